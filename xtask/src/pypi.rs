//! What the tests take from the Python Package Index: schemathesis, which calls the API in every way its document allows.

use crate::{Failure, paths};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Its checks change with each version: an API that was fine must not fail by itself.
const SCHEMATHESIS: &str = "4.32.5";

/// Where schemathesis is; installed into the target folder, in a Python environment of its own, the first time.
pub fn schemathesis() -> Result<PathBuf, Failure> {
    let folder = paths::target_folder()
        .map_err(|error| Failure::Failed(error.to_string()))?
        .join("xtask/schemathesis")
        .join(SCHEMATHESIS);
    let program = folder.join("bin/schemathesis");
    if program.is_file() {
        return Ok(program);
    }
    let python = paths::program("python3").ok_or_else(|| Failure::Failed("python3 is not on the PATH".to_owned()))?;
    let package = format!("schemathesis=={SCHEMATHESIS}");
    run(&python, &["-m", "venv", &folder.to_string_lossy()])?;
    run(
        &folder.join("bin/python"),
        &[
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
            &package,
        ],
    )?;
    if program.is_file() {
        Ok(program)
    } else {
        Err(Failure::Failed(format!(
            "{package} was installed, but brought no {}",
            program.display()
        )))
    }
}

fn run(program: &Path, words: &[&str]) -> Result<(), Failure> {
    let line = format!("{} {}", program.display(), words.join(" "));
    eprintln!("\n$ {line}");
    let status = Command::new(program)
        .args(words)
        .stdin(Stdio::null())
        .status()
        .map_err(|error| Failure::Failed(format!("cannot start {}: {error}", program.display())))?;
    if status.success() {
        Ok(())
    } else {
        Err(Failure::Failed(format!("`{line}` ended with {status}")))
    }
}
