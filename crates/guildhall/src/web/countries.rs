//! The countries and territories of ISO 3166-1, by their two-letter codes.

use guildhall_domain::country::Country;

use crate::texts::Texts;

/// A country's name in the reader's language; an unknown code is shown as it is.
pub fn name(t: &Texts, code: &str) -> String {
    Country::parse(code).map_or_else(|| code.to_owned(), |country| t.get(&format!("country-{country}")))
}

/// Every country with its name, sorted by the name as a reader looks for it: accents do not move a letter.
pub fn sorted(t: &Texts) -> Vec<(&'static str, String)> {
    let mut countries: Vec<_> = Country::all()
        .map(|country| (country.code(), name(t, country.code())))
        .collect();
    countries.sort_by_cached_key(|(_, name)| name.chars().flat_map(plain).collect::<String>());
    countries
}

fn plain(letter: char) -> impl Iterator<Item = char> {
    let base = match letter {
        'À'..='Å' | 'à'..='å' => 'a',
        'Ç' | 'ç' => 'c',
        'È'..='Ë' | 'è'..='ë' => 'e',
        'Ì'..='Ï' | 'ì'..='ï' => 'i',
        'Ñ' | 'ñ' => 'n',
        'Ò'..='Ö' | 'ò'..='ö' => 'o',
        'Ù'..='Ü' | 'ù'..='ü' => 'u',
        'أ' | 'إ' | 'آ' => 'ا',
        '’' => '\'',
        other => other,
    };
    base.to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_country_is_named() {
        for (tag, _) in crate::texts::LANGUAGES {
            let t = crate::texts::texts(tag);
            for country in Country::all() {
                assert!(t.has(&format!("country-{country}")), "{tag} {country}");
            }
        }
    }

    #[test]
    fn a_list_is_in_the_order_of_its_own_language() {
        let place = |tag: &str, code: &str| {
            let t = crate::texts::texts(tag);
            sorted(t).iter().position(|(c, _)| *c == code).unwrap()
        };
        assert!(place("en", "AT") < place("en", "DE"));
        assert!(place("de", "DE") < place("de", "AT"), "Deutschland before Österreich");
        assert!(place("de", "AT") < place("de", "PL"), "Ö stands with O");
        assert!(place("en", "AX") < place("en", "AL"), "Å stands with A");
        assert!(
            place("ar", "SE") < place("ar", "IS"),
            "what an alif carries does not move it"
        );
    }

    #[test]
    fn an_unknown_code_is_shown_as_it_is() {
        assert_eq!(name(crate::texts::texts("en"), "<b>"), "<b>");
    }
}
