//! The code that was mailed: where it is typed, and where another one is asked for.

use askama::Template;
use axum::http::StatusCode;
use guildhall_domain::clock::{Instant, Span};
use guildhall_store::Tx;
use serde::Deserialize;

use super::{SignInPage, onwards, with_way_back};
use crate::actions::codes;
use crate::actions::sign_in::{self, Entered};
use crate::http::form::Form;
use crate::http::kept::Kept;
use crate::http::problem::QueryOf;
use crate::web::account_kind::AccountKindPage;
use crate::web::chrome::{Chrome, Notice, Page};
use crate::web::forms::Errors;
use crate::web::frame::{Answered, Frame, WayBack, go};
use crate::web::mailed_code::{self, LastTry, Wrong};
use crate::web::notices;

const CODE: &str = "/sign-in/code";

/// `GET /sign-in/code`: where the code is entered.
pub async fn show(frame: Frame, QueryOf(query): QueryOf<Opened>) -> Answered {
    let why = Why::Opened(query.last.wrong);
    code_page(&frame, &query.back.return_to, Kept::default(), why).await
}

/// The page's query.
#[derive(Deserialize)]
pub struct Opened {
    #[serde(flatten)]
    back: WayBack,
    #[serde(flatten)]
    last: LastTry,
}

/// The form with the code.
#[derive(Deserialize)]
pub struct CodeForm {
    #[serde(default)]
    code: String,
    #[serde(flatten)]
    back: WayBack,
    #[serde(flatten)]
    kept: Kept,
}

/// `POST /sign-in/code`: the session begins under a token of its own. A form that was kept goes on to where it came from,
/// which shows it again.
pub async fn enter(frame: Frame, Form(CodeForm { code, back, kept }): Form<CodeForm>) -> Answered {
    let wrong = if mailed_code::is_code(&code) {
        let (house, browser) = (frame.app.house.clone(), frame.visitor.hash());
        let (session, token) = frame.new_session();
        let enter = move |tx: &mut Tx<'_>| sign_in::enter_code(tx, &house, &browser, &code, &session);
        match frame.app.db.write("enter a sign-in code", enter).await? {
            Entered::SignedIn => return Ok(frame.become_token(onwards(&back, &kept), &token)),
            Entered::WrongCode { .. } | Entered::CodeSpent => Wrong::Yes,
            Entered::KindRefused { address } => return kind_refused(&frame, &address, &back, kept).await,
        }
    } else {
        Wrong::Digits
    };
    if kept.is_empty() {
        return Ok(go(&wrong.told_at(&with_way_back(CODE, &back.return_to))));
    }
    // What is kept is on this page and nowhere else: a redirect would lose it.
    code_page(&frame, &back.return_to, kept, Why::Typed(wrong)).await
}

/// The program does not take accounts that sign in with codes.
async fn kind_refused(frame: &Frame, address: &str, back: &WayBack, kept: Kept) -> Answered {
    let kind = frame.app.house.config.sign_in.code_kind;
    let page = AccountKindPage::new(frame, kind, address, &back.return_to, kept).await?;
    frame.show_with(StatusCode::FORBIDDEN, &page)
}

/// The form that asks for another code.
#[derive(Deserialize)]
pub struct ResendForm {
    #[serde(flatten)]
    back: WayBack,
    #[serde(flatten)]
    kept: Kept,
}

/// `POST /sign-in/code/resend`: mails another code to the same address.
pub async fn resend(frame: Frame, Form(ResendForm { back, kept }): Form<ResendForm>) -> Answered {
    let (house, browser, language) = (frame.app.house.clone(), frame.visitor.hash(), frame.t.language());
    let client = frame.visitor.client().to_owned();
    let again = move |tx: &mut Tx<'_>| sign_in::ask_again(tx, &house, browser, &client, language);
    if let Some(wait) = frame.app.db.write("mail another sign-in code", again).await? {
        return code_page(&frame, &back.return_to, kept, Why::TooEarly(wait)).await;
    }
    frame.app.mail_due.notify_one();
    if kept.is_empty() {
        let path = with_way_back(CODE, &back.return_to);
        return Ok(frame.go_with(&path, &sent_again(&frame)));
    }
    code_page(&frame, &back.return_to, kept, Why::Mailed).await
}

/// Another code can be had.
fn sent_again(frame: &Frame) -> Notice {
    if frame.app.house.config.mail.is_off {
        notices::code_asked_again(frame.t)
    } else {
        notices::code_sent(frame.t)
    }
}

/// Why the page that asks for the code is shown.
pub(super) enum Why {
    /// It was opened, perhaps after a code that was wrong.
    Opened(Wrong),
    /// Because of the code that was typed while a form is kept.
    Typed(Wrong),
    /// Because it is too early for another code.
    TooEarly(Span),
    /// Because another code was mailed, for a form that is kept.
    Mailed,
}

/// The page that asks for the code, or the one that asks for the address when none is awaited.
pub(super) async fn code_page(frame: &Frame, return_to: &str, kept: Kept, why: Why) -> Answered {
    let browser = frame.visitor.hash();
    let read = move |tx: &mut Tx<'_>| sign_in::awaited(tx, &browser);
    let Some(awaited) = frame.app.db.read("awaited sign-in code", read).await? else {
        if kept.is_empty() {
            return Ok(go(&with_way_back("/sign-in", return_to)));
        }
        let empty = SignInPage::empty(frame, frame.chrome(None).await?, return_to).await?;
        return frame.show(&empty.with(kept));
    };
    let wrong = match why {
        Why::Opened(wrong) | Why::Typed(wrong) => wrong,
        Why::TooEarly(_) | Why::Mailed => Wrong::No,
    };
    let mut page = SignInCodePage {
        chrome: frame.chrome(None).await?,
        email: awaited.address,
        return_to: super::kept(return_to),
        kept,
        asked_at: awaited.asked_at,
        minutes: codes::life(&frame.app.house).whole_seconds_up() / 60,
        errors: wrong.errors(frame.t, Some(awaited.standing)),
    };
    match why {
        Why::Opened(_) => frame.show(&page),
        Why::Typed(_) => frame.show_with(StatusCode::UNPROCESSABLE_ENTITY, &page),
        Why::TooEarly(wait) => {
            page.chrome.notice = Some(notices::too_early(frame.t, wait, page.chrome.mail_off));
            frame.show_too_early(wait, &page)
        }
        Why::Mailed => {
            page.chrome.notice = Some(sent_again(frame));
            frame.show(&page)
        }
    }
}

/// `GET /sign-in/code`: asks for the code.
#[derive(Template)]
#[template(path = "sign_in_code.html", whitespace = "minimize")]
pub struct SignInCodePage {
    /// The frame.
    pub chrome: Chrome,
    /// The address the code was mailed to.
    pub email: String,
    /// Where to go afterwards, when not to the front page.
    pub return_to: String,
    /// What was typed into the form that waits behind the sign-in.
    pub kept: Kept,
    /// When it was asked for.
    pub asked_at: Instant,
    /// How many minutes a code is valid.
    pub minutes: i64,
    /// What is wrong.
    pub errors: Errors,
}

impl Page for SignInCodePage {
    fn heading(&self) -> String {
        self.chrome.t.get("sign-in-code-heading")
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }

    fn offers_sign_in(&self) -> bool {
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::look::{at, look};
    use crate::web::mailed_code::{CodeFault, said};

    #[test]
    fn a_code_is_asked_for() {
        let html = look("sign-in-code", |chrome| SignInCodePage {
            chrome: Chrome {
                account: None,
                ..chrome
            },
            email: "ines.moreau@contoso.example".into(),
            return_to: "/i/abc".into(),
            kept: Kept::default(),
            asked_at: at(2026, 11, 3, 14, 5),
            minutes: 10,
            errors: Errors::none(),
        });
        assert!(html.contains(r#"autocomplete="one-time-code" inputmode="numeric""#));
    }

    #[test]
    fn where_mail_is_off_the_code_is_told_in_person() {
        let html = look("sign-in-code-unmailed", |chrome| SignInCodePage {
            chrome: Chrome {
                mail_off: true,
                account: None,
                ..chrome
            },
            email: "ines.moreau@contoso.example".into(),
            return_to: "/i/abc".into(),
            kept: Kept::default(),
            asked_at: at(2026, 11, 3, 14, 5),
            minutes: 60,
            errors: Errors::none(),
        });
        assert!(html.contains("2026-11-03T14:05:00Z") && html.contains("Ask support"));
        assert!(!html.contains("mailed"));
    }

    #[test]
    fn a_wrong_code_can_be_tried_again() {
        let html = look("sign-in-code-wrong", |chrome| SignInCodePage {
            errors: Errors::one("code", said(chrome.t, CodeFault::Wrong { left: 3 })),
            chrome: Chrome {
                account: None,
                ..chrome
            },
            email: "ines.moreau@contoso.example".into(),
            return_to: String::new(),
            kept: Kept {
                values: "given_name=%22J%22".into(),
                begun_by: "JANE".into(),
                ..Kept::default()
            },
            asked_at: at(2026, 11, 3, 14, 5),
            minutes: 10,
        });
        assert!(html.contains(r#"aria-describedby="code-hint code-error""#));
        assert_eq!(
            html.matches(r#"name="kept" value="given_name=%22J%22""#).count(),
            3,
            "every way on keeps it"
        );
    }
}
