//! `cargo xtask check`: everything that is judged without running the program.

use crate::cargo::Cargo;
use crate::{Outcome, expect_no_arguments};

/// The text of `cargo xtask help check`.
pub const DETAILS: &str = "
Runs, one after the other, and stops at the first that fails:
  cargo fmt --all --check
  cargo clippy --workspace --all-targets --locked -- -D warnings
  cargo doc --workspace --no-deps --locked          with RUSTDOCFLAGS='-D warnings'
";

/// Runs the checks.
pub fn run(arguments: &[String]) -> Outcome {
    expect_no_arguments("check", arguments)?;
    Cargo::new(["fmt", "--all", "--check"]).run()?;
    Cargo::new([
        "clippy",
        "--workspace",
        "--all-targets",
        "--locked",
        "--",
        "-D",
        "warnings",
    ])
    .run()?;
    Cargo::new(["doc", "--workspace", "--no-deps", "--locked"])
        .env("RUSTDOCFLAGS", "-D warnings")
        .run()?;
    eprintln!("\nFormatting, lints and documentation are in order.");
    Ok(())
}
