//! What can go wrong with the data, told apart as far as a caller must.

use std::sync::Arc;

/// An error of a transaction. Whatever it is, the transaction wrote nothing.
#[derive(Clone, Debug, thiserror::Error)]
pub enum DbError {
    /// Too much is waiting already, or another process holds the database; trying again later helps.
    #[error("the database is busy")]
    Busy,
    /// A unique constraint refused the change: someone was faster.
    #[error("a unique constraint refused the change: {0}")]
    Conflict(Arc<str>),
    /// What was read at the start no longer holds; the transaction is run again.
    #[error("what the transaction had read has changed meanwhile")]
    Stale,
    /// A stored value cannot be read as what it must be.
    #[error("a stored value cannot be read: {0}")]
    Unreadable(Arc<str>),
    /// The function that ran in the transaction panicked.
    #[error("the transaction's function panicked")]
    Panicked,
    /// The engine refused or failed.
    #[error("{engine}: {message}")]
    Engine {
        /// `SQLite` or `PostgreSQL`.
        engine: &'static str,
        /// The engine's words and, where known, the statement's name.
        message: Arc<str>,
    },
}

impl DbError {
    pub(crate) fn unreadable(what: impl AsRef<str>) -> Self {
        Self::Unreadable(what.as_ref().into())
    }
}

impl From<rusqlite::Error> for DbError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode::{ConstraintViolation, DatabaseBusy, DatabaseLocked};
        use rusqlite::ffi::{SQLITE_CONSTRAINT_PRIMARYKEY, SQLITE_CONSTRAINT_UNIQUE};
        let message: Arc<str> = error.to_string().into();
        match error.sqlite_error() {
            Some(e) if matches!(e.code, DatabaseBusy | DatabaseLocked) => Self::Busy,
            Some(e)
                if e.code == ConstraintViolation
                    && matches!(e.extended_code, SQLITE_CONSTRAINT_UNIQUE | SQLITE_CONSTRAINT_PRIMARYKEY) =>
            {
                Self::Conflict(message)
            }
            _ => Self::Engine {
                engine: "SQLite",
                message,
            },
        }
    }
}

impl From<postgres::Error> for DbError {
    fn from(error: postgres::Error) -> Self {
        use postgres::error::SqlState;
        let message: Arc<str> = match error.as_db_error() {
            Some(e) => format!("{} ({})", e.message(), e.code().code()).into(),
            None => error.to_string().into(),
        };
        match error.code() {
            Some(code) if *code == SqlState::T_R_SERIALIZATION_FAILURE || *code == SqlState::T_R_DEADLOCK_DETECTED => {
                Self::Stale
            }
            Some(code) if *code == SqlState::UNIQUE_VIOLATION => Self::Conflict(message),
            Some(code) if *code == SqlState::TOO_MANY_CONNECTIONS || *code == SqlState::LOCK_NOT_AVAILABLE => {
                Self::Busy
            }
            _ => Self::Engine {
                engine: "PostgreSQL",
                message,
            },
        }
    }
}

/// Why a database could not be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// There is none, or nothing in it, and none was to be made.
    #[error("there is nothing of Guildhall in the database {url}")]
    Nothing {
        /// Which one, without a password.
        url: String,
    },
    /// It was written by a newer Guildhall.
    #[error(
        "the database has schema version {found}, but this Guildhall knows versions up to {known}; run the newer program, or restore a backup made with this one"
    )]
    NewerSchema {
        /// The version the database has.
        found: i64,
        /// The newest version this program knows.
        known: i64,
    },
    /// The engine refused or failed.
    #[error("the database {url} cannot be opened: {cause}")]
    Engine {
        /// Which one, without a password.
        url: String,
        /// The engine's words.
        cause: DbError,
    },
}
