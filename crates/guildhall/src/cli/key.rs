//! `guildhall key …`.

use clap::{Args, Subcommand};
use guildhall_domain::clock::Span;
use serde_json::json;

use super::failure::Failure;
use super::place::Place;
use super::terminal::{print, print_json, talk};
use crate::config::{Config, ServerKeyError};
use crate::server_key::{self, NotRotated};
use crate::texts::rfc3339;

/// Replace the server key
#[derive(Subcommand)]
pub(super) enum Key {
    Rotate(Rotate),
}

impl Key {
    pub async fn run(self, place: &Place) -> Result<(), Failure> {
        match self {
            Self::Rotate(command) => command.run(place).await,
        }
    }
}

/// Put a new server key in the place of the one in use
///
/// What the key made so far (invitation URLs, mailed codes, forms that are open in browsers) holds for the days of grace, and
/// not after them. Pages and mails show new invitation URLs at once: share these. Sessions and API tokens do not come from
/// the key, and go on.
///
/// Servers on this machine use the new key at once, without a restart. On every other machine of the installation, copy the
/// key file there: until then /readyz of its server says 503.
///
/// It may be cut off at any point: the next command, or the server that runs, goes on with it.
#[derive(Args)]
#[command(
    after_help = "Examples:\n  guildhall key rotate\n  guildhall key rotate --grace-days 0   # someone else may have the key: nothing it made holds any more"
)]
pub(super) struct Rotate {
    /// For how many days what the earlier key made holds, 0 to 365 [default: server_key_grace_days, or 30]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(0..=365))]
    grace_days: Option<u32>,
    /// Print the end of the earlier key as JSON
    #[arg(long)]
    json: bool,
}

impl Rotate {
    async fn run(self, place: &Place) -> Result<(), Failure> {
        let app = place.open().await?;
        let config = &app.house.config;
        let days = self.grace_days.unwrap_or(config.server_key_grace_days);
        let until = server_key::rotate(&app, Span::days(days.into()))
            .await
            .map_err(|error| explain(error, config))?;
        if self.json {
            print_json(&json!({"earlier_key_valid_until": rfc3339(until)}))?;
        } else {
            print(&format!("{}\n", rfc3339(until)))?;
        }
        let file = config.server_key_file.display();
        talk(&match days {
            0 => "A new server key is in use. Nothing that the earlier one made holds any more: share the new invitation URLs."
                .to_owned(),
            days => format!(
                "A new server key is in use. What the earlier one made holds for {days} days; share the new invitation URLs."
            ),
        });
        talk(&format!(
            "Keep a copy of {file} where you keep the old one, and copy it to every other machine of this installation."
        ));
        Ok(())
    }
}

fn explain(error: NotRotated, config: &Config) -> Failure {
    let words = error.to_string();
    match error {
        NotRotated::Action(error) => error.into(),
        NotRotated::Elsewhere => Failure::refused(
            words,
            format!("copy the key file from there to {}", config.server_key_file.display()),
        ),
        NotRotated::Key(ServerKeyError::Held(_)) => Failure::refused(words, "wait until it is done"),
        NotRotated::Key(_) => Failure::failed(
            words,
            "nothing was changed; run it as the user whose file the key is, in a folder that can be written to",
        ),
    }
}
