//! The server key's file: the key in use, and below it those that were in use before, each with the end of its time.

use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::{MetadataExt, OpenOptionsExt, fchown};
use std::path::{Path, PathBuf};

use guildhall_domain::clock::Instant;

use super::server_key::{ServerKey, ServerKeyError, encode, folder_of, read};
use crate::texts::rfc3339;

/// The keys of a file.
#[derive(Clone, Debug)]
pub struct KeyRing {
    /// What everything new is made with.
    pub current: ServerKey,
    /// What still holds for a while, the newest first.
    pub earlier: Vec<EarlierKey>,
}

/// A key that was in use before.
#[derive(Clone, Debug)]
pub struct EarlierKey {
    /// The key.
    pub key: ServerKey,
    /// From here on nothing made with it holds.
    pub until: Instant,
}

impl KeyRing {
    /// One key, and none before it.
    pub fn of(current: ServerKey) -> Self {
        Self {
            current,
            earlier: Vec::new(),
        }
    }

    /// Reads the keys from `path`, if there is such a file. Makes nothing.
    ///
    /// # Errors
    /// [`ServerKeyError`], which never shows what the file holds.
    pub fn load(path: &Path) -> Result<Option<Self>, ServerKeyError> {
        read(path)?.map(|content| Self::parse(path, &content)).transpose()
    }

    /// Reads what a file holds; `path` is named where it cannot be.
    ///
    /// # Errors
    /// [`ServerKeyError::Malformed`].
    pub fn parse(path: &Path, content: &[u8]) -> Result<Self, ServerKeyError> {
        let malformed = || ServerKeyError::Malformed(path.to_owned());
        let text = std::str::from_utf8(content).map_err(|_| malformed())?;
        let mut lines = text.trim_end().lines();
        let current = lines.next().and_then(ServerKey::decode).ok_or_else(malformed)?;
        let earlier = lines.map(|line| EarlierKey::decode(line).ok_or_else(malformed));
        Ok(Self {
            current,
            earlier: earlier.collect::<Result<_, _>>()?,
        })
    }

    /// The file of these keys.
    fn to_text(&self) -> String {
        let mut text = format!("{}\n", encode(&self.current));
        for earlier in &self.earlier {
            text.push_str(&format!("{} until {}\n", encode(&earlier.key), rfc3339(earlier.until)));
        }
        text
    }

    /// A new key in the place of the current one, which holds until `until`. What ended before is left out.
    fn turned(self, now: Instant, until: Instant) -> Result<Self, io::Error> {
        let mut earlier = vec![EarlierKey {
            key: self.current,
            until,
        }];
        earlier.extend(self.earlier.into_iter().filter(|earlier| !now.is_past(earlier.until)));
        // A shorter time for the newest is one for those before it too.
        for before in &mut earlier {
            before.until = before.until.min(until);
        }
        Ok(Self {
            current: ServerKey::random()?,
            earlier,
        })
    }
}

impl EarlierKey {
    fn decode(line: &str) -> Option<Self> {
        let (key, until) = line.split_once(" until ")?;
        let until: jiff::Timestamp = until.trim().parse().ok()?;
        Some(Self {
            key: ServerKey::decode(key)?,
            until: Instant(until.as_microsecond()),
        })
    }
}

/// A key file that nobody else changes while this lives.
pub struct HeldKeyFile {
    path: PathBuf,
    // Its lock ends with it.
    _file: File,
    keys: KeyRing,
}

impl HeldKeyFile {
    /// Takes hold of the file.
    ///
    /// # Errors
    /// [`ServerKeyError`]; [`ServerKeyError::Held`] while another process has hold of it.
    pub fn take(path: &Path) -> Result<Self, ServerKeyError> {
        let failed = ServerKeyError::io(path);
        let file = File::open(path).map_err(&failed)?;
        if file.try_lock().is_err() {
            return Err(ServerKeyError::Held(path.to_owned()));
        }
        let (held, there) = (file.metadata().map_err(&failed)?, fs::metadata(path).map_err(&failed)?);
        if held.ino() != there.ino() {
            // It was replaced between opening and locking.
            return Err(ServerKeyError::Held(path.to_owned()));
        }
        let content = fs::read(path).map_err(&failed)?;
        Ok(Self {
            path: path.to_owned(),
            _file: file,
            keys: KeyRing::parse(path, &content)?,
        })
    }

    /// Puts a new key in the place of the current one, which holds until `until`. The file changes as a whole or not at all.
    ///
    /// # Errors
    /// [`ServerKeyError`]; the file is as it was.
    pub fn turn(self, now: Instant, until: Instant) -> Result<Self, ServerKeyError> {
        let failed = ServerKeyError::io(&self.path);
        let keys = self.keys.turned(now, until).map_err(&failed)?;
        replace(&self.path, keys.to_text().as_bytes()).map_err(&failed)?;
        Ok(Self { keys, ..self })
    }
}

/// Writes a draft beside the file and moves it into its place.
fn replace(path: &Path, content: &[u8]) -> io::Result<()> {
    let folder = folder_of(path);
    let mut name = path.as_os_str().to_owned();
    name.push(".new");
    let draft = PathBuf::from(name);
    // What an earlier run left when it was killed: whoever holds the key file is alone here.
    let _ = fs::remove_file(&draft);
    let mut file = OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(&draft)?;
    let placed = resemble(&file, &fs::metadata(path)?)
        .and_then(|()| file.write_all(content))
        .and_then(|()| file.sync_all())
        .and_then(|()| fs::rename(&draft, path));
    if placed.is_err() {
        let _ = fs::remove_file(&draft);
    }
    placed?;
    File::open(folder)?.sync_all()
}

/// Gives a file the owner and the mode of another: a server that could read that one can read this one.
fn resemble(file: &File, other: &Metadata) -> io::Result<()> {
    let own = file.metadata()?;
    if (own.uid(), own.gid()) != (other.uid(), other.gid()) {
        fchown(file, Some(other.uid()), Some(other.gid()))?;
    }
    file.set_permissions(other.permissions())
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt as _;

    use super::*;

    const NOW: Instant = Instant(1_795_467_600_000_000);

    fn later(days: i64) -> Instant {
        NOW + guildhall_domain::clock::Span::days(days)
    }

    #[test]
    fn a_new_key_takes_the_place_of_the_one_in_use_and_what_ended_is_left_out() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("server.key");
        let first = ServerKey::load_or_create(&path).unwrap();
        let held = HeldKeyFile::take(&path).unwrap().turn(NOW, later(30)).unwrap();
        drop(held);
        let second = KeyRing::load(&path).unwrap().unwrap();
        assert_ne!(second.current.expose(), first.expose());
        assert_eq!(
            ServerKey::load(&path).unwrap().unwrap().expose(),
            second.current.expose()
        );
        let earlier = |keys: &KeyRing| -> Vec<([u8; 32], Instant)> {
            keys.earlier.iter().map(|one| (*one.key.expose(), one.until)).collect()
        };
        assert_eq!(earlier(&second), [(*first.expose(), later(30))]);
        // Within its time the first one stays; but never longer than the one after it.
        drop(HeldKeyFile::take(&path).unwrap().turn(later(1), later(2)).unwrap());
        let third = KeyRing::load(&path).unwrap().unwrap();
        assert_eq!(
            earlier(&third),
            [(*second.current.expose(), later(2)), (*first.expose(), later(2))]
        );
        drop(HeldKeyFile::take(&path).unwrap().turn(later(2), later(9)).unwrap());
        let fourth = KeyRing::load(&path).unwrap().unwrap();
        assert_eq!(earlier(&fourth), [(*third.current.expose(), later(9))]);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "no draft is left");
        let mode = fs::metadata(&path).unwrap().mode();
        assert_eq!(mode & 0o777, 0o600);
    }

    #[test]
    fn a_new_key_s_file_belongs_to_whom_the_earlier_one_belonged() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("server.key");
        ServerKey::load_or_create(&path).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        // Only root gives files away.
        let owner = match std::os::unix::fs::chown(&path, Some(4321), Some(4322)) {
            Ok(()) => (4321, 4322),
            Err(_) => fs::metadata(&path).map(|file| (file.uid(), file.gid())).unwrap(),
        };
        drop(HeldKeyFile::take(&path).unwrap().turn(NOW, later(1)).unwrap());
        let made = fs::metadata(&path).unwrap();
        assert_eq!((made.mode() & 0o777, (made.uid(), made.gid())), (0o640, owner));
    }

    #[test]
    fn two_do_not_change_the_file_at_once_and_a_draft_that_was_cut_off_harms_nobody() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("server.key");
        ServerKey::load_or_create(&path).unwrap();
        let held = HeldKeyFile::take(&path).unwrap();
        assert!(matches!(HeldKeyFile::take(&path), Err(ServerKeyError::Held(_))));
        fs::write(folder.path().join("server.key.new"), "HALF A K").unwrap();
        drop(held.turn(NOW, later(1)).unwrap());
        assert_eq!(KeyRing::load(&path).unwrap().unwrap().earlier.len(), 1);
        assert!(HeldKeyFile::take(&path).is_ok());
    }

    #[test]
    fn a8_a_file_with_anything_else_in_it_is_refused_and_not_shown() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("server.key");
        let key = encode(&ServerKey::from_bytes([7; 32]));
        for (content, is_sound) in [
            (key.clone(), true),
            (format!("{key}\n{key} until 2026-12-25T00:00:00Z\n"), true),
            (format!("{key}\n{key}\n"), false),
            (format!("{key}\n{key} until tomorrow\n"), false),
            (format!("{key} until 2026-12-25T00:00:00Z\n"), false),
            (String::new(), false),
        ] {
            match KeyRing::parse(&path, content.as_bytes()) {
                Ok(keys) => {
                    assert!(is_sound, "{content}");
                    assert!(!format!("{keys:?}").contains(&key));
                }
                Err(error) => assert!(!is_sound && !format!("{error} {error:?}").contains(&key), "{content}"),
            }
        }
    }
}
