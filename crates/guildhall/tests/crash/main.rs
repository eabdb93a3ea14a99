//! Pulling the plug: the server is killed again and again while clients approve and associate through the API.
//! Whatever was acknowledged must be there afterwards, nothing twice, and every rule must hold.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test stops where something is missing"
)]

mod clients;
mod house;
mod post_office;
mod truth;

use std::sync::atomic::Ordering;
use std::sync::mpsc::channel;
use std::thread;
use std::time::{Duration, Instant};

use clients::{Clients, ENOUGH};
use house::{Engine, House};
use post_office::PostOffice;

/// How many times the server is killed with requests in flight.
const KILLS: usize = 50;
/// So many of them while a bulk approval is in flight.
const IN_BULK: usize = 8;
/// So many of them after the mail server has taken a letter and before the server has noted it.
const IN_MAIL: usize = 3;

#[test]
fn d6_sigkill_loses_nothing_acknowledged_sqlite() {
    pull_the_plug(Engine::sqlite());
}

#[test]
#[ignore = "needs PostgreSQL: cargo xtask test"]
fn d6_sigkill_loses_nothing_acknowledged_postgres() {
    pull_the_plug(Engine::postgres());
}

fn pull_the_plug(engine: Engine) {
    let (told, ambushes) = channel();
    let office = PostOffice::open(told);
    let house = House::build(engine, office.port);
    let clients = Clients::start(&house, office);
    let mut random = fastrand::Rng::with_seed(20_261_123);
    let mut ambushed = Vec::new();
    let (mut kills, mut in_bulk, mut bulk_undone) = (0, 0, 0);
    let mut idle = 0;

    while kills < KILLS || in_bulk < IN_BULK || ambushed.len() < IN_MAIL {
        assert!(
            kills < 4 * KILLS && idle < KILLS,
            "{kills} kills, {in_bulk} in bulk, {} in mail, {idle} idle",
            ambushed.len()
        );
        let server = house.serve();
        clients.go_on(&server);
        if kills % 5 == 1 && ambushed.len() < IN_MAIL {
            clients.office().set_ambush();
            let letter = ambushes
                .recv_timeout(Duration::from_secs(60))
                .expect("a letter is mailed within a minute");
            server.kill();
            ambushed.push(letter);
            kills += 1;
        } else if kills % 5 == 3 || kills >= KILLS {
            clients.await_bulk();
            thread::sleep(Duration::from_millis(random.u64(1..600)));
            let caught = clients.state().bulk_in_flight.load(Ordering::SeqCst);
            let asked = clients.state().bulk_answered.load(Ordering::SeqCst);
            server.kill();
            let undone = house.truth().bulk_batches() == asked;
            kills += 1;
            in_bulk += usize::from(caught);
            bulk_undone += usize::from(caught && undone);
        } else {
            thread::sleep(Duration::from_millis(random.u64(20..400)));
            let in_flight = clients.state().in_flight.load(Ordering::SeqCst);
            server.kill();
            if in_flight > 0 {
                kills += 1;
            } else {
                idle += 1;
            }
        }
        clients.hold();
        house.truth().check_rules();
        clients.check_acknowledged(&house.truth());
    }
    assert!(
        bulk_undone > 0,
        "no kill came between the beginning of a bulk approval and its commit"
    );

    // Back for good: everything under way comes to its end, and letters whose fate was unknown are sent again.
    let server = house.serve();
    clients.go_on(&server);
    let until = Instant::now() + Duration::from_secs(90);
    for letter in &ambushed {
        while clients.office().times_taken(&letter.message_id) < 2 {
            assert!(Instant::now() < until, "the letter {letter:?} was not sent again");
            thread::sleep(Duration::from_millis(100));
        }
    }
    let acknowledged = clients.finish();
    server.kill();
    house.truth().check_rules();
    assert!(
        acknowledged.approved > 500 && acknowledged.associated >= ENOUGH,
        "too little was acknowledged: {acknowledged:?}"
    );
    println!(
        "{kills} kills, {in_bulk} in a bulk approval ({bulk_undone} before its commit), {} in a mail; {acknowledged:?}",
        ambushed.len()
    );
}
