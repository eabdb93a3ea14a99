//! Associations: the colleague's way in.

mod body;
mod proof;

use axum::body::Bytes;
use axum::extract::State;
use axum::http::StatusCode;
use guildhall_domain::id::PublicId;
use guildhall_domain::profile::{Profile, ProfileFields};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

pub(crate) use self::body::{AssociationBody, present};
pub use self::proof::ProofBody;
pub(super) use self::proof::not_proved;
use super::about::{About, Example, Resource};
use super::invitations::{PresetBody, present_rights};
use super::organizations::OrganizationNamed;
use super::repeat::{Call, answer, too_many};
use super::{Answered, ok, public_id, words};
use crate::actions::ActionError;
use crate::actions::associations::{self, Proved, Submitted};
use crate::actions::idempotency::Answer;
use crate::app::App;
use crate::http::problem::{JsonBody, PathOf};
use crate::http::visitor::Bearer;

/// Accounts attached to organizations.
pub const RESOURCE: Resource = Resource {
    name: "associations",
    title: "Associations",
    about: "An association is an account attached to an organization. A colleague sends a profile with the invitation URL, \
            proves the communication e-mail with the code that is mailed to it, and is active when that address is \
            pre-approved. Where mail is off, an admin of the organization confirms the address instead.",
};

/// The body of a form.
#[derive(Serialize, Deserialize, ToSchema)]
#[schema(as = Submission)]
#[serde(deny_unknown_fields)]
pub struct SubmitBody {
    /// What follows `/i/` in the invitation URL.
    invitation: String,
    /// The individual profile.
    profile: ProfileBody,
}

impl Example for SubmitBody {
    fn example() -> Self {
        Self {
            invitation: "mfrggzdfmztwq2lknnwg23tpobyxe43uov3ho6dzpi".to_owned(),
            profile: ProfileBody::example(),
        }
    }
}

/// An individual profile as it is sent.
#[derive(Default, Serialize, Deserialize, ToSchema)]
#[schema(as = Profile)]
#[serde(default, deny_unknown_fields)]
struct ProfileBody {
    /// Given name.
    #[schema(required, min_length = 1, max_length = 100)]
    given_name: String,
    /// Family name.
    #[schema(required, min_length = 1, max_length = 100)]
    family_name: String,
    /// The work address that the program writes to.
    #[schema(required, min_length = 3, max_length = 254)]
    communication_email: String,
    /// Phone number, with its country code; may be empty.
    phone: String,
    /// Two-letter code of the country.
    #[schema(required, min_length = 2, max_length = 2)]
    country: String,
    /// One of the program's languages.
    #[schema(required, value_type = words::LanguageTag)]
    language: String,
    /// Job title; may be empty.
    #[schema(max_length = 100)]
    job_title: String,
    /// The credential ID the person claims; links nothing, may be empty.
    credential_id: String,
}

impl Example for ProfileBody {
    fn example() -> Self {
        Self {
            given_name: "Jane".to_owned(),
            family_name: "Doe".to_owned(),
            communication_email: "jane@contoso.example".to_owned(),
            phone: "+49 30 1234567".to_owned(),
            country: "DE".to_owned(),
            language: "de".to_owned(),
            job_title: "Engineer".to_owned(),
            credential_id: String::new(),
        }
    }
}

impl From<ProfileBody> for ProfileFields {
    fn from(body: ProfileBody) -> Self {
        Self {
            given_name: body.given_name,
            family_name: body.family_name,
            communication_email: body.communication_email,
            phone: body.phone,
            country: body.country,
            language: body.language,
            job_title: body.job_title,
            credential_id: body.credential_id,
        }
    }
}

/// What became of a form, or of a proof.
#[derive(Serialize, ToSchema)]
struct Begun<'a> {
    /// What this association is called in paths.
    #[schema(value_type = words::Id)]
    id: &'a str,
    /// Always `pending`.
    #[schema(value_type = words::AssociationStateWord)]
    state: &'static str,
    /// What it waits for: the mailed code; where mail is off, an admin's confirmation; after a request, an admin's approval.
    #[schema(value_type = words::AwaitedWord)]
    waits_for: &'static str,
}

impl Example for Begun<'_> {
    fn example() -> Self {
        Self {
            id: "mnxw45dpon2w4zdfojxw2zltme",
            state: "pending",
            waits_for: "code",
        }
    }
}

/// What the document tells of [`submit`].
pub fn submit_about() -> About {
    About::new(
        "submitProfile",
        "Send a profile",
        "Begins an association and mails a code to the communication e-mail; where mail is off, an admin of the organization \
         has to confirm the address before it ends by itself. The answer is the same for every well-formed address, \
         pre-approved or not. A new form replaces one's own pending one.",
    )
    .body::<SubmitBody>()
    .answer::<Begun<'_>>(201, "A code is on its way, or the admins are asked")
    .refuses(404, &["not-found"])
    .refuses(409, &["already-associated"])
    .refuses(429, &["too-many-requests"])
}

/// `POST /associations`: a pending association, and a code to its communication e-mail, for every well-formed address.
pub async fn submit(call: Call, JsonBody { value, bytes }: JsonBody<SubmitBody>) -> Answered {
    let house = call.house();
    let profile = Profile::parse(
        &value.profile.into(),
        &house.config.program.languages,
        house.credential_format(),
    )
    .map_err(ActionError::Invalid)?;
    let person = call.person()?;
    call.perform("submit a profile", &bytes, move |tx| {
        let submitted = associations::submit(tx, &house, &person, &value.invitation, &profile)?;
        Ok(mailed(&submitted, StatusCode::CREATED))
    })
    .await
}

fn mailed(submitted: &Submitted, status: StatusCode) -> Answer {
    let begun = |id: &PublicId, waits_for| {
        let (id, state) = (id.as_str(), "pending");
        answer(status, &Begun { id, state, waits_for })
    };
    match submitted {
        Submitted::CodeMailed(id) => begun(id, "code"),
        Submitted::AdminsAsked(id) => begun(id, "confirmation"),
        Submitted::TooMany { retry_after } => too_many(*retry_after),
    }
}

/// One's own association.
#[derive(Serialize, ToSchema)]
struct OwnAssociation<'a> {
    #[serde(flatten)]
    association: AssociationBody<'a>,
    /// The organization.
    organization: OrganizationNamed<'a>,
    /// What the invitation was to give and could not, because whoever sent it could not give it any more, and what has not been
    /// granted since.
    rights_left_out: Vec<PresetBody<'a>>,
}

impl Example for OwnAssociation<'_> {
    fn example() -> Self {
        Self {
            association: AssociationBody::example(),
            organization: OrganizationNamed::example(),
            rights_left_out: Vec::new(),
        }
    }
}

/// What the document tells of [`show`].
pub fn show_about() -> About {
    About::new(
        "showAssociation",
        "Show one's own association",
        "The association and its profile.",
    )
    .answer::<OwnAssociation<'_>>(200, "The association")
}

/// `GET /associations/{id}`: one of the account's own.
pub async fn show(State(app): State<App>, bearer: Bearer, PathOf(id): PathOf<String>) -> Answered {
    let (id, account) = (public_id(&id)?, bearer.own()?);
    let own = app
        .db
        .read("own association", move |tx| associations::show(tx, account, &id))
        .await?;
    Ok(ok(&OwnAssociation {
        association: present(&own.association, &own.rights),
        organization: OrganizationNamed {
            membership_id: own.organization.membership_id.as_str(),
            name: &own.organization.name,
        },
        rights_left_out: present_rights(&own.left_out),
    }))
}

/// What the document tells of [`resend`].
pub fn resend_about() -> About {
    About::new(
        "resendCode",
        "Mail another code",
        "Mails a new code; the earlier one stops being valid. Where mail was turned off meanwhile, the admins are asked to \
         confirm the address instead; where it was turned on, the code takes the place of their confirmation.",
    )
    .answer::<Begun<'_>>(200, "A code is on its way, or the admins are asked")
    .refuses(409, &["not-waiting"])
    .refuses(429, &["too-many-requests"])
}

/// `POST /associations/{id}/proof/resend`: a new code; the earlier one stops being valid.
pub async fn resend(call: Call, PathOf(id): PathOf<String>, body: Bytes) -> Answered {
    let (id, house) = (public_id(&id)?, call.house());
    let person = call.person()?;
    call.perform("mail another code", &body, move |tx| {
        Ok(mailed(&associations::resend(tx, &house, &person, &id)?, StatusCode::OK))
    })
    .await
}

/// The answer to the right code.
#[derive(Serialize, ToSchema)]
struct ProvedBody {
    /// Always `active`.
    #[schema(value_type = words::AssociationStateWord)]
    state: &'static str,
}

impl Example for ProvedBody {
    fn example() -> Self {
        Self { state: "active" }
    }
}

/// What the document tells of [`prove`].
pub fn prove_about() -> About {
    About::new(
        "proveMailbox",
        "Prove the mailbox",
        "Takes the mailed code: ten minutes and five tries. Only now is the address compared with the pre-approved ones.",
    )
    .body::<ProofBody>()
    .answer::<ProvedBody>(200, "The association is active")
    .refuses(409, &["already-associated", "already-claimed", "not-waiting"])
    .refuses(410, &["code-spent"])
    .refuses(422, &["wrong-code", "address-not-approved"])
}

/// `POST /associations/{id}/proof`: takes the mailed code.
pub async fn prove(call: Call, PathOf(id): PathOf<String>, JsonBody { value, bytes }: JsonBody<ProofBody>) -> Answered {
    let (id, account, house) = (public_id(&id)?, call.own()?, call.house());
    call.perform("prove a mailbox", &bytes, move |tx| {
        Ok(proved(&associations::prove(tx, &house, account, &id, &value.code)?))
    })
    .await
}

fn proved(outcome: &Proved) -> Answer {
    not_proved(outcome).unwrap_or_else(|| answer(StatusCode::OK, &ProvedBody { state: "active" }))
}

/// What the document tells of [`ask`].
pub fn ask_about() -> About {
    About::new(
        "askAdmins",
        "Ask the admins",
        "After the proof of an address that is not pre-approved: asks the organization's admins to let it in.",
    )
    .answer::<Begun<'_>>(200, "The admins see the request")
    .refuses(409, &["not-waiting"])
}

/// `POST /associations/{id}/ask`: asks the organization's admins.
pub async fn ask(call: Call, PathOf(id): PathOf<String>, body: Bytes) -> Answered {
    let (id, account) = (public_id(&id)?, call.own()?);
    let house = call.app.house.clone();
    call.perform("ask the admins", &body, move |tx| {
        let asked = associations::ask(tx, &house, account, &id)?;
        let begun = Begun {
            id: id.as_str(),
            state: "pending",
            waits_for: if asked.awaits_confirmation() {
                "confirmation"
            } else {
                "approval"
            },
        };
        Ok(answer(StatusCode::OK, &begun))
    })
    .await
}
