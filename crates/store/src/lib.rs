//! # Storage: one SQL text, two engines
//!
//! [`Db::write`] and [`Db::read`] are the only two ways to the data. Both hand a [`Tx`] to a plain function;
//! one file a noun holds the SQL next to its row type. No rule lives here.

#![forbid(unsafe_code)]

#[macro_use]
mod statement;

mod bulk;
mod clock;
mod db;
mod engine;
mod error;
mod load;
mod migrate;
mod search;
mod tx;
mod value;

pub mod page;

pub mod access_requests;
pub mod account_kinds;
pub mod accounts;
pub mod activity;
pub mod address_changes;
pub mod associations;
pub mod attempts;
pub mod audit;
pub mod backup;
pub mod chains;
pub mod contacts;
pub mod deputies;
pub mod drafts;
pub mod endings;
pub mod erasure;
pub mod idempotency;
pub mod installation;
pub mod invitation_links;
pub mod invitations;
pub mod jobs;
pub mod leaving;
pub mod notices;
pub mod organizations;
pub mod passkeys;
pub mod people;
pub mod personal;
pub mod proofs;
pub mod rights;
pub mod role_offers;
pub mod schema;
pub mod sessions;
pub mod sign_in_codes;
pub mod sign_in_forms;
pub mod sign_in_methods;
pub mod takeovers;
pub mod tokens;

pub use chains::Notary;
pub use clock::{Clock, SetClock, SystemClock};
pub use db::{DatabaseUrl, Db, NotADatabaseUrl};
pub use error::{DbError, OpenError};
pub use load::{Load, PoolLoad, WriterLoad};
pub use statement::Statement;
pub use tx::Tx;

/// Every statement of every noun: what the test that prepares them on both engines walks.
pub fn statements() -> impl Iterator<Item = &'static Statement> {
    [
        access_requests::ALL,
        account_kinds::ALL,
        accounts::ALL,
        activity::ALL,
        address_changes::ALL,
        associations::ALL,
        attempts::ALL,
        audit::ALL,
        chains::ALL,
        contacts::ALL,
        deputies::ALL,
        drafts::ALL,
        endings::ALL,
        erasure::ALL,
        idempotency::ALL,
        installation::ALL,
        invitation_links::ALL,
        invitations::ALL,
        invitations::letters::ALL,
        invitations::lists::ALL,
        invitations::operations::ALL,
        invitations::search::ALL,
        jobs::ALL,
        notices::ALL,
        organizations::ALL,
        passkeys::ALL,
        leaving::ALL,
        people::ALL,
        people::changes::ALL,
        people::search::ALL,
        personal::ALL,
        proofs::ALL,
        rights::ALL,
        role_offers::ALL,
        schema::ALL,
        sessions::ALL,
        sign_in_codes::ALL,
        sign_in_forms::ALL,
        sign_in_methods::ALL,
        takeovers::ALL,
        tokens::ALL,
    ]
    .into_iter()
    .flatten()
    .copied()
}
