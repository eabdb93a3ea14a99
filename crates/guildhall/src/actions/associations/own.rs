//! An association as its own person sees it, and what an invitation URL leads to.

use guildhall_domain::association::{AssociationState, Refusal};
use guildhall_domain::email::EmailAddress;
use guildhall_domain::id::PublicId;
use guildhall_domain::preset::Presets;
use guildhall_domain::rights::AccessRight;
use guildhall_store::associations::Association;
use guildhall_store::invitations::{AddressSet, Former};
use guildhall_store::organizations::Organization;
use guildhall_store::{Tx, associations, audit, invitations, proofs};

use super::{REFUSED, organization, own};
use crate::actions::codes::CodeStanding;
use crate::actions::requests::NOTE;
use crate::actions::{ActionError, invitation_urls, presets};
use crate::app::House;

/// An association as its person sees it.
#[derive(Clone, Debug)]
pub struct Own {
    /// The association.
    pub association: Association,
    /// At which organization.
    pub organization: Organization,
    /// The rights that go with it.
    pub rights: Vec<AccessRight>,
    /// The rights that the invitation was to give, and could not.
    pub left_out: Presets,
    /// The code that is awaited.
    pub proof: Option<CodeStanding>,
}

/// One of the account's own associations.
///
/// # Errors
/// [`ActionError::Hidden`] for anyone else's.
pub fn show(tx: &mut Tx<'_>, account: i64, id: &PublicId) -> Result<Own, ActionError> {
    let association = own(tx, account, id)?;
    own_view(tx, association)
}

/// Completes what a person sees of an association.
pub(in crate::actions) fn own_view(tx: &mut Tx<'_>, association: Association) -> Result<Own, ActionError> {
    let organization = organization(tx, association.organization_id)?;
    let rights = associations::rights(tx, association.id)?;
    let now = tx.now();
    let proof = proofs::find(tx, association.id)?;
    let proof = proof.map(|proof| CodeStanding::at(now, proof.tries_left, proof.expires_at));
    let left_out = presets::left_out_of(tx, association.id)?;
    Ok(Own {
        left_out,
        association,
        organization,
        rights,
        proof,
    })
}

/// What the page of an own association shows.
#[derive(Clone, Debug)]
pub struct OwnPage {
    /// The association itself.
    pub own: Own,
    /// The token of the invitation URL it began with, while that is in use.
    pub token: Option<String>,
    /// What to quote of its refusal.
    pub reference: Option<String>,
    /// The association that came after this one, when this one has ended.
    pub newer: Option<PublicId>,
    /// What the admins wrote when they declined.
    pub note: Option<String>,
    /// What became of an approval that the refused address had.
    pub former: Option<Former>,
}

/// One of the account's own associations, with the ways that lead on from it.
///
/// # Errors
/// [`ActionError::Hidden`] for anyone else's.
pub fn page(tx: &mut Tx<'_>, house: &House, account: i64, id: &PublicId) -> Result<OwnPage, ActionError> {
    let own = show(tx, account, id)?;
    let (association, organization) = (own.association.id, own.organization.id);
    let newer = if own.association.state == AssociationState::Ended {
        associations::live(tx, organization, account)?.map(|newer| newer.public_id)
    } else {
        None
    };
    let former = match own.association.refusal {
        Some(Refusal::AddressNotApproved) => former(tx, &own.association)?,
        Some(Refusal::AlreadyClaimed) | None => None,
    };
    Ok(OwnPage {
        former,
        token: invitation_urls::of_association(tx, house, association)?,
        reference: audit::reference(tx, association, REFUSED)?,
        note: audit::word(tx, association, "request.declined", NOTE)?,
        newer,
        own,
    })
}

/// What became of an approval that the address of an association had. Only told where the mailbox is proven.
fn former(tx: &mut Tx<'_>, association: &Association) -> Result<Option<Former>, ActionError> {
    let Ok(address) = EmailAddress::parse(&association.communication_email) else {
        return Ok(None);
    };
    let set = AddressSet::of(std::iter::once(&address));
    let found = invitations::former(tx, association.organization_id, &set)?;
    Ok(found.into_iter().next().map(|(_, former)| former))
}

/// What an invitation URL leads an account to.
#[derive(Clone, Debug)]
pub struct Landing {
    /// Who invites.
    pub organization: Organization,
    /// The newest of what the account has or had there.
    pub association: Option<Association>,
}

/// Opens an invitation URL. Changes nothing.
///
/// # Errors
/// [`ActionError::Hidden`] when it is not in use.
pub fn land(tx: &mut Tx<'_>, house: &House, account: Option<i64>, token: &str) -> Result<Landing, ActionError> {
    let (organization, _) = invitation_urls::open(tx, house, token)?;
    let association = match account {
        Some(account) => associations::latest(tx, organization.id, account)?,
        None => None,
    };
    Ok(Landing {
        organization,
        association,
    })
}
