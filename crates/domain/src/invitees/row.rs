//! One row of a list of people to invite.

use std::error::Error;
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::address_list::{self, Entry};
use crate::email::{AddressError, EmailAddress};
use crate::language::Language;
use crate::profile::{FieldFault, parse_line};

/// The longest name, in characters.
pub const LONGEST_NAME: usize = 200;

/// The longest note, in characters.
pub const LONGEST_NOTE: usize = 200;

/// How much of what was typed as a language is said again.
const SHOWN: usize = 40;

/// One row. It is kept as JSON between its preview and its approval.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invitee {
    /// The row's number: among the entries of a pasted list, or in the spreadsheet; from 1.
    pub position: usize,
    /// What was pasted, or the cell of the address.
    pub input: String,
    /// The address in it, or why it is none.
    pub address: Result<EmailAddress, AddressError>,
    /// The name beside the address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The language its person is addressed in, one of those the program speaks; that of the list when there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// What the admins want to remember.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// What is wrong beside the address; the faulty name or note is kept as it was typed, to be shown and corrected.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fault: Option<RowFault>,
    /// The position of the earlier row that says the same.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duplicate_of: Option<usize>,
}

/// The cells of a row as they were typed; what is not there is empty.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cells<'a> {
    /// The address, alone or as `Name <address>`.
    pub address: &'a str,
    /// The name.
    pub name: &'a str,
    /// A language tag or the name of a language.
    pub language: &'a str,
    /// The note.
    pub note: &'a str,
}

/// What is wrong with a row whose address may be right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum RowFault {
    /// The program does not speak the language.
    Language {
        /// As it was typed.
        typed: String,
    },
    /// The name has more than [`LONGEST_NAME`] characters.
    NameTooLong,
    /// The name holds a control character or an invisible one.
    NameCharacter,
    /// The note has more than [`LONGEST_NOTE`] characters.
    NoteTooLong,
    /// The note holds a control character or an invisible one.
    NoteCharacter,
}

impl RowFault {
    /// The stable name of the reason, in kebab case.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Language { .. } => "language-not-spoken",
            Self::NameTooLong => "name-too-long",
            Self::NameCharacter => "name-forbidden-character",
            Self::NoteTooLong => "note-too-long",
            Self::NoteCharacter => "note-forbidden-character",
        }
    }
}

impl RowFault {
    /// What was typed, as far as it is said again in a sentence.
    pub fn shown(&self) -> Option<String> {
        match self {
            Self::Language { typed } => Some(typed.chars().take(SHOWN).collect()),
            _ => None,
        }
    }
}

impl fmt::Display for RowFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Language { .. } => write!(
                f,
                "Choose a language of the program; {} is none",
                self.shown().unwrap_or_default()
            ),
            Self::NameTooLong => write!(f, "Shorten the name; it may have {LONGEST_NAME} characters"),
            Self::NameCharacter => write!(f, "Type the name again; it holds a character that is not visible"),
            Self::NoteTooLong => write!(f, "Shorten the note; it may have {LONGEST_NOTE} characters"),
            Self::NoteCharacter => write!(f, "Type the note again; it holds a character that is not visible"),
        }
    }
}

impl Error for RowFault {}

impl Invitee {
    /// A row of a pasted list. A name that cannot be kept is no reason to refuse the address beside it.
    pub(super) fn pasted(entry: Entry<'_>) -> Self {
        Self {
            position: entry.position,
            input: entry.input.to_owned(),
            address: entry.address,
            name: entry.name.and_then(|name| line(&name, LONGEST_NAME).ok().flatten()),
            language: None,
            note: None,
            fault: None,
            duplicate_of: None,
        }
    }

    /// A row of cells. Of several faults one is kept: that of the language, else that of the name.
    pub fn read(position: usize, cells: &Cells<'_>, spoken: &[Language]) -> Self {
        let (address, name_beside) = address_list::read_one(cells.address);
        let mut fault = None;
        let mut keep = |cell: &str, most: usize, [too_long, character]: [RowFault; 2]| {
            line(cell, most).unwrap_or_else(|problem| {
                let is_long = matches!(problem, FieldFault::TooLong(_));
                fault.get_or_insert(if is_long { too_long } else { character });
                Some(cell.to_owned())
            })
        };
        let name = keep(
            cells.name,
            LONGEST_NAME,
            [RowFault::NameTooLong, RowFault::NameCharacter],
        );
        let note = keep(
            cells.note,
            LONGEST_NOTE,
            [RowFault::NoteTooLong, RowFault::NoteCharacter],
        );
        let language = match cells.language.trim() {
            "" => None,
            typed => {
                let read = Language::read(typed).ok();
                let known = read.and_then(|language| language.among(spoken).cloned());
                if known.is_none() {
                    fault = Some(RowFault::Language {
                        typed: typed.to_owned(),
                    });
                }
                known
            }
        };
        Self {
            position,
            input: cells.address.trim().to_owned(),
            address,
            name: name.or_else(|| name_beside.and_then(|name| line(&name, LONGEST_NAME).ok().flatten())),
            language,
            note,
            fault,
            duplicate_of: None,
        }
    }

    /// Its cells as they were typed, to be corrected and read again.
    pub fn cells(&self) -> Cells<'_> {
        Cells {
            address: &self.input,
            name: self.name.as_deref().unwrap_or_default(),
            language: match &self.fault {
                Some(RowFault::Language { typed }) => typed,
                _ => self.language.as_ref().map_or("", Language::as_str),
            },
            note: self.note.as_deref().unwrap_or_default(),
        }
    }

    /// The address, where nothing is wrong with the row.
    pub fn usable_address(&self) -> Option<&EmailAddress> {
        self.address.as_ref().ok().filter(|_| self.fault.is_none())
    }
}

/// A cell as one line; line ends inside it become blanks. Nothing for an empty one.
fn line(cell: &str, most: usize) -> Result<Option<String>, FieldFault> {
    let cell = cell.replace(['\r', '\n', '\t'], " ");
    let line = parse_line(&cell, most)?;
    Ok((!line.is_empty()).then_some(line))
}
