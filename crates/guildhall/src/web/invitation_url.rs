//! The invitation URL: passing it on, and replacing it.

pub mod mail;
pub mod qr;

use askama::Template;
use axum::http::StatusCode;
use guildhall_domain::language::Language;
use guildhall_domain::policy::Operation;
use guildhall_store::Tx;
use serde::Deserialize;

use crate::actions::{ActionError, invitation_urls, organizations};
use crate::api::invitation_urls::link;
use crate::http::failure::Failure;
use crate::http::form::Form;
use crate::secrets;
use crate::texts::texts;
use crate::web::area::{Area, Asked, Change};
use crate::web::chrome::{Chrome, Page, Section};
use crate::web::forms::{Choice, language_choices};
use crate::web::frame::Answered;
use crate::web::letter::{Letter, MailLinks, Share};
use crate::web::notices;

use self::qr::Qr;

/// In which language the ready text is wanted.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct UrlQuery {
    language: String,
}

/// `GET /organizations/{membership_id}/invitation-url`: the URL, and a text to send it with.
pub async fn show(area: Area, Asked(query): Asked<UrlQuery>) -> Answered {
    let (profile, url) = read(&area).await?;
    let (chrome, program) = (area.chrome().await?, &area.frame.app.house.config.program);
    let spoken = || program.languages.iter().map(Language::as_str);
    let own = profile.organization.language;
    let language = spoken().find(|tag| *tag == query.language).unwrap_or(&own);
    let letter = Letter::write(texts(language), &program.name, &profile.organization.name, &url);
    let waiting = profile.counts.map_or(0, |counts| counts.invitations_approved);
    area.frame.show(&InvitationUrlPage {
        languages: language_choices(area.frame.t, spoken(), &letter.language),
        shares: [Share {
            mail: MailLinks::new(&letter, [], waiting, area.path("/invitation-url/mail")),
            letter,
        }],
        qr: Qr::of(&url),
        invitation_url: url,
        chrome,
    })
}

/// `GET …/invitation-url/rotate`: asks before it is done. It is sensitive, so the sign-in must be recent.
pub async fn confirm_rotating(area: Area) -> Answered {
    let (profile, url) = read(&area).await?;
    area.frame.signed_in_recently()?;
    let chrome = area.chrome().await?;
    area.frame.show(&RotatePage {
        chrome,
        invitation_url: url,
        open_invitations: profile.counts.map_or(0, |counts| counts.invitations_approved),
        key: secrets::public_id().to_string(),
    })
}

async fn read(area: &Area) -> Result<(organizations::Profile, String), Failure> {
    let (id, actor, house) = (area.id.clone(), area.actor(), area.frame.app.house.clone());
    let read = move |tx: &mut Tx<'_>| {
        let url = invitation_urls::show(tx, &house, actor, &id)?;
        Ok::<_, ActionError>((organizations::show(tx, actor, &id)?, link(&house, &url.token)))
    };
    Ok(area.frame.app.db.read("invitation URL", read).await?)
}

/// The form of the question.
#[derive(Deserialize)]
pub struct RotateForm {
    key: String,
}

/// `POST …/invitation-url/rotate`: a new URL, once for each time the question was asked.
pub async fn rotate(area: Area, Form(form): Form<RotateForm>) -> Answered {
    area.frame.signed_in_recently()?;
    let (id, actor, house) = (area.id.clone(), area.actor(), area.frame.app.house.clone());
    let change = Change {
        name: "rotate the invitation URL",
        operation: Operation::RotateInvitationUrl,
        is_long: false,
        key: &form.key,
        form: b"rotate",
    };
    let rotated = area.once(change, move |tx| {
        invitation_urls::rotate(tx, &house, actor, &id).map(|_| Vec::new())
    });
    match rotated.await? {
        Some(_) => Ok(area
            .frame
            .go_with(&area.path("/invitation-url"), &notices::rotated(area.frame.t))),
        None => Err(Failure::new(
            StatusCode::UNPROCESSABLE_ENTITY,
            "invalid-input",
            "This form was sent for something else before",
        )),
    }
}

/// `GET /organizations/{membership_id}/invitation-url`.
#[derive(Template)]
#[template(path = "invitation_url.html", whitespace = "minimize")]
pub struct InvitationUrlPage {
    /// The frame.
    pub chrome: Chrome,
    /// The address that invitees open.
    pub invitation_url: String,
    /// The languages the letter can be had in.
    pub languages: Vec<Choice>,
    /// What to send.
    pub shares: [Share; 1],
    /// The URL as a picture.
    pub qr: Option<Qr>,
}

impl InvitationUrlPage {
    const SECTION: Section = Section::InvitationUrl;
}

impl Page for InvitationUrlPage {
    fn heading(&self) -> String {
        self.chrome.t.get("invitation-url-heading")
    }
}

/// `GET …/invitation-url/rotate`: asks before it is done.
#[derive(Template)]
#[template(path = "rotate.html", whitespace = "minimize")]
pub struct RotatePage {
    /// The frame.
    pub chrome: Chrome,
    /// The address that will stop working.
    pub invitation_url: String,
    /// How many invitees have not used it yet.
    pub open_invitations: i64,
    /// The idempotency key: a second click changes nothing twice.
    pub key: String,
}

impl RotatePage {
    const SECTION: Section = Section::InvitationUrl;
}

impl Page for RotatePage {
    fn heading(&self) -> String {
        self.chrome.t.get("rotate-heading")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::forms::language_choices;
    use crate::web::look::look;

    const URL: &str = "https://partners.northwind.example/i/7Qm2xK9vT4bWcR8nZs1LpA";

    #[test]
    fn the_url_and_the_letter_can_be_copied() {
        let html = look("invitation-url", |chrome| {
            let letter = Letter::write(chrome.t, &chrome.program, chrome.organization_name(), URL);
            InvitationUrlPage {
                invitation_url: URL.into(),
                languages: language_choices(chrome.t, ["en", "de"], chrome.t.language()),
                shares: [Share {
                    mail: MailLinks::new(&letter, [], 312, chrome.path("/invitation-url/mail")),
                    letter,
                }],
                qr: Qr::of(URL),
                chrome,
            }
        });
        assert!(html.contains(r#"data-copy="invitation-url""#));
        assert!(html.contains(r#"data-copy="letter-"#));
        assert!(html.contains("/invitation-url/qr.svg") && html.contains("/invitation-url/mail"));
    }

    #[test]
    fn replacing_it_says_what_will_happen() {
        let html = look("rotate", |chrome| RotatePage {
            chrome,
            invitation_url: URL.into(),
            open_invitations: 42,
            key: "0b9f4c1e".into(),
        });
        assert!(html.contains("42"));
    }
}
