//! Browser journeys against the real binary.
//!
//! A journey starts the [`Demo`], opens a [`Browser`] for each person in it, and says what they do:
//!
//! ```text
//! let demo = Demo::start();
//! let jane = Browser::visiting(&demo.url).without_javascript().start();
//! jane.open("/");
//! jane.fill("Work e-mail", "jane@contoso.example");
//! jane.press("Continue");
//! jane.see_heading("Check your mail");
//! ```
//!
//! A verb that cannot do what it says ends the test, and tells what was on the page instead: its address, title,
//! heading, error summary, fields and buttons, and a screenshot under `target/e2e`.

mod browser;
mod demo;
mod driver;
mod installation;
mod locate;
mod look;
mod mailbox;
mod places;
mod sample;
pub mod tour;
mod unmailed;
mod usable;
mod witness;

pub use browser::{Browser, Visit};
pub use demo::{Account, Demo, Organization};
pub use installation::Installation;
pub use look::Look;
pub use unmailed::Unmailed;
