//! The audit trail: of which kind an event is, which of its details are about a person, and the hash that chains it to the
//! one before it. `docs/audit.md` explains the encoding to those who check a chain with tools of their own.

use sha2::{Digest, Sha256};

use crate::clock::Instant;

/// A SHA-256 hash.
pub type Hash = [u8; 32];

/// What the first event of a chain names as the hash before it.
pub const BEGINNING: Hash = [0; 32];

/// The chain of what happens at no organization. Every other chain has the name of its organization's membership ID.
pub const PROGRAM_CHAIN: &str = "program";

text_enum! {
    /// What an event is about: how activity is filtered.
    pub enum EventKind {
        /// Approvals, and what becomes of them.
        Invitations = "invitations",
        /// Colleagues on their way in, their profiles and requests.
        People = "people",
        /// The invitation URL.
        InvitationUrl = "invitation_url",
        /// Who may do what.
        Rights = "rights",
        /// The organization itself.
        Organization = "organization",
        /// Data that was taken out.
        Exports = "exports",
        /// Sign-in, sessions and tokens: what happens at no organization.
        SignIn = "sign_in",
        /// What this program has no name for.
        Other = "other",
    }
}

impl EventKind {
    /// The kind of an action such as `invitation.revoked`.
    pub fn of(action: &str) -> Self {
        let (family, what) = action.split_once('.').unwrap_or((action, ""));
        match family {
            _ if what == "exported" => Self::Exports,
            "invitation" | "invitations" => Self::Invitations,
            "association" | "associations" | "attempt" | "profile" | "request" | "requests" => Self::People,
            "invitation_url" => Self::InvitationUrl,
            "access" | "admin" | "right" | "contact" | "role" | "deputy" | "takeover" => Self::Rights,
            "organization" => Self::Organization,
            "account" | "notices" | "session" | "sign_in" | "token" => Self::SignIn,
            _ => Self::Other,
        }
    }
}

/// Details that say nothing about a person: counts, codes, languages, dates.
pub const PLAIN_DETAILS: &[&str] = &[
    "account",
    "account_kind",
    "account_kinds",
    "address_approved",
    "approved",
    "asked",
    "associations",
    "cause",
    "change",
    "contact_role",
    "domains",
    "expires_at",
    "fields",
    "format",
    "invitations",
    "keeps_admin",
    "language",
    "method",
    "operation",
    "previous",
    "reason",
    "right",
    "rights",
    "rights_left_out",
    "rows",
    "scopes",
    "session",
    "sessions",
    "tries_left",
    "with_rights",
];

/// Actions whose reason is what someone wrote about a person.
const ABOUT_SOMEONE: &[&str] = &[
    "association.removed",
    "account.closed",
    "account.erasure_asked",
    "method.removed",
];

/// Whether a detail of an event may be about a person. Such details can be blanked when the person is erased; the chain holds
/// all the same, since it carries a salted digest of them. What is not known to be plain is personal.
pub fn is_personal(action: &str, detail: &str) -> bool {
    // Why someone was refused is a code; why someone was appointed is whatever the operator wrote.
    let is_free_text =
        detail == "reason" && (EventKind::of(action) == EventKind::Rights || ABOUT_SOMEONE.contains(&action));
    is_free_text || !PLAIN_DETAILS.contains(&detail)
}

/// Everything that the hash of an event covers, in order.
#[derive(Clone, Copy, Debug)]
pub struct Record<'a> {
    /// The chain's name.
    pub chain: &'a str,
    /// Its number in the chain, counted from 1.
    pub sequence: i64,
    /// The hash of the event before it.
    pub previous: &'a [u8],
    /// What people can quote.
    pub reference: &'a str,
    /// When.
    pub at: Instant,
    /// What happened.
    pub action: &'a str,
    /// Of which kind that is.
    pub kind: &'a str,
    /// `account`, `operator` or `system`.
    pub actor_kind: &'a str,
    /// The digest of what it refers to.
    pub links: Hash,
    /// Its plain details, byte for byte.
    pub details: &'a str,
    /// The digest of its personal details, if it has any.
    pub personal: Option<&'a [u8]>,
}

impl Record<'_> {
    /// The event's own hash.
    pub fn hash(&self) -> Hash {
        Encoding::of("guildhall audit event 1")
            .field(Some(self.chain.as_bytes()))
            .number(Some(self.sequence))
            .field(Some(self.previous))
            .field(Some(self.reference.as_bytes()))
            .number(Some(self.at.0))
            .field(Some(self.action.as_bytes()))
            .field(Some(self.kind.as_bytes()))
            .field(Some(self.actor_kind.as_bytes()))
            .field(Some(&self.links))
            .field(Some(self.details.as_bytes()))
            .field(self.personal)
            .finish()
    }
}

/// What an event refers to, by the numbers that rows have inside the database.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Links {
    /// The account that did it.
    pub actor: Option<i64>,
    /// The association it concerns.
    pub association: Option<i64>,
    /// The invitation it concerns.
    pub invitation: Option<i64>,
    /// The batch it made.
    pub batch: Option<i64>,
}

impl Links {
    /// The digest that stands for them. Salted, since whoever checks an exported chain must not learn the numbers by trying.
    pub fn digest(&self, salt: &[u8]) -> Hash {
        Encoding::of("guildhall audit links 1")
            .field(Some(salt))
            .number(self.actor)
            .number(self.association)
            .number(self.invitation)
            .number(self.batch)
            .finish()
    }
}

/// The digest that stands for personal details. With its salt gone, nobody finds out what they were.
pub fn personal_digest(salt: &[u8], details: &str) -> Hash {
    Encoding::of("guildhall audit personal 1")
        .field(Some(salt))
        .field(Some(details.as_bytes()))
        .finish()
}

/// What the seal on a chain's head is made over.
pub fn head(chain: &str, sequence: i64, hash: &[u8]) -> Hash {
    Encoding::of("guildhall audit head 1")
        .field(Some(chain.as_bytes()))
        .number(Some(sequence))
        .field(Some(hash))
        .finish()
}

/// Fields one after the other, each with its length before it: no two lists of fields are the same bytes.
struct Encoding(Sha256);

/// Stands where the length of a field would, when there is no field.
const ABSENT: u32 = u32::MAX;

impl Encoding {
    fn of(what: &str) -> Self {
        Self(Sha256::new()).field(Some(what.as_bytes()))
    }

    fn field(mut self, bytes: Option<&[u8]>) -> Self {
        let length = bytes.map_or(ABSENT, |bytes| u32::try_from(bytes.len()).unwrap_or(ABSENT - 1));
        self.0.update(length.to_be_bytes());
        self.0.update(bytes.unwrap_or_default());
        self
    }

    fn number(self, number: Option<i64>) -> Self {
        let digits = number.map(|number| number.to_string());
        self.field(digits.as_ref().map(String::as_bytes))
    }

    fn finish(self) -> Hash {
        self.0.finalize().into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record<'a>() -> Record<'a> {
        Record {
            chain: "1234567-8",
            sequence: 7,
            previous: &[1; 32],
            reference: "K7QMA-2XR9B",
            at: Instant(1_795_467_600_000_000),
            action: "invitation.revoked",
            kind: "invitations",
            actor_kind: "account",
            links: [2; 32],
            details: "{}",
            personal: Some(&[3; 32]),
        }
    }

    #[test]
    fn every_field_is_in_the_hash() {
        let whole = record().hash();
        type Alter = fn(&mut Record<'_>);
        let alterations: [Alter; 12] = [
            |r| r.chain = "1234567-9",
            |r| r.sequence = 8,
            |r| r.previous = &[0; 32],
            |r| r.reference = "K7QMA-2XR9C",
            |r| r.at = Instant(0),
            |r| r.action = "invitation.changed",
            |r| r.kind = "other",
            |r| r.actor_kind = "system",
            |r| r.links = [0; 32],
            |r| r.details = "{ }",
            |r| r.personal = None,
            |r| r.personal = Some(&[]),
        ];
        let mut seen = std::collections::HashSet::from([whole]);
        for (i, alter) in alterations.iter().enumerate() {
            let mut other = record();
            alter(&mut other);
            assert!(seen.insert(other.hash()), "alteration {i}");
        }
    }

    /// Whoever writes a checker of their own has one event to try it on.
    #[test]
    fn the_worked_example_of_the_documentation_is_right() {
        let hex = |bytes: &[u8]| data_encoding::HEXLOWER.encode(bytes);
        let personal = r#"{"address":"jane@contoso.example"}"#;
        let digest = personal_digest(&[0x11; 16], personal);
        let links = Links {
            actor: Some(12),
            invitation: Some(3456),
            ..Links::default()
        };
        let links = links.digest(&[0x22; 16]);
        let record = Record {
            previous: &[0xab; 32],
            links,
            personal: Some(&digest),
            ..record()
        };
        let page = include_str!("../../../docs/audit.md");
        for value in [
            hex(&digest),
            hex(&links),
            hex(&record.hash()),
            hex(&head("1234567-8", 7, &record.hash())),
        ] {
            assert!(page.contains(&value), "docs/audit.md lacks {value}");
        }
        for (name, value) in [
            ("chain", record.chain),
            ("reference", record.reference),
            ("action", record.action),
            ("details", record.details),
            ("personal", personal),
        ] {
            assert!(page.contains(value), "docs/audit.md lacks {name} {value}");
        }
    }

    #[test]
    fn what_moves_from_one_field_to_the_next_is_seen() {
        let (mut one, mut other) = (record(), record());
        (one.action, one.kind) = ("ab", "c");
        (other.action, other.kind) = ("a", "bc");
        assert_ne!(one.hash(), other.hash());
        let links = |actor, association| Links {
            actor,
            association,
            ..Links::default()
        };
        assert_ne!(
            links(Some(1), None).digest(b"salt"),
            links(None, Some(1)).digest(b"salt")
        );
        assert_ne!(
            links(Some(1), None).digest(b"salt"),
            links(Some(1), None).digest(b"pepper")
        );
        assert_ne!(personal_digest(b"a", "bc"), personal_digest(b"ab", "c"));
    }

    #[test]
    fn details_are_personal_unless_known_to_be_plain() {
        assert!(!is_personal("invitations.approved", "approved"));
        assert!(!is_personal("association.refused", "reason"));
        assert!(is_personal("admin.appointed", "reason"));
        assert!(is_personal("account.erasure_asked", "reason"));
        assert!(is_personal("invitation.revoked", "address"));
        assert!(is_personal("invitation.revoked", "something new"));
    }
}
