//! The table of what is not the API: routes that can be counted, so that no test forgets one.

use axum::Router;
use axum::handler::Handler;
use axum::http::Method;
use axum::routing::MethodRouter;

use crate::app::App;

/// A path, and what is answered there.
pub struct Entry {
    /// Its path.
    pub path: String,
    /// The methods that it takes.
    pub methods: Vec<Method>,
}

/// The handlers of a path.
pub struct Handlers {
    methods: Vec<Method>,
    router: MethodRouter<App>,
}

/// A path that can be opened.
pub fn get<H: Handler<T, App>, T: 'static>(handler: H) -> Handlers {
    Handlers {
        methods: vec![Method::GET],
        router: axum::routing::get(handler),
    }
}

/// A path that only takes a form.
pub fn post<H: Handler<T, App>, T: 'static>(handler: H) -> Handlers {
    Handlers {
        methods: vec![Method::POST],
        router: axum::routing::post(handler),
    }
}

impl Handlers {
    /// The path takes a form, too.
    pub fn post<H: Handler<T, App>, T: 'static>(mut self, handler: H) -> Self {
        self.methods.push(Method::POST);
        self.router = self.router.post(handler);
        self
    }
}

/// A table of routes.
#[derive(Default)]
pub struct Routes {
    entries: Vec<Entry>,
    router: Router<App>,
}

impl Routes {
    /// An empty table.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a path.
    pub fn route(mut self, path: &str, handlers: Handlers) -> Self {
        self.entries.push(Entry {
            path: path.to_owned(),
            methods: handlers.methods,
        });
        self.router = self.router.route(path, handlers.router);
        self
    }

    /// Adds the routes of another table.
    pub fn merge(mut self, other: Self) -> Self {
        self.entries.extend(other.entries);
        self.router = self.router.merge(other.router);
        self
    }

    /// Puts something around what is in the table so far.
    pub fn within(mut self, wrap: impl FnOnce(Router<App>) -> Router<App>) -> Self {
        self.router = wrap(self.router);
        self
    }

    /// Every route, in the order of the table.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The routes to serve.
    pub fn into_router(self) -> Router<App> {
        self.router
    }
}
