//! The people of an organization: the list, a person, and the list as a file.

use axum::extract::State;
use axum::http::{HeaderMap, header};
use guildhall_domain::association::{AssociationState, PeopleOrder};
use guildhall_domain::rights::AccessRight;
use guildhall_store::audit::Event;
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;

use super::about::{About, Example, Resource};
use super::associations::{AssociationBody, present};
use super::organizations::AssociationCounts;
use super::{Answered, MOST, USUAL, cursor, limit, membership_id, ok, public_id, word, words};
use crate::actions::people::{self, MOST_DAYS, Person, Wanted, Wish};
use crate::app::App;
use crate::config::Rights;
use crate::http::failure::Failure;
use crate::http::problem::{PathOf, Problem, QueryOf, Taken};
use crate::http::visitor::Bearer;
use crate::people_file::{self, Format};
use crate::texts::{rfc3339, texts};
use crate::web::activity::sentence;

/// What the document tells of these calls together.
pub const RESOURCE: Resource = Resource {
    name: "people",
    title: "People",
    about: "The associations of an organization, as its admins see them: the list, one person with a timeline, and the list \
            as a file.",
};

/// Which people a query asks for.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct PeopleQuery {
    state: Option<String>,
    q: String,
    country: String,
    language: String,
    right: Option<String>,
    within_days: Option<u32>,
    sort: Option<String>,
    limit: Option<usize>,
    cursor: Option<String>,
    format: Option<String>,
}

impl PeopleQuery {
    fn wish(&self, rights: &Rights) -> Result<Wish, Problem> {
        Ok(Wish {
            state: word("state", self.state.as_deref(), AssociationState::ALL)?,
            search: self.q.clone(),
            country: self.country.clone(),
            language: self.language.clone(),
            right: right(self.right.as_deref(), rights)?,
            within_days: self.within_days,
        })
    }
}

/// A right that a query names.
fn right(text: Option<&str>, rights: &Rights) -> Result<Option<AccessRight>, Problem> {
    match text {
        None | Some("") => Ok(None),
        Some(text) => match AccessRight::parse(text).and_then(|right| rights.find(right)) {
            Some(rule) => Ok(Some(rule.id)),
            None => Err(Failure::parameter("right", "Use the word of a right, such as global_admin").into()),
        },
    }
}

/// The parameters that say which people are meant, beside the state and the search.
fn filters(about: About) -> About {
    let days = json!({"type": "integer", "minimum": 1, "maximum": MOST_DAYS});
    about
        .query(
            "country",
            "Only those in the country with this two-letter code.",
            json!({"type": "string", "pattern": "^([A-Za-z]{2})?$"}),
        )
        .query(
            "language",
            "Only those with this language.",
            json!({"type": "string", "pattern": "^([a-z]{2,3}(-[A-Za-z0-9]{2,8})*)?$"}),
        )
        .query(
            "right",
            "Only those who hold this right.",
            json!({"type": "string", "pattern": "^([a-z][a-z0-9_]{0,31})?$"}),
        )
        .query("within_days", "Only those associated in the last so many days.", days)
}

fn one_of<W: AsRef<str>>(all: &[W]) -> serde_json::Value {
    let words: Vec<&str> = std::iter::once("").chain(all.iter().map(AsRef::as_ref)).collect();
    json!({"type": "string", "enum": words})
}

/// A page of the people.
#[derive(Serialize, ToSchema)]
struct PeoplePage<'a> {
    /// The people.
    items: Vec<AssociationBody<'a>>,
    /// What `cursor` of the next page is; nothing on the last one.
    #[schema(required, value_type = Option<words::Id>)]
    next_cursor: Option<&'a str>,
    /// How many there are in each state, whatever is searched for.
    counts: AssociationCounts,
}

impl Example for PeoplePage<'_> {
    fn example() -> Self {
        Self {
            items: vec![AssociationBody::example()],
            next_cursor: None,
            counts: AssociationCounts {
                active: 1,
                ..AssociationCounts::default()
            },
        }
    }
}

/// What the document tells of [`list`].
pub fn list_about() -> About {
    let about = About::new(
        "listAssociations",
        "List people",
        "A page of the organization's people, newest first unless another order is asked for.",
    )
    .pages(
        &words::of(AssociationState::ALL, AssociationState::as_str),
        "in names and address",
    );
    filters(about)
        .query("sort", "In which order.", one_of(PeopleOrder::ALL))
        .answer::<PeoplePage<'_>>(200, "The page")
}

/// `GET …/associations`: a page of the people.
pub async fn list(
    State(app): State<App>,
    bearer: Bearer,
    PathOf(id): PathOf<String>,
    QueryOf(query): QueryOf<PeopleQuery>,
) -> Answered {
    let (id, actor) = (membership_id(&id)?, bearer.actor());
    let wanted = Wanted {
        wish: query.wish(&app.house.config.program.rights)?,
        order: word("sort", query.sort.as_deref(), PeopleOrder::ALL)?.unwrap_or(PeopleOrder::Newest),
        cursor: cursor(query.cursor),
        limit: limit(query.limit)?,
    };
    let listed = app
        .db
        .read("people page", move |tx| people::list(tx, actor, &id, &wanted))
        .await?;
    let last = listed.page.items.last().filter(|_| listed.page.has_next);
    Ok(ok(&PeoplePage {
        items: listed
            .page
            .items
            .iter()
            .map(|(association, rights)| present(association, rights))
            .collect(),
        next_cursor: last.map(|(last, _)| last.public_id.as_str()),
        counts: AssociationCounts::of(&listed.counts),
    }))
}

/// What the document tells of [`export`].
pub fn export_about() -> About {
    let search = json!({"type": "string", "maxLength": 254});
    let about = About::new(
        "exportAssociations",
        "Export people",
        "Everyone whom the filters leave, as a file: JSON unless `format=csv`, or `Accept: text/csv`. It is sent as it is read; \
         whoever matches from beginning to end is in it exactly once. It is in the audit trail before its first byte leaves.",
    )
    .query("state", "Only those in this state.", one_of(AssociationState::ALL))
    .query(
        "q",
        "Only those with a word of the name, or a part of the address, that begins with this; `@` in front means the domain.",
        search,
    );
    filters(about)
        .query(
            "format",
            "The kind of file.",
            json!({"type": "string", "enum": ["csv", "json"]}),
        )
        .answer_list::<AssociationBody<'_>>(200, "The file")
        .answer_as(200, "The file", "text/csv", "id,state,given_name,family_name,…\r\n")
}

/// `GET …/associations/export`: all of them as a file, JSON unless CSV is asked for.
pub async fn export(
    State(app): State<App>,
    bearer: Bearer,
    PathOf(id): PathOf<String>,
    QueryOf(query): QueryOf<PeopleQuery>,
    _: Taken,
    headers: HeaderMap,
) -> Answered {
    let (id, actor) = (membership_id(&id)?, bearer.actor());
    let accepts_csv = || {
        let accepted = headers.get(header::ACCEPT).and_then(|value| value.to_str().ok());
        let mut kinds = accepted.unwrap_or_default().split(',');
        kinds.any(|kind| {
            let (name, weight) = kind.split_once(';').unwrap_or((kind, ""));
            // RFC 9110, section 12.4.2: a weight of nought means "not this".
            let is_refused = weight.trim().strip_prefix("q=").and_then(|q| q.parse().ok()) == Some(0.0);
            name.trim().eq_ignore_ascii_case("text/csv") && !is_refused
        })
    };
    let format = match query.format.as_deref() {
        None if accepts_csv() => Format::Csv,
        None => Format::Json,
        Some(word) => Format::from_word(word).ok_or_else(|| Failure::parameter("format", "Use one of csv, json"))?,
    };
    Ok(people_file::send(&app, actor, id, query.wish(&app.house.config.program.rights)?, format).await?)
}

/// Where the timeline of a person goes on.
#[derive(Deserialize)]
pub struct TimelineQuery {
    limit: Option<usize>,
    cursor: Option<String>,
}

/// A person, and what happened around them.
#[derive(Serialize, ToSchema)]
struct PersonBody<'a> {
    #[serde(flatten)]
    association: AssociationBody<'a>,
    /// How many associations with the organization the same account had before.
    earlier_associations: i64,
    /// What happened in all of them, newest first.
    timeline: Vec<Happened<'a>>,
    /// What `cursor` of the timeline's next page is; nothing on the last one.
    #[schema(required)]
    next_cursor: Option<&'a str>,
}

/// Something that happened.
#[derive(Serialize, ToSchema)]
struct Happened<'a> {
    /// What can be quoted of it.
    reference: &'a str,
    /// When.
    #[schema(format = DateTime)]
    at: String,
    /// What, as a stable word.
    action: &'a str,
    /// Who did it: `account`, `operator` or `system`.
    actor: &'a str,
    /// The same as an English sentence.
    sentence: String,
}

impl Example for PersonBody<'_> {
    fn example() -> Self {
        Self {
            association: AssociationBody::example(),
            earlier_associations: 0,
            timeline: vec![Happened {
                reference: "K7QM2-XR9HT",
                at: "2026-11-23T21:05:00Z".to_owned(),
                action: "association.activated",
                actor: "account",
                sentence: "jane@contoso.example was associated".to_owned(),
            }],
            next_cursor: None,
        }
    }
}

fn happened(event: &Event) -> Happened<'_> {
    Happened {
        reference: &event.reference,
        at: rfc3339(event.at),
        action: &event.action,
        actor: &event.actor_kind,
        sentence: sentence(texts("en"), event),
    }
}

/// What the document tells of [`person`].
pub fn person_about() -> About {
    let limit = json!({"type": "integer", "minimum": 1, "maximum": MOST, "default": USUAL});
    About::new(
        "showPerson",
        "Show a person",
        "The profile, where the person stands, and a page of what happened, newest first.",
    )
    .query("limit", "How many of what happened, at most.", limit)
    .query(
        "cursor",
        "The `next_cursor` of the page before.",
        json!({"type": "string"}),
    )
    .answer::<PersonBody<'_>>(200, "The person")
}

/// `GET …/associations/{id}`: a person with what happened around them.
pub async fn person(
    State(app): State<App>,
    bearer: Bearer,
    PathOf((id, person)): PathOf<(String, String)>,
    QueryOf(query): QueryOf<TimelineQuery>,
) -> Answered {
    let (id, actor, person) = (membership_id(&id)?, bearer.actor(), public_id(&person)?);
    let (cursor, limit) = (cursor(query.cursor), limit(query.limit)?);
    let found = app
        .db
        .read("a person", move |tx| {
            people::show(tx, actor, &id, &person, &cursor, limit)
        })
        .await?;
    Ok(ok(&present_person(&found)))
}

/// A person as the API shows them.
pub(crate) fn present_person(found: &Person) -> impl Serialize {
    let timeline = &found.timeline;
    let last = timeline.items.last().filter(|_| timeline.has_next);
    PersonBody {
        association: present(&found.association, &found.rights),
        earlier_associations: found.earlier,
        timeline: timeline.items.iter().map(happened).collect(),
        next_cursor: last.map(|last| last.reference.as_str()),
    }
}
