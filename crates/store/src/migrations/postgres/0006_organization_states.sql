-- The program's operator can suspend an organization; it can read why.
ALTER TABLE organizations ADD COLUMN state TEXT COLLATE "C" NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'suspended'));
ALTER TABLE organizations ADD COLUMN suspended_at BIGINT CHECK ((suspended_at IS NOT NULL) = (state = 'suspended'));
ALTER TABLE organizations ADD COLUMN suspension_reason TEXT COLLATE "C" CHECK ((suspension_reason IS NOT NULL) = (state = 'suspended'));

-- Where no mail can be sent, an admin confirms in the place of a proven mailbox.
ALTER TABLE associations ADD COLUMN confirmed_by BIGINT REFERENCES accounts (id);
ALTER TABLE associations DROP CONSTRAINT associations_check;
ALTER TABLE associations ADD CONSTRAINT associations_check
    CHECK (state <> 'active' OR origin = 'operator'
           OR ((proven_at IS NOT NULL OR confirmed_by IS NOT NULL) AND invitation_id IS NOT NULL));

-- A batch is read page by page.
DROP INDEX invitations_batch;
CREATE INDEX invitations_batch ON invitations (batch_id, id);
