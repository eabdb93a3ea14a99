//! Reads the spool folder: the demo's mailbox.

use std::{fs, io, path::Path};

use guildhall_domain::clock::{Instant, Span};
use mail_parser::{Address, MessageParser};

use super::send::file_name;

/// The most mails a page lists.
pub const MOST: usize = 50;

/// A page of the mailbox, newest first.
#[derive(Clone, Debug)]
pub struct Listing {
    /// The mails, without their text.
    pub mails: Vec<Mail>,
    /// Where the next page begins: the `before` to ask for, if there is more.
    pub next: Option<i64>,
}

/// A mail as a person reads it. Every text is as decoded: it has to be escaped where it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mail {
    /// The job that sent it, which names its file.
    pub job: i64,
    /// The subject.
    pub subject: String,
    /// The sender: `Name <address>`.
    pub from: String,
    /// The recipient's address.
    pub to: String,
    /// When it was written, to the second.
    pub date: Instant,
    /// The text part; empty in a [`Listing`].
    pub text: String,
}

/// Up to `limit` mails (at most [`MOST`]) written by jobs before `before`, or the newest ones. A folder that is not there
/// yet is an empty mailbox.
///
/// # Errors
/// What the system says when the folder or a file cannot be read.
pub fn list(folder: &Path, before: Option<i64>, limit: usize) -> io::Result<Listing> {
    let limit = limit.clamp(1, MOST);
    let mut jobs = Vec::new();
    match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => return Err(error),
        Ok(entries) => {
            for entry in entries {
                let name = entry?.file_name();
                let job = name
                    .to_str()
                    .and_then(|name| name.strip_suffix(".eml")?.parse::<i64>().ok());
                jobs.extend(job.filter(|job| before.is_none_or(|end| *job < end)));
            }
        }
    }
    jobs.sort_unstable_by(|a, b| b.cmp(a));
    let next = (jobs.len() > limit).then(|| jobs.get(limit - 1).copied()).flatten();
    jobs.truncate(limit);
    let mut mails = Vec::with_capacity(jobs.len());
    for job in jobs {
        mails.extend(find(folder, job)?.map(|mail| Mail {
            text: String::new(),
            ..mail
        }));
    }
    Ok(Listing { mails, next })
}

/// The mail that a job sent.
///
/// # Errors
/// What the system says when the file is there but cannot be read.
pub fn find(folder: &Path, job: i64) -> io::Result<Option<Mail>> {
    let bytes = match fs::read(folder.join(file_name(job))) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        other => other?,
    };
    Ok(MessageParser::default().parse(&bytes).map(|message| Mail {
        job,
        subject: message.subject().unwrap_or_default().to_owned(),
        from: message.from().map(shown).unwrap_or_default(),
        to: message.to().map(shown).unwrap_or_default(),
        date: Instant(0) + Span::seconds(message.date().map_or(0, mail_parser::DateTime::to_timestamp)),
        text: message.body_text(0).unwrap_or_default().replace("\r\n", "\n"),
    }))
}

fn shown(addresses: &Address<'_>) -> String {
    let first = addresses.first();
    let address = first.and_then(|a| a.address()).unwrap_or_default();
    match first.and_then(|a| a.name()) {
        Some(name) => format!("{name} <{address}>"),
        None => address.to_owned(),
    }
}
