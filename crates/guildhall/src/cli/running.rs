//! A server from its first to its last moment.

use std::io;
use std::net::SocketAddr;
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio::sync::watch;

use super::failure::Failure;
use super::log::say;
use crate::app::App;
use crate::mail::Mailer;
use crate::{http, jobs, metrics};

/// How long requests and letters under way may take to end.
const GRACE: Duration = Duration::from_secs(10);

/// Takes the address. `hint` says how to take another.
pub(super) async fn listen(address: SocketAddr, hint: &str) -> Result<(TcpListener, SocketAddr), Failure> {
    let failed = |error: io::Error| match error.kind() {
        io::ErrorKind::AddrInUse => Failure::failed(format!("{address} is in use by another program"), hint),
        _ => Failure::failed(format!("cannot listen on {address}: {error}"), hint),
    };
    let listener = TcpListener::bind(address).await.map_err(failed)?;
    let real = listener.local_addr().map_err(failed)?;
    Ok((listener, real))
}

/// The wishes to end: Ctrl-C, and what a service manager sends. From here on they no longer kill the process.
pub(super) struct Wishes {
    interrupt: Signal,
    terminate: Signal,
}

impl Wishes {
    /// Begins to listen for them.
    pub fn hear() -> Result<Self, Failure> {
        let failed = |e: io::Error| Failure::failed(format!("signals cannot be heard: {e}"), "try again");
        Ok(Self {
            interrupt: signal(SignalKind::interrupt()).map_err(failed)?,
            terminate: signal(SignalKind::terminate()).map_err(failed)?,
        })
    }

    async fn next(&mut self) {
        tokio::select! {
            _ = self.interrupt.recv() => {}
            _ = self.terminate.recv() => {}
        }
    }
}

/// Serves metrics where the settings say so.
pub(super) async fn serve_metrics(app: &App) -> Result<(), Failure> {
    if let Some(address) = app.house.config.metrics_listen {
        let hint = "set `metrics_listen` in the configuration file to another port, or leave it out";
        let (listener, _) = listen(address, hint).await?;
        tokio::spawn(metrics::server::serve(app.clone(), listener));
    }
    Ok(())
}

/// Answers requests and works on jobs until someone wishes it to end; what is under way is finished first.
pub(super) async fn run(app: App, mailer: Mailer, listener: TcpListener, mut wishes: Wishes) -> Result<(), Failure> {
    let (drain, log_format) = (app.house.config.drain, app.house.config.log_format);
    let drained = app.clone();
    let (stop, stopped) = watch::channel(false);
    let workers = tokio::spawn(jobs::run(app.clone(), mailer, stopped.clone()));
    let mut told = stopped;
    let until = async move {
        // An error means that nobody is left to tell: then it is over as well.
        let _ = told.wait_for(|stop| *stop).await;
    };
    let mut server = tokio::spawn(http::server::serve(app, listener, until));
    let broken = tokio::select! {
        () = wishes.next() => None,
        ended = &mut server => Some(ended),
    };
    if broken.is_none() && !drain.is_zero() {
        drained.drain();
        let seconds = drain.as_secs();
        say(
            log_format,
            &format!("Draining for {seconds} s: /readyz says that this server ends. Ctrl-C ends it now."),
        );
        tokio::select! {
            () = wishes.next() => {}
            () = tokio::time::sleep(drain) => {}
        }
    }
    drained.drain();
    stop.send_replace(true);
    let finish = async {
        if broken.is_none() {
            say(log_format, "Stopping: what is under way is finished first.");
            let _ = server.await;
        }
        let _ = workers.await;
    };
    if tokio::time::timeout(GRACE, finish).await.is_err() {
        tracing::warn!("not everything under way ended in time; letters are tried again at the next start");
    }
    match broken {
        Some(Ok(Err(error))) => Err(Failure::failed(format!("the server ended: {error}"), "start it again")),
        Some(Err(error)) => Err(Failure::failed(format!("the server ended: {error}"), "start it again")),
        Some(Ok(Ok(()))) | None => Ok(()),
    }
}
