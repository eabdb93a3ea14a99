//! What a single character may do in an address.

use idna::AsciiDenyList;
use idna::uts46::{Hyphens, Uts46};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::AddressFault;

/// Characters that show nothing, or reorder what is around them: Unicode's `Default_Ignorable_Code_Point` with the
/// interlinear annotations, the Egyptian joiners and the blank Braille pattern. First and last of each range.
const INVISIBLE: &[(char, char)] = &[
    ('\u{ad}', '\u{ad}'),
    ('\u{34f}', '\u{34f}'),
    ('\u{61c}', '\u{61c}'),
    ('\u{115f}', '\u{1160}'),
    ('\u{17b4}', '\u{17b5}'),
    ('\u{180b}', '\u{180f}'),
    ('\u{200b}', '\u{200f}'),
    ('\u{202a}', '\u{202e}'),
    ('\u{2060}', '\u{206f}'),
    ('\u{2800}', '\u{2800}'),
    ('\u{3164}', '\u{3164}'),
    ('\u{fe00}', '\u{fe0f}'),
    ('\u{feff}', '\u{feff}'),
    ('\u{ffa0}', '\u{ffa0}'),
    ('\u{fff0}', '\u{fffb}'),
    ('\u{13430}', '\u{1343f}'),
    ('\u{1bca0}', '\u{1bca3}'),
    ('\u{1d173}', '\u{1d17a}'),
    ('\u{e0000}', '\u{e0fff}'),
];

/// Characters that nobody can type and that mean nothing outside one system: the marks a broken paste leaves behind,
/// noncharacters and private use.
const MEANINGLESS: &[(char, char)] = &[
    ('\u{e000}', '\u{f8ff}'),
    ('\u{fdd0}', '\u{fdef}'),
    ('\u{fffc}', '\u{ffff}'),
    ('\u{f0000}', '\u{10ffff}'),
];

/// Punctuation that UTS 46 lets through and no registry does. A paste leaves it at the end of an address (`…example”`),
/// which would otherwise become another, internationalized domain.
const PUNCTUATION: &[(char, char)] = &[
    ('\u{a1}', '\u{a9}'),
    ('\u{ab}', '\u{b6}'),
    ('\u{b8}', '\u{b9}'),
    ('\u{bb}', '\u{bf}'),
    ('\u{2010}', '\u{2027}'),
    ('\u{2030}', '\u{205e}'),
    ('\u{3001}', '\u{3003}'),
    ('\u{3008}', '\u{3011}'),
    ('\u{3014}', '\u{301f}'),
];

fn is_in(ranges: &[(char, char)], ch: char) -> bool {
    ranges.iter().any(|&(first, last)| (first..=last).contains(&ch))
}

/// Whether the character shows nothing, or only changes how its neighbors are shown.
pub(crate) fn is_invisible(ch: char) -> bool {
    is_in(INVISIBLE, ch)
}

fn is_meaningless(ch: char) -> bool {
    // The last two code points of every plane are noncharacters.
    is_in(MEANINGLESS, ch) || u32::from(ch) & 0xfffe == 0xfffe
}

/// `atext` of RFC 5322, 3.2.3: the ASCII characters that an unquoted local part is made of, beside its dots.
pub(super) fn is_atext(ch: char) -> bool {
    ch.is_ascii_alphanumeric() || "!#$%&'*+-/=?^_`{|}~".contains(ch)
}

/// What is wrong with a character wherever in the address it stands.
pub(super) fn fault_anywhere(ch: char) -> Option<AddressFault> {
    if ch == '\t' || (ch.is_whitespace() && !ch.is_control()) {
        Some(AddressFault::Blank)
    } else if ch.is_control() {
        Some(AddressFault::ControlCharacter { ch })
    } else if is_invisible(ch) {
        Some(AddressFault::InvisibleCharacter { ch })
    } else if is_meaningless(ch) {
        Some(AddressFault::ForbiddenCharacter { ch })
    } else {
        None
    }
}

/// What is wrong with a non-ASCII character of a local part.
pub(super) fn fault_in_local_part(ch: char) -> Option<AddressFault> {
    fault_anywhere(ch).or_else(|| {
        let folded = fold(ch.encode_utf8(&mut [0; 4]));
        look_alike(ch, &folded)
    })
}

/// What is wrong with a non-ASCII character of a domain, apart from the rules for whole labels.
pub(super) fn fault_in_domain(ch: char) -> Option<AddressFault> {
    fault_anywhere(ch).or_else(|| {
        let mut typed = [0; 4];
        let typed = ch.encode_utf8(&mut typed);
        // A label on its own, and no character denied: this asks for the mapping alone.
        let (mapped, _) = Uts46::new().to_unicode(typed.as_bytes(), AsciiDenyList::EMPTY, Hyphens::Allow);
        if mapped.is_empty() {
            return Some(AddressFault::InvisibleCharacter { ch });
        }
        look_alike(ch, &mapped).or_else(|| is_in(PUNCTUATION, ch).then_some(AddressFault::ForbiddenCharacter { ch }))
    })
}

fn look_alike(ch: char, mapped: &str) -> Option<AddressFault> {
    if !mapped.contains(|mapped: char| mapped.is_ascii()) {
        return None;
    }
    let becomes: String = mapped.chars().filter(|&ch| !is_combining_mark(ch)).collect();
    if becomes.trim().is_empty() {
        // Free-standing accents map to a blank with a mark on it: there is nothing that they look like.
        return Some(AddressFault::ForbiddenCharacter { ch });
    }
    Some(AddressFault::LookAlike { ch, becomes })
}

/// The fold of a local part's text: NFC, lower case, NFC.
///
/// Lower case is taken character by character: that of a whole text depends on where a Σ stands, and a key must not
/// change with what follows. The second NFC is for characters whose lower case composes with the next.
pub(super) fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    text.nfc().flat_map(char::to_lowercase).nfc().collect()
}
