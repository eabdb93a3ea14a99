//! The end of an association: removing a person, and leaving oneself. Both say first what ends with it.

use askama::Template;
use axum::http::StatusCode;
use guildhall_domain::id::PublicId;
use guildhall_domain::rights::ContactRole;
use guildhall_store::Tx;
use serde::Deserialize;

use super::{rights_held, role_called};
use crate::actions::rights::{self, Access, RoleLine};
use crate::actions::{ActionError, Conflict, people_changes};
use crate::http::kept::Typed;
use crate::web::area::Area;
use crate::web::chrome::{Chrome, Page, Section};
use crate::web::forms::{Errors, Nothing};
use crate::web::frame::Answered;
use crate::web::notices;
use crate::web::people::full_name;

/// What the form that removes sends.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct RemoveForm {
    reason: String,
}

/// `GET …/people/{id}/remove`: what will end, and why.
pub async fn show_remove(area: Area) -> Answered {
    area.frame.signed_in_recently()?;
    present_remove(&area, StatusCode::OK, String::new(), Errors::none()).await
}

/// `POST …/people/{id}/remove`: the person no longer belongs to the organization.
pub async fn remove(area: Area, Typed { form, again }: Typed<RemoveForm>) -> Answered {
    area.frame.signed_in_recently()?;
    if let Some(status) = again {
        return present_remove(&area, status, form.reason, Errors::none()).await;
    }
    let (id, actor, item, house) = (
        area.id.clone(),
        area.actor(),
        area.item()?,
        area.frame.app.house.clone(),
    );
    let (t, reason) = (area.frame.t, form.reason.clone());
    let write = move |tx: &mut Tx<'_>| people_changes::remove(tx, &house, actor, &id, &item, &reason);
    let (status, field, key) = match area.frame.app.db.write("remove a person", write).await {
        Ok(removed) => {
            return Ok(area
                .frame
                .go_with(&area.path("/people"), &notices::removed(t, &removed.name)));
        }
        Err(ActionError::BadParameter { .. }) => (StatusCode::UNPROCESSABLE_ENTITY, "reason", "remove-reason-missing"),
        Err(ActionError::Conflict(Conflict::LastAdmin)) => (StatusCode::CONFLICT, "end", "rights-last-admin"),
        Err(ActionError::Conflict(Conflict::NotActive)) => (StatusCode::CONFLICT, "end", "rights-not-active"),
        Err(other) => return Err(other.into()),
    };
    present_remove(&area, status, form.reason, Errors::one(field, t.get(key))).await
}

/// What somebody has, for whoever may let them go.
pub(in crate::web) async fn access_of_who_may_go(area: &Area, person: PublicId) -> Result<Access, ActionError> {
    let (id, actor, house) = (area.id.clone(), area.actor(), area.frame.app.house.clone());
    let read = move |tx: &mut Tx<'_>| {
        people_changes::may_remove(tx, actor, &id)?;
        rights::of_person(tx, &house, actor, &id, &person)
    };
    area.frame.app.db.read("a person", read).await
}

async fn present_remove(area: &Area, status: StatusCode, reason: String, errors: Errors) -> Answered {
    let item = area.item()?;
    let access = access_of_who_may_go(area, item.clone()).await?;
    let (chrome, name) = (area.chrome().await?, full_name(&access.association));
    let back = area.path(&format!("/people/{item}"));
    area.frame.show_with(
        status,
        &EndingPage::<false> {
            held: held(area, &access),
            roles: roles(area, &access),
            contacts: None,
            is_last_admin: access.is_last_admin,
            action: format!("{back}/remove"),
            back,
            back_to: name.clone(),
            name: Some(name),
            reason: Some(reason),
            errors,
            chrome,
        },
    )
}

/// `GET …/leave`: what leaving will cost.
pub async fn show_leave(area: Area) -> Answered {
    area.frame.signed_in_recently()?;
    present_leave(&area, StatusCode::OK, Errors::none()).await
}

/// `POST …/leave`: the reader no longer belongs to the organization.
pub async fn leave(area: Area, Typed { again, .. }: Typed<Nothing>) -> Answered {
    area.frame.signed_in_recently()?;
    if let Some(status) = again {
        return present_leave(&area, status, Errors::none()).await;
    }
    let (id, actor, t) = (area.id.clone(), area.actor(), area.frame.t);
    let house = area.frame.app.house.clone();
    let write = move |tx: &mut Tx<'_>| people_changes::leave(tx, &house, actor, &id);
    match area.frame.app.db.write("leave an organization", write).await {
        Ok(left) => Ok(area.frame.go_with("/", &notices::left(t, &left.organization.name))),
        Err(ActionError::Conflict(Conflict::LastAdmin)) => {
            let errors = Errors::one("end", t.get("leave-last-admin"));
            present_leave(&area, StatusCode::CONFLICT, errors).await
        }
        Err(other) => Err(other.into()),
    }
}

async fn present_leave(area: &Area, status: StatusCode, errors: Errors) -> Answered {
    let (id, actor, house) = (area.id.clone(), area.actor(), area.frame.app.house.clone());
    let read = move |tx: &mut Tx<'_>| rights::own(tx, &house, actor, &id);
    let access = area.frame.app.db.read("own access", read).await?;
    let chrome = area.chrome().await?;
    let is_primary = |line: &RoleLine| line.is_theirs && line.role == ContactRole::PRIMARY_PROGRAM_CONTACT;
    let page = EndingPage::<true> {
        held: held(area, &access),
        roles: roles(area, &access),
        contacts: access.roles.iter().any(is_primary).then(|| area.path("/roles")),
        is_last_admin: access.is_last_admin,
        action: area.path("/leave"),
        back: area.path("/access"),
        back_to: area.frame.t.get("rights-heading"),
        name: None,
        reason: None,
        errors,
        chrome,
    };
    area.frame.show_with(status, &page)
}

/// The rights that end, by their names.
fn held(area: &Area, access: &Access) -> String {
    let lines = access.rights.iter().filter(|line| line.granted.is_some());
    let held: Vec<_> = lines.map(|line| line.right).collect();
    let t = area.frame.t;
    t.list(&rights_held(t, &held, &area.frame.app.house.config.program.rights))
}

/// The contact roles that end, by their names.
fn roles(area: &Area, access: &Access) -> String {
    let (t, program) = (area.frame.t, &area.frame.app.house.config.program);
    let theirs = access.roles.iter().filter(|line| line.is_theirs);
    let called: Vec<_> = theirs
        .map(|line| role_called(t, &program.contact_roles, line.role))
        .collect();
    t.list(&called)
}

/// `GET …/people/{id}/remove` and, for the reader's `OWN` association, `GET …/leave`.
#[derive(Template)]
#[template(path = "ending.html", whitespace = "minimize")]
pub struct EndingPage<const OWN: bool> {
    /// The frame.
    pub chrome: Chrome,
    /// The person's name; the reader's own association without one.
    pub name: Option<String>,
    /// The rights that end.
    pub held: String,
    /// The contact roles that end.
    pub roles: String,
    /// Where the reader's own role is handed over, of a primary program contact who leaves.
    pub contacts: Option<String>,
    /// Whether nobody else is a global admin without an end, so that the person has to stay.
    pub is_last_admin: bool,
    /// Where the form goes.
    pub action: String,
    /// Where the reader came from.
    pub back: String,
    /// What that is called.
    pub back_to: String,
    /// The reason that was typed, where one is asked for.
    pub reason: Option<String>,
    /// What is wrong.
    pub errors: Errors,
}

impl<const OWN: bool> EndingPage<OWN> {
    const SECTION: Section = if OWN { Section::Access } else { Section::People };

    fn lead(&self) -> String {
        let (t, organization) = (self.chrome.t, self.chrome.organization_name());
        match &self.name {
            Some(name) => t.fill("remove-lead", "name", name),
            None => t.fill("leave-lead", "organization", organization),
        }
    }

    fn button(&self) -> String {
        let t = self.chrome.t;
        match &self.name {
            Some(name) => t.fill("remove-button", "name", name),
            None => t.fill("leave-button", "organization", self.chrome.organization_name()),
        }
    }
}

impl<const OWN: bool> Page for EndingPage<OWN> {
    fn heading(&self) -> String {
        let t = self.chrome.t;
        match &self.name {
            Some(name) => t.fill("remove-heading", "name", name),
            None => t.fill("leave-heading", "organization", self.chrome.organization_name()),
        }
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::look::look;

    #[test]
    fn what_ends_is_said_before_it_does() {
        fn page<const OWN: bool>(chrome: Chrome, name: Option<&str>) -> EndingPage<OWN> {
            EndingPage {
                held: "Global admin, Report viewer".into(),
                roles: "Primary program contact".into(),
                contacts: OWN.then(|| chrome.path("/roles")),
                is_last_admin: false,
                action: chrome.path("/leave"),
                back: chrome.path("/access"),
                back_to: "My access".into(),
                name: name.map(str::to_owned),
                reason: name.map(|_| "Left the <company>".to_owned()),
                errors: Errors::none(),
                chrome,
            }
        }
        let html = look("leave", |chrome| page::<true>(chrome, None));
        assert!(html.contains("Global admin, Report viewer") && !html.contains(r#"name="reason""#));
        assert!(html.contains("Primary program contact") && html.contains("/roles"));
        let html = look("leave-last-admin", |chrome| EndingPage {
            is_last_admin: true,
            ..page::<true>(chrome, None)
        });
        assert!(
            html.contains("the last global admin")
                && !html.contains("<form method=\"post\" action=\"/organizations/4821337-2/leave")
        );
        let html = look("remove", |chrome| page::<false>(chrome, Some("Yuki <b>Tanaka")));
        assert!(html.contains(r#"name="reason""#) && !html.contains("<b>Tanaka") && !html.contains("<company>"));
    }
}
