//! One's own profile: changed by its owner, and by nobody else; another address takes a proof and an approval.

use guildhall::actions::{Actor, organizations};
use guildhall_domain::clock::Span;
use serde_json::{Value, json};

use crate::support::{Org, Person, World, at_once, encode, not};

const OLD: &str = "jane.doe@contoso.example";
const NEW: &str = "jane.smith@contoso.example";

/// Jane, associated with Contoso by her old address.
struct Jane {
    org: Org,
    admin: Person,
    url_token: String,
    person: Person,
    path: String,
}

async fn jane(world: &World) -> Jane {
    let org = world.organization("Contoso", &["contoso.example"]).await;
    let admin = world.admin(&org, "ppc@contoso.example").await;
    world.invite(&admin, &org, OLD).await;
    let url_token = world.url_token(&admin, &org).await;
    let person = world.account("jane@private.example").await;
    let path = world.associate(&person, &url_token, OLD).await;
    Jane {
        org,
        admin,
        url_token,
        person,
        path,
    }
}

impl Jane {
    fn at(&self, rest: &str) -> String {
        format!("{}{rest}", self.path)
    }

    async fn profile(&self, world: &World) -> Value {
        world.get(&self.at("/profile")).by(&self.person).await.ok(200)
    }

    /// Wants another address; the code that was mailed to it.
    async fn wants(&self, world: &World, email: &str) -> String {
        let body = json!({"communication_email": email});
        let changed = world
            .patch(&self.at("/profile"))
            .by(&self.person)
            .json(&body)
            .await
            .ok(200);
        assert_eq!(changed["new_email"]["address"], email);
        self.code(world, email).await
    }

    async fn code(&self, world: &World, email: &str) -> String {
        world.code_for(email, &self.at("/address")).await
    }

    fn prove(&self, world: &World, code: &str) -> crate::support::Call {
        let path = self.at("/address/proof");
        world.post(&path).by(&self.person).json(&json!({"code": code}))
    }

    async fn invitation_state(&self, world: &World, email: &str) -> Value {
        let path = self.org.path(&format!("/invitations?q={}", encode(email)));
        let listed = world.get(&path).by(&self.admin).await.ok(200);
        listed["items"][0]["state"].clone()
    }
}

both_engines! {
    async fn a_profile_is_changed_by_its_owner_and_one_event_tells_which_fields(world) {
        let jane = jane(world).await;
        let read = world.get(&jane.at("/profile")).by(&jane.person).await;
        let tag = read.header("etag").unwrap().to_owned();
        let change = json!({"family_name": " Smith ", "job_title": "Architect", "phone": "+49 30 1234567", "credential_id": ""});
        let changed = world.patch(&jane.at("/profile")).by(&jane.person).header("if-match", &tag).json(&change).await;
        let now = changed.ok(200);
        assert_eq!((&now["given_name"], &now["family_name"], &now["job_title"]), (&json!("Jane"), &json!("Smith"), &json!("Architect")));
        assert_eq!(now, jane.profile(world).await);
        assert_eq!(changed.header("etag"), world.get(&jane.at("/profile")).by(&jane.person).await.header("etag"));
        assert_eq!(world.events("association.profile_changed"), 1);
        let details = world.place.sql("SELECT details FROM audit_events WHERE action = 'association.profile_changed'");
        assert!(details[0][0].contains(r#""family_name","phone","job_title""#), "{details:?}");
        assert!(!details[0][0].contains("Smith") && !details[0][0].contains("Architect"));
        // What is the same already is no change, and no event.
        let before = world.snapshot();
        world.patch(&jane.at("/profile")).by(&jane.person).json(&change).await.ok(200);
        world.patch(&jane.at("/profile")).by(&jane.person).json(&json!({})).await.ok(200);
        world.patch(&jane.at("/profile")).by(&jane.person).header("if-match", &tag).json(&change).await.refused(412, "changed-meanwhile");
        for bad in [json!({"family_name": ""}), json!({"country": "XX"}), json!({"language": "tlh"}), json!({"communication_email": "jane@"}), json!({"state": "active"})] {
            world.patch(&jane.at("/profile")).by(&jane.person).json(&bad).await.refused(422, "invalid-input");
        }
        assert_eq!(world.written_since(&before), [""; 0]);
        // The list of people finds her by the new name.
        let found = world.get(&jane.org.path("/associations?q=smith")).by(&jane.admin).await.ok(200);
        assert_eq!(found["items"].as_array().unwrap().len(), 1);
        world.holds_together();
    }

    async fn a_new_address_takes_a_proof_and_an_approval_and_the_old_one_stays_until_then(world) {
        let jane = jane(world).await;
        world.invite(&jane.admin, &jane.org, NEW).await;
        let code = jane.wants(world, NEW).await;
        let waiting = jane.profile(world).await;
        assert_eq!((&waiting["communication_email"], &waiting["new_email"]["is_proven"]), (&json!(OLD), &json!(false)));
        jane.prove(world, &not(&code)).await.refused(422, "wrong-code");
        let mails = world.mails_to(OLD).await.len();
        let now = jane.prove(world, &code).await.ok(200);
        assert_eq!((&now["communication_email"], &now["new_email"]), (&json!(NEW), &Value::Null));
        assert_eq!(jane.invitation_state(world, NEW).await, "accepted");
        assert_eq!(jane.invitation_state(world, OLD).await, "ended");
        assert_eq!(world.events("association.address_asked"), 1);
        assert_eq!(world.events("association.address_changed"), 1);
        assert_eq!(world.events("association.profile_changed"), 0);
        // The old address is told, and may be someone else's from now on.
        assert_eq!(world.mails_to(OLD).await.len(), mails + 1);
        assert!(!world.mails_to(OLD).await[0].text.contains(NEW));
        world.invite(&jane.admin, &jane.org, OLD).await;
        let john = world.account("john@private.example").await;
        world.associate(&john, &jane.url_token, OLD).await;
        jane.prove(world, &code).await.refused(409, "not-waiting");
        world.holds_together();
    }

    async fn another_spelling_of_one_s_own_address_needs_no_code(world) {
        let jane = jane(world).await;
        let letters = world.letters_due();
        let body = json!({"communication_email": "Jane.Doe@Contoso.example"});
        let now = world.patch(&jane.at("/profile")).by(&jane.person).json(&body).await.ok(200);
        assert_eq!((&now["communication_email"], &now["new_email"]), (&json!("Jane.Doe@Contoso.example"), &Value::Null));
        assert_eq!(world.letters_due(), letters);
    }

    async fn a_refused_address_waits_to_be_approved_and_takes_no_second_code(world) {
        let jane = jane(world).await;
        let code = jane.wants(world, NEW).await;
        let refused = jane.prove(world, &code).await.refused(422, "address-not-approved");
        let now = jane.profile(world).await;
        assert_eq!((&now["communication_email"], &now["new_email"]["is_proven"]), (&json!(OLD), &json!(true)));
        assert_eq!((&now["new_email"]["refusal"], &now["new_email"]["reference"]), (&json!("address-not-approved"), &refused["reference"]));
        let claim = jane.at("/address/claim");
        let before = world.snapshot();
        let again = world.post(&claim).by(&jane.person).await.refused(422, "address-not-approved");
        assert_eq!(again["reference"], refused["reference"], "the same refusal is no news");
        world.post(&jane.at("/address/proof/resend")).by(&jane.person).await.refused(409, "not-waiting");
        assert_eq!(world.written_since(&before), [""; 0]);
        world.invite(&jane.admin, &jane.org, NEW).await;
        assert_eq!(world.post(&claim).by(&jane.person).await.ok(200)["communication_email"], NEW);
        world.post(&claim).by(&jane.person).await.refused(409, "not-waiting");
        assert_eq!(world.events("association.address_refused"), 1);
        world.holds_together();
    }

    async fn a_new_address_can_be_given_up(world) {
        let jane = jane(world).await;
        world.invite(&jane.admin, &jane.org, NEW).await;
        let code = jane.wants(world, NEW).await;
        let address = jane.at("/address");
        assert_eq!(world.delete(&address).by(&jane.person).await.ok(200)["new_email"], Value::Null);
        assert_eq!(world.events("association.address_kept"), 1);
        let before = world.snapshot();
        world.delete(&address).by(&jane.person).await.ok(200);
        jane.prove(world, &code).await.refused(409, "not-waiting");
        world.post(&jane.at("/address/claim")).by(&jane.person).await.refused(409, "not-waiting");
        assert_eq!(world.written_since(&before), [""; 0]);
        assert_eq!(jane.invitation_state(world, NEW).await, "approved");
    }

    async fn g2_every_new_address_gets_the_same_answer(world) {
        let jane = jane(world).await;
        world.invite(&jane.admin, &jane.org, "approved@contoso.example").await;
        world.invite(&jane.admin, &jane.org, "taken@contoso.example").await;
        let taker = world.account("taker@private.example").await;
        world.associate(&taker, &jane.url_token, "taken@contoso.example").await;
        let mut answers = Vec::new();
        for email in ["approved@contoso.example", "taken@contoso.example", "unknown@contoso.example", "outside@fabrikam.example"] {
            let before = world.snapshot();
            let body = json!({"communication_email": email});
            let reply = world.patch(&jane.at("/profile")).by(&jane.person).json(&body).await;
            reply.ok(200);
            answers.push((reply.text().replace(email, "X"), world.written_since(&before)));
            assert_eq!(world.mails_to(email).await.first().map(|mail| mail.subject.contains("code is")), Some(true), "{email}");
        }
        assert!(answers.iter().all(|answer| answer == &answers[0]), "{answers:?}");
    }

    async fn g3_codes_to_a_new_address_cool_down_and_are_limited(world) {
        let world = &world.configured(|config| config.limits.codes_per_recipient_per_hour = 1);
        let jane = jane(world).await;
        jane.wants(world, NEW).await;
        let resend = jane.at("/address/proof/resend");
        let early = world.post(&resend).by(&jane.person).await;
        early.refused(429, "too-many-requests");
        assert_eq!(early.header("retry-after"), Some("30"));
        let body = json!({"communication_email": NEW, "job_title": "Architect"});
        world.patch(&jane.at("/profile")).by(&jane.person).json(&body).await.refused(429, "too-many-requests");
        assert_eq!(jane.profile(world).await["job_title"], "", "nothing of it is written");
        // However it is asked for, an address gets four times what a person may ask of it.
        let (mut mailed, mut refused) = (1, 0);
        for _ in 0..8 {
            world.advance(Span::seconds(30));
            match world.post(&resend).by(&jane.person).await.status {
                200 => mailed += 1,
                429 => refused += 1,
                other => panic!("{other}"),
            }
        }
        assert!(refused > 0 && mailed < 9, "{mailed} mailed, {refused} refused");
        assert_eq!(world.mails_to(NEW).await.len(), mailed);
        assert_eq!(world.events("association.code_limited"), 1);
    }

    async fn g7_after_too_many_wrong_codes_another_can_be_asked_for(world) {
        let jane = jane(world).await;
        world.invite(&jane.admin, &jane.org, NEW).await;
        let code = jane.wants(world, NEW).await;
        for _ in 0..5 {
            jane.prove(world, &not(&code)).await.refused(422, "wrong-code");
        }
        jane.prove(world, &code).await.refused(410, "code-spent");
        world.advance(Span::seconds(30));
        world.post(&jane.at("/address/proof/resend")).by(&jane.person).await.ok(200);
        let code = jane.code(world, NEW).await;
        jane.prove(world, &code).await.ok(200);
    }

    async fn a5_a_new_address_and_its_code_end_at_their_instants(world) {
        let jane = jane(world).await;
        world.invite(&jane.admin, &jane.org, NEW).await;
        let code = jane.wants(world, NEW).await;
        world.advance(Span::seconds(10 * 60 - 1));
        jane.prove(world, &not(&code)).await.refused(422, "wrong-code");
        for _ in 0..2 {
            world.advance(Span::seconds(1));
            jane.prove(world, &code).await.refused(410, "code-spent");
        }
        world.advance(Span::seconds(24 * 3600 - 10 * 60 - 2));
        assert_eq!(jane.profile(world).await["new_email"]["address"], NEW);
        for _ in 0..2 {
            world.advance(Span::seconds(1));
            assert_eq!(jane.profile(world).await["new_email"], Value::Null);
            jane.prove(world, &code).await.refused(409, "not-waiting");
            world.post(&jane.at("/address/proof/resend")).by(&jane.person).await.refused(409, "not-waiting");
        }
        // A proven one that was refused waits for thirty days.
        let other = jane.wants(world, "j.smith@contoso.example").await;
        jane.prove(world, &other).await.refused(422, "address-not-approved");
        world.advance(Span::seconds(30 * 24 * 3600 - 1));
        world.post(&jane.at("/address/claim")).by(&jane.person).await.refused(422, "address-not-approved");
        world.advance(Span::seconds(1));
        world.post(&jane.at("/address/claim")).by(&jane.person).await.refused(409, "not-waiting");
    }

    async fn a3_a_code_for_one_thing_is_none_for_another(world) {
        let jane = jane(world).await;
        world.invite(&jane.admin, &jane.org, NEW).await;
        let old = world.code_for(OLD, &jane.path).await;
        let first = jane.wants(world, NEW).await;
        let second = jane.wants(world, "j.smith@contoso.example").await;
        for code in [&old, &first] {
            if *code != second {
                jane.prove(world, code).await.refused(422, "wrong-code");
            }
        }
        assert_eq!(jane.profile(world).await["communication_email"], OLD);
    }

    async fn b8_only_its_owner_reads_or_changes_a_profile(world) {
        let jane = jane(world).await;
        let code = jane.wants(world, NEW).await;
        let eve = world.account("eve@private.example").await;
        let nothing = format!("/api/v1/associations/{}", "a".repeat(26));
        let before = world.snapshot();
        for person in [&eve, &jane.admin] {
            for path in [&jane.path, &nothing] {
                let body = json!({"communication_email": "eve@contoso.example", "code": code});
                world.get(&format!("{path}/profile")).by(person).await.refused(404, "not-found");
                world.patch(&format!("{path}/profile")).by(person).header("if-match", "*").json(&json!({"phone": ""})).await.refused(404, "not-found");
                world.post(&format!("{path}/address/proof")).by(person).json(&json!({"code": body["code"]})).await.refused(404, "not-found");
                world.post(&format!("{path}/address/proof/resend")).by(person).await.refused(404, "not-found");
                world.post(&format!("{path}/address/claim")).by(person).await.refused(404, "not-found");
                world.delete(&format!("{path}/address")).by(person).await.refused(404, "not-found");
            }
        }
        world.get(&jane.at("/profile")).await.refused(401, "not-signed-in");
        assert_eq!(world.written_since(&before), [""; 0]);
        // Before it is active there is no profile to look after: the form on the way in is sent again.
        let john = world.account("john@private.example").await;
        let pending = world.pending(&john, &jane.url_token, "john@contoso.example").await;
        world.get(&format!("{pending}/profile")).by(&john).await.refused(409, "not-active");
        world.patch(&format!("{pending}/profile")).by(&john).json(&json!({"phone": ""})).await.refused(409, "not-active");
    }

    async fn at_a_suspended_organization_a_profile_is_only_read(world) {
        let jane = jane(world).await;
        world.invite(&jane.admin, &jane.org, NEW).await;
        let code = jane.wants(world, NEW).await;
        let (id, house) = (jane.org.membership_id.clone(), world.app.house.clone());
        world
            .write(move |tx| organizations::suspend(tx, &house, Actor::Operator, &id, "The agreement ended").map(drop))
            .await
            .unwrap();
        let before = world.snapshot();
        assert_eq!(jane.profile(world).await["communication_email"], OLD);
        world.patch(&jane.at("/profile")).by(&jane.person).json(&json!({"job_title": "x"})).await.refused(403, "organization-suspended");
        jane.prove(world, &code).await.refused(403, "organization-suspended");
        world.post(&jane.at("/address/proof/resend")).by(&jane.person).await.refused(403, "organization-suspended");
        assert_eq!(world.written_since(&before), [""; 0]);
    }

    async fn d1_of_many_changes_of_what_was_read_once_one_is_carried_out(world) {
        let jane = jane(world).await;
        let tag = world.get(&jane.at("/profile")).by(&jane.person).await.header("etag").unwrap().to_owned();
        let change = |n: usize| {
            // Half of them want another address, and nothing else.
            let body = if n.is_multiple_of(2) {
                json!({"job_title": format!("Title {n}")})
            } else {
                json!({"communication_email": format!("n{n}@contoso.example")})
            };
            world.patch(&jane.at("/profile")).by(&jane.person).header("if-match", &tag).json(&body)
        };
        let replies = at_once((0..8).map(change).collect()).await;
        let mut statuses: Vec<u16> = replies.iter().map(|reply| reply.status).collect();
        statuses.sort_unstable();
        assert_eq!(statuses, [200, 412, 412, 412, 412, 412, 412, 412]);
        let events = world.events("association.profile_changed") + world.events("association.address_asked");
        assert_eq!(events, 1);
        world.holds_together();
    }

    async fn d2_whoever_claims_an_address_in_between_keeps_it(world) {
        let jane = jane(world).await;
        world.invite(&jane.admin, &jane.org, NEW).await;
        let code = jane.wants(world, NEW).await;
        let john = world.account("john@private.example").await;
        world.associate(&john, &jane.url_token, NEW).await;
        jane.prove(world, &code).await.refused(409, "already-claimed");
        let now = jane.profile(world).await;
        assert_eq!((&now["communication_email"], &now["new_email"]["refusal"]), (&json!(OLD), &json!("already-claimed")));
        assert_eq!(world.events("association.address_changed"), 0);
        world.holds_together();
    }

    async fn b5_of_a_change_and_an_association_that_race_for_one_address_one_wins(world) {
        for round in 0..4 {
            let email = format!("n{round}@contoso.example");
            let org = world.organization(&format!("Contoso {round}"), &[]).await;
            let admin = world.admin(&org, &format!("ppc{round}@contoso.example")).await;
            world.invite(&admin, &org, &format!("{OLD}\n{email}")).await;
            let url_token = world.url_token(&admin, &org).await;
            let person = world.account(&format!("jane{round}@private.example")).await;
            let path = world.associate(&person, &url_token, OLD).await;
            let jane = Jane { org, admin, url_token, person, path };
            let code = jane.wants(world, &email).await;
            let john = world.account(&format!("john{round}@private.example")).await;
            let pending = world.pending(&john, &jane.url_token, &email).await;
            let johns = world.code_for(&email, &pending).await;
            let replies = at_once(vec![jane.prove(world, &code), world.prove(&john, &pending, &johns)]).await;
            let mut statuses: Vec<u16> = replies.iter().map(|reply| reply.status).collect();
            statuses.sort_unstable();
            assert_eq!(statuses, [200, 409]);
            replies.iter().find(|reply| reply.status == 409).unwrap().refused(409, "already-claimed");
            world.holds_together();
        }
    }

    async fn d1_one_code_to_a_new_address_sent_many_times_at_once_is_used_once(world) {
        let jane = jane(world).await;
        world.invite(&jane.admin, &jane.org, NEW).await;
        let code = jane.wants(world, NEW).await;
        let replies = at_once((0..8).map(|_| jane.prove(world, &code)).collect()).await;
        assert_eq!(replies.iter().filter(|reply| reply.status == 200).count(), 1);
        for late in replies.iter().filter(|reply| reply.status != 200) {
            assert!([409, 410].contains(&late.status), "{}", late.text());
        }
        assert_eq!(world.events("association.address_changed"), 1);
        assert_eq!(world.events("association.address_refused"), 0);
        world.holds_together();
    }

    async fn d3_a_proof_of_one_address_proves_no_other_that_takes_its_place(world) {
        for round in 0..4 {
            let org = world.organization(&format!("Contoso {round}"), &[]).await;
            let admin = world.admin(&org, &format!("ppc{round}@contoso.example")).await;
            world.invite(&admin, &org, OLD).await;
            let url_token = world.url_token(&admin, &org).await;
            let person = world.account(&format!("jane{round}@private.example")).await;
            let path = world.associate(&person, &url_token, OLD).await;
            let jane = Jane { org, admin, url_token, person, path };
            let code = jane.wants(world, &format!("mine{round}@contoso.example")).await;
            jane.prove(world, &code).await.refused(422, "address-not-approved");
            let other = format!("victim{round}@contoso.example");
            let claim = || world.post(&jane.at("/address/claim")).by(&jane.person);
            let want = world.patch(&jane.at("/profile")).by(&jane.person).json(&json!({"communication_email": other}));
            let mut calls: Vec<_> = (0..6).map(|_| claim()).collect();
            calls.insert(3, want);
            at_once(calls).await;
            let now = jane.profile(world).await;
            let is_other = now["new_email"]["address"] == other;
            assert!(!is_other || now["new_email"]["is_proven"] == false, "{now}");
            world.invite(&jane.admin, &jane.org, &other).await;
            claim().await.refused(409, "not-waiting");
            assert_eq!(jane.profile(world).await["communication_email"], OLD);
        }
    }

    async fn d5_a_repeated_change_mails_one_code(world) {
        let jane = jane(world).await;
        let call = |email: &str| {
            let body = json!({"communication_email": email});
            world.patch(&jane.at("/profile")).by(&jane.person).idempotency_key("k1").json(&body)
        };
        let first = call(NEW).await;
        first.ok(200);
        assert_eq!(call(NEW).await.text(), first.text());
        call("j.smith@contoso.example").await.refused(422, "idempotency-key-reused");
        assert_eq!(world.mails_to(NEW).await.len(), 1);
        assert_eq!(world.events("association.address_asked"), 1);
    }
}
