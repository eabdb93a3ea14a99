//! Taking over where no admin can be reached: someone starts it with a reason, the admins have a while to end it, and when nobody
//! does, that person is a global admin. From the instant on at which it is due, whoever is faster in carrying it out.

use guildhall_domain::clock::{Instant, Span};
use guildhall_domain::handing_over::TakeoverState;
use guildhall_domain::id::PublicId;
use guildhall_domain::organization::MembershipId;
use guildhall_domain::policy::Operation;
use guildhall_domain::rights::AccessRight;
use guildhall_store::associations::Association;
use guildhall_store::organizations::Organization;
use guildhall_store::takeovers::{self as stored, NewTakeover, Takeover};
use guildhall_store::{Tx, associations, organizations};

use super::telling::TakeoverNews;
use super::{begin, empower};
use crate::actions::audit::event;
use crate::actions::authority::{authorize, authorize_operator};
use crate::actions::people_changes::LONGEST_REASON;
use crate::actions::rights::{about, held};
use crate::actions::{ActionError, Actor, Conflict};
use crate::app::House;
use crate::jobs::letters::RolesNews;
use crate::secrets;

/// Begins a takeover.
///
/// # Errors
/// As [`authorize`]; [`ActionError::BadParameter`] for a reason that is missing or too long; [`Conflict::AlreadyAdmin`];
/// [`Conflict::HasEnd`]; [`Conflict::TakeoverRunning`]; [`ActionError::TooMany`] for whoever tried not long ago.
pub fn start(
    tx: &mut Tx<'_>,
    house: &House,
    actor: Actor,
    membership_id: &MembershipId,
    reason: &str,
) -> Result<Organization, ActionError> {
    let (authority, own) = begin(tx, actor, membership_id, Operation::StartTakeover)?;
    let reason = &checked(reason)?;
    if held(tx, own.id, AccessRight::GLOBAL_ADMIN)?.is_some() {
        return Err(Conflict::AlreadyAdmin.into());
    }
    if own.leaves_at.is_some() {
        return Err(Conflict::HasEnd.into());
    }
    let organization = authority.organization.id;
    if stored::waiting(tx, organization)?.is_some() {
        return Err(Conflict::TakeoverRunning.into());
    }
    let now = tx.now();
    if let Some(next) = next_try(tx, house, organization, own.account_id)? {
        return Err(ActionError::TooMany {
            retry_after: next - now,
        });
    }
    let due_at = now + Span::days(i64::from(house.config.program.takeover_days));
    let made = stored::insert(
        tx,
        &NewTakeover {
            public_id: &secrets::public_id(),
            organization,
            association: own.id,
            account: own.account_id,
            reason,
            due_at,
        },
    )?;
    if !made {
        return Err(Conflict::TakeoverRunning.into());
    }
    about(event(actor, "takeover.started"), &own, Some(reason))
        .with("expires_at", due_at.0)
        .record(tx)?;
    let news = TakeoverNews {
        news: RolesNews::TakeoverStarted,
        organization: &authority.organization,
        person: &own,
        reason: Some(reason),
        due_at: Some(due_at),
    };
    news.tell(tx, house, actor)?;
    authority.confirm_raised(tx)?;
    Ok(authority.organization)
}

/// A reason of several lines; a line break counts once, however it was sent.
fn checked(reason: &str) -> Result<String, ActionError> {
    let reason = reason.trim().replace("\r\n", "\n");
    let problem = match reason.chars().count() {
        0 => "Say why no admin can be reached".to_owned(),
        n if n > LONGEST_REASON => format!("Use at most {LONGEST_REASON} characters"),
        _ if reason.contains(|c: char| c.is_control() && c != '\n' && c != '\t') => "Use text alone".to_owned(),
        _ => return Ok(reason),
    };
    Err(ActionError::BadParameter {
        name: "reason",
        problem,
    })
}

/// When this account may start again, while it may not.
///
/// # Errors
/// Those of the database.
pub fn next_try(
    tx: &mut Tx<'_>,
    house: &House,
    organization: i64,
    account: i64,
) -> Result<Option<Instant>, ActionError> {
    let pause = Span::days(i64::from(house.config.program.takeover_pause_days));
    let next = stored::last_try(tx, organization, account)?.map(|last| last + pause);
    Ok(next.filter(|next| tx.now() < *next))
}

/// Ends a takeover: an admin stops it, or whoever started it takes it back.
///
/// # Errors
/// As [`authorize`]; [`ActionError::Hidden`] where the organization never had it; [`Conflict::TakeoverDecided`].
pub fn end(
    tx: &mut Tx<'_>,
    house: &House,
    actor: Actor,
    membership_id: &MembershipId,
    id: &PublicId,
) -> Result<Organization, ActionError> {
    let seen = authorize(tx, actor, membership_id, Operation::SeeRoles)?.organization;
    let starter = stored::starter(tx, seen.id, id)?.ok_or(ActionError::Hidden)?;
    let is_own = Some(starter) == actor.account();
    let (operation, state, action) = if is_own {
        (
            Operation::WithdrawTakeover,
            TakeoverState::Withdrawn,
            "takeover.withdrawn",
        )
    } else {
        (Operation::StopTakeover, TakeoverState::Stopped, "takeover.stopped")
    };
    let (authority, _) = begin(tx, actor, membership_id, operation)?;
    authority.check_own(operation, is_own)?;
    let person = close(tx, seen.id, id, state)?;
    about(event(actor, action), &person, None).record(tx)?;
    let news = TakeoverNews {
        news: RolesNews::TakeoverEnded,
        organization: &authority.organization,
        person: &person,
        reason: None,
        due_at: None,
    };
    news.tell(tx, house, actor)?;
    authority.confirm_raised(tx)?;
    Ok(authority.organization)
}

fn close(tx: &mut Tx<'_>, organization: i64, id: &PublicId, state: TakeoverState) -> Result<Association, ActionError> {
    let running = stored::waiting(tx, organization)?.filter(|running| running.public_id == *id);
    let running = running.ok_or(Conflict::TakeoverDecided)?;
    if !stored::close(tx, running.id, state)? {
        return Err(Conflict::TakeoverDecided.into());
    }
    associations::get(tx, running.person.association)?.ok_or(ActionError::Hidden)
}

/// Decides the takeover under way by the operator's word, before it is due. The organization can read the reason.
///
/// # Errors
/// [`ActionError::Forbidden`] for everyone but the operator; [`ActionError::Hidden`] for no such organization;
/// [`Conflict::TakeoverDecided`] where none is under way.
pub fn decide(
    tx: &mut Tx<'_>,
    house: &House,
    actor: Actor,
    membership_id: &MembershipId,
    is_approved: bool,
    reason: &str,
) -> Result<(Organization, Association), ActionError> {
    authorize_operator(actor, Operation::DecideTakeover)?;
    let mut authority = authorize(tx, actor, membership_id, Operation::DecideTakeover)?;
    authority.hold(tx)?;
    let organization = authority.organization.id;
    let running = stored::waiting(tx, organization)?.ok_or(Conflict::TakeoverDecided)?;
    let (state, action, news) = if is_approved {
        (TakeoverState::Approved, "takeover.approved", RolesNews::TakenOver)
    } else {
        (TakeoverState::Refused, "takeover.refused", RolesNews::TakeoverEnded)
    };
    let person = close(tx, organization, &running.public_id, state)?;
    if is_approved {
        empower(tx, actor, &person)?;
    }
    about(event(actor, action), &person, Some(reason)).record(tx)?;
    let news = TakeoverNews {
        news,
        organization: &authority.organization,
        person: &person,
        reason: Some(reason),
        due_at: None,
    };
    news.tell(tx, house, actor)?;
    authority.confirm_raised(tx)?;
    Ok((authority.organization, person))
}

/// Carries out what is due at an organization, of several who come to it by one.
pub(in crate::actions) fn complete(tx: &mut Tx<'_>, organization: i64) -> Result<(), ActionError> {
    organizations::raise_revision(tx, organization)?;
    carry_out(tx, organization)
}

/// The same where the caller has raised the revision. Who is to be told is told by the sweep.
pub(in crate::actions) fn carry_out(tx: &mut Tx<'_>, organization: i64) -> Result<(), ActionError> {
    let Some(over) = stored::complete(tx, organization)? else {
        return Ok(());
    };
    if over.state != TakeoverState::Completed {
        return record_ended(tx, &[over.association]);
    }
    let person = associations::get(tx, over.association)?.ok_or(ActionError::Hidden)?;
    empower(tx, Actor::System, &person)?;
    about(event(Actor::System, "takeover.completed"), &person, None).record(tx)?;
    Ok(())
}

/// Ends what is under way at an organization. The caller has raised the revision; who is to be told is told by the sweep.
pub(in crate::actions) fn end_all(tx: &mut Tx<'_>, organization: i64) -> Result<(), ActionError> {
    let ended = stored::end_all(tx, organization)?;
    record_ended(tx, &ended)
}

/// After rights were given: a takeover ends whose person is a global admin by now. The caller has raised the revision; who is to
/// be told is told by the sweep.
pub(in crate::actions) fn end_reached(tx: &mut Tx<'_>, organization: i64) -> Result<(), ActionError> {
    let ended = stored::end_reached(tx, organization)?;
    record_ended(tx, &ended)
}

/// Records that the takeovers of these associations ended by themselves.
pub(in crate::actions) fn record_ended(tx: &mut Tx<'_>, associations: &[i64]) -> Result<(), ActionError> {
    for association in associations {
        let person = associations::get(tx, *association)?.ok_or(ActionError::Hidden)?;
        about(event(Actor::System, "takeover.ended"), &person, None).record(tx)?;
    }
    Ok(())
}

/// The takeovers under way, for the operator.
///
/// # Errors
/// [`ActionError::Forbidden`] for everyone but the operator.
pub fn list(tx: &mut Tx<'_>, actor: Actor) -> Result<Vec<(Takeover, MembershipId, String)>, ActionError> {
    const MOST: i64 = 1000;
    authorize_operator(actor, Operation::DecideTakeover)?;
    Ok(stored::list(tx, 0, MOST)?)
}
