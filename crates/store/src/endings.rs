//! What ends soon, and whose people are to be told of it: each once.

use guildhall_domain::clock::Instant;
use guildhall_domain::rights::AccessRight;

use crate::value::{Row, values};
use crate::{DbError, Tx};

/// Something that ends by itself.
#[derive(Clone, Copy, Debug)]
pub struct Ending {
    /// Where.
    pub organization: i64,
    /// Whose association.
    pub association: i64,
    /// The right that ends; nothing where the association does.
    pub right: Option<AccessRight>,
    /// When.
    pub at: Instant,
}

statements! {
    // The condition is asked again of each row: of two that take the same, one gets it.
    TAKE_RIGHTS = "UPDATE association_rights
                   SET warn_at = NULL
                   WHERE warn_at <= $1 AND (association_id, access_right) IN (
                       SELECT association_id, access_right
                       FROM association_rights
                       WHERE warn_at <= $1
                       ORDER BY warn_at
                       LIMIT $2
                   )
                   RETURNING organization_id, association_id, ends_at, access_right";
    TAKE_ASSOCIATIONS = "UPDATE associations
                         SET warn_at = NULL
                         WHERE warn_at <= $1 AND id IN (
                             SELECT id FROM associations WHERE warn_at <= $1 ORDER BY warn_at LIMIT $2
                         )
                         RETURNING organization_id, id, leaves_at";
}

fn read(row: &Row<'_>, right: Option<AccessRight>) -> Result<Ending, DbError> {
    Ok(Ending {
        organization: row.get(0)?,
        association: row.get(1)?,
        at: row.get(2)?,
        right,
    })
}

/// Takes up to `limit` rights of whose end it is time to warn.
pub fn take_rights(tx: &mut Tx<'_>, limit: i64) -> Result<Vec<Ending>, DbError> {
    let now = tx.now();
    tx.list(&TAKE_RIGHTS, values![now, limit], |row| {
        let word = row.get::<String>(3)?;
        let right = AccessRight::parse(&word).ok_or_else(|| DbError::unreadable(word))?;
        read(row, Some(right))
    })
}

/// Takes up to `limit` associations of whose end it is time to warn.
pub fn take_associations(tx: &mut Tx<'_>, limit: i64) -> Result<Vec<Ending>, DbError> {
    let now = tx.now();
    tx.list(&TAKE_ASSOCIATIONS, values![now, limit], |row| read(row, None))
}
