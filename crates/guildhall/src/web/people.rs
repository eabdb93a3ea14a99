//! The list of an organization's people.

pub mod bulk;
pub mod end_date;
mod listing;
mod person;

use askama::Template;
use guildhall_domain::association::{AccessState, AssociationState, PeopleOrder};
use guildhall_domain::clock::Instant;
use guildhall_domain::rights::AccessRight;
use guildhall_store::Tx;
use guildhall_store::associations::Association;
use guildhall_store::organizations::Counts;
use serde::Deserialize;

pub use self::listing::{Chip, Filters, Listing, PeopleQuery};
pub use self::person::{PersonPage, show};
use crate::actions::people::{self, Wanted};
use crate::config::Rights;
use crate::http::failure::Failure;
use crate::http::form::Form;
use crate::people_file::{self, Format};
use crate::texts::Texts;
use crate::web::area::{Area, Asked};
use crate::web::association::{access_key, access_tone};
use crate::web::chrome::{Chrome, Page, Section};
use crate::web::forms::{ROWS, Tab, at_place, cursor_of, language_name};
use crate::web::frame::{Answered, go};
use crate::web::rights::{last_day, rights_held};

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
    let listed = at_place(area.frame.app.db.read("people page", read).await)?;
    let path = area.path("/people");
    let Some(listed) = listed.filter(|listed| !listed.page.items.is_empty() || query.cursor.is_empty()) else {
        // What was here is gone by now: the list is shown from its start.
        return Ok(go(&view.href(&path, "")));
    };
    let (chrome, t) = (area.chrome().await?, area.frame.t);
    let program = &area.frame.app.house.config.program;
    let (languages, rights) = (&program.languages, &program.rights);
    let tags = languages.iter().map(|language| language.as_str());
    let page = PeoplePage {
        tabs: tabs(t, |state| count(&listed.counts, state)),
        filters: Filters::new(t, &view, rights, tags),
        listing: Listing::new(path, view, &listed.page),
        rows: listed
            .page
            .items
            .into_iter()
            .map(|(row, held)| PersonRow::of(t, row, &held, rights))
            .collect(),
        chrome,
    };
    area.frame.show(&page)
}

/// The form below the list.
#[derive(Deserialize)]
pub struct ExportForm {
    format: String,
}

/// `POST /organizations/{membership_id}/people/export`: all that the filters leave, as a file. It is written down who took it.
pub async fn export(area: Area, Asked(query): Asked<PeopleQuery>, Form(form): Form<ExportForm>) -> Answered {
    let format = Format::from_word(&form.format).ok_or_else(Failure::not_found)?;
    let (app, actor, id) = (&area.frame.app, area.actor(), area.id.clone());
    Ok(people_file::send(app, actor, id, query.view().wish, format).await?)
}

/// `GET …/people/export`: what only takes forms was opened as a page.
pub async fn back(area: Area, Asked(query): Asked<PeopleQuery>) -> Answered {
    Ok(go(&query.view().href(&area.path("/people"), "")))
}

fn count(counts: &Counts, state: AssociationState) -> i64 {
    match state {
        AssociationState::Pending => counts.associations_pending,
        AssociationState::Active => counts.associations_active,
        AssociationState::Ended => counts.associations_ended,
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
    pub rights: Vec<String>,
    /// Since when: associated, or begun.
    pub since: Instant,
    /// The last day, where it ends, or has ended, at a date.
    pub last_day: Option<Instant>,
    /// How far access is.
    pub access: AccessState,
}

impl PersonRow {
    fn of(t: &Texts, association: Association, held: &[AccessRight], rights: &Rights) -> Self {
        Self {
            id: association.public_id.to_string(),
            name: full_name(&association),
            email: association.communication_email,
            job_title: association.job_title,
            country: association.country,
            language: association.language,
            rights: rights_held(t, held, rights),
            since: association.activated_at.unwrap_or(association.created_at),
            last_day: association.leaves_at.or(association.ended_at).map(last_day),
            access: association.access,
        }
    }

    fn country_name(&self, t: &Texts) -> String {
        crate::web::countries::name(t, &self.country)
    }

    fn language_name(&self, t: &Texts) -> String {
        language_name(t, &self.language)
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
    let name = format!("{} {}", association.given_name, association.family_name);
    match name.trim() {
        // What was erased is called by what stands for its address.
        "" => association.communication_email.clone(),
        name => name.to_owned(),
    }
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

    /// Whether the reader may change the people that are shown.
    fn can_change(&self) -> bool {
        let is_admin = |here: &crate::web::chrome::Here| here.sections.contains(&Section::Requests);
        let here = self.chrome.here.as_ref();
        self.listing.shows("active") && here.is_some_and(|here| is_admin(here) && !here.is_suspended)
    }

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
    use guildhall_store::page::Page as Rows;

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
            rights: is_admin.then(|| "Global admin".to_owned()).into_iter().collect(),
            last_day: None,
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
            filters: Filters::new(chrome.t, &query.view(), &Rights::default(), ["en", "de"].into_iter()),
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
            listing.file().split_once('?').unwrap().1,
            "state=active&q=a%26b&country=DE&right=global_admin&within_days=30"
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
