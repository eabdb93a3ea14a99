//! Calls that may be repeated with the same `Idempotency-Key`.

use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use guildhall_domain::clock::Span;
use guildhall_domain::organization::MembershipId;
use guildhall_domain::policy::Operation;
use guildhall_store::Tx;
use serde::Serialize;

use super::Answered;
use crate::actions::associations::Person;
use crate::actions::authority::authorize;
use crate::actions::idempotency::{Answer, Once, once};
use crate::actions::{ActionError, Actor};
use crate::app::{App, House};
use crate::http::conditional::{self, Expected};
use crate::http::failure::Failure;
use crate::http::problem::{self, Problem};
use crate::http::visitor::Bearer;
use crate::secrets;

/// A call that changes something: who calls, and how. Its body is read after it, and given to [`Call::perform`].
pub struct Call {
    /// What the server has.
    pub app: App,
    bearer: Bearer,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
    about: Option<(MembershipId, Operation)>,
    is_long: bool,
}

impl FromRequestParts<App> for Call {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Problem> {
        Ok(Self {
            app: app.clone(),
            bearer: Bearer::from_request_parts(parts, app).await?,
            method: parts.method.clone(),
            uri: parts.uri.clone(),
            headers: parts.headers.clone(),
            about: None,
            is_long: false,
        })
    }
}

impl Call {
    /// Who acts.
    pub fn actor(&self) -> Actor {
        self.bearer.actor()
    }

    /// The account that acts for itself.
    ///
    /// # Errors
    /// As [`Bearer::own`].
    pub fn own(&self) -> Result<i64, Problem> {
        self.bearer.own()
    }

    /// The same, with what is counted for its client.
    ///
    /// # Errors
    /// As [`Bearer::own`].
    pub fn person(&self) -> Result<Person, Problem> {
        Ok(Person {
            account: self.own()?,
            kind: None,
            client: self.bearer.client.clone(),
        })
    }

    /// The settings and the keys.
    pub fn house(&self) -> Arc<House> {
        self.app.house.clone()
    }

    /// What `If-Match` asks for.
    pub fn expected(&self) -> Option<Expected> {
        Expected::of(&self.headers)
    }

    /// The organization it is about, and what is done there: asked again before an earlier answer is told.
    #[must_use]
    pub fn about(self, organization: &MembershipId, operation: Operation) -> Self {
        Self {
            about: Some((organization.clone(), operation)),
            ..self
        }
    }

    /// Whether its transaction is long: it is then alone in its commit.
    #[must_use]
    pub fn long(self, is_long: bool) -> Self {
        Self { is_long, ..self }
    }

    /// The idempotency key, if it comes with one.
    ///
    /// # Errors
    /// [`Failure::parameter`] for one that cannot be.
    pub fn key(&self) -> Result<Option<String>, Failure> {
        self.headers.get("idempotency-key").map(key).transpose()
    }

    /// Carries `action` out once, in the transaction `name`: with a key that was used before, the answer is the earlier one.
    pub async fn perform<F>(self, name: &'static str, body: &[u8], action: F) -> Answered
    where
        F: Fn(&mut Tx<'_>) -> Result<Answer, ActionError> + Send + 'static,
    {
        let (key, hash) = (self.key()?, self.hash(body));
        let (app, about, house) = (self.app.clone(), self.about, self.app.house);
        let (owner, actor) = (self.bearer.owner(), self.bearer.actor());
        let may_know = move |tx: &mut Tx<'_>| match &about {
            Some((id, operation)) => authorize(tx, actor, id, *operation).map(drop),
            None => Ok(()),
        };
        let body = move |tx: &mut Tx<'_>| match &key {
            None => action(tx).map(Once::Answered),
            Some(key) => once(tx, &house.keys, owner, key, &hash, &may_know, &action),
        };
        let done = if self.is_long {
            app.db.write_alone(name, body).await
        } else {
            app.db.write(name, body).await
        };
        app.mail_due.notify_one();
        match done? {
            Once::Answered(answer) => Ok(respond(answer, self.method == Method::PATCH)),
            Once::OtherBody => Err(Failure::new(
                StatusCode::UNPROCESSABLE_ENTITY,
                "idempotency-key-reused",
                "This Idempotency-Key came with another request before. Use a new key for a new request",
            )
            .into()),
        }
    }

    fn hash(&self, body: &[u8]) -> [u8; 32] {
        let line = format!("{} {}\n", self.method, self.uri);
        secrets::hash_parts(&[line.as_bytes(), body])
    }
}

/// What an action's outcome is answered with.
pub fn answer(status: StatusCode, body: &impl Serialize) -> Answer {
    answer_bytes(status, serde_json::to_vec(body).unwrap_or_default())
}

/// The same, of a body that is written already.
pub fn answer_bytes(status: StatusCode, body: Vec<u8>) -> Answer {
    Answer::new(status.as_u16(), body)
}

/// What a refusal that leaves a trace is answered with: it commits, so it is an answer and no error.
pub fn refusal(failure: &Failure) -> Answer {
    answer(failure.status, &problem::body(failure))
}

/// The same, where it is that something was asked for too often.
pub fn too_many(retry_after: Span) -> Answer {
    Answer {
        retry_after: Some(retry_after),
        ..refusal(&Failure::too_many(retry_after))
    }
}

fn key(value: &HeaderValue) -> Result<String, Failure> {
    match value.to_str() {
        Ok(text) if (1..=200).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_graphic()) => {
            Ok(text.to_owned())
        }
        _ => Err(Failure::parameter(
            "Idempotency-Key",
            "Use 1 to 200 visible ASCII characters",
        )),
    }
}

/// What was changed is answered as it is now, so that its tag is the one to ask for next.
fn respond(answer: Answer, is_change: bool) -> Response {
    let status = StatusCode::from_u16(answer.status).unwrap_or(StatusCode::OK);
    let kind = if status.is_success() {
        "application/json"
    } else {
        "application/problem+json"
    };
    let tag = conditional::tag(&answer.body);
    let mut response = (status, answer.body).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    if let (true, true, Ok(tag)) = (is_change, status.is_success(), HeaderValue::try_from(tag)) {
        headers.insert(header::ETAG, tag);
    }
    if let Some(wait) = answer.retry_after {
        headers.insert(header::RETRY_AFTER, HeaderValue::from(wait.whole_seconds_up()));
    }
    response
}
