//! Rights and contact roles of single people: who grants what, until when, and who keeps what.

use guildhall::actions::{ActionError, Conflict};
use guildhall::texts::rfc3339;
use guildhall_domain::clock::{Instant, Span};
use serde_json::{Value, json};

use crate::support::{Org, Person, START, World};

/// An organization with a global admin, and a member of it.
struct Team {
    org: Org,
    admin: Person,
    member: Person,
}

async fn team(world: &World) -> Team {
    let org = world.organization("Contoso", &[]).await;
    let admin = world.admin(&org, "ppc@contoso.example").await;
    let member = colleague(world, &org, &admin, "jane").await;
    Team { org, admin, member }
}

/// Someone who came by an invitation, with a complete profile.
async fn colleague(world: &World, org: &Org, admin: &Person, name: &str) -> Person {
    let work = format!("{name}@contoso.example");
    world.invite(admin, org, &work).await;
    let url_token = world.url_token(admin, org).await;
    let person = world.account(&format!("{name}@private.example")).await;
    world.associate(&person, &url_token, &work).await;
    person
}

/// What the person's association at the organization is called.
async fn id_of(world: &World, person: &Person) -> String {
    let me = world.get("/api/v1/me").by(person).await.ok(200);
    me["associations"][0]["id"].as_str().unwrap().to_owned()
}

/// The first global admin, as the list has them.
async fn admin_id(world: &World, org: &Org, admin: &Person) -> String {
    let listed = world
        .get(&org.path("/associations?right=global_admin"))
        .by(admin)
        .await
        .ok(200);
    let items = listed["items"].as_array().unwrap();
    items.last().unwrap()["id"].as_str().unwrap().to_owned()
}

fn person_path(org: &Org, id: &str, rest: &str) -> String {
    org.path(&format!("/associations/{id}{rest}"))
}

async fn grant(
    world: &World,
    by: &Person,
    org: &Org,
    id: &str,
    right: &str,
    until: Option<Instant>,
) -> crate::support::Reply {
    let mut body = json!({"right": right});
    if let Some(until) = until {
        body["until"] = json!(rfc3339(until));
    }
    world.post(&person_path(org, id, "/rights")).by(by).json(&body).await
}

async fn rights_of(world: &World, person: &Person) -> Value {
    world.get("/api/v1/me").by(person).await.ok(200)["associations"][0]["rights"].clone()
}

/// Takes the right of a global admin from a person, by another.
async fn take_admin(world: &World, by: &Person, org: &Org, id: &str) -> crate::support::Reply {
    world.delete(&person_path(org, id, "/rights/global_admin")).by(by).await
}

both_engines! {
    async fn a_right_is_granted_seen_and_taken_with_one_event_each(world) {
        let Team { org, admin, member } = team(world).await;
        let id = id_of(world, &member).await;
        let path = person_path(&org, &id, "/access");
        let before = world.get(&path).by(&admin).await.ok(200);
        let words: Vec<&str> = before["rights"].as_array().unwrap().iter().map(|r| r["right"].as_str().unwrap()).collect();
        assert_eq!(words.len(), 6);
        assert!(before["rights"].as_array().unwrap().iter().all(|right| right["is_held"] == false && right["may_change"] == true));
        let end = START + Span::days(30);
        let after = grant(world, &admin, &org, &id, "software_download", Some(end)).await.ok(200);
        assert_eq!(after["rights"][2]["until"], rfc3339(end));
        assert_eq!(rights_of(world, &member).await, json!(["software_download"]));
        // The same again is no change; another end is one.
        grant(world, &admin, &org, &id, "software_download", Some(end)).await.ok(200);
        assert_eq!(world.events("right.granted"), 1);
        world.advance(Span::days(1));
        let after = grant(world, &admin, &org, &id, "software_download", None).await.ok(200);
        assert_eq!((&after["rights"][2]["until"], &after["rights"][2]["since"]), (&Value::Null, &json!(rfc3339(START))));
        assert_eq!(world.events("right.granted"), 2);
        // The person sees it, and whom to ask.
        let own = world.get(&org.path("/access")).by(&member).await.ok(200);
        assert_eq!((&own["rights"][2]["is_held"], &own["rights"][2]["may_change"]), (&json!(true), &json!(false)));
        let holders = world.get(&org.path("/associations?right=software_download")).by(&admin).await.ok(200);
        assert_eq!(holders["items"].as_array().unwrap().len(), 1);
        let take = person_path(&org, &id, "/rights/software_download");
        world.delete(&take).by(&admin).await.ok(200);
        world.delete(&take).by(&admin).await.ok(200);
        assert_eq!((rights_of(world, &member).await, world.events("right.taken")), (json!([]), 1));
        let told = world.get(&person_path(&org, &id, "")).by(&admin).await.ok(200);
        let sentence = told["timeline"][0]["sentence"].as_str().unwrap();
        assert!(sentence.contains("took the right Software download from jane@contoso.example"), "{sentence}");
        world.holds_together();
    }

    async fn a5_a_right_ends_at_its_instant_whether_or_not_anyone_took_it(world) {
        let Team { org, admin, member } = team(world).await;
        let id = id_of(world, &member).await;
        let end = START + Span::days(1);
        grant(world, &admin, &org, &id, "location_admin", Some(end)).await.ok(200);
        for (at, status) in [(end - Span::seconds(1), 200), (end, 403), (end + Span::seconds(1), 403)] {
            world.clock.set(at);
            let asked = world.get(&org.path("/invitations")).by(&member).await;
            assert_eq!(asked.status, status, "{at:?}");
            let held = if status == 200 { json!(["location_admin"]) } else { json!([]) };
            assert_eq!(rights_of(world, &member).await, held, "{at:?}");
            let listed = world.get(&org.path("/associations?right=location_admin")).by(&admin).await.ok(200);
            assert_eq!(listed["items"].as_array().unwrap().is_empty(), status == 403, "{at:?}");
            let exported = world.get(&org.path("/associations/export?right=location_admin")).by(&admin).await.ok(200);
            assert_eq!(exported.as_array().unwrap().is_empty(), status == 403, "{at:?}");
        }
        // Granted again, it begins anew.
        let again = grant(world, &admin, &org, &id, "location_admin", None).await.ok(200);
        assert_eq!(again["rights"][1]["since"], rfc3339(end + Span::seconds(1)));
        // An end that has passed is none.
        for until in [end, START] {
            grant(world, &admin, &org, &id, "report_viewer", Some(until)).await.refused(422, "invalid-input");
        }
        world.holds_together();
    }

    async fn c1_nobody_grants_or_takes_above_their_own_right(world) {
        let Team { org, admin, member } = team(world).await;
        let other = colleague(world, &org, &admin, "sam").await;
        let (jane, sam) = (id_of(world, &member).await, id_of(world, &other).await);
        let ppc = admin_id(world, &org, &admin).await;
        let elsewhere = world.organization("Fabrikam", &[]).await;
        let foreign = world.admin(&elsewhere, "ppc@fabrikam.example").await;
        let cases = |who: &str| -> Vec<(&str, u16)> {
            match who {
                "member" => vec![("global_admin", 403), ("location_admin", 403), ("software_download", 403), ("report_viewer", 403)],
                "location" => vec![("global_admin", 403), ("location_admin", 403), ("software_download", 200)],
                _ => vec![("global_admin", 404), ("software_download", 404)],
            }
        };
        // A member who holds every right that grants nothing.
        for right in ["software_download", "support_incidents", "report_viewer", "personal_report_viewer"] {
            grant(world, &admin, &org, &jane, right, None).await.ok(200);
        }
        for (right, status) in cases("member") {
            assert_eq!(grant(world, &member, &org, &sam, right, None).await.status, status, "{right}");
            assert_eq!(grant(world, &member, &org, &jane, right, None).await.status, status, "{right}");
        }
        grant(world, &admin, &org, &jane, "location_admin", None).await.ok(200);
        for (right, status) in cases("location") {
            assert_eq!(grant(world, &member, &org, &sam, right, None).await.status, status, "{right}");
        }
        take_admin(world, &member, &org, &ppc).await.refused(403, "forbidden");
        world.delete(&person_path(&org, &jane, "/rights/location_admin")).by(&member).await.refused(403, "forbidden");
        world.post(&person_path(&org, &sam, "/contact-roles")).by(&member)
            .json(&json!({"contact_role": "primary_program_contact"})).await.refused(403, "forbidden");
        for (right, status) in cases("foreign") {
            assert_eq!(grant(world, &foreign, &org, &sam, right, None).await.status, status, "{right}");
            // A2: nor under their own organization's path.
            assert_eq!(grant(world, &foreign, &elsewhere, &sam, right, None).await.status, status, "{right}");
        }
        // A right that the program does not have.
        grant(world, &admin, &org, &sam, "root", None).await.refused(422, "invalid-input");
        grant(world, &admin, &org, &sam, "Global Admin", None).await.refused(422, "invalid-input");
        let events = world.events("right.granted");
        assert_eq!(events, 6);
        world.holds_together();
    }

    async fn c1_an_admin_for_a_while_makes_none_for_longer(world) {
        let Team { org, admin, member } = team(world).await;
        let other = colleague(world, &org, &admin, "sam").await;
        let (jane, sam) = (id_of(world, &member).await, id_of(world, &other).await);
        let end = START + Span::days(10);
        grant(world, &admin, &org, &jane, "global_admin", Some(end)).await.ok(200);
        // Neither for others nor for themselves.
        for id in [&sam, &jane] {
            for until in [None, Some(end + Span::seconds(1))] {
                grant(world, &member, &org, id, "global_admin", until).await.refused(403, "forbidden");
                grant(world, &member, &org, id, "report_viewer", until).await.refused(403, "forbidden");
            }
        }
        world.post(&person_path(&org, &sam, "/contact-roles")).by(&member)
            .json(&json!({"contact_role": "executive"})).await.refused(403, "forbidden");
        grant(world, &member, &org, &sam, "global_admin", Some(end)).await.ok(200);
        world.holds_together();
    }

    async fn c4_the_last_admin_without_an_end_stays_on_every_way(world) {
        let Team { org, admin, member } = team(world).await;
        let (ppc, jane) = (admin_id(world, &org, &admin).await, id_of(world, &member).await);
        let end = START + Span::days(10);
        take_admin(world, &admin, &org, &ppc).await.refused(409, "last-admin");
        grant(world, &admin, &org, &ppc, "global_admin", Some(end)).await.refused(409, "last-admin");
        // An admin for a while does not count: the right would expire.
        grant(world, &admin, &org, &jane, "global_admin", Some(end)).await.ok(200);
        take_admin(world, &admin, &org, &ppc).await.refused(409, "last-admin");
        take_admin(world, &member, &org, &ppc).await.refused(409, "last-admin");
        let refused = world.revoke_admin(&org, "ppc@contoso.example").await.unwrap_err();
        assert!(matches!(refused, ActionError::Conflict(Conflict::LastAdmin)), "{refused:?}");
        grant(world, &admin, &org, &jane, "global_admin", None).await.ok(200);
        take_admin(world, &member, &org, &ppc).await.ok(200);
        world.holds_together();
    }

    async fn c4_two_admins_who_demote_each_other_at_once_leave_one(world) {
        for round in 0..8 {
            let org = world.organization("Contoso", &[]).await;
            let a = world.admin(&org, &format!("a{round}@contoso.example")).await;
            let b = world.admin(&org, &format!("b{round}@contoso.example")).await;
            let (ids, end) = ((id_of(world, &a).await, id_of(world, &b).await), START + Span::days(1));
            // One takes the right, the other gives it an end, on two connections.
            let (first, second) = tokio::join!(
                take_admin(world, &a, &org, &ids.1),
                grant(world, &b, &org, &ids.0, "global_admin", Some(end))
            );
            let statuses = [first.status, second.status];
            assert!(statuses.contains(&200) && statuses.iter().any(|s| [403, 409].contains(s)), "{statuses:?}");
            world.holds_together();
        }
    }

    async fn c4_two_processes_leave_one_admin(world) {
        let org = world.organization("Contoso", &[]).await;
        let a = world.admin(&org, "a@contoso.example").await;
        let b = world.admin(&org, "b@contoso.example").await;
        let (first_id, second_id) = (id_of(world, &a).await, id_of(world, &b).await);
        let second = world.second_process().await;
        let (first, other) = tokio::join!(take_admin(world, &a, &org, &second_id), take_admin(&second, &b, &org, &first_id));
        let mut statuses = [first.status, other.status];
        statuses.sort_unstable();
        assert!(statuses == [200, 403] || statuses == [200, 409], "{statuses:?}");
        world.holds_together();
    }

    async fn c5_a_right_taken_away_is_gone_in_sessions_and_tokens_with_the_next_request(world) {
        let Team { org, admin, member } = team(world).await;
        let id = id_of(world, &member).await;
        grant(world, &admin, &org, &id, "personal_report_viewer", None).await.ok(200);
        let browser = world.bare_browser();
        browser.sign_in(&member.email, "/").await;
        let people = format!("/organizations/{}/people", org.membership_id);
        browser.get(&people).await.page(200);
        world.get(&org.path("/associations")).by(&member).await.ok(200);
        // What the right does not open stays shut.
        world.get(&org.path("/invitations")).by(&member).await.refused(403, "forbidden");
        world.delete(&person_path(&org, &id, "/rights/personal_report_viewer")).by(&admin).await.ok(200);
        let before = world.snapshot();
        world.get(&org.path("/associations")).by(&member).await.refused(403, "forbidden");
        browser.get(&people).await.page(403);
        assert_eq!(world.written_since(&before), [""; 0]);
    }

    async fn a_contact_role_has_one_holder_and_the_first_contact_is_a_global_admin(world) {
        let Team { org, admin, member } = team(world).await;
        let other = colleague(world, &org, &admin, "sam").await;
        let (jane, sam) = (id_of(world, &member).await, id_of(world, &other).await);
        let name = |id: &str, role: &str| {
            world.post(&person_path(&org, id, "/contact-roles")).by(&admin).json(&json!({"contact_role": role}))
        };
        name(&jane, "executive").await.ok(200);
        let after = name(&jane, "technical_1").await.ok(200);
        assert_eq!(after["contact_roles"].as_array().unwrap().iter().filter(|role| role["is_held"] == true).count(), 2);
        name(&sam, "executive").await.refused(409, "role-held");
        world.delete(&person_path(&org, &jane, "/contact-roles/executive")).by(&admin).await.ok(200);
        name(&sam, "executive").await.ok(200);
        name(&sam, "executive").await.ok(200);
        assert_eq!(world.events("contact.named"), 3);
        name(&jane, "chief").await.refused(422, "invalid-input");
        // The first contact: a global admin, for as long as the role is held.
        name(&jane, "primary_program_contact").await.ok(200);
        assert_eq!(rights_of(world, &member).await, json!(["global_admin"]));
        take_admin(world, &admin, &org, &jane).await.refused(409, "primary-contact");
        let end = START + Span::days(1);
        grant(world, &admin, &org, &jane, "global_admin", Some(end)).await.refused(409, "primary-contact");
        let release = person_path(&org, &jane, "/contact-roles/primary_program_contact");
        world.delete(&release).by(&admin).await.refused(403, "forbidden");
        world.delete(&release).by(&member).await.ok(200);
        assert_eq!(rights_of(world, &member).await, json!(["global_admin"]));
        take_admin(world, &admin, &org, &jane).await.ok(200);
        world.holds_together();
    }

    async fn a_contact_is_effective_once_the_profile_is_complete(world) {
        let Team { org, admin, .. } = team(world).await;
        let boss = world.admin(&org, "boss@contoso.example").await;
        let id = id_of(world, &boss).await;
        take_admin(world, &admin, &org, &id).await.ok(200);
        let body = json!({"contact_role": "primary_program_contact"});
        let named = world.post(&person_path(&org, &id, "/contact-roles")).by(&admin).json(&body).await.ok(200);
        assert_eq!((&named["contact_roles"][0]["is_held"], &named["contact_roles"][0]["is_effective"]), (&json!(true), &json!(false)));
        assert_eq!(rights_of(world, &boss).await, json!([]));
        world.patch(&format!("/api/v1/associations/{id}/profile")).by(&boss).json(&json!({"family_name": "Boss"})).await.ok(200);
        assert_eq!(rights_of(world, &boss).await, json!(["global_admin"]));
        let own = world.get(&org.path("/access")).by(&boss).await.ok(200);
        assert_eq!(own["contact_roles"][0]["is_effective"], json!(true));
        world.holds_together();
    }

    async fn two_people_named_for_one_role_at_once_are_one(world) {
        let Team { org, admin, member } = team(world).await;
        let other = colleague(world, &org, &admin, "sam").await;
        let (jane, sam) = (id_of(world, &member).await, id_of(world, &other).await);
        let name = |id: &str| {
            world.post(&person_path(&org, id, "/contact-roles")).by(&admin).json(&json!({"contact_role": "executive"}))
        };
        let (first, second) = tokio::join!(name(&jane), name(&sam));
        let mut statuses = [first.status, second.status];
        statuses.sort_unstable();
        assert_eq!(statuses, [200, 409]);
        world.holds_together();
    }

    async fn d5_a_repeated_grant_is_carried_out_once(world) {
        let Team { org, admin, member } = team(world).await;
        let id = id_of(world, &member).await;
        let call = |right: &str| {
            let path = person_path(&org, &id, "/rights");
            world.post(&path).by(&admin).idempotency_key("k").json(&json!({"right": right}))
        };
        let first = call("report_viewer").await.ok(200);
        assert_eq!(call("report_viewer").await.ok(200), first);
        call("software_download").await.refused(422, "idempotency-key-reused");
        assert_eq!(world.events("right.granted"), 1);
    }

    async fn a_program_s_own_rights_are_granted_by_whom_it_names(world) {
        let Team { org, admin, member } = team(world).await;
        let id = id_of(world, &member).await;
        let own = world.configured(|config| {
            let text = "[program]\nrights = [{ id = \"global_admin\" }, { id = \"lab\", name = \"Test lab\", opens = \"The lab.\" }]";
            let folder = tempfile::tempdir().unwrap();
            let file = folder.path().join("guildhall.toml");
            std::fs::write(&file, text).unwrap();
            config.program.rights = guildhall::config::Config::load(Some(&file), &Default::default()).unwrap().program.rights;
        });
        let access = own.get(&person_path(&org, &id, "/access")).by(&admin).await.ok(200);
        assert_eq!(access["rights"][1]["name"], "Test lab");
        grant(&own, &admin, &org, &id, "lab", None).await.ok(200);
        grant(&own, &admin, &org, &id, "software_download", None).await.refused(422, "invalid-input");
        assert_eq!(rights_of(&own, &member).await, json!(["lab"]));
    }

    async fn the_pages_grant_and_take_without_a_script(world) {
        let Team { org, admin, member } = team(world).await;
        let id = id_of(world, &member).await;
        let browser = world.bare_browser();
        browser.sign_in(&admin.email, "/").await;
        let person = format!("/organizations/{}/people/{id}", org.membership_id);
        let change = format!("{person}/rights/software_download");
        let page = browser.get(&person).await.page(200);
        assert!(page.contains(&format!("href=\"{change}\"")), "{page}");
        browser.get(&change).await.page(200);
        let wrong = browser.send(&change, &[("until", "2026-02-30")]).await.page(422);
        assert!(wrong.contains("Choose a day from today on") && wrong.contains("2026-02-30"), "{wrong}");
        browser.send(&change, &[("until", "2026-12-31")]).await.location();
        let page = browser.get(&person).await.page(200);
        assert!(page.contains("holds the right “Software download” now") && page.contains("31 Dec 2026"), "{page}");
        browser.get(&change).await.page(200);
        browser.send(&format!("{change}/take"), &[]).await.location();
        assert!(browser.get(&person).await.page(200).contains("no longer holds the right"));
        // The last admin: nothing is changed, and it says what to do instead.
        let own = format!("/organizations/{}/people/{}/rights/global_admin", org.membership_id, admin_id(world, &org, &admin).await);
        browser.get(&own).await.page(200);
        let page = browser.send(&format!("{own}/take"), &[]).await.page(409);
        assert!(page.contains("Make someone else a global admin first"), "{page}");
        let role = format!("{person}/contact-roles/executive");
        browser.get(&role).await.page(200);
        browser.send(&role, &[]).await.location();
        assert!(browser.get(&person).await.page(200).contains("has the role “Executive contact” now"));
        // Someone who may not does not even see the page, and E4: a form of another site changes nothing.
        let theirs = world.bare_browser();
        theirs.sign_in(&member.email, "/").await;
        let page = theirs.get(&format!("/organizations/{}/access", org.membership_id)).await.page(200);
        assert!(page.contains("ppc@contoso.example") && !page.contains("/rights/"), "{page}");
        theirs.get(&change).await.page(403);
        assert_eq!(theirs.send(&change, &[]).await.status, 403);
        assert_eq!(browser.form(&change, "guess", &[]).header("origin", "https://evil.example").await.status, 403);
        assert_eq!(world.events("right.granted"), 1);
        world.holds_together();
    }
}
