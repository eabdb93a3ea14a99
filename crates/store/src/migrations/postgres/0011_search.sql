-- A search finds the beginnings of words. Each word of an address or name begins a text of its own, which ends where the
-- whole one does: of ada.berg@eu.contoso.example these are berg@eu.contoso.example, eu.contoso.example and contoso.example.
-- An index holds each of them in order, so that any page of any search is read where it begins.
ALTER TABLE invitations
    ADD COLUMN domain TEXT COLLATE "C"
        GENERATED ALWAYS AS (substring(address_key FROM '[^@]*$')) STORED,
    ADD COLUMN parent_domain TEXT COLLATE "C"
        GENERATED ALWAYS AS (substring(address_key FROM '@[^@.]*\.([^@]*\.[^@]*)$')) STORED,
    ADD COLUMN second_part TEXT COLLATE "C"
        GENERATED ALWAYS AS (substring(address_key FROM '^[^._+-]*[._+-](.*@.*)$')) STORED,
    ADD COLUMN third_part TEXT COLLATE "C"
        GENERATED ALWAYS AS (substring(address_key FROM '^[^._+-]*[._+-][^._+-]*[._+-](.*@.*)$')) STORED;
CREATE INDEX invitations_by_second_part ON invitations (organization_id, state, second_part, id) WHERE second_part IS NOT NULL;
CREATE INDEX invitations_by_third_part ON invitations (organization_id, state, third_part, id) WHERE third_part IS NOT NULL;
CREATE INDEX invitations_by_domain ON invitations (organization_id, state, domain, id);
CREATE INDEX invitations_by_parent_domain ON invitations (organization_id, state, parent_domain, id)
    WHERE parent_domain IS NOT NULL;
CREATE INDEX invitations_by_language ON invitations (organization_id, state, language, id);

-- The same of people, and of the words of their names; search_text ends with the address.
ALTER TABLE associations
    ADD COLUMN domain TEXT COLLATE "C"
        GENERATED ALWAYS AS (substring(address_key FROM '[^@]*$')) STORED,
    ADD COLUMN parent_domain TEXT COLLATE "C"
        GENERATED ALWAYS AS (substring(address_key FROM '@[^@.]*\.([^@]*\.[^@]*)$')) STORED,
    ADD COLUMN second_part TEXT COLLATE "C"
        GENERATED ALWAYS AS (substring(address_key FROM '^[^._+-]*[._+-](.*@.*)$')) STORED,
    ADD COLUMN second_name TEXT COLLATE "C"
        GENERATED ALWAYS AS (substring(search_text FROM '^[^ ]* (.* .*)$')) STORED,
    ADD COLUMN third_name TEXT COLLATE "C"
        GENERATED ALWAYS AS (substring(search_text FROM '^[^ ]* [^ ]* (.* .*)$')) STORED,
    ADD COLUMN fourth_name TEXT COLLATE "C"
        GENERATED ALWAYS AS (substring(search_text FROM '^[^ ]* [^ ]* [^ ]* (.* .*)$')) STORED;
CREATE INDEX associations_by_second_name ON associations (organization_id, state, second_name, id)
    WHERE second_name IS NOT NULL;
CREATE INDEX associations_by_third_name ON associations (organization_id, state, third_name, id) WHERE third_name IS NOT NULL;
CREATE INDEX associations_by_fourth_name ON associations (organization_id, state, fourth_name, id)
    WHERE fourth_name IS NOT NULL;
CREATE INDEX associations_by_second_part ON associations (organization_id, state, second_part, id)
    WHERE second_part IS NOT NULL;
CREATE INDEX associations_by_domain ON associations (organization_id, state, domain, id);
CREATE INDEX associations_by_parent_domain ON associations (organization_id, state, parent_domain, id)
    WHERE parent_domain IS NOT NULL;
