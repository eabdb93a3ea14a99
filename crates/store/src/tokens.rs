//! API tokens. Only the hash of a token is stored.

use guildhall_domain::clock::Instant;
use guildhall_domain::id::PublicId;
use guildhall_domain::organization::MembershipId;
use guildhall_domain::scope::Scopes;

use crate::value::{Row, values};
use crate::{DbError, Tx};

/// A token as its owner sees it; of the token itself nothing can be seen any more.
#[derive(Clone, Debug)]
pub struct Token {
    /// What its owner knows it by.
    pub public_id: PublicId,
    /// The name that its owner gave it.
    pub name: String,
    /// What it may be used for.
    pub scopes: Scopes,
    /// The one organization that it is bound to, if it is bound to one.
    pub organization: Option<Bound>,
    /// Whether it acts for the program, as its operator.
    pub is_for_program: bool,
    /// The address to show for the account that it acts as.
    pub email: Option<String>,
    /// When it was made.
    pub created_at: Instant,
    /// From when on it is no longer valid.
    pub expires_at: Instant,
    /// When it was taken back.
    pub revoked_at: Option<Instant>,
    /// When it was last used; noted every few minutes at most.
    pub used_at: Option<Instant>,
}

/// The organization that a token is bound to.
#[derive(Clone, Debug)]
pub struct Bound {
    /// What people call it by.
    pub membership_id: MembershipId,
    /// Its name.
    pub name: String,
}

/// What a valid token lets its bearer do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Grant {
    /// Key inside the database.
    pub id: i64,
    /// The account that owns it.
    pub account: i64,
    /// What it may be used for.
    pub scopes: Scopes,
    /// The one organization that it is bound to, if it is bound to one.
    pub organization: Option<i64>,
    /// Whether it acts for the program, as its operator.
    pub is_for_program: bool,
    /// Whether it was made after a strong sign-in, or by the operator.
    pub is_strong: bool,
    /// When it was last used.
    pub used_at: Option<Instant>,
}

/// What a token is stored with.
#[derive(Clone, Copy, Debug)]
pub struct NewToken<'a> {
    /// What its owner knows it by.
    pub public_id: &'a PublicId,
    /// The account that owns it.
    pub account: i64,
    /// What is kept of the token.
    pub hash: &'a [u8; 32],
    /// The name that its owner gave it.
    pub name: &'a str,
    /// What it may be used for.
    pub scopes: Scopes,
    /// The one organization that it is bound to, if it is bound to one.
    pub organization: Option<i64>,
    /// Whether it acts for the program, as its operator.
    pub is_for_program: bool,
    /// Whether it is made after a strong sign-in, or by the operator.
    pub is_strong: bool,
    /// From when on it is no longer valid.
    pub expires_at: Instant,
}

macro_rules! tokens_where {
    ($which:literal) => {
        concat!(
            "SELECT t.public_id, t.name, t.scopes, o.membership_id, o.name, t.is_for_program, a.email, t.created_at,
                    t.expires_at, t.revoked_at, t.used_at
             FROM api_tokens t
             JOIN accounts a ON a.id = t.account_id
             LEFT JOIN organizations o ON o.id = t.organization_id
             WHERE ",
            $which
        )
    };
}

statements! {
    INSERT = "INSERT INTO api_tokens (public_id, account_id, token_hash, name, scopes, organization_id, is_for_program,
                                      created_at, expires_at, is_strong)
              VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
              ON CONFLICT DO NOTHING";
    FIND_GRANT = "SELECT t.id, t.account_id, t.scopes, t.organization_id, t.is_for_program, t.used_at, t.is_strong
                  FROM api_tokens t
                  JOIN accounts a ON a.id = t.account_id AND a.closed_at IS NULL
                  WHERE t.token_hash = $1 AND t.revoked_at IS NULL AND t.expires_at > $2";
    GET = tokens_where!("t.id = $1");
    FIND = tokens_where!("t.account_id = $1 AND t.public_id = $2");
    FIND_OF_ANYONE = tokens_where!("t.public_id = $1");
    OF_ACCOUNT = tokens_where!("t.account_id = $1
             ORDER BY t.id DESC
             LIMIT $2");
    OF_ANYONE = tokens_where!("t.revoked_at IS NULL AND t.expires_at > $1
             ORDER BY t.id DESC
             LIMIT $2");
    COUNT_VALID = "SELECT count(*)
                   FROM api_tokens
                   WHERE account_id = $1 AND revoked_at IS NULL AND expires_at > $2";
    REVOKE = "UPDATE api_tokens
              SET revoked_at = $2
              WHERE public_id = $1 AND revoked_at IS NULL AND expires_at > $2";
    TOUCH = "UPDATE api_tokens
             SET used_at = $2
             WHERE id = $1 AND (used_at IS NULL OR used_at < $2)";
}

fn scopes(text: &str) -> Result<Scopes, DbError> {
    Scopes::parse(text).map_err(|word| DbError::Unreadable(format!("the scope {word:?} of a token").into()))
}

fn read(row: &Row<'_>) -> Result<Token, DbError> {
    let (membership_id, name): (Option<String>, Option<String>) = (row.get(3)?, row.get(4)?);
    let organization = membership_id.map(|id| Bound {
        membership_id: MembershipId::from_stored(id),
        name: name.unwrap_or_default(),
    });
    Ok(Token {
        public_id: PublicId::from_stored(row.get(0)?),
        name: row.get(1)?,
        scopes: scopes(&row.get::<String>(2)?)?,
        organization,
        is_for_program: row.get(5)?,
        email: row.get(6)?,
        created_at: row.get(7)?,
        expires_at: row.get(8)?,
        revoked_at: row.get(9)?,
        used_at: row.get(10)?,
    })
}

/// Stores a token; whether it was not there before.
pub fn insert(tx: &mut Tx<'_>, token: &NewToken<'_>) -> Result<bool, DbError> {
    let now = tx.now();
    let scopes = token.scopes.to_string();
    let values = values![
        token.public_id.as_str(),
        token.account,
        token.hash,
        token.name,
        &scopes,
        token.organization,
        token.is_for_program,
        now,
        token.expires_at,
        token.is_strong,
    ];
    Ok(tx.execute(&INSERT, values)? == 1)
}

/// What a token that is valid at this instant lets its bearer do.
pub fn find_grant(tx: &mut Tx<'_>, token_hash: &[u8]) -> Result<Option<Grant>, DbError> {
    let now = tx.now();
    tx.find(&FIND_GRANT, values![token_hash, now], |row| {
        Ok(Grant {
            id: row.get(0)?,
            account: row.get(1)?,
            scopes: scopes(&row.get::<String>(2)?)?,
            organization: row.get(3)?,
            is_for_program: row.get(4)?,
            used_at: row.get(5)?,
            is_strong: row.get(6)?,
        })
    })
}

/// The token with this key.
pub fn get(tx: &mut Tx<'_>, id: i64) -> Result<Token, DbError> {
    tx.get(&GET, values![id], read)
}

/// The account's token with this id, valid or not.
pub fn find(tx: &mut Tx<'_>, account: i64, id: &PublicId) -> Result<Option<Token>, DbError> {
    tx.find(&FIND, values![account, id.as_str()], read)
}

/// Anyone's token with this id, valid or not.
pub fn find_of_anyone(tx: &mut Tx<'_>, id: &PublicId) -> Result<Option<Token>, DbError> {
    tx.find(&FIND_OF_ANYONE, values![id.as_str()], read)
}

/// The account's newest `limit` tokens, valid or not, newest first.
pub fn of_account(tx: &mut Tx<'_>, account: i64, limit: i64) -> Result<Vec<Token>, DbError> {
    tx.list(&OF_ACCOUNT, values![account, limit], read)
}

/// The newest `limit` tokens of all accounts that are valid, newest first.
pub fn of_anyone(tx: &mut Tx<'_>, limit: i64) -> Result<Vec<Token>, DbError> {
    let now = tx.now();
    tx.list(&OF_ANYONE, values![now, limit], read)
}

/// How many valid tokens an account has.
pub fn count_valid(tx: &mut Tx<'_>, account: i64) -> Result<i64, DbError> {
    let now = tx.now();
    tx.get(&COUNT_VALID, values![account, now], |row| row.get(0))
}

/// Takes a token back; whether it was valid.
pub fn revoke(tx: &mut Tx<'_>, id: &PublicId) -> Result<bool, DbError> {
    let now = tx.now();
    Ok(tx.execute(&REVOKE, values![id.as_str(), now])? == 1)
}

/// Notes that a token is in use.
pub fn touch(tx: &mut Tx<'_>, id: i64) -> Result<(), DbError> {
    let now = tx.now();
    tx.execute(&TOUCH, values![id, now]).map(drop)
}
