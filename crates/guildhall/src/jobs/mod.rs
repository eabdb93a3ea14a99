//! What happens after a commit: rows that were written in it, carried out by workers.

pub mod letters;
