//! Erasing what is stored of people: on request, once their account is closed, and when the program's periods are over. It goes in
//! steps, each a transaction of its own; what is left to do is what is not blanked yet, so that it goes on where it stopped.

use std::collections::BTreeMap;

use guildhall_domain::clock::Span;
use guildhall_domain::email::EmailAddress;
use guildhall_domain::policy::Operation;
use guildhall_store::erasure::{self, Due, Kind};
use guildhall_store::{Tx, accounts, associations};

use super::audit::event;
use super::authority::authorize_operator;
use super::{ActionError, Actor, closing};
use crate::app::House;
use crate::config::Retention;

/// How many people or invitations one step blanks: well under a third of a second on a small machine.
const ROWS: i64 = 200;
/// How many events.
const EVENTS: i64 = 2000;

/// Whom the operator means.
#[derive(Clone, Debug)]
pub enum Whose {
    /// Who signs in with this address, or was shown by it until the account was closed.
    Address(EmailAddress),
    /// The account that is called this outside.
    Handle(String),
}

/// What became of the operator's wish.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    /// The erasure of the account that is called this outside is asked for.
    For(String),
    /// The address is that of several accounts, which are called this outside: nothing was done.
    Several {
        /// The one that somebody signs in to.
        open: Option<String>,
        /// Those that are closed.
        closed: Vec<String>,
    },
}

/// Asks for the erasure of an account by the operator's word; one that is open is closed first.
///
/// # Errors
/// [`ActionError::Forbidden`] for everyone but the operator; [`ActionError::Hidden`] for nobody's address, and for an account whose
/// erasure was asked for; as [`closing::close_own`].
pub fn ask_for(tx: &mut Tx<'_>, actor: Actor, whose: &Whose, reason: &str) -> Result<Asked, ActionError> {
    authorize_operator(actor, Operation::EraseAccount)?;
    let (open, closed) = match whose {
        Whose::Address(address) => (
            accounts::find_by_address(tx, address)?,
            accounts::closed_by_address(tx, address)?,
        ),
        Whose::Handle(handle) => (accounts::find_by_handle(tx, handle)?, Vec::new()),
    };
    let (account, handle) = match (open, closed.as_slice()) {
        (None, []) => return Err(ActionError::Hidden),
        (Some(only), []) => (only.id, only.handle),
        (None, [only]) => (only.id, only.handle.clone()),
        (open, _) => {
            return Ok(Asked::Several {
                open: open.map(|account| account.handle),
                closed: closed.into_iter().map(|account| account.handle).collect(),
            });
        }
    };
    if !accounts::is_closed(tx, account)? {
        closing::close(tx, actor, account, Some(reason))?;
    }
    ask(tx, actor, account, Some(reason))?;
    Ok(Asked::For(handle))
}

/// Asks for the erasure of a closed account.
pub(super) fn ask(tx: &mut Tx<'_>, actor: Actor, account: i64, reason: Option<&str>) -> Result<(), ActionError> {
    if !erasure::ask(tx, account)? {
        return Err(ActionError::Hidden);
    }
    let mut asked = closing::about(tx, event(actor, "account.erasure_asked"), account)?;
    if let Some(reason) = reason {
        asked = asked.with("reason", reason);
    }
    asked.record(tx)?;
    Ok(())
}

/// Does one step of what is due; whether more may be waiting. What was asked for comes first.
///
/// # Errors
/// Those of the database.
pub fn step(tx: &mut Tx<'_>, house: &House) -> Result<bool, ActionError> {
    if let Some(account) = erasure::next_account(tx)? {
        step_of_account(tx, account)?;
        return Ok(true);
    }
    let now = tx.now();
    if let Some(days) = house.config.retention.closed_accounts_days
        && let Some(account) = erasure::closed(tx, now - Span::days(i64::from(days)))?
    {
        ask(tx, Actor::System, account, None)?;
        return Ok(true);
    }
    for (kind, period) in periods(&house.config.retention) {
        let due = erasure::due(tx, kind, now - period, ROWS)?;
        if !due.is_empty() {
            blank(tx, kind, &due)?;
            return Ok(true);
        }
    }
    Ok(false)
}

/// The same of what was asked for alone, leaving the program's periods to the sweeper.
///
/// # Errors
/// Those of the database.
pub fn step_of_asked(tx: &mut Tx<'_>) -> Result<bool, ActionError> {
    let next = erasure::next_account(tx)?;
    next.map(|account| step_of_account(tx, account)).transpose()?;
    Ok(next.is_some())
}

/// What the program's periods are about, and how long they are.
fn periods(retention: &Retention) -> Vec<(Kind, Span)> {
    let days = |n: u32| Span::days(i64::from(n));
    let wanted = [
        (Kind::Over, retention.ended_associations_months.map(|n| days(n * 31))),
        (Kind::Unfinished, retention.unfinished_associations_days.map(days)),
        (Kind::Unused, retention.unused_invitations_days.map(days)),
    ];
    let set = |(kind, period): (Kind, Option<Span>)| period.map(|period| (kind, period));
    wanted.into_iter().filter_map(set).collect()
}

fn step_of_account(tx: &mut Tx<'_>, account: i64) -> Result<(), ActionError> {
    // What was approved for the person since the closing. What tells of its end is written with this step, and blanked by the next.
    if !associations::places_of(tx, account)?.is_empty() {
        closing::end_all(tx, Actor::System, account)?;
        return Ok(());
    }
    let due = erasure::of_account(tx, account, ROWS)?;
    if !due.is_empty() {
        return blank(tx, Kind::Over, &due);
    }
    if erasure::own_events(tx, account, EVENTS)? > 0 {
        return Ok(());
    }
    if erasure::account(tx, account)? {
        closing::about(tx, event(Actor::System, "account.erased"), account)?.record(tx)?;
    }
    Ok(())
}

/// Blanks rows, and tells each organization how many.
fn blank(tx: &mut Tx<'_>, kind: Kind, due: &[Due]) -> Result<(), ActionError> {
    let (what, done) = match kind {
        Kind::Over | Kind::Unfinished => ("associations", erasure::associations(tx, due)?),
        Kind::Unused => ("invitations", erasure::invitations(tx, due)?),
    };
    let mut tally = BTreeMap::new();
    for organization in done {
        *tally.entry(organization).or_insert(0_i64) += 1;
    }
    for (organization, n) in tally {
        let erased = match kind {
            Kind::Over | Kind::Unfinished => event(Actor::System, "associations.erased"),
            Kind::Unused => event(Actor::System, "invitations.erased"),
        };
        erased.at(organization).with(what, n).record(tx)?;
    }
    Ok(())
}
