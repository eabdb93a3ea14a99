//! What a call is, told beside its handler: the API's document and its reference pages are made from it.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::{Value, json};
use utoipa::openapi::{RefOr, schema::Schema};
use utoipa::{PartialSchema, ToSchema};

/// A body that shows an example of itself.
pub trait Example: ToSchema + Serialize {
    /// One that could have been.
    fn example() -> Self;
}

/// What calls are about; a part of the document and a page of the reference.
pub struct Resource {
    /// Its name in the reference's address.
    pub name: &'static str,
    /// Its heading.
    pub title: &'static str,
    /// A sentence or two.
    pub about: &'static str,
}

/// What a call is. Everything that holds for every call is added by the table that the call stands in: parameters of its path,
/// the token, the `Idempotency-Key`, and the problems that any call can meet.
pub struct About {
    /// Its name, for programs that are generated from the document.
    pub id: &'static str,
    /// What it does, in a few words.
    pub summary: &'static str,
    /// The same in sentences.
    pub description: &'static str,
    /// The parameters of its query.
    pub query: Vec<Parameter>,
    /// The bodies it takes, by media type; none where it takes no body.
    pub bodies: Vec<Content>,
    /// How it answers when it did what it was asked.
    pub answers: Vec<Answering>,
    /// The problems that only this call has, by status.
    pub problems: BTreeMap<u16, Vec<&'static str>>,
    /// Whether the body may be left out.
    pub is_body_optional: bool,
    /// Whether it writes nothing although its method is that of a change.
    pub is_harmless: bool,
    /// Whether it takes `If-Match`.
    pub is_guarded: bool,
    /// The named shapes that its bodies refer to.
    pub schemas: Vec<(String, RefOr<Schema>)>,
}

/// A parameter.
#[derive(Clone)]
pub struct Parameter {
    /// Its name.
    pub name: String,
    /// `query`, `path` or `header`.
    pub place: &'static str,
    /// What it means.
    pub description: String,
    /// What it may be.
    pub schema: Value,
}

/// A body in one media type.
pub struct Content {
    /// The media type.
    pub kind: &'static str,
    /// Its shape.
    pub schema: Value,
    /// One that could have been.
    pub example: Value,
}

/// An answer.
pub struct Answering {
    /// The status.
    pub status: u16,
    /// What it means.
    pub description: &'static str,
    /// Its body, in each media type that it may have.
    pub contents: Vec<Content>,
}

const JSON: &str = "application/json";

impl About {
    /// A call by its name, what it does in a few words, and the same in sentences.
    pub fn new(id: &'static str, summary: &'static str, description: &'static str) -> Self {
        Self {
            id,
            summary,
            description,
            query: Vec::new(),
            bodies: Vec::new(),
            answers: Vec::new(),
            problems: BTreeMap::new(),
            is_body_optional: false,
            is_harmless: false,
            is_guarded: false,
            schemas: Vec::new(),
        }
    }

    /// With a parameter in the query, of this JSON schema. A query with any other parameter is refused.
    pub fn query(mut self, name: &'static str, description: &str, schema: Value) -> Self {
        self.query.push(Parameter {
            name: name.to_owned(),
            place: "query",
            description: description.to_owned(),
            schema,
        });
        self
    }

    /// With the parameters of a list: one of these states, a search in what `where_` names, and the page.
    pub fn pages(self, states: &[&str], where_: &str) -> Self {
        let mut words = vec![""];
        words.extend(states);
        let limit = json!({"type": "integer", "minimum": 1, "maximum": super::MOST, "default": super::USUAL});
        let cursor = json!({"type": "string", "pattern": "^([a-z2-7]{26})?$"});
        let search = json!({"type": "string", "maxLength": 254});
        self.query(
            "state",
            "Only those in this state.",
            json!({"type": "string", "enum": words}),
        )
        .query(
            "q",
            &format!(
                "Only those with a word {where_} that begins with this; `@` in front means the domain. More than 500 come in \
                 the order of what was found."
            ),
            search,
        )
        .query("limit", "How many at most.", limit)
        .query("cursor", "The `next_cursor` of the page before.", cursor)
    }

    /// With a JSON body.
    pub fn body<T: Example>(mut self) -> Self {
        let content = self.json::<T>();
        self.bodies.push(content);
        self
    }

    /// With a JSON body that may be left out.
    pub fn body_if_any<T: Example>(mut self) -> Self {
        self.is_body_optional = true;
        self.body::<T>()
    }

    /// With a body of another media type; may stand beside a JSON one.
    pub fn body_as(mut self, kind: &'static str, example: &str) -> Self {
        // Every text is a table, so the schema shuts nothing out.
        self.bodies.push(Content {
            schema: json!({}),
            ..Content::text(kind, example)
        });
        self
    }

    /// Answers with a JSON body.
    pub fn answer<T: Example>(mut self, status: u16, description: &'static str) -> Self {
        let content = self.json::<T>();
        self.answers.push(Answering {
            status,
            description,
            contents: vec![content],
        });
        self
    }

    /// Answers with a JSON list of such bodies.
    pub fn answer_list<T: Example>(mut self, status: u16, description: &'static str) -> Self {
        let Content { kind, schema, example } = self.json::<T>();
        let content = Content {
            kind,
            schema: json!({"type": "array", "items": schema}),
            example: json!([example]),
        };
        self.answers.push(Answering {
            status,
            description,
            contents: vec![content],
        });
        self
    }

    /// Answers with a body of another media type; may stand beside one of the same status.
    pub fn answer_as(mut self, status: u16, description: &'static str, kind: &'static str, example: &str) -> Self {
        let content = Content::text(kind, example);
        match self.answers.iter_mut().find(|answering| answering.status == status) {
            Some(answering) => answering.contents.push(content),
            None => self.answers.push(Answering {
                status,
                description,
                contents: vec![content],
            }),
        }
        self
    }

    /// Answers some requests with these problems.
    pub fn refuses(mut self, status: u16, codes: &[&'static str]) -> Self {
        self.problems.entry(status).or_default().extend(codes);
        self
    }

    /// Writes nothing although its method is that of a change: it takes no `Idempotency-Key`.
    pub fn writes_nothing(mut self) -> Self {
        self.is_harmless = true;
        self
    }

    /// Changes something only if it still is what the `ETag` in `If-Match` says.
    pub fn guarded(mut self) -> Self {
        self.is_guarded = true;
        self.refuses(412, &["changed-meanwhile"])
    }

    fn json<T: Example>(&mut self) -> Content {
        let name = T::name().into_owned();
        self.schemas.push((name.clone(), <T as PartialSchema>::schema()));
        T::schemas(&mut self.schemas);
        Content {
            kind: JSON,
            schema: json!({"$ref": format!("#/components/schemas/{name}")}),
            example: serde_json::to_value(T::example()).unwrap_or_default(),
        }
    }
}

impl Content {
    fn text(kind: &'static str, example: &str) -> Self {
        Self {
            kind,
            schema: json!({"type": "string"}),
            example: json!(example),
        }
    }

    /// Whether it is JSON.
    pub fn is_json(&self) -> bool {
        self.kind == JSON
    }
}
