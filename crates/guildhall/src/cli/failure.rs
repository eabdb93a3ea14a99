//! Why a command did not do what it was asked for, and what helps.

use std::process::ExitCode;

use guildhall_store::{DbError, OpenError};

use crate::actions::{ActionError, Conflict};
use crate::app::CannotOpen;
use crate::config::ConfigError;

/// A command's end without success: an exit code, what is wrong, and a hint on what to do.
pub(super) struct Failure {
    code: u8,
    words: String,
    hint: String,
}

impl Failure {
    /// It was tried and did not work: exit code 1.
    pub fn failed(words: impl Into<String>, hint: impl Into<String>) -> Self {
        Self::new(1, words, hint)
    }

    /// What was asked for cannot be: exit code 2.
    pub fn usage(words: impl Into<String>, hint: impl Into<String>) -> Self {
        Self::new(2, words, hint)
    }

    /// A rule says no: exit code 3.
    pub fn refused(words: impl Into<String>, hint: impl Into<String>) -> Self {
        Self::new(3, words, hint)
    }

    fn new(code: u8, words: impl Into<String>, hint: impl Into<String>) -> Self {
        Self {
            code,
            words: words.into(),
            hint: hint.into(),
        }
    }

    /// What is wrong, and the hint.
    pub fn into_words(self) -> (String, String) {
        (self.words, self.hint)
    }

    /// Says it on stderr.
    pub fn report(self) -> ExitCode {
        super::terminal::talk(&format!("error: {}\nhint: {}", self.words, self.hint));
        ExitCode::from(self.code)
    }

    /// What an action says about a membership ID; what is hidden does not exist for an operator.
    pub fn about_organization(error: ActionError, id: &guildhall_domain::organization::MembershipId) -> Self {
        match error {
            ActionError::Hidden => Self::failed(
                format!("there is no organization {id}"),
                "`guildhall organization list` shows those there are",
            ),
            other => other.into(),
        }
    }
}

impl From<ConfigError> for Failure {
    fn from(error: ConfigError) -> Self {
        let hint = match &error {
            ConfigError::Unreadable { .. } => {
                "check the path, here or in the configuration file; `guildhall init` writes a new one"
            }
            ConfigError::Mistake { .. } => "`guildhall init example.toml` writes a file with every key and its meaning",
            ConfigError::Invalid { .. } => {
                "correct it in the configuration file, or give the option of the same name where there is one"
            }
        };
        Self::usage(error.to_string(), hint)
    }
}

impl From<CannotOpen> for Failure {
    fn from(error: CannotOpen) -> Self {
        let words = error.to_string();
        match error {
            CannotOpen::NotADemo { .. } => {
                Self::refused(words, "`guildhall demo --data ./another-folder` starts a new one")
            }
            CannotOpen::NotThere { .. } => Self::failed(
                words,
                "check --config, --data and --database; `guildhall serve` or `guildhall organization create` begins a new one",
            ),
            CannotOpen::Folder { .. } => Self::failed(
                words,
                "--data names another folder; `guildhall init` writes a file where it can be set for good",
            ),
            CannotOpen::KeyLost { .. } => Self::failed(
                words,
                "look where you keep the copy of the key; a backup made with --with-key has it beside it, as FILE.key",
            ),
            CannotOpen::Key(_) | CannotOpen::WrongKey { .. } => {
                Self::failed(words, "a backup of the data folder has the key in it")
            }
            CannotOpen::Database(OpenError::NewerSchema { .. }) => {
                Self::failed(words, "`guildhall --version` says which program this is")
            }
            CannotOpen::Database(OpenError::Nothing { .. } | OpenError::Engine { .. }) => Self::failed(
                words,
                "check --database and --data: an SQLite file needs a folder that can be written to, PostgreSQL a server that answers",
            ),
            CannotOpen::Statement(error) => error.into(),
            CannotOpen::Unfinished(_) => Self::failed(words, "run the command again"),
        }
    }
}

impl From<ActionError> for Failure {
    fn from(error: ActionError) -> Self {
        let words = error.to_string();
        match error {
            ActionError::Hidden => {
                Self::failed(words, "`guildhall organization list` shows the organizations there are")
            }
            ActionError::ChangedMeanwhile => Self::refused(words, "read it again"),
            ActionError::SignInTooWeak => Self::refused(words, "sign in with a passkey"),
            ActionError::Forbidden | ActionError::NotYoursToGive(_) => {
                Self::refused(words, "ask someone who holds the right")
            }
            ActionError::OutOfScope(_) => Self::refused(words, "make a token that has it"),
            ActionError::TokenIsBound => Self::refused(words, "make a token that is not bound"),
            ActionError::Suspended => Self::refused(words, "`guildhall organization resume` lets it go on"),
            ActionError::AccountKind => {
                Self::refused(words, "program.accepted_account_kinds says which kinds it takes")
            }
            ActionError::Conflict(conflict) => Self::refused(words, hint(conflict)),
            ActionError::Invalid(fields) => {
                let faults: Vec<String> = fields.iter().map(|f| format!("{}: {}", f.field, f.fault)).collect();
                Self::usage(words, faults.join("; "))
            }
            ActionError::BadParameter { name, problem } => {
                Self::usage(format!("--{} cannot be used", name.replace('_', "-")), problem)
            }
            ActionError::TooMany { retry_after } => Self::failed(
                words,
                format!("try again in {} seconds", retry_after.whole_seconds_up()),
            ),
            ActionError::Db(error) => error.into(),
        }
    }
}

fn hint(conflict: Conflict) -> &'static str {
    match conflict {
        Conflict::LastAdmin => "`guildhall account grant-admin` appoints another one",
        Conflict::PrimaryContact => "`guildhall rights release-contact` lays the role down",
        Conflict::HasEnd => "the organization's admins clear it on the person's page",
        Conflict::OrganizationClosed => "`guildhall organization show` says since when",
        Conflict::RoleHeld => "`guildhall rights show` says who has it",
        Conflict::NotAnAdmin => "check the address: it is the one that the person signs in with",
        Conflict::AlreadyClaimed => "find the person who has it on the organization's page \"People\"",
        Conflict::AlreadyAssociated
        | Conflict::AlreadyHeld
        | Conflict::AlreadyAsked
        | Conflict::InvitationClosed
        | Conflict::NotWaiting => "nothing is left to do",
        Conflict::Suspended => "`guildhall organization resume` lets it go on",
        Conflict::NotSuspended => "`guildhall organization show` says how it stands",
        Conflict::MailOff => "take mail.off out of the configuration where mail can be sent",
        Conflict::MailOn => "the person finds the code in their mailbox; only where mail.off is true is it told",
        Conflict::LastMethod => "have the person add another way to sign in first",
        Conflict::NotActive => "look at where the association stands",
        Conflict::TooManyTokens => {
            "`guildhall token list --account ADDRESS` shows them, `guildhall token revoke` takes one back"
        }
        Conflict::Yourself => "name somebody else",
        Conflict::OfferOpen => "the person to whom it is offered answers, or whoever offers takes it back",
        Conflict::ProfileIncomplete => "have the person complete the profile first",
        Conflict::DeputyNamed => "the primary program contact releases that one first",
        Conflict::NoDeputy => "`guildhall account grant-admin` appoints an admin",
        Conflict::TakeoverRunning | Conflict::TakeoverDecided => {
            "`guildhall organization takeovers` lists those under way"
        }
        Conflict::OfferClosed | Conflict::DeputyWaits | Conflict::AlreadyAdmin => {
            "the organization's page \"Contacts\" says how things stand"
        }
        Conflict::ProfileChanged | Conflict::Simultaneous => "run the command again",
    }
}

impl From<DbError> for Failure {
    fn from(error: DbError) -> Self {
        let hint = match &error {
            DbError::Busy => "another process is writing; run the command again in a moment",
            DbError::Conflict(_) | DbError::Stale => "run the command again",
            DbError::Unreadable(_) | DbError::Panicked | DbError::Engine { .. } => {
                "nothing was changed; if it happens again, report it with the words above"
            }
        };
        Self::failed(error.to_string(), hint)
    }
}
