//! The shape of every call: statuses, bodies, problems, paging.

use axum::http::Method;
use guildhall_domain::clock::Span;
use serde_json::{Value, json};

use crate::support::{Org, PUBLIC_URL, Person, World, encode, profile, token_of};

/// The names of an object's members.
fn members(value: &Value) -> Vec<&str> {
    value.as_object().unwrap().keys().map(String::as_str).collect()
}

fn texts<'a>(items: &'a Value, member: &str) -> Vec<&'a str> {
    items
        .as_array()
        .unwrap()
        .iter()
        .map(|item| item[member].as_str().unwrap())
        .collect()
}

/// Every item of a list, page by page.
async fn walk(world: &World, admin: &Person, list: &str, limit: usize) -> Vec<Value> {
    let mut all = Vec::new();
    let mut cursor = String::new();
    loop {
        let page = world
            .get(&format!("{list}&limit={limit}&cursor={cursor}"))
            .by(admin)
            .await
            .ok(200);
        let items = page["items"].as_array().unwrap();
        all.extend(items.iter().cloned());
        match page["next_cursor"].as_str() {
            Some(next) => {
                assert_eq!(items.len(), limit);
                cursor = next.to_owned();
            }
            None => return all,
        }
    }
}

async fn contoso(world: &World) -> (Org, Person) {
    let org = world.organization("Contoso", &["contoso.example"]).await;
    let admin = world.admin(&org, "ppc@contoso.example").await;
    (org, admin)
}

both_engines! {
    async fn me_is_the_account_and_its_associations(world) {
        let (org, admin) = contoso(world).await;
        let second = world.organization("Adatum", &[]).await;
        world.grant_admin(&second, &admin.email).await;
        let me = world.get("/api/v1/me").by(&admin).await.ok(200);
        assert_eq!(members(&me), ["account", "associations"]);
        assert_eq!(me["account"]["email"], "ppc@contoso.example");
        assert_eq!(me["account"]["issuer"], "code");
        assert_eq!(me["account"]["subject"], "ppc@contoso.example");
        assert_eq!(members(&me["account"]), ["email", "id", "issuer", "subject"]);
        let names: Vec<_> = me["associations"].as_array().unwrap().iter().map(|a| a["organization"]["name"].as_str().unwrap()).collect();
        assert_eq!(names, ["Adatum", "Contoso"]);
        let association = &me["associations"][1];
        assert_eq!(members(association), ["id", "organization", "rights", "state"]);
        assert_eq!(association["organization"], json!({"membership_id": org.membership_id.as_str(), "name": org.name}));
        assert_eq!((&association["state"], &association["rights"]), (&json!("active"), &json!(["global_admin"])));

        let jane = world.account("jane@private.example").await;
        let me = world.get("/api/v1/me").by(&jane).await.ok(200);
        assert_eq!(me["associations"], json!([]));
    }

    async fn an_organization_shows_its_profile(world) {
        let (org, admin) = contoso(world).await;
        world.invite(&admin, &org, "jane@contoso.example").await;
        let shown = world.get(&org.path("")).by(&admin).await.ok(200);
        assert_eq!(
            shown,
            json!({
                "membership_id": org.membership_id.as_str(),
                "name": "Contoso",
                "country": "DE",
                "language": "en",
                "domains": ["contoso.example"],
                "created_at": "2026-11-23T21:00:00Z",
                "state": "active",
                "counts": {
                    "invitations": {"approved": 1, "accepted": 0, "expired": 0, "revoked": 0, "ended": 0, "refused_attempts": 0},
                    "associations": {"pending": 0, "active": 1, "ended": 0},
                },
            })
        );
        // A membership ID is read as people write it, too.
        let plain = org.membership_id.as_str().replace('-', "");
        assert_eq!(world.get(&format!("/api/v1/organizations/{plain}")).by(&admin).await.ok(200), shown);
        for bad in ["1", "abc", "%00", "1234567-0", "-1"] {
            world.get(&format!("/api/v1/organizations/{bad}")).by(&admin).await.refused(404, "not-found");
        }
    }

    async fn a_preview_judges_every_row_and_writes_nothing(world) {
        let (org, admin) = contoso(world).await;
        world.invite(&admin, &org, "invited@contoso.example").await;
        let before = world.snapshot();
        let list = "new@contoso.example; invited@contoso.example\nPPC <ppc@contoso.example>\tNEW@contoso.example, nobody; x@fabrikam.example";
        let answer = world.post(&org.path("/invitations/preview")).by(&admin).json(&json!({"addresses": list})).await.ok(200);
        assert_eq!(members(&answer), ["counts", "rows"]);
        assert_eq!(
            texts(&answer["rows"], "outcome"),
            ["new", "already_invited", "already_associated", "duplicate", "invalid", "outside_domain"]
        );
        assert_eq!(
            answer["counts"],
            json!({"new": 1, "approved": 0, "already_invited": 1, "already_associated": 1, "duplicate": 1, "invalid": 1, "bad_field": 0,
                   "outside_domain": 1, "total": 6})
        );
        assert_eq!(
            answer["rows"][0],
            json!({"position": 1, "input": "new@contoso.example", "address": "new@contoso.example", "outcome": "new", "reason": null})
        );
        assert_eq!(answer["rows"][2]["input"], "PPC <ppc@contoso.example>");
        assert_eq!(answer["rows"][2]["address"], "ppc@contoso.example");
        assert_eq!(answer["rows"][3]["reason"], "Row 1 is the same address");
        let invalid = &answer["rows"][4];
        assert_eq!((&invalid["address"], &invalid["fault"]), (&Value::Null, &json!("no-at")));
        assert_eq!(world.written_since(&before), [""; 0]);
        let empty = world.post(&org.path("/invitations/preview")).by(&admin).json(&json!({"addresses": " ;\n"})).await.ok(200);
        assert_eq!((&empty["rows"], &empty["counts"]["total"]), (&json!([]), &json!(0)));
    }

    async fn an_approval_answers_201_when_any_row_was_approved(world) {
        let (org, admin) = contoso(world).await;
        world.deliver().await;
        let answer = world.invite(&admin, &org, "jane@contoso.example; nobody; x@fabrikam.example").await;
        assert_eq!(members(&answer), ["batch", "counts", "invitation_url", "rows"]);
        assert_eq!(texts(&answer["rows"], "outcome"), ["approved", "invalid", "outside_domain"]);
        assert_eq!(answer["batch"].as_str().unwrap().len(), 26);
        let url = answer["invitation_url"].as_str().unwrap();
        assert!(url.starts_with(&format!("{PUBLIC_URL}/i/")), "{url}");
        assert_eq!(token_of(&answer["invitation_url"]), world.url_token(&admin, &org).await);
        assert_eq!(world.letters_due(), 0, "nothing is mailed by itself");

        let before = world.snapshot();
        let again = world.approve(&admin, &org, "jane@contoso.example; nobody").await.ok(200);
        assert_eq!(texts(&again["rows"], "outcome"), ["already_invited", "invalid"]);
        assert_eq!((&again["batch"], &again["invitation_url"]), (&Value::Null, &answer["invitation_url"]));
        assert_eq!(world.approve(&admin, &org, "").await.ok(200)["counts"]["total"], 0);
        assert_eq!(world.written_since(&before), [""; 0]);
        world.holds_together();
    }

    async fn an_approval_has_a_language_and_an_expiry(world) {
        let (org, admin) = contoso(world).await;
        let body = json!({"addresses": "a@contoso.example", "language": "de", "expires_in_days": 7});
        world.post(&org.path("/invitations")).by(&admin).json(&body).await.ok(201);
        world.invite(&admin, &org, "b@contoso.example").await;
        let a = world.invitation(&admin, &org, "a@contoso.example").await;
        assert_eq!(
            members(&a),
            [
                "address", "approved_by", "created_at", "delivery", "delivery_at", "delivery_error", "expires_at", "id",
                "language", "name", "note", "rights", "rights_left_out", "state"
            ]
        );
        assert_eq!((&a["language"], &a["expires_at"]), (&json!("de"), &json!("2026-11-30T21:00:00Z")));
        assert_eq!((&a["approved_by"], &a["state"]), (&json!("ppc@contoso.example"), &json!("approved")));
        let b = world.invitation(&admin, &org, "b@contoso.example").await;
        assert_eq!((&b["language"], &b["expires_at"]), (&json!("en"), &json!("2026-12-23T21:00:00Z")));
        let before = world.snapshot();
        for language in [json!("tlh"), json!(""), json!("en_"), json!(1), json!("klingon-9000")] {
            let body = json!({"addresses": "c@contoso.example", "language": language});
            world.post(&org.path("/invitations")).by(&admin).json(&body).await.refused(422, "invalid-input");
        }
        assert_eq!(world.written_since(&before), [""; 0]);
    }

    async fn invitations_are_paged_without_gaps_or_repeats_in_every_state(world) {
        let (org, admin) = contoso(world).await;
        let list = |name: &str, n: usize| -> String { (0..n).map(|i| format!("{name}{i:03}@contoso.example\n")).collect() };
        // 250 of each kind that takes no person, a few that were accepted, and all of it interleaved in time.
        let approve = async |addresses: String, days: u32| {
            let body = json!({"addresses": addresses, "expires_in_days": days});
            world.post(&org.path("/invitations")).by(&admin).json(&body).await.ok(201);
        };
        approve(list("expires", 125), 1).await;
        approve(list("stays", 125), 60).await;
        approve(list("lapses", 125), 1).await;
        approve(list("remains", 125), 60).await;
        let url_token = world.url_token(&admin, &org).await;
        for i in 0..7 {
            let person = world.account(&format!("p{i}@private.example")).await;
            world.associate(&person, &url_token, &format!("stays{:03}@contoso.example", i * 9)).await;
        }
        for i in 0..30 {
            let path = world.invitation_path(&admin, &org, &format!("remains{:03}@", i * 4)).await;
            world.delete(&path).by(&admin).await.ok(200);
        }
        world.advance(Span::days(1));
        // Half of what ran out is closed by approving anew, half only by its instant.
        approve(list("expires", 125), 60).await;
        let path = org.path("/invitations");
        let counts = world.get(&path).by(&admin).await.ok(200)["counts"].clone();
        assert_eq!(counts, json!({"approved": 500 - 250 - 7 - 30 + 125, "accepted": 7, "expired": 250, "revoked": 30, "ended": 0, "refused_attempts": 0}));
        let everything = walk(world, &admin, &format!("{path}?state="), 100).await;
        assert_eq!(everything.len(), 625);
        for state in ["approved", "accepted", "expired", "revoked", "ended"] {
            let found = walk(world, &admin, &format!("{path}?state={state}"), 100).await;
            assert_eq!(found.len(), usize::try_from(counts[state].as_u64().unwrap()).unwrap(), "{state}");
            // The same rows in the same order, whatever the size of the page.
            let expected: Vec<&Value> = everything.iter().filter(|item| item["state"] == state).collect();
            assert_eq!(found.iter().collect::<Vec<_>>(), expected, "{state}");
            if state == "approved" {
                assert_eq!(walk(world, &admin, &format!("{path}?state={state}"), 7).await, found);
            }
        }
        let mut ids: Vec<&str> = everything.iter().map(|item| item["id"].as_str().unwrap()).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), 625);
        // A search pages too, within a state and without.
        assert_eq!(walk(world, &admin, &format!("{path}?q=expires"), 100).await.len(), 250);
        assert_eq!(walk(world, &admin, &format!("{path}?q=expires&state=expired"), 100).await.len(), 125);
        assert_eq!(walk(world, &admin, &format!("{path}?q=EXPIRES0&state=approved"), 3).await.len(), 100);
        assert_eq!(world.get(&path).by(&admin).await.ok(200)["items"].as_array().unwrap().len(), 50);
        world.holds_together();
    }

    async fn a_page_is_not_disturbed_by_what_is_added_meanwhile(world) {
        let (org, admin) = contoso(world).await;
        world.invite(&admin, &org, "a@contoso.example b@contoso.example c@contoso.example d@contoso.example").await;
        let path = org.path("/invitations?limit=2");
        let first = world.get(&path).by(&admin).await.ok(200);
        world.invite(&admin, &org, "e@contoso.example f@contoso.example").await;
        // The row that the cursor names may change its state: the page goes on behind it.
        let cursor = first["next_cursor"].as_str().unwrap().to_owned();
        world.delete(&org.path(&format!("/invitations/{cursor}"))).by(&admin).await.ok(200);
        let second = world.get(&format!("{path}&cursor={cursor}&state=approved")).by(&admin).await.ok(200);
        let mut all = [texts(&first["items"], "address"), texts(&second["items"], "address")].concat();
        all.sort_unstable();
        assert_eq!(all, ["a@contoso.example", "b@contoso.example", "c@contoso.example", "d@contoso.example"]);
        assert_eq!(second["next_cursor"], Value::Null);
    }

    async fn a_list_refuses_parameters_that_cannot_be(world) {
        let (org, admin) = contoso(world).await;
        for list in ["invitations", "associations"] {
            for query in ["state=gone", "state=APPROVED", "limit=0", "limit=201", "limit=-1", "limit=x", "limit=99999999999999999999",
                          "cursor=x", "cursor=aaaaaaaaaaaaaaaaaaaaaaaaaa", "limit=1&limit=2"] {
                let reply = world.get(&org.path(&format!("/{list}?{query}"))).by(&admin).await;
                reply.refused(422, "invalid-input");
            }
            world.get(&org.path(&format!("/{list}?state=&q=&cursor=&limit=200"))).by(&admin).await.ok(200);
        }
    }

    async fn an_invitation_is_changed_and_revoked(world) {
        let (org, admin) = contoso(world).await;
        world.invite(&admin, &org, "jane@contoso.example").await;
        let path = world.invitation_path(&admin, &org, "jane@contoso.example").await;
        let changed = world.patch(&path).by(&admin).json(&json!({"language": "de"})).await.ok(200);
        assert_eq!((&changed["language"], &changed["expires_at"]), (&json!("de"), &json!("2026-12-23T21:00:00Z")));
        let changed = world.patch(&path).by(&admin).json(&json!({"expires_in_days": 3})).await.ok(200);
        assert_eq!((&changed["language"], &changed["expires_at"]), (&json!("de"), &json!("2026-11-26T21:00:00Z")));
        let mut listed = world.invitation(&admin, &org, "jane@contoso.example").await;
        listed["mails"] = json!([]);
        assert_eq!(listed, changed);
        for bad in [json!({"language": "tlh"}), json!({"state": "accepted"}), json!({"address": "x@y.example"}), json!([])] {
            world.patch(&path).by(&admin).json(&bad).await.refused(422, "invalid-input");
        }
        let revoked = world.delete(&path).by(&admin).await.ok(200);
        assert_eq!(revoked["state"], "revoked");
        assert_eq!(revoked["id"], changed["id"]);
        world.delete(&path).by(&admin).await.refused(409, "invitation-closed");
        // What was revoked is new again.
        let again = world.invite(&admin, &org, "jane@contoso.example").await;
        assert_eq!(again["rows"][0]["outcome"], "approved");
        world.holds_together();
    }

    async fn a_repeat_with_its_key_answers_the_same_bytes(world) {
        let (org, admin) = contoso(world).await;
        let body = json!({"addresses": "jane@contoso.example; \u{1}x\u{1}; https://partners.example/i/x"});
        let approve = || world.post(&org.path("/invitations")).by(&admin).idempotency_key("a").json(&body);
        let approved = approve().await;
        approved.ok(201);
        let path = world.invitation_path(&admin, &org, "jane@contoso.example").await;
        let change = || world.patch(&path).by(&admin).idempotency_key("b").json(&json!({"language": "de"}));
        let changed = change().await;
        let revoke = || world.delete(&path).by(&admin).idempotency_key("c");
        let revoked = revoke().await;
        revoked.ok(200);
        let rotate = || world.post(&org.path("/invitation-url/rotate")).by(&admin).idempotency_key("d");
        let rotated = rotate().await;
        rotated.ok(200);
        let before = world.snapshot();
        assert!(approve().await.is_like(&approved));
        assert!(change().await.is_like(&changed));
        assert!(revoke().await.is_like(&revoked));
        assert!(rotate().await.is_like(&rotated));
        assert_eq!(world.written_since(&before), [""; 0]);
        // Without a key, each is a request of its own.
        world.delete(&path).by(&admin).await.refused(409, "invitation-closed");
        assert_ne!(token_of(&world.post(&org.path("/invitation-url/rotate")).by(&admin).await.ok(200)["url"]), token_of(&rotated.ok(200)["url"]));
        // After a day a key may be used again.
        world.advance(Span::hours(25));
        world.write(guildhall::actions::sweep::sweep).await.unwrap();
        assert_ne!(rotate().await.body, rotated.body);
    }

    async fn the_invitation_url_is_shown_again_at_any_time(world) {
        let (org, admin) = contoso(world).await;
        let shown = world.get(&org.path("/invitation-url")).by(&admin).await;
        assert_eq!(members(&shown.ok(200)), ["since", "url"]);
        assert_eq!(shown.ok(200)["since"], "2026-11-23T21:00:00Z");
        assert!(shown.is_like(&world.get(&org.path("/invitation-url")).by(&admin).await));
        world.advance(Span::hours(1));
        let rotated = world.post(&org.path("/invitation-url/rotate")).by(&admin).await.ok(200);
        assert_eq!(rotated["since"], "2026-11-23T22:00:00Z");
        assert_eq!(world.get(&org.path("/invitation-url")).by(&admin).await.ok(200), rotated);
    }

    async fn a_colleague_associates_through_the_api(world) {
        let (org, admin) = contoso(world).await;
        world.invite(&admin, &org, "jane@contoso.example").await;
        let url_token = world.url_token(&admin, &org).await;
        let jane = world.account("jane@private.example").await;
        let sent = json!({"invitation": url_token, "profile": {
            "given_name": " Jane ", "family_name": "van  Doe", "communication_email": "Jane@Contoso.example", "country": "nl",
            "language": "de", "phone": "+31 20 1234567", "job_title": "Engineer", "credential_id": "1234567",
        }});
        let submitted = world.post("/api/v1/associations").by(&jane).json(&sent).await.ok(201);
        assert_eq!(members(&submitted), ["id", "state", "waits_for"]);
        assert_eq!(submitted["waits_for"], "code");
        let association = format!("/api/v1/associations/{}", submitted["id"].as_str().unwrap());
        let shown = world.get(&association).by(&jane).await.ok(200);
        assert_eq!(
            members(&shown),
            ["access", "active_since", "communication_email", "country", "created_at", "credential_id", "end_reason", "ended_at", "ends_at", "family_name", "given_name", "id",
             "job_title", "language", "organization", "phone", "refusal", "rights", "rights_left_out", "state"]
        );
        assert_eq!((&shown["given_name"], &shown["family_name"], &shown["country"]), (&json!("Jane"), &json!("van Doe"), &json!("NL")));
        assert_eq!((&shown["state"], &shown["access"], &shown["active_since"]), (&json!("pending"), &json!("none"), &Value::Null));
        // The letter is in the language of the profile.
        let code = world.code_for("Jane@Contoso.example", &association).await;
        let subjects: Vec<String> = world.mails_to("Jane@Contoso.example").await.into_iter().map(|mail| mail.subject).collect();
        assert_eq!(subjects, [format!("Contoso: Ihr Code ist {code}")]);
        // People type codes with a blank in the middle.
        let typed = format!(" {} {} ", &code[..3], &code[3..]);
        assert_eq!(world.prove(&jane, &association, &typed).await.ok(200), json!({"state": "active"}));
        let shown = world.get(&association).by(&jane).await.ok(200);
        assert_eq!((&shown["state"], &shown["access"], &shown["active_since"]), (&json!("active"), &json!("active"), &json!("2026-11-23T21:00:00Z")));
        assert_eq!(world.mails_to("Jane@Contoso.example").await.len(), 2);
        assert_eq!(world.get(&org.path("")).by(&jane).await.ok(200)["name"], "Contoso");
        world.holds_together();
    }

    async fn every_fault_of_a_profile_is_named_at_once(world) {
        let (org, admin) = contoso(world).await;
        let url_token = world.url_token(&admin, &org).await;
        let jane = world.account("jane@private.example").await;
        let before = world.snapshot();
        let body = json!({"invitation": url_token, "profile": {"phone": "call me", "credential_id": "!"}});
        let problem = world.post("/api/v1/associations").by(&jane).json(&body).await.refused(422, "invalid-input");
        assert_eq!(
            texts(&problem["errors"], "field"),
            ["given_name", "family_name", "communication_email", "phone", "country", "language", "credential_id"]
        );
        assert_eq!(members(&problem["errors"][0]), ["code", "detail", "field"]);
        for body in [json!({}), json!({"profile": {}}), json!({"invitation": 1, "profile": {}}), json!({"invitation": "x"})] {
            world.post("/api/v1/associations").by(&jane).json(&body).await.refused(422, "invalid-input");
        }
        assert_eq!(world.written_since(&before), [""; 0]);
    }

    async fn a_refusal_after_the_proof_carries_a_reference(world) {
        let (org, admin) = contoso(world).await;
        let url_token = world.url_token(&admin, &org).await;
        let jane = world.account("jane@private.example").await;
        let association = world.pending(&jane, &url_token, "jane@contoso.example").await;
        let code = world.code_for("jane@contoso.example", &association).await;
        let refused = world.prove(&jane, &association, &code).await.refused(422, "address-not-approved");
        assert_eq!(refused["reference"].as_str().unwrap().len(), 11);
        let shown = world.get(&association).by(&jane).await.ok(200);
        assert_eq!((&shown["state"], &shown["refusal"]), (&json!("pending"), &json!("address-not-approved")));
        // Another address is another try.
        world.invite(&admin, &org, "jane.doe@contoso.example").await;
        world.associate(&jane, &url_token, "jane.doe@contoso.example").await;
        world.holds_together();
    }

    async fn the_roster_lists_people_by_state(world) {
        let (org, admin) = contoso(world).await;
        let url_token = world.url_token(&admin, &org).await;
        for (i, name) in ["Ada", "Bea", "Cara", "Dora"].into_iter().enumerate() {
            let email = format!("p{i}@contoso.example");
            world.invite(&admin, &org, &email).await;
            let person = world.account(&format!("p{i}@private.example")).await;
            let mut sent = profile(&email);
            sent["given_name"] = json!(name);
            let body = json!({"invitation": url_token, "profile": sent});
            let submitted = world.post("/api/v1/associations").by(&person).json(&body).await.ok(201);
            if i < 3 {
                let association = format!("/api/v1/associations/{}", submitted["id"].as_str().unwrap());
                let code = world.code_for(&email, &association).await;
                world.prove(&person, &association, &code).await.ok(200);
            }
        }
        let path = org.path("/associations");
        let all = walk(world, &admin, &format!("{path}?state="), 2).await;
        let names: Vec<_> = all.iter().map(|item| item["given_name"].as_str().unwrap()).collect();
        assert_eq!(names, ["Dora", "Cara", "Bea", "Ada", "ppc"]);
        let rights: Vec<_> = all.iter().map(|item| item["rights"].as_array().unwrap().len()).collect();
        assert_eq!(rights, [0, 0, 0, 0, 1]);
        assert_eq!(walk(world, &admin, &format!("{path}?state=active"), 2).await, all[1..]);
        assert_eq!(walk(world, &admin, &format!("{path}?state=pending"), 2).await, all[..1]);
        assert_eq!(walk(world, &admin, &format!("{path}?state=ended"), 2).await, [Value::Null; 0]);
        assert_eq!(walk(world, &admin, &format!("{path}?q={}", encode("cara DOE p2")), 2).await, all[1..2]);
        let counts = world.get(&path).by(&admin).await.ok(200)["counts"].clone();
        assert_eq!(counts, json!({"pending": 1, "active": 4, "ended": 0}));
        assert_eq!(
            members(&all[0]),
            ["access", "active_since", "communication_email", "country", "created_at", "credential_id", "end_reason", "ended_at", "ends_at", "family_name", "given_name", "id",
             "job_title", "language", "phone", "refusal", "rights", "state"]
        );
    }

    async fn what_is_not_there_is_a_problem_too(world) {
        let (org, admin) = contoso(world).await;
        for path in ["/api/v1/", "/api/v1/nothing", "/api/v1/organizations", "/api/v1/../v1/me/x"] {
            world.get(path).by(&admin).await.refused(404, "not-found");
        }
        for (method, path) in [
            (Method::DELETE, "/api/v1/me".to_owned()),
            (Method::PUT, org.path("/invitations")),
            (Method::GET, org.path("/invitations/preview")),
            (Method::POST, org.path("")),
            (Method::GET, "/api/v1/associations".to_owned()),
        ] {
            world.call(method, &path).by(&admin).await.refused(405, "method-not-allowed");
        }
        // What another action takes is not passed over.
        let (bulk, invite) = (org.path("/invitations/bulk"), org.path("/invitations"));
        for (path, body) in [
            (&bulk, json!({"action": "revoke", "filter": {}, "language": "de"})),
            (&bulk, json!({"action": "language", "filter": {}, "language": "de", "expires_in_days": 9})),
            (&invite, json!({"addresses": "jane@contoso.example", "rights_until": "2027-01-01T00:00:00Z"})),
        ] {
            world.post(path).by(&admin).json(&body).await.refused(422, "invalid-input");
        }
        // Every call asks for a token first.
        let id = "aaaaaaaaaaaaaaaaaaaaaaaaaa";
        for (method, path) in [
            (Method::GET, "/api/v1/me".to_owned()),
            (Method::GET, org.path("")),
            (Method::POST, org.path("/invitations/preview")),
            (Method::POST, org.path("/invitations")),
            (Method::GET, org.path("/invitations?limit=x")),
            (Method::DELETE, org.path(&format!("/invitations/{id}"))),
            (Method::PATCH, org.path(&format!("/invitations/{id}"))),
            (Method::GET, org.path("/invitation-url")),
            (Method::POST, org.path("/invitation-url/rotate")),
            (Method::GET, org.path("/associations")),
            (Method::GET, org.path("/associations/export")),
            (Method::GET, org.path(&format!("/associations/{id}"))),
            (Method::POST, "/api/v1/associations".to_owned()),
            (Method::GET, format!("/api/v1/associations/{id}")),
            (Method::POST, format!("/api/v1/associations/{id}/proof")),
            (Method::POST, format!("/api/v1/associations/{id}/proof/resend")),
        ] {
            let reply = world.call(method, &path).await;
            reply.refused(401, "not-signed-in");
            assert_eq!(reply.header("www-authenticate"), Some("Bearer"));
        }
    }
}
