//! The account that calls.

use axum::extract::State;
use guildhall_domain::policy::Standing;
use serde::Serialize;
use utoipa::ToSchema;

use super::about::{About, Example, Resource};
use super::organizations::OrganizationNamed;
use super::{Answered, ok, words};
use crate::actions::accounts;
use crate::app::App;
use crate::http::visitor::Bearer;

/// The account behind the token.
pub const RESOURCE: Resource = Resource {
    name: "me",
    title: "The account",
    about: "Who a token acts as, and where that account belongs.",
};

/// The account and its associations.
#[derive(Serialize, ToSchema)]
struct Me<'a> {
    /// The account.
    account: AccountBody<'a>,
    /// Its associations that are pending or active.
    associations: Vec<Belonging<'a>>,
}

/// An account.
#[derive(Serialize, ToSchema)]
#[schema(as = Account)]
struct AccountBody<'a> {
    /// What it is called, for good.
    id: &'a str,
    /// Who vouches for the way to sign in that it has had for the longest; `code` is Guildhall's own mailed code.
    issuer: &'a str,
    /// What that issuer calls it; of a mailed code, the address.
    subject: &'a str,
    /// The address to show for it.
    #[schema(required)]
    email: Option<&'a str>,
}

/// An association of the account.
#[derive(Serialize, ToSchema)]
struct Belonging<'a> {
    /// What this association is called in paths.
    #[schema(value_type = words::Id)]
    id: &'a str,
    /// Where it stands.
    #[schema(value_type = words::AssociationStateWord)]
    state: &'static str,
    /// The organization.
    organization: OrganizationNamed<'a>,
    /// What the account may do there.
    #[schema(value_type = Vec<words::AccessRightWord>)]
    rights: Vec<&'a str>,
}

impl Example for Me<'_> {
    fn example() -> Self {
        Self {
            account: AccountBody {
                id: "nfxg4zlsebuxg2dfnzxxiidxma",
                issuer: "code",
                subject: "ppc@contoso.example",
                email: Some("ppc@contoso.example"),
            },
            associations: vec![Belonging {
                id: "mnxw45dpon2w4zdfojxw2zltme",
                state: "active",
                organization: OrganizationNamed::example(),
                rights: vec!["global_admin"],
            }],
        }
    }
}

/// What the document tells of [`show`].
pub fn show_about() -> About {
    About::new(
        "showMe",
        "Show the account",
        "The account that the token acts as, and its associations.",
    )
    .answer::<Me<'_>>(200, "The account")
}

/// `GET /me`: the account and its associations.
pub async fn show(State(app): State<App>, bearer: Bearer) -> Answered {
    let account = bearer.own()?;
    let me = app.db.read("me", move |tx| accounts::me(tx, account)).await?;
    let first = me.methods.first();
    let associations = me.associations.iter().map(|behind| Belonging {
        id: behind.association.as_str(),
        state: if behind.is_active { "active" } else { "pending" },
        organization: OrganizationNamed {
            membership_id: behind.organization.membership_id.as_str(),
            name: &behind.organization.name,
        },
        rights: match &behind.standing {
            Standing::Member(rights) => rights.iter().map(|held| held.right.as_str()).collect(),
            Standing::Stranger | Standing::Pending | Standing::Operator => Vec::new(),
        },
    });
    Ok(ok(&Me {
        account: AccountBody {
            id: &me.account.handle,
            issuer: first.map_or("", |method| &method.issuer),
            subject: first.map_or("", |method| &method.subject),
            email: me.account.email.as_deref(),
        },
        associations: associations.collect(),
    }))
}
