//! Many invitations at once: a preview, or the change itself, with a verdict on each.

use axum::http::StatusCode;
use guildhall_domain::bulk::{BulkAction, BulkOutcome};
use guildhall_domain::id::PublicId;
use guildhall_domain::invitation::InvitationState;
use guildhall_domain::language::Language;
use guildhall_domain::organization::MembershipId;
use guildhall_store::invitations::operations::{MOST, Tally, Verdict};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use utoipa::ToSchema;

use super::about::{About, Example, Resource};
use super::invitations::{FilterBody, InvitationBody, present, word};
use super::repeat::{Call, answer, answer_bytes};
use super::{Answered, membership_id, public_id, words};
use crate::actions::bulk::{self, Done, Order, Preview, Selected};
use crate::actions::{Actor, invitations};
use crate::http::failure::Failure;
use crate::http::problem::{JsonBody, PathOf, Problem};

/// What the document tells of these calls together.
pub const RESOURCE: Resource = Resource {
    name: "bulk",
    title: "Many invitations",
    about: "Revoking, extending, changing and mailing many invitations at once, named or by a filter, with a verdict on each.",
};

/// The body of a change of many invitations: `ids` or `filter`.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BulkBody {
    /// What is to be done.
    #[schema(value_type = words::BulkActionWord)]
    action: String,
    /// To which invitations: up to 100,000.
    ids: Option<Vec<String>>,
    /// To which invitations, in the place of `ids`.
    filter: Option<MatchingBody>,
    /// Whether it is only asked what would become of them.
    #[serde(default)]
    preview: bool,
    /// The language to change to.
    #[schema(value_type = Option<words::LanguageTag>)]
    language: Option<String>,
    /// For how many days what is extended or renewed is valid.
    #[schema(minimum = 1, maximum = 365)]
    expires_in_days: Option<u32>,
}

impl Example for BulkBody {
    fn example() -> Self {
        Self {
            action: "extend".to_owned(),
            ids: None,
            filter: Some(MatchingBody {
                state: Some("expired".to_owned()),
                q: "@contoso.example".to_owned(),
                language: None,
                delivery: None,
                batch: None,
                expiring_in_days: None,
                up_to: None,
            }),
            preview: true,
            language: None,
            expires_in_days: Some(30),
        }
    }
}

/// Which invitations are meant, as the list's parameters say it.
#[derive(Serialize, Deserialize, ToSchema)]
#[schema(as = InvitationFilter)]
#[serde(deny_unknown_fields)]
struct MatchingBody {
    /// Only in this state.
    #[schema(value_type = Option<words::InvitationStateWord>)]
    state: Option<String>,
    /// Only with this text in the address.
    #[serde(default)]
    q: String,
    /// Only in this language.
    #[schema(value_type = Option<words::LanguageTag>)]
    language: Option<String>,
    /// Only with this delivery.
    #[schema(value_type = Option<words::DeliveryWord>)]
    delivery: Option<String>,
    /// Only of this approval.
    #[schema(value_type = Option<words::Id>)]
    batch: Option<String>,
    /// Only what expires within so many days.
    #[schema(minimum = 1, maximum = 365)]
    expiring_in_days: Option<u32>,
    /// What a preview answered: what was approved after it is left alone.
    #[schema(value_type = Option<words::Id>)]
    up_to: Option<String>,
}

impl BulkBody {
    /// The order, and what stands in its ids that no invitation can be known by.
    fn order(self) -> Result<(Order, Vec<String>), Problem> {
        let action = word("action", Some(&self.action), BulkAction::ALL, BulkAction::as_str)?
            .ok_or_else(|| Failure::parameter("action", "Say what is to be done"))?;
        if self.language.is_some() && action != BulkAction::Language {
            return Err(Failure::parameter("language", "Only the action `language` takes one").into());
        }
        if self.expires_in_days.is_some() && !matches!(action, BulkAction::Extend | BulkAction::Mail) {
            return Err(Failure::parameter("expires_in_days", "Only the actions `extend` and `mail` take it").into());
        }
        let language = self
            .language
            .map(|tag| Language::parse(&tag).map_err(|e| Failure::parameter("language", &e.to_string())))
            .transpose()?;
        let mut strange = Vec::new();
        let selected = match (self.ids, self.filter) {
            (Some(ids), None) => {
                let mut known = Vec::with_capacity(ids.len());
                for id in ids {
                    match PublicId::parse(&id) {
                        Some(id) => known.push(id),
                        None => strange.push(id.chars().take(100).collect()),
                    }
                }
                Selected::Ids(known)
            }
            (None, Some(filter)) => filter.selected()?,
            _ => return Err(Failure::parameter("ids", "Give either ids or a filter").into()),
        };
        let order = Order {
            action,
            selected,
            language,
            expires_in_days: self.expires_in_days,
        };
        Ok((order, strange))
    }
}

impl MatchingBody {
    fn selected(self) -> Result<Selected, Problem> {
        for (name, word) in [
            ("state", &self.state),
            ("language", &self.language),
            ("delivery", &self.delivery),
            ("batch", &self.batch),
        ] {
            if word.as_deref() == Some("") {
                return Err(Failure::parameter(name, "Leave it out, or say which").into());
            }
        }
        let up_to = self
            .up_to
            .map(|id| PublicId::parse(&id).ok_or_else(|| Failure::parameter("up_to", "Use the up_to of a preview")))
            .transpose()?;
        let filter = FilterBody {
            language: self.language,
            delivery: self.delivery,
            batch: self.batch,
            expiring_in_days: self.expiring_in_days,
        };
        Ok(Selected::Matching {
            state: word(
                "state",
                self.state.as_deref(),
                InvitationState::ALL,
                InvitationState::as_str,
            )?,
            search: self.q,
            filter: filter.read()?,
            up_to,
        })
    }
}

/// What the document tells of [`perform`].
pub fn perform_about() -> About {
    About::new(
        "changeInvitations",
        "Change many invitations",
        "Revokes, extends, mails, or changes the language of many invitations, with a verdict on each. With `preview` it writes nothing.",
    )
    .body::<BulkBody>()
    .answer::<Body<'_>>(200, "A verdict on each")
    .refuses(409, &["mail-off"])
}

/// `POST …/invitations/bulk`: a verdict on every selected invitation; with `preview` it writes nothing.
pub async fn perform(
    call: Call,
    PathOf(id): PathOf<String>,
    JsonBody { value, bytes }: JsonBody<BulkBody>,
) -> Answered {
    let (id, actor, house) = (membership_id(&id)?, call.actor(), call.house());
    let is_preview = value.preview;
    let (order, strange) = value.order()?;
    if is_preview {
        call.key()?;
        let read = move |tx: &mut guildhall_store::Tx<'_>| bulk::preview(tx, &house, actor, &id, &order, MOST + 1);
        let preview = call.app.db.read("preview many invitations", read).await?;
        return Ok(super::ok(&Body::previewed(&preview, &strange)));
    }
    let is_long = match &order.selected {
        Selected::Ids(ids) => ids.len() > 500,
        Selected::Matching { .. } => true,
    };
    call.about(&id, bulk::operation(order.action))
        .long(is_long)
        .perform("change many invitations", &bytes, move |tx| {
            let done = bulk::perform(tx, &house, actor, &id, &order, MOST)?;
            let body = serde_json::to_vec(&Body::done(&done, &strange)).unwrap_or_default();
            Ok(answer_bytes(StatusCode::OK, body))
        })
        .await
}

/// The answer to a mail of one invitation.
#[derive(Serialize, ToSchema)]
struct MailedBody<'a> {
    /// The verdict.
    #[schema(value_type = words::BulkOutcomeWord)]
    outcome: &'static str,
    /// The invitation as it is then; a renewed one is another.
    invitation: InvitationBody<'a>,
}

impl Example for MailedBody<'_> {
    fn example() -> Self {
        Self {
            outcome: "queued",
            invitation: InvitationBody::example(),
        }
    }
}

/// What the document tells of [`mail_one`].
pub fn mail_one_about() -> About {
    About::new(
        "mailInvitation",
        "Mail an invitation",
        "Mails the invitation URL to the invitee. One that has expired is renewed first.",
    )
    .answer::<MailedBody<'_>>(200, "The verdict, and the invitation")
    .refuses(409, &["mail-off"])
}

/// `POST …/invitations/{id}/mail`: mails one invitation; the verdict, and the invitation as it is then.
pub async fn mail_one(
    call: Call,
    PathOf((organization, id)): PathOf<(String, String)>,
    body: axum::body::Bytes,
) -> Answered {
    let (organization, id) = (membership_id(&organization)?, public_id(&id)?);
    let (actor, house) = (call.actor(), call.house());
    let order = Order {
        action: BulkAction::Mail,
        selected: Selected::Ids(vec![id.clone()]),
        language: None,
        expires_in_days: None,
    };
    call.about(&organization, bulk::operation(BulkAction::Mail))
        .perform("mail an invitation", &body, move |tx| {
            invitations::show(tx, actor, &organization, &id)?;
            let done = bulk::perform(tx, &house, actor, &organization, &order, 1)?;
            mailed(tx, actor, &organization, &done, &id)
        })
        .await
}

fn mailed(
    tx: &mut guildhall_store::Tx<'_>,
    actor: Actor,
    organization: &MembershipId,
    done: &Done,
    id: &PublicId,
) -> Result<crate::actions::idempotency::Answer, crate::actions::ActionError> {
    let verdict = done.verdicts.first();
    let now = verdict.and_then(|verdict| verdict.renewed_as.as_ref()).unwrap_or(id);
    let (_, invitation) = invitations::show(tx, actor, organization, now)?;
    let outcome = verdict.map_or(BulkOutcome::Unknown, |verdict| verdict.outcome);
    let body = MailedBody {
        outcome: outcome.as_str(),
        invitation: present(&invitation),
    };
    Ok(answer(StatusCode::OK, &body))
}

/// The answer to a change of many invitations, or to its preview.
#[derive(Serialize, ToSchema)]
#[schema(as = InvitationsChanged)]
pub(crate) struct Body<'a> {
    /// What the change is found by; nothing for a preview, or where nothing was changed.
    #[schema(required, value_type = Option<words::Id>)]
    operation: Option<&'a str>,
    /// The verdict on each.
    rows: Vec<RowBody<'a>>,
    /// How many got each verdict that any got, and how many there are.
    #[schema(value_type = std::collections::BTreeMap<String, i64>)]
    counts: Value,
    /// Of a preview: given back in the filter, it leaves alone what was approved since.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = words::Id, nullable = false, required = false)]
    up_to: Option<&'a str>,
}

impl Example for Body<'_> {
    fn example() -> Self {
        Self {
            operation: None,
            rows: vec![RowBody {
                id: "nfxgs43fob2xgzlsnruw4zlcna",
                address: Some("jane@contoso.example"),
                outcome: "renewed",
                renewed_as: None,
            }],
            counts: json!({"renewed": 1, "total": 1}),
            up_to: Some("nfxgs43fob2xgzlsnruw4zlcna"),
        }
    }
}

/// The verdict on one invitation.
#[derive(Serialize, ToSchema)]
#[schema(as = InvitationVerdict)]
struct RowBody<'a> {
    /// The invitation, as it was named.
    id: &'a str,
    /// Its address; nothing where there is no such invitation.
    #[schema(required)]
    address: Option<&'a str>,
    /// What became of it, or would.
    #[schema(value_type = words::BulkOutcomeWord)]
    outcome: &'static str,
    /// The fresh approval in the place of an expired one.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = words::Id, nullable = false, required = false)]
    renewed_as: Option<&'a str>,
}

impl<'a> Body<'a> {
    pub(crate) fn previewed(preview: &'a Preview, strange: &'a [String]) -> Self {
        Self {
            operation: None,
            rows: rows(&preview.sample, &preview.unknown, strange),
            counts: counts(&preview.tally, preview.unknown.len() + strange.len()),
            up_to: preview.up_to.as_ref().map(|id| id.as_str()),
        }
    }

    pub(crate) fn done(done: &'a Done, strange: &'a [String]) -> Self {
        Self {
            operation: done.operation.as_ref().map(|id| id.as_str()),
            rows: rows(&done.verdicts, &done.unknown, strange),
            counts: counts(&done.tally, done.unknown.len() + strange.len()),
            up_to: None,
        }
    }
}

fn rows<'a>(verdicts: &'a [Verdict], unknown: &'a [PublicId], strange: &'a [String]) -> Vec<RowBody<'a>> {
    let known = verdicts.iter().map(|verdict| RowBody {
        id: verdict.public_id.as_str(),
        address: Some(&verdict.address),
        outcome: verdict.outcome.as_str(),
        renewed_as: verdict.renewed_as.as_ref().map(|id| id.as_str()),
    });
    let unknown = unknown
        .iter()
        .map(|id| id.as_str())
        .chain(strange.iter().map(String::as_str));
    known
        .chain(unknown.map(|id| RowBody {
            id,
            address: None,
            outcome: BulkOutcome::Unknown.as_str(),
            renewed_as: None,
        }))
        .collect()
}

/// How many invitations got each verdict that any got, and how many there are.
fn counts(tally: &Tally, unknown: usize) -> Value {
    let mut all = Map::new();
    for (outcome, n) in tally {
        all.insert(outcome.as_str().to_owned(), json!(n));
    }
    if unknown > 0 {
        all.insert(BulkOutcome::Unknown.as_str().to_owned(), json!(unknown));
    }
    let rows: i64 = tally.iter().map(|(_, n)| n).sum();
    all.insert(
        "total".to_owned(),
        json!(rows + i64::try_from(unknown).unwrap_or(i64::MAX)),
    );
    Value::Object(all)
}
