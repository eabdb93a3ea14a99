//! An installation that cannot mail: an admin's explicit word stands in the place of a proven mailbox.

use guildhall::actions::sign_in::{self, Entered, ToldCode};
use guildhall::actions::{ActionError, Actor, Conflict};
use guildhall::secrets;
use guildhall_domain::clock::Span;
use serde_json::{Value, json};

use crate::support::{Call, Org, Person, Reply, World, address, at_once, profile};

const APPROVED: &str = "jane.doe@contoso.example";

/// The same program on the same data, with mail turned off.
fn unmailed(world: &World) -> World {
    world.configured(|config| config.mail.is_off = true)
}

struct Contoso {
    org: Org,
    admin: Person,
    url_token: String,
}

async fn contoso(world: &World, domains: &[&str]) -> Contoso {
    let org = world.organization("Contoso", domains).await;
    let admin = world.admin(&org, "ppc@contoso.example").await;
    world.invite(&admin, &org, APPROVED).await;
    let url_token = world.url_token(&admin, &org).await;
    Contoso { org, admin, url_token }
}

impl Contoso {
    /// Someone who sent the form and waits.
    async fn waiting(&self, world: &World, account: &str, email: &str) -> (Person, String) {
        let person = world.account(account).await;
        let waits = unmailed(world).pending(&person, &self.url_token, email).await;
        (person, waits)
    }

    fn answer(&self, world: &World, association: &str, how: &str, body: &Value) -> Call {
        let id = association.rsplit('/').next().unwrap();
        let path = self.org.path(&format!("/requests/{id}/{how}"));
        unmailed(world).post(&path).by(&self.admin).json(body)
    }

    fn confirm(&self, world: &World, association: &str) -> Call {
        self.answer(world, association, "confirm", &json!({"knows_person": true}))
    }

    fn confirm_and_approve(&self, world: &World, association: &str) -> Call {
        let said = json!({"knows_person": true, "approve_address": true});
        self.answer(world, association, "confirm", &said)
    }

    async fn requests(&self, world: &World) -> Vec<Value> {
        let list = world.get(&self.org.path("/requests")).by(&self.admin).await.ok(200);
        list["items"].as_array().unwrap().clone()
    }
}

fn with_status(replies: &[Reply], status: u16) -> usize {
    replies.iter().filter(|reply| reply.status == status).count()
}

fn mail_jobs(world: &World) -> i64 {
    world.place.number("SELECT count(*) FROM jobs WHERE kind = 'mail'")
}

/// What `guildhall account sign-in-code` asks for.
async fn tell(world: &World, actor: Actor, email: &str) -> Result<Vec<ToldCode>, ActionError> {
    let (house, whose) = (world.app.house.clone(), address(email));
    world
        .write(move |tx| sign_in::tell_codes(tx, &house, actor, &whose))
        .await
}

both_engines! {
    async fn b4_nothing_is_active_before_an_admin_confirms(world) {
        let contoso = contoso(world, &[]).await;
        let before = mail_jobs(world);
        let jane = world.account("jane@private.example").await;
        let mailed_before = mail_jobs(world);
        let off = unmailed(world);
        let sent = json!({"invitation": contoso.url_token, "profile": profile(APPROVED)});
        let begun = off.post("/api/v1/associations").by(&jane).json(&sent).await.ok(201);
        assert_eq!(begun["waits_for"], "confirmation");
        let waits = format!("/api/v1/associations/{}", begun["id"].as_str().unwrap());
        assert_eq!(off.state(&jane, &waits).await, "pending");
        assert_eq!(world.invitation(&contoso.admin, &contoso.org, APPROVED).await["state"], "approved");
        // No code helps, and none can be asked for.
        off.prove(&jane, &waits, "000000").await.refused(410, "code-spent");
        off.post(&format!("{waits}/proof/resend")).by(&jane).await.refused(409, "not-waiting");
        let asked = off.post(&format!("{waits}/ask")).by(&jane).await.ok(200);
        assert_eq!(asked["waits_for"], "confirmation");

        let before_words = world.snapshot();
        for said in [json!({}), json!({"knows_person": false}), json!({"approve_address": true})] {
            contoso.answer(world, &waits, "confirm", &said).await.refused(422, "invalid-input");
        }
        // Approving is for what was proven.
        contoso.answer(world, &waits, "approve", &json!({})).await.refused(409, "not-waiting");
        assert_eq!(world.written_since(&before_words), [] as [&str; 0]);

        let confirmed = contoso.confirm(world, &waits).await.ok(200);
        assert_eq!((&confirmed["state"], &confirmed["address_approved"]), (&json!("active"), &json!(false)));
        assert_eq!(off.state(&jane, &waits).await, "active");
        let kept = world.place.sql(
            "SELECT a.proven_at, c.email FROM associations a JOIN accounts c ON c.id = a.confirmed_by",
        );
        assert_eq!(kept, [["NULL", "ppc@contoso.example"]], "an admin's word is no proof, and is kept as theirs");
        assert_eq!(world.events("association.confirmed"), 1);
        assert!(mailed_before > before, "codes for signing in were mailed while mail was on");
        assert_eq!(mail_jobs(world), mailed_before, "nothing was queued");
        world.holds_together();
    }

    async fn b5_two_accounts_with_one_address_confirmed_at_once(world) {
        let contoso = contoso(world, &[]).await;
        for round in 0..8 {
            let email = format!("shared{round}@contoso.example");
            world.invite(&contoso.admin, &contoso.org, &email).await;
            let (_, one) = contoso.waiting(world, &format!("one{round}@private.example"), &email).await;
            let (_, two) = contoso.waiting(world, &format!("two{round}@private.example"), &email).await;
            let replies = at_once(vec![
                contoso.confirm_and_approve(world, &one),
                contoso.confirm_and_approve(world, &two),
            ])
            .await;
            assert_eq!(with_status(&replies, 200), 1, "{replies:?}");
            for lost in replies.iter().filter(|reply| reply.status != 200) {
                lost.refused(409, "already-claimed");
            }
        }
        // The admins see why, and can still decline.
        let left = contoso.requests(world).await;
        assert_eq!(left.len(), 8);
        for request in left {
            assert_eq!((&request["is_claimed"], &request["is_pre_approved"]), (&json!(true), &json!(false)));
            contoso.answer(world, request["id"].as_str().unwrap(), "decline", &json!({})).await.ok(200);
        }
        world.holds_together();
    }

    async fn b6_who_waits_for_a_confirmation_may_do_nothing(world) {
        let contoso = contoso(world, &[]).await;
        let (jane, waits) = contoso.waiting(world, "jane@private.example", APPROVED).await;
        let id = waits.rsplit('/').next().unwrap().to_owned();
        for path in ["", "/invitations", "/invitation-url", "/associations", "/requests", "/activity"] {
            world.get(&contoso.org.path(path)).by(&jane).await.refused(403, "forbidden");
        }
        let said = json!({"knows_person": true, "approve_address": true});
        for how in ["confirm", "decline"] {
            let path = contoso.org.path(&format!("/requests/{id}/{how}"));
            unmailed(world).post(&path).by(&jane).json(&if how == "confirm" { said.clone() } else { json!({}) })
                .await.refused(403, "forbidden");
        }
        // Another organization's admin finds neither the organization nor the request.
        let other = world.organization("Fabrikam", &[]).await;
        let stranger = world.admin(&other, "ppc@fabrikam.example").await;
        let own = other.path(&format!("/requests/{id}/confirm"));
        unmailed(world).post(&own).by(&stranger).json(&said).await.refused(404, "not-found");
        let theirs = contoso.org.path(&format!("/requests/{id}/confirm"));
        unmailed(world).post(&theirs).by(&stranger).json(&said).await.refused(404, "not-found");
        assert_eq!(unmailed(world).state(&jane, &waits).await, "pending");
        world.holds_together();
    }

    async fn d1_two_admins_confirm_one_person_at_once(world) {
        let contoso = contoso(world, &[]).await;
        for round in 0..8 {
            let email = format!("jane{round}@contoso.example");
            if round % 2 == 0 {
                world.invite(&contoso.admin, &contoso.org, &email).await;
            }
            let (_, waits) = contoso.waiting(world, &format!("j{round}@private.example"), &email).await;
            let calls = (0..4).map(|_| contoso.confirm_and_approve(world, &waits)).collect();
            let replies = at_once(calls).await;
            assert_eq!(with_status(&replies, 200), 1, "{replies:?}");
            for lost in replies.iter().filter(|reply| reply.status != 200) {
                lost.refused(409, "not-waiting");
            }
            assert_eq!(world.events("association.confirmed"), round + 1);
        }
        world.holds_together();
    }

    async fn d2_who_sends_a_pre_approved_address_first_keeps_nobody_out(world) {
        let contoso = contoso(world, &[]).await;
        let (_, squat) = contoso.waiting(world, "mallory@private.example", APPROVED).await;
        let (jane, hers) = contoso.waiting(world, "jane@private.example", APPROVED).await;
        contoso.confirm(world, &hers).await.ok(200);
        assert_eq!(unmailed(world).state(&jane, &hers).await, "active");
        contoso.confirm_and_approve(world, &squat).await.refused(409, "already-claimed");
        world.holds_together();
    }

    async fn d3_confirm_against_revoke_takes_turns(world) {
        let contoso = contoso(world, &[]).await;
        for round in 0..16 {
            let email = format!("jane{round}@contoso.example");
            world.invite(&contoso.admin, &contoso.org, &email).await;
            let invitation = world.invitation_path(&contoso.admin, &contoso.org, &email).await;
            let (_, waits) = contoso.waiting(world, &format!("j{round}@private.example"), &email).await;
            let replies = at_once(vec![
                contoso.confirm(world, &waits),
                world.delete(&invitation).by(&contoso.admin),
            ])
            .await;
            match (replies[0].status, replies[1].status) {
                // A revoked approval does not come back unseen.
                (422, _) => assert_eq!(world.events("association.confirmed") + world.events("invitation.revoked"), round + 1),
                (200, _) => {
                    replies[1].refused(409, "invitation-closed");
                }
                other => panic!("{other:?}: {replies:?}"),
            }
        }
        world.holds_together();
    }

    async fn a5_a_confirmation_comes_in_time_or_not_at_all(world) {
        let contoso = contoso(world, &[]).await;
        let late = [(Span::seconds(-1), 200), (Span::seconds(0), 409), (Span::seconds(1), 409)];
        for (offset, status) in late {
            let email = format!("jane{}@contoso.example", offset.0);
            let (_, waits) = contoso.waiting(world, &format!("j{}@private.example", offset.0), &email).await;
            let ends = Span::hours(24);
            world.advance(Span(ends.0 + offset.0));
            let reply = contoso.confirm_and_approve(world, &waits).await;
            match status {
                200 => drop(reply.ok(200)),
                _ => drop(reply.refused(409, "not-waiting")),
            }
        }
        assert_eq!(contoso.requests(world).await, [] as [Value; 0]);
        world.holds_together();
    }

    async fn g2_every_well_formed_address_gets_the_same_answer(world) {
        let contoso = contoso(world, &["contoso.example"]).await;
        let (_, claimed) = contoso.waiting(world, "first@private.example", "taken@contoso.example").await;
        contoso.confirm_and_approve(world, &claimed).await.ok(200);
        let off = unmailed(world);
        let mut replies = Vec::new();
        let addresses = [APPROVED, "nobody@contoso.example", "taken@contoso.example", "eve@evil.example"];
        for (n, email) in addresses.iter().enumerate() {
            let person = world.account(&format!("p{n}@private.example")).await;
            let before = world.snapshot();
            let reply = off.submit(&person, &contoso.url_token, email).await;
            let written = world.written_since(&before);
            let shown = off.get(&format!("/api/v1/associations/{}", reply.ok(201)["id"].as_str().unwrap()));
            let mut shown = shown.by(&person).await.ok(200);
            for own in ["id", "communication_email"] {
                shown.as_object_mut().unwrap().remove(own);
            }
            let profile = shown.get_mut("profile").and_then(Value::as_object_mut);
            if let Some(profile) = profile {
                profile.remove("communication_email");
            }
            replies.push((reply, written, shown));
        }
        for (reply, written, shown) in &replies[1..] {
            let told = |reply: &Reply| (reply.status, reply.headers_told());
            assert_eq!(told(reply), told(&replies[0].0));
            assert_eq!((written, shown), (&replies[0].1, &replies[0].2));
        }
    }

    async fn g2_attempts_are_limited_and_audited_without_mail_too(world) {
        let contoso = contoso(world, &[]).await;
        let jane = world.account("jane@private.example").await;
        let off = unmailed(world).configured(|config| config.limits.codes_per_account_per_hour = 3);
        for n in 0..3 {
            off.submit(&jane, &contoso.url_token, &format!("j{n}@contoso.example")).await.ok(201);
        }
        let refused = off.submit(&jane, &contoso.url_token, APPROVED).await;
        refused.refused(429, "too-many-requests");
        assert_eq!(world.events("association.code_limited"), 1);
        // Each form replaced the one before: the admins see one.
        assert_eq!(contoso.requests(world).await.len(), 1);
        world.holds_together();
    }

    async fn c6_an_address_outside_the_domains_needs_a_word_of_its_own(world) {
        let contoso = contoso(world, &["contoso.example"]).await;
        for (n, email) in ["a@evil-contoso.example", "a@contoso.example.evil.net", "a@sub.contoso.example"].iter().enumerate() {
            let (_, waits) = contoso.waiting(world, &format!("p{n}@private.example"), email).await;
            let before = world.snapshot();
            let refused = contoso.confirm_and_approve(world, &waits).await;
            assert!(refused.refused(422, "invalid-input")["detail"].as_str().unwrap().contains("allow_outside_domains"));
            assert_eq!(world.written_since(&before), [] as [&str; 0]);
        }
        let all = json!({"knows_person": true, "approve_address": true, "allow_outside_domains": true});
        let (_, waits) = contoso.waiting(world, "p9@private.example", "a@partner.example").await;
        assert_eq!(contoso.answer(world, &waits, "confirm", &all).await.ok(200)["address_approved"], true);
        world.holds_together();
    }

    async fn an_address_that_is_not_pre_approved_is_approved_in_the_same_step_or_refused(world) {
        let contoso = contoso(world, &[]).await;
        let (jane, waits) = contoso.waiting(world, "jane@private.example", "jane.do@contoso.example").await;
        let listed = contoso.requests(world).await;
        assert_eq!(listed[0]["closest"], APPROVED);
        assert_eq!((&listed[0]["is_pre_approved"], &listed[0]["is_proven"]), (&json!(false), &json!(false)));
        let before = world.snapshot();
        let refused = contoso.confirm(world, &waits).await;
        assert!(refused.refused(422, "invalid-input")["detail"].as_str().unwrap().contains("approve_address"));
        assert_eq!(world.written_since(&before), [] as [&str; 0]);
        assert_eq!(contoso.confirm_and_approve(world, &waits).await.ok(200)["address_approved"], true);
        assert_eq!(unmailed(world).state(&jane, &waits).await, "active");
        world.holds_together();
    }

    async fn a_decline_carries_a_note_to_the_person(world) {
        let contoso = contoso(world, &[]).await;
        let (jane, waits) = contoso.waiting(world, "jane@private.example", APPROVED).await;
        let before = mail_jobs(world);
        let long = json!({"note": "n".repeat(301)});
        contoso.answer(world, &waits, "decline", &long).await.refused(422, "invalid-input");
        contoso.answer(world, &waits, "decline", &json!({"note": " Ask  me\nfirst "})).await.ok(200);
        assert_eq!(unmailed(world).state(&jane, &waits).await, "ended");
        assert_eq!(mail_jobs(world), before);
        let noted = world.place.sql("SELECT personal FROM audit_events WHERE action = 'request.declined'");
        assert!(noted[0][0].contains(r#""note":"Ask me first""#), "{noted:?}");
        contoso.confirm(world, &waits).await.refused(409, "not-waiting");
        world.holds_together();
    }

    async fn d5_a_repeated_confirmation_changes_nothing_twice(world) {
        let contoso = contoso(world, &[]).await;
        let (_, waits) = contoso.waiting(world, "jane@private.example", APPROVED).await;
        let first = contoso.confirm(world, &waits).idempotency_key("once").await;
        let again = contoso.confirm(world, &waits).idempotency_key("once").await;
        assert_eq!(first.ok(200), again.ok(200));
        contoso.confirm_and_approve(world, &waits).idempotency_key("once").await.refused(422, "idempotency-key-reused");
        assert_eq!(world.events("association.confirmed"), 1);
        world.holds_together();
    }

    async fn a_mailing_that_a_page_never_offers_gets_the_list_and_the_reason(world) {
        let contoso = contoso(world, &[]).await;
        let session = world.sign_in(&contoso.admin.email).await;
        let world = unmailed(world);
        let browser = world.bare_browser();
        browser.set_cookie("__Host-guildhall", &session);
        let area = format!("/organizations/{}/invitations", contoso.org.membership_id);
        browser.get(&area).await.page(200);
        for path in ["bulk", "bulk/confirm"] {
            let before = world.snapshot();
            let form = [("action", "mail"), ("all", "yes"), ("days", "30"), ("key", "k")];
            let page = browser.send(&format!("{area}/{path}"), &form).await.page(409);
            assert!(page.contains("Mail is off here, so nothing can be mailed") && page.contains(APPROVED), "{page}");
            assert_eq!(world.written_since(&before), [""; 0]);
        }
    }

    async fn what_needs_mail_says_that_it_is_off(world) {
        let contoso = contoso(world, &[]).await;
        let jane = world.account("jane@private.example").await;
        let waits = world.associate(&jane, &contoso.url_token, APPROVED).await;
        let pending = world.account("ola@private.example").await;
        let with_code = world.pending(&pending, &contoso.url_token, "ola@contoso.example").await;
        let before = mail_jobs(world);
        let off = unmailed(world);
        let mail = json!({"action": "mail", "filter": {}});
        off.post(&contoso.org.path("/invitations/bulk")).by(&contoso.admin).json(&mail).await.refused(409, "mail-off");
        let shown = off.get(&waits).by(&jane).await.ok(200);
        assert_eq!(shown["state"], "active");
        // A code that can no longer be mailed becomes a question to the admins.
        let asked = off.post(&format!("{with_code}/proof/resend")).by(&pending).await.ok(200);
        assert_eq!(asked["waits_for"], "confirmation");
        contoso.confirm_and_approve(world, &with_code).await.ok(200);
        assert_eq!(mail_jobs(world), before);
        world.holds_together();
    }

    async fn b4_an_admin_s_word_counts_only_where_no_code_can_be_mailed(world) {
        let contoso = contoso(world, &[]).await;
        let (jane, waits) = contoso.waiting(world, "jane@private.example", APPROVED).await;
        // Mail is turned on again.
        let id = waits.rsplit('/').next().unwrap();
        let confirm = contoso.org.path(&format!("/requests/{id}/confirm"));
        let before = world.snapshot();
        let said = json!({"knows_person": true, "approve_address": true});
        world.post(&confirm).by(&contoso.admin).json(&said).await.refused(409, "mail-on");
        assert_eq!(world.written_since(&before), [] as [&str; 0]);
        let resent = world.post(&format!("{waits}/proof/resend")).by(&jane).await.ok(200);
        assert_eq!(resent["waits_for"], "code");
        assert_eq!(contoso.requests(world).await, [] as [Value; 0]);
        // Turned off once more, the admins have to be asked again before their word counts.
        contoso.confirm(world, &waits).await.refused(409, "not-waiting");
        let code = world.code_mailed_to(APPROVED).await;
        world.prove(&jane, &waits, &code).await.ok(200);
        assert_eq!(world.state(&jane, &waits).await, "active");
        assert_eq!(world.events("association.confirmed"), 0);
        world.holds_together();
    }

    async fn letters_left_from_before_are_put_away(world) {
        let browser = secrets::hash(&secrets::token());
        assert_eq!(world.ask_for_code(browser, "jane@private.example").await, None);
        assert_eq!(world.letters_due(), 1);
        unmailed(world).deliver().await;
        assert_eq!(world.letters_due(), 0);
        assert_eq!(world.mails_to("jane@private.example").await.len(), 0);
    }

    async fn the_operator_tells_the_code_of_the_browser_that_asked(world) {
        let off = unmailed(world);
        let browser = secrets::hash(&secrets::token());
        assert_eq!(off.ask_for_code(browser, "jane@private.example").await, None);
        assert_eq!(mail_jobs(world), 0);
        let whose = "Jane@private.example";
        assert!(matches!(tell(world, Actor::Operator, whose).await, Err(ActionError::Conflict(Conflict::MailOn))));
        assert!(matches!(tell(&off, Actor::Account(1), whose).await, Err(ActionError::Forbidden)));
        assert_eq!(world.events("sign_in.code_told"), 0);
        // It is of use for an hour, in that browser only.
        world.advance(Span(Span::hours(1).0 - 1));
        let told = tell(&off, Actor::Operator, whose).await.unwrap();
        assert_eq!((told.len(), world.events("sign_in.code_told")), (1, 1));
        let elsewhere = secrets::hash(&secrets::token());
        assert_eq!(off.enter_code(elsewhere, &told[0].code).await.0, Entered::CodeSpent);
        assert_eq!(off.enter_code(browser, &told[0].code).await.0, Entered::SignedIn);
        assert_eq!(tell(&off, Actor::Operator, whose).await.unwrap().len(), 0);
        let proven = world.place.sql("SELECT proven_at FROM sign_in_methods");
        assert_eq!(proven, [["NULL"]], "what the operator tells proves no mailbox");
        assert!(!world.place.sql("SELECT details, personal FROM audit_events").concat().concat().contains(&told[0].code));
    }

    async fn a5_a_told_code_ends_after_an_hour(world) {
        let off = unmailed(world);
        for (late, expected) in [(-1, Entered::SignedIn), (0, Entered::CodeSpent), (1, Entered::CodeSpent)] {
            let browser = secrets::hash(&secrets::token());
            let whose = format!("j{late}@private.example");
            off.ask_for_code(browser, &whose).await;
            let told = tell(&off, Actor::Operator, &whose).await.unwrap();
            world.advance(Span(Span::hours(1).0 + Span::seconds(late).0));
            assert_eq!(off.enter_code(browser, &told[0].code).await.0, expected, "{late}");
        }
    }
}
