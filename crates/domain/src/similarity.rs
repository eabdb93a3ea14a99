//! Which of many addresses looks most like one: shown to admins beside an address that was refused, never used to decide.

/// Longest text that is compared, in characters.
const LONGEST: usize = 254;

/// The candidate that is nearest to `address`, unless even that one differs in more than a third of its characters.
pub fn closest<'a>(address: &str, candidates: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let wanted: Vec<char> = address.to_lowercase().chars().take(LONGEST).collect();
    let limit = wanted.len() / 3;
    let mut best: Option<(usize, &str)> = None;
    for candidate in candidates {
        let within = best.map_or(limit, |(distance, _)| distance.saturating_sub(1));
        if let Some(distance) = distance_within(&wanted, candidate, within) {
            best = Some((distance, candidate));
        }
        if best.is_some_and(|(distance, _)| distance == 0) {
            break;
        }
    }
    best.map(|(_, candidate)| candidate)
}

/// The number of single-character edits (V. I. Levenshtein, 1965) between two texts, unless it is more than `most`.
fn distance_within(wanted: &[char], candidate: &str, most: usize) -> Option<usize> {
    let other: Vec<char> = candidate.to_lowercase().chars().take(LONGEST).collect();
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
    }

    #[test]
    fn a_distance_is_the_number_of_edits() {
        let chars: Vec<char> = "kitten".chars().collect();
        assert_eq!(distance_within(&chars, "sitting", 9), Some(3));
        assert_eq!(distance_within(&chars, "sitting", 2), None);
        assert_eq!(distance_within(&chars, "kitten", 0), Some(0));
    }
}
