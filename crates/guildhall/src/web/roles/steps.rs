//! The steps by which an organization comes into other hands, a page each: offering the role and answering, naming a deputy and
//! acting as one, starting a takeover.

use askama::Template;
use axum::http::StatusCode;
use guildhall_domain::email::EmailAddress;
use guildhall_domain::policy::Operation;
use guildhall_store::Tx;
use guildhall_store::organizations::Organization;
use guildhall_store::role_offers::RoleOffer;
use serde::Deserialize;

use super::{PATH, on_day, over};
use crate::actions::authority::authorize;
use crate::actions::handing_over::{self, Whom, deputies, offers, takeovers};
use crate::actions::{ActionError, Conflict};
use crate::http::failure::Failure;
use crate::http::kept::Typed;
use crate::texts::Texts;
use crate::web::area::{Area, Asked};
use crate::web::chrome::{Chrome, Notice, Page, Section};
use crate::web::forms::Errors;
use crate::web::frame::Answered;
use crate::web::notices;

/// Which step.
#[derive(Clone, Debug)]
pub enum Step {
    /// Offering the role, which can be accepted for so many days.
    Offer(i64),
    /// Answering an offer.
    Answer(Box<RoleOffer>),
    /// Naming a deputy.
    Deputy,
    /// Taking the role as deputy.
    Act,
    /// Starting a takeover, which the admins can end for so many days.
    Takeover(i64),
}

impl Step {
    fn operation(&self) -> Operation {
        match self {
            Self::Offer(_) => Operation::OfferRole,
            Self::Answer(_) => Operation::AnswerOffer,
            Self::Deputy => Operation::NameDeputy,
            Self::Act => Operation::ActAsDeputy,
            Self::Takeover(_) => Operation::StartTakeover,
        }
    }
}

/// What the forms send.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct StepForm {
    address: String,
    keeps: String,
    reason: String,
}

/// Whom a link to a step names.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct To {
    to: String,
}

impl To {
    fn form(self) -> StepForm {
        StepForm {
            address: self.to,
            keeps: "yes".to_owned(),
            ..StepForm::default()
        }
    }
}

/// `GET …/roles/offer`: the role is offered to whom?
pub async fn show_offer(area: Area, Asked(to): Asked<To>) -> Answered {
    begin(&area, offering(&area), to.form()).await
}

/// `POST …/roles/offer`: the role is offered.
pub async fn offer(area: Area, Typed { form, again }: Typed<StepForm>) -> Answered {
    area.frame.signed_in_recently()?;
    if let Some(status) = again {
        return present(&area, offering(&area), form, status, Errors::none()).await;
    }
    let (id, actor, keeps) = (area.id.clone(), area.actor(), form.keeps == "yes");
    let Ok(address) = EmailAddress::parse(form.address.trim()) else {
        return wrong_address(&area, offering(&area), form).await;
    };
    let (whom, house) = (Whom::Address(address), area.frame.app.house.clone());
    let write = move |tx: &mut Tx<'_>| offers::offer(tx, &house, actor, &id, &whom, keeps);
    let done = area.frame.app.db.write("offer a role", write).await;
    finish(&area, offering(&area), form, done, notices::role_offered).await
}

/// `GET …/roles/offers/{id}`: the offer, for whom it is made to.
pub async fn show_answer(area: Area) -> Answered {
    area.frame.signed_in_recently()?;
    match find_offer(&area).await? {
        Some(offer) => {
            let step = Step::Answer(Box::new(offer));
            present(&area, step, StepForm::default(), StatusCode::OK, Errors::none()).await
        }
        None => Ok(area
            .frame
            .go_with(&area.path(PATH), &notices::offer_closed(area.frame.t))),
    }
}

/// `POST …/roles/offers/{id}/accept`: the role goes over.
pub async fn accept(area: Area, Typed { form, again }: Typed<StepForm>) -> Answered {
    area.frame.signed_in_recently()?;
    if again.is_some() {
        return show_answer(area).await;
    }
    let (id, actor, item) = (area.id.clone(), area.actor(), area.item()?);
    let (offer, house) = (find_offer(&area).await?, area.frame.app.house.clone());
    let write = move |tx: &mut Tx<'_>| offers::accept(tx, &house, actor, &id, &item);
    let done = area.frame.app.db.write("accept an offer", write).await;
    let step = offer.map_or(Step::Act, |offer| Step::Answer(Box::new(offer)));
    finish(&area, step, form, done, notices::role_accepted).await
}

/// The open offer that the path names, for whom it is made to.
async fn find_offer(area: &Area) -> Result<Option<RoleOffer>, Failure> {
    let (id, actor, item) = (area.id.clone(), area.actor(), area.item()?);
    let read = move |tx: &mut Tx<'_>| handing_over::show(tx, actor, &id);
    let roles = area.frame.app.db.read("an offer", read).await?;
    let is_offered = roles.is_offered();
    Ok(roles.offer.filter(|offer| is_offered && offer.public_id == item))
}

/// `GET …/roles/deputy`: who is to be deputy?
pub async fn show_deputy(area: Area, Asked(to): Asked<To>) -> Answered {
    begin(&area, Step::Deputy, to.form()).await
}

/// `POST …/roles/deputy`: the person is deputy.
pub async fn name_deputy(area: Area, Typed { form, again }: Typed<StepForm>) -> Answered {
    area.frame.signed_in_recently()?;
    if let Some(status) = again {
        return present(&area, Step::Deputy, form, status, Errors::none()).await;
    }
    let (id, actor) = (area.id.clone(), area.actor());
    let Ok(address) = EmailAddress::parse(form.address.trim()) else {
        return wrong_address(&area, Step::Deputy, form).await;
    };
    let (whom, house) = (Whom::Address(address), area.frame.app.house.clone());
    let write = move |tx: &mut Tx<'_>| deputies::name(tx, &house, actor, &id, &whom);
    let done = area.frame.app.db.write("name a deputy", write).await;
    finish(&area, Step::Deputy, form, done, notices::deputy_named).await
}

/// `GET …/roles/deputy/act`: what taking the role means.
pub async fn show_act(area: Area) -> Answered {
    begin(&area, Step::Act, StepForm::default()).await
}

/// `POST …/roles/deputy/act`: the deputy has the role.
pub async fn act(area: Area, Typed { form, again }: Typed<StepForm>) -> Answered {
    area.frame.signed_in_recently()?;
    if let Some(status) = again {
        return present(&area, Step::Act, form, status, Errors::none()).await;
    }
    let (id, actor, house) = (area.id.clone(), area.actor(), area.frame.app.house.clone());
    let write = move |tx: &mut Tx<'_>| deputies::act(tx, &house, actor, &id);
    let done = area.frame.app.db.write("act as deputy", write).await;
    finish(&area, Step::Act, form, done, notices::role_accepted).await
}

/// `GET …/roles/takeover`: what a takeover is.
pub async fn show_takeover(area: Area) -> Answered {
    let step = takeover(&area);
    begin(&area, step, StepForm::default()).await
}

/// `POST …/roles/takeover`: a takeover begins.
pub async fn start(area: Area, Typed { form, again }: Typed<StepForm>) -> Answered {
    area.frame.signed_in_recently()?;
    let step = takeover(&area);
    if let Some(status) = again {
        return present(&area, step, form, status, Errors::none()).await;
    }
    let (id, actor, house) = (area.id.clone(), area.actor(), area.frame.app.house.clone());
    let reason = form.reason.clone();
    let write = move |tx: &mut Tx<'_>| takeovers::start(tx, &house, actor, &id, &reason);
    let done = area.frame.app.db.write("start a takeover", write).await;
    finish(&area, step, form, done, notices::takeover_started).await
}

fn offering(area: &Area) -> Step {
    Step::Offer(i64::from(area.frame.app.house.config.program.role_offer_days))
}

fn takeover(area: &Area) -> Step {
    Step::Takeover(i64::from(area.frame.app.house.config.program.takeover_days))
}

/// Shows a step that is sensitive.
async fn begin(area: &Area, step: Step, form: StepForm) -> Answered {
    area.frame.signed_in_recently()?;
    present(area, step, form, StatusCode::OK, Errors::none()).await
}

async fn wrong_address(area: &Area, step: Step, form: StepForm) -> Answered {
    let errors = Errors::one("address", area.frame.t.get("roles-address-wrong"));
    present(area, step, form, StatusCode::UNPROCESSABLE_ENTITY, errors).await
}

/// Goes to the page of roles, or shows the step again with why it is not possible.
async fn finish(
    area: &Area,
    step: Step,
    form: StepForm,
    done: Result<Organization, ActionError>,
    notice: fn(&Texts) -> Notice,
) -> Answered {
    let t = area.frame.t;
    let error = match done {
        Ok(_) => {
            area.frame.app.mail_due.notify_one();
            return Ok(area.frame.go_with(&area.path(PATH), &notice(t)));
        }
        Err(error) => error,
    };
    let (field, key) = match &error {
        ActionError::Conflict(Conflict::NotActive) => ("address", "roles-not-active"),
        ActionError::Conflict(Conflict::Yourself) => ("address", "roles-yourself"),
        ActionError::Conflict(Conflict::OfferOpen) => ("address", "roles-offer-open"),
        ActionError::Conflict(Conflict::DeputyNamed) => ("address", "roles-deputy-named"),
        ActionError::Conflict(Conflict::HasEnd) => match step {
            Step::Offer(_) | Step::Deputy => ("address", "roles-has-end"),
            Step::Takeover(_) => ("reason", "roles-own-end"),
            Step::Answer(_) | Step::Act => ("go", "roles-own-end"),
        },
        ActionError::Conflict(Conflict::DeputyWaits) => ("go", "roles-deputy-waits"),
        ActionError::Conflict(Conflict::ProfileIncomplete) => ("go", "roles-profile-incomplete"),
        ActionError::Conflict(Conflict::TakeoverRunning) => ("reason", "roles-takeover-running"),
        ActionError::BadParameter { name: "reason", .. } => ("reason", "roles-reason-wrong"),
        ActionError::TooMany { retry_after } => {
            let day = t.day(area.frame.app.db.now() + *retry_after);
            let errors = Errors::one("reason", t.fill("roles-takeover-too-soon", "day", day));
            return present(area, step, form, StatusCode::TOO_MANY_REQUESTS, errors).await;
        }
        _ => {
            let notice = over(t, error)?;
            return Ok(area.frame.go_with(&area.path(PATH), &notice));
        }
    };
    let status = match error {
        ActionError::BadParameter { .. } => StatusCode::UNPROCESSABLE_ENTITY,
        _ => StatusCode::CONFLICT,
    };
    present(area, step, form, status, Errors::one(field, t.get(key))).await
}

/// Shows a step to whom it is for; to anyone else it is refused, before they type anything.
async fn present(area: &Area, step: Step, form: StepForm, status: StatusCode, errors: Errors) -> Answered {
    let (id, actor, operation) = (area.id.clone(), area.actor(), step.operation());
    let read = move |tx: &mut Tx<'_>| match authorize(tx, actor, &id, operation) {
        // A deputy who waits reads there for what.
        Ok(_) | Err(ActionError::Conflict(Conflict::DeputyWaits)) => Ok(()),
        Err(error) => Err(error),
    };
    area.frame.app.db.read("roles", read).await?;
    let chrome = area.chrome().await?;
    area.frame.show_with(
        status,
        &StepPage {
            chrome,
            step,
            form,
            errors,
        },
    )
}

/// `GET …/roles/offer` and the other steps.
#[derive(Template)]
#[template(path = "role_step.html", whitespace = "minimize")]
pub struct StepPage {
    /// The frame.
    pub chrome: Chrome,
    /// Which step.
    pub step: Step,
    /// What was typed.
    pub form: StepForm,
    /// What is wrong.
    pub errors: Errors,
}

impl StepPage {
    const SECTION: Section = Section::Roles;

    fn lead(&self) -> String {
        let (t, organization) = (self.chrome.t, self.chrome.organization_name());
        match &self.step {
            Step::Offer(_) => t.get("roles-offer-lead"),
            Step::Answer(offer) => on_day(t, "roles-answer-lead", &offer.from.name, &offer.expires_at),
            Step::Deputy => t.get("roles-deputy-lead"),
            Step::Act => t.fill("roles-act-lead", "organization", organization),
            Step::Takeover(_) => t.fill("roles-takeover-lead", "organization", organization),
        }
    }

    /// What it will mean, a line each.
    fn meanings(&self) -> Vec<String> {
        let t = self.chrome.t;
        let keys: &[&str] = match &self.step {
            Step::Offer(_) => &["roles-offer-nothing-yet", "roles-offer-becomes", "roles-offer-ends"],
            Step::Answer(offer) if offer.keeps_admin => {
                &["roles-answer-role", "roles-answer-admin", "roles-answer-keeps"]
            }
            Step::Answer(_) => &["roles-answer-role", "roles-answer-admin", "roles-answer-gives-up"],
            Step::Deputy => &["roles-deputy-when", "roles-deputy-released"],
            Step::Act => &["roles-answer-role", "roles-answer-admin", "roles-act-before"],
            Step::Takeover(_) => &["roles-takeover-told", "roles-takeover-days", "roles-takeover-recorded"],
        };
        let days = match self.step {
            Step::Offer(days) | Step::Takeover(days) => days,
            Step::Answer(_) | Step::Deputy | Step::Act => 0,
        };
        keys.iter().map(|key| t.fill(key, "count", days)).collect()
    }

    fn action(&self) -> String {
        let rest = match &self.step {
            Step::Offer(_) => "/offer".to_owned(),
            Step::Answer(offer) => format!("/offers/{}/accept", offer.public_id),
            Step::Deputy => "/deputy".to_owned(),
            Step::Act => "/deputy/act".to_owned(),
            Step::Takeover(_) => "/takeover".to_owned(),
        };
        self.chrome.path(&format!("{PATH}{rest}"))
    }

    /// Where the offer is declined, of an offer.
    fn decline(&self) -> Option<String> {
        match &self.step {
            Step::Answer(offer) => Some(self.chrome.path(&format!("{PATH}/offers/{}/decline", offer.public_id))),
            Step::Offer(_) | Step::Deputy | Step::Act | Step::Takeover(_) => None,
        }
    }

    fn asks_whom(&self) -> bool {
        matches!(self.step, Step::Offer(_) | Step::Deputy)
    }

    fn asks_whether_admin(&self) -> bool {
        matches!(self.step, Step::Offer(_))
    }

    fn asks_why(&self) -> bool {
        matches!(self.step, Step::Takeover(_))
    }

    fn button(&self) -> String {
        self.chrome.t.get(match self.step {
            Step::Offer(_) => "roles-offer-button",
            Step::Answer(_) => "roles-accept",
            Step::Deputy => "roles-deputy-button",
            Step::Act => "roles-act-button",
            Step::Takeover(_) => "roles-takeover-button",
        })
    }
}

impl Page for StepPage {
    fn heading(&self) -> String {
        let t = self.chrome.t;
        match &self.step {
            Step::Offer(_) => t.get("roles-offer-heading"),
            Step::Answer(_) => t.get("roles-answer-heading"),
            Step::Deputy => t.get("roles-deputy-heading"),
            Step::Act => t.get("roles-act-heading"),
            Step::Takeover(_) => t.fill(
                "roles-takeover-heading",
                "organization",
                self.chrome.organization_name(),
            ),
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
    use crate::web::roles::tests::offer;

    fn page(chrome: Chrome, step: Step, wrong: &'static str) -> StepPage {
        let errors = match wrong {
            "" => Errors::none(),
            field => Errors::one(field, chrome.t.get("roles-not-active")),
        };
        StepPage {
            form: StepForm {
                address: "<b>@contoso.example".into(),
                keeps: "yes".into(),
                reason: "<b>Gone".into(),
            },
            chrome,
            step,
            errors,
        }
    }

    #[test]
    fn g4_each_step_says_what_it_will_mean_and_asks_for_what_it_needs() {
        let html = look("role-offer", |chrome| page(chrome, Step::Offer(14), "address"));
        assert!(html.contains(r#"name="keeps""#) && html.contains(r#"name="address""#) && !html.contains("<b>@"));
        let html = look("role-answer", |chrome| {
            page(chrome, Step::Answer(Box::new(offer())), "")
        });
        assert!(html.contains("/accept") && html.contains("/decline") && !html.contains("<b>Moreau"));
        let html = look("role-deputy", |chrome| page(chrome, Step::Deputy, ""));
        assert!(html.contains(r#"name="address""#) && !html.contains(r#"name="keeps""#));
        let html = look("role-act", |chrome| page(chrome, Step::Act, "go"));
        assert!(html.contains("/roles/deputy/act") && html.contains(r#"id="go""#));
        let html = look("role-takeover", |chrome| page(chrome, Step::Takeover(14), "reason"));
        assert!(html.contains(r#"name="reason""#) && html.contains("14 days") && !html.contains("<b>Gone"));
    }
}
