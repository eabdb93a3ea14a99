//! What people are told of what concerns them: in the product always, by mail as they chose, and never twice.

use guildhall::actions::notices::{self, Audience, notice};
use guildhall::actions::{ActionError, Actor, endings};
use guildhall::mail::mailbox::Mail;
use guildhall::texts::rfc3339;
use guildhall_domain::clock::Span;
use guildhall_domain::notice::NoticeKind;
use guildhall_store::{Tx, organizations};
use serde_json::{Value, json};

use crate::rights::{Team, colleague, crowd, id_of, person_path, team};
use crate::support::{Browser, Person, START, World, at_once};

async fn notices_of(world: &World, person: &Person) -> Value {
    world.get("/api/v1/me/notices").by(person).await.ok(200)
}

/// The kinds of the person's notices, newest first.
pub(crate) async fn kinds(world: &World, person: &Person) -> Vec<String> {
    let listed = notices_of(world, person).await;
    let items = listed["items"].as_array().unwrap();
    items
        .iter()
        .map(|item| item["kind"].as_str().unwrap().to_owned())
        .collect()
}

async fn unread(world: &World, person: &Person) -> i64 {
    notices_of(world, person).await["unread"].as_i64().unwrap()
}

/// The mails to an address that are about a notice.
async fn mails(world: &World, email: &str, subject: &str) -> Vec<Mail> {
    let mut mails = world.mails_to(email).await;
    mails.retain(|mail| mail.subject.contains(subject));
    mails
}

async fn choose(world: &World, person: &Person, kind: &str, mailing: &str) {
    let body = json!({"mailings": {kind: mailing}});
    let chosen = world
        .patch("/api/v1/me/notice-mailings")
        .by(person)
        .json(&body)
        .await
        .ok(200);
    let items = chosen["items"].as_array().unwrap();
    assert!(
        items
            .iter()
            .any(|item| item["kind"] == kind && item["mailing"] == mailing)
    );
}

async fn grant(world: &World, team: &Team, right: &str) {
    let path = person_path(&team.org, &id_of(world, &team.member).await, "/rights");
    world
        .post(&path)
        .by(&team.admin)
        .json(&json!({"right": right}))
        .await
        .ok(200);
}

/// Somebody whose address is not approved asks the admins.
async fn ask(world: &World, team: &Team, name: &str) {
    let url = world.url_token(&team.admin, &team.org).await;
    let person = world.account(&format!("{name}@private.example")).await;
    let work = format!("{name}@elsewhere.example");
    let association = world.pending(&person, &url, &work).await;
    let code = world.code_for(&work, &association).await;
    world
        .prove(&person, &association, &code)
        .await
        .refused(422, "address-not-approved");
    world.post(&format!("{association}/ask")).by(&person).await.ok(200);
}

async fn sweep(world: &World) -> bool {
    let house = world.app.house.clone();
    world.write(move |tx| Ok(notices::sweep(tx, &house)?)).await.unwrap()
}

/// Warns of what ends soon, as the sweeper does.
async fn warn(world: &World) {
    let house = world.app.house.clone();
    world.write(move |tx| endings::sweep(tx, &house, 100)).await.unwrap();
}

both_engines! {
    async fn whoever_gets_a_right_is_told_in_the_product_and_by_mail(world) {
        let team = team(world).await;
        grant(world, &team, "report_viewer").await;
        let listed = notices_of(world, &team.member).await;
        let told = &listed["items"][0];
        assert_eq!((&told["kind"], &told["right"], &told["read_at"]), (&json!("right_granted"), &json!("report_viewer"), &Value::Null));
        assert_eq!(told["organization"], json!({"membership_id": team.org.membership_id.as_str(), "name": "Contoso"}));
        assert_eq!(told["link"], format!("/organizations/{}/access", team.org.membership_id));
        assert_eq!(listed["unread"], 1);
        let mails = mails(world, "jane@contoso.example", "Contoso: You have a right").await;
        assert_eq!(mails.len(), 1);
        assert!(mails[0].text.contains("Report viewer") && mails[0].text.contains("communication e-mail for Contoso"), "{}", mails[0].text);
        // The same once more changes nothing, and tells nothing. Whoever did it is not told.
        grant(world, &team, "report_viewer").await;
        assert_eq!(kinds(world, &team.member).await, ["right_granted"]);
        assert_eq!(kinds(world, &team.admin).await, ["right_granted"], "the operator's own word");
        world.holds_together();
    }

    async fn what_an_admin_takes_or_gives_is_told_with_its_reason(world) {
        let team = team(world).await;
        grant(world, &team, "report_viewer").await;
        let id = id_of(world, &team.member).await;
        world.delete(&person_path(&team.org, &id, "/rights/report_viewer")).by(&team.admin).await.ok(200);
        let roles = person_path(&team.org, &id, "/contact-roles");
        world.post(&roles).by(&team.admin).json(&json!({"contact_role": "technical_1"})).await.ok(200);
        world.delete(&format!("{roles}/technical_1")).by(&team.admin).await.ok(200);
        world.post(&person_path(&team.org, &id, "/remove")).by(&team.admin).json(&json!({"reason": "Moved to a partner"})).await.ok(200);
        assert_eq!(
            kinds(world, &team.member).await,
            ["removed", "contact_released", "contact_named", "right_taken", "right_granted"]
        );
        let listed = notices_of(world, &team.member).await;
        assert_eq!((&listed["items"][0]["reason"], &listed["items"][0]["link"]), (&json!("Moved to a partner"), &json!("/")));
        assert_eq!(listed["items"][1]["contact_role"], "technical_1");
        let mails = mails(world, "jane@contoso.example", "You were removed").await;
        assert!(mails.len() == 1 && mails[0].text.contains("Reason: Moved to a partner"), "{mails:?}");
        world.holds_together();
    }

    async fn what_ends_by_itself_is_told_two_weeks_before_and_once(world) {
        let team = team(world).await;
        let sam = colleague(world, &team.org, &team.admin, "sam").await;
        let jane = id_of(world, &team.member).await;
        let ending = |days| rfc3339(START + Span::days(days));
        let give = async |right: &str, days| {
            let body = json!({"right": right, "until": ending(days)});
            world.post(&person_path(&team.org, &jane, "/rights")).by(&team.admin).json(&body).await.ok(200);
        };
        give("report_viewer", 30).await;
        // Of an end that is near they were told when it was set.
        give("support_incidents", 10).await;
        let body = json!({"ends_at": ending(20)});
        let path = person_path(&team.org, &id_of(world, &sam).await, "/end-date");
        world.post(&path).by(&team.admin).json(&body).await.ok(200);
        let warnings = async |person: &Person| {
            let all = kinds(world, person).await;
            all.into_iter().filter(|kind| kind.ends_with("_ending")).collect::<Vec<_>>()
        };
        warn(world).await;
        assert_eq!((warnings(&team.member).await, warnings(&sam).await), (vec![], vec![]));
        world.advance(Span::days(6));
        warn(world).await;
        assert_eq!(warnings(&sam).await, ["association_ending"]);
        assert_eq!(warnings(&team.member).await, [""; 0]);
        world.advance(Span::days(10));
        warn(world).await;
        warn(world).await;
        assert_eq!(warnings(&team.member).await, ["right_ending"]);
        let listed = notices_of(world, &team.member).await;
        assert_eq!((&listed["items"][0]["right"], &listed["items"][0]["until"]), (&json!("report_viewer"), &json!(ending(30))));
        let mails = mails(world, "sam@contoso.example", "Your association ends soon").await;
        assert_eq!(mails.len(), 1);
        assert!(mails[0].text.contains("ask an admin to change the date"), "{}", mails[0].text);
        // A later end is told of before it comes, too; no end is not.
        give("report_viewer", 60).await;
        world.advance(Span::days(30));
        warn(world).await;
        assert_eq!(warnings(&team.member).await, ["right_ending", "right_ending"]);
        give("report_viewer", 120).await;
        world.delete(&person_path(&team.org, &jane, "/rights/report_viewer")).by(&team.admin).await.ok(200);
        world.advance(Span::days(65));
        warn(world).await;
        assert_eq!(world.place.number("SELECT count(*) FROM notices WHERE kind = 'right_ending'"), 2);
        world.holds_together();
    }

    async fn a_right_of_an_invitation_that_ends_soon_is_told_with_the_acceptance(world) {
        let team = team(world).await;
        let body = json!({"addresses": "kim@contoso.example", "rights": ["report_viewer"], "rights_until": rfc3339(START + Span::days(20))});
        world.post(&team.org.path("/invitations")).by(&team.admin).json(&body).await.ok(201);
        world.advance(Span::days(10));
        let url = world.url_token(&team.admin, &team.org).await;
        let kim = world.account("kim@private.example").await;
        world.associate(&kim, &url, "kim@contoso.example").await;
        assert_eq!(kinds(world, &kim).await, ["right_ending"]);
        warn(world).await;
        assert_eq!(kinds(world, &kim).await, ["right_ending"]);
        world.holds_together();
    }

    async fn whoever_runs_an_organization_is_told_whom_the_operator_appoints_and_dismisses(world) {
        let team = team(world).await;
        assert_eq!(kinds(world, &team.admin).await, ["right_granted"]);
        world.grant_admin(&team.org, "jane@contoso.example").await;
        assert_eq!(kinds(world, &team.member).await, ["right_granted"]);
        let listed = notices_of(world, &team.admin).await;
        let told = &listed["items"][0];
        assert_eq!((&told["kind"], &told["person"], &told["reason"]), (&json!("admin_appointed"), &json!("Jane Doe"), &json!("first contact")));
        // The same once more is no news.
        world.grant_admin(&team.org, "jane@contoso.example").await;
        world.revoke_admin(&team.org, "ppc@contoso.example").await.unwrap();
        assert_eq!(kinds(world, &team.member).await, ["admin_dismissed", "right_granted"]);
        assert_eq!(kinds(world, &team.admin).await, ["right_taken", "admin_appointed", "right_granted"]);
        let mails = mails(world, "jane@contoso.example", "The operator dismissed an admin").await;
        assert_eq!(mails.len(), 1);
        world.holds_together();
    }

    async fn d6_an_undone_change_tells_nobody(world) {
        let team = team(world).await;
        world.deliver().await;
        let before = world.snapshot();
        let (house, membership_id) = (world.app.house.clone(), team.org.membership_id.clone());
        let undone = world.write(move |tx: &mut Tx<'_>| {
            let at = organizations::find_by_membership_id(tx, &membership_id)?.unwrap();
            let told = notice(NoticeKind::AccessRequested).at(&at).leading_into("/requests");
            told.tell(tx, &house, Actor::System, Audience::Holders(&guildhall_domain::policy::ADMINS))?;
            Err::<(), _>(ActionError::Hidden)
        }).await;
        assert!(undone.is_err());
        assert_eq!(world.written_since(&before), [""; 0]);
        assert_eq!(world.letters_due(), 0);
    }

    async fn g4_what_people_write_stays_text_in_mails(world) {
        let team = team(world).await;
        let id = id_of(world, &team.member).await;
        let reason = "See https://evil.example/x <b>now</b> Bcc: all@evil.example";
        world.post(&person_path(&team.org, &id, "/remove")).by(&team.admin).json(&json!({"reason": reason})).await.ok(200);
        let mails = mails(world, "jane@contoso.example", "You were removed").await;
        let [mail] = &mails[..] else { panic!("{mails:?}") };
        // Mail programs make no links of it.
        assert!(!mail.text.contains("https://evil") && !mail.text.contains("all@evil.example"), "{}", mail.text);
        assert!(!mail.text.contains("evil.example"));
        // Nor does a name of a stranger become markup or a link, on the admins' pages or in their mails.
        let url = world.url_token(&team.admin, &team.org).await;
        let eve = world.account("eve@private.example").await;
        let body = json!({"invitation": url, "profile": {
            "given_name": "Eve <script>", "family_name": "x.evil.example", "communication_email": "eve@elsewhere.example",
            "country": "DE", "language": "en",
        }});
        let begun = world.post("/api/v1/associations").by(&eve).json(&body).await.ok(201);
        let association = format!("/api/v1/associations/{}", begun["id"].as_str().unwrap());
        let code = world.code_for("eve@elsewhere.example", &association).await;
        world.prove(&eve, &association, &code).await.refused(422, "address-not-approved");
        world.post(&format!("{association}/ask")).by(&eve).await.ok(200);
        let mut browser = Browser::new(world);
        browser.sign_in("ppc@contoso.example").await;
        browser.get("/account/notices").await.status(200).says("x.evil.example").keeps_quiet_of("<script>");
        let mails = world.mails_to("ppc@contoso.example").await;
        let told = mails.iter().find(|mail| mail.subject.contains("A colleague asks")).unwrap();
        assert!(told.text.contains("Eve") && !told.text.contains("evil.example"), "{}", told.text);
    }

    async fn mail_can_be_switched_off_for_what_concerns_neither_security_nor_takeovers(world) {
        let team = team(world).await;
        choose(world, &team.member, "right_granted", "off").await;
        grant(world, &team, "report_viewer").await;
        assert_eq!(kinds(world, &team.member).await, ["right_granted"]);
        assert_eq!(mails(world, "jane@contoso.example", "You have a right").await.len(), 0);
        choose(world, &team.member, "right_granted", "each").await;
        grant(world, &team, "support_incidents").await;
        assert_eq!(mails(world, "jane@contoso.example", "You have a right").await.len(), 1);
        assert_eq!(world.events("notices.chosen"), 2);
        let refused = |kind: &str, mailing: &str| {
            world.patch("/api/v1/me/notice-mailings").by(&team.member).json(&json!({"mailings": {kind: mailing}}))
        };
        let before = world.snapshot();
        refused("method_added", "off").await.refused(422, "invalid-input");
        for kind in ["takeover_started", "takeover_ended", "takeover_decided"] {
            refused(kind, "off").await.refused(422, "invalid-input");
            refused(kind, "daily").await.refused(422, "invalid-input");
        }
        refused("right_granted", "daily").await.refused(422, "invalid-input");
        refused("nothing_known", "off").await.refused(422, "invalid-input");
        assert_eq!(world.written_since(&before), [""; 0]);
        // What is chosen already is no change.
        choose(world, &team.member, "right_granted", "each").await;
        assert_eq!(world.written_since(&before), [""; 0]);
    }

    async fn where_mail_is_off_everything_stands_in_the_product(world) {
        let team = team(world).await;
        world.deliver().await;
        let off = &world.configured(|config| config.mail.is_off = true);
        grant(off, &team, "report_viewer").await;
        assert_eq!(kinds(off, &team.member).await, ["right_granted"]);
        assert_eq!(off.letters_due(), 0);
        let mut browser = Browser::new(world);
        browser.sign_in("jane@private.example").await;
        let token = browser.token().to_owned();
        let mut browser = Browser::new(off);
        browser.set_token(&token);
        browser.get("/account/notices").await.status(200).says("You have a right").holds("1 new notice");
        browser.get("/account/notices/mails").await.status(200).says("sends no mail");
    }

    async fn the_admins_are_told_who_waits_for_them(world) {
        let team = team(world).await;
        ask(world, &team, "max").await;
        let listed = notices_of(world, &team.admin).await;
        let told = &listed["items"][0];
        assert_eq!((&told["kind"], &told["person"]), (&json!("address_asked"), &json!("Jane Doe")));
        assert_eq!(told["link"], format!("/organizations/{}/requests", team.org.membership_id));
        assert_eq!(mails(world, "ppc@contoso.example", "Contoso: A colleague asks").await.len(), 1);
        // Nobody else is.
        assert_eq!(kinds(world, &team.member).await, [""; 0]);
        let requests = world.get(&team.org.path("/requests")).by(&team.admin).await.ok(200);
        let id = requests["items"][0]["id"].as_str().unwrap().to_owned();
        world.post(&team.org.path(&format!("/requests/{id}/decline"))).by(&team.admin).json(&json!({"note": "Ask Ines"})).await.ok(200);
        let max = world.token("max@private.example").await;
        let listed = notices_of(world, &max).await;
        assert_eq!((&listed["items"][0]["kind"], &listed["items"][0]["reason"]), (&json!("request_declined"), &json!("Ask Ines")));
        assert_eq!(mails(world, "max@elsewhere.example", "your request was declined").await.len(), 1);
        world.holds_together();
    }

    async fn a_digest_is_mailed_once_a_day_whatever_crashes(world) {
        let team = team(world).await;
        choose(world, &team.admin, "address_asked", "daily").await;
        for name in ["max", "eva"] {
            ask(world, &team, name).await;
        }
        assert_eq!(mails(world, "ppc@contoso.example", "A colleague asks").await.len(), 0);
        assert!(!sweep(world).await);
        assert_eq!(mails(world, "ppc@contoso.example", "notices").await.len(), 0, "not before its hour");
        // START is 21:00; the digest is at 6:00.
        world.clock.set(START + Span::hours(9));
        // A crash before the commit: what the sweep took is there again.
        let house = world.app.house.clone();
        let crashed = world.write(move |tx| {
            notices::sweep(tx, &house)?;
            Err::<(), _>(ActionError::Hidden)
        }).await;
        assert!(crashed.is_err() && world.letters_due() == 0);
        // Two at once: one mail.
        let other = world.second_process().await;
        other.clock.set(START + Span::hours(9));
        tokio::join!(sweep(world), sweep(&other));
        sweep(world).await;
        let mails = mails(world, "ppc@contoso.example", "Contoso: 2 notices").await;
        let [mail] = &mails[..] else { panic!("{mails:?}") };
        assert_eq!(mail.text.matches("waits for the answer of an admin").count(), 2, "{}", mail.text);
        // Nothing new: nothing is mailed on the next day.
        world.advance(Span::days(1));
        sweep(world).await;
        assert_eq!(world.letters_due(), 0);
        world.holds_together();
    }

    async fn a_digest_leaves_out_what_was_read_switched_off_or_is_no_longer_theirs(world) {
        let team = team(world).await;
        choose(world, &team.admin, "address_asked", "daily").await;
        let waiting = || world.place.number("SELECT count(*) FROM notices WHERE digest_at IS NOT NULL");
        ask(world, &team, "max").await;
        assert_eq!(waiting(), 1);
        let newest = notices_of(world, &team.admin).await["items"][0]["id"].clone();
        world.post("/api/v1/me/notices/read").by(&team.admin).json(&json!({"up_to": newest})).await.ok(200);
        assert_eq!(waiting(), 0);
        ask(world, &team, "eva").await;
        assert_eq!(waiting(), 1);
        choose(world, &team.admin, "address_asked", "off").await;
        assert_eq!(waiting(), 0);
        choose(world, &team.admin, "address_asked", "daily").await;
        ask(world, &team, "tom").await;
        world.grant_admin(&team.org, "jane@private.example").await;
        let left = world.post(&team.org.path("/leave")).by(&team.admin).await;
        assert!(left.status < 300, "{}", left.text());
        world.deliver().await;
        world.advance(Span::days(1));
        sweep(world).await;
        assert_eq!((waiting(), world.letters_due()), (0, 0));
    }

    async fn what_was_not_seen_stays_unread(world) {
        let team = team(world).await;
        for right in ["report_viewer", "support_incidents"] {
            grant(world, &team, right).await;
        }
        let seen = notices_of(world, &team.member).await["items"][0]["id"].clone();
        grant(world, &team, "software_download").await;
        let read = || world.post("/api/v1/me/notices/read").by(&team.member).json(&json!({"up_to": seen}));
        // The same at once: each notice is counted once.
        let replies = at_once((0..6).map(|_| read()).collect()).await;
        let total: i64 = replies.iter().map(|reply| reply.ok(200)["read"].as_i64().unwrap()).sum();
        assert_eq!((total, unread(world, &team.member).await), (2, 1));
        let newest = notices_of(world, &team.member).await["items"][0]["id"].as_str().unwrap().to_owned();
        let one = world.post(&format!("/api/v1/me/notices/{newest}/read")).by(&team.member).await.ok(200);
        assert_eq!(one, json!({"read": 1, "unread": 0}));
        // Nobody reads what is somebody else's.
        world.post(&format!("/api/v1/me/notices/{newest}/read")).by(&team.admin).await.refused(404, "not-found");
        world.post("/api/v1/me/notices/read").by(&team.admin).json(&json!({"up_to": newest})).await.refused(422, "invalid-input");
    }

    async fn the_list_has_pages_and_the_top_bar_says_how_much_is_new(world) {
        let team = team(world).await;
        let mut browser = Browser::new(world);
        browser.sign_in("jane@private.example").await;
        browser.get("/account/notices").await.status(200).says("Nothing has concerned you yet");
        for _ in 0..18 {
            grant(world, &team, "report_viewer").await;
            let id = id_of(world, &team.member).await;
            world.delete(&person_path(&team.org, &id, "/rights/report_viewer")).by(&team.admin).await.ok(200);
        }
        let page = browser.get("/account/notices").await.status(200).holds("36 new notices");
        assert_eq!(page.html.matches("Report viewer").count(), 30);
        let next = page.html.split(r#"rel="next" href=""#).nth(1).unwrap().split('"').next().unwrap().to_owned();
        let page = browser.get(&next).await.status(200);
        assert_eq!(page.html.matches("Report viewer").count(), 6);
        browser.get("/account/notices?cursor=after.aaaaaaaaaaaaaaaaaaaaaaaaaa").await.goes_to("/account/notices");
        let page = browser.get("/account/notices").await;
        let newest = page.html.split(r#"name="up_to" value=""#).nth(1).unwrap()[..26].to_owned();
        browser.post("/account/notices/read", &[("up_to", &newest)]).await.goes_to("/account/notices");
        browser.get("/account/notices").await.says("36 notices are marked as read").keeps_quiet_of("up_to");
        let listed = world.get("/api/v1/me/notices?limit=20").by(&team.member).await.ok(200);
        let cursor = listed["next_cursor"].as_str().unwrap().to_owned();
        let rest = world.get(&format!("/api/v1/me/notices?limit=20&cursor={cursor}")).by(&team.member).await.ok(200);
        assert_eq!((rest["items"].as_array().unwrap().len(), &rest["next_cursor"]), (16, &Value::Null));
    }

    async fn opening_a_notice_reads_it_and_leads_to_what_it_is_about(world) {
        let team = team(world).await;
        grant(world, &team, "report_viewer").await;
        let mut browser = Browser::new(world);
        browser.sign_in("jane@private.example").await;
        browser.get("/account/notices").await.status(200);
        let id = notices_of(world, &team.member).await["items"][0]["id"].as_str().unwrap().to_owned();
        let access = format!("/organizations/{}/access", team.org.membership_id);
        browser.post(&format!("/account/notices/{id}"), &[]).await.goes_to(&access);
        assert_eq!(unread(world, &team.member).await, 0);
        browser.post("/account/notices/mails", &[("right_granted", "off"), ("method_added", "off")]).await;
        grant(world, &team, "support_incidents").await;
        assert_eq!(mails(world, "jane@contoso.example", "You have a right").await.len(), 1, "only the first");
        assert_eq!(world.place.number("SELECT count(*) FROM notice_mailings"), 1);
    }

    async fn ten_thousand_people_are_told_of_one_change_and_hold_no_other_mail_up(world) {
        let team = team(world).await;
        crowd(world, 10_000);
        world.deliver().await;
        let body = json!({"action": "grant", "right": "report_viewer", "filter": {"state": "active"}});
        let done = world.post(&team.org.path("/associations/bulk")).by(&team.admin).json(&body).await.ok(200);
        assert_eq!(done["counts"]["granted"], json!(10_002));
        let told = world.place.number("SELECT count(*) FROM notices WHERE kind = 'right_granted' AND details LIKE '%report_viewer%'");
        assert_eq!(told, 10_001, "all but whoever did it");
        let waiting = || world.place.number("SELECT count(*) FROM jobs WHERE state = 'waiting' AND is_bulk = 1");
        assert_eq!(waiting(), 10_001);
        world.ask_for_code(guildhall::secrets::hash("a browser"), "eva@private.example").await;
        world.work_once().await;
        assert_eq!(waiting(), 10_001, "the code goes first");
    }

    async fn notices_are_kept_for_as_long_as_the_program_says(world) {
        let team = team(world).await;
        grant(world, &team, "report_viewer").await;
        let world = &world.configured(|config| config.notices.kept_days = 30);
        world.advance(Span::days(30));
        sweep(world).await;
        assert_eq!(world.place.number("SELECT count(*) FROM notices"), 2);
        world.advance(Span::minutes(1));
        sweep(world).await;
        assert_eq!(world.place.number("SELECT count(*) FROM notices"), 0);
    }
}
