//! G (and E1, E4): nothing can be found out by asking, nobody is flooded, and nothing is slipped in.

use axum::http::Method;
use guildhall::config::TrustedProxies;
use guildhall_domain::clock::Span;
use regex::Regex;
use serde_json::json;

use crate::support::{Person, Reply, at_once, not, profile};

/// An answer's body with every id and reference made alike.
fn masked(reply: &Reply) -> String {
    let id = Regex::new(r"[a-z2-7]{26}|[A-Z2-7]{5}-[A-Z2-7]{5}").unwrap();
    id.replace_all(&reply.text(), "…").into_owned()
}

both_engines! {
    async fn g1_unknown_rotated_and_foreign_tokens_get_the_same_answer(world) {
        let contoso = world.organization("Contoso", &[]).await;
        let admin = world.admin(&contoso, "ppc@contoso.example").await;
        let rotated = world.url_token(&admin, &contoso).await;
        world.post(&contoso.path("/invitation-url/rotate")).by(&admin).await.ok(200);
        // A token that another server made: of the right shape, under another key.
        let foreign = guildhall::secrets::Keys::new(guildhall::config::ServerKey::from_bytes([9; 32])).invitation_token(&[7; 16]);
        let jane = world.account("jane@private.example").await;
        let before = world.snapshot();
        let unknown = world.submit(&jane, "unknown", "jane@contoso.example").await;
        unknown.refused(404, "not-found");
        for token in [&rotated, &foreign] {
            assert!(world.submit(&jane, token, "jane@contoso.example").await.is_like(&unknown));
        }
        // Someone who is not signed in learns less still.
        let nobody = world.post("/api/v1/associations").await;
        let body = |token: &str| json!({"invitation": token, "profile": profile("jane@contoso.example")});
        let live = world.url_token(&admin, &contoso).await;
        for token in [&live, &rotated, &foreign, &String::new()] {
            assert!(world.post("/api/v1/associations").json(&body(token)).await.is_like(&nobody));
        }
        nobody.refused(401, "not-signed-in");
        assert_eq!(world.written_since(&before), [""; 0]);
    }

    async fn g2_whether_an_address_is_approved_is_not_told_before_the_proof(world) {
        let org = world.organization("Contoso", &["contoso.example"]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        world.invite(&admin, &org, "approved@contoso.example revoked@contoso.example claimed@contoso.example").await;
        let revoked = world.invitation_path(&admin, &org, "revoked@contoso.example").await;
        world.delete(&revoked).by(&admin).await.ok(200);
        let url_token = world.url_token(&admin, &org).await;
        let owner = world.account("owner@private.example").await;
        world.associate(&owner, &url_token, "claimed@contoso.example").await;
        let mut told = Vec::new();
        for name in ["approved@contoso.example", "unknown@contoso.example", "revoked@contoso.example", "claimed@contoso.example",
                     "ppc@contoso.example", "outside@fabrikam.example"] {
            let person = world.account(&format!("asks-{}", name.replace('@', "-at-") + "@private.example")).await;
            let before = world.snapshot();
            let submitted = world.submit(&person, &url_token, name).await;
            let association = format!("/api/v1/associations/{}", submitted.ok(201)["id"].as_str().unwrap());
            let written = world.written_since(&before);
            let code = world.code_for(name, &association).await;
            let wrong = world.prove(&person, &association, &not(&code)).await;
            let shown = world.get(&association).by(&person).await;
            let early = world.post(&format!("{association}/proof/resend")).by(&person).await;
            let shown = masked(&shown).replace(name, "ADDRESS");
            told.push((name, (masked(&submitted), submitted.headers_told(), written, masked(&wrong), wrong.headers_told(),
                              shown, masked(&early), early.headers_told())));
        }
        for (name, one) in &told[1..] {
            assert_eq!(one, &told[0].1, "{name}");
        }
        // Also the mail is the same but for its code.
        let mail = async |to: &str| {
            let mails = world.mails_to(to).await;
            let digits = Regex::new("[0-9]{6}|[a-z2-7]{26}").unwrap();
            digits.replace_all(&mails.last().unwrap().text, "…").replace(to, "ADDRESS")
        };
        assert_eq!(mail("unknown@contoso.example").await, mail("approved@contoso.example").await);
    }

    async fn g2_codes_are_limited_by_recipient_account_client_and_url(world) {
        type Change = fn(&mut guildhall::config::Limits);
        // What is the same in every request, the limit on it, and how many are let through: an address takes four times
        // what one person may have mailed to it.
        let limits: [(&str, Change, usize); 7] = [
            ("person and recipient", |l| l.codes_per_recipient_per_hour = 2, 2),
            ("person and recipient", |l| l.codes_per_recipient_per_day = 2, 2),
            ("recipient", |l| l.codes_per_recipient_per_hour = 2, 8),
            ("recipient", |l| l.codes_per_recipient_per_day = 2, 8),
            ("account", |l| l.codes_per_account_per_hour = 2, 2),
            ("client", |l| l.codes_per_client_per_hour = 2, 2),
            ("url", |l| l.codes_per_invitation_url_per_hour = 2, 2),
        ];
        for (round, (same, change, most)) in limits.into_iter().enumerate() {
            let world = &world.configured(|config| change(&mut config.limits));
            let org = world.organization("Contoso", &[]).await;
            let admin = world.admin(&org, "ppc@contoso.example").await;
            let url_token = world.url_token(&admin, &org).await;
            let mut people = Vec::new();
            for i in 0..=most {
                let first = people.first().filter(|_| same.contains("person") || same == "account");
                let person = match first {
                    Some(first) => Person::clone(first),
                    None => world.account(&format!("r{round}p{i}@private.example")).await,
                };
                people.push(person);
            }
            if same == "client" {
                let client = people[0].client;
                people.iter_mut().for_each(|person| person.client = client);
            }
            let email = |i: usize| match same {
                "recipient" | "person and recipient" => format!("r{round}@contoso.example"),
                _ => format!("r{round}n{i}@contoso.example"),
            };
            let limited = world.events("association.code_limited");
            for (i, person) in people[..most].iter().enumerate() {
                world.submit(person, &url_token, &email(i)).await.ok(201);
                // What is sent for the same address again has to wait that long in any case.
                world.advance(Span::seconds(30));
            }
            let (before, last) = (world.snapshot(), &people[most]);
            let refused = world.submit(last, &url_token, &email(most)).await;
            refused.refused(429, "too-many-requests");
            let wait: i64 = refused.header("retry-after").unwrap().parse().unwrap();
            assert!(wait > 0 && wait <= 86_400, "{wait}");
            // Nothing was written but the attempts and the event; one's own pending association stays as it was.
            assert_eq!(world.written_since(&before), ["attempts", "audit_events"], "{same}");
            // Told once, however often it is tried.
            let before = world.snapshot();
            world.advance(Span::seconds(wait - 1));
            world.submit(last, &url_token, &email(most)).await.refused(429, "too-many-requests");
            assert_eq!(world.written_since(&before), ["attempts"], "{same}");
            assert_eq!(world.events("association.code_limited"), limited + 1);
            world.advance(Span::seconds(1));
            world.submit(last, &url_token, &email(most)).await.ok(201);
            world.holds_together();
        }
    }

    async fn d2_whoever_spends_codes_on_an_address_does_not_keep_its_owner_out(world) {
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        world.invite(&admin, &org, "jane@contoso.example").await;
        let url_token = world.url_token(&admin, &org).await;
        let mallory = world.account("mallory@private.example").await;
        for _ in 0..5 {
            world.submit(&mallory, &url_token, "jane@contoso.example").await.ok(201);
            world.advance(Span::seconds(30));
        }
        for _ in 0..40 {
            world.submit(&mallory, &url_token, "jane@contoso.example").await.refused(429, "too-many-requests");
        }
        let jane = world.account("jane@private.example").await;
        world.associate(&jane, &url_token, "jane@contoso.example").await;
        world.holds_together();
    }

    async fn g3_limits_hold_when_everyone_asks_at_once(world) {
        let world = &world.configured(|config| config.limits.codes_per_recipient_per_hour = 2);
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        let url_token = world.url_token(&admin, &org).await;
        let mut calls = Vec::new();
        for i in 0..14 {
            let person = world.account(&format!("p{i}@private.example")).await;
            calls.push(world.submit(&person, &url_token, "victim@contoso.example"));
        }
        let replies = at_once(calls).await;
        assert_eq!(replies.iter().filter(|reply| reply.status == 201).count(), 8);
        for refused in replies.iter().filter(|reply| reply.status != 201) {
            refused.refused(429, "too-many-requests");
        }
        assert_eq!(world.mails_to("victim@contoso.example").await.len(), 8);
        assert_eq!(world.events("association.code_limited"), 1);
        world.holds_together();
    }

    async fn g3_sign_in_codes_are_limited_without_saying_who_exists(world) {
        world.account("jane@private.example").await;
        world.advance(Span::hours(1));
        let browser = guildhall::secrets::hash("a browser");
        let mut waits = Vec::new();
        for email in ["jane@private.example", "nobody@private.example"] {
            let before = world.mails_to(email).await.len();
            // Five for a person, twenty for an address, within an hour.
            for person in 0..4 {
                let client = format!("{email} {person}");
                for _ in 0..5 {
                    assert_eq!(world.ask_for_code_from(&client, browser, email).await, None);
                }
                waits.push(world.ask_for_code_from(&client, browser, email).await.expect("the sixth is too many"));
            }
            let written = world.snapshot();
            waits.push(world.ask_for_code_from(&format!("{email} 5"), browser, email).await.expect("the address has had enough"));
            assert_eq!(world.written_since(&written), ["attempts", "audit_events"]);
            assert_eq!(world.mails_to(email).await.len(), before + 20);
        }
        assert!(waits.iter().all(|wait| *wait == Span::hours(1)), "{waits:?}");
    }

    async fn g4_names_and_addresses_carry_nothing_into_a_mail(world) {
        let hostile = "<script>alert(1)</script> & \"Söhne\" https://evil.example";
        let org = world.organization(hostile, &[]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        world.invite(&admin, &org, "jane@contoso.example").await;
        let url_token = world.url_token(&admin, &org).await;
        let jane = world.account("jane@private.example").await;
        // Line breaks and characters that turn text around have no place in a name.
        let before = world.snapshot();
        for (field, bad) in [
            ("given_name", "Eve\r\nBcc: all@evil.example"),
            ("family_name", "Eve\nX: y"),
            ("given_name", "Eve\u{202e}moc"),
            ("job_title", "a\u{0}b"),
            ("phone", "+49\r\n1"),
            ("communication_email", "jane@contoso.example\r\nBcc: all@evil.example"),
            ("communication_email", "\"a\r\nb\"@contoso.example"),
            ("communication_email", "Jane <jane@contoso.example>"),
            ("communication_email", "jane@contoso.example, all@evil.example"),
            ("credential_id", "12345\r\n"),
            ("country", "D\u{0}"),
        ] {
            let mut sent = profile("jane@contoso.example");
            sent[field] = json!(bad);
            let body = json!({"invitation": url_token, "profile": sent});
            let reply = world.post("/api/v1/associations").by(&jane).json(&body).await;
            let problem = reply.refused(422, "invalid-input");
            assert_eq!(problem["errors"][0]["field"], field, "{bad:?}");
        }
        assert_eq!(world.written_since(&before), [""; 0]);

        let mut sent = profile("jane@contoso.example");
        sent["given_name"] = json!("<b>Eve</b>");
        let body = json!({"invitation": url_token, "profile": sent});
        world.post("/api/v1/associations").by(&jane).json(&body).await.ok(201);
        world.deliver().await;
        let spool = world.app.house.config.spool();
        let links = Regex::new("href=\"([^\"]*)\"").unwrap();
        for file in std::fs::read_dir(spool).unwrap() {
            let mail = std::fs::read(file.unwrap().path()).unwrap();
            let message = mail_parser::MessageParser::default().parse(&mail).unwrap();
            let html = message.body_html(0).unwrap();
            assert!(!html.contains("<script") && !html.contains("<b>"), "{html}");
            // The one link is to this installation.
            for link in links.captures_iter(&html) {
                assert!(link[1].starts_with("https://partners.example/") || link[1].starts_with("mailto:"), "{}", &link[1]);
            }
            assert_eq!(message.to().unwrap().iter().count(), 1);
            assert!(message.bcc().is_none() && message.cc().is_none());
            assert_eq!(message.header_raw("Subject").unwrap().trim().lines().filter(|l| !l.starts_with([' ', '\t'])).count(), 1);
        }
    }

    async fn g6_a_list_with_too_many_rows_is_refused_whole(world) {
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        let before = world.snapshot();
        // The most there may be is read; one more is not.
        let row = |i: usize| format!("a{i}@b.example\n");
        let most: String = (0..100_000).map(row).collect();
        let preview = org.path("/invitations/preview");
        let answer = world.post(&preview).by(&admin).json(&json!({"addresses": most})).await.ok(200);
        assert_eq!(answer["counts"]["new"], 100_000);
        let one_more = most + "b@b.example";
        let million = "a@b.io\n".repeat(1_000_001);
        for path in [preview, org.path("/invitations")] {
            for list in [&one_more, &million] {
                let reply = world.post(&path).by(&admin).json(&json!({"addresses": list})).await;
                reply.refused(413, "too-many-entries");
            }
        }
        assert_eq!(world.written_since(&before), [""; 0]);
    }

    async fn g6_a_body_that_is_too_large_is_refused(world) {
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        let jane = world.account("jane@private.example").await;
        let before = world.snapshot();
        let huge = json!({"addresses": "x".repeat(41 * 1024 * 1024)});
        let long = json!({"addresses": "x".repeat(17 * 1024 * 1024)});
        for path in [org.path("/invitations"), org.path("/invitations/preview")] {
            world.post(&path).by(&admin).json(&huge).await.refused(413, "too-large");
            world.post(&path).by(&admin).json(&long).await.refused(413, "list-too-long");
            // Whoever has no token is refused before the body is read.
            world.post(&path).json(&huge).await.refused(401, "not-signed-in");
        }
        let mut sent = profile("jane@contoso.example");
        sent["job_title"] = json!("x".repeat(300 * 1024));
        let body = json!({"invitation": "x", "profile": sent});
        world.post("/api/v1/associations").by(&jane).json(&body).await.refused(413, "too-large");
        world.post("/api/v1/associations/aaaaaaaaaaaaaaaaaaaaaaaaaa/proof").by(&jane)
            .json(&json!({"code": "1".repeat(300 * 1024)})).await.refused(413, "too-large");
        assert_eq!(world.written_since(&before), [""; 0]);
    }

    async fn g6_one_line_of_ten_megabytes_is_one_bad_row(world) {
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        let before = world.snapshot();
        let mb = 1024 * 1024;
        for line in ["a".repeat(10 * mb), "\"<(".repeat(4 * mb), "a@".repeat(5 * mb)] {
            let answer = world.approve(&admin, &org, &line).await.ok(200);
            assert_eq!(answer["counts"]["approved"], 0);
            let rows = answer["rows"].as_array().unwrap();
            assert!(rows.iter().all(|row| row["outcome"] == "invalid"), "{}", &line[..6]);
        }
        assert_eq!(world.written_since(&before), [""; 0]);
        // And it stops no other row.
        let list = format!("jane@contoso.example\n{}\njohn@contoso.example", "a".repeat(10 * mb));
        let answer = world.invite(&admin, &org, &list).await;
        assert_eq!((&answer["counts"]["approved"], &answer["counts"]["invalid"]), (&json!(2), &json!(1)));
    }

    async fn g6_deep_and_odd_json_is_refused(world) {
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        let before = world.snapshot();
        let path = org.path("/invitations");
        for (body, status) in [
            ("[".repeat(200_000), 422),
            (format!("{{\"addresses\":{}1{}}}", "[".repeat(100_000), "]".repeat(100_000)), 422),
            ("{\"addresses\":\"a@b.example\",\"addresses\":\"c@d.example\"}".to_owned(), 422),
            ("{\"addresses\":\"\\ud800\"}".to_owned(), 400),
            ("null".to_owned(), 422),
            ("[\"a@b.example\"]".to_owned(), 422),
            ("[\"a@b.example\"".to_owned(), 400),
            (String::new(), 400),
            ("{\"addresses\":\"a@b.example\"".to_owned(), 400),
        ] {
            let reply = world.post(&path).by(&admin).body(body.clone()).await;
            let code = if status == 400 { "malformed-json" } else { "invalid-input" };
            reply.refused(status, code);
        }
        assert_eq!(world.written_since(&before), [""; 0]);
    }

    async fn g7_a_person_recovers_from_wrong_codes_alone(world) {
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        world.invite(&admin, &org, "jane@contoso.example").await;
        let url_token = world.url_token(&admin, &org).await;
        let jane = world.account("jane@private.example").await;
        let association = world.pending(&jane, &url_token, "jane@contoso.example").await;
        let first = world.code_for("jane@contoso.example", &association).await;
        for _ in 0..5 {
            world.prove(&jane, &association, &not(&first)).await.refused(422, "wrong-code");
        }
        world.prove(&jane, &association, &first).await.refused(410, "code-spent");
        let resend = || world.post(&format!("{association}/proof/resend")).by(&jane);
        assert_eq!(resend().await.header("retry-after"), Some("30"));
        world.advance(Span::seconds(30));
        assert_eq!(resend().await.ok(200)["state"], "pending");
        let second = world.code_for("jane@contoso.example", &association).await;
        if first != second {
            world.prove(&jane, &association, &first).await.refused(422, "wrong-code");
        }
        world.prove(&jane, &association, &second).await.ok(200);

        // So does one who signs in.
        let browser = guildhall::secrets::hash("a browser");
        world.ask_for_code(browser, "john@private.example").await;
        let code = world.code_mailed_to("john@private.example").await;
        for left in (0..5).rev() {
            let (entered, _) = world.enter_code(browser, &not(&code)).await;
            assert_eq!(entered, guildhall::actions::sign_in::Entered::WrongCode { tries_left: left });
        }
        assert_eq!(world.enter_code(browser, &code).await.0, guildhall::actions::sign_in::Entered::CodeSpent);
        assert_eq!(world.ask_for_code(browser, "john@private.example").await, None);
        let code = world.code_mailed_to("john@private.example").await;
        assert_eq!(world.enter_code(browser, &code).await.0, guildhall::actions::sign_in::Entered::SignedIn);
        world.holds_together();
    }

    async fn e1_a_forged_host_reaches_no_link(world) {
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        let jane = world.account("jane@private.example").await;
        let forged = |call: crate::support::Call| {
            ["host", "x-forwarded-host", "x-original-host", "x-forwarded-server", "origin", "referer"]
                .into_iter()
                .fold(call, |call, name| call.header(name, "evil.example"))
                .header("forwarded", "host=evil.example;proto=http")
                .header("x-forwarded-proto", "http")
                .header("x-forwarded-for", "192.0.2.66")
        };
        let url_token = world.url_token(&admin, &org).await;
        let told = [
            forged(world.get(&org.path("/invitation-url")).by(&admin)).await,
            forged(world.approve(&admin, &org, "jane@contoso.example")).await,
            forged(world.get("https://evil.example/api/v1/me").by(&admin)).await,
            forged(world.submit(&jane, &url_token, "jane@contoso.example")).await,
            forged(world.post(&org.path("/invitation-url/rotate")).by(&admin)).await,
        ];
        for reply in &told {
            assert!(reply.status < 300, "{}", reply.text());
            assert!(!reply.text().contains("evil.example"), "{}", reply.text());
            assert!(reply.headers.values().all(|value| !value.to_str().unwrap().contains("evil")));
        }
        assert!(told[0].text().contains("https://partners.example/i/"));
        world.deliver().await;
        let links = Regex::new(r"https?://\S+").unwrap();
        for file in std::fs::read_dir(world.app.house.config.spool()).unwrap() {
            let mail = std::fs::read(file.unwrap().path()).unwrap();
            assert!(!String::from_utf8_lossy(&mail).contains("evil.example"));
            let text = mail_parser::MessageParser::default().parse(&mail).unwrap().body_text(0).unwrap().into_owned();
            for link in links.find_iter(&text) {
                assert!(link.as_str().starts_with("https://partners.example/"), "{}", link.as_str());
            }
        }
    }

    async fn g3_a_client_cannot_choose_the_address_it_is_counted_under(world) {
        let world = &world.configured(|config| config.limits.codes_per_client_per_hour = 2);
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        let url_token = world.url_token(&admin, &org).await;
        let mut people = Vec::new();
        for i in 0..6 {
            people.push(world.account(&format!("p{i}@private.example")).await);
        }
        let send = |i: usize, client: &str| {
            let call = world.submit(&people[i], &url_token, &format!("n{i}@contoso.example"));
            call.header("x-forwarded-for", &format!("192.0.2.{i}")).header("forwarded", &format!("for=192.0.2.{i}"))
                .from(client.parse().unwrap())
        };
        send(0, "2001:db8:1:2::1").await.ok(201);
        // Every address of one IPv6 network is one client.
        send(1, "2001:db8:1:2:ffff::9").await.ok(201);
        send(2, "2001:db8:1:2::3").await.refused(429, "too-many-requests");
        send(3, "2001:db8:1:3::3").await.ok(201);
        // So is an IPv4 address, however it is written.
        send(4, "198.51.100.7").await.ok(201);
        send(5, "::ffff:198.51.100.7").await.ok(201);
        send(2, "198.51.100.7").await.refused(429, "too-many-requests");
        // No address is stored in clear.
        let snapshot = world.snapshot();
        assert!(!snapshot.values().any(|(_, value)| value.contains("198.51.100") || value.contains("2001:db8")));
    }

    async fn g3_behind_a_trusted_proxy_each_client_has_its_own_limit(world) {
        let world = &world.configured(|config| {
            config.limits.codes_per_client_per_hour = 1;
            config.trusted_proxies = TrustedProxies::parse(&["127.0.0.1", "10.9.0.0/16"]).unwrap();
        });
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        let url_token = world.url_token(&admin, &org).await;
        let mut people = Vec::new();
        for i in 0..7 {
            people.push(world.account(&format!("p{i}@private.example")).await);
        }
        let send = |i: usize, peer: &str, forwarded_for: &str| {
            let call = world.submit(&people[i], &url_token, &format!("n{i}@contoso.example"));
            call.header("x-forwarded-for", forwarded_for).from(peer.parse().unwrap())
        };
        send(0, "127.0.0.1", "198.51.100.1").await.ok(201);
        send(1, "127.0.0.1", "198.51.100.2").await.ok(201);
        // What the client wrote itself stands before what the proxies wrote.
        send(2, "127.0.0.1", "198.51.100.9, 198.51.100.1").await.refused(429, "too-many-requests");
        send(2, "127.0.0.1", "198.51.100.9, 198.51.100.1, 10.9.0.3").await.refused(429, "too-many-requests");
        send(2, "10.9.0.3", "unknown, 198.51.100.1").await.refused(429, "too-many-requests");
        // Directly, without the proxy, it is the same client, whatever it writes.
        send(3, "198.51.100.2", "198.51.100.10").await.refused(429, "too-many-requests");
        send(4, "127.0.0.1", "2001:db8:1:2::1").await.ok(201);
        send(5, "127.0.0.1", "[2001:db8:1:2::9]:443").await.refused(429, "too-many-requests");
        // A proxy that names nobody is counted itself, and so is whoever it does not name.
        send(5, "127.0.0.1", "").await.ok(201);
        send(6, "127.0.0.1", "198.51.100.11, unknown").await.refused(429, "too-many-requests");
    }

    async fn e4_reading_changes_nothing(world) {
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        world.invite(&admin, &org, "jane@contoso.example").await;
        let jane = world.account("jane@private.example").await;
        let url_token = world.url_token(&admin, &org).await;
        let association = world.pending(&jane, &url_token, "jane@contoso.example").await;
        let invitation = world.invitation_path(&admin, &org, "jane@contoso.example").await;
        let session = world.sign_in("ppc@contoso.example").await;
        let paths = [
            "/api/v1/me".to_owned(),
            org.path(""),
            org.path("/invitations"),
            org.path("/invitations/preview"),
            org.path("/invitation-url"),
            org.path("/invitation-url/rotate"),
            org.path("/associations"),
            invitation.clone(),
            "/api/v1/associations".to_owned(),
            association.clone(),
            format!("{association}/proof"),
            format!("{association}/proof/resend"),
        ];
        let before = world.snapshot();
        for path in &paths {
            for method in [Method::GET, Method::HEAD, Method::OPTIONS, Method::TRACE] {
                for person in [&admin, &jane] {
                    let reply = world.call(method.clone(), path).by(person).header("purpose", "prefetch").await;
                    assert!(reply.status < 500, "{method} {path}: {}", reply.text());
                    if method == Method::HEAD {
                        assert!(reply.body.is_empty());
                    }
                }
            }
            // A browser's cookie opens nothing here, so no other site can use it.
            for method in [Method::POST, Method::PUT, Method::PATCH, Method::DELETE] {
                let cookie = format!("__Host-guildhall={session}; guildhall={session}");
                let reply = world.call(method.clone(), path).header("cookie", &cookie).json(&json!({"code": "1"})).await;
                assert!([401, 405].contains(&reply.status), "{method} {path}: {}", reply.text());
            }
        }
        assert_eq!(world.written_since(&before), [""; 0]);
    }
}

#[test]
fn ids_are_masked() {
    let reply = Reply {
        status: 200,
        headers: axum::http::HeaderMap::new(),
        body: b"a aaaaaaaaaaaaaaaaaaaaaaaaa2 ABCDE-FGHIJ b".to_vec(),
    };
    assert_eq!(masked(&reply), "a … … b");
}
