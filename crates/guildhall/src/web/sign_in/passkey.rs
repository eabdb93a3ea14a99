//! Signing in with a passkey: the challenge for the browser, and what its authenticator answers.

use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use guildhall_store::Tx;
use serde::Deserialize;

use super::{Needs, SignInPage, onwards};
use crate::actions::passkeys::{self as action, Asked, Browser, Entered};
use crate::http::failure::Failure;
use crate::http::form::Form;
use crate::http::kept::Kept;
use crate::web::account_kind::AccountKindPage;
use crate::web::forms::Nothing;
use crate::web::frame::{Answered, Frame, WayBack};

/// `POST /sign-in/passkey/challenge`: what the browser is to ask its authenticators.
pub async fn challenge(frame: Frame, _: Form<Nothing>) -> Answered {
    let (house, browser) = (frame.app.house.clone(), browser(&frame));
    let write = move |tx: &mut Tx<'_>| action::begin_signing_in(tx, &house, &browser);
    told(frame.app.db.write("challenge for a passkey", write).await?)
}

/// The browser that asks.
pub fn browser(frame: &Frame) -> Browser {
    Browser {
        hash: frame.visitor.hash(),
        client: frame.visitor.client().to_owned(),
    }
}

/// A challenge as the script reads it.
///
/// # Errors
/// [`Failure::too_many`] where there is none yet.
pub fn told(asked: Asked) -> Answered {
    match asked {
        Ok(options) => Ok(([(header::CONTENT_TYPE, "application/json")], options).into_response()),
        Err(wait) => Err(Failure::too_many(wait)),
    }
}

/// The form with the answer.
#[derive(Deserialize)]
#[serde(default)]
#[derive(Default)]
pub struct PasskeyForm {
    answer: String,
    trouble: String,
    #[serde(flatten)]
    needs: Needs,
    #[serde(flatten)]
    back: WayBack,
    #[serde(flatten)]
    kept: Kept,
}

/// `POST /sign-in/passkey`: the session begins under a token of its own. A form that was kept goes on to where it came from.
pub async fn enter(frame: Frame, Form(form): Form<PasskeyForm>) -> Answered {
    if form.answer.is_empty() {
        let reason = frame.t.get(trouble(&form.trouble));
        return again(&frame, form, reason, StatusCode::OK).await;
    }
    let (house, browser) = (frame.app.house.clone(), frame.visitor.hash());
    let (session, token) = frame.new_session();
    let answer = form.answer.clone();
    let enter = move |tx: &mut Tx<'_>| action::sign_in(tx, &house, &browser, &answer, &session);
    let reason = match frame.app.db.write("sign in with a passkey", enter).await? {
        Entered::SignedIn => return Ok(frame.become_token(onwards(&form.back, &form.kept), &token)),
        Entered::KindRefused { name } => return kind_refused(&frame, &name, form).await,
        Entered::Refused => "sign-in-passkey-refused",
        Entered::Spent => "sign-in-begun-anew",
    };
    let reason = frame.t.get(reason);
    again(&frame, form, reason, StatusCode::UNPROCESSABLE_ENTITY).await
}

/// Why the browser has no answer, by what it calls its trouble.
pub fn trouble(name: &str) -> &'static str {
    match name {
        "" => "passkey-no-script",
        "NotAllowedError" | "AbortError" => "passkey-given-up",
        "InvalidStateError" => "passkey-there-already",
        "429" => "passkey-too-many",
        _ => "passkey-trouble",
    }
}

/// The sign-in page again, with what goes along.
async fn again(frame: &Frame, form: PasskeyForm, reason: String, status: StatusCode) -> Answered {
    let mut page = SignInPage::once_more(frame, &form.back.return_to, form.kept, form.needs).await?;
    page.reasons.insert(0, reason);
    frame.show_with(status, &page)
}

/// The program does not take accounts that sign in with passkeys.
async fn kind_refused(frame: &Frame, name: &str, form: PasskeyForm) -> Result<Response, Failure> {
    let kind = frame.app.house.config.sign_in.passkey_kind;
    let page = AccountKindPage::new(frame, kind, name, &form.back.return_to, form.kept).await?;
    frame.show_with(StatusCode::FORBIDDEN, &page)
}
