//! B: who may associate.

use guildhall::secrets;
use serde_json::json;

use crate::support::{at_once, not};

both_engines! {
    async fn b2_an_account_whose_own_address_is_the_invitees_has_no_shortcut(world) {
        // The operator wrote the address down; nobody has proven it.
        let fabrikam = world.organization("Fabrikam", &[]).await;
        let impostor = world.admin(&fabrikam, "jane@contoso.example").await;
        let proven = "SELECT proven_at FROM sign_in_methods WHERE subject = 'jane@contoso.example'";
        assert_eq!(world.place.sql(proven), [["NULL"]]);

        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        world.invite(&admin, &org, "jane@contoso.example john@contoso.example").await;
        let url_token = world.url_token(&admin, &org).await;
        let association = world.pending(&impostor, &url_token, "jane@contoso.example").await;
        world.get(&org.path("")).by(&impostor).await.refused(403, "forbidden");
        let code = world.code_for("jane@contoso.example", &association).await;
        world.prove(&impostor, &association, &not(&code)).await.refused(422, "wrong-code");
        assert_eq!(world.state(&impostor, &association).await, "pending");

        // Nor has one who has signed in with a code mailed to that very address.
        let john = world.account("john@contoso.example").await;
        let association = world.pending(&john, &url_token, "john@contoso.example").await;
        assert_eq!(world.state(&john, &association).await, "pending");
        world.get(&org.path("")).by(&john).await.refused(403, "forbidden");
        world.holds_together();
    }

    async fn b3_an_address_is_proven_by_its_code_alone(world) {
        let org = world.organization("Contoso", &[]).await;
        world.admin(&org, "ppc@contoso.example").await;
        let proven = || world.place.sql("SELECT proven_at FROM sign_in_methods WHERE subject = 'ppc@contoso.example'");
        assert_eq!(proven(), [["NULL"]]);
        let browser = secrets::hash("a browser");
        world.ask_for_code(browser, "ppc@contoso.example").await;
        let code = world.code_mailed_to("ppc@contoso.example").await;
        world.enter_code(browser, &not(&code)).await;
        assert_eq!(proven(), [["NULL"]]);
        world.enter_code(browser, &code).await;
        assert_ne!(proven(), [["NULL"]]);
        // The account that signs in is the one that the operator made.
        assert_eq!(world.place.number("SELECT count(*) FROM accounts"), 1);
    }

    async fn b4_nothing_is_active_before_the_mailed_proof(world) {
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        world.invite(&admin, &org, "victim@contoso.example").await;
        let url_token = world.url_token(&admin, &org).await;
        let mallory = world.account("mallory@private.example").await;
        let association = world.pending(&mallory, &url_token, "victim@contoso.example").await;
        // Nothing that Mallory is answered leads to the code.
        let code = world.code_for("victim@contoso.example", &association).await;
        for path in [association.clone(), "/api/v1/me".to_owned()] {
            assert!(!world.get(&path).by(&mallory).await.text().contains(&code));
        }
        for typed in ["", " ", "0", "000000000000", "%", "______", "null", "１２３４５６"] {
            let refused = world.prove(&mallory, &association, typed).await;
            assert!([410, 422].contains(&refused.status), "{typed}: {}", refused.text());
        }
        assert_eq!(world.state(&mallory, &association).await, "pending");
        assert_eq!(world.invitation(&admin, &org, "victim@contoso.example").await["state"], "approved");
        assert_eq!(world.events("association.activated"), 0);
        world.holds_together();
    }

    async fn b5_of_two_accounts_that_race_for_one_address_one_wins(world) {
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        let url_token = world.url_token(&admin, &org).await;
        for round in 0..8 {
            let email = format!("shared{round}@contoso.example");
            world.invite(&admin, &org, &email).await;
            let mut calls = Vec::new();
            for who in ["a", "b"] {
                let person = world.account(&format!("{who}{round}@private.example")).await;
                let association = world.pending(&person, &url_token, &email).await;
                let code = world.code_for(&email, &association).await;
                calls.push(world.prove(&person, &association, &code));
            }
            let replies = at_once(calls).await;
            let (won, lost) = if replies[0].status == 200 { (0, 1) } else { (1, 0) };
            assert_eq!(replies[won].ok(200), json!({"state": "active"}));
            let told = replies[lost].refused(409, "already-claimed");
            assert!(told["reference"].is_string());
            world.holds_together();
        }
        assert_eq!(world.events("association.activated"), 8);
        assert_eq!(world.events("association.refused"), 8);
    }

    async fn b6_a_pending_person_is_refused_by_every_call(world) {
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        world.invite(&admin, &org, "jane@contoso.example").await;
        let path = world.invitation_path(&admin, &org, "jane@contoso.example").await;
        let url_token = world.url_token(&admin, &org).await;
        let jane = world.account("jane@private.example").await;
        let association = world.pending(&jane, &url_token, "jane@contoso.example").await;
        let list = json!({"addresses": "x@contoso.example"});
        let everything = |person| {
            vec![
                world.get(&org.path("")).by(person),
                world.get(&org.path("/invitations")).by(person),
                world.post(&org.path("/invitations/preview")).by(person).json(&list),
                world.post(&org.path("/invitations")).by(person).json(&list),
                world.post(&org.path("/invitations")).by(person).idempotency_key("k").json(&list),
                world.delete(&path).by(person),
                world.patch(&path).by(person).json(&json!({"expires_in_days": 300})),
                world.get(&org.path("/invitation-url")).by(person),
                world.post(&org.path("/invitation-url/rotate")).by(person),
                world.get(&org.path("/associations")).by(person),
            ]
        };
        let before = world.snapshot();
        for call in everything(&jane) {
            call.await.refused(403, "forbidden");
        }
        // Refused after the proof, the person is pending still.
        assert_eq!(world.written_since(&before), [""; 0]);
        world.delete(&path).by(&admin).await.ok(200);
        let code = world.code_for("jane@contoso.example", &association).await;
        world.prove(&jane, &association, &code).await.refused(422, "address-not-approved");
        let before = world.snapshot();
        for call in everything(&jane) {
            call.await.refused(403, "forbidden");
        }
        assert_eq!(world.written_since(&before), [""; 0]);
    }

    async fn b7_whoever_reads_the_invitation_url_cannot_associate_for_the_invitee(world) {
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        let other_admin = world.admin(&org, "second@contoso.example").await;
        world.invite(&admin, &org, "jane@contoso.example").await;
        let url_token = world.url_token(&other_admin, &org).await;
        // An admin reads the URL in the API: being active already, they cannot take a second place.
        world.submit(&other_admin, &url_token, "jane@contoso.example").await.refused(409, "already-associated");
        // A stranger found it in a log.
        let mallory = world.account("mallory@private.example").await;
        let taken = world.pending(&mallory, &url_token, "jane@contoso.example").await;
        let jane = world.account("jane@private.example").await;
        let hers = world.pending(&jane, &url_token, "jane@contoso.example").await;
        // Her code is of no use for his association, and not under his token.
        let code = world.code_for("jane@contoso.example", &hers).await;
        world.prove(&mallory, &hers, &code).await.refused(404, "not-found");
        world.prove(&mallory, &taken, &code).await.refused(422, "wrong-code");
        world.prove(&jane, &hers, &code).await.ok(200);
        assert_eq!(world.state(&mallory, &taken).await, "pending");
        world.holds_together();
    }

    async fn b8_the_account_that_finishes_is_the_account_that_began(world) {
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        world.invite(&admin, &org, "jane@contoso.example").await;
        let url_token = world.url_token(&admin, &org).await;
        let (jane, john) = (world.account("jane@private.example").await, world.account("john@private.example").await);
        let association = world.pending(&jane, &url_token, "jane@contoso.example").await;
        let code = world.code_for("jane@contoso.example", &association).await;
        let before = world.snapshot();
        let unknown = world.prove(&john, "/api/v1/associations/aaaaaaaaaaaaaaaaaaaaaaaaaa", &code).await;
        assert!(world.prove(&john, &association, &code).await.is_like(&unknown));
        assert!(world.prove(&john, &association, &not(&code)).await.is_like(&unknown));
        // Not even a try was taken from her.
        assert_eq!(world.written_since(&before), [""; 0]);
        world.prove(&jane, &association, &code).await.ok(200);
        let owner = world.place.sql(
            "SELECT s.label FROM associations a JOIN sign_in_methods s ON s.account_id = a.account_id
             WHERE a.state = 'active' AND a.origin = 'invitation'",
        );
        assert_eq!(owner, [["jane@private.example"]]);
    }

    async fn a_new_profile_replaces_ones_own_pending_one(world) {
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        world.invite(&admin, &org, "jane@contoso.example").await;
        let url_token = world.url_token(&admin, &org).await;
        let jane = world.account("jane@private.example").await;
        let first = world.pending(&jane, &url_token, "jnae@contoso.example").await;
        let code = world.code_for("jnae@contoso.example", &first).await;
        let second = world.pending(&jane, &url_token, "jane@contoso.example").await;
        assert_eq!(world.state(&jane, &first).await, "ended");
        world.prove(&jane, &first, &code).await.refused(409, "not-waiting");
        let code = world.code_for("jane@contoso.example", &second).await;
        world.prove(&jane, &second, &code).await.ok(200);
        world.holds_together();
    }
}
