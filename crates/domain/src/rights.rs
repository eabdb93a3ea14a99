//! Access rights and contact roles: words to which the program's configuration gives a meaning.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::clock::Instant;

/// The most characters of a word.
const LONGEST: usize = 32;

/// Lower-case letters, digits and underscores, beginning with a letter; as long as its bytes that are not 0.
type Bytes = [u8; LONGEST];

#[allow(
    clippy::indexing_slicing,
    reason = "a built-in word that is too long does not compile"
)]
const fn built_in(text: &str) -> Bytes {
    let (mut bytes, mut at, text) = ([0; LONGEST], 0, text.as_bytes());
    while at < text.len() {
        bytes[at] = text[at];
        at += 1;
    }
    bytes
}

fn parse(text: &str) -> Option<Bytes> {
    let begins = text.bytes().next().is_some_and(|b| b.is_ascii_lowercase());
    let fits = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_';
    if !begins || !text.bytes().all(fits) {
        return None;
    }
    let mut bytes = [0; LONGEST];
    bytes.get_mut(..text.len())?.copy_from_slice(text.as_bytes());
    Some(bytes)
}

/// Defines a kind of word.
macro_rules! word {
    ($(#[$meta:meta])* pub struct $name:ident { $( $(#[$built_in_meta:meta])* $built_in:ident = $word:literal, )* }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Bytes);

        impl $name {
            $( $(#[$built_in_meta])* pub const $built_in: Self = Self(built_in($word)); )*

            /// Those that a program has which names none of its own, in order.
            pub const BUILT_IN: &'static [Self] = &[$(Self::$built_in),*];

            /// Reads 1 to 32 lower-case letters, digits and underscores that begin with a letter. Whether the program has
            /// such a word is another question.
            pub fn parse(text: &str) -> Option<Self> {
                parse(text).map(Self)
            }

            /// The word.
            pub fn as_str(&self) -> &str {
                let length = self.0.iter().take_while(|b| **b != 0).count();
                self.0.get(..length).and_then(|bytes| std::str::from_utf8(bytes).ok()).unwrap_or_default()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = String::deserialize(deserializer)?;
                Self::parse(&text).ok_or_else(|| {
                    de::Error::custom("has to be a word of up to 32 lower-case letters, digits and underscores")
                })
            }
        }
    };
}

word! {
    /// What a person may be allowed to do at an organization beyond belonging to it. The policy knows what the first two and
    /// the two of reports open in Guildhall itself; every other right opens something outside, which asks for it.
    pub struct AccessRight {
        /// Everything about the organization.
        GLOBAL_ADMIN = "global_admin",
        /// The same at one location, and never who is global admin.
        LOCATION_ADMIN = "location_admin",
        /// The program's software.
        SOFTWARE_DOWNLOAD = "software_download",
        /// Support incidents.
        SUPPORT_INCIDENTS = "support_incidents",
        /// Numbers about the organization.
        REPORT_VIEWER = "report_viewer",
        /// Reports that name people.
        PERSONAL_REPORT_VIEWER = "personal_report_viewer",
    }
}

word! {
    /// For what the program turns to a person of an organization.
    pub struct ContactRole {
        /// The first one, who holds the right of a global admin.
        PRIMARY_PROGRAM_CONTACT = "primary_program_contact",
        /// The management.
        EXECUTIVE = "executive",
        /// Sales and marketing.
        SALES_MARKETING = "sales_marketing",
        /// Technical matters, first.
        TECHNICAL_1 = "technical_1",
        /// Technical matters, second.
        TECHNICAL_2 = "technical_2",
    }
}

/// A right that is held at this moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Held {
    /// Which.
    pub right: AccessRight,
    /// When it ends, if it does by itself.
    pub until: Option<Instant>,
}

impl Held {
    /// A right without an end.
    pub fn lasting(right: AccessRight) -> Self {
        Self { right, until: None }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_read_as_it_is_written() {
        for right in AccessRight::BUILT_IN {
            assert_eq!(AccessRight::parse(right.as_str()), Some(*right));
        }
        let longest = "a".repeat(LONGEST);
        assert_eq!(
            AccessRight::parse(&longest).map(|right| right.to_string()),
            Some(longest.clone())
        );
        for no_word in [
            "",
            "1st",
            "_x",
            "Lab",
            "lab-access",
            "lab access",
            "läb",
            "a\0",
            &format!("{longest}a"),
        ] {
            assert_eq!(ContactRole::parse(no_word), None, "{no_word:?}");
        }
        assert_eq!(
            format!("{:?} {}", AccessRight::GLOBAL_ADMIN, ContactRole::TECHNICAL_2),
            "global_admin technical_2"
        );
    }

    #[test]
    fn a_word_in_a_file_is_checked() {
        let read: AccessRight = serde_json::from_str("\"lab_access\"").unwrap();
        assert_eq!(serde_json::to_string(&read).unwrap(), "\"lab_access\"");
        assert!(serde_json::from_str::<ContactRole>("\"Executive\"").is_err());
    }
}
