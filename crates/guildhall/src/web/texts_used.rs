//! Every text that a page asks for exists, every text that exists is asked for, and the languages agree.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use regex::Regex;

/// Languages whose translation is not finished; what they lack is said in English.
const UNFINISHED: &[&str] = &["es", "fr", "ja", "ar"];

/// Families of keys that are built from data.
const FAMILIES: &[&str] = &["country-", "language-", "month-", "address-fault-", "typing-hint-"];

fn files(folder: &Path, extension: &str, found: &mut Vec<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, extension, found);
        } else if path.extension().is_some_and(|e| e == extension) {
            found.push(std::fs::read_to_string(&path).unwrap());
        }
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The keys of a language with the values each mentions.
fn keys(tag: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut sources = Vec::new();
    files(&root().join("locales").join(tag), "ftl", &mut sources);
    let message = Regex::new(r"(?m)^([a-zA-Z][\w-]*) =((?:.*\n(?:[ \t]+.*\n|\n(?:[ \t]))*)?)").unwrap();
    let value = Regex::new(r"\$(\w+)").unwrap();
    let mut keys = BTreeMap::new();
    for source in &sources {
        for found in message.captures_iter(source) {
            let values = value.captures_iter(&found[2]).map(|v| v[1].to_owned()).collect();
            let key = found[1].to_owned();
            assert!(
                keys.insert(key.clone(), values).is_none(),
                "{tag}: {key} is there twice"
            );
        }
    }
    keys
}

#[test]
fn the_languages_have_the_same_texts_with_the_same_values() {
    let english = keys("en");
    assert!(english.len() > 500);
    for (tag, _) in crate::texts::LANGUAGES {
        let other = keys(tag);
        for (key, values) in &english {
            match other.get(key) {
                None if UNFINISHED.contains(tag) => {}
                found => assert_eq!(found, Some(values), "{tag}: {key}"),
            }
        }
        for key in other.keys() {
            assert!(english.contains_key(key), "{tag}: {key} is not in English");
        }
    }
}

#[test]
fn every_text_asked_for_exists_and_every_text_is_asked_for() {
    let mut sources = Vec::new();
    files(&root().join("templates"), "html", &mut sources);
    files(&root().join("src/web"), "rs", &mut sources);
    files(&root().join("src/mail"), "rs", &mut sources);
    let presenting = sources.concat();
    files(&root().join("src"), "rs", &mut sources);
    let all = sources.concat();
    let existing = keys("en");

    let asked = Regex::new(r#"\.(?:get|fill|with)\(\s*"([a-z][a-z0-9-]*)""#).unwrap();
    for found in asked.captures_iter(&presenting) {
        assert!(
            existing.contains_key(&found[1]),
            "{} is asked for and missing",
            &found[1]
        );
    }
    for key in existing.keys() {
        let of_family = FAMILIES.iter().any(|family| key.starts_with(family));
        assert!(
            of_family || all.contains(&format!("\"{key}\"")),
            "{key} is never asked for"
        );
    }
}
