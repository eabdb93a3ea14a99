//! A page of invitations.

use axum::extract::State;
use guildhall_domain::invitation::{Delivery, InvitationOrder, InvitationState};
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;

use super::body::{InvitationBody, present};
use super::filter::{FilterBody, word};
use crate::actions::invitations::{self, Wanted, WantedInvitations};
use crate::api::about::{About, Example};
use crate::api::organizations::InvitationCounts;
use crate::api::{Answered, cursor, limit, membership_id, ok, words};
use crate::app::App;
use crate::http::problem::{PathOf, Problem, QueryOf};
use crate::http::visitor::Bearer;

/// A page of invitations.
#[derive(Serialize, ToSchema)]
struct InvitationPage<'a> {
    /// The invitations, newest first.
    items: Vec<InvitationBody<'a>>,
    /// What `cursor` of the next page is; nothing on the last one.
    #[schema(required, value_type = Option<words::Id>)]
    next_cursor: Option<&'a str>,
    /// How many there are in each state, whatever is searched for.
    counts: InvitationCounts,
}

impl Example for InvitationPage<'_> {
    fn example() -> Self {
        Self {
            items: vec![InvitationBody::example()],
            next_cursor: None,
            counts: InvitationCounts {
                approved: 1,
                ..InvitationCounts::default()
            },
        }
    }
}

/// What the document tells of [`list`].
pub fn list_about() -> About {
    About::new(
        "listInvitations",
        "List invitations",
        "A page of the organization's invitations, newest first.",
    )
    .pages(
        &words::of(InvitationState::ALL, InvitationState::as_str),
        "in the address",
    )
    .query(
        "sort",
        "The order; other than `newest` only within one state",
        json!({"type": "string", "enum": words::of(InvitationOrder::ALL, InvitationOrder::as_str)}),
    )
    .query("language", "Only in this language", json!({"type": "string"}))
    .query(
        "delivery",
        "Only with this delivery",
        json!({"type": "string", "enum": words::of(Delivery::ALL, Delivery::as_str)}),
    )
    .query("batch", "Only of this approval", json!({"type": "string"}))
    .query(
        "expiring_in_days",
        "Only what expires within so many days",
        json!({"type": "integer", "minimum": 1, "maximum": 365}),
    )
    .answer::<InvitationPage<'_>>(200, "The page")
}

/// The parameters of the list of invitations.
#[derive(Deserialize)]
pub struct InvitationsQuery {
    state: Option<String>,
    #[serde(default)]
    q: String,
    limit: Option<usize>,
    cursor: Option<String>,
    sort: Option<String>,
    language: Option<String>,
    delivery: Option<String>,
    batch: Option<String>,
    expiring_in_days: Option<u32>,
}

impl InvitationsQuery {
    fn wanted(self) -> Result<WantedInvitations, Problem> {
        let order = word(
            "sort",
            self.sort.as_deref(),
            InvitationOrder::ALL,
            InvitationOrder::as_str,
        )?;
        let filter = FilterBody {
            language: self.language,
            delivery: self.delivery,
            batch: self.batch,
            expiring_in_days: self.expiring_in_days,
        };
        Ok(WantedInvitations {
            list: Wanted {
                state: word(
                    "state",
                    self.state.as_deref(),
                    InvitationState::ALL,
                    InvitationState::as_str,
                )?,
                search: self.q,
                cursor: cursor(self.cursor),
                limit: limit(self.limit)?,
            },
            filter: filter.read()?,
            order: order.unwrap_or(InvitationOrder::Newest),
        })
    }
}

/// `GET …/invitations`: a page, newest first unless `sort` says otherwise.
pub async fn list(
    State(app): State<App>,
    bearer: Bearer,
    PathOf(id): PathOf<String>,
    QueryOf(query): QueryOf<InvitationsQuery>,
) -> Answered {
    let (id, actor) = (membership_id(&id)?, bearer.actor());
    let wanted = query.wanted()?;
    let listed = app
        .db
        .read("invitations page", move |tx| invitations::list(tx, actor, &id, &wanted))
        .await?;
    let next = listed
        .page
        .items
        .last()
        .filter(|_| listed.page.has_next)
        .map(|last| last.public_id.as_str());
    Ok(ok(&InvitationPage {
        items: listed.page.items.iter().map(present).collect(),
        next_cursor: next,
        counts: InvitationCounts::of(&listed.counts),
    }))
}
