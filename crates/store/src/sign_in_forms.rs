//! Forms that wait behind a sign-in at an identity provider: what was typed into them, for as long as that takes.

use guildhall_domain::clock::Instant;

use crate::value::values;
use crate::{DbError, Tx};

/// A form that waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaitingForm {
    /// What was typed, as a form sends it.
    pub kept: String,
    /// Who began it, as the form carried it.
    pub begun_by: String,
}

statements! {
    INSERT = "INSERT INTO sign_in_forms (flow_hash, kept, begun_by, expires_at)
              VALUES ($1, $2, $3, $4)";
    TAKE = "DELETE FROM sign_in_forms
            WHERE flow_hash = $1
            RETURNING kept, begun_by, expires_at";
    PURGE = "DELETE FROM sign_in_forms
             WHERE flow_hash IN (SELECT flow_hash FROM sign_in_forms WHERE expires_at < $1 LIMIT $2)";
}

/// Lets a form wait for the sign-in that this flow began.
pub fn insert(tx: &mut Tx<'_>, flow_hash: &[u8], form: &WaitingForm, expires_at: Instant) -> Result<(), DbError> {
    tx.execute(
        &INSERT,
        values![flow_hash, form.kept.as_str(), form.begun_by.as_str(), expires_at],
    )
    .map(drop)
}

/// Takes the form of a flow, unless it waited too long.
pub fn take(tx: &mut Tx<'_>, flow_hash: &[u8]) -> Result<Option<WaitingForm>, DbError> {
    let now = tx.now();
    let found = tx.find(&TAKE, values![flow_hash], |row| {
        let form = WaitingForm {
            kept: row.get(0)?,
            begun_by: row.get(1)?,
        };
        Ok((form, row.get::<Instant>(2)?))
    })?;
    Ok(found
        .filter(|(_, expires_at)| !now.is_past(*expires_at))
        .map(|(form, _)| form))
}

/// Forgets up to `limit` forms that nobody came back for; how many.
pub fn purge(tx: &mut Tx<'_>, limit: i64) -> Result<u64, DbError> {
    let now = tx.now();
    tx.execute(&PURGE, values![now, limit])
}
