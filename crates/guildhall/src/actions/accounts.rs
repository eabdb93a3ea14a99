//! Accounts, and what the operator may do to them.

use guildhall_domain::access_request::Wanted;
use guildhall_domain::association::{AssociationState, EndReason, Origin};
use guildhall_domain::country::Country;
use guildhall_domain::email::EmailAddress;
use guildhall_domain::language::Language;
use guildhall_domain::notice::NoticeKind;
use guildhall_domain::organization::MembershipId;
use guildhall_domain::policy::Operation;
use guildhall_domain::profile::Profile;
use guildhall_domain::rights::{AccessRight, Held};
use guildhall_store::accounts::{self, Account};
use guildhall_store::associations::NewAssociation;
use guildhall_store::organizations::{Counts, Organization};
use guildhall_store::sign_in_methods::{self, Method, NewMethod};
use guildhall_store::{DbError, Tx, associations, organizations, rights};

use super::access_requests::answered;
use super::audit::{Event, event};
use super::authority::{authorize, authorize_operator};
use super::handing_over::telling::who_run;
use super::notices::{Audience, notice};
use super::organizations::{Behind, behind};
use super::presets::{self, Claimed};
use super::rights::{held, must_last};
use super::{ActionError, Actor, Conflict};
use crate::app::House;
use crate::secrets;

/// The issuer of methods that are a mailed code.
pub const CODE_ISSUER: &str = "code";
/// The issuer of methods that are a passkey.
pub const PASSKEY_ISSUER: &str = guildhall_store::passkeys::ISSUER;

/// An account and where it belongs.
#[derive(Clone, Debug)]
pub struct Me {
    /// The account.
    pub account: Account,
    /// The ways to sign in to it, in the order in which they were added.
    pub methods: Vec<Method>,
    /// Its associations, pending ones included.
    pub associations: Vec<Behind>,
}

/// The acting account itself.
///
/// # Errors
/// [`ActionError::Hidden`] when there is no such account any more.
pub fn me(tx: &mut Tx<'_>, account: i64) -> Result<Me, ActionError> {
    let found = accounts::find(tx, account)?.ok_or(ActionError::Hidden)?;
    Ok(Me {
        account: found,
        methods: sign_in_methods::of_account(tx, account)?,
        associations: behind(tx, account)?,
    })
}

/// The method of codes mailed to `address`; it is made, and an account for it, when there is none.
pub(super) fn find_or_create(tx: &mut Tx<'_>, address: &EmailAddress, is_proven: bool) -> Result<Method, DbError> {
    if let Some(method) = sign_in_methods::find(tx, CODE_ISSUER, address.key().as_str())? {
        if is_proven {
            sign_in_methods::prove(tx, method.id)?;
        }
        return Ok(method);
    }
    let first = FirstMethod {
        issuer: CODE_ISSUER,
        subject: address.key().as_str(),
        kind: None,
        label: address.as_str(),
        is_proven,
    };
    create(tx, &first)
}

/// How someone signs in for the first time.
pub(super) struct FirstMethod<'a> {
    pub issuer: &'a str,
    pub subject: &'a str,
    pub kind: Option<&'a str>,
    pub label: &'a str,
    pub is_proven: bool,
}

/// Makes an account with its first method.
pub(super) fn create(tx: &mut Tx<'_>, first: &FirstMethod<'_>) -> Result<Method, DbError> {
    let account = accounts::insert(tx, secrets::public_id().as_str(), first.label)?;
    let new = NewMethod {
        public_id: &secrets::public_id(),
        account,
        issuer: first.issuer,
        subject: first.subject,
        kind: first.kind,
        label: first.label,
        is_proven: first.is_proven,
    };
    if sign_in_methods::insert(tx, &new)?.is_none() {
        // Another request made the account for it at the same moment.
        return Err(tx.stale());
    }
    let made = sign_in_methods::find(tx, first.issuer, first.subject)?;
    made.ok_or_else(|| tx.stale())
}

/// Whom the operator makes an admin, where and why.
#[derive(Clone, Debug)]
pub struct Appointment {
    /// Where.
    pub membership_id: MembershipId,
    /// The address that the person signs in with.
    pub email: EmailAddress,
    /// Why: the organization can read it.
    pub reason: String,
}

/// What an appointment changed.
#[derive(Clone, Debug)]
pub struct Appointed {
    /// Where.
    pub organization: Organization,
    /// Whether the person was an admin before.
    pub was_admin: bool,
}

/// Whom the operator means by an address at an organization: who signs in with codes mailed to it, or else who is associated by it,
/// whatever account that person signs in with.
fn find_member(tx: &mut Tx<'_>, organization: i64, email: &EmailAddress) -> Result<Option<i64>, ActionError> {
    if let Some(account) = accounts::find_by_address(tx, email)?
        && let Some(live) = associations::live(tx, organization, account.id)?
        && live.state == AssociationState::Active
    {
        return Ok(Some(live.id));
    }
    Ok(associations::find_by_address(tx, organization, email)?)
}

/// Keeps the account that signs in with codes mailed to this address from being closed meanwhile. Held before the organization is, as
/// whoever closes an account holds them.
fn hold_open(tx: &mut Tx<'_>, email: &EmailAddress) -> Result<(), ActionError> {
    match accounts::find_by_address(tx, email)? {
        Some(account) if !accounts::hold_open(tx, account.id)? => Err(tx.stale().into()),
        _ => Ok(()),
    }
}

/// Makes an account a global admin; the account and its association are made when they are missing. An invitation that waits for
/// the address is accepted with that, and gives what it was to give.
///
/// # Errors
/// [`ActionError::Forbidden`] for everyone but the operator; [`Conflict::HasEnd`] where there would be no admin without an end.
pub fn grant_admin(
    tx: &mut Tx<'_>,
    house: &House,
    actor: Actor,
    input: &Appointment,
) -> Result<Appointed, ActionError> {
    authorize_operator(actor, Operation::AppointAdmin)?;
    let mut authority = authorize(tx, actor, &input.membership_id, Operation::AppointAdmin)?;
    hold_open(tx, &input.email)?;
    authority.hold(tx)?;
    let organization = authority.organization.clone();
    let (association, claimed) = match find_member(tx, organization.id, &input.email)? {
        Some(association) => (association, None),
        None => {
            let method = find_or_create(tx, &input.email, false)?;
            associate(tx, &organization, method.account_id, &input.email)?
        }
    };
    let admin = Held::lasting(AccessRight::GLOBAL_ADMIN);
    let was_admin = held(tx, association, admin.right)?.is_some_and(|granted| granted.held == admin);
    if !was_admin {
        rights::grant(tx, association, admin, None)?;
        let asked = (Wanted::Right(admin.right), None);
        answered(tx, actor, organization.id, &[association], asked)?;
        // The first admin is one without an end.
        if rights::count_lasting(tx, organization.id, admin.right)? == 0 {
            return Err(Conflict::HasEnd.into());
        }
        let appointed = told(event(actor, "admin.appointed"), &organization, association, input);
        match &claimed {
            Some(claimed) => {
                let person = associations::get(tx, association)?.ok_or(ActionError::Hidden)?;
                let given = presets::give(tx, house, &person, claimed)?;
                given.tell(appointed).invitation(claimed.invitation)
            }
            None => appointed,
        }
        .record(tx)?;
        tell_admin(
            tx,
            house,
            actor,
            &organization,
            association,
            (NoticeKind::RightGranted, NoticeKind::AdminAppointed),
            input,
        )?;
    }
    let has_raised = claimed.is_some_and(|claimed| claimed.has_raised);
    authority.confirm_raised_after(tx, has_raised)?;
    Ok(Appointed {
        organization,
        was_admin,
    })
}

/// The event of what the operator did about an admin, and why.
fn told(event: Event, organization: &Organization, association: i64, input: &Appointment) -> Event {
    event
        .at(organization.id)
        .association(association)
        .with("address", input.email.as_str())
        .with("reason", input.reason.as_str())
}

/// Tells a person of the right of a global admin that the operator gave or took, and everyone else who runs the organization.
fn tell_admin(
    tx: &mut Tx<'_>,
    house: &House,
    actor: Actor,
    organization: &Organization,
    association: i64,
    (own, others): (NoticeKind, NoticeKind),
    input: &Appointment,
) -> Result<(), ActionError> {
    let person = associations::get(tx, association)?.ok_or(ActionError::Hidden)?;
    notice(own)
        .at(organization)
        .right(AccessRight::GLOBAL_ADMIN)
        .because(Some(&input.reason))
        .leading_into("/access")
        .tell(tx, house, actor, Audience::People(&[association]))?;
    let mut who = who_run(tx, organization.id)?;
    who.retain(|other| *other != association);
    notice(others)
        .at(organization)
        .about(&person)
        .because(Some(&input.reason))
        .leading_into("/roles")
        .tell(tx, house, actor, Audience::People(&who))?;
    Ok(())
}

/// An active association by the operator's word, and the invitation that it claims. The profile holds what is known: the address;
/// its owner completes it.
fn associate(
    tx: &mut Tx<'_>,
    organization: &Organization,
    account: i64,
    email: &EmailAddress,
) -> Result<(i64, Option<Claimed>), ActionError> {
    let unreadable = |what: &str| DbError::Unreadable(format!("organization {}: {what}", organization.id).into());
    let replaced = associations::end_pending(tx, organization.id, account, EndReason::Replaced)?;
    let local_part = email
        .as_str()
        .rsplit_once('@')
        .map_or(email.as_str(), |(local, _)| local);
    let profile = Profile {
        given_name: local_part.to_owned(),
        family_name: String::new(),
        communication_email: email.clone(),
        phone: String::new(),
        country: Country::parse(&organization.country).ok_or_else(|| unreadable("country"))?,
        language: Language::parse(&organization.language).map_err(|_| unreadable("language"))?,
        job_title: String::new(),
        credential_claim: None,
    };
    let expires_at = tx.now();
    let claimed = presets::claim(tx, organization.id, email.key().as_str(), account)?;
    let id = associations::insert(
        tx,
        &NewAssociation {
            public_id: &secrets::public_id(),
            organization: organization.id,
            account,
            state: AssociationState::Active,
            origin: Origin::Operator,
            link: None,
            invitation: claimed.as_ref().map(|claimed| claimed.invitation),
            profile: &profile,
            expires_at,
            asks_admins: false,
        },
    )
    .map_err(|error| match error {
        // The account itself, or the address's owner, was faster: run again, and see what there is now.
        DbError::Conflict(_) => tx.stale(),
        other => other,
    })?;
    let was_invited = i64::from(claimed.is_some());
    let by = Counts {
        invitations_approved: -was_invited,
        invitations_accepted: was_invited,
        associations_pending: -super::invitations::count(replaced.len()),
        attempts_refused: -super::associations::refused(&replaced),
        associations_active: 1,
        ..Counts::default()
    };
    organizations::add_counts(tx, organization.id, &by)?;
    Ok((id, claimed))
}

/// Takes the right of a global admin; the person stays associated.
///
/// # Errors
/// [`ActionError::Forbidden`] for everyone but the operator; [`Conflict::NotAnAdmin`]; [`Conflict::LastAdmin`] when nobody
/// else would be left who holds it; [`Conflict::PrimaryContact`].
pub fn revoke_admin(
    tx: &mut Tx<'_>,
    house: &House,
    actor: Actor,
    input: &Appointment,
) -> Result<Organization, ActionError> {
    authorize_operator(actor, Operation::DismissAdmin)?;
    let mut authority = authorize(tx, actor, &input.membership_id, Operation::DismissAdmin)?;
    authority.hold(tx)?;
    let organization = authority.organization.clone();
    let association = find_member(tx, organization.id, &input.email)?.ok_or(Conflict::NotAnAdmin)?;
    if !rights::take(tx, association, AccessRight::GLOBAL_ADMIN)? {
        return Err(Conflict::NotAnAdmin.into());
    }
    must_last(tx, organization.id, association, AccessRight::GLOBAL_ADMIN)?;
    told(event(actor, "admin.dismissed"), &organization, association, input).record(tx)?;
    tell_admin(
        tx,
        house,
        actor,
        &organization,
        association,
        (NoticeKind::RightTaken, NoticeKind::AdminDismissed),
        input,
    )?;
    authority.confirm_raised(tx)?;
    Ok(organization)
}
