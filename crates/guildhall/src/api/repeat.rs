//! Calls that may be repeated with the same `Idempotency-Key`.

use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use guildhall_domain::organization::MembershipId;
use guildhall_domain::policy::Operation;
use guildhall_store::Tx;
use serde::Serialize;

use super::Answered;
use crate::actions::ActionError;
use crate::actions::authority::authorize;
use crate::actions::idempotency::{Answer, Once, once};
use crate::app::App;
use crate::http::failure::Failure;
use crate::http::visitor::Bearer;
use crate::http::{conditional, problem};
use crate::secrets;

/// A call that changes something.
pub struct Call<'a> {
    /// The transaction's name.
    pub name: &'static str,
    /// Whether its transaction is long.
    pub is_long: bool,
    /// The organization it is about, and what is done there: asked again before an earlier answer is told.
    pub about: Option<(MembershipId, Operation)>,
    /// Who calls.
    pub bearer: &'a Bearer,
    /// The method.
    pub method: &'a Method,
    /// The path and its query.
    pub uri: &'a Uri,
    /// Where the key is.
    pub headers: &'a HeaderMap,
    /// The body as it came.
    pub body: &'a [u8],
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

/// Carries a call out once: with a key that was used before, the answer is the earlier one.
pub async fn perform<F>(app: &App, call: Call<'_>, action: F) -> Answered
where
    F: Fn(&mut Tx<'_>) -> Result<Answer, ActionError> + Send + 'static,
{
    let key = check_key(call.headers)?;
    let (owner, actor) = (call.bearer.owner(), call.bearer.actor());
    let is_change = *call.method == Method::PATCH;
    let (hash, house) = (request_hash(&call), app.house.clone());
    let (name, is_long, about) = (call.name, call.is_long, call.about);
    let body = move |tx: &mut Tx<'_>| match &key {
        None => action(tx).map(Once::Answered),
        Some(key) => once(
            tx,
            &house.keys,
            owner,
            key,
            &hash,
            |tx| match &about {
                Some((id, operation)) => authorize(tx, actor, id, *operation).map(drop),
                None => Ok(()),
            },
            &action,
        ),
    };
    let done = if is_long {
        app.db.write_alone(name, body).await
    } else {
        app.db.write(name, body).await
    };
    app.mail_due.notify_one();
    match done? {
        Once::Answered(answer) => Ok(respond(answer, is_change)),
        Once::OtherBody => Err(Failure::new(
            StatusCode::UNPROCESSABLE_ENTITY,
            "idempotency-key-reused",
            "This Idempotency-Key came with another request before. Use a new key for a new request",
        )
        .into()),
    }
}

/// The idempotency key of a request, if it comes with one.
///
/// # Errors
/// [`Failure::parameter`] for one that cannot be.
pub fn check_key(headers: &HeaderMap) -> Result<Option<String>, Failure> {
    headers.get("idempotency-key").map(key).transpose()
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

fn request_hash(call: &Call<'_>) -> [u8; 32] {
    let mut bytes = format!("{} {}\n", call.method, call.uri).into_bytes();
    bytes.extend_from_slice(call.body);
    secrets::hash_bytes(&bytes)
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
