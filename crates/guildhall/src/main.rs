//! The program `guildhall`.

use std::process::ExitCode;

fn main() -> ExitCode {
    guildhall::cli::run()
}
