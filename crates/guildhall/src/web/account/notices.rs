//! What concerns the reader: their notices, newest first.

pub mod mailings;

use askama::Template;
use axum::extract::Path as PathOf;
use axum::response::Response;
use guildhall_domain::clock::Instant;
use guildhall_domain::id::PublicId;
use guildhall_store::Tx;
use guildhall_store::notices::Notice as Told;
use guildhall_store::page::Cursor;
use serde::Deserialize;

use super::Part;
use crate::actions::ActionError;
use crate::actions::notices::{self as actions, Details};
use crate::config::Program;
use crate::http::failure::Failure;
use crate::http::form::Form;
use crate::texts::Texts;
use crate::told::{self, Subject};
use crate::web::area::Asked;
use crate::web::chrome::{Chrome, Page};
use crate::web::forms::Nothing;
use crate::web::frame::{Answered, Frame, go};
use crate::web::notices as said;

const LIST: &str = "/account/notices";
/// How many notices a page has.
const NOTICES: usize = 30;

/// What the path's query asks for. What cannot be read is left out.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Query {
    cursor: String,
}

impl Query {
    fn cursor(&self) -> Cursor {
        match self.cursor.split_once('.') {
            Some(("after", id)) => Cursor::After(id.to_owned()),
            Some(("before", id)) => Cursor::Before(id.to_owned()),
            _ => Cursor::Start,
        }
    }
}

/// `GET /account/notices`: a page of the reader's notices.
pub async fn list(frame: Frame, Asked(query): Asked<Query>) -> Answered {
    let (actor, cursor) = (frame.signed_in()?.actor(), query.cursor());
    let read = move |tx: &mut Tx<'_>| actions::list(tx, actor, &cursor, NOTICES);
    let page = match frame.app.db.read("notices", read).await {
        // The place is gone, or was never there.
        Err(ActionError::BadParameter { .. }) => return Ok(go(LIST)),
        read => read?.0,
    };
    let program = &frame.app.house.config.program;
    let place = |told: Option<&Told>, side: &str| told.map(|told| format!("{LIST}?cursor={side}.{}", told.public_id));
    let previous = place(page.items.first().filter(|_| page.has_previous), "before");
    let next = place(page.items.last().filter(|_| page.has_next), "after");
    let rows = page
        .items
        .into_iter()
        .map(|told| Row::of(frame.t, program, told))
        .collect();
    let chrome = frame.chrome(None).await?;
    frame.show(&NoticesPage {
        days: i64::from(frame.app.house.config.notices.kept_days),
        chrome,
        rows,
        previous,
        next,
    })
}

/// `GET` of the forms' paths: leads to the list.
pub async fn back() -> Response {
    go(LIST)
}

/// `POST /account/notices/{id}`: the notice was read; goes to what it is about.
pub async fn open(frame: Frame, PathOf(id): PathOf<String>, _: Form<Nothing>) -> Answered {
    let actor = frame.signed_in()?.actor();
    let id = PublicId::parse(&id).ok_or_else(Failure::not_found)?;
    let write = move |tx: &mut Tx<'_>| actions::read(tx, actor, &id);
    let read = frame.app.db.write("read a notice", write).await?;
    Ok(go(&read.link))
}

/// The form above the list.
#[derive(Deserialize)]
pub struct UpTo {
    up_to: String,
}

/// `POST /account/notices/read`: the newest notice that the reader saw, and all before it, were read.
pub async fn read_up_to(frame: Frame, Form(form): Form<UpTo>) -> Answered {
    let actor = frame.signed_in()?.actor();
    let newest = PublicId::parse(&form.up_to).ok_or_else(Failure::not_found)?;
    let write = move |tx: &mut Tx<'_>| actions::read_up_to(tx, actor, &newest);
    let read = frame.app.db.write("read notices", write).await?;
    let count = i64::try_from(read.read).unwrap_or(i64::MAX);
    Ok(frame.go_with(LIST, &said::notices_read(frame.t, count)))
}

/// A notice in the list.
pub struct Row {
    id: String,
    title: String,
    lines: Vec<String>,
    organization: Option<String>,
    at: Instant,
    is_unread: bool,
}

impl Row {
    fn of(t: &Texts, program: &Program, told: Told) -> Self {
        let details = Details::parse(&told.details);
        let organization = told.organization.map(|(name, _)| name);
        let subject = Subject {
            kind: told.kind.as_str(),
            organization: organization.as_deref(),
            person: told.person.as_deref(),
            details: &details,
        };
        Self {
            id: told.public_id.to_string(),
            title: told::title(t, told.kind.as_str()),
            lines: told::lines(t, program, &subject, str::to_owned),
            organization,
            at: told.created_at,
            is_unread: told.read_at.is_none(),
        }
    }
}

/// `GET /account/notices`.
#[derive(Template)]
#[template(path = "account/notices.html", whitespace = "minimize")]
pub struct NoticesPage {
    /// The frame.
    pub chrome: Chrome,
    /// For how many days notices are kept.
    pub days: i64,
    /// The notices, newest first.
    pub rows: Vec<Row>,
    /// The page before.
    pub previous: Option<String>,
    /// The page after.
    pub next: Option<String>,
}

impl NoticesPage {
    const PART: Part = Part::Notices;

    /// The newest notice on the page, while anything is unread.
    fn newest(&self) -> Option<&str> {
        let newest = self.rows.first().map(|row| row.id.as_str());
        newest.filter(|_| self.chrome.unread > 0)
    }
}

impl Page for NoticesPage {
    fn heading(&self) -> String {
        self.chrome.t.get("notices-heading")
    }
}

#[cfg(test)]
mod tests {
    use guildhall_domain::notice::NoticeKind;

    use super::*;
    use crate::web::look::{at, look};

    fn told(kind: NoticeKind, id: &str, details: &str, is_read: bool) -> Told {
        let is_account = matches!(kind, NoticeKind::MethodAdded);
        Told {
            id: 1,
            public_id: PublicId::from_stored(id.into()),
            kind,
            organization: Some(("Contoso Ltd".into(), "5550014-3".into())).filter(|_| !is_account),
            person: Some("Jane <b>Doe</b>".into()),
            details: details.into(),
            link: "/organizations/5550014-3/access".into(),
            created_at: at(2026, 11, 3, 14, 5),
            read_at: is_read.then(|| at(2026, 11, 4, 8, 0)),
        }
    }

    #[test]
    fn what_was_not_read_is_marked_and_can_be_marked_as_read() {
        let html = look("notices", |chrome| {
            let program = Program::default();
            let each = [
                told(NoticeKind::AddressAsked, "orxwwzlomjzgc3tdnb2gk43uma", "{}", false),
                told(
                    NoticeKind::RightGranted,
                    "mnxw45dpon2w4zdfojxw2zltme",
                    r#"{"right":"report_viewer","until":1798675200000000}"#,
                    false,
                ),
                told(
                    NoticeKind::Removed,
                    "nfxg4zlsebuxg2dfnzxxiidxma",
                    r#"{"reason":"Moved to another partner"}"#,
                    true,
                ),
                told(
                    NoticeKind::MethodAdded,
                    "nfxgs43fob2xgzlsnruw4zlcna",
                    r#"{"name":"jane@mail.example"}"#,
                    true,
                ),
            ];
            NoticesPage {
                rows: each.into_iter().map(|told| Row::of(chrome.t, &program, told)).collect(),
                chrome,
                days: 180,
                previous: None,
                next: Some("/account/notices?cursor=after.nfxgs43fob2xgzlsnruw4zlcna".into()),
            }
        });
        assert_eq!(html.matches(r#"class="tag"#).count(), 2);
        assert!(html.contains(r#"name="up_to" value="orxwwzlomjzgc3tdnb2gk43uma""#));
        assert!(html.contains("Moved to another partner") && html.contains("Report viewer"));
        assert!(!html.contains("<b>Doe</b>") && html.contains("Jane"));
        let html = look("notices-none", |mut chrome| {
            chrome.unread = 0;
            NoticesPage {
                chrome,
                days: 1,
                rows: Vec::new(),
                previous: None,
                next: None,
            }
        });
        assert!(!html.contains("/account/notices/read") && html.contains("kept for one day"));
    }
}
