//! The key behind every code and token that Guildhall makes: without its file, a copied database opens nothing.

use std::{
    fmt, fs,
    io::{self, Write},
    os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt},
    path::{Path, PathBuf},
};

use data_encoding::BASE32_NOPAD;

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

    /// Reads the key from `path`, if there is one. Makes nothing.
    ///
    /// # Errors
    /// [`ServerKeyError`], which never shows what the file holds.
    pub fn load(path: &Path) -> Result<Option<Self>, ServerKeyError> {
        match fs::read(path) {
            Ok(content) => parse(path, &content).map(Some),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(source) => Err(ServerKeyError::Io {
                path: path.to_owned(),
                source,
            }),
        }
    }

    /// Reads the key from `path`. Where there is no such file it is made, readable by its owner alone (mode 0600), with
    /// the folders above it. The file appears whole or not at all, and of several processes that start at once all get
    /// the same key.
    ///
    /// # Errors
    /// [`ServerKeyError`], which never shows what the file holds.
    pub fn load_or_create(path: &Path) -> Result<Self, ServerKeyError> {
        let failed = |source| ServerKeyError::Io {
            path: path.to_owned(),
            source,
        };
        match fs::read(path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                create(path).map_err(failed)?;
                parse(path, &fs::read(path).map_err(failed)?)
            }
            Err(error) => Err(failed(error)),
            Ok(content) => {
                let mode = fs::metadata(path).map_err(failed)?.permissions().mode();
                if mode & 0o077 != 0 {
                    tracing::warn!(path = %path.display(), "the server key can be read by other users of this machine: chmod 600 it");
                }
                parse(path, &content)
            }
        }
    }
}

impl fmt::Debug for ServerKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ServerKey(…)")
    }
}

fn parse(path: &Path, content: &[u8]) -> Result<ServerKey, ServerKeyError> {
    BASE32_NOPAD
        .decode(content.trim_ascii_end())
        .ok()
        .and_then(|bytes| bytes.try_into().ok())
        .map(ServerKey)
        .ok_or_else(|| ServerKeyError::Malformed(path.to_owned()))
}

/// Writes a new key beside `path` and links it into place, which fails where another process was faster.
fn create(path: &Path) -> io::Result<()> {
    let mut random = [0_u8; 40];
    getrandom::fill(&mut random)?;
    let (key, suffix) = random.split_at(32);
    let folder = match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
    let draft = folder.join(format!(".server-key-{}", BASE32_NOPAD.encode(suffix)));
    let mut file = fs::OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(&draft)?;
    let placed = file
        .write_all(format!("{}\n", BASE32_NOPAD.encode(key)).as_bytes())
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
