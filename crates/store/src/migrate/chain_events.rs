//! What the step that brings the chains does beside its SQL: events recorded without a hash are chained in their order.

use guildhall_domain::audit::Links;
use serde_json::{Map, Value};

use crate::audit::NewEvent;
use crate::value::{Row, values};
use crate::{DbError, Statement, Tx, chains, installation};

// Not on the list of all statements: the table is gone when the step is done.
static UNCHAINED: Statement = Statement::new(
    "UNCHAINED",
    "SELECT id, reference, organization_id, at, action, actor_kind, actor_account_id, association_id, invitation_id,
            batch_id, details
     FROM audit_events_unchained
     WHERE id > $1
     ORDER BY id
     LIMIT $2",
);
static DROP: Statement = Statement::new("DROP_UNCHAINED", "DROP TABLE audit_events_unchained");

/// How many events are in memory at the same time.
const AT_ONCE: i64 = 2000;

pub(super) fn run(tx: &mut Tx<'_>) -> Result<(), DbError> {
    // Sealed under a key that is not the installation's, every chain would look forged once the right key is back.
    let mark = installation::find(tx)?;
    if mark.is_some_and(|mark| !tx.notary().knows(&mark.key_check)) {
        return Err(DbError::unreadable(
            "it was made under another server key; put the right key file in its place",
        ));
    }
    let mut after = i64::MIN;
    loop {
        let found = tx.list(&UNCHAINED, values![after, AT_ONCE], |row| {
            Ok((row.get::<i64>(0)?, read(row)?))
        })?;
        let Some((last, _)) = found.last() else { break };
        after = *last;
        chains::append_one_by_one(tx, found.into_iter().map(|(_, event)| event).collect())?;
    }
    chains::seal_all(tx)?;
    tx.execute(&DROP, values![]).map(drop)
}

fn read(row: &Row<'_>) -> Result<NewEvent, DbError> {
    let details: String = row.get(10)?;
    let details: Map<String, Value> = serde_json::from_str(&details)
        .map_err(|e| DbError::unreadable(format!("the details of an event recorded earlier: {e}")))?;
    Ok(NewEvent {
        reference: row.get(1)?,
        organization: row.get(2)?,
        at: row.get(3)?,
        action: row.get(4)?,
        actor_kind: row.get(5)?,
        links: Links {
            actor: row.get(6)?,
            association: row.get(7)?,
            invitation: row.get(8)?,
            batch: row.get(9)?,
        },
        details,
    })
}
