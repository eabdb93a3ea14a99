//! `guildhall requests …`.

use clap::Subcommand;

use super::failure::Failure;
use super::place::Place;

mod decide;
mod list;

/// List what an organization's people ask for, and decide it
///
/// People ask for rights and contact roles, and for their work address where it was not pre-approved. The organization's admins
/// decide; these commands are for when they do not.
#[derive(Subcommand)]
pub(super) enum Requests {
    List(list::List),
    Approve(decide::Approve),
    Decline(decide::Decline),
}

impl Requests {
    pub async fn run(self, place: &Place) -> Result<(), Failure> {
        match self {
            Self::List(command) => command.run(place).await,
            Self::Approve(command) => command.run(place).await,
            Self::Decline(command) => command.run(place).await,
        }
    }
}
