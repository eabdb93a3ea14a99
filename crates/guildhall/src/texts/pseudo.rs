//! A language that nobody speaks: English with accents, and a third longer. What is plain English on a page in it was never in
//! `locales/`, and what does not fit in it will not fit in a real language either. No program can be set to it; tests use
//! it, and `guildhall demo --pseudo-locale` offers it to look at.

use std::borrow::Cow;

/// Its tag, the one that other products use for the same thing.
pub const PSEUDO: &str = "en-XA";

/// Every ASCII letter with its stand-in.
const LETTERS: [(char, char); 52] = [
    ('a', 'å'),
    ('b', 'ƀ'),
    ('c', 'ç'),
    ('d', 'ð'),
    ('e', 'é'),
    ('f', 'ƒ'),
    ('g', 'ĝ'),
    ('h', 'ĥ'),
    ('i', 'î'),
    ('j', 'ĵ'),
    ('k', 'ķ'),
    ('l', 'ļ'),
    ('m', 'ɱ'),
    ('n', 'ñ'),
    ('o', 'ö'),
    ('p', 'þ'),
    ('q', 'ǫ'),
    ('r', 'ŕ'),
    ('s', 'š'),
    ('t', 'ţ'),
    ('u', 'û'),
    ('v', 'ṽ'),
    ('w', 'ŵ'),
    ('x', 'ẋ'),
    ('y', 'ý'),
    ('z', 'ž'),
    ('A', 'Å'),
    ('B', 'Ɓ'),
    ('C', 'Ç'),
    ('D', 'Ð'),
    ('E', 'É'),
    ('F', 'Ƒ'),
    ('G', 'Ĝ'),
    ('H', 'Ĥ'),
    ('I', 'Î'),
    ('J', 'Ĵ'),
    ('K', 'Ķ'),
    ('L', 'Ļ'),
    ('M', 'Ṁ'),
    ('N', 'Ñ'),
    ('O', 'Ö'),
    ('P', 'Þ'),
    ('Q', 'Ǫ'),
    ('R', 'Ŕ'),
    ('S', 'Š'),
    ('T', 'Ţ'),
    ('U', 'Û'),
    ('V', 'Ṽ'),
    ('W', 'Ŵ'),
    ('X', 'Ẋ'),
    ('Y', 'Ý'),
    ('Z', 'Ž'),
];

/// What a text between two values becomes: every letter with an accent, every vowel twice.
pub(super) fn accented(text: &str) -> Cow<'_, str> {
    let mut out = String::with_capacity(text.len() * 2);
    for c in text.chars() {
        let stand_in = LETTERS
            .iter()
            .find(|(plain, _)| *plain == c)
            .map_or(c, |(_, accented)| *accented);
        out.push(stand_in);
        if matches!(c, 'a' | 'e' | 'i' | 'o' | 'u') {
            out.push(stand_in);
        }
    }
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::texts;

    #[test]
    fn no_letter_stays_plain() {
        let letters: String = ('a'..='z').chain('A'..='Z').collect();
        assert!(accented(&letters).chars().all(|c| c.is_alphabetic() && !c.is_ascii()));
        assert_eq!(accented("Save 3, at 14:05 …"), "Šååṽéé 3, ååţ 14:05 …");
    }

    #[test]
    fn values_and_plural_forms_are_kept() {
        let t = texts(PSEUDO);
        assert_eq!(
            t.fill("organization-id", "id", "5550014-3"),
            "Ṁééɱƀééŕšĥîîþ ÎÐ 5550014-3"
        );
        let (one, two) = (
            t.fill("result-heading", "count", 1_i64),
            t.fill("result-heading", "count", 1_240_i64),
        );
        assert!(one.starts_with("1 îîñṽîîţéééé ååþþŕööṽééð"), "{one}");
        assert!(two.starts_with("1,240 îîñṽîîţééééš"), "{two}");
        assert_eq!((t.language(), t.direction()), (PSEUDO, "ltr"));
    }

    #[test]
    fn texts_become_a_third_longer() {
        let length = |tag: &str| texts(tag).get("front-admin-text").chars().count();
        let (plain, longer) = (length("en"), length(PSEUDO));
        assert!((130..150).contains(&(longer * 100 / plain)), "{plain} {longer}");
    }
}
