//! Who holds what, and who stays until when.

use guildhall_domain::clock::Instant;

use super::{GLOBAL, Model, No, PRIMARY, Person, Rights, Who};

impl Model {
    pub fn grant(
        &mut self,
        who: Who,
        account: i64,
        right: &'static str,
        until: Option<Instant>,
        now: Instant,
    ) -> Result<(), No> {
        self.must_belong(who, now)?;
        if !self.may_give(who, right, until, now) {
            return Err(No::Forbidden);
        }
        self.must_go_on(who)?;
        self.must_be_active(account, now)?;
        self.settle(now)?;
        if self.held(account, now).get(right) == Some(&until) {
            return Ok(());
        }
        let person = self.people.get_mut(&account).ok_or(No::Hidden)?;
        person.rights.insert(right, until);
        if until.is_some() || person.leaves_at.is_some() {
            self.must_last(right, account)?;
        }
        self.answer(account, right, until);
        self.events += 1;
        if right == GLOBAL {
            self.end_reached(account);
        }
        Ok(())
    }

    /// After a global admin's right was taken or given an end: somebody is left who holds it without one, and the primary
    /// program contact does.
    fn must_last(&self, right: &str, account: i64) -> Result<(), No> {
        if right != GLOBAL {
            Ok(())
        } else if self.contacts.get(PRIMARY) == Some(&account) {
            Err(No::PrimaryContact)
        } else if self.lasting_admins() == 0 {
            Err(No::LastAdmin)
        } else {
            Ok(())
        }
    }

    pub fn take(&mut self, who: Who, account: i64, right: &'static str, now: Instant) -> Result<(), No> {
        self.must_belong(who, now)?;
        if !self.may_give(who, right, Some(now), now) {
            return Err(No::Forbidden);
        }
        self.must_go_on(who)?;
        self.must_be_active(account, now)?;
        self.settle(now)?;
        if !self.held(account, now).contains_key(right) {
            return Ok(());
        }
        let person = self.people.get_mut(&account).ok_or(No::Hidden)?;
        person.rights.remove(right);
        self.must_last(right, account)?;
        self.events += 1;
        Ok(())
    }

    pub fn remove(&mut self, who: Who, account: i64, now: Instant) -> Result<(), No> {
        self.must_be_admin(who, now)?;
        let is_overdue = |person: &Person| !person.is_active && person.expires_at <= now;
        if self.people.get(&account).is_none_or(is_overdue) {
            return Err(No::Hidden);
        }
        self.must_be_active(account, now)?;
        self.settle(now)?;
        if self
            .held(account, now)
            .keys()
            .any(|right| !self.may_give(who, right, Some(now), now))
        {
            return Err(No::Forbidden);
        }
        self.end(account)?;
        self.removed_at.insert(account, now);
        Ok(())
    }

    pub fn leave(&mut self, account: i64, now: Instant) -> Result<(), No> {
        self.must_belong(Some(account), now)?;
        self.settle(now)?;
        self.end(account)
    }

    /// Whoever lets somebody go earlier takes what they hold, and whoever lets them stay longer gives it.
    pub fn set_end(&mut self, who: Who, account: i64, at: Option<Instant>, now: Instant) -> Result<(), No> {
        self.must_be_admin(who, now)?;
        self.must_be_active(account, now)?;
        self.settle(now)?;
        let person = self.people.get(&account).ok_or(No::Hidden)?;
        let before = person.leaves_at;
        let is_longer = before.is_some_and(|before| at.is_none_or(|at| at > before));
        let is_theirs = self.held(account, now).into_iter().all(|(right, end)| {
            let earliest = [end, at].into_iter().flatten().min();
            self.may_give(who, right, if is_longer { earliest } else { Some(now) }, now)
        });
        if !is_theirs {
            return Err(No::Forbidden);
        }
        if at == before {
            return Ok(());
        }
        let person = self.people.get_mut(&account).ok_or(No::Hidden)?;
        person.leaves_at = at;
        let is_admin = person.rights.get(GLOBAL) == Some(&None);
        if at.is_some() && self.contacts.get(PRIMARY) == Some(&account) {
            return Err(No::PrimaryContact);
        }
        if at.is_some() && is_admin {
            self.must_last(GLOBAL, account)?;
        }
        self.events += 1;
        Ok(())
    }

    /// Someone says the names that are missing. What their roles bring with them holds from now on.
    pub fn complete(&mut self, account: i64, now: Instant) -> Result<(), No> {
        self.must_be_active(account, now)?;
        self.must_go_on(Some(account))?;
        let person = self.people.get_mut(&account).ok_or(No::Hidden)?;
        if !person.is_complete {
            person.is_complete = true;
            self.events += 1;
            if self.contacts.get(PRIMARY) == Some(&account) {
                self.events += i64::from(self.empower(account));
            }
        }
        Ok(())
    }

    /// The operator makes an account, or whoever is associated by its address, a global admin.
    pub fn appoint(&mut self, account: i64, address: &str, now: Instant) -> Result<(), No> {
        self.must_belong(None, now)?;
        self.settle(now)?;
        let by_address = || {
            self.people
                .iter()
                .find(|(_, person)| person.is_active && person.address == address)
        };
        let own = self.people.get(&account).filter(|person| person.is_active);
        let found = own
            .map(|_| account)
            .or_else(|| by_address().map(|(account, _)| *account));
        let mut claimed = None;
        let account = found.unwrap_or_else(|| {
            if let Some(replaced) = self.people.remove(&account) {
                self.drop_pending(&replaced);
            }
            if let Some(open) = self.open(address, now) {
                open.accepted_by = Some(account);
                claimed = Some(open.clone());
                self.counted.approved -= 1;
                self.counted.accepted += 1;
            }
            let person = Person {
                number: self.next_number(),
                address: address.to_owned(),
                is_active: true,
                is_complete: false,
                rights: Rights::new(),
                expires_at: now,
                leaves_at: None,
                refused: None,
                has_asked: false,
                code: None,
            };
            self.people.insert(account, person);
            self.counted.active += 1;
            account
        });
        self.events += i64::from(self.empower(account));
        if let Some(claimed) = claimed {
            let given = self.presets_of(&claimed, account, now);
            if let Some(person) = self.people.get_mut(&account) {
                given.into_iter().for_each(|(right, end)| {
                    person.rights.entry(right).or_insert(end);
                });
            }
        }
        Ok(())
    }

    pub fn dismiss(&mut self, account: i64, now: Instant) -> Result<(), No> {
        self.must_belong(None, now)?;
        if !self.held(account, now).contains_key(GLOBAL) {
            return Err(No::NotAnAdmin);
        }
        self.take(None, account, GLOBAL, now)
    }
}
