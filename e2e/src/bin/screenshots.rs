//! Photographs every page of the demo: `screenshots FOLDER [README-PICTURE]`; `cargo xtask screenshots` calls it.

use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut arguments = std::env::args_os().skip(1).map(PathBuf::from);
    let Some(folder) = arguments.next() else {
        eprintln!("usage: screenshots FOLDER [README-PICTURE]");
        return ExitCode::from(2);
    };
    let wrong = e2e::tour::photograph(&folder, arguments.next().as_deref());
    for problem in &wrong {
        eprintln!("wrong: {problem}");
    }
    if wrong.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
