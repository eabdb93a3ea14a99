//! What the program counts of itself, and how it tells Prometheus.
//!
//! Counters are atomics behind [`Metrics`], handed around with the program: nothing is global, and a test has its own.

mod exposition;
mod histogram;
mod report;
mod requests;
pub mod server;

use std::sync::atomic::{AtomicU64, Ordering};

pub use self::requests::Requests;

/// The counters of a running program. Nothing in them is about a person.
#[derive(Default)]
pub struct Metrics {
    /// Requests by route.
    pub requests: Requests,
    /// How letters went.
    pub mail: Letters,
}

/// How letters went.
#[derive(Default)]
pub struct Letters {
    sent: AtomicU64,
    put_off: AtomicU64,
    given_up: AtomicU64,
}

impl Letters {
    /// A server took one.
    pub fn sent(&self) {
        self.sent.fetch_add(1, Ordering::Relaxed);
    }

    /// One has to wait for another try.
    pub fn put_off(&self) {
        self.put_off.fetch_add(1, Ordering::Relaxed);
    }

    /// One was given up.
    pub fn given_up(&self) {
        self.given_up.fetch_add(1, Ordering::Relaxed);
    }
}
