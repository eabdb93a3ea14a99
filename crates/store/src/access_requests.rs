//! Requests for rights and contact roles, and which admins were told of them.

use std::collections::HashMap;

use guildhall_domain::access_request::{AccessRequestState, Wanted};
use guildhall_domain::clock::{Instant, Span};
use guildhall_domain::id::PublicId;
use guildhall_domain::rights::AccessRight;

use crate::bulk::listed;
use crate::page::{Cursor, Page};
use crate::value::{Row, values};
use crate::{DbError, Tx, bulk};

/// A request.
#[derive(Clone, Debug)]
pub struct AccessRequest {
    /// Key inside the database.
    pub id: i64,
    /// What the outside knows it by.
    pub public_id: PublicId,
    /// Whose: an association.
    pub association: i64,
    /// What is wanted.
    pub wanted: Wanted,
    /// Why, in the person's words.
    pub reason: String,
    /// Where it stands.
    pub state: AccessRequestState,
    /// Since when.
    pub created_at: Instant,
    /// How often admins were reminded.
    pub reminders: i64,
    /// When it was decided, withdrawn or ended.
    pub closed_at: Option<Instant>,
    /// What the admin wrote to the person; may be empty.
    pub note: String,
    /// When what was given ends by itself, if it does.
    pub ends_at: Option<Instant>,
    /// Who asks.
    pub asker: Asker,
}

/// Who asks, as their association has them.
#[derive(Clone, Debug)]
pub struct Asker {
    /// What the outside knows the association by.
    pub public_id: PublicId,
    /// Given and family name.
    pub name: String,
    /// The communication e-mail.
    pub email: String,
    /// Since when they have been associated.
    pub since: Option<Instant>,
}

/// A request that is about to be made.
#[derive(Clone, Copy, Debug)]
pub struct NewAccessRequest<'a> {
    /// What the outside will know it by.
    pub public_id: &'a PublicId,
    /// Where.
    pub organization: i64,
    /// Whose.
    pub association: i64,
    /// What is wanted.
    pub wanted: Wanted,
    /// Why.
    pub reason: &'a str,
    /// When the first admin is reminded if nobody decides.
    pub remind_at: Instant,
}

/// How a request ends.
#[derive(Clone, Copy, Debug)]
pub struct Closing<'a> {
    /// As what.
    pub state: AccessRequestState,
    /// By which account; nothing for the operator.
    pub by: Option<i64>,
    /// What the admin writes to the person.
    pub note: &'a str,
    /// When what was given ends by itself.
    pub ends_at: Option<Instant>,
}

/// Which admin was told of a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Telling {
    /// In which reminder; 0 when the request was made.
    pub reminder: i64,
    /// When.
    pub at: Instant,
    /// Given and family name.
    pub name: String,
}

macro_rules! columns {
    ($from:literal) => {
        concat!(
            "SELECT r.id, r.public_id, r.association_id, r.kind, r.wanted, r.reason, r.state, r.created_at, r.reminders,
                    r.closed_at, r.note, r.ends_at, a.public_id, a.given_name, a.family_name, a.communication_email,
                    a.activated_at
             FROM ",
            $from,
            " JOIN associations a ON a.id = r.association_id "
        )
    };
}

statements! {
    INSERT = "INSERT INTO access_requests
                  (public_id, organization_id, association_id, kind, wanted, reason, state, created_at, remind_at)
              VALUES ($1, $2, $3, $4, $5, $6, 'open', $7, $8)
              ON CONFLICT DO NOTHING
              RETURNING id";
    FIND = concat!(columns!("access_requests r"), "WHERE r.public_id = $1 AND r.organization_id = $2");
    OF_ASSOCIATION = concat!(columns!("access_requests r"), "WHERE r.association_id = $1 ORDER BY r.id DESC LIMIT $2");
    OF_KEYS = concat!(columns!("json_each($1) AS e CROSS JOIN access_requests r"),
                      "WHERE r.id = CAST(e.key AS BIGINT) ORDER BY r.id");
    OF_IDS = concat!(columns!("json_each($1) AS e CROSS JOIN access_requests r"),
                     "WHERE r.public_id = e.key AND r.organization_id = $2 ORDER BY r.id");
    KEY_OF = "SELECT id
              FROM access_requests
              WHERE public_id = $1 AND organization_id = $2";
    PAGE_AFTER = concat!(columns!("access_requests r"),
                         "WHERE r.organization_id = $1 AND r.state = 'open' AND r.id > $2 ORDER BY r.id LIMIT $3");
    PAGE_BEFORE = concat!(columns!("access_requests r"),
                          "WHERE r.organization_id = $1 AND r.state = 'open' AND r.id < $2 ORDER BY r.id DESC LIMIT $3");
    // What people asked for before, in earlier associations with the organization too: the newest few of each.
    EARLIER = concat!(
        columns!("(SELECT h.id, h.public_id, own.id AS association_id, h.kind, h.wanted, h.reason, h.state, h.created_at,
                          h.reminders, h.closed_at, h.note, h.ends_at,
                          row_number() OVER (PARTITION BY own.id ORDER BY h.id DESC) AS place
                   FROM json_each($1) AS e
                   CROSS JOIN associations own
                   CROSS JOIN associations p
                   CROSS JOIN access_requests h
                   WHERE own.id = CAST(e.key AS BIGINT)
                     AND p.account_id = own.account_id AND p.organization_id = own.organization_id
                     AND h.association_id = p.id AND h.state <> 'open') AS r"),
        "WHERE r.place <= $2 ORDER BY r.association_id, r.place");
    COUNT_OPEN = "SELECT access_requests_open
                  FROM organization_counts
                  WHERE organization_id = $1";
    // Nothing changes: whoever decides or withdraws at the same moment waits here, and then finds nothing open.
    HOLD = "UPDATE access_requests
            SET note = note
            WHERE id = $1 AND state = 'open'";
    CLOSE = "UPDATE access_requests
             SET state = $2, closed_at = $3, closed_by = $4, note = $5, ends_at = $6, remind_at = NULL
             WHERE id = $1 AND state = 'open'";
    ANSWER = concat!(
        "UPDATE access_requests
         SET state = 'approved', closed_at = $4, closed_by = $5, ends_at = $6, remind_at = NULL
         WHERE state = 'open' AND kind = $2 AND wanted = $3 AND association_id IN ", listed!("$1"));
    REMIND_DUE = "UPDATE access_requests
                  SET reminders = reminders + 1,
                      remind_at = CASE WHEN reminders + 1 < $3 THEN CAST($1 AS BIGINT) + CAST($2 AS BIGINT) END
                  WHERE state = 'open' AND remind_at <= $1 AND id IN (
                      SELECT d.id
                      FROM access_requests d
                      JOIN organizations o ON o.id = d.organization_id
                      WHERE d.state = 'open' AND d.remind_at <= $1 AND o.state = 'active' AND o.closed_at IS NULL
                      ORDER BY d.remind_at
                      LIMIT $4
                  )
                  RETURNING id, organization_id";
    TELL = "INSERT INTO access_request_tellings (request_id, reminder, association_id, told_at)
            VALUES ($1, $2, $3, $4)";
    // Who was told least often comes first, then who has belonged to the organization longest.
    DECIDERS = "SELECT a.id
                FROM associations a
                WHERE a.state = 'active' AND (a.leaves_at IS NULL OR a.leaves_at > $3) AND a.id <> $4 AND a.id IN (
                    SELECT r.association_id
                    FROM association_rights r
                    WHERE r.organization_id = $1 AND (r.ends_at IS NULL OR r.ends_at > $3)
                      AND r.access_right IN (SELECT e.key FROM json_each($2) AS e)
                )
                ORDER BY (SELECT count(*)
                          FROM access_request_tellings t
                          WHERE t.request_id = $5 AND t.association_id = a.id), a.id
                LIMIT $6";
    TELLINGS = "SELECT t.request_id, t.reminder, t.told_at, a.given_name, a.family_name
                FROM json_each($1) AS e
                CROSS JOIN access_request_tellings t
                JOIN associations a ON a.id = t.association_id
                WHERE t.request_id = CAST(e.key AS BIGINT)
                ORDER BY t.request_id, t.reminder, t.association_id";
}

fn read(row: &Row<'_>) -> Result<AccessRequest, DbError> {
    let (kind, word, state) = (row.get::<String>(3)?, row.get::<String>(4)?, row.get::<String>(6)?);
    Ok(AccessRequest {
        id: row.get(0)?,
        public_id: PublicId::from_stored(row.get(1)?),
        association: row.get(2)?,
        wanted: Wanted::parse(&kind, &word).ok_or_else(|| DbError::unreadable(word))?,
        reason: row.get(5)?,
        state: AccessRequestState::from_word(&state).ok_or_else(|| DbError::unreadable(state))?,
        created_at: row.get(7)?,
        reminders: row.get(8)?,
        closed_at: row.get(9)?,
        note: row.get(10)?,
        ends_at: row.get(11)?,
        asker: Asker {
            public_id: PublicId::from_stored(row.get(12)?),
            name: name(row, 13)?,
            email: row.get(15)?,
            since: row.get(16)?,
        },
    })
}

fn name(row: &Row<'_>, at: usize) -> Result<String, DbError> {
    let (given, family) = (row.get::<String>(at)?, row.get::<String>(at + 1)?);
    Ok(format!("{given} {family}").trim().to_owned())
}

/// Makes a request; nothing while the person has an open one for the same.
pub fn insert(tx: &mut Tx<'_>, new: &NewAccessRequest<'_>) -> Result<Option<i64>, DbError> {
    let now = tx.now();
    tx.find(
        &INSERT,
        values![
            new.public_id.as_str(),
            new.organization,
            new.association,
            new.wanted.kind(),
            new.wanted.word(),
            new.reason,
            now,
            new.remind_at
        ],
        |row| row.get(0),
    )
}

/// A request of this organization by what the outside knows it by.
pub fn find(tx: &mut Tx<'_>, organization: i64, id: &PublicId) -> Result<Option<AccessRequest>, DbError> {
    tx.find(&FIND, values![id.as_str(), organization], read)
}

/// Those of an organization that are named, in the order in which they were made.
pub fn of_ids(tx: &mut Tx<'_>, organization: i64, ids: &[PublicId]) -> Result<Vec<AccessRequest>, DbError> {
    let listed = bulk::keys(ids);
    tx.list(&OF_IDS, values![&listed, organization], read)
}

/// The newest `limit` requests of a person.
pub fn of_association(tx: &mut Tx<'_>, association: i64, limit: i64) -> Result<Vec<AccessRequest>, DbError> {
    tx.list(&OF_ASSOCIATION, values![association, limit], read)
}

/// A page of the open requests of an organization, those that wait longest first; nothing when the cursor names none of its
/// requests.
pub fn open(
    tx: &mut Tx<'_>,
    organization: i64,
    cursor: &Cursor,
    limit: usize,
) -> Result<Option<Page<AccessRequest>>, DbError> {
    let from: i64 = match cursor {
        Cursor::Start => 0,
        Cursor::After(id) | Cursor::Before(id) => {
            match tx.find(&KEY_OF, values![id, organization], |row| row.get(0))? {
                Some(id) => id,
                None => return Ok(None),
            }
        }
    };
    let rows = i64::try_from(limit).unwrap_or(i64::MAX - 1) + 1;
    let statement = match cursor {
        Cursor::Before(_) => &PAGE_BEFORE,
        Cursor::Start | Cursor::After(_) => &PAGE_AFTER,
    };
    let rows = tx.list(statement, values![organization, from, rows], read)?;
    Ok(Some(Page::from_rows(cursor, limit, rows)))
}

/// What these people asked for before, by their association now: the newest `limit` of each, the newest first.
pub fn earlier(
    tx: &mut Tx<'_>,
    associations: impl Iterator<Item = i64>,
    limit: i64,
) -> Result<HashMap<i64, Vec<AccessRequest>>, DbError> {
    let listed = bulk::keys(associations);
    let mut all: HashMap<i64, Vec<AccessRequest>> = HashMap::new();
    for request in tx.list(&EARLIER, values![&listed, limit], read)? {
        all.entry(request.association).or_default().push(request);
    }
    Ok(all)
}

/// How many requests of an organization are open.
pub fn count_open(tx: &mut Tx<'_>, organization: i64) -> Result<i64, DbError> {
    tx.get(&COUNT_OPEN, values![organization], |row| row.get(0))
}

/// Holds an open request until the transaction ends; `false` when it is not open.
pub fn hold(tx: &mut Tx<'_>, id: i64) -> Result<bool, DbError> {
    Ok(tx.execute(&HOLD, values![id])? == 1)
}

/// Closes a request; `false` when it is not open.
pub fn close(tx: &mut Tx<'_>, id: i64, closing: &Closing<'_>) -> Result<bool, DbError> {
    let now = tx.now();
    let values = values![
        id,
        closing.state.as_str(),
        now,
        closing.by,
        closing.note,
        closing.ends_at
    ];
    Ok(tx.execute(&CLOSE, values)? == 1)
}

/// These people were given something: whoever of them had asked for it has their answer. How many.
pub fn answer(
    tx: &mut Tx<'_>,
    associations: &[i64],
    given: Wanted,
    until: Option<Instant>,
    by: Option<i64>,
) -> Result<i64, DbError> {
    let (now, listed) = (tx.now(), bulk::keys(associations));
    let values = values![&listed, given.kind(), given.word(), now, by, until];
    Ok(i64::try_from(tx.execute(&ANSWER, values)?).unwrap_or(i64::MAX))
}

fn of_keys(tx: &mut Tx<'_>, keys: Vec<i64>) -> Result<Vec<AccessRequest>, DbError> {
    if keys.is_empty() {
        return Ok(Vec::new());
    }
    let listed = bulk::keys(keys);
    tx.list(&OF_KEYS, values![&listed], read)
}

/// Counts a reminder of up to `limit` requests whose time has come, and says when the next is due: after `every`, and never after
/// the `most`th. Each with its organization.
pub fn remind_due(tx: &mut Tx<'_>, every: Span, most: i64, limit: i64) -> Result<Vec<(AccessRequest, i64)>, DbError> {
    let now = tx.now();
    let due: HashMap<i64, i64> = tx
        .list(&REMIND_DUE, values![now, every.0, most, limit], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?
        .into_iter()
        .collect();
    let requests = of_keys(tx, due.keys().copied().collect())?;
    let with_organization = |request: AccessRequest| {
        let organization = due.get(&request.id).copied();
        organization.map(|organization| (request, organization))
    };
    Ok(requests.into_iter().filter_map(with_organization).collect())
}

/// Up to `limit` associations of people who hold one of these rights, but not the asker: who was told of the request least often first.
pub fn deciders(
    tx: &mut Tx<'_>,
    organization: i64,
    holding: &[AccessRight],
    (asker, request): (i64, i64),
    limit: i64,
) -> Result<Vec<i64>, DbError> {
    let (now, listed) = (tx.now(), bulk::keys(holding));
    let values = values![organization, &listed, now, asker, request, limit];
    tx.list(&DECIDERS, values, |row| row.get(0))
}

/// Notes that an admin was told of a request.
pub fn tell(tx: &mut Tx<'_>, request: i64, reminder: i64, admin: i64) -> Result<(), DbError> {
    let now = tx.now();
    tx.execute(&TELL, values![request, reminder, admin, now]).map(drop)
}

/// Who was told of each of these requests, in that order.
pub fn tellings(tx: &mut Tx<'_>, requests: impl Iterator<Item = i64>) -> Result<HashMap<i64, Vec<Telling>>, DbError> {
    let listed = bulk::keys(requests);
    let rows = tx.list(&TELLINGS, values![&listed], |row| {
        let telling = Telling {
            reminder: row.get(1)?,
            at: row.get(2)?,
            name: name(row, 3)?,
        };
        Ok((row.get::<i64>(0)?, telling))
    })?;
    let mut all: HashMap<i64, Vec<Telling>> = HashMap::new();
    for (request, telling) in rows {
        all.entry(request).or_default().push(telling);
    }
    Ok(all)
}
