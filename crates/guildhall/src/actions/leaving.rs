//! Associations that end at a date: the day is said beforehand, and at that instant the association is over on every way, whether
//! or not the sweeper was there yet. What ends at a closed organization ends here too.

use guildhall_domain::association::EndReason;
use guildhall_domain::clock::Instant;
use guildhall_domain::id::PublicId;
use guildhall_domain::notice::NoticeKind;
use guildhall_domain::organization::MembershipId;
use guildhall_domain::policy::Operation;
use guildhall_domain::preset::is_longer;
use guildhall_domain::rights::{AccessRight, ContactRole};
use guildhall_store::associations::Association;
use guildhall_store::leaving::{self, Due};
use guildhall_store::people::changes;
use guildhall_store::{Tx, contacts, organizations, rights};

use super::audit::{Event, event};
use super::authority::{Authority, authorize};
use super::handing_over::takeovers;
use super::invitations::count;
use super::notices::{Audience, notice};
use super::people_changes::ended;
use super::rights::{Changed, about, active, can_give, check_end, finish, holds_for_good, must_last};
use super::{ActionError, Actor, Conflict, associations as own};
use crate::app::House;

/// How many organizations one sweep looks at.
const ORGANIZATIONS: i64 = 100;

/// Says when someone's association ends by itself; without an instant, that it does not.
///
/// # Errors
/// As [`authorize`]; [`ActionError::Hidden`] for someone of another organization; [`ActionError::BadParameter`] for an end that has
/// passed; [`ActionError::Forbidden`] for someone who holds a right that the actor could not take, or not give for so long;
/// [`Conflict::NotActive`]; [`Conflict::LastAdmin`] and [`Conflict::PrimaryContact`] for those who have to stay.
pub fn set_end(
    tx: &mut Tx<'_>,
    house: &House,
    actor: Actor,
    membership_id: &MembershipId,
    person: &PublicId,
    at: Option<Instant>,
) -> Result<Changed, ActionError> {
    let mut authority = authorize(tx, actor, membership_id, Operation::SetEndDate)?;
    authority.hold(tx)?;
    let mut association = active(tx, &authority, person)?;
    check_end(tx, at)?;
    is_theirs_to_say(tx, house, &authority, &association, at)?;
    let is_change = association.leaves_at != at;
    if is_change {
        change(tx, actor, &association, at)?;
        let kind = match at {
            Some(_) => NoticeKind::EndSet,
            None => NoticeKind::EndCleared,
        };
        notice(kind)
            .at(&authority.organization)
            .until(at)
            .leading_into("/access")
            .tell(tx, house, actor, Audience::People(&[association.id]))?;
        association.leaves_at = at;
    }
    finish(tx, authority, association, is_change)
}

fn change(tx: &mut Tx<'_>, actor: Actor, association: &Association, at: Option<Instant>) -> Result<(), ActionError> {
    if changes::set_end(tx, std::iter::once(association.id), at)? != 1 {
        return Err(Conflict::NotActive.into());
    }
    let Some(at) = at else {
        about(event(actor, "association.end_cleared"), association, None).record(tx)?;
        return Ok(());
    };
    let admin = AccessRight::GLOBAL_ADMIN;
    if contacts::roles_of(tx, association.id)?.contains(&ContactRole::PRIMARY_PROGRAM_CONTACT) {
        return Err(Conflict::PrimaryContact.into());
    }
    if holds_for_good(tx, association.id, admin)? {
        must_last(tx, association.organization_id, association.id, admin)?;
    }
    about(event(actor, "association.end_set"), association, None)
        .with("expires_at", at.0)
        .record(tx)?;
    Ok(())
}

/// Whoever says that someone goes earlier takes what they hold; whoever says that someone stays longer gives it.
fn is_theirs_to_say(
    tx: &mut Tx<'_>,
    house: &House,
    authority: &Authority,
    association: &Association,
    at: Option<Instant>,
) -> Result<(), ActionError> {
    let is_longer = is_longer(at, association.leaves_at);
    let (standing, organization) = (&authority.standing, &authority.organization);
    for granted in rights::of_association(tx, association.id)? {
        let rule = house.config.program.rights.even_retired(granted.held.right);
        let earliest = [granted.held.until, at].into_iter().flatten().min();
        let until = if is_longer { earliest } else { Some(tx.now()) };
        if !can_give(standing, organization, Operation::GrantRight, rule.until(until)) {
            return Err(ActionError::Forbidden);
        }
    }
    Ok(())
}

/// Ends those at an organization whose date has come; whether there were any. Nobody changes rights there from then on until
/// this transaction has ended. Where thousands go at one instant, the sweep ends the rest of them within seconds.
pub(super) fn settle(tx: &mut Tx<'_>, organization: i64) -> Result<bool, ActionError> {
    const MOST: i64 = 5000;
    if leaving::due(tx, organization, 1)?.is_empty() {
        return Ok(false);
    }
    organizations::raise_revision(tx, organization)?;
    end_due(tx, organization, MOST)?;
    Ok(true)
}

/// Ends up to `limit` of them; how many. Whoever was faster has left none of theirs.
fn end_due(tx: &mut Tx<'_>, organization: i64, limit: i64) -> Result<i64, ActionError> {
    let due = leaving::due(tx, organization, limit)?;
    if due.is_empty() {
        return Ok(0);
    }
    // What was due before came before.
    takeovers::carry_out(tx, organization)?;
    let gone = changes::end(tx, due.iter().map(|due| due.id), EndReason::DateReached)?;
    for person in &due {
        let told = event(Actor::System, "association.date_reached").at(organization);
        tell_end(tx, told, person)?;
    }
    takeovers::record_ended(tx, &gone.takeovers)?;
    organizations::add_counts(tx, organization, &ended(&gone))?;
    Ok(count(due.len()))
}

fn tell_end(tx: &mut Tx<'_>, told: Event, person: &Due) -> Result<(), ActionError> {
    told.association(person.id)
        .with("address", person.email.as_str())
        .record(tx)?;
    Ok(())
}

/// Ends what is due, up to a chunk; whether more is waiting.
pub(super) fn sweep(tx: &mut Tx<'_>, chunk: i64) -> Result<bool, ActionError> {
    let mut left = chunk;
    for organization in leaving::organizations_due(tx, ORGANIZATIONS)? {
        if left <= 0 {
            return Ok(true);
        }
        organizations::raise_revision(tx, organization)?;
        left -= end_due(tx, organization, left)?;
    }
    Ok(left < chunk)
}

/// Ends a chunk of what is left at a closed organization: people, forms and approvals; whether there may be more. Each person who
/// loses an association has an event and is told; one event tells of all forms and approvals of a chunk.
///
/// # Errors
/// Those of the database.
pub fn end_at_closed(tx: &mut Tx<'_>, house: &House, chunk: i64) -> Result<bool, ActionError> {
    let Some(organization) = leaving::closed_with_people(tx)? else {
        return Ok(false);
    };
    organizations::raise_revision(tx, organization)?;
    let people = leaving::active(tx, organization, chunk)?;
    let gone = changes::end(tx, people.iter().map(|person| person.id), EndReason::OrganizationClosed)?;
    for person in &people {
        let told = event(Actor::System, "association.organization_closed").at(organization);
        tell_end(tx, told, person)?;
    }
    takeovers::record_ended(tx, &gone.takeovers)?;
    let closed = organizations::find(tx, organization)?.ok_or(ActionError::Hidden)?;
    let reason = closed.closing.as_ref().map(|closing| closing.reason.as_str());
    let ids: Vec<i64> = people.iter().map(|person| person.id).collect();
    notice(NoticeKind::OrganizationClosed)
        .at(&closed)
        .because(reason)
        .tell(tx, house, Actor::System, Audience::People(&ids))?;
    let forms = leaving::end_pending(tx, organization, chunk)?;
    let revoked = i64::try_from(leaving::revoke_approved(tx, organization, chunk)?).unwrap_or(i64::MAX);
    let mut by = ended(&gone);
    by.associations_pending -= count(forms.len());
    by.attempts_refused -= own::refused(&forms);
    by.invitations_approved -= revoked;
    by.invitations_revoked += revoked;
    if !forms.is_empty() || revoked > 0 {
        event(Actor::System, "associations.ended")
            .at(organization)
            .with("associations", forms.len())
            .with("invitations", revoked)
            .record(tx)?;
    }
    organizations::add_counts(tx, organization, &by)?;
    Ok(true)
}
