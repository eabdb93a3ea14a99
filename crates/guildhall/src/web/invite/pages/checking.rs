//! How far the check of a long list has come.

use askama::Template;

use crate::texts::Arg;
use crate::web::chrome::{Chrome, Page, Section};

/// `GET …/invite/drafts/{id}` while the list is being checked. It is loaded again every second, and becomes the preview.
#[derive(Template)]
#[template(path = "invite_checking.html", whitespace = "minimize")]
pub struct CheckingPage {
    /// The frame.
    pub chrome: Chrome,
    /// How many rows are checked.
    pub checked: i64,
    /// Of how many.
    pub rows: i64,
}

impl CheckingPage {
    const SECTION: Section = Section::Invite;

    fn so_far(&self) -> String {
        let figures = [("done", Arg::from(self.checked)), ("count", Arg::from(self.rows))];
        self.chrome.t.with("checking-so-far", &figures)
    }
}

impl Page for CheckingPage {
    fn heading(&self) -> String {
        self.chrome.t.fill("checking-heading", "count", self.rows)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::look::look;

    #[test]
    fn the_progress_is_told_in_numbers_and_as_a_bar() {
        let html = look("invite-checking", |chrome| CheckingPage {
            chrome,
            checked: 40_000,
            rows: 100_000,
        });
        assert!(html.contains("40,000 of 100,000 rows"));
        assert!(html.contains(r#"<progress max="100000" value="40000""#));
    }
}
