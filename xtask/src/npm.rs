//! What the tests take from the npm registry: the rules of accessibility, and a certified identity provider.

use crate::{Failure, paths};
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// The rules change with each version: a page that was fine must not fail by itself.
const AXE_CORE: Package = Package {
    name: "axe-core",
    version: "4.14.1",
    main: "axe.min.js",
};

/// What the tests of signing in talk to. `crates/guildhall/tests/oidc` sets it up.
const OIDC_PROVIDER: Package = Package {
    name: "oidc-provider",
    version: "9.13.3",
    main: "lib/index.js",
};

struct Package {
    name: &'static str,
    version: &'static str,
    /// A file of it, by which it is known to be there.
    main: &'static str,
}

/// Where axe-core is; fetched into the target folder the first time.
pub fn axe_core() -> Result<PathBuf, Failure> {
    let folder = AXE_CORE.fetch()?;
    Ok(folder.join("node_modules/axe-core").join(AXE_CORE.main))
}

/// The folder that has oidc-provider in its `node_modules`; fetched into the target folder the first time.
pub fn oidc_provider() -> Result<PathBuf, Failure> {
    OIDC_PROVIDER.fetch()
}

impl Package {
    fn fetch(&self) -> Result<PathBuf, Failure> {
        let failed = |error: std::io::Error| Failure::Failed(error.to_string());
        let target = paths::target_folder().map_err(failed)?;
        let folder = target.join("xtask").join(self.name).join(self.version);
        let main = folder.join("node_modules").join(self.name).join(self.main);
        if main.is_file() {
            return Ok(folder);
        }
        std::fs::create_dir_all(&folder).map_err(failed)?;
        let package = format!("{}@{}", self.name, self.version);
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
        if status.success() && main.is_file() {
            Ok(folder)
        } else {
            Err(Failure::Failed(format!("npm did not install {package} ({status})")))
        }
    }
}
