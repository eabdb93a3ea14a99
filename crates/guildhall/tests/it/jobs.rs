//! Letters on their way: tried again, given up, claimed once.

use guildhall::actions::ActionError;
use guildhall::jobs::letters::{self, Letter, MailJob};
use guildhall_domain::clock::{Instant, Span};
use guildhall_store::jobs;

use crate::support::{START, World};

async fn write_letter(world: &World, to: &'static str) {
    let letter = Letter::Associated {
        organization: "Contoso".to_owned(),
        association: "aaaaaaaaaaaaaaaaaaaaaaaaaa".to_owned(),
    };
    write(world, to, letter).await;
}

async fn write(world: &World, to: &'static str, letter: Letter) {
    let house = world.app.house.clone();
    let written = world.write(move |tx| {
        let letter = letter.clone();
        let job = MailJob {
            to: to.to_owned(),
            language: "en".to_owned(),
            letter,
        };
        Ok(letters::enqueue(tx, &house, &job)?)
    });
    written.await.unwrap();
}

/// State, attempts and last error of the one job.
fn job(world: &World) -> (String, i64, String) {
    let rows = world
        .place
        .sql("SELECT state, attempts, last_error FROM jobs WHERE kind = 'mail'");
    let [row] = &rows[..] else { panic!("{rows:?}") };
    (row[0].clone(), row[1].parse().unwrap(), row[2].clone())
}

/// Puts a file where the spool folder should be: nothing can be handed over until it is gone.
fn block_the_spool(world: &World) -> std::path::PathBuf {
    let spool = world.app.house.config.spool();
    std::fs::write(&spool, "in the way").unwrap();
    spool
}

both_engines! {
    async fn a_letter_is_tried_again_after_a_while_that_doubles(world) {
        write_letter(world, "jane@contoso.example").await;
        let spool = block_the_spool(world);
        let mut due = START;
        for (attempt, wait) in (1..).zip([15, 30, 60, 120, 240, 480, 960, 1920, 1920, 1920]) {
            if attempt > 1 {
                world.clock.set(Instant(due.0 - 1));
                world.work_once().await;
                assert_eq!(job(world).1, attempt - 1, "not before its time");
            }
            world.clock.set(due);
            world.work_once().await;
            let (state, attempts, error) = job(world);
            assert_eq!((state.as_str(), attempts), ("waiting", attempt));
            assert!(error.starts_with("cannot write to"), "{error}");
            due = due + Span::seconds(wait);
            assert_eq!(world.place.number("SELECT due_at FROM jobs WHERE kind = 'mail'"), due.0);
        }
        std::fs::remove_file(spool).unwrap();
        world.clock.set(due);
        world.deliver().await;
        let (state, _, error) = job(world);
        assert_eq!((state.as_str(), error.as_str()), ("done", "NULL"));
        assert_eq!(world.mails_to("jane@contoso.example").await.len(), 1);
    }

    async fn a_letter_that_cannot_be_handed_over_for_three_days_is_given_up(world) {
        write_letter(world, "jane@contoso.example").await;
        block_the_spool(world);
        world.clock.set(START + Span::days(3));
        world.work_once().await;
        assert_eq!(job(world).0, "waiting");
        world.advance(Span::minutes(1));
        world.work_once().await;
        let (state, _, error) = job(world);
        assert_eq!(state, "failed");
        assert!(error.starts_with("cannot write to"), "{error}");
        // What it carried is forgotten, and nobody tries it again.
        assert_eq!(world.place.sql("SELECT payload FROM jobs"), [["{}"]]);
        world.advance(Span::days(1));
        world.work_once().await;
        assert_eq!(job(world).0, "failed");
    }

    async fn a_code_that_is_no_longer_valid_is_not_mailed(world) {
        let browser = guildhall::secrets::hash("a browser");
        for (wait, mails) in [(Span(Span::minutes(10).0 - 1), 1), (Span::minutes(10), 1)] {
            world.ask_for_code(browser, "jane@contoso.example").await;
            world.advance(wait);
            world.work_once().await;
            assert_eq!(world.mails_to("jane@contoso.example").await.len(), mails);
        }
    }

    async fn a_letter_that_can_never_be_written_is_given_up_at_once(world) {
        world.write(|tx| {
            let now = tx.now();
            Ok(jobs::insert(tx, letters::MAIL, "{\"to\": 1}", "<1@x>", now)?)
        }).await.unwrap();
        world.work_once().await;
        let (state, attempts, error) = job(world);
        assert_eq!((state.as_str(), attempts), ("failed", 1));
        assert!(error.starts_with("the job cannot be read"), "{error}");
    }

    async fn a5_a_code_that_is_late_is_not_mailed(world) {
        let letter = || Letter::SignInCode { nonce: letters::encode_nonce(b"nonce") };
        write(world, "jane@contoso.example", letter()).await;
        world.advance(Span::minutes(10));
        world.work_once().await;
        let (state, _, error) = job(world);
        assert_eq!((state.as_str(), error.as_str()), ("failed", "the code in it is no longer valid"));
        write(world, "john@contoso.example", letter()).await;
        world.clock.set(START + Span::seconds(20 * 60 - 1));
        assert!(world.mails_to("jane@contoso.example").await.is_empty());
        assert_eq!(world.mails_to("john@contoso.example").await.len(), 1);
    }

    async fn a_failed_letter_holds_nobody_up(world) {
        world.write(|tx| {
            let now = tx.now();
            Ok(jobs::insert(tx, letters::MAIL, "nothing", "<1@x>", now)?)
        }).await.unwrap();
        for _ in 0..3 {
            write_letter(world, "jane@contoso.example").await;
        }
        assert_eq!(world.mails_to("jane@contoso.example").await.len(), 3);
    }

    async fn many_workers_claim_each_job_once(world) {
        const JOBS: i64 = 200;
        const WORKERS: usize = 8;
        world.write(|tx| {
            let now = tx.now();
            for i in 0..JOBS {
                jobs::insert(tx, letters::MAIL, "{}", &format!("<{i}@x>"), now)?;
            }
            Ok(())
        }).await.unwrap();
        let workers: Vec<_> = (0..WORKERS)
            .map(|_| {
                let db = world.app.db.clone();
                tokio::spawn(async move {
                    let mut claimed = Vec::new();
                    // Someone else may be at the one that was next: what tells the end is that none is left unclaimed.
                    loop {
                        let job = db.write::<_, ActionError, _>("claim", |tx| {
                            let until = tx.now() + Span::minutes(5);
                            Ok(jobs::claim(tx, letters::MAIL, until)?)
                        });
                        match job.await.unwrap() {
                            Some(job) => claimed.push(job.id),
                            None => return claimed,
                        }
                    }
                })
            })
            .collect();
        let mut all = Vec::new();
        for worker in workers {
            all.extend(worker.await.unwrap());
        }
        let claimed = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), claimed, "no job is claimed twice");
        // Those that a worker lost sight of in a race are still there to be claimed.
        let left = world.letters_due();
        assert_eq!(i64::try_from(claimed).unwrap() + left, JOBS);
        assert_eq!(world.place.number("SELECT max(attempts) FROM jobs"), 1);
    }

    async fn workers_that_race_deliver_each_letter_once(world) {
        for _ in 0..20 {
            write_letter(world, "jane@contoso.example").await;
        }
        while world.letters_due() > 0 {
            tokio::join!(world.work_once(), world.work_once(), world.work_once(), world.work_once());
        }
        assert_eq!(world.place.number("SELECT count(*) FROM jobs WHERE state = 'done' AND attempts = 1"), 20);
        assert_eq!(world.mails_to("jane@contoso.example").await.len(), 20);
    }

    async fn the_sweep_forgets_what_is_long_over(world) {
        write_letter(world, "jane@contoso.example").await;
        world.sign_in("jane@private.example").await;
        world.deliver().await;
        world.advance(Span::days(40));
        let kept = world.snapshot().count("audit_events");
        world.write(guildhall::actions::sweep::sweep).await.unwrap();
        let after = world.snapshot();
        for table in ["jobs", "sign_in_codes", "sessions", "attempts"] {
            assert_eq!(after.count(table), 0, "{table}");
        }
        assert_eq!(after.count("audit_events"), kept, "what was done stays told");
        assert_eq!(after.count("accounts"), 1);
    }
}
