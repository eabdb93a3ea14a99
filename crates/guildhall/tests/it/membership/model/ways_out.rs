//! Ways out that no admin of the organization decides: an account is closed, and the organization is suspended or closed.

use std::collections::BTreeSet;

use guildhall_domain::clock::Instant;

use super::{GLOBAL, Model, No, PRIMARY};

impl Model {
    pub fn suspend(&mut self, now: Instant) -> Result<(), No> {
        self.must_belong(None, now)?;
        if self.is_suspended {
            return Err(No::AlreadySuspended);
        }
        self.is_suspended = true;
        self.end_takeover_under_way();
        self.events += 1;
        Ok(())
    }

    pub fn resume(&mut self, now: Instant) -> Result<(), No> {
        self.must_belong(None, now)?;
        if !self.is_suspended {
            return Err(No::NotSuspended);
        }
        self.is_suspended = false;
        self.events += 1;
        Ok(())
    }

    /// From now on there is nothing here for anyone. What is left ends with the next sweep.
    pub fn close(&mut self, now: Instant) -> Result<(), No> {
        self.must_belong(None, now)?;
        self.is_closed = true;
        self.end_takeover_under_way();
        self.events += 1;
        Ok(())
    }

    /// Nobody comes into power where nobody can object.
    fn end_takeover_under_way(&mut self) {
        if let Some(account) = self.waiting().map(|takeover| takeover.account) {
            self.end_reached(account);
        }
    }

    /// What is left at a closed organization: an event for each person, and one for all forms and approvals.
    pub(super) fn end_at_closed(&mut self) {
        if !self.is_closed {
            return;
        }
        let active = self.people.iter().filter(|(_, person)| person.is_active);
        let active: Vec<i64> = active.map(|(account, _)| *account).collect();
        active.into_iter().for_each(|account| self.let_go(account));
        let forms = std::mem::take(&mut self.people);
        forms.values().for_each(|form| self.drop_pending(form));
        let approvals = std::mem::take(&mut self.invitations);
        self.revoke_all(approvals.len());
        self.events += i64::from(!forms.is_empty() || !approvals.is_empty());
    }

    fn revoke_all(&mut self, how_many: usize) {
        let how_many = i64::try_from(how_many).unwrap_or(i64::MAX);
        self.counted.approved -= how_many;
        self.counted.revoked += how_many;
    }

    /// The person has no account from now on: what they have here ends, and what waits for addresses that are theirs. The
    /// organization keeps its last admin and its primary program contact, unless it is closed.
    pub fn close_account(&mut self, account: i64, now: Instant) -> Result<(), No> {
        let theirs = self.proven.get(&account).cloned().unwrap_or_default();
        if !self.people.contains_key(&account) && self.waiting_for(&theirs).is_empty() {
            return Ok(());
        }
        self.take_over(now);
        self.settle(now)?;
        match self.people.get(&account) {
            Some(person) if person.is_active => {
                let is_lasting = person.leaves_at.is_none() && person.rights.get(GLOBAL) == Some(&None);
                if !self.is_closed && self.contacts.get(PRIMARY) == Some(&account) {
                    return Err(No::PrimaryContact);
                }
                if !self.is_closed && is_lasting && self.lasting_admins() == 1 {
                    return Err(No::LastAdmin);
                }
                self.let_go(account);
            }
            Some(form) => {
                let form = form.clone();
                self.drop_pending(&form);
                self.people.remove(&account);
                self.events += 1;
            }
            None => {}
        }
        let waiting = self.waiting_for(&theirs);
        for address in &waiting {
            self.invitations.remove(address);
            self.events += 1;
        }
        self.revoke_all(waiting.len());
        Ok(())
    }

    /// Those of these addresses that are approved, overdue or not.
    fn waiting_for(&self, addresses: &BTreeSet<String>) -> Vec<String> {
        let is_waiting = |address: &&String| {
            let live = self.invitations.get(*address);
            live.is_some_and(|live| live.accepted_by.is_none())
        };
        addresses.iter().filter(is_waiting).cloned().collect()
    }
}
