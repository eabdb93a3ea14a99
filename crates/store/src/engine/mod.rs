//! The two engines: connections, transactions and nothing about what is stored.

pub(crate) mod postgres;
pub(crate) mod sqlite;

use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::{DbError, Tx, audit};

/// Runs `body` so that neither a panic nor a swallowed error can end in a commit, then writes the events it recorded.
fn run<T, E: From<DbError>>(
    name: &'static str,
    tx: &mut Tx<'_>,
    body: &impl Fn(&mut Tx<'_>) -> Result<T, E>,
) -> Result<T, Refusal<E>> {
    let answer = catch_unwind(AssertUnwindSafe(|| body(tx)));
    match (answer, tx.take_failure()) {
        (Err(_), _) => {
            tracing::error!(transaction = name, "the transaction's function panicked");
            Err(Refusal::Failed(DbError::Panicked))
        }
        (Ok(_), Some(DbError::Stale)) => Err(Refusal::Failed(DbError::Stale)),
        (Ok(Err(e)), _) => Err(Refusal::Answered(e)),
        (Ok(Ok(_)), Some(failure)) => Err(Refusal::Failed(failure)),
        (Ok(Ok(value)), None) => audit::settle_rest(tx).map(|()| value).map_err(Refusal::Failed),
    }
}

/// Why a transaction is not committed.
enum Refusal<E> {
    /// The body said so.
    Answered(E),
    /// The database, or a panic.
    Failed(DbError),
}

impl<E: From<DbError>> Refusal<E> {
    fn into_error(self) -> E {
        match self {
            Self::Answered(e) => e,
            Self::Failed(e) => E::from(e),
        }
    }
}
