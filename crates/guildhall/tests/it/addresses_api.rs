//! F and C6: addresses, as the API reads, compares and searches them.

use serde_json::{Value, json};

use crate::support::{Org, Person, World, encode};

/// The rows of a preview.
async fn preview(world: &World, admin: &Person, org: &Org, addresses: &str) -> Vec<Value> {
    let body = json!({"addresses": addresses});
    let answer = world
        .post(&org.path("/invitations/preview"))
        .by(admin)
        .json(&body)
        .await
        .ok(200);
    answer["rows"].as_array().unwrap().clone()
}

/// The one row of a preview of one address.
async fn verdict(world: &World, admin: &Person, org: &Org, address: &str) -> (String, Value) {
    let rows = preview(world, admin, org, address).await;
    assert_eq!(rows.len(), 1, "{address:?}: {rows:?}");
    (rows[0]["outcome"].as_str().unwrap().to_owned(), rows[0].clone())
}

/// Addresses that look like an approved one, what is odd about each, and the reason it is refused for, or none where it
/// is another address.
const LOOK_ALIKES: &[(&str, &str, Option<&str>)] = &[
    ("mi\u{212a}e@contoso.example", "the Kelvin sign", Some("look-alike")),
    (
        "mike@conto\u{17f}o.example",
        "a long s in the domain",
        Some("look-alike"),
    ),
    (
        "mike@\u{ff43}ontoso.example",
        "a full-width letter in the domain",
        Some("look-alike"),
    ),
    (
        "mi\u{200d}ke@contoso.example",
        "a zero-width joiner",
        Some("invisible-character"),
    ),
    ("m\u{131}ke@contoso.example", "a dotless i", None),
    ("mi\u{17f}e@contoso.example", "a long s", None),
    ("\u{ff4d}ike@contoso.example", "a full-width letter", None),
    ("\u{fb01}na@contoso.example", "a ligature", None),
    ("m\u{456}ke@contoso.example", "a Cyrillic i", None),
    ("mike@c\u{43e}ntoso.example", "a Cyrillic o in the domain", None),
    ("mike@xn--cntoso-wqf.example", "a domain in punycode", None),
];

both_engines! {
    async fn f1_a_look_alike_is_refused_or_different_but_never_equal(world) {
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        let plain = ["mike@contoso.example", "mise@contoso.example", "fina@contoso.example", "mikee@contoso.example"];
        world.invite(&admin, &org, &plain.join(" ")).await;
        for (address, what, refused) in LOOK_ALIKES {
            let (outcome, row) = verdict(world, &admin, &org, address).await;
            let expected = if refused.is_some() { "invalid" } else { "new" };
            assert_eq!((outcome.as_str(), row["fault"].as_str()), (expected, *refused), "{what}");
            assert_eq!(row["character"].is_number(), refused.is_some(), "{what}: {row}");
        }
        // Nor does one lead in: to whomever it is mailed, its owner is not the invitee.
        let url_token = world.url_token(&admin, &org).await;
        for (i, (address, what, refused)) in LOOK_ALIKES.iter().enumerate() {
            let person = world.account(&format!("p{i}@private.example")).await;
            let submitted = world.submit(&person, &url_token, address).await;
            if refused.is_none() {
                let association = format!("/api/v1/associations/{}", submitted.ok(201)["id"].as_str().unwrap());
                let code = newest_code(world).await;
                world.prove(&person, &association, &code).await.refused(422, "address-not-approved");
            } else {
                let problem = submitted.refused(422, "invalid-input");
                assert_eq!(problem["errors"][0]["field"], "communication_email", "{what}");
            }
        }
        assert_eq!(world.events("association.activated"), 0);
    }

    async fn f2_an_address_is_compared_whole_and_by_its_exact_fold(world) {
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        world.invite(&admin, &org, "a_b@contoso.example; a%b@contoso.example; Jane.Doe@Contoso.Example").await;
        for (address, outcome) in [
            ("a_b@contoso.example", "already_invited"),
            ("A_B@CONTOSO.EXAMPLE", "already_invited"),
            ("axb@contoso.example", "new"),
            ("a%b@contoso.example", "already_invited"),
            ("azzb@contoso.example", "new"),
            ("jane.doe@contoso.example", "already_invited"),
            ("\"jane.doe\"@contoso.example", "already_invited"),
            ("janexdoe@contoso.example", "new"),
            ("jane.doe@contoso.example.evil.net", "new"),
            ("xjane.doe@contoso.example", "new"),
            ("ppc@contoso.example", "already_associated"),
        ] {
            assert_eq!(verdict(world, &admin, &org, address).await.0, outcome, "{address}");
        }
    }

    async fn f2_percent_and_underscore_mean_themselves_in_a_search(world) {
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        world.invite(&admin, &org, "a_b@contoso.example axb@contoso.example a%b@contoso.example c@contoso.example").await;
        let url_token = world.url_token(&admin, &org).await;
        let jane = world.account("jane@private.example").await;
        world.associate(&jane, &url_token, "a_b@contoso.example").await;
        for (search, invitations, people) in [
            ("a_b", 1, 1),
            ("%", 0, 0),
            ("a%", 1, 0),
            ("_", 0, 0),
            ("a_", 1, 1),
            ("a%b", 1, 0),
            ("\\", 0, 0),
            ("' OR 1=1 --", 0, 0),
            ("CONTOSO.example", 4, 2),
            ("Jane", 0, 1),
            ("JANE DOE", 0, 1),
            ("nobody", 0, 0),
            ("  a_b  ", 1, 1),
        ] {
            let found = async |list: &str| {
                let path = org.path(&format!("/{list}?q={}", encode(search)));
                world.get(&path).by(&admin).await.ok(200)["items"].as_array().unwrap().len()
            };
            assert_eq!((found("invitations").await, found("associations").await), (invitations, people), "{search}");
        }
        let before = world.snapshot();
        for bad in ["%00", "a%0d%0ab", &"x".repeat(255), &"x".repeat(60_000)] {
            for list in ["invitations", "associations"] {
                let path = org.path(&format!("/{list}?q={bad}"));
                world.get(&path).by(&admin).await.refused(422, "invalid-input");
            }
        }
        assert_eq!(world.written_since(&before), [""; 0]);
    }

    async fn f3_tags_and_dots_make_different_addresses(world) {
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        let answer = world.invite(&admin, &org, "jane.doe@contoso.example janedoe@contoso.example jane.doe+news@contoso.example").await;
        assert_eq!(answer["counts"]["approved"], 3);
        let url_token = world.url_token(&admin, &org).await;
        let jane = world.account("jane@private.example").await;
        world.associate(&jane, &url_token, "jane.doe+news@contoso.example").await;
        for other in ["jane.doe@contoso.example", "janedoe@contoso.example"] {
            assert_eq!(world.invitation(&admin, &org, other).await["state"], "approved", "{other}");
        }
    }

    async fn f4_what_is_pasted_is_normalized_or_refused_with_its_reason(world) {
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        let long = |n: usize| "a".repeat(n);
        for (pasted, address) in [
            ("  jane@contoso.example  ", "jane@contoso.example"),
            ("Jane Doe <jane@contoso.example>", "jane@contoso.example"),
            ("\"Doe, Jane\" <jane@contoso.example>", "jane@contoso.example"),
            ("'Doe, Jane' <jane@contoso.example>", "jane@contoso.example"),
            ("Doe, Jane <jane@contoso.example>", "jane@contoso.example"),
            ("<jane@contoso.example>", "jane@contoso.example"),
            ("\"jane smith\"@contoso.example", "\"jane smith\"@contoso.example"),
            ("jane@m\u{fc}nchen.example", "jane@m\u{fc}nchen.example"),
            (&format!("{}@contoso.example", long(64)), &format!("{}@contoso.example", long(64))),
        ] {
            let rows = preview(world, &admin, &org, pasted).await;
            assert_eq!(rows.len(), 1, "{pasted:?}: {rows:?}");
            assert_eq!((rows[0]["outcome"].as_str(), rows[0]["address"].as_str()), (Some("new"), Some(address)), "{pasted:?}");
            assert!(rows[0]["reason"].is_null());
        }
        for (pasted, code) in [
            ("jane\u{0}@contoso.example", "control-character"),
            ("ja\u{200b}ne@contoso.example", "invisible-character"),
            ("jane@contoso.example.", "trailing-dot"),
            ("jane@[192.0.2.1]", "ip-literal"),
            ("jane(work)@contoso.example", "comment"),
            ("jane@@contoso.example", "two-ats"),
            ("jane@localhost", "domain-not-full"),
            ("jane", "no-at"),
            ("@contoso.example", "local-part-missing"),
            ("jane@", "domain-missing"),
            (&format!("{}@contoso.example", long(65)), "local-part-too-long"),
            (&format!("jane@{}.{}.{}.{}.example", long(63), long(63), long(63), long(63)), "domain-too-long"),
        ] {
            let (outcome, row) = verdict(world, &admin, &org, pasted).await;
            assert_eq!((outcome.as_str(), row["fault"].as_str()), ("invalid", Some(code)), "{pasted:?}: {row}");
            assert!(!row["reason"].as_str().unwrap().is_empty());
        }
        // A line break ends a row; nothing carries it into an address or a letter.
        let rows = preview(world, &admin, &org, "jane@contoso.example\r\nBcc: mallory@evil.example").await;
        assert_eq!(rows.len(), 2);
        assert_eq!(rows[0]["address"], "jane@contoso.example");
        assert!(rows.iter().all(|row| !row["address"].as_str().unwrap_or_default().contains(['\r', '\n', ':'])), "{rows:?}");
        // One bad row stops no other, and the answer says which is which.
        let answer = world.invite(&admin, &org, "ok@contoso.example; no at; ok2@contoso.example; OK@contoso.example").await;
        let outcomes: Vec<&str> = answer["rows"].as_array().unwrap().iter().map(|row| row["outcome"].as_str().unwrap()).collect();
        assert_eq!(outcomes, ["approved", "invalid", "approved", "duplicate"]);
        let positions: Vec<i64> = answer["rows"].as_array().unwrap().iter().map(|row| row["position"].as_i64().unwrap()).collect();
        assert_eq!(positions, [1, 2, 3, 4]);
        assert_eq!(answer["rows"][1]["input"], "no at");
    }

    async fn f5_one_mailbox_is_one_invitation_however_it_is_written(world) {
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        let written = [
            "j\u{f6}rg@m\u{fc}nchen.example",
            "jo\u{308}rg@m\u{fc}nchen.example",
            "J\u{d6}RG@M\u{dc}NCHEN.EXAMPLE",
            "j\u{f6}rg@xn--mnchen-3ya.example",
            "\"j\u{f6}rg\"@m\u{fc}nchen.example",
        ];
        let answer = world.invite(&admin, &org, &written.join("\n")).await;
        assert_eq!((&answer["counts"]["approved"], &answer["counts"]["duplicate"]), (&json!(1), &json!(4)));
        for spelling in written {
            assert_eq!(verdict(world, &admin, &org, spelling).await.0, "already_invited", "{spelling}");
        }
        // The invitee types it in a third way.
        let url_token = world.url_token(&admin, &org).await;
        let person = world.account("joerg@private.example").await;
        let association = world.pending(&person, &url_token, written[2]).await;
        let code = newest_code(world).await;
        world.prove(&person, &association, &code).await.ok(200);
        world.holds_together();
    }

    async fn c6_only_an_organizations_own_domains_count_as_its_own(world) {
        let org = world.organization("Contoso", &["example.com", "contoso.example"]).await;
        let admin = world.admin(&org, "ppc@example.com").await;
        for (address, outcome) in [
            ("a@example.com", "new"),
            ("a@EXAMPLE.com", "new"),
            ("a@contoso.example", "new"),
            ("a@evil-example.com", "outside_domain"),
            ("a@evilexample.com", "outside_domain"),
            ("a@example.com.evil.net", "outside_domain"),
            ("a@sub.example.com", "outside_domain"),
            ("a@example.com@evil.net", "invalid"),
            ("\"a@example.com@\"@evil.net", "outside_domain"),
            ("\"a@example.com\"@evil.net", "outside_domain"),
            ("a@example.com.", "invalid"),
            ("a@example.co", "outside_domain"),
            ("a@xample.com", "outside_domain"),
            ("a@ex\u{430}mple.com", "outside_domain"),
            ("example.com@evil.net", "outside_domain"),
            ("a%example.com@evil.net", "outside_domain"),
        ] {
            let before = world.snapshot();
            let (judged, reason) = verdict(world, &admin, &org, address).await;
            assert_eq!(judged, outcome, "{address}: {reason}");
            assert_eq!(world.written_since(&before), [""; 0]);
            if outcome != "new" {
                // Approving without the tick writes nothing; the row says why.
                let answer = world.approve(&admin, &org, address).await.ok(200);
                assert_eq!(answer["rows"][0]["outcome"], outcome, "{address}");
                assert!(answer["batch"].is_null());
                assert_eq!(world.written_since(&before), [""; 0]);
            }
        }
        // With the tick, those that are addresses are approved: it is an explicit choice.
        let body = json!({"addresses": "a@evil-example.com a@example.com@evil.net", "allow_outside_domains": true});
        let answer = world.post(&org.path("/invitations")).by(&admin).json(&body).await.ok(201);
        assert_eq!(answer["rows"][0]["outcome"], "approved");
        assert_eq!(answer["rows"][1]["outcome"], "invalid");
    }

    async fn c6_the_domain_rule_holds_for_what_is_proven_too(world) {
        let org = world.organization("Contoso", &["example.com"]).await;
        let admin = world.admin(&org, "ppc@example.com").await;
        world.invite(&admin, &org, "jane@example.com").await;
        let url_token = world.url_token(&admin, &org).await;
        for (i, email) in ["jane@example.com.evil.net", "jane@evil-example.com", "jane@sub.example.com", "\"jane@example.com\"@evil.net"]
            .into_iter()
            .enumerate()
        {
            let mallory = world.account(&format!("mallory{i}@private.example")).await;
            let association = world.pending(&mallory, &url_token, email).await;
            let code = newest_code(world).await;
            world.prove(&mallory, &association, &code).await.refused(422, "address-not-approved");
        }
        assert_eq!(world.events("association.activated"), 0);
        world.holds_together();
    }
}

/// The code in the newest mail, to whomever.
async fn newest_code(world: &World) -> String {
    world.deliver().await;
    let spool = world.app.house.config.spool();
    let newest = guildhall::mail::mailbox::list(&spool, None, 1).unwrap().mails[0].clone();
    world.code_mailed_to(&newest.to).await
}
