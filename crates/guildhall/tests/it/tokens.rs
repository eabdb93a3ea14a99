//! A: tokens, codes and links.

use std::io::Read;

use guildhall::actions::sign_in::Entered;
use guildhall::actions::{Actor, requests, sessions, sweep};
use guildhall::{secrets, tokens};
use guildhall_domain::clock::Span;
use guildhall_domain::id::PublicId;
use serde_json::json;

use crate::support::{START, World, not, profile, token_of};

const UNKNOWN: &str = "/api/v1/associations/aaaaaaaaaaaaaaaaaaaaaaaaaa";

/// Text with the letter at `at` made another.
fn altered(text: &str, at: usize) -> String {
    let swap = |(i, c): (usize, char)| if i == at { if c == 'a' { 'b' } else { 'a' } } else { c };
    text.chars().enumerate().map(swap).collect()
}

/// The session of a token at this instant.
async fn session(world: &World, token: &str) -> Option<i64> {
    let (house, hash) = (world.app.house.clone(), secrets::hash(token));
    let read = world
        .app
        .db
        .read("a test's own", move |tx| sessions::current(tx, &house, &hash));
    read.await.unwrap().map(|signed_in| signed_in.account)
}

fn id_of(association: &str) -> PublicId {
    PublicId::parse(association.rsplit_once('/').unwrap().1).unwrap()
}

both_engines! {
    async fn a1_an_altered_or_forged_api_token_is_nobody(world) {
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        let before = world.snapshot();
        let nobody = world.get("/api/v1/me").await;
        nobody.refused(401, "not-signed-in");
        assert_eq!(nobody.header("www-authenticate"), Some("Bearer"));
        let mut forged = vec![tokens::generate(), String::new(), "ghl_".into(), admin.token.to_uppercase()];
        forged.extend((0..admin.token.len()).map(|at| altered(&admin.token, at)));
        for token in forged {
            assert!(world.get("/api/v1/me").bearer(&token).await.is_like(&nobody), "{token}");
        }
        for header in [&admin.token, "Basic eDp5", "Bearer", "Bearer  ", &format!("Token {}", admin.token)] {
            assert!(world.get("/api/v1/me").header("authorization", header).await.is_like(&nobody), "{header}");
        }
        world.get("/api/v1/me").by(&admin).await.ok(200);
        assert_eq!(world.written_since(&before), [""; 0]);
    }

    async fn a1_an_altered_invitation_token_or_id_is_unknown(world) {
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        world.invite(&admin, &org, "jane@contoso.example").await;
        let jane = world.account("jane@private.example").await;
        let url_token = world.url_token(&admin, &org).await;
        let association = world.pending(&jane, &url_token, "jane@contoso.example").await;
        let before = world.snapshot();
        let unknown = world.submit(&jane, "nothing", "jane@contoso.example").await;
        unknown.refused(404, "not-found");
        for at in 0..url_token.len() {
            let altered = world.submit(&jane, &altered(&url_token, at), "jane@contoso.example").await;
            assert!(altered.is_like(&unknown), "letter {at}: {}", altered.text());
        }
        for bad in ["", "%00", "../..", "\u{0}", &url_token[1..], &format!("{url_token}a")] {
            assert!(world.submit(&jane, bad, "jane@contoso.example").await.is_like(&unknown), "{bad:?}");
        }
        let unknown = world.get(UNKNOWN).by(&jane).await;
        unknown.refused(404, "not-found");
        let prefix = "/api/v1/associations/".len();
        for at in prefix..association.len() {
            let altered = altered(&association, at);
            assert!(world.get(&altered).by(&jane).await.is_like(&unknown), "{altered}");
            assert!(world.prove(&jane, &altered, "123456").await.is_like(&unknown), "{altered}");
        }
        assert_eq!(world.written_since(&before), [""; 0]);
    }

    async fn a2_what_belongs_to_one_organization_is_unknown_at_another(world) {
        let contoso = world.organization("Contoso", &[]).await;
        let fabrikam = world.organization("Fabrikam", &[]).await;
        let ours = world.admin(&contoso, "ppc@contoso.example").await;
        let theirs = world.admin(&fabrikam, "ppc@fabrikam.example").await;
        world.invite(&theirs, &fabrikam, "jane@fabrikam.example").await;
        let id = world.invitation(&theirs, &fabrikam, "jane@fabrikam.example").await["id"].as_str().unwrap().to_owned();
        let before = world.snapshot();

        // Their invitation under our path, and under theirs by us.
        let unknown = world.delete(&contoso.path("/invitations/aaaaaaaaaaaaaaaaaaaaaaaaaa")).by(&ours).await;
        unknown.refused(404, "not-found");
        let body = json!({"expires_in_days": 1});
        for org in [&contoso, &fabrikam] {
            let path = org.path(&format!("/invitations/{id}"));
            assert!(world.delete(&path).by(&ours).await.is_like(&unknown));
            assert!(world.patch(&path).by(&ours).json(&body).await.is_like(&unknown));
        }
        // Their organization by us, like one that does not exist.
        let nowhere = "/api/v1/organizations/1000000-0";
        for rest in ["", "/invitations", "/invitation-url", "/associations"] {
            let at_theirs = world.get(&fabrikam.path(rest)).by(&ours).await;
            at_theirs.refused(404, "not-found");
            assert!(at_theirs.is_like(&world.get(&format!("{nowhere}{rest}")).by(&ours).await), "{rest}");
        }
        let list = json!({"addresses": "mallory@contoso.example"});
        for rest in ["/invitations", "/invitations/preview", "/invitation-url/rotate"] {
            let at_theirs = world.post(&fabrikam.path(rest)).by(&ours).json(&list).await;
            at_theirs.refused(404, "not-found");
            assert!(at_theirs.is_like(&world.post(&format!("{nowhere}{rest}")).by(&ours).json(&list).await), "{rest}");
        }
        // Their cursor in our list, like one that nobody was given.
        for list in ["invitations", "associations"] {
            let at = |cursor: &str| world.get(&contoso.path(&format!("/{list}?cursor={cursor}"))).by(&ours);
            let foreign = at(&id).await;
            foreign.refused(422, "invalid-input");
            assert!(foreign.is_like(&at("aaaaaaaaaaaaaaaaaaaaaaaaaa").await));
            assert!(foreign.is_like(&at("%00").await));
        }
        assert_eq!(world.written_since(&before), [""; 0]);
    }

    async fn a2_an_association_is_its_own_accounts_alone(world) {
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        let jane = world.account("jane@private.example").await;
        let url_token = world.url_token(&admin, &org).await;
        let association = world.pending(&jane, &url_token, "jane@contoso.example").await;
        let code = world.code_for("jane@contoso.example", &association).await;
        let before = world.snapshot();
        let unknown = world.get(UNKNOWN).by(&admin).await;
        assert!(world.get(&association).by(&admin).await.is_like(&unknown));
        assert!(world.prove(&admin, &association, &code).await.is_like(&unknown));
        assert!(world.post(&format!("{association}/proof/resend")).by(&admin).await.is_like(&unknown));
        assert_eq!(world.written_since(&before), [""; 0]);
    }

    async fn a3_a_token_made_for_one_purpose_is_refused_for_every_other(world) {
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        let session_token = world.sign_in("jane@private.example").await;
        let jane = world.token("jane@private.example").await;
        let url_token = world.url_token(&admin, &org).await;
        let association = world.pending(&jane, &url_token, "jane@contoso.example").await;
        let proof_code = world.code_for("jane@contoso.example", &association).await;
        let id = association.rsplit_once('/').unwrap().1.to_owned();
        let browser = secrets::hash("a browser");
        assert_eq!(world.ask_for_code(browser, "jane@private.example").await, None);
        let sign_in_code = world.code_mailed_to("jane@private.example").await;
        assert_ne!(proof_code, sign_in_code);
        let before = world.snapshot();

        let nobody = world.get("/api/v1/me").await;
        for token in [&session_token, &url_token, &id, &proof_code, &format!("ghl_{session_token}")] {
            assert!(world.get("/api/v1/me").bearer(token).await.is_like(&nobody), "{token}");
        }
        for cookie in [&session_token, &jane.token] {
            let name = "__Host-guildhall";
            assert!(world.get("/api/v1/me").header("cookie", &format!("{name}={cookie}")).await.is_like(&nobody));
        }
        for token in [&session_token, &jane.token, &id] {
            world.submit(&jane, token, "jane@contoso.example").await.refused(404, "not-found");
        }
        for token in [&jane.token, &url_token, &id] {
            assert_eq!(session(world, token).await, None);
        }
        assert_eq!(world.written_since(&before), [""; 0]);

        // A code costs a try, whatever it was made for.
        world.prove(&jane, &association, &sign_in_code).await.refused(422, "wrong-code");
        let (entered, _) = world.enter_code(browser, &proof_code).await;
        assert_eq!(entered, Entered::WrongCode { tries_left: 4 });
        assert_eq!(world.written_since(&before), ["audit_events", "proofs", "sign_in_codes"]);
        assert_eq!(world.enter_code(browser, &sign_in_code).await.0, Entered::SignedIn);
        world.prove(&jane, &association, &proof_code).await.refused(422, "address-not-approved");
    }

    async fn a3_a_sign_in_code_is_of_use_in_the_browser_that_asked_for_it(world) {
        let (hers, his) = (secrets::hash("hers"), secrets::hash("his"));
        assert_eq!(world.ask_for_code(hers, "jane@private.example").await, None);
        let code = world.code_mailed_to("jane@private.example").await;
        let before = world.snapshot();
        assert_eq!(world.enter_code(his, &code).await.0, Entered::CodeSpent);
        assert_eq!(world.written_since(&before), [""; 0]);
        assert_eq!(world.enter_code(hers, &code).await.0, Entered::SignedIn);
    }

    async fn a4_a_code_is_used_once(world) {
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        world.invite(&admin, &org, "jane@contoso.example").await;
        let jane = world.account("jane@private.example").await;
        let url_token = world.url_token(&admin, &org).await;
        let association = world.pending(&jane, &url_token, "jane@contoso.example").await;
        let code = world.code_for("jane@contoso.example", &association).await;
        world.prove(&jane, &association, &code).await.ok(200);
        let before = world.snapshot();
        world.prove(&jane, &association, &code).await.refused(409, "already-associated");
        world.post(&format!("{association}/proof/resend")).by(&jane).await.refused(409, "not-waiting");
        world.submit(&jane, &url_token, "jane@contoso.example").await.refused(409, "already-associated");
        let path = world.invitation_path(&admin, &org, "jane@contoso.example").await;
        world.delete(&path).by(&admin).await.refused(409, "invitation-closed");
        world.patch(&path).by(&admin).json(&json!({"expires_in_days": 9})).await.refused(409, "invitation-closed");
        assert_eq!(world.written_since(&before), [""; 0]);

        let browser = secrets::hash("a browser");
        world.ask_for_code(browser, "jane@private.example").await;
        let code = world.code_mailed_to("jane@private.example").await;
        assert_eq!(world.enter_code(browser, &code).await.0, Entered::SignedIn);
        assert_eq!(world.enter_code(browser, &code).await.0, Entered::CodeSpent);
        world.holds_together();
    }

    async fn a4_a_revoked_approval_admits_nobody(world) {
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        world.invite(&admin, &org, "jane@contoso.example").await;
        let jane = world.account("jane@private.example").await;
        let url_token = world.url_token(&admin, &org).await;
        let association = world.pending(&jane, &url_token, "jane@contoso.example").await;
        let path = world.invitation_path(&admin, &org, "jane@contoso.example").await;
        assert_eq!(world.delete(&path).by(&admin).await.ok(200)["state"], "revoked");
        let before = world.snapshot();
        world.delete(&path).by(&admin).await.refused(409, "invitation-closed");
        assert_eq!(world.written_since(&before), [""; 0]);
        let code = world.code_for("jane@contoso.example", &association).await;
        let before = world.snapshot();
        let refused = world.prove(&jane, &association, &code).await.refused(422, "address-not-approved");
        assert_eq!(world.written_since(&before), ["associations", "audit_events", "organization_counts", "proofs"]);
        let reference = refused["reference"].as_str().unwrap();
        let told = world.place.sql(&format!("SELECT action FROM audit_events WHERE reference = '{reference}'"));
        assert_eq!(told, [["association.refused"]]);
        // The code is spent, also by a refusal.
        world.prove(&jane, &association, &code).await.refused(410, "code-spent");
        world.holds_together();
    }

    async fn a4_a_declined_request_stays_declined(world) {
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        let jane = world.account("jane@private.example").await;
        let url_token = world.url_token(&admin, &org).await;
        let association = world.pending(&jane, &url_token, "jane@contoso.example").await;
        let code = world.code_for("jane@contoso.example", &association).await;
        world.prove(&jane, &association, &code).await.refused(422, "address-not-approved");
        let (house, id, membership_id) = (world.app.house.clone(), id_of(&association), org.membership_id.clone());
        world.write(move |tx| requests::decline(tx, &house, Actor::Operator, &membership_id, &id, "")).await.unwrap();
        let before = world.snapshot();
        world.prove(&jane, &association, &code).await.refused(409, "not-waiting");
        world.post(&format!("{association}/proof/resend")).by(&jane).await.refused(409, "not-waiting");
        assert_eq!(world.state(&jane, &association).await, "ended");
        assert_eq!(world.written_since(&before), [""; 0]);
        world.holds_together();
    }

    async fn a5_an_invitation_ends_at_its_instant(world) {
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        let body = json!({"addresses": "a@contoso.example b@contoso.example c@contoso.example d@contoso.example",
                          "expires_in_days": 1});
        world.post(&org.path("/invitations")).by(&admin).json(&body).await.ok(201);
        let end = START + Span::days(1);
        world.clock.set(end - Span::minutes(5));
        let url_token = world.url_token(&admin, &org).await;
        let mut waiting = Vec::new();
        for name in ["a", "b", "c"] {
            let person = world.account(&format!("{name}@private.example")).await;
            let email = format!("{name}@contoso.example");
            let association = world.pending(&person, &url_token, &email).await;
            let code = world.code_for(&email, &association).await;
            waiting.push((person, association, code));
        }
        let path = world.invitation_path(&admin, &org, "d@contoso.example").await;
        let state = async || world.invitation(&admin, &org, "d@contoso.example").await["state"].clone();

        world.clock.set(end - Span::seconds(1));
        assert_eq!(state().await, "approved");
        let (person, association, code) = &waiting[0];
        world.prove(person, association, code).await.ok(200);

        for (at, (person, association, code)) in [end, end + Span::seconds(1)].into_iter().zip(&waiting[1..]) {
            world.clock.set(at);
            assert_eq!(state().await, "expired");
            world.prove(person, association, code).await.refused(422, "address-not-approved");
            world.delete(&path).by(&admin).await.refused(409, "invitation-closed");
            world.patch(&path).by(&admin).json(&json!({"expires_in_days": 9})).await.refused(409, "invitation-closed");
            let listed = world.get(&org.path("/invitations?state=expired")).by(&admin).await.ok(200);
            assert_eq!(listed["items"].as_array().unwrap().len(), 3);
            assert_eq!(listed["counts"]["expired"], 3);
            assert_eq!(listed["counts"]["approved"], 0);
            assert_eq!(listed["counts"]["accepted"], 1);
        }
        // Nothing was swept: the reads alone decided. What ran out is new again.
        assert_eq!(world.events("invitations.expired"), 0);
        let again = world.invite(&admin, &org, "d@contoso.example").await;
        assert_eq!(again["rows"][0]["outcome"], "approved");
        world.holds_together();
        world.write(sweep::sweep).await.unwrap();
        world.holds_together();
    }

    async fn a5_a_mailed_code_ends_at_its_instant(world) {
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        let url_token = world.url_token(&admin, &org).await;
        let mut waiting = Vec::new();
        for name in ["a", "b", "c"] {
            let email = format!("{name}@contoso.example");
            world.invite(&admin, &org, &email).await;
            let person = world.account(&format!("{name}@private.example")).await;
            let association = world.pending(&person, &url_token, &email).await;
            let code = world.code_for(&email, &association).await;
            let browser = secrets::hash(name);
            world.ask_for_code(browser, &person.email).await;
            let sign_in_code = world.code_mailed_to(&person.email).await;
            waiting.push((person, association, code, browser, sign_in_code));
        }
        let end = START + Span::minutes(10);
        world.clock.set(end - Span::seconds(1));
        let (person, association, code, browser, sign_in_code) = &waiting[0];
        world.prove(person, association, code).await.ok(200);
        assert_eq!(world.enter_code(*browser, sign_in_code).await.0, Entered::SignedIn);
        for (at, (person, association, code, browser, sign_in_code)) in [end, end + Span::seconds(1)].into_iter().zip(&waiting[1..]) {
            world.clock.set(at);
            let before = world.snapshot();
            world.prove(person, association, code).await.refused(410, "code-spent");
            assert_eq!(world.enter_code(*browser, sign_in_code).await.0, Entered::CodeSpent);
            assert_eq!(world.written_since(&before), [""; 0]);
            // Whoever is late asks again.
            world.post(&format!("{association}/proof/resend")).by(person).await.ok(200);
            let email = format!("{}@contoso.example", person.email.split('@').next().unwrap());
            let code = world.code_for(&email, association).await;
            world.prove(person, association, &code).await.ok(200);
        }
    }

    async fn a5_a_session_ends_at_its_instant(world) {
        let token = world.sign_in("jane@private.example").await;
        let idle = START + Span::hours(12);
        for (at, is_valid) in [(idle - Span::seconds(1), true), (idle, false), (idle + Span::seconds(1), false)] {
            world.clock.set(at);
            assert_eq!(session(world, &token).await.is_some(), is_valid, "{at:?}");
        }
        // Used all the time, it ends all the same.
        let hash = secrets::hash(&token);
        let end = START + Span::days(30);
        let mut now = START;
        while now + Span::hours(11) < end {
            now = now + Span::hours(11);
            world.clock.set(now);
            assert!(session(world, &token).await.is_some(), "{now:?}");
            world.write(move |tx| Ok(sessions::touch(tx, &hash)?)).await.unwrap();
        }
        for (at, is_valid) in [(end - Span::seconds(1), true), (end, false), (end + Span::seconds(1), false)] {
            world.clock.set(at);
            assert_eq!(session(world, &token).await.is_some(), is_valid, "{at:?}");
        }
    }

    async fn a5_an_api_token_ends_at_its_instant(world) {
        let jane = world.account("jane@private.example").await;
        let end = START + Span::days(90);
        world.clock.set(end - Span::seconds(1));
        world.get("/api/v1/me").by(&jane).await.ok(200);
        for at in [end, end + Span::seconds(1)] {
            world.clock.set(at);
            world.get("/api/v1/me").by(&jane).await.refused(401, "not-signed-in");
        }
    }

    async fn a5_a_pending_association_ends_at_its_instant(world) {
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        world.invite(&admin, &org, "a@contoso.example b@contoso.example c@contoso.example").await;
        let url_token = world.url_token(&admin, &org).await;
        let mut waiting = Vec::new();
        for name in ["a", "b", "c"] {
            let person = world.account(&format!("{name}@private.example")).await;
            let email = format!("{name}@contoso.example");
            let association = world.pending(&person, &url_token, &email).await;
            waiting.push((person, association, email));
        }
        let end = START + Span::hours(24);
        world.clock.set(end - Span::minutes(1));
        let mut codes = Vec::new();
        for (person, association, email) in &waiting {
            world.post(&format!("{association}/proof/resend")).by(person).await.ok(200);
            codes.push(world.code_for(email, association).await);
        }
        world.clock.set(end - Span::seconds(1));
        world.get(&org.path("")).by(&waiting[1].0).await.refused(403, "forbidden");
        world.prove(&waiting[0].0, &waiting[0].1, &codes[0]).await.ok(200);
        for i in [1, 2] {
            let (person, association, email) = &waiting[i];
            world.clock.set(end + Span::seconds(i64::try_from(i).unwrap() - 1));
            let before = world.snapshot();
            assert_eq!(world.state(person, association).await, "ended");
            world.prove(person, association, &codes[i]).await.refused(409, "not-waiting");
            world.post(&format!("{association}/proof/resend")).by(person).await.refused(409, "not-waiting");
            world.get(&org.path("")).by(person).await.refused(404, "not-found");
            let me = world.get("/api/v1/me").by(person).await.ok(200);
            assert_eq!(me["associations"], json!([]));
            assert_eq!(world.written_since(&before), [""; 0]);
            // They begin again.
            world.associate(person, &url_token, email).await;
        }
        world.holds_together();
    }

    async fn a5_counts_are_the_same_before_and_after_the_sweep(world) {
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        let body = json!({"addresses": "a@contoso.example b@contoso.example", "expires_in_days": 1});
        world.post(&org.path("/invitations")).by(&admin).json(&body).await.ok(201);
        let url_token = world.url_token(&admin, &org).await;
        let jane = world.account("jane@private.example").await;
        world.pending(&jane, &url_token, "jane@contoso.example").await;
        world.clock.set(START + Span::days(2));
        let shown = async || world.get(&org.path("")).by(&admin).await.ok(200)["counts"].clone();
        let before = shown().await;
        assert_eq!(before["invitations"]["expired"], 2);
        assert_eq!(before["associations"]["pending"], 0);
        // Nobody who was never active counts as one who left.
        assert_eq!(before["associations"]["ended"], 0);
        world.write(sweep::sweep).await.unwrap();
        assert_eq!(shown().await, before);
        assert_eq!((world.events("invitations.expired"), world.events("associations.lapsed")), (1, 1));
        world.holds_together();
    }

    async fn a6_everything_that_can_be_redeemed_expires(world) {
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        world.invite(&admin, &org, "jane@contoso.example").await;
        let jane = world.account("jane@private.example").await;
        let url_token = world.url_token(&admin, &org).await;
        world.pending(&jane, &url_token, "jane@contoso.example").await;
        let most = |span: Span| (START + span).0;
        for (table, column, latest) in [
            ("sign_in_codes", "expires_at", most(Span::minutes(10))),
            ("sessions", "ends_at", most(Span::days(30))),
            ("api_tokens", "expires_at", most(Span::days(90))),
            ("invitations", "expires_at", most(Span::days(30))),
            ("proofs", "expires_at", most(Span::minutes(10))),
            ("associations", "expires_at", most(Span::hours(24))),
        ] {
            let count = world.place.number(&format!("SELECT count(*) FROM {table}"));
            let ends = world.place.number(&format!(
                "SELECT count(*) FROM {table} WHERE {column} BETWEEN {} AND {latest}", START.0
            ));
            assert!(count > 0 && ends == count, "{table}: {ends} of {count} end");
        }
        let before = world.snapshot();
        for days in [json!(0), json!(-1), json!(366), json!(4_294_967_296_i64), json!("30"), json!(1.5)] {
            let body = json!({"addresses": "x@contoso.example", "expires_in_days": days});
            world.post(&org.path("/invitations")).by(&admin).json(&body).await.refused(422, "invalid-input");
            let path = world.invitation_path(&admin, &org, "jane@contoso.example").await;
            world.patch(&path).by(&admin).json(&json!({"expires_in_days": days})).await.refused(422, "invalid-input");
        }
        assert_eq!(world.written_since(&before), [""; 0]);
    }

    async fn a7_after_a_rotation_the_old_url_is_refused_and_the_approvals_stand(world) {
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        world.invite(&admin, &org, "jane@contoso.example john@contoso.example").await;
        let (jane, john) = (world.account("jane@private.example").await, world.account("john@private.example").await);
        let old = world.url_token(&admin, &org).await;
        let begun = world.pending(&john, &old, "john@contoso.example").await;
        world.advance(Span::minutes(1));
        let rotated = world.post(&org.path("/invitation-url/rotate")).by(&admin).await.ok(200);
        let new = token_of(&rotated["url"]);
        assert_ne!(new, old);
        assert_eq!(world.url_token(&admin, &org).await, new);
        let before = world.snapshot();
        let refused = world.submit(&jane, &old, "jane@contoso.example").await;
        assert!(refused.is_like(&world.submit(&jane, "nothing", "jane@contoso.example").await));
        refused.refused(404, "not-found");
        assert_eq!(world.written_since(&before), [""; 0]);
        world.associate(&jane, &new, "jane@contoso.example").await;
        // Who had begun under the old one may finish: the approval decides.
        let code = world.code_for("john@contoso.example", &begun).await;
        world.prove(&john, &begun, &code).await.ok(200);
        world.holds_together();
    }

    async fn a8_nothing_secret_is_in_the_database(world) {
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        let mut secret = vec![("the admin's token", admin.token.clone())];
        let body = json!({"addresses": "jane@contoso.example"});
        world.post(&org.path("/invitations")).by(&admin).idempotency_key("k1").json(&body).await.ok(201);
        let rotated = world.post(&org.path("/invitation-url/rotate")).by(&admin).idempotency_key("k2").await.ok(200);
        let url_token = token_of(&rotated["url"]);
        secret.push(("the invitation URL", url_token.clone()));
        // The approval of now answers with the new URL, and is kept for a repeat.
        let body = json!({"addresses": "john@contoso.example"});
        let approve = || world.post(&org.path("/invitations")).by(&admin).idempotency_key("k3").json(&body);
        let approved = approve().await;
        assert_eq!(token_of(&approved.ok(201)["invitation_url"]), url_token);

        let browser = secrets::token();
        let hash = secrets::hash(&browser);
        secret.push(("the browser's cookie", browser));
        world.ask_for_code(hash, "jane@private.example").await;
        let waiting = world.snapshot();
        let code = world.code_mailed_to("jane@private.example").await;
        // A wrong one first: what was typed is nobody's to read either.
        world.enter_code(hash, &not(&code)).await;
        secret.push(("what was typed for the sign-in code", not(&code)));
        let (_, session) = world.enter_code(hash, &code).await;
        secret.extend([("the sign-in code", code.clone()), ("the session's token", session)]);
        let jane = world.token("jane@private.example").await;
        secret.push(("a colleague's token", jane.token.clone()));
        let association = world.pending(&jane, &url_token, "jane@contoso.example").await;
        let submitted = world.snapshot();
        let code = world.code_for("jane@contoso.example", &association).await;
        world.prove(&jane, &association, &not(&code)).await.refused(422, "wrong-code");
        let body = json!({"code": code});
        let proof = format!("{association}/proof");
        world.post(&proof).by(&jane).idempotency_key("k4").json(&body).await.ok(200);
        secret.extend([("the proof code", code.clone()), ("what was typed for it", not(&code))]);
        world.deliver().await;

        for snapshot in [&waiting, &submitted, &world.snapshot()] {
            for (what, text) in &secret {
                for (table, value) in snapshot.values() {
                    assert!(!holds(value, text), "{what} is in {table}: {value}");
                }
            }
        }
        let key = std::fs::read_to_string(&world.app.house.config.server_key_file).unwrap();
        assert!(!world.snapshot().values().any(|(_, value)| holds(value, key.trim())));
        // Kept without the URL's token, the answer is the same all the same.
        assert!(approve().await.is_like(&approved));
        // Who may not hold the URL is not told it.
        world.get(&org.path("/invitation-url")).by(&jane).await.refused(403, "forbidden");
        for path in ["/api/v1/me".to_owned(), association, org.path("")] {
            assert!(!world.get(&path).by(&jane).await.text().contains(&url_token), "{path}");
        }
    }

    async fn a8_tokens_and_ids_are_random_and_long(world) {
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        world.invite(&admin, &org, "a@contoso.example b@contoso.example").await;
        // 26 letters of 5 bits for ids, 52 for the URL: 16 random bytes and 16 that prove them.
        let (a, b) = (world.invitation(&admin, &org, "a@").await, world.invitation(&admin, &org, "b@").await);
        let (a, b) = (a["id"].as_str().unwrap(), b["id"].as_str().unwrap());
        assert_eq!((a.len(), b.len()), (26, 26));
        let alike = a.chars().zip(b.chars()).filter(|(a, b)| a == b).count();
        assert!(alike < 13, "{a} {b}");
        assert_eq!(world.url_token(&admin, &org).await.len(), 52);
        let links = world.place.sql("SELECT link_id FROM invitation_links");
        assert!(links.iter().all(|link| link[0].len() == 2 + 32), "{links:?}");
    }

    async fn a8_a_profile_that_is_refused_is_not_told_back_in_secrets(world) {
        // A body that cannot be read is answered without repeating what it held.
        let jane = world.account("jane@private.example").await;
        let body = json!({"invitation": "s3cr3t-token", "profile": profile("x@y.example"), "more": 1});
        let reply = world.post("/api/v1/associations").by(&jane).json(&body).await;
        reply.refused(422, "invalid-input");
        assert!(!reply.text().contains("s3cr3t-token"));
    }
}

/// Whether a stored value holds a text: in clear, as bytes, or inside of what is compressed.
fn holds(value: &str, text: &str) -> bool {
    if value.contains(text) {
        return true;
    }
    let Some(bytes) = value
        .strip_prefix("\\x")
        .and_then(|hex| data_encoding::HEXLOWER.decode(hex.as_bytes()).ok())
    else {
        return false;
    };
    let mut inflated = Vec::new();
    let is_deflated = flate2::read::DeflateDecoder::new(bytes.as_slice())
        .read_to_end(&mut inflated)
        .is_ok();
    let within = |bytes: &[u8]| bytes.windows(text.len()).any(|window| window == text.as_bytes());
    within(&bytes) || (is_deflated && within(&inflated))
}

#[test]
fn a8_a_compressed_secret_would_be_found() {
    use std::io::Write;
    let mut encoder = flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::fast());
    encoder.write_all(b"{\"url\":\"/i/s3cr3t\"}").unwrap();
    let value = format!("\\x{}", data_encoding::HEXLOWER.encode(&encoder.finish().unwrap()));
    assert!(holds(&value, "s3cr3t") && !holds(&value, "other"));
}
