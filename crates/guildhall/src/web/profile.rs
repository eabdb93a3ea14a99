//! The individual profile: the form a colleague fills.

use askama::Template;
use guildhall_domain::profile::ProfileFields;

use crate::config::CredentialField;
use crate::web::chrome::{Chrome, Page};
use crate::web::forms::{Choice, Errors};

/// `GET` and `POST /i/{token}/profile`.
#[derive(Template)]
#[template(path = "profile.html", whitespace = "minimize")]
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
    /// What the program says of its credential ID.
    pub credential: CredentialField,
    /// What is wrong.
    pub errors: Errors,
    /// The address that was most likely meant.
    pub suggestion: Option<String>,
}

impl ProfilePage {
    /// Where to find the credential ID and what it looks like, as far as the program says.
    fn credential_hint(&self) -> String {
        let help = self.credential.help.as_deref().unwrap_or_default();
        let example = self.credential.example.as_deref().unwrap_or_default();
        if example.is_empty() {
            return help.to_owned();
        }
        let example = self.chrome.t.fill("profile-credential-example", "example", example);
        format!("{help} {example}").trim_start().to_owned()
    }
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
            credential: CredentialField {
                label: "Northwind certification ID".into(),
                example: Some("2048113".into()),
                help: Some("It is on every certificate you earned.".into()),
                min_length: 7,
                max_length: 7,
            },
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
