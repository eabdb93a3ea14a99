//! A pasted list, judged row by row.

use std::collections::{HashMap, HashSet};

use crate::address_list::{self, ListError};
use crate::email::{AddressError, Domain, EmailAddress};
use crate::invitation::{RowOutcome, is_outside};

/// A pasted list that owns its rows.
#[derive(Clone, Debug)]
pub struct Invitees {
    rows: Vec<Invitee>,
}

/// One row of a pasted list.
#[derive(Clone, Debug)]
pub struct Invitee {
    /// The row's number, from 1.
    pub position: usize,
    /// What was pasted.
    pub input: String,
    /// The address in it, or why it is none.
    pub address: Result<EmailAddress, AddressError>,
    /// The position of the earlier row that says the same.
    pub duplicate_of: Option<usize>,
}

impl Invitees {
    /// A list without rows.
    pub fn none() -> Self {
        Self { rows: Vec::new() }
    }

    /// Reads a list as pasted.
    ///
    /// # Errors
    /// [`ListError`] when it is longer than a list may be.
    pub fn read(text: &str) -> Result<Self, ListError> {
        let entries = address_list::read(text)?;
        let mut first = HashMap::with_capacity(entries.len());
        let rows = entries
            .into_iter()
            .map(|entry| {
                let duplicate_of = entry.address.as_ref().ok().and_then(|address| {
                    let earlier = *first.entry(address.key().clone()).or_insert(entry.position);
                    (earlier != entry.position).then_some(earlier)
                });
                let input = entry.input.to_string();
                Invitee {
                    position: entry.position,
                    input,
                    address: entry.address,
                    duplicate_of,
                }
            })
            .collect();
        Ok(Self { rows })
    }

    /// Every row, in order.
    pub fn rows(&self) -> &[Invitee] {
        &self.rows
    }

    /// The different addresses of the list, each once.
    pub fn addresses(&self) -> impl Iterator<Item = &EmailAddress> {
        self.rows
            .iter()
            .filter(|row| row.duplicate_of.is_none())
            .filter_map(|row| row.address.as_ref().ok())
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
    }
}
