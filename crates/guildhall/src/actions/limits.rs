//! How often something may be done. Counted in the database, so that every server process counts together.

use guildhall_domain::clock::{Instant, Span};
use guildhall_store::{DbError, Tx, attempts};

/// A limit: so many of a kind, for one subject, within a window.
pub struct Limit<'a> {
    /// What is limited.
    pub scope: &'static str,
    /// Whose.
    pub subject: &'a str,
    /// How many.
    pub most: u32,
    /// Within how long. Windows begin at fixed instants.
    pub window: Span,
}

/// Counts one attempt against every limit; when one of them is passed, how long until its window ends.
/// The attempt counts even then, so the caller must commit.
pub fn take(tx: &mut Tx<'_>, limits: &[Limit<'_>]) -> Result<Option<Span>, DbError> {
    let now = tx.now();
    let mut wait: Option<Span> = None;
    for limit in limits {
        let start = Instant(now.0 - now.0.rem_euclid(limit.window.0));
        // Windows of different lengths begin at the same instant now and then; the scope keeps them apart.
        let n = attempts::add(tx, limit.scope, limit.subject, start)?;
        if n > i64::from(limit.most) {
            let left = (start + limit.window) - now;
            wait = Some(wait.map_or(left, |longest| longest.max(left)));
        }
    }
    Ok(wait)
}
