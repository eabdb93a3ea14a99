//! Everything that is stored of one person, section by section: what they take along.

use guildhall_domain::clock::Instant;

use crate::associations::is_theirs;
use crate::value::{Row, values};
use crate::{DbError, Statement, Tx};

/// What stands in a field.
#[derive(Clone, Debug)]
pub enum Value {
    /// Words.
    Text(Option<String>),
    /// An instant.
    At(Option<Instant>),
}

/// A part of what is stored of a person.
pub struct Section {
    /// What it is called.
    pub name: &'static str,
    /// Its fields in order; those that end with `_at`, `since` and `until` are instants.
    pub fields: &'static [&'static str],
    statement: &'static Statement,
}

statements! {
    ACCOUNT = "SELECT subject, email, created_at, closed_at FROM accounts WHERE id = $1";
    SIGN_IN_METHODS = "SELECT m.public_id, m.issuer, m.subject, m.label, m.kind, p.rp_id, m.proven_at, m.strong_at,
                       m.created_at, m.used_at FROM sign_in_methods m LEFT JOIN passkeys p ON p.method_id = m.id WHERE m.account_id
                       = $1 ORDER BY m.id";
    SESSIONS = "SELECT public_id, method, acr, amr, user_agent, created_at, seen_at, ends_at FROM sessions WHERE
                account_id = $1 ORDER BY created_at, public_id";
    CODES_AWAITED = "SELECT address, language, created_at, expires_at FROM sign_in_codes WHERE adds_to = $1 ORDER BY id";
    API_TOKENS = "SELECT t.public_id, t.name, t.scopes, o.membership_id, t.created_at, t.expires_at, t.revoked_at,
                  t.used_at FROM api_tokens t LEFT JOIN organizations o ON o.id = t.organization_id WHERE t.account_id
                  = $1 ORDER BY t.id";
    ASSOCIATIONS = "SELECT a.public_id, o.membership_id, o.name, a.state, a.origin, a.given_name, a.family_name,
                    a.communication_email, a.phone, a.country, a.language, a.job_title, a.credential_claim, a.refusal,
                    a.end_reason, a.access, a.created_at, a.expires_at, a.proven_at, a.asked_at, a.activated_at,
                    a.leaves_at, a.ended_at, a.erased_at FROM associations a JOIN organizations o ON o.id =
                    a.organization_id WHERE a.account_id = $1 ORDER BY a.id";
    CODES_FOR_ADDRESSES = "SELECT a.public_id, p.sent_at, p.expires_at FROM associations a JOIN proofs p ON p.association_id =
                           a.id WHERE a.account_id = $1 ORDER BY a.id";
    NEW_ADDRESSES = "SELECT a.public_id, c.address, c.sent_at, c.ends_at, c.proven_at, c.refusal FROM associations a JOIN
                     address_changes c ON c.association_id = a.id WHERE a.account_id = $1 ORDER BY a.id";
    RIGHTS = "SELECT a.public_id, r.access_right, r.granted_at, r.ends_at FROM associations a JOIN
              association_rights r ON r.association_id = a.id WHERE a.account_id = $1 ORDER BY a.id,
              r.access_right";
    CONTACT_ROLES = "SELECT a.public_id, c.contact_role, c.named_at FROM associations a JOIN contacts c ON
                     c.association_id = a.id WHERE a.account_id = $1 ORDER BY a.id, c.contact_role";
    ACCESS_REQUESTS = "SELECT a.public_id, r.public_id, r.kind, r.wanted, r.reason, r.state, r.note, r.created_at, r.ends_at,
                       r.closed_at FROM associations a JOIN access_requests r ON r.association_id = a.id WHERE
                       a.account_id = $1 ORDER BY r.id";
    ROLE_OFFERS = "SELECT a.public_id, r.public_id, CASE WHEN r.from_association_id = a.id THEN 'offered' ELSE 'received' END,
                   r.state, r.created_at, r.expires_at, r.closed_at FROM associations a JOIN role_offers r ON
                   r.from_association_id = a.id OR r.to_association_id = a.id WHERE a.account_id = $1 ORDER BY r.id";
    DEPUTIES = "SELECT a.public_id, CASE WHEN d.association_id = a.id THEN 'deputy' ELSE 'named' END, d.named_at,
                d.allowed_at FROM associations a JOIN deputies d ON d.organization_id = a.organization_id AND
                (d.association_id = a.id OR d.contact_association_id = a.id) WHERE a.account_id = $1 ORDER BY a.id";
    TAKEOVERS = "SELECT a.public_id, t.public_id, t.reason, t.state, t.started_at, t.due_at, t.closed_at FROM associations a
                 JOIN takeovers t ON t.association_id = a.id WHERE a.account_id = $1 ORDER BY t.id";
    CHANGES_WITH_OTHERS = "SELECT a.public_id, c.public_id, c.action, c.access_right, r.outcome, c.created_at FROM associations
                           a JOIN people_change_rows r ON r.association_id = a.id JOIN people_changes c ON c.id = r.change_id
                           WHERE a.account_id = $1 ORDER BY c.id";
    // What an organization says of an address is told to nobody who has only typed it.
    INVITATIONS = concat!(
        "SELECT i.public_id, o.membership_id, i.address, i.language, i.name, i.note, i.state, i.created_at, i.expires_at,
                i.closed_at, i.mailed_at, i.delivery, i.preset_rights, i.rights_left_out
         FROM invitations i
         JOIN organizations o ON o.id = i.organization_id
         WHERE i.id IN (
             SELECT x.id
             FROM associations a
             JOIN invitations x ON x.organization_id = a.organization_id AND x.address_key = a.address_key
                 AND x.state IN ('approved', 'accepted', 'expired', 'revoked', 'ended')
             WHERE a.account_id = $1 AND ", is_theirs!(), "
             UNION
             SELECT x.id
             FROM invitations x
             WHERE x.accepted_by = $1
         )
         ORDER BY i.id");
    LISTS_BEING_CHECKED = "SELECT d.public_id, o.membership_id, d.language, d.summary, d.created_at, d.expires_at FROM drafts d
                           JOIN organizations o ON o.id = d.organization_id WHERE d.account_id = $1 ORDER BY d.id";
    ANSWERS_KEPT_FOR_REPEATS = "SELECT idempotency_key, created_at FROM idempotency_keys WHERE account_id = $1 ORDER BY created_at,
                                idempotency_key";
    NOTICES = "SELECT n.public_id, o.membership_id, n.kind, CASE WHEN n.about_id IS NULL OR a.account_id = $1 THEN n.details END,
                      n.created_at, n.read_at
               FROM notices n
               LEFT JOIN organizations o ON o.id = n.organization_id
               LEFT JOIN associations a ON a.id = n.about_id
               WHERE n.account_id = $1
               ORDER BY n.id";
    NOTICE_MAILINGS = "SELECT kind, mailing
                       FROM notice_mailings
                       WHERE account_id = $1
                       ORDER BY kind";
    HAPPENED = "SELECT e.id, e.reference, e.at, coalesce(o.membership_id, ''), e.action, e.actor_kind, e.details,
                       CASE WHEN (e.association_id IS NULL AND e.invitation_id IS NULL) OR a.account_id = $1
                            THEN e.personal END
                FROM audit_events e
                LEFT JOIN organizations o ON o.id = e.organization_id
                LEFT JOIN associations a ON a.id = e.association_id
                WHERE e.id IN (
                    SELECT v.id FROM audit_events v
                    WHERE v.association_id IN (SELECT s.id FROM associations s WHERE s.account_id = $1)
                    UNION
                    SELECT v.id FROM audit_events v
                    WHERE v.actor_account_id = $1 AND (v.chain_id = 0 OR v.chain_id IN (
                        SELECT s.organization_id FROM associations s WHERE s.account_id = $1
                    ))
                ) AND e.id > $2
                ORDER BY e.id
                LIMIT $3";
}

/// The sections, in the order in which they are taken along. What happened comes after them.
pub const SECTIONS: &[Section] = &[
    Section {
        name: "account",
        fields: &["id", "email", "created_at", "closed_at"],
        statement: &ACCOUNT,
    },
    Section {
        name: "sign_in_methods",
        fields: &[
            "id",
            "issuer",
            "subject",
            "name",
            "account_kind",
            "site",
            "proven_at",
            "strong_at",
            "added_at",
            "used_at",
        ],
        statement: &SIGN_IN_METHODS,
    },
    Section {
        name: "sessions",
        fields: &[
            "id",
            "method",
            "acr",
            "amr",
            "user_agent",
            "signed_in_at",
            "seen_at",
            "ends_at",
        ],
        statement: &SESSIONS,
    },
    Section {
        name: "codes_awaited",
        fields: &["address", "language", "created_at", "expires_at"],
        statement: &CODES_AWAITED,
    },
    Section {
        name: "api_tokens",
        fields: &[
            "id",
            "name",
            "scopes",
            "membership_id",
            "created_at",
            "expires_at",
            "revoked_at",
            "used_at",
        ],
        statement: &API_TOKENS,
    },
    Section {
        name: "associations",
        fields: &[
            "id",
            "membership_id",
            "organization",
            "state",
            "origin",
            "given_name",
            "family_name",
            "communication_email",
            "phone",
            "country",
            "language",
            "job_title",
            "credential_id",
            "refusal",
            "end_reason",
            "access",
            "created_at",
            "expires_at",
            "proven_at",
            "asked_at",
            "active_since",
            "ends_at",
            "ended_at",
            "erased_at",
        ],
        statement: &ASSOCIATIONS,
    },
    Section {
        name: "codes_for_addresses",
        fields: &["association", "sent_at", "expires_at"],
        statement: &CODES_FOR_ADDRESSES,
    },
    Section {
        name: "new_addresses",
        fields: &["association", "address", "sent_at", "ends_at", "proven_at", "refusal"],
        statement: &NEW_ADDRESSES,
    },
    Section {
        name: "rights",
        fields: &["association", "right", "since", "until"],
        statement: &RIGHTS,
    },
    Section {
        name: "contact_roles",
        fields: &["association", "contact_role", "since"],
        statement: &CONTACT_ROLES,
    },
    Section {
        name: "access_requests",
        fields: &[
            "association",
            "id",
            "kind",
            "wanted",
            "reason",
            "state",
            "note",
            "created_at",
            "until",
            "closed_at",
        ],
        statement: &ACCESS_REQUESTS,
    },
    Section {
        name: "role_offers",
        fields: &[
            "association",
            "id",
            "direction",
            "state",
            "created_at",
            "expires_at",
            "closed_at",
        ],
        statement: &ROLE_OFFERS,
    },
    Section {
        name: "deputies",
        fields: &["association", "as", "named_at", "allowed_at"],
        statement: &DEPUTIES,
    },
    Section {
        name: "takeovers",
        fields: &[
            "association",
            "id",
            "reason",
            "state",
            "started_at",
            "due_at",
            "closed_at",
        ],
        statement: &TAKEOVERS,
    },
    Section {
        name: "changes_with_others",
        fields: &["association", "change", "action", "right", "outcome", "at"],
        statement: &CHANGES_WITH_OTHERS,
    },
    Section {
        name: "invitations",
        fields: &[
            "id",
            "membership_id",
            "address",
            "language",
            "name",
            "note",
            "state",
            "created_at",
            "expires_at",
            "closed_at",
            "mailed_at",
            "delivery",
            "rights",
            "rights_left_out",
        ],
        statement: &INVITATIONS,
    },
    Section {
        name: "lists_being_checked",
        fields: &["id", "membership_id", "language", "summary", "created_at", "expires_at"],
        statement: &LISTS_BEING_CHECKED,
    },
    Section {
        name: "answers_kept_for_repeats",
        fields: &["idempotency_key", "created_at"],
        statement: &ANSWERS_KEPT_FOR_REPEATS,
    },
    Section {
        name: "notices",
        fields: &["id", "membership_id", "kind", "details", "created_at", "read_at"],
        statement: &NOTICES,
    },
    Section {
        name: "notice_mailings",
        fields: &["kind", "mailing"],
        statement: &NOTICE_MAILINGS,
    },
];

/// The rows of a section, their values in the order of its fields.
pub fn section(tx: &mut Tx<'_>, section: &Section, account: i64) -> Result<Vec<Vec<Value>>, DbError> {
    tx.list(section.statement, values![account], |row| {
        let fields = section.fields.iter().enumerate();
        fields.map(|(position, field)| value(row, position, field)).collect()
    })
}

fn value(row: &Row<'_>, position: usize, field: &str) -> Result<Value, DbError> {
    let is_instant = field.ends_with("_at") || field == "at" || field.ends_with("since") || field == "until";
    Ok(if is_instant {
        Value::At(row.get(position)?)
    } else {
        Value::Text(row.get(position)?)
    })
}

/// Something that a person did, or that concerns them.
#[derive(Clone, Debug)]
pub struct Happened {
    /// Key inside the database.
    pub id: i64,
    /// What can be quoted of it.
    pub reference: String,
    /// When.
    pub at: Instant,
    /// At which organization; empty where at none.
    pub membership_id: String,
    /// What, as a stable word.
    pub action: String,
    /// Who did it: `account`, `operator` or `system`.
    pub actor_kind: String,
    /// What is plain, as a JSON object.
    pub details: String,
    /// What is personal, unless it was blanked or is about somebody else.
    pub personal: Option<String>,
}

/// Up to `limit` of these after the one with key `after`, in the order of their keys.
pub fn happened(tx: &mut Tx<'_>, account: i64, after: i64, limit: i64) -> Result<Vec<Happened>, DbError> {
    tx.list(&HAPPENED, values![account, after, limit], |row| {
        Ok(Happened {
            id: row.get(0)?,
            reference: row.get(1)?,
            at: row.get(2)?,
            membership_id: row.get(3)?,
            action: row.get(4)?,
            actor_kind: row.get(5)?,
            details: row.get(6)?,
            personal: row.get(7)?,
        })
    })
}
