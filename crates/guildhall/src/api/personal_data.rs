//! What is stored of the account's person, to take along.

use axum::extract::State;
use serde::Serialize;
use utoipa::ToSchema;

use super::Answered;
use super::about::{About, Example};
use crate::app::App;
use crate::http::problem::Taken;
use crate::http::visitor::Bearer;
use crate::personal_file;

/// Everything that is stored of one person: a list for each kind of thing. `docs/privacy.md` has its fields.
#[derive(Serialize, ToSchema)]
#[schema(as = PersonalData)]
pub struct PersonalDataBody {
    /// When this was made.
    #[schema(format = DateTime)]
    exported_at: String,
    /// The account.
    #[schema(value_type = Object)]
    account: serde_json::Value,
    /// The ways to sign in.
    #[schema(value_type = Vec<Object>)]
    sign_in_methods: Vec<serde_json::Value>,
    /// Where the account is signed in with a browser.
    #[schema(value_type = Vec<Object>)]
    sessions: Vec<serde_json::Value>,
    /// Codes that were mailed to add an address.
    #[schema(value_type = Vec<Object>)]
    codes_awaited: Vec<serde_json::Value>,
    /// The API tokens, without what they are.
    #[schema(value_type = Vec<Object>)]
    api_tokens: Vec<serde_json::Value>,
    /// The associations with their profiles, the ended ones too.
    #[schema(value_type = Vec<Object>)]
    associations: Vec<serde_json::Value>,
    /// Codes that were mailed to prove a work address.
    #[schema(value_type = Vec<Object>)]
    codes_for_addresses: Vec<serde_json::Value>,
    /// New work addresses on their way.
    #[schema(value_type = Vec<Object>)]
    new_addresses: Vec<serde_json::Value>,
    /// Rights, by association.
    #[schema(value_type = Vec<Object>)]
    rights: Vec<serde_json::Value>,
    /// Contact roles, by association.
    #[schema(value_type = Vec<Object>)]
    contact_roles: Vec<serde_json::Value>,
    /// What the person asked for, by association, and the answers.
    #[schema(value_type = Vec<Object>)]
    access_requests: Vec<serde_json::Value>,
    /// Offers of the role of the primary program contact, made and received.
    #[schema(value_type = Vec<Object>)]
    role_offers: Vec<serde_json::Value>,
    /// Where the person was named deputy.
    #[schema(value_type = Vec<Object>)]
    deputies: Vec<serde_json::Value>,
    /// Takeovers that the person started.
    #[schema(value_type = Vec<Object>)]
    takeovers: Vec<serde_json::Value>,
    /// Changes of many people that concerned this one.
    #[schema(value_type = Vec<Object>)]
    changes_with_others: Vec<serde_json::Value>,
    /// Invitations to the addresses of the associations.
    #[schema(value_type = Vec<Object>)]
    invitations: Vec<serde_json::Value>,
    /// Lists of invitees that are not approved yet.
    #[schema(value_type = Vec<Object>)]
    lists_being_checked: Vec<serde_json::Value>,
    /// Keys of calls whose answers are kept for a day.
    #[schema(value_type = Vec<Object>)]
    answers_kept_for_repeats: Vec<serde_json::Value>,
    /// What the person was told.
    #[schema(value_type = Vec<Object>)]
    notices: Vec<serde_json::Value>,
    /// How the person has it mailed.
    #[schema(value_type = Vec<Object>)]
    notice_mailings: Vec<serde_json::Value>,
    /// What the person did, and what concerns them.
    #[schema(value_type = Vec<Object>)]
    events: Vec<serde_json::Value>,
}

impl Example for PersonalDataBody {
    fn example() -> Self {
        Self {
            exported_at: "2026-11-23T21:05:00Z".to_owned(),
            account: serde_json::json!({"id": "nfxg4zlsebuxg2dfnzxxiidxma", "email": "jane@private.example"}),
            sign_in_methods: Vec::new(),
            sessions: Vec::new(),
            codes_awaited: Vec::new(),
            api_tokens: Vec::new(),
            associations: Vec::new(),
            codes_for_addresses: Vec::new(),
            new_addresses: Vec::new(),
            rights: Vec::new(),
            contact_roles: Vec::new(),
            access_requests: Vec::new(),
            role_offers: Vec::new(),
            deputies: Vec::new(),
            takeovers: Vec::new(),
            changes_with_others: Vec::new(),
            invitations: Vec::new(),
            lists_being_checked: Vec::new(),
            answers_kept_for_repeats: Vec::new(),
            notices: Vec::new(),
            notice_mailings: Vec::new(),
            events: Vec::new(),
        }
    }
}

/// What the document tells of [`export`].
pub fn export_about() -> About {
    About::new(
        "exportPersonalData",
        "Export one's own data",
        "Everything that is stored of the account's person, as one JSON object, sent as it is read. It is in the audit trail before its \
         first byte leaves. Needs the scope `self`.",
    )
    .answer::<PersonalDataBody>(200, "The data")
}

/// `GET /me/export`: everything that is stored of the account's person.
pub async fn export(State(app): State<App>, bearer: Bearer, _: Taken) -> Answered {
    Ok(personal_file::send(&app, bearer.actor()).await?)
}
