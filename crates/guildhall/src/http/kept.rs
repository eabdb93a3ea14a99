//! Forms that take a while to fill: what was typed into them survives a session that ended, cookies that are gone, and
//! another account. It travels through the sign-in pages and comes back to the form; nothing of it is stored or carried out.

use axum::body::{Body, Bytes};
use axum::extract::{FromRequest, FromRequestParts, Request, State};
use axum::http::uri::PathAndQuery;
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use data_encoding::BASE32_NOPAD;
use guildhall_domain::clock::Instant;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use url::form_urlencoded;

use super::failure::Failure;
use super::form::{Form, check_origin, unreadable};
use super::large::SMALL;
use super::problem::body_bytes;
use super::visitor::Visitor;
use crate::app::App;
use crate::secrets::{Keys, Purpose};

/// What was typed into a form that could not be taken.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Kept {
    /// The fields, as a form sends them; empty when nothing was typed.
    #[serde(rename = "kept")]
    pub values: String,
    /// Which account the form was made for, as the form carried it.
    pub begun_by: String,
    /// Where the form would have led.
    #[serde(skip)]
    pub return_to: String,
}

impl Kept {
    /// Whether there is nothing to keep.
    pub fn is_empty(&self) -> bool {
        self.values.is_empty()
    }
}

/// What belongs to a form's way here, not to what was typed.
const ON_THE_WAY: &[&str] = &["csrf", "key", "kept", "begun_by", "go_on"];

/// What a form carries beside what was typed.
#[derive(Deserialize)]
#[serde(default)]
#[derive(Default)]
struct Carried {
    csrf: String,
    #[serde(flatten)]
    kept: Kept,
    go_on: Option<String>,
}

impl Carried {
    /// What was typed: in this form itself, or in the one that it brings back.
    fn kept(self, body: &[u8]) -> Kept {
        if !self.kept.is_empty() {
            return self.kept;
        }
        let typed = form_urlencoded::parse(body).filter(|(name, _)| !ON_THE_WAY.contains(&name.as_ref()));
        Kept {
            values: form_urlencoded::Serializer::new(String::new())
                .extend_pairs(typed)
                .finish(),
            ..self.kept
        }
    }
}

/// Marks a request whose form is shown again with this status, and not carried out.
#[derive(Clone, Copy)]
struct Again(StatusCode);

/// Around such a form: lets it through when it was made for this session, and to be shown again when it was made for an
/// earlier one of the same account. Nobody gets the sign-in page with what was typed, another account is told.
pub async fn keep(State(app): State<App>, request: Request, next: Next) -> Response {
    around(&app, request, next, false).await
}

/// The same around a form that is sensitive: where the sign-in is too long ago, what was typed goes to the page to sign in again.
pub async fn keep_sensitive(State(app): State<App>, request: Request, next: Next) -> Response {
    around(&app, request, next, true).await
}

async fn around(app: &App, request: Request, next: Next, is_sensitive: bool) -> Response {
    if request.method() != Method::POST || !is_small_form(request.headers()) {
        return next.run(request).await;
    }
    match decide(app, request, is_sensitive).await {
        Ok((request, kept)) => keeping(next.run(request).await, kept),
        Err(failure) => failure.into_response(),
    }
}

/// What was typed goes to the page to sign in more strongly, too.
fn keeping(response: Response, kept: Kept) -> Response {
    match response.extensions().get::<Failure>() {
        Some(failure) if failure.code == "sign-in-too-weak" => failure.clone().keeping(kept).into_response(),
        _ => response,
    }
}

/// Around a step that may begin with signing in again: whoever arrives there as another account than the one that set out for it
/// is told, before the step is shown.
pub async fn ask_who_set_out(State(app): State<App>, request: Request, next: Next) -> Response {
    let (path, begun_by) = without_beginner(request.uri().path_and_query().map_or("", PathAndQuery::as_str));
    let (keys, now) = (&app.house.keys, app.db.now());
    let visitor = request.extensions().get::<Visitor>();
    let person = visitor.and_then(Visitor::signed_in);
    let is_other = person
        .zip(Beginner::read(keys, &begun_by, now))
        .is_some_and(|(person, beginner)| !beginner.is(keys, person.account, now));
    if !is_other || request.method() != Method::GET {
        return next.run(request).await;
    }
    let kept = Kept {
        begun_by,
        return_to: path,
        ..Kept::default()
    };
    another_account().keeping(kept).into_response()
}

/// The parameter that says who set out for a step.
const SET_OUT: &str = "begun_by";

/// The path of a step, with who set out for it.
pub fn with_beginner(path: &str, begun_by: &str) -> String {
    let (path, _) = without_beginner(path);
    if begun_by.is_empty() {
        return path;
    }
    let mark = if path.contains('?') { '&' } else { '?' };
    format!("{path}{mark}{SET_OUT}={begun_by}")
}

/// The path of a step without who set out for it, and who that was.
fn without_beginner(path: &str) -> (String, String) {
    let (before, query) = path.split_once('?').unwrap_or((path, ""));
    let (mut rest, mut begun_by) = (Vec::new(), String::new());
    for pair in query.split('&').filter(|pair| !pair.is_empty()) {
        match pair.split_once('=') {
            Some((SET_OUT, value)) => value.clone_into(&mut begun_by),
            _ => rest.push(pair),
        }
    }
    let mark = if rest.is_empty() { "" } else { "?" };
    (format!("{before}{mark}{}", rest.join("&")), begun_by)
}

fn another_account() -> Failure {
    Failure::new(
        StatusCode::FORBIDDEN,
        "another-account",
        "This was begun with another account. Nothing was changed",
    )
}

async fn decide(app: &App, request: Request, is_sensitive: bool) -> Result<(Request, Kept), Failure> {
    let (mut parts, body) = request.into_parts();
    check_origin(&parts.headers, app)?;
    let visitor = Visitor::from_request_parts(&mut parts, app).await?;
    let body: Bytes = body_bytes(Request::from_parts(parts.clone(), body), app).await?;
    let carried: Carried = serde_urlencoded::from_bytes(&body).map_err(unreadable)?;
    let is_ours = visitor.owns_form(&carried.csrf);
    let now = app.db.now();
    let (is_back, goes_on) = (!carried.kept.is_empty(), is_ours && carried.go_on.is_some());
    let beginner = Beginner::read(&app.house.keys, &carried.kept.begun_by, now);
    let Some(person) = visitor.signed_in() else {
        return Err(Failure::nobody().keeping(carried.kept(&body)));
    };
    if !goes_on && beginner.is_some_and(|beginner| !beginner.is(&app.house.keys, person.account, now)) {
        return Err(another_account().keeping(carried.kept(&body)));
    }
    if is_ours && !is_back && is_sensitive && !person.is_recent {
        return Err(Failure::sign_in_too_old().keeping(carried.kept(&body)));
    }
    let kept = carried.kept(&body);
    if is_ours && !is_back {
        return Ok((Request::from_parts(parts, Body::from(body)), kept));
    }
    let status = if is_back { StatusCode::OK } else { StatusCode::FORBIDDEN };
    parts.extensions.insert(Again(status));
    let body = Body::from(kept.values.clone());
    Ok((Request::from_parts(parts, body), kept))
}

/// Larger ones, and files, are refused without a session before they are read: the browser has them.
fn is_small_form(headers: &HeaderMap) -> bool {
    let said = |name| headers.get(name).and_then(|value| value.to_str().ok());
    let length = said(header::CONTENT_LENGTH).and_then(|length| length.parse::<usize>().ok());
    let kind = said(header::CONTENT_TYPE).unwrap_or_default();
    length.is_some_and(|length| length <= SMALL) && kind.starts_with("application/x-www-form-urlencoded")
}

/// The form of a page that [`keep`] is around.
pub struct Typed<T> {
    /// What was typed.
    pub form: T,
    /// The status that the form is shown again with; where there is none, it is carried out.
    pub again: Option<StatusCode>,
}

impl<T: DeserializeOwned> FromRequest<App> for Typed<T> {
    type Rejection = Failure;

    async fn from_request(request: Request, app: &App) -> Result<Self, Failure> {
        let Some(Again(status)) = request.extensions().get().copied() else {
            let Form(form) = Form::from_request(request, app).await?;
            return Ok(Self { form, again: None });
        };
        let body = body_bytes(request, app).await?;
        let form = serde_urlencoded::from_bytes(&body).map_err(unreadable)?;
        Ok(Self {
            form,
            again: Some(status),
        })
    }
}

/// Whoever a form was made for, as far as another account may know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beginner {
    handle: Vec<u8>,
    /// The account's address, masked.
    pub masked: String,
}

/// Bytes of an account's handle, and of the proof that this server wrote it.
const PART: usize = 16;

/// The most characters of a masked address that are told.
const LONGEST: usize = 40;

impl Beginner {
    /// What the forms of an account carry: a handle that only this server can make from the account, the masked address, and
    /// the proof that both are from here.
    pub fn write(keys: &Keys, account: i64, address: &str) -> String {
        let mut said = handle(keys, account);
        // It travels in addresses, which are not to be of any length.
        let masked: String = mask(address).chars().take(LONGEST).collect();
        said.extend(masked.as_bytes());
        let proof = keys.mac(Purpose::Beginner, &said);
        said.extend(proof.iter().take(PART));
        BASE32_NOPAD.encode(&said)
    }

    /// Reads what [`write`](Self::write) wrote, and nothing else.
    pub fn read(keys: &Keys, text: &str, now: Instant) -> Option<Self> {
        let bytes = BASE32_NOPAD.decode(text.as_bytes()).ok()?;
        let (said, proof) = bytes.split_at_checked(bytes.len().checked_sub(PART)?)?;
        if !keys.proves(Purpose::Beginner, said, proof, now) {
            return None;
        }
        let (handle, masked) = said.split_at_checked(PART)?;
        Some(Self {
            handle: handle.to_vec(),
            masked: String::from_utf8(masked.to_vec()).ok()?,
        })
    }

    /// Whether it is this account.
    pub fn is(&self, keys: &Keys, account: i64, now: Instant) -> bool {
        keys.proves(Purpose::Account, &account.to_be_bytes(), &self.handle, now)
    }
}

fn handle(keys: &Keys, account: i64) -> Vec<u8> {
    let mac = keys.mac(Purpose::Account, &account.to_be_bytes());
    mac.iter().take(PART).copied().collect()
}

/// An address with its first letter and its domain only: whoever looks on need not read it. Of a name, the first letter.
pub fn mask(address: &str) -> String {
    let (local, domain) = match address.rfind('@') {
        Some(at) => address.split_at(at),
        None => (address, ""),
    };
    match local.chars().next() {
        Some(first) => format!("{first}•••{domain}"),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::ServerKey;

    const NOW: Instant = Instant(1_795_467_600_000_000);

    fn keys(folder: &tempfile::TempDir, name: &str) -> Keys {
        Keys::new(ServerKey::load_or_create(&folder.path().join(name)).unwrap())
    }

    #[test]
    fn b8_a_form_says_who_began_it_and_nobody_else_can() {
        let folder = tempfile::tempdir().unwrap();
        let (ours, theirs) = (keys(&folder, "a"), keys(&folder, "b"));
        let text = Beginner::write(&ours, 7, "jane.doe@mail.example");
        let read = Beginner::read(&ours, &text, NOW).unwrap();
        assert_eq!(read.masked, "j•••@mail.example");
        assert_eq!((mask("Omar Haddad"), mask("")), ("O•••".to_owned(), String::new()));
        assert!(read.is(&ours, 7, NOW) && !read.is(&ours, 8, NOW) && !read.is(&theirs, 7, NOW));
        assert_eq!(Beginner::read(&theirs, &text, NOW), None);
        for place in 0..text.len() {
            let mut forged = text.clone().into_bytes();
            forged[place] = if forged[place] == b'A' { b'B' } else { b'A' };
            assert_eq!(
                Beginner::read(&ours, std::str::from_utf8(&forged).unwrap(), NOW),
                None,
                "{place}"
            );
        }
        for nothing in ["", "A", "AAAAAAAA", "jane", "\u{e9}"] {
            assert_eq!(Beginner::read(&ours, nothing, NOW), None);
        }
    }

    #[test]
    fn who_set_out_for_a_step_is_put_into_its_path_once() {
        for (path, with) in [
            ("/account/tokens/new", "/account/tokens/new?begun_by=B"),
            ("/account/tokens/new?begun_by=A", "/account/tokens/new?begun_by=B"),
            ("/a?x=1&begun_by=A&y", "/a?x=1&y&begun_by=B"),
        ] {
            assert_eq!(with_beginner(path, "B"), with);
            let (bare, _) = without_beginner(path);
            assert_eq!(without_beginner(with), (bare, "B".to_owned()));
        }
        assert_eq!(with_beginner("/a?begun_by=A", ""), "/a");
        let folder = tempfile::tempdir().unwrap();
        let long = format!("a@{}.example", "\u{1f3e0}".repeat(60));
        let begun_by = Beginner::write(&keys(&folder, "a"), 7, &long);
        let path = with_beginner("/organizations/1234567-1/invitation-url/rotate", &begun_by);
        assert!(path.len() <= 500, "{}", path.len());
    }

    #[test]
    fn what_is_kept_is_what_was_typed_and_nothing_of_its_way() {
        let body = b"csrf=x&key=k&given_name=J%C3%A4ne+%26&begun_by=B&note=%0D%0A&go_on=yes";
        let carried: Carried = serde_urlencoded::from_bytes(body).unwrap();
        let kept = carried.kept(body);
        assert_eq!(kept.values, "given_name=J%C3%A4ne+%26&note=%0D%0A");
        assert_eq!(kept.begun_by, "B");
        let mut back = form_urlencoded::Serializer::new(String::new());
        back.append_pair("code", "123456").append_pair("kept", &kept.values);
        let back = back.finish();
        let carried: Carried = serde_urlencoded::from_str(&back).unwrap();
        assert_eq!(carried.kept(back.as_bytes()).values, kept.values);
    }
}
