//! Invitations: preview, approve, list, change, revoke.

use axum::extract::State;
use axum::http::{HeaderMap, Method, StatusCode, Uri};
use guildhall_domain::invitation::{InvitationState, RowOutcome};
use guildhall_domain::invitees::{Invitee, Invitees, tally};
use guildhall_domain::language::Language;
use guildhall_domain::policy::Operation;
use guildhall_store::invitations::Invitation;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::invitation_urls::link;
use super::repeat::{self, Call, answer, answer_bytes};
use super::{Answered, cursor, limit, membership_id, ok, organizations, public_id, state};
use crate::actions::Actor;
use crate::actions::idempotency::Answer;
use crate::actions::invitations::{self, ApproveInvitees, Change, Wanted};
use crate::app::App;
use crate::http::failure::Failure;
use crate::http::problem::{JsonBody, PathOf, Problem, QueryOf, too_large};
use crate::http::visitor::Bearer;
use crate::texts::rfc3339;

/// The body of a preview.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PreviewBody {
    addresses: String,
}

/// `POST …/invitations/preview`: a verdict for every row; writes nothing.
pub async fn preview(
    State(app): State<App>,
    bearer: Bearer,
    PathOf(id): PathOf<String>,
    body: JsonBody<PreviewBody>,
) -> Answered {
    let (id, actor) = (membership_id(&id)?, Actor::Account(bearer.account));
    let invitees = std::sync::Arc::new(read(body.value.addresses).await?);
    let list = invitees.clone();
    let preview = app
        .db
        .read("preview invitees", move |tx| {
            invitations::preview(tx, actor, &id, &invitees)
        })
        .await?;
    let verdicts = verdicts(&list, &preview.outcomes);
    Ok(axum::Json(Previewed {
        rows: verdicts,
        counts: counts(&preview.outcomes),
    })
    .into_response())
}

use axum::response::IntoResponse;

/// The body of an approval.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ApproveBody {
    addresses: String,
    language: Option<String>,
    expires_in_days: Option<u32>,
    #[serde(default)]
    allow_outside_domains: bool,
}

/// `POST …/invitations`: approves every row that can be; 201 when any was.
pub async fn approve(
    State(app): State<App>,
    bearer: Bearer,
    PathOf(id): PathOf<String>,
    (method, uri, headers): (Method, Uri, HeaderMap),
    body: JsonBody<ApproveBody>,
) -> Answered {
    let (id, actor, house) = (membership_id(&id)?, Actor::Account(bearer.account), app.house.clone());
    let JsonBody { value, bytes } = body;
    let language = match value.language {
        Some(tag) => Some(Language::parse(&tag).map_err(|e| Failure::parameter("language", &e.to_string()))?),
        None => None,
    };
    let invitees = read(value.addresses).await?;
    let is_long = invitees.rows().len() > 500;
    let order = std::sync::Arc::new(ApproveInvitees {
        invitees,
        language,
        expires_in_days: value
            .expires_in_days
            .unwrap_or(house.config.invitations.expires_in_days),
        allow_outside_domains: value.allow_outside_domains,
    });
    let call = Call {
        about: Some((id.clone(), Operation::ApproveInvitees)),
        name: "approve invitees",
        is_long,
        bearer: &bearer,
        method: &method,
        uri: &uri,
        headers: &headers,
        body: &bytes,
    };
    repeat::perform(&app, call, move |tx| {
        let approved = invitations::approve(tx, &house, actor, &id, &order)?;
        let status = if approved.batch.is_some() {
            StatusCode::CREATED
        } else {
            StatusCode::OK
        };
        let body = ApprovedBody {
            rows: verdicts(&order.invitees, &approved.outcomes),
            counts: counts(&approved.outcomes),
            batch: approved.batch.as_ref().map(|batch| batch.as_str()),
            invitation_url: link(&house, &approved.url_token),
        };
        let body = serde_json::to_vec(&body).unwrap_or_default();
        Ok(Answer {
            url_token: Some(approved.url_token),
            ..answer_bytes(status, body)
        })
    })
    .await
}

/// The answer to a preview.
#[derive(Serialize)]
pub(crate) struct Previewed<'a> {
    pub rows: Vec<RowVerdict<'a>>,
    pub counts: Value,
}

/// The answer to an approval.
#[derive(Serialize)]
pub(crate) struct ApprovedBody<'a> {
    pub rows: Vec<RowVerdict<'a>>,
    pub counts: Value,
    pub batch: Option<&'a str>,
    pub invitation_url: String,
}

/// The verdict on one row.
#[derive(Serialize)]
pub(crate) struct RowVerdict<'a> {
    pub position: usize,
    pub input: &'a str,
    pub address: Option<&'a str>,
    pub outcome: &'static str,
    /// Why it is not approved, in English; nothing where it is, or can be.
    pub reason: Option<String>,
    /// What is wrong with what is not an address, and at which character of `input`, counted from 1.
    #[serde(flatten)]
    pub fault: Option<Fault>,
}

/// What is wrong with a row that is not an address.
#[derive(Serialize)]
pub(crate) struct Fault {
    #[serde(rename = "fault")]
    pub code: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub character: Option<usize>,
}

/// The verdict on every row, in order.
pub(crate) fn verdicts<'a>(invitees: &'a Invitees, outcomes: &[RowOutcome]) -> Vec<RowVerdict<'a>> {
    let verdict = |(row, outcome): (&'a Invitee, &RowOutcome)| RowVerdict {
        position: row.position,
        input: &row.input,
        address: row.address.as_ref().ok().map(|address| address.as_str()),
        outcome: outcome.as_str(),
        reason: reason(row, *outcome),
        fault: row.address.as_ref().err().map(|error| Fault {
            code: error.fault.code(),
            character: (error.position > 0).then_some(error.position),
        }),
    };
    invitees.rows().iter().zip(outcomes).map(verdict).collect()
}

fn reason(row: &Invitee, outcome: RowOutcome) -> Option<String> {
    match (outcome, &row.address) {
        (RowOutcome::Invalid, Err(error)) => Some(error.to_string()),
        (RowOutcome::Duplicate, _) => Some(format!(
            "Row {} is the same address",
            row.duplicate_of.unwrap_or_default()
        )),
        (RowOutcome::AlreadyInvited, _) => Some("This address is approved already and waits for its person".into()),
        (RowOutcome::AlreadyAssociated, _) => Some("This address belongs to someone who is associated".into()),
        (RowOutcome::OutsideDomain, Ok(address)) => Some(format!(
            "{} is not one of the organization's domains; set allow_outside_domains to approve it",
            address.domain()
        )),
        _ => None,
    }
}

/// How many rows got each verdict.
pub(crate) fn counts(outcomes: &[RowOutcome]) -> Value {
    let mut all = serde_json::Map::new();
    for outcome in RowOutcome::ALL {
        all.insert(outcome.as_str().to_owned(), json!(0));
    }
    for (outcome, n) in tally(outcomes) {
        all.insert(outcome.as_str().to_owned(), json!(n));
    }
    all.insert("total".to_owned(), json!(outcomes.len()));
    Value::Object(all)
}

/// Reads a list off the async threads: 100,000 rows take a while.
async fn read(text: String) -> Result<Invitees, Problem> {
    let reading = tokio::task::spawn_blocking(move || Invitees::read(&text));
    match reading.await {
        Ok(Ok(invitees)) => Ok(invitees),
        Ok(Err(error)) => Err(Failure {
            detail: error.to_string(),
            code: error.code(),
            ..too_large()
        }
        .into()),
        Err(error) => Err(Failure::internal(&error.to_string()).into()),
    }
}

/// The parameters of a list.
#[derive(Deserialize)]
pub struct ListQuery {
    state: Option<String>,
    #[serde(default)]
    q: String,
    limit: Option<usize>,
    cursor: Option<String>,
}

impl ListQuery {
    /// What is wanted of a list whose states are these.
    pub(super) fn wanted<S: Copy>(
        self,
        read: fn(&str) -> Option<S>,
        all: &[S],
        word: fn(S) -> &'static str,
    ) -> Result<Wanted<S>, Problem> {
        Ok(Wanted {
            state: state(self.state.as_deref(), read, all, word)?,
            search: self.q,
            cursor: cursor(self.cursor),
            limit: limit(self.limit)?,
        })
    }
}

/// `GET …/invitations`: a page, newest first.
pub async fn list(
    State(app): State<App>,
    bearer: Bearer,
    PathOf(id): PathOf<String>,
    QueryOf(query): QueryOf<ListQuery>,
) -> Answered {
    let (id, actor) = (membership_id(&id)?, Actor::Account(bearer.account));
    let wanted = query.wanted(
        InvitationState::from_word,
        InvitationState::ALL,
        InvitationState::as_str,
    )?;
    let listed = app
        .db
        .read("invitations page", move |tx| invitations::list(tx, actor, &id, &wanted))
        .await?;
    let next = listed
        .page
        .items
        .last()
        .filter(|_| listed.page.has_next)
        .map(|last| last.public_id.as_str());
    Ok(ok(&json!({
        "items": listed.page.items.iter().map(present).collect::<Vec<_>>(),
        "next_cursor": next,
        "counts": organizations::invitations(&listed.counts),
    })))
}

fn present(invitation: &Invitation) -> Value {
    json!({
        "id": invitation.public_id.as_str(),
        "address": invitation.address,
        "language": invitation.language,
        "state": invitation.state.as_str(),
        "expires_at": rfc3339(invitation.expires_at),
        "created_at": rfc3339(invitation.created_at),
        "approved_by": invitation.approved_by,
    })
}

/// `DELETE …/invitations/{id}`: takes an approval back.
pub async fn revoke(
    State(app): State<App>,
    bearer: Bearer,
    PathOf((organization, id)): PathOf<(String, String)>,
    (method, uri, headers): (Method, Uri, HeaderMap),
) -> Answered {
    let (organization, id, actor) = (
        membership_id(&organization)?,
        public_id(&id)?,
        Actor::Account(bearer.account),
    );
    let name = "revoke an invitation";
    let call = Call {
        about: Some((organization.clone(), Operation::ChangeInvitation)),
        name,
        is_long: false,
        bearer: &bearer,
        method: &method,
        uri: &uri,
        headers: &headers,
        body: b"",
    };
    repeat::perform(&app, call, move |tx| {
        let revoked = invitations::revoke(tx, actor, &organization, &id)?;
        Ok(answer(StatusCode::OK, &present(&revoked)))
    })
    .await
}

/// The body of a change; what is not named stays.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChangeBody {
    language: Option<String>,
    expires_in_days: Option<u32>,
}

/// `PATCH …/invitations/{id}`: another language, another expiry counted from now.
pub async fn change(
    State(app): State<App>,
    bearer: Bearer,
    PathOf((organization, id)): PathOf<(String, String)>,
    (method, uri, headers): (Method, Uri, HeaderMap),
    JsonBody { value, bytes }: JsonBody<ChangeBody>,
) -> Answered {
    let (organization, id, actor) = (
        membership_id(&organization)?,
        public_id(&id)?,
        Actor::Account(bearer.account),
    );
    let house = app.house.clone();
    let language = match value.language {
        Some(tag) => Some(Language::parse(&tag).map_err(|e| Failure::parameter("language", &e.to_string()))?),
        None => None,
    };
    let change = Change {
        language,
        expires_in_days: value.expires_in_days,
    };
    let name = "change an invitation";
    let call = Call {
        about: Some((organization.clone(), Operation::ChangeInvitation)),
        name,
        is_long: false,
        bearer: &bearer,
        method: &method,
        uri: &uri,
        headers: &headers,
        body: &bytes,
    };
    repeat::perform(&app, call, move |tx| {
        let changed = invitations::change(tx, &house, actor, &organization, &id, &change)?;
        Ok(answer(StatusCode::OK, &present(&changed)))
    })
    .await
}
