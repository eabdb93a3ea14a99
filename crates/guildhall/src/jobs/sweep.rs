//! The sweeper: one job row for all server processes, due again a minute after each time.

use guildhall_domain::clock::Span;
use guildhall_store::jobs;
use tokio::sync::watch;

use super::{POLL, rest};
use crate::actions::handing_over::telling;
use crate::actions::{ActionError, access_requests, endings, erasure, leaving, notices, sweep};
use crate::app::App;
use crate::server_key::Watch;

const SWEEP: &str = "sweep";
const EVERY: Span = Span::minutes(1);
const LEASE: Span = Span::minutes(5);
/// How many of each kind are warned in one sweep.
const WARNED: i64 = 2000;

/// Works until `stop` turns true.
pub async fn work(app: App, mut stop: watch::Receiver<bool>) {
    let make = |tx: &mut guildhall_store::Tx<'_>| {
        let now = tx.now();
        Ok(jobs::insert(tx, SWEEP, "{}", "", now)?)
    };
    if let Err(error) = app.db.write::<_, ActionError, _>("have a sweep", make).await {
        tracing::error!(%error, "there is no sweep");
    }
    let mut key = Watch::default();
    loop {
        let more = match once(&app).await {
            Ok(more) => more,
            Err(error) => {
                tracing::error!(%error, "a sweep failed");
                false
            }
        };
        if let Err(error) = key.look(&app).await {
            tracing::error!(%error, "the server key was replaced, and the database is not under the new one yet");
        }
        if *stop.borrow() || (!more && !rest(&mut stop, std::future::pending(), POLL * 5).await) {
            return;
        }
    }
}

/// Sweeps a chunk, if the sweep is due; whether more is waiting.
async fn once(app: &App) -> Result<bool, ActionError> {
    let claim = |tx: &mut guildhall_store::Tx<'_>| {
        let until = tx.now() + LEASE;
        Ok::<_, ActionError>(jobs::claim(tx, SWEEP, until)?)
    };
    let Some(job) = app.db.write("claim the sweep", claim).await? else {
        return Ok(false);
    };
    let erased = erase(app).await;
    let house = app.house.clone();
    let swept = app
        .db
        .write("sweep", move |tx| {
            let reminders = access_requests::remind(tx, &house)?;
            let swept = sweep::sweep(tx)? | telling::tell_completed(tx, &house)?;
            let closed = leaving::end_at_closed(tx, &house, sweep::CHUNK)?;
            let warned = endings::sweep(tx, &house, WARNED)?;
            let more = reminders | closed | warned | notices::sweep(tx, &house)? | erased | swept;
            let due = if more { tx.now() } else { tx.now() + EVERY };
            jobs::retry(tx, &job, due, None)?;
            Ok(more)
        })
        .await;
    app.mail_due.notify_one();
    swept
}

/// Does a step of what is to be erased; whether more is waiting. One that fails keeps nothing else from being swept.
async fn erase(app: &App) -> bool {
    let house = app.house.clone();
    let step = move |tx: &mut guildhall_store::Tx<'_>| erasure::step(tx, &house);
    app.db.write("erase", step).await.unwrap_or_else(|error: ActionError| {
        tracing::error!(%error, "a step of an erasure failed");
        false
    })
}
