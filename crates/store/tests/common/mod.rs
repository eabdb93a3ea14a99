//! One test, two engines, each test on a database of its own.

use std::sync::Arc;

use guildhall_domain::clock::Instant;
use guildhall_store::{DatabaseUrl, Db, DbError, Notary, OpenError, SetClock, Statement, Tx};
use tokio::runtime::Runtime;

/// Runs each function as a test on SQLite, and on PostgreSQL where one is given.
#[macro_export]
macro_rules! both_engines {
    ($(fn $name:ident($db:ident) $body:block)*) => { $(
        mod $name {
            #[allow(unused_imports, reason = "a body uses what it needs")]
            use super::*;

            fn body($db: &$crate::common::TestDb) $body

            #[test]
            fn sqlite() {
                body(&$crate::common::TestDb::sqlite());
            }

            #[test]
            #[ignore = "needs PostgreSQL: cargo xtask test"]
            fn postgres() {
                body(&$crate::common::TestDb::postgres(stringify!($name)));
            }
        }
    )* };
}

/// What marks an installation as made under the seal below.
pub const KEY_CHECK: [u8; 3] = [1, 2, 3];

/// A seal that anyone can make.
pub struct Stamp;

impl Notary for Stamp {
    fn seal(&self, message: &[u8; 32]) -> [u8; 32] {
        *message
    }

    fn knows(&self, key_check: &[u8]) -> bool {
        key_check == KEY_CHECK
    }

    fn salt(&self) -> [u8; 16] {
        fastrand::u128(..).to_be_bytes()
    }
}

/// A database that goes away with the test.
pub struct TestDb {
    db: Db,
    url: DatabaseUrl,
    runtime: Runtime,
    _folder: Option<tempfile::TempDir>,
}

impl TestDb {
    pub fn sqlite() -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self::open(DatabaseUrl::sqlite(folder.path().join("test.db")), Some(folder)).unwrap()
    }

    pub fn postgres(name: &str) -> Self {
        let server = std::env::var("GUILDHALL_TEST_POSTGRES").expect("GUILDHALL_TEST_POSTGRES names a server");
        let name: String = format!("store_{}_{name}", std::process::id())
            .chars()
            .take(60)
            .collect();
        let mut client = postgres::Client::connect(&server, postgres::NoTls).unwrap();
        client.batch_execute(&format!("CREATE DATABASE \"{name}\"")).unwrap();
        let (base, _) = server.rsplit_once('/').unwrap();
        Self::open(DatabaseUrl::Postgres(format!("{base}/{name}")), None).unwrap()
    }

    fn open(url: DatabaseUrl, folder: Option<tempfile::TempDir>) -> Result<Self, OpenError> {
        let clock = Arc::new(SetClock::at(Instant(1_700_000_000_000_000)));
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .enable_all()
            .build()
            .unwrap();
        Ok(Self {
            db: Db::open(&url, clock, Arc::new(Stamp))?,
            url,
            runtime,
            _folder: folder,
        })
    }

    /// One more opening of a database that the caller keeps.
    pub fn at(url: DatabaseUrl) -> Result<Self, OpenError> {
        Self::open(url, None)
    }

    pub fn open_again(&self) -> Result<Self, OpenError> {
        Self::at(self.url.clone())
    }

    pub fn write<T: Send + 'static, E: From<DbError> + Send + 'static>(
        &self,
        name: &'static str,
        body: impl Fn(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E> {
        self.runtime.block_on(self.db.write(name, body))
    }

    pub fn read<T: Send + 'static, E: From<DbError> + Send + 'static>(
        &self,
        name: &'static str,
        body: impl Fn(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E> {
        self.runtime.block_on(self.db.read(name, body))
    }

    /// Starts `n` writes before waiting for any, so that they share commits where the engine groups them.
    pub fn write_many<T, F>(&self, n: usize, body: impl Fn(usize) -> F) -> Vec<Result<T, DbError>>
    where
        T: Send + 'static,
        F: Fn(&mut Tx<'_>) -> Result<T, DbError> + Send + 'static,
    {
        self.runtime.block_on(async {
            let running: Vec<_> = (0..n)
                .map(|i| {
                    let (db, body) = (self.db.clone(), body(i));
                    tokio::spawn(async move { db.write("one of many", body).await })
                })
                .collect();
            let mut answers = Vec::new();
            for one in running {
                answers.push(one.await.unwrap());
            }
            answers
        })
    }

    pub fn prepare_blocking(&self, statement: &Statement) -> Result<(), DbError> {
        self.db.prepare(statement)
    }

    /// How many accounts are stored, asked past the library.
    pub fn accounts(&self) -> i64 {
        let sql = "SELECT count(*) FROM accounts";
        match &self.url {
            DatabaseUrl::Sqlite(path) => rusqlite::Connection::open(path)
                .unwrap()
                .query_row(sql, [], |row| row.get(0))
                .unwrap(),
            DatabaseUrl::Postgres(url) => postgres::Client::connect(url, postgres::NoTls)
                .unwrap()
                .query_one(sql, &[])
                .unwrap()
                .get(0),
        }
    }

    /// How the engine would carry out a statement whatever its parameters, a line a step.
    pub fn plan(&self, statement: &Statement) -> String {
        match &self.url {
            DatabaseUrl::Sqlite(path) => {
                let connection = rusqlite::Connection::open(path).unwrap();
                let sql = format!("EXPLAIN QUERY PLAN {}", statement.sqlite());
                let mut explained = connection.prepare(&sql).unwrap();
                let nothing = vec![rusqlite::types::Null; explained.parameter_count()];
                let steps = explained
                    .query_map(rusqlite::params_from_iter(nothing), |row| row.get::<_, String>(3))
                    .unwrap();
                steps.map(|step| step.unwrap() + "\n").collect()
            }
            DatabaseUrl::Postgres(url) => {
                let mut client = postgres::Client::connect(url, postgres::NoTls).unwrap();
                let parameters = client.prepare(statement.postgres()).unwrap().params().len();
                let nothing = match parameters {
                    0 => String::new(),
                    _ => format!("({})", vec!["NULL"; parameters].join(", ")),
                };
                // A table of a test is small enough to be read whole.
                client
                    .batch_execute(&format!(
                        "SET plan_cache_mode = force_generic_plan; SET enable_seqscan = off; PREPARE looked_at AS {}",
                        statement.postgres()
                    ))
                    .unwrap();
                let steps = client
                    .query(&format!("EXPLAIN EXECUTE looked_at{nothing}"), &[])
                    .unwrap();
                steps.iter().map(|step| step.get::<_, String>(0) + "\n").collect()
            }
        }
    }

    /// How PostgreSQL would carry out a statement for any parameters, if reading along an index were the only way.
    pub fn plan_postgres(&self, sql: &str) -> String {
        let DatabaseUrl::Postgres(url) = &self.url else {
            panic!("only PostgreSQL is asked for its plans")
        };
        let mut client = postgres::Client::connect(url, postgres::NoTls).unwrap();
        let only_indexes = "SET enable_seqscan = off; SET enable_bitmapscan = off; SET enable_sort = off;
                            SET plan_cache_mode = force_generic_plan";
        client.batch_execute(only_indexes).unwrap();
        let most = (1..100).take_while(|n| sql.contains(&format!("${n}"))).count();
        client.batch_execute(&format!("PREPARE asked AS {sql}")).unwrap();
        let nothing = vec!["NULL"; most].join(", ");
        let plan = client
            .query(&format!("EXPLAIN EXECUTE asked ({nothing})"), &[])
            .unwrap();
        plan.iter().map(|row| row.get::<_, String>(0) + "\n").collect()
    }

    /// Runs SQL past the library.
    pub fn run_raw(&self, sql: &str) {
        match &self.url {
            DatabaseUrl::Sqlite(path) => rusqlite::Connection::open(path).unwrap().execute_batch(sql).unwrap(),
            DatabaseUrl::Postgres(url) => {
                postgres::Client::connect(url, postgres::NoTls)
                    .unwrap()
                    .batch_execute(sql)
                    .unwrap();
            }
        }
    }
}
