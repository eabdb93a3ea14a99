//! `guildhall audit list`.

use clap::Args;
use guildhall_domain::audit::EventKind;
use guildhall_domain::organization::MembershipId;
use guildhall_store::activity::Told;
use guildhall_store::page::Cursor;

use crate::actions::Actor;
use crate::actions::activity::{self, Day, Wanted};
use crate::api::activity::EventBody;
use crate::cli::failure::Failure;
use crate::cli::place::Place;
use crate::cli::terminal::{fit, print, print_json, talk, wrap};
use crate::cli::values;
use crate::texts::{rfc3339, texts, unmarked};
use crate::web::activity::sentence;

/// List what was done at an organization, newest first
///
/// The newest hundred events, unless --limit says otherwise; the options leave out what is not looked for.
///
/// With --reference it shows the one event behind a reference code that someone quotes, wherever it happened.
#[derive(Args)]
#[command(
    override_usage = "guildhall audit list [OPTIONS] <--organization <ID>|--reference <CODE>>",
    group = clap::ArgGroup::new("which").args(["organization", "reference"]).required(true)
)]
pub(in crate::cli) struct List {
    /// The organization's membership ID, such as 1234567-8
    #[arg(long, value_name = "ID", value_parser = values::membership_id)]
    organization: Option<MembershipId>,
    /// The reference code of an event, at whichever organization
    #[arg(long, value_name = "CODE")]
    reference: Option<String>,
    /// Only with this person: a work address, or the id of an association
    #[arg(long, value_name = "PERSON", requires = "organization")]
    person: Option<String>,
    /// Only of this kind, such as invitations or rights
    #[arg(long, value_name = "WORD", value_parser = kind, requires = "organization")]
    kind: Option<EventKind>,
    /// Only from the beginning of this day on, in UTC
    #[arg(long, value_name = "DAY", value_parser = values::day, requires = "organization")]
    from: Option<Day>,
    /// Only to the end of this day, in UTC
    #[arg(long, value_name = "DAY", value_parser = values::day, requires = "organization")]
    to: Option<Day>,
    /// At most so many events, the newest
    #[arg(long, value_name = "N", default_value_t = 100, value_parser = clap::value_parser!(u32).range(1..))]
    limit: u32,
    /// Print a JSON object a line
    #[arg(long)]
    json: bool,
}

fn kind(text: &str) -> Result<EventKind, String> {
    let words: Vec<&str> = EventKind::ALL.iter().map(|kind| kind.as_str()).collect();
    EventKind::from_word(text).ok_or_else(|| format!("use one of {}", words.join(", ")))
}

/// How many events are read at once.
const AT_ONCE: usize = 200;

impl List {
    pub async fn run(self, place: &Place) -> Result<(), Failure> {
        let app = place.open().await?;
        if let Some(reference) = self.reference {
            let wanted = reference.clone();
            let found = app.db.read("event by reference", move |tx| {
                activity::look_up(tx, Actor::Operator, &wanted)
            });
            let told = found.await?.ok_or_else(|| {
                Failure::failed(
                    format!("no event has the reference {}", fit(&reference, 40)),
                    "check the letters: a reference has ten, in two groups",
                )
            })?;
            return show(told, self.json);
        }
        let Some(organization) = self.organization else {
            return Ok(());
        };
        let wanted = Wanted {
            kind: self.kind,
            person: self.person.unwrap_or_default(),
            from: self.from,
            to: self.to,
            ..Wanted::default()
        };
        let mut cursor = Cursor::Start;
        let mut left = usize::try_from(self.limit).unwrap_or(usize::MAX);
        loop {
            let (id, from, wanted, limit) = (organization.clone(), cursor, wanted.clone(), left.min(AT_ONCE));
            let page = app.db.read("activity", move |tx| {
                activity::list(tx, Actor::Operator, &id, &wanted, &from, limit)
            });
            let shown = page
                .await
                .map_err(|error| Failure::about_organization(error, &organization))?;
            let last = shown.page.items.last().map(|told| told.event.reference.clone());
            let is_empty = shown.page.items.is_empty();
            left = left.saturating_sub(shown.page.items.len());
            for told in shown.page.items {
                show(told, self.json)?;
            }
            match last.filter(|_| shown.page.has_next) {
                Some(_) if left == 0 => {
                    talk(&format!(
                        "These are the newest {}. There is more: --limit takes a larger number, --from and --to other days; \
                         `guildhall audit export` has every event.",
                        self.limit
                    ));
                    return Ok(());
                }
                Some(reference) => cursor = Cursor::After(reference),
                None if is_empty => {
                    talk("Nothing was done that fits.");
                    return Ok(());
                }
                None => return Ok(()),
            }
        }
    }
}

fn show(told: Told, as_json: bool) -> Result<(), Failure> {
    if as_json {
        return print_json(&EventBody::of(told));
    }
    let place = told.organization.as_deref().unwrap_or("the program");
    let (at, reference) = (rfc3339(told.event.at), &told.event.reference);
    let said = match sentence(texts("en"), &told.event) {
        said if told.organization.is_some() => unmarked(&said),
        _ => told.event.action.clone(),
    };
    print(&format!("{at}  {reference}  {place}\n{}\n", wrap(&said, 2)))
}
