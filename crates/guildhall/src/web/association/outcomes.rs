//! The pages of an association that did not come about, or not yet: refused, waiting for an answer, over.

use askama::Template;
use guildhall_domain::association::{EndReason, Refusal};
use guildhall_domain::clock::Instant;
use guildhall_store::invitations::Former;

use super::{path, profile_path};
use crate::actions::associations::{Own, OwnPage};
use crate::texts::Arg;
use crate::web::chrome::{Chrome, Page};

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
    /// What became of an approval that the address had.
    pub former: Option<Former>,
    /// The form where another address can be given, while the invitation URL is in use.
    pub profile_path: Option<String>,
}

impl AssociationRefusedPage {
    pub(super) fn new(chrome: Chrome, page: OwnPage, reason: Refusal) -> Self {
        Self {
            chrome,
            profile_path: profile_path(&page),
            former: page.former,
            id: page.own.association.public_id.to_string(),
            organization: page.own.organization.name,
            address: page.own.association.communication_email,
            reason,
        }
    }
}

impl AssociationRefusedPage {
    /// Why the address opens nothing.
    fn why(&self) -> String {
        let (t, organization) = (self.chrome.t, &self.organization);
        match self.former {
            Some(former) => {
                let key = if former.is_revoked {
                    "refused-revoked-why"
                } else {
                    "refused-expired-why"
                };
                let values = [
                    ("organization", Arg::from(organization)),
                    ("day", Arg::Made(t.day(former.at))),
                ];
                t.with(key, &values)
            }
            None => t.fill("refused-not-approved-why", "organization", organization),
        }
    }
}

impl Page for AssociationRefusedPage {
    fn heading(&self) -> String {
        let t = self.chrome.t;
        match self.reason {
            Refusal::AddressNotApproved if self.former.is_some_and(|former| former.is_revoked) => {
                t.get("refused-revoked-heading")
            }
            Refusal::AddressNotApproved if self.former.is_some() => t.get("refused-expired-heading"),
            Refusal::AddressNotApproved => t.fill("refused-not-approved-heading", "organization", &self.organization),
            Refusal::AlreadyClaimed => t.get("refused-claimed-heading"),
        }
    }
}

/// `GET /associations/{id}` after the person asked the admins.
#[derive(Template)]
#[template(path = "association_waiting.html", whitespace = "minimize")]
pub struct AssociationWaitingPage {
    /// The frame.
    pub chrome: Chrome,
    /// The organization's name.
    pub organization: String,
    /// The address it is about.
    pub address: String,
    /// Since when.
    pub since: Instant,
    /// When it ends by itself.
    pub until: Instant,
}

impl AssociationWaitingPage {
    pub(super) fn new(chrome: Chrome, own: Own) -> Self {
        Self {
            chrome,
            organization: own.organization.name,
            since: own.association.asked_at.unwrap_or(own.association.created_at),
            until: own.association.expires_at,
            address: own.association.communication_email,
        }
    }
}

impl Page for AssociationWaitingPage {
    fn heading(&self) -> String {
        self.chrome
            .t
            .fill("waiting-asked-heading", "organization", &self.organization)
    }
}

/// `GET /associations/{id}` where no mail can be sent: an admin has to confirm the address. Nothing here depends on whether it is
/// pre-approved.
#[derive(Template)]
#[template(path = "association_unproven.html", whitespace = "minimize")]
pub struct AssociationUnprovenPage {
    /// The frame.
    pub chrome: Chrome,
    /// The association's id.
    pub id: String,
    /// The organization's name.
    pub organization: String,
    /// The address it is about.
    pub address: String,
    /// Since when.
    pub since: Instant,
    /// When it ends by itself.
    pub until: Instant,
    /// The form where the details can be changed, while the invitation URL is in use.
    pub profile_path: Option<String>,
}

impl AssociationUnprovenPage {
    pub(super) fn new(chrome: Chrome, page: OwnPage) -> Self {
        let profile_path = profile_path(&page);
        let association = page.own.association;
        Self {
            chrome,
            id: association.public_id.to_string(),
            organization: page.own.organization.name,
            since: association.asked_at.unwrap_or(association.created_at),
            until: association.expires_at,
            address: association.communication_email,
            profile_path,
        }
    }
}

impl Page for AssociationUnprovenPage {
    fn heading(&self) -> String {
        self.chrome
            .t
            .fill("unproven-heading", "organization", &self.organization)
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
    /// The association that came after this one.
    pub newer_path: Option<String>,
    /// What the admins wrote when they declined.
    pub note: Option<String>,
}

impl AssociationEndedPage {
    pub(super) fn new(chrome: Chrome, page: OwnPage) -> Self {
        let association = page.own.association;
        Self {
            chrome,
            organization: page.own.organization.name,
            reason: association.end_reason,
            at: association.ended_at.unwrap_or(association.expires_at),
            again_path: page
                .token
                .filter(|_| page.own.organization.closing.is_none())
                .map(|token| format!("/i/{token}")),
            newer_path: page.newer.as_ref().map(path),
            note: page.note,
        }
    }

    fn text(&self) -> String {
        let key = match self.reason {
            Some(EndReason::Expired) => "ended-expired-text",
            Some(EndReason::Declined) => "ended-declined-text",
            Some(EndReason::Replaced) => "ended-replaced-text",
            Some(EndReason::Removed) => "ended-removed-text",
            Some(EndReason::Left) => "ended-left-text",
            Some(EndReason::DateReached) => "ended-date-reached-text",
            Some(EndReason::AccountClosed) => "ended-account-closed-text",
            Some(EndReason::OrganizationClosed) => "ended-organization-closed-text",
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
            Some(EndReason::Removed) => "ended-removed-heading",
            Some(EndReason::Left) => "ended-left-heading",
            Some(EndReason::OrganizationClosed) => "ended-organization-closed-heading",
            Some(EndReason::DateReached | EndReason::AccountClosed) | None => "ended-heading",
        };
        self.chrome.t.fill(key, "organization", &self.organization)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::look::{at, colleague, look};

    #[test]
    fn a_refusal_says_what_can_be_done() {
        let ask = r#"action="/associations/as_7Qm2xK9v/ask""#;
        let gone = |is_revoked| {
            Some(Former {
                is_revoked,
                at: at(2026, 11, 3, 14, 5),
            })
        };
        for (name, reason, former, way_out) in [
            ("refused-not-approved", Refusal::AddressNotApproved, None, ask),
            ("refused-revoked", Refusal::AddressNotApproved, gone(true), ask),
            ("refused-expired", Refusal::AddressNotApproved, gone(false), ask),
            ("refused-already-claimed", Refusal::AlreadyClaimed, None, "/profile"),
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
                former,
                profile_path: Some("/i/7Qm2xK9vT4bWcR8nZs1LpA/profile".into()),
            });
            assert!(html.contains(way_out));
            assert_eq!(html.contains("3 Nov 2026"), former.is_some(), "{name}");
            assert!(html.contains("K7QM-2XR9"));
        }
    }

    #[test]
    fn waiting_says_for_whom() {
        look("waiting-asked", |chrome| AssociationWaitingPage {
            chrome: colleague(chrome),
            organization: "Contoso Ltd".into(),
            address: "jane.doe@contsoo.example".into(),
            since: at(2026, 11, 3, 14, 5),
            until: at(2026, 12, 3, 14, 5),
        });
    }

    #[test]
    fn an_unproven_address_waits_for_an_admin() {
        let html = look("waiting-unproven", |chrome| AssociationUnprovenPage {
            chrome: Chrome {
                mail_off: true,
                ..colleague(chrome)
            },
            id: "as_7Qm2xK9v".into(),
            organization: "Contoso Ltd".into(),
            address: "jane.doe@contoso.example".into(),
            since: at(2026, 11, 3, 14, 5),
            until: at(2026, 11, 4, 14, 5),
            profile_path: Some("/i/7Qm2xK9vT4bWcR8nZs1LpA/profile".into()),
        });
        assert!(html.contains("/profile"));
    }

    #[test]
    fn an_end_says_how_it_came() {
        for (name, reason) in [
            ("ended", None),
            ("ended-expired", Some(EndReason::Expired)),
            ("ended-declined", Some(EndReason::Declined)),
            ("ended-replaced", Some(EndReason::Replaced)),
            ("ended-removed", Some(EndReason::Removed)),
            ("ended-left", Some(EndReason::Left)),
            ("ended-date-reached", Some(EndReason::DateReached)),
            ("ended-account-closed", Some(EndReason::AccountClosed)),
            ("ended-organization-closed", Some(EndReason::OrganizationClosed)),
        ] {
            look(name, |chrome| AssociationEndedPage {
                chrome: colleague(chrome),
                organization: "Contoso Ltd".into(),
                reason,
                at: at(2026, 11, 4, 14, 5),
                again_path: (reason == Some(EndReason::Expired)).then(|| "/i/7Qm2xK9vT4bWcR8nZs1LpA".into()),
                note: (reason == Some(EndReason::Declined)).then(|| "Use <b>your</b> work account".into()),
                newer_path: (reason == Some(EndReason::Replaced)).then(|| "/associations/as_9Zs1LpA".into()),
            });
        }
    }
}
