//! Organizations' profiles.

use axum::extract::State;
use guildhall_store::organizations::{Counts, Suspension};
use serde::Serialize;
use utoipa::ToSchema;

use super::about::{About, Example, Resource};
use super::{Answered, membership_id, ok, words};
use crate::actions::organizations::{self, Profile};
use crate::app::App;
use crate::http::problem::PathOf;
use crate::http::visitor::Bearer;
use crate::texts::rfc3339;

/// Partner companies.
pub const RESOURCE: Resource = Resource {
    name: "organizations",
    title: "Organizations",
    about: "A partner company's profile, found by its membership ID.",
};

/// An organization by its name.
#[derive(Serialize, ToSchema)]
pub(super) struct OrganizationNamed<'a> {
    /// Its membership ID.
    #[schema(value_type = words::MembershipId)]
    pub membership_id: &'a str,
    /// Its name.
    pub name: &'a str,
}

impl Example for OrganizationNamed<'_> {
    fn example() -> Self {
        Self {
            membership_id: "4821073-9",
            name: "Contoso",
        }
    }
}

/// An organization's profile.
#[derive(Serialize, ToSchema)]
#[schema(as = Organization)]
pub(crate) struct OrganizationBody<'a> {
    /// Its membership ID.
    #[schema(value_type = words::MembershipId)]
    membership_id: &'a str,
    /// Its name.
    name: &'a str,
    /// Two-letter code of its country.
    country: &'a str,
    /// The language of its invitations, unless another is chosen.
    #[schema(value_type = words::LanguageTag)]
    language: &'a str,
    /// The domains it calls its own. Where there are none, no address is outside.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false, required)]
    domains: Option<&'a [String]>,
    /// When it was made.
    #[schema(format = DateTime)]
    created_at: String,
    /// `active`, or `suspended` by the program's operator: then it can be read, but nobody is invited and nobody gets in.
    state: &'a str,
    /// For an admin of a suspended organization.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    suspension: Option<SuspensionBody<'a>>,
    /// For an admin: how many invitations and people there are.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    counts: Option<OrganizationCounts>,
}

impl OrganizationBody<'_> {
    /// The profile as a list shows it that does not read domains.
    pub(crate) fn without_domains(self) -> Self {
        Self { domains: None, ..self }
    }
}

/// An organization's suspension.
#[derive(Serialize, ToSchema)]
struct SuspensionBody<'a> {
    /// Since when.
    #[schema(format = DateTime)]
    since: String,
    /// Why, in the operator's words.
    reason: &'a str,
}

impl<'a> SuspensionBody<'a> {
    fn of(suspension: &'a Suspension) -> Self {
        Self {
            since: rfc3339(suspension.since),
            reason: &suspension.reason,
        }
    }
}

/// How many invitations and people an organization has.
#[derive(Serialize, ToSchema)]
struct OrganizationCounts {
    /// Invitations by state.
    invitations: InvitationCounts,
    /// People by state.
    associations: AssociationCounts,
}

/// Invitations by state.
#[derive(Default, Serialize, ToSchema)]
pub(super) struct InvitationCounts {
    /// Pre-approved and waiting for their person.
    pub approved: i64,
    /// Claimed by an account.
    pub accepted: i64,
    /// Out of time.
    pub expired: i64,
    /// Taken back.
    pub revoked: i64,
    /// Accepted once, by an association that has ended.
    pub ended: i64,
    /// Attempts to associate whose proven address was refused, and which nobody has answered.
    pub refused_attempts: i64,
}

/// People by state.
#[derive(Default, Serialize, ToSchema)]
pub(super) struct AssociationCounts {
    /// Not proven, or waiting for an answer.
    pub pending: i64,
    /// Associated.
    pub active: i64,
    /// Over.
    pub ended: i64,
}

impl InvitationCounts {
    /// The counts of invitations.
    pub fn of(counts: &Counts) -> Self {
        Self {
            approved: counts.invitations_approved,
            accepted: counts.invitations_accepted,
            expired: counts.invitations_expired,
            revoked: counts.invitations_revoked,
            ended: counts.invitations_ended,
            refused_attempts: counts.attempts_refused,
        }
    }
}

impl AssociationCounts {
    /// The counts of people.
    pub fn of(counts: &Counts) -> Self {
        Self {
            pending: counts.associations_pending,
            active: counts.associations_active,
            ended: counts.associations_ended,
        }
    }
}

impl Example for OrganizationBody<'_> {
    fn example() -> Self {
        Self {
            membership_id: "4821073-9",
            name: "Contoso",
            country: "DE",
            language: "en",
            domains: Some(&[]),
            created_at: "2026-11-23T21:00:00Z".to_owned(),
            state: "active",
            suspension: None,
            counts: Some(OrganizationCounts {
                invitations: InvitationCounts {
                    approved: 1,
                    ..InvitationCounts::default()
                },
                associations: AssociationCounts {
                    active: 1,
                    ..AssociationCounts::default()
                },
            }),
        }
    }
}

/// What the document tells of [`show`].
pub fn show_about() -> About {
    About::new(
        "showOrganization",
        "Show an organization",
        "The profile, for its members; with counts for an admin.",
    )
    .answer::<OrganizationBody<'_>>(200, "The profile")
}

/// `GET /organizations/{membership_id}`: the profile; with counts for an admin.
pub async fn show(State(app): State<App>, bearer: Bearer, PathOf(id): PathOf<String>) -> Answered {
    let (id, actor) = (membership_id(&id)?, bearer.actor());
    let profile = app
        .db
        .read("organization", move |tx| organizations::show(tx, actor, &id))
        .await?;
    Ok(ok(&present(&profile)))
}

/// A profile, with counts for an admin.
pub(crate) fn present(profile: &Profile) -> OrganizationBody<'_> {
    let organization = &profile.organization;
    OrganizationBody {
        membership_id: organization.membership_id.as_str(),
        name: &organization.name,
        country: &organization.country,
        language: &organization.language,
        domains: Some(&profile.domains),
        created_at: rfc3339(organization.created_at),
        state: organization.state().as_str(),
        suspension: organization
            .suspension
            .as_ref()
            .filter(|_| profile.is_admin)
            .map(SuspensionBody::of),
        counts: profile.counts.as_ref().map(|counts| OrganizationCounts {
            invitations: InvitationCounts::of(counts),
            associations: AssociationCounts::of(counts),
        }),
    }
}
