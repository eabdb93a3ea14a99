//! A person of an organization, for its admins: the profile, where they stand, and what happened.

use askama::Template;
use guildhall_domain::association::{AccessState, AssociationState, EndReason};
use guildhall_domain::clock::Instant;
use guildhall_domain::policy::Operation;
use guildhall_store::Tx;
use guildhall_store::associations::Association;
use serde::Deserialize;

use super::{full_name, state_key};
use crate::actions::people::{self, Person};
use crate::actions::{ActionError, handing_over, rights};
use crate::texts::Texts;
use crate::web::activity::sentence;
use crate::web::area::{Area, Asked};
use crate::web::association::access_key;
use crate::web::chrome::{Chrome, Page, Section};
use crate::web::forms::{ROWS, at_place, cursor_of, language_name};
use crate::web::frame::{Answered, go};
use crate::web::rights::{AccessTable, last_day};

/// Where the timeline goes on.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct TimelineQuery {
    cursor: String,
}

/// `GET /organizations/{membership_id}/people/{id}`.
pub async fn show(area: Area, Asked(query): Asked<TimelineQuery>) -> Answered {
    let (id, actor, item, cursor) = (area.id.clone(), area.actor(), area.item()?, cursor_of(&query.cursor));
    let path = area.path(&format!("/people/{item}"));
    let house = area.frame.app.house.clone();
    let read = move |tx: &mut Tx<'_>| {
        let access = rights::of_person(tx, &house, actor, &id, &item)?;
        let roles = handing_over::show(tx, actor, &id)?;
        Ok::<_, ActionError>((people::show(tx, actor, &id, &item, &cursor, ROWS)?, access, roles))
    };
    let shown = at_place(area.frame.app.db.read("a person", read).await)?;
    let shown = shown.filter(|(person, ..)| !person.timeline.items.is_empty() || query.cursor.is_empty());
    let Some((person, access, roles)) = shown else {
        return Ok(go(&path));
    };
    let chrome = area.chrome().await?;
    let access = AccessTable::of(
        area.frame.t,
        &area.frame.app.house.config.program,
        &access,
        &path,
        false,
    );
    let mut page = PersonPage::new(chrome, path, person, access);
    let is_other = page.association.state == AssociationState::Active && Some(page.association.id) != roles.own;
    page.may_hand_over = is_other && roles.may(Operation::OfferRole);
    area.frame.show(&page)
}

/// `GET /organizations/{membership_id}/people/{id}`: a person.
#[derive(Template)]
#[template(path = "person.html", whitespace = "minimize")]
pub struct PersonPage {
    /// The frame.
    pub chrome: Chrome,
    /// The association with its profile.
    pub association: Association,
    /// The rights and contact roles that go with it, and those that could.
    pub access: AccessTable,
    /// Where the person is removed, for those who may.
    pub remove: Option<String>,
    /// Where the end date is said.
    pub end_date: String,
    /// Whether the reader, as primary program contact, can offer the person the role, or name them deputy.
    pub may_hand_over: bool,
    /// How many associations here the same account had before.
    pub earlier: i64,
    /// What happened, newest first.
    pub timeline: Vec<Line>,
    /// The pages of the timeline.
    pub listing: Timeline,
}

/// Something that happened.
pub struct Line {
    /// When.
    pub at: Instant,
    /// What, as a sentence.
    pub sentence: String,
    /// What can be quoted of it.
    pub reference: String,
}

/// Where the reader is in a timeline.
pub struct Timeline {
    path: String,
    /// The cursor of the page before.
    pub previous: Option<String>,
    /// The cursor of the page after.
    pub next: Option<String>,
}

impl Timeline {
    fn page(&self, cursor: &str) -> String {
        format!("{}?cursor={cursor}", self.path)
    }
}

/// A step of switching access on.
struct Step {
    name: String,
    is_reached: bool,
    is_current: bool,
}

impl PersonPage {
    const SECTION: Section = Section::People;

    fn new(chrome: Chrome, path: String, person: Person, access: AccessTable) -> Self {
        let page = person.timeline;
        let first = page.items.first().filter(|_| page.has_previous);
        let last = page.items.last().filter(|_| page.has_next);
        Self {
            may_hand_over: false,
            remove: access.can_remove().then(|| format!("{path}/remove")),
            end_date: format!("{path}/end-date"),
            listing: Timeline {
                path,
                previous: first.map(|event| format!("before:{}", event.reference)),
                next: last.map(|event| format!("after:{}", event.reference)),
            },
            timeline: page
                .items
                .iter()
                .map(|event| Line {
                    at: event.at,
                    sentence: sentence(chrome.t, event),
                    reference: event.reference.clone(),
                })
                .collect(),
            association: person.association,
            access,
            earlier: person.earlier,
            chrome,
        }
    }

    /// Where a step is begun that hands something over to the person.
    fn hand_over(&self, step: &str) -> String {
        let query = url::form_urlencoded::Serializer::new(String::new())
            .append_pair("to", &self.association.communication_email)
            .finish();
        self.chrome.path(&format!("/roles/{step}?{query}"))
    }

    fn state(&self) -> String {
        self.chrome.t.get(state_key(self.association.state))
    }

    fn tone(&self) -> &'static str {
        match self.association.state {
            AssociationState::Active => "green",
            AssociationState::Pending => "amber",
            AssociationState::Ended => "gray",
        }
    }

    fn country(&self) -> String {
        crate::web::countries::name(self.chrome.t, &self.association.country)
    }

    fn language(&self) -> String {
        language_name(self.chrome.t, &self.association.language)
    }

    /// The way from accepted to active; nothing where nothing is to be switched on.
    fn steps(&self) -> Vec<Step> {
        let now = self.association.access;
        if now == AccessState::None || self.association.state == AssociationState::Ended {
            return Vec::new();
        }
        let t = self.chrome.t;
        [AccessState::Accepted, AccessState::SwitchingOn, AccessState::Active]
            .into_iter()
            .map(|step| Step {
                name: t.get(access_key(&step)),
                is_reached: step <= now,
                is_current: step == now,
            })
            .collect()
    }

    /// The last day, where the association ends by itself and has not yet.
    fn last_day(&self) -> Option<Instant> {
        let goes_on = self.association.ended_at.is_none();
        self.association.leaves_at.filter(|_| goes_on).map(last_day)
    }

    fn end_reason(&self) -> Option<String> {
        let key = match self.association.end_reason? {
            EndReason::Replaced => "person-ended-replaced",
            EndReason::Expired => "person-ended-expired",
            EndReason::Declined => "person-ended-declined",
            EndReason::Removed => "person-ended-removed",
            EndReason::Left => "person-ended-left",
            EndReason::DateReached => "person-ended-date-reached",
            EndReason::AccountClosed => "person-ended-account-closed",
            EndReason::OrganizationClosed => "person-ended-organization-closed",
        };
        Some(self.chrome.t.get(key))
    }

    fn earlier(&self) -> Option<String> {
        let t: &Texts = self.chrome.t;
        (self.earlier > 0).then(|| t.fill("person-earlier", "count", self.earlier))
    }
}

impl Page for PersonPage {
    fn heading(&self) -> String {
        full_name(&self.association)
    }
}

#[cfg(test)]
mod tests {
    use guildhall_domain::id::PublicId;

    use super::*;
    use crate::web::look::{at, look};

    fn person(chrome: Chrome) -> PersonPage {
        let line = |day, sentence: &str| Line {
            at: at(2026, 3, day, 9, 14),
            sentence: sentence.into(),
            reference: "K7QM-2XR9".into(),
        };
        PersonPage {
            listing: Timeline {
                path: chrome.path("/people/vawqxjs2g4zd5mtn6kbo7ph3ce"),
                previous: None,
                next: Some("after:K7QM-2XR9".into()),
            },
            association: Association {
                id: 1,
                public_id: PublicId::from_bytes([1; 16]),
                organization_id: 1,
                account_id: 1,
                state: AssociationState::Active,
                given_name: "Yuki".into(),
                family_name: "Tanaka".into(),
                communication_email: "yuki.tanaka@contoso.example".into(),
                address_key: "yuki.tanaka@contoso.example".into(),
                phone: "+81 3 1234 5678".into(),
                country: "JP".into(),
                language: "en".into(),
                job_title: "Solutions engineer".into(),
                credential_claim: Some("2048113".into()),
                created_at: at(2026, 3, 17, 9, 0),
                expires_at: at(2026, 3, 18, 9, 0),
                proven_at: Some(at(2026, 3, 17, 9, 4)),
                refusal: None,
                asked_at: None,
                activated_at: Some(at(2026, 3, 17, 9, 4)),
                ended_at: None,
                end_reason: None,
                access: AccessState::SwitchingOn,
                profile_revision: 0,
                leaves_at: None,
                erased_at: None,
            },
            access: crate::web::rights::sample(chrome.t, true),
            remove: Some(chrome.path("/people/vawqxjs2g4zd5mtn6kbo7ph3ce/remove")),
            end_date: chrome.path("/people/vawqxjs2g4zd5mtn6kbo7ph3ce/end-date"),
            may_hand_over: true,
            earlier: 1,
            timeline: vec![
                line(17, "yuki.tanaka@contoso.example was associated"),
                line(17, "A colleague sent the form and was mailed a code"),
            ],
            chrome,
        }
    }

    #[test]
    fn a_person_s_page_says_where_access_is() {
        let html = look("person", person);
        assert!(html.contains(r#"aria-current="step">Switching on"#), "{html}");
        assert!(html.contains("Solutions engineer"));
        assert!(html.contains("/roles/offer?to=yuki.tanaka%40contoso.example"));
    }

    #[test]
    fn a_person_who_did_not_finish_has_no_access_to_wait_for() {
        let html = look("person-ended", |chrome| {
            let mut page = person(chrome);
            page.association.state = AssociationState::Ended;
            page.association.ended_at = Some(at(2026, 3, 18, 9, 0));
            page.association.end_reason = Some(EndReason::Expired);
            page.association.given_name = "<b>Yuki</b>".into();
            page
        });
        assert!(!html.contains("aria-current=\"step\"") && !html.contains("<b>Yuki"));
    }
}
