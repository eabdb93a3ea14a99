//! Sign-in identities, keyed by issuer and subject.

use crate::value::{Row, values};
use crate::{DbError, Tx};
use guildhall_domain::email::EmailAddress;

/// A sign-in identity.
#[derive(Clone, Debug)]
pub struct Account {
    /// Key inside the database.
    pub id: i64,
    /// Who vouches for the identity; `code` is Guildhall's own mailed code.
    pub issuer: String,
    /// What the issuer calls it.
    pub subject: String,
    /// The address to show for it; never what it is found by.
    pub email: Option<String>,
    /// What kind of account its provider said it is.
    pub kind: Option<String>,
}

statements! {
    INSERT = "INSERT INTO accounts (issuer, subject, email, created_at)
              VALUES ($1, $2, $3, $4)
              RETURNING id";
    FIND = "SELECT id, issuer, subject, email, kind
            FROM accounts
            WHERE id = $1";
    FIND_BY_IDENTITY = "SELECT id, issuer, subject, email, kind
                        FROM accounts
                        WHERE issuer = $1 AND subject = $2";
    DESCRIBE = "UPDATE accounts
                SET email = $2, kind = $3
                WHERE id = $1";
    FIND_BY_ADDRESS = "SELECT a.id, a.issuer, a.subject, a.email, a.kind
                       FROM sign_in_addresses s
                       JOIN accounts a ON a.id = s.account_id
                       WHERE s.address_key = $1";
    ADD_ADDRESS = "INSERT INTO sign_in_addresses (address_key, address, account_id, proven_at)
                   VALUES ($1, $2, $3, $4)
                   ON CONFLICT DO NOTHING";
    PROVE_ADDRESS = "UPDATE sign_in_addresses
                     SET proven_at = $2
                     WHERE address_key = $1 AND proven_at IS NULL";
}

fn read(row: &Row<'_>) -> Result<Account, DbError> {
    Ok(Account {
        id: row.get(0)?,
        issuer: row.get(1)?,
        subject: row.get(2)?,
        email: row.get(3)?,
        kind: row.get(4)?,
    })
}

/// Makes an account.
pub fn insert(tx: &mut Tx<'_>, issuer: &str, subject: &str, email: Option<&str>) -> Result<i64, DbError> {
    let now = tx.now();
    tx.get(&INSERT, values![issuer, subject, email, now], |row| row.get(0))
}

/// The account with this key.
pub fn find(tx: &mut Tx<'_>, id: i64) -> Result<Option<Account>, DbError> {
    tx.find(&FIND, values![id], read)
}

/// The account that an issuer calls this.
pub fn find_by_identity(tx: &mut Tx<'_>, issuer: &str, subject: &str) -> Result<Option<Account>, DbError> {
    tx.find(&FIND_BY_IDENTITY, values![issuer, subject], read)
}

/// Notes what a provider says of an account: what to show for it, and its kind.
pub fn describe(tx: &mut Tx<'_>, id: i64, email: Option<&str>, kind: &str) -> Result<(), DbError> {
    tx.execute(&DESCRIBE, values![id, email, kind]).map(drop)
}

/// The account that signs in with codes mailed to this address.
pub fn find_by_address(tx: &mut Tx<'_>, address: &EmailAddress) -> Result<Option<Account>, DbError> {
    tx.find(&FIND_BY_ADDRESS, values![address.key().as_str()], read)
}

/// Lets an account sign in with codes mailed to an address; `false` when the address already belongs to an account.
pub fn add_address(tx: &mut Tx<'_>, account: i64, address: &EmailAddress, proven: bool) -> Result<bool, DbError> {
    let proven_at = proven.then(|| tx.now());
    let changed = tx.execute(
        &ADD_ADDRESS,
        values![address.key().as_str(), address.as_str(), account, proven_at],
    )?;
    Ok(changed == 1)
}

/// Notes the first time that the mailbox of a sign-in address was proven.
pub fn prove_address(tx: &mut Tx<'_>, address_key: &str) -> Result<(), DbError> {
    let now = tx.now();
    tx.execute(&PROVE_ADDRESS, values![address_key, now]).map(drop)
}
