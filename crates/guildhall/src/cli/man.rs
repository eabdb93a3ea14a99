//! `guildhall man`.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use clap::{Args, Command};
use clap_mangen::Man;

use super::failure::Failure;
use super::terminal::talk;

/// Write a manual page for every command
///
/// The pages are named guildhall.1, guildhall-serve.1 and so on. Pages that are there already are written anew.
#[derive(Args)]
pub(super) struct Manual {
    /// The folder to write them to, such as /usr/local/share/man/man1; made when missing
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
}

impl Manual {
    pub fn run(self) -> Result<(), Failure> {
        let written = fs::create_dir_all(&self.out).and_then(|()| {
            let mut command = super::command();
            // Gives every command below its full name.
            command.build();
            write(&command, &self.out)
        });
        let folder = self.out.display();
        match written {
            Ok(pages) => {
                talk(&format!("Wrote {pages} pages to {folder}."));
                Ok(())
            }
            Err(error) => Err(Failure::failed(
                format!("cannot write manual pages to {folder}: {error}"),
                "name a folder that you may write to: `guildhall man --out DIR`",
            )),
        }
    }
}

/// Writes the page of a command and those of the commands below it; how many.
fn write(command: &Command, folder: &Path) -> io::Result<usize> {
    let name = command.get_display_name().unwrap_or_else(|| command.get_name());
    let mut page = Vec::new();
    Man::new(command.clone()).title(name.to_uppercase()).render(&mut page)?;
    fs::write(folder.join(format!("{name}.1")), page)?;
    let mut pages = 1;
    for below in command.get_subcommands().filter(|below| below.get_name() != "help") {
        pages += write(below, folder)?;
    }
    Ok(pages)
}
