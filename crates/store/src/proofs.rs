//! Mailbox proofs under way. A code is derived from its nonce under the server key; it is stored nowhere.

use guildhall_domain::clock::Instant;

use crate::value::values;
use crate::{DbError, Tx};

/// The proof under way for a pending association.
pub struct Proof {
    /// What the code is derived from.
    pub nonce: Vec<u8>,
    /// Wrong codes still allowed.
    pub tries_left: i64,
    /// When the code was last mailed.
    pub sent_at: Instant,
    /// When it stops being valid.
    pub expires_at: Instant,
}

statements! {
    START = "INSERT INTO proofs (association_id, nonce, tries_left, sent_at, expires_at)
             VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (association_id) DO UPDATE
             SET nonce = excluded.nonce, tries_left = excluded.tries_left,
                 sent_at = excluded.sent_at, expires_at = excluded.expires_at";
    FIND = "SELECT nonce, tries_left, sent_at, expires_at
            FROM proofs
            WHERE association_id = $1";
    TAKE_TRY = "UPDATE proofs
                SET tries_left = tries_left - 1
                WHERE association_id = $1 AND tries_left > 0 AND expires_at > $2
                RETURNING nonce, tries_left, sent_at, expires_at";
    DELETE = "DELETE FROM proofs
              WHERE association_id = $1";
}

/// Starts a proof anew: an earlier code stops being valid.
pub fn start(tx: &mut Tx<'_>, association: i64, nonce: &[u8], tries: i64, expires_at: Instant) -> Result<(), DbError> {
    let now = tx.now();
    tx.execute(&START, values![association, nonce, tries, now, expires_at])
        .map(drop)
}

/// The proof of an association.
pub fn find(tx: &mut Tx<'_>, association: i64) -> Result<Option<Proof>, DbError> {
    tx.find(&FIND, values![association], read)
}

/// Takes one of the tries; nothing when there was none left, or it is too late.
pub fn take_try(tx: &mut Tx<'_>, association: i64) -> Result<Option<Proof>, DbError> {
    let now = tx.now();
    tx.find(&TAKE_TRY, values![association, now], read)
}

/// Ends a proof: its code is of no use any more.
pub fn delete(tx: &mut Tx<'_>, association: i64) -> Result<(), DbError> {
    tx.execute(&DELETE, values![association]).map(drop)
}

fn read(row: &crate::value::Row<'_>) -> Result<Proof, DbError> {
    Ok(Proof {
        nonce: row.get(0)?,
        tries_left: row.get(1)?,
        sent_at: row.get(2)?,
        expires_at: row.get(3)?,
    })
}
