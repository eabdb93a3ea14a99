//! The individual profile: the form a colleague fills.

use askama::Template;
use axum::http::StatusCode;
use guildhall_domain::association::AssociationState;
use guildhall_domain::clock::Span;
use guildhall_domain::profile::{FieldError, Profile, ProfileFields};
use guildhall_store::Tx;

use super::invitation::{land, link_refused, suspended};
use super::profile_form::{ProfileForm, SentProfile, said_by};
use crate::actions::associations::{self, Landing, Person, Submitted};
use crate::actions::{ActionError, Conflict};
use crate::http::failure::Failure;
use crate::http::kept::Typed;
use crate::http::problem::PathOf;
use crate::web::chrome::{Chrome, Link, Notice, Page};
use crate::web::frame::{Answered, Frame, go};
use crate::web::notices;

/// `GET /i/{token}/profile`: the form, with what the account said of itself here before.
pub async fn show(frame: Frame, PathOf(token): PathOf<String>) -> Answered {
    if frame.signed_in()?.kind_ends_at.is_some() {
        return Err(Failure::account_kind());
    }
    let Some(landing) = land(&frame, &token).await? else {
        return link_refused(&frame).await;
    };
    let earlier = landing.association.as_ref();
    if earlier.is_some_and(|a| a.state == AssociationState::Active) {
        return Ok(go(&format!("/i/{token}")));
    }
    if landing.organization.suspension.is_some() {
        return suspended(&frame, landing.organization.name).await;
    }
    let fields = earlier.map(said_by).unwrap_or_default();
    let page = ProfilePage::new(&frame, token, landing, fields).await?;
    frame.show(&page)
}

/// `POST /i/{token}/profile`: a pending association, and a code to its communication e-mail.
pub async fn submit(frame: Frame, PathOf(token): PathOf<String>, typed: Typed<SentProfile>) -> Answered {
    let signed_in = frame.signed_in()?;
    let person = Person {
        account: signed_in.account,
        kind: Some(signed_in.kind),
        client: frame.visitor.client().to_owned(),
    };
    let house = frame.app.house.clone();
    let fields = ProfileFields::from(typed.form);
    if let Some(status) = typed.again {
        return show_again(&frame, token, fields, status).await;
    }
    let profile = match Profile::parse(&fields, &house.config.program.languages, house.credential_format()) {
        Ok(profile) => profile,
        Err(faults) => return refuse(&frame, token, fields, &faults).await,
    };
    let (url_token, database) = (token.clone(), frame.app.db.clone());
    let submit = move |tx: &mut Tx<'_>| associations::submit(tx, &house, &person, &url_token, &profile);
    match database.write("submit a profile", submit).await {
        Ok(Submitted::CodeMailed(id) | Submitted::AdminsAsked(id)) => {
            frame.app.mail_due.notify_one();
            Ok(go(&format!("/associations/{id}")))
        }
        Ok(Submitted::TooMany { retry_after }) => too_early(&frame, token, fields, retry_after).await,
        Err(ActionError::Hidden) => link_refused(&frame).await,
        // Shown again, the form would meet the same; the page behind the URL says it, and so does this one.
        Err(ActionError::Suspended) => Ok(go(&format!("/i/{token}"))),
        Err(ActionError::Conflict(Conflict::AlreadyAssociated)) => Ok(go(&format!("/i/{token}"))),
        Err(error) => Err(error.into()),
    }
}

/// The form again, with everything that was typed before the session ended. Nothing has been sent yet.
async fn show_again(frame: &Frame, token: String, fields: ProfileFields, status: StatusCode) -> Answered {
    let Some(landing) = land(frame, &token).await? else {
        return link_refused(frame).await;
    };
    let is_over = landing.organization.suspension.is_some()
        || landing
            .association
            .as_ref()
            .is_some_and(|a| a.state == AssociationState::Active);
    if is_over {
        return Ok(go(&format!("/i/{token}")));
    }
    let mut page = ProfilePage::new(frame, token, landing, fields).await?;
    page.chrome.notice = Some(notices::typed_again(frame.t));
    frame.show_with(status, &page)
}

/// The form again, with everything that was typed and what is wrong with it.
async fn refuse(frame: &Frame, token: String, fields: ProfileFields, faults: &[FieldError]) -> Answered {
    let Some(landing) = land(frame, &token).await? else {
        return link_refused(frame).await;
    };
    let mut page = ProfilePage::new(frame, token, landing, fields).await?;
    page.form = page.form.with_faults(frame.t, faults);
    frame.show_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
}

/// The form again, with everything that was typed and when it can be sent; and the way to what the account has begun here, which
/// after a double click is what was meant.
async fn too_early(frame: &Frame, token: String, fields: ProfileFields, wait: Span) -> Answered {
    let Some(landing) = land(frame, &token).await? else {
        return link_refused(frame).await;
    };
    let begun = landing.association.as_ref();
    let begun = begun.filter(|a| a.state == AssociationState::Pending);
    let next = begun.map(|begun| Link {
        href: format!("/associations/{}", begun.public_id),
        label: frame.t.get("invitation-go-on"),
    });
    let mut page = ProfilePage::new(frame, token, landing, fields).await?;
    page.chrome.notice = Some(Notice {
        next,
        ..notices::too_early(frame.t, wait, page.chrome.mail_off)
    });
    frame.show_too_early(wait, &page)
}

/// `GET` and `POST /i/{token}/profile`.
#[derive(Template)]
#[template(path = "profile.html", whitespace = "minimize")]
pub struct ProfilePage {
    /// The frame.
    pub chrome: Chrome,
    /// The token in the URL.
    pub token: String,
    /// The organization's name.
    pub organization: String,
    /// The form.
    pub form: ProfileForm,
}

impl ProfilePage {
    async fn new(frame: &Frame, token: String, landing: Landing, fields: ProfileFields) -> Result<Self, Failure> {
        let organization = landing.organization.name;
        let hint = match frame.app.house.config.mail.is_off {
            true => "profile-email-hint-unmailed",
            false => "profile-email-hint",
        };
        let hint = frame.t.fill(hint, "organization", &organization);
        Ok(Self {
            chrome: frame.chrome(None).await?,
            token,
            form: ProfileForm::new(frame.t, &frame.app.house.config.program, fields, hint),
            organization,
        })
    }

    fn button(&self) -> String {
        self.chrome.t.get(match self.chrome.mail_off {
            true => "profile-button-unmailed",
            false => "profile-button",
        })
    }

    /// What comes after it.
    fn next_text(&self) -> String {
        match self.chrome.mail_off {
            true => self
                .chrome
                .t
                .fill("profile-next-unmailed", "organization", &self.organization),
            false => self.chrome.t.get("profile-next"),
        }
    }
}

impl Page for ProfilePage {
    fn heading(&self) -> String {
        self.chrome.t.get("profile-heading")
    }

    fn has_errors(&self) -> bool {
        !self.form.errors.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use guildhall_domain::email::EmailAddress;
    use guildhall_domain::profile::FieldFault;

    use super::*;
    use crate::web::look::{colleague, look};
    use crate::web::profile_form::sample;

    fn profile(chrome: Chrome, fields: ProfileFields) -> ProfilePage {
        let hint = chrome.t.fill("profile-email-hint", "organization", "Contoso Ltd");
        ProfilePage {
            form: sample(chrome.t, fields, hint),
            chrome: colleague(chrome),
            token: "7Qm2xK9vT4bWcR8nZs1LpA".into(),
            organization: "Contoso Ltd".into(),
        }
    }

    #[test]
    fn the_profile_is_the_second_step() {
        let html = look("profile", |chrome| profile(chrome, ProfileFields::default()));
        assert!(html.contains("Step 2 of 3"));
        for complete in [
            "given-name",
            "family-name",
            "work email",
            "tel",
            "country",
            "organization-title",
        ] {
            assert!(html.contains(&format!(r#"autocomplete="{complete}""#)), "{complete}");
        }
    }

    #[test]
    fn what_was_typed_is_kept_and_a_slip_gets_a_question() {
        let html = look("profile-errors", |chrome| {
            let typed = "jane.doe@contoso,example";
            let faults = [
                ("family_name", FieldFault::Missing),
                (
                    "communication_email",
                    FieldFault::Address(EmailAddress::parse(typed).unwrap_err()),
                ),
                ("phone", FieldFault::Phone),
            ]
            .map(|(field, fault)| FieldError { field, fault });
            let fields = ProfileFields {
                given_name: "Jane \"J\" <Doe>".into(),
                communication_email: typed.into(),
                phone: "call me".into(),
                ..ProfileFields::default()
            };
            let mut page = profile(chrome, fields);
            page.form = page.form.with_faults(page.chrome.t, &faults);
            page
        });
        assert!(html.contains("Jane &#34;J&#34; &#60;Doe&#62;"));
        assert!(html.contains(r#"name="take" value="jane.doe@contoso.example""#));
    }
}
