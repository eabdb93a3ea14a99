//! Asking for a right or a contact role: one open request a person for each, which the admins decide. Asking gives nothing; who
//! decides could have given it anyway.

mod decide;
mod inbox;
mod remind;
mod tell;

use guildhall_domain::access_request::{AccessRequestState, Wanted};
use guildhall_domain::clock::Span;
use guildhall_domain::id::PublicId;
use guildhall_domain::organization::MembershipId;
use guildhall_domain::policy::Operation;
use guildhall_domain::rights::{AccessRight, ContactRole};
use guildhall_store::access_requests::{self, AccessRequest, Closing, NewAccessRequest, Telling};
use guildhall_store::associations::Association;
use guildhall_store::organizations::{Counts, Organization};
use guildhall_store::{Tx, contacts, organizations};

use super::audit::{Event, event};
use super::authority::authorize;
use super::limits::{self, Limit};
use super::requests::{NOTE, one_line};
use super::rights::{self, Access, holds_for_good};
use super::{ActionError, Actor, Conflict};
use crate::app::House;
use crate::secrets;

pub(super) use decide::answered;
pub use decide::{Decided, Decision, decide, decide_many};
pub use inbox::{Inbox, Waiting, inbox};
pub use remind::remind;

/// The most requests that one decision takes.
pub const MOST: usize = 100;

/// A request as its person sees it.
#[derive(Clone, Debug)]
pub struct OwnRequest {
    /// The request.
    pub request: AccessRequest,
    /// Who was told of it, in that order.
    pub told: Vec<Telling>,
}

/// What the acting account may do at an organization, and what it asked for: of each right and role the newest request.
#[derive(Clone, Debug)]
pub struct OwnAccess {
    /// The rights and roles.
    pub access: Access,
    /// The requests, the newest first.
    pub requests: Vec<OwnRequest>,
}

/// Asks for a right or a contact role. The admins who can give it and have been there longest are told.
///
/// # Errors
/// As [`authorize`]; [`ActionError::BadParameter`] for what the program does not have, and for a reason that is missing or too
/// long; [`Conflict::AlreadyHeld`]; [`Conflict::AlreadyAsked`]; [`ActionError::TooMany`].
pub fn ask(
    tx: &mut Tx<'_>,
    house: &House,
    actor: Actor,
    membership_id: &MembershipId,
    wanted: Wanted,
    reason: &str,
) -> Result<OwnRequest, ActionError> {
    let mut authority = authorize(tx, actor, membership_id, Operation::AskForAccess)?;
    let givers = givers(house, wanted).ok_or_else(|| not_offered(wanted))?;
    let reason = one_line("reason", reason, 1)?;
    // From here on nobody gives the right meanwhile, and nobody removes the person.
    authority.hold(tx)?;
    let own = authority.own(tx, actor)?;
    if has(tx, &own, wanted)? {
        return Err(Conflict::AlreadyHeld.into());
    }
    limit(tx, house, own.account_id)?;
    let remind_at = tx.now() + remind::every(house);
    let public_id = secrets::public_id();
    let new = NewAccessRequest {
        public_id: &public_id,
        organization: authority.organization.id,
        association: own.id,
        wanted,
        reason: &reason,
        remind_at,
    };
    if access_requests::insert(tx, &new)?.is_none() {
        return Err(Conflict::AlreadyAsked.into());
    }
    let request = access_requests::find(tx, authority.organization.id, &public_id)?.ok_or(ActionError::Hidden)?;
    tell::of_request(tx, house, actor, (&authority.organization, &request), givers)?;
    about(event(actor, "access.requested"), &authority.organization, &request)
        .with("reason", reason.as_str())
        .record(tx)?;
    count_open(tx, authority.organization.id, 1)?;
    authority.confirm_raised(tx)?;
    with_told(tx, request)
}

/// Takes back what the acting account asked for.
///
/// # Errors
/// As [`authorize`]; [`ActionError::Hidden`] for anyone else's request; [`Conflict::NotWaiting`].
pub fn withdraw(
    tx: &mut Tx<'_>,
    actor: Actor,
    membership_id: &MembershipId,
    id: &PublicId,
) -> Result<AccessRequest, ActionError> {
    let authority = authorize(tx, actor, membership_id, Operation::WithdrawAccessRequest)?;
    let own = authority.own(tx, actor)?;
    let request = access_requests::find(tx, authority.organization.id, id)?.ok_or(ActionError::Hidden)?;
    authority.check_own(Operation::WithdrawAccessRequest, request.association == own.id)?;
    let closing = Closing {
        state: AccessRequestState::Withdrawn,
        by: actor.account(),
        note: "",
        ends_at: None,
    };
    if !access_requests::close(tx, request.id, &closing)? {
        return Err(Conflict::NotWaiting.into());
    }
    about(event(actor, "access.withdrawn"), &authority.organization, &request).record(tx)?;
    count_open(tx, authority.organization.id, -1)?;
    authority.confirm(tx)?;
    Ok(request)
}

/// What the acting account asked for, the newest first: open or not.
///
/// # Errors
/// As [`authorize`].
pub fn own_requests(
    tx: &mut Tx<'_>,
    actor: Actor,
    membership_id: &MembershipId,
) -> Result<Vec<OwnRequest>, ActionError> {
    /// How many are told.
    const TOLD: i64 = 100;
    let authority = authorize(tx, actor, membership_id, Operation::SeeAccess)?;
    let own = authority.own(tx, actor)?;
    let requests = access_requests::of_association(tx, own.id, TOLD)?;
    let mut told = access_requests::tellings(tx, requests.iter().map(|request| request.id))?;
    let with = requests.into_iter().map(|request| OwnRequest {
        told: told.remove(&request.id).unwrap_or_default(),
        request,
    });
    Ok(with.collect())
}

/// What the page of one's own access shows.
///
/// # Errors
/// As [`rights::own`].
pub fn own_access(
    tx: &mut Tx<'_>,
    house: &House,
    actor: Actor,
    membership_id: &MembershipId,
) -> Result<OwnAccess, ActionError> {
    let access = rights::own(tx, house, actor, membership_id)?;
    let mut requests: Vec<OwnRequest> = Vec::new();
    for own in own_requests(tx, actor, membership_id)? {
        if !requests.iter().any(|newer| newer.request.wanted == own.request.wanted) {
            requests.push(own);
        }
    }
    Ok(OwnAccess { access, requests })
}

fn with_told(tx: &mut Tx<'_>, request: AccessRequest) -> Result<OwnRequest, ActionError> {
    let mut told = access_requests::tellings(tx, std::iter::once(request.id))?;
    Ok(OwnRequest {
        told: told.remove(&request.id).unwrap_or_default(),
        request,
    })
}

/// Whether a person has something for good. A right that will end can be asked for again: for longer.
fn has(tx: &mut Tx<'_>, own: &Association, wanted: Wanted) -> Result<bool, ActionError> {
    Ok(match wanted {
        Wanted::Right(right) => holds_for_good(tx, own.id, right)?,
        Wanted::Role(role) => contacts::roles_of(tx, own.id)?.contains(&role),
    })
}

/// The rights whose holders can give it; nothing for what the program does not have.
fn givers(house: &House, wanted: Wanted) -> Option<&[AccessRight]> {
    let program = &house.config.program;
    match wanted {
        Wanted::Right(right) => program.rights.find(right).map(|rule| rule.granted_by.as_slice()),
        Wanted::Role(role) => program.contact_roles.find(role).map(|rule| rule.granted_by.as_slice()),
    }
}

fn not_offered(wanted: Wanted) -> ActionError {
    let (name, what) = match wanted {
        Wanted::Right(_) => ("right", "right"),
        Wanted::Role(_) => ("contact_role", "contact role"),
    };
    ActionError::BadParameter {
        name,
        problem: format!("The program has no such {what}"),
    }
}

/// Whoever asks and takes back in turns mails the admins each time.
fn limit(tx: &mut Tx<'_>, house: &House, account: i64) -> Result<(), ActionError> {
    let limit = Limit {
        scope: "access requests",
        subject: &account.to_string(),
        most: house.config.limits.access_requests_per_account_per_day,
        window: Span::days(1),
    };
    match limits::take(tx, &[limit])? {
        Some(passed) => Err(ActionError::TooMany {
            retry_after: passed.wait,
        }),
        None => Ok(()),
    }
}

fn about(event: Event, organization: &Organization, request: &AccessRequest) -> Event {
    let word = request.wanted.word();
    let name = match request.wanted {
        Wanted::Right(_) => "right",
        Wanted::Role(_) => "contact_role",
    };
    event
        .at(organization.id)
        .association(request.association)
        .with("address", request.asker.email.as_str())
        .with(name, word)
}

fn count_open(tx: &mut Tx<'_>, organization: i64, by: i64) -> Result<(), ActionError> {
    let by = Counts {
        access_requests_open: by,
        ..Counts::default()
    };
    Ok(organizations::add_counts(tx, organization, &by)?)
}

/// Whether somebody else at the organization has the contact role.
fn is_taken(tx: &mut Tx<'_>, organization: i64, association: i64, role: ContactRole) -> Result<bool, ActionError> {
    let named = contacts::of_organization(tx, organization)?;
    Ok(named
        .iter()
        .any(|contact| contact.role == role && contact.association != association))
}
