//! The JSON API: a resource a file. Each call parses, calls one action, presents.

pub mod about;
pub mod access_requests;
pub mod activity;
pub mod associations;
pub mod bulk;
pub mod document;
pub mod end_dates;
pub mod invitation_urls;
pub mod invitations;
pub mod list_body;
pub mod me;
pub mod methods;
pub mod notices;
pub mod organizations;
pub mod people;
pub mod people_changes;
pub mod personal_data;
pub mod profiles;
pub mod refused_attempts;
pub mod repeat;
pub mod requests;
pub mod rights;
pub mod roles;
pub mod sessions;
pub mod takeovers;
pub mod tokens;
pub mod words;

use axum::Json;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use guildhall_domain::clock::Instant;
use guildhall_domain::organization::MembershipId;
use guildhall_store::page::Cursor;
use serde::Serialize;

use crate::http::failure::Failure;
use crate::http::problem::Problem;
use crate::texts::parse_rfc3339;

/// The largest page of a list.
const MOST: usize = 200;
/// The size of a page when none is asked for.
const USUAL: usize = 50;

/// An answer, or a problem.
type Answered = Result<Response, Problem>;

fn ok(value: &impl Serialize) -> Response {
    (StatusCode::OK, Json(value)).into_response()
}

/// The organization that a path names; one that no organization can have is answered as unknown.
fn membership_id(text: &str) -> Result<MembershipId, Problem> {
    MembershipId::parse(text).map_err(|_| Failure::not_found().into())
}

fn public_id(text: &str) -> Result<guildhall_domain::id::PublicId, Problem> {
    guildhall_domain::id::PublicId::parse(text).ok_or_else(|| Failure::not_found().into())
}

/// A word of a query that must be one of these.
fn word<W: Copy + AsRef<str>>(name: &str, given: Option<&str>, all: &[W]) -> Result<Option<W>, Problem> {
    let Some(given) = given.filter(|text| !text.is_empty()) else {
        return Ok(None);
    };
    let found = all.iter().find(|word| word.as_ref() == given).copied();
    found.map(Some).ok_or_else(|| {
        let words: Vec<&str> = all.iter().map(AsRef::as_ref).collect();
        Failure::parameter(name, &format!("Use one of {}", words.join(", "))).into()
    })
}

/// An instant that may be given.
fn instant(name: &str, given: Option<&str>) -> Result<Option<Instant>, Failure> {
    let wrong = || Failure::parameter(name, "Use an instant such as 2027-01-01T00:00:00Z");
    given.map(|text| parse_rfc3339(text).ok_or_else(wrong)).transpose()
}

fn limit(given: Option<usize>) -> Result<usize, Problem> {
    match given {
        None => Ok(USUAL),
        Some(n) if (1..=MOST).contains(&n) => Ok(n),
        Some(_) => Err(Failure::parameter("limit", &format!("Use a number from 1 to {MOST}")).into()),
    }
}

fn cursor(given: Option<String>) -> Cursor {
    given
        .filter(|text| !text.is_empty())
        .map_or(Cursor::Start, Cursor::After)
}
