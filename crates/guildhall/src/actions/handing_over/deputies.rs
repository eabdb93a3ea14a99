//! The primary program contact's deputy: who takes the role when its holder is gone, or when the program's operator says so.

use guildhall_domain::notice::NoticeKind;
use guildhall_domain::organization::MembershipId;
use guildhall_domain::policy::Operation;
use guildhall_store::deputies::{self as stored, Deputy};
use guildhall_store::organizations::Organization;
use guildhall_store::{Tx, associations, role_offers};

use super::telling::{of_role, who_run};
use super::{Whom, begin, move_role, other, told};
use crate::actions::authority::{authorize, authorize_operator};
use crate::actions::notices::{Audience, notice};
use crate::actions::{ActionError, Actor, Conflict};
use crate::app::House;

/// Names the deputy of the acting primary program contact.
///
/// # Errors
/// As [`offers::offer`](super::offers::offer); [`Conflict::DeputyNamed`].
pub fn name(
    tx: &mut Tx<'_>,
    house: &House,
    actor: Actor,
    membership_id: &MembershipId,
    whom: &Whom,
) -> Result<Organization, ActionError> {
    let (authority, own) = begin(tx, actor, membership_id, Operation::NameDeputy)?;
    let person = other(tx, &authority, &own, whom)?;
    if !stored::name(tx, authority.organization.id, person.id, own.id)? {
        return Err(Conflict::DeputyNamed.into());
    }
    told(actor, "deputy.named", &person).record(tx)?;
    of_role(NoticeKind::DeputyNamed, &authority.organization, &own).tell(
        tx,
        house,
        actor,
        Audience::People(&[person.id]),
    )?;
    authority.confirm_raised(tx)?;
    Ok(authority.organization)
}

/// Releases the deputy: by the primary program contact, by the deputy, or by a global admin while the program turns to nobody in
/// that role.
///
/// # Errors
/// As [`authorize`]; [`ActionError::Forbidden`] for anyone else; [`Conflict::NoDeputy`].
pub fn release(
    tx: &mut Tx<'_>,
    house: &House,
    actor: Actor,
    membership_id: &MembershipId,
) -> Result<Organization, ActionError> {
    let seen = authorize(tx, actor, membership_id, Operation::SeeRoles)?.organization;
    let deputy = stored::find(tx, seen.id)?;
    let is_own = deputy.is_some_and(|deputy| Some(deputy.person.account) == actor.account());
    let operation = if is_own {
        Operation::LayDownDeputy
    } else {
        Operation::ReleaseDeputy
    };
    let (authority, own) = begin(tx, actor, membership_id, operation)?;
    let deputy = stored::find(tx, seen.id)?.ok_or(Conflict::NoDeputy)?;
    if is_own && deputy.person.association != own.id {
        return Err(Conflict::NoDeputy.into());
    }
    stored::release(tx, seen.id, deputy.person.association)?;
    let person = associations::get(tx, deputy.person.association)?.ok_or(ActionError::Hidden)?;
    told(actor, "deputy.released", &person).record(tx)?;
    of_role(NoticeKind::DeputyReleased, &authority.organization, &own).tell(
        tx,
        house,
        actor,
        Audience::People(&[person.id]),
    )?;
    authority.confirm_raised(tx)?;
    Ok(authority.organization)
}

/// Lets the deputy take the role, by the operator's word. The organization can read the reason, and whoever runs it is told.
///
/// # Errors
/// [`ActionError::Forbidden`] for everyone but the operator; [`ActionError::Hidden`] for no such organization;
/// [`Conflict::NoDeputy`].
pub fn let_act(
    tx: &mut Tx<'_>,
    house: &House,
    actor: Actor,
    membership_id: &MembershipId,
    reason: &str,
) -> Result<(Organization, Deputy), ActionError> {
    authorize_operator(actor, Operation::LetDeputyAct)?;
    let mut authority = authorize(tx, actor, membership_id, Operation::LetDeputyAct)?;
    authority.hold(tx)?;
    let organization = authority.organization.id;
    let deputy = stored::find(tx, organization)?.ok_or(Conflict::NoDeputy)?;
    if stored::allow(tx, organization)? {
        let person = associations::get(tx, deputy.person.association)?.ok_or(ActionError::Hidden)?;
        told(actor, "deputy.allowed", &person)
            .with("reason", reason)
            .record(tx)?;
        of_role(NoticeKind::DeputyAllowed, &authority.organization, &person)
            .because(Some(reason))
            .tell(tx, house, actor, Audience::People(&[person.id]))?;
        let mut others = who_run(tx, organization)?;
        others.retain(|other| *other != person.id);
        of_role(NoticeKind::DeputyMayAct, &authority.organization, &person)
            .because(Some(reason))
            .tell(tx, house, actor, Audience::People(&others))?;
    }
    authority.confirm_raised(tx)?;
    Ok((authority.organization, deputy))
}

/// The deputy takes the role, and becomes a global admin. A primary program contact who is still there stays a global admin, and
/// is told, as is everyone who runs the organization.
///
/// # Errors
/// As [`authorize`]; [`ActionError::Forbidden`] for everyone but the deputy; [`Conflict::DeputyWaits`];
/// [`Conflict::ProfileIncomplete`].
pub fn act(
    tx: &mut Tx<'_>,
    house: &House,
    actor: Actor,
    membership_id: &MembershipId,
) -> Result<Organization, ActionError> {
    let (authority, own) = begin(tx, actor, membership_id, Operation::ActAsDeputy)?;
    let organization = authority.organization.id;
    role_offers::end_all(tx, organization)?;
    let before = move_role(tx, actor, &own)?;
    let mut event = told(actor, "deputy.took_over", &own);
    if let Some(before) = &before {
        event = event.with("previous", before.public_id.as_str());
        of_role(NoticeKind::ContactReleased, &authority.organization, &own).tell(
            tx,
            house,
            actor,
            Audience::People(&[before.association]),
        )?;
    }
    event.record(tx)?;
    let others = who_run(tx, organization)?;
    notice(NoticeKind::TakeoverDecided)
        .at(&authority.organization)
        .about(&own)
        .leading_into("/roles")
        .tell(tx, house, actor, Audience::People(&others))?;
    authority.confirm_raised(tx)?;
    Ok(authority.organization)
}
