//! chromedriver and the Chromium that it starts.

use crate::browser::Visit;
use crate::places;
use fantoccini::wd::{Capabilities, WebDriverCompatibleCommand};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use tempfile::TempDir;

/// A running chromedriver on a port of its own; dropped, it is killed.
pub struct Driver {
    process: Child,
    port: u16,
    profile: TempDir,
}

impl Driver {
    pub fn start() -> Self {
        let profile = match TempDir::with_prefix_in("profile-", places::output_folder()) {
            Ok(folder) => folder,
            Err(error) => panic!("cannot make a folder for the browser's profile: {error}"),
        };
        // It takes a free port of one kind of loopback address and wants the same one of the other, where it may be taken: then
        // it ends, and another port will do.
        let started = (0..5).find_map(|_| {
            let mut process = spawn();
            match port_from_greeting(&mut process) {
                Some(port) => Some((process, port)),
                None => {
                    process.kill().ok();
                    process.wait().ok();
                    None
                }
            }
        });
        let Some((process, port)) = started else {
            panic!("chromedriver was started five times, and never named a port");
        };
        Self { process, port, profile }
    }

    /// Where the browser puts the files that people download.
    pub fn downloads(&self) -> PathBuf {
        downloads(self.profile.path())
    }

    /// Opens a browser.
    pub async fn open(&self, visit: &Visit) -> Client {
        let mut connector = HttpConnector::new();
        connector.set_nodelay(true);
        let session = ClientBuilder::new(connector)
            .capabilities(capabilities(visit, self.profile.path()))
            .connect(&format!("http://127.0.0.1:{}", self.port))
            .await;
        match session {
            Ok(client) => client,
            Err(error) => panic!("Chromium does not start: {error}"),
        }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        self.process.kill().ok();
        self.process.wait().ok();
    }
}

fn spawn() -> Child {
    let spawned = Command::new(places::program("chromedriver"))
        .arg("--port=0")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn();
    match spawned {
        Ok(process) => process,
        Err(error) => panic!("cannot start chromedriver: {error}"),
    }
}

/// Reads `ChromeDriver was started successfully on port 40123.`
fn port_from_greeting(process: &mut Child) -> Option<u16> {
    let lines = BufReader::new(process.stdout.take()?).lines();
    lines.map_while(Result::ok).find_map(|line| {
        let (_, port) = line.split_once("started successfully on port ")?;
        port.trim_end_matches('.').parse().ok()
    })
}

fn capabilities(visit: &Visit, profile: &Path) -> Capabilities {
    let mut arguments = vec![
        "--headless=new".to_owned(),
        "--disable-gpu".to_owned(),
        "--disable-quic".to_owned(),
        "--disable-dev-shm-usage".to_owned(),
        "--no-first-run".to_owned(),
        "--disable-background-networking".to_owned(),
        "--disable-component-update".to_owned(),
        "--disable-sync".to_owned(),
        "--window-size=1280,900".to_owned(),
        "--force-color-profile=srgb".to_owned(),
        "--hide-scrollbars".to_owned(),
        format!("--accept-lang={}", visit.language()),
        format!("--user-data-dir={}", profile.display()),
    ];
    if is_root() {
        // Chromium's sandbox refuses root; the pages shown here are the project's own.
        arguments.push("--no-sandbox".to_owned());
    }
    let javascript = if visit.has_javascript() { 1 } else { 2 };
    let cookies = if visit.has_cookies() { 1 } else { 2 };
    let options = json!({
        "binary": places::program("chromium"),
        "args": arguments,
        "prefs": {
            "intl.accept_languages": visit.language(),
            "profile.managed_default_content_settings.javascript": javascript,
            "profile.managed_default_content_settings.cookies": cookies,
            "credentials_enable_service": false,
            "download.default_directory": downloads(profile),
        },
    });
    Capabilities::from_iter([
        ("browserName".to_owned(), json!("chrome")),
        ("goog:chromeOptions".to_owned(), options),
        ("goog:loggingPrefs".to_owned(), json!({ "browser": "ALL" })),
    ])
}

fn downloads(profile: &Path) -> PathBuf {
    profile.join("downloads")
}

fn is_root() -> bool {
    let answer = Command::new("id").arg("-u").output();
    answer.is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}

/// What WebDriver itself does not offer, and chromedriver does.
#[derive(Debug)]
pub enum Extension {
    /// A command of the Chrome DevTools protocol.
    DevTools(&'static str, Value),
    /// The console's messages since the last time.
    ConsoleMessages,
    /// An authenticator of the browser's own (Web Authentication, section 11): it keeps passkeys, and its person is always verified.
    Authenticator,
}

impl WebDriverCompatibleCommand for Extension {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        let session = session.unwrap_or_default();
        base.join(&match self {
            Self::DevTools(..) => format!("session/{session}/goog/cdp/execute"),
            Self::ConsoleMessages => format!("session/{session}/se/log"),
            Self::Authenticator => format!("session/{session}/webauthn/authenticator"),
        })
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        let body = match self {
            Self::DevTools(command, parameters) => json!({ "cmd": command, "params": parameters }),
            Self::ConsoleMessages => json!({ "type": "browser" }),
            Self::Authenticator => json!({
                "protocol": "ctap2",
                "transport": "internal",
                "hasResidentKey": true,
                "hasUserVerification": true,
                "isUserConsenting": true,
                "isUserVerified": true,
            }),
        };
        (http::Method::POST, Some(body.to_string()))
    }
}
