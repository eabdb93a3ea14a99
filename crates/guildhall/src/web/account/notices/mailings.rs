//! Which notices the reader is mailed as well.

use std::collections::BTreeMap;

use askama::Template;
use guildhall_domain::notice::{Concern, Mailing, NoticeKind};
use guildhall_store::Tx;

use super::super::Part;
use crate::actions::notices as actions;
use crate::http::form::Form;
use crate::texts::Texts;
use crate::told;
use crate::web::chrome::{Chrome, Page};
use crate::web::forms::Choice;
use crate::web::frame::{Answered, Frame};
use crate::web::notices as said;

const PATH: &str = "/account/notices/mails";

/// `GET /account/notices/mails`: what is mailed now.
pub async fn show(frame: Frame) -> Answered {
    let actor = frame.signed_in()?.actor();
    let read = move |tx: &mut Tx<'_>| actions::mailings(tx, actor);
    let chosen = frame.app.db.read("mails about notices", read).await?;
    let chrome = frame.chrome(None).await?;
    let groups = Group::all(frame.t, &chosen);
    frame.show(&MailingsPage { chrome, groups })
}

/// `POST /account/notices/mails`: what is mailed from now on. Fields that name no kind, or no way, are left out.
pub async fn choose(frame: Frame, Form(form): Form<BTreeMap<String, String>>) -> Answered {
    let actor = frame.signed_in()?.actor();
    let read = |(kind, mailing): (&String, &String)| {
        let kind = NoticeKind::from_word(kind)?;
        let mailing = Mailing::from_word(mailing).filter(|mailing| kind.mailings().contains(mailing))?;
        Some((kind, mailing))
    };
    let chosen: Vec<(NoticeKind, Mailing)> = form.iter().filter_map(read).collect();
    let write = move |tx: &mut Tx<'_>| actions::choose(tx, actor, &chosen);
    frame.app.db.write("choose mails about notices", write).await?;
    Ok(frame.go_with(PATH, &said::mailings_saved(frame.t)))
}

/// The kinds of notices that concern the same.
pub struct Group {
    title: String,
    /// Those about which there is something to choose.
    kinds: Vec<Kind>,
    /// What those are that are always mailed.
    always: Vec<String>,
    /// Why they are.
    why: String,
}

/// A kind of notice, and how it is mailed.
pub struct Kind {
    kind: NoticeKind,
    title: String,
    chosen: Mailing,
}

impl Group {
    fn all(t: &Texts, chosen: &[(NoticeKind, Mailing)]) -> Vec<Self> {
        let group = |concern: &Concern| {
            let kinds = chosen.iter().filter(|(kind, _)| kind.concern() == *concern);
            let kinds = kinds.map(|(kind, mailing)| Kind::of(t, *kind, *mailing));
            let (kinds, always): (Vec<_>, Vec<_>) = kinds.partition(|one| one.kind.mailings().len() > 1);
            let (title, why) = match concern {
                Concern::Own => (t.get("notices-own"), String::new()),
                Concern::Admin => (t.get("notices-admin"), t.get("notices-admin-hint")),
                Concern::Security => (t.get("notices-security"), t.get("notices-security-hint")),
            };
            Self {
                title,
                kinds,
                always: always.into_iter().map(|one| one.title).collect(),
                why,
            }
        };
        Concern::ALL.iter().map(group).collect()
    }
}

impl Kind {
    fn of(t: &Texts, kind: NoticeKind, chosen: Mailing) -> Self {
        let title = told::title(t, kind.as_str());
        Self { kind, title, chosen }
    }

    fn choices(&self, t: &Texts) -> Vec<Choice> {
        let choice = |mailing: &Mailing| Choice {
            value: mailing.to_string(),
            label: match mailing {
                Mailing::Each => t.get("notices-each"),
                Mailing::Daily => t.get("notices-daily"),
                Mailing::Off => t.get("notices-off"),
            },
            chosen: *mailing == self.chosen,
        };
        self.kind.mailings().iter().map(choice).collect()
    }
}

/// `GET /account/notices/mails`.
#[derive(Template)]
#[template(path = "account/mailings.html", whitespace = "minimize")]
pub struct MailingsPage {
    /// The frame.
    pub chrome: Chrome,
    /// All kinds of notices.
    pub groups: Vec<Group>,
}

impl MailingsPage {
    const PART: Part = Part::Mailings;
}

impl Page for MailingsPage {
    fn heading(&self) -> String {
        self.chrome.t.get("notices-settings")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::look::look;

    #[test]
    fn what_concerns_security_and_takeovers_cannot_be_switched_off() {
        let html = look("mailings", |chrome| {
            let chosen: Vec<_> = NoticeKind::ALL
                .iter()
                .map(|kind| (*kind, kind.mailing(Some(Mailing::Daily))))
                .collect();
            MailingsPage {
                groups: Group::all(chrome.t, &chosen),
                chrome,
            }
        });
        assert!(html.contains(r#"<select class="full" id="access_requested" name="access_requested""#));
        assert!(html.contains(r#"<option value="daily" selected>"#));
        assert!(!html.contains(r#"name="method_added""#) && html.contains("A way to sign in was added"));
        assert!(!html.contains(r#"name="takeover_started""#) && html.contains("nobody takes an organization over"));
        let html = look("mailings-off", |mut chrome| {
            chrome.mail_off = true;
            MailingsPage {
                groups: Group::all(chrome.t, &[]),
                chrome,
            }
        });
        assert!(html.contains("sends no mail") && !html.contains(r#"action="/account/notices/mails""#));
    }
}
