//! Attempts whose proven address was refused: listed, approved, dismissed.

use axum::extract::State;
use axum::http::StatusCode;
use guildhall_domain::association::{AssociationState, Refusal};
use guildhall_domain::policy::Operation;
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;

use super::about::{About, Example, Resource};
use super::organizations::InvitationCounts;
use super::repeat::{Call, answer};
use super::{Answered, cursor, limit, membership_id, ok, public_id, words};
use crate::actions::invitations::Wanted;
use crate::actions::requests::{self, Request};
use crate::app::App;
use crate::http::problem::{JsonBody, PathOf, QueryOf};
use crate::http::visitor::Bearer;
use crate::texts::rfc3339;

/// Attempts that were refused.
pub const RESOURCE: Resource = Resource {
    name: "refused-attempts",
    title: "Refused attempts",
    about: "People whose proven address is not approved, or someone else's: their attempt waits for an admin, or ends by itself.",
};

/// The parameters of the list.
#[derive(Deserialize)]
pub struct AttemptsQuery {
    limit: Option<usize>,
    cursor: Option<String>,
}

/// What the document tells of [`list`].
pub fn list_about() -> About {
    About::new(
        "listRefusedAttempts",
        "List refused attempts",
        "A page of the attempts whose proven address was refused, newest first, each beside the closest approved address.",
    )
    .query(
        "limit",
        "The most items",
        json!({"type": "integer", "minimum": 1, "maximum": 200}),
    )
    .query("cursor", "The `next_cursor` of the page before", json!({"type": "string"}))
    .answer::<AttemptPage<'_>>(200, "The page")
}

/// `GET …/refused-attempts`: a page, newest first.
pub async fn list(
    State(app): State<App>,
    bearer: Bearer,
    PathOf(id): PathOf<String>,
    QueryOf(query): QueryOf<AttemptsQuery>,
) -> Answered {
    let (id, actor) = (membership_id(&id)?, bearer.actor());
    let wanted = Wanted {
        state: None,
        search: String::new(),
        cursor: cursor(query.cursor),
        limit: limit(query.limit)?,
    };
    let listed = app
        .db
        .read("refused attempts", move |tx| requests::refused(tx, actor, &id, &wanted))
        .await?;
    let last = listed.page.items.last().filter(|_| listed.page.has_next);
    Ok(ok(&AttemptPage {
        items: listed.page.items.iter().map(present).collect(),
        next_cursor: last.map(|last| last.association.public_id.as_str()),
        counts: InvitationCounts::of(&listed.counts),
    }))
}

/// A page of refused attempts.
#[derive(Serialize, ToSchema)]
struct AttemptPage<'a> {
    /// The attempts, newest first.
    items: Vec<AttemptBody<'a>>,
    /// What `cursor` of the next page is; nothing on the last one.
    #[schema(required, value_type = Option<words::Id>)]
    next_cursor: Option<&'a str>,
    /// How many invitations there are in each state, and how many attempts.
    counts: InvitationCounts,
}

/// An attempt whose proven address was refused.
#[derive(Serialize, ToSchema)]
#[schema(as = RefusedAttempt)]
struct AttemptBody<'a> {
    /// What it is called in paths.
    #[schema(value_type = words::Id)]
    id: &'a str,
    /// The address that was proven and refused.
    address: &'a str,
    /// As the person gave it.
    given_name: &'a str,
    /// As the person gave it.
    family_name: &'a str,
    /// Why it was refused.
    #[schema(required, value_type = Option<words::RefusalWord>)]
    refusal: Option<&'static str>,
    /// The approved address that looks most alike, when one does.
    #[schema(required)]
    closest: Option<&'a str>,
    /// Whether the address is outside the organization's domains.
    is_outside_domains: bool,
    /// When it was refused.
    #[schema(required, format = DateTime)]
    refused_at: Option<String>,
    /// When the person asked the admins, if they did.
    #[schema(required, format = DateTime)]
    asked_at: Option<String>,
    /// When it ends by itself.
    #[schema(format = DateTime)]
    expires_at: String,
}

fn present(request: &Request) -> AttemptBody<'_> {
    let association = &request.association;
    AttemptBody {
        id: association.public_id.as_str(),
        address: &association.communication_email,
        given_name: &association.given_name,
        family_name: &association.family_name,
        refusal: association.refusal.map(Refusal::as_str),
        closest: request.closest.as_deref(),
        is_outside_domains: request.is_outside,
        refused_at: association.proven_at.map(rfc3339),
        asked_at: association.asked_at.map(rfc3339),
        expires_at: rfc3339(association.expires_at),
    }
}

impl Example for AttemptPage<'_> {
    fn example() -> Self {
        Self {
            items: Vec::new(),
            next_cursor: None,
            counts: InvitationCounts::default(),
        }
    }
}

/// What became of an attempt.
#[derive(Serialize, ToSchema)]
struct AnsweredBody<'a> {
    /// The attempt.
    #[schema(value_type = words::Id)]
    id: &'a str,
    /// Where its association stands.
    #[schema(value_type = words::AssociationStateWord)]
    state: &'static str,
}

impl Example for AnsweredBody<'_> {
    fn example() -> Self {
        Self {
            id: "nfxgs43fob2xgzlsnruw4zlcna",
            state: "active",
        }
    }
}

/// The body of an approval.
#[derive(Serialize, Deserialize, ToSchema)]
#[schema(as = ApproveAttempt)]
#[serde(deny_unknown_fields)]
pub struct ApproveBody {
    /// Whether the address may be outside the organization's domains.
    #[serde(default)]
    allow_outside_domains: bool,
}

impl Example for ApproveBody {
    fn example() -> Self {
        Self {
            allow_outside_domains: true,
        }
    }
}

/// What the document tells of [`approve`].
pub fn approve_about() -> About {
    About::new(
        "approveRefusedAttempt",
        "Approve a refused attempt",
        "Approves the address; the person is associated at once.",
    )
    .body::<ApproveBody>()
    .answer::<AnsweredBody<'_>>(200, "The association is active")
    .refuses(409, &["not-waiting", "already-claimed"])
}

/// `POST …/refused-attempts/{id}/approve`: the address is approved and the person associated.
pub async fn approve(
    call: Call,
    PathOf((organization, id)): PathOf<(String, String)>,
    JsonBody { value, bytes }: JsonBody<ApproveBody>,
) -> Answered {
    let (organization, id) = (membership_id(&organization)?, public_id(&id)?);
    let (actor, house) = (call.actor(), call.house());
    call.about(&organization, Operation::DecideRequests)
        .perform("approve a request", &bytes, move |tx| {
            let allow = value.allow_outside_domains;
            let approved = requests::approve(tx, &house, actor, &organization, &id, allow)?;
            let body = AnsweredBody {
                id: approved.public_id.as_str(),
                state: AssociationState::Active.as_str(),
            };
            Ok(answer(StatusCode::OK, &body))
        })
        .await
}

/// What the document tells of [`dismiss`].
pub fn dismiss_about() -> About {
    About::new(
        "dismissRefusedAttempt",
        "Dismiss a refused attempt",
        "Ends the attempt. Only who asked the admins is told.",
    )
    .answer::<AnsweredBody<'_>>(200, "The attempt is over")
    .refuses(409, &["not-waiting"])
}

/// `DELETE …/refused-attempts/{id}`: the attempt ends; who asked is told.
pub async fn dismiss(call: Call, PathOf((organization, id)): PathOf<(String, String)>) -> Answered {
    let (organization, id) = (membership_id(&organization)?, public_id(&id)?);
    let (actor, house) = (call.actor(), call.house());
    call.about(&organization, Operation::DecideRequests)
        .perform("decline a request", b"", move |tx| {
            let ended = requests::decline(tx, &house, actor, &organization, &id, "")?;
            let body = AnsweredBody {
                id: ended.public_id.as_str(),
                state: AssociationState::Ended.as_str(),
            };
            Ok(answer(StatusCode::OK, &body))
        })
        .await
}
