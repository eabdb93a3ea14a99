//! Requests for rights and contact roles: the inbox, and what admins answer.

pub mod own;

use axum::extract::State;
use axum::http::StatusCode;
use guildhall_domain::id::PublicId;
use guildhall_domain::policy::Operation;
use guildhall_domain::rights::AccessRight;
use guildhall_store::Tx;
use guildhall_store::access_requests::{AccessRequest, Telling};
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;

use super::about::{About, Example, Resource};
use super::repeat::{Call, answer};
use super::{Answered, cursor, instant, limit, membership_id, ok, public_id, words};
use crate::actions::access_requests::{self, Decided, Decision, Waiting};
use crate::app::App;
use crate::http::failure::Failure;
use crate::http::problem::{JsonBody, OptionalJsonBody, PathOf, QueryOf};
use crate::http::visitor::Bearer;
use crate::texts::rfc3339;

/// Who asks for what.
pub const RESOURCE: Resource = Resource {
    name: "access-requests",
    title: "Requests for rights and roles",
    about: "A person asks for a right or a contact role, with a reason; one request for each is open at a time. The admins who could \
            give it decide, alone or many at once: to approve is to give, by the same rules. A request ends with the association. \
            Nobody decides: the next admin is reminded every few days.",
};

/// What was asked for, and what became of it.
#[derive(Serialize, ToSchema)]
#[schema(as = AccessRequest)]
struct RequestBody<'a> {
    /// What it is called in paths.
    #[schema(value_type = words::Id)]
    id: &'a str,
    /// The right that is asked for, if it is one.
    #[schema(required, value_type = Option<words::AccessRightWord>)]
    right: Option<&'a str>,
    /// The contact role that is asked for, if it is one.
    #[schema(required, value_type = Option<words::ContactRoleWord>)]
    contact_role: Option<&'a str>,
    /// Why, in the person's words.
    reason: &'a str,
    /// Where it stands.
    #[schema(value_type = words::AccessRequestStateWord)]
    state: &'static str,
    /// Since when.
    #[schema(format = DateTime)]
    asked_at: String,
    /// When it was decided, withdrawn or ended.
    #[schema(required, format = DateTime)]
    closed_at: Option<String>,
    /// What the admins wrote; may be empty.
    note: &'a str,
    /// When what was given ends by itself, if it does.
    #[schema(required, format = DateTime)]
    until: Option<String>,
    /// Which admins were told of it, in that order.
    told: Vec<TellingBody<'a>>,
}

/// An admin who was told of a request.
#[derive(Serialize, ToSchema)]
#[schema(as = AccessRequestTelling)]
struct TellingBody<'a> {
    /// Given and family name.
    name: &'a str,
    /// When.
    #[schema(format = DateTime)]
    at: String,
    /// In which reminder; 0 when the request was made.
    reminder: i64,
}

impl Example for RequestBody<'_> {
    fn example() -> Self {
        Self {
            id: "mnxw45dpon2w4zdfojxw2zltme",
            right: Some("software_download"),
            contact_role: None,
            reason: "I set up the test lab",
            state: "open",
            asked_at: "2026-11-23T21:00:00Z".to_owned(),
            closed_at: None,
            note: "",
            until: None,
            told: vec![TellingBody {
                name: "Pat Doe",
                at: "2026-11-23T21:00:00Z".to_owned(),
                reminder: 0,
            }],
        }
    }
}

fn present<'a>(request: &'a AccessRequest, told: &'a [Telling]) -> RequestBody<'a> {
    let is = |kind: &str| (request.wanted.kind() == kind).then(|| request.wanted.word());
    RequestBody {
        id: request.public_id.as_str(),
        right: is("right"),
        contact_role: is("contact_role"),
        reason: &request.reason,
        state: request.state.as_str(),
        asked_at: rfc3339(request.created_at),
        closed_at: request.closed_at.map(rfc3339),
        note: &request.note,
        until: request.ends_at.map(rfc3339),
        told: told
            .iter()
            .map(|telling| TellingBody {
                name: &telling.name,
                at: rfc3339(telling.at),
                reminder: telling.reminder,
            })
            .collect(),
    }
}

/// The parameters of the inbox.
#[derive(Deserialize)]
pub struct InboxQuery {
    limit: Option<usize>,
    cursor: Option<String>,
}

/// A page of the inbox.
#[derive(Serialize, ToSchema)]
#[schema(as = AccessRequestPage)]
struct InboxBody<'a> {
    /// The open requests, those that wait longest first.
    items: Vec<WaitingBody<'a>>,
    /// What `cursor` of the next page is; nothing on the last one.
    #[schema(required, value_type = Option<words::Id>)]
    next_cursor: Option<&'a str>,
    /// How many requests for rights and contact roles are open.
    open: i64,
    /// How many people wait for their address: the requests of `GET …/requests`.
    addresses: i64,
}

/// An open request beside its person.
#[derive(Serialize, ToSchema)]
#[schema(as = WaitingAccessRequest)]
pub(crate) struct WaitingBody<'a> {
    /// The request.
    request: RequestBody<'a>,
    /// What the person's association is called in paths.
    #[schema(value_type = words::Id)]
    association: &'a str,
    /// Given and family name.
    name: &'a str,
    /// The communication e-mail.
    address: &'a str,
    /// Since when the person has been associated.
    #[schema(required, format = DateTime)]
    associated_since: Option<String>,
    /// The rights that the person holds.
    #[schema(value_type = Vec<words::AccessRightWord>)]
    rights: Vec<&'a str>,
    /// Who has the contact role that is asked for, if anyone: the id of an association.
    #[schema(required, value_type = Option<words::Id>)]
    held_by: Option<&'a str>,
    /// Whether the caller may decide.
    may_decide: bool,
    /// What the person asked for before: the newest five.
    earlier: Vec<RequestBody<'a>>,
}

impl Example for InboxBody<'_> {
    fn example() -> Self {
        Self {
            items: vec![WaitingBody {
                request: RequestBody::example(),
                association: "mnxw45dpon2w4zdfojxw2zltme",
                name: "Eva Doe",
                address: "eva@contoso.example",
                associated_since: Some("2026-11-23T21:00:00Z".to_owned()),
                rights: Vec::new(),
                held_by: None,
                may_decide: true,
                earlier: Vec::new(),
            }],
            next_cursor: None,
            open: 1,
            addresses: 0,
        }
    }
}

/// An open request as the API gives it.
pub(crate) fn waiting(waiting: &Waiting) -> WaitingBody<'_> {
    let asker = &waiting.request.asker;
    WaitingBody {
        request: present(&waiting.request, &waiting.told),
        association: asker.public_id.as_str(),
        name: &asker.name,
        address: &asker.email,
        associated_since: asker.since.map(rfc3339),
        rights: waiting.rights.iter().map(AccessRight::as_str).collect(),
        held_by: waiting.holder.as_ref().map(|contact| contact.public_id.as_str()),
        may_decide: waiting.may_decide,
        earlier: waiting.earlier.iter().map(|request| present(request, &[])).collect(),
    }
}

/// What the document tells of [`list`].
pub fn list_about() -> About {
    About::new(
        "listAccessRequests",
        "List open requests",
        "A page of the open requests for rights and contact roles, those that wait longest first, each beside what the person holds and \
         asked for before.",
    )
    .query(
        "limit",
        "The most items",
        json!({"type": "integer", "minimum": 1, "maximum": 200}),
    )
    .query("cursor", "The `next_cursor` of the page before", json!({"type": "string"}))
    .answer::<InboxBody<'_>>(200, "The page")
}

/// `GET …/access-requests`: a page of the inbox.
pub async fn list(
    State(app): State<App>,
    bearer: Bearer,
    PathOf(id): PathOf<String>,
    QueryOf(query): QueryOf<InboxQuery>,
) -> Answered {
    let (id, actor, house) = (membership_id(&id)?, bearer.actor(), app.house.clone());
    let place = (cursor(query.cursor), limit(query.limit)?);
    let read = move |tx: &mut Tx<'_>| access_requests::inbox(tx, &house, actor, &id, place.clone());
    let inbox = app.db.read("access requests", read).await?;
    let last = inbox.page.items.last().filter(|_| inbox.page.has_next);
    Ok(ok(&InboxBody {
        items: inbox.page.items.iter().map(waiting).collect(),
        next_cursor: last.map(|last| last.request.public_id.as_str()),
        open: inbox.access,
        addresses: inbox.addresses,
    }))
}

/// The body of an approval, which may be left out.
#[derive(Default, Serialize, Deserialize, ToSchema)]
#[schema(as = AccessApproval)]
#[serde(default, deny_unknown_fields)]
pub struct ApproveBody {
    /// When a right that is given ends by itself; never when left out.
    #[schema(format = DateTime)]
    until: Option<String>,
    /// What the person reads with the answer: one line, or nothing.
    #[schema(max_length = 300)]
    note: String,
}

impl Example for ApproveBody {
    fn example() -> Self {
        Self {
            until: Some("2027-01-01T00:00:00Z".to_owned()),
            note: "Until the lab is set up".to_owned(),
        }
    }
}

/// The body of a decline, which may be left out.
#[derive(Default, Serialize, Deserialize, ToSchema)]
#[schema(as = AccessDecline)]
#[serde(default, deny_unknown_fields)]
pub struct DeclineBody {
    /// What the person reads with the answer: one line, or nothing.
    #[schema(max_length = 300)]
    note: String,
}

impl Example for DeclineBody {
    fn example() -> Self {
        Self {
            note: "Ask again after the training".to_owned(),
        }
    }
}

/// What became of a request.
#[derive(Serialize, ToSchema)]
#[schema(as = DecidedAccessRequest)]
struct DecidedBody<'a> {
    /// What it is called in paths.
    #[schema(value_type = words::Id)]
    id: &'a str,
    /// What became of it.
    #[schema(value_type = words::DecisionOutcomeWord)]
    outcome: &'static str,
}

impl Example for DecidedBody<'_> {
    fn example() -> Self {
        Self {
            id: "mnxw45dpon2w4zdfojxw2zltme",
            outcome: "approved",
        }
    }
}

/// What the document tells of [`approve`].
pub fn approve_about() -> About {
    About::new(
        "approveAccessRequest",
        "Approve a request for a right or role",
        "Gives what was asked for, until it ends if it is to, and tells the person. Forbidden for whoever could not give it otherwise, or not \
         for so long.",
    )
    .body_if_any::<ApproveBody>()
    .answer::<DecidedBody<'_>>(200, "The person has it")
    .refuses(
        409,
        &["has-end", "last-admin", "not-waiting", "primary-contact", "role-held"],
    )
}

/// `POST …/access-requests/{id}/approve`: the person gets what they asked for.
pub async fn approve(
    call: Call,
    path: PathOf<(String, String)>,
    OptionalJsonBody { value, bytes }: OptionalJsonBody<ApproveBody>,
) -> Answered {
    let decision = Decision {
        approves: true,
        until: instant("until", value.until.as_deref())?,
        note: value.note,
    };
    decide(call, path, decision, &bytes).await
}

/// What the document tells of [`decline`].
pub fn decline_about() -> About {
    About::new(
        "declineAccessRequest",
        "Decline a request for a right or role",
        "Says no, and tells the person. Forbidden for whoever could not give what was asked for.",
    )
    .body_if_any::<DeclineBody>()
    .answer::<DecidedBody<'_>>(200, "The person was told no")
    .refuses(409, &["not-waiting"])
}

/// `POST …/access-requests/{id}/decline`: the person does not.
pub async fn decline(
    call: Call,
    path: PathOf<(String, String)>,
    OptionalJsonBody { value, bytes }: OptionalJsonBody<DeclineBody>,
) -> Answered {
    let decision = Decision {
        approves: false,
        until: None,
        note: value.note,
    };
    decide(call, path, decision, &bytes).await
}

async fn decide(
    call: Call,
    PathOf((organization, id)): PathOf<(String, String)>,
    decision: Decision,
    bytes: &[u8],
) -> Answered {
    let (organization, id) = (membership_id(&organization)?, public_id(&id)?);
    let (actor, house) = (call.actor(), call.house());
    call.about(&organization, Operation::DecideAccessRequests)
        .perform("decide a request", bytes, move |tx| {
            access_requests::decide(tx, &house, actor, &organization, &id, &decision)?;
            let outcome = if decision.approves { "approved" } else { "declined" };
            let body = DecidedBody {
                id: id.as_str(),
                outcome,
            };
            Ok(answer(StatusCode::OK, &body))
        })
        .await
}

/// Many requests that are decided alike.
#[derive(Serialize, Deserialize, ToSchema)]
#[schema(as = AccessDecisions)]
#[serde(deny_unknown_fields)]
pub struct DecideBody {
    /// Whether they are approved; they are declined otherwise.
    approve: bool,
    /// Which requests: up to 100 ids.
    #[schema(value_type = Vec<words::Id>, max_items = 100)]
    ids: Vec<String>,
    /// When rights that are given end by themselves; never when left out.
    #[serde(default)]
    #[schema(format = DateTime)]
    until: Option<String>,
    /// What the people read with the answer: one line, or nothing.
    #[serde(default)]
    #[schema(max_length = 300)]
    note: String,
}

impl Example for DecideBody {
    fn example() -> Self {
        Self {
            approve: true,
            ids: vec!["mnxw45dpon2w4zdfojxw2zltme".to_owned()],
            until: None,
            note: String::new(),
        }
    }
}

/// The verdict on each.
#[derive(Serialize, ToSchema)]
#[schema(as = DecidedAccessRequests)]
struct VerdictsBody<'a> {
    /// The verdict on each, in the order of the ids.
    rows: Vec<DecidedBody<'a>>,
}

impl Example for VerdictsBody<'_> {
    fn example() -> Self {
        Self {
            rows: vec![DecidedBody::example()],
        }
    }
}

/// What the document tells of [`decide_many`].
pub fn decide_many_about() -> About {
    About::new(
        "decideAccessRequests",
        "Decide many requests",
        "Approves or declines up to a hundred requests alike, with a verdict on each: what stands in the way of one keeps no other waiting.",
    )
    .body::<DecideBody>()
    .answer::<VerdictsBody<'_>>(200, "The verdict on each")
}

/// `POST …/access-requests/bulk`: many are decided alike.
pub async fn decide_many(
    call: Call,
    PathOf(organization): PathOf<String>,
    JsonBody { value, bytes }: JsonBody<DecideBody>,
) -> Answered {
    let organization = membership_id(&organization)?;
    let unknown = || Failure::parameter("ids", "Use the ids that the list of requests gives");
    let ids: Option<Vec<PublicId>> = value.ids.iter().map(|id| PublicId::parse(id)).collect();
    let ids = ids.ok_or_else(unknown)?;
    let decision = Decision {
        approves: value.approve,
        until: instant("until", value.until.as_deref())?.filter(|_| value.approve),
        note: value.note,
    };
    let (actor, house) = (call.actor(), call.house());
    call.about(&organization, Operation::DecideAccessRequests)
        .perform("decide requests", &bytes, move |tx| {
            let decided = access_requests::decide_many(tx, &house, actor, &organization, &ids, &decision)?;
            let row = |one: &'_ Decided| (one.id.to_string(), one.outcome.as_str());
            let rows: Vec<_> = decided.iter().map(row).collect();
            let rows = rows.iter().map(|(id, outcome)| DecidedBody { id, outcome });
            Ok(answer(StatusCode::OK, &VerdictsBody { rows: rows.collect() }))
        })
        .await
}
