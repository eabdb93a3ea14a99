//! Bytes to text.

use std::borrow::Cow;

use super::FileError;

/// How the bytes of a file were understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without its mark.
    Utf8,
    /// UTF-16 by its mark.
    Utf16,
    /// Assumed, since the bytes are no UTF-8.
    Windows1252,
}

impl Encoding {
    /// All of them.
    pub const ALL: &[Self] = &[Self::Utf8, Self::Utf16, Self::Windows1252];

    /// The name that people and programs know it by.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16 => "UTF-16",
            Self::Windows1252 => "Windows-1252",
        }
    }
}

/// What the first bytes of a workbook or another archive are: zip, and the older format of Microsoft's programs.
const ARCHIVES: &[&[u8]] = &[
    b"PK\x03\x04",
    b"PK\x05\x06",
    b"PK\x07\x08",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
];

pub(super) fn decode(bytes: &[u8]) -> Result<(Cow<'_, str>, Encoding), FileError> {
    if ARCHIVES.iter().any(|start| bytes.starts_with(start)) {
        return Err(FileError::Spreadsheet);
    }
    let (text, encoding) = if let Some(rest) = bytes.strip_prefix(b"\xff\xfe") {
        (Cow::Owned(utf_16(rest, u16::from_le_bytes)?), Encoding::Utf16)
    } else if let Some(rest) = bytes.strip_prefix(b"\xfe\xff") {
        (Cow::Owned(utf_16(rest, u16::from_be_bytes)?), Encoding::Utf16)
    } else if let Some(rest) = bytes.strip_prefix(b"\xef\xbb\xbf") {
        let text = std::str::from_utf8(rest).map_err(|_| FileError::WrongEncoding)?;
        (Cow::Borrowed(text), Encoding::Utf8)
    } else {
        match std::str::from_utf8(bytes) {
            Ok(text) => (Cow::Borrowed(text), Encoding::Utf8),
            Err(_) if bytes.contains(&0) => return Err(FileError::Binary),
            Err(_) => (
                Cow::Owned(bytes.iter().map(|byte| windows_1252(*byte)).collect()),
                Encoding::Windows1252,
            ),
        }
    };
    if text.contains('\0') {
        return Err(FileError::Binary);
    }
    if text.trim().is_empty() {
        return Err(FileError::Empty);
    }
    Ok((text, encoding))
}

fn utf_16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, FileError> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    if !rest.is_empty() {
        return Err(FileError::WrongEncoding);
    }
    char::decode_utf16(pairs.iter().map(|pair| unit(*pair)))
        .collect::<Result<_, _>>()
        .map_err(|_| FileError::WrongEncoding)
}

/// The characters of 0x80 to 0x9F; the others are those of Latin-1. What the encoding leaves open is a control character.
const UPPER: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘', '’',
    '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

fn windows_1252(byte: u8) -> char {
    byte.checked_sub(0x80)
        .and_then(|at| UPPER.get(usize::from(at)))
        .copied()
        .unwrap_or(char::from(byte))
}
