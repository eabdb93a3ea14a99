//! What only a demo has: open sign-in, and the mailbox with every mail that was sent, for everyone to read.

pub mod guide;

use askama::Template;
use axum::response::Response;
use guildhall_domain::clock::Instant;
use guildhall_domain::email::EmailAddress;
use guildhall_store::Tx;
use serde::Deserialize;

use crate::actions::sign_in;
use crate::app::House;
use crate::http::failure::Failure;
use crate::http::form::Form;
use crate::http::kept::Kept;
use crate::http::problem::{PathOf, QueryOf};
use crate::mail::mailbox::{self, Mail};
use crate::web::chrome::{Chrome, Page};
use crate::web::frame::{Answered, Frame, WayBack, go, way_back};
use crate::web::sign_in::onwards;

/// `GET /demo/sign-in`: the sign-in page, which lists the sample people.
pub async fn show_sign_in() -> Response {
    go("/sign-in")
}

/// The choice of a sample person.
#[derive(Deserialize)]
pub struct SampleForm {
    #[serde(default)]
    account: String,
    #[serde(flatten)]
    back: WayBack,
    #[serde(flatten)]
    kept: Kept,
}

/// `POST /demo/sign-in`: a session for a sample person, without a code.
pub async fn sign_in(frame: Frame, Form(form): Form<SampleForm>) -> Answered {
    let address = EmailAddress::parse(&form.account).map_err(|_| Failure::not_found())?;
    let (house, browser) = (frame.app.house.clone(), frame.visitor.hash());
    let (session, token) = frame.new_session();
    let begin = move |tx: &mut Tx<'_>| sign_in::as_sample_person(tx, &house, &browser, &address, &session);
    frame.app.db.write("sign a sample person in", begin).await?;
    Ok(frame.become_token(onwards(&form.back, &form.kept), &token))
}

/// Where in the mailbox the reader is.
#[derive(Deserialize)]
pub struct MailboxQuery {
    before: Option<i64>,
}

/// `GET /demo/mailbox`: every mail that was sent, newest first.
pub async fn mailbox(frame: Frame, QueryOf(query): QueryOf<MailboxQuery>) -> Answered {
    let spool = frame.app.house.config.spool();
    let list = move || mailbox::list(&spool, query.before, mailbox::MOST);
    let listing = blocking(list).await?;
    let rows = listing.mails.into_iter().map(|mail| MailRow {
        id: mail.job.to_string(),
        to: mail.to,
        subject: mail.subject,
        sent_at: mail.date,
    });
    frame.show(&MailboxPage {
        chrome: frame.chrome(None).await?,
        mails: rows.collect(),
        older_path: listing.next.map(|next| format!("/demo/mailbox?before={next}")),
    })
}

/// `GET /demo/mailbox/{id}`: one mail.
pub async fn mail(frame: Frame, PathOf(job): PathOf<i64>) -> Answered {
    let spool = frame.app.house.config.spool();
    let find = move || mailbox::find(&spool, job);
    let mail = blocking(find).await?.ok_or_else(Failure::not_found)?;
    frame.show(&MailPage {
        chrome: frame.chrome(None).await?,
        link: link_in(&frame.app.house, &mail),
        from: mail.from,
        to: mail.to,
        subject: mail.subject,
        sent_at: mail.date,
        text: mail.text,
    })
}

async fn blocking<T: Send + 'static>(read: impl FnOnce() -> std::io::Result<T> + Send + 'static) -> Result<T, Failure> {
    match tokio::task::spawn_blocking(read).await {
        Ok(done) => done.map_err(|error| Failure::internal(&format!("the spool folder: {error}"))),
        Err(error) => Err(Failure::internal(&error.to_string())),
    }
}

/// The path of the link in a mail, when it leads here.
fn link_in(house: &House, mail: &Mail) -> Option<String> {
    let ours = house.config.public_url.as_ref()?.with_path("/");
    let link = mail.text.split_whitespace().find_map(|word| word.strip_prefix(&ours))?;
    let path = format!("/{}", link.trim_end_matches('.'));
    (way_back(&path) == path).then_some(path)
}

/// `GET /demo/mailbox`: the mails, newest first.
#[derive(Template)]
#[template(path = "mailbox.html", whitespace = "minimize")]
pub struct MailboxPage {
    /// The frame.
    pub chrome: Chrome,
    /// The mails.
    pub mails: Vec<MailRow>,
    /// Where the older ones are.
    pub older_path: Option<String>,
}

/// A mail in the list.
pub struct MailRow {
    /// The mail's id.
    pub id: String,
    /// Whom it is to.
    pub to: String,
    /// Its subject.
    pub subject: String,
    /// When it was sent.
    pub sent_at: Instant,
}

impl Page for MailboxPage {
    fn heading(&self) -> String {
        self.chrome.t.get("mailbox-heading")
    }
}

/// `GET /demo/mailbox/{id}`: one mail.
#[derive(Template)]
#[template(path = "mail.html", whitespace = "minimize")]
pub struct MailPage {
    /// The frame.
    pub chrome: Chrome,
    /// Whom it is from.
    pub from: String,
    /// Whom it is to.
    pub to: String,
    /// Its subject.
    pub subject: String,
    /// When it was sent.
    pub sent_at: Instant,
    /// Its plain text.
    pub text: String,
    /// The path of the link in it, when it leads here.
    pub link: Option<String>,
}

impl Page for MailPage {
    fn heading(&self) -> String {
        self.subject.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::look::{at, look};

    fn demo(chrome: Chrome) -> Chrome {
        Chrome {
            demo: true,
            account: None,
            organizations: Vec::new(),
            here: None,
            ..chrome
        }
    }

    #[test]
    fn the_mailbox_lists_what_was_sent() {
        let html = look("mailbox", |chrome| MailboxPage {
            chrome: demo(chrome),
            mails: vec![
                MailRow {
                    id: "412".into(),
                    to: "jane.doe@contoso.example".into(),
                    subject: "Contoso Ltd: your code is 482913".into(),
                    sent_at: at(2026, 11, 3, 14, 5),
                },
                MailRow {
                    id: "411".into(),
                    to: "ines.moreau@contoso.example".into(),
                    subject: "Northwind Partner Network: your sign-in code is 771204".into(),
                    sent_at: at(2026, 11, 3, 13, 58),
                },
            ],
            older_path: Some("/demo/mailbox?before=411".into()),
        });
        assert!(html.contains(r#"href="/demo/mailbox/412""#));
    }

    #[test]
    fn an_empty_mailbox_says_so() {
        look("mailbox-empty", |chrome| MailboxPage {
            chrome: demo(chrome),
            mails: Vec::new(),
            older_path: None,
        });
    }

    #[test]
    fn a_mail_is_shown_as_text() {
        let html = look("mail", |chrome| MailPage {
            chrome: demo(chrome),
            from: "Northwind Partner Network <no-reply@partners.northwind.example>".into(),
            to: "jane.doe@contoso.example".into(),
            subject: "Contoso Ltd: your code is 482913".into(),
            sent_at: at(2026, 11, 3, 14, 5),
            text: "Your code is 482913.\n\nIt is valid for 30 minutes.\n<b>not markup</b>".into(),
            link: Some("/associations/as_7Qm2xK9v".into()),
        });
        assert!(html.contains("&#60;b&#62;not markup"));
    }
}
