//! The people of an organization, as its admins see them: the list, a person, and the list as a file.

use guildhall_domain::association::{AssociationState, PeopleOrder};
use guildhall_domain::country::Country;
use guildhall_domain::id::PublicId;
use guildhall_domain::language::Language;
use guildhall_domain::organization::MembershipId;
use guildhall_domain::policy::Operation;
use guildhall_domain::rights::AccessRight;
use guildhall_store::associations::Association;
use guildhall_store::audit::Event;
use guildhall_store::organizations::Organization;
use guildhall_store::page::{Cursor, Page};
use guildhall_store::people::{self, Filter};
use guildhall_store::{Tx, associations, audit, organizations};
use serde_json::{Value, json};

use super::audit::event;
use super::authority::authorize;
use super::invitations::{Listed, unknown_cursor};
use super::{ActionError, Actor};

/// The most days back that a list of people can be asked for.
pub const MOST_DAYS: u32 = 3650;

/// Which of an organization's people are wanted, in words that were not checked yet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wish {
    /// Only in this state.
    pub state: Option<AssociationState>,
    /// Only with this text in the name or the address.
    pub search: String,
    /// Only in the country with this code.
    pub country: String,
    /// Only with this language.
    pub language: String,
    /// Only who holds this right.
    pub right: Option<AccessRight>,
    /// Only who was associated within so many days.
    pub within_days: Option<u32>,
}

impl Wish {
    /// The filter that this is at the transaction's instant, if it can be one.
    pub(super) fn filter(&self, tx: &Tx<'_>) -> Result<Filter, ActionError> {
        const LONGEST: usize = 254;
        let bad = |name, problem: String| Err(ActionError::BadParameter { name, problem });
        let search = self.search.trim();
        // Engines differ in what they make of text that names and addresses cannot hold.
        if search.len() > LONGEST || search.chars().any(char::is_control) {
            return bad("q", format!("Search for up to {LONGEST} visible characters"));
        }
        let country = match Country::parse(&self.country) {
            None if !self.country.is_empty() => return bad("country", "Use a two-letter code, such as DE".into()),
            country => country.map(|country| country.code().to_owned()).unwrap_or_default(),
        };
        let language = match Language::parse(&self.language) {
            Err(_) if !self.language.is_empty() => return bad("language", "Use a language's tag, such as de".into()),
            language => language
                .map(|language| language.as_str().to_owned())
                .unwrap_or_default(),
        };
        if self.within_days.is_some_and(|days| !(1..=MOST_DAYS).contains(&days)) {
            return bad("within_days", format!("Use a number of days from 1 to {MOST_DAYS}"));
        }
        let days = |days: u32| tx.now() - guildhall_domain::clock::Span::days(i64::from(days));
        Ok(Filter {
            state: self.state,
            search: search.to_owned(),
            country,
            language,
            right: self.right,
            since: self.within_days.map(days),
        })
    }

    /// The conditions that are set, for the audit trail.
    fn conditions(&self) -> Value {
        let mut set = serde_json::Map::new();
        let mut note = |name: &str, value: Value| set.insert(name.to_owned(), value);
        if let Some(state) = self.state {
            note("state", json!(state.as_str()));
        }
        for (name, text) in [
            ("q", self.search.trim()),
            ("country", &self.country),
            ("language", &self.language),
        ] {
            if !text.is_empty() {
                note(name, json!(text));
            }
        }
        if let Some(right) = self.right {
            note("right", json!(right.as_str()));
        }
        if let Some(days) = self.within_days {
            note("within_days", json!(days));
        }
        Value::Object(set)
    }
}

/// Which page of the people is wanted.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// Which people.
    pub wish: Wish,
    /// In which order.
    pub order: PeopleOrder,
    /// From where.
    pub cursor: Cursor,
    /// How many, at most.
    pub limit: usize,
}

/// A person with the rights they hold.
pub type Holder = (Association, Vec<AccessRight>);

/// A page of the people.
///
/// # Errors
/// As [`authorize`]; [`ActionError::BadParameter`] for a condition that cannot be, or a cursor that names none of them.
pub fn list(
    tx: &mut Tx<'_>,
    actor: Actor,
    membership_id: &MembershipId,
    wanted: &Wanted,
) -> Result<Listed<Holder>, ActionError> {
    let organization = authorize(tx, actor, membership_id, Operation::SeeRoster)?.organization;
    let filter = wanted.wish.filter(tx)?;
    let cursor = shaped(&wanted.cursor, |id| PublicId::parse(id).is_some())?;
    let page =
        people::page(tx, organization.id, &filter, wanted.order, cursor, wanted.limit)?.ok_or_else(unknown_cursor)?;
    let mut rights = people::rights_of(tx, &page.items)?.into_iter();
    let page = page.map(|association| (association, rights.next().unwrap_or_default()));
    let counts = organizations::counts(tx, organization.id)?;
    Ok(Listed {
        organization,
        page,
        counts,
    })
}

/// A cursor whose row is named by something of the right shape.
fn shaped(cursor: &Cursor, fits: impl Fn(&str) -> bool) -> Result<&Cursor, ActionError> {
    match cursor {
        Cursor::After(id) | Cursor::Before(id) if !fits(id) => Err(unknown_cursor()),
        cursor => Ok(cursor),
    }
}

/// A person of an organization, and what happened around them there.
#[derive(Clone, Debug)]
pub struct Person {
    /// The organization.
    pub organization: Organization,
    /// The association that was asked for.
    pub association: Association,
    /// The rights that go with it.
    pub rights: Vec<AccessRight>,
    /// A page of what happened, newest first: in this association and in the account's earlier ones here.
    pub timeline: Page<Event>,
    /// How many associations of the same account at this organization came before.
    pub earlier: i64,
}

/// One person, with a page of the timeline.
///
/// # Errors
/// As [`authorize`]; [`ActionError::Hidden`] for someone of another organization; [`ActionError::BadParameter`] for a cursor
/// that names nothing of this timeline.
pub fn show(
    tx: &mut Tx<'_>,
    actor: Actor,
    membership_id: &MembershipId,
    id: &PublicId,
    cursor: &Cursor,
    limit: usize,
) -> Result<Person, ActionError> {
    let organization = authorize(tx, actor, membership_id, Operation::SeeRoster)?.organization;
    let association = associations::find(tx, id)?
        .filter(|association| association.organization_id == organization.id)
        .ok_or(ActionError::Hidden)?;
    let timeline =
        audit::about_person(tx, organization.id, association.account_id, cursor, limit)?.ok_or_else(unknown_cursor)?;
    Ok(Person {
        rights: associations::rights(tx, association.id)?,
        earlier: associations::count_earlier(tx, &association)?,
        timeline,
        organization,
        association,
    })
}

/// Which people leave the program as a file, and as what kind of file.
#[derive(Clone, Debug)]
pub struct Export {
    /// Which people.
    pub wish: Wish,
    /// The kind of file, as the audit trail calls it.
    pub format: &'static str,
}

/// Begins an export: notes in the audit trail who takes which people away, before the first of them is read.
///
/// # Errors
/// As [`authorize`]; [`ActionError::BadParameter`] for a condition that cannot be.
pub fn begin_export(
    tx: &mut Tx<'_>,
    actor: Actor,
    membership_id: &MembershipId,
    export: &Export,
) -> Result<(), ActionError> {
    let authority = authorize(tx, actor, membership_id, Operation::ExportPeople)?;
    export.wish.filter(tx)?;
    event(actor, "people.exported")
        .at(authority.organization.id)
        .with("format", export.format)
        .with("filter", export.wish.conditions())
        .record(tx)?;
    authority.confirm(tx)
}

/// A chunk of an export.
#[derive(Clone, Debug)]
pub struct Chunk {
    /// The people in it.
    pub people: Vec<Holder>,
    /// Where the next chunk begins; nothing after the last one.
    pub next: Option<i64>,
}

/// Reads a chunk of an export from the row after `after` on. Whether the actor may is asked for each chunk anew.
///
/// # Errors
/// As [`begin_export`].
pub fn export_chunk(
    tx: &mut Tx<'_>,
    actor: Actor,
    membership_id: &MembershipId,
    wish: &Wish,
    after: i64,
) -> Result<Chunk, ActionError> {
    /// About a hundred kilobytes.
    const ROWS: i64 = 500;
    let organization = authorize(tx, actor, membership_id, Operation::ExportPeople)?.organization;
    let filter = wish.filter(tx)?;
    let people = people::chunk(tx, organization.id, &filter, after, ROWS)?;
    let rights = people::rights_of(tx, &people)?;
    let is_full = super::invitations::count(people.len()) == ROWS;
    Ok(Chunk {
        next: people.last().filter(|_| is_full).map(|last| last.id),
        people: people.into_iter().zip(rights).collect(),
    })
}
