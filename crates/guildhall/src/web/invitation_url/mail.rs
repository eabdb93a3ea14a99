//! Writing to everyone who is approved, from the reader's own mail program.

use askama::Template;
use guildhall_domain::id::PublicId;
use guildhall_store::Tx;
use serde::Deserialize;

use crate::actions::invitation_urls::{self, Recipients};
use crate::api::invitation_urls::link;
use crate::http::failure::Failure;
use crate::texts::{Arg, Texts, texts};
use crate::web::area::{Area, Asked};
use crate::web::chrome::{Chrome, Page, Section};
use crate::web::forms::language_name;
use crate::web::frame::Answered;
use crate::web::letter::{Letter, Mailto};

/// To whom.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct MailQuery {
    /// Only those of this batch.
    batch: String,
    /// Those that come after this invitation.
    after: String,
}

/// `GET …/invitation-url/mail`: links that together write to everyone who is approved and has not associated.
pub async fn show(area: Area, Asked(query): Asked<MailQuery>) -> Answered {
    let named = |text: &str| match text {
        "" => Ok(None),
        text => PublicId::parse(text).map(Some).ok_or_else(Failure::not_found),
    };
    let (batch, after) = (named(&query.batch)?, named(&query.after)?);
    let (id, actor, house) = (area.id.clone(), area.actor(), area.frame.app.house.clone());
    let read =
        move |tx: &mut Tx<'_>| invitation_urls::recipients(tx, &house, actor, &id, batch.as_ref(), after.as_ref());
    let recipients = area.frame.app.db.read("recipients", read).await?;
    let chrome = area.chrome().await?;
    let house = &area.frame.app.house;
    let url = link(house, &recipients.url_token);
    let here = area.path("/invitation-url/mail");
    let path = |after: &str| {
        let pairs = [("batch", query.batch.as_str()), ("after", after)];
        let given = pairs.into_iter().filter(|(_, value)| !value.is_empty());
        let asked = url::form_urlencoded::Serializer::new(String::new())
            .extend_pairs(given)
            .finish();
        if asked.is_empty() {
            here.clone()
        } else {
            format!("{here}?{asked}")
        }
    };
    area.frame.show(&MailPage {
        invitees: recipients.waiting,
        first_path: (!query.after.is_empty()).then(|| path("")),
        next_path: recipients.next.as_ref().map(|next| path(next.as_str())),
        groups: groups(area.frame.t, &house.config.program.name, &recipients, &url),
        chrome,
    })
}

/// The recipients by the language of their invitations, each group with the letter in it.
fn groups(t: &Texts, program: &str, recipients: &Recipients, url: &str) -> Vec<MailGroup> {
    let mut groups: Vec<(&'static Texts, Vec<&str>)> = Vec::new();
    for (address, language) in &recipients.invitees {
        let spoken = texts(language);
        match groups.iter_mut().find(|(t, _)| t.language() == spoken.language()) {
            Some((_, addresses)) => addresses.push(address),
            None => groups.push((spoken, vec![address])),
        }
    }
    groups
        .into_iter()
        .map(|(spoken, addresses)| {
            let letter = Letter::write(spoken, program, &recipients.organization.name, url);
            MailGroup {
                language: language_name(t, spoken.language()),
                links: letter.mailtos(addresses),
            }
        })
        .collect()
}

/// `GET …/invitation-url/mail`.
#[derive(Template)]
#[template(path = "invitation_url_mail.html", whitespace = "minimize")]
pub struct MailPage {
    /// The frame.
    pub chrome: Chrome,
    /// How many people wait in all.
    pub invitees: i64,
    /// The links of this part of them.
    pub groups: Vec<MailGroup>,
    /// The beginning of the list, when this is not it.
    pub first_path: Option<String>,
    /// The next part of the list.
    pub next_path: Option<String>,
}

/// Links to people who are addressed in one language.
pub struct MailGroup {
    /// The language's own name.
    pub language: String,
    /// The links.
    pub links: Vec<Mailto>,
}

impl MailGroup {
    /// The links, each with what it says.
    fn labelled(&self, t: &Texts) -> Vec<(&str, String)> {
        let say = |place: usize, invitees: usize| {
            let values = [("number", Arg::from(place + 1)), ("count", Arg::from(invitees))];
            t.with("share-mail-to", &values)
        };
        let links = self.links.iter().enumerate();
        links
            .map(|(place, link)| (link.href.as_str(), say(place, link.invitees)))
            .collect()
    }
}

impl MailPage {
    const SECTION: Section = Section::InvitationUrl;
}

impl Page for MailPage {
    fn heading(&self) -> String {
        self.chrome.t.get("share-mail-heading")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::look::look;

    fn page(chrome: Chrome, groups: Vec<MailGroup>) -> MailPage {
        MailPage {
            invitees: 312,
            groups,
            first_path: None,
            next_path: Some("/organizations/5550014-3/invitation-url/mail?after=inv7".into()),
            chrome,
        }
    }

    #[test]
    fn each_language_has_links_of_its_own() {
        let html = look("invitation-url-mail", |chrome| {
            let groups = ["en", "de"].map(|tag| {
                let letter = Letter::write(texts(tag), &chrome.program, "Contoso Ltd", "https://p.example/i/x");
                let many: Vec<String> = (0..70).map(|i| format!("someone.{i}.{tag}@contoso.example")).collect();
                MailGroup {
                    language: language_name(chrome.t, tag),
                    links: letter.mailtos(many.iter().map(String::as_str)),
                }
            });
            page(chrome, groups.into())
        });
        assert!(html.contains("Deutsch") && html.contains("lang%3Dde"));
    }

    #[test]
    fn nobody_to_write_to_is_said() {
        look("invitation-url-mail-empty", |chrome| MailPage {
            next_path: None,
            ..page(chrome, Vec::new())
        });
    }
}
