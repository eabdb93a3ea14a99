-- What kind of account an identity provider said it is, at its last sign-in. Nothing for accounts that sign in with codes:
-- the configuration says it of them.
ALTER TABLE accounts ADD COLUMN kind TEXT COLLATE "C" CHECK (kind IN ('personal', 'work'));

-- Since when the program no longer takes a kind of account; nothing while it takes it.
CREATE TABLE account_kinds (
    kind TEXT COLLATE "C" PRIMARY KEY CHECK (kind IN ('personal', 'work')),
    stopped_at BIGINT
);

-- Forms that wait behind a sign-in at an identity provider.
CREATE TABLE sign_in_forms (
    flow_hash BYTEA PRIMARY KEY,
    kept TEXT COLLATE "C" NOT NULL,
    begun_by TEXT COLLATE "C" NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX sign_in_forms_expiry ON sign_in_forms (expires_at);
