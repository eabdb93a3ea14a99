//! The log: on stderr, for people or a JSON object a line.

use std::io::{self, IsTerminal};

use tracing_subscriber::EnvFilter;

use super::terminal::talk;
use crate::config::LogFormat;

/// What a server logs where `RUST_LOG` says nothing else.
pub(super) const SERVER: &str = "warn,guildhall=info";
/// What any other command logs.
pub(super) const COMMAND: &str = "warn";

/// Says something to the person; where the log is for programs, as an event of it: they read every line as one.
pub(super) fn say(format: LogFormat, words: &str) {
    match format {
        LogFormat::Human => talk(words),
        LogFormat::Json => tracing::info!("{words}"),
    }
}

/// Begins to log. Called once.
pub(super) fn begin(format: LogFormat, usual: &str) {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new(usual));
    let log = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(io::stderr);
    match format {
        LogFormat::Human => log.with_ansi(io::stderr().is_terminal()).init(),
        LogFormat::Json => log.json().flatten_event(true).with_span_list(false).init(),
    }
}
