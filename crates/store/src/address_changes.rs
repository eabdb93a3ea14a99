//! New communication e-mails on their way: asked for, but not in force. A code is derived from its nonce under the server key.

use guildhall_domain::association::Refusal;
use guildhall_domain::clock::Instant;
use guildhall_domain::email::EmailAddress;

use crate::value::{Row, values};
use crate::{DbError, Tx};

/// A new address of an association, until it is in force or given up.
#[derive(Clone, Debug)]
pub struct AddressChange {
    /// The address as typed.
    pub address: String,
    /// The address, folded.
    pub address_key: String,
    /// What the code is derived from.
    pub nonce: Vec<u8>,
    /// Wrong codes still allowed.
    pub tries_left: i64,
    /// When the code was last mailed.
    pub sent_at: Instant,
    /// When the code stops being valid.
    pub code_expires_at: Instant,
    /// When the change is given up by itself.
    pub ends_at: Instant,
    /// When the mailbox was proven.
    pub proven_at: Option<Instant>,
    /// Why the proven address was refused.
    pub refusal: Option<Refusal>,
}

/// A code that is about to be mailed.
#[derive(Clone, Copy, Debug)]
pub struct NewCode<'a> {
    /// What it is derived from.
    pub nonce: &'a [u8],
    /// Wrong codes allowed.
    pub tries: i64,
    /// When it stops being valid.
    pub expires_at: Instant,
    /// When the change is given up by itself.
    pub ends_at: Instant,
}

macro_rules! columns {
    () => {
        "address, address_key, nonce, tries_left, sent_at, code_expires_at, ends_at, proven_at, refusal"
    };
}

statements! {
    START = "INSERT INTO address_changes
                 (association_id, address, address_key, nonce, tries_left, sent_at, code_expires_at, ends_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
             ON CONFLICT (association_id) DO UPDATE
             SET address = excluded.address, address_key = excluded.address_key, nonce = excluded.nonce,
                 tries_left = excluded.tries_left, sent_at = excluded.sent_at,
                 code_expires_at = excluded.code_expires_at, ends_at = excluded.ends_at,
                 proven_at = NULL, refusal = NULL";
    FIND = concat!("SELECT ", columns!(), "
                    FROM address_changes
                    WHERE association_id = $1 AND ends_at > $2");
    TAKE_TRY = concat!("UPDATE address_changes
                        SET tries_left = tries_left - 1
                        WHERE association_id = $1 AND tries_left > 0 AND code_expires_at > $2 AND proven_at IS NULL
                        RETURNING ", columns!());
    REFUSE = "UPDATE address_changes
              SET proven_at = coalesce(proven_at, $4), refusal = $3, tries_left = 0, ends_at = $5
              WHERE association_id = $1 AND nonce = $2";
    DELETE = "DELETE FROM address_changes
              WHERE association_id = $1";
    PURGE = "DELETE FROM address_changes
             WHERE association_id IN (
                 SELECT association_id FROM address_changes WHERE ends_at <= $1 ORDER BY ends_at LIMIT $2
             )";
}

fn read(row: &Row<'_>) -> Result<AddressChange, DbError> {
    Ok(AddressChange {
        address: row.get(0)?,
        address_key: row.get(1)?,
        nonce: row.get(2)?,
        tries_left: row.get(3)?,
        sent_at: row.get(4)?,
        code_expires_at: row.get(5)?,
        ends_at: row.get(6)?,
        proven_at: row.get(7)?,
        refusal: row.get::<Option<String>>(8)?.and_then(|w| Refusal::from_word(&w)),
    })
}

/// Begins a change, in the place of an earlier one: its code stops being valid.
pub fn start(tx: &mut Tx<'_>, association: i64, address: &EmailAddress, code: NewCode<'_>) -> Result<(), DbError> {
    let now = tx.now();
    tx.execute(
        &START,
        values![
            association,
            address.as_str(),
            address.key().as_str(),
            code.nonce,
            code.tries,
            now,
            code.expires_at,
            code.ends_at
        ],
    )
    .map(drop)
}

/// The change of an association that is under way.
pub fn find(tx: &mut Tx<'_>, association: i64) -> Result<Option<AddressChange>, DbError> {
    let now = tx.now();
    tx.find(&FIND, values![association, now], read)
}

/// Takes one of the tries; nothing when there was none left, it is too late, or the mailbox is proven.
pub fn take_try(tx: &mut Tx<'_>, association: i64) -> Result<Option<AddressChange>, DbError> {
    let now = tx.now();
    tx.find(&TAKE_TRY, values![association, now], read)
}

/// Notes that the mailbox of this very change is proven, but the address was refused; it waits until `ends_at` to be approved.
/// Whether the change was still there: another one in its place is not proven by it.
pub fn refuse(
    tx: &mut Tx<'_>,
    association: i64,
    change: &AddressChange,
    refusal: Refusal,
    ends_at: Instant,
) -> Result<bool, DbError> {
    let (now, nonce) = (tx.now(), change.nonce.as_slice());
    let refused = tx.execute(&REFUSE, values![association, nonce, refusal.as_str(), now, ends_at])?;
    Ok(refused == 1)
}

/// Ends a change: it is in force, or given up; whether there was one.
pub fn delete(tx: &mut Tx<'_>, association: i64) -> Result<bool, DbError> {
    Ok(tx.execute(&DELETE, values![association])? == 1)
}

/// Forgets up to `limit` changes that were given up; how many.
pub fn purge(tx: &mut Tx<'_>, limit: i64) -> Result<u64, DbError> {
    let now = tx.now();
    tx.execute(&PURGE, values![now, limit])
}
