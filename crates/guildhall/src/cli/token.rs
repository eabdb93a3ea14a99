//! `guildhall token …`.

use clap::{Args, Subcommand};
use guildhall_domain::clock::Span;
use guildhall_domain::email::EmailAddress;
use serde_json::json;

use super::failure::Failure;
use super::place::Place;
use super::terminal::{print, print_json, talk};
use super::values;
use crate::actions::accounts::{TOKEN_LIFE, create_token};
use crate::actions::{ActionError, Actor};
use crate::{secrets, tokens};

/// Make API tokens
#[derive(Subcommand)]
pub(super) enum Token {
    Create(Create),
}

/// Make an API token that acts as an account
///
/// The token is printed once and kept nowhere: the database has only its hash. It can do what the account can do.
#[derive(Args)]
pub(super) struct Create {
    /// The address that the account signs in with
    #[arg(long, value_name = "ADDRESS", value_parser = values::email)]
    account: EmailAddress,
    /// Print it as JSON
    #[arg(long)]
    json: bool,
}

impl Token {
    pub async fn run(self, place: &Place) -> Result<(), Failure> {
        let Self::Create(command) = self;
        command.run(place).await
    }
}

impl Create {
    async fn run(self, place: &Place) -> Result<(), Failure> {
        let app = place.open().await?;
        let token = tokens::generate();
        let (hash, account) = (secrets::hash(&token), self.account.clone());
        app.db
            .write("create a token", move |tx| {
                create_token(tx, Actor::Operator, &account, &hash)
            })
            .await
            .map_err(|error| match error {
                ActionError::Hidden => Failure::failed(
                    format!("no account signs in with {}", self.account),
                    "an account comes to be when its person signs in, or by `guildhall account grant-admin`",
                ),
                other => other.into(),
            })?;
        let days = TOKEN_LIFE.0 / Span::days(1).0;
        if self.json {
            let account = self.account.as_str();
            print_json(&json!({"token": token, "account": account, "expires_in_days": days}))?;
        } else {
            print(&format!("{token}\n"))?;
        }
        talk(&format!(
            "It acts as {} for {days} days and is not shown again.",
            self.account
        ));
        Ok(())
    }
}
