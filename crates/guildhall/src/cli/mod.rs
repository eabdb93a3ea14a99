//! The command line: each command reads its options, calls one action and presents the outcome.
//! Data goes to stdout, talk to stderr.

mod account;
mod audit;
mod backup;
mod completions;
mod demo;
mod doctor;
mod failure;
mod handing_over;
mod init;
mod invitations;
mod invite;
mod key;
mod log;
mod man;
mod organization;
mod people;
mod place;
mod requests;
mod restore;
mod rights;
mod running;
mod serve;
mod terminal;
mod token;
mod values;

use std::process::ExitCode;
use std::time::Duration;

use clap::{CommandFactory, Parser, Subcommand};

use failure::Failure;
use place::Place;

use crate::config::LogFormat;

/// How long the runtime may take to end what blocks after the command itself is done.
const LAST_BREATH: Duration = Duration::from_secs(1);

const AFTER_HELP: &str = "\
New here? `guildhall demo` runs a small sample program to look around in.
To run your own: `guildhall init`, edit its file, then `guildhall serve`.

Exit codes: 0 done, 1 failed, 2 wrong usage, 3 refused by a rule.";

/// The membership centre of a partner program.
///
/// Partner companies attach their people to their organization: an admin pre-approves work addresses and shares one
/// URL, and each colleague associates with an account of their own.
#[derive(Parser)]
#[command(name = "guildhall", version, after_help = AFTER_HELP, max_term_width = 80, arg_required_else_help = true)]
struct Cli {
    #[command(flatten)]
    place: Place,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Demo(demo::Demo),
    Serve(serve::Serve),
    Init(init::Init),
    Doctor(doctor::Doctor),
    Backup(backup::Backup),
    Restore(restore::Restore),
    #[command(subcommand)]
    Organization(organization::Organization),
    #[command(subcommand)]
    Account(account::Account),
    Invite(invite::Invite),
    #[command(subcommand)]
    Invitations(invitations::Invitations),
    #[command(subcommand)]
    People(people::People),
    #[command(subcommand)]
    Rights(rights::Rights),
    #[command(subcommand)]
    Requests(requests::Requests),
    #[command(subcommand)]
    Token(token::Token),
    #[command(subcommand)]
    Audit(audit::Audit),
    #[command(subcommand)]
    Key(key::Key),
    Completions(completions::Completions),
    Man(man::Manual),
}

/// The whole command line: what completions, man pages and documents are made from.
pub fn command() -> clap::Command {
    Cli::command()
}

/// Reads the command line and does what it says.
pub fn run() -> ExitCode {
    let cli = Cli::parse();
    // A server's log is as its settings say, once they are read.
    if !matches!(cli.command, Command::Demo(_) | Command::Serve(_)) {
        log::begin(LogFormat::Human, log::COMMAND);
    }
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => {
            return Failure::failed(
                format!("no threads can be started: {error}"),
                "close what this machine does not need, and try again",
            )
            .report();
        }
    };
    // What doctor asked and got no answer to in time is not waited for.
    let breath = match cli.command {
        Command::Doctor(_) => Duration::ZERO,
        _ => LAST_BREATH,
    };
    let done = runtime.block_on(cli.command.run(&cli.place));
    runtime.shutdown_timeout(breath);
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.report(),
    }
}

impl Command {
    async fn run(self, place: &Place) -> Result<(), Failure> {
        match self {
            Self::Demo(command) => command.run(place).await,
            Self::Serve(command) => command.run(place).await,
            Self::Init(command) => command.run(place),
            Self::Doctor(command) => command.run(place).await,
            Self::Backup(command) => command.run(place),
            Self::Restore(command) => command.run(place).await,
            Self::Organization(command) => command.run(place).await,
            Self::Account(command) => command.run(place).await,
            Self::Invite(command) => command.run(place).await,
            Self::Invitations(command) => command.run(place).await,
            Self::People(command) => command.run(place).await,
            Self::Rights(command) => command.run(place).await,
            Self::Requests(command) => command.run(place).await,
            Self::Token(command) => command.run(place).await,
            Self::Audit(command) => command.run(place).await,
            Self::Key(command) => command.run(place).await,
            Self::Completions(command) => command.run(),
            Self::Man(command) => command.run(),
        }
    }
}
