//! Searches in long lists: what begins with a text, or has a word that does. Each word begins a text of its own that ends
//! where the whole one does (`berg@contoso.example` in `ada.berg@contoso.example`); each has its column and index, so that a
//! page of what was found is read where it begins, however much else was found.

use std::cmp::Ordering;

use crate::page::Cursor;
use crate::{DbError, Statement};

/// So many found rows are put in the order of the list. More come in the order of what was found in them.
pub(crate) const FEW: usize = 500;

/// Comes after every text that begins with what stands before it.
const LAST: char = '\u{10FFFF}';

/// What is searched for, as the ranges of texts that begin with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Needle {
    /// From which text on, and before which one, words of names and addresses are.
    pub words: [String; 2],
    /// The same of the domains of addresses. `@` before a text means those alone.
    pub domains: [String; 2],
}

impl Needle {
    /// What begins with `text`, which is in lower case. Empty text is found in everything.
    pub fn new(text: &str) -> Self {
        let range = |text: &str| [text.to_owned(), format!("{text}{LAST}")];
        match text.strip_prefix('@') {
            Some(domain) => Self {
                words: [LAST.to_string(), String::new()],
                domains: range(domain),
            },
            None => Self {
                words: range(text),
                domains: range(text),
            },
        }
    }

    /// What is `text`.
    pub fn exactly(text: &str) -> Self {
        let range = [text.to_owned(), format!("{text}\u{1}")];
        Self {
            words: range.clone(),
            domains: range,
        }
    }

    /// The needles for what may be a name: as it was typed, then with other words of it in front.
    pub fn for_name(text: &str) -> Vec<Self> {
        /// No name that is typed family name first has more.
        const MOST: usize = 6;
        let text = text.to_lowercase().replace(',', " ");
        let mut words: Vec<&str> = text.split_whitespace().collect();
        let mut needles = vec![Self::new(&words.join(" "))];
        if words.len() <= MOST {
            for _ in 1..words.len() {
                words.rotate_left(1);
                needles.push(Self::new(&words.join(" ")));
            }
        }
        needles
    }

    fn range(&self, column: &Column) -> (&str, &str) {
        let [start, end] = if column.is_domain { &self.domains } else { &self.words };
        (start, end)
    }

    /// The first of these columns that has what is searched for, and its text. `texts` are the row's, in the same order.
    pub fn first<'t>(&self, columns: &[Column], texts: &'t [Option<String>]) -> Option<(usize, &'t str)> {
        let mut pairs = columns.iter().zip(texts).enumerate();
        pairs.find_map(|(at, (column, text))| {
            let (start, end) = self.range(column);
            let text = text.as_deref()?;
            (start <= text && text < end).then_some((at, text))
        })
    }
}

/// The condition that a row has what is searched for in a domain, or in another of its columns. No planner takes an index for
/// it: it is for rows that are read otherwise.
macro_rules! begins {
    ($row:literal, $start:literal, $end:literal, $domain_start:literal, $domain_end:literal, $($column:literal),*) => {
        concat!(
            "CASE WHEN ", $row, ".domain >= ", $domain_start, " AND ", $row, ".domain < ", $domain_end,
            " OR ", $row, ".parent_domain >= ", $domain_start, " AND ", $row, ".parent_domain < ", $domain_end,
            $(" OR ", $row, ".", $column, " >= ", $start, " AND ", $row, ".", $column, " < ", $end,)*
            " THEN 1 ELSE 0 END > 0"
        )
    };
}
pub(crate) use begins;

/// A column that is searched, with its statements. What an earlier column has found is not found again.
pub(crate) struct Column {
    /// Reads on.
    pub after: &'static Statement,
    /// Reads back.
    pub before: &'static Statement,
    /// Whether it holds domains: many rows have the same, and those of each are read newest first.
    pub is_domain: bool,
}

impl Column {
    /// One of words, read by its statements on and back.
    pub const fn of_words(after: &'static Statement, before: &'static Statement) -> Self {
        Self {
            after,
            before,
            is_domain: false,
        }
    }

    /// One of domains.
    pub const fn of_domains(after: &'static Statement, before: &'static Statement) -> Self {
        Self {
            after,
            before,
            is_domain: true,
        }
    }
}

/// Which part of a column is read.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Span<'a> {
    /// Beyond the row with this text
    pub text: &'a str,
    /// and this key,
    pub id: i64,
    /// as far as this text
    pub bound: &'a str,
    /// and so many rows.
    pub limit: usize,
    /// Whether it is read from its end.
    pub descending: bool,
}

impl Span<'_> {
    /// Whether a row that begins like what is searched for is in it.
    pub fn has(&self, text: &str, id: i64) -> bool {
        let place = (text, id).cmp(&(self.text, self.id));
        if self.descending { place.is_lt() } else { place.is_gt() }
    }
}

/// Where a found row stands.
#[derive(Clone, Debug)]
pub(crate) struct Place {
    /// In which column it was found.
    pub column: usize,
    /// The column's text.
    pub text: String,
    /// Its key.
    pub id: i64,
}

/// A row that was found, with what lists are ordered by.
#[derive(Clone, Debug)]
pub(crate) struct Hit {
    /// Its key.
    pub id: i64,
    /// The text it was found by.
    pub text: String,
    /// Its name; empty where it has none.
    pub name: String,
    /// Its address.
    pub address: String,
    /// Its instant.
    pub at: i64,
}

/// Up to `limit` of the rows that are found beyond a place, in the order of the columns and of their texts.
pub(crate) fn collect(
    columns: &'static [Column],
    needle: &Needle,
    from: Option<&Place>,
    backwards: bool,
    limit: usize,
    mut read: impl FnMut(usize, &'static Column, Span<'_>) -> Result<Vec<Hit>, DbError>,
) -> Result<Vec<Hit>, DbError> {
    let mut found = Vec::new();
    let mut order: Vec<(usize, &'static Column)> = columns.iter().enumerate().collect();
    if backwards {
        order.reverse();
    }
    let begin = |at: usize| {
        from.is_none_or(|place| {
            if backwards {
                at <= place.column
            } else {
                at >= place.column
            }
        })
    };
    for (at, column) in order.into_iter().filter(|(at, _)| begin(*at)) {
        let descending = column.is_domain != backwards;
        let (start, end) = needle.range(column);
        let (text, bound) = if descending { (end, start) } else { (start, end) };
        let place = from.filter(|place| place.column == at);
        let span = Span {
            text: place.map_or(text, |place| &place.text),
            id: place.map_or(i64::MIN, |place| place.id),
            bound,
            limit: limit - found.len(),
            descending,
        };
        let mut hits = read(at, column, span)?;
        hits.sort_by(|a, b| {
            let ascending = (&a.text, a.id).cmp(&(&b.text, b.id));
            if descending { ascending.reverse() } else { ascending }
        });
        hits.truncate(span.limit);
        found.append(&mut hits);
        if found.len() == limit {
            break;
        }
    }
    Ok(found)
}

/// Up to a row more than a page of a few rows, in the order of `compare`, in the direction of the cursor, whose row is `from`.
pub(crate) fn turn(
    mut hits: Vec<Hit>,
    from: Option<&Hit>,
    cursor: &Cursor,
    limit: usize,
    compare: impl Fn(&Hit, &Hit) -> Ordering,
) -> Vec<Hit> {
    let backwards = matches!(cursor, Cursor::Before(_));
    let directed = |a: &Hit, b: &Hit| if backwards { compare(b, a) } else { compare(a, b) };
    hits.retain(|hit| from.is_none_or(|from| directed(from, hit).is_lt()));
    hits.sort_by(|a, b| directed(a, b));
    hits.truncate(limit.saturating_add(1));
    hits
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finds(needle: &Needle, text: &str) -> bool {
        let [start, end] = &needle.words;
        start.as_str() <= text && text < end.as_str()
    }

    #[test]
    fn f2_percent_and_underscore_mean_themselves_in_a_search() {
        assert!(finds(&Needle::new("a_b%"), "a_b%c@contoso.example"));
        assert!(!finds(&Needle::new("a_b"), "axb@contoso.example"));
        assert!(finds(&Needle::new(""), "a@contoso.example"));
    }

    #[test]
    fn an_at_sign_in_front_means_the_domain() {
        let needle = Needle::new("@contoso");
        assert!(!finds(&needle, "contoso@private.example") && !finds(&needle, ""));
        assert_eq!(needle.domains, Needle::new("contoso").domains);
    }

    #[test]
    fn a_name_is_found_with_the_family_name_in_front() {
        let texts = |text: &str| -> Vec<String> {
            Needle::for_name(text)
                .into_iter()
                .map(|needle| needle.words[0].clone())
                .collect()
        };
        assert_eq!(texts("Berg,  Ada"), ["berg ada", "ada berg"]);
        assert_eq!(
            texts("Berg Ada Maria"),
            ["berg ada maria", "ada maria berg", "maria berg ada"]
        );
        assert_eq!(texts("ada"), ["ada"]);
        assert_eq!(texts(" "), [""]);
    }
}
