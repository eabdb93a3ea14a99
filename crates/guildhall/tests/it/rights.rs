//! Rights and contact roles of single people: who grants what, until when, and who keeps what.

use guildhall::actions::{ActionError, Conflict};
use guildhall::texts::rfc3339;
use guildhall_domain::clock::{Instant, Span};
use serde_json::{Value, json};

use crate::support::{Org, Person, START, World};

/// An organization with a global admin, and a member of it.
pub(crate) struct Team {
    pub(crate) org: Org,
    pub(crate) admin: Person,
    pub(crate) member: Person,
}

pub(crate) async fn team(world: &World) -> Team {
    let org = world.organization("Contoso", &[]).await;
    let admin = world.admin(&org, "ppc@contoso.example").await;
    let member = colleague(world, &org, &admin, "jane").await;
    Team { org, admin, member }
}

/// Someone who came by an invitation, with a complete profile.
pub(crate) async fn colleague(world: &World, org: &Org, admin: &Person, name: &str) -> Person {
    let work = format!("{name}@contoso.example");
    world.invite(admin, org, &work).await;
    let url_token = world.url_token(admin, org).await;
    let person = world.account(&format!("{name}@private.example")).await;
    world.associate(&person, &url_token, &work).await;
    person
}

/// What the person's association at the organization is called.
pub(crate) async fn id_of(world: &World, person: &Person) -> String {
    let me = world.get("/api/v1/me").by(person).await.ok(200);
    me["associations"][0]["id"].as_str().unwrap().to_owned()
}

/// The first global admin, as the list has them.
pub(crate) async fn admin_id(world: &World, org: &Org, admin: &Person) -> String {
    let listed = world
        .get(&org.path("/associations?right=global_admin"))
        .by(admin)
        .await
        .ok(200);
    let items = listed["items"].as_array().unwrap();
    items.last().unwrap()["id"].as_str().unwrap().to_owned()
}

pub(crate) fn person_path(org: &Org, id: &str, rest: &str) -> String {
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

/// The words of the rights that the person holds at the first organization.
pub(crate) async fn rights_of(world: &World, person: &Person) -> Value {
    world.get("/api/v1/me").by(person).await.ok(200)["associations"][0]["rights"].clone()
}

/// Takes the right of a global admin from a person, by another.
async fn take_admin(world: &World, by: &Person, org: &Org, id: &str) -> crate::support::Reply {
    world.delete(&person_path(org, id, "/rights/global_admin")).by(by).await
}

/// The same with a right of the program's own, which only global admins grant.
fn with_a_lab(world: &World) -> World {
    world.configured(|config| {
        let text = "[program]\nrights = [{ id = \"global_admin\" }, { id = \"location_admin\" }, \
                    { id = \"lab\", name = \"Test lab\", opens = \"The lab.\" }]";
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("guildhall.toml");
        std::fs::write(&file, text).unwrap();
        config.program.rights = guildhall::config::Config::load(Some(&file), &Default::default())
            .unwrap()
            .program
            .rights;
    })
}

both_engines! {
    async fn a_right_that_the_program_no_longer_has_is_seen_and_taken(world) {
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        let person = colleague(world, &org, &admin, "jane").await;
        let rights = org.path(&format!("/associations/{}/rights", id_of(world, &person).await));
        world.post(&rights).by(&admin).json(&json!({"right": "location_admin"})).await.ok(200);
        let one = serde_json::from_value(json!([{"id": "global_admin"}])).unwrap();
        let fewer = world.configured(|config| config.program.rights = one);
        let access = fewer.get(&org.path("/access")).by(&person).await.ok(200);
        assert_eq!((&access["rights"][1]["right"], &access["rights"][1]["is_held"]), (&json!("location_admin"), &json!(true)));
        fewer.post(&rights).by(&admin).json(&json!({"right": "location_admin"})).await.refused(422, "invalid-input");
        fewer.delete(&format!("{rights}/location_admin")).by(&admin).await.ok(200);
        assert_eq!(rights_of(world, &person).await, json!([]));
        fewer.delete(&format!("{rights}/location_admin")).by(&admin).await.refused(422, "invalid-input");
        let order = json!({"action": "take", "right": "location_admin", "ids": [id_of(world, &person).await]});
        fewer.post(&org.path("/associations/bulk")).by(&admin).json(&order).await.refused(422, "invalid-input");
    }

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

    async fn c4_a_contact_who_is_no_admin_yet_gets_the_right_for_good_or_not_at_all(world) {
        let Team { org, admin, .. } = team(world).await;
        let boss = world.admin(&org, "boss@contoso.example").await;
        let id = id_of(world, &boss).await;
        take_admin(world, &admin, &org, &id).await.ok(200);
        let body = json!({"contact_role": "primary_program_contact"});
        world.post(&person_path(&org, &id, "/contact-roles")).by(&admin).json(&body).await.ok(200);
        // One by one, and as one of many.
        let until = START + Span::days(5);
        grant(world, &admin, &org, &id, "global_admin", Some(until)).await.refused(409, "primary-contact");
        let bulk = |until: Value| {
            let order = json!({"action": "grant", "right": "global_admin", "until": until, "ids": [id]});
            world.post(&org.path("/associations/bulk")).by(&admin).json(&order)
        };
        assert_eq!(bulk(json!(rfc3339(until))).await.ok(200)["counts"], json!({"primary_contact": 1, "total": 1}));
        assert_eq!(rights_of(world, &boss).await, json!([]));
        assert_eq!(bulk(Value::Null).await.ok(200)["counts"], json!({"granted": 1, "total": 1}));
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
        let own = with_a_lab(world);
        let access = own.get(&person_path(&org, &id, "/access")).by(&admin).await.ok(200);
        assert_eq!(access["rights"][2]["name"], "Test lab");
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
        assert!(page.contains("ppc<wbr>@contoso.example") && !page.contains("/rights/"), "{page}");
        theirs.get(&change).await.page(403);
        assert_eq!(theirs.send(&change, &[]).await.status, 403);
        assert_eq!(browser.form(&change, "guess", &[]).header("origin", "https://evil.example").await.status, 403);
        assert_eq!(world.events("right.granted"), 1);
        world.holds_together();
    }

    async fn c3_c5_who_is_removed_is_nobody_here_at_once_and_nothing_waits_for_the_address(world) {
        let Team { org, admin, member } = team(world).await;
        let id = id_of(world, &member).await;
        grant(world, &admin, &org, &id, "location_admin", None).await.ok(200);
        world.post(&person_path(&org, &id, "/contact-roles")).by(&admin).json(&json!({"contact_role": "executive"})).await.ok(200);
        let browser = world.bare_browser();
        browser.sign_in(&member.email, "/").await;
        let area = format!("/organizations/{}", org.membership_id);
        browser.get(&format!("{area}/people")).await.page(200);
        let remove = person_path(&org, &id, "/remove");
        for wrong in [json!({"reason": " "}), json!({"reason": "a\nb"}), json!({"reason": "x".repeat(501)})] {
            world.post(&remove).by(&admin).json(&wrong).await.refused(422, "invalid-input");
        }
        world.post(&remove).by(&admin).json(&json!({"reason": "Works elsewhere"})).await.ok(200);
        let before = world.snapshot();
        for path in ["", "/invitations", "/associations", "/access"] {
            world.get(&org.path(path)).by(&member).await.refused(404, "not-found");
        }
        browser.get(&format!("{area}/people")).await.page(404);
        world.post(&remove).by(&admin).json(&json!({"reason": "again"})).await.refused(409, "not-active");
        grant(world, &admin, &org, &id, "report_viewer", None).await.refused(409, "not-active");
        assert_eq!(world.written_since(&before), [""; 0]);
        // The organization sees a former person, with dates; the person sees why nothing is open.
        let former = world.get(&person_path(&org, &id, "")).by(&admin).await.ok(200);
        assert_eq!((&former["state"], &former["rights"]), (&json!("ended"), &json!([])));
        assert!(former["timeline"][0]["sentence"].as_str().unwrap().contains("removed jane@contoso.example: Works elsewhere"));
        assert!(browser.get(&format!("/associations/{id}")).await.page(200).contains("You no longer belong to Contoso"));
        // The old invitation opens nothing; a new one begins anew, in the same timeline.
        let url_token = world.url_token(&admin, &org).await;
        let again = world.pending(&member, &url_token, "jane@contoso.example").await;
        let code = world.code_for("jane@contoso.example", &again).await;
        world.prove(&member, &again, &code).await.refused(422, "address-not-approved");
        world.invite(&admin, &org, "jane@contoso.example").await;
        let back = world.associate(&member, &url_token, "jane@contoso.example").await;
        assert_eq!(world.get(&back).by(&member).await.ok(200)["rights"], json!([]));
        let new_id = back.rsplit_once('/').unwrap().1;
        let told = world.get(&person_path(&org, new_id, "")).by(&admin).await.ok(200);
        assert!(told["earlier_associations"].as_i64().unwrap() >= 1);
        world.holds_together();
    }

    async fn c1_nobody_removes_who_stands_above_them(world) {
        let Team { org, admin, member } = team(world).await;
        let other = colleague(world, &org, &admin, "sam").await;
        let (jane, ppc) = (id_of(world, &member).await, admin_id(world, &org, &admin).await);
        grant(world, &admin, &org, &jane, "location_admin", None).await.ok(200);
        let remove = |id: &str, by: &Person| {
            world.post(&person_path(&org, id, "/remove")).by(by).json(&json!({"reason": "a test"}))
        };
        remove(&ppc, &member).await.refused(403, "forbidden");
        remove(&jane, &other).await.refused(403, "forbidden");
        let bulk = json!({"action": "remove", "reason": "a test", "filter": {"state": "active"}});
        let verdicts = world.post(&org.path("/associations/bulk")).by(&member).json(&bulk).await.ok(200);
        assert_eq!(verdicts["counts"], json!({"above": 2, "removed": 1, "total": 3}));
        world.get(&org.path("")).by(&other).await.refused(404, "not-found");
        assert_eq!(world.events("association.removed"), 1);
        world.holds_together();
    }

    async fn c1_a_right_that_one_could_not_take_keeps_its_holder(world) {
        let Team { org, admin, member } = team(world).await;
        let other = colleague(world, &org, &admin, "sam").await;
        let (jane, sam) = (id_of(world, &member).await, id_of(world, &other).await);
        let own = with_a_lab(world);
        grant(&own, &admin, &org, &jane, "location_admin", None).await.ok(200);
        grant(&own, &admin, &org, &sam, "lab", None).await.ok(200);
        let remove = || own.post(&person_path(&org, &sam, "/remove")).by(&member).json(&json!({"reason": "a test"}));
        remove().await.refused(403, "forbidden");
        assert_eq!(own.events("association.removed"), 0);
        own.delete(&person_path(&org, &sam, "/rights/lab")).by(&admin).await.ok(200);
        remove().await.ok(200);
        own.holds_together();
    }

    async fn c4_the_last_admin_neither_leaves_nor_is_removed(world) {
        let Team { org, admin, member } = team(world).await;
        let ppc = admin_id(world, &org, &admin).await;
        let remove = person_path(&org, &ppc, "/remove");
        world.post(&remove).by(&admin).json(&json!({"reason": "a test"})).await.refused(409, "last-admin");
        world.post(&org.path("/leave")).by(&admin).json(&json!({})).await.refused(409, "last-admin");
        let everyone = json!({"action": "remove", "reason": "a test", "filter": {"state": "active"}, "preview": true});
        let verdicts = world.post(&org.path("/associations/bulk")).by(&admin).json(&everyone).await.ok(200);
        assert_eq!(verdicts["counts"], json!({"removed": 1, "last_admin": 1, "total": 2}));
        let id = id_of(world, &member).await;
        grant(world, &admin, &org, &id, "global_admin", Some(START + Span::days(1))).await.ok(200);
        world.post(&org.path("/leave")).by(&admin).json(&json!({})).await.refused(409, "last-admin");
        grant(world, &admin, &org, &id, "global_admin", None).await.ok(200);
        world.post(&org.path("/leave")).by(&admin).json(&json!({})).await.ok(200);
        world.post(&org.path("/leave")).by(&admin).json(&json!({})).await.refused(404, "not-found");
        world.get(&org.path("/invitations")).by(&admin).await.refused(404, "not-found");
        assert_eq!(world.events("association.left"), 1);
        world.holds_together();
    }

    async fn c4_two_admins_who_leave_and_remove_at_once_leave_one(world) {
        for round in 0..8 {
            let org = world.organization("Contoso", &[]).await;
            let a = world.admin(&org, &format!("a{round}@contoso.example")).await;
            let b = world.admin(&org, &format!("b{round}@contoso.example")).await;
            let second = id_of(world, &b).await;
            let (left, removed) = tokio::join!(
                world.post(&org.path("/leave")).by(&b).json(&json!({})),
                world.post(&person_path(&org, &second, "/remove")).by(&a).json(&json!({"reason": "a test"}))
            );
            assert!([left.status, removed.status].contains(&200), "{} {}", left.status, removed.status);
            let (first, other) = (admin_id(world, &org, &a).await, world.post(&org.path("/leave")).by(&a).json(&json!({})).await);
            other.refused(409, "last-admin");
            assert!(!first.is_empty());
            world.holds_together();
        }
    }

    async fn many_people_get_a_verdict_and_an_event_each(world) {
        let Team { org, admin, member } = team(world).await;
        let (jane, ppc) = (id_of(world, &member).await, admin_id(world, &org, &admin).await);
        crowd(world, 10_000);
        let bulk = |body: &Value| world.post(&org.path("/associations/bulk")).by(&admin).json(body);
        let order = |action: &str, preview: bool| {
            json!({"action": action, "right": "software_download", "filter": {"state": "active"}, "preview": preview})
        };
        let before = world.snapshot();
        let told = bulk(&order("grant", true)).await.ok(200);
        assert_eq!(told["counts"], json!({"granted": 10_002, "total": 10_002}));
        assert_eq!(world.written_since(&before), [""; 0]);
        // Who comes after the preview was not seen.
        let mut seen = order("grant", false);
        seen["filter"]["seen_at"] = json!(rfc3339(START - Span::seconds(1)));
        assert_eq!(bulk(&seen).await.ok(200)["counts"]["total"], json!(0));
        let done = bulk(&order("grant", false)).await.ok(200);
        assert_eq!(done["counts"], json!({"granted": 10_002, "total": 10_002}));
        assert_eq!(world.events("right.granted"), 10_002);
        let again = bulk(&order("grant", false)).await.ok(200);
        assert_eq!((&again["counts"]["unchanged"], &again["change"]), (&json!(10_002), &Value::Null));
        let some = json!({"action": "take", "right": "software_download", "ids": [jane, ppc, "aaaaaaaaaaaaaaaaaaaaaaaaaa"]});
        assert_eq!(bulk(&some).await.ok(200)["counts"], json!({"taken": 2, "unknown": 1, "total": 3}));
        let removed = json!({"action": "remove", "reason": "The team was sold", "filter": {"q": "crowd"}});
        let gone = bulk(&removed).await.ok(200);
        assert_eq!(gone["counts"], json!({"removed": 10_000, "total": 10_000}));
        assert_eq!(world.events("association.removed"), 10_000);
        let counts = world.get(&org.path("")).by(&admin).await.ok(200)["counts"]["associations"].clone();
        assert_eq!(counts, json!({"pending": 0, "active": 2, "ended": 10_000}));
        world.holds_together();
    }

    async fn the_list_of_people_changes_many_without_a_script(world) {
        let Team { org, admin, member } = team(world).await;
        let browser = world.bare_browser();
        browser.sign_in(&admin.email, "/").await;
        let people = format!("/organizations/{}/people", org.membership_id);
        let list = browser.get(&format!("{people}?q=jane")).await.page(200);
        let query = regex::Regex::new(r#"name="list" value="([^"]*)""#).unwrap().captures(&list).unwrap()[1].replace("&#38;", "&");
        let key = |html: &str| regex::Regex::new(r#"name="key" value="([^"]*)""#).unwrap().captures(html).unwrap()[1].to_owned();
        let bulk = format!("{people}/bulk");
        // Nobody, or no right: the list says so.
        for form in [vec![("action", "grant"), ("all", "yes")], vec![("action", "grant"), ("right", "report_viewer")]] {
            browser.send(&bulk, &form).await.location();
            assert!(browser.get(&people).await.page(200).contains("Select the people you mean"));
        }
        let form = [("action", "grant"), ("right", "report_viewer"), ("all", "yes"), ("list", query.as_str())];
        let before = world.snapshot();
        let preview = browser.send(&bulk, &form).await.page(200);
        assert!(preview.contains("Grant 1 person the right Report viewer") && preview.contains("jane<wbr>@contoso.example"), "{preview}");
        assert_eq!(world.written_since(&before), [""; 0]);
        let key = key(&preview);
        let mut form = form.to_vec();
        form.extend([("key", key.as_str()), ("until", "2026-13-01")]);
        let wrong = browser.send(&format!("{bulk}/confirm"), &form).await.page(422);
        assert!(wrong.contains("Choose a day from today on"), "{wrong}");
        form.pop();
        form.push(("until", "2026-12-31"));
        // With a day, others change than the page showed: they are shown, and nothing is done.
        form.push(("shown", "0"));
        let other = browser.send(&format!("{bulk}/confirm"), &form).await.page(409);
        assert!(other.contains("not those the page showed") && other.contains("jane<wbr>@contoso.example"), "{other}");
        form.pop();
        let again = regex::Regex::new(r#"name="key" value="([^"]*)""#).unwrap().captures(&other).unwrap()[1].to_owned();
        form.retain(|(name, _)| *name != "key");
        form.extend([("key", again.as_str()), ("shown", "1")]);
        let result = browser.send(&format!("{bulk}/confirm"), &form).await.location().to_owned();
        // A second click changes nothing twice.
        browser.get(&people).await.page(200);
        assert_eq!(browser.send(&format!("{bulk}/confirm"), &form).await.location(), result);
        assert_eq!((rights_of(world, &member).await, world.events("right.granted")), (json!(["report_viewer"]), 1));
        let page = browser.get(&result).await.page(200);
        assert!(page.contains("1 person was changed") && page.contains("Gets the right"), "{page}");
        let file = browser.get(&format!("{result}/verdicts.csv")).await;
        assert_eq!(file.status, 200);
        let file = file.text();
        assert!(file.contains("jane@contoso.example,Gets the right,granted,"), "{file}");
        let theirs = world.bare_browser();
        theirs.sign_in(&member.email, "/").await;
        theirs.get(&result).await.page(403);
        let other = world.organization("Fabrikam", &[]).await;
        let foreign = world.admin(&other, "ppc@fabrikam.example").await;
        let abroad = world.bare_browser();
        abroad.sign_in(&foreign.email, "/").await;
        abroad.get(&result.replace(org.membership_id.as_str(), other.membership_id.as_str())).await.page(404);
        world.holds_together();
    }

    async fn c1_a_change_of_many_takes_no_right_from_its_input(world) {
        let Team { org, admin, member } = team(world).await;
        let id = id_of(world, &member).await;
        grant(world, &admin, &org, &id, "location_admin", None).await.ok(200);
        let before = world.snapshot();
        for right in ["global_admin", "location_admin"] {
            for action in ["grant", "take"] {
                let body = json!({"action": action, "right": right, "filter": {}});
                world.post(&org.path("/associations/bulk")).by(&member).json(&body).await.refused(403, "forbidden");
            }
        }
        for body in [
            json!({"action": "grant", "right": "software_download"}),
            json!({"action": "grant", "filter": {}}),
            json!({"action": "grant", "right": "root", "filter": {}}),
            json!({"action": "promote", "right": "software_download", "filter": {}}),
            json!({"action": "remove", "filter": {}}),
            json!({"action": "grant", "right": "software_download", "ids": ["x"]}),
        ] {
            world.post(&org.path("/associations/bulk")).by(&admin).json(&body).await.refused(422, "invalid-input");
        }
        assert_eq!(world.written_since(&before), [""; 0]);
    }

    async fn the_pages_remove_and_let_leave_without_a_script(world) {
        let Team { org, admin, member } = team(world).await;
        let other = colleague(world, &org, &admin, "sam").await;
        let id = id_of(world, &member).await;
        let browser = world.bare_browser();
        browser.sign_in(&admin.email, "/").await;
        let area = format!("/organizations/{}", org.membership_id);
        let remove = format!("{area}/people/{id}/remove");
        assert!(browser.get(&format!("{area}/people/{id}")).await.page(200).contains(&remove));
        let page = browser.get(&remove).await.page(200);
        assert!(page.contains("begins anew, without the old rights"), "{page}");
        let page = browser.send(&remove, &[("reason", "")]).await.page(422);
        assert!(page.contains("Say why, in one line"), "{page}");
        assert_eq!(browser.send(&remove, &[("reason", "Works elsewhere")]).await.location(), format!("{area}/people"));
        let own = format!("{area}/people/{}/remove", admin_id(world, &org, &admin).await);
        browser.get(&own).await.page(200);
        let page = browser.send(&own, &[("reason", "x")]).await.page(409);
        assert!(page.contains("Make someone else a global admin first"), "{page}");
        let theirs = world.bare_browser();
        theirs.sign_in(&other.email, "/").await;
        theirs.get(&own).await.page(403);
        let leave = format!("{area}/leave");
        assert!(theirs.get(&format!("{area}/access")).await.page(200).contains(&leave));
        theirs.get(&leave).await.page(200);
        theirs.send(&leave, &[]).await.location();
        theirs.get(&area).await.page(404);
        assert_eq!((world.events("association.removed"), world.events("association.left")), (1, 1));
        world.holds_together();
    }
}

/// Puts so many active people into the newest organization, past the program.
pub(crate) fn crowd(world: &World, n: i64) {
    let organization = world.place.number("SELECT max(id) FROM organizations");
    let now = START.0;
    world.place.batch(&format!(
        "INSERT INTO accounts (id, issuer, subject, created_at)
         WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {n})
         SELECT 100000 + i, 'crowd', 'crowd ' || i, 0 FROM n;
         INSERT INTO associations
             (id, public_id, organization_id, account_id, state, origin, given_name, family_name, communication_email,
              address_key, phone, country, language, job_title, search_text, created_at, expires_at, activated_at, access)
         SELECT id,
                'crowdcrowdcrowdcrowd'
                    || replace(replace(replace(replace(CAST(id AS TEXT), '0', 'a'), '1', 'b'), '8', 'c'), '9', 'd'),
                {organization}, id, 'active', 'operator', 'Jane', 'Crowd', 'crowd' || id || '@one.example',
                'crowd' || id || '@one.example', '', 'DE', 'en', '', 'jane crowd ' || id, {now}, {now}, {now}, 'active'
         FROM accounts WHERE issuer = 'crowd';
         UPDATE organization_counts SET associations_active = associations_active + {n} WHERE organization_id = {organization};"
    ));
}
