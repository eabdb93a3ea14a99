//! `guildhall audit …`.

use clap::Subcommand;

use super::failure::Failure;
use super::place::Place;

mod kept;
mod verify;

/// Read, take out and check what was done
#[derive(Subcommand)]
pub(super) enum Audit {
    Verify(verify::Verify),
}

impl Audit {
    pub async fn run(self, place: &Place) -> Result<(), Failure> {
        match self {
            Self::Verify(command) => command.run(place).await,
        }
    }
}
