//! Forms of pages: read only when they come from a page of this server, in the browser that it was made for.

use axum::extract::multipart::{Field, MultipartError};
use axum::extract::{FromRequest, FromRequestParts, Multipart, Request};
use axum::http::{HeaderMap, StatusCode, header};
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::failure::Failure;
use super::kept::Kept;
use super::problem::{body_bytes, too_large};
use super::visitor::Visitor;
use crate::app::App;

/// A form whose token belongs to this browser.
pub struct Form<T>(pub T);

/// What every form carries.
#[derive(Deserialize)]
struct Carried {
    #[serde(default)]
    csrf: String,
    #[serde(default)]
    return_to: String,
}

impl<T: DeserializeOwned> FromRequest<App> for Form<T> {
    type Rejection = Failure;

    async fn from_request(request: Request, app: &App) -> Result<Self, Failure> {
        let (mut parts, body) = request.into_parts();
        check_origin(&parts.headers, app)?;
        let visitor = Visitor::from_request_parts(&mut parts, app).await?;
        let bytes = body_bytes(Request::from_parts(parts, body), app).await?;
        let carried: Carried = serde_urlencoded::from_bytes(&bytes).map_err(unreadable)?;
        check_owner(&visitor, &carried.csrf).map_err(|failure| {
            failure.keeping(Kept {
                return_to: carried.return_to,
                ..Kept::default()
            })
        })?;
        serde_urlencoded::from_bytes(&bytes).map(Form).map_err(unreadable)
    }
}

fn check_owner(visitor: &Visitor, csrf: &str) -> Result<(), Failure> {
    if visitor.owns_form(csrf) {
        return Ok(());
    }
    Err(Failure::new(
        StatusCode::FORBIDDEN,
        "form-too-old",
        "This form was made for another browser or before the last sign-in. Go back, reload the page and send it again",
    ))
}

/// A form that may carry a file, read up to a limit; without one it may come as any other form does.
pub struct Upload {
    /// Its fields, in their order.
    pub fields: Vec<(String, String)>,
    /// The file, where one was chosen.
    pub file: Option<UploadedFile>,
}

/// A file of a form.
pub struct UploadedFile {
    /// As the browser named it.
    pub name: String,
    /// Its bytes. Of one that is longer than it may be, one byte more than the limit.
    pub bytes: Vec<u8>,
}

/// The most bytes of a file that are kept.
const LONGEST_FILE: usize = guildhall_domain::invitee_file::MAX_BYTES;

impl FromRequest<App> for Upload {
    type Rejection = Failure;

    async fn from_request(request: Request, app: &App) -> Result<Self, Failure> {
        let (mut parts, body) = request.into_parts();
        check_origin(&parts.headers, app)?;
        let visitor = Visitor::from_request_parts(&mut parts, app).await?;
        let is_multipart = said(&parts.headers, header::CONTENT_TYPE.as_str())
            .is_some_and(|media_type| media_type.starts_with("multipart/form-data"));
        let request = Request::from_parts(parts, body);
        if !is_multipart {
            let bytes = body_bytes(request, app).await?;
            let fields: Vec<(String, String)> = serde_urlencoded::from_bytes(&bytes).map_err(unreadable)?;
            let csrf = fields.iter().find(|(name, _)| name == "csrf");
            check_owner(&visitor, csrf.map_or("", |(_, value)| value))?;
            return Ok(Self { fields, file: None });
        }
        let multipart = Multipart::from_request(request, app).await;
        let mut multipart = multipart.map_err(|rejection| unreadable(rejection.body_text()))?;
        let mut upload = Self {
            fields: Vec::new(),
            file: None,
        };
        let mut is_ours = false;
        while let Some(field) = multipart.next_field().await.map_err(broken_off)? {
            let name = field.name().unwrap_or_default().to_owned();
            if let Some(file_name) = field.file_name().map(str::to_owned) {
                // The token stands before the file: what is not ours is not read.
                if !is_ours {
                    break;
                }
                upload.file = read_file(field, file_name).await?;
            } else {
                let value = field.text().await.map_err(broken_off)?;
                is_ours |= name == "csrf" && visitor.owns_form(&value);
                upload.fields.push((name, value));
            }
        }
        let csrf = upload.fields.iter().find(|(name, _)| name == "csrf");
        check_owner(&visitor, csrf.map_or("", |(_, value)| value))?;
        Ok(upload)
    }
}

/// Reads a file to its end, and keeps no more of it than can be used. A browser sends an empty one where none was chosen.
async fn read_file(mut field: Field<'_>, name: String) -> Result<Option<UploadedFile>, Failure> {
    let mut bytes = Vec::new();
    while let Some(chunk) = field.chunk().await.map_err(broken_off)? {
        let room = (LONGEST_FILE + 1).saturating_sub(bytes.len());
        bytes.extend_from_slice(chunk.get(..room.min(chunk.len())).unwrap_or_default());
    }
    let none_chosen = name.is_empty() && bytes.is_empty();
    Ok((!none_chosen).then_some(UploadedFile { name, bytes }))
}

fn broken_off(error: MultipartError) -> Failure {
    if error.status() == StatusCode::PAYLOAD_TOO_LARGE {
        return too_large();
    }
    unreadable(error.body_text())
}

pub(super) fn unreadable(error: impl std::fmt::Display) -> Failure {
    Failure::new(
        StatusCode::UNPROCESSABLE_ENTITY,
        "invalid-input",
        format!("The form cannot be read: {error}"),
    )
}

/// Where the browser says where a form comes from, it must be here. Under `Referrer-Policy: no-referrer` browsers send the
/// origin `null`, and over plain http no fetch metadata: then the form's token alone decides.
pub(super) fn check_origin(headers: &HeaderMap, app: &App) -> Result<(), Failure> {
    let said = |name| said(headers, name);
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

fn said<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}
