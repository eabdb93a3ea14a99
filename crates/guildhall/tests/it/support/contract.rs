//! Every answer of the API keeps to its document: the call, the status, the problem's code and the shape of the body are told there.

use std::sync::LazyLock;

use axum::http::Method;
use serde_json::Value;

use super::Reply;

/// The document.
pub static DOCUMENT: LazyLock<Value> = LazyLock::new(guildhall::api::document::document);

/// Compares an answer with the document; a path that no call has is answered 404, a method that none has 405.
#[track_caller]
pub fn check(method: &Method, path: &str, reply: &Reply) {
    let Some(rest) = path.strip_prefix("/api/v1") else {
        return;
    };
    if rest == "/openapi.json" {
        return;
    }
    let Some(methods) = find_path(rest) else {
        assert_eq!(reply.status, 404, "{method} {path} is in no document");
        return;
    };
    let Some(call) = methods.get(method.as_str().to_lowercase()) else {
        let is_told = matches!(*method, Method::HEAD | Method::OPTIONS) || reply.status == 405;
        assert!(
            is_told,
            "{method} {path} is in no document, and answered {}",
            reply.status
        );
        return;
    };
    let told = resolve(&call["responses"][reply.status.to_string()]);
    let shown = format!("{method} {path}: {} {}", reply.status, reply.text());
    assert!(told.is_object(), "the document does not tell of this answer: {shown}");
    if reply.body.is_empty() {
        assert!(told.get("content").is_none(), "the document tells of a body: {shown}");
        return;
    }
    let kind = reply
        .header("content-type")
        .unwrap_or_default()
        .split(';')
        .next()
        .unwrap();
    let content = &told["content"][kind];
    assert!(content.is_object(), "the document tells of no {kind}: {shown}");
    if kind.ends_with("json") {
        let body: Value = serde_json::from_slice(&reply.body).unwrap();
        if let Err(fault) = fits(&body, &content["schema"]) {
            panic!("the document tells of another body ({fault}): {shown}");
        }
    }
}

fn find_path(rest: &str) -> Option<&'static Value> {
    let rest = rest.split('?').next().unwrap_or_default();
    let given: Vec<&str> = rest.split('/').collect();
    let is_same = |path: &str| {
        let parts: Vec<&str> = path.split('/').collect();
        parts.len() == given.len()
            && parts
                .iter()
                .zip(&given)
                .all(|(part, word)| part == word || (part.starts_with('{') && !word.is_empty()))
    };
    let paths = DOCUMENT["paths"].as_object().unwrap();
    let mut found: Vec<_> = paths.iter().filter(|(path, _)| is_same(path)).collect();
    // A word is meant before a parameter.
    found.sort_by_key(|(path, _)| path.matches('{').count());
    found.first().map(|(_, methods)| *methods)
}

/// What a reference refers to, or the value itself.
pub fn resolve(value: &'static Value) -> &'static Value {
    match value.get("$ref").and_then(Value::as_str) {
        Some(to) => DOCUMENT.pointer(to.strip_prefix('#').unwrap()).unwrap(),
        None => value,
    }
}

/// Whether a value has a shape, and nothing that the shape does not tell of.
pub fn fits(value: &Value, schema: &'static Value) -> Result<(), String> {
    let mut names = Vec::new();
    judge(value, schema, &mut names)?;
    match value
        .as_object()
        .and_then(|members| members.keys().find(|key| !names.contains(&key.as_str())))
    {
        Some(stranger) if !names.is_empty() => Err(format!("{stranger} is not told of")),
        _ => Ok(()),
    }
}

/// The same of a part of a shape; the names of the members that it tells of are added to `names`.
fn judge(value: &Value, schema: &'static Value, names: &mut Vec<&'static str>) -> Result<(), String> {
    if schema.get("$ref").is_some() {
        return judge(value, resolve(schema), names);
    }
    for part in list(schema, "allOf") {
        judge(value, part, names)?;
    }
    let choices = list(schema, "oneOf");
    if !choices.is_empty() && !choices.iter().any(|choice| judge(value, choice, names).is_ok()) {
        return Err(format!("{value} is none of the choices"));
    }
    let kinds: Vec<&str> = match &schema["type"] {
        Value::String(kind) => vec![kind],
        Value::Array(kinds) => kinds.iter().map(|kind| kind.as_str().unwrap()).collect(),
        _ => Vec::new(),
    };
    if !kinds.is_empty() && !kinds.iter().any(|kind| is(value, kind)) {
        return Err(format!("{value} is not {kinds:?}"));
    }
    let words = list(schema, "enum");
    if !words.is_empty() && !words.contains(value) || schema.get("const").is_some_and(|word| word != value) {
        return Err(format!("{value} is no word of it"));
    }
    if let (Some(pattern), Some(text)) = (schema["pattern"].as_str(), value.as_str())
        && !regex::Regex::new(pattern).unwrap().is_match(text)
    {
        return Err(format!("{value} does not match {pattern}"));
    }
    for required in list(schema, "required") {
        let name = required.as_str().unwrap();
        if value.is_object() && value.get(name).is_none() {
            return Err(format!("{name} is missing"));
        }
    }
    if let (Some(members), Some(told)) = (value.as_object(), schema["properties"].as_object()) {
        names.extend(told.keys().map(String::as_str));
        for (name, shape) in told {
            if let Some(member) = members.get(name) {
                fits(member, shape).map_err(|fault| format!("{name}: {fault}"))?;
            }
        }
    }
    if let (Some(items), Some(shape)) = (value.as_array(), schema.get("items")) {
        for item in items {
            fits(item, shape)?;
        }
    }
    Ok(())
}

fn list(schema: &'static Value, name: &str) -> &'static [Value] {
    schema.get(name).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

fn is(value: &Value, kind: &str) -> bool {
    match kind {
        "string" => value.is_string(),
        "integer" => value.is_i64() || value.is_u64(),
        "number" => value.is_number(),
        "boolean" => value.is_boolean(),
        "null" => value.is_null(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        other => panic!("a shape of an unknown type {other}"),
    }
}
