//! `guildhall people set-end` and `clear-end`.

use clap::Args;
use guildhall_domain::people_change::PeopleAction;

use super::many::Whose;
use crate::actions::activity::Day;
use crate::cli::failure::Failure;
use crate::cli::place::Place;
use crate::cli::values;
use crate::texts::texts;

/// Give the associations of people an end date
///
/// At the end of that day (UTC) the association ends by itself, and every right with it; the person is told two weeks before. The
/// last global admin and the primary program contact have none. People who are chosen by options are counted first, and you are
/// asked. Exit code 3 when a rule refused all.
#[derive(Args)]
#[command(
    override_usage = "guildhall people set-end [OPTIONS] \\\n         --organization <ID> --last-day <DAY> --reason <TEXT> [PERSON]...",
    after_help = "Example:\n  guildhall people set-end --organization 1234567-8 --last-day 2027-12-31 \\\n    --reason \"Contract ends\" --search @contractors.example --dry-run"
)]
pub(in crate::cli) struct SetEnd {
    #[command(flatten)]
    whose: Whose,
    /// The last day, such as 2027-12-31
    #[arg(long, value_name = "DAY", value_parser = values::day)]
    last_day: Day,
}

/// Let the associations of people go on without an end date
///
/// People who are chosen by options are counted first, and you are asked. Exit code 3 when a rule refused all.
#[derive(Args)]
#[command(
    override_usage = "guildhall people clear-end [OPTIONS] \\\n         --organization <ID> --reason <TEXT> [PERSON]..."
)]
pub(in crate::cli) struct ClearEnd {
    #[command(flatten)]
    whose: Whose,
}

impl SetEnd {
    pub async fn run(self, place: &Place) -> Result<(), Failure> {
        let now = format!("belongs until {} to", texts("en").day(self.last_day.begins()));
        let until = Some(self.last_day.ends());
        self.whose.run(place, PeopleAction::SetEnd, until, &now).await
    }
}

impl ClearEnd {
    pub async fn run(self, place: &Place) -> Result<(), Failure> {
        let now = "belongs without an end date to";
        self.whose.run(place, PeopleAction::ClearEnd, None, now).await
    }
}
