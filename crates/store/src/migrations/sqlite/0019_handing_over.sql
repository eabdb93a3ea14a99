-- The primary program contact offers the role to another person: one offer at a time.
CREATE TABLE role_offers (
    id INTEGER PRIMARY KEY,
    public_id TEXT NOT NULL UNIQUE,
    organization_id INTEGER NOT NULL REFERENCES organizations (id),
    from_association_id INTEGER NOT NULL REFERENCES associations (id),
    to_association_id INTEGER NOT NULL REFERENCES associations (id),
    keeps_admin INTEGER NOT NULL CHECK (keeps_admin IN (0, 1)),
    state TEXT NOT NULL CHECK (state IN ('open', 'accepted', 'declined', 'withdrawn', 'expired', 'ended')),
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    closed_at INTEGER,
    CHECK ((closed_at IS NULL) = (state = 'open')),
    CHECK (from_association_id <> to_association_id)
) STRICT;
CREATE UNIQUE INDEX role_offers_open ON role_offers (organization_id) WHERE state = 'open';
CREATE INDEX role_offers_overdue ON role_offers (expires_at) WHERE state = 'open';
CREATE INDEX role_offers_from ON role_offers (from_association_id);
CREATE INDEX role_offers_to ON role_offers (to_association_id);

-- Who takes the role when the primary program contact (contact_association_id) is gone, or when the operator says so.
CREATE TABLE deputies (
    organization_id INTEGER PRIMARY KEY REFERENCES organizations (id),
    association_id INTEGER NOT NULL REFERENCES associations (id),
    contact_association_id INTEGER NOT NULL REFERENCES associations (id),
    named_at INTEGER NOT NULL,
    allowed_at INTEGER,
    CHECK (association_id <> contact_association_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX deputies_association ON deputies (association_id);

-- Someone takes over where no admin can be reached: one at a time. From due_at on, the person is a global admin.
CREATE TABLE takeovers (
    id INTEGER PRIMARY KEY,
    public_id TEXT NOT NULL UNIQUE,
    organization_id INTEGER NOT NULL REFERENCES organizations (id),
    association_id INTEGER NOT NULL REFERENCES associations (id),
    account_id INTEGER NOT NULL REFERENCES accounts (id),
    reason TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'completed', 'approved', 'refused', 'stopped', 'withdrawn', 'ended')),
    started_at INTEGER NOT NULL,
    due_at INTEGER NOT NULL,
    closed_at INTEGER,
    told_at INTEGER,
    CHECK ((closed_at IS NULL) = (state = 'waiting'))
) STRICT;
CREATE UNIQUE INDEX takeovers_waiting ON takeovers (organization_id) WHERE state = 'waiting';
CREATE INDEX takeovers_due ON takeovers (due_at) WHERE state = 'waiting';
CREATE INDEX takeovers_association ON takeovers (association_id);
CREATE INDEX takeovers_untold ON takeovers (id) WHERE state IN ('completed', 'ended') AND told_at IS NULL;
CREATE INDEX takeovers_account ON takeovers (organization_id, account_id, closed_at);
