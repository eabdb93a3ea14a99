//! What is done to many people at once: first what would become of them, then the same in one transaction. Leaving, and removing
//! one person, are the same for one.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashSet};

use guildhall_domain::access_request::Wanted;
use guildhall_domain::association::EndReason;
use guildhall_domain::clock::Instant;
use guildhall_domain::id::PublicId;
use guildhall_domain::notice::NoticeKind;
use guildhall_domain::organization::MembershipId;
use guildhall_domain::people_change::{PeopleAction, PeopleOutcome};
use guildhall_domain::policy::{Operation, Standing};
use guildhall_domain::rights::{AccessRight, Held};
use guildhall_store::associations::Association;
use guildhall_store::organizations::{Counts, Organization};
use guildhall_store::people::changes::{self, Judged, MOST, PeopleChange, Reach, Selection, Terms};
use guildhall_store::{Tx, associations, organizations, rights};

use super::access_requests::answered;
use super::audit::event;
use super::authority::{Authority, authorize, authorize_gift};
use super::handing_over::telling::tell_vacant;
use super::handing_over::{self, takeovers};
use super::invitations::count;
use super::notices::{Audience, notice};
use super::people::Wish;
use super::rights::{can_give, check_end, no_such, unknown};
use super::{ActionError, Actor, Conflict};
use crate::app::House;
use crate::config::RightRule;
use crate::secrets;

/// What is to be done to which people.
#[derive(Clone, Debug)]
pub struct Order {
    /// What.
    pub action: PeopleAction,
    /// The right that is granted or taken.
    pub right: Option<AccessRight>,
    /// When it, or the association, is to end, if it is.
    pub until: Option<Instant>,
    /// Why: the organization can read it. Nobody is removed without a reason; elsewhere it may be empty.
    pub reason: String,
    /// To which people.
    pub selected: Selected,
}

impl Order {
    /// The end that it gives, where it is of a kind that gives one.
    fn end(&self) -> Option<Instant> {
        let gives = matches!(self.action, PeopleAction::Grant | PeopleAction::SetEnd);
        self.until.filter(|_| gives)
    }

    /// Why, if anything is said.
    fn reason(&self) -> Option<&str> {
        Some(self.reason.trim()).filter(|reason| !reason.is_empty())
    }
}

/// Which people are meant.
#[derive(Clone, Debug)]
pub enum Selected {
    /// These.
    Ids(Vec<PublicId>),
    /// All that match.
    Matching {
        /// What they have to be.
        wish: Wish,
        /// When they were seen: who came later is left alone.
        seen_at: Option<Instant>,
    },
}

/// What would become, or became, of the selected people.
#[derive(Clone, Debug)]
pub struct Verdicts {
    /// The verdict on each, in the order in which they came.
    pub people: Vec<Judged>,
    /// Ids that name nobody of the organization.
    pub unknown: Vec<PublicId>,
    /// When they were judged.
    pub seen_at: Instant,
    /// What the change is found by, once it is carried out; nothing where it changed nothing.
    pub change: Option<PublicId>,
}

impl Verdicts {
    /// How many got each verdict.
    pub fn tally(&self) -> BTreeMap<PeopleOutcome, i64> {
        let mut tally = BTreeMap::new();
        for person in &self.people {
            *tally.entry(person.outcome).or_insert(0) += 1;
        }
        if !self.unknown.is_empty() {
            tally.insert(PeopleOutcome::Unknown, count(self.unknown.len()));
        }
        tally
    }

    /// How many of them are changes.
    pub fn changes(&self) -> usize {
        self.people.iter().filter(|person| person.outcome.is_change()).count()
    }
}

/// Says what would become of the selected people, and writes nothing.
///
/// # Errors
/// As [`authorize_gift`]; [`ActionError::BadParameter`] for a right that the program does not have, an end that has passed, a reason
/// that is missing, a condition that cannot be, or more than [`MOST`] people.
pub fn preview(
    tx: &mut Tx<'_>,
    house: &House,
    actor: Actor,
    membership_id: &MembershipId,
    order: &Order,
) -> Result<Verdicts, ActionError> {
    let authority = allowed(tx, house, actor, membership_id, order)?;
    judge(tx, house, &authority, order)
}

/// Carries an order out: a verdict on every selected person, and one event for each who is changed.
///
/// # Errors
/// As [`preview`].
pub fn perform(
    tx: &mut Tx<'_>,
    house: &House,
    actor: Actor,
    membership_id: &MembershipId,
    order: &Order,
) -> Result<Verdicts, ActionError> {
    let mut authority = allowed(tx, house, actor, membership_id, order)?;
    check_reason(order)?;
    if order.action == PeopleAction::SetEnd && order.end().is_none() {
        return Err(ActionError::BadParameter {
            name: "until",
            problem: "Say when the associations end".into(),
        });
    }
    authority.hold(tx)?;
    let organization = authority.organization.id;
    let mut verdicts = judge(tx, house, &authority, order)?;
    let changed = |verdicts: &Verdicts| -> Vec<i64> {
        let people = verdicts.people.iter().filter(|person| person.outcome.is_change());
        people.map(|person| person.id).collect()
    };
    let ids = changed(&verdicts);
    if !ids.is_empty() {
        let public_id = secrets::public_id();
        let terms = terms(house, &authority, order, tx.now());
        changes::insert(
            tx,
            organization,
            &public_id,
            &terms,
            count(verdicts.unknown.len()),
            &verdicts.people,
        )?;
        let leaves_role = match order.action {
            PeopleAction::Remove => primary_among(tx, organization, &ids)?,
            _ => None,
        };
        let counts = carry_out(tx, actor, order, &ids)?;
        tell(tx, house, actor, &authority.organization, order, &ids)?;
        if let Some(left) = &leaves_role {
            tell_vacant(tx, house, actor, &authority.organization, left)?;
        }
        // What was done to one person alone has no verdicts beside it.
        let change = Some(&public_id).filter(|_| verdicts.people.len() > 1);
        for person in verdicts.people.iter().filter(|person| person.outcome.is_change()) {
            record(tx, actor, organization, order, person, change)?;
        }
        organizations::add_counts(tx, organization, &counts)?;
        if let (PeopleAction::Grant, Some(right)) = (order.action, order.right) {
            let asked = (Wanted::Right(right), order.end());
            answered(tx, actor, organization, &ids, asked)?;
        }
        verdicts.change = Some(public_id);
    }
    authority.confirm_raised(tx)?;
    Ok(verdicts)
}

/// Whoever of these has the role of the primary program contact.
fn primary_among(tx: &mut Tx<'_>, organization: i64, ids: &[i64]) -> Result<Option<Association>, ActionError> {
    let primary = handing_over::primary(tx, organization)?.filter(|contact| ids.contains(&contact.association));
    match primary {
        Some(contact) => Ok(associations::get(tx, contact.association)?),
        None => Ok(None),
    }
}

/// Tells everyone concerned, in statements that take all of them.
fn tell(
    tx: &mut Tx<'_>,
    house: &House,
    actor: Actor,
    organization: &Organization,
    order: &Order,
    ids: &[i64],
) -> Result<(), ActionError> {
    let told = match (order.action, order.right) {
        (PeopleAction::Grant, Some(right)) => notice(NoticeKind::RightGranted).right(right).until(order.end()),
        (PeopleAction::Take, Some(right)) => notice(NoticeKind::RightTaken).right(right).because(order.reason()),
        (PeopleAction::SetEnd, _) => notice(NoticeKind::EndSet).until(order.end()),
        (PeopleAction::Remove, _) => notice(NoticeKind::Removed).because(order.reason()),
        (PeopleAction::ClearEnd, _) => notice(NoticeKind::EndCleared),
        (PeopleAction::Grant | PeopleAction::Take, None) => return Ok(()),
    };
    let mut told = told.at(organization);
    // Whoever was removed sees nothing of the organization any more.
    if order.action != PeopleAction::Remove {
        told = told.leading_into("/access");
    }
    Ok(told.tell(tx, house, actor, Audience::People(ids))?)
}

fn carry_out(tx: &mut Tx<'_>, actor: Actor, order: &Order, ids: &[i64]) -> Result<Counts, ActionError> {
    let ids = ids.iter().copied();
    match (order.action, order.right) {
        (PeopleAction::Grant, Some(right)) => {
            let held = Held {
                right,
                until: order.end(),
            };
            changes::grant(tx, ids, held, actor.account())?;
        }
        (PeopleAction::Take, Some(right)) => changes::take(tx, ids, right)?,
        (PeopleAction::SetEnd | PeopleAction::ClearEnd, _) => drop(changes::set_end(tx, ids, order.end())?),
        (PeopleAction::Remove, _) => {
            let gone = changes::end(tx, ids, EndReason::Removed)?;
            takeovers::record_ended(tx, &gone.takeovers)?;
            return Ok(ended(&gone));
        }
        (PeopleAction::Grant | PeopleAction::Take, None) => {}
    }
    Ok(Counts::default())
}

/// What the end of associations changes in the counts.
pub(super) fn ended(ended: &changes::Ended) -> Counts {
    Counts {
        associations_active: -ended.associations,
        associations_ended: ended.associations,
        invitations_accepted: -ended.invitations,
        invitations_ended: ended.invitations,
        invitations_approved: -ended.revoked,
        invitations_revoked: ended.revoked,
        access_requests_open: -ended.access_requests,
        ..Counts::default()
    }
}

fn record(
    tx: &mut Tx<'_>,
    actor: Actor,
    organization: i64,
    order: &Order,
    person: &Judged,
    change: Option<&PublicId>,
) -> Result<(), ActionError> {
    let mut event = match order.action {
        PeopleAction::Grant => event(actor, "right.granted"),
        PeopleAction::Take => event(actor, "right.taken"),
        PeopleAction::SetEnd => event(actor, "association.end_set"),
        PeopleAction::ClearEnd => event(actor, "association.end_cleared"),
        PeopleAction::Remove => event(actor, "association.removed"),
    };
    if let Some(right) = order.right.filter(|_| order.action.needs_right()) {
        event = event.with("right", right.as_str());
    }
    if let Some(until) = order.end() {
        event = event.with("expires_at", until.0);
    }
    if let Some(reason) = order.reason() {
        event = event.with("reason", reason);
    }
    if let Some(change) = change {
        event = event.with("change", change.as_str());
    }
    event
        .at(organization)
        .association(person.id)
        .with("address", person.email.as_str())
        .record(tx)?;
    Ok(())
}

/// Whether the actor may do this at all, and whether it can be.
fn allowed(
    tx: &mut Tx<'_>,
    house: &House,
    actor: Actor,
    membership_id: &MembershipId,
    order: &Order,
) -> Result<Authority, ActionError> {
    let operation = operation(order.action);
    if !order.action.needs_right() {
        let authority = authorize(tx, actor, membership_id, operation)?;
        check_end(tx, order.end())?;
        return Ok(authority);
    }
    let rights = &house.config.program.rights;
    let rule = order.right.and_then(|right| match order.action {
        PeopleAction::Take => Some(rights.even_retired(right)),
        _ => rights.find(right).map(Cow::Borrowed),
    });
    let Some(rule) = rule else {
        return Err(unknown(tx, actor, membership_id, operation)?);
    };
    let gift = match order.action {
        PeopleAction::Take => rule.until(Some(tx.now())),
        _ => rule.until(order.end()),
    };
    let authority = authorize_gift(tx, actor, membership_id, operation, gift)?;
    check_end(tx, order.end())?;
    Ok(authority)
}

/// Which right an action needs.
pub fn operation(action: PeopleAction) -> Operation {
    match action {
        PeopleAction::Grant => Operation::GrantRight,
        PeopleAction::Take => Operation::TakeRight,
        PeopleAction::SetEnd | PeopleAction::ClearEnd => Operation::SetEndDate,
        PeopleAction::Remove => Operation::RemovePerson,
    }
}

/// The most characters of a reason.
pub const LONGEST_REASON: usize = 500;

fn check_reason(order: &Order) -> Result<(), ActionError> {
    let is_line = !order.reason.chars().any(char::is_control);
    let fits = order.reason.trim().chars().count() <= LONGEST_REASON;
    let is_missing = order.action == PeopleAction::Remove && order.reason().is_none();
    if is_missing || !fits || !is_line {
        return Err(ActionError::BadParameter {
            name: "reason",
            problem: format!("Say why, in one line of up to {LONGEST_REASON} characters"),
        });
    }
    Ok(())
}

fn terms(house: &House, authority: &Authority, order: &Order, now: Instant) -> Terms {
    let (standing, organization) = (&authority.standing, &authority.organization);
    let reach = house.config.program.rights.all().iter().map(|rule| Reach {
        right: rule.id,
        takes: can_give(standing, organization, Operation::TakeRight, rule.until(Some(now))),
        gives_until: gives_until(authority, rule),
    });
    Terms {
        action: order.action,
        right: order.right.filter(|_| order.action.needs_right()),
        until: order.end(),
        reach: reach.collect(),
    }
}

/// The latest end with which the actor could give a right: none, or that of one of their own.
fn gives_until(authority: &Authority, rule: &RightRule) -> Instant {
    let (standing, organization) = (&authority.standing, &authority.organization);
    let gives = |until| can_give(standing, organization, Operation::GrantRight, rule.until(until));
    if gives(None) {
        return Reach::FOR_EVER;
    }
    let own = match standing {
        Standing::Member(rights) => rights.as_slice(),
        Standing::Stranger | Standing::Pending | Standing::Operator => &[],
    };
    let ends = own.iter().filter_map(|held| held.until);
    ends.filter(|end| gives(Some(*end))).max().unwrap_or(Reach::NEVER)
}

fn judge(tx: &mut Tx<'_>, house: &House, authority: &Authority, order: &Order) -> Result<Verdicts, ActionError> {
    let (organization, now) = (authority.organization.id, tx.now());
    let terms = terms(house, authority, order, now);
    let mut people = match &order.selected {
        Selected::Ids(ids) if ids.len() > MOST => return Err(too_many()),
        Selected::Ids(ids) => changes::judge(tx, organization, &terms, &Selection::Ids(ids))?,
        Selected::Matching { wish, seen_at } => {
            let (filter, seen_at) = (wish.filter(tx)?, seen_at.unwrap_or(now));
            let selection = Selection::Matching {
                filter: &filter,
                seen_at,
            };
            changes::judge(tx, organization, &terms, &selection)?
        }
    };
    if people.len() > MOST {
        return Err(too_many());
    }
    let is_retired = |right: AccessRight| house.config.program.rights.find(right).is_none();
    if order.right.is_some_and(is_retired) && !people.iter().any(|person| person.outcome.is_change()) {
        return Err(no_such("right", "right"));
    }
    keep_an_admin(tx, organization, order, &mut people)?;
    let unknown = match &order.selected {
        Selected::Ids(ids) if ids.len() > people.len() => {
            let there: HashSet<&str> = people.iter().map(|person| person.public_id.as_str()).collect();
            let mut seen = HashSet::new();
            let mut missing = Vec::new();
            for id in ids {
                if !there.contains(id.as_str()) && seen.insert(id.as_str()) {
                    missing.push(id.clone());
                }
            }
            missing
        }
        _ => Vec::new(),
    };
    Ok(Verdicts {
        people,
        unknown,
        seen_at: now,
        change: None,
    })
}

/// An organization keeps a global admin without an end: the one of those concerned who has belonged to it longest.
fn keep_an_admin(tx: &mut Tx<'_>, organization: i64, order: &Order, people: &mut [Judged]) -> Result<(), ActionError> {
    let ends_admins = match order.action {
        PeopleAction::Remove | PeopleAction::SetEnd => true,
        PeopleAction::ClearEnd => false,
        PeopleAction::Take => order.right == Some(AccessRight::GLOBAL_ADMIN),
        PeopleAction::Grant => order.right == Some(AccessRight::GLOBAL_ADMIN) && order.end().is_some(),
    };
    let is_ending = |person: &Judged| person.is_lasting_admin && person.outcome.is_change();
    let ending = people.iter().filter(|person| is_ending(person)).count();
    if !ends_admins || ending == 0 {
        return Ok(());
    }
    if count(ending) >= rights::count_lasting(tx, organization, AccessRight::GLOBAL_ADMIN)?
        && let Some(first) = people.iter_mut().find(|person| is_ending(person))
    {
        first.outcome = PeopleOutcome::LastAdmin;
    }
    Ok(())
}

fn too_many() -> ActionError {
    ActionError::BadParameter {
        name: "ids",
        problem: format!("Choose up to {MOST} people at once; a filter makes them fewer"),
    }
}

/// A change as its result page shows it.
#[derive(Clone, Debug)]
pub struct Shown {
    /// Where.
    pub organization: Organization,
    /// The change.
    pub change: PeopleChange,
    /// How many got each verdict.
    pub tally: Vec<(PeopleOutcome, i64)>,
    /// The verdicts, the newest people first, as many as were asked for.
    pub people: Vec<Judged>,
}

/// Shows a change with up to `verdicts` of its verdicts.
///
/// # Errors
/// As [`authorize`]; [`ActionError::Hidden`] when the organization has no such change.
pub fn show(
    tx: &mut Tx<'_>,
    actor: Actor,
    membership_id: &MembershipId,
    id: &PublicId,
    verdicts: i64,
) -> Result<Shown, ActionError> {
    let organization = authorize(tx, actor, membership_id, Operation::SeeRoster)?.organization;
    let change = changes::find(tx, organization.id, id)?.ok_or(ActionError::Hidden)?;
    Ok(Shown {
        tally: changes::tally(tx, change.id)?,
        people: changes::verdicts(tx, change.id, verdicts)?,
        organization,
        change,
    })
}

/// Removes one person.
///
/// # Errors
/// As [`perform`]; [`ActionError::Hidden`] for someone of another organization; [`ActionError::Forbidden`] for someone who holds a
/// right that the actor could not take; [`Conflict::NotActive`]; [`Conflict::LastAdmin`].
pub fn remove(
    tx: &mut Tx<'_>,
    house: &House,
    actor: Actor,
    membership_id: &MembershipId,
    person: &PublicId,
    reason: &str,
) -> Result<Judged, ActionError> {
    let order = Order {
        action: PeopleAction::Remove,
        right: None,
        until: None,
        reason: reason.to_owned(),
        selected: Selected::Ids(vec![person.clone()]),
    };
    let verdicts = perform(tx, house, actor, membership_id, &order)?;
    let judged = verdicts.people.into_iter().next().ok_or(ActionError::Hidden)?;
    match refusal(judged.outcome) {
        Some(refused) => Err(refused),
        None => Ok(judged),
    }
}

/// What a verdict says to whoever meant this one person; nothing where no rule stands in the way.
pub fn refusal(outcome: PeopleOutcome) -> Option<ActionError> {
    match outcome {
        PeopleOutcome::LastAdmin => Some(Conflict::LastAdmin.into()),
        PeopleOutcome::PrimaryContact => Some(Conflict::PrimaryContact.into()),
        PeopleOutcome::Above => Some(ActionError::Forbidden),
        PeopleOutcome::NotActive => Some(Conflict::NotActive.into()),
        PeopleOutcome::Unknown => Some(ActionError::Hidden),
        _ => None,
    }
}

/// The acting account leaves an organization.
///
/// # Errors
/// [`ActionError::Hidden`] for whoever is not associated with it; [`Conflict::LastAdmin`]; [`ActionError::OutOfScope`].
pub fn leave(
    tx: &mut Tx<'_>,
    house: &House,
    actor: Actor,
    membership_id: &MembershipId,
) -> Result<LeftBehind, ActionError> {
    let mut authority = authorize(tx, actor, membership_id, Operation::LeaveOrganization)?;
    let organization = authority.organization.id;
    authority.hold(tx)?;
    let own = authority.own(tx, actor)?;
    let is_lasting = super::rights::holds_for_good(tx, own.id, AccessRight::GLOBAL_ADMIN)?;
    let leaves_role = primary_among(tx, organization, &[own.id])?.is_some();
    let gone = changes::end(tx, std::iter::once(own.id), EndReason::Left)?;
    if is_lasting && rights::count_lasting(tx, organization, AccessRight::GLOBAL_ADMIN)? == 0 {
        return Err(Conflict::LastAdmin.into());
    }
    event(actor, "association.left")
        .at(organization)
        .association(own.id)
        .with("address", own.communication_email.as_str())
        .record(tx)?;
    takeovers::record_ended(tx, &gone.takeovers)?;
    organizations::add_counts(tx, organization, &ended(&gone))?;
    if leaves_role {
        tell_vacant(tx, house, actor, &authority.organization, &own)?;
    }
    authority.confirm_raised(tx)?;
    Ok(LeftBehind {
        organization: authority.organization,
        association: own,
    })
}

/// What somebody left.
#[derive(Clone, Debug)]
pub struct LeftBehind {
    /// Where.
    pub organization: Organization,
    /// The association, as it was.
    pub association: Association,
}

/// Whether the actor may remove people at all.
///
/// # Errors
/// As [`authorize`].
pub fn may_remove(tx: &mut Tx<'_>, actor: Actor, membership_id: &MembershipId) -> Result<(), ActionError> {
    authorize(tx, actor, membership_id, Operation::RemovePerson).map(drop)
}
