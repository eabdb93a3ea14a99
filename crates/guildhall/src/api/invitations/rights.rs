//! The rights of an invitation.

use std::fmt;

use guildhall_domain::preset::Presets;
use serde::Serialize;
use serde::de::{Deserialize, Deserializer, SeqAccess, Visitor};
use utoipa::ToSchema;

use crate::api::words;
use crate::texts::rfc3339;

/// A right that an invitation gives.
#[derive(Serialize, ToSchema)]
#[schema(as = PresetRight)]
pub(crate) struct PresetBody<'a> {
    /// The right.
    #[schema(value_type = words::AccessRightWord)]
    pub right: &'a str,
    /// When it ends by itself, if it does.
    #[schema(required, format = DateTime)]
    pub until: Option<String>,
}

/// Rights that an invitation gives.
pub(crate) fn present_rights(presets: &Presets) -> Vec<PresetBody<'_>> {
    let rights = presets.held().iter();
    rights
        .map(|held| PresetBody {
            right: held.right.as_str(),
            until: held.until.map(rfc3339),
        })
        .collect()
}

/// Words as a list of JSON, or between commas in a query.
#[derive(Debug, Serialize)]
#[serde(transparent)]
pub struct Words(pub Vec<String>);

impl<'de> Deserialize<'de> for Words {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ReadWords).map(Self)
    }
}

struct ReadWords;

impl<'de> Visitor<'de> for ReadWords {
    type Value = Vec<String>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of words")
    }

    fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
        let words = text.split(',').map(str::trim).filter(|word| !word.is_empty());
        Ok(words.map(str::to_owned).collect())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
        let mut words = Vec::new();
        while let Some(word) = list.next_element()? {
            words.push(word);
        }
        Ok(words)
    }
}
