//! What Guildhall says, in the reader's language. Every text a person meets on a page or in a mail comes from `locales/`.

mod format;
mod negotiation;
mod plural;
mod pseudo;

use std::borrow::Cow;
use std::sync::LazyLock;

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use unic_langid::LanguageIdentifier;

pub use format::{At, parse_rfc3339, rfc3339};
pub use negotiation::{lookup, negotiate};
pub use pseudo::PSEUDO;

use format::Numbers;

/// Every language that ships, with its files: the folders of `locales/`. English comes first: what another language lacks
/// is said in English.
pub const LANGUAGES: &[(&str, &[&str])] = include!(concat!(env!("OUT_DIR"), "/languages.rs"));

static CATALOG: LazyLock<Vec<Texts>> = LazyLock::new(|| {
    LANGUAGES
        .iter()
        .map(|(tag, sources)| Texts::load(tag, sources, None))
        .collect()
});

static ACCENTED: LazyLock<Texts> = LazyLock::new(|| {
    let english = LANGUAGES.first().map_or(&[] as &[&str], |(_, sources)| sources);
    Texts::load(PSEUDO, english, Some(pseudo::accented))
});

/// The texts of the best language for `tag`, by [`lookup`]; English when there is none.
pub fn texts(tag: &str) -> &'static Texts {
    if tag == PSEUDO {
        return &ACCENTED;
    }
    let shipped: Vec<&str> = LANGUAGES.iter().map(|(tag, _)| *tag).collect();
    lookup(tag, &shipped)
        .and_then(|found| CATALOG.iter().find(|t| t.tag == found))
        .unwrap_or_else(english)
}

fn english() -> &'static Texts {
    #[allow(clippy::indexing_slicing, reason = "LANGUAGES is a constant that is not empty")]
    &CATALOG[0]
}

/// A text without the invisible marks that stand around values in a text from right to left: for subjects, plain-text mails and
/// what people copy, where a mark would become part of an address.
pub fn unmarked(text: &str) -> String {
    text.replace(['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'], "")
}

/// Stands for a value until the text around it is known. No text holds it.
const GAP: &str = "\u{fffc}";

/// The texts of one language.
pub struct Texts {
    tag: &'static str,
    direction: &'static str,
    bundle: FluentBundle<FluentResource>,
    numbers: Numbers,
}

/// A value that a text mentions.
pub enum Arg<'a> {
    /// Text, shown as it is.
    Text(&'a str),
    /// Text that was made for this place, such as a formatted day.
    Made(String),
    /// A number: plural forms follow it.
    Number(i64),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&&'a str> for Arg<'a> {
    fn from(text: &&'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&&'a String> for Arg<'a> {
    fn from(text: &&'a String) -> Self {
        Self::Text(text)
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Self::Made(text)
    }
}

impl From<i64> for Arg<'_> {
    fn from(n: i64) -> Self {
        Self::Number(n)
    }
}

impl From<&i64> for Arg<'_> {
    fn from(n: &i64) -> Self {
        Self::Number(*n)
    }
}

impl From<&&i64> for Arg<'_> {
    fn from(n: &&i64) -> Self {
        Self::Number(**n)
    }
}

impl From<usize> for Arg<'_> {
    fn from(n: usize) -> Self {
        Self::Number(i64::try_from(n).unwrap_or(i64::MAX))
    }
}

impl Texts {
    fn load(tag: &'static str, sources: &[&'static str], transform: Option<fn(&str) -> Cow<'_, str>>) -> Self {
        let language: LanguageIdentifier = tag.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        for source in sources {
            let source = if tag == "ar" {
                plural::with_forms(source)
            } else {
                (*source).to_owned()
            };
            let resource = FluentResource::try_new(source).unwrap_or_else(|(readable, _)| readable);
            bundle.add_resource_overriding(resource);
        }
        let numbers = numbers(&bundle);
        bundle.set_transform(transform);
        let direction = match said(&bundle, "language-direction", None).as_deref() {
            Some("rtl") => "rtl",
            _ => "ltr",
        };
        // Marks around every value keep a name apart from a text of the other direction.
        bundle.set_use_isolating(direction == "rtl");
        let writing = numbers.clone();
        let taken = bundle.add_function("NUMBER", move |values, _| match values.first() {
            Some(FluentValue::Number(n)) => FluentValue::from(writing.write(n.value as i64)),
            Some(other) => other.clone().into_owned(),
            None => FluentValue::Error,
        });
        debug_assert!(taken.is_ok(), "NUMBER is defined once");
        let taken = bundle.add_function(plural::FUNCTION, |values, _| match values.first() {
            Some(FluentValue::Number(n)) => FluentValue::from(plural::same_form(n.value)),
            Some(other) => other.clone().into_owned(),
            None => FluentValue::Error,
        });
        debug_assert!(taken.is_ok(), "FORM is defined once");
        Self {
            tag,
            direction,
            bundle,
            numbers,
        }
    }

    /// The language's tag, such as `de`.
    pub fn language(&self) -> &'static str {
        self.tag
    }

    /// `ltr` or `rtl`, for the `dir` attribute.
    pub fn direction(&self) -> &'static str {
        self.direction
    }

    /// The text of `key`. A test makes sure that every key used exists; should one be missing all the same, its name is shown.
    pub fn get(&self, key: &str) -> String {
        self.format(key, None)
    }

    /// The text of `key` with values filled in.
    pub fn with(&self, key: &str, values: &[(&str, Arg<'_>)]) -> String {
        let mut args = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            let value = match value {
                Arg::Text(text) => FluentValue::from(*text),
                Arg::Made(text) => FluentValue::from(text.as_str()),
                Arg::Number(n) => FluentValue::from(*n),
            };
            args.set((*name).to_owned(), value);
        }
        self.format(key, Some(&args))
    }

    /// Names or words one after another.
    pub fn list<S: AsRef<str>>(&self, each: &[S]) -> String {
        let each: Vec<&str> = each.iter().map(AsRef::as_ref).collect();
        each.join(&self.get("list-separator"))
    }

    /// The text of `key` with one value filled in.
    pub fn fill<'a>(&self, key: &str, name: &str, value: impl Into<Arg<'a>>) -> String {
        self.with(key, &[(name, value.into())])
    }

    /// The text of `key` before and after a value that a page shows in its own way, as an address: the sentence is a whole one in
    /// every language, wherever the value stands in it.
    pub fn around(&self, key: &str, name: &str) -> (String, String) {
        let text = unmarked(&self.fill(key, name, GAP));
        match text.split_once(GAP) {
            Some((before, after)) => (before.to_owned(), after.to_owned()),
            None => (text, String::new()),
        }
    }

    /// Whether `key` has a text: for the few families of keys that are built from data.
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key) || english().bundle.has_message(key)
    }

    fn format(&self, key: &str, args: Option<&FluentArgs<'_>>) -> String {
        if let Some(text) = said(&self.bundle, key, args) {
            return text;
        }
        if self.tag == english().tag {
            tracing::error!(key, "a text is missing");
            return key.to_owned();
        }
        tracing::debug!(key, language = self.tag, "a text is missing and said in English");
        english().format(key, args)
    }
}

/// What a language says for `key`.
fn said(bundle: &FluentBundle<FluentResource>, key: &str, args: Option<&FluentArgs<'_>>) -> Option<String> {
    let pattern = bundle.get_message(key)?.value()?;
    Some(bundle.format_pattern(pattern, args, &mut Vec::new()).into_owned())
}

/// How a language writes numbers, from its own texts; as English where it does not say.
fn numbers(bundle: &FluentBundle<FluentResource>) -> Numbers {
    let own = |key: &str| said(bundle, key, None);
    Numbers {
        group: own("number-group").unwrap_or_else(|| String::from(",")),
        group_from: own("number-group-from")
            .and_then(|from| from.parse().ok())
            .unwrap_or(1000),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn english_is_first_and_every_language_has_its_name() {
        let tags: Vec<&str> = LANGUAGES.iter().map(|(tag, _)| *tag).collect();
        assert_eq!(tags, ["en", "ar", "de", "es", "fr", "ja"]);
        for t in &*CATALOG {
            for (tag, name) in tags
                .iter()
                .zip(["English", "العربية", "Deutsch", "Español", "Français", "日本語"])
            {
                assert_eq!(t.get(&format!("language-{tag}")), name);
            }
            assert_eq!(t.get("language-here"), t.get(&format!("language-{}", t.tag)));
        }
    }

    #[test]
    fn every_file_can_be_read() {
        for (tag, sources) in LANGUAGES {
            for source in *sources {
                if let Err((_, errors)) = FluentResource::try_new((*source).to_owned()) {
                    panic!("{tag}: {errors:?} in {}", source.lines().next().unwrap());
                }
            }
        }
    }

    #[test]
    fn the_direction_is_the_language_s() {
        for (tag, sources) in LANGUAGES {
            assert!(sources.len() > 1, "{tag}");
            assert_eq!(texts(tag).direction() == "rtl", *tag == "ar", "{tag}");
        }
    }

    #[test]
    fn a_tag_is_looked_up_and_nothing_known_is_english() {
        for (tag, language) in [("de-AT", "de"), ("es-419", "es"), ("zh-Hant", "en"), ("", "en")] {
            assert_eq!(texts(tag).language(), language, "{tag}");
        }
    }

    #[test]
    fn what_a_language_lacks_is_said_in_english() {
        let little = Texts::load("fr", &["frame-help = Aide"], None);
        assert_eq!(little.get("frame-help"), "Aide");
        assert_eq!(little.get("frame-sign-in"), "Sign in");
        assert_eq!(little.fill("organization-id", "id", "5"), "Membership ID 5");
        assert_eq!(little.get("nowhere"), "nowhere");
        assert_eq!((little.number(1_240), little.direction()), ("1,240".to_owned(), "ltr"));
    }

    #[test]
    fn a_sentence_goes_around_a_value_wherever_it_stands() {
        for (tag, text, around) in [
            ("en", "n = To { $v }.", ("To ", ".")),
            ("ja", "n = { $v }に", ("", "に")),
            ("ar", "n = إلى { $v }.", ("إلى ", ".")),
        ] {
            let (before, after) = Texts::load(tag, &[text], None).around("n", "v");
            assert_eq!((before.as_str(), after.as_str()), around, "{tag}");
        }
    }

    /// The forms of the Unicode plural rules: English has two of them, Japanese one, Arabic all six.
    #[test]
    fn plural_forms_are_the_language_s() {
        let forms = "n = { $n ->\n [zero] zero\n [one] one\n [two] two\n [few] few\n [many] many\n *[other] other\n }";
        for (tag, expected) in [
            ("en", "other one other other other other other other other other"),
            ("de", "other one other other other other other other other other"),
            ("es", "other one other other other other other other other other"),
            ("fr", "one one other other other other other other other other"),
            ("ja", "other other other other other other other other other other"),
            ("ar", "zero one two few many other other other few many"),
        ] {
            let t = Texts::load(tag, &[forms], None);
            let said = [0_i64, 1, 2, 3, 11, 100, 101, 102, 103, 1_011].map(|n| t.fill("n", "n", n));
            assert_eq!(said.join(" "), expected, "{tag}");
        }
    }
}
