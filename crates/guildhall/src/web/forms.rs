//! What forms and lists on several pages share.

use std::borrow::Cow;

use guildhall_store::page::{Cursor, Page};
use serde::Deserialize;
use url::form_urlencoded::Serializer;

use crate::actions::ActionError;
use crate::actions::invitations::Wanted;
use crate::texts::Texts;
use crate::web::countries;

/// How many rows a page of a list has.
pub(super) const ROWS: usize = 30;

/// The most bytes that are searched for: no address is longer.
const SEARCH: usize = 254;

/// What is wrong with a form, field by field, in the order of the fields.
#[derive(Clone, Debug, Default)]
pub struct Errors(Vec<FieldError>);

/// What is wrong with one field, said as what to do.
#[derive(Clone, Debug)]
pub struct FieldError {
    /// The field's name, which is its id as well.
    pub field: Cow<'static, str>,
    /// What to do.
    pub message: String,
}

impl Errors {
    /// Nothing is wrong.
    pub fn none() -> Self {
        Self::default()
    }

    /// One thing is wrong.
    pub fn one(field: impl Into<Cow<'static, str>>, message: String) -> Self {
        let mut errors = Self::none();
        errors.add(field, message);
        errors
    }

    /// Adds what is wrong with `field`.
    pub fn add(&mut self, field: impl Into<Cow<'static, str>>, message: String) {
        let field = field.into();
        self.0.push(FieldError { field, message });
    }

    /// What is wrong with `field`.
    pub fn of(&self, field: &str) -> Option<&str> {
        self.0.iter().find(|e| e.field == field).map(|e| e.message.as_str())
    }

    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Everything that is wrong.
    pub fn all(&self) -> &[FieldError] {
        &self.0
    }
}

/// What a template passes for a field that is never wrong.
pub(crate) fn fine() -> Option<&'static str> {
    None
}

/// A form without fields of its own.
#[derive(Deserialize)]
pub struct Nothing {}

/// One line of a selection list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What the form sends.
    pub value: String,
    /// What the list shows.
    pub label: String,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// The languages of `tags` by their own names, as a selection list.
pub fn language_choices<'a>(t: &Texts, tags: impl IntoIterator<Item = &'a str>, chosen: &str) -> Vec<Choice> {
    tags.into_iter()
        .map(|tag| Choice {
            value: tag.to_owned(),
            label: language_name(t, tag),
            chosen: tag == chosen,
        })
        .collect()
}

/// A language's own name, or its tag where the name is not known.
pub fn language_name(t: &Texts, tag: &str) -> String {
    let key = format!("language-{tag}");
    if t.has(&key) { t.get(&key) } else { tag.to_owned() }
}

/// All countries as a selection list, sorted by their names in the reader's language.
pub fn country_choices(t: &Texts, chosen: &str) -> Vec<Choice> {
    countries::sorted(t)
        .into_iter()
        .map(|(code, label)| Choice {
            value: code.to_owned(),
            label,
            chosen: code == chosen,
        })
        .collect()
}

/// Which part of a list a path's query asks for.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ListQuery {
    /// The state.
    pub state: String,
    /// What is searched for.
    q: String,
    /// `after:` or `before:` and the id of a row.
    cursor: String,
}

impl ListQuery {
    /// What is wanted of a list, in this state.
    pub fn wanted<S>(&self, state: S) -> Wanted<S> {
        Wanted {
            state: Some(state),
            search: self.search(),
            cursor: cursor_of(&self.cursor),
            limit: ROWS,
        }
    }

    fn search(&self) -> String {
        searchable(&self.q)
    }

    /// The list at `path`, at the place that is asked for.
    pub fn list(&self, path: String) -> String {
        href(&path, &self.state, &self.search(), &self.cursor)
    }

    /// The same without a place, when it is at one: rows there may be gone by now.
    pub fn start(&self, path: String) -> Option<String> {
        (!self.cursor.is_empty()).then(|| href(&path, &self.state, &self.search(), ""))
    }
}

/// What is searched for: one line, as long as what it could be found in.
pub fn searchable(q: &str) -> String {
    let visible = q.trim().char_indices().filter(|(_, c)| !c.is_control());
    let fitting = visible.take_while(|(at, c)| at + c.len_utf8() <= SEARCH);
    fitting.map(|(_, c)| c).collect()
}

/// The place that a query names: `after:` or `before:` and what names a row.
pub fn cursor_of(cursor: &str) -> Cursor {
    match cursor.split_once(':') {
        Some(("after", id)) => Cursor::After(id.to_owned()),
        Some(("before", id)) => Cursor::Before(id.to_owned()),
        _ => Cursor::Start,
    }
}

/// What was read at the place that a cursor names; nothing where there is no such place, be it gone or mistyped.
pub fn at_place<T>(read: Result<T, ActionError>) -> Result<Option<T>, ActionError> {
    match read {
        Err(ActionError::BadParameter { name: "cursor", .. }) => Ok(None),
        other => other.map(Some),
    }
}

/// Where the reader is in a list: the tab, the search and the neighboring pages.
#[derive(Clone, Debug, Default)]
pub struct Listing {
    /// The list's path without a query.
    pub path: String,
    /// The state whose tab is open.
    pub state: String,
    /// What was searched for.
    pub q: String,
    /// The cursor of this page; empty for the first one.
    pub cursor: String,
    /// The cursor of the page before.
    pub previous: Option<String>,
    /// The cursor of the page after.
    pub next: Option<String>,
}

impl Listing {
    /// The place of `page` in the list at `path`, whose rows have these ids.
    pub fn of<T>(path: String, query: &ListQuery, state: &str, page: &Page<T>, id: impl Fn(&T) -> &str) -> Self {
        let first = page.items.first().filter(|_| page.has_previous);
        let last = page.items.last().filter(|_| page.has_next);
        Self {
            path,
            state: state.to_owned(),
            q: query.search(),
            cursor: query.cursor.clone(),
            previous: first.map(|row| format!("before:{}", id(row))),
            next: last.map(|row| format!("after:{}", id(row))),
        }
    }

    /// The list of `state`, with the same search.
    pub fn tab(&self, state: &str) -> String {
        href(&self.path, state, &self.q, "")
    }

    /// The same list without the search.
    pub fn unfiltered(&self) -> String {
        href(&self.path, &self.state, "", "")
    }

    /// The page at `cursor`.
    pub fn page(&self, cursor: &str) -> String {
        href(&self.path, &self.state, &self.q, cursor)
    }

    /// The path of something that is done to the row `id`, and comes back to this place.
    pub fn row(&self, id: &str, what: &str) -> String {
        href(
            &format!("{}/{id}/{what}", self.path),
            &self.state,
            &self.q,
            &self.cursor,
        )
    }

    /// Whether the tab of `state` is open.
    pub fn shows(&self, state: &str) -> bool {
        self.state == state
    }
}

fn href(path: &str, state: &str, q: &str, cursor: &str) -> String {
    let mut query = Serializer::new(String::new());
    for (name, value) in [("state", state), ("q", q), ("cursor", cursor)] {
        if !value.is_empty() {
            query.append_pair(name, value);
        }
    }
    let query = query.finish();
    if query.is_empty() {
        path.to_owned()
    } else {
        format!("{path}?{query}")
    }
}

/// A tab above a list.
#[derive(Clone, Debug)]
pub struct Tab {
    /// The state as the query says it.
    pub state: &'static str,
    /// What the tab says.
    pub label: String,
    /// How many rows it has.
    pub count: i64,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_keeps_its_search_from_tab_to_tab() {
        let listing = Listing {
            path: "/organizations/1/invitations".into(),
            state: "approved".into(),
            q: "a&b@ü".into(),
            ..Listing::default()
        };
        assert_eq!(
            listing.tab("expired"),
            "/organizations/1/invitations?state=expired&q=a%26b%40%C3%BC"
        );
        assert_eq!(listing.unfiltered(), "/organizations/1/invitations?state=approved");
        assert!(listing.page("x=").ends_with("&cursor=x%3D"));
        assert!(
            listing
                .row("abc", "revoke")
                .starts_with("/organizations/1/invitations/abc/revoke?state=approved&q=")
        );
    }

    #[test]
    fn a_page_knows_its_neighbors() {
        let page = Page {
            items: vec!["a", "b"],
            has_previous: true,
            has_next: false,
        };
        let query = ListQuery {
            q: " x\0\n ".into(),
            cursor: "after:z".into(),
            ..ListQuery::default()
        };
        let listing = Listing::of("/p".into(), &query, "approved", &page, |id| id);
        assert_eq!((listing.previous.as_deref(), listing.next), (Some("before:a"), None));
        assert_eq!(listing.q, "x");
        assert_eq!(query.wanted(()).cursor, Cursor::After("z".into()));
        assert_eq!(query.start("/p".into()).as_deref(), Some("/p?q=x"));
    }

    #[test]
    fn what_cannot_be_in_a_list_is_not_searched_for() {
        let query = ListQuery {
            q: "ü".repeat(100_000),
            ..ListQuery::default()
        };
        assert_eq!(query.wanted(()).search.len(), SEARCH);
    }

    #[test]
    fn a_language_without_a_name_shows_its_tag() {
        let t = crate::texts::texts("en");
        assert_eq!(language_name(t, "de"), "Deutsch");
        assert_eq!(language_name(t, "tlh"), "tlh");
    }
}
