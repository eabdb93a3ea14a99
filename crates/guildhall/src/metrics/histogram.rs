//! How long things took, in buckets.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

/// Upper ends of the buckets, in seconds: from a look-up to a request that somebody noticed.
pub(super) const BOUNDS: [f64; 12] = [
    0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0,
];

/// Durations, counted by bucket. The last one has no end.
#[derive(Default)]
pub(super) struct Histogram {
    buckets: [AtomicU64; BOUNDS.len() + 1],
    micros: AtomicU64,
}

/// What a histogram holds at one moment.
pub(super) struct Reading {
    /// How many there were up to each bound.
    pub up_to: Vec<(f64, u64)>,
    /// How many there were in all.
    pub count: u64,
    /// How long they took together, in seconds.
    pub sum: f64,
}

impl Histogram {
    /// Counts one.
    pub fn record(&self, took: Duration) {
        let seconds = took.as_secs_f64();
        let bucket = BOUNDS.iter().take_while(|bound| seconds > **bound).count();
        if let Some(bucket) = self.buckets.get(bucket) {
            bucket.fetch_add(1, Ordering::Relaxed);
        }
        let micros = u64::try_from(took.as_micros()).unwrap_or(u64::MAX);
        self.micros.fetch_add(micros, Ordering::Relaxed);
    }

    /// Reads it.
    pub fn read(&self) -> Reading {
        let counts = self.buckets.iter().map(|bucket| bucket.load(Ordering::Relaxed));
        let (up_to, count) = cumulate(BOUNDS.iter().copied(), counts);
        Reading {
            up_to,
            count,
            sum: Duration::from_micros(self.micros.load(Ordering::Relaxed)).as_secs_f64(),
        }
    }
}

/// Counts up to each bound, and in all, from counts of each bucket; what has no bound comes last.
pub(super) fn cumulate(bounds: impl Iterator<Item = f64>, counts: impl Iterator<Item = u64>) -> (Vec<(f64, u64)>, u64) {
    let mut counts = counts;
    let mut total = 0;
    let mut up_to = Vec::new();
    for bound in bounds {
        total += counts.next().unwrap_or(0);
        up_to.push((bound, total));
    }
    (up_to, total + counts.sum::<u64>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_duration_is_counted_at_its_bound_and_above() {
        let histogram = Histogram::default();
        for micros in [500, 501, 9_000_000] {
            histogram.record(Duration::from_micros(micros));
        }
        let reading = histogram.read();
        assert_eq!(reading.up_to[0], (0.0005, 1), "the bound itself is within");
        assert_eq!(reading.up_to[1], (0.001, 2));
        assert_eq!(reading.up_to[11], (5.0, 2));
        assert_eq!(reading.count, 3);
        assert!((reading.sum - 9.001_001).abs() < 1e-9);
    }
}
