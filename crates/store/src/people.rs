//! The people of an organization as a list: in three orders, filtered, a page or a chunk of an export at a time.

use std::cmp::Ordering;

use guildhall_domain::association::{AssociationState, PeopleOrder};
use guildhall_domain::clock::Instant;
use guildhall_domain::rights::AccessRight;

use crate::associations::{Association, columns, read, search_text};
use crate::page::{Cursor, Page, contains};
use crate::value::{Value, values};
use crate::{DbError, Statement, Tx};

/// Which of an organization's people are meant.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// Only in this state. Without one it is everyone but those who never got beyond pending.
    pub state: Option<AssociationState>,
    /// Only with this text in the name or the address; empty means all.
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

/// What all statements ask of a row, whatever the order: `$1` organization, `$2` state (empty for all), `$3` search pattern,
/// `$4` country, `$5` language, `$6` since, `$7` now, `$8` limit.
macro_rules! matching {
    () => {
        " AND ($3 = '' OR a.search_text LIKE $3 ESCAPE '\\')
          AND ($4 = '' OR a.country = $4)
          AND ($5 = '' OR a.language = $5)
          AND a.since >= $6
          AND (a.state <> 'pending' OR a.expires_at > $7)
          AND (a.state <> 'ended' OR a.activated_at IS NOT NULL)"
    };
}

/// A page in one order from a place on: `$9` and `$10` are the place, the key of the order and the row's id.
macro_rules! page {
    ($key:literal, $beyond:literal, $order:literal) => {
        concat!(
            columns!("$7"),
            "a.organization_id = $1 AND a.state = $2 AND (",
            $key,
            ", a.id) ",
            $beyond,
            " ($9, $10)",
            matching!(),
            " ORDER BY ",
            $order,
            " LIMIT $8"
        )
    };
}

/// The same of those who hold the right `$11`: they are read first, since they are few, and then sorted. What is written around
/// the organization and the state keeps the planners off the indexes of the orders.
macro_rules! holders {
    ($key:literal, $beyond:literal, $order:literal) => {
        concat!(
            columns!("$7"),
            "a.id IN (
                 SELECT association_id
                 FROM association_rights
                 WHERE organization_id = $1 AND access_right = $11 AND (ends_at IS NULL OR ends_at > $7)
             )
             AND + a.organization_id = $1 AND a.state || '' = $2 AND (",
            $key,
            ", a.id) ",
            $beyond,
            " ($9, $10)",
            matching!(),
            " ORDER BY ",
            $order,
            " LIMIT $8"
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
        "a.organization_id = $1 AND a.state = $2 AND a.country = $4 AND (a.since, a.id) < ($9, $10)",
        matching!(),
        " ORDER BY a.since DESC, a.id DESC LIMIT $8");
    PAGE_COUNTRY_BEFORE = concat!(
        columns!("$7"),
        "a.organization_id = $1 AND a.state = $2 AND a.country = $4 AND (a.since, a.id) > ($9, $10)",
        matching!(),
        " ORDER BY a.since, a.id LIMIT $8");
    PLACE_OF = "SELECT id, since, search_text, address_key
                FROM associations
                WHERE public_id = $1 AND organization_id = $2";
    CHUNK = concat!(
        columns!("$7"),
        "a.organization_id = $1 AND ($2 = '' OR a.state = $2) AND a.id > $9
         AND ($10 = '' OR EXISTS (
             SELECT 1
             FROM association_rights r
             WHERE r.association_id = a.id AND r.access_right = $10 AND (r.ends_at IS NULL OR r.ends_at > $7)
         ))",
        matching!(),
        " ORDER BY a.id LIMIT $8");
    RIGHTS_OF = "SELECT r.association_id, r.access_right
                 FROM json_each($1) AS e
                 CROSS JOIN association_rights r
                 WHERE r.association_id = CAST(e.key AS BIGINT) AND (r.ends_at IS NULL OR r.ends_at > $2)
                 ORDER BY r.association_id, r.access_right";
}

/// Where a page begins.
struct Place {
    id: i64,
    since: i64,
    name: String,
    address: String,
}

/// A page of an organization's people; nothing when the cursor names none of them.
pub fn page(
    tx: &mut Tx<'_>,
    organization: i64,
    filter: &Filter,
    order: PeopleOrder,
    cursor: &Cursor,
    limit: usize,
) -> Result<Option<Page<Association>>, DbError> {
    let place = match cursor {
        Cursor::Start => Place {
            id: if order == PeopleOrder::Newest { i64::MAX } else { 0 },
            since: i64::MAX,
            name: String::new(),
            address: String::new(),
        },
        Cursor::After(id) | Cursor::Before(id) => {
            let place = tx.find(&PLACE_OF, values![id, organization], |row| {
                Ok(Place {
                    id: row.get(0)?,
                    since: row.get(1)?,
                    name: row.get(2)?,
                    address: row.get(3)?,
                })
            })?;
            match place {
                Some(place) => place,
                None => return Ok(None),
            }
        }
    };
    let backwards = matches!(cursor, Cursor::Before(_));
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
            &place,
            wanted,
        )?);
    }
    if filter.state.is_none() {
        rows.sort_by(|a, b| {
            let forwards = compare(order, a, b);
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

/// The rows of one state from a place on, in the order they are read in.
fn page_in(
    tx: &mut Tx<'_>,
    organization: i64,
    filter: &Filter,
    state: AssociationState,
    (order, backwards): (PeopleOrder, bool),
    place: &Place,
    wanted: usize,
) -> Result<Vec<Association>, DbError> {
    let (now, pattern) = (tx.now(), contains(&filter.search.to_lowercase()));
    let key = match order {
        PeopleOrder::Newest => Value::from(place.since),
        PeopleOrder::Name => Value::from(&place.name),
        PeopleOrder::Email => Value::from(&place.address),
    };
    let mut values = vec![
        Value::from(organization),
        Value::from(state.as_str()),
        Value::from(&pattern),
        Value::from(&filter.country),
        Value::from(&filter.language),
        Value::from(filter.since.unwrap_or(Instant(0))),
        Value::from(now),
        Value::from(i64::try_from(wanted).unwrap_or(i64::MAX)),
        key,
        Value::from(place.id),
    ];
    values.extend(filter.right.as_ref().map(|right| Value::from(right.as_str())));
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

/// How two rows stand in an order that is read forwards: bytewise, as the engines compare.
fn compare(order: PeopleOrder, a: &Association, b: &Association) -> Ordering {
    let since = |row: &Association| row.activated_at.unwrap_or(row.created_at);
    let name = |row: &Association| search_text(&row.given_name, &row.family_name, &row.address_key);
    match order {
        PeopleOrder::Newest => (since(b), b.id).cmp(&(since(a), a.id)),
        PeopleOrder::Name => (name(a), a.id).cmp(&(name(b), b.id)),
        PeopleOrder::Email => (&a.address_key, a.id).cmp(&(&b.address_key, b.id)),
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
    let (now, pattern) = (tx.now(), contains(&filter.search.to_lowercase()));
    tx.list(
        &CHUNK,
        values![
            organization,
            filter.state.map_or("", AssociationState::as_str),
            &pattern,
            &filter.country,
            &filter.language,
            filter.since.unwrap_or(Instant(0)),
            now,
            limit,
            after,
            filter.right.as_ref().map_or("", AccessRight::as_str)
        ],
        read,
    )
}

/// The rights that go with each of these associations.
pub fn rights_of(tx: &mut Tx<'_>, people: &[Association]) -> Result<Vec<Vec<AccessRight>>, DbError> {
    let ids: serde_json::Map<String, serde_json::Value> =
        people.iter().map(|person| (person.id.to_string(), 0.into())).collect();
    let ids = serde_json::Value::Object(ids).to_string();
    let now = tx.now();
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
    Ok(people.iter().map(|person| of(person.id)).collect())
}
