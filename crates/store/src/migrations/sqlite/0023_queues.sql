-- What waits is found in the order in which it is taken: of all who asked an organization's admins none is read but those who are
-- shown. Jobs have such an index: SQLite's end with the row's key.
CREATE INDEX associations_asked ON associations (organization_id, id) WHERE state = 'pending' AND asked_at IS NOT NULL;
