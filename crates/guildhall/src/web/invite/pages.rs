//! The pages of inviting people: plain data beside their templates.

mod approving;
mod checking;
mod entry;
mod fault;
mod preview;
mod preview_rows;
mod result;

pub use approving::ApprovingPage;
pub use checking::CheckingPage;
pub use entry::InvitePage;
pub use fault::InviteFault;
pub use preview::{InvitePreviewPage, ROWS_OF_EACH};
pub use preview_rows::{ORDER, PreviewCounts, PreviewGroup, PreviewRow};
pub use result::InviteResultPage;
