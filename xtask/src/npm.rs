//! What the tests take from the npm registry: the rules of accessibility.

use crate::{Failure, paths};
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// The rules change with each version: a page that was fine must not fail by itself.
const AXE_CORE: &str = "4.14.1";

/// Where axe-core is; fetched into the target folder the first time.
pub fn axe_core() -> Result<PathBuf, Failure> {
    let failed = |error: std::io::Error| Failure::Failed(error.to_string());
    let folder = paths::target_folder()
        .map_err(failed)?
        .join("xtask/axe-core")
        .join(AXE_CORE);
    let script = folder.join("node_modules/axe-core/axe.min.js");
    if script.is_file() {
        return Ok(script);
    }
    std::fs::create_dir_all(&folder).map_err(failed)?;
    let package = format!("axe-core@{AXE_CORE}");
    eprintln!("\n$ npm install {package}");
    let status = Command::new("npm")
        .args([
            "install",
            "--no-save",
            "--ignore-scripts",
            "--no-audit",
            "--no-fund",
            "--prefix",
        ])
        .arg(&folder)
        .arg(&package)
        .stdin(Stdio::null())
        .status()
        .map_err(|error| Failure::Failed(format!("cannot start npm: {error}")))?;
    if status.success() && script.is_file() {
        Ok(script)
    } else {
        Err(Failure::Failed(format!("npm did not install {package} ({status})")))
    }
}
