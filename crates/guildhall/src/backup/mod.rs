//! Backups of an SQLite installation: the database, a manifest beside it, and the server key where that is wanted.
//!
//! `FILE` is the database, `FILE.json` says what must be in it, `FILE.key` is the key. `FILE` appears last: where it is,
//! the backup is complete.

mod manifest;
pub mod postgres;

use std::ffi::OsString;
use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Read, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use guildhall_domain::clock::Instant;
use guildhall_store::DbError;
use guildhall_store::backup::{self, Contents};
use guildhall_store::schema::known_step;
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

pub use self::manifest::Manifest;
use crate::config::KeyRing;

/// Why there is no backup, or none that can be used.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// Something is where a new file should be.
    #[error("{} is there already and was left as it is", .0.display())]
    IsThere(PathBuf),
    /// There is no database to back up.
    #[error("there is no database at {}", .0.display())]
    NoDatabase(PathBuf),
    /// A file cannot be read or written.
    #[error("{}: {source}", path.display())]
    Io {
        /// Which.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The database cannot be read.
    #[error(transparent)]
    Database(#[from] DbError),
    /// It is not what its manifest says, or has none.
    #[error("{} {problem}", path.display())]
    Unsound {
        /// Which.
        path: PathBuf,
        /// What is wrong, written to follow the path.
        problem: String,
    },
    /// It was made by a newer program.
    #[error("the backup has schema step {found}, but this Guildhall knows steps up to {known}")]
    Newer {
        /// The step it has.
        found: i64,
        /// The newest step this program knows.
        known: i64,
    },
}

impl BackupError {
    fn io(path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |source| Self::Io { path, source }
    }

    fn unsound(path: &Path, problem: impl Into<String>) -> Self {
        Self::Unsound {
            path: path.to_owned(),
            problem: problem.into(),
        }
    }
}

/// The file that says what is in a backup.
pub fn manifest_of(file: &Path) -> PathBuf {
    with_suffix(file, ".json")
}

/// The file of the server key beside a backup.
pub fn key_of(file: &Path) -> PathBuf {
    with_suffix(file, ".key")
}

/// Copies the database at `from` to `out` while others may write, checks the copy, and writes its manifest. `key` is the
/// server key's file where the key is to be kept beside it. Blocks.
///
/// # Errors
/// [`BackupError`]; what was half made is removed.
pub fn make(
    from: &Path,
    out: &Path,
    key: Option<&Path>,
    now: Instant,
    progress: impl FnMut(u64, u64),
) -> Result<Manifest, BackupError> {
    if !from.exists() {
        return Err(BackupError::NoDatabase(from.to_owned()));
    }
    let (manifest_file, key_file) = (manifest_of(out), key_of(out));
    for path in [out, &manifest_file, &key_file] {
        if path.exists() {
            return Err(BackupError::IsThere(path.to_owned()));
        }
    }
    let draft = Draft::create(out)?;
    let contents = backup::copy(from, &draft.path, progress)?;
    let (bytes, sha256) = digest(&draft.path)?;
    let manifest = Manifest::new(contents, bytes, sha256, key.is_some(), now);
    if let Some(key) = key {
        let content = fs::read(key).map_err(BackupError::io(key))?;
        write_new(&key_file, &content)?;
    }
    let text = manifest
        .to_json()
        .map_err(|e| BackupError::unsound(&manifest_file, e))?;
    write_new(&manifest_file, text.as_bytes())?;
    draft.place(out)?;
    Ok(manifest)
}

/// Checks a backup against its manifest, and the database in it. Blocks.
///
/// # Errors
/// [`BackupError`] says what is wrong with it.
pub fn check(file: &Path) -> Result<Manifest, BackupError> {
    let manifest = read_manifest(file)?;
    if manifest.schema_step > known_step() {
        return Err(BackupError::Newer {
            found: manifest.schema_step,
            known: known_step(),
        });
    }
    if digest(file)? != (manifest.bytes, manifest.sha256.clone()) {
        return Err(BackupError::unsound(
            file,
            "is not the file that its manifest describes",
        ));
    }
    let found = backup::check(file)?;
    let said = Contents {
        schema_step: manifest.schema_step,
        rows: manifest.rows.clone(),
    };
    if found != said {
        return Err(BackupError::unsound(
            file,
            "does not have the rows that its manifest names",
        ));
    }
    if manifest.has_key && !key_of(file).exists() {
        return Err(BackupError::unsound(
            &key_of(file),
            "is not there, although the manifest says so",
        ));
    }
    Ok(manifest)
}

/// Puts a backup where there is no database yet, after checking it. The key beside it goes to `key_file`. Blocks.
///
/// # Errors
/// [`BackupError`]; nothing is ever overwritten.
pub fn restore(file: &Path, database: &Path, key_file: &Path) -> Result<Manifest, BackupError> {
    for path in [
        database.to_owned(),
        with_suffix(database, "-wal"),
        with_suffix(database, "-shm"),
    ] {
        if path.exists() {
            return Err(BackupError::IsThere(path));
        }
    }
    let manifest = check(file)?;
    if manifest.has_key {
        restore_key(&key_of(file), key_file)?;
    }
    let folder = folder_of(database);
    let mut builder = DirBuilder::new();
    builder.recursive(true).mode(0o700);
    builder.create(folder).map_err(BackupError::io(folder))?;
    let draft = Draft::create(database)?;
    let mut from = File::open(file).map_err(BackupError::io(file))?;
    let mut to = OpenOptions::new()
        .write(true)
        .open(&draft.path)
        .map_err(BackupError::io(&draft.path))?;
    io::copy(&mut from, &mut to).map_err(BackupError::io(&draft.path))?;
    draft.place(database)?;
    Ok(manifest)
}

/// Puts the key where there is none; one that is there has to be the same, or one that took its place.
fn restore_key(from: &Path, to: &Path) -> Result<(), BackupError> {
    let key = fs::read(from).map_err(BackupError::io(from))?;
    match fs::read(to) {
        Ok(there) if there.trim_ascii() == key.trim_ascii() || has(to, &there, from, &key) => Ok(()),
        Ok(_) => Err(BackupError::unsound(to, "holds another server key than the backup")),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let folder = folder_of(to);
            let mut builder = DirBuilder::new();
            builder.recursive(true).mode(0o700);
            builder.create(folder).map_err(BackupError::io(folder))?;
            write_new(to, &key)
        }
        Err(error) => Err(BackupError::io(to)(error)),
    }
}

/// Whether the keys that are there have the one that the backup was made under: it was replaced since.
fn has(to: &Path, there: &[u8], from: &Path, key: &[u8]) -> bool {
    let (there, backed_up) = (KeyRing::parse(to, there), KeyRing::parse(from, key));
    let (Ok(there), Ok(backed_up)) = (there, backed_up) else {
        return false;
    };
    let wanted = backed_up.current.expose();
    let earlier = there.earlier.iter().map(|earlier| &earlier.key);
    std::iter::once(&there.current)
        .chain(earlier)
        .any(|key| bool::from(key.expose().ct_eq(wanted)))
}

fn read_manifest(file: &Path) -> Result<Manifest, BackupError> {
    fs::metadata(file).map_err(BackupError::io(file))?;
    let path = manifest_of(file);
    let text = fs::read_to_string(&path).map_err(BackupError::io(&path))?;
    Manifest::from_json(&text).map_err(|e| BackupError::unsound(&path, format!("is no manifest of a backup: {e}")))
}

/// A file being made beside its place, for its owner alone; removed where it does not get there.
struct Draft {
    path: PathBuf,
    is_placed: bool,
}

impl Draft {
    fn create(place: &Path) -> Result<Self, BackupError> {
        let path = with_suffix(place, ".part");
        // What an earlier run left when it was killed.
        let _ = fs::remove_file(&path);
        write_new(&path, b"")?;
        Ok(Self { path, is_placed: false })
    }

    /// Makes it durable and gives it its name, unless something has that name.
    fn place(mut self, place: &Path) -> Result<(), BackupError> {
        File::open(&self.path)
            .and_then(|file| file.sync_all())
            .map_err(BackupError::io(&self.path))?;
        match fs::hard_link(&self.path, place) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                return Err(BackupError::IsThere(place.to_owned()));
            }
            // A file system without hard links.
            Err(_) => fs::rename(&self.path, place).map_err(BackupError::io(place))?,
            Ok(()) => fs::remove_file(&self.path).map_err(BackupError::io(&self.path))?,
        }
        self.is_placed = true;
        let folder = folder_of(place);
        File::open(folder)
            .and_then(|folder| folder.sync_all())
            .map_err(BackupError::io(folder))
    }
}

impl Drop for Draft {
    fn drop(&mut self) {
        if !self.is_placed {
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// Writes a file that was not there, for its owner alone.
fn write_new(path: &Path, content: &[u8]) -> Result<(), BackupError> {
    let opened = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path);
    match opened {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(BackupError::IsThere(path.to_owned())),
        Err(error) => Err(BackupError::io(path)(error)),
        Ok(mut file) => file
            .write_all(content)
            .and_then(|()| file.sync_all())
            .map_err(BackupError::io(path)),
    }
}

/// The length of a file and its SHA-256 in hex.
fn digest(path: &Path) -> Result<(u64, String), BackupError> {
    let mut file = File::open(path).map_err(BackupError::io(path))?;
    let (mut hash, mut bytes) = (Sha256::new(), 0);
    let mut chunk = vec![0; 1 << 20];
    loop {
        let n = file.read(&mut chunk).map_err(BackupError::io(path))?;
        if n == 0 {
            break;
        }
        hash.update(chunk.get(..n).unwrap_or_default());
        bytes += n as u64;
    }
    Ok((bytes, data_encoding::HEXLOWER.encode(&hash.finalize())))
}

fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(suffix);
    PathBuf::from(name)
}
