//! Associations that end by themselves at a date, and those of organizations that were closed.

use crate::associations::is_theirs;
use crate::value::{Row, values};
use crate::{DbError, Tx};

/// An association, or an invitation, that ends.
#[derive(Clone, Debug)]
pub struct Due {
    /// Key inside the database.
    pub id: i64,
    /// The address.
    pub email: String,
}

statements! {
    // What is not due any more at a closed organization is left to what the closing does.
    WHERE_DUE = "SELECT DISTINCT organization_id
                 FROM (
                     SELECT organization_id
                     FROM associations
                     WHERE state = 'active' AND leaves_at IS NOT NULL AND leaves_at <= $1
                     ORDER BY leaves_at
                     LIMIT $2
                 ) AS first
                 ORDER BY organization_id";
    DUE = "SELECT id, communication_email
           FROM associations
           WHERE organization_id = $1 AND state = 'active' AND leaves_at IS NOT NULL AND leaves_at <= $2
           ORDER BY leaves_at, id
           LIMIT $3";
    CLOSED_WITH_PEOPLE = "SELECT o.id
                          FROM organizations o
                          WHERE o.closed_at IS NOT NULL AND EXISTS (
                              SELECT 1 FROM associations a
                              WHERE a.organization_id = o.id AND a.state IN ('active', 'pending')
                              UNION ALL
                              SELECT 1 FROM invitations i
                              WHERE i.organization_id = o.id AND i.state = 'approved'
                          )
                          ORDER BY o.closed_at
                          LIMIT 1";
    ACTIVE = "SELECT id, communication_email
              FROM associations
              WHERE organization_id = $1 AND state = 'active'
              ORDER BY id
              LIMIT $2";
    END_PENDING = "UPDATE associations
                   SET state = 'ended', ended_at = $2, end_reason = 'organization_closed'
                   WHERE state = 'pending' AND id IN (
                       SELECT id FROM associations
                       WHERE organization_id = $1 AND state = 'pending'
                       ORDER BY id
                       LIMIT $3
                   )
                   RETURNING refusal";
    REVOKE_APPROVED = "UPDATE invitations
                       SET state = 'revoked', closed_at = $2
                       WHERE state = 'approved' AND id IN (
                           SELECT id FROM invitations
                           WHERE organization_id = $1 AND state = 'approved'
                           ORDER BY id
                           LIMIT $3
                       )";
    REVOKE_OF_ACCOUNT = concat!(
        "UPDATE invitations
         SET state = 'revoked', closed_at = $3
         WHERE state = 'approved' AND id IN (
             SELECT i.id
             FROM associations a
             JOIN invitations i ON i.organization_id = a.organization_id AND i.address_key = a.address_key
                 AND i.state = 'approved'
             WHERE + a.organization_id = $1 AND a.account_id = $2 AND ", is_theirs!(), "
         )
         RETURNING id, address");
}

fn read(row: &Row<'_>) -> Result<Due, DbError> {
    Ok(Due {
        id: row.get(0)?,
        email: row.get(1)?,
    })
}

/// The organizations of the `limit` associations whose date came first, in the order of their keys.
pub fn organizations_due(tx: &mut Tx<'_>, limit: i64) -> Result<Vec<i64>, DbError> {
    let now = tx.now();
    tx.list(&WHERE_DUE, values![now, limit], |row| row.get(0))
}

/// Up to `limit` of an organization's associations whose date has come and that are not ended yet.
pub fn due(tx: &mut Tx<'_>, organization: i64, limit: i64) -> Result<Vec<Due>, DbError> {
    let now = tx.now();
    tx.list(&DUE, values![organization, now, limit], read)
}

/// A closed organization where something has not ended yet.
pub fn closed_with_people(tx: &mut Tx<'_>) -> Result<Option<i64>, DbError> {
    tx.find(&CLOSED_WITH_PEOPLE, values![], |row| row.get(0))
}

/// Up to `limit` active associations of an organization.
pub fn active(tx: &mut Tx<'_>, organization: i64, limit: i64) -> Result<Vec<Due>, DbError> {
    tx.list(&ACTIVE, values![organization, limit], read)
}

/// Ends up to `limit` pending associations of a closed organization; for each, whether it had been refused.
pub fn end_pending(tx: &mut Tx<'_>, organization: i64, limit: i64) -> Result<Vec<bool>, DbError> {
    let now = tx.now();
    tx.list(&END_PENDING, values![organization, now, limit], |row| {
        Ok(row.get::<Option<String>>(0)?.is_some())
    })
}

/// Revokes up to `limit` approvals of a closed organization; how many.
pub fn revoke_approved(tx: &mut Tx<'_>, organization: i64, limit: i64) -> Result<u64, DbError> {
    let now = tx.now();
    tx.execute(&REVOKE_APPROVED, values![organization, now, limit])
}

/// Revokes what an organization has approved for addresses that are, or were, an account's there.
pub fn revoke_of_account(tx: &mut Tx<'_>, organization: i64, account: i64) -> Result<Vec<Due>, DbError> {
    let now = tx.now();
    tx.list(&REVOKE_OF_ACCOUNT, values![organization, account, now], read)
}
