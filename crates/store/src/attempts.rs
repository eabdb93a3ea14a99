//! How often something limited was done within a window of time.

use guildhall_domain::clock::Instant;

use crate::value::values;
use crate::{DbError, Tx};

statements! {
    ADD = "INSERT INTO attempts (scope, subject, window_start, n)
           VALUES ($1, $2, $3, $4)
           ON CONFLICT (scope, subject, window_start) DO UPDATE
           SET n = attempts.n + $4
           RETURNING n";
    COUNT = "SELECT n
             FROM attempts
             WHERE scope = $1 AND subject = $2 AND window_start = $3";
    PURGE = "DELETE FROM attempts
             WHERE (scope, subject, window_start) IN (
                 SELECT scope, subject, window_start FROM attempts WHERE window_start < $1 LIMIT $2
             )";
}

/// Counts one more; how many there are now in this window.
pub fn add(tx: &mut Tx<'_>, scope: &str, subject: &str, window_start: Instant) -> Result<i64, DbError> {
    add_many(tx, scope, subject, window_start, 1)
}

/// Counts `n` more, or fewer where that is negative; how many there are now in this window.
pub fn add_many(tx: &mut Tx<'_>, scope: &str, subject: &str, window_start: Instant, n: i64) -> Result<i64, DbError> {
    tx.get(&ADD, values![scope, subject, window_start, n], |row| row.get(0))
}

/// How many there are in this window.
pub fn count(tx: &mut Tx<'_>, scope: &str, subject: &str, window_start: Instant) -> Result<i64, DbError> {
    let n = tx.find(&COUNT, values![scope, subject, window_start], |row| row.get(0))?;
    Ok(n.unwrap_or_default())
}

/// Forgets up to `limit` windows that began before `before`; how many.
pub fn purge(tx: &mut Tx<'_>, before: Instant, limit: i64) -> Result<u64, DbError> {
    tx.execute(&PURGE, values![before, limit])
}
