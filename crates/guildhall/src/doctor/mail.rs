//! The way out for mail: a real handshake, and no letter.

use std::sync::Arc;
use std::time::Duration;

use super::Finding;
use crate::config::{Config, Smtp};
use crate::mail::{Mailer, SendError};

const CHECK: &str = "mail";

pub(super) async fn check(config: Arc<Config>, patience: Duration) -> Finding {
    if config.mail.is_off {
        return Finding::fine(CHECK, crate::mail::OFF);
    }
    let Some(smtp) = &config.mail.smtp else {
        return Finding::warning(
            CHECK,
            format!(
                "no mail server: letters are only written to {}",
                config.spool().display()
            ),
            "set [mail.smtp] in the configuration, or mail.off = true where no mail can be sent; until then nobody gets a code",
        );
    };
    let mailer = match Mailer::new(&config) {
        Ok(mailer) => mailer,
        Err(error) => return Finding::failed(CHECK, error.to_string(), "correct it in the configuration"),
    };
    let server = format!("{}:{}", smtp.host, smtp.port);
    let greeted = tokio::task::spawn_blocking(move || mailer.greet(patience)).await;
    match greeted {
        Ok(Ok(())) => Finding::fine(CHECK, format!("{server} greets us{}", how(smtp))),
        Ok(Err(error)) => Finding::failed(CHECK, format!("{server}: {error}"), remedy(&error)),
        Err(error) => Finding::failed(CHECK, error.to_string(), "run the command again"),
    }
}

/// The server did not answer in time.
pub(super) fn silent(config: &Config) -> Finding {
    let server = config
        .mail
        .smtp
        .as_ref()
        .map_or_else(String::new, |smtp| format!("{}:{}", smtp.host, smtp.port));
    let found = format!(
        "{server} did not finish the handshake within {} s",
        super::PATIENCE.as_secs_f64()
    );
    Finding::failed(
        CHECK,
        found,
        "check mail.smtp.host, port and security, and the firewall between",
    )
}

fn how(smtp: &Smtp) -> &'static str {
    match smtp.credentials {
        Some(_) => " and takes our password",
        None => "",
    }
}

fn remedy(error: &SendError) -> &'static str {
    let is_refusal = error.words.starts_with("53") || error.words.starts_with("454");
    if is_refusal {
        "check mail.smtp.username and password_file: the server does not take them"
    } else {
        "check mail.smtp.host, port and security, and the firewall between"
    }
}
