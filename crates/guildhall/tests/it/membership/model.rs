//! What must be, as far as the rules of membership say it: a few maps instead of a database, and no words of the program.

use std::collections::BTreeMap;

use guildhall_domain::clock::{Instant, Span};

/// How long a sent form waits, and how long who asks the admins does.
const PENDING: Span = Span::hours(24);
const ASKED: Span = Span::days(30);

/// How long a code is valid, and how often it may be wrong.
const CODE: Span = Span::minutes(10);
const TRIES: i64 = 5;

pub const GLOBAL: &str = "global_admin";
pub const LOCATION: &str = "location_admin";

/// Rights, and when they end.
pub type Rights = BTreeMap<&'static str, Option<Instant>>;

/// Who acts: an account, or the operator.
pub type Who = Option<i64>;

/// Why nothing happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum No {
    Hidden,
    Forbidden,
    Closed,
    NotActive,
    NotWaiting,
    NotAnAdmin,
    Associated,
    Claimed,
    LastAdmin,
}

/// An invitation that waits or was accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    pub accepted_by: Who,
    pub expires_at: Instant,
    pub presets: Rights,
    pub approved_by: Who,
    pub approved_at: Instant,
}

/// Someone who is on the way in, or associated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    pub address: String,
    pub is_active: bool,
    pub rights: Rights,
    /// When it is over, while it is pending.
    pub expires_at: Instant,
    /// Whether the proven address was refused, and whether because somebody else has it.
    pub refused: Option<bool>,
    pub has_asked: bool,
    /// How often a code may still be wrong, and until when it is valid.
    pub code: Option<(i64, Instant)>,
}

/// How many of what, as they are kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counted {
    pub approved: i64,
    pub accepted: i64,
    pub expired: i64,
    pub revoked: i64,
    pub ended: i64,
    pub pending: i64,
    pub active: i64,
    pub left: i64,
    pub refused: i64,
}

/// One organization.
#[derive(Clone, Debug, Default)]
pub struct Model {
    pub invitations: BTreeMap<String, Invitation>,
    pub people: BTreeMap<i64, Person>,
    pub removed_at: BTreeMap<i64, Instant>,
    pub counted: Counted,
    /// How many events its chain has.
    pub events: i64,
    /// A rule that this model has wrong, for the test of the test.
    pub is_wrong: bool,
}

fn is_over(end: Option<Instant>, now: Instant) -> bool {
    end.is_some_and(|end| end <= now)
}

impl Model {
    /// What an account holds at this moment; nothing for whoever is not active.
    pub fn held(&self, account: i64, now: Instant) -> Rights {
        let active = self.people.get(&account).filter(|person| person.is_active);
        let rights = active.map(|person| person.rights.clone()).unwrap_or_default();
        rights.into_iter().filter(|(_, end)| !is_over(*end, now)).collect()
    }

    /// Whether an actor may run the organization: the first question of nearly every action.
    pub fn must_be_admin(&self, who: Who, now: Instant) -> Result<(), No> {
        self.must_belong(who, now)?;
        let Some(account) = who else { return Ok(()) };
        let held = self.held(account, now);
        if held.contains_key(GLOBAL) || held.contains_key(LOCATION) {
            Ok(())
        } else {
            Err(No::Forbidden)
        }
    }

    pub fn must_belong(&self, who: Who, now: Instant) -> Result<(), No> {
        let Some(account) = who else { return Ok(()) };
        match self.people.get(&account) {
            Some(person) if person.is_active => Ok(()),
            Some(person) if person.expires_at > now => Err(No::Forbidden),
            _ => Err(No::Hidden),
        }
    }

    /// Nobody gives what they do not hold, or for longer.
    pub fn may_give(&self, who: Who, right: &str, until: Option<Instant>, now: Instant) -> bool {
        let Some(account) = who else { return true };
        let is_admins = [GLOBAL, LOCATION].contains(&right);
        self.held(account, now).iter().any(|(held, end)| {
            let covers = *held == GLOBAL || (*held == LOCATION && (!is_admins || self.is_wrong));
            covers && end.is_none_or(|end| until.is_some_and(|until| until <= end))
        })
    }

    fn lasting_admins(&self) -> usize {
        let people = self.people.values();
        people
            .filter(|person| person.is_active && person.rights.get(GLOBAL) == Some(&None))
            .count()
    }

    fn has_address(&self, address: &str) -> bool {
        self.people
            .values()
            .any(|person| person.is_active && person.address == address)
    }

    pub fn approve(
        &mut self,
        who: Who,
        addresses: &[&str],
        presets: &Rights,
        days: i64,
        now: Instant,
    ) -> Result<(), No> {
        self.must_be_admin(who, now)?;
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

    fn open(&mut self, address: &str, now: Instant) -> Option<&mut Invitation> {
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
                self.may_give(who, right, end, now) && self.may_give(expired.approved_by, right, end, now)
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
        match self.people.remove(&account) {
            Some(person) if person.is_active => {
                self.people.insert(account, person);
                return Err(No::Associated);
            }
            Some(replaced) => self.drop_pending(&replaced),
            None => {}
        }
        let person = Person {
            address: address.to_owned(),
            is_active: false,
            rights: Rights::new(),
            expires_at: now + PENDING,
            refused: None,
            has_asked: false,
            code: Some((TRIES, now + CODE)),
        };
        self.people.insert(account, person);
        self.counted.pending += 1;
        self.events += 1;
        Ok(())
    }

    fn drop_pending(&mut self, person: &Person) {
        self.counted.pending -= 1;
        self.counted.refused -= i64::from(person.refused.is_some());
    }

    pub fn prove(&mut self, account: i64, is_right: bool, now: Instant) -> Result<(), No> {
        let person = self.people.get_mut(&account).ok_or(No::Hidden)?;
        if person.is_active {
            return Err(No::Associated);
        }
        if person.expires_at <= now {
            return Err(No::NotWaiting);
        }
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
    fn presets_of(&self, live: &Invitation, account: i64, now: Instant) -> Rights {
        let is_stale = self
            .removed_at
            .get(&account)
            .is_some_and(|removed| *removed >= live.approved_at);
        let may_give = |right: &str, end: Option<Instant>| {
            !is_stale && !is_over(end, now) && self.may_give(live.approved_by, right, end, now)
        };
        let presets = live.presets.iter().map(|(right, end)| (*right, *end));
        presets.filter(|(right, end)| may_give(right, *end)).collect()
    }

    pub fn ask(&mut self, account: i64, now: Instant) -> Result<(), No> {
        let person = self.people.get_mut(&account).ok_or(No::Hidden)?;
        if person.has_asked {
            return Ok(());
        }
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
        self.must_be_active(account)?;
        if self.held(account, now).get(right) == Some(&until) {
            return Ok(());
        }
        let before = self.people.get(&account).cloned();
        if let Some(person) = self.people.get_mut(&account) {
            person.rights.insert(right, until);
        }
        self.keep_an_admin(right, until.is_some(), account, before)?;
        self.events += 1;
        Ok(())
    }

    /// Undoes a change that would leave nobody.
    fn keep_an_admin(&mut self, right: &str, ends: bool, account: i64, before: Option<Person>) -> Result<(), No> {
        if right == GLOBAL && ends && self.lasting_admins() == 0 {
            self.people.extend(before.map(|person| (account, person)));
            return Err(No::LastAdmin);
        }
        Ok(())
    }

    fn must_be_active(&self, account: i64) -> Result<(), No> {
        match self.people.get(&account) {
            None => Err(No::Hidden),
            Some(person) if person.is_active => Ok(()),
            Some(_) => Err(No::NotActive),
        }
    }

    pub fn take(&mut self, who: Who, account: i64, right: &'static str, now: Instant) -> Result<(), No> {
        self.must_belong(who, now)?;
        if !self.may_give(who, right, Some(now), now) {
            return Err(No::Forbidden);
        }
        self.must_be_active(account)?;
        if !self.held(account, now).contains_key(right) {
            return Ok(());
        }
        let before = self.people.get(&account).cloned();
        if let Some(person) = self.people.get_mut(&account) {
            person.rights.remove(right);
        }
        self.keep_an_admin(right, true, account, before)?;
        self.events += 1;
        Ok(())
    }

    pub fn remove(&mut self, who: Who, account: i64, now: Instant) -> Result<(), No> {
        self.must_be_admin(who, now)?;
        let is_overdue = |person: &Person| !person.is_active && person.expires_at <= now;
        if self.people.get(&account).is_none_or(is_overdue) {
            return Err(No::Hidden);
        }
        self.must_be_active(account)?;
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
        self.end(account)
    }

    fn end(&mut self, account: i64) -> Result<(), No> {
        let Some(person) = self.people.remove(&account) else {
            return Err(No::Hidden);
        };
        if person.rights.get(GLOBAL) == Some(&None) && self.lasting_admins() == 0 {
            self.people.insert(account, person);
            return Err(No::LastAdmin);
        }
        if self
            .invitations
            .get(&person.address)
            .is_some_and(|live| live.accepted_by == Some(account))
        {
            self.invitations.remove(&person.address);
            self.counted.accepted -= 1;
            self.counted.ended += 1;
        }
        self.counted.active -= 1;
        self.counted.left += 1;
        self.events += 1;
        Ok(())
    }

    /// The operator makes an account, or whoever is associated by its address, a global admin.
    pub fn appoint(&mut self, account: i64, address: &str, now: Instant) {
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
                address: address.to_owned(),
                is_active: true,
                rights: Rights::new(),
                expires_at: now,
                refused: None,
                has_asked: false,
                code: None,
            };
            self.people.insert(account, person);
            self.counted.active += 1;
            account
        });
        if let Some(person) = self.people.get_mut(&account)
            && person.rights.insert(GLOBAL, None) != Some(None)
        {
            self.events += 1;
        }
        if let Some(claimed) = claimed {
            let given = self.presets_of(&claimed, account, now);
            if let Some(person) = self.people.get_mut(&account) {
                given.into_iter().for_each(|(right, end)| {
                    person.rights.entry(right).or_insert(end);
                });
            }
        }
    }

    pub fn dismiss(&mut self, account: i64, now: Instant) -> Result<(), No> {
        if !self.held(account, now).contains_key(GLOBAL) {
            return Err(No::NotAnAdmin);
        }
        self.take(None, account, GLOBAL, now)
    }
}
