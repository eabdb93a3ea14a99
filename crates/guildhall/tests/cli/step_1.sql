-- Rows of every table as the program of schema step 1 wrote them. Blobs are X'…'; {key_check} and {token_hash} are filled in.
-- Times: 1700000000000000 is November 2023, 4102444800000000 is the year 2100.
INSERT INTO installation (id, kind, key_check, created_at) VALUES (1, 'program', {key_check}, 1700000000000000);
INSERT INTO accounts (id, issuer, subject, email, created_at) VALUES
    (1, 'guildhall', 'pat', 'pat@mail.example', 1700000000000000),
    (2, 'guildhall', 'jane', 'Jane@mail.example', 1700000001000000),
    (3, 'guildhall', 'kim', NULL, 1700000002000000);
INSERT INTO sign_in_addresses (address_key, address, account_id, proven_at) VALUES
    ('pat@mail.example', 'pat@mail.example', 1, NULL),
    ('jane@mail.example', 'Jane@mail.example', 2, 1700000001000000);
INSERT INTO sign_in_codes (id, browser_hash, address, address_key, language, nonce, tries_left, created_at, expires_at, used_at) VALUES
    (1, X'00ff', 'Jane@mail.example', 'jane@mail.example', 'de', X'0102030405060708', 5, 1700000000000000, 4102444800000000, NULL);
INSERT INTO sessions (token_hash, account_id, created_at, seen_at, ends_at) VALUES
    (X'aa01', 2, 1700000000000000, 1700000000000000, 4102444800000000);
INSERT INTO api_tokens (id, account_id, token_hash, created_at, expires_at, revoked_at) VALUES
    (1, 1, {token_hash}, 1700000000000000, 4102444800000000, NULL),
    (2, 2, X'bb02', 1700000000000000, 1700000001000000, 1700000000500000);
INSERT INTO organizations (id, membership_id, name, country, language, rights_revision, created_at) VALUES
    (1, '4122721-5', 'Contoso GmbH', 'DE', 'de', 3, 1700000000000000);
INSERT INTO organization_domains (organization_id, domain) VALUES (1, 'contoso.example'), (1, 'contoso.test');
INSERT INTO organization_counts (organization_id, invitations_approved, invitations_accepted, invitations_expired,
    invitations_revoked, invitations_ended, associations_pending, associations_active, associations_ended) VALUES
    (1, 1, 1, 1, 1, 0, 1, 2, 1);
INSERT INTO invitation_links (id, organization_id, link_id, created_at, rotated_at) VALUES
    (1, 1, X'000102030405060708090a0b0c0d0e0f', 1700000000000000, 1700000005000000),
    (2, 1, X'f00102030405060708090a0b0c0d0e0f', 1700000005000000, NULL);
INSERT INTO batches (id, public_id, organization_id, language, expires_at, approved, created_at) VALUES
    (1, 'aaaaaaaaaaaaaaaaaaaaaaaaae', 1, 'de', 4102444800000000, 4, 1700000000000000);
INSERT INTO invitations (id, public_id, organization_id, batch_id, address, address_key, language, state, expires_at,
    approved_by, created_at, closed_at, accepted_by) VALUES
    (1, 'baaaaaaaaaaaaaaaaaaaaaaaae', 1, 1, 'Open@contoso.example', 'open@contoso.example', 'de', 'approved', 4102444800000000, 1, 1700000000000000, NULL, NULL),
    (2, 'caaaaaaaaaaaaaaaaaaaaaaaae', 1, 1, 'jane@contoso.example', 'jane@contoso.example', 'en', 'accepted', 4102444800000000, 1, 1700000000000000, 1700000009000000, 2),
    (3, 'daaaaaaaaaaaaaaaaaaaaaaaae', 1, 1, 'late@contoso.example', 'late@contoso.example', 'de', 'expired', 1700000003000000, 1, 1700000000000000, 1700000003000000, NULL),
    (4, 'eaaaaaaaaaaaaaaaaaaaaaaaae', 1, 1, 'gone@contoso.example', 'gone@contoso.example', 'de', 'revoked', 4102444800000000, NULL, 1700000000000000, 1700000004000000, NULL);
INSERT INTO associations (id, public_id, organization_id, account_id, state, origin, link_id, invitation_id, given_name,
    family_name, communication_email, address_key, phone, country, language, job_title, credential_claim, search_text,
    created_at, expires_at, proven_at, refusal, asked_at, activated_at, ended_at, end_reason, access) VALUES
    (1, 'faaaaaaaaaaaaaaaaaaaaaaaae', 1, 1, 'active', 'operator', NULL, NULL, '', '', 'pat@mail.example', 'pat@mail.example', '', 'DE', 'de', '', NULL, 'pat@mail.example', 1700000000000000, 1700000000000000, NULL, NULL, NULL, 1700000000000000, NULL, NULL, 'active'),
    (2, 'gaaaaaaaaaaaaaaaaaaaaaaaae', 1, 2, 'active', 'invitation', 2, 2, 'Jane', 'Döring', 'jane@contoso.example', 'jane@contoso.example', '+49 30 1', 'DE', 'en', 'Engineer', '1234567', 'jane döring jane@contoso.example', 1700000006000000, 1700086406000000, 1700000009000000, NULL, NULL, 1700000009000000, NULL, NULL, 'active'),
    (3, 'haaaaaaaaaaaaaaaaaaaaaaaae', 1, 3, 'pending', 'invitation', 2, NULL, 'Kim', '金', 'kim@else.example', 'kim@else.example', '', 'KR', 'en', '', NULL, 'kim 金 kim@else.example', 1700000007000000, 4102444800000000, 1700000008000000, 'address-not-approved', 1700000008500000, NULL, NULL, NULL, 'none'),
    (4, 'iaaaaaaaaaaaaaaaaaaaaaaaae', 1, 2, 'ended', 'invitation', 1, NULL, 'Jane', 'Döring', 'jane@contoso.example', 'jane@contoso.example', '', 'DE', 'en', '', NULL, 'jane', 1700000001000000, 1700086401000000, NULL, NULL, NULL, NULL, 1700000002000000, 'replaced', 'none');
INSERT INTO proofs (association_id, nonce, tries_left, sent_at, expires_at) VALUES (3, X'0908', 4, 1700000007000000, 1700000907000000);
INSERT INTO association_rights (association_id, access_right, granted_at) VALUES (1, 'global_admin', 1700000000000000);
INSERT INTO audit_events (id, reference, organization_id, at, action, actor_kind, actor_account_id, association_id,
    invitation_id, batch_id, details) VALUES
    (1, 'AAAAA-AAAAA', 1, 1700000000000000, 'organization.created', 'operator', NULL, NULL, NULL, NULL, '{"name":"Contoso GmbH"}'),
    (2, 'AAAAA-AAAAB', 1, 1700000000000000, 'admin.appointed', 'operator', NULL, 1, NULL, NULL, '{"address":"pat@mail.example","reason":"signed the contract"}'),
    (3, 'AAAAA-AAAAC', 1, 1700000000000000, 'invitations.approved', 'account', 1, NULL, NULL, 1, '{"approved":4,"language":"de"}'),
    (4, 'AAAAA-AAAAD', NULL, 1700000000000000, 'token.created', 'operator', NULL, NULL, NULL, NULL, '{}'),
    (5, 'AAAAA-AAAAE', 1, 1700000004000000, 'invitation.revoked', 'account', 1, NULL, 4, NULL, '{"address":"gone@contoso.example"}'),
    (6, 'AAAAA-AAAAF', 1, 1700000009000000, 'association.activated', 'account', 2, 2, 2, NULL, '{}');
INSERT INTO jobs (id, kind, state, payload, message_id, attempts, due_at, locked_until, last_error, created_at, finished_at) VALUES
    (1, 'mail', 'done', '{}', '<a@localhost>', 1, 1700000000000000, 0, NULL, 1700000000000000, 1700000001000000),
    (2, 'sweep', 'waiting', '{}', '', 9, 4102444800000000, 0, NULL, 1700000000000000, NULL);
INSERT INTO idempotency_keys (account_id, idempotency_key, request_hash, status, answer, created_at) VALUES
    (1, 'approve once', X'cc03', 201, X'7b7d', 1700000000000000);
INSERT INTO attempts (scope, subject, window_start, n) VALUES ('recipient-hour', 'jane@mail.example', 1700000000000000, 2);
