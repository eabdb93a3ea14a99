//! Many invitations at once: verdicts, races, limits on mail, and what an organization cannot reach.

use guildhall::actions::bulk::{self, Order, Selected};
use guildhall::actions::invitations::InvitationFilter;
use guildhall::actions::{Actor, sweep};
use guildhall_domain::bulk::BulkAction;
use guildhall_domain::clock::Span;
use guildhall_domain::invitation::InvitationState;
use serde_json::{Value, json};

use crate::support::{Browser, Call, Org, Person, World, at_once, encode};

/// Three colleagues of one organization, approved.
async fn three(world: &World) -> (Org, Person) {
    let org = world.organization("Contoso", &[]).await;
    let admin = world.admin(&org, "ppc@contoso.example").await;
    world
        .invite(&admin, &org, "a@contoso.example; b@contoso.example; c@contoso.example")
        .await;
    (org, admin)
}

fn bulk(world: &World, admin: &Person, org: &Org, body: &Value) -> Call {
    world.post(&org.path("/invitations/bulk")).by(admin).json(body)
}

async fn ids(world: &World, admin: &Person, org: &Org, state: &str) -> Vec<String> {
    let listed = world
        .get(&org.path(&format!("/invitations?state={state}&limit=200")))
        .by(admin)
        .await
        .ok(200);
    let items = listed["items"].as_array().unwrap().iter();
    items.map(|item| item["id"].as_str().unwrap().to_owned()).collect()
}

/// The verdict on an address.
fn outcome(answer: &Value, address: &str) -> String {
    let rows = answer["rows"].as_array().unwrap();
    let row = rows.iter().find(|row| row["address"] == address);
    row.unwrap_or_else(|| panic!("{address} is not in {answer}"))["outcome"]
        .as_str()
        .unwrap()
        .to_owned()
}

both_engines! {
    async fn a_preview_writes_nothing_and_says_what_the_change_then_does(world) {
        let (org, admin) = three(world).await;
        let url_token = world.url_token(&admin, &org).await;
        let jane = world.account("jane@private.example").await;
        world.associate(&jane, &url_token, "b@contoso.example").await;
        let mut all = ids(world, &admin, &org, "approved").await;
        all.extend(ids(world, &admin, &org, "accepted").await);
        let before = world.snapshot();
        let asked = json!({"action": "revoke", "ids": all, "preview": true});
        let preview = bulk(world, &admin, &org, &asked).await.ok(200);
        assert_eq!(world.written_since(&before), [""; 0]);
        let done = bulk(world, &admin, &org, &json!({"action": "revoke", "ids": all})).await.ok(200);
        assert_eq!(done["counts"], preview["counts"]);
        assert_eq!(done["counts"], json!({"revoked": 2, "already_accepted": 1, "total": 3}));
        assert_eq!(outcome(&done, "b@contoso.example"), "already_accepted");
        assert!(done["operation"].is_string());
        assert_eq!(world.events("invitations.revoked"), 1);
        assert_eq!(world.place.number("SELECT count(*) FROM operation_rows"), 3);
        world.holds_together();
    }

    async fn a_whole_filter_leaves_alone_what_was_approved_after_its_preview(world) {
        let (org, admin) = three(world).await;
        let filter = json!({"state": "approved", "q": "contoso"});
        let asked = json!({"action": "revoke", "filter": filter, "preview": true});
        let preview = bulk(world, &admin, &org, &asked).await.ok(200);
        assert_eq!(preview["counts"]["revoked"], 3);
        world.invite(&admin, &org, "late@contoso.example").await;
        let filter = json!({"state": "approved", "q": "contoso", "up_to": preview["up_to"]});
        let done = bulk(world, &admin, &org, &json!({"action": "revoke", "filter": filter})).await.ok(200);
        assert_eq!(done["counts"], json!({"revoked": 3, "total": 3}));
        assert_eq!(world.invitation(&admin, &org, "late@contoso.example").await["state"], "approved");
        world.holds_together();
    }

    async fn extending_renews_what_has_expired_swept_or_not(world) {
        let (org, admin) = three(world).await;
        world.advance(Span::days(20));
        world.invite(&admin, &org, "open@contoso.example").await;
        world.advance(Span::days(11));
        let mut all = ids(world, &admin, &org, "expired").await;
        assert_eq!(all.len(), 3);
        all.extend(ids(world, &admin, &org, "approved").await);
        let asked = json!({"action": "extend", "ids": all, "expires_in_days": 60});
        let done = bulk(world, &admin, &org, &asked).await.ok(200);
        assert_eq!(done["counts"], json!({"extended": 1, "renewed": 3, "total": 4}));
        assert_eq!(ids(world, &admin, &org, "approved").await.len(), 4);
        world.holds_together();
        // Again: the fresh approvals are newer, and the open one is valid long enough.
        let again = bulk(world, &admin, &org, &asked).await.ok(200);
        assert_eq!(again["counts"], json!({"newer_approval": 3, "unchanged": 1, "total": 4}));
        assert_eq!(again["operation"], Value::Null);
        assert_eq!(world.events("invitations.extended"), 1);
        // Who was renewed can accept.
        let url_token = world.url_token(&admin, &org).await;
        let jane = world.account("jane@private.example").await;
        world.associate(&jane, &url_token, "a@contoso.example").await;
        world.holds_together();
    }

    async fn another_language_is_set_where_there_was_another(world) {
        let (org, admin) = three(world).await;
        let filter = json!({"state": "approved"});
        let asked = json!({"action": "language", "filter": filter, "language": "de"});
        let done = bulk(world, &admin, &org, &asked).await.ok(200);
        assert_eq!(done["counts"], json!({"language_changed": 3, "total": 3}));
        let listed = world.get(&org.path("/invitations?language=de")).by(&admin).await.ok(200);
        assert_eq!(listed["items"].as_array().unwrap().len(), 3);
        let again = bulk(world, &admin, &org, &asked).await.ok(200);
        assert_eq!(again["counts"]["unchanged"], 3);
        bulk(world, &admin, &org, &json!({"action": "language", "filter": filter, "language": "tlh"}))
            .await
            .refused(422, "invalid-input");
        bulk(world, &admin, &org, &json!({"action": "language", "filter": filter})).await.refused(422, "invalid-input");
        world.holds_together();
    }

    async fn d1_of_two_bulk_revocations_each_row_belongs_to_one(world) {
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        let list: Vec<String> = (0..60).map(|i| format!("p{i}@contoso.example")).collect();
        world.invite(&admin, &org, &list.join(";")).await;
        let all = ids(world, &admin, &org, "approved").await;
        let mut turned = all.clone();
        turned.reverse();
        let calls = [all, turned].map(|ids| bulk(world, &admin, &org, &json!({"action": "revoke", "ids": ids})));
        let replies = at_once(calls.into()).await;
        let done: Vec<Value> = replies.iter().map(|reply| reply.ok(200)).collect();
        let of = |word: &str| done.iter().filter_map(|answer| answer["counts"][word].as_i64()).sum::<i64>();
        assert_eq!((of("revoked"), of("already_revoked")), (60, 60));
        world.holds_together();
    }

    async fn d3_a_bulk_revocation_and_an_acceptance_take_turns(world) {
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        let url_token = world.url_token(&admin, &org).await;
        for round in 0..6 {
            let email = format!("jane{round}@contoso.example");
            world.invite(&admin, &org, &format!("{email}; other{round}@contoso.example")).await;
            let jane = world.account(&format!("jane{round}@private.example")).await;
            let association = world.pending(&jane, &url_token, &email).await;
            let code = world.code_for(&email, &association).await;
            let asked = json!({"action": "revoke", "filter": {"state": "approved"}});
            let calls = vec![
                bulk(world, &admin, &org, &asked),
                world.prove(&jane, &association, &code),
            ];
            let replies = at_once(calls).await;
            let revoked = replies[0].ok(200)["counts"]["revoked"].as_i64().unwrap();
            match replies[1].status {
                200 => assert_eq!(revoked, 1),
                _ => assert_eq!(revoked, 2, "{}", replies[1].text()),
            }
            world.holds_together();
        }
    }

    async fn d3_an_extension_and_expiry_take_turns(world) {
        let (org, admin) = three(world).await;
        world.advance(Span::days(30));
        let all = ids(world, &admin, &org, "expired").await;
        let app = world.app.clone();
        let (extended, swept) = tokio::join!(
            bulk(world, &admin, &org, &json!({"action": "extend", "ids": all})).into_future(),
            tokio::spawn(async move { app.db.write("sweep", sweep::sweep).await }),
        );
        swept.unwrap().unwrap();
        assert_eq!(extended.ok(200)["counts"], json!({"renewed": 3, "total": 3}));
        assert_eq!(ids(world, &admin, &org, "approved").await.len(), 3);
        world.holds_together();
    }

    async fn d5_a_repeated_bulk_call_changes_nothing_twice(world) {
        let (org, admin) = three(world).await;
        let asked = json!({"action": "mail", "filter": {"state": "approved"}});
        let call = || bulk(world, &admin, &org, &asked).idempotency_key("k");
        let first = call().await.ok(200);
        assert_eq!(first, call().await.ok(200));
        assert_eq!(world.mails_to("a@contoso.example").await.len(), 1);
        bulk(world, &admin, &org, &json!({"action": "revoke", "filter": {"state": "approved"}}))
            .idempotency_key("k")
            .await
            .refused(422, "idempotency-key-reused");
        assert_eq!(world.events("invitations.mailed"), 1);
    }

    async fn a2_ids_of_another_organization_are_unknown_and_stay_untouched(world) {
        let (org, admin) = three(world).await;
        let other = world.organization("Fabrikam", &[]).await;
        let stranger = world.admin(&other, "ppc@fabrikam.example").await;
        let theirs = ids(world, &admin, &org, "approved").await;
        for action in ["revoke", "extend", "mail"] {
            let before = world.snapshot();
            let answer = bulk(world, &stranger, &other, &json!({"action": action, "ids": theirs})).await.ok(200);
            assert_eq!(answer["counts"], json!({"unknown": 3, "total": 3}));
            assert_eq!(answer["operation"], Value::Null);
            assert!(answer["rows"].as_array().unwrap().iter().all(|row| row["address"].is_null()));
            assert_eq!(world.written_since(&before), [""; 0], "{action}");
        }
        let before = world.snapshot();
        bulk(world, &stranger, &org, &json!({"action": "revoke", "ids": theirs})).await.refused(404, "not-found");
        let path = format!("/invitations/{}", theirs[0]);
        world.get(&other.path(&path)).by(&stranger).await.refused(404, "not-found");
        world.post(&other.path(&format!("{path}/mail"))).by(&stranger).json(&json!({})).await.refused(404, "not-found");
        assert_eq!(world.written_since(&before), [""; 0]);
        // An operation is another organization's secret as well.
        let done = bulk(world, &admin, &org, &json!({"action": "revoke", "ids": theirs})).await.ok(200);
        let mut browser = Browser::new(world);
        browser.sign_in("ppc@fabrikam.example").await;
        let operation = done["operation"].as_str().unwrap();
        let page = format!("/organizations/{}/invitations/operations/{operation}", other.membership_id);
        browser.get(&page).await.status(404);
        browser.get(&format!("{page}/verdicts.csv")).await.status(404);
    }

    async fn c5_an_admin_dismissed_between_preview_and_confirmation_changes_nothing(world) {
        let (org, admin) = three(world).await;
        world.grant_admin(&org, "second@contoso.example").await;
        let asked = json!({"action": "revoke", "filter": {"state": "approved"}, "preview": true});
        bulk(world, &admin, &org, &asked).await.ok(200);
        world.revoke_admin(&org, "ppc@contoso.example").await.unwrap();
        let before = world.snapshot();
        bulk(world, &admin, &org, &json!({"action": "revoke", "filter": {"state": "approved"}}))
            .await
            .refused(403, "forbidden");
        bulk(world, &admin, &org, &json!({"action": "mail", "filter": {"state": "approved"}}))
            .await
            .refused(403, "forbidden");
        assert_eq!(world.written_since(&before), [""; 0]);
    }

    async fn g3_a_recipient_an_organization_and_a_day_have_their_limits(world) {
        let world = &world.configured(|config| {
            config.limits.invitation_mails_per_recipient_per_day = 2;
            config.limits.invitation_mails_per_organization_per_day = 5;
            config.limits.invitation_mail_cool_down_minutes = 60;
        });
        let (org, admin) = three(world).await;
        let mail = json!({"action": "mail", "filter": {"state": "approved"}});
        let first = bulk(world, &admin, &org, &mail).await.ok(200);
        assert_eq!(first["counts"], json!({"queued": 3, "total": 3}));
        // Within the hour nobody is mailed again, revoked and approved anew or not.
        let path = world.invitation_path(&admin, &org, "a@contoso.example").await;
        world.delete(&path).by(&admin).await.ok(200);
        world.invite(&admin, &org, "a@contoso.example").await;
        let soon = bulk(world, &admin, &org, &mail).await.ok(200);
        assert_eq!(soon["counts"], json!({"mailed_recently": 3, "total": 3}));
        // After it, the organization has two mails left for the day.
        world.advance(Span::minutes(61));
        let preview = json!({"action": "mail", "filter": {"state": "approved"}, "preview": true});
        let foretold = bulk(world, &admin, &org, &preview).await.ok(200);
        let later = bulk(world, &admin, &org, &mail).await.ok(200);
        assert_eq!(later["counts"], json!({"queued": 2, "organization_limit": 1, "total": 3}));
        assert_eq!(foretold["counts"], later["counts"]);
        world.deliver().await;
        assert_eq!(world.place.number("SELECT count(*) FROM jobs WHERE letter_id IS NOT NULL"), 5);
        // Another organization meets the recipient's own limit.
        let other = world.organization("Fabrikam", &[]).await;
        let second = world.admin(&other, "ppc@fabrikam.example").await;
        world.invite(&second, &other, "a@contoso.example; b@contoso.example; c@contoso.example").await;
        let theirs = bulk(world, &second, &other, &mail).await.ok(200);
        assert_eq!(theirs["counts"], json!({"queued": 1, "recipient_limit": 2, "total": 3}));
        world.holds_together();
    }

    async fn g3_parallel_mailings_pass_no_limit(world) {
        let world = &world.configured(|config| config.limits.invitation_mails_per_organization_per_day = 4);
        let (org, admin) = three(world).await;
        let calls = (0..4).map(|_| bulk(world, &admin, &org, &json!({"action": "mail", "filter": {"state": "approved"}})));
        for reply in at_once(calls.collect()).await {
            reply.ok(200);
        }
        for email in ["a", "b", "c"] {
            assert_eq!(world.mails_to(&format!("{email}@contoso.example")).await.len(), 1);
        }
        world.holds_together();
    }

    async fn d6_a_mail_leaves_after_its_commit_and_tells_its_delivery(world) {
        let (org, admin) = three(world).await;
        // Undone with its transaction: nothing is there to be mailed.
        world.deliver().await;
        let (house, id) = (world.app.house.clone(), org.membership_id.clone());
        let undone = world.write(move |tx| {
            let selected = Selected::Matching {
                state: Some(InvitationState::Approved),
                search: String::new(),
                filter: InvitationFilter::default(),
                up_to: None,
            };
            let order = Order { action: BulkAction::Mail, selected, language: None, expires_in_days: None };
            bulk::perform(tx, &house, Actor::Operator, &id, &order, 0)?;
            Err::<(), _>(tx.stale().into())
        });
        assert!(undone.await.is_err());
        assert_eq!(world.letters_due(), 0);
        let path = world.invitation_path(&admin, &org, "a@contoso.example").await;
        let answer = world.post(&format!("{path}/mail")).by(&admin).json(&json!({})).await.ok(200);
        assert_eq!(answer["outcome"], "queued");
        assert_eq!(answer["invitation"]["delivery"], "queued");
        // The token is in no row: it is derived when the letter is written.
        let token = world.url_token(&admin, &org).await;
        assert!(world.snapshot().values().all(|(_, value)| !value.contains(&token)));
        let mails = world.mails_to("a@contoso.example").await;
        assert_eq!(mails.len(), 1);
        assert!(mails[0].text.contains(&format!("/i/{token}")));
        assert!(mails[0].subject.starts_with("Contoso"), "{}", mails[0].subject);
        let told = world.get(&path).by(&admin).await.ok(200);
        assert_eq!((&told["delivery"], &told["mails"][0]["state"]), (&json!("sent"), &json!("sent")));
        world.holds_together();
    }

    async fn what_is_no_longer_open_is_not_mailed(world) {
        let (org, admin) = three(world).await;
        bulk(world, &admin, &org, &json!({"action": "mail", "filter": {"state": "approved"}})).await.ok(200);
        let path = world.invitation_path(&admin, &org, "a@contoso.example").await;
        world.delete(&path).by(&admin).await.ok(200);
        assert!(world.mails_to("a@contoso.example").await.is_empty());
        assert_eq!(world.mails_to("b@contoso.example").await.len(), 1);
        let told = world.get(&path).by(&admin).await.ok(200);
        assert_eq!((&told["delivery"], &told["mails"][0]["state"]), (&json!("not_sent"), &json!("withdrawn")));
    }

    async fn mailing_an_expired_approval_renews_it(world) {
        let (org, admin) = three(world).await;
        world.advance(Span::days(31));
        let path = world.invitation_path(&admin, &org, "a@contoso.example").await;
        let answer = world.post(&format!("{path}/mail")).by(&admin).json(&json!({})).await.ok(200);
        assert_eq!(answer["outcome"], "renewed_and_queued");
        assert_eq!(answer["invitation"]["state"], "approved");
        assert!(!path.ends_with(answer["invitation"]["id"].as_str().unwrap()));
        assert_eq!(world.mails_to("a@contoso.example").await.len(), 1);
        world.holds_together();
    }

    async fn a_code_does_not_wait_behind_a_thousand_invitations(world) {
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        let list: Vec<String> = (0..50).map(|i| format!("p{i}@contoso.example")).collect();
        world.invite(&admin, &org, &list.join(";")).await;
        world.deliver().await;
        bulk(world, &admin, &org, &json!({"action": "mail", "filter": {"state": "approved"}})).await.ok(200);
        let browser = [7; 32];
        assert_eq!(world.ask_for_code(browser, "jane@private.example").await, None);
        world.work_once().await;
        assert_eq!(world.place.number("SELECT count(*) FROM jobs WHERE state = 'done' AND letter_id IS NULL"), 2);
        assert_eq!(world.letters_due(), 50);
    }

    async fn every_order_shows_every_row_once_at_every_depth(world) {
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        for i in 0..23 {
            world.advance(Span::minutes(i));
            world.invite(&admin, &org, &format!("p{:02}@contoso.example", (i * 7) % 23)).await;
        }
        for (sort, by) in [("newest", "created_at"), ("address", "address"), ("expiry", "expires_at")] {
            let mut seen: Vec<String> = Vec::new();
            let mut cursor = String::new();
            loop {
                let path = format!("/invitations?state=approved&sort={sort}&limit=5&cursor={}", encode(&cursor));
                let page = world.get(&org.path(&path)).by(&admin).await.ok(200);
                let rows = page["items"].as_array().unwrap();
                seen.extend(rows.iter().map(|row| row[by].as_str().unwrap().to_owned()));
                match page["next_cursor"].as_str() {
                    Some(next) => cursor = next.to_owned(),
                    None => break,
                }
            }
            let mut sorted = seen.clone();
            sorted.sort();
            if sort == "newest" {
                sorted.reverse();
            }
            assert_eq!(seen, sorted, "{sort}");
            assert_eq!(seen.len(), 23);
        }
        world.get(&org.path("/invitations?sort=address")).by(&admin).await.refused(422, "invalid-input");
        world.get(&org.path("/invitations?state=approved&sort=color")).by(&admin).await.refused(422, "invalid-input");
    }

    async fn refused_attempts_are_counted_listed_and_answered(world) {
        let (org, admin) = three(world).await;
        let url_token = world.url_token(&admin, &org).await;
        for (name, email) in [("one", "aa@contoso.example"), ("two", "bb@contoso.example"), ("three", "cc@contoso.example")] {
            let person = world.account(&format!("{name}@private.example")).await;
            let association = world.pending(&person, &url_token, email).await;
            let code = world.code_for(email, &association).await;
            world.prove(&person, &association, &code).await.refused(422, "address-not-approved");
        }
        world.holds_together();
        let listed = world.get(&org.path("/refused-attempts")).by(&admin).await.ok(200);
        assert_eq!(listed["counts"]["refused_attempts"], 3);
        let items = listed["items"].as_array().unwrap();
        assert_eq!(items[0]["address"], "cc@contoso.example");
        assert_eq!(items[0]["asked_at"], Value::Null);
        let of = |n: usize| org.path(&format!("/refused-attempts/{}", items[n]["id"].as_str().unwrap()));
        let approved = world.post(&format!("{}/approve", of(0))).by(&admin).json(&json!({})).await.ok(200);
        assert_eq!(approved["state"], "active");
        let letters = world.letters_due();
        world.delete(&of(1)).by(&admin).await.ok(200);
        assert_eq!(world.letters_due(), letters, "who did not ask is not told");
        world.delete(&of(1)).by(&admin).await.refused(409, "not-waiting");
        world.holds_together();
        let path = org.path("/refused-attempts");
        assert_eq!(world.get(&path).by(&admin).await.ok(200)["counts"]["refused_attempts"], 1);
        // What ran out is over at that moment, swept or not.
        world.advance(Span::days(1));
        let later = world.get(&path).by(&admin).await.ok(200);
        assert_eq!((&later["counts"]["refused_attempts"], &later["items"]), (&json!(0), &json!([])));
        world.write(sweep::sweep).await.unwrap();
        world.holds_together();
        let other = world.organization("Fabrikam", &[]).await;
        let stranger = world.admin(&other, "ppc@fabrikam.example").await;
        let foreign = other.path(&format!("/refused-attempts/{}", items[2]["id"].as_str().unwrap()));
        world.delete(&foreign).by(&stranger).await.refused(404, "not-found");
    }

    async fn ticked_rows_go_through_a_preview_to_a_result(world) {
        let (org, admin) = three(world).await;
        let mut browser = Browser::new(world);
        browser.sign_in("ppc@contoso.example").await;
        let at = |rest: &str| format!("/organizations/{}/invitations{rest}", org.membership_id);
        browser.get(&at("")).await.status(200).says("All 3 in this list").says("Refused attempts");
        let nothing = browser.post(&at("/bulk"), &[("action", "revoke")]).await;
        nothing.status(422).says("Select the invitations you mean");
        let all = ids(world, &admin, &org, "approved").await;
        let ticked = [("action", "revoke"), ("id", &all[0]), ("id", &all[1]), ("in_state", "approved")];
        let preview = browser.post(&at("/bulk"), &ticked).await.status(200).says("Revoke 2 invitations?");
        let key = regex::Regex::new(r#"name="key" value="([^"]*)""#).unwrap().captures(&preview.html).unwrap()[1].to_owned();
        let mut confirmed = ticked.to_vec();
        confirmed.push(("key", &key));
        let done = browser.post(&at("/bulk/confirm"), &confirmed).await.status(303);
        let result = done.location().to_owned();
        browser.get(&result).await.status(200).says("2 invitations are revoked");
        // A second click ends at the same result.
        let again = browser.post(&at("/bulk/confirm"), &confirmed).await.status(303);
        assert_eq!(again.location(), result);
        assert_eq!(world.events("invitations.revoked"), 1);
        let file = browser.get(&format!("{}/verdicts.csv", result.split('?').next().unwrap())).await.status(200);
        assert!(file.html.contains("c@contoso.example") && file.html.contains("revoked"), "{}", file.html);
        assert!(file.reply.header("content-disposition").unwrap().starts_with("attachment"));
        browser.get(&at(&format!("/{}", all[0]))).await.status(200).says("Revoked").says("revoked 2 invitations");
        world.holds_together();
    }

    /// The number on the button is that of the preview: where another choice changes more or fewer, it is shown first.
    async fn what_is_chosen_after_the_preview_is_shown_before_it_is_done(world) {
        let (org, admin) = three(world).await;
        let german = json!({"addresses": "d@contoso.example", "language": "de"});
        world.post(&org.path("/invitations")).by(&admin).json(&german).await.ok(201);
        let mut browser = Browser::new(world);
        browser.sign_in("ppc@contoso.example").await;
        let at = |rest: &str| format!("/organizations/{}/invitations{rest}", org.membership_id);
        let all = ids(world, &admin, &org, "approved").await;
        let ticked: Vec<(&str, &str)> = all.iter().map(|id| ("id", id.as_str())).collect();
        let send = |action: &'static str, more: &[(&'static str, &'static str)]| {
            [vec![("action", action), ("in_state", "approved")], ticked.clone(), more.to_vec()].concat()
        };
        browser.get(&at("")).await.status(200);
        // English changes one, and the page begins with a language that changes any.
        let preview = browser.post(&at("/bulk"), &send("language", &[])).await.status(200).says("Change the language of 1 invitation");
        assert!(preview.html.contains(r#"name="seen_choice" value="en""#), "{}", preview.html);
        let seen = [("seen_choice", "en"), ("seen_changes", "1"), ("language", "de"), ("key", "k1")];
        let other = browser.post(&at("/bulk/confirm"), &send("language", &seen)).await.status(422);
        other.says("other invitations change than the page showed").says("Change the language of 3 invitations");
        assert_eq!(world.events("invitations.changed"), 0);
        let seen = [("seen_choice", "de"), ("seen_changes", "3"), ("language", "de"), ("key", "k2")];
        browser.post(&at("/bulk/confirm"), &send("language", &seen)).await.status(303);
        // Where another choice changes just as many, there is nothing to look at again.
        let seen = [("seen_choice", "60"), ("seen_changes", "4"), ("days", "90"), ("key", "k3")];
        browser.post(&at("/bulk/confirm"), &send("extend", &seen)).await.status(303);
        assert_eq!(world.events("invitations.extended"), 1);
        let all_german = browser.post(&at("/bulk"), &send("language", &[])).await.status(200);
        all_german.says("Change the language of 4 invitations");
        world.holds_together();
    }

    /// Nothing is left to do with what has expired once its address was approved anew: it leads there.
    async fn an_expired_approval_that_was_renewed_leads_to_the_newer_one(world) {
        let (org, admin) = three(world).await;
        world.advance(Span::days(31));
        let expired = ids(world, &admin, &org, "expired").await;
        let mut browser = Browser::new(world);
        browser.sign_in("ppc@contoso.example").await;
        let at = |rest: &str| format!("/organizations/{}/invitations{rest}", org.membership_id);
        browser.get(&at("?state=expired")).await.status(200).says("Approve again").keeps_quiet_of("Newer invitation");
        bulk(world, &admin, &org, &json!({"action": "extend", "ids": [&expired[0]]})).await.ok(200);
        let listed = browser.get(&at("?state=expired")).await.status(200);
        assert_eq!(listed.html.matches(">Newer invitation<").count(), 1, "{}", listed.html);
        let newer = ids(world, &admin, &org, "approved").await.remove(0);
        assert!(listed.html.contains(&format!("/invitations/{newer}")), "{}", listed.html);
        let one = browser.get(&at(&format!("/{}", expired[0]))).await.status(200).says("See the newer invitation");
        one.keeps_quiet_of("Approve again").keeps_quiet_of("Extend…");
        browser.get(&at(&format!("/{}", expired[1]))).await.status(200).says("Approve again").says("Extend…");
        browser.get(&at(&format!("/{newer}"))).await.status(200).keeps_quiet_of("See the newer invitation").says("Revoke…");
    }
}
