//! What a colleague meets behind the invitation URL, before the form.

use askama::Template;
use guildhall_domain::clock::Instant;

use crate::config::AccountKind;
use crate::web::chrome::{Chrome, Page};

/// `GET /i/{token}`: who invites, to what, and what will be needed. Opening it changes nothing.
#[derive(Template)]
#[template(path = "invitation.html", whitespace = "minimize")]
pub struct InvitationPage {
    /// The frame.
    pub chrome: Chrome,
    /// The token in the URL.
    pub token: String,
    /// The organization's name.
    pub organization: String,
    /// The code of its country.
    pub country: String,
    /// The kinds of accounts the program takes.
    pub accounts: Vec<AccountKind>,
    /// What the program calls its credential ID.
    pub credential: String,
}

impl InvitationPage {
    fn country_name(&self) -> String {
        crate::web::countries::name(self.chrome.t, &self.country)
    }

    fn accounts_text(&self) -> String {
        self.chrome.t.get(match self.accounts.as_slice() {
            [AccountKind::Personal] => "invitation-account-personal",
            [AccountKind::Work] => "invitation-account-work",
            _ => "invitation-account-any",
        })
    }
}

impl Page for InvitationPage {
    fn heading(&self) -> String {
        self.chrome
            .t
            .fill("invitation-heading", "organization", &self.organization)
    }

    fn offers_sign_in(&self) -> bool {
        false
    }
}

/// `GET /i/{token}` for someone who is associated already.
#[derive(Template)]
#[template(path = "already_associated.html", whitespace = "minimize")]
pub struct AlreadyAssociatedPage {
    /// The frame.
    pub chrome: Chrome,
    /// The organization's membership ID.
    pub membership_id: String,
    /// Its name.
    pub organization: String,
    /// Since when.
    pub since: Instant,
}

impl Page for AlreadyAssociatedPage {
    fn heading(&self) -> String {
        self.chrome
            .t
            .fill("already-heading", "organization", &self.organization)
    }
}

/// Signed in with another account than the one that began.
#[derive(Template)]
#[template(path = "wrong_account.html", whitespace = "minimize")]
pub struct WrongAccountPage {
    /// The frame.
    pub chrome: Chrome,
    /// The organization's name.
    pub organization: String,
    /// The account that began, masked.
    pub expected: String,
    /// The account that is signed in, masked.
    pub signed_in: String,
}

impl Page for WrongAccountPage {
    fn heading(&self) -> String {
        self.chrome.t.get("wrong-account-heading")
    }
}

/// `GET /i/{token}` when the link is unknown, replaced or copied incompletely: always the same answer.
#[derive(Template)]
#[template(path = "link_refused.html", whitespace = "minimize")]
pub struct LinkRefusedPage {
    /// The frame.
    pub chrome: Chrome,
}

impl Page for LinkRefusedPage {
    fn heading(&self) -> String {
        self.chrome.t.get("link-refused-heading")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::look::{at, colleague, look};

    fn invitation(chrome: Chrome) -> InvitationPage {
        InvitationPage {
            chrome: colleague(chrome),
            token: "7Qm2xK9vT4bWcR8nZs1LpA".into(),
            organization: "Contoso Ltd".into(),
            country: "GB".into(),
            accounts: vec![AccountKind::Personal],
            credential: "Northwind certification ID".into(),
        }
    }

    #[test]
    fn the_invitation_says_who_invites_and_what_is_needed() {
        let html = look("invitation", invitation);
        assert!(html.contains(r#"href="/i/7Qm2xK9vT4bWcR8nZs1LpA/profile""#));
        assert!(html.contains("Northwind certification ID"));
    }

    #[test]
    fn nobody_signs_in_first() {
        let html = look("invitation-nobody", |chrome| {
            let mut page = invitation(chrome);
            page.chrome.account = None;
            page.accounts.push(AccountKind::Work);
            page
        });
        assert!(html.contains(r#"href="/sign-in?return_to=/i/7Qm2xK9vT4bWcR8nZs1LpA""#));
    }

    #[test]
    fn work_accounts_are_named_where_they_are_meant() {
        look("invitation-work", |chrome| InvitationPage {
            accounts: vec![AccountKind::Work],
            ..invitation(chrome)
        });
    }

    #[test]
    fn coming_back_is_no_mistake() {
        look("already-associated", |chrome| AlreadyAssociatedPage {
            chrome: colleague(chrome),
            membership_id: "5550014-3".into(),
            organization: "Contoso Ltd".into(),
            since: at(2026, 11, 3, 14, 5),
        });
    }

    #[test]
    fn b1_the_wrong_account_sees_both_masked_and_can_switch() {
        let html = look("wrong-account", |chrome| WrongAccountPage {
            chrome: Chrome {
                return_to: "/associations/as_7Qm2xK9v".into(),
                ..colleague(chrome)
            },
            organization: "Contoso Ltd".into(),
            expected: "j•••@m•••.example".into(),
            signed_in: "y•••@c•••.example".into(),
        });
        assert!(html.contains("j•••@m•••.example") && html.contains("y•••@c•••.example"));
        assert!(html.contains(r#"value="/associations/as_7Qm2xK9v""#));
    }

    #[test]
    fn g1_a_refused_link_says_no_more_than_that() {
        look("link-refused", |chrome| LinkRefusedPage {
            chrome: Chrome {
                account: None,
                reference: Some("K7QM-2XR9".into()),
                ..colleague(chrome)
            },
        });
    }
}
