//! Invitations: people are invited, invitations listed, changed and revoked.

mod body;
mod filter;
mod invite;
mod list;
mod one;
mod rights;
mod verdicts;

use super::about::Resource;

pub(crate) use body::{InvitationBody, present};
pub(super) use filter::{FilterBody, word};
pub(crate) use invite::{ApprovedBody, Previewed};
pub use invite::{approve, approve_about, preview, preview_about};
pub use list::{list, list_about};
pub use one::{change, change_about, revoke, revoke_about, show, show_about};
pub(crate) use rights::{PresetBody, present_rights};
pub(crate) use verdicts::{RowCounts, RowVerdict, counts, verdicts};

/// What the document tells of the lists of people to invite.
pub const INVITEES: Resource = Resource {
    name: "invitees",
    title: "Invitees",
    about: "Lists of people to invite: pasted, row by row, or as a file. A preview judges every row and writes nothing; an \
            approval pre-approves every row that can be.",
};

/// Pre-approved addresses.
pub const RESOURCE: Resource = Resource {
    name: "invitations",
    title: "Invitations",
    about: "An invitation is one pre-approved work address at one organization. Whoever proves that address, through the \
            invitation URL, is associated.",
};
