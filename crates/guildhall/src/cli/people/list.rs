//! `guildhall people list`.

use clap::Args;
use guildhall_domain::association::{AssociationState, PeopleOrder};
use guildhall_store::associations::Association;
use guildhall_store::page::Cursor;

use super::{Filters, ended, state};
use crate::actions::Actor;
use crate::actions::people::{self, Wanted};
use crate::api::associations::present;
use crate::cli::failure::Failure;
use crate::cli::place::Place;
use crate::cli::terminal::{fit, print, print_json, talk};

/// List an organization's people
///
/// Those who are associated, unless --state says otherwise. Of former people it tells when and why the association ended.
#[derive(Args)]
pub(in crate::cli) struct List {
    #[command(flatten)]
    filters: Filters,
    /// Only in this state: active, pending or ended
    #[arg(long, value_name = "WORD", value_parser = state, default_value = "active")]
    state: AssociationState,
    /// In which order: newest, name or email
    #[arg(long, value_name = "ORDER", value_parser = order, default_value = "newest")]
    sort: PeopleOrder,
    /// Print a JSON object a line
    #[arg(long)]
    json: bool,
}

fn order(text: &str) -> Result<PeopleOrder, String> {
    PeopleOrder::from_word(text).ok_or_else(|| "use newest, name or email".to_owned())
}

impl List {
    pub async fn run(self, place: &Place) -> Result<(), Failure> {
        const AT_ONCE: usize = 500;
        let app = place.open().await?;
        let mut cursor = Cursor::Start;
        let mut is_first = true;
        loop {
            let wanted = Wanted {
                wish: self.filters.wish(Some(self.state)),
                order: self.sort,
                cursor,
                limit: AT_ONCE,
            };
            let id = self.filters.traits.organization.clone();
            let read = app
                .db
                .read("people page", move |tx| people::list(tx, Actor::Operator, &id, &wanted));
            let page = read.await.map_err(|error| self.filters.traits.failure(error))?.page;
            if is_first && page.items.is_empty() {
                talk("Nobody is there who fits.");
                return Ok(());
            }
            if is_first && !self.json {
                print("Name                E-mail                          Id\n")?;
            }
            is_first = false;
            for (association, rights) in &page.items {
                if self.json {
                    print_json(&present(association, rights))?;
                } else {
                    print(&line(association))?;
                }
            }
            match page.items.last() {
                Some((last, _)) if page.has_next => cursor = Cursor::After(last.public_id.to_string()),
                _ => return Ok(()),
            }
        }
    }
}

fn line(association: &Association) -> String {
    let name = format!("{} {}", association.given_name, association.family_name);
    let mut line = format!(
        "{:<18}  {:<30}  {}\n",
        fit(name.trim(), 18),
        fit(&association.communication_email, 30),
        association.public_id
    );
    if let Some(ended) = ended(association) {
        line.push_str(&format!("    ended {ended}\n"));
    }
    line
}
