//! JSON schemas as lines of a table: what each member may be, in words.

use serde_json::Value;

use super::reference::{DOCUMENT, list};

/// A member or a parameter.
pub struct Line {
    /// Its name; of a member within another, with the way there.
    pub name: String,
    /// What it may be.
    pub kind: String,
    /// What it means.
    pub text: String,
    /// Whether it must be there.
    pub is_required: bool,
}

/// The line of a parameter.
pub fn of_parameter(parameter: &Value) -> Line {
    let text = |name: &str| parameter.get(name).and_then(Value::as_str).unwrap_or_default();
    let schema = parameter.get("schema").unwrap_or(&Value::Null);
    Line {
        name: text("name").to_owned(),
        kind: format!("{}, in the {}", kind(schema), text("in")),
        text: text("description").to_owned(),
        is_required: parameter.get("required").and_then(Value::as_bool).unwrap_or_default(),
    }
}

/// The lines of a body that is sent: its members, and theirs.
pub fn of_body(schema: &Value) -> Vec<Line> {
    let mut lines = Vec::new();
    add(schema, "", true, &mut lines);
    lines
}

/// A shape that answers have.
pub struct Shape {
    /// Its name in the document.
    pub name: &'static str,
    /// Its members.
    pub lines: Vec<Line>,
}

/// The shapes that these schemas refer to, and those behind them, each once.
pub fn shapes(schemas: &[&'static Value]) -> Vec<Shape> {
    let mut names: Vec<&'static str> = Vec::new();
    for schema in schemas {
        name_all(schema, &mut names);
    }
    let all = DOCUMENT.pointer("/components/schemas");
    let shape = |name: &'static str| {
        let mut lines = Vec::new();
        add(all?.get(name)?, "", false, &mut lines);
        (!lines.is_empty()).then_some(Shape { name, lines })
    };
    names.into_iter().filter_map(shape).collect()
}

/// Adds the names of every shape that a schema refers to.
fn name_all(schema: &'static Value, names: &mut Vec<&'static str>) {
    match schema {
        Value::Object(members) => {
            if let Some(name) = members.get("$ref").and_then(name_in)
                && !names.contains(&name)
            {
                names.push(name);
                name_all(resolve(schema), names);
            }
            members.values().for_each(|member| name_all(member, names));
        }
        Value::Array(items) => items.iter().for_each(|item| name_all(item, names)),
        _ => {}
    }
}

/// The name in a reference.
fn name_in(reference: &Value) -> Option<&str> {
    reference.as_str()?.rsplit('/').next()
}

fn add(schema: &Value, way: &str, is_deep: bool, lines: &mut Vec<Line>) {
    let schema = resolve(schema);
    for part in list(schema, "allOf") {
        add(part, way, is_deep, lines);
    }
    let required = list(schema, "required");
    for (name, member) in schema
        .get("properties")
        .and_then(Value::as_object)
        .into_iter()
        .flatten()
    {
        let shape = resolve(member);
        let words = |value: &Value| value.get("description").and_then(Value::as_str).map(str::to_owned);
        let name_in_full = format!("{way}{name}");
        lines.push(Line {
            kind: kind(member),
            text: words(member)
                .or_else(|| list(member, "oneOf").iter().find_map(words))
                .or_else(|| words(shape))
                .unwrap_or_default(),
            is_required: required.iter().any(|required| required == name),
            name: name_in_full.clone(),
        });
        match shape.get("items") {
            _ if !is_deep => {}
            Some(items) => add(items, &format!("{name_in_full}[]."), is_deep, lines),
            None => add(shape, &format!("{name_in_full}."), is_deep, lines),
        }
    }
}

/// The shape itself: what a reference refers to, or what may also be nothing.
fn resolve(schema: &Value) -> &Value {
    if let Some(to) = schema.get("$ref").and_then(Value::as_str) {
        let found = to.strip_prefix('#').and_then(|path| DOCUMENT.pointer(path));
        return found.map_or(schema, resolve);
    }
    let mut choices = list(schema, "oneOf").iter().filter(|choice| !is_null(choice));
    choices.next().map_or(schema, resolve)
}

fn is_null(schema: &Value) -> bool {
    schema.get("type").is_some_and(|kind| kind == "null")
}

/// What a value may be, in words.
fn kind(schema: &Value) -> String {
    let or_null = list(schema, "oneOf").iter().any(is_null) || list(schema, "type").iter().any(|kind| kind == "null");
    let shape = resolve(schema);
    if shape.get("properties").or_else(|| shape.get("allOf")).is_some() {
        let choices = list(schema, "oneOf").iter().chain([schema]);
        let name = choices.filter_map(|choice| choice.get("$ref")).find_map(name_in);
        return name.unwrap_or("object").to_owned() + if or_null { ", or null" } else { "" };
    }
    let basic = match shape.get("type") {
        Some(Value::String(kind)) => kind.as_str(),
        Some(Value::Array(kinds)) => kinds
            .iter()
            .filter_map(Value::as_str)
            .find(|kind| *kind != "null")
            .unwrap_or_default(),
        _ => "object",
    };
    let words: Vec<&str> = list(shape, "enum")
        .iter()
        .filter_map(Value::as_str)
        .filter(|word| !word.is_empty())
        .collect();
    let mut text = match (basic, shape.get("format").and_then(Value::as_str)) {
        _ if !words.is_empty() => words.join(" | "),
        ("string", Some("date-time")) => "instant".to_owned(),
        ("string", Some(format @ ("uri" | "uri-reference"))) => format.replace('-', " "),
        ("array", _) => format!("list of {}", shape.get("items").map(kind).unwrap_or_default()),
        (basic, _) => basic.to_owned(),
    };
    let number = |name: &str| shape.get(name).and_then(Value::as_i64);
    match (number("minimum"), number("maximum")) {
        (Some(least), Some(most)) => text.push_str(&format!(", {least} to {most}")),
        (_, Some(most)) => text.push_str(&format!(", at most {most}")),
        _ => {}
    }
    match (number("minLength"), number("maxLength")) {
        (Some(least), Some(most)) if least == most => text.push_str(&format!(", {most} characters")),
        (_, Some(most)) => text.push_str(&format!(", up to {most} characters")),
        _ => {}
    }
    if let Some(usual) = shape.get("default").filter(|usual| usual.is_number()) {
        text.push_str(&format!("; {usual} when left out"));
    }
    if or_null {
        text.push_str(", or null");
    }
    text
}

/// An example as people read it.
pub fn example(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => serde_json::to_string_pretty(other).unwrap_or_default(),
    }
}

/// A text in pieces: what stands between backticks is code.
pub fn pieces(text: &str) -> Vec<(&str, bool)> {
    let pieces = text.split('`').enumerate();
    pieces
        .map(|(i, piece)| (piece, i % 2 == 1))
        .filter(|(piece, _)| !piece.is_empty())
        .collect()
}
