//! # The rules of a partner program's membership
//!
//! Pure: no I/O, no clock, no randomness, no framework. A type parses once at the edge and cannot be wrong afterwards.
//!
//! | word | module |
//! |---|---|
//! | organization, membership ID | [`organization`] |
//! | address, folded key, look-alike | [`email`] |
//! | a pasted list of addresses, a file of people | [`address_list`], [`invitee_file`] |
//! | invitation, and the verdict on a row | [`invitation`], [`invitees`] |
//! | many invitations or people at once, and the verdict on each | [`bulk`], [`people_change`] |
//! | association, and why one is refused | [`association`] |
//! | individual profile | [`profile`] |
//! | access right, contact role, asking for one | [`rights`], [`access_request`] |
//! | an offered role, a takeover | [`handing_over`] |
//! | rights that an invitation gives | [`preset`] |
//! | who may do what | [`policy`] |
//! | what people are told | [`notice`] |
//! | the audit trail and its chain | [`audit`] |
//! | country, language | [`country`], [`language`] |
//! | ids the outside sees | [`id`] |
//! | instants and spans | [`clock`] |

#![forbid(unsafe_code)]

#[macro_use]
mod text_enum;

pub mod access_request;
pub mod address_list;
pub mod association;
pub mod audit;
pub mod bulk;
pub mod clock;
pub mod country;
pub mod email;
pub mod ending;
pub mod handing_over;
pub mod id;
pub mod invitation;
pub mod invitee_file;
pub mod invitees;
pub mod language;
pub mod notice;
pub mod organization;
pub mod people_change;
pub mod policy;
pub mod preset;
pub mod profile;
pub mod rights;
pub mod scope;
pub mod similarity;
