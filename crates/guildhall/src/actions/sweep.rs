//! What time ends by itself. Reads never depend on it: what ran out has ended at that instant, swept or not.

use std::collections::BTreeMap;

use guildhall_domain::clock::Span;
use guildhall_store::organizations::Counts;
use guildhall_store::{
    Tx, address_changes, associations, attempts, drafts, idempotency, invitations, jobs, organizations, passkeys,
    sessions as stored_sessions, sign_in_codes, sign_in_forms,
};

use super::audit::event;
use super::{ActionError, Actor, associations as own, handing_over, leaving, sessions};

/// How many rows of a kind one transaction ends: about a tenth of a second on a small machine.
pub(crate) const CHUNK: i64 = 2000;

/// A draft has up to a thousand parts.
const DRAFTS: i64 = 10;

/// Ends and forgets what is due, up to a chunk of each kind; whether more is waiting.
///
/// # Errors
/// Those of the database.
pub fn sweep(tx: &mut Tx<'_>) -> Result<bool, ActionError> {
    let now = tx.now();
    let expired = invitations::expire_due(tx, CHUNK)?;
    for (organization, n) in tally(&expired) {
        event(Actor::System, "invitations.expired")
            .at(organization)
            .with("invitations", n)
            .record(tx)?;
        let by = Counts {
            invitations_approved: -n,
            invitations_expired: n,
            ..Counts::default()
        };
        organizations::add_counts(tx, organization, &by)?;
    }
    let lapsed = associations::end_overdue(tx, CHUNK)?;
    let of_all: Vec<i64> = lapsed.iter().map(|(organization, _)| *organization).collect();
    for (organization, n) in tally(&of_all) {
        event(Actor::System, "associations.lapsed")
            .at(organization)
            .with("associations", n)
            .record(tx)?;
        organizations::add_counts(
            tx,
            organization,
            &Counts {
                associations_pending: -n,
                attempts_refused: -refused(&lapsed, organization),
                ..Counts::default()
            },
        )?;
    }
    let is_leaving = leaving::sweep(tx, CHUNK)?;
    let is_handing_over = handing_over::sweep(tx)?;
    let forgotten = [
        address_changes::purge(tx, CHUNK)?,
        sign_in_codes::purge(tx, now - Span::days(1), CHUNK)?,
        sign_in_forms::purge(tx, CHUNK)?,
        passkeys::purge(tx, CHUNK)?,
        stored_sessions::purge(tx, now - sessions::IDLE, CHUNK)?,
        idempotency::purge(tx, now - Span::days(1), CHUNK)?,
        attempts::purge(tx, now - Span::days(2), CHUNK)?,
        jobs::purge(tx, now - Span::days(7), CHUNK)?,
    ];
    let full = CHUNK.unsigned_abs();
    let ended = [expired.len() as u64, lapsed.len() as u64];
    let drafts_waiting = drafts::purge(tx, DRAFTS)? >= DRAFTS.unsigned_abs();
    Ok(drafts_waiting || is_leaving || is_handing_over || ended.iter().chain(&forgotten).any(|n| *n >= full))
}

fn refused(lapsed: &[(i64, bool)], organization: i64) -> i64 {
    let at_it: Vec<bool> = lapsed
        .iter()
        .filter(|(at, _)| *at == organization)
        .map(|(_, refused)| *refused)
        .collect();
    own::refused(&at_it)
}

fn tally(organizations: &[i64]) -> BTreeMap<i64, i64> {
    let mut counts = BTreeMap::new();
    for organization in organizations {
        *counts.entry(*organization).or_insert(0) += 1;
    }
    counts
}
