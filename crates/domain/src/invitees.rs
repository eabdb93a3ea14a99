//! A list of people to invite, pasted or from a file, judged row by row.

mod row;
mod vocabulary;

use std::collections::{HashMap, HashSet};

use crate::address_list::{self, ListError};
use crate::email::{Domain, EmailAddress};
use crate::invitation::{RowOutcome, is_outside};

pub use row::{Cells, Invitee, LONGEST_NAME, LONGEST_NOTE, RowFault, RowRights};
pub use vocabulary::Vocabulary;

/// A list that owns its rows.
#[derive(Clone, Debug, Default)]
pub struct Invitees {
    rows: Vec<Invitee>,
}

impl Invitees {
    /// A list without rows.
    pub fn none() -> Self {
        Self::default()
    }

    /// The list of these rows. A row that can be used and says the same address as an earlier one becomes its duplicate.
    pub fn of(mut rows: Vec<Invitee>) -> Self {
        let mut first = HashMap::with_capacity(rows.len());
        let duplicates: Vec<Option<usize>> = rows
            .iter()
            .map(|row| {
                let address = row.usable_address()?;
                let earlier = *first.entry(address.key()).or_insert(row.position);
                (earlier != row.position).then_some(earlier)
            })
            .collect();
        for (row, duplicate_of) in rows.iter_mut().zip(duplicates) {
            row.duplicate_of = duplicate_of;
        }
        Self { rows }
    }

    /// Reads a list as pasted.
    ///
    /// # Errors
    /// [`ListError`] when it is longer than a list may be.
    pub fn read(text: &str) -> Result<Self, ListError> {
        let entries = address_list::read(text)?;
        Ok(Self::of(entries.into_iter().map(Invitee::pasted).collect()))
    }

    /// Every row, in order.
    pub fn rows(&self) -> &[Invitee] {
        &self.rows
    }

    /// Every row, to be taken apart.
    pub fn into_rows(self) -> Vec<Invitee> {
        self.rows
    }

    /// The list in parts of so many rows, each row with the duplicate that it is in the whole.
    pub fn into_parts(self, size: usize) -> Vec<Self> {
        let mut rows = self.rows.into_iter();
        let mut parts = Vec::new();
        loop {
            let part: Vec<Invitee> = rows.by_ref().take(size).collect();
            if part.is_empty() {
                return parts;
            }
            parts.push(Self { rows: part });
        }
    }

    /// The rows that can be approved as far as the list alone can say, each address once.
    pub fn usable(&self) -> impl Iterator<Item = (&Invitee, &EmailAddress)> {
        self.rows
            .iter()
            .filter(|row| row.duplicate_of.is_none())
            .filter_map(|row| Some((row, row.usable_address()?)))
    }

    /// The different addresses of the list, each once.
    pub fn addresses(&self) -> impl Iterator<Item = &EmailAddress> {
        self.usable().map(|(_, address)| address)
    }

    /// The verdict on every row, in order. `taken` says which folded addresses are not free and why, `approved` which were
    /// just approved; what is outside `domains` and was not approved says so.
    pub fn judge(
        &self,
        domains: &[Domain],
        taken: &HashMap<String, RowOutcome>,
        approved: &HashSet<String>,
    ) -> Vec<RowOutcome> {
        self.rows
            .iter()
            .map(|row| match &row.address {
                Err(_) => RowOutcome::Invalid,
                Ok(_) if row.fault.is_some() => RowOutcome::BadField,
                Ok(_) if row.duplicate_of.is_some() => RowOutcome::Duplicate,
                Ok(address) => match taken.get(address.key().as_str()) {
                    Some(why) => *why,
                    None if approved.contains(address.key().as_str()) => RowOutcome::Approved,
                    None if is_outside(address, domains) => RowOutcome::OutsideDomain,
                    None => RowOutcome::New,
                },
            })
            .collect()
    }
}

/// How many rows got each verdict, in the order of [`RowOutcome::ALL`], verdicts that none got left out.
pub fn tally(outcomes: &[RowOutcome]) -> Vec<(RowOutcome, usize)> {
    RowOutcome::ALL
        .iter()
        .map(|kind| (*kind, outcomes.iter().filter(|outcome| *outcome == kind).count()))
        .filter(|(_, n)| *n > 0)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_gets_its_verdict() {
        let list = Invitees::read(
            "a@contoso.example; A@CONTOSO.example, nobody, b@contoso.example\nc@sub.contoso.example; d@contoso.example",
        )
        .unwrap();
        let domains = [Domain::parse("contoso.example").unwrap()];
        let taken = HashMap::from([("b@contoso.example".to_owned(), RowOutcome::AlreadyInvited)]);
        let approved = HashSet::from(["d@contoso.example".to_owned()]);
        let outcomes = list.judge(&domains, &taken, &approved);
        assert_eq!(
            outcomes,
            [
                RowOutcome::New,
                RowOutcome::Duplicate,
                RowOutcome::Invalid,
                RowOutcome::AlreadyInvited,
                RowOutcome::OutsideDomain,
                RowOutcome::Approved,
            ]
        );
        assert_eq!(list.rows()[1].duplicate_of, Some(1));
        assert_eq!(list.addresses().count(), 4);
        assert_eq!(tally(&outcomes).len(), 6);
        let parts = list.into_parts(4);
        assert_eq!(parts.iter().map(|part| part.rows().len()).collect::<Vec<_>>(), [4, 2]);
        assert_eq!(parts[0].rows()[1].duplicate_of, Some(1));
    }
}
