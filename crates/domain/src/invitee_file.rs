//! A file of people to invite: CSV, TSV or semicolons, as spreadsheets and directories write it.
//!
//! - **Encoding**: UTF-8, UTF-16 with its mark ("Unicode text" of Excel), and Windows-1252 for what is neither.
//! - **Delimiter**: comma, semicolon or tab, whichever makes columns of the first rows; a `sep=` line says it outright.
//! - **Header**: recognized in any order of columns and in every language of the product. A file without one has its
//!   addresses in the one column that holds them.
//! - **Rows** keep the number that a spreadsheet shows beside them. A cell that was guarded against being a formula loses
//!   the guard: what Guildhall exports can be corrected and read again.
//!
//! One pass after the first rows, in linear time; nothing is dropped silently: what cannot be read is an error of its own.

mod columns;
mod encoding;
mod error;
mod records;

pub use columns::Column;
pub(crate) use columns::fold;
pub use encoding::Encoding;
pub use error::FileError;

use std::collections::BTreeSet;

use crate::invitees::{Cells, Invitee, Invitees, Vocabulary};
use columns::Columns;
use records::{Record, Records};

/// The longest file, in bytes.
pub const MAX_BYTES: usize = 16 * 1024 * 1024;

/// The most rows, without the header and without those that hold nothing.
pub const MAX_ROWS: usize = 100_000;

/// The longest row, in bytes of UTF-8.
pub const MAX_ROW_BYTES: usize = 64 * 1024;

/// How many rows at the top decide about delimiter and columns.
const LOOKED_AT: usize = 20;

/// A file that was read.
#[derive(Clone, Debug)]
pub struct InviteeFile {
    /// Its rows.
    pub invitees: Invitees,
    /// How its bytes were understood.
    pub encoding: Encoding,
    /// What stands between its cells.
    pub delimiter: char,
    /// The names of the columns that were not used.
    pub unused: Vec<String>,
    /// The places, from 1, of columns without a name that hold something and were not used; the first of them.
    pub unnamed: Vec<usize>,
}

/// Reads a file. A row's language and rights are of the `vocabulary`, or the row's fault.
///
/// # Errors
/// [`FileError`] for what is no such file, or larger than one may be; a file is read whole or not at all.
pub fn read(bytes: &[u8], vocabulary: &Vocabulary) -> Result<InviteeFile, FileError> {
    if bytes.len() > MAX_BYTES {
        return Err(FileError::TooLong { limit: MAX_BYTES });
    }
    let (text, encoding) = encoding::decode(bytes)?;
    let (delimiter, body) = divided(&text);
    let mut all = Records::new(&text, body, delimiter);
    let mut first = Vec::new();
    while first.len() < LOOKED_AT
        && let Some(record) = all.next()?
    {
        if !record.is_blank() {
            first.push(record);
        }
    }
    let columns = Columns::find(&first)?;
    let mut rows = Rows {
        columns: &columns,
        vocabulary,
        rows: Vec::new(),
        unnamed: BTreeSet::new(),
    };
    let after_header = first.into_iter().skip(usize::from(columns.has_header));
    for record in after_header {
        rows.take(&record)?;
    }
    while let Some(record) = all.next()? {
        rows.take(&record)?;
    }
    if rows.rows.is_empty() {
        return Err(FileError::NoRows);
    }
    Ok(InviteeFile {
        invitees: Invitees::of(rows.rows),
        encoding,
        delimiter,
        unnamed: rows.unnamed.into_iter().collect(),
        unused: columns.unused,
    })
}

/// Whether a pasted text is the rows of a table rather than a list of addresses: its first line names columns.
pub fn is_table(text: &str) -> bool {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let (delimiter, body) = divided(text);
    let mut records = Records::new(text, body, delimiter);
    while let Ok(Some(record)) = records.next() {
        if !record.is_blank() {
            return columns::is_header(&record);
        }
    }
    false
}

/// What stands between the cells of a text, and where its records begin.
fn divided(text: &str) -> (char, &str) {
    records::said_delimiter(text).unwrap_or_else(|| (records::guess_delimiter(text), text))
}

/// The rows so far.
struct Rows<'a> {
    columns: &'a Columns,
    vocabulary: &'a Vocabulary,
    rows: Vec<Invitee>,
    /// The places of columns without a name that hold something.
    unnamed: BTreeSet<usize>,
}

impl Rows<'_> {
    fn take(&mut self, record: &Record<'_>) -> Result<(), FileError> {
        if record.is_blank() {
            return Ok(());
        }
        if self.rows.len() == MAX_ROWS {
            return Err(FileError::TooManyRows { limit: MAX_ROWS });
        }
        for (at, cell) in record.cells.iter().enumerate() {
            if !self.columns.accounts_for(at) && self.unnamed.len() < columns::NAMED && !cell.trim().is_empty() {
                self.unnamed.insert(at + 1);
            }
        }
        let cell = |column: Option<usize>| column.map_or("", |at| unguarded(record.cell(at)));
        let cells = Cells {
            address: cell(Some(self.columns.address)),
            name: cell(self.columns.name),
            language: cell(self.columns.language),
            note: cell(self.columns.note),
            rights: cell(self.columns.rights),
            last_day: cell(self.columns.last_day),
        };
        self.rows.push(Invitee::read(record.number, &cells, self.vocabulary));
        Ok(())
    }
}

/// A cell without the apostrophe that keeps a spreadsheet from taking it for a formula. What has apostrophes of its own
/// before a formula was guarded by one more.
fn unguarded(cell: &str) -> &str {
    let is_formula = |text: &str| text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    match cell.strip_prefix('\'') {
        Some(rest) if is_formula(rest.trim_start_matches('\'')) => rest,
        _ => cell,
    }
}

#[cfg(test)]
mod tests;
