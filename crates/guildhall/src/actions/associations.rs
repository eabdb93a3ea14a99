//! The colleague's way in: send the profile, prove the mailbox, be associated or be told why not.

mod own;
mod prove;
mod submit;

use guildhall_domain::id::PublicId;
use guildhall_store::associations::Association;
use guildhall_store::organizations::Organization;
use guildhall_store::{Tx, associations, organizations};

use super::ActionError;
use crate::config::AccountKind;
use crate::jobs::letters::{Letter, MailJob};

pub(super) use own::own_view;
pub use own::{Landing, Own, OwnPage, land, page, show};
pub use prove::{Proved, ask, prove};
pub(super) use prove::{activate, claimed};
pub(super) use submit::limit_codes;
pub use submit::{Submitted, resend, submit};

/// What the audit trail calls a refusal.
const REFUSED: &str = "association.refused";

/// Someone on the way in: which account, and from where.
#[derive(Clone, Debug)]
pub struct Person {
    /// The account.
    pub account: i64,
    /// The kind that it signed in as; nothing behind an API token.
    pub kind: Option<AccountKind>,
    /// The client's address, unreadable.
    pub client: String,
}

/// An association, when it is the account's own.
pub(super) fn own(tx: &mut Tx<'_>, account: i64, id: &PublicId) -> Result<Association, ActionError> {
    match associations::find(tx, id)? {
        Some(association) if association.account_id == account => Ok(association),
        _ => Err(ActionError::Hidden),
    }
}

/// An organization that must be there.
pub(super) fn organization(tx: &mut Tx<'_>, id: i64) -> Result<Organization, ActionError> {
    organizations::find(tx, id)?.ok_or(ActionError::Hidden)
}

/// A letter to the association's communication e-mail.
pub(super) fn letter_to(association: &Association, letter: Letter) -> MailJob {
    MailJob {
        to: association.communication_email.clone(),
        language: association.language.clone(),
        letter,
    }
}

/// How many of those that ended had been refused.
pub(super) fn refused(ended: &[bool]) -> i64 {
    super::invitations::count(ended.iter().filter(|was_refused| **was_refused).count())
}
