//! `guildhall people export`.

use clap::Args;
use guildhall_domain::association::AssociationState;

use super::{Filters, state};
use crate::actions::Actor;
use crate::actions::people;
use crate::cli::failure::Failure;
use crate::cli::place::Place;
use crate::cli::terminal::print;
use crate::people_file::Format;

/// Export an organization's people as a file
///
/// Everyone whom the filters leave, in every state unless --state names one, in the order in which they came. The export is an
/// event of the organization's activity before its first byte is printed.
#[derive(Args)]
#[command(after_help = "Example:\n  guildhall people export --organization 1234567-8 --state active > people.csv")]
pub(in crate::cli) struct Export {
    #[command(flatten)]
    filters: Filters,
    /// Only in this state: active, pending or ended
    #[arg(long, value_name = "WORD", value_parser = state)]
    state: Option<AssociationState>,
    /// As a table for spreadsheets, without formulas; the usual
    #[arg(long, conflicts_with = "json")]
    csv: bool,
    /// As one JSON array, an object a line
    #[arg(long)]
    json: bool,
}

impl Export {
    pub async fn run(self, place: &Place) -> Result<(), Failure> {
        let app = place.open().await?;
        let format = if self.json { Format::Json } else { Format::Csv };
        let wish = self.filters.wish(self.state);
        let (id, export) = (
            self.filters.traits.organization.clone(),
            people::Export {
                wish: wish.clone(),
                format: format.as_str(),
            },
        );
        let begun = app.db.write("begin an export of people", move |tx| {
            people::begin_export(tx, Actor::Operator, &id, &export)
        });
        begun.await.map_err(|error| self.filters.traits.failure(error))?;
        print(&String::from_utf8_lossy(&format.head()))?;
        let (mut after, mut is_first) = (0, true);
        loop {
            let (id, wish) = (self.filters.traits.organization.clone(), wish.clone());
            let read = app.db.read("export of people", move |tx| {
                people::export_chunk(tx, Actor::Operator, &id, &wish, after)
            });
            let chunk = read.await.map_err(|error| self.filters.traits.failure(error))?;
            print(&String::from_utf8_lossy(&format.body(&chunk, is_first)))?;
            match chunk.next {
                Some(next) => (after, is_first) = (next, false),
                None => return Ok(()),
            }
        }
    }
}
