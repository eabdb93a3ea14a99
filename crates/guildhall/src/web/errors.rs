//! What is shown when a request is refused before any page could answer it.

use askama::Template;
use axum::extract::{FromRequestParts, Request, State};
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::app::App;
use crate::http::failure::Failure;
use crate::http::kept::{Beginner, Kept};
use crate::web::account_kind::AccountKindPage;
use crate::web::another_account::{AnotherAccountPage, NoCookiesPage};
use crate::web::chrome::{Chrome, Page};
use crate::web::frame::{Answered, Frame, way_back};
use crate::web::sign_in::SignInPage;

/// Shows failures as pages: nobody gets the sign-in page with a way back, everyone else what went wrong and what can be done.
pub async fn render(State(app): State<App>, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    let is_form = parts.method == Method::POST;
    let frame = Frame::from_request_parts(&mut parts, &app).await;
    let response = next.run(Request::from_parts(parts, body)).await;
    let failure = match response.extensions().get::<Failure>() {
        Some(failure) => failure.clone(),
        None if response.status() == StatusCode::METHOD_NOT_ALLOWED => Failure::not_found(),
        None => return response,
    };
    match frame {
        Ok(frame) => show(&frame, failure, is_form)
            .await
            .unwrap_or_else(Failure::into_plain_response),
        Err(failure) => failure.into_plain_response(),
    }
}

async fn show(frame: &Frame, failure: Failure, is_form: bool) -> Answered {
    let chrome = Chrome {
        reference: failure.reference.clone(),
        ..frame.chrome(None).await.unwrap_or_else(|_| frame.plain())
    };
    let is_old = failure.code == "form-too-old";
    let is_nobody = frame.visitor.signed_in().is_none();
    let mut response = if failure.status == StatusCode::UNAUTHORIZED || (is_old && is_nobody && !is_for_everyone(frame))
    {
        let page = SignInPage::empty(frame, chrome, way_back(frame.path())).await?;
        let page = if is_form {
            SignInPage::ended(frame, page, failure.kept.map(|kept| *kept))
        } else {
            page
        };
        frame.show_with(StatusCode::UNAUTHORIZED, &page)?
    } else if failure.code == "sign-in-too-old" {
        let page = SignInPage::empty(frame, chrome, way_back(frame.path())).await?;
        let page = SignInPage::again(frame, page, failure.kept.map(|kept| *kept)).await?;
        frame.show_with(StatusCode::FORBIDDEN, &page)?
    } else if failure.code == "sign-in-too-weak" && !is_nobody {
        let page = SignInPage::empty(frame, chrome, way_back(frame.path())).await?;
        let page = SignInPage::stronger(frame, page, failure.kept.map(|kept| *kept)).await?;
        frame.show_with(StatusCode::FORBIDDEN, &page)?
    } else if is_old && !frame.visitor.has_cookie() {
        no_cookies(frame, chrome, failure.kept.as_ref().map(|kept| kept.return_to.as_str()))?
    } else if let (Some(person), "account-kind-not-accepted") = (frame.visitor.signed_in(), failure.code) {
        let kept = failure.kept.map(|kept| *kept).unwrap_or_default();
        let page = AccountKindPage::new(frame, person.kind, &person.email, way_back(frame.path()), kept).await?;
        frame.show_with(failure.status, &page)?
    } else if let ("another-account", Some(kept)) = (failure.code, failure.kept) {
        another_account(frame, chrome, *kept)?
    } else {
        let page = ErrorPage {
            chrome,
            status: failure.status.as_u16(),
            code: failure.code,
            retry_after: failure.retry_after,
        };
        frame.show_with(failure.status, &page)?
    };
    if let Some(seconds) = failure.retry_after {
        response
            .headers_mut()
            .insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
    Ok(response)
}

/// Whether the page is one that nobody has to be signed in for.
fn is_for_everyone(frame: &Frame) -> bool {
    let paths = ["/sign-in", "/sign-out", "/preferences", "/demo"];
    paths.iter().any(|path| frame.path().starts_with(path))
}

/// The form came without the cookie that its page had set: this browser keeps none, or not for us.
fn no_cookies(frame: &Frame, chrome: Chrome, return_to: Option<&str>) -> Answered {
    let path = match way_back(return_to.unwrap_or_default()) {
        "/" => "/sign-in",
        path => path,
    };
    let public_url = frame.app.house.config.public_url.as_ref();
    let page = NoCookiesPage {
        chrome,
        link: public_url.map_or_else(|| path.to_owned(), |url| url.with_path(path)),
        path: path.to_owned(),
    };
    frame.show_with(StatusCode::FORBIDDEN, &page)
}

fn another_account(frame: &Frame, chrome: Chrome, kept: Kept) -> Answered {
    let beginner = Beginner::read(&frame.app.house.keys, &kept.begun_by, frame.app.db.now());
    let is_step = kept.is_empty() && !kept.return_to.is_empty();
    let page = AnotherAccountPage {
        begun_by: beginner.map(|beginner| beginner.masked).unwrap_or_default(),
        goes_on: !frame.path().starts_with("/associations/"),
        path: way_back(frame.path()).to_owned(),
        step: is_step.then(|| way_back(&kept.return_to).to_owned()),
        chrome,
        kept,
    };
    frame.show_with(StatusCode::FORBIDDEN, &page)
}

/// No page has this path.
pub async fn no_such_page() -> Response {
    Failure::not_found().into_response()
}

/// The page of an error status.
#[derive(Template)]
#[template(path = "error.html", whitespace = "minimize")]
pub struct ErrorPage {
    /// The frame. Its support line and reference code are part of the answer.
    pub chrome: Chrome,
    /// The status it is sent with.
    pub status: u16,
    /// The failure's stable code: some have a page of their own.
    pub code: &'static str,
    /// After how many seconds to try again, where that is known.
    pub retry_after: Option<i64>,
}

/// The keys of an error's heading, reason and way out.
struct ErrorKeys {
    heading: &'static str,
    reason: &'static str,
    next: &'static str,
}

impl ErrorPage {
    fn keys(&self) -> ErrorKeys {
        let (heading, reason, next) = match self.status {
            _ if matches!(self.code, "form-too-old" | "foreign-form") => {
                ("error-form-heading", "error-form-reason", "error-form-next")
            }
            _ if self.code == "organization-suspended" => (
                "error-suspended-heading",
                "error-suspended-reason",
                "error-suspended-next",
            ),
            401 => ("error-401-heading", "error-401-reason", "error-401-next"),
            403 => ("error-403-heading", "error-403-reason", "error-403-next"),
            404 => ("error-404-heading", "error-404-reason", "error-404-next"),
            409 => ("error-409-heading", "error-409-reason", "error-409-next"),
            410 => ("error-410-heading", "error-410-reason", "error-410-next"),
            413 => ("error-413-heading", "error-413-reason", "error-413-next"),
            422 => ("error-422-heading", "error-422-reason", "error-422-next"),
            429 => ("error-429-heading", "error-429-reason", "error-429-next"),
            503 => ("error-503-heading", "error-503-reason", "error-503-next"),
            _ => ("error-500-heading", "error-500-reason", "error-500-next"),
        };
        ErrorKeys { heading, reason, next }
    }

    fn minutes(&self) -> Option<i64> {
        self.retry_after.map(|seconds| (seconds.max(0) + 59) / 60)
    }
}

impl Page for ErrorPage {
    fn heading(&self) -> String {
        self.chrome.t.get(self.keys().heading)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::look::{colleague, look};

    #[test]
    fn signing_in_comes_back_to_the_whole_path() {
        let html = look("error-401-query", |chrome| ErrorPage {
            chrome: Chrome {
                account: None,
                return_to: "/organizations/5550014-3/people?state=active&q=a b".into(),
                ..colleague(chrome)
            },
            status: 401,
            code: "",
            retry_after: None,
        });
        assert!(html.contains("/sign-in?return_to=%2Forganizations%2F5550014-3%2Fpeople%3Fstate%3Dactive%26q%3Da+b"));
    }

    #[test]
    fn every_status_says_what_can_be_done() {
        for status in [401, 403, 404, 409, 410, 413, 422, 429, 500, 503] {
            let html = look(&format!("error-{status}"), |chrome| ErrorPage {
                chrome: Chrome {
                    reference: Some("K7QM-2XR9".into()),
                    ..colleague(chrome)
                },
                status,
                code: "",
                retry_after: (status == 429).then_some(61),
            });
            assert!(html.contains("K7QM-2XR9"));
            assert!(html.contains("+44 20 7946 0000"));
        }
    }

    #[test]
    fn a_suspension_is_no_missing_right() {
        let html = look("error-suspended", |chrome| ErrorPage {
            chrome: colleague(chrome),
            status: 403,
            code: "organization-suspended",
            retry_after: None,
        });
        assert!(!html.contains("right"));
    }

    #[test]
    fn an_old_form_is_no_missing_right() {
        let html = look("error-form", |chrome| ErrorPage {
            chrome: colleague(chrome),
            status: 403,
            code: "form-too-old",
            retry_after: None,
        });
        assert!(!html.contains("right"));
    }
}
