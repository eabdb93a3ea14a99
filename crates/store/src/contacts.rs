//! To whom the program turns for what at an organization: one person a role.

use guildhall_domain::clock::Instant;
use guildhall_domain::id::PublicId;
use guildhall_domain::profile::is_complete;
use guildhall_domain::rights::ContactRole;

use crate::value::{Row, values};
use crate::{DbError, Tx};

/// Someone with a contact role.
#[derive(Clone, Debug)]
pub struct Contact {
    /// The role.
    pub role: ContactRole,
    /// Whose association.
    pub association: i64,
    /// What the outside knows that association by.
    pub public_id: PublicId,
    /// Key of the account.
    pub account: i64,
    /// Given and family name.
    pub name: String,
    /// The communication e-mail.
    pub email: String,
    /// Since when.
    pub since: Instant,
    /// Whether the person's profile is complete: until then the program does not turn to them.
    pub is_effective: bool,
}

/// A person of an organization whom a change of its roles is about.
#[derive(Clone, Debug)]
pub struct Party {
    /// Key of the association.
    pub association: i64,
    /// What the outside knows it by.
    pub public_id: PublicId,
    /// Key of the account.
    pub account: i64,
    /// Given and family name.
    pub name: String,
    /// The communication e-mail.
    pub email: String,
    /// The language to write in.
    pub language: String,
}

impl Party {
    /// Reads `id, public_id, account_id, given_name, family_name, communication_email, language` from column `at` on.
    pub(crate) fn read(row: &Row<'_>, at: usize) -> Result<Self, DbError> {
        let (given, family) = (row.get::<String>(at + 3)?, row.get::<String>(at + 4)?);
        Ok(Self {
            association: row.get(at)?,
            public_id: PublicId::from_stored(row.get(at + 1)?),
            account: row.get(at + 2)?,
            name: format!("{given} {family}").trim().to_owned(),
            email: row.get(at + 5)?,
            language: row.get(at + 6)?,
        })
    }
}

statements! {
    NAME = "INSERT INTO contacts (organization_id, contact_role, association_id, named_at, named_by)
            SELECT organization_id, $2, id, $3, $4
            FROM associations
            WHERE id = $1
            ON CONFLICT DO NOTHING";
    RELEASE = "DELETE FROM contacts
               WHERE association_id = $1 AND contact_role = $2";
    OF_ORGANIZATION = "SELECT c.contact_role, c.association_id, a.public_id, a.given_name, a.family_name,
                              a.communication_email, c.named_at, a.account_id
                       FROM contacts c
                       JOIN associations a ON a.id = c.association_id
                       WHERE c.organization_id = $1 AND (a.leaves_at IS NULL OR a.leaves_at > $2)
                       ORDER BY c.contact_role";
    // Global and location admins, the contacts and the deputy, each once.
    WHO_RUNS = "SELECT a.id, a.public_id, a.account_id, a.given_name, a.family_name, a.communication_email, a.language
                FROM associations a
                WHERE a.state = 'active' AND (a.leaves_at IS NULL OR a.leaves_at > $2) AND a.id IN (
                    SELECT association_id
                    FROM association_rights
                    WHERE organization_id = $1 AND access_right IN ('global_admin', 'location_admin')
                      AND (ends_at IS NULL OR ends_at > $2)
                    UNION
                    SELECT association_id FROM contacts WHERE organization_id = $1
                    UNION
                    SELECT association_id FROM deputies WHERE organization_id = $1
                )
                ORDER BY a.id
                LIMIT $3";
    ROLES_OF = "SELECT contact_role
                FROM contacts
                WHERE association_id = $1
                ORDER BY contact_role";
}

fn read(row: &Row<'_>) -> Result<Option<Contact>, DbError> {
    let Some(role) = ContactRole::parse(&row.get::<String>(0)?) else {
        return Ok(None);
    };
    let (given, family) = (row.get::<String>(3)?, row.get::<String>(4)?);
    Ok(Some(Contact {
        role,
        association: row.get(1)?,
        public_id: PublicId::from_stored(row.get(2)?),
        is_effective: is_complete(&given, &family),
        name: format!("{given} {family}").trim().to_owned(),
        email: row.get(5)?,
        since: row.get(6)?,
        account: row.get(7)?,
    }))
}

/// Gives a role to an association; `false` while anyone at the organization has it.
pub fn name(tx: &mut Tx<'_>, association: i64, role: ContactRole, by: Option<i64>) -> Result<bool, DbError> {
    let now = tx.now();
    Ok(tx.execute(&NAME, values![association, role.as_str(), now, by])? == 1)
}

/// Takes a role from an association; `false` when it did not have it.
pub fn release(tx: &mut Tx<'_>, association: i64, role: ContactRole) -> Result<bool, DbError> {
    Ok(tx.execute(&RELEASE, values![association, role.as_str()])? == 1)
}

/// Everyone with a role at an organization.
pub fn of_organization(tx: &mut Tx<'_>, organization: i64) -> Result<Vec<Contact>, DbError> {
    let now = tx.now();
    let rows = tx.list(&OF_ORGANIZATION, values![organization, now], read)?;
    Ok(rows.into_iter().flatten().collect())
}

/// Up to `limit` of those who run an organization: its admins, its contacts and the deputy.
pub fn who_run(tx: &mut Tx<'_>, organization: i64, limit: i64) -> Result<Vec<Party>, DbError> {
    let now = tx.now();
    tx.list(&WHO_RUNS, values![organization, now, limit], |row| Party::read(row, 0))
}

/// The roles that an association has.
pub fn roles_of(tx: &mut Tx<'_>, association: i64) -> Result<Vec<ContactRole>, DbError> {
    let words = tx.list(&ROLES_OF, values![association], |row| row.get::<String>(0))?;
    Ok(words.iter().filter_map(|word| ContactRole::parse(word)).collect())
}
