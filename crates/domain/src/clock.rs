//! Instants and spans as the whole system counts them. Reading a clock is not done here: it is handed in.

use std::ops::{Add, Sub};

use serde::{Deserialize, Serialize};

/// A point in time: microseconds since 1970-01-01T00:00:00Z, without leap seconds. Stored as a 64-bit integer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Instant(pub i64);

/// A length of time in microseconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span(pub i64);

impl Span {
    /// `n` seconds.
    pub const fn seconds(n: i64) -> Self {
        Self(n * 1_000_000)
    }

    /// `n` minutes.
    pub const fn minutes(n: i64) -> Self {
        Self::seconds(n * 60)
    }

    /// `n` hours.
    pub const fn hours(n: i64) -> Self {
        Self::minutes(n * 60)
    }

    /// `n` days of 24 hours.
    pub const fn days(n: i64) -> Self {
        Self::hours(n * 24)
    }

    /// Whole seconds, rounded up, never negative: what a `Retry-After` header carries.
    pub const fn whole_seconds_up(self) -> i64 {
        if self.0 <= 0 { 0 } else { (self.0 + 999_999) / 1_000_000 }
    }
}

impl Instant {
    /// Whether something that ends at `end` is over at this instant. The end itself no longer counts:
    /// a thing is valid while `now < end`.
    pub fn is_past(self, end: Instant) -> bool {
        self >= end
    }
}

impl Add<Span> for Instant {
    type Output = Instant;

    fn add(self, span: Span) -> Instant {
        Instant(self.0.saturating_add(span.0))
    }
}

impl Sub<Span> for Instant {
    type Output = Instant;

    fn sub(self, span: Span) -> Instant {
        Instant(self.0.saturating_sub(span.0))
    }
}

impl Sub for Instant {
    type Output = Span;

    fn sub(self, earlier: Instant) -> Span {
        Span(self.0.saturating_sub(earlier.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a5_the_end_itself_is_past() {
        let end = Instant(0) + Span::days(1);
        assert!(!(end - Span(1)).is_past(end));
        assert!(end.is_past(end));
        assert!((end + Span(1)).is_past(end));
    }

    #[test]
    fn a_span_is_rounded_up_to_whole_seconds() {
        assert_eq!(Span(1).whole_seconds_up(), 1);
        assert_eq!(Span::seconds(2).whole_seconds_up(), 2);
        assert_eq!(Span(-5).whole_seconds_up(), 0);
    }
}
