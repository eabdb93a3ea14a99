//! Closing the reader's own account: first what it costs, then the end of it.

use askama::Template;
use axum::http::StatusCode;
use guildhall_store::Tx;
use serde::Deserialize;

use super::Part;
use crate::actions::closing::{self, Cost};
use crate::actions::{ActionError, Conflict};
use crate::config::Rights;
use crate::http::form::Form;
use crate::secrets;
use crate::texts::Texts;
use crate::web::chrome::{Chrome, Page};
use crate::web::frame::{Answered, Frame};
use crate::web::notices;
use crate::web::rights::rights_held;

/// `GET /account/close`: what it costs, after a fresh sign-in.
pub async fn show(frame: Frame) -> Answered {
    frame.signed_in_recently()?;
    present(&frame, StatusCode::OK).await
}

/// What the form sends.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct CloseForm {
    erase: Option<String>,
}

/// `POST /account/close`: the account is closed, and this browser signed out.
pub async fn close(frame: Frame, Form(form): Form<CloseForm>) -> Answered {
    let account = frame.signed_in_recently()?.account;
    let erases = form.erase.is_some();
    let write = move |tx: &mut Tx<'_>| closing::close_own(tx, account, erases);
    match frame.app.db.write("close an account", write).await {
        Ok(closed) => {
            let token = secrets::token();
            let gone = frame.go_with("/", &notices::account_closed(frame.t, &closed.handle));
            Ok(frame.become_token(gone, &token))
        }
        Err(ActionError::Conflict(Conflict::LastAdmin | Conflict::PrimaryContact)) => {
            present(&frame, StatusCode::CONFLICT).await
        }
        Err(other) => Err(other.into()),
    }
}

async fn present(frame: &Frame, status: StatusCode) -> Answered {
    let account = frame.signed_in()?.account;
    let read = move |tx: &mut Tx<'_>| closing::costs(tx, account);
    let costs = frame.app.db.read("what closing costs", read).await?;
    let rights = &frame.app.house.config.program.rights;
    let page = ClosePage {
        rows: costs
            .into_iter()
            .map(|cost| CostRow::of(frame.t, rights, cost))
            .collect(),
        chrome: frame.chrome(None).await?,
    };
    frame.show_with(status, &page)
}

/// What ends at one organization.
pub struct CostRow {
    organization: String,
    address: String,
    rights: String,
    obstacle: Option<String>,
    /// Where the obstacle is taken away.
    path: String,
}

impl CostRow {
    fn of(t: &Texts, rights: &Rights, cost: Cost) -> Self {
        Self {
            rights: t.list(&rights_held(t, &cost.rights, rights)),
            obstacle: cost.obstacle.map(|conflict| match conflict {
                Conflict::LastAdmin => t.get("close-last-admin"),
                _ => t.get("close-primary"),
            }),
            path: format!("/organizations/{}/people", cost.organization.membership_id),
            organization: cost.organization.name,
            address: cost.association.communication_email,
        }
    }
}

/// `GET /account/close`.
#[derive(Template)]
#[template(path = "account/close.html", whitespace = "minimize")]
pub struct ClosePage {
    /// The frame.
    pub chrome: Chrome,
    /// What ends, organization by organization.
    pub rows: Vec<CostRow>,
}

impl ClosePage {
    const PART: Part = Part::Data;

    fn is_stopped(&self) -> bool {
        self.rows.iter().any(|row| row.obstacle.is_some())
    }
}

impl Page for ClosePage {
    fn heading(&self) -> String {
        self.chrome.t.get("close-heading")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::look::look;

    fn row(obstacle: Option<&str>) -> CostRow {
        CostRow {
            organization: "Contoso <GmbH>".into(),
            address: "jane@contoso.example".into(),
            rights: "Global admin, Report viewer".into(),
            obstacle: obstacle.map(str::to_owned),
            path: "/organizations/5550014-3/people".into(),
        }
    }

    #[test]
    fn what_it_costs_is_said_and_who_has_to_stay_has_no_button() {
        let html = look("close", |chrome| ClosePage {
            rows: vec![row(None)],
            chrome,
        });
        assert!(html.contains(r#"action="/account/close""#) && !html.contains("<GmbH>"));
        let html = look("close-refused", |chrome| ClosePage {
            rows: vec![row(Some(&chrome.t.get("close-last-admin"))), row(None)],
            chrome,
        });
        assert!(!html.contains(r#"action="/account/close""#) && html.contains("/organizations/5550014-3/people"));
        look("close-nothing", |chrome| ClosePage {
            rows: Vec::new(),
            chrome,
        });
    }
}
