//! One invitation: what it is, another language or expiry for it, its end.

use axum::extract::State;
use axum::http::StatusCode;
use guildhall_domain::id::PublicId;
use guildhall_domain::language::Language;
use guildhall_domain::organization::MembershipId;
use guildhall_domain::policy::Operation;
use guildhall_store::Tx;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::body::{InvitationBody, ToldBody, present, present_told};
use crate::actions::invitations::{self, Change};
use crate::actions::{ActionError, Actor};
use crate::api::about::{About, Example};
use crate::api::repeat::{Call, answer};
use crate::api::{Answered, membership_id, ok, public_id, words};
use crate::app::App;
use crate::http::conditional::Expected;
use crate::http::failure::Failure;
use crate::http::problem::{JsonBody, PathOf};
use crate::http::visitor::Bearer;

/// What the document tells of [`show`].
pub fn show_about() -> About {
    About::new(
        "showInvitation",
        "Show an invitation",
        "One invitation with its mails; its `ETag` is what a change may ask for.",
    )
    .answer::<ToldBody<'_>>(200, "The invitation")
}

/// `GET …/invitations/{id}`: one invitation with its mails.
pub async fn show(
    State(app): State<App>,
    bearer: Bearer,
    PathOf((organization, id)): PathOf<(String, String)>,
) -> Answered {
    let (organization, id) = (membership_id(&organization)?, public_id(&id)?);
    let actor = bearer.actor();
    let told = app
        .db
        .read("invitation", move |tx| invitations::tell(tx, actor, &organization, &id))
        .await?;
    Ok(ok(&present_told(&told)))
}

/// Whether an invitation still is what `If-Match` says, if it says anything; from here on nobody else changes it.
fn must_be(
    tx: &mut Tx<'_>,
    expected: Option<&Expected>,
    actor: Actor,
    organization: &MembershipId,
    id: &PublicId,
) -> Result<(), ActionError> {
    let Some(expected) = expected else { return Ok(()) };
    invitations::hold(tx, actor, organization, id)?;
    let now = invitations::tell(tx, actor, organization, id)?;
    if expected.is(&present_told(&now)) {
        Ok(())
    } else {
        Err(ActionError::ChangedMeanwhile)
    }
}

/// What the document tells of [`revoke`].
pub fn revoke_about() -> About {
    About::new(
        "revokeInvitation",
        "Revoke an invitation",
        "Takes an approval back. The address can be approved anew later.",
    )
    .guarded()
    .answer::<InvitationBody<'_>>(200, "The invitation, revoked")
    .refuses(409, &["invitation-closed"])
}

/// `DELETE …/invitations/{id}`: takes an approval back.
pub async fn revoke(call: Call, PathOf((organization, id)): PathOf<(String, String)>) -> Answered {
    let (organization, id, actor) = (membership_id(&organization)?, public_id(&id)?, call.actor());
    let expected = call.expected();
    call.about(&organization, Operation::ChangeInvitation)
        .perform("revoke an invitation", b"", move |tx| {
            must_be(tx, expected.as_ref(), actor, &organization, &id)?;
            let revoked = invitations::revoke(tx, actor, &organization, &id)?;
            Ok(answer(StatusCode::OK, &present(&revoked)))
        })
        .await
}

/// The body of a change; what is not named stays.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangeBody {
    /// Another language, one of the program's.
    #[schema(value_type = Option<words::LanguageTag>)]
    language: Option<String>,
    /// Another expiry, in days from now.
    #[schema(minimum = 1, maximum = 365)]
    expires_in_days: Option<u32>,
}

impl Example for ChangeBody {
    fn example() -> Self {
        Self {
            language: Some("fr".to_owned()),
            expires_in_days: Some(60),
        }
    }
}

/// What the document tells of [`change`].
pub fn change_about() -> About {
    About::new(
        "changeInvitation",
        "Change an invitation",
        "Another language, another expiry counted from now. What is not named stays.",
    )
    .guarded()
    .body::<ChangeBody>()
    .answer::<ToldBody<'_>>(200, "The invitation as it is now")
    .refuses(409, &["invitation-closed"])
}

/// `PATCH …/invitations/{id}`: another language, another expiry counted from now.
pub async fn change(
    call: Call,
    PathOf((organization, id)): PathOf<(String, String)>,
    JsonBody { value, bytes }: JsonBody<ChangeBody>,
) -> Answered {
    let (organization, id, actor) = (membership_id(&organization)?, public_id(&id)?, call.actor());
    let house = call.house();
    let language = match value.language {
        Some(tag) => Some(Language::parse(&tag).map_err(|e| Failure::parameter("language", &e.to_string()))?),
        None => None,
    };
    let change = Change {
        language,
        expires_in_days: value.expires_in_days,
    };
    let expected = call.expected();
    call.about(&organization, Operation::ChangeInvitation)
        .perform("change an invitation", &bytes, move |tx| {
            must_be(tx, expected.as_ref(), actor, &organization, &id)?;
            invitations::change(tx, &house, actor, &organization, &id, &change)?;
            let now = invitations::tell(tx, actor, &organization, &id)?;
            Ok(answer(StatusCode::OK, &present_told(&now)))
        })
        .await
}
