//! PostgreSQL's own tools: which command makes or takes a dump of our database, and whether a dump is one of ours.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;
use std::process::{Command, Stdio};

use guildhall_store::schema::{known_step, tables};
use url::Url;

use super::BackupError;

/// How a dump in the custom format begins.
const MAGIC: &[u8] = b"PGDMP";

/// The command that dumps a database to `out`, which nobody else may read, and never over a file that is there. A password in the URL is not in it.
pub fn dump_command(url: &str, out: &Path) -> String {
    let out = quoted(&out.display().to_string());
    format!(
        "(umask 077; set -C; : > {out}) && {}pg_dump --format=custom --no-owner --file={out}{}",
        protection(url),
        target(url)
    )
}

/// The command that restores a dump into a new, empty database.
pub fn restore_command(url: &str, from: &Path) -> String {
    let from = quoted(&from.display().to_string());
    format!(
        "{}pg_restore --no-owner --exit-on-error --single-transaction{} {from}",
        protection(url),
        target(url)
    )
}

/// How TLS is asked for where the URL does.
fn protection(url: &str) -> String {
    let mode = Url::parse(url).ok().and_then(|url| {
        url.query_pairs()
            .find(|(name, _)| name == "sslmode")
            .map(|(_, mode)| mode.into_owned())
    });
    mode.map_or_else(String::new, |mode| format!("PGSSLMODE={} ", quoted(&mode)))
}

/// Server, user and database of a URL as options.
fn target(url: &str) -> String {
    let Ok(url) = Url::parse(url) else {
        return String::new();
    };
    let decoded = |text: &str| {
        let pairs = format!("x={}", text.replace('+', "%2B"));
        url::form_urlencoded::parse(pairs.as_bytes())
            .next()
            .map_or_else(String::new, |(_, value)| value.into_owned())
    };
    let mut options = String::new();
    let mut add = |name: &str, value: &str| {
        if !value.is_empty() {
            options.push_str(&format!(" --{name}={}", quoted(value)));
        }
    };
    add("host", &decoded(url.host_str().unwrap_or_default()));
    add("port", &url.port().map_or_else(String::new, |port| port.to_string()));
    add("username", &decoded(url.username()));
    add("dbname", &decoded(url.path().trim_start_matches('/')));
    options
}

/// A word that a shell takes as it is.
fn quoted(word: &str) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "-_./:@%+=,".contains(c);
    if !word.is_empty() && word.chars().all(is_plain) {
        word.to_owned()
    } else {
        format!("'{}'", word.replace('\'', "'\\''"))
    }
}

/// What is known of a dump.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dump {
    /// It has our tables, and this step of the schema.
    Ours(i64),
    /// It is a dump; nothing here can look into it.
    Unread,
}

/// Whether a file begins like a dump.
pub fn is_dump(file: &Path) -> bool {
    let mut begin = [0; MAGIC.len()];
    File::open(file)
        .and_then(|mut file| file.read_exact(&mut begin))
        .is_ok()
        && begin == MAGIC
}

/// Reads a dump through with `pg_restore`, where there is one: whether it can be read, has our tables, and which step.
///
/// # Errors
/// [`BackupError`] says what is wrong with it.
pub fn check(file: &Path) -> Result<Dump, BackupError> {
    let Some(list) = pg_restore(file, &["--list"])? else {
        return Ok(Dump::Unread);
    };
    let Some(steps) = pg_restore(file, &["--data-only", "--table=schema_steps", "--file=-"])? else {
        return Ok(Dump::Unread);
    };
    let step = steps
        .lines()
        .skip_while(|line| !line.starts_with("COPY "))
        .skip(1)
        .take_while(|line| *line != "\\.")
        .filter_map(|line| line.split('\t').next()?.parse::<i64>().ok())
        .max();
    let Some(step) = step else {
        return Err(BackupError::unsound(
            file,
            "is no dump of a Guildhall database: it has no schema steps",
        ));
    };
    if step > known_step() {
        return Err(BackupError::Newer {
            found: step,
            known: known_step(),
        });
    }
    // A line is `3412; 0 16392 TABLE DATA public invitations owner`.
    let dumped: Vec<&str> = list
        .lines()
        .filter_map(|line| line.split_once(" TABLE DATA ")?.1.split(' ').nth(1))
        .collect();
    if let Some(table) = tables(step).into_iter().find(|table| !dumped.contains(table)) {
        return Err(BackupError::unsound(file, format!("lacks the table {table}")));
    }
    // To the end: the list of what is in it stands at its beginning.
    pg_restore(file, &["--file=/dev/null"])?;
    Ok(Dump::Ours(step))
}

/// What `pg_restore` says of a dump; nothing where there is no such program.
fn pg_restore(file: &Path, options: &[&str]) -> Result<Option<String>, BackupError> {
    let ran = Command::new("pg_restore")
        .args(options)
        .arg(file)
        .stdin(Stdio::null())
        .output();
    match ran {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(BackupError::io(Path::new("pg_restore"))(error)),
        Ok(output) if output.status.success() => Ok(Some(String::from_utf8_lossy(&output.stdout).into_owned())),
        Ok(output) => {
            let words = String::from_utf8_lossy(&output.stderr);
            let line = words.lines().next().unwrap_or("pg_restore failed");
            Err(BackupError::unsound(file, format!("cannot be read: {line}")))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a8_the_commands_name_the_database_and_no_password() {
        let url = "postgres://guild%20hall:s3cret@db.example:5433/partners?sslmode=require";
        let command = dump_command(url, Path::new("it's.dump"));
        assert_eq!(
            command,
            "(umask 077; set -C; : > 'it'\\''s.dump') && PGSSLMODE=require pg_dump --format=custom --no-owner --file='it'\\''s.dump' --host=db.example --port=5433 \
             --username='guild hall' --dbname=partners"
        );
        let command = restore_command("postgres://h/d", Path::new("a.dump"));
        assert_eq!(
            command,
            "pg_restore --no-owner --exit-on-error --single-transaction --host=h --dbname=d a.dump"
        );
        assert!(!dump_command(url, Path::new("x")).contains("s3cret"));
    }
}
