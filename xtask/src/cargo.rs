//! Running cargo, aloud.

use crate::{Failure, Outcome, paths};
use std::env;
use std::process::{Command, Stdio};

/// A cargo command line of the workspace, with what it needs in its environment.
pub struct Cargo {
    command: Command,
    line: String,
}

impl Cargo {
    /// `cargo <words>`, run in the workspace.
    pub fn new<'a>(words: impl IntoIterator<Item = &'a str>) -> Self {
        let program = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let mut command = Command::new(program);
        command.current_dir(paths::workspace()).stdin(Stdio::null());
        let mut line = "cargo".to_owned();
        for word in words {
            command.arg(word);
            line.push(' ');
            line.push_str(word);
        }
        Self { command, line }
    }

    /// Sets one environment variable and says so.
    pub fn env(mut self, name: &str, value: &str) -> Self {
        self.command.env(name, value);
        self.line = format!("{name}='{value}' {}", self.line);
        self
    }

    /// Says the command line, runs it, and fails when it fails.
    pub fn run(mut self) -> Outcome {
        eprintln!("\n$ {}", self.line);
        let status = self
            .command
            .status()
            .map_err(|error| Failure::Failed(format!("cannot start cargo: {error}")))?;
        if status.success() {
            Ok(())
        } else {
            Err(Failure::Failed(format!("`{}` ended with {status}", self.line)))
        }
    }
}
