//! `guildhall doctor`: what it finds, what it says to do, and that it changes nothing.

use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt;
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::harness::{Home, Ran};

/// What was found of a check, as JSON told it: verdict, found, remedy.
fn finding(ran: &Ran, check: &str) -> (String, String, String) {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    ran.stdout
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).unwrap())
        .find(|line| line["check"] == check)
        .map(|line| (text(&line["verdict"]), text(&line["found"]), text(&line["remedy"])))
        .unwrap_or_else(|| panic!("nothing about {check}: {ran:#?}"))
}

#[track_caller]
fn says(ran: &Ran, check: &str, verdict: &str, found: &str, remedy: &str) {
    let said = finding(ran, check);
    assert_eq!(said.0, verdict, "{said:?}");
    assert!(said.1.contains(found), "{found} in {said:?}");
    assert!(said.2.contains(remedy), "{remedy} in {said:?}");
}

#[test]
fn before_the_first_start_it_says_what_will_be_made() {
    let home = Home::new();
    home.configure("");
    let ran = home.run(&["doctor", "--json"]).expect(0);
    says(&ran, "configuration", "fine", "guildhall.toml", "");
    says(&ran, "public URL", "fine", "http://127.0.0.1:", "");
    says(&ran, "clients", "fine", "the address they connect from", "");
    says(&ran, "database", "warning", "not there yet", "guildhall serve");
    says(&ran, "server key", "warning", "not there yet", "guildhall serve");
    says(&ran, "mail", "warning", "no mail server", "[mail.smtp]");
    says(&ran, "support line", "warning", "there is none", "[program.support]");
    assert!(!home.path("data").exists(), "it makes nothing");
}

#[test]
fn mail_that_is_off_is_no_fault() {
    let home = Home::new();
    home.configure("[mail]\noff = true\n[program.support]\nname = \"Partner desk\"\nphone = \"+1 555 0100\"");
    let ran = home.run(&["doctor", "--json"]).expect(0);
    says(
        &ran,
        "mail",
        "fine",
        "off: nothing is mailed; admins confirm addresses",
        "",
    );
    says(&ran, "support line", "fine", "Partner desk", "");
    let server = home.start(&["serve"]);
    assert!(server.said().contains("mail is off"), "{}", server.said());
    assert_eq!(crate::harness::get(&format!("{}/readyz", server.url())).status(), 200);
    assert_eq!(server.end("-TERM"), Some(0));
}

fn an_installation_is_looked_over(home: &Home, database: &str) {
    home.configure("");
    home.run(&["organization", "create", "--name", "Contoso", "--country", "DE"])
        .expect(0);
    let ran = home.run(&["doctor", "--json"]).expect(0);
    says(&ran, "database", "fine", "the schema is current", "");
    says(&ran, "database", "fine", database, "");
    says(&ran, "server key", "fine", "server.key is the one", "");
    says(&ran, "clock", "fine", "", "");
    says(&ran, "jobs", "fine", "none is late; 0 letters on the way", "");
    says(&ran, "permissions", "fine", "for their owner alone", "");
    let plain = home.run(&["doctor"]).expect(0);
    assert!(
        plain.stdout.starts_with("fine     configuration: guildhall.toml\n"),
        "{plain:#?}"
    );
    assert!(plain.stdout.contains("\n         -> set [mail.smtp]"), "{plain:#?}");

    // What is late is told, and is no failure.
    home.run_sql(
        "INSERT INTO jobs (kind, state, payload, message_id, due_at, created_at) VALUES ('mail', 'waiting', '{}', '<a@b>', 1, 1)",
    );
    home.run_sql(
        "INSERT INTO jobs (kind, state, payload, message_id, due_at, created_at, finished_at)
         VALUES ('mail', 'failed', '{}', '<c@d>', 1, 1, 9000000000000000)",
    );
    let ran = home.run(&["doctor", "--json"]).expect(0);
    says(
        &ran,
        "jobs",
        "warning",
        "a mail job has been due for",
        "guildhall serve",
    );
    assert!(ran.stdout.contains("1 letter given up within a day"), "{ran:#?}");

    home.run_sql("UPDATE audit_events SET at = 9000000000000000");
    let ran = home.run(&["doctor", "--json"]).expect(1);
    says(&ran, "clock", "failed", "2255-", "NTP");

    // It takes no step of the schema, whether it knows one or not.
    home.run_sql("UPDATE schema_steps SET version = version + 998");
    let ran = home.run(&["doctor", "--json"]).expect(1);
    says(&ran, "database", "failed", "the schema has step", "newer program");
    assert!(
        ran.stderr.contains("error: 2 of ") && ran.stderr.contains("hint: "),
        "{ran:#?}"
    );
    home.run_sql("DELETE FROM schema_steps");
    let ran = home.run(&["doctor", "--json"]).expect(0);
    says(&ran, "database", "warning", "lacks 0001_first_flow", "make a backup");
    home.run_sql("INSERT INTO schema_steps (version, applied_at) VALUES (1, 0)");
}

#[test]
fn an_installation_is_looked_over_on_sqlite() {
    an_installation_is_looked_over(&Home::new(), "data/guildhall.db");
}

#[test]
#[ignore = "needs PostgreSQL: cargo xtask test"]
fn an_installation_is_looked_over_on_postgres() {
    an_installation_is_looked_over(&Home::on_postgres("doctor"), "postgres://127.0.0.1:");
}

#[test]
fn a8_keys_that_are_wrong_or_open_to_others_are_found() {
    let home = Home::new();
    home.configure("");
    home.run(&["organization", "create", "--name", "Contoso", "--country", "DE"])
        .expect(0);
    let key = home.path("data/server.key");
    let right = std::fs::read(&key).unwrap();
    std::fs::set_permissions(&key, std::fs::Permissions::from_mode(0o644)).unwrap();
    let ran = home.run(&["doctor", "--json"]).expect(1);
    says(
        &ran,
        "permissions",
        "failed",
        "server.key holds the server key",
        "chmod 600 ",
    );
    std::fs::set_permissions(&key, std::fs::Permissions::from_mode(0o600)).unwrap();

    std::fs::write(&key, format!("{}\n", "A".repeat(52))).unwrap();
    let ran = home.run(&["doctor", "--json"]).expect(1);
    says(
        &ran,
        "server key",
        "failed",
        "is not the key that the database is under",
        "--with-key",
    );
    std::fs::remove_file(&key).unwrap();
    let ran = home.run(&["doctor", "--json"]).expect(1);
    says(
        &ran,
        "server key",
        "failed",
        "is not there, and the database needs its key",
        "--with-key",
    );
    assert!(!key.exists(), "it makes none");
    assert!(!ran.stdout.contains(String::from_utf8(right).unwrap().trim()));

    home.write("password", "hunter2\n");
    std::fs::set_permissions(home.path("password"), std::fs::Permissions::from_mode(0o644)).unwrap();
    home.configure(
        "[mail]\nfrom = \"a@b.example\"\n[mail.smtp]\nhost = \"127.0.0.1\"\nport = 1\nusername = \"u\"\npassword_file = \"password\"",
    );
    let ran = home.run(&["doctor", "--json"]).expect(1);
    says(
        &ran,
        "permissions",
        "failed",
        "password holds the mail password",
        "chmod o= ",
    );
    says(&ran, "mail", "failed", "127.0.0.1:1: ", "mail.smtp.host");
    assert!(!ran.stdout.contains("hunter2"));
}

#[test]
fn a_mistake_in_the_configuration_is_its_first_finding() {
    let home = Home::new();
    home.write("guildhall.toml", "\npublc_url = \"https://partners.example\"\n");
    let ran = home.run(&["doctor", "--json"]).expect(1);
    says(
        &ran,
        "configuration",
        "failed",
        "guildhall.toml, line 2: unknown key \"publc_url\"; did you mean public_url?",
        "guildhall init",
    );
    assert!(ran.stderr.contains("The rest can be checked once"), "{ran:#?}");
}

#[test]
fn servers_that_say_nothing_are_not_waited_for() {
    // They take a connection and are silent.
    let (mail, database) = (
        TcpListener::bind("127.0.0.1:0").unwrap(),
        TcpListener::bind("127.0.0.1:0").unwrap(),
    );
    let port = |listener: &TcpListener| listener.local_addr().unwrap().port();
    let home = Home::new();
    home.configure(&format!(
        "database = \"postgres://me:s3cret@127.0.0.1:{}/guildhall\"\n[mail]\nfrom = \"a@b.example\"\n\
         [mail.smtp]\nhost = \"127.0.0.1\"\nport = {}\nsecurity = \"none\"",
        port(&database),
        port(&mail)
    ));
    let begun = Instant::now();
    let ran = home.run(&["doctor", "--json"]).expect(1);
    // Far above what it takes on a busy machine; without an end of its own, it would wait for ever.
    assert!(begun.elapsed() < Duration::from_secs(30), "{:?}", begun.elapsed());
    says(
        &ran,
        "database",
        "failed",
        "did not answer within 1.5 s",
        "check `database`",
    );
    says(&ran, "mail", "failed", "127.0.0.1", "check mail.smtp.host");
    assert!(!ran.stdout.contains("s3cret"));
}

#[test]
fn admins_without_a_strong_way_to_sign_in_are_told() {
    let home = Home::new();
    home.configure("");
    let made = home
        .run(&["organization", "create", "--name", "Contoso", "--country", "DE"])
        .expect(0);
    let id = made.line().to_owned();
    let grant = [
        "account",
        "grant-admin",
        "--organization",
        &id,
        "--email",
        "pat@contoso.test",
        "--reason",
        "first",
    ];
    home.run(&grant).expect(0);
    let silent = home.run(&["doctor", "--json"]);
    assert!(!silent.stdout.contains("\"admins\""), "{silent:#?}");
    home.write(
        "guildhall.toml",
        "public_url = \"http://localhost:8080\"\ndata = \"data\"\n[sign_in]\nadmin_sign_in = \"strong\"\n",
    );
    let ran = home.run(&["doctor", "--json"]);
    says(&ran, "admins", "warning", "1 have no way yet", "grant-admin");
    home.run_sql(
        "INSERT INTO passkeys (method_id, rp_id, user_handle, public_key, authenticator)
         SELECT id, 'localhost', x'01', x'02', x'03' FROM sign_in_methods",
    );
    let ran = home.run(&["doctor", "--json"]);
    says(&ran, "admins", "fine", "each has a way", "");
}
