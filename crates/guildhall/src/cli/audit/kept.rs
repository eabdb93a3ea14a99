//! Heads of chains that an operator kept elsewhere: what `guildhall audit verify` printed some time ago.

use std::collections::BTreeMap;
use std::path::Path;

use data_encoding::HEXLOWER_PERMISSIVE;
use serde_json::Value;

use crate::cli::failure::Failure;

/// The heads, by chain and number.
#[derive(Default)]
pub(super) struct Kept(BTreeMap<String, BTreeMap<i64, Vec<u8>>>);

impl Kept {
    /// Reads a file of lines as they were printed, plain or JSON.
    pub fn read(path: &Path) -> Result<Self, Failure> {
        let text = std::fs::read_to_string(path).map_err(|e| {
            Failure::failed(
                format!("cannot read {}: {e}", path.display()),
                "check the name of the file",
            )
        })?;
        let mut all = Self::default();
        for (n, line) in text.lines().enumerate() {
            if line.trim().is_empty() {
                continue;
            }
            let (chain, sequence, hash) = parse(line).ok_or_else(|| {
                Failure::usage(
                    format!("line {} of {} is no head of a chain", n + 1, path.display()),
                    "--against takes what `guildhall audit verify` printed, with or without --json",
                )
            })?;
            all.0.entry(chain).or_default().insert(sequence, hash);
        }
        Ok(all)
    }

    /// The heads kept of a chain; each is taken once.
    pub fn take(&mut self, chain: Option<&str>) -> BTreeMap<i64, Vec<u8>> {
        chain.and_then(|chain| self.0.remove(chain)).unwrap_or_default()
    }

    /// The chains that nobody asked for.
    pub fn left(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }
}

fn parse(line: &str) -> Option<(String, i64, Vec<u8>)> {
    let (hash, chain, sequence) = if line.trim_start().starts_with('{') {
        let line: Value = serde_json::from_str(line).ok()?;
        let word = |name: &str| line.get(name)?.as_str().map(str::to_owned);
        (word("hash")?, word("chain")?, line.get("sequence")?.as_i64()?)
    } else {
        let mut words = line.split_whitespace().map(str::to_owned);
        let (hash, chain, sequence) = (words.next()?, words.next()?, words.next()?.parse().ok()?);
        if words.next().is_some() {
            return None;
        }
        (hash, chain, sequence)
    };
    let hash = HEXLOWER_PERMISSIVE.decode(hash.as_bytes()).ok()?;
    (hash.len() == 32 && sequence >= 0).then_some((chain, sequence, hash))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kept_head_is_read_as_it_was_printed() {
        let hash = "ab".repeat(32);
        let plain = parse(&format!("{hash}  1234567-8 42")).unwrap();
        assert_eq!(plain, ("1234567-8".to_owned(), 42, vec![0xab; 32]));
        let json = parse(&format!(
            r#"{{"chain":"1234567-8","sequence":42,"hash":"{hash}","events":42}}"#
        ))
        .unwrap();
        assert_eq!(json, plain);
        for bad in [
            "",
            "x",
            "abcd  program 1",
            &format!("{hash} program"),
            &format!("{hash} program x"),
            "{}",
        ] {
            assert!(parse(bad).is_none(), "{bad}");
        }
    }
}
