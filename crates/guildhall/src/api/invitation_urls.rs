//! The invitation URL.

use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;
use guildhall_domain::language::Language;
use guildhall_domain::policy::Operation;
use guildhall_store::Tx;
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;

use super::about::{About, Example, Resource};
use super::repeat::{Call, answer};
use super::{Answered, membership_id, ok, word};
use crate::actions::idempotency::Answer;
use crate::actions::invitation_urls::{self, InvitationUrl};
use crate::actions::{ActionError, organizations};
use crate::app::{App, House};
use crate::http::problem::{PathOf, QueryOf};
use crate::http::visitor::Bearer;
use crate::texts::{rfc3339, texts};
use crate::web::invitation_url::qr::Qr;
use crate::web::letter::Letter;

/// The URL to share.
pub const RESOURCE: Resource = Resource {
    name: "invitation-url",
    title: "Invitation URL",
    about: "The organization's shareable address that leads an invitee to the form. It grants nothing by itself.",
};

/// An invitation URL.
#[derive(Serialize, ToSchema)]
#[schema(as = InvitationUrl)]
struct UrlBody {
    /// The URL to share.
    #[schema(format = "uri")]
    url: String,
    /// Since when it is in use.
    #[schema(format = DateTime)]
    since: String,
}

impl Example for UrlBody {
    fn example() -> Self {
        Self {
            url: "https://partners.example/i/mfrggzdfmztwq2lknnwg23tpobyxe43uov3ho6dzpi".to_owned(),
            since: "2026-11-23T21:00:00Z".to_owned(),
        }
    }
}

/// What the document tells of [`show`].
pub fn show_about() -> About {
    About::new("showInvitationUrl", "Show the invitation URL", "The URL in use.").answer::<UrlBody>(200, "The URL")
}

/// `GET …/invitation-url`: the URL in use.
pub async fn show(State(app): State<App>, bearer: Bearer, PathOf(id): PathOf<String>) -> Answered {
    let (id, actor, house) = (membership_id(&id)?, bearer.actor(), app.house.clone());
    let url = app
        .db
        .read("invitation URL", move |tx| {
            invitation_urls::show(tx, &house, actor, &id)
        })
        .await?;
    Ok(unkept(ok(&present(&app.house, &url))))
}

/// It leads to the form: nothing on the way keeps it.
fn unkept(mut response: Response) -> Response {
    let no_store = HeaderValue::from_static("no-store");
    response.headers_mut().insert(header::CACHE_CONTROL, no_store);
    response
}

/// A text that is ready to be sent to invitees, with the URL in it.
#[derive(Serialize, ToSchema)]
#[schema(as = InvitationLetter)]
struct LetterBody {
    /// The language it is in.
    language: String,
    /// Its subject, in one line.
    subject: String,
    /// Its text, in several lines.
    text: String,
    /// The same in one sentence, for messengers.
    short: String,
    /// A link that opens a mail program with the letter, without recipients.
    #[schema(format = "uri")]
    mailto: String,
    /// The URL as a QR code, an SVG picture 60 mm wide; nothing for a URL that is too long for one.
    #[schema(required)]
    qr_svg: Option<String>,
}

impl Example for LetterBody {
    fn example() -> Self {
        Self {
            language: "en".to_owned(),
            subject: "Contoso Ltd invites you to the Northwind Partner Network".to_owned(),
            text:
                "Hello,\n\nContoso Ltd has approved your work address. Open this address to associate:\n\nhttps://partners.example/i/mfrg?lang=en"
                    .to_owned(),
            short: "Contoso Ltd has approved your work address. Open this address to associate: https://partners.example/i/mfrg?lang=en".to_owned(),
            mailto: "mailto:?subject=Contoso%20Ltd%20invites%20you&body=Hello".to_owned(),
            qr_svg: Some("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 41 41\"></svg>".to_owned()),
        }
    }
}

/// The parameters of the letter.
#[derive(Deserialize)]
pub struct LetterQuery {
    language: Option<String>,
}

/// What the document tells of [`letter`].
pub fn letter_about() -> About {
    About::new(
        "showInvitationLetter",
        "Show a letter with the invitation URL",
        "A text that is ready to be sent to invitees, in one of the program's languages, with the URL in it and as a QR code.",
    )
    .query(
        "language",
        "The language of the letter; the organization's when left out",
        json!({"type": "string"}),
    )
    .answer::<LetterBody>(200, "The letter")
}

/// `GET …/invitation-url/letter`: a text to send the URL with.
pub async fn letter(
    State(app): State<App>,
    bearer: Bearer,
    PathOf(id): PathOf<String>,
    QueryOf(query): QueryOf<LetterQuery>,
) -> Answered {
    let (id, actor, house) = (membership_id(&id)?, bearer.actor(), app.house.clone());
    let program = &app.house.config.program;
    let read = move |tx: &mut Tx<'_>| {
        let url = invitation_urls::show(tx, &house, actor, &id)?;
        Ok::<_, ActionError>((
            organizations::show(tx, actor, &id)?.organization,
            link(&house, &url.token),
        ))
    };
    let (organization, url) = app.db.read("invitation letter", read).await?;
    let tags: Vec<&str> = program.languages.iter().map(Language::as_str).collect();
    let language = word("language", query.language.as_deref(), &tags)?.unwrap_or(&organization.language);
    let letter = Letter::write(texts(language), &program.name, &organization.name, &url);
    Ok(unkept(ok(&LetterBody {
        mailto: letter.mailto(),
        qr_svg: Qr::of(&url).map(|qr| qr.file()),
        language: letter.language,
        subject: letter.subject,
        text: letter.body,
        short: letter.short,
    })))
}

/// What the document tells of [`rotate`].
pub fn rotate_about() -> About {
    About::new(
        "rotateInvitationUrl",
        "Rotate the invitation URL",
        "Makes a new URL. The old one is refused from now on; what was approved stays approved.",
    )
    .answer::<UrlBody>(200, "The new URL")
}

/// `POST …/invitation-url/rotate`: a new one; the old one is refused from now on, what was approved stays approved.
pub async fn rotate(call: Call, PathOf(id): PathOf<String>, body: Bytes) -> Answered {
    let (id, actor, house) = (membership_id(&id)?, call.actor(), call.house());
    call.about(&id, Operation::RotateInvitationUrl)
        .perform("rotate the invitation URL", &body, move |tx| {
            let url = invitation_urls::rotate(tx, &house, actor, &id)?;
            Ok(Answer {
                url_token: Some(url.token.clone()),
                ..answer(StatusCode::OK, &present(&house, &url))
            })
        })
        .await
}

fn present(house: &House, url: &InvitationUrl) -> UrlBody {
    UrlBody {
        url: link(house, &url.token),
        since: rfc3339(url.since),
    }
}

/// The whole address of a token, from the configured public URL only.
pub fn link(house: &House, token: &str) -> String {
    let path = format!("/i/{token}");
    house
        .config
        .public_url
        .as_ref()
        .map_or(path.clone(), |url| url.with_path(&path))
}
