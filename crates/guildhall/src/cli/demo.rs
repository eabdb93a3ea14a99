//! `guildhall demo`.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;

use clap::Args;
use guildhall_domain::language::Language;
use guildhall_store::SystemClock;
use serde_json::{Value, json};

use super::failure::Failure;
use super::log;
use super::place::Place;
use super::running::{self, Wishes};
use super::terminal::{print, print_json};
use crate::app::App;
use crate::config::{Config, LogFormat, Overrides};
use crate::demo::{self, Kind, SamplePerson};
use crate::mail::Mailer;
use crate::texts::PSEUDO;

/// Run a small sample program to look around in
///
/// Makes a data folder (./guildhall-demo unless --data names another), fills it with sample organizations and people, and
/// serves them on this machine. Anyone who reaches it may sign in as anyone, and every mail can be read in a public
/// mailbox: it is for trying things, never for real people. It reads no configuration file.
///
/// Prints `ready URL` on stdout once it answers. Ctrl-C ends it; a second start finds its data.
#[derive(Args)]
pub(super) struct Demo {
    /// Address and port to listen on; port 0 takes a free one [default: 127.0.0.1:8080]
    #[arg(
        long,
        value_name = "ADDR",
        default_value = "127.0.0.1:8080",
        hide_default_value = true
    )]
    listen: SocketAddr,
    /// Let --listen take an address that other machines can reach: they may then sign in as anyone
    #[arg(long)]
    expose_demo: bool,
    /// The address browsers reach it under [default: `http://localhost:PORT`]
    #[arg(long, value_name = "URL")]
    public_url: Option<String>,
    /// How the log on stderr is written [default: human]
    #[arg(long, value_name = "FORMAT")]
    log_format: Option<LogFormat>,
    /// Also offer English with accents, a third longer, to find text that is not translated or does not fit
    #[arg(long, hide = true)]
    pseudo_locale: bool,
    /// Print the ready line as JSON, with the people to sign in as
    #[arg(long)]
    json: bool,
    // In the place of the options that every command has: a demo has another folder, and no file.
    /// Data folder: database file, server key and mail spool [default: ./guildhall-demo]
    #[arg(long, value_name = "DIR", help_heading = "Which installation")]
    data: Option<PathBuf>,
    /// Refused
    #[arg(long, value_name = "FILE", hide = true)]
    config: Option<PathBuf>,
}

impl Demo {
    pub async fn run(self, place: &Place) -> Result<(), Failure> {
        if self.config.is_some() {
            return Err(Failure::usage(
                "a demo has its own configuration and takes no --config",
                "`guildhall serve` runs an installation with a configuration file",
            ));
        }
        if !self.listen.ip().is_loopback() && !self.expose_demo {
            return Err(Failure::usage(
                format!(
                    "{} can be reached from other machines, and a demo lets anyone in",
                    self.listen
                ),
                "listen on 127.0.0.1, or add --expose-demo if everyone who reaches it may",
            ));
        }
        let hint = "`--listen 127.0.0.1:0` takes a free port";
        let (listener, address) = running::listen(self.listen, hint).await?;
        let flags = Overrides {
            data: self.data,
            database: place.database.clone(),
            listen: Some(address),
            public_url: self.public_url,
            log_format: self.log_format,
        };
        let mut config = Config::for_demo(&flags, address.port())?;
        if self.pseudo_locale {
            config.program.languages.extend(Language::parse(PSEUDO));
        }
        log::begin(config.log_format, log::SERVER);
        let url = config.public_url()?.as_str().to_owned();
        let mailer = Mailer::new(&config)?;
        let app = App::open(config, Arc::new(SystemClock), true).await?;
        demo::seed(&app).await?;
        let people = app.db.read("the sample people", demo::sample_people).await?;
        let wishes = Wishes::hear()?;
        let data = std::path::absolute(&app.house.config.data).unwrap_or_else(|_| app.house.config.data.clone());
        let data = data.display().to_string();
        if self.json {
            print_json(&ready(&url, &data, &people))?;
        } else {
            print(&format!("ready {url}\n"))?;
        }
        log::say(app.house.config.log_format, &welcome(&url, &data, &people));
        running::run(app, mailer, listener, wishes).await
    }
}

fn mailbox(url: &str) -> String {
    format!("{url}/demo/mailbox")
}

fn ready(url: &str, data: &str, people: &[SamplePerson]) -> Value {
    let accounts: Vec<Value> = people
        .iter()
        .map(|person| {
            let organizations: Vec<Value> = person
                .organizations
                .iter()
                .map(|place| {
                    let organization = &place.organization;
                    json!({
                        "membership_id": organization.membership_id.as_str(),
                        "name": organization.name,
                        "admin": place.is_admin(),
                    })
                })
                .collect();
            json!({"email": person.email, "name": person.name, "organizations": organizations})
        })
        .collect();
    json!({"url": url, "mailbox": mailbox(url), "data": data, "accounts": accounts})
}

/// What a person needs to look around: one of each kind to sign in as, and where the codes arrive.
fn welcome(url: &str, data: &str, people: &[SamplePerson]) -> String {
    let mut lines = vec![String::new(), "Sign in as".to_owned()];
    for kind in Kind::ALL {
        let Some(person) = people.iter().find(|person| person.kind() == Some(*kind)) else {
            continue;
        };
        let at = person
            .organizations
            .first()
            .map_or("", |place| place.organization.name.as_str());
        let role = match kind {
            Kind::Admin => format!("admin of {at}"),
            Kind::AdminOfSeveral => format!("admin of {} organizations", person.organizations.len()),
            Kind::Colleague => format!("colleague at {at}"),
            Kind::Newcomer => "no organization yet".to_owned(),
        };
        lines.push(format!("  {:<30} {role}", person.email));
    }
    lines.push(format!("Mails, with the codes in them, arrive at {}", mailbox(url)));
    lines.push(format!(
        "The data is in {data}. Ctrl-C ends the demo; the next start finds it again."
    ));
    lines.join("\n")
}
