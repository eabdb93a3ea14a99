//! Guildhall: the membership centre of a partner program.

pub mod config;
pub mod mail;
pub mod texts;
pub mod web;
