//! The list of invitations, and revoking one.

use askama::Template;
use guildhall_domain::clock::Instant;
use guildhall_domain::invitation::InvitationState;

use crate::texts::{Arg, Texts};
use crate::web::chrome::{Chrome, Page, Section};
use crate::web::forms::{Listing, Tab};
use crate::web::verdicts;

/// `GET /organizations/{membership_id}/invitations`: the list.
#[derive(Template)]
#[template(path = "invitations.html", whitespace = "minimize")]
pub struct InvitationsPage {
    /// The frame.
    pub chrome: Chrome,
    /// Where in the list this is.
    pub listing: Listing,
    /// The states with their counts.
    pub tabs: Vec<Tab>,
    /// The rows.
    pub rows: Vec<InvitationRow>,
}

/// A row of the list.
pub struct InvitationRow {
    /// The invitation's id.
    pub id: String,
    /// The address it is for.
    pub address: String,
    /// Where it stands.
    pub state: InvitationState,
    /// Its language's tag.
    pub language: String,
    /// Who approved it.
    pub approved_by: String,
    /// When it was approved.
    pub approved_at: Instant,
    /// When it ends, or ended.
    pub expires_at: Instant,
}

impl InvitationRow {
    fn can_revoke(&self) -> bool {
        self.state == InvitationState::Approved
    }

    fn can_extend(&self) -> bool {
        matches!(self.state, InvitationState::Approved | InvitationState::Expired)
    }

    fn language_name(&self, t: &Texts) -> String {
        crate::web::forms::language_name(t, &self.language)
    }

    fn label_for(&self, t: &Texts, key: &str) -> String {
        t.fill(key, "address", &self.address)
    }
}

/// The tabs of the list, from the count of each state; states that never occurred are left out, the first two stay.
pub fn tabs(t: &Texts, count: impl Fn(InvitationState) -> i64) -> Vec<Tab> {
    InvitationState::ALL
        .iter()
        .map(|state| Tab {
            state: state.as_str(),
            label: verdicts::invitation_state(t, state),
            count: count(*state),
        })
        .filter(|tab| tab.count > 0 || tab.state != InvitationState::Ended.as_str())
        .collect()
}

impl InvitationsPage {
    const SECTION: Section = Section::Invitations;

    fn empty(&self) -> String {
        let t = self.chrome.t;
        if !self.listing.q.is_empty() {
            return t.fill("list-no-match", "q", &self.listing.q);
        }
        t.get(match InvitationState::from_word(&self.listing.state) {
            Some(InvitationState::Accepted) => "invitations-empty-accepted",
            Some(InvitationState::Expired) => "invitations-empty-expired",
            Some(InvitationState::Revoked) => "invitations-empty-revoked",
            Some(InvitationState::Ended) => "invitations-empty-ended",
            Some(InvitationState::Approved) | None => "invitations-empty-approved",
        })
    }
}

impl Page for InvitationsPage {
    fn heading(&self) -> String {
        self.chrome.t.get("invitations-heading")
    }
}

/// `GET …/invitations/{id}/revoke`: asks before it is done.
#[derive(Template)]
#[template(path = "revoke.html", whitespace = "minimize")]
pub struct RevokePage {
    /// The frame.
    pub chrome: Chrome,
    /// The invitation's id.
    pub id: String,
    /// The address it is for.
    pub address: String,
    /// Who approved it.
    pub approved_by: String,
    /// When it was approved.
    pub approved_at: Instant,
}

impl RevokePage {
    const SECTION: Section = Section::Invitations;

    fn approved(&self) -> String {
        let t = self.chrome.t;
        t.with(
            "revoke-approved",
            &[
                ("name", Arg::from(&self.approved_by)),
                ("day", Arg::from(t.day(self.approved_at))),
            ],
        )
    }
}

impl Page for RevokePage {
    fn heading(&self) -> String {
        self.chrome.t.get("revoke-heading")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::look::{at, look};

    fn list(chrome: Chrome) -> InvitationsPage {
        let row = |id: &str, address: &str, state, by: &str, day| InvitationRow {
            id: id.into(),
            address: address.into(),
            state,
            language: if day % 2 == 0 { "de" } else { "en" }.into(),
            approved_by: by.into(),
            approved_at: at(2026, 11, day, 14, 5),
            expires_at: at(2026, 12, day, 14, 5),
        };
        InvitationsPage {
            listing: Listing {
                path: chrome.path("/invitations"),
                state: "approved".into(),
                next: Some("eyJhIjoxfQ".into()),
                ..Listing::default()
            },
            tabs: tabs(chrome.t, |state| match state {
                InvitationState::Approved => 42,
                InvitationState::Accepted => 1_204,
                InvitationState::Expired => 31,
                InvitationState::Revoked => 2,
                InvitationState::Ended => 6,
            }),
            rows: vec![
                row(
                    "in_1",
                    "aisha.khan@contoso.example",
                    InvitationState::Approved,
                    "Inès Moreau",
                    3,
                ),
                row(
                    "in_2",
                    "b.okonkwo@contoso.example",
                    InvitationState::Approved,
                    "Inès Moreau",
                    2,
                ),
                row(
                    "in_3",
                    "maximiliane.von-und-zu-hohenstein-lichtenfels@subsidiary.contoso.example",
                    InvitationState::Expired,
                    "Tomas Lind",
                    4,
                ),
                row(
                    "in_4",
                    "old.name@contoso.example",
                    InvitationState::Revoked,
                    "Tomas Lind",
                    1,
                ),
                row(
                    "in_5",
                    "jane.doe@contoso.example",
                    InvitationState::Accepted,
                    "Tomas Lind",
                    1,
                ),
            ],
            chrome,
        }
    }

    #[test]
    fn a_row_offers_what_its_state_allows() {
        let html = look("invitations", list);
        assert!(html.contains("/invitations/in_1/revoke"));
        assert!(html.contains("/invitations/in_3/extend"));
        assert!(!html.contains("/invitations/in_3/revoke"));
        assert!(!html.contains("/invitations/in_5/extend"));
    }

    #[test]
    fn a_search_is_shown_as_a_chip() {
        let html = look("invitations-search", |chrome| {
            let mut page = list(chrome);
            page.listing.q = "khan <b>".into();
            page.listing.previous = Some("x".into());
            page
        });
        assert!(html.contains("khan &#60;b&#62;"));
    }

    #[test]
    fn an_empty_list_says_why() {
        for (name, state, q) in [
            ("invitations-empty", "approved", ""),
            ("invitations-no-match", "approved", "nobody"),
        ] {
            look(name, |chrome| {
                let mut page = list(chrome);
                page.listing.state = state.into();
                page.listing.q = q.into();
                page.listing.next = None;
                page.rows.clear();
                page
            });
        }
    }

    #[test]
    fn revoking_is_confirmed() {
        let html = look("revoke", |chrome| RevokePage {
            chrome,
            id: "in_1".into(),
            address: "aisha.khan@contoso.example".into(),
            approved_by: "Inès Moreau".into(),
            approved_at: at(2026, 11, 3, 14, 5),
        });
        assert!(html.contains(r#"action="/organizations/5550014-3/invitations/in_1/revoke""#));
    }
}
