//! The way in: addresses that are approved, forms that are sent, and what the admins answer.

use guildhall_domain::clock::{Instant, Span};

use super::{Invitation, Model, No, Person, Rights, Who, is_over};

/// How long a sent form waits, and how long who asks the admins does.
const PENDING: Span = Span::hours(24);
const ASKED: Span = Span::days(30);

/// How long a code is valid, and how often it may be wrong.
const CODE: Span = Span::minutes(10);
const TRIES: i64 = 5;

impl Model {
    pub fn approve(
        &mut self,
        who: Who,
        addresses: &[&str],
        presets: &Rights,
        days: i64,
        now: Instant,
    ) -> Result<(), No> {
        self.must_be_admin(who, now)?;
        self.settle(now)?;
        if presets
            .iter()
            .any(|(right, until)| !self.may_give(who, right, *until, now))
        {
            return Err(No::Forbidden);
        }
        if self.approve_all(who, addresses, presets, days, now) > 0 {
            self.events += 1;
        }
        Ok(())
    }

    /// How many approvals were closed or made.
    fn approve_all(&mut self, who: Who, addresses: &[&str], presets: &Rights, days: i64, now: Instant) -> usize {
        let mut changes = 0;
        for address in addresses {
            if let Some(live) = self.invitations.get(*address)
                && live.accepted_by.is_none()
                && live.expires_at <= now
            {
                self.invitations.remove(*address);
                self.counted.approved -= 1;
                self.counted.expired += 1;
                changes += 1;
            }
            if !self.invitations.contains_key(*address) && !self.has_address(address) {
                let invitation = Invitation {
                    accepted_by: None,
                    expires_at: now + Span::days(days),
                    presets: presets.clone(),
                    approved_by: who,
                    approved_at: now,
                };
                self.invitations.insert((*address).to_owned(), invitation);
                self.counted.approved += 1;
                changes += 1;
            }
        }
        changes
    }

    pub fn revoke(&mut self, who: Who, address: &str, now: Instant) -> Result<(), No> {
        self.must_be_admin(who, now)?;
        self.open(address, now).ok_or(No::Closed)?;
        self.invitations.remove(address);
        self.counted.approved -= 1;
        self.counted.revoked += 1;
        self.events += 1;
        Ok(())
    }

    pub(super) fn open(&mut self, address: &str, now: Instant) -> Option<&mut Invitation> {
        let found = self.invitations.get_mut(address);
        found.filter(|invitation| invitation.accepted_by.is_none() && invitation.expires_at > now)
    }

    pub fn change_expiry(&mut self, who: Who, address: &str, days: i64, now: Instant) -> Result<(), No> {
        self.must_be_admin(who, now)?;
        self.open(address, now).ok_or(No::Closed)?.expires_at = now + Span::days(days);
        self.events += 1;
        Ok(())
    }

    /// Extends what is open, and approves anew what has expired, by whoever does so.
    pub fn extend(&mut self, who: Who, address: &str, days: i64, now: Instant) -> Result<(), No> {
        self.must_be_admin(who, now)?;
        self.settle(now)?;
        let until = now + Span::days(days);
        if let Some(open) = self.open(address, now) {
            if open.expires_at < until {
                open.expires_at = until;
                self.events += 1;
            }
            return Ok(());
        }
        let Some(expired) = self
            .invitations
            .get(address)
            .filter(|live| live.accepted_by.is_none())
            .cloned()
        else {
            return Ok(());
        };
        if !self.has_address(address) {
            // Whoever renews it can give them, and whoever approved it before still could.
            let may_give = |right: &str, end: Option<Instant>| {
                self.may_give(who, right, end, now) && self.could_give(expired.approved_by, right, end, now)
            };
            let kept = expired
                .presets
                .iter()
                .filter(|(right, end)| !is_over(**end, now) && may_give(right, **end));
            let kept = kept.map(|(right, end)| (*right, *end)).collect();
            self.approve_all(who, &[address], &kept, days, now);
            self.events += 1;
        }
        Ok(())
    }

    pub fn submit(&mut self, account: i64, address: &str, now: Instant) -> Result<(), No> {
        // Whoever reads the invitation URL on the way asks for the organization.
        self.take_over(now);
        self.must_go_on(Some(account))?;
        self.settle(now)?;
        match self.people.remove(&account) {
            Some(person) if person.is_active => return Err(No::Associated),
            Some(replaced) => self.drop_pending(&replaced),
            None => {}
        }
        let person = Person {
            number: self.next_number(),
            address: address.to_owned(),
            is_active: false,
            is_complete: true,
            rights: Rights::new(),
            expires_at: now + PENDING,
            leaves_at: None,
            refused: None,
            has_asked: false,
            code: Some((TRIES, now + CODE)),
        };
        self.people.insert(account, person);
        self.counted.pending += 1;
        self.events += 1;
        Ok(())
    }

    pub(super) fn drop_pending(&mut self, person: &Person) {
        self.counted.pending -= 1;
        self.counted.refused -= i64::from(person.refused.is_some());
    }

    pub fn prove(&mut self, account: i64, is_right: bool, now: Instant) -> Result<(), No> {
        let person = self.people.get(&account).ok_or(No::Hidden)?;
        if person.is_here(now) {
            return Err(No::Associated);
        }
        if person.is_active || person.expires_at <= now {
            return Err(No::NotWaiting);
        }
        self.must_go_on(Some(account))?;
        self.settle(now)?;
        let person = self.people.get_mut(&account).ok_or(No::Hidden)?;
        let Some((tries, until)) = person.code.filter(|(tries, until)| *tries > 0 && *until > now) else {
            return Ok(());
        };
        self.events += 1;
        if !is_right {
            person.code = Some((tries - 1, until));
            return Ok(());
        }
        person.code = None;
        let address = person.address.clone();
        self.proven.entry(account).or_default().insert(address.clone());
        if self.has_address(&address)
            || self
                .invitations
                .get(&address)
                .is_some_and(|live| live.accepted_by.is_some())
        {
            self.refuse(account, true);
        } else if self.open(&address, now).is_some() {
            self.accept(account, now);
        } else {
            self.refuse(account, false);
        }
        Ok(())
    }

    fn refuse(&mut self, account: i64, is_claimed: bool) {
        if let Some(person) = self.people.get_mut(&account) {
            self.counted.refused += i64::from(person.refused.is_none());
            person.refused = Some(is_claimed);
        }
    }

    /// Who waits claims the open invitation of their address, and gets its rights as far as its author can give them now.
    fn accept(&mut self, account: i64, now: Instant) {
        let Some(mut person) = self.people.remove(&account) else {
            return;
        };
        self.drop_pending(&person);
        if let Some(live) = self.invitations.get_mut(&person.address) {
            live.accepted_by = Some(account);
            let live = live.clone();
            person.rights = self.presets_of(&live, account, now);
        }
        person.is_active = true;
        person.refused = None;
        self.people.insert(account, person);
        self.counted.approved -= 1;
        self.counted.accepted += 1;
        self.counted.active += 1;
    }

    /// The rights of a claimed invitation, as far as its author can give them now.
    pub(super) fn presets_of(&self, live: &Invitation, account: i64, now: Instant) -> Rights {
        let is_stale = self
            .removed_at
            .get(&account)
            .is_some_and(|removed| *removed >= live.approved_at);
        let may_give = |right: &str, end: Option<Instant>| {
            !is_stale && !is_over(end, now) && self.could_give(live.approved_by, right, end, now)
        };
        let presets = live.presets.iter().map(|(right, end)| (*right, *end));
        presets.filter(|(right, end)| may_give(right, *end)).collect()
    }

    pub fn ask(&mut self, account: i64, now: Instant) -> Result<(), No> {
        if self.people.get(&account).ok_or(No::Hidden)?.has_asked {
            return Ok(());
        }
        self.must_go_on(Some(account))?;
        let person = self.people.get_mut(&account).ok_or(No::Hidden)?;
        if person.is_active || person.expires_at <= now || person.refused != Some(false) {
            return Err(No::NotWaiting);
        }
        person.has_asked = true;
        person.expires_at = now + ASKED;
        self.events += 1;
        Ok(())
    }

    pub fn approve_request(&mut self, who: Who, account: i64, now: Instant) -> Result<(), No> {
        self.must_be_admin(who, now)?;
        let person = self.people.get(&account).ok_or(No::Hidden)?;
        if person.is_active || person.expires_at <= now || person.refused != Some(false) {
            return Err(No::NotWaiting);
        }
        let address = person.address.clone();
        self.settle(now)?;
        if self.has_address(&address)
            || self
                .invitations
                .get(&address)
                .is_some_and(|live| live.accepted_by.is_some())
        {
            return Err(No::Claimed);
        }
        self.approve_all(who, &[&address], &Rights::new(), 30, now);
        self.accept(account, now);
        self.events += 1;
        Ok(())
    }

    pub fn decline_request(&mut self, who: Who, account: i64, now: Instant) -> Result<(), No> {
        self.must_be_admin(who, now)?;
        let person = self.people.get(&account).ok_or(No::Hidden)?;
        let has_question = person.refused.is_some() || person.has_asked;
        if person.is_active || person.expires_at <= now || !has_question {
            return Err(No::NotWaiting);
        }
        if let Some(person) = self.people.remove(&account) {
            self.drop_pending(&person);
        }
        self.events += 1;
        Ok(())
    }
}
