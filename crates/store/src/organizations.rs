//! Organizations, their domains and their counts.

use guildhall_domain::clock::Instant;
use guildhall_domain::organization::{MembershipId, NewOrganization, OrganizationState};

use crate::value::{Row, values};
use crate::{DbError, Tx, chains};

/// An organization's profile.
#[derive(Clone, Debug)]
pub struct Organization {
    /// Key inside the database.
    pub id: i64,
    /// What people call it by.
    pub membership_id: MembershipId,
    /// Its name.
    pub name: String,
    /// Its country's code.
    pub country: String,
    /// Its language's tag.
    pub language: String,
    /// When it was made.
    pub created_at: Instant,
    /// While it is suspended: since when, and why.
    pub suspension: Option<Suspension>,
    /// Since when it is closed, and why.
    pub closing: Option<Suspension>,
    /// How often its rights, or its state, had changed when this was read.
    pub revision: i64,
    /// When the takeover under way there is due, if there is one.
    pub takeover_due_at: Option<Instant>,
}

/// An organization's suspension, or its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suspension {
    /// Since when.
    pub since: Instant,
    /// Why, in the operator's words: its admins can read them.
    pub reason: String,
}

impl Organization {
    /// Whether things go on here.
    pub fn state(&self) -> OrganizationState {
        match (&self.closing, &self.suspension) {
            (Some(_), _) => OrganizationState::Closed,
            (None, Some(_)) => OrganizationState::Suspended,
            (None, None) => OrganizationState::Active,
        }
    }
}

/// How many there are of each, kept in the transaction of each change.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs, reason = "each is the number of what its name says")]
pub struct Counts {
    pub invitations_approved: i64,
    pub invitations_accepted: i64,
    pub invitations_expired: i64,
    pub invitations_revoked: i64,
    pub invitations_ended: i64,
    pub associations_pending: i64,
    pub associations_active: i64,
    pub associations_ended: i64,
    pub attempts_refused: i64,
    pub access_requests_open: i64,
}

macro_rules! columns {
    () => {
        "SELECT o.id, o.membership_id, o.name, o.country, o.language, o.created_at, o.suspended_at, o.suspension_reason,
                o.rights_revision, o.closed_at, o.closing_reason,
                (SELECT t.due_at FROM takeovers t WHERE t.organization_id = o.id AND t.state = 'waiting') "
    };
}

statements! {
    INSERT = "INSERT INTO organizations (membership_id, name, country, language, created_at)
              VALUES ($1, $2, $3, $4, $5)
              ON CONFLICT DO NOTHING
              RETURNING id";
    INSERT_COUNTS = "INSERT INTO organization_counts (organization_id)
                     VALUES ($1)";
    INSERT_DOMAIN = "INSERT INTO organization_domains (organization_id, domain)
                     VALUES ($1, $2)
                     ON CONFLICT DO NOTHING";
    FIND = concat!(columns!(), "FROM organizations o WHERE o.id = $1");
    FIND_BY_MEMBERSHIP_ID = concat!(columns!(), "FROM organizations o WHERE o.membership_id = $1");
    LIST = concat!(columns!(), "FROM organizations o WHERE o.id > $1 ORDER BY o.id LIMIT $2");
    BEHIND_ACCOUNT = concat!(columns!(), "FROM associations a
                                          JOIN organizations o ON o.id = a.organization_id
                                          WHERE a.account_id = $1 AND a.state = 'active' AND o.closed_at IS NULL
                                            AND (a.leaves_at IS NULL OR a.leaves_at > $2)
                                          ORDER BY o.name, o.id
                                          LIMIT 200");
    SUSPEND = "UPDATE organizations
               SET state = 'suspended', suspended_at = $2, suspension_reason = $3
               WHERE id = $1 AND state = 'active' AND closed_at IS NULL";
    CLOSE = "UPDATE organizations
             SET closed_at = $2, closing_reason = $3
             WHERE id = $1 AND closed_at IS NULL";
    RESUME = "UPDATE organizations
              SET state = 'active', suspended_at = NULL, suspension_reason = NULL
              WHERE id = $1 AND state = 'suspended' AND closed_at IS NULL";
    DOMAINS = "SELECT domain
               FROM organization_domains
               WHERE organization_id = $1
               ORDER BY domain";
    RAISE_REVISION = "UPDATE organizations
                      SET rights_revision = rights_revision + 1
                      WHERE id = $1";
    REVISION = "SELECT rights_revision
                FROM organizations
                WHERE id = $1";
    COUNTS = "SELECT invitations_approved, invitations_accepted, invitations_expired, invitations_revoked,
                     invitations_ended, associations_pending, associations_active, associations_ended, attempts_refused,
                     access_requests_open
              FROM organization_counts
              WHERE organization_id = $1";
    OVERDUE_INVITATIONS = "SELECT count(*)
                           FROM invitations
                           WHERE organization_id = $1 AND state = 'approved' AND expires_at <= $2";
    OVERDUE_ASSOCIATIONS = "SELECT count(*)
                            FROM associations
                            WHERE organization_id = $1 AND state = 'pending' AND expires_at <= $2";
    REACHED_DATES = "SELECT count(*)
                     FROM associations
                     WHERE organization_id = $1 AND state = 'active' AND leaves_at IS NOT NULL AND leaves_at <= $2";
    // `coalesce` keeps PostgreSQL from reading all that were refused, where an index finds the few whose time ran out.
    OVERDUE_ATTEMPTS = "SELECT count(*)
                        FROM associations
                        WHERE organization_id = $1 AND state = 'pending' AND coalesce(refusal, '') <> ''
                          AND expires_at <= $2";
    ADD_COUNTS = "UPDATE organization_counts
                  SET invitations_approved = invitations_approved + $2,
                      invitations_accepted = invitations_accepted + $3,
                      invitations_expired = invitations_expired + $4,
                      invitations_revoked = invitations_revoked + $5,
                      invitations_ended = invitations_ended + $6,
                      associations_pending = associations_pending + $7,
                      associations_active = associations_active + $8,
                      associations_ended = associations_ended + $9,
                      attempts_refused = attempts_refused + $10,
                      access_requests_open = access_requests_open + $11
                  WHERE organization_id = $1";
}

fn read(row: &Row<'_>) -> Result<Organization, DbError> {
    let (since, reason) = (row.get::<Option<Instant>>(6)?, row.get::<Option<String>>(7)?);
    let (closed_at, why) = (row.get::<Option<Instant>>(9)?, row.get::<Option<String>>(10)?);
    Ok(Organization {
        id: row.get(0)?,
        membership_id: MembershipId::from_stored(row.get(1)?),
        name: row.get(2)?,
        country: row.get(3)?,
        language: row.get(4)?,
        created_at: row.get(5)?,
        suspension: since.zip(reason).map(|(since, reason)| Suspension { since, reason }),
        revision: row.get(8)?,
        closing: closed_at.zip(why).map(|(since, reason)| Suspension { since, reason }),
        takeover_due_at: row.get(11)?,
    })
}

/// Makes an organization and begins its audit trail; nothing when the membership id is taken.
pub fn insert(tx: &mut Tx<'_>, id: &MembershipId, new: &NewOrganization) -> Result<Option<i64>, DbError> {
    let now = tx.now();
    let made = tx.find(
        &INSERT,
        values![id.as_str(), &new.name, new.country.code(), new.language.as_str(), now],
        |row| row.get::<i64>(0),
    )?;
    let Some(organization) = made else { return Ok(None) };
    tx.execute(&INSERT_COUNTS, values![organization])?;
    chains::start(tx, organization, id.as_str())?;
    for domain in &new.domains {
        tx.execute(&INSERT_DOMAIN, values![organization, domain.as_str()])?;
    }
    Ok(Some(organization))
}

/// The organization with this key.
pub fn find(tx: &mut Tx<'_>, id: i64) -> Result<Option<Organization>, DbError> {
    tx.find(&FIND, values![id], read)
}

/// The organization that people call by this membership id.
pub fn find_by_membership_id(tx: &mut Tx<'_>, id: &MembershipId) -> Result<Option<Organization>, DbError> {
    tx.find(&FIND_BY_MEMBERSHIP_ID, values![id.as_str()], read)
}

/// Up to `limit` organizations whose key comes after `after`, in the order they were made.
pub fn list(tx: &mut Tx<'_>, after: i64, limit: i64) -> Result<Vec<Organization>, DbError> {
    tx.list(&LIST, values![after, limit], read)
}

/// The organizations an account is actively associated with, by name; at most 200.
pub fn behind_account(tx: &mut Tx<'_>, account: i64) -> Result<Vec<Organization>, DbError> {
    let now = tx.now();
    tx.list(&BEHIND_ACCOUNT, values![account, now], read)
}

/// An organization's own domains, as stored.
pub fn domains(tx: &mut Tx<'_>, organization: i64) -> Result<Vec<String>, DbError> {
    tx.list(&DOMAINS, values![organization], |row| row.get(0))
}

/// Puts every change of rights of an organization in one row: whoever is second waits here, and then sees what the first did.
pub fn raise_revision(tx: &mut Tx<'_>, organization: i64) -> Result<(), DbError> {
    tx.execute(&RAISE_REVISION, values![organization]).map(drop)
}

/// Suspends an organization; `false` when it is suspended already.
pub fn suspend(tx: &mut Tx<'_>, organization: i64, reason: &str) -> Result<bool, DbError> {
    let now = tx.now();
    Ok(tx.execute(&SUSPEND, values![organization, now, reason])? == 1)
}

/// Closes an organization for good; `false` when it is closed already.
pub fn close(tx: &mut Tx<'_>, organization: i64, reason: &str) -> Result<bool, DbError> {
    let now = tx.now();
    Ok(tx.execute(&CLOSE, values![organization, now, reason])? == 1)
}

/// Ends a suspension; `false` when there is none.
pub fn resume(tx: &mut Tx<'_>, organization: i64) -> Result<bool, DbError> {
    Ok(tx.execute(&RESUME, values![organization])? == 1)
}

/// How often the rights of an organization have changed.
pub fn revision(tx: &mut Tx<'_>, organization: i64) -> Result<i64, DbError> {
    tx.get(&REVISION, values![organization], |row| row.get(0))
}

/// The counts at this instant: what has run out but was not yet swept counts as run out.
pub fn counts(tx: &mut Tx<'_>, organization: i64) -> Result<Counts, DbError> {
    let now = tx.now();
    let mut counts = tx.get(&COUNTS, values![organization], |row| {
        Ok(Counts {
            invitations_approved: row.get(0)?,
            invitations_accepted: row.get(1)?,
            invitations_expired: row.get(2)?,
            invitations_revoked: row.get(3)?,
            invitations_ended: row.get(4)?,
            associations_pending: row.get(5)?,
            associations_active: row.get(6)?,
            associations_ended: row.get(7)?,
            attempts_refused: row.get(8)?,
            access_requests_open: row.get(9)?,
        })
    })?;
    let expired: i64 = tx.get(&OVERDUE_INVITATIONS, values![organization, now], |row| row.get(0))?;
    let lapsed: i64 = tx.get(&OVERDUE_ASSOCIATIONS, values![organization, now], |row| row.get(0))?;
    let left: i64 = tx.get(&REACHED_DATES, values![organization, now], |row| row.get(0))?;
    counts.associations_active -= left;
    counts.associations_ended += left;
    let given_up: i64 = tx.get(&OVERDUE_ATTEMPTS, values![organization, now], |row| row.get(0))?;
    counts.attempts_refused -= given_up;
    counts.invitations_approved -= expired;
    counts.invitations_expired += expired;
    // Who never got beyond pending has not left: the ended are those who were active.
    counts.associations_pending -= lapsed;
    Ok(counts)
}

/// Adds to the counts, or takes away where a number is negative. The last statement of a transaction as far as possible:
/// the row is every change's meeting point.
pub fn add_counts(tx: &mut Tx<'_>, organization: i64, by: &Counts) -> Result<(), DbError> {
    tx.execute(
        &ADD_COUNTS,
        values![
            organization,
            by.invitations_approved,
            by.invitations_accepted,
            by.invitations_expired,
            by.invitations_revoked,
            by.invitations_ended,
            by.associations_pending,
            by.associations_active,
            by.associations_ended,
            by.attempts_refused,
            by.access_requests_open
        ],
    )
    .map(drop)
}
