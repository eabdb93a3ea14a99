//! The invitation URL.

use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderValue, StatusCode, header};
use guildhall_domain::policy::Operation;
use serde::Serialize;
use utoipa::ToSchema;

use super::about::{About, Example, Resource};
use super::repeat::{Call, answer};
use super::{Answered, membership_id, ok};
use crate::actions::idempotency::Answer;
use crate::actions::invitation_urls::{self, InvitationUrl};
use crate::app::{App, House};
use crate::http::problem::PathOf;
use crate::http::visitor::Bearer;
use crate::texts::rfc3339;

/// The URL to share.
pub const RESOURCE: Resource = Resource {
    name: "invitation-url",
    title: "Invitation URL",
    about: "The organization's shareable address that leads an invitee to the form. It grants nothing by itself.",
};

/// An invitation URL.
#[derive(Serialize, ToSchema)]
#[schema(as = InvitationUrl)]
struct UrlBody {
    /// The URL to share.
    #[schema(format = "uri")]
    url: String,
    /// Since when it is in use.
    #[schema(format = DateTime)]
    since: String,
}

impl Example for UrlBody {
    fn example() -> Self {
        Self {
            url: "https://partners.example/i/mfrggzdfmztwq2lknnwg23tpobyxe43uov3ho6dzpi".to_owned(),
            since: "2026-11-23T21:00:00Z".to_owned(),
        }
    }
}

/// What the document tells of [`show`].
pub fn show_about() -> About {
    About::new("showInvitationUrl", "Show the invitation URL", "The URL in use.").answer::<UrlBody>(200, "The URL")
}

/// `GET …/invitation-url`: the URL in use.
pub async fn show(State(app): State<App>, bearer: Bearer, PathOf(id): PathOf<String>) -> Answered {
    let (id, actor, house) = (membership_id(&id)?, bearer.actor(), app.house.clone());
    let url = app
        .db
        .read("invitation URL", move |tx| {
            invitation_urls::show(tx, &house, actor, &id)
        })
        .await?;
    let mut response = ok(&present(&app.house, &url));
    // It leads to the form: nothing on the way keeps it.
    let no_store = HeaderValue::from_static("no-store");
    response.headers_mut().insert(header::CACHE_CONTROL, no_store);
    Ok(response)
}

/// What the document tells of [`rotate`].
pub fn rotate_about() -> About {
    About::new(
        "rotateInvitationUrl",
        "Rotate the invitation URL",
        "Makes a new URL. The old one is refused from now on; what was approved stays approved.",
    )
    .answer::<UrlBody>(200, "The new URL")
}

/// `POST …/invitation-url/rotate`: a new one; the old one is refused from now on, what was approved stays approved.
pub async fn rotate(call: Call, PathOf(id): PathOf<String>, body: Bytes) -> Answered {
    let (id, actor, house) = (membership_id(&id)?, call.actor(), call.house());
    call.about(&id, Operation::RotateInvitationUrl)
        .perform("rotate the invitation URL", &body, move |tx| {
            let url = invitation_urls::rotate(tx, &house, actor, &id)?;
            Ok(Answer {
                url_token: Some(url.token.clone()),
                ..answer(StatusCode::OK, &present(&house, &url))
            })
        })
        .await
}

fn present(house: &House, url: &InvitationUrl) -> UrlBody {
    UrlBody {
        url: link(house, &url.token),
        since: rfc3339(url.since),
    }
}

/// The whole address of a token, from the configured public URL only.
pub fn link(house: &House, token: &str) -> String {
    let path = format!("/i/{token}");
    house
        .config
        .public_url
        .as_ref()
        .map_or(path.clone(), |url| url.with_path(&path))
}
