//! The account that calls.

use axum::extract::State;
use serde_json::json;

use super::{Answered, ok};
use crate::actions::accounts;
use crate::app::App;
use crate::http::visitor::Bearer;

/// `GET /me`: the account and its associations.
pub async fn show(State(app): State<App>, bearer: Bearer) -> Answered {
    let account = bearer.account;
    let me = app.db.read("me", move |tx| accounts::me(tx, account)).await?;
    let associations: Vec<_> = me
        .associations
        .iter()
        .map(|behind| {
            json!({
                "id": behind.association.as_str(),
                "state": if behind.is_active { "active" } else { "pending" },
                "organization": {
                    "membership_id": behind.organization.membership_id.as_str(),
                    "name": behind.organization.name,
                },
                "rights": if behind.is_admin { vec!["global_admin"] } else { vec![] },
            })
        })
        .collect();
    Ok(ok(&json!({
        "account": {"issuer": me.account.issuer, "subject": me.account.subject, "email": me.account.email},
        "associations": associations,
    })))
}
