//! The individual profile: the form a colleague fills.

use askama::Template;
use axum::http::StatusCode;
use guildhall_domain::association::AssociationState;
use guildhall_domain::clock::Span;
use guildhall_domain::email::typing_hint;
use guildhall_domain::profile::{FieldError, FieldFault, Profile, ProfileFields};
use guildhall_store::Tx;
use guildhall_store::associations::Association;
use serde::Deserialize;

use super::invitation::{land, link_refused, suspended};
use crate::actions::associations::{self, Landing, Person, Submitted};
use crate::actions::{ActionError, Conflict};
use crate::config::CredentialField;
use crate::http::failure::Failure;
use crate::http::kept::Typed;
use crate::http::problem::PathOf;
use crate::texts::Texts;
use crate::web::chrome::{Chrome, Link, Notice, Page};
use crate::web::forms::{Choice, Errors, country_choices, language_choices};
use crate::web::frame::{Answered, Frame, go};
use crate::web::{notices, verdicts};

/// `GET /i/{token}/profile`: the form, with what the account said of itself here before.
pub async fn show(frame: Frame, PathOf(token): PathOf<String>) -> Answered {
    frame.signed_in()?;
    let Some(landing) = land(&frame, &token).await? else {
        return link_refused(&frame).await;
    };
    let earlier = landing.association.as_ref();
    if earlier.is_some_and(|a| a.state == AssociationState::Active) {
        return Ok(go(&format!("/i/{token}")));
    }
    if landing.organization.suspension.is_some() {
        return suspended(&frame, landing.organization.name).await;
    }
    let fields = earlier.map(said_before).unwrap_or_default();
    let page = ProfilePage::new(&frame, token, landing, fields).await?;
    frame.show(&page)
}

/// The form as it was sent.
#[derive(Deserialize)]
#[serde(default)]
#[derive(Default)]
pub struct ProfileForm {
    given_name: String,
    family_name: String,
    communication_email: String,
    phone: String,
    country: String,
    language: String,
    job_title: String,
    credential_id: String,
    /// The address that was suggested, when it was taken.
    take: Option<String>,
}

/// `POST /i/{token}/profile`: a pending association, and a code to its communication e-mail.
pub async fn submit(frame: Frame, PathOf(token): PathOf<String>, typed: Typed<ProfileForm>) -> Answered {
    let person = Person {
        account: frame.signed_in()?.account,
        client: frame.visitor.client().to_owned(),
    };
    let house = frame.app.house.clone();
    let fields = ProfileFields::from(typed.form);
    if let Some(status) = typed.again {
        return show_again(&frame, token, fields, status).await;
    }
    let profile = match Profile::parse(&fields, &house.config.program.languages, house.credential_format()) {
        Ok(profile) => profile,
        Err(faults) => return refuse(&frame, token, fields, &faults).await,
    };
    let (url_token, database) = (token.clone(), frame.app.db.clone());
    let submit = move |tx: &mut Tx<'_>| associations::submit(tx, &house, &person, &url_token, &profile);
    match database.write("submit a profile", submit).await {
        Ok(Submitted::CodeMailed(id)) => {
            frame.app.mail_due.notify_one();
            Ok(go(&format!("/associations/{id}")))
        }
        Ok(Submitted::TooMany { retry_after }) => too_early(&frame, token, fields, retry_after).await,
        Err(ActionError::Hidden) => link_refused(&frame).await,
        // Shown again, the form would meet the same; the page behind the URL says it, and so does this one.
        Err(ActionError::Suspended) => Ok(go(&format!("/i/{token}"))),
        Err(ActionError::Conflict(Conflict::AlreadyAssociated)) => Ok(go(&format!("/i/{token}"))),
        Err(error) => Err(error.into()),
    }
}

/// The form again, with everything that was typed before the session ended. Nothing has been sent yet.
async fn show_again(frame: &Frame, token: String, fields: ProfileFields, status: StatusCode) -> Answered {
    let Some(landing) = land(frame, &token).await? else {
        return link_refused(frame).await;
    };
    let is_over = landing.organization.suspension.is_some()
        || landing
            .association
            .as_ref()
            .is_some_and(|a| a.state == AssociationState::Active);
    if is_over {
        return Ok(go(&format!("/i/{token}")));
    }
    let mut page = ProfilePage::new(frame, token, landing, fields).await?;
    page.chrome.notice = Some(notices::typed_again(frame.t));
    frame.show_with(status, &page)
}

/// The form again, with everything that was typed and what is wrong with it.
async fn refuse(frame: &Frame, token: String, fields: ProfileFields, faults: &[FieldError]) -> Answered {
    let Some(landing) = land(frame, &token).await? else {
        return link_refused(frame).await;
    };
    let hint = typing_hint(&fields.communication_email);
    let mut errors = Errors::none();
    for fault in faults {
        let said = match (&fault.fault, &hint) {
            (FieldFault::Address(_), Some(hint)) => verdicts::typing_hint(frame.t, hint),
            _ => verdicts::field_fault(frame.t, fault),
        };
        errors.add(fault.field, said);
    }
    let page = ProfilePage {
        errors,
        suggestion: hint.and_then(|hint| hint.suggestion().map(str::to_owned)),
        ..ProfilePage::new(frame, token, landing, fields).await?
    };
    frame.show_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
}

/// The form again, with everything that was typed and when it can be sent; and the way to what the account has begun here, which
/// after a double click is what was meant.
async fn too_early(frame: &Frame, token: String, fields: ProfileFields, wait: Span) -> Answered {
    let Some(landing) = land(frame, &token).await? else {
        return link_refused(frame).await;
    };
    let begun = landing.association.as_ref();
    let begun = begun.filter(|a| a.state == AssociationState::Pending);
    let next = begun.map(|begun| Link {
        href: format!("/associations/{}", begun.public_id),
        label: frame.t.get("invitation-go-on"),
    });
    let mut page = ProfilePage::new(frame, token, landing, fields).await?;
    page.chrome.notice = Some(Notice {
        next,
        ..notices::code_too_early(frame.t, wait)
    });
    frame.show_too_early(wait, &page)
}

impl From<ProfileForm> for ProfileFields {
    fn from(form: ProfileForm) -> Self {
        Self {
            given_name: form.given_name,
            family_name: form.family_name,
            communication_email: form.take.unwrap_or(form.communication_email),
            phone: form.phone,
            country: form.country,
            language: form.language,
            job_title: form.job_title,
            credential_id: form.credential_id,
        }
    }
}

fn said_before(earlier: &Association) -> ProfileFields {
    ProfileFields {
        given_name: earlier.given_name.clone(),
        family_name: earlier.family_name.clone(),
        communication_email: earlier.communication_email.clone(),
        phone: earlier.phone.clone(),
        country: earlier.country.clone(),
        language: earlier.language.clone(),
        job_title: earlier.job_title.clone(),
        credential_id: earlier.credential_claim.clone().unwrap_or_default(),
    }
}

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
    /// The form, filled with `fields`; the reader's language is chosen where none is yet.
    async fn new(frame: &Frame, token: String, landing: Landing, fields: ProfileFields) -> Result<Self, Failure> {
        let program = &frame.app.house.config.program;
        let t: &Texts = frame.t;
        let language = if fields.language.is_empty() {
            t.language()
        } else {
            &fields.language
        };
        let tags = program.languages.iter().map(|language| language.as_str());
        Ok(Self {
            chrome: frame.chrome(None).await?,
            token,
            organization: landing.organization.name,
            countries: country_choices(t, &fields.country),
            languages: language_choices(t, tags, language),
            credential: program.credential.clone(),
            fields,
            errors: Errors::none(),
            suggestion: None,
        })
    }

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
    use crate::web::look::{colleague, look};

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
