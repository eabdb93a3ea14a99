//! The ways to sign in to the reader's own account.

mod address;
pub mod passkey;
mod provider;

pub use address::{ask, enter, resend, show_code, show_form};
pub use provider::{add_to, depart, not_added};

use askama::Template;
use axum::extract::Path as PathOf;
use axum::http::StatusCode;
use axum::response::Response;
use guildhall_domain::clock::Instant;
use guildhall_domain::id::PublicId;
use guildhall_store::Tx;
use guildhall_store::sign_in_methods::Method;

use super::Part;
use crate::actions::accounts::{CODE_ISSUER, PASSKEY_ISSUER};
use crate::actions::methods::{self, Added, MOST};
use crate::actions::{ActionError, Conflict, account_kinds};
use crate::app::House;
use crate::config::{AccountKind, Provider};
use crate::http::failure::Failure;
use crate::http::form::Form;
use crate::passkeys::Site;
use crate::providers;
use crate::texts::{Arg, Texts};
use crate::web::chrome::{Chrome, Page};
use crate::web::forms::Nothing;
use crate::web::frame::{Answered, Frame, go};
use crate::web::notices;
use crate::web::sign_in::WayIn;

const LIST: &str = "/account/methods";

/// `GET /account/methods`: the ways there are, and those that can be added.
pub async fn list(frame: Frame) -> Answered {
    let actor = frame.signed_in()?.actor();
    let read = move |tx: &mut Tx<'_>| methods::list(tx, actor);
    let methods = frame.app.db.read("ways to sign in", read).await?;
    let house = &frame.app.house;
    let rows: Vec<MethodRow> = methods
        .into_iter()
        .map(|method| MethodRow::of(method, house, frame.t))
        .collect();
    let config = &house.config.sign_in;
    let is_full = rows.len() >= MOST;
    let page = MethodsPage {
        can_remove: rows.len() > 1,
        providers: config.providers.iter().filter(|_| !is_full).map(button).collect(),
        by_code: config.code && account_kinds::accepts(house, config.code_kind) && !is_full,
        by_passkey: Site::of(&house.config).is_some() && account_kinds::accepts(house, config.passkey_kind) && !is_full,
        chrome: frame.chrome(None).await?,
        rows,
    };
    frame.show(&page)
}

fn button(provider: &Provider) -> WayIn {
    WayIn {
        id: provider.id.clone(),
        name: provider.name.clone(),
    }
}

/// `GET` of the forms' paths: leads to the list.
pub async fn back() -> Response {
    go(LIST)
}

/// `GET /account/methods/{id}/remove`: asks before it is done.
pub async fn confirm_removing(frame: Frame, PathOf(id): PathOf<String>) -> Answered {
    let actor = frame.signed_in_recently()?.actor();
    let id = named(&id)?;
    let read = move |tx: &mut Tx<'_>| methods::show(tx, actor, &id);
    let method = frame.app.db.read("a way to sign in", read).await?;
    let page = RemoveMethodPage {
        chrome: frame.chrome(None).await?,
        row: MethodRow::of(method, &frame.app.house, frame.t),
    };
    frame.show(&page)
}

/// `POST /account/methods/{id}/remove`: from now on nobody signs in with it. Whoever had, in this browser too, is signed out.
pub async fn remove(frame: Frame, PathOf(id): PathOf<String>, _: Form<Nothing>) -> Answered {
    let actor = frame.signed_in_recently()?.actor();
    let (id, house) = (named(&id)?, frame.app.house.clone());
    let write = move |tx: &mut Tx<'_>| methods::remove(tx, &house, actor, &id);
    match frame.app.db.write("remove a way to sign in", write).await {
        Ok(removed) => {
            let row = MethodRow::of(removed, &frame.app.house, frame.t);
            Ok(frame.go_with(LIST, &notices::method_removed(frame.t, &row.name)))
        }
        Err(ActionError::Conflict(Conflict::LastMethod)) => refuse(&frame, Refusal::Last, "").await,
        Err(error) => Err(error.into()),
    }
}

fn named(id: &str) -> Result<PublicId, Failure> {
    PublicId::parse(id).ok_or_else(Failure::not_found)
}

/// Says what became of a method that was to be added.
async fn present(frame: &Frame, added: Added, name: &str) -> Answered {
    match added {
        Added::Added => Ok(added_to(frame, LIST, name)),
        Added::AlreadyOwn => Ok(frame.go_with(LIST, &notices::method_known(frame.t, name))),
        Added::OfAnother => refuse(frame, Refusal::OfAnother, name).await,
        Added::KindRefused(kind) => refuse(frame, Refusal::Kind(kind), name).await,
        Added::TooMany => refuse(frame, Refusal::TooMany, name).await,
    }
}

/// Goes on, and says that it was added.
fn added_to(frame: &Frame, path: &str, name: &str) -> Response {
    frame.app.mail_due.notify_one();
    frame.go_with(path, &notices::method_added(frame.t, name))
}

async fn refuse(frame: &Frame, why: Refusal, name: &str) -> Answered {
    let page = MethodRefusedPage {
        chrome: frame.chrome(None).await?,
        why,
        name: name.to_owned(),
    };
    frame.show_with(why.status(), &page)
}

/// Why nothing was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is another account's.
    OfAnother,
    /// The program does not take accounts of this kind.
    Kind(AccountKind),
    /// The account has as many as it can have.
    TooMany,
    /// Nobody could sign in any more.
    Last,
}

impl Refusal {
    fn status(self) -> StatusCode {
        match self {
            Self::Kind(_) => StatusCode::FORBIDDEN,
            Self::OfAnother | Self::TooMany | Self::Last => StatusCode::CONFLICT,
        }
    }
}

/// A way to sign in, in the list.
pub struct MethodRow {
    id: String,
    name: String,
    by: String,
    kind: Option<String>,
    added_at: Instant,
    used_at: Option<Instant>,
    is_usable: bool,
}

impl MethodRow {
    fn of(method: Method, house: &House, t: &Texts) -> Self {
        let kind = account_kinds::kind_of(house, &method.issuer, method.kind.as_deref());
        Self {
            id: method.public_id.to_string(),
            by: by(t, house, &method.issuer),
            kind: is_kind_telling(house).then(|| {
                t.get(match kind {
                    AccountKind::Work => "account-kind-work",
                    AccountKind::Personal => "account-kind-personal",
                })
            }),
            added_at: method.created_at,
            used_at: method.used_at,
            is_usable: methods::is_usable(house, &method),
            name: method.label,
        }
    }
}

/// Whether accounts of both kinds can be had here: else the kind tells nothing.
fn is_kind_telling(house: &House) -> bool {
    !house.config.sign_in.providers.is_empty()
}

/// What vouches for a method.
fn by(t: &Texts, house: &House, issuer: &str) -> String {
    match issuer {
        CODE_ISSUER => t.get("methods-by-code"),
        PASSKEY_ISSUER => t.get("methods-by-passkey"),
        issuer => match providers::known(&house.config.sign_in, issuer) {
            Some(provider) => t.fill("methods-by-provider", "provider", &provider.name),
            None => t.get("methods-by-unknown"),
        },
    }
}

/// `GET /account/methods`.
#[derive(Template)]
#[template(path = "account/methods.html", whitespace = "minimize")]
pub struct MethodsPage {
    /// The frame.
    pub chrome: Chrome,
    /// The ways there are, in the order in which they were added.
    pub rows: Vec<MethodRow>,
    /// Whether there is more than one.
    pub can_remove: bool,
    /// The providers whose accounts can be added.
    pub providers: Vec<WayIn>,
    /// Whether an address can be added.
    pub by_code: bool,
    /// Whether a passkey can be added.
    pub by_passkey: bool,
}

impl MethodsPage {
    const PART: Part = Part::Methods;
}

impl Page for MethodsPage {
    fn heading(&self) -> String {
        self.chrome.t.get("methods-heading")
    }
}

/// `GET /account/methods/{id}/remove`.
#[derive(Template)]
#[template(path = "account/method_remove.html", whitespace = "minimize")]
pub struct RemoveMethodPage {
    /// The frame.
    pub chrome: Chrome,
    /// The way to sign in.
    pub row: MethodRow,
}

impl RemoveMethodPage {
    const PART: Part = Part::Methods;
}

impl Page for RemoveMethodPage {
    fn heading(&self) -> String {
        self.chrome
            .t
            .with("methods-remove-heading", &[("name", Arg::from(self.row.name.as_str()))])
    }
}

/// Why a way to sign in was not added, or not removed.
#[derive(Template)]
#[template(path = "account/method_refused.html", whitespace = "minimize")]
pub struct MethodRefusedPage {
    /// The frame.
    pub chrome: Chrome,
    /// Why.
    pub why: Refusal,
    /// What it is called.
    pub name: String,
}

impl MethodRefusedPage {
    const PART: Part = Part::Methods;

    fn text(&self) -> String {
        let t = self.chrome.t;
        match self.why {
            Refusal::OfAnother => t.fill("methods-of-another", "name", &self.name),
            Refusal::Kind(AccountKind::Work) => t.fill("methods-kind-work", "name", &self.name),
            Refusal::Kind(AccountKind::Personal) => t.fill("methods-kind-personal", "name", &self.name),
            Refusal::TooMany => t.fill("methods-too-many", "count", i64::try_from(MOST).unwrap_or(i64::MAX)),
            Refusal::Last => t.get("methods-last"),
        }
    }
}

impl Page for MethodRefusedPage {
    fn heading(&self) -> String {
        self.chrome.t.get(match self.why {
            Refusal::OfAnother => "methods-of-another-heading",
            Refusal::Kind(_) => "methods-kind-heading",
            Refusal::TooMany => "methods-too-many-heading",
            Refusal::Last => "methods-last-heading",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::look::{at, look};

    fn row(name: &str, by: &str, is_usable: bool) -> MethodRow {
        MethodRow {
            id: "orxwwzlomjzgc3tdnb2gk43uma".into(),
            name: name.into(),
            by: by.into(),
            kind: Some("Personal".into()),
            added_at: at(2026, 11, 3, 14, 5),
            used_at: is_usable.then(|| at(2026, 11, 20, 8, 0)),
            is_usable,
        }
    }

    #[test]
    fn each_way_is_told_and_others_can_be_added() {
        let html = look("methods", |chrome| MethodsPage {
            rows: vec![
                row("jane.doe@mail.example", "Code by mail", true),
                row("Jane <Doe>", "Account of Google", false),
            ],
            can_remove: true,
            providers: ["Microsoft", "Google"]
                .map(|name| WayIn {
                    id: name.to_lowercase(),
                    name: name.into(),
                })
                .to_vec(),
            by_code: true,
            by_passkey: true,
            chrome,
        });
        assert!(html.contains("Jane &#60;Doe&#62;") && html.contains(r#"action="/account/methods/with/google""#));
        assert_eq!(html.matches("/remove\"").count(), 2);
        let html = look("methods-one", |chrome| MethodsPage {
            rows: vec![row("jane.doe@mail.example", "Code by mail", true)],
            can_remove: false,
            providers: Vec::new(),
            by_code: true,
            by_passkey: false,
            chrome,
        });
        assert!(!html.contains("/remove\""));
    }

    #[test]
    fn removing_is_asked_and_refusals_say_what_to_do() {
        look("method-remove", |chrome| RemoveMethodPage {
            row: row("Jane <Doe>", "Account of Google", true),
            chrome,
        });
        for (name, why) in [
            ("method-of-another", Refusal::OfAnother),
            ("method-kind-work", Refusal::Kind(AccountKind::Work)),
            ("method-kind-personal", Refusal::Kind(AccountKind::Personal)),
            ("method-too-many", Refusal::TooMany),
            ("method-last", Refusal::Last),
        ] {
            let html = look(name, |chrome| MethodRefusedPage {
                chrome,
                why,
                name: "jane.doe@mail.example".into(),
            });
            assert!(
                html.contains(r#"href="/account/methods""#) && html.contains("Nothing was changed"),
                "{name}"
            );
        }
    }
}
