//! API tokens: what they are narrowed to, what becomes of them, and that none does more than its account may do.

use axum::http::Method;
use guildhall::actions::tokens::{
    Holder, LIFE, LONGEST_LIFE, NewToken, bearer, create, is_due_for_touch, revoke, touch,
};
use guildhall::actions::{ActionError, Actor, Conflict};
use guildhall::http::router::table;
use guildhall::{secrets, tokens};
use guildhall_domain::clock::Span;
use guildhall_domain::id::PublicId;
use guildhall_domain::scope::{Scope, Scopes};
use serde_json::json;

use crate::support::{Person, START, World};

const NONE: &str = "aaaaaaaaaaaaaaaaaaaaaaaaaa";

fn only(scope: Scope) -> Scopes {
    [scope].into_iter().collect()
}

/// All but this one.
fn without(scope: Scope) -> Scopes {
    Scope::ALL.iter().copied().filter(|other| *other != scope).collect()
}

fn new_token(scopes: Scopes) -> NewToken {
    NewToken {
        holder: Holder::Oneself,
        name: "Import".into(),
        scopes,
        organization: None,
        life: LIFE,
        is_strong: true,
    }
}

/// The account behind a token.
async fn account_id(world: &World, person: &Person) -> i64 {
    let hash = secrets::hash(&person.token);
    let house = world.app.house.clone();
    let found = world.write(move |tx| Ok(bearer(tx, &house, &hash)?)).await.unwrap();
    found.unwrap().account
}

/// Makes a token as the account's own page does; the token.
async fn make(world: &World, account: i64, input: NewToken) -> Result<String, ActionError> {
    let token = tokens::generate();
    let hash = secrets::hash(&token);
    world
        .write(move |tx| create(tx, Actor::Account(account), &input, &hash))
        .await?;
    Ok(token)
}

both_engines! {
    async fn a3_a_token_made_for_one_use_is_refused_for_every_other_one(world) {
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        let before = world.snapshot();
        for (scope, method, path) in [
            (Scope::Own, Method::GET, "/api/v1/me".to_owned()),
            (Scope::Own, Method::GET, "/api/v1/me/tokens".to_owned()),
            (Scope::Own, Method::GET, format!("/api/v1/associations/{NONE}")),
            (Scope::Read, Method::GET, org.path("")),
            (Scope::Read, Method::GET, org.path("/invitations")),
            (Scope::Read, Method::GET, org.path("/associations")),
            (Scope::Read, Method::GET, org.path("/requests")),
            (Scope::Invite, Method::GET, org.path("/invitation-url")),
            (Scope::Invite, Method::DELETE, org.path(&format!("/invitations/{NONE}"))),
            (Scope::Manage, Method::POST, org.path("/invitation-url/rotate")),
            (Scope::Manage, Method::DELETE, org.path(&format!("/refused-attempts/{NONE}"))),
            (Scope::Audit, Method::GET, org.path("/activity")),
        ] {
            let token = world.narrow_token(&admin.email, without(scope), None).await.token;
            let call = world.call(method, &path).bearer(&token);
            let refused = call.await;
            let problem = refused.refused(403, "token-scope");
            assert!(problem["detail"].as_str().unwrap().contains(scope.as_str()), "{problem}");
        }
        assert_eq!(world.written_since(&before), ["api_tokens", "audit_events"]);
    }

    async fn a3_a_token_for_the_account_alone_does_nothing_at_an_organization(world) {
        let (org, admin) = crate::handing_over::led(world).await;
        let own = world.narrow_token(&admin.email, only(Scope::Own), None).await.token;
        world.get("/api/v1/me").bearer(&own).await.ok(200);
        let before = world.snapshot();
        let mut tried = 0;
        for entry in table().entries {
            let Some(rest) = entry.path.strip_prefix("/organizations/{membership_id}") else { continue };
            // Whether one belongs to an organization, what one asks for, and what one says to an offer, is one's own matter.
            if ["/leave", "/access/requests/{id}", "/role-offers/{id}/accept", "/role-offers/{id}/decline"].contains(&rest) { continue }
            tried += 1;
            let path = rest.replace("{id}", NONE).replace("{right}", "software_download").replace("{role}", "executive");
            let path = org.path(&path);
            let reads = matches!(entry.method, Method::GET | Method::DELETE);
            let answer = world.call(entry.method, &path).bearer(&own).json(&json!({})).await;
            if reads {
                answer.refused(403, "token-scope");
            } else {
                assert!(matches!(answer.status, 403 | 415 | 422), "{path}: {}", answer.text());
            }
        }
        assert!(tried > 15, "{tried}");
        assert_eq!(world.written_since(&before), [""; 0]);
    }

    async fn a2_a_token_bound_to_one_organization_knows_no_other(world) {
        let contoso = world.organization("Contoso", &[]).await;
        let fabrikam = world.organization("Fabrikam", &[]).await;
        world.grant_admin(&contoso, "ppc@contoso.example").await;
        let admin = world.admin(&fabrikam, "ppc@contoso.example").await;
        let bound = world.narrow_token(&admin.email, Scopes::all(), Some(&contoso)).await;
        world.get(&contoso.path("/invitations")).by(&bound).await.ok(200);
        let unknown = world.get("/api/v1/organizations/1000000-0").by(&bound).await;
        unknown.refused(404, "not-found");
        assert!(world.get(&fabrikam.path("")).by(&bound).await.is_like(&unknown));
        world.get(&fabrikam.path("")).by(&admin).await.ok(200);
    }

    /// The account belongs to other organizations as well: what is about the account would reach them.
    async fn a2_a_token_bound_to_one_organization_does_not_act_for_the_whole_account(world) {
        let contoso = world.organization("Contoso", &[]).await;
        let fabrikam = world.organization("Fabrikam", &[]).await;
        world.grant_admin(&contoso, "ppc@contoso.example").await;
        let admin = world.admin(&fabrikam, "ppc@contoso.example").await;
        let me = world.get("/api/v1/me").by(&admin).await.ok(200);
        let ids: Vec<&str> = (0..2).map(|at| me["associations"][at]["id"].as_str().unwrap()).collect();
        let tokens = world.get("/api/v1/me/tokens").by(&admin).await.ok(200);
        let other_token = tokens["items"][0]["id"].as_str().unwrap();
        let bound = world.narrow_token(&admin.email, Scopes::all(), Some(&contoso)).await;
        let before = world.place.sql("SELECT count(*) FROM audit_events");
        let mut paths = vec!["/me".to_owned(), "/me/notices".into(), "/me/export".into(), "/me/tokens".into(), "/me/sessions".into()];
        for id in ids {
            paths.push(format!("/associations/{id}"));
            paths.push(format!("/associations/{id}/profile"));
            world.patch(&format!("/api/v1/associations/{id}/profile")).by(&bound).json(&json!({"job_title": "x"})).await
                .refused(403, "token-scope");
        }
        for path in paths {
            world.get(&format!("/api/v1{path}")).by(&bound).await.refused(403, "token-scope");
        }
        world.delete(&format!("/api/v1/me/tokens/{other_token}")).by(&bound).await.refused(403, "token-scope");
        world.delete("/api/v1/me/sessions").by(&bound).await.refused(403, "token-scope");
        assert_eq!(world.place.sql("SELECT count(*) FROM audit_events"), before);
        // At its own organization it does what is the account's own.
        world.get(&contoso.path("/access")).by(&bound).await.ok(200);
    }

    async fn c5_a_right_that_is_taken_is_gone_from_every_token_at_once(world) {
        let org = world.organization("Contoso", &[]).await;
        world.admin(&org, "other@contoso.example").await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        let tokens = [
            world.narrow_token(&admin.email, Scopes::all(), Some(&org)).await,
            world.narrow_token(&admin.email, only(Scope::Read), None).await,
        ];
        for token in &tokens {
            world.get(&org.path("/invitations")).by(token).await.ok(200);
        }
        world.revoke_admin(&org, &admin.email).await.unwrap();
        for token in &tokens {
            world.get(&org.path("/invitations")).by(token).await.refused(403, "forbidden");
        }
    }

    async fn c1_nobody_makes_a_token_for_more_than_they_may_do(world) {
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        world.admin(&org, "other@contoso.example").await;
        let account = account_id(world, &admin).await;
        let stranger = account_id(world, &world.account("sam@mail.example").await).await;
        let at = |scopes| NewToken { organization: Some(org.membership_id.clone()), ..new_token(scopes) };
        make(world, account, at(Scopes::all())).await.unwrap();
        let refused = make(world, stranger, at(only(Scope::Read))).await.unwrap_err();
        assert!(matches!(refused, ActionError::Hidden), "{refused:?}");
        world.revoke_admin(&org, &admin.email).await.unwrap();
        let refused = make(world, account, at(only(Scope::Invite))).await.unwrap_err();
        assert!(matches!(refused, ActionError::BadParameter { name: "scopes", .. }), "{refused:?}");
        make(world, account, at(only(Scope::Read))).await.unwrap();

        // Only the operator makes tokens of the program or for others, and a token makes no tokens.
        for holder in [Holder::Program, Holder::Account(crate::support::address(&admin.email))] {
            let input = NewToken { holder, ..new_token(only(Scope::Read)) };
            let refused = make(world, account, input).await.unwrap_err();
            assert!(matches!(refused, ActionError::Forbidden), "{refused:?}");
        }
    }

    async fn a5_a_token_is_valid_until_the_very_instant_of_its_end(world) {
        let person = world.account("sam@mail.example").await;
        let account = account_id(world, &person).await;
        let input = NewToken { life: Span::days(1), ..new_token(Scopes::all()) };
        let token = make(world, account, input).await.unwrap();
        let end = START + Span::days(1);
        for (at, status) in [(end - Span::seconds(1), 200), (end, 401), (end + Span::seconds(1), 401)] {
            world.clock.set(at);
            assert_eq!(world.get("/api/v1/token").bearer(&token).await.status, status, "{at:?}");
        }
    }

    async fn a6_no_token_is_valid_for_ever_and_none_is_without_a_name_or_a_use(world) {
        let account = account_id(world, &world.account("sam@mail.example").await).await;
        for (life, is_fine) in [(Span::days(0), false), (Span::days(1), true), (LONGEST_LIFE, true), (Span::days(366), false)] {
            let made = make(world, account, NewToken { life, ..new_token(Scopes::all()) }).await;
            assert_eq!(made.is_ok(), is_fine, "{life:?}");
        }
        for name in ["", "  ", "a\nb", &"x".repeat(61)] {
            let made = make(world, account, NewToken { name: name.into(), ..new_token(Scopes::all()) }).await;
            assert!(matches!(made, Err(ActionError::BadParameter { name: "name", .. })), "{name:?}");
        }
        let made = make(world, account, new_token(Scopes::default())).await;
        assert!(matches!(made, Err(ActionError::BadParameter { name: "scopes", .. })));
    }

    async fn a4_a_revoked_token_is_refused_and_revoked_once(world) {
        let person = world.account("sam@mail.example").await;
        let other = world.account("eve@mail.example").await;
        let listed = world.get("/api/v1/me/tokens").by(&person).await.ok(200);
        let id = listed["items"][0]["id"].as_str().unwrap().to_owned();
        let before = world.snapshot();
        let theirs = world.delete(&format!("/api/v1/me/tokens/{id}")).by(&other).await;
        theirs.refused(404, "not-found");
        assert!(theirs.is_like(&world.delete(&format!("/api/v1/me/tokens/{NONE}")).by(&other).await));
        assert_eq!(world.written_since(&before), [""; 0]);
        let revoked = world.delete(&format!("/api/v1/me/tokens/{id}")).by(&person).await.ok(200);
        assert!(revoked["revoked_at"].is_string());
        world.get("/api/v1/token").by(&person).await.refused(401, "not-signed-in");
        let public = PublicId::parse(&id).unwrap();
        world.write(move |tx| revoke(tx, Actor::Operator, &public)).await.unwrap();
        assert_eq!(world.events("token.revoked"), 1);
        assert_eq!(world.written_since(&before), ["api_tokens", "audit_events"]);
    }

    async fn d5_the_same_token_sent_again_is_made_once(world) {
        let account = account_id(world, &world.account("sam@mail.example").await).await;
        let hash = secrets::hash(&tokens::generate());
        let before = world.snapshot();
        for _ in 0..2 {
            let input = new_token(Scopes::all());
            world.write(move |tx| create(tx, Actor::Account(account), &input, &hash)).await.unwrap();
        }
        let after = world.snapshot();
        assert_eq!(after.count("api_tokens"), before.count("api_tokens") + 1);
        assert_eq!(world.events("token.created"), 2);
    }

    async fn a_token_of_the_program_acts_as_the_operator_within_its_scopes(world) {
        let org = world.organization("Contoso", &[]).await;
        let token = tokens::generate();
        let hash = secrets::hash(&token);
        let input = NewToken { holder: Holder::Program, ..new_token([Scope::Read, Scope::Invite].into_iter().collect()) };
        world.write(move |tx| create(tx, Actor::Operator, &input, &hash)).await.unwrap();
        world.get(&org.path("/invitations")).bearer(&token).await.ok(200);
        let list = json!({"addresses": "jane@contoso.example"});
        for _ in 0..2 {
            let call = world.post(&org.path("/invitations")).bearer(&token).header("idempotency-key", "once");
            assert_eq!(call.json(&list).await.ok(201)["counts"]["approved"], 1);
        }
        world.get(&org.path("/activity")).bearer(&token).await.refused(403, "token-scope");
        world.get("/api/v1/me").bearer(&token).await.refused(403, "token-scope");
        world.get("/api/v1/organizations/1000000-0").bearer(&token).await.refused(404, "not-found");
        let events = world.place.sql("SELECT actor_kind FROM audit_events WHERE action = 'invitations.approved'");
        assert_eq!(events, vec![vec!["operator".to_owned()]]);
    }

    async fn a_token_of_the_program_does_nothing_in_the_place_of_a_person(world) {
        let (org, _) = crate::handing_over::led(world).await;
        let token = tokens::generate();
        let hash = secrets::hash(&token);
        let input = NewToken { holder: Holder::Program, ..new_token([Scope::Read, Scope::Manage].into_iter().collect()) };
        world.write(move |tx| create(tx, Actor::Operator, &input, &hash)).await.unwrap();
        let before = world.snapshot();
        for (method, path, body) in [
            (Method::GET, "/access", json!({})),
            (Method::POST, "/access/requests", json!({"right": "report_viewer", "reason": "a test"})),
            (Method::POST, "/leave", json!({})),
            (Method::POST, "/role-offers", json!({"id": NONE})),
            (Method::POST, &format!("/role-offers/{NONE}/accept"), json!({})),
            (Method::POST, "/deputy", json!({"id": NONE})),
            (Method::DELETE, "/deputy", json!({})),
            (Method::POST, "/deputy/act", json!({})),
            (Method::POST, "/takeovers", json!({"reason": "a test"})),
            (Method::POST, &format!("/requests/{NONE}/confirm"), json!({"knows_person": true})),
        ] {
            let call = world.call(method, &org.path(path)).bearer(&token);
            call.json(&body).await.refused(403, "forbidden");
        }
        world.get(&org.path("/roles")).bearer(&token).await.ok(200);
        assert_eq!(world.written_since(&before), [""; 0]);
    }

    async fn an_account_has_fifty_valid_tokens_at_most(world) {
        let account = account_id(world, &world.account("sam@mail.example").await).await;
        for _ in 1..50 {
            make(world, account, new_token(Scopes::all())).await.unwrap();
        }
        let refused = make(world, account, new_token(Scopes::all())).await.unwrap_err();
        assert!(matches!(refused, ActionError::Conflict(Conflict::TooManyTokens)), "{refused:?}");
        world.clock.set(START + LIFE);
        make(world, account, new_token(Scopes::all())).await.unwrap();
    }

    async fn the_use_of_a_token_is_noted_every_five_minutes_at_most(world) {
        let person = world.account("sam@mail.example").await;
        let hash = secrets::hash(&person.token);
        let mut noted = Vec::new();
        for _ in 0..12 {
            world.advance(Span::minutes(1));
            let house = world.app.house.clone();
            let used = world.write(move |tx| {
                let grant = bearer(tx, &house, &hash)?.unwrap();
                let is_due = is_due_for_touch(tx, &grant);
                if is_due {
                    touch(tx, &grant)?;
                }
                Ok(is_due)
            });
            noted.push(used.await.unwrap());
        }
        let minutes: Vec<usize> = (0..12).filter(|minute| noted[*minute]).collect();
        assert_eq!(minutes, [0, 5, 10]);
        let token = world.get("/api/v1/token").by(&person).await.ok(200);
        assert_eq!(token["used_at"], guildhall::texts::rfc3339(START + Span::minutes(11)));
    }
}
