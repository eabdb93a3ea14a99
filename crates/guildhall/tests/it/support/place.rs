//! Where a test's data is, and a look at it past the library.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

use guildhall::config::ServerKey;
use guildhall::secrets::Keys;
use guildhall_domain::clock::Instant;
use guildhall_store::{DatabaseUrl, Db, SetClock};

/// A database and a data folder that go away with the test.
pub struct Place {
    database: DatabaseUrl,
    /// The name of the PostgreSQL database, and the server it is on.
    server: Option<(String, String)>,
    folder: tempfile::TempDir,
}

/// The rows of every table, as text. Heads of chains are left out: one moves with each event.
#[derive(Debug, PartialEq, Eq)]
pub struct Snapshot(BTreeMap<String, Vec<Vec<String>>>);

impl Place {
    pub fn sqlite() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let database = DatabaseUrl::sqlite(folder.path().join("test.db"));
        Self {
            database,
            server: None,
            folder,
        }
    }

    /// A copy of this SQLite database, with its key.
    pub fn copy(&self) -> Self {
        let copy = Self::sqlite();
        let file = copy.folder().join("test.db");
        self.batch(&format!("VACUUM INTO '{}'", file.display()));
        std::fs::copy(self.folder().join("server.key"), copy.folder().join("server.key")).unwrap();
        copy
    }

    /// A copy of a database whose schema is up to date: made once for all tests, since that takes longer than copying it.
    pub fn postgres() -> Self {
        static TEMPLATE: OnceLock<String> = OnceLock::new();
        let server = std::env::var("GUILDHALL_TEST_POSTGRES").expect("GUILDHALL_TEST_POSTGRES names a server");
        let template = TEMPLATE.get_or_init(|| make_template(&server));
        let place = Self::on(server, &format!("TEMPLATE {template}"));
        // The template is sealed under this key.
        std::fs::write(place.folder().join("server.key"), "A".repeat(52)).unwrap();
        place
    }

    /// A database without any schema.
    pub fn empty_postgres() -> Self {
        let server = std::env::var("GUILDHALL_TEST_POSTGRES").expect("GUILDHALL_TEST_POSTGRES names a server");
        Self::on(server, "")
    }

    fn on(server: String, options: &str) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(1);
        let name = format!("it_{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        on_server(&server, &[format!("CREATE DATABASE {name} {options}")]);
        Self {
            database: DatabaseUrl::parse(&of(&server, &name)).unwrap(),
            server: Some((server, name)),
            folder: tempfile::tempdir().unwrap(),
        }
    }

    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// What `--database` would say.
    pub fn database(&self) -> String {
        match (&self.database, &self.server) {
            (DatabaseUrl::Sqlite(path), _) => format!("sqlite:{}", path.display()),
            (DatabaseUrl::Postgres(url), _) => url.clone(),
        }
    }

    /// A look at the data past the library that lasts. On PostgreSQL it must not be used on an async thread.
    pub fn eye(&self) -> Eye {
        match &self.database {
            DatabaseUrl::Sqlite(path) => Eye::Sqlite(open_sqlite(path)),
            DatabaseUrl::Postgres(url) => Eye::Postgres(postgres::Client::connect(url, postgres::NoTls).unwrap()),
        }
    }

    /// Runs SQL past the library; the rows of the last statement as text.
    pub fn sql(&self, sql: &str) -> Vec<Vec<String>> {
        match &self.database {
            DatabaseUrl::Sqlite(path) => sqlite_rows(path, sql),
            DatabaseUrl::Postgres(url) => off_the_runtime(|| {
                let mut client = postgres::Client::connect(url, postgres::NoTls).unwrap();
                postgres_rows(&mut client, sql)
            }),
        }
    }

    /// Runs several statements past the library.
    pub fn batch(&self, sql: &str) {
        match &self.database {
            DatabaseUrl::Sqlite(path) => {
                let connection = rusqlite::Connection::open(path).unwrap();
                connection.execute_batch(sql).unwrap_or_else(|e| panic!("{sql}: {e}"));
            }
            DatabaseUrl::Postgres(url) => off_the_runtime(|| {
                let mut client = postgres::Client::connect(url, postgres::NoTls).unwrap();
                client.batch_execute(sql).unwrap_or_else(|e| panic!("{sql}: {e}"));
            }),
        }
    }

    /// The one number that `sql` answers.
    pub fn number(&self, sql: &str) -> i64 {
        self.sql(sql)[0][0].parse().unwrap()
    }

    pub fn snapshot(&self) -> Snapshot {
        let tables = match &self.database {
            DatabaseUrl::Sqlite(_) => {
                "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT IN ('schema_steps', 'audit_chains')"
            }
            DatabaseUrl::Postgres(_) => {
                "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ('schema_steps', 'audit_chains')"
            }
        };
        let read = |rows: &dyn Fn(&str) -> Vec<Vec<String>>| {
            let mut all = BTreeMap::new();
            for table in rows(tables) {
                // That a token was used is noted off the request, and is no change.
                let columns = match table[0].as_str() {
                    "api_tokens" => "public_id, token_hash, name, scopes, expires_at, revoked_at",
                    _ => "*",
                };
                let mut content = rows(&format!("SELECT {columns} FROM {}", table[0]));
                content.sort();
                all.insert(table[0].clone(), content);
            }
            Snapshot(all)
        };
        match &self.database {
            DatabaseUrl::Sqlite(path) => read(&|sql| sqlite_rows(path, sql)),
            DatabaseUrl::Postgres(url) => off_the_runtime(|| {
                let client = postgres::Client::connect(url, postgres::NoTls).unwrap();
                let client = std::cell::RefCell::new(client);
                read(&|sql| postgres_rows(&mut client.borrow_mut(), sql))
            }),
        }
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        if let Some((server, name)) = &self.server {
            on_server(server, &[format!("DROP DATABASE {name} WITH (FORCE)")]);
        }
    }
}

impl Snapshot {
    /// The tables whose content differs.
    pub fn tables_changed(&self, later: &Self) -> Vec<String> {
        assert_eq!(self.0.keys().collect::<Vec<_>>(), later.0.keys().collect::<Vec<_>>());
        self.0
            .iter()
            .filter(|(table, rows)| later.0[*table] != **rows)
            .map(|(table, _)| table.clone())
            .collect()
    }

    /// How many rows a table has.
    pub fn count(&self, table: &str) -> usize {
        self.0[table].len()
    }

    /// Every value of every table, with the table it is in.
    pub fn values(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0
            .iter()
            .flat_map(|(table, rows)| rows.iter().flatten().map(move |value| (table.as_str(), value.as_str())))
    }
}

/// Looks at the data past the library, over a connection of its own.
pub enum Eye {
    Sqlite(rusqlite::Connection),
    Postgres(postgres::Client),
}

impl Eye {
    /// The rows of a statement as text.
    pub fn rows(&mut self, sql: &str) -> Vec<Vec<String>> {
        match self {
            Self::Sqlite(connection) => rows_of_sqlite(connection, sql),
            Self::Postgres(client) => postgres_rows(client, sql),
        }
    }
}

fn open_sqlite(path: &PathBuf) -> rusqlite::Connection {
    let connection = rusqlite::Connection::open(path).unwrap();
    connection.busy_timeout(std::time::Duration::from_secs(10)).unwrap();
    connection
}

fn sqlite_rows(path: &PathBuf, sql: &str) -> Vec<Vec<String>> {
    rows_of_sqlite(&open_sqlite(path), sql)
}

fn rows_of_sqlite(connection: &rusqlite::Connection, sql: &str) -> Vec<Vec<String>> {
    use rusqlite::types::ValueRef;
    let mut statement = connection.prepare(sql).unwrap_or_else(|e| panic!("{sql}: {e}"));
    let columns = statement.column_count();
    let mut rows = statement.query([]).unwrap();
    let mut all = Vec::new();
    while let Some(row) = rows.next().unwrap() {
        let text = |i| match row.get_ref(i).unwrap() {
            ValueRef::Null => "NULL".to_owned(),
            ValueRef::Integer(n) => n.to_string(),
            ValueRef::Real(n) => n.to_string(),
            ValueRef::Text(text) => String::from_utf8(text.to_vec()).unwrap(),
            ValueRef::Blob(bytes) => format!("\\x{}", data_encoding::HEXLOWER.encode(bytes)),
        };
        all.push((0..columns).map(text).collect());
    }
    all
}

fn postgres_rows(client: &mut postgres::Client, sql: &str) -> Vec<Vec<String>> {
    let answer = client.simple_query(sql).unwrap_or_else(|e| panic!("{sql}: {e}"));
    let rows = answer.iter().filter_map(|message| match message {
        postgres::SimpleQueryMessage::Row(row) => Some(row),
        _ => None,
    });
    rows.map(|row| {
        (0..row.len())
            .map(|i| row.get(i).unwrap_or("NULL").to_owned())
            .collect()
    })
    .collect()
}

/// The synchronous client has a runtime of its own, which must not start inside another.
fn off_the_runtime<T: Send>(work: impl FnOnce() -> T + Send) -> T {
    std::thread::scope(|scope| scope.spawn(work).join().unwrap())
}

fn of(server: &str, database: &str) -> String {
    format!("{}/{database}", server.rsplit_once('/').unwrap().0)
}

fn on_server(server: &str, statements: &[String]) {
    off_the_runtime(|| {
        let mut client = postgres::Client::connect(server, postgres::NoTls).unwrap();
        for statement in statements {
            client
                .batch_execute(statement)
                .unwrap_or_else(|e| panic!("{statement}: {e}"));
        }
    });
}

fn make_template(server: &str) -> String {
    let name = format!("it_template_{}_{:x}", std::process::id(), fastrand::u32(..));
    on_server(server, &[format!("CREATE DATABASE {name}")]);
    let url = DatabaseUrl::parse(&of(server, &name)).unwrap();
    off_the_runtime(|| {
        let clock = std::sync::Arc::new(SetClock::at(Instant(0)));
        let notary = std::sync::Arc::new(Keys::new(ServerKey::from_bytes([0; 32])));
        drop(Db::open(&url, clock, notary).unwrap());
    });
    // A database that somebody is connected to is not copied.
    on_server(
        server,
        &[
            format!("ALTER DATABASE {name} ALLOW_CONNECTIONS false"),
            format!("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'"),
        ],
    );
    name
}
