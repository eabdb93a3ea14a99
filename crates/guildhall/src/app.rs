//! What every door is handed.

use std::fs::DirBuilder;
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use guildhall_domain::clock::Instant;
use guildhall_domain::invitees::Vocabulary;
use guildhall_domain::profile::CredentialFormat;
use guildhall_domain::rights::AccessRight;
use guildhall_store::installation::{self, Installation};
use guildhall_store::{Clock, DatabaseUrl, Db, DbError, Notary as _, OpenError, Tx};
use tokio::sync::{Notify, Semaphore};

use crate::actions::rights::LONGEST;
use crate::actions::{ActionError, Actor};
use crate::config::{Config, ServerKeyError};
use crate::http::limits::Tally;
use crate::metrics::Metrics;
use crate::providers::Providers;
use crate::secrets::Keys;
use crate::server_key;
use crate::texts::{LANGUAGES, texts};
use crate::web::rights::right_name;

/// The running program: its data, its settings and keys, and the bell that wakes the mail workers. Cheap to clone.
#[derive(Clone)]
pub struct App {
    /// The data.
    pub db: Db,
    /// Settings and keys.
    pub house: Arc<House>,
    /// Rung after a commit that wrote mail jobs.
    pub mail_due: Arc<Notify>,
    /// Places for requests with large bodies: each takes memory many times its size.
    pub large_bodies: Arc<Semaphore>,
    /// Who else vouches for people.
    pub providers: Arc<Providers>,
    /// What it counts of itself.
    pub metrics: Arc<Metrics>,
    /// What each client did of late.
    pub tally: Arc<Tally>,
    draining: Arc<AtomicBool>,
}

/// How many requests with large bodies are worked on at the same time; the next one waits before its body is read.
const LARGE_BODIES: usize = 2;

/// The settings and keys of an installation: what an action may ask beside the data.
pub struct House {
    /// The settings.
    pub config: Config,
    /// The server key at work, and those before it that still hold.
    pub keys: Arc<Keys>,
    /// Whether this is a demo: open sign-in, public mailbox.
    pub is_demo: bool,
}

impl House {
    /// What the cells of a list may name: the program's languages, and its rights by their words and their names in every
    /// language.
    pub fn vocabulary(&self, now: Instant) -> Vocabulary {
        let program = &self.config.program;
        let mut names: Vec<(String, AccessRight)> = Vec::new();
        for rule in program.rights.all() {
            names.push((rule.id.to_string(), rule.id));
            let called = LANGUAGES.iter().map(|(tag, _)| right_name(texts(tag), rule));
            names.extend(called.map(|name| (name, rule.id)));
        }
        let names = names.iter().map(|(name, right)| (name.as_str(), *right));
        Vocabulary::of(program.languages.clone()).with_rights(names, now, LONGEST)
    }

    /// What the program asks of credential IDs.
    pub fn credential_format(&self) -> CredentialFormat {
        let field = &self.config.program.credential;
        CredentialFormat {
            min_length: usize::from(field.min_length),
            max_length: usize::from(field.max_length),
        }
    }
}

/// Why the program cannot be opened.
#[derive(Debug, thiserror::Error)]
pub enum CannotOpen {
    /// The database.
    #[error(transparent)]
    Database(#[from] OpenError),
    /// A statement of the first transaction.
    #[error(transparent)]
    Statement(#[from] DbError),
    /// The server key.
    #[error(transparent)]
    Key(#[from] ServerKeyError),
    /// A replaced server key that could not be brought to its end.
    #[error("the server key was replaced, and the database could not be brought under the new one: {0}")]
    Unfinished(#[from] ActionError),
    /// There is none, and none was to be begun.
    #[error("there is no installation in {}: {why}", folder.display())]
    NotThere {
        /// The data folder.
        folder: PathBuf,
        /// What is missing.
        why: String,
    },
    /// The data folder.
    #[error("the data folder {folder} cannot be made: {cause}")]
    Folder {
        /// Which.
        folder: String,
        /// What the system says.
        cause: std::io::Error,
    },
    /// The database was made under another server key.
    #[error(
        "the server key in {file} is not the one that {database} was made with; every invitation URL and session would break. Put the right key file there, or name it with server_key_file"
    )]
    WrongKey {
        /// The key's file.
        file: String,
        /// The database.
        database: String,
    },
    /// The database was made under a server key that is not there.
    #[error(
        "{file} is not there, and {database} needs its key: with a new one every invitation URL and code would break. Put the key file back from where you keep its copy, or name it with server_key_file"
    )]
    KeyLost {
        /// The key's file.
        file: String,
        /// The database.
        database: String,
    },
    /// A demo was asked to use a database that it did not seed.
    #[error(
        "{database} was not seeded by `guildhall demo`, and a demo lets anyone in; give the demo a folder or a database of its own"
    )]
    NotADemo {
        /// The database.
        database: String,
    },
}

impl App {
    /// The program over an open database.
    pub fn new(db: Db, house: House) -> Self {
        let providers = Providers::new(&house.config.sign_in);
        Self {
            db,
            house: Arc::new(house),
            mail_due: Arc::default(),
            large_bodies: Arc::new(Semaphore::new(LARGE_BODIES)),
            providers: Arc::new(providers),
            metrics: Arc::default(),
            tally: Arc::default(),
            draining: Arc::default(),
        }
    }

    /// From here on it says that it is not ready, although it answers.
    pub fn drain(&self) {
        self.draining.store(true, Ordering::SeqCst);
    }

    /// Whether it is about to end.
    pub fn is_draining(&self) -> bool {
        self.draining.load(Ordering::SeqCst)
    }

    /// Opens the program: data folder, server key, database, and the mark in the database that ties the three together. What is
    /// not there is made.
    ///
    /// # Errors
    /// [`CannotOpen`] says what is wrong and what to do.
    pub async fn open(config: Config, clock: Arc<dyn Clock>, is_demo: bool) -> Result<Self, CannotOpen> {
        // For its owner alone: what is in it is about people.
        let mut folder = DirBuilder::new();
        folder.recursive(true).mode(0o700);
        folder.create(&config.data).map_err(|cause| CannotOpen::Folder {
            folder: config.data.display().to_string(),
            cause,
        })?;
        let is_keyless = || !config.server_key_file.exists();
        // Asked again: a process that starts at the same moment makes the key before it marks the database.
        if is_keyless() && is_marked(&config, clock.clone()).await && is_keyless() {
            return Err(CannotOpen::KeyLost {
                file: config.server_key_file.display().to_string(),
                database: config.database.to_string(),
            });
        }
        let keys = Arc::new(Keys::of_file(&config.server_key_file)?);
        let (url, notary) = (config.database.clone(), keys.clone());
        let opening = tokio::task::spawn_blocking(move || Db::open(&url, clock, notary));
        let db = opening.await.map_err(|_| DbError::Panicked)??;
        Self::over(db, keys, config, is_demo).await
    }

    /// Opens a program that is there, as [`open`](Self::open) does. Where none is, nothing is made.
    ///
    /// # Errors
    /// [`CannotOpen`]; [`CannotOpen::NotThere`] where there is no database, or no server key to it.
    pub async fn find(config: Config, clock: Arc<dyn Clock>) -> Result<Self, CannotOpen> {
        let not_there = |why: String| CannotOpen::NotThere {
            folder: config.data.clone(),
            why,
        };
        let file = match &config.database {
            DatabaseUrl::Sqlite(path) => Some(path.as_path()),
            DatabaseUrl::Postgres(_) => None,
        };
        // The database first: a mistyped folder has neither, and the key alone makes nothing of it.
        let needed: Vec<&Path> = file.into_iter().chain([config.server_key_file.as_path()]).collect();
        if let Some(missing) = needed.iter().find(|path| !path.exists()) {
            return Err(not_there(format!("{} is not there", missing.display())));
        }
        let keys = Arc::new(Keys::of_file(&config.server_key_file)?);
        let (url, notary) = (config.database.clone(), keys.clone());
        let finding = tokio::task::spawn_blocking(move || Db::find(&url, clock, notary));
        let db = match finding.await.map_err(|_| DbError::Panicked)? {
            Err(nothing @ OpenError::Nothing { .. }) => return Err(not_there(nothing.to_string())),
            found => found?,
        };
        Self::over(db, keys, config, false).await
    }

    /// The program over a database and keys that belong together; a database without a mark is given one.
    async fn over(db: Db, keys: Arc<Keys>, config: Config, is_demo: bool) -> Result<Self, CannotOpen> {
        let check = keys.key_check();
        // Looked for first: another process may be at a long change, for which whoever writes has to wait.
        let mark = match db.read("the mark of the database", installation::find).await? {
            Some(mark) => mark,
            None => {
                let mark = move |tx: &mut Tx<'_>| {
                    if let Some(mark) = installation::find(tx)? {
                        return Ok(mark);
                    }
                    let key_check = check.to_vec();
                    installation::insert(tx, &Installation { is_demo, key_check })?;
                    installation::find(tx)?.ok_or(DbError::Stale)
                };
                db.write("mark the database", mark).await?
            }
        };
        let database = config.database.to_string();
        if !keys.knows(&mark.key_check) {
            return Err(CannotOpen::WrongKey {
                file: config.server_key_file.display().to_string(),
                database,
            });
        }
        if is_demo && !mark.is_demo {
            return Err(CannotOpen::NotADemo { database });
        }
        let app = Self::new(db, House { config, keys, is_demo });
        server_key::finish(&app, Actor::System).await?;
        Ok(app)
    }
}

/// Whether a database is there that was made under a server key. What cannot be looked at is opened, which tells why it cannot be.
async fn is_marked(config: &Config, clock: Arc<dyn Clock>) -> bool {
    if let DatabaseUrl::Sqlite(path) = &config.database
        && !path.exists()
    {
        return false;
    }
    let url = config.database.clone();
    let looked = tokio::task::spawn_blocking(move || Db::look(&url, clock)).await;
    let Ok(Ok((db, step))) = looked else { return false };
    step > 0
        && matches!(
            db.read("the mark of the database", installation::find).await,
            Ok(Some(_))
        )
}
