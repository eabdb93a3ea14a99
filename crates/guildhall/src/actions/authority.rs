//! The first step of every action: may this actor do that here?

use guildhall_domain::association::AssociationState;
use guildhall_domain::handing_over::Part;
use guildhall_domain::organization::{MembershipId, OrganizationState};
use guildhall_domain::policy::{self, Decision, Gift, NoScope, Operation, Resource, Standing};
use guildhall_domain::scope::Scope;
use guildhall_store::associations::Association;
use guildhall_store::organizations::{self, Organization};
use guildhall_store::tokens::Grant;
use guildhall_store::{Tx, associations, audit};

use super::handing_over::{self, takeovers};
use super::{ActionError, Actor, Conflict, leaving};

/// What an authorized action goes on with.
#[derive(Clone, Debug)]
pub struct Authority {
    /// The organization it is about.
    pub organization: Organization,
    /// How the actor stands to it, without rights that sleep.
    pub standing: Standing,
    /// Whether the actor holds admin rights there that sleep, because the sign-in was too weak for them.
    pub is_asleep: bool,
    revision: i64,
}

/// Finds the organization and asks the policy, both in this transaction.
///
/// # Errors
/// [`ActionError::Hidden`] when there is no such organization or the actor is a stranger to it;
/// [`ActionError::Forbidden`] when the actor belongs to it but may not do this;
/// [`ActionError::Suspended`] when it would be theirs to do; [`ActionError::OutOfScope`] when it would be, but not with this
/// API token; [`ActionError::SignInTooWeak`] when it would be, after a stronger sign-in.
pub fn authorize(
    tx: &mut Tx<'_>,
    actor: Actor,
    membership_id: &MembershipId,
    operation: Operation,
) -> Result<Authority, ActionError> {
    decide(tx, actor, membership_id, operation, None)
}

/// The same for a right or a contact role that is given or taken.
///
/// # Errors
/// As [`authorize`]; [`ActionError::Forbidden`] too for what the actor does not hold, or not for so long.
pub fn authorize_gift(
    tx: &mut Tx<'_>,
    actor: Actor,
    membership_id: &MembershipId,
    operation: Operation,
    gift: Gift<'_>,
) -> Result<Authority, ActionError> {
    decide(tx, actor, membership_id, operation, Some(gift))
}

fn decide(
    tx: &mut Tx<'_>,
    actor: Actor,
    membership_id: &MembershipId,
    operation: Operation,
    gift: Option<Gift<'_>>,
) -> Result<Authority, ActionError> {
    let mut organization = organizations::find_by_membership_id(tx, membership_id)?.ok_or(ActionError::Hidden)?;
    // A takeover that is due counts from that instant on. Whoever changes something after it finds it carried out.
    if organization.takeover_due_at.is_some_and(|due| tx.now() >= due) && tx.can_write() {
        takeovers::complete(tx, organization.id)?;
        organization = organizations::find(tx, organization.id)?.ok_or(ActionError::Hidden)?;
    }
    let standing = match actor {
        Actor::Token(grant) if grant.organization.is_some_and(|bound| bound != organization.id) => Standing::Stranger,
        _ => match actor.account() {
            Some(account) => associations::stand(tx, organization.id, account)?.standing,
            None => Standing::Operator,
        },
    };
    // Hardly any operation depends on it: it costs the others nothing.
    let part = if operation.asks_for_part() {
        handing_over::part(tx, organization.id, actor.account())?
    } else {
        Part::default()
    };
    let resource = Resource {
        gift,
        part,
        ..organization.state().into()
    };
    let awake = policy::decide(&standing, resource, operation);
    let is_asleep = actor.is_weak() && standing.is_admin();
    let standing = if is_asleep {
        standing.without_admin_rights()
    } else {
        standing
    };
    let decision = policy::decide(&standing, resource, operation);
    if decision == Decision::Forbidden && awake != Decision::Forbidden {
        return Err(ActionError::SignInTooWeak);
    }
    if let (Decision::Allowed | Decision::Suspended | Decision::Waits, Actor::Token(grant)) = (decision, actor) {
        within_scope(&grant, operation)?;
    }
    obey(decision)?;
    // The revision was read first: should anything have changed since, it no longer stands.
    Ok(Authority {
        revision: organization.revision,
        organization,
        standing,
        is_asleep,
    })
}

fn obey(decision: Decision) -> Result<(), ActionError> {
    match decision {
        Decision::Allowed => Ok(()),
        Decision::Forbidden => Err(ActionError::Forbidden),
        Decision::Hidden => Err(ActionError::Hidden),
        Decision::Suspended => Err(ActionError::Suspended),
        Decision::Closed => Err(Conflict::OrganizationClosed.into()),
        Decision::Waits => Err(Conflict::DeputyWaits.into()),
    }
}

fn within_scope(grant: &Grant, operation: Operation) -> Result<(), ActionError> {
    match policy::lacks(grant.scopes, operation) {
        Ok(None) => Ok(()),
        Ok(Some(scope)) => Err(ActionError::OutOfScope(scope)),
        Err(NoScope) => Err(ActionError::Forbidden),
    }
}

/// The account behind an actor, for what concerns the account itself.
///
/// # Errors
/// [`ActionError::OutOfScope`] for an API token without the scope for that; [`ActionError::TokenIsBound`] for one that is bound to
/// an organization: an account belongs to others as well. [`ActionError::Forbidden`] where there is no account behind the actor.
pub fn own(actor: Actor) -> Result<i64, ActionError> {
    match actor {
        Actor::Token(grant) if !grant.scopes.contains(Scope::Own) => Err(ActionError::OutOfScope(Scope::Own)),
        Actor::Token(grant) if grant.organization.is_some() => Err(ActionError::TokenIsBound),
        _ => actor.account().ok_or(ActionError::Forbidden),
    }
}

/// Asks the policy for what concerns no organization.
///
/// # Errors
/// [`ActionError::Forbidden`] for everyone but the operator.
pub fn authorize_operator(actor: Actor, operation: Operation) -> Result<(), ActionError> {
    let standing = match actor {
        Actor::Operator | Actor::System => Standing::Operator,
        Actor::Account(_) | Actor::WeakAccount(_) | Actor::Token(_) => return Err(ActionError::Forbidden),
    };
    obey(policy::decide(&standing, OrganizationState::Active, operation))
}

impl Authority {
    /// Asks the policy again, of something that has been found since.
    ///
    /// # Errors
    /// As [`authorize`].
    pub(super) fn check(&self, operation: Operation, resource: Resource<'_>) -> Result<(), ActionError> {
        obey(policy::decide(&self.standing, resource, operation))
    }

    /// The same of what is somebody's: the actor's own, or not.
    ///
    /// # Errors
    /// As [`authorize`].
    pub(super) fn check_own(&self, operation: Operation, is_own: bool) -> Result<(), ActionError> {
        let resource = Resource {
            is_own: Some(is_own),
            ..self.organization.state().into()
        };
        self.check(operation, resource)
    }

    /// The actor's own association, for what only a person of the organization does: the policy has let nobody else come that far.
    ///
    /// # Errors
    /// [`ActionError::Hidden`] should there be none.
    pub(super) fn own(&self, tx: &mut Tx<'_>, actor: Actor) -> Result<Association, ActionError> {
        let account = actor.account().ok_or(ActionError::Hidden)?;
        associations::live(tx, self.organization.id, account)?
            .filter(|own| own.state == AssociationState::Active)
            .ok_or(ActionError::Hidden)
    }

    /// The last step of a change that only read the rights: if they changed meanwhile, the whole action runs again.
    ///
    /// # Errors
    /// [`ActionError::Db`] with `Stale` in that case.
    pub fn confirm(&self, tx: &mut Tx<'_>) -> Result<(), ActionError> {
        self.stands_at(tx, self.revision)
    }

    /// The same for a change that has just raised the revision itself: whoever was faster has raised it too. What the change has
    /// made needless ends with it.
    ///
    /// # Errors
    /// As [`confirm`](Self::confirm).
    pub fn confirm_raised(&self, tx: &mut Tx<'_>) -> Result<(), ActionError> {
        takeovers::end_reached(tx, self.organization.id)?;
        self.stands_at(tx, self.revision + 1)
    }

    /// Ends those at the organization whose date has come, before an action asks who is there or gives an address away.
    ///
    /// # Errors
    /// Those of the database.
    pub fn settle(&mut self, tx: &mut Tx<'_>) -> Result<(), ActionError> {
        if leaving::settle(tx, self.organization.id)? {
            self.revision += 1;
        }
        Ok(())
    }

    /// Ends those whose date has come, and from here on keeps everyone else from changing who belongs to the organization and what
    /// they may do, until this transaction has ended. [`confirm_raised`](Self::confirm_raised) is its last step then.
    ///
    /// # Errors
    /// Those of the database.
    pub fn hold(&mut self, tx: &mut Tx<'_>) -> Result<(), ActionError> {
        self.settle(tx)?;
        Ok(organizations::raise_revision(tx, self.organization.id)?)
    }

    /// The same where what was accepted on the way has raised it once more, or has not.
    ///
    /// # Errors
    /// As [`confirm`](Self::confirm).
    pub(super) fn confirm_raised_after(&mut self, tx: &mut Tx<'_>, has_raised: bool) -> Result<(), ActionError> {
        self.revision += i64::from(has_raised);
        self.confirm_raised(tx)
    }

    /// The one of the two that fits a change which has raised the revision only where it had to.
    ///
    /// # Errors
    /// As [`confirm`](Self::confirm).
    pub(super) fn confirm_after(&self, tx: &mut Tx<'_>, has_raised: bool) -> Result<(), ActionError> {
        self.stands_at(tx, self.revision + i64::from(has_raised))
    }

    fn stands_at(&self, tx: &mut Tx<'_>, revision: i64) -> Result<(), ActionError> {
        stands_at(tx, self.organization.id, revision)
    }
}

/// The first step of a colleague's way in: things go on at this organization.
///
/// # Errors
/// [`ActionError::Suspended`] when they do not.
pub(super) fn let_in(organization: &Organization) -> Result<(), ActionError> {
    match organization.state() {
        OrganizationState::Active => Ok(()),
        OrganizationState::Suspended => Err(ActionError::Suspended),
        OrganizationState::Closed => Err(ActionError::Hidden),
    }
}

/// The last step of it, after the counts, and after the revision was raised where that had to be: a suspension that was faster is
/// seen here, and one that is slower waits for the counts. So one of the two comes first, and the other knows.
///
/// # Errors
/// [`ActionError::Db`] with `Stale` when the whole action has to run again.
pub(super) fn confirm_let_in(
    tx: &mut Tx<'_>,
    organization: &Organization,
    has_raised: bool,
) -> Result<(), ActionError> {
    stands_at(tx, organization.id, organization.revision + i64::from(has_raised))
}

/// Asked while the end of the organization's chain is held: nobody changes rights between this and the commit and is
/// told of earlier in the audit trail.
fn stands_at(tx: &mut Tx<'_>, organization: i64, revision: i64) -> Result<(), ActionError> {
    audit::settle(tx)?;
    if organizations::revision(tx, organization)? == revision {
        Ok(())
    } else {
        Err(tx.stale().into())
    }
}
