CREATE TABLE installation (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    kind TEXT NOT NULL CHECK (kind IN ('program', 'demo')),
    key_check BLOB NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE accounts (
    id INTEGER PRIMARY KEY,
    issuer TEXT NOT NULL,
    subject TEXT NOT NULL,
    email TEXT,
    created_at INTEGER NOT NULL,
    UNIQUE (issuer, subject)
) STRICT;

CREATE TABLE sign_in_addresses (
    address_key TEXT PRIMARY KEY,
    address TEXT NOT NULL,
    account_id INTEGER NOT NULL REFERENCES accounts (id),
    proven_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE sign_in_codes (
    id INTEGER PRIMARY KEY,
    browser_hash BLOB NOT NULL,
    address TEXT NOT NULL,
    address_key TEXT NOT NULL,
    language TEXT NOT NULL,
    nonce BLOB NOT NULL,
    tries_left INTEGER NOT NULL CHECK (tries_left >= 0),
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    used_at INTEGER
) STRICT;
CREATE INDEX sign_in_codes_browser ON sign_in_codes (browser_hash, id);
CREATE INDEX sign_in_codes_expiry ON sign_in_codes (expires_at);

CREATE TABLE sessions (
    token_hash BLOB PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES accounts (id),
    created_at INTEGER NOT NULL,
    seen_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX sessions_account ON sessions (account_id);
CREATE INDEX sessions_seen ON sessions (seen_at);
CREATE INDEX sessions_end ON sessions (ends_at);

CREATE TABLE api_tokens (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES accounts (id),
    token_hash BLOB NOT NULL UNIQUE,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    revoked_at INTEGER
) STRICT;

CREATE TABLE organizations (
    id INTEGER PRIMARY KEY,
    membership_id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    country TEXT NOT NULL,
    language TEXT NOT NULL,
    rights_revision INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE organization_domains (
    organization_id INTEGER NOT NULL REFERENCES organizations (id),
    domain TEXT NOT NULL,
    PRIMARY KEY (organization_id, domain)
) STRICT, WITHOUT ROWID;

-- Kept in the transaction of each change, never counted for a page. Apart from organizations, so that counting
-- does not wait for those who only refer to an organization.
CREATE TABLE organization_counts (
    organization_id INTEGER PRIMARY KEY REFERENCES organizations (id),
    invitations_approved INTEGER NOT NULL DEFAULT 0 CHECK (invitations_approved >= 0),
    invitations_accepted INTEGER NOT NULL DEFAULT 0 CHECK (invitations_accepted >= 0),
    invitations_expired INTEGER NOT NULL DEFAULT 0 CHECK (invitations_expired >= 0),
    invitations_revoked INTEGER NOT NULL DEFAULT 0 CHECK (invitations_revoked >= 0),
    invitations_ended INTEGER NOT NULL DEFAULT 0 CHECK (invitations_ended >= 0),
    associations_pending INTEGER NOT NULL DEFAULT 0 CHECK (associations_pending >= 0),
    associations_active INTEGER NOT NULL DEFAULT 0 CHECK (associations_active >= 0),
    associations_ended INTEGER NOT NULL DEFAULT 0 CHECK (associations_ended >= 0)
) STRICT;

CREATE TABLE invitation_links (
    id INTEGER PRIMARY KEY,
    organization_id INTEGER NOT NULL REFERENCES organizations (id),
    link_id BLOB NOT NULL UNIQUE,
    created_at INTEGER NOT NULL,
    rotated_at INTEGER
) STRICT;
CREATE UNIQUE INDEX invitation_links_live ON invitation_links (organization_id) WHERE rotated_at IS NULL;

CREATE TABLE batches (
    id INTEGER PRIMARY KEY,
    public_id TEXT NOT NULL UNIQUE,
    organization_id INTEGER NOT NULL REFERENCES organizations (id),
    language TEXT NOT NULL,
    expires_at INTEGER NOT NULL,
    approved INTEGER NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE invitations (
    id INTEGER PRIMARY KEY,
    public_id TEXT NOT NULL UNIQUE,
    organization_id INTEGER NOT NULL REFERENCES organizations (id),
    batch_id INTEGER NOT NULL REFERENCES batches (id),
    address TEXT NOT NULL,
    address_key TEXT NOT NULL,
    language TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('approved', 'accepted', 'expired', 'revoked', 'ended')),
    expires_at INTEGER NOT NULL,
    approved_by INTEGER REFERENCES accounts (id),
    created_at INTEGER NOT NULL,
    closed_at INTEGER,
    accepted_by INTEGER REFERENCES accounts (id),
    CHECK ((accepted_by IS NOT NULL) = (state IN ('accepted', 'ended')))
) STRICT;
CREATE UNIQUE INDEX invitations_live ON invitations (organization_id, address_key) WHERE state IN ('approved', 'accepted');
CREATE INDEX invitations_page ON invitations (organization_id, state, id);
CREATE INDEX invitations_all ON invitations (organization_id, id);
CREATE INDEX invitations_due ON invitations (organization_id, expires_at) WHERE state = 'approved';
CREATE INDEX invitations_overdue ON invitations (expires_at) WHERE state = 'approved';
CREATE INDEX invitations_batch ON invitations (batch_id);

CREATE TABLE associations (
    id INTEGER PRIMARY KEY,
    public_id TEXT NOT NULL UNIQUE,
    organization_id INTEGER NOT NULL REFERENCES organizations (id),
    account_id INTEGER NOT NULL REFERENCES accounts (id),
    state TEXT NOT NULL CHECK (state IN ('pending', 'active', 'ended')),
    origin TEXT NOT NULL CHECK (origin IN ('invitation', 'operator')),
    link_id INTEGER REFERENCES invitation_links (id),
    invitation_id INTEGER REFERENCES invitations (id),
    given_name TEXT NOT NULL,
    family_name TEXT NOT NULL,
    communication_email TEXT NOT NULL,
    address_key TEXT NOT NULL,
    phone TEXT NOT NULL,
    country TEXT NOT NULL,
    language TEXT NOT NULL,
    job_title TEXT NOT NULL,
    credential_claim TEXT,
    search_text TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    proven_at INTEGER,
    refusal TEXT CHECK (refusal IN ('address-not-approved', 'already-claimed')),
    asked_at INTEGER,
    activated_at INTEGER,
    ended_at INTEGER,
    end_reason TEXT CHECK (end_reason IN ('replaced', 'expired', 'declined')),
    access TEXT NOT NULL CHECK (access IN ('none', 'accepted', 'switching_on', 'active')),
    CHECK (state <> 'active' OR origin = 'operator' OR (proven_at IS NOT NULL AND invitation_id IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX associations_live ON associations (organization_id, account_id) WHERE state IN ('pending', 'active');
CREATE UNIQUE INDEX associations_address ON associations (organization_id, address_key) WHERE state = 'active';
CREATE INDEX associations_page ON associations (organization_id, state, id);
CREATE INDEX associations_all ON associations (organization_id, id);
CREATE INDEX associations_due ON associations (organization_id, expires_at) WHERE state = 'pending';
CREATE INDEX associations_account ON associations (account_id, state);
CREATE INDEX associations_overdue ON associations (expires_at) WHERE state = 'pending';

-- The mailbox proof under way for a pending association. The code is derived from the nonce under the server key.
CREATE TABLE proofs (
    association_id INTEGER PRIMARY KEY REFERENCES associations (id),
    nonce BLOB NOT NULL,
    tries_left INTEGER NOT NULL CHECK (tries_left >= 0),
    sent_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;

CREATE TABLE association_rights (
    association_id INTEGER NOT NULL REFERENCES associations (id),
    access_right TEXT NOT NULL,
    granted_at INTEGER NOT NULL,
    PRIMARY KEY (association_id, access_right)
) STRICT, WITHOUT ROWID;

CREATE TABLE audit_events (
    id INTEGER PRIMARY KEY,
    reference TEXT NOT NULL UNIQUE,
    organization_id INTEGER REFERENCES organizations (id),
    at INTEGER NOT NULL,
    action TEXT NOT NULL,
    actor_kind TEXT NOT NULL CHECK (actor_kind IN ('account', 'operator', 'system')),
    actor_account_id INTEGER REFERENCES accounts (id),
    association_id INTEGER REFERENCES associations (id),
    invitation_id INTEGER REFERENCES invitations (id),
    batch_id INTEGER REFERENCES batches (id),
    details TEXT NOT NULL
) STRICT;
CREATE INDEX audit_events_organization ON audit_events (organization_id, id);
CREATE INDEX audit_events_association ON audit_events (association_id, id) WHERE association_id IS NOT NULL;

CREATE TABLE jobs (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('mail', 'sweep')),
    state TEXT NOT NULL CHECK (state IN ('waiting', 'done', 'failed')),
    payload TEXT NOT NULL,
    message_id TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    due_at INTEGER NOT NULL,
    locked_until INTEGER NOT NULL DEFAULT 0,
    last_error TEXT,
    created_at INTEGER NOT NULL,
    finished_at INTEGER
) STRICT;
CREATE INDEX jobs_due ON jobs (kind, due_at) WHERE state = 'waiting';
CREATE UNIQUE INDEX jobs_one_sweep ON jobs (kind) WHERE kind = 'sweep';
CREATE INDEX jobs_finished ON jobs (finished_at) WHERE finished_at IS NOT NULL;

CREATE TABLE idempotency_keys (
    account_id INTEGER NOT NULL REFERENCES accounts (id),
    idempotency_key TEXT NOT NULL,
    request_hash BLOB NOT NULL,
    status INTEGER,
    answer BLOB,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (account_id, idempotency_key)
) STRICT;
CREATE INDEX idempotency_keys_age ON idempotency_keys (created_at);

-- How often something limited was done within a window that begins at window_start.
CREATE TABLE attempts (
    scope TEXT NOT NULL,
    subject TEXT NOT NULL,
    window_start INTEGER NOT NULL,
    n INTEGER NOT NULL,
    PRIMARY KEY (scope, subject, window_start)
) STRICT, WITHOUT ROWID;
CREATE INDEX attempts_age ON attempts (window_start);
