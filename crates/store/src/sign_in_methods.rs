//! The ways to sign in to an account, each known by its issuer and what that one calls it.

use guildhall_domain::clock::Instant;
use guildhall_domain::id::PublicId;

use crate::value::{Row, values};
use crate::{DbError, Tx};

/// A way to sign in.
#[derive(Clone, Debug)]
pub struct Method {
    /// Key inside the database.
    pub id: i64,
    /// What its person knows it by.
    pub public_id: PublicId,
    /// Whose it is.
    pub account_id: i64,
    /// Who vouches; `code` is Guildhall's own mailed code.
    pub issuer: String,
    /// What the issuer calls it: of a mailed code, the folded address.
    pub subject: String,
    /// What kind of account its provider said it is, at the last sign-in.
    pub kind: Option<String>,
    /// What to show for it; never what it is found by.
    pub label: String,
    /// When it was added.
    pub created_at: Instant,
    /// When someone last signed in with it, where that is known.
    pub used_at: Option<Instant>,
    /// When someone first signed in strongly with it, where its provider said so.
    pub strong_at: Option<Instant>,
    /// The site that it was made for, where it is a passkey.
    pub rp_id: Option<String>,
}

/// What a method is stored with.
#[derive(Clone, Copy, Debug)]
pub struct NewMethod<'a> {
    /// What its person knows it by.
    pub public_id: &'a PublicId,
    /// Whose it is.
    pub account: i64,
    /// Who vouches.
    pub issuer: &'a str,
    /// What the issuer calls it.
    pub subject: &'a str,
    /// What kind of account its provider said it is.
    pub kind: Option<&'a str>,
    /// What to show for it.
    pub label: &'a str,
    /// Whether its mailbox has been proven, where it is one.
    pub is_proven: bool,
}

macro_rules! methods_where {
    ($which:literal) => {
        concat!(
            "SELECT id, public_id, account_id, issuer, subject, kind, label, created_at, used_at, strong_at, rp_id
             FROM sign_in_methods
             LEFT JOIN passkeys ON method_id = id
             WHERE ",
            $which
        )
    };
}

statements! {
    INSERT = "INSERT INTO sign_in_methods (public_id, account_id, issuer, subject, kind, label, proven_at, created_at)
              VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
              ON CONFLICT DO NOTHING
              RETURNING id";
    COUNT_ONE = "UPDATE accounts
                 SET methods = methods + 1
                 WHERE id = $1";
    GIVE_UP = "UPDATE accounts
               SET methods = methods - 1
               WHERE id = $1 AND methods > 1";
    FIND = methods_where!("issuer = $1 AND subject = $2");
    FIND_OWN = methods_where!("account_id = $1 AND public_id = $2");
    OF_ACCOUNT_METHODS = methods_where!("account_id = $1
             ORDER BY id");
    USE = "UPDATE sign_in_methods
           SET used_at = $2, kind = $3, label = $4
           WHERE id = $1";
    PROVE = "UPDATE sign_in_methods
             SET proven_at = $2
             WHERE id = $1 AND proven_at IS NULL";
    NOTE_STRONG = "UPDATE sign_in_methods
                   SET strong_at = $2
                   WHERE id = $1 AND strong_at IS NULL";
    END_SESSIONS = "DELETE FROM sessions
                    WHERE method_id = $1";
    DELETE_PASSKEY = "DELETE FROM passkeys
                      WHERE method_id = $1";
    DELETE = "DELETE FROM sign_in_methods
              WHERE id = $1";
    SHOW = "UPDATE accounts
            SET email = coalesce((SELECT label
                                  FROM sign_in_methods
                                  WHERE account_id = $1 AND issuer <> 'passkey'
                                  ORDER BY id
                                  LIMIT 1), email)
            WHERE id = $1";
}

fn read(row: &Row<'_>) -> Result<Method, DbError> {
    Ok(Method {
        id: row.get(0)?,
        public_id: PublicId::from_stored(row.get(1)?),
        account_id: row.get(2)?,
        issuer: row.get(3)?,
        subject: row.get(4)?,
        kind: row.get(5)?,
        label: row.get(6)?,
        created_at: row.get(7)?,
        used_at: row.get(8)?,
        strong_at: row.get(9)?,
        rp_id: row.get(10)?,
    })
}

/// Adds a method to an account; nothing when an account has it already.
pub fn insert(tx: &mut Tx<'_>, new: &NewMethod<'_>) -> Result<Option<i64>, DbError> {
    let now = tx.now();
    let values = values![
        new.public_id.as_str(),
        new.account,
        new.issuer,
        new.subject,
        new.kind,
        new.label,
        new.is_proven.then_some(now),
        now
    ];
    let id = tx.find(&INSERT, values, |row| row.get(0))?;
    if id.is_some() {
        tx.execute(&COUNT_ONE, values![new.account])?;
    }
    Ok(id)
}

/// The method that an issuer calls this.
pub fn find(tx: &mut Tx<'_>, issuer: &str, subject: &str) -> Result<Option<Method>, DbError> {
    tx.find(&FIND, values![issuer, subject], read)
}

/// The account's method with this id.
pub fn find_own(tx: &mut Tx<'_>, account: i64, id: &PublicId) -> Result<Option<Method>, DbError> {
    tx.find(&FIND_OWN, values![account, id.as_str()], read)
}

/// An account's methods, in the order in which they were added.
pub fn of_account(tx: &mut Tx<'_>, account: i64) -> Result<Vec<Method>, DbError> {
    tx.list(&OF_ACCOUNT_METHODS, values![account], read)
}

/// Notes that someone signs in with a method, and what its issuer says of it now. Where it was removed at the same moment, the sign-in
/// runs again, and does not find it.
pub fn note_use(tx: &mut Tx<'_>, id: i64, kind: Option<&str>, label: &str) -> Result<(), DbError> {
    let now = tx.now();
    if tx.execute(&USE, values![id, now, kind, label])? == 0 {
        return Err(tx.stale());
    }
    Ok(())
}

/// Notes the first time that its mailbox was proven.
pub fn prove(tx: &mut Tx<'_>, id: i64) -> Result<(), DbError> {
    let now = tx.now();
    tx.execute(&PROVE, values![id, now]).map(drop)
}

/// Notes the first time that someone signed in strongly with it.
pub fn note_strong(tx: &mut Tx<'_>, id: i64) -> Result<(), DbError> {
    let now = tx.now();
    tx.execute(&NOTE_STRONG, values![id, now]).map(drop)
}

/// The first step of removing one: nobody else removes a method of this account until the transaction has ended. `false` when it has
/// only one.
pub fn give_up(tx: &mut Tx<'_>, account: i64) -> Result<bool, DbError> {
    Ok(tx.execute(&GIVE_UP, values![account])? == 1)
}

/// Removes a method, and ends the sessions that began with it.
pub fn delete(tx: &mut Tx<'_>, id: i64) -> Result<bool, DbError> {
    tx.execute(&END_SESSIONS, values![id])?;
    tx.execute(&DELETE_PASSKEY, values![id])?;
    Ok(tx.execute(&DELETE, values![id])? == 1)
}

/// Lets the account be shown as the method that it has had for the longest. A passkey's name tells a device, and no person.
pub fn show_by_first(tx: &mut Tx<'_>, account: i64) -> Result<(), DbError> {
    tx.execute(&SHOW, values![account]).map(drop)
}
