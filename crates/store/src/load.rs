//! How busy an open database is.

/// What an engine has to do at this moment, and how its commits went since it was opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Load {
    /// SQLite: one writer.
    Sqlite(WriterLoad),
    /// PostgreSQL: a pool of connections.
    Postgres(PoolLoad),
}

/// The load of SQLite's writer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WriterLoad {
    /// How many transactions wait for it.
    pub waiting: usize,
    /// How many durable commits had up to so many transactions (and more than the bound before).
    pub groups: Vec<(u32, u64)>,
    /// How many transactions were in all of them together.
    pub transactions: u64,
}

/// The load of the connections to PostgreSQL.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PoolLoad {
    /// How many are in a transaction.
    pub in_use: usize,
    /// How many are open and idle.
    pub idle: usize,
    /// How many transactions wait for one.
    pub waiting: usize,
}
