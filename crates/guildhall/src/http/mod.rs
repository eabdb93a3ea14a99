//! The web server around the doors: who asks, what every answer carries, and what happens when something fails.

pub mod calls;
pub mod client;
pub mod conditional;
pub mod failure;
pub mod flow;
pub mod form;
pub mod headers;
pub mod health;
pub mod kept;
pub mod large;
pub mod limits;
pub mod observe;
pub mod problem;
pub mod problem_types;
pub mod router;
pub mod routes;
pub mod server;
pub mod signed_out;
pub mod stream;
pub mod visitor;
