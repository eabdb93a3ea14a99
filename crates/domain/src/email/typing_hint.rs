//! Slips that show in the typed text alone.

use super::{EmailAddress, LONGEST_TYPED};

/// A slip of the keyboard in an address, and the repaired address where that is clear. It rests on the typed text
/// alone, so it tells nobody which addresses are approved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TypingHint {
    /// A comma for a dot in the domain (`contoso,com`).
    CommaForDot {
        /// The address with dots.
        suggestion: String,
    },
    /// A dot after the domain, as at the end of a sentence.
    TrailingDot {
        /// The address without it.
        suggestion: String,
    },
    /// A comma or semicolon after the address, as in a list.
    TrailingSeparator {
        /// The address without it.
        suggestion: String,
    },
    /// A blank inside the address.
    InnerBlank {
        /// The address without it; absent where the blank may as well stand for a dot or an underscore.
        suggestion: Option<String>,
    },
}

impl TypingHint {
    /// The stable name of the hint, in kebab case.
    pub fn code(&self) -> &'static str {
        match self {
            Self::CommaForDot { .. } => "comma-for-dot",
            Self::TrailingDot { .. } => "trailing-dot",
            Self::TrailingSeparator { .. } => "trailing-separator",
            Self::InnerBlank { .. } => "inner-blank",
        }
    }

    /// The repaired address, which always parses.
    pub fn suggestion(&self) -> Option<&str> {
        match self {
            Self::CommaForDot { suggestion }
            | Self::TrailingDot { suggestion }
            | Self::TrailingSeparator { suggestion } => Some(suggestion),
            Self::InnerBlank { suggestion } => suggestion.as_deref(),
        }
    }
}

/// Looks for a slip in a text that is no address. Nothing is hinted for a text that is one, and nothing where the
/// repaired text would still be none; of several slips the last in the text names the hint, and all are repaired.
pub fn typing_hint(input: &str) -> Option<TypingHint> {
    let typed = input.trim();
    if typed.len() > LONGEST_TYPED || EmailAddress::parse(typed).is_ok() {
        return None;
    }
    let (local, domain) = typed.rsplit_once('@')?;
    let cut = domain.trim_end_matches(|ch: char| is_list_end(ch) || ch.is_whitespace());
    let without_blanks: String = cut.chars().filter(|ch| !ch.is_whitespace()).collect();
    let dotted = without_blanks.replace(',', ".");

    let repaired = format!("{}@{dotted}", local.trim());
    let Ok(repaired) = EmailAddress::parse(&repaired) else {
        let blank_inside = local.trim().contains(char::is_whitespace);
        let joined: String = local.chars().filter(|ch| !ch.is_whitespace()).collect();
        let would_parse = EmailAddress::parse(&format!("{joined}@{dotted}")).is_ok();
        return (blank_inside && would_parse).then_some(TypingHint::InnerBlank { suggestion: None });
    };
    let suggestion = repaired.as_str().to_owned();
    let ends = domain.strip_prefix(cut).unwrap_or_default();
    Some(if ends.contains(['.', '。']) {
        TypingHint::TrailingDot { suggestion }
    } else if !ends.is_empty() {
        TypingHint::TrailingSeparator { suggestion }
    } else if without_blanks != dotted {
        TypingHint::CommaForDot { suggestion }
    } else {
        TypingHint::InnerBlank {
            suggestion: Some(suggestion),
        }
    })
}

fn is_list_end(ch: char) -> bool {
    matches!(ch, '.' | ',' | ';' | '。' | '，' | '；' | '、' | '،' | '؛')
}
