-- An invitation's batch is one of its own organization, which is thereby there: one reference is checked for each of 100,000 rows in
-- the place of two.
ALTER TABLE batches ADD CONSTRAINT batches_of_organization UNIQUE (id, organization_id);
ALTER TABLE invitations
    DROP CONSTRAINT invitations_batch_id_fkey,
    DROP CONSTRAINT invitations_organization_id_fkey,
    ADD CONSTRAINT invitations_batch_fkey FOREIGN KEY (batch_id, organization_id) REFERENCES batches (id, organization_id);
