//! Signed-in browsers. Only the hash of a session's token is stored.

use guildhall_domain::clock::Instant;

use crate::value::values;
use crate::{DbError, Tx};

/// A signed-in browser.
#[derive(Clone, Debug)]
pub struct Session {
    /// Who is signed in.
    pub account_id: i64,
    /// The address to show for the account.
    pub email: Option<String>,
    /// Who vouches for the account.
    pub issuer: String,
    /// What kind of account that one said it is.
    pub kind: Option<String>,
    /// When it was last used, to within a few minutes.
    pub seen_at: Instant,
    /// When it ends even if used.
    pub ends_at: Instant,
}

statements! {
    INSERT = "INSERT INTO sessions (token_hash, account_id, created_at, seen_at, ends_at)
              VALUES ($1, $2, $3, $3, $4)";
    FIND = "SELECT s.account_id, a.email, s.seen_at, s.ends_at, a.issuer, a.kind
            FROM sessions s
            JOIN accounts a ON a.id = s.account_id
            WHERE s.token_hash = $1";
    TOUCH = "UPDATE sessions
             SET seen_at = $2
             WHERE token_hash = $1 AND seen_at < $2";
    DELETE = "DELETE FROM sessions
              WHERE token_hash = $1";
    PURGE = "DELETE FROM sessions
             WHERE token_hash IN (SELECT token_hash FROM sessions WHERE seen_at < $1 OR ends_at < $2 LIMIT $3)";
}

/// Starts a session.
pub fn insert(tx: &mut Tx<'_>, token_hash: &[u8], account: i64, ends_at: Instant) -> Result<(), DbError> {
    let now = tx.now();
    tx.execute(&INSERT, values![token_hash, account, now, ends_at])
        .map(drop)
}

/// The session of a token, valid or not.
pub fn find(tx: &mut Tx<'_>, token_hash: &[u8]) -> Result<Option<Session>, DbError> {
    tx.find(&FIND, values![token_hash], |row| {
        Ok(Session {
            account_id: row.get(0)?,
            email: row.get(1)?,
            seen_at: row.get(2)?,
            ends_at: row.get(3)?,
            issuer: row.get(4)?,
            kind: row.get(5)?,
        })
    })
}

/// Notes that a session is in use.
pub fn touch(tx: &mut Tx<'_>, token_hash: &[u8]) -> Result<(), DbError> {
    let now = tx.now();
    tx.execute(&TOUCH, values![token_hash, now]).map(drop)
}

/// Ends a session.
pub fn delete(tx: &mut Tx<'_>, token_hash: &[u8]) -> Result<(), DbError> {
    tx.execute(&DELETE, values![token_hash]).map(drop)
}

/// Forgets up to `limit` sessions unseen since `seen_before` or at their end; how many.
pub fn purge(tx: &mut Tx<'_>, seen_before: Instant, limit: i64) -> Result<u64, DbError> {
    let now = tx.now();
    tx.execute(&PURGE, values![seen_before, now, limit])
}
