-- An account has one or more ways to sign in, each known by its issuer and what that one calls it. Codes are mailed to the
-- address that is their subject.
CREATE TABLE sign_in_methods (
    id INTEGER PRIMARY KEY,
    public_id TEXT NOT NULL UNIQUE,
    account_id INTEGER NOT NULL REFERENCES accounts (id),
    issuer TEXT NOT NULL,
    subject TEXT NOT NULL,
    kind TEXT CHECK (kind IN ('personal', 'work')),
    label TEXT NOT NULL,
    proven_at INTEGER,
    created_at INTEGER NOT NULL,
    used_at INTEGER,
    UNIQUE (issuer, subject)
) STRICT;
CREATE INDEX sign_in_methods_account ON sign_in_methods (account_id, id);

INSERT INTO sign_in_methods (public_id, account_id, issuer, subject, kind, label, proven_at, created_at)
SELECT substr(replace(replace(replace(replace(lower(hex(randomblob(16))), '0', 'g'), '1', 'h'), '8', 'i'), '9', 'j'), 1, 26),
       a.id, 'code', s.address_key, NULL, s.address, s.proven_at, a.created_at
FROM sign_in_addresses s
JOIN accounts a ON a.id = s.account_id
ORDER BY a.id, s.address_key;
INSERT INTO sign_in_methods (public_id, account_id, issuer, subject, kind, label, proven_at, created_at)
SELECT substr(replace(replace(replace(replace(lower(hex(randomblob(16))), '0', 'g'), '1', 'h'), '8', 'i'), '9', 'j'), 1, 26),
       id, issuer, subject, kind, coalesce(email, ''), NULL, created_at
FROM accounts
WHERE issuer NOT IN ('code', 'guildhall')
ORDER BY id;
DROP TABLE sign_in_addresses;

-- How many there are is kept, so that two who remove the last two at the same moment do not both succeed.
ALTER TABLE accounts ADD COLUMN methods INTEGER NOT NULL DEFAULT 0 CHECK (methods >= 0);
UPDATE accounts
SET methods = (SELECT count(*) FROM sign_in_methods m WHERE m.account_id = accounts.id);

-- What an account is called no longer depends on how it signs in. The kind is that of the method that was used.
UPDATE accounts
SET subject = substr(replace(replace(replace(replace(lower(hex(randomblob(16))), '0', 'g'), '1', 'h'), '8', 'i'), '9', 'j'), 1, 26)
WHERE issuer NOT IN ('code', 'guildhall');
UPDATE accounts
SET issuer = 'account'
WHERE issuer <> 'guildhall';
ALTER TABLE accounts DROP COLUMN kind;

-- Until now an account had one method.
ALTER TABLE sessions ADD COLUMN method_id INTEGER REFERENCES sign_in_methods (id);
UPDATE sessions
SET method_id = (SELECT min(m.id) FROM sign_in_methods m WHERE m.account_id = sessions.account_id);
CREATE INDEX sessions_method ON sessions (method_id);

-- Codes that add a method, and to which account; nothing for those that sign in.
ALTER TABLE sign_in_codes ADD COLUMN adds_to INTEGER REFERENCES accounts (id);
