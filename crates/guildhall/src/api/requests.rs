//! Requests: people whose proven address is not pre-approved, or whose address no mail can prove, and the admins' answer.

use axum::extract::State;
use axum::http::StatusCode;
use guildhall_domain::policy::Operation;
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;

use super::about::{About, Example, Resource};
use super::repeat::{Call, answer};
use super::{Answered, cursor, limit, membership_id, ok, public_id, words};
use crate::actions::invitations::Wanted;
use crate::actions::requests::{self, Confirmation, Request};
use crate::app::App;
use crate::http::problem::{JsonBody, OptionalJsonBody, PathOf, QueryOf};
use crate::http::visitor::Bearer;
use crate::texts::rfc3339;

/// Who asks to be let in.
pub const RESOURCE: Resource = Resource {
    name: "requests",
    title: "Requests",
    about: "Someone whose mailbox is proven, but whose address is not pre-approved, may ask the organization's admins. They \
            approve the address or decline. Where mail is off, everyone who sends a profile waits here, and an admin who \
            knows the person confirms the address.",
};

/// The requests that wait.
#[derive(Serialize, ToSchema)]
struct RequestList<'a> {
    /// The requests, newest first.
    items: Vec<RequestBody<'a>>,
    /// What `cursor` of the next page is; nothing on the last one.
    #[schema(required, value_type = Option<words::Id>)]
    next_cursor: Option<&'a str>,
}

impl Example for RequestList<'_> {
    fn example() -> Self {
        let request = RequestBody {
            id: "mnxw45dpon2w4zdfojxw2zltme",
            given_name: "Jane",
            family_name: "Doe",
            address: "j.doe@contoso.example",
            is_proven: true,
            closest: Some("jane.doe@contoso.example"),
            is_outside_domains: false,
            is_pre_approved: false,
            is_claimed: false,
            asked_at: "2026-11-23T21:00:00Z".to_owned(),
            ends_at: "2026-12-23T21:00:00Z".to_owned(),
        };
        Self {
            items: vec![request],
            next_cursor: None,
        }
    }
}

/// A request.
#[derive(Serialize, ToSchema)]
#[schema(as = Request)]
pub(crate) struct RequestBody<'a> {
    /// What the association that asks is called in paths.
    #[schema(value_type = words::Id)]
    id: &'a str,
    /// Given name.
    given_name: &'a str,
    /// Family name.
    family_name: &'a str,
    /// The address that was refused, or that no mail can prove.
    address: &'a str,
    /// Whether its mailbox is proven. Where it is not, the request is answered by `confirm`, otherwise by `approve`.
    is_proven: bool,
    /// The approved address that looks most alike, when one does.
    #[schema(required)]
    closest: Option<&'a str>,
    /// Whether the address is outside the organization's domains.
    is_outside_domains: bool,
    /// Whether the address is pre-approved now.
    is_pre_approved: bool,
    /// Whether the address is someone else's.
    is_claimed: bool,
    /// When the person asked.
    #[schema(format = DateTime)]
    asked_at: String,
    /// When the request ends by itself.
    #[schema(format = DateTime)]
    ends_at: String,
}

/// A request as the API gives it.
pub(crate) fn present(request: &Request) -> RequestBody<'_> {
    let association = &request.association;
    RequestBody {
        id: association.public_id.as_str(),
        given_name: &association.given_name,
        family_name: &association.family_name,
        address: &association.communication_email,
        is_proven: association.proven_at.is_some(),
        closest: request.closest.as_deref(),
        is_outside_domains: request.is_outside,
        is_pre_approved: request.is_approved,
        is_claimed: request.is_claimed,
        asked_at: rfc3339(association.asked_at.unwrap_or(association.created_at)),
        ends_at: rfc3339(association.expires_at),
    }
}

/// The parameters of the list.
#[derive(Deserialize)]
pub struct RequestsQuery {
    limit: Option<usize>,
    cursor: Option<String>,
}

/// What the document tells of [`list`].
pub fn list_about() -> About {
    About::new(
        "listRequests",
        "List requests",
        "A page of those who wait for an answer, newest first, each beside the approved address that looks most alike.",
    )
    .query(
        "limit",
        "The most items",
        json!({"type": "integer", "minimum": 1, "maximum": 200}),
    )
    .query(
        "cursor",
        "The `next_cursor` of the page before",
        json!({"type": "string"}),
    )
    .answer::<RequestList<'_>>(200, "The requests")
}

/// `GET …/requests`: who waits for an answer.
pub async fn list(
    State(app): State<App>,
    bearer: Bearer,
    PathOf(id): PathOf<String>,
    QueryOf(query): QueryOf<RequestsQuery>,
) -> Answered {
    let (id, actor) = (membership_id(&id)?, bearer.actor());
    let wanted = Wanted {
        state: None,
        search: String::new(),
        cursor: cursor(query.cursor),
        limit: limit(query.limit)?,
    };
    let (_, page) = app
        .db
        .read("requests", move |tx| requests::list(tx, actor, &id, &wanted))
        .await?;
    let last = page.items.last().filter(|_| page.has_next);
    Ok(ok(&RequestList {
        items: page.items.iter().map(present).collect(),
        next_cursor: last.map(|last| last.association.public_id.as_str()),
    }))
}

/// The body of an approval.
#[derive(Serialize, Deserialize, ToSchema)]
#[schema(as = RequestApproval)]
#[serde(deny_unknown_fields)]
pub struct ApproveBody {
    /// Confirms that an address outside the organization's domains is welcome; such a one is refused otherwise.
    #[serde(default)]
    allow_outside_domains: bool,
}

impl Example for ApproveBody {
    fn example() -> Self {
        Self {
            allow_outside_domains: false,
        }
    }
}

/// What became of a request.
#[derive(Serialize, ToSchema)]
struct Decided<'a> {
    /// What the association is called in paths.
    #[schema(value_type = words::Id)]
    id: &'a str,
    /// Where it stands now.
    #[schema(value_type = words::AssociationStateWord)]
    state: &'static str,
}

impl Example for Decided<'_> {
    fn example() -> Self {
        Self {
            id: "mnxw45dpon2w4zdfojxw2zltme",
            state: "active",
        }
    }
}

/// What the document tells of [`approve`].
pub fn approve_about() -> About {
    About::new(
        "approveRequest",
        "Approve a request",
        "Approves the address and associates the person, who is told by mail.",
    )
    .body::<ApproveBody>()
    .answer::<Decided<'_>>(200, "The association is active")
    .refuses(409, &["already-claimed", "not-waiting"])
}

/// `POST …/requests/{id}/approve`: the address is approved, the person associated.
pub async fn approve(
    call: Call,
    PathOf((organization, id)): PathOf<(String, String)>,
    JsonBody { value, bytes }: JsonBody<ApproveBody>,
) -> Answered {
    let (organization, id) = (membership_id(&organization)?, public_id(&id)?);
    let (actor, house) = (call.actor(), call.house());
    call.about(&organization, Operation::DecideRequests)
        .perform("approve a request", &bytes, move |tx| {
            requests::approve(tx, &house, actor, &organization, &id, value.allow_outside_domains)?;
            let state = "active";
            Ok(answer(StatusCode::OK, &Decided { id: id.as_str(), state }))
        })
        .await
}

/// The body of a confirmation.
#[derive(Serialize, Deserialize, ToSchema)]
#[schema(as = RequestConfirmation)]
#[serde(deny_unknown_fields)]
pub struct ConfirmBody {
    /// Says that you know this person and that this is their address; refused otherwise.
    #[serde(default)]
    #[schema(required)]
    knows_person: bool,
    /// Approves the address in the same step; an address that is not pre-approved is refused otherwise.
    #[serde(default)]
    approve_address: bool,
    /// Confirms that an address to be approved is welcome outside the organization's domains; such a one is refused otherwise.
    #[serde(default)]
    allow_outside_domains: bool,
}

impl Example for ConfirmBody {
    fn example() -> Self {
        Self {
            knows_person: true,
            approve_address: false,
            allow_outside_domains: false,
        }
    }
}

/// What a confirmation did.
#[derive(Serialize, ToSchema)]
struct ConfirmedBody<'a> {
    /// What the association is called in paths.
    #[schema(value_type = words::Id)]
    id: &'a str,
    /// Where it stands now.
    #[schema(value_type = words::AssociationStateWord)]
    state: &'static str,
    /// Whether the address was approved in the same step.
    address_approved: bool,
}

impl Example for ConfirmedBody<'_> {
    fn example() -> Self {
        Self {
            id: "mnxw45dpon2w4zdfojxw2zltme",
            state: "active",
            address_approved: false,
        }
    }
}

/// What the document tells of [`confirm`].
pub fn confirm_about() -> About {
    About::new(
        "confirmRequest",
        "Confirm an address that no mail can prove",
        "Where mail is off, your word stands in the place of the mailed code: you know the person, and the address is theirs. \
         The person is associated at once; the activity says who confirmed. Where mail is on, nothing is confirmed: the person \
         has a code mailed.",
    )
    .body::<ConfirmBody>()
    .answer::<ConfirmedBody<'_>>(200, "The association is active")
    .refuses(409, &["already-claimed", "mail-on", "not-waiting"])
}

/// `POST …/requests/{id}/confirm`: an admin's word in the place of a proven mailbox.
pub async fn confirm(
    call: Call,
    PathOf((organization, id)): PathOf<(String, String)>,
    JsonBody { value, bytes }: JsonBody<ConfirmBody>,
) -> Answered {
    let (organization, id) = (membership_id(&organization)?, public_id(&id)?);
    let (actor, house) = (call.actor(), call.house());
    let said = Confirmation {
        knows_person: value.knows_person,
        approve_address: value.approve_address,
        allow_outside_domains: value.allow_outside_domains,
    };
    call.about(&organization, Operation::ConfirmAddress)
        .perform("confirm a request", &bytes, move |tx| {
            let confirmed = requests::confirm(tx, &house, actor, &organization, &id, said)?;
            let body = ConfirmedBody {
                id: id.as_str(),
                state: "active",
                address_approved: confirmed.address_approved,
            };
            Ok(answer(StatusCode::OK, &body))
        })
        .await
}

/// The body of a decline, which may be left out.
#[derive(Default, Serialize, Deserialize, ToSchema)]
#[schema(as = RequestDecline)]
#[serde(default, deny_unknown_fields)]
pub struct DeclineBody {
    /// What the person reads on their page: one line, or nothing.
    #[schema(max_length = 300)]
    note: String,
}

impl Example for DeclineBody {
    fn example() -> Self {
        Self {
            note: "Ask from your work account".to_owned(),
        }
    }
}

/// What the document tells of [`decline`].
pub fn decline_about() -> About {
    About::new(
        "declineRequest",
        "Decline a request",
        "Says no; the association ends, and the person is told by mail where mail is on. A note stands on the person's page.",
    )
    .body_if_any::<DeclineBody>()
    .answer::<Decided<'_>>(200, "The association has ended")
    .refuses(409, &["not-waiting"])
}

/// `POST …/requests/{id}/decline`: the association ends.
pub async fn decline(
    call: Call,
    PathOf((organization, id)): PathOf<(String, String)>,
    OptionalJsonBody { value, bytes: body }: OptionalJsonBody<DeclineBody>,
) -> Answered {
    let (organization, id) = (membership_id(&organization)?, public_id(&id)?);
    let (actor, house) = (call.actor(), call.house());
    call.about(&organization, Operation::DecideRequests)
        .perform("decline a request", &body, move |tx| {
            requests::decline(tx, &house, actor, &organization, &id, &value.note)?;
            let state = "ended";
            Ok(answer(StatusCode::OK, &Decided { id: id.as_str(), state }))
        })
        .await
}
