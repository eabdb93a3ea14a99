//! The verdicts and faults of `domain`, said in the reader's language.

use std::borrow::Borrow;

use guildhall_domain::email::{AddressError, TypingHint};
use guildhall_domain::invitation::{InvitationState, RowOutcome};
use guildhall_domain::invitee_file::{Column, FileError};
use guildhall_domain::invitees::{Invitee, LONGEST_NAME, LONGEST_NOTE, RowFault};
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
        RowOutcome::BadField => "verdict-bad-field",
        RowOutcome::OutsideDomain => "verdict-outside-domain",
    })
}

/// The color of a row's outcome.
pub fn outcome_tone(outcome: impl Borrow<RowOutcome>) -> &'static str {
    match outcome.borrow() {
        RowOutcome::New => "blue",
        RowOutcome::Approved => "green",
        RowOutcome::AlreadyInvited | RowOutcome::AlreadyAssociated | RowOutcome::Duplicate => "gray",
        RowOutcome::Invalid | RowOutcome::BadField => "red",
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

/// Why a row has its verdict, and what to do; nothing where nothing is to do.
pub fn row_reason(t: &Texts, row: &Invitee, outcome: RowOutcome) -> String {
    match (outcome, &row.address) {
        (RowOutcome::Invalid, Err(error)) => address_fault(t, error),
        (RowOutcome::BadField, _) => row.fault.as_ref().map(|fault| row_fault(t, fault)).unwrap_or_default(),
        (RowOutcome::OutsideDomain, Ok(address)) => {
            t.fill("reason-outside-domain", "domain", address.domain().to_string())
        }
        (RowOutcome::AlreadyInvited, _) => t.get("reason-already-invited"),
        (RowOutcome::AlreadyAssociated, _) => t.get("reason-already-associated"),
        (RowOutcome::Duplicate, _) => t.fill("reason-duplicate", "position", row.duplicate_of.unwrap_or_default()),
        _ => String::new(),
    }
}

/// What is wrong with a row beside its address, and what to do.
pub fn row_fault(t: &Texts, fault: &RowFault) -> String {
    match fault {
        RowFault::Language { .. } => t.fill("row-fault-language", "typed", fault.shown().unwrap_or_default()),
        RowFault::NameTooLong => t.fill("row-fault-name-long", "most", LONGEST_NAME),
        RowFault::NameCharacter => t.get("row-fault-name-character"),
        RowFault::NoteTooLong => t.fill("row-fault-note-long", "most", LONGEST_NOTE),
        RowFault::NoteCharacter => t.get("row-fault-note-character"),
        RowFault::Right { .. } => t.fill("row-fault-right", "typed", fault.shown().unwrap_or_default()),
        RowFault::LastDay { .. } => t.fill("row-fault-last-day", "typed", fault.shown().unwrap_or_default()),
        RowFault::LastDayAlone { .. } => t.fill("row-fault-last-day-alone", "typed", fault.shown().unwrap_or_default()),
    }
}

/// The name of a column, as the header of a file has it.
pub fn column(t: &Texts, column: Column) -> String {
    t.get(match column {
        Column::Address => "column-address",
        Column::Name => "column-name",
        Column::Language => "column-language",
        Column::Note => "column-note",
        Column::Rights => "column-rights",
        Column::LastDay => "column-last-day",
    })
}

/// Why a file cannot be read, and what to do.
pub fn file_fault(t: &Texts, error: &FileError) -> String {
    let columns = error.columns().unwrap_or_default();
    let line = error.line().unwrap_or_default();
    match error {
        FileError::Empty => t.get("file-fault-empty"),
        FileError::NoRows => t.get("file-fault-no-rows"),
        FileError::TooLong { limit } => t.fill("file-fault-too-long", "most", limit / (1024 * 1024)),
        FileError::TooManyRows { limit } => t.fill("file-fault-too-many-rows", "most", *limit),
        FileError::RowTooLong { limit, .. } => t.with(
            "file-fault-row-too-long",
            &[("line", Arg::from(line)), ("most", Arg::from(limit / 1024))],
        ),
        FileError::Spreadsheet => t.get("file-fault-spreadsheet"),
        FileError::Binary => t.get("file-fault-binary"),
        FileError::WrongEncoding => t.get("file-fault-wrong-encoding"),
        FileError::QuoteNotClosed { .. } => t.fill("file-fault-quote", "line", line),
        FileError::DuplicateColumns { column: doubled, .. } => t.with(
            "file-fault-duplicate-columns",
            &[
                ("column", Arg::from(&column(t, *doubled))),
                ("columns", Arg::from(&columns)),
            ],
        ),
        FileError::NoAddressColumn { .. } => t.with(
            "file-fault-no-address-column",
            &[
                ("column", Arg::from(&column(t, Column::Address))),
                ("columns", Arg::from(&columns)),
            ],
        ),
        FileError::SeveralAddressColumns { .. } => t.fill("file-fault-several-columns", "columns", &columns),
    }
}

/// What is most likely wrong with a typed text, asked as a question where a better one is clear.
pub fn typing_hint(t: &Texts, hint: &TypingHint) -> String {
    match hint.suggestion() {
        Some(suggestion) => t.fill(&format!("typing-hint-{}", hint.code()), "suggestion", suggestion),
        None => t.get("typing-hint-inner-blank-unclear"),
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
    fn every_fault_of_a_file_and_of_its_rows_is_said() {
        let named = || vec![("E-Mail".to_owned(), 1), ("Mail".to_owned(), 3)];
        for (tag, _) in crate::texts::LANGUAGES {
            let t = crate::texts::texts(tag);
            let faults = [
                FileError::Empty,
                FileError::NoRows,
                FileError::TooLong { limit: 16 << 20 },
                FileError::TooManyRows { limit: 100_000 },
                FileError::RowTooLong { line: 7, limit: 65_536 },
                FileError::Spreadsheet,
                FileError::Binary,
                FileError::WrongEncoding,
                FileError::QuoteNotClosed { line: 7 },
                FileError::DuplicateColumns {
                    column: Column::Address,
                    named: named(),
                },
                FileError::NoAddressColumn {
                    found: vec!["Name".into()],
                },
                FileError::SeveralAddressColumns { columns: vec![1, 2] },
            ];
            assert_eq!(faults.len(), FileError::all_codes().len());
            for fault in &faults {
                let text = file_fault(t, fault);
                assert!(text.chars().count() > 5 && !text.contains('{'), "{text}");
            }
            for fault in [
                RowFault::Language { typed: "tlh".into() },
                RowFault::NameTooLong,
                RowFault::NameCharacter,
                RowFault::NoteTooLong,
                RowFault::NoteCharacter,
                RowFault::Right { typed: "all".into() },
                RowFault::LastDay { typed: "soon".into() },
                RowFault::LastDayAlone {
                    typed: "2027-01-31".into(),
                },
            ] {
                let text = row_fault(t, &fault);
                assert!(text.chars().count() > 5 && !text.contains('{'), "{text}");
            }
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
