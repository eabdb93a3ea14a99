//! Rights and contact roles: one's own, those of a person, and granting and taking them.

use axum::extract::State;
use axum::http::StatusCode;
use guildhall_domain::id::PublicId;
use guildhall_domain::organization::MembershipId;
use guildhall_domain::policy::Operation;
use guildhall_domain::rights::{AccessRight, ContactRole, Held};
use guildhall_store::Tx;
use guildhall_store::rights::Holder;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::about::{About, Example, Resource};
use super::invitations::{PresetBody, present_rights};
use super::repeat::{Call, answer};
use super::{Answered, instant, membership_id, ok, public_id, words};
use crate::actions::rights::{self, Access, Changed, RightLine, RoleLine};
use crate::actions::{ActionError, Actor};
use crate::app::{App, House};
use crate::config::Program;
use crate::http::failure::Failure;
use crate::http::problem::{JsonBody, PathOf, Problem};
use crate::http::visitor::Bearer;
use crate::texts::{rfc3339, texts};
use crate::web::rights::{right_called, right_opens, role_name};

/// Who holds what.
pub const RESOURCE: Resource = Resource {
    name: "rights",
    title: "Rights and contact roles",
    about: "What a person may do at an organization beyond belonging to it, and for what the program turns to them. Both are words \
            of the program's configuration. Nobody grants what they do not hold, or for longer; the last global admin keeps the \
            right; a right that has ended opens nothing from that instant on.",
};

/// A person's rights and contact roles, beside all that the program has.
#[derive(Serialize, ToSchema)]
#[schema(as = Access)]
struct AccessBody<'a> {
    /// What the person's association is called in paths.
    #[schema(value_type = words::Id)]
    id: &'a str,
    /// The program's rights, in its order.
    rights: Vec<RightBody<'a>>,
    /// The program's contact roles, in its order.
    contact_roles: Vec<RoleBody<'a>>,
    /// What the person's invitation was to give and could not, because whoever sent it could not give it any more, and what has
    /// not been granted since.
    left_out: Vec<PresetBody<'a>>,
}

/// A right beside a person.
#[derive(Serialize, ToSchema)]
#[schema(as = HeldRight)]
struct RightBody<'a> {
    /// The right.
    #[schema(value_type = words::AccessRightWord)]
    right: &'a str,
    /// What people call it.
    name: String,
    /// What it opens; nothing is said of one that the program no longer has.
    opens: String,
    /// Whether the person holds it.
    is_held: bool,
    /// Since when, if it is held.
    #[schema(required, format = DateTime)]
    since: Option<String>,
    /// When it ends by itself, if it does.
    #[schema(required, format = DateTime)]
    until: Option<String>,
    /// Whether the caller may grant and take it.
    may_change: bool,
    /// A few of those who can be asked for it.
    ask: Vec<AskedBody<'a>>,
}

/// Somebody who can be asked for something.
#[derive(Serialize, ToSchema)]
#[schema(as = WhoCanBeAsked)]
struct AskedBody<'a> {
    /// Given and family name.
    name: &'a str,
    /// The communication e-mail.
    email: &'a str,
}

/// A contact role beside a person.
#[derive(Serialize, ToSchema)]
#[schema(as = HeldContactRole)]
struct RoleBody<'a> {
    /// The role.
    #[schema(value_type = words::ContactRoleWord)]
    contact_role: &'a str,
    /// What people call it.
    name: String,
    /// Whether the person has it.
    is_held: bool,
    /// Who has it at the organization, if anyone: the id of an association.
    #[schema(required, value_type = Option<words::Id>)]
    held_by: Option<&'a str>,
    /// Since when, if anyone has it.
    #[schema(required, format = DateTime)]
    since: Option<String>,
    /// Whether whoever has it has a complete profile: until then the program does not turn to them.
    is_effective: bool,
}

impl Example for AccessBody<'_> {
    fn example() -> Self {
        Self {
            id: "mnxw45dpon2w4zdfojxw2zltme",
            rights: vec![RightBody {
                right: "software_download",
                name: "Software download".to_owned(),
                is_held: true,
                since: Some("2026-11-23T21:05:00Z".to_owned()),
                until: Some("2027-01-01T00:00:00Z".to_owned()),
                may_change: true,
                opens: "The program's software and licenses.".to_owned(),
                ask: vec![AskedBody {
                    name: "Pat Doe",
                    email: "pat@contoso.example",
                }],
            }],
            contact_roles: vec![RoleBody {
                contact_role: "executive",
                name: "Executive contact".to_owned(),
                is_held: false,
                held_by: None,
                since: None,
                is_effective: false,
            }],
            left_out: Vec::new(),
        }
    }
}

/// A person's rights and roles as the API shows them.
pub(crate) fn present<'a>(program: &Program, access: &'a Access) -> impl Serialize + use<'a> {
    let t = texts("en");
    let asked = |holder: &'a Holder| AskedBody {
        name: &holder.name,
        email: &holder.email,
    };
    let right = |line: &'a RightLine| RightBody {
        right: line.right.as_str(),
        name: right_called(t, &program.rights, line.right),
        opens: right_opens(t, &program.rights.even_retired(line.right)),
        ask: line.ask.iter().map(asked).collect(),
        is_held: line.granted.is_some(),
        since: line.granted.map(|granted| rfc3339(granted.since)),
        until: line.granted.and_then(|granted| granted.held.until).map(rfc3339),
        may_change: line.may_change,
    };
    let role = |line: &'a RoleLine| RoleBody {
        contact_role: line.role.as_str(),
        name: program
            .contact_roles
            .find(line.role)
            .map(|rule| role_name(t, rule))
            .unwrap_or_default(),
        is_held: line.is_theirs,
        held_by: line.contact.as_ref().map(|contact| contact.public_id.as_str()),
        since: line.contact.as_ref().map(|contact| rfc3339(contact.since)),
        is_effective: line.contact.as_ref().is_some_and(|contact| contact.is_effective),
    };
    AccessBody {
        id: access.association.public_id.as_str(),
        rights: access.rights.iter().map(right).collect(),
        contact_roles: access.roles.iter().map(role).collect(),
        left_out: present_rights(&access.left_out),
    }
}

/// What the document tells of [`own`].
pub fn own_about() -> About {
    About::new(
        "showOwnAccess",
        "Show one's own access",
        "What the account may do at the organization, beside everything that the program has.",
    )
    .answer::<AccessBody<'_>>(200, "The rights and roles")
}

/// `GET …/access`: what the account may do there.
pub async fn own(State(app): State<App>, bearer: Bearer, PathOf(id): PathOf<String>) -> Answered {
    let (id, actor, house) = (membership_id(&id)?, bearer.actor(), app.house.clone());
    let read = move |tx: &mut Tx<'_>| rights::own(tx, &house, actor, &id);
    let access = app.db.read("own access", read).await?;
    Ok(ok(&present(&app.house.config.program, &access)))
}

/// What the document tells of [`show`].
pub fn show_about() -> About {
    About::new(
        "showAccess",
        "Show a person's access",
        "What a person may do at the organization, beside everything that the program has.",
    )
    .answer::<AccessBody<'_>>(200, "The rights and roles")
}

/// `GET …/associations/{id}/access`: what a person may do.
pub async fn show(State(app): State<App>, bearer: Bearer, PathOf((id, person)): PathOf<(String, String)>) -> Answered {
    let (id, person, actor, house) = (
        membership_id(&id)?,
        public_id(&person)?,
        bearer.actor(),
        app.house.clone(),
    );
    let read = move |tx: &mut Tx<'_>| rights::of_person(tx, &house, actor, &id, &person);
    let access = app.db.read("a person's rights", read).await?;
    Ok(ok(&present(&app.house.config.program, &access)))
}

/// The right that is granted.
#[derive(Serialize, Deserialize, ToSchema)]
#[schema(as = RightGrant)]
#[serde(deny_unknown_fields)]
pub struct GrantBody {
    /// The right.
    #[schema(value_type = words::AccessRightWord)]
    right: String,
    /// When it ends by itself; never when left out.
    #[serde(default)]
    #[schema(format = DateTime)]
    until: Option<String>,
}

impl Example for GrantBody {
    fn example() -> Self {
        Self {
            right: "software_download".to_owned(),
            until: Some("2027-01-01T00:00:00Z".to_owned()),
        }
    }
}

impl GrantBody {
    fn read(&self) -> Result<Held, Problem> {
        Ok(Held {
            right: right(&self.right)?,
            until: instant("until", self.until.as_deref())?,
        })
    }
}

pub(super) fn right(word: &str) -> Result<AccessRight, Problem> {
    let right = AccessRight::parse(word);
    right.ok_or_else(|| Failure::parameter("right", "Use the word of a right, such as software_download").into())
}

fn role(word: &str) -> Result<ContactRole, Problem> {
    let role = ContactRole::parse(word);
    role.ok_or_else(|| Failure::parameter("contact_role", "Use the word of a contact role, such as executive").into())
}

/// Changes what a person may do, once, and answers with what that is now.
async fn change<F>(call: Call, (id, person): (&str, &str), (operation, body): (Operation, &[u8]), action: F) -> Answered
where
    F: Fn(&mut Tx<'_>, &House, Actor, &MembershipId, &PublicId) -> Result<Changed, ActionError> + Send + 'static,
{
    let (id, person) = (membership_id(id)?, public_id(person)?);
    let (actor, house) = (call.actor(), call.house());
    call.about(&id, operation)
        .perform("change a person's rights", body, move |tx| {
            let changed = action(tx, &house, actor, &id, &person)?;
            let access = rights::after(tx, &house, actor, changed)?;
            Ok(answer(StatusCode::OK, &present(&house.config.program, &access)))
        })
        .await
}

/// What the document tells of [`grant`].
pub fn grant_about() -> About {
    About::new(
        "grantRight",
        "Grant a right",
        "Grants a right to an active person, until it ends if it is to. Of a right that is held, the end changes. Forbidden for a \
         right that the caller may not grant, or not for so long.",
    )
    .body::<GrantBody>()
    .answer::<AccessBody<'_>>(200, "What the person may do now")
    .refuses(409, &["last-admin", "not-active", "primary-contact"])
}

/// `POST …/associations/{id}/rights`: the person holds the right.
pub async fn grant(
    call: Call,
    PathOf((id, person)): PathOf<(String, String)>,
    JsonBody { value, bytes }: JsonBody<GrantBody>,
) -> Answered {
    let given = value.read()?;
    change(
        call,
        (&id, &person),
        (Operation::GrantRight, &bytes),
        move |tx, house, actor, at, person| rights::grant(tx, house, actor, at, person, given, None),
    )
    .await
}

/// What the document tells of [`take`].
pub fn take_about() -> About {
    About::new(
        "takeRight",
        "Take a right away",
        "The person's next request without it is refused. Nothing changes where the person does not hold it.",
    )
    .answer::<AccessBody<'_>>(200, "What the person may do now")
    .refuses(409, &["last-admin", "not-active", "primary-contact"])
}

/// `DELETE …/associations/{id}/rights/{right}`: the person holds it no longer.
pub async fn take(call: Call, PathOf((id, person, word)): PathOf<(String, String, String)>) -> Answered {
    let right = right(&word)?;
    change(
        call,
        (&id, &person),
        (Operation::TakeRight, b""),
        move |tx, house, actor, at, person| rights::take(tx, house, actor, at, person, right, None),
    )
    .await
}

/// The contact role that is given.
#[derive(Serialize, Deserialize, ToSchema)]
#[schema(as = ContactNaming)]
#[serde(deny_unknown_fields)]
pub struct NameBody {
    /// The role.
    #[schema(value_type = words::ContactRoleWord)]
    contact_role: String,
}

impl Example for NameBody {
    fn example() -> Self {
        Self {
            contact_role: "executive".to_owned(),
        }
    }
}

/// What the document tells of [`name`].
pub fn name_about() -> About {
    About::new(
        "nameContact",
        "Make someone a contact",
        "Gives a contact role to an active person. A role has one holder: it has to be taken from that one first. The primary program \
         contact becomes a global admin as well.",
    )
    .body::<NameBody>()
    .answer::<AccessBody<'_>>(200, "What the person may do now")
    .refuses(409, &["has-end", "not-active", "role-held"])
}

/// `POST …/associations/{id}/contact-roles`: the person has the role.
pub async fn name(
    call: Call,
    PathOf((id, person)): PathOf<(String, String)>,
    JsonBody { value, bytes }: JsonBody<NameBody>,
) -> Answered {
    let role = role(&value.contact_role)?;
    change(
        call,
        (&id, &person),
        (Operation::NameContact, &bytes),
        move |tx, house, actor, at, person| rights::name_contact(tx, house, actor, at, person, role, None),
    )
    .await
}

/// What the document tells of [`release`].
pub fn release_about() -> About {
    About::new(
        "releaseContact",
        "Release a contact",
        "Takes a contact role from a person. The role of the primary program contact is laid down by its holder alone, who stays a \
         global admin.",
    )
    .answer::<AccessBody<'_>>(200, "What the person may do now")
    .refuses(409, &["not-active"])
}

/// `DELETE …/associations/{id}/contact-roles/{role}`: the person has the role no longer.
pub async fn release(call: Call, PathOf((id, person, word)): PathOf<(String, String, String)>) -> Answered {
    let role = role(&word)?;
    change(
        call,
        (&id, &person),
        (Operation::ReleaseContact, b""),
        move |tx, house, actor, at, person| rights::release_contact(tx, house, actor, at, person, role, None),
    )
    .await
}
