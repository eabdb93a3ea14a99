//! The individual profile: what a colleague says of themselves.

use std::fmt;

use crate::country::Country;
use crate::email::{AddressError, EmailAddress};
use crate::language::Language;

/// The form as it was sent: text, nothing checked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs, reason = "each field is documented on `Profile`")]
pub struct ProfileFields {
    pub given_name: String,
    pub family_name: String,
    pub communication_email: String,
    pub phone: String,
    pub country: String,
    pub language: String,
    pub job_title: String,
    pub credential_id: String,
}

/// A profile that holds together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    /// Given name, 1 to 100 characters.
    pub given_name: String,
    /// Family name, 1 to 100 characters.
    pub family_name: String,
    /// The work address the program writes to.
    pub communication_email: EmailAddress,
    /// Phone number as people write it, or empty.
    pub phone: String,
    /// Where the person works.
    pub country: Country,
    /// The language the program writes in.
    pub language: Language,
    /// Job title, up to 100 characters, or empty.
    pub job_title: String,
    /// The credential ID the person claims. A claim links nothing.
    pub credential_claim: Option<String>,
}

/// Whether a stored profile has what the form asks of everyone. One that the operator began has no family name until its
/// owner completes it.
pub fn is_complete(given_name: &str, family_name: &str) -> bool {
    !given_name.is_empty() && !family_name.is_empty()
}

/// What a program asks of credential IDs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CredentialFormat {
    /// Fewest characters.
    pub min_length: usize,
    /// Most characters.
    pub max_length: usize,
}

/// What is wrong with one field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    /// The field's name, as in the form and the API.
    pub field: &'static str,
    /// What is wrong.
    pub fault: FieldFault,
}

/// What can be wrong with a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FieldFault {
    /// It is empty.
    Missing,
    /// It is longer than this many characters.
    TooLong(usize),
    /// It holds a character that has no place in a text of one line.
    ForbiddenCharacter,
    /// Not an address.
    Address(AddressError),
    /// Not a phone number.
    Phone,
    /// Not a country's code.
    Country,
    /// Not a language the program speaks.
    Language,
    /// Not a credential ID: between so and so many letters, digits and hyphens.
    Credential(CredentialFormat),
}

impl FieldFault {
    /// The stable code, for the API and as the text key `field-fault-CODE`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::TooLong(_) => "too-long",
            Self::ForbiddenCharacter => "forbidden-character",
            Self::Address(_) => "address",
            Self::Phone => "phone",
            Self::Country => "country",
            Self::Language => "language",
            Self::Credential(_) => "credential",
        }
    }
}

impl fmt::Display for FieldFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing => f.write_str("Fill this in"),
            Self::TooLong(most) => write!(f, "Use at most {most} characters"),
            Self::ForbiddenCharacter => {
                f.write_str("Use one line of visible characters; this holds a control character or an invisible one")
            }
            Self::Address(error) => error.fmt(f),
            Self::Phone => f.write_str("Enter a phone number such as +49 30 1234567"),
            Self::Country => f.write_str("Choose a country by its two-letter code, such as DE"),
            Self::Language => f.write_str("Choose one of the program's languages"),
            Self::Credential(format) if format.min_length == format.max_length => write!(
                f,
                "Enter {} letters, digits or hyphens, or leave this empty",
                format.max_length
            ),
            Self::Credential(format) => write!(
                f,
                "Enter {} to {} letters, digits or hyphens, or leave this empty",
                format.min_length, format.max_length
            ),
        }
    }
}

impl Profile {
    /// Reads a form. `languages` are those the program speaks.
    ///
    /// # Errors
    /// Every fault of every field, in the form's order.
    pub fn parse(
        fields: &ProfileFields,
        languages: &[Language],
        credential: CredentialFormat,
    ) -> Result<Self, Vec<FieldError>> {
        let mut faults = Vec::new();
        let given_name = line("given_name", &fields.given_name, true, &mut faults);
        let family_name = line("family_name", &fields.family_name, true, &mut faults);
        let communication_email = match EmailAddress::parse(&fields.communication_email) {
            _ if fields.communication_email.trim().is_empty() => {
                fail("communication_email", FieldFault::Missing, &mut faults)
            }
            Ok(address) => Some(address),
            Err(error) => fail("communication_email", FieldFault::Address(error), &mut faults),
        };
        let phone = fields.phone.trim().to_owned();
        if !phone.is_empty() && !is_phone(&phone) {
            fail::<()>("phone", FieldFault::Phone, &mut faults);
        }
        let country = match Country::parse(&fields.country) {
            None if fields.country.trim().is_empty() => fail("country", FieldFault::Missing, &mut faults),
            None => fail("country", FieldFault::Country, &mut faults),
            found => found,
        };
        let language = match Language::parse(fields.language.trim()) {
            Ok(language) if languages.contains(&language) => Some(language),
            _ if fields.language.trim().is_empty() => fail("language", FieldFault::Missing, &mut faults),
            _ => fail("language", FieldFault::Language, &mut faults),
        };
        let job_title = line("job_title", &fields.job_title, false, &mut faults);
        let claim = fields.credential_id.trim();
        if !claim.is_empty() && !is_credential(claim, credential) {
            fail::<()>("credential_id", FieldFault::Credential(credential), &mut faults);
        }
        match (communication_email, country, language) {
            (Some(communication_email), Some(country), Some(language)) if faults.is_empty() => Ok(Self {
                given_name,
                family_name,
                communication_email,
                phone,
                country,
                language,
                job_title,
                credential_claim: (!claim.is_empty()).then(|| claim.to_owned()),
            }),
            _ => Err(faults),
        }
    }
}

/// Most characters of a name or a title.
const LINE: usize = 100;

fn fail<T>(field: &'static str, fault: FieldFault, faults: &mut Vec<FieldError>) -> Option<T> {
    faults.push(FieldError { field, fault });
    None
}

/// One line of text with its blanks made single.
fn line(field: &'static str, text: &str, required: bool, faults: &mut Vec<FieldError>) -> String {
    match parse_line(text, LINE) {
        Ok(line) if line.is_empty() && required => {
            fail::<()>(field, FieldFault::Missing, faults);
            line
        }
        Ok(line) => line,
        Err(fault) => {
            fail::<()>(field, fault, faults);
            String::new()
        }
    }
}

/// Reads one line of text: blanks at its ends dropped, runs of blanks made single.
///
/// # Errors
/// [`FieldFault::ForbiddenCharacter`] for control characters and those that reverse or hide text;
/// [`FieldFault::TooLong`] beyond `most` characters.
pub fn parse_line(text: &str, most: usize) -> Result<String, FieldFault> {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let hides = |c: char| {
        c.is_control()
            || matches!(c, '\u{00ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
    };
    // Line breaks and tabs are blanks to `split_whitespace`, but a header or a row must never see one.
    if line.chars().any(hides) || text.trim().chars().any(char::is_control) {
        return Err(FieldFault::ForbiddenCharacter);
    }
    if line.chars().count() > most {
        return Err(FieldFault::TooLong(most));
    }
    Ok(line)
}

fn is_phone(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    (3..=20).contains(&digits)
        && text.len() <= 32
        && text
            .char_indices()
            .all(|(i, c)| c.is_ascii_digit() || matches!(c, ' ' | '(' | ')' | '-' | '.' | '/') || (c == '+' && i == 0))
}

fn is_credential(text: &str, format: CredentialFormat) -> bool {
    (format.min_length..=format.max_length).contains(&text.len())
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields() -> ProfileFields {
        ProfileFields {
            given_name: "  Zoë ".into(),
            family_name: "van  der Berg".into(),
            communication_email: "zoe@contoso.example".into(),
            country: "nl".into(),
            language: "en".into(),
            ..ProfileFields::default()
        }
    }

    fn parse(fields: &ProfileFields) -> Result<Profile, Vec<FieldError>> {
        let languages = [Language::parse("en").unwrap(), Language::parse("de").unwrap()];
        Profile::parse(
            fields,
            &languages,
            CredentialFormat {
                min_length: 6,
                max_length: 12,
            },
        )
    }

    #[test]
    fn a_profile_is_tidied_as_it_is_read() {
        let profile = parse(&fields()).unwrap();
        assert_eq!(
            (profile.given_name.as_str(), profile.family_name.as_str()),
            ("Zoë", "van der Berg")
        );
        assert_eq!(profile.country.code(), "NL");
        assert_eq!(profile.credential_claim, None);
    }

    #[test]
    fn every_fault_is_named_at_once() {
        let faults = parse(&ProfileFields {
            phone: "call me".into(),
            credential_id: "x".into(),
            ..ProfileFields::default()
        })
        .unwrap_err();
        let named: Vec<_> = faults.iter().map(|f| (f.field, f.fault.code())).collect();
        assert_eq!(
            named,
            [
                ("given_name", "missing"),
                ("family_name", "missing"),
                ("communication_email", "missing"),
                ("phone", "phone"),
                ("country", "missing"),
                ("language", "missing"),
                ("credential_id", "credential"),
            ]
        );
    }

    #[test]
    fn g4_a_name_cannot_carry_a_line_break_or_turn_text_around() {
        for bad in [
            "Eve\r\nBcc: all@x.example",
            "Eve\u{202e}moc",
            "Eve\0",
            "E\u{200b}ve",
            "a\tb",
        ] {
            let faults = parse(&ProfileFields {
                given_name: bad.into(),
                ..fields()
            })
            .unwrap_err();
            assert_eq!(faults[0].fault, FieldFault::ForbiddenCharacter, "{bad:?}");
        }
        assert!(
            parse(&ProfileFields {
                given_name: "x".repeat(101),
                ..fields()
            })
            .is_err()
        );
    }
}
