//! One piece of a list: a name, and an address or the reason why it is none.

use super::Entry;
use super::split::Piece;
use crate::email::{AddressError, AddressFault, EmailAddress, LONGEST_TYPED};

/// The quotes that mail programs and word processors put around a name or an address.
const OPENING_QUOTES: &[char] = &['"', '\'', '“', '”', '„', '‘', '’', '‚', '«', '»', '‹', '›'];
const CLOSING_QUOTES: &[char] = &['"', '\'', '”', '“', '’', '‘', '»', '«', '›', '‹'];

/// What stands before an address in a link, and in the address lists of directories.
const SCHEMES: &[&str] = &["mailto:", "smtp:"];

pub(super) fn read(piece: Piece<'_>, position: usize) -> Entry<'_> {
    let input = match piece {
        Piece::Bare(text) => text,
        Piece::Mailbox { whole, .. } => whole,
    };
    if input.len() > LONGEST_TYPED {
        let too_long = AddressError {
            position: 0,
            fault: AddressFault::AddressTooLong,
        };
        return Entry {
            position,
            input,
            name: None,
            address: Err(too_long),
        };
    }
    let (name, address) = match piece {
        Piece::Bare(text) => bare(text),
        Piece::Mailbox { name, address, .. } => (name, without_scheme(without_quotes(address))),
    };
    let parsed = EmailAddress::parse(address).map_err(|error| within(input, address, error));
    Entry {
        position,
        input,
        name: clean_name(name).filter(|name| !name.eq_ignore_ascii_case(address)),
        address: parsed,
    }
}

/// Counts the position from the start of the whole input.
fn within(input: &str, address: &str, error: AddressError) -> AddressError {
    // The address is a part of the input, so the distance of their first bytes is its place in it.
    let before = (address.as_ptr() as usize)
        .checked_sub(input.as_ptr() as usize)
        .and_then(|bytes| input.get(..bytes))
        .map_or(0, |text| text.chars().count());
    AddressError {
        position: if error.position == 0 {
            0
        } else {
            before + error.position
        },
        fault: error.fault,
    }
}

/// The name and the address in a piece without angle brackets; mostly there is no name.
fn bare(text: &str) -> (&str, &str) {
    let text = without_quotes(text);
    let (name, address) = bracketed(text, '(', ')')
        .or_else(|| bracketed(text, '[', ']'))
        .unwrap_or(("", text));
    (name, without_scheme(without_quotes(address)))
}

/// `Jane Doe (j@x.example)`, `j@x.example (Jane Doe)` and `Jane Doe [mailto:j@x.example]`, where there is no doubt
/// which of the two is the address.
fn bracketed(text: &str, open: char, close: char) -> Option<(&str, &str)> {
    let (outside, inside) = text.strip_suffix(close)?.rsplit_once(open)?;
    let inside = inside.trim();
    let name_or_address = outside.trim_end();
    if name_or_address.len() == outside.len() && !outside.is_empty() {
        // Without a blank it is a comment inside the address.
        return None;
    }
    match (name_or_address.contains('@'), inside.contains('@')) {
        (false, true) => Some((name_or_address, inside)),
        (true, false) if !name_or_address.contains(char::is_whitespace) => Some((inside, name_or_address)),
        _ => None,
    }
}

/// Takes off quotes around the whole, and a single double quote that was left at one end.
fn without_quotes(text: &str) -> &str {
    let mut text = text.trim();
    while let Some(inner) = text
        .strip_prefix(OPENING_QUOTES)
        .and_then(|inner| inner.strip_suffix(CLOSING_QUOTES))
        // `"a"@x.example"` begins and ends with quotes that do not belong together.
        .filter(|inner| !text.starts_with('"') || !inner.contains('"'))
    {
        text = inner.trim();
    }
    let mut quotes = text.match_indices('"');
    if let (Some((at, _)), None) = (quotes.next(), quotes.next()) {
        if at == 0 {
            return text.trim_start_matches('"').trim();
        }
        return text.strip_suffix('"').unwrap_or(text).trim();
    }
    text
}

fn without_scheme(text: &str) -> &str {
    for scheme in SCHEMES {
        let (start, rest) = text.split_at_checked(scheme.len()).unwrap_or(("", text));
        // Percent signs may stand for other characters: better refused for its colon than read as another address.
        if start.eq_ignore_ascii_case(scheme) && !rest.contains('%') {
            return rest.split('?').next().unwrap_or(rest).trim();
        }
    }
    text
}

/// The name as a person would write it.
fn clean_name(name: &str) -> Option<String> {
    let mut plain = String::with_capacity(name.len());
    let mut escaped = false;
    for ch in name.chars() {
        match ch {
            '"' if !escaped => {}
            '\\' if !escaped => escaped = true,
            _ => {
                // Joiners stay: names in Persian and in the scripts of India need them.
                let joins = matches!(ch, '\u{200c}' | '\u{200d}');
                if !ch.is_control() && (joins || !crate::email::is_invisible(ch)) {
                    plain.push(ch);
                }
                escaped = false;
            }
        }
    }
    let mut name = plain.trim();
    while let Some(inner) = name
        .strip_prefix(OPENING_QUOTES)
        .and_then(|inner| inner.strip_suffix(CLOSING_QUOTES))
    {
        name = inner.trim();
    }
    let shows = name.contains(char::is_alphanumeric);
    shows.then(|| name.to_owned())
}
