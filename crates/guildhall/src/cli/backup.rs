//! `guildhall backup`.

use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};

use clap::Args;
use guildhall_store::{Clock, DatabaseUrl, SystemClock};
use serde_json::json;

use super::failure::Failure;
use super::place::Place;
use super::terminal::{print, print_json, talk};
use crate::backup::postgres::{self, Dump};
use crate::backup::{self, BackupError, Manifest};
use crate::config::{Config, Overrides};

/// Back up the database while the server runs, or check a backup
///
/// Writes FILE, the database as it is at one instant, and FILE.json, which says what must be in it. The copy is checked
/// before FILE appears. The server key is not in it unless --with-key: who has both can make every code and invitation
/// URL, so keep them in different places.
///
/// A PostgreSQL database is backed up with PostgreSQL's own tools: the command for it is printed, and nothing is done.
#[derive(Args)]
pub(super) struct Backup {
    /// Where to write it; nothing is overwritten
    #[arg(long, value_name = "FILE", required_unless_present = "check")]
    out: Option<PathBuf>,
    /// Put the server key beside it, in FILE.key
    #[arg(long, requires = "out")]
    with_key: bool,
    /// Check a backup, or a dump that pg_dump made, instead of making one
    #[arg(long, value_name = "FILE", conflicts_with = "out")]
    check: Option<PathBuf>,
    /// Print what is in it as JSON
    #[arg(long)]
    json: bool,
}

impl Backup {
    pub fn run(self, place: &Place) -> Result<(), Failure> {
        if let Some(file) = &self.check {
            return check(file, self.json);
        }
        let out = self.out.unwrap_or_default();
        let config = place.config(Overrides::default())?;
        let database = match &config.database {
            DatabaseUrl::Sqlite(path) => path,
            DatabaseUrl::Postgres(url) => return dump(url, &out),
        };
        let key = self.with_key.then_some(config.server_key_file.as_path());
        let manifest = backup::make(database, &out, key, SystemClock.now(), progress())?;
        if self.json {
            print_json(&manifest)?;
        } else {
            print(&describe(&out, &manifest))?;
        }
        talk(&about_the_key(&config, &out, self.with_key));
        Ok(())
    }
}

fn about_the_key(config: &Config, out: &Path, with_key: bool) -> String {
    if with_key {
        return format!(
            "The server key is in {}. Who has both can make every code and invitation URL: guard them.",
            backup::key_of(out).display()
        );
    }
    format!(
        "The server key is not in it, since who has both can make every code and invitation URL.\n\
         Without the key the backup serves nobody: keep a copy of {} in another place.",
        config.server_key_file.display()
    )
}

/// What is in a backup, on a line.
pub(super) fn describe(file: &Path, manifest: &Manifest) -> String {
    let rows: i64 = manifest.rows.values().sum();
    format!(
        "{}: schema step {}, {} tables, {rows} rows, {} bytes, made {}\n",
        file.display(),
        manifest.schema_step,
        manifest.rows.len(),
        manifest.bytes,
        manifest.made_at
    )
}

/// PostgreSQL: says how, and that nothing was done.
fn dump(url: &str, out: &Path) -> Result<(), Failure> {
    if out.exists() {
        return Err(BackupError::IsThere(out.to_owned()).into());
    }
    print(&format!("{}\n", postgres::dump_command(url, out)))?;
    Err(Failure::failed(
        "nothing was backed up: a PostgreSQL database is dumped by PostgreSQL's own pg_dump",
        format!(
            "run the line above, with the password in PGPASSFILE; then `guildhall backup --check {}`",
            out.display()
        ),
    ))
}

fn check(file: &Path, json: bool) -> Result<(), Failure> {
    if !postgres::is_dump(file) {
        let manifest = backup::check(file)?;
        return if json {
            print_json(&manifest)
        } else {
            print(&format!("sound: {}", describe(file, &manifest)))
        };
    }
    let step = match postgres::check(file)? {
        Dump::Ours(step) => Some(step),
        Dump::Unread => None,
    };
    let shown = file.display();
    if json {
        return print_json(&json!({"engine": "postgres", "schema_step": step}));
    }
    match step {
        Some(step) => print(&format!(
            "sound: {shown}: a dump with all of our tables, schema step {step}\n"
        )),
        None => print(&format!("{shown}: a dump; pg_restore is not here to look into it\n")),
    }
}

/// Shows how far it is, on a terminal.
fn progress() -> impl FnMut(u64, u64) {
    let is_shown = io::stderr().is_terminal();
    move |done, total| {
        if is_shown {
            let end = if done == total { "\r\u{1b}[K" } else { "" };
            let percent = done * 100 / total.max(1);
            // When nobody listens there is nobody to tell.
            let _ = write!(io::stderr().lock(), "\r{percent} % copied{end}");
        }
    }
}

impl From<BackupError> for Failure {
    fn from(error: BackupError) -> Self {
        let hint = match &error {
            BackupError::IsThere(_) => "name another file or folder, or move that one away",
            BackupError::NoDatabase(_) => "check --data and --database, or the configuration file",
            BackupError::Io { .. } => "check the path and who may use it; a backup is FILE and FILE.json together",
            BackupError::Database(_) => "nothing was put in place; look at the disk, and at an older backup",
            BackupError::Unsound { .. } => "take another backup: this one cannot be trusted as it is",
            BackupError::Newer { .. } => "use the Guildhall that made it, or a newer one",
        };
        Self::failed(error.to_string(), hint)
    }
}
