//! Passkeys: what is kept of each beside its method, and the challenges that browsers were given.

use guildhall_domain::clock::Instant;

use crate::value::values;
use crate::{DbError, Tx};

/// The issuer of methods that are a passkey.
pub const ISSUER: &str = "passkey";

/// What is kept of a passkey.
#[derive(Clone, Debug)]
pub struct Passkey {
    /// The site that it was made for: a host name.
    pub rp_id: String,
    /// What its authenticator calls the person.
    pub user_handle: Vec<u8>,
    /// Its public key.
    pub public_key: Vec<u8>,
    /// What its authenticator said last: its counter among others.
    pub authenticator: Vec<u8>,
}

/// A challenge that a browser was given.
#[derive(Clone, Copy, Debug)]
pub struct NewChallenge<'a> {
    /// The challenge.
    pub challenge: &'a [u8],
    /// The browser: an answer from another one is none.
    pub browser: &'a [u8; 32],
    /// The account that a passkey is to be added to, where it is not for signing in.
    pub adds_to: Option<i64>,
    /// What the answer is checked against.
    pub ceremony: &'a [u8],
    /// When it is of no use any more.
    pub expires_at: Instant,
}

statements! {
    INSERT = "INSERT INTO passkeys (method_id, rp_id, user_handle, public_key, authenticator)
              VALUES ($1, $2, $3, $4, $5)";
    FIND = "SELECT rp_id, user_handle, public_key, authenticator
            FROM passkeys
            WHERE method_id = $1";
    // Of two sign-ins at the same moment, the second has to look again at what the first has noted.
    NOTE = "UPDATE passkeys
            SET authenticator = $3
            WHERE method_id = $1 AND authenticator = $2";
    OF_ACCOUNT = "SELECT m.subject
                  FROM passkeys p
                  JOIN sign_in_methods m ON m.id = p.method_id
                  WHERE m.account_id = $1 AND p.rp_id = $2
                  ORDER BY m.id";
    CHALLENGE = "INSERT INTO passkey_challenges (challenge, browser_hash, adds_to, ceremony, expires_at)
                 VALUES ($1, $2, $3, $4, $5)";
    TAKE = "DELETE FROM passkey_challenges
            WHERE challenge = $1 AND browser_hash = $2 AND coalesce(adds_to, 0) = $3
            RETURNING ceremony, expires_at";
    PURGE = "DELETE FROM passkey_challenges
             WHERE challenge IN (SELECT challenge FROM passkey_challenges WHERE expires_at < $1 LIMIT $2)";
    COUNT_WEAK_ADMINS = "SELECT count(DISTINCT a.account_id)
                         FROM association_rights r
                         JOIN associations a ON a.id = r.association_id
                         WHERE r.access_right IN ($1, $2) AND (r.ends_at IS NULL OR r.ends_at > $3) AND a.state = 'active'
                           AND NOT EXISTS (SELECT 1
                                           FROM sign_in_methods m
                                           LEFT JOIN passkeys p ON p.method_id = m.id
                                           WHERE m.account_id = a.account_id
                                             AND (p.rp_id = $4 OR (CAST($5 AS BIGINT) = 1 AND m.strong_at IS NOT NULL)))";
}

/// Keeps a passkey with its method.
pub fn insert(tx: &mut Tx<'_>, method: i64, passkey: &Passkey) -> Result<(), DbError> {
    let values = values![
        method,
        passkey.rp_id.as_str(),
        passkey.user_handle.as_slice(),
        passkey.public_key.as_slice(),
        passkey.authenticator.as_slice()
    ];
    tx.execute(&INSERT, values).map(drop)
}

/// What is kept of a method that is a passkey.
pub fn find(tx: &mut Tx<'_>, method: i64) -> Result<Option<Passkey>, DbError> {
    tx.find(&FIND, values![method], |row| {
        Ok(Passkey {
            rp_id: row.get(0)?,
            user_handle: row.get(1)?,
            public_key: row.get(2)?,
            authenticator: row.get(3)?,
        })
    })
}

/// Notes what an authenticator says now; `false` when it is no longer `before` that was noted last.
pub fn note(tx: &mut Tx<'_>, method: i64, before: &[u8], now: &[u8]) -> Result<bool, DbError> {
    Ok(tx.execute(&NOTE, values![method, before, now])? == 1)
}

/// What the passkeys of an account for a site are called.
pub fn of_account(tx: &mut Tx<'_>, account: i64, rp_id: &str) -> Result<Vec<String>, DbError> {
    tx.list(&OF_ACCOUNT, values![account, rp_id], |row| row.get(0))
}

/// Keeps a challenge.
pub fn challenge(tx: &mut Tx<'_>, new: &NewChallenge<'_>) -> Result<(), DbError> {
    let values = values![new.challenge, new.browser, new.adds_to, new.ceremony, new.expires_at];
    tx.execute(&CHALLENGE, values).map(drop)
}

/// Takes the challenge that this browser was given for that: what its answer is checked against, unless it waited too long.
pub fn take(
    tx: &mut Tx<'_>,
    challenge: &[u8],
    browser: &[u8; 32],
    adds_to: Option<i64>,
) -> Result<Option<Vec<u8>>, DbError> {
    let now = tx.now();
    let found = tx.find(&TAKE, values![challenge, browser, adds_to.unwrap_or(0)], |row| {
        Ok((row.get::<Vec<u8>>(0)?, row.get::<Instant>(1)?))
    })?;
    Ok(found
        .filter(|(_, expires_at)| !now.is_past(*expires_at))
        .map(|(ceremony, _)| ceremony))
}

/// Forgets up to `limit` challenges that nobody answered; how many.
pub fn purge(tx: &mut Tx<'_>, limit: i64) -> Result<u64, DbError> {
    let now = tx.now();
    tx.execute(&PURGE, values![now, limit])
}

/// How many people hold one of two rights and have neither a passkey for this site nor, where that counts, a provider's account that
/// has signed them in strongly.
pub fn count_weak_admins(
    tx: &mut Tx<'_>,
    rights: [&str; 2],
    rp_id: &str,
    providers_count: bool,
) -> Result<i64, DbError> {
    let now = tx.now();
    let [first, second] = rights;
    let values = values![first, second, now, rp_id, i64::from(providers_count)];
    tx.get(&COUNT_WEAK_ADMINS, values, |row| row.get(0))
}
