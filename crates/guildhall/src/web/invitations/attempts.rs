//! The attempts that were refused: a tab beside the invitations, answered as requests are.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use guildhall_store::Tx;

use super::list::{ListTab, tabs};
use super::place::ListPlace;
use crate::actions::invitations::Wanted;
use crate::actions::requests;
use crate::http::form::Form;
use crate::web::area::{Area, Asked};
use crate::web::chrome::{Chrome, Page, Section};
use crate::web::forms::{Errors, Nothing, at_place, cursor_of};
use crate::web::frame::{Answered, go};
use crate::web::requests::{ApproveForm, RequestCard, answer_approval, answer_refusal, tick_field};

/// How many attempts a page has: each is compared with the approved addresses.
const ROWS: usize = 20;
/// The tab's path.
const PATH: &str = "/invitations/refused";

/// `GET …/invitations/refused`: whose proven address was refused, newest first.
pub async fn show(area: Area, Asked(place): Asked<ListPlace>) -> Answered {
    present(&area, place, StatusCode::OK, None).await
}

/// Shows a page of the attempts; the tick of one of them may be missing.
async fn present(area: &Area, place: ListPlace, status: StatusCode, unticked: Option<&str>) -> Answered {
    let wanted = Wanted {
        state: None,
        search: String::new(),
        cursor: cursor_of(&place.cursor),
        limit: ROWS,
    };
    let (id, actor) = (area.id.clone(), area.actor());
    let read = move |tx: &mut Tx<'_>| requests::refused(tx, actor, &id, &wanted);
    let listed = at_place(area.frame.app.db.read("refused attempts", read).await)?;
    let path = area.path(PATH);
    let Some(listed) = listed.filter(|listed| !listed.page.items.is_empty() || place.cursor.is_empty()) else {
        return Ok(go(&path));
    };
    let (chrome, t) = (area.chrome().await?, area.frame.t);
    let mut errors = Errors::none();
    if let Some(id) = unticked {
        errors.add(tick_field(id), t.get("requests-outside-missing"));
    }
    let cards: Vec<RequestCard> = listed.page.items.into_iter().map(RequestCard::of).collect();
    let neighbor = |card: Option<&RequestCard>, side: &str| {
        card.map(|card| ListPlace::default().at(format!("{side}:{}", card.id)).href(&path))
    };
    let page = AttemptsPage {
        tabs: tabs(
            t,
            &area.path("/invitations"),
            &ListPlace::default(),
            &listed.counts,
            None,
        ),
        previous: neighbor(cards.first().filter(|_| listed.page.has_previous), "before"),
        next: neighbor(cards.last().filter(|_| listed.page.has_next), "after"),
        cards,
        errors,
        chrome,
    };
    area.frame.show_with(status, &page)
}

/// `POST …/invitations/refused/{id}/approve`: the address is approved, the person associated.
pub async fn approve(area: Area, Form(form): Form<ApproveForm>) -> Answered {
    let item = area.item()?;
    match answer_approval(&area, &item, &form, PATH).await? {
        Some(response) => Ok(response),
        None => {
            let place = ListPlace::default();
            present(&area, place, StatusCode::UNPROCESSABLE_ENTITY, Some(item.as_str())).await
        }
    }
}

/// `POST …/invitations/refused/{id}/dismiss`: the attempt ends.
pub async fn dismiss(area: Area, _: Form<Nothing>) -> Answered {
    let answered = answer_refusal(&area, PATH, "").await?;
    Ok(answered.unwrap_or_else(|| go(&area.path(PATH))))
}

/// What only takes forms was opened as a page: the tab is shown.
pub async fn show_list(area: Area) -> Response {
    go(&area.path(PATH))
}

/// `GET …/invitations/refused`.
#[derive(Template)]
#[template(path = "refused_attempts.html", whitespace = "minimize")]
pub struct AttemptsPage {
    /// The frame.
    pub chrome: Chrome,
    /// The states with their counts.
    pub tabs: Vec<ListTab>,
    /// The attempts, newest first.
    pub cards: Vec<RequestCard>,
    /// The page before.
    pub previous: Option<String>,
    /// The page after.
    pub next: Option<String>,
    /// What is wrong.
    pub errors: Errors,
}

impl AttemptsPage {
    const SECTION: Section = Section::Invitations;

    fn base(&self) -> String {
        self.chrome.path(PATH)
    }
}

impl Page for AttemptsPage {
    fn heading(&self) -> String {
        self.chrome.t.get("invitations-heading")
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }
}
