//! Ways out that no admin of the organization decides.

use guildhall::actions::{Actor, closing, organizations};

use crate::membership::machine::{Broken, Dice, Machine, newcomers};

/// Everything but reading stops now and then, and soon goes on.
pub fn suspend_or_resume(m: &mut Machine<'_>, dice: Dice) -> Result<(), Broken> {
    if dice[0].is_multiple_of(8) {
        let done = m.act(|tx, house, id| organizations::suspend(tx, house, Actor::Operator, id, "Chance"));
        m.compare(done, |model, now| model.suspend(now))
    } else {
        let done = m.act(|tx, house, id| organizations::resume(tx, house, Actor::Operator, id, "Chance"));
        m.compare(done, |model, now| model.resume(now))
    }
}

/// Somebody closes their account; whoever comes in their place has another one.
pub fn close_account(m: &mut Machine<'_>, dice: Dice) -> Result<(), Broken> {
    let place = usize::from(dice[0]) % m.accounts.len();
    let account = m.accounts[place].id;
    // Whoever is not here seldom matters.
    if !m.people.contains_key(&account) && !dice[1].is_multiple_of(4) {
        return Ok(());
    }
    let done = m.act(move |tx, _, _| closing::close_own(tx, account, false));
    let is_closed = done.is_ok();
    m.compare(done, |model, now| model.close_account(account, now))?;
    if is_closed {
        m.accounts[place] = newcomers(m.world, &m.handle, 1).remove(0);
    }
    Ok(())
}

/// The end of a story. What is left at the organization ends with the next sweep.
pub fn close_organization(m: &mut Machine<'_>) -> Result<(), Broken> {
    let done = m.act(|tx, _, id| organizations::close(tx, Actor::Operator, id, "Chance"));
    m.compare(done, |model, now| model.close(now))
}
