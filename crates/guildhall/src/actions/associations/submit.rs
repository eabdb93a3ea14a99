//! Sending the profile, and asking for another code.

use guildhall_domain::association::{AssociationState, EndReason, Origin};
use guildhall_domain::clock::Span;
use guildhall_domain::id::PublicId;
use guildhall_domain::profile::Profile;
use guildhall_store::associations::{Association, NewAssociation};
use guildhall_store::organizations::{Counts, Organization};
use guildhall_store::{DbError, Tx, accounts, associations, organizations, proofs};

use super::prove::tell_admins;
use super::{Person, organization, own, refused};
use crate::actions::account_kinds;
use crate::actions::audit::event;
use crate::actions::authority::{confirm_let_in, let_in};
use crate::actions::codes::{self, Wish};
use crate::actions::invitations::count;
use crate::actions::{ActionError, Actor, Conflict, invitation_urls, leaving};
use crate::app::House;
use crate::jobs::letters::{Letter, MailJob, encode_nonce, enqueue};
use crate::secrets;

/// What became of a form or of the wish for another code. None of these tells whether the address is pre-approved.
#[derive(Clone, Debug)]
pub enum Submitted {
    /// A code is on its way.
    CodeMailed(PublicId),
    /// No mail can be sent: the organization's admins are asked to confirm the address.
    AdminsAsked(PublicId),
    /// Too many codes were asked for.
    TooMany {
        /// When to try again.
        retry_after: Span,
    },
}

/// Takes an individual profile under an invitation URL: a pending association that replaces the account's own earlier one,
/// and a code to its communication e-mail; where mail is off, its admins are asked instead. Every well-formed address gets the
/// same answer.
///
/// # Errors
/// [`ActionError::Hidden`] when the URL is not in use; [`ActionError::Suspended`]; [`ActionError::AccountKind`];
/// [`Conflict::AlreadyAssociated`].
pub fn submit(
    tx: &mut Tx<'_>,
    house: &House,
    person: &Person,
    token: &str,
    profile: &Profile,
) -> Result<Submitted, ActionError> {
    let (mut organization, link) = invitation_urls::open(tx, house, token)?;
    let_in(&organization)?;
    if !accounts::hold_open(tx, person.account)? {
        return Err(ActionError::Hidden);
    }
    organization.revision += i64::from(leaving::settle(tx, organization.id)?);
    account_kinds::let_begin(tx, house, person.account, person.kind)?;
    let actor = Actor::Account(person.account);
    let live = associations::live(tx, organization.id, person.account)?;
    let address_key = profile.communication_email.key().as_str();
    match live {
        Some(live) if live.state == AssociationState::Active => return Err(Conflict::AlreadyAssociated.into()),
        // Sending the form again is one more way to ask for another code.
        Some(live) if live.address_key == address_key => {
            if let Some(retry_after) = cool_down(tx, house, live.id)? {
                return Ok(Submitted::TooMany { retry_after });
            }
        }
        _ => {}
    }
    if let Some(retry_after) = limit_codes(tx, house, person, address_key, organization.id)? {
        return Ok(Submitted::TooMany { retry_after });
    }
    let replaced = associations::end_pending(tx, organization.id, person.account, EndReason::Replaced)?;
    let public_id = secrets::public_id();
    let expires_at = tx.now() + Span::hours(i64::from(house.config.invitations.pending_hours));
    let id = associations::insert(
        tx,
        &NewAssociation {
            public_id: &public_id,
            organization: organization.id,
            account: person.account,
            state: AssociationState::Pending,
            origin: Origin::Invitation,
            link: Some(link),
            invitation: None,
            profile,
            expires_at,
            asks_admins: house.config.mail.is_off,
        },
    )
    .map_err(simultaneous)?;
    let to = profile.communication_email.as_str();
    let submitted = if house.config.mail.is_off {
        event(actor, "association.asked_to_confirm")
            .at(organization.id)
            .association(id)
            .with("address", to)
            .record(tx)?;
        let asking = associations::find(tx, &public_id)?.ok_or(ActionError::Hidden)?;
        tell_admins(tx, house, &organization, &asking)?;
        Submitted::AdminsAsked(public_id)
    } else {
        event(actor, "association.submitted")
            .at(organization.id)
            .association(id)
            .record(tx)?;
        mail_code(tx, house, &organization, id, &public_id, to, profile.language.as_str())?;
        Submitted::CodeMailed(public_id)
    };
    let by = Counts {
        associations_pending: 1 - count(replaced.len()),
        attempts_refused: -refused(&replaced),
        ..Counts::default()
    };
    organizations::add_counts(tx, organization.id, &by)?;
    confirm_let_in(tx, &organization, false)?;
    Ok(submitted)
}

/// Mails another code; the earlier one stops being valid. Where mail was turned off meanwhile, the admins are asked instead;
/// where it was turned on, a code takes the place of their confirmation.
///
/// # Errors
/// [`ActionError::Hidden`] unless the association is the account's own; [`Conflict::NotWaiting`] when no code is awaited.
pub fn resend(tx: &mut Tx<'_>, house: &House, person: &Person, id: &PublicId) -> Result<Submitted, ActionError> {
    let association = own(tx, person.account, id)?;
    let actor = Actor::Account(person.account);
    let (is_off, asks) = (house.config.mail.is_off, association.awaits_confirmation());
    if association.state != AssociationState::Pending || association.refusal.is_some() || (is_off && asks) {
        return Err(Conflict::NotWaiting.into());
    }
    let organization = organization(tx, association.organization_id)?;
    let_in(&organization)?;
    if is_off {
        return ask_admins(tx, house, &organization, &association);
    }
    if let Some(retry_after) = cool_down(tx, house, association.id)? {
        return Ok(Submitted::TooMany { retry_after });
    }
    if let Some(retry_after) = limit_codes(tx, house, person, &association.address_key, organization.id)? {
        return Ok(Submitted::TooMany { retry_after });
    }
    if asks && !associations::ask_no_more(tx, association.id)? {
        return Err(Conflict::NotWaiting.into());
    }
    event(actor, "association.code_resent")
        .at(organization.id)
        .association(association.id)
        .record(tx)?;
    let (to, language) = (&association.communication_email, &association.language);
    mail_code(
        tx,
        house,
        &organization,
        association.id,
        &association.public_id,
        to,
        language,
    )?;
    Ok(Submitted::CodeMailed(association.public_id))
}

/// The code that was mailed is no longer of use: the admins decide.
fn ask_admins(
    tx: &mut Tx<'_>,
    house: &House,
    organization: &Organization,
    association: &Association,
) -> Result<Submitted, ActionError> {
    if !associations::ask_unproven(tx, association.id)? {
        return Err(Conflict::NotWaiting.into());
    }
    proofs::delete(tx, association.id)?;
    event(Actor::Account(association.account_id), "association.asked")
        .at(association.organization_id)
        .association(association.id)
        .with("address", association.communication_email.as_str())
        .record(tx)?;
    tell_admins(tx, house, organization, association)?;
    Ok(Submitted::AdminsAsked(association.public_id.clone()))
}

fn mail_code(
    tx: &mut Tx<'_>,
    house: &House,
    organization: &Organization,
    association: i64,
    public_id: &PublicId,
    to: &str,
    language: &str,
) -> Result<(), ActionError> {
    let nonce = secrets::random::<16>();
    let expires_at = tx.now() + codes::LIFE;
    proofs::start(tx, association, &nonce, codes::TRIES, expires_at)?;
    let letter = Letter::ProofCode {
        organization: organization.name.clone(),
        association: public_id.to_string(),
        nonce: encode_nonce(&nonce),
    };
    Ok(enqueue(
        tx,
        house,
        &MailJob {
            to: to.to_owned(),
            language: language.to_owned(),
            letter,
        },
    )?)
}

/// Counts a code against every limit; how long to wait when one is passed, and the audit event of the first time.
pub(in crate::actions) fn limit_codes(
    tx: &mut Tx<'_>,
    house: &House,
    person: &Person,
    recipient: &str,
    organization: i64,
) -> Result<Option<Span>, DbError> {
    let (client, account) = (person.client.as_str(), Some(person.account));
    let wish = Wish {
        client,
        account,
        organization: Some(organization),
        recipient,
    };
    let Some(passed) = codes::limit(tx, house, &wish)? else {
        return Ok(None);
    };
    if passed.is_first {
        event(Actor::Account(person.account), "association.code_limited")
            .at(organization)
            .record(tx)?;
    }
    Ok(Some(passed.wait))
}

/// How long until another code may be mailed for this association.
fn cool_down(tx: &mut Tx<'_>, house: &House, association: i64) -> Result<Option<Span>, DbError> {
    let seconds = i64::from(house.config.limits.resend_cool_down_seconds);
    let proof = proofs::find(tx, association)?;
    let left = proof.map(|proof| (proof.sent_at + Span::seconds(seconds)) - tx.now());
    Ok(left.filter(|left| left.0 > 0))
}

/// The one association per account and organization is kept by a constraint: the slower of two requests learns of it here.
fn simultaneous(error: DbError) -> ActionError {
    match error {
        DbError::Conflict(_) => Conflict::Simultaneous.into(),
        other => other.into(),
    }
}
