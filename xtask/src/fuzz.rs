//! `cargo xtask fuzz`: looks for inputs that break what must hold for every input.

use crate::cargo::Cargo;
use crate::{Failure, Outcome, paths};
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// The version of cargo-fuzz that is installed where there is none.
const CARGO_FUZZ: &str = "0.13.1";

/// The text of `cargo xtask help fuzz`.
pub const DETAILS: &str = "
Runs the fuzz targets of fuzz/targets, or the one that is named, each for a minute.
An input that breaks a property is kept in fuzz/targets/artifacts, and the task fails. What was
learned stays in fuzz/targets/corpus. The same properties run on stable in `cargo xtask test`.

Needs a nightly compiler (`rustup toolchain install nightly`); cargo-fuzz is installed
into the target folder the first time.

  --seconds N   so long each, instead of 60
";

/// Fuzzes.
pub fn run(arguments: &[String]) -> Outcome {
    let request = Request::parse(arguments)?;
    let known = targets()?;
    let chosen = match request.target {
        None => known,
        Some(target) if known.contains(&target) => vec![target],
        Some(target) => {
            return Err(Failure::Usage(format!(
                "there is no fuzz target `{target}`; there are {}",
                known.join(", ")
            )));
        }
    };
    let cargo_fuzz = cargo_fuzz()?;
    for target in chosen {
        let words = [
            "run".to_owned(),
            "--fuzz-dir=.".to_owned(),
            target.clone(),
            "--".to_owned(),
            format!("-dict=../dictionaries/{target}.dict"),
            format!("-max_total_time={}", request.seconds),
        ];
        eprintln!("\n$ cargo +nightly fuzz {}", words.join(" "));
        let status = Command::new(&cargo_fuzz)
            .arg("fuzz")
            .args(&words)
            .current_dir(folder())
            .env("RUSTUP_TOOLCHAIN", "nightly")
            // The toolchain that runs this very program is not the one that fuzzes.
            .env_remove("CARGO")
            .env_remove("RUSTC")
            .stdin(Stdio::null())
            .status()
            .map_err(|error| Failure::Failed(format!("cannot start cargo-fuzz: {error}")))?;
        if !status.success() {
            return Err(Failure::Failed(format!(
                "the fuzz target `{target}` ended with {status}"
            )));
        }
    }
    Ok(())
}

fn folder() -> PathBuf {
    paths::workspace().join("fuzz/targets")
}

/// The names of the targets, from their files.
fn targets() -> Result<Vec<String>, Failure> {
    let failed = |error: std::io::Error| Failure::Failed(error.to_string());
    let mut names = Vec::new();
    for entry in std::fs::read_dir(folder().join("fuzz_targets")).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        names.extend(path.file_stem().map(|name| name.to_string_lossy().into_owned()));
    }
    names.sort();
    Ok(names)
}

fn cargo_fuzz() -> Result<PathBuf, Failure> {
    if let Some(found) = paths::program("cargo-fuzz") {
        return Ok(found);
    }
    let target = paths::target_folder().map_err(|error| Failure::Failed(error.to_string()))?;
    let root = target.join("xtask/cargo-fuzz");
    let program = root.join("bin/cargo-fuzz");
    if !program.is_file() {
        let root = root.to_string_lossy();
        Cargo::new([
            "install",
            "cargo-fuzz",
            "--version",
            CARGO_FUZZ,
            "--locked",
            "--root",
            &root,
        ])
        .run()?;
    }
    Ok(program)
}

/// What the command line asks for.
#[derive(Debug, PartialEq)]
struct Request {
    target: Option<String>,
    seconds: u32,
}

impl Request {
    fn parse(arguments: &[String]) -> Result<Self, Failure> {
        let mut request = Self {
            target: None,
            seconds: 60,
        };
        let mut words = arguments.iter();
        while let Some(word) = words.next() {
            match word.as_str() {
                "--seconds" => {
                    let given = words.next().and_then(|n| n.parse().ok()).filter(|n| *n > 0);
                    request.seconds =
                        given.ok_or_else(|| Failure::Usage("`--seconds` needs a whole number".to_owned()))?;
                }
                name if !name.starts_with('-') && request.target.is_none() => request.target = Some(name.to_owned()),
                _ => return Err(Failure::Usage(format!("`fuzz` takes no `{word}`"))),
            }
        }
        Ok(request)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_target_and_a_time_are_optional() {
        let parse = |line: &str| {
            let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
            Request::parse(&words).ok()
        };
        assert_eq!(parse("").map(|r| (r.target, r.seconds)), Some((None, 60)));
        assert_eq!(
            parse("list --seconds 5").map(|r| (r.target, r.seconds)),
            Some((Some("list".to_owned()), 5))
        );
        for wrong in ["--seconds", "--seconds 0", "list address", "-x"] {
            assert_eq!(parse(wrong), None, "{wrong}");
        }
    }
}
