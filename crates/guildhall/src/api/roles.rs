//! Who runs an organization, and how it comes into other hands: an offered role, a deputy.

use axum::body::Bytes;
use axum::extract::State;
use axum::http::StatusCode;
use guildhall_domain::id::PublicId;
use guildhall_domain::organization::MembershipId;
use guildhall_domain::policy::Operation;
use guildhall_store::Tx;
use guildhall_store::contacts::{Contact, Party};
use guildhall_store::organizations::Organization;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::about::{About, Example, Resource};
use super::repeat::{Call, answer};
use super::{Answered, membership_id, ok, public_id, words};
use crate::actions::handing_over::{self, Roles, Whom, deputies, offers};
use crate::actions::{ActionError, Actor};
use crate::app::{App, House};
use crate::http::failure::Failure;
use crate::http::problem::{JsonBody, PathOf, Problem};
use crate::http::visitor::Bearer;
use crate::texts::rfc3339;

/// Who runs an organization.
pub const RESOURCE: Resource = Resource {
    name: "roles",
    title: "Handing over",
    about: "Who the primary program contact is, and how that changes. The contact offers the role to another person, who accepts or \
            declines; a deputy takes it when the contact is gone. An organization is never without a global admin on the way.",
};

/// Who runs an organization, and what is under way to change that.
#[derive(Serialize, ToSchema)]
#[schema(as = Roles)]
pub(crate) struct RolesBody<'a> {
    /// The primary program contact, if there is one.
    #[schema(required)]
    primary_program_contact: Option<PersonBody<'a>>,
    /// Everyone who has a contact role.
    contacts: Vec<ContactBody<'a>>,
    /// The deputy, if there is one.
    #[schema(required)]
    deputy: Option<DeputyBody<'a>>,
    /// The role on offer: told to whoever offers it, to whom it is offered, and to admins.
    #[schema(required)]
    offer: Option<OfferBody<'a>>,
    /// The takeover under way: told to whoever started it, and to admins, contacts and the deputy.
    #[schema(required)]
    takeover: Option<TakeoverBody<'a>>,
}

/// A person of the organization.
#[derive(Serialize, ToSchema)]
#[schema(as = RolePerson)]
struct PersonBody<'a> {
    /// What the person's association is called in paths.
    #[schema(value_type = words::Id)]
    id: &'a str,
    /// Given and family name.
    name: &'a str,
    /// The communication e-mail.
    email: &'a str,
}

/// Whoever has a contact role.
#[derive(Serialize, ToSchema)]
#[schema(as = ContactRoleHolder)]
struct ContactBody<'a> {
    /// The role.
    #[schema(value_type = words::ContactRoleWord)]
    contact_role: &'a str,
    /// Who has it.
    person: PersonBody<'a>,
    /// Since when.
    #[schema(format = DateTime)]
    since: String,
    /// Whether that one has a complete profile: until then the program does not turn to them.
    is_effective: bool,
}

/// A deputy of the primary program contact.
#[derive(Serialize, ToSchema)]
#[schema(as = Deputy)]
struct DeputyBody<'a> {
    /// Who.
    person: PersonBody<'a>,
    /// Since when.
    #[schema(format = DateTime)]
    since: String,
    /// Whether the deputy can take the role now.
    may_act: bool,
}

/// An offer of the role.
#[derive(Serialize, ToSchema)]
#[schema(as = RoleOffer)]
struct OfferBody<'a> {
    /// What it is called in paths.
    #[schema(value_type = words::Id)]
    id: &'a str,
    /// Who offers.
    from: PersonBody<'a>,
    /// To whom.
    to: PersonBody<'a>,
    /// Whether whoever offers stays a global admin.
    keeps_admin: bool,
    /// Since when.
    #[schema(format = DateTime)]
    created_at: String,
    /// Until when it can be accepted.
    #[schema(format = DateTime)]
    expires_at: String,
}

/// A takeover.
#[derive(Serialize, ToSchema)]
#[schema(as = Takeover)]
struct TakeoverBody<'a> {
    /// What it is called in paths.
    #[schema(value_type = words::Id)]
    id: &'a str,
    /// Who started it.
    person: PersonBody<'a>,
    /// Why.
    reason: &'a str,
    /// Since when.
    #[schema(format = DateTime)]
    started_at: String,
    /// When the person becomes a global admin, unless it is ended before.
    #[schema(format = DateTime)]
    due_at: String,
}

impl Example for RolesBody<'_> {
    fn example() -> Self {
        let person = |name, email| PersonBody {
            id: "mnxw45dpon2w4zdfojxw2zltme",
            name,
            email,
        };
        Self {
            primary_program_contact: Some(person("Pat Doe", "pat@contoso.example")),
            contacts: vec![ContactBody {
                contact_role: "primary_program_contact",
                person: person("Pat Doe", "pat@contoso.example"),
                since: "2026-11-23T21:05:00Z".to_owned(),
                is_effective: true,
            }],
            deputy: Some(DeputyBody {
                person: person("Eva Ito", "eva@contoso.example"),
                since: "2026-11-23T21:05:00Z".to_owned(),
                may_act: false,
            }),
            offer: Some(OfferBody {
                id: "nfxg4zlsebuxg2dfnzxxiidxma",
                from: person("Pat Doe", "pat@contoso.example"),
                to: person("Eva Ito", "eva@contoso.example"),
                keeps_admin: true,
                created_at: "2026-11-23T21:05:00Z".to_owned(),
                expires_at: "2026-12-07T21:05:00Z".to_owned(),
            }),
            takeover: None,
        }
    }
}

fn of_party(party: &Party) -> PersonBody<'_> {
    PersonBody {
        id: party.public_id.as_str(),
        name: &party.name,
        email: &party.email,
    }
}

fn of_contact(contact: &Contact) -> PersonBody<'_> {
    PersonBody {
        id: contact.public_id.as_str(),
        name: &contact.name,
        email: &contact.email,
    }
}

/// Who runs an organization, as the API shows it.
pub(crate) fn present(roles: &Roles) -> RolesBody<'_> {
    RolesBody {
        primary_program_contact: roles.primary().map(of_contact),
        contacts: roles
            .contacts
            .iter()
            .map(|contact| ContactBody {
                contact_role: contact.role.as_str(),
                person: of_contact(contact),
                since: rfc3339(contact.since),
                is_effective: contact.is_effective,
            })
            .collect(),
        deputy: roles.deputy.as_ref().map(|deputy| DeputyBody {
            person: of_party(&deputy.person),
            since: rfc3339(deputy.named_at),
            may_act: roles.deputy_may_act(),
        }),
        offer: roles.offer.as_ref().map(|offer| OfferBody {
            id: offer.public_id.as_str(),
            from: of_party(&offer.from),
            to: of_party(&offer.to),
            keeps_admin: offer.keeps_admin,
            created_at: rfc3339(offer.created_at),
            expires_at: rfc3339(offer.expires_at),
        }),
        takeover: roles.takeover.as_ref().map(|takeover| TakeoverBody {
            id: takeover.public_id.as_str(),
            person: of_party(&takeover.person),
            reason: &takeover.reason,
            started_at: rfc3339(takeover.started_at),
            due_at: rfc3339(takeover.due_at),
        }),
    }
}

/// What the document tells of [`show`].
pub fn show_about() -> About {
    About::new(
        "showRoles",
        "Show who runs an organization",
        "The primary program contact and the deputy, and an offer or a takeover under way.",
    )
    .answer::<RolesBody<'_>>(200, "Who runs it")
}

/// `GET …/roles`: who runs the organization.
pub async fn show(State(app): State<App>, bearer: Bearer, PathOf(id): PathOf<String>) -> Answered {
    let (id, actor) = (membership_id(&id)?, bearer.actor());
    let read = move |tx: &mut Tx<'_>| handing_over::show(tx, actor, &id);
    Ok(ok(&present(&app.db.read("roles", read).await?)))
}

/// Changes who runs an organization, once, and answers with what that is now.
pub(super) async fn change<F>(call: Call, id: &str, operation: Operation, body: &[u8], action: F) -> Answered
where
    F: Fn(&mut Tx<'_>, &House, Actor, &MembershipId) -> Result<Organization, ActionError> + Send + 'static,
{
    let (id, actor, house) = (membership_id(id)?, call.actor(), call.house());
    call.about(&id, operation)
        .perform("change who runs an organization", body, move |tx| {
            let organization = action(tx, &house, actor, &id)?;
            let roles = handing_over::after(tx, actor, organization)?;
            Ok(answer(StatusCode::OK, &present(&roles)))
        })
        .await
}

/// To whom the role is offered.
#[derive(Serialize, Deserialize, ToSchema)]
#[schema(as = RoleOffering)]
#[serde(deny_unknown_fields)]
pub struct OfferingBody {
    /// The person's association.
    #[schema(value_type = words::Id)]
    id: String,
    /// Whether the caller stays a global admin when it is accepted.
    #[serde(default = "yes")]
    keeps_admin: bool,
}

fn yes() -> bool {
    true
}

impl Example for OfferingBody {
    fn example() -> Self {
        Self {
            id: "mnxw45dpon2w4zdfojxw2zltme".to_owned(),
            keeps_admin: true,
        }
    }
}

fn person(id: &str) -> Result<PublicId, Problem> {
    PublicId::parse(id).ok_or_else(|| Failure::parameter("id", "Use the id of an association").into())
}

/// What the document tells of [`offer`].
pub fn offer_about() -> About {
    About::new(
        "offerRole",
        "Offer the role",
        "The primary program contact offers the role to another active person. Nothing changes until that one accepts; the offer is open \
         for `program.role_offer_days` (14 by default).",
    )
    .body::<OfferingBody>()
    .answer::<RolesBody<'_>>(200, "The role is offered")
    .refuses(409, &["has-end", "not-active", "offer-open", "yourself"])
}

/// `POST …/role-offers`: the role is offered.
pub async fn offer(
    call: Call,
    PathOf(id): PathOf<String>,
    JsonBody { value, bytes }: JsonBody<OfferingBody>,
) -> Answered {
    let (whom, keeps_admin) = (Whom::Id(person(&value.id)?), value.keeps_admin);
    change(call, &id, Operation::OfferRole, &bytes, move |tx, house, actor, at| {
        offers::offer(tx, house, actor, at, &whom, keeps_admin)
    })
    .await
}

/// What the document tells of [`withdraw`].
pub fn withdraw_about() -> About {
    About::new("withdrawOffer", "Take an offer back", "The role is no longer on offer.")
        .answer::<RolesBody<'_>>(200, "The offer is closed")
        .refuses(409, &["offer-closed"])
}

/// `DELETE …/role-offers/{id}`: the offer is taken back.
pub async fn withdraw(call: Call, PathOf((id, offer)): PathOf<(String, String)>) -> Answered {
    let offer = public_id(&offer)?;
    change(call, &id, Operation::SeeRoles, b"", move |tx, house, actor, at| {
        offers::withdraw(tx, house, actor, at, &offer)
    })
    .await
}

/// What the document tells of [`accept`].
pub fn accept_about() -> About {
    About::new(
        "acceptOffer",
        "Accept an offer",
        "The role goes over to the account that calls, which becomes a global admin without an end. The profile has to be complete.",
    )
    .answer::<RolesBody<'_>>(200, "The role went over")
    .refuses(409, &["has-end", "offer-closed", "profile-incomplete"])
}

/// `POST …/role-offers/{id}/accept`: the role goes over.
pub async fn accept(call: Call, PathOf((id, offer)): PathOf<(String, String)>, body: Bytes) -> Answered {
    let offer = public_id(&offer)?;
    change(call, &id, Operation::AnswerOffer, &body, move |tx, house, actor, at| {
        offers::accept(tx, house, actor, at, &offer)
    })
    .await
}

/// What the document tells of [`decline`].
pub fn decline_about() -> About {
    About::new("declineOffer", "Decline an offer", "Everything stays as it is.")
        .answer::<RolesBody<'_>>(200, "The offer is closed")
        .refuses(409, &["offer-closed"])
}

/// `POST …/role-offers/{id}/decline`: everything stays as it is.
pub async fn decline(call: Call, PathOf((id, offer)): PathOf<(String, String)>, body: Bytes) -> Answered {
    let offer = public_id(&offer)?;
    change(call, &id, Operation::AnswerOffer, &body, move |tx, house, actor, at| {
        offers::decline(tx, house, actor, at, &offer)
    })
    .await
}

/// Who is to be deputy.
#[derive(Serialize, Deserialize, ToSchema)]
#[schema(as = DeputyNaming)]
#[serde(deny_unknown_fields)]
pub struct NamingBody {
    /// The person's association.
    #[schema(value_type = words::Id)]
    id: String,
}

impl Example for NamingBody {
    fn example() -> Self {
        Self {
            id: "mnxw45dpon2w4zdfojxw2zltme".to_owned(),
        }
    }
}

/// What the document tells of [`name_deputy`].
pub fn name_deputy_about() -> About {
    About::new(
        "nameDeputy",
        "Name a deputy",
        "The primary program contact names an active person who takes the role once the contact no longer belongs to the organization, or \
         when the program's operator says so.",
    )
    .body::<NamingBody>()
    .answer::<RolesBody<'_>>(200, "The deputy is named")
    .refuses(409, &["deputy-named", "has-end", "not-active", "yourself"])
}

/// `POST …/deputy`: the person is deputy.
pub async fn name_deputy(
    call: Call,
    PathOf(id): PathOf<String>,
    JsonBody { value, bytes }: JsonBody<NamingBody>,
) -> Answered {
    let whom = Whom::Id(person(&value.id)?);
    change(call, &id, Operation::NameDeputy, &bytes, move |tx, house, actor, at| {
        deputies::name(tx, house, actor, at, &whom)
    })
    .await
}

/// What the document tells of [`release_deputy`].
pub fn release_deputy_about() -> About {
    About::new(
        "releaseDeputy",
        "Release the deputy",
        "By the primary program contact, by the deputy, or by a global admin while nobody is primary program contact.",
    )
    .answer::<RolesBody<'_>>(200, "There is no deputy any more")
    .refuses(409, &["no-deputy"])
}

/// `DELETE …/deputy`: there is no deputy any more.
pub async fn release_deputy(call: Call, PathOf(id): PathOf<String>) -> Answered {
    change(call, &id, Operation::SeeRoles, b"", move |tx, house, actor, at| {
        deputies::release(tx, house, actor, at)
    })
    .await
}

/// What the document tells of [`act`].
pub fn act_about() -> About {
    About::new(
        "actAsDeputy",
        "Take the role as deputy",
        "The deputy becomes the primary program contact, and a global admin without an end. The profile has to be complete.",
    )
    .answer::<RolesBody<'_>>(200, "The role went over")
    .refuses(409, &["deputy-waits", "has-end", "profile-incomplete"])
}

/// `POST …/deputy/act`: the deputy takes the role.
pub async fn act(call: Call, PathOf(id): PathOf<String>, body: Bytes) -> Answered {
    change(call, &id, Operation::SeeRoles, &body, move |tx, house, actor, at| {
        deputies::act(tx, house, actor, at)
    })
    .await
}
