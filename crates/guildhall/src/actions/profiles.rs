//! The individual profile in its owner's hands: changing it, and giving another communication e-mail, which needs a new proof.

use guildhall_domain::association::{AssociationState, Refusal};
use guildhall_domain::clock::Span;
use guildhall_domain::email::EmailAddress;
use guildhall_domain::id::PublicId;
use guildhall_domain::profile::{Profile, is_complete};
use guildhall_store::address_changes::{self, AddressChange, NewCode};
use guildhall_store::associations::Association;
use guildhall_store::organizations::{Counts, Organization};
use guildhall_store::{DbError, Tx, associations, audit, invitations, organizations};

use super::associations::{Person, Proved, claimed, letter_to, limit_codes, organization, own};
use super::audit::event;
use super::authority::{confirm_let_in, let_in};
use super::codes::{self, CodeStanding};
use super::handing_over::takeovers;
use super::rights::become_effective;
use super::{ActionError, Actor, Conflict, leaving, presets};
use crate::app::House;
use crate::jobs::letters::{Letter, MailJob, encode_nonce, enqueue};
use crate::secrets::{self, Purpose};

/// What the audit trail calls a new address that was refused.
const REFUSED: &str = "association.address_refused";

/// An active association as its owner changes it.
#[derive(Clone, Debug)]
pub struct OwnProfile {
    /// The association, with the profile.
    pub association: Association,
    /// At which organization.
    pub organization: Organization,
    /// The new address that is under way.
    pub change: Option<AddressChange>,
    /// Its code, while it is awaited.
    pub code: Option<CodeStanding>,
    /// What to quote when that address was refused.
    pub reference: Option<String>,
}

/// One's own profile.
///
/// # Errors
/// [`ActionError::Hidden`] unless the association is the account's own; [`Conflict::NotActive`].
pub fn show(tx: &mut Tx<'_>, account: i64, id: &PublicId) -> Result<OwnProfile, ActionError> {
    let association = active(tx, account, id)?;
    let change = address_changes::find(tx, association.id)?;
    let now = tx.now();
    let standing = |change: &AddressChange| CodeStanding::at(now, change.tries_left, change.code_expires_at);
    let refused = change.as_ref().filter(|change| change.refusal.is_some());
    Ok(OwnProfile {
        reference: match refused {
            Some(_) => audit::reference(tx, association.id, REFUSED)?,
            None => None,
        },
        organization: organization(tx, association.organization_id)?,
        code: change.as_ref().map(standing),
        change,
        association,
    })
}

/// A profile as it is to be from now on.
#[derive(Clone, Debug)]
pub struct Edit {
    /// All of it.
    pub profile: Profile,
    /// The revision of the profile that the person saw.
    pub revision: i64,
}

/// What became of an edit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edited {
    /// It is written.
    Saved {
        /// Whether a code is on its way to another address, which is not in force before it is proven.
        code_mailed: bool,
    },
    /// Too many codes were asked for; nothing is written.
    TooMany {
        /// When to try again.
        retry_after: Span,
    },
}

/// Changes one's own profile. Another address is only noted, and mailed a code: every well-formed one gets the same answer.
/// Of two edits of the same revision one is carried out, whatever they change.
///
/// # Errors
/// As [`show`]; [`ActionError::Suspended`]; [`Conflict::ProfileChanged`] when the profile is no longer the one that the person
/// saw; [`Conflict::MailOff`] for another address where no code can prove it.
pub fn edit(
    tx: &mut Tx<'_>,
    house: &House,
    person: &Person,
    id: &PublicId,
    edit: &Edit,
) -> Result<Edited, ActionError> {
    let (association, mut organization) = open(tx, person.account, id)?;
    if association.profile_revision != edit.revision {
        return Err(Conflict::ProfileChanged.into());
    }
    let address = &edit.profile.communication_email;
    let is_new_address = address.key().as_str() != association.address_key;
    if is_new_address && house.config.mail.is_off {
        return Err(Conflict::MailOff.into());
    }
    if is_new_address && let Some(retry_after) = wait_for_code(tx, house, person, &association, address)? {
        return Ok(Edited::TooMany { retry_after });
    }
    let in_force = if is_new_address {
        &association.communication_email
    } else {
        address.as_str()
    };
    let fields = changed_fields(&association, &edit.profile, in_force);
    if fields.is_empty() && !is_new_address {
        return Ok(Edited::Saved { code_mailed: false });
    }
    if !associations::edit(tx, &association, &edit.profile, in_force)? {
        return Err(Conflict::ProfileChanged.into());
    }
    if !fields.is_empty() {
        event(Actor::Account(person.account), "association.profile_changed")
            .at(association.organization_id)
            .association(association.id)
            .with("fields", fields)
            .record(tx)?;
    }
    if is_new_address {
        event(Actor::Account(person.account), "association.address_asked")
            .at(association.organization_id)
            .association(association.id)
            .record(tx)?;
        mail_code(
            tx,
            house,
            &association,
            &organization,
            address,
            edit.profile.language.as_str(),
        )?;
    }
    if !is_complete(&association.given_name, &association.family_name) {
        organizations::raise_revision(tx, organization.id)?;
        organization.revision += 1;
        let completed = Association {
            given_name: edit.profile.given_name.clone(),
            family_name: edit.profile.family_name.clone(),
            ..association.clone()
        };
        become_effective(tx, Actor::Account(person.account), &completed)?;
        takeovers::end_reached(tx, organization.id)?;
    }
    confirm_let_in(tx, &organization, false)?;
    Ok(Edited::Saved {
        code_mailed: is_new_address,
    })
}

/// The names of the fields that an edit changes. Of what stands in them the audit trail learns nothing.
fn changed_fields(before: &Association, after: &Profile, address: &str) -> Vec<&'static str> {
    let fields = [
        ("given_name", before.given_name == after.given_name),
        ("family_name", before.family_name == after.family_name),
        ("communication_email", before.communication_email == address),
        ("phone", before.phone == after.phone),
        ("country", before.country == after.country.code()),
        ("language", before.language == after.language.as_str()),
        ("job_title", before.job_title == after.job_title),
        ("credential_id", before.credential_claim == after.credential_claim),
    ];
    fields
        .iter()
        .filter(|(_, is_same)| !is_same)
        .map(|(name, _)| *name)
        .collect()
}

/// Mails another code to the new address; the earlier one stops being valid.
///
/// # Errors
/// As [`show`]; [`ActionError::Suspended`]; [`Conflict::NotWaiting`] when no code is awaited; [`Conflict::MailOff`].
pub fn resend(tx: &mut Tx<'_>, house: &House, person: &Person, id: &PublicId) -> Result<Edited, ActionError> {
    let (association, organization) = open(tx, person.account, id)?;
    if house.config.mail.is_off {
        return Err(Conflict::MailOff.into());
    }
    let change = address_changes::find(tx, association.id)?
        .filter(|change| change.proven_at.is_none())
        .ok_or(Conflict::NotWaiting)?;
    let address = stored(&change.address)?;
    if let Some(retry_after) = wait_for_code(tx, house, person, &association, &address)? {
        return Ok(Edited::TooMany { retry_after });
    }
    event(Actor::Account(person.account), "association.code_resent")
        .at(association.organization_id)
        .association(association.id)
        .record(tx)?;
    mail_code(tx, house, &association, &organization, &address, &association.language)?;
    confirm_let_in(tx, &organization, false)?;
    Ok(Edited::Saved { code_mailed: true })
}

/// Takes the code that was mailed to the new address. Only when it is right is the address compared with the pre-approved ones;
/// until then, and after a refusal, the old address stays in force.
///
/// # Errors
/// As [`show`]; [`Conflict::NotWaiting`] when no code is awaited; [`ActionError::Suspended`]: then the code is not looked at.
pub fn prove(tx: &mut Tx<'_>, house: &House, account: i64, id: &PublicId, code: &str) -> Result<Proved, ActionError> {
    let (association, mut organization) = open(tx, account, id)?;
    if address_changes::find(tx, association.id)?.is_none_or(|change| change.proven_at.is_some()) {
        return Err(Conflict::NotWaiting.into());
    }
    let Some(change) = address_changes::take_try(tx, association.id)? else {
        return Ok(Proved::CodeSpent);
    };
    if !house.keys.is_code(Purpose::AddressCode, &change.nonce, code, tx.now()) {
        event(Actor::Account(account), "association.wrong_code")
            .at(association.organization_id)
            .association(association.id)
            .with("tries_left", change.tries_left)
            .record(tx)?;
        return Ok(Proved::WrongCode {
            tries_left: change.tries_left,
        });
    }
    organization.revision += i64::from(leaving::settle(tx, organization.id)?);
    claim(tx, house, &organization, &association, &change)
}

/// Asks again for a proven address that was refused: it may be approved by now. No new code is needed.
///
/// # Errors
/// As [`show`]; [`ActionError::Suspended`]; [`Conflict::NotWaiting`] when no refused address is waiting.
pub fn claim_again(tx: &mut Tx<'_>, house: &House, account: i64, id: &PublicId) -> Result<Proved, ActionError> {
    let (association, mut organization) = open(tx, account, id)?;
    let change = address_changes::find(tx, association.id)?
        .filter(|change| change.proven_at.is_some())
        .ok_or(Conflict::NotWaiting)?;
    organization.revision += i64::from(leaving::settle(tx, organization.id)?);
    claim(tx, house, &organization, &association, &change)
}

/// Gives a new address up: the old one stays, as it does where none was given.
///
/// # Errors
/// As [`show`].
pub fn keep(tx: &mut Tx<'_>, account: i64, id: &PublicId) -> Result<(), ActionError> {
    let association = active(tx, account, id)?;
    if address_changes::find(tx, association.id)?.is_some() && address_changes::delete(tx, association.id)? {
        event(Actor::Account(account), "association.address_kept")
            .at(association.organization_id)
            .association(association.id)
            .record(tx)?;
    }
    Ok(())
}

/// The mailbox is proven: is the address pre-approved? If so, its invitation is claimed, the old one ends, and the address is in
/// force, all at once.
fn claim(
    tx: &mut Tx<'_>,
    house: &House,
    at: &Organization,
    association: &Association,
    change: &AddressChange,
) -> Result<Proved, ActionError> {
    let (organization, account) = (at.id, association.account_id);
    let is_taken = invitations::is_claimed(tx, organization, &change.address_key)?;
    let accepted = if is_taken {
        None
    } else {
        presets::claim(tx, organization, &change.address_key, account)?
    };
    let Some(accepted) = accepted else {
        // Asked again: whoever was faster may have claimed it between the two.
        let is_taken = is_taken || invitations::is_claimed(tx, organization, &change.address_key)?;
        return refuse(tx, house, association, change, is_taken);
    };
    let invitation = accepted.invitation;
    let has_left = invitations::release(tx, organization, &association.address_key, account)?;
    let (address, key) = (&change.address, &change.address_key);
    if !associations::move_address(tx, association, address, key, invitation).map_err(claimed)? {
        // The profile was changed, or the association ended, at the same moment: run again, and see what there is now.
        return Err(tx.stale().into());
    }
    if !address_changes::delete(tx, association.id)? {
        return Err(Conflict::NotWaiting.into());
    }
    let given = presets::give(tx, house, association, &accepted)?;
    let changed = event(Actor::Account(account), "association.address_changed")
        .at(organization)
        .association(association.id)
        .invitation(invitation)
        .with("address", address.as_str());
    given.tell(changed).record(tx)?;
    let letter = Letter::AddressChanged {
        organization: at.name.clone(),
    };
    enqueue(tx, house, &letter_to(association, letter))?;
    let ended = i64::from(has_left);
    let by = Counts {
        invitations_approved: -1,
        invitations_accepted: 1 - ended,
        invitations_ended: ended,
        ..Counts::default()
    };
    organizations::add_counts(tx, organization, &by)?;
    confirm_let_in(tx, at, accepted.has_raised)?;
    Ok(Proved::Active)
}

/// Notes a refusal and lets the proven address wait. The same refusal again is no news.
fn refuse(
    tx: &mut Tx<'_>,
    house: &House,
    association: &Association,
    change: &AddressChange,
    is_taken: bool,
) -> Result<Proved, ActionError> {
    let refusal = if is_taken {
        Refusal::AlreadyClaimed
    } else {
        Refusal::AddressNotApproved
    };
    let known = if change.refusal == Some(refusal) {
        audit::reference(tx, association.id, REFUSED)?
    } else {
        None
    };
    let reference = match known {
        Some(reference) => reference,
        None => {
            let ends_at = tx.now() + Span::days(i64::from(house.config.requests.open_days));
            if !address_changes::refuse(tx, association.id, change, refusal, ends_at)? {
                return Err(Conflict::NotWaiting.into());
            }
            event(Actor::Account(association.account_id), REFUSED)
                .at(association.organization_id)
                .association(association.id)
                .with("reason", refusal.as_str())
                .with("address", change.address.as_str())
                .record(tx)?
        }
    };
    Ok(Proved::Refused { refusal, reference })
}

/// How long to wait before another code may be mailed to this address, if it is too early. Counts against every limit.
fn wait_for_code(
    tx: &mut Tx<'_>,
    house: &House,
    person: &Person,
    association: &Association,
    address: &EmailAddress,
) -> Result<Option<Span>, DbError> {
    let key = address.key().as_str();
    let under_way = address_changes::find(tx, association.id)?.filter(|change| change.address_key == key);
    if let Some(change) = under_way {
        let seconds = i64::from(house.config.limits.resend_cool_down_seconds);
        let left = (change.sent_at + Span::seconds(seconds)) - tx.now();
        if left.0 > 0 {
            return Ok(Some(left));
        }
    }
    limit_codes(tx, house, person, key, association.organization_id)
}

fn mail_code(
    tx: &mut Tx<'_>,
    house: &House,
    association: &Association,
    organization: &Organization,
    address: &EmailAddress,
    language: &str,
) -> Result<(), ActionError> {
    let nonce = secrets::random::<16>();
    let now = tx.now();
    let code = NewCode {
        nonce: &nonce,
        tries: codes::TRIES,
        expires_at: now + codes::LIFE,
        ends_at: now + Span::hours(i64::from(house.config.invitations.pending_hours)),
    };
    address_changes::start(tx, association.id, address, code)?;
    let letter = Letter::AddressCode {
        organization: organization.name.clone(),
        association: association.public_id.to_string(),
        nonce: encode_nonce(&nonce),
    };
    let job = MailJob {
        to: address.as_str().to_owned(),
        language: language.to_owned(),
        letter,
    };
    Ok(enqueue(tx, house, &job)?)
}

/// An association that is the account's own, and active.
fn active(tx: &mut Tx<'_>, account: i64, id: &PublicId) -> Result<Association, ActionError> {
    let association = own(tx, account, id)?;
    if association.state == AssociationState::Active {
        Ok(association)
    } else {
        Err(Conflict::NotActive.into())
    }
}

/// The same, while things go on at its organization.
fn open(tx: &mut Tx<'_>, account: i64, id: &PublicId) -> Result<(Association, Organization), ActionError> {
    let association = active(tx, account, id)?;
    let organization = organization(tx, association.organization_id)?;
    let_in(&organization)?;
    Ok((association, organization))
}

fn stored(address: &str) -> Result<EmailAddress, DbError> {
    EmailAddress::parse(address).map_err(|e| DbError::Unreadable(format!("a stored address: {e}").into()))
}
