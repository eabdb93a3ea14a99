//! `guildhall audit export`.

use clap::{Args, ValueEnum};
use guildhall_domain::organization::MembershipId;

use crate::actions::{Actor, activity};
use crate::cli::failure::Failure;
use crate::cli::place::Place;
use crate::cli::terminal::print;
use crate::cli::values;
use crate::export::{BEGINNING, Format, head, place_of, write};
use crate::texts::texts;

/// Export what was done at an organization, oldest first
///
/// Every event of the organization's chain, with what is needed to check the chain without this program: docs/audit.md
/// explains it. The export is itself an event, and its last line.
#[derive(Args)]
pub(in crate::cli) struct Export {
    /// The organization's membership ID, such as 1234567-8
    #[arg(long, value_name = "ID", value_parser = values::membership_id)]
    organization: MembershipId,
    /// How the file is written
    #[arg(long, value_name = "FORMAT", default_value = "json")]
    format: As,
}

/// How the file is written.
#[derive(Clone, Copy, ValueEnum)]
enum As {
    /// For spreadsheets
    Csv,
    /// A JSON object a line
    Json,
}

impl Export {
    pub async fn run(self, place: &Place) -> Result<(), Failure> {
        let app = place.open().await?;
        let format = match self.format {
            As::Csv => Format::Csv,
            As::Json => Format::Json,
        };
        let id = self.organization.clone();
        let begun = app.db.write("begin an export of activity", move |tx| {
            activity::begin_export(tx, Actor::Operator, &id, format.as_str())
        });
        let export = begun
            .await
            .map_err(|error| Failure::about_organization(error, &self.organization))?;
        print(&String::from_utf8_lossy(&head(format)))?;
        let mut after = BEGINNING;
        loop {
            let export = export.clone();
            let wanted = export.clone();
            let events = app.db.read("export activity", move |tx| {
                activity::continue_export(tx, Actor::Operator, &wanted, after)
            });
            let events = events.await?;
            let Some(place) = place_of(&events) else { return Ok(()) };
            after = place;
            print(&String::from_utf8_lossy(&write(&export, &events, format, texts("en"))))?;
        }
    }
}
