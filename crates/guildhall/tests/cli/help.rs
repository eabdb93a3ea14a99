//! The help of every level, as people see it.

use crate::harness::{Home, program};

#[test]
fn help_reads_well_at_every_level() {
    let home = Home::new();
    for command in [
        "",
        "demo",
        "serve",
        "init",
        "organization",
        "organization create",
        "organization list",
        "organization show",
        "organization suspend",
        "organization resume",
        "account",
        "account grant-admin",
        "account revoke-admin",
        "account sessions",
        "invite",
        "invitations",
        "invitations list",
        "invitations revoke",
        "invitations extend",
        "invitations mail",
        "people",
        "people list",
        "people show",
        "people export",
        "people set-end",
        "people clear-end",
        "people remove",
        "account close",
        "account erase",
        "organization close",
        "rights",
        "rights show",
        "rights grant",
        "rights take",
        "rights name-contact",
        "rights release-contact",
        "requests",
        "requests list",
        "requests approve",
        "requests decline",
        "token",
        "token create",
        "audit",
        "audit list",
        "audit export",
        "audit verify",
        "doctor",
        "backup",
        "restore",
        "completions",
        "man",
    ] {
        let words: Vec<&str> = command.split_whitespace().chain(["--help"]).collect();
        let ran = home.run(&words).expect(0);
        assert_eq!(ran.stderr, "");
        let widest = ran.stdout.lines().map(|line| line.chars().count()).max();
        assert!(widest <= Some(80), "{}", ran.stdout);
        for option in ["--config", "--data", "--database"] {
            let is_there = ran.stdout.contains(option);
            assert_eq!(
                is_there,
                (command, option) != ("demo", "--config"),
                "{command}: {option}"
            );
        }
        let name = if command.is_empty() { "guildhall" } else { command };
        insta::assert_snapshot!(name.replace(' ', "-"), ran.stdout);
    }
}

#[test]
fn without_a_command_the_help_is_shown_and_the_usage_is_wrong() {
    let home = Home::new();
    let ran = home.run(&[]).expect(2);
    assert!(ran.stderr.contains("Usage: guildhall"), "{ran:#?}");
    assert_eq!(ran.stdout, "");
    home.run(&["organisation", "list"]).expect(2);
    home.run(&["serve", "--lisen", "x"]).expect(2);
}

#[test]
fn the_version_is_one_line_on_stdout() {
    let ran = Home::new().run(&["--version"]).expect(0);
    assert!(ran.line().starts_with("guildhall "), "{ran:#?}");
}

#[test]
fn a_reader_that_has_seen_enough_is_no_failure() {
    let home = Home::new();
    home.run(&["organization", "create", "--name", "Contoso", "--country", "DE"])
        .expect(0);
    let mut child = program(&home.path(""))
        .args(["organization", "list", "--json"])
        .stdout(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    assert_eq!(child.wait().unwrap().code(), Some(0));
}
