//! Codes mailed for signing in. A code is derived from its nonce under the server key; it is stored nowhere.

use guildhall_domain::clock::Instant;
use guildhall_domain::email::EmailAddress;

use crate::value::{Row, values};
use crate::{DbError, Tx};

/// The request for a code that one browser made last.
pub struct SignInCode {
    /// Key inside the database.
    pub id: i64,
    /// Where the code was mailed to, as typed.
    pub address: String,
    /// The folded address.
    pub address_key: String,
    /// What the code is derived from.
    pub nonce: Vec<u8>,
    /// Wrong codes still allowed.
    pub tries_left: i64,
    /// When it was asked for.
    pub created_at: Instant,
    /// When it stops being valid.
    pub expires_at: Instant,
    /// The account that it adds the address to, where it is not for signing in.
    pub adds_to: Option<i64>,
}

/// A new request for a code.
pub struct NewSignInCode<'a> {
    /// The hash of the browser's cookie.
    pub browser: &'a [u8],
    /// Where the code goes.
    pub address: &'a EmailAddress,
    /// The language of the mail.
    pub language: &'a str,
    /// What the code is derived from.
    pub nonce: &'a [u8],
    /// Wrong codes allowed.
    pub tries: i64,
    /// When it stops being valid.
    pub expires_at: Instant,
    /// The account that it adds the address to, where it is not for signing in.
    pub adds_to: Option<i64>,
}

statements! {
    INSERT = "INSERT INTO sign_in_codes
                  (browser_hash, address, address_key, language, nonce, tries_left, created_at, expires_at,
                   adds_to)
              VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
              RETURNING id";
    LATEST = "SELECT id, address, address_key, nonce, tries_left, created_at, expires_at, adds_to
              FROM sign_in_codes
              WHERE browser_hash = $1 AND used_at IS NULL AND coalesce(adds_to, 0) = $2
              ORDER BY id DESC
              LIMIT 1";
    OPEN = "SELECT id, address, address_key, nonce, tries_left, created_at, expires_at, adds_to
            FROM sign_in_codes c
            WHERE address_key = $1 AND expires_at > $2 AND used_at IS NULL AND tries_left > 0
              AND NOT EXISTS (SELECT 1 FROM sign_in_codes n WHERE n.browser_hash = c.browser_hash AND n.id > c.id)
            ORDER BY id DESC
            LIMIT $3";
    TAKE_TRY = "UPDATE sign_in_codes
                SET tries_left = tries_left - 1
                WHERE id = $1 AND tries_left > 0 AND used_at IS NULL AND expires_at > $2
                RETURNING tries_left";
    USE_UP = "UPDATE sign_in_codes
              SET used_at = $2
              WHERE id = $1 AND used_at IS NULL";
    PURGE = "DELETE FROM sign_in_codes
             WHERE id IN (SELECT id FROM sign_in_codes WHERE expires_at < $1 LIMIT $2)";
}

/// Notes a request for a code.
pub fn insert(tx: &mut Tx<'_>, code: &NewSignInCode<'_>) -> Result<i64, DbError> {
    let now = tx.now();
    let address = code.address;
    tx.get(
        &INSERT,
        values![
            code.browser,
            address.as_str(),
            address.key().as_str(),
            code.language,
            code.nonce,
            code.tries,
            now,
            code.expires_at,
            code.adds_to
        ],
        |row| row.get(0),
    )
}

/// The unused request that a browser made last: for signing in, or for adding an address to this account.
pub fn latest(tx: &mut Tx<'_>, browser: &[u8], adds_to: Option<i64>) -> Result<Option<SignInCode>, DbError> {
    tx.find(&LATEST, values![browser, adds_to.unwrap_or(0)], read)
}

/// The newest `limit` requests for an address that can still be used, the last one of each browser.
pub fn open(tx: &mut Tx<'_>, address_key: &str, limit: i64) -> Result<Vec<SignInCode>, DbError> {
    let now = tx.now();
    tx.list(&OPEN, values![address_key, now, limit], read)
}

fn read(row: &Row<'_>) -> Result<SignInCode, DbError> {
    Ok(SignInCode {
        id: row.get(0)?,
        address: row.get(1)?,
        address_key: row.get(2)?,
        nonce: row.get(3)?,
        tries_left: row.get(4)?,
        created_at: row.get(5)?,
        expires_at: row.get(6)?,
        adds_to: row.get(7)?,
    })
}

/// Takes one of the tries; how many are left after it, or nothing when there was none, or it is too late.
pub fn take_try(tx: &mut Tx<'_>, id: i64) -> Result<Option<i64>, DbError> {
    let now = tx.now();
    tx.find(&TAKE_TRY, values![id, now], |row| row.get(0))
}

/// Marks a code as used; `false` when it was used before.
pub fn use_up(tx: &mut Tx<'_>, id: i64) -> Result<bool, DbError> {
    let now = tx.now();
    Ok(tx.execute(&USE_UP, values![id, now])? == 1)
}

/// Forgets up to `limit` codes that expired before `before`; how many.
pub fn purge(tx: &mut Tx<'_>, before: Instant, limit: i64) -> Result<u64, DbError> {
    tx.execute(&PURGE, values![before, limit])
}
