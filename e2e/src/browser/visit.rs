//! A browser before it is opened: what it can do, and for whom.

use super::Browser;
use crate::look::Look;
use std::time::Duration;

/// A browser that is about to be opened.
#[derive(Clone, Debug)]
pub struct Visit {
    pub(super) site: String,
    pub(super) javascript: bool,
    pub(super) cookies: bool,
    pub(super) language: String,
    pub(super) look: Look,
    pub(super) patience: Duration,
}

impl Visit {
    /// No page may run a script.
    #[must_use]
    pub fn without_javascript(mut self) -> Self {
        self.javascript = false;
        self
    }

    /// Scripts run or do not: for journeys that are done both ways.
    #[must_use]
    pub fn with_javascript(mut self, javascript: bool) -> Self {
        self.javascript = javascript;
        self
    }

    /// The browser keeps no cookies, as the windows of some apps.
    #[must_use]
    pub fn without_cookies(mut self) -> Self {
        self.cookies = false;
        self
    }

    /// The browser asks for pages in this language, such as `de` or `de-CH,de`.
    #[must_use]
    pub fn speaking(mut self, language: &str) -> Self {
        language.clone_into(&mut self.language);
        self
    }

    /// The screen and the color scheme to begin with.
    #[must_use]
    pub fn looking(mut self, look: Look) -> Self {
        self.look = look;
        self
    }

    /// How long a verb waits for what it needs, instead of 10 seconds.
    #[must_use]
    pub fn patient_for(mut self, patience: Duration) -> Self {
        self.patience = patience;
        self
    }

    /// Opens the browser: a new one, which nobody has signed in with.
    #[must_use]
    pub fn start(self) -> Browser {
        Browser::start(self)
    }

    pub(crate) fn has_javascript(&self) -> bool {
        self.javascript
    }

    pub(crate) fn has_cookies(&self) -> bool {
        self.cookies
    }

    pub(crate) fn language(&self) -> &str {
        &self.language
    }
}
