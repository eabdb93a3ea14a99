use super::*;

/// Each entry as `address`, `name <address>`, or `input: code@position` for a refusal.
fn listed(text: &str) -> Vec<String> {
    let entries = read(text).unwrap();
    for (index, entry) in entries.iter().enumerate() {
        assert_eq!(entry.position, index + 1);
        assert_eq!(entry.input, entry.input.trim());
        assert!(!entry.input.is_empty());
    }
    entries
        .iter()
        .map(|entry| match (&entry.name, &entry.address) {
            (None, Ok(address)) => address.to_string(),
            (Some(name), Ok(address)) => format!("{name} <{address}>"),
            (_, Err(error)) => format!("{}: {}@{}", entry.input, error.fault.code(), error.position),
        })
        .collect()
}

#[track_caller]
fn assert_list(text: &str, expected: &[&str]) {
    assert_eq!(listed(text), expected, "{text:?}");
}

const AB: &[&str] = &["a@x.example", "b@x.example"];

#[test]
fn nothing_is_an_empty_list() {
    for text in [
        "",
        " ",
        "\n\r\n\t;;,, ;",
        "\u{feff}",
        "\u{feff}\r\n",
        "\"\"",
        "''",
        "> ; •",
    ] {
        assert_list(text, &[]);
    }
}

#[test]
fn every_separator_divides() {
    for separator in [
        ";", "; ", " ;\r\n", ",", ", ", "\n", "\r", "\r\n", "\n\n\n", "\t", " ", "   ", "\u{a0}", "\u{3000}",
        "\u{2028}", "\u{85}", "；", "，", "、", "،", "؛", ";;", ",;,\n", " - ", " | ", " • ",
    ] {
        let text = format!("a@x.example{separator}b@x.example");
        assert_list(&text, AB);
        assert_list(&format!("\u{feff}{separator}{text}{separator}"), AB);
    }
}

#[test]
fn a_single_address_is_a_list_of_one() {
    for text in [
        "j@x.example",
        " j@x.example\r\n",
        "<j@x.example>",
        "< j@x.example >",
        "<j@x.example",
        "'j@x.example'",
        "\"j@x.example\"",
        "“j@x.example”",
        "‚j@x.example‘",
        "«j@x.example»",
        "'<j@x.example>'",
        "<'j@x.example'>",
        "mailto:j@x.example",
        "MAILTO:j@x.example?subject=Hello",
        "<mailto:j@x.example>",
        "SMTP:j@x.example",
        "(j@x.example)",
        "[mailto:j@x.example]",
        "• j@x.example",
        "\"j@x.example",
        "j@x.example\"",
    ] {
        let entries = read(text).unwrap();
        let found: Vec<_> = entries
            .iter()
            .map(|entry| entry.address.as_ref().map(|it| it.key().as_str().to_owned()))
            .collect();
        if text == "<j@x.example" {
            assert_list(text, &["<j@x.example: bracket-not-closed@1"]);
        } else {
            assert_eq!(found, [Ok("j@x.example".to_owned())], "{text:?}");
            assert_eq!(entries[0].name, None, "{text:?}");
        }
    }
}

#[test]
fn outlook_recipients_are_read() {
    assert_list(
        "Müller, Hans <h@x.example>; 'Doe, Jane' <j@x.example>; \"Roe, Richard\" <r@x.example>; bob@x.example",
        &[
            "Müller, Hans <h@x.example>",
            "Doe, Jane <j@x.example>",
            "Roe, Richard <r@x.example>",
            "bob@x.example",
        ],
    );
    assert_list(
        "'j@x.example' <j@x.example>; 'b@x.example'; k@x.example <k@x.example>;",
        &["j@x.example", "b@x.example", "k@x.example"],
    );
    assert_list(
        "Doe, Jane (Contoso) <j@x.example>; Jane Roe (External) <r@x.example>",
        &["Doe, Jane (Contoso) <j@x.example>", "Jane Roe (External) <r@x.example>"],
    );
    assert_list(
        "j@x.example<mailto:j@x.example>; Eve <mailto:e@x.example>",
        &["j@x.example", "Eve <e@x.example>"],
    );
    assert_list("Jane Doe [mailto:j@x.example]", &["Jane Doe <j@x.example>"]);
    assert_list(
        "Hans Müller @ Contoso <h@x.example>",
        &["Hans Müller @ Contoso <h@x.example>"],
    );
}

#[test]
fn gmail_and_apple_mail_recipients_are_read() {
    assert_list(
        "Jane Doe <j@x.example>, \"Müller, Hans\" <h@x.example>, b@x.example, \"O'Hara, \\\"Pat\\\"\" <p@x.example>",
        &[
            "Jane Doe <j@x.example>",
            "Müller, Hans <h@x.example>",
            "b@x.example",
            "O'Hara, \"Pat\" <p@x.example>",
        ],
    );
    assert_list(
        "Jane Doe <j@x.example>\u{2028}Hans <h@x.example>",
        &["Jane Doe <j@x.example>", "Hans <h@x.example>"],
    );
    assert_list(
        "=?utf-8?Q?M=C3=BCller=2C_Hans?= <h@x.example>",
        &["=?utf-8?Q?M=C3=BCller=2C_Hans?= <h@x.example>"],
    );
}

#[test]
fn a_spreadsheet_column_is_read() {
    assert_list("a@x.example\r\nb@x.example\r\n", AB);
    // A cell with a line end inside is copied with quotes around it.
    assert_list("\"a@x.example\nb@x.example\"\r\n", AB);
    assert_list("\"a@x.example; b@x.example\"\r\n", AB);
    assert_list("\"a@x.example\",\"b@x.example\"\r\n", AB);
    assert_list("\"a@x.example\"\t\"b@x.example\"", AB);
    assert_list(
        "Name\tE-mail\r\nJane Doe\tj@x.example",
        &["Name: no-at@0", "E-mail: no-at@0", "Jane Doe: no-at@0", "j@x.example"],
    );
    assert_list("\"Doe, Jane\",j@x.example", &["\"Doe, Jane\": no-at@0", "j@x.example"]);
}

#[test]
fn a_comma_belongs_to_a_name_only_where_no_address_stands_between() {
    assert_list("Müller, Hans <h@x.example>", &["Müller, Hans <h@x.example>"]);
    assert_list(
        "a@x.example, b@x.example, Hans <h@x.example>",
        &["a@x.example", "b@x.example", "Hans <h@x.example>"],
    );
    assert_list(
        "a@x.example, Müller, Hans, Dr. <h@x.example>, b@x.example",
        &["a@x.example", "Müller, Hans, Dr. <h@x.example>", "b@x.example"],
    );
    assert_list("hello, a@x.example", &["hello: no-at@0", "a@x.example"]);
    assert_list("a@x.example, hello", &["a@x.example", "hello: no-at@0"]);
    assert_list("hello; Hans <h@x.example>", &["hello: no-at@0", "Hans <h@x.example>"]);
    assert_list("hello\nHans <h@x.example>", &["hello: no-at@0", "Hans <h@x.example>"]);
    assert_list("hello, a@x.example <a@x.example>", &["hello: no-at@0", "a@x.example"]);
    assert_list(
        "张，三 <z@x.example>，b@x.example",
        &["张，三 <z@x.example>", "b@x.example"],
    );
}

#[test]
fn the_end_of_a_bracket_ends_its_entry() {
    assert_list("<a@x.example><b@x.example>", AB);
    assert_list("<a@x.example> <b@x.example>", AB);
    assert_list(
        "Hans <h@x.example> Eva <e@x.example>",
        &["Hans <h@x.example>", "Eva <e@x.example>"],
    );
    assert_list("Hans <h@x.example> hello", &["Hans <h@x.example>", "hello: no-at@0"]);
    assert_list(
        "Hans <h@x.example>, Eva <e@x.example>",
        &["Hans <h@x.example>", "Eva <e@x.example>"],
    );
    assert_list(
        "'Hans <h@x.example>'; b@x.example",
        &["'Hans <h@x.example>", "b@x.example"],
    );
}

#[test]
fn addresses_before_a_name_are_not_taken_for_the_name() {
    assert_list("a@x.example Hans <h@x.example>", &["a@x.example", "Hans <h@x.example>"]);
    assert_list(
        "a@x.example b@x.example <c@x.example>",
        &["a@x.example", "b@x.example <c@x.example>"],
    );
    assert_list("a@x.example <h@x.example>", &["a@x.example <h@x.example>"]);
}

#[test]
fn parentheses_are_read_where_there_is_no_doubt() {
    assert_list("Jane Doe (j@x.example)", &["Jane Doe <j@x.example>"]);
    assert_list("j@x.example (Jane Doe)", &["Jane Doe <j@x.example>"]);
    assert_list("j@x.example(Jane)", &["j@x.example(Jane): comment@12"]);
    assert_list("Jane (j@x.example) Doe", &["Jane (j@x.example) Doe: blank@5"]);
    assert_list("j@[192.0.2.1]", &["j@[192.0.2.1]: ip-literal@3"]);
    assert_list("a@x.example (b@x.example)", &["a@x.example", "b@x.example"]);
}

#[test]
fn a_blank_inside_an_address_is_refused_and_never_guessed() {
    assert_list("jane doe@x.example", &["jane doe@x.example: blank@5"]);
    assert_list("Jane Doe j@x.example", &["Jane Doe j@x.example: blank@5"]);
    assert_list("jane@ x.example", &["jane@ x.example: blank@6"]);
    assert_list(
        "jane @x.example; b@x.example",
        &["jane @x.example: blank@5", "b@x.example"],
    );
    assert_list(
        "a@x.example hello b@x.example",
        &["a@x.example hello b@x.example: two-ats@20"],
    );
}

#[test]
fn a_refusal_counts_the_characters_of_its_piece() {
    assert_list(
        "a@x.example; Müller, Hans <hä ns@x.example>",
        &["a@x.example", "Müller, Hans <hä ns@x.example>: blank@17"],
    );
    assert_list("'a..b@x.example'", &["'a..b@x.example': double-dot@4"]);
    assert_list("mailto:a@b@x.example", &["mailto:a@b@x.example: two-ats@11"]);
    assert_list(
        "mailto:a%2Bb@x.example",
        &["mailto:a%2Bb@x.example: forbidden-character@7"],
    );
    assert_list("Hans <>", &["Hans <>: empty@0"]);
    assert_list("Hans <hans>", &["Hans <hans>: no-at@0"]);
}

#[test]
fn f4_quoted_local_parts_may_hold_what_divides_elsewhere() {
    assert_list("\"a;b\"@x.example; c@x.example", &["\"a;b\"@x.example", "c@x.example"]);
    assert_list(
        "\"a,b c\"@x.example c@x.example",
        &["\"a,b c\"@x.example", "c@x.example"],
    );
    assert_list(
        "Ann <\"a;,> b\"@x.example>, c@x.example",
        &["Ann <\"a;,> b\"@x.example>", "c@x.example"],
    );
    assert_list("\"a@x.example@\"@evil.example", &["\"a@x.example@\"@evil.example"]);
    assert_list(
        "\"Doe; Jane @ home\" <j@x.example>",
        &["Doe; Jane @ home <j@x.example>"],
    );
    assert_list("'\"a b\"@x.example'", &["\"a b\"@x.example"]);
}

#[test]
fn f4_an_open_quote_costs_its_own_entry_only() {
    assert_list(
        "\"Doe, Jane <j@x.example>\nb@x.example",
        &["Doe, Jane <j@x.example>", "b@x.example"],
    );
    assert_list(
        "\"Jane <j@x.example>; \"Doe, Bob\" <b@x.example>; c@x.example",
        &["Jane <j@x.example>", "Doe, Bob <b@x.example>", "c@x.example"],
    );
    assert_list(
        "\"a;b@x.example; c@x.example",
        &["\"a: no-at@0", "b@x.example", "c@x.example"],
    );
    assert_list("a@x.example; \"b@x.example", AB);
    assert_list(
        "5\" disk <d@x.example>; b@x.example",
        &["5 disk <d@x.example>", "b@x.example"],
    );
    assert_list("\"\\\" <d@x.example>; b@x.example", &["d@x.example", "b@x.example"]);
}

#[test]
fn f4_an_open_bracket_costs_its_own_entry_only() {
    assert_list(
        "<a@x.example; b@x.example",
        &["<a@x.example: bracket-not-closed@1", "b@x.example"],
    );
    assert_list(
        "Hans <h@x.example\nb@x.example>",
        &[
            "Hans <h@x.example: bracket-not-closed@6",
            "b@x.example>: forbidden-character@12",
        ],
    );
    assert_list(
        "Hans <h@x.example, Eva <e@x.example>",
        &["Hans <h@x.example: bracket-not-closed@6", "Eva <e@x.example>"],
    );
    assert_list("<<a@x.example>", &["a@x.example"]);
    assert_list(
        "<a@x.example, b@x.example>",
        &[
            "<a@x.example: bracket-not-closed@1",
            "b@x.example>: forbidden-character@12",
        ],
    );
}

#[test]
fn f4_look_alikes_and_invisible_characters_are_refused_in_their_row() {
    assert_list(
        "a@x.example\n\u{200b}b@x.example\nmi\u{212a}e@x.example",
        &[
            "a@x.example",
            "\u{200b}b@x.example: invisible-character@1",
            "mi\u{212a}e@x.example: look-alike@3",
        ],
    );
    assert_list("a@x.example\n\u{200b}\nb@x.example", AB);
    assert_list(
        "a@x.example\0;b@x.example",
        &["a@x.example\0: control-character@12", "b@x.example"],
    );
    assert_list("jane＠x.example", &["jane＠x.example: look-alike@5"]);
}

#[test]
fn g4_a_name_is_kept_without_what_reorders_a_line() {
    let text = "\"\u{202e}Jane\u{0}\u{2066} D\\oe\u{200b}\" <j@x.example>";
    assert_eq!(read(text).unwrap()[0].name.as_deref(), Some("Jane Doe"));
    let markup = read("<b>Jane</b> <j@x.example>").unwrap();
    assert_eq!(markup.last().unwrap().address.as_ref().unwrap().as_str(), "j@x.example");
    assert_eq!(
        read("می\u{200c}خواهم <j@x.example>").unwrap()[0].name.as_deref(),
        Some("می\u{200c}خواهم")
    );
}

#[test]
fn g6_a_list_has_100_000_entries_at_most() {
    let full = "a@x.example\n".repeat(MAX_ENTRIES);
    assert_eq!(read(&full).unwrap().len(), MAX_ENTRIES);
    let refused = Err(ListError::TooManyEntries { limit: MAX_ENTRIES });
    assert_eq!(read(&format!("{full}b@x.example")), refused);
    assert_eq!(read(&format!("{full}\n;;\n")).unwrap().len(), MAX_ENTRIES);
    for row in ["a@b.c\n", "a@b.c ", "a,", "a;", "a@b.c,", "<@>", "a b,"] {
        assert_eq!(read(&row.repeat(1_000_001)), refused, "{row:?}");
    }
}

#[test]
fn g6_a_list_over_16_mib_is_refused_before_it_is_read() {
    let text = ",".repeat(MAX_BYTES + 1);
    let error = read(&text).unwrap_err();
    assert_eq!(error, ListError::TooLong { limit: MAX_BYTES });
    assert_eq!((error.code(), error.limit()), ("list-too-long", MAX_BYTES));
    assert_eq!(
        error.to_string(),
        "Divide the list and enter its parts one after the other; a list may have 16 MB"
    );
    assert_eq!(read(&text[1..]), Ok(vec![]));
}

#[test]
fn g6_a_line_of_10_mb_is_one_refused_entry() {
    for unit in ["a", "@", "a@b.", "\u{301}a", "\"a", "(a", "a\\\"", "@\"@"] {
        let line = unit.repeat(10_000_000 / unit.len());
        let text = format!("{line}\nb@x.example");
        let entries = read(&text).unwrap();
        assert_eq!(entries.len(), 2, "{unit:?}");
        assert_eq!(entries[0].input.as_ptr(), text.as_ptr(), "{unit:?} is not copied");
        assert_eq!(entries[0].name, None);
        assert_eq!(
            entries[0].address.as_ref().unwrap_err().fault.code(),
            "address-too-long"
        );
        assert!(entries[1].address.is_ok());
    }
    let name = format!("{} <j@x.example>", "a ".repeat(1_000_000));
    assert_eq!(
        read(&name).unwrap()[0].address.as_ref().unwrap_err().fault.code(),
        "address-too-long"
    );
}

#[test]
fn g6_16_mib_of_quotes_or_brackets_is_read() {
    for unit in ["\"", "<", ">", "'", "\\\"", " \"", "<\"", "\"@\" ", "((", "\"\\"] {
        let text = unit.repeat(MAX_BYTES / unit.len());
        match read(&text) {
            Ok(entries) => assert!(entries.len() <= 1, "{unit:?}: {}", entries.len()),
            Err(error) => assert_eq!(error.code(), "too-many-entries", "{unit:?}"),
        }
    }
}

#[test]
fn f5_linear_time() {
    let units = [
        "\"",
        "<",
        "'",
        " \"",
        "<\"",
        "\"<",
        "\\\"",
        " \"\\",
        "\"\\\" ",
        "\"@\" ",
        "\"@\"  ;",
        "\"a\" <",
        "a,",
        ",",
        "(",
        "<\"\\\"",
        "\" \"",
        "<a@x.example ",
        "\"a@b\"c",
        "a@b ",
        "é<\"",
        "<\">",
        "\"<\"@\" ",
        " \"\\\\",
    ];
    for unit in units {
        for line_end in ["", "\n"] {
            let work = |times: usize| split::work(&format!("{}{line_end}", unit.repeat(times)));
            let (small, large) = (work(500), work(4_000));
            assert!(large <= 8 * small + 64, "{unit:?}: {small} steps, then {large}");
            assert!(
                large <= 6 * 4_000 * unit.chars().count() + 64,
                "{unit:?}: {large} steps"
            );
        }
    }
}
