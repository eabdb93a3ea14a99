//! The activity of an organization: who did what, newest first, day by day.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use guildhall_domain::audit::EventKind;
use guildhall_domain::clock::Instant;
use guildhall_domain::id::PublicId;
use guildhall_store::Tx;
use guildhall_store::activity::{Part, Person, Told};
use serde::Deserialize;
use serde_json::Value;
use url::form_urlencoded::Serializer;

use super::sentence;
use crate::actions::activity::{self, Day, Wanted};
use crate::export::{self, Format};
use crate::http::failure::Failure;
use crate::http::form::Form;
use crate::texts::{Arg, Texts};
use crate::web::area::{Area, Asked};
use crate::web::chrome::{Chrome, Page, Section};
use crate::web::forms::{Choice, Errors, at_place, cursor_of};
use crate::web::frame::{Answered, go};

/// How many events a page has.
const EVENTS: usize = 50;

/// What a path's query asks for. What cannot be read is left out.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Query {
    kind: String,
    person: String,
    part: String,
    from: String,
    to: String,
    reference: String,
    cursor: String,
}

impl Query {
    /// What is looked for. A reference names one event, so nothing is looked for beside it.
    fn wanted(&self) -> Wanted {
        let reference = self.reference.trim();
        if !reference.is_empty() {
            return Wanted {
                reference: reference.to_owned(),
                ..Wanted::default()
            };
        }
        Wanted {
            kind: EventKind::from_word(&self.kind),
            person: self.person.trim().to_owned(),
            part: Part::from_word(&self.part).unwrap_or_default(),
            from: Day::parse(&self.from),
            to: Day::parse(&self.to),
            reference: String::new(),
        }
    }

    /// What is typed as a day and is none.
    fn errors(&self, t: &Texts) -> Errors {
        let mut errors = Errors::none();
        for (field, typed) in [("from", &self.from), ("to", &self.to)] {
            if !typed.is_empty() && Day::parse(typed).is_none() {
                errors.add(field, t.get("activity-day-wrong"));
            }
        }
        errors
    }
}

/// `GET /organizations/{membership_id}/activity`: a page of what was done.
pub async fn show(area: Area, Asked(query): Asked<Query>) -> Answered {
    let (id, actor, wanted, cursor) = (area.id.clone(), area.actor(), query.wanted(), cursor_of(&query.cursor));
    let (filters, errors) = (Filters::of(area.path("/activity"), &wanted), query.errors(area.frame.t));
    let read = move |tx: &mut Tx<'_>| activity::list(tx, actor, &id, &wanted, &cursor, EVENTS);
    let Some(shown) = at_place(area.frame.app.db.read("activity page", read).await)? else {
        // The place is gone, or was never there.
        return Ok(go(&filters.href(None, "")));
    };
    let (chrome, t) = (area.chrome().await?, area.frame.t);
    let page = &shown.page;
    let place = |told: Option<&Told>, side: &str| told.map(|told| format!("{side}:{}", told.event.reference));
    let status = if errors.is_empty() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    let page = ActivityPage {
        previous: place(page.items.first().filter(|_| page.has_previous), "before"),
        next: place(page.items.last().filter(|_| page.has_next), "after"),
        days: days(t, &chrome, &shown.page.items),
        filters: filters.about(shown.person),
        days_typed: [query.from, query.to],
        errors,
        chrome,
    };
    area.frame.show_with(status, &page)
}

/// The form below the list.
#[derive(Deserialize)]
pub struct ExportForm {
    format: String,
}

/// `POST …/activity/export`: everything that was done, as a file.
pub async fn export(area: Area, Form(form): Form<ExportForm>) -> Result<Response, Failure> {
    let format = Format::from_word(&form.format).ok_or_else(Failure::not_found)?;
    Ok(export::activity(&area.frame.app, area.actor(), &area.id, format, area.frame.t).await?)
}

/// `GET …/activity/export`: what only takes forms was opened as a page.
pub async fn back(area: Area) -> Response {
    go(&area.path("/activity"))
}

/// What is looked for.
#[derive(Clone, Debug, Default)]
pub struct Filters {
    /// The page's path without a query.
    pub path: String,
    /// What is looked for.
    pub wanted: Wanted,
    /// Who is looked for, once known.
    pub person: Option<Person>,
}

/// A filter that can be taken away.
pub struct Chip {
    /// What it says.
    pub label: String,
    /// The page without it.
    pub href: String,
}

impl Filters {
    fn of(path: String, wanted: &Wanted) -> Self {
        Self {
            path,
            wanted: wanted.clone(),
            person: None,
        }
    }

    fn about(self, person: Option<Person>) -> Self {
        Self { person, ..self }
    }

    /// Each filter as the query says it.
    fn parts(&self) -> [(&'static str, String); 6] {
        let wanted = &self.wanted;
        let part = if wanted.person.is_empty() {
            Part::Any
        } else {
            wanted.part
        };
        let part = if part == Part::Any { "" } else { part.as_str() };
        [
            ("kind", wanted.kind.map_or("", EventKind::as_str).to_owned()),
            ("person", wanted.person.clone()),
            ("part", part.to_owned()),
            ("from", wanted.from.map(|day| day.to_string()).unwrap_or_default()),
            ("to", wanted.to.map(|day| day.to_string()).unwrap_or_default()),
            ("reference", wanted.reference.clone()),
        ]
    }

    /// The page with these filters but one, at a cursor.
    fn href(&self, without: Option<&str>, cursor: &str) -> String {
        let mut query = Serializer::new(String::new());
        let parts = self.parts();
        for (name, value) in parts
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .chain([("cursor", cursor)])
        {
            let is_left = Some(name) != without && !(name == "part" && without == Some("person"));
            if is_left && !value.is_empty() {
                query.append_pair(name, value);
            }
        }
        let query = query.finish();
        let mark = if query.is_empty() { "" } else { "?" };
        format!("{}{mark}{query}", self.path)
    }

    /// Whether anything is looked for.
    pub fn is_any(&self) -> bool {
        self.parts().iter().any(|(_, value)| !value.is_empty())
    }

    /// Who is looked for, by address where it is known.
    pub fn person(&self) -> &str {
        self.person.as_ref().map_or(&self.wanted.person, |person| &person.email)
    }

    /// Whether somebody is looked for who is not known here.
    pub fn is_nobody(&self) -> bool {
        self.person.is_none() && !self.wanted.person.is_empty() && self.wanted.reference.is_empty()
    }

    /// The filters, each with the page without it.
    pub fn chips(&self, t: &Texts) -> Vec<Chip> {
        let parts = self.parts();
        let set = parts
            .iter()
            .filter(|(name, value)| *name != "part" && !value.is_empty());
        set.map(|(name, value)| Chip {
            label: self.chip(t, name, value),
            href: self.href(Some(name), ""),
        })
        .collect()
    }

    fn chip(&self, t: &Texts, name: &str, value: &str) -> String {
        let day = |day: Option<Day>| day.map(|day| t.day(day.begins())).unwrap_or_default();
        match name {
            "kind" => kind(t, self.wanted.kind.unwrap_or(EventKind::Other)),
            "person" => t.fill(
                match self.wanted.part {
                    Part::Any => "activity-chip-person",
                    Part::By => "activity-chip-by",
                    Part::About => "activity-chip-about",
                },
                "person",
                self.person(),
            ),
            "from" => t.fill("activity-chip-from", "day", day(self.wanted.from).as_str()),
            "to" => t.fill("activity-chip-to", "day", day(self.wanted.to).as_str()),
            _ => t.fill("activity-chip-reference", "reference", value),
        }
    }

    /// The kinds as a selection list.
    pub fn kinds(&self, t: &Texts) -> Vec<Choice> {
        let at_an_organization = EventKind::ALL.iter().filter(|kind| **kind != EventKind::SignIn);
        at_an_organization
            .map(|one| Choice {
                value: one.as_str().to_owned(),
                label: kind(t, *one),
                chosen: self.wanted.kind == Some(*one),
            })
            .collect()
    }

    /// The parts as a selection list.
    pub fn part_choices(&self, t: &Texts) -> Vec<Choice> {
        [
            (Part::Any, "activity-part-any"),
            (Part::By, "activity-part-by"),
            (Part::About, "activity-part-about"),
        ]
        .into_iter()
        .map(|(part, key)| Choice {
            value: part.as_str().to_owned(),
            label: t.get(key),
            chosen: self.wanted.part == part,
        })
        .collect()
    }
}

fn kind(t: &Texts, kind: EventKind) -> String {
    t.get(match kind {
        EventKind::Invitations => "activity-kind-invitations",
        EventKind::People => "activity-kind-people",
        EventKind::InvitationUrl => "activity-kind-invitation-url",
        EventKind::Rights => "activity-kind-rights",
        EventKind::Organization => "activity-kind-organization",
        EventKind::Exports => "activity-kind-exports",
        EventKind::SignIn => "activity-kind-sign-in",
        EventKind::Other => "activity-kind-other",
    })
}

/// What was done on one day.
pub struct DayOfEvents {
    /// The day.
    pub day: Instant,
    /// Its events, newest first.
    pub lines: Vec<Line>,
}

/// An event.
pub struct Line {
    /// When.
    pub at: Instant,
    /// What was done, as a sentence.
    pub text: String,
    /// What to quote.
    pub reference: String,
    /// Where to read more.
    pub links: Vec<Chip>,
}

/// Groups events by the day they happened on.
fn days(t: &Texts, chrome: &Chrome, events: &[Told]) -> Vec<DayOfEvents> {
    let same = |a: &Told, b: &Told| t.day(a.event.at) == t.day(b.event.at);
    let groups = events.chunk_by(same);
    groups
        .filter_map(|group| {
            Some(DayOfEvents {
                day: group.first()?.event.at,
                lines: group.iter().map(|told| Line::of(t, chrome, told)).collect(),
            })
        })
        .collect()
}

/// Where the verdicts on everything are that was changed together with an event.
fn verdicts_path(details: &str) -> Option<String> {
    let details: Value = serde_json::from_str(details).ok()?;
    let id = |name: &str| PublicId::parse(details.get(name)?.as_str()?);
    id("operation")
        .map(|id| format!("/invitations/operations/{id}"))
        .or_else(|| id("change").map(|id| format!("/people/changes/{id}")))
}

impl Line {
    fn of(t: &Texts, chrome: &Chrome, told: &Told) -> Self {
        let mut links = Vec::new();
        if let Some(batch) = &told.batch {
            links.push(Chip {
                label: t.get("activity-see-batch"),
                href: chrome.path(&format!("/invite/{batch}")),
            });
        }
        if let Some(path) = verdicts_path(&told.event.details) {
            links.push(Chip {
                label: t.get("activity-see-verdicts"),
                href: chrome.path(&path),
            });
        }
        if let Some(association) = &told.association {
            links.push(Chip {
                label: t.get("activity-see-person"),
                href: chrome.path(&format!("/activity?person={association}")),
            });
        }
        Self {
            at: told.event.at,
            text: sentence(t, &told.event),
            reference: told.event.reference.clone(),
            links,
        }
    }

    fn label_of(&self, t: &Texts, link: &Chip) -> String {
        t.with(
            "activity-link-label",
            &[
                ("link", Arg::from(link.label.as_str())),
                ("reference", Arg::from(self.reference.as_str())),
            ],
        )
    }
}

/// `GET /organizations/{membership_id}/activity`.
#[derive(Template)]
#[template(path = "activity.html", whitespace = "minimize")]
pub struct ActivityPage {
    /// The frame.
    pub chrome: Chrome,
    /// What is looked for.
    pub filters: Filters,
    /// The first and the last day as they are typed.
    pub days_typed: [String; 2],
    /// What is wrong with what is looked for.
    pub errors: Errors,
    /// The events, day by day.
    pub days: Vec<DayOfEvents>,
    /// The cursor of the page before.
    pub previous: Option<String>,
    /// The cursor of the page after.
    pub next: Option<String>,
}

impl ActivityPage {
    const SECTION: Section = Section::Activity;

    fn empty(&self) -> String {
        let t = self.chrome.t;
        if self.filters.is_nobody() {
            return t.fill("activity-nobody", "person", self.filters.person());
        }
        t.get(if self.filters.is_any() {
            "activity-no-match"
        } else {
            "activity-empty"
        })
    }
}

impl Page for ActivityPage {
    fn heading(&self) -> String {
        self.chrome.t.get("activity-heading")
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::look::{at, look};

    fn page(chrome: Chrome) -> ActivityPage {
        let line = |day, hour, text: &str, reference: &str, batch: bool| Line {
            at: at(2026, 11, day, hour, 5),
            text: text.into(),
            reference: reference.into(),
            links: vec![Chip {
                label: chrome.t.get(if batch {
                    "activity-see-batch"
                } else {
                    "activity-see-person"
                }),
                href: chrome.path("/invite/x"),
            }],
        };
        ActivityPage {
            filters: Filters {
                path: chrome.path("/activity"),
                ..Filters::default()
            },
            days: vec![
                DayOfEvents {
                    day: at(2026, 11, 23, 14, 5),
                    lines: vec![
                        line(
                            23,
                            14,
                            "ines.moreau@contoso.example approved 1,240 invitees",
                            "K7QMA-2XR9B",
                            true,
                        ),
                        line(
                            23,
                            9,
                            "yuki.tanaka@contoso.example was associated",
                            "ZZQMA-2XR9B",
                            false,
                        ),
                    ],
                },
                DayOfEvents {
                    day: at(2026, 11, 3, 14, 5),
                    lines: vec![line(
                        3,
                        8,
                        "<i>ines</i> replaced the invitation URL",
                        "A7QMA-2XR9B",
                        false,
                    )],
                },
            ],
            days_typed: [String::new(), String::new()],
            errors: Errors::none(),
            previous: None,
            next: Some("after:A7QMA-2XR9B".into()),
            chrome,
        }
    }

    #[test]
    fn g4_what_an_event_says_is_text_and_nothing_else() {
        let html = look("activity", page);
        assert!(html.contains("K7QMA-2XR9B") && html.contains("14:05"));
        assert!(html.contains("&#60;i&#62;ines") && !html.contains("<i>ines"));
    }

    #[test]
    fn filters_are_chips_that_can_be_taken_away() {
        let html = look("activity-filtered", |chrome| {
            let mut page = page(chrome);
            page.filters.wanted = Wanted {
                kind: Some(EventKind::Invitations),
                person: "jane@contoso.example".into(),
                part: Part::By,
                from: Day::parse("2026-11-01"),
                to: None,
                reference: String::new(),
            };
            page.days.clear();
            page.next = None;
            page
        });
        let base = "/organizations/5550014-3/activity";
        assert!(
            html.contains(&format!("{base}?kind=invitations&#38;from=2026-11-01\"")),
            "without the person"
        );
        assert!(html.contains(&format!(
            "{base}?person=jane%40contoso.example&#38;part=by&#38;from=2026-11-01\""
        )));
        assert!(html.contains("Nobody was invited or came here with the address jane@contoso.example"));
    }

    #[test]
    fn a_day_that_is_none_is_said_beside_its_field() {
        let query = Query {
            from: "20261-01-01".into(),
            to: "2026-11-03".into(),
            ..Query::default()
        };
        let html = look("activity-day-wrong", |chrome| ActivityPage {
            errors: query.errors(chrome.t),
            days_typed: [query.from.clone(), query.to.clone()],
            ..page(chrome)
        });
        assert!(html.contains("href=\"#from\"") && html.contains("value=\"20261-01-01\""));
        assert!(!html.contains("href=\"#to\""));
    }

    #[test]
    fn what_was_done_to_many_leads_to_its_verdicts() {
        let id = "mnxw45dpon2w4zdfojxw2zltme";
        let path = |name: &str, id: &str| verdicts_path(&format!(r#"{{"{name}":"{id}"}}"#));
        assert_eq!(path("operation", id), Some(format!("/invitations/operations/{id}")));
        assert_eq!(path("change", id), Some(format!("/people/changes/{id}")));
        for (name, id) in [("rows", id), ("change", "../x"), ("operation", "")] {
            assert_eq!(path(name, id), None, "{name} {id}");
        }
        assert_eq!(verdicts_path(""), None);
    }

    #[test]
    fn a_reference_is_looked_for_alone() {
        let query = Query {
            kind: "rights".into(),
            person: "jane@contoso.example".into(),
            from: "2026-11-03".into(),
            reference: " k7qma-2xr9b ".into(),
            ..Query::default()
        };
        let filters = Filters::of("/activity".into(), &query.wanted());
        let set: Vec<_> = filters
            .parts()
            .into_iter()
            .filter(|(_, value)| !value.is_empty())
            .collect();
        assert_eq!(set, [("reference", "k7qma-2xr9b".to_owned())]);
    }

    #[test]
    fn an_empty_activity_says_why() {
        look("activity-empty", |chrome| {
            let mut page = page(chrome);
            page.days.clear();
            page
        });
    }
}
