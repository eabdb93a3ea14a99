//! An association, as the API shows it.

use guildhall_domain::association::{EndReason, Refusal};
use guildhall_domain::rights::AccessRight;
use guildhall_store::associations::Association;
use serde::Serialize;
use utoipa::ToSchema;

use crate::api::about::Example;
use crate::api::words;
use crate::texts::rfc3339;

/// An association and its profile.
#[derive(Serialize, ToSchema)]
#[schema(as = Association)]
pub(crate) struct AssociationBody<'a> {
    /// What this association is called in paths.
    #[schema(value_type = words::Id)]
    id: &'a str,
    /// Where it stands.
    #[schema(value_type = words::AssociationStateWord)]
    state: &'static str,
    /// Given name.
    given_name: &'a str,
    /// Family name.
    family_name: &'a str,
    /// The work address that the program writes to.
    communication_email: &'a str,
    /// Phone number, or empty.
    phone: &'a str,
    /// Two-letter code of the country, or empty.
    country: &'a str,
    /// The person's language.
    language: &'a str,
    /// Job title, or empty.
    job_title: &'a str,
    /// The credential ID that the person claims, if any; links nothing.
    #[schema(required)]
    credential_id: Option<&'a str>,
    /// What the person may do.
    #[schema(value_type = Vec<words::AccessRightWord>)]
    rights: Vec<&'a str>,
    /// How far the switching on of what it opens has come.
    #[schema(value_type = words::AccessStateWord)]
    access: &'static str,
    /// Why the proven address was refused, if it was.
    #[schema(required, value_type = Option<words::RefusalWord>)]
    refusal: Option<&'static str>,
    /// When the form was sent.
    #[schema(format = DateTime)]
    created_at: String,
    /// Since when it is active, if it is or was.
    #[schema(required, format = DateTime)]
    active_since: Option<String>,
    /// When it ends by itself, if it does, or did.
    #[schema(required, format = DateTime)]
    ends_at: Option<String>,
    /// When it ended, if it has.
    #[schema(required, format = DateTime)]
    ended_at: Option<String>,
    /// How it came to its end, if it has ended and had been active.
    #[schema(required, value_type = Option<words::EndReasonWord>)]
    end_reason: Option<&'static str>,
}

impl Example for AssociationBody<'_> {
    fn example() -> Self {
        Self {
            id: "mnxw45dpon2w4zdfojxw2zltme",
            state: "active",
            given_name: "Jane",
            family_name: "Doe",
            communication_email: "jane@contoso.example",
            phone: "+49 30 1234567",
            country: "DE",
            language: "de",
            job_title: "Engineer",
            credential_id: None,
            rights: Vec::new(),
            access: "active",
            refusal: None,
            created_at: "2026-11-23T21:00:00Z".to_owned(),
            active_since: Some("2026-11-23T21:05:00Z".to_owned()),
            ends_at: None,
            ended_at: None,
            end_reason: None,
        }
    }
}

/// A person as the API shows them.
pub(crate) fn present<'a>(association: &'a Association, rights: &'a [AccessRight]) -> AssociationBody<'a> {
    AssociationBody {
        id: association.public_id.as_str(),
        state: association.state.as_str(),
        given_name: &association.given_name,
        family_name: &association.family_name,
        communication_email: &association.communication_email,
        phone: &association.phone,
        country: &association.country,
        language: &association.language,
        job_title: &association.job_title,
        credential_id: association.credential_claim.as_deref(),
        access: association.access.as_str(),
        rights: rights.iter().map(|right| right.as_str()).collect(),
        refusal: association.refusal.map(Refusal::as_str),
        created_at: rfc3339(association.created_at),
        active_since: association.activated_at.map(rfc3339),
        ends_at: association.leaves_at.map(rfc3339),
        ended_at: association.ended_at.map(rfc3339),
        end_reason: association.end_reason.map(EndReason::as_str),
    }
}
