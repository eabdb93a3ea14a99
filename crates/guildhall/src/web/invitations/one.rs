//! One invitation: its page, revoking it, extending it.

use askama::Template;
use axum::response::Response;
use guildhall_domain::clock::{Instant, Span};
use guildhall_domain::invitation::InvitationState;
use guildhall_domain::policy::Operation;
use guildhall_store::Tx;
use guildhall_store::invitations::letters::SentLetter;
use serde::{Deserialize, Serialize};

use super::list::InvitationRow;
use super::place::ListPlace;
use super::words;
use crate::actions::{ActionError, Conflict, invitations};
use crate::http::failure::Failure;
use crate::http::form::Form;
use crate::texts::{Arg, Texts};
use crate::web::area::{Area, Asked, Change};
use crate::web::chrome::{Chrome, Notice, Page, Section};
use crate::web::forms::Nothing;
use crate::web::frame::Answered;
use crate::web::{activity, notices, verdicts};

/// `GET …/invitations/{id}`: the invitation, its mails and what happened to it.
pub async fn show(area: Area, Asked(place): Asked<ListPlace>) -> Answered {
    let (id, actor, item) = (area.id.clone(), area.actor(), area.item()?);
    let read = move |tx: &mut Tx<'_>| {
        let told = invitations::tell(tx, actor, &id, &item)?;
        let batch = invitations::batch_of(tx, &told.invitation)?;
        Ok::<_, ActionError>((told, batch))
    };
    let (told, batch) = area.frame.app.db.read("invitation", read).await?;
    let (chrome, t) = (area.chrome().await?, area.frame.t);
    let error = told.invitation.delivery_error.clone();
    let rights = &area.frame.app.house.config.program.rights;
    let list = area.path("/invitations");
    let of_batch = batch.map(|batch| ListPlace {
        state: told.invitation.state.as_str().to_owned(),
        batch: batch.to_string(),
        ..ListPlace::default()
    });
    area.frame.show(&DetailsPage {
        back: place.href(&list),
        of_batch: of_batch.map(|place| place.href(&list)),
        letters: told
            .letters
            .into_iter()
            .map(|letter| LetterLine::of(letter, t))
            .collect(),
        events: told
            .events
            .iter()
            .map(|event| (event.at, activity::sentence(t, event)))
            .collect(),
        row: InvitationRow::of(told.invitation, t, rights),
        error,
        place,
        chrome,
    })
}

/// `GET …/invitations/{id}/revoke`: asks before it is done.
pub async fn confirm_revoking(area: Area, Asked(place): Asked<ListPlace>) -> Answered {
    let (id, actor, item) = (area.id.clone(), area.actor(), area.item()?);
    let read = move |tx: &mut Tx<'_>| invitations::show(tx, actor, &id, &item);
    let (_, invitation) = area.frame.app.db.read("invitation", read).await?;
    if invitation.state != InvitationState::Approved {
        return Ok(no_longer_open(&area, &place));
    }
    let (chrome, t) = (area.chrome().await?, area.frame.t);
    let row = InvitationRow::of(invitation, t, &area.frame.app.house.config.program.rights);
    area.frame.show(&RevokePage {
        action: place.href(&area.path(&format!("/invitations/{}/revoke", row.id))),
        back: place.href(&area.path("/invitations")),
        address: row.address,
        approved_by: row.approved_by,
        approved_at: row.approved_at,
        chrome,
    })
}

/// `POST …/invitations/{id}/revoke`.
pub async fn revoke(area: Area, Asked(place): Asked<ListPlace>, _: Form<Nothing>) -> Answered {
    let (id, actor, item) = (area.id.clone(), area.actor(), area.item()?);
    let write = move |tx: &mut Tx<'_>| invitations::revoke(tx, actor, &id, &item);
    match area.frame.app.db.write("revoke an invitation", write).await {
        Ok(invitation) => Ok(back(
            &area,
            &place,
            &notices::revoked(area.frame.t, &invitation.address),
        )),
        Err(ActionError::Conflict(Conflict::InvitationClosed)) => Ok(no_longer_open(&area, &place)),
        Err(error) => Err(error.into()),
    }
}

/// The form of the list: `seen` is when the invitation expired as the reader saw it, so that a second click extends nothing.
#[derive(Deserialize)]
pub struct ExtendForm {
    seen: i64,
}

/// What is kept of an extension for the page after it.
#[derive(Serialize, Deserialize)]
struct Extended {
    address: String,
    until: i64,
}

/// `POST …/invitations/{id}/extend`: valid for the usual time from now on; one that is valid longer stays so.
pub async fn extend(area: Area, Asked(place): Asked<ListPlace>, Form(form): Form<ExtendForm>) -> Answered {
    let (id, actor, item, house) = (
        area.id.clone(),
        area.actor(),
        area.item()?,
        area.frame.app.house.clone(),
    );
    let days = house.config.invitations.expires_in_days;
    let change = invitations::Change {
        expires_in_days: Some(days),
        ..invitations::Change::default()
    };
    let key = format!("extend {item} {}", form.seen);
    let once = Change {
        name: "extend an invitation",
        operation: Operation::ChangeInvitation,
        is_long: false,
        key: &key,
        form: b"",
    };
    let extended = area.once(once, move |tx| {
        let (_, mut invitation) = invitations::show(tx, actor, &id, &item)?;
        if invitation.state != InvitationState::Approved {
            return Err(Conflict::InvitationClosed.into());
        }
        if invitation.expires_at < tx.now() + Span::days(i64::from(days)) {
            invitation = invitations::change(tx, &house, actor, &id, &item, &change)?;
        }
        let said = Extended {
            address: invitation.address,
            until: invitation.expires_at.0,
        };
        Ok(serde_json::to_vec(&said).unwrap_or_default())
    });
    match extended.await {
        Ok(said) => {
            let said: Extended =
                serde_json::from_slice(&said.unwrap_or_default()).map_err(|e| Failure::internal(&e.to_string()))?;
            let notice = notices::extended(area.frame.t, &said.address, Instant(said.until));
            Ok(back(&area, &place, &notice))
        }
        Err(ActionError::Conflict(Conflict::InvitationClosed)) => Ok(no_longer_open(&area, &place)),
        Err(error) => Err(error.into()),
    }
}

fn no_longer_open(area: &Area, place: &ListPlace) -> Response {
    back(area, place, &notices::invitation_closed(area.frame.t))
}

fn back(area: &Area, place: &ListPlace, notice: &Notice) -> Response {
    area.frame.go_with(&place.href(&area.path("/invitations")), notice)
}

/// `GET …/invitations/{id}`.
#[derive(Template)]
#[template(path = "invitation_details.html", whitespace = "minimize")]
pub struct DetailsPage {
    /// The frame.
    pub chrome: Chrome,
    /// The list, where the reader was.
    pub back: String,
    /// That place.
    pub place: ListPlace,
    /// The invitations that were approved together with this one.
    pub of_batch: Option<String>,
    /// The invitation.
    pub row: InvitationRow,
    /// What the mail server said when the last mail failed.
    pub error: Option<String>,
    /// Its mails, newest first.
    pub letters: Vec<LetterLine>,
    /// When what happened, newest first.
    pub events: Vec<(Instant, String)>,
}

/// A mail of the invitation.
pub struct LetterLine {
    /// When it was asked for.
    pub at: Instant,
    /// How it went.
    pub state: String,
    /// The tone of that.
    pub tone: &'static str,
    /// Who asked for it.
    pub asked: String,
    /// What the mail server said.
    pub said: Option<String>,
}

impl LetterLine {
    fn of(letter: SentLetter, t: &Texts) -> Self {
        use guildhall_domain::invitation::Delivery;
        let sender = letter.sender.unwrap_or_else(|| t.get("program-operator"));
        let waits = letter.state == Delivery::Queued.as_str();
        let key = if waits { "one-mail-waits" } else { "one-mail-said" };
        Self {
            at: letter.finished_at.unwrap_or(letter.queued_at),
            tone: Delivery::from_word(&letter.state).map_or("gray", words::delivery_tone),
            state: words::letter_state(t, &letter.state),
            asked: t.fill("one-mail-asked", "sender", sender),
            said: letter.error.map(|words| t.fill(key, "words", words)),
        }
    }
}

impl DetailsPage {
    const SECTION: Section = Section::Invitations;

    fn state_tag(&self) -> String {
        verdicts::invitation_state(self.chrome.t, self.row.state)
    }

    fn state_tone(&self) -> &'static str {
        match self.row.state {
            InvitationState::Approved => "blue",
            InvitationState::Accepted => "green",
            InvitationState::Expired => "amber",
            InvitationState::Revoked => "red",
            InvitationState::Ended => "gray",
        }
    }

    fn expires_label(&self) -> String {
        let key = if self.row.state == InvitationState::Expired {
            "one-expired"
        } else {
            "one-expires"
        };
        self.chrome.t.get(key)
    }

    fn error_words(&self) -> Option<String> {
        self.error
            .as_ref()
            .map(|words| self.chrome.t.fill("one-mail-said", "words", words))
    }

    /// Where the newer invitation of its address is.
    fn newer(&self) -> Option<String> {
        let path = self.chrome.path(&format!("/invitations/{}", self.row.newer.as_ref()?));
        Some(self.place.href(&path))
    }

    /// What can be done to it.
    fn actions(&self) -> &'static [(&'static str, &'static str)] {
        let all: &'static [_] = match self.row.state {
            _ if self.row.newer.is_some() => &[],
            InvitationState::Approved => &[
                ("mail", "bulk-action-mail"),
                ("extend", "bulk-action-extend"),
                ("language", "bulk-action-language"),
                ("revoke", "bulk-action-revoke"),
            ],
            InvitationState::Expired => &[("mail", "bulk-action-mail"), ("extend", "bulk-action-extend")],
            InvitationState::Accepted | InvitationState::Revoked | InvitationState::Ended => &[],
        };
        // Mailing stands first, and is not offered where mail is off.
        all.get(usize::from(self.chrome.mail_off)..)
            .filter(|_| !all.is_empty())
            .unwrap_or_default()
    }
}

impl Page for DetailsPage {
    fn heading(&self) -> String {
        self.row.address.clone()
    }
}

/// `GET …/invitations/{id}/revoke`: asks before it is done.
#[derive(Template)]
#[template(path = "revoke.html", whitespace = "minimize")]
pub struct RevokePage {
    /// The frame.
    pub chrome: Chrome,
    /// Where the form goes: it knows the place in the list to come back to.
    pub action: String,
    /// That place.
    pub back: String,
    /// The address it is for.
    pub address: String,
    /// Who approved it.
    pub approved_by: String,
    /// When it was approved.
    pub approved_at: Instant,
}

impl RevokePage {
    const SECTION: Section = Section::Invitations;

    fn approved(&self) -> String {
        let t = self.chrome.t;
        t.with(
            "revoke-approved",
            &[
                ("name", Arg::from(&self.approved_by)),
                ("day", Arg::from(t.day(self.approved_at))),
            ],
        )
    }
}

impl Page for RevokePage {
    fn heading(&self) -> String {
        self.chrome.t.get("revoke-heading")
    }
}

#[cfg(test)]
mod tests {
    use guildhall_domain::invitation::Delivery;

    use super::*;
    use crate::web::look::{at, look};

    #[test]
    fn revoking_is_confirmed() {
        let html = look("revoke", |chrome| RevokePage {
            action: chrome.path("/invitations/in_1/revoke?state=approved"),
            back: chrome.path("/invitations?state=approved"),
            chrome,
            address: "aisha.khan@contoso.example".into(),
            approved_by: "Inès Moreau".into(),
            approved_at: at(2026, 11, 3, 14, 5),
        });
        assert!(html.contains(r#"action="/organizations/5550014-3/invitations/in_1/revoke?state=approved""#));
    }

    #[test]
    fn g4_what_a_mail_server_said_is_text() {
        let html = look("invitation-details", |chrome| {
            let t = chrome.t;
            let letter = |state: &str, error: Option<&str>| {
                let letter = SentLetter {
                    state: state.into(),
                    queued_at: at(2026, 11, 3, 14, 5),
                    finished_at: None,
                    error: error.map(str::to_owned),
                    sender: Some("ines.moreau@mail.example".into()),
                };
                LetterLine::of(letter, t)
            };
            DetailsPage {
                back: chrome.path("/invitations"),
                place: ListPlace::default(),
                of_batch: Some(chrome.path("/invitations?batch=x")),
                row: InvitationRow {
                    id: "in_1".into(),
                    address: "aisha.khan@contoso.example".into(),
                    name: Some("Aisha Khan".into()),
                    note: Some("Joins in March".into()),
                    rights: vec!["Report viewer until 31 Jan 2027".into(), "Software download".into()],
                    left_out: vec!["Software download".into()],
                    state: InvitationState::Approved,
                    language: "de".into(),
                    approved_by: "Inès Moreau".into(),
                    approved_at: at(2026, 11, 3, 14, 5),
                    expires_at: at(2026, 12, 3, 14, 5),
                    delivery: Delivery::Failed,
                    delivery_at: Some(at(2026, 11, 3, 15, 0)),
                    newer: None,
                },
                error: Some("550 5.1.1 <b>no such user</b>".into()),
                letters: vec![
                    letter("queued", Some("451 try later")),
                    letter("failed", Some("550 5.1.1 <b>no such user</b>")),
                    letter("withdrawn", None),
                ],
                events: vec![(at(2026, 11, 3, 14, 5), "Inès Moreau approved 42 invitees".into())],
                chrome,
            }
        });
        assert!(html.contains("550 5.1.1 &#60;b&#62;no such user"));
        assert!(!html.contains("<b>no such"));
    }
}
