-- Ways out: an association can end at a date, with the account, or with the organization.
ALTER TABLE associations DROP CONSTRAINT associations_end_reason_check;
ALTER TABLE associations ADD CONSTRAINT associations_end_reason_check
    CHECK (end_reason IN ('replaced', 'expired', 'declined', 'removed', 'left', 'date_reached', 'account_closed',
                          'organization_closed'));

-- From this instant on it is over, whether or not the sweeper was there yet.
ALTER TABLE associations ADD COLUMN leaves_at BIGINT;
CREATE INDEX associations_leaving ON associations (organization_id, leaves_at) WHERE state = 'active' AND leaves_at IS NOT NULL;
CREATE INDEX associations_leaving_first ON associations (leaves_at) WHERE state = 'active' AND leaves_at IS NOT NULL;

ALTER TABLE accounts ADD COLUMN closed_at BIGINT;
ALTER TABLE organizations ADD COLUMN closed_at BIGINT;
ALTER TABLE organizations ADD COLUMN closing_reason TEXT COLLATE "C" CHECK ((closing_reason IS NOT NULL) = (closed_at IS NOT NULL));
CREATE INDEX organizations_closed ON organizations (closed_at) WHERE closed_at IS NOT NULL;

-- Personal data is blanked in steps: what is asked for first, then what was blanked and when.
ALTER TABLE accounts ADD COLUMN erase_asked_at BIGINT;
ALTER TABLE accounts ADD COLUMN erased_at BIGINT;
ALTER TABLE associations ADD COLUMN erased_at BIGINT;
ALTER TABLE invitations ADD COLUMN erased_at BIGINT;
CREATE INDEX accounts_closed ON accounts (lower(email)) WHERE closed_at IS NOT NULL;
CREATE INDEX accounts_closed_first ON accounts (closed_at) WHERE closed_at IS NOT NULL AND erase_asked_at IS NULL;
CREATE INDEX accounts_to_erase ON accounts (id) WHERE erase_asked_at IS NOT NULL AND erased_at IS NULL;
CREATE INDEX associations_over ON associations (ended_at)
    WHERE state = 'ended' AND erased_at IS NULL AND activated_at IS NOT NULL;
CREATE INDEX associations_unfinished ON associations (ended_at)
    WHERE state = 'ended' AND erased_at IS NULL AND activated_at IS NULL;
CREATE INDEX invitations_unused ON invitations (closed_at) WHERE state IN ('expired', 'revoked') AND erased_at IS NULL;
CREATE INDEX invitations_accepted_by ON invitations (accepted_by) WHERE accepted_by IS NOT NULL;
