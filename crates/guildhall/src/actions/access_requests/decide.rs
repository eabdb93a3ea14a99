//! What the admins answer: one request, or many at once with a verdict on each.

use std::collections::HashMap;

use guildhall_domain::access_request::{AccessRequestState, DecisionOutcome, Wanted};
use guildhall_domain::association::AssociationState;
use guildhall_domain::clock::Instant;
use guildhall_domain::id::PublicId;
use guildhall_domain::organization::MembershipId;
use guildhall_domain::policy::Operation;
use guildhall_domain::rights::{AccessRight, ContactRole, Held};
use guildhall_store::access_requests::{self, AccessRequest, Closing};
use guildhall_store::associations::Association;
use guildhall_store::{Tx, associations, contacts, rights};

use super::{MOST, NOTE, about, count_open, is_taken, not_offered, one_line, tell};
use crate::actions::audit::event;
use crate::actions::authority::{Authority, authorize};
use crate::actions::invitations::count;
use crate::actions::rights::{Because, can_give, check_end, give_right, give_role, holds_for_good};
use crate::actions::{ActionError, Actor, Conflict};
use crate::app::House;

/// What an admin answers.
#[derive(Clone, Debug)]
pub struct Decision {
    /// Yes or no.
    pub approves: bool,
    /// When a right that is given ends by itself, if it is to.
    pub until: Option<Instant>,
    /// What the person reads with the answer; may be empty.
    pub note: String,
}

/// The verdict on a request that was to be decided.
#[derive(Clone, Debug)]
pub struct Decided {
    /// What the request is called in paths.
    pub id: PublicId,
    /// The request as it was, when the organization has it.
    pub request: Option<AccessRequest>,
    /// What became of it.
    pub outcome: DecisionOutcome,
}

/// Decides one request. To approve it is to give what it asks for: whoever could not give it cannot approve it either.
///
/// # Errors
/// As [`authorize`]; [`ActionError::Hidden`] for a request that the organization does not have; [`ActionError::Forbidden`] for
/// what the actor may not give, or not for so long; [`ActionError::BadParameter`] for an end that has passed, a note that is too
/// long, and what the program has no more; [`Conflict::NotWaiting`]; [`Conflict::RoleHeld`]; [`Conflict::HasEnd`],
/// [`Conflict::PrimaryContact`] and [`Conflict::LastAdmin`] where the person would not hold it for good, and has to.
pub fn decide(
    tx: &mut Tx<'_>,
    house: &House,
    actor: Actor,
    membership_id: &MembershipId,
    id: &PublicId,
    decision: &Decision,
) -> Result<AccessRequest, ActionError> {
    let decided = decide_many(tx, house, actor, membership_id, std::slice::from_ref(id), decision)?;
    let one = decided.into_iter().next().ok_or(ActionError::Hidden)?;
    let request = one.request.ok_or(ActionError::Hidden)?;
    match one.outcome {
        DecisionOutcome::Approved | DecisionOutcome::Declined => Ok(request),
        DecisionOutcome::NotWaiting => Err(Conflict::NotWaiting.into()),
        DecisionOutcome::Forbidden => Err(ActionError::Forbidden),
        DecisionOutcome::RoleHeld => Err(Conflict::RoleHeld.into()),
        DecisionOutcome::HasEnd => Err(Conflict::HasEnd.into()),
        DecisionOutcome::PrimaryContact => Err(Conflict::PrimaryContact.into()),
        DecisionOutcome::LastAdmin => Err(Conflict::LastAdmin.into()),
        DecisionOutcome::NotOffered => Err(not_offered(request.wanted)),
        DecisionOutcome::Unknown => Err(ActionError::Hidden),
    }
}

/// Decides several requests alike, each for itself: what stands in the way of one keeps no other waiting.
///
/// # Errors
/// As [`authorize`]; [`ActionError::BadParameter`] for more than [`MOST`], an end that has passed, or a note that is too long.
pub fn decide_many(
    tx: &mut Tx<'_>,
    house: &House,
    actor: Actor,
    membership_id: &MembershipId,
    ids: &[PublicId],
    decision: &Decision,
) -> Result<Vec<Decided>, ActionError> {
    let mut authority = authorize(tx, actor, membership_id, Operation::DecideAccessRequests)?;
    if ids.len() > MOST {
        return Err(ActionError::BadParameter {
            name: "ids",
            problem: format!("Decide up to {MOST} requests at once"),
        });
    }
    check_end(tx, decision.until)?;
    let decision = &Decision {
        note: one_line(NOTE, &decision.note, 0)?,
        ..decision.clone()
    };
    authority.hold(tx)?;
    let desk = Desk {
        house,
        actor,
        authority: &authority,
        decision,
    };
    let found = access_requests::of_ids(tx, authority.organization.id, ids)?;
    let mut verdicts = HashMap::new();
    for request in found {
        let outcome = desk.answer(tx, &request)?;
        verdicts.insert(request.public_id.clone(), (request, outcome));
    }
    let is_answer = |outcome| matches!(outcome, DecisionOutcome::Approved | DecisionOutcome::Declined);
    let answered = verdicts.values().filter(|(_, outcome)| is_answer(*outcome)).count();
    if answered > 0 {
        count_open(tx, authority.organization.id, -count(answered))?;
    }
    authority.confirm_raised(tx)?;
    let verdict = |id: &PublicId| {
        let (request, outcome) = verdicts.remove(id)?;
        Some(Decided {
            id: id.clone(),
            request: Some(request),
            outcome,
        })
    };
    Ok(in_order(ids, verdict))
}

/// A verdict for each id, in the order in which they came; an id that came twice has one.
fn in_order(ids: &[PublicId], mut verdict: impl FnMut(&PublicId) -> Option<Decided>) -> Vec<Decided> {
    let mut seen = std::collections::HashSet::new();
    let once = ids.iter().filter(|id| seen.insert(id.as_str()));
    once.map(|id| {
        verdict(id).unwrap_or_else(|| Decided {
            id: id.clone(),
            request: None,
            outcome: DecisionOutcome::Unknown,
        })
    })
    .collect()
}

/// Who decides what how, for all requests of one decision.
struct Desk<'a> {
    house: &'a House,
    actor: Actor,
    authority: &'a Authority,
    decision: &'a Decision,
}

impl Desk<'_> {
    fn answer(&self, tx: &mut Tx<'_>, request: &AccessRequest) -> Result<DecisionOutcome, ActionError> {
        if request.state != AccessRequestState::Open {
            return Ok(DecisionOutcome::NotWaiting);
        }
        // To decline something for good is like taking it at this moment.
        let until = if self.decision.approves {
            self.decision.until
        } else {
            Some(tx.now())
        };
        match may_give(self.house, self.authority, request.wanted, until) {
            None if self.decision.approves => return Ok(DecisionOutcome::NotOffered),
            Some(false) => return Ok(DecisionOutcome::Forbidden),
            None | Some(true) => {}
        }
        if !access_requests::hold(tx, request.id)? {
            return Ok(DecisionOutcome::NotWaiting);
        }
        if self.decision.approves {
            self.approve(tx, request)
        } else {
            self.decline(tx, request)
        }
    }

    fn approve(&self, tx: &mut Tx<'_>, request: &AccessRequest) -> Result<DecisionOutcome, ActionError> {
        let association = associations::find(tx, &request.asker.public_id)?
            .filter(|association| association.state == AssociationState::Active);
        let Some(association) = association else {
            return Ok(DecisionOutcome::NotWaiting);
        };
        if let Some(obstacle) = self.obstacle(tx, &association, request.wanted)? {
            return Ok(obstacle);
        }
        let asked = Because::Asked {
            note: &self.decision.note,
        };
        let until = match request.wanted {
            Wanted::Right(right) => {
                let given = Held {
                    right,
                    until: self.decision.until,
                };
                give_right(tx, self.actor, &association, given, asked)?;
                given.until
            }
            Wanted::Role(role) => {
                give_role(tx, self.actor, &association, role, asked)?;
                None
            }
        };
        self.close(tx, request, AccessRequestState::Approved, until)?;
        Ok(DecisionOutcome::Approved)
    }

    /// What stands in the way of giving it to this person. It is looked for before anything is written: the others are answered.
    fn obstacle(
        &self,
        tx: &mut Tx<'_>,
        person: &Association,
        wanted: Wanted,
    ) -> Result<Option<DecisionOutcome>, ActionError> {
        let ends = person.leaves_at.is_some();
        match wanted {
            Wanted::Role(role) if is_taken(tx, person.organization_id, person.id, role)? => {
                Ok(Some(DecisionOutcome::RoleHeld))
            }
            Wanted::Role(role) if role == ContactRole::PRIMARY_PROGRAM_CONTACT && ends => {
                Ok(Some(DecisionOutcome::HasEnd))
            }
            Wanted::Right(right) if right == AccessRight::GLOBAL_ADMIN && (ends || self.decision.until.is_some()) => {
                has_to_last(tx, person)
            }
            Wanted::Right(_) | Wanted::Role(_) => Ok(None),
        }
    }

    fn decline(&self, tx: &mut Tx<'_>, request: &AccessRequest) -> Result<DecisionOutcome, ActionError> {
        let said = about(
            event(self.actor, "access.declined"),
            &self.authority.organization,
            request,
        );
        let note = self.decision.note.as_str();
        if note.is_empty() { said } else { said.with(NOTE, note) }.record(tx)?;
        self.close(tx, request, AccessRequestState::Declined, None)?;
        Ok(DecisionOutcome::Declined)
    }

    fn close(
        &self,
        tx: &mut Tx<'_>,
        request: &AccessRequest,
        state: AccessRequestState,
        until: Option<Instant>,
    ) -> Result<(), ActionError> {
        let note = self.decision.note.as_str();
        let closing = Closing {
            state,
            by: self.actor.account(),
            note,
            ends_at: until,
        };
        access_requests::close(tx, request.id, &closing)?;
        let answer = (state, note, until);
        Ok(tell::of_answer(
            tx,
            self.house,
            self.actor,
            &self.authority.organization,
            (request, answer),
        )?)
    }
}

/// Why somebody is a global admin without an end or not at all, if there is a reason.
fn has_to_last(tx: &mut Tx<'_>, person: &Association) -> Result<Option<DecisionOutcome>, ActionError> {
    if contacts::roles_of(tx, person.id)?.contains(&ContactRole::PRIMARY_PROGRAM_CONTACT) {
        return Ok(Some(DecisionOutcome::PrimaryContact));
    }
    let admin = AccessRight::GLOBAL_ADMIN;
    let lasting = rights::count_lasting(tx, person.organization_id, admin)?;
    let is_one = person.leaves_at.is_none() && holds_for_good(tx, person.id, admin)?;
    Ok((lasting <= i64::from(is_one)).then_some(DecisionOutcome::LastAdmin))
}

/// Whether whoever has this authority may give that; nothing for what the program does not have.
fn may_give(house: &House, authority: &Authority, wanted: Wanted, until: Option<Instant>) -> Option<bool> {
    let program = &house.config.program;
    let gift = match wanted {
        Wanted::Right(right) => program.rights.find(right)?.until(until),
        Wanted::Role(role) => program.contact_roles.find(role)?.gift(),
    };
    let (standing, organization) = (&authority.standing, &authority.organization);
    Some(can_give(standing, organization, Operation::DecideAccessRequests, gift))
}

/// Whether whoever has this authority may decide about that at all.
pub(super) fn may_decide(house: &House, authority: &Authority, wanted: Wanted, now: Instant) -> bool {
    may_give(house, authority, wanted, Some(now)) != Some(false)
}

/// These people were given something without anyone looking at their requests: whoever of them had asked has the answer. The
/// caller has raised the revision, and tells them.
pub(in crate::actions) fn answered(
    tx: &mut Tx<'_>,
    actor: Actor,
    organization: i64,
    associations: &[i64],
    (given, until): (Wanted, Option<Instant>),
) -> Result<(), ActionError> {
    match access_requests::answer(tx, associations, given, until, actor.account())? {
        0 => Ok(()),
        answered => count_open(tx, organization, -answered),
    }
}
