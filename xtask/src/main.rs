//! Guildhall's own tasks: `cargo xtask <command>`, exactly what CI runs.

mod bench;
mod cargo;
mod check;
mod fuzz;
mod generate;
mod npm;
mod packages;
mod paths;
mod postgres;
mod pypi;
mod screenshots;
mod suite;
mod texts;

use std::env;
use std::process::ExitCode;

/// Why a task ended early; each kind has its own exit code.
pub enum Failure {
    /// The command line is wrong: exit code 2.
    Usage(String),
    /// The task was done and did not succeed: exit code 1.
    Failed(String),
}

/// What every task returns.
pub type Outcome = Result<(), Failure>;

/// One line of `cargo xtask help`.
struct Command {
    name: &'static str,
    arguments: &'static str,
    about: &'static str,
    details: &'static str,
    run: fn(&[String]) -> Outcome,
}

const COMMANDS: &[Command] = &[
    Command {
        name: "test",
        arguments: "[-p PACKAGE]... [-- FILTER...]",
        about: "Run the whole test suite and set up what it needs",
        details: suite::DETAILS,
        run: suite::run,
    },
    Command {
        name: "check",
        arguments: "",
        about: "Check formatting, lints and documentation",
        details: check::DETAILS,
        run: check::run,
    },
    Command {
        name: "generate",
        arguments: "",
        about: "Write the generated documents anew",
        details: generate::DETAILS,
        run: generate::run,
    },
    Command {
        name: "bench",
        arguments: "",
        about: "Measure the release binary on both engines",
        details: bench::DETAILS,
        run: bench::run,
    },
    Command {
        name: "fuzz",
        arguments: "[TARGET] [--seconds N]",
        about: "Look for inputs that break what must hold for every input",
        details: fuzz::DETAILS,
        run: fuzz::run,
    },
    Command {
        name: "postgres",
        arguments: "",
        about: "Start a throw-away PostgreSQL and keep it until Ctrl-C",
        details: postgres::DETAILS,
        run: postgres::run,
    },
    Command {
        name: "texts",
        arguments: "",
        about: "List texts that are missing, unused or different in a language",
        details: texts::DETAILS,
        run: texts::run,
    },
    Command {
        name: "screenshots",
        arguments: "[--out DIR]",
        about: "Photograph every page of the demo: desktop, phone and dark",
        details: screenshots::DETAILS,
        run: screenshots::run,
    },
];

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match dispatch(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure::Usage(message)) => {
            eprintln!("error: {message}");
            eprintln!("hint: `cargo xtask help` lists the commands and what they take");
            ExitCode::from(2)
        }
        Err(Failure::Failed(message)) => {
            eprintln!("error: {message}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(arguments: &[String]) -> Outcome {
    let Some((name, rest)) = arguments.split_first() else {
        print_help();
        return Err(Failure::Usage("a command is missing".to_owned()));
    };
    match name.as_str() {
        "help" | "--help" | "-h" => return help(rest),
        postgres::KEEPER => return postgres::keep(),
        _ => {}
    }
    let command = find(name)?;
    let before_separator = rest.iter().take_while(|word| *word != "--");
    if before_separator
        .into_iter()
        .any(|word| word == "--help" || word == "-h")
    {
        print_details(command);
        return Ok(());
    }
    (command.run)(rest)
}

fn find(name: &str) -> Result<&'static Command, Failure> {
    COMMANDS
        .iter()
        .find(|command| command.name == name)
        .ok_or_else(|| Failure::Usage(format!("there is no command `{name}`")))
}

fn help(rest: &[String]) -> Outcome {
    match rest {
        [] => print_help(),
        [name] => print_details(find(name)?),
        _ => return Err(Failure::Usage("`help` takes one command at most".to_owned())),
    }
    Ok(())
}

fn print_help() {
    println!("Guildhall's own tasks: exactly what CI runs.\n");
    println!("Usage: cargo xtask <command>\n");
    println!("Commands:");
    for command in COMMANDS {
        println!("  {:<12} {}", command.name, command.about);
    }
    println!("  {:<12} Show this text, or what one command does", "help");
    println!("\n`cargo xtask help <command>` tells more about one of them.");
    println!("Exit codes: 0 done, 1 failed, 2 wrong usage.");
}

fn print_details(command: &Command) {
    let usage = format!("cargo xtask {} {}", command.name, command.arguments);
    println!("{}.\n", command.about);
    println!("Usage: {}\n", usage.trim_end());
    println!("{}", command.details.trim());
}

/// Refuses arguments for a command that takes none.
pub fn expect_no_arguments(command: &str, arguments: &[String]) -> Outcome {
    match arguments.first() {
        None => Ok(()),
        Some(word) => Err(Failure::Usage(format!("`{command}` takes no `{word}`"))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(line: &str) -> Vec<String> {
        line.split_whitespace().map(str::to_owned).collect()
    }

    fn is_wrong_usage(line: &str) -> bool {
        matches!(dispatch(&words(line)), Err(Failure::Usage(_)))
    }

    #[test]
    fn help_is_done_without_an_error() {
        for line in ["help", "--help", "help test", "test --help", "check -h"] {
            assert!(dispatch(&words(line)).is_ok(), "{line}");
        }
    }

    #[test]
    fn wrong_usage_is_told_apart_from_a_failed_task() {
        for line in [
            "",
            "tset",
            "help nothing",
            "help test check",
            "check now",
            "postgres 15",
            "test filter-without-separator",
            "test -p",
            "fuzz nothing",
            "screenshots --out",
            "screenshots here",
            "texts de",
            "generate cli",
        ] {
            assert!(is_wrong_usage(line), "{line}");
        }
    }
}
