//! The primary program contact offers the role to another person, who accepts or declines. Until then nothing changes.

use guildhall_domain::clock::Span;
use guildhall_domain::handing_over::OfferState;
use guildhall_domain::id::PublicId;
use guildhall_domain::notice::NoticeKind;
use guildhall_domain::organization::MembershipId;
use guildhall_domain::policy::Operation;
use guildhall_domain::rights::AccessRight;
use guildhall_store::associations::Association;
use guildhall_store::organizations::Organization;
use guildhall_store::role_offers::{self as stored, NewOffer, RoleOffer};
use guildhall_store::{Tx, associations, organizations, rights};

use super::telling::of_role;
use super::{Whom, begin, move_role, other, told};
use crate::actions::authority::Authority;
use crate::actions::notices::Audience;
use crate::actions::{ActionError, Actor, Conflict};
use crate::app::House;
use crate::secrets;

/// Offers the role. `keeps_admin`: whether the acting person stays a global admin when it is accepted.
///
/// # Errors
/// As [`authorize`](crate::actions::authority::authorize); [`ActionError::Forbidden`] for everyone but the primary program contact;
/// [`ActionError::Hidden`] and [`Conflict::NotActive`] for somebody who does not belong to the organization;
/// [`Conflict::Yourself`]; [`Conflict::OfferOpen`].
pub fn offer(
    tx: &mut Tx<'_>,
    house: &House,
    actor: Actor,
    membership_id: &MembershipId,
    whom: &Whom,
    keeps_admin: bool,
) -> Result<Organization, ActionError> {
    let (authority, own) = begin(tx, actor, membership_id, Operation::OfferRole)?;
    let person = other(tx, &authority, &own, whom)?;
    let organization = authority.organization.id;
    close_expired(tx, organization)?;
    let expires_at = tx.now() + Span::days(i64::from(house.config.program.role_offer_days));
    let made = stored::insert(
        tx,
        &NewOffer {
            public_id: &secrets::public_id(),
            organization,
            from: own.id,
            to: person.id,
            keeps_admin,
            expires_at,
        },
    )?;
    if !made {
        return Err(Conflict::OfferOpen.into());
    }
    told(actor, "role.offered", &person)
        .with("keeps_admin", keeps_admin)
        .with("expires_at", expires_at.0)
        .record(tx)?;
    of_role(NoticeKind::RoleOffered, &authority.organization, &own)
        .until(Some(expires_at))
        .tell(tx, house, actor, Audience::People(&[person.id]))?;
    finish(tx, authority)
}

/// Takes an offer back.
///
/// # Errors
/// As [`offer`]; [`ActionError::Hidden`] for an offer that is not one's own; [`Conflict::OfferClosed`].
pub fn withdraw(
    tx: &mut Tx<'_>,
    house: &House,
    actor: Actor,
    membership_id: &MembershipId,
    id: &PublicId,
) -> Result<Organization, ActionError> {
    let (authority, own) = begin(tx, actor, membership_id, Operation::OfferRole)?;
    let offer = find(tx, &authority, &own, id)?;
    close(tx, &offer, OfferState::Withdrawn)?;
    let person = association(tx, offer.to.association)?;
    told(actor, "role.offer_withdrawn", &person).record(tx)?;
    of_role(NoticeKind::OfferWithdrawn, &authority.organization, &own).tell(
        tx,
        house,
        actor,
        Audience::People(&[person.id]),
    )?;
    finish(tx, authority)
}

/// Accepts an offer: the role goes over, and with it the right of a global admin without an end.
///
/// # Errors
/// As [`authorize`](crate::actions::authority::authorize); [`ActionError::Hidden`] for an offer to somebody else;
/// [`Conflict::OfferClosed`]; [`Conflict::ProfileIncomplete`].
pub fn accept(
    tx: &mut Tx<'_>,
    house: &House,
    actor: Actor,
    membership_id: &MembershipId,
    id: &PublicId,
) -> Result<Organization, ActionError> {
    let (authority, own, offer) = answer(tx, actor, membership_id, id, OfferState::Accepted)?;
    move_role(tx, actor, &own)?;
    if !offer.keeps_admin {
        rights::take(tx, offer.from.association, AccessRight::GLOBAL_ADMIN)?;
    }
    told(actor, "role.handed_over", &own)
        .with("previous", offer.from.public_id.as_str())
        .with("keeps_admin", offer.keeps_admin)
        .record(tx)?;
    let audience = Audience::People(&[offer.from.association]);
    of_role(NoticeKind::RoleAccepted, &authority.organization, &own).tell(tx, house, actor, audience)?;
    finish(tx, authority)
}

/// Declines an offer.
///
/// # Errors
/// As [`accept`].
pub fn decline(
    tx: &mut Tx<'_>,
    house: &House,
    actor: Actor,
    membership_id: &MembershipId,
    id: &PublicId,
) -> Result<Organization, ActionError> {
    let (authority, own, offer) = answer(tx, actor, membership_id, id, OfferState::Declined)?;
    told(actor, "role.offer_declined", &own).record(tx)?;
    let audience = Audience::People(&[offer.from.association]);
    of_role(NoticeKind::RoleDeclined, &authority.organization, &own).tell(tx, house, actor, audience)?;
    finish(tx, authority)
}

/// Closes an offer with the answer of the acting person, to whom it is made.
fn answer(
    tx: &mut Tx<'_>,
    actor: Actor,
    membership_id: &MembershipId,
    id: &PublicId,
    state: OfferState,
) -> Result<(Authority, Association, RoleOffer), ActionError> {
    let (authority, own) = begin(tx, actor, membership_id, Operation::AnswerOffer)?;
    let offer = find(tx, &authority, &own, id)?;
    authority.check_own(Operation::AnswerOffer, offer.to.association == own.id)?;
    close(tx, &offer, state)?;
    Ok((authority, own, offer))
}

/// Closes the offer that ran out at an organization, if there is one.
pub(super) fn expire(tx: &mut Tx<'_>, organization: i64) -> Result<(), ActionError> {
    organizations::raise_revision(tx, organization)?;
    close_expired(tx, organization)
}

fn close_expired(tx: &mut Tx<'_>, organization: i64) -> Result<(), ActionError> {
    if let Some(to) = stored::expire(tx, organization)? {
        let person = association(tx, to)?;
        told(Actor::System, "role.offer_expired", &person).record(tx)?;
    }
    Ok(())
}

/// The open offer with this id, for those whom it concerns.
fn find(tx: &mut Tx<'_>, authority: &Authority, own: &Association, id: &PublicId) -> Result<RoleOffer, ActionError> {
    let organization = authority.organization.id;
    if !stored::concerns(tx, organization, id, own.account_id)? {
        return Err(ActionError::Hidden);
    }
    let open = stored::open(tx, organization)?.filter(|offer| offer.public_id == *id);
    Ok(open.ok_or(Conflict::OfferClosed)?)
}

fn close(tx: &mut Tx<'_>, offer: &RoleOffer, state: OfferState) -> Result<(), ActionError> {
    if stored::close(tx, offer.id, state)? {
        Ok(())
    } else {
        Err(Conflict::OfferClosed.into())
    }
}

fn association(tx: &mut Tx<'_>, id: i64) -> Result<Association, ActionError> {
    associations::get(tx, id)?.ok_or(ActionError::Hidden)
}

fn finish(tx: &mut Tx<'_>, authority: Authority) -> Result<Organization, ActionError> {
    authority.confirm_raised(tx)?;
    Ok(authority.organization)
}
