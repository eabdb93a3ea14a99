//! What was done at an organization, a page at a time: by whom, about whom, of which kind, when.

use guildhall_domain::clock::Instant;
use guildhall_domain::email::EmailAddress;
use guildhall_domain::id::PublicId;

use crate::audit::{Event, details};
use crate::page::{Cursor, Page};
use crate::value::{Row, Value, values};
use crate::{DbError, Tx};

/// An event with what it refers to, by the names that the outside knows.
#[derive(Clone, Debug)]
pub struct Told {
    /// The event.
    pub event: Event,
    /// Its number in the organization's chain.
    pub sequence: i64,
    /// Of which kind it is.
    pub kind: String,
    /// Whether the person it concerns did it.
    pub is_own: bool,
    /// The association, at this organization, of the account that did it.
    pub actor: Option<String>,
    /// The association it concerns.
    pub association: Option<String>,
    /// The invitation it concerns.
    pub invitation: Option<String>,
    /// The batch it made.
    pub batch: Option<String>,
    /// At which organization, by its membership ID; nothing for what happened at none.
    pub organization: Option<String>,
}

/// Which part a person has in an event.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Part {
    /// Either.
    #[default]
    Any,
    /// Did it.
    By,
    /// Is concerned.
    About,
}

impl Part {
    /// The word of queries and paths.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Any => "any",
            Self::By => "by",
            Self::About => "about",
        }
    }

    /// The part with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Any, Self::By, Self::About]
            .into_iter()
            .find(|part| part.as_str() == word)
    }
}

/// Which events are wanted.
#[derive(Clone, Copy, Debug)]
pub struct Filter<'a> {
    /// Only of this kind.
    pub kind: Option<&'a str>,
    /// Only with this one in this part.
    pub person: Option<(&'a Who, Part)>,
    /// Not before.
    pub from: Instant,
    /// Before.
    pub to: Instant,
}

/// Someone whose part in events can be asked for.
#[derive(Clone, Debug)]
pub struct Person {
    /// By what their events are found.
    pub who: Who,
    /// The work address.
    pub email: String,
}

/// By what the events of someone are found.
#[derive(Clone, Debug)]
pub enum Who {
    /// The account of someone who is or was associated.
    Account(i64),
    /// The folded address of someone who was invited, waits, was refused or has left.
    Address(String),
}

macro_rules! told {
    ($where:expr) => {
        concat!(
            "SELECT e.reference, e.at, e.action, e.actor_kind, a.email, e.details, e.personal, e.seq, e.kind,
                    CASE WHEN s.account_id = e.actor_account_id THEN 1 ELSE 0 END,
                    (SELECT w.public_id FROM associations w
                     WHERE w.id = (SELECT max(x.id) FROM associations x
                                   WHERE x.account_id = e.actor_account_id
                                     AND + x.organization_id = e.organization_id)),
                    s.public_id, i.public_id, b.public_id, o.membership_id
             FROM audit_events e
             LEFT JOIN accounts a ON a.id = e.actor_account_id
             LEFT JOIN associations s ON s.id = e.association_id
             LEFT JOIN invitations i ON i.id = e.invitation_id
             LEFT JOIN batches b ON b.id = e.batch_id
             LEFT JOIN organizations o ON o.id = e.organization_id
             WHERE ",
            $where
        )
    };
}

/// `$1` organization, whose chain has the same key; `$2` the bound beyond the page, `$3` and `$4` the place to go on from,
/// `$5` limit.
macro_rules! page {
    ($filter:literal, after) => {
        told!(concat!(
            $filter,
            " AND e.at >= $2 AND (e.at, e.id) < ($3, $4)",
            " ORDER BY e.at DESC, e.id DESC LIMIT $5"
        ))
    };
    ($filter:literal, before) => {
        told!(concat!(
            $filter,
            " AND e.at < $2 AND (e.at, e.id) > ($3, $4)",
            " ORDER BY e.at, e.id LIMIT $5"
        ))
    };
}

/// One part of someone's events, read along an index of its own, up to a page of it. `$5` limit, `$7` part, `$8` kind or nothing.
macro_rules! part {
    ($name:literal, $of:literal, $where_part:literal, $bounds:literal, $order:literal) => {
        concat!(
            "SELECT id FROM (
                SELECT v.id FROM ",
            $of,
            " AND ",
            $bounds,
            " AND ",
            $where_part,
            " AND ($8 = '' OR v.kind = $8)
                ORDER BY ",
            $order,
            " LIMIT $5
             ) ",
            $name
        )
    };
}

/// A page of what a person did and of what concerns them. `$6` account. A cross join keeps SQLite from putting the organization's
/// events outside.
macro_rules! of_person {
    ($bounds:literal, $order:literal, $page_order:literal) => {
        told!(concat!(
            "e.id IN (",
            part!(
                "did",
                "audit_events v WHERE v.chain_id = $1 AND v.actor_account_id = $6",
                "$7 <> 'about'",
                $bounds,
                $order
            ),
            " UNION ALL ",
            part!(
                "concerned",
                "associations p CROSS JOIN audit_events v
                 WHERE p.account_id = $6 AND + p.organization_id = $1 AND v.association_id = p.id",
                "$7 <> 'by'",
                $bounds,
                $order
            ),
            " UNION ALL ",
            part!(
                "invited",
                "associations p CROSS JOIN audit_events v
                 WHERE p.account_id = $6 AND + p.organization_id = $1 AND v.invitation_id = p.invitation_id",
                "$7 <> 'by'",
                $bounds,
                $order
            ),
            ") ORDER BY ",
            $page_order,
            " LIMIT $5"
        ))
    };
}

/// A page of what concerns an address, whoever came with it: attempts to associate with it, its invitations, and the approvals
/// that these come from. `$6` folded address. All states are named, for the index by address.
macro_rules! of_address {
    ($bounds:literal, $order:literal, $page_order:literal) => {
        told!(concat!(
            "e.id IN (",
            part!(
                "tried",
                "associations p CROSS JOIN audit_events v
                 WHERE p.organization_id = $1 AND p.state IN ('pending', 'active', 'ended') AND p.address_key = $6
                   AND v.association_id = p.id",
                "($7 <> 'by' OR v.actor_account_id = p.account_id)",
                $bounds,
                $order
            ),
            " UNION ALL ",
            part!(
                "invited",
                "invitations p CROSS JOIN audit_events v
                 WHERE p.organization_id = $1 AND p.state IN ('approved', 'accepted', 'expired', 'revoked', 'ended')
                   AND p.address_key = $6 AND v.invitation_id = p.id",
                "$7 <> 'by'",
                $bounds,
                $order
            ),
            " UNION ALL ",
            part!(
                "approved",
                "invitations p CROSS JOIN audit_events v
                 WHERE p.organization_id = $1 AND p.state IN ('approved', 'accepted', 'expired', 'revoked', 'ended')
                   AND p.address_key = $6 AND v.batch_id = p.batch_id",
                "$7 <> 'by'",
                $bounds,
                $order
            ),
            ") ORDER BY ",
            $page_order,
            " LIMIT $5"
        ))
    };
}

statements! {
    PAGE_ALL_AFTER = page!("e.organization_id = $1", after);
    PAGE_ALL_BEFORE = page!("e.organization_id = $1", before);
    PAGE_KIND_AFTER = page!("e.chain_id = $1 AND e.kind = $6", after);
    PAGE_KIND_BEFORE = page!("e.chain_id = $1 AND e.kind = $6", before);
    OF_PERSON_AFTER = of_person!(
        "v.at >= $2 AND (v.at, v.id) < ($3, $4)", "v.at DESC, v.id DESC", "e.at DESC, e.id DESC"
    );
    OF_PERSON_BEFORE = of_person!("v.at < $2 AND (v.at, v.id) > ($3, $4)", "v.at, v.id", "e.at, e.id");
    OF_ADDRESS_AFTER = of_address!(
        "v.at >= $2 AND (v.at, v.id) < ($3, $4)", "v.at DESC, v.id DESC", "e.at DESC, e.id DESC"
    );
    OF_ADDRESS_BEFORE = of_address!("v.at < $2 AND (v.at, v.id) > ($3, $4)", "v.at, v.id", "e.at, e.id");
    BY_REFERENCE = told!("e.reference = $1");
    IN_CHAIN = told!("e.chain_id = $1 AND (e.seq, e.id) > ($2, $3) ORDER BY e.seq, e.id LIMIT $4");
    PLACE_OF = "SELECT at, id
                FROM audit_events
                WHERE reference = $1 AND organization_id = $2";
    PERSON_NAMED = "SELECT account_id, communication_email
                    FROM associations
                    WHERE public_id = $2 AND organization_id = $1";
    PERSON_AT_ADDRESS = "SELECT account_id, communication_email
                         FROM associations
                         WHERE organization_id = $1 AND address_key = $2 AND state = 'active'";
    CAME_WITH_ADDRESS = "SELECT communication_email
                         FROM associations
                         WHERE organization_id = $1 AND state IN ('pending', 'ended') AND address_key = $2
                         ORDER BY id DESC
                         LIMIT 1";
    INVITED_AT_ADDRESS = "SELECT address
                          FROM invitations
                          WHERE organization_id = $1 AND state IN ('approved', 'accepted', 'expired', 'revoked', 'ended')
                            AND address_key = $2
                          ORDER BY id DESC
                          LIMIT 1";
    ADMIN_AT_ADDRESS = "SELECT s.account_id, i.label
                        FROM sign_in_methods i
                        JOIN associations s ON s.account_id = i.account_id AND s.state = 'active'
                        JOIN association_rights r ON r.association_id = s.id AND r.access_right = 'global_admin'
                            AND (r.ends_at IS NULL OR r.ends_at > $3)
                        WHERE i.issuer = 'code' AND i.subject = $2 AND s.organization_id = $1";
}

fn read(row: &Row<'_>) -> Result<Told, DbError> {
    Ok(Told {
        event: Event {
            reference: row.get(0)?,
            at: row.get(1)?,
            action: row.get(2)?,
            actor_kind: row.get(3)?,
            actor_email: row.get(4)?,
            details: details(row, 5, 6)?,
        },
        sequence: row.get(7)?,
        kind: row.get(8)?,
        is_own: row.get(9)?,
        actor: row.get(10)?,
        association: row.get(11)?,
        invitation: row.get(12)?,
        batch: row.get(13)?,
        organization: row.get(14)?,
    })
}

/// A page of the events of an organization, newest first; nothing when the cursor names none of them.
pub fn page(
    tx: &mut Tx<'_>,
    organization: i64,
    filter: &Filter<'_>,
    cursor: &Cursor,
    limit: usize,
) -> Result<Option<Page<Told>>, DbError> {
    let more = i64::try_from(limit.saturating_add(1)).unwrap_or(i64::MAX);
    let (is_back, bound, place) = match cursor {
        Cursor::Start => (false, filter.from, (filter.to, i64::MIN)),
        Cursor::After(reference) => match place_of(tx, organization, reference)? {
            Some(place) => (false, filter.from, place.min((filter.to, i64::MIN))),
            None => return Ok(None),
        },
        Cursor::Before(reference) => match place_of(tx, organization, reference)? {
            Some(place) => (true, filter.to, place.max((filter.from, i64::MIN))),
            None => return Ok(None),
        },
    };
    let common: &[Value<'_>] = values![organization, bound, place.0, place.1, more];
    let kind = filter.kind.unwrap_or_default();
    let rows = match (filter.person, filter.kind, is_back) {
        (Some((Who::Account(account), part)), _, _) => {
            let statement = if is_back { &OF_PERSON_BEFORE } else { &OF_PERSON_AFTER };
            tx.list(
                statement,
                &[common, values![*account, part.as_str(), kind]].concat(),
                read,
            )?
        }
        (Some((Who::Address(key), part)), _, _) => {
            let statement = if is_back { &OF_ADDRESS_BEFORE } else { &OF_ADDRESS_AFTER };
            tx.list(
                statement,
                &[common, values![key.as_str(), part.as_str(), kind]].concat(),
                read,
            )?
        }
        (None, Some(_), _) => {
            let statement = if is_back { &PAGE_KIND_BEFORE } else { &PAGE_KIND_AFTER };
            tx.list(statement, &[common, values![kind]].concat(), read)?
        }
        (None, None, true) => tx.list(&PAGE_ALL_BEFORE, common, read)?,
        (None, None, false) => tx.list(&PAGE_ALL_AFTER, common, read)?,
    };
    Ok(Some(Page::from_rows(cursor, limit, rows)))
}

fn place_of(tx: &mut Tx<'_>, organization: i64, reference: &str) -> Result<Option<(Instant, i64)>, DbError> {
    tx.find(&PLACE_OF, values![reference, organization], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })
}

/// The events of an organization's chain after the one with this number and key, oldest first.
pub fn in_chain(tx: &mut Tx<'_>, organization: i64, after: (i64, i64), limit: i64) -> Result<Vec<Told>, DbError> {
    tx.list(&IN_CHAIN, values![organization, after.0, after.1, limit], read)
}

/// The event with this reference, wherever it happened.
pub fn by_reference(tx: &mut Tx<'_>, reference: &str) -> Result<Option<Told>, DbError> {
    tx.find(&BY_REFERENCE, values![reference], read)
}

/// The person of an association of this organization.
pub fn person(tx: &mut Tx<'_>, organization: i64, id: &PublicId) -> Result<Option<Person>, DbError> {
    tx.find(&PERSON_NAMED, values![organization, id.as_str()], read_person)
}

/// The person who is associated with this address, or the admin who signs in with it: of admins, that one is told. Else whoever
/// came or was invited with it.
pub fn person_at(tx: &mut Tx<'_>, organization: i64, address: &EmailAddress) -> Result<Option<Person>, DbError> {
    let key = address.key().as_str();
    if let Some(person) = tx.find(&PERSON_AT_ADDRESS, values![organization, key], read_person)? {
        return Ok(Some(person));
    }
    let now = tx.now();
    if let Some(admin) = tx.find(&ADMIN_AT_ADDRESS, values![organization, key, now], read_person)? {
        return Ok(Some(admin));
    }
    let mut email: Option<String> = tx.find(&CAME_WITH_ADDRESS, values![organization, key], |row| row.get(0))?;
    if email.is_none() {
        email = tx.find(&INVITED_AT_ADDRESS, values![organization, key], |row| row.get(0))?;
    }
    Ok(email.map(|email| Person {
        who: Who::Address(key.to_owned()),
        email,
    }))
}

fn read_person(row: &Row<'_>) -> Result<Person, DbError> {
    Ok(Person {
        who: Who::Account(row.get(0)?),
        email: row.get(1)?,
    })
}
