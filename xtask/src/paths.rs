//! Where things are: the workspace, the target folder, programs.

use std::env;
use std::io;
use std::path::{Path, PathBuf};

/// The root of the workspace: the one that cargo runs this program for, or else the one it was built from.
pub fn workspace() -> PathBuf {
    let manifest = env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from);
    manifest.parent().map_or(manifest.clone(), Path::to_owned)
}

/// The folder of this very program, where cargo puts the others of the same profile.
pub fn profile_folder() -> io::Result<PathBuf> {
    let this = env::current_exe()?;
    this.parent()
        .map(Path::to_owned)
        .ok_or_else(|| io::Error::other("this program has no folder"))
}

/// The target folder, wherever it was moved to.
pub fn target_folder() -> io::Result<PathBuf> {
    let profile = profile_folder()?;
    Ok(profile.parent().map_or(profile.clone(), Path::to_owned))
}

/// The folder for logs of what the tasks start; made when missing.
pub fn logs_folder() -> io::Result<PathBuf> {
    let folder = target_folder()?.join("xtask");
    std::fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// The first program of this name on the PATH.
pub fn program(name: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path)
        .map(|folder| folder.join(name))
        .find(|candidate| candidate.is_file())
}
