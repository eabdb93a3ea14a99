//! Asking for a right or a contact role: what is wanted, and what became of it.

use crate::rights::{AccessRight, ContactRole};

text_enum! {
    /// Where a request stands.
    pub enum AccessRequestState {
        /// An admin has to decide.
        Open = "open",
        /// An admin gave it.
        Approved = "approved",
        /// An admin did not.
        Declined = "declined",
        /// The person did not want it any more.
        Withdrawn = "withdrawn",
        /// The person left the organization, or was removed.
        Ended = "ended",
    }
}

text_enum! {
    /// What became of one of the requests that were decided at once.
    pub enum DecisionOutcome {
        /// The person has what they asked for.
        Approved = "approved",
        /// The person was told no.
        Declined = "declined",
        /// It did not wait any more: someone decided it, or the person withdrew it or left.
        NotWaiting = "not_waiting",
        /// It is not the decider's to give, or not for so long.
        Forbidden = "forbidden",
        /// Somebody else has the contact role.
        RoleHeld = "role_held",
        /// The person's association ends by itself, and the primary program contact's does not.
        HasEnd = "has_end",
        /// The person is the primary program contact, whose right of a global admin does not end.
        PrimaryContact = "primary_contact",
        /// Nobody would be left who is a global admin without an end.
        LastAdmin = "last_admin",
        /// The program has no such right or contact role any more.
        NotOffered = "not_offered",
        /// The organization has no such request.
        Unknown = "unknown",
    }
}

/// What a person asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Wanted {
    /// A right.
    Right(AccessRight),
    /// A contact role.
    Role(ContactRole),
}

impl Wanted {
    /// Of which kind it is, as a word.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Right(_) => "right",
            Self::Role(_) => "contact_role",
        }
    }

    /// The right's or the role's own word.
    pub fn word(&self) -> &str {
        match self {
            Self::Right(right) => right.as_str(),
            Self::Role(role) => role.as_str(),
        }
    }

    /// Reads both words.
    pub fn parse(kind: &str, word: &str) -> Option<Self> {
        match kind {
            "right" => AccessRight::parse(word).map(Self::Right),
            "contact_role" => ContactRole::parse(word).map(Self::Role),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wanted_is_read_as_it_is_written() {
        for wanted in [
            Wanted::Right(AccessRight::SOFTWARE_DOWNLOAD),
            Wanted::Role(ContactRole::EXECUTIVE),
        ] {
            assert_eq!(Wanted::parse(wanted.kind(), wanted.word()), Some(wanted));
        }
        assert_eq!(Wanted::parse("right", "No Word"), None);
        assert_eq!(Wanted::parse("role", "executive"), None);
    }
}
