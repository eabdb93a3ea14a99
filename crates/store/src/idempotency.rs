//! Answers kept for requests that may be repeated.

use guildhall_domain::clock::Instant;

use crate::value::values;
use crate::{DbError, Tx};

/// What is known of a key.
pub struct Kept {
    /// The hash of the request that came with it first.
    pub request_hash: Vec<u8>,
    /// The answer's status.
    pub status: i64,
    /// The answer's body, as it was handed in.
    pub answer: Vec<u8>,
}

statements! {
    CLAIM = "INSERT INTO idempotency_keys (account_id, idempotency_key, request_hash, created_at)
             VALUES ($1, $2, $3, $4)
             ON CONFLICT DO NOTHING";
    FIND = "SELECT request_hash, status, answer
            FROM idempotency_keys
            WHERE account_id = $1 AND idempotency_key = $2 AND answer IS NOT NULL";
    KEEP = "UPDATE idempotency_keys
            SET status = $3, answer = $4
            WHERE account_id = $1 AND idempotency_key = $2";
    RELEASE = "DELETE FROM idempotency_keys
               WHERE account_id = $1 AND idempotency_key = $2";
    PURGE = "DELETE FROM idempotency_keys
             WHERE (account_id, idempotency_key) IN (
                 SELECT account_id, idempotency_key FROM idempotency_keys WHERE created_at < $1 LIMIT $2
             )";
}

/// Claims a key for this transaction; `false` when another request came with it before.
/// On PostgreSQL a request that runs at the same moment is waited for here.
pub fn claim(tx: &mut Tx<'_>, account: i64, key: &str, request_hash: &[u8]) -> Result<bool, DbError> {
    let now = tx.now();
    Ok(tx.execute(&CLAIM, values![account, key, request_hash, now])? == 1)
}

/// The answer that a key's first request got.
pub fn find(tx: &mut Tx<'_>, account: i64, key: &str) -> Result<Option<Kept>, DbError> {
    tx.find(&FIND, values![account, key], |row| {
        Ok(Kept {
            request_hash: row.get(0)?,
            status: row.get(1)?,
            answer: row.get(2)?,
        })
    })
}

/// Keeps the answer of a claimed key.
pub fn keep(tx: &mut Tx<'_>, account: i64, key: &str, status: i64, answer: &[u8]) -> Result<(), DbError> {
    tx.execute(&KEEP, values![account, key, status, answer]).map(drop)
}

/// Gives a claimed key back: nothing was done under it.
pub fn release(tx: &mut Tx<'_>, account: i64, key: &str) -> Result<(), DbError> {
    tx.execute(&RELEASE, values![account, key]).map(drop)
}

/// Forgets up to `limit` keys older than `before`; how many.
pub fn purge(tx: &mut Tx<'_>, before: Instant, limit: i64) -> Result<u64, DbError> {
    tx.execute(&PURGE, values![before, limit])
}
