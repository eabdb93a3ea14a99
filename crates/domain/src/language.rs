//! Languages a person can be addressed in.

use std::collections::HashMap;
use std::fmt;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::invitee_file::fold;

/// A language tag in the shape of BCP 47, such as `de` or `pt-BR`; compared as text.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Language(String);

impl Language {
    /// Reads a tag: a primary language of 2 or 3 letters, then subtags of 2 to 8 letters or digits.
    ///
    /// # Errors
    /// [`NotALanguage`] when the text has another shape. Whether the program speaks the language is another question.
    pub fn parse(tag: &str) -> Result<Self, NotALanguage> {
        let mut subtags = tag.split('-');
        let primary = subtags.next().unwrap_or_default();
        let fits = (2..=3).contains(&primary.len())
            && primary.bytes().all(|b| b.is_ascii_lowercase())
            && subtags.all(|s| (2..=8).contains(&s.len()) && s.bytes().all(|b| b.is_ascii_alphanumeric()));
        if fits && tag.len() <= 35 {
            Ok(Self(tag.to_owned()))
        } else {
            Err(NotALanguage(tag.chars().take(40).collect()))
        }
    }

    /// Reads what people write into a cell: a tag in any case, with `_` for `-`, or the language's name in one of the
    /// languages of the product.
    ///
    /// # Errors
    /// [`NotALanguage`] when it is neither.
    pub fn read(typed: &str) -> Result<Self, NotALanguage> {
        let typed = typed.trim();
        if typed.len() > 100 {
            return Self::parse(typed);
        }
        if let Some(tag) = BY_NAME.get(&fold(typed)) {
            return Self::parse(tag);
        }
        let tag = typed.replace('_', "-");
        match tag.split_once('-') {
            Some((primary, rest)) => Self::parse(&format!("{}-{rest}", primary.to_lowercase())),
            None => Self::parse(&tag.to_lowercase()),
        }
    }

    /// The one of `spoken` that this language asks for: itself, or what is left after dropping subtags from its end
    /// (lookup of RFC 4647, section 3.4).
    pub fn among<'a>(&self, spoken: &'a [Self]) -> Option<&'a Self> {
        let mut wanted = self.0.as_str();
        loop {
            let found = spoken.iter().find(|language| language.0.eq_ignore_ascii_case(wanted));
            if found.is_some() {
                return found;
            }
            wanted = wanted.rsplit_once('-')?.0;
        }
    }

    /// The tag.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for Language {
    type Error = NotALanguage;

    fn try_from(tag: String) -> Result<Self, NotALanguage> {
        Self::parse(&tag)
    }
}

impl From<Language> for String {
    fn from(language: Language) -> String {
        language.0
    }
}

/// The names of the languages of the product, in each of them.
const NAMES: &[(&str, &[&str])] = &[
    (
        "ar",
        &["Arabic", "Arabisch", "árabe", "arabe", "アラビア語", "العربية", "عربي"],
    ),
    (
        "de",
        &[
            "German",
            "Deutsch",
            "alemán",
            "allemand",
            "ドイツ語",
            "الألمانية",
            "ألماني",
        ],
    ),
    (
        "en",
        &[
            "English",
            "Englisch",
            "inglés",
            "anglais",
            "英語",
            "الإنجليزية",
            "إنجليزي",
        ],
    ),
    (
        "es",
        &[
            "Spanish",
            "Spanisch",
            "español",
            "castellano",
            "espagnol",
            "スペイン語",
            "الإسبانية",
            "إسباني",
        ],
    ),
    (
        "fr",
        &[
            "French",
            "Französisch",
            "francés",
            "français",
            "フランス語",
            "الفرنسية",
            "فرنسي",
        ],
    ),
    (
        "ja",
        &[
            "Japanese",
            "Japanisch",
            "japonés",
            "japonais",
            "日本語",
            "اليابانية",
            "ياباني",
        ],
    ),
];

static BY_NAME: LazyLock<HashMap<String, &'static str>> = LazyLock::new(|| {
    let each = NAMES
        .iter()
        .flat_map(|(tag, names)| names.iter().map(move |name| (fold(name), *tag)));
    each.collect()
});

/// The text is not a language tag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotALanguage(String);

impl fmt::Display for NotALanguage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "\"{}\" is not a language tag such as \"en\" or \"de\"", self.0)
    }
}

impl std::error::Error for NotALanguage {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_read_by_shape() {
        for good in ["en", "de", "pt-BR", "zh-Hant-TW", "gsw"] {
            assert_eq!(Language::parse(good).unwrap().as_str(), good);
        }
        for bad in ["", "e", "EN", "german", "de_DE", "de-", "de-x", "en\n"] {
            assert!(Language::parse(bad).is_err(), "{bad:?}");
        }
    }

    #[test]
    fn languages_are_read_as_people_write_them() {
        for (typed, tag) in [
            ("DE", "de"),
            (" German ", "de"),
            ("deutsch", "de"),
            ("FRANÇAIS", "fr"),
            ("francais", "fr"),
            ("pt_BR", "pt-BR"),
            ("De-AT", "de-AT"),
            ("日本語", "ja"),
            ("العربية", "ar"),
        ] {
            assert_eq!(Language::read(typed).unwrap().as_str(), tag, "{typed:?}");
        }
        for bad in ["", "Klingon", "1", "d e"] {
            assert!(Language::read(bad).is_err(), "{bad:?}");
        }
    }

    #[test]
    fn a_language_is_looked_up_among_those_spoken() {
        let spoken = ["en", "de", "pt-BR"].map(|tag| Language::parse(tag).unwrap());
        let among = |tag: &str| {
            let found = Language::parse(tag).unwrap();
            found.among(&spoken).map(|language| language.as_str().to_owned())
        };
        assert_eq!(among("de-AT").as_deref(), Some("de"));
        assert_eq!(among("pt-br").as_deref(), Some("pt-BR"));
        assert_eq!(among("pt"), None);
        assert_eq!(among("fr"), None);
    }
}
