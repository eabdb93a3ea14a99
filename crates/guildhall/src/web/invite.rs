//! Inviting people: the box and the file, the preview with a verdict for every row, and what was approved.

mod corrections;
mod draft;
mod form;
mod pages;
mod rejected;
mod result;

use std::sync::Arc;

use axum::http::StatusCode;
use axum::response::Response;
use guildhall_domain::id::PublicId;
use guildhall_domain::invitation::RowOutcome;
use guildhall_domain::invitees::Invitees;
use guildhall_domain::language::Language;
use guildhall_store::Tx;
use guildhall_store::organizations::Organization;
use serde::Deserialize;

use crate::actions::drafts::{self, KeepDraft, Packed, Rows, Source, Summary, Terms};
use crate::actions::invitations::{self, Preview};
use crate::actions::{ActionError, organizations};
use crate::config::Config;
use crate::http::failure::Failure;
use crate::http::form::Upload;
use crate::web::area::{Area, Asked};
use crate::web::forms::{Errors, language_choices};
use crate::web::frame::{Answered, go};

pub use draft::{approve, check, rejected, show as show_draft};
use form::{Given, InviteForm};
pub use pages::{
    InviteFault, InvitePage, InvitePreviewPage, InviteResultPage, PreviewCounts, PreviewGroup, PreviewRow,
};
pub use rejected::template;
pub use result::result;

/// A list with more rows than this is written alone.
const LONG: usize = 500;

/// What the path of the box says.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct BoxQuery {
    draft: String,
}

/// `GET /organizations/{membership_id}/invite`: the box, empty or with the list of a draft to change.
pub async fn show(area: Area, Asked(query): Asked<BoxQuery>) -> Answered {
    let mut form = InviteForm::default();
    if let Some(id) = PublicId::parse(&query.draft)
        && let Some(shown) = draft::find(&area, &id, Rows::All(RowOutcome::ALL)).await?
    {
        form.language = Some(shown.draft.language);
        form.days = Some(shown.draft.days.to_string());
        form.key = query.draft;
        if shown.summary.source == Source::Paste {
            let rows = drafts::in_order(shown.rows);
            form.addresses = rows.iter().map(|row| row.input.as_str()).collect::<Vec<_>>().join("\n");
        }
    }
    show_box(&area, form, StatusCode::OK, &[]).await
}

/// What only takes forms was opened as a page: the box is shown.
pub async fn show_form(area: Area) -> Response {
    go(&area.path("/invite"))
}

async fn show_box(area: &Area, form: InviteForm, status: StatusCode, faults: &[InviteFault]) -> Answered {
    let Judged {
        preview, organization, ..
    } = judge(area, Arc::new(Invitees::none())).await?;
    let (chrome, config) = (area.chrome().await?, &area.frame.app.house.config);
    let mut errors = Errors::none();
    for fault in faults {
        fault.add_to(&mut errors, area.frame.t);
    }
    let usual = usual_language(config, &organization);
    let usual = usual.as_ref().map_or("", Language::as_str);
    let language = form.language.as_deref().unwrap_or(usual);
    let spoken = config.program.languages.iter().map(Language::as_str);
    let languages = language_choices(area.frame.t, spoken, language);
    let usual_days = || config.invitations.expires_in_days.to_string();
    let page = InvitePage {
        chrome,
        key: form.draft_id().to_string(),
        addresses: form.addresses,
        languages,
        days: form.days.unwrap_or_else(usual_days),
        domains: preview.domains.iter().map(ToString::to_string).collect(),
        errors,
    };
    area.frame.show_with(status, &page)
}

/// The organization's language where the program speaks it, else the program's first.
fn usual_language(config: &Config, organization: &Organization) -> Option<Language> {
    let languages = &config.program.languages;
    let own = languages
        .iter()
        .find(|language| language.as_str() == organization.language);
    own.or(languages.first()).cloned()
}

/// `POST …/invite/preview`: judges the list and keeps it; its preview has an address of its own.
pub async fn preview(area: Area, upload: Upload) -> Answered {
    let config = &area.frame.app.house.config;
    let mut form = InviteForm::of(upload.fields);
    let mut faults: Vec<InviteFault> = Vec::new();
    let language = form.language(config).map_err(|fault| faults.push(fault));
    let days = form.days(config).map_err(|fault| faults.push(fault));
    let list = match form.given(upload.file) {
        Ok(given) => read(given, config.program.languages.clone()).await?,
        Err(fault) => Err(fault),
    };
    let list = list.map_err(|fault| {
        if fault.is_too_much_text() {
            // Nobody is helped by getting this much back; the browser has it.
            form.addresses.clear();
        }
        faults.insert(0, fault);
    });
    let (Ok(language), Ok(days), Ok((list, source))) = (language, days, list) else {
        let too_much = faults.iter().any(InviteFault::is_too_much);
        let status = if too_much {
            StatusCode::PAYLOAD_TOO_LARGE
        } else {
            StatusCode::UNPROCESSABLE_ENTITY
        };
        return show_box(&area, form, status, &faults).await;
    };
    let id = form.draft_id();
    // From here on the list speaks for the form, which may be megabytes.
    drop(form);
    let id = keep(&area, id, (language, days), source, list).await?;
    Ok(go(&area.path(&format!("/invite/drafts/{id}"))))
}

/// Reads a list off the async threads: 100,000 rows take a while.
async fn read(given: Given, spoken: Vec<Language>) -> Result<Result<(Invitees, Source), InviteFault>, Failure> {
    let reading = tokio::task::spawn_blocking(move || given.read(&spoken));
    reading.await.map_err(|e| Failure::internal(&e.to_string()))
}

/// What the database says of a list.
struct Judged {
    preview: Preview,
    organization: Organization,
}

async fn judge(area: &Area, list: Arc<Invitees>) -> Result<Judged, Failure> {
    let (id, actor) = (area.id.clone(), area.actor());
    let read = move |tx: &mut Tx<'_>| {
        Ok::<_, ActionError>(Judged {
            preview: invitations::preview(tx, actor, &id, &list)?,
            organization: organizations::show(tx, actor, &id)?.organization,
        })
    };
    Ok(area.frame.app.db.read("preview invitees", read).await?)
}

/// Judges a list and keeps it; the id it is found under.
async fn keep(
    area: &Area,
    id: PublicId,
    (language, days): (Option<Language>, u32),
    source: Source,
    list: Invitees,
) -> Result<PublicId, Failure> {
    let list = Arc::new(list);
    let judged = judge(area, list.clone()).await?;
    let usual = usual_language(&area.frame.app.house.config, &judged.organization);
    let language = language.or(usual);
    let language = language.ok_or_else(|| Failure::internal("the program speaks no language"))?;
    let Preview { outcomes, domains } = judged.preview;
    let packing = tokio::task::spawn_blocking(move || {
        let summary = Summary::of(source, &list, &outcomes, &domains);
        Packed::of(&list, &outcomes).map(|packed| (summary, packed))
    });
    let (summary, packed) = packing.await.map_err(|e| Failure::internal(&e.to_string()))??;
    let is_long = packed.is_long();
    let draft = KeepDraft {
        id,
        terms: Terms { language, days },
        summary,
        packed,
    };
    let (organization, actor) = (area.id.clone(), area.actor());
    let write = move |tx: &mut Tx<'_>| drafts::keep(tx, actor, &organization, &draft);
    let db = &area.frame.app.db;
    let kept = if is_long {
        db.write_alone("keep a draft", write).await
    } else {
        db.write("keep a draft", write).await
    };
    Ok(kept?)
}
