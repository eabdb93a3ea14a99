//! `guildhall audit …`.

use clap::Subcommand;

use super::failure::Failure;
use super::place::Place;

mod export;
mod kept;
mod list;
mod verify;

/// Read, export and check the audit trail: what was done, and by whom
#[derive(Subcommand)]
pub(super) enum Audit {
    List(list::List),
    Export(export::Export),
    Verify(verify::Verify),
}

impl Audit {
    pub async fn run(self, place: &Place) -> Result<(), Failure> {
        match self {
            Self::List(command) => command.run(place).await,
            Self::Export(command) => command.run(place).await,
            Self::Verify(command) => command.run(place).await,
        }
    }
}
