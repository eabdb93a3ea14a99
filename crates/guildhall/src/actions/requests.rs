//! People whose proven address was not pre-approved, and what the admins answer.

use guildhall_domain::association::{AssociationState, Refusal};
use guildhall_domain::clock::Span;
use guildhall_domain::email::EmailAddress;
use guildhall_domain::id::PublicId;
use guildhall_domain::invitation::is_outside;
use guildhall_domain::organization::MembershipId;
use guildhall_domain::policy::Operation;
use guildhall_domain::similarity::Candidates;
use guildhall_store::associations::Association;
use guildhall_store::invitations::Beside;
use guildhall_store::organizations::{Counts, Organization};
use guildhall_store::page::Page;
use guildhall_store::{DbError, Tx, associations, invitations, organizations};

use super::associations::{activate, letter_to};
use super::audit::event;
use super::authority::{Authority, authorize};
use super::invitations::{Listed, Order, Wanted, domains, unknown_cursor, write_batch};
use super::{ActionError, Actor, Conflict};
use crate::app::House;
use crate::jobs::letters::{Letter, enqueue};

/// Someone who was refused after the proof, and may have asked the admins.
#[derive(Clone, Debug)]
pub struct Request {
    /// The pending association.
    pub association: Association,
    /// The approved address that looks most alike, when one does.
    pub closest: Option<String>,
    /// Whether the address is outside the organization's domains.
    pub is_outside: bool,
}

/// The most requests that are read at once.
pub const MOST: usize = 100;

/// The newest requests, up to `most`, each beside the closest approved address.
///
/// # Errors
/// As [`authorize`].
pub fn list(
    tx: &mut Tx<'_>,
    actor: Actor,
    membership_id: &MembershipId,
    most: usize,
) -> Result<(Organization, Vec<Request>), ActionError> {
    let organization = authorize(tx, actor, membership_id, Operation::SeeRequests)?.organization;
    let waiting = associations::requests(tx, organization.id, super::invitations::count(most))?;
    let requests = beside_closest(tx, organization.id, waiting)?;
    Ok((organization, requests))
}

/// A page of the refused attempts, asked about or not, newest first, each beside the closest approved address.
///
/// # Errors
/// As [`authorize`]; [`ActionError::BadParameter`] for a cursor that names none of them.
pub fn refused(
    tx: &mut Tx<'_>,
    actor: Actor,
    membership_id: &MembershipId,
    wanted: &Wanted<()>,
) -> Result<Listed<Request>, ActionError> {
    let organization = authorize(tx, actor, membership_id, Operation::SeeRequests)?.organization;
    let page =
        associations::refused(tx, organization.id, wanted.cursor()?, wanted.limit)?.ok_or_else(unknown_cursor)?;
    let items = beside_closest(tx, organization.id, page.items)?;
    let counts = organizations::counts(tx, organization.id)?;
    Ok(Listed {
        organization,
        page: Page {
            items,
            has_previous: page.has_previous,
            has_next: page.has_next,
        },
        counts,
    })
}

/// Puts each of these beside the approved address that looks most alike.
fn beside_closest(tx: &mut Tx<'_>, organization: i64, waiting: Vec<Association>) -> Result<Vec<Request>, ActionError> {
    /// A request is compared with no more approved addresses than this.
    const COMPARED: i64 = 2000;
    let approved = if waiting.is_empty() {
        Vec::new()
    } else {
        invitations::approved_addresses(tx, organization, COMPARED)?
    };
    let candidates = Candidates::of(approved.iter().map(String::as_str));
    let domains = domains(tx, organization)?;
    Ok(waiting
        .into_iter()
        .map(|association| {
            let closest = candidates.closest(&association.communication_email);
            let address = EmailAddress::parse(&association.communication_email);
            let is_outside = address.is_ok_and(|address| is_outside(&address, &domains));
            Request {
                closest: closest.map(str::to_owned),
                is_outside,
                association,
            }
        })
        .collect())
}

/// Approves the address of someone whose mailbox is proven: the invitation is made and claimed, the association active.
///
/// # Errors
/// As [`authorize`]; [`ActionError::Hidden`] for no such request; [`Conflict::NotWaiting`]; [`Conflict::AlreadyClaimed`];
/// [`ActionError::BadParameter`] for an address outside the domains unless `allow_outside_domains`.
pub fn approve(
    tx: &mut Tx<'_>,
    house: &House,
    actor: Actor,
    membership_id: &MembershipId,
    id: &PublicId,
    allow_outside_domains: bool,
) -> Result<Association, ActionError> {
    let (authority, association) = waiting(tx, actor, membership_id, id)?;
    let organization = authority.organization.id;
    if association.refusal != Some(Refusal::AddressNotApproved) || association.proven_at.is_none() {
        return Err(Conflict::NotWaiting.into());
    }
    let address = EmailAddress::parse(&association.communication_email)
        .map_err(|e| DbError::Unreadable(format!("a stored address: {e}").into()))?;
    if !allow_outside_domains && is_outside(&address, &domains(tx, organization)?) {
        return Err(ActionError::BadParameter {
            name: "allow_outside_domains",
            problem: format!(
                "Confirm that {} is welcome although its domain is not yours",
                address.as_str()
            ),
        });
    }
    let claimed = match claim(tx, &association)? {
        Some(invitation) => Some(invitation),
        None => {
            let order = Order {
                actor,
                organization,
                language: &association.language,
                expires_at: tx.now() + Span::days(i64::from(house.config.invitations.expires_in_days)),
            };
            let made = write_batch(tx, &order, &[(&address, Beside::default())])?;
            let by = Counts {
                invitations_approved: super::invitations::count(made.keys.len()) - made.closed,
                invitations_expired: made.closed,
                ..Counts::default()
            };
            organizations::add_counts(tx, organization, &by)?;
            claim(tx, &association)?
        }
    };
    let Some(invitation) = claimed else {
        return Err(Conflict::AlreadyClaimed.into());
    };
    let (name, id) = (authority.organization.name.clone(), association.public_id.to_string());
    let letter = if association.asked_at.is_some() {
        Letter::RequestApproved {
            organization: name,
            association: id,
        }
    } else {
        Letter::Associated {
            organization: name,
            association: id,
        }
    };
    activate(
        tx,
        house,
        &association,
        invitation,
        event(actor, "request.approved"),
        letter,
    )?;
    authority.confirm(tx)?;
    Ok(association)
}

fn claim(tx: &mut Tx<'_>, association: &Association) -> Result<Option<i64>, DbError> {
    invitations::accept(
        tx,
        association.organization_id,
        &association.address_key,
        association.account_id,
    )
}

/// Says no; the association ends. Who did not ask is not told.
///
/// # Errors
/// As [`approve`].
pub fn decline(
    tx: &mut Tx<'_>,
    house: &House,
    actor: Actor,
    membership_id: &MembershipId,
    id: &PublicId,
) -> Result<Association, ActionError> {
    let (authority, association) = waiting(tx, actor, membership_id, id)?;
    let organization = &authority.organization;
    if !associations::decline(tx, association.id)? {
        return Err(Conflict::NotWaiting.into());
    }
    let has_asked = association.asked_at.is_some();
    let said = if has_asked {
        event(actor, "request.declined")
    } else {
        event(actor, "attempt.dismissed")
    };
    said.at(organization.id)
        .association(association.id)
        .with("address", association.communication_email.as_str())
        .record(tx)?;
    if has_asked {
        let letter = Letter::RequestDeclined {
            organization: organization.name.clone(),
        };
        enqueue(tx, house, &letter_to(&association, letter))?;
    }
    organizations::add_counts(
        tx,
        organization.id,
        &Counts {
            associations_pending: -1,
            attempts_refused: -1,
            ..Counts::default()
        },
    )?;
    authority.confirm(tx)?;
    Ok(association)
}

fn waiting(
    tx: &mut Tx<'_>,
    actor: Actor,
    membership_id: &MembershipId,
    id: &PublicId,
) -> Result<(Authority, Association), ActionError> {
    let authority = authorize(tx, actor, membership_id, Operation::DecideRequests)?;
    let association = associations::find(tx, id)?
        .filter(|association| association.organization_id == authority.organization.id)
        .ok_or(ActionError::Hidden)?;
    if association.state != AssociationState::Pending || association.refusal.is_none() {
        return Err(Conflict::NotWaiting.into());
    }
    Ok((authority, association))
}
