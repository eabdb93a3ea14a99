//! The box and the file.

use askama::Template;

use crate::actions::drafts::OpenDraft;
use crate::web::chrome::{Chrome, Page, Section};
use crate::web::forms::{Choice, Errors};

/// `GET /organizations/{membership_id}/invite`: the box.
#[derive(Template)]
#[template(path = "invite.html", whitespace = "minimize")]
pub struct InvitePage {
    /// The frame.
    pub chrome: Chrome,
    /// Under which id the list is to be kept.
    pub key: String,
    /// What is in the box.
    pub addresses: String,
    /// The program's languages.
    pub languages: Vec<Choice>,
    /// After how many days an invitation expires.
    pub days: String,
    /// The rights that the reader may give with the acceptance.
    pub rights: Vec<Choice>,
    /// The last day on which they are held.
    pub last_day: String,
    /// The organization's domains. None set means that nothing is outside.
    pub domains: Vec<String>,
    /// The reader's lists that wait to be approved.
    pub open: Vec<OpenDraft>,
    /// What is wrong.
    pub errors: Errors,
}

impl InvitePage {
    const SECTION: Section = Section::Invite;

    fn rows(&self, list: &OpenDraft) -> String {
        let rows = i64::try_from(list.rows).unwrap_or(i64::MAX);
        self.chrome.t.fill("invite-open-rows", "count", rows)
    }
}

impl Page for InvitePage {
    fn heading(&self) -> String {
        self.chrome.t.get("invite-heading")
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use guildhall_domain::invitee_file::FileError;
    use guildhall_domain::rights::AccessRight;

    use super::*;
    use crate::config::Rights;
    use crate::web::forms::language_choices;
    use crate::web::invite::InviteFault;
    use crate::web::invite::rights::RightsForm;
    use crate::web::look::look;

    fn invite(chrome: Chrome) -> InvitePage {
        InvitePage {
            languages: language_choices(chrome.t, ["en", "de"], "en"),
            key: "0b9f4c1e".into(),
            addresses: String::new(),
            days: "30".into(),
            rights: RightsForm {
                words: vec!["report_viewer".into()],
                ..RightsForm::default()
            }
            .choices(chrome.t, &Rights::default(), AccessRight::BUILT_IN),
            last_day: String::new(),
            domains: vec!["contoso.example".into(), "contoso.co.example".into()],
            open: Vec::new(),
            errors: Errors::none(),
            chrome,
        }
    }

    #[test]
    fn lists_that_wait_are_found_again() {
        let list = |file: Option<&str>, rows| OpenDraft {
            id: guildhall_domain::id::PublicId::from_bytes([7; 16]),
            file: file.map(str::to_owned),
            rows,
            created_at: crate::web::look::at(2026, 11, 3, 14, 5),
        };
        let html = look("invite-open", |chrome| InvitePage {
            open: vec![list(Some("people <1>.csv"), 100_000), list(None, 1)],
            ..invite(chrome)
        });
        assert!(
            html.contains("people &#60;1&#62;.csv") && html.contains("100,000 rows"),
            "{html}"
        );
        assert!(html.contains("Pasted list") && html.contains("1 row "), "{html}");
    }

    #[test]
    fn the_box_is_empty_at_first() {
        let html = look("invite", invite);
        assert!(html.contains(r#"value="30""#));
        assert!(html.contains(r#"enctype="multipart/form-data""#) && html.contains("/invite/template.csv"));
    }

    #[test]
    fn what_is_wrong_is_pointed_out() {
        let html = look("invite-error", |chrome| {
            let mut errors = Errors::none();
            for fault in [
                InviteFault::NoAddress,
                InviteFault::File(FileError::Spreadsheet),
                InviteFault::Language,
                InviteFault::Beyond(AccessRight::GLOBAL_ADMIN),
                InviteFault::LastDay,
                InviteFault::Days { most: 365 },
            ] {
                fault.add_to(&mut errors, chrome.t, &Rights::default());
            }
            InvitePage {
                days: "0".into(),
                errors,
                ..invite(chrome)
            }
        });
        assert!(html.contains(r##"href="#days""##) && html.contains(r##"href="#file""##));
    }
}
