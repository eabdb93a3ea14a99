-- The rights that an invitation gives with its acceptance, and those of them that its person did not get, because whoever had
-- approved it could not give them any more.
ALTER TABLE invitations ADD COLUMN preset_rights TEXT COLLATE "C";
ALTER TABLE invitations ADD COLUMN rights_left_out TEXT COLLATE "C";
ALTER TABLE drafts ADD COLUMN preset_rights TEXT COLLATE "C";
