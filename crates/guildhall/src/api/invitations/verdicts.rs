//! The verdict on each row of a list.

use guildhall_domain::invitation::RowOutcome;
use guildhall_domain::invitees::{Invitee, Invitees, RowFault, tally};
use serde::Serialize;
use utoipa::ToSchema;

use crate::api::words;

/// The verdict on one row.
#[derive(Serialize, ToSchema)]
pub(crate) struct RowVerdict<'a> {
    /// The row's number, from 1: among the entries of a pasted list, or in the file, where a header counts.
    pub position: usize,
    /// The row as it was given.
    pub input: &'a str,
    /// The address in it, if it is one.
    #[schema(required)]
    pub address: Option<&'a str>,
    /// The verdict.
    #[schema(value_type = words::RowOutcomeWord)]
    pub outcome: &'static str,
    /// Why it is not approved, in English; nothing where it is, or can be.
    #[schema(required)]
    pub reason: Option<String>,
    /// What is wrong with the row: a stable code.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub fault: Option<&'static str>,
    /// At which character of `input`, counted from 1, where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub character: Option<usize>,
}

impl RowVerdict<'_> {
    pub(super) fn good(outcome: &'static str) -> Self {
        Self {
            position: 1,
            input: "Jane Doe <jane@contoso.example>",
            address: Some("jane@contoso.example"),
            outcome,
            reason: None,
            fault: None,
            character: None,
        }
    }

    pub(super) fn bad() -> Self {
        Self {
            position: 2,
            input: "nobody",
            address: None,
            outcome: "invalid",
            reason: Some("Enter an address like name@company.com; this one has no @".to_owned()),
            fault: Some("no-at"),
            character: None,
        }
    }
}

/// How many rows got each verdict.
#[derive(Default, Serialize, ToSchema)]
pub(crate) struct RowCounts {
    /// Can be approved.
    pub new: usize,
    /// Approved now.
    pub approved: usize,
    /// Approved before.
    pub already_invited: usize,
    /// Of someone who is associated.
    pub already_associated: usize,
    /// As in an earlier row.
    pub duplicate: usize,
    /// No address.
    pub invalid: usize,
    /// An address beside something that cannot be used: a language, a name, a note, a right or its last day.
    pub bad_field: usize,
    /// Outside the organization's domains.
    pub outside_domain: usize,
    /// All rows.
    pub total: usize,
}

/// The verdict on every row, in order.
pub(crate) fn verdicts<'a>(invitees: &'a Invitees, outcomes: &[RowOutcome]) -> Vec<RowVerdict<'a>> {
    let verdict = |(row, outcome): (&'a Invitee, &RowOutcome)| RowVerdict {
        position: row.position,
        input: &row.input,
        address: row.address.as_ref().ok().map(|address| address.as_str()),
        outcome: outcome.as_str(),
        reason: reason(row, *outcome),
        fault: match &row.address {
            Err(error) => Some(error.fault.code()),
            Ok(_) => row.fault.as_deref().map(RowFault::code),
        },
        character: row
            .address
            .as_ref()
            .err()
            .and_then(|error| (error.position > 0).then_some(error.position)),
    };
    invitees.rows().iter().zip(outcomes).map(verdict).collect()
}

fn reason(row: &Invitee, outcome: RowOutcome) -> Option<String> {
    match (outcome, &row.address) {
        (RowOutcome::Invalid, Err(error)) => Some(error.to_string()),
        (RowOutcome::BadField, _) => row.fault.as_ref().map(ToString::to_string),
        (RowOutcome::Duplicate, _) => Some(format!(
            "Row {} is the same address",
            row.duplicate_of.unwrap_or_default()
        )),
        (RowOutcome::AlreadyInvited, _) => Some("This address is approved already and waits for its person".into()),
        (RowOutcome::AlreadyAssociated, _) => Some("This address belongs to someone who is associated".into()),
        (RowOutcome::OutsideDomain, Ok(address)) => Some(format!(
            "{} is not one of the organization's domains; set allow_outside_domains to approve it",
            address.domain()
        )),
        _ => None,
    }
}

/// How many rows got each verdict.
pub(crate) fn counts(outcomes: &[RowOutcome]) -> RowCounts {
    let mut counts = RowCounts {
        total: outcomes.len(),
        ..RowCounts::default()
    };
    for (outcome, n) in tally(outcomes) {
        let count = match outcome {
            RowOutcome::New => &mut counts.new,
            RowOutcome::Approved => &mut counts.approved,
            RowOutcome::AlreadyInvited => &mut counts.already_invited,
            RowOutcome::AlreadyAssociated => &mut counts.already_associated,
            RowOutcome::Duplicate => &mut counts.duplicate,
            RowOutcome::Invalid => &mut counts.invalid,
            RowOutcome::BadField => &mut counts.bad_field,
            RowOutcome::OutsideDomain => &mut counts.outside_domain,
        };
        *count = n;
    }
    counts
}
