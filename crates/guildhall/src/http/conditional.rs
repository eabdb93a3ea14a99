//! Conditional requests (RFC 9110): what a client has already is not sent again, and what has changed is not written over.

use axum::body::{Body, HttpBody, to_bytes};
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use data_encoding::BASE32_NOPAD;
use serde::Serialize;

use super::failure::Failure;
use crate::secrets;

/// The most bytes of an answer that gets a tag. Longer ones are sent a piece at a time.
const MOST: u64 = 1024 * 1024;

/// The tag of a body: another body has another one.
pub fn tag(body: &[u8]) -> String {
    let hash = secrets::hash_bytes(body);
    let text = BASE32_NOPAD.encode(hash.get(..15).unwrap_or_default());
    format!("\"{}\"", text.to_ascii_lowercase())
}

/// Gives what was read its tag, and answers 304 to whoever has it already. What must not be kept says so itself.
pub async fn answer(request: Request, next: Next) -> Response {
    let known = request
        .headers()
        .get_all(header::IF_NONE_MATCH)
        .iter()
        .cloned()
        .collect::<Vec<_>>();
    let response = next.run(request).await;
    let is_whole =
        response.status() == StatusCode::OK && response.body().size_hint().exact().is_some_and(|n| n <= MOST);
    if !is_whole {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    // A body whose size is known is in memory already.
    let Ok(bytes) = to_bytes(body, usize::MAX).await else {
        return Failure::internal("an answer could not be read").into_plain_response();
    };
    let tag = tag(&bytes);
    parts
        .headers
        .entry(header::CACHE_CONTROL)
        .or_insert(HeaderValue::from_static("private, no-cache"));
    if let Ok(value) = HeaderValue::try_from(&tag) {
        parts.headers.insert(header::ETAG, value);
    }
    // Compared weakly: for a read it is the same to have the same.
    if known
        .iter()
        .any(|value| names(value, |given| given.trim_start_matches("W/") == tag))
    {
        parts.headers.remove(header::CONTENT_TYPE);
        parts.headers.remove(header::CONTENT_LENGTH);
        return (StatusCode::NOT_MODIFIED, parts.headers, Body::empty()).into_response();
    }
    Response::from_parts(parts, Body::from(bytes))
}

fn names(value: &HeaderValue, is_it: impl Fn(&str) -> bool) -> bool {
    let text = value.to_str().unwrap_or_default();
    text.split(',').map(str::trim).any(|given| given == "*" || is_it(given))
}

/// What `If-Match` asks for.
#[derive(Clone)]
pub struct Expected(Vec<HeaderValue>);

impl Expected {
    /// Nothing where the request does not ask.
    pub fn of(headers: &HeaderMap) -> Option<Self> {
        let values: Vec<HeaderValue> = headers.get_all(header::IF_MATCH).iter().cloned().collect();
        (!values.is_empty()).then_some(Self(values))
    }

    /// Whether `body` still is what was read.
    pub fn is(&self, body: &impl Serialize) -> bool {
        let tag = tag(&serde_json::to_vec(body).unwrap_or_default());
        self.0.iter().any(|value| names(value, |given| given == tag))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(value: &str) -> Expected {
        let mut headers = HeaderMap::new();
        headers.insert(header::IF_MATCH, HeaderValue::try_from(value).unwrap());
        Expected::of(&headers).unwrap()
    }

    #[test]
    fn a_tag_is_that_of_its_body_only() {
        let tag = tag(b"1");
        assert_eq!(tag.len(), 26);
        assert!(asked(&tag).is(&1) && !asked(&tag).is(&2));
        assert!(asked(&format!("\"x\", {tag}")).is(&1));
        assert!(asked("*").is(&1));
        assert!(
            !asked(&format!("W/{tag}")).is(&1),
            "a weak tag promises too little to write"
        );
        assert!(!asked("").is(&1));
        assert!(Expected::of(&HeaderMap::new()).is_none());
    }
}
