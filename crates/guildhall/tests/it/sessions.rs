//! Where one is signed in, ending it, and steps that ask for a sign-in a moment ago.

use guildhall::actions::sessions;
use guildhall::actions::{ActionError, Actor};
use guildhall_domain::clock::Span;
use guildhall_domain::scope::{Scope, Scopes};
use guildhall_store::Tx;
use regex::Regex;

use crate::support::{BareBrowser, START, World, address};

const SAM: &str = "sam@mail.example";
const EVE: &str = "eve@mail.example";
const TOKEN_FORM: &str = "/account/tokens/new";

/// The ids of the sessions that a page offers to end.
fn offered(html: &str) -> Vec<String> {
    Regex::new(r#"action="(/account/sessions/[a-z2-7]{26})""#)
        .unwrap()
        .captures_iter(html)
        .map(|found| found[1].to_owned())
        .collect()
}

/// The value of a hidden field.
fn hidden(html: &str, name: &str) -> String {
    let field = Regex::new(&format!(r#"name="{name}" value="([^"]+)""#)).unwrap();
    field.captures(html).unwrap()[1].replace("&#38;", "&")
}

async fn signed_in<'w>(world: &'w World, email: &str) -> BareBrowser<'w> {
    let browser = world.bare_browser();
    browser.sign_in(email, "/").await;
    browser
}

both_engines! {
    async fn a4_a_session_that_was_ended_is_nobody_with_its_next_request(world) {
        let (here, there, third) = (signed_in(world, SAM).await, signed_in(world, SAM).await, signed_in(world, SAM).await);
        let list = here.get("/account/sessions").await.page(200);
        assert!(list.contains("This one") && list.contains("with a mailed code"), "{list}");
        let ends = offered(&list);
        assert_eq!(ends.len(), 2);
        here.send(&ends[0], &[]).await.location();
        assert_eq!(world.events("session.ended"), 1);
        let mut statuses = vec![there.get("/account/sessions").await.status, third.get("/account/sessions").await.status];
        statuses.sort_unstable();
        assert_eq!(statuses, [200, 401]);
        // Ended once: again it is unknown.
        here.get("/account/sessions").await.page(200);
        assert_eq!(here.send(&ends[0], &[]).await.status, 404);
        here.get("/account/sessions").await.page(200);
        here.send("/account/sessions/others", &[]).await.location();
        assert_eq!([there.get("/account/sessions").await.status, third.get("/account/sessions").await.status], [401, 401]);
        assert_eq!(world.events("session.ended"), 2);
        here.get("/account/sessions").await.page(200);
        // Nothing is left to end: nothing was changed.
        here.send("/account/sessions/others", &[]).await.location();
        assert_eq!(world.events("session.ended"), 2);
        world.holds_together();
    }

    async fn a1_c5_somebody_else_s_session_is_unknown(world) {
        let sam = world.account(SAM).await;
        let theirs = world.get("/api/v1/me/sessions").by(&sam).await.ok(200);
        let id = theirs["items"][0]["id"].as_str().unwrap().to_owned();
        let eve = signed_in(world, EVE).await;
        let hers = world.token(EVE).await;
        let before = world.snapshot();
        let page = eve.get("/account/sessions").await.page(200);
        assert!(!page.contains(&id));
        assert_eq!(eve.send(&format!("/account/sessions/{id}"), &[]).await.status, 404);
        world.delete(&format!("/api/v1/me/sessions/{id}")).by(&hers).await.refused(404, "not-found");
        let actor = Actor::Account(0);
        let denied = world.write(move |tx: &mut Tx<'_>| sessions::end_all_of(tx, actor, &address(SAM))).await;
        assert!(matches!(denied, Err(ActionError::Forbidden)), "{denied:?}");
        assert_eq!(world.written_since(&before), [""; 0]);
    }

    async fn e4_nothing_ends_without_a_click(world) {
        let (here, there) = (signed_in(world, SAM).await, signed_in(world, SAM).await);
        let ends = offered(&here.get("/account/sessions").await.page(200));
        let before = world.snapshot();
        for path in [ends[0].as_str(), "/account/sessions/others"] {
            assert_eq!(here.get(path).await.location(), "/account/sessions");
            assert_eq!(here.form(path, "guess", &[]).header("origin", "https://evil.example").await.status, 403);
        }
        assert_eq!(world.bare_browser().send(&ends[0], &[]).await.status, 401);
        there.get("/account/sessions").await.page(200);
        assert_eq!(world.written_since(&before), [""; 0]);
    }

    async fn the_api_ends_sessions_and_needs_the_scope_for_the_account(world) {
        let sam = world.account(SAM).await;
        let narrow = world.narrow_token(SAM, [Scope::Read].into_iter().collect::<Scopes>(), None).await;
        world.get("/api/v1/me/sessions").by(&narrow).await.refused(403, "token-scope");
        world.delete("/api/v1/me/sessions").by(&narrow).await.refused(403, "token-scope");
        let browser = signed_in(world, SAM).await;
        let listed = world.get("/api/v1/me/sessions").by(&sam).await.ok(200);
        let items = listed["items"].as_array().unwrap();
        assert_eq!(items.len(), 2);
        assert!(items.iter().all(|item| item["method"] == "code"), "{listed}");
        let id = items[0]["id"].as_str().unwrap();
        let ended = world.delete(&format!("/api/v1/me/sessions/{id}")).by(&sam).await.ok(200);
        assert_eq!(ended["id"], id);
        world.delete(&format!("/api/v1/me/sessions/{id}")).by(&sam).await.refused(404, "not-found");
        let all = world.delete("/api/v1/me/sessions").by(&sam).await.ok(200);
        assert_eq!(all["ended"], 1);
        browser.get("/account/sessions").await.page(401);
        world.get("/api/v1/me").by(&sam).await.ok(200);
        world.holds_together();
    }

    async fn a5_a_sensitive_step_asks_for_a_sign_in_within_ten_minutes(world) {
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        let browser = signed_in(world, &admin.email).await;
        let rotate = format!("/organizations/{}/invitation-url/rotate", org.membership_id);
        let end = START + sessions::RECENT;
        for (at, status) in [(end - Span::seconds(1), 200), (end, 403), (end + Span::seconds(1), 403)] {
            world.clock.set(at);
            for path in [TOKEN_FORM, &rotate] {
                let page = browser.get(path).await.page(status);
                assert_eq!(page.contains("Sign in again"), status == 403, "{path} {at:?}");
            }
        }
        let before = world.snapshot();
        let page = browser.send(&rotate, &[("key", "k")]).await.page(403);
        assert!(page.contains("within the last 10 minutes") && page.contains(r#"value="ppc@contoso.example""#), "{page}");
        let form = [("name", "Import"), ("scope_read", "yes"), ("days", "30"), ("key", "k")];
        let page = browser.send(TOKEN_FORM, &form).await.page(403);
        assert!(page.contains("What you typed is kept"), "{page}");
        // That the session is in use is noted by and by.
        let written = world.written_since(&before);
        assert!(written.iter().all(|table| table == "sessions"), "{written:?}");
        // What is not sensitive goes on, and signing in again leads to the very step.
        browser.get("/account/sessions").await.page(200);
        let entered = browser.sign_in(&admin.email, &rotate).await;
        assert_eq!(entered.location(), rotate);
        browser.get(&rotate).await.page(200);
    }

    async fn b8_a_step_that_another_account_set_out_for_is_told_and_not_done(world) {
        let org = world.organization("Contoso", &[]).await;
        world.grant_admin(&org, SAM).await;
        world.grant_admin(&org, EVE).await;
        let rotate = format!("/organizations/{}/invitation-url/rotate", org.membership_id);
        let way_back = Regex::new(r#"name="return_to" value="([^"]*begun_by=[^"]*)""#).unwrap();
        for path in [TOKEN_FORM, &rotate] {
            for (email, status) in [(SAM, 200), (EVE, 403)] {
                let browser = signed_in(world, SAM).await;
                world.advance(sessions::RECENT);
                let page = browser.get(path).await.page(403);
                let back = way_back.captures(&page).unwrap()[1].to_owned();
                assert_eq!(browser.sign_in(email, &back).await.location(), back);
                let before = world.snapshot();
                let page = browser.get(&back).await.page(status);
                assert_eq!(world.written_since(&before), [""; 0]);
                if status == 403 {
                    assert!(page.contains("You set out for this step with one account"), "{page}");
                    assert!(page.contains("s•••@") && page.contains("e•••@"), "{page}");
                    // Another click, and it is a step of the one who is signed in.
                    assert!(page.contains(&format!(r#"href="{path}""#)));
                    browser.get(path).await.page(200);
                    let anew = browser.send("/sign-out", &[("return_to", &back)]).await;
                    let led = anew.location().to_owned();
                    assert!(led.starts_with("/sign-in?return_to=") && led.contains("begun_by"), "{led}");
                }
                // What is no handle of ours says nothing.
                browser.get(&format!("{path}?begun_by=AAAA&x=1")).await.page(if status == 200 { 200 } else { 401 });
                world.advance(Span::hours(1));
            }
        }
    }

    async fn b1_b8_what_was_typed_comes_back_to_the_account_that_typed_it(world) {
        world.account(EVE).await;
        for (email, status) in [(SAM, 200), (EVE, 403)] {
            let browser = signed_in(world, SAM).await;
            let page = browser.get(TOKEN_FORM).await.page(200);
            let begun_by = hidden(&page, "begun_by");
            world.advance(sessions::RECENT);
            let form = [("name", "Import <b>"), ("days", "30"), ("scope_audit", "yes"), ("begun_by", &begun_by), ("key", "k")];
            let page = browser.send(TOKEN_FORM, &form).await.page(403);
            let kept = hidden(&page, "kept");
            assert!(!kept.contains("csrf") && kept.contains("name=Import"));
            let carried = [("return_to", TOKEN_FORM), ("kept", kept.as_str()), ("begun_by", begun_by.as_str())];
            let asked: Vec<_> = carried.into_iter().chain([("email", email)]).collect();
            browser.send("/sign-in", &asked).await.page(200);
            let code = world.code_mailed_to(email).await;
            let entered: Vec<_> = carried.into_iter().chain([("code", code.as_str())]).collect();
            let back = browser.send("/sign-in/code", &entered).await;
            assert_eq!((back.status, back.header("location")), (307, Some(TOKEN_FORM)));
            let before = world.snapshot();
            let shown = browser.send(TOKEN_FORM, &entered).await.page(status);
            if status == 200 {
                assert!(shown.contains(r#"value="Import &#60;b&#62;""#) && shown.contains("Nothing has been sent so far"), "{shown}");
            } else {
                assert!(shown.contains("Another account is signed in now"), "{shown}");
            }
            assert_eq!(world.written_since(&before), [""; 0]);
            world.advance(Span::hours(1));
        }
    }
}
