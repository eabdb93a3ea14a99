//! What the pages share that ask for a mailed code. A try that went wrong leads back to the page, and its address says so:
//! reloading it or coming back to it sends no form again.

use serde::Deserialize;

use super::forms::Errors;
use crate::actions::codes::{CodeStanding, TRIES};
use crate::texts::Texts;

/// What is wrong with a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeFault {
    /// What was typed is not six digits.
    Missing,
    /// Not the one that was mailed.
    Wrong {
        /// How many more tries there are.
        left: i64,
    },
    /// Tried too often.
    UsedUp,
    /// Too old.
    Expired,
}

/// How the last try went, as the page's address says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Wrong {
    /// The code was not the one that was mailed.
    Yes,
    /// It was not six digits, and was not compared.
    Digits,
    /// There was no try, or nothing that a page says.
    #[default]
    #[serde(other)]
    No,
}

/// A page's query.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
pub struct LastTry {
    /// How the last try went.
    #[serde(default)]
    pub wrong: Wrong,
}

impl Wrong {
    /// The page at `path`, told how the try went.
    pub fn told_at(self, path: &str) -> String {
        let said = match self {
            Self::No => return path.to_owned(),
            Self::Yes => "wrong=yes",
            Self::Digits => "wrong=digits",
        };
        let joint = if path.contains('?') { '&' } else { '?' };
        format!("{path}{joint}{said}")
    }

    /// What is wrong with a code that stands like this: what makes it useless comes first, since typing it again is no help.
    /// Where none is kept any more, it was too old.
    pub fn fault(self, standing: Option<CodeStanding>) -> Option<CodeFault> {
        let Some(CodeStanding { tries_left, is_expired }) = standing else {
            return Some(CodeFault::Expired);
        };
        match self {
            _ if is_expired => Some(CodeFault::Expired),
            _ if tries_left <= 0 => Some(CodeFault::UsedUp),
            Self::Digits => Some(CodeFault::Missing),
            // Another code was mailed since: nothing is wrong with that one.
            Self::Yes if tries_left < TRIES => Some(CodeFault::Wrong { left: tries_left }),
            Self::Yes | Self::No => None,
        }
    }

    /// The same as a page's errors.
    pub fn errors(self, t: &Texts, standing: Option<CodeStanding>) -> Errors {
        match self.fault(standing) {
            Some(fault) => Errors::one("code", said(t, fault)),
            None => Errors::none(),
        }
    }
}

/// Whether a text can be a code at all: six digits, with blanks or hyphens between them as people type them.
pub fn is_code(typed: &str) -> bool {
    let digits = || typed.chars().filter(|c| !c.is_whitespace() && *c != '-').take(7);
    digits().count() == 6 && digits().all(|c| c.is_ascii_digit())
}

/// What is wrong with a code, and what to do.
pub fn said(t: &Texts, fault: CodeFault) -> String {
    match fault {
        CodeFault::Missing => t.get("code-missing"),
        CodeFault::Wrong { left } => t.fill("code-wrong", "left", left),
        CodeFault::UsedUp => t.get("code-used-up"),
        CodeFault::Expired => t.get("code-expired"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_says_what_is_wrong_with_the_code_that_is_awaited_now() {
        let stands = |tries_left, is_expired| Some(CodeStanding { tries_left, is_expired });
        for (wrong, standing, fault) in [
            (Wrong::No, stands(5, false), None),
            (Wrong::No, stands(3, false), None),
            (Wrong::Yes, stands(3, false), Some(CodeFault::Wrong { left: 3 })),
            (Wrong::Yes, stands(5, false), None),
            (Wrong::Digits, stands(5, false), Some(CodeFault::Missing)),
            (Wrong::No, stands(0, false), Some(CodeFault::UsedUp)),
            (Wrong::Digits, stands(5, true), Some(CodeFault::Expired)),
            (Wrong::Yes, None, Some(CodeFault::Expired)),
        ] {
            assert_eq!(wrong.fault(standing), fault, "{wrong:?} {standing:?}");
        }
    }

    #[test]
    fn the_address_carries_how_a_try_went() {
        for (wrong, path, told) in [
            (Wrong::No, "/c", "/c"),
            (Wrong::Yes, "/c", "/c?wrong=yes"),
            (Wrong::Digits, "/c?return_to=%2F", "/c?return_to=%2F&wrong=digits"),
        ] {
            assert_eq!(wrong.told_at(path), told);
        }
        for (query, wrong) in [("", Wrong::No), ("wrong=yes", Wrong::Yes), ("wrong=%3Cb%3E", Wrong::No)] {
            assert_eq!(
                serde_urlencoded::from_str::<LastTry>(query).unwrap().wrong,
                wrong,
                "{query}"
            );
        }
    }
}
