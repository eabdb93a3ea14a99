//! The page that asks for the code.

use askama::Template;

use super::profile_path;
use crate::actions::associations::{Own, OwnPage, OwnProof};
use crate::actions::codes;
use crate::web::chrome::{Chrome, Page};
use crate::web::forms::Errors;
use crate::web::verdicts::{self, CodeFault};

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
    pub(super) fn new(chrome: Chrome, page: OwnPage, fault: Option<CodeFault>) -> Self {
        let profile_path = profile_path(&page);
        let is_spent = |proof: OwnProof| proof.is_expired || proof.tries_left == 0;
        let spent = page.own.proof.is_none_or(is_spent).then_some(CodeFault::UsedUp);
        let errors = match fault.or(spent) {
            Some(fault) => Errors::one("code", verdicts::code_fault(chrome.t, fault)),
            None => Errors::none(),
        };
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
    use crate::web::verdicts::code_fault;

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
    fn a_used_up_code_leads_to_another() {
        look("association-code-used-up", |chrome| AssociationCodePage {
            errors: Errors::one("code", code_fault(chrome.t, CodeFault::UsedUp)),
            ..code(chrome)
        });
    }
}
