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

/// The account that signs in with codes mailed to this address.
pub fn find_by_address(tx: &mut Tx<'_>, address: &EmailAddress) -> Result<Option<Account>, DbError> {
    tx.find(&FIND_BY_ADDRESS, values![address.key().as_str()], read)
}
