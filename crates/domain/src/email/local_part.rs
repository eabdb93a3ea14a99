//! What stands before the @.

use super::characters::{fault_anywhere, fault_in_local_part, fold, is_atext};
use super::{AddressError, AddressFault, LONGEST_LOCAL_PART};

/// A local part, as typed and folded; both with their quotes.
pub(super) struct LocalPart<'a> {
    pub typed: &'a str,
    pub folded: String,
}

/// Reads up to the @ that ends the local part. Gives the local part, the text after the @, and the position of that
/// text's first character, counted from 1.
pub(super) fn read(typed: &str) -> Result<(LocalPart<'_>, &str, usize), AddressError> {
    if !typed.contains('@') {
        // An input method set to full width types an @ that looks like one.
        let wide = typed.chars().enumerate().find(|(_, ch)| matches!(ch, '＠' | '﹫'));
        return Err(match wide {
            Some((index, ch)) => AddressFault::LookAlike {
                ch,
                becomes: "@".to_owned(),
            }
            .at(index + 1),
            None => AddressFault::NoAt.whole(),
        });
    }
    let (content, at) = if typed.starts_with('"') {
        quoted(typed)?
    } else {
        unquoted(typed)?
    };
    let (local, after) = typed.split_at_checked(at).unwrap_or((typed, ""));
    // A long one is refused before it costs a normalization.
    if local.len() > LONGEST_LOCAL_PART {
        return Err(AddressFault::LocalPartTooLong.at(1));
    }
    let local = LocalPart {
        typed: local,
        folded: quote_where_needed(fold(&content)),
    };
    // Lower case can take more octets than upper case.
    if local.folded.len() > LONGEST_LOCAL_PART {
        return Err(AddressFault::LocalPartTooLong.at(1));
    }
    let domain_position = local.typed.chars().count() + 2;
    Ok((local, after.strip_prefix('@').unwrap_or(after), domain_position))
}

/// A dot-atom (RFC 5322, 3.2.3, with UTF-8 by RFC 6531). Gives its text and the byte where its @ is.
fn unquoted(typed: &str) -> Result<(String, usize), AddressError> {
    let mut before = None;
    for (index, (at, ch)) in typed.char_indices().enumerate() {
        let position = index + 1;
        let fault = match ch {
            '@' => {
                return match before {
                    None => Err(AddressFault::LocalPartMissing.at(position)),
                    Some('.') => Err(AddressFault::DotAtEdge.at(index)),
                    Some(_) => Ok((typed.get(..at).unwrap_or_default().to_owned(), at)),
                };
            }
            '.' if before.is_none() => Some(AddressFault::DotAtEdge),
            '.' if before == Some('.') => Some(AddressFault::DoubleDot),
            '.' => None,
            '"' => Some(AddressFault::QuoteMisplaced),
            '(' | ')' => Some(AddressFault::Comment),
            _ if is_atext(ch) => None,
            _ if ch.is_ascii() => Some(fault_anywhere(ch).unwrap_or(AddressFault::ForbiddenCharacter { ch })),
            _ => fault_in_local_part(ch),
        };
        if let Some(fault) = fault {
            return Err(bracket(typed, 0).unwrap_or_else(|| fault.at(position)));
        }
        before = Some(ch);
    }
    Err(AddressFault::NoAt.whole())
}

/// A quoted string (RFC 5321, 4.1.2, with UTF-8 by RFC 6531). Gives its content without quotes and backslashes, and
/// the byte where its @ is.
fn quoted(typed: &str) -> Result<(String, usize), AddressError> {
    let mut content = String::new();
    let mut escaped = false;
    let mut characters = typed.char_indices().enumerate().skip(1);
    for (index, (at, ch)) in characters.by_ref() {
        match ch {
            '"' if !escaped => {
                let after = at + 1;
                return match characters.next() {
                    Some((_, (at, '@'))) if content.is_empty() => Err(AddressFault::LocalPartMissing.at(at + 1)),
                    Some((_, (at, '@'))) => Ok((content, at)),
                    Some((index, (_, '('))) => Err(AddressFault::Comment.at(index + 1)),
                    Some((index, _)) => {
                        Err(bracket(typed, after).unwrap_or_else(|| AddressFault::QuoteMisplaced.at(index + 1)))
                    }
                    None => Err(AddressFault::QuoteMisplaced.at(index + 1)),
                };
            }
            '\\' if !escaped => escaped = true,
            _ => {
                let fault = match ch {
                    ' ' => None,
                    _ if ch.is_ascii() => fault_anywhere(ch),
                    _ => fault_in_local_part(ch),
                };
                if let Some(fault) = fault {
                    return Err(fault.at(index + 1));
                }
                content.push(ch);
                escaped = false;
            }
        }
    }
    Err(AddressFault::QuoteNotClosed.at(1))
}

/// The reason for an address that is written as mail programs list it, `Name <address>`: said instead of whatever is
/// wrong with the name.
fn bracket(typed: &str, from: usize) -> Option<AddressError> {
    let before = typed.get(from..)?.find('<')? + from;
    let position = typed.get(..before)?.chars().count() + 1;
    Some(if typed.ends_with('>') {
        AddressFault::DisplayName.at(position)
    } else {
        AddressFault::BracketNotClosed.at(position)
    })
}

/// Puts quotes around a text that is no dot-atom, with a backslash only where one must be.
fn quote_where_needed(content: String) -> String {
    let dots_divide = content.split('.').all(|atom| !atom.is_empty());
    if dots_divide && content.chars().all(|ch| ch == '.' || !ch.is_ascii() || is_atext(ch)) {
        return content;
    }
    let mut quoted = String::with_capacity(content.len() + 2);
    quoted.push('"');
    for ch in content.chars() {
        if matches!(ch, '"' | '\\') {
            quoted.push('\\');
        }
        quoted.push(ch);
    }
    quoted.push('"');
    quoted
}
