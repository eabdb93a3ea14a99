-- What is known of a passkey beside its method: the site that it was made for, the person's handle, its public key, and what its
-- authenticator said at the last sign-in.
CREATE TABLE passkeys (
    method_id BIGINT PRIMARY KEY REFERENCES sign_in_methods (id),
    rp_id TEXT COLLATE "C" NOT NULL,
    user_handle BYTEA NOT NULL,
    public_key BYTEA NOT NULL,
    authenticator BYTEA NOT NULL
);

-- Challenges that browsers were given: each is good for one answer, in that browser.
CREATE TABLE passkey_challenges (
    challenge BYTEA PRIMARY KEY,
    browser_hash BYTEA NOT NULL,
    adds_to BIGINT REFERENCES accounts (id),
    ceremony BYTEA NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX passkey_challenges_expiry ON passkey_challenges (expires_at);

-- When someone first signed in strongly with a provider's account: what its provider could check says nothing of this person.
ALTER TABLE sign_in_methods ADD COLUMN strong_at BIGINT;

-- How strongly someone signed in, as their provider said: what was checked (amr) and to which level (acr).
ALTER TABLE sessions ADD COLUMN acr TEXT COLLATE "C";
ALTER TABLE sessions ADD COLUMN amr TEXT COLLATE "C";

-- When their provider asked who it is, where it said so: a session begins later where the provider asked nothing.
ALTER TABLE sessions ADD COLUMN asked_at BIGINT;

-- Whether a token was made after a strong sign-in, or by the operator. Of those from before, nobody knows.
ALTER TABLE api_tokens ADD COLUMN is_strong INTEGER NOT NULL DEFAULT 0 CHECK (is_strong IN (0, 1));
UPDATE api_tokens
SET is_strong = 1
WHERE is_for_program = 1;
