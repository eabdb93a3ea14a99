//! The ways to sign in to the account.

use axum::extract::State;
use guildhall_store::sign_in_methods::Method;
use serde::Serialize;
use utoipa::ToSchema;

use super::about::{About, Example, Resource};
use super::{Answered, ok, words};
use crate::actions::accounts::{CODE_ISSUER, PASSKEY_ISSUER};
use crate::actions::{account_kinds, methods};
use crate::app::{App, House};
use crate::http::visitor::Bearer;
use crate::providers;
use crate::texts::rfc3339;

/// The account's ways to sign in.
pub const RESOURCE: Resource = Resource {
    name: "methods",
    title: "Ways to sign in",
    about: "What signs in to the account. They are added and removed on the page \u{201c}Ways to sign in\u{201d} alone: that \
            asks for a sign-in a moment ago, which a token is none.",
};

/// A way to sign in.
#[derive(Serialize, ToSchema)]
#[schema(as = Method)]
pub struct MethodBody<'a> {
    /// What it is called in paths.
    #[schema(value_type = words::Id)]
    id: &'a str,
    /// How it signs in: `code`, `passkey`, or the provider as the configuration names it; null for one that is no longer set up.
    #[schema(required)]
    method: Option<&'a str>,
    /// Who vouches for it; `code` is Guildhall's own mailed code, `passkey` a key that only its holder has.
    issuer: &'a str,
    /// What the issuer calls it; of a mailed code, the address, and of a passkey, its credential ID.
    subject: &'a str,
    /// What to show for it.
    name: &'a str,
    /// The kind of account that it signs in as.
    #[schema(value_type = words::AccountKindWord)]
    pub account_kind: &'static str,
    /// Whether it signs in, as the program is set up now.
    is_usable: bool,
    /// When it was added.
    #[schema(format = DateTime)]
    added_at: String,
    /// When someone last signed in with it; null where that was not noted.
    #[schema(required, format = DateTime)]
    used_at: Option<String>,
}

/// A way to sign in as the API tells it.
pub fn present<'a>(house: &'a House, method: &'a Method) -> MethodBody<'a> {
    MethodBody {
        id: method.public_id.as_str(),
        method: match method.issuer.as_str() {
            issuer @ (CODE_ISSUER | PASSKEY_ISSUER) => Some(issuer),
            issuer => providers::known(&house.config.sign_in, issuer).map(|provider| provider.id.as_str()),
        },
        issuer: &method.issuer,
        subject: &method.subject,
        name: &method.label,
        account_kind: account_kinds::kind_of(house, &method.issuer, method.kind.as_deref()).as_str(),
        is_usable: methods::is_usable(house, method),
        added_at: rfc3339(method.created_at),
        used_at: method.used_at.map(rfc3339),
    }
}

impl Example for MethodBody<'_> {
    fn example() -> Self {
        Self {
            id: "orxwwzlomjzgc3tdnb2gk43uma",
            method: Some("code"),
            issuer: "code",
            subject: "jane.doe@mail.example",
            name: "Jane.Doe@mail.example",
            account_kind: "personal",
            is_usable: true,
            added_at: "2026-11-03T14:05:00Z".into(),
            used_at: Some("2026-11-20T08:00:00Z".into()),
        }
    }
}

/// The account's ways to sign in.
#[derive(Serialize, ToSchema)]
struct MethodList<'a> {
    /// In the order in which they were added.
    items: Vec<MethodBody<'a>>,
}

impl Example for MethodList<'_> {
    fn example() -> Self {
        Self {
            items: vec![MethodBody::example()],
        }
    }
}

/// What the document tells of [`list`].
pub fn list_about() -> About {
    About::new(
        "listMethods",
        "List the account's ways to sign in",
        "At least one, at most 20. Needs the scope `self`.",
    )
    .answer::<MethodList<'_>>(200, "The ways to sign in")
}

/// `GET /me/methods`: the account's ways to sign in.
pub async fn list(State(app): State<App>, bearer: Bearer) -> Answered {
    let actor = bearer.actor();
    let read = move |tx: &mut guildhall_store::Tx<'_>| methods::list(tx, actor);
    let methods = app.db.read("ways to sign in", read).await?;
    Ok(ok(&MethodList {
        items: methods.iter().map(|method| present(&app.house, method)).collect(),
    }))
}
