//! Text to records: RFC 4180, and what programs make of it.
//!
//! A quote opens a quoted cell at the cell's start only; elsewhere it is an ordinary character. Line ends inside quotes
//! belong to the cell. Text between a closing quote and the delimiter is kept. A record ends with CRLF, LF or CR.

use std::borrow::Cow;

use super::{FileError, LOOKED_AT, MAX_ROW_BYTES, columns};

/// What can stand between cells; the first of them where nothing speaks for another.
const DELIMITERS: [char; 3] = [',', ';', '\t'];

/// One record.
#[derive(Debug)]
pub(super) struct Record<'a> {
    /// Its number among all records, blank ones too, from 1: the row of a spreadsheet.
    pub number: usize,
    /// Its cells, blanks around them removed.
    pub cells: Vec<Cow<'a, str>>,
}

impl Record<'_> {
    /// The cell in a column; empty where the record ends before it.
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", |cell| cell.trim())
    }

    pub fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim().is_empty())
    }
}

/// The records of a text, one after the other.
pub(super) struct Records<'a> {
    rest: &'a str,
    delimiter: u8,
    number: usize,
    line: usize,
}

impl<'a> Records<'a> {
    /// The records of `body`, which is `text` or its end.
    pub fn new(text: &str, body: &'a str, delimiter: char) -> Self {
        Self {
            rest: body,
            delimiter: u8::try_from(delimiter).unwrap_or(b','),
            number: 0,
            line: 1 + usize::from(body.len() < text.len()),
        }
    }

    /// The next record.
    pub fn next(&mut self) -> Result<Option<Record<'a>>, FileError> {
        if self.rest.is_empty() {
            return Ok(None);
        }
        self.number += 1;
        let (begins_on, mut length) = (self.line, 0);
        let mut cells = Vec::new();
        loop {
            let before = self.rest.len();
            let (cell, end) = self.cell(begins_on, MAX_ROW_BYTES - length)?;
            length += before - self.rest.len();
            if length > MAX_ROW_BYTES {
                return Err(too_long(begins_on));
            }
            cells.push(cell);
            if end == End::OfRecord {
                return Ok(Some(Record {
                    number: self.number,
                    cells,
                }));
            }
        }
    }

    /// Takes a cell and what ends it. No more than `most` bytes of it are looked at.
    fn cell(&mut self, record_line: usize, most: usize) -> Result<(Cow<'a, str>, End), FileError> {
        let quoted = self.rest.trim_start_matches(' ').strip_prefix('"');
        let (cell, rest) = match quoted {
            None => {
                let (cell, rest) = self.plain(self.rest, most);
                (Cow::Borrowed(cell), rest)
            }
            Some(inside) => self.quoted(inside, record_line, most)?,
        };
        let mut bytes = rest.bytes();
        let (end, width) = match (bytes.next(), bytes.next()) {
            (Some(b), _) if b == self.delimiter => (End::OfCell, 1),
            (Some(b'\r'), Some(b'\n')) => (End::OfRecord, 2),
            (Some(b'\r' | b'\n'), _) => (End::OfRecord, 1),
            (None, _) => (End::OfRecord, 0),
            (Some(_), _) => return Err(too_long(record_line)),
        };
        self.line += usize::from(end == End::OfRecord);
        self.rest = rest.get(width..).unwrap_or_default();
        Ok((cell, end))
    }

    /// A cell without quotes, up to what ends it.
    fn plain(&self, text: &'a str, most: usize) -> (&'a str, &'a str) {
        let ends = |b: &u8| *b == self.delimiter || matches!(b, b'\r' | b'\n');
        let end = text.as_bytes().iter().take(most + 1).position(ends);
        let end = end.unwrap_or_else(|| text.floor_char_boundary(most + 1));
        text.split_at(end)
    }

    /// A quoted cell, whose opening quote has been read.
    fn quoted(
        &mut self,
        inside: &'a str,
        record_line: usize,
        most: usize,
    ) -> Result<(Cow<'a, str>, &'a str), FileError> {
        let (opens_on, mut rest) = (self.line, inside);
        let mut cell = Cow::Borrowed("");
        loop {
            let near = rest.get(..rest.floor_char_boundary(most + 1)).unwrap_or(rest);
            let Some(quote) = near.find('"') else {
                return Err(if near.len() < rest.len() {
                    too_long(record_line)
                } else {
                    FileError::QuoteNotClosed { line: opens_on }
                });
            };
            let (part, after) = rest.split_at(quote);
            self.line += line_ends(part);
            add(&mut cell, part);
            let after = after.get(1..).unwrap_or_default();
            if let Some(more) = after.strip_prefix('"') {
                add(&mut cell, "\"");
                if cell.len() > most {
                    return Err(too_long(record_line));
                }
                rest = more;
                continue;
            }
            let (tail, after) = self.plain(after, most);
            if !tail.trim().is_empty() {
                add(&mut cell, tail);
            }
            return Ok((cell, after));
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    OfCell,
    OfRecord,
}

fn add<'a>(cell: &mut Cow<'a, str>, part: &'a str) {
    if cell.is_empty() {
        *cell = Cow::Borrowed(part);
    } else if !part.is_empty() {
        cell.to_mut().push_str(part);
    }
}

fn line_ends(text: &str) -> usize {
    let bytes = text.as_bytes();
    let lone_cr = |at: &usize| bytes.get(*at) == Some(&b'\r') && bytes.get(at + 1) != Some(&b'\n');
    let feeds = bytes.iter().filter(|b| **b == b'\n').count();
    feeds + (0..bytes.len()).filter(lone_cr).count()
}

fn too_long(line: usize) -> FileError {
    FileError::RowTooLong {
        line,
        limit: MAX_ROW_BYTES,
    }
}

/// The delimiter that a first line `sep=;` names, and the text below that line.
pub(super) fn said_delimiter(text: &str) -> Option<(char, &str)> {
    let rest = text.strip_prefix("sep=").or_else(|| text.strip_prefix("SEP="))?;
    let delimiter = rest.chars().next().filter(|ch| DELIMITERS.contains(ch))?;
    let rest = rest.get(1..)?;
    let body = rest
        .strip_prefix("\r\n")
        .or_else(|| rest.strip_prefix('\n'))
        .or_else(|| rest.strip_prefix('\r'))?;
    Some((delimiter, body))
}

/// The delimiter that makes the most of the first rows: names of columns first, then rows of the same length.
pub(super) fn guess_delimiter(text: &str) -> char {
    let mut best = (DELIMITERS[0], (0, 0, 0));
    for delimiter in DELIMITERS {
        let score = score(text, delimiter);
        if score > best.1 {
            best = (delimiter, score);
        }
    }
    best.0
}

fn score(text: &str, delimiter: char) -> (usize, usize, usize) {
    let mut records = Records::new(text, text, delimiter);
    let mut first = Vec::new();
    while first.len() < LOOKED_AT
        && let Ok(Some(record)) = records.next()
    {
        if !record.is_blank() {
            first.push(record);
        }
    }
    let width = first.first().map_or(0, |record| record.cells.len());
    if width < 2 {
        return (0, 0, 0);
    }
    let alike = first.iter().filter(|record| record.cells.len() == width).count();
    (columns::known_names(first.first()), alike, width)
}
