//! The end date of someone's association: said, changed and cleared on a page of its own, reached from the person's.

use askama::Template;
use axum::http::StatusCode;
use guildhall_domain::clock::Instant;
use guildhall_store::Tx;
use serde::Deserialize;

use super::full_name;
use crate::actions::activity::Day;
use crate::actions::{ActionError, Conflict, leaving};
use crate::http::kept::Typed;
use crate::web::area::Area;
use crate::web::chrome::{Chrome, Page, Section};
use crate::web::forms::Errors;
use crate::web::frame::Answered;
use crate::web::notices;
use crate::web::rights::ending::access_of_who_may_go;
use crate::web::rights::last_day;

/// What the form sends: the last day, or nothing where it is to have none.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct EndDateForm {
    until: String,
    clear: Option<String>,
}

struct NotADay;

impl EndDateForm {
    /// When it is to end: with the day that was typed. Only the other button clears it.
    fn end(&self) -> Result<Option<Instant>, NotADay> {
        match self.clear {
            Some(_) => Ok(None),
            None => Ok(Some(Day::parse(self.until.trim()).ok_or(NotADay)?.ends())),
        }
    }
}

/// `GET …/people/{id}/end-date`: the last day there is, and a form for another.
pub async fn show(area: Area) -> Answered {
    area.frame.signed_in_recently()?;
    present(&area, StatusCode::OK, String::new(), Errors::none()).await
}

/// `POST …/people/{id}/end-date`: the association ends with the day that was typed, or has no end any more.
pub async fn set(area: Area, Typed { form, again }: Typed<EndDateForm>) -> Answered {
    area.frame.signed_in_recently()?;
    if let Some(status) = again {
        return present(&area, status, form.until, Errors::none()).await;
    }
    let (id, actor, item, t) = (area.id.clone(), area.actor(), area.item()?, area.frame.t);
    let Ok(until) = form.end() else {
        return refuse(&area, form.until, StatusCode::UNPROCESSABLE_ENTITY, "end-date-wrong").await;
    };
    let (house, path) = (area.frame.app.house.clone(), area.path(&format!("/people/{item}")));
    let write = move |tx: &mut Tx<'_>| leaving::set_end(tx, &house, actor, &id, &item, until);
    let (status, key) = match area.frame.app.db.write("set an end date", write).await {
        Ok(changed) => {
            let name = full_name(&changed.association);
            let notice = match changed.association.leaves_at {
                Some(at) => notices::end_set(t, &name, &t.day(last_day(at))),
                None => notices::end_cleared(t, &name),
            };
            return Ok(area.frame.go_with(&path, &notice));
        }
        Err(ActionError::BadParameter { .. }) => (StatusCode::UNPROCESSABLE_ENTITY, "end-date-wrong"),
        Err(ActionError::Forbidden) => (StatusCode::FORBIDDEN, "end-date-beyond"),
        Err(ActionError::Conflict(Conflict::LastAdmin)) => (StatusCode::CONFLICT, "rights-last-admin"),
        Err(ActionError::Conflict(Conflict::PrimaryContact)) => (StatusCode::CONFLICT, "end-date-primary"),
        Err(ActionError::Conflict(Conflict::NotActive)) => (StatusCode::CONFLICT, "rights-not-active"),
        Err(other) => return Err(other.into()),
    };
    refuse(&area, form.until, status, key).await
}

async fn refuse(area: &Area, typed: String, status: StatusCode, key: &'static str) -> Answered {
    present(area, status, typed, Errors::one("until", area.frame.t.get(key))).await
}

async fn present(area: &Area, status: StatusCode, typed: String, errors: Errors) -> Answered {
    let item = area.item()?;
    let access = access_of_who_may_go(area, item.clone()).await?;
    let (chrome, back) = (area.chrome().await?, area.path(&format!("/people/{item}")));
    let page = EndDatePage {
        name: full_name(&access.association),
        last_day: access.association.leaves_at.map(last_day),
        action: format!("{back}/end-date"),
        back,
        typed,
        errors,
        chrome,
    };
    area.frame.show_with(status, &page)
}

/// `GET …/people/{id}/end-date`.
#[derive(Template)]
#[template(path = "end_date.html", whitespace = "minimize")]
pub struct EndDatePage {
    /// The frame.
    pub chrome: Chrome,
    /// The person's name.
    pub name: String,
    /// The last day that is said now.
    pub last_day: Option<Instant>,
    /// Where the form goes.
    pub action: String,
    /// The person's page.
    pub back: String,
    /// The day that was typed.
    pub typed: String,
    /// What is wrong.
    pub errors: Errors,
}

impl EndDatePage {
    const SECTION: Section = Section::People;
}

impl Page for EndDatePage {
    fn heading(&self) -> String {
        self.chrome.t.fill("end-date-heading", "name", &self.name)
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::look::{at, look};

    #[test]
    fn g4_a_last_day_is_shown_changed_and_cleared() {
        let page = |chrome: Chrome, last_day, errors| EndDatePage {
            name: "<b>Yuki</b> Tanaka".into(),
            last_day,
            action: chrome.path("/people/x/end-date"),
            back: chrome.path("/people/x"),
            typed: String::new(),
            errors,
            chrome,
        };
        let html = look("end-date", |chrome| {
            page(chrome, Some(at(2027, 1, 31, 12, 0)), Errors::none())
        });
        assert!(html.contains(r#"name="clear""#) && html.contains(r#"type="date""#) && !html.contains("<b>Yuki"));
        let html = look("end-date-refused", |chrome| {
            let errors = Errors::one("until", chrome.t.get("rights-last-admin"));
            page(chrome, None, errors)
        });
        assert!(html.contains(r##"href="#until""##) && !html.contains(r#"name="clear""#));
    }
}
