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
    let named = Regex::new(r"`((?:crates|docs|e2e|bench|xtask)[\w/.-]*)`").unwrap();
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
