//! Requests with large bodies: let in one after the other, and only from those who may send one at all.

use axum::extract::{FromRequestParts, RawPathParams, Request, State};
use axum::http::header;
use axum::http::request::Parts;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use guildhall_domain::organization::MembershipId;
use guildhall_domain::policy::Operation;

use super::failure::Failure;
use super::problem::Problem;
use super::visitor::{Bearer, Visitor};
use crate::actions::Actor;
use crate::actions::authority::authorize;
use crate::app::App;

/// A body up to this size is read without further ado.
pub const SMALL: usize = 256 * 1024;

/// Lets a large call of the API wait for its place; refuses it before its body is read where its caller may not send it.
pub async fn admit_call(State(app): State<App>, request: Request, next: Next) -> Response {
    if !is_large(&request) {
        return next.run(request).await;
    }
    let (mut parts, body) = request.into_parts();
    let actor = match Bearer::from_request_parts(&mut parts, &app).await {
        Ok(bearer) => bearer.actor(),
        Err(problem) => return problem.into_response(),
    };
    if let Err(failure) = may_send(&app, &mut parts, actor).await {
        return Problem(failure).into_response();
    }
    in_its_place(&app, Request::from_parts(parts, body), next).await
}

/// The same for a form.
pub async fn admit_form(State(app): State<App>, request: Request, next: Next) -> Response {
    if !is_large(&request) {
        return next.run(request).await;
    }
    let (mut parts, body) = request.into_parts();
    let allowed = match Visitor::from_request_parts(&mut parts, &app).await {
        Ok(visitor) => match visitor.signed_in() {
            Some(person) => may_send(&app, &mut parts, person.actor()).await,
            None => Err(Failure::nobody()),
        },
        Err(failure) => Err(failure),
    };
    match allowed {
        Ok(()) => in_its_place(&app, Request::from_parts(parts, body), next).await,
        Err(failure) => failure.into_response(),
    }
}

/// A body whose length is not told may be of any.
fn is_large(request: &Request) -> bool {
    let told = request
        .headers()
        .get(header::CONTENT_LENGTH)
        .and_then(|v| v.to_str().ok()?.parse::<usize>().ok());
    match told {
        Some(length) => length > SMALL,
        None => request.headers().contains_key(header::TRANSFER_ENCODING),
    }
}

/// The action asks again, in its own transaction; here it only saves reading what would be thrown away.
async fn may_send(app: &App, parts: &mut Parts, actor: Actor) -> Result<(), Failure> {
    let parameters = RawPathParams::from_request_parts(parts, app)
        .await
        .map_err(|_| Failure::not_found())?;
    let named = parameters.iter().find(|(name, _)| *name == "membership_id");
    let id = named
        .and_then(|(_, text)| MembershipId::parse(text).ok())
        .ok_or_else(Failure::not_found)?;
    let ask = move |tx: &mut guildhall_store::Tx<'_>| authorize(tx, actor, &id, Operation::PreviewInvitees).map(drop);
    Ok(app.db.read("may send a list", ask).await?)
}

async fn in_its_place(app: &App, request: Request, next: Next) -> Response {
    let place = app.large_bodies.clone().acquire_owned().await;
    let response = next.run(request).await;
    drop(place);
    response
}
