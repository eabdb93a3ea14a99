//! What happens after a commit: rows that were written in it, carried out by workers.

pub mod letters;
pub mod mail;
pub mod sweep;

use std::time::Duration;

use tokio::sync::watch;
use tokio::task::JoinSet;

use crate::app::App;
use crate::mail::Mailer;

/// How many letters are on their way at the same time: one slow server or dead mailbox holds nobody else up.
const MAIL_WORKERS: usize = 4;
/// How soon a job is noticed that another process wrote.
const POLL: Duration = Duration::from_secs(2);

/// Runs the workers until `stop` turns true; a job under way is finished.
pub async fn run(app: App, mailer: Mailer, stop: watch::Receiver<bool>) {
    let mut workers = JoinSet::new();
    for _ in 0..MAIL_WORKERS {
        workers.spawn(mail::work(app.clone(), mailer.clone(), stop.clone()));
    }
    workers.spawn(sweep::work(app, stop));
    while workers.join_next().await.is_some() {}
}

/// Waits for whatever comes first: the end, a bell, or `at_most`. Whether to go on.
async fn rest(stop: &mut watch::Receiver<bool>, bell: impl Future<Output = ()>, at_most: Duration) -> bool {
    tokio::select! {
        ended = stop.wait_for(|stop| *stop) => return ended.is_ok_and(|stop| !*stop),
        () = bell => {}
        () = tokio::time::sleep(at_most) => {}
    }
    !*stop.borrow()
}
