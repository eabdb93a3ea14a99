//! Invitations: the list, what is done to many of them or to one, and the attempts that were refused.

pub mod attempts;
pub mod bulk;
pub mod list;
pub mod one;
mod place;
pub mod result;
mod words;

pub use place::ListPlace;
