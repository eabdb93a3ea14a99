//! Closing an account: what it costs is shown first, then every association ends, and with them sessions, tokens and the ways to
//! sign in. Whoever the organization cannot do without is told what to do instead.

use guildhall_domain::association::{AssociationState, EndReason};
use guildhall_domain::email::EmailAddress;
use guildhall_domain::policy::Operation;
use guildhall_domain::rights::{AccessRight, ContactRole};
use guildhall_store::accounts::Account;
use guildhall_store::associations::Association;
use guildhall_store::leaving::{self as stored, Due};
use guildhall_store::organizations::{Counts, Organization};
use guildhall_store::people::changes;
use guildhall_store::{Tx, accounts, associations, contacts, organizations, rights};

use super::audit::{Event, event};
use super::authority::authorize_operator;
use super::handing_over::takeovers;
use super::invitations::count;
use super::people_changes::ended;
use super::rights::holds_for_good;
use super::{ActionError, Actor, Conflict, erasure, leaving};

/// What closing an account costs at one organization.
#[derive(Clone, Debug)]
pub struct Cost {
    /// The organization.
    pub organization: Organization,
    /// The association that ends.
    pub association: Association,
    /// The rights that end with it.
    pub rights: Vec<AccessRight>,
    /// Why it cannot end yet.
    pub obstacle: Option<Conflict>,
}

/// What closing the account costs, organization by organization.
///
/// # Errors
/// Those of the database.
pub fn costs(tx: &mut Tx<'_>, account: i64) -> Result<Vec<Cost>, ActionError> {
    let mut costs = Vec::new();
    for association in associations::of_account(tx, account)? {
        let found = organizations::find(tx, association.organization_id)?;
        let Some(organization) = found.filter(|organization| organization.closing.is_none()) else {
            continue;
        };
        costs.push(Cost {
            obstacle: obstacle(tx, &organization, &association)?,
            rights: associations::rights(tx, association.id)?,
            organization,
            association,
        });
    }
    Ok(costs)
}

/// Why an association cannot end with its account: the organization would be without an admin, or without the contact who answers
/// for it. One that is closed needs neither.
fn obstacle(
    tx: &mut Tx<'_>,
    organization: &Organization,
    association: &Association,
) -> Result<Option<Conflict>, ActionError> {
    let admin = AccessRight::GLOBAL_ADMIN;
    if association.state != AssociationState::Active || organization.closing.is_some() {
        return Ok(None);
    }
    if contacts::roles_of(tx, association.id)?.contains(&ContactRole::PRIMARY_PROGRAM_CONTACT) {
        return Ok(Some(Conflict::PrimaryContact));
    }
    let is_lasting = association.leaves_at.is_none() && holds_for_good(tx, association.id, admin)?;
    let is_last = is_lasting && rights::count_lasting(tx, organization.id, admin)? <= 1;
    Ok(is_last.then_some(Conflict::LastAdmin))
}

/// Closes the acting account, and asks for the erasure of what is stored of its person where they wish that. What it was.
///
/// # Errors
/// [`ActionError::Hidden`] when it is closed already; [`Conflict::LastAdmin`] and [`Conflict::PrimaryContact`] where an organization
/// cannot do without it: [`costs`] says where.
pub fn close_own(tx: &mut Tx<'_>, account: i64, erases: bool) -> Result<Account, ActionError> {
    close(tx, Actor::Account(account), account, None)?;
    if erases {
        erasure::ask(tx, Actor::Account(account), account, None)?;
    }
    accounts::find(tx, account)?.ok_or(ActionError::Hidden)
}

/// Closes the account of whoever signs in with this address, by the operator's word.
///
/// # Errors
/// [`ActionError::Forbidden`] for everyone but the operator; [`ActionError::Hidden`] for an address that nobody signs in with; as
/// [`close_own`].
pub fn close_of(tx: &mut Tx<'_>, actor: Actor, address: &EmailAddress, reason: &str) -> Result<Account, ActionError> {
    authorize_operator(actor, Operation::CloseAccount)?;
    let account = accounts::find_by_address(tx, address)?.ok_or(ActionError::Hidden)?;
    close(tx, actor, account.id, Some(reason))?;
    Ok(account)
}

pub(super) fn close(tx: &mut Tx<'_>, actor: Actor, account: i64, reason: Option<&str>) -> Result<(), ActionError> {
    if !accounts::close(tx, account)? {
        return Err(ActionError::Hidden);
    }
    let associations = end_all(tx, actor, account)?;
    accounts::end_access(tx, account)?;
    let mut closed = about(tx, event(actor, "account.closed"), account)?.with("associations", associations);
    if let Some(reason) = reason {
        closed = closed.with("reason", reason);
    }
    closed.record(tx)?;
    Ok(())
}

/// Ends what an account has at organizations, and what is approved there for addresses of its person; how many associations.
pub(super) fn end_all(tx: &mut Tx<'_>, actor: Actor, account: i64) -> Result<i64, ActionError> {
    let mut ended = 0;
    // In the order of their keys, as everyone who holds several organizations.
    for organization in associations::places_of(tx, account)? {
        organizations::raise_revision(tx, organization)?;
        // Who is an admin by now can be the one who is left.
        takeovers::carry_out(tx, organization)?;
        leaving::settle(tx, organization)?;
        if let Some(association) = associations::live(tx, organization, account)? {
            end(tx, actor, &association)?;
            ended += 1;
        } else {
            end_lapsed(tx, organization, account)?;
        }
        revoke_approved(tx, organization, account)?;
    }
    Ok(ended)
}

/// An event about an account, by what it is called outside: that names nobody.
pub(super) fn about(tx: &mut Tx<'_>, event: Event, account: i64) -> Result<Event, ActionError> {
    let account = accounts::find(tx, account)?.ok_or(ActionError::Hidden)?;
    Ok(event.with("account", account.handle))
}

/// Ends one association with its account. The caller has raised the revision.
fn end(tx: &mut Tx<'_>, actor: Actor, association: &Association) -> Result<(), ActionError> {
    let organization = association.organization_id;
    let by = if association.state == AssociationState::Active {
        let at = organizations::find(tx, organization)?.ok_or(ActionError::Hidden)?;
        if let Some(obstacle) = obstacle(tx, &at, association)? {
            return Err(obstacle.into());
        }
        let gone = changes::end(tx, std::iter::once(association.id), EndReason::AccountClosed)?;
        takeovers::record_ended(tx, &gone.takeovers)?;
        ended(&gone)
    } else {
        let pending = associations::end_pending(tx, organization, association.account_id, EndReason::AccountClosed)?;
        if pending.is_empty() {
            // It became active at the same moment: run again, and end that.
            return Err(tx.stale().into());
        }
        no_longer_pending(&pending)
    };
    event(actor, "association.account_closed")
        .at(organization)
        .association(association.id)
        .with("address", association.communication_email.as_str())
        .record(tx)?;
    Ok(organizations::add_counts(tx, organization, &by)?)
}

/// Ends a form whose time ran out, where no sweep has been at it: what waits for it would wait for ever.
fn end_lapsed(tx: &mut Tx<'_>, organization: i64, account: i64) -> Result<(), ActionError> {
    let lapsed = associations::end_pending(tx, organization, account, EndReason::AccountClosed)?;
    if lapsed.is_empty() {
        return Ok(());
    }
    event(Actor::System, "associations.lapsed")
        .at(organization)
        .with("associations", lapsed.len())
        .record(tx)?;
    let by = no_longer_pending(&lapsed);
    Ok(organizations::add_counts(tx, organization, &by)?)
}

fn no_longer_pending(forms: &[bool]) -> Counts {
    Counts {
        associations_pending: -count(forms.len()),
        attempts_refused: -super::associations::refused(forms),
        ..Counts::default()
    }
}

/// Takes back what an organization has approved for addresses that are, or were, the person's there. It is told as the program's own
/// deed: whose account it was is nobody's business.
fn revoke_approved(tx: &mut Tx<'_>, organization: i64, account: i64) -> Result<(), ActionError> {
    let revoked = stored::revoke_of_account(tx, organization, account)?;
    for Due { id, email } in &revoked {
        event(Actor::System, "invitation.revoked")
            .at(organization)
            .invitation(*id)
            .with("address", email.as_str())
            .record(tx)?;
    }
    let by = Counts {
        invitations_approved: -count(revoked.len()),
        invitations_revoked: count(revoked.len()),
        ..Counts::default()
    };
    if by != Counts::default() {
        organizations::add_counts(tx, organization, &by)?;
    }
    Ok(())
}
