//! A new communication e-mail on its way: proven with a code, then compared; refused or given up, the old one stays.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use guildhall_domain::association::Refusal;
use guildhall_domain::clock::{Instant, Span};
use guildhall_domain::id::PublicId;
use guildhall_store::Tx;
use serde::Deserialize;

use super::{elsewhere, find};
use crate::actions::ActionError;
use crate::actions::associations::{Person, Proved};
use crate::actions::codes;
use crate::actions::profiles::{self, Edited, OwnProfile};
use crate::http::form::Form;
use crate::http::kept::Typed;
use crate::http::problem::{PathOf, QueryOf};
use crate::texts::Arg;
use crate::web::chrome::{Chrome, Page};
use crate::web::forms::{Errors, Nothing};
use crate::web::frame::{Answered, Frame, go};
use crate::web::mailed_code::{self, LastTry, Wrong};
use crate::web::notices;

/// `GET /associations/{id}/address`: asks for the code, or tells of the refusal.
pub async fn show(frame: Frame, PathOf(id): PathOf<String>, QueryOf(last): QueryOf<LastTry>) -> Answered {
    present(&frame, &id, Why::Opened(last.wrong)).await
}

/// `GET` of a form's address, as after a reload: the page that has the form.
pub async fn back(PathOf(id): PathOf<String>) -> Response {
    match PublicId::parse(&id) {
        Some(id) => go(&path(id)),
        None => go("/"),
    }
}

/// The form with the code.
#[derive(Deserialize)]
pub struct CodeForm {
    #[serde(default)]
    code: String,
}

/// `POST /associations/{id}/address`: takes the mailed code.
pub async fn prove(frame: Frame, PathOf(id): PathOf<String>, typed: Typed<CodeForm>) -> Answered {
    let account = frame.signed_in()?.account;
    let Some(public_id) = PublicId::parse(&id) else {
        return elsewhere(&frame, &id, ActionError::Hidden).await;
    };
    if let Some(status) = typed.again {
        return present(&frame, &id, Why::Session(status)).await;
    }
    let code = typed.form.code;
    if !mailed_code::is_code(&code) {
        return Ok(go(&Wrong::Digits.told_at(&path(public_id))));
    }
    let house = frame.app.house.clone();
    let prove = move |tx: &mut Tx<'_>| profiles::prove(tx, &house, account, &public_id, &code);
    match frame.app.db.write("prove a new address", prove).await {
        Ok(Proved::Active) => Ok(in_force(&frame, &id)),
        Ok(Proved::WrongCode { .. } | Proved::CodeSpent) => Ok(go(&Wrong::Yes.told_at(&path(&id)))),
        Ok(Proved::Refused { .. }) => Ok(go(&path(&id))),
        Err(error) => elsewhere(&frame, &id, error).await,
    }
}

/// `POST /associations/{id}/address/resend`: mails another code.
pub async fn resend(frame: Frame, PathOf(id): PathOf<String>, Form(Nothing {}): Form<Nothing>) -> Answered {
    let signed_in = frame.signed_in()?;
    let person = Person {
        account: signed_in.account,
        kind: Some(signed_in.kind),
        client: frame.visitor.client().to_owned(),
    };
    let Some(public_id) = PublicId::parse(&id) else {
        return elsewhere(&frame, &id, ActionError::Hidden).await;
    };
    let house = frame.app.house.clone();
    let resend = move |tx: &mut Tx<'_>| profiles::resend(tx, &house, &person, &public_id);
    match frame.app.db.write("mail another code to a new address", resend).await {
        Ok(Edited::Saved { .. }) => {
            frame.app.mail_due.notify_one();
            Ok(frame.go_with(&path(&id), &notices::code_sent(frame.t)))
        }
        Ok(Edited::TooMany { retry_after }) => present(&frame, &id, Why::TooEarly(retry_after)).await,
        Err(error) => elsewhere(&frame, &id, error).await,
    }
}

/// `POST /associations/{id}/address/again`: compares a proven address that was refused once more.
pub async fn claim_again(frame: Frame, PathOf(id): PathOf<String>, Form(Nothing {}): Form<Nothing>) -> Answered {
    let account = frame.signed_in()?.account;
    let Some(public_id) = PublicId::parse(&id) else {
        return elsewhere(&frame, &id, ActionError::Hidden).await;
    };
    let house = frame.app.house.clone();
    let claim = move |tx: &mut Tx<'_>| profiles::claim_again(tx, &house, account, &public_id);
    match frame.app.db.write("claim a new address again", claim).await {
        Ok(Proved::Active) => Ok(in_force(&frame, &id)),
        Ok(_) => Ok(frame.go_with(&path(&id), &notices::still_refused(frame.t))),
        Err(error) => elsewhere(&frame, &id, error).await,
    }
}

/// `POST /associations/{id}/address/keep`: gives the new address up.
pub async fn keep(frame: Frame, PathOf(id): PathOf<String>, Form(Nothing {}): Form<Nothing>) -> Answered {
    let account = frame.signed_in()?.account;
    let Some(public_id) = PublicId::parse(&id) else {
        return elsewhere(&frame, &id, ActionError::Hidden).await;
    };
    let keep = move |tx: &mut Tx<'_>| profiles::keep(tx, account, &public_id);
    match frame.app.db.write("keep the old address", keep).await {
        Ok(()) => Ok(frame.go_with(&super::path(&id), &notices::address_kept(frame.t))),
        Err(error) => elsewhere(&frame, &id, error).await,
    }
}

/// Where a new address is proven.
pub(super) fn path(id: impl std::fmt::Display) -> String {
    format!("/associations/{id}/address")
}

/// The new address is in force: back to the profile. The old one is told by mail.
fn in_force(frame: &Frame, id: &str) -> Response {
    frame.app.mail_due.notify_one();
    frame.go_with(&super::path(id), &notices::address_changed(frame.t))
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

/// The page of where the new address is on its way; where none is, the profile.
async fn present(frame: &Frame, id: &str, why: Why) -> Answered {
    let own = match find(frame, id).await {
        Ok(own) => own,
        Err(error) => return elsewhere(frame, id, error).await,
    };
    let Some(change) = &own.change else {
        return Ok(go(&super::path(id)));
    };
    let mut chrome = Chrome {
        reference: own.reference.clone(),
        ..frame.chrome(None).await?
    };
    if let Some(reason) = change.refusal {
        let (new_address, until) = (change.address.clone(), change.ends_at);
        return frame.show(&AddressRefusedPage::new(chrome, own, new_address, reason, until));
    }
    let new_address = change.address.clone();
    let code_page = |chrome, wrong| AddressCodePage::new(chrome, own, new_address, wrong);
    match why {
        Why::Opened(wrong) => frame.show(&code_page(chrome, wrong)),
        Why::Session(status) => {
            chrome.notice = Some(notices::code_again(frame.t));
            frame.show_with(status, &code_page(chrome, Wrong::No))
        }
        Why::TooEarly(wait) => {
            chrome.notice = Some(notices::code_too_early(frame.t, wait));
            frame.show_too_early(wait, &code_page(chrome, Wrong::No))
        }
    }
}

/// `GET /associations/{id}/address` until the mailbox is proven: asks for the code.
#[derive(Template)]
#[template(path = "address_code.html", whitespace = "minimize")]
pub struct AddressCodePage {
    /// The frame.
    pub chrome: Chrome,
    /// The association's id.
    pub id: String,
    /// The organization's name.
    pub organization: String,
    /// The address that the code was mailed to.
    pub new_address: String,
    /// The address in force.
    pub old_address: String,
    /// How many minutes a code is valid.
    pub minutes: i64,
    /// What is wrong.
    pub errors: Errors,
}

impl AddressCodePage {
    fn new(chrome: Chrome, own: OwnProfile, new_address: String, wrong: Wrong) -> Self {
        Self {
            errors: wrong.errors(chrome.t, own.code),
            chrome,
            id: own.association.public_id.to_string(),
            organization: own.organization.name,
            new_address,
            old_address: own.association.communication_email,
            minutes: codes::LIFE.whole_seconds_up() / 60,
        }
    }
}

impl Page for AddressCodePage {
    fn heading(&self) -> String {
        self.chrome.t.get("address-code-heading")
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }
}

/// `GET /associations/{id}/address` when the proven address was refused.
#[derive(Template)]
#[template(path = "address_refused.html", whitespace = "minimize")]
pub struct AddressRefusedPage {
    /// The frame.
    pub chrome: Chrome,
    /// The association's id.
    pub id: String,
    /// The organization's name.
    pub organization: String,
    /// The address that was refused.
    pub new_address: String,
    /// The address in force.
    pub old_address: String,
    /// Why.
    pub reason: Refusal,
    /// How long the proof is good for.
    pub until: Instant,
}

impl AddressRefusedPage {
    fn new(chrome: Chrome, own: OwnProfile, new_address: String, reason: Refusal, until: Instant) -> Self {
        Self {
            chrome,
            id: own.association.public_id.to_string(),
            organization: own.organization.name,
            new_address,
            old_address: own.association.communication_email,
            reason,
            until,
        }
    }
}

impl AddressRefusedPage {
    fn ask(&self) -> String {
        let t = self.chrome.t;
        let day = t.day(self.until);
        let args = [
            ("organization", Arg::from(&self.organization)),
            ("day", Arg::from(&day)),
        ];
        t.with("address-refused-ask", &args)
    }
}

impl Page for AddressRefusedPage {
    fn heading(&self) -> String {
        let t = self.chrome.t;
        match self.reason {
            Refusal::AddressNotApproved => t.fill("refused-not-approved-heading", "organization", &self.organization),
            Refusal::AlreadyClaimed => t.get("refused-claimed-heading"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::look::{at, colleague, look};
    use crate::web::mailed_code::{CodeFault, said};

    fn code(chrome: Chrome) -> AddressCodePage {
        AddressCodePage {
            chrome: colleague(chrome),
            id: "as_7Qm2xK9v".into(),
            organization: "Contoso Ltd".into(),
            new_address: "jane.smith@contoso.example".into(),
            old_address: "jane.doe@contoso.example".into(),
            minutes: 10,
            errors: Errors::none(),
        }
    }

    #[test]
    fn the_code_page_names_both_addresses() {
        let html = look("address-code", code);
        assert!(html.contains("jane.smith@contoso.example") && html.contains("jane.doe@contoso.example"));
        for action in ["address", "address/resend", "address/keep"] {
            assert!(html.contains(&format!(r#"action="/associations/as_7Qm2xK9v/{action}""#)));
        }
    }

    #[test]
    fn a_used_up_code_to_a_new_address_leads_to_another() {
        look("address-code-used-up", |chrome| AddressCodePage {
            errors: Errors::one("code", said(chrome.t, CodeFault::UsedUp)),
            ..code(chrome)
        });
    }

    #[test]
    fn a_refused_new_address_says_what_can_be_done() {
        for (name, reason) in [
            ("address-refused", Refusal::AddressNotApproved),
            ("address-claimed", Refusal::AlreadyClaimed),
        ] {
            let html = look(name, |chrome| AddressRefusedPage {
                chrome: Chrome {
                    reference: Some("K7QM-2XR9".into()),
                    ..colleague(chrome)
                },
                id: "as_7Qm2xK9v".into(),
                organization: "Contoso Ltd".into(),
                new_address: "jane.smith@contoso.example".into(),
                old_address: "jane.doe@contoso.example".into(),
                reason,
                until: at(2026, 12, 3, 14, 5),
            });
            assert!(html.contains("K7QM-2XR9") && html.contains("jane.doe@contoso.example"));
            for action in ["address/again", "address/keep"] {
                assert!(html.contains(&format!(r#"action="/associations/as_7Qm2xK9v/{action}""#)));
            }
        }
    }
}
