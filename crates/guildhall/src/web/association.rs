//! One's own association, page by page as it comes about: code, done, refused, waiting, over.

mod access;
mod code;
mod outcomes;

use axum::http::StatusCode;
use axum::response::Response;
use guildhall_domain::association::AssociationState;
use guildhall_domain::clock::Span;
use guildhall_domain::id::PublicId;
use guildhall_store::Tx;
use serde::Deserialize;

use super::invitation::{WrongAccountPage, suspended};
use crate::actions::associations::{self, OwnPage, Person, Proved, Submitted};
use crate::actions::{ActionError, Conflict};
use crate::http::form::Form;
use crate::http::kept::Typed;
use crate::http::problem::{PathOf, QueryOf};
use crate::web::chrome::Chrome;
use crate::web::frame::{Answered, Frame, go};
use crate::web::mailed_code::{self, LastTry, Wrong};
use crate::web::notices;

pub use access::{AssociationActivePage, Opening};
pub(crate) use access::{access_by, access_key, access_tone, next_links, openings};
pub use code::AssociationCodePage;
pub use outcomes::{AssociationEndedPage, AssociationRefusedPage, AssociationUnprovenPage, AssociationWaitingPage};

/// `GET /associations/{id}`: one's own, as it stands now.
pub async fn show(frame: Frame, PathOf(id): PathOf<String>, QueryOf(last): QueryOf<LastTry>) -> Answered {
    present(&frame, &id, Why::Opened(last.wrong)).await
}

/// `GET` of a form's address, as after a reload: the page that has the form.
pub async fn back(PathOf(id): PathOf<String>) -> Response {
    match PublicId::parse(&id) {
        Some(id) => go(&path(&id)),
        None => go("/"),
    }
}

/// The form with the code.
#[derive(Deserialize)]
pub struct CodeForm {
    #[serde(default)]
    code: String,
}

/// `POST /associations/{id}/code`: takes the mailed code.
pub async fn prove(frame: Frame, PathOf(id): PathOf<String>, typed: Typed<CodeForm>) -> Answered {
    let account = frame.signed_in()?.account;
    let Some(public_id) = PublicId::parse(&id) else {
        return wrong_account(&frame).await;
    };
    if let Some(status) = typed.again {
        return present(&frame, &id, Why::Session(status)).await;
    }
    let code = typed.form.code;
    if !mailed_code::is_code(&code) {
        return Ok(go(&Wrong::Digits.told_at(&path(&public_id))));
    }
    let (house, own_id) = (frame.app.house.clone(), public_id.clone());
    let prove = move |tx: &mut Tx<'_>| associations::prove(tx, &house, account, &own_id, &code);
    match frame.app.db.write("prove a mailbox", prove).await {
        Ok(Proved::Active) => {
            frame.app.mail_due.notify_one();
            Ok(frame.go_with(&path(&public_id), &notices::proven(frame.t)))
        }
        Ok(Proved::WrongCode { .. } | Proved::CodeSpent) => Ok(go(&Wrong::Yes.told_at(&path(&public_id)))),
        Ok(Proved::Refused { .. }) => Ok(go(&path(&public_id))),
        Err(error) => settled(&frame, &public_id, error).await,
    }
}

/// A form without fields.
#[derive(Deserialize)]
pub struct Click {}

/// `POST /associations/{id}/resend`: mails another code.
pub async fn resend(frame: Frame, PathOf(id): PathOf<String>, Form(Click {}): Form<Click>) -> Answered {
    let signed_in = frame.signed_in()?;
    let person = Person {
        account: signed_in.account,
        kind: Some(signed_in.kind),
        client: frame.visitor.client().to_owned(),
    };
    let Some(public_id) = PublicId::parse(&id) else {
        return wrong_account(&frame).await;
    };
    let (house, own_id) = (frame.app.house.clone(), public_id.clone());
    let resend = move |tx: &mut Tx<'_>| associations::resend(tx, &house, &person, &own_id);
    match frame.app.db.write("mail another code", resend).await {
        Ok(Submitted::CodeMailed(_)) => {
            frame.app.mail_due.notify_one();
            Ok(frame.go_with(&path(&public_id), &notices::code_sent(frame.t)))
        }
        Ok(Submitted::AdminsAsked(_)) => Ok(go(&path(&public_id))),
        Ok(Submitted::TooMany { retry_after }) => present(&frame, &id, Why::TooEarly(retry_after)).await,
        Err(error) => settled(&frame, &public_id, error).await,
    }
}

/// `POST /associations/{id}/ask`: asks the organization's admins after a refusal.
pub async fn ask(frame: Frame, PathOf(id): PathOf<String>, Form(Click {}): Form<Click>) -> Answered {
    let account = frame.signed_in()?.account;
    let Some(public_id) = PublicId::parse(&id) else {
        return wrong_account(&frame).await;
    };
    let own_id = public_id.clone();
    let house = frame.app.house.clone();
    let ask = move |tx: &mut Tx<'_>| associations::ask(tx, &house, account, &own_id);
    match frame.app.db.write("ask the admins", ask).await {
        Ok(_) => Ok(go(&path(&public_id))),
        Err(error) => settled(&frame, &public_id, error).await,
    }
}

fn path(id: &PublicId) -> String {
    format!("/associations/{id}")
}

/// What was clicked is settled already, as after a double click: the page says how. What is not this account's stays unknown.
async fn settled(frame: &Frame, id: &PublicId, error: ActionError) -> Answered {
    match error {
        ActionError::Conflict(Conflict::AlreadyAssociated | Conflict::NotWaiting) | ActionError::Suspended => {
            Ok(go(&path(id)))
        }
        ActionError::Hidden => wrong_account(frame).await,
        other => Err(other.into()),
    }
}

/// The same answer for someone else's association and for none at all.
pub(super) async fn wrong_account(frame: &Frame) -> Answered {
    let chrome = frame.chrome(None).await?;
    frame.show_with(StatusCode::NOT_FOUND, &WrongAccountPage { chrome })
}

/// Why the page is shown.
enum Why {
    /// It was opened, perhaps after a code that was wrong.
    Opened(Wrong),
    /// Because it is too early for another code.
    TooEarly(Span),
    /// Because the code was typed in a session that has ended.
    Session(StatusCode),
}

/// The page of the state that an association is in; while a code is awaited, with what stood in the way.
async fn present(frame: &Frame, id: &str, why: Why) -> Answered {
    let account = frame.signed_in()?.account;
    let Some(id) = PublicId::parse(id) else {
        return wrong_account(frame).await;
    };
    let house = frame.app.house.clone();
    let read = move |tx: &mut Tx<'_>| associations::page(tx, &house, account, &id);
    let page = match frame.app.db.read("own association", read).await {
        Err(ActionError::Hidden) => return wrong_account(frame).await,
        other => other?,
    };
    let chrome = Chrome {
        reference: page.reference.clone(),
        ..frame.chrome(None).await?
    };
    let association = &page.own.association;
    match (association.state, association.refusal) {
        (AssociationState::Active, _) => frame.show(&AssociationActivePage::new(
            chrome,
            &frame.app.house.config.program,
            page.own,
        )),
        (AssociationState::Ended, _) => frame.show(&AssociationEndedPage::new(chrome, page)),
        _ if page.own.organization.suspension.is_some() => suspended(frame, page.own.organization.name).await,
        (AssociationState::Pending, Some(_)) if association.asked_at.is_some() => {
            frame.show(&AssociationWaitingPage::new(chrome, page.own))
        }
        (AssociationState::Pending, Some(reason)) => frame.show(&AssociationRefusedPage::new(chrome, page, reason)),
        (AssociationState::Pending, None) if association.awaits_confirmation() => {
            frame.show(&AssociationUnprovenPage::new(chrome, page))
        }
        (AssociationState::Pending, None) => ask_for_code(frame, chrome, page, why),
    }
}

/// The page that asks for the code.
fn ask_for_code(frame: &Frame, mut chrome: Chrome, page: OwnPage, why: Why) -> Answered {
    match why {
        Why::Opened(wrong) => frame.show(&AssociationCodePage::new(chrome, page, wrong)),
        Why::Session(status) => {
            chrome.notice = Some(notices::code_again(frame.t));
            frame.show_with(status, &AssociationCodePage::new(chrome, page, Wrong::No))
        }
        Why::TooEarly(wait) => {
            chrome.notice = Some(notices::code_too_early(frame.t, wait));
            frame.show_too_early(wait, &AssociationCodePage::new(chrome, page, Wrong::No))
        }
    }
}

/// The form where another address can be given, while the invitation URL that led to it is in use.
fn profile_path(page: &OwnPage) -> Option<String> {
    page.token.as_ref().map(|token| format!("/i/{token}/profile"))
}
