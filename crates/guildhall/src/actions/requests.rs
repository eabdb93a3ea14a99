//! People whose proven address was not pre-approved, or whose address no mail can prove, and what the admins answer.

mod confirm;

use std::collections::HashMap;

use guildhall_domain::association::{AssociationState, Refusal};
use guildhall_domain::clock::Span;
use guildhall_domain::email::EmailAddress;
use guildhall_domain::id::PublicId;
use guildhall_domain::invitation::{RowOutcome, is_outside};
use guildhall_domain::notice::NoticeKind;
use guildhall_domain::organization::MembershipId;
use guildhall_domain::policy::Operation;
use guildhall_domain::profile::parse_line;
use guildhall_domain::similarity::Candidates;
use guildhall_store::associations::Association;
use guildhall_store::invitations::{AddressSet, Beside, Former};
use guildhall_store::organizations::{Counts, Organization};
use guildhall_store::page::Page;
use guildhall_store::{DbError, Tx, associations, invitations, organizations};

use super::associations::activate;
use super::audit::event;
use super::authority::{Authority, authorize};
use super::invitations::{Listed, Order, Wanted, domains, unknown_cursor, write_batch};
use super::notices::{Audience, Notice, notice};
use super::presets::Claimed;
use super::{ActionError, Actor, Conflict, presets};
use crate::app::House;
use crate::jobs::letters::Letter;

pub use confirm::{Confirmation, Confirmed, confirm};

/// Someone who was refused after the proof and may have asked the admins, or who waits for their confirmation.
#[derive(Clone, Debug)]
pub struct Request {
    /// The pending association.
    pub association: Association,
    /// The approved address that looks most alike, when one does.
    pub closest: Option<String>,
    /// Whether the address is outside the organization's domains.
    pub is_outside: bool,
    /// Whether the address is pre-approved now.
    pub is_approved: bool,
    /// Whether the address is someone else's already.
    pub is_claimed: bool,
    /// What became of an approval that the address had.
    pub former: Option<Former>,
}

/// A page of the requests, newest first, each beside the closest approved address.
///
/// # Errors
/// As [`authorize`]; [`ActionError::BadParameter`] for a cursor that names none of them.
pub fn list(
    tx: &mut Tx<'_>,
    actor: Actor,
    membership_id: &MembershipId,
    wanted: &Wanted<()>,
) -> Result<(Organization, Page<Request>), ActionError> {
    let organization = authorize(tx, actor, membership_id, Operation::SeeRequests)?.organization;
    let page =
        associations::requests(tx, organization.id, wanted.cursor()?, wanted.limit)?.ok_or_else(unknown_cursor)?;
    let requests = Page {
        items: beside_closest(tx, organization.id, page.items)?,
        has_previous: page.has_previous,
        has_next: page.has_next,
    };
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
        String::new()
    } else {
        invitations::approved_addresses(tx, organization, COMPARED)?
    };
    let candidates = Candidates::of(approved.lines());
    let domains = domains(tx, organization)?;
    let addresses: Vec<EmailAddress> = waiting
        .iter()
        .filter_map(|association| EmailAddress::parse(&association.communication_email).ok())
        .collect();
    let (mut taken, mut former) = (HashMap::new(), HashMap::new());
    if !addresses.is_empty() {
        let set = AddressSet::of(addresses.iter());
        taken.extend(invitations::taken(tx, organization, &set)?);
        former.extend(invitations::former(tx, organization, &set)?);
    }
    Ok(waiting
        .into_iter()
        .map(|association| {
            let closest = candidates.closest(&association.communication_email);
            let address = EmailAddress::parse(&association.communication_email);
            let is_outside = address.is_ok_and(|address| is_outside(&address, &domains));
            let standing = taken.get(&association.address_key);
            Request {
                is_approved: standing == Some(&RowOutcome::AlreadyInvited),
                former: former.get(&association.address_key).copied(),
                is_claimed: standing == Some(&RowOutcome::AlreadyAssociated)
                    || association.refusal == Some(Refusal::AlreadyClaimed),
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
    let (mut authority, association) = waiting(tx, actor, membership_id, id, Operation::DecideRequests)?;
    authority.settle(tx)?;
    if association.refusal != Some(Refusal::AddressNotApproved) || association.proven_at.is_none() {
        return Err(Conflict::NotWaiting.into());
    }
    let address = welcome(tx, &association, allow_outside_domains)?;
    let claimed = match claim(tx, &association)? {
        Some(claimed) => Some(claimed),
        None => {
            approve_address(tx, house, actor, &association, &address)?;
            claim(tx, &association)?
        }
    };
    let Some(claimed) = claimed else {
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
        (&claimed, None),
        event(actor, "request.approved"),
        None,
    )?;
    approved(&authority.organization, &association, letter).tell(
        tx,
        house,
        actor,
        Audience::People(&[association.id]),
    )?;
    authority.confirm_after(tx, claimed.has_raised)?;
    Ok(association)
}

/// What someone is told whose address was approved.
fn approved<'a>(organization: &'a Organization, association: &Association, letter: Letter) -> Notice<'a> {
    notice(NoticeKind::RequestApproved)
        .at(organization)
        .leading_to(format!("/associations/{}", association.public_id))
        .mailed_as(letter)
}

/// The address that is to be approved, unless it is outside the domains and nobody says that it is welcome.
fn welcome(tx: &mut Tx<'_>, association: &Association, allow: bool) -> Result<EmailAddress, ActionError> {
    let address = EmailAddress::parse(&association.communication_email)
        .map_err(|e| DbError::Unreadable(format!("a stored address: {e}").into()))?;
    if !allow && is_outside(&address, &domains(tx, association.organization_id)?) {
        return Err(ActionError::BadParameter {
            name: "allow_outside_domains",
            problem: format!(
                "Confirm that {} is welcome although its domain is not yours",
                address.as_str()
            ),
        });
    }
    Ok(address)
}

/// Pre-approves the address of someone who waits, to be claimed at once.
fn approve_address(
    tx: &mut Tx<'_>,
    house: &House,
    actor: Actor,
    association: &Association,
    address: &EmailAddress,
) -> Result<(), ActionError> {
    let order = Order {
        actor,
        organization: association.organization_id,
        language: &association.language,
        expires_at: tx.now() + Span::days(i64::from(house.config.invitations.expires_in_days)),
    };
    let made = write_batch(tx, &order, &[(address, Beside::default())])?;
    let by = Counts {
        invitations_approved: super::invitations::count(made.keys.len()) - made.closed,
        invitations_expired: made.closed,
        ..Counts::default()
    };
    Ok(organizations::add_counts(tx, association.organization_id, &by)?)
}

fn claim(tx: &mut Tx<'_>, association: &Association) -> Result<Option<Claimed>, ActionError> {
    presets::claim(
        tx,
        association.organization_id,
        &association.address_key,
        association.account_id,
    )
}

/// Says no; the association ends. Who did not ask is not told, and the note is for who did: it stands on their page.
///
/// # Errors
/// As [`approve`]; [`ActionError::BadParameter`] for a note that is too long.
pub fn decline(
    tx: &mut Tx<'_>,
    house: &House,
    actor: Actor,
    membership_id: &MembershipId,
    id: &PublicId,
    note: &str,
) -> Result<Association, ActionError> {
    let (authority, association) = waiting(tx, actor, membership_id, id, Operation::DecideRequests)?;
    let note = one_line(NOTE, note, 0)?;
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
    let said = said
        .at(organization.id)
        .association(association.id)
        .with("address", association.communication_email.as_str());
    if note.is_empty() {
        said
    } else {
        said.with(NOTE, note.as_str())
    }
    .record(tx)?;
    if has_asked {
        let letter = Letter::RequestDeclined {
            organization: organization.name.clone(),
        };
        notice(NoticeKind::RequestDeclined)
            .at(organization)
            .because(Some(&note))
            .leading_to(format!("/associations/{}", association.public_id))
            .mailed_as(letter)
            .tell(tx, house, actor, Audience::People(&[association.id]))?;
    }
    organizations::add_counts(
        tx,
        organization.id,
        &Counts {
            associations_pending: -1,
            attempts_refused: -i64::from(association.refusal.is_some()),
            ..Counts::default()
        },
    )?;
    authority.confirm(tx)?;
    Ok(association)
}

/// What the audit trail calls the note of a decline.
pub(super) const NOTE: &str = "note";

/// The most characters of a note.
pub const NOTE_CHARACTERS: usize = 300;

/// A reason or a note as it is kept: one line of `least` characters or more, whose breaks are blanks.
pub(super) fn one_line(name: &'static str, text: &str, least: usize) -> Result<String, ActionError> {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let line = parse_line(&line, NOTE_CHARACTERS).ok();
    line.filter(|line| line.chars().count() >= least)
        .ok_or_else(|| ActionError::BadParameter {
            name,
            problem: format!("Write {least} to {NOTE_CHARACTERS} characters of plain text"),
        })
}

fn waiting(
    tx: &mut Tx<'_>,
    actor: Actor,
    membership_id: &MembershipId,
    id: &PublicId,
    operation: Operation,
) -> Result<(Authority, Association), ActionError> {
    let authority = authorize(tx, actor, membership_id, operation)?;
    let association = associations::find(tx, id)?
        .filter(|association| association.organization_id == authority.organization.id)
        .ok_or(ActionError::Hidden)?;
    let has_question = association.refusal.is_some() || association.asked_at.is_some();
    if association.state != AssociationState::Pending || !has_question {
        return Err(Conflict::NotWaiting.into());
    }
    Ok((authority, association))
}
