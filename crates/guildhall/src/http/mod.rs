//! The web server around the doors: who asks, what every answer carries, and what happens when something fails.

pub mod failure;
pub mod form;
pub mod headers;
pub mod large;
pub mod problem;
pub mod router;
pub mod server;
pub mod stream;
pub mod visitor;
