//! Which installation a command is about.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::Args;
use guildhall_store::SystemClock;

use super::failure::Failure;
use crate::app::App;
use crate::config::{Config, Overrides};

/// The configuration file of this folder.
pub(super) const CONFIG_FILE: &str = "guildhall.toml";

/// The options that say which installation is meant; the same for every command.
#[derive(Args, Clone)]
pub(super) struct Place {
    /// Configuration file [default: ./guildhall.toml, if there is one]
    #[arg(long, global = true, value_name = "FILE", help_heading = "Which installation")]
    pub config: Option<PathBuf>,
    /// Data folder: database file, server key and mail spool [default: /var/lib/guildhall]
    #[arg(long, global = true, value_name = "DIR", help_heading = "Which installation")]
    pub data: Option<PathBuf>,
    /// Database: an SQLite file, or postgres://user@host/name [default: guildhall.db in the data folder]
    #[arg(long, global = true, value_name = "URL", help_heading = "Which installation")]
    pub database: Option<String>,
}

impl Place {
    /// The settings, from the configuration file and these options.
    pub fn config(&self, mut flags: Overrides) -> Result<Config, Failure> {
        flags.data.clone_from(&self.data);
        flags.database.clone_from(&self.database);
        let usual = Path::new(CONFIG_FILE);
        let file = self.config.as_deref().or_else(|| usual.exists().then_some(usual));
        Ok(Config::load(file, &flags)?)
    }

    /// The installation, for a command that may run beside its server. Where there is none it is most likely elsewhere: an
    /// empty one in its place would answer everything, and wrongly.
    pub async fn open(&self) -> Result<App, Failure> {
        let config = self.config(Overrides::default())?;
        Ok(App::find(config, Arc::new(SystemClock)).await?)
    }

    /// The installation, begun here where there is none yet.
    pub async fn begin(&self) -> Result<App, Failure> {
        let config = self.config(Overrides::default())?;
        Ok(App::open(config, Arc::new(SystemClock), false).await?)
    }
}
