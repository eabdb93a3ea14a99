-- What is deleted is looked for in every table that refers to it: a batch and an operation of which nothing came, among all
-- events and all invitations. A person's export asks for the changes that were made to them together with others.

CREATE INDEX audit_events_batch ON audit_events (batch_id) WHERE batch_id IS NOT NULL;
CREATE INDEX invitations_operation ON invitations (operation_id) WHERE operation_id IS NOT NULL;
CREATE INDEX people_change_rows_association ON people_change_rows (association_id);
