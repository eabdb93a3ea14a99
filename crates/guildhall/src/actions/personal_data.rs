//! What a person takes along: everything that is stored of them.

use guildhall_store::Tx;
use guildhall_store::personal::{self, Happened, SECTIONS, Section, Value};

use super::audit::event;
use super::authority::own;
use super::{ActionError, Actor};

/// Begins an export: notes that it was made, before anything is read for it. Whose data it is.
///
/// # Errors
/// [`ActionError::OutOfScope`] for an API token that may not be used for the account itself.
pub fn begin_export(tx: &mut Tx<'_>, actor: Actor) -> Result<i64, ActionError> {
    let account = own(actor)?;
    event(actor, "account.exported").with("format", "json").record(tx)?;
    Ok(account)
}

/// The rows of a section.
pub struct Part {
    /// Which.
    pub section: &'static Section,
    /// Its rows, their values in the order of its fields.
    pub rows: Vec<Vec<Value>>,
}

/// Everything but what happened.
///
/// # Errors
/// Those of the database.
pub fn parts(tx: &mut Tx<'_>, account: i64) -> Result<Vec<Part>, ActionError> {
    let read = |section: &'static Section| {
        let rows = personal::section(tx, section, account)?;
        Ok(Part { section, rows })
    };
    SECTIONS.iter().map(read).collect()
}

/// A chunk of what happened, from the event after `after` on; less than [`AT_ONCE`] are the last.
///
/// # Errors
/// Those of the database.
pub fn happened(tx: &mut Tx<'_>, account: i64, after: i64) -> Result<Vec<Happened>, ActionError> {
    Ok(personal::happened(tx, account, after, AT_ONCE)?)
}

/// How many events a chunk has.
pub const AT_ONCE: i64 = 500;
