//! The binary under measurement, and what it takes to ask it something.

use std::io::{BufRead, BufReader, Read};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::database::Database;

/// The address of the one admin.
pub const ADMIN: &str = "ppc@contoso.example";

/// An installation with one organization and an admin's token.
pub struct Installation {
    folder: tempfile::TempDir,
    binary: PathBuf,
    database: Option<String>,
    port: u16,
    membership_id: String,
    token: String,
}

impl Installation {
    /// Makes it with the program's own commands.
    pub fn create(binary: &str, database: Option<&str>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        // The usual limits on an organization's mails and on what one client does would end a measurement of 100,000.
        let settings = format!(
            "public_url = \"http://localhost:{port}\"\nlisten = \"127.0.0.1:{port}\"\ndata = \"data\"\n\
             [limits]\ninvitation_mails_per_organization_per_day = 1000000\npages_per_client_per_minute = 1000000\n\
             codes_per_client_per_hour = 100000\n"
        );
        std::fs::write(folder.path().join("guildhall.toml"), settings).unwrap();
        let mut made = Self {
            folder,
            binary: Path::new(binary).to_owned(),
            database: database.map(str::to_owned),
            port,
            membership_id: String::new(),
            token: String::new(),
        };
        let created = made.run(&[
            "organization",
            "create",
            "--name",
            "Contoso",
            "--country",
            "DE",
            "--domain",
            "contoso.example",
            "--language",
            "en",
            "--json",
        ]);
        let created: Value = serde_json::from_str(&created).unwrap();
        made.membership_id = created["membership_id"].as_str().unwrap().to_owned();
        made.appoint(&made.membership_id, ADMIN);
        made.token = made.token(ADMIN);
        made
    }

    /// Another organization that the same person runs; its membership ID.
    pub fn organization(&self, name: &str) -> String {
        let made = self.run(&["organization", "create", "--name", name, "--country", "DE", "--json"]);
        let made: Value = serde_json::from_str(&made).unwrap();
        let id = made["membership_id"].as_str().unwrap().to_owned();
        self.appoint(&id, ADMIN);
        id
    }

    /// Makes somebody an admin.
    pub fn appoint(&self, organization: &str, email: &str) {
        let at = ["account", "grant-admin", "--organization", organization];
        self.run(&[&at[..], &["--email", email, "--reason", "bench"]].concat());
    }

    /// An API token of somebody.
    pub fn token(&self, email: &str) -> String {
        self.run(&["token", "create", "--account", email]).trim().to_owned()
    }

    fn command(&self) -> Command {
        let mut command = Command::new(&self.binary);
        command.arg("--config").arg(self.folder.path().join("guildhall.toml"));
        if let Some(database) = &self.database {
            command.args(["--database", database]);
        }
        command
    }

    /// Runs one of the program's commands to its end, whatever that is.
    pub fn time(&self, args: &[&str]) -> (Duration, std::process::Output) {
        let began = Instant::now();
        let output = self.command().args(args).stdin(Stdio::null()).output().unwrap();
        (began.elapsed(), output)
    }

    fn run(&self, args: &[&str]) -> String {
        let output = self.command().args(args).stdin(Stdio::null()).output().unwrap();
        assert!(
            output.status.success(),
            "{args:?}: {}",
            String::from_utf8_lossy(&output.stderr)
        );
        String::from_utf8(output.stdout).unwrap()
    }

    /// The path of a call, or a page, about the organization.
    pub fn path(&self, rest: &str) -> String {
        format!("/organizations/{}{rest}", self.membership_id)
    }

    /// The organization's membership ID.
    pub fn membership_id(&self) -> &str {
        &self.membership_id
    }

    /// The folder of the installation.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The database itself.
    pub fn database(&self) -> Database {
        match &self.database {
            Some(url) => Database::Postgres(postgres::Client::connect(url, postgres::NoTls).unwrap()),
            None => {
                let file = self.folder.path().join("data/guildhall.db");
                Database::Sqlite(rusqlite::Connection::open(file).unwrap())
            }
        }
    }

    /// The code in the newest mail to somebody in the spool folder, once it is there; the mail is taken out.
    pub fn mailed_code(&self, email: &str) -> String {
        let to = format!("To: {email}");
        let spool = self.folder.path().join("data/mail");
        let code = |path: &PathBuf| {
            let mail = std::fs::read_to_string(path).unwrap();
            mail.lines().find(|line| *line == to)?;
            let subject = mail.lines().find(|line| line.starts_with("Subject:")).unwrap();
            let digits = |word: &&str| word.len() == 6 && word.bytes().all(|byte| byte.is_ascii_digit());
            subject.split_whitespace().find(digits).map(str::to_owned)
        };
        for _ in 0..1_000 {
            let files = std::fs::read_dir(&spool).into_iter().flatten();
            let mut mails: Vec<PathBuf> = files.map(|entry| entry.unwrap().path()).collect();
            mails.retain(|path| path.extension().is_some_and(|kind| kind == "eml"));
            mails.sort();
            let found = mails.iter().rev().find_map(|path| Some((path, code(path)?)));
            if let Some((path, code)) = found {
                std::fs::remove_file(path).unwrap();
                return code;
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        panic!("no mail came");
    }

    /// Starts the server and waits for its ready line.
    pub fn serve(&self) -> Server {
        let began = Instant::now();
        let mut child = self
            .command()
            .arg("serve")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut ready = String::new();
        BufReader::new(child.stdout.take().unwrap())
            .read_line(&mut ready)
            .unwrap();
        let started_in = began.elapsed();
        assert!(ready.starts_with("ready "), "{ready:?}");
        let agent = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .build()
            .into();
        Server {
            child,
            agent,
            url: format!("http://127.0.0.1:{}", self.port),
            token: self.token.clone(),
            started_in,
        }
    }
}

/// The running binary.
pub struct Server {
    child: Child,
    /// What asks it.
    pub agent: ureq::Agent,
    url: String,
    token: String,
    /// From starting the process to its ready line.
    pub started_in: Duration,
}

impl Server {
    /// The URL of a page.
    pub fn page(&self, path: &str) -> String {
        format!("{}{path}", self.url)
    }

    /// Begins to load a file of the API; the rest of it is still to be read.
    pub fn download(&self, path: &str) -> impl Read + use<> {
        let request = self.agent.get(format!("{}/api/v1{path}", self.url));
        let answer = request
            .header("authorization", format!("Bearer {}", self.token))
            .call()
            .unwrap();
        assert_eq!(answer.status(), 200, "{path}");
        answer.into_body().into_reader()
    }

    /// Calls the API with a file.
    pub fn upload(&self, path: &str, file: &[u8]) -> (u16, Value) {
        let request = self.agent.post(format!("{}/api/v1{path}", self.url));
        let mut answer = request
            .header("authorization", format!("Bearer {}", self.token))
            .header("content-type", "text/csv")
            .send(file)
            .unwrap();
        let body = answer.body_mut().with_config().limit(256 << 20).read_json().unwrap();
        (answer.status().as_u16(), body)
    }

    /// Calls the API to change something.
    pub fn patch(&self, path: &str, body: &Value) -> u16 {
        let request = self.agent.patch(format!("{}/api/v1{path}", self.url));
        let answer = request
            .header("authorization", format!("Bearer {}", self.token))
            .send_json(body);
        answer.unwrap().status().as_u16()
    }

    /// Makes the largest memory so far the present one.
    pub fn forget_peak(&self) {
        std::fs::write(format!("/proc/{}/clear_refs", self.child.id()), "5").unwrap();
    }

    /// Calls the API.
    pub fn get(&self, path: &str) -> (u16, Value) {
        let request = self.agent.get(format!("{}/api/v1{path}", self.url));
        let mut answer = request
            .header("authorization", format!("Bearer {}", self.token))
            .call()
            .unwrap();
        (answer.status().as_u16(), answer.body_mut().read_json().unwrap())
    }

    /// Calls the API with a body.
    pub fn post(&self, path: &str, body: &Value) -> (u16, Value) {
        let request = self.agent.post(format!("{}/api/v1{path}", self.url));
        let mut answer = request
            .header("authorization", format!("Bearer {}", self.token))
            .send_json(body)
            .unwrap();
        let status = answer.status().as_u16();
        (
            status,
            answer.body_mut().with_config().limit(256 << 20).read_json().unwrap(),
        )
    }

    /// The status of a page, asked for with this cookie where it is not empty.
    pub fn ask(&self, path: &str, cookie: &str) -> u16 {
        let request = self.agent.get(self.page(path));
        let request = if cookie.is_empty() {
            request
        } else {
            request.header("cookie", cookie)
        };
        let mut answer = request.call().unwrap();
        answer.body_mut().read_to_vec().unwrap();
        answer.status().as_u16()
    }

    /// Loads a page or file as a browser does, files compressed where they can be; its text, and all bytes that came.
    pub fn load(&self, path: &str) -> (String, usize) {
        let request = self.agent.get(format!("{}{path}", self.url));
        let is_file = path.starts_with("/assets/");
        let encodings = if is_file { "gzip, deflate, br" } else { "identity" };
        let mut answer = request.header("accept-encoding", encodings).call().unwrap();
        assert_eq!(answer.status(), 200, "{path}");
        let head: usize = answer
            .headers()
            .iter()
            .map(|(name, value)| name.as_str().len() + value.len() + 4)
            .sum();
        let body = answer.body_mut().read_to_vec().unwrap();
        let bytes = head + body.len();
        (String::from_utf8_lossy(&body).into_owned(), bytes)
    }

    /// A line of the process's memory accounting, in megabytes.
    pub fn memory(&self, line: &str) -> f64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap();
        let found = status.lines().find(|l| l.starts_with(line)).unwrap();
        found.split_whitespace().nth(1).unwrap().parse::<f64>().unwrap() / 1000.0
    }

    /// Ends it.
    pub fn stop(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}
