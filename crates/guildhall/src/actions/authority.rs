//! The first step of every action: may this actor do that here?

use guildhall_domain::organization::MembershipId;
use guildhall_domain::policy::{self, Decision, Operation, Standing};
use guildhall_store::organizations::{self, Organization};
use guildhall_store::{Tx, associations, audit};

use super::{ActionError, Actor};

/// What an authorized action goes on with.
#[derive(Clone, Debug)]
pub struct Authority {
    /// The organization it is about.
    pub organization: Organization,
    /// How the actor stands to it.
    pub standing: Standing,
    revision: i64,
}

/// Finds the organization and asks the policy, both in this transaction.
///
/// # Errors
/// [`ActionError::Hidden`] when there is no such organization or the actor is a stranger to it;
/// [`ActionError::Forbidden`] when the actor belongs to it but may not do this.
pub fn authorize(
    tx: &mut Tx<'_>,
    actor: Actor,
    membership_id: &MembershipId,
    operation: Operation,
) -> Result<Authority, ActionError> {
    let organization = organizations::find_by_membership_id(tx, membership_id)?.ok_or(ActionError::Hidden)?;
    let (standing, revision) = match actor {
        Actor::Account(account) => {
            let stand = associations::stand(tx, organization.id, account)?;
            (stand.standing, stand.revision)
        }
        Actor::Operator | Actor::System => (Standing::Operator, organizations::revision(tx, organization.id)?),
    };
    match policy::decide(&standing, operation) {
        Decision::Allowed => Ok(Authority {
            organization,
            standing,
            revision,
        }),
        Decision::Forbidden => Err(ActionError::Forbidden),
        Decision::Hidden => Err(ActionError::Hidden),
    }
}

/// Asks the policy for what concerns no organization.
///
/// # Errors
/// [`ActionError::Forbidden`] for everyone but the operator.
pub fn authorize_operator(actor: Actor, operation: Operation) -> Result<(), ActionError> {
    let standing = match actor {
        Actor::Operator | Actor::System => Standing::Operator,
        Actor::Account(_) => return Err(ActionError::Forbidden),
    };
    match policy::decide(&standing, operation) {
        Decision::Allowed => Ok(()),
        Decision::Forbidden | Decision::Hidden => Err(ActionError::Forbidden),
    }
}

impl Authority {
    /// The last step of a change that only read the rights: if they changed meanwhile, the whole action runs again.
    ///
    /// # Errors
    /// [`ActionError::Db`] with `Stale` in that case.
    pub fn confirm(&self, tx: &mut Tx<'_>) -> Result<(), ActionError> {
        self.stands_at(tx, self.revision)
    }

    /// The same for a change that has just raised the revision itself: whoever was faster has raised it too.
    ///
    /// # Errors
    /// As [`confirm`](Self::confirm).
    pub fn confirm_raised(&self, tx: &mut Tx<'_>) -> Result<(), ActionError> {
        self.stands_at(tx, self.revision + 1)
    }

    /// Asked while the end of the organization's chain is held: nobody changes rights between this and the commit and is
    /// told of earlier in the audit trail.
    fn stands_at(&self, tx: &mut Tx<'_>, revision: i64) -> Result<(), ActionError> {
        audit::settle(tx)?;
        if organizations::revision(tx, self.organization.id)? == revision {
            Ok(())
        } else {
            Err(tx.stale().into())
        }
    }
}
