//! The tab of the inbox with requests for rights and contact roles: one is decided on its card, many by ticking them.

use askama::Template;
use axum::http::StatusCode;
use guildhall_domain::access_request::{AccessRequestState, DecisionOutcome, Wanted};
use guildhall_domain::clock::Instant;
use guildhall_domain::id::PublicId;
use guildhall_store::Tx;
use guildhall_store::access_requests::{AccessRequest, Telling};

use super::tabs;
use crate::actions::ActionError;
use crate::actions::access_requests::{self, Decided, Decision, Waiting};
use crate::actions::activity::Day;
use crate::config::Program;
use crate::http::kept::Typed;
use crate::texts::Texts;
use crate::web::area::Area;
use crate::web::chrome::{Chrome, Notice, Page, Section};
use crate::web::forms::{Errors, at_place, cursor_of};
use crate::web::frame::{Answered, go};
use crate::web::invitations::list::ListTab;
use crate::web::notices;
use crate::web::rights::{rights_held, wanted_called};

/// The tab's path, and where its forms go.
const TAB: &str = "/requests?kind=access";
const PATH: &str = "/requests/access";

/// How many requests a page has: the weight of a page.
const ROWS: usize = 20;

/// What the forms send: of one card, or of the bar below. A form has the same field many times over, so it is read by hand.
#[derive(Default)]
struct DecideForm {
    approves: bool,
    ids: Vec<String>,
    until: String,
    note: String,
    /// The card that it came from; empty for the bar.
    card: String,
    cursor: String,
}

impl DecideForm {
    fn read(fields: Vec<(String, String)>) -> Self {
        let mut form = Self::default();
        for (name, value) in fields {
            match name.as_str() {
                "decision" => form.approves = value == "approve",
                "id" => form.ids.push(value),
                "card" => form.card = value,
                "until" => form.until = value,
                "note" => form.note = value,
                "cursor" => form.cursor = value,
                _ => {}
            }
        }
        if !form.card.is_empty() {
            form.ids = vec![form.card.clone()];
        }
        form
    }

    /// When what is given is to end; nothing for a day that is none.
    fn until(&self) -> Option<Option<Instant>> {
        match self.until.trim() {
            "" => Some(None),
            text => Some(Some(Day::parse(text)?.ends())),
        }
    }
}

/// Shows the tab at a place of the list.
pub(super) async fn show(area: &Area, cursor: &str) -> Answered {
    let form = DecideForm {
        cursor: cursor.to_owned(),
        ..DecideForm::default()
    };
    present(area, StatusCode::OK, form, None, None).await
}

/// `POST …/requests/access`: the requests that are named are approved or declined.
pub async fn decide(area: Area, Typed { form, again }: Typed<Vec<(String, String)>>) -> Answered {
    area.frame.signed_in_recently()?;
    let (form, t) = (DecideForm::read(form), area.frame.t);
    if let Some(status) = again {
        return present(&area, status, form, None, Some(notices::typed_again(t))).await;
    }
    if form.ids.is_empty() {
        return Ok(area.frame.go_with(&area.path(TAB), &notices::no_request_selected(t)));
    }
    let Some(until) = form.until() else {
        return refuse(&area, form, ("until", "rights-day-wrong")).await;
    };
    let decision = Decision {
        approves: form.approves,
        until: until.filter(|_| form.approves),
        note: form.note.clone(),
    };
    let ids: Vec<PublicId> = form.ids.iter().filter_map(|id| PublicId::parse(id)).collect();
    let (id, actor, house) = (area.id.clone(), area.actor(), area.frame.app.house.clone());
    let write = move |tx: &mut Tx<'_>| access_requests::decide_many(tx, &house, actor, &id, &ids, &decision);
    let done = area.frame.app.db.write("decide requests", write).await;
    area.frame.app.mail_due.notify_one();
    match done {
        Ok(decided) => match told(&area, &decided) {
            Told::Notice(notice) => Ok(area.frame.go_with(&area.path(TAB), &notice)),
            Told::Refused(key) => refuse(&area, form, ("until", key)).await,
        },
        Err(ActionError::BadParameter { name: "until", .. }) => {
            refuse(&area, form, ("until", "rights-day-wrong")).await
        }
        Err(ActionError::BadParameter { .. }) => refuse(&area, form, ("note", "confirm-note-long")).await,
        Err(other) => Err(other.into()),
    }
}

/// What is said of a decision: on the next page, or beside the form.
enum Told {
    Notice(Notice),
    Refused(&'static str),
}

fn told(area: &Area, decided: &[Decided]) -> Told {
    let t = area.frame.t;
    if let [
        Decided {
            request: Some(request),
            outcome,
            ..
        },
    ] = decided
    {
        let what = wanted_called(t, &area.frame.app.house.config.program, request.wanted);
        let name = request.asker.name.as_str();
        return match (outcome, request.wanted) {
            (DecisionOutcome::Approved, Wanted::Right(_)) => Told::Notice(notices::right_granted(t, name, &what)),
            (DecisionOutcome::Approved, Wanted::Role(_)) => Told::Notice(notices::contact_named(t, name, &what)),
            (DecisionOutcome::Declined, _) => Told::Notice(notices::access_declined(t, name, &what)),
            (DecisionOutcome::RoleHeld, _) => Told::Refused("rights-role-held"),
            (DecisionOutcome::HasEnd, _) => Told::Refused("roles-has-end"),
            (DecisionOutcome::PrimaryContact, _) => Told::Refused("rights-primary"),
            (DecisionOutcome::LastAdmin, _) => Told::Refused("rights-last-admin"),
            (DecisionOutcome::Forbidden, _) => Told::Refused("access-beyond"),
            _ => Told::Notice(notices::request_closed(t)),
        };
    }
    let is_done = |one: &&Decided| matches!(one.outcome, DecisionOutcome::Approved | DecisionOutcome::Declined);
    let done = decided.iter().filter(is_done).count();
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    Told::Notice(notices::access_decided(t, count(done), count(decided.len() - done)))
}

/// `GET …/requests/access`: what only takes forms was opened as a page.
pub async fn back(area: Area) -> axum::response::Response {
    go(&area.path(TAB))
}

async fn refuse(area: &Area, form: DecideForm, fault: (&'static str, &'static str)) -> Answered {
    let status = match fault.1 {
        "rights-role-held" | "roles-has-end" | "rights-primary" | "rights-last-admin" => StatusCode::CONFLICT,
        "access-beyond" => StatusCode::FORBIDDEN,
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    };
    present(area, status, form, Some(fault), None).await
}

async fn present(
    area: &Area,
    status: StatusCode,
    form: DecideForm,
    fault: Option<(&'static str, &'static str)>,
    notice: Option<Notice>,
) -> Answered {
    let (id, actor, house) = (area.id.clone(), area.actor(), area.frame.app.house.clone());
    let place = (cursor_of(&form.cursor), ROWS);
    let read = move |tx: &mut Tx<'_>| access_requests::inbox(tx, &house, actor, &id, place.clone());
    let inbox = at_place(area.frame.app.db.read("access requests", read).await)?;
    let Some(inbox) = inbox.filter(|inbox| !inbox.page.items.is_empty() || form.cursor.is_empty()) else {
        // The place is gone, or was never there.
        return Ok(go(&area.path(TAB)));
    };
    let (mut chrome, t) = (area.chrome().await?, area.frame.t);
    chrome.notice = notice.or(chrome.notice);
    let mut errors = Errors::none();
    if let Some((field, key)) = fault {
        errors.add(field_of(field, &form.card), t.get(key));
    }
    let neighbor = |waiting: Option<&Waiting>, side: &str| {
        waiting.map(|waiting| area.path(&format!("{TAB}&cursor={side}:{}", waiting.request.public_id)))
    };
    let page = &inbox.page;
    let program = &area.frame.app.house.config.program;
    let page = AccessInboxPage {
        tabs: tabs(t, &chrome, (inbox.addresses, inbox.access), true),
        previous: neighbor(page.items.first().filter(|_| page.has_previous), "before"),
        next: neighbor(page.items.last().filter(|_| page.has_next), "after"),
        cards: page
            .items
            .iter()
            .map(|waiting| Card::of(t, program, waiting, &form))
            .collect(),
        until: if form.card.is_empty() {
            form.until
        } else {
            String::new()
        },
        note: if form.card.is_empty() { form.note } else { String::new() },
        cursor: form.cursor,
        errors,
        chrome,
    };
    area.frame.show_with(status, &page)
}

/// The id of a field of a card, or of the bar.
fn field_of(field: &str, card: &str) -> String {
    if card.is_empty() {
        field.to_owned()
    } else {
        format!("{field}-{card}")
    }
}

/// `GET …/requests?kind=access`.
#[derive(Template)]
#[template(path = "access_requests.html", whitespace = "minimize")]
pub struct AccessInboxPage {
    /// The frame.
    pub chrome: Chrome,
    /// The parts of the inbox.
    pub tabs: Vec<ListTab>,
    /// The requests, those that wait longest first.
    pub cards: Vec<Card>,
    /// The page before.
    pub previous: Option<String>,
    /// The page after.
    pub next: Option<String>,
    /// The last day that was typed for many.
    pub until: String,
    /// The note that was typed for many.
    pub note: String,
    /// Where in the list this is.
    pub cursor: String,
    /// What is wrong.
    pub errors: Errors,
}

/// A request as it waits.
pub struct Card {
    /// What it is called in paths.
    pub id: String,
    /// Who asks.
    pub name: String,
    /// Their association.
    pub person: String,
    /// Their address.
    pub email: String,
    /// What for.
    pub what: String,
    /// Whether that is a right, which may end by itself.
    pub is_right: bool,
    /// Why.
    pub reason: String,
    /// Since when.
    pub asked_at: Instant,
    /// Since when they have been associated.
    pub since: Option<Instant>,
    /// What they hold.
    pub rights: Vec<String>,
    /// Who has the role, if it is one and somebody has it.
    pub holder: Option<String>,
    /// Who was told.
    pub told: Vec<Telling>,
    /// What they asked for before.
    pub earlier: Vec<Earlier>,
    /// Whether the reader may decide.
    pub may_decide: bool,
    /// Whether it is ticked.
    pub is_picked: bool,
    /// The last day that was typed.
    pub until: String,
    /// The note that was typed.
    pub note: String,
}

/// What a person asked for before.
pub struct Earlier {
    /// What for.
    pub what: String,
    /// The tone of the tag.
    pub tone: &'static str,
    /// What became of it.
    pub outcome: String,
    /// When.
    pub at: Instant,
    /// What the admins wrote.
    pub note: String,
}

impl Earlier {
    fn of(t: &Texts, program: &Program, request: &AccessRequest) -> Self {
        let (tone, key) = match request.state {
            AccessRequestState::Approved => ("green", "access-approved"),
            AccessRequestState::Declined => ("red", "access-declined"),
            AccessRequestState::Withdrawn => ("gray", "access-withdrawn"),
            AccessRequestState::Open | AccessRequestState::Ended => ("gray", "access-ended"),
        };
        Self {
            what: wanted_called(t, program, request.wanted),
            tone,
            outcome: t.get(key),
            at: request.closed_at.unwrap_or(request.created_at),
            note: request.note.clone(),
        }
    }
}

impl Card {
    fn of(t: &Texts, program: &Program, waiting: &Waiting, form: &DecideForm) -> Self {
        let request = &waiting.request;
        let id = request.public_id.to_string();
        let is_form = form.card == id;
        let typed = |text: &str| if is_form { text.to_owned() } else { String::new() };
        Self {
            name: request.asker.name.clone(),
            person: request.asker.public_id.to_string(),
            email: request.asker.email.clone(),
            what: wanted_called(t, program, request.wanted),
            is_right: matches!(request.wanted, Wanted::Right(_)),
            reason: request.reason.clone(),
            asked_at: request.created_at,
            since: request.asker.since,
            rights: rights_held(t, &waiting.rights, &program.rights),
            holder: waiting.holder.as_ref().map(|contact| contact.name.clone()),
            told: waiting.told.clone(),
            earlier: waiting
                .earlier
                .iter()
                .map(|request| Earlier::of(t, program, request))
                .collect(),
            may_decide: waiting.may_decide,
            is_picked: form.card.is_empty() && form.ids.contains(&id),
            until: typed(&form.until),
            note: typed(&form.note),
            id,
        }
    }

    fn field(&self, name: &str) -> String {
        field_of(name, &self.id)
    }

    /// Whether the reader may approve it as things are.
    fn may_approve(&self) -> bool {
        self.may_decide && self.holder.is_none()
    }

    /// Whether the fields for a note and a last day are shown.
    fn is_unfolded(&self, errors: &Errors) -> bool {
        let is_faulty = |name| errors.of(self.field(name).as_str()).is_some();
        !self.until.is_empty() || !self.note.is_empty() || is_faulty("until") || is_faulty("note")
    }
}

impl AccessInboxPage {
    const SECTION: Section = Section::Requests;

    fn action(&self) -> String {
        self.chrome.path(PATH)
    }

    /// Whether the reader may decide any of them.
    fn can_decide(&self) -> bool {
        self.cards.iter().any(|card| card.may_decide)
    }

    fn pick_label(&self, card: &Card) -> String {
        use crate::texts::Arg;
        let values = [("name", Arg::from(&card.name)), ("what", Arg::from(&card.what))];
        self.chrome.t.with("access-pick", &values)
    }
}

impl Page for AccessInboxPage {
    fn heading(&self) -> String {
        self.chrome.t.get("requests-heading")
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::look::{at, look};

    fn card(id: &str) -> Card {
        Card {
            id: id.into(),
            name: "Yuki Tanaka".into(),
            person: "as_7Qm2xK9v".into(),
            email: "yuki.tanaka@contoso.example".into(),
            what: "Software download".into(),
            is_right: true,
            reason: "Needed for the <b>pilot</b> in May".into(),
            asked_at: at(2026, 11, 3, 14, 5),
            since: Some(at(2026, 3, 17, 9, 0)),
            rights: vec!["Report viewer".into()],
            holder: None,
            told: vec![Telling {
                reminder: 0,
                at: at(2026, 11, 3, 14, 5),
                name: "Inès Moreau".into(),
            }],
            earlier: vec![Earlier {
                what: "Software download".into(),
                tone: "red",
                outcome: "Declined".into(),
                at: at(2026, 10, 3, 14, 5),
                note: "Not <i>yet</i>".into(),
            }],
            may_decide: true,
            is_picked: false,
            until: String::new(),
            note: String::new(),
        }
    }

    #[test]
    fn g4_a_request_is_decided_alone_or_with_others() {
        let html = look("requests-access", |chrome| AccessInboxPage {
            tabs: tabs(chrome.t, &chrome, (2, 3), true),
            cards: vec![
                card("rq_1"),
                Card {
                    what: "Executive contact".into(),
                    is_right: false,
                    holder: Some("Jonas Weber".into()),
                    earlier: Vec::new(),
                    ..card("rq_2")
                },
                Card {
                    what: "Global admin".into(),
                    may_decide: false,
                    rights: Vec::new(),
                    ..card("rq_3")
                },
            ],
            previous: None,
            next: Some("/organizations/5550014-3/requests?kind=access&cursor=after:rq_3".into()),
            until: String::new(),
            note: String::new(),
            cursor: String::new(),
            errors: Errors::one("until-rq_1", chrome.t.get("rights-day-wrong")),
            chrome,
        });
        assert!(!html.contains("<b>pilot") && !html.contains("<i>yet"));
        assert_eq!(html.matches(r#"name="id""#).count(), 2);
        assert_eq!(html.matches(r#"value="approve""#).count(), 2);
        assert!(html.contains(r##"href="#until-rq_1""##) && html.contains(r#"id="until-rq_1""#));
    }
}
