//! A failure as every door knows it: a status, a stable code, words. The API writes it as a problem, pages as a page.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use guildhall_domain::profile::FieldError;
use guildhall_store::DbError;

use super::kept::Kept;
use crate::actions::ActionError;
use crate::secrets;

/// Why a request was not carried out.
#[derive(Clone, Debug)]
pub struct Failure {
    /// The HTTP status.
    pub status: StatusCode,
    /// The stable code; texts for it have keys `failure-CODE-…`.
    pub code: &'static str,
    /// What is wrong and what to do, in English.
    pub detail: String,
    /// What is wrong with which field.
    pub fields: Vec<FieldError>,
    /// Seconds until trying again makes sense.
    pub retry_after: Option<i64>,
    /// What was typed into the form that was not taken.
    pub kept: Option<Box<Kept>>,
    /// What to quote: the log, or the audit trail, has the cause under it.
    pub reference: Option<String>,
}

impl Failure {
    /// A failure without further particulars.
    pub fn new(status: StatusCode, code: &'static str, detail: impl Into<String>) -> Self {
        Self {
            status,
            code,
            detail: detail.into(),
            fields: Vec::new(),
            retry_after: None,
            kept: None,
            reference: None,
        }
    }

    /// The same, with what was typed.
    pub fn keeping(self, kept: Kept) -> Self {
        Self {
            kept: Some(Box::new(kept)),
            ..self
        }
    }

    /// Nobody is signed in.
    pub fn nobody() -> Self {
        Self::new(
            StatusCode::UNAUTHORIZED,
            "not-signed-in",
            "Sign in, or send a valid API token as a bearer token",
        )
    }

    /// The program does not take this kind of account.
    pub fn account_kind() -> Self {
        Self::new(
            StatusCode::FORBIDDEN,
            "account-kind-not-accepted",
            "The program does not accept this kind of account. Sign in with another one",
        )
    }

    /// The sign-in is too long ago for what is sensitive.
    pub fn sign_in_too_old() -> Self {
        Self::new(
            StatusCode::FORBIDDEN,
            "sign-in-too-old",
            "This step asks for a sign-in within the last 10 minutes. Sign in again. Nothing was changed",
        )
    }

    /// The sign-in was too weak for admin rights.
    pub fn sign_in_too_weak() -> Self {
        Self::new(
            StatusCode::FORBIDDEN,
            "sign-in-too-weak",
            "Admin rights ask for a stronger sign-in here, such as one with a passkey. Sign in like that; an API token has to be made \
             after such a sign-in. Nothing was changed",
        )
    }

    /// There is no such thing for this person.
    pub fn not_found() -> Self {
        Self::new(
            StatusCode::NOT_FOUND,
            "not-found",
            "There is nothing here, or nothing that this account may see",
        )
    }

    /// One parameter cannot be.
    pub fn parameter(name: &str, problem: &str) -> Self {
        Self::new(
            StatusCode::UNPROCESSABLE_ENTITY,
            "invalid-input",
            format!("{name}: {problem}"),
        )
    }

    /// Too much of it.
    pub fn too_many(retry_after: guildhall_domain::clock::Span) -> Self {
        let seconds = retry_after.whole_seconds_up();
        Self {
            retry_after: Some(seconds),
            ..Self::new(
                StatusCode::TOO_MANY_REQUESTS,
                "too-many-requests",
                format!("That was too much at once. Try again in {}", in_words(seconds)),
            )
        }
    }

    /// The program's own fault; the log has the cause under the reference.
    pub fn internal(cause: &str) -> Self {
        let reference = secrets::reference();
        tracing::error!(reference, cause, "a request failed");
        Self {
            reference: Some(reference),
            ..Self::new(
                StatusCode::INTERNAL_SERVER_ERROR,
                "internal-error",
                "Something went wrong here. Try again; if it happens again, tell the operator the reference",
            )
        }
    }

    /// An answer that carries the failure for a layer that can present it, and plain words in case none does.
    pub fn into_plain_response(self) -> Response {
        let mut response = (self.status, format!("{}\n", self.detail)).into_response();
        if let Some(seconds) = self.retry_after {
            response
                .headers_mut()
                .insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response.extensions_mut().insert(self);
        response
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        self.into_plain_response()
    }
}

/// How long that is, as people say it: never shorter than it is.
fn in_words(seconds: i64) -> String {
    let (number, unit) = match seconds {
        ..=90 => (seconds, "second"),
        91..=5400 => ((seconds + 59) / 60, "minute"),
        _ => ((seconds + 3599) / 3600, "hour"),
    };
    let plural = if number == 1 { "" } else { "s" };
    format!("{number} {unit}{plural}")
}

impl From<ActionError> for Failure {
    fn from(error: ActionError) -> Self {
        match error {
            ActionError::Hidden => Self::not_found(),
            ActionError::Forbidden => Self::new(
                StatusCode::FORBIDDEN,
                "forbidden",
                "This account may not do this at this organization",
            ),
            ActionError::NotYoursToGive(right) => Self::new(
                StatusCode::FORBIDDEN,
                "forbidden",
                format!(
                    "This account cannot give the right {right}, or not for so long: nobody gives what they do not hold"
                ),
            ),
            ActionError::OutOfScope(scope) => Self::new(
                StatusCode::FORBIDDEN,
                "token-scope",
                format!("This API token has not the scope {scope}. Make one that has it"),
            ),
            ActionError::TokenIsBound => Self::new(
                StatusCode::FORBIDDEN,
                "token-scope",
                "This API token is bound to one organization, and this is about the account itself. Make one that is not bound",
            ),
            ActionError::Suspended => Self::new(
                StatusCode::FORBIDDEN,
                "organization-suspended",
                "The program's operator has suspended this organization: it can be read, but nobody is invited and nobody gets in",
            ),
            ActionError::AccountKind => Self::account_kind(),
            ActionError::SignInTooWeak => Self::sign_in_too_weak(),
            ActionError::Conflict(conflict) => {
                let words = conflict.to_string();
                let mut letters = words.chars();
                let first = letters
                    .next()
                    .map(|c| c.to_uppercase().collect::<String>())
                    .unwrap_or_default();
                Self::new(StatusCode::CONFLICT, conflict.code(), first + letters.as_str())
            }
            ActionError::Invalid(fields) => Self {
                fields,
                ..Self::new(
                    StatusCode::UNPROCESSABLE_ENTITY,
                    "invalid-input",
                    "Some fields cannot be used as they are",
                )
            },
            ActionError::BadParameter { name, problem } => Self::parameter(name, &problem),
            ActionError::ChangedMeanwhile => Self::new(
                StatusCode::PRECONDITION_FAILED,
                "changed-meanwhile",
                "Someone changed this since it was read. Read it again, and send its new ETag",
            ),
            ActionError::TooMany { retry_after } => Self::too_many(retry_after),
            ActionError::Db(error) => Self::from(error),
        }
    }
}

impl From<DbError> for Failure {
    fn from(error: DbError) -> Self {
        match error {
            DbError::Busy => Self {
                retry_after: Some(1),
                ..Self::new(
                    StatusCode::SERVICE_UNAVAILABLE,
                    "busy",
                    "The database is busy. Try again in a moment",
                )
            },
            DbError::Conflict(_) | DbError::Stale => {
                Self::from(ActionError::from(crate::actions::Conflict::Simultaneous))
            }
            other => Self::internal(&other.to_string()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wait_is_told_as_people_say_it() {
        let told = [1, 90, 91, 3600, 5400, 5401, 86_400].map(in_words);
        assert_eq!(
            told,
            [
                "1 second",
                "90 seconds",
                "2 minutes",
                "60 minutes",
                "90 minutes",
                "2 hours",
                "24 hours"
            ]
        );
    }
}
