//! Lists between their preview and their approval.

use guildhall_domain::clock::Instant;
use guildhall_domain::id::PublicId;
use guildhall_domain::invitation::RowOutcome;
use guildhall_domain::preset::Presets;

use crate::value::{Row, values};
use crate::{DbError, Tx, bulk};

/// A list that was previewed.
#[derive(Clone, Debug)]
pub struct Draft {
    /// Key inside the database.
    pub id: i64,
    /// What its account knows it by.
    pub public_id: PublicId,
    /// The language of its people who have none of their own.
    pub language: String,
    /// After how many days its approvals expire.
    pub days: i64,
    /// The rights of its people who have none of their own.
    pub presets: Presets,
    /// What is said of it as a whole, as its action wrote it.
    pub summary: String,
    /// The batch that it became.
    pub batch: Option<PublicId>,
    /// When its rows were judged.
    pub created_at: Instant,
}

/// Whose draft it is.
#[derive(Clone, Copy, Debug)]
pub struct Owner {
    /// At which organization.
    pub organization: i64,
    /// Which account's.
    pub account: i64,
}

/// What a draft is written with.
pub struct NewDraft<'a> {
    /// What its account knows it by.
    pub public_id: &'a PublicId,
    /// The language of its people who have none of their own.
    pub language: &'a str,
    /// After how many days its approvals expire.
    pub days: i64,
    /// The rights of its people who have none of their own.
    pub presets: &'a Presets,
    /// What is said of it as a whole.
    pub summary: &'a str,
    /// Until when it is kept.
    pub expires_at: Instant,
}

statements! {
    FORGET = "DELETE FROM drafts
              WHERE public_id = $1 AND organization_id = $2 AND account_id = $3 AND batch_id IS NULL";
    INSERT = "INSERT INTO drafts
                  (public_id, organization_id, account_id, language, days, summary, created_at, expires_at, preset_rights)
              VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
              ON CONFLICT (public_id) DO NOTHING
              RETURNING id";
    KEEP_NEWEST = "DELETE FROM drafts
                   WHERE organization_id = $1 AND account_id = $2 AND id <= (
                       SELECT id FROM drafts
                       WHERE organization_id = $1 AND account_id = $2
                       ORDER BY id DESC
                       LIMIT 1 OFFSET $3
                   )";
    FIND = "SELECT d.id, d.public_id, d.language, d.days, d.summary, b.public_id, d.created_at, d.preset_rights
            FROM drafts d
            LEFT JOIN batches b ON b.id = d.batch_id
            WHERE d.public_id = $1 AND d.organization_id = $2 AND d.account_id = $3 AND d.expires_at > $4";
    FIND_BY_BATCH = "SELECT d.id, d.public_id, d.language, d.days, d.summary, b.public_id, d.created_at, d.preset_rights
                     FROM drafts d
                     JOIN batches b ON b.id = d.batch_id
                     WHERE d.batch_id = $1 AND d.organization_id = $2 AND d.account_id = $3 AND d.expires_at > $4";
    OPEN = "SELECT d.id, d.public_id, d.language, d.days, d.summary, b.public_id, d.created_at, d.preset_rights
            FROM drafts d
            LEFT JOIN batches b ON b.id = d.batch_id
            WHERE d.organization_id = $1 AND d.account_id = $2 AND d.batch_id IS NULL AND d.expires_at > $3
            ORDER BY d.id DESC";
    HOLD = "UPDATE drafts
            SET days = days
            WHERE id = $1 AND batch_id IS NULL";
    SUMMARIZE = "UPDATE drafts
                 SET summary = $2
                 WHERE id = $1";
    CLOSE = "UPDATE drafts
             SET batch_id = (SELECT id FROM batches WHERE public_id = $2)
             WHERE id = $1";
    // Each part is cut out of all of them, one behind the other. What stands beside `$3` tells PostgreSQL that it is bytes.
    INSERT_PARTS = "INSERT INTO draft_parts (draft_id, outcome, part, packed)
                    SELECT $1, e.value ->> 0, CAST(e.value ->> 1 AS BIGINT),
                           substr(coalesce($3, (SELECT packed FROM draft_parts WHERE draft_id < 0)),
                                  CAST(e.value ->> 2 AS INTEGER), CAST(e.value ->> 3 AS INTEGER))
                    FROM json_each($2) AS e";
    CLEAR = "DELETE FROM draft_parts
             WHERE draft_id = $1";
    PART = "SELECT packed
            FROM draft_parts
            WHERE draft_id = $1 AND outcome = $2 AND part = $3";
    PARTS = "SELECT packed
             FROM draft_parts
             WHERE draft_id = $1 AND outcome = $2
             ORDER BY part";
    PURGE = "DELETE FROM drafts
             WHERE id IN (
                 SELECT id FROM drafts WHERE expires_at <= $1 ORDER BY expires_at LIMIT $2
             )";
}

fn read(row: &Row<'_>) -> Result<Draft, DbError> {
    Ok(Draft {
        id: row.get(0)?,
        public_id: PublicId::from_stored(row.get(1)?),
        language: row.get(2)?,
        days: row.get(3)?,
        summary: row.get(4)?,
        batch: row.get::<Option<String>>(5)?.map(PublicId::from_stored),
        created_at: row.get(6)?,
        presets: crate::invitations::presets(row.get(7)?)?,
    })
}

/// Writes a draft in place of its owner's earlier one under the same id; its key, or nothing where the id is another's or
/// names a draft that was approved.
pub fn put(tx: &mut Tx<'_>, owner: Owner, new: &NewDraft<'_>) -> Result<Option<i64>, DbError> {
    let (id, now) = (new.public_id.as_str(), tx.now());
    let presets = (!new.presets.is_empty()).then(|| new.presets.to_string());
    tx.execute(&FORGET, values![id, owner.organization, owner.account])?;
    tx.find(
        &INSERT,
        values![
            id,
            owner.organization,
            owner.account,
            new.language,
            new.days,
            new.summary,
            now,
            new.expires_at,
            presets.as_deref()
        ],
        |row| row.get(0),
    )
}

/// Forgets all but the newest `most` drafts of an account at an organization.
pub fn keep_newest(tx: &mut Tx<'_>, owner: Owner, most: i64) -> Result<(), DbError> {
    tx.execute(&KEEP_NEWEST, values![owner.organization, owner.account, most])
        .map(drop)
}

/// Forgets an account's draft, unless it was approved.
pub fn forget(tx: &mut Tx<'_>, owner: Owner, public_id: &PublicId) -> Result<(), DbError> {
    tx.execute(&FORGET, values![public_id.as_str(), owner.organization, owner.account])
        .map(drop)
}

/// The drafts of an account at an organization that are kept and were not approved, newest first.
pub fn open(tx: &mut Tx<'_>, owner: Owner) -> Result<Vec<Draft>, DbError> {
    let now = tx.now();
    tx.list(&OPEN, values![owner.organization, owner.account, now], read)
}

/// A draft of this account, while it is kept.
pub fn find(tx: &mut Tx<'_>, owner: Owner, public_id: &PublicId) -> Result<Option<Draft>, DbError> {
    let now = tx.now();
    tx.find(
        &FIND,
        values![public_id.as_str(), owner.organization, owner.account, now],
        read,
    )
}

/// The draft that became a batch, while it is kept.
pub fn find_by_batch(tx: &mut Tx<'_>, owner: Owner, batch: i64) -> Result<Option<Draft>, DbError> {
    let now = tx.now();
    tx.find(
        &FIND_BY_BATCH,
        values![batch, owner.organization, owner.account, now],
        read,
    )
}

/// Holds a draft for this transaction; `false` when it has become a batch.
pub fn hold(tx: &mut Tx<'_>, id: i64) -> Result<bool, DbError> {
    Ok(tx.execute(&HOLD, values![id])? == 1)
}

/// Says something else of a draft as a whole.
pub fn summarize(tx: &mut Tx<'_>, id: i64, summary: &str) -> Result<(), DbError> {
    tx.execute(&SUMMARIZE, values![id, summary]).map(drop)
}

/// Notes the batch that a draft became.
pub fn close(tx: &mut Tx<'_>, id: i64, batch: &PublicId) -> Result<(), DbError> {
    tx.execute(&CLOSE, values![id, batch.as_str()]).map(drop)
}

/// Rows with one verdict; the parts of a verdict are numbered from 1.
pub struct Part {
    /// The verdict.
    pub outcome: RowOutcome,
    /// Which part of those with it.
    pub number: i64,
    /// The rows.
    pub packed: Vec<u8>,
}

/// Adds rows, many parts to a statement.
pub fn insert_parts(tx: &mut Tx<'_>, id: i64, parts: &[Part]) -> Result<(), DbError> {
    /// So many of a hundred rows are about a megabyte.
    const AT_ONCE: usize = 250;
    for parts in parts.chunks(AT_ONCE) {
        let mut packed = Vec::new();
        let places = bulk::rows(parts.iter().map(|part| {
            let begins = packed.len() + 1;
            packed.extend_from_slice(&part.packed);
            serde_json::json!([part.outcome.as_str(), part.number, begins, part.packed.len()])
        }));
        tx.execute(&INSERT_PARTS, values![id, &places, packed.as_slice()])?;
    }
    Ok(())
}

/// Takes all rows out of a draft.
pub fn clear(tx: &mut Tx<'_>, id: i64) -> Result<(), DbError> {
    tx.execute(&CLEAR, values![id]).map(drop)
}

/// One part of the rows with a verdict.
pub fn part(tx: &mut Tx<'_>, id: i64, outcome: RowOutcome, part: i64) -> Result<Option<Vec<u8>>, DbError> {
    tx.find(&PART, values![id, outcome.as_str(), part], |row| row.get(0))
}

/// Every part of the rows with a verdict, in order.
pub fn parts(tx: &mut Tx<'_>, id: i64, outcome: RowOutcome) -> Result<Vec<Vec<u8>>, DbError> {
    tx.list(&PARTS, values![id, outcome.as_str()], |row| row.get(0))
}

/// Forgets up to `limit` drafts whose time ran out; how many.
pub fn purge(tx: &mut Tx<'_>, limit: i64) -> Result<u64, DbError> {
    let now = tx.now();
    tx.execute(&PURGE, values![now, limit])
}
