//! `cargo xtask test`: the whole suite, with what it needs.

use crate::cargo::Cargo;
use crate::packages::{self, CHROMEDRIVER, CHROMIUM, CURL, NPM, POSTGRES, PYTHON_VENV, SMTP_SERVER};
use crate::postgres::Postgres;
use crate::{Failure, Outcome, npm, paths, pypi};
use std::time::Instant;

/// The text of `cargo xtask help test`.
pub const DETAILS: &str = "
Runs every test of the workspace, those that need a server included; nothing is skipped.
As root on a Debian-like system missing packages are installed first, otherwise the one
command to run is shown. A throw-away PostgreSQL runs on a private port meanwhile; it is
stopped and removed at the end, whatever happens.

  -p PACKAGE   only the tests of this package (may be repeated)
  -- FILTER    the rest goes to the tests: names to choose by, --nocapture, --test-threads=1

The tests find in their environment:
  GUILDHALL_TEST_POSTGRES   the URL of the throw-away PostgreSQL, as a superuser
  GUILDHALL_TEST_PYTHON     a Python 3 that has aiosmtpd, the SMTP server of the mail tests
  GUILDHALL_TEST_AXE        the script of axe-core, the rules of accessibility
  GUILDHALL_TEST_OIDC_PROVIDER   a folder with oidc-provider, the certified identity provider
  GUILDHALL_TEST_SCHEMATHESIS   schemathesis, which calls the API in every way
  GUILDHALL_BIN             the guildhall program that the browser journeys start

`cargo test` alone runs all that needs no server.
";

/// Runs the suite.
pub fn run(arguments: &[String]) -> Outcome {
    let request = Request::parse(arguments)?;
    let started = Instant::now();
    packages::require(&[POSTGRES, CHROMIUM, CHROMEDRIVER, CURL, NPM, SMTP_SERVER, PYTHON_VENV])?;
    let python =
        packages::python_with_aiosmtpd().ok_or_else(|| Failure::Failed("no Python 3 has aiosmtpd".to_owned()))?;

    let axe = npm::axe_core()?;
    let oidc_provider = npm::oidc_provider()?;
    let schemathesis = pypi::schemathesis()?;

    // Programs and tests in one go: the same features, so that nothing is compiled twice.
    Cargo::new(request.build_words()).run()?;
    let program = paths::profile_folder()
        .map_err(|error| Failure::Failed(error.to_string()))?
        .join("guildhall");

    let postgres = Postgres::start()?;
    let outcome = Cargo::new(request.test_words())
        .env("GUILDHALL_BIN", &program.to_string_lossy())
        .env("GUILDHALL_TEST_AXE", &axe.to_string_lossy())
        .env("GUILDHALL_TEST_OIDC_PROVIDER", &oidc_provider.to_string_lossy())
        .env("GUILDHALL_TEST_PYTHON", &python.to_string_lossy())
        .env("GUILDHALL_TEST_POSTGRES", postgres.url())
        .env("GUILDHALL_TEST_SCHEMATHESIS", &schemathesis.to_string_lossy())
        .run();
    drop(postgres);

    let seconds = started.elapsed().as_secs();
    match &outcome {
        Ok(()) => eprintln!("\nAll tests passed, in {seconds} s."),
        Err(_) => point_to_logs(),
    }
    outcome
}

fn point_to_logs() {
    let Ok(target) = paths::target_folder() else { return };
    eprintln!("\nWhat happened is told above, and in:");
    eprintln!(
        "  {:<52} PostgreSQL's log",
        target.join("xtask/postgres.log").display().to_string()
    );
    eprintln!(
        "  {:<52} the journeys' screenshots and server logs",
        target.join("e2e").display().to_string()
    );
}

/// What the command line asks for.
#[derive(Debug, Default, PartialEq)]
struct Request {
    packages: Vec<String>,
    for_the_tests: Vec<String>,
}

impl Request {
    fn parse(arguments: &[String]) -> Result<Self, Failure> {
        let mut request = Self::default();
        let mut words = arguments.iter();
        while let Some(word) = words.next() {
            match word.as_str() {
                "-p" | "--package" => match words.next() {
                    Some(package) => request.packages.push(package.clone()),
                    None => return Err(Failure::Usage(format!("`{word}` needs the name of a package"))),
                },
                "--" => request.for_the_tests.extend(words.by_ref().cloned()),
                _ => {
                    return Err(Failure::Usage(format!(
                        "`test` takes no `{word}`; names of tests come after `--`"
                    )));
                }
            }
        }
        Ok(request)
    }

    fn build_words(&self) -> Vec<&str> {
        let mut words = vec!["build", "--locked", "--bins", "--tests"];
        words.extend(self.selection());
        if !self.packages.is_empty() {
            words.extend(["-p", "guildhall"]);
        }
        words
    }

    fn test_words(&self) -> Vec<&str> {
        let mut words = vec!["test", "--locked", "--no-fail-fast"];
        words.extend(self.selection());
        words.extend(["--", "--include-ignored"]);
        words.extend(self.for_the_tests.iter().map(String::as_str));
        words
    }

    fn selection(&self) -> Vec<&str> {
        if self.packages.is_empty() {
            return vec!["--workspace"];
        }
        self.packages
            .iter()
            .flat_map(|package| ["-p", package.as_str()])
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn test_line(line: &str) -> String {
        let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        Request::parse(&words).ok().unwrap().test_words().join(" ")
    }

    #[test]
    fn without_arguments_everything_runs() {
        assert_eq!(
            test_line(""),
            "test --locked --no-fail-fast --workspace -- --include-ignored"
        );
    }

    #[test]
    fn packages_and_filters_are_handed_on() {
        assert_eq!(
            test_line("-p e2e --package xtask -- colleague --nocapture"),
            "test --locked --no-fail-fast -p e2e -p xtask -- --include-ignored colleague --nocapture"
        );
    }
}
