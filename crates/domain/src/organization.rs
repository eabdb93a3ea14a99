//! A partner company's profile.

use std::fmt;

use crate::country::Country;
use crate::email::Domain;
use crate::language::Language;

text_enum! {
    /// Whether things go on at an organization.
    pub enum OrganizationState {
        /// They do.
        Active = "active",
        /// The program's operator has stopped them: what is there can be read, nobody is invited and nobody gets in.
        Suspended = "suspended",
        /// It is over, and does not come back: everyone's association with it has ended.
        Closed = "closed",
    }
}

/// What people call the number of an organization: seven digits and a check digit, written `1234567-8`.
///
/// The check digit is Damm's (H. M. Damm, "Total anti-symmetrische Quasigruppen", 2004): it catches every single wrong
/// digit and every swap of two neighbours, the two slips people make when they read a number aloud.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MembershipId(String);

/// Damm's quasigroup of order 10.
const DAMM: [[u8; 10]; 10] = [
    [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
    [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
    [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
    [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
    [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
    [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
    [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
    [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
    [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
    [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
];

fn damm(digits: impl Iterator<Item = u8>) -> u8 {
    digits.fold(0, |interim, digit| {
        DAMM.get(usize::from(interim))
            .and_then(|row| row.get(usize::from(digit)))
            .copied()
            .unwrap_or(0)
    })
}

impl MembershipId {
    /// The smallest and the largest number an id is made from.
    pub const NUMBERS: std::ops::RangeInclusive<u32> = 1_000_000..=9_999_999;

    /// The id made from a number; numbers outside [`Self::NUMBERS`] wrap into them.
    pub fn from_number(number: u32) -> Self {
        let (low, high) = (*Self::NUMBERS.start(), *Self::NUMBERS.end());
        let number = low + number % (high - low + 1);
        let digits = number.to_string();
        let check = damm(digits.bytes().map(|b| b - b'0'));
        Self(format!("{digits}-{check}"))
    }

    /// Reads an id as people write it: with or without the hyphen, blanks around it ignored.
    ///
    /// # Errors
    /// [`NotAMembershipId`] says whether the shape or the check digit is wrong.
    pub fn parse(text: &str) -> Result<Self, NotAMembershipId> {
        let text = text.trim();
        let (digits, check) = match text.split_once('-') {
            Some(parts) => parts,
            None if text.len() == 8 && text.is_ascii() => text.split_at(7),
            None => return Err(NotAMembershipId::Shape),
        };
        let shaped = digits.len() == 7
            && check.len() == 1
            && !digits.starts_with('0')
            && digits.bytes().chain(check.bytes()).all(|b| b.is_ascii_digit());
        if !shaped {
            return Err(NotAMembershipId::Shape);
        }
        if damm(digits.bytes().chain(check.bytes()).map(|b| b - b'0')) != 0 {
            return Err(NotAMembershipId::CheckDigit);
        }
        Ok(Self(format!("{digits}-{check}")))
    }

    /// An id that was stored, as it was stored.
    pub fn from_stored(text: String) -> Self {
        Self(text)
    }

    /// The text, `1234567-8`.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for MembershipId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

/// Why a text is no membership id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotAMembershipId {
    /// Not seven digits and a check digit.
    Shape,
    /// A digit is wrong or two are swapped.
    CheckDigit,
}

impl fmt::Display for NotAMembershipId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Shape => "a membership ID is seven digits, a hyphen and a check digit, such as 1234567-8",
            Self::CheckDigit => "the check digit does not fit: a digit is wrong, or two are swapped",
        })
    }
}

impl std::error::Error for NotAMembershipId {}

/// What an operator says of a new organization.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewOrganization {
    /// Its name, 1 to 120 characters.
    pub name: String,
    /// Where it is.
    pub country: Country,
    /// The domains whose addresses are its own; none means that no address is outside.
    pub domains: Vec<Domain>,
    /// The language its people are addressed in unless they say otherwise.
    pub language: Language,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn damm_s_own_example() {
        assert_eq!(damm([5, 7, 2].into_iter()), 4);
    }

    #[test]
    fn one_wrong_digit_or_two_swapped_are_noticed() {
        let id = MembershipId::from_number(234_567);
        let good: Vec<u8> = id.as_str().bytes().filter(|b| *b != b'-').collect();
        for i in 1..good.len() {
            for digit in b'0'..=b'9' {
                let mut other = good.clone();
                other[i] = digit;
                let read = MembershipId::parse(std::str::from_utf8(&other).unwrap());
                assert_eq!(read.is_ok(), digit == good[i]);
            }
            let mut swapped = good.clone();
            swapped.swap(i - 1, i);
            if swapped != good && swapped[0] != b'0' {
                assert_eq!(
                    MembershipId::parse(std::str::from_utf8(&swapped).unwrap()),
                    Err(NotAMembershipId::CheckDigit)
                );
            }
        }
    }

    #[test]
    fn an_id_is_read_with_and_without_its_hyphen() {
        let id = MembershipId::from_number(42);
        assert_eq!(id.as_str().len(), 9);
        assert_eq!(MembershipId::parse(id.as_str()), Ok(id.clone()));
        assert_eq!(
            MembershipId::parse(&format!(" {} ", id.as_str().replace('-', ""))),
            Ok(id)
        );
        for bad in [
            "",
            "1234567",
            "12345678-9",
            "abcdefg-h",
            "0000000-0",
            "１２３４５６７-8",
        ] {
            assert_eq!(MembershipId::parse(bad), Err(NotAMembershipId::Shape), "{bad}");
        }
    }
}
