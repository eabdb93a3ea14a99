//! The key behind every code and token that Guildhall makes: without its file, a copied database opens nothing.

use std::{
    fmt, fs,
    io::{self, Write},
    os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt},
    path::{Path, PathBuf},
};

use data_encoding::BASE32_NOPAD;

use super::KeyRing;

/// 32 secret random bytes. Everything that is signed or hashed with a key uses one derived from it.
#[derive(Clone)]
pub struct ServerKey([u8; 32]);

impl ServerKey {
    /// Takes 32 bytes as the key, for tests and for what keeps its key elsewhere.
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The bytes, for the one module that derives keys from them.
    pub fn expose(&self) -> &[u8; 32] {
        &self.0
    }

    /// Reads the key in use from `path`, if there is one. Makes nothing.
    ///
    /// # Errors
    /// [`ServerKeyError`], which never shows what the file holds.
    pub fn load(path: &Path) -> Result<Option<Self>, ServerKeyError> {
        Ok(KeyRing::load(path)?.map(|keys| keys.current))
    }

    /// A new one.
    pub(super) fn random() -> io::Result<Self> {
        let mut bytes = [0; 32];
        getrandom::fill(&mut bytes)?;
        Ok(Self(bytes))
    }

    /// Reads what [`encode`] writes.
    pub(super) fn decode(text: &str) -> Option<Self> {
        let bytes = BASE32_NOPAD.decode(text.as_bytes()).ok()?;
        bytes.try_into().ok().map(Self)
    }

    /// Reads the key in use from `path`. Where there is no such file it is made, readable by its owner alone (mode 0600), with
    /// the folders above it. The file appears whole or not at all, and of several processes that start at once all get
    /// the same key.
    ///
    /// # Errors
    /// [`ServerKeyError`], which never shows what the file holds.
    pub fn load_or_create(path: &Path) -> Result<Self, ServerKeyError> {
        let failed = ServerKeyError::io(path);
        let parse = |content: &[u8]| KeyRing::parse(path, content).map(|keys| keys.current);
        match read(path)? {
            None => {
                create(path).map_err(&failed)?;
                parse(&fs::read(path).map_err(&failed)?)
            }
            Some(content) => {
                let mode = fs::metadata(path).map_err(&failed)?.permissions().mode();
                if mode & 0o077 != 0 {
                    tracing::warn!(path = %path.display(), "the server key can be read by other users of this machine: chmod 600 it");
                }
                parse(&content)
            }
        }
    }
}

impl fmt::Debug for ServerKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ServerKey(…)")
    }
}

/// What a key's file may hold, if it is there.
pub(super) fn read(path: &Path) -> Result<Option<Vec<u8>>, ServerKeyError> {
    match fs::read(path) {
        Ok(content) => Ok(Some(content)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(ServerKeyError::io(path)(error)),
    }
}

/// The key as its file holds it.
pub(super) fn encode(key: &ServerKey) -> String {
    BASE32_NOPAD.encode(key.expose())
}

/// The folder that a file is in.
pub(super) fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    }
}

/// Writes a new key beside `path` and links it into place, which fails where another process was faster.
fn create(path: &Path) -> io::Result<()> {
    let mut suffix = [0_u8; 8];
    getrandom::fill(&mut suffix)?;
    let (key, folder) = (ServerKey::random()?, folder_of(path));
    fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
    let draft = folder.join(format!(".server-key-{}", BASE32_NOPAD.encode(&suffix)));
    let mut file = fs::OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(&draft)?;
    let placed = file
        .write_all(format!("{}\n", encode(&key)).as_bytes())
        .and_then(|()| file.sync_all())
        .and_then(|()| match fs::hard_link(&draft, path) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
            other => other,
        });
    fs::remove_file(&draft)?;
    placed?;
    fs::File::open(folder)?.sync_all()
}

/// Why there is no server key.
#[derive(Debug, thiserror::Error)]
pub enum ServerKeyError {
    /// The file or its folder cannot be read or written.
    #[error("cannot use the server key file {}: {source}", path.display())]
    Io {
        /// The key file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The file holds something else.
    #[error("{} does not hold a server key (32 bytes in base32); without the right key, codes and invitation URLs that were given out stop working, so restore it from your backup", .0.display())]
    Malformed(PathBuf),
    /// Another process is changing the file.
    #[error("another process is replacing the server key in {}", .0.display())]
    Held(PathBuf),
}

impl ServerKeyError {
    /// That a file cannot be used, for whatever reason the system gives.
    pub(super) fn io(path: &Path) -> impl Fn(io::Error) -> Self + Copy + '_ {
        move |source| Self::Io {
            path: path.to_owned(),
            source,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a8_a_key_is_made_once_for_its_owner_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("deep/er/server.key");
        let made = ServerKey::load_or_create(&path).unwrap();
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(
            fs::metadata(path.parent().unwrap()).unwrap().permissions().mode() & 0o777,
            0o700
        );
        assert_eq!(ServerKey::load_or_create(&path).unwrap().expose(), made.expose());
        assert_eq!(
            fs::read_dir(path.parent().unwrap()).unwrap().count(),
            1,
            "no draft is left"
        );
        let other = ServerKey::load_or_create(&folder.path().join("other.key")).unwrap();
        assert_ne!(other.expose(), made.expose());
    }

    #[test]
    fn a8_processes_that_start_at_once_agree_on_one_key() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("server.key");
        let keys: Vec<[u8; 32]> = std::thread::scope(|scope| {
            let starts: Vec<_> = (0..16)
                .map(|_| scope.spawn(|| *ServerKey::load_or_create(&path).unwrap().expose()))
                .collect();
            starts.into_iter().map(|start| start.join().unwrap()).collect()
        });
        assert!(keys.iter().all(|key| *key == keys[0]));
    }

    #[test]
    fn a8_neither_debug_nor_errors_show_the_key() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("server.key");
        fs::write(&path, "NOTQUITEAKEY").unwrap();
        let error = ServerKey::load_or_create(&path).unwrap_err();
        assert!(!format!("{error} {error:?}").contains("NOTQUITEAKEY"));
        assert_eq!(format!("{:?}", ServerKey::from_bytes([7; 32])), "ServerKey(…)");
    }
}
