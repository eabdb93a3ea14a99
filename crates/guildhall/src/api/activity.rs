//! The activity of an organization: who did what, and all of it as a file.

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use guildhall_domain::audit::EventKind;
use guildhall_store::activity::{Part, Told};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use utoipa::ToSchema;

use super::about::{About, Example, Resource};
use super::{Answered, cursor, limit, membership_id, ok, words};
use crate::actions::activity::{self, Day, Wanted};
use crate::app::App;
use crate::export::{self, Format};
use crate::http::failure::Failure;
use crate::http::problem::{PathOf, Problem, QueryOf, Taken};
use crate::http::visitor::Bearer;
use crate::texts::{rfc3339, texts};
use crate::web::activity::sentence;

/// What was done.
pub const RESOURCE: Resource = Resource {
    name: "activity",
    title: "Activity",
    about: "Every change at an organization is an event of its audit trail, which is a hash chain: nobody changes or removes one \
            unnoticed.",
};

/// What of the activity is wanted.
#[derive(Deserialize)]
pub struct Query {
    kind: Option<String>,
    person: Option<String>,
    part: Option<String>,
    from: Option<String>,
    to: Option<String>,
    reference: Option<String>,
    limit: Option<usize>,
    cursor: Option<String>,
}

impl Query {
    fn wanted(&self) -> Result<Wanted, Problem> {
        let kinds = words::of(EventKind::ALL, EventKind::as_str).join(", ");
        let day = "Use a day like 2026-11-03";
        Ok(Wanted {
            kind: read(
                "kind",
                self.kind.as_deref(),
                EventKind::from_word,
                &format!("Use one of {kinds}"),
            )?,
            person: read(
                "person",
                self.person.as_deref(),
                |typed| (typed.chars().count() <= LONGEST_PERSON).then(|| typed.to_owned()),
                "Use the id of an association, or a work address",
            )?
            .unwrap_or_default(),
            part: read(
                "part",
                self.part.as_deref(),
                Part::from_word,
                "Use one of any, by, about",
            )?
            .unwrap_or_default(),
            from: read("from", self.from.as_deref(), Day::parse, day)?,
            to: read("to", self.to.as_deref(), Day::parse, day)?,
            reference: read(
                "reference",
                self.reference.as_deref(),
                |typed| (typed.chars().count() <= LONGEST_REFERENCE).then(|| typed.to_owned()),
                "A reference has ten letters and digits",
            )?
            .unwrap_or_default(),
        })
    }
}

/// The longest address (RFC 5321, section 4.5.3.1.3).
const LONGEST_PERSON: usize = 254;
/// A reference with everything that people write around it.
const LONGEST_REFERENCE: usize = 40;

fn read<T>(
    name: &str,
    given: Option<&str>,
    parse: impl Fn(&str) -> Option<T>,
    problem: &str,
) -> Result<Option<T>, Problem> {
    match given.filter(|text| !text.is_empty()) {
        None => Ok(None),
        Some(text) => parse(text)
            .map(Some)
            .ok_or_else(|| Failure::parameter(name, problem).into()),
    }
}

/// A page of events.
#[derive(Serialize, ToSchema)]
struct ActivityPage {
    /// The events, newest first.
    items: Vec<EventBody>,
    /// What `cursor` of the next page is; nothing on the last one.
    #[schema(required)]
    next_cursor: Option<String>,
}

impl Example for ActivityPage {
    fn example() -> Self {
        Self {
            items: vec![EventBody::example()],
            next_cursor: None,
        }
    }
}

/// An event.
#[derive(Serialize, ToSchema)]
#[schema(as = Event)]
pub(crate) struct EventBody {
    /// Its number in the organization's chain, from 1.
    sequence: i64,
    /// What people can quote.
    reference: String,
    /// When.
    #[schema(format = "date-time")]
    at: String,
    /// What happened, such as `invitation.revoked`; there may be new ones.
    action: String,
    /// Of which kind that is.
    #[schema(value_type = words::EventKindWord)]
    kind: String,
    /// Who did it: `account`, `operator` or `system`.
    actor_kind: String,
    /// The address that the one who did it signs in with; nothing where that is private.
    #[schema(required)]
    actor: Option<String>,
    /// The association of the one who did it.
    #[schema(required, value_type = Option<words::Id>)]
    actor_association: Option<String>,
    /// The association it concerns.
    #[schema(required, value_type = Option<words::Id>)]
    association: Option<String>,
    /// The invitation it concerns.
    #[schema(required, value_type = Option<words::Id>)]
    invitation: Option<String>,
    /// What was approved together.
    #[schema(required, value_type = Option<words::Id>)]
    batch: Option<String>,
    /// The same as an English sentence.
    sentence: String,
    /// More, depending on the action.
    #[schema(value_type = Object)]
    details: Map<String, Value>,
}

impl Example for EventBody {
    fn example() -> Self {
        let details = json!({"address": "jane@contoso.example"});
        Self {
            sequence: 42,
            reference: "K7QMA-2XR3B".to_owned(),
            at: "2026-11-23T21:00:00Z".to_owned(),
            action: "invitation.revoked".to_owned(),
            kind: "invitations".to_owned(),
            actor_kind: "account".to_owned(),
            actor: Some("ppc@contoso.example".to_owned()),
            actor_association: Some("mnxw45dpon2w4zdfojxw2zltme".to_owned()),
            association: None,
            invitation: Some("nfxgs43fob2xgzlsnruw4zlcna".to_owned()),
            batch: None,
            sentence: "ppc@contoso.example revoked the approval of jane@contoso.example".to_owned(),
            details: details.as_object().cloned().unwrap_or_default(),
        }
    }
}

impl EventBody {
    /// An event as the organization's admins may read it: of what colleagues do on their way in, the account that they sign in
    /// with is private.
    pub(crate) fn of(told: Told) -> Self {
        let is_private = told.is_own || (told.kind == EventKind::People.as_str() && told.association.is_none());
        Self {
            sentence: sentence(texts("en"), &told.event),
            sequence: told.sequence,
            reference: told.event.reference,
            at: rfc3339(told.event.at),
            action: told.event.action,
            kind: told.kind,
            actor_kind: told.event.actor_kind,
            actor: told.event.actor_email.filter(|_| !is_private),
            actor_association: told.actor,
            association: told.association,
            invitation: told.invitation,
            batch: told.batch,
            details: serde_json::from_str(&told.event.details).unwrap_or_default(),
        }
    }
}

/// What the document tells of [`list`].
pub fn list_about() -> About {
    let day = || json!({"type": "string", "pattern": "^([0-9]{4}-[0-9]{2}-[0-9]{2})?$"});
    let one_of = |words: &[&str]| json!({"type": "string", "enum": words});
    let mut kinds = vec![""];
    kinds.extend(words::of(EventKind::ALL, EventKind::as_str));
    let limit = json!({"type": "integer", "minimum": 1, "maximum": super::MOST, "default": super::USUAL});
    About::new(
        "listActivity",
        "List what was done",
        "A page of the organization's activity, newest first.",
    )
    .query("kind", "Only of this kind.", one_of(&kinds))
    .query(
        "person",
        "Only with this person: the id of an association, or the work address of someone who is associated, invited or refused.",
        json!({"type": "string", "maxLength": LONGEST_PERSON}),
    )
    .query(
        "part",
        "Which part the person has in it: did it, is concerned, or either.",
        one_of(&["", "any", "by", "about"]),
    )
    .query("from", "Not before this day, in UTC.", day())
    .query("to", "Not after this day, in UTC.", day())
    .query(
        "reference",
        "Only the one with this reference, whatever else is asked for.",
        json!({"type": "string", "maxLength": LONGEST_REFERENCE}),
    )
    .query("limit", "How many at most.", limit)
    .query(
        "cursor",
        "The `next_cursor` of the page before.",
        json!({"type": "string", "pattern": "^([A-Z2-7]{5}-[A-Z2-7]{5})?$"}),
    )
    .answer::<ActivityPage>(200, "The page")
}

/// `GET …/activity`: what was done, newest first.
pub async fn list(
    State(app): State<App>,
    bearer: Bearer,
    PathOf(id): PathOf<String>,
    QueryOf(query): QueryOf<Query>,
) -> Answered {
    let (id, actor, wanted) = (membership_id(&id)?, bearer.actor(), query.wanted()?);
    let (limit, cursor) = (limit(query.limit)?, cursor(query.cursor));
    let shown = app
        .db
        .read("activity", move |tx| {
            activity::list(tx, actor, &id, &wanted, &cursor, limit)
        })
        .await?;
    let last = shown.page.items.last().filter(|_| shown.page.has_next);
    let next_cursor = last.map(|told| told.event.reference.clone());
    let items = shown.page.items.into_iter().map(EventBody::of).collect();
    Ok(ok(&ActivityPage { items, next_cursor }))
}

/// How the file is wanted.
#[derive(Deserialize)]
pub struct ExportQuery {
    format: Option<String>,
}

/// What the document tells of [`export()`].
pub fn export_about() -> About {
    About::new(
        "exportActivity",
        "Export what was done",
        "Every event of the organization's chain, oldest first, with what is needed to check the chain. The export is itself an \
         event.",
    )
    .query("format", "How the file is written.", json!({"type": "string", "enum": ["", "json", "csv"]}))
    .answer_as(200, "A JSON object a line, or CSV", "application/jsonl", "{\"chain\":\"1234567-1\",\"sequence\":1}")
    .answer_as(200, "A JSON object a line, or CSV", "text/csv", "chain,sequence\r\n1234567-1,1\r\n")
}

/// `GET …/activity/export`: everything that was done, as a file.
pub async fn export(
    State(app): State<App>,
    bearer: Bearer,
    PathOf(id): PathOf<String>,
    QueryOf(query): QueryOf<ExportQuery>,
    _: Taken,
) -> Result<Response, Problem> {
    let id = membership_id(&id)?;
    let format = read("format", query.format.as_deref(), Format::from_word, "Use json or csv")?.unwrap_or(Format::Json);
    let answer = export::activity(&app, bearer.actor(), &id, format, texts("en")).await?;
    Ok(answer.into_response())
}
