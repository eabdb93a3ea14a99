//! A draft: the preview of a list under an address of its own, its corrections, its rejected rows, its approval.

use axum::http::StatusCode;
use axum::response::Response;
use guildhall_domain::id::PublicId;
use guildhall_domain::invitation::RowOutcome;
use guildhall_domain::language::Language;
use guildhall_domain::preset::Presets;
use guildhall_store::Tx;
use serde::Deserialize;

use super::approving;
use super::checking::{self, Check};
use super::pages::{ORDER, ROWS_OF_EACH};
use super::{InviteFault, InvitePreviewPage, LONG, corrections, rejected as rows_csv};
use crate::actions::drafts::{self, Approval, DraftShown, Rows};
use crate::http::failure::Failure;
use crate::http::form::Form;
use crate::web::area::{Area, Asked};
use crate::web::chrome::Notice;
use crate::web::frame::{Answered, go};

/// What the path of a preview says.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct DraftQuery {
    /// Only rows with this verdict.
    state: String,
    /// Which part of them.
    cursor: String,
    /// Whether the tick below is set.
    outside: String,
}

impl DraftQuery {
    fn rows(&self) -> Rows {
        match RowOutcome::from_word(&self.state) {
            Some(outcome) => Rows::Part(outcome, self.part()),
            None => Rows::First(ORDER, ROWS_OF_EACH),
        }
    }

    pub(super) fn outcome(&self) -> Option<RowOutcome> {
        RowOutcome::from_word(&self.state)
    }

    pub(super) fn part(&self) -> i64 {
        self.cursor.parse().unwrap_or(1).max(1)
    }
}

/// The terms of a list, as its form has them.
#[derive(Clone, Debug)]
pub(super) struct DraftTerms {
    /// The language; the organization's own where the form does not say.
    pub language: Option<Language>,
    /// After how many days the approvals expire.
    pub days: u32,
    /// The rights.
    pub presets: Presets,
}

/// The form of a preview.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct DraftForm {
    corrections: String,
    allow_outside: Option<String>,
}

/// A draft of the reader's own, while it is kept.
pub(super) async fn find(area: &Area, id: &PublicId, rows: Rows) -> Result<Option<DraftShown>, Failure> {
    let (organization, actor, id) = (area.id.clone(), area.actor(), id.clone());
    let read = move |tx: &mut Tx<'_>| drafts::show(tx, actor, &organization, &id, &rows);
    Ok(area.frame.app.db.read("draft", read).await?)
}

fn is_being_approved(area: &Area, shown: &DraftShown) -> bool {
    let (attempt, now) = (shown.summary.attempt.as_ref(), area.frame.app.db.now());
    attempt.is_some_and(|attempt| attempt.is_under_way(now))
}

/// The list is no longer kept, or was never the reader's.
fn gone(area: &Area) -> Response {
    let notice = Notice {
        text: area.frame.t.get("draft-gone"),
        next: None,
    };
    area.frame.go_with(&area.path("/invite"), &notice)
}

/// `GET …/invite/drafts/{id}`: what would become of every row.
pub async fn show(area: Area, Asked(query): Asked<DraftQuery>) -> Answered {
    let allow_outside = !query.outside.is_empty();
    show_with(&area, query, allow_outside, StatusCode::OK, None).await
}

async fn show_with(
    area: &Area,
    query: DraftQuery,
    allow_outside: bool,
    status: StatusCode,
    said: Option<(InviteFault, Option<String>)>,
) -> Answered {
    let id = area.item()?;
    let Some(shown) = find(area, &id, query.rows()).await? else {
        return Ok(checking::show(area, &id).await?.unwrap_or_else(|| gone(area)));
    };
    if let Some(batch) = &shown.draft.batch {
        return Ok(go(&area.path(&format!("/invite/{batch}"))));
    }
    let mut said = said;
    if let Some(attempt) = &shown.summary.attempt {
        if is_being_approved(area, &shown) {
            return approving::show(area, attempt).await;
        }
        said = said.or(Some((InviteFault::BrokenOff, None)));
    }
    let fixable: usize = corrections::FIXABLE.iter().map(|kind| shown.summary.count(*kind)).sum();
    let t = area.frame.t;
    let mut text = String::new();
    if (1..=corrections::MOST).contains(&fixable)
        && let Some(wrong) = find(area, &id, Rows::All(corrections::FIXABLE)).await?
    {
        text = corrections::text(t, &wrong.summary.source, &drafts::in_order(wrong.rows));
    }
    let rights = &area.frame.app.house.config.program.rights;
    let mut page = InvitePreviewPage::of(area.chrome().await?, &shown, &query, text, rights);
    page.allow_outside = allow_outside;
    if let Some((mut fault, typed)) = said {
        if fault == InviteFault::OutsideNotTicked && page.counts.outside_domain == 0 {
            fault = InviteFault::NothingNew;
        }
        fault.add_to(&mut page.errors, t, rights);
        page.corrections = typed.unwrap_or(page.corrections);
    }
    area.frame.show_with(status, &page)
}

/// `POST …/invite/drafts/{id}/check`: judges the list again, with what was corrected.
pub async fn check(area: Area, Form(form): Form<DraftForm>) -> Answered {
    match correct(&area, &form.corrections).await? {
        None => Ok(gone(&area)),
        Some(Ok(id)) => {
            let outside = form.allow_outside.map_or("", |_| "?outside=yes");
            Ok(go(&area.path(&format!("/invite/drafts/{id}{outside}"))))
        }
        Some(Err(fault)) => {
            let allow_outside = form.allow_outside.is_some();
            let said = Some((fault, Some(form.corrections)));
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            show_with(&area, DraftQuery::default(), allow_outside, status, said).await
        }
    }
}

/// Puts corrected rows in the place of those that were wrong and keeps the list; nothing where there is no such draft.
async fn correct(area: &Area, typed: &str) -> Result<Option<Result<PublicId, InviteFault>>, Failure> {
    let id = area.item()?;
    let Some(shown) = find(area, &id, Rows::All(RowOutcome::ALL)).await? else {
        return Ok(None);
    };
    if is_being_approved(area, &shown) {
        // Its own page says so.
        return Ok(Some(Ok(id)));
    }
    let (source, typed) = (shown.summary.source.clone(), typed.to_owned());
    let (rows, vocabulary) = (shown.rows, area.vocabulary());
    let correcting = tokio::task::spawn_blocking(move || {
        corrections::read(&source, &typed, &vocabulary).and_then(|corrected| corrections::apply(rows, corrected))
    });
    let list = match correcting.await.map_err(|e| Failure::internal(&e.to_string()))? {
        Ok(list) if list.rows().is_empty() => return Ok(Some(Err(InviteFault::NothingLeft))),
        Ok(list) => list,
        Err(fault) => return Ok(Some(Err(fault))),
    };
    let terms = DraftTerms {
        language: Language::parse(&shown.draft.language).ok(),
        days: u32::try_from(shown.draft.days).unwrap_or_default(),
        presets: shown.draft.presets,
    };
    let kept = Check::new(area, id, terms, shown.summary.source, list).run().await?;
    Ok(Some(kept))
}

/// `POST …/invite/drafts/{id}/approve`: approves what the preview showed, once.
pub async fn approve(area: Area, Form(form): Form<DraftForm>) -> Answered {
    let (id, allow_outside) = (area.item()?, form.allow_outside.is_some());
    let Some(shown) = find(&area, &id, Rows::All(corrections::FIXABLE)).await? else {
        return Ok(gone(&area));
    };
    if !shown.draft.presets.is_empty() || !shown.summary.rights.is_empty() {
        area.frame.signed_in_recently()?;
    }
    let (rows, source) = (shown.summary.all(), shown.summary.source);
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    let untouched = corrections::text(area.frame.t, &source, &drafts::in_order(shown.rows));
    if shown.draft.batch.is_none() && !corrections::is_untouched(&untouched, &form.corrections) {
        let corrected = corrections::read(&source, &form.corrections, &area.vocabulary());
        let has_addresses = corrected.map_or(true, |rows| rows.iter().any(|row| row.usable_address().is_some()));
        // Nothing is approved that was not previewed.
        let fault = match has_addresses {
            true => correct(&area, &form.corrections).await?,
            false => None,
        };
        match fault {
            None => {}
            Some(Ok(_)) => {
                let said = Some((InviteFault::Corrected, None));
                return show_with(&area, DraftQuery::default(), allow_outside, status, said).await;
            }
            Some(Err(fault)) => {
                let said = Some((fault, Some(form.corrections)));
                return show_with(&area, DraftQuery::default(), allow_outside, status, said).await;
            }
        }
    }
    let done = if rows > LONG {
        approving::begin(&area, &id, allow_outside).await?
    } else {
        let (organization, actor, house) = (area.id.clone(), area.actor(), area.frame.app.house.clone());
        let write = move |tx: &mut Tx<'_>| drafts::approve(tx, &house, actor, &organization, &id, allow_outside);
        match area.frame.app.db.write("approve a draft", write).await {
            Ok(done) => Some(done),
            Err(error) => {
                let fault = InviteFault::of_rights(error)?;
                let (status, said) = (fault.status(), Some((fault, None)));
                return show_with(&area, DraftQuery::default(), allow_outside, status, said).await;
            }
        }
    };
    let fault = match done {
        None => return Ok(go(&area.path(&format!("/invite/drafts/{}", area.item()?)))),
        Some(Approval::Batch(batch)) => return Ok(go(&area.path(&format!("/invite/{batch}")))),
        Some(Approval::Nothing) if allow_outside => InviteFault::NothingNew,
        Some(Approval::Nothing) => InviteFault::OutsideNotTicked,
    };
    show_with(&area, DraftQuery::default(), allow_outside, status, Some((fault, None))).await
}

/// `GET …/invite/drafts/{id}/rejected.csv`: the rows that are not approved, and why.
pub async fn rejected(area: Area) -> Answered {
    let id = area.item()?;
    match find(&area, &id, Rows::All(rows_csv::REJECTED)).await? {
        Some(shown) => Ok(rows_csv::answer(area.frame.t, shown.rows)),
        None => Ok(gone(&area)),
    }
}
