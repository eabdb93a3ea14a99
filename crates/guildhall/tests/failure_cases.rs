//! `docs/security.md` maps each known failure case to the tests that keep it out. A test carries the code of its case at the
//! beginning of its name: `a2_a_token_of_another_organization_…`. `cargo xtask generate` writes the table.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test stops where something is missing"
)]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use regex::Regex;

const HEAD: &str = "# Failure cases and their tests

<!-- Written by `cargo xtask generate` from crates/guildhall/tests/failure_cases.rs. -->

Each case is a way in which systems of this kind have failed: in public advisories and bug reports of identity servers, forums,
package registries and partner portals. Every test that stands for a case carries its code, runs on both database engines where
data is involved, and says which answer is right and what may be written.
";

/// The parts of the table, and their cases.
const PARTS: &[(&str, &[(&str, &str)])] = &[
    (
        "Tokens and links",
        &[
            (
                "a1",
                "An altered or forged token is answered as unknown; nothing is written.",
            ),
            (
                "a2",
                "What belongs to one organization is unknown at another, to its admins too.",
            ),
            ("a3", "A token made for one purpose is refused for every other."),
            (
                "a4",
                "What was accepted, revoked, declined or rotated is refused when it is used again.",
            ),
            ("a5", "The read path itself knows when something ended, to the instant."),
            (
                "a6",
                "Everything that can be redeemed ends; nothing is valid for ever by accident.",
            ),
            (
                "a7",
                "After the URL is rotated the old one is refused, and the approvals stand.",
            ),
            (
                "a8",
                "Tokens are random, stored hashed or derived, compared in constant time, and told nowhere.",
            ),
        ],
    ),
    (
        "Who may associate",
        &[
            (
                "b1",
                "Signed in as another account: nothing is written, both are named, and one can switch.",
            ),
            (
                "b2",
                "An account whose own address equals the invitee's gets no shortcut.",
            ),
            (
                "b3",
                "An address that an identity provider does not vouch for is unverified.",
            ),
            ("b4", "Nothing is active before the mailbox is proven."),
            ("b5", "Of two accounts that race for one address, one gets it."),
            ("b6", "A pending person is let in nowhere."),
            (
                "b7",
                "Reading the invitation URL is not enough to associate in the invitee's name.",
            ),
            ("b8", "The account that finishes a form is the one that began it."),
        ],
    ),
    (
        "Rights",
        &[
            ("c1", "Nobody grants, in any way, what they do not hold."),
            ("c2", "Who invited is asked again when the invitation is accepted."),
            ("c3", "A stale invitation restores nothing to who was removed."),
            ("c4", "Two admins who dismiss each other leave one admin."),
            (
                "c5",
                "A right that is taken is gone with the next request, from every session and token.",
            ),
            (
                "c6",
                "A domain that only looks like the organization's is not the organization's.",
            ),
        ],
    ),
    (
        "Races and repeats",
        &[
            (
                "d1",
                "An invitation that is accepted many times at once is accepted once.",
            ),
            ("d2", "A stranger who claims an address first keeps nobody out."),
            (
                "d3",
                "Accepting and revoking, expiring or rotating at once happen in one order.",
            ),
            (
                "d4",
                "A credential linked at two organizations at once is linked at one.",
            ),
            (
                "d5",
                "A repeated request changes nothing twice and gets the same answer.",
            ),
            (
                "d6",
                "Mail leaves after the commit, and leaves although the process ended in between.",
            ),
        ],
    ),
    (
        "The web",
        &[
            ("e1", "Links come from the configured public URL only."),
            ("e2", "A way back is a path of this server."),
            ("e3", "Headers, cookies and content are as strict as they can be."),
            ("e4", "Opening a page and sending a form blindly change nothing."),
        ],
    ),
    (
        "Addresses",
        &[
            ("f1", "What only looks like an ASCII address is not equal to it."),
            ("f2", "Addresses are compared exactly, by their fold."),
            ("f3", "Tags and dots make different addresses."),
            (
                "f4",
                "Odd characters, shapes and lengths are normalized or refused with a reason.",
            ),
            ("f5", "Reading and folding hold their properties for every input."),
        ],
    ),
    (
        "Enumeration and abuse",
        &[
            (
                "g1",
                "Unknown, expired, foreign and used tokens look alike to who may not know.",
            ),
            ("g2", "Whether an address is approved cannot be asked."),
            ("g3", "Nobody can have others flooded with mail."),
            ("g4", "Names, notes and addresses are text wherever they are shown."),
            ("g5", "What is exported runs as a formula in no spreadsheet."),
            (
                "g6",
                "Input of any size is answered in bounded memory and never cut off silently.",
            ),
            ("g7", "Who is locked out by wrong codes can come back."),
            ("g8", "Requests to the outside do not reach what is inside."),
        ],
    ),
];

/// Cases whose part of the product does not exist yet.
const NOT_DUE: &[(&str, &str)] = &[("d4", "there are no credentials yet")];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Every Rust file below a folder, in the order of their names.
fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    let mut entries: Vec<PathBuf> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// The tests that carry the code of a case, by that code.
fn tests() -> BTreeMap<String, Vec<(String, String)>> {
    let name = Regex::new(r"\bfn (([a-g][1-9])_[a-z0-9_]+)\(").unwrap();
    let mut files = Vec::new();
    for folder in ["crates", "e2e", "fuzz/properties"] {
        sources(&root().join(folder), &mut files);
    }
    let mut all: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
    for file in files {
        let text = std::fs::read_to_string(&file).unwrap();
        let path = file.strip_prefix(root()).unwrap().display().to_string();
        for found in name.captures_iter(&text) {
            let tests = all.entry(found[2].to_owned()).or_default();
            tests.push((found[1].to_owned(), path.clone()));
        }
    }
    all
}

#[test]
fn the_table_of_failure_cases_is_true() {
    let mut tests = tests();
    let mut text = HEAD.to_owned();
    for (part, cases) in PARTS {
        text.push_str(&format!("\n## {part}\n"));
        for (code, about) in *cases {
            text.push_str(&format!("\n**{}** {about}\n\n", code.to_uppercase()));
            let reason = NOT_DUE.iter().find(|(not_due, _)| not_due == code);
            match (tests.remove(*code), reason) {
                (Some(tests), None) => {
                    for (name, path) in tests {
                        text.push_str(&format!("- `{name}` in {path}\n"));
                    }
                }
                (None, Some((_, why))) => text.push_str(&format!("- not due: {why}\n")),
                (None, None) => panic!("no test stands for {code}: {about}"),
                (Some(tests), Some(_)) => panic!("{code} is due, since it has tests: {tests:?}"),
            }
        }
    }
    assert!(tests.is_empty(), "these carry codes of no case: {tests:?}");
    let path = root().join("docs/security.md");
    if std::env::var_os("GUILDHALL_GENERATE").is_some() {
        std::fs::write(&path, &text).unwrap();
    }
    let written = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        written == text,
        "docs/security.md does not name the tests there are: run `cargo xtask generate` and look at what changed"
    );
}
