//! What is done to many invitations at once: a verdict on each, in statements that take all of them.

use guildhall_domain::bulk::{BulkAction, BulkOutcome};
use guildhall_domain::clock::Instant;
use guildhall_domain::id::PublicId;
use guildhall_domain::invitation::{Delivery, InvitationState};
use guildhall_domain::preset::Presets;

use super::lists::Filter;
use crate::search::Needle;
use crate::value::{Row, Value, values};
use crate::{DbError, Tx, bulk};

/// The most invitations that one operation takes.
pub const MOST: i64 = 100_000;

/// Which invitations an operation is about.
pub enum Selection<'a> {
    /// These.
    Ids(&'a IdSet),
    /// All that match, up to the one with the key `up_to`: what was approved later was not seen.
    Matching {
        /// What they have to be.
        filter: &'a Filter<'a>,
        /// The newest of them.
        up_to: i64,
    },
}

/// Public ids as one parameter: `[id, new id, rights, rights left out]` by position.
pub struct IdSet(String);

/// What takes the place of an expired approval.
pub struct Successor<'a> {
    /// The public id of the expired one.
    pub old: &'a str,
    /// Its own.
    pub new: &'a str,
    /// The rights that it gives.
    pub presets: Option<&'a Presets>,
    /// Those of the expired one that fall away.
    pub left_out: Option<&'a Presets>,
}

impl IdSet {
    /// The set of these ids.
    pub fn new<'a>(ids: impl Iterator<Item = &'a PublicId>) -> Self {
        Self(bulk::rows(ids.map(|id| serde_json::json!([id.as_str()]))))
    }

    /// The set of these ids, each with what takes its place.
    pub fn paired<'a>(successors: impl Iterator<Item = Successor<'a>>) -> Self {
        Self(bulk::rows(successors.map(|one| {
            serde_json::json!([one.old, one.new, one.presets, one.left_out])
        })))
    }
}

/// What is to be done, as far as verdicts depend on it.
pub struct Terms<'a> {
    /// What.
    pub action: BulkAction,
    /// Which language, where that is changed.
    pub language: &'a str,
    /// Until when what is extended or renewed is valid.
    pub expires_at: Instant,
    /// Whoever was mailed after this instant is not mailed again.
    pub mailed_before: Instant,
    /// The window in which mails to one address are counted.
    pub window_start: Instant,
    /// How many mails go to one address within the window.
    pub per_recipient: i64,
}

/// The scope under which mails of invitations to one address are counted.
pub const PER_RECIPIENT: &str = "invitation mails to an address";

/// The verdict on one invitation.
#[derive(Clone, Debug)]
pub struct Verdict {
    /// The invitation.
    pub public_id: PublicId,
    /// Its address, as typed.
    pub address: String,
    /// What becomes, or became, of it.
    pub outcome: BulkOutcome,
    /// The approval that took the place of an expired one.
    pub renewed_as: Option<PublicId>,
}

/// How many got a verdict.
pub type Tally = Vec<(BulkOutcome, i64)>;

/// An operation that was carried out.
#[derive(Clone, Debug)]
pub struct Operation {
    /// Key inside the database.
    pub id: i64,
    /// What the outside knows it by.
    pub public_id: PublicId,
    /// What was done.
    pub action: BulkAction,
    /// The language that was set.
    pub language: Option<String>,
    /// The expiry that was set.
    pub expires_at: Option<Instant>,
    /// How many ids named no invitation of the organization.
    pub unknown: i64,
    /// What to quote: the reference of its event.
    pub reference: Option<String>,
    /// When.
    pub created_at: Instant,
}

/// What becomes of a row `i`: `$1` organization, `$2` now, `$3` action, `$4` expiry, `$5` language, `$6` mailed before,
/// `$7` window, `$8` mails to one address.
macro_rules! verdict {
    () => {
        "CASE
            WHEN i.state = 'accepted' THEN 'already_accepted'
            WHEN i.state = 'revoked' THEN 'already_revoked'
            WHEN i.state = 'ended' THEN 'ended'
            WHEN i.state = 'expired' OR i.expires_at <= $2 THEN CASE
                WHEN $3 IN ('revoke', 'language') THEN 'already_expired'
                WHEN EXISTS (
                    SELECT 1 FROM invitations n
                    WHERE n.organization_id = i.organization_id
                      AND n.state IN ('approved', 'accepted', 'expired', 'revoked', 'ended')
                      AND n.address_key = i.address_key AND n.id > i.id
                ) THEN 'newer_approval'
                WHEN EXISTS (
                    SELECT 1 FROM associations a
                    WHERE a.organization_id = i.organization_id AND a.address_key = i.address_key AND a.state = 'active'
                ) THEN 'already_associated'
                WHEN $3 = 'extend' THEN 'renewed'
                WHEN EXISTS (
                    SELECT 1 FROM invitation_letters l
                    WHERE l.organization_id = i.organization_id AND l.address_key = i.address_key AND l.queued_at > $6
                ) THEN 'mailed_recently'
                WHEN EXISTS (
                    SELECT 1 FROM attempts t
                    WHERE t.scope = 'invitation mails to an address' AND t.subject = i.address_key
                      AND t.window_start = $7 AND t.n >= $8
                ) THEN 'recipient_limit'
                ELSE 'renewed_and_queued' END
            WHEN $3 = 'revoke' THEN 'revoked'
            WHEN $3 = 'language' THEN CASE WHEN i.language = $5 THEN 'unchanged' ELSE 'language_changed' END
            WHEN $3 = 'extend' THEN CASE WHEN i.expires_at >= $4 THEN 'unchanged' ELSE 'extended' END
            WHEN EXISTS (
                SELECT 1 FROM invitation_letters l
                WHERE l.organization_id = i.organization_id AND l.address_key = i.address_key AND l.queued_at > $6
            ) THEN 'mailed_recently'
            WHEN EXISTS (
                SELECT 1 FROM attempts t
                WHERE t.scope = 'invitation mails to an address' AND t.subject = i.address_key
                  AND t.window_start = $7 AND t.n >= $8
            ) THEN 'recipient_limit'
            ELSE 'queued' END"
    };
}

/// The rows that ids name: `$9`.
macro_rules! named {
    () => {
        " FROM json_each($9) AS e
          CROSS JOIN invitations i
          WHERE i.public_id = e.value ->> 0 AND i.organization_id = $1"
    };
}

/// The rows that match: `$9` newest, `$10` to `$13` what is searched for, `$14` language, `$15` delivery, `$16` batch,
/// `$17` expiring until, `$18` state.
macro_rules! matching {
    () => {
        concat!(
            " FROM invitations i
              WHERE i.organization_id = $1 AND + i.id <= $9
                AND ($12 = '' OR ",
            super::search::matching!("$10", "$11", "$12", "$13"),
            ")
                AND ($14 = '' OR i.language || '' = $14)
                AND ($15 = '' OR i.delivery = $15)
                AND (+ i.batch_id = $16 OR $16 = 0)
                AND + i.expires_at <= $17
                AND ($18 = '' OR
                     CASE WHEN i.state = 'approved' AND i.expires_at <= $2 THEN 'expired' ELSE i.state END = $18)"
        )
    };
}

macro_rules! judge {
    ($rows:ident, $limit:literal) => {
        concat!(
            "SELECT public_id, address, outcome, n FROM (
                SELECT id, public_id, address, outcome,
                       row_number() OVER (PARTITION BY outcome ORDER BY id DESC) AS place,
                       count(*) OVER (PARTITION BY outcome) AS n
                FROM (SELECT i.id, i.public_id, i.address, ",
            verdict!(),
            " AS outcome",
            $rows!(),
            ") judged
             ) ranked
             WHERE place <= ",
            $limit,
            "
             ORDER BY outcome, id DESC"
        )
    };
}

macro_rules! take {
    ($rows:ident, $operation:literal, $limit:literal) => {
        concat!(
            "INSERT INTO operation_rows (operation_id, invitation_id, outcome)
             SELECT ",
            $operation,
            ", i.id, ",
            verdict!(),
            $rows!(),
            " LIMIT ",
            $limit
        )
    };
}

macro_rules! renewed {
    ($rows:ident) => {
        concat!(
            "SELECT DISTINCT preset_rights, approved_by
             FROM (SELECT i.preset_rights, i.approved_by, ",
            verdict!(),
            " AS outcome",
            $rows!(),
            ") judged
             WHERE preset_rights IS NOT NULL AND outcome IN ('renewed', 'renewed_and_queued')"
        )
    };
}

statements! {
    JUDGE_NAMED = judge!(named, "$10");
    JUDGE_MATCHING = judge!(matching, "$19");
    RENEWED_NAMED = renewed!(named);
    RENEWED_MATCHING = renewed!(matching);
    TAKE_NAMED = take!(named, "$10", "$11");
    TAKE_MATCHING = take!(matching, "$19", "$20");
    EXISTING = "SELECT i.public_id
                FROM json_each($2) AS e
                CROSS JOIN invitations i
                WHERE i.public_id = e.value ->> 0 AND i.organization_id = $1";
    INSERT = "INSERT INTO operations (public_id, organization_id, action, language, expires_at, unknown, created_at)
              VALUES ($1, $2, $3, $4, $5, 0, $6)
              RETURNING id";
    COMPLETE = "UPDATE operations
                SET unknown = $2, reference = $3
                WHERE id = $1";
    FORGET_ROWS = "DELETE FROM operation_rows
                   WHERE operation_id = $1";
    FORGET = "DELETE FROM operations
              WHERE id = $1";
    FIND_OPERATION = "SELECT id, public_id, action, language, expires_at, unknown, reference, created_at
                      FROM operations
                      WHERE public_id = $1 AND organization_id = $2";
    TALLY = "SELECT outcome, count(*)
             FROM operation_rows
             WHERE operation_id = $1
             GROUP BY outcome
             ORDER BY outcome";
    VERDICTS = "SELECT i.public_id, i.address, r.outcome, n.public_id
                FROM operation_rows r
                JOIN invitations i ON i.id = r.invitation_id
                LEFT JOIN invitations n ON n.id = r.renewed_as
                WHERE r.operation_id = $1 AND r.invitation_id < $2
                ORDER BY r.invitation_id DESC
                LIMIT $3";
    REVOKE_ROWS = "UPDATE invitations
                   SET state = 'revoked', closed_at = $2, operation_id = $1
                   WHERE id IN (SELECT invitation_id FROM operation_rows WHERE operation_id = $1 AND outcome = 'revoked')
                     AND state = 'approved' AND expires_at > $2";
    EXTEND_ROWS = "UPDATE invitations
                   SET expires_at = $3, operation_id = $1
                   WHERE id IN (SELECT invitation_id FROM operation_rows WHERE operation_id = $1 AND outcome = 'extended')
                     AND state = 'approved' AND expires_at > $2 AND expires_at < $3";
    RENAME_ROWS = "UPDATE invitations
                   SET language = $3, operation_id = $1
                   WHERE id IN (SELECT invitation_id FROM operation_rows
                                WHERE operation_id = $1 AND outcome = 'language_changed')
                     AND state = 'approved' AND expires_at > $2";
    CLOSE_ROWS = "UPDATE invitations
                  SET state = 'expired', closed_at = $2
                  WHERE id IN (SELECT invitation_id FROM operation_rows
                               WHERE operation_id = $1 AND outcome IN ('renewed', 'renewed_and_queued'))
                    AND state = 'approved' AND expires_at <= $2";
    TO_RENEW = "SELECT i.public_id, i.preset_rights, i.approved_by
                FROM operation_rows r
                JOIN invitations i ON i.id = r.invitation_id
                WHERE r.operation_id = $1 AND r.outcome IN ('renewed', 'renewed_and_queued') AND i.state = 'expired'
                ORDER BY r.invitation_id";
    RENEW = "INSERT INTO invitations
                 (public_id, organization_id, batch_id, address, address_key, language, state, expires_at,
                  approved_by, created_at, operation_id, name, note, preset_rights, rights_left_out)
             SELECT e.value ->> 1, o.organization_id, $2, o.address, o.address_key, o.language, 'approved', $3,
                    $4, $5, $1, o.name, o.note, e.value ->> 2, e.value ->> 3
             FROM json_each($6) AS e
             CROSS JOIN invitations o
             WHERE o.public_id = e.value ->> 0 AND NOT EXISTS (
                 SELECT 1 FROM associations a
                 WHERE a.organization_id = o.organization_id AND a.address_key = o.address_key AND a.state = 'active'
             )
             ON CONFLICT DO NOTHING";
    LINK_RENEWED = "UPDATE operation_rows
                    SET renewed_as = (
                        SELECT n.id
                        FROM invitations o
                        CROSS JOIN invitations n
                        WHERE o.id = operation_rows.invitation_id AND n.organization_id = o.organization_id
                          AND n.address_key = o.address_key AND n.state IN ('approved', 'accepted') AND + n.batch_id = $2
                    )
                    WHERE operation_id = $1 AND outcome IN ('renewed', 'renewed_and_queued')";
    UNRENEWED = "UPDATE operation_rows
                 SET outcome = CASE
                     WHEN EXISTS (
                         SELECT 1 FROM invitations i
                         JOIN associations a ON a.organization_id = i.organization_id AND a.address_key = i.address_key
                         WHERE i.id = operation_rows.invitation_id AND a.state = 'active'
                     ) THEN 'already_associated' ELSE 'newer_approval' END
                 WHERE operation_id = $1 AND outcome IN ('renewed', 'renewed_and_queued') AND renewed_as IS NULL";
    // A row that another transaction was faster with says what became of it there.
    LOST = "UPDATE operation_rows
            SET outcome = (
                SELECT CASE
                    WHEN i.state = 'accepted' THEN 'already_accepted'
                    WHEN i.state = 'revoked' THEN 'already_revoked'
                    WHEN i.state = 'ended' THEN 'ended'
                    WHEN i.state = 'expired' OR i.expires_at <= $2 THEN 'already_expired'
                    WHEN operation_rows.outcome = 'queued' THEN 'mailed_recently'
                    ELSE 'unchanged' END
                FROM invitations i
                WHERE i.id = operation_rows.invitation_id
            )
            WHERE operation_id = $1 AND outcome IN ('revoked', 'extended', 'language_changed', 'queued')
              AND NOT EXISTS (
                  SELECT 1 FROM invitations i
                  WHERE i.id = operation_rows.invitation_id AND + i.operation_id = $1
              )";
    OVER_ORGANIZATION = "UPDATE operation_rows
                         SET outcome = 'organization_limit'
                         WHERE operation_id = $1 AND outcome IN ('queued', 'renewed_and_queued')
                           AND invitation_id NOT IN (
                               SELECT invitation_id FROM operation_rows
                               WHERE operation_id = $1 AND outcome IN ('queued', 'renewed_and_queued')
                               ORDER BY invitation_id DESC
                               LIMIT $2
                           )";
    COUNT_RECIPIENTS = "INSERT INTO attempts (scope, subject, window_start, n)
                        SELECT 'invitation mails to an address', i.address_key, $2, 1
                        FROM operation_rows r
                        JOIN invitations i ON i.id = r.invitation_id
                        WHERE r.operation_id = $1 AND r.outcome IN ('queued', 'renewed_and_queued')
                        ORDER BY i.address_key
                        ON CONFLICT (scope, subject, window_start) DO UPDATE
                        SET n = attempts.n + 1";
    OVER_RECIPIENT = "UPDATE operation_rows
                      SET outcome = 'recipient_limit'
                      WHERE operation_id = $1 AND outcome IN ('queued', 'renewed_and_queued')
                        AND EXISTS (
                            SELECT 1 FROM invitations i
                            JOIN attempts t ON t.subject = i.address_key
                            WHERE i.id = operation_rows.invitation_id AND t.scope = 'invitation mails to an address'
                              AND t.window_start = $2 AND t.n > $3
                        )";
    QUEUE_ROWS = "UPDATE invitations
                  SET delivery = 'queued', delivery_at = $2, delivery_error = NULL, mailed_at = $2, operation_id = $1
                  WHERE id IN (SELECT coalesce(renewed_as, invitation_id) FROM operation_rows
                               WHERE operation_id = $1 AND outcome IN ('queued', 'renewed_and_queued'))
                    AND state = 'approved' AND expires_at > $2 AND (mailed_at IS NULL OR mailed_at <= $3)";
}

fn outcome(word: String) -> Result<BulkOutcome, DbError> {
    BulkOutcome::from_word(&word).ok_or_else(|| DbError::unreadable(word))
}

/// The parameters of a selection's statement, up to the selection's own.
fn parameters<'a>(
    now: Instant,
    organization: i64,
    terms: &'a Terms<'_>,
    selection: &'a Selection<'_>,
    needle: &'a Needle,
) -> Vec<Value<'a>> {
    let mut all = values![
        organization,
        now,
        terms.action.as_str(),
        terms.expires_at,
        terms.language,
        terms.mailed_before,
        terms.window_start,
        terms.per_recipient
    ]
    .to_vec();
    match selection {
        Selection::Ids(ids) => all.push(Value::from(&ids.0)),
        Selection::Matching { filter, up_to } => all.extend_from_slice(values![
            *up_to,
            &needle.words[0],
            &needle.words[1],
            &needle.domains[0],
            &needle.domains[1],
            filter.language.unwrap_or_default(),
            filter.delivery.map_or("", Delivery::as_str),
            filter.batch.unwrap_or_default(),
            filter.expires_until.unwrap_or(Instant(i64::MAX)),
            filter.state.map_or("", InvitationState::as_str)
        ]),
    }
    all
}

fn needle(selection: &Selection<'_>) -> Needle {
    match selection {
        Selection::Ids(_) => Needle::new(""),
        Selection::Matching { filter, .. } => Needle::new(filter.search),
    }
}

/// Says what would become of the selected invitations: how many get each verdict, and the newest `sample` of each.
pub fn judge(
    tx: &mut Tx<'_>,
    organization: i64,
    terms: &Terms<'_>,
    selection: &Selection<'_>,
    sample: i64,
) -> Result<(Tally, Vec<Verdict>), DbError> {
    let needle = needle(selection);
    let mut parameters = parameters(tx.now(), organization, terms, selection, &needle);
    parameters.push(Value::from(sample));
    let statement = match selection {
        Selection::Ids(_) => &JUDGE_NAMED,
        Selection::Matching { .. } => &JUDGE_MATCHING,
    };
    let rows = tx.list(statement, &parameters, |row| {
        let verdict = Verdict {
            public_id: PublicId::from_stored(row.get(0)?),
            address: row.get(1)?,
            outcome: outcome(row.get(2)?)?,
            renewed_as: None,
        };
        Ok((verdict, row.get::<i64>(3)?))
    })?;
    let mut tally = Tally::new();
    for (verdict, n) in &rows {
        if !tally.iter().any(|(outcome, _)| *outcome == verdict.outcome) {
            tally.push((verdict.outcome, *n));
        }
    }
    Ok((tally, rows.into_iter().map(|(verdict, _)| verdict).collect()))
}

/// The different rights that those of the selected invitations were to give which would be renewed, each with which account had
/// approved them; nothing for the operator.
pub fn rights_to_renew(
    tx: &mut Tx<'_>,
    organization: i64,
    terms: &Terms<'_>,
    selection: &Selection<'_>,
) -> Result<Vec<(Presets, Option<i64>)>, DbError> {
    let needle = needle(selection);
    let parameters = parameters(tx.now(), organization, terms, selection, &needle);
    let statement = match selection {
        Selection::Ids(_) => &RENEWED_NAMED,
        Selection::Matching { .. } => &RENEWED_MATCHING,
    };
    tx.list(statement, &parameters, |row| {
        Ok((super::presets(row.get(0)?)?, row.get(1)?))
    })
}

/// Those of these ids that name an invitation of the organization.
pub fn existing(tx: &mut Tx<'_>, organization: i64, ids: &IdSet) -> Result<Vec<String>, DbError> {
    tx.list(&EXISTING, values![organization, &ids.0], |row| row.get(0))
}

/// Opens an operation; its key.
pub fn insert(tx: &mut Tx<'_>, organization: i64, public_id: &PublicId, terms: &Terms<'_>) -> Result<i64, DbError> {
    let now = tx.now();
    let language = (terms.action == BulkAction::Language).then_some(terms.language);
    let expires_at = (terms.action == BulkAction::Extend).then_some(terms.expires_at);
    tx.get(
        &INSERT,
        values![
            public_id.as_str(),
            organization,
            terms.action.as_str(),
            language,
            expires_at,
            now
        ],
        |row| row.get(0),
    )
}

/// Puts the selected invitations under an operation, each with the verdict it has now; how many there are, at most one more
/// than [`MOST`].
pub fn take(
    tx: &mut Tx<'_>,
    organization: i64,
    operation: i64,
    terms: &Terms<'_>,
    selection: &Selection<'_>,
) -> Result<u64, DbError> {
    let needle = needle(selection);
    let mut parameters = parameters(tx.now(), organization, terms, selection, &needle);
    parameters.push(Value::from(operation));
    parameters.push(Value::from(MOST + 1));
    let statement = match selection {
        Selection::Ids(_) => &TAKE_NAMED,
        Selection::Matching { .. } => &TAKE_MATCHING,
    };
    tx.execute(statement, &parameters)
}

/// Carries out a revocation; how many were revoked.
pub fn revoke(tx: &mut Tx<'_>, operation: i64) -> Result<u64, DbError> {
    let now = tx.now();
    tx.execute(&REVOKE_ROWS, values![operation, now])
}

/// Gives what is still valid another expiry; how many.
pub fn extend(tx: &mut Tx<'_>, operation: i64, expires_at: Instant) -> Result<u64, DbError> {
    let now = tx.now();
    tx.execute(&EXTEND_ROWS, values![operation, now, expires_at])
}

/// Gives what is still valid another language; how many.
pub fn change_language(tx: &mut Tx<'_>, operation: i64, language: &str) -> Result<u64, DbError> {
    let now = tx.now();
    tx.execute(&RENAME_ROWS, values![operation, now, language])
}

/// Closes those to be renewed that the sweeper has not been to; how many.
pub fn close_overdue(tx: &mut Tx<'_>, operation: i64) -> Result<u64, DbError> {
    let now = tx.now();
    tx.execute(&CLOSE_ROWS, values![operation, now])
}

/// An approval that has expired and is to be renewed.
pub struct Expired {
    /// What the outside knows it by.
    pub public_id: String,
    /// The rights that it was to give.
    pub presets: Presets,
    /// Which account approved it; nothing for the operator.
    pub approved_by: Option<i64>,
}

/// Those to be renewed.
pub fn to_renew(tx: &mut Tx<'_>, operation: i64) -> Result<Vec<Expired>, DbError> {
    tx.list(&TO_RENEW, values![operation], |row| {
        Ok(Expired {
            public_id: row.get(0)?,
            presets: super::presets(row.get(1)?)?,
            approved_by: row.get(2)?,
        })
    })
}

/// What renewed approvals are written with.
pub struct Renewal {
    /// In which operation.
    pub operation: i64,
    /// In which batch.
    pub batch: i64,
    /// Until when they are valid.
    pub expires_at: Instant,
    /// By which account; nothing for the operator.
    pub approved_by: Option<i64>,
}

/// Approves anew those of these addresses that are free, each in the place of its expired approval; how many.
pub fn renew(tx: &mut Tx<'_>, renewal: &Renewal, ids: &IdSet) -> Result<u64, DbError> {
    let now = tx.now();
    tx.execute(
        &RENEW,
        values![
            renewal.operation,
            renewal.batch,
            renewal.expires_at,
            renewal.approved_by,
            now,
            &ids.0
        ],
    )
}

/// Notes which approval took the place of which, and what stood in the way of the others.
pub fn link_renewed(tx: &mut Tx<'_>, operation: i64, batch: i64) -> Result<(), DbError> {
    tx.execute(&LINK_RENEWED, values![operation, batch])?;
    tx.execute(&UNRENEWED, values![operation]).map(drop)
}

/// Corrects the verdicts on rows that another transaction was faster with.
pub fn correct_lost(tx: &mut Tx<'_>, operation: i64) -> Result<(), DbError> {
    let now = tx.now();
    tx.execute(&LOST, values![operation, now]).map(drop)
}

/// Leaves the newest `most` of those to be mailed.
pub fn limit_organization(tx: &mut Tx<'_>, operation: i64, most: i64) -> Result<(), DbError> {
    tx.execute(&OVER_ORGANIZATION, values![operation, most]).map(drop)
}

/// Counts a mail to each recipient, and leaves out those who get too many.
pub fn limit_recipients(tx: &mut Tx<'_>, operation: i64, terms: &Terms<'_>) -> Result<(), DbError> {
    tx.execute(&COUNT_RECIPIENTS, values![operation, terms.window_start])?;
    tx.execute(
        &OVER_RECIPIENT,
        values![operation, terms.window_start, terms.per_recipient],
    )
    .map(drop)
}

/// Marks as queued what is to be mailed and still open; how many.
pub fn queue(tx: &mut Tx<'_>, operation: i64, mailed_before: Instant) -> Result<u64, DbError> {
    let now = tx.now();
    tx.execute(&QUEUE_ROWS, values![operation, now, mailed_before])
}

/// Notes what an operation's event can be found by, and how many ids named nothing.
pub fn complete(tx: &mut Tx<'_>, operation: i64, unknown: i64, reference: &str) -> Result<(), DbError> {
    tx.execute(&COMPLETE, values![operation, unknown, reference]).map(drop)
}

/// Takes back an operation that changed nothing.
pub fn forget(tx: &mut Tx<'_>, operation: i64) -> Result<(), DbError> {
    tx.execute(&FORGET_ROWS, values![operation])?;
    tx.execute(&FORGET, values![operation]).map(drop)
}

/// An operation of an organization.
pub fn find(tx: &mut Tx<'_>, organization: i64, public_id: &PublicId) -> Result<Option<Operation>, DbError> {
    tx.find(&FIND_OPERATION, values![public_id.as_str(), organization], |row| {
        let action: String = row.get(2)?;
        Ok(Operation {
            id: row.get(0)?,
            public_id: PublicId::from_stored(row.get(1)?),
            action: BulkAction::from_word(&action).ok_or_else(|| DbError::unreadable(action))?,
            language: row.get(3)?,
            expires_at: row.get(4)?,
            unknown: row.get(5)?,
            reference: row.get(6)?,
            created_at: row.get(7)?,
        })
    })
}

/// How many invitations of an operation got each verdict.
pub fn tally(tx: &mut Tx<'_>, operation: i64) -> Result<Tally, DbError> {
    tx.list(&TALLY, values![operation], |row| {
        Ok((outcome(row.get(0)?)?, row.get(1)?))
    })
}

/// The verdicts of an operation, newest invitation first, up to `limit`.
pub fn verdicts(tx: &mut Tx<'_>, operation: i64, limit: i64) -> Result<Vec<Verdict>, DbError> {
    tx.list(&VERDICTS, values![operation, i64::MAX, limit], read)
}

fn read(row: &Row<'_>) -> Result<Verdict, DbError> {
    Ok(Verdict {
        public_id: PublicId::from_stored(row.get(0)?),
        address: row.get(1)?,
        outcome: outcome(row.get(2)?)?,
        renewed_as: row.get::<Option<String>>(3)?.map(PublicId::from_stored),
    })
}
