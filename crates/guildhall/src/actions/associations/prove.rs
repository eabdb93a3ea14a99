//! Proving the mailbox, and the judgement that follows it.

use guildhall_domain::association::{AssociationState, Refusal};
use guildhall_domain::clock::Span;
use guildhall_domain::id::PublicId;
use guildhall_domain::notice::NoticeKind;
use guildhall_domain::policy::ADMINS;
use guildhall_store::associations::Association;
use guildhall_store::organizations::{Counts, Organization};
use guildhall_store::{DbError, Tx, associations, invitations, organizations, proofs};

use super::{REFUSED, letter_to, organization, own};
use crate::actions::audit::{Event, event};
use crate::actions::authority::{confirm_let_in, let_in};
use crate::actions::notices::{Audience, notice};
use crate::actions::presets::{self, Claimed};
use crate::actions::{ActionError, Actor, Conflict, leaving};
use crate::app::House;
use crate::jobs::letters::{Letter, enqueue};
use crate::secrets::Purpose;

/// What became of a code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Proved {
    /// The mailbox is proven and the address was pre-approved: the association is active.
    Active,
    /// The mailbox is proven, but the address is refused.
    Refused {
        /// Why.
        refusal: Refusal,
        /// What to quote when asking for help.
        reference: String,
    },
    /// Not the code.
    WrongCode {
        /// How many tries are left.
        tries_left: i64,
    },
    /// The code is too old, was used, or was guessed at too often: another has to be mailed.
    CodeSpent,
}

/// Takes the mailed code. Only when it is right is the address compared with the pre-approved ones.
///
/// # Errors
/// [`ActionError::Hidden`] unless the association is the account's own; [`Conflict::AlreadyAssociated`];
/// [`Conflict::NotWaiting`] when it has ended; [`ActionError::Suspended`]: then the code is not looked at.
pub fn prove(tx: &mut Tx<'_>, house: &House, account: i64, id: &PublicId, code: &str) -> Result<Proved, ActionError> {
    let association = own(tx, account, id)?;
    match association.state {
        AssociationState::Active => return Err(Conflict::AlreadyAssociated.into()),
        AssociationState::Ended => return Err(Conflict::NotWaiting.into()),
        AssociationState::Pending => {}
    }
    let mut organization = organization(tx, association.organization_id)?;
    let_in(&organization)?;
    organization.revision += i64::from(leaving::settle(tx, organization.id)?);
    let Some(proof) = proofs::take_try(tx, association.id)? else {
        return Ok(Proved::CodeSpent);
    };
    if !house.keys.is_code(Purpose::ProofCode, &proof.nonce, code, tx.now()) {
        event(Actor::Account(account), "association.wrong_code")
            .at(association.organization_id)
            .association(association.id)
            .with("tries_left", proof.tries_left)
            .record(tx)?;
        return Ok(Proved::WrongCode {
            tries_left: proof.tries_left,
        });
    }
    proofs::delete(tx, association.id)?;
    judge(tx, house, &organization, &association)
}

/// The mailbox is proven: is the address pre-approved?
fn judge(tx: &mut Tx<'_>, house: &House, at: &Organization, association: &Association) -> Result<Proved, ActionError> {
    let (organization, actor) = (at.id, Actor::Account(association.account_id));
    // An address that is someone's already is not claimed, even where an approval of it was left behind.
    let is_taken = invitations::is_claimed(tx, organization, &association.address_key)?;
    let claimed = if is_taken {
        None
    } else {
        presets::claim(tx, organization, &association.address_key, association.account_id)?
    };
    if let Some(claimed) = claimed {
        let letter = Letter::Associated {
            organization: at.name.clone(),
            association: association.public_id.to_string(),
        };
        activate(
            tx,
            house,
            association,
            (&claimed, None),
            event(actor, "association.activated"),
            Some(letter),
        )?;
        confirm_let_in(tx, at, claimed.has_raised)?;
        return Ok(Proved::Active);
    }
    // Asked again: whoever was faster may have claimed it between the two.
    let refusal = if is_taken || invitations::is_claimed(tx, organization, &association.address_key)? {
        Refusal::AlreadyClaimed
    } else {
        Refusal::AddressNotApproved
    };
    if !associations::refuse(tx, association.id, refusal)? {
        return Err(Conflict::NotWaiting.into());
    }
    let reference = event(actor, REFUSED)
        .at(organization)
        .association(association.id)
        .with("reason", refusal.as_str())
        .with("address", association.communication_email.as_str())
        .record(tx)?;
    let by = Counts {
        attempts_refused: 1,
        ..Counts::default()
    };
    organizations::add_counts(tx, organization, &by)?;
    Ok(Proved::Refused { refusal, reference })
}

/// Switches an association on under the invitation it has just claimed, by an admin's word where one is named, gives it the
/// rights of the invitation, and writes the letter that is to say so.
pub(in crate::actions) fn activate(
    tx: &mut Tx<'_>,
    house: &House,
    association: &Association,
    (claimed_now, admin): (&Claimed, Option<i64>),
    event: Event,
    letter: Option<Letter>,
) -> Result<(), ActionError> {
    let invitation = claimed_now.invitation;
    let activated = match admin {
        Some(admin) => associations::confirm(tx, association.id, invitation, admin),
        None => associations::activate(tx, association.id, invitation),
    };
    if !activated.map_err(claimed)? {
        return Err(Conflict::NotWaiting.into());
    }
    let given = presets::give(tx, house, association, claimed_now)?;
    let event = event
        .at(association.organization_id)
        .association(association.id)
        .invitation(invitation)
        .with("address", association.communication_email.as_str());
    given.tell(event).record(tx)?;
    if let Some(letter) = letter {
        enqueue(tx, house, &letter_to(association, letter))?;
    }
    let by = Counts {
        invitations_approved: -1,
        invitations_accepted: 1,
        associations_pending: -1,
        associations_active: 1,
        attempts_refused: -i64::from(association.refusal.is_some()),
        ..Counts::default()
    };
    Ok(organizations::add_counts(tx, association.organization_id, &by)?)
}

/// Asks the organization's admins, after the proven address was refused. The association as it was before; who waits for their
/// confirmation has asked already.
///
/// # Errors
/// [`ActionError::Hidden`] unless the association is the account's own; [`Conflict::NotWaiting`] when there is nothing to ask.
pub fn ask(tx: &mut Tx<'_>, house: &House, account: i64, id: &PublicId) -> Result<Association, ActionError> {
    let association = own(tx, account, id)?;
    if association.asked_at.is_some() {
        return Ok(association);
    }
    let organization = organization(tx, association.organization_id)?;
    let_in(&organization)?;
    let until = tx.now() + Span::days(i64::from(house.config.requests.open_days));
    if association.refusal != Some(Refusal::AddressNotApproved) || !associations::ask(tx, association.id, until)? {
        return Err(Conflict::NotWaiting.into());
    }
    event(Actor::Account(account), "association.asked")
        .at(association.organization_id)
        .association(association.id)
        .with("address", association.communication_email.as_str())
        .record(tx)?;
    tell_admins(tx, house, &organization, &association)?;
    Ok(association)
}

/// Tells the organization's admins that a colleague waits for their answer.
pub(super) fn tell_admins(
    tx: &mut Tx<'_>,
    house: &House,
    organization: &Organization,
    association: &Association,
) -> Result<(), DbError> {
    notice(NoticeKind::AddressAsked)
        .at(organization)
        .about(association)
        .leading_into("/requests")
        .tell(
            tx,
            house,
            Actor::Account(association.account_id),
            Audience::Holders(&ADMINS),
        )
}

/// The one active association per address is kept by a constraint: the slower of two requests learns of it here.
pub(in crate::actions) fn claimed(error: DbError) -> ActionError {
    match error {
        DbError::Conflict(_) => Conflict::AlreadyClaimed.into(),
        other => other.into(),
    }
}
