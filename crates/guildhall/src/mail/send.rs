//! How a letter leaves: to a mail server, or as a file in the spool folder.

use std::{
    fs,
    io::{self, Write},
    os::unix::fs::{DirBuilderExt, OpenOptionsExt},
    path::{Path, PathBuf},
    time::Duration,
};

use lettre::{
    Message,
    transport::smtp::{
        authentication::{Credentials, DEFAULT_MECHANISMS},
        client::{Certificate, SmtpConnection, TlsParameters},
        extension::{ClientId, Extension},
    },
};

use super::Letter;
use crate::config::{Config, ConfigError, Smtp, SmtpSecurity};

/// How long connecting, and each answer of the server, may take.
const TIMEOUT: Duration = Duration::from_secs(30);

/// "Authentication required": the answer is to our configuration, not to the letter.
const AUTHENTICATION_REQUIRED: u16 = 530;

/// The way out for mail. Sending blocks, so it belongs on a blocking thread, outside any transaction.
#[derive(Clone)]
pub enum Mailer {
    /// To a server that takes mail.
    Smtp(SmtpServer),
    /// To files in a folder, named by job: `000000000007.eml`.
    Spool(PathBuf),
}

/// A mail server and how to reach it. Each letter has a connection of its own.
#[derive(Clone)]
pub struct SmtpServer {
    host: String,
    port: u16,
    security: SmtpSecurity,
    tls: TlsParameters,
    credentials: Option<Credentials>,
}

/// A letter was not taken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{words}")]
pub struct SendError {
    /// Whether trying again is useless: the server refused this letter for good.
    pub permanent: bool,
    /// One line of at most 500 characters: the server's words with its reply code, or what was wrong on the way to it.
    pub words: String,
}

impl Mailer {
    /// The way out that the configuration asks for. Connects to nothing, makes no folder.
    ///
    /// # Errors
    /// [`ConfigError`] when the certificate authority file cannot be used.
    pub fn new(config: &Config) -> Result<Self, ConfigError> {
        match &config.mail.smtp {
            Some(smtp) => SmtpServer::new(smtp).map(Self::Smtp),
            None => Ok(Self::Spool(config.spool())),
        }
    }

    /// Goes through the beginning of a conversation with the server, as before a letter, and ends it without one. The
    /// spool folder has nobody to talk to.
    ///
    /// # Errors
    /// [`SendError`] with the server's words, or what was wrong on the way to it.
    pub fn greet(&self, patience: Duration) -> Result<(), SendError> {
        let Self::Smtp(server) = self else {
            return Ok(());
        };
        let mut connection = server
            .connect(patience)
            .map_err(|error| SendError::from_server(&error, false))?;
        // It answered; how the good-bye goes changes nothing.
        let _ = connection.quit();
        Ok(())
    }

    /// Sends one letter. `Ok` means that a server took responsibility for it, or that its file is on disk. A letter that
    /// is sent twice is one file in the spool, and two mails with one Message-ID through a server.
    ///
    /// # Errors
    /// [`SendError`], permanent or worth another try.
    pub fn send(&self, letter: &Letter) -> Result<(), SendError> {
        let message = letter
            .to_message()
            .map_err(|error| SendError::new(true, &error.to_string()))?;
        match self {
            Self::Smtp(server) => server.send(&message),
            Self::Spool(folder) => spool(folder, letter.job, &message.formatted())
                .map_err(|error| SendError::new(false, &format!("cannot write to {}: {error}", folder.display()))),
        }
    }
}

impl SmtpServer {
    fn new(smtp: &Smtp) -> Result<Self, ConfigError> {
        let invalid = |key: &str, problem: String| ConfigError::Invalid {
            key: key.to_owned(),
            problem,
        };
        let mut tls = TlsParameters::builder(smtp.host.clone());
        if let Some(pem) = &smtp.ca {
            let holds_one = pem.windows(CERTIFICATE.len()).any(|bytes| bytes == CERTIFICATE);
            let authority = Certificate::from_pem(pem).ok().filter(|_| holds_one);
            let problem = || {
                invalid(
                    "mail.smtp.ca_file",
                    "names a file that holds no certificate in PEM".to_owned(),
                )
            };
            tls = tls.add_root_certificate(authority.ok_or_else(problem)?);
        }
        Ok(Self {
            host: smtp.host.clone(),
            port: smtp.port,
            security: smtp.security,
            tls: tls
                .build_rustls()
                .map_err(|error| invalid("mail.smtp", error.to_string()))?,
            credentials: smtp
                .credentials
                .as_ref()
                .map(|(user, password)| Credentials::new(user.clone(), password.expose().to_owned())),
        })
    }

    fn send(&self, message: &Message) -> Result<(), SendError> {
        // Whatever goes wrong before the letter is offered says nothing about the letter.
        let mut connection = self
            .connect(TIMEOUT)
            .map_err(|error| SendError::from_server(&error, false))?;
        let envelope = message.envelope();
        let needs_utf8 = envelope.to().iter().any(|to| !to.to_string().is_ascii());
        if needs_utf8 && !connection.server_info().supports_feature(Extension::SmtpUtfEight) {
            connection.abort();
            return Err(SendError::new(
                true,
                "the mail server takes no addresses with other than ASCII characters (SMTPUTF8)",
            ));
        }
        connection.send(envelope, &message.formatted()).map_err(|error| {
            let about_us = error
                .status()
                .is_some_and(|code| u16::from(code) == AUTHENTICATION_REQUIRED);
            SendError::from_server(&error, error.is_permanent() && !about_us)
        })?;
        // The letter is taken; how the good-bye goes changes nothing.
        let _ = connection.quit();
        Ok(())
    }

    fn connect(&self, patience: Duration) -> Result<SmtpConnection, lettre::transport::smtp::Error> {
        let hello = ClientId::default();
        let from_the_start = (self.security == SmtpSecurity::Tls).then_some(&self.tls);
        let server = (self.host.as_str(), self.port);
        let mut connection = SmtpConnection::connect(server, Some(patience), &hello, from_the_start, None)?;
        if self.security == SmtpSecurity::Starttls {
            connection.starttls(&self.tls, &hello)?;
        }
        if let Some(credentials) = &self.credentials {
            connection.auth(DEFAULT_MECHANISMS, credentials)?;
        }
        Ok(connection)
    }
}

const CERTIFICATE: &[u8] = b"-----BEGIN CERTIFICATE-----";

impl SendError {
    fn new(permanent: bool, words: &str) -> Self {
        let words = super::message::one_line(words);
        Self {
            permanent,
            words: words.chars().take(500).collect(),
        }
    }

    fn from_server(error: &lettre::transport::smtp::Error, permanent: bool) -> Self {
        let cause = std::error::Error::source(error).map(ToString::to_string);
        let words = match (error.status(), cause) {
            (Some(code), Some(said)) => format!("{code} {said}"),
            _ => error.to_string(),
        };
        Self::new(permanent, &words)
    }
}

/// Writes a mail's file whole or not at all. The folder is for its owner alone: the mails hold codes.
fn spool(folder: &Path, job: i64, bytes: &[u8]) -> io::Result<()> {
    fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
    let draft = folder.join(format!(".{job:012}.draft"));
    let mut file = fs::OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(true)
        .mode(0o600)
        .open(&draft)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    fs::rename(&draft, folder.join(file_name(job)))?;
    fs::File::open(folder)?.sync_all()
}

/// The name of a job's file in the spool folder.
pub(super) fn file_name(job: i64) -> String {
    format!("{job:012}.eml")
}
