//! What a client has already is not sent again, and what has changed is not written over.

use guildhall_domain::clock::Span;
use serde_json::{Value, json};

use crate::support::{World, at_once};

both_engines! {
    async fn what_was_read_is_not_sent_again_until_it_changes(world) {
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        world.invite(&admin, &org, "jane@contoso.example").await;
        let one = world.invitation_path(&admin, &org, "jane@contoso.example").await;
        for path in [one.clone(), org.path("/invitations"), org.path(""), org.path("/associations"), org.path("/requests"), "/api/v1/me".to_owned()] {
            let read = world.get(&path).by(&admin).await;
            read.ok(200);
            assert_eq!(read.header("cache-control"), Some("private, no-cache"), "{path}");
            let tag = read.header("etag").unwrap().to_owned();
            for asked in [tag.clone(), format!("W/{tag}"), format!("\"other\", {tag}"), "*".to_owned()] {
                let again = world.get(&path).by(&admin).header("if-none-match", &asked).await;
                assert_eq!((again.status, again.body.len(), again.header("etag")), (304, 0, Some(tag.as_str())), "{path}");
            }
            let other = world.get(&path).by(&admin).header("if-none-match", "\"other\"").await;
            assert_eq!(other.ok(200), read.ok(200));
        }
        let list = org.path("/invitations");
        let tag = world.get(&list).by(&admin).await.header("etag").unwrap().to_owned();
        world.delete(&one).by(&admin).await.ok(200);
        world.get(&list).by(&admin).header("if-none-match", &tag).await.ok(200);
        // The invitation URL is kept by nobody, and a refusal has no tag.
        assert_eq!(world.get(&org.path("/invitation-url")).by(&admin).await.header("cache-control"), Some("no-store"));
        assert_eq!(world.get(&list).await.header("etag"), None);
        let stranger = world.account("stranger@private.example").await;
        world.get(&list).by(&stranger).header("if-none-match", "*").await.refused(404, "not-found");
    }

    async fn e4_a_look_at_an_export_s_headers_takes_nothing_away(world) {
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        let before = world.snapshot();
        for path in [org.path("/associations/export"), org.path("/activity/export"), "/api/v1/me/export".to_owned()] {
            let head = world.call(axum::http::Method::HEAD, &path).by(&admin).await;
            assert_eq!((head.status, head.header("allow")), (405, Some("GET")), "{path}");
        }
        assert_eq!(world.written_since(&before), [""; 0]);
    }

    async fn a_change_of_what_has_changed_is_refused(world) {
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        world.invite(&admin, &org, "jane@contoso.example").await;
        let path = world.invitation_path(&admin, &org, "jane@contoso.example").await;
        let tag = |reply: &crate::support::Reply| reply.header("etag").unwrap().to_owned();
        let read = tag(&world.get(&path).by(&admin).await);
        let body = json!({"language": "de"});
        let changed = world.patch(&path).by(&admin).header("if-match", &read).json(&body).await;
        changed.ok(200);
        assert_eq!(tag(&changed), tag(&world.get(&path).by(&admin).await), "the answer's tag is the one to ask for next");
        let before = world.snapshot();
        for stale in [read.clone(), "\"x\"".to_owned(), format!("W/{}", tag(&changed)), String::new()] {
            world.patch(&path).by(&admin).header("if-match", &stale).json(&body).await.refused(412, "changed-meanwhile");
            world.delete(&path).by(&admin).header("if-match", &stale).await.refused(412, "changed-meanwhile");
        }
        assert_eq!(world.written_since(&before), [""; 0]);
        // Who may not change it learns nothing of its tag.
        let stranger = world.account("stranger@private.example").await;
        world.delete(&path).by(&stranger).header("if-match", "\"x\"").await.refused(404, "not-found");
        world.delete(&path).by(&admin).header("if-match", &tag(&changed)).await.ok(200);
        world.holds_together();
    }

    async fn of_many_who_read_the_same_one_changes_it(world) {
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        world.invite(&admin, &org, "jane@contoso.example").await;
        let path = world.invitation_path(&admin, &org, "jane@contoso.example").await;
        let tag = world.get(&path).by(&admin).await.header("etag").unwrap().to_owned();
        let change = |days: u32| world.patch(&path).by(&admin).header("if-match", &tag).json(&json!({"expires_in_days": days}));
        let replies = at_once((1..=8).map(change).collect()).await;
        let mut statuses: Vec<u16> = replies.iter().map(|reply| reply.status).collect();
        statuses.sort_unstable();
        assert_eq!(statuses, [200, 412, 412, 412, 412, 412, 412, 412]);
        let kept = replies.iter().find(|reply| reply.status == 200).unwrap().ok(200);
        assert_eq!(world.get(&path).by(&admin).await.ok(200), kept);
    }

    async fn the_operator_says_how_long_the_admins_have_to_answer(world) {
        let world = &world.configured(|config| config.requests.open_days = 3);
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        let url_token = world.url_token(&admin, &org).await;
        let person = world.account("john@private.example").await;
        let association = world.pending(&person, &url_token, "john@contoso.example").await;
        let code = world.code_for("john@contoso.example", &association).await;
        world.prove(&person, &association, &code).await.refused(422, "address-not-approved");
        world.post(&format!("{association}/ask")).by(&person).await.ok(200);
        world.advance(Span::seconds(3 * 86_400 - 1));
        assert_eq!(world.state(&person, &association).await, "pending");
        world.advance(Span::seconds(1));
        assert_eq!(world.state(&person, &association).await, "ended");
    }

    async fn requests_come_in_pages(world) {
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        let url_token = world.url_token(&admin, &org).await;
        for name in ["ann", "ben", "cem"] {
            let person = world.account(&format!("{name}@private.example")).await;
            let work = format!("{name}@contoso.example");
            let association = world.pending(&person, &url_token, &work).await;
            let code = world.code_for(&work, &association).await;
            world.prove(&person, &association, &code).await.refused(422, "address-not-approved");
            world.post(&format!("{association}/ask")).by(&person).await.ok(200);
        }
        let addresses = |page: &Value| -> Vec<String> {
            page["items"].as_array().unwrap().iter().map(|item| item["address"].as_str().unwrap().to_owned()).collect()
        };
        let first = world.get(&org.path("/requests?limit=2")).by(&admin).await.ok(200);
        assert_eq!(addresses(&first), ["cem@contoso.example", "ben@contoso.example"]);
        let next = format!("/requests?limit=2&cursor={}", first["next_cursor"].as_str().unwrap());
        let last = world.get(&org.path(&next)).by(&admin).await.ok(200);
        assert_eq!((addresses(&last), &last["next_cursor"]), (vec!["ann@contoso.example".to_owned()], &Value::Null));
        world.get(&org.path("/requests?cursor=nothing")).by(&admin).await.refused(422, "invalid-input");
    }

    async fn requests_are_answered_through_the_api(world) {
        let org = world.organization("Contoso", &["contoso.example"]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        world.invite(&admin, &org, "jane.doe@contoso.example").await;
        let url_token = world.url_token(&admin, &org).await;
        for (email, last) in [("j.doe@contoso.example", "approve"), ("x@fabrikam.example", "decline"), ("y@fabrikam.example", "approve")] {
            let person = world.account(&format!("{email}.private.example")).await;
            let association = world.pending(&person, &url_token, email).await;
            world.post(&format!("{association}/ask")).by(&person).await.refused(409, "not-waiting");
            let code = world.code_for(email, &association).await;
            world.prove(&person, &association, &code).await.refused(422, "address-not-approved");
            world.post(&format!("{association}/ask")).by(&person).await.ok(200);
            let list = world.get(&org.path("/requests")).by(&admin).await.ok(200);
            let request = &list["items"][0];
            let is_outside = email.ends_with("fabrikam.example");
            assert_eq!((&request["address"], &request["is_proven"], &request["is_outside_domains"]), (&json!(email), &json!(true), &json!(is_outside)));
            let decide = |verb: &str| org.path(&format!("/requests/{}/{verb}", request["id"].as_str().unwrap()));
            if is_outside {
                world.post(&decide("approve")).by(&admin).json(&json!({})).await.refused(422, "invalid-input");
            }
            let body = json!({"allow_outside_domains": is_outside});
            let (call, state) = match last {
                "approve" => (world.post(&decide("approve")).by(&admin).json(&body), "active"),
                _ => (world.post(&decide("decline")).by(&admin), "ended"),
            };
            assert_eq!(call.await.ok(200)["state"], state);
            assert_eq!(world.state(&person, &association).await, state);
            world.post(&decide("decline")).by(&admin).await.refused(409, "not-waiting");
            world.get(&org.path("/requests")).by(&person).await.refused(if state == "active" { 403 } else { 404 }, if state == "active" { "forbidden" } else { "not-found" });
        }
        assert_eq!(world.get(&org.path("/requests")).by(&admin).await.ok(200)["items"], Value::Array(Vec::new()));
        world.holds_together();
    }
}

/// What every call does alike.
#[test]
fn a_call_is_strict_about_how_it_is_called() {
    crate::support::run(async {
        let world = World::open(crate::support::Place::sqlite()).await;
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        for path in [
            org.path("/invitations?stat=approved"),
            org.path("?x"),
            "/api/v1/me?%00=1".to_owned(),
        ] {
            world.get(&path).by(&admin).await.refused(422, "invalid-input");
            world.get(&path).await.refused(401, "not-signed-in");
        }
        let post = || {
            world
                .post(&org.path("/invitations/preview"))
                .by(&admin)
                .body("{\"addresses\": \"\"}")
        };
        for kind in [
            "text/plain",
            "application/x-www-form-urlencoded",
            "application/jsonx",
            "",
        ] {
            post()
                .header("content-type", kind)
                .await
                .refused(415, "unsupported-media-type");
        }
        for kind in [
            "application/json",
            "application/json; charset=utf-8",
            "APPLICATION/JSON",
            "application/merge-patch+json",
        ] {
            post().header("content-type", kind).await.ok(200);
        }
        post().await.ok(200);
        world
            .get("/api/v1/me")
            .by(&admin)
            .header("accept", "text/html")
            .await
            .ok(200);
        let options = world.call(axum::http::Method::OPTIONS, &org.path("/invitations")).await;
        assert_eq!((options.status, options.header("allow")), (204, Some("GET,HEAD,POST")));
        let head = world.call(axum::http::Method::HEAD, "/api/v1/me").by(&admin).await;
        assert_eq!(
            (head.status, head.body.len(), head.header("content-type")),
            (200, 0, Some("application/json"))
        );
        let export = || world.get(&org.path("/associations/export")).by(&admin);
        for (accept, kind) in [
            ("text/csv", "text/csv; charset=utf-8"),
            ("application/json;q=0.1, Text/CSV ; q=0.5", "text/csv; charset=utf-8"),
            ("text/csv;q=0, */*", "application/json"),
        ] {
            let answer = export().header("accept", accept).await;
            assert_eq!(
                (answer.status, answer.header("content-type")),
                (200, Some(kind)),
                "{accept}"
            );
        }
        // A list of values in the place of names.
        world
            .post(&org.path("/invitations"))
            .by(&admin)
            .json(&serde_json::json!([["jane@contoso.example"]]))
            .await
            .refused(422, "invalid-input");
        world.get("/api/v1/me/").by(&admin).await.refused(404, "not-found");
        world.get("/api/v1/%6de").by(&admin).await.refused(404, "not-found");
        let twice = world
            .delete(&org.path("/invitations/aaaaaaaaaaaaaaaaaaaaaaaaaa"))
            .by(&admin)
            .header("idempotency-key", "")
            .await;
        twice.refused(422, "invalid-input");
    });
}
