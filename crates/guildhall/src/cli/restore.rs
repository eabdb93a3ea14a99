//! `guildhall restore`.

use std::path::PathBuf;
use std::sync::Arc;

use clap::Args;
use guildhall_store::{DatabaseUrl, SystemClock};

use super::backup::describe;
use super::failure::Failure;
use super::place::Place;
use super::terminal::{print, talk};
use crate::backup::{self, postgres};
use crate::config::Overrides;
use crate::doctor::{self, Verdict};

/// Restore a backup into a data folder that has no database yet
///
/// Checks the backup first, puts it and the server key beside it into the data folder, and looks the result over as
/// `guildhall doctor` does. Never overwrites anything: to go back to a backup, restore it into a new folder and let the
/// server use that.
#[derive(Args)]
pub(super) struct Restore {
    /// The backup that `guildhall backup` wrote
    #[arg(long, value_name = "FILE")]
    from: PathBuf,
}

impl Restore {
    pub async fn run(self, place: &Place) -> Result<(), Failure> {
        let config = place.config(Overrides::default())?;
        let database = match &config.database {
            DatabaseUrl::Sqlite(path) => path.clone(),
            DatabaseUrl::Postgres(url) => {
                print(&format!("{}\n", postgres::restore_command(url, &self.from)))?;
                return Err(Failure::failed(
                    "nothing was restored: a PostgreSQL database is restored by PostgreSQL's own pg_restore",
                    "make an empty database, run the line above, then `guildhall doctor`",
                ));
            }
        };
        let manifest = backup::restore(&self.from, &database, &config.server_key_file)?;
        print(&format!("restored {}", describe(&database, &manifest)))?;
        let findings = doctor::examine_data(config, Arc::new(SystemClock)).await;
        for finding in &findings {
            talk(super::doctor::describe(finding).trim_end());
        }
        if findings.iter().any(|finding| finding.verdict == Verdict::Failed) {
            return Err(Failure::failed(
                "the database is in place, but not all is well with it",
                "do what stands above, then look again with `guildhall doctor`",
            ));
        }
        Ok(())
    }
}
