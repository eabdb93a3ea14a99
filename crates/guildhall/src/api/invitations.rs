//! Invitations: preview, approve, list, change, revoke.

use axum::extract::State;
use axum::http::{HeaderMap, Method, StatusCode, Uri};
use guildhall_domain::id::PublicId;
use guildhall_domain::invitation::{Delivery, InvitationOrder, InvitationState, RowOutcome};
use guildhall_domain::invitees::{Invitee, Invitees, RowFault, tally};
use guildhall_domain::language::Language;
use guildhall_domain::organization::MembershipId;
use guildhall_domain::policy::Operation;
use guildhall_store::Tx;
use guildhall_store::invitations::Invitation;
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;

use super::about::{About, Example, Resource};
use super::invitation_urls::link;
use super::list_body::{self, ListBody, Listed, RowBody};
use super::organizations::InvitationCounts;
use super::repeat::{self, Call, answer, answer_bytes};
use super::{Answered, cursor, limit, membership_id, ok, public_id, words};
use crate::actions::idempotency::Answer;
use crate::actions::invitations::{self, ApproveInvitees, Change, InvitationFilter, Told, Wanted, WantedInvitations};
use crate::actions::{ActionError, Actor};
use crate::app::App;
use crate::http::conditional::Expected;
use crate::http::failure::Failure;
use crate::http::problem::{JsonBody, PathOf, Problem, QueryOf};
use crate::http::visitor::Bearer;
use crate::texts::rfc3339;

/// What the document tells of the lists of people to invite.
pub const INVITEES: Resource = Resource {
    name: "invitees",
    title: "Invitees",
    about: "Lists of people to invite: pasted, row by row, or as a file. A preview judges every row and writes nothing; an \
            approval pre-approves every row that can be.",
};

/// Pre-approved addresses.
pub const RESOURCE: Resource = Resource {
    name: "invitations",
    title: "Invitations",
    about: "An invitation is one pre-approved work address at one organization. Whoever proves that address, through the \
            invitation URL, is associated.",
};

/// The body of a preview.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PreviewBody {
    /// The list as it was pasted: addresses between `;`, `,`, tabs or line ends, also as `Name <address>`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(max_length = 16_777_216)]
    addresses: Option<String>,
    /// The list row by row, in place of `addresses`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(max_items = 100_000)]
    rows: Option<Vec<RowBody>>,
}

impl Listed for PreviewBody {
    fn take(&mut self) -> (Option<String>, Option<Vec<RowBody>>) {
        (self.addresses.take(), self.rows.take())
    }
}

impl Example for PreviewBody {
    fn example() -> Self {
        Self {
            addresses: Some("Jane Doe <jane@contoso.example>; nobody".to_owned()),
            rows: None,
        }
    }
}

/// What the document tells of [`preview`].
pub fn preview_about() -> About {
    About::new(
        "previewInvitees",
        "Judge a list",
        "A verdict for every row of a list, before anything is approved. Writes nothing.",
    )
    .writes_nothing()
    .body::<PreviewBody>()
    .body_as("text/csv", list_body::EXAMPLE)
    .answer::<Previewed<'_>>(200, "A verdict for every row, in order")
    .refuses(413, list_body::TOO_MUCH)
    .refuses(422, list_body::UNREADABLE)
}

/// `POST …/invitations/preview`: a verdict for every row; writes nothing.
pub async fn preview(
    State(app): State<App>,
    bearer: Bearer,
    PathOf(id): PathOf<String>,
    body: ListBody<PreviewBody>,
) -> Answered {
    let (id, actor) = (membership_id(&id)?, Actor::Account(bearer.account));
    let invitees = std::sync::Arc::new(body.invitees);
    let list = invitees.clone();
    let preview = app
        .db
        .read("preview invitees", move |tx| {
            invitations::preview(tx, actor, &id, &invitees)
        })
        .await?;
    Ok(ok(&Previewed {
        rows: verdicts(&list, &preview.outcomes),
        counts: counts(&preview.outcomes),
    }))
}

/// The body of an approval.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ApproveBody {
    /// The list as it was pasted: addresses between `;`, `,`, tabs or line ends, also as `Name <address>`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(max_length = 16_777_216)]
    addresses: Option<String>,
    /// The list row by row, in place of `addresses`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(max_items = 100_000)]
    rows: Option<Vec<RowBody>>,
    /// The language of invitees whose row names none, one of the program's; the organization's own when left out.
    #[schema(value_type = Option<words::LanguageTag>)]
    language: Option<String>,
    /// When the approval runs out, in days from now; the installation's own (30) when left out.
    #[schema(minimum = 1, maximum = 365)]
    expires_in_days: Option<u32>,
    /// Whether addresses outside the organization's domains are approved too.
    #[serde(default)]
    allow_outside_domains: bool,
}

impl Listed for ApproveBody {
    fn take(&mut self) -> (Option<String>, Option<Vec<RowBody>>) {
        (self.addresses.take(), self.rows.take())
    }
}

impl Example for ApproveBody {
    fn example() -> Self {
        Self {
            addresses: Some("Jane Doe <jane@contoso.example>; nobody".to_owned()),
            rows: None,
            language: Some("de".to_owned()),
            expires_in_days: Some(30),
            allow_outside_domains: false,
        }
    }
}

/// What the document tells of [`approve`].
pub fn approve_about() -> About {
    About::new(
        "approveInvitees",
        "Approve invitees",
        "Pre-approves every row that can be; one bad row never stops the others. Nothing is mailed by itself: share the \
         invitation URL of the answer.",
    )
    .body::<ApproveBody>()
    .body_as("text/csv", list_body::EXAMPLE)
    .query(
        "language",
        "Beside a file: as in the JSON body.",
        json!({"type": "string", "pattern": "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"}),
    )
    .query(
        "expires_in_days",
        "Beside a file: as in the JSON body.",
        json!({"type": "integer", "minimum": 1, "maximum": 365}),
    )
    .query(
        "allow_outside_domains",
        "Beside a file: as in the JSON body.",
        json!({"type": "boolean"}),
    )
    .answer::<ApprovedBody<'_>>(201, "At least one row was approved")
    .answer::<ApprovedBody<'_>>(200, "No row could be approved; nothing was written")
    .refuses(413, list_body::TOO_MUCH)
    .refuses(422, list_body::UNREADABLE)
}

/// `POST …/invitations`: approves every row that can be; 201 when any was.
pub async fn approve(
    State(app): State<App>,
    bearer: Bearer,
    PathOf(id): PathOf<String>,
    (method, uri, headers): (Method, Uri, HeaderMap),
    body: ListBody<ApproveBody>,
) -> Answered {
    let (id, actor, house) = (membership_id(&id)?, Actor::Account(bearer.account), app.house.clone());
    let ListBody { value, invitees, bytes } = body;
    let language = match value.language {
        Some(tag) => Some(Language::parse(&tag).map_err(|e| Failure::parameter("language", &e.to_string()))?),
        None => None,
    };
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
#[derive(Serialize, ToSchema)]
#[schema(as = Preview)]
pub(crate) struct Previewed<'a> {
    /// A verdict for every row, in order.
    pub rows: Vec<RowVerdict<'a>>,
    /// How many rows got each verdict.
    pub counts: RowCounts,
}

impl Example for Previewed<'_> {
    fn example() -> Self {
        Self {
            rows: vec![RowVerdict::good("new"), RowVerdict::bad()],
            counts: RowCounts {
                new: 1,
                invalid: 1,
                total: 2,
                ..RowCounts::default()
            },
        }
    }
}

/// The answer to an approval.
#[derive(Serialize, ToSchema)]
#[schema(as = Approval)]
pub(crate) struct ApprovedBody<'a> {
    /// A verdict for every row, in order.
    pub rows: Vec<RowVerdict<'a>>,
    /// How many rows got each verdict.
    pub counts: RowCounts,
    /// What was approved together; nothing where no row was.
    #[schema(required, value_type = Option<words::Id>)]
    pub batch: Option<&'a str>,
    /// The URL to share.
    #[schema(format = "uri")]
    pub invitation_url: String,
}

impl Example for ApprovedBody<'_> {
    fn example() -> Self {
        Self {
            rows: vec![RowVerdict::good("approved"), RowVerdict::bad()],
            counts: RowCounts {
                approved: 1,
                invalid: 1,
                total: 2,
                ..RowCounts::default()
            },
            batch: Some("nfxgs43fob2xgzlsnruw4zlcna"),
            invitation_url: "https://partners.example/i/mfrggzdfmztwq2lknnwg23tpobyxe43uov3ho6dzpi".to_owned(),
        }
    }
}

/// The verdict on one row.
#[derive(Serialize, ToSchema)]
pub(crate) struct RowVerdict<'a> {
    /// The row's number, from 1: among the entries of a pasted list, or in the file, where a header counts.
    pub position: usize,
    /// The row as it was given.
    pub input: &'a str,
    /// The address in it, if it is one.
    #[schema(required)]
    pub address: Option<&'a str>,
    /// The verdict.
    #[schema(value_type = words::RowOutcomeWord)]
    pub outcome: &'static str,
    /// Why it is not approved, in English; nothing where it is, or can be.
    #[schema(required)]
    pub reason: Option<String>,
    /// What is wrong with the row: a stable code.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub fault: Option<&'static str>,
    /// At which character of `input`, counted from 1, where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub character: Option<usize>,
}

impl RowVerdict<'_> {
    fn good(outcome: &'static str) -> Self {
        Self {
            position: 1,
            input: "Jane Doe <jane@contoso.example>",
            address: Some("jane@contoso.example"),
            outcome,
            reason: None,
            fault: None,
            character: None,
        }
    }

    fn bad() -> Self {
        Self {
            position: 2,
            input: "nobody",
            address: None,
            outcome: "invalid",
            reason: Some("Enter an address like name@company.com; this one has no @".to_owned()),
            fault: Some("no-at"),
            character: None,
        }
    }
}

/// How many rows got each verdict.
#[derive(Default, Serialize, ToSchema)]
pub(crate) struct RowCounts {
    /// Can be approved.
    pub new: usize,
    /// Approved now.
    pub approved: usize,
    /// Approved before.
    pub already_invited: usize,
    /// Of someone who is associated.
    pub already_associated: usize,
    /// As in an earlier row.
    pub duplicate: usize,
    /// No address.
    pub invalid: usize,
    /// An address beside a language, a name or a note that cannot be used.
    pub bad_field: usize,
    /// Outside the organization's domains.
    pub outside_domain: usize,
    /// All rows.
    pub total: usize,
}

/// The verdict on every row, in order.
pub(crate) fn verdicts<'a>(invitees: &'a Invitees, outcomes: &[RowOutcome]) -> Vec<RowVerdict<'a>> {
    let verdict = |(row, outcome): (&'a Invitee, &RowOutcome)| RowVerdict {
        position: row.position,
        input: &row.input,
        address: row.address.as_ref().ok().map(|address| address.as_str()),
        outcome: outcome.as_str(),
        reason: reason(row, *outcome),
        fault: match &row.address {
            Err(error) => Some(error.fault.code()),
            Ok(_) => row.fault.as_ref().map(RowFault::code),
        },
        character: row
            .address
            .as_ref()
            .err()
            .and_then(|error| (error.position > 0).then_some(error.position)),
    };
    invitees.rows().iter().zip(outcomes).map(verdict).collect()
}

fn reason(row: &Invitee, outcome: RowOutcome) -> Option<String> {
    match (outcome, &row.address) {
        (RowOutcome::Invalid, Err(error)) => Some(error.to_string()),
        (RowOutcome::BadField, _) => row.fault.as_ref().map(ToString::to_string),
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
pub(crate) fn counts(outcomes: &[RowOutcome]) -> RowCounts {
    let mut counts = RowCounts {
        total: outcomes.len(),
        ..RowCounts::default()
    };
    for (outcome, n) in tally(outcomes) {
        let count = match outcome {
            RowOutcome::New => &mut counts.new,
            RowOutcome::Approved => &mut counts.approved,
            RowOutcome::AlreadyInvited => &mut counts.already_invited,
            RowOutcome::AlreadyAssociated => &mut counts.already_associated,
            RowOutcome::Duplicate => &mut counts.duplicate,
            RowOutcome::Invalid => &mut counts.invalid,
            RowOutcome::BadField => &mut counts.bad_field,
            RowOutcome::OutsideDomain => &mut counts.outside_domain,
        };
        *count = n;
    }
    counts
}

/// A page of invitations.
#[derive(Serialize, ToSchema)]
struct InvitationPage<'a> {
    /// The invitations, newest first.
    items: Vec<InvitationBody<'a>>,
    /// What `cursor` of the next page is; nothing on the last one.
    #[schema(required, value_type = Option<words::Id>)]
    next_cursor: Option<&'a str>,
    /// How many there are in each state, whatever is searched for.
    counts: InvitationCounts,
}

impl Example for InvitationPage<'_> {
    fn example() -> Self {
        Self {
            items: vec![InvitationBody::example()],
            next_cursor: None,
            counts: InvitationCounts {
                approved: 1,
                ..InvitationCounts::default()
            },
        }
    }
}

/// What the document tells of [`list`].
pub fn list_about() -> About {
    About::new(
        "listInvitations",
        "List invitations",
        "A page of the organization's invitations, newest first.",
    )
    .pages(
        &words::of(InvitationState::ALL, InvitationState::as_str),
        "in the address",
    )
    .query(
        "sort",
        "The order; other than `newest` only within one state",
        json!({"type": "string", "enum": words::of(InvitationOrder::ALL, InvitationOrder::as_str)}),
    )
    .query("language", "Only in this language", json!({"type": "string"}))
    .query(
        "delivery",
        "Only with this delivery",
        json!({"type": "string", "enum": words::of(Delivery::ALL, Delivery::as_str)}),
    )
    .query("batch", "Only of this approval", json!({"type": "string"}))
    .query(
        "expiring_in_days",
        "Only what expires within so many days",
        json!({"type": "integer", "minimum": 1, "maximum": 365}),
    )
    .answer::<InvitationPage<'_>>(200, "The page")
}

/// The parameters of the list of invitations.
#[derive(Deserialize)]
pub struct InvitationsQuery {
    state: Option<String>,
    #[serde(default)]
    q: String,
    limit: Option<usize>,
    cursor: Option<String>,
    sort: Option<String>,
    language: Option<String>,
    delivery: Option<String>,
    batch: Option<String>,
    expiring_in_days: Option<u32>,
}

impl InvitationsQuery {
    fn wanted(self) -> Result<WantedInvitations, Problem> {
        let order = word(
            "sort",
            self.sort.as_deref(),
            InvitationOrder::ALL,
            InvitationOrder::as_str,
        )?;
        let filter = FilterBody {
            language: self.language,
            delivery: self.delivery,
            batch: self.batch,
            expiring_in_days: self.expiring_in_days,
        };
        Ok(WantedInvitations {
            list: Wanted {
                state: word(
                    "state",
                    self.state.as_deref(),
                    InvitationState::ALL,
                    InvitationState::as_str,
                )?,
                search: self.q,
                cursor: cursor(self.cursor),
                limit: limit(self.limit)?,
            },
            filter: filter.read()?,
            order: order.unwrap_or(InvitationOrder::Newest),
        })
    }
}

/// What invitations have to be, beside their state and address.
#[derive(Default, Deserialize)]
pub(super) struct FilterBody {
    pub language: Option<String>,
    pub delivery: Option<String>,
    pub batch: Option<String>,
    pub expiring_in_days: Option<u32>,
}

impl FilterBody {
    pub fn read(self) -> Result<InvitationFilter, Problem> {
        let said = |text: Option<String>| text.filter(|text| !text.is_empty());
        let batch = said(self.batch)
            .map(|id| PublicId::parse(&id).ok_or_else(|| Failure::parameter("batch", "Use the id of a batch")))
            .transpose()?;
        let language = said(self.language)
            .map(|tag| Language::parse(&tag).map_err(|e| Failure::parameter("language", &e.to_string())))
            .transpose()?;
        if self.expiring_in_days.is_some_and(|days| !(1..=365).contains(&days)) {
            return Err(Failure::parameter("expiring_in_days", "Use a number from 1 to 365").into());
        }
        Ok(InvitationFilter {
            language: language.map(|language| language.as_str().to_owned()),
            delivery: word("delivery", self.delivery.as_deref(), Delivery::ALL, Delivery::as_str)?,
            batch,
            expiring_in_days: self.expiring_in_days,
        })
    }
}

/// One of an enum's words; empty means that nothing was said.
pub(super) fn word<T: Copy>(
    name: &str,
    given: Option<&str>,
    all: &[T],
    as_str: fn(T) -> &'static str,
) -> Result<Option<T>, Problem> {
    let Some(text) = given.filter(|text| !text.is_empty()) else {
        return Ok(None);
    };
    let found = all.iter().find(|one| as_str(**one) == text);
    found.copied().map(Some).ok_or_else(|| {
        let words: Vec<&str> = all.iter().map(|one| as_str(*one)).collect();
        Failure::parameter(name, &format!("Use one of {}", words.join(", "))).into()
    })
}

/// `GET …/invitations`: a page, newest first unless `sort` says otherwise.
pub async fn list(
    State(app): State<App>,
    bearer: Bearer,
    PathOf(id): PathOf<String>,
    QueryOf(query): QueryOf<InvitationsQuery>,
) -> Answered {
    let (id, actor) = (membership_id(&id)?, Actor::Account(bearer.account));
    let wanted = query.wanted()?;
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
    Ok(ok(&InvitationPage {
        items: listed.page.items.iter().map(present).collect(),
        next_cursor: next,
        counts: InvitationCounts::of(&listed.counts),
    }))
}

/// An invitation.
#[derive(Serialize, ToSchema)]
#[schema(as = Invitation)]
pub(crate) struct InvitationBody<'a> {
    /// What this invitation is called in paths.
    #[schema(value_type = words::Id)]
    id: &'a str,
    /// The address as it was approved.
    address: &'a str,
    /// The name of its person, where the list had one.
    #[schema(required)]
    name: Option<&'a str>,
    /// What the admins want to remember.
    #[schema(required)]
    note: Option<&'a str>,
    /// The invitee's language.
    #[schema(value_type = words::LanguageTag)]
    language: &'a str,
    /// Where it stands.
    #[schema(value_type = words::InvitationStateWord)]
    state: &'static str,
    /// When it runs out, or has.
    #[schema(format = DateTime)]
    expires_at: String,
    /// When it was approved.
    #[schema(format = DateTime)]
    created_at: String,
    /// Who approved it; nothing where it was the operator.
    #[schema(required)]
    approved_by: Option<&'a str>,
    /// How the last mail to its person went.
    #[schema(value_type = words::DeliveryWord)]
    delivery: &'static str,
    /// Since when that holds.
    #[schema(required, format = DateTime)]
    delivery_at: Option<String>,
    /// What the mail server said when it failed.
    #[schema(required)]
    delivery_error: Option<&'a str>,
}

impl Example for InvitationBody<'_> {
    fn example() -> Self {
        Self {
            id: "nfxgs43fob2xgzlsnruw4zlcna",
            address: "jane@contoso.example",
            name: Some("Jane Doe"),
            note: None,
            language: "de",
            state: "approved",
            expires_at: "2026-12-23T21:00:00Z".to_owned(),
            created_at: "2026-11-23T21:00:00Z".to_owned(),
            approved_by: Some("ppc@contoso.example"),
            delivery: "not_sent",
            delivery_at: None,
            delivery_error: None,
        }
    }
}

/// An invitation.
pub(crate) fn present(invitation: &Invitation) -> InvitationBody<'_> {
    InvitationBody {
        id: invitation.public_id.as_str(),
        address: &invitation.address,
        name: invitation.name.as_deref(),
        note: invitation.note.as_deref(),
        language: &invitation.language,
        state: invitation.state.as_str(),
        expires_at: rfc3339(invitation.expires_at),
        created_at: rfc3339(invitation.created_at),
        approved_by: invitation.approved_by.as_deref(),
        delivery: invitation.delivery.as_str(),
        delivery_at: invitation.delivery_at.map(rfc3339),
        delivery_error: invitation.delivery_error.as_deref(),
    }
}

/// An invitation with its mails.
#[derive(Serialize, ToSchema)]
struct ToldBody<'a> {
    #[serde(flatten)]
    invitation: InvitationBody<'a>,
    /// Its mails, newest first.
    mails: Vec<MailBody<'a>>,
}

/// A mail of an invitation.
#[derive(Serialize, ToSchema)]
struct MailBody<'a> {
    /// `queued`, `sent`, `failed` or `withdrawn`.
    state: &'a str,
    /// When it was asked for.
    #[schema(format = DateTime)]
    queued_at: String,
    /// When that ended.
    #[schema(required, format = DateTime)]
    finished_at: Option<String>,
    /// What the mail server said last.
    #[schema(required)]
    error: Option<&'a str>,
    /// Who asked for it; nothing where it was the operator.
    #[schema(required)]
    sender: Option<&'a str>,
}

impl Example for ToldBody<'_> {
    fn example() -> Self {
        Self {
            invitation: InvitationBody::example(),
            mails: Vec::new(),
        }
    }
}

/// What the document tells of [`show`].
pub fn show_about() -> About {
    About::new(
        "showInvitation",
        "Show an invitation",
        "One invitation with its mails; its `ETag` is what a change may ask for.",
    )
    .answer::<ToldBody<'_>>(200, "The invitation")
}

/// `GET …/invitations/{id}`: one invitation with its mails.
pub async fn show(
    State(app): State<App>,
    bearer: Bearer,
    PathOf((organization, id)): PathOf<(String, String)>,
) -> Answered {
    let (organization, id) = (membership_id(&organization)?, public_id(&id)?);
    let actor = Actor::Account(bearer.account);
    let told = app
        .db
        .read("invitation", move |tx| invitations::tell(tx, actor, &organization, &id))
        .await?;
    Ok(ok(&present_told(&told)))
}

fn present_told(told: &Told) -> ToldBody<'_> {
    let mails = told.letters.iter().map(|letter| MailBody {
        state: &letter.state,
        queued_at: rfc3339(letter.queued_at),
        finished_at: letter.finished_at.map(rfc3339),
        error: letter.error.as_deref(),
        sender: letter.sender.as_deref(),
    });
    ToldBody {
        invitation: present(&told.invitation),
        mails: mails.collect(),
    }
}

/// Whether an invitation still is what `If-Match` says, if it says anything; from here on nobody else changes it.
fn must_be(
    tx: &mut Tx<'_>,
    expected: Option<&Expected>,
    actor: Actor,
    organization: &MembershipId,
    id: &PublicId,
) -> Result<(), ActionError> {
    let Some(expected) = expected else { return Ok(()) };
    invitations::hold(tx, actor, organization, id)?;
    let now = invitations::tell(tx, actor, organization, id)?;
    if expected.is(&present_told(&now)) {
        Ok(())
    } else {
        Err(ActionError::ChangedMeanwhile)
    }
}

/// What the document tells of [`revoke`].
pub fn revoke_about() -> About {
    About::new(
        "revokeInvitation",
        "Revoke an invitation",
        "Takes an approval back. The address can be approved anew later.",
    )
    .guarded()
    .answer::<InvitationBody<'_>>(200, "The invitation, revoked")
    .refuses(409, &["invitation-closed"])
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
    let expected = Expected::of(&headers);
    repeat::perform(&app, call, move |tx| {
        must_be(tx, expected.as_ref(), actor, &organization, &id)?;
        let revoked = invitations::revoke(tx, actor, &organization, &id)?;
        Ok(answer(StatusCode::OK, &present(&revoked)))
    })
    .await
}

/// The body of a change; what is not named stays.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangeBody {
    /// Another language, one of the program's.
    #[schema(value_type = Option<words::LanguageTag>)]
    language: Option<String>,
    /// Another expiry, in days from now.
    #[schema(minimum = 1, maximum = 365)]
    expires_in_days: Option<u32>,
}

impl Example for ChangeBody {
    fn example() -> Self {
        Self {
            language: Some("fr".to_owned()),
            expires_in_days: Some(60),
        }
    }
}

/// What the document tells of [`change`].
pub fn change_about() -> About {
    About::new(
        "changeInvitation",
        "Change an invitation",
        "Another language, another expiry counted from now. What is not named stays.",
    )
    .guarded()
    .body::<ChangeBody>()
    .answer::<ToldBody<'_>>(200, "The invitation as it is now")
    .refuses(409, &["invitation-closed"])
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
    let expected = Expected::of(&headers);
    repeat::perform(&app, call, move |tx| {
        must_be(tx, expected.as_ref(), actor, &organization, &id)?;
        invitations::change(tx, &house, actor, &organization, &id, &change)?;
        let now = invitations::tell(tx, actor, &organization, &id)?;
        Ok(answer(StatusCode::OK, &present_told(&now)))
    })
    .await
}
