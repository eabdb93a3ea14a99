//! The deputies of primary program contacts: one an organization.

use guildhall_domain::clock::Instant;

use crate::contacts::Party;
use crate::value::values;
use crate::{DbError, Tx};

/// A deputy.
#[derive(Clone, Debug)]
pub struct Deputy {
    /// Who.
    pub person: Party,
    /// Since when.
    pub named_at: Instant,
    /// Since when the operator lets them act, if that is the case.
    pub allowed_at: Option<Instant>,
    /// Whether the primary program contact whose deputy they are no longer belongs to the organization.
    pub contact_is_gone: bool,
}

statements! {
    FIND = "SELECT d.named_at, d.allowed_at,
                   CASE WHEN c.state = 'active' AND (c.leaves_at IS NULL OR c.leaves_at > $2) THEN 0 ELSE 1 END,
                   a.id, a.public_id, a.account_id, a.given_name, a.family_name, a.communication_email, a.language
            FROM deputies d
            JOIN associations a ON a.id = d.association_id AND a.state = 'active'
                AND (a.leaves_at IS NULL OR a.leaves_at > $2)
            JOIN associations c ON c.id = d.contact_association_id
            WHERE d.organization_id = $1";
    NAME = "INSERT INTO deputies (organization_id, association_id, contact_association_id, named_at)
            VALUES ($1, $2, $3, $4)
            ON CONFLICT DO NOTHING";
    RELEASE = "DELETE FROM deputies
               WHERE organization_id = $1 AND association_id = $2";
    ALLOW = "UPDATE deputies
             SET allowed_at = $2
             WHERE organization_id = $1 AND allowed_at IS NULL";
    FOLLOW = "UPDATE deputies
              SET contact_association_id = $2, allowed_at = NULL
              WHERE organization_id = $1";
}

/// The deputy at an organization.
pub fn find(tx: &mut Tx<'_>, organization: i64) -> Result<Option<Deputy>, DbError> {
    let now = tx.now();
    tx.find(&FIND, values![organization, now], |row| {
        Ok(Deputy {
            named_at: row.get(0)?,
            allowed_at: row.get(1)?,
            contact_is_gone: row.get(2)?,
            person: Party::read(row, 3)?,
        })
    })
}

/// Names a deputy of the contact with this association; `false` while there is one.
pub fn name(tx: &mut Tx<'_>, organization: i64, association: i64, contact: i64) -> Result<bool, DbError> {
    let now = tx.now();
    Ok(tx.execute(&NAME, values![organization, association, contact, now])? == 1)
}

/// Releases a deputy; `false` when that association is none.
pub fn release(tx: &mut Tx<'_>, organization: i64, association: i64) -> Result<bool, DbError> {
    Ok(tx.execute(&RELEASE, values![organization, association])? == 1)
}

/// Lets the deputy act; `false` when there is none, or they may already.
pub fn allow(tx: &mut Tx<'_>, organization: i64) -> Result<bool, DbError> {
    let now = tx.now();
    Ok(tx.execute(&ALLOW, values![organization, now])? == 1)
}

/// The role went over to the contact with this association, whose deputy they are from now on. Nobody is their own.
pub fn follow(tx: &mut Tx<'_>, organization: i64, contact: i64) -> Result<(), DbError> {
    tx.execute(&RELEASE, values![organization, contact])?;
    tx.execute(&FOLLOW, values![organization, contact]).map(drop)
}
