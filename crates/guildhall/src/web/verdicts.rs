//! The verdicts and faults of `domain`, said in the reader's language.

use std::borrow::Borrow;

use guildhall_domain::email::{AddressError, TypingHint};
use guildhall_domain::invitation::{InvitationState, RowOutcome};
use guildhall_domain::profile::{FieldError, FieldFault};

use crate::texts::{Arg, Texts};

/// The name of a row's outcome.
pub fn outcome(t: &Texts, outcome: impl Borrow<RowOutcome>) -> String {
    t.get(match outcome.borrow() {
        RowOutcome::New => "verdict-new",
        RowOutcome::Approved => "verdict-approved",
        RowOutcome::AlreadyInvited => "verdict-already-invited",
        RowOutcome::AlreadyAssociated => "verdict-already-associated",
        RowOutcome::Duplicate => "verdict-duplicate",
        RowOutcome::Invalid => "verdict-invalid",
        RowOutcome::OutsideDomain => "verdict-outside-domain",
    })
}

/// The color of a row's outcome.
pub fn outcome_tone(outcome: impl Borrow<RowOutcome>) -> &'static str {
    match outcome.borrow() {
        RowOutcome::New => "blue",
        RowOutcome::Approved => "green",
        RowOutcome::AlreadyInvited | RowOutcome::AlreadyAssociated | RowOutcome::Duplicate => "gray",
        RowOutcome::Invalid => "red",
        RowOutcome::OutsideDomain => "amber",
    }
}

/// The name of an invitation's state.
pub fn invitation_state(t: &Texts, state: impl Borrow<InvitationState>) -> String {
    t.get(match state.borrow() {
        InvitationState::Approved => "state-approved",
        InvitationState::Accepted => "state-accepted",
        InvitationState::Expired => "state-expired",
        InvitationState::Revoked => "state-revoked",
        InvitationState::Ended => "state-ended",
    })
}

/// What is wrong with an address, and what to do.
pub fn address_fault(t: &Texts, error: &AddressError) -> String {
    let shown = error.fault.character_shown().unwrap_or_default();
    t.with(
        &format!("address-fault-{}", error.fault.code()),
        &[
            (
                "position",
                Arg::Number(i64::try_from(error.position).unwrap_or_default()),
            ),
            ("character", Arg::from(&shown)),
            ("becomes", Arg::from(error.fault.becomes().unwrap_or_default())),
            ("suggestion", Arg::from(error.fault.suggestion().unwrap_or_default())),
        ],
    )
}

/// What is most likely wrong with a typed text, asked as a question where a better one is clear.
pub fn typing_hint(t: &Texts, hint: &TypingHint) -> String {
    match hint.suggestion() {
        Some(suggestion) => t.fill(&format!("typing-hint-{}", hint.code()), "suggestion", suggestion),
        None => t.get("typing-hint-inner-blank-unclear"),
    }
}

/// What is wrong with a code that was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeFault {
    /// Not six digits.
    Missing,
    /// Not the one that was mailed.
    Wrong {
        /// How many more tries there are.
        left: i64,
    },
    /// Too old, used, or tried too often.
    UsedUp,
}

impl CodeFault {
    /// After a wrong code, with so many tries left.
    pub fn after(tries_left: i64) -> Self {
        if tries_left > 0 {
            Self::Wrong { left: tries_left }
        } else {
            Self::UsedUp
        }
    }
}

/// Whether a text can be a code at all: six digits, with blanks or hyphens between them as people type them.
pub fn is_code(typed: &str) -> bool {
    let digits = || typed.chars().filter(|c| !c.is_whitespace() && *c != '-').take(7);
    digits().count() == 6 && digits().all(|c| c.is_ascii_digit())
}

/// What is wrong with a code, and what to do.
pub fn code_fault(t: &Texts, fault: CodeFault) -> String {
    match fault {
        CodeFault::Missing => t.get("code-missing"),
        CodeFault::Wrong { left } => t.fill("code-wrong", "left", left),
        CodeFault::UsedUp => t.get("code-used-up"),
    }
}

/// What is wrong with a field of the profile, and what to do. It is said beside the field and in the summary on top, so
/// it names the field where that is not plain from the rest.
pub fn field_fault(t: &Texts, error: &FieldError) -> String {
    let number = |n: usize| Arg::from(n);
    match &error.fault {
        FieldFault::Address(address) => address_fault(t, address),
        FieldFault::TooLong(most) => t.with(
            "field-fault-too-long",
            &[
                ("field", Arg::from(field_label(t, error.field))),
                ("most", number(*most)),
            ],
        ),
        FieldFault::ForbiddenCharacter => {
            t.fill("field-fault-forbidden-character", "field", field_label(t, error.field))
        }
        FieldFault::Credential(format) if format.min_length == format.max_length => {
            t.fill("field-fault-credential-exact", "count", number(format.max_length))
        }
        FieldFault::Credential(format) => t.with(
            "field-fault-credential",
            &[
                ("least", number(format.min_length)),
                ("most", number(format.max_length)),
            ],
        ),
        FieldFault::Missing => t.get(match error.field {
            "given_name" => "profile-missing-given-name",
            "family_name" => "profile-missing-family-name",
            "communication_email" => "profile-missing-email",
            "country" => "profile-missing-country",
            "language" => "profile-missing-language",
            _ => "field-fault-missing",
        }),
        FieldFault::Phone => t.get("field-fault-phone"),
        FieldFault::Country => t.get("field-fault-country"),
        FieldFault::Language => t.get("field-fault-language"),
    }
}

fn field_label(t: &Texts, field: &str) -> String {
    t.get(match field {
        "given_name" => "profile-given-name",
        "family_name" => "profile-family-name",
        "communication_email" => "profile-email",
        "phone" => "profile-phone",
        "job_title" => "profile-job-title",
        "country" => "profile-country",
        "language" => "profile-language",
        _ => "profile-credential",
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use guildhall_domain::email::{AddressFault, EmailAddress, typing_hint as hint};
    use guildhall_domain::profile::CredentialFormat;

    #[test]
    fn every_fault_of_an_address_is_said_in_every_language() {
        for (tag, _) in crate::texts::LANGUAGES {
            for code in AddressFault::all_codes() {
                assert!(
                    crate::texts::texts(tag).has(&format!("address-fault-{code}")),
                    "{tag} {code}"
                );
            }
        }
    }

    #[test]
    fn english_says_what_the_domain_says() {
        let t = crate::texts::texts("en");
        for input in [
            "",
            "jane",
            "j@@x.example",
            "@x.example",
            "jane@",
            ".j@x.example",
            "j..d@x.example",
            "j@x.example.",
            "j@-x.example",
            "j(x)@x.example",
            "j d@x.example",
            "j\u{200b}@x.example",
            "j\u{7}@x.example",
            "\"j@x.example",
            "Jane <j@x.example>",
            "<j@x.example",
            "j@[127.0.0.1]",
            "j@xn--a.example",
            "j@localhost",
            "j@contoso,com",
            "\u{212a}im@x.example",
            "j[@x.example",
        ] {
            let error = EmailAddress::parse(input).unwrap_err();
            assert_eq!(address_fault(t, &error), error.to_string(), "{input:?}");
        }
    }

    #[test]
    fn every_fault_of_a_field_is_said() {
        let between = |min_length, max_length| CredentialFormat { min_length, max_length };
        for (tag, _) in crate::texts::LANGUAGES {
            let t = crate::texts::texts(tag);
            for fault in [
                FieldFault::Missing,
                FieldFault::TooLong(100),
                FieldFault::ForbiddenCharacter,
                FieldFault::Phone,
                FieldFault::Country,
                FieldFault::Language,
                FieldFault::Credential(between(6, 12)),
                FieldFault::Credential(between(7, 7)),
            ] {
                for field in [
                    "given_name",
                    "family_name",
                    "communication_email",
                    "phone",
                    "country",
                    "language",
                ]
                .into_iter()
                .chain(["job_title", "credential_id"])
                {
                    let fault = fault.clone();
                    let text = field_fault(t, &FieldError { field, fault });
                    assert!(text.chars().count() > 5 && !text.contains("field-fault"), "{text}");
                }
            }
            for typed in ["j@contoso,com", "j@contoso.com.", "j@contoso.com;", "j doe@contoso.com"] {
                let text = typing_hint(t, &hint(typed).unwrap());
                assert!(text.chars().count() > 5 && !text.contains('{'), "{text}");
            }
        }
    }

    #[test]
    fn every_state_and_outcome_has_a_name() {
        let t = crate::texts::texts("de");
        for o in RowOutcome::ALL {
            assert!(!outcome(t, *o).contains("verdict-"));
        }
        for s in InvitationState::ALL {
            assert!(!invitation_state(t, *s).contains("state-"));
        }
    }
}
