//! The list of an organization's people.

mod person;

use askama::Template;
use axum::http::Method;
use guildhall_domain::association::{AccessState, AssociationState, PeopleOrder};
use guildhall_domain::clock::Instant;
use guildhall_domain::policy::AccessRight;
use guildhall_store::Tx;
use guildhall_store::associations::Association;
use guildhall_store::organizations::Counts;
use guildhall_store::page::Page as Rows;
use serde::Deserialize;
use url::form_urlencoded::Serializer;

pub use self::person::{PersonPage, show};
use crate::actions::people::{self, Wanted, Wish};
use crate::http::failure::Failure;
use crate::people_file::{self, Format};
use crate::texts::Texts;
use crate::web::area::{Area, Asked};
use crate::web::association::{access_key, access_tone};
use crate::web::chrome::{Chrome, Page, Section};
use crate::web::forms::{Choice, ROWS, Tab, country_choices, cursor_of, language_choices, language_name, searchable};
use crate::web::frame::{Answered, go};

/// What "lately" means in the filter, in days.
const LATELY: u32 = 30;

/// Which part of the list a path's query asks for, as it stands there.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct PeopleQuery {
    state: String,
    q: String,
    country: String,
    language: String,
    right: String,
    within_days: String,
    sort: String,
    cursor: String,
    format: String,
}

/// The same as far as it can be understood: what cannot is left out.
#[derive(Clone, Debug)]
pub struct View {
    wish: Wish,
    order: PeopleOrder,
}

impl PeopleQuery {
    fn view(&self) -> View {
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
                right: AccessRight::from_word(&self.right),
                within_days: days.filter(|days| (1..=people::MOST_DAYS).contains(days)),
            },
            order: PeopleOrder::from_word(&self.sort).unwrap_or(PeopleOrder::Newest),
        }
    }
}

/// `GET /organizations/{membership_id}/people`: a page of those in one state.
pub async fn list(area: Area, Asked(query): Asked<PeopleQuery>) -> Answered {
    let view = query.view();
    let wanted = Wanted {
        wish: view.wish.clone(),
        order: view.order,
        cursor: cursor_of(&query.cursor),
        limit: ROWS,
    };
    let (id, actor) = (area.id.clone(), area.actor());
    let read = move |tx: &mut Tx<'_>| people::list(tx, actor, &id, &wanted);
    let listed = area.frame.app.db.read("people page", read).await?;
    let path = area.path("/people");
    if listed.page.items.is_empty() && !query.cursor.is_empty() {
        // What was here is gone by now: the list is shown from its start.
        return Ok(go(&view.href(&path, "")));
    }
    let (chrome, t) = (area.chrome().await?, area.frame.t);
    let languages = &area.frame.app.house.config.program.languages;
    let tags = languages.iter().map(|language| language.as_str());
    let page = PeoplePage {
        tabs: tabs(t, |state| count(&listed.counts, state)),
        filters: Filters::new(t, &view, tags),
        listing: Listing::new(path, view, &listed.page),
        rows: listed
            .page
            .items
            .into_iter()
            .map(|(row, rights)| PersonRow::of(row, &rights))
            .collect(),
        chrome,
    };
    area.frame.show(&page)
}

/// `GET /organizations/{membership_id}/people/export`: all that the filters leave, as a file.
pub async fn export(area: Area, method: Method, Asked(query): Asked<PeopleQuery>) -> Answered {
    let format = Format::from_word(&query.format).ok_or_else(Failure::not_found)?;
    if method == Method::HEAD {
        // A look at the headers takes nothing away, so nothing is written down.
        return Ok(go(&query.view().href(&area.path("/people"), "")));
    }
    let (app, actor, id) = (&area.frame.app, area.actor(), area.id.clone());
    Ok(people_file::send(app, actor, id, query.view().wish, format).await?)
}

fn count(counts: &Counts, state: AssociationState) -> i64 {
    match state {
        AssociationState::Pending => counts.associations_pending,
        AssociationState::Active => counts.associations_active,
        AssociationState::Ended => counts.associations_ended,
    }
}

impl View {
    fn state(&self) -> &'static str {
        self.wish.state.unwrap_or(AssociationState::Active).as_str()
    }

    /// The path of this view of the list at `path`, at a place in it.
    fn href(&self, path: &str, cursor: &str) -> String {
        self.href_with(path, &[("cursor", cursor)])
    }

    fn href_with(&self, path: &str, more: &[(&str, &str)]) -> String {
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
            ("right", self.wish.right.map_or("", AccessRight::as_str)),
            ("within_days", &days),
            ("sort", sort),
        ];
        for (name, value) in own.iter().chain(more) {
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
    fn new(path: String, view: View, page: &Rows<people::Holder>) -> Self {
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

    /// The list with something else in its view.
    fn with(&self, change: impl FnOnce(&mut View)) -> String {
        let mut view = self.view.clone();
        change(&mut view);
        view.href(&self.path, "")
    }

    /// The list of `state`, with the same filters.
    fn tab(&self, state: &str) -> String {
        self.with(|view| view.wish.state = AssociationState::from_word(state))
    }

    /// Whether the tab of `state` is open.
    fn shows(&self, state: &str) -> bool {
        self.state == state
    }

    /// The page at `cursor`.
    fn page(&self, cursor: &str) -> String {
        self.view.href(&self.path, cursor)
    }

    /// The list in the order of a column.
    fn sorted(&self, order: PeopleOrder) -> String {
        self.with(|view| view.order = order)
    }

    /// What a column's head says of the order: the list is by it, or not.
    fn sort_of(&self, order: PeopleOrder) -> &'static str {
        match order {
            _ if self.view.order != order => "none",
            PeopleOrder::Newest => "descending",
            PeopleOrder::Name | PeopleOrder::Email => "ascending",
        }
    }

    /// The file of what the list shows.
    fn file(&self, format: &str) -> String {
        let path = format!("{}/export", self.path);
        let mut view = self.view.clone();
        view.order = PeopleOrder::Newest;
        view.href_with(&path, &[("format", format)])
    }

    /// A person's page.
    fn person(&self, id: &str) -> String {
        format!("{}/{id}", self.path)
    }

    fn is_filtered(&self) -> bool {
        let wish = &self.view.wish;
        *wish
            != Wish {
                state: wish.state,
                ..Wish::default()
            }
    }

    /// The filters that are on.
    fn chips(&self, t: &Texts) -> Vec<Chip> {
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
            add(t.get(right_key(right)), |wish| wish.right = None);
        }
        if let Some(days) = wish.within_days {
            add(t.fill("people-chip-days", "days", i64::from(days)), |wish| {
                wish.within_days = None
            });
        }
        chips
    }
}

/// The text key of a right's name.
pub(super) fn right_key(right: AccessRight) -> &'static str {
    match right {
        AccessRight::GlobalAdmin => "standing-global-admin",
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
    fn new<'a>(t: &Texts, view: &View, languages: impl Iterator<Item = &'a str>) -> Self {
        let wish = &view.wish;
        let choice = |value: &str, label: String, chosen: bool| Choice {
            value: value.to_owned(),
            label,
            chosen,
        };
        let rights = AccessRight::ALL.iter();
        let days = wish.within_days.unwrap_or(LATELY);
        Self {
            q: wish.search.clone(),
            countries: country_choices(t, &wish.country),
            languages: language_choices(t, languages, &wish.language),
            rights: rights
                .map(|right| choice(right.as_str(), t.get(right_key(*right)), wish.right == Some(*right)))
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

/// `GET /organizations/{membership_id}/people`: the list.
#[derive(Template)]
#[template(path = "people.html", whitespace = "minimize")]
pub struct PeoplePage {
    /// The frame.
    pub chrome: Chrome,
    /// Where in the list this is.
    pub listing: Listing,
    /// The states with their counts.
    pub tabs: Vec<Tab>,
    /// What can be filtered by.
    pub filters: Filters,
    /// The rows.
    pub rows: Vec<PersonRow>,
}

/// A person in the list.
pub struct PersonRow {
    /// The association's id.
    pub id: String,
    /// Given and family name.
    pub name: String,
    /// The communication e-mail.
    pub email: String,
    /// The job title, or empty.
    pub job_title: String,
    /// The code of the person's country.
    pub country: String,
    /// The tag of the person's language.
    pub language: String,
    /// The rights that go with the association.
    pub rights: Vec<AccessRight>,
    /// Since when: associated, or begun.
    pub since: Instant,
    /// How far access is.
    pub access: AccessState,
}

impl PersonRow {
    fn of(association: Association, rights: &[AccessRight]) -> Self {
        Self {
            id: association.public_id.to_string(),
            name: full_name(&association),
            email: association.communication_email,
            job_title: association.job_title,
            country: association.country,
            language: association.language,
            rights: rights.to_vec(),
            since: association.activated_at.unwrap_or(association.created_at),
            access: association.access,
        }
    }

    fn country_name(&self, t: &Texts) -> String {
        crate::web::countries::name(t, &self.country)
    }

    fn language_name(&self, t: &Texts) -> String {
        language_name(t, &self.language)
    }

    fn rights(&self, t: &Texts) -> Vec<String> {
        self.rights.iter().map(|right| t.get(right_key(*right))).collect()
    }

    fn access(&self, t: &Texts) -> String {
        t.get(access_key(&self.access))
    }

    fn access_tone(&self) -> &'static str {
        access_tone(&self.access)
    }
}

/// A person's name as pages show it; an association that the operator made has no family name yet.
pub(super) fn full_name(association: &Association) -> String {
    format!("{} {}", association.given_name, association.family_name)
        .trim()
        .to_owned()
}

fn state_key(state: AssociationState) -> &'static str {
    match state {
        AssociationState::Pending => "people-pending",
        AssociationState::Active => "people-active",
        AssociationState::Ended => "people-ended",
    }
}

/// The tabs of the list, from the count of each state.
pub fn tabs(t: &Texts, count: impl Fn(AssociationState) -> i64) -> Vec<Tab> {
    [
        AssociationState::Active,
        AssociationState::Pending,
        AssociationState::Ended,
    ]
    .into_iter()
    .map(|state| Tab {
        state: state.as_str(),
        label: t.get(state_key(state)),
        count: count(state),
    })
    .collect()
}

impl PeoplePage {
    const SECTION: Section = Section::People;

    fn empty(&self) -> String {
        let t = self.chrome.t;
        let search = &self.filters.q;
        if !search.is_empty() {
            return t.fill("list-no-match", "q", search);
        }
        if self.listing.is_filtered() {
            return t.get("people-empty-filtered");
        }
        t.get(match AssociationState::from_word(self.listing.state) {
            Some(AssociationState::Pending) => "people-empty-pending",
            Some(AssociationState::Ended) => "people-empty-ended",
            Some(AssociationState::Active) | None => "people-empty-active",
        })
    }
}

impl Page for PeoplePage {
    fn heading(&self) -> String {
        self.chrome.t.get("people-heading")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::look::{at, look};

    fn query() -> PeopleQuery {
        PeopleQuery::default()
    }

    fn people(chrome: Chrome, query: &PeopleQuery) -> PeoplePage {
        let row = |name: &str, email: &str, job_title: &str, country: &str, is_admin: bool| PersonRow {
            id: "vawqxjs2g4zd5mtn6kbo7ph3ce".into(),
            name: name.into(),
            email: email.into(),
            job_title: job_title.into(),
            country: country.into(),
            language: if is_admin { "de" } else { "en" }.into(),
            rights: is_admin.then_some(AccessRight::GlobalAdmin).into_iter().collect(),
            since: at(2026, 3, 17, 9, 0),
            access: if is_admin {
                AccessState::Active
            } else {
                AccessState::Accepted
            },
        };
        let rows = Rows {
            items: Vec::new(),
            has_previous: false,
            has_next: false,
        };
        let mut listing = Listing::new(chrome.path("/people"), query.view(), &rows);
        listing.next = Some("after:n".into());
        PeoplePage {
            listing,
            filters: Filters::new(chrome.t, &query.view(), ["en", "de"].into_iter()),
            tabs: tabs(chrome.t, |state| match state {
                AssociationState::Active => 1_198,
                AssociationState::Pending => 6,
                AssociationState::Ended => 88,
            }),
            rows: vec![
                row(
                    "Inès Moreau",
                    "ines.moreau@contoso.example",
                    "Head of partnerships",
                    "FR",
                    true,
                ),
                row("Yuki Tanaka", "yuki.tanaka@contoso.example", "", "JP", false),
                row(
                    "Hans Müller",
                    "hans.mueller@contoso.example",
                    "Cloud architect",
                    "DE",
                    false,
                ),
                row("Aisha Khan", "aisha.khan@contoso.example", "Consultant", "PK", true),
                row("Bolanle Okonkwo", "b.okonkwo@contoso.example", "", "NG", false),
            ],
            chrome,
        }
    }

    #[test]
    fn admins_are_marked_in_words() {
        let html = look("people", |chrome| people(chrome, &query()));
        assert_eq!(html.matches(">Global admin</span>").count(), 2);
        assert!(html.contains("Japan"));
        assert!(html.contains(r#"aria-sort="descending""#));
    }

    #[test]
    fn a_filter_is_a_chip_that_takes_only_itself_away() {
        let query = PeopleQuery {
            q: "a&b".into(),
            country: "de".into(),
            right: "global_admin".into(),
            within_days: "30".into(),
            language: "nonsense language".into(),
            sort: "name".into(),
            ..query()
        };
        let html = look("people-filtered", |chrome| people(chrome, &query));
        assert_eq!(html.matches(r#"class="chip""#).count(), 4);
        let listing = people(crate::web::look::chrome("en"), &query).listing;
        let chips = listing.chips(crate::texts::texts("en"));
        assert!(
            chips[1]
                .href
                .ends_with("?state=active&q=a%26b&right=global_admin&within_days=30&sort=name")
        );
        assert_eq!(
            listing.file("csv").split_once('?').unwrap().1,
            "state=active&q=a%26b&country=DE&right=global_admin&within_days=30&format=csv"
        );
        assert_eq!(listing.sort_of(PeopleOrder::Name), "ascending");
    }

    #[test]
    fn g4_a_name_is_text_and_nothing_else() {
        let html = look("people-g4", |chrome| {
            let mut page = people(chrome, &query());
            page.rows.truncate(1);
            page.rows[0].name = "<script>alert(1)</script>".into();
            page.rows[0].email = "\"><img src=x>@contoso.example".into();
            page
        });
        assert!(!html.contains("<script>alert") && !html.contains("<img"));
    }

    #[test]
    fn an_empty_list_says_why() {
        look("people-empty", |chrome| {
            let mut page = people(chrome, &query());
            page.rows.clear();
            page
        });
    }
}
