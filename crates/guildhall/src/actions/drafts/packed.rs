//! The rows of a draft as they are kept: JSON, a hundred of one verdict to a part, each part compressed by itself, so that
//! a page costs the same wherever it is in the list.

use guildhall_domain::invitation::RowOutcome;
use guildhall_domain::invitees::{Invitee, Invitees};
use guildhall_store::drafts::{self, Part};
use guildhall_store::{DbError, Tx};

use crate::actions::idempotency::{deflate, inflate};

/// How many rows a part has, and a page that shows one.
pub const ROWS_A_PART: usize = 100;

/// Rows that are ready to be written.
pub struct Packed(Vec<Part>);

impl Packed {
    /// Packs every row of a list.
    ///
    /// # Errors
    /// [`DbError`] when a row cannot be written as JSON.
    pub fn of(invitees: &Invitees, outcomes: &[RowOutcome]) -> Result<Self, DbError> {
        Self::these(RowOutcome::ALL.iter().copied(), invitees, outcomes)
    }

    /// Packs all rows but those with one verdict.
    ///
    /// # Errors
    /// As [`of`](Self::of).
    pub fn without(left_out: RowOutcome, invitees: &Invitees, outcomes: &[RowOutcome]) -> Result<Self, DbError> {
        let kept = RowOutcome::ALL.iter().copied().filter(|outcome| *outcome != left_out);
        Self::these(kept, invitees, outcomes)
    }

    fn these(
        kinds: impl Iterator<Item = RowOutcome>,
        invitees: &Invitees,
        outcomes: &[RowOutcome],
    ) -> Result<Self, DbError> {
        let mut parts = Vec::new();
        for kind in kinds {
            let rows = invitees.rows().iter().zip(outcomes);
            let rows: Vec<&Invitee> = rows
                .filter(|(_, outcome)| **outcome == kind)
                .map(|(row, _)| row)
                .collect();
            for (number, chunk) in (1..).zip(rows.chunks(ROWS_A_PART)) {
                let json = serde_json::to_vec(chunk).map_err(unreadable)?;
                parts.push(Part {
                    outcome: kind,
                    number,
                    packed: deflate([json.as_slice()])?,
                });
            }
        }
        Ok(Self(parts))
    }

    /// Writes them into a draft that has none.
    pub(super) fn write(&self, tx: &mut Tx<'_>, draft: i64) -> Result<(), DbError> {
        drafts::insert_parts(tx, draft, &self.0)
    }

    /// Whether writing them takes a while.
    pub fn is_long(&self) -> bool {
        self.0.len() > 10
    }
}

pub(super) fn read_part(
    tx: &mut Tx<'_>,
    draft: i64,
    outcome: RowOutcome,
    number: i64,
) -> Result<Vec<Invitee>, DbError> {
    drafts::part(tx, draft, outcome, number)?.map_or_else(|| Ok(Vec::new()), |packed| unpack(&packed))
}

pub(super) fn read(
    tx: &mut Tx<'_>,
    draft: i64,
    outcomes: &[RowOutcome],
) -> Result<Vec<(Invitee, RowOutcome)>, DbError> {
    let mut all = Vec::new();
    for outcome in outcomes {
        for packed in drafts::parts(tx, draft, *outcome)? {
            all.extend(unpack(&packed)?.into_iter().map(|row| (row, *outcome)));
        }
    }
    Ok(all)
}

fn unpack(packed: &[u8]) -> Result<Vec<Invitee>, DbError> {
    serde_json::from_slice(&inflate(packed)?).map_err(unreadable)
}

pub(super) fn unreadable(error: serde_json::Error) -> DbError {
    DbError::Unreadable(format!("a draft: {error}").into())
}
