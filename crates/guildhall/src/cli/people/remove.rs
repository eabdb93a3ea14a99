//! `guildhall people remove`.

use clap::Args;
use guildhall_domain::people_change::PeopleAction;
use guildhall_domain::rights::AccessRight;

use super::many::{Change, Many};
use crate::cli::failure::Failure;
use crate::cli::place::Place;
use crate::cli::values;

/// End the association of people with an organization
///
/// Rights and contact roles end with it, in every session and token, and so does what is approved for the same address. The person
/// keeps the account. The last global admin cannot be removed. People who are chosen by options are counted first, and you are
/// asked. Exit code 3 when a rule refused all.
#[derive(Args)]
#[command(
    override_usage = "guildhall people remove [OPTIONS] \\\n         --organization <ID> --reason <TEXT> [PERSON]..."
)]
pub(in crate::cli) struct Remove {
    #[command(flatten)]
    many: Many,
    /// Only who holds this right, such as software_download
    #[arg(long, value_name = "WORD", value_parser = values::right, conflicts_with = "people")]
    right: Option<AccessRight>,
    /// Why; the people are told, and the organization's activity keeps it
    #[arg(long, value_name = "TEXT", value_parser = values::reason)]
    reason: String,
}

impl Remove {
    pub async fn run(self, place: &Place) -> Result<(), Failure> {
        let change = Change {
            action: PeopleAction::Remove,
            right: None,
            until: None,
            reason: self.reason,
            now: "does not belong to".to_owned(),
        };
        self.many.run(place, change, self.right).await
    }
}
