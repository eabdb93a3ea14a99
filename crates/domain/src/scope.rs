//! What an API token may be used for. A token never does more than its account may do at that moment; its scopes only
//! narrow that.

use std::fmt;

text_enum! {
    /// One kind of use.
    pub enum Scope {
        /// The account itself: its associations, their profiles, leaving, what is offered to it, taking over, its tokens and sign-ins.
        Own = "self",
        /// See an organization, its invitations, people and requests.
        Read = "read",
        /// Pre-approve addresses, change and mail invitations, see the invitation URL.
        Invite = "invite",
        /// Answer requests, grant and take rights and contact roles, remove people, hand over roles, replace the invitation URL.
        Manage = "manage",
        /// See and take out what was done at an organization.
        Audit = "audit",
    }
}

impl Scope {
    /// The uses that concern an organization, not only the account.
    pub const OF_ORGANIZATIONS: [Self; 4] = [Self::Read, Self::Invite, Self::Manage, Self::Audit];

    fn bit(self) -> u8 {
        match self {
            Self::Own => 1,
            Self::Read => 2,
            Self::Invite => 4,
            Self::Manage => 8,
            Self::Audit => 16,
        }
    }
}

/// A set of scopes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Scopes(u8);

impl Scopes {
    /// Every use.
    pub fn all() -> Self {
        Scope::ALL.iter().copied().collect()
    }

    /// Whether it has `scope`.
    pub fn contains(self, scope: Scope) -> bool {
        self.0 & scope.bit() != 0
    }

    /// Whether there is nothing in it.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Its scopes, in their order.
    pub fn iter(self) -> impl Iterator<Item = Scope> {
        Scope::ALL.iter().copied().filter(move |scope| self.contains(*scope))
    }

    /// Reads what [`Display`](fmt::Display) writes: the words, with a blank between them.
    ///
    /// # Errors
    /// The first word that is no scope.
    pub fn parse(text: &str) -> Result<Self, String> {
        text.split_whitespace()
            .map(|word| Scope::from_word(word).ok_or_else(|| word.to_owned()))
            .collect()
    }
}

impl FromIterator<Scope> for Scopes {
    fn from_iter<I: IntoIterator<Item = Scope>>(scopes: I) -> Self {
        Self(scopes.into_iter().fold(0, |set, scope| set | scope.bit()))
    }
}

impl fmt::Display for Scopes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words: Vec<&str> = self.iter().map(Scope::as_str).collect();
        f.write_str(&words.join(" "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_of_scopes_is_read_as_it_was_written() {
        for bits in 0..32 {
            let set = Scopes(bits);
            assert_eq!(Scopes::parse(&set.to_string()), Ok(set));
        }
        assert_eq!(Scopes::all().to_string(), "self read invite manage audit");
        assert_eq!(Scopes::parse("read  admin"), Err("admin".to_owned()));
        assert!(Scopes::parse("").unwrap().is_empty());
    }
}
