//! Signed-in browsers. Only the hash of a session's token is stored.

use guildhall_domain::clock::Instant;
use guildhall_domain::id::PublicId;

use crate::value::{Row, values};
use crate::{DbError, Tx};

/// A signed-in browser.
#[derive(Clone, Debug)]
pub struct Session {
    /// Who is signed in.
    pub account_id: i64,
    /// The address to show for the account.
    pub email: Option<String>,
    /// Who vouches for the method that its person signed in with.
    pub issuer: String,
    /// What kind of account that one said it is.
    pub kind: Option<String>,
    /// To which level its provider checked who it is, and how, where it said so.
    pub proof: Proof,
    /// When it began: when its person signed in.
    pub created_at: Instant,
    /// When it was last used, to within a few minutes.
    pub seen_at: Instant,
    /// When it ends even if used.
    pub ends_at: Instant,
    /// How many notices its person has not read; 100 for more.
    pub unread: i64,
}

/// How a provider says that it checked who signed in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proof {
    /// To which level: `acr`.
    pub acr: Option<String>,
    /// By what: `amr`, a word each, apart by spaces.
    pub amr: Option<String>,
    /// When it last asked for that: `auth_time`.
    pub asked_at: Option<Instant>,
}

/// What a session is stored with.
#[derive(Clone, Copy, Debug)]
pub struct NewSession<'a> {
    /// What is kept of its token.
    pub token_hash: &'a [u8],
    /// What its person knows it by.
    pub public_id: &'a PublicId,
    /// Who is signed in.
    pub account: i64,
    /// How they signed in: `code`, `demo`, or the provider as addresses name it.
    pub method: &'a str,
    /// The method that they used.
    pub method_id: i64,
    /// How its provider checked.
    pub proof: &'a Proof,
    /// What the browser says it is.
    pub user_agent: &'a str,
    /// When it ends even if used.
    pub ends_at: Instant,
}

/// A session as its person sees it.
#[derive(Clone, Debug)]
pub struct OwnSession {
    /// What its person knows it by.
    pub public_id: PublicId,
    /// What is kept of its token.
    pub token_hash: Vec<u8>,
    /// How they signed in; nothing where that was not noted yet.
    pub method: Option<String>,
    /// What the browser says it is; empty where it says nothing.
    pub user_agent: String,
    /// When they signed in.
    pub created_at: Instant,
    /// When it was last used, to within a few minutes.
    pub seen_at: Instant,
}

macro_rules! own_where {
    ($which:literal) => {
        concat!(
            "SELECT public_id, token_hash, method, user_agent, created_at, seen_at
             FROM sessions
             WHERE account_id = $1 AND seen_at > $2 AND ends_at > $3",
            $which
        )
    };
}

statements! {
    INSERT = "INSERT INTO sessions (token_hash, public_id, account_id, method, user_agent, created_at, seen_at, ends_at,
                                    method_id, acr, amr, asked_at)
              VALUES ($1, $2, $3, $4, $5, $6, $6, $7, $8, $9, $10, $11)";
    // What is unread rides along: every page of someone signed in says how much that is.
    FIND = "SELECT s.account_id, a.email, s.seen_at, s.ends_at, m.issuer, m.kind, s.created_at, s.acr, s.amr, s.asked_at,
                   (SELECT count(*) FROM (
                       SELECT 1 FROM notices n WHERE n.account_id = s.account_id AND n.read_at IS NULL LIMIT 100
                   ) u)
            FROM sessions s
            JOIN accounts a ON a.id = s.account_id
            JOIN sign_in_methods m ON m.id = s.method_id
            WHERE s.token_hash = $1";
    TOUCH = "UPDATE sessions
             SET seen_at = $2
             WHERE token_hash = $1 AND seen_at < $2";
    DELETE = "DELETE FROM sessions
              WHERE token_hash = $1";
    OF_ACCOUNT = own_where!("
             ORDER BY seen_at DESC, public_id
             LIMIT $4");
    OF_ACCOUNT_BY_ID = own_where!(" AND public_id = $4");
    DELETE_OTHERS = "DELETE FROM sessions
                     WHERE account_id = $1 AND token_hash <> $2 AND seen_at > $3 AND ends_at > $4";
    PURGE = "DELETE FROM sessions
             WHERE token_hash IN (SELECT token_hash FROM sessions WHERE seen_at < $1 OR ends_at < $2 LIMIT $3)";
}

/// Starts a session.
pub fn insert(tx: &mut Tx<'_>, new: &NewSession<'_>) -> Result<(), DbError> {
    let now = tx.now();
    let values = values![
        new.token_hash,
        new.public_id.as_str(),
        new.account,
        new.method,
        new.user_agent,
        now,
        new.ends_at,
        new.method_id,
        new.proof.acr.as_deref(),
        new.proof.amr.as_deref(),
        new.proof.asked_at
    ];
    tx.execute(&INSERT, values).map(drop)
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
            created_at: row.get(6)?,
            proof: Proof {
                acr: row.get(7)?,
                amr: row.get(8)?,
                asked_at: row.get(9)?,
            },
            unread: row.get(10)?,
        })
    })
}

/// Notes that a session is in use.
pub fn touch(tx: &mut Tx<'_>, token_hash: &[u8]) -> Result<(), DbError> {
    let now = tx.now();
    tx.execute(&TOUCH, values![token_hash, now]).map(drop)
}

/// Ends a session; whether it was there.
pub fn delete(tx: &mut Tx<'_>, token_hash: &[u8]) -> Result<bool, DbError> {
    Ok(tx.execute(&DELETE, values![token_hash])? > 0)
}

/// Up to `limit` sessions of an account that were used since `seen_after` and have not ended, those used last first.
pub fn of_account(tx: &mut Tx<'_>, account: i64, seen_after: Instant, limit: i64) -> Result<Vec<OwnSession>, DbError> {
    let now = tx.now();
    tx.list(&OF_ACCOUNT, values![account, seen_after, now, limit], own)
}

/// One of them.
pub fn find_own(
    tx: &mut Tx<'_>,
    account: i64,
    seen_after: Instant,
    id: &PublicId,
) -> Result<Option<OwnSession>, DbError> {
    let now = tx.now();
    tx.find(&OF_ACCOUNT_BY_ID, values![account, seen_after, now, id.as_str()], own)
}

/// Ends all of them but the one of this token; how many.
pub fn delete_others(tx: &mut Tx<'_>, account: i64, token_hash: &[u8], seen_after: Instant) -> Result<u64, DbError> {
    let now = tx.now();
    tx.execute(&DELETE_OTHERS, values![account, token_hash, seen_after, now])
}

fn own(row: &Row<'_>) -> Result<OwnSession, DbError> {
    Ok(OwnSession {
        public_id: PublicId::from_stored(row.get(0)?),
        token_hash: row.get(1)?,
        method: row.get(2)?,
        user_agent: row.get(3)?,
        created_at: row.get(4)?,
        seen_at: row.get(5)?,
    })
}

/// Forgets up to `limit` sessions unseen since `seen_before` or at their end; how many.
pub fn purge(tx: &mut Tx<'_>, seen_before: Instant, limit: i64) -> Result<u64, DbError> {
    let now = tx.now();
    tx.execute(&PURGE, values![seen_before, now, limit])
}
