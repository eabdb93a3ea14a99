//! What is done to many people at once: each for itself, and the last admin stays.

use guildhall_domain::clock::Instant;

use super::{GLOBAL, Model, No, PRIMARY, Who};

/// What is done to them.
#[derive(Clone, Copy, Debug)]
pub enum Change {
    Grant(&'static str, Option<Instant>),
    Take(&'static str),
    SetEnd(Instant),
    ClearEnd,
    Remove,
}

/// A person, and what becomes of them.
pub type Verdict = (i64, &'static str);

impl Change {
    /// Whether it leaves a global admin who is one without an end.
    fn ends_admins(self) -> bool {
        match self {
            Self::Grant(right, until) => right == GLOBAL && until.is_some(),
            Self::Take(right) => right == GLOBAL,
            Self::SetEnd(_) | Self::Remove => true,
            Self::ClearEnd => false,
        }
    }
}

fn is_change(verdict: &str) -> bool {
    ["granted", "end_changed", "taken", "end_set", "end_cleared", "removed"].contains(&verdict)
}

impl Model {
    /// Changes these people; the verdict on each.
    pub fn change_these(&mut self, who: Who, change: Change, these: &[i64], now: Instant) -> Result<Vec<Verdict>, No> {
        self.must_be_allowed(who, change, now)?;
        self.settle(now)?;
        Ok(self.change_all(who, change, these.to_vec(), now))
    }

    /// Changes those who are active and hold a right, if one is named.
    pub fn change_matching(
        &mut self,
        who: Who,
        change: Change,
        right: Option<&str>,
        now: Instant,
    ) -> Result<Vec<Verdict>, No> {
        self.must_be_allowed(who, change, now)?;
        self.settle(now)?;
        let active = self.people.iter().filter(|(_, person)| person.is_active);
        let active: Vec<i64> = active.map(|(account, _)| *account).collect();
        let holds = |account: &i64| right.is_none_or(|right| self.held(*account, now).contains_key(right));
        let meant = active.into_iter().filter(holds).collect();
        Ok(self.change_all(who, change, meant, now))
    }

    fn must_be_allowed(&mut self, who: Who, change: Change, now: Instant) -> Result<(), No> {
        let (right, until) = match change {
            Change::Grant(right, until) => (right, until),
            Change::Take(right) => (right, Some(now)),
            Change::SetEnd(_) | Change::ClearEnd | Change::Remove => return self.must_be_admin(who, now),
        };
        self.must_belong(who, now)?;
        if !self.may_give(who, right, until, now) {
            return Err(No::Forbidden);
        }
        self.must_go_on(who)
    }

    fn change_all(&mut self, who: Who, change: Change, mut these: Vec<i64>, now: Instant) -> Vec<Verdict> {
        these.sort_by_key(|account| self.people.get(account).map(|person| person.number));
        let judge = |account| (account, self.judge(who, change, account, now));
        let mut verdicts: Vec<Verdict> = these.into_iter().map(judge).collect();
        if change.ends_admins() {
            let is_ending = |(account, verdict): &&mut Verdict| is_change(verdict) && self.is_lasting_admin(*account);
            let mut ending: Vec<&mut Verdict> = verdicts.iter_mut().filter(is_ending).collect();
            if ending.len() >= self.lasting_admins()
                && let Some(first) = ending.first_mut()
            {
                first.1 = "last_admin";
            }
        }
        for (account, verdict) in &verdicts {
            if is_change(verdict) {
                self.carry_out(change, *account, now);
            }
        }
        verdicts.sort_unstable();
        verdicts
    }

    fn is_lasting_admin(&self, account: i64) -> bool {
        let person = self.people.get(&account);
        person.is_some_and(|person| person.leaves_at.is_none() && person.rights.get(GLOBAL) == Some(&None))
    }

    /// What would become of one of them, whoever the others are.
    fn judge(&self, who: Who, change: Change, account: i64, now: Instant) -> &'static str {
        let person = match self.people.get(&account) {
            Some(person) if person.is_active => person,
            Some(form) if form.expires_at <= now => return "unknown",
            _ => return "not_active",
        };
        let held = self.held(account, now);
        let is_primary = self.contacts.get(PRIMARY) == Some(&account);
        // Nobody lets go whom they could not take everything from, or stay to whom they could not give it.
        let may_go = held.keys().all(|right| self.may_give(who, right, Some(now), now));
        let may_stay = |at: Option<Instant>| {
            let until = |end: Option<Instant>| [end, at].into_iter().flatten().min();
            held.iter()
                .all(|(right, end)| self.may_give(who, right, until(*end), now))
        };
        match change {
            Change::Grant(right, until) => match held.get(right) {
                Some(before) if *before == until => "unchanged",
                _ if right == GLOBAL && until.is_some() && is_primary => "primary_contact",
                Some(_) => "end_changed",
                None => "granted",
            },
            Change::Take(right) if !held.contains_key(right) => "not_held",
            Change::Take(right) if right == GLOBAL && is_primary => "primary_contact",
            Change::Take(_) => "taken",
            Change::SetEnd(at) if person.leaves_at == Some(at) => "unchanged",
            Change::SetEnd(at) if person.leaves_at.is_some_and(|before| before < at) => {
                if may_stay(Some(at)) {
                    "end_set"
                } else {
                    "above"
                }
            }
            Change::SetEnd(_) if !may_go => "above",
            Change::SetEnd(_) if is_primary => "primary_contact",
            Change::SetEnd(_) => "end_set",
            Change::ClearEnd if person.leaves_at.is_none() => "unchanged",
            Change::ClearEnd => {
                if may_stay(None) {
                    "end_cleared"
                } else {
                    "above"
                }
            }
            Change::Remove => {
                if may_go {
                    "removed"
                } else {
                    "above"
                }
            }
        }
    }

    fn carry_out(&mut self, change: Change, account: i64, now: Instant) {
        if let Change::Remove = change {
            self.let_go(account);
            self.removed_at.insert(account, now);
            return;
        }
        self.events += 1;
        let Some(person) = self.people.get_mut(&account) else {
            return;
        };
        match change {
            Change::Grant(right, until) => {
                person.rights.insert(right, until);
                self.answer(account, right, until);
                if right == GLOBAL {
                    self.end_reached(account);
                }
            }
            Change::Take(right) => drop(person.rights.remove(right)),
            Change::SetEnd(at) => person.leaves_at = Some(at),
            Change::ClearEnd => person.leaves_at = None,
            Change::Remove => {}
        }
    }
}
