//! Letters waiting to be mailed. A job holds no code, only what the server key makes one from.

use data_encoding::BASE32_NOPAD;
use guildhall_store::notices::Notice;
use guildhall_store::{DbError, Tx, jobs};
use serde::{Deserialize, Serialize};

use crate::actions::notices::Details;
use crate::app::House;
use crate::secrets;

/// The kind of these jobs.
pub const MAIL: &str = "mail";

/// A letter to one person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MailJob {
    /// To which address, as typed.
    pub to: String,
    /// In which language.
    pub language: String,
    /// What it says.
    pub letter: Letter,
}

/// What a letter says. Nothing that a stranger typed is in it but what the recipient needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Letter {
    /// The code for signing in.
    SignInCode {
        /// What the code is made from.
        nonce: String,
    },
    /// The code for adding an address to sign in with.
    MethodCode {
        /// What the code is made from.
        nonce: String,
    },
    /// The code that proves a mailbox.
    ProofCode {
        /// The organization the person wants to be associated with.
        organization: String,
        /// The page to enter it on.
        association: String,
        /// What the code is made from.
        nonce: String,
    },
    /// The code that proves the mailbox of a new communication e-mail.
    AddressCode {
        /// The organization that the person is associated with.
        organization: String,
        /// The association whose page takes the code.
        association: String,
        /// What the code is made from.
        nonce: String,
    },
    /// To the old communication e-mail: another one is in force.
    AddressChanged {
        /// The organization.
        organization: String,
    },
    /// The association is active.
    Associated {
        /// The organization.
        organization: String,
        /// The association's page.
        association: String,
    },
    /// The admins said yes: the association is active.
    RequestApproved {
        /// The organization.
        organization: String,
        /// The association's page.
        association: String,
    },
    /// The admins said no.
    RequestDeclined {
        /// The organization.
        organization: String,
    },
    /// Something that concerns the recipient.
    Notice(Said),
    /// What happened at an organization in the course of a day.
    Digest {
        /// The organization.
        organization: String,
        /// The first of them, oldest first.
        notices: Vec<Said>,
        /// How many more there are.
        more: i64,
    },
    /// To the program's operator: an organization is taken over.
    Roles {
        /// The organization.
        organization: String,
        /// Its membership ID, whose page of roles is linked.
        membership_id: String,
        /// What happened.
        news: RolesNews,
        /// Whom it is about.
        name: String,
        /// Their reason, where they gave one.
        reason: Option<String>,
        /// When it is decided, in microseconds, of a takeover that has begun.
        #[serde(default)]
        due_at: Option<i64>,
    },
}

/// A notice as its letter carries it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// The word of its kind.
    #[serde(rename = "about")]
    pub kind: String,
    /// The organization's name.
    pub organization: Option<String>,
    /// The name of somebody else whom it is about.
    pub person: Option<String>,
    /// More.
    pub details: Details,
    /// The path of the page that it leads to.
    pub link: String,
}

impl Said {
    /// A notice that was told before.
    pub fn of(notice: Notice) -> Self {
        Self {
            kind: notice.kind.to_string(),
            organization: notice.organization.map(|(name, _)| name),
            person: notice.person,
            details: Details::parse(&notice.details),
            link: notice.link,
        }
    }
}

/// What happened to who runs an organization.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RolesNews {
    /// Someone began to take over.
    TakeoverStarted,
    /// A takeover came to nothing.
    TakeoverEnded,
    /// Someone took over.
    TakenOver,
}

/// Writes the job in the transaction that caused it; nothing where mail is off.
pub fn enqueue(tx: &mut Tx<'_>, house: &House, job: &MailJob) -> Result<(), DbError> {
    if house.config.mail.is_off {
        return Ok(());
    }
    let payload = serde_json::to_string(job).map_err(|e| DbError::Unreadable(e.to_string().into()))?;
    let now = tx.now();
    jobs::insert(tx, MAIL, &payload, &message_id(house), now)
}

/// A Message-ID that no other mail has.
pub fn message_id(house: &House) -> String {
    format!("<{}@{}>", secrets::public_id(), host(house))
}

/// What ends the Message-IDs of this installation.
pub fn host(house: &House) -> String {
    let host = house.config.public_url.as_ref().map_or("localhost", |url| url.host());
    host.trim_matches(['[', ']']).to_owned()
}

/// A nonce as a job holds it.
pub fn encode_nonce(nonce: &[u8]) -> String {
    BASE32_NOPAD.encode(nonce)
}

/// The nonce that a job holds.
pub fn decode_nonce(text: &str) -> Vec<u8> {
    BASE32_NOPAD.decode(text.as_bytes()).unwrap_or_default()
}
