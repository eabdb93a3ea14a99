//! The table of the API's calls: each is entered once, with its path, its handler and what the document tells of it.

use axum::Router;
use axum::extract::{DefaultBodyLimit, FromRequestParts, Request, State};
use axum::handler::Handler;
use axum::http::Method;
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodFilter, MethodRouter, on};

use super::conditional;
use super::failure::Failure;
use super::large::{self, SMALL};
use super::problem::Problem;
use super::visitor::Bearer;
use crate::api::about::{About, Resource};
use crate::app::App;

/// The most bytes of a body that carries a list: 16 MiB of it, and what its encoding adds.
const LIST: usize = 40 * 1024 * 1024;

/// A call of the table.
pub struct Entry {
    /// What it is about.
    pub resource: &'static Resource,
    /// Its method.
    pub method: Method,
    /// Its path below `/api/v1`.
    pub path: String,
    /// What the document tells of it.
    pub about: fn() -> About,
    /// Whether its body may be a list of 16 MB.
    pub takes_list: bool,
    route: Route,
}

/// What makes the route once there is a program to answer.
type Route = Box<dyn FnOnce(&App) -> MethodRouter<App>>;

/// The table.
pub struct Calls {
    resource: &'static Resource,
    /// Every call, in the order of the table.
    pub entries: Vec<Entry>,
}

impl Calls {
    /// An empty table; what is entered next is about `resource`.
    pub fn about(resource: &'static Resource) -> Self {
        Self {
            resource,
            entries: Vec::new(),
        }
    }

    /// What is entered next is about `resource`.
    pub fn then_about(mut self, resource: &'static Resource) -> Self {
        self.resource = resource;
        self
    }

    /// A call that reads.
    pub fn get<H: Handler<T, App>, T: 'static>(self, path: &str, handler: H, about: fn() -> About) -> Self {
        self.enter(Method::GET, path, handler, about)
    }

    /// A call that makes or does something.
    pub fn post<H: Handler<T, App>, T: 'static>(self, path: &str, handler: H, about: fn() -> About) -> Self {
        self.enter(Method::POST, path, handler, about)
    }

    /// The same with a body that may be a list of 16 MB.
    pub fn post_list<H: Handler<T, App>, T: 'static>(self, path: &str, handler: H, about: fn() -> About) -> Self {
        let mut table = self.enter(Method::POST, path, handler, about);
        if let Some(entry) = table.entries.last_mut() {
            entry.takes_list = true;
        }
        table
    }

    /// A call that changes something.
    pub fn patch<H: Handler<T, App>, T: 'static>(self, path: &str, handler: H, about: fn() -> About) -> Self {
        self.enter(Method::PATCH, path, handler, about)
    }

    /// A call that takes something away.
    pub fn delete<H: Handler<T, App>, T: 'static>(self, path: &str, handler: H, about: fn() -> About) -> Self {
        self.enter(Method::DELETE, path, handler, about)
    }

    fn enter<H: Handler<T, App>, T: 'static>(
        mut self,
        method: Method,
        path: &str,
        handler: H,
        about: fn() -> About,
    ) -> Self {
        let filter = MethodFilter::try_from(method.clone()).unwrap_or(MethodFilter::TRACE);
        let reads = method == Method::GET;
        let route = move |app: &App| {
            let route = on(filter, handler);
            let route = if reads {
                route.layer(from_fn(conditional::answer))
            } else {
                route
            };
            route.layer(from_fn_with_state((app.clone(), about), know))
        };
        self.entries.push(Entry {
            resource: self.resource,
            method,
            path: path.to_owned(),
            about,
            takes_list: false,
            route: Box::new(route),
        });
        self
    }

    /// The routes of the table.
    pub fn routes(self, app: &App) -> Router<App> {
        let (mut small, mut lists) = (Router::new(), Router::new());
        for entry in self.entries {
            let route = (entry.route)(app);
            if entry.takes_list {
                lists = lists.route(&entry.path, route);
            } else {
                small = small.route(&entry.path, route);
            }
        }
        let lists = lists
            .layer(DefaultBodyLimit::max(LIST))
            .layer(from_fn_with_state(app.clone(), large::admit_call));
        small.layer(DefaultBodyLimit::max(SMALL)).merge(lists)
    }
}

/// Refuses a query with a parameter that the call does not know: a misspelt filter would otherwise answer with everything.
/// Whoever may not call at all learns that first.
async fn know(State((app, about)): State<(App, fn() -> About)>, request: Request, next: Next) -> Response {
    let Some(query) = request
        .uri()
        .query()
        .filter(|query| !query.is_empty())
        .map(str::to_owned)
    else {
        return next.run(request).await;
    };
    let known = about().query;
    let mut given = url::form_urlencoded::parse(query.as_bytes());
    let Some((stranger, _)) = given.find(|(name, _)| known.iter().all(|parameter| parameter.name != *name)) else {
        return next.run(request).await;
    };
    let (mut parts, _) = request.into_parts();
    if let Err(problem) = Bearer::from_request_parts(&mut parts, &app).await {
        return problem.into_response();
    }
    let names: Vec<&str> = known.iter().map(|parameter| parameter.name.as_str()).collect();
    let takes = match names.as_slice() {
        [] => "This call takes no parameters in its query".to_owned(),
        names => format!("This call takes {}", names.join(", ")),
    };
    let shown: String = stranger.chars().take(40).collect();
    Problem(Failure::parameter(
        "query",
        &format!("There is no parameter {shown:?}. {takes}"),
    ))
    .into_response()
}
