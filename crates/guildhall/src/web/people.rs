//! The roster.

use askama::Template;
use guildhall_domain::association::AssociationState;
use guildhall_domain::clock::Instant;
use guildhall_domain::policy::AccessRight;
use guildhall_store::Tx;
use guildhall_store::associations::Association;
use guildhall_store::organizations::Counts;

use crate::actions::people;
use crate::texts::Texts;
use crate::web::area::{Area, Asked};
use crate::web::chrome::{Chrome, Page, Section};
use crate::web::forms::{ListQuery, Listing, Tab};
use crate::web::frame::{Answered, go};

/// `GET /organizations/{membership_id}/people`: a page of those in one state, newest first.
pub async fn list(area: Area, Asked(query): Asked<ListQuery>) -> Answered {
    let state = AssociationState::from_word(&query.state).unwrap_or(AssociationState::Active);
    let (id, actor, wanted) = (area.id.clone(), area.actor(), query.wanted(state));
    let read = move |tx: &mut Tx<'_>| people::roster(tx, actor, &id, &wanted);
    let listed = area.frame.app.db.read("roster page", read).await?;
    let path = area.path("/people");
    if listed.page.items.is_empty()
        && let Some(start) = query.start(path.clone())
    {
        return Ok(go(&start));
    }
    let (chrome, t) = (area.chrome().await?, area.frame.t);
    let listing = Listing::of(path, &query, state.as_str(), &listed.page, |(row, _)| {
        row.public_id.as_str()
    });
    let rows = listed.page.items.into_iter();
    area.frame.show(&PeoplePage {
        tabs: tabs(t, |state| count(&listed.counts, state)),
        rows: rows.map(|(row, rights)| PersonRow::of(row, &rights)).collect(),
        listing,
        chrome,
    })
}

fn count(counts: &Counts, state: AssociationState) -> i64 {
    match state {
        AssociationState::Pending => counts.associations_pending,
        AssociationState::Active => counts.associations_active,
        AssociationState::Ended => counts.associations_ended,
    }
}

/// `GET /organizations/{membership_id}/people`: the roster.
#[derive(Template)]
#[template(path = "people.html", whitespace = "minimize")]
pub struct PeoplePage {
    /// The frame.
    pub chrome: Chrome,
    /// Where in the list this is.
    pub listing: Listing,
    /// The states with their counts.
    pub tabs: Vec<Tab>,
    /// The rows.
    pub rows: Vec<PersonRow>,
}

/// A person in the roster.
pub struct PersonRow {
    /// Given and family name.
    pub name: String,
    /// The communication e-mail.
    pub email: String,
    /// The code of the person's country.
    pub country: String,
    /// Whether the person is a global admin.
    pub is_admin: bool,
    /// Since when: associated, or begun.
    pub since: Instant,
}

impl PersonRow {
    fn of(association: Association, rights: &[AccessRight]) -> Self {
        let name = format!("{} {}", association.given_name, association.family_name);
        Self {
            name: name.trim().to_owned(),
            email: association.communication_email,
            country: association.country,
            is_admin: rights.contains(&AccessRight::GlobalAdmin),
            since: association.activated_at.unwrap_or(association.created_at),
        }
    }

    fn country_name(&self, t: &Texts) -> String {
        crate::web::countries::name(t, &self.country)
    }
}

fn state_key(state: AssociationState) -> &'static str {
    match state {
        AssociationState::Pending => "people-pending",
        AssociationState::Active => "people-active",
        AssociationState::Ended => "people-ended",
    }
}

/// The tabs of the roster, from the count of each state.
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
        if !self.listing.q.is_empty() {
            return t.fill("list-no-match", "q", &self.listing.q);
        }
        t.get(match AssociationState::from_word(&self.listing.state) {
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

    fn people(chrome: Chrome) -> PeoplePage {
        let row = |name: &str, email: &str, country: &str, is_admin| PersonRow {
            name: name.into(),
            email: email.into(),
            country: country.into(),
            is_admin,
            since: at(2026, 3, 17, 9, 0),
        };
        PeoplePage {
            listing: Listing {
                path: chrome.path("/people"),
                state: "active".into(),
                previous: Some("p".into()),
                next: Some("n".into()),
                ..Listing::default()
            },
            tabs: tabs(chrome.t, |state| match state {
                AssociationState::Active => 1_198,
                AssociationState::Pending => 6,
                AssociationState::Ended => 88,
            }),
            rows: vec![
                row("Inès Moreau", "ines.moreau@contoso.example", "FR", true),
                row("Yuki Tanaka", "yuki.tanaka@contoso.example", "JP", false),
                row("Hans Müller", "hans.mueller@contoso.example", "DE", false),
                row("Aisha Khan", "aisha.khan@contoso.example", "PK", true),
                row("Bolanle Okonkwo", "b.okonkwo@contoso.example", "NG", false),
            ],
            chrome,
        }
    }

    #[test]
    fn admins_are_marked_in_words() {
        let html = look("people", people);
        assert_eq!(html.matches("Global admin").count(), 2);
        assert!(html.contains("Japan"));
    }

    #[test]
    fn a_name_is_text_and_nothing_else() {
        let html = look("people-g4", |chrome| {
            let mut page = people(chrome);
            page.rows.truncate(1);
            page.rows[0].name = "<script>alert(1)</script>".into();
            page.rows[0].email = "\"><img src=x>@contoso.example".into();
            page
        });
        assert!(!html.contains("<script>alert") && !html.contains("<img"));
    }

    #[test]
    fn an_empty_roster_says_why() {
        look("people-empty", |chrome| {
            let mut page = people(chrome);
            page.rows.clear();
            page
        });
    }
}
