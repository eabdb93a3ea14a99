//! `serve` and `demo`: ready, beside commands, and ended.

use serde_json::Value;

use crate::harness::{Home, free_port};

const DEMO: &[&str] = &["demo", "--listen", "127.0.0.1:0", "--data", "demo"];

fn demo_json(home: &Home) -> (crate::harness::Server, Value) {
    let server = home.start(&[DEMO, &["--json"]].concat());
    let ready = serde_json::from_str(&server.ready).unwrap();
    (server, ready)
}

/// How many organizations someone is in, and is an admin of.
fn place(account: &Value) -> (usize, usize) {
    let organizations = account["organizations"].as_array().unwrap();
    let admin = organizations.iter().filter(|o| o["admin"] == true).count();
    (organizations.len(), admin)
}

fn demo_finds_its_data_again(home: &Home) {
    let (server, first) = demo_json(home);
    let accounts = first["accounts"].as_array().unwrap();
    assert_eq!(place(&accounts[0]), (1, 1), "an admin of one");
    let (n, admin) = place(&accounts[1]);
    assert!(n > 1 && n == admin, "an admin of several");
    assert_eq!(place(&accounts[2]), (1, 0), "a colleague");
    assert_eq!(place(&accounts[3]), (0, 0), "nobody's");
    assert!(accounts.len() > 30, "a few dozen people");
    for account in accounts {
        assert!(account["name"].as_str().unwrap().contains(' ') || account["email"] == "kwame@mail.example");
    }
    let url = first["url"].as_str().unwrap();
    assert!(url.starts_with("http://localhost:"), "{url}");
    assert_eq!(first["mailbox"], format!("{url}/demo/mailbox"));
    assert_eq!(server.end("-INT"), Some(0));

    let (server, second) = demo_json(home);
    assert_eq!(second["accounts"], first["accounts"]);
    assert_eq!(second["data"], first["data"]);
    assert_eq!(server.end("-TERM"), Some(0));
}

#[test]
fn a_demo_finds_its_data_again() {
    demo_finds_its_data_again(&Home::new());
}

#[test]
#[ignore = "needs PostgreSQL: cargo xtask test"]
fn a_demo_finds_its_data_again_on_postgres() {
    demo_finds_its_data_again(&Home::on_postgres("demo"));
}

#[test]
fn a_demo_that_was_killed_while_it_was_seeded_starts_whole() {
    let home = Home::new();
    for after in ["server.key", "guildhall.db", "guildhall.db-wal"] {
        let killed = home.spawn(&[DEMO, &["--json"]].concat());
        while !home.path("demo").join(after).exists() {
            std::thread::yield_now();
        }
        drop(killed);
    }
    let (_server, ready) = demo_json(&home);
    assert!(ready["accounts"].as_array().unwrap().len() > 30);
    let listed = home
        .run(&["organization", "list", "--data", "demo", "--json"])
        .expect(0);
    assert_eq!(listed.stdout.lines().count(), 12);
}

fn two_demos_share_one_past(home: &Home) {
    let arguments = [DEMO, &["--json"]].concat();
    let (one, other) = (home.spawn(&arguments), home.spawn(&arguments));
    let accounts = |server: &crate::harness::Server| -> Value {
        let ready: Value = serde_json::from_str(&server.ready).unwrap();
        ready["accounts"].clone()
    };
    assert_eq!(accounts(&one.wait_until_ready()), accounts(&other.wait_until_ready()));
    let listed = home
        .run(&["organization", "list", "--data", "demo", "--json"])
        .expect(0);
    assert_eq!(listed.stdout.lines().count(), 12);
}

#[test]
fn two_demos_that_start_at_once_share_one_past() {
    two_demos_share_one_past(&Home::new());
}

#[test]
#[ignore = "needs PostgreSQL: cargo xtask test"]
fn two_demos_that_start_at_once_share_one_past_on_postgres() {
    two_demos_share_one_past(&Home::on_postgres("two_demos"));
}

#[test]
fn a_demo_says_who_to_sign_in_as_and_where_the_mailbox_is() {
    let home = Home::new();
    let server = home.start(DEMO);
    let mailbox = format!("{}/demo/mailbox", server.url());
    // It answers: whatever that page says, it came over HTTP.
    let answer = ureq::get(server.url())
        .config()
        .http_status_as_error(false)
        .build()
        .call();
    assert!(answer.is_ok(), "{answer:?}");
    let said = loop {
        let said = server.said();
        if said.contains("Ctrl-C") {
            break said;
        }
        std::thread::yield_now();
    };
    assert!(
        said.contains(&mailbox) && said.contains("admin of 2 organizations"),
        "{said}"
    );
    assert_eq!(server.end("-INT"), Some(0));
}

#[test]
fn the_sample_program_has_invitations_in_every_state_and_people_who_wait() {
    let home = Home::new();
    let (server, ready) = demo_json(&home);
    let (mut open, mut expired, mut revoked, mut pending) = (0, 0, 0, 0);
    let listed = home
        .run(&["organization", "list", "--data", "demo", "--json"])
        .expect(0);
    let lines: Vec<Value> = listed
        .stdout
        .lines()
        .map(|l| serde_json::from_str(l).unwrap())
        .collect();
    assert_eq!(lines.len(), 12);
    for line in &lines {
        let (invitations, people) = (&line["counts"]["invitations"], &line["counts"]["associations"]);
        assert!(invitations["accepted"].as_i64().unwrap() > 3, "{line}");
        assert_eq!(invitations["accepted"], people["active"], "{line}");
        open += invitations["approved"].as_i64().unwrap();
        expired += invitations["expired"].as_i64().unwrap();
        revoked += invitations["revoked"].as_i64().unwrap();
        pending += people["pending"].as_i64().unwrap();
    }
    assert!(open > 5 && expired > 3 && revoked > 1 && pending > 3, "{lines:#?}");
    let countries: std::collections::BTreeSet<_> = lines.iter().map(|l| l["country"].as_str().unwrap()).collect();
    assert!(countries.len() > 3);

    // A command beside the running demo: same data, same key.
    let id = ready["accounts"][0]["organizations"][0]["membership_id"]
        .as_str()
        .unwrap();
    let invite = ["invite", "--organization", id, "--data", "demo", "--yes", "--json"];
    let approved = home
        .run_with(&invite, b"new.colleague@harborpine.example")
        .expect(0)
        .json();
    assert_eq!(approved["counts"]["approved"], 1);
    assert_eq!(server.end("-INT"), Some(0));
}

#[test]
fn a_demo_refuses_data_that_it_did_not_make() {
    let home = Home::new();
    home.run(&["organization", "create", "--name", "Contoso", "--country", "DE"])
        .expect(0);
    home.run(&["demo", "--listen", "127.0.0.1:0", "--data", "data"])
        .expect(3)
        .says("was not seeded by `guildhall demo`");
}

#[test]
fn a_demo_is_not_exposed_by_accident() {
    let home = Home::new();
    for listen in ["0.0.0.0:0", "[::]:0", "192.0.2.1:80"] {
        home.run(&["demo", "--listen", listen, "--data", "demo"])
            .expect(2)
            .says("a demo lets anyone in");
    }
    assert!(!home.path("demo").exists());
    // The options that every command has may stand before it.
    let server = home.start(&["--data", "demo", "demo", "--listen", "0.0.0.0:0", "--expose-demo"]);
    assert_eq!(server.end("-INT"), Some(0));
    assert!(home.path("demo").exists());
    for command in [
        ["demo", "--config", "guildhall.toml"],
        ["--config", "guildhall.toml", "demo"],
    ] {
        home.run(&command).expect(2).says("takes no --config");
    }
}

#[test]
fn a_busy_port_is_named_with_a_way_out() {
    let home = Home::new();
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let ran = home.run(&["demo", "--listen", &address, "--data", "demo"]).expect(1);
    ran.says(&format!("{address} is in use by another program"));
    assert!(ran.stderr.contains("--listen 127.0.0.1:0"), "{ran:#?}");
    home.run(&["serve", "--listen", &address]).expect(1).says("is in use");
    assert!(!home.path("data").exists());
}

#[test]
fn serve_needs_to_know_its_public_url() {
    let home = Home::new();
    home.write("bare.toml", "data = \"data\"\n");
    home.run(&["serve", "--config", "bare.toml"])
        .expect(2)
        .says("public_url is not set");
}

#[test]
fn a_server_answers_beside_commands_and_ends_in_order() {
    let home = Home::new();
    let address = format!("127.0.0.1:{}", free_port());
    let url = format!("http://{address}");
    let server = home.start(&["serve", "--listen", &address, "--public-url", &url]);
    assert_eq!(server.url(), url);
    let create = [
        "organization",
        "create",
        "--name",
        "Fabrikam",
        "--country",
        "AT",
        "--json",
    ];
    let made = home.run(&create).expect(0).json();
    let id = made["membership_id"].as_str().unwrap();
    let admin = ["--organization", id, "--email", "max@mail.example", "--reason", "first"];
    home.run(&[&["account", "grant-admin"], &admin[..]].concat()).expect(0);
    let token = home
        .run(&["token", "create", "--account", "max@mail.example"])
        .expect(0);
    home.run_with(&["invite", "--organization", id, "--yes"], b"eva@fabrikam.example")
        .expect(0);

    let mut answer = ureq::get(format!("{url}/api/v1/organizations/{id}/invitations"))
        .header("Authorization", format!("Bearer {}", token.line()))
        .call()
        .unwrap();
    let listed: Value = answer.body_mut().read_json().unwrap();
    assert_eq!(listed["items"][0]["address"], "eva@fabrikam.example");
    assert_eq!(server.end("-TERM"), Some(0));
}
