//! Who asks: a browser by its cookie, a program by its bearer token.

use std::sync::Arc;

use axum::extract::{FromRequestParts, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::middleware::Next;
use axum::response::Response;
use guildhall_store::tokens::Grant;
use guildhall_store::{DbError, Tx};
use subtle::ConstantTimeEq;

use super::client::client;
use super::failure::Failure;
use super::limits::Counted;
use super::problem::Problem;
use crate::actions::sessions::{self, SignedIn};
use crate::actions::{self, ActionError, Actor, authority};
use crate::app::{App, House};
use crate::secrets::{self, Keys, Purpose};
use crate::tokens;

/// A browser. Its cookie names a session once someone has signed in with it; before, it only ties forms to the browser.
#[derive(Clone)]
pub struct Visitor(Arc<Browser>);

struct Browser {
    token: String,
    hash: [u8; 32],
    form_token: String,
    /// What forms carried before the server key was replaced, while that still holds.
    earlier_form_tokens: Vec<String>,
    client: String,
    signed_in: Option<SignedIn>,
    has_cookie: bool,
}

impl Visitor {
    /// The hash that a session of this browser is stored under.
    pub fn hash(&self) -> [u8; 32] {
        self.0.hash
    }

    /// What every form of this browser carries.
    pub fn form_token(&self) -> &str {
        &self.0.form_token
    }

    /// Whether a form's token belongs to this browser.
    pub fn owns_form(&self, form_token: &str) -> bool {
        let owned = std::iter::once(&self.0.form_token).chain(&self.0.earlier_form_tokens);
        owned.fold(false, |is_owned, token| {
            is_owned | bool::from(token.as_bytes().ct_eq(form_token.as_bytes()))
        })
    }

    /// The client's address, unreadable.
    pub fn client(&self) -> &str {
        &self.0.client
    }

    /// Whether it sent its cookie back.
    pub fn has_cookie(&self) -> bool {
        self.0.has_cookie
    }

    /// Who is signed in.
    pub fn signed_in(&self) -> Option<&SignedIn> {
        self.0.signed_in.as_ref()
    }
}

/// The name of the browser's cookie.
const BROWSER: &str = "guildhall";

/// A cookie's name as it is sent: bound to the host where the connection is safe, so that no other host of the same domain
/// can set it.
fn name_sent(house: &House, name: &str) -> String {
    let prefix = if is_https(house) { "__Host-" } else { "" };
    format!("{prefix}{name}")
}

fn is_https(house: &House) -> bool {
    house.config.public_url.as_ref().is_some_and(|url| url.is_https())
}

/// The browser's cookie, with this token.
pub fn set_cookie(house: &House, token: &str) -> HeaderValue {
    cookie(house, BROWSER, token, "")
}

/// A cookie that keeps something in this browser for so many seconds; 0 takes it away.
pub fn keep_cookie(house: &House, name: &str, value: &str, seconds: u32) -> HeaderValue {
    cookie(house, name, value, &format!("; Max-Age={seconds}"))
}

/// A cookie that keeps something until the browser is closed.
pub fn session_cookie(house: &House, name: &str, value: &str) -> HeaderValue {
    cookie(house, name, value, "")
}

fn cookie(house: &House, name: &str, value: &str, more: &str) -> HeaderValue {
    let secure = if is_https(house) { "; Secure" } else { "" };
    let name = name_sent(house, name);
    let text = format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax{secure}{more}");
    HeaderValue::try_from(text).unwrap_or(HeaderValue::from_static(""))
}

/// The value of a cookie.
pub fn find_cookie<'a>(house: &House, headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    cookie_value(headers, &name_sent(house, name))
}

/// The value of the cookie that is sent under exactly this name.
pub fn cookie_value<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find_map(|(found, value)| (found == name).then_some(value))
}

/// Recognizes the browser, and gives it a cookie when it has none. Writes nothing.
pub async fn recognize(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let known = find_cookie(&app.house, request.headers(), BROWSER)
        .filter(|token| is_token(token))
        .map(str::to_owned);
    let is_new = known.is_none();
    let token = known.unwrap_or_else(secrets::token);
    let hash = secrets::hash(&token);
    let signed_in = if is_new {
        None
    } else {
        let house = app.house.clone();
        match app
            .db
            .read::<_, DbError, _>("recognize a browser", move |tx| sessions::current(tx, &house, &hash))
            .await
        {
            Ok(found) => found,
            Err(error) => return Failure::from(error).into_plain_response(),
        }
    };
    if signed_in.as_ref().is_some_and(|s| s.is_due_for_touch) {
        let db = app.db.clone();
        // Off the request: nobody waits for it, and losing it costs nothing.
        tokio::spawn(async move {
            db.write::<_, DbError, _>("touch a session", move |tx| sessions::touch(tx, &hash))
                .await
        });
    }
    let (form_token, earlier_form_tokens) = form_tokens(&app, &token);
    let client = client(&app.house, request.headers(), request.extensions().get());
    let visitor = Visitor(Arc::new(Browser {
        token,
        hash,
        form_token,
        earlier_form_tokens,
        client,
        signed_in,
        has_cookie: !is_new,
    }));
    request.extensions_mut().insert(visitor.clone());
    let mut response = next.run(request).await;
    if is_new && is_page(&response) {
        response
            .headers_mut()
            .append(header::SET_COOKIE, set_cookie(&app.house, &visitor.0.token));
    }
    response
}

/// What every form of the browser with this token carries.
pub fn form_token(house: &House, token: &str) -> String {
    form_token_under(&house.keys, token)
}

/// What its forms carry now, and what they carried under keys that still hold.
fn form_tokens(app: &App, token: &str) -> (String, Vec<String>) {
    let each = app.house.keys.each(app.db.now());
    let mut tokens = each.iter().map(|keys| form_token_under(keys, token));
    (tokens.next().unwrap_or_default(), tokens.collect())
}

fn form_token_under(keys: &Keys, token: &str) -> String {
    data_encoding::BASE32_NOPAD.encode(&keys.mac(Purpose::Form, token.as_bytes()))
}

/// Files and redirects need no cookie; what holds a form does.
fn is_page(response: &Response) -> bool {
    let kind = response
        .headers()
        .get(header::CONTENT_TYPE)
        .and_then(|v| v.to_str().ok());
    kind.is_some_and(|kind| kind.starts_with("text/html"))
}

fn is_token(text: &str) -> bool {
    text.len() == 52 && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
}

impl<S: Send + Sync> FromRequestParts<S> for Visitor {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Failure> {
        parts
            .extensions
            .get::<Self>()
            .cloned()
            .ok_or_else(|| Failure::internal("a page is outside of the visitor layer"))
    }
}

/// A program with a valid API token.
pub struct Bearer {
    grant: Grant,
    /// The client's address, unreadable.
    pub client: String,
}

impl Bearer {
    /// Who acts.
    pub fn actor(&self) -> Actor {
        Actor::Token(self.grant)
    }

    /// The account that the token acts as, for what concerns the account itself.
    ///
    /// # Errors
    /// As [`authority::own`].
    pub fn own(&self) -> Result<i64, Problem> {
        authority::own(self.actor()).map_err(|error| Failure::from(error).into())
    }

    /// The account whose idempotency keys the calls of this token use.
    pub fn owner(&self) -> i64 {
        self.grant.account
    }
}

impl FromRequestParts<App> for Bearer {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Problem> {
        let client = client(&app.house, &parts.headers, parts.extensions.get());
        let (limits, now) = (&app.house.config.limits, app.db.now());
        if let Some(wait) = app.tally.wait(Counted::Calls, &client, limits, now) {
            return Err(Failure::too_many(wait).into());
        }
        let nobody = || {
            app.tally.take(Counted::Calls, &client, limits, now);
            Failure::nobody().into()
        };
        let value = parts.headers.get(header::AUTHORIZATION).and_then(|v| v.to_str().ok());
        let token = value
            .and_then(|v| v.split_once(' '))
            .filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer"));
        let Some(token) = token
            .map(|(_, token)| token.trim())
            .filter(|token| tokens::is_well_formed(token))
        else {
            return Err(nobody());
        };
        let (house, hash) = (app.house.clone(), secrets::hash(token));
        let find = move |tx: &mut Tx<'_>| {
            let Some(grant) = actions::tokens::bearer(tx, &house, &hash)? else {
                return Ok(None);
            };
            actions::account_kinds::let_use(tx, &house, &grant)?;
            Ok(Some((grant, actions::tokens::is_due_for_touch(tx, &grant))))
        };
        let found: Result<_, ActionError> = app.db.read("recognize a token", find).await;
        let Some((grant, is_due_for_touch)) = found.map_err(Failure::from)? else {
            return Err(nobody());
        };
        if is_due_for_touch {
            let db = app.db.clone();
            // Off the request: nobody waits for it, and losing it costs nothing.
            tokio::spawn(async move {
                db.write::<_, DbError, _>("touch a token", move |tx| actions::tokens::touch(tx, &grant))
                    .await
            });
        }
        Ok(Self { grant, client })
    }
}
