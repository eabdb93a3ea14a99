//! What machines ask a server, and how it ends.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;

use crate::harness::{Home, asked, get};

fn body(url: &str) -> (u16, String) {
    let mut answer = get(url);
    (answer.status().as_u16(), answer.body_mut().read_to_string().unwrap())
}

fn a_server_says_whether_it_is_ready(home: &Home) {
    let address = home.configure("");
    let server = home.start(&["serve"]);
    let (live, ready) = (format!("http://{address}/healthz"), format!("http://{address}/readyz"));
    assert_eq!(body(&live), (200, "ok\n".to_owned()));
    assert_eq!(body(&ready), (200, "ready\n".to_owned()));

    // A newer program brings the schema forward while this one runs.
    home.run_sql("INSERT INTO schema_steps (version, applied_at) VALUES (999, 0)");
    let (status, reason) = body(&ready);
    assert_eq!(status, 503);
    assert!(reason.starts_with("the schema has step 999"), "{reason}");

    home.run_sql("DROP TABLE schema_steps");
    let (status, reason) = body(&ready);
    assert_eq!(
        (status, reason.as_str()),
        (503, "the database cannot be read; the log says why\n")
    );
    assert_eq!(body(&live).0, 200, "a process is not restarted because of its database");
    assert_eq!(server.end("-TERM"), Some(0));
}

#[test]
fn a_server_says_whether_it_is_ready_on_sqlite() {
    a_server_says_whether_it_is_ready(&Home::new());
}

#[test]
#[ignore = "needs PostgreSQL: cargo xtask test"]
fn a_server_says_whether_it_is_ready_on_postgres() {
    a_server_says_whether_it_is_ready(&Home::on_postgres("ready"));
}

#[test]
fn a_server_that_drains_answers_but_is_not_ready() {
    let home = Home::new();
    let address = home.configure("drain_seconds = 300");
    let server = home.start(&["serve"]);
    let ready = format!("http://{address}/readyz");
    assert_eq!(body(&ready).0, 200);
    server.signal("-TERM");
    // The signal is on its way.
    let reason = loop {
        let (status, reason) = body(&ready);
        if status == 503 {
            break reason;
        }
        std::thread::yield_now();
    };
    assert_eq!(reason, "ending: this server takes no new work\n");
    assert_eq!(body(&format!("http://{address}/healthz")).0, 200);
    assert_eq!(
        body(&format!("http://{address}/sign-in")).0,
        200,
        "people are still answered"
    );
    // A second wish ends it at once.
    assert_eq!(server.end("-TERM"), Some(0));
    assert!(asked(ureq::get(&ready)).is_err(), "nobody listens any more");
}

#[test]
fn a_request_under_way_is_finished_before_the_end() {
    let home = Home::new();
    let address = home.configure("");
    let server = home.start(&["serve"]);
    let made = home
        .run(&[
            "organization",
            "create",
            "--name",
            "Contoso",
            "--country",
            "DE",
            "--json",
        ])
        .expect(0)
        .json();
    let id = made["membership_id"].as_str().unwrap();
    let admin = ["--organization", id, "--email", "pat@mail.example", "--reason", "first"];
    home.run(&[&["account", "grant-admin"], &admin[..]].concat()).expect(0);
    let token = home
        .run(&["token", "create", "--account", "pat@mail.example"])
        .expect(0);
    let token = token.line();
    let mut request = TcpStream::connect(&address).unwrap();
    request
        .write_all(
            format!(
                "POST /api/v1/associations HTTP/1.1\r\nHost: {address}\r\nContent-Type: application/json\r\n\
                 Authorization: Bearer {token}\r\nIdempotency-Key: k\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n"
            )
            .as_bytes(),
        )
        .unwrap();
    let mut answer = BufReader::new(request.try_clone().unwrap());
    let mut line = String::new();
    answer.read_line(&mut line).unwrap();
    assert_eq!(line, "HTTP/1.1 100 Continue\r\n", "the request is being worked on");

    server.signal("-TERM");
    while TcpStream::connect(&address).is_ok() {
        std::thread::yield_now();
    }
    request.write_all(b"{}").unwrap();
    let mut rest = String::new();
    answer.read_to_string(&mut rest).unwrap();
    assert!(
        rest.contains("HTTP/1.1 4") && rest.contains("application/problem+json"),
        "{rest}"
    );
    assert_eq!(server.wait(), Some(0));
}
