//! Adding an address that codes are mailed to: which one, then the code that proves it.

use askama::Template;
use axum::http::StatusCode;
use guildhall_domain::clock::{Instant, Span};
use guildhall_domain::email::{EmailAddress, typing_hint};
use guildhall_store::Tx;
use serde::Deserialize;

use super::present;
use crate::actions::codes;
use crate::actions::methods::{self, Proved};
use crate::actions::sign_in::{self, AskForCode};
use crate::http::failure::Failure;
use crate::http::form::Form;
use crate::http::problem::QueryOf;
use crate::web::account::Part;
use crate::web::chrome::{Chrome, Page};
use crate::web::forms::{Errors, Nothing};
use crate::web::frame::{Answered, Frame, go};
use crate::web::mailed_code::{self, LastTry, Wrong};
use crate::web::notices;
use crate::web::verdicts;

const FORM: &str = "/account/methods/address";
const CODE: &str = "/account/methods/address/code";

/// `GET /account/methods/address`: which address.
pub async fn show_form(frame: Frame) -> Answered {
    person(&frame)?;
    present_form(&frame, StatusCode::OK, String::new(), Errors::none()).await
}

/// Whoever adds an address: where codes sign in, and a moment after they signed in themselves.
fn person(frame: &Frame) -> Result<i64, Failure> {
    let account = frame.signed_in_recently()?.account;
    if frame.app.house.config.sign_in.code {
        Ok(account)
    } else {
        Err(Failure::not_found())
    }
}

async fn present_form(frame: &Frame, status: StatusCode, email: String, errors: Errors) -> Answered {
    let chrome = frame.chrome(None).await?;
    frame.show_with(status, &AddressPage { chrome, email, errors })
}

/// The form with the address.
#[derive(Deserialize)]
pub struct AddressForm {
    #[serde(default)]
    email: String,
}

/// `POST /account/methods/address`: mails a code there, whoever's the address may be.
pub async fn ask(frame: Frame, Form(AddressForm { email }): Form<AddressForm>) -> Answered {
    let account = person(&frame)?;
    let address = match EmailAddress::parse(&email) {
        Ok(address) => address,
        Err(error) => {
            let fault = match typing_hint(&email) {
                Some(hint) => verdicts::typing_hint(frame.t, &hint),
                None => verdicts::address_fault(frame.t, &error),
            };
            let errors = Errors::one("email", fault);
            return present_form(&frame, StatusCode::UNPROCESSABLE_ENTITY, email, errors).await;
        }
    };
    let (house, input) = (
        frame.app.house.clone(),
        AskForCode {
            browser: frame.visitor.hash(),
            client: frame.visitor.client().to_owned(),
            address,
            language: frame.t.language().to_owned(),
            adds_to: Some(account),
        },
    );
    let mail = move |tx: &mut Tx<'_>| sign_in::ask_for_code(tx, &house, &input);
    if let Some(wait) = frame.app.db.write("mail a code for an address", mail).await? {
        let mut chrome = frame.chrome(None).await?;
        chrome.notice = Some(notices::too_early(frame.t, wait, chrome.mail_off));
        let errors = Errors::none();
        return frame.show_too_early(wait, &AddressPage { chrome, email, errors });
    }
    frame.app.mail_due.notify_one();
    Ok(go(CODE))
}

/// `GET /account/methods/address/code`: where the code is entered.
pub async fn show_code(frame: Frame, QueryOf(last): QueryOf<LastTry>) -> Answered {
    let account = person(&frame)?;
    code_page(&frame, account, Why::Opened(last.wrong)).await
}

/// The form with the code.
#[derive(Deserialize)]
pub struct CodeForm {
    #[serde(default)]
    code: String,
}

/// `POST /account/methods/address/code`: with the right one, codes mailed there sign in from now on.
pub async fn enter(frame: Frame, Form(CodeForm { code }): Form<CodeForm>) -> Answered {
    let account = person(&frame)?;
    if !mailed_code::is_code(&code) {
        return Ok(go(&Wrong::Digits.told_at(CODE)));
    }
    let (house, browser) = (frame.app.house.clone(), frame.visitor.hash());
    let read = move |tx: &mut Tx<'_>| methods::awaited(tx, account, &browser);
    let awaited = frame.app.db.read("awaited code", read).await?;
    let write = move |tx: &mut Tx<'_>| methods::add_address(tx, &house, account, &browser, &code);
    match frame.app.db.write("add an address", write).await? {
        Proved::Right(added) => {
            let name = awaited.map(|awaited| awaited.address).unwrap_or_default();
            present(&frame, added, &name).await
        }
        Proved::WrongCode { .. } | Proved::CodeSpent => Ok(go(&Wrong::Yes.told_at(CODE))),
    }
}

/// `POST /account/methods/address/code/resend`: mails another code to the same address.
pub async fn resend(frame: Frame, _: Form<Nothing>) -> Answered {
    let account = person(&frame)?;
    let (house, browser, language) = (frame.app.house.clone(), frame.visitor.hash(), frame.t.language());
    let client = frame.visitor.client().to_owned();
    let again = move |tx: &mut Tx<'_>| methods::ask_again(tx, &house, account, browser, &client, language);
    if let Some(wait) = frame.app.db.write("mail another code for an address", again).await? {
        return code_page(&frame, account, Why::TooEarly(wait)).await;
    }
    frame.app.mail_due.notify_one();
    let notice = if frame.app.house.config.mail.is_off {
        notices::code_asked_again(frame.t)
    } else {
        notices::code_sent(frame.t)
    };
    Ok(frame.go_with(CODE, &notice))
}

/// Why the page that asks for the code is shown.
enum Why {
    /// It was opened, perhaps after a code that was wrong.
    Opened(Wrong),
    /// Because it is too early for another code.
    TooEarly(Span),
}

/// The page that asks for the code, or the way to the one that asks for the address when none is awaited.
async fn code_page(frame: &Frame, account: i64, why: Why) -> Answered {
    let browser = frame.visitor.hash();
    let read = move |tx: &mut Tx<'_>| methods::awaited(tx, account, &browser);
    let Some(awaited) = frame.app.db.read("awaited code", read).await? else {
        return Ok(go(FORM));
    };
    let wrong = match why {
        Why::Opened(wrong) => wrong,
        Why::TooEarly(_) => Wrong::No,
    };
    let mut page = AddressCodePage {
        chrome: frame.chrome(None).await?,
        email: awaited.address,
        asked_at: awaited.asked_at,
        minutes: codes::life(&frame.app.house).whole_seconds_up() / 60,
        errors: wrong.errors(frame.t, Some(awaited.standing)),
    };
    match why {
        Why::Opened(_) => frame.show(&page),
        Why::TooEarly(wait) => {
            page.chrome.notice = Some(notices::too_early(frame.t, wait, page.chrome.mail_off));
            frame.show_too_early(wait, &page)
        }
    }
}

/// `GET /account/methods/address`.
#[derive(Template)]
#[template(path = "account/method_address.html", whitespace = "minimize")]
pub struct AddressPage {
    /// The frame.
    pub chrome: Chrome,
    /// What was typed.
    pub email: String,
    /// What is wrong.
    pub errors: Errors,
}

impl AddressPage {
    const PART: Part = Part::Methods;
}

impl Page for AddressPage {
    fn heading(&self) -> String {
        self.chrome.t.get("methods-address-heading")
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }
}

/// `GET /account/methods/address/code`.
#[derive(Template)]
#[template(path = "account/method_code.html", whitespace = "minimize")]
pub struct AddressCodePage {
    /// The frame.
    pub chrome: Chrome,
    /// Where the code went.
    pub email: String,
    /// When it was asked for.
    pub asked_at: Instant,
    /// How many minutes a code is valid.
    pub minutes: i64,
    /// What is wrong.
    pub errors: Errors,
}

impl AddressCodePage {
    const PART: Part = Part::Methods;
}

impl Page for AddressCodePage {
    fn heading(&self) -> String {
        self.chrome.t.get("sign-in-code-heading")
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::look::{at, look};

    #[test]
    fn an_address_is_asked_for_and_then_its_code() {
        let html = look("method-address", |chrome| AddressPage {
            chrome,
            email: "jane@".into(),
            errors: Errors::one("email", "Enter an address like name@company.com".into()),
        });
        assert!(html.contains(r#"value="jane@""#));
        for mail_off in [false, true] {
            let name = if mail_off {
                "method-code-unmailed"
            } else {
                "method-code"
            };
            let html = look(name, |chrome| AddressCodePage {
                chrome: Chrome { mail_off, ..chrome },
                email: "jane.doe@mail.example".into(),
                asked_at: at(2026, 11, 3, 14, 5),
                minutes: 10,
                errors: Errors::none(),
            });
            assert!(html.contains(r#"action="/account/methods/address/code/resend""#));
            assert_eq!(html.contains("2026-11-03T14:05:00Z"), mail_off);
        }
    }
}
