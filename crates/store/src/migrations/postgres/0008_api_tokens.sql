-- A token has a name, narrows what its account may do, and may be bound to one organization or, for the operator, act for
-- the program. What was made before keeps what it could do.
ALTER TABLE api_tokens ADD COLUMN public_id TEXT COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE api_tokens ADD COLUMN name TEXT COLLATE "C" NOT NULL DEFAULT 'API token';
ALTER TABLE api_tokens ADD COLUMN scopes TEXT COLLATE "C" NOT NULL DEFAULT 'self read invite manage audit';
ALTER TABLE api_tokens ADD COLUMN organization_id BIGINT REFERENCES organizations (id);
ALTER TABLE api_tokens ADD COLUMN is_for_program INTEGER NOT NULL DEFAULT 0 CHECK (is_for_program IN (0, 1));
ALTER TABLE api_tokens ADD COLUMN used_at BIGINT;
UPDATE api_tokens
SET public_id = substr(translate(replace(gen_random_uuid()::text, '-', ''), '0189', 'ghij'), 1, 26);
CREATE UNIQUE INDEX api_tokens_public_id ON api_tokens (public_id);
CREATE INDEX api_tokens_account ON api_tokens (account_id, id);
