//! Associations: the colleague's way in, and the roster.

use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, Method, StatusCode, Uri};
use guildhall_domain::association::{AssociationState, Refusal};
use guildhall_domain::policy::AccessRight;
use guildhall_domain::profile::{Profile, ProfileFields};
use guildhall_store::associations::Association;
use serde::Deserialize;
use serde_json::{Value, json};

use super::invitations::ListQuery;
use super::repeat::{self, Call, answer, refusal};
use super::{Answered, membership_id, ok, organizations, public_id};
use crate::actions::associations::{self, Person, Proved, Submitted};
use crate::actions::idempotency::Answer;
use crate::actions::{ActionError, Actor, people};
use crate::app::App;
use crate::http::failure::Failure;
use crate::http::problem::{JsonBody, PathOf, QueryOf};
use crate::http::visitor::Bearer;
use crate::texts::rfc3339;

/// The body of a form.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SubmitBody {
    invitation: String,
    profile: ProfileBody,
}

/// An individual profile as it is sent.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct ProfileBody {
    given_name: String,
    family_name: String,
    communication_email: String,
    phone: String,
    country: String,
    language: String,
    job_title: String,
    credential_id: String,
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

/// `POST /associations`: a pending association, and a code to its communication e-mail, for every well-formed address.
pub async fn submit(
    State(app): State<App>,
    bearer: Bearer,
    (method, uri, headers): (Method, Uri, HeaderMap),
    JsonBody { value, bytes }: JsonBody<SubmitBody>,
) -> Answered {
    let house = app.house.clone();
    let profile = Profile::parse(
        &value.profile.into(),
        &house.config.program.languages,
        house.credential_format(),
    )
    .map_err(ActionError::Invalid)?;
    let person = Person {
        account: bearer.account,
        client: bearer.client.clone(),
    };
    let name = "submit a profile";
    let call = Call {
        about: None,
        name,
        is_long: false,
        bearer: &bearer,
        method: &method,
        uri: &uri,
        headers: &headers,
        body: &bytes,
    };
    repeat::perform(&app, call, move |tx| {
        let submitted = associations::submit(tx, &house, &person, &value.invitation, &profile)?;
        Ok(mailed(&submitted, StatusCode::CREATED))
    })
    .await
}

fn mailed(submitted: &Submitted, status: StatusCode) -> Answer {
    match submitted {
        Submitted::CodeMailed(id) => answer(status, &json!({"id": id.as_str(), "state": "pending"})),
        Submitted::TooMany { retry_after } => Answer {
            retry_after: Some(*retry_after),
            ..refusal(&Failure::too_many(*retry_after))
        },
    }
}

/// `GET /associations/{id}`: one of the account's own.
pub async fn show(State(app): State<App>, bearer: Bearer, PathOf(id): PathOf<String>) -> Answered {
    let (id, account) = (public_id(&id)?, bearer.account);
    let own = app
        .db
        .read("own association", move |tx| associations::show(tx, account, &id))
        .await?;
    let mut body = present(&own.association, &own.rights);
    if let Some(members) = body.as_object_mut() {
        let organization = json!({
            "membership_id": own.organization.membership_id.as_str(),
            "name": own.organization.name,
        });
        members.insert("organization".into(), organization);
        members.insert("access".into(), json!(own.association.access.as_str()));
    }
    Ok(ok(&body))
}

/// `POST /associations/{id}/proof/resend`: a new code; the earlier one stops being valid.
pub async fn resend(
    State(app): State<App>,
    bearer: Bearer,
    PathOf(id): PathOf<String>,
    (method, uri, headers): (Method, Uri, HeaderMap),
    body: Bytes,
) -> Answered {
    let (id, house) = (public_id(&id)?, app.house.clone());
    let person = Person {
        account: bearer.account,
        client: bearer.client.clone(),
    };
    let name = "mail another code";
    let call = Call {
        about: None,
        name,
        is_long: false,
        bearer: &bearer,
        method: &method,
        uri: &uri,
        headers: &headers,
        body: &body,
    };
    repeat::perform(&app, call, move |tx| {
        Ok(mailed(&associations::resend(tx, &house, &person, &id)?, StatusCode::OK))
    })
    .await
}

/// The body of a proof.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProofBody {
    code: String,
}

/// `POST /associations/{id}/proof`: takes the mailed code.
pub async fn prove(
    State(app): State<App>,
    bearer: Bearer,
    PathOf(id): PathOf<String>,
    (method, uri, headers): (Method, Uri, HeaderMap),
    JsonBody { value, bytes }: JsonBody<ProofBody>,
) -> Answered {
    let (id, account, house) = (public_id(&id)?, bearer.account, app.house.clone());
    let name = "prove a mailbox";
    let call = Call {
        about: None,
        name,
        is_long: false,
        bearer: &bearer,
        method: &method,
        uri: &uri,
        headers: &headers,
        body: &bytes,
    };
    repeat::perform(&app, call, move |tx| {
        Ok(proved(&associations::prove(tx, &house, account, &id, &value.code)?))
    })
    .await
}

fn proved(outcome: &Proved) -> Answer {
    match outcome {
        Proved::Active => answer(StatusCode::OK, &json!({"state": "active"})),
        Proved::WrongCode { tries_left } => {
            let detail = format!("This is not the code that was mailed; {tries_left} tries are left");
            refusal(&Failure::new(StatusCode::UNPROCESSABLE_ENTITY, "wrong-code", detail))
        }
        Proved::CodeSpent => refusal(&Failure::new(
            StatusCode::GONE,
            "code-spent",
            "No code is awaited: it is too old, was used, or was tried too often. Ask for a new one",
        )),
        Proved::Refused {
            refusal: reason,
            reference,
        } => {
            let (status, detail) = match reason {
                Refusal::AddressNotApproved => (
                    StatusCode::UNPROCESSABLE_ENTITY,
                    "The mailbox is yours, but the organization has not pre-approved this address. Ask its admins, or use another address",
                ),
                Refusal::AlreadyClaimed => (
                    StatusCode::CONFLICT,
                    "The mailbox is yours, but another account is associated with this address",
                ),
            };
            let failure = Failure::new(status, reason.as_str(), detail);
            refusal(&Failure {
                reference: Some(reference.clone()),
                ..failure
            })
        }
    }
}

/// `GET …/associations`: the roster, newest first.
pub async fn roster(
    State(app): State<App>,
    bearer: Bearer,
    PathOf(id): PathOf<String>,
    QueryOf(query): QueryOf<ListQuery>,
) -> Answered {
    let (id, actor) = (membership_id(&id)?, Actor::Account(bearer.account));
    let wanted = query.wanted(
        AssociationState::from_word,
        AssociationState::ALL,
        AssociationState::as_str,
    )?;
    let listed = app
        .db
        .read("roster page", move |tx| people::roster(tx, actor, &id, &wanted))
        .await?;
    let next = listed
        .page
        .items
        .last()
        .filter(|_| listed.page.has_next)
        .map(|(last, _)| last.public_id.as_str());
    Ok(ok(&json!({
        "items": listed.page.items.iter().map(|(association, rights)| present(association, rights)).collect::<Vec<_>>(),
        "next_cursor": next,
        "counts": organizations::associations(&listed.counts),
    })))
}

fn present(association: &Association, rights: &[AccessRight]) -> Value {
    json!({
        "id": association.public_id.as_str(),
        "state": association.state.as_str(),
        "given_name": association.given_name,
        "family_name": association.family_name,
        "communication_email": association.communication_email,
        "phone": association.phone,
        "country": association.country,
        "language": association.language,
        "job_title": association.job_title,
        "rights": rights.iter().map(|right| right.as_str()).collect::<Vec<_>>(),
        "refusal": association.refusal.map(Refusal::as_str),
        "created_at": rfc3339(association.created_at),
        "active_since": association.activated_at.map(rfc3339),
    })
}
