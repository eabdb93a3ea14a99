//! The pages about the reader's own account.

pub mod tokens;

use crate::texts::Texts;
use crate::web::chrome::NavigationLink;

/// A part of the reader's own pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The API tokens.
    Tokens,
}

impl Part {
    const ALL: &'static [Self] = &[Self::Tokens];

    fn path(self) -> &'static str {
        match self {
            Self::Tokens => "/account/tokens",
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::Tokens => "tokens-heading",
        }
    }

    /// The side navigation on a page of this part.
    pub fn navigation(self, t: &Texts) -> Vec<NavigationLink> {
        Self::ALL
            .iter()
            .map(|part| NavigationLink {
                href: part.path().to_owned(),
                label: t.get(part.key()),
                current: *part == self,
                waiting: 0,
            })
            .collect()
    }
}
