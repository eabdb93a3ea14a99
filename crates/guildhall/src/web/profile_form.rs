//! The form of an individual profile: on the way in, and later when its owner changes it.

use guildhall_domain::email::typing_hint;
use guildhall_domain::profile::{FieldError, FieldFault, ProfileFields};
use guildhall_store::associations::Association;
use serde::Deserialize;

use crate::config::{CredentialField, Program};
use crate::texts::Texts;
use crate::web::forms::{Choice, Errors, country_choices, language_choices};
use crate::web::verdicts;

/// The form as it was sent.
#[derive(Deserialize)]
#[serde(default)]
#[derive(Default)]
pub struct SentProfile {
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

impl From<SentProfile> for ProfileFields {
    fn from(form: SentProfile) -> Self {
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

/// What an association says of its person, as a form.
pub(crate) fn said_by(association: &Association) -> ProfileFields {
    ProfileFields {
        given_name: association.given_name.clone(),
        family_name: association.family_name.clone(),
        communication_email: association.communication_email.clone(),
        phone: association.phone.clone(),
        country: association.country.clone(),
        language: association.language.clone(),
        job_title: association.job_title.clone(),
        credential_id: association.credential_claim.clone().unwrap_or_default(),
    }
}

/// The form as a page shows it.
pub struct ProfileForm {
    /// What is in it.
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
    /// What is said of the address.
    pub email_hint: String,
}

impl ProfileForm {
    /// The form, filled with `fields`; the reader's language is chosen where none is yet.
    pub(super) fn new(t: &Texts, program: &Program, fields: ProfileFields, email_hint: String) -> Self {
        let language = if fields.language.is_empty() {
            t.language()
        } else {
            &fields.language
        };
        let tags = program.languages.iter().map(|language| language.as_str());
        Self {
            countries: country_choices(t, &fields.country),
            languages: language_choices(t, tags, language),
            credential: program.credential.clone(),
            fields,
            errors: Errors::none(),
            suggestion: None,
            email_hint,
        }
    }

    /// The same with what is wrong with it, and the address that was most likely meant.
    pub(super) fn with_faults(self, t: &Texts, faults: &[FieldError]) -> Self {
        let hint = typing_hint(&self.fields.communication_email);
        let mut errors = Errors::none();
        for fault in faults {
            let said = match (&fault.fault, &hint) {
                (FieldFault::Address(_), Some(hint)) => verdicts::typing_hint(t, hint),
                _ => verdicts::field_fault(t, fault),
            };
            errors.add(fault.field, said);
        }
        Self {
            errors,
            suggestion: hint.and_then(|hint| hint.suggestion().map(str::to_owned)),
            ..self
        }
    }

    /// What the program calls the credential ID.
    pub(super) fn credential_label(&self, t: &Texts) -> String {
        credential_label(t, &self.credential)
    }

    /// Where to find the credential ID and what it looks like, as far as the program says.
    pub(super) fn credential_hint(&self, t: &Texts) -> String {
        let help = self.credential.help.as_ref();
        let help = help.map_or("", |help| help.in_language(t.language()));
        let example = self.credential.example.as_deref().unwrap_or_default();
        if example.is_empty() {
            return help.to_owned();
        }
        let example = t.fill("profile-credential-example", "example", example);
        format!("{help} {example}").trim_start().to_owned()
    }
}

/// What the program calls its credential ID, or what everybody does.
pub(super) fn credential_label(t: &Texts, credential: &CredentialField) -> String {
    match &credential.label {
        Some(label) => label.in_language(t.language()).to_owned(),
        None => t.get("profile-credential"),
    }
}

/// A form as the render tests show it.
#[cfg(test)]
pub(super) fn sample(t: &Texts, fields: ProfileFields, email_hint: String) -> ProfileForm {
    ProfileForm {
        countries: country_choices(t, "GB"),
        languages: language_choices(t, ["en", "de"], t.language()),
        fields,
        credential: CredentialField {
            label: Some("Northwind certification ID".into()),
            example: Some("2048113".into()),
            help: Some("It is on every certificate you earned.".into()),
            min_length: 7,
            max_length: 7,
        },
        errors: Errors::none(),
        suggestion: None,
        email_hint,
    }
}
