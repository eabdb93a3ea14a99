//! What a colleague meets behind the invitation URL, before the form.

use askama::Template;
use axum::http::StatusCode;
use guildhall_domain::association::AssociationState;
use guildhall_domain::clock::Instant;
use guildhall_store::Tx;
use serde::Deserialize;

use crate::actions::ActionError;
use crate::actions::associations::{self, Landing};
use crate::config::AccountKind;
use crate::http::kept::mask;
use crate::http::problem::PathOf;
use crate::web::area::Asked;
use crate::web::chrome::{Chrome, Page};
use crate::web::frame::{Answered, Frame};

/// What the link says beside the token.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Link {
    /// The language of the letter that it was in.
    lang: String,
}

/// `GET /i/{token}`: changes nothing, whoever opens it.
pub async fn show(frame: Frame, PathOf(token): PathOf<String>, Asked(link): Asked<Link>) -> Answered {
    let Some(landing) = land(&frame, &token).await? else {
        return link_refused(&frame).await;
    };
    let mut response = landed(&frame, token, landing).await?;
    frame.keep_language_of_invitation(&mut response, &link.lang);
    Ok(response)
}

async fn landed(frame: &Frame, token: String, landing: Landing) -> Answered {
    let Landing {
        organization,
        association,
    } = landing;
    if let Some(active) = association.as_ref().filter(|a| a.state == AssociationState::Active) {
        return frame.show(&AlreadyAssociatedPage {
            chrome: frame.chrome(None).await?,
            membership_id: organization.membership_id.to_string(),
            organization: organization.name,
            since: active.activated_at.unwrap_or(active.created_at),
        });
    }
    if organization.suspension.is_some() {
        return suspended(frame, organization.name).await;
    }
    let program = &frame.app.house.config.program;
    frame.show(&InvitationPage {
        chrome: frame.chrome(None).await?,
        token,
        organization: organization.name,
        country: organization.country,
        accounts: program.accepted_account_kinds.clone(),
        credential: super::profile_form::credential_label(frame.t, &program.credential),
        begun: association
            .filter(|a| a.state == AssociationState::Pending)
            .map(|a| format!("/associations/{}", a.public_id)),
    })
}

/// What an invitation URL leads the reader to; nothing when it is not in use.
pub(super) async fn land(frame: &Frame, token: &str) -> Result<Option<Landing>, ActionError> {
    let account = frame.visitor.signed_in().map(|person| person.account);
    let (house, token) = (frame.app.house.clone(), token.to_owned());
    let read = move |tx: &mut Tx<'_>| associations::land(tx, &house, account, &token);
    match frame.app.db.read("invitation URL", read).await {
        Ok(landing) => Ok(Some(landing)),
        Err(ActionError::Hidden) => Ok(None),
        Err(error) => Err(error),
    }
}

/// The answer to every invitation URL that is not in use.
pub(super) async fn link_refused(frame: &Frame) -> Answered {
    let chrome = frame.chrome(None).await?;
    frame.show_with(StatusCode::NOT_FOUND, &LinkRefusedPage { chrome })
}

/// The answer to every step of the way in while the organization is suspended.
pub(super) async fn suspended(frame: &Frame, organization: String) -> Answered {
    let chrome = frame.chrome(None).await?;
    frame.show_with(StatusCode::FORBIDDEN, &SuspendedPage { chrome, organization })
}

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
    /// Where to go on with what the account has begun here.
    pub begun: Option<String>,
}

impl InvitationPage {
    fn country_name(&self) -> String {
        crate::web::countries::name(self.chrome.t, &self.country)
    }

    /// What becomes of the address.
    fn email_key(&self) -> &'static str {
        match self.chrome.mail_off {
            true => "invitation-email-text-unmailed",
            false => "invitation-email-text",
        }
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

/// Any step of the way in while the organization is suspended: nothing is lost, and nothing goes on.
#[derive(Template)]
#[template(path = "suspended.html", whitespace = "minimize")]
pub struct SuspendedPage {
    /// The frame.
    pub chrome: Chrome,
    /// The organization's name.
    pub organization: String,
}

impl Page for SuspendedPage {
    fn heading(&self) -> String {
        self.chrome
            .t
            .fill("suspended-heading", "organization", &self.organization)
    }
}

/// `GET /associations/{id}` signed in with another account than the one that began. The page is the same for an association
/// that does not exist, so it tells nothing but who is signed in.
#[derive(Template)]
#[template(path = "wrong_account.html", whitespace = "minimize")]
pub struct WrongAccountPage {
    /// The frame.
    pub chrome: Chrome,
}

impl WrongAccountPage {
    /// The account that is signed in, masked: whoever looks on need not read it.
    fn signed_in(&self) -> String {
        mask(self.chrome.account.as_deref().unwrap_or_default())
    }
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
            begun: None,
        }
    }

    #[test]
    fn the_invitation_says_who_invites_and_what_is_needed() {
        let html = look("invitation", invitation);
        assert!(html.contains(r#"href="/i/7Qm2xK9vT4bWcR8nZs1LpA/profile""#));
        assert!(html.contains("Northwind certification ID"));
    }

    #[test]
    fn what_was_begun_is_gone_on_with() {
        let html = look("invitation-begun", |chrome| InvitationPage {
            begun: Some("/associations/as_7Qm2xK9v".into()),
            ..invitation(chrome)
        });
        assert!(html.contains(r#"href="/associations/as_7Qm2xK9v""#));
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
    fn a_suspension_is_nobody_s_mistake() {
        let html = look("suspended", |chrome| SuspendedPage {
            chrome: colleague(chrome),
            organization: "Contoso Ltd".into(),
        });
        assert!(html.contains("+44 20 7946 0000"));
    }

    #[test]
    fn b1_the_wrong_account_is_named_and_can_be_switched() {
        let html = look("wrong-account", |chrome| WrongAccountPage {
            chrome: Chrome {
                return_to: "/associations/as_7Qm2xK9v".into(),
                ..colleague(chrome)
            },
        });
        assert!(html.contains("j•••@mail.example"));
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
