//! The pages: a struct with plain data for each, beside the template that shows it.

pub mod assets;
pub mod association;
pub mod chrome;
pub mod countries;
pub mod demo;
pub mod errors;
pub mod forms;
pub mod front;
pub mod invitation;
pub mod invitation_url;
pub mod invitations;
pub mod invite;
pub mod notices;
pub mod organization_home;
pub mod people;
pub mod profile;
pub mod requests;
pub mod sign_in;
pub mod verdicts;

use axum::Router;

use crate::app::App;

/// Every page: a table of contents.
pub fn routes(_app: &App) -> Router<App> {
    Router::new()
}

#[cfg(test)]
mod look;
#[cfg(test)]
mod texts_used;
