//! Several ways to sign in behind one account: adding them, removing them, and to whom they belong.

use guildhall::actions::{ActionError, Actor, Conflict, codes, methods, sessions};
use guildhall::config::{AccountKind, KindRule};
use guildhall_domain::clock::{Instant, Span};
use guildhall_domain::id::PublicId;
use guildhall_store::Tx;
use regex::Regex;
use serde_json::{Value, json};

use crate::providers::{Away, good_with, sign_in, with};
use crate::support::liar::Liar;
use crate::support::{Browser, START, Shown, World};

const SAM: &str = "sam@mail.example";
const EVE: &str = "eve@mail.example";
const LIST: &str = "/account/methods";
const ADDRESS: &str = "/account/methods/address";
const CODE: &str = "/account/methods/address/code";
const TRIED: &str = "/account/methods/address/code?wrong=yes";

pub async fn signed_in<'w>(world: &'w World, email: &str) -> Browser<'w> {
    let mut browser = Browser::new(world);
    browser.sign_in(email).await;
    browser
}

/// Begins to add an account of the provider.
async fn depart(browser: &mut Browser<'_>) -> Away {
    browser.get(LIST).await.status(200);
    Away::of(&browser.post("/account/methods/with/northwind", &[]).await.status(200))
}

/// Adds an account of the provider, as far as that goes.
async fn add_account(world: &World, liar: &Liar, browser: &mut Browser<'_>, more: Value) -> Shown {
    let away = depart(browser).await;
    liar.says(good_with(world, &away.nonce, more));
    browser.get(&away.callback()).await
}

/// Adds an address, as far as that goes.
pub async fn add_address(world: &World, browser: &mut Browser<'_>, email: &str) -> Shown {
    browser.get(ADDRESS).await.status(200);
    browser
        .submit(ADDRESS, &[("email", email)])
        .await
        .status(200)
        .says(email);
    let code = world.code_mailed_to(email).await;
    browser.post(CODE, &[("code", &code)]).await
}

/// The paths that a list offers for removing.
pub fn removals(shown: &Shown) -> Vec<String> {
    let path = Regex::new(r#"href="(/account/methods/[a-z2-7]{26}/remove)""#).unwrap();
    path.captures_iter(&shown.html)
        .map(|found| found[1].to_owned())
        .collect()
}

pub async fn remove(browser: &mut Browser<'_>, path: &str) -> Shown {
    browser.get(path).await.status(200);
    browser.post(path, &[]).await
}

both_engines! {
    async fn each_way_signs_in_to_the_same_account(world) {
        let liar = Liar::start();
        let org = world.organization("Contoso", &[]).await;
        world.admin(&org, SAM).await;
        let world = &with(world, &liar, KindRule::Personal);
        let area = format!("/organizations/{}", org.membership_id);
        let mut sam = signed_in(world, SAM).await;
        let only = sam.get(LIST).await.status(200).says("cannot be removed");
        assert!(removals(&only).is_empty());
        let away = depart(&mut sam).await;
        assert!(away.has("prompt", "select_account"), "which account is asked for");
        liar.says(good_with(world, &away.nonce, json!({"sub": "sam-there", "email": "sam@provider.example"})));
        sam.get(&away.callback()).await.goes_to(LIST);
        sam.get(LIST).await.says("sam@provider.example signs in to this account from now on");
        add_address(world, &mut sam, "Sam@second.example").await.goes_to(LIST);
        assert_eq!(world.events("method.added"), 2);

        let mut there = Browser::new(world);
        sign_in(world, &liar, &mut there, json!({"sub": "sam-there", "email": "sam@elsewhere.example"})).await.goes_to("/");
        there.get(&area).await.status(200).holds(SAM);
        let mut second = Browser::new(world);
        second.sign_in("sam@second.example").await;
        let list = second.get(LIST).await.status(200);
        // What a provider says is shown for its own way alone.
        let list = list.says("sam@elsewhere.example").says("Sam@second.example").holds(SAM);
        assert_eq!(removals(&list).len(), 3);
        second.get(&area).await.status(200);
        assert_eq!(world.place.number("SELECT count(*) FROM accounts WHERE issuer = 'account'"), 1);

        // The same once more is there already.
        let before = world.snapshot();
        add_account(world, &liar, &mut sam, json!({"sub": "sam-there"})).await.goes_to(LIST);
        sam.get(LIST).await.says("already");
        assert_eq!(world.written_since(&before), [""; 0]);
        let person = world.token(SAM).await;
        let told = world.get("/api/v1/me/methods").by(&person).await.ok(200);
        let words: Vec<_> = told["items"].as_array().unwrap().iter().map(|item| item["method"].clone()).collect();
        assert_eq!(words, ["code", "northwind", "code"]);
        world.holds_together();
    }

    async fn b3_no_address_joins_two_accounts(world) {
        let liar = Liar::start();
        let world = &with(world, &liar, KindRule::Personal);
        let mut sam = signed_in(world, SAM).await;
        let claims = json!({"sub": "sam-there", "email": SAM, "email_verified": true});
        sign_in(world, &liar, &mut Browser::new(world), claims).await.goes_to("/");
        assert_eq!(removals(&sam.get(LIST).await).len(), 0);
        assert_eq!(world.place.number("SELECT count(*) FROM accounts"), 2);
        // Nor does adding an unverified account give its address.
        add_account(world, &liar, &mut sam, json!({"sub": "x", "email": EVE, "email_verified": false})).await.goes_to(LIST);
        let mut eve = signed_in(world, EVE).await;
        eve.get(LIST).await.status(200).keeps_quiet_of(SAM);
        world.holds_together();
    }

    async fn b1_what_belongs_to_another_account_stays_there(world) {
        let liar = Liar::start();
        let world = &with(world, &liar, KindRule::Personal);
        signed_in(world, EVE).await;
        let mut hers = Browser::new(world);
        sign_in(world, &liar, &mut hers, json!({"sub": "eve", "email": "eve@provider.example"})).await.goes_to("/");
        let mut sam = signed_in(world, SAM).await;
        let away = depart(&mut sam).await;
        liar.says(good_with(world, &away.nonce, json!({"sub": "eve", "email": "eve@provider.example"})));
        let before = world.snapshot();
        let shown = sam.get(&away.callback()).await.status(409);
        shown.says("belongs to another account").says("Nothing was changed").says("eve@provider.example");
        assert_eq!(world.written_since(&before), [""; 0]);
        // An address: told only to whoever reads its mail.
        sam.get(ADDRESS).await;
        sam.submit(ADDRESS, &[("email", EVE)]).await.status(200).says("We mailed a six-digit code");
        let code = world.code_mailed_to(EVE).await;
        let before = world.snapshot();
        sam.post(CODE, &[("code", &code)]).await.status(409).says("Nothing was changed");
        assert_eq!(world.written_since(&before), ["sign_in_codes"]);
        assert_eq!(world.events("method.added"), 0);
        assert_eq!(removals(&sam.get(LIST).await).len(), 0);
        // And nobody removes what is not theirs.
        let theirs = world.place.sql("SELECT public_id FROM sign_in_methods WHERE subject = 'eve'")[0][0].clone();
        let before = world.snapshot();
        let path = format!("/account/methods/{theirs}/remove");
        sam.get(&path).await.status(404);
        sam.get(ADDRESS).await;
        sam.post(&path, &[]).await.status(404);
        assert_eq!(world.written_since(&before), [""; 0]);
        world.holds_together();
    }

    async fn b8_what_one_session_began_adds_nothing_to_another(world) {
        let liar = Liar::start();
        let world = &with(world, &liar, KindRule::Personal);
        let mut browser = signed_in(world, SAM).await;
        let away = depart(&mut browser).await;
        browser.get(LIST).await;
        browser.post("/sign-out", &[]).await.status(303);
        liar.says(good_with(world, &away.nonce, json!({"sub": "new"})));
        browser.get(&away.callback()).await.status(401);
        let away = {
            browser.sign_in(SAM).await;
            depart(&mut browser).await
        };
        browser.sign_in(EVE).await;
        liar.says(good_with(world, &away.nonce, json!({"sub": "new"})));
        let before = world.snapshot();
        browser.get(&away.callback()).await.goes_to(LIST);
        browser.get(LIST).await.says("Nothing was added");
        assert_eq!(world.written_since(&before), [""; 0]);
        // A flow for signing in adds nothing, and one for adding signs nobody in.
        let mut nobody = Browser::new(world);
        let away = crate::providers::depart(&mut nobody, &[]).await;
        liar.says(good_with(world, &away.nonce, json!({"sub": "another"})));
        nobody.get(&away.callback()).await.goes_to("/");
        assert_eq!(world.events("method.added"), 0);
    }

    async fn a3_a_code_that_adds_signs_nobody_in_and_the_other_way_round(world) {
        let mut sam = signed_in(world, SAM).await;
        sam.get(ADDRESS).await;
        sam.submit(ADDRESS, &[("email", "new@mail.example")]).await.status(200);
        let adding = world.code_mailed_to("new@mail.example").await;
        // Typed where one signs in, in the same browser and in another.
        sam.post("/sign-in/code", &[("code", &adding)]).await.goes_to("/sign-in/code?wrong=yes");
        sam.get("/sign-in/code?wrong=yes").await.goes_to("/sign-in");
        let mut other = Browser::new(world);
        other.get("/sign-in").await;
        other.submit("/sign-in", &[("email", "new@mail.example")]).await.status(200);
        other.post("/sign-in/code", &[("code", &adding)]).await.goes_to("/sign-in/code?wrong=yes");
        let signing = world.code_mailed_to("new@mail.example").await;
        assert_ne!(adding, signing);
        // And the code that signs in adds nothing.
        sam.get(CODE).await.status(200);
        sam.post(CODE, &[("code", &signing)]).await.goes_to(TRIED);
        sam.get(TRIED).await.says("not the right code");
        assert_eq!((world.events("method.added"), world.events("method.wrong_code")), (0, 1));
        // Eve, in the same browser, awaits no code of Sam's.
        sam.get(CODE).await.status(200);
        sam.post(CODE, &[("code", &adding)]).await.goes_to(LIST);
        // A4: once.
        sam.get(ADDRESS).await;
        sam.post(CODE, &[("code", &adding)]).await.goes_to(TRIED);
        sam.get(TRIED).await.goes_to(ADDRESS);
        assert_eq!(world.events("method.added"), 1);
        world.holds_together();
    }

    async fn a4_c5_a_way_that_was_removed_signs_in_no_more_and_its_sessions_end(world) {
        let liar = Liar::start();
        let world = &with(world, &liar, KindRule::Personal);
        let mut sam = signed_in(world, SAM).await;
        add_account(world, &liar, &mut sam, json!({"sub": "sam-there", "email": "sam@provider.example"})).await.goes_to(LIST);
        let mut there = Browser::new(world);
        sign_in(world, &liar, &mut there, json!({"sub": "sam-there", "email": "sam@provider.example"})).await.goes_to("/");
        let paths = removals(&sam.get(LIST).await);
        assert_eq!(paths.len(), 2);
        remove(&mut sam, &paths[1]).await.goes_to(LIST);
        sam.get(LIST).await.status(200).says("no longer signs in to this account").says("cannot be removed");
        there.get(LIST).await.status(401);
        assert_eq!(world.events("method.removed"), 1);
        // Whoever signs in with it now is somebody new.
        let mut new = Browser::new(world);
        sign_in(world, &liar, &mut new, json!({"sub": "sam-there", "email": "sam@provider.example"})).await.goes_to("/");
        assert_eq!(world.place.number("SELECT count(*) FROM accounts"), 2);
        // Removed once: again it is unknown.
        sam.get(ADDRESS).await;
        sam.post(&paths[1], &[]).await.status(404);
        // The one that this browser signed in with goes too, once there is another; then it is nobody.
        add_address(world, &mut sam, "second@mail.example").await.goes_to(LIST);
        remove(&mut sam, &paths[0]).await.goes_to(LIST);
        sam.get(LIST).await.status(401);
        let mut second = signed_in(world, "second@mail.example").await;
        second.get("/").await.holds("second@mail.example");
        world.holds_together();
    }

    async fn the_last_way_stays_also_when_two_remove_at_once(world) {
        let mut sam = signed_in(world, SAM).await;
        add_address(world, &mut sam, "second@mail.example").await.goes_to(LIST);
        let paths = removals(&sam.get(LIST).await);
        let rows = world.place.sql("SELECT account_id, public_id FROM sign_in_methods ORDER BY id");
        let account: i64 = rows[0][0].parse().unwrap();
        let mut removing = Vec::new();
        for row in &rows {
            let (house, id, db) = (world.app.house.clone(), PublicId::parse(&row[1]).unwrap(), world.app.db.clone());
            removing.push(tokio::spawn(async move {
                db.write("a test's own", move |tx: &mut Tx<'_>| methods::remove(tx, &house, Actor::Account(account), &id)).await
            }));
        }
        let mut removed = 0;
        for outcome in removing {
            match outcome.await.unwrap() {
                Ok(_) => removed += 1,
                Err(ActionError::Conflict(Conflict::LastMethod)) => {}
                other => panic!("{other:?}"),
            }
        }
        assert_eq!((removed, world.events("method.removed")), (1, 1));
        let left = world.place.sql("SELECT label FROM sign_in_methods");
        assert_eq!(left.len(), 1);
        let mut sam = signed_in(world, &left[0][0]).await;
        let before = world.snapshot();
        for path in &paths {
            sam.get(ADDRESS).await;
            let status = sam.post(path, &[]).await.reply.status;
            assert!([404, 409].contains(&status), "{status}");
        }
        assert_eq!(world.written_since(&before), [""; 0]);
        world.holds_together();
    }

    async fn a_way_that_signs_in_no_more_does_not_count_as_the_last_one(world) {
        let liar = Liar::start();
        let with_provider = &with(world, &liar, KindRule::Personal);
        let mut sam = signed_in(with_provider, SAM).await;
        add_account(with_provider, &liar, &mut sam, json!({"sub": "sam-there"})).await.goes_to(LIST);
        // The provider is taken out of the configuration: the code is what is left.
        let mut sam = signed_in(world, SAM).await;
        let list = sam.get(LIST).await.status(200).says("Signs in no more");
        let paths = removals(&list);
        remove(&mut sam, &paths[0]).await.status(409).says("This is the last way to sign in");
        remove(&mut sam, &paths[1]).await.goes_to(LIST);
        world.holds_together();
    }

    async fn the_kind_of_the_way_that_was_used_is_what_counts(world) {
        let liar = Liar::start();
        let both = &with(world, &liar, KindRule::Work).configured(|config| {
            config.program.accepted_account_kinds = AccountKind::ALL.to_vec();
        });
        let mut sam = signed_in(both, SAM).await;
        let work = json!({"sub": "sam-at-work", "email": "sam@contoso.example"});
        add_account(both, &liar, &mut sam, work.clone()).await.goes_to(LIST);
        sam.get(LIST).await.says("Work or school").says("Personal");
        let mut at_work = Browser::new(both);
        sign_in(both, &liar, &mut at_work, work.clone()).await.goes_to("/");
        let (here, there) = (sam.token().to_owned(), at_work.token().to_owned());
        // The program stops taking work accounts: what signed in with one is nobody, the other goes on.
        let personal = &with(world, &liar, KindRule::Work);
        let mut sam = Browser::new(personal);
        sam.set_token(&here);
        let list = sam.get(LIST).await.status(200).says("Signs in no more");
        let mut at_work = Browser::new(personal);
        at_work.set_token(&there);
        at_work.get(LIST).await.status(401);
        sign_in(personal, &liar, &mut at_work, work.clone()).await.status(403);
        // Nor can one be added any more.
        let paths = removals(&list);
        remove(&mut sam, &paths[1]).await.goes_to(LIST);
        let away = depart(&mut sam).await;
        liar.says(good_with(personal, &away.nonce, work));
        let before = personal.snapshot();
        sam.get(&away.callback()).await.status(403).says("is a work or school account").says("Nothing was changed");
        assert_eq!(personal.written_since(&before), [""; 0]);
    }

    async fn a5_adding_and_removing_ask_for_a_sign_in_within_ten_minutes(world) {
        let liar = Liar::start();
        let world = &with(world, &liar, KindRule::Personal);
        let mut sam = signed_in(world, SAM).await;
        add_address(world, &mut sam, "second@mail.example").await.goes_to(LIST);
        let paths = removals(&sam.get(LIST).await);
        let end = START + sessions::RECENT;
        for (at, status) in [(end - Span::seconds(1), 200), (end, 403), (end + Span::seconds(1), 403)] {
            world.clock.set(at);
            for path in [ADDRESS, &paths[0]] {
                sam.get(path).await.status(status);
            }
            sam.get(LIST).await.status(200);
            sam.post("/account/methods/with/northwind", &[]).await.status(status);
        }
        let before = world.snapshot();
        for path in [ADDRESS, CODE, "/account/methods/address/code/resend", &paths[0]] {
            sam.get(LIST).await.status(200);
            let shown = sam.post(path, &[("email", "third@mail.example"), ("code", "123456")]).await.status(403);
            // Each of the ways that the account has will do.
            shown.says("Sign in again").holds(&format!(r#"value="{SAM}""#)).keeps_quiet_of("/sign-in/with/northwind");
        }
        let written = world.written_since(&before);
        assert!(written.iter().all(|table| table == "sessions"), "{written:?}");
    }

    async fn a5_a_code_that_adds_is_valid_for_ten_minutes(world) {
        for (seconds, path) in [(-1, LIST), (0, TRIED), (1, TRIED)] {
            let mut sam = signed_in(world, SAM).await;
            let email = format!("at{seconds}@mail.example");
            sam.get(ADDRESS).await;
            sam.submit(ADDRESS, &[("email", &email)]).await.status(200);
            let code = world.code_mailed_to(&email).await;
            let asked_at = world.place.number("SELECT max(created_at) FROM sign_in_codes");
            let life = codes::LIFE;
            // Another sign-in of the same browser would await no code: the session is put back in time instead.
            let at = Instant(asked_at) + life + Span::seconds(seconds);
            world.clock.set(at);
            world.place.sql(&format!("UPDATE sessions SET created_at = {}", at.0));
            sam.post(CODE, &[("code", &code)]).await.goes_to(path);
            world.advance(Span::hours(1));
        }
        assert_eq!(world.events("method.added"), 1);
    }

    async fn e4_nothing_is_added_or_removed_without_a_click(world) {
        let liar = Liar::start();
        let world = &with(world, &liar, KindRule::Personal);
        let mut sam = signed_in(world, SAM).await;
        add_address(world, &mut sam, "second@mail.example").await.goes_to(LIST);
        let paths = removals(&sam.get(LIST).await);
        let before = world.snapshot();
        for path in [LIST, ADDRESS, CODE, &paths[0], "/account/methods/with/northwind", "/account/methods/address/code/resend"] {
            let status = sam.get(path).await.reply.status;
            assert!([200, 303].contains(&status), "{path}");
        }
        let csrf = "guess";
        for path in [ADDRESS, CODE, &paths[0], "/account/methods/with/northwind", "/account/methods/address/code/resend"] {
            sam.post_with(path, csrf, &[("email", EVE)], &[]).await.status(403);
            sam.get(LIST).await;
            let evil = [("origin", "https://evil.example")];
            sam.post_with(path, csrf, &[("email", EVE)], &evil).await.status(403);
        }
        assert!(liar.asked().is_empty());
        assert_eq!(world.written_since(&before), [""; 0]);
    }

    async fn a_provider_that_vouches_for_nobody_adds_nothing(world) {
        let liar = Liar::start();
        let world = &with(world, &liar, KindRule::Personal);
        let mut sam = signed_in(world, SAM).await;
        let before = world.snapshot();
        let away = depart(&mut sam).await;
        liar.says(good_with(world, &away.nonce, json!({"aud": "someone-else"})));
        sam.get(&away.callback()).await.goes_to(LIST);
        sam.get(LIST).await.says("Nothing was added: Northwind");
        let away = depart(&mut sam).await;
        let refused = away.callback().replace("code=c0de", "error=access_denied");
        sam.get(&refused).await.goes_to(LIST);
        assert_eq!(world.written_since(&before), [""; 0]);
    }
}
