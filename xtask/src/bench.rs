//! `cargo xtask bench`: what the release binary does, measured from outside.

use std::process::{Command, Stdio};

use crate::cargo::Cargo;
use crate::packages::{self, POSTGRES};
use crate::postgres::Postgres;
use crate::{Failure, Outcome, paths};

/// The text of `cargo xtask help bench`.
pub const DETAILS: &str = "
Builds the program in release mode and drives it over HTTP on a fresh SQLite database and
then on a throw-away PostgreSQL: bulk approvals, files of 100,000 people to invite, every
page of an organization of 200,000 people and 300,000 invitations, exports, changes of
100,000 invitations and of 10,000 people at once, memory, starting time, doctor, what a first
visit loads, what a decision costs, and what it costs to know who asks at 1,000,000 sessions.
Figures of one run compare with each other only.
";

/// Measures.
pub fn run(arguments: &[String]) -> Outcome {
    crate::expect_no_arguments("bench", arguments)?;
    packages::require(&[POSTGRES])?;
    Cargo::new(["build", "--release", "--locked", "-p", "guildhall", "-p", "bench"]).run()?;
    measure(None)?;
    let postgres = Postgres::start()?;
    measure(Some(postgres.url()))
}

fn measure(database: Option<&str>) -> Outcome {
    let failed = |error: std::io::Error| Failure::Failed(error.to_string());
    let programs = paths::target_folder().map_err(failed)?.join("release");
    let mut bench = Command::new(programs.join("bench"));
    bench
        .arg(programs.join("guildhall"))
        .args(database)
        .stdin(Stdio::null());
    let status = bench.status().map_err(failed)?;
    if status.success() {
        Ok(())
    } else {
        Err(Failure::Failed("the measurement stopped".to_owned()))
    }
}
