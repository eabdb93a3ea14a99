//! Contact roles, the offer of one, deputies and takeovers. Most come from whom they concern: others are only refused.

use guildhall::actions::handing_over::{Whom, deputies, offers, takeovers};
use guildhall::actions::{Actor, rights};
use guildhall_domain::rights::ContactRole;

use crate::membership::machine::{Broken, Dice, Machine};
use crate::membership::model::{PRIMARY, TECHNICAL};

fn role(die: u8) -> (&'static str, ContactRole) {
    let word = if die.is_multiple_of(3) { TECHNICAL } else { PRIMARY };
    (word, ContactRole::parse(word).unwrap())
}

pub fn name_contact(m: &mut Machine<'_>, dice: Dice) -> Result<(), Broken> {
    let (who, account) = (m.who(dice[0]), m.account(dice[1]).id);
    let (word, role) = role(dice[2]);
    let Some(person) = m.people.get(&account).cloned() else {
        return Ok(());
    };
    let done =
        m.act(move |tx, house, id| rights::name_contact(tx, house, Machine::actor(who), id, &person, role, None));
    m.compare(done, |model, now| model.name_contact(who, account, word, now))
}

pub fn release_contact(m: &mut Machine<'_>, dice: Dice) -> Result<(), Broken> {
    let (word, role) = role(dice[2]);
    let holder = m.roles.contacts.get(word).copied();
    let account = m.mostly(dice[1], holder).unwrap_or(m.account(dice[1]).id);
    let who = m.who(dice[0]);
    let Some(person) = m.people.get(&account).cloned() else {
        return Ok(());
    };
    let done =
        m.act(move |tx, house, id| rights::release_contact(tx, house, Machine::actor(who), id, &person, role, None));
    m.compare(done, |model, now| model.release_contact(who, account, word, now))
}

pub fn offer(m: &mut Machine<'_>, dice: Dice) -> Result<(), Broken> {
    let (who, account) = (m.mostly(dice[0], m.roles.primary()), m.account(dice[1]).id);
    let keeps_admin = dice[2].is_multiple_of(2);
    let Some(whom) = m.people.get(&account).cloned().map(Whom::Id) else {
        return Ok(());
    };
    let done = m.act(move |tx, house, id| offers::offer(tx, house, Machine::actor(who), id, &whom, keeps_admin));
    m.compare(done, |model, now| model.offer(who, account, keeps_admin, now))
}

pub fn withdraw_offer(m: &mut Machine<'_>, dice: Dice) -> Result<(), Broken> {
    let who = m.mostly(dice[0], m.roles.primary());
    let Some((offer, _)) = m.roles.offer.clone() else {
        return Ok(());
    };
    let done = m.act(move |tx, house, id| offers::withdraw(tx, house, Machine::actor(who), id, &offer));
    m.compare(done, |model, now| model.withdraw_offer(who, now))
}

pub fn answer_offer(m: &mut Machine<'_>, dice: Dice) -> Result<(), Broken> {
    let Some((offer, to)) = m.roles.offer.clone() else {
        return Ok(());
    };
    let (who, accepts) = (m.mostly(dice[0], Some(to)), !dice[1].is_multiple_of(3));
    let answer = if accepts { offers::accept } else { offers::decline };
    let done = m.act(move |tx, house, id| answer(tx, house, Machine::actor(who), id, &offer));
    m.compare(done, |model, now| {
        if accepts {
            model.accept_offer(who, now)
        } else {
            model.decline_offer(who, now)
        }
    })
}

pub fn name_deputy(m: &mut Machine<'_>, dice: Dice) -> Result<(), Broken> {
    let (who, account) = (m.mostly(dice[0], m.roles.primary()), m.account(dice[1]).id);
    let Some(whom) = m.people.get(&account).cloned().map(Whom::Id) else {
        return Ok(());
    };
    let done = m.act(move |tx, house, id| deputies::name(tx, house, Machine::actor(who), id, &whom));
    m.compare(done, |model, now| model.name_deputy(who, account, now))
}

pub fn release_deputy(m: &mut Machine<'_>, dice: Dice) -> Result<(), Broken> {
    let who = m.who(dice[0]);
    let done = m.act(move |tx, house, id| deputies::release(tx, house, Machine::actor(who), id));
    m.compare(done, |model, now| model.release_deputy(who, now))
}

pub fn let_deputy_act(m: &mut Machine<'_>, _: Dice) -> Result<(), Broken> {
    let done = m.act(|tx, house, id| deputies::let_act(tx, house, Actor::Operator, id, "Chance"));
    m.compare(done, |model, now| model.let_deputy_act(now))
}

pub fn act_as_deputy(m: &mut Machine<'_>, dice: Dice) -> Result<(), Broken> {
    let who = m.mostly(dice[0], m.roles.deputy);
    let done = m.act(move |tx, house, id| deputies::act(tx, house, Machine::actor(who), id));
    m.compare(done, |model, now| model.act_as_deputy(who, now))
}

pub fn start_takeover(m: &mut Machine<'_>, dice: Dice) -> Result<(), Broken> {
    let who = m.who(dice[0]);
    let done = m.act(move |tx, house, id| takeovers::start(tx, house, Machine::actor(who), id, "Chance"));
    m.compare(done, |model, now| model.start_takeover(who, now))
}

pub fn end_takeover(m: &mut Machine<'_>, dice: Dice) -> Result<(), Broken> {
    let who = m.who(dice[0]);
    let Some(takeover) = m.roles.takeover.clone() else {
        return Ok(());
    };
    let done = m.act(move |tx, house, id| takeovers::end(tx, house, Machine::actor(who), id, &takeover));
    m.compare(done, |model, now| model.end_takeover(who, now))
}

/// The operator's word.
pub fn decide_takeover(m: &mut Machine<'_>, dice: Dice) -> Result<(), Broken> {
    let is_approved = dice[0].is_multiple_of(2);
    let done = m.act(move |tx, house, id| takeovers::decide(tx, house, Actor::Operator, id, is_approved, "Chance"));
    m.compare(done, |model, now| {
        if is_approved {
            model.approve_takeover(now)
        } else {
            model.refuse_takeover(now)
        }
    })
}
