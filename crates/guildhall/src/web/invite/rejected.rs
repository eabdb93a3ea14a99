//! CSV of the invite pages: the rows that were not approved, and a template to fill in.

use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use guildhall_domain::invitation::RowOutcome;
use guildhall_domain::invitee_file::Column;
use guildhall_domain::invitees::Invitee;

use crate::csv;
use crate::texts::Texts;
use crate::web::area::Area;
use crate::web::verdicts;

/// The verdicts of rows that are not approved.
pub(super) const REJECTED: &[RowOutcome] = &[
    RowOutcome::AlreadyInvited,
    RowOutcome::AlreadyAssociated,
    RowOutcome::Duplicate,
    RowOutcome::Invalid,
    RowOutcome::BadField,
    RowOutcome::OutsideDomain,
];

/// The rows as a file: their number, what was typed, the verdict and its reason. It can be corrected and uploaded as it is.
pub(super) fn answer(t: &Texts, mut rows: Vec<(Invitee, RowOutcome)>) -> Response {
    rows.sort_by_key(|(row, _)| row.position);
    let mut table = vec![header_row(t, true)];
    for (row, outcome) in &rows {
        let verdict = verdicts::outcome(t, outcome);
        let reason = verdicts::row_reason(t, row, *outcome);
        let mut line = vec![row.position.to_string()];
        line.extend(row.cells().in_order().map(str::to_owned));
        line.extend([verdict, reason]);
        table.push(line);
    }
    download("rejected-rows.csv", &table)
}

fn header_row(t: &Texts, with_verdict: bool) -> Vec<String> {
    let mut row: Vec<String> = Column::ALL.map(|column| verdicts::column(t, column)).into();
    if with_verdict {
        row.insert(0, t.get("preview-row"));
        row.extend(["preview-verdict", "preview-reason"].map(|key| t.get(key)));
    }
    row
}

/// `GET …/invite/template.csv`: the columns in the reader's language, and one row to follow.
pub async fn template(area: Area) -> Response {
    let t = area.frame.t;
    let example = ["template-address", "template-name"].map(|key| t.get(key));
    let mut row: Vec<String> = example.into();
    // Nobody is given a right by a template that was filled in halfway.
    row.extend([
        t.language().to_owned(),
        t.get("template-note"),
        String::new(),
        String::new(),
    ]);
    download("invitees.csv", &[header_row(t, false), row])
}

fn download(name: &'static str, table: &[Vec<String>]) -> Response {
    let mut bytes = Vec::new();
    // Writing to memory never fails.
    if let Ok(mut writer) = csv::Writer::begin(&mut bytes) {
        for row in table {
            let _ = writer.row(&row.iter().map(String::as_str).collect::<Vec<_>>());
        }
    }
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(csv::MEDIA_TYPE));
    let disposition = HeaderValue::try_from(format!("attachment; filename=\"{name}\""));
    if let Ok(disposition) = disposition {
        headers.insert(header::CONTENT_DISPOSITION, disposition);
    }
    response
}
