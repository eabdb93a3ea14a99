//! The page of metrics: what the process counted, and what the database says now.

use std::sync::atomic::Ordering;

use guildhall_store::jobs::{self, Backlog};
use guildhall_store::{DbError, Load};

use super::exposition::{Exposition, Kind};
use super::histogram::{Reading, cumulate};
use crate::app::App;

/// Everything there is to say at this moment.
pub(super) async fn report(app: &App) -> String {
    let mut page = Exposition::default();
    page.family(
        "guildhall_build_info",
        Kind::Gauge,
        "Always 1; the version is its label.",
    );
    page.sample("guildhall_build_info", &[("version", env!("CARGO_PKG_VERSION"))], 1);
    app.metrics.requests.write(&mut page);
    letters(app, &mut page);
    load(&app.db.load(), &mut page);
    let backlog = app
        .db
        .read("what jobs wait", |tx| Ok::<_, DbError>((tx.now(), jobs::backlog(tx)?)))
        .await;
    page.family(
        "guildhall_database_up",
        Kind::Gauge,
        "Whether the database answered this very report.",
    );
    page.sample("guildhall_database_up", &[], u8::from(backlog.is_ok()));
    match backlog {
        Ok((now, kinds)) => waiting(now.0, &kinds, &mut page),
        Err(error) => tracing::warn!(%error, "the metrics of jobs cannot be read"),
    }
    page.finish()
}

fn letters(app: &App, page: &mut Exposition) {
    const NAME: &str = "guildhall_mail_total";
    let mail = &app.metrics.mail;
    page.family(
        NAME,
        Kind::Counter,
        "Letters handed over, put off for another try, and given up.",
    );
    for (result, count) in [
        ("sent", &mail.sent),
        ("put_off", &mail.put_off),
        ("given_up", &mail.given_up),
    ] {
        page.sample(NAME, &[("result", result)], count.load(Ordering::Relaxed));
    }
}

fn load(load: &Load, page: &mut Exposition) {
    match load {
        Load::Sqlite(writer) => {
            page.family(
                "guildhall_sqlite_waiting_writes",
                Kind::Gauge,
                "Transactions that wait for the writer.",
            );
            page.sample("guildhall_sqlite_waiting_writes", &[], writer.waiting);
            page.family(
                "guildhall_sqlite_group_size",
                Kind::Histogram,
                "How many transactions shared a durable commit.",
            );
            let bounds = writer.groups.iter().map(|(bound, _)| f64::from(*bound));
            let (up_to, count) = cumulate(bounds, writer.groups.iter().map(|(_, count)| *count));
            let sum = writer.transactions as f64;
            page.histogram("guildhall_sqlite_group_size", &[], &Reading { up_to, count, sum });
        }
        Load::Postgres(pool) => {
            page.family(
                "guildhall_postgres_connections",
                Kind::Gauge,
                "Connections in use and idle; at most 16 are open.",
            );
            page.sample("guildhall_postgres_connections", &[("state", "in_use")], pool.in_use);
            page.sample("guildhall_postgres_connections", &[("state", "idle")], pool.idle);
            page.family(
                "guildhall_postgres_waiting_transactions",
                Kind::Gauge,
                "Transactions that wait for a connection.",
            );
            page.sample("guildhall_postgres_waiting_transactions", &[], pool.waiting);
        }
    }
}

fn waiting(now: i64, kinds: &[Backlog], page: &mut Exposition) {
    page.family(
        "guildhall_jobs",
        Kind::Gauge,
        "Jobs that are not done: waiting, or being worked on.",
    );
    for kind in kinds {
        let labels = |state| [("kind", kind.kind.as_str()), ("state", state)];
        page.sample("guildhall_jobs", &labels("waiting"), kind.waiting - kind.running);
        page.sample("guildhall_jobs", &labels("running"), kind.running);
    }
    page.family(
        "guildhall_job_lag_seconds",
        Kind::Gauge,
        "For how long the oldest due job has been due; 0 where none is.",
    );
    for kind in kinds {
        let lag = kind.oldest_due.map_or(0, |due| (now - due.0).max(0));
        let seconds = lag as f64 / 1_000_000.0;
        page.sample("guildhall_job_lag_seconds", &[("kind", kind.kind.as_str())], seconds);
    }
}
