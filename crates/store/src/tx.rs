//! A transaction as actions see it.

use std::collections::HashMap;

use guildhall_domain::clock::Instant;

use crate::audit::NewEvent;
use crate::value::{Row, Value};
use crate::{DbError, Notary, Statement};

/// A transaction on either engine. What a failed statement leaves behind is never committed, even when the error was swallowed.
pub struct Tx<'c> {
    now: Instant,
    failure: Option<DbError>,
    notary: &'c dyn Notary,
    unsettled: Vec<NewEvent>,
    is_reading: bool,
    tells_past: bool,
    connection: Connection<'c>,
}

pub(crate) enum Connection<'c> {
    Sqlite(&'c rusqlite::Connection),
    Postgres {
        client: &'c mut postgres::Client,
        prepared: &'c mut Prepared,
    },
}

/// The statements that a PostgreSQL connection has prepared, by the address of their one definition.
pub(crate) type Prepared = HashMap<usize, postgres::Statement>;

impl<'c> Tx<'c> {
    pub(crate) fn new(now: Instant, notary: &'c dyn Notary, connection: Connection<'c>) -> Self {
        Self {
            now,
            failure: None,
            notary,
            unsettled: Vec::new(),
            is_reading: false,
            tells_past: false,
            connection,
        }
    }

    /// The same, in which nothing can be written.
    pub(crate) fn reading(self) -> Self {
        Self {
            is_reading: true,
            ..self
        }
    }

    /// Whether something can be written in it.
    pub fn can_write(&self) -> bool {
        !self.is_reading
    }

    /// The instant of this transaction: one value from its first statement to its last.
    pub fn now(&self) -> Instant {
        self.now
    }

    /// Goes on as if it were `now`. Only the seeding of a demo does: its past of many weeks is one transaction, so that it is
    /// there whole or not at all.
    pub fn move_to(&mut self, now: Instant) {
        self.now = now;
        self.tells_past = true;
    }

    /// Whether this transaction tells a past: then nobody else writes, and its events can wait for its end.
    pub(crate) fn tells_past(&self) -> bool {
        self.tells_past
    }

    /// Gives the transaction up because what it had read no longer holds: it is run again from the start.
    pub fn stale(&mut self) -> DbError {
        self.failure = Some(DbError::Stale);
        DbError::Stale
    }

    /// What seals the audit trail.
    pub(crate) fn notary(&self) -> &'c dyn Notary {
        self.notary
    }

    /// The events that are recorded and not yet written.
    pub(crate) fn unsettled(&mut self) -> &mut Vec<NewEvent> {
        &mut self.unsettled
    }

    pub(crate) fn take_failure(&mut self) -> Option<DbError> {
        self.failure.take()
    }

    /// Runs a statement; the number of rows it changed.
    pub(crate) fn execute(&mut self, statement: &'static Statement, values: &[Value<'_>]) -> Result<u64, DbError> {
        let outcome = match &mut self.connection {
            Connection::Sqlite(c) => c
                .prepare_cached(statement.sqlite())
                .and_then(|mut s| s.execute(rusqlite::params_from_iter(values)))
                .map(|n| n as u64)
                .map_err(DbError::from),
            Connection::Postgres { client, prepared } => prepare(client, prepared, statement).and_then(|s| {
                let values: Vec<_> = values
                    .iter()
                    .map(|v| v as &(dyn postgres::types::ToSql + Sync))
                    .collect();
                Ok(client.execute(&s, &values)?)
            }),
        };
        outcome.map_err(|e| self.note(statement, e))
    }

    /// Every row of an answer.
    pub(crate) fn list<T>(
        &mut self,
        statement: &'static Statement,
        values: &[Value<'_>],
        mut read: impl FnMut(&Row<'_>) -> Result<T, DbError>,
    ) -> Result<Vec<T>, DbError> {
        let outcome = match &mut self.connection {
            Connection::Sqlite(c) => list_sqlite(c, statement, values, &mut read),
            Connection::Postgres { client, prepared } => list_postgres(client, prepared, statement, values, &mut read),
        };
        outcome.map_err(|e| self.note(statement, e))
    }

    /// The first row of an answer, if there is one.
    pub(crate) fn find<T>(
        &mut self,
        statement: &'static Statement,
        values: &[Value<'_>],
        read: impl FnMut(&Row<'_>) -> Result<T, DbError>,
    ) -> Result<Option<T>, DbError> {
        Ok(self.list(statement, values, read)?.into_iter().next())
    }

    /// The one row of an answer that always has one.
    pub(crate) fn get<T>(
        &mut self,
        statement: &'static Statement,
        values: &[Value<'_>],
        read: impl FnMut(&Row<'_>) -> Result<T, DbError>,
    ) -> Result<T, DbError> {
        self.find(statement, values, read)?
            .ok_or_else(|| DbError::unreadable(format!("{} answered no row", statement.name)))
    }

    fn note(&mut self, statement: &Statement, error: DbError) -> DbError {
        let error = match error {
            DbError::Engine { engine, message } => DbError::Engine {
                engine,
                message: format!("{}: {message}", statement.name).into(),
            },
            other => other,
        };
        self.failure.get_or_insert_with(|| error.clone());
        error
    }
}

fn list_sqlite<T>(
    connection: &rusqlite::Connection,
    statement: &Statement,
    values: &[Value<'_>],
    read: &mut dyn FnMut(&Row<'_>) -> Result<T, DbError>,
) -> Result<Vec<T>, DbError> {
    let mut prepared = connection.prepare_cached(statement.sqlite())?;
    let mut rows = prepared.query(rusqlite::params_from_iter(values))?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        all.push(read(&Row::Sqlite(row))?);
    }
    Ok(all)
}

fn list_postgres<T>(
    client: &mut postgres::Client,
    prepared: &mut Prepared,
    statement: &'static Statement,
    values: &[Value<'_>],
    read: &mut dyn FnMut(&Row<'_>) -> Result<T, DbError>,
) -> Result<Vec<T>, DbError> {
    use postgres::fallible_iterator::FallibleIterator as _;
    let ready = prepare(client, prepared, statement)?;
    let mut rows = client.query_raw(&ready, values)?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        all.push(read(&Row::Postgres(&row))?);
    }
    Ok(all)
}

fn prepare(
    client: &mut postgres::Client,
    prepared: &mut Prepared,
    statement: &'static Statement,
) -> Result<postgres::Statement, DbError> {
    let address = std::ptr::from_ref(statement).addr();
    if let Some(ready) = prepared.get(&address) {
        return Ok(ready.clone());
    }
    let ready = client.prepare(statement.postgres())?;
    prepared.insert(address, ready.clone());
    Ok(ready)
}
