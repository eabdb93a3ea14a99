//! `guildhall people remove`.

use clap::Args;
use guildhall_domain::id::PublicId;
use guildhall_domain::organization::MembershipId;
use guildhall_store::Tx;

use crate::actions::{ActionError, Actor, people_changes};
use crate::cli::failure::Failure;
use crate::cli::place::Place;
use crate::cli::terminal::talk;
use crate::cli::values;

/// End a person's association with an organization
///
/// Rights and contact roles end with it, in every session and token, and so does what is approved for the same address. The person
/// keeps the account. The last global admin cannot be removed.
#[derive(Args)]
#[command(
    override_usage = "guildhall people remove [OPTIONS] \\\n         --organization <ID> --reason <TEXT> <PERSON>"
)]
pub(in crate::cli) struct Remove {
    /// The organization's membership ID, such as 1234567-8
    #[arg(long, value_name = "ID", value_parser = values::membership_id)]
    organization: MembershipId,
    /// Why; the person is told, and the organization's activity keeps it
    #[arg(long, value_name = "TEXT", value_parser = values::reason)]
    reason: String,
    /// The person, by the id that `guildhall people list` prints
    #[arg(value_name = "PERSON", value_parser = values::public_id)]
    person: PublicId,
}

impl Remove {
    pub async fn run(self, place: &Place) -> Result<(), Failure> {
        let app = place.open().await?;
        let (house, organization) = (app.house.clone(), self.organization.clone());
        let (person, reason) = (self.person.clone(), self.reason);
        let write =
            move |tx: &mut Tx<'_>| people_changes::remove(tx, &house, Actor::Operator, &organization, &person, &reason);
        let removed = app
            .db
            .write("remove a person", write)
            .await
            .map_err(|error| match error {
                ActionError::Hidden => Failure::failed(
                    format!("there is no person {} at {}", self.person, self.organization),
                    "`guildhall people list` shows those there are",
                ),
                other => other.into(),
            })?;
        talk(&format!(
            "{} no longer belongs to {}.",
            removed.email, self.organization
        ));
        Ok(())
    }
}
