-- The program's operator can suspend an organization; it can read why.
ALTER TABLE organizations ADD COLUMN state TEXT NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'suspended'));
ALTER TABLE organizations ADD COLUMN suspended_at INTEGER CHECK ((suspended_at IS NOT NULL) = (state = 'suspended'));
ALTER TABLE organizations ADD COLUMN suspension_reason TEXT CHECK ((suspension_reason IS NOT NULL) = (state = 'suspended'));

-- Where no mail can be sent, an admin confirms in the place of a proven mailbox. SQLite changes no constraint of a table:
-- the table's definition is rewritten, and read anew. No row is touched by it.
ALTER TABLE associations ADD COLUMN confirmed_by INTEGER REFERENCES accounts (id);
PRAGMA writable_schema = ON;
UPDATE sqlite_schema
SET sql = replace(sql, '(proven_at IS NOT NULL AND invitation_id IS NOT NULL)',
                  '((proven_at IS NOT NULL OR confirmed_by IS NOT NULL) AND invitation_id IS NOT NULL)')
WHERE type = 'table' AND name = 'associations';
PRAGMA writable_schema = RESET;

-- A batch is read page by page.
DROP INDEX invitations_batch;
CREATE INDEX invitations_batch ON invitations (batch_id, id);
