//! Asking for rights and contact roles, and deciding that.

use std::collections::BTreeSet;

use guildhall::actions::Actor;
use guildhall::actions::access_requests::{self, Decision};
use guildhall_domain::access_request::Wanted;
use guildhall_domain::rights::{AccessRight, ContactRole};

use crate::membership::machine::{Broken, Dice, Machine, RIGHTS, WANTED};
use crate::membership::model::No;

fn wanted(word: &str) -> Wanted {
    if RIGHTS.contains(&word) {
        Wanted::Right(AccessRight::parse(word).unwrap())
    } else {
        Wanted::Role(ContactRole::parse(word).unwrap())
    }
}

pub fn ask_for(m: &mut Machine<'_>, dice: Dice) -> Result<(), Broken> {
    let word = WANTED[usize::from(dice[1]) % WANTED.len()];
    let Some(account) = m.who(dice[0]) else {
        return Ok(());
    };
    let done = m
        .act(move |tx, house, id| access_requests::ask(tx, house, Actor::Account(account), id, wanted(word), "Chance"));
    m.compare(done, |model, now| model.ask_for(account, word, now))
}

/// Where a request stands among all of them: mostly one that is open.
fn place(m: &Machine<'_>, die: u8) -> Option<usize> {
    let all = m.requests.iter().enumerate();
    let open = all.filter(|(_, request)| request.is_open && !die.is_multiple_of(8));
    let open: Vec<usize> = open.map(|(place, _)| place).collect();
    if open.is_empty() {
        (!m.requests.is_empty()).then(|| usize::from(die) % m.requests.len())
    } else {
        Some(open[usize::from(die) % open.len()])
    }
}

pub fn withdraw_request(m: &mut Machine<'_>, dice: Dice) -> Result<(), Broken> {
    let Some(place) = place(m, dice[1]) else {
        return Ok(());
    };
    let asker = m.requests[place].account;
    let account = m.mostly(dice[0], Some(asker)).unwrap_or(asker);
    let request = m.requests[place].id.clone();
    let done = m.act(move |tx, _, id| access_requests::withdraw(tx, Actor::Account(account), id, &request));
    m.compare(done, |model, now| model.withdraw_request(account, place, now))
}

fn decision(m: &Machine<'_>, dice: Dice) -> Decision {
    let approves = !dice[3].is_multiple_of(4);
    Decision {
        approves,
        until: m.end(dice[4]).filter(|_| approves),
        note: String::new(),
    }
}

pub fn decide_request(m: &mut Machine<'_>, dice: Dice) -> Result<(), Broken> {
    let (who, decision) = (m.who(dice[0]), decision(m, dice));
    let Some(place) = place(m, dice[1]) else {
        return Ok(());
    };
    let (request, answer) = (m.requests[place].id.clone(), (decision.approves, decision.until));
    let done =
        m.act(move |tx, house, id| access_requests::decide(tx, house, Machine::actor(who), id, &request, &decision));
    m.compare(done, |model, now| match model.decide(who, &[place], answer, now)?[0] {
        "approved" | "declined" => Ok(()),
        "not_waiting" => Err(No::NotWaiting),
        "forbidden" => Err(No::Forbidden),
        "role_held" => Err(No::RoleHeld),
        "has_end" => Err(No::HasEnd),
        "primary_contact" => Err(No::PrimaryContact),
        "last_admin" => Err(No::LastAdmin),
        other => unreachable!("{other} is no verdict"),
    })
}

pub fn decide_requests(m: &mut Machine<'_>, dice: Dice) -> Result<(), Broken> {
    let (who, decision) = (m.who(dice[0]), decision(m, dice));
    let places = [dice[1], dice[2], dice[5]].into_iter().filter_map(|die| place(m, die));
    let places: Vec<usize> = places.collect::<BTreeSet<_>>().into_iter().collect();
    let ids: Vec<_> = places.iter().map(|place| m.requests[*place].id.clone()).collect();
    let answer = (decision.approves, decision.until);
    let done =
        m.act(move |tx, house, id| access_requests::decide_many(tx, house, Machine::actor(who), id, &ids, &decision));
    let verdicts = done.map(|decided| decided.iter().map(|one| one.outcome.as_str()).collect());
    m.compare_said(verdicts, |model, now| model.decide(who, &places, answer, now))
}
