//! The audit trail: one event a change, none for what changes nothing, no secret in any.

use guildhall::actions::{Actor, associations, requests};
use guildhall_domain::clock::Span;
use guildhall_domain::id::PublicId;
use serde_json::{Value, json};

use crate::support::{World, not};

/// The actions told since there were `n` events.
fn told_since(world: &World, n: i64) -> Vec<String> {
    world
        .place
        .sql(&format!("SELECT action FROM audit_events WHERE id > {n} ORDER BY id"))
        .concat()
}

fn newest(world: &World) -> i64 {
    world.place.number("SELECT coalesce(max(id), 0) FROM audit_events")
}

fn id_of(association: &str) -> PublicId {
    PublicId::parse(association.rsplit_once('/').unwrap().1).unwrap()
}

both_engines! {
    async fn every_change_is_told_once(world) {
        let org = world.organization("Contoso", &[]).await;
        assert_eq!(told_since(world, 0), ["organization.created"]);
        let mut n = newest(world);
        let mut tells = |what: &[&str]| {
            let told = told_since(world, n);
            n = newest(world);
            assert_eq!(told, what);
        };
        let admin = world.admin(&org, "ppc@contoso.example").await;
        tells(&["admin.appointed", "token.created"]);
        world.grant_admin(&org, "ppc@contoso.example").await;
        tells(&[]);
        world.invite(&admin, &org, "jane@contoso.example; john@contoso.example; jim@contoso.example; nobody").await;
        tells(&["invitations.approved"]);
        world.approve(&admin, &org, "jane@contoso.example").await.ok(200);
        tells(&[]);
        let john = world.invitation_path(&admin, &org, "john@contoso.example").await;
        world.patch(&john).by(&admin).json(&json!({"expires_in_days": 9})).await.ok(200);
        tells(&["invitation.changed"]);
        world.delete(&john).by(&admin).await.ok(200);
        tells(&["invitation.revoked"]);
        world.delete(&john).by(&admin).await.refused(409, "invitation-closed");
        tells(&[]);
        world.post(&org.path("/invitation-url/rotate")).by(&admin).await.ok(200);
        tells(&["invitation_url.rotated"]);
        let url_token = world.url_token(&admin, &org).await;
        let jane = world.account("jane@private.example").await;
        tells(&["sign_in.code_mailed", "session.started", "token.created"]);
        world.pending(&jane, &url_token, "jnae@contoso.example").await;
        tells(&["association.submitted"]);
        let association = world.pending(&jane, &url_token, "jane@contoso.example").await;
        tells(&["association.submitted"]);
        world.advance(Span::seconds(30));
        world.post(&format!("{association}/proof/resend")).by(&jane).await.ok(200);
        tells(&["association.code_resent"]);
        let code = world.code_for("jane@contoso.example", &association).await;
        world.prove(&jane, &association, &not(&code)).await.refused(422, "wrong-code");
        tells(&["association.wrong_code"]);
        world.prove(&jane, &association, &code).await.ok(200);
        tells(&["association.activated"]);

        // A request after a refusal, and the admins' answer.
        for (name, verdict) in [("x", "request.approved"), ("y", "request.declined")] {
            let person = world.account(&format!("{name}@private.example")).await;
            let email = format!("{name}@contoso.example");
            let association = world.pending(&person, &url_token, &email).await;
            let code = world.code_for(&email, &association).await;
            tells(&["sign_in.code_mailed", "session.started", "token.created", "association.submitted"]);
            world.prove(&person, &association, &code).await.refused(422, "address-not-approved");
            tells(&["association.refused"]);
            let account = world.place.number(&format!(
                "SELECT account_id FROM sign_in_methods WHERE label = '{name}@private.example'"
            ));
            let id = id_of(&association);
            let house = world.app.house.clone();
            world.write(move |tx| associations::ask(tx, &house, account, &id)).await.unwrap();
            tells(&["association.asked"]);
            let (house, id, membership_id) = (world.app.house.clone(), id_of(&association), org.membership_id.clone());
            let approves = verdict == "request.approved";
            world.write(move |tx| match approves {
                true => requests::approve(tx, &house, Actor::Operator, &membership_id, &id, false),
                false => requests::decline(tx, &house, Actor::Operator, &membership_id, &id, ""),
            }).await.unwrap();
            tells(&[verdict]);
        }
        world.grant_admin(&org, "second@contoso.example").await;
        world.revoke_admin(&org, "ppc@contoso.example").await.unwrap();
        tells(&["admin.appointed", "admin.dismissed"]);
        world.holds_together();
    }

    async fn an_event_says_who_did_what_to_whom_and_when(world) {
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        world.advance(Span::minutes(3));
        world.invite(&admin, &org, "jane@contoso.example; john@contoso.example; nobody").await;
        let row = &world.place.sql(
            "SELECT e.at, e.actor_kind, a.email, o.name, b.approved, e.details, e.personal FROM audit_events e
             JOIN accounts a ON a.id = e.actor_account_id
             JOIN organizations o ON o.id = e.organization_id
             JOIN batches b ON b.id = e.batch_id
             WHERE e.action = 'invitations.approved'",
        )[0];
        assert_eq!(row[0], (crate::support::START + Span::minutes(3)).0.to_string());
        assert_eq!(row[1..5], ["account", "ppc@contoso.example", "Contoso", "2"]);
        let details: Value = serde_json::from_str(&row[5]).unwrap();
        assert_eq!(details, json!({"approved": 2, "rows": 3, "language": "en"}));
        assert_eq!(row[6], "NULL");
        let row = &world.place.sql("SELECT actor_kind, actor_account_id, personal FROM audit_events WHERE action = 'admin.appointed'")[0];
        assert_eq!(row[..2], ["operator", "NULL"]);
        let details: Value = serde_json::from_str(&row[2]).unwrap();
        assert_eq!(details, json!({"address": "ppc@contoso.example", "reason": "first contact"}));
        let references = world.place.sql("SELECT reference FROM audit_events").concat();
        assert!(references.iter().all(|reference| reference.len() == 11 && reference.as_bytes()[5] == b'-'), "{references:?}");
    }

    async fn a_change_that_is_undone_is_not_told(world) {
        let org = world.organization("Contoso", &[]).await;
        world.grant_admin(&org, "ppc@contoso.example").await;
        let before = world.snapshot();
        // The right is taken and counted before the refusal: all of it is undone.
        world.revoke_admin(&org, "ppc@contoso.example").await.unwrap_err();
        assert_eq!(world.written_since(&before), [""; 0]);
    }
}
