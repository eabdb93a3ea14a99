//! Random values, and everything that is derived from the server key.

use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError, RwLock, RwLockReadGuard};

use data_encoding::BASE32_NOPAD;
use guildhall_domain::audit::Hash;
use guildhall_domain::clock::Instant;
use guildhall_domain::id::PublicId;
use guildhall_store::Notary;
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

use crate::config::{KeyRing, ServerKey, ServerKeyError};

/// What a derived value is for. A value made for one purpose means nothing for another.
#[derive(Clone, Copy, Debug)]
pub enum Purpose {
    /// The second half of an invitation URL's token.
    InvitationUrl,
    /// A code mailed for signing in.
    SignInCode,
    /// A code mailed for adding an address to sign in with.
    MethodCode,
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
            Self::MethodCode => b"guildhall method code",
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

/// The server key at work, and those before it while they still hold.
pub struct Keys {
    /// The file that they come from, looked at again at each use: a key that takes the place of another is known at once,
    /// without a restart.
    file: Option<PathBuf>,
    known: RwLock<Known>,
}

/// What the file held when it was read last.
struct Known {
    stamp: Option<Stamp>,
    keys: Arc<KeyRing>,
}

/// What tells one content of a file from another: files are replaced, never written into.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Stamp {
    inode: u64,
    length: u64,
    modified: (i64, i64),
}

impl Stamp {
    fn of(path: &Path) -> Option<Self> {
        let found = fs::metadata(path).ok()?;
        Some(Self {
            inode: found.ino(),
            length: found.len(),
            modified: (found.mtime(), found.mtime_nsec()),
        })
    }
}

impl Keys {
    /// Derives under this key, whatever becomes of its file.
    pub fn new(key: ServerKey) -> Self {
        Self::fixed(KeyRing::of(key))
    }

    fn fixed(keys: KeyRing) -> Self {
        Self {
            file: None,
            known: RwLock::new(Known {
                stamp: None,
                keys: Arc::new(keys),
            }),
        }
    }

    /// Derives under the keys of this file, which is made where it is not there.
    ///
    /// # Errors
    /// [`ServerKeyError`], which never shows what the file holds.
    pub fn of_file(path: &Path) -> Result<Self, ServerKeyError> {
        let made = ServerKey::load_or_create(path)?;
        let stamp = Stamp::of(path);
        let keys = KeyRing::load(path)?.unwrap_or_else(|| KeyRing::of(made));
        Ok(Self {
            file: Some(path.to_owned()),
            known: RwLock::new(Known {
                stamp,
                keys: Arc::new(keys),
            }),
        })
    }

    /// The keys of this file as they are, if it is there. Makes nothing.
    ///
    /// # Errors
    /// [`ServerKeyError`], which never shows what the file holds.
    pub fn look(path: &Path) -> Result<Option<Self>, ServerKeyError> {
        Ok(KeyRing::load(path)?.map(Self::fixed))
    }

    /// The keys as their file holds them now. A file that cannot be used changes nothing: the keys known last go on.
    fn ring(&self) -> Arc<KeyRing> {
        let Some(path) = &self.file else {
            return self.read_known().keys.clone();
        };
        let stamp = Stamp::of(path);
        {
            let known = self.read_known();
            if stamp.is_none() || known.stamp == stamp {
                return known.keys.clone();
            }
        }
        let mut known = self.known.write().unwrap_or_else(PoisonError::into_inner);
        if known.stamp != stamp {
            match KeyRing::load(path) {
                Ok(Some(keys)) => {
                    tracing::info!(path = %path.display(), "the server key's file was replaced, and is in use");
                    known.keys = Arc::new(keys);
                }
                Ok(None) => return known.keys.clone(),
                Err(error) => {
                    tracing::error!(%error, "the server key's file was replaced, but cannot be used; the keys from before go on");
                }
            }
            known.stamp = stamp;
        }
        known.keys.clone()
    }

    fn read_known(&self) -> RwLockReadGuard<'_, Known> {
        self.known.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// Each key that holds at `now`, the one in use first.
    pub fn each(&self, now: Instant) -> Vec<Self> {
        let ring = self.ring();
        let earlier = ring.earlier.iter().filter(|earlier| !now.is_past(earlier.until));
        std::iter::once(&ring.current)
            .chain(earlier.map(|earlier| &earlier.key))
            .map(|key| Self::new(key.clone()))
            .collect()
    }

    /// HMAC-SHA-256 (RFC 2104) of `message` under a key of its own for `purpose`, from the key in use.
    pub fn mac(&self, purpose: Purpose, message: &[u8]) -> [u8; 32] {
        mac(&self.ring().current, purpose, message)
    }

    /// Whether `proof` is what [`mac`](Self::mac) makes, or made under a key that still holds at `now`; the whole of it or
    /// its first half. Compared in constant time.
    pub fn proves(&self, purpose: Purpose, message: &[u8], proof: &[u8], now: Instant) -> bool {
        let is_long_enough = proof.len() == 32 || proof.len() == 16;
        let is_of = |keys: &Self| {
            let mac = keys.mac(purpose, message);
            let expected = mac.get(..proof.len()).unwrap_or_default();
            bool::from(expected.ct_eq(proof))
        };
        is_long_enough && self.each(now).iter().any(is_of)
    }

    /// What marks a database as made under the key in use.
    pub fn key_check(&self) -> [u8; 32] {
        key_check(&self.ring().current)
    }

    /// Whether a database with this mark was made under the key in use.
    pub fn is_current(&self, key_check: &[u8]) -> bool {
        bool::from(self.key_check().as_slice().ct_eq(key_check))
    }

    /// Until when the newest of the earlier keys holds, if that is not over at `now`.
    pub fn earlier_until(&self, now: Instant) -> Option<Instant> {
        let ring = self.ring();
        let untils = ring.earlier.iter().map(|earlier| earlier.until);
        untils.max().filter(|until| !now.is_past(*until))
    }

    /// The six-digit code of a nonce: nothing that is stored leads to it without the server key.
    pub fn code(&self, purpose: Purpose, nonce: &[u8]) -> String {
        let mac = self.mac(purpose, nonce);
        let number = mac.iter().take(8).fold(0_u64, |n, byte| (n << 8) | u64::from(*byte));
        format!("{:06}", number % 1_000_000)
    }

    /// Whether `typed` is the code of a nonce, compared in constant time. Blanks and hyphens that people put between digits are ignored.
    pub fn is_code(&self, purpose: Purpose, nonce: &[u8], typed: &str, now: Instant) -> bool {
        let digits: String = typed
            .chars()
            .filter(|c| !c.is_whitespace() && *c != '-')
            .take(7)
            .collect();
        let is_of = |keys: &Self| bool::from(keys.code(purpose, nonce).as_bytes().ct_eq(digits.as_bytes()));
        self.each(now).iter().any(is_of)
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
    pub fn read_invitation_token(&self, token: &str, now: Instant) -> ReadToken {
        let bytes = BASE32_NOPAD
            .decode(token.to_ascii_uppercase().as_bytes())
            .unwrap_or_default();
        let (link_id, proof) = bytes.split_at(bytes.len().min(LINK_ID));
        ReadToken {
            is_genuine: self.proves(Purpose::InvitationUrl, link_id, proof, now),
            link_id: link_id.to_vec(),
        }
    }

    /// Whether a seal on the audit trail is from the key in use, or from one that still holds at `now`.
    pub fn is_seal(&self, message: &Hash, seal: &[u8], now: Instant) -> bool {
        self.proves(Purpose::AuditSeal, message, seal, now)
    }

    /// Whether a seal on the audit trail is from an earlier key, whether or not that still holds.
    pub fn is_earlier_seal(&self, message: &Hash, seal: &[u8]) -> bool {
        let ring = self.ring();
        let is_of = |key: &ServerKey| bool::from(mac(key, Purpose::AuditSeal, message).as_slice().ct_eq(seal));
        ring.earlier.iter().any(|earlier| is_of(&earlier.key))
    }
}

impl Notary for Keys {
    fn seal(&self, message: &Hash) -> Hash {
        self.mac(Purpose::AuditSeal, message)
    }

    fn knows(&self, key_check: &[u8]) -> bool {
        let ring = self.ring();
        let earlier = ring.earlier.iter().map(|earlier| &earlier.key);
        std::iter::once(&ring.current)
            .chain(earlier)
            .any(|key| bool::from(self::key_check(key).as_slice().ct_eq(key_check)))
    }

    fn salt(&self) -> [u8; 16] {
        random()
    }
}

fn mac(key: &ServerKey, purpose: Purpose, message: &[u8]) -> [u8; 32] {
    hmac(&hmac(key.expose(), purpose.label()), message)
}

fn key_check(key: &ServerKey) -> [u8; 32] {
    mac(key, Purpose::KeyCheck, b"this is the key")
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

/// The link that the token of an invitation URL names, whether or not it is genuine.
pub fn link_id(token: &str) -> Vec<u8> {
    let bytes = BASE32_NOPAD.decode(token.to_ascii_uppercase().as_bytes());
    bytes.unwrap_or_default().into_iter().take(LINK_ID).collect()
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
    hash_parts(&[bytes])
}

/// The same of several parts, one after the other.
pub fn hash_parts(parts: &[&[u8]]) -> [u8; 32] {
    let hashed = parts.iter().fold(Sha256::new(), |hash, part| hash.chain_update(part));
    hashed.finalize().into()
}

#[cfg(test)]
mod tests {
    use guildhall_domain::clock::Span;

    use super::*;
    use crate::config::{EarlierKey, HeldKeyFile};

    const NOW: Instant = Instant(1_795_467_600_000_000);

    fn keys(byte: u8) -> Keys {
        Keys::new(ServerKey::from_bytes([byte; 32]))
    }

    #[test]
    fn a1_an_altered_token_is_not_genuine() {
        let keys = keys(1);
        let token = keys.invitation_token(&[7; 16]);
        assert!(keys.read_invitation_token(&token, NOW).is_genuine);
        assert_eq!(keys.read_invitation_token(&token, NOW).link_id, [7; 16]);
        for i in 0..token.len() {
            let mut altered: Vec<char> = token.chars().collect();
            altered[i] = if altered[i] == 'a' { 'b' } else { 'a' };
            let altered: String = altered.into_iter().collect();
            assert!(!keys.read_invitation_token(&altered, NOW).is_genuine, "changed at {i}");
        }
        for bad in ["", "a", "zzz", &token[..51], &format!("{token}a"), "../..", "%00"] {
            assert!(!keys.read_invitation_token(bad, NOW).is_genuine, "{bad}");
        }
        assert!(!self::keys(2).read_invitation_token(&token, NOW).is_genuine);
    }

    #[test]
    fn a3_a_code_for_one_purpose_is_none_for_another() {
        let keys = keys(1);
        let differ = (0..50_u8).filter(|n| {
            let nonce = [*n; 16];
            !keys.is_code(Purpose::SignInCode, &nonce, &keys.code(Purpose::ProofCode, &nonce), NOW)
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
            &format!(" {} {} ", &code[..3], &code[3..]),
            NOW
        ));
        assert!(!keys.is_code(Purpose::ProofCode, b"nonce", &code[..5], NOW));
        assert!(!keys.is_code(Purpose::ProofCode, b"nonce", &format!("{code}0"), NOW));
        assert!(
            !keys.is_code(Purpose::ProofCode, b"other", &code, NOW) || keys.code(Purpose::ProofCode, b"other") == code
        );
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

    #[test]
    fn a5_an_earlier_key_holds_until_its_time_is_over() {
        let earlier = EarlierKey {
            key: ServerKey::from_bytes([1; 32]),
            until: NOW,
        };
        let both = Keys::fixed(KeyRing {
            current: ServerKey::from_bytes([2; 32]),
            earlier: vec![earlier],
        });
        let (old, new) = (keys(1), keys(2));
        let second = Span::seconds(1);
        for (now, holds) in [(NOW - second, true), (NOW, false), (NOW + second, false)] {
            let token = old.invitation_token(&[7; 16]);
            assert_eq!(both.read_invitation_token(&token, now).is_genuine, holds, "{now:?}");
            let code = old.code(Purpose::ProofCode, b"nonce");
            assert_eq!(both.is_code(Purpose::ProofCode, b"nonce", &code, now), holds);
            assert_eq!(both.is_seal(&[3; 32], &old.seal(&[3; 32]), now), holds);
            assert!(
                both.read_invitation_token(&new.invitation_token(&[7; 16]), now)
                    .is_genuine
            );
            assert_eq!(both.earlier_until(now), holds.then_some(NOW));
        }
        assert_eq!(both.invitation_token(&[7; 16]), new.invitation_token(&[7; 16]));
        assert_eq!(both.seal(&[3; 32]), new.seal(&[3; 32]));
        assert!(both.knows(&old.key_check()) && !both.is_current(&old.key_check()));
        for short in [&[][..], &[0], &old.mac(Purpose::Form, b"x")[..8]] {
            assert!(
                !both.proves(Purpose::Form, b"x", short, NOW - second),
                "half a proof is none"
            );
        }
    }

    #[test]
    fn a_file_that_is_replaced_is_in_use_at_once_and_a_broken_one_is_not() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("server.key");
        let keys = Keys::of_file(&path).unwrap();
        let before = keys.invitation_token(&[7; 16]);
        drop(
            HeldKeyFile::take(&path)
                .unwrap()
                .turn(NOW, NOW + Span::days(1))
                .unwrap(),
        );
        let after = keys.invitation_token(&[7; 16]);
        assert_ne!(before, after);
        assert!(keys.read_invitation_token(&before, NOW).is_genuine);
        std::fs::write(&path, "NO KEY").unwrap();
        assert_eq!(keys.invitation_token(&[7; 16]), after);
        std::fs::remove_file(&path).unwrap();
        assert_eq!(keys.invitation_token(&[7; 16]), after);
    }
}
