//! What was done at an organization, for those who may see it.

use guildhall_domain::audit::EventKind;
use guildhall_domain::clock::{Instant, Span};
use guildhall_domain::email::EmailAddress;
use guildhall_domain::id::PublicId;
use guildhall_domain::organization::MembershipId;
use guildhall_domain::policy::Operation;
use guildhall_store::activity::{self, Filter, Part, Person, Told};
use guildhall_store::chains::{self, Link};
use guildhall_store::organizations::Organization;
use guildhall_store::page::{Cursor, Page};
use guildhall_store::{Tx, audit};

use super::audit::event;
use super::authority::{authorize, authorize_operator};
use super::invitations::unknown_cursor;
use super::{ActionError, Actor};

/// Which events are wanted.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// Only of this kind.
    pub kind: Option<EventKind>,
    /// Only with this person: the id of an association, or a work address; empty for everyone.
    pub person: String,
    /// In which part.
    pub part: Part,
    /// From the beginning of this day on, in UTC.
    pub from: Option<Day>,
    /// To the end of this day, in UTC.
    pub to: Option<Day>,
    /// Only the one with this reference; empty for all.
    pub reference: String,
}

/// A day of the calendar, as forms and queries write it: `2026-11-03`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day(jiff::civil::Date);

impl Day {
    /// Reads a day.
    pub fn parse(text: &str) -> Option<Self> {
        let is_written_out = text.len() == 10;
        text.parse().ok().filter(|_| is_written_out).map(Self)
    }

    /// Its beginning, in UTC; of the last days that can be written, the end of all time.
    pub fn begins(self) -> Instant {
        let midnight = jiff::tz::TimeZone::UTC.to_timestamp(self.0.at(0, 0, 0, 0));
        // In whole seconds: the last fraction of one cannot be read back.
        let last = jiff::Timestamp::MAX.as_second() * 1_000_000;
        Instant(midnight.map_or(last, jiff::Timestamp::as_microsecond))
    }

    /// The beginning of the day after it.
    pub fn ends(self) -> Instant {
        self.begins() + Span::days(1)
    }
}

impl std::fmt::Display for Day {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

/// A page of what was done.
#[derive(Clone, Debug)]
pub struct Activity {
    /// Where.
    pub organization: Organization,
    /// The page, newest first.
    pub page: Page<Told>,
    /// The person it is about, when one was asked for and is known.
    pub person: Option<Person>,
}

/// A page of what was done at an organization.
///
/// # Errors
/// As [`authorize`]; [`ActionError::BadParameter`] for a cursor that names none of the events.
pub fn list(
    tx: &mut Tx<'_>,
    actor: Actor,
    membership_id: &MembershipId,
    wanted: &Wanted,
    cursor: &Cursor,
    limit: usize,
) -> Result<Activity, ActionError> {
    let organization = authorize(tx, actor, membership_id, Operation::SeeActivity)?.organization;
    if !wanted.reference.is_empty() {
        let found = activity::by_reference(tx, &normal(&wanted.reference))?;
        let here = found.filter(|told| told.organization.as_deref() == Some(membership_id.as_str()));
        let page = single(here);
        return Ok(Activity {
            organization,
            page,
            person: None,
        });
    }
    let person = person(tx, organization.id, &wanted.person)?;
    if person.is_none() && !wanted.person.is_empty() {
        let page = single(None);
        return Ok(Activity {
            organization,
            page,
            person,
        });
    }
    let filter = Filter {
        kind: wanted.kind.map(EventKind::as_str),
        person: person.as_ref().map(|person| (&person.who, wanted.part)),
        from: wanted.from.map_or(Instant(0), Day::begins),
        to: wanted.to.map_or(Instant(i64::MAX), Day::ends),
    };
    let page = activity::page(tx, organization.id, &filter, cursor, limit)?.ok_or_else(unknown_cursor)?;
    Ok(Activity {
        organization,
        page,
        person,
    })
}

fn single(told: Option<Told>) -> Page<Told> {
    Page {
        items: told.into_iter().collect(),
        has_previous: false,
        has_next: false,
    }
}

fn person(tx: &mut Tx<'_>, organization: i64, named: &str) -> Result<Option<Person>, ActionError> {
    if let Some(id) = PublicId::parse(named) {
        return Ok(activity::person(tx, organization, &id)?);
    }
    match EmailAddress::parse(named) {
        Ok(address) => Ok(activity::person_at(tx, organization, &address)?),
        Err(_) => Ok(None),
    }
}

/// A reference as it is stored, however someone wrote it down.
fn normal(reference: &str) -> String {
    let letters: String = reference.chars().filter(char::is_ascii_alphanumeric).collect();
    let letters = letters.to_ascii_uppercase();
    match letters.split_at_checked(5) {
        Some((first, rest)) => format!("{first}-{rest}"),
        None => letters,
    }
}

/// The event behind a reference that someone quotes, wherever it happened.
///
/// # Errors
/// [`ActionError::Forbidden`] for everyone but the operator.
pub fn look_up(tx: &mut Tx<'_>, actor: Actor, reference: &str) -> Result<Option<Told>, ActionError> {
    authorize_operator(actor, Operation::SeeActivity)?;
    Ok(activity::by_reference(tx, &normal(reference))?)
}

/// An export that has begun: the events of the chain up to its own.
#[derive(Clone, Debug)]
pub struct Export {
    /// Whose.
    pub membership_id: MembershipId,
    /// The name of the chain.
    pub chain: String,
    organization: i64,
    last: i64,
}

/// Begins an export of everything that was done at an organization, which is itself told.
///
/// # Errors
/// As [`authorize`].
pub fn begin_export(
    tx: &mut Tx<'_>,
    actor: Actor,
    membership_id: &MembershipId,
    format: &str,
) -> Result<Export, ActionError> {
    let authority = authorize(tx, actor, membership_id, Operation::ExportActivity)?;
    let organization = authority.organization.id;
    event(actor, "activity.exported")
        .at(organization)
        .with("format", format)
        .record(tx)?;
    audit::settle(tx)?;
    let head = chains::head_of(tx, organization)?.ok_or(ActionError::Hidden)?;
    authority.confirm(tx)?;
    Ok(Export {
        membership_id: membership_id.clone(),
        chain: head.name,
        organization,
        last: head.sequence,
    })
}

/// An event of an export: as its chain holds it, and what it refers to by the names that the outside knows.
#[derive(Clone, Debug)]
pub struct Exported {
    /// Everything that its hash covers.
    pub link: Link,
    /// What is told beside that.
    pub told: Told,
}

/// How many events a piece of an export has.
const PIECE: i64 = 500;

/// The events of an export after the one with this number and key, oldest first; none at its end. The right is asked for again.
///
/// # Errors
/// As [`authorize`].
pub fn continue_export(
    tx: &mut Tx<'_>,
    actor: Actor,
    export: &Export,
    after: (i64, i64),
) -> Result<Vec<Exported>, ActionError> {
    authorize(tx, actor, &export.membership_id, Operation::ExportActivity)?;
    let links = chains::links(tx, export.organization, after, PIECE)?;
    let told = activity::in_chain(tx, export.organization, after, PIECE)?;
    let events = links.into_iter().zip(told);
    Ok(events
        .take_while(|(link, _)| link.sequence <= export.last)
        .map(|(link, told)| Exported { link, told })
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_is_found_however_it_was_written_down() {
        for written in ["K7QMA-2XR9B", " k7qma 2xr9b ", "k7qma2xr9b", "K7QMA–2XR9B"] {
            assert_eq!(normal(written), "K7QMA-2XR9B", "{written}");
        }
        assert_eq!(normal("abc"), "ABC");
        assert_eq!(normal(""), "");
    }

    #[test]
    fn a_day_begins_at_midnight_in_utc() {
        assert_eq!(
            Day::parse("2026-11-23").unwrap().begins(),
            Instant(1_795_392_000_000_000)
        );
        let far = ["0001-01-01", "1970-01-01", "2026-11-23", "9999-12-30", "9999-12-31"];
        let far = far.map(|day| Day::parse(day).unwrap().begins());
        assert!(far.is_sorted_by(|a, b| a < b), "{far:?}");
        assert!(crate::texts::rfc3339(far[4]).starts_with("9999"), "{far:?}");
        for bad in ["", "20261-01-01", "2026-11-31", "23.11.2026", "2026-11-23T10:00", "x"] {
            assert!(Day::parse(bad).is_none(), "{bad}");
        }
    }
}
