//! The people of an organization as a list: in three orders, filtered, a page or a chunk of an export at a time.

use std::borrow::Cow;
use std::cmp::Ordering;

use guildhall_domain::association::{AssociationState, PeopleOrder};
use guildhall_domain::clock::Instant;
use guildhall_domain::rights::AccessRight;

use crate::associations::{Association, columns, read, search_text};
use crate::page::{Cursor, Page};
use crate::search::{Hit, Needle, turn};
use crate::value::{Value, values};
use crate::{DbError, Statement, Tx, bulk};

pub mod changes;
pub(crate) mod search;

use search::Origin;

/// Which of an organization's people are meant.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// Only in this state. Without one it is everyone but those who never got beyond pending.
    pub state: Option<AssociationState>,
    /// Only with a word of the name or a part of the address that begins with this; empty means all.
    pub search: String,
    /// Only in the country with this code; empty means all.
    pub country: String,
    /// Only with this language; empty means all.
    pub language: String,
    /// Only who holds this right.
    pub right: Option<AccessRight>,
    /// Only who has belonged, or waited, since this instant or later.
    pub since: Option<Instant>,
}

/// What all statements ask of a row, whatever the order: `$1` organization, `$2` state (empty for all), `$3` limit,
/// `$4` country, `$5` language, `$6` since, `$7` now.
macro_rules! matching {
    () => {
        " AND ($4 = '' OR a.country = $4)
          AND ($5 = '' OR a.language = $5)
          AND a.since >= $6
          AND (a.state <> 'pending' OR a.expires_at > $7)
          AND (a.state <> 'ended' OR a.activated_at IS NOT NULL)"
    };
}

/// A page in one order from a place on: `$8` and `$9` are the place, the key of the order and the row's id. Whose end came at `$10`
/// or before is left out.
macro_rules! page {
    ($key:literal, $beyond:literal, $order:literal) => {
        concat!(
            columns!("$7"),
            "a.organization_id = $1 AND a.state = $2 AND (",
            $key,
            ", a.id) ",
            $beyond,
            " ($8, $9) AND (a.leaves_at IS NULL OR a.leaves_at > $10)",
            matching!(),
            " ORDER BY ",
            $order,
            " LIMIT $3"
        )
    };
}

/// The same of those who hold the right `$10`, and are found by the search of `$11` to `$14`: they are read first, since they are
/// few, and then sorted. What is written around
/// the organization and the state keeps the planners off the indexes of the orders.
macro_rules! holders {
    ($key:literal, $beyond:literal, $order:literal) => {
        concat!(
            columns!("$7"),
            "a.id IN (
                 SELECT association_id
                 FROM association_rights
                 WHERE organization_id = $1 AND access_right = $10 AND (ends_at IS NULL OR ends_at > $7)
                 UNION ALL
                 SELECT association_id
                 FROM takeovers
                 WHERE organization_id = $1 AND state = 'waiting' AND due_at <= $7 AND $10 = 'global_admin'
             )
             AND + a.organization_id = $1 AND a.state || '' = $2 AND (a.leaves_at IS NULL OR a.leaves_at > $7) AND (",
            $key,
            ", a.id) ",
            $beyond,
            " ($8, $9)",
            matching!(),
            " AND ($13 = '' OR ",
            search::matching!("$11", "$12", "$13", "$14"),
            ") ORDER BY ",
            $order,
            " LIMIT $3"
        )
    };
}

statements! {
    PAGE_NEWEST_AFTER = page!("a.since", "<", "a.since DESC, a.id DESC");
    PAGE_NEWEST_BEFORE = page!("a.since", ">", "a.since, a.id");
    PAGE_NAME_AFTER = page!("a.search_text", ">", "a.search_text, a.id");
    PAGE_NAME_BEFORE = page!("a.search_text", "<", "a.search_text DESC, a.id DESC");
    PAGE_EMAIL_AFTER = page!("a.address_key", ">", "a.address_key, a.id");
    PAGE_EMAIL_BEFORE = page!("a.address_key", "<", "a.address_key DESC, a.id DESC");
    HOLDERS_NEWEST_AFTER = holders!("a.since", "<", "a.since DESC, a.id DESC");
    HOLDERS_NEWEST_BEFORE = holders!("a.since", ">", "a.since, a.id");
    HOLDERS_NAME_AFTER = holders!("a.search_text", ">", "a.search_text, a.id");
    HOLDERS_NAME_BEFORE = holders!("a.search_text", "<", "a.search_text DESC, a.id DESC");
    HOLDERS_EMAIL_AFTER = holders!("a.address_key", ">", "a.address_key, a.id");
    HOLDERS_EMAIL_BEFORE = holders!("a.address_key", "<", "a.address_key DESC, a.id DESC");
    // The usual order within one country has an index of its own.
    PAGE_COUNTRY_AFTER = concat!(
        columns!("$7"),
        "a.organization_id = $1 AND a.state = $2 AND a.country = $4 AND (a.since, a.id) < ($8, $9)
         AND (a.leaves_at IS NULL OR a.leaves_at > $10)",
        matching!(),
        " ORDER BY a.since DESC, a.id DESC LIMIT $3");
    PAGE_COUNTRY_BEFORE = concat!(
        columns!("$7"),
        "a.organization_id = $1 AND a.state = $2 AND a.country = $4 AND (a.since, a.id) > ($8, $9)
         AND (a.leaves_at IS NULL OR a.leaves_at > $10)",
        matching!(),
        " ORDER BY a.since, a.id LIMIT $3");
    ROWS = concat!(columns!("$2"), "a.id IN (SELECT CAST(e.key AS BIGINT) FROM json_each($1) AS e)");
    PLACE_OF = "SELECT id, since, search_text, address_key, second_name, third_name, fourth_name, second_part, domain,
                       parent_domain
                FROM associations
                WHERE public_id = $1 AND organization_id = $2";
    CHUNK = concat!(
        columns!("$7"),
        "a.organization_id = $1 AND ($2 = '' OR a.state = $2) AND a.id > $8
         AND (a.leaves_at IS NULL OR a.leaves_at > $7 OR ($2 <> 'active' AND $9 = ''))
         AND ($9 = '' OR EXISTS (
             SELECT 1
             FROM association_rights r
             WHERE r.association_id = a.id AND r.access_right = $9 AND (r.ends_at IS NULL OR r.ends_at > $7)
         ))",
        matching!(),
        " AND ($12 = '' OR ",
        search::matching!("$10", "$11", "$12", "$13"),
        ") ORDER BY a.id LIMIT $3");
    // Whether somebody is gone is asked of each by itself: asked of all together, PostgreSQL may look everyone at every organization
    // through for it.
    RIGHTS_OF = "SELECT r.association_id, r.access_right
                 FROM json_each($1) AS e
                 CROSS JOIN association_rights r
                 WHERE r.association_id = CAST(e.key AS BIGINT) AND (r.ends_at IS NULL OR r.ends_at > $2)
                   AND coalesce((SELECT a.leaves_at FROM associations a WHERE a.id = r.association_id), $2 + 1) > $2
                 UNION
                 SELECT t.association_id, 'global_admin'
                 FROM json_each($1) AS e
                 CROSS JOIN takeovers t
                 WHERE t.association_id = CAST(e.key AS BIGINT) AND t.state = 'waiting' AND t.due_at <= $2
                   AND coalesce((SELECT a.leaves_at FROM associations a WHERE a.id = t.association_id), $2 + 1) > $2
                 ORDER BY 1, 2";
}

/// A page of an organization's people; nothing when the cursor names none of them. Where a search finds many, they come in the
/// order of what was found.
pub fn page(
    tx: &mut Tx<'_>,
    organization: i64,
    filter: &Filter,
    order: PeopleOrder,
    cursor: &Cursor,
    limit: usize,
) -> Result<Option<Page<Association>>, DbError> {
    let from = match cursor {
        Cursor::Start => None,
        Cursor::After(id) | Cursor::Before(id) => {
            let Some(origin) = tx.find(&PLACE_OF, values![id, organization], Origin::read)? else {
                return Ok(None);
            };
            Some(origin)
        }
    };
    let backwards = matches!(cursor, Cursor::Before(_));
    let needle = needle(tx, organization, filter)?;
    if !filter.search.is_empty() && filter.right.is_none() {
        let hits = match search::few(tx, organization, filter, &needle)? {
            Some(hits) => {
                let compare = |a: &Hit, b: &Hit| compare(order, &a.place(), &b.place());
                Some(turn(hits, from.as_ref().map(|from| &from.hit), cursor, limit, compare))
            }
            None => search::many(tx, organization, filter, &needle, from.as_ref(), (backwards, limit))?,
        };
        let Some(hits) = hits else { return Ok(None) };
        let rows = rows(tx, &hits)?;
        return Ok(Some(Page::from_rows(cursor, limit, rows)));
    }
    let place = from.map_or_else(|| start(order), |from| from.hit);
    // A row more than is shown tells whether there are more.
    let wanted = limit.saturating_add(1);
    let mut rows = Vec::new();
    for state in states(filter) {
        rows.extend(page_in(
            tx,
            organization,
            filter,
            *state,
            (order, backwards),
            (&place, &needle),
            wanted,
        )?);
    }
    if filter.state.is_none() {
        rows.sort_by(|a, b| {
            let forwards = compare(order, &a.place(), &b.place());
            if backwards { forwards.reverse() } else { forwards }
        });
        rows.truncate(wanted);
    }
    Ok(Some(Page::from_rows(cursor, limit, rows)))
}

fn states(filter: &Filter) -> &[AssociationState] {
    filter
        .state
        .as_ref()
        .map_or(AssociationState::ALL, std::slice::from_ref)
}

/// Until when an end has to have come that is not swept yet, so that its row is left out: at this instant where those who are active
/// are wanted; among all it is shown as ended.
fn left_by(filter: &Filter, now: Instant) -> Instant {
    if filter.state == Some(AssociationState::Active) {
        now
    } else {
        Instant(0)
    }
}

/// What stands before all others in an order.
fn start(order: PeopleOrder) -> Hit {
    Hit {
        id: if order == PeopleOrder::Newest { i64::MAX } else { 0 },
        text: String::new(),
        name: String::new(),
        address: String::new(),
        at: i64::MAX,
    }
}

/// What is searched for; nothing is found in everything.
fn needle(tx: &mut Tx<'_>, organization: i64, filter: &Filter) -> Result<Needle, DbError> {
    if filter.search.is_empty() {
        return Ok(Needle::new(""));
    }
    search::needle(tx, organization, filter)
}

/// These people, in this order.
fn rows(tx: &mut Tx<'_>, hits: &[Hit]) -> Result<Vec<Association>, DbError> {
    let now = tx.now();
    let mut rows = tx.list(&ROWS, values![&bulk::keys(hits.iter().map(|hit| hit.id)), now], read)?;
    rows.sort_by_key(|row| hits.iter().position(|hit| hit.id == row.id));
    Ok(rows)
}

/// The rows of one state from a place on, in the order they are read in.
fn page_in(
    tx: &mut Tx<'_>,
    organization: i64,
    filter: &Filter,
    state: AssociationState,
    (order, backwards): (PeopleOrder, bool),
    (place, needle): (&Hit, &Needle),
    wanted: usize,
) -> Result<Vec<Association>, DbError> {
    let now = tx.now();
    let key = match order {
        PeopleOrder::Newest => Value::from(place.at),
        PeopleOrder::Name => Value::from(&place.name),
        PeopleOrder::Email => Value::from(&place.address),
    };
    let mut values = vec![
        Value::from(organization),
        Value::from(state.as_str()),
        Value::from(i64::try_from(wanted).unwrap_or(i64::MAX)),
        Value::from(&filter.country),
        Value::from(&filter.language),
        Value::from(filter.since.unwrap_or(Instant(0))),
        Value::from(now),
        key,
        Value::from(place.id),
    ];
    if let Some(right) = &filter.right {
        values.push(Value::from(right.as_str()));
        values.extend(needle.words.iter().chain(&needle.domains).map(Value::from));
    } else {
        values.push(Value::from(left_by(filter, now)));
    }
    tx.list(statement(filter, order, backwards), &values, read)
}

fn statement(filter: &Filter, order: PeopleOrder, backwards: bool) -> &'static Statement {
    use PeopleOrder::{Email, Name, Newest};
    let one_country = !filter.country.is_empty();
    match (filter.right.is_some(), order, backwards) {
        (false, Newest, false) if one_country => &PAGE_COUNTRY_AFTER,
        (false, Newest, true) if one_country => &PAGE_COUNTRY_BEFORE,
        (false, Newest, false) => &PAGE_NEWEST_AFTER,
        (false, Newest, true) => &PAGE_NEWEST_BEFORE,
        (false, Name, false) => &PAGE_NAME_AFTER,
        (false, Name, true) => &PAGE_NAME_BEFORE,
        (false, Email, false) => &PAGE_EMAIL_AFTER,
        (false, Email, true) => &PAGE_EMAIL_BEFORE,
        (true, Newest, false) => &HOLDERS_NEWEST_AFTER,
        (true, Newest, true) => &HOLDERS_NEWEST_BEFORE,
        (true, Name, false) => &HOLDERS_NAME_AFTER,
        (true, Name, true) => &HOLDERS_NAME_BEFORE,
        (true, Email, false) => &HOLDERS_EMAIL_AFTER,
        (true, Email, true) => &HOLDERS_EMAIL_BEFORE,
    }
}

/// What rows are ordered by.
struct Place<'a> {
    id: i64,
    since: i64,
    name: Cow<'a, str>,
    address: &'a str,
}

impl Hit {
    fn place(&self) -> Place<'_> {
        Place {
            id: self.id,
            since: self.at,
            name: Cow::Borrowed(&self.name),
            address: &self.address,
        }
    }
}

impl Association {
    fn place(&self) -> Place<'_> {
        Place {
            id: self.id,
            since: self.activated_at.unwrap_or(self.created_at).0,
            name: Cow::Owned(search_text(&self.given_name, &self.family_name, &self.address_key)),
            address: &self.address_key,
        }
    }
}

/// How two rows stand in an order that is read forwards: bytewise, as the engines compare.
fn compare(order: PeopleOrder, a: &Place<'_>, b: &Place<'_>) -> Ordering {
    match order {
        PeopleOrder::Newest => (b.since, b.id).cmp(&(a.since, a.id)),
        PeopleOrder::Name => (&a.name, a.id).cmp(&(&b.name, b.id)),
        PeopleOrder::Email => (a.address, a.id).cmp(&(b.address, b.id)),
    }
}

/// Up to `limit` of an organization's people whose key comes after `after`, in the order of their keys, which never change:
/// whoever matches from the first chunk of an export to the last is in exactly one of them.
pub fn chunk(
    tx: &mut Tx<'_>,
    organization: i64,
    filter: &Filter,
    after: i64,
    limit: i64,
) -> Result<Vec<Association>, DbError> {
    let now = tx.now();
    let needle = needle(tx, organization, filter)?;
    let ([start, end], [domain_start, domain_end]) = (&needle.words, &needle.domains);
    tx.list(
        &CHUNK,
        values![
            organization,
            filter.state.map_or("", AssociationState::as_str),
            limit,
            &filter.country,
            &filter.language,
            filter.since.unwrap_or(Instant(0)),
            now,
            after,
            filter.right.as_ref().map_or("", AccessRight::as_str),
            start,
            end,
            domain_start,
            domain_end
        ],
        read,
    )
}

/// The rights that go with each of these associations.
pub fn rights_of(tx: &mut Tx<'_>, people: &[Association]) -> Result<Vec<Vec<AccessRight>>, DbError> {
    let keys: Vec<i64> = people.iter().map(|person| person.id).collect();
    rights_of_keys(tx, &keys)
}

/// The same by their keys.
pub fn rights_of_keys(tx: &mut Tx<'_>, keys: &[i64]) -> Result<Vec<Vec<AccessRight>>, DbError> {
    let (ids, now) = (bulk::keys(keys), tx.now());
    let held = tx.list(&RIGHTS_OF, values![&ids, now], |row| {
        Ok((row.get::<i64>(0)?, row.get::<String>(1)?))
    })?;
    let of = |id: i64| {
        let from = held.partition_point(|(holder, _)| *holder < id);
        held.iter()
            .skip(from)
            .take_while(move |(holder, _)| *holder == id)
            .filter_map(|(_, word)| AccessRight::parse(word))
            .collect()
    };
    Ok(keys.iter().map(|key| of(*key)).collect())
}
