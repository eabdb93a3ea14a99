-- A right may end by itself, and someone granted it.
ALTER TABLE association_rights ADD COLUMN ends_at BIGINT;
ALTER TABLE association_rights ADD COLUMN granted_by BIGINT REFERENCES accounts (id);

-- To whom the program turns for what: one person a role.
CREATE TABLE contacts (
    organization_id BIGINT NOT NULL REFERENCES organizations (id),
    contact_role TEXT COLLATE "C" NOT NULL,
    association_id BIGINT NOT NULL REFERENCES associations (id),
    named_at BIGINT NOT NULL,
    named_by BIGINT REFERENCES accounts (id),
    PRIMARY KEY (organization_id, contact_role)
);
CREATE INDEX contacts_association ON contacts (association_id);
