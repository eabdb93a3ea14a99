//! C: nobody does what they may not, and what is taken away is gone at once.

use guildhall::actions::{ActionError, Conflict};
use serde_json::json;

use crate::support::World;

both_engines! {
    async fn c1_no_call_takes_a_right_from_its_input(world) {
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        world.invite(&admin, &org, "jane@contoso.example").await;
        let url_token = world.url_token(&admin, &org).await;
        let jane = world.account("jane@private.example").await;
        let before = world.snapshot();
        for more in ["access_rights", "state", "account_id", "approved_by", "organization_id"] {
            let mut body = json!({"addresses": "x@contoso.example"});
            body[more] = json!(["global_admin"]);
            world.post(&org.path("/invitations")).by(&admin).json(&body).await.refused(422, "invalid-input");
            let mut profile = crate::support::profile("jane@contoso.example");
            profile[more] = json!(["global_admin"]);
            let body = json!({"invitation": url_token, "profile": profile});
            world.post("/api/v1/associations").by(&jane).json(&body).await.refused(422, "invalid-input");
        }
        assert_eq!(world.written_since(&before), [""; 0]);
        let association = world.associate(&jane, &url_token, "jane@contoso.example").await;
        assert_eq!(world.get(&association).by(&jane).await.ok(200)["rights"], json!([]));
    }

    async fn c1_a_member_may_see_the_organization_and_nothing_else(world) {
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        world.invite(&admin, &org, "jane@contoso.example").await;
        let url_token = world.url_token(&admin, &org).await;
        let jane = world.account("jane@private.example").await;
        world.associate(&jane, &url_token, "jane@contoso.example").await;
        let before = world.snapshot();
        let profile = world.get(&org.path("")).by(&jane).await.ok(200);
        assert_eq!(profile["name"], "Contoso");
        assert!(profile.get("counts").is_none());
        refused_as_admin(world, &org, &jane).await;
        assert_eq!(world.written_since(&before), [""; 0]);
    }

    async fn c4_of_two_admins_removed_at_the_same_moment_one_remains(world) {
        for round in 0..10 {
            let org = world.organization("Contoso", &[]).await;
            let (a, b) = (format!("a{round}@contoso.example"), format!("b{round}@contoso.example"));
            world.grant_admin(&org, &a).await;
            world.grant_admin(&org, &b).await;
            let (first, second) = tokio::join!(world.revoke_admin(&org, &a), world.revoke_admin(&org, &b));
            let refused = match (first, second) {
                (Ok(()), Err(e)) | (Err(e), Ok(())) => e,
                other => panic!("one of them has to remain: {other:?}"),
            };
            assert!(matches!(refused, ActionError::Conflict(Conflict::LastAdmin)), "{refused:?}");
            world.holds_together();
        }
        assert_eq!(world.events("admin.dismissed"), 10);
    }

    async fn c4_the_last_admin_stays(world) {
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        let before = world.snapshot();
        for _ in 0..2 {
            let refused = world.revoke_admin(&org, "ppc@contoso.example").await.unwrap_err();
            assert!(matches!(refused, ActionError::Conflict(Conflict::LastAdmin)), "{refused:?}");
        }
        for stranger in ["nobody@contoso.example", "PPC@fabrikam.example"] {
            let refused = world.revoke_admin(&org, stranger).await.unwrap_err();
            assert!(matches!(refused, ActionError::Conflict(Conflict::NotAnAdmin)), "{refused:?}");
        }
        assert_eq!(world.written_since(&before), [""; 0]);
        world.get(&org.path("/invitations")).by(&admin).await.ok(200);
        // The fold finds the account however its address is written.
        world.grant_admin(&org, "next@contoso.example").await;
        world.revoke_admin(&org, "PPC@Contoso.example").await.unwrap();
        world.holds_together();
    }

    async fn c5_a_right_taken_away_is_gone_with_the_next_request(world) {
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        world.grant_admin(&org, "next@contoso.example").await;
        let body = json!({"addresses": "jane@contoso.example"});
        let approve = || world.post(&org.path("/invitations")).by(&admin).idempotency_key("once").json(&body);
        approve().await.ok(201);
        world.revoke_admin(&org, "ppc@contoso.example").await.unwrap();
        let before = world.snapshot();
        // Nor is an answer told again that tells more than may be known now.
        approve().await.refused(403, "forbidden");
        refused_as_admin(world, &org, &admin).await;
        assert_eq!(world.written_since(&before), [""; 0]);
        // The person stays associated.
        let profile = world.get(&org.path("")).by(&admin).await.ok(200);
        assert!(profile.get("counts").is_none());
        let me = world.get("/api/v1/me").by(&admin).await.ok(200);
        assert_eq!(me["associations"][0]["state"], "active");
        assert_eq!(me["associations"][0]["rights"], json!([]));
        world.holds_together();
    }

    async fn c5_an_answer_kept_for_a_repeat_is_its_accounts_own(world) {
        let org = world.organization("Contoso", &[]).await;
        let (admin, second) = (world.admin(&org, "ppc@contoso.example").await, world.admin(&org, "second@contoso.example").await);
        let body = json!({"addresses": "jane@contoso.example"});
        let first = world.post(&org.path("/invitations")).by(&admin).idempotency_key("k").json(&body).await;
        first.ok(201);
        // Another admin with the same key is another request.
        let other = world.post(&org.path("/invitations")).by(&second).idempotency_key("k").json(&body).await;
        assert_eq!(other.ok(200)["rows"][0]["outcome"], "already_invited");
        let stranger = world.account("mallory@private.example").await;
        world.post(&org.path("/invitations")).by(&stranger).idempotency_key("k").json(&body).await.refused(404, "not-found");
    }
}

/// Every call that is an admin's alone, with an invitation's id that nobody has.
async fn refused_as_admin(world: &World, org: &crate::support::Org, person: &crate::support::Person) {
    let list = json!({"addresses": "x@contoso.example"});
    let invitation = org.path("/invitations/aaaaaaaaaaaaaaaaaaaaaaaaaa");
    for call in [
        world.get(&org.path("/invitations")),
        world.post(&org.path("/invitations/preview")).json(&list),
        world.post(&org.path("/invitations")).json(&list),
        world.post(&org.path("/invitations")).idempotency_key("k").json(&list),
        world.delete(&invitation),
        world.patch(&invitation).json(&json!({"expires_in_days": 300})),
        world.get(&org.path("/invitation-url")),
        world.post(&org.path("/invitation-url/rotate")),
        world.get(&org.path("/associations")),
        world.get(&org.path("/associations/export")),
        world.get(&org.path("/associations/aaaaaaaaaaaaaaaaaaaaaaaaaa")),
    ] {
        call.by(person).await.refused(403, "forbidden");
    }
}
