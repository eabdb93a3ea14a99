//! The page that asks for the code.

use askama::Template;

use super::profile_path;
use crate::actions::associations::{Own, OwnPage};
use crate::actions::codes;
use crate::web::chrome::{Chrome, Page};
use crate::web::forms::Errors;
use crate::web::mailed_code::Wrong;

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
    /// The form where the address can be changed, while the invitation URL is in use.
    pub profile_path: Option<String>,
    /// What is wrong.
    pub errors: Errors,
}

impl AssociationCodePage {
    pub(super) fn new(chrome: Chrome, page: OwnPage, wrong: Wrong) -> Self {
        let profile_path = profile_path(&page);
        let errors = wrong.errors(chrome.t, page.own.proof);
        let Own {
            association,
            organization,
            ..
        } = page.own;
        Self {
            chrome,
            id: association.public_id.to_string(),
            organization: organization.name,
            address: association.communication_email,
            minutes: codes::LIFE.whole_seconds_up() / 60,
            profile_path,
            errors,
        }
    }
}

impl Page for AssociationCodePage {
    fn heading(&self) -> String {
        self.chrome.t.get("association-code-heading")
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::look::{colleague, look};
    use crate::web::mailed_code::{CodeFault, said};

    fn code(chrome: Chrome) -> AssociationCodePage {
        AssociationCodePage {
            chrome: colleague(chrome),
            id: "as_7Qm2xK9v".into(),
            organization: "Contoso Ltd".into(),
            address: "jane.doe@contoso.example".into(),
            minutes: 30,
            profile_path: Some("/i/7Qm2xK9vT4bWcR8nZs1LpA/profile".into()),
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
    fn a_code_that_is_of_no_use_any_more_leads_to_another() {
        for (name, fault) in [
            ("association-code-used-up", CodeFault::UsedUp),
            ("association-code-expired", CodeFault::Expired),
        ] {
            look(name, |chrome| AssociationCodePage {
                errors: Errors::one("code", said(chrome.t, fault)),
                ..code(chrome)
            });
        }
    }
}
