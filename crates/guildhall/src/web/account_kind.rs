//! The account that signed in is of a kind that the program does not take: which, why, and what to do instead.

use askama::Template;

use crate::config::{AccountKind, KindRule};
use crate::http::failure::Failure;
use crate::http::kept::{Kept, mask};
use crate::texts::Texts;
use crate::web::chrome::{Chrome, Page};
use crate::web::frame::Frame;
use crate::web::sign_in::{SignInPage, Ways};

/// Names the account and its kind; the step that it was wanted for waits.
#[derive(Template)]
#[template(path = "account_kind.html", whitespace = "minimize")]
pub struct AccountKindPage {
    /// The frame.
    pub chrome: Chrome,
    /// The kind that is not taken.
    pub kind: AccountKind,
    /// The account, masked.
    pub account: String,
    /// The organization whose invitation waits.
    pub inviting: Option<String>,
    /// The ways to sign in with another account.
    pub ways: Ways,
    /// How to come by an account that is taken.
    pub making: Vec<String>,
}

impl AccountKindPage {
    /// The page on the way to `return_to`.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn new(
        frame: &Frame,
        kind: AccountKind,
        account: &str,
        return_to: &str,
        kept: Kept,
    ) -> Result<Self, Failure> {
        let page = SignInPage::empty(frame, frame.chrome(None).await?, return_to).await?;
        let sign_in = &frame.app.house.config.sign_in;
        let rules: Vec<KindRule> = sign_in.providers.iter().map(|provider| provider.account_kind).collect();
        let by_code = sign_in.code && sign_in.code_kind != kind;
        Ok(Self {
            making: making(frame.t, kind, &rules, by_code),
            chrome: page.chrome,
            kind,
            account: mask(account),
            inviting: page.inviting,
            ways: Ways {
                another: true,
                passkey: page.ways.passkey && sign_in.passkey_kind != kind,
                kept,
                ..page.ways
            },
        })
    }
}

/// How to come by an account of the other kind.
fn making(t: &Texts, refused: AccountKind, rules: &[KindRule], by_code: bool) -> Vec<String> {
    let mut ways = Vec::new();
    let mut add = |is_there: bool, key: &str| {
        if is_there {
            ways.push(t.get(key));
        }
    };
    match refused {
        AccountKind::Work => {
            add(by_code, "account-kind-make-code");
            add(rules.contains(&KindRule::Microsoft), "account-kind-make-microsoft");
            add(rules.contains(&KindRule::Google), "account-kind-make-google");
        }
        AccountKind::Personal => add(true, "account-kind-make-work"),
    }
    ways
}

impl Page for AccountKindPage {
    fn heading(&self) -> String {
        self.chrome.t.get(match self.kind {
            AccountKind::Work => "account-kind-heading-work",
            AccountKind::Personal => "account-kind-heading-personal",
        })
    }

    fn offers_sign_in(&self) -> bool {
        false
    }
}

impl AccountKindPage {
    fn lead(&self) -> String {
        let key = match self.kind {
            AccountKind::Work => "account-kind-lead-work",
            AccountKind::Personal => "account-kind-lead-personal",
        };
        self.chrome.t.fill(key, "program", &self.chrome.program)
    }

    fn kind_name(&self) -> String {
        self.chrome.t.get(match self.kind {
            AccountKind::Work => "account-kind-work",
            AccountKind::Personal => "account-kind-personal",
        })
    }

    fn making_heading(&self) -> String {
        self.chrome.t.get(match self.kind {
            AccountKind::Work => "account-kind-making-personal",
            AccountKind::Personal => "account-kind-making-work",
        })
    }

    fn waits(&self) -> String {
        match &self.inviting {
            Some(organization) => self
                .chrome
                .t
                .fill("account-kind-waits-invited", "organization", organization),
            None => self.chrome.t.get("account-kind-waits"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::look::{colleague, look};
    use crate::web::sign_in::WayIn;

    fn page(chrome: Chrome, kind: AccountKind) -> AccountKindPage {
        let t = chrome.t;
        AccountKindPage {
            chrome: Chrome {
                account: None,
                ..colleague(chrome)
            },
            kind,
            account: mask("jane.doe@contoso.example"),
            inviting: Some("Contoso <Ltd>".into()),
            ways: Ways {
                providers: ["Microsoft", "Google"]
                    .map(|name| WayIn {
                        id: name.to_lowercase(),
                        name: name.into(),
                    })
                    .to_vec(),
                by_code: true,
                passkey: true,
                strong: false,
                fresh: false,
                another: true,
                return_to: "/i/7Qm2xK9vT4bWcR8nZs1LpA".into(),
                kept: Kept::default(),
            },
            making: making(t, kind, &[KindRule::Microsoft, KindRule::Google], true),
        }
    }

    #[test]
    fn a_work_account_is_named_and_a_personal_one_can_be_made() {
        let html = look("account-kind-work", |chrome| page(chrome, AccountKind::Work));
        assert!(html.contains("j•••@contoso.example"));
        assert!(html.contains("Gmail"));
        assert_eq!(html.matches(r#"name="another" value="yes""#).count(), 4);
        assert!(html.contains("Contoso &#60;Ltd&#62;"));
    }

    #[test]
    fn a_personal_account_is_named_where_work_ones_are_taken() {
        let html = look("account-kind-personal", |chrome| page(chrome, AccountKind::Personal));
        assert!(!html.contains("Gmail"));
    }
}
