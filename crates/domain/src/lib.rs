//! # The rules of a partner program's membership
//!
//! Pure: no I/O, no clock, no randomness, no framework. A type parses once at the edge and cannot be wrong afterwards.
//!
//! | word | module |
//! |---|---|
//! | address, folded key, look-alike | [`email`] |
//! | a pasted list of addresses | [`address_list`] |

pub mod address_list;
pub mod clock;
pub mod email;
pub mod language;
