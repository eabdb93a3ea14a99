//! Where no mail can be sent, an admin's word stands in the place of a proven mailbox.

use guildhall_domain::id::PublicId;
use guildhall_domain::organization::MembershipId;
use guildhall_domain::policy::Operation;
use guildhall_store::associations::Association;
use guildhall_store::{Tx, associations, invitations};

use super::{approve_address, approved, claim, waiting, welcome};
use crate::actions::associations::activate;
use crate::actions::audit::event;
use crate::actions::notices::Audience;
use crate::actions::{ActionError, Actor, Conflict};
use crate::app::House;
use crate::jobs::letters::Letter;

/// What an admin says with a confirmation.
#[derive(Clone, Copy, Debug, Default)]
pub struct Confirmation {
    /// That they know the person, and that this is the person's address.
    pub knows_person: bool,
    /// That the address is approved in the same step. Needed where it is not pre-approved, so that an approval which was
    /// revoked meanwhile does not come back unseen.
    pub approve_address: bool,
    /// That an address to be approved is welcome outside the organization's domains.
    pub allow_outside_domains: bool,
}

/// What a confirmation did.
#[derive(Clone, Debug)]
pub struct Confirmed {
    /// The association, as it was while it waited.
    pub association: Association,
    /// Whether the address was approved in the same step.
    pub address_approved: bool,
}

/// Confirms that an address which no mail could prove is the person's own: its invitation is claimed, the association active.
///
/// # Errors
/// As [`super::approve`]; [`ActionError::BadParameter`] unless `knows_person` is said, and for an address that is not
/// pre-approved unless `approve_address` is; [`Conflict::MailOn`] where a code can prove it; [`ActionError::Forbidden`] for the
/// operator: the word is a person's.
pub fn confirm(
    tx: &mut Tx<'_>,
    house: &House,
    actor: Actor,
    membership_id: &MembershipId,
    id: &PublicId,
    said: Confirmation,
) -> Result<Confirmed, ActionError> {
    let (mut authority, association) = waiting(tx, actor, membership_id, id, Operation::ConfirmAddress)?;
    authority.settle(tx)?;
    let admin = actor.account().ok_or(ActionError::Hidden)?;
    if !house.config.mail.is_off {
        return Err(Conflict::MailOn.into());
    }
    if !associations::hold_unproven(tx, association.id)? {
        return Err(Conflict::NotWaiting.into());
    }
    if !said.knows_person {
        return Err(missing(
            "knows_person",
            "Confirm that you know this person and that this is their address",
        ));
    }
    let organization = authority.organization.id;
    if invitations::is_claimed(tx, organization, &association.address_key)? {
        return Err(Conflict::AlreadyClaimed.into());
    }
    let pre_approved = claim(tx, &association)?;
    let address_approved = pre_approved.is_none();
    let claimed = if pre_approved.is_some() {
        pre_approved
    } else {
        let address = welcome(tx, &association, said.allow_outside_domains)?;
        if !said.approve_address {
            return Err(missing(
                "approve_address",
                "This address is not pre-approved; say that it is approved in the same step",
            ));
        }
        approve_address(tx, house, actor, &association, &address)?;
        claim(tx, &association)?
    };
    // Whoever was faster has claimed it between the two.
    let claimed = claimed.ok_or(Conflict::AlreadyClaimed)?;
    let letter = Letter::RequestApproved {
        organization: authority.organization.name.clone(),
        association: association.public_id.to_string(),
    };
    let confirmed = event(actor, "association.confirmed").with("address_approved", address_approved);
    activate(tx, house, &association, (&claimed, Some(admin)), confirmed, None)?;
    approved(&authority.organization, &association, letter).tell(
        tx,
        house,
        actor,
        Audience::People(&[association.id]),
    )?;
    authority.confirm_after(tx, claimed.has_raised)?;
    Ok(Confirmed {
        association,
        address_approved,
    })
}

fn missing(name: &'static str, problem: &str) -> ActionError {
    ActionError::BadParameter {
        name,
        problem: problem.to_owned(),
    }
}
