//! One's own profile, once one is associated: looking after it. A new address goes its own way, in [`address`].

pub mod address;

use askama::Template;
use axum::http::StatusCode;
use guildhall_domain::clock::Span;
use guildhall_domain::id::PublicId;
use guildhall_domain::profile::{FieldError, Profile, ProfileFields};
use guildhall_store::Tx;
use serde::Deserialize;

use super::association::wrong_account;
use super::profile_form::{ProfileForm, SentProfile, said_by};
use crate::actions::associations::Person;
use crate::actions::profiles::{self, Edit, Edited, OwnProfile};
use crate::actions::{ActionError, Conflict};
use crate::http::kept::Typed;
use crate::http::problem::PathOf;
use crate::web::chrome::{Chrome, Link, Notice, Page};
use crate::web::frame::{Answered, Frame, go};
use crate::web::notices;

/// `GET /associations/{id}/profile`: one's own profile, to be changed.
pub async fn show(frame: Frame, PathOf(id): PathOf<String>) -> Answered {
    match find(&frame, &id).await {
        Ok(own) => {
            let fields = said_by(&own.association);
            let page = OwnProfilePage::new(&frame, frame.chrome(None).await?, own, fields);
            frame.show(&page)
        }
        Err(error) => elsewhere(&frame, &id, error).await,
    }
}

/// The form as it was sent.
#[derive(Deserialize)]
pub struct Sent {
    #[serde(flatten)]
    profile: SentProfile,
    /// The revision of the profile that was shown.
    #[serde(default)]
    revision: String,
}

/// `POST /associations/{id}/profile`: changes it; a new address is mailed a code.
pub async fn submit(frame: Frame, PathOf(id): PathOf<String>, typed: Typed<Sent>) -> Answered {
    let signed_in = frame.signed_in()?;
    let person = Person {
        account: signed_in.account,
        kind: Some(signed_in.kind),
        client: frame.visitor.client().to_owned(),
    };
    let Some(public_id) = PublicId::parse(&id) else {
        return wrong_account(&frame).await;
    };
    let (fields, revision) = (ProfileFields::from(typed.form.profile), typed.form.revision);
    // What is no number is the revision of no profile.
    let revision = revision.parse().unwrap_or(-1);
    if let Some(status) = typed.again {
        return show_again(&frame, &id, fields, revision, Again::Session(status)).await;
    }
    let house = frame.app.house.clone();
    let profile = match Profile::parse(&fields, &house.config.program.languages, house.credential_format()) {
        Ok(profile) => profile,
        Err(faults) => return show_again(&frame, &id, fields, revision, Again::Faults(faults)).await,
    };
    let edit = Edit { profile, revision };
    let write = move |tx: &mut Tx<'_>| profiles::edit(tx, &house, &person, &public_id, &edit);
    match frame.app.db.write("change a profile", write).await {
        Ok(Edited::Saved { code_mailed: true }) => {
            frame.app.mail_due.notify_one();
            Ok(go(&address::path(&id)))
        }
        Ok(Edited::Saved { code_mailed: false }) => saved(&frame, &id).await,
        Ok(Edited::TooMany { retry_after }) => {
            show_again(&frame, &id, fields, revision, Again::TooEarly(retry_after)).await
        }
        Err(ActionError::Conflict(Conflict::ProfileChanged)) => {
            show_again(&frame, &id, fields, revision, Again::Changed).await
        }
        Err(ActionError::Conflict(Conflict::MailOff)) => {
            show_again(&frame, &id, fields, revision, Again::MailOff).await
        }
        Err(error) => elsewhere(&frame, &id, error).await,
    }
}

/// Back to the form, which says that it is done, and leads on to the organization.
async fn saved(frame: &Frame, id: &str) -> Answered {
    let organization = match find(frame, id).await {
        Ok(own) => own.organization,
        Err(error) => return elsewhere(frame, id, error).await,
    };
    let notice = Notice {
        next: Some(Link {
            href: format!("/organizations/{}", organization.membership_id),
            label: frame
                .t
                .fill("association-active-button", "organization", &organization.name),
        }),
        ..notices::profile_saved(frame.t)
    };
    Ok(frame.go_with(&path(id), &notice))
}

/// Where a profile is changed.
pub(crate) fn path(id: impl std::fmt::Display) -> String {
    format!("/associations/{id}/profile")
}

/// The profile that a path names, when it is the reader's own and in use.
async fn find(frame: &Frame, id: &str) -> Result<OwnProfile, ActionError> {
    let (Some(person), Some(id)) = (frame.visitor.signed_in(), PublicId::parse(id)) else {
        return Err(ActionError::Hidden);
    };
    let account = person.account;
    let read = move |tx: &mut Tx<'_>| profiles::show(tx, account, &id);
    frame.app.db.read("own profile", read).await
}

/// The answer where there is no profile to change: the sign-in page, the page of the association as it stands, or what anyone
/// gets who names what is not theirs.
async fn elsewhere(frame: &Frame, id: &str, error: ActionError) -> Answered {
    frame.signed_in()?;
    match error {
        ActionError::Hidden => wrong_account(frame).await,
        ActionError::Conflict(Conflict::NotActive) => Ok(go(&format!("/associations/{id}"))),
        // A code or an answer that is awaited no more, as after a double click.
        ActionError::Conflict(Conflict::NotWaiting) => Ok(go(&address::path(id))),
        other => Err(other.into()),
    }
}

/// Why the form is shown again, with everything that was typed.
enum Again {
    /// Because of what was typed.
    Faults(Vec<FieldError>),
    /// Because it is too early for a code to the new address.
    TooEarly(Span),
    /// Because no code can be mailed to the new address.
    MailOff,
    /// Because the profile is another one by now, as after a change in another window.
    Changed,
    /// Because it was typed in a session that has ended.
    Session(StatusCode),
}

async fn show_again(frame: &Frame, id: &str, fields: ProfileFields, revision: i64, again: Again) -> Answered {
    let own = match find(frame, id).await {
        Ok(own) => own,
        Err(error) => return elsewhere(frame, id, error).await,
    };
    let mut page = OwnProfilePage::new(frame, frame.chrome(None).await?, own, fields);
    let current = std::mem::replace(&mut page.revision, revision);
    match again {
        Again::Faults(faults) => {
            page.form = page.form.with_faults(frame.t, &faults);
            frame.show_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
        Again::TooEarly(wait) => {
            page.chrome.notice = Some(notices::code_too_early(frame.t, wait));
            frame.show_too_early(wait, &page)
        }
        Again::MailOff => {
            let said = frame.t.get("own-profile-mail-off");
            page.form.errors.add("communication_email".to_owned(), said);
            frame.show_with(StatusCode::CONFLICT, &page)
        }
        Again::Changed => {
            // Whoever sends it once more has read that there is something to overwrite.
            page.revision = current;
            page.chrome.notice = Some(notices::profile_changed(frame.t));
            frame.show_with(StatusCode::CONFLICT, &page)
        }
        Again::Session(status) => {
            page.chrome.notice = Some(notices::typed_again(frame.t));
            frame.show_with(status, &page)
        }
    }
}

/// `GET` and `POST /associations/{id}/profile`.
#[derive(Template)]
#[template(path = "own_profile.html", whitespace = "minimize")]
pub struct OwnProfilePage {
    /// The frame.
    pub chrome: Chrome,
    /// The association's id.
    pub id: String,
    /// The organization's name.
    pub organization: String,
    /// Its membership ID.
    pub membership_id: String,
    /// The revision of the profile that the form changes.
    pub revision: i64,
    /// The form.
    pub form: ProfileForm,
    /// The new address that is on its way.
    pub on_its_way: Option<OnItsWay>,
}

/// A new address that is not in force.
pub struct OnItsWay {
    /// The address.
    pub address: String,
    /// Whether it was refused; else a code is awaited.
    pub is_refused: bool,
}

impl OwnProfilePage {
    fn new(frame: &Frame, chrome: Chrome, own: OwnProfile, fields: ProfileFields) -> Self {
        let in_force = &own.association.communication_email;
        let hint = frame.t.fill("own-profile-email-hint", "address", in_force);
        Self {
            chrome,
            form: ProfileForm::new(frame.t, &frame.app.house.config.program, fields, hint),
            id: own.association.public_id.to_string(),
            organization: own.organization.name,
            membership_id: own.organization.membership_id.to_string(),
            revision: own.association.profile_revision,
            on_its_way: own.change.map(|change| OnItsWay {
                address: change.address,
                is_refused: change.refusal.is_some(),
            }),
        }
    }

    fn button(&self) -> String {
        self.chrome.t.get("own-profile-button")
    }
}

impl Page for OwnProfilePage {
    fn heading(&self) -> String {
        self.chrome
            .t
            .fill("own-profile-heading", "organization", &self.organization)
    }

    fn has_errors(&self) -> bool {
        !self.form.errors.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use guildhall_domain::profile::FieldFault;

    use super::*;
    use crate::web::look::{colleague, look};
    use crate::web::profile_form::sample;

    fn page(chrome: Chrome, on_its_way: Option<OnItsWay>) -> OwnProfilePage {
        let fields = ProfileFields {
            given_name: "Jane".into(),
            family_name: "Doe".into(),
            communication_email: "jane.doe@contoso.example".into(),
            country: "GB".into(),
            ..ProfileFields::default()
        };
        let hint = chrome
            .t
            .fill("own-profile-email-hint", "address", "jane.doe@contoso.example");
        OwnProfilePage {
            form: sample(chrome.t, fields, hint),
            chrome: colleague(chrome),
            id: "as_7Qm2xK9v".into(),
            organization: "Contoso Ltd".into(),
            membership_id: "5550014-3".into(),
            revision: 3,
            on_its_way,
        }
    }

    #[test]
    fn one_s_own_profile_leads_back_to_the_organization() {
        let html = look("own-profile", |chrome| page(chrome, None));
        assert!(html.contains(r#"name="revision" value="3""#));
        assert!(html.contains(r#"href="/organizations/5550014-3""#));
        assert!(!html.contains("/address"));
    }

    #[test]
    fn a_new_address_on_its_way_is_told_of() {
        for (name, is_refused) in [("own-profile-on-its-way", false), ("own-profile-refused", true)] {
            let html = look(name, |chrome| {
                let address = "jane.smith@contoso.example".into();
                page(chrome, Some(OnItsWay { address, is_refused }))
            });
            assert!(html.contains("jane.smith@contoso.example"));
            assert!(html.contains(r#"href="/associations/as_7Qm2xK9v/address""#));
        }
    }

    #[test]
    fn what_is_wrong_with_one_s_own_profile_is_said_beside_it() {
        let html = look("own-profile-errors", |chrome| {
            let mut page = page(chrome, None);
            let fault = FieldError {
                field: "phone",
                fault: FieldFault::Phone,
            };
            page.form = page.form.with_faults(page.chrome.t, &[fault]);
            page
        });
        assert!(html.contains(r##"href="#phone""##));
    }
}
