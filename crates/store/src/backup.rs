//! Copies of an SQLite database: made while others write, and checked.
//!
//! PostgreSQL has tools of its own for this.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::Duration;

use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, OpenFlags};

use crate::DbError;

/// Pages that are copied between two looks at how far it is.
const STEP: i32 = 4096;
/// How long another process may hold a file.
const PATIENCE: Duration = Duration::from_secs(10);

/// What is in a database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contents {
    /// The newest step of its schema; 0 where it has none.
    pub schema_step: i64,
    /// How many rows each table has.
    pub rows: BTreeMap<String, i64>,
}

/// Copies the database at `from` to the new file `to`, as it is at one instant. Others may write meanwhile; what they
/// write is not in the copy. `progress` is told pages done and pages in all. Blocks.
///
/// # Errors
/// Those of the engine, and [`DbError::Unreadable`] when the copy is not what was there.
pub fn copy(from: &Path, to: &Path, mut progress: impl FnMut(u64, u64)) -> Result<Contents, DbError> {
    let source = open(from)?;
    // A reader that stays in its transaction sees one state of the data for as long as the copying takes.
    source.execute_batch("BEGIN")?;
    let before = contents(&source)?;
    let mut copy = Connection::open(to)?;
    {
        let backup = Backup::new(&source, &mut copy)?;
        loop {
            let step = backup.step(STEP)?;
            let at = backup.progress();
            let total = u64::try_from(at.pagecount).unwrap_or(0);
            progress(total.saturating_sub(u64::try_from(at.remaining).unwrap_or(0)), total);
            match step {
                StepResult::Done => break,
                StepResult::Busy | StepResult::Locked => return Err(DbError::Busy),
                _ => {}
            }
        }
    }
    source.execute_batch("ROLLBACK")?;
    // One file, without a log beside it.
    copy.execute_batch("PRAGMA journal_mode = DELETE")?;
    drop(copy);
    let after = check(to)?;
    if after == before {
        Ok(after)
    } else {
        Err(DbError::unreadable("the copy does not have the rows that were there"))
    }
}

/// Reads a whole database and checks that it is sound. Blocks.
///
/// # Errors
/// [`DbError::Unreadable`] with SQLite's words when it is not.
pub fn check(path: &Path) -> Result<Contents, DbError> {
    let connection = open(path)?;
    let verdict: String = connection.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    if verdict != "ok" {
        return Err(DbError::unreadable(format!("the database is damaged: {verdict}")));
    }
    let orphan = connection.prepare("PRAGMA foreign_key_check")?.exists([])?;
    if orphan {
        return Err(DbError::unreadable(
            "the database is damaged: a row points to one that is not there",
        ));
    }
    contents(&connection)
}

fn open(path: &Path) -> Result<Connection, DbError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(PATIENCE)?;
    connection.execute_batch("PRAGMA query_only = ON")?;
    Ok(connection)
}

fn contents(connection: &Connection) -> Result<Contents, DbError> {
    let mut names = connection
        .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name")?;
    let names: Vec<String> = names.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    let mut rows = BTreeMap::new();
    for name in names {
        let count = format!("SELECT count(*) FROM \"{}\"", name.replace('"', "\"\""));
        rows.insert(name, connection.query_row(&count, [], |row| row.get(0))?);
    }
    let schema_step = if rows.contains_key("schema_steps") {
        connection.query_row("SELECT coalesce(max(version), 0) FROM schema_steps", [], |row| {
            row.get(0)
        })?
    } else {
        0
    };
    Ok(Contents { schema_step, rows })
}
