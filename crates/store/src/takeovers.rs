//! Takeovers: one at a time at an organization. What is due holds at that instant, whether or not it has been carried out.

use guildhall_domain::clock::Instant;
use guildhall_domain::handing_over::TakeoverState;
use guildhall_domain::id::PublicId;
use guildhall_domain::organization::MembershipId;

use crate::contacts::Party;
use crate::value::{Row, values};
use crate::{DbError, Tx};

/// A takeover that has not been decided.
#[derive(Clone, Debug)]
pub struct Takeover {
    /// Key inside the database.
    pub id: i64,
    /// What the outside knows it by.
    pub public_id: PublicId,
    /// Why, in the words of whoever started it.
    pub reason: String,
    /// Since when.
    pub started_at: Instant,
    /// When whoever started it becomes a global admin.
    pub due_at: Instant,
    /// Who started it.
    pub person: Party,
}

/// A takeover that is over.
#[derive(Clone, Copy, Debug)]
pub struct Over {
    /// Where.
    pub organization: i64,
    /// Whose association it was.
    pub association: i64,
    /// What became of it.
    pub state: TakeoverState,
}

/// A takeover that is about to begin.
pub struct NewTakeover<'a> {
    /// What the outside will know it by.
    pub public_id: &'a PublicId,
    /// Where.
    pub organization: i64,
    /// Whose association.
    pub association: i64,
    /// Whose account.
    pub account: i64,
    /// Why.
    pub reason: &'a str,
    /// When it is due.
    pub due_at: Instant,
}

macro_rules! waiting {
    ($what:literal, $where:literal) => {
        concat!(
            "SELECT t.id, t.public_id, t.reason, t.started_at, t.due_at,
                    a.id, a.public_id, a.account_id, a.given_name, a.family_name, a.communication_email, a.language",
            $what,
            " FROM takeovers t
              JOIN associations a ON a.id = t.association_id AND a.state = 'active'
                  AND (a.leaves_at IS NULL OR a.leaves_at > $1)
              JOIN organizations o ON o.id = t.organization_id
              WHERE t.state = 'waiting' AND ",
            $where
        )
    };
}

statements! {
    INSERT = "INSERT INTO takeovers
                  (public_id, organization_id, association_id, account_id, reason, state, started_at, due_at)
              VALUES ($1, $2, $3, $4, $5, 'waiting', $6, $7)
              ON CONFLICT DO NOTHING";
    WAITING = waiting!("", "t.organization_id = $2");
    LIST = waiting!(", o.membership_id, o.name", "t.id > $2 ORDER BY t.id LIMIT $3");
    STARTER = "SELECT account_id
               FROM takeovers
               WHERE public_id = $1 AND organization_id = $2";
    CLOSE = "UPDATE takeovers
             SET state = $2, closed_at = $3
             WHERE id = $1 AND state = 'waiting' AND due_at > $3";
    COMPLETE = "UPDATE takeovers
                SET state = CASE WHEN EXISTS (
                        SELECT 1 FROM associations a
                        WHERE a.id = takeovers.association_id AND a.state = 'active'
                          AND (a.leaves_at IS NULL OR a.leaves_at > takeovers.due_at)
                    ) THEN 'completed' ELSE 'ended' END,
                    closed_at = due_at
                WHERE organization_id = $1 AND state = 'waiting' AND due_at <= $2
                RETURNING organization_id, association_id, state";
    END_ALL = "UPDATE takeovers
               SET state = 'ended', closed_at = $2
               WHERE organization_id = $1 AND state = 'waiting'
               RETURNING association_id";
    END_REACHED = "UPDATE takeovers
                   SET state = 'ended', closed_at = $2
                   WHERE organization_id = $1 AND state = 'waiting' AND due_at > $2 AND EXISTS (
                       SELECT 1 FROM association_rights r
                       WHERE r.association_id = takeovers.association_id AND r.access_right = 'global_admin'
                         AND (r.ends_at IS NULL OR r.ends_at > $2)
                   )
                   RETURNING association_id";
    DUE = "SELECT organization_id
           FROM takeovers
           WHERE state = 'waiting' AND due_at <= $1
           ORDER BY due_at
           LIMIT $2";
    UNTOLD = "UPDATE takeovers
              SET told_at = $1
              WHERE state IN ('completed', 'ended') AND told_at IS NULL AND id IN (
                  SELECT id FROM takeovers
                  WHERE state IN ('completed', 'ended') AND told_at IS NULL
                  ORDER BY id
                  LIMIT $2
              )
              RETURNING organization_id, association_id, state";
    LAST_TRY = "SELECT max(closed_at)
                FROM takeovers
                WHERE organization_id = $1 AND account_id = $2 AND state IN ('refused', 'stopped', 'withdrawn')";
}

fn read(row: &Row<'_>) -> Result<Takeover, DbError> {
    Ok(Takeover {
        id: row.get(0)?,
        public_id: PublicId::from_stored(row.get(1)?),
        reason: row.get(2)?,
        started_at: row.get(3)?,
        due_at: row.get(4)?,
        person: Party::read(row, 5)?,
    })
}

fn read_over(row: &Row<'_>) -> Result<Over, DbError> {
    let state = row.get::<String>(2)?;
    Ok(Over {
        organization: row.get(0)?,
        association: row.get(1)?,
        state: TakeoverState::from_word(&state).ok_or_else(|| DbError::unreadable(state))?,
    })
}

/// Begins a takeover; `false` while one is under way.
pub fn insert(tx: &mut Tx<'_>, new: &NewTakeover<'_>) -> Result<bool, DbError> {
    let now = tx.now();
    let values = values![
        new.public_id.as_str(),
        new.organization,
        new.association,
        new.account,
        new.reason,
        now,
        new.due_at
    ];
    Ok(tx.execute(&INSERT, values)? == 1)
}

/// The takeover under way at an organization.
pub fn waiting(tx: &mut Tx<'_>, organization: i64) -> Result<Option<Takeover>, DbError> {
    let now = tx.now();
    tx.find(&WAITING, values![now, organization], read)
}

/// Up to `limit` takeovers under way after the one with key `after`, each with the organization's membership ID and name.
pub fn list(tx: &mut Tx<'_>, after: i64, limit: i64) -> Result<Vec<(Takeover, MembershipId, String)>, DbError> {
    let now = tx.now();
    tx.list(&LIST, values![now, after, limit], |row| {
        Ok((read(row)?, MembershipId::from_stored(row.get(12)?), row.get(13)?))
    })
}

/// The account that started a takeover of the organization, whatever became of it.
pub fn starter(tx: &mut Tx<'_>, organization: i64, id: &PublicId) -> Result<Option<i64>, DbError> {
    tx.find(&STARTER, values![id.as_str(), organization], |row| row.get(0))
}

/// Decides a takeover before it is due; `false` when it is decided, or due.
pub fn close(tx: &mut Tx<'_>, id: i64, state: TakeoverState) -> Result<bool, DbError> {
    let now = tx.now();
    Ok(tx.execute(&CLOSE, values![id, state.as_str(), now])? == 1)
}

/// Completes what is due at an organization, or ends it where that person no longer belongs to it.
pub fn complete(tx: &mut Tx<'_>, organization: i64) -> Result<Option<Over>, DbError> {
    let now = tx.now();
    tx.find(&COMPLETE, values![organization, now], read_over)
}

/// Ends what is under way at an organization; whose associations it was.
pub fn end_all(tx: &mut Tx<'_>, organization: i64) -> Result<Vec<i64>, DbError> {
    let now = tx.now();
    tx.list(&END_ALL, values![organization, now], |row| row.get(0))
}

/// Ends what is under way at an organization if its person has become a global admin in another way; whose association it was.
pub fn end_reached(tx: &mut Tx<'_>, organization: i64) -> Result<Vec<i64>, DbError> {
    let now = tx.now();
    tx.list(&END_REACHED, values![organization, now], |row| row.get(0))
}

/// Up to `limit` organizations with a takeover that is due and was not completed yet.
pub fn due(tx: &mut Tx<'_>, limit: i64) -> Result<Vec<i64>, DbError> {
    let now = tx.now();
    tx.list(&DUE, values![now, limit], |row| row.get(0))
}

/// Takes up to `limit` takeovers that were completed or ended by themselves, and of which nobody was told. Each is taken once.
pub fn take_untold(tx: &mut Tx<'_>, limit: i64) -> Result<Vec<Over>, DbError> {
    let now = tx.now();
    tx.list(&UNTOLD, values![now, limit], read_over)
}

/// When the last try of this account at an organization came to nothing.
pub fn last_try(tx: &mut Tx<'_>, organization: i64, account: i64) -> Result<Option<Instant>, DbError> {
    tx.get(&LAST_TRY, values![organization, account], |row| row.get(0))
}
