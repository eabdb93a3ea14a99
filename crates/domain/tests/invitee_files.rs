//! Properties of files of people to invite, over files made to break their reader.

use guildhall_domain::invitee_file::{self, FileError};
use guildhall_domain::invitees::{Invitee, Vocabulary};
use guildhall_domain::language::Language;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

/// What breaks readers of CSV: delimiters, quotes, line ends, marks, names of columns, halves of encodings.
const HARD: &[&[u8]] = &[
    b",",
    b";",
    b"\t",
    b"\"",
    b"\"\"",
    b"\r\n",
    b"\n",
    b"\r",
    b" ",
    b"'",
    b"=",
    b"a@x.example",
    b"Name <b@x.example>",
    b"mail",
    b"name",
    b"language",
    b"sep=;\n",
    b"de",
    b"\xef\xbb\xbf",
    b"\xff\xfe",
    b"\0",
    b"\xc3",
    b"\xbc",
    b"PK\x03\x04",
    "メール".as_bytes(),
    "e\u{301}".as_bytes(),
];

fn spoken() -> Vocabulary {
    let languages = ["en", "de"].iter().filter_map(|tag| Language::parse(tag).ok());
    Vocabulary::of(languages.collect())
}

fn hard_file() -> impl Strategy<Value = Vec<u8>> {
    vec(select(HARD), 0..60).prop_map(|parts| parts.concat())
}

fn quoted(cell: &str) -> String {
    format!("\"{}\"", cell.replace('"', "\"\""))
}

/// A cell that is kept as it stands: one line, no blanks at its ends.
fn cell() -> impl Strategy<Value = String> {
    "[a-zé\",;'<>x]([a-z \",;']{0,12}[a-z\",;])?".prop_filter("two blanks become one", |cell| !cell.contains("  "))
}

fn printed(rows: &[(String, String, String)], delimiter: char, line_end: &str) -> String {
    let mut text = format!("note{delimiter}e-mail{delimiter}name{line_end}");
    for (address, name, note) in rows {
        let cells = [note, address, name]
            .map(|cell| quoted(cell))
            .join(&delimiter.to_string());
        text.push_str(&cells);
        text.push_str(line_end);
    }
    text
}

fn plain(row: &Invitee) -> (String, String, String) {
    let text = |part: &Option<String>| part.clone().unwrap_or_default();
    (
        row.address.clone().map(String::from).unwrap_or_default(),
        text(&row.name),
        text(&row.note),
    )
}

proptest! {
    #[test]
    fn f5_reading_never_panics(file in hard_file()) {
        if let Err(error) = invitee_file::read(&file, &spoken()) {
            prop_assert!(FileError::all_codes().contains(&error.code()));
            prop_assert!(error.to_string().contains(' '));
        }
    }

    #[test]
    fn f5_reading_bytes_never_panics(file in vec(any::<u8>(), 0..400)) {
        invitee_file::read(&file, &spoken()).ok();
    }

    #[test]
    fn f5_what_is_printed_is_read_again(
        rows in vec(("[a-z]{1,8}@x\\.example", cell(), cell()), 1..40),
        delimiter in select(&[',', ';', '\t'][..]),
        line_end in select(&["\n", "\r\n", "\r"][..]),
    ) {
        let text = printed(&rows, delimiter, line_end);
        let file = invitee_file::read(text.as_bytes(), &spoken()).unwrap();
        let read: Vec<_> = file.invitees.rows().iter().map(plain).collect();
        prop_assert_eq!(read, rows);
        prop_assert_eq!(file.delimiter, delimiter);
        let numbers: Vec<_> = file.invitees.rows().iter().map(|row| row.position).collect();
        prop_assert_eq!(numbers, (2..file.invitees.rows().len() + 2).collect::<Vec<_>>());
    }

    #[test]
    fn no_line_with_something_in_it_is_dropped(lines in vec("[a-z@. ]{0,12}", 1..60)) {
        let text = lines.join("\n");
        let filled = lines.iter().filter(|line| !line.trim().is_empty()).count();
        match invitee_file::read(text.as_bytes(), &spoken()) {
            Ok(file) => {
                let header = filled - file.invitees.rows().len();
                prop_assert!(header <= 1);
            }
            Err(error) => prop_assert_eq!((error, filled == 0), (FileError::Empty, true)),
        }
    }

    #[test]
    fn a_row_survives_being_kept(file in hard_file()) {
        if let Ok(file) = invitee_file::read(&file, &spoken()) {
            let kept = serde_json::to_string(file.invitees.rows()).unwrap();
            let again: Vec<Invitee> = serde_json::from_str(&kept).unwrap();
            prop_assert_eq!(again.as_slice(), file.invitees.rows());
        }
    }
}
