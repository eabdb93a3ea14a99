//! The real program on the command line: what it prints where, how it ends, and that it runs beside a server.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test stops where something is missing"
)]

mod audit;
mod backup;
mod doctor;
mod examples;
mod for_shells;
mod harness;
mod health;
mod help;
mod inviting;
mod key;
mod limits;
mod logs;
mod many;
mod metrics;
mod nothing_there;
mod operator;
mod servers;
mod standing;
mod upgrade;
