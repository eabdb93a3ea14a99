//! Days, times and numbers as a language writes them. The patterns are texts, so a language brings its own.

use std::borrow::Borrow;

use guildhall_domain::clock::Instant;

use super::{Arg, Texts, unmarked};

/// An instant, or a reference to one: templates hand over either.
pub trait At {
    /// The instant.
    fn at(&self) -> Instant;
}

impl At for Instant {
    fn at(&self) -> Instant {
        *self
    }
}

impl<T: At> At for &T {
    fn at(&self) -> Instant {
        (*self).at()
    }
}

impl Texts {
    /// The day of an instant, in UTC: `3 Nov 2026`, `2026年11月3日`, `3 نوفمبر 2026`.
    pub fn day(&self, at: impl At) -> String {
        let date = civil(at.at()).date();
        let month = self.get(&format!("month-{}", date.month()));
        let day = self.with(
            "day",
            &[
                ("day", Arg::from(date.day().to_string())),
                ("month", Arg::from(&month)),
                ("year", Arg::from(date.year().to_string())),
            ],
        );
        unmarked(&day)
    }

    /// The day and the minute of an instant, in UTC: `3 Nov 2026, 14:05 UTC`.
    pub fn minute(&self, at: impl At) -> String {
        let at = at.at();
        let minute = self.with(
            "minute",
            &[("day", Arg::from(self.day(at))), ("time", Arg::from(self.clock(at)))],
        );
        unmarked(&minute)
    }

    /// The time of day of an instant, in UTC: `14:05`.
    pub fn clock(&self, at: impl At) -> String {
        let time = civil(at.at()).time();
        format!("{:02}:{:02}", time.hour(), time.minute())
    }

    /// A whole number with the language's grouping: `1,240`.
    pub fn number(&self, n: impl Borrow<i64>) -> String {
        self.numbers.write(*n.borrow())
    }
}

/// How a language writes whole numbers.
#[derive(Clone, Debug)]
pub(super) struct Numbers {
    /// What stands between groups of three digits.
    pub group: String,
    /// The smallest number that is written in groups: Spanish leaves four digits together.
    pub group_from: u64,
}

impl Numbers {
    /// A number in groups of three digits.
    pub fn write(&self, n: i64) -> String {
        let digits = n.unsigned_abs().to_string();
        let is_grouped = n.unsigned_abs() >= self.group_from;
        let mut written = if n < 0 { String::from("-") } else { String::new() };
        for (i, digit) in digits.chars().enumerate() {
            if i > 0 && is_grouped && (digits.len() - i).is_multiple_of(3) {
                written.push_str(&self.group);
            }
            written.push(digit);
        }
        written
    }
}

fn civil(at: Instant) -> jiff::civil::DateTime {
    jiff::tz::TimeZone::UTC.to_datetime(timestamp(at))
}

fn timestamp(at: Instant) -> jiff::Timestamp {
    jiff::Timestamp::from_microsecond(at.0).unwrap_or(jiff::Timestamp::UNIX_EPOCH)
}

/// The exact instant in RFC 3339, for `<time datetime>` and the API: `2026-11-03T14:05:09Z`.
pub fn rfc3339(at: impl At) -> String {
    timestamp(at.at()).to_string()
}

/// Reads what [`rfc3339`] writes, with any offset.
pub fn parse_rfc3339(text: &str) -> Option<Instant> {
    let timestamp: jiff::Timestamp = text.parse().ok()?;
    Some(Instant(timestamp.as_microsecond()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::texts;

    /// 3 November 2026, 14:05:09.
    const AT: Instant = Instant(1_793_714_709_000_000);

    #[test]
    fn a_day_is_written_as_the_language_does() {
        for (tag, day) in [
            ("en", "3 Nov 2026"),
            ("de", "3. Nov. 2026"),
            ("es", "3 nov 2026"),
            ("fr", "3 nov. 2026"),
            ("ja", "2026年11月3日"),
            ("ar", "3 نوفمبر 2026"),
        ] {
            assert_eq!(texts(tag).day(AT), day, "{tag}");
        }
        assert_eq!(texts("en").minute(AT), "3 Nov 2026, 14:05 UTC");
        assert_eq!(texts("ja").minute(AT), "2026年11月3日 14:05 UTC");
        assert_eq!(texts("ar").minute(AT), "3 نوفمبر 2026، 14:05 UTC");
        assert_eq!(rfc3339(AT), "2026-11-03T14:05:09Z");
    }

    #[test]
    fn a_number_is_written_as_the_language_does() {
        for (tag, four, seven) in [
            ("en", "1,240", "1,234,567"),
            ("de", "1.240", "1.234.567"),
            ("es", "1240", "1.234.567"),
            ("fr", "1\u{202f}240", "1\u{202f}234\u{202f}567"),
            ("ja", "1,240", "1,234,567"),
            ("ar", "1,240", "1,234,567"),
        ] {
            assert_eq!(texts(tag).number(1_240), four, "{tag}");
            assert_eq!(texts(tag).number(1_234_567), seven, "{tag}");
        }
        assert_eq!(texts("en").number(-12_345), "-12,345");
        assert_eq!(texts("en").number(0), "0");
        assert_eq!(texts("es").number(10_000), "10.000");
    }
}
