//! `guildhall completions`.

use clap::Args;
use clap_complete::Shell;

use super::failure::Failure;
use super::terminal::print;

/// Print a script that completes commands in your shell
///
/// Save it where your shell looks for completions, for example:
///
///   bash        ~/.local/share/bash-completion/completions/guildhall
///   zsh         a file _guildhall in a folder of $fpath
///   fish        ~/.config/fish/completions/guildhall.fish
#[derive(Args)]
#[command(verbatim_doc_comment)]
pub(super) struct Completions {
    /// The shell that will read it
    shell: Shell,
}

impl Completions {
    pub fn run(self) -> Result<(), Failure> {
        let mut script = Vec::new();
        clap_complete::generate(self.shell, &mut super::command(), "guildhall", &mut script);
        print(&String::from_utf8_lossy(&script))
    }
}
