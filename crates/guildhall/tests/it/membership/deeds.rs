//! What people do to each other at an organization, one function a deed: chance says who, to whom and with what; the action is
//! carried out, and the model says what must have come of it. Another action of the program is another function here, and a
//! line in [`DEEDS`].

mod access;
mod handing_over;
mod many;
mod ways_out;

use guildhall::actions::accounts::{self, Appointment};
use guildhall::actions::associations::{self, Person};
use guildhall::actions::bulk::{self, Order, Selected};
use guildhall::actions::invitations::{self, ApproveInvitees, Change};
use guildhall::actions::{Actor, invitation_urls, leaving, people_changes, profiles, requests, rights, sweep};
use guildhall::secrets::Purpose;
use guildhall_domain::bulk::BulkAction;
use guildhall_domain::clock::Span;
use guildhall_domain::invitees::Invitees;
use guildhall_domain::profile::{Profile, ProfileFields};
use guildhall_domain::rights::{AccessRight, Held};
use guildhall_domain::scope::Scopes;
use guildhall_store::proofs;
use serde_json::json;

use self::access::{ask_for, decide_request, decide_requests, withdraw_request};
use self::handing_over::{
    act_as_deputy, answer_offer, decide_takeover, end_takeover, let_deputy_act, name_contact, name_deputy, offer,
    release_contact, release_deputy, start_takeover, withdraw_offer,
};
use self::many::{change_matching, change_these};
pub use self::ways_out::close_organization;
use self::ways_out::{close_account, suspend_or_resume};
use super::machine::{Account, Broken, Dice, Machine, RIGHTS, presets};
use super::model::{Model, Rights};
use crate::support::address;

/// A deed.
pub type Deed = fn(&mut Machine<'_>, Dice) -> Result<(), Broken>;

/// What is nobody's deed.
pub const LET_TIME_PASS: &str = "let time pass";

/// All deeds; those that open the way to others come more often.
pub const DEEDS: &[(&str, Deed)] = &[
    ("approve", approve),
    ("approve", approve),
    ("approve with rights", approve_with_rights),
    ("approve with rights", approve_with_rights),
    ("approve twice under one key", approve_twice),
    ("revoke", revoke),
    ("change the expiry", change_expiry),
    ("extend or renew", extend),
    ("submit", submit),
    ("submit", submit),
    ("submit and prove", submit_and_prove),
    ("submit and prove", submit_and_prove),
    ("submit and prove", submit_and_prove),
    ("prove", prove),
    ("prove", prove),
    ("ask", ask),
    ("approve a request", approve_request),
    ("decline a request", decline_request),
    ("grant", grant),
    ("grant", grant),
    ("take", take),
    ("remove", remove),
    ("leave", leave),
    ("appoint", appoint),
    ("dismiss", dismiss),
    ("set an end date", set_end),
    ("set an end date", set_end),
    ("complete the profile", complete),
    ("name a contact", name_contact),
    ("name a contact", name_contact),
    ("name a contact", name_contact),
    ("release a contact", release_contact),
    ("offer the role", offer),
    ("offer the role", offer),
    ("withdraw an offer", withdraw_offer),
    ("answer an offer", answer_offer),
    ("answer an offer", answer_offer),
    ("name a deputy", name_deputy),
    ("name a deputy", name_deputy),
    ("release a deputy", release_deputy),
    ("let a deputy act", let_deputy_act),
    ("act as deputy", act_as_deputy),
    ("act as deputy", act_as_deputy),
    ("start a takeover", start_takeover),
    ("start a takeover", start_takeover),
    ("end a takeover", end_takeover),
    ("decide a takeover", decide_takeover),
    ("ask for access", ask_for),
    ("ask for access", ask_for),
    ("ask for access", ask_for),
    ("withdraw a request for access", withdraw_request),
    ("decide a request for access", decide_request),
    ("decide a request for access", decide_request),
    ("decide requests for access", decide_requests),
    ("change these people", change_these),
    ("change these people", change_these),
    ("change those who match", change_matching),
    ("change those who match", change_matching),
    ("suspend or resume", suspend_or_resume),
    ("suspend or resume", suspend_or_resume),
    ("close an account", close_account),
    ("sweep", sweep_all),
    (LET_TIME_PASS, let_time_pass),
    (LET_TIME_PASS, let_time_pass),
];

pub fn approve(m: &mut Machine<'_>, dice: Dice) -> Result<(), Broken> {
    approve_these(m, dice, Rights::new())
}

pub fn approve_with_rights(m: &mut Machine<'_>, dice: Dice) -> Result<(), Broken> {
    let right = RIGHTS[usize::from(dice[3]) % RIGHTS.len()];
    let mut rights = Rights::from([(right, m.end(dice[4]))]);
    if dice[5].is_multiple_of(2) {
        rights.insert("report_viewer", m.end(dice[5] / 2));
    }
    approve_these(m, dice, rights)
}

fn approve_these(m: &mut Machine<'_>, dice: Dice, rights: Rights) -> Result<(), Broken> {
    let (who, days) = (m.who(dice[0]), if dice[5].is_multiple_of(3) { 2 } else { 30 });
    let mut list = vec![Machine::address(dice[1]), Machine::address(dice[2])];
    // However it is written, an address is one.
    let typed = format!("{}; {}", list[0].to_uppercase(), list[1]);
    list.dedup();
    list.sort();
    let input = ApproveInvitees {
        invitees: Invitees::read(&typed).unwrap(),
        language: None,
        expires_in_days: days,
        allow_outside_domains: true,
        presets: presets(&rights),
    };
    let done = m.act(move |tx, house, id| invitations::approve(tx, house, Machine::actor(who), id, &input));
    m.compare(done, |model, now| {
        let list: Vec<&str> = list.iter().map(String::as_str).collect();
        model.approve(who, &list, &rights, i64::from(days), now)
    })
}

/// The same request, sent twice: it is carried out once, and answered alike.
fn approve_twice(m: &mut Machine<'_>, dice: Dice) -> Result<(), Broken> {
    let (account, address) = (m.account(dice[0]).clone(), Machine::address(dice[1]));
    let key = format!(
        "{}-{:x}-{}",
        m.org.membership_id,
        u64::from_be_bytes([0, 0, dice[0], dice[1], dice[2], dice[3], dice[4], dice[5]]),
        m.now().0
    );
    // Time passes here, and tokens end. Whose account somebody else has closed meanwhile has none.
    let token = m.world.try_token(&account.email, Scopes::all(), None);
    let Ok(caller) = m.handle.block_on(token) else {
        return if m.model.is_none() {
            Ok(())
        } else {
            Err("an account is gone".to_owned())
        };
    };
    let send = || {
        let body = json!({"addresses": address, "expires_in_days": 30});
        let call = m.world.post(&m.org.path("/invitations")).by(&caller);
        m.handle
            .block_on(async { call.idempotency_key(&key).json(&body).await })
    };
    let (first, second) = (send(), send());
    if m.model.is_some() {
        m.handle.block_on(m.world.end_token(&caller));
    }
    let is_refused = [403, 404].contains(&first.status);
    let are_alike = first.body == second.body || is_refused || second.status >= 400 && m.model.is_none();
    if !are_alike || (first.status != second.status && m.model.is_some()) {
        return Err(format!("a repeat is answered {} after {}", second.text(), first.text()));
    }
    if first.status >= 500 {
        return Err(format!("an approval is answered {}", first.text()));
    }
    let Some(model) = &mut m.model else { return Ok(()) };
    let now = guildhall_store::Clock::now(&*m.world.clock);
    let expected = model.attempt(|model| model.approve(Some(account.id), &[&address], &Rights::new(), 30, now));
    if expected.is_err() == is_refused {
        Ok(())
    } else {
        Err(format!(
            "an approval is answered {} in the place of {expected:?}",
            first.text()
        ))
    }
}

fn revoke(m: &mut Machine<'_>, dice: Dice) -> Result<(), Broken> {
    let (who, address) = (m.who(dice[0]), Machine::address(dice[1]));
    let Some(invitation) = m.invitations.get(&address).cloned() else {
        return Ok(());
    };
    let done = m.act(move |tx, _, id| invitations::revoke(tx, Machine::actor(who), id, &invitation));
    m.compare(done, |model, now| model.revoke(who, &address, now))
}

fn change_expiry(m: &mut Machine<'_>, dice: Dice) -> Result<(), Broken> {
    let (who, address) = (m.who(dice[0]), Machine::address(dice[1]));
    let days = 1 + u32::from(dice[2] % 40);
    let Some(invitation) = m.invitations.get(&address).cloned() else {
        return Ok(());
    };
    let change = Change {
        expires_in_days: Some(days),
        ..Change::default()
    };
    let done =
        m.act(move |tx, house, id| invitations::change(tx, house, Machine::actor(who), id, &invitation, &change));
    m.compare(done, |model, now| {
        model.change_expiry(who, &address, i64::from(days), now)
    })
}

fn extend(m: &mut Machine<'_>, dice: Dice) -> Result<(), Broken> {
    let (who, address) = (m.who(dice[0]), Machine::address(dice[1]));
    let days = 1 + u32::from(dice[2] % 40);
    let Some(invitation) = m.invitations.get(&address).cloned() else {
        return Ok(());
    };
    let order = Order {
        action: BulkAction::Extend,
        selected: Selected::Ids(vec![invitation]),
        language: None,
        expires_in_days: Some(days),
    };
    let done = m.act(move |tx, house, id| bulk::perform(tx, house, Machine::actor(who), id, &order, 1));
    m.compare(done, |model, now| model.extend(who, &address, i64::from(days), now))
}

fn profile(m: &Machine<'_>, typed: &str) -> Profile {
    let fields = ProfileFields {
        given_name: "Jane".into(),
        family_name: "Doe".into(),
        communication_email: typed.to_owned(),
        country: "DE".into(),
        language: "en".into(),
        ..ProfileFields::default()
    };
    let house = &m.world.app.house;
    Profile::parse(&fields, &house.config.program.languages, house.credential_format()).unwrap()
}

fn acting(account: i64) -> Person {
    Person {
        account,
        kind: None,
        client: String::new(),
    }
}

fn submit(m: &mut Machine<'_>, dice: Dice) -> Result<(), Broken> {
    let (account, typed) = (m.account(dice[0]).id, Machine::address(dice[1]));
    let (profile, person) = (profile(m, &typed), acting(account));
    let done = m.act(move |tx, house, id| {
        let url = invitation_urls::show(tx, house, Actor::Operator, id)?;
        associations::submit(tx, house, &person, &url.token, &profile)
    });
    m.compare(done, |model, now| model.submit(account, &typed, now))
}

fn prove(m: &mut Machine<'_>, dice: Dice) -> Result<(), Broken> {
    prove_with(m, dice, !dice[1].is_multiple_of(5))
}

pub fn submit_and_prove(m: &mut Machine<'_>, dice: Dice) -> Result<(), Broken> {
    submit(m, dice)?;
    m.look()?;
    prove_with(m, dice, true)
}

fn prove_with(m: &mut Machine<'_>, dice: Dice, is_right: bool) -> Result<(), Broken> {
    let account = m.account(dice[0]).id;
    let Some(association) = m.people.get(&account).cloned() else {
        return Ok(());
    };
    let done = m.act(move |tx, house, _| {
        let own = guildhall_store::associations::find(tx, &association)?.unwrap();
        let proof = proofs::find(tx, own.id)?;
        let code = proof.map(|proof| house.keys.code(Purpose::ProofCode, &proof.nonce));
        let code = code.filter(|_| is_right).unwrap_or_else(|| "no code".into());
        associations::prove(tx, house, account, &association, &code)
    });
    m.compare(done, |model, now| model.prove(account, is_right, now))
}

fn ask(m: &mut Machine<'_>, dice: Dice) -> Result<(), Broken> {
    let account = m.account(dice[0]).id;
    let Some(association) = m.people.get(&account).cloned() else {
        return Ok(());
    };
    let done = m.act(move |tx, house, _| associations::ask(tx, house, account, &association));
    m.compare(done, |model, now| model.ask(account, now))
}

fn approve_request(m: &mut Machine<'_>, dice: Dice) -> Result<(), Broken> {
    let (who, account) = (m.who(dice[0]), m.account(dice[1]).id);
    let Some(person) = m.people.get(&account).cloned() else {
        return Ok(());
    };
    let done = m.act(move |tx, house, id| requests::approve(tx, house, Machine::actor(who), id, &person, true));
    m.compare(done, |model, now| model.approve_request(who, account, now))
}

fn decline_request(m: &mut Machine<'_>, dice: Dice) -> Result<(), Broken> {
    let (who, account) = (m.who(dice[0]), m.account(dice[1]).id);
    let Some(person) = m.people.get(&account).cloned() else {
        return Ok(());
    };
    let done = m.act(move |tx, house, id| requests::decline(tx, house, Machine::actor(who), id, &person, ""));
    m.compare(done, |model, now| model.decline_request(who, account, now))
}

fn grant(m: &mut Machine<'_>, dice: Dice) -> Result<(), Broken> {
    let (who, account) = (m.who(dice[0]), m.account(dice[1]).id);
    let (right, until) = (RIGHTS[usize::from(dice[2]) % RIGHTS.len()], m.end(dice[3]));
    let Some(person) = m.people.get(&account).cloned() else {
        return Ok(());
    };
    let given = Held {
        right: AccessRight::parse(right).unwrap(),
        until,
    };
    let done = m.act(move |tx, house, id| rights::grant(tx, house, Machine::actor(who), id, &person, given, None));
    m.compare(done, |model, now| model.grant(who, account, right, until, now))
}

fn take(m: &mut Machine<'_>, dice: Dice) -> Result<(), Broken> {
    let (who, account) = (m.who(dice[0]), m.account(dice[1]).id);
    let right = RIGHTS[usize::from(dice[2]) % RIGHTS.len()];
    let Some(person) = m.people.get(&account).cloned() else {
        return Ok(());
    };
    let word = AccessRight::parse(right).unwrap();
    let done = m.act(move |tx, house, id| rights::take(tx, house, Machine::actor(who), id, &person, word, None));
    m.compare(done, |model, now| model.take(who, account, right, now))
}

fn remove(m: &mut Machine<'_>, dice: Dice) -> Result<(), Broken> {
    let (who, account) = (m.who(dice[0]), m.account(dice[1]).id);
    let Some(person) = m.people.get(&account).cloned() else {
        return Ok(());
    };
    let done =
        m.act(move |tx, house, id| people_changes::remove(tx, house, Machine::actor(who), id, &person, "Chance"));
    m.compare(done, |model, now| model.remove(who, account, now))
}

fn leave(m: &mut Machine<'_>, dice: Dice) -> Result<(), Broken> {
    let account = m.account(dice[0]).id;
    let done = m.act(move |tx, house, id| people_changes::leave(tx, house, Actor::Account(account), id));
    m.compare(done, |model, now| model.leave(account, now))
}

/// The operator's word; chance lets it come seldom, since it undoes what people did.
pub fn appoint(m: &mut Machine<'_>, dice: Dice) -> Result<(), Broken> {
    let Account { id, email } = m.account(dice[0]).clone();
    let input = appointment(m, &email);
    let done = m.act(move |tx, house, _| accounts::grant_admin(tx, house, Actor::Operator, &input));
    m.compare(done, |model, now| model.appoint(id, &email, now))
}

fn dismiss(m: &mut Machine<'_>, dice: Dice) -> Result<(), Broken> {
    let Account { id, email } = m.account(dice[0]).clone();
    let input = appointment(m, &email);
    let done = m.act(move |tx, house, _| accounts::revoke_admin(tx, house, Actor::Operator, &input));
    m.compare(done, |model, now| model.dismiss(id, now))
}

fn appointment(m: &Machine<'_>, email: &str) -> Appointment {
    Appointment {
        membership_id: m.org.membership_id.clone(),
        email: address(email),
        reason: "Chance".to_owned(),
    }
}

fn set_end(m: &mut Machine<'_>, dice: Dice) -> Result<(), Broken> {
    let (who, account) = (m.who(dice[0]), m.account(dice[1]).id);
    let days = [4, 4, 20][usize::from(dice[3]) % 3];
    let at = (!dice[2].is_multiple_of(4)).then(|| m.now() + Span::days(days));
    let Some(person) = m.people.get(&account).cloned() else {
        return Ok(());
    };
    let done = m.act(move |tx, house, id| leaving::set_end(tx, house, Machine::actor(who), id, &person, at));
    m.compare(done, |model, now| model.set_end(who, account, at, now))
}

fn complete(m: &mut Machine<'_>, dice: Dice) -> Result<(), Broken> {
    let account = m.account(dice[0]).id;
    let Some(own) = m.people.get(&account).cloned() else {
        return Ok(());
    };
    let (profile, person) = (profile(m, "a0@contoso.example"), acting(account));
    let done = m.act(move |tx, house, _| {
        let (revision, communication_email) = {
            let own = guildhall_store::associations::find(tx, &own)?.unwrap();
            (own.profile_revision, address(&own.communication_email))
        };
        let profile = Profile {
            communication_email,
            ..profile.clone()
        };
        profiles::edit(tx, house, &person, &own, &profiles::Edit { profile, revision })
    });
    m.compare(done, |model, now| model.complete(account, now))
}

/// Time ends by itself what is due, a chunk at a time, and then what is left where an organization was closed.
pub fn sweep_all(m: &mut Machine<'_>, _: Dice) -> Result<(), Broken> {
    const CHUNK: i64 = 100;
    let mut swept = Ok(true);
    while matches!(swept, Ok(true)) {
        swept = m.act(|tx, _, _| sweep::sweep(tx));
    }
    let mut ended = swept.map(|_| true);
    while matches!(ended, Ok(true)) {
        ended = m.act(|tx, house, _| leaving::end_at_closed(tx, house, CHUNK));
    }
    m.compare(ended, Model::sweep)
}

fn let_time_pass(m: &mut Machine<'_>, dice: Dice) -> Result<(), Broken> {
    m.world.advance(match dice[0] % 6 {
        0 | 1 => Span::minutes(1),
        2 => Span::minutes(11),
        3 => Span::hours(25),
        4 => Span::days(3),
        _ => Span::days(15),
    });
    Ok(())
}
