//! `guildhall requests list`.

use clap::Args;
use guildhall_domain::access_request::Wanted;
use guildhall_domain::organization::MembershipId;
use guildhall_store::Tx;
use guildhall_store::page::Cursor;
use serde::Serialize;

use crate::actions::access_requests::{self, Waiting};
use crate::actions::invitations::Wanted as WantedPage;
use crate::actions::requests::{self, Request};
use crate::actions::{ActionError, Actor};
use crate::api::access_requests::waiting;
use crate::api::requests::present;
use crate::app::App;
use crate::cli::failure::Failure;
use crate::cli::place::Place;
use crate::cli::terminal::{fit, print, print_json, talk, wrap};
use crate::cli::values;
use crate::texts::texts;

/// How many are read at once.
const AT_ONCE: usize = 200;

/// List the open requests of an organization's people
///
/// Requests for rights and contact roles, those that wait longest first, and then those for an address, the newest first. For an
/// address that is not proven only the organization's admins can speak.
#[derive(Args)]
pub(in crate::cli) struct List {
    /// The organization's membership ID, such as 1234567-8
    #[arg(long, value_name = "ID", value_parser = values::membership_id)]
    organization: MembershipId,
    /// Print a JSON object a line, each as the API gives it, with its kind
    #[arg(long)]
    json: bool,
}

/// What `--json` prints.
#[derive(Serialize)]
struct Kind<T> {
    kind: &'static str,
    #[serde(flatten)]
    request: T,
}

/// What has been printed so far.
struct Printed {
    is_json: bool,
    is_any: bool,
}

impl Printed {
    fn add(&mut self, kind: &'static str, request: impl Serialize, line: &str) -> Result<(), Failure> {
        if self.is_json {
            print_json(&Kind { kind, request })?;
        } else {
            if !self.is_any {
                print("Id                          Asked        Who\n")?;
            }
            print(line)?;
        }
        self.is_any = true;
        Ok(())
    }
}

impl List {
    pub async fn run(self, place: &Place) -> Result<(), Failure> {
        let app = place.open().await?;
        let mut printed = Printed {
            is_json: self.json,
            is_any: false,
        };
        self.access(&app, &mut printed).await?;
        self.addresses(&app, &mut printed).await?;
        if !printed.is_any {
            talk("There is none.");
        }
        Ok(())
    }

    /// Prints the requests for rights and contact roles.
    async fn access(&self, app: &App, printed: &mut Printed) -> Result<(), Failure> {
        let mut cursor = Cursor::Start;
        loop {
            let (id, house) = (self.organization.clone(), app.house.clone());
            let read = move |tx: &mut Tx<'_>| {
                access_requests::inbox(tx, &house, Actor::Operator, &id, (cursor.clone(), AT_ONCE))
            };
            let inbox = app.db.read("access requests", read).await;
            let page = inbox.map_err(|error| self.failure(error))?.page;
            for one in &page.items {
                printed.add("access", waiting(one), &access_line(one))?;
            }
            match page.items.last() {
                Some(last) if page.has_next => cursor = Cursor::After(last.request.public_id.to_string()),
                _ => return Ok(()),
            }
        }
    }

    /// Prints the requests for an address.
    async fn addresses(&self, app: &App, printed: &mut Printed) -> Result<(), Failure> {
        let mut cursor = Cursor::Start;
        loop {
            let id = self.organization.clone();
            let wanted = WantedPage {
                state: None,
                search: String::new(),
                cursor,
                limit: AT_ONCE,
            };
            let read = move |tx: &mut Tx<'_>| requests::list(tx, Actor::Operator, &id, &wanted);
            let listed = app.db.read("requests", read).await;
            let (_, page) = listed.map_err(|error| self.failure(error))?;
            for one in &page.items {
                printed.add("address", present(one), &address_line(one))?;
            }
            match page.items.last() {
                Some(last) if page.has_next => cursor = Cursor::After(last.association.public_id.to_string()),
                _ => return Ok(()),
            }
        }
    }

    fn failure(&self, error: ActionError) -> Failure {
        Failure::about_organization(error, &self.organization)
    }
}

fn access_line(waiting: &Waiting) -> String {
    let request = &waiting.request;
    let wanted = match request.wanted {
        Wanted::Right(right) => format!("for the right {right}"),
        Wanted::Role(role) => match &waiting.holder {
            Some(holder) => format!("for the contact role {role}, which {} has", holder.email),
            None => format!("for the contact role {role}"),
        },
    };
    line(
        (request.public_id.as_str(), request.created_at),
        (&request.asker.name, &request.asker.email),
        &format!("{wanted}: {}", request.reason),
    )
}

fn address_line(request: &Request) -> String {
    let association = &request.association;
    let name = format!("{} {}", association.given_name, association.family_name);
    let mut wanted = "for the address".to_owned();
    if association.proven_at.is_none() {
        wanted.push_str(", which is not proven");
    }
    if request.is_outside {
        wanted.push_str(", whose domain is not the organization's");
    }
    if let Some(closest) = &request.closest {
        wanted.push_str(&format!("; approved is {closest}"));
    }
    line(
        (
            association.public_id.as_str(),
            association.asked_at.unwrap_or(association.created_at),
        ),
        (name.trim(), &association.communication_email),
        &wanted,
    )
}

/// Two lines or more: the request, and what it is for.
fn line((id, at): (&str, guildhall_domain::clock::Instant), (name, email): (&str, &str), wanted: &str) -> String {
    let who = format!("{name} <{email}>");
    format!(
        "{id:<26}  {:<11}  {}\n{}\n",
        texts("en").day(at),
        fit(&who, 39),
        wrap(wanted, 4)
    )
}
