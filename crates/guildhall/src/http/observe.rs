//! A line in the log and a count for every request, and an id that ties both to the answer.
//!
//! What is written is the route's template, never the path or the query: those may hold tokens.

use std::time::{Duration, Instant};

use axum::extract::{MatchedPath, Request, State};
use axum::http::{HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;
use tracing::Instrument;

use crate::app::App;
use crate::secrets;

/// The id of a request, in its answer and in the log.
static REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// What a request that no route took is counted under.
const NO_ROUTE: &str = "none";

/// Asked by machines every few seconds: worth a line only to who looks for it.
const PROBES: [&str; 2] = ["/healthz", "/readyz"];

/// Watches a request from its first to its last moment here.
pub async fn watch(State(app): State<App>, request: Request, next: Next) -> Response {
    let begun = Instant::now();
    let id = secrets::public_id().to_string();
    let method = request.method().clone();
    let route = request.extensions().get::<MatchedPath>().cloned();
    let span = tracing::info_span!("request", id);
    let mut response = next.run(request).instrument(span).await;
    let took = begun.elapsed();
    let route = route.as_ref().map_or(NO_ROUTE, MatchedPath::as_str);
    let status = response.status();
    app.metrics.requests.record(route, &method, status, took);
    let (method, status, ms) = (method.as_str(), status.as_u16(), milliseconds(took));
    if PROBES.contains(&route) {
        tracing::debug!(method, route, status, ms, id, "answered");
    } else {
        tracing::info!(method, route, status, ms, id, "answered");
    }
    if let Ok(value) = HeaderValue::from_str(&id) {
        response.headers_mut().insert(REQUEST_ID.clone(), value);
    }
    response
}

/// As much of a duration as anyone reads: hundredths of a millisecond.
fn milliseconds(took: Duration) -> f64 {
    (took.as_secs_f64() * 100_000.0).round() / 100.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn milliseconds_have_two_decimals_at_most() {
        let shown = |nanoseconds| milliseconds(Duration::from_nanos(nanoseconds)).to_string();
        assert_eq!(
            [579_763, 7_000_000, 1_234_567_890, 4_900, 12_304_999].map(shown),
            ["0.58", "7", "1234.57", "0", "12.3"]
        );
    }
}
