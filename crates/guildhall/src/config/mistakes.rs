//! Mistakes in a configuration file, told so that they can be corrected: the line, the key, what it takes.
//!
//! No value is repeated: it may be a password.

use std::ops::Range;
use std::path::Path;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{ConfigError, Overrides, keys};

/// What is wrong with a file that cannot be read as settings.
pub(super) fn explain(text: &str, path: &Path, error: &toml::de::Error) -> ConfigError {
    let at = error.span().map_or(0, |span| span.start);
    ConfigError::Mistake {
        path: path.to_owned(),
        line: line(text, at),
        message: in_words(error.message(), text, at),
    }
}

/// Adds the file and line to what is wrong with a setting, where the file has set it and no option stands in its place.
pub(super) fn locate(error: ConfigError, text: &str, path: &Path, flags: &Overrides) -> ConfigError {
    let ConfigError::Invalid { key, problem } = &error else {
        return error;
    };
    let is_from_an_option = match key.as_str() {
        "public_url" => flags.public_url.is_some(),
        "database" => flags.database.is_some(),
        _ => false,
    };
    match place_of(key, &places(text)) {
        Some(place) if !is_from_an_option => ConfigError::Mistake {
            path: path.to_owned(),
            line: line(text, place.key.start),
            message: format!("{key} {problem}"),
        },
        _ => error,
    }
}

/// The parser's words, in ours where it speaks of what it could not take.
fn in_words(message: &str, text: &str, at: usize) -> String {
    let places = places(text);
    if let Some((unknown, candidates)) = unknown_key(message) {
        let table = places
            .iter()
            .find(|place| place.key.contains(&at))
            .map_or("", Place::table);
        return unknown_in_words(unknown, &candidates, table);
    }
    let key = places
        .iter()
        .rfind(|place| place.value.contains(&at))
        .map(|place| place.path.as_str());
    match key {
        Some(key) if message.starts_with("invalid type: ") || message.starts_with("invalid value: ") => {
            format!("{key} {}", takes(key))
        }
        Some(key) if message.starts_with("unknown variant ") => {
            let known = quoted(message.split_once("expected").map_or("", |(_, known)| known));
            format!("{key} has to be one of \"{}\"", known.join("\", \""))
        }
        Some(key) if message.starts_with("missing field ") => {
            format!("{key} needs {}", quoted(message).join(", "))
        }
        Some(key) if key == "listen" || key == "metrics_listen" => format!("{key} {}", takes(key)),
        _ => message.to_owned(),
    }
}

/// The key that is not known, and those that its table knows.
fn unknown_key(message: &str) -> Option<(&str, Vec<&str>)> {
    let names = quoted(message.strip_prefix("unknown field ")?);
    let (unknown, candidates) = names.split_first()?;
    Some((unknown, candidates.to_vec()))
}

fn unknown_in_words(unknown: &str, candidates: &[&str], table: &str) -> String {
    if let Some(near) = nearest(unknown, candidates.iter().copied()) {
        return format!("unknown key \"{unknown}\"; did you mean {near}?");
    }
    let elsewhere = keys::all()
        .into_iter()
        .find(|key| key.name == unknown && key.table != table);
    if let Some(key) = elsewhere {
        let place = if key.table.is_empty() {
            "above the first table".to_owned()
        } else {
            format!("under [{}]", key.table)
        };
        return format!("unknown key \"{unknown}\"; it belongs {place}");
    }
    let here = if table.is_empty() {
        "the file".to_owned()
    } else {
        format!("[{table}]")
    };
    format!("unknown key \"{unknown}\"; {here} takes {}", candidates.join(", "))
}

/// The candidate that differs least, unless even that one differs in more than a third.
fn nearest<'a>(typed: &str, candidates: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let most = typed.chars().count().div_ceil(3);
    candidates
        .map(|candidate| (strsim::damerau_levenshtein(typed, candidate), candidate))
        .filter(|(distance, _)| *distance <= most)
        .min()
        .map(|(_, candidate)| candidate)
}

/// What a key takes, written to follow it.
fn takes(key: &str) -> String {
    let known = keys::all().into_iter().find(|known| known.path() == key);
    let Some(example) = known.map(|known| known.value) else {
        return "has a value of the wrong kind".to_owned();
    };
    let kind = match example.chars().next() {
        Some('"') => "a text in quotes",
        Some('[') => "a list in brackets",
        Some('t' | 'f') => return "has to be true or false".to_owned(),
        _ => "a whole number",
    };
    format!("has to be {kind}, such as {example}")
}

/// The words that stand in backquotes.
fn quoted(message: &str) -> Vec<&str> {
    message.split('`').skip(1).step_by(2).collect()
}

/// Where a file sets a key.
struct Place {
    /// The key with the tables it is in.
    path: String,
    key: Range<usize>,
    value: Range<usize>,
}

impl Place {
    /// The table that the key is in.
    fn table(&self) -> &str {
        self.path.rsplit_once('.').map_or("", |(table, _)| table)
    }
}

/// Every key of a file, a table before what is in it; as far as it can be read.
fn places(text: &str) -> Vec<Place> {
    let (table, _) = DeTable::parse_recoverable(text);
    let mut places = Vec::new();
    walk(table.get_ref(), "", &mut places);
    places
}

fn walk(table: &DeTable<'_>, above: &str, places: &mut Vec<Place>) {
    for (key, value) in table {
        let path = if above.is_empty() {
            key.get_ref().to_string()
        } else {
            format!("{above}.{}", key.get_ref())
        };
        places.push(Place {
            path: path.clone(),
            key: key.span(),
            value: value.span(),
        });
        below(value, &path, places);
    }
}

fn below(value: &Spanned<DeValue<'_>>, path: &str, places: &mut Vec<Place>) {
    match value.get_ref() {
        DeValue::Table(table) => walk(table, path, places),
        DeValue::Array(rows) => rows.iter().for_each(|row| below(row, path, places)),
        _ => {}
    }
}

/// Where a key is set, or else the table it would be in.
fn place_of<'a>(key: &str, places: &'a [Place]) -> Option<&'a Place> {
    let mut path = key;
    loop {
        if let Some(place) = places.iter().find(|place| place.path == path) {
            return Some(place);
        }
        (path, _) = path.rsplit_once('.')?;
    }
}

fn line(text: &str, at: usize) -> usize {
    text.get(..at).unwrap_or_default().matches('\n').count() + 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Config;

    fn mistake(text: &str) -> String {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("guildhall.toml");
        std::fs::write(&path, text).unwrap();
        let refused = Config::load(Some(&path), &Overrides::default())
            .expect_err(text)
            .to_string();
        let (_, told) = refused.split_once("guildhall.toml, ").expect(&refused);
        told.to_owned()
    }

    #[test]
    fn an_unknown_key_is_told_with_the_one_that_was_meant() {
        for (text, told) in [
            (
                "# ours\n\npublc_url = \"https://partners.example\"",
                "line 3: unknown key \"publc_url\"; did you mean public_url?",
            ),
            (
                "[mails]\nfrom = \"a@b.example\"",
                "line 1: unknown key \"mails\"; did you mean mail?",
            ),
            (
                "[limits]\nresend_cooldown_seconds = 3",
                "line 2: unknown key \"resend_cooldown_seconds\"; did you mean resend_cool_down_seconds?",
            ),
            (
                "[program]\nbenefits = [{ name = \"A\", txet = \"B\" }]",
                "line 2: unknown key \"txet\"; did you mean text?",
            ),
            (
                "[program]\nlisten = \"127.0.0.1:1\"",
                "line 2: unknown key \"listen\"; it belongs above the first table",
            ),
            (
                "pending_hours = 3",
                "line 1: unknown key \"pending_hours\"; it belongs under [invitations]",
            ),
            (
                "[invitations]\nwindow = 3",
                "line 2: unknown key \"window\"; [invitations] takes expires_in_days, pending_hours",
            ),
        ] {
            assert_eq!(mistake(text), told, "{text}");
        }
    }

    #[test]
    fn a_value_of_another_kind_is_told_with_what_the_key_takes() {
        for (text, told) in [
            (
                "allow_insecure = \"yes\"",
                "line 1: allow_insecure has to be true or false",
            ),
            (
                "\nlisten = 8080",
                "line 2: listen has to be a text in quotes, such as \"127.0.0.1:8080\"",
            ),
            (
                "listen = \"localhost\"",
                "line 1: listen has to be a text in quotes, such as \"127.0.0.1:8080\"",
            ),
            (
                "[limits]\nresend_cool_down_seconds = \"30\"",
                "line 2: limits.resend_cool_down_seconds has to be a whole number, such as 30",
            ),
            (
                "[program]\nlanguages = \"en\"",
                "line 2: program.languages has to be a list in brackets, such as [\"en\", \"ar\", \"de\", \"es\", \"fr\", \"ja\"]",
            ),
            (
                "[mail.smtp]\nhost = \"h\"\nsecurity = \"ssl\"",
                "line 3: mail.smtp.security has to be one of \"starttls\", \"tls\", \"none\"",
            ),
            ("[mail.smtp]\nport = 25", "line 1: mail.smtp needs host"),
        ] {
            let said = mistake(text);
            assert!(said.starts_with(told), "{text}: {said}");
        }
    }

    #[test]
    fn a_value_that_cannot_be_is_told_with_its_line() {
        assert_eq!(
            mistake("[program]\n\nname = \"\""),
            "line 3: program.name has to be one line of 1 to 100 characters"
        );
        assert!(mistake("[program]\nlanguages = [\n\"en\",\n\"xx\"]").starts_with("line 2: program.languages names"));
        assert!(
            mistake("trusted_proxies = [\n\"10.0.0.1/8\"]")
                .starts_with("line 1: trusted_proxies names \"10.0.0.1/8\", which is not where its network begins")
        );
        assert!(mistake("\n[mail.smtp]\nhost = \"h\"").starts_with("line 2: mail.from is not set"));
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("guildhall.toml");
        std::fs::write(&path, "public_url = \"https://good.example\"").unwrap();
        let flags = Overrides {
            public_url: Some("no".to_owned()),
            ..Overrides::default()
        };
        let refused = Config::load(Some(&path), &flags).unwrap_err().to_string();
        assert!(
            refused.starts_with("public_url is not an address"),
            "the option is wrong, not the file: {refused}"
        );
    }

    #[test]
    fn a8_a_mistake_repeats_no_value() {
        for text in [
            "allow_insecure = \"s3cret\"",
            "database = [\"postgres://me:s3cret@h/d\"]",
            "listen = \"postgres://me:s3cret@h/d\"",
            "[mail.smtp]\nhost = \"h\"\nsecurity = \"s3cret\"",
            "[mail.smtp]\nhost = \"h\"\nport = \"s3cret\"",
        ] {
            let told = mistake(text);
            assert!(!told.contains("s3cret"), "{told}");
        }
    }
}
