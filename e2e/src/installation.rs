//! The real program, started as `guildhall serve` with identity providers: the certified ones that the tests of signing in use.

use crate::browser::Browser;
use crate::places;
use serde_json::Value;
use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use tempfile::TempDir;

/// A program with an organization in it, and the providers; dropped, all of it ends.
pub struct Installation {
    /// Where its pages are.
    pub url: String,
    folder: TempDir,
    server: Child,
    providers: Child,
}

/// Names the folder that has oidc-provider in its `node_modules`.
const FOLDER: &str = "GUILDHALL_TEST_OIDC_PROVIDER";

/// The secret that the providers know the program by.
const SECRET: &str = "a secret that only tests know";

impl Installation {
    /// Starts the providers, then the program.
    #[must_use]
    pub fn start() -> Self {
        let folder = tempfile::tempdir().unwrap_or_else(|error| panic!("no folder: {error}"));
        let port = free_port();
        let url = format!("http://localhost:{port}");
        let (providers, at) = start_providers(&url);
        std::fs::write(folder.path().join("guildhall.toml"), settings(&url, port, &at))
            .unwrap_or_else(|error| panic!("cannot write the settings: {error}"));
        let mut command = Command::new(places::guildhall());
        command.args(["serve", "--json"]).env("PROVIDER_SECRET", SECRET);
        let mut server = at_home(&mut command, folder.path())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("cannot start the server: {error}"));
        let line = first_line(&mut server);
        assert!(line.contains(&url), "the server is not ready: {line}");
        Self {
            url,
            folder,
            server,
            providers,
        }
    }

    /// Whether the folder of the certified providers is told, as `cargo xtask test` does.
    #[must_use]
    pub fn has_providers() -> bool {
        std::env::var_os(FOLDER).is_some()
    }

    /// A browser for it, as [`Browser::visiting`] gives.
    #[must_use]
    pub fn visit(&self) -> crate::browser::Visit {
        Browser::visiting(&self.url)
    }

    /// Runs a command of the operator with this on its stdin; the JSON that it prints.
    #[track_caller]
    fn operate(&self, words: &[&str], stdin: &str) -> Value {
        let mut command = Command::new(places::guildhall());
        at_home(command.args(words).arg("--json"), self.folder.path());
        let said = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .and_then(|mut child| {
                if let Some(mut pipe) = child.stdin.take() {
                    pipe.write_all(stdin.as_bytes())?;
                }
                child.wait_with_output()
            })
            .unwrap_or_else(|error| panic!("cannot run guildhall: {error}"));
        let talk = String::from_utf8_lossy(&said.stderr).into_owned();
        assert!(said.status.success(), "guildhall {words:?}: {talk}");
        serde_json::from_slice(&said.stdout).unwrap_or_default()
    }

    /// Makes an organization that has pre-approved this address; its invitation URL.
    #[track_caller]
    pub fn inviting(&self, name: &str, address: &str) -> String {
        let text = |value: &Value, name: &str| match value.get(name).and_then(Value::as_str) {
            Some(text) => text.to_owned(),
            None => panic!("{value} has no {name}"),
        };
        let made = self.operate(&["organization", "create", "--name", name, "--country", "DE"], "");
        let id = text(&made, "membership_id");
        let approved = self.operate(&["invite", "--organization", &id, "--yes"], address);
        text(&approved, "invitation_url")
    }

    /// The newest code in the mails to an address.
    #[track_caller]
    pub fn code_mailed_to(&self, address: &str) -> String {
        for _ in 0..600 {
            let mut letters: Vec<PathBuf> = std::fs::read_dir(self.folder.path().join("data/mail"))
                .map(|entries| entries.filter_map(Result::ok).map(|entry| entry.path()).collect())
                .unwrap_or_default();
            letters.sort();
            for letter in letters.iter().rev() {
                let text = std::fs::read_to_string(letter).unwrap_or_default();
                let code = text
                    .lines()
                    .map(str::trim)
                    .find(|line| line.len() == 6 && line.bytes().all(|byte| byte.is_ascii_digit()));
                if let (true, Some(code)) = (text.contains(&format!("To: {address}")), code) {
                    return code.to_owned();
                }
            }
            std::thread::sleep(std::time::Duration::from_millis(100));
        }
        panic!("no code was mailed to {address}");
    }
}

impl Drop for Installation {
    fn drop(&mut self) {
        for process in [&mut self.server, &mut self.providers] {
            process.kill().ok();
            process.wait().ok();
        }
    }
}

/// With the settings and the data of this installation.
fn at_home<'a>(command: &'a mut Command, folder: &Path) -> &'a mut Command {
    command.arg("--config").arg(folder.join("guildhall.toml"))
}

fn free_port() -> u16 {
    let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap_or_else(|error| panic!("no free port: {error}"));
    listener.local_addr().map_or(0, |address| address.port())
}

/// Starts the providers for a program under this URL; where they are.
fn start_providers(url: &str) -> (Child, String) {
    let folder = std::env::var(FOLDER).unwrap_or_else(|_| panic!("{FOLDER} is not set; `cargo xtask test` sets it"));
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates/guildhall/tests/oidc/provider.mjs");
    let mut providers = Command::new(places::program("node"))
        .arg(script)
        .args([folder.as_str(), url])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap_or_else(|error| panic!("cannot start the providers: {error}"));
    let line = first_line(&mut providers);
    match line.trim().strip_prefix("ready ") {
        Some(port) => (providers, format!("http://127.0.0.1:{port}")),
        None => panic!("the providers are not ready: {line}"),
    }
}

fn first_line(process: &mut Child) -> String {
    let mut line = String::new();
    if let Some(stdout) = process.stdout.take() {
        BufReader::new(stdout).read_line(&mut line).ok();
    }
    line
}

/// A provider at an address of the program itself, where none answers.
fn down(port: u16) -> String {
    format!(
        "[[sign_in.provider]]\nid = \"harbor\"\nname = \"Harbor ID\"\nissuer = \"http://127.0.0.1:{port}/harbor\"\n\
         client_id = \"guildhall\"\nclient_secret_env = \"PROVIDER_SECRET\"\naccount_kind = \"personal\"\n\
         allow_private_addresses = true\n"
    )
}

fn settings(url: &str, port: u16, at: &str) -> String {
    let provider = |id: &str, name: &str, path: &str, kind: &str| {
        format!(
            "[[sign_in.provider]]\nid = \"{id}\"\nname = \"{name}\"\nissuer = \"{at}{path}\"\nclient_id = \"guildhall\"\n\
             client_secret_env = \"PROVIDER_SECRET\"\naccount_kind = \"{kind}\"\nallow_private_addresses = true\n\n"
        )
    };
    format!(
        "public_url = \"{url}\"\nlisten = \"127.0.0.1:{port}\"\ndata = \"data\"\n\n[program]\n\
         name = \"Northwind Partner Network\"\n\n[program.support]\nname = \"Northwind partner support\"\n\
         phone = \"+1 555 010 0100\"\n\n{}{}{}",
        provider("microsoft", "Microsoft", "/common/v2.0", "microsoft"),
        provider("google", "Google", "/google", "google"),
        provider("plain", "Northwind ID", "/plain", "personal"),
    ) + &down(port)
}
