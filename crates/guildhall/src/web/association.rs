//! One's own association, page by page as it comes about: code, done, refused, waiting, over.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use guildhall_domain::association::{AccessState, AssociationState, EndReason, Refusal};
use guildhall_domain::clock::{Instant, Span};
use guildhall_domain::id::PublicId;
use guildhall_store::Tx;
use serde::Deserialize;

use super::invitation::WrongAccountPage;
use crate::actions::associations::{self, Own, OwnPage, OwnProof, Person, Proved, Submitted};
use crate::actions::codes;
use crate::actions::{ActionError, Conflict};
use crate::config::Program;
use crate::http::form::Form;
use crate::http::problem::PathOf;
use crate::texts::Texts;
use crate::web::chrome::{Chrome, Link, Page};
use crate::web::forms::Errors;
use crate::web::frame::{Answered, Frame, go};
use crate::web::notices;
use crate::web::verdicts::{self, CodeFault};

/// `GET /associations/{id}`: one's own, as it stands now.
pub async fn show(frame: Frame, PathOf(id): PathOf<String>) -> Answered {
    present(&frame, &id, None).await
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
pub async fn prove(frame: Frame, PathOf(id): PathOf<String>, Form(form): Form<CodeForm>) -> Answered {
    let account = frame.signed_in()?.account;
    let Some(public_id) = PublicId::parse(&id) else {
        return wrong_account(&frame).await;
    };
    if !verdicts::is_code(&form.code) {
        return present(&frame, &id, Some(Again::Code(CodeFault::Missing))).await;
    }
    let (house, own_id) = (frame.app.house.clone(), public_id.clone());
    let prove = move |tx: &mut Tx<'_>| associations::prove(tx, &house, account, &own_id, &form.code);
    match frame.app.db.write("prove a mailbox", prove).await {
        Ok(Proved::Active) => {
            frame.app.mail_due.notify_one();
            Ok(frame.go_with(&path(&public_id), &notices::proven(frame.t)))
        }
        Ok(Proved::WrongCode { tries_left }) => {
            present(&frame, &id, Some(Again::Code(CodeFault::after(tries_left)))).await
        }
        Ok(Proved::CodeSpent) => present(&frame, &id, Some(Again::Code(CodeFault::UsedUp))).await,
        Ok(Proved::Refused { .. }) => Ok(go(&path(&public_id))),
        Err(error) => settled(&frame, &public_id, error).await,
    }
}

/// A form without fields.
#[derive(Deserialize)]
pub struct Click {}

/// `POST /associations/{id}/resend`: mails another code.
pub async fn resend(frame: Frame, PathOf(id): PathOf<String>, Form(Click {}): Form<Click>) -> Answered {
    let person = Person {
        account: frame.signed_in()?.account,
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
        Ok(Submitted::TooMany { retry_after }) => present(&frame, &id, Some(Again::TooEarly(retry_after))).await,
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
    let ask = move |tx: &mut Tx<'_>| associations::ask(tx, account, &own_id);
    match frame.app.db.write("ask the admins", ask).await {
        Ok(()) => Ok(go(&path(&public_id))),
        Err(error) => settled(&frame, &public_id, error).await,
    }
}

fn path(id: &PublicId) -> String {
    format!("/associations/{id}")
}

/// What was clicked is settled already, as after a double click: the page says how. What is not this account's stays unknown.
async fn settled(frame: &Frame, id: &PublicId, error: ActionError) -> Answered {
    match error {
        ActionError::Conflict(Conflict::AlreadyAssociated | Conflict::NotWaiting) => Ok(go(&path(id))),
        ActionError::Hidden => wrong_account(frame).await,
        other => Err(other.into()),
    }
}

/// The same answer for someone else's association and for none at all.
async fn wrong_account(frame: &Frame) -> Answered {
    let chrome = frame.chrome(None).await?;
    frame.show_with(StatusCode::NOT_FOUND, &WrongAccountPage { chrome })
}

/// Why the page is shown again.
enum Again {
    /// Because of the code that was typed.
    Code(CodeFault),
    /// Because it is too early for another code.
    TooEarly(Span),
}

/// The page of the state that an association is in; while a code is awaited, with what stood in the way.
async fn present(frame: &Frame, id: &str, again: Option<Again>) -> Answered {
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
        (AssociationState::Pending, Some(_)) if association.asked_at.is_some() => {
            frame.show(&AssociationWaitingPage::new(chrome, page.own))
        }
        (AssociationState::Pending, Some(reason)) => frame.show(&AssociationRefusedPage::new(chrome, page, reason)),
        (AssociationState::Pending, None) => ask_for_code(frame, chrome, page, again),
    }
}

/// The page that asks for the code.
fn ask_for_code(frame: &Frame, mut chrome: Chrome, page: OwnPage, again: Option<Again>) -> Answered {
    match again {
        None => frame.show(&AssociationCodePage::new(chrome, page, None)),
        Some(Again::Code(fault)) => {
            let page = AssociationCodePage::new(chrome, page, Some(fault));
            frame.show_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
        Some(Again::TooEarly(wait)) => {
            chrome.notice = Some(notices::code_too_early(frame.t, wait));
            frame.show_too_early(wait, &AssociationCodePage::new(chrome, page, None))
        }
    }
}

/// The key of an access state's name.
pub(crate) fn access_key(access: &AccessState) -> &'static str {
    match access {
        AccessState::None => "access-none",
        AccessState::Accepted => "access-accepted",
        AccessState::SwitchingOn => "access-switching-on",
        AccessState::Active => "access-active",
    }
}

/// The color of an access state's tag.
pub(crate) fn access_tone(access: &AccessState) -> &'static str {
    match access {
        AccessState::None => "gray",
        AccessState::Accepted | AccessState::SwitchingOn => "amber",
        AccessState::Active => "green",
    }
}

/// Access is on after this long at the latest.
const ACCESS: Span = Span::hours(24);

/// When access is on at the latest, while it is not, for someone associated since then.
pub(super) fn access_by(access: AccessState, since: Instant) -> Option<Instant> {
    (!is_on(access)).then(|| since + ACCESS)
}

fn is_on(access: AccessState) -> bool {
    matches!(access, AccessState::Active | AccessState::None)
}

/// What an association opens in this program, and whether it has yet.
pub(super) fn openings(program: &Program, access: AccessState) -> Vec<Opening> {
    let benefits = program.benefits.iter();
    benefits
        .map(|benefit| Opening {
            name: benefit.name.clone(),
            text: benefit.text.clone(),
            href: benefit.url.clone().filter(|_| is_on(access)),
            open: is_on(access),
        })
        .collect()
}

/// What comes next for someone who is associated.
pub(super) fn next_links(t: &Texts, program: &Program) -> Vec<Link> {
    let community = program.community.iter();
    community
        .map(|href| Link {
            href: href.clone(),
            label: t.get("access-community"),
        })
        .collect()
}

/// Something an association opens.
#[derive(Clone, Debug)]
pub struct Opening {
    /// Its name.
    pub name: String,
    /// What it is good for.
    pub text: String,
    /// Where it is.
    pub href: Option<String>,
    /// Whether it is open already.
    pub open: bool,
}

/// `GET /associations/{id}` until the mailbox is proven: asks for the code.
#[derive(Template)]
#[template(path = "association_code.html", whitespace = "minimize")]
pub struct AssociationCodePage {
    /// The frame.
    pub chrome: Chrome,
    /// The association's id.
    pub id: String,
    /// The organization's name.
    pub organization: String,
    /// The address the code was mailed to.
    pub address: String,
    /// How many minutes a code is valid.
    pub minutes: i64,
    /// The form where the address can be changed, while the invitation URL is in use.
    pub profile_path: Option<String>,
    /// What is wrong.
    pub errors: Errors,
}

impl AssociationCodePage {
    fn new(chrome: Chrome, page: OwnPage, fault: Option<CodeFault>) -> Self {
        let profile_path = profile_path(&page);
        let is_spent = |proof: OwnProof| proof.is_expired || proof.tries_left == 0;
        let spent = page.own.proof.is_none_or(is_spent).then_some(CodeFault::UsedUp);
        let errors = match fault.or(spent) {
            Some(fault) => Errors::one("code", verdicts::code_fault(chrome.t, fault)),
            None => Errors::none(),
        };
        let Own {
            association,
            organization,
            ..
        } = page.own;
        Self {
            chrome,
            id: association.public_id.to_string(),
            organization: organization.name,
            address: association.communication_email,
            minutes: codes::LIFE.whole_seconds_up() / 60,
            profile_path,
            errors,
        }
    }
}

/// The form where another address can be given, while the invitation URL that led to it is in use.
fn profile_path(page: &OwnPage) -> Option<String> {
    page.token.as_ref().map(|token| format!("/i/{token}/profile"))
}

impl Page for AssociationCodePage {
    fn heading(&self) -> String {
        self.chrome.t.get("association-code-heading")
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }
}

/// `GET /associations/{id}` when it is active.
#[derive(Template)]
#[template(path = "association_active.html", whitespace = "minimize")]
pub struct AssociationActivePage {
    /// The frame.
    pub chrome: Chrome,
    /// The organization's membership ID.
    pub membership_id: String,
    /// The organization's name.
    pub organization: String,
    /// The address that was proven.
    pub address: String,
    /// How far access is.
    pub access: AccessState,
    /// When access is on at the latest, while it is not.
    pub access_by: Option<Instant>,
    /// What the association opens.
    pub openings: Vec<Opening>,
    /// What comes next.
    pub next: Vec<Link>,
}

impl AssociationActivePage {
    fn new(chrome: Chrome, program: &Program, own: Own) -> Self {
        let association = &own.association;
        let since = association.activated_at.unwrap_or(association.created_at);
        Self {
            access_by: access_by(association.access, since),
            openings: openings(program, association.access),
            next: next_links(chrome.t, program),
            chrome,
            membership_id: own.organization.membership_id.to_string(),
            organization: own.organization.name,
            address: own.association.communication_email,
            access: own.association.access,
        }
    }
}

impl Page for AssociationActivePage {
    fn heading(&self) -> String {
        self.chrome
            .t
            .fill("association-active-heading", "organization", &self.organization)
    }
}

/// `GET /associations/{id}` when the proven address was refused.
#[derive(Template)]
#[template(path = "association_refused.html", whitespace = "minimize")]
pub struct AssociationRefusedPage {
    /// The frame.
    pub chrome: Chrome,
    /// The association's id.
    pub id: String,
    /// The organization's name.
    pub organization: String,
    /// The address that was refused.
    pub address: String,
    /// Why.
    pub reason: Refusal,
    /// The form where another address can be given, while the invitation URL is in use.
    pub profile_path: Option<String>,
}

impl AssociationRefusedPage {
    fn new(chrome: Chrome, page: OwnPage, reason: Refusal) -> Self {
        Self {
            chrome,
            profile_path: profile_path(&page),
            id: page.own.association.public_id.to_string(),
            organization: page.own.organization.name,
            address: page.own.association.communication_email,
            reason,
        }
    }
}

impl Page for AssociationRefusedPage {
    fn heading(&self) -> String {
        let t = self.chrome.t;
        match self.reason {
            Refusal::AddressNotApproved => t.fill("refused-not-approved-heading", "organization", &self.organization),
            Refusal::AlreadyClaimed => t.get("refused-claimed-heading"),
        }
    }
}

/// `GET /associations/{id}` after the person asked the admins.
#[derive(Template)]
#[template(path = "association_waiting.html", whitespace = "minimize")]
pub struct AssociationWaitingPage {
    /// The frame.
    pub chrome: Chrome,
    /// The organization's name.
    pub organization: String,
    /// The address it is about.
    pub address: String,
    /// Since when.
    pub since: Instant,
    /// When it ends by itself.
    pub until: Instant,
}

impl AssociationWaitingPage {
    fn new(chrome: Chrome, own: Own) -> Self {
        Self {
            chrome,
            organization: own.organization.name,
            since: own.association.asked_at.unwrap_or(own.association.created_at),
            until: own.association.expires_at,
            address: own.association.communication_email,
        }
    }
}

impl Page for AssociationWaitingPage {
    fn heading(&self) -> String {
        self.chrome
            .t
            .fill("waiting-asked-heading", "organization", &self.organization)
    }
}

/// `GET /associations/{id}` when it is over.
#[derive(Template)]
#[template(path = "association_ended.html", whitespace = "minimize")]
pub struct AssociationEndedPage {
    /// The frame.
    pub chrome: Chrome,
    /// The organization's name.
    pub organization: String,
    /// Why, when it was not ended after having been active.
    pub reason: Option<EndReason>,
    /// When.
    pub at: Instant,
    /// Where to begin again, when that is possible.
    pub again_path: Option<String>,
    /// The association that came after this one.
    pub newer_path: Option<String>,
}

impl AssociationEndedPage {
    fn new(chrome: Chrome, page: OwnPage) -> Self {
        let association = page.own.association;
        Self {
            chrome,
            organization: page.own.organization.name,
            reason: association.end_reason,
            at: association.ended_at.unwrap_or(association.expires_at),
            again_path: page.token.map(|token| format!("/i/{token}")),
            newer_path: page.newer.as_ref().map(path),
        }
    }

    fn text(&self) -> String {
        let key = match self.reason {
            Some(EndReason::Expired) => "ended-expired-text",
            Some(EndReason::Declined) => "ended-declined-text",
            Some(EndReason::Replaced) => "ended-replaced-text",
            None => "ended-text",
        };
        self.chrome.t.fill(key, "organization", &self.organization)
    }
}

impl Page for AssociationEndedPage {
    fn heading(&self) -> String {
        let key = match self.reason {
            Some(EndReason::Expired) => "ended-expired-heading",
            Some(EndReason::Declined) => "ended-declined-heading",
            Some(EndReason::Replaced) => "ended-replaced-heading",
            None => "ended-heading",
        };
        self.chrome.t.fill(key, "organization", &self.organization)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::look::{at, colleague, look};
    use crate::web::verdicts::{CodeFault, code_fault};

    fn code(chrome: Chrome) -> AssociationCodePage {
        AssociationCodePage {
            chrome: colleague(chrome),
            id: "as_7Qm2xK9v".into(),
            organization: "Contoso Ltd".into(),
            address: "jane.doe@contoso.example".into(),
            minutes: 30,
            profile_path: Some("/i/7Qm2xK9vT4bWcR8nZs1LpA/profile".into()),
            errors: Errors::none(),
        }
    }

    #[test]
    fn the_code_is_the_last_step() {
        let html = look("association-code", code);
        assert!(html.contains("Step 3 of 3"));
        assert!(html.contains(r#"action="/associations/as_7Qm2xK9v/code""#));
    }

    #[test]
    fn a_used_up_code_leads_to_another() {
        look("association-code-used-up", |chrome| AssociationCodePage {
            errors: Errors::one("code", code_fault(chrome.t, CodeFault::UsedUp)),
            ..code(chrome)
        });
    }

    #[test]
    fn the_end_says_what_is_open_and_what_comes_next() {
        for (name, access, access_by) in [
            ("association-active", AccessState::Active, None),
            (
                "association-switching-on",
                AccessState::SwitchingOn,
                Some(at(2026, 11, 4, 14, 5)),
            ),
        ] {
            look(name, |chrome| AssociationActivePage {
                chrome: colleague(chrome),
                membership_id: "5550014-3".into(),
                organization: "Contoso Ltd".into(),
                address: "jane.doe@contoso.example".into(),
                access,
                access_by,
                openings: crate::web::look::openings(),
                next: crate::web::look::next_links(),
            });
        }
    }

    #[test]
    fn a_refusal_says_what_can_be_done() {
        for (name, reason, way_out) in [
            (
                "refused-not-approved",
                Refusal::AddressNotApproved,
                r#"action="/associations/as_7Qm2xK9v/ask""#,
            ),
            ("refused-already-claimed", Refusal::AlreadyClaimed, "/profile"),
        ] {
            let html = look(name, |chrome| AssociationRefusedPage {
                chrome: Chrome {
                    reference: Some("K7QM-2XR9".into()),
                    ..colleague(chrome)
                },
                id: "as_7Qm2xK9v".into(),
                organization: "Contoso Ltd".into(),
                address: "jane.doe@contsoo.example".into(),
                reason,
                profile_path: Some("/i/7Qm2xK9vT4bWcR8nZs1LpA/profile".into()),
            });
            assert!(html.contains(way_out));
            assert!(html.contains("K7QM-2XR9"));
        }
    }

    #[test]
    fn waiting_says_for_whom() {
        look("waiting-asked", |chrome| AssociationWaitingPage {
            chrome: colleague(chrome),
            organization: "Contoso Ltd".into(),
            address: "jane.doe@contsoo.example".into(),
            since: at(2026, 11, 3, 14, 5),
            until: at(2026, 12, 3, 14, 5),
        });
    }

    #[test]
    fn an_end_says_how_it_came() {
        for (name, reason) in [
            ("ended", None),
            ("ended-expired", Some(EndReason::Expired)),
            ("ended-declined", Some(EndReason::Declined)),
            ("ended-replaced", Some(EndReason::Replaced)),
        ] {
            look(name, |chrome| AssociationEndedPage {
                chrome: colleague(chrome),
                organization: "Contoso Ltd".into(),
                reason,
                at: at(2026, 11, 4, 14, 5),
                again_path: (reason == Some(EndReason::Expired)).then(|| "/i/7Qm2xK9vT4bWcR8nZs1LpA".into()),
                newer_path: (reason == Some(EndReason::Replaced)).then(|| "/associations/as_9Zs1LpA".into()),
            });
        }
    }
}
