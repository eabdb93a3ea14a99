-- Ways out: an association can end at a date, with the account, or with the organization. SQLite changes no constraint of a
-- table: the table's definition is rewritten, and read anew.
PRAGMA writable_schema = ON;
UPDATE sqlite_schema
SET sql = replace(sql, '''removed'', ''left''',
                  '''removed'', ''left'', ''date_reached'', ''account_closed'', ''organization_closed''')
WHERE type = 'table' AND name = 'associations';
PRAGMA writable_schema = RESET;

-- From this instant on it is over, whether or not the sweeper was there yet.
ALTER TABLE associations ADD COLUMN leaves_at INTEGER;
CREATE INDEX associations_leaving ON associations (organization_id, leaves_at) WHERE state = 'active' AND leaves_at IS NOT NULL;
CREATE INDEX associations_leaving_first ON associations (leaves_at) WHERE state = 'active' AND leaves_at IS NOT NULL;

ALTER TABLE accounts ADD COLUMN closed_at INTEGER;
ALTER TABLE organizations ADD COLUMN closed_at INTEGER;
ALTER TABLE organizations ADD COLUMN closing_reason TEXT CHECK ((closing_reason IS NOT NULL) = (closed_at IS NOT NULL));
CREATE INDEX organizations_closed ON organizations (closed_at) WHERE closed_at IS NOT NULL;

-- Personal data is blanked in steps: what is asked for first, then what was blanked and when.
ALTER TABLE accounts ADD COLUMN erase_asked_at INTEGER;
ALTER TABLE accounts ADD COLUMN erased_at INTEGER;
ALTER TABLE associations ADD COLUMN erased_at INTEGER;
ALTER TABLE invitations ADD COLUMN erased_at INTEGER;
CREATE INDEX accounts_closed ON accounts (lower(email)) WHERE closed_at IS NOT NULL;
CREATE INDEX accounts_closed_first ON accounts (closed_at) WHERE closed_at IS NOT NULL AND erase_asked_at IS NULL;
CREATE INDEX accounts_to_erase ON accounts (id) WHERE erase_asked_at IS NOT NULL AND erased_at IS NULL;
CREATE INDEX associations_over ON associations (ended_at)
    WHERE state = 'ended' AND erased_at IS NULL AND activated_at IS NOT NULL;
CREATE INDEX associations_unfinished ON associations (ended_at)
    WHERE state = 'ended' AND erased_at IS NULL AND activated_at IS NULL;
CREATE INDEX invitations_unused ON invitations (closed_at) WHERE state IN ('expired', 'revoked') AND erased_at IS NULL;
CREATE INDEX invitations_accepted_by ON invitations (accepted_by) WHERE accepted_by IS NOT NULL;
