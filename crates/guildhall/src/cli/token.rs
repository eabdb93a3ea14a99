//! `guildhall token …`.

use clap::{Args, Subcommand};
use guildhall_domain::clock::Span;
use guildhall_domain::email::EmailAddress;
use guildhall_domain::id::PublicId;
use guildhall_domain::organization::MembershipId;
use guildhall_domain::scope::{Scope, Scopes};
use guildhall_store::tokens::Token as Stored;
use serde_json::json;

use super::failure::Failure;
use super::place::Place;
use super::terminal::{fit, print, print_json, talk};
use super::values;
use crate::actions::tokens::{Holder, LIFE, NewToken, create, list_of, revoke};
use crate::actions::{ActionError, Actor};
use crate::api::tokens::present;
use crate::texts::texts;
use crate::{secrets, tokens};

/// Make, list and revoke API tokens
#[derive(Subcommand)]
pub(super) enum Token {
    Create(Create),
    List(List),
    Revoke(Revoke),
}

impl Token {
    pub async fn run(self, place: &Place) -> Result<(), Failure> {
        match self {
            Self::Create(command) => command.run(place).await,
            Self::List(command) => command.run(place).await,
            Self::Revoke(command) => command.run(place).await,
        }
    }
}

/// Make an API token
///
/// The token is printed once and kept nowhere: the database has only its hash. It never does more than its account may do
/// at that moment; --scope and --organization narrow that. A token of the program acts as the operator at every organization.
#[derive(Args)]
#[command(
    after_help = "Examples:\n  guildhall token create --account jane@contoso.example --name import --scope read --scope invite\n  guildhall token create --program --name reporting --scope read --expires-in-days 30"
)]
pub(super) struct Create {
    #[command(flatten)]
    holder: WhoHolds,
    /// A name to tell it from others by
    #[arg(long, value_name = "TEXT", default_value = "made at the machine")]
    name: String,
    /// What it may be used for: self, read, invite, manage or audit; may be repeated [default: all of them]
    #[arg(long = "scope", value_name = "SCOPE", value_parser = scope)]
    scopes: Vec<Scope>,
    /// Bind it to this organization, by its membership ID
    #[arg(long, value_name = "ID", value_parser = values::membership_id, conflicts_with = "program")]
    organization: Option<MembershipId>,
    /// For how many days it is valid, 1 to 365
    #[arg(long, value_name = "N", default_value_t = LIFE.0 / Span::days(1).0, value_parser = clap::value_parser!(i64).range(1..=365))]
    expires_in_days: i64,
    /// Print it as JSON
    #[arg(long)]
    json: bool,
}

/// Whose token it is.
#[derive(Args)]
#[group(required = true, multiple = false)]
struct WhoHolds {
    /// The address that the account signs in with
    #[arg(long, value_name = "ADDRESS", value_parser = values::email)]
    account: Option<EmailAddress>,
    /// For the program itself, not for an account
    #[arg(long)]
    program: bool,
}

fn scope(text: &str) -> Result<Scope, String> {
    Scope::from_word(text).ok_or_else(|| "use self, read, invite, manage or audit".to_owned())
}

impl Create {
    async fn run(self, place: &Place) -> Result<(), Failure> {
        let app = place.open().await?;
        let token = tokens::generate();
        let hash = secrets::hash(&token);
        let scopes = match (self.scopes.is_empty(), self.holder.program) {
            (false, _) => self.scopes.iter().copied().collect(),
            (true, false) => Scopes::all(),
            (true, true) => Scope::OF_ORGANIZATIONS.into_iter().collect(),
        };
        let input = NewToken {
            holder: self.holder.account.clone().map_or(Holder::Program, Holder::Account),
            name: self.name.clone(),
            scopes,
            organization: self.organization.clone(),
            life: Span::days(self.expires_in_days),
            is_strong: true,
        };
        app.db
            .write("create a token", move |tx| create(tx, Actor::Operator, &input, &hash))
            .await
            .map_err(|error| self.explain(error))?;
        let (account, days) = (
            self.holder.account.as_ref().map(EmailAddress::as_str),
            self.expires_in_days,
        );
        if self.json {
            let scopes: Vec<&str> = scopes.iter().map(Scope::as_str).collect();
            print_json(&json!({"token": token, "account": account, "scopes": scopes, "expires_in_days": days}))?;
        } else {
            print(&format!("{token}\n"))?;
        }
        let whom = account.unwrap_or("the operator, at every organization,");
        talk(&format!(
            "It acts as {whom} for {days} days, for {scopes}, and is not shown again."
        ));
        Ok(())
    }

    fn explain(&self, error: ActionError) -> Failure {
        match (error, &self.holder.account, &self.organization) {
            (ActionError::Hidden, Some(account), Some(organization)) => Failure::failed(
                format!("no account that signs in with {account} is active at {organization}"),
                "an account comes to be when its person signs in, and is active once its association is",
            ),
            (ActionError::Hidden, Some(account), None) => nobody(account),
            (other, _, _) => other.into(),
        }
    }
}

/// Nobody signs in with this address.
pub(super) fn nobody(account: &EmailAddress) -> Failure {
    Failure::failed(
        format!("no account signs in with {account}"),
        "an account comes to be when its person signs in, or by `guildhall account grant-admin`",
    )
}

/// List API tokens
///
/// Without --account, the newest 200 tokens of everyone that are valid. The tokens themselves are not kept and cannot be shown.
#[derive(Args)]
pub(super) struct List {
    /// All tokens of the account that signs in with this address, those that are not valid any more among them
    #[arg(long, value_name = "ADDRESS", value_parser = values::email)]
    account: Option<EmailAddress>,
    /// Print a JSON object a line
    #[arg(long)]
    json: bool,
}

impl List {
    async fn run(self, place: &Place) -> Result<(), Failure> {
        let app = place.open().await?;
        let account = self.account.clone();
        let listed = app
            .db
            .read("tokens", move |tx| list_of(tx, Actor::Operator, account.as_ref()))
            .await
            .map_err(|error| match (error, &self.account) {
                (ActionError::Hidden, Some(account)) => nobody(account),
                (other, _) => other.into(),
            })?;
        if !self.json && !listed.is_empty() {
            print("Name                    Acts as                   Until         Id\n")?;
        }
        for token in &listed {
            if self.json {
                print_json(&present(token))?;
            } else {
                print(&line(token))?;
            }
        }
        if listed.is_empty() {
            talk("There are none.");
        }
        Ok(())
    }
}

fn line(token: &Stored) -> String {
    let whom = match (&token.email, token.is_for_program) {
        (_, true) => "the program",
        (email, false) => email.as_deref().unwrap_or("an account without an address"),
    };
    let until = match token.revoked_at {
        Some(_) => "revoked".to_owned(),
        None => texts("en").day(token.expires_at),
    };
    format!(
        "{:<22}  {:<24}  {until:<12}  {}\n",
        fit(&token.name, 22),
        fit(whom, 24),
        token.public_id
    )
}

/// Revoke an API token: it is refused from now on
#[derive(Args)]
pub(super) struct Revoke {
    /// Its id, as `guildhall token list` prints it
    #[arg(value_name = "ID", value_parser = values::public_id)]
    id: PublicId,
}

impl Revoke {
    async fn run(self, place: &Place) -> Result<(), Failure> {
        let app = place.open().await?;
        let id = self.id.clone();
        let token = app
            .db
            .write("revoke a token", move |tx| revoke(tx, Actor::Operator, &id))
            .await
            .map_err(|error| match error {
                ActionError::Hidden => Failure::failed(
                    format!("there is no token with the id {}", self.id),
                    "`guildhall token list` prints the ids",
                ),
                other => other.into(),
            })?;
        let words = match token.revoked_at {
            Some(_) => "was revoked before; nothing was changed",
            None => "is revoked",
        };
        talk(&format!("The token {:?} {words}.", fit(&token.name, 60)));
        Ok(())
    }
}
