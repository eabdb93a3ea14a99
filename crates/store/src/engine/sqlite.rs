//! SQLite: one writer thread that commits in groups, a few readers.
//!
//! Whatever waits when the writer is free shares one durable commit, each job in a savepoint of its own.
//! Every answer, refusals too, leaves after the commit: a refusal may rest on another job's row.

use std::fs;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};
use tokio::sync::{Semaphore, oneshot};

use guildhall_domain::clock::Instant;

use crate::chains::Nobody;
use crate::migrate::{self, IfNone, OpenFailure};
use crate::{Clock, DbError, Notary, Tx, WriterLoad, tx};

/// How many jobs share a commit at the most.
const GROUP: usize = 256;
/// How many jobs may wait for the writer, and how many for a reader; the next one is told that the database is busy.
const WAITING: usize = 2048;
/// How many reads run at the same time.
const READERS: usize = 4;
/// How long another process may hold the file before a transaction gives up.
const PATIENCE: Duration = Duration::from_secs(10);
/// The same, for who only has a look.
const GLANCE: Duration = Duration::from_secs(1);

pub(crate) struct Sqlite {
    queue: SyncSender<Box<dyn Job>>,
    readers: Arc<Readers>,
    counters: Arc<Counters>,
}

/// The upper ends of the buckets that commits are counted in, by how many transactions they had.
const GROUP_BOUNDS: [u32; 9] = [1, 2, 4, 8, 16, 32, 64, 128, 256];

/// What the writer counts.
#[derive(Default)]
struct Counters {
    waiting: AtomicUsize,
    groups: [AtomicU64; GROUP_BOUNDS.len()],
    transactions: AtomicU64,
}

impl Counters {
    fn committed(&self, transactions: usize) {
        let bucket = GROUP_BOUNDS
            .iter()
            .take_while(|bound| transactions > **bound as usize)
            .count();
        if let Some(bucket) = self.groups.get(bucket) {
            bucket.fetch_add(1, Ordering::Relaxed);
        }
        self.transactions.fetch_add(transactions as u64, Ordering::Relaxed);
    }
}

struct Readers {
    idle: Mutex<Vec<Connection>>,
    permits: Arc<Semaphore>,
    waiting: Arc<Semaphore>,
    clock: Arc<dyn Clock>,
}

impl Sqlite {
    pub fn open(
        path: &Path,
        if_none: IfNone,
        clock: Arc<dyn Clock>,
        notary: Arc<dyn Notary>,
    ) -> Result<Self, OpenFailure> {
        match if_none {
            IfNone::Begin => make(path),
            IfNone::Refuse if !has_schema(path)? => return Err(OpenFailure::Nothing),
            IfNone::Refuse => {}
        }
        let writer = patiently(|| {
            let writer = connect(path)?;
            writer.execute_batch("PRAGMA journal_mode = WAL; PRAGMA cache_size = -32000;")?;
            Ok(writer)
        })?;
        migrate::sqlite(&writer, clock.now(), notary.as_ref())?;
        let mut idle = Vec::with_capacity(READERS);
        for _ in 0..READERS {
            idle.push(patiently(|| {
                let reader = connect(path)?;
                reader.execute_batch("PRAGMA query_only = ON; PRAGMA cache_size = -8000;")?;
                Ok(reader)
            })?);
        }
        let (queue, waiting) = sync_channel(WAITING);
        let writer_clock = clock.clone();
        let counters = Arc::<Counters>::default();
        let writer_counters = counters.clone();
        thread::Builder::new()
            .name("sqlite-writer".into())
            .spawn(move || {
                Writer {
                    connection: writer,
                    clock: writer_clock,
                    notary,
                    waiting,
                    counters: writer_counters,
                }
                .run()
            })
            .map_err(|e| DbError::unreadable(format!("the writer thread cannot be started: {e}")))?;
        let readers = Readers {
            idle: Mutex::new(idle),
            permits: Arc::new(Semaphore::new(READERS)),
            waiting: Arc::new(Semaphore::new(WAITING)),
            clock,
        };
        Ok(Self {
            queue,
            readers: Arc::new(readers),
            counters,
        })
    }

    /// Opens a file that is there, to look at it: nothing in it is changed, and every write is refused.
    pub fn look(path: &Path, clock: Arc<dyn Clock>) -> Result<(Self, i64), DbError> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let reader = Connection::open_with_flags(path, flags)?;
        reader.busy_timeout(GLANCE)?;
        reader.execute_batch("PRAGMA query_only = ON")?;
        let found = migrate::sqlite_version(&reader)?;
        // Nobody receives: a write is answered as busy.
        let (queue, _) = sync_channel(1);
        let readers = Readers {
            idle: Mutex::new(vec![reader]),
            permits: Arc::new(Semaphore::new(1)),
            waiting: Arc::new(Semaphore::new(WAITING)),
            clock,
        };
        let counters = Arc::default();
        let readers = Arc::new(readers);
        Ok((
            Self {
                queue,
                readers,
                counters,
            },
            found,
        ))
    }

    pub fn load(&self) -> WriterLoad {
        let groups = GROUP_BOUNDS.iter().zip(&self.counters.groups);
        WriterLoad {
            waiting: self.counters.waiting.load(Ordering::Relaxed),
            groups: groups.map(|(bound, n)| (*bound, n.load(Ordering::Relaxed))).collect(),
            transactions: self.counters.transactions.load(Ordering::Relaxed),
        }
    }

    pub fn now(&self) -> Instant {
        self.readers.clock.now()
    }

    pub async fn write<T, E, F>(&self, name: &'static str, alone: bool, body: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<DbError> + Send + 'static,
        F: Fn(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
    {
        let (answer, answered) = oneshot::channel();
        let job = Write {
            name,
            alone,
            body,
            outcome: None,
            answer,
        };
        self.counters.waiting.fetch_add(1, Ordering::Relaxed);
        match self.queue.try_send(Box::new(job)) {
            Ok(()) => answered.await.unwrap_or_else(|_| Err(E::from(DbError::Panicked))),
            Err(TrySendError::Full(_) | TrySendError::Disconnected(_)) => {
                self.counters.waiting.fetch_sub(1, Ordering::Relaxed);
                Err(E::from(DbError::Busy))
            }
        }
    }

    pub async fn read<T, E, F>(&self, name: &'static str, body: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<DbError> + Send + 'static,
        F: Fn(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
    {
        let Ok(place) = self.readers.waiting.clone().try_acquire_owned() else {
            return Err(E::from(DbError::Busy));
        };
        let Ok(permit) = self.readers.permits.clone().acquire_owned().await else {
            return Err(E::from(DbError::Busy));
        };
        let readers = self.readers.clone();
        let reading = tokio::task::spawn_blocking(move || {
            let _held = (place, permit);
            let Some(connection) = readers.take() else {
                return Err(E::from(DbError::Busy));
            };
            let answer = read_on(&connection, readers.clock.as_ref(), name, &body);
            readers.give_back(connection);
            answer
        });
        reading.await.unwrap_or_else(|_| Err(E::from(DbError::Panicked)))
    }

    pub fn prepare(&self, statement: &crate::Statement) -> Result<(), DbError> {
        let Some(connection) = self.readers.take() else {
            return Err(DbError::Busy);
        };
        let outcome = connection.prepare(statement.sqlite()).map(drop).map_err(DbError::from);
        self.readers.give_back(connection);
        outcome
    }
}

/// Makes an empty file, for its owner alone, where there is none: SQLite would let everyone read it who may read the folder.
/// The files that it puts beside it are for those who may read this one.
fn make(path: &Path) {
    // Where it cannot be made, opening it says why.
    let _ = fs::OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(path);
}

/// Whether a file is there, and has gone through a step of the schema.
fn has_schema(path: &Path) -> Result<bool, DbError> {
    if !path.exists() {
        return Ok(false);
    }
    patiently(|| Ok(migrate::sqlite_version(&connect(path)?)? > 0))
}

/// Opening, tried again while another process opens or closes the same file: SQLite answers "busy" at once when two
/// turn a new file to WAL together, since each would wait for the other. <https://sqlite.org/wal.html#sometimes_queries_return_sqlite_busy_in_wal_mode>
fn patiently<T>(mut open: impl FnMut() -> Result<T, DbError>) -> Result<T, DbError> {
    const PAUSE: Duration = Duration::from_millis(20);
    let mut left = PATIENCE.as_millis() / PAUSE.as_millis();
    loop {
        match open() {
            Err(DbError::Busy) if left > 0 => {
                left -= 1;
                thread::sleep(PAUSE);
            }
            outcome => return outcome,
        }
    }
}

fn connect(path: &Path) -> Result<Connection, DbError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(PATIENCE)?;
    connection.set_prepared_statement_cache_capacity(256);
    // One plan for each statement. Without this SQLite plans a statement anew for each value that is compared with a column of
    // which a partial index names a value: a seventh of what a writer does.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    connection.execute_batch("PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;")?;
    // What a change of 100,000 rows may have to undo is as large as what it changes: 65 MB, which no memory has to hold.
    let temporary = if can_write_temporary_files() { "FILE" } else { "MEMORY" };
    connection.execute_batch(&format!("PRAGMA temp_store = {temporary};"))?;
    Ok(connection)
}

/// Whether SQLite will find a folder for temporary files: it looks where this looks, and in more places.
fn can_write_temporary_files() -> bool {
    static NUMBER: AtomicU64 = AtomicU64::new(0);
    let number = NUMBER.fetch_add(1, Ordering::Relaxed);
    let file = std::env::temp_dir().join(format!("guildhall-{}-{number}", std::process::id()));
    let made = std::fs::File::create_new(&file);
    made.is_ok() && std::fs::remove_file(&file).is_ok()
}

fn read_on<T, E: From<DbError>>(
    connection: &Connection,
    clock: &dyn Clock,
    name: &'static str,
    body: &impl Fn(&mut Tx<'_>) -> Result<T, E>,
) -> Result<T, E> {
    let begun = connection.execute_batch("BEGIN");
    begun.map_err(DbError::from)?;
    let mut tx = Tx::new(clock.now(), &Nobody, tx::Connection::Sqlite(connection)).reading();
    let answer = super::run(name, &mut tx, body);
    if let Err(e) = connection.execute_batch("ROLLBACK") {
        tracing::error!(transaction = name, error = %e, "a read cannot be ended");
    }
    answer.map_err(super::Refusal::into_error)
}

impl Readers {
    fn take(&self) -> Option<Connection> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop()
    }

    fn give_back(&self, connection: Connection) {
        self.idle
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(connection);
    }
}

/// A waiting transaction with its types erased.
trait Job: Send {
    fn alone(&self) -> bool;
    /// Runs the body inside a savepoint; whether its changes are to stay.
    fn run(&mut self, tx: &mut Tx<'_>) -> bool;
    /// Sends the answer: the body's own after a commit, else the failure.
    fn finish(self: Box<Self>, committed: Result<(), DbError>);
}

struct Write<T, E, F> {
    name: &'static str,
    alone: bool,
    body: F,
    outcome: Option<Result<T, E>>,
    answer: oneshot::Sender<Result<T, E>>,
}

impl<T, E, F> Job for Write<T, E, F>
where
    T: Send,
    E: From<DbError> + Send,
    F: Fn(&mut Tx<'_>) -> Result<T, E> + Send,
{
    fn alone(&self) -> bool {
        self.alone
    }

    fn run(&mut self, tx: &mut Tx<'_>) -> bool {
        let answer = super::run(self.name, tx, &self.body);
        let keep = answer.is_ok();
        self.outcome = Some(answer.map_err(super::Refusal::into_error));
        keep
    }

    fn finish(self: Box<Self>, committed: Result<(), DbError>) {
        let answer = match (committed, self.outcome) {
            (Ok(()), Some(outcome)) => outcome,
            (Ok(()), None) => Err(E::from(DbError::Busy)),
            (Err(e), _) => Err(E::from(e)),
        };
        // Nobody waits any more when the request was given up; the change stands all the same.
        drop(self.answer.send(answer));
    }
}

struct Writer {
    connection: Connection,
    clock: Arc<dyn Clock>,
    notary: Arc<dyn Notary>,
    waiting: Receiver<Box<dyn Job>>,
    counters: Arc<Counters>,
}

impl Writer {
    fn run(self) {
        let mut held = None;
        while let Some(first) = held.take().or_else(|| self.taken(self.waiting.recv().ok())) {
            held = self.group(first);
        }
    }

    /// A job that no longer waits.
    fn taken(&self, job: Option<Box<dyn Job>>) -> Option<Box<dyn Job>> {
        if job.is_some() {
            self.counters.waiting.fetch_sub(1, Ordering::Relaxed);
        }
        job
    }

    /// Runs a group and commits it; a job that wants to be alone ends the group and comes back.
    fn group(&self, first: Box<dyn Job>) -> Option<Box<dyn Job>> {
        if let Err(e) = self.connection.execute_batch("BEGIN IMMEDIATE") {
            first.finish(Err(e.into()));
            return None;
        }
        let mut done = Vec::new();
        let mut held = None;
        let mut next = Some(first);
        let mut broken = None;
        while let Some(mut job) = next.take() {
            let alone = job.alone();
            if alone && !done.is_empty() {
                held = Some(job);
                break;
            }
            let ran = self.run_one(job.as_mut());
            done.push(job);
            if let Err(e) = ran {
                broken = Some(e);
                break;
            }
            if !alone && done.len() < GROUP {
                next = self.taken(self.waiting.try_recv().ok());
            }
        }
        let committed = match broken {
            Some(e) => Err(e),
            None => self.connection.execute_batch("COMMIT").map_err(DbError::from),
        };
        if committed.is_ok() {
            self.counters.committed(done.len());
        }
        if let Err(e) = &committed {
            tracing::error!(error = %e, jobs = done.len(), "a group of transactions failed");
            if !self.connection.is_autocommit() {
                drop(self.connection.execute_batch("ROLLBACK"));
            }
        }
        for job in done {
            job.finish(committed.clone());
        }
        held
    }

    /// One job in its savepoint. An error here is not the job's own: SQLite has given up the whole transaction
    /// (disk full, I/O error), or cannot undo a part of it.
    fn run_one(&self, job: &mut dyn Job) -> Result<(), DbError> {
        self.connection.execute_batch("SAVEPOINT job")?;
        let mut tx = Tx::new(
            self.clock.now(),
            self.notary.as_ref(),
            tx::Connection::Sqlite(&self.connection),
        );
        let keep = job.run(&mut tx);
        if self.connection.is_autocommit() {
            return Err(DbError::Engine {
                engine: "SQLite",
                message: "the transaction was given up by the engine".into(),
            });
        }
        self.connection.execute_batch(if keep {
            "RELEASE job"
        } else {
            "ROLLBACK TO job; RELEASE job"
        })?;
        Ok(())
    }
}
