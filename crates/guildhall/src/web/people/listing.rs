//! Which part of the list is shown, what can be chosen above it, and where its links lead.

use guildhall_domain::association::{AssociationState, PeopleOrder};
use guildhall_domain::rights::AccessRight;
use guildhall_store::page::Page as Rows;
use serde::Deserialize;
use url::form_urlencoded::Serializer;

use crate::actions::people::{self, Wish};
use crate::config::Rights;
use crate::texts::Texts;
use crate::web::forms::{Choice, country_choices, language_choices, language_name, searchable};
use crate::web::rights::{right_name, right_word};

/// What "lately" means in the filter, in days.
const LATELY: u32 = 30;

/// Which part of the list a path's query asks for, as it stands there.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct PeopleQuery {
    pub(super) state: String,
    pub(super) q: String,
    pub(super) country: String,
    pub(super) language: String,
    pub(super) right: String,
    pub(super) within_days: String,
    pub(super) sort: String,
    pub(super) cursor: String,
}

/// The same as far as it can be understood: what cannot is left out.
#[derive(Clone, Debug)]
pub struct View {
    pub(super) wish: Wish,
    pub(super) order: PeopleOrder,
}

impl PeopleQuery {
    pub(super) fn view(&self) -> View {
        let days = self.within_days.parse().ok();
        let country = guildhall_domain::country::Country::parse(&self.country);
        let language = guildhall_domain::language::Language::parse(&self.language);
        View {
            wish: Wish {
                state: Some(AssociationState::from_word(&self.state).unwrap_or(AssociationState::Active)),
                search: searchable(&self.q),
                country: country.map(|country| country.code().to_owned()).unwrap_or_default(),
                language: language
                    .map(|language| language.as_str().to_owned())
                    .unwrap_or_default(),
                right: AccessRight::parse(&self.right),
                within_days: days.filter(|days| (1..=people::MOST_DAYS).contains(days)),
            },
            order: PeopleOrder::from_word(&self.sort).unwrap_or(PeopleOrder::Newest),
        }
    }
}

impl PeopleQuery {
    /// Which people it asks for.
    pub(super) fn wish(&self) -> Wish {
        self.view().wish
    }

    /// The path of what it asks for, of the list at `path`.
    pub(super) fn href(&self, path: &str) -> String {
        self.view().href(path, "")
    }
}

impl View {
    fn state(&self) -> &'static str {
        self.wish.state.unwrap_or(AssociationState::Active).as_str()
    }

    /// The path of this view of the list at `path`, at a place in it.
    pub(super) fn href(&self, path: &str, cursor: &str) -> String {
        let days = self.wish.within_days.map(|days| days.to_string()).unwrap_or_default();
        let sort = match self.order {
            PeopleOrder::Newest => "",
            other => other.as_str(),
        };
        let mut query = Serializer::new(String::new());
        let own = [
            ("state", self.state()),
            ("q", self.wish.search.as_str()),
            ("country", &self.wish.country),
            ("language", &self.wish.language),
            ("right", self.wish.right.as_ref().map_or("", AccessRight::as_str)),
            ("within_days", &days),
            ("sort", sort),
            ("cursor", cursor),
        ];
        for (name, value) in own {
            if !value.is_empty() {
                query.append_pair(name, value);
            }
        }
        format!("{path}?{}", query.finish())
    }
}

/// Where the reader is in the list, and where its links lead.
pub struct Listing {
    /// The list's path without a query.
    pub path: String,
    /// The state whose tab is open.
    pub state: &'static str,
    /// The cursor of the page before.
    pub previous: Option<String>,
    /// The cursor of the page after.
    pub next: Option<String>,
    view: View,
}

/// A filter that is on.
pub struct Chip {
    /// What it says.
    pub label: String,
    /// The list without it.
    pub href: String,
}

impl Listing {
    pub(super) fn new(path: String, view: View, page: &Rows<people::Holder>) -> Self {
        let id = |(row, _): &people::Holder| row.public_id.to_string();
        let first = page.items.first().filter(|_| page.has_previous);
        let last = page.items.last().filter(|_| page.has_next);
        Self {
            path,
            state: view.state(),
            previous: first.map(|row| format!("before:{}", id(row))),
            next: last.map(|row| format!("after:{}", id(row))),
            view,
        }
    }

    /// The query of the list as forms carry it.
    pub(super) fn query(&self) -> String {
        let href = self.view.href("", "");
        href.trim_start_matches('?').to_owned()
    }

    /// The list with something else in its view.
    fn with(&self, change: impl FnOnce(&mut View)) -> String {
        let mut view = self.view.clone();
        change(&mut view);
        view.href(&self.path, "")
    }

    /// The list of `state`, with the same filters.
    pub(super) fn tab(&self, state: &str) -> String {
        self.with(|view| view.wish.state = AssociationState::from_word(state))
    }

    /// Whether the tab of `state` is open.
    pub(super) fn shows(&self, state: &str) -> bool {
        self.state == state
    }

    /// The page at `cursor`.
    pub(super) fn page(&self, cursor: &str) -> String {
        self.view.href(&self.path, cursor)
    }

    /// The list in the order of a column.
    pub(super) fn sorted(&self, order: PeopleOrder) -> String {
        self.with(|view| view.order = order)
    }

    /// What a column's head says of the order: the list is by it, or not.
    pub(super) fn sort_of(&self, order: PeopleOrder) -> &'static str {
        match order {
            _ if self.view.order != order => "none",
            PeopleOrder::Newest => "descending",
            PeopleOrder::Name | PeopleOrder::Email => "ascending",
        }
    }

    /// Where a file of what the list shows is asked for.
    pub(super) fn file(&self) -> String {
        let path = format!("{}/export", self.path);
        let mut view = self.view.clone();
        view.order = PeopleOrder::Newest;
        view.href(&path, "")
    }

    /// A person's page.
    pub(super) fn person(&self, id: &str) -> String {
        format!("{}/{id}", self.path)
    }

    pub(super) fn is_filtered(&self) -> bool {
        let wish = &self.view.wish;
        *wish
            != Wish {
                state: wish.state,
                ..Wish::default()
            }
    }

    /// The filters that are on.
    pub(super) fn chips(&self, t: &Texts) -> Vec<Chip> {
        let wish = &self.view.wish;
        let mut chips = Vec::new();
        let mut add = |label: String, off: fn(&mut Wish)| {
            let href = self.with(|view| off(&mut view.wish));
            chips.push(Chip { label, href });
        };
        if !wish.search.is_empty() {
            add(t.fill("list-chip", "q", &wish.search), |wish| wish.search.clear());
        }
        if !wish.country.is_empty() {
            let name = crate::web::countries::name(t, &wish.country);
            add(t.fill("people-chip-country", "country", &name), |wish| {
                wish.country.clear()
            });
        }
        if !wish.language.is_empty() {
            let name = language_name(t, &wish.language);
            add(t.fill("people-chip-language", "language", &name), |wish| {
                wish.language.clear()
            });
        }
        if let Some(right) = wish.right {
            add(right_word(t, right.as_str()), |wish| wish.right = None);
        }
        if let Some(days) = wish.within_days {
            add(t.fill("people-chip-days", "days", i64::from(days)), |wish| {
                wish.within_days = None
            });
        }
        chips
    }
}

/// What can be chosen in the form above the list.
pub struct Filters {
    /// What is searched for.
    pub q: String,
    /// The countries.
    pub countries: Vec<Choice>,
    /// The program's languages.
    pub languages: Vec<Choice>,
    /// The rights.
    pub rights: Vec<Choice>,
    /// How far back.
    pub times: Vec<Choice>,
    /// The orders.
    pub orders: Vec<Choice>,
}

impl Filters {
    pub(super) fn new<'a>(t: &Texts, view: &View, rights: &Rights, languages: impl Iterator<Item = &'a str>) -> Self {
        let wish = &view.wish;
        let choice = |value: &str, label: String, chosen: bool| Choice {
            value: value.to_owned(),
            label,
            chosen,
        };
        let days = wish.within_days.unwrap_or(LATELY);
        Self {
            q: wish.search.clone(),
            countries: country_choices(t, &wish.country),
            languages: language_choices(t, languages, &wish.language),
            rights: rights
                .all()
                .iter()
                .map(|rule| choice(rule.id.as_str(), right_name(t, rule), wish.right == Some(rule.id)))
                .collect(),
            times: vec![choice(
                &days.to_string(),
                t.fill("people-within-days", "days", i64::from(days)),
                wish.within_days.is_some(),
            )],
            orders: PeopleOrder::ALL
                .iter()
                .map(|order| choice(order.as_str(), t.get(order_key(*order)), view.order == *order))
                .collect(),
        }
    }
}

fn order_key(order: PeopleOrder) -> &'static str {
    match order {
        PeopleOrder::Newest => "people-sort-newest",
        PeopleOrder::Name => "people-name",
        PeopleOrder::Email => "people-email",
    }
}
