//! The audit trail: one event a change, written in the transaction of the change.

use guildhall_domain::audit::Links;
use guildhall_domain::clock::Instant;
use serde_json::{Map, Value};

use crate::value::{Row, values};
use crate::{DbError, Tx, chains};

/// An event to write.
#[derive(Clone, Debug)]
pub struct NewEvent {
    /// What people can quote: short, random.
    pub reference: String,
    /// When.
    pub at: Instant,
    /// The organization it happened in.
    pub organization: Option<i64>,
    /// What happened, such as `invitation.revoked`.
    pub action: String,
    /// `account`, `operator` or `system`.
    pub actor_kind: String,
    /// Which account did it, and what it concerns.
    pub links: Links,
    /// More, without secrets.
    pub details: Map<String, Value>,
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
    /// More, as a JSON object: what is plain, and what is personal unless it was blanked.
    pub details: String,
}

statements! {
    LATEST = "SELECT e.reference, e.at, e.action, e.actor_kind, a.email, e.details, e.personal
              FROM audit_events e
              LEFT JOIN accounts a ON a.id = e.actor_account_id
              WHERE e.organization_id = $1
              ORDER BY e.at DESC, e.id DESC
              LIMIT $2";
    REFERENCE = "SELECT reference
                 FROM audit_events
                 WHERE association_id = $1 AND action = $2
                 ORDER BY id DESC
                 LIMIT 1";
}

/// Takes an event down: it is written when the transaction settles.
pub fn record(tx: &mut Tx<'_>, event: NewEvent) {
    tx.unsettled().push(event);
}

/// Writes what was recorded. This is the last thing a transaction does before it asks whether all still holds: from here on
/// to its end, nobody else writes an event of the same chain. What is left is written before the commit in any case.
pub fn settle(tx: &mut Tx<'_>) -> Result<(), DbError> {
    let events = std::mem::take(tx.unsettled());
    chains::append(tx, events)
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
            details: details(row, 5, 6)?,
        })
    })
}

/// The plain and the personal details together.
pub(crate) fn details(row: &Row<'_>, plain: usize, personal: usize) -> Result<String, DbError> {
    let plain: String = row.get(plain)?;
    let Some(personal) = row.get::<Option<String>>(personal)? else {
        return Ok(plain);
    };
    let object = |text: &str| -> Result<Map<String, Value>, DbError> {
        serde_json::from_str(text).map_err(|e| DbError::unreadable(format!("details of an event: {e}")))
    };
    let mut all = object(&plain)?;
    all.extend(object(&personal)?);
    Ok(Value::Object(all).to_string())
}

/// What to quote of the last time that this happened to an association.
pub fn reference(tx: &mut Tx<'_>, association: i64, action: &str) -> Result<Option<String>, DbError> {
    tx.find(&REFERENCE, values![association, action], |row| row.get(0))
}
