//! One's own association, page by page as it comes about: code, done, refused, waiting, over.

use askama::Template;
use guildhall_domain::association::{AccessState, EndReason, Refusal};
use guildhall_domain::clock::Instant;

use crate::web::chrome::{Chrome, Link, Page};
use crate::web::forms::Errors;

/// The key of an access state's name.
pub(crate) fn access_key(access: &AccessState) -> &'static str {
    match access {
        AccessState::None => "access-none",
        AccessState::Accepted => "access-accepted",
        AccessState::SwitchingOn => "access-switching-on",
        AccessState::Active => "access-active",
    }
}

/// The color of an access state's tag.
pub(crate) fn access_tone(access: &AccessState) -> &'static str {
    match access {
        AccessState::None => "gray",
        AccessState::Accepted | AccessState::SwitchingOn => "amber",
        AccessState::Active => "green",
    }
}

/// Something an association opens.
#[derive(Clone, Debug)]
pub struct Opening {
    /// Its name.
    pub name: String,
    /// What it is good for.
    pub text: String,
    /// Where it is.
    pub href: Option<String>,
    /// Whether it is open already.
    pub open: bool,
}

/// `GET /associations/{id}` until the mailbox is proven: asks for the code.
#[derive(Template)]
#[template(path = "association_code.html", whitespace = "minimize")]
pub struct AssociationCodePage {
    /// The frame.
    pub chrome: Chrome,
    /// The association's id.
    pub id: String,
    /// The organization's name.
    pub organization: String,
    /// The address the code was mailed to.
    pub address: String,
    /// How many minutes a code is valid.
    pub minutes: i64,
    /// When another code can be asked for, if not yet.
    pub resend_from: Option<Instant>,
    /// The form where the address can be changed.
    pub profile_path: String,
    /// What is wrong.
    pub errors: Errors,
}

impl Page for AssociationCodePage {
    fn heading(&self) -> String {
        self.chrome.t.get("association-code-heading")
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }
}

/// `GET /associations/{id}` when it is active.
#[derive(Template)]
#[template(path = "association_active.html", whitespace = "minimize")]
pub struct AssociationActivePage {
    /// The frame.
    pub chrome: Chrome,
    /// The organization's membership ID.
    pub membership_id: String,
    /// The organization's name.
    pub organization: String,
    /// The address that was proven.
    pub address: String,
    /// How far access is.
    pub access: AccessState,
    /// When access is on at the latest, while it is not.
    pub access_by: Option<Instant>,
    /// What the association opens.
    pub openings: Vec<Opening>,
    /// What comes next.
    pub next: Vec<Link>,
}

impl Page for AssociationActivePage {
    fn heading(&self) -> String {
        self.chrome
            .t
            .fill("association-active-heading", "organization", &self.organization)
    }
}

/// `GET /associations/{id}` when the proven address was refused.
#[derive(Template)]
#[template(path = "association_refused.html", whitespace = "minimize")]
pub struct AssociationRefusedPage {
    /// The frame.
    pub chrome: Chrome,
    /// The association's id.
    pub id: String,
    /// The organization's name.
    pub organization: String,
    /// The address that was refused.
    pub address: String,
    /// Why.
    pub reason: Refusal,
    /// The form where another address can be given.
    pub profile_path: String,
}

impl Page for AssociationRefusedPage {
    fn heading(&self) -> String {
        let t = self.chrome.t;
        match self.reason {
            Refusal::AddressNotApproved => t.fill("refused-not-approved-heading", "organization", &self.organization),
            Refusal::AlreadyClaimed => t.get("refused-claimed-heading"),
        }
    }
}

/// `GET /associations/{id}` while an admin has to decide.
#[derive(Template)]
#[template(path = "association_waiting.html", whitespace = "minimize")]
pub struct AssociationWaitingPage {
    /// The frame.
    pub chrome: Chrome,
    /// The organization's name.
    pub organization: String,
    /// The address it is about.
    pub address: String,
    /// What the admins have to do.
    pub waiting: Waiting,
    /// Since when.
    pub since: Instant,
    /// When it ends by itself, if it does.
    pub until: Option<Instant>,
}

/// What an admin has to decide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Waiting {
    /// The person asked for the refused address to be approved.
    Asked,
    /// No mail can be sent here, so an admin confirms instead.
    Unmailed,
}

impl Page for AssociationWaitingPage {
    fn heading(&self) -> String {
        let key = match self.waiting {
            Waiting::Asked => "waiting-asked-heading",
            Waiting::Unmailed => "waiting-unmailed-heading",
        };
        self.chrome.t.fill(key, "organization", &self.organization)
    }
}

/// `GET /associations/{id}` when it is over.
#[derive(Template)]
#[template(path = "association_ended.html", whitespace = "minimize")]
pub struct AssociationEndedPage {
    /// The frame.
    pub chrome: Chrome,
    /// The organization's name.
    pub organization: String,
    /// Why, when it was not ended after having been active.
    pub reason: Option<EndReason>,
    /// When.
    pub at: Instant,
    /// Where to begin again, when that is possible.
    pub again_path: Option<String>,
}

impl AssociationEndedPage {
    fn text(&self) -> String {
        let key = match self.reason {
            Some(EndReason::Expired) => "ended-expired-text",
            Some(EndReason::Declined) => "ended-declined-text",
            Some(EndReason::Replaced) => "ended-replaced-text",
            None => "ended-text",
        };
        self.chrome.t.fill(key, "organization", &self.organization)
    }
}

impl Page for AssociationEndedPage {
    fn heading(&self) -> String {
        let key = match self.reason {
            Some(EndReason::Expired) => "ended-expired-heading",
            Some(EndReason::Declined) => "ended-declined-heading",
            Some(EndReason::Replaced) => "ended-replaced-heading",
            None => "ended-heading",
        };
        self.chrome.t.fill(key, "organization", &self.organization)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::look::{at, colleague, look};
    use crate::web::verdicts::{CodeFault, code_fault};

    fn code(chrome: Chrome) -> AssociationCodePage {
        AssociationCodePage {
            chrome: colleague(chrome),
            id: "as_7Qm2xK9v".into(),
            organization: "Contoso Ltd".into(),
            address: "jane.doe@contoso.example".into(),
            minutes: 30,
            resend_from: None,
            profile_path: "/i/7Qm2xK9vT4bWcR8nZs1LpA/profile".into(),
            errors: Errors::none(),
        }
    }

    #[test]
    fn the_code_is_the_last_step() {
        let html = look("association-code", code);
        assert!(html.contains("Step 3 of 3"));
        assert!(html.contains(r#"action="/associations/as_7Qm2xK9v/code""#));
    }

    #[test]
    fn a_used_up_code_leads_to_another() {
        look("association-code-used-up", |chrome| AssociationCodePage {
            resend_from: Some(at(2026, 11, 3, 14, 6)),
            errors: Errors::one("code", code_fault(chrome.t, CodeFault::UsedUp)),
            ..code(chrome)
        });
    }

    #[test]
    fn the_end_says_what_is_open_and_what_comes_next() {
        for (name, access, access_by) in [
            ("association-active", AccessState::Active, None),
            (
                "association-switching-on",
                AccessState::SwitchingOn,
                Some(at(2026, 11, 4, 14, 5)),
            ),
        ] {
            look(name, |chrome| AssociationActivePage {
                chrome: colleague(chrome),
                membership_id: "5550014-3".into(),
                organization: "Contoso Ltd".into(),
                address: "jane.doe@contoso.example".into(),
                access,
                access_by,
                openings: crate::web::look::openings(),
                next: crate::web::look::next_links(),
            });
        }
    }

    #[test]
    fn a_refusal_says_what_can_be_done() {
        for (name, reason, way_out) in [
            (
                "refused-not-approved",
                Refusal::AddressNotApproved,
                r#"action="/associations/as_7Qm2xK9v/ask""#,
            ),
            ("refused-already-claimed", Refusal::AlreadyClaimed, "/profile"),
        ] {
            let html = look(name, |chrome| AssociationRefusedPage {
                chrome: Chrome {
                    reference: Some("K7QM-2XR9".into()),
                    ..colleague(chrome)
                },
                id: "as_7Qm2xK9v".into(),
                organization: "Contoso Ltd".into(),
                address: "jane.doe@contsoo.example".into(),
                reason,
                profile_path: "/i/7Qm2xK9vT4bWcR8nZs1LpA/profile".into(),
            });
            assert!(html.contains(way_out));
            assert!(html.contains("K7QM-2XR9"));
        }
    }

    #[test]
    fn waiting_says_for_whom() {
        for (name, waiting) in [
            ("waiting-asked", Waiting::Asked),
            ("waiting-unmailed", Waiting::Unmailed),
        ] {
            look(name, |chrome| AssociationWaitingPage {
                chrome: colleague(chrome),
                organization: "Contoso Ltd".into(),
                address: "jane.doe@contsoo.example".into(),
                waiting,
                since: at(2026, 11, 3, 14, 5),
                until: (waiting == Waiting::Unmailed).then(|| at(2026, 11, 4, 14, 5)),
            });
        }
    }

    #[test]
    fn an_end_says_how_it_came() {
        for (name, reason) in [
            ("ended", None),
            ("ended-expired", Some(EndReason::Expired)),
            ("ended-declined", Some(EndReason::Declined)),
            ("ended-replaced", Some(EndReason::Replaced)),
        ] {
            look(name, |chrome| AssociationEndedPage {
                chrome: colleague(chrome),
                organization: "Contoso Ltd".into(),
                reason,
                at: at(2026, 11, 4, 14, 5),
                again_path: (reason == Some(EndReason::Expired)).then(|| "/i/7Qm2xK9vT4bWcR8nZs1LpA".into()),
            });
        }
    }
}
