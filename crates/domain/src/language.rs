//! Languages a person can be addressed in.

use std::fmt;

use serde::{Deserialize, Serialize};

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
}
