//! The sessions of the account: the browsers that it is signed in with.

use axum::extract::{Path as PathOf, State};
use axum::http::StatusCode;
use guildhall_store::sessions::OwnSession;
use serde::Serialize;
use utoipa::ToSchema;

use super::about::{About, Example, Resource};
use super::repeat::{Call, answer};
use super::{Answered, ok, public_id, words};
use crate::actions::sessions;
use crate::app::App;
use crate::http::visitor::Bearer;
use crate::texts::rfc3339;

/// The account's sessions.
pub const RESOURCE: Resource = Resource {
    name: "sessions",
    title: "Sessions",
    about: "Where the account is signed in with a browser. A session that is ended is refused with its very next request; API \
            tokens are none, and go on.",
};

/// A session.
#[derive(Serialize, ToSchema)]
#[schema(as = Session)]
pub struct SessionBody<'a> {
    /// What it is called in paths.
    #[schema(value_type = words::Id)]
    id: &'a str,
    /// What the browser says it is; empty where it says nothing.
    user_agent: &'a str,
    /// How its person signed in: `code`, or the provider as the configuration names it; null where that was not noted.
    #[schema(required)]
    method: Option<&'a str>,
    /// When its person signed in.
    #[schema(format = DateTime)]
    signed_in_at: String,
    /// When it was last used; noted every five minutes at most.
    #[schema(format = DateTime)]
    seen_at: String,
}

/// A session as the API tells it.
pub fn present(session: &OwnSession) -> SessionBody<'_> {
    SessionBody {
        id: session.public_id.as_str(),
        user_agent: &session.user_agent,
        method: session.method.as_deref(),
        signed_in_at: rfc3339(session.created_at),
        seen_at: rfc3339(session.seen_at),
    }
}

impl Example for SessionBody<'_> {
    fn example() -> Self {
        Self {
            id: "orxwwzlomjzgc3tdnb2gk43uma",
            user_agent: "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0",
            method: Some("code"),
            signed_in_at: "2026-11-03T14:05:00Z".into(),
            seen_at: "2026-11-20T08:00:00Z".into(),
        }
    }
}

/// The account's sessions.
#[derive(Serialize, ToSchema)]
struct SessionList<'a> {
    /// Those used last first; at most 200.
    items: Vec<SessionBody<'a>>,
}

impl Example for SessionList<'_> {
    fn example() -> Self {
        Self {
            items: vec![SessionBody::example()],
        }
    }
}

/// How many sessions were ended.
#[derive(Serialize, ToSchema)]
struct SessionsEnded {
    /// Their number.
    ended: u64,
}

impl Example for SessionsEnded {
    fn example() -> Self {
        Self { ended: 3 }
    }
}

/// What the document tells of [`list`].
pub fn list_about() -> About {
    About::new(
        "listSessions",
        "List the account's sessions",
        "Those that are valid. Needs the scope `self`.",
    )
    .answer::<SessionList<'_>>(200, "The sessions")
}

/// `GET /me/sessions`: the account's sessions.
pub async fn list(State(app): State<App>, bearer: Bearer) -> Answered {
    let actor = bearer.actor();
    let sessions = app.db.read("sessions", move |tx| sessions::list(tx, actor)).await?;
    Ok(ok(&SessionList {
        items: sessions.iter().map(present).collect(),
    }))
}

/// What the document tells of [`end`].
pub fn end_about() -> About {
    About::new(
        "endSession",
        "End a session",
        "Its browser is signed out with its very next request. Needs the scope `self`.",
    )
    .answer::<SessionBody<'_>>(200, "The session as it was")
}

/// `DELETE /me/sessions/{id}`: ends one.
pub async fn end(call: Call, PathOf(id): PathOf<String>) -> Answered {
    let (id, actor) = (public_id(&id)?, call.actor());
    call.own()?;
    call.perform("end a session", b"", move |tx| {
        let ended = sessions::end(tx, actor, &id)?;
        Ok(answer(StatusCode::OK, &present(&ended)))
    })
    .await
}

/// What the document tells of [`end_all`].
pub fn end_all_about() -> About {
    About::new(
        "endSessions",
        "End all sessions",
        "Every browser of the account is signed out with its very next request. Needs the scope `self`.",
    )
    .answer::<SessionsEnded>(200, "They are ended")
}

/// `DELETE /me/sessions`: ends all.
pub async fn end_all(call: Call) -> Answered {
    let actor = call.actor();
    call.own()?;
    call.perform("end all sessions", b"", move |tx| {
        let ended = sessions::end_others(tx, actor, None)?;
        Ok(answer(StatusCode::OK, &SessionsEnded { ended }))
    })
    .await
}
