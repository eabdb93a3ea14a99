-- A search finds the beginnings of words. Each word of an address or name begins a text of its own, which ends where the
-- whole one does: of ada.berg@eu.contoso.example these are berg@eu.contoso.example, eu.contoso.example and contoso.example.
-- An index holds each of them in order, so that any page of any search is read where it begins.
ALTER TABLE invitations ADD COLUMN local_part TEXT
    GENERATED ALWAYS AS (rtrim(address_key, replace(address_key, '@', ''))) VIRTUAL;
ALTER TABLE invitations ADD COLUMN domain TEXT
    GENERATED ALWAYS AS (substr(address_key, length(local_part) + 1)) VIRTUAL;
ALTER TABLE invitations ADD COLUMN parent_domain TEXT
    GENERATED ALWAYS AS (CASE WHEN instr(substr(domain, instr(domain, '.') + 1), '.') > 0
                              THEN substr(domain, instr(domain, '.') + 1) END) VIRTUAL;
ALTER TABLE invitations ADD COLUMN dotted TEXT
    GENERATED ALWAYS AS (replace(replace(replace(local_part, '_', '.'), '-', '.'), '+', '.')) VIRTUAL;
ALTER TABLE invitations ADD COLUMN second_part TEXT
    GENERATED ALWAYS AS (CASE WHEN instr(dotted, '.') > 0 THEN substr(address_key, instr(dotted, '.') + 1) END) VIRTUAL;
ALTER TABLE invitations ADD COLUMN dotted_rest TEXT
    GENERATED ALWAYS AS (substr(dotted, instr(dotted, '.') + 1)) VIRTUAL;
ALTER TABLE invitations ADD COLUMN third_part TEXT
    GENERATED ALWAYS AS (CASE WHEN second_part IS NOT NULL AND instr(dotted_rest, '.') > 0
                              THEN substr(second_part, instr(dotted_rest, '.') + 1) END) VIRTUAL;
CREATE INDEX invitations_by_second_part ON invitations (organization_id, state, second_part, id) WHERE second_part IS NOT NULL;
CREATE INDEX invitations_by_third_part ON invitations (organization_id, state, third_part, id) WHERE third_part IS NOT NULL;
CREATE INDEX invitations_by_domain ON invitations (organization_id, state, domain, id);
CREATE INDEX invitations_by_parent_domain ON invitations (organization_id, state, parent_domain, id)
    WHERE parent_domain IS NOT NULL;
CREATE INDEX invitations_by_language ON invitations (organization_id, state, language, id);

-- The same of people, and of the words of their names; search_text ends with the address.
ALTER TABLE associations ADD COLUMN local_part TEXT
    GENERATED ALWAYS AS (rtrim(address_key, replace(address_key, '@', ''))) VIRTUAL;
ALTER TABLE associations ADD COLUMN domain TEXT
    GENERATED ALWAYS AS (substr(address_key, length(local_part) + 1)) VIRTUAL;
ALTER TABLE associations ADD COLUMN parent_domain TEXT
    GENERATED ALWAYS AS (CASE WHEN instr(substr(domain, instr(domain, '.') + 1), '.') > 0
                              THEN substr(domain, instr(domain, '.') + 1) END) VIRTUAL;
ALTER TABLE associations ADD COLUMN dotted TEXT
    GENERATED ALWAYS AS (replace(replace(replace(local_part, '_', '.'), '-', '.'), '+', '.')) VIRTUAL;
ALTER TABLE associations ADD COLUMN second_part TEXT
    GENERATED ALWAYS AS (CASE WHEN instr(dotted, '.') > 0 THEN substr(address_key, instr(dotted, '.') + 1) END) VIRTUAL;
ALTER TABLE associations ADD COLUMN after_first_name TEXT
    GENERATED ALWAYS AS (substr(search_text, instr(search_text, ' ') + 1)) VIRTUAL;
ALTER TABLE associations ADD COLUMN second_name TEXT
    GENERATED ALWAYS AS (CASE WHEN instr(after_first_name, ' ') > 0 THEN after_first_name END) VIRTUAL;
ALTER TABLE associations ADD COLUMN after_second_name TEXT
    GENERATED ALWAYS AS (substr(second_name, instr(second_name, ' ') + 1)) VIRTUAL;
ALTER TABLE associations ADD COLUMN third_name TEXT
    GENERATED ALWAYS AS (CASE WHEN instr(after_second_name, ' ') > 0 THEN after_second_name END) VIRTUAL;
ALTER TABLE associations ADD COLUMN after_third_name TEXT
    GENERATED ALWAYS AS (substr(third_name, instr(third_name, ' ') + 1)) VIRTUAL;
ALTER TABLE associations ADD COLUMN fourth_name TEXT
    GENERATED ALWAYS AS (CASE WHEN instr(after_third_name, ' ') > 0 THEN after_third_name END) VIRTUAL;
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
