//! One e-mail address: as it was typed, and folded for comparison.
//!
//! Read the way mail programs use `addr-spec`: the dot-atoms and quoted strings of RFC 5321 and RFC 5322, UTF-8 local
//! parts (RFC 6531), and domains through IDNA (UTS 46, non-transitional, STD3 rules). Comments, IP literals and the
//! obsolete forms of RFC 5322 are refused, each with its own reason.
//!
//! The fold decides who is who, so it does little: the local part becomes NFC and lower case, the domain its A-labels,
//! and quotes that nothing needs are dropped. It never makes a non-ASCII character equal to an ASCII one: an address
//! where it would is refused as a look-alike. No provider's own rules (dots, `+tags`) are known here.

mod characters;
mod domain;
mod fault;
mod local_part;
mod typing_hint;

use std::fmt;

pub(crate) use characters::is_invisible;
pub use domain::Domain;
pub use fault::{AddressError, AddressFault};
pub use typing_hint::{TypingHint, typing_hint};

use serde::{Deserialize, Serialize};

/// The longest text that is looked at, in bytes. A domain of 253 octets in A-labels can take more than 253 bytes as
/// typed; nothing valid takes this many, and whatever follows may then cost a little more per byte.
pub(crate) const LONGEST_TYPED: usize = 2_048;

/// RFC 5321, 4.5.3.1.1: octets of a local part, its quotes included.
const LONGEST_LOCAL_PART: usize = 64;

/// RFC 5321, 4.5.3.1.3 (a path of 256 octets less its angle brackets): octets of a whole address.
const LONGEST_ADDRESS: usize = 254;

/// An e-mail address that mail can be sent to.
///
/// Two of them are `==` when they were typed alike. Whether they mean the same mailbox is asked of their
/// [keys](EmailAddress::key).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct EmailAddress {
    typed: String,
    key: AddressKey,
    /// Where the domain begins in the key, in bytes.
    domain_at: usize,
}

impl EmailAddress {
    /// Reads one address; blanks around it are ignored.
    ///
    /// The limits are octets of the form used in SMTP (UTF-8 local part, A-label domain), 64 before the @ and 254 in
    /// all (RFC 5321, 4.5.3.1), and hold for the address as typed and as folded. The domain needs at least one dot.
    ///
    /// # Errors
    ///
    /// The first [`AddressError`] that a person can act on, with the place where it is.
    pub fn parse(input: &str) -> Result<Self, AddressError> {
        let typed = input.trim();
        if typed.is_empty() {
            return Err(AddressFault::Empty.whole());
        }
        if typed.len() > LONGEST_TYPED {
            return Err(AddressFault::AddressTooLong.whole());
        }
        let (local, rest, domain_position) = local_part::read(typed)?;
        let domain = domain::to_ascii(rest, domain_position).map_err(|error| match error.fault {
            AddressFault::ForbiddenCharacter { ch: '@' } => AddressFault::TwoAts.at(error.position),
            AddressFault::CommaInDomain { suggestion } => AddressFault::CommaInDomain {
                suggestion: format!("{}@{suggestion}", local.typed),
            }
            .at(error.position),
            _ => error,
        })?;

        if local.typed.len().max(local.folded.len()) + 1 + domain.len() > LONGEST_ADDRESS {
            return Err(AddressFault::AddressTooLong.whole());
        }
        Ok(Self {
            typed: typed.to_owned(),
            domain_at: local.folded.len() + 1,
            key: AddressKey(format!("{}@{domain}", local.folded)),
        })
    }

    /// The address as it was typed, without the blanks around it: what is shown and what mail is sent to.
    pub fn as_str(&self) -> &str {
        &self.typed
    }

    /// The folded form: what is compared.
    pub fn key(&self) -> &AddressKey {
        &self.key
    }

    /// The domain in A-labels and lower case, never with a trailing dot.
    pub fn domain(&self) -> &str {
        self.key.0.get(self.domain_at..).unwrap_or_default()
    }

    /// Enough of the address for its owner to know it, and too little for anyone else to use it: the first character
    /// of the local part, the first of the domain, and the domain's last label, as in `j•••@c•••.example`.
    pub fn masked(&self) -> String {
        let (domain, _) = idna::domain_to_unicode(self.domain());
        let first = self.key.0.trim_start_matches(['"', '\\']).chars().next();
        let domain_first = domain.chars().next();
        let last_label = domain.rsplit('.').next().unwrap_or_default();
        format!(
            "{}•••@{}•••.{last_label}",
            first.map(String::from).unwrap_or_default(),
            domain_first.map(String::from).unwrap_or_default(),
        )
    }
}

impl TryFrom<String> for EmailAddress {
    type Error = AddressError;

    fn try_from(typed: String) -> Result<Self, AddressError> {
        Self::parse(&typed)
    }
}

impl From<EmailAddress> for String {
    fn from(address: EmailAddress) -> String {
        address.typed
    }
}

impl fmt::Display for EmailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.typed)
    }
}

/// An address folded for comparison. Two addresses mean the same mailbox exactly when their keys are equal.
///
/// A key is itself an address and its own key.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AddressKey(String);

impl AddressKey {
    /// Takes back a key that was stored. It is believed: the text must come from [`AddressKey::as_str`].
    pub fn from_stored(key: String) -> Self {
        Self(key)
    }

    /// The folded text: at most 254 bytes, UTF-8 before its last `@` and ASCII after it.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests;
