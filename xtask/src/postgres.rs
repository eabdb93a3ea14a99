//! A throw-away PostgreSQL on a private port.
//!
//! A small process of its own, the keeper, starts the server and holds it for as long as its standard input is open.
//! That input closes when the task that asked for the server ends, in whatever way: done, failed, interrupted or
//! killed. The keeper then stops the server and removes its folder.

use crate::{Failure, Outcome, expect_no_arguments, packages, paths};
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::TcpListener;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use std::{env, process, thread};

/// The text of `cargo xtask help postgres`.
pub const DETAILS: &str = "
Prints the server's URL on stdout once it answers, for example
  postgres://postgres@127.0.0.1:41273/postgres
and keeps it until Ctrl-C; then the server stops and its data is removed.
Use it for single tests: GUILDHALL_TEST_POSTGRES=<the URL> cargo test -- --include-ignored
";

/// The hidden command that this program starts itself with.
pub const KEEPER: &str = "keep-postgres";

/// The user that the server runs as when the task runs as root, which PostgreSQL refuses.
const SERVER_USER: &str = "postgres";
const OLDEST_VERSION: u32 = 15;
const PATIENCE: Duration = Duration::from_secs(30);

/// `cargo xtask postgres`: a server for developers.
pub fn run(arguments: &[String]) -> Outcome {
    expect_no_arguments("postgres", arguments)?;
    packages::require(&[packages::POSTGRES])?;
    let mut postgres = Postgres::start()?;
    println!("{}", postgres.url());
    eprintln!("PostgreSQL runs until Ctrl-C.");
    postgres.wait()
}

/// A running server; dropped, it is stopped and removed.
pub struct Postgres {
    keeper: Child,
    url: String,
}

impl Postgres {
    /// Starts a server and waits until it answers.
    pub fn start() -> Result<Self, Failure> {
        let mut keeper = env::current_exe()
            .and_then(|this| {
                Command::new(this)
                    .arg(KEEPER)
                    .stdin(Stdio::piped())
                    .stdout(Stdio::piped())
                    // Ctrl-C reaches the task, not the keeper, which has to tidy up after it.
                    .process_group(0)
                    .spawn()
            })
            .map_err(failed("cannot start the keeper of PostgreSQL"))?;
        let mut url = String::new();
        if let Some(stdout) = keeper.stdout.as_mut() {
            BufReader::new(stdout)
                .read_line(&mut url)
                .map_err(failed("the keeper of PostgreSQL does not answer"))?;
        }
        let url = url.trim().to_owned();
        let postgres = Self { keeper, url };
        if postgres.url.is_empty() {
            return Err(Failure::Failed(
                "PostgreSQL did not start; the reason is above".to_owned(),
            ));
        }
        Ok(postgres)
    }

    /// The URL of the server's first database, as a superuser without a password.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Waits until the server ends by itself, which it should not.
    fn wait(&mut self) -> Outcome {
        // The standard library closes the keeper's input on `wait`; reading its output to the end does not.
        let mut rest = String::new();
        if let Some(stdout) = self.keeper.stdout.as_mut() {
            stdout
                .read_to_string(&mut rest)
                .map_err(failed("the keeper of PostgreSQL is gone"))?;
        }
        Err(Failure::Failed("PostgreSQL ended by itself".to_owned()))
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        drop(self.keeper.stdin.take());
        // The keeper reports its own troubles.
        self.keeper.wait().ok();
    }
}

/// The folder with `initdb` and `postgres`: the newest of Debian's, or the first on the PATH.
pub fn programs() -> Option<PathBuf> {
    let debian = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let newest = debian
        .filter_map(|entry| {
            Some((
                entry.file_name().to_str()?.parse::<u32>().ok()?,
                entry.path().join("bin"),
            ))
        })
        .filter(|(version, folder)| *version >= OLDEST_VERSION && is_complete(folder))
        .max();
    match newest {
        Some((_, folder)) => Some(folder),
        None => {
            let folder = paths::program("postgres")?.parent()?.to_owned();
            (is_complete(&folder) && version(&folder)? >= OLDEST_VERSION).then_some(folder)
        }
    }
}

fn is_complete(folder: &Path) -> bool {
    ["initdb", "postgres", "pg_isready"]
        .iter()
        .all(|name| folder.join(name).is_file())
}

/// The major version, from a line like `postgres (PostgreSQL) 17.2`.
fn version(folder: &Path) -> Option<u32> {
    let output = Command::new(folder.join("postgres")).arg("--version").output().ok()?;
    let line = String::from_utf8(output.stdout).ok()?;
    line.split_whitespace().nth(2)?.split('.').next()?.parse().ok()
}

/// The keeper: starts the server, prints its URL, and ends it when standard input closes.
pub fn keep() -> Outcome {
    let programs = programs().ok_or_else(|| Failure::Failed("there is no PostgreSQL here".to_owned()))?;
    let log = paths::logs_folder()
        .map(|folder| folder.join("postgres.log"))
        .map_err(failed("cannot make a folder for PostgreSQL's log"))?;
    let host = Host {
        programs,
        as_other_user: packages::is_root(),
    };
    let folder = Folder::create(&host)?;
    let mut server = Server::start(&host, &folder, &log)?;

    // The one who asked may be gone by now: no `println!`, which panics then.
    writeln!(io::stdout(), "postgres://postgres@127.0.0.1:{}/postgres", server.port)
        .map_err(failed("nobody waits for PostgreSQL any more"))?;
    if server.watch_until_input_closes() {
        Ok(())
    } else {
        Err(Failure::Failed(format!(
            "PostgreSQL ended by itself; see {}",
            log.display()
        )))
    }
}

/// How to run a program of PostgreSQL's here.
struct Host {
    programs: PathBuf,
    as_other_user: bool,
}

impl Host {
    fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = if self.as_other_user {
            // `setpriv` becomes the program, so that the process started here is the program itself. Should the keeper
            // be killed, the server is told to stop.
            let mut command = Command::new("setpriv");
            command
                .arg(format!("--reuid={SERVER_USER}"))
                .arg(format!("--regid={SERVER_USER}"))
                .args(["--init-groups", "--pdeathsig=INT", "--"])
                .arg(program);
            command
        } else {
            Command::new(program)
        };
        // The server must not inherit a folder that its user may not enter, nor settings of its clients.
        command.current_dir("/").stdin(Stdio::null());
        for name in [
            "PGDATA",
            "PGHOST",
            "PGPORT",
            "PGUSER",
            "PGDATABASE",
            "PGOPTIONS",
            "PGSERVICE",
        ] {
            command.env_remove(name);
        }
        command
    }

    /// Runs a command to its end, and fails with what it said.
    fn run(command: &mut Command, what: &str) -> Outcome {
        let output = command.output().map_err(failed(what))?;
        if output.status.success() {
            return Ok(());
        }
        let said = String::from_utf8_lossy(&output.stderr);
        Err(Failure::Failed(format!("{what}: {}", said.trim())))
    }
}

/// The server's folder; dropped, it is removed.
struct Folder(PathBuf);

impl Folder {
    fn create(host: &Host) -> Result<Self, Failure> {
        let path = env::temp_dir().join(format!("guildhall-postgres-{}", process::id()));
        let mut mkdir = host.command("mkdir");
        Host::run(
            mkdir.args(["-m", "700"]).arg(&path),
            "cannot make a folder for PostgreSQL",
        )?;
        let folder = Self(path);
        let mut initdb = host.command(host.programs.join("initdb"));
        initdb
            .args([
                "--username=postgres",
                "--auth=trust",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
            ])
            .args(["--no-sync", "--no-instructions", "-D"])
            .arg(folder.data());
        Host::run(&mut initdb, "cannot set PostgreSQL up")?;
        Ok(folder)
    }

    fn data(&self) -> PathBuf {
        self.0.join("data")
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        if let Err(error) = fs::remove_dir_all(&self.0) {
            eprintln!("note: {} could not be removed: {error}", self.0.display());
        }
    }
}

/// The server; dropped, it is stopped.
struct Server {
    process: Child,
    port: u16,
}

impl Server {
    /// Starts the server on a free port; another one when somebody else was faster to take it.
    fn start(host: &Host, folder: &Folder, log: &Path) -> Result<Self, Failure> {
        for _ in 0..3 {
            if let Some(server) = Self::try_start(host, folder, log)? {
                return Ok(server);
            }
        }
        let said = fs::read_to_string(log).unwrap_or_default();
        Err(Failure::Failed(format!(
            "PostgreSQL does not start; it says:\n{}",
            said.trim()
        )))
    }

    fn try_start(host: &Host, folder: &Folder, log: &Path) -> Result<Option<Self>, Failure> {
        let port = free_port().map_err(failed("there is no free port"))?;
        let output = File::create(log).map_err(failed("cannot write PostgreSQL's log"))?;
        let errors = output.try_clone().map_err(failed("cannot write PostgreSQL's log"))?;
        let process = host
            .command(host.programs.join("postgres"))
            .arg("-D")
            .arg(folder.data())
            .args(["-p", &port.to_string()])
            .args(["-c", "listen_addresses=127.0.0.1"])
            .args(["-c", &format!("unix_socket_directories={}", folder.0.display())])
            .args(["-c", "max_connections=200"])
            .stdout(output)
            .stderr(errors)
            .spawn()
            .map_err(failed("cannot start PostgreSQL"))?;
        let mut server = Self { process, port };
        let deadline = Instant::now() + PATIENCE;
        while Instant::now() < deadline {
            let answers = server.answers(host);
            if !server.runs() {
                return Ok(None);
            }
            if answers {
                return Ok(Some(server));
            }
            thread::sleep(Duration::from_millis(50));
        }
        Ok(None)
    }

    fn answers(&self, host: &Host) -> bool {
        Command::new(host.programs.join("pg_isready"))
            .args(["-q", "-h", "127.0.0.1", "-U", "postgres", "-p", &self.port.to_string()])
            .stdin(Stdio::null())
            .status()
            .is_ok_and(|status| status.success())
    }

    fn runs(&mut self) -> bool {
        matches!(self.process.try_wait(), Ok(None))
    }

    /// Returns when standard input closes, or when the server ends: whether it still runs.
    fn watch_until_input_closes(&mut self) -> bool {
        let input = thread::spawn(|| io::copy(&mut io::stdin(), &mut io::sink()));
        while !input.is_finished() {
            if !self.runs() {
                return false;
            }
            thread::sleep(Duration::from_millis(50));
        }
        self.runs()
    }

    /// Asks for a fast shutdown, then for an immediate one, then kills: only ever this process.
    fn stop(&mut self) {
        for (signal, patience) in [("INT", 10), ("QUIT", 5)] {
            if !self.runs() {
                return;
            }
            let kill = format!("kill -{signal} {}", self.process.id());
            Command::new("sh").args(["-c", &kill]).status().ok();
            let deadline = Instant::now() + Duration::from_secs(patience);
            while self.runs() && Instant::now() < deadline {
                thread::sleep(Duration::from_millis(20));
            }
        }
        if self.runs() {
            self.process.kill().ok();
            self.process.wait().ok();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop();
    }
}

fn free_port() -> io::Result<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}

fn failed(what: &str) -> impl FnOnce(io::Error) -> Failure {
    let what = what.to_owned();
    move |error| Failure::Failed(format!("{what}: {error}"))
}
