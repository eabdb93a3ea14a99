//! `guildhall organization …`: what only the operator decides where an organization comes into other hands.

use clap::Args;
use guildhall_domain::organization::MembershipId;
use guildhall_store::Tx;
use guildhall_store::takeovers::Takeover;
use serde_json::json;

use super::failure::Failure;
use super::place::Place;
use super::terminal::{fit, print, print_json, talk};
use super::values;
use crate::actions::Actor;
use crate::actions::handing_over::{deputies, takeovers};
use crate::texts::{rfc3339, texts};

/// List the takeovers under way
///
/// Someone takes over an organization whose admins cannot be reached. Unless an admin ends it, or the operator decides it, the
/// person becomes a global admin on the day in the list.
#[derive(Args)]
pub(super) struct Takeovers {
    /// Print a JSON object a line
    #[arg(long)]
    json: bool,
}

impl Takeovers {
    pub async fn run(self, place: &Place) -> Result<(), Failure> {
        let app = place.open().await?;
        let read = |tx: &mut Tx<'_>| takeovers::list(tx, Actor::Operator);
        let found = app.db.read("takeovers", read).await?;
        if self.json {
            for (takeover, id, name) in &found {
                print_json(&as_json(takeover, id, name))?;
            }
            return Ok(());
        }
        if found.is_empty() {
            talk("There is none.");
            return Ok(());
        }
        print("Membership ID  Due          By                              Organization\n")?;
        for (takeover, id, name) in &found {
            let (due, by) = (texts("en").day(takeover.due_at), fit(&takeover.person.email, 30));
            print(&format!(
                "{:<13}  {due:<11}  {by:<30}  {}\n    {}\n",
                id.as_str(),
                fit(name, 20),
                takeover.reason.replace(['\r', '\n', '\t'], " ")
            ))?;
        }
        Ok(())
    }
}

fn as_json(takeover: &Takeover, id: &MembershipId, name: &str) -> serde_json::Value {
    json!({
        "membership_id": id.as_str(),
        "organization": name,
        "person": takeover.person.name,
        "email": takeover.person.email,
        "reason": takeover.reason,
        "started_at": rfc3339(takeover.started_at),
        "due_at": rfc3339(takeover.due_at),
    })
}

/// Of which organization the operator says something, and why.
#[derive(Args)]
pub(super) struct Word {
    /// The organization's membership ID, such as 1234567-8
    #[arg(long, value_name = "ID", value_parser = values::membership_id)]
    pub organization: MembershipId,
    /// Why; kept in the organization's activity
    #[arg(long, value_name = "TEXT", value_parser = values::reason)]
    pub reason: String,
}

impl Word {
    pub async fn decide(self, place: &Place, is_approved: bool) -> Result<(), Failure> {
        let app = place.open().await?;
        let (id, reason, house) = (self.organization.clone(), self.reason, app.house.clone());
        let decide = move |tx: &mut Tx<'_>| takeovers::decide(tx, &house, Actor::Operator, &id, is_approved, &reason);
        let decided = app.db.write("decide a takeover", decide).await;
        let (organization, person) = decided.map_err(|error| Failure::about_organization(error, &self.organization))?;
        let (email, name) = (&person.communication_email, &organization.name);
        talk(&if is_approved {
            format!("{email} is a global admin of {name} now.")
        } else {
            format!("{email} does not take {name} over.")
        });
        Ok(())
    }

    pub async fn let_deputy_act(self, place: &Place) -> Result<(), Failure> {
        let app = place.open().await?;
        let (id, reason, house) = (self.organization.clone(), self.reason, app.house.clone());
        let allow = move |tx: &mut Tx<'_>| deputies::let_act(tx, &house, Actor::Operator, &id, &reason);
        let allowed = app.db.write("let a deputy act", allow).await;
        let (organization, deputy) = allowed.map_err(|error| Failure::about_organization(error, &self.organization))?;
        talk(&format!(
            "{} can take the role of primary program contact of {} now, on the page \"Contacts\".",
            deputy.person.email, organization.name
        ));
        Ok(())
    }
}
