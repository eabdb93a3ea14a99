//! Where the reader is signed in.

use askama::Template;
use axum::extract::Path as PathOf;
use axum::response::Response;
use guildhall_domain::clock::Instant;
use guildhall_domain::id::PublicId;
use guildhall_store::Tx;
use guildhall_store::sessions::OwnSession;

use super::Part;
use super::device::describe;
use crate::actions::sessions;
use crate::config::Provider;
use crate::http::failure::Failure;
use crate::http::form::Form;
use crate::texts::Texts;
use crate::web::chrome::{Chrome, Page};
use crate::web::forms::Nothing;
use crate::web::frame::{Answered, Frame, go};
use crate::web::notices;

const LIST: &str = "/account/sessions";

/// `GET /account/sessions`: the sessions there are, this one first.
pub async fn list(frame: Frame) -> Answered {
    let actor = frame.signed_in()?.actor();
    let read = move |tx: &mut Tx<'_>| sessions::list(tx, actor);
    let sessions = frame.app.db.read("sessions", read).await?;
    let (here, providers) = (frame.visitor.hash(), &frame.app.house.config.sign_in.providers);
    let mut rows: Vec<SessionRow> = sessions
        .into_iter()
        .map(|session| SessionRow::of(session, &here, providers, frame.t))
        .collect();
    rows.sort_by_key(|row| !row.is_this);
    let chrome = frame.chrome(None).await?;
    frame.show(&SessionsPage { chrome, rows })
}

/// `GET` of the forms' paths: leads to the list.
pub async fn back() -> Response {
    go(LIST)
}

/// `POST /account/sessions/{id}`: ends one. Whoever ends their own is led to signing in.
pub async fn end(frame: Frame, PathOf(id): PathOf<String>, _: Form<Nothing>) -> Answered {
    let actor = frame.signed_in()?.actor();
    let id = PublicId::parse(&id).ok_or_else(Failure::not_found)?;
    let write = move |tx: &mut Tx<'_>| sessions::end(tx, actor, &id);
    let ended = frame.app.db.write("end a session", write).await?;
    let device = describe(frame.t, &ended.user_agent);
    Ok(frame.go_with(LIST, &notices::session_ended(frame.t, &device)))
}

/// `POST /account/sessions/others`: ends all but this one.
pub async fn end_others(frame: Frame, _: Form<Nothing>) -> Answered {
    let (actor, here) = (frame.signed_in()?.actor(), frame.visitor.hash());
    let write = move |tx: &mut Tx<'_>| sessions::end_others(tx, actor, Some(&here));
    let ended = frame.app.db.write("end the other sessions", write).await?;
    let count = i64::try_from(ended).unwrap_or(i64::MAX);
    Ok(frame.go_with(LIST, &notices::sessions_ended(frame.t, count)))
}

/// A session in the list.
pub struct SessionRow {
    id: String,
    device: String,
    method: Option<String>,
    signed_in_at: Instant,
    seen_at: Instant,
    is_this: bool,
}

impl SessionRow {
    fn of(session: OwnSession, here: &[u8; 32], providers: &[Provider], t: &Texts) -> Self {
        Self {
            id: session.public_id.to_string(),
            device: describe(t, &session.user_agent),
            method: session.method.map(|method| said(t, providers, &method)),
            signed_in_at: session.created_at,
            seen_at: session.seen_at,
            is_this: session.token_hash == here,
        }
    }
}

/// How someone signed in.
fn said(t: &Texts, providers: &[Provider], method: &str) -> String {
    match method {
        "code" => t.get("sessions-by-code"),
        "passkey" => t.get("sessions-by-passkey"),
        "demo" => t.get("sessions-by-demo"),
        id => {
            let known = providers.iter().find(|provider| provider.id == id);
            t.fill(
                "sessions-by-provider",
                "provider",
                known.map_or(id, |provider| provider.name.as_str()),
            )
        }
    }
}

/// `GET /account/sessions`.
#[derive(Template)]
#[template(path = "account/sessions.html", whitespace = "minimize")]
pub struct SessionsPage {
    /// The frame.
    pub chrome: Chrome,
    /// The sessions: this one, then those used last.
    pub rows: Vec<SessionRow>,
}

impl SessionsPage {
    const PART: Part = Part::Sessions;

    fn has_others(&self) -> bool {
        self.rows.iter().any(|row| !row.is_this)
    }
}

impl Page for SessionsPage {
    fn heading(&self) -> String {
        self.chrome.t.get("sessions-heading")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::look::{at, look};

    fn row(t: &Texts, user_agent: &str, method: Option<&str>, is_this: bool) -> SessionRow {
        SessionRow {
            id: "orxwwzlomjzgc3tdnb2gk43uma".into(),
            device: describe(t, user_agent),
            method: method.map(|method| said(t, &[], method)),
            signed_in_at: at(2026, 11, 3, 14, 5),
            seen_at: at(2026, 11, 20, 8, 0),
            is_this,
        }
    }

    #[test]
    fn each_session_is_told_and_those_elsewhere_can_be_ended() {
        let html = look("sessions", |chrome| SessionsPage {
            rows: vec![
                row(
                    chrome.t,
                    "Mozilla/5.0 (Windows NT 10.0) Firefox/145.0",
                    Some("code"),
                    true,
                ),
                row(
                    chrome.t,
                    "Mozilla/5.0 (iPhone) Version/18.6 Safari/604.1",
                    Some("northwind"),
                    false,
                ),
                row(chrome.t, "<script>", None, false),
            ],
            chrome,
        });
        assert!(
            html.contains("Firefox on Windows") && html.contains("Safari on iPhone") && html.contains("Unknown device")
        );
        assert_eq!(html.matches(r#"action="/account/sessions/orxw"#).count(), 2);
        assert!(html.contains(r#"action="/account/sessions/others""#));
        let html = look("sessions-one", |chrome| SessionsPage {
            rows: vec![row(chrome.t, "Firefox/145.0", Some("demo"), true)],
            chrome,
        });
        assert!(!html.contains(r#"action="/account/sessions"#));
    }
}
