//! What forms and lists on several pages share.

use url::form_urlencoded::Serializer;

use crate::texts::Texts;
use crate::web::countries;

/// What is wrong with a form, field by field, in the order of the fields.
#[derive(Clone, Debug, Default)]
pub struct Errors(Vec<FieldError>);

/// What is wrong with one field, said as what to do.
#[derive(Clone, Debug)]
pub struct FieldError {
    /// The field's name, which is its id as well.
    pub field: &'static str,
    /// What to do.
    pub message: String,
}

impl Errors {
    /// Nothing is wrong.
    pub fn none() -> Self {
        Self::default()
    }

    /// One thing is wrong.
    pub fn one(field: &'static str, message: String) -> Self {
        Self(vec![FieldError { field, message }])
    }

    /// Adds what is wrong with `field`.
    pub fn add(&mut self, field: &'static str, message: String) {
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

/// Where the reader is in a list: the tab, the search and the neighboring pages.
#[derive(Clone, Debug, Default)]
pub struct Listing {
    /// The list's path without a query.
    pub path: String,
    /// The state whose tab is open.
    pub state: String,
    /// What was searched for.
    pub q: String,
    /// The cursor of the page before.
    pub previous: Option<String>,
    /// The cursor of the page after.
    pub next: Option<String>,
}

impl Listing {
    /// The list of `state`, with the same search.
    pub fn tab(&self, state: &str) -> String {
        self.href(state, &self.q, "")
    }

    /// The same list without the search.
    pub fn unfiltered(&self) -> String {
        self.href(&self.state, "", "")
    }

    /// The page at `cursor`.
    pub fn page(&self, cursor: &str) -> String {
        self.href(&self.state, &self.q, cursor)
    }

    /// Whether the tab of `state` is open.
    pub fn shows(&self, state: &str) -> bool {
        self.state == state
    }

    fn href(&self, state: &str, q: &str, cursor: &str) -> String {
        let mut query = Serializer::new(String::new());
        for (name, value) in [("state", state), ("q", q), ("cursor", cursor)] {
            if !value.is_empty() {
                query.append_pair(name, value);
            }
        }
        let query = query.finish();
        if query.is_empty() {
            self.path.clone()
        } else {
            format!("{}?{query}", self.path)
        }
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
    }

    #[test]
    fn a_language_without_a_name_shows_its_tag() {
        let t = crate::texts::texts("en");
        assert_eq!(language_name(t, "de"), "Deutsch");
        assert_eq!(language_name(t, "tlh"), "tlh");
    }
}
