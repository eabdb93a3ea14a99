//! The database beside the program: for what no person could make in a minute.

use std::error::Error;

use postgres::types::private::BytesMut;
use postgres::types::{IsNull, ToSql, Type};
use rusqlite::types::ToSqlOutput;

/// A connection of its own.
pub enum Database {
    Sqlite(rusqlite::Connection),
    Postgres(postgres::Client),
}

/// A parameter.
#[derive(Clone, Copy, Debug)]
pub enum Value<'a> {
    Int(i64),
    Text(&'a str),
}

impl rusqlite::ToSql for Value<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        match self {
            Self::Int(n) => rusqlite::ToSql::to_sql(n),
            Self::Text(text) => rusqlite::ToSql::to_sql(text),
        }
    }
}

impl ToSql for Value<'_> {
    fn to_sql(&self, kind: &Type, out: &mut BytesMut) -> Result<IsNull, Box<dyn Error + Sync + Send>> {
        match self {
            Self::Int(n) => ToSql::to_sql(n, kind, out),
            // The wire form of JSON is its text.
            Self::Text(text) => ToSql::to_sql(text, &Type::TEXT, out),
        }
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    fn to_sql_checked(&self, kind: &Type, out: &mut BytesMut) -> Result<IsNull, Box<dyn Error + Sync + Send>> {
        ToSql::to_sql(self, kind, out)
    }
}

impl Database {
    /// Runs a statement with `$1` parameters, in the SQL that both engines read.
    pub fn execute(&mut self, sql: &str, values: &[Value<'_>]) -> u64 {
        match self {
            Self::Sqlite(connection) => {
                let mut statement = connection.prepare_cached(&sql.replace('$', "?")).unwrap();
                statement.execute(rusqlite::params_from_iter(values)).unwrap() as u64
            }
            Self::Postgres(client) => client.execute(sql, &postgres_values(values)).unwrap(),
        }
    }

    /// The first column of every row, which is text.
    pub fn texts(&mut self, sql: &str, values: &[Value<'_>]) -> Vec<String> {
        match self {
            Self::Sqlite(connection) => {
                let mut statement = connection.prepare_cached(&sql.replace('$', "?")).unwrap();
                let rows = statement.query_map(rusqlite::params_from_iter(values), |row| row.get(0));
                rows.unwrap().map(Result::unwrap).collect()
            }
            Self::Postgres(client) => {
                let rows = client.query(sql, &postgres_values(values)).unwrap();
                rows.iter().map(|row| row.get(0)).collect()
            }
        }
    }

    /// Does at once what the engine does by itself after much was written.
    pub fn settle(&mut self) {
        match self {
            Self::Sqlite(connection) => connection.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)").unwrap(),
            Self::Postgres(client) => client.batch_execute("VACUUM ANALYZE").unwrap(),
        }
    }
}

fn postgres_values<'a>(values: &'a [Value<'a>]) -> Vec<&'a (dyn ToSql + Sync)> {
    values.iter().map(|value| value as &(dyn ToSql + Sync)).collect()
}
