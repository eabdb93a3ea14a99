-- What kind of account an identity provider said it is, at its last sign-in. Nothing for accounts that sign in with codes:
-- the configuration says it of them.
ALTER TABLE accounts ADD COLUMN kind TEXT CHECK (kind IN ('personal', 'work'));

-- Since when the program no longer takes a kind of account; nothing while it takes it.
CREATE TABLE account_kinds (
    kind TEXT PRIMARY KEY CHECK (kind IN ('personal', 'work')),
    stopped_at INTEGER
) STRICT, WITHOUT ROWID;

-- Forms that wait behind a sign-in at an identity provider.
CREATE TABLE sign_in_forms (
    flow_hash BLOB PRIMARY KEY,
    kept TEXT NOT NULL,
    begun_by TEXT NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;
CREATE INDEX sign_in_forms_expiry ON sign_in_forms (expires_at);
