//! The identity providers: whether each one's discovery document can be had and is its own.

use std::sync::Arc;
use std::time::Duration;

use super::Finding;
use crate::config::{Config, Provider as Settings};
use crate::providers::{Provider, Trouble};

const CHECK: &str = "sign-in provider";

/// Asks all of them at the same time.
pub(super) async fn check(config: Arc<Config>, patience: Duration) -> Vec<Finding> {
    let asked: Vec<_> = config
        .sign_in
        .providers
        .iter()
        .map(|settings| {
            let settings = settings.clone();
            tokio::task::spawn_blocking(move || look(&settings, patience))
        })
        .collect();
    let mut findings = Vec::with_capacity(asked.len());
    for answer in asked {
        findings.push(
            answer
                .await
                .unwrap_or_else(|error| Finding::failed(CHECK, error.to_string(), "run the command again")),
        );
    }
    findings
}

fn look(settings: &Settings, patience: Duration) -> Finding {
    let name = &settings.name;
    if let Some(variable) = &settings.missing_variable {
        return Finding::failed(
            CHECK,
            format!("{name}: the environment has no {variable}, which client_secret_env names"),
            "run the command in the environment of the server, or use client_secret_file",
        );
    }
    match Provider::new(settings).examine(patience) {
        Ok(()) => Finding::fine(CHECK, format!("{name}: discovery works, {}", settings.issuer)),
        Err(Trouble::Unreachable(why)) => Finding::failed(
            CHECK,
            format!("{name}: {why}"),
            "check sign_in.provider.issuer and the way out to it; allow_private_addresses admits a private network",
        ),
        Err(Trouble::Refused(why)) => Finding::failed(
            CHECK,
            format!("{name}: {why}"),
            "write sign_in.provider.issuer exactly as the discovery document has it",
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::KindRule;
    use crate::doctor::Verdict;

    fn settings() -> Settings {
        Settings {
            id: "northwind".to_owned(),
            name: "Northwind ID".to_owned(),
            issuer: "http://127.0.0.1:1".to_owned(),
            client_id: "guildhall".to_owned(),
            client_secret: None,
            client_secret_file: None,
            missing_variable: None,
            strong_acr: Vec::new(),
            strong_amr: Vec::new(),
            account_kind: KindRule::Personal,
            scopes: Vec::new(),
            allow_private_addresses: true,
            ca: None,
        }
    }

    #[test]
    fn a_provider_that_cannot_be_reached_is_named() {
        let finding = look(&settings(), Duration::from_secs(1));
        assert_eq!(finding.verdict, Verdict::Failed);
        assert!(finding.found.starts_with("Northwind ID: "), "{finding:?}");
        let missing = Settings {
            missing_variable: Some("NORTHWIND_SECRET".to_owned()),
            ..settings()
        };
        assert!(
            look(&missing, Duration::from_secs(1))
                .found
                .contains("NORTHWIND_SECRET")
        );
    }
}
