//! The documents tell the truth about the tree.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test stops where something is missing"
)]

use std::path::{Path, PathBuf};

use regex::Regex;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn read(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_else(|e| panic!("{path}: {e}"))
}

#[test]
fn every_path_that_the_architecture_names_exists() {
    let named = Regex::new(r"`((?:crates|docs|e2e|bench|fuzz|xtask)[\w/.-]*)`").unwrap();
    let text = read("ARCHITECTURE.md");
    let paths: Vec<_> = named.captures_iter(&text).map(|found| found[1].to_owned()).collect();
    assert!(paths.len() > 20, "only {} paths are named", paths.len());
    for path in paths {
        assert!(
            root().join(&path).exists(),
            "ARCHITECTURE.md names {path}, which is not there"
        );
    }
}

#[test]
fn every_link_between_documents_leads_somewhere() {
    let link = Regex::new(r"\]\(([\w./-]+)\)").unwrap();
    for document in [
        "README.md",
        "ARCHITECTURE.md",
        "CONTRIBUTING.md",
        "SECURITY.md",
        "CHANGELOG.md",
    ] {
        for found in link.captures_iter(&read(document)) {
            assert!(
                root().join(&found[1]).exists(),
                "{document} links to {}, which is not there",
                &found[1]
            );
        }
    }
    for document in operate() {
        for found in link.captures_iter(&read(&document)) {
            assert!(
                root().join("docs/operate").join(&found[1]).exists(),
                "{document} links to {}, which is not there",
                &found[1]
            );
        }
    }
}

/// The documents for operators.
fn operate() -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(root().join("docs/operate"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.ends_with(".md"))
        .map(|name| format!("docs/operate/{name}"))
        .collect();
    names.sort();
    assert!(names.len() >= 6, "{names:?}");
    names
}

/// The blocks of code of a language in a document.
fn blocks(text: &str, language: &str) -> Vec<String> {
    let block = Regex::new(r"(?ms)^ *```(\w+)\n(.*?)^ *```$").unwrap();
    block
        .captures_iter(text)
        .filter(|found| &found[1] == language)
        .map(|found| found[2].to_owned())
        .collect()
}

/// A command line of ours in a line of a document, as words.
fn command_line(line: &str) -> Option<Vec<String>> {
    let mut line = line.trim();
    for before in [
        "sudo -u guildhall ",
        "podman exec guildhall ",
        "ExecStart=/usr/local/bin/",
    ] {
        line = line.strip_prefix(before).unwrap_or(line);
    }
    let line = line.split(" > ").next().unwrap_or_default();
    let line = line.split("  #").next().unwrap_or_default();
    let word = Regex::new(r#""([^"]*)"|(\S+)"#).unwrap();
    let words: Vec<String> = word
        .captures_iter(line)
        .map(|found| found.get(1).or(found.get(2)).unwrap().as_str().to_owned())
        .collect();
    (words.len() > 1 && words[0] == "guildhall").then_some(words)
}

#[track_caller]
fn is_understood(words: &[String], place: &str) {
    let parsed = guildhall::cli::command().try_get_matches_from(words);
    assert!(parsed.is_ok(), "{place}: {}", parsed.unwrap_err());
}

#[test]
fn every_command_that_operators_are_shown_is_one() {
    let inline = Regex::new(r"`(guildhall [a-z][^`]*)`").unwrap();
    let mut shown = 0;
    for document in operate().iter().map(String::as_str).chain(["README.md"]) {
        let text = read(document);
        let lines: Vec<String> = ["sh", "text"]
            .iter()
            .flat_map(|language| blocks(&text, language))
            .flat_map(|block| block.lines().map(str::to_owned).collect::<Vec<_>>())
            .collect();
        for words in lines.iter().filter_map(|line| command_line(line)) {
            is_understood(&words, document);
            shown += 1;
        }
        // In running text a command may stand without what it needs.
        for found in inline.captures_iter(&text) {
            let words: Vec<&str> = found[1].split_whitespace().collect();
            let known = guildhall::cli::command().find_subcommand(words[1]).is_some();
            assert!(known, "{document} names `{}`", &found[1]);
        }
    }
    assert!(shown >= 15, "only {shown} commands are shown");
    let unit = read("docs/operate/guildhall.service");
    let started: Vec<_> = unit.lines().filter_map(command_line).collect();
    assert_eq!(started.len(), 1, "the unit starts one program");
    is_understood(&started[0], "guildhall.service");
}

#[test]
fn the_container_starts_a_command_that_is_understood() {
    let file = read("docs/operate/Containerfile");
    let list = |name: &str| -> Vec<String> {
        let line = file.lines().find_map(|line| line.strip_prefix(name)).unwrap();
        serde_json::from_str(line).unwrap()
    };
    assert_eq!(list("ENTRYPOINT "), ["/usr/local/bin/guildhall"]);
    is_understood(&[vec!["guildhall".to_owned()], list("CMD ")].concat(), "Containerfile");
    let user = file.lines().find_map(|line| line.strip_prefix("USER ")).unwrap();
    assert_ne!(user, "0", "not as root");
    assert!(file.rfind("USER ").unwrap() < file.find("ENTRYPOINT").unwrap());
}

#[test]
fn the_unit_gives_the_server_its_time_and_no_rights() {
    let unit = read("docs/operate/guildhall.service");
    let value = |key: &str| {
        let line = unit.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix('='));
        line.unwrap_or_else(|| panic!("no {key}"))
    };
    assert!(
        value("TimeoutStopSec").parse::<u32>().unwrap() > 10,
        "what is under way has ten seconds"
    );
    assert_eq!(value("User"), "guildhall");
    assert_eq!(value("CapabilityBoundingSet"), "");
    assert_eq!(value("ProtectSystem"), "strict");
    assert_eq!(value("NoNewPrivileges"), "yes");
    assert_eq!(
        value("StateDirectory"),
        "guildhall",
        "the default data folder is writable"
    );
    assert_eq!(value("StateDirectoryMode"), "0700");
}

#[test]
fn every_setting_that_operators_are_shown_is_read() {
    let folder = tempfile::tempdir().unwrap();
    for secret in ["smtp-password", "microsoft-secret", "google-secret"] {
        std::fs::write(folder.path().join(secret), "hunter2\n").unwrap();
    }
    let path = folder.path().join("guildhall.toml");
    let mut read_blocks = 0;
    for document in operate() {
        for block in blocks(&read(&document), "toml") {
            std::fs::write(&path, &block).unwrap();
            let loaded = guildhall::config::Config::load(Some(&path), &guildhall::config::Overrides::default());
            assert!(loaded.is_ok(), "{document}: {}\n{block}", loaded.unwrap_err());
            read_blocks += 1;
        }
    }
    assert!(read_blocks >= 4, "only {read_blocks} blocks of settings were found");
}

#[test]
fn every_metric_that_operators_are_shown_is_served() {
    let code = read("crates/guildhall/src/metrics/report.rs") + &read("crates/guildhall/src/metrics/requests.rs");
    let metric = Regex::new(r"\bguildhall_[a-z_]+").unwrap();
    let names = |text: &str| -> std::collections::BTreeSet<String> {
        metric
            .find_iter(text)
            .map(|found| found.as_str().to_owned())
            .filter(|name| name != "guildhall_store")
            .collect()
    };
    assert_eq!(names(&read("docs/operate/monitoring.md")), names(&code));
}

#[test]
fn the_readme_is_short_and_names_the_two_commands() {
    let readme = read("README.md");
    assert!(readme.lines().count() <= 90);
    assert!(readme.contains("cargo run --release -- demo"));
    assert!(readme.contains("cargo xtask test"));
    assert!(
        read(".ci/run").contains("cargo xtask test"),
        "CI runs what the README says"
    );
}

/// What the API's document says of problems is what the code can answer.
#[test]
fn every_problem_code_is_documented() {
    let documented = read("docs/api.md");
    let codes = Regex::new(r#""([a-z]+(?:-[a-z]+)+)""#).unwrap();
    let failure = read("crates/guildhall/src/http/failure.rs") + &read("crates/guildhall/src/http/problem.rs");
    let mut checked = 0;
    for found in codes.captures_iter(&failure) {
        let code = &found[1];
        let is_code = failure.contains(&format!("\"{code}\",")) && !code.starts_with("sec-") && !code.contains("type");
        if is_code {
            checked += 1;
            assert!(
                documented.contains(&format!("`{code}`")),
                "docs/api.md does not name {code}"
            );
        }
    }
    assert!(checked >= 8, "only {checked} codes were found in the code");
}
