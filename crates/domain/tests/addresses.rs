//! Properties of addresses and of lists of them, over texts made to break them.

use guildhall_domain::address_list::{self, Entry, ListError};
use guildhall_domain::email::{AddressFault, Domain, EmailAddress, typing_hint};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

/// What breaks parsers of addresses: separators, quotes, marks that compose, letters with odd cases, invisible ones.
const HARD: &[&str] = &[
    "a",
    "b",
    "Z",
    "9",
    "@",
    "@",
    ".",
    "..",
    "-",
    "_",
    "%",
    "+",
    "\"",
    "\"",
    "\\",
    "<",
    ">",
    "(",
    ")",
    "[",
    "]",
    "'",
    ";",
    ",",
    " ",
    "\t",
    "\n",
    "\r\n",
    "\0",
    "\u{85}",
    "\u{a0}",
    "\u{ad}",
    "\u{200b}",
    "\u{200d}",
    "\u{202e}",
    "\u{feff}",
    "\u{301}",
    "\u{307}",
    "\u{327}",
    "\u{338}",
    "\u{345}",
    "\u{212a}",
    "\u{212b}",
    "İ",
    "ı",
    "ſ",
    "ß",
    "ẞ",
    "Σ",
    "ς",
    "ǅ",
    "Ⱥ",
    "ᾼ",
    "ﬁ",
    "ｘ",
    "．",
    "。",
    "＠",
    "é",
    "É",
    "中",
    "א",
    "١",
    "а",
    "\u{1f1e9}",
    "😀",
    "\u{e0041}",
    "\u{fffd}",
    "；",
    "、",
    "،",
    "xn--",
    "XN--",
    "xn--mke-jua",
    ".example",
    "@x.example",
    "mailto:",
    "• ",
];

fn hard_text() -> impl Strategy<Value = String> {
    prop_oneof![
        vec(select(HARD), 0..24).prop_map(|parts| parts.concat()),
        any::<String>(),
    ]
}

fn hard_address() -> impl Strategy<Value = String> {
    let letters = || vec(select(HARD), 1..6).prop_map(|parts| parts.concat());
    let quoted = letters().prop_map(|text| format!("\"{}\"", text.replace(['"', '\\', '\n'], "\\\"")));
    let domain = prop_oneof![
        letters().prop_map(|text| format!("{text}.example")),
        Just("x.example".to_owned()),
    ];
    (prop_oneof![letters(), quoted], domain).prop_map(|(local, domain)| format!("{local}@{domain}"))
}

/// Addresses that are valid, so that properties of valid ones do not wait for luck.
fn address() -> impl Strategy<Value = String> {
    let atom = "[a-zA-Z0-9!#$%&*+/=?^_`{|}~éÉßΣςİıſﬁ-]{1,8}";
    let quoted = "\"([a-z ;,<>@.()]|\\\\\\\\|\\\\\"){1,8}\"";
    let local = prop_oneof![
        atom.prop_map(String::from),
        (atom, atom).prop_map(|(a, b)| format!("{a}.{b}")),
        quoted.prop_map(String::from),
    ];
    let domain = "[a-zA-Z0-9éüß]{1,8}(\\.[a-z0-9]{1,5}){0,2}\\.(example|Test|рф)";
    (local, domain)
        .prop_map(|(local, domain)| format!("{local}@{domain}"))
        .prop_filter("refused", |text| EmailAddress::parse(text).is_ok())
}

fn key(input: &str) -> Option<String> {
    let address = EmailAddress::parse(input).ok()?;
    Some(address.key().as_str().to_owned())
}

/// What was read, without the rows' numbers.
fn contents(entries: &[Entry<'_>]) -> Vec<(String, Option<String>, Result<String, AddressFault>)> {
    let content = |entry: &Entry<'_>| {
        let address = match &entry.address {
            Ok(address) => Ok(address.to_string()),
            Err(error) => Err(error.fault.clone()),
        };
        (entry.input.to_owned(), entry.name.clone(), address)
    };
    entries.iter().map(content).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn f5_never_panics(text in hard_text()) {
        let length = text.trim().chars().count();
        if let Err(error) = EmailAddress::parse(&text) {
            prop_assert!(error.position <= length, "{error:?}");
            prop_assert!(!error.to_string().is_empty());
            prop_assert!(AddressFault::all_codes().contains(&error.fault.code()));
        }
        if let Err(error) = Domain::parse(&text) {
            prop_assert!(error.position <= length, "{error:?}");
        }
        typing_hint(&text);
        let entries = address_list::read(&text);
        for entry in entries.iter().flatten() {
            if let Err(error) = &entry.address {
                prop_assert!(error.position <= entry.input.chars().count(), "{entry:?}");
            }
        }
    }

    #[test]
    fn f5_fold_is_idempotent(text in prop_oneof![hard_address(), address()]) {
        if let Some(folded) = key(&text) {
            prop_assert_eq!(key(&folded), Some(folded));
        }
    }

    #[test]
    fn f5_parse_of_print_is_the_same_address(text in prop_oneof![hard_address(), address()]) {
        if let Ok(address) = EmailAddress::parse(&text) {
            prop_assert_eq!(EmailAddress::parse(&address.to_string()), Ok(address.clone()));
            prop_assert_eq!(address.as_str(), text.trim());
            let domain = Domain::parse(address.domain());
            prop_assert!(domain.is_ok_and(|domain| domain.matches(&address)));
            prop_assert!(address.key().as_str().len() <= 254);
            prop_assert!(address.domain().is_ascii());
        }
    }

    #[test]
    fn f1_another_character_never_folds_to_the_ascii_address(
        text in "[a-z]{1,6}@[a-z]{1,6}\\.example",
        at in 0usize..20,
        other in prop_oneof![proptest::char::range('\u{a1}', char::MAX), select(vec!['\u{212a}', 'İ', 'ı', 'ſ', 'ﬁ', 'ｘ', '\u{37e}', '\u{ad}'])],
    ) {
        prop_assume!(!other.is_whitespace());
        let mut characters: Vec<char> = text.chars().collect();
        let at = at % characters.len();
        let mut inserted = characters.clone();
        characters[at] = other;
        inserted.insert(at, other);
        let ascii = key(&text);
        prop_assert_ne!(key(&String::from_iter(characters)), ascii.clone());
        prop_assert_ne!(key(&String::from_iter(inserted)), ascii);
    }

    #[test]
    fn f2_case_is_the_only_thing_ascii_addresses_may_differ_in(
        one in "[a-cA-C_%+.]{1,3}@[xX]\\.example",
        other in "[a-cA-C_%+.]{1,3}@[xX]\\.example",
    ) {
        if let (Some(a), Some(b)) = (key(&one), key(&other)) {
            prop_assert_eq!(a == b, one.eq_ignore_ascii_case(&other));
        }
    }

    #[test]
    fn c6_only_the_whole_domain_matches(address in address(), extra in "[a-z0-9.@\"-]{1,6}") {
        let parsed = EmailAddress::parse(&address).unwrap();
        let ours = Domain::parse(parsed.domain()).unwrap();
        prop_assert!(ours.matches(&parsed));
        let domain = parsed.domain();
        let theirs = format!("{extra}.example");
        prop_assume!(Domain::parse(&theirs).as_ref() != Ok(&ours));
        for foreign in [
            format!("a@{extra}{domain}"),
            format!("a@{domain}{extra}"),
            format!("a@{domain}@{theirs}"),
            format!("\"a@{domain}@\"@{theirs}"),
        ] {
            let counted = EmailAddress::parse(&foreign).is_ok_and(|foreign| ours.matches(&foreign));
            prop_assert!(!counted, "{foreign:?}");
        }
    }

    #[test]
    fn a_hint_suggests_an_address(text in prop_oneof![hard_address(), hard_text()], end in "[.,; ]{0,2}") {
        let text = text + &end;
        if let Some(hint) = typing_hint(&text) {
            prop_assert!(EmailAddress::parse(&text).is_err());
            if let Some(suggestion) = hint.suggestion() {
                let repaired = EmailAddress::parse(suggestion).map(|it| it.to_string());
                prop_assert_eq!(repaired, Ok(suggestion.to_owned()));
                prop_assert_eq!(typing_hint(suggestion), None);
            }
        }
    }

    #[test]
    fn a_masked_address_tells_two_characters_and_an_ending(address in address()) {
        let masked = EmailAddress::parse(&address).unwrap().masked();
        let (local, domain) = masked.split_once("•••@").unwrap();
        prop_assert_eq!(local.chars().count(), 1);
        prop_assert_eq!(domain.chars().position(|ch| ch == '•'), Some(1));
    }

    #[test]
    fn what_was_pasted_is_in_the_entries_in_order(text in hard_text()) {
        let entries = address_list::read(&text).unwrap();
        let mut rest = text.as_str();
        let mut left_out = String::new();
        for (index, entry) in entries.iter().enumerate() {
            prop_assert_eq!(entry.position, index + 1);
            let (before, after) = rest.split_once(entry.input).expect("a piece of what is left");
            left_out += before;
            rest = after;
        }
        left_out += rest;
        prop_assert!(!left_out.contains(|ch: char| ch == '@' || ch.is_alphanumeric()), "{left_out:?}");
    }

    #[test]
    fn a_line_never_reaches_into_the_next(one in hard_text(), other in hard_text()) {
        prop_assume!(!other.starts_with('\u{feff}'));
        let both = format!("{one}\n{other}");
        let mut apart = contents(&address_list::read(&one).unwrap());
        apart.extend(contents(&address_list::read(&other).unwrap()));
        prop_assert_eq!(contents(&address_list::read(&both).unwrap()), apart);
    }

    #[test]
    fn a_list_of_addresses_is_read_back(
        rows in vec((address(), select(vec!["{}", "<{}>", "Doe, Jane <{}>", "\"Doe; @ Jane\" <{}>", "'Jane' <{}>"])), 1..8),
        separator in select(vec!["; ", ";", "\r\n", "\t", ",", ", ", "\u{2028}", "；"]),
    ) {
        let text: Vec<_> = rows.iter().map(|(address, form)| form.replace("{}", address)).collect();
        let text = text.join(separator);
        let entries = address_list::read(&text).unwrap().into_iter();
        let read: Vec<_> = entries.map(|entry| entry.address.map(|it| it.as_str().to_owned())).collect();
        let expected: Vec<_> = rows.into_iter().map(|(address, _)| Ok(address)).collect();
        prop_assert_eq!(read, expected);
    }
}

#[test]
fn g6_a_million_rows_are_refused() {
    let rows = "a@x.example\n".repeat(1_000_001);
    let limit = address_list::MAX_ENTRIES;
    assert_eq!(address_list::read(&rows), Err(ListError::TooManyEntries { limit }));
}

#[test]
fn g6_a_long_line_is_one_refusal() {
    let line = "a@".repeat(5_000_000);
    let entries = address_list::read(&line).unwrap();
    assert_eq!(entries.len(), 1);
    assert_eq!(entries[0].input.as_ptr(), line.as_ptr());
    let error = entries[0].address.as_ref().unwrap_err();
    assert_eq!(error.fault, AddressFault::AddressTooLong);
}

#[test]
fn g6_an_endless_address_is_refused_unread() {
    for unit in ["a", "\"", "@", "é", "xn--", "a@", ".", "(", "\\\"", "\u{301}"] {
        let text = unit.repeat(10_000_000 / unit.len());
        let error = EmailAddress::parse(&text).unwrap_err();
        assert_eq!(error.fault, AddressFault::AddressTooLong);
        assert_eq!(Domain::parse(&text).unwrap_err().fault, AddressFault::DomainTooLong);
        assert_eq!(typing_hint(&text), None);
    }
}
