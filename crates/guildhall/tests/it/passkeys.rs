//! Passkeys: adding, signing in, and what proves nothing.

use guildhall::actions::accounts::CODE_ISSUER;
use guildhall::actions::methods::MOST;
use guildhall::actions::passkeys::PATIENCE;
use guildhall::actions::sessions::RECENT;
use guildhall::actions::sweep;
use guildhall::config::AccountKind;
use guildhall::secrets;
use guildhall_domain::clock::Span;
use guildhall_store::Tx;
use guildhall_store::sign_in_methods::{self, NewMethod};
use serde_json::{Value, json};

use crate::methods::{add_address, removals, remove, signed_in};
use crate::support::authenticator::Authenticator;
use crate::support::{Browser, Shown, World};

const SAM: &str = "sam@mail.example";
const EVE: &str = "eve@mail.example";
const LIST: &str = "/account/methods";
pub const ADD: &str = "/account/methods/passkey";
const SIGN_IN: &str = "/sign-in/passkey";

/// What the server asks an authenticator, for a form of the page that was shown last.
pub async fn challenge(browser: &mut Browser<'_>, path: &str) -> Value {
    let shown = browser
        .post(&format!("{path}/challenge"), &[("name", "Key")])
        .await
        .status(200);
    assert_eq!(shown.reply.header("content-type"), Some("application/json"));
    assert_eq!(shown.reply.header("cache-control"), Some("no-store"));
    serde_json::from_str(&shown.html).unwrap()
}

/// Adds a passkey under a name, as far as that goes.
pub async fn add(browser: &mut Browser<'_>, device: &mut Authenticator, name: &str) -> Shown {
    browser.get(ADD).await.status(200);
    let options = challenge(browser, ADD).await;
    let answer = device.make(&options);
    browser.post(ADD, &[("name", name), ("answer", &answer)]).await
}

/// Signs in with a passkey alone, as far as that goes.
pub async fn sign_in(browser: &mut Browser<'_>, device: &mut Authenticator) -> Shown {
    sign_in_for(browser, device, "").await
}

pub async fn sign_in_for(browser: &mut Browser<'_>, device: &mut Authenticator, return_to: &str) -> Shown {
    browser.get("/sign-in").await.status(200);
    let options = challenge(browser, SIGN_IN).await;
    let answer = device.answer_to(&options);
    browser
        .post(SIGN_IN, &[("answer", &answer), ("return_to", return_to)])
        .await
}

/// Sam, with a passkey.
async fn sam_with_a_passkey<'w>(world: &'w World, device: &mut Authenticator) -> Browser<'w> {
    let mut sam = signed_in(world, SAM).await;
    add(&mut sam, device, "Laptop").await.goes_to(LIST);
    sam
}

both_engines! {
    async fn e3_a_passkey_signs_in_alone_under_a_session_id_of_its_own(world) {
        let mut device = Authenticator::new(9);
        let mut sam = sam_with_a_passkey(world, &mut device).await;
        let list = sam.get(LIST).await.status(200).says("Laptop signs in to this account from now on").says("Passkey");
        assert_eq!((removals(&list).len(), world.events("method.added")), (2, 1));
        let mut other = Browser::new(world);
        other.get("/sign-in").await.status(200).says("Sign in with a passkey").says("needs JavaScript");
        let before = other.token().to_owned();
        sign_in_for(&mut other, &mut device, "/account/sessions").await.goes_to("/account/sessions");
        assert_ne!(before, other.token());
        other.get("/account/sessions").await.status(200).says("with a passkey").holds(SAM);
        assert_eq!(world.place.number("SELECT count(*) FROM accounts WHERE issuer = 'account'"), 1);
        let person = world.token(SAM).await;
        let told = world.get("/api/v1/me/methods").by(&person).await.ok(200);
        let passkey = &told["items"][1];
        assert_eq!((&passkey["method"], &passkey["name"]), (&json!("passkey"), &json!("Laptop")));
        assert_eq!((&passkey["is_usable"], &passkey["subject"]), (&json!(true), &json!(device.subject())));
        // The device makes no second one for the account.
        sam.get(ADD).await.status(200);
        let options = challenge(&mut sam, ADD).await;
        assert_eq!(options["excludeCredentials"][0]["id"], device.subject());
        assert_eq!(options["authenticatorSelection"]["userVerification"], "required");
        // Authenticators that know no such wish are taken too.
        assert_eq!(options["extensions"]["enforceCredentialProtectionPolicy"], false);
        assert_eq!(options["rp"], json!({"id": "partners.example", "name": world.app.house.config.program.name}));
        world.holds_together();
    }

    async fn a_passkey_is_added_after_a_fresh_sign_in_and_has_a_name(world) {
        let mut sam = signed_in(world, SAM).await;
        sam.get(ADD).await.status(200);
        let options = challenge(&mut sam, ADD).await;
        let answer = Authenticator::new(9).make(&options);
        let before = world.snapshot();
        for name in ["", "  ", "two\nlines", &"x".repeat(61)] {
            sam.post(ADD, &[("name", name), ("answer", &answer)]).await.status(422).says("Enter a name of 1 to 60");
        }
        // What the browser says of its trouble is told in words, and changes nothing.
        for (trouble, says) in [
            ("NotAllowedError", "No passkey was used"),
            ("InvalidStateError", "already"),
            ("429", "Too many tries"),
            ("<b>", "could not use a passkey"),
            ("", "needs JavaScript"),
        ] {
            sam.post(ADD, &[("name", "Laptop"), ("trouble", trouble)]).await.status(200).says(says);
        }
        assert_eq!(world.written_since(&before), [""; 0]);
        world.advance(RECENT);
        sam.get(ADD).await.status(403).says("Sign in again");
        sam.post(&format!("{ADD}/challenge"), &[]).await.status(403);
        sam.post(ADD, &[("name", "Laptop"), ("answer", &answer)]).await.status(403);
        assert_eq!(world.events("method.added"), 0);
    }

    async fn a4_an_answer_is_taken_once(world) {
        let mut device = Authenticator::new(9);
        let mut sam = signed_in(world, SAM).await;
        sam.get(ADD).await.status(200);
        let options = challenge(&mut sam, ADD).await;
        let made = device.make(&options);
        sam.post(ADD, &[("name", "Laptop"), ("answer", &made)]).await.goes_to(LIST);
        sam.get(ADD).await.status(200);
        sam.post(ADD, &[("name", "Laptop"), ("answer", &made)]).await.status(422).says("Nothing was added");
        assert_eq!(world.events("method.added"), 1);
        let mut other = Browser::new(world);
        other.get("/sign-in").await.status(200);
        let options = challenge(&mut other, SIGN_IN).await;
        let answer = device.answer_to(&options);
        let cookie = other.token().to_owned();
        other.post(SIGN_IN, &[("answer", &answer)]).await.goes_to("/");
        // Again in the browser as it was.
        other.set_token(&cookie);
        other.get("/sign-in").await.status(200);
        let before = world.snapshot();
        other.post(SIGN_IN, &[("answer", &answer)]).await.status(422).says("took too long");
        assert_eq!(world.written_since(&before), [""; 0]);
    }

    async fn a5_a_challenge_ends_after_five_minutes(world) {
        let mut device = Authenticator::new(9);
        sam_with_a_passkey(world, &mut device).await;
        for (after, status) in [(299, 303), (300, 422), (301, 422)] {
            let mut browser = Browser::new(world);
            browser.get("/sign-in").await.status(200);
            let options = challenge(&mut browser, SIGN_IN).await;
            let answer = device.answer_to(&options);
            world.advance(Span::seconds(after));
            browser.post(SIGN_IN, &[("answer", &answer)]).await.status(status);
        }
        let mut sam = signed_in(world, SAM).await;
        sam.get(ADD).await.status(200);
        let mut idle = Browser::new(world);
        idle.get("/sign-in").await.status(200);
        challenge(&mut idle, SIGN_IN).await;
        let options = challenge(&mut sam, ADD).await;
        world.advance(PATIENCE);
        let made = Authenticator::new(8).make(&options);
        sam.post(ADD, &[("name", "Phone"), ("answer", &made)]).await.status(422).says("took too long");
        assert_eq!(world.events("method.added"), 1);
        assert!(world.place.number("SELECT count(*) FROM passkey_challenges") > 0);
        world.advance(Span::seconds(1));
        world.write(sweep::sweep).await.unwrap();
        assert_eq!(world.place.number("SELECT count(*) FROM passkey_challenges"), 0, "nothing is kept that nobody answers");
    }

    async fn a3_a_challenge_for_one_thing_is_of_no_use_for_another_or_elsewhere(world) {
        let mut device = Authenticator::new(9);
        let mut sam = sam_with_a_passkey(world, &mut device).await;
        // Asked for to add, answered to sign in.
        sam.get(ADD).await.status(200);
        let options = challenge(&mut sam, ADD).await;
        let answer = device.answer_to(&options);
        sam.get("/sign-in").await.status(200);
        sam.post(SIGN_IN, &[("answer", &answer)]).await.status(422);
        // Asked for to sign in, answered to add.
        let mut options = challenge(&mut sam, SIGN_IN).await;
        options["user"] = json!({"id": "AAAA"});
        let made = Authenticator::new(8).make(&options);
        sam.get(ADD).await.status(200);
        sam.post(ADD, &[("name", "Phone"), ("answer", &made)]).await.status(422);
        // Asked for in one browser, answered in another.
        let (mut one, mut another) = (Browser::new(world), Browser::new(world));
        one.get("/sign-in").await.status(200);
        let options = challenge(&mut one, SIGN_IN).await;
        let answer = device.answer_to(&options);
        another.get("/sign-in").await.status(200);
        another.post(SIGN_IN, &[("answer", &answer)]).await.status(422).says("Sign in once more");
        one.post(SIGN_IN, &[("answer", &answer)]).await.goes_to("/");
        assert_eq!((world.events("session.started"), world.events("method.added")), (2, 1));
    }

    async fn b8_what_one_account_began_adds_no_passkey_to_another(world) {
        let mut device = Authenticator::new(9);
        let mut browser = signed_in(world, SAM).await;
        browser.get(ADD).await.status(200);
        let options = challenge(&mut browser, ADD).await;
        let made = device.make(&options);
        browser.sign_in(EVE).await;
        browser.get(ADD).await.status(200);
        let before = world.snapshot();
        browser.post(ADD, &[("name", "Laptop"), ("answer", &made)]).await.status(422).says("Nothing was added");
        assert_eq!(world.written_since(&before), [""; 0]);
        assert_eq!(world.events("method.added"), 0);
    }

    async fn b1_a_passkey_of_another_account_stays_there(world) {
        let mut device = Authenticator::new(9);
        sam_with_a_passkey(world, &mut device).await;
        let mut eve = signed_in(world, EVE).await;
        eve.get(ADD).await.status(200);
        let options = challenge(&mut eve, ADD).await;
        let answer = device.make(&options);
        let shown = eve.post(ADD, &[("name", "Hers"), ("answer", &answer)]).await.status(409);
        shown.says("belongs to another account").says("Nothing was changed").keeps_quiet_of(SAM);
        assert_eq!(removals(&eve.get(LIST).await).len(), 0);
        // Its handle is now another one: what it answers is not Sam's either.
        sign_in(&mut Browser::new(world), &mut device).await.status(422);
        assert_eq!((world.events("method.added"), world.events("sign_in.passkey_refused")), (1, 1));
    }

    async fn a1_what_proves_nothing_signs_nobody_in(world) {
        let honest = &mut Authenticator::new(9);
        sam_with_a_passkey(world, honest).await;
        sign_in(&mut Browser::new(world), honest).await.goes_to("/");
        let sessions = world.events("session.started");
        type Trick = fn(&mut Authenticator);
        let tricks: [(&str, Trick); 5] = [
            ("another origin", |device| device.origin = "https://partners.example.evil.net".into()),
            ("a subdomain", |device| device.origin = "https://x.partners.example".into()),
            ("another site", |device| device.rp_id = "evil.net".into()),
            ("nobody verified", |device| device.verifies = false),
            ("counting backwards", |device| device.counter = 0),
        ];
        for (n, (trick, play)) in (1..).zip(tricks) {
            let mut device = honest.clone();
            device.counter += 10;
            play(&mut device);
            let mut browser = Browser::new(world);
            sign_in(&mut browser, &mut device).await.status(422).says("could not be accepted");
            browser.get(LIST).await.status(401);
            assert_eq!(world.events("sign_in.passkey_refused"), n, "{trick}");
        }
        // Another key under the same name, a forged signature, and what is no answer at all.
        let mut browser = Browser::new(world);
        sign_in(&mut browser, &mut Authenticator::new(7)).await.status(422);
        browser.get("/sign-in").await.status(200);
        let earlier: Value = serde_json::from_str(&honest.answer_to(&challenge(&mut browser, SIGN_IN).await)).unwrap();
        let options = challenge(&mut browser, SIGN_IN).await;
        let mut forged: Value = serde_json::from_str(&honest.answer_to(&options)).unwrap();
        forged["response"]["signature"] = earlier["response"]["signature"].clone();
        browser.post(SIGN_IN, &[("answer", &forged.to_string())]).await.status(422);
        for nonsense in ["{}", "[]", "\u{0}", "{\"id\":1}", &"[".repeat(20_000), &"x".repeat(20_000)] {
            browser.get("/sign-in").await.status(200);
            browser.post(SIGN_IN, &[("answer", nonsense)]).await.status(422);
        }
        assert_eq!(world.events("session.started"), sessions);
        // What cannot be read (a device that knows no person names none) leaves no trace: anyone could send it as often as they like.
        assert_eq!(world.events("sign_in.passkey_refused"), 6);
        // The honest one goes on as before.
        sign_in(&mut Browser::new(world), honest).await.goes_to("/");
        world.holds_together();
    }

    async fn a1_what_proves_nothing_is_not_added(world) {
        let mut sam = signed_in(world, SAM).await;
        type Trick = fn(&mut Authenticator);
        let tricks: [Trick; 3] = [
            |device| device.origin = "https://evil.net".into(),
            |device| device.rp_id = "evil.net".into(),
            |device| device.verifies = false,
        ];
        for play in tricks {
            let mut device = Authenticator::new(9);
            play(&mut device);
            add(&mut sam, &mut device, "Laptop").await.status(422).says("nothing was added");
        }
        sam.get(ADD).await.status(200);
        let before = world.snapshot();
        for nonsense in ["{}", "[]", "\u{0}", &"x".repeat(20_000)] {
            sam.post(ADD, &[("name", "Laptop"), ("answer", nonsense)]).await.status(422).says("nothing was added");
            sam.get(ADD).await.status(200);
        }
        assert_eq!(world.written_since(&before), [""; 0]);
        assert_eq!((world.events("method.added"), world.events("method.passkey_refused")), (0, 3));
    }

    async fn what_stands_against_a_passkey_is_said_before_a_device_makes_one(world) {
        let mut sam = signed_in(world, SAM).await;
        sam.get(ADD).await.status(200);
        // A name that cannot be.
        for name in ["", "two\nlines", &"x".repeat(61)] {
            sam.post(&format!("{ADD}/challenge"), &[("name", name)]).await.status(422);
            sam.get(ADD).await.status(200);
            sam.post(ADD, &[("name", name), ("trouble", "422")]).await.status(422).says("Enter a name of 1 to 60");
        }
        // What never arrived makes place for the next one: to the device it is the same person.
        let options = challenge(&mut sam, ADD).await;
        let handle = options["user"]["id"].as_str().unwrap().to_owned();
        assert_eq!(handle.len(), 86);
        sam.get(ADD).await.status(200);
        assert_eq!(challenge(&mut sam, ADD).await["user"]["id"], handle);
        let mut eve = signed_in(world, EVE).await;
        eve.get(ADD).await.status(200);
        assert_ne!(challenge(&mut eve, ADD).await["user"]["id"], handle);
        // As many as there can be, and a kind that is not taken.
        let account = world.place.number("SELECT account_id FROM sign_in_methods WHERE subject = 'sam@mail.example'");
        let fill = move |tx: &mut Tx<'_>| {
            for n in 1..MOST {
                let (id, address) = (secrets::public_id(), format!("{n}@mail.example"));
                let new = NewMethod {
                    public_id: &id,
                    account,
                    issuer: CODE_ISSUER,
                    subject: &address,
                    kind: None,
                    label: &address,
                    is_proven: true,
                };
                sign_in_methods::insert(tx, &new)?;
            }
            Ok(())
        };
        world.write(fill).await.unwrap();
        let before = world.snapshot();
        sam.get(LIST).await.status(200);
        sam.post(&format!("{ADD}/challenge"), &[("name", "Key")]).await.status(403);
        sam.get(ADD).await.status(409).says("Nothing was changed");
        sam.get(LIST).await.status(200);
        sam.post(ADD, &[("name", "Key"), ("trouble", "403")]).await.status(409).says("Nothing was changed");
        let work_only = &world.configured(|config| {
            config.program.accepted_account_kinds = vec![AccountKind::Work];
            config.sign_in.code_kind = AccountKind::Work;
        });
        let mut browser = Browser::new(work_only);
        browser.set_token(eve.token());
        browser.get(ADD).await.status(403).says("Nothing was changed");
        assert_eq!(world.written_since(&before), [""; 0]);
        world.holds_together();
    }

    async fn c5_a_passkey_that_was_removed_signs_in_no_more_and_its_sessions_end(world) {
        let mut device = Authenticator::new(9);
        let mut sam = sam_with_a_passkey(world, &mut device).await;
        let mut there = Browser::new(world);
        sign_in(&mut there, &mut device).await.goes_to("/");
        let paths = removals(&sam.get(LIST).await);
        remove(&mut sam, &paths[1]).await.goes_to(LIST);
        there.get(LIST).await.status(401);
        sign_in(&mut there, &mut device).await.status(422).says("could not be accepted");
        sam.get(LIST).await.says("cannot be removed").says("Laptop no longer signs in to this account");
        assert_eq!(world.place.number("SELECT count(*) FROM passkeys"), 0);
        // A passkey may be the last way, and then stays; the account is still shown by its address.
        add(&mut sam, &mut device, "Laptop").await.goes_to(LIST);
        let paths = removals(&sam.get(LIST).await);
        sign_in(&mut there, &mut device).await.goes_to("/");
        remove(&mut there, &paths[0]).await.goes_to(LIST);
        there.get(LIST).await.status(200).holds(SAM).says("cannot be removed");
        there.get(ADD).await;
        there.post(&paths[1], &[]).await.status(409).says("This is the last way to sign in");
        world.holds_together();
    }

    async fn passkeys_obey_the_account_policy_and_the_configuration(world) {
        let mut device = Authenticator::new(9);
        let mut sam = sam_with_a_passkey(world, &mut device).await;
        add_address(world, &mut sam, "second@mail.example").await.goes_to(LIST);
        let work_only = &world.configured(|config| {
            config.program.accepted_account_kinds = vec![AccountKind::Work];
            config.sign_in.code_kind = AccountKind::Work;
        });
        let mut browser = Browser::new(work_only);
        let shown = sign_in(&mut browser, &mut device).await.status(403);
        shown.says("This is a personal account");
        // Where they are off, or browsers can have none, nothing speaks of them.
        for url in ["http://127.0.0.1:8080", "https://192.0.2.7"] {
            let there = &world.configured(|config| {
                config.public_url = Some(guildhall::config::PublicUrl::parse(url, false).unwrap());
            });
            let nobody = there.bare_browser();
            let page = nobody.get("/sign-in").await.page(200);
            assert!(!page.contains("passkey"), "{page}");
            let token = nobody.form_token();
            assert_eq!(nobody.form("/sign-in/passkey/challenge", &token, &[]).await.status, 404);
        }
        // Under another name those of the old one are of no use, and do not count as the last way.
        let moved = &world.configured(|config| {
            config.public_url = Some(guildhall::config::PublicUrl::parse("https://moved.example", false).unwrap());
        });
        let told = moved.get("/api/v1/me/methods").by(&world.token(SAM).await).await.ok(200);
        let usable: Vec<_> = told["items"].as_array().unwrap().iter().map(|item| item["is_usable"].clone()).collect();
        assert_eq!(usable, [true, false, true]);
    }

    async fn g3_challenges_are_limited_by_client(world) {
        let world = &world.configured(|config| config.limits.passkey_challenges_per_client_per_hour = 3);
        let mut browser = Browser::new(world);
        browser.get("/sign-in").await.status(200);
        for _ in 0..3 {
            challenge(&mut browser, SIGN_IN).await;
        }
        let before = world.place.number("SELECT count(*) FROM passkey_challenges");
        let shown = browser.post(&format!("{SIGN_IN}/challenge"), &[]).await.status(429);
        assert!(shown.reply.header("retry-after").is_some());
        assert_eq!(world.place.number("SELECT count(*) FROM passkey_challenges"), before);
        let mut other = Browser::new(world);
        other.get("/sign-in").await.status(200);
        challenge(&mut other, SIGN_IN).await;
    }

    async fn e4_a_challenge_needs_the_form_s_token(world) {
        let mut browser = Browser::new(world);
        browser.get("/sign-in").await.status(200);
        let before = world.snapshot();
        for path in ["/sign-in/passkey/challenge", SIGN_IN] {
            browser.post_with(path, "x", &[], &[]).await.status(403);
            browser.get("/sign-in").await.status(200);
        }
        assert_eq!(world.written_since(&before), [""; 0]);
    }

    async fn two_sign_ins_with_one_passkey_at_once_leave_its_highest_counter(world) {
        let mut device = Authenticator::new(9);
        sam_with_a_passkey(world, &mut device).await;
        let mut calls = Vec::new();
        for _ in 0..4 {
            let browser = world.bare_browser();
            browser.get("/sign-in").await.page(200);
            let token = browser.form_token();
            let asked = browser.form("/sign-in/passkey/challenge", &token, &[]).await;
            let answer = device.answer_to(&serde_json::from_str(&asked.text()).unwrap());
            calls.push(browser.form(SIGN_IN, &token, &[("answer", &answer)]));
        }
        let replies = crate::support::at_once(calls).await;
        // Whoever comes after a higher counter is refused; nobody gets an error.
        assert!(replies.iter().all(|reply| [303, 422].contains(&reply.status)));
        let signed_in = replies.iter().filter(|reply| reply.status == 303).count();
        assert!(signed_in >= 1);
        assert_eq!(world.events("session.started"), 1 + i64::try_from(signed_in).unwrap());
        // The highest was noted: one below it signs in no more.
        device.counter -= 1;
        sign_in(&mut Browser::new(world), &mut device).await.status(422);
        sign_in(&mut Browser::new(world), &mut device).await.goes_to("/");
        world.holds_together();
    }
}
