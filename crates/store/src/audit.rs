//! The audit trail: one event a change, written in the transaction of the change.

use guildhall_domain::audit::Links;
use guildhall_domain::clock::Instant;
use serde_json::{Map, Value};

use crate::page::{Cursor, Page};
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

/// What happened to an account's associations with an organization: `$1` organization, `$2` account, `$3` the event to go on
/// from, `$4` limit.
macro_rules! about_person {
    ($beyond:literal, $order:literal) => {
        concat!(
            "SELECT e.reference, e.at, e.action, e.actor_kind, a.email, e.details, e.personal
             FROM audit_events e
             LEFT JOIN accounts a ON a.id = e.actor_account_id
             WHERE e.association_id IN (
                 SELECT id
                 FROM associations
                 WHERE account_id = $2 AND + organization_id = $1
             )
             AND e.id ",
            $beyond,
            " $3
             ORDER BY ",
            $order,
            " LIMIT $4"
        )
    };
}

statements! {
    NEWEST = "SELECT at
              FROM audit_events
              ORDER BY id DESC
              LIMIT 1";
    LATEST = "SELECT e.reference, e.at, e.action, e.actor_kind, a.email, e.details, e.personal
              FROM audit_events e
              LEFT JOIN accounts a ON a.id = e.actor_account_id
              WHERE e.organization_id = $1
              ORDER BY e.at DESC, e.id DESC
              LIMIT $2";
    ABOUT_PERSON_AFTER = about_person!("<", "e.id DESC");
    ABOUT_PERSON_BEFORE = about_person!(">", "e.id");
    ID_ABOUT_PERSON = "SELECT e.id
                       FROM audit_events e
                       JOIN associations a ON a.id = e.association_id
                       WHERE e.reference = $3 AND a.organization_id = $1 AND a.account_id = $2";
    // An event of a batch is found by its instant: it is the batch's own.
    OF_INVITATION = "SELECT e.reference, e.at, e.action, e.actor_kind, a.email, e.details, e.personal
                     FROM audit_events e
                     LEFT JOIN accounts a ON a.id = e.actor_account_id
                     WHERE e.id IN (
                         SELECT id FROM audit_events WHERE invitation_id = $1
                         UNION
                         SELECT v.id
                         FROM batches b
                         JOIN audit_events v ON v.organization_id = b.organization_id AND v.at = b.created_at
                         WHERE b.id = $2 AND v.batch_id = b.id
                         UNION
                         SELECT v.id
                         FROM operation_rows r
                         JOIN operations o ON o.id = r.operation_id
                         JOIN audit_events v ON v.reference = o.reference
                         WHERE r.invitation_id = $1
                     )
                     ORDER BY e.at DESC, e.id DESC
                     LIMIT $3";
    DETAILS_OF_LAST = "SELECT details, personal
                       FROM audit_events
                       WHERE association_id = $1 AND action = $2
                       ORDER BY id DESC
                       LIMIT 1";
    REFERENCE = "SELECT reference
                 FROM audit_events
                 WHERE association_id = $1 AND action = $2
                 ORDER BY id DESC
                 LIMIT 1";
}

/// When the newest event of all was, if there is one.
pub fn newest(tx: &mut Tx<'_>) -> Result<Option<Instant>, DbError> {
    tx.find(&NEWEST, values![], |row| row.get(0))
}

/// Takes an event down: it is written when the transaction settles.
pub fn record(tx: &mut Tx<'_>, event: NewEvent) {
    tx.unsettled().push(event);
}

/// Writes what was recorded. This is the last thing a transaction does before it asks whether all still holds: from here on
/// to its end, nobody else writes an event of the same chain. What is left is written before the commit in any case.
pub fn settle(tx: &mut Tx<'_>) -> Result<(), DbError> {
    // The end of a chain that one transaction moves thousands of times gets slower each time on PostgreSQL.
    if tx.tells_past() {
        return Ok(());
    }
    settle_rest(tx)
}

/// Writes what is left, before the commit.
pub(crate) fn settle_rest(tx: &mut Tx<'_>) -> Result<(), DbError> {
    let events = std::mem::take(tx.unsettled());
    chains::append(tx, events)
}

fn read(row: &Row<'_>) -> Result<Event, DbError> {
    Ok(Event {
        reference: row.get(0)?,
        at: row.get(1)?,
        action: row.get(2)?,
        actor_kind: row.get(3)?,
        actor_email: row.get(4)?,
        details: details(row, 5, 6)?,
    })
}

/// The newest `limit` events of an organization, newest first.
pub fn latest(tx: &mut Tx<'_>, organization: i64, limit: i64) -> Result<Vec<Event>, DbError> {
    tx.list(&LATEST, values![organization, limit], read)
}

/// A page of what happened to an account's associations with an organization, newest first; nothing when the cursor, a
/// reference, names none of it.
pub fn about_person(
    tx: &mut Tx<'_>,
    organization: i64,
    account: i64,
    cursor: &Cursor,
    limit: usize,
) -> Result<Option<Page<Event>>, DbError> {
    let (statement, from) = match cursor {
        Cursor::Start => (&ABOUT_PERSON_AFTER, Some(i64::MAX)),
        Cursor::After(reference) | Cursor::Before(reference) => {
            let place = values![organization, account, reference];
            let from = tx.find(&ID_ABOUT_PERSON, place, |row| row.get::<i64>(0))?;
            let is_after = matches!(cursor, Cursor::After(_));
            let statement = if is_after {
                &ABOUT_PERSON_AFTER
            } else {
                &ABOUT_PERSON_BEFORE
            };
            (statement, from)
        }
    };
    let Some(from) = from else { return Ok(None) };
    let rows = i64::try_from(limit).unwrap_or(i64::MAX - 1) + 1;
    let rows = tx.list(statement, values![organization, account, from, rows], read)?;
    Ok(Some(Page::from_rows(cursor, limit, rows)))
}

/// The newest `limit` events about an invitation of this batch, alone or among others, newest first.
pub fn about_invitation(tx: &mut Tx<'_>, invitation: i64, batch: i64, limit: i64) -> Result<Vec<Event>, DbError> {
    tx.list(&OF_INVITATION, values![invitation, batch, limit], read)
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

/// A word of what was noted the last time that this happened to an association.
pub fn word(tx: &mut Tx<'_>, association: i64, action: &str, name: &str) -> Result<Option<String>, DbError> {
    let noted = tx.find(&DETAILS_OF_LAST, values![association, action], |row| details(row, 0, 1))?;
    let noted: Option<Value> = noted.and_then(|text| serde_json::from_str(&text).ok());
    Ok(noted.and_then(|noted| noted.get(name)?.as_str().map(str::to_owned)))
}

/// What to quote of the last time that this happened to an association.
pub fn reference(tx: &mut Tx<'_>, association: i64, action: &str) -> Result<Option<String>, DbError> {
    tx.find(&REFERENCE, values![association, action], |row| row.get(0))
}
