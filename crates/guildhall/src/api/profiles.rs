//! One's own profile, once one is associated: reading it, changing it, and proving a new communication e-mail.

use axum::body::Bytes;
use axum::extract::State;
use axum::http::StatusCode;
use guildhall_domain::association::Refusal;
use guildhall_domain::id::PublicId;
use guildhall_domain::profile::{Profile, ProfileFields};
use guildhall_store::Tx;
use guildhall_store::address_changes::AddressChange;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::about::{About, Example, Resource};
use super::associations::{ProofBody, not_proved};
use super::repeat::{Call, answer, too_many};
use super::{Answered, ok, public_id, words};
use crate::actions::idempotency::Answer;
use crate::actions::profiles::{self, Edit, Edited, OwnProfile};
use crate::actions::{ActionError, Conflict};
use crate::app::{App, House};
use crate::http::problem::{JsonBody, PathOf};
use crate::http::visitor::Bearer;
use crate::texts::rfc3339;
use crate::web::profile_form::said_by;

/// What the document tells of these calls together.
pub const RESOURCE: Resource = Resource {
    name: "profile",
    title: "One's own profile",
    about: "Whoever is associated looks after the profile. Another communication e-mail is mailed a code; until it is proven, \
            and pre-approved, the old one stays in force.",
};

/// One's own profile.
#[derive(Serialize, ToSchema)]
#[schema(as = OwnProfile)]
struct ProfileNow<'a> {
    /// Given name.
    given_name: &'a str,
    /// Family name; empty until the person has given it.
    family_name: &'a str,
    /// The work address that the program writes to.
    communication_email: &'a str,
    /// Phone number, or empty.
    phone: &'a str,
    /// Two-letter code of the country, or empty.
    country: &'a str,
    /// The person's language.
    language: &'a str,
    /// Job title, or empty.
    job_title: &'a str,
    /// The credential ID that the person claims, or empty; links nothing.
    credential_id: &'a str,
    /// The address that is to take the place of `communication_email`, if one is on its way.
    #[schema(required)]
    new_email: Option<NewEmail<'a>>,
}

/// A new communication e-mail that is not in force.
#[derive(Serialize, ToSchema)]
struct NewEmail<'a> {
    /// The address.
    address: &'a str,
    /// Whether its mailbox is proven; else the code is awaited.
    is_proven: bool,
    /// Why it was refused after the proof, if it was.
    #[schema(required, value_type = Option<words::RefusalWord>)]
    refusal: Option<&'static str>,
    /// What to quote of that refusal.
    #[schema(required)]
    reference: Option<&'a str>,
    /// When it is given up by itself.
    #[schema(format = DateTime)]
    ends_at: String,
}

impl Example for ProfileNow<'_> {
    fn example() -> Self {
        Self {
            given_name: "Jane",
            family_name: "Doe",
            communication_email: "jane@contoso.example",
            phone: "+49 30 1234567",
            country: "DE",
            language: "de",
            job_title: "Engineer",
            credential_id: "",
            new_email: Some(NewEmail {
                address: "jane.smith@contoso.example",
                is_proven: false,
                refusal: None,
                reference: None,
                ends_at: "2026-11-24T21:00:00Z".to_owned(),
            }),
        }
    }
}

fn present(own: &OwnProfile) -> ProfileNow<'_> {
    let association = &own.association;
    let new = |change| {
        let AddressChange {
            address,
            ends_at,
            proven_at,
            refusal,
            ..
        }: &AddressChange = change;
        NewEmail {
            address,
            is_proven: proven_at.is_some(),
            refusal: refusal.map(Refusal::as_str),
            reference: own.reference.as_deref(),
            ends_at: rfc3339(*ends_at),
        }
    };
    ProfileNow {
        given_name: &association.given_name,
        family_name: &association.family_name,
        communication_email: &association.communication_email,
        phone: &association.phone,
        country: &association.country,
        language: &association.language,
        job_title: &association.job_title,
        credential_id: association.credential_claim.as_deref().unwrap_or_default(),
        new_email: own.change.as_ref().map(new),
    }
}

/// The profile as it is after a change.
fn changed(tx: &mut Tx<'_>, account: i64, id: &PublicId) -> Result<Answer, ActionError> {
    let own = profiles::show(tx, account, id)?;
    Ok(answer(StatusCode::OK, &present(&own)))
}

/// What the document tells of [`show`].
pub fn show_about() -> About {
    About::new(
        "showProfile",
        "Show one's own profile",
        "The profile of an active association, and the new address that is on its way, if one is.",
    )
    .answer::<ProfileNow<'_>>(200, "The profile")
    .refuses(409, &["not-active"])
}

/// `GET /associations/{id}/profile`: one's own.
pub async fn show(State(app): State<App>, bearer: Bearer, PathOf(id): PathOf<String>) -> Answered {
    let (id, account) = (public_id(&id)?, bearer.own()?);
    let read = move |tx: &mut Tx<'_>| profiles::show(tx, account, &id);
    let own = app.db.read("own profile", read).await?;
    Ok(ok(&present(&own)))
}

/// The body of a change; what is not named stays.
#[derive(Clone, Serialize, Deserialize, ToSchema)]
#[schema(as = ProfileChange)]
#[serde(deny_unknown_fields)]
pub struct ProfileChange {
    /// Given name.
    #[schema(min_length = 1, max_length = 100)]
    given_name: Option<String>,
    /// Family name.
    #[schema(min_length = 1, max_length = 100)]
    family_name: Option<String>,
    /// Another work address; it is mailed a code and not in force before it is proven.
    #[schema(min_length = 3, max_length = 254)]
    communication_email: Option<String>,
    /// Phone number, with its country code; may be empty.
    phone: Option<String>,
    /// Two-letter code of the country.
    #[schema(min_length = 2, max_length = 2)]
    country: Option<String>,
    /// One of the program's languages.
    #[schema(value_type = Option<words::LanguageTag>)]
    language: Option<String>,
    /// Job title; may be empty.
    #[schema(max_length = 100)]
    job_title: Option<String>,
    /// The credential ID the person claims; links nothing, may be empty.
    credential_id: Option<String>,
}

impl Example for ProfileChange {
    fn example() -> Self {
        Self {
            given_name: None,
            family_name: Some("Smith".to_owned()),
            communication_email: Some("jane.smith@contoso.example".to_owned()),
            phone: None,
            country: None,
            language: None,
            job_title: Some("Architect".to_owned()),
            credential_id: None,
        }
    }
}

impl ProfileChange {
    /// The form that this makes of what the profile says now.
    fn on(self, now: ProfileFields) -> ProfileFields {
        ProfileFields {
            given_name: self.given_name.unwrap_or(now.given_name),
            family_name: self.family_name.unwrap_or(now.family_name),
            communication_email: self.communication_email.unwrap_or(now.communication_email),
            phone: self.phone.unwrap_or(now.phone),
            country: self.country.unwrap_or(now.country),
            language: self.language.unwrap_or(now.language),
            job_title: self.job_title.unwrap_or(now.job_title),
            credential_id: self.credential_id.unwrap_or(now.credential_id),
        }
    }
}

/// What the document tells of [`change`].
pub fn change_about() -> About {
    About::new(
        "changeProfile",
        "Change one's own profile",
        "What is not named stays; what comes out must be a whole profile. Another communication e-mail is mailed a code, \
         whether it is pre-approved or not, and stands in `new_email` until it is in force.",
    )
    .guarded()
    .body::<ProfileChange>()
    .answer::<ProfileNow<'_>>(200, "The profile as it is now")
    .refuses(403, &["organization-suspended"])
    .refuses(409, &["mail-off", "not-active"])
    .refuses(429, &["too-many-requests"])
}

/// `PATCH /associations/{id}/profile`: what is named becomes so; a new address is mailed a code.
pub async fn change(
    call: Call,
    PathOf(id): PathOf<String>,
    JsonBody { value, bytes }: JsonBody<ProfileChange>,
) -> Answered {
    let (id, house, person) = (public_id(&id)?, call.house(), call.person()?);
    let expected = call.expected();
    call.perform("change a profile", &bytes, move |tx| {
        let own = profiles::show(tx, person.account, &id)?;
        if expected.as_ref().is_some_and(|expected| !expected.is(&present(&own))) {
            return Err(ActionError::ChangedMeanwhile);
        }
        let edit = edit(&house, &own, value.clone())?;
        let edited = match profiles::edit(tx, &house, &person, &id, &edit) {
            // It was read a moment ago: someone was faster by less than that.
            Err(ActionError::Conflict(Conflict::ProfileChanged)) => return Err(ActionError::ChangedMeanwhile),
            other => other?,
        };
        written(tx, person.account, &id, edited)
    })
    .await
}

fn edit(house: &House, own: &OwnProfile, change: ProfileChange) -> Result<Edit, ActionError> {
    let fields = change.on(said_by(&own.association));
    let profile = Profile::parse(&fields, &house.config.program.languages, house.credential_format());
    Ok(Edit {
        profile: profile.map_err(ActionError::Invalid)?,
        revision: own.association.profile_revision,
    })
}

fn written(tx: &mut Tx<'_>, account: i64, id: &PublicId, edited: Edited) -> Result<Answer, ActionError> {
    match edited {
        Edited::Saved { .. } => changed(tx, account, id),
        Edited::TooMany { retry_after } => Ok(too_many(retry_after)),
    }
}

/// What the document tells of [`prove`].
pub fn prove_about() -> About {
    About::new(
        "proveNewEmail",
        "Prove a new address",
        "Takes the code that was mailed to it: ten minutes and five tries. Only now is the address compared with the \
         pre-approved ones; if it is one of them it is in force, and the old one is told so.",
    )
    .body::<ProofBody>()
    .answer::<ProfileNow<'_>>(200, "The profile, with the new address in force")
    .refuses(403, &["organization-suspended"])
    .refuses(409, &["already-claimed", "not-active", "not-waiting"])
    .refuses(410, &["code-spent"])
    .refuses(422, &["wrong-code", "address-not-approved"])
}

/// `POST /associations/{id}/address/proof`: takes the code that was mailed to the new address.
pub async fn prove(call: Call, PathOf(id): PathOf<String>, JsonBody { value, bytes }: JsonBody<ProofBody>) -> Answered {
    let (id, account, house) = (public_id(&id)?, call.own()?, call.house());
    call.perform("prove a new address", &bytes, move |tx| {
        let outcome = profiles::prove(tx, &house, account, &id, &value.code)?;
        not_proved(&outcome).map_or_else(|| changed(tx, account, &id), Ok)
    })
    .await
}

/// What the document tells of [`resend`].
pub fn resend_about() -> About {
    About::new(
        "resendNewEmailCode",
        "Mail another code to a new address",
        "Mails a new code; the earlier one stops being valid.",
    )
    .answer::<ProfileNow<'_>>(200, "A code is on its way")
    .refuses(403, &["organization-suspended"])
    .refuses(409, &["mail-off", "not-active", "not-waiting"])
    .refuses(429, &["too-many-requests"])
}

/// `POST /associations/{id}/address/proof/resend`: another code to the new address.
pub async fn resend(call: Call, PathOf(id): PathOf<String>, body: Bytes) -> Answered {
    let (id, house, person) = (public_id(&id)?, call.house(), call.person()?);
    call.perform("mail another code to a new address", &body, move |tx| {
        let resent = profiles::resend(tx, &house, &person, &id)?;
        written(tx, person.account, &id, resent)
    })
    .await
}

/// What the document tells of [`claim`].
pub fn claim_about() -> About {
    About::new(
        "claimNewEmail",
        "Compare a refused address again",
        "Compares a new address that is proven, but was refused, with the pre-approved ones once more. It takes no new code.",
    )
    .answer::<ProfileNow<'_>>(200, "The profile, with the new address in force")
    .refuses(403, &["organization-suspended"])
    .refuses(409, &["already-claimed", "not-active", "not-waiting"])
    .refuses(422, &["address-not-approved"])
}

/// `POST /associations/{id}/address/claim`: compares a proven address that was refused once more.
pub async fn claim(call: Call, PathOf(id): PathOf<String>, body: Bytes) -> Answered {
    let (id, account, house) = (public_id(&id)?, call.own()?, call.house());
    call.perform("claim a new address again", &body, move |tx| {
        let outcome = profiles::claim_again(tx, &house, account, &id)?;
        not_proved(&outcome).map_or_else(|| changed(tx, account, &id), Ok)
    })
    .await
}

/// What the document tells of [`keep`].
pub fn keep_about() -> About {
    About::new(
        "keepEmail",
        "Give a new address up",
        "The old address stays, as it does where no new one is on its way.",
    )
    .answer::<ProfileNow<'_>>(200, "The profile")
    .refuses(409, &["not-active"])
}

/// `DELETE /associations/{id}/address`: gives the new address up.
pub async fn keep(call: Call, PathOf(id): PathOf<String>) -> Answered {
    let (id, account) = (public_id(&id)?, call.own()?);
    call.perform("keep the old address", b"", move |tx| {
        profiles::keep(tx, account, &id)?;
        changed(tx, account, &id)
    })
    .await
}
