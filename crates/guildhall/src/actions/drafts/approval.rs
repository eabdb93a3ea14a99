//! The approval of a list: in one transaction, once. That of a long list is noted before it begins, so that every server
//! process can tell that it is under way.

use guildhall_domain::clock::{Instant, Span};
use guildhall_domain::id::PublicId;
use guildhall_domain::invitation::RowOutcome;
use guildhall_domain::invitees::Invitees;
use guildhall_domain::language::Language;
use guildhall_domain::organization::MembershipId;
use guildhall_domain::policy::Operation;
use guildhall_store::Tx;
use guildhall_store::drafts::{self, Draft, Owner};
use serde::{Deserialize, Serialize};

use super::{Packed, Progress, Summary, in_order, of, packed};
use crate::actions::authority::authorize;
use crate::actions::invitations::{self, ApproveInvitees};
use crate::actions::{ActionError, Actor};
use crate::app::House;

/// An approval that did not end within this was broken off with its server.
const SILENCE: Span = Span::minutes(2);

/// An approval that was begun.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attempt {
    /// How many rows are to be approved.
    pub rows: usize,
    /// Whether those outside the organization's domains are among them.
    pub allow_outside_domains: bool,
    /// Whether it is known to have failed.
    is_broken_off: bool,
    /// When it was begun, in microseconds.
    at: i64,
}

impl Attempt {
    /// Whether it is still under way.
    pub fn is_under_way(&self, now: Instant) -> bool {
        !self.is_broken_off && now < self.begun_at() + SILENCE
    }

    /// When it was begun.
    pub fn begun_at(&self) -> Instant {
        Instant(self.at)
    }
}

/// What became of a draft that was to be approved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Approval {
    /// This batch, now or before.
    Batch(PublicId),
    /// Nothing: no row could be approved.
    Nothing,
}

/// Approves every row of a draft that can be, once: approved again, it answers the same batch.
///
/// # Errors
/// As [`invitations::approve`]; [`ActionError::Hidden`] when this account keeps no such draft.
pub fn approve(
    tx: &mut Tx<'_>,
    house: &House,
    actor: Actor,
    membership_id: &MembershipId,
    id: &PublicId,
    allow_outside_domains: bool,
) -> Result<Approval, ActionError> {
    let organization = authorize(tx, actor, membership_id, Operation::ApproveInvitees)?.organization;
    let owner = of(actor, organization.id)?;
    let draft = drafts::find(tx, owner, id)?
        .filter(|draft| Progress::of(draft).is_none())
        .ok_or(ActionError::Hidden)?;
    if !drafts::hold(tx, draft.id)? {
        let draft = drafts::find(tx, owner, id)?.ok_or(ActionError::Hidden)?;
        return Ok(draft.batch.map_or(Approval::Nothing, Approval::Batch));
    }
    let input = ApproveInvitees {
        invitees: Invitees::of(in_order(packed::read(tx, draft.id, RowOutcome::ALL)?)),
        language: Language::parse(&draft.language).ok(),
        expires_in_days: u32::try_from(draft.days).unwrap_or_default(),
        allow_outside_domains,
        presets: draft.presets.clone(),
    };
    let approved = invitations::approve(tx, house, actor, membership_id, &input)?;
    let source = serde_json::from_str::<Summary>(&draft.summary).map_err(packed::unreadable)?;
    let domains = invitations::domains(tx, organization.id)?;
    let summary = Summary::of(source.source, &input.invitees, &approved.outcomes, &domains);
    drafts::summarize(tx, draft.id, &summary.to_text())?;
    drafts::clear(tx, draft.id)?;
    let Some(batch) = approved.batch else {
        Packed::of(&input.invitees, &approved.outcomes)?.write(tx, draft.id)?;
        return Ok(Approval::Nothing);
    };
    Packed::without(RowOutcome::Approved, &input.invitees, &approved.outcomes)?.write(tx, draft.id)?;
    drafts::close(tx, draft.id, &batch)?;
    Ok(Approval::Batch(batch))
}

/// What an approval finds that is to begin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Begun {
    /// It is noted, and to be carried out.
    Now(Attempt),
    /// Another one is under way.
    UnderWay,
    /// The list was approved before, as this batch.
    Before(PublicId),
}

/// Notes that a draft is being approved, unless it is already.
///
/// # Errors
/// As [`approve`].
pub fn begin_approval(
    tx: &mut Tx<'_>,
    actor: Actor,
    membership_id: &MembershipId,
    id: &PublicId,
    allow_outside_domains: bool,
) -> Result<Begun, ActionError> {
    let organization = authorize(tx, actor, membership_id, Operation::ApproveInvitees)?.organization;
    let owner = of(actor, organization.id)?;
    let now = tx.now();
    let (draft, summary) = whole(tx, owner, id)?;
    if let Some(found) = begun_before(&draft, &summary, now) {
        return Ok(found);
    }
    // From here on nobody else begins; what someone faster noted is seen.
    drafts::hold(tx, draft.id)?;
    let (draft, summary) = whole(tx, owner, id)?;
    if let Some(found) = begun_before(&draft, &summary, now) {
        return Ok(found);
    }
    let attempt = Attempt {
        rows: summary.approvable(allow_outside_domains),
        allow_outside_domains,
        is_broken_off: false,
        at: now.0,
    };
    note(tx, &draft, summary, attempt.clone())?;
    Ok(Begun::Now(attempt))
}

fn begun_before(draft: &Draft, summary: &Summary, now: Instant) -> Option<Begun> {
    if let Some(batch) = &draft.batch {
        return Some(Begun::Before(batch.clone()));
    }
    let attempt = summary.attempt.as_ref();
    attempt
        .filter(|attempt| attempt.is_under_way(now))
        .map(|_| Begun::UnderWay)
}

/// Carries out an approval that was begun.
///
/// # Errors
/// As [`approve`]; [`ActionError::Hidden`] when another list took the draft's place.
pub fn carry_out(
    tx: &mut Tx<'_>,
    house: &House,
    actor: Actor,
    membership_id: &MembershipId,
    id: &PublicId,
    attempt: &Attempt,
) -> Result<Approval, ActionError> {
    let organization = authorize(tx, actor, membership_id, Operation::ApproveInvitees)?.organization;
    let (draft, summary) = whole(tx, of(actor, organization.id)?, id)?;
    if draft.batch.is_none() && summary.attempt.as_ref() != Some(attempt) {
        return Err(ActionError::Hidden);
    }
    approve(tx, house, actor, membership_id, id, attempt.allow_outside_domains)
}

/// Notes that an approval failed: nothing was approved, and it can be begun again.
///
/// # Errors
/// As [`approve`].
pub fn break_off(
    tx: &mut Tx<'_>,
    actor: Actor,
    membership_id: &MembershipId,
    id: &PublicId,
    attempt: &Attempt,
) -> Result<(), ActionError> {
    let organization = authorize(tx, actor, membership_id, Operation::ApproveInvitees)?.organization;
    let (draft, summary) = whole(tx, of(actor, organization.id)?, id)?;
    if draft.batch.is_some() || summary.attempt.as_ref() != Some(attempt) {
        return Ok(());
    }
    let failed = Attempt {
        is_broken_off: true,
        ..attempt.clone()
    };
    note(tx, &draft, summary, failed)
}

fn note(tx: &mut Tx<'_>, draft: &Draft, summary: Summary, attempt: Attempt) -> Result<(), ActionError> {
    let summary = Summary {
        attempt: Some(attempt),
        ..summary
    };
    Ok(drafts::summarize(tx, draft.id, &summary.to_text())?)
}

/// A draft whose rows are all judged.
fn whole(tx: &mut Tx<'_>, owner: Owner, id: &PublicId) -> Result<(Draft, Summary), ActionError> {
    let draft = drafts::find(tx, owner, id)?
        .filter(|draft| Progress::of(draft).is_none())
        .ok_or(ActionError::Hidden)?;
    let summary = serde_json::from_str(&draft.summary).map_err(packed::unreadable)?;
    Ok((draft, summary))
}
