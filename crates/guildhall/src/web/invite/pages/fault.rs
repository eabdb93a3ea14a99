//! What can be wrong with the box, the file, and what stands below a preview.

use axum::http::StatusCode;
use guildhall_domain::address_list::ListError;
use guildhall_domain::invitee_file::FileError;
use guildhall_domain::rights::AccessRight;

use crate::actions::ActionError;
use crate::config::Rights;
use crate::texts::Texts;
use crate::web::forms::Errors;
use crate::web::rights::right_called;
use crate::web::verdicts;

/// What can be wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InviteFault {
    /// The box is empty and no file was chosen.
    NoAddress,
    /// The box holds something and a file was chosen.
    BoxAndFile,
    /// The box holds more than can be taken at a time.
    TooManyAddresses {
        /// The most.
        most: i64,
    },
    /// The box holds more text than can be taken at a time.
    TooLong {
        /// The most, in megabytes.
        most: i64,
    },
    /// The file cannot be read.
    File(FileError),
    /// The box holds a table that cannot be read.
    Table(FileError),
    /// The corrected rows of a file cannot be read.
    Corrections(FileError),
    /// The language is not one of the program's.
    Language,
    /// The validity is not a number of days within bounds.
    Days {
        /// The most.
        most: i64,
    },
    /// The last day of the rights is none, or none on which they can end.
    LastDay,
    /// The program has no such right.
    NoSuchRight,
    /// The reader cannot give this right, or not for so long.
    Beyond(AccessRight),
    /// All new addresses lie outside the organization's domains, and that was not ticked.
    OutsideNotTicked,
    /// Rows were corrected and have no verdict yet.
    Corrected,
    /// Every row was left out.
    NothingLeft,
    /// Nothing was left to approve: someone was faster.
    NothingNew,
    /// An approval that was begun did not end.
    BrokenOff,
}

impl InviteFault {
    pub(in crate::web::invite) fn too_much(error: ListError) -> Self {
        let most = i64::try_from(error.limit()).unwrap_or(i64::MAX);
        match error {
            ListError::TooManyEntries { .. } => Self::TooManyAddresses { most },
            ListError::TooLong { .. } => Self::TooLong {
                most: most / (1024 * 1024),
            },
        }
    }

    /// Whether it is only too much.
    pub fn is_too_much(&self) -> bool {
        match self {
            Self::TooManyAddresses { .. } | Self::TooLong { .. } => true,
            Self::File(error) | Self::Table(error) => error.is_too_much(),
            _ => false,
        }
    }

    /// Whether the text in the box is too long to be handed back.
    pub fn is_too_much_text(&self) -> bool {
        matches!(self, Self::TooLong { .. } | Self::Table(FileError::TooLong { .. }))
    }

    /// What a refusal of the list's rights is to the reader of the form; others are pages of their own.
    pub(in crate::web::invite) fn of_rights(error: ActionError) -> Result<Self, ActionError> {
        match error {
            ActionError::NotYoursToGive(right) => Ok(Self::Beyond(right)),
            ActionError::BadParameter {
                name: "rights_until", ..
            } => Ok(Self::LastDay),
            ActionError::BadParameter { name: "rights", .. } => Ok(Self::NoSuchRight),
            other => Err(other),
        }
    }

    /// The status of the page that shows it.
    pub fn status(&self) -> StatusCode {
        match self {
            Self::Beyond(_) => StatusCode::FORBIDDEN,
            fault if fault.is_too_much() => StatusCode::PAYLOAD_TOO_LARGE,
            _ => StatusCode::UNPROCESSABLE_ENTITY,
        }
    }

    /// Adds it to `errors`, beside its field.
    pub fn add_to(&self, errors: &mut Errors, t: &Texts, rights: &Rights) {
        match self {
            Self::NoAddress => errors.add("addresses", t.get("invite-addresses-missing")),
            Self::BoxAndFile => errors.add("file", t.get("invite-box-and-file")),
            Self::TooManyAddresses { most } => errors.add("addresses", t.fill("invite-addresses-many", "most", most)),
            Self::TooLong { most } => errors.add("addresses", t.fill("invite-addresses-long", "most", most)),
            Self::File(error) => errors.add("file", verdicts::file_fault(t, error)),
            Self::Table(error) => errors.add("addresses", verdicts::file_fault(t, error)),
            Self::Corrections(error) => errors.add("corrections", verdicts::file_fault(t, error)),
            Self::Language => errors.add("language", t.get("invite-language-missing")),
            Self::Days { most } => errors.add("days", t.fill("invite-days-wrong", "most", most)),
            Self::LastDay => errors.add("last_day", t.get("rights-day-wrong")),
            Self::NoSuchRight => errors.add("rights", t.get("invite-rights-unknown")),
            Self::Beyond(right) => {
                let right = right_called(t, rights, *right);
                errors.add("rights", t.fill("invite-rights-beyond", "right", right));
            }
            Self::OutsideNotTicked => errors.add("allow_outside", t.get("preview-approve-none")),
            Self::Corrected => errors.add("main", t.get("preview-corrected")),
            Self::NothingLeft => errors.add("corrections", t.get("preview-all-left-out")),
            Self::NothingNew => errors.add("main", t.get("preview-nothing-left")),
            Self::BrokenOff => errors.add("main", t.get("approving-broken-off")),
        }
    }
}
