//! Failures of the API as problem details (RFC 9457).

use axum::Json;
use axum::body::Bytes;
use axum::extract::rejection::{BytesRejection, PathRejection, QueryRejection};
use axum::extract::{FromRequest, FromRequestParts, OriginalUri, Request};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use serde::de::DeserializeOwned;
use utoipa::ToSchema;

use super::failure::Failure;
use super::problem_types;
use crate::actions::ActionError;

/// A failure that is answered as `application/problem+json`.
pub struct Problem(pub Failure);

impl<E: Into<Failure>> From<E> for Problem {
    fn from(error: E) -> Self {
        Self(error.into())
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let failure = self.0;
        let mut response = (failure.status, Json(body(&failure))).into_response();
        let headers = response.headers_mut();
        headers.insert(
            header::CONTENT_TYPE,
            HeaderValue::from_static("application/problem+json"),
        );
        if let Some(seconds) = failure.retry_after {
            headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        if failure.status == StatusCode::UNAUTHORIZED {
            headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        // Where a page was asked for, the layer around the pages shows it as one.
        response.extensions_mut().insert(failure);
        response
    }
}

/// Problem details (RFC 9457).
#[derive(Serialize, ToSchema)]
#[schema(as = Problem)]
pub struct ProblemBody {
    /// Where this kind of problem is described, below the server's own address.
    #[serde(rename = "type")]
    #[schema(format = "uri-reference")]
    kind: String,
    /// What kind of problem it is, in a few words.
    title: &'static str,
    /// The status of the answer.
    status: u16,
    /// The stable code; the last part of `type`.
    code: &'static str,
    /// What is wrong this time and what to do, in English.
    detail: String,
    /// What is wrong with which field.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schema(required = false)]
    errors: Vec<FieldProblem>,
    /// What to quote to the support line or the operator.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    reference: Option<String>,
}

/// What is wrong with a field.
#[derive(Serialize, ToSchema)]
struct FieldProblem {
    /// The field's name.
    field: &'static str,
    /// A stable code.
    code: &'static str,
    /// What is wrong and what to do, in English.
    detail: String,
}

/// The members of a problem. The type is a reference below the server's own address.
pub fn body(failure: &Failure) -> ProblemBody {
    let errors = failure.fields.iter().map(|error| FieldProblem {
        field: error.field,
        code: error.fault.code(),
        detail: error.fault.to_string(),
    });
    let usual = failure.status.canonical_reason().unwrap_or_default();
    debug_assert!(
        problem_types::find(failure.code).is_some_and(|kind| kind.statuses.contains(&failure.status.as_u16())),
        "{} with {} has no page: see http/problem_types.rs",
        failure.code,
        failure.status,
    );
    ProblemBody {
        kind: format!("/problems/{}", failure.code),
        title: problem_types::find(failure.code).map_or(usual, |kind| kind.title),
        status: failure.status.as_u16(),
        code: failure.code,
        detail: failure.detail.clone(),
        errors: errors.collect(),
        reference: failure.reference.clone(),
    }
}

/// No route of the API has this path.
pub async fn no_such_call(OriginalUri(uri): OriginalUri) -> Problem {
    Problem(Failure::new(
        StatusCode::NOT_FOUND,
        "not-found",
        format!("There is no {} in this API", uri.path()),
    ))
}

/// The route exists, but not with this method. Whoever only asks which there are reads them in `Allow`.
pub async fn no_such_method(method: Method, OriginalUri(uri): OriginalUri) -> Response {
    if method == Method::OPTIONS {
        return StatusCode::NO_CONTENT.into_response();
    }
    no_such_method_at(uri.path()).into_response()
}

/// What is here is not asked for with this method.
fn no_such_method_at(path: &str) -> Problem {
    let detail = format!("{path} is not called with this method");
    Problem(Failure::new(
        StatusCode::METHOD_NOT_ALLOWED,
        "method-not-allowed",
        detail,
    ))
}

/// That the call is none that only looks at the headers: it would be written down as taking something away.
pub struct Taken;

impl<S: Send + Sync> FromRequestParts<S> for Taken {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Response> {
        if parts.method != Method::HEAD {
            return Ok(Self);
        }
        let mut refused = no_such_method_at(parts.uri.path()).into_response();
        let allowed = HeaderValue::from_static("GET");
        refused.headers_mut().insert(header::ALLOW, allowed);
        Err(refused)
    }
}

/// The body of a call: its bytes, and what they say.
pub struct JsonBody<T> {
    /// What they say.
    pub value: T,
    /// As they came: what tells a repeated request from another.
    pub bytes: Bytes,
}

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for JsonBody<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        check_kind(request.headers())?;
        let bytes = body_bytes(request, state).await?;
        Ok(Self::read(bytes)?)
    }
}

/// The body of a call that may be left out: then it says what nothing says.
pub struct OptionalJsonBody<T> {
    /// What it says.
    pub value: T,
    /// As it came.
    pub bytes: Bytes,
}

impl<S: Send + Sync, T: DeserializeOwned + Default> FromRequest<S> for OptionalJsonBody<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        let kind = check_kind(request.headers());
        let bytes = body_bytes(request, state).await?;
        if bytes.is_empty() {
            return Ok(Self {
                value: T::default(),
                bytes,
            });
        }
        kind?;
        let JsonBody { value, bytes } = JsonBody::read(bytes)?;
        Ok(Self { value, bytes })
    }
}

impl<T: DeserializeOwned> JsonBody<T> {
    fn read(bytes: Bytes) -> Result<Self, Failure> {
        let read: serde_json::Result<T> = serde_json::from_slice(&bytes);
        if let Err(error) = &read
            && !error.is_data()
        {
            let words = format!("The body cannot be read: {error}");
            return Err(Failure::new(StatusCode::BAD_REQUEST, "malformed-json", words));
        }
        let invalid = |words: String| Failure::new(StatusCode::UNPROCESSABLE_ENTITY, "invalid-input", words);
        // A list would be taken for the members in their order.
        if bytes.trim_ascii_start().starts_with(b"[") {
            let words = "The body is a list. Send an object, with the names of its members: {\"…\": …}";
            return Err(invalid(words.to_owned()));
        }
        let value = read.map_err(|error| invalid(format!("The body cannot be read: {error}")))?;
        Ok(Self { value, bytes })
    }
}

/// What says that it is something else than JSON is not read as JSON; a body that says nothing is.
fn check_kind(headers: &HeaderMap) -> Result<(), Failure> {
    if !headers.contains_key(header::CONTENT_TYPE) {
        return Ok(());
    }
    let (kind, _) = media_type(headers);
    let is_json = kind == "application/json" || (kind.starts_with("application/") && kind.ends_with("+json"));
    if is_json {
        return Ok(());
    }
    Err(Failure::new(
        StatusCode::UNSUPPORTED_MEDIA_TYPE,
        "unsupported-media-type",
        "The body is not said to be JSON. Send it with Content-Type: application/json",
    ))
}

/// What a body is said to be, and in which charset where one is named; both in small letters.
pub fn media_type(headers: &HeaderMap) -> (String, Option<String>) {
    let told = headers.get(header::CONTENT_TYPE).and_then(|told| told.to_str().ok());
    let told = told.unwrap_or_default().to_ascii_lowercase();
    let mut parts = told.split(';').map(str::trim);
    let kind = parts.next().unwrap_or_default().to_owned();
    let charset = parts.find_map(|part| part.strip_prefix("charset="));
    (kind, charset.map(|name| name.trim_matches('"').to_owned()))
}

/// Reads a body within the route's limit.
pub async fn body_bytes<S: Send + Sync>(request: Request, state: &S) -> Result<Bytes, Failure> {
    Bytes::from_request(request, state)
        .await
        .map_err(|rejection| match rejection {
            BytesRejection::FailedToBufferBody(e) if e.status() == StatusCode::PAYLOAD_TOO_LARGE => too_large(),
            other => Failure::new(StatusCode::BAD_REQUEST, "body-not-received", other.body_text()),
        })
}

/// The body, or the list in it, is larger than it may be.
pub fn too_large() -> Failure {
    Failure::new(
        StatusCode::PAYLOAD_TOO_LARGE,
        "too-large",
        "This is more than one request may carry. A list may have 100,000 rows and 16 MB; send a longer one in parts",
    )
}

/// The parameters in a path; one of the wrong shape names nothing, so it is answered as unknown.
pub struct PathOf<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned + Send> FromRequestParts<S> for PathOf<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let path: Result<axum::extract::Path<T>, PathRejection> =
            axum::extract::Path::from_request_parts(parts, state).await;
        path.map(|axum::extract::Path(value)| Self(value))
            .map_err(|_| Problem(Failure::not_found()))
    }
}

/// The parameters of a query.
pub struct QueryOf<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequestParts<S> for QueryOf<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let query: Result<axum::extract::Query<T>, QueryRejection> =
            axum::extract::Query::from_request_parts(parts, state).await;
        query.map(|axum::extract::Query(value)| Self(value)).map_err(|e| {
            Problem(Failure::new(
                StatusCode::UNPROCESSABLE_ENTITY,
                "invalid-input",
                e.body_text(),
            ))
        })
    }
}

/// A closure's error on its way through a transaction.
pub type Outcome<T> = Result<T, ActionError>;
