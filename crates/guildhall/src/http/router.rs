//! Every route: a table of contents.

use axum::extract::DefaultBodyLimit;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::{any, delete, get, post};
use axum::{Router, response::Response};
use tower_http::catch_panic::CatchPanicLayer;

use super::large::SMALL;
use super::{headers, health, large, observe, problem, visitor};
use crate::app::App;
use crate::{api, web};

/// The most bytes of a body that carries a list: 16 MiB of it, and what its encoding adds.
const LIST: usize = 40 * 1024 * 1024;

/// The whole server.
pub fn router(app: App) -> Router {
    let pages = web::routes(&app)
        .layer(from_fn_with_state(app.clone(), web::errors::render))
        .layer(from_fn_with_state(app.clone(), visitor::recognize));
    Router::new()
        .nest("/api/v1", calls(&app))
        .route("/api/v1/", any(problem::no_such_call))
        .merge(web::files())
        .route("/healthz", get(health::live))
        .route("/readyz", get(health::ready))
        .merge(pages)
        .layer(CatchPanicLayer::custom(panicked))
        .layer(from_fn(headers::add))
        .layer(from_fn_with_state(app.clone(), observe::watch))
        .with_state(app)
}

fn calls(app: &App) -> Router<App> {
    use api::{associations, invitation_urls, invitations, me, organizations};
    let lists = Router::new()
        .route(
            "/organizations/{membership_id}/invitations/preview",
            post(invitations::preview),
        )
        .route(
            "/organizations/{membership_id}/invitations",
            post(invitations::approve).get(invitations::list),
        )
        .layer(DefaultBodyLimit::max(LIST))
        .layer(from_fn_with_state(app.clone(), large::admit_call));
    Router::new()
        .route("/me", get(me::show))
        .route("/organizations/{membership_id}", get(organizations::show))
        .route(
            "/organizations/{membership_id}/invitations/{id}",
            delete(invitations::revoke).patch(invitations::change),
        )
        .route(
            "/organizations/{membership_id}/invitation-url",
            get(invitation_urls::show),
        )
        .route(
            "/organizations/{membership_id}/invitation-url/rotate",
            post(invitation_urls::rotate),
        )
        .route("/organizations/{membership_id}/associations", get(associations::roster))
        .route("/associations", post(associations::submit))
        .route("/associations/{id}", get(associations::show))
        .route("/associations/{id}/proof", post(associations::prove))
        .route("/associations/{id}/proof/resend", post(associations::resend))
        .layer(DefaultBodyLimit::max(SMALL))
        .merge(lists)
        .fallback(problem::no_such_call)
        .method_not_allowed_fallback(problem::no_such_method)
}

fn panicked(cause: Box<dyn std::any::Any + Send + 'static>) -> Response {
    let words = cause
        .downcast_ref::<&str>()
        .copied()
        .or_else(|| cause.downcast_ref::<String>().map(String::as_str));
    super::failure::Failure::internal(words.unwrap_or("a handler panicked")).into_plain_response()
}
