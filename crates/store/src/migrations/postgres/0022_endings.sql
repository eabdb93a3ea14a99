-- When a person is to be told that a right, or the association, ends soon; nothing once that was done.
ALTER TABLE association_rights ADD COLUMN warn_at BIGINT;
ALTER TABLE associations ADD COLUMN warn_at BIGINT;
UPDATE association_rights SET warn_at = ends_at - 1209600000000 WHERE ends_at IS NOT NULL;
UPDATE associations SET warn_at = leaves_at - 1209600000000 WHERE state = 'active' AND leaves_at IS NOT NULL;
CREATE INDEX association_rights_warn ON association_rights (warn_at) WHERE warn_at IS NOT NULL;
CREATE INDEX associations_warn ON associations (warn_at) WHERE warn_at IS NOT NULL;

-- Many people at once get an end date, or lose it.
ALTER TABLE people_changes DROP CONSTRAINT people_changes_action_check;
ALTER TABLE people_changes ADD CONSTRAINT people_changes_action_check
    CHECK (action IN ('grant', 'take', 'set_end', 'clear_end', 'remove'));
