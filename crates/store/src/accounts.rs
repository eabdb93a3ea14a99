//! The accounts of people. How they sign in is told by their methods.

use guildhall_domain::email::EmailAddress;

use crate::value::{Row, values};
use crate::{DbError, Tx};

/// An account.
#[derive(Clone, Debug)]
pub struct Account {
    /// Key inside the database.
    pub id: i64,
    /// What it is called outside, for good.
    pub handle: String,
    /// The address to show for it; never what it is found by.
    pub email: Option<String>,
}

/// Who calls the accounts of people by their handles.
const HERE: &str = "account";

statements! {
    INSERT = "INSERT INTO accounts (issuer, subject, email, created_at)
              VALUES ($1, $2, $3, $4)
              RETURNING id";
    FIND = "SELECT id, subject, email
            FROM accounts
            WHERE id = $1";
    FIND_NAMED = "SELECT id, subject, email
                        FROM accounts
                        WHERE issuer = $1 AND subject = $2";
    FIND_BY_ADDRESS = "SELECT a.id, a.subject, a.email
                       FROM sign_in_methods m
                       JOIN accounts a ON a.id = m.account_id
                       WHERE m.issuer = 'code' AND m.subject = $1";
    CLOSED_BY_ADDRESS = "SELECT id, subject, email
                         FROM accounts
                         WHERE closed_at IS NOT NULL AND erase_asked_at IS NULL AND lower(email) = lower($1)
                         ORDER BY id";
    CLOSE = "UPDATE accounts
             SET closed_at = $2
             WHERE id = $1 AND closed_at IS NULL";
    // Nothing changes: whoever closes the account at the same moment waits.
    HOLD_OPEN = "UPDATE accounts
                 SET closed_at = closed_at
                 WHERE id = $1 AND closed_at IS NULL";
    IS_CLOSED = "SELECT 1
                 FROM accounts
                 WHERE id = $1 AND closed_at IS NOT NULL";
    // Nothing changes: a sign-in at the same moment is over before its session is looked for, or begins again.
    HOLD_METHODS = "UPDATE sign_in_methods
                    SET used_at = used_at
                    WHERE account_id = $1";
    END_SESSIONS = "DELETE FROM sessions
                    WHERE account_id = $1";
    END_TOKENS = "UPDATE api_tokens
                  SET revoked_at = $2
                  WHERE account_id = $1 AND revoked_at IS NULL";
    END_CODES = "DELETE FROM sign_in_codes
                 WHERE adds_to = $1";
    END_DRAFTS = "DELETE FROM drafts
                  WHERE account_id = $1 AND batch_id IS NULL";
    END_ANSWERS = "DELETE FROM idempotency_keys
                   WHERE account_id = $1";
    END_CHALLENGES = "DELETE FROM passkey_challenges
                      WHERE adds_to = $1";
    END_PASSKEYS = "DELETE FROM passkeys
                    WHERE method_id IN (SELECT id FROM sign_in_methods WHERE account_id = $1)";
    END_METHODS = "DELETE FROM sign_in_methods
                   WHERE account_id = $1";
    NO_METHODS = "UPDATE accounts
                  SET methods = 0
                  WHERE id = $1";
}

fn read(row: &Row<'_>) -> Result<Account, DbError> {
    Ok(Account {
        id: row.get(0)?,
        handle: row.get(1)?,
        email: row.get(2)?,
    })
}

/// Makes an account for a person.
pub fn insert(tx: &mut Tx<'_>, handle: &str, email: &str) -> Result<i64, DbError> {
    insert_named(tx, HERE, handle, Some(email))
}

/// Makes an account that nobody signs in with.
pub fn insert_named(tx: &mut Tx<'_>, issuer: &str, subject: &str, email: Option<&str>) -> Result<i64, DbError> {
    let now = tx.now();
    tx.get(&INSERT, values![issuer, subject, email, now], |row| row.get(0))
}

/// The account with this key.
pub fn find(tx: &mut Tx<'_>, id: i64) -> Result<Option<Account>, DbError> {
    tx.find(&FIND, values![id], read)
}

/// The account that nobody signs in with, by its name.
pub fn find_named(tx: &mut Tx<'_>, issuer: &str, subject: &str) -> Result<Option<Account>, DbError> {
    tx.find(&FIND_NAMED, values![issuer, subject], read)
}

/// A person's account by what it is called outside, closed or not.
pub fn find_by_handle(tx: &mut Tx<'_>, handle: &str) -> Result<Option<Account>, DbError> {
    find_named(tx, HERE, handle)
}

/// The account that signs in with codes mailed to this address.
pub fn find_by_address(tx: &mut Tx<'_>, address: &EmailAddress) -> Result<Option<Account>, DbError> {
    tx.find(&FIND_BY_ADDRESS, values![address.key().as_str()], read)
}

/// The closed accounts that were shown by this address and are not to be erased yet, oldest first. Nobody signs in to them, so that
/// what is left of the address is how it was typed.
pub fn closed_by_address(tx: &mut Tx<'_>, address: &EmailAddress) -> Result<Vec<Account>, DbError> {
    tx.list(&CLOSED_BY_ADDRESS, values![address.as_str()], read)
}

/// Closes an account; `false` when it is closed already.
pub fn close(tx: &mut Tx<'_>, id: i64) -> Result<bool, DbError> {
    let now = tx.now();
    Ok(tx.execute(&CLOSE, values![id, now])? == 1)
}

/// Ends everything that an account is reached by: sessions, API tokens, codes, lists that wait, answers that are kept for repeats,
/// and the ways to sign in.
pub fn end_access(tx: &mut Tx<'_>, id: i64) -> Result<(), DbError> {
    let now = tx.now();
    tx.execute(&END_TOKENS, values![id, now])?;
    for statement in [
        &HOLD_METHODS,
        &END_SESSIONS,
        &END_CODES,
        &END_DRAFTS,
        &END_ANSWERS,
        &END_CHALLENGES,
        &END_PASSKEYS,
        &END_METHODS,
        &NO_METHODS,
    ] {
        tx.execute(statement, values![id])?;
    }
    Ok(())
}

/// Keeps an account from being closed until this transaction has ended; `false` when it is closed already.
pub fn hold_open(tx: &mut Tx<'_>, id: i64) -> Result<bool, DbError> {
    Ok(tx.execute(&HOLD_OPEN, values![id])? == 1)
}

/// Whether an account is closed.
pub fn is_closed(tx: &mut Tx<'_>, id: i64) -> Result<bool, DbError> {
    Ok(tx.find(&IS_CLOSED, values![id], |row| row.get::<i64>(0))?.is_some())
}
