//! `cargo xtask screenshots`: every page of the demo, as people see it.

use crate::cargo::Cargo;
use crate::packages::{self, CHROMEDRIVER, CHROMIUM};
use crate::{Failure, Outcome, paths};
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// The text of `cargo xtask help screenshots`.
pub const DETAILS: &str = "
Builds the program, starts its demo on a free port, and opens every page of the list in
e2e/src/tour.rs on a desktop screen (1280 px), on a phone (390 px), in dark mode and
written from right to left.
Without --out the pictures go to target/screenshots, and the one that the README shows
to docs/screenshot.png. Fails when a page is wider than its screen, or when the browser
complains about one (a blocked script, a missing file).

  --out DIR   all pictures go to DIR, the README's stays as it is
";

/// Takes the pictures.
pub fn run(arguments: &[String]) -> Outcome {
    let request = match arguments {
        [] => None,
        [flag, folder] if flag == "--out" => Some(PathBuf::from(folder)),
        [flag] if flag == "--out" => return Err(Failure::Usage("`--out` needs a folder".to_owned())),
        [word, ..] => return Err(Failure::Usage(format!("`screenshots` takes no `{word}`"))),
    };
    packages::require(&[CHROMIUM, CHROMEDRIVER])?;
    Cargo::new(["build", "--locked", "-p", "guildhall", "-p", "e2e", "--bins"]).run()?;

    let failed = |error: std::io::Error| Failure::Failed(error.to_string());
    let programs = paths::profile_folder().map_err(failed)?;
    let mut tour = Command::new(programs.join("screenshots"));
    tour.env("GUILDHALL_BIN", programs.join("guildhall"))
        .stdin(Stdio::null());
    match request {
        Some(folder) => tour.arg(std::path::absolute(folder).map_err(failed)?),
        None => tour
            .arg(paths::target_folder().map_err(failed)?.join("screenshots"))
            .arg(paths::workspace().join("docs/screenshot.png")),
    };
    let status = tour.status().map_err(failed)?;
    if status.success() {
        Ok(())
    } else {
        Err(Failure::Failed("not every page is as it must be; see above".to_owned()))
    }
}
