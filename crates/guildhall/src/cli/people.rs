//! `guildhall people …`.

use clap::{Args, Subcommand};
use guildhall_domain::association::AssociationState;
use guildhall_domain::country::Country;
use guildhall_domain::language::Language;
use guildhall_domain::organization::MembershipId;
use guildhall_domain::rights::AccessRight;
use guildhall_store::associations::Association;

use super::failure::Failure;
use super::place::Place;
use super::values;
use crate::actions::ActionError;
use crate::actions::people::Wish;
use crate::texts::rfc3339;

mod end_date;
mod export;
mod list;
pub(super) mod many;
mod remove;
mod show;

/// List, show, export and remove an organization's people, and set when they leave
#[derive(Subcommand)]
pub(super) enum People {
    List(list::List),
    Show(show::Show),
    Export(export::Export),
    SetEnd(end_date::SetEnd),
    ClearEnd(end_date::ClearEnd),
    Remove(remove::Remove),
}

impl People {
    pub async fn run(self, place: &Place) -> Result<(), Failure> {
        match self {
            Self::List(command) => command.run(place).await,
            Self::Show(command) => command.run(place).await,
            Self::Export(command) => command.run(place).await,
            Self::SetEnd(command) => command.run(place).await,
            Self::ClearEnd(command) => command.run(place).await,
            Self::Remove(command) => command.run(place).await,
        }
    }
}

/// Which people, by what they are.
#[derive(Args, Clone)]
struct Traits {
    /// The organization's membership ID, such as 1234567-8
    #[arg(long, value_name = "ID", value_parser = values::membership_id)]
    organization: MembershipId,
    /// Only with a name or an address, or a part of one, that begins with this
    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
    search: String,
    /// Only in this country
    #[arg(long, value_name = "CODE", value_parser = values::country)]
    country: Option<Country>,
    /// Only with this language
    #[arg(long, value_name = "TAG", value_parser = values::language)]
    language: Option<Language>,
    /// Only who was associated in the last so many days
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=3650))]
    within_days: Option<u32>,
}

impl Traits {
    /// The wish that they are, in this state or in any, for who holds this right or for everyone.
    fn wish(&self, state: Option<AssociationState>, right: Option<AccessRight>) -> Wish {
        Wish {
            state,
            search: self.search.clone(),
            country: self
                .country
                .map(|country| country.code().to_owned())
                .unwrap_or_default(),
            language: self.language.as_ref().map(ToString::to_string).unwrap_or_default(),
            right,
            within_days: self.within_days,
        }
    }

    /// Whether they leave anyone out.
    fn says_anything(&self) -> bool {
        let searches = !self.search.trim().is_empty();
        searches || self.country.is_some() || self.language.is_some() || self.within_days.is_some()
    }

    /// What an action says, in the words of the options.
    fn failure(&self, error: ActionError) -> Failure {
        match error {
            ActionError::BadParameter { name: "q", problem } => Failure::usage("--search cannot be used", problem),
            other => Failure::about_organization(other, &self.organization),
        }
    }
}

/// Which people are listed.
#[derive(Args, Clone)]
struct Filters {
    #[command(flatten)]
    traits: Traits,
    /// Only who holds this right, such as global_admin
    #[arg(long, value_name = "WORD", value_parser = values::right)]
    right: Option<AccessRight>,
}

impl Filters {
    fn wish(&self, state: Option<AssociationState>) -> Wish {
        self.traits.wish(state, self.right)
    }
}

/// When an association ended, and why; nothing while it goes on.
fn ended(association: &Association) -> Option<String> {
    let at = rfc3339(association.ended_at?);
    Some(match association.end_reason {
        Some(reason) => format!("{at}: {}", reason.as_str().replace('_', " ")),
        None => at,
    })
}

fn state(text: &str) -> Result<AssociationState, String> {
    AssociationState::from_word(text).ok_or_else(|| "use active, pending or ended".to_owned())
}
