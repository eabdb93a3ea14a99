//! What machines ask: whether the process lives, and whether it should be sent requests.

use std::time::Duration;

use axum::extract::State;
use axum::http::StatusCode;
use guildhall_store::{DbError, schema};

use crate::app::App;
use crate::server_key::{self, Standing};

/// How long the database may take to answer. Who asks has little patience.
const PATIENCE: Duration = Duration::from_secs(2);

/// The process answers. Nothing else is looked at: a process must not be restarted because its database is away.
pub async fn live() -> &'static str {
    "ok\n"
}

/// Requests can be answered: the database is reached, its schema is this program's, and the server is not about to end.
pub async fn ready(State(app): State<App>) -> (StatusCode, String) {
    match obstacle(&app).await {
        None => (StatusCode::OK, "ready\n".to_owned()),
        Some(reason) => (StatusCode::SERVICE_UNAVAILABLE, format!("{reason}\n")),
    }
}

/// That the database is under a server key that this machine does not have: what other servers make, this one would refuse.
async fn wrong_key(app: &App) -> Option<String> {
    match server_key::standing(app).await {
        Ok(Standing::Unknown) => {
            let file = app.house.config.server_key_file.display();
            Some(format!(
                "the server key was replaced on another machine: copy its key file to {file}; it is in use at once"
            ))
        }
        Ok(Standing::Current | Standing::Unfinished) => None,
        Err(error) => {
            tracing::warn!(%error, "not ready: the database cannot be read");
            Some("the database cannot be read; the log says why".to_owned())
        }
    }
}

/// Why requests cannot be answered.
async fn obstacle(app: &App) -> Option<String> {
    if app.is_draining() {
        return Some("ending: this server takes no new work".to_owned());
    }
    let asked = app.db.read("whether the schema is current", |tx| {
        Ok::<_, DbError>(schema::Standing::of(schema::newest_step(tx)?))
    });
    match tokio::time::timeout(PATIENCE, asked).await {
        Ok(Ok(standing)) if standing.is_current() => wrong_key(app).await,
        Ok(Ok(standing)) => Some(standing.to_string()),
        Ok(Err(error)) => {
            tracing::warn!(%error, "not ready: the database cannot be read");
            Some("the database cannot be read; the log says why".to_owned())
        }
        Err(_) => Some(format!("the database did not answer within {} s", PATIENCE.as_secs())),
    }
}
