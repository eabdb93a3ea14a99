-- Since when someone belongs to the organization, or waits to: what the list of people shows and is sorted by.
ALTER TABLE associations ADD COLUMN since INTEGER GENERATED ALWAYS AS (coalesce(activated_at, created_at)) VIRTUAL;
-- How often the person has changed the profile: an edit names the one it began with.
ALTER TABLE associations ADD COLUMN profile_revision INTEGER NOT NULL DEFAULT 0;

-- An index for each order of the list. What is filtered by stands behind the key, so that rows that do not match are passed
-- over inside the index.
CREATE INDEX associations_newest ON associations (organization_id, state, since, id, country, language);
CREATE INDEX associations_name ON associations (organization_id, state, search_text, id, country, language);
CREATE INDEX associations_email ON associations (organization_id, state, address_key, id, country, language);
-- The usual order within a country: a large organization has few people in most.
CREATE INDEX associations_country ON associations (organization_id, state, country, since, id);

-- Who of an organization holds a right, without reading all its people.
ALTER TABLE association_rights ADD COLUMN organization_id INTEGER REFERENCES organizations (id);
UPDATE association_rights
SET organization_id = (SELECT a.organization_id FROM associations a WHERE a.id = association_id);
CREATE INDEX association_rights_holders ON association_rights (organization_id, access_right, association_id);

-- A new communication e-mail on its way: the old one stays in force until this one is proven and claimed. The code is derived
-- from the nonce under the server key.
CREATE TABLE address_changes (
    association_id INTEGER PRIMARY KEY REFERENCES associations (id),
    address TEXT NOT NULL,
    address_key TEXT NOT NULL,
    nonce BLOB NOT NULL,
    tries_left INTEGER NOT NULL CHECK (tries_left >= 0),
    sent_at INTEGER NOT NULL,
    code_expires_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL,
    proven_at INTEGER,
    refusal TEXT CHECK (refusal IN ('address-not-approved', 'already-claimed')),
    CHECK (refusal IS NULL OR proven_at IS NOT NULL)
) STRICT;
CREATE INDEX address_changes_end ON address_changes (ends_at);
