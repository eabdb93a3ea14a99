//! Offers of the primary program contact's role. One that ran out, or whose parties no longer belong to the organization, is not
//! open, whether or not anyone has closed it.

use guildhall_domain::clock::Instant;
use guildhall_domain::handing_over::OfferState;
use guildhall_domain::id::PublicId;

use crate::contacts::Party;
use crate::value::{Row, values};
use crate::{DbError, Tx};

/// An offer that is open.
#[derive(Clone, Debug)]
pub struct RoleOffer {
    /// Key inside the database.
    pub id: i64,
    /// What the outside knows it by.
    pub public_id: PublicId,
    /// Whether the primary program contact stays a global admin.
    pub keeps_admin: bool,
    /// Since when.
    pub created_at: Instant,
    /// Until when it can be accepted.
    pub expires_at: Instant,
    /// Who offers the role.
    pub from: Party,
    /// To whom.
    pub to: Party,
}

/// An offer that is about to be made.
pub struct NewOffer<'a> {
    /// What the outside will know it by.
    pub public_id: &'a PublicId,
    /// Where.
    pub organization: i64,
    /// The association of the primary program contact.
    pub from: i64,
    /// The association of the person.
    pub to: i64,
    /// Whether the primary program contact stays a global admin.
    pub keeps_admin: bool,
    /// Until when it can be accepted.
    pub expires_at: Instant,
}

statements! {
    INSERT = "INSERT INTO role_offers
                  (public_id, organization_id, from_association_id, to_association_id, keeps_admin, state, created_at, expires_at)
              VALUES ($1, $2, $3, $4, $5, 'open', $6, $7)
              ON CONFLICT DO NOTHING";
    OPEN = "SELECT o.id, o.public_id, o.keeps_admin, o.created_at, o.expires_at,
                   f.id, f.public_id, f.account_id, f.given_name, f.family_name, f.communication_email, f.language,
                   t.id, t.public_id, t.account_id, t.given_name, t.family_name, t.communication_email, t.language
            FROM role_offers o
            JOIN associations f ON f.id = o.from_association_id AND f.state = 'active'
                AND (f.leaves_at IS NULL OR f.leaves_at > $2)
            JOIN associations t ON t.id = o.to_association_id AND t.state = 'active'
                AND (t.leaves_at IS NULL OR t.leaves_at > $2)
            WHERE o.organization_id = $1 AND o.state = 'open' AND o.expires_at > $2";
    CONCERNS = "SELECT 1
                FROM role_offers o
                JOIN associations a ON a.id IN (o.from_association_id, o.to_association_id)
                WHERE o.public_id = $1 AND o.organization_id = $2 AND a.account_id = $3
                LIMIT 1";
    CLOSE = "UPDATE role_offers
             SET state = $2, closed_at = $3
             WHERE id = $1 AND state = 'open' AND expires_at > $3";
    END_ALL = "UPDATE role_offers
               SET state = 'ended', closed_at = $2
               WHERE organization_id = $1 AND state = 'open'";
    EXPIRE = "UPDATE role_offers
              SET state = 'expired', closed_at = expires_at
              WHERE organization_id = $1 AND state = 'open' AND expires_at <= $2
              RETURNING to_association_id";
    OVERDUE = "SELECT organization_id
               FROM role_offers
               WHERE state = 'open' AND expires_at <= $1
               ORDER BY expires_at
               LIMIT $2";
}

fn read(row: &Row<'_>) -> Result<RoleOffer, DbError> {
    Ok(RoleOffer {
        id: row.get(0)?,
        public_id: PublicId::from_stored(row.get(1)?),
        keeps_admin: row.get(2)?,
        created_at: row.get(3)?,
        expires_at: row.get(4)?,
        from: Party::read(row, 5)?,
        to: Party::read(row, 12)?,
    })
}

/// Makes an offer; `false` while another one has not been closed.
pub fn insert(tx: &mut Tx<'_>, new: &NewOffer<'_>) -> Result<bool, DbError> {
    let now = tx.now();
    let values = values![
        new.public_id.as_str(),
        new.organization,
        new.from,
        new.to,
        i64::from(new.keeps_admin),
        now,
        new.expires_at
    ];
    Ok(tx.execute(&INSERT, values)? == 1)
}

/// The open offer at an organization.
pub fn open(tx: &mut Tx<'_>, organization: i64) -> Result<Option<RoleOffer>, DbError> {
    let now = tx.now();
    tx.find(&OPEN, values![organization, now], read)
}

/// Whether this account made or got the offer, be it open or not.
pub fn concerns(tx: &mut Tx<'_>, organization: i64, id: &PublicId, account: i64) -> Result<bool, DbError> {
    let found = tx.find(&CONCERNS, values![id.as_str(), organization, account], |row| {
        row.get::<i64>(0)
    })?;
    Ok(found.is_some())
}

/// Closes an offer; `false` when it is no longer open.
pub fn close(tx: &mut Tx<'_>, id: i64, state: OfferState) -> Result<bool, DbError> {
    let now = tx.now();
    Ok(tx.execute(&CLOSE, values![id, state.as_str(), now])? == 1)
}

/// Closes what is open at an organization because the role goes another way.
pub fn end_all(tx: &mut Tx<'_>, organization: i64) -> Result<(), DbError> {
    let now = tx.now();
    tx.execute(&END_ALL, values![organization, now]).map(drop)
}

/// Closes the offer that ran out at an organization; to whose association it was made, if there was one.
pub fn expire(tx: &mut Tx<'_>, organization: i64) -> Result<Option<i64>, DbError> {
    let now = tx.now();
    tx.find(&EXPIRE, values![organization, now], |row| row.get(0))
}

/// Up to `limit` organizations whose offer ran out and was not closed yet.
pub fn overdue(tx: &mut Tx<'_>, limit: i64) -> Result<Vec<i64>, DbError> {
    let now = tx.now();
    tx.list(&OVERDUE, values![now, limit], |row| row.get(0))
}
