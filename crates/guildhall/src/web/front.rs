//! The front page, and choosing an organization.

use askama::Template;
use guildhall_store::Tx;

use crate::actions::ActionError;
use crate::actions::organizations::{self, Before, Behind};
use crate::web::chrome::{Chrome, Page};
use crate::web::frame::{Answered, Frame, go};

/// `GET /`: what there is behind the account; where that is one organization only, its own page.
pub async fn show(frame: Frame) -> Answered {
    let Some(person) = frame.visitor.signed_in() else {
        return frame.show(&FrontPage { chrome: frame.plain() });
    };
    let account = person.account;
    let read = move |tx: &mut Tx<'_>| {
        let behind = organizations::behind(tx, account)?;
        // Who has one organization only is shown that one.
        let before = if behind.len() == 1 {
            Vec::new()
        } else {
            organizations::before(tx, account)?
        };
        Ok::<_, ActionError>((behind, before))
    };
    let (behind, before) = frame.app.db.read("front page", read).await?;
    if let [only] = behind.as_slice() {
        return Ok(go(&ChooserCard::new(only).href));
    }
    let chrome = frame.chrome(None).await?;
    if behind.is_empty() {
        return frame.show(&NoOrganizationPage { chrome, before });
    }
    frame.show(&ChooserPage {
        chrome,
        organizations: behind.iter().map(ChooserCard::new).collect(),
        before,
    })
}

/// `GET /` for nobody: what this is, and the way in.
#[derive(Template)]
#[template(path = "front.html", whitespace = "minimize")]
pub struct FrontPage {
    /// The frame.
    pub chrome: Chrome,
}

impl Page for FrontPage {
    fn heading(&self) -> String {
        self.chrome.t.fill("front-heading", "program", &self.chrome.program)
    }

    fn offers_sign_in(&self) -> bool {
        false
    }
}

/// `GET /` with several organizations behind the account.
#[derive(Template)]
#[template(path = "chooser.html", whitespace = "minimize")]
pub struct ChooserPage {
    /// The frame.
    pub chrome: Chrome,
    /// What to choose from.
    pub organizations: Vec<ChooserCard>,
    /// Where the person belonged before.
    pub before: Vec<Before>,
}

/// An organization to choose.
pub struct ChooserCard {
    /// Where it leads: to the organization, or to the association that is not finished.
    pub href: String,
    /// Its membership ID.
    pub membership_id: String,
    /// Its name.
    pub name: String,
    /// Its country's code.
    pub country: String,
    /// What the person is there.
    pub standing: Standing,
}

impl ChooserCard {
    fn new(behind: &Behind) -> Self {
        let organization = &behind.organization;
        let (href, standing) = if behind.is_admin() {
            (home(organization.membership_id.as_str()), Standing::GlobalAdmin)
        } else if behind.is_active {
            (home(organization.membership_id.as_str()), Standing::Member)
        } else {
            (format!("/associations/{}", behind.association), Standing::Pending)
        };
        Self {
            href,
            membership_id: organization.membership_id.to_string(),
            name: organization.name.clone(),
            country: organization.country.clone(),
            standing,
        }
    }
}

fn home(membership_id: &str) -> String {
    format!("/organizations/{membership_id}")
}

/// What a person is at an organization.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Manages its people.
    GlobalAdmin,
    /// Belongs to it.
    Member,
    /// Has not finished yet.
    Pending,
}

impl Standing {
    /// The key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::GlobalAdmin => "standing-global-admin",
            Self::Member => "standing-member",
            Self::Pending => "standing-pending",
        }
    }

    /// The color of its tag.
    pub fn tone(self) -> &'static str {
        match self {
            Self::GlobalAdmin => "blue",
            Self::Member => "green",
            Self::Pending => "amber",
        }
    }
}

impl Page for ChooserPage {
    fn heading(&self) -> String {
        self.chrome.t.get("chooser-heading")
    }
}

impl ChooserPage {
    fn country(&self, code: &str) -> String {
        crate::web::countries::name(self.chrome.t, code)
    }
}

/// `GET /` with no organization behind the account.
#[derive(Template)]
#[template(path = "no_organization.html", whitespace = "minimize")]
pub struct NoOrganizationPage {
    /// The frame.
    pub chrome: Chrome,
    /// Where the person belonged before.
    pub before: Vec<Before>,
}

impl Page for NoOrganizationPage {
    fn heading(&self) -> String {
        self.chrome.t.get(if self.before.is_empty() {
            "no-organization-heading"
        } else {
            "no-organization-heading-former"
        })
    }
}

#[cfg(test)]
mod tests {
    use guildhall_domain::id::PublicId;

    use super::*;
    use crate::web::look::look;

    fn formerly() -> Before {
        Before {
            organization: "Adatum & Söhne GmbH".into(),
            association: PublicId::from_bytes([3; 16]),
            ended_at: Some(crate::web::look::at(2026, 3, 17, 9, 0)),
        }
    }

    #[test]
    fn nobody_is_offered_to_sign_in() {
        let html = look("front", |chrome| FrontPage {
            chrome: Chrome {
                account: None,
                ..chrome
            },
        });
        assert!(html.contains(r#"href="/sign-in""#));
    }

    #[test]
    fn the_organizations_are_cards() {
        let html = look("chooser", |mut chrome| {
            let [a, b] = crate::web::look::two_places();
            chrome.organizations = vec![a, b];
            chrome.here = None;
            ChooserPage {
                chrome,
                before: vec![formerly()],
                organizations: vec![
                    ChooserCard {
                        href: home("4213377-1"),
                        membership_id: "4213377-1".into(),
                        name: "Fabrikam Nordic AB".into(),
                        country: "SE".into(),
                        standing: Standing::GlobalAdmin,
                    },
                    ChooserCard {
                        href: home("4213385-4"),
                        membership_id: "4213385-4".into(),
                        name: "Fabrikam Baltic OÜ".into(),
                        country: "EE".into(),
                        standing: Standing::Member,
                    },
                    ChooserCard {
                        href: "/associations/as_7Qm2xK9v".into(),
                        membership_id: "5550014-3".into(),
                        name: "Contoso Ltd".into(),
                        country: "GB".into(),
                        standing: Standing::Pending,
                    },
                ],
            }
        });
        assert!(html.contains(r#"href="/organizations/4213385-4""#));
        assert!(html.contains(r#"href="/associations/as_7Qm2xK9v""#));
    }

    #[test]
    fn someone_without_an_organization_hears_what_to_do() {
        let html = look("no-organization", |chrome| NoOrganizationPage {
            chrome,
            before: Vec::new(),
        });
        assert!(html.contains("You do not belong to an organization yet"));
        let html = look("no-organization-any-more", |chrome| NoOrganizationPage {
            chrome,
            before: vec![formerly()],
        });
        assert!(html.contains("You belong to no organization at the moment") && html.contains("17 Mar 2026"));
    }
}
