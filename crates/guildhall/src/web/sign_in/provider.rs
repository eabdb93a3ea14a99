//! Signing in with the account of an identity provider: the way there, and what comes back.

use std::sync::Arc;

use askama::Template;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::Response;
use guildhall_store::Tx;
use guildhall_store::sign_in_forms::WaitingForm;
use serde::Deserialize;

use super::{Needs, SignInPage, onwards};
use crate::actions::sessions::{RECENT, was_asked};
use crate::actions::sign_in::provider::{self as action, CameBack, Welcomed};
use crate::http::failure::Failure;
use crate::http::flow::Flow;
use crate::http::form::Form;
use crate::http::kept::Kept;
use crate::http::problem::{PathOf, QueryOf};
use crate::http::signed_out;
use crate::providers::{Departure, Identity, Provider, Return, Trouble};
use crate::secrets;
use crate::web::account::methods;
use crate::web::account_kind::AccountKindPage;
use crate::web::chrome::{Chrome, Page};
use crate::web::frame::{Answered, Frame, WayBack, go, way_back};
use crate::web::notices;

/// The form with a provider's button.
#[derive(Deserialize)]
pub struct DepartForm {
    #[serde(flatten)]
    back: WayBack,
    #[serde(flatten)]
    needs: Needs,
    #[serde(flatten)]
    kept: Kept,
}

/// `POST /sign-in/with/{provider}`: sends the browser there. Not by a redirect: a page may send its forms only to this server,
/// and browsers hold every redirect of a form to that, those of the provider too.
pub async fn depart(frame: Frame, PathOf(id): PathOf<String>, Form(form): Form<DepartForm>) -> Answered {
    let Some(provider) = frame.app.providers.find(&id).cloned() else {
        return Err(Failure::not_found());
    };
    let now = frame.app.db.now();
    let mut flow = Flow::begin(now, &id, way_back(&form.back.return_to), form.needs.another);
    (flow.strong, flow.fresh) = (form.needs.strong, form.needs.fresh);
    if !form.kept.is_empty() {
        let (client, hash) = (frame.visitor.client().to_owned(), flow.hash());
        let waiting = WaitingForm {
            kept: form.kept.values.clone(),
            begun_by: form.kept.begun_by.clone(),
        };
        let house = frame.app.house.clone();
        let leave = move |tx: &mut Tx<'_>| action::leave_form(tx, &house, &client, &hash, &waiting);
        if let Some(wait) = frame.app.db.write("leave a form", leave).await? {
            let mut page = again(&frame, &flow, form.kept).await?;
            page.chrome.notice = Some(notices::code_too_early(frame.t, wait));
            return frame.show_too_early(wait, &page);
        }
    }
    match go_there(&frame, &provider, &flow).await? {
        Ok(response) => Ok(response),
        Err(trouble) => {
            let page = again(&frame, &flow, form.kept).await?;
            troubled(&frame, page, provider.name(), &trouble)
        }
    }
}

/// The page that leads to a provider, or why there is no way there.
pub async fn go_there(
    frame: &Frame,
    provider: &Arc<Provider>,
    flow: &Flow,
) -> Result<Result<Response, Trouble>, Failure> {
    let keys = &frame.app.house.keys;
    let departure = Departure {
        redirect_uri: callback(frame, provider.id())?,
        state: flow.state(keys),
        nonce: flow.nonce(keys),
        verifier: flow.verifier(keys),
        another: flow.another,
        strong: flow.strong,
        max_age: flow.fresh.then_some(RECENT),
    };
    match provider.depart(frame.app.db.now(), departure).await {
        Ok(url) => leave(frame, provider.name(), &url, Some(flow)).map(Ok),
        Err(trouble) => Ok(Err(trouble)),
    }
}

/// Where the provider sends browsers back to.
fn callback(frame: &Frame, id: &str) -> Result<String, Failure> {
    absolute(frame, &format!("/sign-in/with/{id}/callback"))
}

fn absolute(frame: &Frame, path: &str) -> Result<String, Failure> {
    let url = frame
        .app
        .house
        .config
        .public_url()
        .map_err(|e| Failure::internal(&e.to_string()))?;
    Ok(url.with_path(path))
}

/// The page that leads to a provider, at once and by its link.
fn leave(frame: &Frame, provider: &str, url: &str, flow: Option<&Flow>) -> Answered {
    let page = LeavingPage {
        chrome: frame.plain(),
        provider: provider.to_owned(),
        url: url.to_owned(),
    };
    let mut response = frame.show(&page)?;
    let headers = response.headers_mut();
    if let Ok(value) = HeaderValue::try_from(format!("0; url={url}")) {
        headers.insert(HeaderName::from_static("refresh"), value);
    }
    if let Some(flow) = flow {
        headers.append(header::SET_COOKIE, flow.cookie(&frame.app.house));
    }
    Ok(response)
}

/// What a provider sends back.
#[derive(Deserialize)]
#[serde(default)]
#[derive(Default)]
pub struct Answer {
    state: String,
    code: Option<String>,
    error: Option<String>,
    iss: Option<String>,
}

/// `GET /sign-in/with/{provider}/callback`: the session begins under a token of its own, in the browser that began the sign-in
/// and in no other.
pub async fn come_back(
    frame: Frame,
    PathOf(id): PathOf<String>,
    headers: HeaderMap,
    QueryOf(answer): QueryOf<Answer>,
) -> Answered {
    let (house, now) = (frame.app.house.clone(), frame.app.db.now());
    let Some(provider) = frame.app.providers.find(&id).cloned() else {
        return Err(Failure::not_found());
    };
    let flow = Flow::of(&house, &headers, now).filter(|flow| flow.provider == id);
    let flow = flow.and_then(|flow| Some((flow.keys_of(&house.keys, &answer.state, now)?, flow)));
    let Some((keys, flow)) = flow else {
        let mut page = SignInPage::empty(&frame, frame.chrome(None).await?, "").await?;
        page.reasons.push(frame.t.get("sign-in-begun-anew"));
        return frame.show_with(StatusCode::BAD_REQUEST, &page);
    };
    let (Some(code), None) = (answer.code, answer.error.as_deref()) else {
        if flow.another && answer.error.as_deref() == Some("invalid_request") {
            provider.asks_not_which();
        }
        if flow.is_adding() {
            let cause = answer.error.as_deref().unwrap_or("no code");
            return Ok(ended(&frame, methods::not_added(&frame, provider.name(), cause)));
        }
        return gave_up(&frame, &flow, provider.name(), answer.error.as_deref()).await;
    };
    let back = Return {
        code,
        issuer: answer.iss,
        redirect_uri: callback(&frame, &id)?,
        nonce: flow.nonce(&keys),
        verifier: flow.verifier(&keys),
    };
    match provider.identify(now, back).await {
        Ok(identity) if flow.is_adding() => {
            let added = methods::add_to(&frame, &flow, provider.name(), identity).await?;
            Ok(ended(&frame, added))
        }
        Ok(identity) if flow.fresh && !was_asked(&identity.proof, now) => {
            not_asked(&frame, &flow, provider.name()).await
        }
        Ok(identity) => welcome(&frame, flow, identity).await,
        Err(trouble) if flow.is_adding() => {
            let cause = trouble.to_string();
            Ok(ended(&frame, methods::not_added(&frame, provider.name(), &cause)))
        }
        Err(trouble) => {
            let kept = take_form(&frame, &flow).await?;
            let page = again(&frame, &flow, kept).await?;
            let mut response = troubled(&frame, page, provider.name(), &trouble)?;
            end_flow(&frame, &mut response);
            Ok(response)
        }
    }
}

/// Begins the session, and leads on to where it was wanted for.
async fn welcome(frame: &Frame, flow: Flow, identity: Identity) -> Answered {
    let (house, (session, token)) = (frame.app.house.clone(), frame.new_session());
    let input = CameBack {
        browser: frame.visitor.hash(),
        session,
        flow: flow.hash(),
        provider: flow.provider.clone(),
        identity: identity.clone(),
    };
    let enter = move |tx: &mut Tx<'_>| action::welcome(tx, &house, &input);
    let (welcomed, form) = frame.app.db.write("sign in with a provider", enter).await?;
    let kept = kept(form);
    let mut response = match welcomed {
        Welcomed::SignedIn if kept.is_empty() => {
            let back = WayBack {
                return_to: flow.return_to,
            };
            frame.become_token(onwards(&back, &kept), &token)
        }
        Welcomed::SignedIn => {
            let page = WaitingFormPage {
                chrome: Chrome {
                    account: Some(identity.label.clone()),
                    ..frame.signed_out(&token)
                },
                account: identity.label,
                path: flow.return_to,
                kept,
            };
            frame.become_token(frame.show(&page)?, &token)
        }
        Welcomed::KindRefused => {
            let page = AccountKindPage::new(frame, identity.kind, &identity.label, &flow.return_to, kept).await?;
            frame.show_with(StatusCode::FORBIDDEN, &page)?
        }
    };
    end_flow(frame, &mut response);
    Ok(response)
}

/// The person came back without having signed in, or the provider could not let them.
async fn gave_up(frame: &Frame, flow: &Flow, provider: &str, error: Option<&str>) -> Answered {
    let kept = take_form(frame, flow).await?;
    let mut page = again(frame, flow, kept).await?;
    let mut response = match error {
        Some("server_error" | "temporarily_unavailable") => troubled(
            frame,
            page,
            provider,
            &Trouble::Unreachable("it says so itself".to_owned()),
        )?,
        error => {
            tracing::info!(provider, error = error.unwrap_or("no code"), "a sign-in was given up");
            page.reasons
                .insert(0, frame.t.fill("sign-in-given-up", "provider", provider));
            frame.show(&page)?
        }
    };
    end_flow(frame, &mut response);
    Ok(response)
}

/// The provider let an earlier sign-in do where one of this moment is needed: the session stays as it was.
async fn not_asked(frame: &Frame, flow: &Flow, provider: &str) -> Answered {
    let kept = take_form(frame, flow).await?;
    let mut page = again(frame, flow, kept).await?;
    page.reasons
        .insert(0, frame.t.fill("sign-in-not-asked", "provider", provider));
    Ok(ended(frame, frame.show_with(StatusCode::FORBIDDEN, &page)?))
}

/// The sign-in page, with what went wrong at the provider; the log has the cause.
fn troubled(frame: &Frame, mut page: SignInPage, provider: &str, trouble: &Trouble) -> Answered {
    let reference = secrets::reference();
    tracing::warn!(reference, provider, cause = %trouble, "a provider signs nobody in");
    page.chrome.reference = Some(reference);
    let (key, status) = match trouble {
        Trouble::Unreachable(_) => ("sign-in-provider-down", StatusCode::SERVICE_UNAVAILABLE),
        Trouble::Refused(_) => ("sign-in-provider-wrong", StatusCode::BAD_GATEWAY),
    };
    page.reasons.insert(0, frame.t.fill(key, "provider", provider));
    frame.show_with(status, &page)
}

/// The sign-in page again, as the flow left it.
async fn again(frame: &Frame, flow: &Flow, kept: Kept) -> Result<SignInPage, Failure> {
    let needs = Needs {
        another: flow.another,
        strong: flow.strong,
        fresh: flow.fresh,
    };
    SignInPage::once_more(frame, &flow.return_to, kept, needs).await
}

async fn take_form(frame: &Frame, flow: &Flow) -> Result<Kept, Failure> {
    let hash = flow.hash();
    let take = move |tx: &mut Tx<'_>| action::take_form(tx, &hash);
    Ok(kept(frame.app.db.write("take a form that waited", take).await?))
}

fn kept(form: Option<WaitingForm>) -> Kept {
    form.map_or_else(Kept::default, |form| Kept {
        values: form.kept,
        begun_by: form.begun_by,
        ..Kept::default()
    })
}

/// An answer after which the flow is over.
fn ended(frame: &Frame, mut response: Response) -> Response {
    end_flow(frame, &mut response);
    response
}

fn end_flow(frame: &Frame, response: &mut Response) {
    let gone = Flow::no_cookie(&frame.app.house);
    response.headers_mut().append(header::SET_COOKIE, gone);
}

/// `GET /sign-in/with/{provider}/sign-out`: ends the session at the provider as well, where it offers that.
pub async fn sign_out(frame: Frame, PathOf(id): PathOf<String>, headers: HeaderMap) -> Answered {
    let Some(provider) = frame.app.providers.find(&id).cloned() else {
        return Err(Failure::not_found());
    };
    let back = absolute(&frame, "/")?;
    let house = &frame.app.house;
    let account = signed_out::account(house, &headers).unwrap_or_default();
    let mut response = match provider.sign_out_url(frame.app.db.now(), account, back).await {
        Some(url) => leave(&frame, provider.name(), &url, None)?,
        None => go("/"),
    };
    response
        .headers_mut()
        .append(header::SET_COOKIE, signed_out::no_cookie(house));
    Ok(response)
}

/// `POST /sign-in/with/{provider}`: on the way there.
#[derive(Template)]
#[template(path = "sign_in_leaving.html", whitespace = "minimize")]
pub struct LeavingPage {
    /// The frame.
    pub chrome: Chrome,
    /// What people know the provider as.
    pub provider: String,
    /// Where it is.
    pub url: String,
}

impl Page for LeavingPage {
    fn heading(&self) -> String {
        self.chrome.t.fill("leaving-heading", "provider", &self.provider)
    }

    fn offers_sign_in(&self) -> bool {
        false
    }
}

/// Back from the provider, with a form that waited: a browser that comes from elsewhere has to send it again by hand.
#[derive(Template)]
#[template(path = "sign_in_waiting_form.html", whitespace = "minimize")]
pub struct WaitingFormPage {
    /// The frame.
    pub chrome: Chrome,
    /// The account that signed in.
    pub account: String,
    /// Where the form belongs.
    pub path: String,
    /// What was typed.
    pub kept: Kept,
}

impl Page for WaitingFormPage {
    fn heading(&self) -> String {
        self.chrome.t.get("waiting-form-heading")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::look::{colleague, look};

    #[test]
    fn the_way_to_a_provider_is_a_link_too() {
        let html = look("sign-in-leaving", |chrome| LeavingPage {
            chrome: Chrome {
                account: None,
                ..colleague(chrome)
            },
            provider: "Microsoft <b>".into(),
            url: "https://login.example/authorize?a=1&b=2".into(),
        });
        assert!(html.contains(r#"href="https://login.example/authorize?a=1&#38;b=2""#));
    }

    #[test]
    fn a_form_that_waited_is_shown_by_a_click() {
        let html = look("sign-in-waiting-form", |chrome| WaitingFormPage {
            chrome: colleague(chrome),
            account: "jane.doe@mail.example".into(),
            path: "/i/7Qm2xK9vT4bWcR8nZs1LpA/profile".into(),
            kept: Kept {
                values: "given_name=%22J%22".into(),
                begun_by: "JANE".into(),
                ..Kept::default()
            },
        });
        assert!(html.contains(r#"name="kept" value="given_name=%22J%22""#));
    }
}
