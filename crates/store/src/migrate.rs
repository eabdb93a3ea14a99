//! Bringing a schema up to date: the same steps on both engines, under a lock, all or nothing.

use guildhall_domain::clock::Instant;

use crate::tx::{Connection, Prepared};
use crate::{DatabaseUrl, DbError, Notary, OpenError, Tx};

mod chain_events;

/// What a step does in code.
type Code = fn(&mut Tx<'_>) -> Result<(), DbError>;

/// One step of the schema, in each engine's types.
pub(crate) struct Step {
    pub version: i64,
    pub name: &'static str,
    pub sqlite: &'static str,
    postgres: &'static str,
    /// What follows the SQL where SQL cannot do it.
    then: &'static [Code],
}

macro_rules! steps {
    ($($version:literal $file:literal $(then $code:path)?),* $(,)?) => {
        &[$(Step {
            version: $version,
            name: $file,
            sqlite: include_str!(concat!("migrations/sqlite/", $file)),
            postgres: include_str!(concat!("migrations/postgres/", $file)),
            then: &[$($code)?],
        }),*]
    };
}

pub(crate) const STEPS: &[Step] = steps![
    1 "0001_first_flow.sql",
    2 "0002_drafts.sql",
    3 "0003_invitations.sql",
    4 "0004_people.sql",
    5 "0005_audit_chain.sql" then chain_events::run,
    6 "0006_organization_states.sql",
    7 "0007_sign_in.sql",
    8 "0008_api_tokens.sql",
    9 "0009_own_sessions.sql",
    10 "0010_rights.sql",
    11 "0011_search.sql",
    12 "0012_sign_in_methods.sql",
    13 "0013_people_changes.sql",
    14 "0014_words.sql",
    15 "0015_notices.sql",
    16 "0016_passkeys.sql",
    17 "0017_access_requests.sql",
    18 "0018_ways_out.sql",
    19 "0019_handing_over.sql",
    20 "0020_preset_rights.sql",
    21 "0021_references.sql",
    22 "0022_endings.sql",
    23 "0023_queues.sql",
    24 "0024_batch_of_organization.sql",
];

const TABLE: &str = "CREATE TABLE IF NOT EXISTS schema_steps (version BIGINT PRIMARY KEY, applied_at BIGINT NOT NULL)";

/// Any number will do, as long as every Guildhall uses the same.
const LOCK: i64 = 0x6775_696c_6468;

/// What becomes of a database that has no schema yet.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum IfNone {
    /// It is given one.
    Begin,
    /// It is left as it is, and opening fails.
    Refuse,
}

/// Why opening failed, before it is known under which name the caller knows the database.
pub(crate) enum OpenFailure {
    Nothing,
    NewerSchema { found: i64, known: i64 },
    Engine(DbError),
}

impl OpenFailure {
    pub fn at(self, url: &DatabaseUrl) -> OpenError {
        match self {
            Self::Nothing => OpenError::Nothing { url: url.to_string() },
            Self::NewerSchema { found, known } => OpenError::NewerSchema { found, known },
            Self::Engine(cause) => OpenError::Engine {
                url: url.to_string(),
                cause,
            },
        }
    }
}

impl From<DbError> for OpenFailure {
    fn from(error: DbError) -> Self {
        Self::Engine(error)
    }
}

pub(crate) fn sqlite(connection: &rusqlite::Connection, now: Instant, notary: &dyn Notary) -> Result<(), OpenFailure> {
    let is_current = |connection: &rusqlite::Connection| -> Result<bool, OpenFailure> {
        Ok(missing(sqlite_version(connection)?)?.next().is_none())
    };
    // Where nothing is missing, nobody waits for another process that is in the middle of a long change.
    if is_current(connection)? {
        return Ok(());
    }
    let begun = rusqlite::Transaction::new_unchecked(connection, rusqlite::TransactionBehavior::Immediate);
    let tx = match begun.map_err(DbError::from) {
        // It may have gone through the steps first, and be at that change since.
        Err(DbError::Busy) if is_current(connection)? => return Ok(()),
        begun => begun?,
    };
    tx.execute_batch(TABLE).map_err(DbError::from)?;
    for step in missing(sqlite_version(&tx)?)? {
        tx.execute_batch(step.sqlite).map_err(DbError::from)?;
        for code in step.then {
            code(&mut Tx::new(now, notary, Connection::Sqlite(&tx)))?;
        }
        tx.execute(
            "INSERT INTO schema_steps (version, applied_at) VALUES (?1, ?2)",
            [step.version, now.0],
        )
        .map_err(DbError::from)?;
    }
    Ok(tx.commit().map_err(DbError::from)?)
}

/// The newest step that a file has gone through; 0 before the first.
pub(crate) fn sqlite_version(connection: &rusqlite::Connection) -> Result<i64, DbError> {
    let has_steps: bool = connection.query_row(
        "SELECT count(*) > 0 FROM sqlite_master WHERE type = 'table' AND name = 'schema_steps'",
        [],
        |row| row.get(0),
    )?;
    if !has_steps {
        return Ok(0);
    }
    let newest = "SELECT coalesce(max(version), 0) FROM schema_steps";
    Ok(connection.query_row(newest, [], |row| row.get(0))?)
}

pub(crate) fn postgres(
    client: &mut postgres::Client,
    if_none: IfNone,
    now: Instant,
    notary: &dyn Notary,
) -> Result<(), OpenFailure> {
    client.batch_execute("BEGIN").map_err(DbError::from)?;
    let done = postgres_steps(client, if_none, now, notary);
    let ended = client.batch_execute(if done.is_ok() { "COMMIT" } else { "ROLLBACK" });
    done?;
    Ok(ended.map_err(DbError::from)?)
}

/// The newest step that a database has gone through; 0 before the first.
pub(crate) fn postgres_version(client: &mut postgres::Client) -> Result<i64, DbError> {
    let steps = client.query_one("SELECT to_regclass('schema_steps') IS NOT NULL", &[])?;
    if !steps.try_get(0)? {
        return Ok(0);
    }
    let newest = "SELECT coalesce(max(version), 0) FROM schema_steps";
    Ok(client.query_one(newest, &[])?.try_get(0)?)
}

fn postgres_steps(
    client: &mut postgres::Client,
    if_none: IfNone,
    now: Instant,
    notary: &dyn Notary,
) -> Result<(), OpenFailure> {
    client
        .execute("SELECT pg_advisory_xact_lock($1)", &[&LOCK])
        .map_err(DbError::from)?;
    let found = postgres_version(client)?;
    if found == 0 && if_none == IfNone::Refuse {
        return Err(OpenFailure::Nothing);
    }
    client.batch_execute(TABLE).map_err(DbError::from)?;
    for step in missing(found)? {
        client.batch_execute(step.postgres).map_err(DbError::from)?;
        for code in step.then {
            let prepared = &mut Prepared::new();
            code(&mut Tx::new(now, notary, Connection::Postgres { client, prepared }))?;
        }
        client
            .execute(
                "INSERT INTO schema_steps (version, applied_at) VALUES ($1, $2)",
                &[&step.version, &now.0],
            )
            .map_err(DbError::from)?;
    }
    Ok(())
}

fn missing(found: i64) -> Result<impl Iterator<Item = &'static Step>, OpenFailure> {
    let known = STEPS.last().map_or(0, |step| step.version);
    if found > known {
        return Err(OpenFailure::NewerSchema { found, known });
    }
    Ok(STEPS.iter().filter(move |step| step.version > found))
}
