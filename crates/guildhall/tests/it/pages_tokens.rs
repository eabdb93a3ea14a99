//! One's own API tokens, on their page.

use regex::Regex;

/// The first capture of `pattern` in a page.
fn find(html: &str, pattern: &str) -> Option<String> {
    Regex::new(pattern)
        .unwrap()
        .captures(html)
        .map(|found| found[1].to_owned())
}

fn token_in(html: &str) -> Option<String> {
    find(html, r#"id="token" value="(ghl_[a-z0-9]+)""#)
}

both_engines! {
    async fn a8_a_token_is_shown_once_and_works_until_it_is_revoked(world) {
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        let browser = world.bare_browser();
        browser.sign_in(&admin.email, "/").await;
        let form = browser.get("/account/tokens/new").await.page(200);
        assert!(form.contains("Contoso"));
        let key = find(&form, r#"name="key" value="([a-z0-9]+)""#).unwrap();
        let fields = [
            ("name", "Import <b>"), ("organization", org.membership_id.as_str()), ("days", "30"),
            ("scope_read", "yes"), ("scope_invite", "yes"), ("key", key.as_str()),
        ];
        let made = browser.send("/account/tokens/new", &fields).await;
        assert_eq!(made.header("cache-control"), Some("no-store"));
        let token = token_in(&made.page(200)).unwrap();
        assert!(guildhall::tokens::is_well_formed(&token));
        // A second click shows the same token, and makes no other.
        let again = browser.send("/account/tokens/new", &fields).await.page(200);
        assert_eq!(token_in(&again).as_ref(), Some(&token));
        assert_eq!(world.events("token.created"), 2);

        world.get(&org.path("/invitations")).bearer(&token).await.ok(200);
        world.get(&org.path("/activity")).bearer(&token).await.refused(403, "token-scope");
        let told = world.get("/api/v1/token").bearer(&token).await.ok(200);
        assert_eq!(told["scopes"], serde_json::json!(["read", "invite"]));
        assert_eq!(told["organization"]["name"], "Contoso");
        assert!(!world.snapshot().values().any(|(_, value)| value.contains(&token)));
        let activity = browser.get(&format!("/organizations/{}/activity", org.membership_id)).await.page(200);
        assert!(activity.contains("made the API token “Import &#60;b&#62;”"), "{activity}");

        let list = browser.get("/account/tokens").await.page(200);
        assert!(list.contains("Import &#60;b&#62;") && !list.contains("ghl_"));
        let revoke = find(&list, r#"href="(/account/tokens/[a-z2-7]{26}/revoke)""#).unwrap();
        browser.get(&revoke).await.page(200);
        world.get("/api/v1/token").bearer(&token).await.ok(200);
        browser.send(&revoke, &[]).await;
        world.get("/api/v1/token").bearer(&token).await.refused(401, "not-signed-in");
        let list = browser.get("/account/tokens").await.page(200);
        assert!(list.contains("No longer valid"));
    }

    async fn a1_somebody_else_s_token_is_unknown_on_the_page(world) {
        let sam = world.account("sam@mail.example").await;
        let eve = world.account("eve@mail.example").await;
        let id = world.get("/api/v1/me/tokens").by(&sam).await.ok(200)["items"][0]["id"].as_str().unwrap().to_owned();
        let browser = world.bare_browser();
        browser.sign_in(&eve.email, "/").await;
        let before = world.snapshot();
        let form = browser.get("/account/tokens").await.page(200);
        assert!(!form.contains(&id));
        browser.get(&format!("/account/tokens/{id}/revoke")).await.page(404);
        assert_eq!(browser.send(&format!("/account/tokens/{id}/revoke"), &[]).await.status, 404);
        assert_eq!(world.written_since(&before), [""; 0]);
        world.get("/api/v1/token").by(&sam).await.ok(200);
    }

    async fn what_cannot_be_is_said_beside_its_field_and_everything_typed_is_kept(world) {
        let sam = world.account("sam@mail.example").await;
        let browser = world.bare_browser();
        browser.sign_in(&sam.email, "/").await;
        browser.get("/account/tokens/new").await.page(200);
        let before = world.snapshot();
        let answer = browser.send("/account/tokens/new", &[("name", "Import"), ("days", "365"), ("key", "k")]).await.page(422);
        assert!(answer.contains("Choose at least one use") && answer.contains(r#"value="Import""#), "{answer}");
        assert!(answer.contains(r#"<option value="365" selected>"#));
        let answer = browser.send("/account/tokens/new", &[("name", " "), ("scope_read", "yes"), ("key", "k")]).await.page(422);
        assert!(answer.contains("Enter a name of 1 to 60 characters"), "{answer}");
        let org = world.organization("Contoso", &[]).await;
        let fields = [("name", "x"), ("scope_read", "yes"), ("key", "k"), ("organization", org.membership_id.as_str())];
        let answer = browser.send("/account/tokens/new", &fields).await.page(422);
        assert!(answer.contains("You are not active at that organization"), "{answer}");
        assert!(!world.written_since(&before).contains(&"api_tokens".to_owned()));
    }
}
