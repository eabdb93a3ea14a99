//! Taking over where no admin can be reached.

use guildhall_domain::policy::Operation;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::about::{About, Example, Resource};
use super::repeat::Call;
use super::roles::{RolesBody, change};
use super::{Answered, public_id};
use crate::actions::handing_over::takeovers;
use crate::http::problem::{JsonBody, PathOf};

/// Takeovers.
pub const RESOURCE: Resource = Resource {
    name: "takeovers",
    title: "Takeovers",
    about: "Where no admin can be reached, one of the people takes over after a while in which any admin can end that. One is under way \
            at a time.",
};

/// Why someone takes over.
#[derive(Serialize, Deserialize, ToSchema)]
#[schema(as = TakeoverStart)]
#[serde(deny_unknown_fields)]
pub struct StartBody {
    /// Why no admin can be reached. The admins, the contacts and the program's operator can read it.
    #[schema(max_length = 500)]
    reason: String,
}

impl Example for StartBody {
    fn example() -> Self {
        Self {
            reason: "Pat Doe, our only admin, has left the company.".to_owned(),
        }
    }
}

/// What the document tells of [`start`].
pub fn start_about() -> About {
    About::new(
        "startTakeover",
        "Start a takeover",
        "Where no admin can be reached. Every admin and contact is told, and so is the program's operator. Unless an admin ends it or the \
         operator refuses it, the account that calls becomes a global admin at `due_at`. Whoever tried may start again after a while.",
    )
    .body::<StartBody>()
    .answer::<RolesBody<'_>>(200, "The takeover is under way")
    .refuses(409, &["already-admin", "has-end", "takeover-running"])
    .refuses(429, &["too-many-requests"])
}

/// `POST …/takeovers`: a takeover begins.
pub async fn start(call: Call, PathOf(id): PathOf<String>, JsonBody { value, bytes }: JsonBody<StartBody>) -> Answered {
    change(
        call,
        &id,
        Operation::StartTakeover,
        &bytes,
        move |tx, house, actor, at| takeovers::start(tx, house, actor, at, &value.reason),
    )
    .await
}

/// What the document tells of [`end`].
pub fn end_about() -> About {
    About::new(
        "endTakeover",
        "End a takeover",
        "An admin stops it, or whoever started it takes it back.",
    )
    .answer::<RolesBody<'_>>(200, "The takeover has ended")
    .refuses(409, &["takeover-decided"])
}

/// `DELETE …/takeovers/{id}`: the takeover has ended.
pub async fn end(call: Call, PathOf((id, takeover)): PathOf<(String, String)>) -> Answered {
    let takeover = public_id(&takeover)?;
    change(call, &id, Operation::SeeRoles, b"", move |tx, house, actor, at| {
        takeovers::end(tx, house, actor, at, &takeover)
    })
    .await
}
