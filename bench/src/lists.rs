//! Approvals of pasted lists, and pages of the API.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::ms;
use crate::server::{Installation, Server};

/// From the request's first byte to the last of the answer, three times each with new addresses.
pub fn approvals(server: &Server, house: &Installation) {
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
pub fn pages(server: &Server, house: &Installation) {
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
