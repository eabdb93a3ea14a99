//! Who runs an organization, in `guildhall organization show`.

use guildhall_store::contacts::Party;
use serde::Serialize;

use crate::actions::handing_over::Roles;
use crate::actions::organizations::Profile;
use crate::api::organizations::{self, OrganizationBody};
use crate::api::roles::{self, RolesBody};
use crate::cli::terminal::fit;
use crate::texts::texts;

/// What `--json` prints.
#[derive(Serialize)]
pub(super) struct Shown<'a> {
    #[serde(flatten)]
    organization: OrganizationBody<'a>,
    #[serde(flatten)]
    roles: RolesBody<'a>,
}

impl<'a> Shown<'a> {
    pub fn of(profile: &'a Profile, roles: &'a Roles) -> Self {
        Self {
            organization: organizations::present(profile),
            roles: roles::present(roles),
        }
    }
}

/// The contacts, a line each, and what there is of a deputy, an offer and a takeover.
pub(super) fn describe(roles: &Roles) -> String {
    let t = texts("en");
    let contacts: Vec<String> = (roles.contacts.iter())
        .map(|contact| format!("{}: {}", contact.role.as_str(), address(&contact.name, &contact.email)))
        .collect();
    let contacts = if contacts.is_empty() {
        "none".to_owned()
    } else {
        contacts.join("\n               ")
    };
    let mut text = format!("Contacts       {contacts}\n");
    if let Some(deputy) = &roles.deputy {
        let now = if roles.deputy_may_act() {
            "; can take the role now"
        } else {
            ""
        };
        text.push_str(&format!("Deputy         {}{now}\n", party(&deputy.person)));
    }
    if let Some(offer) = &roles.offer {
        let until = t.day(offer.expires_at);
        text.push_str(&format!("Role offered   to {}, until {until}\n", party(&offer.to)));
    }
    if let Some(takeover) = &roles.takeover {
        let (by, due) = (party(&takeover.person), t.day(takeover.due_at));
        let reason = fit(&takeover.reason, 500);
        text.push_str(&format!("Takeover       by {by}, due {due}: {reason}\n"));
    }
    text
}

fn party(party: &Party) -> String {
    address(&party.name, &party.email)
}

fn address(name: &str, email: &str) -> String {
    fit(format!("{name} <{email}>").trim(), 254)
}
