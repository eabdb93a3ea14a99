//! The real program, started as `guildhall demo`.

use crate::browser::Browser;
use crate::mailbox::Listed;
use crate::{mailbox, places, sample};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::cell::RefCell;
use std::collections::HashSet;
use std::fs::File;
use std::io::{self, BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// How long to wait for the program to be ready, or for a mail, on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);

/// What the program prints when it is ready.
#[derive(Debug, Deserialize)]
struct Ready {
    url: String,
    mailbox: String,
    accounts: Vec<Account>,
}

/// A person of the sample program.
#[derive(Clone, Debug, Deserialize)]
pub struct Account {
    /// The address that the person signs in with.
    pub email: String,
    /// The person's name.
    pub name: String,
    /// The organizations that the person is associated with.
    pub organizations: Vec<Organization>,
}

/// An organization behind an account.
#[derive(Clone, Debug, Deserialize)]
pub struct Organization {
    /// Its membership ID.
    pub membership_id: String,
    /// Its name.
    pub name: String,
    /// Whether the account is an admin of it.
    pub admin: bool,
}

/// A running demo on a port and in a folder of its own; dropped, it is stopped and its data removed.
pub struct Demo {
    /// Where its pages are.
    pub url: String,
    /// Where its public mailbox is.
    pub mailbox: String,
    /// The people to sign in as.
    pub accounts: Vec<Account>,
    process: Child,
    codes_read: RefCell<HashSet<String>>,
    // Nothing is left in it once the demo is stopped for its data.
    folder: Option<TempDir>,
}

impl Demo {
    /// Starts the program with sample data and waits until it is ready.
    #[must_use]
    pub fn start() -> Self {
        let folder = new_folder();
        let data = folder.path().join("data");
        sample::copy_to(&data);
        Self::start_in(folder)
    }

    /// Starts the program on what is in the folder `data` of this folder; makes its sample data where there is nothing.
    pub(crate) fn start_in(folder: TempDir) -> Self {
        let (log, log_path) = new_log();
        let mut command = Command::new(places::guildhall());
        command
            .args(["demo", "--json", "--listen", "127.0.0.1:0", "--data"])
            .arg(folder.path().join("data"));
        let spawned = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(log).spawn();
        let mut process = match spawned {
            Ok(process) => process,
            Err(error) => panic!("cannot start {}: {error}", places::guildhall().display()),
        };
        match ready_line::<Ready>(&mut process) {
            Ok(ready) => Self {
                url: ready.url,
                mailbox: ready.mailbox,
                accounts: ready.accounts,
                process,
                codes_read: RefCell::default(),
                folder: Some(folder),
            },
            Err(problem) => {
                process.kill().ok();
                process.wait().ok();
                let said = std::fs::read_to_string(&log_path).unwrap_or_default();
                panic!("the demo is not ready: {problem}\nit says ({log_path}):\n{said}");
            }
        }
    }

    /// Ends the program as Ctrl-C does; the folder in which its data is.
    pub(crate) fn stop(mut self) -> TempDir {
        let asking = Command::new("sh")
            .args(["-c", &format!("kill -TERM {}", self.process.id())])
            .status();
        if let Err(error) = asking.and_then(|_| self.process.wait()) {
            panic!("the demo cannot be stopped: {error}");
        }
        match self.folder.take() {
            Some(folder) => folder,
            None => unreachable!("only a demo that was stopped has no folder"),
        }
    }

    /// A browser for the demo, as [`Browser::visiting`] gives.
    #[must_use]
    pub fn visit(&self) -> crate::browser::Visit {
        Browser::visiting(&self.url)
    }

    /// The admin of exactly one organization.
    #[must_use]
    pub fn ppc(&self) -> &Account {
        self.account(
            "an admin of one organization",
            |account| matches!(account.organizations.as_slice(), [only] if only.admin),
        )
    }

    /// The admin of several organizations.
    #[must_use]
    pub fn ppc_of_several(&self) -> &Account {
        self.account("an admin of several organizations", |account| {
            account
                .organizations
                .iter()
                .filter(|organization| organization.admin)
                .count()
                > 1
        })
    }

    /// Somebody who is associated with an organization and an admin of none.
    #[must_use]
    pub fn colleague(&self) -> &Account {
        self.account("a plain colleague", |account| {
            !account.organizations.is_empty() && account.organizations.iter().all(|organization| !organization.admin)
        })
    }

    /// Somebody who is associated with no organization.
    #[must_use]
    pub fn newcomer(&self) -> &Account {
        self.account("an account without an organization", |account| {
            account.organizations.is_empty()
        })
    }

    fn account(&self, what: &str, is_it: impl Fn(&Account) -> bool) -> &Account {
        match self.accounts.iter().find(|account| is_it(account)) {
            Some(account) => account,
            None => panic!("the demo has not {what} among {:#?}", self.accounts),
        }
    }

    /// The primary program contact of the organization with this name: an admin of it.
    #[must_use]
    pub fn ppc_of(&self, organization: &str) -> &Account {
        let is_theirs = |place: &Organization| place.admin && place.name == organization;
        self.account("an admin of that organization", |account| {
            account.organizations.iter().any(is_theirs)
        })
    }

    /// What the operator does on the machine: a command about the organization with this name, and why.
    #[track_caller]
    pub fn operate(&self, command: &str, organization: &str, reason: &str) {
        let said = Command::new(places::guildhall())
            .args(["organization", command, "--reason", reason])
            .args(["--organization", &self.membership_id(organization), "--data"])
            .args(self.folder.iter().map(|folder| folder.path().join("data")))
            .output();
        match said {
            Ok(said) if said.status.success() => {}
            Ok(said) => panic!("{command}: {}", String::from_utf8_lossy(&said.stderr)),
            Err(error) => panic!("{command}: {error}"),
        }
    }

    fn membership_id(&self, organization: &str) -> String {
        let mut all = self.accounts.iter().flat_map(|account| &account.organizations);
        match all.find(|place| place.name == organization) {
            Some(place) => place.membership_id.clone(),
            None => panic!("the demo has no organization {organization}"),
        }
    }

    // --- Signing in

    /// Signs a sample person in, without a code: the demo lets anyone in as any of them.
    #[track_caller]
    pub fn sign_in_as(&self, browser: &Browser, email: &str) {
        browser.open("/sign-in");
        browser.unfold();
        browser.pick(email);
        browser.leave("/sign-in");
    }

    /// Signs in with the address as everyone does: on the page that asks for it, with the code that is mailed.
    #[track_caller]
    pub fn sign_in_with_code(&self, browser: &Browser, address: &str) {
        browser.fill("E-mail address", address);
        browser.press("Mail me a code");
        browser.arrive_at("Enter your code");
        browser.see(address);
        browser.fill("Code", &self.code_mailed_to(address));
        browser.press("Sign in");
    }

    // --- Reading mail

    /// The newest six-digit code mailed to this address that was not asked for before; waits for it to arrive.
    #[must_use]
    #[track_caller]
    pub fn code_mailed_to(&self, address: &str) -> String {
        self.mail(address, &format!("a new code for {address}"), |mail| {
            let code = mail.code()?;
            let is_new = self.codes_read.borrow_mut().insert(mail.path.clone());
            is_new.then(|| code.to_owned())
        })
    }

    /// Where the newest mail to this address can be read that has this in its subject; waits for it to arrive.
    #[must_use]
    #[track_caller]
    pub fn mail_to(&self, address: &str, subject: &str) -> String {
        self.mail(address, &format!("a mail “{subject}” for {address}"), |mail| {
            mail.text.contains(subject).then(|| mail.path.clone())
        })
    }

    /// What `find` finds in the newest mail to this address that has it; waits for one.
    #[track_caller]
    fn mail(&self, address: &str, what: &str, find: impl Fn(&Listed) -> Option<String>) -> String {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let mails = mailbox::read(&self.mailbox);
            let all = mails.as_ref().map_or(&[][..], Vec::as_slice);
            if let Some(found) = all.iter().filter(|mail| mail.is_to(address)).find_map(&find) {
                return found;
            }
            assert!(
                Instant::now() < deadline,
                "there is not {what} in the mailbox, which has:\n{mails:#?}"
            );
            thread::sleep(Duration::from_millis(50));
        }
    }

    /// How many mails to this address have arrived so far, among the newest.
    #[must_use]
    #[track_caller]
    pub fn mails_so_far(&self, address: &str) -> usize {
        match mailbox::read(&self.mailbox) {
            Ok(mails) => mails.iter().filter(|mail| mail.is_to(address)).count(),
            Err(error) => panic!("the mailbox cannot be read: {error}"),
        }
    }
}

impl Drop for Demo {
    fn drop(&mut self) {
        self.process.kill().ok();
        self.process.wait().ok();
    }
}

/// A new folder under `target/e2e` for a demo's data.
pub(crate) fn new_folder() -> TempDir {
    match TempDir::with_prefix_in("demo-", places::output_folder()) {
        Ok(folder) => folder,
        Err(error) => panic!("cannot make a folder for the demo: {error}"),
    }
}

/// The first line of standard output; what follows is read and dropped, so that the program never waits for a reader.
pub(crate) fn ready_line<Ready: DeserializeOwned>(process: &mut Child) -> Result<Ready, String> {
    let stdout = process.stdout.take().ok_or("it has no standard output")?;
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        let mut reader = BufReader::new(stdout);
        let mut line = String::new();
        let read = reader.read_line(&mut line);
        sender.send(read.map(|_| line)).ok();
        io::copy(&mut reader, &mut io::sink()).ok();
    });
    let line = match receiver.recv_timeout(PATIENCE) {
        Ok(Ok(line)) if line.is_empty() => return Err("it ended".to_owned()),
        Ok(Ok(line)) => line,
        Ok(Err(error)) => return Err(error.to_string()),
        Err(_) => return Err(format!("it said nothing for {} s", PATIENCE.as_secs())),
    };
    serde_json::from_str(&line).map_err(|error| format!("{error} in its first line: {line}"))
}

/// A new file under `target/e2e` for what the program says on standard error.
pub(crate) fn new_log() -> (File, String) {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let number = COUNT.fetch_add(1, Ordering::Relaxed);
    let thread = thread::current();
    let test = thread.name().unwrap_or("main").replace("::", "-");
    let path = places::output_folder().join(format!("{test}-{number}-server.log"));
    match File::create(&path) {
        Ok(file) => (file, path.display().to_string()),
        Err(error) => panic!("cannot write {}: {error}", path.display()),
    }
}
