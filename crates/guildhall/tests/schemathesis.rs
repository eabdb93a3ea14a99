//! schemathesis calls the API in every way that its document allows, and in many that it does not, and finds nothing.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test stops where something is missing"
)]

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use serde_json::Value;

/// What a schema cannot say is refused in other words than a broken shape: a language that the program does not speak, a code that
/// was not mailed. A valid shape may therefore be answered so, too. Revoking a token is left out: a walk through all calls finds the one
/// it calls with, and nothing after it could be told.
const SETTINGS: &str = r#"
[checks]
positive_data_acceptance.expected-statuses = ["2xx", "304", "403", "404", "409", "410", "412", "413", "422", "429"]

[[operations]]
include-operation-id = "revokeToken"
enabled = false
"#;

/// A demo that ends with the test.
struct Demo {
    server: Child,
    url: String,
    folder: tempfile::TempDir,
}

impl Demo {
    fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut server = guildhall(folder.path())
            .args(["demo", "--listen", "127.0.0.1:0"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(server.stdout.take().unwrap())
            .read_line(&mut line)
            .unwrap();
        let url = line.trim().strip_prefix("ready ").unwrap().to_owned();
        Self { server, url, folder }
    }

    /// A token that acts as someone of the demo.
    fn token(&self, account: &str) -> String {
        let made = guildhall(self.folder.path())
            .args(["token", "create", "--json", "--account", account])
            .output()
            .unwrap();
        let made: Value = serde_json::from_slice(&made.stdout).unwrap();
        made["token"].as_str().unwrap().to_owned()
    }

    fn read(&self, path: &str, token: &str) -> Value {
        let request = ureq::get(format!("{}{path}", self.url)).header("authorization", format!("Bearer {token}"));
        request.call().unwrap().body_mut().read_json().unwrap()
    }

    /// Calls everything with this token; whatever is found is shown.
    fn is_called(&self, token: &str, settings: &str) {
        let program =
            std::env::var("GUILDHALL_TEST_SCHEMATHESIS").expect("GUILDHALL_TEST_SCHEMATHESIS names schemathesis");
        let file = self.folder.path().join("schemathesis.toml");
        std::fs::write(&file, format!("{settings}{SETTINGS}")).unwrap();
        let ran = Command::new(program)
            .arg("--config-file")
            .arg(&file)
            .args(["run", &format!("{}/api/v1/openapi.json", self.url)])
            .args(["--header", &format!("Authorization: Bearer {token}")])
            .args([
                "--checks",
                "all",
                "--max-examples",
                "8",
                "--seed",
                "20261125",
                "--no-color",
            ])
            .current_dir(self.folder.path())
            .output()
            .unwrap();
        assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stdout));
    }
}

impl Drop for Demo {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

fn guildhall(data: &Path) -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_guildhall"));
    program.arg("--data").arg(data).current_dir(data);
    program
}

#[test]
#[ignore = "needs schemathesis: cargo xtask test"]
fn the_api_keeps_to_its_document_whoever_calls() {
    let demo = Demo::start();
    let admin = demo.token("amelia.hart@mail.example");
    let me = demo.read("/api/v1/me", &admin);
    let id = me["associations"][0]["organization"]["membership_id"].as_str().unwrap();
    let listed = demo.read(
        &format!("/api/v1/organizations/{id}/invitations?state=approved&limit=1"),
        &admin,
    );
    let invitation = listed["items"][0]["id"].as_str().unwrap();
    demo.is_called(
        &admin,
        &format!("[parameters]\n\"path.membership_id\" = \"{id}\"\n\"path.id\" = \"{invitation}\"\n"),
    );
    demo.is_called(&demo.token("sam.rivera@mail.example"), "");
}
