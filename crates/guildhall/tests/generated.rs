//! The documents in `docs/generated` are what the code says. `cargo xtask generate` writes them.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test stops where something is missing"
)]

use std::path::Path;

use clap::Command;
use guildhall::{api, cli, config};

/// Compares a document with what the code says; with `GUILDHALL_GENERATE` set, writes it first.
#[track_caller]
fn is_what_the_code_says(name: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../docs/generated")
        .join(name);
    if std::env::var_os("GUILDHALL_GENERATE").is_some() {
        std::fs::write(&path, text).unwrap();
    }
    let written = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        written == text,
        "docs/generated/{name} is not what the code says: run `cargo xtask generate` and look at what changed"
    );
}

#[test]
fn the_commands() {
    let mut text = "# Commands\n\n<!-- Written by `cargo xtask generate`. -->\n".to_owned();
    describe(&mut cli::command(), "guildhall", &mut text);
    is_what_the_code_says("cli.md", &text);
}

/// The help of a command and of those below it, as `--help` shows it on a terminal of 80 columns.
fn describe(command: &mut Command, name: &str, text: &mut String) {
    let help = command.clone().term_width(80).bin_name(name).render_long_help();
    let help = help.to_string().replace('\u{a0}', " ");
    let lines: Vec<&str> = help.lines().map(str::trim_end).collect();
    text.push_str(&format!(
        "\n## {name}\n\n```text\n{}\n```\n",
        lines.join("\n").trim_end()
    ));
    for below in command.get_subcommands_mut().filter(|below| below.get_name() != "help") {
        let name = format!("{name} {}", below.get_name());
        describe(below, &name, text);
    }
}

#[test]
fn the_settings() {
    is_what_the_code_says("configuration.md", &config::keys::reference());
}

#[test]
fn the_api() {
    is_what_the_code_says("openapi.json", &api::document::text());
}
