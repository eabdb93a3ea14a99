//! Many people of the list at once: what would become of them, then the same for good, and what became of them.

use std::collections::BTreeMap;

use askama::Template;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use guildhall_domain::clock::Instant;
use guildhall_domain::id::PublicId;
use guildhall_domain::people_change::{PeopleAction, PeopleOutcome};
use guildhall_domain::rights::AccessRight;
use guildhall_store::Tx;
use guildhall_store::people::changes::Judged;

use super::listing::PeopleQuery;
use crate::actions::ActionError;
use crate::actions::activity::Day;
use crate::actions::people_changes::{self, Order, Selected, Verdicts};
use crate::csv;
use crate::http::failure::Failure;
use crate::http::form::Form;
use crate::secrets;
use crate::texts::{Texts, rfc3339};
use crate::web::area::{Area, Change};
use crate::web::chrome::{Chrome, Page, Section};
use crate::web::forms::Errors;
use crate::web::frame::{Answered, go};
use crate::web::rights::right_called;

/// How many of each verdict a preview names, and how many rows a result shows.
const SAMPLE: usize = 5;
const SHOWN: i64 = 50;
const ALL: i64 = 100_000;

/// What ticked rows or a whole list ask for. A form has the same field many times over, so it is read by hand.
#[derive(Default)]
struct BulkForm {
    action: String,
    right: String,
    until: String,
    reason: String,
    ids: Vec<String>,
    is_all: bool,
    seen_at: String,
    key: String,
    list: String,
    shown: Option<i64>,
}

impl BulkForm {
    fn read(fields: Vec<(String, String)>) -> Self {
        let mut form = Self::default();
        for (name, value) in fields {
            match name.as_str() {
                "action" => form.action = value,
                "right" => form.right = value,
                "until" => form.until = value,
                "reason" => form.reason = value,
                "id" => form.ids.push(value),
                "all" => form.is_all = true,
                "seen_at" => form.seen_at = value,
                "key" => form.key = value,
                "list" => form.list = value,
                "shown" => form.shown = value.parse().ok(),
                _ => {}
            }
        }
        form
    }

    /// Everything that decides what is done: a form that is sent again says the same.
    fn said(&self) -> String {
        format!(
            "{} {} {} {} {:?} {} {} {}",
            self.action, self.right, self.until, self.reason, self.ids, self.is_all, self.seen_at, self.list
        )
    }

    /// The list that it came from, as its query says it.
    fn query(&self) -> PeopleQuery {
        serde_urlencoded::from_str(&self.list).unwrap_or_default()
    }

    /// The order; nothing where nobody is chosen, or no right where one is needed.
    fn order(&self) -> Option<Order> {
        let action = PeopleAction::from_word(&self.action)?;
        let right = AccessRight::parse(&self.right);
        if (right.is_none() && action.needs_right()) || (self.ids.is_empty() && !self.is_all) {
            return None;
        }
        let day = Day::parse(self.until.trim());
        let selected = if self.is_all {
            Selected::Matching {
                wish: self.query().wish(),
                seen_at: self.seen_at.parse().ok().map(Instant),
            }
        } else {
            Selected::Ids(self.ids.iter().filter_map(|id| PublicId::parse(id)).collect())
        };
        Some(Order {
            action,
            right,
            until: day.map(Day::ends),
            reason: self.reason.clone(),
            selected,
        })
    }

    fn has_wrong_day(&self) -> bool {
        !self.until.trim().is_empty() && Day::parse(self.until.trim()).is_none()
    }

    /// What goes on with the form, beside what is asked for on the page: with the day that is typed there, others may change.
    fn carried(&self, seen_at: Instant, shown: i64) -> Vec<(&'static str, String)> {
        let mut all = vec![
            ("shown", shown.to_string()),
            ("action", self.action.clone()),
            ("right", self.right.clone()),
            ("list", self.list.clone()),
        ];
        if self.is_all {
            all.push(("all", "yes".to_owned()));
            all.push(("seen_at", seen_at.0.to_string()));
        } else {
            all.extend(self.ids.iter().map(|id| ("id", id.clone())));
        }
        all
    }
}

/// What only takes forms was opened as a page: the list is shown.
pub async fn show_list(area: Area) -> Response {
    go(&area.path("/people"))
}

/// `POST …/people/bulk`: what would become of the selected people.
pub async fn preview(area: Area, Form(fields): Form<Vec<(String, String)>>) -> Answered {
    area.frame.signed_in_recently()?;
    present(&area, BulkForm::read(fields), StatusCode::OK, Errors::none()).await
}

async fn present(area: &Area, form: BulkForm, status: StatusCode, mut errors: Errors) -> Answered {
    let t = area.frame.t;
    let back = form.query().href(&area.path("/people"));
    let Some(order) = form.order() else {
        let notice = crate::web::notices::nobody_selected(t);
        return Ok(area.frame.go_with(&back, &notice));
    };
    let (id, actor, house) = (area.id.clone(), area.actor(), area.frame.app.house.clone());
    let asked = order.clone();
    let read = move |tx: &mut Tx<'_>| people_changes::preview(tx, &house, actor, &id, &asked);
    let verdicts = match area.frame.app.db.read("preview many people", read).await {
        // Shown without an end, so that another day can be typed.
        Err(ActionError::BadParameter { name: "until", .. }) => {
            errors = Errors::one("until", t.get(day_wrong(order.action)));
            let (id, actor, house) = (area.id.clone(), area.actor(), area.frame.app.house.clone());
            let endless = Order {
                until: None,
                ..order.clone()
            };
            let read = move |tx: &mut Tx<'_>| people_changes::preview(tx, &house, actor, &id, &endless);
            area.frame.app.db.read("preview many people", read).await?
        }
        other => other?,
    };
    let rights = &area.frame.app.house.config.program.rights;
    let page = BulkPage {
        action: order.action,
        right: order
            .right
            .map(|right| right_called(t, rights, right))
            .unwrap_or_default(),
        changes: changes_in(&verdicts),
        groups: groups(t, &verdicts.tally(), &verdicts.people),
        carried: form.carried(verdicts.seen_at, changes_in(&verdicts)),
        key: secrets::public_id().to_string(),
        until: form.until,
        reason: form.reason,
        back,
        errors,
        chrome: area.chrome().await?,
    };
    area.frame.show_with(status, &page)
}

/// What stands for "others would change than were shown", where else the id of a change does.
const OTHERS: &[u8] = b"others";

fn changes_in(verdicts: &Verdicts) -> i64 {
    i64::try_from(verdicts.changes()).unwrap_or(i64::MAX)
}

/// What is said of a day that cannot be.
fn day_wrong(action: PeopleAction) -> &'static str {
    match action {
        PeopleAction::SetEnd => "end-date-wrong",
        _ => "rights-day-wrong",
    }
}

fn groups(t: &Texts, tally: &BTreeMap<PeopleOutcome, i64>, people: &[Judged]) -> Vec<Group> {
    let group = |(outcome, count): (&PeopleOutcome, &i64)| Group {
        outcome: *outcome,
        label: t.get(verdict_key(*outcome)),
        count: *count,
        sample: people
            .iter()
            .filter(|person| person.outcome == *outcome)
            .take(SAMPLE)
            .map(|person| person.email.clone())
            .collect(),
    };
    tally.iter().map(group).collect()
}

/// `POST …/people/bulk/confirm`: does what the preview showed, once for each preview.
pub async fn confirm(area: Area, Form(fields): Form<Vec<(String, String)>>) -> Answered {
    area.frame.signed_in_recently()?;
    let (form, t) = (BulkForm::read(fields), area.frame.t);
    let wrong = |field: &'static str, key| Errors::one(field, t.get(key));
    let Some(order) = form.order() else {
        return present(&area, form, StatusCode::UNPROCESSABLE_ENTITY, Errors::none()).await;
    };
    let day_wrong = wrong("until", day_wrong(order.action));
    if form.has_wrong_day() {
        return present(&area, form, StatusCode::UNPROCESSABLE_ENTITY, day_wrong).await;
    }
    let (id, actor, house, said) = (area.id.clone(), area.actor(), area.frame.app.house.clone(), form.said());
    let change = Change {
        name: "change many people",
        operation: people_changes::operation(order.action),
        is_long: form.is_all,
        key: &form.key,
        form: said.as_bytes(),
    };
    let shown = form
        .shown
        .filter(|_| order.action == PeopleAction::Grant && order.until.is_some());
    let done = area
        .once(change, move |tx| {
            // The day is typed on the preview: with it, a right without an end would get one, of which that said nothing.
            if let Some(shown) = shown
                && shown != changes_in(&people_changes::preview(tx, &house, actor, &id, &order)?)
            {
                return Ok(OTHERS.to_vec());
            }
            let verdicts = people_changes::perform(tx, &house, actor, &id, &order)?;
            Ok(verdicts
                .change
                .map(|id| id.to_string())
                .unwrap_or_default()
                .into_bytes())
        })
        .await;
    let (status, errors) = match done.map(|done| done.map(String::from_utf8)) {
        Ok(Some(Ok(change))) if change.as_bytes() == OTHERS => {
            (StatusCode::CONFLICT, wrong("until", "people-bulk-other"))
        }
        Ok(Some(Ok(change))) if !change.is_empty() => return Ok(go(&area.path(&format!("/people/changes/{change}")))),
        Ok(_) => (StatusCode::CONFLICT, wrong("main", "bulk-nothing-left")),
        Err(ActionError::BadParameter { name: "until", .. }) => (StatusCode::UNPROCESSABLE_ENTITY, day_wrong),
        Err(ActionError::BadParameter { name: "reason", .. }) => (
            StatusCode::UNPROCESSABLE_ENTITY,
            wrong("reason", "remove-reason-missing"),
        ),
        Err(error) => return Err(error.into()),
    };
    present(&area, form, status, errors).await
}

/// `GET …/people/changes/{id}`: how many got each verdict, and the first rows.
pub async fn show(area: Area) -> Answered {
    let (id, actor, item) = (area.id.clone(), area.actor(), area.item()?);
    let read = move |tx: &mut Tx<'_>| people_changes::show(tx, actor, &id, &item, SHOWN);
    let shown = area.frame.app.db.read("a change of people", read).await?;
    let t = area.frame.t;
    let tally: BTreeMap<PeopleOutcome, i64> = shown.tally.iter().copied().collect();
    let rows = shown.people.into_iter().map(|person| ResultRow {
        href: area.path(&format!("/people/{}", person.public_id)),
        name: person.name,
        email: person.email,
        tone: tone(person.outcome),
        verdict: t.get(verdict_key(person.outcome)),
    });
    let page = ResultPage {
        changes: shown
            .tally
            .iter()
            .filter(|(outcome, _)| outcome.is_change())
            .map(|(_, n)| n)
            .sum(),
        is_cut: shown.tally.iter().map(|(_, n)| n).sum::<i64>() > SHOWN,
        rows: rows.collect(),
        groups: groups(t, &tally, &[]),
        at: shown.change.created_at,
        download: area.path(&format!("/people/changes/{}/verdicts.csv", shown.change.public_id)),
        back: area.path("/people"),
        chrome: area.chrome().await?,
    };
    area.frame.show(&page)
}

/// `GET …/people/changes/{id}/verdicts.csv`: every person with the verdict.
pub async fn download(area: Area) -> Answered {
    let (id, actor, item) = (area.id.clone(), area.actor(), area.item()?);
    let read = move |tx: &mut Tx<'_>| people_changes::show(tx, actor, &id, &item, ALL);
    let shown = area.frame.app.db.read("a change of people", read).await?;
    let t = area.frame.t;
    let failed = |error: std::io::Error| Failure::internal(&error.to_string());
    let mut file = csv::Writer::begin(Vec::new()).map_err(failed)?;
    let heads = [t.get("people-name"), t.get("people-email"), t.get("bulk-verdict")];
    let [name, email, verdict] = &heads;
    file.row(&[name, email, verdict, "outcome", "id", "at"])
        .map_err(failed)?;
    let at = rfc3339(shown.change.created_at);
    for person in &shown.people {
        let words = t.get(verdict_key(person.outcome));
        let (outcome, id) = (person.outcome.as_str(), person.public_id.as_str());
        file.row(&[&person.name, &person.email, &words, outcome, id, &at])
            .map_err(failed)?;
    }
    let mut response = file.into_inner().into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(csv::MEDIA_TYPE));
    let name = HeaderValue::from_static("attachment; filename=\"people-changes.csv\"");
    headers.insert(header::CONTENT_DISPOSITION, name);
    Ok(response)
}

fn verdict_key(outcome: PeopleOutcome) -> &'static str {
    match outcome {
        PeopleOutcome::Granted => "people-verdict-granted",
        PeopleOutcome::EndChanged => "people-verdict-end-changed",
        PeopleOutcome::Taken => "people-verdict-taken",
        PeopleOutcome::EndSet => "people-verdict-end-set",
        PeopleOutcome::EndCleared => "people-verdict-end-cleared",
        PeopleOutcome::Removed => "people-verdict-removed",
        PeopleOutcome::Unchanged => "people-verdict-unchanged",
        PeopleOutcome::NotHeld => "people-verdict-not-held",
        PeopleOutcome::LastAdmin => "people-verdict-last-admin",
        PeopleOutcome::PrimaryContact => "people-verdict-primary-contact",
        PeopleOutcome::Above => "people-verdict-above",
        PeopleOutcome::NotActive => "people-verdict-not-active",
        PeopleOutcome::Unknown => "people-verdict-unknown",
    }
}

fn tone(outcome: PeopleOutcome) -> &'static str {
    match outcome {
        PeopleOutcome::Granted | PeopleOutcome::EndChanged | PeopleOutcome::EndCleared => "green",
        PeopleOutcome::Taken | PeopleOutcome::EndSet | PeopleOutcome::Removed => "amber",
        _ => "gray",
    }
}

/// A verdict and who gets it.
pub struct Group {
    outcome: PeopleOutcome,
    /// What it says.
    pub label: String,
    /// How many get it.
    pub count: i64,
    /// The first of them.
    pub sample: Vec<String>,
}

impl Group {
    fn tone(&self) -> &'static str {
        tone(self.outcome)
    }

    fn more(&self) -> i64 {
        self.count - i64::try_from(self.sample.len()).unwrap_or(self.count)
    }
}

/// What would become of many people.
#[derive(Template)]
#[template(path = "people_bulk.html", whitespace = "minimize")]
pub struct BulkPage {
    /// The frame.
    pub chrome: Chrome,
    /// What is to be done.
    pub action: PeopleAction,
    /// What the right is called.
    pub right: String,
    /// How many are changed.
    pub changes: i64,
    /// The verdicts with their people.
    pub groups: Vec<Group>,
    /// What the form carries along.
    pub carried: Vec<(&'static str, String)>,
    /// The key of this preview.
    pub key: String,
    /// The last day that was typed.
    pub until: String,
    /// The reason that was typed.
    pub reason: String,
    /// The list, where the reader was.
    pub back: String,
    /// What is wrong.
    pub errors: Errors,
}

impl BulkPage {
    const SECTION: Section = Section::People;

    fn is_grant(&self) -> bool {
        self.action == PeopleAction::Grant
    }

    fn is_end(&self) -> bool {
        self.action == PeopleAction::SetEnd
    }

    /// Whether people lose something by it at once.
    fn takes(&self) -> bool {
        matches!(self.action, PeopleAction::Take | PeopleAction::Remove)
    }

    fn is_removal(&self) -> bool {
        self.action == PeopleAction::Remove
    }

    fn words(&self) -> String {
        use crate::texts::Arg;
        let key = match self.action {
            PeopleAction::Grant => "people-bulk-do-grant",
            PeopleAction::Take => "people-bulk-do-take",
            PeopleAction::SetEnd => "people-bulk-do-set-end",
            PeopleAction::ClearEnd => "people-bulk-do-clear-end",
            PeopleAction::Remove => "people-bulk-do-remove",
        };
        let values = [("right", Arg::from(&self.right)), ("count", Arg::from(self.changes))];
        self.chrome.t.with(key, &values)
    }
}

impl Page for BulkPage {
    fn heading(&self) -> String {
        self.words()
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }
}

/// What became of many people.
#[derive(Template)]
#[template(path = "people_result.html", whitespace = "minimize")]
pub struct ResultPage {
    /// The frame.
    pub chrome: Chrome,
    /// How many were changed.
    pub changes: i64,
    /// How many got each verdict.
    pub groups: Vec<Group>,
    /// The first rows.
    pub rows: Vec<ResultRow>,
    /// Whether there are more.
    pub is_cut: bool,
    /// When.
    pub at: Instant,
    /// Where all of them are.
    pub download: String,
    /// The list.
    pub back: String,
}

/// A person and the verdict.
pub struct ResultRow {
    href: String,
    name: String,
    email: String,
    tone: &'static str,
    verdict: String,
}

impl ResultPage {
    const SECTION: Section = Section::People;

    fn shown(&self) -> i64 {
        i64::try_from(self.rows.len()).unwrap_or(i64::MAX)
    }
}

impl Page for ResultPage {
    fn heading(&self) -> String {
        self.chrome.t.fill("people-bulk-done", "count", self.changes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::look::{at, look};

    #[test]
    fn a_preview_says_who_is_changed_and_who_is_not() {
        let group = |outcome, count, sample: &[&str]| Group {
            outcome,
            label: crate::texts::texts("en").get(verdict_key(outcome)),
            count,
            sample: sample.iter().map(|email| (*email).to_owned()).collect(),
        };
        let html = look("people-bulk", |chrome| BulkPage {
            action: PeopleAction::Grant,
            right: "Software download".into(),
            changes: 1240,
            groups: vec![
                group(PeopleOutcome::Granted, 1240, &["jane@contoso.example"]),
                group(PeopleOutcome::Unchanged, 2, &[]),
            ],
            carried: vec![("action", "grant".into()), ("list", "q=<b>".into())],
            key: "k".into(),
            until: String::new(),
            reason: String::new(),
            back: chrome.path("/people"),
            errors: Errors::none(),
            chrome,
        });
        assert!(html.contains("1,240 people") && html.contains(r#"type="date""#) && !html.contains("q=<b>"));
        let html = look("people-result", |chrome| ResultPage {
            changes: 2,
            groups: vec![group(PeopleOutcome::Removed, 2, &[])],
            rows: vec![ResultRow {
                href: chrome.path("/people/x"),
                name: "<b>Yuki".into(),
                email: "yuki@contoso.example".into(),
                tone: "amber",
                verdict: "Is removed".into(),
            }],
            is_cut: true,
            at: at(2026, 3, 17, 9, 0),
            download: chrome.path("/people/changes/x/verdicts.csv"),
            back: chrome.path("/people"),
            chrome,
        });
        assert!(html.contains("verdicts.csv") && !html.contains("<b>Yuki"));
    }
}
