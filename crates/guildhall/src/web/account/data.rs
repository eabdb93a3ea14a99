//! The reader's own data: taking it along, and the way to closing the account.

use askama::Template;
use axum::response::Response;

use super::Part;
use crate::http::form::Form;
use crate::personal_file;
use crate::web::chrome::{Chrome, Page};
use crate::web::forms::Nothing;
use crate::web::frame::{Answered, Frame, go};

/// `GET /account/data`.
pub async fn show(frame: Frame) -> Answered {
    frame.signed_in()?;
    let chrome = frame.chrome(None).await?;
    frame.show(&DataPage { chrome })
}

/// `GET` of the form's path: leads to the page.
pub async fn back() -> Response {
    go("/account/data")
}

/// `POST /account/data/export`: everything that is stored of the reader, as a file.
pub async fn export(frame: Frame, _: Form<Nothing>) -> Answered {
    let actor = frame.signed_in_recently()?.actor();
    Ok(personal_file::send(&frame.app, actor).await?)
}

/// `GET /account/data`.
#[derive(Template)]
#[template(path = "account/data.html", whitespace = "minimize")]
pub struct DataPage {
    /// The frame.
    pub chrome: Chrome,
}

impl DataPage {
    const PART: Part = Part::Data;
}

impl Page for DataPage {
    fn heading(&self) -> String {
        self.chrome.t.get("data-heading")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::look::look;

    #[test]
    fn one_s_data_can_be_taken_along_and_the_account_be_closed() {
        let html = look("data", |chrome| DataPage { chrome });
        assert!(html.contains(r#"action="/account/data/export""#) && html.contains(r#"href="/account/close""#));
    }
}
