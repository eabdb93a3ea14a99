//! An organization comes into other hands: its primary program contact offers the role, a deputy takes it, or someone takes over
//! where no admin can be reached. On no way is there a moment without an admin.

pub mod deputies;
pub mod offers;
pub mod takeovers;
pub mod telling;

use std::collections::BTreeSet;

use guildhall_domain::access_request::Wanted;
use guildhall_domain::email::EmailAddress;
use guildhall_domain::handing_over::{Deputyship, Holder, Part};
use guildhall_domain::id::PublicId;
use guildhall_domain::organization::MembershipId;
use guildhall_domain::policy::{Decision, Operation, Resource, Standing, decide};
use guildhall_domain::profile::is_complete;
use guildhall_domain::rights::{AccessRight, ContactRole, Held};
use guildhall_store::associations::Association;
use guildhall_store::contacts::Contact;
use guildhall_store::deputies::Deputy;
use guildhall_store::organizations::Organization;
use guildhall_store::role_offers::RoleOffer;
use guildhall_store::takeovers::Takeover;
use guildhall_store::{Tx, associations, contacts, rights};

use super::access_requests::answered;
use super::audit::{Event, event};
use super::authority::{Authority, authorize};
use super::rights::held;
use super::{ActionError, Actor, Conflict};

/// The role that goes from one to the other.
const ROLE: ContactRole = ContactRole::PRIMARY_PROGRAM_CONTACT;

/// Somebody of an organization.
#[derive(Clone, Debug)]
pub enum Whom {
    /// By what the outside knows the association by.
    Id(PublicId),
    /// By the communication e-mail.
    Address(EmailAddress),
}

/// Who runs an organization, and what is under way to change that.
#[derive(Clone, Debug)]
pub struct Roles {
    /// Where.
    pub organization: Organization,
    /// How the reader stands to it, without rights that sleep.
    pub standing: Standing,
    /// Whether the reader holds admin rights there that sleep.
    pub is_asleep: bool,
    /// How the reader stands to the role of the primary program contact.
    pub part: Part,
    /// The reader's association.
    pub own: Option<i64>,
    /// The contacts, by role.
    pub contacts: Vec<Contact>,
    /// The deputy of the primary program contact.
    pub deputy: Option<Deputy>,
    /// The role on offer, for those whom it concerns and for admins.
    pub offer: Option<RoleOffer>,
    /// The takeover under way, for whoever started it and for everyone who is told of it: admins, contacts and the deputy.
    pub takeover: Option<Takeover>,
}

impl Roles {
    /// The primary program contact.
    pub fn primary(&self) -> Option<&Contact> {
        holder(&self.contacts)
    }

    /// Whether this is the reader's to do now.
    pub fn may(&self, operation: Operation) -> bool {
        let resource = Resource {
            part: self.part,
            ..self.organization.state().into()
        };
        decide(&self.standing, resource, operation) == Decision::Allowed
    }

    /// Whether the deputy can take the role now.
    pub fn deputy_may_act(&self) -> bool {
        let deputy = self.deputy.as_ref().map(deputyship);
        deputy.is_some_and(|deputy| deputy.may_act(self.part.holder))
    }

    /// Whether the role is offered to the reader.
    pub fn is_offered(&self) -> bool {
        let offer = self.offer.as_ref();
        offer.is_some_and(|offer| Some(offer.to.association) == self.own)
    }

    /// Whether the reader started the takeover under way.
    pub fn is_taking_over(&self) -> bool {
        let takeover = self.takeover.as_ref();
        takeover.is_some_and(|takeover| Some(takeover.person.association) == self.own)
    }
}

/// Shows who runs an organization.
///
/// # Errors
/// As [`authorize`].
pub fn show(tx: &mut Tx<'_>, actor: Actor, membership_id: &MembershipId) -> Result<Roles, ActionError> {
    let authority = authorize(tx, actor, membership_id, Operation::SeeRoles)?;
    let roles = roles(tx, actor, authority.organization, authority.standing)?;
    Ok(Roles {
        is_asleep: authority.is_asleep,
        ..roles
    })
}

/// The same after a change, for whoever made it.
///
/// # Errors
/// Those of the database.
pub fn after(tx: &mut Tx<'_>, actor: Actor, organization: Organization) -> Result<Roles, ActionError> {
    let standing = match actor.account() {
        Some(account) => associations::stand(tx, organization.id, account)?.standing,
        None => Standing::Operator,
    };
    roles(tx, actor, organization, standing)
}

fn roles(tx: &mut Tx<'_>, actor: Actor, organization: Organization, standing: Standing) -> Result<Roles, ActionError> {
    let is_admin = standing.is_admin();
    let account = actor.account();
    let own = match account {
        Some(account) => associations::live(tx, organization.id, account)?.map(|own| own.id),
        None => None,
    };
    let mine = |association: i64| is_admin || Some(association) == own;
    let offer = guildhall_store::role_offers::open(tx, organization.id)?;
    let takeover = guildhall_store::takeovers::waiting(tx, organization.id)?;
    let now = tx.now();
    let contacts = contacts::of_organization(tx, organization.id)?;
    let deputy = guildhall_store::deputies::find(tx, organization.id)?;
    let parties = contacts.iter().map(|contact| contact.association);
    let is_told = parties
        .chain(deputy.iter().map(|deputy| deputy.person.association))
        .any(mine);
    Ok(Roles {
        part: part_of(account, &contacts, deputy.as_ref()),
        contacts,
        deputy,
        offer: offer.filter(|offer| mine(offer.from.association) || mine(offer.to.association)),
        takeover: takeover.filter(|takeover| now < takeover.due_at && (is_told || mine(takeover.person.association))),
        organization,
        standing,
        is_asleep: false,
        own,
    })
}

/// How an account stands to the role of the primary program contact of an organization.
pub(super) fn part(tx: &mut Tx<'_>, organization: i64, account: Option<i64>) -> Result<Part, ActionError> {
    let contacts = contacts::of_organization(tx, organization)?;
    let deputy = guildhall_store::deputies::find(tx, organization)?;
    Ok(part_of(account, &contacts, deputy.as_ref()))
}

fn part_of(account: Option<i64>, contacts: &[Contact], deputy: Option<&Deputy>) -> Part {
    let holder = match holder(contacts) {
        None => Holder::Nobody,
        Some(contact) if !contact.is_effective => Holder::Incomplete,
        Some(contact) if Some(contact.account) == account => Holder::Oneself,
        Some(_) => Holder::Another,
    };
    let deputy = deputy.filter(|deputy| Some(deputy.person.account) == account);
    Part {
        holder,
        deputy: deputy.map(deputyship),
    }
}

fn deputyship(deputy: &Deputy) -> Deputyship {
    Deputyship {
        is_allowed: deputy.allowed_at.is_some(),
        contact_is_gone: deputy.contact_is_gone,
    }
}

/// Closes some of the offers that ran out and completes some of the takeovers that are due, organization by organization in the order
/// of their keys; whether there may be more.
///
/// # Errors
/// Those of the database.
pub fn sweep(tx: &mut Tx<'_>) -> Result<bool, ActionError> {
    const AT_ONCE: i64 = 50;
    let expired: BTreeSet<i64> = guildhall_store::role_offers::overdue(tx, AT_ONCE)?
        .into_iter()
        .collect();
    let due: BTreeSet<i64> = guildhall_store::takeovers::due(tx, AT_ONCE)?.into_iter().collect();
    for organization in expired.union(&due) {
        if expired.contains(organization) {
            offers::expire(tx, *organization)?;
        }
        if due.contains(organization) {
            takeovers::complete(tx, *organization)?;
        }
    }
    let most = AT_ONCE.unsigned_abs();
    Ok(expired.len().max(due.len()) as u64 >= most)
}

/// The acting person's own active association. From here on nobody else changes rights or roles at the organization.
fn begin(
    tx: &mut Tx<'_>,
    actor: Actor,
    membership_id: &MembershipId,
    operation: Operation,
) -> Result<(Authority, Association), ActionError> {
    let mut authority = authorize(tx, actor, membership_id, operation)?;
    authority.hold(tx)?;
    let own = authority.own(tx, actor)?;
    Ok((authority, own))
}

/// Whoever has the role.
pub(super) fn primary(tx: &mut Tx<'_>, organization: i64) -> Result<Option<Contact>, ActionError> {
    Ok(holder(&contacts::of_organization(tx, organization)?).cloned())
}

fn holder(contacts: &[Contact]) -> Option<&Contact> {
    contacts.iter().find(|contact| contact.role == ROLE)
}

/// An active person of the organization who is not the acting one, and stays: nobody gets the role whose association ends by itself.
fn other(tx: &mut Tx<'_>, authority: &Authority, own: &Association, whom: &Whom) -> Result<Association, ActionError> {
    let organization = authority.organization.id;
    let person = match whom {
        Whom::Id(id) => super::rights::active(tx, authority, id)?,
        Whom::Address(address) => {
            let id = associations::find_by_address(tx, organization, address)?;
            let id = id.ok_or(Conflict::NotActive)?;
            associations::get(tx, id)?.ok_or(Conflict::NotActive)?
        }
    };
    if person.id == own.id {
        return Err(Conflict::Yourself.into());
    }
    if person.leaves_at.is_some() {
        return Err(Conflict::HasEnd.into());
    }
    Ok(person)
}

/// The role is the person's, and with it the right of a global admin without an end. Whoever had it before has it no longer.
fn move_role(tx: &mut Tx<'_>, actor: Actor, to: &Association) -> Result<Option<Contact>, ActionError> {
    if !is_complete(&to.given_name, &to.family_name) {
        return Err(Conflict::ProfileIncomplete.into());
    }
    if to.leaves_at.is_some() {
        return Err(Conflict::HasEnd.into());
    }
    let organization = to.organization_id;
    let before = primary(tx, organization)?;
    if let Some(before) = &before {
        contacts::release(tx, before.association, ROLE)?;
    }
    if !contacts::name(tx, to.id, ROLE, actor.account())? {
        return Err(Conflict::RoleHeld.into());
    }
    answered(tx, actor, organization, &[to.id], (Wanted::Role(ROLE), None))?;
    empower(tx, actor, to)?;
    guildhall_store::deputies::follow(tx, organization, to.id)?;
    Ok(before)
}

/// Gives the right of a global admin without an end.
fn empower(tx: &mut Tx<'_>, actor: Actor, person: &Association) -> Result<(), ActionError> {
    let admin = Held::lasting(AccessRight::GLOBAL_ADMIN);
    if held(tx, person.id, admin.right)?.is_none_or(|granted| granted.held != admin) {
        rights::grant(tx, person.id, admin, actor.account())?;
        let asked = (Wanted::Right(admin.right), None);
        answered(tx, actor, person.organization_id, &[person.id], asked)?;
    }
    Ok(())
}

/// An event about a person and the role.
fn told(actor: Actor, action: &'static str, person: &Association) -> Event {
    super::rights::about(event(actor, action), person, None).with("contact_role", ROLE.as_str())
}
