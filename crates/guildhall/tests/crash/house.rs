//! The installation under test: its data, and the real binary serving it.

use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;

use guildhall::actions::accounts::{self, Appointment};
use guildhall::actions::tokens::{Holder, LIFE, NewToken, create};
use guildhall::actions::{ActionError, Actor, organizations};
use guildhall::app::App;
use guildhall::config::{Config, Overrides};
use guildhall::{secrets, tokens};
use guildhall_domain::country::Country;
use guildhall_domain::email::{Domain, EmailAddress};
use guildhall_domain::language::Language;
use guildhall_domain::organization::NewOrganization;
use guildhall_domain::scope::Scopes;
use guildhall_store::SystemClock;

use crate::truth::Truth;

/// How many colleagues there are.
pub const COLLEAGUES: usize = 400;

/// Where the data is.
pub struct Engine {
    database: Option<String>,
}

impl Engine {
    pub fn sqlite() -> Self {
        Self { database: None }
    }

    pub fn postgres() -> Self {
        let server = std::env::var("GUILDHALL_TEST_POSTGRES").expect("GUILDHALL_TEST_POSTGRES names a server");
        let name = format!("crash_{}", std::process::id());
        let mut client = postgres::Client::connect(&server, postgres::NoTls).unwrap();
        client.batch_execute(&format!("CREATE DATABASE {name}")).unwrap();
        let (base, _) = server.rsplit_once('/').unwrap();
        Self {
            database: Some(format!("{base}/{name}")),
        }
    }
}

pub struct House {
    folder: tempfile::TempDir,
    database: Option<String>,
    port: u16,
    pub membership_id: String,
    pub admin: String,
    pub colleagues: Vec<String>,
}

impl House {
    /// Makes the organization, its admin and the colleagues' accounts, through the actions.
    pub fn build(engine: Engine, mail_port: u16) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let settings = format!(
            "public_url = \"http://localhost:{port}\"\nlisten = \"127.0.0.1:{port}\"\ndata = \"data\"\n\
             [mail]\nfrom = \"Guildhall <no-reply@program.example>\"\n\
             [mail.smtp]\nhost = \"127.0.0.1\"\nport = {mail_port}\nsecurity = \"none\"\n\
             [limits]\ncodes_per_client_per_hour = 1000000\ncodes_per_invitation_url_per_hour = 1000000\n\
             codes_per_recipient_per_hour = 1000\ncodes_per_recipient_per_day = 1000\ncodes_per_account_per_hour = 1000\n"
        );
        std::fs::write(folder.path().join("guildhall.toml"), settings).unwrap();
        let mut house = Self {
            folder,
            database: engine.database,
            port,
            membership_id: String::new(),
            admin: String::new(),
            colleagues: Vec::new(),
        };
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .enable_all()
            .build()
            .unwrap();
        let (membership_id, mut tokens) = runtime.block_on(async {
            let app = App::open(house.config(), Arc::new(SystemClock), false).await.unwrap();
            let rules = app.house.clone();
            app.db.write("build", move |tx| populate(tx, &rules)).await.unwrap()
        });
        house.membership_id = membership_id;
        house.admin = tokens.remove(0);
        house.colleagues = tokens;
        house
    }

    fn config_file(&self) -> PathBuf {
        self.folder.path().join("guildhall.toml")
    }

    fn config(&self) -> Config {
        let flags = Overrides {
            database: self.database.clone(),
            ..Overrides::default()
        };
        Config::load(Some(&self.config_file()), &flags).unwrap()
    }

    /// Starts the real binary and waits until it says that it is ready.
    pub fn serve(&self) -> Server {
        let mut command = Command::new(env!("CARGO_BIN_EXE_guildhall"));
        command.arg("serve").arg("--config").arg(self.config_file());
        if let Some(database) = &self.database {
            command.args(["--database", database]);
        }
        let log = std::fs::OpenOptions::new()
            .create(true)
            .append(true)
            .open(self.folder.path().join("log"))
            .unwrap();
        let mut child = command.stdout(Stdio::piped()).stderr(log).spawn().unwrap();
        let mut ready = String::new();
        BufReader::new(child.stdout.take().unwrap())
            .read_line(&mut ready)
            .unwrap();
        if !ready.starts_with("ready ") {
            let log = std::fs::read_to_string(self.folder.path().join("log")).unwrap_or_default();
            panic!(
                "the server did not become ready: {ready:?}\n{}",
                log.lines().rev().take(20).collect::<Vec<_>>().join("\n")
            );
        }
        Server {
            child,
            url: format!("http://127.0.0.1:{}", self.port),
        }
    }

    /// The data as it stands, asked past the program.
    pub fn truth(&self) -> Truth {
        match &self.database {
            Some(url) => Truth::postgres(url),
            None => Truth::sqlite(&self.folder.path().join("data/guildhall.db")),
        }
    }
}

/// The real binary, serving.
pub struct Server {
    child: Child,
    pub url: String,
}

impl Server {
    /// SIGKILL: no warning, no clean-up.
    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

/// An organization and its admin, and accounts for the colleagues, made in an organization that nothing else happens in.
fn populate(
    tx: &mut guildhall_store::Tx<'_>,
    rules: &guildhall::app::House,
) -> Result<(String, Vec<String>), ActionError> {
    let organization = |name: &str| NewOrganization {
        name: name.to_owned(),
        country: Country::parse("DE").unwrap(),
        domains: vec![Domain::parse("contoso.example").unwrap()],
        language: Language::parse("en").unwrap(),
    };
    let contoso = organizations::create(tx, Actor::Operator, &organization("Contoso"))?;
    let mut all = Vec::new();
    for n in 0..=COLLEAGUES {
        let (place, email) = if n == 0 {
            (contoso.membership_id.clone(), "ppc@contoso.example".to_owned())
        } else {
            // Each at a place of their own: who runs one together is told of each other.
            let own = organizations::create(tx, Actor::Operator, &organization("Elsewhere"))?;
            (own.membership_id, format!("private{n}@home.example"))
        };
        let email = EmailAddress::parse(&email).unwrap();
        let appointment = Appointment {
            membership_id: place,
            email: email.clone(),
            reason: "test".into(),
        };
        accounts::grant_admin(tx, rules, Actor::Operator, &appointment)?;
        let token = tokens::generate();
        let for_all = NewToken {
            holder: Holder::Account(email),
            name: "test".into(),
            scopes: Scopes::all(),
            organization: None,
            life: LIFE,
            is_strong: true,
        };
        create(tx, Actor::Operator, &for_all, &secrets::hash(&token))?;
        all.push(token);
    }
    Ok((contoso.membership_id.to_string(), all))
}
