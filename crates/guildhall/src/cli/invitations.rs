//! `guildhall invitations …`.

use clap::{Args, Subcommand};
use guildhall_domain::bulk::{BulkAction, changes};
use guildhall_domain::id::PublicId;
use guildhall_domain::invitation::{Delivery, InvitationOrder, InvitationState};
use guildhall_domain::language::Language;
use guildhall_domain::organization::MembershipId;
use guildhall_store::Tx;
use guildhall_store::invitations::Invitation;
use guildhall_store::invitations::operations::{MOST, Tally};
use guildhall_store::page::Cursor;

use super::failure::Failure;
use super::place::Place;
use super::terminal::{Asking, confirm, counted, fit, print, print_json, talk};
use super::values;
use crate::actions::Actor;
use crate::actions::bulk::{self, Order, Selected};
use crate::actions::invitations::{self, InvitationFilter, Wanted, WantedInvitations};
use crate::api::bulk::Body;
use crate::api::invitations::present;
use crate::app::App;
use crate::texts::texts;

/// List invitations, and revoke, extend or mail many of them
#[derive(Subcommand)]
pub(super) enum Invitations {
    List(List),
    Revoke(Revoke),
    Extend(Extend),
    Mail(Mail),
}

impl Invitations {
    pub async fn run(self, place: &Place) -> Result<(), Failure> {
        match self {
            Self::List(command) => command.run(place).await,
            Self::Revoke(command) => command.what.run(place, BulkAction::Revoke, None).await,
            Self::Extend(command) => {
                let days = command.expires_in_days;
                command.what.run(place, BulkAction::Extend, days).await
            }
            Self::Mail(command) => command.what.run(place, BulkAction::Mail, None).await,
        }
    }
}

/// Which invitations.
#[derive(Args, Clone)]
struct Filters {
    /// The organization's membership ID, such as 1234567-8
    #[arg(long, value_name = "ID", value_parser = values::membership_id)]
    organization: MembershipId,
    /// Only with an address, or a part of one, that begins with this: jane, doe, @contoso.example
    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
    search: String,
    /// Only in this language
    #[arg(long, value_name = "TAG", value_parser = values::language)]
    language: Option<Language>,
    /// Only with this delivery: not_sent, queued, sent or failed
    #[arg(long, value_name = "WORD", value_parser = delivery)]
    delivery: Option<Delivery>,
    /// Only of this batch, by the id that an approval answers
    #[arg(long, value_name = "BATCH", value_parser = values::public_id)]
    batch: Option<PublicId>,
    /// Only those that expire within so many days
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=365))]
    expiring_in_days: Option<u32>,
}

impl Filters {
    fn filter(&self) -> InvitationFilter {
        InvitationFilter {
            language: self.language.as_ref().map(|language| language.as_str().to_owned()),
            delivery: self.delivery,
            batch: self.batch.clone(),
            expiring_in_days: self.expiring_in_days,
        }
    }
}

fn delivery(text: &str) -> Result<Delivery, String> {
    Delivery::from_word(text).ok_or_else(|| "use not_sent, queued, sent or failed".to_owned())
}

fn state(text: &str) -> Result<InvitationState, String> {
    InvitationState::from_word(text).ok_or_else(|| "use approved, accepted, expired, revoked or ended".to_owned())
}

fn order(text: &str) -> Result<InvitationOrder, String> {
    InvitationOrder::from_word(text).ok_or_else(|| "use newest, address or expiry".to_owned())
}

/// List an organization's invitations
///
/// Those that are approved and waiting, unless --state says otherwise.
#[derive(Args)]
pub(super) struct List {
    #[command(flatten)]
    filters: Filters,
    /// Only in this state: approved, accepted, expired, revoked or ended
    #[arg(long, value_name = "WORD", value_parser = state, default_value = "approved")]
    state: InvitationState,
    /// In which order: newest, address or expiry
    #[arg(long, value_name = "ORDER", value_parser = order, default_value = "newest")]
    sort: InvitationOrder,
    /// Print a JSON object a line
    #[arg(long)]
    json: bool,
}

impl List {
    async fn run(self, place: &Place) -> Result<(), Failure> {
        const AT_ONCE: usize = 500;
        let app = place.open().await?;
        if !self.json {
            print("Address                             Language  Mail      Expires       Id\n")?;
        }
        let mut cursor = Cursor::Start;
        loop {
            let wanted = WantedInvitations {
                list: Wanted {
                    state: Some(self.state),
                    search: self.filters.search.clone(),
                    cursor,
                    limit: AT_ONCE,
                },
                filter: self.filters.filter(),
                order: self.sort,
            };
            let id = self.filters.organization.clone();
            let listed = app
                .db
                .read("invitations page", move |tx| {
                    invitations::list(tx, Actor::Operator, &id, &wanted)
                })
                .await
                .map_err(|error| Failure::about_organization(error, &self.filters.organization))?;
            for invitation in &listed.page.items {
                if self.json {
                    print_json(&present(invitation))?;
                } else {
                    print(&line(invitation))?;
                }
            }
            match listed.page.items.last() {
                Some(last) if listed.page.has_next => cursor = Cursor::After(last.public_id.to_string()),
                _ => return Ok(()),
            }
        }
    }
}

fn line(invitation: &Invitation) -> String {
    format!(
        "{:<34}  {:<8}  {:<8}  {:<12}  {}\n",
        fit(&invitation.address, 34),
        invitation.language,
        invitation.delivery.as_str().replace('_', " "),
        texts("en").day(invitation.expires_at),
        invitation.public_id
    )
}

/// Revoke invitations: their people can no longer associate
///
/// Shows how many would be revoked, and asks before it is done. Nobody is told. Exit code 3 when a rule refused all.
#[derive(Args)]
#[command(
    after_help = "Example:\n  guildhall invitations revoke --organization 1234567-8 --search @old.example --dry-run"
)]
pub(super) struct Revoke {
    #[command(flatten)]
    what: Change,
}

/// Make invitations valid longer; expired ones are renewed
///
/// Shows how many would be extended or renewed, and asks before it is done. An expired invitation gets a fresh approval in
/// its place. Exit code 3 when a rule refused all.
#[derive(Args)]
pub(super) struct Extend {
    #[command(flatten)]
    what: Change,
    /// How many days from today, 1 to 365 [default: 30, or what the configuration says]
    #[arg(long, value_name = "N")]
    expires_in_days: Option<u32>,
}

/// Mail the invitation URL to invitees
///
/// Shows how many would be mailed and asks before it is done. The URL stays as it is; expired invitations are renewed
/// first. Limits per recipient, organization and day hold here too. Exit code 3 when a rule refused all.
#[derive(Args)]
pub(super) struct Mail {
    #[command(flatten)]
    what: Change,
}

/// What is changed, and how it is asked for.
#[derive(Args)]
struct Change {
    #[command(flatten)]
    filters: Filters,
    /// Only in this state: approved or expired
    #[arg(long, value_name = "WORD", value_parser = state, default_value = "approved")]
    state: InvitationState,
    /// One invitation by its id; may be repeated, and then the filters do not count
    #[arg(long, value_name = "ID", value_parser = values::public_id)]
    id: Vec<PublicId>,
    #[command(flatten)]
    asking: Asking,
}

impl Change {
    async fn run(self, place: &Place, action: BulkAction, days: Option<u32>) -> Result<(), Failure> {
        let app = place.open().await?;
        let selected = if self.id.is_empty() {
            Selected::Matching {
                state: Some(self.state),
                search: self.filters.search.clone(),
                filter: self.filters.filter(),
                up_to: None,
            }
        } else {
            Selected::Ids(self.id.clone())
        };
        let mut order = Order {
            action,
            selected,
            language: None,
            expires_in_days: days,
        };
        if !self.asking.yes {
            let preview = self.preview(&app, &order).await?;
            let n = changes(&preview.tally);
            if self.asking.dry_run && self.asking.json {
                print_json(&Body::previewed(&preview, &[]))?;
            } else if self.asking.dry_run {
                print(&table(&preview.tally, preview.unknown.len()))?;
            } else {
                talk(table(&preview.tally, preview.unknown.len()).trim_end());
            }
            if n == 0 {
                return Err(nothing());
            }
            if self.asking.dry_run {
                talk("Nothing was written.");
                return Ok(());
            }
            let n = counted(usize::try_from(n).unwrap_or(usize::MAX), "invitation", "invitations");
            confirm(&format!("{} {n}?", verb(action)))?;
            if let Selected::Matching { up_to, .. } = &mut order.selected {
                *up_to = preview.up_to;
            }
        }
        self.perform(&app, order).await
    }

    async fn preview(&self, app: &App, order: &Order) -> Result<bulk::Preview, Failure> {
        let (id, house, order) = (self.filters.organization.clone(), app.house.clone(), order.clone());
        let sample = if self.asking.json { MOST } else { 0 };
        let read = move |tx: &mut Tx<'_>| bulk::preview(tx, &house, Actor::Operator, &id, &order, sample.max(1));
        let preview = app.db.read("preview many invitations", read).await;
        preview.map_err(|error| Failure::about_organization(error, &self.filters.organization))
    }

    async fn perform(&self, app: &App, order: Order) -> Result<(), Failure> {
        let (id, house) = (self.filters.organization.clone(), app.house.clone());
        let verdicts = if self.asking.json { MOST } else { 0 };
        let write = move |tx: &mut Tx<'_>| bulk::perform(tx, &house, Actor::Operator, &id, &order, verdicts);
        let done = app.db.write_alone("change many invitations", write).await;
        let done = done.map_err(|error| Failure::about_organization(error, &self.filters.organization))?;
        if self.asking.json {
            print_json(&Body::done(&done, &[]))?;
        } else {
            print(&table(&done.tally, done.unknown.len()))?;
        }
        if changes(&done.tally) == 0 {
            return Err(nothing());
        }
        Ok(())
    }
}

fn verb(action: BulkAction) -> &'static str {
    match action {
        BulkAction::Revoke => "Revoke",
        BulkAction::Extend => "Extend",
        BulkAction::Language => "Change",
        BulkAction::Mail => "Mail",
    }
}

fn nothing() -> Failure {
    Failure::refused(
        "no invitation was changed: no verdict above allows it, or none matches",
        "`guildhall invitations list` shows how they stand",
    )
}

/// A verdict a line, with how many got it.
fn table(tally: &Tally, unknown: usize) -> String {
    let mut sorted = tally.clone();
    sorted.sort_by_key(|(outcome, _)| *outcome);
    let mut text = String::new();
    for (outcome, n) in sorted {
        text.push_str(&format!("{n:>8}  {}\n", outcome.as_str().replace('_', " ")));
    }
    if unknown > 0 {
        text.push_str(&format!("{unknown:>8}  unknown\n"));
    }
    text
}
