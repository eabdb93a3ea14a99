//! Blanking what is stored of people. Where a row stays, it is somebody's without a name; the audit trail keeps its events, and their
//! hashes hold, since they cover a digest of what is blanked.

use guildhall_domain::clock::Instant;

use crate::associations::is_theirs;
use crate::bulk::listed;
use crate::value::values;
use crate::{DbError, Tx, bulk};

statements! {
    ASK = "UPDATE accounts
           SET erase_asked_at = $2
           WHERE id = $1 AND closed_at IS NOT NULL AND erase_asked_at IS NULL";
    CLOSED = "SELECT id
              FROM accounts
              WHERE closed_at IS NOT NULL AND erase_asked_at IS NULL AND closed_at <= $1
              ORDER BY closed_at
              LIMIT 1";
    NEXT_ACCOUNT = "SELECT id
                    FROM accounts
                    WHERE erase_asked_at IS NOT NULL AND erased_at IS NULL
                    ORDER BY id
                    LIMIT 1";
    // Nothing changes: another process that is at the same account waits here, and then finds what is left.
    HOLD = "UPDATE accounts
            SET erase_asked_at = erase_asked_at
            WHERE id = $1 AND erased_at IS NULL";
    OF_ACCOUNT = "SELECT id, organization_id
                  FROM associations
                  WHERE account_id = $1 AND state = 'ended' AND erased_at IS NULL
                  ORDER BY id
                  LIMIT $2";
    OVER = "SELECT id, organization_id
            FROM associations
            WHERE state = 'ended' AND erased_at IS NULL AND activated_at IS NOT NULL AND ended_at <= $1
            ORDER BY ended_at, id
            LIMIT $2";
    UNFINISHED = "SELECT id, organization_id
                  FROM associations
                  WHERE state = 'ended' AND erased_at IS NULL AND activated_at IS NULL AND ended_at <= $1
                  ORDER BY ended_at, id
                  LIMIT $2";
    UNUSED = "SELECT id, organization_id
              FROM invitations
              WHERE state IN ('expired', 'revoked') AND erased_at IS NULL AND closed_at <= $1
              ORDER BY closed_at, id
              LIMIT $2";
    // Those that the person accepted there, and those for the same address that nobody accepted, where it was the person's.
    INVITATIONS_OF = concat!(
        "SELECT i.id
         FROM associations a
         JOIN invitations i ON i.accepted_by = a.account_id AND i.organization_id = a.organization_id
             AND i.state = 'ended' AND i.erased_at IS NULL
         WHERE a.id IN ", listed!("$1"), "
         UNION
         SELECT i.id
         FROM associations a
         JOIN invitations i ON i.organization_id = a.organization_id AND i.state IN ('expired', 'revoked')
             AND i.address_key = a.address_key AND i.erased_at IS NULL
         WHERE a.id IN ", listed!("$1"), " AND ", is_theirs!());
    BLANK_ASSOCIATIONS = concat!(
        "UPDATE associations
         SET given_name = '', family_name = '', phone = '', job_title = '', credential_claim = NULL, erased_at = $2,
             communication_email = 'erased-' || substr(public_id, 1, 8) || '@erased.invalid',
             address_key = 'erased-' || substr(public_id, 1, 8) || '@erased.invalid',
             search_text = 'erased-' || substr(public_id, 1, 8) || '@erased.invalid'
         WHERE state = 'ended' AND erased_at IS NULL AND id IN ", listed!("$1"), "
         RETURNING organization_id");
    BLANK_INVITATIONS = concat!(
        "UPDATE invitations
         SET name = NULL, note = NULL, delivery_error = NULL, erased_at = $2,
             address = 'erased-' || substr(public_id, 1, 8) || '@erased.invalid',
             address_key = 'erased-' || substr(public_id, 1, 8) || '@erased.invalid'
         WHERE state IN ('expired', 'revoked', 'ended') AND erased_at IS NULL AND id IN ", listed!("$1"), "
         RETURNING organization_id");
    BLANK_LETTERS = concat!(
        "UPDATE invitation_letters
         SET address_key = '', error = NULL
         WHERE state <> 'queued' AND invitation_id IN ", listed!("$1"));
    DELETE_PROOFS = concat!("DELETE FROM proofs WHERE association_id IN ", listed!("$1"));
    DELETE_ADDRESS_CHANGES = concat!("DELETE FROM address_changes WHERE association_id IN ", listed!("$1"));
    BLANK_ACCESS_REQUESTS = concat!(
        "UPDATE access_requests
         SET reason = '', note = ''
         WHERE state <> 'open' AND association_id IN ", listed!("$1"));
    BLANK_TAKEOVERS = concat!(
        "UPDATE takeovers
         SET reason = ''
         WHERE state <> 'waiting' AND association_id IN ", listed!("$1"));
    DELETE_NOTICES_ABOUT = concat!("DELETE FROM notices WHERE about_id IN ", listed!("$1"));
    BLANK_EVENTS_OF_ASSOCIATIONS = concat!(
        "UPDATE audit_events
         SET personal = NULL, personal_salt = NULL
         WHERE personal IS NOT NULL AND association_id IS NOT NULL AND association_id IN ", listed!("$1"));
    BLANK_EVENTS_OF_INVITATIONS = concat!(
        "UPDATE audit_events
         SET personal = NULL, personal_salt = NULL
         WHERE personal IS NOT NULL AND invitation_id IS NOT NULL AND invitation_id IN ", listed!("$1"));
    BLANK_OWN_EVENTS = "UPDATE audit_events
                        SET personal = NULL, personal_salt = NULL
                        WHERE id IN (
                            SELECT e.id
                            FROM audit_events e
                            WHERE e.actor_account_id = $1 AND e.association_id IS NULL AND e.invitation_id IS NULL
                              AND e.personal IS NOT NULL
                              AND (e.chain_id = 0 OR e.chain_id IN (
                                  SELECT a.organization_id FROM associations a WHERE a.account_id = $1
                              ))
                            ORDER BY e.id
                            LIMIT $2
                        )";
    BLANK_ACCOUNT = "UPDATE accounts
                     SET email = NULL, erased_at = $2
                     WHERE id = $1 AND erased_at IS NULL";
    BLANK_TOKENS = "UPDATE api_tokens
                    SET name = ''
                    WHERE account_id = $1";
    DELETE_NOTICES = "DELETE FROM notices
                      WHERE account_id = $1";
    DELETE_MAILINGS = "DELETE FROM notice_mailings
                       WHERE account_id = $1";
}

/// A row that is due, and at which organization.
#[derive(Clone, Copy, Debug)]
pub struct Due {
    /// Key inside the database.
    pub id: i64,
    /// The organization.
    pub organization: i64,
}

/// Which rows a program's periods make due.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// Associations that were active, and ended.
    Over,
    /// Associations that never became active, and ended.
    Unfinished,
    /// Invitations that expired or were revoked.
    Unused,
}

/// Asks for the erasure of a closed account; `false` when it is not closed, or was asked for.
pub fn ask(tx: &mut Tx<'_>, account: i64) -> Result<bool, DbError> {
    let now = tx.now();
    Ok(tx.execute(&ASK, values![account, now])? == 1)
}

/// The account that has been closed for the longest, at this instant or before, and whose erasure nobody has asked for.
pub fn closed(tx: &mut Tx<'_>, until: Instant) -> Result<Option<i64>, DbError> {
    tx.find(&CLOSED, values![until], |row| row.get(0))
}

/// An account whose erasure was asked for and is not done; nobody else is at it until this transaction has ended.
pub fn next_account(tx: &mut Tx<'_>) -> Result<Option<i64>, DbError> {
    let Some(account) = tx.find(&NEXT_ACCOUNT, values![], |row| row.get::<i64>(0))? else {
        return Ok(None);
    };
    Ok((tx.execute(&HOLD, values![account])? == 1).then_some(account))
}

/// Up to `limit` ended associations of an account that are not blanked.
pub fn of_account(tx: &mut Tx<'_>, account: i64, limit: i64) -> Result<Vec<Due>, DbError> {
    tx.list(&OF_ACCOUNT, values![account, limit], read)
}

/// Up to `limit` rows of a kind that ended at this instant or before.
pub fn due(tx: &mut Tx<'_>, kind: Kind, until: Instant, limit: i64) -> Result<Vec<Due>, DbError> {
    let statement = match kind {
        Kind::Over => &OVER,
        Kind::Unfinished => &UNFINISHED,
        Kind::Unused => &UNUSED,
    };
    tx.list(statement, values![until, limit], read)
}

fn read(row: &crate::value::Row<'_>) -> Result<Due, DbError> {
    Ok(Due {
        id: row.get(0)?,
        organization: row.get(1)?,
    })
}

/// Blanks ended associations, the invitations that led to them or waited for their addresses, what was asked for and why, and what
/// events tell of them; at which organization each was that nobody else had blanked.
pub fn associations(tx: &mut Tx<'_>, due: &[Due]) -> Result<Vec<i64>, DbError> {
    let (now, listed) = (tx.now(), bulk::keys(due.iter().map(|due| due.id)));
    let invitations: Vec<i64> = tx.list(&INVITATIONS_OF, values![&listed], |row| row.get(0))?;
    blank_invitations(tx, &invitations)?;
    for statement in [
        &DELETE_PROOFS,
        &DELETE_ADDRESS_CHANGES,
        &BLANK_ACCESS_REQUESTS,
        &BLANK_TAKEOVERS,
        &DELETE_NOTICES_ABOUT,
        &BLANK_EVENTS_OF_ASSOCIATIONS,
    ] {
        tx.execute(statement, values![&listed])?;
    }
    tx.list(&BLANK_ASSOCIATIONS, values![&listed, now], |row| row.get(0))
}

/// Blanks invitations that nobody can accept, and what events tell of them; at which organization each was that nobody else had
/// blanked.
pub fn invitations(tx: &mut Tx<'_>, due: &[Due]) -> Result<Vec<i64>, DbError> {
    let ids: Vec<i64> = due.iter().map(|due| due.id).collect();
    blank_invitations(tx, &ids)
}

fn blank_invitations(tx: &mut Tx<'_>, ids: &[i64]) -> Result<Vec<i64>, DbError> {
    let (now, listed) = (tx.now(), bulk::keys(ids));
    for statement in [&BLANK_LETTERS, &BLANK_EVENTS_OF_INVITATIONS] {
        tx.execute(statement, values![&listed])?;
    }
    tx.list(&BLANK_INVITATIONS, values![&listed, now], |row| row.get(0))
}

/// Blanks up to `limit` events that tell of what an account did for itself; how many.
pub fn own_events(tx: &mut Tx<'_>, account: i64, limit: i64) -> Result<u64, DbError> {
    tx.execute(&BLANK_OWN_EVENTS, values![account, limit])
}

/// Blanks the account itself; `false` when it is done already.
pub fn account(tx: &mut Tx<'_>, account: i64) -> Result<bool, DbError> {
    let now = tx.now();
    for statement in [&BLANK_TOKENS, &DELETE_NOTICES, &DELETE_MAILINGS] {
        tx.execute(statement, values![account])?;
    }
    Ok(tx.execute(&BLANK_ACCOUNT, values![account, now])? == 1)
}
