//! Which language a reader gets: the lookup of RFC 4647, section 3.4, over what is offered.

/// How many languages of one header are looked at.
const MOST: usize = 20;

/// The best of the `offered` languages for one range: the range itself, then what is left after taking subtags from its end. A
/// subtag of a single letter or digit only introduces the next one, so it leaves together with it.
pub fn lookup<'a>(range: &str, offered: &[&'a str]) -> Option<&'a str> {
    let basic = basic(range)?;
    let mut rest = basic.as_str();
    loop {
        if let Some(found) = offered.iter().find(|tag| tag.eq_ignore_ascii_case(rest)) {
            return Some(found);
        }
        rest = rest.rsplit_once('-')?.0;
        while let Some((before, single)) = rest.rsplit_once('-')
            && single.len() == 1
        {
            rest = before;
        }
    }
}

/// The best of the `offered` languages for an `Accept-Language` header (RFC 9110, section 12.5.4): the ranges in the order of
/// their weights, those of the same weight as they stand. A range with the weight 0 is not acceptable. `*` stands for what
/// the reader did not name, so it leads to no language before another, and the caller's default applies.
pub fn negotiate<'a>(accept_language: &str, offered: &[&'a str]) -> Option<&'a str> {
    let mut ranges: Vec<(u16, &str)> = accept_language.split(',').take(MOST).filter_map(weighted).collect();
    ranges.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
    let refused: Vec<&str> = ranges
        .iter()
        .filter(|(weight, _)| *weight == 0)
        .map(|(_, r)| *r)
        .collect();
    ranges
        .iter()
        .filter(|(weight, _)| *weight > 0)
        .filter_map(|(_, range)| lookup(range, offered))
        .find(|tag| !refused.iter().any(|range| range.eq_ignore_ascii_case(tag)))
}

/// A range without its wildcards (RFC 4647, section 3.2): `de-*-AT` is looked up as `de-AT`; what starts with one names nothing.
fn basic(range: &str) -> Option<String> {
    let is_subtag = |s: &str| (1..=8).contains(&s.len()) && s.bytes().all(|b| b.is_ascii_alphanumeric());
    let subtags: Vec<&str> = range.split('-').collect();
    let is_range = subtags.iter().all(|s| *s == "*" || is_subtag(s));
    if !is_range || range.starts_with('*') {
        return None;
    }
    let named: Vec<&str> = subtags.into_iter().filter(|s| *s != "*").collect();
    Some(named.join("-"))
}

/// A range of a header with its weight in thousandths; nothing for what is not written as one.
fn weighted(item: &str) -> Option<(u16, &str)> {
    let mut parts = item.split(';').map(str::trim);
    let range = parts.next().filter(|range| !range.is_empty())?;
    match parts.next() {
        None => Some((1000, range)),
        Some(weight) => {
            let (name, value) = weight.split_once('=')?;
            let weight = thousandths(value.trim())?;
            (name.trim().eq_ignore_ascii_case("q") && parts.next().is_none()).then_some((weight, range))
        }
    }
}

/// A weight from `0` to `1` with at most three digits after the point.
fn thousandths(value: &str) -> Option<u16> {
    let (whole, fraction) = value.split_once('.').unwrap_or((value, ""));
    if fraction.len() > 3 || !fraction.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let fraction: u16 = format!("{fraction:0<3}").parse().ok()?;
    match (whole, fraction) {
        ("0", fraction) => Some(fraction),
        ("1", 0) => Some(1000),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const OFFERED: &[&str] = &["en", "de", "es", "fr", "ja", "ar"];

    #[test]
    fn subtags_are_taken_from_the_end() {
        for (range, found) in [
            ("de", Some("de")),
            ("DE-at", Some("de")),
            ("es-419", Some("es")),
            ("ar-Arab-EG-x-north", Some("ar")),
            ("ja-JP-u-ca-japanese", Some("ja")),
            ("zh", None),
            ("zh-Hant-TW", None),
            ("d", None),
            ("deu", None),
            ("", None),
        ] {
            assert_eq!(lookup(range, OFFERED), found, "{range:?}");
        }
    }

    /// The example of RFC 4647, section 3.4.
    #[test]
    fn a_single_letter_leaves_with_the_subtag_behind_it() {
        let range = "zh-Hant-CN-x-private1-private2";
        for offered in [
            "zh-Hant-CN-x-private1-private2",
            "zh-Hant-CN-x-private1",
            "zh-Hant-CN",
            "zh-Hant",
            "zh",
        ] {
            assert_eq!(lookup(range, &[offered]), Some(offered));
        }
        assert_eq!(lookup(range, &["zh-Hant-CN-x"]), None);
        assert_eq!(lookup("de-a-b-c", &["de-a"]), None);
        assert_eq!(lookup("de-a-b-c", &["de"]), Some("de"));
    }

    #[test]
    fn the_closest_offered_language_wins() {
        assert_eq!(lookup("pt-BR-x-a", &["pt", "pt-BR"]), Some("pt-BR"));
        assert_eq!(lookup("pt-PT", &["pt", "pt-BR"]), Some("pt"));
        assert_eq!(lookup("pt", &["pt-BR"]), None, "nothing is added to a range");
    }

    #[test]
    fn wildcards_name_nothing() {
        for (range, found) in [
            ("*", None),
            ("*-DE", None),
            ("de-*", Some("de")),
            ("de-*-AT", Some("de")),
            ("de--AT", None),
            ("de_AT", None),
            ("**", None),
        ] {
            assert_eq!(lookup(range, OFFERED), found, "{range:?}");
        }
    }

    #[test]
    fn the_header_is_read_by_weight_and_then_by_order() {
        for (header, found) in [
            ("fr", Some("fr")),
            ("zh, ja;q=0.4, ar;q=0.5", Some("ar")),
            ("ja,ar", Some("ja")),
            ("en;q=0.8, de-CH", Some("de")),
            ("en ; Q=0.5 , es ; q=0.501", Some("es")),
            ("*, ar;q=0.1", Some("ar")),
            ("*", None),
            ("*;q=0.5, zh", None),
            ("zh-TW, zh;q=0.9, *;q=0.1", None),
            ("de-AT, de;q=0, fr;q=0.1", Some("fr")),
            ("de;q=0", None),
            ("de;q=0.000, en;q=1.000", Some("en")),
            ("", None),
            (", ,;,", None),
        ] {
            assert_eq!(negotiate(header, OFFERED), found, "{header:?}");
        }
    }

    #[test]
    fn what_is_not_a_weight_is_passed_over() {
        for bad in [
            "q=2", "q=1.001", "q=-1", "q=nan", "q=inf", "q=0.1234", "q", "x=1", "q=.5", "q=1;x=1", "q=٠",
        ] {
            assert_eq!(
                negotiate(&format!("de;{bad}, ar;q=0.001"), OFFERED),
                Some("ar"),
                "{bad}"
            );
        }
        let long = "zh,".repeat(30) + "de";
        assert_eq!(negotiate(&long, OFFERED), None);
    }
}
