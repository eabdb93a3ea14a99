//! Rights and associations that end by themselves, and when whoever they are of is warned.

use crate::clock::{Instant, Span};

/// So long before something ends, its person is told of it.
pub const WARNING: Span = Span::days(14);

/// When to warn of an end; never of one that is nearer: whoever sets that tells of it at once.
pub fn warn_at(end: Option<Instant>, now: Instant) -> Option<Instant> {
    end.map(|end| end - WARNING).filter(|at| *at > now)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_an_end_that_is_near_nobody_is_warned() {
        let now = Instant(Span::days(20_000).0);
        let in_days = |days| Some(now + Span::days(days));
        assert_eq!(warn_at(in_days(30), now), in_days(16));
        assert_eq!(warn_at(in_days(14), now), None);
        assert_eq!(warn_at(None, now), None);
    }
}
