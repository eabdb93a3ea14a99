//! Many people at once: a verdict on each, and the changes in statements that take all of them.

use guildhall_domain::association::{AssociationState, EndReason};
use guildhall_domain::clock::Instant;
use guildhall_domain::ending;
use guildhall_domain::id::PublicId;
use guildhall_domain::people_change::{PeopleAction, PeopleOutcome};
use guildhall_domain::rights::{AccessRight, Held};

use super::{Filter, search};
use crate::bulk::listed;
use crate::value::{Row, values};
use crate::{DbError, Tx, bulk};

/// The most people that one change takes.
pub const MOST: usize = 100_000;

/// Which people a change is about.
pub enum Selection<'a> {
    /// These.
    Ids(&'a [PublicId]),
    /// All that match and were there at an instant: who came later was not seen.
    Matching {
        /// What they have to be.
        filter: &'a Filter,
        /// That instant.
        seen_at: Instant,
    },
}

/// What is to be done, as far as verdicts depend on it.
#[derive(Clone, Debug)]
pub struct Terms {
    /// What.
    pub action: PeopleAction,
    /// The right that is granted or taken.
    pub right: Option<AccessRight>,
    /// When it, or the association, is to end, if it is.
    pub until: Option<Instant>,
    /// How far the actor reaches with each right: whoever holds more stays as they are.
    pub reach: Vec<Reach>,
}

/// What an actor could do with a right.
#[derive(Clone, Copy, Debug)]
pub struct Reach {
    /// Which right.
    pub right: AccessRight,
    /// Whether they could take it: else its holder is not removed, and does not go earlier.
    pub takes: bool,
    /// Until when they could give it, at the latest: nobody holds it for longer by staying longer.
    pub gives_until: Instant,
}

impl Reach {
    /// Of what an actor gives without an end.
    pub const FOR_EVER: Instant = Instant(i64::MAX);
    /// Of what an actor does not give.
    pub const NEVER: Instant = Instant(0);
}

/// The verdict on one person.
#[derive(Clone, Debug)]
pub struct Judged {
    /// Key of the association.
    pub id: i64,
    /// What the outside knows it by.
    pub public_id: PublicId,
    /// Given and family name.
    pub name: String,
    /// The communication e-mail.
    pub email: String,
    /// What becomes, or became, of them.
    pub outcome: PeopleOutcome,
    /// Whether they are an active global admin without an end, of the right or of the association.
    pub is_lasting_admin: bool,
}

/// A change that was carried out.
#[derive(Clone, Debug)]
pub struct PeopleChange {
    /// Key inside the database.
    pub id: i64,
    /// What the outside knows it by.
    pub public_id: PublicId,
    /// What was done.
    pub action: PeopleAction,
    /// The right that was granted or taken.
    pub right: Option<AccessRight>,
    /// The end that it got.
    pub until: Option<Instant>,
    /// How many ids named nobody of the organization.
    pub unknown: i64,
    /// When.
    pub created_at: Instant,
}

/// What ended with associations.
#[derive(Clone, Debug, Default)]
pub struct Ended {
    /// How many associations.
    pub associations: i64,
    /// How many accepted invitations.
    pub invitations: i64,
    /// How many approvals that waited for the same addresses.
    pub revoked: i64,
    /// How many requests for rights and contact roles.
    pub access_requests: i64,
    /// Whose associations had a takeover under way.
    pub takeovers: Vec<i64>,
}

/// Whether `a` holds a right that the actor does not reach, by what `$6` says of each right as `b`.
macro_rules! holds_beyond {
    ($($is_beyond:tt)*) => {
        concat!(
            "EXISTS (
                 SELECT 1
                 FROM association_rights h
                 JOIN json_each($6) AS b ON b.key = h.access_right
                 WHERE h.association_id = a.id AND (h.ends_at IS NULL OR h.ends_at > $2) AND ",
            $($is_beyond)*,
            ")"
        )
    };
}

/// That could not be taken.
macro_rules! not_theirs_to_take {
    () => {
        holds_beyond!("CAST(b.value ->> 0 AS BIGINT) = 0")
    };
}

/// That could not be given until it ends, or the association does.
macro_rules! not_theirs_to_give {
    () => {
        holds_beyond!(
            "CAST(b.value ->> 1 AS BIGINT) < CASE
                 WHEN $5 > 0 AND $5 < coalesce(h.ends_at, $5 + 1) THEN $5
                 ELSE coalesce(h.ends_at, 9223372036854775807) END"
        )
    };
}

/// A row `a` with its verdict: `$1` organization, `$2` now, `$3` action, `$4` right, `$5` the end, `$6` how far
/// the actor reaches.
macro_rules! judge {
    ($from:literal, $limit:literal, $($where:tt)*) => {
        concat!(
            "SELECT a.id, a.public_id, a.given_name, a.family_name, a.communication_email,
                    CASE
                        WHEN a.state <> 'active' OR a.leaves_at <= $2 THEN 'not_active'
                        WHEN $3 = 'remove' THEN CASE WHEN ",
            not_theirs_to_take!(),
            " THEN 'above' ELSE 'removed' END
                        WHEN $3 IN ('set_end', 'clear_end') THEN CASE
                            WHEN coalesce(a.leaves_at, 0) = $5 AND ($3 = 'clear_end' OR $5 > 0) THEN 'unchanged'
                            WHEN a.leaves_at < $5 OR $3 = 'clear_end' THEN CASE WHEN ",
            not_theirs_to_give!(),
            " THEN 'above' WHEN $3 = 'clear_end' THEN 'end_cleared' ELSE 'end_set' END
                            WHEN ",
            not_theirs_to_take!(),
            " THEN 'above'
                            WHEN EXISTS (
                                SELECT 1 FROM contacts c
                                WHERE c.association_id = a.id AND c.contact_role = 'primary_program_contact'
                            ) THEN 'primary_contact'
                            ELSE 'end_set' END
                        WHEN r.association_id IS NULL AND $3 = 'take' THEN 'not_held'
                        WHEN r.association_id IS NOT NULL AND $3 = 'grant' AND coalesce(r.ends_at, 0) = $5 THEN 'unchanged'
                        WHEN $4 = 'global_admin' AND ($3 = 'take' OR $5 > 0) AND EXISTS (
                            SELECT 1 FROM contacts c
                            WHERE c.association_id = a.id AND c.contact_role = 'primary_program_contact'
                        ) THEN 'primary_contact'
                        WHEN r.association_id IS NULL THEN 'granted'
                        WHEN $3 = 'take' THEN 'taken'
                        ELSE 'end_changed' END,
                    CASE WHEN a.state = 'active' AND a.leaves_at IS NULL AND EXISTS (
                        SELECT 1 FROM association_rights g
                        WHERE g.association_id = a.id AND g.access_right = 'global_admin' AND g.ends_at IS NULL
                    ) THEN 1 ELSE 0 END
             FROM ",
            $from,
            " LEFT JOIN association_rights r ON r.association_id = a.id AND r.access_right = $4
                 AND (r.ends_at IS NULL OR r.ends_at > $2)
             WHERE a.organization_id = $1 AND (a.state <> 'pending' OR a.expires_at > $2)
               AND (a.state <> 'ended' OR a.activated_at IS NOT NULL)",
            $($where)*,
            " ORDER BY a.id LIMIT ",
            $limit
        )
    };
}

statements! {
    JUDGE_NAMED = judge!("json_each($7) AS e CROSS JOIN associations a", "$8", " AND a.public_id = e.key");
    JUDGE_MATCHING = judge!(
        "associations a",
        "$17",
        " AND a.created_at <= $7 AND ($8 = '' OR a.state = $8)
          AND ($9 = '' OR a.country = $9)
          AND ($10 = '' OR a.language = $10)
          AND a.since >= $11
          AND ($12 = '' OR EXISTS (
              SELECT 1 FROM association_rights f
              WHERE f.association_id = a.id AND f.access_right = $12 AND (f.ends_at IS NULL OR f.ends_at > $2)
          ))
          AND ($15 = '' OR ",
        search::matching!("$13", "$14", "$15", "$16"),
        ")");
    INSERT = "INSERT INTO people_changes (public_id, organization_id, action, access_right, ends_at, unknown, created_at)
              VALUES ($1, $2, $3, $4, $5, $6, $7)
              RETURNING id";
    INSERT_ROWS = "INSERT INTO people_change_rows (change_id, association_id, outcome)
                   SELECT $1, CAST(e.key AS BIGINT), e.value ->> 0
                   FROM json_each($2) AS e";
    FIND = "SELECT id, public_id, action, access_right, ends_at, unknown, created_at
            FROM people_changes
            WHERE public_id = $1 AND organization_id = $2";
    TALLY = "SELECT outcome, count(*)
             FROM people_change_rows
             WHERE change_id = $1
             GROUP BY outcome
             ORDER BY outcome";
    VERDICTS = "SELECT a.id, a.public_id, a.given_name, a.family_name, a.communication_email, r.outcome, 0
                FROM people_change_rows r
                JOIN associations a ON a.id = r.association_id
                WHERE r.change_id = $1
                ORDER BY r.association_id DESC
                LIMIT $2";
    GRANT_MANY = concat!(
        "INSERT INTO association_rights
             (association_id, organization_id, access_right, granted_at, ends_at, granted_by, warn_at)
         SELECT id, organization_id, $2, $3, $4, $5, $6
         FROM associations
         WHERE id IN ", listed!("$1"), "
         ON CONFLICT (association_id, access_right) DO UPDATE
         SET granted_at = CASE WHEN association_rights.ends_at <= $3 THEN $3 ELSE association_rights.granted_at END,
             ends_at = $4, granted_by = $5, warn_at = $6");
    // The right is hidden from PostgreSQL's planner: by statistics from before it was granted to many, nobody holds it, and each
    // of those who do is looked for in the list from its beginning.
    TAKE_MANY = concat!(
        "DELETE FROM association_rights
         WHERE access_right = (SELECT $2) AND association_id IN ", listed!("$1"));
    SET_END_MANY = concat!(
        "UPDATE associations
         SET leaves_at = $2, warn_at = $4
         WHERE state = 'active' AND (leaves_at IS NULL OR leaves_at > $3) AND id IN ", listed!("$1"));
    END_MANY = concat!(
        "UPDATE associations
         SET state = 'ended', ended_at = CASE WHEN leaves_at <= $2 THEN leaves_at ELSE $2 END, end_reason = $3,
             access = 'none', warn_at = NULL
         WHERE state = 'active' AND id IN ", listed!("$1"));
    END_RIGHTS = concat!("DELETE FROM association_rights WHERE association_id IN ", listed!("$1"));
    END_CONTACTS = concat!("DELETE FROM contacts WHERE association_id IN ", listed!("$1"));
    END_DEPUTIES = concat!("DELETE FROM deputies WHERE association_id IN ", listed!("$1"));
    END_OFFERS = concat!(
        "UPDATE role_offers
         SET state = 'ended', closed_at = $2
         WHERE state = 'open' AND (from_association_id IN ", listed!("$1"), " OR to_association_id IN ", listed!("$1"), ")");
    END_TAKEOVERS = concat!(
        "UPDATE takeovers
         SET state = 'ended', closed_at = $2
         WHERE state = 'waiting' AND association_id IN ", listed!("$1"), "
         RETURNING association_id");
    END_ADDRESS_CHANGES = concat!("DELETE FROM address_changes WHERE association_id IN ", listed!("$1"));
    END_ACCESS_REQUESTS = concat!(
        "UPDATE access_requests
         SET state = 'ended', closed_at = $2, remind_at = NULL
         WHERE state = 'open' AND association_id IN ", listed!("$1"));
    END_INVITATIONS = concat!(
        "UPDATE invitations
         SET state = 'ended', closed_at = $2
         WHERE state = 'accepted' AND id IN (
             SELECT i.id
             FROM associations a
             JOIN invitations i ON i.organization_id = a.organization_id AND i.address_key = a.address_key
                 AND i.state = 'accepted' AND i.accepted_by = a.account_id
             WHERE a.id IN ", listed!("$1"), "
             UNION
             SELECT a.invitation_id FROM associations a WHERE a.id IN ", listed!("$1"), "
         )");
    REVOKE_WAITING = concat!(
        "UPDATE invitations
         SET state = 'revoked', closed_at = $2
         WHERE state = 'approved' AND id IN (
             SELECT i.id
             FROM associations a
             JOIN invitations i ON i.organization_id = a.organization_id AND i.address_key = a.address_key
                 AND i.state = 'approved'
             WHERE a.id IN ", listed!("$1"), "
         )");
}

fn read(row: &Row<'_>) -> Result<Judged, DbError> {
    let (given, family, word) = (row.get::<String>(2)?, row.get::<String>(3)?, row.get::<String>(5)?);
    Ok(Judged {
        id: row.get(0)?,
        public_id: PublicId::from_stored(row.get(1)?),
        name: format!("{given} {family}").trim().to_owned(),
        email: row.get(4)?,
        outcome: PeopleOutcome::from_word(&word).ok_or_else(|| DbError::unreadable(word))?,
        is_lasting_admin: row.get::<i64>(6)? == 1,
    })
}

/// The verdict on each selected person, by their keys; one more than [`MOST`] when there are too many.
pub fn judge(
    tx: &mut Tx<'_>,
    organization: i64,
    terms: &Terms,
    selection: &Selection<'_>,
) -> Result<Vec<Judged>, DbError> {
    let now = tx.now();
    let limit = i64::try_from(MOST).unwrap_or(i64::MAX) + 1;
    let right = terms.right.as_ref().map_or("", AccessRight::as_str);
    let until = terms.until.map_or(0, |until| until.0);
    let reach = terms.reach.iter();
    let reach = bulk::keyed(reach.map(|of| (of.right, format!("[{},{}]", u8::from(of.takes), of.gives_until.0))));
    let common = values![organization, now, terms.action.as_str(), right, until, &reach].to_vec();
    match selection {
        Selection::Ids(ids) => {
            let listed = bulk::keys(*ids);
            let mut all = common;
            all.extend_from_slice(values![&listed, limit]);
            tx.list(&JUDGE_NAMED, &all, read)
        }
        Selection::Matching { filter, seen_at } => {
            let needle = super::needle(tx, organization, filter)?;
            let ([start, end], [domain_start, domain_end]) = (&needle.words, &needle.domains);
            let mut all = common;
            all.extend_from_slice(values![
                *seen_at,
                filter.state.map_or("", AssociationState::as_str),
                &filter.country,
                &filter.language,
                filter.since.unwrap_or(Instant(0)),
                filter.right.as_ref().map_or("", AccessRight::as_str),
                start,
                end,
                domain_start,
                domain_end,
                limit
            ]);
            tx.list(&JUDGE_MATCHING, &all, read)
        }
    }
}

/// Keeps a change with its verdicts.
pub fn insert(
    tx: &mut Tx<'_>,
    organization: i64,
    public_id: &PublicId,
    terms: &Terms,
    unknown: i64,
    verdicts: &[Judged],
) -> Result<(), DbError> {
    let now = tx.now();
    let right = terms.right.map(|right| right.to_string());
    let id: i64 = tx.get(
        &INSERT,
        values![
            public_id.as_str(),
            organization,
            terms.action.as_str(),
            right.as_deref(),
            terms.until,
            unknown,
            now
        ],
        |row| row.get(0),
    )?;
    for chunk in verdicts.chunks(10_000) {
        let rows = bulk::keyed(
            chunk
                .iter()
                .map(|verdict| (verdict.id, format!("[\"{}\"]", verdict.outcome))),
        );
        tx.execute(&INSERT_ROWS, values![id, &rows])?;
    }
    Ok(())
}

/// A change of this organization by what the outside knows it by.
pub fn find(tx: &mut Tx<'_>, organization: i64, id: &PublicId) -> Result<Option<PeopleChange>, DbError> {
    tx.find(&FIND, values![id.as_str(), organization], |row| {
        let (action, right) = (row.get::<String>(2)?, row.get::<Option<String>>(3)?);
        Ok(PeopleChange {
            id: row.get(0)?,
            public_id: PublicId::from_stored(row.get(1)?),
            action: PeopleAction::from_word(&action).ok_or_else(|| DbError::unreadable(action))?,
            right: right.and_then(|word| AccessRight::parse(&word)),
            until: row.get(4)?,
            unknown: row.get(5)?,
            created_at: row.get(6)?,
        })
    })
}

/// How many got each verdict.
pub fn tally(tx: &mut Tx<'_>, change: i64) -> Result<Vec<(PeopleOutcome, i64)>, DbError> {
    tx.list(&TALLY, values![change], |row| {
        let word = row.get::<String>(0)?;
        let outcome = PeopleOutcome::from_word(&word).ok_or_else(|| DbError::unreadable(word))?;
        Ok((outcome, row.get(1)?))
    })
}

/// Up to `limit` verdicts of a change, the newest people first.
pub fn verdicts(tx: &mut Tx<'_>, change: i64, limit: i64) -> Result<Vec<Judged>, DbError> {
    tx.list(&VERDICTS, values![change, limit], read)
}

/// Grants a right to these associations, until it ends if it is to.
pub fn grant(tx: &mut Tx<'_>, ids: impl Iterator<Item = i64>, held: Held, by: Option<i64>) -> Result<(), DbError> {
    let (now, listed) = (tx.now(), bulk::keys(ids));
    let warn_at = ending::warn_at(held.until, now);
    let values = values![&listed, held.right.as_str(), now, held.until, by, warn_at];
    tx.execute(&GRANT_MANY, values).map(drop)
}

/// Takes a right from these associations.
pub fn take(tx: &mut Tx<'_>, ids: impl Iterator<Item = i64>, right: AccessRight) -> Result<(), DbError> {
    let listed = bulk::keys(ids);
    tx.execute(&TAKE_MANY, values![&listed, right.as_str()]).map(drop)
}

/// Says when these associations end by themselves, or that they do not; how many are active.
pub fn set_end(tx: &mut Tx<'_>, ids: impl Iterator<Item = i64>, at: Option<Instant>) -> Result<u64, DbError> {
    let (now, listed) = (tx.now(), bulk::keys(ids));
    let warn_at = ending::warn_at(at, now);
    tx.execute(&SET_END_MANY, values![&listed, at, now, warn_at])
}

/// Ends these associations, with everything that goes with them: rights, contact roles, what was asked for, a new address on its
/// way, the invitation that was accepted, what is approved for the same address, and what was to change the organization's roles.
pub fn end(tx: &mut Tx<'_>, ids: impl Iterator<Item = i64>, reason: EndReason) -> Result<Ended, DbError> {
    let (now, listed) = (tx.now(), bulk::keys(ids));
    let count = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
    let invitations = count(tx.execute(&END_INVITATIONS, values![&listed, now])?);
    let revoked = count(tx.execute(&REVOKE_WAITING, values![&listed, now])?);
    let access_requests = count(tx.execute(&END_ACCESS_REQUESTS, values![&listed, now])?);
    for statement in [&END_RIGHTS, &END_CONTACTS, &END_DEPUTIES, &END_ADDRESS_CHANGES] {
        tx.execute(statement, values![&listed])?;
    }
    tx.execute(&END_OFFERS, values![&listed, now])?;
    let takeovers = tx.list(&END_TAKEOVERS, values![&listed, now], |row| row.get(0))?;
    let associations = count(tx.execute(&END_MANY, values![&listed, now, reason.as_str()])?);
    Ok(Ended {
        associations,
        invitations,
        revoked,
        access_requests,
        takeovers,
    })
}
