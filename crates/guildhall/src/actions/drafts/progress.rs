//! Lists that are being checked, and those that can be found again.
//!
//! How far the check of a long list has come stands where what is said of the list will stand, so that every server process
//! can tell it.

use guildhall_domain::clock::{Instant, Span};
use guildhall_domain::id::PublicId;
use guildhall_domain::organization::MembershipId;
use guildhall_store::Tx;
use guildhall_store::drafts::{self, Draft};
use serde::{Deserialize, Serialize};

use super::{Source, Summary, Terms, owner, packed, put};
use crate::actions::{ActionError, Actor};

/// A check that was not heard of for so long was broken off with its server.
const SILENCE: Span = Span::minutes(1);

/// How far the check of a list has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Progress {
    /// How many rows were looked up.
    pub checked: usize,
    /// Of how many.
    pub rows: usize,
    /// When that was, in microseconds.
    at: i64,
}

impl Progress {
    /// How far the check of this draft has come; nothing when it is done.
    pub(super) fn of(draft: &Draft) -> Option<Self> {
        serde_json::from_str(&draft.summary).ok()
    }

    fn to_text(self) -> String {
        serde_json::to_string(&self).unwrap_or_default()
    }

    fn is_under_way(self, now: Instant) -> bool {
        now < Instant(self.at) + SILENCE
    }
}

/// Notes that a list of `rows` is being checked; the id under which its progress, and then the list, is found.
///
/// # Errors
/// As [`authorize`](crate::actions::authority::authorize).
pub fn begin(
    tx: &mut Tx<'_>,
    actor: Actor,
    membership_id: &MembershipId,
    id: &PublicId,
    terms: &Terms,
    rows: usize,
) -> Result<PublicId, ActionError> {
    let owner = owner(tx, actor, membership_id)?;
    let at = tx.now().0;
    let progress = Progress { checked: 0, rows, at };
    Ok(put(tx, owner, id, terms, &progress.to_text())?.1)
}

/// Notes how many rows were checked so far. What is no longer being checked stays as it is.
///
/// # Errors
/// As [`begin`].
pub fn report(
    tx: &mut Tx<'_>,
    actor: Actor,
    membership_id: &MembershipId,
    id: &PublicId,
    checked: usize,
) -> Result<(), ActionError> {
    let owner = owner(tx, actor, membership_id)?;
    let at = tx.now().0;
    if let Some(draft) = drafts::find(tx, owner, id)?
        && let Some(progress) = Progress::of(&draft)
    {
        let progress = Progress {
            checked,
            at,
            ..progress
        };
        drafts::summarize(tx, draft.id, &progress.to_text())?;
    }
    Ok(())
}

/// Forgets a list whose check failed.
///
/// # Errors
/// As [`begin`].
pub fn give_up(tx: &mut Tx<'_>, actor: Actor, membership_id: &MembershipId, id: &PublicId) -> Result<(), ActionError> {
    let owner = owner(tx, actor, membership_id)?;
    Ok(drafts::forget(tx, owner, id)?)
}

/// How far the check of a list has come; nothing when this account has none under way there.
///
/// # Errors
/// As [`begin`].
pub fn find_progress(
    tx: &mut Tx<'_>,
    actor: Actor,
    membership_id: &MembershipId,
    id: &PublicId,
) -> Result<Option<Progress>, ActionError> {
    let owner = owner(tx, actor, membership_id)?;
    let now = tx.now();
    let progress = drafts::find(tx, owner, id)?.and_then(|draft| Progress::of(&draft));
    Ok(progress.filter(|progress| progress.is_under_way(now)))
}

/// A list that waits to be approved, as it is found again.
#[derive(Clone, Debug)]
pub struct OpenDraft {
    /// What its account knows it by.
    pub id: PublicId,
    /// The name of its file; nothing for a pasted list, or one that is still being checked.
    pub file: Option<String>,
    /// How many rows it has.
    pub rows: usize,
    /// When it was given.
    pub created_at: Instant,
}

/// The lists of this account that wait to be approved, newest first.
///
/// # Errors
/// As [`begin`].
pub fn open(tx: &mut Tx<'_>, actor: Actor, membership_id: &MembershipId) -> Result<Vec<OpenDraft>, ActionError> {
    let owner = owner(tx, actor, membership_id)?;
    let now = tx.now();
    let mut all = Vec::new();
    for draft in drafts::open(tx, owner)? {
        let (file, rows) = match Progress::of(&draft) {
            Some(progress) if progress.is_under_way(now) => (None, progress.rows),
            Some(_) => continue,
            None => {
                let summary: Summary = serde_json::from_str(&draft.summary).map_err(packed::unreadable)?;
                let rows = summary.all();
                match summary.source {
                    Source::File { name, .. } => (Some(name), rows),
                    Source::Paste | Source::Table { .. } => (None, rows),
                }
            }
        };
        all.push(OpenDraft {
            id: draft.public_id,
            file,
            rows,
            created_at: draft.created_at,
        });
    }
    Ok(all)
}
