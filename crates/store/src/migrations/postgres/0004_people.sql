-- Since when someone belongs to the organization, or waits to: what the list of people shows and is sorted by.
ALTER TABLE associations ADD COLUMN since BIGINT GENERATED ALWAYS AS (coalesce(activated_at, created_at)) STORED;
-- How often the person has changed the profile: an edit names the one it began with.
ALTER TABLE associations ADD COLUMN profile_revision BIGINT NOT NULL DEFAULT 0;

-- An index for each order of the list. What is filtered by stands behind the key, so that rows that do not match are passed
-- over inside the index.
CREATE INDEX associations_newest ON associations (organization_id, state, since, id, country, language);
CREATE INDEX associations_name ON associations (organization_id, state, search_text, id, country, language);
CREATE INDEX associations_email ON associations (organization_id, state, address_key, id, country, language);
-- The usual order within a country: a large organization has few people in most.
CREATE INDEX associations_country ON associations (organization_id, state, country, since, id);

-- Who of an organization holds a right, without reading all its people.
ALTER TABLE association_rights ADD COLUMN organization_id BIGINT REFERENCES organizations (id);
UPDATE association_rights
SET organization_id = (SELECT a.organization_id FROM associations a WHERE a.id = association_id);
CREATE INDEX association_rights_holders ON association_rights (organization_id, access_right, association_id);

-- A new communication e-mail on its way: the old one stays in force until this one is proven and claimed. The code is derived
-- from the nonce under the server key.
CREATE TABLE address_changes (
    association_id BIGINT PRIMARY KEY REFERENCES associations (id),
    address TEXT COLLATE "C" NOT NULL,
    address_key TEXT COLLATE "C" NOT NULL,
    nonce BYTEA NOT NULL,
    tries_left BIGINT NOT NULL CHECK (tries_left >= 0),
    sent_at BIGINT NOT NULL,
    code_expires_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    proven_at BIGINT,
    refusal TEXT COLLATE "C" CHECK (refusal IN ('address-not-approved', 'already-claimed')),
    CHECK (refusal IS NULL OR proven_at IS NOT NULL)
);
CREATE INDEX address_changes_end ON address_changes (ends_at);
