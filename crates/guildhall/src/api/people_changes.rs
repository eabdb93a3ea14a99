//! Many people at once, and the ends of associations: removing, and leaving.

use axum::http::StatusCode;
use guildhall_domain::association::AssociationState;
use guildhall_domain::id::PublicId;
use guildhall_domain::people_change::{PeopleAction, PeopleOutcome};
use guildhall_domain::policy::Operation;
use guildhall_store::Tx;
use guildhall_store::people::changes::Judged;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use utoipa::ToSchema;

use super::about::{About, Example, Resource};
use super::repeat::{Call, answer};
use super::{Answered, instant, membership_id, public_id, word, words};
use crate::actions::people::Wish;
use crate::actions::people_changes::{self, Order, Selected, Verdicts};
use crate::http::failure::Failure;
use crate::http::problem::{JsonBody, PathOf, Problem};
use crate::texts::rfc3339;

/// What the document tells of these calls together.
pub const RESOURCE: Resource = Resource {
    name: "people-changes",
    title: "Changing people",
    about: "Rights and end dates of many people at once, named or by a filter, with a verdict on each; and the end of associations: people \
            are removed, or leave. Rights end at that instant in every session and token, approvals of the same address end too, and whoever comes \
            back begins anew.",
};

/// A change of many people: `ids` or `filter`.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PeopleChangeBody {
    /// What is to be done.
    #[schema(value_type = words::PeopleActionWord)]
    action: String,
    /// The right that is granted or taken.
    #[schema(value_type = Option<words::AccessRightWord>)]
    right: Option<String>,
    /// When a right that is granted ends by itself; never when left out. With `set_end`, when the associations end.
    #[schema(format = DateTime)]
    until: Option<String>,
    /// Why; the organization can read it. Nobody is removed without a reason.
    #[serde(default)]
    #[schema(max_length = 500)]
    reason: String,
    /// To which people: up to 100,000 ids of associations.
    ids: Option<Vec<String>>,
    /// To which people, in the place of `ids`.
    filter: Option<PeopleFilterBody>,
    /// Whether it is only asked what would become of them.
    #[serde(default)]
    preview: bool,
}

/// Which people are meant, as the list's parameters say it.
#[derive(Serialize, Deserialize, ToSchema)]
#[schema(as = PeopleFilter)]
#[serde(deny_unknown_fields)]
struct PeopleFilterBody {
    /// Only in this state.
    #[schema(value_type = Option<words::AssociationStateWord>)]
    state: Option<String>,
    /// Only with this text in names and address.
    #[serde(default)]
    q: String,
    /// Only in the country with this two-letter code.
    #[serde(default)]
    country: String,
    /// Only with this language.
    #[serde(default)]
    language: String,
    /// Only who holds this right.
    #[schema(value_type = Option<words::AccessRightWord>)]
    right: Option<String>,
    /// Only who was associated in the last so many days.
    #[schema(minimum = 1, maximum = 3650)]
    within_days: Option<u32>,
    /// What a preview answered: who came after it is left alone.
    #[schema(format = DateTime)]
    seen_at: Option<String>,
}

impl Example for PeopleChangeBody {
    fn example() -> Self {
        Self {
            action: "grant".to_owned(),
            right: Some("software_download".to_owned()),
            until: None,
            reason: String::new(),
            ids: None,
            filter: Some(PeopleFilterBody {
                state: Some("active".to_owned()),
                q: String::new(),
                country: "DE".to_owned(),
                language: String::new(),
                right: None,
                within_days: None,
                seen_at: None,
            }),
            preview: true,
        }
    }
}

impl PeopleChangeBody {
    fn order(self) -> Result<Order, Problem> {
        let action = word("action", Some(&self.action), PeopleAction::ALL)?
            .ok_or_else(|| Failure::parameter("action", "Say what is to be done"))?;
        let selected = match (self.ids, self.filter) {
            (Some(ids), None) => {
                let read = |id: &String| {
                    PublicId::parse(id).ok_or_else(|| Failure::parameter("ids", "Use the ids of associations"))
                };
                Selected::Ids(ids.iter().map(read).collect::<Result<_, _>>()?)
            }
            (None, Some(filter)) => filter.selected()?,
            _ => return Err(Failure::parameter("ids", "Give either ids or a filter").into()),
        };
        Ok(Order {
            action,
            right: self.right.as_deref().map(super::rights::right).transpose()?,
            until: instant("until", self.until.as_deref())?,
            reason: self.reason,
            selected,
        })
    }
}

impl PeopleFilterBody {
    fn selected(self) -> Result<Selected, Problem> {
        Ok(Selected::Matching {
            seen_at: instant("seen_at", self.seen_at.as_deref())?,
            wish: Wish {
                state: word("state", self.state.as_deref(), AssociationState::ALL)?,
                search: self.q,
                country: self.country,
                language: self.language,
                right: self.right.as_deref().map(super::rights::right).transpose()?,
                within_days: self.within_days,
            },
        })
    }
}

/// A verdict on each.
#[derive(Serialize, ToSchema)]
#[schema(as = PeopleChanged)]
pub(crate) struct PeopleChangedBody<'a> {
    /// What the change is found by; nothing for a preview, or where nothing was changed.
    #[schema(required, value_type = Option<words::Id>)]
    change: Option<&'a str>,
    /// The verdict on each.
    rows: Vec<VerdictBody<'a>>,
    /// How many got each verdict that any got, and how many there are.
    #[schema(value_type = std::collections::BTreeMap<String, i64>)]
    counts: Value,
    /// When they were judged: given back in the filter, it leaves alone who came since.
    #[schema(format = DateTime)]
    seen_at: String,
}

/// The verdict on one person.
#[derive(Serialize, ToSchema)]
#[schema(as = PersonVerdict)]
struct VerdictBody<'a> {
    /// The person's association, as it was named.
    #[schema(value_type = words::Id)]
    id: &'a str,
    /// The communication e-mail; nothing where there is no such person.
    #[schema(required)]
    email: Option<&'a str>,
    /// What became of them, or would.
    #[schema(value_type = words::PeopleOutcomeWord)]
    outcome: &'static str,
}

impl Example for PeopleChangedBody<'_> {
    fn example() -> Self {
        Self {
            change: None,
            rows: vec![VerdictBody {
                id: "mnxw45dpon2w4zdfojxw2zltme",
                email: Some("jane@contoso.example"),
                outcome: "granted",
            }],
            counts: json!({"granted": 1, "total": 1}),
            seen_at: "2026-11-23T21:05:00Z".to_owned(),
        }
    }
}

/// The verdicts as the API gives them.
pub(crate) fn present(verdicts: &Verdicts) -> PeopleChangedBody<'_> {
    let known = verdicts.people.iter().map(|person| VerdictBody {
        id: person.public_id.as_str(),
        email: Some(&person.email),
        outcome: person.outcome.as_str(),
    });
    let unknown = verdicts.unknown.iter().map(|id| VerdictBody {
        id: id.as_str(),
        email: None,
        outcome: PeopleOutcome::Unknown.as_str(),
    });
    let tally = verdicts.tally();
    let mut counts: Map<String, Value> = tally.iter().map(|(word, n)| (word.to_string(), json!(n))).collect();
    counts.insert("total".to_owned(), json!(tally.values().sum::<i64>()));
    PeopleChangedBody {
        change: verdicts.change.as_ref().map(PublicId::as_str),
        rows: known.chain(unknown).collect(),
        counts: Value::Object(counts),
        seen_at: rfc3339(verdicts.seen_at),
    }
}

/// What the document tells of [`perform`].
pub fn perform_about() -> About {
    About::new(
        "changePeople",
        "Change many people",
        "Grants or takes a right, sets or clears an end date, or removes people, with a verdict on each and one event for each who is \
         changed. With `preview` it writes nothing.",
    )
    .body::<PeopleChangeBody>()
    .answer::<PeopleChangedBody<'_>>(200, "A verdict on each")
}

/// `POST …/associations/bulk`: a verdict on every selected person; with `preview` it writes nothing.
pub async fn perform(
    call: Call,
    PathOf(id): PathOf<String>,
    JsonBody { value, bytes }: JsonBody<PeopleChangeBody>,
) -> Answered {
    let (id, actor, house) = (membership_id(&id)?, call.actor(), call.house());
    let is_preview = value.preview;
    let order = value.order()?;
    if is_preview {
        call.key()?;
        let read = move |tx: &mut Tx<'_>| people_changes::preview(tx, &house, actor, &id, &order);
        let verdicts = call.app.db.read("preview many people", read).await?;
        return Ok(super::ok(&present(&verdicts)));
    }
    let is_long = match &order.selected {
        Selected::Ids(ids) => ids.len() > 500,
        Selected::Matching { .. } => true,
    };
    call.about(&id, people_changes::operation(order.action))
        .long(is_long)
        .perform("change many people", &bytes, move |tx| {
            let verdicts = people_changes::perform(tx, &house, actor, &id, &order)?;
            Ok(answer(StatusCode::OK, &present(&verdicts)))
        })
        .await
}

/// Why someone is removed.
#[derive(Serialize, Deserialize, ToSchema)]
#[schema(as = Removal)]
#[serde(deny_unknown_fields)]
pub struct RemoveBody {
    /// Why, in one line; the organization can read it.
    #[schema(min_length = 1, max_length = 500)]
    reason: String,
}

impl Example for RemoveBody {
    fn example() -> Self {
        Self {
            reason: "Works elsewhere now".to_owned(),
        }
    }
}

/// An association that has ended.
#[derive(Serialize, ToSchema)]
#[schema(as = EndedAssociation)]
struct EndedBody<'a> {
    /// What the association is called in paths.
    #[schema(value_type = words::Id)]
    id: &'a str,
    /// Where it stands now.
    #[schema(value_type = words::AssociationStateWord)]
    state: &'static str,
}

impl Example for EndedBody<'_> {
    fn example() -> Self {
        ended("mnxw45dpon2w4zdfojxw2zltme")
    }
}

fn ended(id: &str) -> EndedBody<'_> {
    EndedBody {
        id,
        state: AssociationState::Ended.as_str(),
    }
}

/// What the document tells of [`remove`].
pub fn remove_about() -> About {
    About::new(
        "removePerson",
        "Remove a person",
        "Ends a person's association. Forbidden for someone who holds a right that the caller could not take.",
    )
    .body::<RemoveBody>()
    .answer::<EndedBody<'_>>(200, "The association has ended")
    .refuses(409, &["last-admin", "not-active"])
}

/// `POST …/associations/{id}/remove`: the person no longer belongs to the organization.
pub async fn remove(
    call: Call,
    PathOf((id, person)): PathOf<(String, String)>,
    JsonBody { value, bytes }: JsonBody<RemoveBody>,
) -> Answered {
    let (id, person, actor, house) = (membership_id(&id)?, public_id(&person)?, call.actor(), call.house());
    call.about(&id, Operation::RemovePerson)
        .perform("remove a person", &bytes, move |tx| {
            let removed: Judged = people_changes::remove(tx, &house, actor, &id, &person, &value.reason)?;
            Ok(answer(StatusCode::OK, &ended(removed.public_id.as_str())))
        })
        .await
}

/// What the document tells of [`leave`].
pub fn leave_about() -> About {
    About::new(
        "leaveOrganization",
        "Leave an organization",
        "Ends the account's own association. The last global admin stays until someone else is one.",
    )
    .answer::<EndedBody<'_>>(200, "The association has ended")
    .refuses(409, &["last-admin"])
}

/// `POST …/leave`: the account no longer belongs to the organization.
pub async fn leave(call: Call, PathOf(id): PathOf<String>, body: axum::body::Bytes) -> Answered {
    let (id, actor, house) = (membership_id(&id)?, call.actor(), call.house());
    call.perform("leave an organization", &body, move |tx| {
        let left = people_changes::leave(tx, &house, actor, &id)?;
        Ok(answer(StatusCode::OK, &ended(left.association.public_id.as_str())))
    })
    .await
}
