//! The real program, started as `guildhall serve`, where no mail can be sent.

use crate::browser::{Browser, Visit};
use crate::demo::{new_folder, new_log, ready_line};
use crate::places;
use serde::Deserialize;
use std::net::TcpListener;
use std::process::{Child, Command, Stdio};
use tempfile::TempDir;

/// What the program prints when it is ready.
#[derive(Debug, Deserialize)]
struct Ready {
    url: String,
}

/// A running installation without mail, in a folder of its own; dropped, it is stopped and its data removed.
pub struct Unmailed {
    /// Where its pages are.
    pub url: String,
    process: Child,
    folder: TempDir,
}

impl Unmailed {
    /// Starts the program with one organization and the address of its admin.
    #[must_use]
    pub fn start(organization: &str, admin: &str) -> Self {
        let folder = new_folder();
        let port = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr());
        let address = match port {
            Ok(address) => address.to_string(),
            Err(error) => panic!("there is no free port: {error}"),
        };
        let config = format!(
            "public_url = \"http://{address}\"\nlisten = \"{address}\"\ndata = \"data\"\n\
             [program]\nname = \"Northwind Partner Network\"\n\
             [program.support]\nname = \"Northwind partner support\"\nphone = \"+1 555 010 0100\"\n\
             [mail]\noff = true\n\
             [limits]\ncodes_per_recipient_per_hour = 1000\ncodes_per_recipient_per_day = 1000\n\
             codes_per_client_per_hour = 1000\n"
        );
        if let Err(error) = std::fs::write(folder.path().join("guildhall.toml"), config) {
            panic!("the configuration cannot be written: {error}");
        }
        let id = run(
            &folder,
            &["organization", "create", "--name", organization, "--country", "GB"],
        );
        let reason = "named in the agreement";
        let grant = ["account", "grant-admin", "--organization", id.trim(), "--email", admin];
        run(&folder, &[&grant[..], &["--reason", reason]].concat());
        let (log, log_path) = new_log();
        let mut command = guildhall(&folder);
        command.args(["serve", "--json"]);
        let spawned = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(log).spawn();
        let mut process = match spawned {
            Ok(process) => process,
            Err(error) => panic!("cannot start {}: {error}", places::guildhall().display()),
        };
        match ready_line::<Ready>(&mut process) {
            Ok(Ready { url }) => Self { url, process, folder },
            Err(problem) => {
                process.kill().ok();
                process.wait().ok();
                panic!("the server is not ready: {problem}; see {log_path}");
            }
        }
    }

    /// A browser for it.
    #[must_use]
    pub fn visit(&self) -> Visit {
        Browser::visiting(&self.url)
    }

    /// Signs in on the page that asks for an address, with the code that the operator tells.
    #[track_caller]
    pub fn sign_in(&self, browser: &Browser, address: &str) {
        browser.fill("E-mail address", address);
        browser.press("Continue");
        browser.arrive_at("Enter your code");
        browser.see("Ask support for the six-digit code for");
        browser.fill("Code", &self.code_told_for(address));
        browser.press("Sign in");
    }

    /// What the operator reads on the machine.
    #[must_use]
    #[track_caller]
    pub fn code_told_for(&self, address: &str) -> String {
        let told = run(&self.folder, &["account", "sign-in-code", "--email", address]);
        told.split_whitespace().next().unwrap_or_default().to_owned()
    }
}

impl Drop for Unmailed {
    fn drop(&mut self) {
        self.process.kill().ok();
        self.process.wait().ok();
    }
}

fn guildhall(folder: &TempDir) -> Command {
    let mut command = Command::new(places::guildhall());
    command.current_dir(folder.path());
    command
}

/// What a command prints.
#[track_caller]
fn run(folder: &TempDir, arguments: &[&str]) -> String {
    match guildhall(folder).args(arguments).output() {
        Ok(output) if output.status.success() => String::from_utf8_lossy(&output.stdout).into_owned(),
        Ok(output) => panic!("{arguments:?}: {}", String::from_utf8_lossy(&output.stderr)),
        Err(error) => panic!("{arguments:?}: {error}"),
    }
}
