//! Contact roles, and an organization that comes into other hands: the role that is offered, its deputy, a takeover.

use guildhall_domain::clock::{Instant, Span};

use super::{GLOBAL, LOCATION, Model, No, PRIMARY, Person, Who};

/// How long an offer is open.
const OPEN_FOR: Span = Span::days(14);

/// How long a takeover waits, and how long whoever tried in vain does.
const WAITING: Span = Span::days(14);
const PAUSE: Span = Span::days(30);

/// The role of the primary program contact, offered by one to another.
#[derive(Clone, Copy, Debug)]
pub struct Offer {
    pub from: i64,
    pub to: i64,
    pub keeps_admin: bool,
    pub expires_at: Instant,
    pub state: &'static str,
}

/// The deputy of a primary program contact, as long as that one belongs to the organization.
#[derive(Clone, Copy, Debug)]
pub struct Deputy {
    pub account: i64,
    pub contact: Option<i64>,
    /// Whether the operator lets them act.
    pub is_allowed: bool,
}

/// A takeover.
#[derive(Clone, Copy, Debug)]
pub struct Takeover {
    pub account: i64,
    pub due_at: Instant,
    pub state: &'static str,
}

impl Model {
    /// What of roles goes with an association that ends.
    pub(super) fn end_roles_of(&mut self, account: i64) {
        self.contacts.retain(|_, holder| *holder != account);
        if self
            .offer
            .is_some_and(|offer| offer.from == account || offer.to == account)
        {
            self.end_offer("ended");
        }
        self.deputy = self.deputy.filter(|deputy| deputy.account != account);
        if let Some(deputy) = &mut self.deputy {
            deputy.contact = deputy.contact.filter(|contact| *contact != account);
        }
        self.end_reached(account);
    }

    /// Makes somebody a global admin without an end; whether they were not.
    pub(super) fn empower(&mut self, account: i64) -> bool {
        self.end_reached(account);
        let person = self.people.get_mut(&account);
        let is_change = person.is_some_and(|person| person.rights.insert(GLOBAL, None) != Some(None));
        if is_change {
            self.answer(account, GLOBAL, None);
        }
        is_change
    }

    /// Whoever is a global admin in another way has nothing to take over.
    pub(super) fn end_reached(&mut self, account: i64) {
        if let Some(takeover) = self.waiting().filter(|takeover| takeover.account == account) {
            takeover.state = "ended";
            self.events += 1;
        }
    }

    /// Whether an actor fills this role: who gives it gives it without an end.
    fn may_fill(&self, who: Who, role: &str, now: Instant) -> Result<(), No> {
        if self.may_decide(who, role == PRIMARY, None, now) {
            Ok(())
        } else {
            Err(No::Forbidden)
        }
    }

    pub fn name_contact(&mut self, who: Who, account: i64, role: &'static str, now: Instant) -> Result<(), No> {
        self.must_belong(who, now)?;
        self.may_fill(who, role, now)?;
        self.must_go_on(who)?;
        self.must_be_active(account, now)?;
        self.settle(now)?;
        match self.contacts.get(role) {
            Some(holder) if *holder == account => return Ok(()),
            Some(_) => return Err(No::RoleHeld),
            None => {}
        }
        if role == PRIMARY {
            self.must_stay(account)?;
        }
        self.fill(account, role);
        self.answer(account, role, None);
        self.events += 1;
        Ok(())
    }

    /// Somebody has the role, and with that of the primary program contact, once the profile is complete, its right.
    pub(super) fn fill(&mut self, account: i64, role: &'static str) {
        if role != PRIMARY {
            self.contacts.insert(role, account);
            return;
        }
        self.become_primary(account);
        if self.people.get(&account).is_some_and(|person| person.is_complete) {
            self.events += i64::from(self.empower(account));
        }
    }

    pub fn release_contact(&mut self, who: Who, account: i64, role: &'static str, now: Instant) -> Result<(), No> {
        self.must_belong(who, now)?;
        self.may_fill(who, role, now)?;
        self.must_go_on(who)?;
        self.must_be_active(account, now)?;
        self.settle(now)?;
        // Nobody else lays that one down.
        if role == PRIMARY && who.is_some_and(|who| who != account) {
            return Err(No::Forbidden);
        }
        if self.contacts.get(role) != Some(&account) {
            return Ok(());
        }
        self.contacts.remove(role);
        if role == PRIMARY {
            self.end_offer("ended");
        }
        self.events += 1;
        Ok(())
    }

    /// The role is theirs, and a deputy is theirs from now on; nobody is their own.
    fn become_primary(&mut self, account: i64) {
        self.contacts.insert(PRIMARY, account);
        self.deputy = self.deputy.filter(|deputy| deputy.account != account);
        if let Some(deputy) = &mut self.deputy {
            deputy.contact = Some(account);
            deputy.is_allowed = false;
        }
    }

    /// The role goes to somebody who stays and has said their names.
    fn hand_over(&mut self, account: i64) -> Result<(), No> {
        if !self.people.get(&account).ok_or(No::Hidden)?.is_complete {
            return Err(No::ProfileIncomplete);
        }
        self.must_stay(account)?;
        self.become_primary(account);
        self.answer(account, PRIMARY, None);
        self.empower(account);
        self.events += 1;
        Ok(())
    }

    fn must_stay(&self, account: i64) -> Result<&Person, No> {
        let person = self.people.get(&account).ok_or(No::Hidden)?;
        if person.leaves_at.is_some() {
            return Err(No::HasEnd);
        }
        Ok(person)
    }

    /// What somebody does for themselves; the operator has no association.
    fn must_be_someone(&mut self, who: Who, now: Instant) -> Result<i64, No> {
        let account = who.ok_or(No::Forbidden)?;
        self.must_belong(who, now)?;
        self.must_go_on(who)?;
        self.settle(now)?;
        Ok(account)
    }

    /// The same where it is nobody else's.
    fn must_be_theirs(
        &mut self,
        who: Who,
        is_theirs: impl FnOnce(&Self, i64) -> bool,
        now: Instant,
    ) -> Result<i64, No> {
        let account = who.ok_or(No::Forbidden)?;
        self.must_belong(who, now)?;
        if is_theirs(self, account) {
            self.must_be_someone(who, now)
        } else {
            Err(No::Forbidden)
        }
    }

    fn must_be_primary(&mut self, who: Who, now: Instant) -> Result<i64, No> {
        self.must_be_theirs(who, Self::is_primary, now)
    }

    fn is_primary(&self, account: i64) -> bool {
        let is_complete = self.people.get(&account).is_some_and(|person| person.is_complete);
        is_complete && self.contacts.get(PRIMARY) == Some(&account)
    }

    /// An active person who is not the acting one, and stays.
    fn must_be_other(&self, account: i64, other: i64, now: Instant) -> Result<(), No> {
        self.must_be_active(other, now)?;
        if other == account {
            return Err(No::Yourself);
        }
        self.must_stay(other).map(drop)
    }

    pub fn offer(&mut self, who: Who, to: i64, keeps_admin: bool, now: Instant) -> Result<(), No> {
        let from = self.must_be_primary(who, now)?;
        self.must_be_other(from, to, now)?;
        self.close_expired_offer(now);
        if self.offer.is_some_and(|offer| offer.state == "open") {
            return Err(No::OfferOpen);
        }
        self.offer = Some(Offer {
            from,
            to,
            keeps_admin,
            expires_at: now + OPEN_FOR,
            state: "open",
        });
        self.events += 1;
        Ok(())
    }

    fn end_offer(&mut self, state: &'static str) {
        if let Some(offer) = self.offer.as_mut().filter(|offer| offer.state == "open") {
            offer.state = state;
        }
    }

    pub(super) fn close_expired_offer(&mut self, now: Instant) {
        let is_over = |offer: Offer| offer.state == "open" && offer.expires_at <= now;
        if self.offer.is_some_and(is_over) {
            self.end_offer("expired");
            self.events += 1;
        }
    }

    /// Closes the open offer, for those whom it concerns.
    fn close_offer(&mut self, account: i64, state: &'static str, now: Instant) -> Result<Offer, No> {
        let concerns = |offer: &Offer| offer.from == account || offer.to == account;
        let offer = self.offer.filter(concerns).ok_or(No::Hidden)?;
        if offer.state != "open" || offer.expires_at <= now {
            return Err(No::OfferClosed);
        }
        self.end_offer(state);
        Ok(offer)
    }

    pub fn withdraw_offer(&mut self, who: Who, now: Instant) -> Result<(), No> {
        let account = self.must_be_primary(who, now)?;
        self.close_offer(account, "withdrawn", now)?;
        self.events += 1;
        Ok(())
    }

    pub fn accept_offer(&mut self, who: Who, now: Instant) -> Result<(), No> {
        let offer = self.answer_offer(who, "accepted", now)?;
        self.hand_over(offer.to)?;
        if !offer.keeps_admin
            && let Some(from) = self.people.get_mut(&offer.from)
        {
            from.rights.remove(GLOBAL);
        }
        Ok(())
    }

    pub fn decline_offer(&mut self, who: Who, now: Instant) -> Result<(), No> {
        self.answer_offer(who, "declined", now)?;
        self.events += 1;
        Ok(())
    }

    fn answer_offer(&mut self, who: Who, state: &'static str, now: Instant) -> Result<Offer, No> {
        let account = self.must_be_someone(who, now)?;
        let offer = self.close_offer(account, state, now)?;
        if offer.to == account {
            Ok(offer)
        } else {
            Err(No::Hidden)
        }
    }

    pub fn name_deputy(&mut self, who: Who, account: i64, now: Instant) -> Result<(), No> {
        let contact = self.must_be_primary(who, now)?;
        self.must_be_other(contact, account, now)?;
        if self.deputy.is_some() {
            return Err(No::DeputyNamed);
        }
        self.deputy = Some(Deputy {
            account,
            contact: Some(contact),
            is_allowed: false,
        });
        self.events += 1;
        Ok(())
    }

    /// By the deputy or the primary program contact and, while the program turns to nobody as that, by any global admin.
    pub fn release_deputy(&mut self, who: Who, now: Instant) -> Result<(), No> {
        let is_theirs = |model: &Self, account| {
            let primary = model.contacts.get(PRIMARY);
            if model.deputy.is_some_and(|deputy| deputy.account == account) {
                true
            } else if primary.is_some_and(|primary| model.is_primary(*primary)) {
                model.is_primary(account)
            } else {
                model.held(account, now).contains_key(GLOBAL)
            }
        };
        self.must_be_theirs(who, is_theirs, now)?;
        self.deputy.take().ok_or(No::DeputyMissing)?;
        self.events += 1;
        Ok(())
    }

    pub fn let_deputy_act(&mut self, now: Instant) -> Result<(), No> {
        self.must_belong(None, now)?;
        self.settle(now)?;
        let deputy = self.deputy.as_mut().ok_or(No::DeputyMissing)?;
        self.events += i64::from(!deputy.is_allowed);
        deputy.is_allowed = true;
        Ok(())
    }

    pub fn act_as_deputy(&mut self, who: Who, now: Instant) -> Result<(), No> {
        let is_theirs = |model: &Self, account| model.deputy.is_some_and(|deputy| deputy.account == account);
        let account = self.must_be_theirs(who, is_theirs, now)?;
        let deputy = self.deputy.ok_or(No::DeputyMissing)?;
        let is_vacant = deputy.contact.is_none() && !self.contacts.contains_key(PRIMARY);
        if !deputy.is_allowed && !is_vacant {
            return Err(No::DeputyWaits);
        }
        self.end_offer("ended");
        self.hand_over(account)
    }

    pub(super) fn waiting(&mut self) -> Option<&mut Takeover> {
        self.takeover.as_mut().filter(|takeover| takeover.state == "waiting")
    }

    pub fn start_takeover(&mut self, who: Who, now: Instant) -> Result<(), No> {
        let account = self.must_be_someone(who, now)?;
        if self.held(account, now).contains_key(GLOBAL) {
            return Err(No::AlreadyAdmin);
        }
        self.must_stay(account)?;
        if self.waiting().is_some() {
            return Err(No::TakeoverRunning);
        }
        if self.tried_at.get(&account).is_some_and(|tried| now < *tried + PAUSE) {
            return Err(No::TooMany);
        }
        self.takeover = Some(Takeover {
            account,
            due_at: now + WAITING,
            state: "waiting",
        });
        self.events += 1;
        Ok(())
    }

    /// Whoever started it takes it back, or an admin stops it.
    pub fn end_takeover(&mut self, who: Who, now: Instant) -> Result<(), No> {
        let is_own = Some(self.takeover.ok_or(No::Hidden)?.account) == who;
        let runs_it = |model: &Self, account| {
            let held = model.held(account, now);
            held.contains_key(GLOBAL) || held.contains_key(LOCATION)
        };
        self.must_be_theirs(who, |model, account| is_own || runs_it(model, account), now)?;
        self.come_to_nothing(if is_own { "withdrawn" } else { "stopped" }, now)
    }

    fn come_to_nothing(&mut self, state: &'static str, now: Instant) -> Result<(), No> {
        let account = self.close_takeover(state)?;
        self.tried_at.insert(account, now);
        Ok(())
    }

    fn close_takeover(&mut self, state: &'static str) -> Result<i64, No> {
        let takeover = self.waiting().ok_or(No::TakeoverDecided)?;
        takeover.state = state;
        let account = takeover.account;
        self.events += 1;
        Ok(account)
    }

    pub fn approve_takeover(&mut self, now: Instant) -> Result<(), No> {
        self.must_belong(None, now)?;
        self.settle(now)?;
        let account = self.close_takeover("approved")?;
        self.empower(account);
        Ok(())
    }

    pub fn refuse_takeover(&mut self, now: Instant) -> Result<(), No> {
        self.must_belong(None, now)?;
        self.settle(now)?;
        self.come_to_nothing("refused", now)
    }

    /// From its instant on a takeover holds, unless its person's last day came before.
    pub(super) fn take_over(&mut self, now: Instant) {
        let Some(takeover) = self.waiting().filter(|takeover| takeover.due_at <= now).copied() else {
            return;
        };
        let is_here = |person: &Person| person.is_here(takeover.due_at);
        let holds = self.people.get(&takeover.account).is_some_and(is_here);
        let state = if holds { "completed" } else { "ended" };
        self.takeover = Some(Takeover { state, ..takeover });
        self.events += 1;
        if holds {
            self.empower(takeover.account);
        }
    }
}
