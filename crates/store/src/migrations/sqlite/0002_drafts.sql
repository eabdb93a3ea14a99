ALTER TABLE invitations ADD COLUMN name TEXT;
ALTER TABLE invitations ADD COLUMN note TEXT;

-- Lists between their preview and their approval, and for a day what became of them.
CREATE TABLE drafts (
    id INTEGER PRIMARY KEY,
    public_id TEXT NOT NULL UNIQUE,
    organization_id INTEGER NOT NULL REFERENCES organizations (id),
    account_id INTEGER NOT NULL REFERENCES accounts (id),
    language TEXT NOT NULL,
    days INTEGER NOT NULL,
    summary TEXT NOT NULL,
    batch_id INTEGER REFERENCES batches (id),
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX drafts_batch ON drafts (batch_id) WHERE batch_id IS NOT NULL;
CREATE INDEX drafts_owner ON drafts (organization_id, account_id, id);
CREATE INDEX drafts_expiry ON drafts (expires_at);

-- The rows of a draft by their verdict, up to a page of them packed into each part.
CREATE TABLE draft_parts (
    draft_id INTEGER NOT NULL REFERENCES drafts (id) ON DELETE CASCADE,
    outcome TEXT NOT NULL,
    part INTEGER NOT NULL,
    packed BLOB NOT NULL,
    PRIMARY KEY (draft_id, outcome, part)
) STRICT, WITHOUT ROWID;
