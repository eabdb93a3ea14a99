//! `guildhall serve`.

use std::net::SocketAddr;
use std::sync::Arc;

use clap::Args;
use guildhall_store::SystemClock;
use serde_json::json;

use super::failure::Failure;
use super::log;
use super::place::Place;
use super::running::{self, Wishes};
use super::terminal::{print, print_json};
use crate::actions::account_kinds;
use crate::app::App;
use crate::config::{LogFormat, Overrides};
use crate::mail::Mailer;

/// Run the server of an installation
///
/// Prints `ready URL` on stdout once it answers. Ctrl-C or SIGTERM ends it: what is under way is finished first, for at
/// most ten seconds; with drain_seconds in the configuration it first goes on answering for so long. The log goes to
/// stderr, a line a request; RUST_LOG (such as `RUST_LOG=warn`) says how much of it.
#[derive(Args)]
pub(super) struct Serve {
    /// Address and port to listen on [default: 127.0.0.1:8080]
    #[arg(long, value_name = "ADDR")]
    listen: Option<SocketAddr>,
    /// The address people reach it under, such as `https://partners.example.com`
    #[arg(long, value_name = "URL")]
    public_url: Option<String>,
    /// How the log on stderr is written [default: human]
    #[arg(long, value_name = "FORMAT")]
    log_format: Option<LogFormat>,
    /// Print the ready line as JSON
    #[arg(long)]
    json: bool,
}

impl Serve {
    pub async fn run(self, place: &Place) -> Result<(), Failure> {
        let config = place.config(Overrides {
            listen: self.listen,
            public_url: self.public_url,
            log_format: self.log_format,
            ..Overrides::default()
        })?;
        log::begin(config.log_format, log::SERVER);
        let url = config.public_url()?.as_str().to_owned();
        config.sign_in.need_secrets()?;
        let mailer = Mailer::new(&config)?;
        if config.mail.is_off {
            tracing::info!("mail is {}", crate::mail::OFF);
        }
        let hint = "set `listen` in the configuration file, or give --listen with another port";
        let (listener, _) = running::listen(config.listen, hint).await?;
        let app = App::open(config, Arc::new(SystemClock), false).await?;
        let house = app.house.clone();
        app.db
            .write("note the kinds of accounts", move |tx| account_kinds::note(tx, &house))
            .await?;
        running::serve_metrics(&app).await?;
        let wishes = Wishes::hear()?;
        if self.json {
            print_json(&json!({"url": url}))?;
        } else {
            print(&format!("ready {url}\n"))?;
        }
        running::run(app, mailer, listener, wishes).await
    }
}
