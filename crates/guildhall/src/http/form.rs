//! Forms of pages: read only when they come from a page of this server, in the browser that it was made for.

use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::{HeaderMap, StatusCode, header};
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::failure::Failure;
use super::problem::body_bytes;
use super::visitor::Visitor;
use crate::app::App;

/// A form whose token belongs to this browser.
pub struct Form<T>(pub T);

/// What every form carries.
#[derive(Deserialize)]
struct Carried {
    #[serde(default)]
    csrf: String,
}

impl<T: DeserializeOwned> FromRequest<App> for Form<T> {
    type Rejection = Failure;

    async fn from_request(request: Request, app: &App) -> Result<Self, Failure> {
        let (mut parts, body) = request.into_parts();
        check_origin(&parts.headers, app)?;
        let visitor = Visitor::from_request_parts(&mut parts, app).await?;
        let bytes = body_bytes(Request::from_parts(parts, body), app).await?;
        let carried: Carried = serde_urlencoded::from_bytes(&bytes).map_err(unreadable)?;
        if !visitor.owns_form(&carried.csrf) {
            return Err(Failure::new(
                StatusCode::FORBIDDEN,
                "form-too-old",
                "This form was made for another browser or before the last sign-in. Go back, reload the page and send it again",
            ));
        }
        serde_urlencoded::from_bytes(&bytes).map(Form).map_err(unreadable)
    }
}

fn unreadable(error: impl std::fmt::Display) -> Failure {
    Failure::new(
        StatusCode::UNPROCESSABLE_ENTITY,
        "invalid-input",
        format!("The form cannot be read: {error}"),
    )
}

/// Where the browser says where a form comes from, it must be here. Under `Referrer-Policy: no-referrer` browsers send the
/// origin `null`, and over plain http no fetch metadata: then the form's token alone decides.
fn check_origin(headers: &HeaderMap, app: &App) -> Result<(), Failure> {
    let said = |name: &str| headers.get(name).and_then(|v| v.to_str().ok());
    let site_is_ours = said("sec-fetch-site").is_none_or(|site| matches!(site, "same-origin" | "none"));
    let ours = app.house.config.public_url.as_ref().map_or("", |url| url.as_str());
    let origin_is_ours = said(header::ORIGIN.as_str()).is_none_or(|origin| origin == "null" || origin == ours);
    if site_is_ours && origin_is_ours {
        return Ok(());
    }
    Err(Failure::new(
        StatusCode::FORBIDDEN,
        "foreign-form",
        "This form was sent from another site. Nothing was changed",
    ))
}
