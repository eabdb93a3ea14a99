//! Replacing the server key: first its file, then what stands in the database under it.
//!
//! The file holds both keys from one instant on, and every process that looks at it knows both. What follows in the
//! database may be cut off anywhere: the mark still names a key of the file then, and whoever opens the database next, or
//! the server that runs, goes on.

use guildhall_domain::clock::{Instant, Span};
use guildhall_store::{DbError, Notary as _, Tx, installation};

use crate::actions::{ActionError, Actor, server_keys};
use crate::app::App;
use crate::config::{HeldKeyFile, ServerKeyError};

/// How the server key stands to the database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// The database is under the key in use.
    Current,
    /// It is under an earlier key of the file: the key was replaced, and that is not finished.
    Unfinished,
    /// It is under a key that the file does not have: it was replaced on another machine.
    Unknown,
}

/// How it stands.
///
/// # Errors
/// Those of the database.
pub async fn standing(app: &App) -> Result<Standing, DbError> {
    let mark = app.db.read("which server key", installation::find).await?;
    let keys = &app.house.keys;
    Ok(match mark {
        Some(mark) if keys.is_current(&mark.key_check) => Standing::Current,
        Some(mark) if keys.knows(&mark.key_check) => Standing::Unfinished,
        Some(_) => Standing::Unknown,
        None => Standing::Current,
    })
}

/// Why the key was not replaced.
#[derive(Debug, thiserror::Error)]
pub enum NotRotated {
    /// The file.
    #[error(transparent)]
    Key(#[from] ServerKeyError),
    /// The database.
    #[error(transparent)]
    Action(#[from] ActionError),
    /// The database is under a key that the file does not have.
    #[error("the database is under a server key that this machine does not have; it was replaced on another one")]
    Elsewhere,
}

/// Puts a new server key in the place of the one in use, which goes on to hold for `grace`; until when.
///
/// # Errors
/// [`NotRotated`] says what stands in the way.
pub async fn rotate(app: &App, grace: Span) -> Result<Instant, NotRotated> {
    let held = HeldKeyFile::take(&app.house.config.server_key_file)?;
    // One that was cut off comes first, so that the database is under the key that is about to become the earlier one.
    finish(app, Actor::Operator).await?;
    if standing(app).await.map_err(ActionError::from)? == Standing::Unknown {
        return Err(NotRotated::Elsewhere);
    }
    let now = app.db.now();
    let until = now + grace;
    let held = held.turn(now, until)?;
    finish(app, Actor::Operator).await?;
    drop(held);
    Ok(until)
}

/// Brings the database under the key in use, if it is under an earlier one of the file: the seals of the audit trail first,
/// the mark last. May be cut off and begun anew, and done by several processes at once.
///
/// # Errors
/// Those of the actions.
pub async fn finish(app: &App, actor: Actor) -> Result<(), ActionError> {
    if standing(app).await? != Standing::Unfinished {
        return Ok(());
    }
    seal_all(app, actor).await?;
    let house = app.house.clone();
    let mark = move |tx: &mut Tx<'_>| server_keys::mark(tx, &house, actor);
    app.db.write("mark the database anew", mark).await
}

/// Brings every seal of the audit trail that is from an earlier key of the file under the key in use.
///
/// # Errors
/// Those of the actions.
pub async fn seal_all(app: &App, actor: Actor) -> Result<(), ActionError> {
    let mut after = server_keys::BEGINNING;
    loop {
        let house = app.house.clone();
        let seal = move |tx: &mut Tx<'_>| server_keys::seal_anew(tx, &house, actor, after);
        match app.db.write("seal the audit trail anew", seal).await? {
            Some(last) => after = last,
            None => return Ok(()),
        }
    }
}

/// What a server does about it from time to time.
#[derive(Default)]
pub struct Watch {
    sealed_under: Option<[u8; 32]>,
}

impl Watch {
    /// Goes on with what was cut off. Once under each key it also looks for seals that this machine made before the key file
    /// was brought to it.
    ///
    /// # Errors
    /// Those of the actions.
    pub async fn look(&mut self, app: &App) -> Result<(), ActionError> {
        finish(app, Actor::System).await?;
        let (keys, now) = (&app.house.keys, app.db.now());
        let current = Some(keys.key_check());
        if self.sealed_under != current {
            if keys.earlier_until(now).is_some() && standing(app).await? == Standing::Current {
                seal_all(app, Actor::System).await?;
            }
            self.sealed_under = current;
        }
        Ok(())
    }
}
