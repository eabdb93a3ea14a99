//! Which of many addresses looks most like one: shown to admins beside an address that was refused, never used to decide.

/// Longest text that is compared, in characters.
const LONGEST: usize = 254;

/// The candidate that is nearest to `address`, unless even that one differs in more than half of what stands before the @,
/// or in more than a third of the domain: two names at one company are not alike because the company is the same.
pub fn closest<'a>(address: &str, candidates: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let (wanted_local, wanted_domain) = parts(address)?;
    let mut best: Option<(usize, &str)> = None;
    for candidate in candidates {
        let Some((local, domain)) = parts(candidate) else {
            continue;
        };
        let within = best.map_or(LONGEST, |(distance, _)| distance.saturating_sub(1));
        let apart = |wanted: &[char], other: &[char], share: usize| {
            let most = wanted.len().max(other.len()) / share;
            distance_within(wanted, other, most.min(within))
        };
        let Some(in_domain) = apart(&wanted_domain, &domain, 3) else {
            continue;
        };
        let Some(in_local) = apart(&wanted_local, &local, 2) else {
            continue;
        };
        if in_local + in_domain <= within {
            best = Some((in_local + in_domain, candidate));
        }
        if best.is_some_and(|(distance, _)| distance == 0) {
            break;
        }
    }
    best.map(|(_, candidate)| candidate)
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
}
