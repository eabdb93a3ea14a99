//! An installation in a folder of its own, and what the program said and how it ended.

use std::fs::{self, File};
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};

use serde_json::Value;
use tempfile::TempDir;

/// A folder to work in, with a configuration file.
pub struct Home {
    folder: TempDir,
    database: Option<String>,
}

/// How a command ended.
#[derive(Debug)]
pub struct Ran {
    pub code: i32,
    pub stdout: String,
    pub stderr: String,
}

impl Ran {
    /// Checks the exit code; says everything when it is another.
    #[track_caller]
    pub fn expect(self, code: i32) -> Self {
        assert_eq!(self.code, code, "{self:#?}");
        self
    }

    /// The one line on stdout.
    #[track_caller]
    pub fn line(&self) -> &str {
        let mut lines = self.stdout.lines();
        let line = lines.next().unwrap_or_else(|| panic!("nothing on stdout: {self:#?}"));
        assert_eq!(lines.next(), None, "{self:#?}");
        line
    }

    /// Stdout as one JSON value.
    #[track_caller]
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.stdout).unwrap_or_else(|e| panic!("{e}: {self:#?}"))
    }

    /// Checks that it failed with this error, and a hint on the last line.
    #[track_caller]
    pub fn says(&self, error: &str) {
        let last = self.stderr.lines().last().unwrap_or_default();
        assert!(self.stderr.contains(error) && last.starts_with("hint: "), "{self:#?}");
        assert_eq!(self.stdout, "", "{self:#?}");
    }
}

impl Home {
    /// On SQLite.
    pub fn new() -> Self {
        let home = Self {
            folder: tempfile::tempdir().unwrap(),
            database: None,
        };
        home.write(
            "guildhall.toml",
            "public_url = \"http://localhost:4000\"\ndata = \"data\"\n",
        );
        home
    }

    /// On a new PostgreSQL database.
    pub fn on_postgres(name: &str) -> Self {
        let server = std::env::var("GUILDHALL_TEST_POSTGRES").expect("GUILDHALL_TEST_POSTGRES names a server");
        let name = format!("cli_{}_{name}", std::process::id());
        let mut client = postgres::Client::connect(&server, postgres::NoTls).unwrap();
        client.batch_execute(&format!("CREATE DATABASE \"{name}\"")).unwrap();
        let (base, _) = server.rsplit_once('/').unwrap();
        Self {
            database: Some(format!("{base}/{name}")),
            ..Self::new()
        }
    }

    /// Writes the configuration of a server with these lines, and the address it listens on.
    pub fn configure(&self, lines: &str) -> String {
        let address = format!("127.0.0.1:{}", free_port());
        self.write(
            "guildhall.toml",
            &format!("public_url = \"http://{address}\"\nlisten = \"{address}\"\ndata = \"data\"\n{lines}\n"),
        );
        address
    }

    /// Runs SQL in the database, past the program.
    pub fn run_sql(&self, sql: &str) {
        match &self.database {
            Some(url) => postgres::Client::connect(url, postgres::NoTls)
                .unwrap()
                .batch_execute(sql)
                .unwrap(),
            None => {
                let connection = rusqlite::Connection::open(self.path("data/guildhall.db")).unwrap();
                connection.busy_timeout(std::time::Duration::from_secs(10)).unwrap();
                connection.execute_batch(sql).unwrap();
            }
        }
    }

    /// Every row of an answer of the database as text, past the program.
    pub fn texts(&self, sql: &str) -> Vec<String> {
        match &self.database {
            Some(url) => {
                let mut client = postgres::Client::connect(url, postgres::NoTls).unwrap();
                let rows = client
                    .query(&format!("SELECT row_to_json(t)::TEXT FROM ({sql}) t"), &[])
                    .unwrap();
                rows.iter().map(|row| row.get(0)).collect()
            }
            None => {
                let connection = rusqlite::Connection::open(self.path("data/guildhall.db")).unwrap();
                let mut statement = connection.prepare(sql).unwrap();
                let columns = statement.column_count();
                let row = |row: &rusqlite::Row<'_>| {
                    let fields = (0..columns).map(|i| row.get_ref(i).map(|value| format!("{value:?}")));
                    Ok(fields.collect::<Result<Vec<_>, _>>()?.join("|"))
                };
                statement.query_map([], row).unwrap().map(Result::unwrap).collect()
            }
        }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn write(&self, name: &str, text: &str) {
        fs::write(self.path(name), text).unwrap();
    }

    /// Runs the program to its end.
    pub fn run(&self, arguments: &[&str]) -> Ran {
        self.run_with(arguments, b"")
    }

    /// Runs the program to its end with this on its stdin.
    pub fn run_with(&self, arguments: &[&str], stdin: &[u8]) -> Ran {
        let mut child = self
            .command(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // The program may end without reading all of it.
        child.stdin.take().unwrap().write_all(stdin).ok();
        let output = child.wait_with_output().unwrap();
        Ran {
            code: output.status.code().unwrap_or(-1),
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// Starts a server and waits for its ready line.
    #[track_caller]
    pub fn start(&self, arguments: &[&str]) -> Server {
        self.spawn(arguments).wait_until_ready()
    }

    /// Starts a server with this in its environment, and waits for its ready line.
    #[track_caller]
    pub fn start_with(&self, arguments: &[&str], environment: &[(&str, &str)]) -> Server {
        let mut command = self.command(arguments);
        command.envs(environment.iter().copied());
        self.spawned(command).wait_until_ready()
    }

    /// Starts a server.
    pub fn spawn(&self, arguments: &[&str]) -> Server {
        self.spawned(self.command(arguments))
    }

    fn spawned(&self, mut command: Command) -> Server {
        let log = self.path("server.log");
        let mut child = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(File::create(&log).unwrap())
            .spawn()
            .unwrap();
        Server {
            stdout: BufReader::new(child.stdout.take().unwrap()),
            child,
            ready: String::new(),
            log,
        }
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = program(self.folder.path());
        command.args(arguments);
        if let Some(url) = &self.database {
            command.args(["--database", url]);
        }
        command
    }
}

/// The program, in this folder and without what the environment may say.
pub fn program(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_guildhall"));
    command.current_dir(folder).env_remove("RUST_LOG").env_remove("COLUMNS");
    command
}

/// A running server; killed when it is dropped.
pub struct Server {
    child: Child,
    stdout: BufReader<ChildStdout>,
    pub ready: String,
    log: PathBuf,
}

impl Server {
    /// Waits for the ready line.
    #[track_caller]
    pub fn wait_until_ready(mut self) -> Self {
        let mut line = String::new();
        self.stdout.read_line(&mut line).unwrap();
        assert!(!line.is_empty(), "it is not ready: {}", self.said());
        line.trim_end().clone_into(&mut self.ready);
        self
    }

    /// The URL of the ready line.
    #[track_caller]
    pub fn url(&self) -> &str {
        self.ready.strip_prefix("ready ").unwrap()
    }

    /// What it wrote to stderr so far.
    pub fn said(&self) -> String {
        fs::read_to_string(&self.log).unwrap()
    }

    /// Sends a signal.
    pub fn signal(&self, signal: &str) {
        let pid = self.child.id().to_string();
        let sent = Command::new("kill").args([signal, &pid]).status().unwrap();
        assert!(sent.success());
    }

    /// Whether it has not ended yet.
    pub fn is_running(&mut self) -> bool {
        self.child.try_wait().unwrap().is_none()
    }

    /// Waits until it ended by itself; the exit code.
    pub fn wait(mut self) -> Option<i32> {
        self.child.wait().unwrap().code()
    }

    /// Sends a signal and waits for the end; the exit code.
    pub fn end(self, signal: &str) -> Option<i32> {
        self.signal(signal);
        self.wait()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

/// Asks over HTTP, whatever the answer is.
pub fn get(url: &str) -> ureq::http::Response<ureq::Body> {
    asked(ureq::get(url)).unwrap_or_else(|e| panic!("{url}: {e}"))
}

/// Sends a request that may be answered with a failure, or not at all.
pub fn asked(
    request: ureq::RequestBuilder<ureq::typestate::WithoutBody>,
) -> Result<ureq::http::Response<ureq::Body>, ureq::Error> {
    request
        .config()
        .http_status_as_error(false)
        .max_redirects(0)
        .build()
        .call()
}

/// A port that was free a moment ago.
pub fn free_port() -> u16 {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    listener.local_addr().unwrap().port()
}
