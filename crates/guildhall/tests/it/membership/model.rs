//! What must be, as far as the rules of membership say it: a few maps instead of a database, and no words of the program.

mod access;
mod handing_over;
mod many;
mod rights;
mod way_in;
mod ways_out;

use std::collections::{BTreeMap, BTreeSet};

use guildhall_domain::clock::Instant;

pub use self::access::Request;
pub use self::handing_over::{Deputy, Offer, Takeover};
pub use self::many::{Change, Verdict};

pub const GLOBAL: &str = "global_admin";
pub const LOCATION: &str = "location_admin";

/// The primary program contact, and another one.
pub const PRIMARY: &str = "primary_program_contact";
pub const TECHNICAL: &str = "technical_1";

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
    PrimaryContact,
    HasEnd,
    RoleHeld,
    Yourself,
    OfferOpen,
    OfferClosed,
    ProfileIncomplete,
    DeputyNamed,
    DeputyMissing,
    DeputyWaits,
    TakeoverRunning,
    TakeoverDecided,
    AlreadyAdmin,
    TooMany,
    AlreadyHeld,
    AlreadyAsked,
    Suspended,
    AlreadySuspended,
    NotSuspended,
    OrganizationClosed,
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
    /// Whose form came earlier has a lower one.
    pub number: i64,
    pub address: String,
    pub is_active: bool,
    pub is_complete: bool,
    pub rights: Rights,
    /// When it is over, while it is pending.
    pub expires_at: Instant,
    /// When it ends by itself, if it does.
    pub leaves_at: Option<Instant>,
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
    /// The addresses whose mailboxes people have proven here, also of those who are gone.
    pub proven: BTreeMap<i64, BTreeSet<String>>,
    /// What people asked for as long as they belong to it, answered or not, in that order.
    pub requests: Vec<Request>,
    /// Who has which contact role.
    pub contacts: BTreeMap<&'static str, i64>,
    /// The last offer of the primary program contact's role.
    pub offer: Option<Offer>,
    pub deputy: Option<Deputy>,
    /// The last takeover.
    pub takeover: Option<Takeover>,
    /// Whose takeover came to nothing, and when.
    pub tried_at: BTreeMap<i64, Instant>,
    pub counted: Counted,
    /// How many events its chain has.
    pub events: i64,
    pub is_suspended: bool,
    pub is_closed: bool,
    /// The last number that was given.
    pub last_number: i64,
}

fn is_over(end: Option<Instant>, now: Instant) -> bool {
    end.is_some_and(|end| end <= now)
}

impl Person {
    /// Whether they belong to the organization at this moment, swept or not.
    fn is_here(&self, now: Instant) -> bool {
        self.is_active && !is_over(self.leaves_at, now)
    }
}

impl Model {
    /// Does all of it or, where it is refused, nothing.
    pub fn attempt<T>(&mut self, deed: impl FnOnce(&mut Self) -> Result<T, No>) -> Result<T, No> {
        let before = self.clone();
        let done = deed(self);
        if done.is_err() {
            *self = before;
        }
        done
    }

    fn next_number(&mut self) -> i64 {
        self.last_number += 1;
        self.last_number
    }

    /// What an account holds at this moment; nothing for whoever is not active.
    pub fn held(&self, account: i64, now: Instant) -> Rights {
        let here = self.people.get(&account).filter(|person| person.is_here(now));
        let rights = here.map(|person| person.rights.clone()).unwrap_or_default();
        rights.into_iter().filter(|(_, end)| !is_over(*end, now)).collect()
    }

    /// Whether an actor may run the organization: the first question of nearly every action.
    fn must_be_admin(&mut self, who: Who, now: Instant) -> Result<(), No> {
        self.must_belong(who, now)?;
        let Some(account) = who else { return Ok(()) };
        let held = self.held(account, now);
        if held.contains_key(GLOBAL) || held.contains_key(LOCATION) {
            self.must_go_on(who)
        } else {
            Err(No::Forbidden)
        }
    }

    /// What would be theirs to do is not while the organization is suspended, and once it is closed; the operator goes on.
    fn must_go_on(&self, who: Who) -> Result<(), No> {
        match who {
            Some(_) if self.is_closed => Err(No::Hidden),
            Some(_) if self.is_suspended => Err(No::Suspended),
            _ => Ok(()),
        }
    }

    /// Whoever asks finds a takeover carried out that is due.
    fn must_belong(&mut self, who: Who, now: Instant) -> Result<(), No> {
        if self.is_closed {
            return Err(who.map_or(No::OrganizationClosed, |_| No::Hidden));
        }
        self.take_over(now);
        let Some(account) = who else { return Ok(()) };
        match self.people.get(&account) {
            Some(person) if person.is_here(now) => Ok(()),
            Some(person) if !person.is_active && person.expires_at > now => Err(No::Forbidden),
            _ => Err(No::Hidden),
        }
    }

    fn must_be_active(&self, account: i64, now: Instant) -> Result<(), No> {
        match self.people.get(&account) {
            Some(person) if person.is_here(now) => Ok(()),
            // Whoever has just gone is known to have been there.
            _ => Err(No::NotActive),
        }
    }

    /// Nobody gives what they do not hold, or for longer.
    fn may_give(&self, who: Who, right: &str, until: Option<Instant>, now: Instant) -> bool {
        let is_admins = [GLOBAL, LOCATION].contains(&right);
        self.may_decide(who, is_admins, until, now)
    }

    /// The same of whoever approved something before: nobody of a suspended organization gives anything.
    fn could_give(&self, who: Who, right: &str, until: Option<Instant>, now: Instant) -> bool {
        self.must_go_on(who).is_ok() && self.may_give(who, right, until, now)
    }

    /// Whether an actor's admin rights last until then. A right ends with the association at the latest.
    fn may_decide(&self, who: Who, is_for_global: bool, until: Option<Instant>, now: Instant) -> bool {
        let Some(account) = who else { return true };
        let leaves_at = self.people.get(&account).and_then(|person| person.leaves_at);
        self.held(account, now).into_iter().any(|(held, end)| {
            let covers = held == GLOBAL || (held == LOCATION && !is_for_global);
            let end = [end, leaves_at].into_iter().flatten().min();
            covers && end.is_none_or(|end| until.is_some_and(|until| until <= end))
        })
    }

    /// Those who are global admins without an end.
    fn lasting_admins(&self) -> usize {
        let lasts = |person: &&Person| {
            person.is_active && person.leaves_at.is_none() && person.rights.get(GLOBAL) == Some(&None)
        };
        self.people.values().filter(lasts).count()
    }

    fn has_address(&self, address: &str) -> bool {
        self.people
            .values()
            .any(|person| person.is_active && person.address == address)
    }

    /// Ends those whose date has come, before anything is changed; what was due before came before.
    fn settle(&mut self, now: Instant) -> Result<(), No> {
        let due = |person: &Person| person.is_active && is_over(person.leaves_at, now);
        let due = self.people.iter().filter(|(_, person)| due(person));
        let due: Vec<i64> = due.map(|(account, _)| *account).collect();
        if !due.is_empty() {
            self.take_over(now);
        }
        due.into_iter().try_for_each(|account| self.end(account))
    }

    /// Ends an association with everything that goes with it; the last admin cannot go.
    fn end(&mut self, account: i64) -> Result<(), No> {
        let was_lasting = self.people.get(&account).ok_or(No::Hidden)?.rights.get(GLOBAL) == Some(&None);
        self.let_go(account);
        if was_lasting && self.lasting_admins() == 0 {
            return Err(No::LastAdmin);
        }
        Ok(())
    }

    /// The same, whoever is left.
    fn let_go(&mut self, account: i64) {
        let Some(person) = self.people.remove(&account) else {
            return;
        };
        let claimed = self.invitations.get(&person.address);
        if claimed.is_some_and(|live| live.accepted_by == Some(account)) {
            self.invitations.remove(&person.address);
            self.counted.accepted -= 1;
            self.counted.ended += 1;
        }
        self.counted.active -= 1;
        self.counted.left += 1;
        self.events += 1;
        self.end_roles_of(account);
        self.requests.retain(|request| request.account != account);
    }

    /// What time ends by itself: one event for all invitations, one for all forms, and one for each who goes.
    pub fn sweep(&mut self, now: Instant) -> Result<(), No> {
        let before = (self.counted.expired, self.counted.pending);
        self.invitations.retain(|_, live| {
            let stays = live.accepted_by.is_some() || live.expires_at > now;
            self.counted.approved -= i64::from(!stays);
            self.counted.expired += i64::from(!stays);
            stays
        });
        self.people.retain(|_, person| {
            let stays = person.is_active || person.expires_at > now;
            self.counted.pending -= i64::from(!stays);
            self.counted.refused -= i64::from(!stays && person.refused.is_some());
            stays
        });
        self.events += i64::from(self.counted.expired != before.0) + i64::from(self.counted.pending != before.1);
        self.settle(now)?;
        self.close_expired_offer(now);
        self.take_over(now);
        self.end_at_closed();
        Ok(())
    }
}
