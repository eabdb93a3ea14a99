//! The properties of the fuzz targets, over some thousands of inputs put together from their dictionaries.

#![allow(clippy::unwrap_used, reason = "what is odd here ends the test")]

use std::path::Path;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::TestRunner;

/// The words of a dictionary in libFuzzer's format: `"…"` a line, with `\xAB`, `\\` and `\"`.
fn dictionary(name: &str) -> Vec<Vec<u8>> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../dictionaries/{name}.dict"));
    let text = std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines
        .map(|line| word(line.strip_prefix('"').unwrap().strip_suffix('"').unwrap()))
        .collect()
}

fn word(escaped: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut rest = escaped.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match (byte, byte == b'\\') {
            (_, true) => match rest.next().unwrap() {
                b'x' => {
                    let digits = [rest.next().unwrap(), rest.next().unwrap()];
                    u8::from_str_radix(std::str::from_utf8(&digits).unwrap(), 16).unwrap()
                }
                escaped => escaped,
            },
            (byte, false) => byte,
        });
    }
    bytes
}

fn input(words: Vec<Vec<u8>>) -> impl Strategy<Value = Vec<u8>> {
    let piece =
        prop_oneof![6 => select(words), 1 => vec(any::<u8>(), 1..4), 1 => "\\PC{1,3}".prop_map(String::into_bytes)];
    vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

fn holds(name: &str) {
    let property = properties::ALL.iter().find(|property| property.name == name).unwrap();
    let config = ProptestConfig::with_cases(4_000);
    let mut runner = TestRunner::new(config);
    let outcome = runner.run(&input(dictionary(name)), |bytes| {
        (property.check)(&bytes);
        Ok(())
    });
    outcome.unwrap_or_else(|error| panic!("{error}"));
}

#[test]
fn f5_of_addresses() {
    holds("address");
}

#[test]
fn f5_of_files() {
    holds("file");
}

#[test]
fn f5_of_lists() {
    holds("list");
}

#[test]
fn a1_of_tokens_ids_and_cookies() {
    holds("token");
}

#[test]
fn every_property_has_a_target_and_a_dictionary() {
    let fuzz = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    for property in properties::ALL {
        assert!(!dictionary(property.name).is_empty());
        assert!(
            fuzz.join(format!("targets/fuzz_targets/{}.rs", property.name))
                .is_file(),
            "{}",
            property.name
        );
    }
}

#[test]
fn dictionaries_are_read_as_libfuzzer_reads_them() {
    assert_eq!(word(r#"a\x00\\\"b"#), b"a\0\\\"b");
}
