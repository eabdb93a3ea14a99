//! Organizations' profiles.

use axum::extract::State;
use serde_json::{Value, json};

use super::{Answered, membership_id, ok};
use crate::actions::Actor;
use crate::actions::organizations::{self, Profile};
use crate::app::App;
use crate::http::problem::PathOf;
use crate::http::visitor::Bearer;
use crate::texts::rfc3339;
use guildhall_store::organizations::Counts;

/// `GET /organizations/{membership_id}`: the profile; with counts for an admin.
pub async fn show(State(app): State<App>, bearer: Bearer, PathOf(id): PathOf<String>) -> Answered {
    let (id, actor) = (membership_id(&id)?, Actor::Account(bearer.account));
    let profile = app
        .db
        .read("organization", move |tx| organizations::show(tx, actor, &id))
        .await?;
    Ok(ok(&present(&profile)))
}

/// A profile, with counts for an admin.
pub(crate) fn present(profile: &Profile) -> Value {
    let organization = &profile.organization;
    let mut body = json!({
        "membership_id": organization.membership_id.as_str(),
        "name": organization.name,
        "country": organization.country,
        "language": organization.language,
        "domains": profile.domains,
        "created_at": rfc3339(organization.created_at),
    });
    if let (Some(counts), Some(members)) = (&profile.counts, body.as_object_mut()) {
        members.insert(
            "counts".into(),
            json!({"invitations": invitations(counts), "associations": associations(counts)}),
        );
    }
    body
}

/// The counts of invitations by state.
pub(super) fn invitations(counts: &Counts) -> Value {
    json!({
        "approved": counts.invitations_approved,
        "accepted": counts.invitations_accepted,
        "expired": counts.invitations_expired,
        "revoked": counts.invitations_revoked,
        "ended": counts.invitations_ended,
    })
}

/// The counts of people by state.
pub(super) fn associations(counts: &Counts) -> Value {
    json!({
        "pending": counts.associations_pending,
        "active": counts.associations_active,
        "ended": counts.associations_ended,
    })
}
