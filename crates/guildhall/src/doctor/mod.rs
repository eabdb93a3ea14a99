//! Looking an installation over: what is in order, what is not, and what to do about it. Nothing is changed.

mod address;
mod database;
mod files;
mod mail;
mod providers;

use std::sync::Arc;
use std::time::Duration;

use guildhall_store::Clock;
use serde::Serialize;

use crate::config::Config;

const SUPPORT: &str = "support line";

/// How long what is asked over a network may take. All of it is asked at the same time.
const PATIENCE: Duration = Duration::from_millis(1500);

/// How a check ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// In order.
    Fine,
    /// It works, but look at it.
    Warning,
    /// It does not work, or is not safe.
    Failed,
}

impl Verdict {
    /// The word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Fine => "fine",
            Self::Warning => "warning",
            Self::Failed => "failed",
        }
    }
}

/// What a check found.
#[derive(Clone, Debug, Serialize)]
pub struct Finding {
    /// What was looked at.
    pub check: &'static str,
    /// How it is.
    pub verdict: Verdict,
    /// What was found.
    pub found: String,
    /// What to do about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remedy: Option<String>,
}

impl Finding {
    /// All is in order.
    pub fn fine(check: &'static str, found: impl Into<String>) -> Self {
        Self {
            check,
            verdict: Verdict::Fine,
            found: found.into(),
            remedy: None,
        }
    }

    /// Something to look at.
    pub fn warning(check: &'static str, found: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self {
            verdict: Verdict::Warning,
            remedy: Some(remedy.into()),
            ..Self::fine(check, found)
        }
    }

    /// Something that does not work.
    pub fn failed(check: &'static str, found: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self {
            verdict: Verdict::Failed,
            remedy: Some(remedy.into()),
            ..Self::fine(check, found)
        }
    }
}

/// Looks at everything, in the order in which it is told. What takes time is done at the same time.
pub async fn examine(config: Config, clock: Arc<dyn Clock>) -> Vec<Finding> {
    let config = Arc::new(config);
    let mut findings = vec![match &config.file {
        Some(file) => Finding::fine("configuration", file.display().to_string()),
        None => Finding::fine("configuration", "no file; the defaults and options hold"),
    }];
    findings.push(address::check(&config));
    findings.push(address::check_clients(&config));
    let (data, mail, providers) = tokio::join!(
        tokio::time::timeout(PATIENCE, database::check(config.clone(), clock)),
        tokio::time::timeout(PATIENCE, mail::check(config.clone(), PATIENCE)),
        providers::check(config.clone(), PATIENCE),
    );
    findings.push(support(&config));
    findings.extend(data.unwrap_or_else(|_| vec![database::silent(&config)]));
    findings.push(mail.unwrap_or_else(|_| mail::silent(&config)));
    findings.extend(providers);
    findings.extend(files::check(&config));
    findings
}

/// Whether people who cannot help themselves are told who can.
fn support(config: &Config) -> Finding {
    match &config.program.support {
        Some(support) => Finding::fine(SUPPORT, support.name.in_language("en")),
        None => Finding::warning(
            SUPPORT,
            "there is none: refusals, mails and the foot of every page name nobody who can help",
            "set [program.support] in the configuration file: a name, and a phone, an email or a url",
        ),
    }
}

/// Looks at the data alone: the database, its schema and the server key.
pub async fn examine_data(config: Config, clock: Arc<dyn Clock>) -> Vec<Finding> {
    let config = Arc::new(config);
    let mut findings = database::check(config.clone(), clock).await;
    findings.extend(files::check(&config));
    findings
}
