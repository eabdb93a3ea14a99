-- What waits is found in the order in which it is taken: of 100,000 jobs that are due at one instant, none is sorted to find the
-- first, and of all who asked an organization's admins none is read but those who are shown.
DROP INDEX jobs_due;
CREATE INDEX jobs_due ON jobs (kind, is_bulk, due_at, id) WHERE state = 'waiting';
CREATE INDEX associations_asked ON associations (organization_id, id) WHERE state = 'pending' AND asked_at IS NOT NULL;
