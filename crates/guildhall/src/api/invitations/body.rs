//! An invitation, and its mails.

use guildhall_store::invitations::Invitation;
use serde::Serialize;
use utoipa::ToSchema;

use super::rights::{PresetBody, present_rights};
use crate::actions::invitations::Told;
use crate::api::about::Example;
use crate::api::words;
use crate::texts::rfc3339;

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
    /// The rights that its person gets with the acceptance.
    rights: Vec<PresetBody<'a>>,
    /// Those of them that its person did not get: whoever approved the address could not give them any more.
    rights_left_out: Vec<PresetBody<'a>>,
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
            rights: vec![PresetBody {
                right: "report_viewer",
                until: None,
            }],
            rights_left_out: Vec::new(),
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
        rights: present_rights(&invitation.presets),
        rights_left_out: present_rights(&invitation.left_out),
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
pub(super) struct ToldBody<'a> {
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

/// An invitation with its mails.
pub(super) fn present_told(told: &Told) -> ToldBody<'_> {
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
