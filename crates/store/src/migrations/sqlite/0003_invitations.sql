-- What was done to many invitations at once, and the verdict on each of them.
CREATE TABLE operations (
    id INTEGER PRIMARY KEY,
    public_id TEXT NOT NULL UNIQUE,
    organization_id INTEGER NOT NULL REFERENCES organizations (id),
    action TEXT NOT NULL CHECK (action IN ('revoke', 'extend', 'language', 'mail')),
    language TEXT,
    expires_at INTEGER,
    unknown INTEGER NOT NULL,
    reference TEXT,
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE operation_rows (
    operation_id INTEGER NOT NULL REFERENCES operations (id),
    invitation_id INTEGER NOT NULL REFERENCES invitations (id),
    outcome TEXT NOT NULL,
    renewed_as INTEGER REFERENCES invitations (id),
    PRIMARY KEY (operation_id, invitation_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX operation_rows_invitation ON operation_rows (invitation_id, operation_id);
CREATE INDEX operation_rows_renewed ON operation_rows (renewed_as, operation_id) WHERE renewed_as IS NOT NULL;

-- The operation that changed an invitation last, and how the last mail to its person went.
ALTER TABLE invitations ADD COLUMN operation_id INTEGER REFERENCES operations (id);
ALTER TABLE invitations ADD COLUMN delivery TEXT NOT NULL DEFAULT 'not_sent'
    CHECK (delivery IN ('not_sent', 'queued', 'sent', 'failed'));
ALTER TABLE invitations ADD COLUMN delivery_at INTEGER;
ALTER TABLE invitations ADD COLUMN delivery_error TEXT;
ALTER TABLE invitations ADD COLUMN mailed_at INTEGER;
CREATE INDEX invitations_by_address ON invitations (organization_id, state, address_key, id);
CREATE INDEX invitations_by_expiry ON invitations (organization_id, state, expires_at, id);
CREATE INDEX invitations_undelivered ON invitations (organization_id, id) WHERE delivery = 'failed';
DROP INDEX invitations_due;

-- Every mail of an invitation: what jobs forget after a week.
CREATE TABLE invitation_letters (
    id INTEGER PRIMARY KEY,
    invitation_id INTEGER NOT NULL REFERENCES invitations (id),
    operation_id INTEGER NOT NULL REFERENCES operations (id),
    organization_id INTEGER NOT NULL REFERENCES organizations (id),
    address_key TEXT NOT NULL,
    sender INTEGER REFERENCES accounts (id),
    state TEXT NOT NULL CHECK (state IN ('queued', 'sent', 'failed', 'withdrawn')),
    queued_at INTEGER NOT NULL,
    finished_at INTEGER,
    error TEXT
) STRICT;
CREATE INDEX invitation_letters_invitation ON invitation_letters (invitation_id, id);
CREATE INDEX invitation_letters_operation ON invitation_letters (operation_id);
CREATE INDEX invitation_letters_address ON invitation_letters (organization_id, address_key, queued_at);

-- A bulk mail waits until nothing urgent does.
ALTER TABLE jobs ADD COLUMN letter_id INTEGER REFERENCES invitation_letters (id);
ALTER TABLE jobs ADD COLUMN is_bulk INTEGER NOT NULL DEFAULT 0;
DROP INDEX jobs_due;
CREATE INDEX jobs_due ON jobs (kind, is_bulk, due_at) WHERE state = 'waiting';

-- Refused attempts, asked about or not.
ALTER TABLE organization_counts ADD COLUMN attempts_refused INTEGER NOT NULL DEFAULT 0 CHECK (attempts_refused >= 0);
UPDATE organization_counts
SET attempts_refused = (
    SELECT count(*) FROM associations a
    WHERE a.organization_id = organization_counts.organization_id AND a.state = 'pending' AND a.refusal IS NOT NULL
);
CREATE INDEX associations_refused ON associations (organization_id, state, id) WHERE refusal IS NOT NULL;

