//! What kind of installation a database belongs to, and which server key.

use crate::value::values;
use crate::{DbError, Tx};

/// The one row that says whose database this is.
pub struct Installation {
    /// Whether `demo` seeded it.
    pub is_demo: bool,
    /// What the server key makes of a fixed text: tells a wrong key without revealing the right one.
    pub key_check: Vec<u8>,
}

statements! {
    FIND = "SELECT kind, key_check
            FROM installation
            WHERE id = 1";
    INSERT = "INSERT INTO installation (id, kind, key_check, created_at)
              VALUES (1, $1, $2, $3)
              ON CONFLICT DO NOTHING";
    MARK_ANEW = "UPDATE installation
                 SET key_check = $1
                 WHERE id = 1";
    TAKE_TURNS = "UPDATE installation
                  SET created_at = created_at
                  WHERE id = 1";
}

/// The installation, once there is one.
pub fn find(tx: &mut Tx<'_>) -> Result<Option<Installation>, DbError> {
    tx.find(&FIND, values![], |row| {
        Ok(Installation {
            is_demo: row.get::<String>(0)? == "demo",
            key_check: row.get(1)?,
        })
    })
}

/// Marks the database. Whoever is first wins; the others read what stands there.
pub fn insert(tx: &mut Tx<'_>, installation: &Installation) -> Result<(), DbError> {
    let kind = if installation.is_demo { "demo" } else { "program" };
    let now = tx.now();
    tx.execute(&INSERT, values![kind, installation.key_check.as_slice(), now])
        .map(drop)
}

/// Marks the database as one under another server key.
pub fn mark_anew(tx: &mut Tx<'_>, key_check: &[u8]) -> Result<(), DbError> {
    tx.execute(&MARK_ANEW, values![key_check]).map(drop)
}

/// Whoever is second waits here until the first has ended its transaction, and then sees what it wrote.
pub fn take_turns(tx: &mut Tx<'_>) -> Result<(), DbError> {
    tx.execute(&TAKE_TURNS, values![]).map(drop)
}
