//! Opening a database, and the only two ways to its data.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use guildhall_domain::clock::Instant;

use crate::engine::{postgres::Postgres, sqlite::Sqlite};
use crate::migrate::IfNone;
use crate::{Clock, DbError, Load, Notary, OpenError, Tx};

/// Where a database is.
#[derive(Clone, PartialEq, Eq)]
pub enum DatabaseUrl {
    /// One file on this machine.
    Sqlite(PathBuf),
    /// A server that speaks PostgreSQL's protocol; the whole URL, password included.
    Postgres(String),
}

impl DatabaseUrl {
    /// Reads `postgres://…`, `sqlite:PATH`, or a plain path of an SQLite file.
    ///
    /// # Errors
    /// [`NotADatabaseUrl`] for another scheme or an empty path.
    pub fn parse(text: &str) -> Result<Self, NotADatabaseUrl> {
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            return Ok(Self::Postgres(text.to_owned()));
        }
        let path = match text.split_once(':') {
            Some(("sqlite", path)) => path.strip_prefix("//").unwrap_or(path),
            Some((scheme, rest)) if rest.starts_with("//") => return Err(NotADatabaseUrl(scheme.to_owned())),
            _ => text,
        };
        if path.is_empty() {
            Err(NotADatabaseUrl(text.to_owned()))
        } else {
            Ok(Self::Sqlite(PathBuf::from(path)))
        }
    }

    /// The file of an SQLite database.
    pub fn sqlite(path: impl AsRef<Path>) -> Self {
        Self::Sqlite(path.as_ref().to_owned())
    }
}

/// Shown without what may be a password: a PostgreSQL URL ends at its host.
impl fmt::Display for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sqlite(path) => write!(f, "sqlite:{}", path.display()),
            Self::Postgres(url) => {
                let rest = url.split_once("://").map_or("", |(_, rest)| rest);
                let place = rest.rsplit_once('@').map_or(rest, |(_, place)| place);
                write!(f, "postgres://{}", place.split('?').next().unwrap_or_default())
            }
        }
    }
}

impl fmt::Debug for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// The text does not say where a database is.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is no place of a database; write postgres://user@host/name or sqlite:/path/to/file.db")]
pub struct NotADatabaseUrl(String);

/// An open database. Cheap to clone.
#[derive(Clone)]
pub struct Db {
    engine: Engine,
}

#[derive(Clone)]
enum Engine {
    Sqlite(Arc<Sqlite>),
    Postgres(Arc<Postgres>),
}

impl Db {
    /// Opens a database, makes it where it is an SQLite file that is not there yet, and brings its schema up to date under a lock.
    /// Blocks, and must not be called on an async thread.
    ///
    /// # Errors
    /// [`OpenError`] when it cannot be reached or was written by a newer program.
    pub fn open(url: &DatabaseUrl, clock: Arc<dyn Clock>, notary: Arc<dyn Notary>) -> Result<Self, OpenError> {
        Self::opened(url, IfNone::Begin, clock, notary)
    }

    /// Opens a database as [`open`](Self::open) does, but only one that has a schema; nothing is made.
    ///
    /// # Errors
    /// As [`open`](Self::open); [`OpenError::Nothing`] when there is none.
    pub fn find(url: &DatabaseUrl, clock: Arc<dyn Clock>, notary: Arc<dyn Notary>) -> Result<Self, OpenError> {
        Self::opened(url, IfNone::Refuse, clock, notary)
    }

    fn opened(
        url: &DatabaseUrl,
        if_none: IfNone,
        clock: Arc<dyn Clock>,
        notary: Arc<dyn Notary>,
    ) -> Result<Self, OpenError> {
        let opened = match url {
            DatabaseUrl::Sqlite(path) => {
                Sqlite::open(path, if_none, clock, notary).map(|e| Engine::Sqlite(Arc::new(e)))
            }
            DatabaseUrl::Postgres(server) => {
                Postgres::open(server, if_none, clock, notary).map(|e| Engine::Postgres(Arc::new(e)))
            }
        };
        opened.map(|engine| Self { engine }).map_err(|e| e.at(url))
    }

    /// Opens a database as it stands, to look at it: makes no file, takes no step of the schema, and only reads work on it.
    /// Also says the newest step it has; 0 where it has none. Blocks, as [`open`](Self::open) does.
    ///
    /// # Errors
    /// [`OpenError`] when it is not there or cannot be reached.
    pub fn look(url: &DatabaseUrl, clock: Arc<dyn Clock>) -> Result<(Self, i64), OpenError> {
        let looked = match url {
            DatabaseUrl::Sqlite(path) => Sqlite::look(path, clock).map(|(e, step)| (Engine::Sqlite(Arc::new(e)), step)),
            DatabaseUrl::Postgres(server) => {
                Postgres::look(server, clock).map(|(e, step)| (Engine::Postgres(Arc::new(e)), step))
            }
        };
        let (engine, step) = looked.map_err(|cause| OpenError::Engine {
            url: url.to_string(),
            cause,
        })?;
        Ok((Self { engine }, step))
    }

    /// What the clock says that transactions read.
    pub fn now(&self) -> Instant {
        match &self.engine {
            Engine::Sqlite(sqlite) => sqlite.now(),
            Engine::Postgres(postgres) => postgres.now(),
        }
    }

    /// What the clock of a database server says; SQLite has none of its own. Blocks.
    ///
    /// # Errors
    /// Those of the engine.
    pub fn server_time(&self) -> Result<Option<Instant>, DbError> {
        match &self.engine {
            Engine::Sqlite(_) => Ok(None),
            Engine::Postgres(postgres) => postgres.server_time().map(Some),
        }
    }

    /// How busy it is.
    pub fn load(&self) -> Load {
        match &self.engine {
            Engine::Sqlite(sqlite) => Load::Sqlite(sqlite.load()),
            Engine::Postgres(postgres) => Load::Postgres(postgres.load()),
        }
    }

    /// Runs `body` in a read-write transaction named `name`: committed when it answers `Ok`, undone when it answers `Err`.
    /// The answer arrives after the commit. `body` may run more than once.
    ///
    /// # Errors
    /// Whatever `body` answers, or a [`DbError`] as `E`.
    pub async fn write<T, E, F>(&self, name: &'static str, body: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<DbError> + Send + 'static,
        F: Fn(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
    {
        match &self.engine {
            Engine::Sqlite(sqlite) => sqlite.write(name, false, body).await,
            Engine::Postgres(postgres) => postgres.write(name, body).await,
        }
    }

    /// As [`write`](Self::write), for a body that takes long (a bulk approval): it shares its commit with no other,
    /// so that its failure or its length is nobody else's.
    ///
    /// # Errors
    /// As [`write`](Self::write).
    pub async fn write_alone<T, E, F>(&self, name: &'static str, body: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<DbError> + Send + 'static,
        F: Fn(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
    {
        match &self.engine {
            Engine::Sqlite(sqlite) => sqlite.write(name, true, body).await,
            Engine::Postgres(postgres) => postgres.write(name, body).await,
        }
    }

    /// Runs `body` in a read-only transaction that sees one state of the data from its first statement to its last.
    ///
    /// # Errors
    /// Whatever `body` answers, or a [`DbError`] as `E`.
    pub async fn read<T, E, F>(&self, name: &'static str, body: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<DbError> + Send + 'static,
        F: Fn(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
    {
        match &self.engine {
            Engine::Sqlite(sqlite) => sqlite.read(name, body).await,
            Engine::Postgres(postgres) => postgres.read(name, body).await,
        }
    }

    /// Prepares a statement without running it: what the test of all statements calls. Blocks.
    ///
    /// # Errors
    /// The engine's words when it does not accept the text.
    pub fn prepare(&self, statement: &crate::Statement) -> Result<(), DbError> {
        match &self.engine {
            Engine::Sqlite(sqlite) => sqlite.prepare(statement),
            Engine::Postgres(postgres) => postgres.prepare(statement),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_read_and_shown_without_its_password() {
        let url = DatabaseUrl::parse("postgres://me:s3cret@db.example:5432/guild?sslmode=require").unwrap();
        assert_eq!(url.to_string(), "postgres://db.example:5432/guild");
        assert_eq!(format!("{url:?}"), "postgres://db.example:5432/guild");
        assert_eq!(
            DatabaseUrl::parse("sqlite:/a/b.db").unwrap(),
            DatabaseUrl::sqlite("/a/b.db")
        );
        assert_eq!(
            DatabaseUrl::parse("sqlite:///a/b.db").unwrap(),
            DatabaseUrl::sqlite("/a/b.db")
        );
        assert_eq!(DatabaseUrl::parse("b.db").unwrap(), DatabaseUrl::sqlite("b.db"));
        assert!(DatabaseUrl::parse("mysql://x/y").is_err());
        assert!(DatabaseUrl::parse("").is_err());
    }
}
