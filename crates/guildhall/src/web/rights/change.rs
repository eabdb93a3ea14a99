//! Granting and taking one right, giving and taking one contact role: a page for each, reached from the person's.

use askama::Template;
use axum::extract::Path as PathOf;
use axum::http::StatusCode;
use guildhall_domain::clock::Instant;
use guildhall_domain::id::PublicId;
use guildhall_domain::rights::{AccessRight, ContactRole, Held};
use guildhall_store::Tx;
use serde::Deserialize;

use super::{last_day, right_name, right_opens, role_about, role_name};
use crate::actions::activity::Day;
use crate::actions::rights::{self, Access, Changed};
use crate::actions::{ActionError, Conflict};
use crate::http::failure::Failure;
use crate::http::kept::Typed;
use crate::web::area::Area;
use crate::web::chrome::{Chrome, Notice, Page, Section};
use crate::web::forms::{Errors, Nothing};
use crate::web::frame::Answered;
use crate::web::notices;
use crate::web::people::full_name;

/// The words of a path: the organization, the person, and the right or the role.
type Words = PathOf<(String, String, String)>;

/// What the form of a right sends.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct GrantForm {
    until: String,
}

impl GrantForm {
    /// When the right is to end: with the day that was typed.
    fn end(&self) -> Result<Option<Instant>, NotADay> {
        match self.until.trim() {
            "" => Ok(None),
            text => Ok(Some(Day::parse(text).ok_or(NotADay)?.ends())),
        }
    }
}

struct NotADay;

/// Says why nothing was changed, and what to do instead.
enum Refused {
    Day,
    Beyond,
    LastAdmin,
    Primary,
    Held,
    NotActive,
}

impl Refused {
    /// What an action's refusal is to the reader of the form; others are pages of their own.
    fn of(error: ActionError, is_right: bool) -> Result<Self, Failure> {
        Ok(match error {
            ActionError::Conflict(Conflict::LastAdmin) => Self::LastAdmin,
            ActionError::Conflict(Conflict::PrimaryContact) => Self::Primary,
            ActionError::Conflict(Conflict::RoleHeld) => Self::Held,
            ActionError::Conflict(Conflict::NotActive) => Self::NotActive,
            ActionError::BadParameter { name: "until", .. } => Self::Day,
            ActionError::Forbidden if is_right => Self::Beyond,
            other => return Err(other.into()),
        })
    }

    fn status(&self) -> StatusCode {
        match self {
            Self::Day => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Beyond => StatusCode::FORBIDDEN,
            Self::LastAdmin | Self::Primary | Self::Held | Self::NotActive => StatusCode::CONFLICT,
        }
    }

    fn key(&self) -> (&'static str, &'static str) {
        match self {
            Self::Day => ("until", "rights-day-wrong"),
            Self::Beyond => ("until", "rights-beyond"),
            Self::LastAdmin => ("take", "rights-last-admin"),
            Self::Primary => ("take", "rights-primary"),
            Self::Held => ("until", "rights-role-held"),
            Self::NotActive => ("until", "rights-not-active"),
        }
    }
}

/// `GET …/people/{id}/rights/{right}`: the right beside the person.
pub async fn show_right(area: Area, words: Words) -> Answered {
    area.frame.signed_in_recently()?;
    present_right(&area, &words, None, None).await
}

/// `POST …/people/{id}/rights/{right}`: the person holds it, until the day that was typed.
pub async fn grant(area: Area, words: Words, Typed { form, again }: Typed<GrantForm>) -> Answered {
    area.frame.signed_in_recently()?;
    if let Some(status) = again {
        let notice = notices::typed_again(area.frame.t);
        return present_right(&area, &words, Some((form.until, Errors::none(), status)), Some(notice)).await;
    }
    let (right, id, actor, item) = (right_of(&words)?, area.id.clone(), area.actor(), area.item()?);
    let Ok(until) = form.end() else {
        return refuse_right(&area, &words, form.until, &Refused::Day).await;
    };
    let house = area.frame.app.house.clone();
    let write = move |tx: &mut Tx<'_>| rights::grant(tx, &house, actor, &id, &item, Held { right, until }, None);
    match area.frame.app.db.write("grant a right", write).await {
        Ok(changed) => done(&area, &changed, notices::right_granted, &right_called(&area, right)),
        Err(error) => refuse_right(&area, &words, form.until, &Refused::of(error, true)?).await,
    }
}

/// `POST …/people/{id}/rights/{right}/take`: the person holds it no longer.
pub async fn take(area: Area, words: Words, Typed { again, .. }: Typed<Nothing>) -> Answered {
    area.frame.signed_in_recently()?;
    if let Some(status) = again {
        return present_right(&area, &words, Some((String::new(), Errors::none(), status)), None).await;
    }
    let (right, id, actor, item) = (right_of(&words)?, area.id.clone(), area.actor(), area.item()?);
    let house = area.frame.app.house.clone();
    let write = move |tx: &mut Tx<'_>| rights::take(tx, &house, actor, &id, &item, right, None);
    match area.frame.app.db.write("take a right", write).await {
        Ok(changed) => done(&area, &changed, notices::right_taken, &right_called(&area, right)),
        Err(error) => refuse_right(&area, &words, String::new(), &Refused::of(error, false)?).await,
    }
}

/// `GET …/people/{id}/contact-roles/{role}`: the role beside the person.
pub async fn show_role(area: Area, words: Words) -> Answered {
    area.frame.signed_in_recently()?;
    present_role(&area, &words, StatusCode::OK, None).await
}

/// `POST …/people/{id}/contact-roles/{role}`: the person has the role.
pub async fn name(area: Area, words: Words, Typed { again, .. }: Typed<Nothing>) -> Answered {
    area.frame.signed_in_recently()?;
    if let Some(status) = again {
        return present_role(&area, &words, status, None).await;
    }
    let (role, id, actor, item) = (role_of(&words)?, area.id.clone(), area.actor(), area.item()?);
    let house = area.frame.app.house.clone();
    let write = move |tx: &mut Tx<'_>| rights::name_contact(tx, &house, actor, &id, &item, role, None);
    match area.frame.app.db.write("name a contact", write).await {
        Ok(changed) => done(&area, &changed, notices::contact_named, &role_called(&area, role)),
        Err(error) => {
            let refused = Refused::of(error, false)?;
            present_role(&area, &words, refused.status(), Some(refused)).await
        }
    }
}

/// `POST …/people/{id}/contact-roles/{role}/release`: the person has the role no longer.
pub async fn release(area: Area, words: Words, Typed { again, .. }: Typed<Nothing>) -> Answered {
    area.frame.signed_in_recently()?;
    if let Some(status) = again {
        return present_role(&area, &words, status, None).await;
    }
    let (role, id, actor, item) = (role_of(&words)?, area.id.clone(), area.actor(), area.item()?);
    let house = area.frame.app.house.clone();
    let write = move |tx: &mut Tx<'_>| rights::release_contact(tx, &house, actor, &id, &item, role, None);
    match area.frame.app.db.write("release a contact", write).await {
        Ok(changed) => done(&area, &changed, notices::contact_released, &role_called(&area, role)),
        Err(error) => {
            let refused = Refused::of(error, false)?;
            present_role(&area, &words, refused.status(), Some(refused)).await
        }
    }
}

fn right_of(PathOf((_, _, word)): &Words) -> Result<AccessRight, Failure> {
    AccessRight::parse(word).ok_or_else(Failure::not_found)
}

fn role_of(PathOf((_, _, word)): &Words) -> Result<ContactRole, Failure> {
    ContactRole::parse(word).ok_or_else(Failure::not_found)
}

fn right_called(area: &Area, right: AccessRight) -> String {
    super::right_called(area.frame.t, &area.frame.app.house.config.program.rights, right)
}

fn role_called(area: &Area, role: ContactRole) -> String {
    let rule = area.frame.app.house.config.program.contact_roles.find(role);
    rule.map_or_else(|| role.to_string(), |rule| role_name(area.frame.t, rule))
}

/// Goes back to the person, and says what is the case now.
fn done(
    area: &Area,
    changed: &Changed,
    notice: fn(&crate::texts::Texts, &str, &str) -> Notice,
    called: &str,
) -> Answered {
    let notice = notice(area.frame.t, &full_name(&changed.association), called);
    let path = area.path(&format!("/people/{}", changed.association.public_id));
    Ok(area.frame.go_with(&path, &notice))
}

async fn read(area: &Area) -> Result<(Access, PublicId), Failure> {
    let (id, actor, item, house) = (
        area.id.clone(),
        area.actor(),
        area.item()?,
        area.frame.app.house.clone(),
    );
    let person = item.clone();
    let read = move |tx: &mut Tx<'_>| rights::of_person(tx, &house, actor, &id, &person);
    Ok((area.frame.app.db.read("a person's rights", read).await?, item))
}

async fn refuse_right(area: &Area, words: &Words, typed: String, refused: &Refused) -> Answered {
    let (field, key) = refused.key();
    let errors = Errors::one(field, area.frame.t.get(key));
    present_right(area, words, Some((typed, errors, refused.status())), None).await
}

async fn present_right(
    area: &Area,
    words: &Words,
    again: Option<(String, Errors, StatusCode)>,
    notice: Option<Notice>,
) -> Answered {
    let right = right_of(words)?;
    let (access, item) = read(area).await?;
    let line = access.rights.iter().find(|line| line.right == right);
    let line = line.ok_or_else(Failure::not_found)?;
    let rights = &area.frame.app.house.config.program.rights;
    let rule = rights.even_retired(right);
    if !line.may_change {
        return Err(ActionError::Forbidden.into());
    }
    let (typed, errors, status) = again.unwrap_or((String::new(), Errors::none(), StatusCode::OK));
    let (mut chrome, t) = (area.chrome().await?, area.frame.t);
    chrome.notice = notice.or(chrome.notice);
    let back = area.path(&format!("/people/{item}"));
    let page = ChangePage {
        name: full_name(&access.association),
        called: right_name(t, &rule),
        opens: right_opens(t, &rule),
        is_retired: rights.find(right).is_none(),
        since: line.granted.map(|granted| granted.since),
        last_day: line.granted.and_then(|granted| granted.held.until).map(last_day),
        is_right: true,
        is_primary: false,
        action: format!("{back}/rights/{right}"),
        back,
        typed,
        errors,
        chrome,
    };
    area.frame.show_with(status, &page)
}

async fn present_role(area: &Area, words: &Words, status: StatusCode, refused: Option<Refused>) -> Answered {
    let role = role_of(words)?;
    let (access, item) = read(area).await?;
    let line = access.roles.iter().find(|line| line.role == role);
    let rule = area.frame.app.house.config.program.contact_roles.find(role);
    let (line, rule) = line.zip(rule).ok_or_else(Failure::not_found)?;
    if !line.may_change && refused.is_none() {
        return Err(ActionError::Forbidden.into());
    }
    let (chrome, t) = (area.chrome().await?, area.frame.t);
    let back = area.path(&format!("/people/{item}"));
    let errors = refused.map_or_else(Errors::none, |refused| {
        let (field, key) = refused.key();
        Errors::one(field, t.get(key))
    });
    let page = ChangePage {
        name: full_name(&access.association),
        called: role_name(t, rule),
        opens: role_about(t, rule),
        since: line
            .contact
            .as_ref()
            .filter(|_| line.is_theirs)
            .map(|contact| contact.since),
        last_day: None,
        is_right: false,
        is_retired: false,
        is_primary: role == ContactRole::PRIMARY_PROGRAM_CONTACT,
        action: format!("{back}/contact-roles/{role}"),
        back,
        typed: String::new(),
        errors,
        chrome,
    };
    area.frame.show_with(status, &page)
}

/// `GET …/people/{id}/rights/{right}` and `…/contact-roles/{role}`.
#[derive(Template)]
#[template(path = "right_change.html", whitespace = "minimize")]
pub struct ChangePage {
    /// The frame.
    pub chrome: Chrome,
    /// The person's name.
    pub name: String,
    /// What the right or the role is called.
    pub called: String,
    /// What it opens, or is for.
    pub opens: String,
    /// Since when the person has it, if they do.
    pub since: Option<Instant>,
    /// The last day of it, where it ends by itself.
    pub last_day: Option<Instant>,
    /// Whether it is a right, which may end by itself, or a role.
    pub is_right: bool,
    /// Whether the program no longer has it, so that it can only be taken.
    pub is_retired: bool,
    /// Whether it is the role that makes a global admin.
    pub is_primary: bool,
    /// Where the form goes.
    pub action: String,
    /// The person's page.
    pub back: String,
    /// The day that was typed.
    pub typed: String,
    /// What is wrong.
    pub errors: Errors,
}

impl ChangePage {
    const SECTION: Section = Section::People;
}

impl Page for ChangePage {
    fn heading(&self) -> String {
        use crate::texts::Arg;
        let values = [("what", Arg::from(&self.called)), ("name", Arg::from(&self.name))];
        self.chrome.t.with("rights-change-heading", &values)
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::look::{at, look};

    fn page(chrome: Chrome) -> ChangePage {
        ChangePage {
            name: "<b>Yuki</b> Tanaka".into(),
            called: "Software download".into(),
            opens: "The program’s software and licenses.".into(),
            since: Some(at(2026, 3, 17, 9, 0)),
            last_day: Some(last_day(at(2027, 1, 1, 0, 0))),
            is_right: true,
            is_retired: false,
            is_primary: false,
            action: chrome.path("/people/x/rights/software_download"),
            back: chrome.path("/people/x"),
            typed: String::new(),
            errors: Errors::none(),
            chrome,
        }
    }

    #[test]
    fn g4_a_right_that_is_held_can_be_given_an_end_and_be_taken() {
        let html = look("right-change", page);
        assert!(html.contains("/rights/software_download/take") && html.contains(r#"type="date""#));
        assert!(!html.contains("<b>Yuki"));
    }

    #[test]
    fn what_is_not_possible_is_said_with_what_to_do_instead() {
        let html = look("right-refused", |chrome| {
            let errors = Errors::one("take", chrome.t.get("rights-last-admin"));
            ChangePage {
                errors,
                called: "Global admin".into(),
                ..page(chrome)
            }
        });
        assert!(html.contains(r##"href="#take""##) && html.contains(r#"id="take""#));
    }

    #[test]
    fn a_role_is_given_by_one_button() {
        let html = look("role-change", |chrome| ChangePage {
            is_right: false,
            is_primary: true,
            since: None,
            called: "Primary program contact".into(),
            ..page(chrome)
        });
        assert!(!html.contains(r#"type="date""#) && !html.contains("/release"));
    }
}
