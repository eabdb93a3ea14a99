//! PostgreSQL: a pool of synchronous connections on blocking threads.
//!
//! The client runs a runtime of its own: it is opened, used and dropped on blocking threads only.

use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use guildhall_domain::clock::Instant;
use postgres::{Client, Config};
use tokio::sync::Semaphore;
use tokio_postgres_rustls::MakeRustlsConnect;

use super::Refusal;
use crate::chains::Nobody;
use crate::migrate::{self, IfNone, OpenFailure};
use crate::tx::{self, Prepared};
use crate::{Clock, DbError, Notary, PoolLoad, Tx};

/// How many connections are open at the most.
const CONNECTIONS: usize = 16;
/// How many transactions may wait for one; the next is told that the database is busy.
const WAITING: usize = 2048;
/// How often a transaction that lost a race inside the engine is run again.
const ATTEMPTS: u32 = 8;
/// How long connecting may take for who only has a look.
const GLANCE: Duration = Duration::from_secs(1);

pub(crate) struct Postgres {
    pool: Arc<Pool>,
}

struct Pool {
    config: Config,
    tls: MakeRustlsConnect,
    clock: Arc<dyn Clock>,
    notary: Arc<dyn Notary>,
    idle: Mutex<Vec<Session>>,
    permits: Arc<Semaphore>,
    waiting: Arc<Semaphore>,
}

struct Session {
    client: Client,
    prepared: Prepared,
    /// Whether its last transaction has ended for certain.
    is_sound: bool,
}

impl Postgres {
    pub fn open(
        url: &str,
        if_none: IfNone,
        clock: Arc<dyn Clock>,
        notary: Arc<dyn Notary>,
    ) -> Result<Self, OpenFailure> {
        let pool = Pool::new(url, clock, notary, Duration::from_secs(10))?;
        let mut session = pool.connect()?;
        migrate::postgres(&mut session.client, if_none, pool.clock.now(), pool.notary.as_ref())?;
        pool.give_back(session);
        Ok(Self { pool: Arc::new(pool) })
    }

    /// Connects to have a look: the schema stays as it is. Also says which step it has.
    pub fn look(url: &str, clock: Arc<dyn Clock>) -> Result<(Self, i64), DbError> {
        let pool = Pool::new(url, clock, Arc::new(Nobody), GLANCE)?;
        let mut session = pool.connect()?;
        session
            .client
            .batch_execute("SET default_transaction_read_only = on; SET statement_timeout = '1s'")?;
        let found = migrate::postgres_version(&mut session.client)?;
        pool.give_back(session);
        Ok((Self { pool: Arc::new(pool) }, found))
    }

    pub fn now(&self) -> Instant {
        self.pool.clock.now()
    }

    /// What the server's clock says. Blocks.
    pub fn server_time(&self) -> Result<Instant, DbError> {
        let mut session = self.pool.take()?;
        let micros = "SELECT (extract(epoch FROM clock_timestamp()) * 1000000)::BIGINT";
        let now = session.client.query_one(micros, &[])?.try_get(0)?;
        self.pool.give_back(session);
        Ok(Instant(now))
    }

    pub fn load(&self) -> PoolLoad {
        let in_use = CONNECTIONS - self.pool.permits.available_permits().min(CONNECTIONS);
        let admitted = WAITING - self.pool.waiting.available_permits().min(WAITING);
        PoolLoad {
            in_use,
            idle: self.pool.idle.lock().unwrap_or_else(PoisonError::into_inner).len(),
            waiting: admitted.saturating_sub(in_use),
        }
    }

    pub async fn write<T, E, F>(&self, name: &'static str, body: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<DbError> + Send + 'static,
        F: Fn(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
    {
        self.on_a_connection(move |pool| pool.retried(name, false, &body)).await
    }

    pub async fn read<T, E, F>(&self, name: &'static str, body: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<DbError> + Send + 'static,
        F: Fn(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
    {
        self.on_a_connection(move |pool| pool.retried(name, true, &body)).await
    }

    async fn on_a_connection<T, E>(&self, work: impl FnOnce(&Pool) -> Result<T, E> + Send + 'static) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<DbError> + Send + 'static,
    {
        let Ok(place) = self.pool.waiting.clone().try_acquire_owned() else {
            return Err(E::from(DbError::Busy));
        };
        let Ok(permit) = self.pool.permits.clone().acquire_owned().await else {
            return Err(E::from(DbError::Busy));
        };
        let pool = self.pool.clone();
        let working = tokio::task::spawn_blocking(move || {
            let _held = (place, permit);
            work(&pool)
        });
        working.await.unwrap_or_else(|_| Err(E::from(DbError::Panicked)))
    }

    pub fn prepare(&self, statement: &crate::Statement) -> Result<(), DbError> {
        let mut session = self.pool.take()?;
        session.client.prepare(statement.postgres())?;
        self.pool.give_back(session);
        Ok(())
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        let idle = std::mem::take(&mut *self.pool.idle.lock().unwrap_or_else(PoisonError::into_inner));
        // Dropping a client blocks, which an async thread must not.
        thread::spawn(move || drop(idle));
    }
}

impl Pool {
    fn new(url: &str, clock: Arc<dyn Clock>, notary: Arc<dyn Notary>, patience: Duration) -> Result<Self, DbError> {
        let mut config: Config = url.parse()?;
        config
            .application_name("guildhall")
            .connect_timeout(patience)
            .tcp_user_timeout(Duration::from_secs(30));
        Ok(Self {
            config,
            tls: MakeRustlsConnect::new(tls()),
            clock,
            notary,
            idle: Mutex::default(),
            permits: Arc::new(Semaphore::new(CONNECTIONS)),
            waiting: Arc::new(Semaphore::new(WAITING)),
        })
    }

    fn connect(&self) -> Result<Session, DbError> {
        let mut client = self.config.connect(self.tls.clone())?;
        // Compiling a statement takes longer than any of a page's: 40 ms, and again in each connection. A table that was small
        // when statistics were last made of it would be read whole, however large it has become: here all has an index.
        client.batch_execute(
            "SET statement_timeout = '60s'; SET lock_timeout = '30s'; SET TIME ZONE 'UTC'; SET jit = off; SET enable_seqscan = off",
        )?;
        Ok(Session {
            client,
            prepared: Prepared::new(),
            is_sound: true,
        })
    }

    fn take(&self) -> Result<Session, DbError> {
        let idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
        match idle {
            Some(session) if !session.client.is_closed() => Ok(session),
            _ => self.connect(),
        }
    }

    fn give_back(&self, session: Session) {
        if session.is_sound && !session.client.is_closed() {
            self.idle.lock().unwrap_or_else(PoisonError::into_inner).push(session);
        }
    }

    fn retried<T, E: From<DbError>>(
        &self,
        name: &'static str,
        read_only: bool,
        body: &impl Fn(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let mut session = self.take()?;
        let mut attempt = 1;
        let answer = loop {
            match self.once(&mut session, name, read_only, body) {
                Err(Refusal::Failed(DbError::Stale)) if attempt < ATTEMPTS => {
                    thread::sleep(Duration::from_millis(fastrand::u64(1..=(4 << attempt))));
                    attempt += 1;
                }
                other => break other,
            }
        };
        self.give_back(session);
        answer.map_err(Refusal::into_error)
    }

    fn once<T, E: From<DbError>>(
        &self,
        session: &mut Session,
        name: &'static str,
        read_only: bool,
        body: &impl Fn(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<T, Refusal<E>> {
        self.begin(session, read_only).map_err(Refusal::Failed)?;
        let Session {
            client,
            prepared,
            is_sound,
        } = session;
        let mut tx = Tx::new(
            self.clock.now(),
            self.notary.as_ref(),
            tx::Connection::Postgres { client, prepared },
        );
        if read_only {
            tx = tx.reading();
        }
        let answer = super::run(name, &mut tx, body);
        let ended = client.batch_execute(if answer.is_ok() { "COMMIT" } else { "ROLLBACK" });
        *is_sound = ended.is_ok();
        match (ended, answer) {
            (Err(e), Ok(_)) => Err(Refusal::Failed(e.into())),
            (_, answer) => answer,
        }
    }

    /// Begins a transaction. A server that went away while the connection was idle is noticed here at the earliest;
    /// nothing has happened then, so a new connection takes its place.
    fn begin(&self, session: &mut Session, read_only: bool) -> Result<(), DbError> {
        let words = if read_only {
            "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
        } else {
            "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE"
        };
        match session.client.batch_execute(words) {
            Err(_) if session.client.is_closed() => {
                *session = self.connect()?;
                Ok(session.client.batch_execute(words)?)
            }
            begun => Ok(begun?),
        }
    }
}

/// TLS for servers that ask for it, with the certificate authorities browsers trust.
fn tls() -> rustls::ClientConfig {
    let roots = rustls::RootCertStore {
        roots: webpki_roots::TLS_SERVER_ROOTS.to_vec(),
    };
    rustls::ClientConfig::builder()
        .with_root_certificates(roots)
        .with_no_client_auth()
}
