//! What must still happen after a commit: rows written inside it, claimed by workers.

use guildhall_domain::clock::Instant;
use serde_json::json;

use crate::value::values;
use crate::{DbError, Tx, bulk};

/// A job that a worker has claimed.
#[derive(Clone, Debug)]
pub struct Claimed {
    /// Key inside the database.
    pub id: i64,
    /// What to do, as JSON.
    pub payload: String,
    /// Fixed for the job: a mail sent twice carries it twice.
    pub message_id: String,
    /// How often it was claimed, this time included. Ending a job names it, so that a worker whose claim ran out
    /// cannot end what another has taken over.
    pub attempts: i64,
    /// When it was written.
    pub created_at: Instant,
    /// The mail of an invitation that it carries.
    pub letter: Option<i64>,
}

statements! {
    INSERT = "INSERT INTO jobs (kind, state, payload, message_id, due_at, created_at)
              VALUES ($1, 'waiting', $2, $3, $4, $5)
              ON CONFLICT DO NOTHING";
    INSERT_MANY = "INSERT INTO jobs (kind, state, payload, message_id, due_at, created_at, is_bulk)
                   SELECT $1, 'waiting', e.value ->> 0, e.value ->> 1, $3, $3, $4
                   FROM json_each($2) AS e";
    // `coalesce` keeps PostgreSQL from looking for the one job among all that wait.
    CLAIM = "UPDATE jobs
             SET locked_until = $3, attempts = attempts + 1
             WHERE id = (
                 SELECT id FROM jobs
                 WHERE kind = $1 AND is_bulk = $4 AND state = 'waiting' AND due_at <= $2 AND locked_until <= $2
                 ORDER BY due_at, id
                 LIMIT 1
             ) AND coalesce(state, '') = 'waiting' AND locked_until <= $2
             RETURNING id, payload, message_id, attempts, created_at, letter_id";
    EXTEND = "UPDATE jobs
              SET locked_until = $3
              WHERE id = $1 AND attempts = $2 AND state = 'waiting'";
    DONE = "UPDATE jobs
            SET state = 'done', finished_at = $3, payload = '{}', last_error = NULL
            WHERE id = $1 AND attempts = $2 AND state = 'waiting'";
    DONE_WITHOUT_LETTER = "UPDATE jobs
                           SET state = 'done', finished_at = $2, payload = '{}', last_error = NULL
                           WHERE kind = $1 AND state = 'waiting' AND letter_id IS NULL";
    FAIL = "UPDATE jobs
            SET state = 'failed', finished_at = $3, payload = '{}', last_error = $4
            WHERE id = $1 AND attempts = $2 AND state = 'waiting'";
    RETRY = "UPDATE jobs
             SET due_at = $3, locked_until = 0, last_error = $4
             WHERE id = $1 AND attempts = $2 AND state = 'waiting'";
    BACKLOG = "SELECT kind, count(*), count(CASE WHEN locked_until > $1 THEN 1 END),
                      min(CASE WHEN due_at <= $1 THEN due_at END)
               FROM jobs
               WHERE state = 'waiting'
               GROUP BY kind
               ORDER BY kind";
    FAILED_SINCE = "SELECT count(*)
                    FROM jobs
                    WHERE finished_at >= $1 AND state = 'failed'";
    PURGE = "DELETE FROM jobs
             WHERE id IN (SELECT id FROM jobs WHERE finished_at < $1 LIMIT $2)";
}

/// Writes a job. A second sweep is not written: there is one.
pub fn insert(tx: &mut Tx<'_>, kind: &str, payload: &str, message_id: &str, due_at: Instant) -> Result<(), DbError> {
    let now = tx.now();
    tx.execute(&INSERT, values![kind, payload, message_id, due_at, now])
        .map(drop)
}

/// Writes jobs that are due now, each with its payload and its Message-ID. `is_bulk` ones wait until nothing else does.
pub fn insert_many(tx: &mut Tx<'_>, kind: &str, each: &[(String, String)], is_bulk: bool) -> Result<(), DbError> {
    let now = tx.now();
    let rows = bulk::rows(each.iter().map(|(payload, message_id)| json!([payload, message_id])));
    tx.execute(&INSERT_MANY, values![kind, &rows, now, is_bulk]).map(drop)
}

/// Claims the next due job of a kind until `locked_until`. The outer condition repeats the inner one: without it
/// two workers on PostgreSQL could claim the same job. What is one of many waits until nothing else does.
pub fn claim(tx: &mut Tx<'_>, kind: &str, locked_until: Instant) -> Result<Option<Claimed>, DbError> {
    match claim_one(tx, kind, locked_until, false)? {
        Some(job) => Ok(Some(job)),
        None => claim_one(tx, kind, locked_until, true),
    }
}

fn claim_one(tx: &mut Tx<'_>, kind: &str, locked_until: Instant, is_bulk: bool) -> Result<Option<Claimed>, DbError> {
    let now = tx.now();
    tx.find(&CLAIM, values![kind, now, locked_until, is_bulk], |row| {
        Ok(Claimed {
            id: row.get(0)?,
            payload: row.get(1)?,
            message_id: row.get(2)?,
            attempts: row.get(3)?,
            created_at: row.get(4)?,
            letter: row.get(5)?,
        })
    })
}

/// Keeps a claim until `locked_until`, for work that takes its time.
pub fn extend(tx: &mut Tx<'_>, job: &Claimed, locked_until: Instant) -> Result<(), DbError> {
    tx.execute(&EXTEND, values![job.id, job.attempts, locked_until])
        .map(drop)
}

/// Ends a job that is done and forgets what it carried; `false` when another worker has taken it over.
pub fn done(tx: &mut Tx<'_>, job: &Claimed) -> Result<bool, DbError> {
    let now = tx.now();
    Ok(tx.execute(&DONE, values![job.id, job.attempts, now])? == 1)
}

/// Ends all waiting jobs of a kind but those that carry the mail of an invitation, as [`done`] ends one.
pub fn done_without_letter(tx: &mut Tx<'_>, kind: &str) -> Result<(), DbError> {
    let now = tx.now();
    tx.execute(&DONE_WITHOUT_LETTER, values![kind, now]).map(drop)
}

/// Gives a job up for good and forgets what it carried; `false` when another worker has taken it over.
pub fn fail(tx: &mut Tx<'_>, job: &Claimed, error: &str) -> Result<bool, DbError> {
    let now = tx.now();
    Ok(tx.execute(&FAIL, values![job.id, job.attempts, now, error])? == 1)
}

/// Puts a job back until `due_at`.
pub fn retry(tx: &mut Tx<'_>, job: &Claimed, due_at: Instant, error: Option<&str>) -> Result<(), DbError> {
    tx.execute(&RETRY, values![job.id, job.attempts, due_at, error])
        .map(drop)
}

/// The jobs of a kind that are not done.
#[derive(Clone, Debug)]
pub struct Backlog {
    /// Which kind.
    pub kind: String,
    /// How many there are, those being worked on included.
    pub waiting: i64,
    /// How many a worker has claimed.
    pub running: i64,
    /// Since when the oldest one has been due.
    pub oldest_due: Option<Instant>,
}

/// What is not done yet, by kind.
pub fn backlog(tx: &mut Tx<'_>) -> Result<Vec<Backlog>, DbError> {
    let now = tx.now();
    tx.list(&BACKLOG, values![now], |row| {
        Ok(Backlog {
            kind: row.get(0)?,
            waiting: row.get(1)?,
            running: row.get(2)?,
            oldest_due: row.get(3)?,
        })
    })
}

/// How many jobs were given up since `since`.
pub fn failed_since(tx: &mut Tx<'_>, since: Instant) -> Result<i64, DbError> {
    tx.get(&FAILED_SINCE, values![since], |row| row.get(0))
}

/// Forgets up to `limit` jobs that ended before `before`; how many.
pub fn purge(tx: &mut Tx<'_>, before: Instant, limit: i64) -> Result<u64, DbError> {
    tx.execute(&PURGE, values![before, limit])
}
