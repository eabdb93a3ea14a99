//! The whole program behind its doors, on both engines: each test has a database of its own, a clock that stands still,
//! and letters that are really mailed into a folder. Tests of a security case carry its code in their name.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test stops where something is missing"
)]

#[macro_use]
mod support;

mod access_requests;
mod activity;
mod addresses_api;
mod api;
mod api_document;
mod association_rules;
mod audit;
mod audit_chain;
mod bulk;
mod conditional;
mod enumeration;
mod files;
mod handing_over;
mod jobs;
mod limits;

mod membership;
mod methods;
mod notices;
mod pages;
mod pages_colleague;
mod pages_invitation_url;
mod pages_journey;
mod pages_organization;
mod pages_profile;
mod pages_tokens;
mod passkeys;
mod people;
mod presets;
mod privilege;
mod profile;
mod providers;
mod providers_certified;
mod races;
mod rights;
mod routes;
mod search;
mod server_key;
mod sessions;
mod step_up;
mod suspended;
mod token_scopes;
mod tokens;
mod unmailed;
mod untranslated;
mod ways_out;
