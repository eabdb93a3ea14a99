//! A long list that is being approved.

use askama::Template;

use crate::web::chrome::{Chrome, Page, Section};

/// `GET …/invite/drafts/{id}` while the list is being approved. It is loaded again every second, and leads to the result.
#[derive(Template)]
#[template(path = "invite_approving.html", whitespace = "minimize")]
pub struct ApprovingPage {
    /// The frame.
    pub chrome: Chrome,
    /// How many rows are approved.
    pub rows: i64,
    /// For how many seconds that has taken.
    pub seconds: i64,
}

impl ApprovingPage {
    const SECTION: Section = Section::Invite;
}

impl Page for ApprovingPage {
    fn heading(&self) -> String {
        self.chrome.t.fill("approving-heading", "count", self.rows)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::look::look;

    #[test]
    fn an_approval_tells_how_long_it_has_taken_and_no_invented_share() {
        let html = look("invite-approving", |chrome| ApprovingPage {
            chrome,
            rows: 100_000,
            seconds: 2,
        });
        assert!(html.contains("<h1>Approving 100,000 invitees</h1>") && html.contains("2 seconds so far"));
        assert!(html.contains("<progress aria-labelledby"));
    }
}
