//! The access rights of associations. What has ended is not read, whether or not anyone took it away.

use guildhall_domain::clock::Instant;
use guildhall_domain::ending;
use guildhall_domain::rights::{AccessRight, Held};

use crate::value::values;
use crate::{DbError, Tx};

/// A right that goes with an association.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Granted {
    /// Which, and until when.
    pub held: Held,
    /// Since when.
    pub since: Instant,
}

/// Someone who holds a right.
#[derive(Clone, Debug)]
pub struct Holder {
    /// Given and family name.
    pub name: String,
    /// The communication e-mail.
    pub email: String,
}

statements! {
    // What had ended begins anew.
    GRANT = "INSERT INTO association_rights
                 (association_id, organization_id, access_right, granted_at, ends_at, granted_by, warn_at)
             SELECT id, organization_id, $2, $3, $4, $5, $6
             FROM associations
             WHERE id = $1
             ON CONFLICT (association_id, access_right) DO UPDATE
             SET granted_at = CASE WHEN association_rights.ends_at <= $3 THEN $3 ELSE association_rights.granted_at END,
                 ends_at = $4, granted_by = $5, warn_at = $6";
    TAKE = "DELETE FROM association_rights
            WHERE association_id = $1 AND access_right = $2 AND (ends_at IS NULL OR ends_at > $3)";
    // The right that a takeover brings holds from the instant on at which it is due.
    OF_ASSOCIATION = "SELECT access_right, granted_at, ends_at
                      FROM association_rights
                      WHERE association_id = $1 AND (ends_at IS NULL OR ends_at > $2) AND NOT EXISTS (
                          SELECT 1 FROM associations a WHERE a.id = $1 AND a.leaves_at <= $2
                      )
                      UNION ALL
                      SELECT 'global_admin', due_at, NULL
                      FROM takeovers
                      WHERE association_id = $1 AND state = 'waiting' AND due_at <= $2 AND NOT EXISTS (
                          SELECT 1 FROM associations a WHERE a.id = $1 AND a.leaves_at <= $2
                      )
                      ORDER BY 1";
    COUNT_LASTING = "SELECT count(*)
                     FROM association_rights r
                     JOIN associations a ON a.id = r.association_id
                     WHERE r.organization_id = $1 AND r.access_right = $2 AND r.ends_at IS NULL AND a.state = 'active'
                       AND a.leaves_at IS NULL";
    HOLDERS = "SELECT a.given_name, a.family_name, a.communication_email
               FROM association_rights r
               JOIN associations a ON a.id = r.association_id
               WHERE r.organization_id = $1 AND r.access_right = $2 AND (r.ends_at IS NULL OR r.ends_at > $3)
                 AND a.state = 'active' AND (a.leaves_at IS NULL OR a.leaves_at > $3)
               ORDER BY r.association_id
               LIMIT $4";
}

/// Grants a right until it ends, if it is to; one that is held gets that end.
pub fn grant(tx: &mut Tx<'_>, association: i64, held: Held, by: Option<i64>) -> Result<(), DbError> {
    let now = tx.now();
    let warn_at = ending::warn_at(held.until, now);
    let values = values![association, held.right.as_str(), now, held.until, by, warn_at];
    tx.execute(&GRANT, values).map(drop)
}

/// Takes a right; `false` when the association did not have it.
pub fn take(tx: &mut Tx<'_>, association: i64, right: AccessRight) -> Result<bool, DbError> {
    let now = tx.now();
    Ok(tx.execute(&TAKE, values![association, right.as_str(), now])? == 1)
}

/// The rights that go with an association.
pub fn of_association(tx: &mut Tx<'_>, association: i64) -> Result<Vec<Granted>, DbError> {
    let now = tx.now();
    let rows = tx.list(&OF_ASSOCIATION, values![association, now], |row| {
        let right = AccessRight::parse(&row.get::<String>(0)?);
        let (since, until) = (row.get(1)?, row.get(2)?);
        Ok(right.map(|right| Granted {
            held: Held { right, until },
            since,
        }))
    })?;
    Ok(rows.into_iter().flatten().collect())
}

/// How many active people of an organization hold a right that does not end by itself, and belong to it without an end. Answers for certain only after
/// [`organizations::raise_revision`](crate::organizations::raise_revision).
pub fn count_lasting(tx: &mut Tx<'_>, organization: i64, right: AccessRight) -> Result<i64, DbError> {
    tx.get(&COUNT_LASTING, values![organization, right.as_str()], |row| row.get(0))
}

/// Up to `limit` active people of an organization who hold a right, those who have belonged to it longest first.
pub fn holders(tx: &mut Tx<'_>, organization: i64, right: AccessRight, limit: i64) -> Result<Vec<Holder>, DbError> {
    let now = tx.now();
    tx.list(&HOLDERS, values![organization, right.as_str(), now, limit], |row| {
        let (given, family) = (row.get::<String>(0)?, row.get::<String>(1)?);
        Ok(Holder {
            name: format!("{given} {family}").trim().to_owned(),
            email: row.get(2)?,
        })
    })
}
