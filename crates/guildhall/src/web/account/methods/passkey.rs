//! Adding a passkey: what to call it, and what the browser's authenticator answers.

use askama::Template;
use axum::http::StatusCode;
use guildhall_store::Tx;
use serde::Deserialize;

use super::{LIST, added_to, by, present};
use crate::actions::accounts::PASSKEY_ISSUER;
use crate::actions::methods::Added;
use crate::actions::passkeys::{self as action, Answered as Outcome, LONGEST_NAME};
use crate::actions::sessions::SignedIn;
use crate::actions::{ActionError, Actor};
use crate::http::failure::Failure;
use crate::http::form::Form;
use crate::http::problem::QueryOf;
use crate::passkeys::Site;
use crate::web::account::{Part, device};
use crate::web::chrome::{Chrome, Page};
use crate::web::forms::Errors;
use crate::web::frame::{Answered, Frame, WayBack, way_back};
use crate::web::sign_in::passkey::{browser, told, trouble};

/// `GET /account/methods/passkey`: what to call it.
pub async fn show_form(frame: Frame, QueryOf(back): QueryOf<WayBack>) -> Answered {
    let actor = person(&frame)?.actor();
    if let Some(obstacle) = obstacle(&frame, actor).await? {
        return present(&frame, obstacle, &by(frame.t, &frame.app.house, PASSKEY_ISSUER)).await;
    }
    let name = device::describe(frame.t, frame.user_agent());
    let form = PasskeyForm {
        name,
        back,
        ..PasskeyForm::default()
    };
    present_form(&frame, StatusCode::OK, form, Errors::none(), None).await
}

/// Whoever adds a passkey: where there are any, and a moment after they signed in.
fn person(frame: &Frame) -> Result<&SignedIn, Failure> {
    let person = frame.signed_in_recently()?;
    match Site::of(&frame.app.house.config) {
        Some(_) => Ok(person),
        None => Err(Failure::not_found()),
    }
}

/// What stands against it, whatever the browser says.
async fn obstacle(frame: &Frame, actor: Actor) -> Result<Option<Added>, ActionError> {
    let house = frame.app.house.clone();
    let read = move |tx: &mut Tx<'_>| action::obstacle(tx, &house, actor);
    frame.app.db.read("what stands against a passkey", read).await
}

/// What it is to be called.
#[derive(Deserialize)]
pub struct NameForm {
    #[serde(default)]
    name: String,
}

/// `POST /account/methods/passkey/challenge`: what the browser is to ask its authenticators.
pub async fn challenge(frame: Frame, Form(NameForm { name }): Form<NameForm>) -> Answered {
    let actor = person(&frame)?.actor();
    let (house, browser) = (frame.app.house.clone(), browser(&frame));
    let write = move |tx: &mut Tx<'_>| action::begin_adding(tx, &house, actor, &browser, &name);
    told(frame.app.db.write("challenge for a new passkey", write).await?)
}

/// The form with the name and the answer.
#[derive(Deserialize)]
#[serde(default)]
#[derive(Default)]
pub struct PasskeyForm {
    name: String,
    answer: String,
    trouble: String,
    #[serde(flatten)]
    back: WayBack,
}

/// `POST /account/methods/passkey`: it signs in to this account from now on.
pub async fn add(frame: Frame, Form(form): Form<PasskeyForm>) -> Answered {
    let actor = person(&frame)?.actor();
    if action::check_name(&form.name).is_err() {
        let count = i64::try_from(LONGEST_NAME).unwrap_or(i64::MAX);
        let errors = Errors::one("name", frame.t.fill("passkey-name-missing", "count", count));
        return present_form(&frame, StatusCode::UNPROCESSABLE_ENTITY, form, errors, None).await;
    }
    if let Some(obstacle) = obstacle(&frame, actor).await? {
        return present(&frame, obstacle, form.name.trim()).await;
    }
    if form.answer.is_empty() {
        let reason = frame.t.get(trouble(&form.trouble));
        return present_form(&frame, StatusCode::OK, form, Errors::none(), Some(reason)).await;
    }
    let reason = match write(&frame, actor, &form).await? {
        Outcome::Right(Added::Added) if !form.back.return_to.is_empty() => {
            return Ok(added_to(&frame, way_back(&form.back.return_to), form.name.trim()));
        }
        Outcome::Right(added) => return present(&frame, added, form.name.trim()).await,
        Outcome::Refused => "passkey-refused",
        Outcome::Spent => "passkey-spent",
    };
    let reason = frame.t.get(reason);
    present_form(
        &frame,
        StatusCode::UNPROCESSABLE_ENTITY,
        form,
        Errors::none(),
        Some(reason),
    )
    .await
}

async fn write(frame: &Frame, actor: Actor, form: &PasskeyForm) -> Result<Outcome, ActionError> {
    let (house, hash) = (frame.app.house.clone(), frame.visitor.hash());
    let (name, answer) = (form.name.clone(), form.answer.clone());
    let write = move |tx: &mut Tx<'_>| action::add(tx, &house, actor, &hash, &name, &answer);
    frame.app.db.write("add a passkey", write).await
}

async fn present_form(
    frame: &Frame,
    status: StatusCode,
    form: PasskeyForm,
    errors: Errors,
    reason: Option<String>,
) -> Answered {
    let page = PasskeyPage {
        chrome: frame.chrome(None).await?,
        name: form.name,
        return_to: form.back.return_to,
        reason,
        errors,
    };
    frame.show_with(status, &page)
}

/// `GET /account/methods/passkey`.
#[derive(Template)]
#[template(path = "account/method_passkey.html", whitespace = "minimize")]
pub struct PasskeyPage {
    /// The frame.
    pub chrome: Chrome,
    /// What it is to be called.
    pub name: String,
    /// Where to go afterwards, when not to the list.
    pub return_to: String,
    /// Why the last try came to nothing.
    pub reason: Option<String>,
    /// What is wrong.
    pub errors: Errors,
}

impl PasskeyPage {
    const PART: Part = Part::Methods;

    /// Where the page with the ways to sign in is.
    const LIST: &str = LIST;
}

impl Page for PasskeyPage {
    fn heading(&self) -> String {
        self.chrome.t.get("passkey-heading")
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::look::look;

    #[test]
    fn a_passkey_gets_a_name_and_without_a_script_the_page_says_so() {
        let html = look("method-passkey", |chrome| PasskeyPage {
            name: "Firefox on <b>Windows".into(),
            return_to: String::new(),
            reason: None,
            errors: Errors::none(),
            chrome,
        });
        assert!(html.contains("<noscript>") && html.contains("Firefox on &#60;b&#62;Windows"));
        let html = look("method-passkey-errors", |chrome| PasskeyPage {
            name: String::new(),
            return_to: "/organizations/5550014-3/people".into(),
            reason: Some(chrome.t.get("passkey-given-up")),
            errors: Errors::one("name", chrome.t.fill("passkey-name-missing", "count", 60_i64)),
            chrome,
        });
        assert!(html.contains(r#"name="return_to" value="/organizations/5550014-3/people""#));
    }
}
