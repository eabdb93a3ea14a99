//! A request that nobody decides is told to one more admin every few days, each in turn.

use guildhall_domain::clock::Span;
use guildhall_store::{Tx, access_requests, organizations};

use super::{givers, tell};
use crate::actions::{ActionError, Actor};
use crate::app::House;

/// After so many reminders there are no more: nobody is going to read the next one.
const MOST: i64 = 10;

/// How many requests one transaction reminds of.
const CHUNK: i64 = 200;

/// How long admins have before the next one is reminded.
pub(super) fn every(house: &House) -> Span {
    Span::days(i64::from(house.config.requests.remind_after_days))
}

/// Reminds the next admin of each request that has waited too long, up to a chunk; whether more is waiting. Whoever counts the
/// reminder first tells of it: two processes never tell of the same one.
///
/// # Errors
/// Those of the database.
pub fn remind(tx: &mut Tx<'_>, house: &House) -> Result<bool, ActionError> {
    let due = access_requests::remind_due(tx, every(house), MOST, CHUNK)?;
    let more = due.len() as u64 >= CHUNK.unsigned_abs();
    for (request, organization) in due {
        // What the program has no more, nobody can give: there is nothing to remind of.
        let Some(givers) = givers(house, request.wanted) else {
            continue;
        };
        if let Some(organization) = organizations::find(tx, organization)? {
            tell::of_request(tx, house, Actor::System, (&organization, &request), givers)?;
        }
    }
    Ok(more)
}
