//! The audit trail: one event a change, written in the transaction of the change.

use guildhall_domain::clock::Instant;

use crate::value::values;
use crate::{DbError, Tx};

/// An event to write.
pub struct NewEvent<'a> {
    /// What people can quote: short, random.
    pub reference: &'a str,
    /// The organization it happened in.
    pub organization: Option<i64>,
    /// What happened, such as `invitation.revoked`.
    pub action: &'a str,
    /// `account`, `operator` or `system`.
    pub actor_kind: &'a str,
    /// Which account did it.
    pub actor_account: Option<i64>,
    /// The association it concerns.
    pub association: Option<i64>,
    /// The invitation it concerns.
    pub invitation: Option<i64>,
    /// The batch it made.
    pub batch: Option<i64>,
    /// More, as a JSON object without secrets.
    pub details: &'a str,
}

/// An event as a page tells it.
#[derive(Clone, Debug)]
pub struct Event {
    /// What people can quote.
    pub reference: String,
    /// When.
    pub at: Instant,
    /// What happened.
    pub action: String,
    /// `account`, `operator` or `system`.
    pub actor_kind: String,
    /// The address of the account that did it.
    pub actor_email: Option<String>,
    /// More, as a JSON object.
    pub details: String,
}

statements! {
    INSERT = "INSERT INTO audit_events
                  (reference, organization_id, at, action, actor_kind, actor_account_id,
                   association_id, invitation_id, batch_id, details)
              VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    LATEST = "SELECT e.reference, e.at, e.action, e.actor_kind, a.email, e.details
              FROM audit_events e
              LEFT JOIN accounts a ON a.id = e.actor_account_id
              WHERE e.organization_id = $1
              ORDER BY e.id DESC
              LIMIT $2";
    REFERENCE = "SELECT reference
                 FROM audit_events
                 WHERE association_id = $1 AND action = $2
                 ORDER BY id DESC
                 LIMIT 1";
}

/// Writes an event.
pub fn insert(tx: &mut Tx<'_>, event: &NewEvent<'_>) -> Result<(), DbError> {
    let now = tx.now();
    tx.execute(
        &INSERT,
        values![
            event.reference,
            event.organization,
            now,
            event.action,
            event.actor_kind,
            event.actor_account,
            event.association,
            event.invitation,
            event.batch,
            event.details
        ],
    )
    .map(drop)
}

/// The newest `limit` events of an organization, newest first.
pub fn latest(tx: &mut Tx<'_>, organization: i64, limit: i64) -> Result<Vec<Event>, DbError> {
    tx.list(&LATEST, values![organization, limit], |row| {
        Ok(Event {
            reference: row.get(0)?,
            at: row.get(1)?,
            action: row.get(2)?,
            actor_kind: row.get(3)?,
            actor_email: row.get(4)?,
            details: row.get(5)?,
        })
    })
}

/// What to quote of the last time that this happened to an association.
pub fn reference(tx: &mut Tx<'_>, association: i64, action: &str) -> Result<Option<String>, DbError> {
    tx.find(&REFERENCE, values![association, action], |row| row.get(0))
}
