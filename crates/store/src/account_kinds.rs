//! Since when the program takes, or no longer takes, a kind of account.

use guildhall_domain::clock::Instant;

use crate::value::values;
use crate::{DbError, Tx};

statements! {
    FIND = "SELECT stopped_at
            FROM account_kinds
            WHERE kind = $1";
    SET = "INSERT INTO account_kinds (kind, stopped_at)
           VALUES ($1, $2)
           ON CONFLICT (kind) DO UPDATE
           SET stopped_at = excluded.stopped_at";
}

/// What was noted of a kind: nothing yet, that it is taken, or since when it no longer is.
pub fn find(tx: &mut Tx<'_>, kind: &str) -> Result<Option<Option<Instant>>, DbError> {
    tx.find(&FIND, values![kind], |row| row.get(0))
}

/// Notes that a kind is taken from now on, or no longer is.
pub fn set(tx: &mut Tx<'_>, kind: &str, is_taken: bool) -> Result<(), DbError> {
    let stopped_at = (!is_taken).then(|| tx.now());
    tx.execute(&SET, values![kind, stopped_at]).map(drop)
}
