//! Inviting people: the one box, the preview with a verdict for every row, and what was approved.

mod pages;

use std::sync::Arc;

use axum::http::StatusCode;
use axum::response::Response;
use guildhall_domain::address_list::ListError;
use guildhall_domain::clock::Instant;
use guildhall_domain::invitation::RowOutcome;
use guildhall_domain::invitees::Invitees;
use guildhall_domain::language::Language;
use guildhall_domain::policy::Operation;
use guildhall_store::Tx;
use guildhall_store::organizations::Organization;
use serde::Deserialize;

use crate::actions::invitations::{self, ApproveInvitees, Preview};
use crate::actions::{ActionError, organizations};
use crate::api::invitation_urls::link;
use crate::config::Config;
use crate::http::failure::Failure;
use crate::http::form::Form;
use crate::secrets;
use crate::texts::texts;
use crate::web::area::{Area, Asked, Change};
use crate::web::forms::{Errors, language_choices};
use crate::web::frame::{Answered, go};
use crate::web::letter::{Letter, MailLinks};

use pages::Terms;
pub use pages::{InviteFault, InvitePage, InvitePreviewPage, InviteResultPage, PreviewCounts, PreviewRow, ROWS_SHOWN};

/// More addresses than the few `mailto:` links on the result can carry.
const MAILTO_MANY: i64 = 200;

/// A list with more rows than this is written alone.
const LONG: usize = 500;

/// The form of the box and of the preview. What a form does not have is what is usual.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct InviteForm {
    addresses: String,
    corrections: String,
    language: Option<String>,
    days: Option<String>,
    allow_outside: Option<String>,
    key: String,
}

impl InviteForm {
    /// Puts everything that was typed or pasted into one list.
    fn merge(&mut self) {
        let corrections = std::mem::take(&mut self.corrections);
        if !corrections.trim().is_empty() {
            self.addresses.truncate(self.addresses.trim_end().len());
            self.addresses.push('\n');
            self.addresses.push_str(&corrections);
        }
    }

    /// For how many days, if that can be.
    fn days(&self, config: &Config) -> Result<u32, InviteFault> {
        let most = Config::MAX_EXPIRES_IN_DAYS;
        match &self.days {
            None => Ok(config.invitations.expires_in_days),
            Some(typed) => match typed.trim().parse() {
                Ok(days) if (1..=most).contains(&days) => Ok(days),
                _ => Err(InviteFault::Days { most: most.into() }),
            },
        }
    }

    /// In which language, if it is one of the program's; nothing when the form does not say.
    fn language<'a>(&self, config: &'a Config) -> Result<Option<&'a Language>, InviteFault> {
        let Some(tag) = &self.language else { return Ok(None) };
        let spoken = config
            .program
            .languages
            .iter()
            .find(|language| language.as_str() == tag);
        spoken.map(Some).ok_or(InviteFault::Language)
    }
}

/// The organization's language where the program speaks it, else the program's first.
fn usual_language<'a>(config: &'a Config, organization: &'a Organization) -> &'a str {
    let languages = &config.program.languages;
    let own = languages
        .iter()
        .find(|language| language.as_str() == organization.language);
    let usual = own.or(languages.first());
    usual.map_or(organization.language.as_str(), Language::as_str)
}

/// Reads a list off the async threads: 100,000 rows take a while. The text comes back: it may be megabytes.
async fn read(text: &mut String) -> Result<Result<Invitees, ListError>, Failure> {
    let taken = std::mem::take(text);
    let reading = tokio::task::spawn_blocking(move || (Invitees::read(&taken), taken));
    let (list, taken) = reading.await.map_err(|e| Failure::internal(&e.to_string()))?;
    *text = taken;
    Ok(list)
}

/// `GET /organizations/{membership_id}/invite`: the empty box.
pub async fn show(area: Area) -> Answered {
    show_box(&area, InviteForm::default(), StatusCode::OK, &[]).await
}

/// `POST …/invite/edit`: the box with what the preview was about.
pub async fn edit(area: Area, Form(form): Form<InviteForm>) -> Answered {
    show_box(&area, form, StatusCode::OK, &[]).await
}

/// What only takes forms was opened as a page: the box is shown.
pub async fn show_form(area: Area) -> Response {
    go(&area.path("/invite"))
}

async fn show_box(area: &Area, mut form: InviteForm, status: StatusCode, faults: &[InviteFault]) -> Answered {
    let Judged {
        preview, organization, ..
    } = judge(area, Arc::new(Invitees::none())).await?;
    let (chrome, config) = (area.chrome().await?, &area.frame.app.house.config);
    let mut errors = Errors::none();
    for fault in faults {
        fault.add_to(&mut errors, area.frame.t);
    }
    let language = form
        .language
        .as_deref()
        .unwrap_or_else(|| usual_language(config, &organization));
    let spoken = config.program.languages.iter().map(Language::as_str);
    let languages = language_choices(area.frame.t, spoken, language);
    form.merge();
    let usual_days = || config.invitations.expires_in_days.to_string();
    let page = InvitePage {
        chrome,
        addresses: form.addresses,
        languages,
        days: form.days.unwrap_or_else(usual_days),
        domains: preview.domains.iter().map(ToString::to_string).collect(),
        errors,
    };
    area.frame.show_with(status, &page)
}

/// What the database says of a list.
struct Judged {
    preview: Preview,
    organization: Organization,
    now: Instant,
}

async fn judge(area: &Area, list: Arc<Invitees>) -> Result<Judged, Failure> {
    let (id, actor) = (area.id.clone(), area.actor());
    let read = move |tx: &mut Tx<'_>| {
        Ok::<_, ActionError>(Judged {
            preview: invitations::preview(tx, actor, &id, &list)?,
            organization: organizations::show(tx, actor, &id)?.organization,
            now: tx.now(),
        })
    };
    Ok(area.frame.app.db.read("preview invitees", read).await?)
}

/// `POST …/invite/preview`: what would become of every row.
pub async fn preview(area: Area, Form(form): Form<InviteForm>) -> Answered {
    preview_with(&area, form, StatusCode::OK, None).await
}

/// Shows the preview of everything in a form, or the box with what has to be put right first.
async fn preview_with(area: &Area, mut form: InviteForm, status: StatusCode, fault: Option<InviteFault>) -> Answered {
    let config = &area.frame.app.house.config;
    let mut faults: Vec<InviteFault> = Vec::new();
    let language = form.language(config).map_err(|fault| faults.push(fault));
    let days = form.days(config).map_err(|fault| faults.push(fault));
    form.merge();
    let list = match read(&mut form.addresses).await? {
        Ok(list) => Arc::new(list),
        Err(error) => {
            if matches!(error, ListError::TooLong { .. }) {
                // Nobody is helped by getting this much back; the browser has it.
                form.addresses.clear();
            }
            faults.insert(0, InviteFault::too_much(error));
            return show_box(area, form, StatusCode::PAYLOAD_TOO_LARGE, &faults).await;
        }
    };
    if list.rows().is_empty() {
        faults.insert(0, InviteFault::NoAddress);
    }
    let (Ok(language), Ok(days), true) = (language, days, faults.is_empty()) else {
        return show_box(area, form, StatusCode::UNPROCESSABLE_ENTITY, &faults).await;
    };
    let allow_outside = form.allow_outside.is_some();
    // From here on the list speaks for the form, which may be megabytes.
    drop(form);
    let judged = judge(area, list.clone()).await?;
    let usual = usual_language(config, &judged.organization);
    let terms = Terms {
        language: language.map_or(usual, Language::as_str).to_owned(),
        days,
        allow_outside,
    };
    let mut page = InvitePreviewPage::of(area.chrome().await?, &list, &judged, terms);
    if let Some(mut fault) = fault {
        if fault == InviteFault::OutsideNotTicked && page.counts.outside_domain == 0 {
            fault = InviteFault::NothingNew;
        }
        fault.add_to(&mut page.errors, area.frame.t);
    }
    area.frame.show_with(status, &page)
}

/// `POST …/invite/approve`: approves what the preview showed, once for each preview.
pub async fn approve(area: Area, Form(mut form): Form<InviteForm>) -> Answered {
    let house = area.frame.app.house.clone();
    let (Ok(language), Ok(days)) = (form.language(&house.config), form.days(&house.config)) else {
        return preview_with(&area, form, StatusCode::UNPROCESSABLE_ENTITY, None).await;
    };
    let (Ok(invitees), Ok(corrections)) = (read(&mut form.addresses).await?, read(&mut form.corrections).await?) else {
        return preview_with(&area, form, StatusCode::UNPROCESSABLE_ENTITY, None).await;
    };
    if corrections.addresses().next().is_some() {
        // Nothing is approved that was not previewed.
        return preview_with(
            &area,
            form,
            StatusCode::UNPROCESSABLE_ENTITY,
            Some(InviteFault::Corrected),
        )
        .await;
    }
    let (id, actor, rows) = (area.id.clone(), area.actor(), invitees.rows().len());
    let left_out = move |approved: usize| rows - approved + corrections.rows().len();
    let order = ApproveInvitees {
        invitees,
        language: language.cloned(),
        expires_in_days: days,
        allow_outside_domains: form.allow_outside.is_some(),
    };
    let terms = format!("{:?} {days} {:?}", form.language, form.allow_outside);
    let said = [terms.as_bytes(), form.addresses.as_bytes()]
        .map(secrets::hash_bytes)
        .concat();
    let change = Change {
        name: "approve invitees",
        operation: Operation::ApproveInvitees,
        is_long: rows > LONG,
        key: &form.key,
        form: &said,
    };
    let result = area.once(change, move |tx| {
        let approved = invitations::approve(tx, &house, actor, &id, &order)?;
        let count = approved
            .outcomes
            .iter()
            .filter(|outcome| **outcome == RowOutcome::Approved)
            .count();
        let path = approved
            .batch
            .map(|batch| format!("/invite/{batch}?left_out={}", left_out(count)));
        Ok(path.unwrap_or_default().into_bytes())
    });
    let fault = match result.await?.map(String::from_utf8) {
        Some(Ok(path)) if !path.is_empty() => return Ok(go(&area.path(&path))),
        Some(_) if form.allow_outside.is_none() => InviteFault::OutsideNotTicked,
        Some(_) => InviteFault::NothingNew,
        None => InviteFault::Changed,
    };
    preview_with(&area, form, StatusCode::UNPROCESSABLE_ENTITY, Some(fault)).await
}

/// What the path of a result says beside the batch.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct ResultQuery {
    left_out: u32,
}

/// `GET …/invite/{id}`: what a batch approved, and what to pass on.
pub async fn result(area: Area, Asked(query): Asked<ResultQuery>) -> Answered {
    let (id, actor, batch, house) = (
        area.id.clone(),
        area.actor(),
        area.item()?,
        area.frame.app.house.clone(),
    );
    let read = move |tx: &mut Tx<'_>| invitations::show_batch(tx, &house, actor, &id, &batch, MAILTO_MANY);
    let shown = area.frame.app.db.read("batch", read).await?;
    let (chrome, house) = (area.chrome().await?, &area.frame.app.house);
    let url = link(house, &shown.url_token);
    let name = &shown.organization.name;
    let letter = Letter::write(texts(&shown.batch.language), &house.config.program.name, name, &url);
    area.frame.show(&InviteResultPage {
        chrome,
        approved: shown.batch.approved,
        left_out: query.left_out.into(),
        expires_at: shown.batch.expires_at,
        mail: MailLinks::new(
            &letter,
            shown.addresses.iter().map(String::as_str),
            shown.batch.approved,
            area.path(&format!("/invitation-url/mail?batch={}", shown.batch.public_id)),
        ),
        invitation_url: url,
        letter,
    })
}
