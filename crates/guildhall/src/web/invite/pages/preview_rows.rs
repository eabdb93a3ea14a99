//! The rows of a preview by their verdicts, and how many there are of each.

use guildhall_domain::invitation::RowOutcome;
use guildhall_domain::invitees::Invitee;

use crate::actions::drafts::Summary;
use crate::config::Rights;
use crate::texts::Texts;
use crate::web::forms::language_name;
use crate::web::rights::presets_said;
use crate::web::verdicts;

/// The verdicts in the order of a preview: what wants attention first, then what is to be approved.
pub const ORDER: &[RowOutcome] = &[
    RowOutcome::Invalid,
    RowOutcome::BadField,
    RowOutcome::OutsideDomain,
    RowOutcome::AlreadyInvited,
    RowOutcome::AlreadyAssociated,
    RowOutcome::Duplicate,
    RowOutcome::New,
];

/// Rows with one verdict.
pub struct PreviewGroup {
    /// The verdict.
    pub outcome: RowOutcome,
    /// Some of them.
    pub rows: Vec<PreviewRow>,
    /// How many more there are on pages of their own.
    pub more: i64,
}

/// A row of the list.
pub struct PreviewRow {
    /// Its number in the list or in the file.
    pub position: i64,
    /// As it was given.
    pub input: String,
    /// The address in it, when it says more than the input.
    pub address: Option<String>,
    /// The name that stands in a column of its own.
    pub name: Option<String>,
    /// Its own language.
    pub language: Option<String>,
    /// The rights of its own.
    pub rights: Vec<String>,
    /// Why it has its verdict, and what to do.
    pub reason: String,
}

/// How many rows there are of each outcome.
#[derive(Clone, Copy, Debug, Default)]
pub struct PreviewCounts {
    /// Would be approved.
    pub new: i64,
    /// Have a live invitation.
    pub already_invited: i64,
    /// Are associated.
    pub already_associated: i64,
    /// Say the same as an earlier row.
    pub duplicate: i64,
    /// Are no addresses.
    pub invalid: i64,
    /// Have something beside the address that cannot be used.
    pub bad_field: i64,
    /// Lie outside the organization's domains.
    pub outside_domain: i64,
}

impl PreviewCounts {
    /// The counts of a list.
    pub fn of(summary: &Summary) -> Self {
        let n = |outcome| int(summary.count(outcome));
        Self {
            new: n(RowOutcome::New),
            already_invited: n(RowOutcome::AlreadyInvited),
            already_associated: n(RowOutcome::AlreadyAssociated),
            duplicate: n(RowOutcome::Duplicate),
            invalid: n(RowOutcome::Invalid),
            bad_field: n(RowOutcome::BadField),
            outside_domain: n(RowOutcome::OutsideDomain),
        }
    }

    /// All rows.
    pub fn all(&self) -> i64 {
        ORDER.iter().map(|outcome| self.count(*outcome)).sum()
    }

    /// How many can be put right.
    pub fn fixable(&self) -> i64 {
        self.invalid + self.bad_field
    }

    /// How many would not be approved, ticked or not.
    pub fn rejected(&self) -> i64 {
        self.all() - self.new
    }

    /// The rows with one verdict.
    pub fn count(&self, outcome: RowOutcome) -> i64 {
        match outcome {
            RowOutcome::New => self.new,
            RowOutcome::AlreadyInvited => self.already_invited,
            RowOutcome::AlreadyAssociated => self.already_associated,
            RowOutcome::Duplicate => self.duplicate,
            RowOutcome::Invalid => self.invalid,
            RowOutcome::BadField => self.bad_field,
            RowOutcome::OutsideDomain => self.outside_domain,
            RowOutcome::Approved => 0,
        }
    }
}

pub(super) fn int(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

impl PreviewRow {
    pub(super) fn of(row: &Invitee, outcome: RowOutcome, t: &Texts, rights: &Rights) -> Self {
        let address = row.address.as_ref().ok().map(|address| address.as_str());
        let says_more = address.is_some_and(|address| address != row.input);
        Self {
            position: int(row.position),
            address: address.filter(|_| says_more).map(str::to_owned),
            name: row.name.clone().filter(|_| !says_more && row.fault.is_none()),
            language: row
                .language
                .as_ref()
                .map(|language| language_name(t, language.as_str())),
            rights: row
                .presets()
                .map(|own| presets_said(t, own, rights))
                .unwrap_or_default(),
            input: row.input.clone(),
            reason: verdicts::row_reason(t, row, outcome),
        }
    }
}
