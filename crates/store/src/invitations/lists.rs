//! The list of an organization's invitations: its orders, its filters, its pages.

use guildhall_domain::clock::Instant;
use guildhall_domain::id::PublicId;
use guildhall_domain::invitation::{Delivery, InvitationOrder, InvitationState};
use guildhall_domain::preset::Presets;

use super::search::{self, Origin, Search};
use crate::page::{Cursor, Page};
use crate::search::{Hit, turn};
use crate::value::{Row, Value, values};
use crate::{DbError, Statement, Tx, bulk};

/// An invitation as it stands at the transaction's instant: one whose time ran out is expired, swept or not.
#[derive(Clone, Debug)]
pub struct Invitation {
    /// Key inside the database.
    pub id: i64,
    /// What the outside knows it by.
    pub public_id: PublicId,
    /// The address as it was typed.
    pub address: String,
    /// The folded address.
    pub address_key: String,
    /// The language its person is addressed in.
    pub language: String,
    /// Where it stands.
    pub state: InvitationState,
    /// When it stops being valid.
    pub expires_at: Instant,
    /// When it was approved.
    pub created_at: Instant,
    /// The address of the account that approved it; nothing when the operator did.
    pub approved_by: Option<String>,
    /// Key of the batch it was approved in.
    pub batch_id: i64,
    /// How the last mail to its person went.
    pub delivery: Delivery,
    /// Since when that holds.
    pub delivery_at: Option<Instant>,
    /// What the mail server said when it failed.
    pub delivery_error: Option<String>,
    /// The name of its person, where the list had one.
    pub name: Option<String>,
    /// What the admins want to remember.
    pub note: Option<String>,
    /// The rights that its person gets with the acceptance.
    pub presets: Presets,
    /// Those of them that could not be given when it was accepted.
    pub left_out: Presets,
    /// The newest approval of the same address after it, for one that is no longer open.
    pub newer: Option<PublicId>,
}

/// Which invitations of an organization are meant.
#[derive(Clone, Debug, Default)]
pub struct Filter<'a> {
    /// Only in this state.
    pub state: Option<InvitationState>,
    /// Only with a part of the folded address that begins with this; empty means all.
    pub search: &'a str,
    /// Only in this language.
    pub language: Option<&'a str>,
    /// Only with this delivery.
    pub delivery: Option<Delivery>,
    /// Only of this batch.
    pub batch: Option<i64>,
    /// Only those that expire until then.
    pub expires_until: Option<Instant>,
}

macro_rules! columns {
    ($now:literal) => {
        concat!(
            "SELECT i.id, i.public_id, i.address, i.address_key, i.language,
                    CASE WHEN i.state = 'approved' AND i.expires_at <= ",
            $now,
            " THEN 'expired' ELSE i.state END,
                    i.expires_at, i.created_at, a.email, i.batch_id, i.delivery, i.delivery_at, i.delivery_error, i.name, i.note,
                    i.preset_rights, i.rights_left_out,
                    CASE WHEN i.state IN ('expired', 'revoked', 'ended') OR (i.state = 'approved' AND i.expires_at <= ",
            $now,
            ") THEN (
                        SELECT n.public_id
                        FROM invitations n
                        WHERE n.organization_id = i.organization_id
                          AND n.state IN ('approved', 'accepted', 'expired', 'revoked', 'ended')
                          AND n.address_key = i.address_key AND n.id > i.id
                        ORDER BY n.id DESC
                        LIMIT 1
                    ) END
             FROM invitations i
             LEFT JOIN accounts a ON a.id = i.approved_by
             WHERE "
        )
    };
}

/// What a row has to be beside its state: `$2` language, `$6` delivery, `$7` batch.
macro_rules! filter {
    () => {
        "($2 = '' OR i.language || '' = $2) AND ($6 = '' OR i.delivery = $6) AND (i.batch_id = $7 OR $7 = 0) AND "
    };
}

/// What lies beyond the row to go on from, whose id is `$9`, in each order; `$10` is what else the order goes by.
/// The sign before `expires_at` keeps the planners off the index of another order.
macro_rules! beyond {
    (newest after) => {
        "i.id < $9 AND + i.expires_at <= $8"
    };
    (newest before) => {
        "i.id > $9 AND + i.expires_at <= $8"
    };
    (address after) => {
        "(i.address_key, i.id) > ($10, $9) AND + i.expires_at <= $8"
    };
    (address before) => {
        "(i.address_key, i.id) < ($10, $9) AND + i.expires_at <= $8"
    };
    (expiry after) => {
        "(i.expires_at, i.id) > ($10, $9) AND i.expires_at <= $8"
    };
    (expiry before) => {
        "(i.expires_at, i.id) < ($10, $9) AND + i.expires_at <= $8"
    };
}

macro_rules! order {
    (newest after) => {
        "i.id DESC"
    };
    (newest before) => {
        "i.id"
    };
    (address after) => {
        "i.address_key, i.id"
    };
    (address before) => {
        "i.address_key DESC, i.id DESC"
    };
    (expiry after) => {
        "i.expires_at, i.id"
    };
    (expiry before) => {
        "i.expires_at DESC, i.id DESC"
    };
}

/// A page statement: `$1` organization, `$3` limit, `$4` now, `$5` state, and what [`filter`] and [`beyond`] say.
macro_rules! page {
    ($state:literal, $order:ident $side:ident) => {
        concat!(
            columns!("$4"),
            "i.organization_id = $1 AND ", $state, " AND ", filter!(), beyond!($order $side),
            " ORDER BY ", order!($order $side), " LIMIT $3"
        )
    };
}

/// Expired are those that were swept and those that will be: each kind is read along its own index. Those that will be are
/// looked up by their expiry first and put in order then: along the index of another order all that is approved would be read.
macro_rules! page_expired {
    ($order:ident $side:ident) => {
        concat!(
            columns!("$4"),
            "i.id IN (
                SELECT id FROM (
                    SELECT i.id FROM invitations i
                    WHERE i.organization_id = $1 AND i.state = $5 AND ", filter!(), beyond!($order $side),
            "       ORDER BY ", order!($order $side), " LIMIT $3
                ) swept
                UNION ALL
                SELECT id FROM (
                    WITH overdue AS MATERIALIZED (
                        SELECT id, address_key, language, delivery, batch_id, expires_at
                        FROM invitations
                        WHERE organization_id = $1 AND state = 'approved' AND expires_at <= $4
                    )
                    SELECT i.id FROM overdue i
                    WHERE ", filter!(), beyond!($order $side),
            "       ORDER BY ", order!($order $side), " LIMIT $3
                ) due
            ) ORDER BY ", order!($order $side), " LIMIT $3"
        )
    };
}

statements! {
    PAGE_ALL_AFTER = page!("i.state <> $5", newest after);
    PAGE_ALL_BEFORE = page!("i.state <> $5", newest before);
    PAGE_UNDELIVERED_AFTER = page!("i.delivery = 'failed'
        AND CASE WHEN i.state = 'approved' AND i.expires_at <= $4 THEN 'expired' ELSE i.state END = $5", newest after);
    PAGE_UNDELIVERED_BEFORE = page!("i.delivery = 'failed'
        AND CASE WHEN i.state = 'approved' AND i.expires_at <= $4 THEN 'expired' ELSE i.state END = $5", newest before);
    PAGE_APPROVED_AFTER = page!("i.state = $5 AND + i.expires_at > $4", newest after);
    PAGE_APPROVED_BEFORE = page!("i.state = $5 AND + i.expires_at > $4", newest before);
    PAGE_APPROVED_BY_ADDRESS_AFTER = page!("i.state = $5 AND + i.expires_at > $4", address after);
    PAGE_APPROVED_BY_ADDRESS_BEFORE = page!("i.state = $5 AND + i.expires_at > $4", address before);
    PAGE_APPROVED_BY_EXPIRY_AFTER = page!("i.state = $5 AND + i.expires_at > $4", expiry after);
    PAGE_APPROVED_BY_EXPIRY_BEFORE = page!("i.state = $5 AND + i.expires_at > $4", expiry before);
    PAGE_STATE_AFTER = page!("i.state = $5", newest after);
    PAGE_STATE_BEFORE = page!("i.state = $5", newest before);
    PAGE_STATE_BY_ADDRESS_AFTER = page!("i.state = $5", address after);
    PAGE_STATE_BY_ADDRESS_BEFORE = page!("i.state = $5", address before);
    PAGE_STATE_BY_EXPIRY_AFTER = page!("i.state = $5", expiry after);
    PAGE_STATE_BY_EXPIRY_BEFORE = page!("i.state = $5", expiry before);
    PAGE_EXPIRED_AFTER = page_expired!(newest after);
    PAGE_EXPIRED_BEFORE = page_expired!(newest before);
    PAGE_EXPIRED_BY_ADDRESS_AFTER = page_expired!(address after);
    PAGE_EXPIRED_BY_ADDRESS_BEFORE = page_expired!(address before);
    PAGE_EXPIRED_BY_EXPIRY_AFTER = page_expired!(expiry after);
    PAGE_EXPIRED_BY_EXPIRY_BEFORE = page_expired!(expiry before);
    ROWS = concat!(columns!("$2"), "i.id IN (SELECT CAST(e.key AS BIGINT) FROM json_each($1) AS e)");
    PLACE_OF = "SELECT id, address_key, expires_at, second_part, third_part, domain, parent_domain, language
                FROM invitations
                WHERE public_id = $1 AND organization_id = $2";
    FIND = concat!(columns!("$3"), "i.public_id = $1 AND i.organization_id = $2");
    PUBLIC_ID = "SELECT public_id
                 FROM invitations
                 WHERE id = $1";
    NEWEST = "SELECT id
              FROM invitations
              WHERE organization_id = $1
              ORDER BY id DESC
              LIMIT 1";
}

fn read(row: &Row<'_>) -> Result<Invitation, DbError> {
    let state: String = row.get(5)?;
    let delivery: String = row.get(10)?;
    Ok(Invitation {
        id: row.get(0)?,
        public_id: PublicId::from_stored(row.get(1)?),
        address: row.get(2)?,
        address_key: row.get(3)?,
        language: row.get(4)?,
        state: InvitationState::from_word(&state).ok_or_else(|| DbError::unreadable(state))?,
        expires_at: row.get(6)?,
        created_at: row.get(7)?,
        approved_by: row.get(8)?,
        batch_id: row.get(9)?,
        delivery: Delivery::from_word(&delivery).ok_or_else(|| DbError::unreadable(delivery))?,
        delivery_at: row.get(11)?,
        delivery_error: row.get(12)?,
        name: row.get(13)?,
        note: row.get(14)?,
        presets: super::presets(row.get(15)?)?,
        left_out: super::presets(row.get(16)?)?,
        newer: row.get::<Option<String>>(17)?.map(PublicId::from_stored),
    })
}

/// A page of an organization's invitations; nothing when the cursor names no invitation of it. Without a state the newest
/// come first, whatever order is asked for. Where a search finds many, they come in the order of what was found.
pub fn page(
    tx: &mut Tx<'_>,
    organization: i64,
    filter: &Filter<'_>,
    order: InvitationOrder,
    cursor: &Cursor,
    limit: usize,
) -> Result<Option<Page<Invitation>>, DbError> {
    let order = if filter.state.is_some() {
        order
    } else {
        InvitationOrder::Newest
    };
    let from = match cursor {
        Cursor::Start => None,
        Cursor::After(id) | Cursor::Before(id) => {
            let Some(origin) = tx.find(&PLACE_OF, values![id, organization], Origin::read)? else {
                return Ok(None);
            };
            Some(origin)
        }
    };
    let is_before = matches!(cursor, Cursor::Before(_));
    if let Some(search) = Search::of(tx, organization, filter)? {
        let hits = match search.few(tx)? {
            Some(hits) => {
                let compare = |a: &Hit, b: &Hit| search::compare(order, a, b);
                Some(turn(hits, from.as_ref().map(|from| &from.hit), cursor, limit, compare))
            }
            // What is found in one language is newest first.
            None if search.is_for_text() || order == InvitationOrder::Newest => {
                match search.many(tx, from.as_ref(), is_before, limit)? {
                    Some(hits) => Some(hits),
                    None => return Ok(None),
                }
            }
            None => None,
        };
        if let Some(hits) = hits {
            let rows = rows(tx, &hits)?;
            return Ok(Some(Page::from_rows(cursor, limit, rows)));
        }
    }
    let first = if order == InvitationOrder::Newest { i64::MAX } else { 0 };
    let (id, key, expiry) = from.map_or((first, String::new(), 0), |from| {
        (from.hit.id, from.hit.address, from.hit.at)
    });
    let rows = i64::try_from(limit).unwrap_or(i64::MAX - 1) + 1;
    let mut parameters: Vec<Value<'_>> = values![
        organization,
        filter.language.unwrap_or_default(),
        rows,
        tx.now(),
        filter.state.map_or("", InvitationState::as_str),
        filter.delivery.map_or("", Delivery::as_str),
        filter.batch.unwrap_or_default(),
        filter.expires_until.unwrap_or(Instant(i64::MAX)),
        id
    ]
    .to_vec();
    match order {
        InvitationOrder::Newest => {}
        InvitationOrder::Address => parameters.push(Value::from(&key)),
        InvitationOrder::Expiry => parameters.push(Value::from(expiry)),
    }
    let rows = tx.list(statement(filter, order, is_before), &parameters, read)?;
    Ok(Some(Page::from_rows(cursor, limit, rows)))
}

/// These invitations, in this order.
fn rows(tx: &mut Tx<'_>, hits: &[Hit]) -> Result<Vec<Invitation>, DbError> {
    let now = tx.now();
    let mut rows = tx.list(&ROWS, values![&bulk::keys(hits.iter().map(|hit| hit.id)), now], read)?;
    rows.sort_by_key(|row| hits.iter().position(|hit| hit.id == row.id));
    Ok(rows)
}

fn statement(filter: &Filter<'_>, order: InvitationOrder, is_before: bool) -> &'static Statement {
    use InvitationOrder as O;
    use InvitationState as S;
    let [after, before]: [&'static Statement; 2] = match (filter.state, order) {
        (None, _) => [&PAGE_ALL_AFTER, &PAGE_ALL_BEFORE],
        (Some(_), O::Newest) if filter.delivery == Some(Delivery::Failed) => {
            [&PAGE_UNDELIVERED_AFTER, &PAGE_UNDELIVERED_BEFORE]
        }
        (Some(S::Approved), O::Newest) => [&PAGE_APPROVED_AFTER, &PAGE_APPROVED_BEFORE],
        (Some(S::Approved), O::Address) => [&PAGE_APPROVED_BY_ADDRESS_AFTER, &PAGE_APPROVED_BY_ADDRESS_BEFORE],
        (Some(S::Approved), O::Expiry) => [&PAGE_APPROVED_BY_EXPIRY_AFTER, &PAGE_APPROVED_BY_EXPIRY_BEFORE],
        (Some(S::Expired), O::Newest) => [&PAGE_EXPIRED_AFTER, &PAGE_EXPIRED_BEFORE],
        (Some(S::Expired), O::Address) => [&PAGE_EXPIRED_BY_ADDRESS_AFTER, &PAGE_EXPIRED_BY_ADDRESS_BEFORE],
        (Some(S::Expired), O::Expiry) => [&PAGE_EXPIRED_BY_EXPIRY_AFTER, &PAGE_EXPIRED_BY_EXPIRY_BEFORE],
        (Some(_), O::Newest) => [&PAGE_STATE_AFTER, &PAGE_STATE_BEFORE],
        (Some(_), O::Address) => [&PAGE_STATE_BY_ADDRESS_AFTER, &PAGE_STATE_BY_ADDRESS_BEFORE],
        (Some(_), O::Expiry) => [&PAGE_STATE_BY_EXPIRY_AFTER, &PAGE_STATE_BY_EXPIRY_BEFORE],
    };
    if is_before { before } else { after }
}

/// An invitation of an organization.
pub fn find(tx: &mut Tx<'_>, organization: i64, public_id: &PublicId) -> Result<Option<Invitation>, DbError> {
    let now = tx.now();
    tx.find(&FIND, values![public_id.as_str(), organization, now], read)
}

/// The key of an organization's newest invitation; 0 where it has none.
pub fn newest(tx: &mut Tx<'_>, organization: i64) -> Result<i64, DbError> {
    Ok(tx
        .find(&NEWEST, values![organization], |row| row.get(0))?
        .unwrap_or_default())
}

/// What the outside knows an invitation by.
pub fn public_id(tx: &mut Tx<'_>, id: i64) -> Result<Option<PublicId>, DbError> {
    tx.find(&PUBLIC_ID, values![id], |row| Ok(PublicId::from_stored(row.get(0)?)))
}
