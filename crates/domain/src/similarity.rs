//! Which of many addresses looks most like one: shown to admins beside an address that was refused, never used to decide.

use std::collections::HashMap;

/// Longest text that is compared, in characters.
const LONGEST: usize = 254;

/// Addresses that others are compared with, each taken apart once.
pub struct Candidates<'a> {
    all: Vec<Candidate<'a>>,
    /// Every domain once: many addresses share few.
    domains: Vec<Vec<char>>,
}

struct Candidate<'a> {
    address: &'a str,
    local: Vec<char>,
    letters: Letters,
    domain: usize,
}

impl<'a> Candidates<'a> {
    /// Takes the addresses apart; what has no @ is left out.
    pub fn of(addresses: impl Iterator<Item = &'a str>) -> Self {
        let mut known: HashMap<Vec<char>, usize> = HashMap::new();
        let mut domains = Vec::new();
        let mut all = Vec::new();
        for address in addresses {
            let Some((local, domain)) = parts(address) else {
                continue;
            };
            let domain = *known.entry(domain).or_insert_with_key(|domain| {
                domains.push(domain.clone());
                domains.len() - 1
            });
            all.push(Candidate {
                address,
                letters: Letters::of(&local),
                local,
                domain,
            });
        }
        Self { all, domains }
    }

    /// The candidate that is nearest to `address`, unless even that one differs in more than half of what stands before the @,
    /// or in more than a third of the domain: two names at one company are not alike because the company is the same.
    pub fn closest(&self, address: &str) -> Option<&'a str> {
        let (local, domain) = parts(address)?;
        let letters = Letters::of(&local);
        let (local, domain) = (Pattern::of(&local), Pattern::of(&domain));
        let in_domains: Vec<Option<usize>> = self
            .domains
            .iter()
            .map(|other| domain.near(other, 3, LONGEST))
            .collect();
        let mut best: Option<(usize, &'a str)> = None;
        for candidate in &self.all {
            let within = best.map_or(LONGEST, |(distance, _)| distance.saturating_sub(1));
            let Some(in_domain) = in_domains.get(candidate.domain).copied().flatten() else {
                continue;
            };
            let Some(left) = within.checked_sub(in_domain) else {
                continue;
            };
            if letters.apart(&candidate.letters) > local.most(&candidate.local, 2, left) {
                continue;
            }
            let Some(in_local) = local.near(&candidate.local, 2, left) else {
                continue;
            };
            best = Some((in_local + in_domain, candidate.address));
            if in_local + in_domain == 0 {
                break;
            }
        }
        best.map(|(_, candidate)| candidate)
    }
}

/// How often each character stands in a text. Characters far apart share a count: then texts seem more alike, never less.
struct Letters([u8; 32]);

impl Letters {
    fn of(text: &[char]) -> Self {
        let mut counts = [0_u8; 32];
        for character in text {
            if let Some(count) = counts.get_mut(*character as usize % 32) {
                *count = count.saturating_add(1);
            }
        }
        Self(counts)
    }

    /// So many edits it takes at the least: each puts in one character at the most, and takes out one.
    fn apart(&self, other: &Self) -> usize {
        let more = |a: &Self, b: &Self| -> usize {
            let each = a.0.iter().zip(&b.0);
            each.map(|(a, b)| u16::from(a.saturating_sub(*b))).sum::<u16>().into()
        };
        more(self, other).max(more(other, self))
    }
}

/// A text that many are compared with: for each character, a bit wherever it stands in the text.
struct Pattern<'p> {
    text: &'p [char],
    places: HashMap<char, u64>,
    plain: [u64; 128],
}

impl<'p> Pattern<'p> {
    fn of(text: &'p [char]) -> Self {
        let mut pattern = Self {
            text,
            places: HashMap::new(),
            plain: [0; 128],
        };
        for (place, character) in text.iter().take(64).enumerate() {
            match pattern.plain.get_mut(*character as usize) {
                Some(places) => *places |= 1 << place,
                None => *pattern.places.entry(*character).or_default() |= 1 << place,
            }
        }
        pattern
    }

    /// How many edits to `other` are not too many: `most`, and one of `share` characters.
    fn most(&self, other: &[char], share: usize, most: usize) -> usize {
        most.min(self.text.len().max(other.len()) / share)
    }

    /// The number of edits to `other`, unless it is more than `most`, or than one of `share` characters.
    fn near(&self, other: &[char], share: usize, most: usize) -> Option<usize> {
        let most = self.most(other, share, most);
        if self.text.len().abs_diff(other.len()) > most {
            return None;
        }
        if self.text.is_empty() || self.text.len() > 64 {
            return distance_within(self.text, other, most);
        }
        let distance = self.distance(other);
        (distance <= most).then_some(distance)
    }

    /// The number of edits to `other`, a column of the table at once: a bit tells whether a cell is one more or one less than
    /// the one above it (G. Myers, 1999; H. Hyyrö, 2003). For texts of 1 to 64 characters.
    fn distance(&self, other: &[char]) -> usize {
        let last = 1_u64 << (self.text.len() - 1);
        let (mut more, mut less, mut distance) = (u64::MAX, 0_u64, self.text.len());
        for character in other {
            let places = self.plain.get(*character as usize).copied();
            let same = places.unwrap_or_else(|| self.places.get(character).copied().unwrap_or_default());
            let diagonal = ((same & more).wrapping_add(more) ^ more) | same;
            let vertical = same | less;
            let right_more = less | !(diagonal | more);
            let right_less = more & diagonal;
            distance += usize::from(right_more & last != 0);
            distance -= usize::from(right_less & last != 0);
            let (right_more, right_less) = (right_more << 1 | 1, right_less << 1);
            more = right_less | !(vertical | right_more);
            less = right_more & vertical;
        }
        distance
    }
}

/// What stands before and after the last @, in lower case.
fn parts(address: &str) -> Option<(Vec<char>, Vec<char>)> {
    let (local, domain) = address.rsplit_once('@')?;
    let chars = |part: &str| part.to_lowercase().chars().take(LONGEST).collect();
    Some((chars(local), chars(domain)))
}

/// The number of single-character edits (V. I. Levenshtein, 1965) between two texts, unless it is more than `most`.
fn distance_within(wanted: &[char], other: &[char], most: usize) -> Option<usize> {
    if wanted.len().abs_diff(other.len()) > most {
        return None;
    }
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (i, a) in wanted.iter().enumerate() {
        let mut diagonal = i;
        let mut left = i + 1;
        let mut least = left;
        for (b, cell) in other.iter().zip(row.iter_mut().skip(1)) {
            let substitute = diagonal + usize::from(a != b);
            diagonal = *cell;
            left = substitute.min(left + 1).min(*cell + 1);
            *cell = left;
            least = least.min(left);
        }
        if least > most {
            return None;
        }
        if let Some(first) = row.first_mut() {
            *first = i + 1;
        }
    }
    row.last().copied().filter(|distance| *distance <= most)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn closest<'a>(address: &str, candidates: impl Iterator<Item = &'a str>) -> Option<&'a str> {
        Candidates::of(candidates).closest(address)
    }

    #[test]
    fn the_nearest_address_is_found() {
        let approved = [
            "hans.mueller@contoso.example",
            "jane.doe@contoso.example",
            "j.doe@contoso.example",
        ];
        assert_eq!(
            closest("jane.do@contoso.example", approved.into_iter()),
            Some("jane.doe@contoso.example")
        );
        assert_eq!(
            closest("Jane.Doe@contoso.example", approved.into_iter()),
            Some("jane.doe@contoso.example")
        );
        assert_eq!(closest("somebody@elsewhere.test", approved.into_iter()), None);
        assert_eq!(closest("", approved.into_iter()), None);
        assert_eq!(
            closest("h.mueller@contsoo.example", approved.into_iter()),
            Some("hans.mueller@contoso.example")
        );
    }

    #[test]
    fn the_same_company_alone_makes_nobody_alike() {
        for other in ["tom@contoso.example", "omar@contoso.example"] {
            assert_eq!(closest(other, ["jane@contoso.example"].into_iter()), None);
        }
    }

    #[test]
    fn a_distance_is_the_number_of_edits() {
        let [kitten, sitting] = ["kitten", "sitting"].map(|word| word.chars().collect::<Vec<char>>());
        assert_eq!(distance_within(&kitten, &sitting, 9), Some(3));
        assert_eq!(distance_within(&kitten, &sitting, 2), None);
        assert_eq!(distance_within(&kitten, &kitten, 0), Some(0));
    }

    #[test]
    fn both_ways_to_count_edits_agree() {
        // All short texts of three letters, and some as long as a part of an address may be.
        let mut texts: Vec<Vec<char>> = vec![Vec::new()];
        for length in 1..=4 {
            let shorter: Vec<Vec<char>> = texts.iter().filter(|text| text.len() == length - 1).cloned().collect();
            texts.extend(
                shorter
                    .iter()
                    .flat_map(|text| ['a', 'b', 'ß'].map(|c| [text.as_slice(), &[c]].concat())),
            );
        }
        for length in [63, 64, 65] {
            texts.push((0..length).map(|n| ['a', 'b', 'c'][n % 3]).collect());
            texts.push((0..length).map(|n| ['b', 'a', 'ß', 'c'][n % 4]).collect());
        }
        for text in &texts {
            let pattern = Pattern::of(text);
            for other in &texts {
                let most = text.len().max(other.len());
                let edits = distance_within(text, other, most);
                assert_eq!(pattern.near(other, 1, most), edits, "{text:?} {other:?}");
                let least = Letters::of(text).apart(&Letters::of(other));
                assert!(edits.is_some_and(|edits| least <= edits), "{text:?} {other:?}");
            }
        }
    }
}
