//! A pasted list of addresses.
//!
//! Made for what people really paste: the recipient line of a mail program (`Müller, Hans <h@x.example>; …`), a column
//! of a spreadsheet, addresses divided by nothing but blanks. What divides one entry from the next:
//!
//! - always: a line end, a tab, a semicolon, and the `>` that ends an address;
//! - a comma, except where no `@` stands between it and a `<` further on: there it belongs to a name;
//! - a blank, where there is an address on both of its sides.
//!
//! Nothing divides inside quotes that close on their line. A quote or a `<` that does not close is an ordinary
//! character, so a slip costs its own entry and no other. Every piece with a letter or digit becomes an entry, as an
//! address or as a refusal: nothing is dropped silently.
//!
//! One pass, and the work grows with the length of the text alone.

mod mailbox;
mod split;

use std::error::Error;
use std::fmt;

use crate::email::{AddressError, EmailAddress};

/// The most entries one list may have.
pub const MAX_ENTRIES: usize = 100_000;

/// The longest list, in bytes of UTF-8.
pub const MAX_BYTES: usize = 16 * 1024 * 1024;

/// One entry of a list: an address, or the reason why it is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry<'a> {
    /// Its row among the entries, counted from 1. Empty rows are not entries.
    pub position: usize,
    /// The piece as pasted, without the blanks around it.
    pub input: &'a str,
    /// The name beside the address, without its quotes and without characters that reorder a line; never empty, and
    /// absent where it only repeats the address.
    pub name: Option<String>,
    /// The address. The position in an error counts the characters of `input`.
    pub address: Result<EmailAddress, AddressError>,
}

/// Why a list is not read at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListError {
    /// More entries than one list may have.
    TooManyEntries {
        /// The most there may be.
        limit: usize,
    },
    /// More text than one list may have.
    TooLong {
        /// The most there may be, in bytes of UTF-8.
        limit: usize,
    },
}

impl ListError {
    /// The stable name of the reason, in kebab case.
    pub fn code(&self) -> &'static str {
        match self {
            Self::TooManyEntries { .. } => "too-many-entries",
            Self::TooLong { .. } => "list-too-long",
        }
    }

    /// The limit that was passed: entries or bytes.
    pub fn limit(&self) -> usize {
        match self {
            Self::TooManyEntries { limit } | Self::TooLong { limit } => *limit,
        }
    }
}

impl fmt::Display for ListError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooManyEntries { limit } => write!(
                f,
                "Divide the list and enter its parts one after the other; a list may have {limit} addresses"
            ),
            Self::TooLong { limit } => write!(
                f,
                "Divide the list and enter its parts one after the other; a list may have {} MB",
                limit / (1024 * 1024)
            ),
        }
    }
}

impl Error for ListError {}

/// Reads a pasted list, in its order. Whether two entries are the same address is for the caller to compare.
///
/// # Errors
///
/// [`ListError`] as soon as a limit is passed; a list is read whole or not at all.
pub fn read(text: &str) -> Result<Vec<Entry<'_>>, ListError> {
    if text.len() > MAX_BYTES {
        return Err(ListError::TooLong { limit: MAX_BYTES });
    }
    let mut entries = Vec::new();
    split::pieces(text, |piece| {
        if entries.len() == MAX_ENTRIES {
            return Err(too_many_entries());
        }
        entries.push(mailbox::read(piece, entries.len() + 1));
        Ok(())
    })?;
    Ok(entries)
}

/// Reads one address where a cell or a field asks for one, alone or as `Name <address>`; the name beside it.
pub fn read_one(text: &str) -> (Result<EmailAddress, AddressError>, Option<String>) {
    let text = text.trim();
    let mut entries = Vec::new();
    let several = split::pieces(text, |piece| {
        if !entries.is_empty() {
            return Err(too_many_entries());
        }
        entries.push(mailbox::read(piece, 1));
        Ok(())
    });
    match (several, entries.pop()) {
        (Ok(()), Some(entry)) if entry.input == text => (entry.address, entry.name),
        // What is left out of an entry or stands in a second one may not be lost.
        _ => (EmailAddress::parse(text), None),
    }
}

fn too_many_entries() -> ListError {
    ListError::TooManyEntries { limit: MAX_ENTRIES }
}

#[cfg(test)]
mod tests;
