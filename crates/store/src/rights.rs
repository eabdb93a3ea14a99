//! The access rights of associations.

use guildhall_domain::policy::AccessRight;

use crate::value::values;
use crate::{DbError, Tx};

statements! {
    GRANT = "INSERT INTO association_rights (association_id, organization_id, access_right, granted_at)
             SELECT id, organization_id, $2, $3
             FROM associations
             WHERE id = $1
             ON CONFLICT DO NOTHING";
    TAKE = "DELETE FROM association_rights
            WHERE association_id = $1 AND access_right = $2";
    COUNT_HOLDERS = "SELECT count(*)
                     FROM association_rights r
                     JOIN associations a ON a.id = r.association_id
                     WHERE r.organization_id = $1 AND r.access_right = $2 AND a.state = 'active'";
}

/// Grants a right; `false` when the association had it already.
pub fn grant(tx: &mut Tx<'_>, association: i64, right: AccessRight) -> Result<bool, DbError> {
    let now = tx.now();
    Ok(tx.execute(&GRANT, values![association, right.as_str(), now])? == 1)
}

/// Takes a right; `false` when the association did not have it.
pub fn take(tx: &mut Tx<'_>, association: i64, right: AccessRight) -> Result<bool, DbError> {
    Ok(tx.execute(&TAKE, values![association, right.as_str()])? == 1)
}

/// How many active people of an organization hold a right. Answers for certain only after
/// [`organizations::raise_revision`](crate::organizations::raise_revision).
pub fn count_holders(tx: &mut Tx<'_>, organization: i64, right: AccessRight) -> Result<i64, DbError> {
    tx.get(&COUNT_HOLDERS, values![organization, right.as_str()], |row| row.get(0))
}
