//! The benchmark suite: starts the release binary on a fresh database, drives it over HTTP, and prints what it measured.
//! Figures of one run are comparable with each other; those of two runs on a busy machine are not.
//!
//! `bench PATH_OF_BINARY [DATABASE_URL]`; `cargo xtask bench` builds the binary and calls it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a measurement that cannot go on may stop where it stands"
)]

mod server;

use std::time::{Duration, Instant};

use serde_json::{Value, json};
use server::{Installation, Server};

fn main() {
    let mut args = std::env::args().skip(1);
    let binary = args
        .next()
        .expect("the first argument is the path of the guildhall binary");
    let database = args.next();
    println!("engine: {}", if database.is_some() { "PostgreSQL" } else { "SQLite" });

    let house = Installation::create(&binary, database.as_deref());
    let fresh = house.serve();
    println!("idle memory, fresh database: {:.1} MB", fresh.memory("VmRSS"));
    approvals(&fresh, &house);
    pages(&fresh, &house);
    println!("largest memory throughout: {:.1} MB", fresh.memory("VmHWM"));
    fresh.stop();

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
        "start to ready with existing data: median {:.0} ms, worst {:.0} ms",
        ms(starts[3]),
        ms(starts[6])
    );
    let idle = house.serve();
    println!("idle memory, 111,000 invitations: {:.1} MB", idle.memory("VmRSS"));
    first_page(&idle);
    idle.stop();
}

fn ms(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1000.0
}

/// From the request's first byte to the last of the answer, three times each with new addresses.
fn approvals(server: &Server, house: &Installation) {
    for (rows, rounds) in [(1, 3), (1_000, 3), (10_000, 3), (100_000, 1)] {
        let mut took: Vec<Duration> = (0..rounds)
            .map(|round| {
                let list: Vec<String> = (0..rows)
                    .map(|n| format!("first.last{n}@r{round}x{rows}.contoso.example"))
                    .collect();
                let body = json!({"addresses": list.join("; "), "language": "en", "allow_outside_domains": true});
                let began = Instant::now();
                let (status, answer) = server.post(&house.path("/invitations"), &body);
                let took = began.elapsed();
                assert_eq!(status, 201);
                assert_eq!(answer["counts"]["approved"], rows);
                took
            })
            .collect();
        took.sort();
        println!(
            "approve {rows} addresses: median {:.0} ms, worst {:.0} ms; memory {:.1} MB",
            ms(took[took.len() / 2]),
            ms(took[took.len() - 1]),
            server.memory("VmHWM")
        );
    }
}

/// Pages of 100 rows: the first, one in the middle, the last; the server's time and the way there and back.
fn pages(server: &Server, house: &Installation) {
    let page = |cursor: &str| house.path(&format!("/invitations?state=approved&limit=100&cursor={cursor}"));
    let mut cursors = vec![String::new()];
    loop {
        let (_, answer) = server.get(&page(cursors.last().unwrap()));
        match answer["next_cursor"].as_str() {
            Some(next) => cursors.push(next.to_owned()),
            None => break,
        }
    }
    println!("pages of 100 among {} invitations:", cursors.len() * 100);
    for (name, at) in [("first", 0), ("middle", cursors.len() / 2), ("last", cursors.len() - 1)] {
        let took = median(200, || server.get(&page(&cursors[at])));
        println!("  {name} page: median {took:.2} ms");
    }
    let me = median(200, || server.get("/me"));
    println!("  for comparison, GET /me: median {me:.2} ms");
}

fn median(times: usize, mut ask: impl FnMut() -> (u16, Value)) -> f64 {
    let mut took: Vec<Duration> = (0..times)
        .map(|_| {
            let began = Instant::now();
            let (status, _) = ask();
            let took = began.elapsed();
            assert_eq!(status, 200);
            took
        })
        .collect();
    took.sort();
    ms(took[times / 2])
}

/// Everything a first visit loads: the page, and each file it names.
fn first_page(server: &Server) {
    let (page, mut bytes) = server.load("/sign-in");
    let mut files = 0;
    for attribute in ["href=\"/assets/", "src=\"/assets/"] {
        for part in page.split(attribute).skip(1) {
            let name = part.split('"').next().unwrap();
            bytes += server.load(&format!("/assets/{name}")).1;
            files += 1;
        }
    }
    println!(
        "first page load: {:.1} KB in 1 page and {files} files, heads included",
        bytes as f64 / 1000.0
    );
}
