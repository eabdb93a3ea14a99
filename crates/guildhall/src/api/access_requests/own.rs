//! What one asks for oneself.

use axum::extract::State;
use axum::http::StatusCode;
use guildhall_domain::access_request::Wanted;
use guildhall_domain::policy::Operation;
use guildhall_store::Tx;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{RequestBody, present};
use crate::actions::access_requests;
use crate::api::about::{About, Example};
use crate::api::repeat::{Call, answer};
use crate::api::{Answered, membership_id, ok, public_id, words};
use crate::app::App;
use crate::http::failure::Failure;
use crate::http::problem::{JsonBody, PathOf, Problem};
use crate::http::visitor::Bearer;

/// What one asked for.
#[derive(Serialize, ToSchema)]
#[schema(as = OwnAccessRequests)]
struct OwnList<'a> {
    /// The newest hundred, the newest first: open or not.
    items: Vec<RequestBody<'a>>,
}

impl Example for OwnList<'_> {
    fn example() -> Self {
        Self {
            items: vec![RequestBody::example()],
        }
    }
}

/// What the document tells of [`list`].
pub fn list_about() -> About {
    About::new(
        "listOwnAccessRequests",
        "List what one asked for",
        "The account's own requests at the organization, with what became of them.",
    )
    .answer::<OwnList<'_>>(200, "The requests")
}

/// `GET …/access/requests`: what the account asked for.
pub async fn list(State(app): State<App>, bearer: Bearer, PathOf(id): PathOf<String>) -> Answered {
    let (id, actor) = (membership_id(&id)?, bearer.actor());
    let read = move |tx: &mut Tx<'_>| access_requests::own_requests(tx, actor, &id);
    let own = app.db.read("own access requests", read).await?;
    let items = own.iter().map(|own| present(&own.request, &own.told)).collect();
    Ok(ok(&OwnList { items }))
}

/// What is asked for: a right or a contact role.
#[derive(Serialize, Deserialize, ToSchema)]
#[schema(as = AccessQuestion)]
#[serde(deny_unknown_fields)]
pub struct AskBody {
    /// The right.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false, value_type = Option<words::AccessRightWord>)]
    right: Option<String>,
    /// The contact role.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false, value_type = Option<words::ContactRoleWord>)]
    contact_role: Option<String>,
    /// Why: one line that the admins read.
    #[schema(min_length = 1, max_length = 300)]
    reason: String,
}

impl Example for AskBody {
    fn example() -> Self {
        Self {
            right: Some("software_download".to_owned()),
            contact_role: None,
            reason: "I set up the test lab".to_owned(),
        }
    }
}

impl AskBody {
    fn wanted(&self) -> Result<Wanted, Problem> {
        let read = |name: &'static str, kind: &str, word: &str| {
            Wanted::parse(kind, word).ok_or_else(|| Failure::parameter(name, "Use a word of the program").into())
        };
        match (&self.right, &self.contact_role) {
            (Some(word), None) => read("right", "right", word),
            (None, Some(word)) => read("contact_role", "contact_role", word),
            _ => Err(Failure::parameter("right", "Give either a right or a contact role").into()),
        }
    }
}

/// What the document tells of [`ask`].
pub fn ask_about() -> About {
    About::new(
        "askForAccess",
        "Ask for a right or a role",
        "The admins who could give it and have been there longest are told. A right that ends by itself can be asked for again: for longer.",
    )
    .body::<AskBody>()
    .answer::<RequestBody<'_>>(201, "The request")
    .refuses(409, &["already-asked", "already-held"])
}

/// `POST …/access/requests`: the admins are asked.
pub async fn ask(call: Call, PathOf(id): PathOf<String>, JsonBody { value, bytes }: JsonBody<AskBody>) -> Answered {
    let (id, wanted) = (membership_id(&id)?, value.wanted()?);
    let (actor, house) = (call.actor(), call.house());
    call.about(&id, Operation::AskForAccess)
        .perform("ask for access", &bytes, move |tx| {
            let own = access_requests::ask(tx, &house, actor, &id, wanted, &value.reason)?;
            Ok(answer(StatusCode::CREATED, &present(&own.request, &own.told)))
        })
        .await
}

/// What the document tells of [`withdraw`].
pub fn withdraw_about() -> About {
    About::new(
        "withdrawAccessRequest",
        "Withdraw a request",
        "Takes back an open request of the account itself.",
    )
    .answer::<Withdrawn<'_>>(200, "The request is withdrawn")
    .refuses(409, &["not-waiting"])
}

/// A request that was taken back.
#[derive(Serialize, ToSchema)]
#[schema(as = WithdrawnAccessRequest)]
struct Withdrawn<'a> {
    /// What it is called in paths.
    #[schema(value_type = words::Id)]
    id: &'a str,
    /// Where it stands now.
    #[schema(value_type = words::AccessRequestStateWord)]
    state: &'static str,
}

impl Example for Withdrawn<'_> {
    fn example() -> Self {
        Self {
            id: "mnxw45dpon2w4zdfojxw2zltme",
            state: "withdrawn",
        }
    }
}

/// `DELETE …/access/requests/{id}`: the request is taken back.
pub async fn withdraw(call: Call, PathOf((organization, id)): PathOf<(String, String)>) -> Answered {
    let (organization, id) = (membership_id(&organization)?, public_id(&id)?);
    let actor = call.actor();
    call.about(&organization, Operation::WithdrawAccessRequest)
        .perform("withdraw a request", b"", move |tx| {
            access_requests::withdraw(tx, actor, &organization, &id)?;
            let state = "withdrawn";
            Ok(answer(StatusCode::OK, &Withdrawn { id: id.as_str(), state }))
        })
        .await
}
