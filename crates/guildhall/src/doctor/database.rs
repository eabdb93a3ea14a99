//! The database, its schema, the server key it was made under, its clock, and the jobs in it.

use std::sync::Arc;

use guildhall_domain::clock::{Instant, Span};
use guildhall_domain::policy::ADMINS;
use guildhall_store::jobs::Backlog;
use guildhall_store::schema::Standing;
use guildhall_store::{Clock, DatabaseUrl, Db, DbError, Notary as _, Tx, audit, installation, jobs, passkeys};

use super::{Finding, PATIENCE};
use crate::config::{AdminSignIn, Config, Provider};
use crate::jobs::letters::MAIL;
use crate::passkeys::Site;
use crate::secrets::Keys;
use crate::texts::rfc3339;

const DATABASE: &str = "database";
const KEY: &str = "server key";
const CLOCK: &str = "clock";
const JOBS: &str = "jobs";
const ADMINS_CHECK: &str = "admins";

/// How far two clocks may be apart.
const TOLERANCE: Span = Span::seconds(2);
/// From here on codes and invitations end at noticeably wrong times.
const TOO_FAR: Span = Span::minutes(1);
/// How late a job may be while somebody works on them.
const LATE: Span = Span::minutes(10);

/// What is read of the data in one look.
struct Data {
    key_check: Option<Vec<u8>>,
    newest_event: Option<Instant>,
    backlog: Vec<Backlog>,
    given_up: i64,
    now: Instant,
}

pub(super) async fn check(config: Arc<Config>, clock: Arc<dyn Clock>) -> Vec<Finding> {
    if let DatabaseUrl::Sqlite(path) = &config.database
        && !path.exists()
    {
        return vec![
            Finding::warning(
                DATABASE,
                format!("{} is not there yet", config.database),
                "`guildhall serve` makes it; where there should be one, check `data` and `database`",
            ),
            key(&config, None, clock.now()),
        ];
    }
    let (url, looking) = (config.database.clone(), clock.clone());
    let looked = tokio::task::spawn_blocking(move || Db::look(&url, looking)).await;
    let (db, step) = match looked {
        Ok(Ok(found)) => found,
        Ok(Err(error)) => return vec![unreachable(&error.to_string())],
        Err(error) => return vec![unreachable(&error.to_string())],
    };
    let mut findings = vec![schema(&config, step)];
    if step == 0 {
        findings.push(key(&config, None, clock.now()));
        return findings;
    }
    match db.read("what doctor looks at", read).await {
        Ok(data) => {
            findings.push(key(&config, data.key_check.as_deref(), data.now));
            findings.push(clocks(&db, clock.as_ref(), &data).await);
            findings.extend(work(&data));
            findings.extend(admins(&db, &config).await);
        }
        Err(error) => findings.push(unreachable(&error.to_string())),
    }
    findings
}

/// Whether every admin can sign in as strongly as their rights ask for.
async fn admins(db: &Db, config: &Config) -> Option<Finding> {
    if config.sign_in.admin_sign_in != AdminSignIn::Strong {
        return None;
    }
    let site = Site::of(config).map_or_else(String::new, |site| site.rp_id().to_owned());
    let providers_count = config.sign_in.providers.iter().any(Provider::can_be_strong);
    let count = move |tx: &mut Tx<'_>| {
        let [global, location] = &ADMINS;
        passkeys::count_weak_admins(tx, [global.as_str(), location.as_str()], &site, providers_count)
    };
    Some(
        match db.read::<_, DbError, _>("admins without a strong way", count).await {
            Ok(0) => Finding::fine(
                ADMINS_CHECK,
                "each has a way to sign in as strongly as admin_sign_in asks",
            ),
            Ok(n) => Finding::warning(
                ADMINS_CHECK,
                format!("{n} have no way yet to sign in as strongly as admin_sign_in asks: their admin rights sleep"),
                "they are led to add a passkey or to sign in more strongly when they next come; where one cannot, `guildhall account grant-admin` lets another account in",
            ),
            Err(error) => unreachable(&error.to_string()),
        },
    )
}

/// The database did not answer in time.
pub(super) fn silent(config: &Config) -> Finding {
    let patience = PATIENCE.as_secs_f64();
    unreachable(&format!("{} did not answer within {patience} s", config.database))
}

fn unreachable(words: &str) -> Finding {
    Finding::failed(
        DATABASE,
        words,
        "check `database` and `data`: an SQLite file has to be there and be yours, a PostgreSQL server has to answer",
    )
}

fn read(tx: &mut guildhall_store::Tx<'_>) -> Result<Data, DbError> {
    let now = tx.now();
    Ok(Data {
        key_check: installation::find(tx)?.map(|mark| mark.key_check),
        newest_event: audit::newest(tx)?,
        backlog: jobs::backlog(tx)?,
        given_up: jobs::failed_since(tx, now - Span::days(1))?,
        now,
    })
}

fn schema(config: &Config, step: i64) -> Finding {
    let standing = Standing::of(step);
    let found = format!("{}: {standing}", config.database);
    match standing {
        Standing::Current(_) => Finding::fine(DATABASE, found),
        Standing::Behind(_) => Finding::warning(
            DATABASE,
            found,
            "make a backup, then start `guildhall serve`: it takes the missing steps before it answers",
        ),
        Standing::Newer { .. } => Finding::failed(
            DATABASE,
            found,
            "run the newer program that wrote it, or restore a backup made with this one",
        ),
    }
}

/// Whether the key file holds the key that the database is under, if it is under one.
fn key(config: &Config, made_under: Option<&[u8]>, now: Instant) -> Finding {
    let file = config.server_key_file.display();
    let restore = format!("put the key that belongs to this database at {file}; a backup made with --with-key has it");
    match (Keys::look(&config.server_key_file), made_under) {
        (Err(error), _) => Finding::failed(KEY, error.to_string(), restore),
        (Ok(None), Some(_)) => Finding::failed(
            KEY,
            format!("{file} is not there, and the database needs its key"),
            restore,
        ),
        (Ok(None), None) => Finding::warning(
            KEY,
            format!("{file} is not there yet"),
            "`guildhall serve` makes it; keep a copy apart from the database",
        ),
        (Ok(Some(_)), None) => Finding::fine(KEY, format!("{file} is there; no database was made under it yet")),
        (Ok(Some(keys)), Some(check)) if keys.is_current(check) => {
            let earlier = keys.earlier_until(now).map(|until| {
                let until = rfc3339(until);
                format!("; what the one before it made holds until {until}")
            });
            let earlier = earlier.unwrap_or_default();
            Finding::fine(KEY, format!("{file} is the one the database is under{earlier}"))
        }
        (Ok(Some(keys)), Some(check)) if keys.knows(check) => Finding::warning(
            KEY,
            format!("{file} has a new key, and the database is still under the one before it"),
            "start `guildhall serve`, or wait ten seconds where it runs: it brings the database under the new key",
        ),
        (Ok(Some(_)), Some(_)) => Finding::failed(
            KEY,
            format!("{file} is not the key that the database is under"),
            format!("{restore}; where the key was replaced on another machine, copy the key file from there"),
        ),
    }
}

/// This machine's clock beside the server's, where there is one, and beside what is written already.
async fn clocks(db: &Db, clock: &dyn Clock, data: &Data) -> Finding {
    let set = "let this machine take its time from the network (NTP), and the database's machine too";
    if let Some(newest) = data.newest_event.filter(|newest| *newest - data.now > TOO_FAR) {
        let day = rfc3339(newest);
        return Finding::failed(
            CLOCK,
            format!("the newest event is of {day}, which is still to come"),
            set,
        );
    }
    let before = clock.now();
    let asked = db.clone();
    let answer = tokio::task::spawn_blocking(move || asked.server_time()).await;
    let middle = before + Span((clock.now() - before).0 / 2);
    match answer {
        Ok(Ok(None)) => Finding::fine(CLOCK, "no event is of a time to come"),
        Ok(Ok(Some(theirs))) => {
            let apart = Span((theirs - middle).0.abs());
            let seconds = apart.0 as f64 / Span::seconds(1).0 as f64;
            let found = format!("{seconds:.1} s apart from the database's");
            match apart {
                _ if apart <= TOLERANCE => Finding::fine(CLOCK, found),
                _ if apart <= TOO_FAR => Finding::warning(CLOCK, found, set),
                _ => Finding::failed(CLOCK, found, set),
            }
        }
        Ok(Err(error)) => Finding::failed(CLOCK, error.to_string(), set),
        Err(error) => Finding::failed(CLOCK, error.to_string(), set),
    }
}

/// What waits, and what was given up.
fn work(data: &Data) -> Vec<Finding> {
    let mut findings = Vec::new();
    for kind in &data.backlog {
        let late = kind.oldest_due.map_or(Span(0), |due| data.now - due);
        if late > LATE {
            findings.push(Finding::warning(
                JOBS,
                format!(
                    "a {} job has been due for {} minutes",
                    kind.kind,
                    late.0 / Span::minutes(1).0
                ),
                "start `guildhall serve`: it works on jobs; where it runs, its log says what stops it",
            ));
        }
    }
    if data.given_up > 0 {
        findings.push(Finding::warning(
            JOBS,
            format!("{} given up within a day", letters(data.given_up)),
            "the server's log has the mail server's words beside each of them",
        ));
    }
    if findings.is_empty() {
        let waiting: i64 = data
            .backlog
            .iter()
            .filter(|kind| kind.kind == MAIL)
            .map(|kind| kind.waiting)
            .sum();
        findings.push(Finding::fine(
            JOBS,
            format!("none is late; {} on the way", letters(waiting)),
        ));
    }
    findings
}

fn letters(n: i64) -> String {
    format!("{n} {}", if n == 1 { "letter" } else { "letters" })
}
