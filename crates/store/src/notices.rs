//! What people are told, until they have read it and for a while after; and how they have it mailed.

use guildhall_domain::clock::Instant;
use guildhall_domain::id::PublicId;
use guildhall_domain::notice::{Mailing, NoticeKind};
use guildhall_domain::rights::AccessRight;
use serde_json::json;

use crate::page::{Cursor, Page};
use crate::value::{Row, values};
use crate::{DbError, Tx, bulk};

/// Somebody who is told.
#[derive(Clone, Debug)]
pub struct Recipient {
    /// The account.
    pub account: i64,
    /// The address that mails go to.
    pub address: String,
    /// The language of mails.
    pub language: String,
    /// How they have this kind mailed, if they chose.
    pub chosen: Option<Mailing>,
}

/// A notice for several people.
#[derive(Clone, Copy, Debug)]
pub struct NewNotice<'a> {
    /// What it is about.
    pub kind: NoticeKind,
    /// At which organization.
    pub organization: Option<i64>,
    /// The association of somebody else whom it is about.
    pub about: Option<i64>,
    /// More, as JSON.
    pub details: &'a str,
    /// Where in the product it leads.
    pub link: &'a str,
}

/// A notice as its reader finds it.
#[derive(Clone, Debug)]
pub struct Notice {
    /// Key inside the database.
    pub id: i64,
    /// What the outside knows it by.
    pub public_id: PublicId,
    /// What it is about.
    pub kind: NoticeKind,
    /// The organization's name and membership ID.
    pub organization: Option<(String, String)>,
    /// The name, as it is now, of somebody else whom it is about.
    pub person: Option<String>,
    /// More, as JSON.
    pub details: String,
    /// Where in the product it leads.
    pub link: String,
    /// When it was told.
    pub created_at: Instant,
    /// When it was read.
    pub read_at: Option<Instant>,
}

/// Someone whose notices of an organization are due to be mailed together.
#[derive(Clone, Copy, Debug)]
pub struct DueDigest {
    /// Who.
    pub account: i64,
    /// Of which organization.
    pub organization: i64,
}

/// `$1` what chooses the associations, `$2` the kind.
macro_rules! recipients {
    ($($rest:tt)*) => {
        concat!(
            "SELECT a.account_id, a.communication_email, a.language, m.mailing
             FROM associations a
             LEFT JOIN notice_mailings m ON m.account_id = a.account_id AND m.kind = $2
             WHERE ",
            $($rest)*
        )
    };
}

macro_rules! notice {
    ($($rest:tt)*) => {
        concat!(
            "SELECT n.id, n.public_id, n.kind, o.name, o.membership_id, a.given_name, a.family_name, n.details, n.link,
                    n.created_at, n.read_at
             FROM notices n
             LEFT JOIN organizations o ON o.id = n.organization_id
             LEFT JOIN associations a ON a.id = n.about_id
             WHERE ",
            $($rest)*
        )
    };
}

statements! {
    PEOPLE = recipients!("a.id IN (SELECT CAST(e.key AS BIGINT) FROM json_each($1) AS e) ORDER BY a.id");
    HOLDERS = recipients!(
        "a.state = 'active' AND (a.leaves_at IS NULL OR a.leaves_at > $4) AND a.id IN (
             SELECT r.association_id
             FROM association_rights r
             WHERE r.organization_id = $1 AND r.access_right IN (SELECT e.key FROM json_each($3) AS e)
               AND (r.ends_at IS NULL OR r.ends_at > $4)
         )
         ORDER BY a.id
         LIMIT $5");
    AT = recipients!(
        "a.organization_id = $3 AND a.account_id = $1 AND a.state = 'active' AND (a.leaves_at IS NULL OR a.leaves_at > $4)");
    SIGN_IN_ADDRESSES = "SELECT label
                         FROM sign_in_methods
                         WHERE account_id = $1 AND issuer = 'code' AND proven_at IS NOT NULL
                         ORDER BY id";
    WORK_ADDRESSES = "SELECT communication_email
                      FROM associations
                      WHERE account_id = $1 AND state = 'active' AND proven_at IS NOT NULL
                      ORDER BY id
                      LIMIT 20";
    LANGUAGE = "SELECT language
                FROM associations
                WHERE account_id = $1
                ORDER BY CASE WHEN state = 'active' THEN 0 ELSE 1 END, id DESC
                LIMIT 1";
    INSERT_MANY = "INSERT INTO notices (public_id, account_id, organization_id, about_id, kind, details, link, created_at,
                                        digest_at)
                   SELECT e.key, CAST(e.value ->> 0 AS BIGINT), $2, $3, $4, $5, $6, $7, CAST(e.value ->> 1 AS BIGINT)
                   FROM json_each($1) AS e";
    PAGE_AFTER = notice!("n.account_id = $1 AND n.id < $2 ORDER BY n.id DESC LIMIT $3");
    PAGE_BEFORE = notice!("n.account_id = $1 AND n.id > $2 ORDER BY n.id LIMIT $3");
    FIND = notice!("n.account_id = $1 AND n.public_id = $2");
    LISTED = notice!("n.id IN (SELECT CAST(e.key AS BIGINT) FROM json_each($1) AS e) ORDER BY n.id");
    // Whoever has read it needs no mail about it any more.
    READ_ONE = "UPDATE notices
                SET read_at = $3, digest_at = NULL
                WHERE account_id = $1 AND id = $2 AND read_at IS NULL";
    READ_UP_TO = "UPDATE notices
                  SET read_at = $3, digest_at = NULL
                  WHERE account_id = $1 AND id <= $2 AND read_at IS NULL";
    COUNT_UNREAD = "SELECT count(*) FROM (
                        SELECT 1 FROM notices WHERE account_id = $1 AND read_at IS NULL LIMIT 100
                    ) n";
    MAILINGS = "SELECT kind, mailing
                FROM notice_mailings
                WHERE account_id = $1
                ORDER BY kind";
    CHOOSE = "INSERT INTO notice_mailings (account_id, kind, mailing)
              SELECT $1, e.key, e.value ->> 0
              FROM json_each($2) AS e
              WHERE 1 = 1
              ON CONFLICT (account_id, kind) DO UPDATE
              SET mailing = excluded.mailing";
    CALL_OFF = "UPDATE notices
                SET digest_at = NULL
                WHERE account_id = $1 AND digest_at IS NOT NULL AND kind IN (SELECT e.key FROM json_each($2) AS e)";
    DUE_DIGESTS = "SELECT DISTINCT account_id, organization_id
                   FROM notices
                   WHERE digest_at <= $1 AND organization_id IS NOT NULL
                   LIMIT $2";
    // The condition is asked again of each row: of two that take the same digest, one gets it.
    TAKE_DIGEST = "UPDATE notices
                   SET digest_at = NULL
                   WHERE account_id = $1 AND organization_id = $2 AND digest_at <= $3
                   RETURNING id";
    PURGE = "DELETE FROM notices
             WHERE id IN (SELECT id FROM notices WHERE created_at < $1 LIMIT $2)";
}

fn recipient(row: &Row<'_>) -> Result<Recipient, DbError> {
    Ok(Recipient {
        account: row.get(0)?,
        address: row.get(1)?,
        language: row.get(2)?,
        chosen: row.get::<Option<String>>(3)?.and_then(|word| Mailing::from_word(&word)),
    })
}

/// Kinds that this program does not know are left out.
fn read(row: &Row<'_>) -> Result<Option<Notice>, DbError> {
    let Some(kind) = NoticeKind::from_word(&row.get::<String>(2)?) else {
        return Ok(None);
    };
    let organization = row.get::<Option<String>>(3)?.zip(row.get::<Option<String>>(4)?);
    let name = row.get::<Option<String>>(5)?.zip(row.get::<Option<String>>(6)?);
    let name = name.map(|(given, family)| format!("{given} {family}").trim().to_owned());
    Ok(Some(Notice {
        id: row.get(0)?,
        public_id: PublicId::from_stored(row.get(1)?),
        kind,
        organization,
        person: name.filter(|name| !name.is_empty()),
        details: row.get(7)?,
        link: row.get(8)?,
        created_at: row.get(9)?,
        read_at: row.get(10)?,
    }))
}

/// The people of these associations, whatever state those are in.
pub fn people(tx: &mut Tx<'_>, kind: NoticeKind, associations: &[i64]) -> Result<Vec<Recipient>, DbError> {
    let listed = bulk::keys(associations);
    tx.list(&PEOPLE, values![&listed, kind.as_str()], recipient)
}

/// Up to `limit` active people of an organization who hold one of these rights.
pub fn holders(
    tx: &mut Tx<'_>,
    kind: NoticeKind,
    organization: i64,
    rights: &[AccessRight],
    limit: i64,
) -> Result<Vec<Recipient>, DbError> {
    let (now, rights) = (tx.now(), bulk::keys(rights));
    tx.list(
        &HOLDERS,
        values![organization, kind.as_str(), &rights, now, limit],
        recipient,
    )
}

/// Someone as an organization knows them, while they belong to it.
pub fn at(tx: &mut Tx<'_>, account: i64, organization: i64) -> Result<Option<Recipient>, DbError> {
    let now = tx.now();
    tx.find(&AT, values![account, "", organization, now], recipient)
}

/// Where mails about an account itself go: to every address that it signs in with; where it has none, to its work addresses.
pub fn addresses_of(tx: &mut Tx<'_>, account: i64) -> Result<Vec<String>, DbError> {
    let own = tx.list(&SIGN_IN_ADDRESSES, values![account], |row| row.get(0))?;
    if own.is_empty() {
        return tx.list(&WORK_ADDRESSES, values![account], |row| row.get(0));
    }
    Ok(own)
}

/// The language of an account's newest association, an active one before others.
pub fn language_of(tx: &mut Tx<'_>, account: i64) -> Result<Option<String>, DbError> {
    tx.find(&LANGUAGE, values![account], |row| row.get(0))
}

/// Tells accounts of something: each under an id of its own, and with when a digest is to carry it.
pub fn insert_many(
    tx: &mut Tx<'_>,
    new: &NewNotice<'_>,
    each: &[(PublicId, i64, Option<Instant>)],
) -> Result<(), DbError> {
    let now = tx.now();
    let rows = each
        .iter()
        .map(|(id, account, digest)| (id, json!([account, digest.map(|at| at.0)])));
    let rows = bulk::keyed(rows);
    let values = values![
        &rows,
        new.organization,
        new.about,
        new.kind.as_str(),
        new.details,
        new.link,
        now
    ];
    tx.execute(&INSERT_MANY, values).map(drop)
}

/// A page of an account's notices, newest first; nothing when the cursor names none of them.
pub fn page(tx: &mut Tx<'_>, account: i64, cursor: &Cursor, limit: usize) -> Result<Option<Page<Notice>>, DbError> {
    let more = i64::try_from(limit.saturating_add(1)).unwrap_or(i64::MAX);
    let (statement, place) = match cursor {
        Cursor::Start => (&PAGE_AFTER, Some(i64::MAX)),
        Cursor::After(id) => (&PAGE_AFTER, find(tx, account, id)?.map(|notice| notice.id)),
        Cursor::Before(id) => (&PAGE_BEFORE, find(tx, account, id)?.map(|notice| notice.id)),
    };
    let Some(place) = place else { return Ok(None) };
    let rows = tx.list(statement, values![account, place, more], read)?;
    // Counted before unknown kinds are left out.
    let page = Page::from_rows(cursor, limit, rows);
    Ok(Some(Page {
        items: page.items.into_iter().flatten().collect(),
        has_previous: page.has_previous,
        has_next: page.has_next,
    }))
}

/// One of an account's notices.
pub fn find(tx: &mut Tx<'_>, account: i64, id: &str) -> Result<Option<Notice>, DbError> {
    Ok(tx.find(&FIND, values![account, id], read)?.flatten())
}

/// Notes that one was read; `false` when it had been.
pub fn read_one(tx: &mut Tx<'_>, account: i64, notice: i64) -> Result<bool, DbError> {
    let now = tx.now();
    Ok(tx.execute(&READ_ONE, values![account, notice, now])? == 1)
}

/// Notes that all up to one were read; how many had not been.
pub fn read_up_to(tx: &mut Tx<'_>, account: i64, notice: i64) -> Result<u64, DbError> {
    let now = tx.now();
    tx.execute(&READ_UP_TO, values![account, notice, now])
}

/// How many of an account's notices were not read; 100 for more.
pub fn count_unread(tx: &mut Tx<'_>, account: i64) -> Result<i64, DbError> {
    tx.get(&COUNT_UNREAD, values![account], |row| row.get(0))
}

/// What an account chose.
pub fn mailings(tx: &mut Tx<'_>, account: i64) -> Result<Vec<(NoticeKind, Mailing)>, DbError> {
    let rows = tx.list(&MAILINGS, values![account], |row| {
        let (kind, mailing) = (row.get::<String>(0)?, row.get::<String>(1)?);
        Ok(NoticeKind::from_word(&kind).zip(Mailing::from_word(&mailing)))
    })?;
    Ok(rows.into_iter().flatten().collect())
}

/// Keeps what an account chose. What waited for a digest and is not to be mailed any more is taken out of it.
pub fn choose(tx: &mut Tx<'_>, account: i64, chosen: &[(NoticeKind, Mailing)]) -> Result<(), DbError> {
    let rows = bulk::keyed(chosen.iter().map(|(kind, mailing)| (kind, json!([mailing.as_str()]))));
    tx.execute(&CHOOSE, values![account, &rows])?;
    let off = chosen.iter().filter(|(_, mailing)| *mailing == Mailing::Off);
    let off = bulk::keys(off.map(|(kind, _)| kind));
    tx.execute(&CALL_OFF, values![account, &off]).map(drop)
}

/// Up to `limit` digests that are due.
pub fn due_digests(tx: &mut Tx<'_>, limit: i64) -> Result<Vec<DueDigest>, DbError> {
    let now = tx.now();
    tx.list(&DUE_DIGESTS, values![now, limit], |row| {
        Ok(DueDigest {
            account: row.get(0)?,
            organization: row.get(1)?,
        })
    })
}

/// Takes what a digest carries, oldest first: whoever takes it later finds nothing.
pub fn take_digest(tx: &mut Tx<'_>, due: DueDigest) -> Result<Vec<Notice>, DbError> {
    let now = tx.now();
    let ids: Vec<i64> = tx.list(&TAKE_DIGEST, values![due.account, due.organization, now], |row| {
        row.get(0)
    })?;
    let listed = bulk::keys(&ids);
    Ok(tx
        .list(&LISTED, values![&listed], read)?
        .into_iter()
        .flatten()
        .collect())
}

/// Forgets up to `limit` notices that were told before `before`; how many.
pub fn purge(tx: &mut Tx<'_>, before: Instant, limit: i64) -> Result<u64, DbError> {
    tx.execute(&PURGE, values![before, limit])
}
