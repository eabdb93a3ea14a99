//! API tokens: the one that calls, and those of its account.

use axum::extract::{Path as PathOf, State};
use axum::http::StatusCode;
use guildhall_domain::scope::Scope;
use guildhall_store::tokens::Token;
use serde::Serialize;
use utoipa::ToSchema;

use super::about::{About, Example, Resource};
use super::organizations::OrganizationNamed;
use super::repeat::{Call, answer};
use super::{Answered, ok, public_id, words};
use crate::actions::tokens;
use crate::app::App;
use crate::http::visitor::Bearer;
use crate::texts::rfc3339;

/// API tokens.
pub const RESOURCE: Resource = Resource {
    name: "tokens",
    title: "API tokens",
    about: "What calls the API. A token never does more than its account may do at that moment; its scopes and its \
            organization narrow that. Tokens are made on the page \u{201c}API tokens\u{201d} or with `guildhall token create`.",
};

/// A token. The token itself is shown once, when it is made.
#[derive(Serialize, ToSchema)]
#[schema(as = Token)]
pub struct TokenBody<'a> {
    /// What it is called in paths.
    #[schema(value_type = words::Id)]
    id: &'a str,
    /// The name that its owner gave it.
    name: &'a str,
    /// What it may be used for.
    #[schema(value_type = Vec<words::ScopeWord>)]
    scopes: Vec<&'static str>,
    /// The one organization that it is bound to, if it is bound to one.
    #[schema(required)]
    organization: Option<OrganizationNamed<'a>>,
    /// Whether it acts for the program, as its operator.
    is_for_program: bool,
    /// When it was made.
    #[schema(format = DateTime)]
    created_at: String,
    /// From when on it is no longer valid.
    #[schema(format = DateTime)]
    expires_at: String,
    /// When it was taken back.
    #[schema(required, format = DateTime)]
    revoked_at: Option<String>,
    /// When it was last used; noted every five minutes at most.
    #[schema(required, format = DateTime)]
    used_at: Option<String>,
}

/// A token as the API tells it.
pub fn present(token: &Token) -> TokenBody<'_> {
    TokenBody {
        id: token.public_id.as_str(),
        name: &token.name,
        scopes: token.scopes.iter().map(Scope::as_str).collect(),
        organization: token.organization.as_ref().map(|bound| OrganizationNamed {
            membership_id: bound.membership_id.as_str(),
            name: &bound.name,
        }),
        is_for_program: token.is_for_program,
        created_at: rfc3339(token.created_at),
        expires_at: rfc3339(token.expires_at),
        revoked_at: token.revoked_at.map(rfc3339),
        used_at: token.used_at.map(rfc3339),
    }
}

impl Example for TokenBody<'_> {
    fn example() -> Self {
        Self {
            id: "orxwwzlomjzgc3tdnb2gk43uma",
            name: "Import from HR",
            scopes: vec!["read", "invite"],
            organization: Some(OrganizationNamed::example()),
            is_for_program: false,
            created_at: "2026-11-03T14:05:00Z".into(),
            expires_at: "2027-02-01T14:05:00Z".into(),
            revoked_at: None,
            used_at: Some("2026-11-20T08:00:00Z".into()),
        }
    }
}

/// The account's tokens.
#[derive(Serialize, ToSchema)]
struct TokenList<'a> {
    /// Newest first; at most 200.
    items: Vec<TokenBody<'a>>,
}

impl Example for TokenList<'_> {
    fn example() -> Self {
        Self {
            items: vec![TokenBody::example()],
        }
    }
}

/// What the document tells of [`show`].
pub fn show_about() -> About {
    About::new(
        "showToken",
        "Show the token that calls",
        "What the token of this call may be used for, and until when. Needs no scope.",
    )
    .answer::<TokenBody<'_>>(200, "The token")
}

/// `GET /token`: the token that calls.
pub async fn show(State(app): State<App>, bearer: Bearer) -> Answered {
    let actor = bearer.actor();
    let token = app
        .db
        .read("the calling token", move |tx| tokens::calling(tx, actor))
        .await?;
    Ok(ok(&present(&token)))
}

/// What the document tells of [`list`].
pub fn list_about() -> About {
    About::new(
        "listTokens",
        "List the account's tokens",
        "Those that are valid and those that are not any more. Needs the scope `self`.",
    )
    .answer::<TokenList<'_>>(200, "The tokens")
}

/// `GET /me/tokens`: the account's tokens.
pub async fn list(State(app): State<App>, bearer: Bearer) -> Answered {
    let actor = bearer.actor();
    let tokens = app.db.read("tokens", move |tx| tokens::list(tx, actor)).await?;
    Ok(ok(&TokenList {
        items: tokens.iter().map(present).collect(),
    }))
}

/// What the document tells of [`revoke`].
pub fn revoke_about() -> About {
    About::new(
        "revokeToken",
        "Revoke a token",
        "It is refused from now on; the calling token may be the one. Needs the scope `self`.",
    )
    .answer::<TokenBody<'_>>(200, "The token is revoked")
}

/// `DELETE /me/tokens/{id}`: the token is refused from now on.
pub async fn revoke(call: Call, PathOf(id): PathOf<String>) -> Answered {
    let (id, actor) = (public_id(&id)?, call.actor());
    call.own()?;
    call.perform("revoke a token", b"", move |tx| {
        tokens::revoke(tx, actor, &id)?;
        let token = tokens::show(tx, actor, &id)?;
        Ok(answer(StatusCode::OK, &present(&token)))
    })
    .await
}
