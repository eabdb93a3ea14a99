//! What became of many invitations, row by row.

use askama::Template;
use axum::http::{HeaderValue, header};
use axum::response::IntoResponse;
use guildhall_domain::bulk::{BulkAction, changes};
use guildhall_domain::clock::Instant;
use guildhall_store::Tx;
use guildhall_store::invitations::operations::MOST;

use super::bulk::Group;
use super::place::ListPlace;
use super::words;
use crate::actions::bulk;
use crate::csv;
use crate::http::failure::Failure;
use crate::texts::rfc3339;
use crate::web::area::{Area, Asked};
use crate::web::chrome::{Chrome, Page, Section};
use crate::web::frame::Answered;

/// How many rows the page shows.
const SHOWN: i64 = 50;

/// `GET …/invitations/operations/{id}`: how many got each verdict, and the first rows.
pub async fn show(area: Area, Asked(place): Asked<ListPlace>) -> Answered {
    let (id, actor, item) = (area.id.clone(), area.actor(), area.item()?);
    let read = move |tx: &mut Tx<'_>| bulk::show(tx, actor, &id, &item, SHOWN);
    let shown = area.frame.app.db.read("operation", read).await?;
    let (chrome, t) = (area.chrome().await?, area.frame.t);
    let path = format!("/invitations/operations/{}", shown.operation.public_id);
    let mut groups: Vec<Group> = shown
        .tally
        .iter()
        .map(|(outcome, count)| Group {
            outcome: *outcome,
            label: words::verdict(t, *outcome, true),
            count: *count,
            sample: Vec::new(),
        })
        .collect();
    groups.sort_by_key(|group| group.outcome);
    let rows = shown.verdicts.into_iter().map(|verdict| ResultRow {
        href: area.path(&format!(
            "/invitations/{}",
            verdict.renewed_as.unwrap_or(verdict.public_id)
        )),
        address: verdict.address,
        verdict: words::verdict(t, verdict.outcome, true),
        tone: words::verdict_tone(verdict.outcome),
    });
    area.frame.show(&ResultPage {
        action: shown.operation.action,
        changes: changes(&shown.tally),
        is_cut: groups.iter().map(|group| group.count).sum::<i64>() > SHOWN,
        unknown: shown.operation.unknown,
        at: shown.operation.created_at,
        rows: rows.collect(),
        groups,
        download: area.path(&format!("{path}/verdicts.csv")),
        back: place.href(&area.path("/invitations")),
        chrome: Chrome {
            reference: shown.operation.reference,
            ..chrome
        },
    })
}

/// `GET …/invitations/operations/{id}/verdicts.csv`: every row with its verdict.
pub async fn download(area: Area) -> Answered {
    let (id, actor, item) = (area.id.clone(), area.actor(), area.item()?);
    let read = move |tx: &mut Tx<'_>| bulk::show(tx, actor, &id, &item, MOST);
    let shown = area.frame.app.db.read("operation", read).await?;
    let t = area.frame.t;
    let failed = |error: std::io::Error| Failure::internal(&error.to_string());
    let mut file = csv::Writer::begin(Vec::new()).map_err(failed)?;
    let heads = [t.get("invitations-address"), t.get("bulk-verdict")];
    let [address, verdict] = &heads;
    file.row(&[address, verdict, "outcome", "id", "renewed_as", "at"])
        .map_err(failed)?;
    let at = rfc3339(shown.operation.created_at);
    for row in &shown.verdicts {
        let renewed = row.renewed_as.as_ref().map_or("", |id| id.as_str());
        let words = words::verdict(t, row.outcome, true);
        file.row(&[
            &row.address,
            &words,
            row.outcome.as_str(),
            row.public_id.as_str(),
            renewed,
            &at,
        ])
        .map_err(failed)?;
    }
    let name = format!("attachment; filename=\"invitations-{}.csv\"", shown.operation.action);
    let mut response = file.into_inner().into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(csv::MEDIA_TYPE));
    if let Ok(name) = HeaderValue::from_str(&name) {
        headers.insert(header::CONTENT_DISPOSITION, name);
    }
    Ok(response)
}

/// What became of many invitations.
#[derive(Template)]
#[template(path = "invitations_result.html", whitespace = "minimize")]
pub struct ResultPage {
    /// The frame.
    pub chrome: Chrome,
    /// What was done.
    pub action: BulkAction,
    /// How many were changed.
    pub changes: i64,
    /// How many got each verdict.
    pub groups: Vec<Group>,
    /// How many selected ids named nothing.
    pub unknown: i64,
    /// When.
    pub at: Instant,
    /// The first rows.
    pub rows: Vec<ResultRow>,
    /// Whether there are more.
    pub is_cut: bool,
    /// Where all of them are.
    pub download: String,
    /// The list, where the reader was.
    pub back: String,
}

/// A row with its verdict.
pub struct ResultRow {
    /// The page of the invitation.
    pub href: String,
    /// Its address.
    pub address: String,
    /// What became of it.
    pub verdict: String,
    /// The tone of that.
    pub tone: &'static str,
}

impl ResultPage {
    const SECTION: Section = Section::Invitations;

    fn when(&self) -> String {
        self.chrome
            .t
            .fill("bulk-result-lead", "when", self.chrome.t.minute(self.at))
    }

    fn shown(&self) -> i64 {
        SHOWN
    }
}

impl Page for ResultPage {
    fn heading(&self) -> String {
        words::done(self.chrome.t, self.action, self.changes)
    }
}
