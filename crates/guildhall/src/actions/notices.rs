//! Telling people what concerns them: in the product always, and by mail as they chose. A notice is written in the transaction of
//! the change that it tells of.
//!
//! ```ignore
//! notice(NoticeKind::RightGranted)
//!     .at(&organization)
//!     .right(right)
//!     .leading_into("/access")
//!     .tell(tx, house, actor, Audience::People(&[association.id]))?;
//! ```

mod own;

use std::collections::HashSet;

use guildhall_domain::clock::{Instant, Span};
use guildhall_domain::notice::{Concern, Mailing, NoticeKind};
use guildhall_domain::rights::{AccessRight, ContactRole};
use guildhall_store::associations::Association;
use guildhall_store::notices::{self, NewNotice, Recipient};
use guildhall_store::organizations::Organization;
use guildhall_store::{DbError, Tx, jobs, organizations};
use serde::{Deserialize, Serialize};

use super::Actor;
use crate::app::House;
use crate::jobs::letters::{Letter, MAIL, MailJob, Said, message_id};
use crate::secrets;

pub use own::{Read, choose, list, mailings, read, read_up_to};

/// The most admins of an organization who are told of one thing.
const MOST_ADMINS: i64 = 200;
/// From so many people on, their mails wait until no other does.
const MANY: usize = 20;
/// The most notices that stand in one digest; it says how many more there are.
const IN_DIGEST: usize = 20;
/// How many digests one sweep writes, and how many old notices it forgets.
const CHUNK: i64 = 500;

/// Who is told.
#[derive(Clone, Copy, Debug)]
pub enum Audience<'a> {
    /// The people of these associations, at the organization's addresses for them; those that have ended too.
    People(&'a [i64]),
    /// The active people of the notice's organization who hold one of these rights.
    Holders(&'a [AccessRight]),
    /// An account, about itself: at the addresses that it signs in with.
    Account(i64),
}

/// More of what a notice tells. What is not there is not said.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Details {
    /// The word of a right.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub right: Option<String>,
    /// The word of a contact role.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// When it ends, in microseconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<i64>,
    /// Why, in the words of whoever did it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// What the thing is called: an address, a provider.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

impl Details {
    /// Reads what was stored; what cannot be read is not said.
    pub fn parse(json: &str) -> Self {
        serde_json::from_str(json).unwrap_or_default()
    }
}

/// A notice about to be told.
#[derive(Clone, Debug)]
pub struct Notice<'a> {
    kind: NoticeKind,
    organization: Option<&'a Organization>,
    about: Option<&'a Association>,
    details: Details,
    link: String,
    letter: Option<Letter>,
}

/// A notice of this kind. It leads to the front page until told otherwise.
pub fn notice<'a>(kind: NoticeKind) -> Notice<'a> {
    Notice {
        kind,
        organization: None,
        about: None,
        details: Details::default(),
        link: String::from("/"),
        letter: None,
    }
}

impl<'a> Notice<'a> {
    /// At this organization.
    pub fn at(mut self, organization: &'a Organization) -> Self {
        self.organization = Some(organization);
        self
    }

    /// About somebody else: they are called by the name that they have when it is read.
    pub fn about(mut self, person: &'a Association) -> Self {
        self.about = Some(person);
        self
    }

    /// About this right.
    pub fn right(mut self, right: AccessRight) -> Self {
        self.details.right = Some(right.to_string());
        self
    }

    /// About this contact role.
    pub fn role(mut self, role: ContactRole) -> Self {
        self.details.role = Some(role.to_string());
        self
    }

    /// Until then.
    pub fn until(mut self, until: Option<Instant>) -> Self {
        self.details.until = until.map(|until| until.0);
        self
    }

    /// For this reason, if one was given.
    pub fn because(mut self, reason: Option<&str>) -> Self {
        self.details.reason = reason
            .map(str::trim)
            .filter(|reason| !reason.is_empty())
            .map(str::to_owned);
        self
    }

    /// About the thing that is called so.
    pub fn called(mut self, name: &str) -> Self {
        self.details.name = Some(name.to_owned());
        self
    }

    /// Leads to this page of the product.
    pub fn leading_to(mut self, path: impl Into<String>) -> Self {
        self.link = path.into();
        self
    }

    /// Leads to this page of its organization, such as `/access`.
    pub fn leading_into(mut self, rest: &str) -> Self {
        if let Some(organization) = self.organization {
            self.link = format!("/organizations/{}{rest}", organization.membership_id);
        }
        self
    }

    /// Mailed as this letter rather than as the usual one.
    pub fn mailed_as(mut self, letter: Letter) -> Self {
        self.letter = Some(letter);
        self
    }

    /// Tells it: a row for each person, and the mails that they have chosen to get. Whoever did it themselves is not told, unless
    /// it is about security. However many people: a few statements.
    ///
    /// # Errors
    /// Those of the database.
    pub fn tell(self, tx: &mut Tx<'_>, house: &House, actor: Actor, audience: Audience<'_>) -> Result<(), DbError> {
        let mut seen = HashSet::new();
        let told: Vec<Told> = self
            .recipients(tx, house, audience)?
            .into_iter()
            .filter(|told| self.is_security() || actor.account() != Some(told.account))
            .filter(|told| seen.insert(told.account))
            .collect();
        if told.is_empty() {
            return Ok(());
        }
        let digest_at = next_digest(tx.now(), house.config.notices.digest_hour);
        let is_off = house.config.mail.is_off;
        let mailing = |told: &Told| {
            if is_off {
                Mailing::Off
            } else {
                self.kind.mailing(told.chosen)
            }
        };
        let details = json(&self.details)?;
        let new = NewNotice {
            kind: self.kind,
            organization: self.organization.map(|organization| organization.id),
            about: self.about.map(|person| person.id),
            details: &details,
            link: &self.link,
        };
        let rows: Vec<_> = told
            .iter()
            .map(|told| {
                let digest = (mailing(told) == Mailing::Daily).then_some(digest_at);
                (secrets::public_id(), told.account, digest)
            })
            .collect();
        notices::insert_many(tx, &new, &rows)?;
        let mut mails = Vec::new();
        for told in told.iter().filter(|told| mailing(told) == Mailing::Each) {
            for address in &told.addresses {
                mails.push((self.mail(address, &told.language)?, message_id(house)));
            }
        }
        jobs::insert_many(tx, MAIL, &mails, mails.len() > MANY)
    }

    fn is_security(&self) -> bool {
        self.kind.concern() == Concern::Security
    }

    fn recipients(&self, tx: &mut Tx<'_>, house: &House, audience: Audience<'_>) -> Result<Vec<Told>, DbError> {
        let people = match (audience, self.organization) {
            (Audience::Account(account), _) => return Ok(vec![Told::itself(tx, house, account)?]),
            (Audience::People(associations), _) => notices::people(tx, self.kind, associations)?,
            (Audience::Holders(rights), Some(at)) => notices::holders(tx, self.kind, at.id, rights, MOST_ADMINS)?,
            (Audience::Holders(_), None) => Vec::new(),
        };
        Ok(people.into_iter().map(Told::at_work).collect())
    }

    fn mail(&self, to: &str, language: &str) -> Result<String, DbError> {
        let letter = self.letter.clone().unwrap_or_else(|| {
            let person = self
                .about
                .map(|person| format!("{} {}", person.given_name, person.family_name));
            Letter::Notice(Said {
                kind: self.kind.to_string(),
                organization: self.organization.map(|organization| organization.name.clone()),
                person: person
                    .map(|name| name.trim().to_owned())
                    .filter(|name| !name.is_empty()),
                details: self.details.clone(),
                link: self.link.clone(),
            })
        });
        json(&MailJob {
            to: to.to_owned(),
            language: language.to_owned(),
            letter,
        })
    }
}

/// Somebody who is told, and where their mails go.
struct Told {
    account: i64,
    addresses: Vec<String>,
    language: String,
    chosen: Option<Mailing>,
}

impl Told {
    fn at_work(recipient: Recipient) -> Self {
        Self {
            account: recipient.account,
            addresses: vec![recipient.address],
            language: recipient.language,
            chosen: recipient.chosen,
        }
    }

    /// Someone about their own account. What concerns it alone is always mailed.
    fn itself(tx: &mut Tx<'_>, house: &House, account: i64) -> Result<Self, DbError> {
        let usual = house.config.program.languages.first();
        let language = notices::language_of(tx, account)?;
        Ok(Self {
            account,
            addresses: notices::addresses_of(tx, account)?,
            language: language.unwrap_or_else(|| usual.map_or("en", |usual| usual.as_str()).to_owned()),
            chosen: None,
        })
    }
}

fn json(value: &impl Serialize) -> Result<String, DbError> {
    serde_json::to_string(value).map_err(|e| DbError::Unreadable(e.to_string().into()))
}

/// The next time at which it is `hour` o'clock, in UTC.
fn next_digest(now: Instant, hour: u32) -> Instant {
    let (day, hour) = (Span::days(1).0, Span::hours(i64::from(hour)).0);
    let midnight = now.0 - now.0.rem_euclid(day);
    let today = midnight + hour;
    Instant(if today > now.0 { today } else { today + day })
}

/// Writes the digests that are due, and forgets what is older than the program keeps it; whether more is waiting. What a digest
/// carries is taken in the transaction that writes its mail: it is mailed once, and never not at all.
///
/// # Errors
/// Those of the database.
pub fn sweep(tx: &mut Tx<'_>, house: &House) -> Result<bool, DbError> {
    let due = notices::due_digests(tx, CHUNK)?;
    let mut mails = Vec::new();
    for digest in &due {
        let mut carried = notices::take_digest(tx, *digest)?;
        let person = notices::at(tx, digest.account, digest.organization)?;
        let organization = organizations::find(tx, digest.organization)?;
        // Whoever has left since is no longer written to.
        let (Some(person), Some(organization), false) = (person, organization, house.config.mail.is_off) else {
            continue;
        };
        if carried.is_empty() {
            continue;
        }
        let more = super::invitations::count(carried.len().saturating_sub(IN_DIGEST));
        carried.truncate(IN_DIGEST);
        let letter = Letter::Digest {
            organization: organization.name,
            notices: carried.into_iter().map(Said::of).collect(),
            more,
        };
        let job = MailJob {
            to: person.address,
            language: person.language,
            letter,
        };
        mails.push((json(&job)?, message_id(house)));
    }
    jobs::insert_many(tx, MAIL, &mails, mails.len() > MANY)?;
    let before = tx.now() - Span::days(i64::from(house.config.notices.kept_days));
    let forgotten = notices::purge(tx, before, CHUNK * 4)?;
    Ok(super::invitations::count(due.len()) >= CHUNK || forgotten >= (CHUNK * 4).unsigned_abs())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digest_is_written_at_its_hour() {
        let at = |day: i64, hour: i64| Instant(Span::days(day).0 + Span::hours(hour).0);
        assert_eq!(next_digest(at(20_000, 5), 6), at(20_000, 6));
        assert_eq!(next_digest(at(20_000, 6), 6), at(20_001, 6));
        assert_eq!(next_digest(at(20_000, 23), 0), at(20_001, 0));
    }
}
