//! Many invitations at once: what would become of them, and then the same for good.

use std::collections::HashMap;

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use guildhall_domain::bulk::{BulkAction, BulkOutcome, changes};
use guildhall_domain::clock::Instant;
use guildhall_domain::id::PublicId;
use guildhall_domain::language::Language;
use guildhall_store::Tx;
use guildhall_store::invitations::operations::{MOST, Verdict};

use super::list;
use super::place::ListPlace;
use super::words;
use crate::actions::bulk::{self, Order, Preview, Selected};
use crate::actions::{ActionError, Conflict};
use crate::config::Config;
use crate::http::failure::Failure;
use crate::http::form::Form;
use crate::secrets;
use crate::web::area::{Area, Change};
use crate::web::chrome::{Chrome, Page, Section};
use crate::web::forms::{Choice, Errors, language_choices};
use crate::web::frame::{Answered, go};
use crate::web::rights::presets_said;

/// How many of each verdict a preview names.
const SAMPLE: i64 = 5;

/// What ticked rows, a whole list or one page ask for. A form has the same field many times over, so it is read by hand.
#[derive(Clone, Debug, Default)]
struct BulkForm {
    action: String,
    ids: Vec<String>,
    is_all: bool,
    up_to: String,
    language: Option<String>,
    days: Option<String>,
    /// What the preview was made for, and how many it said are changed.
    seen: (String, String),
    key: String,
    place: ListPlace,
}

impl BulkForm {
    fn read(fields: Vec<(String, String)>) -> Self {
        let mut form = Self::default();
        for (name, value) in fields {
            match name.as_str() {
                "action" => form.action = value,
                "id" => form.ids.push(value),
                "all" => form.is_all = true,
                "up_to" => form.up_to = value,
                "language" => form.language = Some(value),
                "days" => form.days = Some(value),
                "seen_choice" => form.seen.0 = value,
                "seen_changes" => form.seen.1 = value,
                "key" => form.key = value,
                other => {
                    if let Some(name) = other.strip_prefix("in_") {
                        form.place.set(name, value);
                    }
                }
            }
        }
        form
    }

    /// The days or the language.
    fn choice(&self) -> &str {
        let typed = self.days.as_ref().or(self.language.as_ref());
        typed.map_or("", |typed| typed.trim())
    }

    /// Everything that decides what is done: a form that is sent again says the same.
    fn said(&self) -> String {
        let Self {
            action,
            ids,
            is_all,
            up_to,
            language,
            days,
            ..
        } = self;
        let place = self.place.at(String::new());
        format!("{action} {ids:?} {is_all} {up_to} {language:?} {days:?} {place:?}")
    }

    /// The order, and what is wrong with the form.
    fn order(&self, action: BulkAction, config: &Config) -> (Order, Vec<BulkFault>) {
        let mut faults = Vec::new();
        let days = match &self.days {
            Some(typed) if action == BulkAction::Extend => match typed.trim().parse() {
                Ok(days) if (1..=Config::MAX_EXPIRES_IN_DAYS).contains(&days) => Some(days),
                _ => {
                    faults.push(BulkFault::Days);
                    None
                }
            },
            _ => None,
        };
        let languages = &config.program.languages;
        let language = match &self.language {
            Some(tag) => languages.iter().find(|language| language.as_str() == tag),
            None => languages.first(),
        };
        if language.is_none() && action == BulkAction::Language {
            faults.push(BulkFault::Language);
        }
        let selected = if self.is_all {
            Selected::Matching {
                state: Some(self.place.state()),
                search: self.place.search(),
                filter: self.place.filter(),
                up_to: PublicId::parse(&self.up_to),
            }
        } else {
            Selected::Ids(self.ids.iter().filter_map(|id| PublicId::parse(id)).collect())
        };
        let order = Order {
            action,
            selected,
            language: language.cloned(),
            expires_in_days: days,
        };
        (order, faults)
    }
}

/// What is wrong with a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum BulkFault {
    Days,
    Language,
    TooMany,
    NothingLeft,
    OtherForm,
    OtherChoice,
    MailOff,
}

impl BulkFault {
    fn add_to(self, errors: &mut Errors, t: &crate::texts::Texts) {
        match self {
            Self::Days => {
                let most = i64::from(Config::MAX_EXPIRES_IN_DAYS);
                errors.add("days", t.fill("bulk-days-fault", "most", most));
            }
            Self::Language => errors.add("language", t.get("bulk-language-fault")),
            Self::TooMany => errors.add("main", t.fill("bulk-too-many", "most", MOST)),
            Self::NothingLeft => errors.add("main", t.get("bulk-nothing-left")),
            Self::OtherForm => errors.add("main", t.get("bulk-form-changed")),
            Self::OtherChoice => errors.add("main", t.get("bulk-other-choice")),
            Self::MailOff => errors.add("main", t.get("bulk-mail-off")),
        }
    }
}

/// What only takes forms was opened as a page: the list is shown.
pub async fn show_list(area: Area) -> Response {
    go(&area.path("/invitations"))
}

/// `POST …/invitations/bulk`: what would become of the selected invitations.
pub async fn preview(area: Area, Form(fields): Form<Vec<(String, String)>>) -> Answered {
    preview_with(&area, BulkForm::read(fields), None).await
}

async fn preview_with(area: &Area, form: BulkForm, fault: Option<BulkFault>) -> Answered {
    let t = area.frame.t;
    let is_empty = form.ids.is_empty() && !form.is_all;
    let action = BulkAction::from_word(&form.action).filter(|_| !is_empty);
    let Some(action) = action else {
        let errors = Errors::one("select", t.get("bulk-none-selected"));
        return list::present(area, form.place, StatusCode::UNPROCESSABLE_ENTITY, errors).await;
    };
    let (order, mut faults) = form.order(action, &area.frame.app.house.config);
    faults.extend(fault);
    let has_chosen = form.language.is_some();
    let (order, preview) = match judge(area, order, has_chosen).await {
        Ok(judged) => judged,
        Err(ActionError::BadParameter { name: "ids", .. }) => return list_with(area, form, BulkFault::TooMany).await,
        Err(ActionError::Conflict(Conflict::MailOff)) => return list_with(area, form, BulkFault::MailOff).await,
        Err(error) => return Err(error.into()),
    };
    let mut errors = Errors::none();
    for fault in &faults {
        fault.add_to(&mut errors, t);
    }
    let status = if errors.is_empty() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    let page = BulkPage::of(area, form, action, &order, preview, errors).await?;
    area.frame.show_with(status, &page)
}

/// What would become of the selected invitations. Where no language is chosen yet, the first is offered that changes any.
async fn judge(area: &Area, order: Order, has_chosen: bool) -> Result<(Order, Preview), ActionError> {
    let (id, actor, house) = (area.id.clone(), area.actor(), area.frame.app.house.clone());
    let read = move |tx: &mut Tx<'_>| {
        let judge = |tx: &mut Tx<'_>, order: &Order| bulk::preview(tx, &house, actor, &id, order, SAMPLE);
        let first = judge(tx, &order)?;
        if order.action == BulkAction::Language && !has_chosen && changes(&first.tally) == 0 {
            for language in &house.config.program.languages {
                let other = Order {
                    language: Some(language.clone()),
                    ..order.clone()
                };
                let preview = judge(tx, &other)?;
                if changes(&preview.tally) > 0 {
                    return Ok((other, preview));
                }
            }
        }
        Ok((order.clone(), first))
    };
    area.frame.app.db.read("preview many invitations", read).await
}

/// The list, with what is wrong with what was asked of it.
async fn list_with(area: &Area, form: BulkForm, fault: BulkFault) -> Answered {
    let (mut errors, status) = (
        Errors::none(),
        match fault {
            BulkFault::MailOff => StatusCode::CONFLICT,
            _ => StatusCode::UNPROCESSABLE_ENTITY,
        },
    );
    fault.add_to(&mut errors, area.frame.t);
    list::present(area, form.place, status, errors).await
}

/// `POST …/invitations/bulk/confirm`: does what the preview showed, once for each preview.
pub async fn confirm(area: Area, Form(fields): Form<Vec<(String, String)>>) -> Answered {
    let form = BulkForm::read(fields);
    let house = area.frame.app.house.clone();
    let Some(action) = BulkAction::from_word(&form.action) else {
        return preview_with(&area, form, None).await;
    };
    let (order, faults) = form.order(action, &house.config);
    if !faults.is_empty() || (form.ids.is_empty() && !form.is_all) {
        return preview_with(&area, form, None).await;
    }
    if form.choice() != form.seen.0 {
        // What cannot be judged is told by the preview, too.
        match judge(&area, order.clone(), true).await {
            Ok((_, preview)) if changes(&preview.tally).to_string() == form.seen.1 => {}
            _ => return preview_with(&area, form, Some(BulkFault::OtherChoice)).await,
        }
    }
    if gives_rights(&area, &order).await? {
        area.frame.signed_in_recently()?;
    }
    let (id, actor, said) = (area.id.clone(), area.actor(), form.said());
    let change = Change {
        name: "change many invitations",
        operation: bulk::operation(action),
        is_long: form.is_all,
        key: &form.key,
        form: said.as_bytes(),
    };
    let done = area
        .once(change, move |tx| {
            let done = bulk::perform(tx, &house, actor, &id, &order, 0)?;
            Ok(done.operation.map(|id| id.to_string()).unwrap_or_default().into_bytes())
        })
        .await;
    let done = match done {
        Err(ActionError::Conflict(Conflict::MailOff)) => return list_with(&area, form, BulkFault::MailOff).await,
        other => other?,
    };
    area.frame.app.mail_due.notify_one();
    match done.map(String::from_utf8) {
        Some(Ok(operation)) if !operation.is_empty() => Ok(go(&form
            .place
            .href(&area.path(&format!("/invitations/operations/{operation}"))))),
        Some(_) => preview_with(&area, form, Some(BulkFault::NothingLeft)).await,
        None => preview_with(&area, form, Some(BulkFault::OtherForm)).await,
    }
}

/// Whether rights go along with what is approved anew: these are never given by someone who signed in long ago.
async fn gives_rights(area: &Area, order: &Order) -> Result<bool, Failure> {
    let (id, actor, house) = (area.id.clone(), area.actor(), area.frame.app.house.clone());
    let order = order.clone();
    let read = move |tx: &mut Tx<'_>| bulk::rights(tx, &house, actor, &id, &order);
    let rights = area.frame.app.db.read("rights of many invitations", read).await?;
    Ok(!rights.is_empty())
}

/// What would become of many invitations.
#[derive(Template)]
#[template(path = "invitations_bulk.html", whitespace = "minimize")]
pub struct BulkPage {
    /// The frame.
    pub chrome: Chrome,
    /// What is to be done.
    pub action: BulkAction,
    /// How many are changed.
    pub changes: i64,
    /// The verdicts with their invitations.
    pub groups: Vec<Group>,
    /// How many selected ids name nothing.
    pub unknown: i64,
    /// What the form carries along: names and values.
    pub carried: Vec<(String, String)>,
    /// The key of this preview.
    pub key: String,
    /// For how many days.
    pub days: String,
    /// Until when that is.
    pub until: Instant,
    /// The rights that what is renewed will give.
    pub rights: String,
    /// The languages to choose from.
    pub languages: Vec<Choice>,
    /// The list, where the reader was.
    pub back: String,
    /// What is wrong.
    pub errors: Errors,
}

/// A verdict and who gets it.
pub struct Group {
    /// The verdict.
    pub outcome: BulkOutcome,
    /// What it says.
    pub label: String,
    /// How many get it.
    pub count: i64,
    /// The newest of them.
    pub sample: Vec<String>,
}

impl Group {
    fn more(&self) -> i64 {
        self.count - i64::try_from(self.sample.len()).unwrap_or(self.count)
    }

    pub(super) fn tone(&self) -> &'static str {
        words::verdict_tone(self.outcome)
    }
}

impl BulkPage {
    const SECTION: Section = Section::Invitations;

    async fn of(
        area: &Area,
        form: BulkForm,
        action: BulkAction,
        order: &Order,
        preview: Preview,
        errors: Errors,
    ) -> Result<Self, Failure> {
        let (t, config) = (area.frame.t, &area.frame.app.house.config);
        let chosen = order.language.as_ref().map_or("", Language::as_str);
        let spoken = config.program.languages.iter().map(Language::as_str);
        let mut samples: HashMap<BulkOutcome, Vec<Verdict>> = HashMap::new();
        for verdict in preview.sample {
            samples.entry(verdict.outcome).or_default().push(verdict);
        }
        let mut groups: Vec<Group> = preview
            .tally
            .iter()
            .map(|(outcome, count)| Group {
                outcome: *outcome,
                label: words::verdict(t, *outcome, false),
                count: *count,
                sample: samples
                    .remove(outcome)
                    .unwrap_or_default()
                    .into_iter()
                    .map(|verdict| verdict.address)
                    .collect(),
            })
            .collect();
        groups.sort_by_key(|group| group.outcome);
        let usual = config.invitations.expires_in_days.to_string();
        let unknown = i64::try_from(preview.unknown.len()).unwrap_or(i64::MAX);
        let up_to = preview.up_to.map(|id| id.to_string()).unwrap_or_default();
        let days = form.days.clone().unwrap_or(usual);
        let changes = changes(&preview.tally);
        let choice = match action {
            BulkAction::Extend => days.trim(),
            BulkAction::Language => chosen,
            BulkAction::Revoke | BulkAction::Mail => "",
        };
        let seen = (choice.to_owned(), changes.to_string());
        Ok(Self {
            chrome: area.chrome().await?,
            action,
            changes,
            groups,
            unknown,
            back: form.place.href(&area.path("/invitations")),
            until: preview.expires_at,
            rights: t.list(&presets_said(t, &preview.rights, &config.program.rights)),
            languages: language_choices(t, spoken, chosen),
            carried: carried(form, up_to, seen),
            days,
            key: secrets::public_id().to_string(),
            errors,
        })
    }

    fn meaning(&self) -> String {
        words::meaning(self.chrome.t, self.action)
    }

    fn button(&self) -> String {
        words::button(self.chrome.t, self.action, self.changes)
    }

    fn most_days(&self) -> i64 {
        i64::from(Config::MAX_EXPIRES_IN_DAYS)
    }

    fn is_extension(&self) -> bool {
        self.action == BulkAction::Extend
    }

    fn is_language(&self) -> bool {
        self.action == BulkAction::Language
    }

    fn is_revocation(&self) -> bool {
        self.action == BulkAction::Revoke
    }
}

/// What goes from the preview to the confirmation: the selection, what was seen, and the place to come back to.
fn carried(form: BulkForm, up_to: String, (choice, changes): (String, String)) -> Vec<(String, String)> {
    let mut all = vec![
        ("action".to_owned(), form.action),
        ("seen_choice".to_owned(), choice),
        ("seen_changes".to_owned(), changes),
    ];
    if form.is_all {
        let seen = if form.up_to.is_empty() { up_to } else { form.up_to };
        all.push(("all".to_owned(), "yes".to_owned()));
        all.push(("up_to".to_owned(), seen));
    } else {
        all.extend(form.ids.into_iter().map(|id| ("id".to_owned(), id)));
    }
    let place = form
        .place
        .fields()
        .map(|(name, value)| (format!("in_{name}"), value.to_owned()));
    all.extend(place.into_iter().filter(|(_, value)| !value.is_empty()));
    all
}

impl Page for BulkPage {
    fn heading(&self) -> String {
        words::heading(self.chrome.t, self.action, self.changes)
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::look::{at, look};

    fn page(chrome: Chrome, action: BulkAction, tally: &[(BulkOutcome, i64)]) -> BulkPage {
        let t = chrome.t;
        let group = |(outcome, count): &(BulkOutcome, i64)| Group {
            outcome: *outcome,
            label: words::verdict(t, *outcome, false),
            count: *count,
            sample: vec!["aisha.khan@contoso.example".into(), "b.okonkwo@contoso.example".into()],
        };
        BulkPage {
            action,
            changes: changes(tally),
            groups: tally.iter().map(group).collect(),
            unknown: 1,
            carried: vec![("action".into(), action.to_string()), ("id".into(), "in_1".into())],
            key: "k".into(),
            days: "30".into(),
            until: at(2026, 12, 3, 14, 5),
            rights: if action == BulkAction::Extend {
                "Report viewer".into()
            } else {
                String::new()
            },
            languages: language_choices(t, ["en", "de"], "de"),
            back: chrome.path("/invitations"),
            errors: Errors::none(),
            chrome,
        }
    }

    #[test]
    fn a_preview_says_what_happens_to_how_many() {
        let revoke = [(BulkOutcome::Revoked, 38), (BulkOutcome::AlreadyAccepted, 3)];
        let html = look("invitations-bulk-revoke", |chrome| {
            page(chrome, BulkAction::Revoke, &revoke)
        });
        assert!(html.contains("Revoke 38 invitations?") && html.contains("and 36 more"));
        let extend = [(BulkOutcome::Extended, 12), (BulkOutcome::Renewed, 4)];
        let html = look("invitations-bulk-extend", |chrome| {
            page(chrome, BulkAction::Extend, &extend)
        });
        assert!(html.contains(r#"name="days""#) && html.contains("Extend 16 invitations"));
        assert!(html.contains("approved anew") && html.contains("Report viewer"));
        let language = [(BulkOutcome::LanguageChanged, 1)];
        look("invitations-bulk-language", |chrome| {
            page(chrome, BulkAction::Language, &language)
        });
        let mail = [(BulkOutcome::Queued, 30), (BulkOutcome::MailedRecently, 2)];
        let html = look("invitations-bulk-mail", |chrome| page(chrome, BulkAction::Mail, &mail));
        assert!(html.contains("a code to their address is always needed"));
    }

    #[test]
    fn where_nothing_would_change_there_is_no_button_for_it() {
        let tally = [(BulkOutcome::AlreadyRevoked, 2)];
        let html = look("invitations-bulk-nothing", |chrome| {
            page(chrome, BulkAction::Revoke, &tally)
        });
        assert!(html.contains("There is nothing to revoke") && !html.contains("button danger"));
    }

    #[test]
    fn a_form_with_the_same_field_many_times_is_read() {
        let fields = [
            ("id", "a"),
            ("id", "b"),
            ("action", "mail"),
            ("in_state", "expired"),
            ("odd", "x"),
        ];
        let form = BulkForm::read(fields.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec());
        assert_eq!(
            (form.ids.len(), form.place.state.as_str(), form.is_all),
            (2, "expired", false)
        );
    }
}
