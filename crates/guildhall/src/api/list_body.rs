//! The body of a call that carries a list: JSON with the list as pasted or as rows, or a file of rows.

use axum::body::Bytes;
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::StatusCode;
use guildhall_domain::address_list::ListError;
use guildhall_domain::invitee_file::{self, Encoding, FileError, InviteeFile, MAX_ROWS};
use guildhall_domain::invitees::{Cells, Invitee, Invitees, Vocabulary};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::words;
use crate::app::App;
use crate::http::failure::Failure;
use crate::http::problem::{JsonBody, Problem, QueryOf, body_bytes, media_type, too_large};

/// A file as an example of its body.
pub const EXAMPLE: &str =
    "address,name,language,note,rights,last day\r\njane@contoso.example,Jane Doe,de,New in Berlin,report_viewer,\r\n";

/// The same between tabs.
pub const TABBED: &str = "address\tname\tlanguage\r\njane@contoso.example\tJane Doe\tde\r\n";

/// The codes of files that are refused as they are, and of those that are too large.
pub const UNREADABLE: &[&str] = &[
    "empty-file",
    "no-rows",
    "spreadsheet-file",
    "binary-file",
    "wrong-encoding",
    "file-quote-not-closed",
    "duplicate-columns",
    "no-address-column",
    "several-address-columns",
];

/// The codes of lists that are too large.
pub const TOO_MUCH: &[&str] = &[
    "too-many-entries",
    "list-too-long",
    "too-many-rows",
    "file-too-long",
    "row-too-long",
];

/// A person to invite.
#[derive(Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct RowBody {
    /// The work address, alone or as `Name <address>`.
    pub address: String,
    /// The name, up to 200 characters; a longer one is the verdict on its row.
    pub name: String,
    /// A language of the program, by its tag or name; that of the call when empty.
    pub language: String,
    /// What the admins want to remember, up to 200 characters as well.
    pub note: String,
    /// The rights that the person gets when accepting, by their words or names between commas; those of the call when empty.
    pub rights: String,
    /// The last day on which these are held, such as `2027-01-31`; they do not end by themselves when empty.
    pub last_day: String,
}

/// A list in JSON: pasted, or row by row.
pub trait Listed {
    /// The list as pasted, and its rows; one of the two is there.
    fn take(&mut self) -> (Option<String>, Option<Vec<RowBody>>);
}

/// How a file was understood.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = FileUnderstood)]
pub struct FileBody {
    /// The encoding that it was taken to have: `Windows-1252` is assumed of what is no Unicode.
    #[schema(value_type = words::EncodingWord)]
    pub encoding: &'static str,
    /// What stands between its cells.
    #[schema(value_type = String)]
    pub delimiter: char,
    /// The names of its columns that were not used.
    pub unused_columns: Vec<String>,
    /// The places, from 1, of columns without a name that hold something and were not used either; the first of them.
    pub unnamed_columns: Vec<usize>,
}

impl FileBody {
    fn of(read: InviteeFile) -> (Invitees, Option<Self>) {
        let file = Self {
            encoding: read.encoding.as_str(),
            delimiter: read.delimiter,
            unused_columns: read.unused,
            unnamed_columns: read.unnamed,
        };
        (read.invitees, Some(file))
    }
}

/// A body that carries a list.
pub struct ListBody<T> {
    /// What it says beside the list: in the JSON, or in the query beside a file.
    pub value: T,
    /// The list.
    pub invitees: Invitees,
    /// How its file was understood, if it is one.
    pub file: Option<FileBody>,
    /// As it came.
    pub bytes: Bytes,
}

impl<T: DeserializeOwned + Listed + Send> FromRequest<App> for ListBody<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, app: &App) -> Result<Self, Problem> {
        let (kind, charset) = media_type(request.headers());
        let is_file = ["text/csv", "text/tab-separated-values"].contains(&kind.as_str());
        let vocabulary = app.house.vocabulary(app.db.now());
        if is_file {
            let (mut parts, body) = request.into_parts();
            let QueryOf(value) = QueryOf::<T>::from_request_parts(&mut parts, app).await?;
            let bytes = body_bytes(Request::from_parts(parts, body), app).await?;
            let file = bytes.clone();
            let read = move || {
                let read = invitee_file::read(&file, &vocabulary)?;
                check_charset(charset.as_deref(), read.encoding)?;
                Ok(FileBody::of(read))
            };
            let (invitees, file) = off_the_async_threads(read).await?;
            return Ok(Self {
                value,
                invitees,
                file,
                bytes,
            });
        }
        let JsonBody { mut value, bytes } = JsonBody::<T>::from_request(request, app).await?;
        let list = value.take();
        let invitees = off_the_async_threads(move || match list {
            (Some(text), None) => Ok(Invitees::read(&text)?),
            (None, Some(rows)) => read_rows(&rows, &vocabulary),
            _ => Err(Failure::parameter(
                "addresses",
                "Give the list as addresses or as rows, one of the two",
            )),
        })
        .await?;
        Ok(Self {
            value,
            invitees,
            file: None,
            bytes,
        })
    }
}

/// A file is read by what its bytes are. Said to be something else, its letters would come out wrong.
fn check_charset(said: Option<&str>, found: Encoding) -> Result<(), Failure> {
    let fits = match said {
        None => true,
        Some("us-ascii" | "utf-8" | "utf8") => found == Encoding::Utf8,
        Some("utf-16" | "utf-16le" | "utf-16be") => found == Encoding::Utf16,
        // By the Encoding Standard of the WHATWG the labels of one.
        Some("windows-1252" | "iso-8859-1" | "latin1") => matches!(found, Encoding::Windows1252 | Encoding::Utf8),
        Some(_) => false,
    };
    if fits {
        return Ok(());
    }
    Err(Failure::new(
        StatusCode::UNPROCESSABLE_ENTITY,
        "wrong-encoding",
        format!(
            "The file is said to be {}, and reads as {}. Send it as UTF-8, with charset=utf-8 or none",
            said.unwrap_or_default(),
            found.as_str()
        ),
    ))
}

/// 100,000 rows take a while.
async fn off_the_async_threads<R: Send + 'static>(
    read: impl FnOnce() -> Result<R, Failure> + Send + 'static,
) -> Result<R, Failure> {
    let reading = tokio::task::spawn_blocking(read);
    reading.await.map_err(|e| Failure::internal(&e.to_string()))?
}

fn read_rows(rows: &[RowBody], vocabulary: &Vocabulary) -> Result<Invitees, Failure> {
    if rows.len() > MAX_ROWS {
        return Err(FileError::TooManyRows { limit: MAX_ROWS }.into());
    }
    let read = |(position, row): (usize, &RowBody)| {
        let cells = Cells {
            address: &row.address,
            name: &row.name,
            language: &row.language,
            note: &row.note,
            rights: &row.rights,
            last_day: &row.last_day,
        };
        Invitee::read(position, &cells, vocabulary)
    };
    Ok(Invitees::of((1..).zip(rows).map(read).collect()))
}

impl From<ListError> for Failure {
    fn from(error: ListError) -> Self {
        Self {
            detail: error.to_string(),
            code: error.code(),
            ..too_large()
        }
    }
}

impl From<FileError> for Failure {
    fn from(error: FileError) -> Self {
        let status = if error.is_too_much() {
            StatusCode::PAYLOAD_TOO_LARGE
        } else {
            StatusCode::UNPROCESSABLE_ENTITY
        };
        Self::new(status, error.code(), error.to_string())
    }
}
