//! Mail: what letters say ([`letters`]), how they look on the wire ([`message`]), how they leave ([`send`]), and a reader
//! for the spool folder ([`mailbox`]).

/// What it means that mail is off, for the operator.
pub const OFF: &str =
    "off: nothing is mailed; admins confirm addresses, and `guildhall account sign-in-code` tells sign-in codes";

pub mod letters;
pub mod mailbox;
pub mod message;
pub mod send;

pub use self::{
    letters::Content,
    message::{Letter, message_id},
    send::{Mailer, SendError},
};
