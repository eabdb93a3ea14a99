use super::*;
use crate::clock::{Instant, Span};
use crate::invitees::RowFault;
use crate::language::Language;
use crate::rights::AccessRight;

fn spoken() -> Vocabulary {
    let languages = ["en", "de", "fr"].map(|tag| Language::parse(tag).unwrap()).to_vec();
    let rights = AccessRight::BUILT_IN.iter().map(|right| (right.as_str(), *right));
    Vocabulary::of(languages).with_rights(rights, Instant(1_795_467_600_000_000), Span::days(3653))
}

#[track_caller]
fn rows(bytes: &[u8]) -> Vec<String> {
    let file = read(bytes, &spoken()).unwrap();
    file.invitees.rows().iter().map(show).collect()
}

fn show(row: &Invitee) -> String {
    let address = match &row.address {
        Ok(address) => address.as_str().to_owned(),
        Err(error) => format!("!{}", error.fault.code()),
    };
    let language = row.language.as_ref().map(Language::as_str);
    let is_fine = |part: &&str| row.fault.is_none() || part.len() < 3;
    let rights = row.presets().map(ToString::to_string);
    let parts = [
        row.name.as_deref().filter(is_fine),
        language,
        row.note.as_deref().filter(is_fine),
        rights.as_deref(),
    ];
    let fault = row.fault.as_ref().map(|fault| format!("!{}", fault.code()));
    let mut line = format!("{} {address}", row.position);
    for part in parts.into_iter().flatten().chain(fault.as_deref()) {
        line.push('|');
        line.push_str(part);
    }
    line
}

#[track_caller]
fn refused(bytes: &[u8]) -> FileError {
    read(bytes, &spoken())
        .map(|file| file.invitees.rows().to_vec())
        .unwrap_err()
}

#[test]
fn columns_are_recognized_in_any_order_and_language() {
    for header in [
        "note;name;language;rights;last day;address",
        "Notes;Full name;LANG;Access Rights;Rights until;E-Mail Address",
        "Anmerkung;Vollständiger Name;Sprache;Rechte;Letzter Tag;E-Mail-Adresse",
        "notas;nombre completo;idioma;derechos;ultimo dia;correo electronico",
        "Commentaire;NOM;Langue;Droits;Dernier jour;Adresse électronique",
        "備考;氏名;言語;権限;最終日;メールアドレス",
        "ملاحظات;الاسم;اللغة;الصلاحيات;آخر يوم;البريد الإلكتروني",
    ] {
        let file = format!("{header}\nnew;Jane Doe;de;Report viewer;31.12.2026;jane@x.example\n");
        let row = "2 jane@x.example|Jane Doe|de|new|report_viewer@1798761600000000";
        assert_eq!(rows(file.as_bytes()), [row], "{header}");
    }
}

#[test]
fn an_address_of_a_street_gives_way_to_the_mail_address() {
    let file = read(b"Name,Address,E-mail,Company\nJ,1 High St,j@x.example,X\n", &spoken()).unwrap();
    assert_eq!(show(&file.invitees.rows()[0]), "2 j@x.example|J");
    assert_eq!(file.unused, ["Address", "Company"]);
}

#[test]
fn what_has_no_name_and_is_not_used_is_told_by_its_place() {
    let unnamed = |text: &str| read(text.as_bytes(), &spoken()).unwrap().unnamed;
    assert_eq!(unnamed("7,Jane,j@x.example\n8,,k@x.example,new\n"), [1, 2, 4]);
    assert_eq!(unnamed("mail,,name\nj@x.example,,J\nk@x.example,x,K,surplus\n"), [2, 4]);
    assert_eq!(
        unnamed("mail,company\nj@x.example,X,,\n"),
        [0; 0],
        "what is told by name, and blanks"
    );
    let wide = format!("j@x.example{}", ",x".repeat(40));
    assert_eq!(unnamed(&wide).len(), 12);
}

#[test]
fn a_table_is_told_from_a_list_by_its_header() {
    for table in [
        "name\tmail\nDoe, Jane\tj@x.example",
        "\u{feff}\n\nFirma;E-Mail-Adresse\nX;j@x.example",
        "Row,Address,Name,Language,Note,Rights,Last day,Verdict,Reason\r\n3,jane@@x.example,,,,,,Invalid,Two @",
        "氏名,メールアドレス\n田中,y@x.example",
        "sep=;\nmail;name\nj@x.example;J",
    ] {
        assert!(is_table(table), "{table}");
    }
    for list in [
        "",
        "j@x.example, k@x.example",
        "E-Mail\nj@x.example",
        "E-Mail:\nj@x.example; k@x.example",
        "E-Mail; j@x.example; k@x.example",
        "Doe, Jane <j@x.example>",
        "name, company\nnobody",
    ] {
        assert!(!is_table(list), "{list}");
    }
}

#[test]
fn delimiters_are_found_or_said() {
    assert_eq!(
        rows(b"name\tmail\nDoe, Jane\tj@x.example\n"),
        ["2 j@x.example|Doe, Jane"]
    );
    assert_eq!(rows(b"sep=;\r\nmail;name\r\nj@x.example;J\r\n"), ["2 j@x.example|J"]);
    assert_eq!(
        rows(b"1;j@x.example\n2;k@x.example"),
        ["1 j@x.example", "2 k@x.example"]
    );
    assert_eq!(rows(b"j@x.example\rk@x.example\r"), ["1 j@x.example", "2 k@x.example"]);
}

#[test]
fn quotes_hold_delimiters_quotes_and_line_ends() {
    let file = b"mail,name,note\r\nj@x.example,\"Doe, \"\"JJ\"\" Jane\",\"two\r\nlines\"\r\n\r\n,,\r\nk@x.example,a \"quote\" inside,\r\n";
    assert_eq!(
        rows(file),
        [
            "2 j@x.example|Doe, \"JJ\" Jane|two lines",
            "5 k@x.example|a \"quote\" inside"
        ]
    );
}

#[test]
fn a_file_without_a_header_has_its_addresses_in_one_column() {
    assert_eq!(rows(b"7,Jane,j@x.example\n8,,nobody\n"), ["1 j@x.example", "2 !no-at"]);
    assert_eq!(rows(b"nobody\nnothing\n"), ["1 !no-at", "2 !no-at"]);
    assert_eq!(
        refused(b"a@x.example,b@x.example\n"),
        FileError::SeveralAddressColumns { columns: vec![1, 2] }
    );
}

#[test]
fn a_header_without_an_address_column_still_finds_the_addresses() {
    assert_eq!(rows(b"Name,Contact\nJ,j@x.example\n"), ["2 j@x.example|J"]);
    let refused = refused(b"Name,Contact\nJ,123\n");
    assert_eq!(refused.columns().as_deref(), Some("Name, Contact"));
    assert_eq!(refused.code(), "no-address-column");
}

#[test]
fn two_columns_of_one_kind_are_refused_with_their_names() {
    let error = refused("E-Mail;Name;Courriel\na@x.example;;b@x.example".as_bytes());
    assert_eq!(
        error.to_string(),
        "Keep one column for the address; there are several: E-Mail (1), Courriel (3)"
    );
}

#[test]
fn encodings_are_told_apart() {
    let text = "mail;name\nj@x.example;Zoë €\n";
    let utf_16 = |unit: fn(u16) -> [u8; 2]| -> Vec<u8> {
        let with_mark = format!("\u{feff}{text}");
        with_mark.encode_utf16().flat_map(unit).collect()
    };
    let with_mark = [b"\xef\xbb\xbf", text.as_bytes()].concat();
    for (bytes, encoding) in [
        (text.as_bytes(), Encoding::Utf8),
        (&with_mark, Encoding::Utf8),
        (&utf_16(u16::to_le_bytes), Encoding::Utf16),
        (&utf_16(u16::to_be_bytes), Encoding::Utf16),
        (b"mail;name\nj@x.example;Zo\xeb \x80\n", Encoding::Windows1252),
    ] {
        let file = read(bytes, &spoken()).unwrap();
        assert_eq!(file.encoding, encoding);
        assert_eq!(show(&file.invitees.rows()[0]), "2 j@x.example|Zoë €");
    }
}

#[test]
fn g6_what_is_no_list_is_an_error_of_its_own() {
    for (bytes, code) in [
        (&b""[..], "empty-file"),
        (b"\xef\xbb\xbf \r\n", "empty-file"),
        (b"mail,name\n\n,\n", "no-rows"),
        (b"PK\x03\x04whatever", "spreadsheet-file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "spreadsheet-file"),
        (b"\x89PNG\r\n\x1a\n\0\0", "binary-file"),
        (b"a@x.example\0", "binary-file"),
        (b"m\0a\0i\0l\0", "binary-file"),
        (b"\xff\xfem", "wrong-encoding"),
        (b"\xff\xfe\x00\xd8m\0", "wrong-encoding"),
        (b"\xef\xbb\xbfa\xff@x.example", "wrong-encoding"),
        (b"mail\n\"a@x.example\nb@x.example\n", "file-quote-not-closed"),
    ] {
        assert_eq!(refused(bytes).code(), code, "{bytes:?}");
        assert!(FileError::all_codes().contains(&code));
    }
    assert_eq!(refused(b"mail\nb@x.example\n\"a@x.example\n").line(), Some(3));
}

#[test]
fn g6_too_much_is_refused_and_never_cut_off() {
    let many = "a@x.example\n".repeat(MAX_ROWS + 1);
    assert_eq!(refused(many.as_bytes()), FileError::TooManyRows { limit: MAX_ROWS });
    let blank_lines = format!("{}\n\n", "a@x.example\n\n".repeat(MAX_ROWS));
    assert_eq!(
        read(blank_lines.as_bytes(), &spoken()).unwrap().invitees.rows().len(),
        MAX_ROWS
    );
    let too_long = |line| FileError::RowTooLong {
        line,
        limit: MAX_ROW_BYTES,
    };
    let ten_mb = "a".repeat(10 * 1024 * 1024);
    assert_eq!(refused(ten_mb.as_bytes()), too_long(1));
    assert_eq!(
        refused(format!("mail\na@x.example,\"{ten_mb}\"\n").as_bytes()),
        too_long(2)
    );
    assert_eq!(refused("\"".repeat(10 * 1024 * 1024).as_bytes()), too_long(1));
    assert_eq!(refused(",".repeat(10 * 1024 * 1024).as_bytes()), too_long(1));
    let most = "a".repeat(MAX_BYTES + 1);
    assert_eq!(refused(most.as_bytes()), FileError::TooLong { limit: MAX_BYTES });
}

#[test]
fn what_is_beside_the_address_is_judged_too() {
    let long = "x".repeat(201);
    let file = format!(
        "mail,name,language,note\na@x.example,,German,\nb@x.example,,Klingon,\nc@x.example,,es,\nd@x.example,,DE_at,\n\
         e@x.example,,,{long}\nf@x.example,{long},,\ng@x.example,a\u{202e}b,,\nh@x.example,,,\u{1b}[2J\n"
    );
    assert_eq!(
        rows(file.as_bytes()),
        [
            "2 a@x.example|de",
            "3 b@x.example|!language-not-spoken",
            "4 c@x.example|!language-not-spoken",
            "5 d@x.example|de",
            "6 e@x.example|!note-too-long",
            "7 f@x.example|!name-too-long",
            "8 g@x.example|!name-forbidden-character",
            "9 h@x.example|!note-forbidden-character",
        ]
    );
    let read = read(file.as_bytes(), &spoken()).unwrap();
    let typed = "Klingon".to_owned();
    assert_eq!(
        read.invitees.rows()[1].fault.as_deref(),
        Some(&RowFault::Language { typed })
    );
    assert_eq!(read.invitees.addresses().count(), 2);
}

#[test]
fn a_row_that_cannot_be_used_makes_no_duplicates() {
    let file = read(
        b"mail,language\na@x.example,tlh\na@x.example,de\nA@x.example,\n",
        &spoken(),
    )
    .unwrap();
    let duplicates: Vec<_> = file.invitees.rows().iter().map(|row| row.duplicate_of).collect();
    assert_eq!(duplicates, [None, None, Some(3)]);
}

#[test]
fn f4_a_cell_holds_one_address_and_perhaps_its_name() {
    let file = "mail\n\"Müller, Hans <hans@x.example>\"\n\"a@x.example, b@x.example\"\n\"a@x.\nexample\"\n mailto:c@x.example \n";
    assert_eq!(
        rows(file.as_bytes()),
        [
            "2 hans@x.example|Müller, Hans",
            "3 !two-ats",
            "4 !control-character",
            "5 c@x.example"
        ]
    );
}

#[test]
fn g5_a_guarded_cell_is_read_as_it_was() {
    assert_eq!(
        rows(b"mail,note\n'+a@x.example,'=1+1\n'b'@x.example,'tis\nc@x.example,''=1+1\n"),
        ["2 +a@x.example|=1+1", "3 'b'@x.example|'tis", "4 c@x.example|'=1+1"]
    );
}
