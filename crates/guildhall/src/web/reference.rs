//! The API's reference: pages made from the same document that `openapi.json` is. It is written for developers, in English.

use std::collections::HashMap;
use std::sync::LazyLock;

use askama::Template;
use guildhall_domain::organization::MembershipId;
use serde_json::Value;

use crate::api::about::Resource;
use crate::api::document;
use crate::http::calls::Entry;
use crate::http::failure::Failure;
use crate::http::problem::PathOf;
use crate::http::problem_types::{self, ProblemType};
use crate::http::router::table;
use crate::web::chrome::{Chrome, Page};
use crate::web::frame::{Answered, Frame};
use crate::web::reference_shapes::{Line, Shape, example, of_body, of_parameter, shapes};

/// The document, made once.
pub(super) static DOCUMENT: LazyLock<Value> = LazyLock::new(document::document);

/// `GET /api`: how to begin, every call, and what holds for all of them.
pub async fn show(frame: Frame) -> Answered {
    let page = ReferencePage {
        chrome: frame.chrome(None).await?,
        base: base(&frame),
        groups: resources().into_iter().map(Group::of).collect(),
    };
    frame.show(&page)
}

/// `GET /api/{resource}`: the calls about one thing.
pub async fn show_resource(frame: Frame, PathOf(name): PathOf<String>) -> Answered {
    let found = resources().into_iter().find(|resource| resource.name == name);
    let resource = found.ok_or_else(Failure::not_found)?;
    let base = base(&frame);
    let told: Vec<_> = entries(resource).iter().map(told).collect();
    let answers: Vec<_> = told.iter().filter_map(|told| told.get("responses")).collect();
    let page = ResourcePage {
        shapes: shapes(&answers),
        chrome: frame.chrome(None).await?,
        resource,
        about: resource.about,
        calls: once(entries(resource).iter().map(|entry| Call::of(entry, &base)).collect()),
    };
    frame.show(&page)
}

/// The calls, each example of an answer with the first call that gives it: a page is light enough for a slow line.
fn once(mut calls: Vec<Call>) -> Vec<Call> {
    let mut seen: HashMap<String, (String, String)> = HashMap::new();
    for call in &mut calls {
        for answer in &mut call.answers {
            let Some(example) = answer.example.take() else { continue };
            match seen.get(&example) {
                Some(first) => answer.same_as = Some(first.clone()),
                None => {
                    seen.insert(example.clone(), (call.id.clone(), call.summary.clone()));
                    answer.example = Some(example);
                }
            }
        }
    }
    calls
}

/// `GET /problems`: every kind of problem.
pub async fn show_problems(frame: Frame) -> Answered {
    let mut kinds: Vec<_> = problem_types::ALL.iter().collect();
    kinds.sort_by_key(|kind| (kind.statuses, kind.code));
    let chrome = frame.chrome(None).await?;
    frame.show(&ProblemsPage { chrome, kinds })
}

/// `GET /problems/{code}`: what a kind of problem means and what to do; its `type` leads here.
pub async fn show_problem(frame: Frame, PathOf(code): PathOf<String>) -> Answered {
    let kind = problem_types::find(&code).ok_or_else(Failure::not_found)?;
    let calls = table().entries.into_iter().filter_map(|entry| {
        let about = (entry.about)();
        // What any call can meet is said once, not of each.
        about
            .problems
            .values()
            .flatten()
            .any(|own| *own == kind.code)
            .then(|| Part {
                href: format!("/api/{}#{}", entry.resource.name, about.id),
                label: about.summary,
                current: false,
            })
    });
    let page = ProblemPage {
        kind,
        calls: calls.collect(),
        chrome: frame.chrome(None).await?,
    };
    frame.show(&page)
}

/// Where the API is.
fn base(frame: &Frame) -> String {
    let url = frame.app.house.config.public_url.as_ref();
    url.map_or("/api/v1".to_owned(), |url| url.with_path("/api/v1"))
}

/// What calls are about, in the order of the table.
fn resources() -> Vec<&'static Resource> {
    let mut all: Vec<&'static Resource> = Vec::new();
    for entry in table().entries {
        if all.iter().all(|resource| resource.name != entry.resource.name) {
            all.push(entry.resource);
        }
    }
    all
}

fn entries(resource: &Resource) -> Vec<Entry> {
    let mut entries = table().entries;
    entries.retain(|entry| entry.resource.name == resource.name);
    entries
}

/// A line of the navigation, or a call to go to.
pub struct Part {
    /// Where it leads.
    pub href: String,
    /// What it says.
    pub label: &'static str,
    /// Whether the reader is there.
    pub current: bool,
}

/// The navigation of the reference.
fn parts(here: &str) -> Vec<Part> {
    let part = |href: String, label| Part {
        current: href == here,
        href,
        label,
    };
    let mut all = vec![part("/api".to_owned(), "Overview")];
    all.extend(
        resources()
            .into_iter()
            .map(|resource| part(format!("/api/{}", resource.name), resource.title)),
    );
    all.push(part("/problems".to_owned(), "Problems"));
    all
}

fn statuses(kind: &ProblemType) -> String {
    let all: Vec<String> = kind.statuses.iter().map(u16::to_string).collect();
    all.join(", ")
}

/// `GET /api`.
#[derive(Template)]
#[template(path = "reference/overview.html", whitespace = "minimize")]
struct ReferencePage {
    chrome: Chrome,
    base: String,
    groups: Vec<Group>,
}

/// The calls about one thing, in the table of contents.
struct Group {
    name: &'static str,
    title: &'static str,
    calls: Vec<CallLink>,
}

struct CallLink {
    id: &'static str,
    summary: &'static str,
    method: String,
    path: String,
}

impl Group {
    fn of(resource: &'static Resource) -> Self {
        let calls = entries(resource).into_iter().map(|entry| {
            let about = (entry.about)();
            CallLink {
                id: about.id,
                summary: about.summary,
                method: entry.method.to_string(),
                path: entry.path,
            }
        });
        Self {
            name: resource.name,
            title: resource.title,
            calls: calls.collect(),
        }
    }
}

impl ReferencePage {
    fn parts(&self) -> Vec<Part> {
        parts("/api")
    }
}

impl Page for ReferencePage {
    fn heading(&self) -> String {
        "The API".to_owned()
    }
}

/// `GET /api/{resource}`.
#[derive(Template)]
#[template(path = "reference/resource.html", whitespace = "minimize")]
struct ResourcePage {
    chrome: Chrome,
    resource: &'static Resource,
    about: &'static str,
    calls: Vec<Call>,
    shapes: Vec<Shape>,
}

impl ResourcePage {
    fn parts(&self) -> Vec<Part> {
        parts(&format!("/api/{}", self.resource.name))
    }
}

impl Page for ResourcePage {
    fn heading(&self) -> String {
        self.resource.title.to_owned()
    }
}

/// What the document tells of a call.
fn told(entry: &Entry) -> &'static Value {
    let path = DOCUMENT.get("paths").and_then(|paths| paths.get(&entry.path));
    path.and_then(|path| path.get(entry.method.as_str().to_lowercase()))
        .unwrap_or(&Value::Null)
}

/// A call, as its page tells it.
struct Call {
    id: String,
    summary: String,
    description: String,
    method: String,
    path: String,
    parameters: Vec<Line>,
    bodies: Vec<Body>,
    answers: Vec<Body>,
    problems: Vec<Problem>,
    curl: String,
}

/// A body that is sent or answered.
struct Body {
    title: String,
    lines: Vec<Line>,
    example: Option<String>,
    /// The id and the title of the call whose example it repeats.
    same_as: Option<(String, String)>,
}

struct Problem {
    status: String,
    codes: Vec<String>,
}

impl Call {
    fn of(entry: &Entry, base: &str) -> Self {
        let method = entry.method.as_str();
        let told = told(entry);
        let text = |name: &str| told.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
        let contents = told.pointer("/requestBody/content").and_then(Value::as_object);
        let bodies: Vec<Body> = contents
            .into_iter()
            .flatten()
            .map(|(kind, content)| Body::of(format!("Body ({kind})"), content))
            .collect();
        let mut call = Self {
            id: text("operationId"),
            summary: text("summary"),
            description: text("description"),
            method: method.to_owned(),
            path: entry.path.clone(),
            parameters: list(told, "parameters").iter().map(of_parameter).collect(),
            curl: curl(entry, base, bodies.first().and_then(|body| body.example.as_deref())),
            bodies,
            answers: Vec::new(),
            problems: Vec::new(),
        };
        for (status, response) in told.get("responses").and_then(Value::as_object).into_iter().flatten() {
            call.add_answer(status, response);
        }
        call
    }

    /// A problem is a reference to a shared part whose name has its status and its codes; anything else is an answer.
    fn add_answer(&mut self, status: &str, response: &Value) {
        if let Some(shared) = response.get("$ref").and_then(Value::as_str) {
            let name = shared.rsplit('/').next().unwrap_or_default();
            self.problems.push(Problem {
                status: status.to_owned(),
                codes: name.split('.').skip(1).map(str::to_owned).collect(),
            });
            return;
        }
        let description = response.get("description").and_then(Value::as_str).unwrap_or_default();
        let title = format!("{status}: {description}");
        let content = response.get("content").and_then(Value::as_object);
        match content.and_then(|content| content.values().next()) {
            Some(content) => self.answers.push(Body {
                title,
                lines: Vec::new(),
                example: content.get("example").map(example),
                same_as: None,
            }),
            None => self.answers.push(Body {
                title,
                lines: Vec::new(),
                example: None,
                same_as: None,
            }),
        }
    }
}

impl Body {
    fn of(title: String, content: &Value) -> Self {
        Self {
            title,
            lines: content.get("schema").map(of_body).unwrap_or_default(),
            example: content.get("example").map(example),
            same_as: None,
        }
    }
}

/// The call as it is typed in a terminal.
fn curl(entry: &Entry, base: &str, body: Option<&str>) -> String {
    let id = MembershipId::from_number(4_821_073);
    let path = entry.path.replace("{membership_id}", id.as_str());
    let path: Vec<&str> = path
        .split('/')
        .map(|part| if part.starts_with('{') { "ID" } else { part })
        .collect();
    let mut line = format!(
        "curl {base}{} \\\n  -H \"Authorization: Bearer $TOKEN\"",
        path.join("/")
    );
    if entry.method != "GET" {
        line.push_str(&format!(" \\\n  -X {}", entry.method));
        if !(entry.about)().is_harmless {
            line.push_str(" \\\n  -H \"Idempotency-Key: $(uuidgen)\"");
        }
    }
    if let Some(body) = body {
        line.push_str(&format!(" \\\n  --json '{body}'"));
    }
    line
}

pub(super) fn list<'a>(value: &'a Value, name: &str) -> &'a [Value] {
    value.get(name).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

/// `GET /problems`.
#[derive(Template)]
#[template(path = "reference/problems.html", whitespace = "minimize")]
struct ProblemsPage {
    chrome: Chrome,
    kinds: Vec<&'static ProblemType>,
}

impl ProblemsPage {
    fn parts(&self) -> Vec<Part> {
        parts("/problems")
    }
}

impl Page for ProblemsPage {
    fn heading(&self) -> String {
        "Problems".to_owned()
    }
}

/// `GET /problems/{code}`.
#[derive(Template)]
#[template(path = "reference/problem.html", whitespace = "minimize")]
struct ProblemPage {
    chrome: Chrome,
    kind: &'static ProblemType,
    calls: Vec<Part>,
}

impl ProblemPage {
    fn parts(&self) -> Vec<Part> {
        parts("/problems")
    }
}

impl Page for ProblemPage {
    fn heading(&self) -> String {
        self.kind.title.to_owned()
    }
}
