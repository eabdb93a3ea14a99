//! Why a text is no address.

use std::error::Error;
use std::fmt;

use serde::{Deserialize, Serialize};

/// Why a text is no address, and where. Its `Display` is one English sentence that says what to do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AddressError {
    /// The character it concerns, counted from 1 in the trimmed input; 0 when it concerns the whole.
    pub position: usize,
    /// What is wrong there.
    pub fault: AddressFault,
}

impl Error for AddressError {}

/// What is wrong with a text that should be an address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum AddressFault {
    /// Nothing but blanks.
    Empty,
    /// No `@`, so most likely no address at all.
    NoAt,
    /// An `@` in the domain.
    TwoAts,
    /// Nothing before the `@`, or nothing between its quotes.
    LocalPartMissing,
    /// Nothing after the `@`.
    DomainMissing,
    /// More than 64 octets before the `@`, as typed or as folded (RFC 5321, 4.5.3.1.1).
    LocalPartTooLong,
    /// More than 254 octets in all, the domain in A-labels (RFC 5321, 4.5.3.1.3).
    AddressTooLong,
    /// More than 253 octets of A-labels (RFC 1035, 2.3.4).
    DomainTooLong,
    /// More than 63 octets between two dots of the domain, as an A-label (RFC 1035, 2.3.4).
    DomainLabelTooLong,
    /// A dot that begins or ends the local part, or begins the domain.
    DotAtEdge,
    /// Two dots in a row, outside quotes.
    DoubleDot,
    /// A dot that ends the domain: right in the DNS, and refused in mail (RFC 5321, 4.1.2).
    TrailingDot,
    /// A hyphen that begins or ends a part of the domain (RFC 1123, 2.1).
    HyphenAtEdge,
    /// A character that may not stand there.
    ForbiddenCharacter {
        /// The character.
        ch: char,
    },
    /// A blank of any kind inside the address; quotes allow the ordinary one only.
    Blank,
    /// A character that controls a device: line ends, NUL and the like.
    ControlCharacter {
        /// The character.
        ch: char,
    },
    /// A character that shows nothing or reorders its neighbors: zero width, byte order mark, soft hyphen, …
    InvisibleCharacter {
        /// The character.
        ch: char,
    },
    /// A quoted local part without its second quote.
    QuoteNotClosed,
    /// Quotes around a part of the local part or around the whole address: an obsolete form (RFC 5322, 4.4).
    QuoteMisplaced,
    /// A comment in parentheses (RFC 5322, 3.2.2).
    Comment,
    /// A name beside the address, `Name <address>`, where only an address is asked for.
    DisplayName,
    /// A `<` without its `>`.
    BracketNotClosed,
    /// An IP address in place of the domain, in brackets or bare (RFC 5321, 4.1.3).
    IpLiteral,
    /// A domain that IDNA refuses (UTS 46): a broken `xn--` label, mixed directions, unassigned characters.
    DomainInvalid,
    /// A domain without a dot.
    DomainNotFull,
    /// A comma in the domain where a dot makes it one.
    CommaInDomain {
        /// What was typed, with dots in place of its commas.
        suggestion: String,
    },
    /// A character that the fold or IDNA would turn into ASCII, so that it looks like another address.
    LookAlike {
        /// The character.
        ch: char,
        /// The text that it would become.
        becomes: String,
    },
}

impl AddressFault {
    pub(crate) fn at(self, position: usize) -> AddressError {
        AddressError { position, fault: self }
    }

    pub(crate) fn whole(self) -> AddressError {
        self.at(0)
    }

    /// The stable name of the reason, in kebab case: the code in API answers, and after `address-fault-` the key of
    /// its text.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::NoAt => "no-at",
            Self::TwoAts => "two-ats",
            Self::LocalPartMissing => "local-part-missing",
            Self::DomainMissing => "domain-missing",
            Self::LocalPartTooLong => "local-part-too-long",
            Self::AddressTooLong => "address-too-long",
            Self::DomainTooLong => "domain-too-long",
            Self::DomainLabelTooLong => "domain-label-too-long",
            Self::DotAtEdge => "dot-at-edge",
            Self::DoubleDot => "double-dot",
            Self::TrailingDot => "trailing-dot",
            Self::HyphenAtEdge => "hyphen-at-edge",
            Self::ForbiddenCharacter { .. } => "forbidden-character",
            Self::Blank => "blank",
            Self::ControlCharacter { .. } => "control-character",
            Self::InvisibleCharacter { .. } => "invisible-character",
            Self::QuoteNotClosed => "quote-not-closed",
            Self::QuoteMisplaced => "quote-misplaced",
            Self::Comment => "comment",
            Self::DisplayName => "display-name",
            Self::BracketNotClosed => "bracket-not-closed",
            Self::IpLiteral => "ip-literal",
            Self::DomainInvalid => "domain-invalid",
            Self::DomainNotFull => "domain-not-full",
            Self::CommaInDomain { .. } => "comma-in-domain",
            Self::LookAlike { .. } => "look-alike",
        }
    }

    /// Every [`code`](Self::code) there is, in the order of this type: for checks that each has its text.
    pub fn all_codes() -> &'static [&'static str] {
        &[
            "empty",
            "no-at",
            "two-ats",
            "local-part-missing",
            "domain-missing",
            "local-part-too-long",
            "address-too-long",
            "domain-too-long",
            "domain-label-too-long",
            "dot-at-edge",
            "double-dot",
            "trailing-dot",
            "hyphen-at-edge",
            "forbidden-character",
            "blank",
            "control-character",
            "invisible-character",
            "quote-not-closed",
            "quote-misplaced",
            "comment",
            "display-name",
            "bracket-not-closed",
            "ip-literal",
            "domain-invalid",
            "domain-not-full",
            "comma-in-domain",
            "look-alike",
        ]
    }

    /// The character that is refused, where one is.
    pub fn character(&self) -> Option<char> {
        match self {
            Self::ForbiddenCharacter { ch }
            | Self::ControlCharacter { ch }
            | Self::InvisibleCharacter { ch }
            | Self::LookAlike { ch, .. } => Some(*ch),
            _ => None,
        }
    }

    /// The refused character in a form that can be read: itself, or `U+200B` for one that shows nothing.
    pub fn character_shown(&self) -> Option<String> {
        let ch = self.character()?;
        let shows = !matches!(self, Self::ControlCharacter { .. } | Self::InvisibleCharacter { .. });
        // Of the forbidden ones only the meaningless show nothing of their own, and none of them is a letter or ASCII.
        let shows = shows && super::characters::fault_anywhere(ch).is_none();
        Some(if shows {
            ch.to_string()
        } else {
            format!("U+{:04X}", u32::from(ch))
        })
    }

    /// The text that a look-alike would become.
    pub fn becomes(&self) -> Option<&str> {
        match self {
            Self::LookAlike { becomes, .. } => Some(becomes),
            _ => None,
        }
    }

    /// What was most likely meant, where that is clear.
    pub fn suggestion(&self) -> Option<&str> {
        match self {
            Self::CommaInDomain { suggestion } => Some(suggestion),
            _ => None,
        }
    }
}

impl fmt::Display for AddressError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const LIKE: &str = "Enter an address like name@company.com";
        let position = self.position;
        let shown = self.fault.character_shown().unwrap_or_default();
        match &self.fault {
            AddressFault::Empty => f.write_str(LIKE),
            AddressFault::NoAt => write!(f, "{LIKE}; this one has no @"),
            AddressFault::TwoAts => write!(f, "{LIKE}; this one has more than one @"),
            AddressFault::LocalPartMissing => {
                write!(f, "{LIKE}; this one has nothing before the @")
            }
            AddressFault::DomainMissing => write!(f, "{LIKE}; this one has no domain"),
            AddressFault::LocalPartTooLong => f.write_str(
                "Check the part before the @; it may have 64 characters, \
                 of which those outside English count double or more",
            ),
            AddressFault::AddressTooLong => f.write_str(
                "Check where the address ends; it may have 254 characters, \
                 of which those outside English count double or more",
            ),
            AddressFault::DomainTooLong => f.write_str(
                "Check where the domain ends; it may have 253 characters, \
                 of which those outside English count double or more",
            ),
            AddressFault::DomainLabelTooLong => write!(
                f,
                "Check the domain from character {position} on; between two dots it may have 63 characters"
            ),
            AddressFault::DotAtEdge => write!(
                f,
                "Remove the dot at character {position}; neither part of an address may start with a dot, \
                 and the part before the @ may not end with one"
            ),
            AddressFault::DoubleDot => write!(f, "Remove one of the two dots at character {position}"),
            AddressFault::TrailingDot => {
                f.write_str("Remove the dot at the end; an address ends like name@company.com")
            }
            AddressFault::HyphenAtEdge => write!(
                f,
                "Remove the hyphen at character {position}; no part of a domain may start or end with one"
            ),
            AddressFault::ForbiddenCharacter { .. } => {
                write!(f, "Check character {position}; an address cannot have {shown} there")
            }
            AddressFault::Blank => write!(
                f,
                "Check the blank at character {position}; an address cannot have one there"
            ),
            AddressFault::ControlCharacter { .. } => write!(
                f,
                "Remove the control character {shown} at character {position}, \
                 or type the address by hand"
            ),
            AddressFault::InvisibleCharacter { .. } => write!(
                f,
                "Remove the invisible character {shown} at character {position}, \
                 or type the address by hand"
            ),
            AddressFault::QuoteNotClosed => {
                write!(f, "Remove the quote at character {position}, or close it before the @")
            }
            AddressFault::QuoteMisplaced => write!(
                f,
                "Remove the quotes; they may only enclose all of the part before the @ (character {position})"
            ),
            AddressFault::Comment => write!(f, "Remove the comment in parentheses at character {position}"),
            AddressFault::DisplayName => f.write_str("Enter the address alone, without the name and without < and >"),
            AddressFault::BracketNotClosed => write!(
                f,
                "Close the < at character {position} with a > after the address, or remove it"
            ),
            AddressFault::IpLiteral => f.write_str(
                "Enter an address with a domain, like name@company.com; \
                 this one has an IP address after the @",
            ),
            AddressFault::DomainInvalid => write!(
                f,
                "Check the domain from character {position} on; no domain is written like this"
            ),
            AddressFault::DomainNotFull => write!(f, "{LIKE}; the domain of this one has no dot"),
            AddressFault::CommaInDomain { suggestion } => {
                write!(f, "Put a dot in place of the comma: {suggestion}")
            }
            AddressFault::LookAlike { becomes, .. } => write!(
                f,
                "Type character {position} again; {shown} looks like {becomes} and is another character"
            ),
        }
    }
}
