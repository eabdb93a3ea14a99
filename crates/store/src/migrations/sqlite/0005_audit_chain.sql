-- Each organization has a chain of events, and the program one for what happens at no organization. The last event of a
-- chain is its head. What was recorded before is chained when this step is applied.
DROP INDEX audit_events_organization;
DROP INDEX audit_events_association;
ALTER TABLE audit_events RENAME TO audit_events_unchained;

CREATE TABLE audit_chains (
    id INTEGER PRIMARY KEY CHECK (id = coalesce(organization_id, 0)),
    organization_id INTEGER UNIQUE REFERENCES organizations (id),
    name TEXT NOT NULL UNIQUE,
    seq INTEGER NOT NULL CHECK (seq >= 0),
    hash BLOB NOT NULL,
    seal BLOB NOT NULL
) STRICT;
INSERT INTO audit_chains (id, organization_id, name, seq, hash, seal)
SELECT id, id, membership_id, 0, zeroblob(32), zeroblob(32)
FROM organizations;
INSERT INTO audit_chains (id, organization_id, name, seq, hash, seal)
VALUES (0, NULL, 'program', 0, zeroblob(32), zeroblob(32));

-- Personal details can be blanked, their salt with them; the digest that the hash covers stays.
CREATE TABLE audit_events (
    id INTEGER PRIMARY KEY,
    chain_id INTEGER NOT NULL REFERENCES audit_chains (id),
    seq INTEGER NOT NULL,
    previous_hash BLOB NOT NULL,
    hash BLOB NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    organization_id INTEGER REFERENCES organizations (id),
    at INTEGER NOT NULL,
    action TEXT NOT NULL,
    kind TEXT NOT NULL,
    actor_kind TEXT NOT NULL CHECK (actor_kind IN ('account', 'operator', 'system')),
    actor_account_id INTEGER REFERENCES accounts (id),
    association_id INTEGER REFERENCES associations (id),
    invitation_id INTEGER REFERENCES invitations (id),
    batch_id INTEGER REFERENCES batches (id),
    links_salt BLOB NOT NULL,
    details TEXT NOT NULL,
    personal TEXT,
    personal_salt BLOB,
    personal_digest BLOB,
    UNIQUE (chain_id, seq),
    CHECK (chain_id = coalesce(organization_id, 0)),
    CHECK ((personal IS NULL) = (personal_salt IS NULL)),
    CHECK (personal IS NULL OR personal_digest IS NOT NULL)
) STRICT;
CREATE INDEX audit_events_page ON audit_events (organization_id, at, id);
-- By chain and not by organization, which is the same: SQLite takes the index above wherever it can.
CREATE INDEX audit_events_kind ON audit_events (chain_id, kind, at, id);
CREATE INDEX audit_events_actor ON audit_events (chain_id, actor_account_id, at, id)
    WHERE actor_account_id IS NOT NULL;
CREATE INDEX audit_events_association ON audit_events (association_id, id) WHERE association_id IS NOT NULL;
CREATE INDEX audit_events_invitation ON audit_events (invitation_id, id) WHERE invitation_id IS NOT NULL;
