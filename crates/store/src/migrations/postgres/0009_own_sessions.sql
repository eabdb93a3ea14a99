-- People see where they are signed in, and can end it. Of sessions that began before, only the time is known.
ALTER TABLE sessions ADD COLUMN public_id TEXT COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE sessions ADD COLUMN user_agent TEXT COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE sessions ADD COLUMN method TEXT COLLATE "C";
UPDATE sessions
SET public_id = substr(translate(replace(gen_random_uuid()::text, '-', ''), '0189', 'ghij'), 1, 26);
CREATE UNIQUE INDEX sessions_public_id ON sessions (public_id);
