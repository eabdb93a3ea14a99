//! The mails of invitations: each one's way from the queue to its mailbox, kept when its job is forgotten.

use guildhall_domain::clock::Instant;
use guildhall_domain::invitation::Delivery;

use crate::value::values;
use crate::{DbError, Tx};

/// A mail of an invitation, as its page tells it.
#[derive(Clone, Debug)]
pub struct SentLetter {
    /// `queued`, `sent`, `failed` or `withdrawn`.
    pub state: String,
    /// When it was asked for.
    pub queued_at: Instant,
    /// When that ended.
    pub finished_at: Option<Instant>,
    /// What the mail server said last.
    pub error: Option<String>,
    /// Who asked for it; nothing for the operator.
    pub sender: Option<String>,
}

/// What a mail is written from, at the moment of writing.
#[derive(Clone, Debug)]
pub struct LetterOrder {
    /// The address as typed.
    pub address: String,
    /// The language of the invitation.
    pub language: String,
    /// The organization's name.
    pub organization: String,
    /// The link id behind its invitation URL.
    pub link_id: Vec<u8>,
    /// The name of whoever asked for it, as the organization knows them; empty for the operator.
    pub sender: String,
    /// When the invitation expires.
    pub expires_at: Instant,
}

statements! {
    // A sign before the operation keeps PostgreSQL from looking all rows through for each invitation: that it is the operation of
    // so many of them was written a moment ago, and no statistics know it.
    INSERT = "INSERT INTO invitation_letters
                  (invitation_id, operation_id, organization_id, address_key, sender, state, queued_at)
              SELECT i.id, $1, i.organization_id, i.address_key, $2, 'queued', $3
              FROM operation_rows r
              JOIN invitations i ON i.id = coalesce(r.renewed_as, r.invitation_id)
              WHERE r.operation_id = $1 AND r.outcome IN ('queued', 'renewed_and_queued') AND + i.operation_id = $1
              ORDER BY i.id DESC";
    ENQUEUE = "INSERT INTO jobs (kind, state, payload, message_id, due_at, created_at, letter_id, is_bulk)
               SELECT 'mail', 'waiting', '{}', '<' || i.public_id || '.' || l.id || $2, $3, $3, l.id, $4
               FROM invitation_letters l
               JOIN invitations i ON i.id = l.invitation_id
               WHERE l.operation_id = $1
               ORDER BY l.id";
    OPEN = "SELECT i.address, i.language, o.name, k.link_id,
                   coalesce(s.given_name || ' ' || s.family_name, ''), i.expires_at
            FROM invitation_letters l
            JOIN invitations i ON i.id = l.invitation_id
            JOIN organizations o ON o.id = i.organization_id
            JOIN invitation_links k ON k.organization_id = o.id AND k.rotated_at IS NULL
            LEFT JOIN associations s ON s.organization_id = o.id AND s.account_id = l.sender AND s.state = 'active'
                AND (s.leaves_at IS NULL OR s.leaves_at > $2)
            WHERE l.id = $1 AND i.state = 'approved' AND i.expires_at > $2";
    END = "UPDATE invitation_letters
           SET state = $2, finished_at = $3, error = $4
           WHERE id = $1 AND state = 'queued'
           RETURNING invitation_id";
    NOTE = "UPDATE invitation_letters
            SET error = $2
            WHERE id = $1 AND state = 'queued'";
    DELIVERY = "UPDATE invitations
                SET delivery = $3, delivery_at = $4, delivery_error = $5
                WHERE id = $1 AND $2 = (SELECT max(l.id) FROM invitation_letters l WHERE l.invitation_id = $1)";
    OF_INVITATION = "SELECT l.state, l.queued_at, l.finished_at, l.error, a.email
                     FROM invitation_letters l
                     LEFT JOIN accounts a ON a.id = l.sender
                     WHERE l.invitation_id = $1
                     ORDER BY l.id DESC
                     LIMIT 50";
}

/// Writes the mails of an operation, and a job for each. `host` ends their Message-IDs.
pub fn enqueue(
    tx: &mut Tx<'_>,
    operation: i64,
    sender: Option<i64>,
    host: &str,
    is_bulk: bool,
) -> Result<u64, DbError> {
    let now = tx.now();
    tx.execute(&INSERT, values![operation, sender, now])?;
    let end = format!("@{host}>");
    tx.execute(&ENQUEUE, values![operation, &end, now, is_bulk])
}

/// What a mail is written from; nothing when its invitation is no longer open.
pub fn open(tx: &mut Tx<'_>, letter: i64) -> Result<Option<LetterOrder>, DbError> {
    let now = tx.now();
    tx.find(&OPEN, values![letter, now], |row| {
        Ok(LetterOrder {
            address: row.get(0)?,
            language: row.get(1)?,
            organization: row.get(2)?,
            link_id: row.get(3)?,
            sender: row.get(4)?,
            expires_at: row.get(5)?,
        })
    })
}

/// Notes how a mail ended, and what that makes of its invitation's delivery if no later mail is under way.
pub fn end(tx: &mut Tx<'_>, letter: i64, state: &str, delivery: Delivery, error: Option<&str>) -> Result<(), DbError> {
    let (now, delivery) = (tx.now(), delivery.as_str());
    let invitation = tx.find(&END, values![letter, state, now, error], |row| row.get::<i64>(0))?;
    match invitation {
        Some(invitation) => tx
            .execute(&DELIVERY, values![invitation, letter, delivery, now, error])
            .map(drop),
        None => Ok(()),
    }
}

/// Notes why a mail has to wait.
pub fn note(tx: &mut Tx<'_>, letter: i64, error: &str) -> Result<(), DbError> {
    tx.execute(&NOTE, values![letter, error]).map(drop)
}

/// The mails of an invitation, newest first; at most 50.
pub fn of_invitation(tx: &mut Tx<'_>, invitation: i64) -> Result<Vec<SentLetter>, DbError> {
    tx.list(&OF_INVITATION, values![invitation], |row| {
        Ok(SentLetter {
            state: row.get(0)?,
            queued_at: row.get(1)?,
            finished_at: row.get(2)?,
            error: row.get(3)?,
            sender: row.get(4)?,
        })
    })
}
