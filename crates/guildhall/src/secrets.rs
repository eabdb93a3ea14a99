//! Random values, and everything that is derived from the server key.

use data_encoding::BASE32_NOPAD;
use guildhall_domain::audit::Hash;
use guildhall_domain::id::PublicId;
use guildhall_store::Notary;
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

use crate::config::ServerKey;

/// What a derived value is for. A value made for one purpose means nothing for another.
#[derive(Clone, Copy, Debug)]
pub enum Purpose {
    /// The second half of an invitation URL's token.
    InvitationUrl,
    /// A code mailed for signing in.
    SignInCode,
    /// A code mailed to prove a mailbox.
    ProofCode,
    /// A code mailed to prove the mailbox of a new communication e-mail.
    AddressCode,
    /// The token that every form of a browser carries.
    Form,
    /// An API token that a page's form makes.
    ApiToken,
    /// A client's address, so that limits need not store it.
    Client,
    /// An account, as its forms name it.
    Account,
    /// Who began a form.
    Beginner,
    /// What a browser keeps while its reader is at an identity provider.
    Flow,
    /// The state that such a sign-in comes back with.
    FlowState,
    /// The nonce that its ID token carries.
    FlowNonce,
    /// What proves at the token endpoint that this server began it (PKCE).
    FlowVerifier,
    /// What tells whether a database was made under this key.
    KeyCheck,
    /// The seal on where a chain of the audit trail ends.
    AuditSeal,
}

impl Purpose {
    fn label(self) -> &'static [u8] {
        match self {
            Self::InvitationUrl => b"guildhall invitation url",
            Self::SignInCode => b"guildhall sign-in code",
            Self::ProofCode => b"guildhall proof code",
            Self::AddressCode => b"guildhall address code",
            Self::Form => b"guildhall form",
            Self::ApiToken => b"guildhall api token",
            Self::Client => b"guildhall client",
            Self::Account => b"guildhall account",
            Self::Beginner => b"guildhall beginner",
            Self::Flow => b"guildhall flow",
            Self::FlowState => b"guildhall flow state",
            Self::FlowNonce => b"guildhall flow nonce",
            Self::FlowVerifier => b"guildhall flow verifier",
            Self::KeyCheck => b"guildhall key check",
            Self::AuditSeal => b"guildhall audit seal",
        }
    }
}

/// The server key at work.
pub struct Keys(ServerKey);

impl Keys {
    /// Derives under this key.
    pub fn new(key: ServerKey) -> Self {
        Self(key)
    }

    /// HMAC-SHA-256 (RFC 2104) of `message` under a key of its own for `purpose`.
    pub fn mac(&self, purpose: Purpose, message: &[u8]) -> [u8; 32] {
        hmac(&hmac(self.0.expose(), purpose.label()), message)
    }

    /// What marks a database as made under this key.
    pub fn key_check(&self) -> [u8; 32] {
        self.mac(Purpose::KeyCheck, b"this is the key")
    }

    /// The six-digit code of a nonce: nothing that is stored leads to it without the server key.
    pub fn code(&self, purpose: Purpose, nonce: &[u8]) -> String {
        let mac = self.mac(purpose, nonce);
        let number = mac.iter().take(8).fold(0_u64, |n, byte| (n << 8) | u64::from(*byte));
        format!("{:06}", number % 1_000_000)
    }

    /// Whether `typed` is the code of a nonce, compared in constant time. Blanks and hyphens that people put between digits are ignored.
    pub fn is_code(&self, purpose: Purpose, nonce: &[u8], typed: &str) -> bool {
        let digits: String = typed
            .chars()
            .filter(|c| !c.is_whitespace() && *c != '-')
            .take(7)
            .collect();
        bool::from(self.code(purpose, nonce).as_bytes().ct_eq(digits.as_bytes()))
    }

    /// The token of an invitation URL: its random link id, then what proves that this server made it.
    pub fn invitation_token(&self, link_id: &[u8]) -> String {
        let mac = self.mac(Purpose::InvitationUrl, link_id);
        let mut token = link_id.to_vec();
        token.extend(mac.iter().take(LINK_ID));
        BASE32_NOPAD.encode(&token).to_ascii_lowercase()
    }

    /// Reads the token of an invitation URL. An altered or forged one gives a link id all the same, so that the answer
    /// "unknown" costs the same look-up; `is_genuine` tells.
    pub fn read_invitation_token(&self, token: &str) -> ReadToken {
        let bytes = BASE32_NOPAD
            .decode(token.to_ascii_uppercase().as_bytes())
            .unwrap_or_default();
        let (link_id, proof) = bytes.split_at(bytes.len().min(LINK_ID));
        let mac = self.mac(Purpose::InvitationUrl, link_id);
        let expected = mac.get(..LINK_ID).unwrap_or_default();
        ReadToken {
            link_id: link_id.to_vec(),
            is_genuine: bool::from(expected.ct_eq(proof)),
        }
    }
}

impl Notary for Keys {
    fn seal(&self, message: &Hash) -> Hash {
        self.mac(Purpose::AuditSeal, message)
    }

    fn knows(&self, key_check: &[u8]) -> bool {
        bool::from(self.key_check().as_slice().ct_eq(key_check))
    }

    fn salt(&self) -> [u8; 16] {
        random()
    }
}

/// Bytes of a link id, and of the proof that follows it.
const LINK_ID: usize = 16;

/// What a token claims.
#[derive(Clone, Debug)]
pub struct ReadToken {
    /// The link it names.
    pub link_id: Vec<u8>,
    /// Whether this server made it.
    pub is_genuine: bool,
}

fn hmac(key: &[u8], message: &[u8]) -> [u8; 32] {
    // A MAC takes a key of any length; the other arm is never reached, and gives nothing that would compare equal to a MAC.
    match Hmac::<Sha256>::new_from_slice(key) {
        Ok(mut mac) => {
            mac.update(message);
            mac.finalize().into_bytes().into()
        }
        Err(_) => random(),
    }
}

/// Random bytes from the operating system.
///
/// # Panics
/// When the operating system gives none: nothing can be done safely then.
#[allow(clippy::expect_used, reason = "without randomness nothing may go on")]
pub fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).expect("the operating system gives random bytes");
    bytes
}

/// A new id for the outside.
pub fn public_id() -> PublicId {
    PublicId::from_bytes(random())
}

/// Many new ids, from one request for randomness each 256.
pub fn public_ids(n: usize) -> Vec<PublicId> {
    let mut ids = Vec::with_capacity(n);
    while ids.len() < n {
        let block: [u8; 16 * 256] = random();
        ids.extend(
            block
                .chunks_exact(16)
                .filter_map(|c| c.try_into().ok())
                .map(PublicId::from_bytes)
                .take(n - ids.len()),
        );
    }
    ids
}

/// A new bearer token of 256 random bits, as 52 lower-case letters and digits.
pub fn token() -> String {
    BASE32_NOPAD.encode(&random::<32>()).to_ascii_lowercase()
}

/// A reference that people can read out: ten letters and digits in two groups.
pub fn reference() -> String {
    let letters = BASE32_NOPAD.encode(&random::<7>());
    let (first, rest) = letters.split_at(5);
    format!("{first}-{}", rest.get(..5).unwrap_or(rest))
}

/// What is stored of a token that is redeemed whole.
pub fn hash(token: &str) -> [u8; 32] {
    Sha256::digest(token.as_bytes()).into()
}

/// What is stored of a request, to tell whether it is repeated.
pub fn hash_bytes(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(byte: u8) -> Keys {
        Keys::new(ServerKey::from_bytes([byte; 32]))
    }

    #[test]
    fn a1_an_altered_token_is_not_genuine() {
        let keys = keys(1);
        let token = keys.invitation_token(&[7; 16]);
        assert!(keys.read_invitation_token(&token).is_genuine);
        assert_eq!(keys.read_invitation_token(&token).link_id, [7; 16]);
        for i in 0..token.len() {
            let mut altered: Vec<char> = token.chars().collect();
            altered[i] = if altered[i] == 'a' { 'b' } else { 'a' };
            let altered: String = altered.into_iter().collect();
            assert!(!keys.read_invitation_token(&altered).is_genuine, "changed at {i}");
        }
        for bad in ["", "a", "zzz", &token[..51], &format!("{token}a"), "../..", "%00"] {
            assert!(!keys.read_invitation_token(bad).is_genuine, "{bad}");
        }
        assert!(!self::keys(2).read_invitation_token(&token).is_genuine);
    }

    #[test]
    fn a3_a_code_for_one_purpose_is_none_for_another() {
        let keys = keys(1);
        let differ = (0..50_u8).filter(|n| {
            let nonce = [*n; 16];
            !keys.is_code(Purpose::SignInCode, &nonce, &keys.code(Purpose::ProofCode, &nonce))
        });
        assert!(differ.count() >= 49);
    }

    #[test]
    fn a_code_is_read_the_way_people_type_it() {
        let keys = keys(1);
        let code = keys.code(Purpose::ProofCode, b"nonce");
        assert_eq!(code.len(), 6);
        assert!(keys.is_code(
            Purpose::ProofCode,
            b"nonce",
            &format!(" {} {} ", &code[..3], &code[3..])
        ));
        assert!(!keys.is_code(Purpose::ProofCode, b"nonce", &code[..5]));
        assert!(!keys.is_code(Purpose::ProofCode, b"nonce", &format!("{code}0")));
        assert!(!keys.is_code(Purpose::ProofCode, b"other", &code) || keys.code(Purpose::ProofCode, b"other") == code);
    }

    #[test]
    fn a8_tokens_are_long_and_never_alike() {
        assert_eq!(token().len(), 52);
        assert_ne!(token(), token());
        assert_eq!(
            public_ids(600)
                .into_iter()
                .collect::<std::collections::HashSet<_>>()
                .len(),
            600
        );
        assert_eq!(reference().len(), 11);
    }
}
