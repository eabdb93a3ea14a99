//! The pages about the reader's own account.

pub mod closing;
pub mod data;
mod device;
pub mod methods;
pub mod notices;
pub mod sessions;
pub mod tokens;

use crate::texts::Texts;
use crate::web::chrome::NavigationLink;

/// A part of the reader's own pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What concerns the reader.
    Notices,
    /// Which of it is mailed.
    Mailings,
    /// The ways to sign in to the account.
    Methods,
    /// Where the account is signed in.
    Sessions,
    /// The API tokens.
    Tokens,
    /// What is stored, and the end of the account.
    Data,
}

impl Part {
    const ALL: &'static [Self] = &[
        Self::Notices,
        Self::Mailings,
        Self::Methods,
        Self::Sessions,
        Self::Tokens,
        Self::Data,
    ];

    fn path(self) -> &'static str {
        match self {
            Self::Notices => "/account/notices",
            Self::Mailings => "/account/notices/mails",
            Self::Methods => "/account/methods",
            Self::Sessions => "/account/sessions",
            Self::Tokens => "/account/tokens",
            Self::Data => "/account/data",
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::Notices => "notices-heading",
            Self::Mailings => "notices-settings",
            Self::Methods => "methods-heading",
            Self::Sessions => "sessions-heading",
            Self::Tokens => "tokens-heading",
            Self::Data => "data-heading",
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
