//! `guildhall people set-end` and `clear-end`.

use clap::Args;
use guildhall_domain::clock::Instant;
use guildhall_domain::people_change::PeopleAction;
use guildhall_domain::rights::AccessRight;

use super::many::{Change, Many};
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

/// Whose date, and why.
#[derive(Args)]
struct Whose {
    #[command(flatten)]
    many: Many,
    /// Only who holds this right, such as software_download
    #[arg(long, value_name = "WORD", value_parser = values::right, conflicts_with = "people")]
    right: Option<AccessRight>,
    /// Why; kept in the organization's activity
    #[arg(long, value_name = "TEXT", value_parser = values::reason)]
    reason: String,
}

impl Whose {
    async fn change(self, place: &Place, action: PeopleAction, end: Option<(Instant, String)>) -> Result<(), Failure> {
        let (until, now) = match end {
            Some((end, day)) => (Some(end), format!("belongs until {day} to")),
            None => (None, "belongs without an end date to".to_owned()),
        };
        let change = Change {
            action,
            right: None,
            until,
            reason: self.reason,
            now,
        };
        self.many.run(place, change, self.right).await
    }
}

impl SetEnd {
    pub async fn run(self, place: &Place) -> Result<(), Failure> {
        let day = texts("en").day(self.last_day.begins());
        let end = (self.last_day.ends(), day);
        self.whose.change(place, PeopleAction::SetEnd, Some(end)).await
    }
}

impl ClearEnd {
    pub async fn run(self, place: &Place) -> Result<(), Failure> {
        self.whose.change(place, PeopleAction::ClearEnd, None).await
    }
}
