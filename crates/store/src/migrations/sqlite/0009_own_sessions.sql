-- People see where they are signed in, and can end it. Of sessions that began before, only the time is known.
ALTER TABLE sessions ADD COLUMN public_id TEXT NOT NULL DEFAULT '';
ALTER TABLE sessions ADD COLUMN user_agent TEXT NOT NULL DEFAULT '';
ALTER TABLE sessions ADD COLUMN method TEXT;
UPDATE sessions
SET public_id = substr(replace(replace(replace(replace(lower(hex(randomblob(16))), '0', 'g'), '1', 'h'), '8', 'i'), '9', 'j'), 1, 26);
CREATE UNIQUE INDEX sessions_public_id ON sessions (public_id);
