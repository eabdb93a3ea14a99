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

/// A limit was passed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Passed {
    /// How long until its window ends.
    pub wait: Span,
    /// Whether this attempt was the first beyond it: worth an audit event, as a thousand more are not.
    pub is_first: bool,
}

/// Counts one attempt against each limit in turn, up to the first one passed. The limits on whoever acts come before those on
/// whom it concerns, so that nobody who is over their own limit can use up another's. A passed attempt counts, so the caller
/// must commit.
pub fn take(tx: &mut Tx<'_>, limits: &[Limit<'_>]) -> Result<Option<Passed>, DbError> {
    let now = tx.now();
    for limit in limits {
        let start = Instant(now.0 - now.0.rem_euclid(limit.window.0));
        let n = attempts::add(tx, limit.scope, limit.subject, start)?;
        let most = i64::from(limit.most);
        if n > most {
            return Ok(Some(Passed {
                wait: (start + limit.window) - now,
                is_first: n == most + 1,
            }));
        }
    }
    Ok(None)
}
