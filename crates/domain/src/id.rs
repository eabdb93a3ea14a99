//! Ids as the outside sees them: unguessable, one shape for all.

use std::fmt;

use data_encoding::BASE32_NOPAD;

/// 128 random bits as 26 lower-case letters and digits (base 32 of RFC 4648): safe in a path, in a file name and in a mail.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PublicId(String);

impl PublicId {
    /// The id of these random bytes.
    pub fn from_bytes(bytes: [u8; 16]) -> Self {
        Self(BASE32_NOPAD.encode(&bytes).to_ascii_lowercase())
    }

    /// Reads an id of the right shape; anything else is no id of anything.
    pub fn parse(text: &str) -> Option<Self> {
        let fits = text.len() == 26 && text.bytes().all(|b| matches!(b, b'a'..=b'z' | b'2'..=b'7'));
        fits.then(|| Self(text.to_owned()))
    }

    /// An id that was stored, as it was stored.
    pub fn from_stored(text: String) -> Self {
        Self(text)
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for PublicId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_has_one_shape() {
        let id = PublicId::from_bytes([0x4b; 16]);
        assert_eq!(PublicId::parse(id.as_str()), Some(id.clone()));
        for bad in [
            "",
            "abc",
            &id.as_str().to_uppercase(),
            "../../../../../../../../etc",
            "7777777777777777777777777%",
        ] {
            assert_eq!(PublicId::parse(bad), None, "{bad}");
        }
    }
}
