-- A right may end by itself, and someone granted it.
ALTER TABLE association_rights ADD COLUMN ends_at INTEGER;
ALTER TABLE association_rights ADD COLUMN granted_by INTEGER REFERENCES accounts (id);

-- To whom the program turns for what: one person a role.
CREATE TABLE contacts (
    organization_id INTEGER NOT NULL REFERENCES organizations (id),
    contact_role TEXT NOT NULL,
    association_id INTEGER NOT NULL REFERENCES associations (id),
    named_at INTEGER NOT NULL,
    named_by INTEGER REFERENCES accounts (id),
    PRIMARY KEY (organization_id, contact_role)
) STRICT, WITHOUT ROWID;
CREATE INDEX contacts_association ON contacts (association_id);
