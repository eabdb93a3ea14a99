//! `guildhall doctor`.

use std::sync::Arc;

use clap::Args;
use guildhall_store::SystemClock;

use super::failure::Failure;
use super::place::Place;
use super::terminal::{fit, print, print_json, talk};
use crate::config::Overrides;
use crate::doctor::{self, Finding, Verdict};

/// Check an installation, and say how to put right what is wrong
///
/// Looks at the configuration, the public URL, the database and its schema, the server key, the clock, waiting jobs, the
/// mail server (a real handshake, no letter), file permissions and disk space. Changes nothing, takes under two seconds,
/// and may run beside a server. Warnings are no failure: the exit code is 1 only where something failed.
#[derive(Args)]
pub(super) struct Doctor {
    /// Print a JSON object for each check, a line each
    #[arg(long)]
    json: bool,
}

/// Columns before what is told of a check.
const INDENT: usize = 9;

impl Doctor {
    pub async fn run(self, place: &Place) -> Result<(), Failure> {
        let findings = match place.config(Overrides::default()) {
            Ok(config) => doctor::examine(config, Arc::new(SystemClock)).await,
            Err(failure) => {
                talk("The rest can be checked once the configuration can be read.");
                let (words, hint) = failure.into_words();
                vec![Finding::failed("configuration", words, hint)]
            }
        };
        for finding in &findings {
            if self.json {
                print_json(finding)?;
            } else {
                print(&describe(finding))?;
            }
        }
        let failed = findings
            .iter()
            .filter(|finding| finding.verdict == Verdict::Failed)
            .count();
        if failed == 0 {
            return Ok(());
        }
        Err(Failure::failed(
            format!("{failed} of {} checks failed", findings.len()),
            "each of them is followed by what to do",
        ))
    }
}

/// A line for what was found, and one for what to do. Nothing is cut: paths and commands are copied from here.
pub(super) fn describe(finding: &Finding) -> String {
    let whole = |text: &str| fit(text, usize::MAX);
    let (verdict, found) = (finding.verdict.as_str(), whole(&finding.found));
    let mut lines = format!("{verdict:<INDENT$}{}: {found}\n", finding.check);
    if let Some(remedy) = &finding.remedy {
        lines.push_str(&format!("{:INDENT$}-> {}\n", "", whole(remedy)));
    }
    lines
}
