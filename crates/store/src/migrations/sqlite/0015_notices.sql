-- What people are told. digest_at: when it is mailed together with others, until it was.
CREATE TABLE notices (
    id INTEGER PRIMARY KEY,
    public_id TEXT NOT NULL UNIQUE,
    account_id INTEGER NOT NULL REFERENCES accounts (id),
    organization_id INTEGER REFERENCES organizations (id),
    about_id INTEGER REFERENCES associations (id),
    kind TEXT NOT NULL,
    details TEXT NOT NULL,
    link TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    read_at INTEGER,
    digest_at INTEGER
) STRICT;
CREATE INDEX notices_page ON notices (account_id, id);
CREATE INDEX notices_unread ON notices (account_id) WHERE read_at IS NULL;
CREATE INDEX notices_digest ON notices (account_id, organization_id, digest_at) WHERE digest_at IS NOT NULL;
CREATE INDEX notices_about ON notices (about_id) WHERE about_id IS NOT NULL;
CREATE INDEX notices_age ON notices (created_at);

-- How people have them mailed; nothing for what they did not choose.
CREATE TABLE notice_mailings (
    account_id INTEGER NOT NULL REFERENCES accounts (id),
    kind TEXT NOT NULL,
    mailing TEXT NOT NULL CHECK (mailing IN ('each', 'daily', 'off')),
    PRIMARY KEY (account_id, kind)
) STRICT, WITHOUT ROWID;
