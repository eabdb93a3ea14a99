//! Where things are: the target folder, the program under test, the programs of the system.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

/// The folder that cargo put this very program's profile into, such as `target/debug`.
fn profile_folder() -> PathBuf {
    let this = env::current_exe().unwrap_or_default();
    let folder = this.parent().unwrap_or(Path::new("."));
    match folder.parent() {
        // A test runs from `target/debug/deps`, a program from `target/debug`.
        Some(parent) if folder.ends_with("deps") => parent.to_owned(),
        _ => folder.to_owned(),
    }
}

/// `target/e2e`, for screenshots and logs; made when missing.
pub fn output_folder() -> PathBuf {
    let profile = profile_folder();
    let folder = profile.parent().unwrap_or(&profile).join("e2e");
    if let Err(error) = fs::create_dir_all(&folder) {
        panic!("cannot make {}: {error}", folder.display());
    }
    folder
}

/// The guildhall program: `GUILDHALL_BIN`, or else the one of the same profile, built first.
pub fn guildhall() -> &'static Path {
    static PROGRAM: OnceLock<PathBuf> = OnceLock::new();
    PROGRAM.get_or_init(|| match env::var_os("GUILDHALL_BIN") {
        Some(program) => PathBuf::from(program),
        None => built_guildhall(),
    })
}

fn built_guildhall() -> PathBuf {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let build = Command::new(cargo)
        .args(["build", "--quiet", "--locked", "-p", "guildhall", "--bins"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .status();
    match build {
        Ok(status) if status.success() => profile_folder().join("guildhall"),
        Ok(status) => panic!("guildhall does not build: cargo ended with {status}"),
        Err(error) => panic!("guildhall does not build: cannot start cargo: {error}"),
    }
}

/// The first program of this name on the PATH.
pub fn program(name: &str) -> PathBuf {
    let path = env::var_os("PATH").unwrap_or_default();
    match env::split_paths(&path)
        .map(|folder| folder.join(name))
        .find(|program| program.is_file())
    {
        Some(program) => program,
        None => panic!("{name} is not on the PATH; `cargo xtask test` installs what the journeys need"),
    }
}
