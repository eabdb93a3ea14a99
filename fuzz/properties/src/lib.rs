//! What must hold for every input, whoever sends it. Each property panics where it does not hold.
//!
//! The fuzz targets (`cargo xtask fuzz`) look for counterexamples for as long as one likes; the suite tries some
//! thousands on a stable compiler.

use std::fmt::Write as _;

use guildhall::config::ServerKey;
use guildhall::csv;
use guildhall::http::visitor;
use guildhall::secrets::Keys;
use guildhall::tokens;
use guildhall::web::chrome::Notice;
use guildhall_domain::address_list;
use guildhall_domain::clock::{Instant, Span};
use guildhall_domain::email::{EmailAddress, typing_hint};
use guildhall_domain::id::PublicId;
use guildhall_domain::invitee_file::{self, FileError};
use guildhall_domain::invitees::{Invitee, Vocabulary};
use guildhall_domain::language::Language;
use guildhall_domain::organization::MembershipId;
use guildhall_domain::rights::AccessRight;
use http::{HeaderMap, HeaderValue, header};

/// A property, under the name of its fuzz target.
pub struct Property {
    /// The name of the fuzz target, and of its dictionary.
    pub name: &'static str,
    /// Panics where the property does not hold.
    pub check: fn(&[u8]),
}

/// Every property.
pub const ALL: &[Property] = &[
    Property {
        name: "address",
        check: address,
    },
    Property {
        name: "file",
        check: file,
    },
    Property {
        name: "list",
        check: list,
    },
    Property {
        name: "token",
        check: token,
    },
];

/// An address is read back as it is printed, its fold is its own fold, and a refusal points into the text.
pub fn address(input: &[u8]) {
    let text = String::from_utf8_lossy(input);
    let _ = typing_hint(&text);
    match EmailAddress::parse(&text) {
        Ok(address) => {
            let again = EmailAddress::parse(address.as_str());
            assert_eq!(again.as_ref(), Ok(&address), "{text:?}: print and parse");
            let folded = EmailAddress::parse(address.key().as_str());
            assert_eq!(
                folded.map(|folded| folded.key().clone()),
                Ok(address.key().clone()),
                "{text:?}: the fold of the fold"
            );
            assert!(address.as_str().len() <= 254, "{text:?}: too long for an envelope");
            assert!(
                !address.as_str().chars().any(char::is_control),
                "{text:?}: a control character"
            );
        }
        Err(error) => assert!(
            error.position <= text.chars().count(),
            "{text:?}: {error:?} points beyond it"
        ),
    }
}

/// Every piece of a list is an entry, in order, numbered without gaps, and stands in the text.
pub fn list(input: &[u8]) {
    let text = String::from_utf8_lossy(input);
    let Ok(entries) = address_list::read(&text) else {
        assert!(
            text.len() > address_list::MAX_ENTRIES,
            "only a long list is refused whole"
        );
        return;
    };
    let mut rest: &str = &text;
    for (entry, position) in entries.iter().zip(1..) {
        assert_eq!(entry.position, position, "{text:?}");
        let Some((_, after)) = rest.split_once(entry.input) else {
            panic!("{text:?}: {:?} is not in what is left of it", entry.input);
        };
        rest = after;
        if let Err(error) = &entry.address {
            assert!(error.position <= entry.input.chars().count(), "{text:?}: {error:?}");
        }
    }
}

/// The rows of a file hold no more than it does, are numbered as it is, and can be printed and read again.
pub fn file(input: &[u8]) {
    let languages = ["de", "en", "fr", "ja"]
        .iter()
        .filter_map(|tag| Language::parse(tag).ok());
    let rights = AccessRight::BUILT_IN.iter().map(|right| (right.as_str(), *right));
    let vocabulary = Vocabulary::of(languages.collect()).with_rights(rights, Instant(0), Span::days(36_525));
    let line_ends = input.iter().filter(|byte| matches!(byte, b'\r' | b'\n')).count();
    let read = match invitee_file::read(input, &vocabulary) {
        Ok(read) => read,
        Err(error) => return refused(input, &error, line_ends),
    };
    let rows = read.invitees.rows();
    assert!(!rows.is_empty(), "{input:?}: no rows, and no error");
    let mut before = 0;
    for row in rows {
        assert!(before < row.position, "{input:?}: {} after {before}", row.position);
        before = row.position;
        if let Err(error) = &row.address {
            assert!(error.position <= row.input.chars().count(), "{input:?}: {error:?}");
        }
    }
    assert!(before <= line_ends + 1, "{input:?}: there is no row {before}");
    // A byte of Windows-1252 has up to three in UTF-8, and a name beside an address stands in its cell as well.
    let held: usize = rows.iter().map(size).sum();
    assert!(held <= input.len() * 6, "{input:?}: {held} bytes of it are held");

    let printed = print(rows);
    let again = invitee_file::read(&printed, &vocabulary);
    let again = again.unwrap_or_else(|error| panic!("{input:?}: {error} in {:?}", String::from_utf8_lossy(&printed)));
    assert_eq!(
        again.invitees.rows().len(),
        rows.len(),
        "{input:?}: rows that were printed"
    );
    for (first, second) in rows.iter().zip(again.invitees.rows()) {
        assert_eq!(first.address, second.address, "{input:?}: {first:?}, then {second:?}");
        assert_eq!(first.cells(), second.cells(), "{input:?}");
    }
}

/// A file that is refused is refused with a short text, and points into the file.
fn refused(input: &[u8], error: &FileError, line_ends: usize) {
    assert!(FileError::all_codes().contains(&error.code()), "{error:?}");
    assert!(error.to_string().len() <= 4_000, "{input:?}: {error}");
    if let Some(line) = error.line() {
        assert!((1..=line_ends + 1).contains(&line), "{input:?}: {error:?}");
    }
}

fn size(row: &Invitee) -> usize {
    row.cells().in_order().map(str::len).iter().sum()
}

/// The rows as those that are rejected are printed.
fn print(rows: &[Invitee]) -> Vec<u8> {
    let mut writer = csv::Writer::resume(Vec::new());
    // Writing to memory never fails.
    let _ = writer.row(&["row", "address", "name", "language", "note", "rights", "last day"]);
    let mut number = String::new();
    for row in rows {
        number.clear();
        let _ = write!(number, "{}", row.position);
        let [address, name, language, note, rights, last_day] = row.cells().in_order();
        let _ = writer.row(&[&number, address, name, language, note, rights, last_day]);
    }
    writer.into_inner()
}

/// No text is taken for a token, an id or a cookie that it is not.
pub fn token(input: &[u8]) {
    let text = String::from_utf8_lossy(input);
    let keys = Keys::new(ServerKey::from_bytes([7; 32]));
    let read = keys.read_invitation_token(&text, Instant(0));
    if read.is_genuine {
        assert!(
            keys.invitation_token(&read.link_id).eq_ignore_ascii_case(&text),
            "{text:?} is taken for a token of this server"
        );
    }
    if tokens::is_well_formed(&text) {
        assert!(
            text.starts_with("ghl_") && text.len() == 63,
            "{text:?} is taken for an API token"
        );
    }
    if let Ok(id) = MembershipId::parse(&text) {
        assert_eq!(MembershipId::parse(id.as_str()).as_ref(), Ok(&id), "{text:?}");
    }
    if let Some(id) = PublicId::parse(&text) {
        assert_eq!(PublicId::parse(id.as_str()).as_ref(), Some(&id), "{text:?}");
    }
    let _ = Notice::from_cookie(&text);
    let Ok(value) = HeaderValue::from_bytes(input) else {
        return;
    };
    let headers = HeaderMap::from_iter([(header::COOKIE, value)]);
    if let Some(found) = visitor::cookie_value(&headers, "guildhall") {
        assert!(text.contains(&format!("guildhall={found}")), "{text:?}: {found:?}");
        assert!(!found.contains(';'), "{text:?}: {found:?}");
    }
}
