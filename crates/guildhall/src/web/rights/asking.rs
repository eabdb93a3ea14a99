//! Asking for a right or a contact role, on the page of one's own access: one click and a reason; what became of it stands there.

use axum::extract::Path as PathOf;
use axum::http::StatusCode;
use axum::response::Response;
use guildhall_domain::access_request::{AccessRequestState, Wanted};
use guildhall_domain::clock::Instant;
use guildhall_domain::id::PublicId;
use guildhall_store::Tx;
use guildhall_store::access_requests::Telling;
use serde::Deserialize;

use super::{AccessTable, MyAccessPage, last_day, wanted_called};
use crate::actions::access_requests::{self, OwnRequest};
use crate::actions::rights::{RightLine, RoleLine};
use crate::actions::{ActionError, Conflict, handing_over};
use crate::http::failure::Failure;
use crate::http::form::Form;
use crate::http::kept::Typed;
use crate::web::area::Area;
use crate::web::chrome::Notice;
use crate::web::forms::{Errors, Nothing};
use crate::web::frame::{Answered, go};
use crate::web::notices;

/// The page's path.
const PATH: &str = "/access";

/// How a right or a role is asked for by the reader.
pub struct Asking {
    /// What is asked for.
    pub wanted: Wanted,
    /// Whether it can be asked for.
    pub can_ask: bool,
    /// Whether it is held, and would be for longer.
    pub is_longer: bool,
    /// The request that waits for an answer.
    pub open: Option<Open>,
    /// The answer, where the last one was no.
    pub declined: Option<Declined>,
    /// The reason that was typed, where the form is shown again.
    pub typed: Option<String>,
}

/// A request that waits for an answer.
pub struct Open {
    /// What it is called in paths.
    pub id: PublicId,
    /// Since when.
    pub since: Instant,
    /// Who was told of it.
    pub told: Vec<Telling>,
}

/// A request that was declined.
pub struct Declined {
    /// When.
    pub at: Instant,
    /// What the admins wrote.
    pub note: String,
}

impl Asking {
    /// How a right is asked for, before it is known what was asked for.
    pub fn of_right(line: &RightLine) -> Self {
        let until = line.granted.map(|granted| granted.held.until);
        Self {
            can_ask: !line.may_grant_lasting && until != Some(None) && !line.ask.is_empty(),
            is_longer: until.is_some(),
            ..Self::new(Wanted::Right(line.right))
        }
    }

    /// The same of a contact role.
    pub fn of_role(line: &RoleLine) -> Self {
        Self {
            can_ask: !line.is_theirs && !line.may_give,
            ..Self::new(Wanted::Role(line.role))
        }
    }

    fn new(wanted: Wanted) -> Self {
        Self {
            wanted,
            can_ask: false,
            is_longer: false,
            open: None,
            declined: None,
            typed: None,
        }
    }

    /// The id of the field for the reason.
    pub fn field(&self) -> String {
        field(self.wanted)
    }

    fn add(&mut self, own: &OwnRequest) {
        let request = &own.request;
        match (request.state, request.closed_at) {
            (AccessRequestState::Open, _) => {
                self.open = Some(Open {
                    id: request.public_id.clone(),
                    since: request.created_at,
                    told: own.told.clone(),
                });
            }
            (AccessRequestState::Declined, Some(at)) => {
                self.declined = Some(Declined {
                    at,
                    note: request.note.clone(),
                });
            }
            _ => {}
        }
    }
}

fn field(wanted: Wanted) -> String {
    format!("reason-{}-{}", wanted.kind(), wanted.word())
}

fn askings(table: &mut AccessTable) -> impl Iterator<Item = &mut Asking> {
    let rights = table.rights.iter_mut().filter_map(|row| row.asking.as_mut());
    rights.chain(table.roles.iter_mut().filter_map(|row| row.asking.as_mut()))
}

/// What the form sends: one of the two words, and the reason.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct AskForm {
    right: String,
    contact_role: String,
    reason: String,
}

impl AskForm {
    fn wanted(&self) -> Result<Wanted, Failure> {
        let wanted = if self.contact_role.is_empty() {
            Wanted::parse("right", &self.right)
        } else {
            Wanted::parse("contact_role", &self.contact_role)
        };
        wanted.ok_or_else(Failure::not_found)
    }
}

/// `POST …/access/requests`: the admins are asked.
pub async fn ask(area: Area, Typed { form, again }: Typed<AskForm>) -> Answered {
    let (wanted, t) = (form.wanted()?, area.frame.t);
    if let Some(status) = again {
        let typed = Some((wanted, form.reason, false));
        return present(&area, status, typed, Some(notices::typed_again(t))).await;
    }
    let (id, actor, house) = (area.id.clone(), area.actor(), area.frame.app.house.clone());
    let reason = form.reason.clone();
    let write = move |tx: &mut Tx<'_>| access_requests::ask(tx, &house, actor, &id, wanted, &reason);
    let done = area.frame.app.db.write("ask for access", write).await;
    area.frame.app.mail_due.notify_one();
    let notice = match done {
        Ok(_) => notices::access_asked,
        Err(ActionError::Conflict(Conflict::AlreadyAsked)) => notices::access_asked_before,
        Err(ActionError::Conflict(Conflict::AlreadyHeld)) => notices::access_held,
        Err(ActionError::BadParameter { name: "reason", .. }) => {
            let typed = Some((wanted, form.reason, true));
            return present(&area, StatusCode::UNPROCESSABLE_ENTITY, typed, None).await;
        }
        Err(other) => return Err(other.into()),
    };
    Ok(area.frame.go_with(&area.path(PATH), &notice(t, &called(&area, wanted))))
}

/// `POST …/access/requests/{id}/withdraw`: the request is taken back.
pub async fn withdraw(area: Area, _: PathOf<(String, String)>, _: Form<Nothing>) -> Answered {
    let (id, actor, item) = (area.id.clone(), area.actor(), area.item()?);
    let write = move |tx: &mut Tx<'_>| access_requests::withdraw(tx, actor, &id, &item);
    match area.frame.app.db.write("withdraw a request", write).await {
        Ok(request) => {
            let notice = notices::access_withdrawn(area.frame.t, &called(&area, request.wanted));
            Ok(area.frame.go_with(&area.path(PATH), &notice))
        }
        Err(ActionError::Conflict(Conflict::NotWaiting)) => {
            let notice = notices::request_closed(area.frame.t);
            Ok(area.frame.go_with(&area.path(PATH), &notice))
        }
        Err(other) => Err(other.into()),
    }
}

/// What only takes forms was opened as a page.
pub async fn back(area: Area) -> Response {
    go(&area.path(PATH))
}

fn called(area: &Area, wanted: Wanted) -> String {
    wanted_called(area.frame.t, &area.frame.app.house.config.program, wanted)
}

/// Shows one's own access. A reason that was typed comes back, and says whether it was a wrong one.
pub(super) async fn present(
    area: &Area,
    status: StatusCode,
    typed: Option<(Wanted, String, bool)>,
    notice: Option<Notice>,
) -> Answered {
    let (id, actor, house) = (area.id.clone(), area.actor(), area.frame.app.house.clone());
    let read = move |tx: &mut Tx<'_>| {
        let roles = handing_over::show(tx, actor, &id)?;
        Ok::<_, ActionError>((access_requests::own_access(tx, &house, actor, &id)?, roles))
    };
    let (own, roles) = area.frame.app.db.read("own access", read).await?;
    let (mut chrome, t) = (area.chrome().await?, area.frame.t);
    chrome.notice = notice.or(chrome.notice);
    let path = area.path(&format!("/people/{}", own.access.association.public_id));
    let mut access = AccessTable::of(t, &area.frame.app.house.config.program, &own.access, &path, true);
    let mut errors = Errors::none();
    for asking in askings(&mut access) {
        let asked = own.requests.iter().find(|own| own.request.wanted == asking.wanted);
        if let Some(asked) = asked {
            asking.add(asked);
        }
        match &typed {
            Some((wanted, reason, is_wrong)) if *wanted == asking.wanted => {
                asking.typed = Some(reason.clone());
                if *is_wrong {
                    errors.add(asking.field(), t.get("asking-reason-wrong"));
                }
            }
            _ => {}
        }
    }
    access.errors = errors;
    let last_day = own.access.association.leaves_at.map(last_day);
    let is_offered = roles.is_offered();
    let page = MyAccessPage {
        chrome,
        access,
        last_day,
        offer: roles.offer.filter(|_| is_offered),
    };
    area.frame.show_with(status, &page)
}

/// One that can be asked for, one that waits and one that was declined, by their places.
#[cfg(test)]
pub(super) fn sample(wanted: Wanted, place: usize) -> Asking {
    use crate::web::look::at;
    let told = |reminder, name: &str, day| Telling {
        reminder,
        at: at(2026, 11, day, 9, 0),
        name: name.into(),
    };
    Asking {
        can_ask: place > 0,
        is_longer: place == 1,
        open: (place == 2).then(|| Open {
            id: PublicId::from_bytes([2; 16]),
            since: at(2026, 11, 3, 9, 0),
            told: vec![told(0, "Inès Moreau", 3), told(1, "Jonas Weber", 6)],
        }),
        declined: (place == 3).then(|| Declined {
            at: at(2026, 10, 5, 9, 0),
            note: "Ask <b>again</b> after the training".into(),
        }),
        ..Asking::new(wanted)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::look::look;

    #[test]
    fn g4_one_s_own_page_asks_withdraws_and_tells_the_answer() {
        let html = look("my-access-asking", |chrome| {
            let mut access = super::super::sample(chrome.t, false);
            let mut errors = Errors::none();
            if let Some(asking) = askings(&mut access).last() {
                asking.typed = Some("x".repeat(301));
                errors.add(asking.field(), chrome.t.get("asking-reason-wrong"));
            }
            access.errors = errors;
            MyAccessPage {
                chrome,
                access,
                last_day: None,
                offer: None,
            }
        });
        assert_eq!(html.matches("/withdraw\"").count(), 2);
        assert!(html.contains("Jonas Weber") && html.contains("6 Nov 2026"));
        assert!(html.contains("Ask &#60;b&#62;again") && !html.contains("<b>again"));
        assert!(html.contains(r##"href="#reason-contact_role-technical_2""##));
    }
}
