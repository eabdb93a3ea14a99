//! Every way out: an end date, a closed account, a closed organization; and what is stored afterwards.

use std::collections::BTreeMap;

use guildhall::actions::erasure::{self, Asked, Whose};
use guildhall::actions::{ActionError, Actor, Conflict, closing, leaving, organizations, sweep};
use guildhall::texts::rfc3339;
use guildhall_domain::clock::{Instant, Span};
use guildhall_domain::scope::Scopes;
use guildhall_store::personal::SECTIONS;
use serde_json::{Value, json};

use crate::audit_chain::is_sound;
use crate::notices::kinds;
use crate::passkeys;
use crate::support::authenticator::Authenticator;
use crate::support::{Browser, Call, Org, Person, START, World, address, at_once};

const END: Instant = Instant(START.0 + 5 * 24 * 3_600 * 1_000_000);

/// An organization with its primary program contact's admin, and a member of it with an end of their own.
struct Team {
    org: Org,
    admin: Person,
    member: Person,
    id: String,
}

async fn team(world: &World) -> Team {
    let org = world.organization("Contoso", &[]).await;
    let admin = world.admin(&org, "ppc@contoso.example").await;
    let (member, id) = colleague(world, &org, &admin, "jane").await;
    Team { org, admin, member, id }
}

async fn colleague(world: &World, org: &Org, admin: &Person, name: &str) -> (Person, String) {
    let work = format!("{name}@contoso.example");
    world.invite(admin, org, &work).await;
    let url_token = world.url_token(admin, org).await;
    let person = world.account(&format!("{name}@private.example")).await;
    let path = world.associate(&person, &url_token, &work).await;
    (person, path.rsplit_once('/').unwrap().1.to_owned())
}

fn person_path(org: &Org, id: &str, rest: &str) -> String {
    org.path(&format!("/associations/{id}{rest}"))
}

fn end_on(world: &World, by: &Person, org: &Org, id: &str, at: Instant) -> Call {
    world
        .post(&person_path(org, id, "/end-date"))
        .by(by)
        .json(&json!({"ends_at": rfc3339(at)}))
}

fn grant(world: &World, by: &Person, org: &Org, id: &str, right: &str) -> Call {
    world
        .post(&person_path(org, id, "/rights"))
        .by(by)
        .json(&json!({"right": right}))
}

/// The association of an admin, by the address.
fn admin_id(world: &World, email: &str) -> String {
    world.place.sql(&format!(
        "SELECT public_id FROM associations WHERE communication_email = '{email}' ORDER BY id DESC"
    ))[0][0]
        .clone()
}

async fn close_own(world: &World, email: &str, erases: bool) -> Result<(), ActionError> {
    let account = account_of(world, email);
    let closed = world.write(move |tx| closing::close_own(tx, account, erases)).await;
    closed.map(drop)
}

async fn ask_for(world: &World, whose: Whose) -> Result<Asked, ActionError> {
    world
        .write(move |tx| erasure::ask_for(tx, Actor::Operator, &whose, "a test"))
        .await
}

async fn exported(world: &World, person: &Person) -> Value {
    serde_json::from_str(&world.get("/api/v1/me/export").by(person).await.text()).unwrap()
}

/// Associations that are not over though their account is closed.
fn left_behind(world: &World) -> i64 {
    world.place.number(
        "SELECT count(*) FROM associations a JOIN accounts c ON c.id = a.account_id
         WHERE c.closed_at IS NOT NULL AND a.state IN ('active', 'pending')",
    )
}

fn account_of(world: &World, email: &str) -> i64 {
    world.place.number(&format!(
        "SELECT id FROM accounts WHERE email = '{email}' ORDER BY id DESC"
    ))
}

/// Steps of the erasure, until nothing is left.
async fn erase(world: &World) -> usize {
    for steps in 0..100 {
        let house = world.app.house.clone();
        if !world.write(move |tx| erasure::step(tx, &house)).await.unwrap() {
            return steps;
        }
    }
    panic!("the erasure has no end");
}

/// Where a text is still stored. What is about to be mailed, and answers kept for a day, are forgotten by themselves.
///
/// The tokens of the tests are made by the operator, whose own events keep the address that was named: `docs/privacy.md`.
fn found(world: &World, text: &str) -> Vec<String> {
    const TOKENS: &str = r#""token":"of a test""#;
    const FORGOTTEN: [&str; 4] = ["attempts", "idempotency_keys", "jobs", "sign_in_codes"];
    let snapshot = world.snapshot();
    let mut tables: Vec<String> = snapshot
        .values()
        .filter(|(table, value)| {
            !FORGOTTEN.contains(table) && !value.contains(TOKENS) && value.to_lowercase().contains(text)
        })
        .map(|(table, value)| format!("{table}: {value}"))
        .collect();
    tables.dedup();
    tables
}

both_engines! {
    async fn a5_c3_c5_an_association_is_over_at_its_end_date_swept_or_not(world) {
        let Team { org, admin, member, id } = team(world).await;
        grant(world, &admin, &org, &id, "location_admin").await.ok(200);
        let browser = world.bare_browser();
        let shown = end_on(world, &admin, &org, &id, END).await.ok(200);
        assert_eq!(shown["ends_at"], rfc3339(END));
        assert_eq!(end_on(world, &admin, &org, &id, END).await.ok(200)["ends_at"], rfc3339(END));
        assert_eq!(world.events("association.end_set"), 1, "what is so already is no change");
        world.clock.set(END - Span::minutes(5));
        browser.sign_in(&member.email, "/").await;
        let area = format!("/organizations/{}", org.membership_id);
        assert!(browser.get(&format!("{area}/access")).await.page(200).contains("you no longer belong"));
        for (at, is_in) in [(END - Span::seconds(1), true), (END, false), (END + Span::seconds(1), false)] {
            world.clock.set(at);
            let (page, call) = (browser.get(&format!("{area}/people")).await, world.get(&org.path("/invitations")).by(&member).await);
            let counts = world.get(&org.path("")).by(&admin).await.ok(200)["counts"].clone();
            if is_in {
                page.page(200);
                call.ok(200);
            } else {
                page.page(404);
                call.refused(404, "not-found");
            }
            let active = if is_in { 2 } else { 1 };
            assert_eq!(counts["associations"]["active"], json!(active), "{counts}");
            for (query, found) in [("", active), ("&q=jane", active - 1), ("&right=location_admin", active - 1)] {
                let listed = world.get(&org.path(&format!("/associations?state=active{query}"))).by(&admin).await.ok(200);
                assert_eq!(listed["items"].as_array().unwrap().len(), found, "{query}: {listed}");
            }
        }
        assert_eq!(world.place.number("SELECT count(*) FROM associations WHERE state = 'ended' AND activated_at IS NOT NULL"), 0);
        let former = world.get(&person_path(&org, &id, "")).by(&admin).await.ok(200);
        assert_eq!((&former["state"], &former["rights"]), (&json!("ended"), &json!([])));
        assert!(browser.get(&format!("/associations/{id}")).await.page(200).contains("end date"));
        end_on(world, &admin, &org, &id, END + Span::days(9)).await.refused(409, "not-active");
        grant(world, &admin, &org, &id, "report_viewer").await.refused(409, "not-active");
        // Coming back before any sweep: the old invitation opens nothing, and a new one begins anew in the same timeline.
        let url_token = world.url_token(&admin, &org).await;
        let again = world.pending(&member, &url_token, "jane@contoso.example").await;
        assert_eq!(world.events("association.date_reached"), 1, "whoever comes first ends what is over");
        let code = world.code_for("jane@contoso.example", &again).await;
        world.prove(&member, &again, &code).await.refused(422, "address-not-approved");
        world.invite(&admin, &org, "jane@contoso.example").await;
        let back = world.associate(&member, &url_token, "jane@contoso.example").await;
        assert_eq!(world.get(&back).by(&member).await.ok(200)["rights"], json!([]));
        let told = world.get(&person_path(&org, back.rsplit_once('/').unwrap().1, "")).by(&admin).await.ok(200);
        let sentences = told["timeline"].to_string();
        assert!(sentences.contains("ended, as was set") && sentences.contains("was associated"), "{sentences}");
        world.write(sweep::sweep).await.unwrap();
        assert_eq!(world.events("association.date_reached"), 1);
        is_sound(world).await;
    }

    async fn two_processes_end_each_association_once(world) {
        let Team { org, admin, .. } = team(world).await;
        for n in 0..12 {
            let (_, id) = colleague(world, &org, &admin, &format!("p{n}")).await;
            end_on(world, &admin, &org, &id, END).await.ok(200);
        }
        let other = world.second_process().await;
        for world in [world, &other] {
            world.advance(END - START);
        }
        let (first, second) = tokio::join!(world.write(sweep::sweep), other.write(sweep::sweep));
        first.unwrap();
        second.unwrap();
        assert_eq!(world.events("association.date_reached"), 12);
        is_sound(world).await;
    }

    async fn c1_who_says_an_end_needs_what_the_person_holds(world) {
        let Team { org, admin, member, id } = team(world).await;
        let (other, sam) = colleague(world, &org, &admin, "sam").await;
        let ppc = admin_id(world, "ppc@contoso.example");
        end_on(world, &other, &org, &id, END).await.refused(403, "forbidden");
        grant(world, &admin, &org, &id, "location_admin").await.ok(200);
        end_on(world, &member, &org, &ppc, END).await.refused(403, "forbidden");
        end_on(world, &member, &org, &sam, END).await.ok(200);
        // Whoever goes makes nobody an admin for longer, not even themselves.
        end_on(world, &admin, &org, &id, END).await.ok(200);
        world.delete(&person_path(&org, &id, "/end-date")).by(&member).await.refused(403, "forbidden");
        end_on(world, &member, &org, &id, END + Span::days(1)).await.refused(403, "forbidden");
        grant(world, &member, &org, &sam, "report_viewer").await.refused(403, "forbidden");
        end_on(world, &admin, &org, &sam, START - Span::days(1)).await.refused(422, "invalid-input");
        world.delete(&person_path(&org, &id, "/end-date")).by(&admin).await.ok(200);
        assert_eq!(world.events("association.end_cleared"), 1);
        let foreign = world.organization("Fabrikam", &[]).await;
        let stranger = world.admin(&foreign, "ppc@fabrikam.example").await;
        end_on(world, &stranger, &org, &id, END).await.refused(404, "not-found");
        end_on(world, &stranger, &foreign, &id, END).await.refused(404, "not-found");
        is_sound(world).await;
    }

    async fn many_people_get_an_end_date_and_lose_it(world) {
        let Team { org, admin, member, id } = team(world).await;
        let (_, sam) = colleague(world, &org, &admin, "sam").await;
        let (other, kim) = colleague(world, &org, &admin, "kim").await;
        let ppc = admin_id(world, "ppc@contoso.example");
        let bulk = |by: &Person, body: Value| world.post(&org.path("/associations/bulk")).by(by).json(&body);
        let (everyone, until) = (json!({"state": "active"}), rfc3339(END));
        let set = |preview: bool| json!({"action": "set_end", "until": until, "filter": everyone, "preview": preview});
        grant(world, &admin, &org, &kim, "location_admin").await.ok(200);
        end_on(world, &admin, &org, &sam, END).await.ok(200);
        let before = world.snapshot();
        bulk(&admin, json!({"action": "set_end", "filter": everyone})).await.refused(422, "invalid-input");
        bulk(&member, set(true)).await.refused(403, "forbidden");
        // A location admin neither sends a global admin away nor one of their own kind.
        let told = bulk(&other, set(true)).await.ok(200);
        assert_eq!(told["counts"], json!({"end_set": 1, "unchanged": 1, "above": 2, "total": 4}));
        let told = bulk(&admin, set(true)).await.ok(200);
        assert_eq!(told["counts"], json!({"end_set": 2, "unchanged": 1, "last_admin": 1, "total": 4}));
        assert_eq!(world.written_since(&before), [""; 0]);
        bulk(&admin, set(false)).await.ok(200);
        assert_eq!(world.events("association.end_set"), 3);
        let ends = |id: &str| world.get(&person_path(&org, id, "")).by(&admin);
        for id in [&id, &sam, &kim] {
            assert_eq!(ends(id).await.ok(200)["ends_at"], until);
        }
        assert_eq!(ends(&ppc).await.ok(200)["ends_at"], Value::Null);
        assert!(kinds(world, &member).await.contains(&"end_set".to_owned()));
        // Who goes themselves makes nobody stay who could do as much.
        let clear = |ids: Value| json!({"action": "clear_end", "until": until, "ids": ids});
        let told = bulk(&other, clear(json!([id, kim, ppc]))).await.ok(200);
        assert_eq!(told["counts"], json!({"end_cleared": 1, "unchanged": 1, "above": 1, "total": 3}));
        assert_eq!((ends(&id).await.ok(200)["ends_at"].clone(), world.events("association.end_cleared")), (Value::Null, 1));
        world.advance(END - START);
        world.get(&org.path("")).by(&member).await.ok(200);
        world.get(&org.path("")).by(&other).await.refused(404, "not-found");
        is_sound(world).await;
    }

    async fn c1_many_end_dates_are_judged_as_one_is(world) {
        let Team { org, admin, id, .. } = team(world).await;
        let (local, kim) = colleague(world, &org, &admin, "kim").await;
        let day = |days| START + Span::days(days);
        let give = async |who: &str, right: &str, until: Instant| {
            let body = json!({"right": right, "until": rfc3339(until)});
            world.post(&person_path(&org, who, "/rights")).by(&admin).json(&body).await.ok(200);
        };
        let many = async |action: &str, until: Instant| {
            let body = json!({"action": action, "until": rfc3339(until), "ids": [id], "preview": true});
            world.post(&org.path("/associations/bulk")).by(&local).json(&body).await.ok(200)["rows"][0]["outcome"].clone()
        };
        give(&kim, "location_admin", day(30)).await;
        end_on(world, &admin, &org, &id, day(20)).await.ok(200);
        // Whoever stays longer holds nothing longer that has ended by then.
        give(&id, "report_viewer", day(10)).await;
        assert_eq!((many("set_end", day(60)).await, many("clear_end", day(60)).await), (json!("end_set"), json!("end_cleared")));
        end_on(world, &local, &org, &id, day(21)).await.ok(200);
        give(&id, "report_viewer", day(40)).await;
        assert_eq!((many("set_end", day(60)).await, many("clear_end", day(60)).await), (json!("above"), json!("above")));
        end_on(world, &local, &org, &id, day(60)).await.refused(403, "forbidden");
        assert_eq!((many("set_end", day(25)).await, many("set_end", day(15)).await), (json!("end_set"), json!("end_set")));
        end_on(world, &local, &org, &id, day(25)).await.ok(200);
        is_sound(world).await;
    }

    async fn c4_many_end_dates_at_once_leave_an_admin(world) {
        for round in 0..6 {
            let org = world.organization("Contoso", &[]).await;
            let (a, b) = (world.admin(&org, &format!("a{round}@contoso.example")).await, world.admin(&org, &format!("b{round}@contoso.example")).await);
            let body = json!({"action": "set_end", "until": rfc3339(END), "filter": {"state": "active"}});
            let own = admin_id(world, &b.email);
            let (many, one) = tokio::join!(
                world.post(&org.path("/associations/bulk")).by(&a).json(&body),
                end_on(world, &b, &org, &own, END)
            );
            assert!([many.status, one.status].contains(&200), "{} {}", many.text(), one.text());
            let lasting = world.place.number(&format!(
                "SELECT count(*) FROM associations WHERE communication_email LIKE '%{round}@contoso.example' AND leaves_at IS NULL"
            ));
            assert_eq!(lasting, 1);
        }
    }

    async fn the_list_of_people_sets_end_dates_without_a_script(world) {
        let Team { org, admin, id, .. } = team(world).await;
        let browser = world.bare_browser();
        browser.sign_in(&admin.email, "/").await;
        let bulk = format!("/organizations/{}/people/bulk", org.membership_id);
        let key = |html: &str| regex::Regex::new(r#"name="key" value="([^"]*)""#).unwrap().captures(html).unwrap()[1].to_owned();
        let form = vec![("action", "set_end"), ("id", id.as_str())];
        let preview = browser.send(&bulk, &form).await.page(200);
        assert!(preview.contains("Set the end date of 1 person") && preview.contains(r#"type="date""#), "{preview}");
        let key = key(&preview);
        for day in ["", "2026-13-01", "2020-01-01"] {
            let mut form = form.clone();
            form.extend([("key", key.as_str()), ("until", day)]);
            let wrong = browser.send(&format!("{bulk}/confirm"), &form).await.page(422);
            assert!(wrong.contains("Choose a day from today on and within ten years"), "{wrong}");
        }
        let mut form = form.clone();
        form.extend([("key", key.as_str()), ("until", "2030-01-31")]);
        let result = browser.send(&format!("{bulk}/confirm"), &form).await.location().to_owned();
        assert!(browser.get(&result).await.page(200).contains("Gets this end date"));
        let person = browser.get(&format!("/organizations/{}/people/{id}", org.membership_id)).await.page(200);
        assert!(person.contains("an end, on 31 Jan 2030") && !person.contains("1 Feb 2030"), "{person}");
        let export = world.get(&org.path("/associations/export?format=csv")).by(&admin).await.text();
        assert!(export.lines().any(|line| line.contains("jane@contoso.example") && line.contains(",2030-02-01T00:00:00Z,")), "{export}");
        let preview = browser.send(&bulk, &[("action", "clear_end"), ("id", id.as_str())]).await.page(200);
        assert!(preview.contains("Clear the end date of 1 person"), "{preview}");
        is_sound(world).await;
    }

    async fn c4_an_admin_without_an_end_remains(world) {
        let Team { org, admin, id, .. } = team(world).await;
        let ppc = admin_id(world, "ppc@contoso.example");
        end_on(world, &admin, &org, &ppc, END).await.refused(409, "last-admin");
        grant(world, &admin, &org, &id, "global_admin").await.ok(200);
        end_on(world, &admin, &org, &id, END).await.ok(200);
        end_on(world, &admin, &org, &ppc, END).await.refused(409, "last-admin");
        world.post(&org.path("/leave")).by(&admin).json(&json!({})).await.refused(409, "last-admin");
        let role = json!({"contact_role": "primary_program_contact"});
        world.post(&person_path(&org, &id, "/contact-roles")).by(&admin).json(&role).await.refused(409, "has-end");
        world.delete(&person_path(&org, &id, "/end-date")).by(&admin).await.ok(200);
        world.post(&person_path(&org, &id, "/contact-roles")).by(&admin).json(&role).await.ok(200);
        end_on(world, &admin, &org, &id, END).await.refused(409, "primary-contact");
        is_sound(world).await;
    }

    async fn c4_two_admins_who_give_each_other_an_end_at_once_leave_one(world) {
        for round in 0..6 {
            let org = world.organization("Contoso", &[]).await;
            let (a, b) = (format!("a{round}@contoso.example"), format!("b{round}@contoso.example"));
            let (first, second) = (world.admin(&org, &a).await, world.admin(&org, &b).await);
            let (a, b) = (admin_id(world, &a), admin_id(world, &b));
            let replies = at_once(vec![end_on(world, &first, &org, &b, END), end_on(world, &second, &org, &a, END)]).await;
            let done = replies.iter().filter(|reply| reply.status == 200).count();
            assert_eq!(done, 1, "{:?}", replies.iter().map(|reply| reply.status).collect::<Vec<_>>());
        }
        is_sound(world).await;
    }

    async fn c5_a_closed_account_is_nobody_with_the_next_request(world) {
        let Team { org, admin, member, .. } = team(world).await;
        let other = world.organization("Fabrikam", &[]).await;
        let second = world.admin(&other, "ppc@fabrikam.example").await;
        let pending = world.pending(&member, &world.url_token(&second, &other).await, "jane@fabrikam.example").await;
        let browser = world.bare_browser();
        browser.sign_in(&member.email, "/").await;
        let page = browser.get("/account/close").await.page(200);
        assert!(page.contains("Contoso") && page.contains("jane<wbr>@contoso.example"), "{page}");
        let forged = browser.form("/account/close", "guess", &[]).header("origin", "https://evil.example").await;
        assert_eq!(forged.status, 403);
        assert_eq!(world.events("account.closed"), 0);
        assert_eq!(browser.send("/account/close", &[]).await.location(), "/");
        let handle = &world.place.sql("SELECT subject FROM accounts WHERE closed_at IS NOT NULL")[0][0];
        let page = browser.get("/").await.page(200);
        assert!(page.contains("Your account is closed") && page.contains(handle.as_str()), "{page}");
        world.get("/api/v1/me").by(&member).await.refused(401, "not-signed-in");
        browser.get("/account/data").await.page(401);
        assert_eq!(world.place.number("SELECT count(*) FROM sessions s JOIN accounts a ON a.id = s.account_id WHERE a.closed_at IS NOT NULL"), 0);
        let states = world.place.sql("SELECT state, end_reason FROM associations WHERE end_reason = 'account_closed'");
        assert_eq!(states.len(), 2, "{pending}");
        assert_eq!((world.events("account.closed"), world.events("association.account_closed")), (1, 2));
        // Signing in again makes somebody new, who belongs nowhere.
        let anew = world.account("jane@private.example").await;
        assert_eq!(world.get("/api/v1/me").by(&anew).await.ok(200)["associations"], json!([]));
        let listed = world.get(&org.path("/associations?state=ended")).by(&admin).await.ok(200);
        assert_eq!(listed["items"][0]["communication_email"], "jane@contoso.example");
        is_sound(world).await;
    }

    async fn c4_the_last_admin_and_the_primary_contact_cannot_close_their_account(world) {
        let Team { org, admin, member, id } = team(world).await;
        let browser = world.bare_browser();
        browser.sign_in(&admin.email, "/").await;
        let page = browser.get("/account/close").await.page(200);
        assert!(page.contains("the last global admin") && !page.contains(r#"action="/account/close""#), "{page}");
        let before = world.snapshot();
        assert!(browser.send("/account/close", &[]).await.page(409).contains("cannot be closed yet"));
        assert_eq!(world.written_since(&before), [""; 0]);
        grant(world, &admin, &org, &id, "global_admin").await.ok(200);
        let role = json!({"contact_role": "primary_program_contact"});
        world.post(&person_path(&org, &id, "/contact-roles")).by(&admin).json(&role).await.ok(200);
        let refused = close_own(world, &member.email, true).await.unwrap_err();
        assert!(matches!(refused, ActionError::Conflict(Conflict::PrimaryContact)), "{refused}");
        browser.send("/account/close", &[]).await.location();
        is_sound(world).await;
    }

    async fn who_closes_an_account_finds_a_takeover_carried_out_that_is_due(world) {
        let Team { org, admin, member, .. } = team(world).await;
        let reason = json!({"reason": "Nobody can be reached"});
        world.post(&org.path("/takeovers")).by(&member).json(&reason).await.ok(200);
        world.advance(Span::days(13));
        let refused = close_own(world, &admin.email, false).await.unwrap_err();
        assert!(matches!(refused, ActionError::Conflict(Conflict::LastAdmin)), "{refused}");
        world.advance(Span::days(1));
        // Nobody was there yet to carry it out.
        assert_eq!(world.events("takeover.completed"), 0);
        close_own(world, &admin.email, false).await.unwrap();
        assert_eq!(world.events("takeover.completed"), 1);
        let refused = close_own(world, &member.email, false).await.unwrap_err();
        assert!(matches!(refused, ActionError::Conflict(Conflict::LastAdmin)), "{refused}");
        is_sound(world).await;
    }

    async fn c4_two_admins_who_close_their_accounts_at_once_leave_one(world) {
        for round in 0..6 {
            let org = world.organization("Contoso", &[]).await;
            let (a, b) = (format!("a{round}@contoso.example"), format!("b{round}@contoso.example"));
            world.admin(&org, &a).await;
            world.admin(&org, &b).await;
            let (first, second) = tokio::join!(close_own(world, &a, false), close_own(world, &b, false));
            let closed = [&first, &second].iter().filter(|done| done.is_ok()).count();
            assert_eq!(closed, 1, "{first:?} {second:?}");
        }
        is_sound(world).await;
    }

    async fn who_is_erased_is_found_nowhere_and_every_chain_holds(world) {
        let Team { org, admin, member, id } = team(world).await;
        let change = json!({"given_name": "Janina", "family_name": "Quux", "job_title": "Zymurgist", "phone": "+49 30 5550199"});
        world.patch(&format!("/api/v1/associations/{id}/profile")).by(&member).json(&change).await.ok(200);
        let asked = json!({"right": "report_viewer", "reason": "For Quuxhaven"});
        world.post(&org.path("/access/requests")).by(&member).json(&asked).await.ok(201);
        world.post(&org.path("/takeovers")).by(&member).json(&json!({"reason": "Quuxhaven has no admin"})).await.ok(200);
        let taken_along = exported(world, &member).await;
        assert_eq!(taken_along["access_requests"][0]["reason"], "For Quuxhaven");
        assert_eq!(taken_along["takeovers"][0]["reason"], "Quuxhaven has no admin");
        world.post(&person_path(&org, &id, "/remove")).by(&admin).json(&json!({"reason": "Moved to Quuxhaven"})).await.ok(200);
        world.invite(&admin, &org, "jane@contoso.example").await;
        let url_token = world.url_token(&admin, &org).await;
        world.associate(&member, &url_token, "jane@contoso.example").await;
        world.deliver().await;
        assert!(!found(world, "jan").is_empty());
        let events = world.place.number("SELECT count(*) FROM audit_events");
        close_own(world, &member.email, true).await.unwrap();
        // Two processes, of which one is cut off before its end: each step is done once.
        let other = world.second_process().await;
        let house = other.app.house.clone();
        let cut = other.write(move |tx| {
            erasure::step(tx, &house)?;
            Err::<(), _>(ActionError::Forbidden)
        });
        cut.await.unwrap_err();
        tokio::join!(erase(world), erase(&other));
        for text in ["jane@", "janina", "quux", "zymurgist", "5550199"] {
            assert_eq!(found(world, text), [""; 0], "{text}");
        }
        assert_eq!((world.events("account.erasure_asked"), world.events("account.erased")), (1, 1));
        assert!(world.place.number("SELECT count(*) FROM audit_events") > events, "what happened stays told");
        assert_eq!(world.place.number("SELECT count(*) FROM associations WHERE erased_at IS NOT NULL"), 2);
        let shown = world.get(&person_path(&org, &id, "")).by(&admin).await.ok(200);
        assert!(shown["communication_email"].as_str().unwrap().ends_with("@erased.invalid"), "{shown}");
        assert!(shown["timeline"].to_string().contains("(erased)"));
        assert_eq!(world.get(&org.path("/associations?state=ended&q=janina")).by(&admin).await.ok(200)["items"], json!([]));
        is_sound(world).await;
    }

    async fn the_operator_closes_and_erases_and_nobody_else_does(world) {
        let Team { org, member, .. } = team(world).await;
        let account = account_of(world, &member.email);
        let email = address(&member.email);
        let (by, whose) = (email.clone(), Whose::Address(email.clone()));
        let refused = world.write(move |tx| closing::close_of(tx, Actor::Account(account), &by, "a test")).await;
        assert!(matches!(refused, Err(ActionError::Forbidden)));
        let refused = world.write(move |tx| erasure::ask_for(tx, Actor::Account(account), &whose, "a test")).await;
        assert!(matches!(refused, Err(ActionError::Forbidden)));
        let by = email.clone();
        let closed = world.write(move |tx| closing::close_of(tx, Actor::Operator, &by, "a test")).await.unwrap();
        let whose = Whose::Handle(closed.handle);
        let again = whose.clone();
        world.write(move |tx| erasure::ask_for(tx, Actor::Operator, &whose, "a test")).await.unwrap();
        let refused = world.write(move |tx| erasure::ask_for(tx, Actor::Operator, &again, "a test")).await;
        assert!(matches!(refused, Err(ActionError::Hidden)), "asked for once");
        // Rule 4 holds for the operator too.
        let ppc = Whose::Address(address("ppc@contoso.example"));
        let refused = world.write(move |tx| erasure::ask_for(tx, Actor::Operator, &ppc, "a test")).await;
        assert!(matches!(refused, Err(ActionError::Conflict(Conflict::LastAdmin))));
        erase(world).await;
        assert_eq!(world.events("account.erased"), 1);
        assert_eq!(found(world, "jane@"), [""; 0], "{}", org.membership_id);
        is_sound(world).await;
    }

    async fn a_closed_account_is_found_by_its_address_and_told_from_a_new_one(world) {
        let Team { member, .. } = team(world).await;
        close_own(world, &member.email, false).await.unwrap();
        let whose = Whose::Address(address("Jane@private.example"));
        let handle = world.place.sql("SELECT subject FROM accounts WHERE closed_at IS NOT NULL")[0][0].clone();
        world.account("jane@private.example").await;
        let before = world.snapshot();
        let asked = ask_for(world, whose.clone()).await.unwrap();
        assert!(matches!(&asked, Asked::Several { open: Some(_), closed } if *closed == [handle.clone()]), "{asked:?}");
        assert_eq!(world.written_since(&before), [""; 0]);
        assert_eq!(ask_for(world, Whose::Handle(handle.clone())).await.unwrap(), Asked::For(handle));
        erase(world).await;
        assert_eq!(found(world, "jane@contoso"), [""; 0]);
        // Only the open one is left: it is closed first, and found by its address as long as its erasure was not asked for.
        close_own(world, "jane@private.example", false).await.unwrap();
        ask_for(world, whose.clone()).await.unwrap();
        assert!(matches!(ask_for(world, whose).await, Err(ActionError::Hidden)));
        erase(world).await;
        assert_eq!(found(world, "jane@private"), [""; 0]);
        is_sound(world).await;
    }

    async fn a_closed_account_is_erased_by_itself_when_its_period_is_over(world) {
        let world = &world.configured(|config| config.retention.closed_accounts_days = Some(30));
        let Team { member, .. } = team(world).await;
        close_own(world, &member.email, false).await.unwrap();
        world.advance(Span::days(29));
        assert_eq!(erase(world).await, 0);
        world.advance(Span::days(2));
        erase(world).await;
        assert_eq!((world.events("account.erasure_asked"), world.events("account.erased")), (1, 1));
        assert_eq!(found(world, "jane@"), [""; 0]);
        is_sound(world).await;
    }

    async fn g2_an_export_tells_nothing_of_an_address_that_was_only_typed(world) {
        let Team { org, admin, .. } = team(world).await;
        world.invite(&admin, &org, "una@contoso.example").await;
        let url_token = world.url_token(&admin, &org).await;
        let mallory = world.account("mallory@private.example").await;
        world.pending(&mallory, &url_token, "una@contoso.example").await;
        let taken_along = exported(world, &mallory).await;
        assert_eq!(taken_along["associations"][0]["communication_email"], "una@contoso.example");
        assert_eq!(taken_along["invitations"], json!([]));
    }

    async fn c3_the_erasure_of_who_has_only_typed_an_address_blanks_nobody_else_s_invitation(world) {
        let Team { org, admin, .. } = team(world).await;
        world.invite(&admin, &org, "una@contoso.example").await;
        let url_token = world.url_token(&admin, &org).await;
        let una = world.invitation_path(&admin, &org, "una@contoso.example").await;
        let mallory = world.account("mallory@private.example").await;
        world.pending(&mallory, &url_token, "una@contoso.example").await;
        world.delete(&una).by(&admin).await.ok(200);
        close_own(world, &mallory.email, true).await.unwrap();
        erase(world).await;
        assert_eq!(world.events("account.erased"), 1);
        let waiting = "SELECT count(*) FROM invitations WHERE address = 'una@contoso.example' AND erased_at IS NULL";
        assert_eq!(world.place.number(waiting), 1);
        is_sound(world).await;
    }

    async fn c3_what_is_approved_anew_for_who_was_removed_ends_with_the_account(world) {
        let Team { org, admin, member, id } = team(world).await;
        world.post(&person_path(&org, &id, "/remove")).by(&admin).json(&json!({"reason": "a test"})).await.ok(200);
        world.invite(&admin, &org, "jane@contoso.example").await;
        close_own(world, &member.email, true).await.unwrap();
        assert_eq!(world.events("invitation.revoked"), 1);
        assert_eq!(world.place.number("SELECT count(*) FROM invitations WHERE state = 'approved'"), 0);
        // Between the closing and the erasure, too.
        world.invite(&admin, &org, "jane@contoso.example").await;
        erase(world).await;
        assert_eq!((world.events("invitation.revoked"), world.events("account.erased")), (2, 1));
        assert_eq!(found(world, "jane@"), [""; 0]);
        is_sound(world).await;
    }

    async fn c5_passkeys_end_with_the_account(world) {
        let Team { member, .. } = team(world).await;
        let (mut browser, mut device) = (Browser::new(world), Authenticator::new(9));
        browser.sign_in(&member.email).await;
        passkeys::add(&mut browser, &mut device, "Laptop").await.goes_to("/account/methods");
        browser.get(passkeys::ADD).await.status(200);
        passkeys::challenge(&mut browser, passkeys::ADD).await;
        let taken_along = exported(world, &member).await;
        assert_eq!(taken_along["sign_in_methods"][1]["site"], json!(device.rp_id));
        close_own(world, &member.email, true).await.unwrap();
        for table in ["passkeys", "passkey_challenges WHERE adds_to IS NOT NULL"] {
            assert_eq!(world.place.number(&format!("SELECT count(*) FROM {table}")), 0, "{table}");
        }
        erase(world).await;
        assert_eq!(world.events("account.erased"), 1);
        is_sound(world).await;
    }

    async fn a_form_that_ran_out_before_any_sweep_does_not_keep_an_erasure_going(world) {
        let Team { org, admin, .. } = team(world).await;
        let url_token = world.url_token(&admin, &org).await;
        let tim = world.account("tim@private.example").await;
        world.pending(&tim, &url_token, "tim@contoso.example").await;
        world.advance(Span::days(2));
        close_own(world, &tim.email, true).await.unwrap();
        erase(world).await;
        assert_eq!((world.events("associations.lapsed"), world.events("account.erased")), (1, 1));
        assert_eq!(found(world, "tim@"), [""; 0]);
        is_sound(world).await;
    }

    async fn c5_closing_at_the_moment_of_a_proof_or_an_appointment_leaves_nothing_behind(world) {
        let Team { org, admin, .. } = team(world).await;
        let url_token = world.url_token(&admin, &org).await;
        for round in 0..6 {
            let (own, work) = (format!("p{round}@private.example"), format!("p{round}@contoso.example"));
            world.invite(&admin, &org, &work).await;
            let person = world.account(&own).await;
            let form = world.pending(&person, &url_token, &work).await;
            let code = world.code_for(&work, &form).await;
            let proof = at_once(vec![world.prove(&person, &form, &code)]);
            let (closed, _) = tokio::join!(close_own(world, &own, false), proof);
            closed.unwrap();
            assert_eq!(left_behind(world), 0, "a proof, round {round}");
            let appointed = format!("q{round}@private.example");
            world.account(&appointed).await;
            let (closed, ()) = tokio::join!(close_own(world, &appointed, false), world.grant_admin(&org, &appointed));
            closed.unwrap();
            assert_eq!(left_behind(world), 0, "an appointment, round {round}");
        }
        is_sound(world).await;
    }

    async fn c5_closing_at_the_moment_at_which_a_token_is_made_leaves_none(world) {
        for round in 0..12 {
            let own = format!("p{round}@private.example");
            world.account(&own).await;
            let token = world.try_token(&own, Scopes::all(), None);
            let (closed, made) = tokio::join!(close_own(world, &own, false), token);
            closed.unwrap();
            assert!(matches!(made, Ok(_) | Err(ActionError::Hidden)), "{made:?}");
            let left = "SELECT count(*) FROM api_tokens WHERE revoked_at IS NULL";
            assert_eq!(world.place.number(left), 0, "round {round}");
        }
        is_sound(world).await;
    }

    async fn who_handed_a_role_over_is_not_named_by_the_successor_s_events(world) {
        let Team { org, admin, member, id } = team(world).await;
        let ppc = admin_id(world, "ppc@contoso.example");
        let name = json!({"given_name": "Pat", "family_name": "Doe"});
        world.patch(&format!("/api/v1/associations/{ppc}/profile")).by(&admin).json(&name).await.ok(200);
        let role = json!({"contact_role": "primary_program_contact"});
        world.post(&person_path(&org, &ppc, "/contact-roles")).by(&admin).json(&role).await.ok(200);
        let offer = world.post(&org.path("/role-offers")).by(&admin).json(&json!({"id": id, "keeps_admin": false})).await.ok(200);
        let accept = org.path(&format!("/role-offers/{}/accept", offer["offer"]["id"].as_str().unwrap()));
        world.post(&accept).by(&member).json(&json!({})).await.ok(200);
        close_own(world, &admin.email, true).await.unwrap();
        erase(world).await;
        let told = world.place.sql("SELECT coalesce(personal, '') FROM audit_events WHERE action = 'role.handed_over'");
        assert!(!told[0][0].contains("ppc@"), "{told:?}");
        is_sound(world).await;
    }

    async fn what_the_program_s_periods_are_over_for_is_blanked_and_nothing_else(world) {
        let world = &world.configured(|config| {
            config.retention.ended_associations_months = Some(1);
            config.retention.unfinished_associations_days = Some(2);
            config.retention.unused_invitations_days = Some(3);
        });
        let Team { org, admin, member, .. } = team(world).await;
        let (_, sam) = colleague(world, &org, &admin, "sam").await;
        let tim = world.account("tim@private.example").await;
        world.pending(&tim, &world.url_token(&admin, &org).await, "tim@contoso.example").await;
        world.invite(&admin, &org, "una@contoso.example val@contoso.example").await;
        let una = world.invitation_path(&admin, &org, "una@contoso.example").await;
        world.delete(&una).by(&admin).await.ok(200);
        world.post(&person_path(&org, &sam, "/remove")).by(&admin).json(&json!({"reason": "a test"})).await.ok(200);
        let at = |days: i64| world.clock.set(START + Span::days(days));
        at(1);
        world.write(sweep::sweep).await.unwrap();
        assert_eq!(erase(world).await, 0);
        at(4);
        erase(world).await;
        assert!(found(world, "tim@contoso").is_empty() && found(world, "una@contoso").is_empty());
        assert!(!found(world, "sam@contoso").is_empty() && !found(world, "val@contoso").is_empty());
        at(40);
        erase(world).await;
        assert_eq!(found(world, "sam@contoso"), [""; 0]);
        assert!(!found(world, "jane@contoso").is_empty(), "{} belongs here", member.email);
        assert_eq!(erase(world).await, 0, "each is blanked once");
        is_sound(world).await;
    }

    async fn whoever_has_gone_finds_the_way_back_to_where_they_were(world) {
        let Team { org, admin, member, id } = team(world).await;
        let browser = world.bare_browser();
        browser.sign_in(&member.email, "/").await;
        world.post(&person_path(&org, &id, "/remove")).by(&admin).json(&json!({"reason": "a test"})).await.ok(200);
        let front = browser.get("/").await.page(200);
        assert!(front.contains("You belong to no organization at the moment") && front.contains(&format!("/associations/{id}")), "{front}");
        browser.get(&format!("/associations/{id}")).await.page(200);
        // Whoever comes back belongs there again, and was there before no more than once.
        world.invite(&admin, &org, "jane@contoso.example").await;
        let begun = world.pending(&member, &world.url_token(&admin, &org).await, "jane@contoso.example").await;
        let code = world.code_for("jane@contoso.example", &begun).await;
        world.prove(&member, &begun, &code).await.ok(200);
        let account = account_of(world, &member.email);
        let before = world.app.db.read("before", move |tx| organizations::before(tx, account)).await.unwrap();
        assert!(before.is_empty(), "{before:?}");
        let other = world.organization("Fabrikam", &[]).await;
        world.grant_admin(&other, &member.email).await;
        world.post(&org.path("/leave")).by(&member).json(&json!({})).await.ok(200);
        world.post(&other.path("/leave")).by(&member).json(&json!({})).await.refused(409, "last-admin");
        let before = world.app.db.read("before", move |tx| organizations::before(tx, account)).await.unwrap();
        assert_eq!(before.iter().map(|one| one.organization.as_str()).collect::<Vec<_>>(), ["Contoso"]);
    }

    async fn a_closed_organization_is_none_for_anyone_but_the_operator(world) {
        let Team { org, admin, member, id } = team(world).await;
        let url_token = world.url_token(&admin, &org).await;
        let late = world.account("late@private.example").await;
        world.pending(&late, &url_token, "late@contoso.example").await;
        world.invite(&admin, &org, "una@contoso.example").await;
        let browser = world.bare_browser();
        browser.sign_in(&member.email, "/").await;
        let at = org.membership_id.clone();
        let (account, wanted) = (account_of(world, "ppc@contoso.example"), at.clone());
        let refused = world.write(move |tx| organizations::close(tx, Actor::Account(account), &wanted, "a test")).await;
        assert!(matches!(refused, Err(ActionError::Forbidden)));
        let wanted = at.clone();
        world.post(&org.path("/takeovers")).by(&member).json(&json!({"reason": "a test"})).await.ok(200);
        world.write(move |tx| organizations::close(tx, Actor::Operator, &wanted, "Left the program")).await.unwrap();
        assert_eq!(world.place.number("SELECT count(*) FROM takeovers WHERE state = 'waiting'"), 0);
        // At once, before anything has ended by itself.
        for (path, person) in [("", &member), ("/invitations", &admin), ("/activity", &admin), ("/associations", &admin)] {
            world.get(&org.path(path)).by(person).await.refused(404, "not-found");
        }
        world.submit(&late, &url_token, "late@contoso.example").await.refused(404, "not-found");
        browser.get(&format!("/organizations/{at}")).await.page(404);
        browser.get(&format!("/i/{url_token}")).await.page(404);
        // Whom it could not do without before can close the account, swept or not.
        close_own(world, &admin.email, false).await.unwrap();
        let house = world.app.house.clone();
        let end = move |tx: &mut guildhall_store::Tx<'_>| leaving::end_at_closed(tx, &house, 1);
        while world.write(end.clone()).await.unwrap() {}
        let told = "SELECT count(*) FROM notices WHERE kind = 'organization_closed'";
        assert_eq!(world.place.number(told), 1, "and each of them is told");
        let mails = world.mails_to("jane@contoso.example").await;
        assert!(mails[0].text.contains("is no longer part of") && mails[0].text.contains("Left the program"), "{mails:?}");
        assert_eq!(world.events("association.organization_closed"), 1, "one for each person who loses an association");
        let page = browser.get(&format!("/associations/{id}")).await.page(200);
        assert!(page.contains("is no longer part of the program"), "{page}");
        let wanted = at.clone();
        let again = world.write(move |tx| organizations::close(tx, Actor::Operator, &wanted, "again")).await;
        assert!(matches!(again, Err(ActionError::Conflict(Conflict::OrganizationClosed))));
        let house = world.app.house.clone();
        let again = world.write(move |tx| organizations::resume(tx, &house, Actor::Operator, &at, "again")).await;
        assert!(matches!(again, Err(ActionError::Conflict(Conflict::OrganizationClosed))));
        assert_eq!(world.events("organization.closed"), 1);
        is_sound(world).await;
    }

    async fn one_takes_along_everything_and_nobody_else_s(world) {
        let Team { org, admin, member, id } = team(world).await;
        grant(world, &admin, &org, &id, "report_viewer").await.ok(200);
        world.post(&person_path(&org, &id, "/contact-roles")).by(&admin).json(&json!({"contact_role": "executive"})).await.ok(200);
        let (_, sam) = colleague(world, &org, &admin, "sam").await;
        world.post(&person_path(&org, &sam, "/remove")).by(&admin).json(&json!({"reason": "Nobody's business"})).await.ok(200);
        world.sign_in(&member.email).await;
        let mine: Value = serde_json::from_str(&world.get("/api/v1/me/export").by(&member).await.text()).unwrap();
        for section in SECTIONS {
            assert!(mine.get(section.name).is_some(), "{} is missing: {mine}", section.name);
        }
        assert_eq!(mine["associations"][0]["communication_email"], "jane@contoso.example");
        assert_eq!((&mine["rights"][0]["right"], &mine["contact_roles"][0]["contact_role"]), (&json!("report_viewer"), &json!("executive")));
        assert_eq!(mine["invitations"][0]["address"], "jane@contoso.example");
        assert!(!mine["sessions"].as_array().unwrap().is_empty() && !mine["api_tokens"].as_array().unwrap().is_empty());
        let told: Vec<&str> = mine["events"].as_array().unwrap().iter().map(|event| event["action"].as_str().unwrap()).collect();
        for action in ["session.started", "association.activated", "right.granted", "contact.named", "account.exported"] {
            assert!(told.contains(&action), "{action}: {told:?}");
        }
        let text = mine.to_string();
        assert!(!text.contains("ppc@") && !text.contains("sam@"), "{text}");
        // An admin's own deeds are told without the details of others.
        world.invite(&admin, &org, "una@contoso.example").await;
        let una = world.invitation_path(&admin, &org, "una@contoso.example").await;
        world.delete(&una).by(&admin).await.ok(200);
        let theirs = world.get("/api/v1/me/export").by(&admin).await.text();
        assert!(theirs.contains("association.removed") && theirs.contains("invitation.revoked"), "{theirs}");
        for other in ["sam@", "una@", "business"] {
            assert!(!theirs.contains(other), "{other}: {theirs}");
        }
        assert_eq!(world.events("account.exported"), 2);
        let browser = world.bare_browser();
        browser.sign_in(&member.email, "/").await;
        let file = browser.send("/account/data/export", &[]).await;
        assert_eq!(file.header("content-disposition"), Some("attachment; filename=\"my-data.json\""));
        serde_json::from_str::<Value>(&file.text()).unwrap();
        is_sound(world).await;
    }

    async fn the_privacy_page_tells_the_program_s_own_periods(world) {
        let world = &world.configured(|config| config.retention.unused_invitations_days = Some(77));
        let browser = world.bare_browser();
        assert!(browser.get("/privacy").await.page(200).contains("77 days"));
    }
}

/// Every column of the schema that names an account, an association, an invitation or a way to sign in, and what becomes of it when its person takes
/// the data along or is erased. A new one has to be decided here.
const NAMED: &[(&str, &str)] = &[
    (
        "access_request_tellings.association_id",
        "the organization's; holds no personal data",
    ),
    (
        "access_requests.association_id",
        "access_requests; reason and answer are blanked",
    ),
    (
        "access_requests.closed_by",
        "the other's own; an account without a name",
    ),
    ("api_tokens.account_id", "api_tokens; the name is blanked"),
    (
        "association_rights.association_id",
        "rights; they end with the association",
    ),
    (
        "association_rights.granted_by",
        "the other's own; an account without a name",
    ),
    ("associations.account_id", "associations; blanked"),
    (
        "associations.confirmed_by",
        "the other's own; an account without a name",
    ),
    ("associations.invitation_id", "invitations; blanked"),
    ("address_changes.association_id", "new_addresses; deleted"),
    ("audit_events.actor_account_id", "events; personal details blanked"),
    ("audit_events.association_id", "events; personal details blanked"),
    ("audit_events.invitation_id", "events; personal details blanked"),
    (
        "contacts.association_id",
        "contact_roles; they end with the association",
    ),
    ("contacts.named_by", "the other's own; an account without a name"),
    ("deputies.association_id", "deputies; they end with the association"),
    (
        "deputies.contact_association_id",
        "deputies; an association without a name",
    ),
    ("drafts.account_id", "lists_being_checked; they end with the account"),
    (
        "idempotency_keys.account_id",
        "answers_kept_for_repeats; they end with the account",
    ),
    (
        "invitation_letters.invitation_id",
        "invitations (mailed_at, delivery); the address is blanked",
    ),
    (
        "invitation_letters.sender",
        "the other's own; an account without a name",
    ),
    ("invitations.accepted_by", "invitations; blanked"),
    (
        "invitations.approved_by",
        "the organization's; an account without a name",
    ),
    ("notice_mailings.account_id", "notice_mailings; deleted"),
    ("notices.about_id", "notices; those about the person are deleted"),
    ("notices.account_id", "notices; deleted"),
    (
        "operation_rows.invitation_id",
        "the invitation's; holds no personal data",
    ),
    ("operation_rows.renewed_as", "the invitation's; holds no personal data"),
    (
        "passkey_challenges.adds_to",
        "the browser's; they end with the account, or in minutes",
    ),
    (
        "passkeys.method_id",
        "sign_in_methods (site); they end with the account",
    ),
    (
        "people_change_rows.association_id",
        "changes_with_others; holds no personal data",
    ),
    ("proofs.association_id", "codes_for_addresses; deleted"),
    ("role_offers.from_association_id", "role_offers; hold no personal data"),
    ("role_offers.to_association_id", "role_offers; hold no personal data"),
    ("sessions.account_id", "sessions; they end with the account"),
    ("sessions.method_id", "sessions; they end with the account"),
    ("sign_in_codes.adds_to", "codes_awaited; they end with the account"),
    (
        "sign_in_methods.account_id",
        "sign_in_methods; they end with the account",
    ),
    ("takeovers.account_id", "takeovers; the reason is blanked"),
    ("takeovers.association_id", "takeovers; the reason is blanked"),
];

#[test]
fn nothing_that_is_stored_of_a_person_is_left_out() {
    crate::support::run(async {
        let world = World::open(crate::support::Place::sqlite()).await;
        let columns = world.place.sql(
            "SELECT t.name, f.\"from\" FROM sqlite_schema t JOIN pragma_foreign_key_list(t.name) f
             WHERE t.type = 'table' AND f.\"table\" IN ('accounts', 'associations', 'invitations', 'sign_in_methods')",
        );
        let decided: BTreeMap<&str, &str> = NAMED.iter().copied().collect();
        let found: Vec<String> = columns.iter().map(|row| row.join(".")).collect();
        for column in &found {
            let told = decided.get(column.as_str());
            assert!(
                told.is_some(),
                "{column} says something of a person: take it along in store/src/personal.rs, blank it in \
                 store/src/erasure.rs, and say here what becomes of it"
            );
        }
        for (column, what) in NAMED {
            assert!(found.iter().any(|one| one == column), "{column} is no column any more");
            let section = what.split([';', ' ']).next().unwrap();
            let is_section = SECTIONS.iter().any(|known| known.name == section) || section == "events";
            assert!(
                is_section || what.starts_with("the "),
                "{column}: {section} is no section"
            );
        }
    });
}
