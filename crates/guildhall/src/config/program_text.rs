//! What a program calls its own things, in the languages of its people.

use std::fmt;

use guildhall_domain::language::Language;
use serde::Deserialize;
use serde::de::{Deserializer, Error, MapAccess, Visitor};

use super::file::one_line;
use super::{ConfigError, invalid};

/// One line of text: the same for everybody, or one for each language of the program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProgramText {
    /// For everybody.
    Same(String),
    /// By the tags of languages.
    Each(Vec<(Language, String)>),
}

impl ProgramText {
    /// One for each of these languages, by their tags.
    pub(super) fn each<const N: usize>(texts: [(&str, &str); N]) -> Self {
        let texts = texts.into_iter();
        Self::Each(
            texts
                .filter_map(|(tag, text)| Some((Language::parse(tag).ok()?, text.to_owned())))
                .collect(),
        )
    }

    /// The text in the language with this tag; in the first one where it has none of it.
    pub fn in_language(&self, tag: &str) -> &str {
        match self {
            Self::Same(text) => text,
            Self::Each(texts) => {
                let found = texts.iter().find(|(language, _)| language.as_str() == tag);
                found.or(texts.first()).map_or("", |(_, text)| text)
            }
        }
    }

    /// Whether each text is one line of at most `most` characters, and nobody would meet one in a language not their own.
    pub(super) fn check(&self, key: &str, most: usize, languages: &[Language]) -> Result<(), ConfigError> {
        let Self::Each(texts) = self else {
            return one_line(key, self.in_language(""), most);
        };
        for (language, text) in texts {
            if !languages.contains(language) {
                let problem = format!("has a text in {language}, which is not among program.languages");
                return Err(invalid(key, problem));
            }
            one_line(&format!("{key}.{language}"), text, most)?;
        }
        let lacks = |language: &&Language| texts.iter().all(|(other, _)| other != *language);
        match languages.iter().find(lacks) {
            Some(language) => Err(invalid(key, format!("has no text in {language}"))),
            None => Ok(()),
        }
    }
}

impl From<&str> for ProgramText {
    fn from(text: &str) -> Self {
        Self::Same(text.to_owned())
    }
}

impl<'de> Deserialize<'de> for ProgramText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Reader)
    }
}

struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = ProgramText;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string, or a table with one for each language")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<ProgramText, E> {
        Ok(text.into())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<ProgramText, A::Error> {
        let mut texts = Vec::new();
        while let Some((tag, text)) = map.next_entry::<String, String>()? {
            let language = Language::parse(&tag).map_err(A::Error::custom)?;
            texts.push((language, text));
        }
        Ok(ProgramText::Each(texts))
    }
}
