//! One row of a list of people to invite.

use std::error::Error;
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::address_list::{self, Entry};
use crate::email::{AddressError, EmailAddress};
use crate::language::Language;
use crate::preset::Presets;
use crate::profile::{FieldFault, parse_line};

use super::Vocabulary;

/// The longest name, in characters.
pub const LONGEST_NAME: usize = 200;

/// The longest note, in characters.
pub const LONGEST_NOTE: usize = 200;

/// How much of what was typed as a language is said again.
const SHOWN: usize = 40;

/// One row. It is kept as JSON between its preview and its approval. What few rows have takes little room in the others.
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
    /// The rights that its person gets; those of the list when there are none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rights: Option<Box<RowRights>>,
    /// What is wrong beside the address; the faulty name or note is kept as it was typed, to be shown and corrected.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fault: Option<Box<RowFault>>,
    /// The position of the earlier row that says the same.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duplicate_of: Option<usize>,
}

/// The rights of a row: as they were typed, and what that means.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowRights {
    /// The words or names.
    pub typed: String,
    /// The last day on which they are held, or empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub last_day: String,
    /// Which rights that is; none where the row has a fault.
    pub presets: Presets,
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
    /// The words or names of rights.
    pub rights: &'a str,
    /// The last day on which these are held.
    pub last_day: &'a str,
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
    /// The program has no such right.
    Right {
        /// As it was typed.
        typed: String,
    },
    /// It is no day, or one on which nothing can end.
    LastDay {
        /// As it was typed.
        typed: String,
    },
    /// A last day stands beside no right.
    LastDayAlone {
        /// As it was typed.
        typed: String,
    },
}

impl<'a> Cells<'a> {
    /// All of them, in the order of [`Column::ALL`](crate::invitee_file::Column::ALL).
    pub fn in_order(&self) -> [&'a str; 6] {
        [
            self.address,
            self.name,
            self.language,
            self.note,
            self.rights,
            self.last_day,
        ]
    }
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
            Self::Right { .. } => "unknown-right",
            Self::LastDay { .. } => "last-day-unusable",
            Self::LastDayAlone { .. } => "last-day-without-right",
        }
    }
}

impl RowFault {
    /// What was typed, as far as it is said again in a sentence.
    pub fn shown(&self) -> Option<String> {
        match self {
            Self::Language { typed }
            | Self::Right { typed }
            | Self::LastDay { typed }
            | Self::LastDayAlone { typed } => Some(typed.chars().take(SHOWN).collect()),
            _ => None,
        }
    }
}

impl fmt::Display for RowFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let typed = self.shown().unwrap_or_default();
        match self {
            Self::Language { .. } => write!(f, "Choose a language of the program; {typed} is none"),
            Self::Right { .. } => write!(f, "Name a right of the program; {typed} is none"),
            Self::LastDay { .. } => write!(
                f,
                "Write the last day as 2027-01-31, from today on and within ten years; this says {typed}"
            ),
            Self::LastDayAlone { .. } => write!(f, "Name the right that is held until {typed}, or leave the day out"),
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
            rights: None,
            fault: None,
            duplicate_of: None,
        }
    }

    /// A row of cells. Of several faults one is kept: that of the language, else that of the name.
    pub fn read(position: usize, cells: &Cells<'_>, vocabulary: &Vocabulary) -> Self {
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
        let presets = vocabulary
            .read_rights(cells.rights, cells.last_day)
            .unwrap_or_else(|problem| {
                fault.get_or_insert(problem);
                Presets::none()
            });
        let (typed, last_day) = (cells.rights.trim(), cells.last_day.trim());
        let rights = (!typed.is_empty() || !last_day.is_empty()).then(|| {
            Box::new(RowRights {
                typed: typed.to_owned(),
                last_day: last_day.to_owned(),
                presets,
            })
        });
        let language = match cells.language.trim() {
            "" => None,
            typed => {
                let read = Language::read(typed).ok();
                let known = read.and_then(|language| language.among(vocabulary.languages()).cloned());
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
            rights,
            fault: fault.map(Box::new),
            duplicate_of: None,
        }
    }

    /// Its cells as they were typed, to be corrected and read again.
    pub fn cells(&self) -> Cells<'_> {
        Cells {
            address: &self.input,
            name: self.name.as_deref().unwrap_or_default(),
            language: match self.fault.as_deref() {
                Some(RowFault::Language { typed }) => typed,
                _ => self.language.as_ref().map_or("", Language::as_str),
            },
            note: self.note.as_deref().unwrap_or_default(),
            rights: self.rights.as_ref().map_or("", |rights| &rights.typed),
            last_day: self.rights.as_ref().map_or("", |rights| &rights.last_day),
        }
    }

    /// The rights of its own.
    pub fn presets(&self) -> Option<&Presets> {
        let presets = self.rights.as_ref().map(|rights| &rights.presets);
        presets.filter(|presets| !presets.is_empty())
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
