//! The API's document: OpenAPI 3.1, made from the table of calls.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use axum::http::header;
use axum::response::{IntoResponse, Response};
use serde_json::{Map, Value, json};
use utoipa::{PartialSchema, ToSchema};

use super::about::{About, Answering, Content, Parameter};
use crate::http::calls::Entry;
use crate::http::problem::ProblemBody;
use crate::http::problem_types;
use crate::http::router::table;

/// The document as text, one for the life of the process.
static TEXT: LazyLock<String> = LazyLock::new(text);

const DESCRIPTION: &str = "What the pages of Guildhall do, for programs. JSON in and out; failures are problem details (RFC 9457), \
                           each kind described at its `type`. Whatever `Accept` says, the answer is JSON. A query with a \
                           parameter that the call does not know is refused. Every call that changes something takes an \
                           `Idempotency-Key`: the same request with the same key changes nothing twice.";

/// `GET /openapi.json`: the document.
pub async fn serve() -> Response {
    let headers = [
        (header::CONTENT_TYPE, "application/json"),
        (header::CACHE_CONTROL, "public, max-age=300"),
    ];
    (headers, TEXT.as_str()).into_response()
}

/// The document as it is committed and printed.
pub fn text() -> String {
    // A document of strings and maps can always be written.
    serde_json::to_string_pretty(&document()).unwrap_or_default() + "\n"
}

/// The document.
pub fn document() -> Value {
    let entries = table().entries;
    let (mut paths, mut responses, mut tags) = (Map::new(), Map::new(), Vec::new());
    let mut schemas = BTreeMap::new();
    schemas.insert(ProblemBody::name().into_owned(), json!(ProblemBody::schema()));
    let mut beside = Vec::new();
    ProblemBody::schemas(&mut beside);
    for entry in &entries {
        let tag = json!({"name": entry.resource.title, "description": entry.resource.about});
        if !tags.contains(&tag) {
            tags.push(tag);
        }
        let mut about = (entry.about)();
        beside.append(&mut about.schemas);
        let operation = operation(entry, &about, &mut responses);
        let path = paths.entry(entry.path.clone()).or_insert_with(|| json!({}));
        if let Some(methods) = path.as_object_mut() {
            methods.insert(entry.method.as_str().to_lowercase(), operation);
        }
    }
    schemas.extend(beside.into_iter().map(|(name, schema)| (name, json!(schema))));
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Guildhall",
            "version": "1",
            "description": DESCRIPTION,
            "license": {"name": "MIT OR Apache-2.0", "identifier": "MIT OR Apache-2.0"},
        },
        "servers": [{"url": "/api/v1"}],
        "security": [{"token": []}],
        "tags": tags,
        "paths": paths,
        "components": {
            "schemas": schemas,
            "responses": responses,
            "securitySchemes": {
                "token": {
                    "type": "http",
                    "scheme": "bearer",
                    "description": "A token made with `guildhall token create`. It acts as its account.",
                },
            },
        },
    })
}

fn operation(entry: &Entry, about: &About, responses: &mut Map<String, Value>) -> Value {
    let mut told = json!({
        "operationId": about.id,
        "tags": [entry.resource.title],
        "summary": about.summary,
        "description": about.description,
        "parameters": parameters(entry, about).iter().map(parameter).collect::<Vec<_>>(),
    });
    let has_tag = reads(entry, about) || entry.method == "PATCH";
    let mut answers = Map::new();
    for answering in &about.answers {
        answers.insert(answering.status.to_string(), answer(answering, has_tag));
    }
    if reads(entry, about) {
        let words = "Nothing changed since the `ETag` in `If-None-Match`";
        answers.insert("304".to_owned(), json!({"description": words}));
    }
    for (status, codes) in problems(entry, about) {
        let name = format!("{status}.{}", codes.join("."));
        let there = json!({"$ref": format!("#/components/responses/{name}")});
        responses.entry(name).or_insert_with(|| refusal(status, &codes));
        answers.insert(status.to_string(), there);
    }
    if let Some(members) = told.as_object_mut() {
        if !about.bodies.is_empty() {
            members.insert(
                "requestBody".to_owned(),
                json!({"required": !about.is_body_optional, "content": contents(&about.bodies)}),
            );
        }
        members.insert("responses".to_owned(), Value::Object(answers));
    }
    told
}

/// Whether an answer can be asked for with `If-None-Match`.
pub fn reads(entry: &Entry, about: &About) -> bool {
    entry.method == "GET"
        && about
            .answers
            .iter()
            .all(|answering| answering.contents.iter().all(Content::is_json))
}

/// Whether a call takes an `Idempotency-Key`.
pub fn changes(entry: &Entry, about: &About) -> bool {
    entry.method != "GET" && !about.is_harmless
}

/// Every parameter of a call: those of its path, its query and its headers.
pub fn parameters(entry: &Entry, about: &About) -> Vec<Parameter> {
    let mut all: Vec<Parameter> = entry.path.split('/').filter_map(in_path).collect();
    all.extend(about.query.iter().cloned());
    let header = |name: &str, description: &str, schema: Value| Parameter {
        name: name.to_owned(),
        place: "header",
        description: description.to_owned(),
        schema,
    };
    if changes(entry, about) {
        let shape = json!({"type": "string", "minLength": 1, "maxLength": 200, "pattern": "^[!-~]+$"});
        let words =
            "The same request with the same key gets the same answer and changes nothing twice; kept for a day.";
        all.push(header("Idempotency-Key", words, shape));
    }
    if reads(entry, about) {
        let words = "An `ETag` that an earlier answer carried: 304 without a body if nothing changed.";
        all.push(header("If-None-Match", words, json!({"type": "string"})));
    }
    if about.is_guarded {
        let words = "The `ETag` of what was read: 412 if it has changed since.";
        all.push(header("If-Match", words, json!({"type": "string"})));
    }
    all
}

/// A parameter that a part of a path stands for.
fn in_path(part: &str) -> Option<Parameter> {
    let name = part.strip_prefix('{')?.strip_suffix('}')?;
    let (description, schema) = match name {
        "membership_id" => (
            "The organization's membership ID, with or without its hyphen.",
            super::words::MembershipId::schema(),
        ),
        _ => (
            "The id that a list or an earlier answer gave.",
            super::words::Id::schema(),
        ),
    };
    Some(Parameter {
        name: name.to_owned(),
        place: "path",
        description: description.to_owned(),
        schema: json!(schema),
    })
}

/// Every problem that a call can be answered with, by status: its own, and those of every call of its kind.
pub fn problems(entry: &Entry, about: &About) -> BTreeMap<u16, Vec<&'static str>> {
    let mut all = about.problems.clone();
    let mut add = |status: u16, codes: &[&'static str]| all.entry(status).or_default().extend(codes);
    add(401, &["not-signed-in"]);
    add(403, &["account-kind-not-accepted"]);
    if entry.path != "/token" {
        add(403, &["token-scope"]);
    }
    if entry.path.contains('{') {
        add(404, &["not-found"]);
    }
    if entry.path.contains("{membership_id}") {
        add(403, &["forbidden", "sign-in-too-weak"]);
    }
    if !about.bodies.is_empty() {
        add(400, &["malformed-json", "body-not-received"]);
        add(413, &["too-large"]);
        add(415, &["unsupported-media-type"]);
    }
    if entry.method != "GET" {
        add(403, &["organization-suspended"]);
    }
    add(422, &["invalid-input"]);
    if changes(entry, about) {
        add(409, &["simultaneous-change"]);
        add(422, &["idempotency-key-reused"]);
    }
    add(429, &["too-many-requests"]);
    add(500, &["internal-error"]);
    add(503, &["busy"]);
    for codes in all.values_mut() {
        codes.sort_unstable();
        codes.dedup();
    }
    all
}

fn parameter(parameter: &Parameter) -> Value {
    json!({
        "name": parameter.name,
        "in": parameter.place,
        "required": parameter.place == "path",
        "description": parameter.description,
        "schema": parameter.schema,
    })
}

fn contents(all: &[Content]) -> Value {
    let content = |content: &Content| {
        (
            content.kind.to_owned(),
            json!({"schema": content.schema, "example": content.example}),
        )
    };
    Value::Object(all.iter().map(content).collect())
}

fn answer(answering: &Answering, has_tag: bool) -> Value {
    let mut told = json!({
        "description": answering.description,
        "content": contents(&answering.contents),
    });
    if let (true, Some(members)) = (has_tag, told.as_object_mut()) {
        let tag = json!({"ETag": {"description": "Changes whenever the answer does.", "schema": {"type": "string"}}});
        members.insert("headers".to_owned(), tag);
    }
    told
}

fn refusal(status: u16, codes: &[&str]) -> Value {
    let meanings: Vec<String> = codes
        .iter()
        .filter_map(|code| problem_types::find(code))
        .map(|kind| format!("`{}`: {}", kind.code, kind.means))
        .collect();
    let schema = json!({
        "allOf": [
            {"$ref": format!("#/components/schemas/{}", ProblemBody::name())},
            {"properties": {"status": {"const": status}, "code": {"enum": codes}}},
        ],
    });
    let mut told = json!({
        "description": meanings.join("\n\n"),
        "content": {"application/problem+json": {"schema": schema}},
    });
    let header = match status {
        401 => json!({"WWW-Authenticate": {"description": "Always `Bearer`.", "schema": {"type": "string"}}}),
        429 | 503 => {
            json!({"Retry-After": {"description": "Seconds to wait.", "schema": {"type": "integer", "minimum": 0}}})
        }
        _ => return told,
    };
    if let Some(members) = told.as_object_mut() {
        members.insert("headers".to_owned(), header);
    }
    told
}
