//! Lists that were previewed: kept for a day, so that a page shows a part of them, and a list can be left and found again.
//!
//! A draft belongs to the account that made it. It is no change of the organization and writes no event: its approval does.

mod approval;
mod packed;
mod progress;

use guildhall_domain::clock::Span;
use guildhall_domain::email::Domain;
use guildhall_domain::id::PublicId;
use guildhall_domain::invitation::{RowOutcome, is_outside};
use guildhall_domain::invitees::{Invitee, Invitees, tally};
use guildhall_domain::language::Language;
use guildhall_domain::organization::MembershipId;
use guildhall_domain::policy::Operation;
use guildhall_domain::preset::Presets;
use guildhall_store::Tx;
use guildhall_store::drafts::{self, Draft, NewDraft, Owner};
use guildhall_store::organizations::Organization;
use serde::{Deserialize, Serialize};

use super::authority::authorize;
use super::{ActionError, Actor};
use crate::secrets;

pub use approval::{Approval, Attempt, Begun, approve, begin_approval, break_off, carry_out};
pub use packed::{Packed, ROWS_A_PART};
pub use progress::{OpenDraft, Progress, begin, find_progress, give_up, open, report};

/// How long a draft is kept.
const KEPT: Span = Span::days(1);

/// How many drafts an account has at an organization; the oldest gives way.
const MOST: i64 = 10;

/// How many domains outside the organization's own are named.
const DOMAINS_NAMED: usize = 10;

/// Where a list came from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Source {
    /// The box.
    Paste,
    /// The box, as the rows of a table.
    Table {
        /// What stands between its cells.
        delimiter: char,
        /// The names of the columns that were not used.
        unused: Vec<String>,
        /// The places of columns without a name that hold something.
        unnamed: Vec<usize>,
    },
    /// A file.
    File {
        /// As the browser named it.
        name: String,
        /// How its bytes were understood.
        encoding: String,
        /// What stands between its cells.
        delimiter: char,
        /// The names of the columns that were not used.
        unused: Vec<String>,
        /// The places of columns without a name that hold something.
        #[serde(default)]
        unnamed: Vec<usize>,
    },
}

/// What is said of a list as a whole.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Summary {
    /// Where it came from.
    pub source: Source,
    /// How many rows got which verdict.
    pub counts: Vec<(String, usize)>,
    /// How many of the rows that are approved, or can be, have which language of their own.
    pub languages: Vec<(String, usize)>,
    /// The same of rights: a row may name several.
    #[serde(default)]
    pub rights: Vec<(String, usize)>,
    /// The domains of the addresses outside the organization's own, a few of them.
    pub outside_domains: Vec<String>,
    /// How many more there are.
    pub more_domains: usize,
    /// The approval that was begun last, until it is through.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attempt: Option<Attempt>,
}

/// How often each of these words comes, the most frequent first.
fn count_words(words: impl Iterator<Item = impl AsRef<str>>) -> Vec<(String, usize)> {
    let mut counts: Vec<(String, usize)> = Vec::new();
    for word in words {
        match counts.iter_mut().find(|(known, _)| known == word.as_ref()) {
            Some((_, n)) => *n += 1,
            None => counts.push((word.as_ref().to_owned(), 1)),
        }
    }
    counts.sort_by(|(a, n), (b, m)| m.cmp(n).then_with(|| a.cmp(b)));
    counts
}

impl Summary {
    /// What is to be said of a list that was judged.
    pub fn of(source: Source, invitees: &Invitees, outcomes: &[RowOutcome], domains: &[Domain]) -> Self {
        let counts = tally(outcomes);
        let rows = || invitees.rows().iter().zip(outcomes);
        let is_good = |outcome: RowOutcome| matches!(outcome, RowOutcome::New | RowOutcome::Approved);
        let good = || rows().filter(|(_, outcome)| is_good(**outcome)).map(|(row, _)| row);
        let languages = count_words(good().filter_map(|row| row.language.as_ref().map(Language::as_str)));
        let rights = good().filter_map(Invitee::presets).flat_map(Presets::iter);
        let rights = count_words(rights.map(|held| held.right));
        let mut outside: Vec<&str> = rows()
            .filter_map(|(row, _)| row.usable_address())
            .filter(|address| is_outside(address, domains))
            .map(|address| address.domain())
            .collect();
        outside.sort_unstable();
        outside.dedup();
        Self {
            source,
            counts: counts.into_iter().map(|(kind, n)| (kind.to_string(), n)).collect(),
            languages,
            rights,
            more_domains: outside.len().saturating_sub(DOMAINS_NAMED),
            outside_domains: outside.into_iter().take(DOMAINS_NAMED).map(str::to_owned).collect(),
            attempt: None,
        }
    }

    /// How many rows got this verdict.
    pub fn count(&self, outcome: RowOutcome) -> usize {
        let found = self.counts.iter().find(|(word, _)| word == outcome.as_str());
        found.map_or(0, |(_, n)| *n)
    }

    /// How many rows there are.
    pub fn all(&self) -> usize {
        self.counts.iter().map(|(_, n)| n).sum()
    }

    /// How many rows are approved when it is, with or without those outside the organization's domains.
    pub fn approvable(&self, allow_outside_domains: bool) -> usize {
        let outside = if allow_outside_domains {
            self.count(RowOutcome::OutsideDomain)
        } else {
            0
        };
        self.count(RowOutcome::New) + outside
    }

    /// How many rows are not approved and will not be as they are.
    pub fn rejected(&self) -> usize {
        self.all() - self.count(RowOutcome::New) - self.count(RowOutcome::Approved)
    }

    fn to_text(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// What to do with a list when it is approved.
#[derive(Clone, Debug)]
pub struct Terms {
    /// The language of its people who have none of their own.
    pub language: Language,
    /// After how many days the approvals expire.
    pub days: u32,
    /// The rights of its people who have none of their own.
    pub presets: Presets,
}

/// A list to keep.
pub struct KeepDraft {
    /// The id under which it is to be found; the earlier list under it gives way.
    pub id: PublicId,
    /// The terms.
    pub terms: Terms,
    /// What is said of it as a whole.
    pub summary: Summary,
    /// Its rows.
    pub packed: Packed,
}

/// Keeps a list that was judged; the id under which it is found.
///
/// # Errors
/// As [`authorize`].
pub fn keep(
    tx: &mut Tx<'_>,
    actor: Actor,
    membership_id: &MembershipId,
    input: &KeepDraft,
) -> Result<PublicId, ActionError> {
    let owner = owner(tx, actor, membership_id)?;
    let (key, id) = put(tx, owner, &input.id, &input.terms, &input.summary.to_text())?;
    input.packed.write(tx, key)?;
    Ok(id)
}

/// Writes a draft without rows under `id`, or under another id where that one cannot be had; its key and id.
fn put(
    tx: &mut Tx<'_>,
    owner: Owner,
    id: &PublicId,
    terms: &Terms,
    summary: &str,
) -> Result<(i64, PublicId), ActionError> {
    let mut id = id.clone();
    let key = loop {
        let new = NewDraft {
            public_id: &id,
            language: terms.language.as_str(),
            days: i64::from(terms.days),
            presets: &terms.presets,
            summary,
            expires_at: tx.now() + KEPT,
        };
        match drafts::put(tx, owner, &new)? {
            Some(key) => break key,
            // Another's, or approved already: what was approved keeps its own address.
            None => id = secrets::public_id(),
        }
    };
    drafts::keep_newest(tx, owner, MOST)?;
    Ok((key, id))
}

/// A draft as its pages show it.
#[derive(Clone, Debug)]
pub struct DraftShown {
    /// Whose.
    pub organization: Organization,
    /// The draft.
    pub draft: Draft,
    /// What is said of it as a whole.
    pub summary: Summary,
    /// The rows that were asked for, each with its verdict.
    pub rows: Vec<(Invitee, RowOutcome)>,
}

/// Which rows of a draft are wanted.
#[derive(Clone, Debug)]
pub enum Rows {
    /// The first few of each of these verdicts.
    First(&'static [RowOutcome], usize),
    /// One part of those with a verdict, from 1.
    Part(RowOutcome, i64),
    /// All of these verdicts.
    All(&'static [RowOutcome]),
}

/// Shows a draft with some of its rows; nothing when this account keeps no such draft, or it is still being checked.
///
/// # Errors
/// As [`authorize`].
pub fn show(
    tx: &mut Tx<'_>,
    actor: Actor,
    membership_id: &MembershipId,
    id: &PublicId,
    wanted: &Rows,
) -> Result<Option<DraftShown>, ActionError> {
    let organization = authorize(tx, actor, membership_id, Operation::PreviewInvitees)?.organization;
    match drafts::find(tx, of(actor, organization.id)?, id)? {
        Some(draft) if Progress::of(&draft).is_none() => shown(tx, organization, draft, wanted).map(Some),
        _ => Ok(None),
    }
}

/// Shows what became of the rows of a batch's draft, while it is kept and where it is this account's.
///
/// # Errors
/// As [`authorize`].
pub fn show_of_batch(
    tx: &mut Tx<'_>,
    actor: Actor,
    membership_id: &MembershipId,
    batch: i64,
    wanted: &Rows,
) -> Result<Option<DraftShown>, ActionError> {
    let organization = authorize(tx, actor, membership_id, Operation::SeeInvitations)?.organization;
    match drafts::find_by_batch(tx, of(actor, organization.id)?, batch)? {
        Some(draft) => shown(tx, organization, draft, wanted).map(Some),
        None => Ok(None),
    }
}

fn shown(tx: &mut Tx<'_>, organization: Organization, draft: Draft, wanted: &Rows) -> Result<DraftShown, ActionError> {
    let rows = match wanted {
        Rows::First(outcomes, most) => {
            let mut rows = Vec::new();
            for outcome in *outcomes {
                let part = packed::read_part(tx, draft.id, *outcome, 1)?;
                rows.extend(part.into_iter().take(*most).map(|row| (row, *outcome)));
            }
            rows
        }
        Rows::Part(outcome, part) => {
            let rows = packed::read_part(tx, draft.id, *outcome, *part)?;
            rows.into_iter().map(|row| (row, *outcome)).collect()
        }
        Rows::All(outcomes) => packed::read(tx, draft.id, outcomes)?,
    };
    Ok(DraftShown {
        summary: serde_json::from_str(&draft.summary).map_err(packed::unreadable)?,
        organization,
        draft,
        rows,
    })
}

/// Rows in the order of their numbers.
pub fn in_order(rows: Vec<(Invitee, RowOutcome)>) -> Vec<Invitee> {
    let mut rows: Vec<Invitee> = rows.into_iter().map(|(row, _)| row).collect();
    rows.sort_by_key(|row| row.position);
    rows
}

fn owner(tx: &mut Tx<'_>, actor: Actor, membership_id: &MembershipId) -> Result<Owner, ActionError> {
    let organization = authorize(tx, actor, membership_id, Operation::PreviewInvitees)?.organization;
    of(actor, organization.id)
}

/// Drafts are of accounts: the operator reads lists where they are.
fn of(actor: Actor, organization: i64) -> Result<Owner, ActionError> {
    let account = actor.account().ok_or(ActionError::Forbidden)?;
    Ok(Owner { organization, account })
}
