//! `guildhall account …`.

use clap::{Args, Subcommand};
use guildhall_domain::email::EmailAddress;
use guildhall_domain::id::PublicId;
use guildhall_domain::organization::MembershipId;
use guildhall_store::Tx;
use guildhall_store::sessions::OwnSession;
use guildhall_store::sign_in_methods::Method;
use serde_json::json;

use super::failure::Failure;
use super::place::Place;
use super::terminal::{fit, print, print_json, talk};
use super::token::nobody;
use super::values;
use crate::actions::accounts::{self, Appointment};
use crate::actions::erasure::{self, Asked, Whose};
use crate::actions::sign_in::{self, ToldCode};
use crate::actions::{ActionError, Actor, closing, methods, sessions};
use crate::api::methods::present as present_method;
use crate::api::sessions::present;
use crate::texts::{rfc3339, texts};

/// Appoint and dismiss admins; end sessions; close and erase accounts; tell sign-in codes where none is mailed
#[derive(Subcommand)]
pub(super) enum Account {
    /// Make someone a global admin of an organization
    ///
    /// The account and its association are made where they are missing: this is how the first admin comes to be. The
    /// organization can read the reason.
    #[command(
        override_usage = "guildhall account grant-admin [OPTIONS] \\\n         --organization <ID> --email <ADDRESS> --reason <TEXT>"
    )]
    GrantAdmin(Admin),
    /// Take the right of a global admin from someone
    ///
    /// The person stays associated. The last admin of an organization cannot be dismissed.
    #[command(
        override_usage = "guildhall account revoke-admin [OPTIONS] \\\n         --organization <ID> --email <ADDRESS> --reason <TEXT>"
    )]
    RevokeAdmin(Admin),
    /// Print the sign-in code for an address, where mail is off
    ///
    /// The person enters the address on the sign-in page first; the code works in that browser only, for an hour. Tell it to
    /// nobody but the person whom you know by that address. Where several browsers wait, each has its line, the newest
    /// first: the person's page says when they asked.
    SignInCode(SignInCode),
    Methods(Methods),
    Sessions(Sessions),
    Close(Close),
    Erase(Erase),
}

/// Whose code.
#[derive(Args)]
pub(super) struct SignInCode {
    /// The address that was entered on the sign-in page
    #[arg(long, value_name = "ADDRESS", value_parser = values::email)]
    email: EmailAddress,
    /// Print a JSON list
    #[arg(long)]
    json: bool,
}

/// Whom, where and why.
#[derive(Args)]
pub(super) struct Admin {
    /// The organization's membership ID, such as 1234567-8
    #[arg(long, value_name = "ID", value_parser = values::membership_id)]
    organization: MembershipId,
    /// The address that the person signs in with, or is associated by
    #[arg(long, value_name = "ADDRESS", value_parser = values::email)]
    email: EmailAddress,
    /// Why; kept in the organization's activity
    #[arg(long, value_name = "TEXT", value_parser = values::reason)]
    reason: String,
}

impl Admin {
    fn appointment(&self) -> Appointment {
        Appointment {
            membership_id: self.organization.clone(),
            email: self.email.clone(),
            reason: self.reason.clone(),
        }
    }
}

impl Account {
    pub async fn run(self, place: &Place) -> Result<(), Failure> {
        match self {
            Self::GrantAdmin(admin) => grant(&admin, place).await,
            Self::RevokeAdmin(admin) => revoke(&admin, place).await,
            Self::SignInCode(wanted) => tell_code(&wanted, place).await,
            Self::Methods(command) => command.run(place).await,
            Self::Sessions(command) => command.run(place).await,
            Self::Close(command) => command.run(place).await,
            Self::Erase(command) => command.run(place).await,
        }
    }
}

async fn grant(admin: &Admin, place: &Place) -> Result<(), Failure> {
    let app = place.open().await?;
    let (appointment, house) = (admin.appointment(), app.house.clone());
    let appointed = app
        .db
        .write("grant admin", move |tx| {
            accounts::grant_admin(tx, &house, Actor::Operator, &appointment)
        })
        .await
        .map_err(|error| Failure::about_organization(error, &admin.organization))?;
    let (email, name) = (&admin.email, &appointed.organization.name);
    talk(&if appointed.was_admin {
        format!("{email} was a global admin of {name} already; nothing was changed.")
    } else {
        format!("{email} is a global admin of {name} now, and signs in with that address.")
    });
    Ok(())
}

async fn revoke(admin: &Admin, place: &Place) -> Result<(), Failure> {
    let app = place.open().await?;
    let (appointment, house) = (admin.appointment(), app.house.clone());
    let organization = app
        .db
        .write("revoke admin", move |tx| {
            accounts::revoke_admin(tx, &house, Actor::Operator, &appointment)
        })
        .await
        .map_err(|error| Failure::about_organization(error, &admin.organization))?;
    talk(&format!(
        "{} is no longer a global admin of {}, and stays associated.",
        admin.email, organization.name
    ));
    Ok(())
}

async fn tell_code(wanted: &SignInCode, place: &Place) -> Result<(), Failure> {
    let app = place.open().await?;
    let (house, address) = (app.house.clone(), wanted.email.clone());
    let tell = move |tx: &mut Tx<'_>| sign_in::tell_codes(tx, &house, Actor::Operator, &address);
    let told = app.db.write("tell sign-in codes", tell).await?;
    if told.is_empty() {
        return Err(Failure::failed(
            format!("no browser waits for a code for {}", wanted.email),
            "have the person enter the address on the sign-in page first; a code is valid for an hour after that",
        ));
    }
    if wanted.json {
        let list: Vec<_> = told.iter().map(as_json).collect();
        return print_json(&list);
    }
    let lines = told.iter().map(|code| {
        let (asked, until) = (rfc3339(code.asked_at), rfc3339(code.expires_at));
        format!("{}  asked {asked}, valid until {until}\n", code.code)
    });
    print(&lines.collect::<String>())?;
    if told.len() > 1 {
        talk("Several browsers wait: the person's page says when they asked.");
    }
    Ok(())
}

fn as_json(code: &ToldCode) -> serde_json::Value {
    json!({
        "code": code.code,
        "asked_at": rfc3339(code.asked_at),
        "expires_at": rfc3339(code.expires_at),
    })
}

/// List the ways in which someone signs in, or remove one
///
/// The person adds and removes them on the page "Ways to sign in". With --remove, one is removed whose device is lost: the sessions
/// that began with it end, and the person is told. The last one that still signs in stays.
#[derive(Args)]
#[command(
    override_usage = "guildhall account methods [OPTIONS] --email <ADDRESS> \\\n         [--remove <ID> --reason <TEXT>]"
)]
pub(super) struct Methods {
    /// An address that the person signs in with
    #[arg(long, value_name = "ADDRESS", value_parser = values::email)]
    email: EmailAddress,
    /// Remove the one with this id, as the list prints it
    #[arg(long, value_name = "ID", value_parser = values::public_id, requires = "reason", conflicts_with = "json")]
    remove: Option<PublicId>,
    /// Why; kept in the program's audit trail
    #[arg(long, value_name = "TEXT", value_parser = values::reason, requires = "remove")]
    reason: Option<String>,
    /// Print a JSON object a line
    #[arg(long)]
    json: bool,
}

impl Methods {
    async fn run(self, place: &Place) -> Result<(), Failure> {
        let app = place.open().await?;
        let email = self.email.clone();
        if let (Some(id), Some(reason)) = (self.remove, self.reason) {
            let house = app.house.clone();
            let remove = move |tx: &mut Tx<'_>| methods::remove_of(tx, &house, Actor::Operator, &email, &id, &reason);
            let removed = app.db.write("remove a way to sign in", remove).await;
            let removed = removed.map_err(|error| match error {
                ActionError::Hidden => Failure::failed(
                    format!("{} has no way to sign in with this id", self.email),
                    "`guildhall account methods --email ADDRESS` lists those there are",
                ),
                other => other.into(),
            })?;
            talk(&format!(
                "{} no longer signs in to the account of {}.",
                fit(&removed.label, 60),
                self.email
            ));
            return Ok(());
        }
        let read = move |tx: &mut Tx<'_>| methods::list_of(tx, Actor::Operator, &email);
        let listed = app.db.read("ways to sign in", read).await;
        let listed = listed.map_err(|error| match error {
            ActionError::Hidden => nobody(&self.email),
            other => other.into(),
        })?;
        if !self.json {
            print("Id                          Added                   Last used               Kind      Name\n")?;
        }
        for method in &listed {
            let told = present_method(&app.house, method);
            if self.json {
                print_json(&told)?;
            } else {
                print(&method_line(method, told.account_kind))?;
            }
        }
        Ok(())
    }
}

fn method_line(method: &Method, kind: &str) -> String {
    let t = texts("en");
    let used = method.used_at.map_or_else(|| "-".to_owned(), |at| t.minute(at));
    format!(
        "{}  {:<22}  {:<22}  {:<8}  {} ({})\n",
        method.public_id,
        t.minute(method.created_at),
        used,
        kind,
        fit(&method.label, 60),
        method.issuer,
    )
}

/// List where someone is signed in with a browser, or end it all
///
/// The sessions that are valid, those used last first. With --end-all, each of them is refused with its very next request, on
/// every server; API tokens go on, see `guildhall token revoke`.
#[derive(Args)]
pub(super) struct Sessions {
    /// The address that the person signs in with
    #[arg(long, value_name = "ADDRESS", value_parser = values::email)]
    email: EmailAddress,
    /// End them all
    #[arg(long, conflicts_with = "json")]
    end_all: bool,
    /// Print a JSON object a line
    #[arg(long)]
    json: bool,
}

impl Sessions {
    async fn run(self, place: &Place) -> Result<(), Failure> {
        let app = place.open().await?;
        let email = self.email.clone();
        if self.end_all {
            let end = move |tx: &mut Tx<'_>| sessions::end_all_of(tx, Actor::Operator, &email);
            let ended = app.db.write("end all sessions", end).await;
            let ended = ended.map_err(|error| self.explain(error))?;
            talk(&format!("Sessions of {} that were ended: {ended}.", self.email));
            return Ok(());
        }
        let read = move |tx: &mut Tx<'_>| sessions::list_of(tx, Actor::Operator, &email);
        let listed = app.db.read("sessions", read).await;
        let listed = listed.map_err(|error| self.explain(error))?;
        if !self.json && !listed.is_empty() {
            print("Signed in               Last used               By            Browser\n")?;
        }
        for session in &listed {
            if self.json {
                print_json(&present(session))?;
            } else {
                print(&line(session))?;
            }
        }
        if listed.is_empty() {
            talk("There are none.");
        }
        Ok(())
    }

    fn explain(&self, error: ActionError) -> Failure {
        match error {
            ActionError::Hidden => nobody(&self.email),
            other => other.into(),
        }
    }
}

fn line(session: &OwnSession) -> String {
    let t = texts("en");
    format!(
        "{:<22}  {:<22}  {:<12}  {}\n",
        t.minute(session.created_at),
        t.minute(session.seen_at),
        fit(session.method.as_deref().unwrap_or("-"), 12),
        fit(&session.user_agent, 60),
    )
}

/// Close someone's account
///
/// Every association ends, and so do sessions, API tokens and ways to sign in. Refused for the last global admin and for the primary
/// program contact of an organization. What is stored stays, until its period is over or it is erased: the account's id, which is
/// printed, is what `guildhall account erase` finds it by.
#[derive(Args)]
#[command(override_usage = "guildhall account close [OPTIONS] --email <ADDRESS> --reason <TEXT>")]
pub(super) struct Close {
    /// The address that the person signs in with
    #[arg(long, value_name = "ADDRESS", value_parser = values::email)]
    email: EmailAddress,
    /// Why; kept in the program's audit trail
    #[arg(long, value_name = "TEXT", value_parser = values::reason)]
    reason: String,
}

impl Close {
    async fn run(self, place: &Place) -> Result<(), Failure> {
        let app = place.open().await?;
        let (email, reason) = (self.email.clone(), self.reason);
        let close = move |tx: &mut Tx<'_>| closing::close_of(tx, Actor::Operator, &email, &reason);
        let closed = app.db.write("close an account", close).await;
        let account = closed.map_err(|error| match error {
            ActionError::Hidden => nobody(&self.email),
            other => other.into(),
        })?;
        print(&format!("{}\n", account.handle))?;
        talk(&format!("The account of {} is closed.", self.email));
        Ok(())
    }
}

/// Erase what is stored of someone
///
/// An open account is closed first, see `guildhall account close`. Names, addresses and profiles are blanked; events stay without
/// them, and `guildhall audit verify` goes on to hold. This cannot be undone.
#[derive(Args)]
#[command(
    override_usage = "guildhall account erase [OPTIONS] \\\n         <--email <ADDRESS>|--account <ID>> --reason <TEXT>"
)]
pub(super) struct Erase {
    /// The address that the person signs in with, or was shown by until the account was closed
    #[arg(long, value_name = "ADDRESS", value_parser = values::email, required_unless_present = "account")]
    email: Option<EmailAddress>,
    /// The id of the account, as closing it told it
    #[arg(long, value_name = "ID", conflicts_with = "email")]
    account: Option<String>,
    /// Why; kept in the program's audit trail
    #[arg(long, value_name = "TEXT", value_parser = values::reason)]
    reason: String,
}

impl Erase {
    async fn run(self, place: &Place) -> Result<(), Failure> {
        let app = place.open().await?;
        let Some(whose) = (self.email.map(Whose::Address)).or(self.account.map(Whose::Handle)) else {
            return Err(Failure::usage("nobody is named", "give --email or --account"));
        };
        let reason = self.reason;
        let ask = move |tx: &mut Tx<'_>| erasure::ask_for(tx, Actor::Operator, &whose, &reason);
        let asked = app.db.write("ask for an erasure", ask).await;
        let asked = asked.map_err(|error| match error {
            ActionError::Hidden => Failure::failed(
                "there is no such account, or its erasure was asked for already",
                "check the address, or the id that `guildhall account close` printed",
            ),
            other => other.into(),
        })?;
        let handle = match asked {
            Asked::For(handle) => handle,
            Asked::Several { open, closed } => return Err(several(open, &closed)),
        };
        while app.db.write("a step of an erasure", erasure::step_of_asked).await? {}
        talk(&format!("What was stored of the account {handle} is erased."));
        Ok(())
    }
}

fn several(open: Option<String>, closed: &[String]) -> Failure {
    let open = open.map_or_else(String::new, |handle| format!("{handle} (open), "));
    let closed = closed.join(", ");
    Failure::usage(
        format!("the address is that of several accounts: {open}{closed} (closed)"),
        "nothing was changed; name one of them with --account",
    )
}
