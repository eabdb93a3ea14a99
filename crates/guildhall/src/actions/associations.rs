//! The colleague's way in: send the profile, prove the mailbox, be associated or be told why not.

use guildhall_domain::association::{AssociationState, EndReason, Origin, Refusal};
use guildhall_domain::clock::Span;
use guildhall_domain::id::PublicId;
use guildhall_domain::organization::MembershipId;
use guildhall_domain::policy::{AccessRight, Operation};
use guildhall_domain::profile::Profile;
use guildhall_store::associations::{Association, NewAssociation};
use guildhall_store::organizations::{Counts, Organization};
use guildhall_store::proofs::Proof;
use guildhall_store::{DbError, Tx, associations, audit, invitations, organizations, proofs};

use super::audit::{Event, event};
use super::authority::authorize;
use super::codes::{self, Wish};
use super::invitations::{Listed, Wanted, unknown_cursor};
use super::{ActionError, Actor, Conflict, invitation_urls};
use crate::app::House;
use crate::jobs::letters::{Letter, MailJob, encode_nonce, enqueue};
use crate::secrets::{self, Purpose};

/// What the audit trail calls a refusal.
const REFUSED: &str = "association.refused";
/// How long the admins have to answer someone who asks.
const ASKED: Span = Span::days(30);

/// Someone on the way in: which account, and from where.
#[derive(Clone, Debug)]
pub struct Person {
    /// The account.
    pub account: i64,
    /// The client's address, unreadable.
    pub client: String,
}

/// What became of a form or of the wish for another code. None of these tells whether the address is pre-approved.
#[derive(Clone, Debug)]
pub enum Submitted {
    /// A code is on its way.
    CodeMailed(PublicId),
    /// Too many codes were asked for.
    TooMany {
        /// When to try again.
        retry_after: Span,
    },
}

/// Takes an individual profile under an invitation URL: a pending association that replaces the account's own earlier one,
/// and a code to its communication e-mail. Every well-formed address gets the same answer.
///
/// # Errors
/// [`ActionError::Hidden`] when the URL is not in use; [`Conflict::AlreadyAssociated`].
pub fn submit(
    tx: &mut Tx<'_>,
    house: &House,
    person: &Person,
    token: &str,
    profile: &Profile,
) -> Result<Submitted, ActionError> {
    let (organization, link) = invitation_urls::open(tx, house, token)?;
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
            profile,
            expires_at,
        },
    )
    .map_err(simultaneous)?;
    event(actor, "association.submitted")
        .at(organization.id)
        .association(id)
        .record(tx)?;
    let to = profile.communication_email.as_str();
    mail_code(tx, house, &organization, id, &public_id, to, profile.language.as_str())?;
    let by = Counts {
        associations_pending: 1 - super::invitations::count(replaced),
        ..Counts::default()
    };
    organizations::add_counts(tx, organization.id, &by)?;
    Ok(Submitted::CodeMailed(public_id))
}

/// Mails another code; the earlier one stops being valid.
///
/// # Errors
/// [`ActionError::Hidden`] unless the association is the account's own; [`Conflict::NotWaiting`] when no code is awaited.
pub fn resend(tx: &mut Tx<'_>, house: &House, person: &Person, id: &PublicId) -> Result<Submitted, ActionError> {
    let association = own(tx, person.account, id)?;
    let actor = Actor::Account(person.account);
    if association.state != AssociationState::Pending || association.refusal.is_some() {
        return Err(Conflict::NotWaiting.into());
    }
    if let Some(retry_after) = cool_down(tx, house, association.id)? {
        return Ok(Submitted::TooMany { retry_after });
    }
    let organization = organization(tx, association.organization_id)?;
    if let Some(retry_after) = limit_codes(tx, house, person, &association.address_key, organization.id)? {
        return Ok(Submitted::TooMany { retry_after });
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
/// [`Conflict::NotWaiting`] when it has ended.
pub fn prove(tx: &mut Tx<'_>, house: &House, account: i64, id: &PublicId, code: &str) -> Result<Proved, ActionError> {
    let association = own(tx, account, id)?;
    match association.state {
        AssociationState::Active => return Err(Conflict::AlreadyAssociated.into()),
        AssociationState::Ended => return Err(Conflict::NotWaiting.into()),
        AssociationState::Pending => {}
    }
    let Some(proof) = proofs::take_try(tx, association.id)? else {
        return Ok(Proved::CodeSpent);
    };
    if !house.keys.is_code(Purpose::ProofCode, &proof.nonce, code) {
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
    judge(tx, house, &association)
}

/// The mailbox is proven: is the address pre-approved?
fn judge(tx: &mut Tx<'_>, house: &House, association: &Association) -> Result<Proved, ActionError> {
    let (organization, actor) = (association.organization_id, Actor::Account(association.account_id));
    // An address that is someone's already is not claimed, even where an approval of it was left behind.
    let is_taken = invitations::is_claimed(tx, organization, &association.address_key)?;
    let claimed = if is_taken {
        None
    } else {
        invitations::accept(tx, organization, &association.address_key, association.account_id)?
    };
    if let Some(invitation) = claimed {
        let letter = Letter::Associated {
            organization: self::organization(tx, organization)?.name,
            association: association.public_id.to_string(),
        };
        activate(
            tx,
            house,
            association,
            invitation,
            event(actor, "association.activated"),
            letter,
        )?;
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
    Ok(Proved::Refused { refusal, reference })
}

/// Switches an association on under the invitation it has just claimed, and writes what is to be said of it.
pub(super) fn activate(
    tx: &mut Tx<'_>,
    house: &House,
    association: &Association,
    invitation: i64,
    event: Event,
    letter: Letter,
) -> Result<(), ActionError> {
    if !associations::activate(tx, association.id, invitation).map_err(claimed)? {
        return Err(Conflict::NotWaiting.into());
    }
    event
        .at(association.organization_id)
        .association(association.id)
        .invitation(invitation)
        .with("address", association.communication_email.as_str())
        .record(tx)?;
    enqueue(tx, house, &letter_to(association, letter))?;
    let by = Counts {
        invitations_approved: -1,
        invitations_accepted: 1,
        associations_pending: -1,
        associations_active: 1,
        ..Counts::default()
    };
    Ok(organizations::add_counts(tx, association.organization_id, &by)?)
}

/// Asks the organization's admins, after the proven address was refused.
///
/// # Errors
/// [`ActionError::Hidden`] unless the association is the account's own; [`Conflict::NotWaiting`] when there is nothing to ask.
pub fn ask(tx: &mut Tx<'_>, account: i64, id: &PublicId) -> Result<(), ActionError> {
    let association = own(tx, account, id)?;
    if association.asked_at.is_some() {
        return Ok(());
    }
    let until = tx.now() + ASKED;
    if association.refusal != Some(Refusal::AddressNotApproved) || !associations::ask(tx, association.id, until)? {
        return Err(Conflict::NotWaiting.into());
    }
    event(Actor::Account(account), "association.asked")
        .at(association.organization_id)
        .association(association.id)
        .with("address", association.communication_email.as_str())
        .record(tx)?;
    Ok(())
}

/// An association as its person sees it.
#[derive(Clone, Debug)]
pub struct Own {
    /// The association.
    pub association: Association,
    /// At which organization.
    pub organization: Organization,
    /// The rights that go with it.
    pub rights: Vec<AccessRight>,
    /// The code that is awaited.
    pub proof: Option<OwnProof>,
}

/// A code that is awaited.
#[derive(Clone, Copy, Debug)]
pub struct OwnProof {
    /// Wrong codes still allowed.
    pub tries_left: i64,
    /// Whether it is too old.
    pub is_expired: bool,
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
pub(super) fn own_view(tx: &mut Tx<'_>, association: Association) -> Result<Own, ActionError> {
    let organization = organization(tx, association.organization_id)?;
    let rights = associations::rights(tx, association.id)?;
    let now = tx.now();
    let proof = proofs::find(tx, association.id)?.map(
        |Proof {
             tries_left, expires_at, ..
         }| OwnProof {
            tries_left,
            is_expired: now.is_past(expires_at),
        },
    );
    Ok(Own {
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
    Ok(OwnPage {
        token: invitation_urls::of_association(tx, house, association)?,
        reference: audit::reference(tx, association, REFUSED)?,
        newer,
        own,
    })
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

/// A page of the roster.
///
/// # Errors
/// As [`authorize`]; [`ActionError::BadParameter`] for a cursor that names none of them.
pub fn roster(
    tx: &mut Tx<'_>,
    actor: Actor,
    membership_id: &MembershipId,
    wanted: &Wanted<AssociationState>,
) -> Result<Listed<(Association, Vec<AccessRight>)>, ActionError> {
    let organization = authorize(tx, actor, membership_id, Operation::SeeRoster)?.organization;
    let search = wanted.search()?;
    let page = associations::page(
        tx,
        organization.id,
        wanted.state,
        search,
        wanted.cursor()?,
        wanted.limit,
    )?
    .ok_or_else(unknown_cursor)?;
    let holders = associations::rights_in(tx, organization.id)?;
    let counts = organizations::counts(tx, organization.id)?;
    let rights = |id: i64| {
        holders
            .iter()
            .filter(|(holder, _)| *holder == id)
            .map(|(_, right)| *right)
            .collect()
    };
    let page = page.map(|association| {
        let rights = rights(association.id);
        (association, rights)
    });
    Ok(Listed {
        organization,
        page,
        counts,
    })
}

fn own(tx: &mut Tx<'_>, account: i64, id: &PublicId) -> Result<Association, ActionError> {
    match associations::find(tx, id)? {
        Some(association) if association.account_id == account => Ok(association),
        _ => Err(ActionError::Hidden),
    }
}

fn organization(tx: &mut Tx<'_>, id: i64) -> Result<Organization, ActionError> {
    organizations::find(tx, id)?.ok_or(ActionError::Hidden)
}

pub(super) fn letter_to(association: &Association, letter: Letter) -> MailJob {
    MailJob {
        to: association.communication_email.clone(),
        language: association.language.clone(),
        letter,
    }
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
fn limit_codes(
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

/// So is the one active association per address.
fn claimed(error: DbError) -> ActionError {
    match error {
        DbError::Conflict(_) => Conflict::AlreadyClaimed.into(),
        other => other.into(),
    }
}
