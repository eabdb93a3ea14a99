//! What is done to many invitations at once: first what would become of them, then the same in one transaction.

use std::collections::HashSet;

use guildhall_domain::bulk::{BulkAction, BulkOutcome, changes};
use guildhall_domain::clock::{Instant, Span};
use guildhall_domain::id::PublicId;
use guildhall_domain::invitation::InvitationState;
use guildhall_domain::language::Language;
use guildhall_domain::organization::MembershipId;
use guildhall_domain::policy::Operation;
use guildhall_domain::preset::Presets;
use guildhall_store::invitations::lists;
use guildhall_store::invitations::operations::{
    self, IdSet, MOST, Renewal, Selection, Successor, Tally, Terms, Verdict,
};
use guildhall_store::organizations::{Counts, Organization};
use guildhall_store::{Tx, attempts, invitations, organizations};

use super::audit::event;
use super::authority::{Authority, authorize};
use super::invitations::{CHUNK, InvitationFilter, Wanted, count, expiry, spoken, stored_filter};
use super::presets::{Given, Renewer};
use super::{ActionError, Actor, Conflict};
use crate::app::House;
use crate::jobs::letters::host;
use crate::secrets;

/// What counts the mails of invitations that an organization sends.
const PER_ORGANIZATION: &str = "invitation mails of an organization";

/// What is to be done to which invitations.
#[derive(Clone, Debug)]
pub struct Order {
    /// What.
    pub action: BulkAction,
    /// To which.
    pub selected: Selected,
    /// The language to change to.
    pub language: Option<Language>,
    /// For how many days what is extended or renewed is valid; the usual time when not said.
    pub expires_in_days: Option<u32>,
}

/// Which invitations are meant.
#[derive(Clone, Debug)]
pub enum Selected {
    /// These.
    Ids(Vec<PublicId>),
    /// All that match.
    Matching {
        /// In this state.
        state: Option<InvitationState>,
        /// With this text in the address.
        search: String,
        /// And with what else.
        filter: InvitationFilter,
        /// The newest that was seen: what was approved after it is left alone.
        up_to: Option<PublicId>,
    },
}

/// What would become of the selected invitations.
#[derive(Clone, Debug)]
pub struct Preview {
    /// How many get each verdict.
    pub tally: Tally,
    /// The newest of each verdict.
    pub sample: Vec<Verdict>,
    /// Ids that name no invitation of the organization.
    pub unknown: Vec<PublicId>,
    /// The newest of the organization's invitations now: what a whole filter is carried out up to.
    pub up_to: Option<PublicId>,
    /// Until when what is extended or renewed will be valid.
    pub expires_at: Instant,
    /// The rights that what is renewed will give.
    pub rights: Presets,
}

/// Says what would become of the selected invitations, with up to `sample` of each verdict, and writes nothing.
///
/// # Errors
/// As [`authorize`]; [`Conflict::MailOff`]; [`ActionError::BadParameter`] for a language the program does not speak, an expiry out of range, a search
/// that cannot be, or more than [`MOST`] invitations.
pub fn preview(
    tx: &mut Tx<'_>,
    house: &House,
    actor: Actor,
    membership_id: &MembershipId,
    order: &Order,
    sample: i64,
) -> Result<Preview, ActionError> {
    let authority = authorize(tx, actor, membership_id, operation(order.action))?;
    let organization = &authority.organization;
    can_be_done(house, order.action)?;
    let terms = terms(tx, house, order)?;
    let expires_at = terms.expires_at;
    let newest = lists::newest(tx, organization.id)?;
    let (mut tally, verdicts) = with_selection(tx, organization.id, &order.selected, newest, |tx, selection| {
        Ok(operations::judge(tx, organization.id, &terms, selection, sample)?)
    })?;
    let rows: i64 = tally.iter().map(|(_, n)| n).sum();
    if rows > MOST {
        return Err(too_many());
    }
    if order.action == BulkAction::Mail {
        foretell_limit(tx, house, organization.id, &mut tally)?;
    }
    let unknown = match &order.selected {
        Selected::Ids(ids) if count(ids.len()) > rows => missing(tx, organization.id, ids)?,
        _ => Vec::new(),
    };
    Ok(Preview {
        tally,
        sample: verdicts,
        unknown,
        up_to: lists::public_id(tx, newest)?,
        expires_at,
        rights: renewed(tx, house, actor, &authority, &terms, order)?,
    })
}

/// The rights that what an order renews will give: to carry it out is to approve them anew.
///
/// # Errors
/// As [`preview`].
pub fn rights(
    tx: &mut Tx<'_>,
    house: &House,
    actor: Actor,
    membership_id: &MembershipId,
    order: &Order,
) -> Result<Presets, ActionError> {
    let authority = authorize(tx, actor, membership_id, operation(order.action))?;
    let terms = terms(tx, house, order)?;
    renewed(tx, house, actor, &authority, &terms, order)
}

fn renewed(
    tx: &mut Tx<'_>,
    house: &House,
    actor: Actor,
    authority: &Authority,
    terms: &Terms<'_>,
    order: &Order,
) -> Result<Presets, ActionError> {
    if !matches!(order.action, BulkAction::Extend | BulkAction::Mail) {
        return Ok(Presets::none());
    }
    let organization = authority.organization.id;
    let newest = lists::newest(tx, organization)?;
    let expired = with_selection(tx, organization, &order.selected, newest, |tx, selection| {
        Ok(operations::rights_to_renew(tx, organization, terms, selection)?)
    })?;
    let (mut all, mut renewer) = (Given::default(), Renewer::new(house, actor, authority));
    for (presets, inviter) in &expired {
        all.add(&renewer.renew(tx, presets, *inviter)?);
    }
    Ok(all.granted)
}

/// Nothing is mailed where mail is off.
fn can_be_done(house: &House, action: BulkAction) -> Result<(), ActionError> {
    if action == BulkAction::Mail && house.config.mail.is_off {
        return Err(Conflict::MailOff.into());
    }
    Ok(())
}

/// What was done.
#[derive(Clone, Debug)]
pub struct Done {
    /// The operation; nothing when it changed nothing.
    pub operation: Option<PublicId>,
    /// How many got each verdict.
    pub tally: Tally,
    /// The verdicts, newest invitation first, as many as were asked for.
    pub verdicts: Vec<Verdict>,
    /// Ids that name no invitation of the organization.
    pub unknown: Vec<PublicId>,
}

/// Carries an order out: a verdict on every selected invitation, one event for all of them. Answers up to `verdicts` of the
/// verdicts; all of them stay with the operation.
///
/// # Errors
/// As [`preview`].
pub fn perform(
    tx: &mut Tx<'_>,
    house: &House,
    actor: Actor,
    membership_id: &MembershipId,
    order: &Order,
    verdicts: i64,
) -> Result<Done, ActionError> {
    let mut authority = authorize(tx, actor, membership_id, operation(order.action))?;
    can_be_done(house, order.action)?;
    authority.settle(tx)?;
    let organization = authority.organization.id;
    let terms = terms(tx, house, order)?;
    let newest = lists::newest(tx, organization)?;
    let public_id = secrets::public_id();
    let id = operations::insert(tx, organization, &public_id, &terms)?;
    let taken = with_selection(tx, organization, &order.selected, newest, |tx, selection| {
        Ok(operations::take(tx, organization, id, &terms, selection)?)
    })?;
    let taken = i64::try_from(taken).unwrap_or(i64::MAX);
    if taken > MOST {
        return Err(too_many());
    }
    let run = Run {
        house,
        actor,
        authority: &authority,
        terms: &terms,
        id,
    };
    let changed = run.carry_out(tx)?;
    let tally = operations::tally(tx, id)?;
    let unknown = match &order.selected {
        Selected::Ids(ids) if count(ids.len()) > taken => missing(tx, organization, ids)?,
        _ => Vec::new(),
    };
    let verdicts = operations::verdicts(tx, id, verdicts)?;
    if changes(&tally) == 0 {
        if changed.closed > 0 {
            // Someone took the addresses between the verdict and the renewal: look again.
            return Err(tx.stale().into());
        }
        operations::forget(tx, id)?;
    } else {
        let reference = run.record(tx, &public_id, &tally, &changed)?;
        operations::complete(tx, id, count(unknown.len()), &reference)?;
        organizations::add_counts(tx, organization, &changed.counts())?;
    }
    authority.confirm(tx)?;
    Ok(Done {
        operation: (changes(&tally) > 0).then_some(public_id),
        tally,
        verdicts,
        unknown,
    })
}

/// What an order changed beside its own rows.
#[derive(Default)]
struct Changed {
    revoked: i64,
    closed: i64,
    renewed: i64,
    batch: Option<i64>,
    /// What became of the rights of what was renewed.
    rights: Given,
}

impl Changed {
    fn counts(&self) -> Counts {
        Counts {
            invitations_approved: self.renewed - self.closed - self.revoked,
            invitations_expired: self.closed,
            invitations_revoked: self.revoked,
            ..Counts::default()
        }
    }
}

/// An order while it is carried out.
struct Run<'a> {
    house: &'a House,
    actor: Actor,
    authority: &'a Authority,
    terms: &'a Terms<'a>,
    id: i64,
}

impl Run<'_> {
    fn carry_out(&self, tx: &mut Tx<'_>) -> Result<Changed, ActionError> {
        let mut changed = Changed::default();
        let (done, meant) = match self.terms.action {
            BulkAction::Revoke => {
                let n = operations::revoke(tx, self.id)?;
                changed.revoked = i64::try_from(n).unwrap_or(i64::MAX);
                (n, BulkOutcome::Revoked)
            }
            BulkAction::Language => {
                let n = operations::change_language(tx, self.id, self.terms.language)?;
                (n, BulkOutcome::LanguageChanged)
            }
            BulkAction::Extend => {
                self.renew(tx, &mut changed)?;
                let n = operations::extend(tx, self.id, self.terms.expires_at)?;
                (n, BulkOutcome::Extended)
            }
            BulkAction::Mail => {
                self.limit(tx)?;
                self.renew(tx, &mut changed)?;
                let n = operations::queue(tx, self.id, self.terms.mailed_before)?;
                (n, BulkOutcome::Queued)
            }
        };
        let of = |tally: &Tally, wanted| {
            tally
                .iter()
                .find(|(outcome, _)| *outcome == wanted)
                .map_or(0, |(_, n)| *n)
        };
        let tally = operations::tally(tx, self.id)?;
        let mut expected = of(&tally, meant);
        if self.terms.action == BulkAction::Mail {
            expected += of(&tally, BulkOutcome::RenewedAndQueued);
        }
        if i64::try_from(done).ok() != Some(expected) {
            operations::correct_lost(tx, self.id)?;
        }
        if self.terms.action == BulkAction::Mail {
            let is_bulk = expected > FEW;
            invitations::letters::enqueue(tx, self.id, self.actor.account(), &host(self.house), is_bulk)?;
        }
        Ok(changed)
    }

    /// Gives what has expired a fresh approval, each in its own language and with its rights, as far as they are still to be given.
    fn renew(&self, tx: &mut Tx<'_>, changed: &mut Changed) -> Result<(), ActionError> {
        let closed = operations::close_overdue(tx, self.id)?;
        changed.closed = i64::try_from(closed).unwrap_or(i64::MAX);
        let expired = operations::to_renew(tx, self.id)?;
        let organization = &self.authority.organization;
        let batch = if expired.is_empty() {
            0
        } else {
            let public_id = secrets::public_id();
            invitations::insert_batch(
                tx,
                organization.id,
                &public_id,
                &organization.language,
                self.terms.expires_at,
            )?
        };
        let renewal = Renewal {
            operation: self.id,
            batch,
            expires_at: self.terms.expires_at,
            approved_by: self.actor.account(),
        };
        let mut renewer = Renewer::new(self.house, self.actor, self.authority);
        for chunk in expired.chunks(CHUNK) {
            let ids = secrets::public_ids(chunk.len());
            let mut rights = Vec::with_capacity(chunk.len());
            for old in chunk {
                let given = renewer.renew(tx, &old.presets, old.approved_by)?;
                changed.rights.add(&given);
                rights.push(given);
            }
            let each = chunk.iter().zip(&ids).zip(&rights);
            let set = IdSet::paired(each.map(|((old, new), given)| Successor {
                old: &old.public_id,
                new: new.as_str(),
                presets: Some(&given.granted).filter(|some| !some.is_empty()),
                left_out: Some(&given.left_out).filter(|some| !some.is_empty()),
            }));
            changed.renewed += i64::try_from(operations::renew(tx, &renewal, &set)?).unwrap_or(i64::MAX);
        }
        operations::link_renewed(tx, self.id, batch)?;
        if changed.renewed > 0 {
            invitations::set_batch_size(tx, batch, changed.renewed)?;
            changed.batch = Some(batch);
        } else if batch > 0 {
            invitations::forget_batch(tx, batch)?;
        }
        Ok(())
    }

    /// Leaves out whom the limits on mail leave out: first the organization's own, then each recipient's.
    fn limit(&self, tx: &mut Tx<'_>) -> Result<(), ActionError> {
        let tally = operations::tally(tx, self.id)?;
        let wanted: i64 = tally.iter().filter(|(o, _)| o.is_mailed()).map(|(_, n)| n).sum();
        if wanted == 0 {
            return Ok(());
        }
        let organization = self.authority.organization.id.to_string();
        let window = self.terms.window_start;
        let most = i64::from(self.house.config.limits.invitation_mails_per_organization_per_day);
        let counted = attempts::add_many(tx, PER_ORGANIZATION, &organization, window, wanted)?;
        if counted > most {
            let left = (most - (counted - wanted)).max(0);
            attempts::add_many(tx, PER_ORGANIZATION, &organization, window, left - wanted)?;
            operations::limit_organization(tx, self.id, left)?;
        }
        Ok(operations::limit_recipients(tx, self.id, self.terms)?)
    }

    /// Writes the one event; what it can be found by.
    fn record(
        &self,
        tx: &mut Tx<'_>,
        operation: &PublicId,
        tally: &Tally,
        changed: &Changed,
    ) -> Result<String, ActionError> {
        let mut event = match self.terms.action {
            BulkAction::Revoke => event(self.actor, "invitations.revoked"),
            BulkAction::Extend => event(self.actor, "invitations.extended").with("expires_at", self.terms.expires_at.0),
            BulkAction::Language => event(self.actor, "invitations.changed").with("language", self.terms.language),
            BulkAction::Mail => event(self.actor, "invitations.mailed"),
        };
        if let Some(batch) = changed.batch {
            event = event.batch(batch);
        }
        Ok(changed
            .rights
            .tell(event)
            .at(self.authority.organization.id)
            .with("operation", operation.as_str())
            .with("invitations", changes(tally))
            .with("rows", tally.iter().map(|(_, n)| n).sum::<i64>())
            .record(tx)?)
    }
}

/// So many mails may go before what is urgent: more of them wait until nothing else does.
const FEW: i64 = 3;

/// An operation as its result page shows it.
#[derive(Clone, Debug)]
pub struct Shown {
    /// Whose.
    pub organization: Organization,
    /// The operation.
    pub operation: operations::Operation,
    /// How many got each verdict.
    pub tally: Tally,
    /// The verdicts, newest invitation first, as many as were asked for.
    pub verdicts: Vec<Verdict>,
}

/// Shows an operation with up to `verdicts` of its verdicts.
///
/// # Errors
/// As [`authorize`]; [`ActionError::Hidden`] when the organization has no such operation.
pub fn show(
    tx: &mut Tx<'_>,
    actor: Actor,
    membership_id: &MembershipId,
    id: &PublicId,
    verdicts: i64,
) -> Result<Shown, ActionError> {
    let organization = authorize(tx, actor, membership_id, Operation::SeeInvitations)?.organization;
    let operation = operations::find(tx, organization.id, id)?.ok_or(ActionError::Hidden)?;
    Ok(Shown {
        tally: operations::tally(tx, operation.id)?,
        verdicts: operations::verdicts(tx, operation.id, verdicts)?,
        organization,
        operation,
    })
}

/// Which right an action needs.
pub fn operation(action: BulkAction) -> Operation {
    match action {
        BulkAction::Revoke | BulkAction::Extend | BulkAction::Language => Operation::ChangeInvitation,
        BulkAction::Mail => Operation::MailInvitations,
    }
}

fn terms<'a>(tx: &Tx<'_>, house: &'a House, order: &'a Order) -> Result<Terms<'a>, ActionError> {
    let (now, limits) = (tx.now(), &house.config.limits);
    let language = match (&order.language, order.action) {
        (Some(language), BulkAction::Language) => spoken(&house.config, language)?,
        (None, BulkAction::Language) => {
            return Err(ActionError::BadParameter {
                name: "language",
                problem: "Choose the language to change to".into(),
            });
        }
        _ => "",
    };
    let days = order
        .expires_in_days
        .unwrap_or(house.config.invitations.expires_in_days);
    Ok(Terms {
        action: order.action,
        language,
        expires_at: expiry(now, days)?,
        mailed_before: now - Span::minutes(i64::from(limits.invitation_mail_cool_down_minutes)),
        window_start: Instant(now.0 - now.0.rem_euclid(Span::days(1).0)),
        per_recipient: i64::from(limits.invitation_mails_per_recipient_per_day),
    })
}

/// Hands the selection over as the store reads it.
fn with_selection<T>(
    tx: &mut Tx<'_>,
    organization: i64,
    selected: &Selected,
    newest: i64,
    work: impl FnOnce(&mut Tx<'_>, &Selection<'_>) -> Result<T, ActionError>,
) -> Result<T, ActionError> {
    match selected {
        Selected::Ids(ids) => {
            if count(ids.len()) > MOST {
                return Err(too_many());
            }
            let different: HashSet<&PublicId> = ids.iter().collect();
            work(tx, &Selection::Ids(&IdSet::new(different.into_iter())))
        }
        Selected::Matching {
            state,
            search,
            filter,
            up_to,
        } => {
            let list = Wanted {
                state: *state,
                search: search.clone(),
                cursor: guildhall_store::page::Cursor::Start,
                limit: 0,
            };
            let search = list.search()?.to_lowercase();
            let filter = stored_filter(tx, organization, *state, &search, filter)?;
            let up_to = match up_to {
                Some(id) => invitations::find(tx, organization, id)?.map_or(0, |invitation| invitation.id),
                None => newest,
            };
            let filter = &filter;
            work(tx, &Selection::Matching { filter, up_to })
        }
    }
}

/// Those of these ids that name no invitation of the organization, each once.
fn missing(tx: &mut Tx<'_>, organization: i64, ids: &[PublicId]) -> Result<Vec<PublicId>, ActionError> {
    let set = IdSet::new(ids.iter());
    let there: HashSet<String> = operations::existing(tx, organization, &set)?.into_iter().collect();
    let mut seen = HashSet::new();
    Ok(ids
        .iter()
        .filter(|id| !there.contains(id.as_str()) && seen.insert(id.as_str()))
        .cloned()
        .collect())
}

/// What the organization's own limit on mail will leave out.
fn foretell_limit(tx: &mut Tx<'_>, house: &House, organization: i64, tally: &mut Tally) -> Result<(), ActionError> {
    let window = Instant(tx.now().0 - tx.now().0.rem_euclid(Span::days(1).0));
    let counted = attempts::count(tx, PER_ORGANIZATION, &organization.to_string(), window)?;
    let most = i64::from(house.config.limits.invitation_mails_per_organization_per_day);
    let mut left = (most - counted).max(0);
    let mut over = 0;
    for (_, n) in tally.iter_mut().filter(|(outcome, _)| outcome.is_mailed()) {
        let fits = (*n).min(left);
        (left, over) = (left - fits, over + *n - fits);
        *n = fits;
    }
    tally.retain(|(_, n)| *n > 0);
    if over > 0 {
        tally.push((BulkOutcome::OrganizationLimit, over));
    }
    Ok(())
}

fn too_many() -> ActionError {
    ActionError::BadParameter {
        name: "ids",
        problem: format!("Choose up to {MOST} invitations at once; a filter makes them fewer"),
    }
}
