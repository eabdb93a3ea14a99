//! What the pages' handlers share: who reads, in which language, and how an answer is made.

use askama::Template;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use data_encoding::BASE32_NOPAD;
use guildhall_domain::clock::Span;
use guildhall_domain::language::Language;
use guildhall_domain::organization::MembershipId;
use serde::{Deserialize, Serialize};

use super::chrome::{Chrome, Here, Link, Notice, Place, Section, TakingOver, Theme};
use super::own_profile;
use crate::actions::organizations::{self, Surroundings};
use crate::actions::sessions::{NewSession, SignedIn};
use crate::app::App;
use crate::config::Program;
use crate::http::failure::Failure;
use crate::http::kept::Beginner;
use crate::http::visitor::{Visitor, find_cookie, form_token, keep_cookie, session_cookie, set_cookie};
use crate::secrets;
use crate::texts::{Texts, negotiate, texts};

/// A year, in seconds: how long a browser keeps a choice.
const YEAR: u32 = 31_536_000;
/// How long a notice waits for its page, in seconds.
const MINUTE: u32 = 60;
/// The cookie that keeps the language a reader chose.
pub const LANGUAGE: &str = "guildhall-language";
/// The cookie that keeps the language that an invitation speaks, for as long as the browser is open.
const INVITED_IN: &str = "guildhall-invited-in";
/// The cookie that keeps the colors a reader chose.
pub const THEME: &str = "guildhall-theme";
/// The cookie that carries a notice over a redirect.
const NOTICE: &str = "guildhall-notice";

/// A page of an answer, or why there is none.
pub type Answered = Result<Response, Failure>;

/// The reader of a page.
#[derive(Clone)]
pub struct Frame {
    /// The program.
    pub app: App,
    /// The browser.
    pub visitor: Visitor,
    /// The reader's texts.
    pub t: &'static Texts,
    theme: Theme,
    path: String,
    user_agent: String,
    notice: Option<Notice>,
}

impl FromRequestParts<App> for Frame {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Failure> {
        let visitor = Visitor::from_request_parts(parts, app).await?;
        let headers = &parts.headers;
        let chosen = find_cookie(&app.house, headers, LANGUAGE);
        let invited = invited_in(&parts.uri).or_else(|| find_cookie(&app.house, headers, INVITED_IN));
        let accepted = headers.get(header::ACCEPT_LANGUAGE).and_then(|v| v.to_str().ok());
        let t = reading(&app.house.config.program, &[chosen, invited], accepted);
        Ok(Self {
            app: app.clone(),
            visitor,
            t,
            theme: Theme::parse(find_cookie(&app.house, headers, THEME).unwrap_or_default()),
            path: parts
                .uri
                .path_and_query()
                .map_or_else(|| parts.uri.path().to_owned(), ToString::to_string),
            user_agent: headers.get(header::USER_AGENT).map_or_else(String::new, |value| {
                String::from_utf8_lossy(value.as_bytes()).into_owned()
            }),
            notice: find_cookie(&app.house, headers, NOTICE).and_then(Notice::from_cookie),
        })
    }
}

impl Frame {
    /// Whoever is signed in.
    ///
    /// # Errors
    /// [`Failure::nobody`], which is shown as the sign-in page with a way back.
    pub fn signed_in(&self) -> Result<&SignedIn, Failure> {
        self.visitor.signed_in().ok_or_else(Failure::nobody)
    }

    /// Whoever signed in a moment ago, for a step that is sensitive.
    ///
    /// # Errors
    /// As [`signed_in`](Self::signed_in); [`Failure::sign_in_too_old`], which is shown as a page to sign in again with a way
    /// back.
    pub fn signed_in_recently(&self) -> Result<&SignedIn, Failure> {
        let person = self.signed_in()?;
        if person.is_recent {
            Ok(person)
        } else {
            Err(Failure::sign_in_too_old())
        }
    }

    /// A session that can begin in this browser, and the token that it begins under.
    pub fn new_session(&self) -> (NewSession, String) {
        let token = secrets::token();
        let session = NewSession {
            token_hash: secrets::hash(&token),
            user_agent: self.user_agent.clone(),
        };
        (session, token)
    }

    /// What the browser says it is.
    pub fn user_agent(&self) -> &str {
        &self.user_agent
    }

    /// The path of this page, as a way back.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Keeps the language that the letter with this page's link was in: the colleague's until they choose another.
    pub fn keep_language_of_invitation(&self, response: &mut Response, tag: &str) {
        let mut spoken = self.app.house.config.program.languages.iter();
        if let Some(language) = spoken.find(|language| language.as_str() == tag) {
            let cookie = session_cookie(&self.app.house, INVITED_IN, language.as_str());
            response.headers_mut().append(header::SET_COOKIE, cookie);
        }
    }

    /// The frame of a page about no organization, without asking the database.
    pub fn plain(&self) -> Chrome {
        let config = &self.app.house.config;
        Chrome {
            t: self.t,
            program: config.program.name.clone(),
            languages: config.program.languages.clone(),
            account: self.visitor.signed_in().map(|person| person.email.clone()),
            unread: self.visitor.signed_in().map_or(0, |person| person.unread),
            organizations: Vec::new(),
            here: None,
            csrf: self.visitor.form_token().to_owned(),
            begun_by: self.visitor.signed_in().map_or_else(String::new, |person| {
                Beginner::write(&self.app.house.keys, person.account, &person.email)
            }),
            return_to: self.path.clone(),
            theme: self.theme,
            notice: self.notice.clone(),
            support: config.program.support.clone(),
            reference: None,
            privacy_url: Some("/privacy".to_owned()),
            accent: config.program.accent,
            kind_ends_at: self.visitor.signed_in().and_then(|person| person.kind_ends_at),
            mail_off: config.mail.is_off,
            demo: self.app.house.is_demo,
        }
    }

    /// The frame of a page for someone signed in: with the switcher, and the navigation of the organization it is about.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn chrome(&self, about: Option<&MembershipId>) -> Result<Chrome, Failure> {
        let mut chrome = self.plain();
        let Some(person) = self.visitor.signed_in() else {
            return Ok(chrome);
        };
        let (account, id) = (person.account, about.cloned());
        let read = move |tx: &mut guildhall_store::Tx<'_>| organizations::surroundings(tx, account, id.as_ref());
        let Surroundings {
            behind,
            open_requests,
            access_requests,
            takeover,
        } = self.app.db.read("frame of a page", read).await?;
        for organization in behind.iter().filter(|organization| organization.is_active) {
            let membership_id = organization.organization.membership_id.as_str();
            let place = Place {
                membership_id: membership_id.to_owned(),
                name: organization.organization.name.clone(),
            };
            if about.is_some_and(|id| id.as_str() == membership_id) {
                chrome.here = Some(Here {
                    place: place.clone(),
                    sections: Section::of(&organization.standing),
                    open_requests,
                    access_requests,
                    takeover: takeover.as_ref().map(|takeover| TakingOver {
                        id: takeover.public_id.to_string(),
                        name: takeover.person.name.clone(),
                        due_at: takeover.due_at,
                    }),
                    is_suspended: organization.organization.suspension.is_some(),
                    suspension_reason: organization
                        .organization
                        .suspension
                        .clone()
                        .filter(|_| organization.standing.is_admin())
                        .map(|suspension| suspension.reason),
                    profile: own_profile::path(&organization.association),
                });
            }
            chrome.organizations.push(place);
        }
        Ok(chrome)
    }

    /// Shows a page; a notice that it carried has been seen.
    ///
    /// # Errors
    /// [`Failure::internal`] when the template fails.
    pub fn show(&self, page: &impl Template) -> Answered {
        self.show_with(StatusCode::OK, page)
    }

    /// Shows a page with a status of its own.
    ///
    /// # Errors
    /// As [`show`](Self::show).
    pub fn show_with(&self, status: StatusCode, page: &impl Template) -> Answered {
        let html = page.render().map_err(|e| Failure::internal(&e.to_string()))?;
        let mut response = (status, Html(html)).into_response();
        if self.notice.is_some() {
            self.keep(&mut response, NOTICE, "", 0);
        }
        Ok(response)
    }

    /// Shows a page that says when to come back.
    ///
    /// # Errors
    /// As [`show`](Self::show).
    pub fn show_too_early(&self, wait: Span, page: &impl Template) -> Answered {
        let mut response = self.show_with(StatusCode::TOO_MANY_REQUESTS, page)?;
        let seconds = HeaderValue::from(wait.whole_seconds_up());
        response.headers_mut().insert(header::RETRY_AFTER, seconds);
        Ok(response)
    }

    /// Goes to a path of this server, with a notice for the page there.
    pub fn go_with(&self, path: &str, notice: &Notice) -> Response {
        let mut response = go(path);
        self.keep(&mut response, NOTICE, &notice.to_cookie(), MINUTE);
        response
    }

    /// The frame of a page for a browser that nobody is signed in with any more, under the token it is about to get.
    pub fn signed_out(&self, token: &str) -> Chrome {
        Chrome {
            account: None,
            unread: 0,
            kind_ends_at: None,
            csrf: form_token(&self.app.house, token),
            begun_by: String::new(),
            ..self.plain()
        }
    }

    /// Gives this browser a token that nobody had before: a session begins or ends.
    pub fn become_token(&self, mut response: Response, token: &str) -> Response {
        let cookie = set_cookie(&self.app.house, token);
        response.headers_mut().append(header::SET_COOKIE, cookie);
        response
    }

    /// Goes to a path of this server and remembers a choice of the reader.
    pub fn go_remembering(&self, path: &str, choices: &[(&str, &str)]) -> Response {
        let mut response = go(path);
        for (name, value) in choices {
            self.keep(&mut response, name, value, YEAR);
        }
        response
    }

    fn keep(&self, response: &mut Response, name: &str, value: &str, seconds: u32) {
        let cookie = keep_cookie(&self.app.house, name, value, seconds);
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
}

/// The texts a reader gets: those of the first language that is `wanted`, else of what the browser asks for, else of the
/// program's first. A program is read in its own languages only.
fn reading(program: &Program, wanted: &[Option<&str>], accepted: Option<&str>) -> &'static Texts {
    let spoken: Vec<&str> = program.languages.iter().map(Language::as_str).collect();
    let mut wanted = wanted.iter().flatten().copied();
    let found = wanted
        .find(|tag| spoken.contains(tag))
        .or_else(|| negotiate(accepted?, &spoken))
        .or(spoken.first().copied());
    texts(found.unwrap_or("en"))
}

/// The language that the link to an invitation names.
fn invited_in(uri: &axum::http::Uri) -> Option<&str> {
    let query = uri.query().filter(|_| uri.path().starts_with("/i/"))?;
    query.split('&').find_map(|pair| pair.strip_prefix("lang="))
}

/// Goes to a path of this server by GET.
pub fn go(path: &str) -> Response {
    let mut response = StatusCode::SEE_OTHER.into_response();
    response.headers_mut().insert(header::LOCATION, header_value(path));
    response
}

/// Sends the same form to a path of this server.
pub fn go_with_form(path: &str) -> Response {
    let mut response = StatusCode::TEMPORARY_REDIRECT.into_response();
    response.headers_mut().insert(header::LOCATION, header_value(path));
    response
}

fn header_value(text: &str) -> HeaderValue {
    HeaderValue::try_from(text).unwrap_or(HeaderValue::from_static("/"))
}

/// A way back that was handed in: a path of this server, or the front page for anything else. Only plain characters are let
/// through, so that no browser can read another host out of it; in the query, escapes and what else stands there.
pub fn way_back(path: &str) -> &str {
    let plain = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'/' | b'-' | b'_' | b'.' | b'~');
    let (before, query) = path.split_once('?').unwrap_or((path, ""));
    let is_ours = path.len() <= 500
        && path.starts_with('/')
        && !path.starts_with("//")
        && before.bytes().all(plain)
        && query
            .bytes()
            .all(|b| plain(b) || matches!(b, b'?' | b'=' | b'&' | b'%' | b'+'));
    if is_ours { path } else { "/" }
}

/// A way back in a query or a form.
#[derive(Debug, Default, Deserialize)]
pub struct WayBack {
    /// As it was handed in.
    #[serde(default)]
    pub return_to: String,
}

/// A notice as a cookie carries it.
#[derive(Serialize, Deserialize)]
struct Carried {
    text: String,
    next: Option<(String, String)>,
}

impl Notice {
    fn to_cookie(&self) -> String {
        let next = self.next.as_ref().map(|link| (link.href.clone(), link.label.clone()));
        let carried = Carried {
            text: self.text.clone(),
            next,
        };
        BASE32_NOPAD.encode(&serde_json::to_vec(&carried).unwrap_or_default())
    }

    /// Reads what a notice was written into for the way over a redirect; whatever else stands there is no notice.
    pub fn from_cookie(value: &str) -> Option<Self> {
        let bytes = BASE32_NOPAD.decode(value.as_bytes()).ok()?;
        let carried: Carried = serde_json::from_slice(&bytes).ok()?;
        let next = carried.next.map(|(href, label)| Link {
            href: way_back(&href).to_owned(),
            label,
        });
        Some(Self {
            text: carried.text,
            next,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn e2_a_way_back_is_a_path_of_this_server() {
        for good in [
            "/",
            "/organizations/1234567-8/invite?state=approved&q=x",
            "/i/abc234/profile",
            "/organizations/1234567-8/people?q=m%C3%BCller+hans",
        ] {
            assert_eq!(way_back(good), good);
        }
        for bad in [
            "//evil.example",
            "/\\evil.example",
            "%2f%2fevil.example",
            "/%2f/evil.example",
            "https:evil.example",
            "https://evil.example",
            "evil.example",
            "",
            "/a b",
            "/a\r\nSet-Cookie: x",
            "javascript:alert(1)",
            "/@evil\u{2044}x",
        ] {
            assert_eq!(way_back(bad), "/", "{bad:?}");
        }
    }

    #[test]
    fn the_chosen_language_wins_then_the_browser_s_then_the_program_s_first() {
        let mut program = Program {
            languages: ["fr", "ar", "de"].map(|tag| Language::parse(tag).unwrap()).into(),
            ..Program::default()
        };
        let read = |program: &Program, chosen, accepted| reading(program, &[chosen, None], accepted).language();
        assert_eq!(read(&program, Some("de"), Some("ar")), "de");
        assert_eq!(read(&program, Some("ja"), Some("en, ar-EG;q=0.2")), "ar");
        assert_eq!(read(&program, Some("<b>"), Some("en-GB, zh")), "fr");
        assert_eq!(read(&program, Some("en-XA"), None), "fr");
        program.languages.clear();
        assert_eq!(read(&program, None, Some("de")), "en");
    }

    #[test]
    fn a_notice_survives_its_cookie() {
        let notice = Notice {
            text: "Grüße, <b>".into(),
            next: Some(Link {
                href: "//evil.example".into(),
                label: "next".into(),
            }),
        };
        let read = Notice::from_cookie(&notice.to_cookie()).unwrap();
        assert_eq!(read.text, notice.text);
        assert_eq!(read.next.unwrap().href, "/");
        assert!(Notice::from_cookie("nonsense").is_none());
    }
}
