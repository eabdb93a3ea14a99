//! The mailbox of a demo: every mail that was sent, for everyone to read.

use askama::Template;
use guildhall_domain::clock::Instant;

use crate::web::chrome::{Chrome, Page};

/// `GET /demo/mailbox`: the mails, newest first.
#[derive(Template)]
#[template(path = "mailbox.html", whitespace = "minimize")]
pub struct MailboxPage {
    /// The frame.
    pub chrome: Chrome,
    /// The mails.
    pub mails: Vec<MailRow>,
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
        });
        assert!(html.contains(r#"href="/demo/mailbox/412""#));
    }

    #[test]
    fn an_empty_mailbox_says_so() {
        look("mailbox-empty", |chrome| MailboxPage {
            chrome: demo(chrome),
            mails: Vec::new(),
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
