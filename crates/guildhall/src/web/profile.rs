//! The individual profile: the form a colleague fills.

use askama::Template;
use guildhall_domain::profile::ProfileFields;

use crate::web::chrome::{Chrome, Page};
use crate::web::forms::{Choice, Errors};

/// `GET` and `POST /i/{token}/profile`.
#[derive(Template)]
#[template(path = "profile.html")]
pub struct ProfilePage {
    /// The frame.
    pub chrome: Chrome,
    /// The token in the URL.
    pub token: String,
    /// The organization's name.
    pub organization: String,
    /// What is in the form.
    pub fields: ProfileFields,
    /// The countries.
    pub countries: Vec<Choice>,
    /// The program's languages.
    pub languages: Vec<Choice>,
    /// The program's credential ID, when it has one.
    pub credential: Option<CredentialField>,
    /// What is wrong.
    pub errors: Errors,
    /// The address that was most likely meant.
    pub suggestion: Option<String>,
}

/// What the program says of its credential ID.
#[derive(Clone, Debug)]
pub struct CredentialField {
    /// What it is called.
    pub label: String,
    /// Where to find it and what it looks like.
    pub help: String,
}

impl Page for ProfilePage {
    fn heading(&self) -> String {
        self.chrome.t.get("profile-heading")
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::forms::{country_choices, language_choices};
    use crate::web::look::{colleague, look};
    use guildhall_domain::email::typing_hint;
    use guildhall_domain::profile::{FieldError, FieldFault};

    fn profile(chrome: Chrome) -> ProfilePage {
        ProfilePage {
            countries: country_choices(chrome.t, "GB"),
            languages: language_choices(chrome.t, ["en", "de"], chrome.t.language()),
            chrome: colleague(chrome),
            token: "7Qm2xK9vT4bWcR8nZs1LpA".into(),
            organization: "Contoso Ltd".into(),
            fields: ProfileFields::default(),
            credential: Some(CredentialField {
                label: "Northwind certification ID".into(),
                help: "Seven digits, on every certificate you earned, such as 2048113.".into(),
            }),
            errors: Errors::none(),
            suggestion: None,
        }
    }

    #[test]
    fn the_profile_is_the_second_step() {
        let html = look("profile", profile);
        assert!(html.contains("Step 2 of 3"));
        for complete in [
            "given-name",
            "family-name",
            "work email",
            "tel",
            "country",
            "organization-title",
        ] {
            assert!(html.contains(&format!(r#"autocomplete="{complete}""#)), "{complete}");
        }
    }

    #[test]
    fn what_was_typed_is_kept_and_a_slip_gets_a_question() {
        let html = look("profile-errors", |chrome| {
            let typed = "jane.doe@contoso,example";
            let hint = typing_hint(typed).unwrap();
            let t = chrome.t;
            let mut errors = Errors::one(
                "family_name",
                crate::web::verdicts::field_fault(
                    t,
                    &FieldError {
                        field: "family_name",
                        fault: FieldFault::Missing,
                    },
                ),
            );
            errors.add("communication_email", crate::web::verdicts::typing_hint(t, &hint));
            errors.add(
                "phone",
                crate::web::verdicts::field_fault(
                    t,
                    &FieldError {
                        field: "phone",
                        fault: FieldFault::Phone,
                    },
                ),
            );
            ProfilePage {
                fields: ProfileFields {
                    given_name: "Jane \"J\" <Doe>".into(),
                    communication_email: typed.into(),
                    phone: "call me".into(),
                    ..ProfileFields::default()
                },
                errors,
                suggestion: hint.suggestion().map(Into::into),
                ..profile(chrome)
            }
        });
        assert!(html.contains("Jane &#34;J&#34; &#60;Doe&#62;"));
        assert!(html.contains(r#"name="take" value="jane.doe@contoso.example""#));
    }
}
