//! What must be, as far as the rules of membership say it: a few maps instead of a database, and no words of the program.

mod handing_over;
mod rights;
mod way_in;

use std::collections::BTreeMap;

use guildhall_domain::clock::Instant;

pub use self::handing_over::{Deputy, Offer, Takeover};

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
    /// A rule that this model has wrong, for the test of the test.
    pub is_wrong: bool,
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
    pub fn attempt(&mut self, deed: impl FnOnce(&mut Self) -> Result<(), No>) -> Result<(), No> {
        let before = self.clone();
        let done = deed(self);
        if done.is_err() {
            *self = before;
        }
        done
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
            Ok(())
        } else {
            Err(No::Forbidden)
        }
    }

    /// Whoever asks finds a takeover carried out that is due.
    fn must_belong(&mut self, who: Who, now: Instant) -> Result<(), No> {
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
        self.may_decide(who, is_admins && !self.is_wrong, until, now)
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
        let person = self.people.remove(&account).ok_or(No::Hidden)?;
        if person.rights.get(GLOBAL) == Some(&None) && self.lasting_admins() == 0 {
            return Err(No::LastAdmin);
        }
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
        Ok(())
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
        Ok(())
    }
}
