//! The sample data of a demo, made once and copied: thousands of people take a while to come together.

use crate::demo::{Demo, new_folder};
use std::fs;
use std::io;
use std::path::Path;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// The sample data has codes in it that were mailed a few minutes before it was made, and are valid for ten.
const FRESH: Duration = Duration::from_secs(120);

struct Made {
    at: Instant,
    folder: TempDir,
}

static MADE: Mutex<Option<Made>> = Mutex::new(None);

/// Puts fresh sample data into a folder that is not there yet.
pub(crate) fn copy_to(data: &Path) {
    let mut made = MADE.lock().unwrap_or_else(PoisonError::into_inner);
    if made.as_ref().is_none_or(|made| made.at.elapsed() > FRESH) {
        let at = Instant::now();
        let folder = Demo::start_in(new_folder()).stop();
        *made = Some(Made { at, folder });
    }
    let Some(made) = made.as_ref() else { return };
    if let Err(error) = copy(&made.folder.path().join("data"), data) {
        panic!("cannot copy the sample data to {}: {error}", data.display());
    }
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    fs::set_permissions(to, fs::metadata(from)?.permissions())?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}
