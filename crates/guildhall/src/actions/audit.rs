//! Writing the audit trail.

use guildhall_domain::audit::Links;
use guildhall_store::audit::{self, NewEvent};
use guildhall_store::{DbError, Tx};

use super::Actor;
use crate::secrets;

/// An event about to be written. Secrets and codes never go into it.
pub struct Event {
    actor: Actor,
    action: &'static str,
    organization: Option<i64>,
    association: Option<i64>,
    invitation: Option<i64>,
    batch: Option<i64>,
    details: serde_json::Map<String, serde_json::Value>,
}

/// An event of this kind.
pub fn event(actor: Actor, action: &'static str) -> Event {
    Event {
        actor,
        action,
        organization: None,
        association: None,
        invitation: None,
        batch: None,
        details: serde_json::Map::new(),
    }
}

impl Event {
    /// At this organization.
    pub fn at(mut self, organization: i64) -> Self {
        self.organization = Some(organization);
        self
    }

    /// About this association.
    pub fn association(mut self, id: i64) -> Self {
        self.association = Some(id);
        self
    }

    /// About this invitation.
    pub fn invitation(mut self, id: i64) -> Self {
        self.invitation = Some(id);
        self
    }

    /// About the rows of this batch.
    pub fn batch(mut self, id: i64) -> Self {
        self.batch = Some(id);
        self
    }

    /// With this detail. The organization's admins can read it. Unless its name is on the list of plain details in the
    /// domain's `audit`, it is kept as personal: apart, so that it can be blanked when the person is erased.
    pub fn with(mut self, name: &str, value: impl Into<serde_json::Value>) -> Self {
        self.details.insert(name.to_owned(), value.into());
        self
    }

    /// Takes it down; the reference that people can quote. It is written when the transaction settles, so that nobody waits
    /// for the end of the organization's chain longer than needed.
    pub fn record(self, tx: &mut Tx<'_>) -> Result<String, DbError> {
        let reference = secrets::reference();
        let actor_kind = match self.actor {
            Actor::Account(_) | Actor::WeakAccount(_) => "account",
            Actor::Token(grant) if !grant.is_for_program => "account",
            Actor::Token(_) | Actor::Operator => "operator",
            Actor::System => "system",
        };
        let at = tx.now();
        audit::record(
            tx,
            NewEvent {
                reference: reference.clone(),
                at,
                organization: self.organization,
                action: self.action.to_owned(),
                actor_kind: actor_kind.to_owned(),
                links: Links {
                    actor: self.actor.account(),
                    association: self.association,
                    invitation: self.invitation,
                    batch: self.batch,
                },
                details: self.details,
            },
        );
        Ok(reference)
    }
}
