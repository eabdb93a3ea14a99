//! The reader's own API tokens.

use askama::Template;
use axum::extract::Path as PathOf;
use axum::http::StatusCode;
use guildhall_domain::clock::{Instant, Span};
use guildhall_domain::id::PublicId;
use guildhall_domain::organization::MembershipId;
use guildhall_domain::scope::{Scope, Scopes};
use guildhall_store::Tx;
use guildhall_store::tokens::Token;
use serde::Deserialize;

use super::Part;
use crate::actions::tokens::{self, Holder, LONGEST_NAME, NewToken};
use crate::actions::{ActionError, Conflict};
use crate::http::failure::Failure;
use crate::http::form::Form;
use crate::http::kept::Typed;
use crate::secrets;
use crate::texts::{Arg, Texts};
use crate::tokens::derive;
use crate::web::chrome::{Chrome, Notice, Page};
use crate::web::forms::{Choice, Errors, Nothing};
use crate::web::frame::{Answered, Frame};
use crate::web::notices;

const LIST: &str = "/account/tokens";
/// For how many days a token can be made on the page.
const DAYS: [i64; 4] = [30, 90, 180, 365];

/// `GET /account/tokens`: the tokens there are.
pub async fn list(frame: Frame) -> Answered {
    let actor = frame.signed_in()?.actor();
    let read = move |tx: &mut Tx<'_>| Ok::<_, ActionError>((tx.now(), tokens::list(tx, actor)?));
    let (now, tokens) = frame.app.db.read("tokens", read).await?;
    let chrome = frame.chrome(None).await?;
    let (valid, others) = tokens
        .into_iter()
        .map(|token| TokenRow::of(token, now, frame.t))
        .partition(|row| row.is_valid);
    frame.show(&TokensPage { chrome, valid, others })
}

/// `GET /account/tokens/new`: what the token is to be.
pub async fn show_form(frame: Frame) -> Answered {
    frame.signed_in_recently()?;
    let form = TokenForm {
        days: "90".into(),
        scope_read: Some("yes".into()),
        key: secrets::token(),
        ..TokenForm::default()
    };
    present(&frame, StatusCode::OK, &form, Errors::none(), None).await
}

/// What the form sends.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct TokenForm {
    name: String,
    organization: String,
    days: String,
    scope_self: Option<String>,
    scope_read: Option<String>,
    scope_invite: Option<String>,
    scope_manage: Option<String>,
    scope_audit: Option<String>,
    key: String,
}

impl TokenForm {
    fn has(&self, scope: Scope) -> bool {
        match scope {
            Scope::Own => &self.scope_self,
            Scope::Read => &self.scope_read,
            Scope::Invite => &self.scope_invite,
            Scope::Manage => &self.scope_manage,
            Scope::Audit => &self.scope_audit,
        }
        .is_some()
    }

    fn scopes(&self) -> Scopes {
        Scope::ALL.iter().copied().filter(|scope| self.has(*scope)).collect()
    }

    /// What is asked for, as the action takes it, or what is wrong.
    fn read(&self, t: &Texts) -> Result<NewToken, Errors> {
        let mut errors = Errors::none();
        let length = self.name.trim().chars().count();
        if !(1..=LONGEST_NAME).contains(&length) {
            errors.add("name", t.fill("tokens-name-missing", "count", count(LONGEST_NAME)));
        }
        if self.scopes().is_empty() {
            errors.add(first_use(), t.get("tokens-uses-missing"));
        }
        if !errors.is_empty() {
            return Err(errors);
        }
        Ok(NewToken {
            holder: Holder::Oneself,
            name: self.name.clone(),
            scopes: self.scopes(),
            organization: MembershipId::parse(&self.organization).ok(),
            life: Span::days(self.days.parse().unwrap_or(90)),
            is_strong: false,
        })
    }
}

fn count(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

/// The id of the first tick.
fn first_use() -> &'static str {
    "scope_read"
}

/// `POST /account/tokens/new`: the token, once. The same form sent again makes no second one.
pub async fn make(frame: Frame, Typed { form, again }: Typed<TokenForm>) -> Answered {
    let person = frame.signed_in_recently()?;
    if let Some(status) = again {
        let form = TokenForm {
            key: secrets::token(),
            ..form
        };
        let notice = notices::typed_again(frame.t);
        return present(&frame, status, &form, Errors::none(), Some(notice)).await;
    }
    let input = match form.read(frame.t) {
        Ok(input) => input,
        Err(errors) => return present(&frame, StatusCode::UNPROCESSABLE_ENTITY, &form, errors, None).await,
    };
    let token = derive(&frame.app.house.keys, &frame.visitor.hash(), &form.key);
    let hash = secrets::hash(&token);
    let (actor, days) = (person.actor(), input.life.0 / Span::days(1).0);
    let input = NewToken {
        is_strong: person.is_strong,
        ..input
    };
    let write = move |tx: &mut Tx<'_>| tokens::create(tx, actor, &input, &hash);
    let errors = match frame.app.db.write("create a token", write).await {
        Ok(()) => {
            let page = TokenMadePage {
                chrome: frame.chrome(None).await?,
                token,
                days,
            };
            return frame.show(&page);
        }
        Err(ActionError::BadParameter { name: "scopes", .. }) => {
            Errors::one(first_use(), frame.t.get("tokens-uses-beyond"))
        }
        Err(ActionError::BadParameter { name: "name", .. }) => Errors::one(
            "name",
            frame.t.fill("tokens-name-missing", "count", count(LONGEST_NAME)),
        ),
        Err(ActionError::Hidden) => Errors::one("organization", frame.t.get("tokens-organization-gone")),
        Err(ActionError::Conflict(Conflict::TooManyTokens)) => Errors::one("name", frame.t.get("tokens-too-many")),
        Err(error) => return Err(error.into()),
    };
    present(&frame, StatusCode::UNPROCESSABLE_ENTITY, &form, errors, None).await
}

async fn present(
    frame: &Frame,
    status: StatusCode,
    form: &TokenForm,
    errors: Errors,
    notice: Option<Notice>,
) -> Answered {
    let (mut chrome, t) = (frame.chrome(None).await?, frame.t);
    chrome.notice = notice.or(chrome.notice);
    let page = NewTokenPage {
        typed_name: form.name.clone(),
        organizations: chrome
            .organizations
            .iter()
            .map(|place| Choice {
                value: place.membership_id.clone(),
                label: format!("{} ({})", place.name, place.membership_id),
                chosen: place.membership_id == form.organization,
            })
            .collect(),
        lives: DAYS
            .iter()
            .map(|days| Choice {
                value: days.to_string(),
                label: t.fill("tokens-days", "count", *days),
                chosen: days.to_string() == form.days,
            })
            .collect(),
        uses: Scope::ALL
            .iter()
            .map(|scope| Use {
                scope: *scope,
                is_chosen: form.has(*scope),
            })
            .collect(),
        key: form.key.clone(),
        errors,
        chrome,
    };
    frame.show_with(status, &page)
}

/// `GET /account/tokens/{id}/revoke`: asks before it is done.
pub async fn confirm_revoking(frame: Frame, PathOf(id): PathOf<String>) -> Answered {
    let actor = frame.signed_in()?.actor();
    let id = named(&id)?;
    let read = move |tx: &mut Tx<'_>| Ok::<_, ActionError>((tx.now(), tokens::show(tx, actor, &id)?));
    let (now, token) = frame.app.db.read("a token", read).await?;
    let chrome = frame.chrome(None).await?;
    let row = TokenRow::of(token, now, frame.t);
    frame.show(&RevokeTokenPage { chrome, row })
}

/// `POST /account/tokens/{id}/revoke`.
pub async fn revoke(frame: Frame, PathOf(id): PathOf<String>, _: Form<Nothing>) -> Answered {
    let actor = frame.signed_in()?.actor();
    let id = named(&id)?;
    let write = move |tx: &mut Tx<'_>| tokens::revoke(tx, actor, &id);
    let token = frame.app.db.write("revoke a token", write).await?;
    Ok(frame.go_with(LIST, &notices::token_revoked(frame.t, &token.name)))
}

fn named(id: &str) -> Result<PublicId, Failure> {
    PublicId::parse(id).ok_or_else(Failure::not_found)
}

/// A token in a list.
pub struct TokenRow {
    id: String,
    name: String,
    place: String,
    uses: Vec<String>,
    created_at: Instant,
    used_at: Option<Instant>,
    expires_at: Instant,
    revoked_at: Option<Instant>,
    is_valid: bool,
}

impl TokenRow {
    fn of(token: Token, now: Instant, t: &Texts) -> Self {
        Self {
            id: token.public_id.to_string(),
            name: token.name,
            place: token
                .organization
                .map_or_else(|| t.get("tokens-everywhere"), |bound| bound.name),
            uses: token.scopes.iter().map(|scope| t.get(use_key(scope))).collect(),
            created_at: token.created_at,
            used_at: token.used_at,
            expires_at: token.expires_at,
            revoked_at: token.revoked_at,
            is_valid: token.revoked_at.is_none() && !now.is_past(token.expires_at),
        }
    }
}

fn use_key(scope: Scope) -> &'static str {
    match scope {
        Scope::Own => "tokens-use-self",
        Scope::Read => "tokens-use-read",
        Scope::Invite => "tokens-use-invite",
        Scope::Manage => "tokens-use-manage",
        Scope::Audit => "tokens-use-audit",
    }
}

fn use_text_key(scope: Scope) -> &'static str {
    match scope {
        Scope::Own => "tokens-use-self-text",
        Scope::Read => "tokens-use-read-text",
        Scope::Invite => "tokens-use-invite-text",
        Scope::Manage => "tokens-use-manage-text",
        Scope::Audit => "tokens-use-audit-text",
    }
}

/// A tick of the form.
pub struct Use {
    scope: Scope,
    is_chosen: bool,
}

impl Use {
    fn id(&self) -> String {
        format!("scope_{}", self.scope)
    }

    fn name(&self, t: &Texts) -> String {
        t.get(use_key(self.scope))
    }

    fn text(&self, t: &Texts) -> String {
        t.get(use_text_key(self.scope))
    }
}

/// `GET /account/tokens`.
#[derive(Template)]
#[template(path = "account/tokens.html", whitespace = "minimize")]
pub struct TokensPage {
    /// The frame.
    pub chrome: Chrome,
    /// Those that are valid, newest first.
    pub valid: Vec<TokenRow>,
    /// Those that are not any more, newest first.
    pub others: Vec<TokenRow>,
}

impl TokensPage {
    const PART: Part = Part::Tokens;
}

impl Page for TokensPage {
    fn heading(&self) -> String {
        self.chrome.t.get("tokens-heading")
    }
}

/// `GET /account/tokens/new`.
#[derive(Template)]
#[template(path = "account/token_new.html", whitespace = "minimize")]
pub struct NewTokenPage {
    /// The frame.
    pub chrome: Chrome,
    /// The name that was typed.
    pub typed_name: String,
    /// The organizations that it can be bound to.
    pub organizations: Vec<Choice>,
    /// How long it can be valid.
    pub lives: Vec<Choice>,
    /// What it can be used for.
    pub uses: Vec<Use>,
    /// What tells this form from another one.
    pub key: String,
    /// What is wrong.
    pub errors: Errors,
}

impl NewTokenPage {
    const PART: Part = Part::Tokens;
}

impl Page for NewTokenPage {
    fn heading(&self) -> String {
        self.chrome.t.get("tokens-new-heading")
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }
}

/// The answer to the form: the token, this once.
#[derive(Template)]
#[template(path = "account/token_made.html", whitespace = "minimize")]
pub struct TokenMadePage {
    /// The frame.
    pub chrome: Chrome,
    /// The token.
    pub token: String,
    /// For how many days it is valid.
    pub days: i64,
}

impl TokenMadePage {
    const PART: Part = Part::Tokens;

    fn lead(&self) -> String {
        self.chrome.t.fill("tokens-made-lead", "count", self.days)
    }
}

impl Page for TokenMadePage {
    fn heading(&self) -> String {
        self.chrome.t.get("tokens-made-heading")
    }
}

/// `GET /account/tokens/{id}/revoke`.
#[derive(Template)]
#[template(path = "account/token_revoke.html", whitespace = "minimize")]
pub struct RevokeTokenPage {
    /// The frame.
    pub chrome: Chrome,
    /// The token.
    pub row: TokenRow,
}

impl RevokeTokenPage {
    const PART: Part = Part::Tokens;
}

impl Page for RevokeTokenPage {
    fn heading(&self) -> String {
        self.chrome
            .t
            .with("tokens-revoke-heading", &[("token", Arg::from(self.row.name.as_str()))])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::look::{at, look};

    fn row(name: &str, place: &str, scopes: Scopes, revoked_at: Option<Instant>, t: &Texts) -> TokenRow {
        TokenRow {
            id: "orxwwzlomjzgc3tdnb2gk43uma".into(),
            name: name.into(),
            place: place.into(),
            uses: scopes.iter().map(|scope| t.get(use_key(scope))).collect(),
            created_at: at(2026, 11, 3, 14, 5),
            used_at: revoked_at.is_none().then(|| at(2026, 11, 20, 8, 0)),
            expires_at: at(2027, 2, 1, 14, 5),
            is_valid: revoked_at.is_none(),
            revoked_at,
        }
    }

    #[test]
    fn tokens_are_told_by_their_names_and_never_shown() {
        let html = look("tokens", |chrome| TokensPage {
            valid: vec![row("Import from HR", "Contoso Ltd", Scopes::all(), None, chrome.t)],
            others: vec![row(
                "Old <script>",
                "Contoso Ltd",
                Scopes::all(),
                Some(at(2026, 11, 1, 9, 0)),
                chrome.t,
            )],
            chrome,
        });
        assert!(html.contains("Import from HR") && html.contains("Old &#60;script&#62;"));
        assert!(!html.contains("ghl_"));
        look("tokens-none", |chrome| TokensPage {
            valid: Vec::new(),
            others: Vec::new(),
            chrome,
        });
    }

    #[test]
    fn a_new_token_is_shown_once_and_can_be_copied() {
        look("token-new", |chrome| NewTokenPage {
            typed_name: String::new(),
            organizations: vec![Choice {
                value: "5550014-3".into(),
                label: "Contoso Ltd (5550014-3)".into(),
                chosen: true,
            }],
            lives: DAYS
                .iter()
                .map(|days| Choice {
                    value: days.to_string(),
                    label: chrome.t.fill("tokens-days", "count", *days),
                    chosen: *days == 90,
                })
                .collect(),
            uses: Scope::ALL
                .iter()
                .map(|scope| Use {
                    scope: *scope,
                    is_chosen: *scope == Scope::Read,
                })
                .collect(),
            key: "k3y".into(),
            errors: Errors::one(first_use(), chrome.t.get("tokens-uses-missing")),
            chrome,
        });
        let html = look("token-made", |chrome| TokenMadePage {
            token: "ghl_abc".into(),
            days: 90,
            chrome,
        });
        assert!(html.contains(r#"data-copy="token""#));
        look("token-revoke", |chrome| RevokeTokenPage {
            row: row("Import from HR", "Contoso Ltd", Scopes::all(), None, chrome.t),
            chrome,
        });
    }
}
