//! How often something limited was done within a window of time.

use guildhall_domain::clock::Instant;

use crate::value::values;
use crate::{DbError, Tx};

statements! {
    ADD = "INSERT INTO attempts (scope, subject, window_start, n)
           VALUES ($1, $2, $3, 1)
           ON CONFLICT (scope, subject, window_start) DO UPDATE
           SET n = attempts.n + 1
           RETURNING n";
    PURGE = "DELETE FROM attempts
             WHERE (scope, subject, window_start) IN (
                 SELECT scope, subject, window_start FROM attempts WHERE window_start < $1 LIMIT $2
             )";
}

/// Counts one more; how many there are now in this window.
pub fn add(tx: &mut Tx<'_>, scope: &str, subject: &str, window_start: Instant) -> Result<i64, DbError> {
    tx.get(&ADD, values![scope, subject, window_start], |row| row.get(0))
}

/// Forgets up to `limit` windows that began before `before`; how many.
pub fn purge(tx: &mut Tx<'_>, before: Instant, limit: i64) -> Result<u64, DbError> {
    tx.execute(&PURGE, values![before, limit])
}
