//! Checking a list. A long one is checked whether or not its sender waits: the form is answered soon, and the list's address
//! shows how far the check has come until the preview is there.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use axum::http::{HeaderValue, header};
use guildhall_domain::id::PublicId;
use guildhall_domain::invitees::Invitees;
use guildhall_domain::organization::MembershipId;
use guildhall_store::Tx;
use guildhall_store::organizations::Organization;

use super::draft::DraftTerms;
use super::pages::{CheckingPage, InviteFault};
use super::{LONG, usual_language};
use crate::actions::drafts::{self, KeepDraft, Packed, Progress, Source, Summary, Terms};
use crate::actions::invitations::{self, Preview};
use crate::actions::{ActionError, Actor, organizations};
use crate::app::App;
use crate::http::failure::Failure;
use crate::web::area::Area;
use crate::web::frame::Answered;

/// How long a form waits for its preview.
const PATIENCE: Duration = Duration::from_secs(1);

/// How often the progress is written down.
const PAUSE: Duration = Duration::from_millis(500);

/// After how many seconds the page of the progress is loaded again.
const REFRESH: HeaderValue = HeaderValue::from_static("1");

/// A list, and everything that checking it takes when its form is long answered.
pub(super) struct Check {
    app: App,
    actor: Actor,
    organization: MembershipId,
    id: PublicId,
    terms: DraftTerms,
    source: Source,
    list: Arc<Invitees>,
}

/// What the database says of a list.
struct Judged {
    preview: Preview,
    organization: Organization,
}

impl Check {
    pub fn new(area: &Area, id: PublicId, terms: DraftTerms, source: Source, list: Invitees) -> Self {
        Self {
            app: area.frame.app.clone(),
            actor: area.actor(),
            organization: area.id.clone(),
            id,
            terms,
            source,
            list: Arc::new(list),
        }
    }

    /// Judges the list and keeps it; the id it is found under, or why its rights cannot be given.
    pub async fn run(self) -> Result<Checked, Failure> {
        self.run_telling(Arc::default()).await
    }

    async fn run_telling(self, checked: Arc<AtomicUsize>) -> Result<Checked, Failure> {
        let (actor, organization, db) = (self.actor, self.organization, self.app.db.clone());
        let (id, list, house) = (organization.clone(), self.list.clone(), self.app.house.clone());
        let presets = self.terms.presets.clone();
        let read = move |tx: &mut Tx<'_>| {
            let tell = |n| checked.store(n, Ordering::Relaxed);
            Ok::<_, ActionError>(Judged {
                preview: invitations::preview_telling(tx, &house, actor, &id, (&list, &presets), &tell)?,
                organization: organizations::show(tx, actor, &id)?.organization,
            })
        };
        let judged = match db.read("preview invitees", read).await {
            Ok(judged) => judged,
            Err(error) => return Ok(Err(InviteFault::of_rights(error)?)),
        };
        let usual = usual_language(&self.app.house.config, &judged.organization);
        let language = self.terms.language.or(usual).ok_or_else(no_language)?;
        let Preview { outcomes, domains } = judged.preview;
        let (source, list) = (self.source, self.list);
        let packing = tokio::task::spawn_blocking(move || {
            let summary = Summary::of(source, &list, &outcomes, &domains);
            Packed::of(&list, &outcomes).map(|packed| (summary, packed))
        });
        let (summary, packed) = packing.await.map_err(|e| Failure::internal(&e.to_string()))??;
        let is_long = packed.is_long();
        let draft = KeepDraft {
            id: self.id,
            terms: Terms {
                language,
                days: self.terms.days,
                presets: self.terms.presets,
            },
            summary,
            packed,
        };
        let write = move |tx: &mut Tx<'_>| drafts::keep(tx, actor, &organization, &draft);
        let kept = if is_long {
            db.write_alone("keep a draft", write).await
        } else {
            db.write("keep a draft", write).await
        };
        Ok(Ok(kept?))
    }

    /// Notes that the check begins.
    async fn announce(&mut self) -> Result<(), Failure> {
        let first = self.app.house.config.program.languages.first();
        let language = self.terms.language.clone().or(first.cloned()).ok_or_else(no_language)?;
        let terms = Terms {
            language,
            days: self.terms.days,
            presets: self.terms.presets.clone(),
        };
        let (actor, organization, id) = (self.actor, self.organization.clone(), self.id.clone());
        let rows = self.list.rows().len();
        let write = move |tx: &mut Tx<'_>| drafts::begin(tx, actor, &organization, &id, &terms, rows);
        self.id = self.app.db.write("begin a check", write).await?;
        Ok(())
    }

    /// Runs to its end, and writes down now and then how far it is.
    async fn run_watched(self) -> Result<Checked, Failure> {
        let (app, actor, organization, id) = (self.app.clone(), self.actor, self.organization.clone(), self.id.clone());
        let checked = Arc::new(AtomicUsize::new(0));
        let mut work = std::pin::pin!(self.run_telling(checked.clone()));
        loop {
            tokio::select! {
                done = &mut work => {
                    let failed = match &done {
                        Ok(Ok(_)) => None,
                        Ok(Err(_)) => Some("its rights are not the reader's to give".to_owned()),
                        Err(failure) => Some(failure.detail.clone()),
                    };
                    if let Some(detail) = failed {
                        tracing::warn!(detail, "a list could not be checked");
                        let give_up = move |tx: &mut Tx<'_>| drafts::give_up(tx, actor, &organization, &id);
                        if let Err(error) = app.db.write("give a check up", give_up).await {
                            tracing::warn!(%error, "a check that failed is given up when it is not heard of any more");
                        }
                    }
                    return done;
                }
                () = tokio::time::sleep(PAUSE) => {
                    let (organization, id) = (organization.clone(), id.clone());
                    let n = checked.load(Ordering::Relaxed);
                    let write = move |tx: &mut Tx<'_>| drafts::report(tx, actor, &organization, &id, n);
                    if let Err(error) = app.db.write("progress of a check", write).await {
                        tracing::warn!(%error, "the progress of a check cannot be written");
                    }
                }
            }
        }
    }
}

fn no_language() -> Failure {
    Failure::internal("the program speaks no language")
}

/// The id under which a list that was checked is found, or why its rights cannot be given.
pub(super) type Checked = Result<PublicId, InviteFault>;

/// Checks a list; the id under which it is found, or will be in a moment.
pub(super) async fn begin(mut check: Check) -> Result<Checked, Failure> {
    if check.list.rows().len() <= LONG {
        return check.run().await;
    }
    check.announce().await?;
    let id = check.id.clone();
    let work = tokio::spawn(check.run_watched());
    match tokio::time::timeout(PATIENCE, work).await {
        Ok(done) => done.map_err(|e| Failure::internal(&e.to_string()))?,
        Err(_) => Ok(Ok(id)),
    }
}

/// Shows how far the check of a list has come; nothing when none is under way there.
pub(super) async fn show(area: &Area, id: &PublicId) -> Result<Option<axum::response::Response>, Failure> {
    let (organization, actor, wanted) = (area.id.clone(), area.actor(), id.clone());
    let read = move |tx: &mut Tx<'_>| drafts::find_progress(tx, actor, &organization, &wanted);
    match area.frame.app.db.read("progress of a check", read).await? {
        Some(progress) => answer(area, progress).await.map(Some),
        None => Ok(None),
    }
}

async fn answer(area: &Area, progress: Progress) -> Answered {
    let n = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let page = CheckingPage {
        chrome: area.chrome().await?,
        checked: n(progress.checked),
        rows: n(progress.rows),
    };
    let mut response = area.frame.show(&page)?;
    response.headers_mut().insert(header::REFRESH, REFRESH);
    Ok(response)
}
