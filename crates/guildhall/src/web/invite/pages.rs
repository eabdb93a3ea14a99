//! The pages of inviting people: plain data beside their templates.

mod checking;
mod entry;
mod fault;
mod preview;
mod result;

pub use checking::CheckingPage;
pub use entry::InvitePage;
pub use fault::InviteFault;
pub use preview::{InvitePreviewPage, ORDER, PreviewCounts, PreviewGroup, PreviewRow, ROWS_OF_EACH};
pub use result::InviteResultPage;
