//! The listener of metrics: apart from the one for people, so that a proxy in front of that one cannot show them.

use axum::Router;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use tokio::net::TcpListener;

use super::{exposition, report};
use crate::app::App;

/// Answers `GET /metrics` on `listener` until the program ends.
pub async fn serve(app: App, listener: TcpListener) {
    let routes = Router::new().route("/metrics", get(show)).with_state(app);
    if let Err(error) = axum::serve(listener, routes).await {
        tracing::error!(%error, "metrics are no longer served");
    }
}

async fn show(State(app): State<App>) -> Response {
    let page = report::report(&app).await;
    ([(header::CONTENT_TYPE, exposition::CONTENT_TYPE)], page).into_response()
}
