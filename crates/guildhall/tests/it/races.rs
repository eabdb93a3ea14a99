//! D: races and repeats. Each call runs on a task of its own, and all begin at the same moment.

use guildhall::actions::associations::{self, Person};
use guildhall::actions::{ActionError, sweep};
use guildhall::jobs::letters::{self, Letter, MailJob};
use guildhall_domain::clock::Span;
use guildhall_domain::profile::{Profile, ProfileFields};
use guildhall_store::Clock;
use serde_json::json;

use crate::support::{Call, Reply, address, at_once, not, token_of};

/// How many answers have this status.
fn with_status(replies: &[Reply], status: u16) -> usize {
    replies.iter().filter(|reply| reply.status == status).count()
}

both_engines! {
    async fn d1_of_sixteen_acceptances_of_one_invitation_one_succeeds(world) {
        const ACCOUNTS: usize = 16;
        let world = &world.configured(|config| config.limits.codes_per_recipient_per_hour = 100);
        let world = &world.configured(|config| config.limits.codes_per_recipient_per_day = 100);
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        world.invite(&admin, &org, "shared@contoso.example").await;
        let url_token = world.url_token(&admin, &org).await;
        let mut calls = Vec::new();
        for i in 0..ACCOUNTS {
            let person = world.account(&format!("p{i}@private.example")).await;
            let association = world.pending(&person, &url_token, "shared@contoso.example").await;
            let code = world.code_for("shared@contoso.example", &association).await;
            calls.push(world.prove(&person, &association, &code));
        }
        let replies = at_once(calls).await;
        assert_eq!(with_status(&replies, 200), 1);
        for lost in replies.iter().filter(|reply| reply.status != 200) {
            lost.refused(409, "already-claimed");
        }
        assert_eq!(world.place.number("SELECT count(*) FROM associations WHERE state = 'active' AND origin = 'invitation'"), 1);
        assert_eq!(world.events("association.activated"), 1);
        assert_eq!(world.events("association.refused"), 15);
        world.holds_together();
    }

    async fn d1_one_code_sent_many_times_at_once_is_used_once(world) {
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        world.invite(&admin, &org, "jane@contoso.example").await;
        let url_token = world.url_token(&admin, &org).await;
        let jane = world.account("jane@private.example").await;
        let association = world.pending(&jane, &url_token, "jane@contoso.example").await;
        let code = world.code_for("jane@contoso.example", &association).await;
        let replies = at_once((0..8).map(|_| world.prove(&jane, &association, &code)).collect()).await;
        assert_eq!(with_status(&replies, 200), 1, "{replies:?}");
        for reply in replies.iter().filter(|reply| reply.status != 200) {
            match reply.status {
                409 => reply.refused(409, "already-associated"),
                _ => reply.refused(410, "code-spent"),
            };
        }
        assert_eq!(world.events("association.activated"), 1);
        assert_eq!(world.mails_to("jane@contoso.example").await.len(), 2);
        world.holds_together();
    }

    async fn d2_a_stranger_who_is_first_does_not_keep_the_owner_out(world) {
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        world.invite(&admin, &org, "jane@contoso.example").await;
        let url_token = world.url_token(&admin, &org).await;
        let mallory = world.account("mallory@private.example").await;
        let squat = world.pending(&mallory, &url_token, "jane@contoso.example").await;
        let jane = world.account("jane@private.example").await;
        world.associate(&jane, &url_token, "jane@contoso.example").await;
        // Later neither: what he has pending leads nowhere, also with its right code.
        let code = world.code_for("jane@contoso.example", &squat).await;
        world.prove(&mallory, &squat, &code).await.refused(409, "already-claimed");
        world.holds_together();
    }

    async fn d2_a_wrong_code_is_counted_though_it_is_refused(world) {
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        world.invite(&admin, &org, "jane@contoso.example").await;
        let url_token = world.url_token(&admin, &org).await;
        let mallory = world.account("mallory@private.example").await;
        let squat = world.pending(&mallory, &url_token, "jane@contoso.example").await;
        let code = world.code_for("jane@contoso.example", &squat).await;
        for left in (0..5).rev() {
            let before = world.snapshot();
            world.prove(&mallory, &squat, &not(&code)).await.refused(422, "wrong-code");
            assert_eq!(world.written_since(&before), ["audit_events", "proofs"]);
            assert_eq!(world.place.number("SELECT tries_left FROM proofs"), left);
        }
        // The sixth is not even looked at, right or wrong.
        let before = world.snapshot();
        world.prove(&mallory, &squat, &not(&code)).await.refused(410, "code-spent");
        world.prove(&mallory, &squat, &code).await.refused(410, "code-spent");
        assert_eq!(world.written_since(&before), [""; 0]);
        assert_eq!(world.events("association.wrong_code"), 5);
    }

    async fn d2_wrong_codes_sent_at_once_are_all_counted(world) {
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        let url_token = world.url_token(&admin, &org).await;
        let mallory = world.account("mallory@private.example").await;
        let squat = world.pending(&mallory, &url_token, "jane@contoso.example").await;
        let code = world.code_for("jane@contoso.example", &squat).await;
        let replies = at_once((0..16).map(|_| world.prove(&mallory, &squat, &not(&code))).collect()).await;
        assert_eq!((with_status(&replies, 422), with_status(&replies, 410)), (5, 11));
        assert_eq!(world.events("association.wrong_code"), 5);
        assert_eq!(world.place.number("SELECT tries_left FROM proofs"), 0);
    }

    async fn d3_accept_revoke_rotate_and_expiry_take_turns(world) {
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        for round in 0..16 {
            let email = format!("jane{round}@contoso.example");
            let body = json!({"addresses": email, "expires_in_days": 1});
            world.post(&org.path("/invitations")).by(&admin).json(&body).await.ok(201);
            let end = world.clock.now() + Span::days(1);
            let path = world.invitation_path(&admin, &org, &email).await;
            world.clock.set(end - Span::minutes(5));
            let jane = world.account(&format!("jane{round}@private.example")).await;
            let url_token = world.url_token(&admin, &org).await;
            let association = world.pending(&jane, &url_token, &email).await;
            let code = world.code_for(&email, &association).await;
            world.clock.set(end - Span::seconds(1));

            let mut calls = vec![
                world.prove(&jane, &association, &code),
                world.delete(&path).by(&admin),
                world.post(&org.path("/invitation-url/rotate")).by(&admin),
            ];
            calls.rotate_left(round / 2 % 3);
            // In every other round, time runs out in the middle of it all.
            let runs_out = round % 2 == 1;
            let passing = async {
                if runs_out {
                    world.clock.set(end);
                    world.write(sweep::sweep).await.unwrap();
                }
            };
            let (mut replies, ()) = tokio::join!(at_once(calls), passing);
            replies.rotate_right(round / 2 % 3);
            let (proved, revoked, rotated) = (&replies[0], &replies[1], &replies[2]);
            let new = token_of(&rotated.ok(200)["url"]);
            assert_eq!(world.url_token(&admin, &org).await, new);

            let invitation = world.invitation(&admin, &org, &email).await;
            let end = invitation["state"].as_str().unwrap();
            match end {
                "accepted" => {
                    proved.ok(200);
                    revoked.refused(409, "invitation-closed");
                }
                "revoked" => {
                    proved.refused(422, "address-not-approved");
                    revoked.ok(200);
                }
                "expired" if runs_out => {
                    proved.refused(422, "address-not-approved");
                    revoked.refused(409, "invitation-closed");
                }
                other => panic!("round {round} ended {other}"),
            }
            // The trail shows the order that the answers tell.
            let trail = world.place.sql(&format!(
                "SELECT e.action FROM audit_events e JOIN invitations i ON i.id = e.invitation_id
                 WHERE i.address = '{email}' ORDER BY e.id"
            ));
            let told: Vec<&str> = match end {
                "accepted" => vec!["association.activated"],
                "revoked" => vec!["invitation.revoked"],
                _ => vec![],
            };
            assert_eq!(trail.concat(), told);
            world.holds_together();
        }
    }

    async fn d3_approvals_of_overlapping_lists_approve_each_address_once(world) {
        const LISTS: usize = 8;
        const ADDRESSES: usize = 120;
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        for round in 0..3 {
            let before = world.get(&org.path("")).by(&admin).await.ok(200)["counts"]["invitations"]["approved"].as_i64().unwrap();
            // Each list has its own beginning, and every second one runs backwards.
            let calls: Vec<Call> = (0..LISTS)
                .map(|list| {
                    let mut row: Vec<String> = (0..ADDRESSES)
                        .map(|i| format!("r{round}p{}@contoso.example", (i + list * 20) % (ADDRESSES + 40)))
                        .collect();
                    if list % 2 == 1 {
                        row.reverse();
                    }
                    world.approve(&admin, &org, &row.join("\n"))
                })
                .collect();
            let replies = at_once(calls).await;
            let mut approved = Vec::new();
            for reply in &replies {
                assert!([200, 201].contains(&reply.status), "{}", reply.text());
                let answer = reply.ok(reply.status);
                for row in answer["rows"].as_array().unwrap() {
                    match row["outcome"].as_str().unwrap() {
                        "approved" => approved.push(row["address"].as_str().unwrap().to_owned()),
                        "already_invited" => {}
                        other => panic!("{other}: {row}"),
                    }
                }
            }
            let told = approved.len();
            approved.sort();
            approved.dedup();
            assert_eq!((told, approved.len()), (ADDRESSES + 40, ADDRESSES + 40));
            let after = world.get(&org.path("")).by(&admin).await.ok(200)["counts"]["invitations"]["approved"].as_i64().unwrap();
            assert_eq!(usize::try_from(after - before).unwrap(), ADDRESSES + 40);
            world.holds_together();
        }
    }

    async fn d3_approving_anew_what_has_expired_closes_it_once(world) {
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        for _ in 0..4 {
            let body = json!({"addresses": "jane@contoso.example", "expires_in_days": 1});
            let replies = at_once(
                (0..6).map(|_| world.post(&org.path("/invitations")).by(&admin).json(&body)).collect(),
            )
            .await;
            assert_eq!((with_status(&replies, 201), with_status(&replies, 200)), (1, 5));
            world.holds_together();
            world.advance(Span::days(1));
            let (app, swept) = (world.app.clone(), world.approve(&admin, &org, "john@contoso.example"));
            let sweeping = tokio::spawn(async move { app.db.write("sweep", sweep::sweep).await });
            let other = at_once(vec![swept]).await;
            sweeping.await.unwrap().unwrap();
            assert!([200, 201].contains(&other[0].status));
            world.holds_together();
        }
    }

    async fn d3_profiles_sent_at_once_by_one_account_leave_one_pending(world) {
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        let url_token = world.url_token(&admin, &org).await;
        for round in 0..4 {
            let jane = world.account(&format!("jane{round}@private.example")).await;
            let calls = (0..4).map(|i| world.submit(&jane, &url_token, &format!("r{round}n{i}@contoso.example")));
            let replies = at_once(calls.collect()).await;
            for reply in replies.iter().filter(|reply| reply.status != 201) {
                reply.refused(409, "simultaneous-change");
            }
            assert!(with_status(&replies, 201) > 0);
            world.holds_together();
            let me = world.get("/api/v1/me").by(&jane).await.ok(200);
            assert_eq!(me["associations"].as_array().unwrap().len(), 1);
        }
    }

    async fn d5_an_approval_repeated_with_its_key_is_one_approval(world) {
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        for round in 0..4 {
            let body = json!({"addresses": format!("a{round}@contoso.example b{round}@contoso.example")});
            let call = || world.post(&org.path("/invitations")).by(&admin).idempotency_key(&format!("key-{round}")).json(&body);
            let replies = at_once((0..8).map(|_| call()).collect()).await;
            replies[0].ok(201);
            for reply in &replies {
                assert!(reply.is_like(&replies[0]), "{}", reply.text());
            }
            let before = world.snapshot();
            world.advance(Span::minutes(1));
            assert!(call().await.is_like(&replies[0]));
            // The same key with another body, path or method is a mistake.
            let other = json!({"addresses": "c@contoso.example"});
            let key = format!("key-{round}");
            let with_key = |call: Call| call.by(&admin).idempotency_key(&key);
            with_key(world.post(&org.path("/invitations"))).json(&other).await.refused(422, "idempotency-key-reused");
            with_key(world.post(&org.path("/invitation-url/rotate"))).await.refused(422, "idempotency-key-reused");
            assert_eq!(world.written_since(&before), [""; 0]);
        }
        assert_eq!(world.place.number("SELECT count(*) FROM batches"), 4);
        assert_eq!(world.events("invitations.approved"), 4);
        world.holds_together();
    }

    async fn d5_a_profile_repeated_with_its_key_mails_one_code(world) {
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        let url_token = world.url_token(&admin, &org).await;
        let jane = world.account("jane@private.example").await;
        let call = || world.submit(&jane, &url_token, "jane@contoso.example").idempotency_key("one");
        let replies = at_once((0..8).map(|_| call()).collect()).await;
        replies[0].ok(201);
        assert!(replies.iter().all(|reply| reply.is_like(&replies[0])));
        assert!(call().await.is_like(&replies[0]));
        assert_eq!(world.place.number("SELECT count(*) FROM associations WHERE origin = 'invitation'"), 1);
        assert_eq!(world.mails_to("jane@contoso.example").await.len(), 1);
        // So is a proof: a wrong code repeated costs one try.
        let association = format!("/api/v1/associations/{}", replies[0].ok(201)["id"].as_str().unwrap());
        let code = world.code_for("jane@contoso.example", &association).await;
        let wrong = at_once((0..4).map(|_| world.prove(&jane, &association, &not(&code)).idempotency_key("two")).collect()).await;
        wrong[0].refused(422, "wrong-code");
        assert!(wrong.iter().all(|reply| reply.is_like(&wrong[0])));
        assert_eq!(world.place.number("SELECT tries_left FROM proofs"), 4);
        world.holds_together();
    }

    async fn d5_a_refusal_that_writes_nothing_leaves_the_key_free(world) {
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        let url_token = world.url_token(&admin, &org).await;
        let jane = world.account("jane@private.example").await;
        let before = world.snapshot();
        world.submit(&jane, "nothing", "jane@contoso.example").idempotency_key("one").await.refused(404, "not-found");
        assert_eq!(world.written_since(&before), [""; 0]);
        world.submit(&jane, &url_token, "jane@contoso.example").idempotency_key("one").await.ok(201);
        // Nor does a refusal that says when to come back use it up.
        let association = world.pending(&jane, &url_token, "john@contoso.example").await;
        let resend = || world.post(&format!("{association}/proof/resend")).by(&jane).idempotency_key("two");
        let wait = resend().await;
        wait.refused(429, "too-many-requests");
        assert_eq!(wait.header("retry-after"), Some("30"));
        world.advance(Span::seconds(30));
        resend().await.ok(200);
        for bad in ["", &"k".repeat(201), "schlüssel"] {
            let reply = world.submit(&jane, &url_token, "jane@contoso.example").idempotency_key(bad).await;
            reply.refused(422, "invalid-input");
        }
    }

    async fn d6_what_is_rolled_back_mails_nothing(world) {
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        let url_token = world.url_token(&admin, &org).await;
        let before = world.snapshot();
        let house = world.app.house.clone();
        let undone = world.write(move |tx| {
            let letter = Letter::SignInCode { nonce: letters::encode_nonce(b"nonce") };
            let job = MailJob { to: "jane@contoso.example".into(), language: "en".into(), letter };
            letters::enqueue(tx, &house, &job)?;
            Err::<(), _>(ActionError::Forbidden)
        });
        undone.await.unwrap_err();
        assert_eq!(world.written_since(&before), [""; 0]);
        // A profile whose transaction fails after its letter was written.
        let jane = world.account("jane@private.example").await;
        let before = world.snapshot();
        let (house, token) = (world.app.house.clone(), url_token.clone());
        let undone = world.write(move |tx| {
            let languages = house.config.program.languages.clone();
            let profile = Profile::parse(&profile_fields(), &languages, house.credential_format());
            let account = guildhall_store::accounts::find_by_address(tx, &address("jane@private.example"))?;
            let person = Person {
                kind: None,
                account: account.unwrap().id,
                client: "a client".to_owned(),
            };
            associations::submit(tx, &house, &person, &token, &profile.unwrap())?;
            Err::<(), _>(ActionError::Forbidden)
        });
        assert!(matches!(undone.await, Err(ActionError::Forbidden)));
        assert_eq!(world.written_since(&before), [""; 0]);
        assert!(world.mails_to("jane@contoso.example").await.is_empty());
        // Until it is delivered, a letter is a row that was committed with its cause.
        world.pending(&jane, &url_token, "jane@contoso.example").await;
        assert_eq!(world.letters_due(), 1);
        assert_eq!(world.mails_to("jane@contoso.example").await.len(), 1);
    }

    async fn d6_a_worker_that_died_after_sending_sends_the_same_mail_again(world) {
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        let url_token = world.url_token(&admin, &org).await;
        let jane = world.account("jane@private.example").await;
        world.pending(&jane, &url_token, "jane@contoso.example").await;
        let claimed = world.place.sql("SELECT id, payload FROM jobs WHERE kind = 'mail' AND state = 'waiting'");
        let [id, payload] = &claimed[0][..] else { panic!("{claimed:?}") };
        world.deliver().await;
        let spool = world.app.house.config.spool();
        let file = spool.join(format!("{:012}.eml", id.parse::<i64>().unwrap()));
        let sent = std::fs::read(&file).unwrap();
        let files = std::fs::read_dir(&spool).unwrap().count();

        // As if the worker had died between handing the letter over and noting that.
        let lease = (world.clock.now() + Span::seconds(20)).0;
        let undo = format!(
            "UPDATE jobs SET state = 'waiting', finished_at = NULL, locked_until = {lease}, payload = '{payload}'
             WHERE id = {id} RETURNING id"
        );
        assert_eq!(world.place.sql(&undo), [[id.clone()]]);
        world.advance(Span(Span::seconds(20).0 - 1));
        assert_eq!(world.letters_due(), 0);
        world.work_once().await;
        assert_eq!(world.place.number("SELECT count(*) FROM jobs WHERE state = 'waiting'"), 1);
        world.advance(Span(1));
        assert_eq!(world.letters_due(), 1);
        world.work_once().await;
        assert_eq!(world.place.number("SELECT count(*) FROM jobs WHERE state = 'waiting'"), 0);
        assert_eq!(std::fs::read_dir(&spool).unwrap().count(), files);
        let again = std::fs::read(&file).unwrap();
        assert_eq!(message_id(&again), message_id(&sent));
        assert_eq!(world.mails_to("jane@contoso.example").await.len(), 1);
    }

    async fn d6_a_worker_whose_claim_ran_out_does_not_end_what_another_took_over(world) {
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        let url_token = world.url_token(&admin, &org).await;
        let jane = world.account("jane@private.example").await;
        world.pending(&jane, &url_token, "jane@contoso.example").await;
        let claim = || world.write(|tx| {
            let until = tx.now() + Span::seconds(20);
            Ok(guildhall_store::jobs::claim(tx, letters::MAIL, until)?)
        });
        let slow = claim().await.unwrap().unwrap();
        assert!(claim().await.unwrap().is_none());
        world.advance(Span::seconds(20));
        let quick = claim().await.unwrap().unwrap();
        assert_eq!((slow.id, slow.message_id.clone()), (quick.id, quick.message_id.clone()));
        world.write(move |tx| Ok(guildhall_store::jobs::fail(tx, &slow, "too late")?)).await.unwrap();
        assert_eq!(world.place.sql("SELECT DISTINCT state FROM jobs WHERE finished_at IS NULL"), [["waiting"]]);
        world.write(move |tx| Ok(guildhall_store::jobs::done(tx, &quick)?)).await.unwrap();
        assert_eq!(world.place.number("SELECT count(*) FROM jobs WHERE state = 'failed'"), 0);
    }

    async fn many_people_associate_while_admins_approve_and_rotate(world) {
        const PEOPLE: usize = 12;
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        let url_token = world.url_token(&admin, &org).await;
        let mut calls = Vec::new();
        for i in 0..PEOPLE {
            let email = format!("p{i}@contoso.example");
            world.invite(&admin, &org, &email).await;
            let person = world.account(&format!("p{i}@private.example")).await;
            let association = world.pending(&person, &url_token, &email).await;
            let code = world.code_for(&email, &association).await;
            calls.push(world.prove(&person, &association, &code));
        }
        for i in 0..4 {
            calls.push(world.approve(&admin, &org, &format!("n{i}@contoso.example p{i}@contoso.example")));
            calls.push(world.post(&org.path("/invitation-url/rotate")).by(&admin));
            calls.push(world.get(&org.path("/associations")).by(&admin));
        }
        let replies = at_once(calls).await;
        assert!(replies.iter().all(|reply| reply.status < 300), "{replies:?}");
        assert_eq!(world.events("association.activated"), i64::try_from(PEOPLE).unwrap());
        let counts = world.get(&org.path("")).by(&admin).await.ok(200)["counts"].clone();
        assert_eq!(counts["associations"]["active"], PEOPLE + 1);
        assert_eq!(counts["invitations"]["accepted"], PEOPLE);
        assert_eq!(counts["invitations"]["approved"], 4);
        world.holds_together();
    }
}

fn message_id(mail: &[u8]) -> String {
    let text = String::from_utf8_lossy(mail);
    let line = text.lines().find(|line| line.starts_with("Message-ID:"));
    line.unwrap().to_owned()
}

fn profile_fields() -> ProfileFields {
    ProfileFields {
        given_name: "Jane".to_owned(),
        family_name: "Doe".to_owned(),
        communication_email: "jane@contoso.example".to_owned(),
        country: "DE".to_owned(),
        language: "en".to_owned(),
        ..ProfileFields::default()
    }
}
