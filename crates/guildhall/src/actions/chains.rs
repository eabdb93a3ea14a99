//! Checking the chains of the audit trail: every event is hashed anew, a chunk a transaction.

use std::collections::BTreeMap;
use std::fmt;

use guildhall_domain::audit::{BEGINNING, PROGRAM_CHAIN, Record, head, personal_digest};
use guildhall_domain::clock::Instant;
use guildhall_domain::organization::MembershipId;
use guildhall_domain::policy::Operation;
use guildhall_store::Tx;
use guildhall_store::chains::{self, Head, Link};

use super::authority::authorize_operator;
use super::{ActionError, Actor};
use crate::app::House;

/// How many events are read at once.
const CHUNK: i64 = 2000;

/// A chain to check, and how far the check has come.
#[derive(Clone, Debug)]
pub struct Walk {
    /// The chain's key.
    id: i64,
    /// The chain's name; nothing when it has no head.
    pub name: Option<String>,
    /// The heads that were kept elsewhere and are still to be met, by number.
    kept: BTreeMap<i64, Vec<u8>>,
    at: (i64, i64),
    expected: i64,
    previous: Vec<u8>,
    /// How many events were looked at.
    pub events: u64,
    /// How many of them had their personal details blanked.
    pub blanked: u64,
    /// The last number that was seen.
    pub sequence: i64,
    /// Whether the end was reached.
    pub is_done: bool,
}

/// Something that is not as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The number of the event it shows at.
    pub sequence: i64,
    /// Its reference and time, when there is such an event.
    pub event: Option<(String, Instant)>,
    /// What is wrong.
    pub what: What,
}

/// What can be wrong with a chain.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "each says in its words what it is")]
pub enum What {
    Changed,
    PersonalChanged,
    DoesNotFollow,
    OutOfPlace,
    MissingBefore { first: i64 },
    MissingAtTheEnd { first: i64 },
    BeyondTheHead,
    HeadChanged,
    HeadNotSealed,
    HeadMissing,
    KeptHeadDiffers,
    KeptHeadMissing,
}

impl What {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Changed => "changed",
            Self::PersonalChanged => "personal-details-changed",
            Self::DoesNotFollow => "does-not-follow",
            Self::OutOfPlace => "out-of-place",
            Self::MissingBefore { .. } => "missing",
            Self::MissingAtTheEnd { .. } => "missing-at-the-end",
            Self::BeyondTheHead => "beyond-the-head",
            Self::HeadChanged => "head-changed",
            Self::HeadNotSealed => "head-not-sealed",
            Self::HeadMissing => "head-missing",
            Self::KeptHeadDiffers => "kept-head-differs",
            Self::KeptHeadMissing => "kept-head-missing",
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let n = self.sequence;
        match self.what {
            What::Changed => write!(f, "event {n} was changed after it was written"),
            What::PersonalChanged => write!(f, "the personal details of event {n} were changed after it was written"),
            What::DoesNotFollow => write!(f, "event {n} does not follow from the event before it"),
            What::OutOfPlace => write!(f, "event {n} is not where it belongs: it was inserted or moved"),
            What::MissingBefore { first } if first + 1 == n => write!(f, "event {first} is missing"),
            What::MissingBefore { first } => write!(f, "events {first} to {} are missing", n - 1),
            What::MissingAtTheEnd { first } if first == n => write!(f, "event {n}, the last one, is missing"),
            What::MissingAtTheEnd { first } => write!(f, "events {first} to {n}, the last ones, are missing"),
            What::BeyondTheHead => write!(f, "event {n} is beyond the end that the head names"),
            What::HeadChanged => write!(f, "the head names another hash than event {n} has"),
            What::HeadNotSealed => write!(f, "the head at event {n} was not written under this server key"),
            What::HeadMissing => write!(f, "the chain has no head"),
            What::KeptHeadDiffers => write!(f, "event {n} has another hash than the head that was kept"),
            What::KeptHeadMissing => write!(f, "event {n} was kept as the head, but is not there"),
        }
    }
}

/// The next chain after the one with key `after`, in the order of keys; -1 begins.
///
/// # Errors
/// [`ActionError::Forbidden`] for everyone but the operator.
pub fn next(tx: &mut Tx<'_>, actor: Actor, after: i64) -> Result<Option<(i64, Walk)>, ActionError> {
    authorize_operator(actor, Operation::CheckActivity)?;
    let head = chains::heads(tx, after, 1)?.into_iter().next();
    let with_events = chains::next_with_events(tx, after)?;
    Ok(match (head, with_events) {
        (Some(head), other) if other.is_none_or(|other| head.id <= other) => Some((head.id, Walk::along(&head))),
        (_, Some(id)) => Some((id, Walk::new(id, None))),
        _ => None,
    })
}

/// The chain of one organization.
///
/// # Errors
/// [`ActionError::Forbidden`] for everyone but the operator; [`ActionError::Hidden`] when there is none.
pub fn of(tx: &mut Tx<'_>, actor: Actor, organization: &MembershipId) -> Result<Walk, ActionError> {
    authorize_operator(actor, Operation::CheckActivity)?;
    let head = chains::head_named(tx, organization.as_str())?.ok_or(ActionError::Hidden)?;
    Ok(Walk::along(&head))
}

/// The first membership ID after `after` whose organization has lost its chain.
///
/// # Errors
/// [`ActionError::Forbidden`] for everyone but the operator.
pub fn organization_without(tx: &mut Tx<'_>, actor: Actor, after: &str) -> Result<Option<String>, ActionError> {
    authorize_operator(actor, Operation::CheckActivity)?;
    Ok(chains::organization_without(tx, after)?)
}

/// Looks at the next events of a chain; what is wrong with them.
///
/// # Errors
/// [`ActionError::Forbidden`] for everyone but the operator.
pub fn check(tx: &mut Tx<'_>, house: &House, actor: Actor, walk: &Walk) -> Result<(Walk, Vec<Fault>), ActionError> {
    authorize_operator(actor, Operation::CheckActivity)?;
    let (mut walk, mut faults) = (walk.clone(), Vec::new());
    let links = chains::links(tx, walk.id, walk.at, CHUNK)?;
    for link in &links {
        walk.step(link, &mut faults);
    }
    if i64::try_from(links.len()).is_ok_and(|n| n < CHUNK) {
        let head = chains::head_of(tx, walk.id)?;
        walk.end(house, tx.now(), head.as_ref(), &mut faults);
    }
    Ok((walk, faults))
}

impl Walk {
    fn along(head: &Head) -> Self {
        Self::new(head.id, Some(head.name.clone()))
    }

    fn new(id: i64, name: Option<String>) -> Self {
        Self {
            id,
            name,
            kept: BTreeMap::new(),
            at: (i64::MIN, i64::MIN),
            expected: 1,
            previous: BEGINNING.to_vec(),
            events: 0,
            blanked: 0,
            sequence: 0,
            is_done: false,
        }
    }

    /// The same chain, which must also pass through heads that were kept elsewhere.
    pub fn through(mut self, kept: BTreeMap<i64, Vec<u8>>) -> Self {
        self.kept = kept;
        self
    }

    /// The hash of the last event that was seen.
    pub fn hash(&self) -> &[u8] {
        &self.previous
    }

    fn step(&mut self, link: &Link, faults: &mut Vec<Fault>) {
        let mut found = |what| {
            let event = Some((link.reference.clone(), link.at));
            let sequence = link.sequence;
            faults.push(Fault { sequence, event, what });
        };
        self.events += 1;
        self.at = (link.sequence, link.id);
        if !self.is_unchanged(link) {
            found(What::Changed);
        }
        match (&link.personal, &link.personal_digest) {
            (Some((text, salt)), Some(digest)) if personal_digest(salt, text).as_slice() != digest => {
                found(What::PersonalChanged);
            }
            (Some(_), None) => found(What::PersonalChanged),
            (None, Some(_)) => self.blanked += 1,
            _ => {}
        }
        if link.sequence < self.expected {
            found(What::OutOfPlace);
            return;
        }
        if link.sequence > self.expected {
            found(What::MissingBefore { first: self.expected });
        } else if link.previous != self.previous {
            found(What::DoesNotFollow);
        }
        if self.kept.remove(&link.sequence).is_some_and(|kept| kept != link.hash) {
            found(What::KeptHeadDiffers);
        }
        self.expected = link.sequence.saturating_add(1);
        self.sequence = link.sequence;
        self.previous.clone_from(&link.hash);
    }

    fn is_unchanged(&self, link: &Link) -> bool {
        let record = Record {
            chain: self.name.as_deref().unwrap_or_default(),
            sequence: link.sequence,
            previous: &link.previous,
            reference: &link.reference,
            at: link.at,
            action: &link.action,
            kind: &link.kind,
            actor_kind: &link.actor_kind,
            links: link.links.digest(&link.links_salt),
            details: &link.details,
            personal: link.personal_digest.as_deref(),
        };
        link.organization.unwrap_or_default() == self.id && record.hash().as_slice() == link.hash
    }

    fn end(&mut self, house: &House, now: Instant, stored: Option<&Head>, faults: &mut Vec<Fault>) {
        let mut found = |sequence, what| {
            let event = None;
            faults.push(Fault { sequence, event, what });
        };
        self.is_done = true;
        match stored {
            None => found(self.sequence, What::HeadMissing),
            Some(head) if head.sequence > self.sequence => {
                let first = self.expected;
                found(head.sequence, What::MissingAtTheEnd { first });
            }
            Some(head) if head.sequence < self.sequence => found(self.sequence, What::BeyondTheHead),
            Some(head) if head.hash != self.previous => found(self.sequence, What::HeadChanged),
            Some(_) => {}
        }
        if let Some(stored) = stored {
            let message = head(&stored.name, stored.sequence, &stored.hash);
            if !house.keys.is_seal(&message, &stored.seal, now) {
                found(stored.sequence, What::HeadNotSealed);
            }
        }
        for (sequence, hash) in std::mem::take(&mut self.kept) {
            let is_beginning = sequence == 0 && hash == BEGINNING;
            if !is_beginning {
                found(sequence, What::KeptHeadMissing);
            }
        }
    }
}

/// What people call a chain.
pub fn named(name: Option<&str>) -> String {
    match name {
        None => "a chain without a head".to_owned(),
        Some(PROGRAM_CHAIN) => "the program's chain".to_owned(),
        Some(organization) => format!("the chain of {organization}"),
    }
}
