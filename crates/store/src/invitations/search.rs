//! The invitations that a search finds, or that are in a language: so few of them that they are put in order here, or a page
//! in the order of what was found.

use std::cmp::Ordering;

use guildhall_domain::clock::Instant;
use guildhall_domain::invitation::{Delivery, InvitationOrder, InvitationState};

use super::lists::Filter;
use crate::search::{Column, FEW, Hit, Needle, Place, Span, collect};
use crate::value::{Row, Value, values};
use crate::{DbError, Tx};

/// What is found in a column: `$1` organization, `$2` state, `$3` and `$4` the place to go on from, `$5` the bound, `$6` limit,
/// `$7` and `$8` between which expiries, `$9` language, `$10` delivery, `$11` batch, and `$12` and `$13` what was found in the
/// columns before. As one condition they keep the planners off other indexes, and off taking so few rows for left that sorting
/// them is cheap.
macro_rules! found {
    ($column:literal, $beyond:literal, $bound:literal, $direction:literal $(, $earlier:literal)*) => {
        concat!(
            "SELECT i.id, i.", $column, ", i.address_key, i.expires_at
             FROM invitations i
             WHERE i.organization_id = $1 AND i.state = $2
               AND (i.", $column, ", i.id) ", $beyond, " ($3, $4) AND i.", $column, " ", $bound, " $5
               AND CASE WHEN i.expires_at > $7 AND i.expires_at <= $8 AND ($9 = '' OR i.language = $9)
                   AND ($10 = '' OR i.delivery = $10) AND (i.batch_id = $11 OR $11 = 0)",
            $(" AND NOT (coalesce(i.", $earlier, ", '') >= $12 AND coalesce(i.", $earlier, ", '') < $13)",)*
            " THEN 1 ELSE 0 END > 0",
            " ORDER BY i.", $column, $direction, ", i.id", $direction, "
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
            "i",
            $start,
            $end,
            $domain_start,
            $domain_end,
            "address_key",
            "second_part",
            "third_part"
        )
    };
}
pub(super) use matching;

statements! {
    FOUND_ADDRESS_AFTER = found!("address_key" up);
    FOUND_ADDRESS_BEFORE = found!("address_key" down);
    FOUND_SECOND_PART_AFTER = found!("second_part" up, "address_key");
    FOUND_SECOND_PART_BEFORE = found!("second_part" down, "address_key");
    FOUND_THIRD_PART_AFTER = found!("third_part" up, "address_key", "second_part");
    FOUND_THIRD_PART_BEFORE = found!("third_part" down, "address_key", "second_part");
    FOUND_DOMAIN_AFTER = found!("domain" down, "address_key", "second_part", "third_part");
    FOUND_DOMAIN_BEFORE = found!("domain" up, "address_key", "second_part", "third_part");
    FOUND_PARENT_DOMAIN_AFTER = found!("parent_domain" down, "address_key", "second_part", "third_part", "domain");
    FOUND_PARENT_DOMAIN_BEFORE = found!("parent_domain" up, "address_key", "second_part", "third_part", "domain");
    FOUND_LANGUAGE_AFTER = found!("language" down);
    FOUND_LANGUAGE_BEFORE = found!("language" up);
    // What is approved and overdue is not for long: the sweeper comes.
    FOUND_OVERDUE = concat!(
        "SELECT i.id, i.address_key, i.expires_at, i.second_part, i.third_part, i.domain, i.parent_domain, i.language
         FROM invitations i
         WHERE i.organization_id = $1 AND i.state = 'approved' AND i.expires_at <= $2
           AND ($3 = '' OR i.language || '' = $3) AND ($4 = '' OR i.delivery = $4) AND (+ i.batch_id = $5 OR $5 = 0)
           AND ", matching!("$6", "$7", "$8", "$9"));
}

static PARTS: &[Column] = &[
    Column::of_words(&FOUND_ADDRESS_AFTER, &FOUND_ADDRESS_BEFORE),
    Column::of_words(&FOUND_SECOND_PART_AFTER, &FOUND_SECOND_PART_BEFORE),
    Column::of_words(&FOUND_THIRD_PART_AFTER, &FOUND_THIRD_PART_BEFORE),
    Column::of_domains(&FOUND_DOMAIN_AFTER, &FOUND_DOMAIN_BEFORE),
    Column::of_domains(&FOUND_PARENT_DOMAIN_AFTER, &FOUND_PARENT_DOMAIN_BEFORE),
];

// Many have the same language, as they have the same domain.
static LANGUAGE: &[Column] = &[Column::of_domains(&FOUND_LANGUAGE_AFTER, &FOUND_LANGUAGE_BEFORE)];

/// The row that a page goes on from, and what it could be found by.
pub(super) struct Origin {
    /// As it would be found.
    pub hit: Hit,
    texts: Vec<Option<String>>,
}

impl Origin {
    /// Reads key, address, expiry, the parts of the address and the language.
    pub fn read(row: &Row<'_>) -> Result<Self, DbError> {
        let address: String = row.get(1)?;
        Ok(Self {
            texts: vec![
                Some(address.clone()),
                row.get(3)?,
                row.get(4)?,
                row.get(5)?,
                row.get(6)?,
                row.get(7)?,
            ],
            hit: Hit {
                id: row.get(0)?,
                text: String::new(),
                name: String::new(),
                address,
                at: row.get(2)?,
            },
        })
    }
}

/// What is searched for among the invitations of an organization.
pub(super) struct Search<'a> {
    organization: i64,
    filter: &'a Filter<'a>,
    columns: &'static [Column],
    needle: Needle,
    /// What is approved, matches and is overdue, where that is wanted: by the column that it is found in.
    overdue: Vec<(usize, Hit)>,
}

impl<'a> Search<'a> {
    /// The search that a filter asks for: for a text, else for a language.
    pub fn of(tx: &mut Tx<'_>, organization: i64, filter: &'a Filter<'a>) -> Result<Option<Self>, DbError> {
        let (columns, needle) = match (filter.search, filter.language) {
            ("", None) => return Ok(None),
            // Failed mails are few, and have an index of their own.
            ("", Some(_)) if filter.delivery == Some(Delivery::Failed) => return Ok(None),
            ("", Some(language)) => (LANGUAGE, Needle::exactly(language)),
            (text, _) => (PARTS, Needle::new(text)),
        };
        let mut search = Self {
            organization,
            filter,
            columns,
            needle,
            overdue: Vec::new(),
        };
        if filter.state == Some(InvitationState::Expired) {
            search.overdue = search.find_overdue(tx)?;
        }
        Ok(Some(search))
    }

    /// Whether it is for a text.
    pub fn is_for_text(&self) -> bool {
        !self.filter.search.is_empty()
    }

    /// All that is found, if it is few.
    pub fn few(&self, tx: &mut Tx<'_>) -> Result<Option<Vec<Hit>>, DbError> {
        let hits = self.collect(tx, None, false, FEW + 1)?;
        Ok((hits.len() <= FEW).then_some(hits))
    }

    /// A page in the order of what was found, and a row more; nothing when the row to go on from is not among it.
    pub fn many(
        &self,
        tx: &mut Tx<'_>,
        from: Option<&Origin>,
        backwards: bool,
        limit: usize,
    ) -> Result<Option<Vec<Hit>>, DbError> {
        let place = match from {
            None => None,
            Some(origin) => match self.find_in(&origin.texts) {
                Some((column, text)) => Some(Place {
                    column,
                    text: text.to_owned(),
                    id: origin.hit.id,
                }),
                None => return Ok(None),
            },
        };
        self.collect(tx, place.as_ref(), backwards, limit.saturating_add(1))
            .map(Some)
    }

    fn find_in<'t>(&self, texts: &'t [Option<String>]) -> Option<(usize, &'t str)> {
        // The language stands behind the parts.
        let texts = if self.is_for_text() {
            texts
        } else {
            texts.get(PARTS.len()..)?
        };
        self.needle.first(self.columns, texts)
    }

    fn find_overdue(&self, tx: &mut Tx<'_>) -> Result<Vec<(usize, Hit)>, DbError> {
        let everything = Needle::new("");
        let needle = if self.is_for_text() { &self.needle } else { &everything };
        let ([start, end], [domain_start, domain_end]) = (&needle.words, &needle.domains);
        let until = self.until().min(tx.now());
        let rows = tx.list(
            &FOUND_OVERDUE,
            values![
                self.organization,
                until,
                self.filter.language.unwrap_or_default(),
                self.filter.delivery.map_or("", Delivery::as_str),
                self.filter.batch.unwrap_or_default(),
                start,
                end,
                domain_start,
                domain_end
            ],
            Origin::read,
        )?;
        let found = rows.into_iter().filter_map(|row| {
            let (column, text) = self.find_in(&row.texts)?;
            let text = text.to_owned();
            Some((column, Hit { text, ..row.hit }))
        });
        Ok(found.collect())
    }

    fn until(&self) -> Instant {
        self.filter.expires_until.unwrap_or(Instant(i64::MAX))
    }

    /// Which stored states are looked through, and what else expires too early for them.
    fn states(&self, now: Instant) -> Vec<(InvitationState, Instant)> {
        let always = Instant(i64::MIN);
        match self.filter.state {
            Some(InvitationState::Approved) => vec![(InvitationState::Approved, now)],
            Some(state) => vec![(state, always)],
            None => InvitationState::ALL.iter().map(|state| (*state, always)).collect(),
        }
    }

    fn collect(
        &self,
        tx: &mut Tx<'_>,
        from: Option<&Place>,
        backwards: bool,
        limit: usize,
    ) -> Result<Vec<Hit>, DbError> {
        let states = self.states(tx.now());
        collect(
            self.columns,
            &self.needle,
            from,
            backwards,
            limit,
            |at, column, span| {
                let overdue = self
                    .overdue
                    .iter()
                    .filter(|(column, hit)| *column == at && span.has(&hit.text, hit.id));
                let mut hits: Vec<Hit> = overdue.map(|(_, hit)| hit.clone()).collect();
                for (state, expires_after) in &states {
                    hits.append(&mut self.read(tx, at, column, span, (*state, *expires_after), backwards)?);
                }
                Ok(hits)
            },
        )
    }

    fn read(
        &self,
        tx: &mut Tx<'_>,
        at: usize,
        column: &'static Column,
        span: Span<'_>,
        (state, expires_after): (InvitationState, Instant),
        backwards: bool,
    ) -> Result<Vec<Hit>, DbError> {
        let mut values: Vec<Value<'_>> = values![
            self.organization,
            state.as_str(),
            span.text,
            span.id,
            span.bound,
            i64::try_from(span.limit).unwrap_or(i64::MAX),
            expires_after,
            self.until(),
            self.filter.language.unwrap_or_default(),
            self.filter.delivery.map_or("", Delivery::as_str),
            self.filter.batch.unwrap_or_default()
        ]
        .to_vec();
        if at > 0 {
            let [start, end] = &self.needle.words;
            values.extend_from_slice(values![start, end]);
        }
        let statement = if backwards { column.before } else { column.after };
        tx.list(statement, &values, |row| {
            Ok(Hit {
                id: row.get(0)?,
                text: row.get(1)?,
                name: String::new(),
                address: row.get(2)?,
                at: row.get(3)?,
            })
        })
    }
}

/// How two rows stand in an order that is read forwards: bytewise, as the engines compare.
pub(super) fn compare(order: InvitationOrder, a: &Hit, b: &Hit) -> Ordering {
    match order {
        InvitationOrder::Newest => b.id.cmp(&a.id),
        InvitationOrder::Address => (&a.address, a.id).cmp(&(&b.address, b.id)),
        InvitationOrder::Expiry => (a.at, a.id).cmp(&(b.at, b.id)),
    }
}
