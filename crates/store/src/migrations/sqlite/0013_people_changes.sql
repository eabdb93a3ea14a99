-- People can be removed, and can leave. SQLite changes no constraint of a table: the table's definition is rewritten, and read anew.
PRAGMA writable_schema = ON;
UPDATE sqlite_schema
SET sql = replace(sql, '(''replaced'', ''expired'', ''declined'')', '(''replaced'', ''expired'', ''declined'', ''removed'', ''left'')')
WHERE type = 'table' AND name = 'associations';
PRAGMA writable_schema = RESET;

-- What was done to many people at once, and the verdict on each of them.
CREATE TABLE people_changes (
    id INTEGER PRIMARY KEY,
    public_id TEXT NOT NULL UNIQUE,
    organization_id INTEGER NOT NULL REFERENCES organizations (id),
    action TEXT NOT NULL CHECK (action IN ('grant', 'take', 'remove')),
    access_right TEXT,
    ends_at INTEGER,
    unknown INTEGER NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE people_change_rows (
    change_id INTEGER NOT NULL REFERENCES people_changes (id),
    association_id INTEGER NOT NULL REFERENCES associations (id),
    outcome TEXT NOT NULL,
    PRIMARY KEY (change_id, association_id)
) STRICT, WITHOUT ROWID;
