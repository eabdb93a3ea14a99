//! What stands after the @, and the domains an organization has shown to be its own.

use std::fmt;

use idna::AsciiDenyList;
use idna::uts46::{DnsLength, Hyphens, Uts46};

use super::characters::{fault_anywhere, fault_in_domain};
use super::{AddressError, AddressFault, EmailAddress, LONGEST_TYPED};

/// RFC 1035, 2.3.4: octets of a name as it is written, and of each of its labels.
const LONGEST_DOMAIN: usize = 253;
const LONGEST_LABEL: usize = 63;

/// A mail domain, in A-labels and lower case, with at least one dot and none at its end.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Domain(String);

impl Domain {
    /// Reads a domain by the rules that hold for the domain of an address (UTS 46, STD3, RFC 1035 lengths); blanks
    /// around it are ignored.
    ///
    /// # Errors
    ///
    /// The first [`AddressError`] that a person can act on; an `@` is a forbidden character here.
    pub fn parse(input: &str) -> Result<Self, AddressError> {
        let typed = input.trim();
        if typed.len() > LONGEST_TYPED {
            return Err(AddressFault::DomainTooLong.whole());
        }
        to_ascii(typed, 1).map(Self)
    }

    /// Takes back a domain that was stored. It is believed: the text must come from [`Domain::as_str`].
    pub fn from_stored(domain: String) -> Self {
        Self(domain)
    }

    /// The domain in A-labels and lower case, at most 253 bytes.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether the address is in exactly this domain. A sub-domain is another domain: it may belong to somebody else.
    pub fn matches(&self, address: &EmailAddress) -> bool {
        self.0 == address.domain()
    }
}

impl fmt::Display for Domain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Turns a typed domain into lower-case A-labels. `first` is the position of its first character in what was typed.
pub(super) fn to_ascii(domain: &str, first: usize) -> Result<String, AddressError> {
    if domain.is_empty() {
        // The @ before it, where there is one.
        return Err(AddressFault::DomainMissing.at(first.saturating_sub(1)));
    }
    if domain.starts_with('[') {
        return Err(AddressFault::IpLiteral.at(first));
    }
    check_characters(domain, first)?;
    check_dots(domain, first)?;

    let strict = |text: &str| {
        Uts46::new()
            .to_ascii(
                text.as_bytes(),
                AsciiDenyList::STD3,
                // Hyphens in the third and fourth place stand in domains that exist.
                Hyphens::CheckFirstLast,
                DnsLength::Ignore,
            )
            .map(std::borrow::Cow::into_owned)
    };
    let Ok(ascii) = strict(domain) else {
        let label = labels(domain, first).find(|(_, label)| strict(label).is_err());
        let position = label.map_or(first, |(position, _)| position);
        return Err(AddressFault::DomainInvalid.at(position));
    };

    // A label with a letter outside ASCII is an `xn--` label or it became somebody else's.
    for ((position, typed), label) in labels(domain, first).zip(ascii.split('.')) {
        if !typed.is_ascii() && !label.starts_with("xn--") {
            return Err(AddressFault::DomainInvalid.at(position));
        }
        if label.len() > LONGEST_LABEL {
            return Err(AddressFault::DomainLabelTooLong.at(position));
        }
    }
    if ascii.len() > LONGEST_DOMAIN {
        return Err(AddressFault::DomainTooLong.at(first));
    }
    // A top-level name is never a number (RFC 3696, 2): what ends in one is an IP address or a slip.
    let last = ascii.rsplit('.').next().unwrap_or_default();
    if last.bytes().all(|byte| byte.is_ascii_digit()) {
        let only_numbers = ascii.bytes().all(|byte| byte == b'.' || byte.is_ascii_digit());
        return Err(if only_numbers {
            AddressFault::IpLiteral.at(first)
        } else {
            AddressFault::DomainInvalid.at(first)
        });
    }
    Ok(ascii)
}

/// The labels as typed, each with the position of its first character.
fn labels(domain: &str, first: usize) -> impl Iterator<Item = (usize, &str)> {
    let mut next = first;
    domain.split('.').map(move |label| {
        let position = next;
        next += label.chars().count() + 1;
        (position, label)
    })
}

fn check_characters(domain: &str, first: usize) -> Result<(), AddressError> {
    // Said before anything else, since the text up to a second @ is mostly not a domain at all.
    if let Some(index) = domain.chars().position(|ch| ch == '@') {
        return Err(AddressFault::ForbiddenCharacter { ch: '@' }.at(first + index));
    }
    for (index, ch) in domain.chars().enumerate() {
        let fault = match ch {
            '.' | '-' | 'a'..='z' | 'A'..='Z' | '0'..='9' => None,
            '(' | ')' => Some(AddressFault::Comment),
            ',' => Some(comma(domain)),
            _ if ch.is_ascii() => Some(fault_anywhere(ch).unwrap_or(AddressFault::ForbiddenCharacter { ch })),
            _ => fault_in_domain(ch),
        };
        if let Some(fault) = fault {
            return Err(fault.at(first + index));
        }
    }
    Ok(())
}

/// The comma beside the dot on every keyboard, where a dot makes it a domain.
fn comma(domain: &str) -> AddressFault {
    let suggestion = domain.trim_end_matches(',').replace(',', ".");
    match to_ascii(&suggestion, 1) {
        Ok(_) => AddressFault::CommaInDomain { suggestion },
        Err(_) => AddressFault::ForbiddenCharacter { ch: ',' },
    }
}

fn check_dots(domain: &str, first: usize) -> Result<(), AddressError> {
    if domain.starts_with('.') {
        return Err(AddressFault::DotAtEdge.at(first));
    }
    let mut before = None;
    for (index, ch) in domain.chars().enumerate() {
        match (before, ch) {
            (Some('.'), '.') => return Err(AddressFault::DoubleDot.at(first + index)),
            (Some('.') | None, '-') => return Err(AddressFault::HyphenAtEdge.at(first + index)),
            (Some('-'), '.') => return Err(AddressFault::HyphenAtEdge.at(first + index - 1)),
            _ => before = Some(ch),
        }
    }
    let last = first + domain.chars().count() - 1;
    match before {
        Some('.') => Err(AddressFault::TrailingDot.at(last)),
        Some('-') => Err(AddressFault::HyphenAtEdge.at(last)),
        _ if !domain.contains('.') => Err(AddressFault::DomainNotFull.at(first)),
        _ => Ok(()),
    }
}
