//! What is done to many people at once.

use std::collections::BTreeMap;

use guildhall::actions::ActionError;
use guildhall::actions::people::Wish;
use guildhall::actions::people_changes::{self, Order, Selected, Verdicts};
use guildhall_domain::association::AssociationState;
use guildhall_domain::clock::Span;
use guildhall_domain::id::PublicId;
use guildhall_domain::people_change::{PeopleAction, PeopleOutcome};
use guildhall_domain::rights::AccessRight;

use crate::membership::machine::{Broken, Dice, Machine, RIGHTS};
use crate::membership::model::{Change, Verdict};

fn change(m: &Machine<'_>, dice: Dice) -> Change {
    let right = RIGHTS[usize::from(dice[2]) % RIGHTS.len()];
    let days = if dice[4].is_multiple_of(2) { 4 } else { 20 };
    match dice[1] % 6 {
        0 | 1 => Change::Grant(right, m.end(dice[3])),
        2 => Change::Take(right),
        3 => Change::SetEnd(m.now() + Span::days(days)),
        4 => Change::ClearEnd,
        _ => Change::Remove,
    }
}

fn order(change: Change, selected: Selected) -> Order {
    let (action, right, until) = match change {
        Change::Grant(right, until) => (PeopleAction::Grant, Some(right), until),
        Change::Take(right) => (PeopleAction::Take, Some(right), None),
        Change::SetEnd(at) => (PeopleAction::SetEnd, None, Some(at)),
        Change::ClearEnd => (PeopleAction::ClearEnd, None, None),
        Change::Remove => (PeopleAction::Remove, None, None),
    };
    Order {
        action,
        right: right.map(|right| AccessRight::parse(right).unwrap()),
        until,
        reason: "Chance".to_owned(),
        selected,
    }
}

/// The verdicts by account. Those whom the organization has no more, and who only matched, are told as not active: nobody counts them.
fn by_account(people: &BTreeMap<i64, PublicId>, verdicts: &Verdicts, only_matched: bool) -> Vec<Verdict> {
    let account = |id: &PublicId| people.iter().find(|(_, own)| *own == id).map(|(account, _)| *account);
    let judged = verdicts.people.iter();
    let judged = judged.filter(|person| !only_matched || person.outcome != PeopleOutcome::NotActive);
    let judged = judged.map(|person| (account(&person.public_id).unwrap_or_default(), person.outcome.as_str()));
    let unknown = verdicts.unknown.iter();
    let unknown = unknown.map(|id| (account(id).unwrap_or_default(), PeopleOutcome::Unknown.as_str()));
    let mut all: Vec<Verdict> = judged.chain(unknown).collect();
    all.sort_unstable();
    all
}

fn perform(m: &Machine<'_>, die: u8, order: Order) -> Result<Verdicts, ActionError> {
    let who = m.who(die);
    m.act(move |tx, house, id| people_changes::perform(tx, house, Machine::actor(who), id, &order))
}

/// Some of those who are here, named one by one.
pub fn change_these(m: &mut Machine<'_>, dice: Dice) -> Result<(), Broken> {
    let (who, change) = (m.who(dice[0]), change(m, dice));
    let bits = dice[5];
    let here = m.people.iter().enumerate();
    let chosen = here.filter(|(place, _)| bits & (1 << (place % 8)) != 0);
    let (accounts, ids): (Vec<i64>, Vec<PublicId>) = chosen.map(|(_, (account, id))| (*account, id.clone())).unzip();
    let done = perform(m, dice[0], order(change, Selected::Ids(ids)));
    let verdicts = done.map(|verdicts| by_account(&m.people, &verdicts, false));
    m.compare_said(verdicts, |model, now| model.change_these(who, change, &accounts, now))
}

/// Whoever is active, or holds a right.
pub fn change_matching(m: &mut Machine<'_>, dice: Dice) -> Result<(), Broken> {
    let (who, change) = (m.who(dice[0]), change(m, dice));
    let right = (!dice[5].is_multiple_of(3)).then(|| RIGHTS[usize::from(dice[5] / 3) % RIGHTS.len()]);
    let wish = Wish {
        state: dice[5].is_multiple_of(2).then_some(AssociationState::Active),
        right: right.map(|right| AccessRight::parse(right).unwrap()),
        ..Wish::default()
    };
    let done = perform(m, dice[0], order(change, Selected::Matching { wish, seen_at: None }));
    let verdicts = done.map(|verdicts| by_account(&m.people, &verdicts, true));
    m.compare_said(verdicts, |model, now| model.change_matching(who, change, right, now))
}
