//! API tokens. Only the hash of a token is stored.

use guildhall_domain::clock::Instant;

use crate::value::values;
use crate::{DbError, Tx};

statements! {
    INSERT = "INSERT INTO api_tokens (account_id, token_hash, created_at, expires_at)
              VALUES ($1, $2, $3, $4)";
    FIND_ACCOUNT = "SELECT account_id
                    FROM api_tokens
                    WHERE token_hash = $1 AND revoked_at IS NULL AND expires_at > $2";
}

/// Stores a token.
pub fn insert(tx: &mut Tx<'_>, account: i64, token_hash: &[u8], expires_at: Instant) -> Result<(), DbError> {
    let now = tx.now();
    tx.execute(&INSERT, values![account, token_hash, now, expires_at])
        .map(drop)
}

/// The account that a valid token acts as.
pub fn find_account(tx: &mut Tx<'_>, token_hash: &[u8]) -> Result<Option<i64>, DbError> {
    let now = tx.now();
    tx.find(&FIND_ACCOUNT, values![token_hash, now], |row| row.get(0))
}
