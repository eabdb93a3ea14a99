//! Asking for rights and contact roles, and what admins answer.

use guildhall::actions::access_requests::remind;
use guildhall::actions::{Actor, organizations};
use guildhall::texts::rfc3339;
use guildhall_domain::clock::Span;
use serde_json::{Value, json};

use crate::rights::{Team, colleague, id_of, rights_of, team};
use crate::support::{Call, Org, Person, Reply, START, World, at_once};

fn asking(world: &World, by: &Person, org: &Org, right: &str) -> Call {
    let body = json!({"right": right, "reason": "For  the\tlab"});
    world.post(&org.path("/access/requests")).by(by).json(&body)
}

async fn ask(world: &World, by: &Person, org: &Org, right: &str) -> String {
    let asked = asking(world, by, org, right).await.ok(201);
    asked["id"].as_str().unwrap().to_owned()
}

fn answering(world: &World, by: &Person, org: &Org, id: &str, answer: &str, body: &Value) -> Call {
    world
        .post(&org.path(&format!("/access-requests/{id}/{answer}")))
        .by(by)
        .json(body)
}

async fn approve(world: &World, by: &Person, org: &Org, id: &str) -> Reply {
    answering(world, by, org, id, "approve", &json!({})).await
}

async fn own(world: &World, by: &Person, org: &Org) -> Value {
    world.get(&org.path("/access/requests")).by(by).await.ok(200)["items"].clone()
}

async fn inbox(world: &World, by: &Person, org: &Org) -> Value {
    world.get(&org.path("/access-requests")).by(by).await.ok(200)
}

async fn give(world: &World, by: &Person, org: &Org, person: &str, body: Value) -> Reply {
    let path = org.path(&format!("/associations/{person}/rights"));
    world.post(&path).by(by).json(&body).await
}

async fn remove(world: &World, by: &Person, org: &Org, person: &str) -> Reply {
    let path = org.path(&format!("/associations/{person}/remove"));
    world.post(&path).by(by).json(&json!({"reason": "a test"})).await
}

/// How many requests are in each state, as the rows say.
fn states(world: &World) -> Vec<(String, String)> {
    let rows = world
        .place
        .sql("SELECT state, CAST(count(*) AS TEXT) FROM access_requests GROUP BY state ORDER BY state");
    rows.into_iter().map(|row| (row[0].clone(), row[1].clone())).collect()
}

fn state(name: &str) -> Vec<(String, String)> {
    vec![(name.to_owned(), "1".to_owned())]
}

async fn reminded(world: &World) {
    let house = world.app.house.clone();
    world.write(move |tx| remind(tx, &house)).await.unwrap();
    world.deliver().await;
}

/// The subjects of the letters that an address got about requests for access.
async fn subjects(world: &World, email: &str) -> Vec<String> {
    let mails = world.mails_to(email).await;
    let about = mails.into_iter().map(|mail| mail.subject);
    about.filter(|subject| subject.contains("colleague")).collect()
}

both_engines! {
    async fn what_was_asked_for_is_given_with_an_end_and_both_sides_are_told(world) {
        let Team { org, admin, member } = team(world).await;
        let id = ask(world, &member, &org, "software_download").await;
        let seen = own(world, &member, &org).await;
        assert_eq!((&seen[0]["state"], &seen[0]["reason"]), (&json!("open"), &json!("For the lab")));
        assert_eq!(seen[0]["told"].as_array().unwrap().len(), 1);
        let waiting = inbox(world, &admin, &org).await;
        assert_eq!((&waiting["open"], &waiting["addresses"]), (&json!(1), &json!(0)));
        let item = &waiting["items"][0];
        assert_eq!((&item["name"], &item["may_decide"], &item["rights"]), (&json!("Jane Doe"), &json!(true), &json!([])));
        let until = rfc3339(START + Span::days(30));
        let body = json!({"until": until, "note": "Until the lab is set up"});
        answering(world, &admin, &org, &id, "approve", &body).await.ok(200);
        assert_eq!(rights_of(world, &member).await, json!(["software_download"]));
        let seen = own(world, &member, &org).await;
        assert_eq!((&seen[0]["state"], &seen[0]["until"], &seen[0]["note"]), (&json!("approved"), &json!(until), &json!("Until the lab is set up")));
        assert_eq!(inbox(world, &admin, &org).await["open"], json!(0));
        assert_eq!((world.events("access.requested"), world.events("right.granted")), (1, 1));
        world.deliver().await;
        assert_eq!(subjects(world, "ppc@contoso.example").await, ["Contoso: A colleague asks for more"]);
        let mails = world.mails_to("jane@contoso.example").await;
        let told = mails.iter().find(|mail| mail.subject == "Contoso: You have what you asked for").unwrap();
        assert!(told.text.contains("Until the lab is set up") && told.text.contains("Software download"), "{}", told.text);
        let path = org.path(&format!("/associations/{}", id_of(world, &member).await));
        let told = world.get(&path).by(&admin).await.ok(200);
        let sentence = told["timeline"][0]["sentence"].as_str().unwrap();
        assert!(sentence.contains("gave jane@contoso.example the right Software download, as asked"), "{sentence}");
        world.holds_together();
    }

    async fn one_request_for_each_right_is_open_and_can_be_withdrawn(world) {
        let Team { org, admin, member } = team(world).await;
        let id = ask(world, &member, &org, "software_download").await;
        asking(world, &member, &org, "software_download").await.refused(409, "already-asked");
        ask(world, &member, &org, "support_incidents").await;
        let path = org.path(&format!("/access/requests/{id}"));
        world.delete(&path).by(&admin).await.refused(404, "not-found");
        assert_eq!(world.delete(&path).by(&member).await.ok(200)["state"], "withdrawn");
        world.delete(&path).by(&member).await.refused(409, "not-waiting");
        approve(world, &admin, &org, &id).await.refused(409, "not-waiting");
        assert_eq!(rights_of(world, &member).await, json!([]));
        ask(world, &member, &org, "software_download").await;
        assert_eq!(inbox(world, &admin, &org).await["open"], json!(2));
        assert_eq!(world.events("access.withdrawn"), 1);
        world.holds_together();
    }

    async fn what_cannot_be_asked_for_is_refused_and_writes_nothing(world) {
        let Team { org, admin, member } = team(world).await;
        give(world, &admin, &org, &id_of(world, &member).await, json!({"right": "report_viewer"})).await.ok(200);
        let stranger = world.account("stranger@private.example").await;
        let before = world.snapshot();
        let path = org.path("/access/requests");
        for (body, status, code) in [
            (json!({"right": "report_viewer", "reason": "x"}), 409, "already-held"),
            (json!({"right": "lab_access", "reason": "x"}), 422, "invalid-input"),
            (json!({"right": "support_incidents", "reason": " \n"}), 422, "invalid-input"),
            (json!({"right": "support_incidents", "reason": "x".repeat(301)}), 422, "invalid-input"),
            (json!({"right": "support_incidents", "contact_role": "executive", "reason": "x"}), 422, "invalid-input"),
            (json!({"reason": "x"}), 422, "invalid-input"),
        ] {
            let reply = world.post(&path).by(&member).json(&body).await;
            assert_eq!(reply.status, status, "{body}: {}", reply.text());
            assert!(reply.text().contains(code), "{body}: {}", reply.text());
        }
        asking(world, &stranger, &org, "support_incidents").await.refused(404, "not-found");
        assert_eq!(world.written_since(&before), [""; 0]);
    }

    async fn a_right_that_will_end_can_be_asked_for_longer(world) {
        let Team { org, admin, member } = team(world).await;
        let end = rfc3339(START + Span::days(3));
        give(world, &admin, &org, &id_of(world, &member).await, json!({"right": "report_viewer", "until": end})).await.ok(200);
        let id = ask(world, &member, &org, "report_viewer").await;
        approve(world, &admin, &org, &id).await.ok(200);
        let access = world.get(&org.path("/access")).by(&member).await.ok(200);
        assert_eq!(access["rights"][4]["until"], Value::Null);
        world.holds_together();
    }

    async fn c1_asking_is_no_way_around_the_rules_of_granting(world) {
        let Team { org, admin, member } = team(world).await;
        let local = colleague(world, &org, &admin, "local").await;
        let until = START + Span::days(10);
        let local_id = id_of(world, &local).await;
        give(world, &admin, &org, &local_id, json!({"right": "location_admin", "until": rfc3339(until)})).await.ok(200);
        let top = ask(world, &member, &org, "global_admin").await;
        let download = ask(world, &member, &org, "software_download").await;
        // Neither a member, nor the asker, nor whoever could not grant it decides, one or many.
        for by in [&member, &local] {
            for answer in ["approve", "decline"] {
                answering(world, by, &org, &top, answer, &json!({})).await.refused(403, "forbidden");
            }
        }
        let many = json!({"approve": true, "ids": [top, download]});
        let verdicts = world.post(&org.path("/access-requests/bulk")).by(&local).json(&many).await.ok(200);
        assert_eq!(verdicts["rows"], json!([{"id": top, "outcome": "forbidden"}, {"id": download, "outcome": "forbidden"}]));
        assert_eq!(inbox(world, &local, &org).await["items"][0]["may_decide"], json!(false));
        assert_eq!(rights_of(world, &member).await, json!([]));
        // A right that ends gives nothing for longer.
        let late = json!({"until": rfc3339(until + Span(1))});
        answering(world, &local, &org, &download, "approve", &late).await.refused(403, "forbidden");
        let in_time = json!({"until": rfc3339(until)});
        answering(world, &local, &org, &download, "approve", &in_time).await.ok(200);
        assert_eq!(rights_of(world, &member).await, json!(["software_download"]));
        // A token without the scope decides nothing.
        let reader = world.narrow_token("ppc@contoso.example", guildhall_domain::scope::Scopes::parse("read").unwrap(), None).await;
        approve(world, &reader, &org, &top).await.refused(403, "token-scope");
        world.holds_together();
    }

    async fn a2_a_request_of_another_organization_is_answered_as_unknown(world) {
        let Team { org, admin, member } = team(world).await;
        let id = ask(world, &member, &org, "software_download").await;
        let other = world.organization("Fabrikam", &[]).await;
        let other_admin = world.admin(&other, "ppc@fabrikam.example").await;
        approve(world, &other_admin, &other, &id).await.refused(404, "not-found");
        approve(world, &other_admin, &org, &id).await.refused(404, "not-found");
        world.delete(&other.path(&format!("/access/requests/{id}"))).by(&other_admin).await.refused(404, "not-found");
        let many = json!({"approve": true, "ids": [id]});
        let verdicts = world.post(&other.path("/access-requests/bulk")).by(&other_admin).json(&many).await.ok(200);
        assert_eq!(verdicts["rows"][0]["outcome"], "unknown");
        let page = world.get(&other.path(&format!("/access-requests?cursor={id}"))).by(&other_admin).await;
        page.refused(422, "invalid-input");
        approve(world, &admin, &org, &id).await.ok(200);
    }

    async fn c3_whoever_is_removed_or_leaves_asks_for_nothing_any_more(world) {
        let Team { org, admin, member } = team(world).await;
        let other = colleague(world, &org, &admin, "sam").await;
        let (first, second) = (ask(world, &member, &org, "software_download").await, ask(world, &other, &org, "software_download").await);
        remove(world, &admin, &org, &id_of(world, &member).await).await.ok(200);
        world.post(&org.path("/leave")).by(&other).json(&json!({})).await.ok(200);
        assert_eq!(inbox(world, &admin, &org).await["open"], json!(0));
        for id in [&first, &second] {
            approve(world, &admin, &org, id).await.refused(409, "not-waiting");
        }
        // Whoever comes back begins anew.
        world.invite(&admin, &org, "jane@contoso.example").await;
        let url_token = world.url_token(&admin, &org).await;
        world.associate(&member, &url_token, "jane@contoso.example").await;
        approve(world, &admin, &org, &first).await.refused(409, "not-waiting");
        assert_eq!((rights_of(world, &member).await, own(world, &member, &org).await), (json!([]), json!([])));
        world.holds_together();
    }

    async fn c5_whoever_lost_the_right_decides_nothing_from_the_next_request_on(world) {
        let Team { org, admin, member } = team(world).await;
        let second = world.admin(&org, "second@contoso.example").await;
        let id = ask(world, &member, &org, "software_download").await;
        world.revoke_admin(&org, "second@contoso.example").await.unwrap();
        for answer in ["approve", "decline"] {
            answering(world, &second, &org, &id, answer, &json!({})).await.refused(403, "forbidden");
        }
        world.get(&org.path("/access-requests")).by(&second).await.refused(403, "forbidden");
        approve(world, &admin, &org, &id).await.ok(200);
    }

    async fn whoever_comes_back_is_known_by_what_they_asked_for_before(world) {
        let Team { org, admin, member } = team(world).await;
        let id = ask(world, &member, &org, "software_download").await;
        answering(world, &admin, &org, &id, "decline", &json!({"note": "Not yet"})).await.ok(200);
        let person = id_of(world, &member).await;
        remove(world, &admin, &org, &person).await.ok(200);
        world.invite(&admin, &org, "jane@contoso.example").await;
        let begun = world.pending(&member, &world.url_token(&admin, &org).await, "jane@contoso.example").await;
        let code = world.code_for("jane@contoso.example", &begun).await;
        world.prove(&member, &begun, &code).await.ok(200);
        ask(world, &member, &org, "software_download").await;
        let earlier = inbox(world, &admin, &org).await["items"][0]["earlier"].clone();
        assert_eq!((&earlier[0]["state"], &earlier[0]["note"]), (&json!("declined"), &json!("Not yet")), "{earlier}");
        assert_eq!(earlier.as_array().map(Vec::len), Some(1), "{earlier}");
    }

    async fn many_are_decided_at_once_with_a_verdict_on_each(world) {
        let Team { org, admin, member } = team(world).await;
        let other = colleague(world, &org, &admin, "sam").await;
        let role = json!({"contact_role": "executive", "reason": "x"});
        let path = org.path("/access/requests");
        let mut ids = Vec::new();
        for person in [&member, &other] {
            let asked = world.post(&path).by(person).json(&role).await.ok(201);
            ids.push(asked["id"].as_str().unwrap().to_owned());
        }
        ids.push(ask(world, &other, &org, "software_download").await);
        let gone = ask(world, &member, &org, "support_incidents").await;
        world.delete(&format!("{path}/{gone}")).by(&member).await.ok(200);
        ids.push(gone);
        let many = json!({"approve": true, "ids": ids, "note": "Welcome"});
        let verdicts = world.post(&org.path("/access-requests/bulk")).by(&admin).json(&many).await.ok(200);
        let outcomes: Vec<&str> = verdicts["rows"].as_array().unwrap().iter().map(|row| row["outcome"].as_str().unwrap()).collect();
        assert_eq!(outcomes, ["approved", "role_held", "approved", "not_waiting"]);
        let waiting = inbox(world, &admin, &org).await;
        assert_eq!((&waiting["open"], waiting["items"][0]["held_by"].is_string()), (&json!(1), true));
        assert_eq!(waiting["items"][0]["earlier"][0]["state"], "approved");
        approve(world, &admin, &org, &ids[1]).await.refused(409, "role-held");
        // Whoever names one twice decides it once.
        let no = json!({"approve": false, "ids": [ids[1], ids[1]]});
        let verdicts = world.post(&org.path("/access-requests/bulk")).by(&admin).json(&no).await.ok(200);
        assert!(verdicts["rows"].as_array().unwrap().iter().all(|row| row["outcome"] == "declined"), "{verdicts}");
        assert_eq!((world.events("access.declined"), &inbox(world, &admin, &org).await["open"]), (1, &json!(0)));
        world.holds_together();
    }

    async fn one_that_would_have_to_last_keeps_no_other_waiting(world) {
        let Team { org, admin, member } = team(world).await;
        let other = colleague(world, &org, &admin, "sam").await;
        let ends = json!({"ends_at": rfc3339(START + Span::days(90))});
        let path = org.path(&format!("/associations/{}/end-date", id_of(world, &member).await));
        world.post(&path).by(&admin).json(&ends).await.ok(200);
        let role = json!({"contact_role": "primary_program_contact", "reason": "x"});
        let asked = world.post(&org.path("/access/requests")).by(&member).json(&role).await.ok(201);
        let ids = [asked["id"].as_str().unwrap().to_owned(), ask(world, &other, &org, "software_download").await];
        let bulk = org.path("/access-requests/bulk");
        let verdicts = world.post(&bulk).by(&admin).json(&json!({"approve": true, "ids": ids})).await.ok(200);
        assert_eq!(verdicts["rows"], json!([{"id": ids[0], "outcome": "has_end"}, {"id": ids[1], "outcome": "approved"}]));
        approve(world, &admin, &org, &ids[0]).await.refused(409, "has-end");
        let browser = world.bare_browser();
        browser.sign_in(&admin.email, "/").await;
        let area = format!("/organizations/{}", org.membership_id);
        browser.get(&format!("{area}/requests?kind=access")).await.page(200);
        let page = browser.send(&format!("{area}/requests/access"), &[("card", ids[0].as_str()), ("decision", "approve")]).await.page(409);
        assert!(page.contains("association has an end date"), "{page}");
        // A primary program contact whose profile waits, and who is to be a global admin for a while.
        let second = world.admin(&org, "second@contoso.example").await;
        world.revoke_admin(&org, "second@contoso.example").await.unwrap();
        let path = org.path(&format!("/associations/{}/contact-roles", id_of(world, &second).await));
        world.post(&path).by(&admin).json(&json!({"contact_role": "primary_program_contact"})).await.ok(200);
        let ids = [ask(world, &second, &org, "global_admin").await, ask(world, &other, &org, "report_viewer").await];
        let until = rfc3339(START + Span::days(30));
        let many = json!({"approve": true, "ids": ids, "until": until});
        let verdicts = world.post(&bulk).by(&admin).json(&many).await.ok(200);
        assert_eq!(verdicts["rows"], json!([{"id": ids[0], "outcome": "primary_contact"}, {"id": ids[1], "outcome": "approved"}]));
        let late = json!({"until": until});
        answering(world, &admin, &org, &ids[0], "approve", &late).await.refused(409, "primary-contact");
        approve(world, &admin, &org, &ids[0]).await.ok(200);
        world.holds_together();
    }

    async fn an_admin_for_a_while_asks_for_what_is_to_last(world) {
        let Team { org, admin, member } = team(world).await;
        let body = json!({"right": "global_admin", "until": rfc3339(START + Span::days(10))});
        give(world, &admin, &org, &id_of(world, &member).await, body).await.ok(200);
        let access = format!("/organizations/{}/access", org.membership_id);
        let browser = world.bare_browser();
        browser.sign_in(&member.email, "/").await;
        let page = browser.get(&access).await.page(200);
        assert!(page.contains("Ask for longer") && page.contains("Ask for it"), "{page}");
        let lasting = world.bare_browser();
        lasting.sign_in(&admin.email, "/").await;
        assert!(!lasting.get(&access).await.page(200).contains("Ask for it"));
    }

    async fn whoever_is_given_it_without_the_inbox_has_the_answer(world) {
        let Team { org, admin, member } = team(world).await;
        let person = id_of(world, &member).await;
        ask(world, &member, &org, "software_download").await;
        ask(world, &member, &org, "report_viewer").await;
        let role = json!({"contact_role": "executive", "reason": "x"});
        world.post(&org.path("/access/requests")).by(&member).json(&role).await.ok(201);
        give(world, &admin, &org, &person, json!({"right": "software_download"})).await.ok(200);
        let many = json!({"action": "grant", "right": "report_viewer", "ids": [person]});
        world.post(&org.path("/associations/bulk")).by(&admin).json(&many).await.ok(200);
        let path = org.path(&format!("/associations/{person}/contact-roles"));
        world.post(&path).by(&admin).json(&json!({"contact_role": "executive"})).await.ok(200);
        assert_eq!(states(world), [("approved".to_owned(), "3".to_owned())]);
        assert_eq!(inbox(world, &admin, &org).await["open"], json!(0));
        world.holds_together();
    }

    async fn decisions_withdrawals_and_removals_race_and_one_wins(world) {
        let Team { org, admin, member } = team(world).await;
        let second = world.admin(&org, "second@contoso.example").await;
        for round in 0..6 {
            let name = format!("racer{round}");
            let person = colleague(world, &org, &admin, &name).await;
            let association = id_of(world, &person).await;
            let id = ask(world, &person, &org, "software_download").await;
            let removal = world.post(&org.path(&format!("/associations/{association}/remove"))).by(&admin).json(&json!({"reason": "x"}));
            let mut calls = vec![
                answering(world, &admin, &org, &id, "approve", &json!({})),
                answering(world, &second, &org, &id, "decline", &json!({})),
                answering(world, &second, &org, &id, "approve", &json!({})),
                world.delete(&org.path(&format!("/access/requests/{id}"))).by(&person),
            ];
            if round % 2 == 0 {
                calls.push(removal);
            }
            let replies = at_once(calls).await;
            let statuses: Vec<u16> = replies.iter().map(|reply| reply.status).collect();
            assert!(statuses.iter().all(|status| [200, 403, 404, 409].contains(status)), "{statuses:?}");
            let won = statuses[..4].iter().filter(|status| **status == 200).count();
            assert!(won == 1 || (won == 0 && round % 2 == 0), "{statuses:?}");
        }
        let _ = member;
        assert_eq!(inbox(world, &admin, &org).await["open"], json!(0));
        world.holds_together();
    }

    async fn asking_races_with_itself_with_grants_and_with_removal(world) {
        let Team { org, admin, .. } = team(world).await;
        for round in 0..4 {
            let person = colleague(world, &org, &admin, &format!("racer{round}")).await;
            let association = id_of(world, &person).await;
            let mut calls: Vec<Call> = (0..4).map(|_| asking(world, &person, &org, "software_download")).collect();
            if round % 2 == 0 {
                let path = org.path(&format!("/associations/{association}/remove"));
                calls.push(world.post(&path).by(&admin).json(&json!({"reason": "x"})));
            } else {
                let path = org.path(&format!("/associations/{association}/rights"));
                calls.push(world.post(&path).by(&admin).json(&json!({"right": "software_download"})));
            }
            let replies = at_once(calls).await;
            let made = replies[..4].iter().filter(|reply| reply.status == 201).count();
            assert!(made <= 1, "{made}");
            assert_eq!(replies[4].status, 200, "{}", replies[4].text());
        }
        let open = world.place.number("SELECT count(*) FROM access_requests WHERE state = 'open'");
        assert_eq!(open, 0, "whoever was removed, or has it, asks for nothing");
        world.holds_together();
    }

    async fn a_request_that_nobody_decides_goes_round_the_admins_once_each_time(world) {
        let Team { org, admin, member } = team(world).await;
        for name in ["second", "third", "fourth"] {
            world.admin(&org, &format!("{name}@contoso.example")).await;
        }
        let id = ask(world, &member, &org, "software_download").await;
        world.deliver().await;
        let told = |names: &'static [&'static str]| async move {
            let mut counts = Vec::new();
            for name in names {
                counts.push(subjects(world, &format!("{name}@contoso.example")).await.len());
            }
            counts
        };
        let all: &[&str] = &["ppc", "second", "third", "fourth"];
        assert_eq!(told(all).await, [1, 1, 0, 0]);
        world.advance(Span(Span::days(3).0 - 1));
        reminded(world).await;
        assert_eq!(told(all).await, [1, 1, 0, 0]);
        world.advance(Span(1));
        // Two processes look at the same moment.
        let other = world.second_process().await;
        tokio::join!(reminded(world), reminded(&other));
        world.deliver().await;
        assert_eq!(told(all).await, [1, 1, 1, 0]);
        for expected in [[1, 1, 1, 1], [2, 1, 1, 1], [2, 2, 1, 1]] {
            world.advance(Span::days(3));
            reminded(world).await;
            assert_eq!(told(all).await, expected);
        }
        let seen = own(world, &member, &org).await;
        let reminders: Vec<i64> = seen[0]["told"].as_array().unwrap().iter().map(|told| told["reminder"].as_i64().unwrap()).collect();
        assert_eq!(reminders, [0, 0, 1, 2, 3, 4]);
        approve(world, &admin, &org, &id).await.ok(200);
        world.advance(Span::days(3));
        reminded(world).await;
        assert_eq!(told(all).await, [2, 2, 1, 1]);
        world.holds_together();
    }

    async fn the_pages_ask_withdraw_and_decide_without_a_script(world) {
        let Team { org, admin, member } = team(world).await;
        let area = format!("/organizations/{}", org.membership_id);
        let access = format!("{area}/access");
        let theirs = world.bare_browser();
        theirs.sign_in(&member.email, "/").await;
        assert!(theirs.get(&access).await.page(200).contains("Ask for it"));
        let asks = format!("{access}/requests");
        let page = theirs.send(&asks, &[("right", "software_download"), ("reason", " ")]).await.page(422);
        assert!(page.contains("Say why you need it"), "{page}");
        let fields = [("right", "software_download"), ("reason", "For the <lab>")];
        assert_eq!(theirs.send(&asks, &fields).await.location(), access);
        assert!(theirs.get(&access).await.page(200).contains("You will be told what the admins decide"));
        assert_eq!(theirs.send(&asks, &fields).await.location(), access);
        theirs.send(&asks, &[("contact_role", "executive"), ("reason", "x")]).await.location();
        let role = own(world, &member, &org).await[0]["id"].as_str().unwrap().to_owned();
        let withdraw = format!("{asks}/{role}/withdraw");
        assert!(theirs.get(&access).await.page(200).contains(&withdraw));
        assert_eq!(theirs.send(&withdraw, &[]).await.location(), access);
        theirs.get(&format!("{area}/requests?kind=access")).await.page(403);
        let id = own(world, &member, &org).await[1]["id"].as_str().unwrap().to_owned();
        let decides = format!("{area}/requests/access");
        theirs.send(&decides, &[("card", &id), ("decision", "approve")]).await.page(403);
        let browser = world.bare_browser();
        browser.sign_in(&admin.email, "/").await;
        // Nobody waits for an address: the inbox opens where somebody waits.
        let page = browser.get(&format!("{area}/requests")).await.page(200);
        assert!(page.contains("For the &#60;lab&#62;") && page.contains("Earlier requests: 1"), "{page}");
        let page = browser.send(&decides, &[("card", &id), ("decision", "approve"), ("until", "2020-01-01")]).await.page(422);
        assert!(page.contains("Choose a day from today on"), "{page}");
        let inbox = format!("{area}/requests?kind=access");
        assert_eq!(browser.send(&decides, &[("decision", "approve")]).await.location(), inbox);
        let fields = [("card", id.as_str()), ("decision", "approve"), ("until", "2026-12-31"), ("note", "Welcome")];
        assert_eq!(browser.send(&decides, &fields).await.location(), inbox);
        assert!(browser.get(&inbox).await.page(200).contains("holds the right"));
        assert_eq!(browser.send(&decides, &fields).await.location(), inbox);
        let page = theirs.get(&access).await.page(200);
        assert!(page.contains("31 Dec 2026") && page.contains("Ask for longer"), "{page}");
        world.advance(Span::minutes(11));
        browser.send(&decides, &fields).await.page(403);
        world.holds_together();
    }

    async fn the_inbox_is_read_page_by_page_the_longest_waiting_first(world) {
        let Team { org, admin, member } = team(world).await;
        let mut ids = Vec::new();
        for right in ["software_download", "support_incidents", "report_viewer", "personal_report_viewer", "location_admin"] {
            ids.push(ask(world, &member, &org, right).await);
        }
        let (mut seen, mut cursor) = (Vec::new(), String::new());
        loop {
            let path = org.path(&format!("/access-requests?limit=2{cursor}"));
            let page = world.get(&path).by(&admin).await.ok(200);
            assert_eq!(page["open"], json!(5));
            seen.extend(page["items"].as_array().unwrap().iter().map(|item| item["request"]["id"].as_str().unwrap().to_owned()));
            match page["next_cursor"].as_str() {
                Some(next) => cursor = format!("&cursor={next}"),
                None => break,
            }
        }
        assert_eq!(seen, ids);
    }

    async fn g3_nobody_mails_the_admins_without_end(world) {
        let Team { org, admin, member } = team(world).await;
        let few = world.configured(|config| config.limits.access_requests_per_account_per_day = 2);
        for _ in 0..2 {
            let id = ask(&few, &member, &org, "software_download").await;
            few.delete(&org.path(&format!("/access/requests/{id}"))).by(&member).await.ok(200);
        }
        let refused = asking(&few, &member, &org, "software_download").await;
        assert_eq!(refused.status, 429);
        assert!(refused.header("retry-after").is_some());
        assert_eq!(inbox(&few, &admin, &org).await["open"], json!(0));
        few.advance(Span::days(1));
        ask(&few, &member, &org, "software_download").await;
    }

    async fn of_a_closed_organization_nobody_is_reminded(world) {
        let Team { org, member, .. } = team(world).await;
        ask(world, &member, &org, "software_download").await;
        let id = org.membership_id.clone();
        world.write(move |tx| organizations::close(tx, Actor::Operator, &id, "a test").map(drop)).await.unwrap();
        world.advance(Span::days(4));
        reminded(world).await;
        assert_eq!(subjects(world, "ppc@contoso.example").await.len(), 1);
        assert_eq!(world.place.number("SELECT reminders FROM access_requests"), 0);
    }

    async fn a_suspended_organization_decides_nothing_but_requests_can_be_withdrawn(world) {
        let Team { org, admin, member } = team(world).await;
        let id = ask(world, &member, &org, "software_download").await;
        let (membership_id, house) = (org.membership_id.clone(), world.app.house.clone());
        world
            .write(move |tx| {
                guildhall::actions::organizations::suspend(tx, &house, guildhall::actions::Actor::Operator, &membership_id, "a test").map(drop)
            })
            .await
            .unwrap();
        approve(world, &admin, &org, &id).await.refused(403, "organization-suspended");
        asking(world, &member, &org, "report_viewer").await.refused(403, "organization-suspended");
        world.advance(Span::days(4));
        reminded(world).await;
        assert_eq!(subjects(world, "ppc@contoso.example").await.len(), 1);
        world.delete(&org.path(&format!("/access/requests/{id}"))).by(&member).await.ok(200);
        assert_eq!(states(world), state("withdrawn"));
        world.holds_together();
    }
}
