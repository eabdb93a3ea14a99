//! `guildhall people show`.

use clap::Args;
use guildhall_domain::id::PublicId;
use guildhall_domain::organization::MembershipId;
use guildhall_domain::rights::ContactRole;
use guildhall_store::contacts::Contact;
use guildhall_store::page::Cursor;
use serde::Serialize;

use super::ended;
use crate::actions::people::{self, Person};
use crate::actions::{ActionError, Actor, handing_over};
use crate::api::people::present_person;
use crate::cli::failure::Failure;
use crate::cli::place::Place;
use crate::cli::terminal::{fit, print, print_json, talk, wrap};
use crate::cli::values;
use crate::texts::{rfc3339, texts, unmarked};
use crate::web::activity::sentence;

/// Show one of an organization's people, and what happened around them
///
/// The profile, rights and contact roles, where the person stands, and the newest fifty events.
#[derive(Args)]
pub(in crate::cli) struct Show {
    /// The organization's membership ID, such as 1234567-8
    #[arg(long, value_name = "ID", value_parser = values::membership_id)]
    organization: MembershipId,
    /// The person, by the id that `guildhall people list` prints
    #[arg(value_name = "PERSON", value_parser = person)]
    person: PublicId,
    /// Print it as JSON, as the API does, with the contact roles and the end
    #[arg(long)]
    json: bool,
}

/// What `--json` prints.
#[derive(Serialize)]
struct Shown<'a, T> {
    #[serde(flatten)]
    person: T,
    contact_roles: Vec<&'a str>,
}

fn person(text: &str) -> Result<PublicId, String> {
    PublicId::parse(text).ok_or_else(|| "this is not an id".to_owned())
}

impl Show {
    pub async fn run(self, place: &Place) -> Result<(), Failure> {
        const EVENTS: usize = 50;
        let app = place.open().await?;
        let (organization, id) = (self.organization.clone(), self.person.clone());
        let read = app.db.read("a person", move |tx| {
            let person = people::show(tx, Actor::Operator, &organization, &id, &Cursor::Start, EVENTS)?;
            let contacts = handing_over::show(tx, Actor::Operator, &organization)?.contacts;
            let theirs = |contact: &&Contact| contact.association == person.association.id;
            let roles: Vec<ContactRole> = contacts.iter().filter(theirs).map(|contact| contact.role).collect();
            Ok((person, roles))
        });
        let (found, roles) = read.await.map_err(|error| match error {
            ActionError::Hidden => Failure::failed(
                format!("there is no person {} at {}", self.person, self.organization),
                "`guildhall people list` shows those there are, with --state pending or ended as well",
            ),
            other => other.into(),
        })?;
        if self.json {
            let contact_roles: Vec<&str> = roles.iter().map(ContactRole::as_str).collect();
            return print_json(&Shown {
                person: present_person(&found),
                contact_roles,
            });
        }
        print(&describe(&found, &roles))?;
        for event in &found.timeline.items {
            let said = unmarked(&sentence(texts("en"), event));
            let at = rfc3339(event.at);
            print(&format!("{at}  {}\n{}\n", event.reference, wrap(&said, 2)))?;
        }
        if found.timeline.has_next {
            talk(&format!(
                "There is more: guildhall audit list --organization {} --person {}",
                self.organization, self.person
            ));
        }
        Ok(())
    }
}

/// The profile, a line a field; what is empty is left out.
fn describe(person: &Person, roles: &[ContactRole]) -> String {
    let association = &person.association;
    let name = format!("{} {}", association.given_name, association.family_name);
    let rights: Vec<&str> = person.rights.iter().map(|right| right.as_str()).collect();
    let roles: Vec<&str> = roles.iter().map(ContactRole::as_str).collect();
    let state = match (association.activated_at, ended(association)) {
        (_, Some(ended)) => format!("{}, {ended}", association.state),
        (Some(at), None) => format!("{} since {}", association.state, rfc3339(at)),
        (None, None) => format!("{} since {}", association.state, rfc3339(association.created_at)),
    };
    let lines = [
        ("Name", name.trim()),
        ("E-mail", &association.communication_email),
        ("State", &state),
        ("Access", association.access.as_str()),
        ("Rights", &rights.join(", ")),
        ("Contact roles", &roles.join(", ")),
        ("Phone", &association.phone),
        ("Country", &association.country),
        ("Language", &association.language),
        ("Job title", &association.job_title),
        (
            "Credential ID",
            association.credential_claim.as_deref().unwrap_or_default(),
        ),
    ];
    let mut text = String::new();
    for (label, value) in lines.into_iter().filter(|(_, value)| !value.is_empty()) {
        text.push_str(&format!("{label:<13}  {}\n", fit(value, 254)));
    }
    text + "\n"
}
