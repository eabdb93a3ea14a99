//! What must hold for every input, whoever sends it. Each property panics where it does not hold.
//!
//! The fuzz targets (`cargo xtask fuzz`) look for counterexamples for as long as one likes; the suite tries some
//! thousands on a stable compiler.

use guildhall::config::ServerKey;
use guildhall::http::visitor;
use guildhall::secrets::Keys;
use guildhall::tokens;
use guildhall::web::chrome::Notice;
use guildhall_domain::address_list;
use guildhall_domain::email::{EmailAddress, typing_hint};
use guildhall_domain::id::PublicId;
use guildhall_domain::organization::MembershipId;
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

/// No text is taken for a token, an id or a cookie that it is not.
pub fn token(input: &[u8]) {
    let text = String::from_utf8_lossy(input);
    let keys = Keys::new(ServerKey::from_bytes([7; 32]));
    let read = keys.read_invitation_token(&text);
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
