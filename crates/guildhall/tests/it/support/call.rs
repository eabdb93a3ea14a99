//! Requests that read as sentences, and their answers.

use std::future::IntoFuture;
use std::net::{IpAddr, SocketAddr};
use std::pin::Pin;

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{HeaderMap, Method, Request, header};
use serde_json::Value;
use tower::ServiceExt;

use super::{Person, contract};

/// A request that is sent when it is awaited.
pub struct Call {
    router: Router,
    request: axum::http::request::Builder,
    client: IpAddr,
    body: Vec<u8>,
}

impl Call {
    pub fn new(router: Router, method: Method, path: &str) -> Self {
        Self {
            router,
            request: Request::builder().method(method).uri(path),
            client: IpAddr::from([203, 0, 113, 250]),
            body: Vec::new(),
        }
    }

    /// With this person's token, from this person's machine.
    pub fn by(mut self, person: &Person) -> Self {
        self.client = person.client;
        self.bearer(&person.token)
    }

    pub fn bearer(self, token: &str) -> Self {
        self.header("authorization", &format!("Bearer {token}"))
    }

    pub fn from(mut self, client: IpAddr) -> Self {
        self.client = client;
        self
    }

    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.request = self.request.header(name, value);
        self
    }

    pub fn idempotency_key(self, key: &str) -> Self {
        self.header("idempotency-key", key)
    }

    pub fn json(self, body: &Value) -> Self {
        self.header("content-type", "application/json").body(body.to_string())
    }

    pub fn body(mut self, body: impl Into<Vec<u8>>) -> Self {
        self.body = body.into();
        self
    }
}

impl IntoFuture for Call {
    type Output = Reply;
    type IntoFuture = Pin<Box<dyn Future<Output = Reply> + Send>>;

    fn into_future(self) -> Self::IntoFuture {
        let peer = ConnectInfo(SocketAddr::new(self.client, 40_000));
        // As a client says it: what is told decides whether a large body is let in at all.
        let length = self.body.len();
        let request = self.request.header(header::CONTENT_LENGTH, length);
        let request = request.extension(peer).body(Body::from(self.body)).unwrap();
        let (method, path) = (request.method().clone(), request.uri().path().to_owned());
        Box::pin(async move {
            let response = self.router.oneshot(request).await.unwrap();
            let (parts, body) = response.into_parts();
            let reply = Reply {
                status: parts.status.as_u16(),
                headers: parts.headers,
                body: axum::body::to_bytes(body, usize::MAX).await.unwrap().to_vec(),
            };
            contract::check(&method, &path, &reply);
            reply
        })
    }
}

/// An answer.
#[derive(Clone, Debug)]
pub struct Reply {
    pub status: u16,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

impl Reply {
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(|value| value.to_str().unwrap())
    }

    /// The JSON of an answer that must have this status.
    #[track_caller]
    pub fn ok(&self, status: u16) -> Value {
        assert_eq!(self.status, status, "{}", self.text());
        assert_eq!(self.header("content-type"), Some("application/json"));
        serde_json::from_slice(&self.body).unwrap()
    }

    /// The problem of an answer that must have this status and this stable type.
    #[track_caller]
    pub fn refused(&self, status: u16, code: &str) -> Value {
        assert_eq!(self.status, status, "{}", self.text());
        assert_eq!(self.header("content-type"), Some("application/problem+json"));
        assert_eq!(self.header(header::CACHE_CONTROL.as_str()), Some("no-store"));
        let problem: Value = serde_json::from_slice(&self.body).unwrap();
        assert_eq!(problem["type"], format!("/problems/{code}"), "{problem}");
        assert_eq!(problem["code"], code);
        assert_eq!(problem["status"], status);
        assert!(!problem["title"].as_str().unwrap().is_empty());
        assert!(!problem["detail"].as_str().unwrap().is_empty());
        problem
    }

    /// Whether this answer could be told from another: all but the time it took and the number of the request.
    pub fn is_like(&self, other: &Self) -> bool {
        (self.status, self.headers_told(), &self.body) == (other.status, other.headers_told(), &other.body)
    }

    /// The headers, but for the random name that each request has.
    pub fn headers_told(&self) -> HeaderMap {
        let mut headers = self.headers.clone();
        headers.remove("x-request-id");
        headers
    }
}
