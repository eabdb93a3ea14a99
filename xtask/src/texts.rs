//! `cargo xtask texts`: what is missing, unused or different in the languages.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::{fs, io};

use crate::{Failure, Outcome, expect_no_arguments, paths};

/// The text of `cargo xtask help texts`.
pub const DETAILS: &str = "
Compares the texts of every language in crates/guildhall/locales with the English ones,
and the English ones with what pages and mails ask for. Prints a line for each text
  missing    the language lacks it; readers get it in English
  different  it mentions other values than the English text
  unknown    English lacks it
  twice      the language has it more than once
  unused     nothing asks for it
  asked for  a page or a mail asks for it, and English lacks it
  plain      a word that stands in a template itself, in whatever language one reads
and nothing when all is well. Exit code 1 when it printed something.
";

/// The language that the others are compared with.
const FIRST: &str = "en";

/// Families of keys that are built from data, such as `country-FR`.
const FAMILIES: &[&str] = &[
    "country-",
    "language-",
    "month-",
    "number-",
    "address-fault-",
    "typing-hint-",
    "told-",
];

/// The texts of a language: keys, each with the values that it mentions.
type Texts = BTreeMap<String, BTreeSet<String>>;

/// What is wrong with one text.
#[derive(Debug, PartialEq, Eq)]
struct Finding {
    language: String,
    what: &'static str,
    key: String,
    more: String,
}

/// Lists the findings.
pub fn run(arguments: &[String]) -> Outcome {
    expect_no_arguments("texts", arguments)?;
    let found = findings(&paths::workspace().join("crates/guildhall")).map_err(|e| Failure::Failed(e.to_string()))?;
    for Finding {
        language,
        what,
        key,
        more,
    } in &found
    {
        println!("{}", format!("{language}  {what:<9}  {key}  {more}").trim_end());
    }
    match found.len() {
        0 => Ok(()),
        1 => Err(Failure::Failed("1 text is not in order".to_owned())),
        more => Err(Failure::Failed(format!("{more} texts are not in order"))),
    }
}

/// Everything that is wrong with the texts of the program in `folder`.
fn findings(folder: &Path) -> io::Result<Vec<Finding>> {
    let mut found = Vec::new();
    let mut languages: BTreeMap<String, Texts> = BTreeMap::new();
    for entry in fs::read_dir(folder.join("locales"))? {
        let path = entry?.path();
        let tag = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let mut texts = Texts::new();
        for (key, values) in read(&sources(&path, "ftl")?) {
            if texts.insert(key.clone(), values).is_some() {
                found.push(finding(&tag, "twice", &key, String::new()));
            }
        }
        languages.insert(tag, texts);
    }
    let english = languages.remove(FIRST).unwrap_or_default();
    for (tag, texts) in &languages {
        found.extend(compare(tag, &english, texts));
    }
    let mut presenting = sources(&folder.join("templates"), "html")?;
    // The reference of the API speaks English alone, as the document that it is made from does.
    let reference = sources(&folder.join("templates/reference"), "html")?;
    let plain = words(&presenting.replace(&reference, ""));
    found.extend(
        plain
            .iter()
            .map(|word| finding(FIRST, "plain", word, "in a template".to_owned())),
    );
    presenting.push_str(&sources(&folder.join("src/web"), "rs")?);
    presenting.push_str(&sources(&folder.join("src/mail"), "rs")?);
    let rest = sources(&folder.join("src"), "rs")?;
    found.extend(uses(&english, &presenting, &rest));
    Ok(found)
}

fn finding(language: &str, what: &'static str, key: &str, more: String) -> Finding {
    Finding {
        language: language.to_owned(),
        what,
        key: key.to_owned(),
        more,
    }
}

/// How a language differs from English.
fn compare(tag: &str, english: &Texts, texts: &Texts) -> Vec<Finding> {
    let listed = |values: &BTreeSet<String>| match values.len() {
        0 => "nothing".to_owned(),
        _ => values.iter().map(String::as_str).collect::<Vec<_>>().join(", "),
    };
    let ours = english.iter().filter_map(|(key, values)| match texts.get(key) {
        None => Some(finding(tag, "missing", key, String::new())),
        Some(other) if other != values => {
            let more = format!("mentions {}, English {}", listed(other), listed(values));
            Some(finding(tag, "different", key, more))
        }
        Some(_) => None,
    });
    let theirs = texts.keys().filter(|key| !english.contains_key(*key));
    ours.chain(theirs.map(|key| finding(tag, "unknown", key, String::new())))
        .collect()
}

/// What pages and mails ask for in vain, and what neither they nor the rest of the program name.
fn uses(english: &Texts, presenting: &str, rest: &str) -> Vec<Finding> {
    let asked: BTreeSet<&str> = [".get(", ".fill(", ".with("]
        .iter()
        .flat_map(|call| presenting.split(call).skip(1))
        .filter_map(|rest| rest.trim_start().strip_prefix('"')?.split_once('"'))
        .map(|(key, _)| key)
        .filter(|key| key.contains('-') && key.chars().all(is_of_key))
        .collect();
    let missing = asked.into_iter().filter(|key| !english.contains_key(*key));
    let is_used = |key: &str| {
        let quoted = format!("\"{key}\"");
        let is_of_family = FAMILIES.iter().any(|family| key.starts_with(family));
        is_of_family || presenting.contains(&quoted) || rest.contains(&quoted)
    };
    let unused = english.keys().filter(|key| !is_used(key));
    missing
        .map(|key| finding(FIRST, "asked for", key, String::new()))
        .chain(unused.map(|key| finding(FIRST, "unused", key, String::new())))
        .collect()
}

/// The words that templates say by themselves: what is left without code, styles, tags, parts of tags and the product's name.
fn words(templates: &str) -> BTreeSet<String> {
    let mut text = templates.to_owned();
    for (begin, end) in [
        ("{#", "#}"),
        ("{{", "}}"),
        ("{%", "%}"),
        ("<style>", "</style>"),
        ("<", ">"),
        ("&", ";"),
    ] {
        text = without(&text, begin, end);
    }
    text.split_whitespace()
        .filter(|word| !word.contains(['=', '"']) && !word.starts_with('-'))
        .flat_map(|word| word.split(|c: char| !c.is_alphabetic()))
        .filter(|word| word.chars().count() > 1 && *word != "Guildhall")
        .map(str::to_owned)
        .collect()
}

/// A text without what stands from `begin` to `end`.
fn without(text: &str, begin: &str, end: &str) -> String {
    let mut parts = text.split(begin);
    let mut kept = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        kept.push(' ');
        kept.push_str(part.split_once(end).map_or(part, |(_, after)| after));
    }
    kept
}

fn is_of_key(c: char) -> bool {
    c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'
}

/// The texts of a file, in their order. A text begins with its key at the start of a line; what is indented below belongs to it.
fn read(source: &str) -> Vec<(String, BTreeSet<String>)> {
    let mut texts: Vec<(String, BTreeSet<String>)> = Vec::new();
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        let key = line.split_once(" =").map(|(key, _)| key);
        if let Some(key) = key.filter(|key| key.starts_with(|c: char| c.is_ascii_alphabetic()) && !key.contains(' ')) {
            texts.push((key.to_owned(), BTreeSet::new()));
        }
        if let Some((_, values)) = texts.last_mut() {
            values.extend(line.split('$').skip(1).map(|rest| {
                let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_' && c != '-');
                rest.split_at(end.unwrap_or(rest.len())).0.to_owned()
            }));
        }
    }
    texts
}

/// The files of a folder and those below it that end in `extension`, one after the other.
fn sources(folder: &Path, extension: &str) -> io::Result<String> {
    let mut all = String::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            all.push_str(&sources(&path, extension)?);
        } else if path.extension().is_some_and(|e| e == extension) {
            all.push_str(&fs::read_to_string(&path)?);
        }
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_texts_of_the_program_are_in_order() {
        let found = findings(&paths::workspace().join("crates/guildhall")).unwrap();
        assert_eq!(found, []);
    }

    fn texts(source: &str) -> Texts {
        read(source).into_iter().collect()
    }

    #[test]
    fn a_text_ends_where_the_next_begins() {
        let source = "# $no = comment\nb-one = { $count ->\n    [one] 1 = one\n   *[other] { NUMBER($count) } of { $all }\n  }\n\nc =\n    Hello,\n\n    { $who }\n";
        let read = read(source);
        let keys: Vec<&str> = read.iter().map(|(key, _)| key.as_str()).collect();
        assert_eq!(keys, ["b-one", "c"]);
        assert_eq!(read[0].1, ["all", "count"].map(str::to_owned).into());
        assert_eq!(read[1].1, ["who"].map(str::to_owned).into());
    }

    #[test]
    fn a_language_is_compared_with_english() {
        let english = texts("a = { $x }\nb = B\nc = C");
        let other = texts("a = { $y }\nc = C\nd = D");
        let found: Vec<String> = compare("fr", &english, &other)
            .iter()
            .map(|f| format!("{} {} {}", f.what, f.key, f.more))
            .collect();
        assert_eq!(found, ["different a mentions y, English x", "missing b ", "unknown d "]);
    }

    #[test]
    fn what_is_asked_for_is_compared_with_what_there_is() {
        let english = texts("page-a = A\npage-b = B\npage-d = D\ncountry-FR = France");
        let presenting = "t.get(\"page-a\") t.fill( \"page-c\", 1) map.get(\"word\")";
        let found: Vec<String> = uses(&english, presenting, "Self::D => \"page-d\"")
            .iter()
            .map(|f| format!("{} {}", f.what, f.key))
            .collect();
        assert_eq!(found, ["asked for page-c", "unused page-b"]);
    }

    #[test]
    fn a_template_has_no_words_of_its_own() {
        let template = "{# A comment. #}<style>b { color: red }</style>{% macro m() %} aria-label=\"{{ n }}-hint {{ n }}-error\"{% endmacro %}<b title=\"{% if n > 1 %}x{% endif %}\">{{ t.get(\"a-b\") }}: × 3</b>&nbsp;Guildhall";
        assert_eq!(words(template), BTreeSet::new());
        assert_eq!(
            words("<p>Save {{ n }} files</p>"),
            ["Save", "files"].map(str::to_owned).into()
        );
    }
}
