//! `guildhall people remove`.

use clap::Args;
use guildhall_domain::people_change::PeopleAction;

use super::many::Whose;
use crate::cli::failure::Failure;
use crate::cli::place::Place;

/// End the association of people with an organization
///
/// Rights and contact roles end with it, in every session and token, and so does what is approved for the same address. The person
/// keeps the account, and is told why. The last global admin cannot be removed. People who are chosen by options are counted first, and you are
/// asked. Exit code 3 when a rule refused all.
#[derive(Args)]
#[command(
    override_usage = "guildhall people remove [OPTIONS] \\\n         --organization <ID> --reason <TEXT> [PERSON]..."
)]
pub(in crate::cli) struct Remove {
    #[command(flatten)]
    whose: Whose,
}

impl Remove {
    pub async fn run(self, place: &Place) -> Result<(), Failure> {
        self.whose
            .run(place, PeopleAction::Remove, None, "does not belong to")
            .await
    }
}
