//! The random ids behind invitation URLs. The URL itself is derived under the server key and stored nowhere.

use guildhall_domain::clock::Instant;

use crate::value::{Row, values};
use crate::{DbError, Tx};

/// A link id and whose it is.
#[derive(Clone, Debug)]
pub struct InvitationLink {
    /// Key inside the database.
    pub id: i64,
    /// Whose link it is.
    pub organization_id: i64,
    /// 16 random bytes.
    pub link_id: Vec<u8>,
    /// When it was made.
    pub created_at: Instant,
    /// When another took its place.
    pub rotated_at: Option<Instant>,
}

statements! {
    INSERT = "INSERT INTO invitation_links (organization_id, link_id, created_at)
              VALUES ($1, $2, $3)";
    LIVE = "SELECT id, organization_id, link_id, created_at, rotated_at
            FROM invitation_links
            WHERE organization_id = $1 AND rotated_at IS NULL";
    FIND = "SELECT id, organization_id, link_id, created_at, rotated_at
            FROM invitation_links
            WHERE link_id = $1";
    OF_ASSOCIATION = "SELECT l.id, l.organization_id, l.link_id, l.created_at, l.rotated_at
                      FROM associations a
                      JOIN invitation_links l ON l.id = a.link_id
                      WHERE a.id = $1";
    ROTATE = "UPDATE invitation_links
              SET rotated_at = $2
              WHERE organization_id = $1 AND rotated_at IS NULL";
}

fn read(row: &Row<'_>) -> Result<InvitationLink, DbError> {
    Ok(InvitationLink {
        id: row.get(0)?,
        organization_id: row.get(1)?,
        link_id: row.get(2)?,
        created_at: row.get(3)?,
        rotated_at: row.get(4)?,
    })
}

/// Gives an organization a link; refused by a constraint while it has another.
pub fn insert(tx: &mut Tx<'_>, organization: i64, link_id: &[u8]) -> Result<(), DbError> {
    let now = tx.now();
    tx.execute(&INSERT, values![organization, link_id, now]).map(drop)
}

/// An organization's link in use.
pub fn live(tx: &mut Tx<'_>, organization: i64) -> Result<Option<InvitationLink>, DbError> {
    tx.find(&LIVE, values![organization], read)
}

/// The link with this id, in use or rotated.
pub fn find(tx: &mut Tx<'_>, link_id: &[u8]) -> Result<Option<InvitationLink>, DbError> {
    tx.find(&FIND, values![link_id], read)
}

/// The link that an association began with, in use or rotated.
pub fn of_association(tx: &mut Tx<'_>, association: i64) -> Result<Option<InvitationLink>, DbError> {
    tx.find(&OF_ASSOCIATION, values![association], read)
}

/// Takes an organization's link out of use.
pub fn rotate(tx: &mut Tx<'_>, organization: i64) -> Result<(), DbError> {
    let now = tx.now();
    tx.execute(&ROTATE, values![organization, now]).map(drop)
}
