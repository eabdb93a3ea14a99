//! A list of people to invite: a verdict for every row, and the approval of those that can be.

use axum::extract::State;
use axum::http::StatusCode;
use guildhall_domain::language::Language;
use guildhall_domain::policy::Operation;
use guildhall_domain::preset::Presets;
use guildhall_domain::rights::{AccessRight, Held};
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;

use super::rights::Words;
use super::verdicts::{RowCounts, RowVerdict, counts, verdicts};
use crate::actions::idempotency::Answer;
use crate::actions::invitations::{self, ApproveInvitees};
use crate::api::about::{About, Example};
use crate::api::invitation_urls::link;
use crate::api::list_body::{self, FileBody, ListBody, Listed, RowBody};
use crate::api::repeat::{Call, answer_bytes};
use crate::api::{Answered, instant, membership_id, ok, words};
use crate::app::App;
use crate::http::failure::Failure;
use crate::http::problem::PathOf;
use crate::http::visitor::Bearer;

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
    .body_as("text/tab-separated-values", list_body::TABBED)
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
    let (id, actor) = (membership_id(&id)?, bearer.actor());
    let (invitees, file) = (std::sync::Arc::new(body.invitees), body.file);
    let (list, house) = (invitees.clone(), app.house.clone());
    let preview = app
        .db
        .read("preview invitees", move |tx| {
            invitations::preview(tx, &house, actor, &id, &invitees)
        })
        .await?;
    Ok(ok(&Previewed {
        rows: verdicts(&list, &preview.outcomes),
        counts: counts(&preview.outcomes),
        file: file.as_ref(),
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
    /// The rights that invitees whose row names none get when they accept: what you could grant yourself, and could still
    /// grant at that moment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<Vec<words::AccessRightWord>>, nullable = false)]
    rights: Option<Words>,
    /// When these rights end by themselves; never when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(format = DateTime, nullable = false)]
    rights_until: Option<String>,
}

impl ApproveBody {
    fn presets(&self) -> Result<Presets, Failure> {
        let until = instant("rights_until", self.rights_until.as_deref())?;
        let unknown = || Failure::parameter("rights", "Use the words of rights, such as software_download");
        let words = self.rights.as_ref().map(|words| words.0.as_slice()).unwrap_or_default();
        let rights = words.iter().map(|word| AccessRight::parse(word).ok_or_else(unknown));
        let rights = rights.collect::<Result<Vec<_>, _>>()?;
        if until.is_some() && rights.is_empty() {
            return Err(Failure::parameter(
                "rights_until",
                "Say in rights which rights end then, or leave it out",
            ));
        }
        Ok(Presets::of(rights.into_iter().map(|right| Held { right, until })))
    }
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
            rights: Some(Words(vec!["report_viewer".to_owned()])),
            rights_until: None,
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
    .body_as("text/tab-separated-values", list_body::TABBED)
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
    .query(
        "rights",
        "Beside a file: as in the JSON body, with commas between them.",
        json!({"type": "string", "pattern": "^([a-z][a-z0-9_]{0,31}(,|$))*$"}),
    )
    .query(
        "rights_until",
        "Beside a file: as in the JSON body.",
        json!({"type": "string", "format": "date-time"}),
    )
    .answer::<ApprovedBody<'_>>(201, "At least one row was approved")
    .answer::<ApprovedBody<'_>>(200, "No row could be approved; nothing was written")
    .refuses(413, list_body::TOO_MUCH)
    .refuses(422, list_body::UNREADABLE)
}

/// `POST …/invitations`: approves every row that can be; 201 when any was.
pub async fn approve(call: Call, PathOf(id): PathOf<String>, body: ListBody<ApproveBody>) -> Answered {
    let (id, actor, house) = (membership_id(&id)?, call.actor(), call.house());
    let ListBody {
        value,
        invitees,
        file,
        bytes,
    } = body;
    let language = match &value.language {
        Some(tag) => Some(Language::parse(tag).map_err(|e| Failure::parameter("language", &e.to_string()))?),
        None => None,
    };
    let (is_long, presets) = (invitees.rows().len() > 500, value.presets()?);
    let order = std::sync::Arc::new(ApproveInvitees {
        invitees,
        language,
        expires_in_days: value
            .expires_in_days
            .unwrap_or(house.config.invitations.expires_in_days),
        allow_outside_domains: value.allow_outside_domains,
        presets,
    });
    call.about(&id, Operation::ApproveInvitees)
        .long(is_long)
        .perform("approve invitees", &bytes, move |tx| {
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
                file: file.as_ref(),
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
    /// How the file was understood; only where the list came as one.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub file: Option<&'a FileBody>,
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
            file: None,
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
    /// How the file was understood; only where the list came as one.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub file: Option<&'a FileBody>,
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
            file: None,
        }
    }
}
