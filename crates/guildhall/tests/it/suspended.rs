//! A suspended organization: what is there can be read, nobody is invited and nobody gets in, by any door.

use axum::http::Method;
use guildhall::actions::{ActionError, Actor, Conflict, organizations};
use serde_json::json;

use crate::support::{Browser, Org, Person, World, at_once, profile};

const APPROVED: &str = "jane.doe@contoso.example";

async fn suspend(world: &World, org: &Org) -> Result<(), ActionError> {
    let (id, house) = (org.membership_id.clone(), world.app.house.clone());
    let suspend = move |tx: &mut guildhall_store::Tx<'_>| {
        organizations::suspend(tx, &house, Actor::Operator, &id, "The agreement ended").map(drop)
    };
    world.write(suspend).await
}

async fn resume(world: &World, org: &Org) -> Result<(), ActionError> {
    let (id, house) = (org.membership_id.clone(), world.app.house.clone());
    let resume = move |tx: &mut guildhall_store::Tx<'_>| {
        organizations::resume(tx, &house, Actor::Operator, &id, "It was renewed").map(drop)
    };
    world.write(resume).await
}

struct Contoso {
    org: Org,
    admin: Person,
    url_token: String,
}

async fn contoso(world: &World) -> Contoso {
    let org = world.organization("Contoso", &["contoso.example"]).await;
    let admin = world.admin(&org, "ppc@contoso.example").await;
    world.invite(&admin, &org, APPROVED).await;
    let url_token = world.url_token(&admin, &org).await;
    Contoso { org, admin, url_token }
}

both_engines! {
    async fn whoever_runs_the_organization_is_told_why_and_nobody_else(world) {
        let Contoso { org, admin, url_token } = contoso(world).await;
        let jane = world.account("jane@private.example").await;
        let begun = world.pending(&jane, &url_token, APPROVED).await;
        let code = world.code_for(APPROVED, &begun).await;
        world.prove(&jane, &begun, &code).await.ok(200);
        suspend(world, &org).await.unwrap();
        let home = format!("/organizations/{}", org.membership_id);
        for (person, reads) in [(&admin, true), (&jane, false)] {
            let mut browser = Browser::new(world);
            browser.sign_in(&person.email).await;
            let page = browser.get(&home).await.status(200).html;
            assert!(page.contains("Contoso is suspended"), "{page}");
            assert_eq!(page.contains("The agreement ended"), reads, "{page}");
        }
        resume(world, &org).await.unwrap();
        let told = world.mails_to("ppc@contoso.example").await;
        assert!(told[0].text.contains("no longer suspended") && told[0].text.contains("It was renewed"), "{told:?}");
        assert!(told[2].text.contains("nobody gets in") && told[2].text.contains("The agreement ended"), "{told:?}");
        let told = world.mails_to(APPROVED).await;
        assert!(told.iter().all(|mail| !mail.text.contains("suspended")), "{told:?}");
    }

    async fn the_api_reads_and_changes_nothing(world) {
        let Contoso { org, admin, url_token } = contoso(world).await;
        let jane = world.account("jane@private.example").await;
        let begun = world.pending(&jane, &url_token, APPROVED).await;
        let code = world.code_for(APPROVED, &begun).await;
        let refused = world.account("ola@private.example").await;
        let asked = world.pending(&refused, &url_token, "ola@contoso.example").await;
        let ola = world.code_for("ola@contoso.example", &asked).await;
        world.prove(&refused, &asked, &ola).await.refused(422, "address-not-approved");
        let late = world.account("late@private.example").await;
        let invitation = world.invitation_path(&admin, &org, APPROVED).await;
        suspend(world, &org).await.unwrap();

        let before = world.snapshot();
        let body = json!({"addresses": "new@contoso.example"});
        let change = json!({"expires_in_days": 5});
        let sent = json!({"invitation": url_token, "profile": profile("late@contoso.example")});
        for call in [
            world.post(&org.path("/invitations")).by(&admin).json(&body),
            world.post(&org.path("/invitations/preview")).by(&admin).json(&body),
            world.patch(&invitation).by(&admin).json(&change),
            world.delete(&invitation).by(&admin),
            world.post(&org.path("/invitation-url/rotate")).by(&admin),
            world.post("/api/v1/associations").by(&late).json(&sent),
            world.prove(&jane, &begun, &code),
            world.prove(&jane, &begun, "000000"),
            world.post(&format!("{begun}/proof/resend")).by(&jane),
        ] {
            call.await.refused(403, "organization-suspended");
        }
        assert_eq!(world.written_since(&before), [] as [&str; 0]);

        // Who had no business there learns nothing of it.
        let stranger = world.account("eve@private.example").await;
        world.post(&org.path("/invitations")).by(&stranger).json(&body).await.refused(404, "not-found");
        world.post(&org.path("/invitations")).by(&jane).json(&body).await.refused(403, "forbidden");

        let profile = world.get(&org.path("")).by(&admin).await.ok(200);
        assert_eq!(profile["state"], "suspended");
        assert_eq!(profile["suspension"]["reason"], "The agreement ended");
        for readable in ["/invitations", "/invitation-url", "/associations"] {
            world.get(&org.path(readable)).by(&admin).await.ok(200);
        }

        // It goes on where it was: the code still works.
        resume(world, &org).await.unwrap();
        assert_eq!(world.get(&org.path("")).by(&admin).await.ok(200)["state"], "active");
        world.prove(&jane, &begun, &code).await.ok(200);
        world.holds_together();
    }

    async fn the_pages_say_so_calmly(world) {
        let Contoso { org, url_token, .. } = contoso(world).await;
        let landing = format!("/i/{url_token}");
        let mut jane = Browser::new(world);
        jane.sign_in("jane@private.example").await;
        let fields = [
            ("given_name", "Jane"), ("family_name", "Doe"), ("communication_email", APPROVED),
            ("country", "GB"), ("language", "en"),
        ];
        let form = format!("{landing}/profile");
        jane.get(&form).await;
        let path = jane.post(&form, &fields).await.status(303).location().to_owned();
        let code = world.code_for(APPROVED, &format!("/api/v1{path}")).await;
        let mut ppc = Browser::new(world);
        ppc.sign_in("ppc@contoso.example").await;
        let area = |rest: &str| format!("/organizations/{}{rest}", org.membership_id);
        ppc.get(&area("/invite")).await.status(200).keeps_quiet_of("suspended");
        suspend(world, &org).await.unwrap();

        let before = world.snapshot();
        let mut anonymous = Browser::new(world);
        for browser in [&mut anonymous, &mut jane] {
            browser
                .get(&landing)
                .await
                .status(403)
                .says("Contoso cannot take anyone in at the moment")
                .says("Come back later with the same link")
                .keeps_quiet_of("The agreement ended");
        }
        for page in [&form, &path] {
            jane.get(page).await.status(403).says("Contoso cannot take anyone in");
        }
        jane.post(&form, &fields).await.goes_to(&landing);
        for (rest, fields) in [("/code", vec![("code", code.as_str())]), ("/resend", vec![]), ("/ask", vec![])] {
            jane.post(&format!("{path}{rest}"), &fields).await.goes_to(&path);
        }
        for page in ["", "/invitations", "/invitation-url", "/invitation-url/rotate", "/people", "/requests"] {
            let shown = ppc.get(&area(page)).await.status(200);
            shown.says("Contoso is suspended.").says("Reason: The agreement ended");
        }
        ppc.get(&area("")).await.keeps_quiet_of("Invite more colleagues").keeps_quiet_of("Invite people");
        ppc.get(&area("/invitations")).await.keeps_quiet_of("Invite people");
        ppc.get(&area("/invite")).await.status(403).says("The organization is suspended");
        let key = [("key", "k"), ("addresses", "a@contoso.example")];
        for change in ["/invite/preview", "/invitation-url/rotate"] {
            ppc.post(&area(change), &key).await.status(403).says("The organization is suspended");
        }
        assert_eq!(world.written_since(&before), [] as [&str; 0]);
        resume(world, &org).await.unwrap();
        jane.get(&path).await;
        jane.post(&format!("{path}/code"), &[("code", &code)]).await.goes_to(&path);
        jane.get(&path).await.status(200).says("You belong to Contoso");
        ppc.get(&area("")).await.status(200).says("let the organization go on: It was renewed");
        // Whoever belongs to it is not shut out of their own page by a suspension.
        suspend(world, &org).await.unwrap();
        jane.get(&landing).await.status(200).says("You already belong to Contoso");
        jane.get(&path).await.status(200).says("You belong to Contoso");
    }

    async fn only_the_operator_suspends_and_each_time_is_one_event(world) {
        let Contoso { org, .. } = contoso(world).await;
        let id = org.membership_id.clone();
        for actor in [Actor::Account(1), Actor::Account(99)] {
            let (id, house) = (id.clone(), world.app.house.clone());
            let tried = world
                .write(move |tx| organizations::suspend(tx, &house, actor, &id, "because").map(drop))
                .await;
            assert!(matches!(tried, Err(ActionError::Forbidden)), "{tried:?}");
        }
        let not = resume(world, &org).await;
        assert!(matches!(not, Err(ActionError::Conflict(Conflict::NotSuspended))), "{not:?}");
        suspend(world, &org).await.unwrap();
        let again = suspend(world, &org).await;
        assert!(matches!(again, Err(ActionError::Conflict(Conflict::Suspended))), "{again:?}");
        resume(world, &org).await.unwrap();
        assert_eq!((world.events("organization.suspended"), world.events("organization.resumed")), (1, 1));
    }

    /// The one that is first is seen by the other: after a suspension nobody gets in, and the audit trail shows one order.
    async fn d3_accept_and_suspend_take_turns(world) {
        let Contoso { org, admin, url_token } = contoso(world).await;
        let world = &world.configured(|config| config.limits.codes_per_invitation_url_per_hour = 10_000);
        let (mut first, mut second) = (0, 0);
        for round in 0..12 {
            let email = format!("p{round}@contoso.example");
            world.invite(&admin, &org, &email).await;
            let person = world.account(&format!("p{round}@private.example")).await;
            let begun = world.pending(&person, &url_token, &email).await;
            let code = world.code_for(&email, &begun).await;
            let accept = world.prove(&person, &begun, &code);
            let approve = world.approve(&admin, &org, &format!("q{round}@contoso.example"));
            let (replies, suspended) = tokio::join!(at_once(vec![accept, approve]), suspend(world, &org));
            suspended.unwrap();
            let last = |action: &str| {
                world.place.number(&format!("SELECT coalesce(max(id), 0) FROM audit_events WHERE action = '{action}'"))
            };
            for (reply, ok, action) in [
                (&replies[0], 200, "association.activated"),
                (&replies[1], 201, "invitations.approved"),
            ] {
                if reply.status == ok {
                    first += 1;
                    assert!(last(action) < last("organization.suspended"), "{action} came after the suspension");
                } else {
                    second += 1;
                    reply.refused(403, "organization-suspended");
                }
            }
            resume(world, &org).await.unwrap();
        }
        assert_eq!(first + second, 24);
        world.holds_together();
    }

    async fn get_and_head_of_a_suspended_url_write_nothing(world) {
        let Contoso { org, url_token, .. } = contoso(world).await;
        suspend(world, &org).await.unwrap();
        let before = world.snapshot();
        for method in [Method::GET, Method::HEAD] {
            assert_eq!(world.call(method, &format!("/i/{url_token}")).await.status, 403);
        }
        assert_eq!(world.written_since(&before), [] as [&str; 0]);
    }
}
