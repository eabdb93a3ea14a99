//! Pages of long lists by keyset: a page costs the same at any depth.

/// Which page of a list is wanted. Rows are named by the unguessable id that the outside knows them by.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Cursor {
    /// The first page.
    #[default]
    Start,
    /// The page that follows the row with this public id.
    After(String),
    /// The page that precedes the row with this public id.
    Before(String),
}

/// One page, in list order, and what lies on either side of it.
#[derive(Clone, Debug)]
pub struct Page<T> {
    /// The rows.
    pub items: Vec<T>,
    /// Whether earlier rows exist.
    pub has_previous: bool,
    /// Whether later rows exist.
    pub has_next: bool,
}

impl<T> Page<T> {
    /// The same page with something else made of each row.
    pub fn map<U>(self, make: impl FnMut(T) -> U) -> Page<U> {
        Page {
            items: self.items.into_iter().map(make).collect(),
            has_previous: self.has_previous,
            has_next: self.has_next,
        }
    }

    /// Makes a page of `limit` rows from up to `limit + 1` rows that were read in the cursor's direction
    /// ([`Cursor::Before`] reads backwards).
    pub(crate) fn from_rows(cursor: &Cursor, limit: usize, mut rows: Vec<T>) -> Self {
        let more = rows.len() > limit;
        rows.truncate(limit);
        match cursor {
            Cursor::Start => Self {
                items: rows,
                has_previous: false,
                has_next: more,
            },
            Cursor::After(_) => Self {
                items: rows,
                has_previous: true,
                has_next: more,
            },
            Cursor::Before(_) => {
                rows.reverse();
                Self {
                    items: rows,
                    has_previous: more,
                    has_next: true,
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_knows_what_lies_on_either_side() {
        let start = Page::from_rows(&Cursor::Start, 2, vec![9, 8, 7]);
        assert_eq!(
            (start.items, start.has_previous, start.has_next),
            (vec![9, 8], false, true)
        );
        let before = Page::from_rows(&Cursor::Before("x".into()), 2, vec![7, 8, 9]);
        assert_eq!(
            (before.items, before.has_previous, before.has_next),
            (vec![8, 7], true, true)
        );
        let last = Page::from_rows(&Cursor::After("x".into()), 2, vec![1]);
        assert_eq!((last.items, last.has_previous, last.has_next), (vec![1], true, false));
    }
}
