//! The benchmark suite: starts the release binary on a fresh database, drives it over HTTP, and prints what it measured.
//! Figures of one run are comparable with each other; those of two runs on a busy machine are not.
//!
//! `bench PATH_OF_BINARY [DATABASE_URL]`; `cargo xtask bench` builds the binary and calls it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a measurement that cannot go on may stop where it stands"
)]

mod browser;
mod database;
mod exports;
mod full_scale;
mod lists;
mod many;
mod pages;
mod policy;
mod server;
mod sessions;
mod silence;
mod table;
mod uploads;

use std::time::Duration;

use database::Value;
use server::Installation;

fn main() {
    let mut args = std::env::args().skip(1);
    let binary = args
        .next()
        .expect("the first argument is the path of the guildhall binary");
    let database = args.next();
    println!("engine: {}", if database.is_some() { "PostgreSQL" } else { "SQLite" });

    policy::run();
    let house = Installation::create(&binary, database.as_deref());
    let fresh = house.serve();
    println!("idle memory, fresh database: {:.1} MB", fresh.memory("VmRSS"));
    lists::approvals(&fresh, &house);
    lists::pages(&fresh, &house);
    fresh.stop();

    let server = house.serve();
    let (batch, draft) = uploads::run(&server, &house);
    server.stop();

    let organization = fill(&house);
    let server = house.serve();
    some_activity(&server, &house, organization);
    server.stop();
    house.database().settle();

    starts(&house);
    let server = house.serve();
    println!("idle memory, full scale: {:.1} MB", server.memory("VmRSS"));
    pages::first_visit(&server);
    pages::run(&server, &house, &draft);
    exports::run(&server, &house);
    doctor(&house);
    silence::run(&server, &house);
    server.stop();

    sessions::fill(&mut house.database());
    let server = house.serve();
    sessions::run(&server, &house);
    // Each of these leaves mails to be sent beside what comes after it; the last one 100,000.
    many::people(&server, &house, organization);
    many::run(&server, &house, &batch);
    server.stop();
}

fn ms(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1000.0
}

/// Brings the organization to full scale; its key.
fn fill(house: &Installation) -> i64 {
    let mut database = house.database();
    let organization = full_scale::organization(&mut database, house.membership_id());
    full_scale::fill(&mut database, organization);
    println!(
        "filled with {} people and {} refused attempts",
        full_scale::PEOPLE,
        full_scale::REFUSED
    );
    organization
}

/// Changes and revokes invitations of the oldest batches.
fn some_activity(server: &server::Server, house: &Installation, organization: i64) {
    let oldest =
        "SELECT public_id FROM invitations WHERE organization_id = $1 AND state = 'approved' ORDER BY id LIMIT 26000";
    let ids = house.database().texts(oldest, &[Value::Int(organization)]);
    let (changed, revoked) = ids.split_at(5_000);
    many::change_some(server, house, changed);
    let body = serde_json::json!({"action": "revoke", "ids": revoked});
    let (status, answer) = server.post(&house.path("/invitations/bulk"), &body);
    assert!(status < 300, "{answer}");
}

fn starts(house: &Installation) {
    let mut starts: Vec<Duration> = (0..7)
        .map(|_| {
            let server = house.serve();
            let took = server.started_in;
            server.stop();
            took
        })
        .collect();
    starts.sort();
    println!(
        "start to ready at full scale: median {:.0} ms, worst {:.0} ms",
        ms(starts[3]),
        ms(starts[6])
    );
}

/// Beside the running server, as an operator asks it.
fn doctor(house: &Installation) {
    let (took, output) = house.time(&["doctor"]);
    println!("doctor: {:.0} ms, {}", ms(took), output.status);
}
