//! Who holds which right and which contact role at an organization: granting, taking, and what a person sees of it.

use guildhall_domain::access_request::Wanted;
use guildhall_domain::association::AssociationState;
use guildhall_domain::clock::{Instant, Span};
use guildhall_domain::id::PublicId;
use guildhall_domain::notice::NoticeKind;
use guildhall_domain::organization::MembershipId;
use guildhall_domain::policy::{Decision, Gift, Operation, Resource, Standing, decide};
use guildhall_domain::preset::Presets;
use guildhall_domain::profile::is_complete;
use guildhall_domain::rights::{AccessRight, ContactRole, Held};
use guildhall_store::associations::Association;
use guildhall_store::contacts::Contact;
use guildhall_store::organizations::Organization;
use guildhall_store::rights::{Granted, Holder};
use guildhall_store::{Tx, associations, contacts, deputies, rights, role_offers};

use super::access_requests::answered;
use super::audit::{Event, event};
use super::authority::{Authority, authorize, authorize_gift};
use super::notices::{Audience, notice};
use super::requests::NOTE;
use super::{ActionError, Actor, Conflict, presets};
use crate::app::House;
use crate::config::{RightRule, RoleRule};

/// The longest that a right can be given an end in.
pub const LONGEST: Span = Span::days(3653);

/// What a change of one person's rights or roles led to.
#[derive(Clone, Debug)]
pub struct Changed {
    /// Where.
    pub organization: Organization,
    /// Whose.
    pub association: Association,
    /// Whether anything is otherwise than it was.
    pub is_change: bool,
}

/// Grants a right, until it ends if it is to end. Of a right that is held, the end changes.
///
/// # Errors
/// As [`authorize_gift`]; [`ActionError::Hidden`] for someone of another organization; [`ActionError::BadParameter`] for a
/// right that the program does not have, and for an end that has passed; [`Conflict::NotActive`];
/// [`Conflict::LastAdmin`] and [`Conflict::PrimaryContact`] where the right has to last.
pub fn grant(
    tx: &mut Tx<'_>,
    house: &House,
    actor: Actor,
    membership_id: &MembershipId,
    person: &PublicId,
    given: Held,
    reason: Option<&str>,
) -> Result<Changed, ActionError> {
    let Some(rule) = house.config.program.rights.find(given.right) else {
        return Err(unknown(tx, actor, membership_id, Operation::GrantRight)?);
    };
    let (authority, association) = begin(
        tx,
        actor,
        membership_id,
        person,
        Operation::GrantRight,
        rule.until(given.until),
    )?;
    let is_change = give_right(tx, actor, &association, given, Because::Said(reason))?;
    if is_change {
        notice(NoticeKind::RightGranted)
            .at(&authority.organization)
            .right(given.right)
            .until(given.until)
            .leading_into("/access")
            .tell(tx, house, actor, Audience::People(&[association.id]))?;
        let asked = (Wanted::Right(given.right), given.until);
        answered(tx, actor, association.organization_id, &[association.id], asked)?;
    }
    finish(tx, authority, association, is_change)
}

/// Why something is given.
#[derive(Clone, Copy)]
pub(super) enum Because<'a> {
    /// For the reason that whoever gives it says, if they say one.
    Said(Option<&'a str>),
    /// The person asked for it; what they read with the answer.
    Asked {
        /// That note; may be empty.
        note: &'a str,
    },
}

/// Gives an active person a right, or another end for it; whether that is a change. The caller has authorized it and has raised
/// the revision. An answer to a request has its event even where the right stays as it is.
pub(super) fn give_right(
    tx: &mut Tx<'_>,
    actor: Actor,
    association: &Association,
    given: Held,
    because: Because<'_>,
) -> Result<bool, ActionError> {
    check_end(tx, given.until)?;
    let before = held(tx, association.id, given.right)?;
    let is_change = before.is_none_or(|before| before.held != given);
    if is_change {
        rights::grant(tx, association.id, given, actor.account())?;
        if given.until.is_some() || association.leaves_at.is_some() {
            must_last(tx, association.organization_id, association.id, given.right)?;
        }
    }
    if is_change || matches!(because, Because::Asked { .. }) {
        let mut granted =
            given_because(event(actor, "right.granted"), association, because).with("right", given.right.as_str());
        if let Some(until) = given.until {
            granted = granted.with("expires_at", until.0);
        }
        granted.record(tx)?;
    }
    Ok(is_change)
}

/// Takes a right away.
///
/// # Errors
/// As [`grant`]. Of a person who does not hold it, nothing changes. A right that the program no longer has is taken from those who
/// still hold it.
pub fn take(
    tx: &mut Tx<'_>,
    house: &House,
    actor: Actor,
    membership_id: &MembershipId,
    person: &PublicId,
    right: AccessRight,
    reason: Option<&str>,
) -> Result<Changed, ActionError> {
    let program = &house.config.program.rights;
    let rule = program.even_retired(right);
    let gift = rule.until(Some(tx.now()));
    let (authority, association) = begin(tx, actor, membership_id, person, Operation::TakeRight, gift)?;
    let is_change = rights::take(tx, association.id, right)?;
    if !is_change && program.find(right).is_none() {
        return Err(unknown(tx, actor, membership_id, Operation::TakeRight)?);
    }
    if is_change {
        must_last(tx, authority.organization.id, association.id, right)?;
        about(event(actor, "right.taken"), &association, reason)
            .with("right", right.as_str())
            .record(tx)?;
        notice(NoticeKind::RightTaken)
            .at(&authority.organization)
            .right(right)
            .because(reason)
            .leading_into("/access")
            .tell(tx, house, actor, Audience::People(&[association.id]))?;
    }
    finish(tx, authority, association, is_change)
}

/// Makes someone a contact. The primary program contact holds the right of a global admin, from the moment at which the
/// profile is complete.
///
/// # Errors
/// As [`grant`]; [`Conflict::RoleHeld`] while someone else has the role; [`Conflict::HasEnd`] for a primary program contact whose
/// association ends by itself.
pub fn name_contact(
    tx: &mut Tx<'_>,
    house: &House,
    actor: Actor,
    membership_id: &MembershipId,
    person: &PublicId,
    role: ContactRole,
    reason: Option<&str>,
) -> Result<Changed, ActionError> {
    let Some(rule) = house.config.program.contact_roles.find(role) else {
        return Err(unknown(tx, actor, membership_id, Operation::NameContact)?);
    };
    let (authority, association) = begin(tx, actor, membership_id, person, Operation::NameContact, rule.gift())?;
    let is_change = give_role(tx, actor, &association, role, Because::Said(reason))?;
    if is_change {
        notice(NoticeKind::ContactNamed)
            .at(&authority.organization)
            .role(role)
            .leading_into("/access")
            .tell(tx, house, actor, Audience::People(&[association.id]))?;
        let asked = (Wanted::Role(role), None);
        answered(tx, actor, association.organization_id, &[association.id], asked)?;
    }
    finish(tx, authority, association, is_change)
}

/// Gives an active person a contact role; whether that is a change. The caller has authorized it and has raised the revision.
///
/// # Errors
/// [`Conflict::RoleHeld`] while someone else has the role.
pub(super) fn give_role(
    tx: &mut Tx<'_>,
    actor: Actor,
    association: &Association,
    role: ContactRole,
    because: Because<'_>,
) -> Result<bool, ActionError> {
    let is_change = contacts::name(tx, association.id, role, actor.account())?;
    if is_change && role == ContactRole::PRIMARY_PROGRAM_CONTACT && association.leaves_at.is_some() {
        return Err(Conflict::HasEnd.into());
    }
    if !is_change && !contacts::roles_of(tx, association.id)?.contains(&role) {
        return Err(Conflict::RoleHeld.into());
    }
    if is_change || matches!(because, Because::Asked { .. }) {
        given_because(event(actor, "contact.named"), association, because)
            .with("contact_role", role.as_str())
            .record(tx)?;
    }
    if is_change {
        empower(tx, actor, association, role)?;
        if role == ContactRole::PRIMARY_PROGRAM_CONTACT {
            deputies::follow(tx, association.organization_id, association.id)?;
        }
    }
    Ok(is_change)
}

/// Lets someone be a contact no more. Who was the primary program contact stays a global admin.
///
/// # Errors
/// As [`grant`]; [`ActionError::Forbidden`] for the role of the primary program contact, which only its holder and the
/// program's operator lay down.
pub fn release_contact(
    tx: &mut Tx<'_>,
    house: &House,
    actor: Actor,
    membership_id: &MembershipId,
    person: &PublicId,
    role: ContactRole,
    reason: Option<&str>,
) -> Result<Changed, ActionError> {
    let Some(rule) = house.config.program.contact_roles.find(role) else {
        return Err(unknown(tx, actor, membership_id, Operation::ReleaseContact)?);
    };
    let operation = releasing(role);
    let (authority, association) = begin(tx, actor, membership_id, person, operation, rule.gift())?;
    authority.check(operation, role_of(&authority.organization, rule, actor, &association))?;
    let is_change = contacts::release(tx, association.id, role)?;
    if is_change {
        if role == ContactRole::PRIMARY_PROGRAM_CONTACT {
            role_offers::end_all(tx, association.organization_id)?;
        }
        about(event(actor, "contact.released"), &association, reason)
            .with("contact_role", role.as_str())
            .record(tx)?;
        notice(NoticeKind::ContactReleased)
            .at(&authority.organization)
            .role(role)
            .because(reason)
            .leading_into("/access")
            .tell(tx, house, actor, Audience::People(&[association.id]))?;
    }
    finish(tx, authority, association, is_change)
}

/// A contact role as somebody has it, or could.
fn role_of<'a>(at: &Organization, rule: &'a RoleRule, actor: Actor, person: &Association) -> Resource<'a> {
    Resource {
        gift: Some(rule.gift()),
        is_own: Some(actor.account() == Some(person.account_id)),
        ..at.state().into()
    }
}

/// What it is to let someone be this contact no more.
fn releasing(role: ContactRole) -> Operation {
    if role == ContactRole::PRIMARY_PROGRAM_CONTACT {
        Operation::LayDownRole
    } else {
        Operation::ReleaseContact
    }
}

/// The profile of an association was completed: what its contact roles bring with them holds from now on. The caller has raised
/// the revision.
pub(super) fn become_effective(tx: &mut Tx<'_>, actor: Actor, completed: &Association) -> Result<(), ActionError> {
    for role in contacts::roles_of(tx, completed.id)? {
        empower(tx, actor, completed, role)?;
    }
    Ok(())
}

/// Gives a primary program contact whose profile is complete the right that goes with it.
fn empower(tx: &mut Tx<'_>, actor: Actor, contact: &Association, role: ContactRole) -> Result<(), ActionError> {
    let admin = Held::lasting(AccessRight::GLOBAL_ADMIN);
    let is_due = role == ContactRole::PRIMARY_PROGRAM_CONTACT && is_complete(&contact.given_name, &contact.family_name);
    if !is_due || held(tx, contact.id, admin.right)?.is_some_and(|granted| granted.held == admin) {
        return Ok(());
    }
    rights::grant(tx, contact.id, admin, actor.account())?;
    let asked = (Wanted::Right(admin.right), None);
    answered(tx, actor, contact.organization_id, &[contact.id], asked)?;
    about(event(actor, "right.granted"), contact, None)
        .with("right", admin.right.as_str())
        .record(tx)?;
    Ok(())
}

/// A right that an association holds.
pub(super) fn held(tx: &mut Tx<'_>, association: i64, right: AccessRight) -> Result<Option<Granted>, ActionError> {
    let granted = rights::of_association(tx, association)?;
    Ok(granted.into_iter().find(|granted| granted.held.right == right))
}

/// Whether an association holds a right without an end.
pub(super) fn holds_for_good(tx: &mut Tx<'_>, association: i64, right: AccessRight) -> Result<bool, ActionError> {
    Ok(held(tx, association, right)?.is_some_and(|granted| granted.held.until.is_none()))
}

/// After a global admin's right was taken or given an end: somebody is left who holds it without one, and the primary program
/// contact does.
pub(super) fn must_last(
    tx: &mut Tx<'_>,
    organization: i64,
    association: i64,
    right: AccessRight,
) -> Result<(), ActionError> {
    if right != AccessRight::GLOBAL_ADMIN {
        return Ok(());
    }
    if contacts::roles_of(tx, association)?.contains(&ContactRole::PRIMARY_PROGRAM_CONTACT) {
        return Err(Conflict::PrimaryContact.into());
    }
    match rights::count_lasting(tx, organization, right)? {
        0 => Err(Conflict::LastAdmin.into()),
        _ => Ok(()),
    }
}

/// Says that the program has no such right or contact role, to those who may know.
pub(super) fn unknown(
    tx: &mut Tx<'_>,
    actor: Actor,
    membership_id: &MembershipId,
    operation: Operation,
) -> Result<ActionError, ActionError> {
    authorize(tx, actor, membership_id, operation)?;
    let (name, what) = match operation {
        Operation::GrantRight | Operation::TakeRight => ("right", "right"),
        _ => ("contact_role", "contact role"),
    };
    Ok(no_such(name, what))
}

pub(super) fn no_such(name: &'static str, what: &str) -> ActionError {
    ActionError::BadParameter {
        name,
        problem: format!("The program has no such {what}"),
    }
}

/// An active person of the organization.
pub(super) fn active(tx: &mut Tx<'_>, authority: &Authority, person: &PublicId) -> Result<Association, ActionError> {
    let association = associations::find(tx, person)?
        .filter(|association| association.organization_id == authority.organization.id)
        .ok_or(ActionError::Hidden)?;
    match association.state {
        AssociationState::Active => Ok(association),
        AssociationState::Pending | AssociationState::Ended => Err(Conflict::NotActive.into()),
    }
}

pub(super) fn check_end(tx: &Tx<'_>, until: Option<Instant>) -> Result<(), ActionError> {
    let problem = match until {
        Some(until) if tx.now().is_past(until) => "Choose an end that lies ahead",
        Some(until) if until > tx.now() + LONGEST => "Choose an end within ten years, or none",
        _ => return Ok(()),
    };
    Err(ActionError::BadParameter {
        name: "until",
        problem: problem.into(),
    })
}

pub(super) fn about(event: Event, association: &Association, reason: Option<&str>) -> Event {
    let event = event
        .at(association.organization_id)
        .association(association.id)
        .with("address", association.communication_email.as_str());
    match reason {
        Some(reason) => event.with("reason", reason),
        None => event,
    }
}

fn given_because(event: Event, association: &Association, because: Because<'_>) -> Event {
    match because {
        Because::Said(reason) => about(event, association, reason),
        Because::Asked { note } => {
            let asked = about(event, association, None).with("asked", true);
            if note.is_empty() { asked } else { asked.with(NOTE, note) }
        }
    }
}

/// A change of an active person's rights or roles: whether it may be made. From here on nobody else changes any at the
/// organization; [`finish`] runs it again should somebody have done so since the actor's rights were read.
fn begin(
    tx: &mut Tx<'_>,
    actor: Actor,
    membership_id: &MembershipId,
    person: &PublicId,
    operation: Operation,
    gift: Gift<'_>,
) -> Result<(Authority, Association), ActionError> {
    let mut authority = authorize_gift(tx, actor, membership_id, operation, gift)?;
    authority.hold(tx)?;
    let association = active(tx, &authority, person)?;
    Ok((authority, association))
}

pub(super) fn finish(
    tx: &mut Tx<'_>,
    authority: Authority,
    association: Association,
    is_change: bool,
) -> Result<Changed, ActionError> {
    authority.confirm_raised(tx)?;
    Ok(Changed {
        organization: authority.organization,
        association,
        is_change,
    })
}

/// The rights of the program that the actor may give to somebody, for a while at least.
///
/// # Errors
/// As [`authorize`].
pub fn givable(
    tx: &mut Tx<'_>,
    house: &House,
    actor: Actor,
    membership_id: &MembershipId,
) -> Result<Vec<AccessRight>, ActionError> {
    let authority = authorize(tx, actor, membership_id, Operation::GrantRight)?;
    let (standing, organization, now) = (&authority.standing, &authority.organization, tx.now());
    let rules = house.config.program.rights.all().iter();
    let may_give = |rule: &&RightRule| can_give(standing, organization, Operation::GrantRight, rule.until(Some(now)));
    Ok(rules.filter(may_give).map(|rule| rule.id).collect())
}

/// A right of the program beside one person.
#[derive(Clone, Debug)]
pub struct RightLine {
    /// Which.
    pub right: AccessRight,
    /// Since and until when the person holds it, if they do.
    pub granted: Option<Granted>,
    /// Whether the reader may grant and take it.
    pub may_change: bool,
    /// Whether the reader may grant it without an end.
    pub may_grant_lasting: bool,
    /// Who may grant it: a few of them.
    pub ask: Vec<Holder>,
}

/// A contact role of the program beside one person.
#[derive(Clone, Debug)]
pub struct RoleLine {
    /// Which.
    pub role: ContactRole,
    /// Who has it at the organization, if anyone.
    pub contact: Option<Contact>,
    /// Whether that is the person.
    pub is_theirs: bool,
    /// Whether the reader may give it to the person, or take it from them.
    pub may_change: bool,
    /// Whether the reader could give it if nobody had it.
    pub may_give: bool,
}

/// What a person may do at an organization, and what they could be given.
#[derive(Clone, Debug)]
pub struct Access {
    /// Where.
    pub organization: Organization,
    /// The person's association.
    pub association: Association,
    /// The program's rights, in its order, and what the person holds that it no longer has.
    pub rights: Vec<RightLine>,
    /// The program's contact roles, in its order.
    pub roles: Vec<RoleLine>,
    /// The rights that the invitation was to give, and could not.
    pub left_out: Presets,
    /// Whether the organization has no other global admin without an end: then the person cannot go.
    pub is_last_admin: bool,
}

/// What the acting account may do at an organization itself.
///
/// # Errors
/// As [`authorize`].
pub fn own(tx: &mut Tx<'_>, house: &House, actor: Actor, membership_id: &MembershipId) -> Result<Access, ActionError> {
    let authority = authorize(tx, actor, membership_id, Operation::SeeAccess)?;
    let own = authority.own(tx, actor)?;
    access(tx, house, actor, (authority.organization, authority.standing), own)
}

/// What a person may do, for those who see the people.
///
/// # Errors
/// As [`authorize`]; [`ActionError::Hidden`] for someone of another organization.
pub fn of_person(
    tx: &mut Tx<'_>,
    house: &House,
    actor: Actor,
    membership_id: &MembershipId,
    person: &PublicId,
) -> Result<Access, ActionError> {
    let authority = authorize(tx, actor, membership_id, Operation::SeeRoster)?;
    let association = associations::find(tx, person)?
        .filter(|association| association.organization_id == authority.organization.id)
        .ok_or(ActionError::Hidden)?;
    access(
        tx,
        house,
        actor,
        (authority.organization, authority.standing),
        association,
    )
}

/// What a person may do after a change, for whoever changed it.
///
/// # Errors
/// Those of the database.
pub fn after(tx: &mut Tx<'_>, house: &House, actor: Actor, changed: Changed) -> Result<Access, ActionError> {
    let organization = changed.organization;
    let standing = match actor.account() {
        Some(account) => associations::stand(tx, organization.id, account)?.standing,
        None => Standing::Operator,
    };
    access(tx, house, actor, (organization, standing), changed.association)
}

fn access(
    tx: &mut Tx<'_>,
    house: &House,
    actor: Actor,
    (organization, standing): (Organization, Standing),
    association: Association,
) -> Result<Access, ActionError> {
    /// How many people are named of those who can be asked.
    const ASKED: usize = 2;
    let is_active = association.state == AssociationState::Active;
    let granted = if is_active {
        rights::of_association(tx, association.id)?
    } else {
        Vec::new()
    };
    let mut givers = Vec::new();
    for right in guildhall_domain::policy::ADMINS {
        let mut holders = rights::holders(tx, organization.id, right, 3)?;
        holders.retain(|holder| holder.email != association.communication_email);
        givers.push((right, holders));
    }
    let program = &house.config.program;
    let of_right = |rule: &RightRule| RightLine {
        right: rule.id,
        granted: granted.iter().copied().find(|granted| granted.held.right == rule.id),
        may_change: is_active
            && can_give(
                &standing,
                &organization,
                Operation::TakeRight,
                rule.until(Some(organization.created_at)),
            ),
        may_grant_lasting: is_active && can_give(&standing, &organization, Operation::GrantRight, rule.until(None)),
        ask: givers
            .iter()
            .filter(|(right, _)| rule.granted_by.contains(right))
            .flat_map(|(_, holders)| holders.iter().cloned())
            .take(ASKED)
            .collect(),
    };
    let retired = granted
        .iter()
        .filter(|granted| program.rights.find(granted.held.right).is_none());
    let retired: Vec<_> = retired
        .map(|granted| program.rights.even_retired(granted.held.right))
        .collect();
    let rules = program.rights.all().iter().chain(retired.iter().map(AsRef::as_ref));
    let lines = rules.map(of_right).collect();
    let named = contacts::of_organization(tx, organization.id)?;
    let of_role = |rule: &RoleRule| {
        let contact = named.iter().find(|contact| contact.role == rule.id).cloned();
        let is_theirs = contact
            .as_ref()
            .is_some_and(|contact| contact.association == association.id);
        let role = role_of(&organization, rule, actor, &association);
        let may = |operation| decide(&standing, role, operation) == Decision::Allowed;
        let may_give = may(Operation::NameContact);
        let may_change = match &contact {
            None => may_give,
            Some(_) => is_theirs && may(releasing(rule.id)),
        };
        RoleLine {
            role: rule.id,
            is_theirs,
            may_change: is_active && may_change,
            may_give,
            contact,
        }
    };
    let roles = program.contact_roles.all().iter().map(of_role).collect();
    let left_out = if is_active {
        presets::left_out_of(tx, association.id)?
    } else {
        Presets::none()
    };
    let is_lasting = |granted: &Granted| granted.held == Held::lasting(AccessRight::GLOBAL_ADMIN);
    let is_last_admin = association.leaves_at.is_none()
        && granted.iter().any(is_lasting)
        && rights::count_lasting(tx, organization.id, AccessRight::GLOBAL_ADMIN)? <= 1;
    Ok(Access {
        left_out,
        is_last_admin,
        rights: lines,
        roles,
        organization,
        association,
    })
}

/// Whether someone who stands like this may give or take that.
pub(super) fn can_give(standing: &Standing, organization: &Organization, operation: Operation, gift: Gift<'_>) -> bool {
    let resource = Resource {
        gift: Some(gift),
        ..organization.state().into()
    };
    decide(standing, resource, operation) == Decision::Allowed
}
