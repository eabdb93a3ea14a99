-- People ask for rights and contact roles; admins decide.
CREATE TABLE access_requests (
    id INTEGER PRIMARY KEY,
    public_id TEXT NOT NULL UNIQUE,
    organization_id INTEGER NOT NULL REFERENCES organizations (id),
    association_id INTEGER NOT NULL REFERENCES associations (id),
    kind TEXT NOT NULL CHECK (kind IN ('right', 'contact_role')),
    wanted TEXT NOT NULL,
    reason TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'approved', 'declined', 'withdrawn', 'ended')),
    created_at INTEGER NOT NULL,
    remind_at INTEGER,
    reminders INTEGER NOT NULL DEFAULT 0,
    closed_at INTEGER,
    closed_by INTEGER REFERENCES accounts (id),
    note TEXT NOT NULL DEFAULT '',
    ends_at INTEGER,
    CHECK ((state = 'open') = (closed_at IS NULL)),
    CHECK (state = 'open' OR remind_at IS NULL)
) STRICT;
-- One open request a person and right or role.
CREATE UNIQUE INDEX access_requests_one ON access_requests (association_id, kind, wanted) WHERE state = 'open';
CREATE INDEX access_requests_open ON access_requests (organization_id, id) WHERE state = 'open';
CREATE INDEX access_requests_association ON access_requests (association_id, id);
CREATE INDEX access_requests_due ON access_requests (remind_at) WHERE state = 'open' AND remind_at IS NOT NULL;

-- Which admin was told of a request: when it was made (0), and in which reminder.
CREATE TABLE access_request_tellings (
    request_id INTEGER NOT NULL REFERENCES access_requests (id),
    reminder INTEGER NOT NULL,
    association_id INTEGER NOT NULL REFERENCES associations (id),
    told_at INTEGER NOT NULL,
    PRIMARY KEY (request_id, reminder, association_id)
) STRICT, WITHOUT ROWID;

ALTER TABLE organization_counts
    ADD COLUMN access_requests_open INTEGER NOT NULL DEFAULT 0 CHECK (access_requests_open >= 0);
