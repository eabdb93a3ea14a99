//! Pre-approved addresses, one by one and in bulk.

use guildhall_domain::clock::Instant;
use guildhall_domain::email::EmailAddress;
use guildhall_domain::id::PublicId;
use guildhall_domain::invitation::RowOutcome;
use guildhall_domain::preset::Presets;

use crate::value::{Row, values};
use crate::{DbError, Tx, bulk};

pub mod letters;
pub mod lists;
pub mod operations;
pub(crate) mod search;

pub use lists::{Filter, Invitation, find, page};

/// One approval of many addresses.
#[derive(Clone, Debug)]
pub struct Batch {
    /// Key inside the database.
    pub id: i64,
    /// What the outside knows it by.
    pub public_id: PublicId,
    /// The language of its invitations.
    pub language: String,
    /// When its invitations stop being valid.
    pub expires_at: Instant,
    /// How many it approved.
    pub approved: i64,
    /// When.
    pub created_at: Instant,
}

/// What a bulk approval writes beside the addresses.
pub struct Approval<'a> {
    /// At which organization.
    pub organization: i64,
    /// In which batch.
    pub batch: i64,
    /// In which language.
    pub language: &'a str,
    /// Until when.
    pub expires_at: Instant,
    /// By which account; nothing for the operator.
    pub approved_by: Option<i64>,
}

/// Addresses as one parameter that both engines read alike: a JSON object of
/// `[typed, folded, public id, language, name, note, rights]` by position.
pub struct AddressSet(String);

/// What is written beside an approved address.
#[derive(Clone, Copy, Debug, Default)]
pub struct Beside<'a> {
    /// The public id of its invitation.
    pub public_id: &'a str,
    /// Its language, where it is not that of the batch.
    pub language: Option<&'a str>,
    /// The name of its person.
    pub name: Option<&'a str>,
    /// What the admins want to remember.
    pub note: Option<&'a str>,
    /// The rights that its person gets.
    pub presets: Option<&'a Presets>,
}

impl AddressSet {
    /// The set of these addresses, to be looked up.
    pub fn of<'a>(addresses: impl Iterator<Item = &'a EmailAddress>) -> Self {
        Self::new(addresses.map(|address| (address, Beside::default())))
    }

    /// The set of these addresses, each with what its invitation is to have.
    pub fn new<'a>(rows: impl Iterator<Item = (&'a EmailAddress, Beside<'a>)>) -> Self {
        Self(bulk::rows(rows.map(|(address, beside)| {
            serde_json::json!([
                address.as_str(),
                address.key().as_str(),
                beside.public_id,
                beside.language,
                beside.name,
                beside.note,
                beside.presets
            ])
        })))
    }
}

statements! {
    INSERT_BATCH = "INSERT INTO batches (public_id, organization_id, language, expires_at, approved, created_at)
                    VALUES ($1, $2, $3, $4, 0, $5)
                    RETURNING id";
    SET_BATCH_SIZE = "UPDATE batches
                      SET approved = $2
                      WHERE id = $1";
    FORGET_BATCH = "DELETE FROM batches
                    WHERE id = $1";
    FIND_BATCH = "SELECT id, public_id, language, expires_at, approved, created_at
                  FROM batches
                  WHERE public_id = $1 AND organization_id = $2";
    BATCH_ID = "SELECT public_id
                FROM batches
                WHERE id = $1";
    BATCH_LANGUAGES = "SELECT language, count(*)
                       FROM invitations
                       WHERE batch_id = $1
                       GROUP BY language
                       ORDER BY count(*) DESC, language";
    BATCH_ADDRESSES = "SELECT address
                       FROM invitations
                       WHERE batch_id = $1 AND language = $2
                       ORDER BY id
                       LIMIT $3";
    CLOSE_OVERDUE = "UPDATE invitations
                     SET state = 'expired', closed_at = $2
                     WHERE organization_id = $1 AND state = 'approved' AND expires_at <= $2
                       AND address_key IN (SELECT e.value ->> 1 FROM json_each($3) AS e)";
    // In the order of the addresses: lists that overlap wait for each other, and never in a circle.
    APPROVE = "INSERT INTO invitations
                   (public_id, organization_id, batch_id, address, address_key, language, state,
                    expires_at, approved_by, created_at, name, note, preset_rights)
               SELECT e.value ->> 2, $1, $2, e.value ->> 0, e.value ->> 1, coalesce(e.value ->> 3, $3), 'approved',
                      $4, $5, $6, e.value ->> 4, e.value ->> 5, e.value ->> 6
               FROM json_each($7) AS e
               WHERE NOT EXISTS (
                   SELECT 1 FROM associations a
                   WHERE a.organization_id = $1 AND a.address_key = e.value ->> 1 AND a.state = 'active'
               )
               ORDER BY e.value ->> 1
               ON CONFLICT DO NOTHING
               RETURNING address_key";
    // Looked up address by address, on both engines: a join may read all of the organization's rows for each list.
    TAKEN = "SELECT address_key, outcome
             FROM (
                 SELECT e.value ->> 1 AS address_key, coalesce(
                     (SELECT 'already_associated'
                      FROM associations a
                      WHERE a.organization_id = $1 AND a.address_key = e.value ->> 1 AND a.state = 'active'),
                     (SELECT 'already_invited'
                      FROM invitations i
                      WHERE i.organization_id = $1 AND i.address_key = e.value ->> 1
                        AND i.state IN ('approved', 'accepted') AND i.state = 'approved' AND + i.expires_at > $3)
                 ) AS outcome
                 FROM json_each($2) AS e
             ) AS looked_up
             WHERE outcome IS NOT NULL";
    FORMER = "SELECT e.value ->> 1, i.state, CASE i.state WHEN 'approved' THEN i.expires_at ELSE coalesce(i.closed_at, i.expires_at) END
              FROM json_each($2) AS e
              JOIN invitations i ON i.id = (
                  SELECT max(f.id)
                  FROM invitations f
                  WHERE f.organization_id = $1 AND f.address_key = e.value ->> 1
                    AND f.state IN ('approved', 'expired', 'revoked')
              )
              WHERE i.state <> 'approved' OR i.expires_at <= $3";
    HOLD = "UPDATE invitations
            SET language = language
            WHERE id = $1";
    REVOKE = "UPDATE invitations
              SET state = 'revoked', closed_at = $2
              WHERE id = $1 AND state = 'approved' AND expires_at > $2";
    CHANGE = "UPDATE invitations
              SET language = coalesce($3, language), expires_at = coalesce($4, expires_at)
              WHERE id = $1 AND state = 'approved' AND expires_at > $2
              RETURNING language, expires_at";
    // SQLite uses a partial index only where the statement repeats its condition in the index's own words.
    ACCEPT = "UPDATE invitations
              SET state = 'accepted', accepted_by = $3, closed_at = $4
              WHERE organization_id = $1 AND address_key = $2
                AND state IN ('approved', 'accepted') AND state = 'approved' AND expires_at > $4
              RETURNING id, preset_rights, approved_by, created_at, rights_left_out";
    HAS_PRESETS = "SELECT 1
                   FROM invitations
                   WHERE organization_id = $1 AND address_key = $2
                     AND state IN ('approved', 'accepted') AND state = 'approved' AND expires_at > $3
                     AND preset_rights IS NOT NULL";
    LEAVE_OUT = "UPDATE invitations
                 SET rights_left_out = $2
                 WHERE id = $1";
    LEFT_OUT_OF = "SELECT i.rights_left_out
                   FROM associations a
                   JOIN invitations i ON i.id = a.invitation_id
                   WHERE a.id = $1 AND i.rights_left_out IS NOT NULL";
    RELEASE = "UPDATE invitations
               SET state = 'ended', closed_at = $4
               WHERE organization_id = $1 AND address_key = $2
                 AND state IN ('approved', 'accepted') AND state = 'accepted' AND accepted_by = $3";
    IS_CLAIMED = "SELECT 1
                  FROM invitations
                  WHERE organization_id = $1 AND address_key = $2
                    AND state IN ('approved', 'accepted') AND state = 'accepted'
                  UNION ALL
                  SELECT 1
                  FROM associations
                  WHERE organization_id = $1 AND address_key = $2 AND state = 'active'";
    // One value, not a row for each: reading 2,000 rows takes longer than what is done with them. No address has a line break.
    APPROVED_ADDRESSES = "SELECT string_agg(address, '\n')
                          FROM (
                              SELECT address
                              FROM invitations
                              WHERE organization_id = $1 AND state = 'approved' AND + expires_at > $2
                              ORDER BY id DESC
                              LIMIT $3
                          ) AS newest";
    PAGE_WAITING = "SELECT public_id, address, language
               FROM invitations
               WHERE organization_id = $1 AND id < $2 AND state = 'approved' AND + expires_at > $3
               ORDER BY id DESC
               LIMIT $4";
    PAGE_WAITING_OF_BATCH = "SELECT public_id, address, language
                        FROM invitations
                        WHERE batch_id = $1 AND id < $2 AND state = 'approved' AND + expires_at > $3
                        ORDER BY id DESC
                        LIMIT $4";
    EXPIRE_DUE = "UPDATE invitations
                  SET state = 'expired', closed_at = $1
                  WHERE state = 'approved' AND expires_at <= $1 AND id IN (
                      SELECT id FROM invitations
                      WHERE state = 'approved' AND expires_at <= $1
                      ORDER BY expires_at
                      LIMIT $2
                  )
                  RETURNING organization_id";
}

/// Opens a batch of one organization; its key.
pub fn insert_batch(
    tx: &mut Tx<'_>,
    organization: i64,
    public_id: &PublicId,
    language: &str,
    expires_at: Instant,
) -> Result<i64, DbError> {
    let now = tx.now();
    tx.get(
        &INSERT_BATCH,
        values![public_id.as_str(), organization, language, expires_at, now],
        |row| row.get(0),
    )
}

/// Notes how many addresses a batch approved.
pub fn set_batch_size(tx: &mut Tx<'_>, batch: i64, approved: i64) -> Result<(), DbError> {
    tx.execute(&SET_BATCH_SIZE, values![batch, approved]).map(drop)
}

/// Takes back a batch that approved nothing.
pub fn forget_batch(tx: &mut Tx<'_>, batch: i64) -> Result<(), DbError> {
    tx.execute(&FORGET_BATCH, values![batch]).map(drop)
}

/// A batch of an organization.
pub fn find_batch(tx: &mut Tx<'_>, organization: i64, public_id: &PublicId) -> Result<Option<Batch>, DbError> {
    tx.find(&FIND_BATCH, values![public_id.as_str(), organization], |row| {
        Ok(Batch {
            id: row.get(0)?,
            public_id: PublicId::from_stored(row.get(1)?),
            language: row.get(2)?,
            expires_at: row.get(3)?,
            approved: row.get(4)?,
            created_at: row.get(5)?,
        })
    })
}

/// What the outside knows a batch by.
pub fn batch_id(tx: &mut Tx<'_>, batch: i64) -> Result<Option<PublicId>, DbError> {
    tx.find(&BATCH_ID, values![batch], |row| Ok(PublicId::from_stored(row.get(0)?)))
}

/// The languages of a batch's invitations, each with how many have it; the most frequent first.
pub fn batch_languages(tx: &mut Tx<'_>, batch: i64) -> Result<Vec<(String, i64)>, DbError> {
    tx.list(&BATCH_LANGUAGES, values![batch], |row| Ok((row.get(0)?, row.get(1)?)))
}

/// The first `limit` addresses of a batch's invitations in a language, as typed.
pub fn batch_addresses(tx: &mut Tx<'_>, batch: i64, language: &str, limit: i64) -> Result<Vec<String>, DbError> {
    tx.list(&BATCH_ADDRESSES, values![batch, language, limit], |row| row.get(0))
}

/// Closes those of these addresses' invitations whose time ran out, so that they can be approved again; how many.
pub fn close_overdue(tx: &mut Tx<'_>, organization: i64, addresses: &AddressSet) -> Result<u64, DbError> {
    let now = tx.now();
    tx.execute(&CLOSE_OVERDUE, values![organization, now, &addresses.0])
}

/// Pre-approves those of these addresses that are free, in one statement; their folded forms.
pub fn approve(tx: &mut Tx<'_>, approval: &Approval<'_>, addresses: &AddressSet) -> Result<Vec<String>, DbError> {
    let now = tx.now();
    tx.list(
        &APPROVE,
        values![
            approval.organization,
            approval.batch,
            approval.language,
            approval.expires_at,
            approval.approved_by,
            now,
            &addresses.0
        ],
        |row| row.get(0),
    )
}

/// Those of these addresses that are not free: the folded form, and why.
pub fn taken(tx: &mut Tx<'_>, organization: i64, addresses: &AddressSet) -> Result<Vec<(String, RowOutcome)>, DbError> {
    let now = tx.now();
    tx.list(&TAKEN, values![organization, &addresses.0, now], |row| {
        let word: String = row.get(1)?;
        Ok((
            row.get(0)?,
            RowOutcome::from_word(&word).ok_or_else(|| DbError::unreadable(word))?,
        ))
    })
}

/// An approval that held once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Former {
    /// Whether an admin took it back; else its time ran out.
    pub is_revoked: bool,
    /// When.
    pub at: Instant,
}

/// Those of these addresses that were approved and are not any more: the folded form, and what became of the last approval.
pub fn former(tx: &mut Tx<'_>, organization: i64, addresses: &AddressSet) -> Result<Vec<(String, Former)>, DbError> {
    let now = tx.now();
    tx.list(&FORMER, values![organization, &addresses.0, now], |row| {
        let is_revoked = row.get::<String>(1)? == "revoked";
        Ok((
            row.get(0)?,
            Former {
                is_revoked,
                at: row.get(2)?,
            },
        ))
    })
}

/// Keeps others from changing an invitation until the transaction ends.
pub fn hold(tx: &mut Tx<'_>, id: i64) -> Result<(), DbError> {
    tx.execute(&HOLD, &[id.into()]).map(drop)
}

/// Takes an approval back; `false` when it is no longer one.
pub fn revoke(tx: &mut Tx<'_>, id: i64) -> Result<bool, DbError> {
    let now = tx.now();
    Ok(tx.execute(&REVOKE, values![id, now])? == 1)
}

/// Gives an approval another language, another expiry, or both; what it has then, or nothing when it is no longer one.
pub fn change(
    tx: &mut Tx<'_>,
    id: i64,
    language: Option<&str>,
    expires_at: Option<Instant>,
) -> Result<Option<(String, Instant)>, DbError> {
    let now = tx.now();
    tx.find(&CHANGE, values![id, now, language, expires_at], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })
}

/// An approval that was claimed.
#[derive(Clone, Debug)]
pub struct Accepted {
    /// The invitation's key.
    pub id: i64,
    /// The rights that its person gets.
    pub presets: Presets,
    /// Those of an expired approval that fell away when this one took its place.
    pub left_out: Presets,
    /// Which account approved it; nothing for the operator.
    pub approved_by: Option<i64>,
    /// When.
    pub created_at: Instant,
}

/// Claims the approval of an address for an account; nothing when there is none to claim.
pub fn accept(
    tx: &mut Tx<'_>,
    organization: i64,
    address_key: &str,
    account: i64,
) -> Result<Option<Accepted>, DbError> {
    let now = tx.now();
    tx.find(&ACCEPT, values![organization, address_key, account, now], |row| {
        Ok(Accepted {
            id: row.get(0)?,
            presets: presets(row.get(1)?)?,
            approved_by: row.get(2)?,
            created_at: row.get(3)?,
            left_out: presets(row.get(4)?)?,
        })
    })
}

/// Rights as they are stored.
pub(crate) fn presets(stored: Option<String>) -> Result<Presets, DbError> {
    let Some(text) = stored else { return Ok(Presets::none()) };
    Presets::parse(&text).ok_or_else(|| DbError::unreadable(text))
}

/// Whether the approval of an address, if there is one to claim, gives rights.
pub fn has_presets(tx: &mut Tx<'_>, organization: i64, address_key: &str) -> Result<bool, DbError> {
    let now = tx.now();
    let found = tx.find(&HAS_PRESETS, values![organization, address_key, now], |row| {
        row.get::<i64>(0)
    })?;
    Ok(found.is_some())
}

/// Notes which of its rights an invitation could not give.
pub fn leave_out(tx: &mut Tx<'_>, id: i64, rights: &Presets) -> Result<(), DbError> {
    tx.execute(&LEAVE_OUT, values![id, &rights.to_string()]).map(drop)
}

/// The rights that the invitation of an association could not give.
pub fn left_out_of(tx: &mut Tx<'_>, association: i64) -> Result<Presets, DbError> {
    let stored = tx.find(&LEFT_OUT_OF, values![association], |row| row.get(0))?;
    presets(stored)
}

/// Ends the invitation that an account has claimed for an address: the address is free again. Whether there was one.
pub fn release(tx: &mut Tx<'_>, organization: i64, address_key: &str, account: i64) -> Result<bool, DbError> {
    let now = tx.now();
    Ok(tx.execute(&RELEASE, values![organization, address_key, account, now])? == 1)
}

/// Whether an address is someone's already.
pub fn is_claimed(tx: &mut Tx<'_>, organization: i64, address_key: &str) -> Result<bool, DbError> {
    Ok(tx
        .find(&IS_CLAIMED, values![organization, address_key], |row| row.get::<i64>(0))?
        .is_some())
}

/// The newest `limit` approved addresses, as typed, one a line: what a refused one is compared with for the admins.
pub fn approved_addresses(tx: &mut Tx<'_>, organization: i64, limit: i64) -> Result<String, DbError> {
    let now = tx.now();
    let lines = |row: &Row<'_>| row.get::<Option<String>>(0);
    Ok(tx
        .get(&APPROVED_ADDRESSES, values![organization, now, limit], lines)?
        .unwrap_or_default())
}

/// Someone who was approved and has not associated so far.
#[derive(Clone, Debug)]
pub struct Waiting {
    /// What the outside knows the invitation by.
    pub public_id: PublicId,
    /// The address as typed.
    pub address: String,
    /// The language its person is addressed in.
    pub language: String,
}

/// Up to `limit` of those who wait, of one batch or of the whole organization, newest first, after the invitation `after`.
pub fn waiting(
    tx: &mut Tx<'_>,
    organization: i64,
    batch: Option<i64>,
    after: Option<i64>,
    limit: i64,
) -> Result<Vec<Waiting>, DbError> {
    let (statement, whose) = match batch {
        Some(batch) => (&PAGE_WAITING_OF_BATCH, batch),
        None => (&PAGE_WAITING, organization),
    };
    let now = tx.now();
    tx.list(
        statement,
        values![whose, after.unwrap_or(i64::MAX), now, limit],
        |row| {
            Ok(Waiting {
                public_id: PublicId::from_stored(row.get(0)?),
                address: row.get(1)?,
                language: row.get(2)?,
            })
        },
    )
}

/// Closes up to `limit` invitations whose time ran out; whose they were, an entry each.
pub fn expire_due(tx: &mut Tx<'_>, limit: i64) -> Result<Vec<i64>, DbError> {
    let now = tx.now();
    tx.list(&EXPIRE_DUE, values![now, limit], |row| row.get(0))
}
