//! The certified identity provider of `tests/oidc`, and a person's browser at it.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use guildhall::config::{KindRule, Provider, Secret};

use super::{PUBLIC_URL, encode};

/// The providers, running on loopback.
pub struct Certified {
    child: Child,
    port: u16,
}

impl Certified {
    pub fn start() -> Self {
        let folder = std::env::var("GUILDHALL_TEST_OIDC_PROVIDER")
            .expect("GUILDHALL_TEST_OIDC_PROVIDER names a folder with oidc-provider in its node_modules");
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/oidc/provider.mjs");
        let mut child = Command::new("node")
            .arg(script)
            .args([&folder, PUBLIC_URL])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("node starts");
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap())
            .read_line(&mut line)
            .unwrap();
        let port = line.trim().strip_prefix("ready ").expect("the provider is ready");
        Self {
            port: port.parse().unwrap(),
            child,
        }
    }

    pub fn address(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    /// The settings of one of them.
    pub fn settings(&self, id: &str, path: &str, account_kind: KindRule) -> Provider {
        Provider {
            id: id.to_owned(),
            name: id.to_owned(),
            issuer: self.address(path),
            client_id: "guildhall".to_owned(),
            client_secret: Some(Secret::new("a secret that only tests know".to_owned())),
            client_secret_file: None,
            missing_variable: None,
            account_kind,
            scopes: vec!["profile".to_owned(), "email".to_owned()],
            strong_acr: Vec::new(),
            strong_amr: Vec::new(),
            allow_private_addresses: true,
            ca: None,
        }
    }

    /// All three.
    pub fn all(&self) -> Vec<Provider> {
        vec![
            self.settings("microsoft", "/common/v2.0", KindRule::Microsoft),
            self.settings("google", "/google", KindRule::Google),
            self.settings("plain", "/plain", KindRule::Personal),
        ]
    }

    /// Signs with a new key from now on.
    pub fn rotate(&self, path: &str) {
        let answer = agent()
            .post(&self.address(&format!("/control/rotate{path}")))
            .send_empty();
        assert_eq!(answer.unwrap().status(), 200);
    }

    /// Signs in there as `account`, or gives up where it is empty; the path that leads back.
    pub fn choose(&self, url: &str, account: &str) -> String {
        let mut visit = Visit::default();
        let mut at = url.to_owned();
        loop {
            let (status, location) = visit.get(&at);
            if status == 200 {
                let form = format!("account={}", encode(account));
                let (_, location) = visit.post(&at, &form);
                at = self.follow(&at, &location.expect("choosing leads on"));
            } else {
                at = self.follow(&at, &location.expect("a redirect leads somewhere"));
            }
            if let Some(path) = at.strip_prefix(PUBLIC_URL) {
                return path.to_owned();
            }
        }
    }

    /// The status that a new browser gets there.
    pub fn opens(&self, url: &str) -> u16 {
        Visit::default().get(url).0
    }

    fn follow(&self, from: &str, location: &str) -> String {
        url::Url::parse(from).unwrap().join(location).unwrap().into()
    }
}

impl Drop for Certified {
    fn drop(&mut self) {
        drop(self.child.stdin.take());
        let _ = self.child.wait();
    }
}

fn agent() -> ureq::Agent {
    ureq::Agent::config_builder()
        .max_redirects(0)
        .max_redirects_will_error(false)
        .http_status_as_error(false)
        .proxy(None)
        .build()
        .into()
}

/// A browser that keeps cookies by name, whatever their path.
#[derive(Default)]
struct Visit {
    cookies: BTreeMap<String, String>,
}

impl Visit {
    fn cookie(&self) -> String {
        let pairs: Vec<String> = self
            .cookies
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        pairs.join("; ")
    }

    fn get(&mut self, url: &str) -> (u16, Option<String>) {
        let answer = agent().get(url).header("cookie", self.cookie()).call().unwrap();
        self.keep(answer)
    }

    fn post(&mut self, url: &str, form: &str) -> (u16, Option<String>) {
        let request = agent().post(url).header("cookie", self.cookie());
        let request = request.header("content-type", "application/x-www-form-urlencoded");
        self.keep(request.send(form).unwrap())
    }

    fn keep(&mut self, answer: ureq::http::Response<ureq::Body>) -> (u16, Option<String>) {
        for line in answer.headers().get_all("set-cookie") {
            let (pair, _) = line.to_str().unwrap().split_once(';').unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
        let location = answer.headers().get("location").map(|v| v.to_str().unwrap().to_owned());
        (answer.status().as_u16(), location)
    }
}
