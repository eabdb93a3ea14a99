//! Where the program asks for a strong sign-in, admin rights sleep until there is one.

use guildhall::actions::sessions::RECENT;
use guildhall::actions::{ActionError, Actor, Conflict, methods};
use guildhall::config::{AdminSignIn, KindRule};
use guildhall::tokens::is_well_formed;
use guildhall_domain::id::PublicId;
use guildhall_domain::policy::ADMINS;
use guildhall_domain::scope::Scopes;
use guildhall_store::{Clock as _, Tx, passkeys};
use regex::Regex;
use serde_json::json;

use crate::methods::{removals, remove, signed_in};
use crate::passkeys::{add, challenge, sign_in_for};
use crate::providers::{Away, depart, good_with, sign_in, with};
use crate::support::authenticator::Authenticator;
use crate::support::liar::Liar;
use crate::support::{Browser, World, address};

const PPC: &str = "ppc@contoso.example";
const SAM: &str = "sam@mail.example";
const LIST: &str = "/account/methods";
const ADD: &str = "/account/methods/passkey";

fn strict(world: &World) -> World {
    world.configured(|config| config.sign_in.admin_sign_in = AdminSignIn::Strong)
}

both_engines! {
    async fn c5_admin_rights_sleep_until_a_strong_sign_in_and_the_way_there_is_shown(world) {
        let org = world.organization("Contoso", &[]).await;
        world.admin(&org, PPC).await;
        let step = format!("/organizations/{}/invitations", org.membership_id);
        let mut ppc = signed_in(world, PPC).await;
        ppc.get(&step).await.status(200);
        // From the next request on, also in sessions that live.
        let world = &strict(world);
        let mut ppc = { let token = ppc.token().to_owned(); let mut same = Browser::new(world); same.set_token(&token); same };
        let home = format!("/organizations/{}", org.membership_id);
        for path in [home.as_str(), &step, &format!("{home}/people"), &format!("{home}/activity"), &format!("{home}/invitation-url")] {
            let shown = ppc.get(path).await.status(403);
            shown.says("Sign in more strongly").says("no passkey yet").keeps_quiet_of("/i/");
        }
        let before = world.snapshot();
        for path in ["/invite/preview", "/invitation-url/rotate"] {
            ppc.post(&format!("{home}{path}"), &[("addresses", "new@contoso.example"), ("key", "k")]).await.status(403);
        }
        assert_eq!(world.written_since(&before), [""; 0]);
        // What is every member's goes on.
        ppc.get(&format!("{home}/access")).await.status(200);
        ppc.get(LIST).await.status(200);

        // The first passkey asks for nothing but a fresh sign-in, and leads back to the step.
        let shown = ppc.get(&step).await.status(403);
        let way = Regex::new(r#"href="(/account/methods/passkey\?return_to=[^"]*)""#).unwrap();
        let way = way.captures(&shown.html).unwrap()[1].to_owned();
        let form = ppc.get(&way).await.status(200);
        let back = Regex::new(r#"name="return_to" value="([^"]*)""#).unwrap();
        let back = back.captures(form.html.split("<main").nth(1).unwrap()).unwrap()[1].to_owned();
        let mut device = Authenticator::new(9);
        let options = challenge(&mut ppc, ADD).await;
        let answer = device.make(&options);
        let added = ppc.post(ADD, &[("name", "Key"), ("answer", &answer), ("return_to", &back)]).await.status(303);
        let arrived = ppc.get(added.location()).await.status(403);
        arrived.says("Sign in more strongly").says("Sign in with a passkey").says("Key signs in to this account").keeps_quiet_of("id=\"email\"");
        sign_in_for(&mut ppc, &mut device, &step).await.goes_to(&step);
        ppc.get(&step).await.status(200);
        ppc.get(&home).await.status(200);
        world.holds_together();
    }

    async fn c5_the_steps_of_the_primary_contact_sleep_as_well(world) {
        let (org, _) = crate::handing_over::led(world).await;
        let world = &strict(world);
        let mut pat = signed_in(world, "pat@contoso.example").await;
        for step in ["offer", "deputy"] {
            let path = format!("/organizations/{}/roles/{step}", org.membership_id);
            pat.get(&path).await.status(403).says("Sign in more strongly");
        }
    }

    async fn c1_a_weak_session_neither_adds_a_second_strong_way_nor_removes_the_first(world) {
        let liar = Liar::start();
        let org = world.organization("Contoso", &[]).await;
        world.admin(&org, PPC).await;
        let world = &strict(&with(world, &liar, KindRule::Personal)).configured(|config| {
            config.sign_in.providers[0].strong_amr = vec!["mfa".into()];
        });
        let mut ppc = signed_in(world, PPC).await;
        let mut device = Authenticator::new(9);
        add(&mut ppc, &mut device, "Key").await.goes_to(LIST);
        // Whoever reads the mail signs in with a code, and gets no further.
        let mut thief = signed_in(world, PPC).await;
        let paths = removals(&thief.get(LIST).await);
        let before = world.snapshot();
        // Said at once, and not as a trouble of the browser.
        thief.get(ADD).await.status(403).says("Sign in more strongly").says("Sign in with a passkey");
        thief.post(&format!("{ADD}/challenge"), &[("name", "Key")]).await.status(403).says("Sign in more strongly");
        thief.get(LIST).await;
        thief.post(ADD, &[("name", "Key"), ("trouble", "403")]).await.status(403).says("Sign in more strongly");
        thief.get(LIST).await;
        thief.post(&paths[1], &[]).await.status(403);
        thief.get(LIST).await;
        thief.post("/account/methods/with/northwind", &[]).await.status(403).says("Sign in more strongly");
        assert_eq!(world.written_since(&before), [""; 0]);
        // The owner does, after a strong sign-in.
        let mut owner = Browser::new(world);
        sign_in_for(&mut owner, &mut device, LIST).await.goes_to(LIST);
        add(&mut owner, &mut Authenticator::new(8), "Second").await.goes_to(LIST);
        owner.get(LIST).await;
        owner.post(&paths[1], &[]).await.goes_to(LIST);
        world.holds_together();
    }

    async fn c5_a_provider_that_never_checks_strongly_locks_no_admin_out(world) {
        let liar = Liar::start();
        let org = world.organization("Contoso", &[]).await;
        world.admin(&org, PPC).await;
        let world = &strict(&with(world, &liar, KindRule::Personal)).configured(|config| {
            config.sign_in.providers[0].strong_amr = vec!["mfa".into()];
        });
        let step = format!("/organizations/{}/people", org.membership_id);
        let mut ppc = signed_in(world, PPC).await;
        ppc.get(LIST).await.status(200);
        let away = Away::of(&ppc.post("/account/methods/with/northwind", &[]).await.status(200));
        liar.says(good_with(world, &away.nonce, json!({"sub": "ppc"})));
        ppc.get(&away.callback()).await.goes_to(LIST);
        let fields = [("strong", "yes"), ("fresh", "yes"), ("return_to", step.as_str())];
        for (amr, is_strong) in [("pwd", false), ("mfa", true)] {
            ppc.get("/sign-in").await;
            let away = Away::of(&ppc.post("/sign-in/with/northwind", &fields).await.status(200));
            liar.says(good_with(world, &away.nonce, json!({"sub": "ppc", "amr": [amr]})));
            ppc.get(&away.callback()).await.goes_to(&step);
            if !is_strong {
                // That it could be strong is no way in: a passkey is, and can be added.
                let shown = ppc.get(&step).await.status(403);
                shown.says("no passkey yet").says("Sign in with Northwind ID");
                ppc.get(ADD).await.status(200);
                challenge(&mut ppc, ADD).await;
            }
            let count = |tx: &mut Tx<'_>| {
                let [global, location] = &ADMINS;
                Ok(passkeys::count_weak_admins(tx, [global.as_str(), location.as_str()], "partners.example", true)?)
            };
            assert_eq!(world.write(count).await.unwrap(), i64::from(!is_strong), "what doctor tells");
        }
        ppc.get(&step).await.status(200);
        // From now on a mailbox alone adds none.
        let mut thief = signed_in(world, PPC).await;
        let shown = thief.get(ADD).await.status(403).says("Sign in more strongly").keeps_quiet_of("no passkey yet");
        assert!(shown.html.contains(r#"name="fresh" value="yes""#));
        // What comes to nothing there leads back to the same page.
        let away = Away::of(&thief.post("/sign-in/with/northwind", &fields).await.status(200));
        let given_up = away.callback().replace("code=c0de", "error=access_denied");
        let shown = thief.get(&given_up).await.status(200).says("Sign in more strongly").keeps_quiet_of("id=\"email\"");
        assert!(shown.html.contains(r#"name="strong" value="yes""#));
        world.holds_together();
    }

    async fn c5_who_is_no_admin_removes_a_lost_passkey_after_any_sign_in(world) {
        let world = &strict(world);
        let mut sam = signed_in(world, SAM).await;
        add(&mut sam, &mut Authenticator::new(9), "Lost").await.goes_to(LIST);
        let mut sam = signed_in(world, SAM).await;
        let paths = removals(&sam.get(LIST).await);
        remove(&mut sam, &paths[1]).await.goes_to(LIST);
        add(&mut sam, &mut Authenticator::new(8), "New").await.goes_to(LIST);
        world.holds_together();
    }

    async fn c5_the_operator_removes_an_admin_s_lost_passkey(world) {
        let org = world.organization("Contoso", &[]).await;
        world.admin(&org, PPC).await;
        let world = &strict(world);
        let mut ppc = signed_in(world, PPC).await;
        let mut device = Authenticator::new(9);
        add(&mut ppc, &mut device, "Lost").await.goes_to(LIST);
        let mut there = Browser::new(world);
        sign_in_for(&mut there, &mut device, LIST).await.goes_to(LIST);
        let take = |actor: Actor, email: &str, which: &str| {
            let id = world.place.sql(&format!("SELECT public_id FROM sign_in_methods WHERE label = '{which}'"))[0][0].clone();
            let (house, email, id) = (world.app.house.clone(), address(email), PublicId::parse(&id).unwrap());
            world.write(move |tx| methods::remove_of(tx, &house, actor, &email, &id, "the key was stolen"))
        };
        // Nobody else does, and nobody's but the named person's.
        signed_in(world, SAM).await;
        let before = world.snapshot();
        let account = world.place.number("SELECT account_id FROM sign_in_methods WHERE label = 'Lost'");
        assert!(matches!(take(Actor::Account(account), PPC, "Lost").await, Err(ActionError::Forbidden)));
        assert!(matches!(take(Actor::Operator, SAM, "Lost").await, Err(ActionError::Hidden)));
        let last = take(Actor::Operator, SAM, SAM).await;
        assert!(matches!(last, Err(ActionError::Conflict(Conflict::LastMethod))));
        assert_eq!(world.written_since(&before), [""; 0]);
        take(Actor::Operator, PPC, "Lost").await.unwrap();
        there.get(LIST).await.status(401);
        let told = "SELECT count(*) FROM audit_events WHERE action = 'method.removed' AND actor_kind = 'operator'";
        assert_eq!(world.place.number(told), 1);
        let notices = "SELECT count(*) FROM notices WHERE kind = 'method_removed'";
        assert_eq!(world.place.number(notices), 1, "the person is told");
        // A new one is the first again.
        add(&mut ppc, &mut Authenticator::new(8), "New").await.goes_to(LIST);
        world.holds_together();
    }

    async fn a5_a_provider_that_lets_an_earlier_sign_in_do_opens_no_sensitive_step(world) {
        let liar = Liar::start();
        let world = &with(world, &liar, KindRule::Personal);
        let mut sam = Browser::new(world);
        let ago = |seconds: i64| world.clock.now().0 / 1_000_000 - seconds;
        // It says by itself that it asked long ago.
        sign_in(world, &liar, &mut sam, json!({"sub": "sam", "auth_time": ago(660)})).await.goes_to("/");
        let shown = sam.get(ADD).await.status(403).says("Sign in again");
        assert!(shown.html.contains(r#"name="fresh" value="yes""#), "{}", shown.html);
        let fields = [("fresh", "yes"), ("return_to", ADD)];
        let away = Away::of(&sam.post("/sign-in/with/northwind", &fields).await.status(200));
        assert!(away.has("max_age", "600"), "it is asked to ask again");
        liar.says(good_with(world, &away.nonce, json!({"sub": "sam", "auth_time": ago(660)})));
        let before = world.snapshot();
        sam.get(&away.callback()).await.status(403).says("did not ask you").says("Sign in with Northwind ID");
        assert_eq!(world.written_since(&before), [""; 0]);
        sam.get(ADD).await.status(403);
        // It asked within the time, or does not say.
        for asked in [Some(659), None] {
            world.advance(RECENT);
            sam.get(ADD).await.status(403).says("Sign in again");
            let away = Away::of(&sam.post("/sign-in/with/northwind", &fields).await.status(200));
            let said = asked.map_or(json!({"sub": "sam"}), |seconds| json!({"sub": "sam", "auth_time": ago(seconds)}));
            liar.says(good_with(world, &away.nonce, said));
            sam.get(&away.callback()).await.goes_to(ADD);
            sam.get(ADD).await.status(200);
        }
        // Who is on no such way is not asked again.
        let away = depart(&mut Browser::new(world), &[]).await;
        assert!(!away.has("max_age", "600"));
        world.holds_together();
    }

    async fn a_try_that_came_to_nothing_leads_back_to_the_stronger_sign_in(world) {
        let org = world.organization("Contoso", &[]).await;
        world.admin(&org, PPC).await;
        let world = &strict(world);
        let step = format!("/organizations/{}/people", org.membership_id);
        let mut ppc = signed_in(world, PPC).await;
        let mut device = Authenticator::new(9);
        add(&mut ppc, &mut device, "Key").await.goes_to(LIST);
        ppc.get(&step).await.status(403);
        let fields = [("trouble", "NotAllowedError"), ("strong", "yes"), ("fresh", "yes"), ("return_to", step.as_str())];
        for _ in 0..2 {
            let shown = ppc.post("/sign-in/passkey", &fields).await.status(200);
            let shown = shown.says("Sign in more strongly").says("No passkey was used").keeps_quiet_of("id=\"email\"");
            assert!(shown.html.contains(r#"name="strong" value="yes""#), "{}", shown.html);
        }
        // The same where only the account has to be the same.
        let shown = ppc.post("/sign-in/passkey", &fields[..1]).await.status(200);
        shown.keeps_quiet_of("Use the same account");
        let fields = [("trouble", "NotAllowedError"), ("fresh", "yes"), ("return_to", ADD)];
        ppc.post("/sign-in/passkey", &fields).await.status(200).says("Use the same account");
    }

    async fn c5_a_token_is_as_strong_as_the_sign_in_that_it_was_made_after(world) {
        let org = world.organization("Contoso", &[]).await;
        world.grant_admin(&org, PPC).await;
        let mut device = Authenticator::new(9);
        let key = Regex::new(r#"name="key" value="([a-z0-9]+)""#).unwrap();
        let token = Regex::new(r#"id="token" value="(ghl_[a-z0-9]+)""#).unwrap();
        let mut ppc = signed_in(world, PPC).await;
        add(&mut ppc, &mut device, "Key").await.goes_to(LIST);
        let mut made = Vec::new();
        for _ in 0..2 {
            let form = ppc.get("/account/tokens/new").await.status(200);
            let key = key.captures(&form.html).unwrap()[1].to_owned();
            let fields = [("name", "Import"), ("days", "30"), ("scope_read", "yes"), ("scope_self", "yes"), ("key", &key)];
            let shown = ppc.post("/account/tokens/new", &fields).await.status(200);
            made.push(token.captures(&shown.html).unwrap()[1].to_owned());
            sign_in_for(&mut ppc, &mut device, "/").await.goes_to("/");
        }
        assert!(made.iter().all(|token| is_well_formed(token)));
        let by_operator = world.narrow_token(PPC, Scopes::all(), None).await.token;
        // While any sign-in will do, all are alike.
        for token in made.iter().chain([&by_operator]) {
            world.get(&org.path("/invitations")).bearer(token).await.ok(200);
        }
        let world = &strict(world);
        let [weak, strong] = &made[..] else { panic!() };
        world.get(&org.path("/invitations")).bearer(weak).await.refused(403, "sign-in-too-weak");
        world.get(&org.path("/associations")).bearer(weak).await.refused(403, "sign-in-too-weak");
        world.get(&org.path("")).bearer(weak).await.ok(200);
        world.get("/api/v1/me/methods").bearer(weak).await.ok(200);
        for token in [strong, &by_operator] {
            world.get(&org.path("/invitations")).bearer(token).await.ok(200);
        }
    }

    async fn a_provider_that_says_that_it_checked_strongly_is_enough(world) {
        let liar = Liar::start();
        let org = world.organization("Contoso", &[]).await;
        world.admin(&org, PPC).await;
        let world = &strict(&with(world, &liar, KindRule::Personal)).configured(|config| {
            config.sign_in.passkeys = false;
            config.sign_in.providers[0].strong_acr = vec!["urn:gold".into(), "urn:silver".into()];
            config.sign_in.providers[0].strong_amr = vec!["mfa".into()];
        });
        let step = format!("/organizations/{}/people", org.membership_id);
        let mut ppc = signed_in(world, PPC).await;
        ppc.get(&step).await.status(403).says("no strong way to sign in yet");
        ppc.get(LIST).await.status(200);
        let away = Away::of(&ppc.post("/account/methods/with/northwind", &[]).await.status(200));
        liar.says(good_with(world, &away.nonce, json!({"sub": "ppc", "email": "ppc@provider.example"})));
        ppc.get(&away.callback()).await.goes_to(LIST);
        let shown = ppc.get(&step).await.status(403).says("Sign in with Northwind ID");
        assert!(shown.html.contains(r#"name="strong" value="yes""#), "{}", shown.html);
        for (claims, status) in [
            (json!({}), 403),
            (json!({"acr": "urn:bronze", "amr": ["pwd"]}), 403),
            (json!({"acr": "urn:gold mfa", "amr": ["mfa pwd"]}), 403),
            (json!({"acr": "urn:silver"}), 200),
            (json!({"amr": ["pwd", "mfa"]}), 200),
        ] {
            ppc.get("/sign-in").await;
            let fields = [("strong", "yes"), ("return_to", step.as_str())];
            let away = Away::of(&ppc.post("/sign-in/with/northwind", &fields).await.status(200));
            assert!(away.has("acr_values", "urn:gold urn:silver"), "the levels are asked for");
            let mut said = json!({"sub": "ppc", "email": "ppc@provider.example"});
            for (name, value) in claims.as_object().unwrap() {
                said[name] = value.clone();
            }
            liar.says(good_with(world, &away.nonce, said));
            ppc.get(&away.callback()).await.goes_to(&step);
            assert_eq!(ppc.get(&step).await.reply.status, status, "{claims}");
        }
        // Who is no admin is not asked to be checked so.
        let mut nobody = Browser::new(world);
        nobody.get("/sign-in").await;
        let away = Away::of(&nobody.post("/sign-in/with/northwind", &[]).await.status(200));
        assert!(!away.has("acr_values", "urn:gold urn:silver"));
        world.holds_together();
    }

    async fn b1_another_account_that_signs_in_more_strongly_is_told(world) {
        let org = world.organization("Contoso", &[]).await;
        world.admin(&org, PPC).await;
        let world = &strict(world);
        let step = format!("/organizations/{}/people", org.membership_id);
        let mut ppc = signed_in(world, PPC).await;
        add(&mut ppc, &mut Authenticator::new(9), "Key").await.goes_to(LIST);
        let mut eve = signed_in(world, "eve@mail.example").await;
        let mut hers = Authenticator::new(8);
        add(&mut eve, &mut hers, "Hers").await.goes_to(LIST);
        let shown = ppc.get(&step).await.status(403);
        let back = Regex::new(r#"name="return_to" value="([^"]*begun_by=[^"]*)""#).unwrap();
        let back = back.captures(&shown.html).unwrap()[1].to_owned();
        sign_in_for(&mut ppc, &mut hers, &back).await.goes_to(&back);
        ppc.get(&back).await.status(403).says("e•••@mail.example").says("p•••@contoso.example");
    }

    async fn what_was_typed_is_kept_over_a_stronger_sign_in(world) {
        let org = world.organization("Contoso", &[]).await;
        world.admin(&org, PPC).await;
        let world = &strict(world);
        let mut ppc = signed_in(world, PPC).await;
        let id = world.place.sql("SELECT public_id FROM associations")[0][0].clone();
        let path = format!("/organizations/{}/people/{id}/remove", org.membership_id);
        ppc.get(LIST).await.status(200);
        // The way over a new passkey carries nothing along, and does not say so.
        let shown = ppc.post(&path, &[("reason", "left & gone")]).await.status(403);
        shown.says("no passkey yet").keeps_quiet_of("What you typed is kept");
        let mut device = Authenticator::new(9);
        add(&mut ppc, &mut device, "Key").await.goes_to(LIST);
        ppc.get(LIST).await.status(200);
        let shown = ppc.post(&path, &[("reason", "left & gone")]).await.status(403);
        shown.says("What you typed is kept").holds("reason=left+%26+gone");
    }
}
