//! The shape of API tokens: `ghl_`, 52 letters and digits of randomness, 7 of checksum. Scanners for leaked secrets can find
//! one by its shape and tell by the checksum that it is one.

use data_encoding::BASE32_NOPAD;

use crate::secrets::{self, Keys, Purpose};

const PREFIX: &str = "ghl_";

/// A new token; shown once, stored as a hash.
pub fn generate() -> String {
    of(&secrets::token())
}

/// The token that a form makes: the same one when the same browser sends the same form again, so that a second click neither
/// makes a second token nor loses the first.
pub fn derive(keys: &Keys, browser: &[u8; 32], form: &str) -> String {
    let message = [browser.as_slice(), form.as_bytes()].concat();
    let body = BASE32_NOPAD.encode(&keys.mac(Purpose::ApiToken, &message));
    of(&body.to_ascii_lowercase())
}

fn of(body: &str) -> String {
    format!("{PREFIX}{body}{}", checksum(body))
}

/// Whether the text has a token's shape and its checksum fits. It says nothing about whether such a token was ever made.
pub fn is_well_formed(text: &str) -> bool {
    let Some(rest) = text
        .strip_prefix(PREFIX)
        .filter(|rest| rest.len() == 59 && rest.is_ascii())
    else {
        return false;
    };
    let (body, sum) = rest.split_at(52);
    checksum(body) == sum
}

/// CRC-32 (ISO 3309) as seven letters and digits.
fn checksum(body: &str) -> String {
    BASE32_NOPAD
        .encode(&crc32fast::hash(body.as_bytes()).to_be_bytes())
        .to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a1_an_altered_token_is_no_token() {
        let token = generate();
        assert!(is_well_formed(&token), "{token}");
        let last = token.chars().last().unwrap();
        let other = if last == 'a' { 'b' } else { 'a' };
        assert!(!is_well_formed(&format!("{}{other}", &token[..token.len() - 1])));
        assert!(!is_well_formed(&token.to_uppercase()));
        assert!(!is_well_formed(&token[4..]));
        assert!(!is_well_formed(""));
        assert!(!is_well_formed(&format!("ghl_{}", "é".repeat(30))));
    }
}
