//! `guildhall rights …`.

use clap::{Args, Subcommand};
use guildhall_domain::clock::{Instant, Span};
use guildhall_domain::id::PublicId;
use guildhall_domain::organization::MembershipId;
use guildhall_domain::people_change::PeopleAction;
use guildhall_domain::rights::{AccessRight, ContactRole};
use guildhall_store::Tx;

use super::failure::Failure;
use super::people::many::Many;
use super::place::Place;
use super::terminal::{fit, print, print_json, talk};
use super::values;
use crate::actions::activity::Day;
use crate::actions::people_changes::Order;
use crate::actions::rights::{self, Access, Changed};
use crate::actions::{ActionError, Actor};
use crate::api::rights::present;
use crate::app::{App, House};
use crate::config::Program;
use crate::texts::texts;
use crate::web::rights::{right_called, role_name};

/// Show, grant and take the rights and contact roles of an organization's people
///
/// The organization can read the reason in its activity. `guildhall account grant-admin` appoints a global admin who is not there
/// yet.
#[derive(Subcommand)]
pub(super) enum Rights {
    Show(Show),
    Grant(Grant),
    Take(Take),
    NameContact(Contact),
    /// Let someone be a contact no more
    ///
    /// Who was the primary program contact stays a global admin.
    ReleaseContact(Contact),
}

impl Rights {
    pub async fn run(self, place: &Place) -> Result<(), Failure> {
        match self {
            Self::Show(command) => command.run(place).await,
            Self::Grant(command) => command.run(place).await,
            Self::Take(command) => command.run(place).await,
            Self::NameContact(command) => command.name(place).await,
            Self::ReleaseContact(command) => command.release(place).await,
        }
    }
}

/// Whose.
#[derive(Args, Clone)]
struct Person {
    /// The organization's membership ID, such as 1234567-8
    #[arg(long, value_name = "ID", value_parser = values::membership_id)]
    organization: MembershipId,
    /// The person, by the id that `guildhall people list` prints
    #[arg(value_name = "PERSON", value_parser = values::public_id)]
    person: PublicId,
}

impl Person {
    /// What an action says, in the words of the options.
    fn failure(&self, error: ActionError) -> Failure {
        match error {
            ActionError::Hidden => Failure::failed(
                format!("there is no person {} at {}", self.person, self.organization),
                "`guildhall people list` shows those there are",
            ),
            other => other.into(),
        }
    }

    /// Carries out a change by the operator.
    async fn change<F>(&self, app: &App, name: &'static str, action: F) -> Result<Changed, Failure>
    where
        F: Fn(&mut Tx<'_>, &House, &Person) -> Result<Changed, ActionError> + Send + 'static,
    {
        let (house, whose) = (app.house.clone(), self.clone());
        let write = app.db.write(name, move |tx| action(tx, &house, &whose));
        write.await.map_err(|error| self.failure(error))
    }
}

/// Says what is the case now.
fn tell(changed: &Changed, now: &str) {
    let (email, name) = (&changed.association.communication_email, &changed.organization.name);
    talk(&if changed.is_change {
        format!("{email} {now} at {name} now.")
    } else {
        format!("{email} {now} at {name}, as before; nothing was changed.")
    });
}

/// Show what a person may do
///
/// Every right and contact role of the program: whether the person has it, and since and until when.
#[derive(Args)]
pub(super) struct Show {
    #[command(flatten)]
    whose: Person,
    /// Print it as JSON, as the API does
    #[arg(long)]
    json: bool,
}

impl Show {
    async fn run(self, place: &Place) -> Result<(), Failure> {
        let app = place.open().await?;
        let (house, whose) = (app.house.clone(), self.whose.clone());
        let read = app.db.read("a person's rights", move |tx| {
            rights::of_person(tx, &house, Actor::Operator, &whose.organization, &whose.person)
        });
        let access = read.await.map_err(|error| self.whose.failure(error))?;
        let program = &app.house.config.program;
        if self.json {
            return print_json(&present(program, &access));
        }
        print(&describe(program, &access))
    }
}

/// A line a right and a role.
fn describe(program: &Program, access: &Access) -> String {
    let t = texts("en");
    let day = |at: Option<Instant>| at.map_or_else(|| "-".to_owned(), |at| t.day(at));
    let mut text = format!("{:<26}  {:<30}  {:<11}  {}\n", "Right", "Name", "Since", "Last day");
    for line in &access.rights {
        let name = right_called(t, &program.rights, line.right);
        let until = line.granted.and_then(|granted| granted.held.until);
        text.push_str(&format!(
            "{:<26}  {:<30}  {:<11}  {}\n",
            fit(line.right.as_str(), 26),
            fit(&name, 30),
            day(line.granted.map(|granted| granted.since)),
            day(until.map(|end| end - Span(1))),
        ));
    }
    text.push_str(&format!(
        "\n{:<26}  {:<30}  {:<11}  {}\n",
        "Contact role", "Name", "Since", "Who has it"
    ));
    for line in &access.roles {
        let name = program
            .contact_roles
            .find(line.role)
            .map(|rule| role_name(t, rule))
            .unwrap_or_default();
        let holder = line.contact.as_ref().map_or("-", |contact| contact.email.as_str());
        text.push_str(&format!(
            "{:<26}  {:<30}  {:<11}  {}\n",
            fit(line.role.as_str(), 26),
            fit(&name, 30),
            day(line.contact.as_ref().map(|contact| contact.since)),
            if line.is_theirs { "this person" } else { holder },
        ));
    }
    text
}

/// Grant a right to active people
///
/// Of a right that is held, the last day changes: without --last-day it has none any more. People who are chosen by options are
/// counted first, and you are asked. Exit code 3 when a rule refused all.
#[derive(Args)]
#[command(
    override_usage = "guildhall rights grant [OPTIONS] \\\n         --organization <ID> --right <WORD> --reason <TEXT> [PERSON]...",
    after_help = "Example:\n  guildhall rights grant --organization 1234567-8 --right software_download \\\n    --reason \"Lab in Lyon\" --country FR --dry-run"
)]
pub(super) struct Grant {
    #[command(flatten)]
    many: Many,
    /// The right, such as software_download
    #[arg(long, value_name = "WORD", value_parser = values::right)]
    right: AccessRight,
    /// The last day of it, such as 2027-12-31; without one it does not end by itself
    #[arg(long, value_name = "DAY", value_parser = values::day)]
    last_day: Option<Day>,
    /// Why; kept in the organization's activity
    #[arg(long, value_name = "TEXT", value_parser = values::reason)]
    reason: String,
}

impl Grant {
    async fn run(self, place: &Place) -> Result<(), Failure> {
        let order = Order {
            action: PeopleAction::Grant,
            right: Some(self.right),
            until: self.last_day.map(Day::ends),
            reason: self.reason,
            selected: self.many.selected(None)?,
        };
        self.many.run(place, order, &format!("holds {} at", self.right)).await
    }
}

/// Take a right from people
///
/// Their next request without it is refused. The last global admin keeps the right. People who are chosen by options are counted
/// first, and you are asked. Exit code 3 when a rule refused all.
#[derive(Args)]
#[command(
    override_usage = "guildhall rights take [OPTIONS] \\\n         --organization <ID> --right <WORD> --reason <TEXT> [PERSON]..."
)]
pub(super) struct Take {
    #[command(flatten)]
    many: Many,
    /// The right, such as software_download
    #[arg(long, value_name = "WORD", value_parser = values::right)]
    right: AccessRight,
    /// Why; the people are told, and the organization's activity keeps it
    #[arg(long, value_name = "TEXT", value_parser = values::reason)]
    reason: String,
}

impl Take {
    async fn run(self, place: &Place) -> Result<(), Failure> {
        let order = Order {
            action: PeopleAction::Take,
            right: Some(self.right),
            until: None,
            reason: self.reason,
            selected: self.many.selected(None)?,
        };
        self.many
            .run(place, order, &format!("does not hold {} at", self.right))
            .await
    }
}

/// Make someone a contact
///
/// A role has one holder: release that one first. The primary program contact becomes a global admin as well.
#[derive(Args)]
#[command(
    override_usage = "guildhall rights name-contact [OPTIONS] \\\n         --organization <ID> --role <WORD> --reason <TEXT> <PERSON>"
)]
pub(super) struct Contact {
    #[command(flatten)]
    whose: Person,
    /// The contact role, such as primary_program_contact
    #[arg(long, value_name = "WORD", value_parser = role)]
    role: ContactRole,
    /// Why; kept in the organization's activity
    #[arg(long, value_name = "TEXT", value_parser = values::reason)]
    reason: String,
}

impl Contact {
    async fn name(self, place: &Place) -> Result<(), Failure> {
        let app = place.open().await?;
        let (role, reason) = (self.role, self.reason);
        let name = move |tx: &mut Tx<'_>, house: &House, whose: &Person| {
            rights::name_contact(
                tx,
                house,
                Actor::Operator,
                &whose.organization,
                &whose.person,
                role,
                Some(&reason),
            )
        };
        let changed = self.whose.change(&app, "name a contact", name).await?;
        tell(&changed, &format!("is {role}"));
        Ok(())
    }

    async fn release(self, place: &Place) -> Result<(), Failure> {
        let app = place.open().await?;
        let (role, reason) = (self.role, self.reason);
        let release = move |tx: &mut Tx<'_>, house: &House, whose: &Person| {
            let (at, person) = (&whose.organization, &whose.person);
            rights::release_contact(tx, house, Actor::Operator, at, person, role, Some(&reason))
        };
        let changed = self.whose.change(&app, "release a contact", release).await?;
        tell(&changed, &format!("is not {role}"));
        Ok(())
    }
}

fn role(text: &str) -> Result<ContactRole, String> {
    ContactRole::parse(text).ok_or_else(|| "use the word of a contact role, such as executive".to_owned())
}
