-- What is known of a passkey beside its method: the site that it was made for, the person's handle, its public key, and what its
-- authenticator said at the last sign-in.
CREATE TABLE passkeys (
    method_id INTEGER PRIMARY KEY REFERENCES sign_in_methods (id),
    rp_id TEXT NOT NULL,
    user_handle BLOB NOT NULL,
    public_key BLOB NOT NULL,
    authenticator BLOB NOT NULL
) STRICT;

-- Challenges that browsers were given: each is good for one answer, in that browser.
CREATE TABLE passkey_challenges (
    challenge BLOB PRIMARY KEY,
    browser_hash BLOB NOT NULL,
    adds_to INTEGER REFERENCES accounts (id),
    ceremony BLOB NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;
CREATE INDEX passkey_challenges_expiry ON passkey_challenges (expires_at);

-- When someone first signed in strongly with a provider's account: what its provider could check says nothing of this person.
ALTER TABLE sign_in_methods ADD COLUMN strong_at INTEGER;

-- How strongly someone signed in, as their provider said: what was checked (amr) and to which level (acr).
ALTER TABLE sessions ADD COLUMN acr TEXT;
ALTER TABLE sessions ADD COLUMN amr TEXT;

-- When their provider asked who it is, where it said so: a session begins later where the provider asked nothing.
ALTER TABLE sessions ADD COLUMN asked_at INTEGER;

-- Whether a token was made after a strong sign-in, or by the operator. Of those from before, nobody knows.
ALTER TABLE api_tokens ADD COLUMN is_strong INTEGER NOT NULL DEFAULT 0 CHECK (is_strong IN (0, 1));
UPDATE api_tokens
SET is_strong = 1
WHERE is_for_program = 1;
