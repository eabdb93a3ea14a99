//! Inviting people: the box and the file, the preview with a verdict for every row, and what was approved.

mod approving;
mod checking;
mod corrections;
mod draft;
mod form;
mod pages;
mod rejected;
mod result;
mod rights;

use axum::http::StatusCode;
use axum::response::Response;
use guildhall_domain::email::Domain;
use guildhall_domain::id::PublicId;
use guildhall_domain::invitation::RowOutcome;
use guildhall_domain::invitees::{Invitees, Vocabulary};
use guildhall_domain::language::Language;
use guildhall_domain::rights::AccessRight;
use guildhall_store::Tx;
use guildhall_store::organizations::Organization;
use serde::Deserialize;

use crate::actions::drafts::{self, OpenDraft, Rows, Source};
use crate::actions::{ActionError, invitations, organizations, rights as giving};
use crate::config::Config;
use crate::http::failure::Failure;
use crate::http::form::Upload;
use crate::web::area::{Area, Asked};
use crate::web::forms::{Errors, language_choices};
use crate::web::frame::{Answered, go};

use checking::Check;
pub use draft::{approve, check, rejected, show as show_draft};
use form::{Given, InviteForm};
pub use pages::{
    ApprovingPage, CheckingPage, InviteFault, InvitePage, InvitePreviewPage, InviteResultPage, PreviewCounts,
    PreviewGroup, PreviewRow,
};
pub use rejected::template;
pub use result::result;
use rights::RightsForm;

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
        form.rights = RightsForm::of(&shown.draft.presets);
        form.key = query.draft;
        if !matches!(shown.summary.source, Source::File { .. }) {
            let rows = drafts::in_order(shown.rows);
            form.addresses = corrections::text(area.frame.t, &shown.summary.source, &rows);
        }
    }
    show_box(&area, form, StatusCode::OK, &[]).await
}

/// What only takes forms was opened as a page: the box is shown.
pub async fn show_form(area: Area) -> Response {
    go(&area.path("/invite"))
}

async fn show_box(area: &Area, form: InviteForm, status: StatusCode, faults: &[InviteFault]) -> Answered {
    let Surroundings {
        domains,
        organization,
        open,
        givable,
    } = surroundings(area).await?;
    let (chrome, config) = (area.chrome().await?, &area.frame.app.house.config);
    let mut errors = Errors::none();
    for fault in faults {
        fault.add_to(&mut errors, area.frame.t, &config.program.rights);
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
        rights: form.rights.choices(area.frame.t, &config.program.rights, &givable),
        last_day: form.rights.last_day,
        languages,
        days: form.days.unwrap_or_else(usual_days),
        domains: domains.iter().map(ToString::to_string).collect(),
        open,
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
    let presets = form.rights.read().map_err(|fault| faults.push(fault));
    let list = match form.given(upload.file) {
        Ok(given) => read(given, area.vocabulary()).await?,
        Err(fault) => Err(fault),
    };
    let list = list.map_err(|fault| {
        if fault.is_too_much_text() {
            // Nobody is helped by getting this much back; the browser has it.
            form.addresses.clear();
        }
        faults.insert(0, fault);
    });
    let (Ok(language), Ok(days), Ok(presets), Ok((list, source))) = (language, days, presets, list) else {
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
    if list.rows().len() > LONG {
        form.addresses = String::new();
    }
    let terms = draft::DraftTerms {
        language,
        days,
        presets,
    };
    match checking::begin(Check::new(&area, id, terms, source, list)).await? {
        Ok(id) => Ok(go(&area.path(&format!("/invite/drafts/{id}")))),
        Err(fault) => show_box(&area, form, fault.status(), &[fault]).await,
    }
}

/// Reads a list off the async threads: 100,000 rows take a while.
async fn read(given: Given, vocabulary: Vocabulary) -> Result<Result<(Invitees, Source), InviteFault>, Failure> {
    let reading = tokio::task::spawn_blocking(move || given.read(&vocabulary));
    reading.await.map_err(|e| Failure::internal(&e.to_string()))
}

/// What the page of the box needs from the database.
struct Surroundings {
    domains: Vec<Domain>,
    organization: Organization,
    open: Vec<OpenDraft>,
    /// The rights that the reader may give.
    givable: Vec<AccessRight>,
}

async fn surroundings(area: &Area) -> Result<Surroundings, Failure> {
    let (id, actor, house) = (area.id.clone(), area.actor(), area.frame.app.house.clone());
    let read = move |tx: &mut Tx<'_>| {
        let preview = invitations::preview(tx, &house, actor, &id, &Invitees::none())?;
        Ok::<_, ActionError>(Surroundings {
            domains: preview.domains,
            givable: giving::givable(tx, &house, actor, &id)?,
            organization: organizations::show(tx, actor, &id)?.organization,
            open: drafts::open(tx, actor, &id)?,
        })
    };
    Ok(area.frame.app.db.read("box of invitees", read).await?)
}
