//! `guildhall init`.

use std::fs::OpenOptions;
use std::io::{ErrorKind, Write};
use std::path::PathBuf;

use clap::Args;

use super::failure::Failure;
use super::place::{CONFIG_FILE, Place};
use super::terminal::talk;
use crate::config::Config;

/// Write a commented configuration file to start from
///
/// The file holds every setting with its meaning and default. A file that is there already is never overwritten.
#[derive(Args)]
pub(super) struct Init {
    /// Where to write it [default: guildhall.toml]
    path: Option<PathBuf>,
}

impl Init {
    pub fn run(self, place: &Place) -> Result<(), Failure> {
        let path = self
            .path
            .or_else(|| place.config.clone())
            .unwrap_or_else(|| PathBuf::from(CONFIG_FILE));
        let shown = path.display();
        let written = OpenOptions::new()
            .write(true)
            .create_new(true)
            .open(&path)
            .and_then(|mut file| file.write_all(Config::commented_example().as_bytes()));
        match written {
            Ok(()) => {
                let option = if path.as_os_str() == CONFIG_FILE {
                    String::new()
                } else {
                    format!(" --config {shown}")
                };
                talk(&format!(
                    "Wrote {shown}. Set public_url and [mail.smtp] in it, then run `guildhall serve{option}`."
                ));
                Ok(())
            }
            Err(error) if error.kind() == ErrorKind::AlreadyExists => Err(Failure::failed(
                format!("{shown} is there already and was left as it is"),
                "name another file, or move that one away",
            )),
            Err(error) => Err(Failure::failed(
                format!("cannot write {shown}: {error}"),
                "name a file in a folder that you may write to: `guildhall init PATH`",
            )),
        }
    }
}
