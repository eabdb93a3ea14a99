//! The configuration: a TOML file, overridden by command-line flags. What [`Config`] holds has been checked.

mod accent;
mod file;
mod key_ring;
pub mod keys;
mod mistakes;
mod program_text;
mod proxies;
mod public_url;
mod rights;
mod secret;
mod server_key;
mod sign_in;

use std::{
    io,
    net::{Ipv4Addr, SocketAddr},
    path::{Path, PathBuf},
    time::Duration,
};

use guildhall_domain::language::Language;
use guildhall_store::DatabaseUrl;
use lettre::message::Mailbox;
use serde::Deserialize;

use crate::texts::LANGUAGES;

pub use self::{
    accent::{Accent, UnusableAccent},
    key_ring::{EarlierKey, HeldKeyFile, KeyRing},
    program_text::ProgramText,
    proxies::{NotANetwork, TrustedProxies},
    public_url::{NotAPublicUrl, PublicUrl},
    rights::{ContactRoles, RightRule, Rights, RoleRule},
    secret::Secret,
    server_key::{ServerKey, ServerKeyError},
    sign_in::{AdminSignIn, KindRule, Provider, SignIn},
};

/// The settings of one installation.
#[derive(Clone, Debug)]
pub struct Config {
    /// The file that was read.
    pub file: Option<PathBuf>,
    /// Where links point. Needed to serve, not for every command: see [`Config::public_url`].
    pub public_url: Option<PublicUrl>,
    /// Where the server listens.
    pub listen: SocketAddr,
    /// The proxies that are believed where a request comes from.
    pub trusted_proxies: TrustedProxies,
    /// Where metrics are served, if anywhere.
    pub metrics_listen: Option<SocketAddr>,
    /// How the log is written.
    pub log_format: LogFormat,
    /// How long the server goes on answering after it was told to end, while it says that it is not ready.
    pub drain: Duration,
    /// The data folder. It need not exist yet.
    pub data: PathBuf,
    /// The database.
    pub database: DatabaseUrl,
    /// Whether plain http is accepted for hosts other than this machine.
    pub allow_insecure: bool,
    /// The file of the [`ServerKey`]. It need not exist yet.
    pub server_key_file: PathBuf,
    /// Days for which a server key holds after another took its place: 1 to 365.
    pub server_key_grace_days: u32,
    /// The program.
    pub program: Program,
    /// How people sign in.
    pub sign_in: SignIn,
    /// How mail leaves.
    pub mail: Mail,
    /// How much of everything that is limited.
    pub limits: Limits,
    /// How long things stay open.
    pub invitations: Invitations,
    /// What people are told.
    pub notices: Notices,
    /// Requests for rights and contact roles.
    pub requests: Requests,
    /// How long personal data is kept.
    pub retention: Retention,
}

/// Settings given on the command line; each one wins over the file. Relative paths are taken from the working folder.
#[derive(Clone, Debug, Default)]
pub struct Overrides {
    /// The data folder.
    pub data: Option<PathBuf>,
    /// The database, in the form of [`DatabaseUrl::parse`].
    pub database: Option<String>,
    /// Address and port to listen on.
    pub listen: Option<SocketAddr>,
    /// The public URL, in the form of [`PublicUrl::parse`].
    pub public_url: Option<String>,
    /// How the log is written.
    pub log_format: Option<LogFormat>,
}

/// The program that this installation serves.
#[derive(Clone, Debug, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Program {
    /// Its name, one line.
    pub name: String,
    /// The languages of pages and mails, never empty; the first is used where nothing else is known.
    pub languages: Vec<Language>,
    /// The color of buttons and links.
    pub accent: Accent,
    /// The kinds of accounts that may associate, never empty.
    pub accepted_account_kinds: Vec<AccountKind>,
    /// Days for which associated people may still sign in once their kind of account stops being accepted: 1 to 3650.
    pub account_kind_grace_days: u32,
    /// Days for which an offer of the role of the primary program contact is open: 1 to 365.
    pub role_offer_days: u32,
    /// Days for which the admins can end a takeover before it holds: 1 to 365.
    pub takeover_days: u32,
    /// Days until someone whose takeover came to nothing may start another one: 1 to 365.
    pub takeover_pause_days: u32,
    /// Whom people reach when they cannot help themselves.
    pub support: Option<Support>,
    /// The certification identity people may claim.
    pub credential: CredentialField,
    /// What an association opens.
    pub benefits: Vec<Benefit>,
    /// Where the program's people meet: an http or https address.
    pub community: Option<String>,
    /// The access rights that people can hold.
    pub rights: Rights,
    /// The contact roles that an organization fills.
    pub contact_roles: ContactRoles,
}

/// Something that an association opens. Every text is one line.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Benefit {
    /// What it is called.
    pub name: ProgramText,
    /// What it is good for.
    pub text: ProgramText,
    /// Where it is: an http or https address.
    pub url: Option<String>,
}

/// What kind of sign-in account a person uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AccountKind {
    /// An account of one's own, which stays when one changes employers.
    Personal,
    /// An account that an employer or school owns.
    Work,
}

impl AccountKind {
    /// Every kind.
    pub const ALL: [Self; 2] = [Self::Personal, Self::Work];

    /// The word for it, as the configuration and the database write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Personal => "personal",
            Self::Work => "work",
        }
    }

    /// Reads what [`as_str`](Self::as_str) writes.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text)
    }
}

/// The support line. At least one of phone, email and url is set; every text is one line.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Support {
    /// What it is called.
    pub name: ProgramText,
    /// A telephone number as people write it.
    pub phone: Option<String>,
    /// A mail address.
    pub email: Option<String>,
    /// When someone is there.
    pub hours: Option<ProgramText>,
    /// An http or https address.
    pub url: Option<String>,
}

/// The profile's field for the credential ID.
#[derive(Clone, Debug, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct CredentialField {
    /// Its label; Guildhall's own word in every language when there is none.
    pub label: Option<ProgramText>,
    /// An example of the form.
    pub example: Option<String>,
    /// Where a person finds it.
    pub help: Option<ProgramText>,
    /// The least number of characters, at least 1.
    pub min_length: u16,
    /// The greatest number of characters, at most 200.
    pub max_length: u16,
}

/// How mail leaves.
#[derive(Clone, Debug)]
pub struct Mail {
    /// The sender of every mail.
    pub from: Mailbox,
    /// The server that takes mail; without one, mail goes to the spool folder.
    pub smtp: Option<Smtp>,
    /// Whether nothing is mailed at all: admins confirm whose address is whose, and the operator tells sign-in codes.
    pub is_off: bool,
}

/// A server that takes mail.
#[derive(Clone, Debug)]
pub struct Smtp {
    /// Name or IP address.
    pub host: String,
    /// Port.
    pub port: u16,
    /// How the connection is protected.
    pub security: SmtpSecurity,
    /// User name and password, where the server asks for them.
    pub credentials: Option<(String, Secret)>,
    /// Where the password was read from.
    pub password_file: Option<PathBuf>,
    /// Certificate authorities in PEM that are trusted beside the public ones.
    pub ca: Option<Vec<u8>>,
}

/// How the log is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "lowercase")]
pub enum LogFormat {
    /// Lines for people.
    #[default]
    Human,
    /// A JSON object a line.
    Json,
}

/// How a connection to the mail server is protected.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SmtpSecurity {
    /// Begins in clear; nothing is sent before the upgrade to TLS.
    #[default]
    Starttls,
    /// TLS from the first byte.
    Tls,
    /// In clear.
    None,
}

/// How many codes and invitations are mailed at most, and how much of the rest a client may do. Every number is at least 1: there is no "0 = without limit".
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Limits {
    /// To one address within an hour.
    pub codes_per_recipient_per_hour: u32,
    /// To one address within a day.
    pub codes_per_recipient_per_day: u32,
    /// Asked for by one account within an hour.
    pub codes_per_account_per_hour: u32,
    /// Asked for from one client address within an hour.
    pub codes_per_client_per_hour: u32,
    /// Through one invitation URL within an hour.
    pub codes_per_invitation_url_per_hour: u32,
    /// Seconds until another code may be asked for, at most an hour.
    pub resend_cool_down_seconds: u32,
    /// Mails of invitations to one address within a day, by all organizations.
    pub invitation_mails_per_recipient_per_day: u32,
    /// Mails of invitations by one organization within a day.
    pub invitation_mails_per_organization_per_day: u32,
    /// Minutes until an organization may mail an invitee again, at most a day.
    pub invitation_mail_cool_down_minutes: u32,
    /// Pages and forms of one client address within a minute while nobody is signed in, in each server process.
    pub pages_per_client_per_minute: u32,
    /// Ways to an identity provider and back from one client address within an hour, in each server process.
    pub provider_sign_ins_per_client_per_hour: u32,
    /// Forms that wait behind such a sign-in, from one client address within an hour.
    pub waiting_forms_per_client_per_hour: u32,
    /// Challenges for a passkey, to sign in with or to add, to one client address within an hour.
    pub passkey_challenges_per_client_per_hour: u32,
    /// Calls of the API without a valid token from one client address within a minute, in each server process.
    pub calls_without_token_per_client_per_minute: u32,
    /// Requests for rights and contact roles by one account within a day: each is mailed to admins.
    pub access_requests_per_account_per_day: u32,
}

/// How long things stay open.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Invitations {
    /// Days until an invitation expires where nothing else is chosen: 1 to 365.
    pub expires_in_days: u32,
    /// Hours until a pending association ends by itself: 1 to 168.
    pub pending_hours: u32,
}

/// How people are told what concerns them.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Notices {
    /// Days for which a notice is kept: 1 to 3650.
    pub kept_days: u32,
    /// The hour, in UTC, at which notices are mailed together to those who chose that: 0 to 23.
    pub digest_hour: u32,
}

/// What people ask the admins of an organization.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Requests {
    /// Days until the next admin is reminded of a request that nobody has decided: 1 to 30.
    pub remind_after_days: u32,
    /// Days for which the admins can approve an address that was proven and refused: 1 to 365.
    pub open_days: u32,
}

impl Default for Requests {
    fn default() -> Self {
        Self {
            remind_after_days: 3,
            open_days: 30,
        }
    }
}

/// After how long personal data is blanked by itself; without a period it is kept until its person asks.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Retention {
    /// Months after which an association that ended is without a name: 1 to 240.
    pub ended_associations_months: Option<u32>,
    /// Days after which a form that led to no association is: 1 to 3650.
    pub unfinished_associations_days: Option<u32>,
    /// Days after which an invitation that expired or was revoked is: 1 to 3650.
    pub unused_invitations_days: Option<u32>,
    /// Days after which an account that was closed is erased: 1 to 3650.
    pub closed_accounts_days: Option<u32>,
}

impl Config {
    /// The data folder where neither a file nor a flag names one.
    pub const DEFAULT_DATA: &str = "/var/lib/guildhall";

    /// The most days an invitation may stay open.
    pub const MAX_EXPIRES_IN_DAYS: u32 = 365;

    /// Reads and checks the file at `path`, or takes the defaults when there is none; `flags` win over both. Reads the
    /// password and authority files it names; creates nothing.
    ///
    /// # Errors
    /// [`ConfigError`], which names the file and line or the key, and never shows a password.
    pub fn load(path: Option<&Path>, flags: &Overrides) -> Result<Self, ConfigError> {
        let Some(path) = path else {
            return file::File::default().check(Path::new(""), flags);
        };
        let text = std::fs::read_to_string(path).map_err(|source| ConfigError::Unreadable {
            path: path.to_owned(),
            source,
        })?;
        let folder = path.parent().unwrap_or(Path::new(""));
        let checked = file::File::parse(&text, path)?.check(folder, flags);
        let mut config = checked.map_err(|error| mistakes::locate(error, &text, path, flags))?;
        config.file = Some(path.to_owned());
        Ok(config)
    }

    /// The settings of `guildhall demo`: a made-up program under `http://localhost:{port}`, with its data in the folder
    /// `guildhall-demo` unless a flag says otherwise, and mail in the spool folder. `port` is the one really listened on.
    ///
    /// # Errors
    /// [`ConfigError`] when a flag cannot be used.
    pub fn for_demo(flags: &Overrides, port: u16) -> Result<Self, ConfigError> {
        let mut flags = flags.clone();
        flags.data.get_or_insert_with(|| PathBuf::from("guildhall-demo"));
        flags
            .public_url
            .get_or_insert_with(|| format!("http://localhost:{port}"));
        file::File::demo().check(Path::new(""), &flags)
    }

    /// A commented file to start from: every key with its meaning and default.
    pub fn commented_example() -> &'static str {
        include_str!("example.toml")
    }

    /// The public URL, for what cannot do without.
    ///
    /// # Errors
    /// [`ConfigError::Invalid`] when none is set.
    pub fn public_url(&self) -> Result<&PublicUrl, ConfigError> {
        self.public_url.as_ref().ok_or_else(|| {
            invalid(
                "public_url",
                "is not set; links are built from it alone, so set it to the address people will use",
            )
        })
    }

    /// The folder that mails are written to when no server takes them.
    pub fn spool(&self) -> PathBuf {
        self.data.join("mail")
    }
}

/// Where a database is, from a flag or the file. A relative path is taken from `folder`. The message never shows the text, which may
/// hold a password.
fn database(text: &str, folder: &Path) -> Result<DatabaseUrl, ConfigError> {
    match DatabaseUrl::parse(text) {
        Ok(DatabaseUrl::Sqlite(path)) if !path.as_os_str().as_encoded_bytes().starts_with(b":") => {
            Ok(DatabaseUrl::Sqlite(folder.join(path)))
        }
        Ok(server @ DatabaseUrl::Postgres(_)) => Ok(server),
        _ => Err(invalid(
            "database",
            "has to be the path of a file, or \"postgres://\" with user, host and name",
        )),
    }
}

impl Default for Program {
    fn default() -> Self {
        Self {
            name: "Partner Program".to_owned(),
            languages: LANGUAGES
                .iter()
                .filter_map(|(tag, _)| Language::parse(tag).ok())
                .collect(),
            accent: Accent::DEFAULT,
            accepted_account_kinds: vec![AccountKind::Personal],
            account_kind_grace_days: 60,
            role_offer_days: 14,
            takeover_days: 14,
            takeover_pause_days: 30,
            support: None,
            credential: CredentialField::default(),
            benefits: Vec::new(),
            community: None,
            rights: Rights::default(),
            contact_roles: ContactRoles::default(),
        }
    }
}

impl Default for CredentialField {
    fn default() -> Self {
        Self {
            label: None,
            example: None,
            help: None,
            min_length: 1,
            max_length: 64,
        }
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            codes_per_recipient_per_hour: 5,
            codes_per_recipient_per_day: 20,
            codes_per_account_per_hour: 10,
            codes_per_client_per_hour: 60,
            codes_per_invitation_url_per_hour: 2000,
            resend_cool_down_seconds: 30,
            invitation_mails_per_recipient_per_day: 3,
            invitation_mails_per_organization_per_day: 20_000,
            invitation_mail_cool_down_minutes: 60,
            pages_per_client_per_minute: 1200,
            provider_sign_ins_per_client_per_hour: 2000,
            waiting_forms_per_client_per_hour: 60,
            passkey_challenges_per_client_per_hour: 600,
            calls_without_token_per_client_per_minute: 120,
            access_requests_per_account_per_day: 20,
        }
    }
}

impl Default for Invitations {
    fn default() -> Self {
        Self {
            expires_in_days: 30,
            pending_hours: 24,
        }
    }
}

impl Default for Notices {
    fn default() -> Self {
        Self {
            kept_days: 180,
            digest_hour: 6,
        }
    }
}

const DEFAULT_LISTEN: SocketAddr = SocketAddr::new(std::net::IpAddr::V4(Ipv4Addr::LOCALHOST), 8080);

/// Why a configuration cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// A file cannot be read.
    #[error("cannot read {}: {source}", path.display())]
    Unreadable {
        /// The configuration, password or authority file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The file is no TOML, a key is unknown, or its value cannot be.
    #[error("{}, line {line}: {message}", path.display())]
    Mistake {
        /// The file.
        path: PathBuf,
        /// The line, counted from 1.
        line: usize,
        /// What is wrong there.
        message: String,
    },
    /// A setting that no file set has a value that cannot be.
    #[error("{key} {problem}")]
    Invalid {
        /// The key with the tables it is in, such as `program.accent`.
        key: String,
        /// What is wrong, written to follow the key.
        problem: String,
    },
}

fn invalid(key: &str, problem: impl Into<String>) -> ConfigError {
    ConfigError::Invalid {
        key: key.to_owned(),
        problem: problem.into(),
    }
}

#[cfg(test)]
mod tests;
