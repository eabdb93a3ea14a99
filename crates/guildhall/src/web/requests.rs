//! Requests: refused addresses whose owners ask to be let in, and addresses that no mail can prove.

pub mod access;
mod confirm;

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use guildhall_domain::clock::Instant;
use guildhall_domain::id::PublicId;
use guildhall_store::Tx;
use guildhall_store::associations::Association;
use guildhall_store::invitations::Former;
use guildhall_store::page::Cursor;
use serde::Deserialize;

use crate::actions::invitations::Wanted;
use crate::actions::requests::{self, Request};
use crate::actions::{ActionError, Conflict};
use crate::http::failure::Failure;
use crate::http::form::Form;
use crate::texts::Texts;
use crate::web::area::{Area, Asked};
use crate::web::chrome::{Chrome, Page, Section};
use crate::web::forms::Errors;
use crate::web::frame::{Answered, go};
use crate::web::invitations::list::ListTab;
use crate::web::notices;

/// The list's path.
const PATH: &str = "/requests";

/// How many are shown: the weight of a page.
const MOST: usize = 24;

/// What a path's query asks for.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct InboxQuery {
    kind: String,
    cursor: String,
}

/// `GET /organizations/{membership_id}/requests`: who waits for an answer. Without a kind it is the tab where somebody does.
pub async fn list(area: Area, Asked(query): Asked<InboxQuery>) -> Answered {
    let is_access = match query.kind.as_str() {
        "access" => true,
        "addresses" => false,
        _ => area.chrome().await?.here.is_some_and(|here| {
            let addresses = here.open_requests - here.access_requests;
            addresses == 0 && here.access_requests > 0
        }),
    };
    if is_access {
        access::show(&area, &query.cursor).await
    } else {
        present(&area, StatusCode::OK, None).await
    }
}

/// The parts of the inbox, with how many wait for their address, and for a right or a contact role.
fn tabs(t: &Texts, chrome: &Chrome, (addresses, access): (i64, i64), is_access: bool) -> Vec<ListTab> {
    let tab = |kind: &str, key: &str, count: i64, is_open: bool| ListTab {
        href: chrome.path(&format!("{PATH}?kind={kind}")),
        label: t.get(key),
        count,
        is_open,
    };
    vec![
        tab("addresses", "requests-tab-addresses", addresses, !is_access),
        tab("access", "requests-tab-access", access, is_access),
    ]
}

pub use confirm::confirm;

/// A form that is shown again: what was ticked and written, and what is missing.
#[derive(Default)]
struct Again {
    id: String,
    knows: bool,
    outside: bool,
    note: String,
    faults: Vec<(String, &'static str)>,
}

impl Again {
    fn faulty(id: &str, field: String, key: &'static str) -> Self {
        Self {
            id: id.to_owned(),
            faults: vec![(field, key)],
            ..Self::default()
        }
    }
}

/// Shows the requests; the form of one of them may have to be sent again.
async fn present(area: &Area, status: StatusCode, again: Option<Again>) -> Answered {
    let (id, actor) = (area.id.clone(), area.actor());
    let newest = Wanted {
        state: None,
        search: String::new(),
        cursor: Cursor::Start,
        limit: MOST,
    };
    let read = move |tx: &mut Tx<'_>| requests::list(tx, actor, &id, &newest);
    let (organization, page) = area.frame.app.db.read("requests", read).await?;
    let waiting = page.items;
    let read = move |tx: &mut Tx<'_>| guildhall_store::organizations::counts(tx, organization.id);
    let counts = area.frame.app.db.read("requests", read).await?;
    let refused = waiting
        .iter()
        .filter(|request| request.association.refusal.is_some())
        .count();
    let asked = i64::try_from(refused).unwrap_or(i64::MAX);
    let (chrome, t) = (area.chrome().await?, area.frame.t);
    let mut errors = Errors::none();
    let mut requests: Vec<RequestCard> = waiting.into_iter().map(RequestCard::of).collect();
    if let Some(again) = again {
        for (field, key) in again.faults {
            errors.add(field, t.get(key));
        }
        if let Some(card) = requests.iter_mut().find(|card| card.id == again.id) {
            (card.knows, card.outside, card.note) = (again.knows, again.outside, again.note);
        }
    }
    let waiting = chrome.here.as_ref().map_or((0, 0), |here| {
        (here.open_requests - here.access_requests, here.access_requests)
    });
    let page = RequestsPage {
        tabs: tabs(t, &chrome, waiting, false),
        requests,
        others: (counts.attempts_refused - asked).max(0),
        errors,
        chrome,
    };
    area.frame.show_with(status, &page)
}

/// The form of a request whose address is outside the organization's domains.
#[derive(Deserialize)]
pub struct ApproveForm {
    allow_outside: Option<String>,
}

/// `POST …/requests/{id}/approve`: the address is approved, the person associated.
pub async fn approve(area: Area, Form(form): Form<ApproveForm>) -> Answered {
    let item = area.item()?;
    match answer_approval(&area, &item, &form, PATH).await? {
        Some(response) => Ok(response),
        None => {
            let again = Again::faulty(item.as_str(), tick_field(item.as_str()), "requests-outside-missing");
            present(&area, StatusCode::UNPROCESSABLE_ENTITY, Some(again)).await
        }
    }
}

/// Approves what a form asks for and goes back to the list at `back`; nothing when the tick for an address outside the
/// organization's domains is missing.
pub async fn answer_approval(
    area: &Area,
    item: &PublicId,
    form: &ApproveForm,
    back: &str,
) -> Result<Option<Response>, Failure> {
    let (id, actor, house) = (area.id.clone(), area.actor(), area.frame.app.house.clone());
    let (request, allow) = (item.clone(), form.allow_outside.is_some());
    let write = move |tx: &mut Tx<'_>| requests::approve(tx, &house, actor, &id, &request, allow);
    let done = area.frame.app.db.write("approve a request", write).await;
    area.frame.app.mail_due.notify_one();
    let t = area.frame.t;
    match done {
        Ok(person) => {
            let notice = notices::request_approved(t, &name(&person), &person.communication_email);
            Ok(Some(area.frame.go_with(&area.path(back), &notice)))
        }
        Err(ActionError::BadParameter { .. }) => Ok(None),
        Err(error) => closed(area, error, back).map(Some),
    }
}

/// The form that declines.
#[derive(Deserialize)]
pub struct DeclineForm {
    #[serde(default)]
    note: String,
}

/// `POST …/requests/{id}/decline`: the association ends.
pub async fn decline(area: Area, Form(DeclineForm { note }): Form<DeclineForm>) -> Answered {
    let id = area.item()?.to_string();
    match answer_refusal(&area, PATH, &note).await? {
        Some(response) => Ok(response),
        None => {
            let field = confirm::note_field(&id);
            let again = Again {
                note,
                ..Again::faulty(&id, field, "confirm-note-long")
            };
            present(&area, StatusCode::UNPROCESSABLE_ENTITY, Some(again)).await
        }
    }
}

/// Ends what the path names and goes back to the list at `back`; nothing when the note is too long.
pub async fn answer_refusal(area: &Area, back: &str, note: &str) -> Result<Option<Response>, Failure> {
    let (id, actor, item, house) = (
        area.id.clone(),
        area.actor(),
        area.item()?,
        area.frame.app.house.clone(),
    );
    let note = note.to_owned();
    let write = move |tx: &mut Tx<'_>| requests::decline(tx, &house, actor, &id, &item, &note);
    let done = area.frame.app.db.write("decline a request", write).await;
    area.frame.app.mail_due.notify_one();
    match done {
        Ok(person) => {
            let (t, name) = (area.frame.t, name(&person));
            let notice = if person.asked_at.is_some() {
                notices::request_declined(t, &name)
            } else {
                notices::attempt_dismissed(t, &name)
            };
            Ok(Some(area.frame.go_with(&area.path(back), &notice)))
        }
        Err(ActionError::BadParameter { .. }) => Ok(None),
        Err(error) => closed(area, error, back).map(Some),
    }
}

/// Someone else answered first, or this is a second click: the list says what is left.
fn closed(area: &Area, error: ActionError, back: &str) -> Answered {
    match error {
        ActionError::Conflict(Conflict::NotWaiting) => Ok(area
            .frame
            .go_with(&area.path(back), &notices::request_closed(area.frame.t))),
        other => Err(other.into()),
    }
}

/// What only takes forms was opened as a page: the list is shown.
pub async fn show_list(area: Area) -> Response {
    go(&area.path(PATH))
}

fn name(association: &Association) -> String {
    let name = format!("{} {}", association.given_name, association.family_name);
    name.trim().to_owned()
}

/// The id of the tick that an address outside the domains needs.
pub fn tick_field(id: &str) -> String {
    format!("allow_outside-{id}")
}

/// `GET /organizations/{membership_id}/requests`.
#[derive(Template)]
#[template(path = "requests.html", whitespace = "minimize")]
pub struct RequestsPage {
    /// The frame.
    pub chrome: Chrome,
    /// The parts of the inbox.
    pub tabs: Vec<ListTab>,
    /// The requests, newest first; at most 24.
    pub requests: Vec<RequestCard>,
    /// How many more were refused and did not ask.
    pub others: i64,
    /// What is wrong.
    pub errors: Errors,
}

/// A request.
pub struct RequestCard {
    /// The association's id.
    pub id: String,
    /// Given and family name, as the person gave them.
    pub name: String,
    /// The proven address that was refused; where no mail can be sent, the address that is not proven.
    pub address: String,
    /// Whether the mailbox is proven.
    pub is_proven: bool,
    /// The closest approved address, when one is close.
    pub closest: Option<String>,
    /// The domain of the address, when it is not one of the organization's.
    pub outside_domain: Option<String>,
    /// When the person asked, if they did.
    pub asked_at: Option<Instant>,
    /// When the address was refused.
    pub refused_at: Instant,
    /// Whether the address is someone else's.
    pub is_claimed: bool,
    /// What became of an approval that the address had.
    pub former: Option<Former>,
    /// Whether the address is pre-approved now.
    pub is_approved: bool,
    /// When the request ends by itself.
    pub ends_at: Instant,
    /// Whether the tick is set that the person is known.
    pub knows: bool,
    /// Whether the tick is set that the domain is welcome.
    pub outside: bool,
    /// The note that was written.
    pub note: String,
}

/// A part of an address, set apart when it differs from the other one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The characters.
    pub text: String,
    /// Whether they differ.
    pub differs: bool,
}

impl RequestCard {
    pub(super) fn of(request: Request) -> Self {
        let association = request.association;
        let domain = association
            .communication_email
            .rsplit_once('@')
            .map(|(_, domain)| domain.to_owned());
        Self {
            id: association.public_id.to_string(),
            name: name(&association),
            is_proven: association.proven_at.is_some(),
            closest: request.closest,
            outside_domain: domain.filter(|_| request.is_outside),
            asked_at: association.asked_at,
            refused_at: association.proven_at.unwrap_or(association.created_at),
            is_claimed: request.is_claimed,
            former: request.former,
            is_approved: request.is_approved,
            ends_at: association.expires_at,
            knows: false,
            outside: false,
            note: String::new(),
            address: association.communication_email,
        }
    }

    /// The id of the tick that an address outside the domains needs.
    pub(super) fn tick(&self) -> String {
        tick_field(&self.id)
    }

    pub(super) fn address_pieces(&self) -> Vec<Piece> {
        match &self.closest {
            Some(closest) => pieces(&self.address, closest),
            None => pieces(&self.address, &self.address),
        }
    }

    pub(super) fn closest_pieces(&self) -> Vec<Piece> {
        self.closest
            .as_ref()
            .map(|closest| pieces(closest, &self.address))
            .unwrap_or_default()
    }
}

/// `address` in pieces: what it begins with as `other` does, what differs, and what it ends with as `other` does.
fn pieces(address: &str, other: &str) -> Vec<Piece> {
    let ours: Vec<char> = address.chars().collect();
    let theirs: Vec<char> = other.chars().collect();
    let same = |a: &&char, b: &&char| a.to_lowercase().eq(b.to_lowercase());
    let start = ours.iter().zip(&theirs).take_while(|(a, b)| same(a, b)).count();
    let most = ours.len().min(theirs.len()) - start;
    let end = ours
        .iter()
        .rev()
        .zip(theirs.iter().rev())
        .take(most)
        .take_while(|(a, b)| same(a, b))
        .count();
    let differing = ours.len() - start - end;
    let mut rest = ours.into_iter();
    [(start, false), (differing, true), (end, false)]
        .into_iter()
        .map(|(length, differs)| Piece {
            text: rest.by_ref().take(length).collect(),
            differs,
        })
        .filter(|piece| !piece.text.is_empty())
        .collect()
}

impl RequestsPage {
    const SECTION: Section = Section::Requests;

    fn base(&self) -> String {
        self.chrome.path(PATH)
    }

    /// Whether someone waits whose address no mail can prove.
    fn has_unproven(&self) -> bool {
        self.requests.iter().any(|request| !request.is_proven)
    }

    /// Whether someone waits whose proven address was refused.
    fn has_proven(&self) -> bool {
        self.requests.iter().any(|request| request.is_proven)
    }

    /// What says that more people were refused than asked.
    fn others(&self) -> Option<String> {
        (self.others > 0).then(|| self.chrome.t.fill("requests-all-refused", "count", self.others))
    }

    /// How many are shown, when there may be more.
    fn limit(&self) -> Option<i64> {
        let is_full = self.requests.len() >= MOST;
        is_full.then(|| i64::try_from(MOST).unwrap_or(i64::MAX))
    }
}

impl Page for RequestsPage {
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

    fn marked(address: &str, other: &str) -> String {
        pieces(address, other)
            .iter()
            .map(|p| {
                if p.differs {
                    format!("[{}]", p.text)
                } else {
                    p.text.clone()
                }
            })
            .collect()
    }

    #[test]
    fn the_difference_is_marked_and_nothing_else() {
        assert_eq!(
            marked("jane@contsoo.example", "jane@contoso.example"),
            "jane@cont[so]o.example"
        );
        assert_eq!(marked("j.doe@x.example", "jane.doe@x.example"), "j.doe@x.example");
        assert_eq!(marked("jane.doe@x.example", "j.doe@x.example"), "j[ane].doe@x.example");
        assert_eq!(marked("Jane@X.example", "jane@x.example"), "Jane@X.example");
        assert_eq!(marked("aaa", "aa"), "aa[a]");
        assert_eq!(marked("ü@x", "u@x"), "[ü]@x");
    }

    #[test]
    fn a_request_stands_beside_the_closest_approved_address() {
        let html = look("requests", |chrome| RequestsPage {
            tabs: tabs(chrome.t, &chrome, (2, 3), false),
            others: 0,
            errors: Errors::one(tick_field("as_9Ab4"), chrome.t.get("requests-outside-missing")),
            requests: vec![
                RequestCard {
                    id: "as_7Qm2xK9v".into(),
                    name: "Jane Doe".into(),
                    address: "jane.doe@contsoo.example".into(),
                    is_proven: true,
                    closest: Some("jane.doe@contoso.example".into()),
                    outside_domain: None,
                    asked_at: Some(at(2026, 11, 3, 14, 5)),
                    refused_at: at(2026, 11, 3, 14, 0),
                    is_claimed: false,
                    former: None,
                    is_approved: false,
                    ends_at: at(2026, 11, 4, 15, 20),
                    knows: false,
                    outside: false,
                    note: String::new(),
                },
                RequestCard {
                    id: "as_9Ab4".into(),
                    name: "Omar Haddad".into(),
                    address: "omar@haddad.example".into(),
                    is_proven: true,
                    closest: None,
                    outside_domain: Some("haddad.example".into()),
                    asked_at: Some(at(2026, 11, 3, 15, 20)),
                    refused_at: at(2026, 11, 3, 14, 0),
                    is_claimed: false,
                    former: None,
                    is_approved: false,
                    ends_at: at(2026, 11, 4, 15, 20),
                    knows: false,
                    outside: false,
                    note: String::new(),
                },
            ],
            chrome,
        });
        assert!(html.contains("cont<mark>so</mark>o.example"));
        assert!(html.contains("cont<mark>os</mark>o.example"));
    }

    #[test]
    fn what_no_mail_can_prove_needs_an_explicit_word() {
        let card = |id: &str, name: &str, address: &str| RequestCard {
            id: id.into(),
            name: name.into(),
            address: address.into(),
            is_proven: false,
            closest: None,
            outside_domain: None,
            asked_at: Some(at(2026, 11, 3, 14, 5)),
            refused_at: at(2026, 11, 3, 14, 5),
            is_claimed: false,
            former: None,
            is_approved: false,
            ends_at: at(2026, 11, 4, 14, 5),
            knows: false,
            outside: false,
            note: String::new(),
        };
        let html = look("requests-unmailed", |chrome| RequestsPage {
            tabs: tabs(chrome.t, &chrome, (2, 3), false),
            others: 0,
            errors: Errors::one("knows-as_2", chrome.t.get("confirm-knows-missing")),
            requests: vec![
                RequestCard {
                    is_approved: true,
                    closest: Some("jane.doe@contoso.example".into()),
                    ..card("as_1", "Jane <b>Doe</b>", "jane.doe@contoso.example")
                },
                RequestCard {
                    closest: Some("omar.haddad@contoso.example".into()),
                    outside_domain: Some("haddad.example".into()),
                    outside: true,
                    ..card("as_2", "Omar Haddad", "omar@haddad.example")
                },
                RequestCard {
                    is_claimed: true,
                    former: None,
                    ..card("as_3", "Wei Chen", "wei.chen@contoso.example")
                },
            ],
            chrome: Chrome {
                mail_off: true,
                ..chrome
            },
        });
        let forms: Vec<&str> = html.split("class=\"card\"").skip(1).collect();
        let offers = |n: usize, what: &str| forms[n].contains(what);
        assert!(offers(0, "/as_1/confirm") && !offers(0, "approve_address"));
        assert!(offers(1, "name=\"approve_address\"") && offers(1, "name=\"allow_outside\" value=\"yes\" checked"));
        assert!(!offers(2, "/as_3/confirm") && offers(2, "/as_3/decline"));
        assert!(html.contains("Jane &#60;b&#62;Doe"));
    }

    #[test]
    fn no_requests_is_said() {
        look("requests-empty", |chrome| RequestsPage {
            tabs: tabs(chrome.t, &chrome, (2, 3), false),
            chrome: crate::web::look::without_requests(chrome),
            others: 2,
            errors: Errors::none(),
            requests: Vec::new(),
        });
    }
}
