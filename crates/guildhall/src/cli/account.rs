//! `guildhall account …`.

use clap::{Args, Subcommand};
use guildhall_domain::email::EmailAddress;
use guildhall_domain::organization::MembershipId;

use super::failure::Failure;
use super::place::Place;
use super::terminal::talk;
use super::values;
use crate::actions::Actor;
use crate::actions::accounts::{self, Appointment};

/// Appoint and dismiss the admins of organizations
#[derive(Subcommand)]
pub(super) enum Account {
    /// Make someone a global admin of an organization
    ///
    /// The account and its association are made where they are missing: this is how the first admin comes to be. The
    /// organization can read the reason.
    #[command(
        override_usage = "guildhall account grant-admin [OPTIONS] \\\n         --organization <ID> --email <ADDRESS> --reason <TEXT>"
    )]
    GrantAdmin(Admin),
    /// Take the right of a global admin from someone
    ///
    /// The person stays associated. The last admin of an organization cannot be dismissed.
    #[command(
        override_usage = "guildhall account revoke-admin [OPTIONS] \\\n         --organization <ID> --email <ADDRESS> --reason <TEXT>"
    )]
    RevokeAdmin(Admin),
}

/// Whom, where and why.
#[derive(Args)]
pub(super) struct Admin {
    /// The organization's membership ID, such as 1234567-8
    #[arg(long, value_name = "ID", value_parser = values::membership_id)]
    organization: MembershipId,
    /// The address that the person signs in with, or is associated by
    #[arg(long, value_name = "ADDRESS", value_parser = values::email)]
    email: EmailAddress,
    /// Why; kept in the organization's activity
    #[arg(long, value_name = "TEXT", value_parser = values::reason)]
    reason: String,
}

impl Admin {
    fn appointment(&self) -> Appointment {
        Appointment {
            membership_id: self.organization.clone(),
            email: self.email.clone(),
            reason: self.reason.clone(),
        }
    }
}

impl Account {
    pub async fn run(self, place: &Place) -> Result<(), Failure> {
        match self {
            Self::GrantAdmin(admin) => grant(&admin, place).await,
            Self::RevokeAdmin(admin) => revoke(&admin, place).await,
        }
    }
}

async fn grant(admin: &Admin, place: &Place) -> Result<(), Failure> {
    let app = place.open().await?;
    let appointment = admin.appointment();
    let appointed = app
        .db
        .write("grant admin", move |tx| {
            accounts::grant_admin(tx, Actor::Operator, &appointment)
        })
        .await
        .map_err(|error| Failure::about_organization(error, &admin.organization))?;
    let (email, name) = (&admin.email, &appointed.organization.name);
    talk(&if appointed.was_admin {
        format!("{email} was a global admin of {name} already; nothing was changed.")
    } else {
        format!("{email} is a global admin of {name} now, and signs in with that address.")
    });
    Ok(())
}

async fn revoke(admin: &Admin, place: &Place) -> Result<(), Failure> {
    let app = place.open().await?;
    let appointment = admin.appointment();
    let organization = app
        .db
        .write("revoke admin", move |tx| {
            accounts::revoke_admin(tx, Actor::Operator, &appointment)
        })
        .await
        .map_err(|error| Failure::about_organization(error, &admin.organization))?;
    talk(&format!(
        "{} is no longer a global admin of {}, and stays associated.",
        admin.email, organization.name
    ));
    Ok(())
}
