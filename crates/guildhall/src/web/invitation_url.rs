//! The invitation URL: passing it on, and replacing it.

use askama::Template;

use crate::web::chrome::{Chrome, Page, Section};
use crate::web::forms::Choice;
use crate::web::invite::Letter;

/// `GET /organizations/{membership_id}/invitation-url`.
#[derive(Template)]
#[template(path = "invitation_url.html", whitespace = "minimize")]
pub struct InvitationUrlPage {
    /// The frame.
    pub chrome: Chrome,
    /// The address that invitees open.
    pub invitation_url: String,
    /// The languages the letter can be had in.
    pub languages: Vec<Choice>,
    /// What to send.
    pub letter: Letter,
    /// A link that opens the reader's mail program with the letter.
    pub mailto: String,
}

impl InvitationUrlPage {
    const SECTION: Section = Section::InvitationUrl;
}

impl Page for InvitationUrlPage {
    fn heading(&self) -> String {
        self.chrome.t.get("invitation-url-heading")
    }
}

/// `GET …/invitation-url/rotate`: asks before it is done.
#[derive(Template)]
#[template(path = "rotate.html", whitespace = "minimize")]
pub struct RotatePage {
    /// The frame.
    pub chrome: Chrome,
    /// The address that will stop working.
    pub invitation_url: String,
    /// How many invitees have not used it yet.
    pub open_invitations: i64,
}

impl RotatePage {
    const SECTION: Section = Section::InvitationUrl;
}

impl Page for RotatePage {
    fn heading(&self) -> String {
        self.chrome.t.get("rotate-heading")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::forms::language_choices;
    use crate::web::look::look;

    const URL: &str = "https://partners.northwind.example/i/7Qm2xK9vT4bWcR8nZs1LpA";

    #[test]
    fn the_url_and_the_letter_can_be_copied() {
        let html = look("invitation-url", |chrome| {
            let letter = Letter::write(chrome.t, &chrome.program, chrome.organization_name(), URL);
            InvitationUrlPage {
                invitation_url: URL.into(),
                languages: language_choices(chrome.t, ["en", "de"], chrome.t.language()),
                mailto: letter.mailto(&[]),
                letter,
                chrome,
            }
        });
        assert!(html.contains(r#"data-copy="invitation-url""#));
        assert!(html.contains(r#"data-copy="letter""#));
    }

    #[test]
    fn replacing_it_says_what_will_happen() {
        let html = look("rotate", |chrome| RotatePage {
            chrome,
            invitation_url: URL.into(),
            open_invitations: 42,
        });
        assert!(html.contains("42"));
    }
}
