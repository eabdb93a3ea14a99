//! Accounts attached to organizations.

use guildhall_domain::association::{AccessState, AssociationState, EndReason, Origin, Refusal};
use guildhall_domain::clock::Instant;
use guildhall_domain::email::EmailAddress;
use guildhall_domain::id::PublicId;
use guildhall_domain::policy::Standing;
use guildhall_domain::profile::Profile;
use guildhall_domain::rights::{AccessRight, Held};

use crate::page::{Cursor, Page};
use crate::value::{Row, values};
use crate::{DbError, Statement, Tx};

/// An association with its individual profile.
#[derive(Clone, Debug)]
pub struct Association {
    /// Key inside the database.
    pub id: i64,
    /// What the outside knows it by.
    pub public_id: PublicId,
    /// At which organization.
    pub organization_id: i64,
    /// Whose.
    pub account_id: i64,
    /// Where it stands; a pending one whose time ran out has ended, swept or not.
    pub state: AssociationState,
    /// Given name.
    pub given_name: String,
    /// Family name.
    pub family_name: String,
    /// The communication e-mail as typed.
    pub communication_email: String,
    /// The communication e-mail, folded.
    pub address_key: String,
    /// Phone number, or empty.
    pub phone: String,
    /// Country code.
    pub country: String,
    /// Language tag.
    pub language: String,
    /// Job title, or empty.
    pub job_title: String,
    /// The credential ID the person claims; links nothing.
    pub credential_claim: Option<String>,
    /// When the form was sent.
    pub created_at: Instant,
    /// When it ends if it stays pending.
    pub expires_at: Instant,
    /// When the mailbox was proven.
    pub proven_at: Option<Instant>,
    /// Why the proven address was refused.
    pub refusal: Option<Refusal>,
    /// When the person asked the organization's admins instead.
    pub asked_at: Option<Instant>,
    /// When it became active.
    pub activated_at: Option<Instant>,
    /// When it ended.
    pub ended_at: Option<Instant>,
    /// Why it ended, unless it was over after having been active.
    pub end_reason: Option<EndReason>,
    /// How far the switching on of what it opens has come.
    pub access: AccessState,
    /// How often the person has changed the profile.
    pub profile_revision: i64,
    /// When it ends by itself, if it does, or did.
    pub leaves_at: Option<Instant>,
    /// When what was stored of the person in it was blanked.
    pub erased_at: Option<Instant>,
}

impl Association {
    /// Whether it waits for an admin to confirm the address, because no mail could prove it.
    pub fn awaits_confirmation(&self) -> bool {
        let is_judged = self.refusal.is_some() || self.proven_at.is_some();
        self.state == AssociationState::Pending && self.asked_at.is_some() && !is_judged
    }
}

/// A new association.
pub struct NewAssociation<'a> {
    /// What the outside will know it by.
    pub public_id: &'a PublicId,
    /// At which organization.
    pub organization: i64,
    /// Whose.
    pub account: i64,
    /// Pending on the invitation path, active when the operator makes it.
    pub state: AssociationState,
    /// How it comes to be.
    pub origin: Origin,
    /// The invitation link it began with.
    pub link: Option<i64>,
    /// The invitation that it has claimed already.
    pub invitation: Option<i64>,
    /// What the person says of themselves.
    pub profile: &'a Profile,
    /// When it ends if it stays pending.
    pub expires_at: Instant,
    /// Whether the organization's admins are asked from the beginning, because no mail can be sent.
    pub asks_admins: bool,
}

/// How an account stands to an organization, as read in this transaction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stand {
    /// The standing itself.
    pub standing: Standing,
    /// The organization's rights revision at the moment of reading.
    pub revision: i64,
}

/// What every statement selects that [`read`] reads, up to its conditions on `a`.
macro_rules! columns {
    ($now:literal) => {
        concat!(
            "SELECT a.id, a.public_id, a.organization_id, a.account_id,
                    CASE WHEN a.state = 'pending' AND a.expires_at <= ", $now, " THEN 'ended'
                         WHEN a.state = 'active' AND a.leaves_at <= ", $now, " THEN 'ended' ELSE a.state END,
                    a.given_name, a.family_name, a.communication_email, a.address_key, a.phone, a.country, a.language,
                    a.job_title, a.credential_claim, a.created_at, a.expires_at, a.proven_at, a.refusal, a.asked_at,
                    a.activated_at,
                    CASE WHEN a.state = 'pending' AND a.expires_at <= ", $now, " THEN a.expires_at
                         WHEN a.state = 'active' AND a.leaves_at <= ", $now, " THEN a.leaves_at ELSE a.ended_at END,
                    CASE WHEN a.state = 'pending' AND a.expires_at <= ", $now, " THEN 'expired'
                         WHEN a.state = 'active' AND a.leaves_at <= ", $now, " THEN 'date_reached' ELSE a.end_reason END,
                    a.access, a.profile_revision, a.leaves_at, a.erased_at
             FROM associations a
             WHERE "
        )
    };
}

pub(crate) use columns;

/// Whether the address of `a` is its person's, by its mailbox, an admin's word or the operator's. What is typed alone says nothing.
macro_rules! is_theirs {
    () => {
        "(a.proven_at IS NOT NULL OR a.confirmed_by IS NOT NULL OR a.origin = 'operator')"
    };
}

pub(crate) use is_theirs;

statements! {
    ID_OF = "SELECT id
             FROM associations
             WHERE public_id = $1 AND organization_id = $2";
    INSERT = "INSERT INTO associations
                  (public_id, organization_id, account_id, state, origin, link_id, given_name, family_name,
                   communication_email, address_key, phone, country, language, job_title, credential_claim, search_text,
                   created_at, expires_at, activated_at, access, asked_at, invitation_id)
              VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)
              RETURNING id";
    FIND = concat!(columns!("$2"), "a.public_id = $1");
    GET = concat!(columns!("$2"), "a.id = $1");
    WAS_REMOVED = "SELECT 1
                   FROM associations
                   WHERE organization_id = $1 AND account_id = $2 AND state = 'ended' AND end_reason = 'removed'
                     AND ended_at >= $3
                   LIMIT 1";
    IS_ASSOCIATED = "SELECT 1
                     FROM associations
                     WHERE account_id = $1 AND state = 'active' AND (leaves_at IS NULL OR leaves_at > $2)
                     LIMIT 1";
    // A sign before the organization keeps SQLite from reading all its rows instead of the account's, here and below.
    LIVE = concat!(columns!("$3"), "+ a.organization_id = $1 AND a.account_id = $2
                                    AND ((a.state = 'active' AND (a.leaves_at IS NULL OR a.leaves_at > $3))
                                         OR (a.state = 'pending' AND a.expires_at > $3))");
    LATEST = concat!(columns!("$3"), "+ a.organization_id = $1 AND a.account_id = $2 ORDER BY a.id DESC LIMIT 1");
    OF_ACCOUNT = concat!(columns!("$2"), "a.account_id = $1
                                          AND ((a.state = 'active' AND (a.leaves_at IS NULL OR a.leaves_at > $2))
                                               OR (a.state = 'pending' AND a.expires_at > $2))
                                          ORDER BY a.id LIMIT 200");
    FORMER_OF_ACCOUNT = concat!(columns!("$2"), "a.account_id = $1 AND a.activated_at IS NOT NULL
                                                 AND (a.state = 'ended' OR (a.state = 'active' AND a.leaves_at <= $2))
                                                 AND NOT EXISTS (
                                                     SELECT 1
                                                     FROM associations b
                                                     WHERE b.account_id = a.account_id AND b.organization_id = a.organization_id
                                                       AND b.activated_at IS NOT NULL AND b.id > a.id
                                                 )
                                                 ORDER BY a.id DESC LIMIT $3");
    PLACES_OF = concat!(
        "SELECT a.organization_id
         FROM associations a
         WHERE a.account_id = $1 AND a.state IN ('active', 'pending')
         UNION
         SELECT i.organization_id
         FROM associations a
         JOIN invitations i ON i.organization_id = a.organization_id AND i.address_key = a.address_key
             AND i.state = 'approved'
         WHERE a.account_id = $1 AND ", is_theirs!(), "
         ORDER BY organization_id");
    FIND_BY_ADDRESS = "SELECT id
                       FROM associations
                       WHERE organization_id = $1 AND address_key = $2 AND state = 'active'
                         AND (leaves_at IS NULL OR leaves_at > $3)";
    // A right ends with the association at the latest.
    STAND = "SELECT o.rights_revision, a.state, r.access_right,
                    CASE WHEN a.leaves_at < coalesce(r.ends_at, a.leaves_at + 1) THEN a.leaves_at ELSE r.ends_at END
             FROM organizations o
             LEFT JOIN associations a ON + a.organization_id = o.id AND a.account_id = $2 AND o.closed_at IS NULL
                 AND ((a.state = 'active' AND (a.leaves_at IS NULL OR a.leaves_at > $3))
                      OR (a.state = 'pending' AND a.expires_at > $3))
             LEFT JOIN association_rights r ON r.association_id = a.id AND (r.ends_at IS NULL OR r.ends_at > $3)
             WHERE o.id = $1
             UNION ALL
             SELECT o.rights_revision, a.state, 'global_admin', a.leaves_at
             FROM takeovers t
             JOIN organizations o ON o.id = t.organization_id AND o.closed_at IS NULL
             JOIN associations a ON a.id = t.association_id AND a.state = 'active'
                 AND (a.leaves_at IS NULL OR a.leaves_at > $3)
             WHERE t.organization_id = $1 AND t.state = 'waiting' AND t.account_id = $2 AND t.due_at <= $3";
    END_PENDING = "UPDATE associations
                   SET state = 'ended', ended_at = $4,
                       end_reason = CASE WHEN expires_at <= $4 THEN 'expired' ELSE $3 END
                   WHERE organization_id = $1 AND account_id = $2 AND state = 'pending'
                   RETURNING id, refusal";
    DECLINE = "UPDATE associations
               SET state = 'ended', ended_at = $2, end_reason = 'declined'
               WHERE id = $1 AND state = 'pending'";
    ACTIVATE = "UPDATE associations
                SET state = 'active', activated_at = $3, proven_at = coalesce(proven_at, $3), invitation_id = $2,
                    refusal = NULL, access = 'active'
                WHERE id = $1 AND state = 'pending' AND expires_at > $3
                  AND EXISTS (SELECT 1 FROM accounts c WHERE c.id = account_id AND c.closed_at IS NULL)";
    // Nothing changes: whoever decides at the same moment waits here, and then finds nothing to decide.
    HOLD_UNPROVEN = "UPDATE associations
                     SET asked_at = asked_at
                     WHERE id = $1 AND state = 'pending' AND expires_at > $2
                       AND asked_at IS NOT NULL AND refusal IS NULL AND proven_at IS NULL";
    CONFIRM = "UPDATE associations
               SET state = 'active', activated_at = $3, confirmed_by = $4, invitation_id = $2, access = 'active'
               WHERE id = $1 AND state = 'pending' AND expires_at > $3
                 AND asked_at IS NOT NULL AND refusal IS NULL AND proven_at IS NULL
                 AND EXISTS (SELECT 1 FROM accounts c WHERE c.id = account_id AND c.closed_at IS NULL)";
    ASK_UNPROVEN = "UPDATE associations
                    SET asked_at = $2
                    WHERE id = $1 AND state = 'pending' AND expires_at > $2 AND refusal IS NULL AND asked_at IS NULL";
    ASK_NO_MORE = "UPDATE associations
                   SET asked_at = NULL
                   WHERE id = $1 AND state = 'pending' AND expires_at > $2
                     AND asked_at IS NOT NULL AND refusal IS NULL AND proven_at IS NULL";
    REFUSE = "UPDATE associations
              SET refusal = $2, proven_at = $3
              WHERE id = $1 AND state = 'pending' AND expires_at > $3";
    ASK = "UPDATE associations
           SET asked_at = $2, expires_at = $3
           WHERE id = $1 AND state = 'pending' AND expires_at > $2 AND refusal IS NOT NULL AND asked_at IS NULL";
    // The signs keep SQLite from reading the organization's rows instead of the account's.
    COUNT_EARLIER = "SELECT count(*)
                     FROM associations
                     WHERE + organization_id = $1 AND account_id = $2 AND + id < $3";
    EDIT = "UPDATE associations
            SET given_name = $2, family_name = $3, communication_email = $4, phone = $5, country = $6, language = $7,
                job_title = $8, credential_claim = $9, search_text = $10, profile_revision = profile_revision + 1
            WHERE id = $1 AND state = 'active' AND profile_revision = $11";
    MOVE_ADDRESS = "UPDATE associations
                    SET communication_email = $2, address_key = $3, search_text = $4, invitation_id = $5, proven_at = $6,
                        profile_revision = profile_revision + 1
                    WHERE id = $1 AND state = 'active' AND profile_revision = $7";
    PAGE_ASKED_AFTER = concat!(columns!("$2"), "a.organization_id = $1 AND a.state = 'pending' AND a.asked_at IS NOT NULL
                                           AND + a.expires_at > $2 AND a.id < $3 ORDER BY a.id DESC LIMIT $4");
    PAGE_ASKED_BEFORE = concat!(columns!("$2"), "a.organization_id = $1 AND a.state = 'pending' AND a.asked_at IS NOT NULL
                                            AND + a.expires_at > $2 AND a.id > $3 ORDER BY a.id LIMIT $4");
    COUNT_ASKED = "SELECT count(*)
                   FROM associations
                   WHERE organization_id = $1 AND state = 'pending' AND + expires_at > $2 AND asked_at IS NOT NULL";
    END_OVERDUE = "UPDATE associations
                   SET state = 'ended', ended_at = $1, end_reason = 'expired'
                   WHERE state = 'pending' AND expires_at <= $1 AND id IN (
                       SELECT id FROM associations
                       WHERE state = 'pending' AND expires_at <= $1
                       ORDER BY expires_at
                       LIMIT $2
                   )
                   RETURNING organization_id, refusal";
    PAGE_REFUSED_AFTER = concat!(columns!("$2"), "a.organization_id = $1 AND a.state = 'pending' AND a.refusal IS NOT NULL
                                             AND + a.expires_at > $2 AND a.id < $3 ORDER BY a.id DESC LIMIT $4");
    PAGE_REFUSED_BEFORE = concat!(columns!("$2"), "a.organization_id = $1 AND a.state = 'pending' AND a.refusal IS NOT NULL
                                              AND + a.expires_at > $2 AND a.id > $3 ORDER BY a.id LIMIT $4");
}

pub(crate) fn read(row: &Row<'_>) -> Result<Association, DbError> {
    let word = |i: usize| row.get::<String>(i);
    let unreadable = |i: usize| word(i).map_or_else(|e| e, DbError::unreadable);
    Ok(Association {
        id: row.get(0)?,
        public_id: PublicId::from_stored(row.get(1)?),
        organization_id: row.get(2)?,
        account_id: row.get(3)?,
        state: AssociationState::from_word(&word(4)?).ok_or_else(|| unreadable(4))?,
        given_name: row.get(5)?,
        family_name: row.get(6)?,
        communication_email: row.get(7)?,
        address_key: row.get(8)?,
        phone: row.get(9)?,
        country: row.get(10)?,
        language: row.get(11)?,
        job_title: row.get(12)?,
        credential_claim: row.get(13)?,
        created_at: row.get(14)?,
        expires_at: row.get(15)?,
        proven_at: row.get(16)?,
        refusal: row.get::<Option<String>>(17)?.and_then(|w| Refusal::from_word(&w)),
        asked_at: row.get(18)?,
        activated_at: row.get(19)?,
        ended_at: row.get(20)?,
        end_reason: row.get::<Option<String>>(21)?.and_then(|w| EndReason::from_word(&w)),
        access: AccessState::from_word(&word(22)?).ok_or_else(|| unreadable(22))?,
        profile_revision: row.get(23)?,
        leaves_at: row.get(24)?,
        erased_at: row.get(25)?,
    })
}

/// Makes an association; refused by a constraint while the account has a live one there.
pub fn insert(tx: &mut Tx<'_>, new: &NewAssociation<'_>) -> Result<i64, DbError> {
    let now = tx.now();
    let profile = new.profile;
    let email = &profile.communication_email;
    let search = search_text(&profile.given_name, &profile.family_name, email.key().as_str());
    let is_active = new.state == AssociationState::Active;
    let access = if is_active {
        AccessState::Active
    } else {
        AccessState::None
    };
    tx.get(
        &INSERT,
        values![
            new.public_id.as_str(),
            new.organization,
            new.account,
            new.state.as_str(),
            new.origin.as_str(),
            new.link,
            &profile.given_name,
            &profile.family_name,
            email.as_str(),
            email.key().as_str(),
            &profile.phone,
            profile.country.code(),
            profile.language.as_str(),
            &profile.job_title,
            profile.credential_claim.as_deref(),
            &search,
            now,
            new.expires_at,
            is_active.then_some(now),
            access.as_str(),
            new.asks_admins.then_some(now),
            new.invitation
        ],
        |row| row.get(0),
    )
}

/// What a search in the list of people looks at, and what it is sorted by: the name as it is shown, then the address.
pub(crate) fn search_text(given_name: &str, family_name: &str, address_key: &str) -> String {
    format!("{given_name} {family_name} {address_key}").to_lowercase()
}

/// The association with this public id.
pub fn find(tx: &mut Tx<'_>, public_id: &PublicId) -> Result<Option<Association>, DbError> {
    let now = tx.now();
    tx.find(&FIND, values![public_id.as_str(), now], read)
}

/// The association with this key.
pub fn get(tx: &mut Tx<'_>, id: i64) -> Result<Option<Association>, DbError> {
    let now = tx.now();
    tx.find(&GET, values![id, now], read)
}

/// An account's association with an organization that is pending or active.
pub fn live(tx: &mut Tx<'_>, organization: i64, account: i64) -> Result<Option<Association>, DbError> {
    let now = tx.now();
    tx.find(&LIVE, values![organization, account, now], read)
}

/// An account's newest association with an organization, whatever its state.
pub fn latest(tx: &mut Tx<'_>, organization: i64, account: i64) -> Result<Option<Association>, DbError> {
    let now = tx.now();
    tx.find(&LATEST, values![organization, account, now], read)
}

/// An account's pending and active associations, oldest first; at most 200.
pub fn of_account(tx: &mut Tx<'_>, account: i64) -> Result<Vec<Association>, DbError> {
    let now = tx.now();
    tx.list(&OF_ACCOUNT, values![account, now], read)
}

/// An account's last association with each organization that it no longer belongs to, the newest first, up to `limit`.
pub fn former_of_account(tx: &mut Tx<'_>, account: i64, limit: i64) -> Result<Vec<Association>, DbError> {
    let now = tx.now();
    tx.list(&FORMER_OF_ACCOUNT, values![account, now, limit], read)
}

/// The organizations where an account has something pending or active, or where an address of its person is approved, in the order
/// of their keys.
pub fn places_of(tx: &mut Tx<'_>, account: i64) -> Result<Vec<i64>, DbError> {
    tx.list(&PLACES_OF, values![account], |row| row.get(0))
}

/// The active association that an address belongs to at an organization.
pub fn find_by_address(tx: &mut Tx<'_>, organization: i64, address: &EmailAddress) -> Result<Option<i64>, DbError> {
    let now = tx.now();
    tx.find(
        &FIND_BY_ADDRESS,
        values![organization, address.key().as_str(), now],
        |row| row.get(0),
    )
}

/// How an account stands to an organization.
pub fn stand(tx: &mut Tx<'_>, organization: i64, account: i64) -> Result<Stand, DbError> {
    let now = tx.now();
    let rows = tx.list(&STAND, values![organization, account, now], |row| {
        Ok((
            row.get::<i64>(0)?,
            row.get::<Option<String>>(1)?,
            row.get::<Option<String>>(2)?,
            row.get::<Option<Instant>>(3)?,
        ))
    })?;
    let revision = rows.first().map_or(0, |(revision, ..)| *revision);
    let held = |word: &Option<String>, until: &Option<Instant>| {
        let right = AccessRight::parse(word.as_deref()?)?;
        Some(Held { right, until: *until })
    };
    let standing = match rows.first().and_then(|(_, state, ..)| state.as_deref()) {
        None => Standing::Stranger,
        Some("active") => Standing::Member(
            rows.iter()
                .filter_map(|(_, _, right, until)| held(right, until))
                .collect(),
        ),
        Some(_) => Standing::Pending,
    };
    Ok(Stand { standing, revision })
}

/// Ends what an account has pending at an organization; for each that ended, whether it had been refused.
pub fn end_pending(tx: &mut Tx<'_>, organization: i64, account: i64, reason: EndReason) -> Result<Vec<bool>, DbError> {
    let now = tx.now();
    tx.list(
        &END_PENDING,
        values![organization, account, reason.as_str(), now],
        |row| Ok(row.get::<Option<String>>(1)?.is_some()),
    )
}

/// Ends a pending association because the organization said no; `false` when it is no longer pending.
pub fn decline(tx: &mut Tx<'_>, id: i64) -> Result<bool, DbError> {
    let now = tx.now();
    Ok(tx.execute(&DECLINE, values![id, now])? == 1)
}

/// Makes a pending association active under the invitation it claimed; `false` when it is no longer pending.
pub fn activate(tx: &mut Tx<'_>, id: i64, invitation: i64) -> Result<bool, DbError> {
    let now = tx.now();
    Ok(tx.execute(&ACTIVATE, values![id, invitation, now])? == 1)
}

/// Keeps others from deciding about an association whose address waits for an admin's confirmation; `false` when it no
/// longer waits for one.
pub fn hold_unproven(tx: &mut Tx<'_>, id: i64) -> Result<bool, DbError> {
    let now = tx.now();
    Ok(tx.execute(&HOLD_UNPROVEN, values![id, now])? == 1)
}

/// Makes an association whose mailbox could not be proven active, by an admin's word; `false` when it no longer waits for it.
pub fn confirm(tx: &mut Tx<'_>, id: i64, invitation: i64, admin: i64) -> Result<bool, DbError> {
    let now = tx.now();
    Ok(tx.execute(&CONFIRM, values![id, invitation, now, admin])? == 1)
}

/// Asks the admins to confirm an address because its code cannot be mailed; `false` when it waits for no code.
pub fn ask_unproven(tx: &mut Tx<'_>, id: i64) -> Result<bool, DbError> {
    let now = tx.now();
    Ok(tx.execute(&ASK_UNPROVEN, values![id, now])? == 1)
}

/// Takes the question to the admins back, because a code can be mailed again; `false` when they are not asked.
pub fn ask_no_more(tx: &mut Tx<'_>, id: i64) -> Result<bool, DbError> {
    let now = tx.now();
    Ok(tx.execute(&ASK_NO_MORE, values![id, now])? == 1)
}

/// Notes that the mailbox is proven, but the address was refused; `false` when the association is no longer pending.
pub fn refuse(tx: &mut Tx<'_>, id: i64, refusal: Refusal) -> Result<bool, DbError> {
    let now = tx.now();
    Ok(tx.execute(&REFUSE, values![id, refusal.as_str(), now])? == 1)
}

/// Notes that a refused person asks the admins, who have until `expires_at`; `false` when there is nothing to ask, or it was asked.
pub fn ask(tx: &mut Tx<'_>, id: i64, expires_at: Instant) -> Result<bool, DbError> {
    let now = tx.now();
    Ok(tx.execute(&ASK, values![id, now, expires_at])? == 1)
}

/// How many associations an account had with an organization before this one.
pub fn count_earlier(tx: &mut Tx<'_>, association: &Association) -> Result<i64, DbError> {
    let (organization, account) = (association.organization_id, association.account_id);
    tx.get(&COUNT_EARLIER, values![organization, account, association.id], |row| {
        row.get(0)
    })
}

/// Writes what a person says of themselves anew. The address may only be written otherwise, not be another; `false` when the association is not active, or its
/// profile was changed since `association` was read.
pub fn edit(
    tx: &mut Tx<'_>,
    association: &Association,
    profile: &Profile,
    communication_email: &str,
) -> Result<bool, DbError> {
    let search = search_text(&profile.given_name, &profile.family_name, &association.address_key);
    let changed = tx.execute(
        &EDIT,
        values![
            association.id,
            &profile.given_name,
            &profile.family_name,
            communication_email,
            &profile.phone,
            profile.country.code(),
            profile.language.as_str(),
            &profile.job_title,
            profile.credential_claim.as_deref(),
            &search,
            association.profile_revision
        ],
    )?;
    Ok(changed == 1)
}

/// Puts a proven address in force under the invitation it has just claimed; `false` as for [`edit`]. Refused by a constraint
/// while it is someone else's.
pub fn move_address(
    tx: &mut Tx<'_>,
    association: &Association,
    address: &str,
    address_key: &str,
    invitation: i64,
) -> Result<bool, DbError> {
    let now = tx.now();
    let search = search_text(&association.given_name, &association.family_name, address_key);
    let changed = tx.execute(
        &MOVE_ADDRESS,
        values![
            association.id,
            address,
            address_key,
            &search,
            invitation,
            now,
            association.profile_revision
        ],
    )?;
    Ok(changed == 1)
}

/// Whether an account is associated with any organization.
pub fn is_associated(tx: &mut Tx<'_>, account: i64) -> Result<bool, DbError> {
    let now = tx.now();
    let found = tx.find(&IS_ASSOCIATED, values![account, now], |row| row.get::<i64>(0))?;
    Ok(found.is_some())
}

/// Whether an account was removed from an organization at this instant or later.
pub fn was_removed(tx: &mut Tx<'_>, organization: i64, account: i64, since: Instant) -> Result<bool, DbError> {
    let found = tx.find(&WAS_REMOVED, values![organization, account, since], |row| {
        row.get::<i64>(0)
    })?;
    Ok(found.is_some())
}

/// The rights that go with an association.
pub fn rights(tx: &mut Tx<'_>, id: i64) -> Result<Vec<AccessRight>, DbError> {
    let granted = crate::rights::of_association(tx, id)?;
    Ok(granted.into_iter().map(|granted| granted.held.right).collect())
}

/// A page of the people who wait for the admins, newest first: their proven address was refused, or no mail could prove it. Nothing
/// when the cursor names none of the organization's associations.
pub fn requests(
    tx: &mut Tx<'_>,
    organization: i64,
    cursor: &Cursor,
    limit: usize,
) -> Result<Option<Page<Association>>, DbError> {
    page(tx, (&PAGE_ASKED_AFTER, &PAGE_ASKED_BEFORE), organization, cursor, limit)
}

/// How many people wait for the admins' answer.
pub fn count_asked(tx: &mut Tx<'_>, organization: i64) -> Result<i64, DbError> {
    let now = tx.now();
    tx.get(&COUNT_ASKED, values![organization, now], |row| row.get(0))
}

/// Ends up to `limit` pending associations whose time ran out; for each, at which organization, and whether it had been
/// refused.
pub fn end_overdue(tx: &mut Tx<'_>, limit: i64) -> Result<Vec<(i64, bool)>, DbError> {
    let now = tx.now();
    tx.list(&END_OVERDUE, values![now, limit], |row| {
        Ok((row.get(0)?, row.get::<Option<String>>(1)?.is_some()))
    })
}

/// A page of the attempts at an organization whose proven address was refused, newest first; nothing when the cursor names
/// none of its associations.
pub fn refused(
    tx: &mut Tx<'_>,
    organization: i64,
    cursor: &Cursor,
    limit: usize,
) -> Result<Option<Page<Association>>, DbError> {
    page(
        tx,
        (&PAGE_REFUSED_AFTER, &PAGE_REFUSED_BEFORE),
        organization,
        cursor,
        limit,
    )
}

/// A page of some of an organization's associations, newest first.
fn page(
    tx: &mut Tx<'_>,
    (after, before): (&'static Statement, &'static Statement),
    organization: i64,
    cursor: &Cursor,
    limit: usize,
) -> Result<Option<Page<Association>>, DbError> {
    let from: i64 = match cursor {
        Cursor::Start => i64::MAX,
        Cursor::After(id) | Cursor::Before(id) => {
            match tx.find(&ID_OF, values![id, organization], |row| row.get(0))? {
                Some(id) => id,
                None => return Ok(None),
            }
        }
    };
    let now = tx.now();
    let rows = i64::try_from(limit).unwrap_or(i64::MAX - 1) + 1;
    let statement = match cursor {
        Cursor::Before(_) => before,
        Cursor::Start | Cursor::After(_) => after,
    };
    let rows = tx.list(statement, values![organization, now, from, rows], read)?;
    Ok(Some(Page::from_rows(cursor, limit, rows)))
}
