//! Approving a long list. It goes on whether or not its sender waits: the form is answered soon, and the list's address tells
//! that it is under way until it leads to the result.

use std::time::Duration;

use axum::http::{HeaderValue, header};
use guildhall_domain::id::PublicId;
use guildhall_domain::organization::MembershipId;
use guildhall_store::Tx;

use super::pages::ApprovingPage;
use crate::actions::Actor;
use crate::actions::drafts::{self, Approval, Attempt, Begun};
use crate::app::App;
use crate::http::failure::Failure;
use crate::web::area::Area;
use crate::web::frame::Answered;

/// How long a form waits for its result.
const PATIENCE: Duration = Duration::from_secs(1);

/// After how many seconds the page is loaded again.
const REFRESH: HeaderValue = HeaderValue::from_static("1");

/// An approval, and everything that it takes when its form is long answered.
struct Approving {
    app: App,
    actor: Actor,
    organization: MembershipId,
    id: PublicId,
    attempt: Attempt,
}

/// Approves a list; nothing where that is still under way.
pub(super) async fn begin(area: &Area, id: &PublicId, allow_outside: bool) -> Result<Option<Approval>, Failure> {
    let (organization, actor, wanted) = (area.id.clone(), area.actor(), id.clone());
    let write = move |tx: &mut Tx<'_>| drafts::begin_approval(tx, actor, &organization, &wanted, allow_outside);
    let attempt = match area.frame.app.db.write("begin an approval", write).await? {
        Begun::Now(attempt) => attempt,
        Begun::UnderWay => return Ok(None),
        Begun::Before(batch) => return Ok(Some(Approval::Batch(batch))),
    };
    let approving = Approving {
        app: area.frame.app.clone(),
        actor,
        organization: area.id.clone(),
        id: id.clone(),
        attempt,
    };
    let work = tokio::spawn(approving.run());
    match tokio::time::timeout(PATIENCE, work).await {
        Ok(done) => done.map_err(|e| Failure::internal(&e.to_string()))?.map(Some),
        Err(_) => Ok(None),
    }
}

impl Approving {
    async fn run(self) -> Result<Approval, Failure> {
        let Self {
            app,
            actor,
            organization,
            id,
            attempt,
        } = self;
        let (house, at, wanted, begun) = (app.house.clone(), organization.clone(), id.clone(), attempt.clone());
        let write = move |tx: &mut Tx<'_>| drafts::carry_out(tx, &house, actor, &at, &wanted, &begun);
        let done: Result<_, Failure> = app
            .db
            .write_alone("approve a draft", write)
            .await
            .map_err(Failure::from);
        if let Err(failure) = &done {
            tracing::warn!(failure.detail, "a list could not be approved");
            let write = move |tx: &mut Tx<'_>| drafts::break_off(tx, actor, &organization, &id, &attempt);
            if let Err(error) = app.db.write("break an approval off", write).await {
                tracing::warn!(%error, "an approval that failed is over when it is not heard of any more");
            }
        }
        done
    }
}

/// Tells that a list is being approved.
pub(super) async fn show(area: &Area, attempt: &Attempt) -> Answered {
    let waited = area.frame.app.db.now() - attempt.begun_at();
    let page = ApprovingPage {
        chrome: area.chrome().await?,
        rows: i64::try_from(attempt.rows).unwrap_or(i64::MAX),
        seconds: waited.whole_seconds_up().max(1),
    };
    let mut response = area.frame.show(&page)?;
    response.headers_mut().insert(header::REFRESH, REFRESH);
    Ok(response)
}
