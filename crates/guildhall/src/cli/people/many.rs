//! Many people at once: who is meant, what would become of them, and the question before it is done.

use std::collections::BTreeMap;

use clap::Args;
use guildhall_domain::association::AssociationState;
use guildhall_domain::clock::Instant;
use guildhall_domain::id::PublicId;
use guildhall_domain::people_change::{PeopleAction, PeopleOutcome};
use guildhall_domain::rights::AccessRight;
use guildhall_store::Tx;

use super::Traits;
use crate::actions::people_changes::{self, Order, Selected, Verdicts};
use crate::actions::{ActionError, Actor};
use crate::api::people_changes::present;
use crate::app::App;
use crate::cli::failure::Failure;
use crate::cli::place::Place;
use crate::cli::terminal::{Asking, confirm, counted, fit, print, print_json, talk};
use crate::cli::values;

/// Who is changed, and how it is asked for.
#[derive(Args)]
pub(in crate::cli) struct Many {
    #[command(flatten)]
    traits: Traits,
    /// Everyone who is associated
    #[arg(long)]
    everyone: bool,
    #[command(flatten)]
    asking: Asking,
    /// The people, by the ids that `guildhall people list` prints; nothing is asked for them
    #[arg(
        value_name = "PERSON",
        value_parser = values::public_id,
        conflicts_with_all = ["everyone", "search", "country", "language", "within_days"]
    )]
    people: Vec<PublicId>,
}

/// The same with what every command on people takes: the right that they hold, and why.
#[derive(Args)]
pub(in crate::cli) struct Whose {
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
    /// Does it; `now` as in [`Many::run`].
    pub async fn run(
        self,
        place: &Place,
        action: PeopleAction,
        until: Option<Instant>,
        now: &str,
    ) -> Result<(), Failure> {
        let order = Order {
            action,
            right: None,
            until,
            reason: self.reason,
            selected: self.many.selected(self.right)?,
        };
        self.many.run(place, order, now).await
    }
}

impl Many {
    /// Does it; `now` is what is said of one person, before the organization: "holds global_admin at".
    pub async fn run(self, place: &Place, mut order: Order, now: &str) -> Result<(), Failure> {
        let app = place.open().await?;
        if self.asking.dry_run || (self.people.is_empty() && !self.asking.yes) {
            let preview = self.preview(&app, &order).await?;
            if self.asking.dry_run {
                self.show(&preview)?;
                talk("Nothing was written.");
                return checked(&preview);
            }
            talk(table(&preview).trim_end());
            checked(&preview)?;
            if preview.changes() == 0 {
                talk("They are so already; nothing was changed.");
                return Ok(());
            }
            confirm(&format!(
                "{} {}?",
                verb(order.action),
                counted(preview.changes(), "person", "people")
            ))?;
            if let Selected::Matching { seen_at, .. } = &mut order.selected {
                *seen_at = Some(preview.seen_at);
            }
        }
        let done = self.perform(&app, order).await?;
        match self.people.as_slice() {
            [person] if !self.asking.json => self.tell_one(person, &done, now),
            _ => {
                self.show(&done)?;
                checked(&done)
            }
        }
    }

    /// Those who are named, or those who match and hold this right, if one is given.
    pub fn selected(&self, holding: Option<AccessRight>) -> Result<Selected, Failure> {
        if !self.people.is_empty() {
            return Ok(Selected::Ids(self.people.clone()));
        }
        if !self.everyone && holding.is_none() && !self.traits.says_anything() {
            return Err(Failure::usage(
                "nobody is named",
                "name people by their ids, choose them with --search or another option, or say --everyone",
            ));
        }
        Ok(Selected::Matching {
            wish: self.traits.wish(Some(AssociationState::Active), holding),
            seen_at: None,
        })
    }

    async fn preview(&self, app: &App, order: &Order) -> Result<Verdicts, Failure> {
        let (id, house, order) = (self.traits.organization.clone(), app.house.clone(), order.clone());
        let read = move |tx: &mut Tx<'_>| people_changes::preview(tx, &house, Actor::Operator, &id, &order);
        let preview = app.db.read("preview many people", read).await;
        preview.map_err(|error| self.failure(error))
    }

    async fn perform(&self, app: &App, order: Order) -> Result<Verdicts, Failure> {
        let (id, house) = (self.traits.organization.clone(), app.house.clone());
        let write = move |tx: &mut Tx<'_>| people_changes::perform(tx, &house, Actor::Operator, &id, &order);
        let done = app.db.write_alone("change many people", write).await;
        done.map_err(|error| self.failure(error))
    }

    /// What an action says, in the words of the options.
    fn failure(&self, error: ActionError) -> Failure {
        match error {
            ActionError::BadParameter { name: "until", problem } => {
                Failure::usage("--last-day cannot be used", problem)
            }
            other => self.traits.failure(other),
        }
    }

    fn show(&self, verdicts: &Verdicts) -> Result<(), Failure> {
        if self.asking.json {
            print_json(&present(verdicts))
        } else {
            print(&table(verdicts))
        }
    }

    /// What became of the one person who was named.
    fn tell_one(&self, person: &PublicId, done: &Verdicts, now: &str) -> Result<(), Failure> {
        let organization = &self.traits.organization;
        let Some(judged) = done.people.first() else {
            return Err(Failure::failed(
                format!("there is no person {person} at {organization}"),
                "`guildhall people list` shows those there are",
            ));
        };
        if let Some(refused) = people_changes::refusal(judged.outcome) {
            return Err(refused.into());
        }
        let email = &judged.email;
        talk(&if judged.outcome.is_change() {
            format!("{email} {now} {organization} now.")
        } else {
            format!("{email} {now} {organization}, as before; nothing was changed.")
        });
        Ok(())
    }
}

/// Whether anybody was, or would be, changed; those who are so already are no reason to fail.
fn checked(verdicts: &Verdicts) -> Result<(), Failure> {
    let people = &verdicts.people;
    let are_so = !people.is_empty() && people.iter().all(|person| !person.outcome.is_refusal());
    if verdicts.changes() > 0 || are_so {
        return Ok(());
    }
    Err(Failure::refused(
        "nobody was changed: no verdict above allows it, or nobody matches",
        "`guildhall people list` shows who is there",
    ))
}

fn verb(action: PeopleAction) -> &'static str {
    match action {
        PeopleAction::Grant => "Grant it to",
        PeopleAction::Take => "Take it from",
        PeopleAction::SetEnd => "Set the end date of",
        PeopleAction::ClearEnd => "Clear the end date of",
        PeopleAction::Remove => "Remove",
    }
}

/// A verdict a line, with how many got it; of those who are refused, who they are.
fn table(verdicts: &Verdicts) -> String {
    /// How many are named.
    const NAMED: usize = 10;
    let mut refused: BTreeMap<PeopleOutcome, Vec<&str>> = BTreeMap::new();
    for person in &verdicts.people {
        if person.outcome.is_refusal() {
            refused.entry(person.outcome).or_default().push(&person.email);
        }
    }
    let unknown = verdicts.unknown.iter().map(PublicId::as_str);
    refused.entry(PeopleOutcome::Unknown).or_default().extend(unknown);
    let mut text = String::new();
    for (outcome, n) in verdicts.tally() {
        text.push_str(&format!("{n:>8}  {}\n", outcome.as_str().replace('_', " ")));
        let who = refused.remove(&outcome).unwrap_or_default();
        for one in who.iter().take(NAMED) {
            text.push_str(&format!("          {}\n", fit(one, 70)));
        }
        if who.len() > NAMED {
            text.push_str(&format!("          and {} more\n", who.len() - NAMED));
        }
    }
    text
}
