//! Why a file is not read.

use std::error::Error;
use std::fmt;

use super::Column;

/// Why a file is not read at all. Its `Display` is one English sentence that says what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileError {
    /// Nothing in it.
    Empty,
    /// A header, and nothing below it.
    NoRows,
    /// More bytes than a file may have.
    TooLong {
        /// The most there may be.
        limit: usize,
    },
    /// More rows than a file may have.
    TooManyRows {
        /// The most there may be.
        limit: usize,
    },
    /// A row longer than any row of people is.
    RowTooLong {
        /// The line it begins on, from 1.
        line: usize,
        /// The most bytes there may be.
        limit: usize,
    },
    /// A workbook of a spreadsheet program, or another archive.
    Spreadsheet,
    /// No text.
    Binary,
    /// The mark at its start says an encoding that its text is not in.
    WrongEncoding,
    /// A quote that opens a cell and never closes.
    QuoteNotClosed {
        /// The line the quote is on, from 1.
        line: usize,
    },
    /// Two columns say that they hold the same.
    DuplicateColumns {
        /// What they would hold.
        column: Column,
        /// Their names and their places, from 1.
        named: Vec<(String, usize)>,
    },
    /// No column with addresses.
    NoAddressColumn {
        /// What the first row holds.
        found: Vec<String>,
    },
    /// Without a header, more than one column holds addresses.
    SeveralAddressColumns {
        /// Their places, from 1.
        columns: Vec<usize>,
    },
}

impl FileError {
    /// The stable name of the reason, in kebab case.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Empty => "empty-file",
            Self::NoRows => "no-rows",
            Self::TooLong { .. } => "file-too-long",
            Self::TooManyRows { .. } => "too-many-rows",
            Self::RowTooLong { .. } => "row-too-long",
            Self::Spreadsheet => "spreadsheet-file",
            Self::Binary => "binary-file",
            Self::WrongEncoding => "wrong-encoding",
            Self::QuoteNotClosed { .. } => "file-quote-not-closed",
            Self::DuplicateColumns { .. } => "duplicate-columns",
            Self::NoAddressColumn { .. } => "no-address-column",
            Self::SeveralAddressColumns { .. } => "several-address-columns",
        }
    }

    /// Whether it is only too much.
    pub fn is_too_much(&self) -> bool {
        matches!(
            self,
            Self::TooLong { .. } | Self::TooManyRows { .. } | Self::RowTooLong { .. }
        )
    }

    /// Every [`code`](Self::code) there is, for checks that each has its text.
    pub fn all_codes() -> &'static [&'static str] {
        &[
            "empty-file",
            "no-rows",
            "file-too-long",
            "too-many-rows",
            "row-too-long",
            "spreadsheet-file",
            "binary-file",
            "wrong-encoding",
            "file-quote-not-closed",
            "duplicate-columns",
            "no-address-column",
            "several-address-columns",
        ]
    }

    /// The line it concerns.
    pub fn line(&self) -> Option<usize> {
        match self {
            Self::RowTooLong { line, .. } | Self::QuoteNotClosed { line } => Some(*line),
            _ => None,
        }
    }

    /// The columns it concerns, as people count and name them.
    pub fn columns(&self) -> Option<String> {
        match self {
            Self::DuplicateColumns { named, .. } => {
                let each: Vec<String> = named.iter().map(|(name, at)| format!("{name} ({at})")).collect();
                Some(each.join(", "))
            }
            Self::NoAddressColumn { found } => Some(found.join(", ")),
            Self::SeveralAddressColumns { columns } => {
                let each: Vec<String> = columns.iter().map(ToString::to_string).collect();
                Some(each.join(", "))
            }
            _ => None,
        }
    }
}

impl fmt::Display for FileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let columns = self.columns().unwrap_or_default();
        match self {
            Self::Empty => write!(f, "Choose another file; this one is empty"),
            Self::NoRows => write!(f, "Add rows below the header; this file has none"),
            Self::TooLong { limit } => write!(
                f,
                "Divide the file and send its parts one after the other; a file may have {} MB",
                limit / (1024 * 1024)
            ),
            Self::TooManyRows { limit } => write!(
                f,
                "Divide the file and send its parts one after the other; a file may have {limit} rows"
            ),
            Self::RowTooLong { line, limit } => write!(
                f,
                "Check line {line}: a row may have {} KB. A quote may be missing there, or the line ends",
                limit / 1024
            ),
            Self::Spreadsheet => write!(
                f,
                "Save it as CSV in the spreadsheet program and send that file; a workbook cannot be read"
            ),
            Self::Binary => write!(f, "Save it as CSV (UTF-8) and send that file; this one is no text"),
            Self::WrongEncoding => write!(f, "Save it as CSV (UTF-8); its text is not in the encoding it says"),
            Self::QuoteNotClosed { line } => write!(f, "Close the quote that opens on line {line}, or remove it"),
            Self::DuplicateColumns { column, .. } => {
                write!(f, "Keep one column for the {column}; there are several: {columns}")
            }
            Self::NoAddressColumn { .. } => write!(
                f,
                "Name the column with the addresses \"address\" or \"e-mail\"; the first row has: {columns}"
            ),
            Self::SeveralAddressColumns { .. } => write!(
                f,
                "Add a first row that names the column with the addresses; several columns have some: {columns}"
            ),
        }
    }
}

impl Error for FileError {}
