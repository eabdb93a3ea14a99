//! Guildhall: the membership centre of a partner program.

#![forbid(unsafe_code)]

pub mod actions;
pub mod api;
pub mod app;
pub mod backup;
pub mod cli;
pub mod config;
pub mod csv;
pub mod demo;
pub mod doctor;
pub mod export;
pub mod http;
pub mod jobs;
pub mod mail;
pub mod metrics;
pub mod outbound;
pub mod passkeys;
pub mod people_file;
pub mod personal_file;
pub mod providers;
pub mod secrets;
pub mod server_key;
pub mod texts;
pub mod tokens;
pub mod told;
pub mod web;
