//! The rights that an invitation gives with its acceptance.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::clock::Instant;
use crate::rights::{AccessRight, Held};

/// Rights, each once and in the order of their words. As text, and as JSON, they are words with blanks between them, each with
/// the microsecond of its end behind an `@` where it has one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Presets(Vec<Held>);

impl Presets {
    /// No rights.
    pub const fn none() -> Self {
        Self(Vec::new())
    }

    /// These rights; of one that is named twice, the longer.
    pub fn of(rights: impl IntoIterator<Item = Held>) -> Self {
        let mut all = Self::none();
        for held in rights {
            all.add(held);
        }
        all
    }

    /// One more; of one that is there already, the longer remains.
    pub fn add(&mut self, more: Held) {
        match self.0.binary_search_by_key(&more.right, |held| held.right) {
            Ok(at) => {
                if let Some(held) = self.0.get_mut(at)
                    && is_longer(more.until, held.until)
                {
                    *held = more;
                }
            }
            Err(at) => self.0.insert(at, more),
        }
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All of them.
    pub fn held(&self) -> &[Held] {
        &self.0
    }

    /// Each of them.
    pub fn iter(&self) -> impl Iterator<Item = Held> + '_ {
        self.0.iter().copied()
    }

    /// Those for which this holds, and the others.
    pub fn partition(&self, holds: impl FnMut(&Held) -> bool) -> (Self, Self) {
        let (these, others) = self.iter().partition(holds);
        (Self(these), Self(others))
    }

    /// Reads the text that such rights are written as.
    pub fn parse(text: &str) -> Option<Self> {
        let held = |word: &str| {
            let (right, until) = match word.split_once('@') {
                Some((right, end)) => (right, Some(Instant(end.parse().ok()?))),
                None => (word, None),
            };
            let right = AccessRight::parse(right)?;
            Some(Held { right, until })
        };
        text.split_ascii_whitespace()
            .map(held)
            .collect::<Option<Vec<_>>>()
            .map(Self::of)
    }
}

/// Whether the first of two ends is the later; none is later than any.
pub fn is_longer(end: Option<Instant>, other: Option<Instant>) -> bool {
    match (end, other) {
        (_, None) => false,
        (None, Some(_)) => true,
        (Some(end), Some(other)) => end > other,
    }
}

impl fmt::Display for Presets {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, held) in self.0.iter().enumerate() {
            let blank = if place > 0 { " " } else { "" };
            write!(f, "{blank}{}", held.right)?;
            if let Some(end) = held.until {
                write!(f, "@{}", end.0)?;
            }
        }
        Ok(())
    }
}

impl Serialize for Presets {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Presets {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| de::Error::custom("has to be words of rights"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rights_are_kept_once_and_the_longer_remains() {
        let until = |end| Held {
            right: AccessRight::REPORT_VIEWER,
            until: Some(Instant(end)),
        };
        let lasting = Held::lasting(AccessRight::REPORT_VIEWER);
        let download = Held::lasting(AccessRight::SOFTWARE_DOWNLOAD);
        assert_eq!(
            Presets::of([download, until(7), until(5)]),
            Presets::of([until(7), download])
        );
        assert_eq!(Presets::of([until(7), lasting, until(9)]), Presets::of([lasting]));
        let (short, long) = Presets::of([download, until(7)]).partition(|held| held.until.is_some());
        assert_eq!((short, long), (Presets::of([until(7)]), Presets::of([download])));
    }

    #[test]
    fn what_is_written_is_read_again() {
        let all = Presets::of([
            Held::lasting(AccessRight::SOFTWARE_DOWNLOAD),
            Held {
                right: AccessRight::REPORT_VIEWER,
                until: Some(Instant(1_795_467_600_000_000)),
            },
        ]);
        assert_eq!(all.to_string(), "report_viewer@1795467600000000 software_download");
        assert_eq!(Presets::parse(&all.to_string()), Some(all.clone()));
        assert_eq!(
            serde_json::from_str::<Presets>(&serde_json::to_string(&all).unwrap()).unwrap(),
            all
        );
        assert_eq!(Presets::parse(""), Some(Presets::none()));
        for unreadable in ["Report viewer", "report_viewer@", "report_viewer@x", "@7"] {
            assert_eq!(Presets::parse(unreadable), None, "{unreadable}");
        }
    }
}
