//! The people that a search finds: so few of them that they are put in order here, or a page in the order of what was found.

use guildhall_domain::association::AssociationState;
use guildhall_domain::clock::Instant;

use super::{Filter, left_by, states};
use crate::search::{Column, FEW, Hit, Needle, Place, Span, collect};
use crate::value::{Row, Value, values};
use crate::{DbError, Tx};

/// What is found in a column: `$1` organization, `$2` state, `$3` and `$4` the place to go on from, `$5` the bound, `$6` limit,
/// `$7` now, `$8` country, `$9` language, `$10` since, `$11` until when an end has to have come for its row to be left out, and `$12`
/// and `$13` what was found in the columns before. As one condition they keep the planners off other indexes, and off taking so few rows
/// for left that sorting them is cheap.
macro_rules! found {
    ($column:literal, $beyond:literal, $bound:literal, $direction:literal $(, $earlier:literal)*) => {
        concat!(
            "SELECT a.id, a.", $column, ", a.search_text, a.address_key, a.since
             FROM associations a
             WHERE a.organization_id = $1 AND a.state = $2
               AND (a.", $column, ", a.id) ", $beyond, " ($3, $4) AND a.", $column, " ", $bound, " $5
               AND CASE WHEN (a.state <> 'pending' OR a.expires_at > $7)
                   AND (a.state <> 'ended' OR a.activated_at IS NOT NULL)
                   AND ($8 = '' OR a.country = $8) AND ($9 = '' OR a.language = $9) AND a.since >= $10
                   AND (a.leaves_at IS NULL OR a.leaves_at > $11)",
            $(" AND NOT (coalesce(a.", $earlier, ", '') >= $12 AND coalesce(a.", $earlier, ", '') < $13)",)*
            " THEN 1 ELSE 0 END > 0",
            " ORDER BY a.", $column, $direction, ", a.id", $direction, "
             LIMIT $6"
        )
    };
    ($column:literal up $(, $earlier:literal)*) => {
        found!($column, ">", "<", "" $(, $earlier)*)
    };
    ($column:literal down $(, $earlier:literal)*) => {
        found!($column, "<", ">=", " DESC" $(, $earlier)*)
    };
}

/// What a search looks at.
macro_rules! matching {
    ($start:literal, $end:literal, $domain_start:literal, $domain_end:literal) => {
        crate::search::begins!(
            "a",
            $start,
            $end,
            $domain_start,
            $domain_end,
            "search_text",
            "second_name",
            "third_name",
            "fourth_name",
            "address_key",
            "second_part"
        )
    };
}
pub(super) use matching;

statements! {
    FOUND_NAME_AFTER = found!("search_text" up);
    FOUND_NAME_BEFORE = found!("search_text" down);
    FOUND_SECOND_NAME_AFTER = found!("second_name" up, "search_text");
    FOUND_SECOND_NAME_BEFORE = found!("second_name" down, "search_text");
    FOUND_THIRD_NAME_AFTER = found!("third_name" up, "search_text", "second_name");
    FOUND_THIRD_NAME_BEFORE = found!("third_name" down, "search_text", "second_name");
    FOUND_FOURTH_NAME_AFTER = found!("fourth_name" up, "search_text", "second_name", "third_name");
    FOUND_FOURTH_NAME_BEFORE = found!("fourth_name" down, "search_text", "second_name", "third_name");
    FOUND_EMAIL_AFTER = found!("address_key" up, "search_text", "second_name", "third_name", "fourth_name");
    FOUND_EMAIL_BEFORE = found!("address_key" down, "search_text", "second_name", "third_name", "fourth_name");
    FOUND_EMAIL_PART_AFTER = found!(
        "second_part" up, "search_text", "second_name", "third_name", "fourth_name", "address_key");
    FOUND_EMAIL_PART_BEFORE = found!(
        "second_part" down, "search_text", "second_name", "third_name", "fourth_name", "address_key");
    FOUND_EMAIL_DOMAIN_AFTER = found!(
        "domain" down, "search_text", "second_name", "third_name", "fourth_name", "address_key", "second_part");
    FOUND_EMAIL_DOMAIN_BEFORE = found!(
        "domain" up, "search_text", "second_name", "third_name", "fourth_name", "address_key", "second_part");
    FOUND_EMAIL_PARENT_DOMAIN_AFTER = found!(
        "parent_domain" down,
        "search_text", "second_name", "third_name", "fourth_name", "address_key", "second_part", "domain");
    FOUND_EMAIL_PARENT_DOMAIN_BEFORE = found!(
        "parent_domain" up,
        "search_text", "second_name", "third_name", "fourth_name", "address_key", "second_part", "domain");
}

static COLUMNS: &[Column] = &[
    Column::of_words(&FOUND_NAME_AFTER, &FOUND_NAME_BEFORE),
    Column::of_words(&FOUND_SECOND_NAME_AFTER, &FOUND_SECOND_NAME_BEFORE),
    Column::of_words(&FOUND_THIRD_NAME_AFTER, &FOUND_THIRD_NAME_BEFORE),
    Column::of_words(&FOUND_FOURTH_NAME_AFTER, &FOUND_FOURTH_NAME_BEFORE),
    Column::of_words(&FOUND_EMAIL_AFTER, &FOUND_EMAIL_BEFORE),
    Column::of_words(&FOUND_EMAIL_PART_AFTER, &FOUND_EMAIL_PART_BEFORE),
    Column::of_domains(&FOUND_EMAIL_DOMAIN_AFTER, &FOUND_EMAIL_DOMAIN_BEFORE),
    Column::of_domains(&FOUND_EMAIL_PARENT_DOMAIN_AFTER, &FOUND_EMAIL_PARENT_DOMAIN_BEFORE),
];

/// A name with its first word in front.
static NAMES: &[Column] = &[Column::of_words(&FOUND_NAME_AFTER, &FOUND_NAME_BEFORE)];

/// The row that a page goes on from, and what it could be found by.
pub(super) struct Origin {
    /// As it would be found.
    pub hit: Hit,
    texts: Vec<Option<String>>,
}

impl Origin {
    /// Reads key, instant, name, address, the words of the name and the parts of the address.
    pub fn read(row: &Row<'_>) -> Result<Self, DbError> {
        let (name, address): (String, String) = (row.get(2)?, row.get(3)?);
        let mut texts = vec![Some(name.clone()), row.get(4)?, row.get(5)?, row.get(6)?];
        texts.extend([Some(address.clone()), row.get(7)?, row.get(8)?, row.get(9)?]);
        let hit = Hit {
            id: row.get(0)?,
            text: String::new(),
            name,
            address,
            at: row.get(1)?,
        };
        Ok(Self { hit, texts })
    }
}

/// What is searched for: the text as it was typed or, where nothing begins like that, turned so that the given name is in
/// front, should a name begin so.
pub(super) fn needle(tx: &mut Tx<'_>, organization: i64, filter: &Filter) -> Result<Needle, DbError> {
    let mut needles = Needle::for_name(&filter.search).into_iter();
    let typed = needles.next().unwrap_or_else(|| Needle::new(""));
    let turned: Vec<Needle> = needles.collect();
    let anyone = Filter::default();
    if turned.is_empty() || finds(tx, organization, &anyone, COLUMNS, &typed)? {
        return Ok(typed);
    }
    for needle in turned {
        if finds(tx, organization, &anyone, NAMES, &needle)? {
            return Ok(needle);
        }
    }
    Ok(typed)
}

fn finds(
    tx: &mut Tx<'_>,
    organization: i64,
    filter: &Filter,
    columns: &'static [Column],
    needle: &Needle,
) -> Result<bool, DbError> {
    Ok(!read_from(tx, organization, filter, (columns, needle), None, false, 1)?.is_empty())
}

/// All that is found, if it is few.
pub(super) fn few(
    tx: &mut Tx<'_>,
    organization: i64,
    filter: &Filter,
    needle: &Needle,
) -> Result<Option<Vec<Hit>>, DbError> {
    let hits = read_from(tx, organization, filter, (COLUMNS, needle), None, false, FEW + 1)?;
    Ok((hits.len() <= FEW).then_some(hits))
}

/// A page in the order of what was found, and a row more; nothing when the row to go on from is not among it.
pub(super) fn many(
    tx: &mut Tx<'_>,
    organization: i64,
    filter: &Filter,
    needle: &Needle,
    from: Option<&Origin>,
    (backwards, limit): (bool, usize),
) -> Result<Option<Vec<Hit>>, DbError> {
    let place = match from {
        None => None,
        Some(origin) => match needle.first(COLUMNS, &origin.texts) {
            Some((column, text)) => Some(Place {
                column,
                text: text.to_owned(),
                id: origin.hit.id,
            }),
            None => return Ok(None),
        },
    };
    let wanted = limit.saturating_add(1);
    read_from(
        tx,
        organization,
        filter,
        (COLUMNS, needle),
        place.as_ref(),
        backwards,
        wanted,
    )
    .map(Some)
}

fn read_from(
    tx: &mut Tx<'_>,
    organization: i64,
    filter: &Filter,
    (columns, needle): (&'static [Column], &Needle),
    from: Option<&Place>,
    backwards: bool,
    limit: usize,
) -> Result<Vec<Hit>, DbError> {
    collect(columns, needle, from, backwards, limit, |at, column, span| {
        let mut hits = Vec::new();
        for state in states(filter) {
            let mut values = values(tx.now(), organization, filter, *state, &span);
            if at > 0 {
                let [start, end] = &needle.words;
                values.extend_from_slice(values![start, end]);
            }
            let statement = if backwards { column.before } else { column.after };
            hits.append(&mut tx.list(statement, &values, read)?);
        }
        Ok(hits)
    })
}

fn values<'a>(
    now: Instant,
    organization: i64,
    filter: &'a Filter,
    state: AssociationState,
    span: &Span<'a>,
) -> Vec<Value<'a>> {
    values![
        organization,
        state.as_str(),
        span.text,
        span.id,
        span.bound,
        i64::try_from(span.limit).unwrap_or(i64::MAX),
        now,
        &filter.country,
        &filter.language,
        filter.since.unwrap_or(Instant(0)),
        left_by(filter, now)
    ]
    .to_vec()
}

fn read(row: &Row<'_>) -> Result<Hit, DbError> {
    Ok(Hit {
        id: row.get(0)?,
        text: row.get(1)?,
        name: row.get(2)?,
        address: row.get(3)?,
        at: row.get(4)?,
    })
}
