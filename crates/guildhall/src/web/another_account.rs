//! A form that one account began was sent while another one is signed in, as from a slower tab.

use askama::Template;

use crate::http::kept::{Kept, mask};
use crate::web::chrome::{Chrome, Page};

/// Says who began the form and who is signed in, and offers to go on as either; what was typed is kept.
#[derive(Template)]
#[template(path = "another_account.html", whitespace = "minimize")]
pub struct AnotherAccountPage {
    /// The frame.
    pub chrome: Chrome,
    /// The account that began, masked.
    pub begun_by: String,
    /// Where the form is.
    pub path: String,
    /// What was typed.
    pub kept: Kept,
    /// Whether the account that is signed in may take over: what is begun already belongs to the one that began it.
    pub goes_on: bool,
    /// Where the step is, where nothing was typed so far.
    pub step: Option<String>,
}

impl AnotherAccountPage {
    /// The account that is signed in, masked.
    fn signed_in(&self) -> String {
        mask(self.chrome.account.as_deref().unwrap_or_default())
    }
}

impl Page for AnotherAccountPage {
    fn heading(&self) -> String {
        self.chrome.t.get("another-account-heading")
    }
}

/// A form came back without any cookie: signing in cannot work in this browser.
#[derive(Template)]
#[template(path = "no_cookies.html", whitespace = "minimize")]
pub struct NoCookiesPage {
    /// The frame.
    pub chrome: Chrome,
    /// The whole address to open in another browser.
    pub link: String,
    /// The same as a path, to try again here.
    pub path: String,
}

impl Page for NoCookiesPage {
    fn heading(&self) -> String {
        self.chrome.t.get("no-cookies-heading")
    }

    fn offers_sign_in(&self) -> bool {
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::look::{colleague, look};

    #[test]
    fn b8_both_accounts_are_named_and_both_ways_keep_what_was_typed() {
        for (name, goes_on) in [("another-account", true), ("another-account-code", false)] {
            let html = look(name, |chrome| AnotherAccountPage {
                chrome: colleague(chrome),
                begun_by: "o•••@mail.example".into(),
                path: "/i/7Qm2xK9vT4bWcR8nZs1LpA/profile".into(),
                kept: Kept {
                    values: "given_name=Omar&phone=%22".into(),
                    begun_by: "OMAR".into(),
                    ..Kept::default()
                },
                goes_on,
                step: None,
            });
            assert!(html.contains("o•••@mail.example") && html.contains("j•••@mail.example"));
            let ways = html
                .matches(r#"name="kept" value="given_name=Omar&#38;phone=%22""#)
                .count();
            assert_eq!(ways, if goes_on { 2 } else { 1 });
        }
    }

    #[test]
    fn b8_a_step_that_another_account_set_out_for_is_not_shown_at_once() {
        let html = look("another-account-step", |chrome| AnotherAccountPage {
            chrome: colleague(chrome),
            begun_by: "o•••@mail.example".into(),
            path: "/account/tokens/new?begun_by=OMAR".into(),
            kept: Kept::default(),
            goes_on: true,
            step: Some("/account/tokens/new".into()),
        });
        assert!(html.contains("o•••@mail.example") && html.contains(r#"href="/account/tokens/new""#));
        assert!(!html.contains("what you typed"));
    }

    #[test]
    fn a_browser_without_cookies_is_told_what_to_do() {
        let html = look("no-cookies", |chrome| NoCookiesPage {
            chrome: Chrome {
                account: None,
                ..colleague(chrome)
            },
            link: "https://partners.northwind.example/i/7Qm2xK9vT4bWcR8nZs1LpA".into(),
            path: "/i/7Qm2xK9vT4bWcR8nZs1LpA".into(),
        });
        assert!(html.contains(r#"data-copy="link""#));
    }
}
