//! The rules that hold always, asked of the database past the library.

use super::World;

/// A sentence, and SQL whose every row is a breach of it.
const RULES: &[(&str, &str)] = &[
    (
        "a chain of events has no gap and ends at its head",
        "SELECT c.name FROM audit_chains c
         WHERE c.seq <> (SELECT count(*) FROM audit_events e WHERE e.chain_id = c.id)
            OR (c.seq > 0 AND NOT EXISTS (SELECT 1 FROM audit_events e
                                          WHERE e.chain_id = c.id AND e.seq = c.seq AND e.hash = c.hash))",
    ),
    (
        "an event follows from the one before it",
        "SELECT e.reference FROM audit_events e
         JOIN audit_events before ON before.chain_id = e.chain_id AND before.seq = e.seq - 1
         WHERE e.previous_hash <> before.hash",
    ),
    (
        "the counts kept are the rows counted",
        "SELECT * FROM organization_counts c
         WHERE invitations_approved <> (SELECT count(*) FROM invitations i
                                        WHERE i.organization_id = c.organization_id AND i.state = 'approved')
            OR invitations_accepted <> (SELECT count(*) FROM invitations i
                                        WHERE i.organization_id = c.organization_id AND i.state = 'accepted')
            OR invitations_expired <> (SELECT count(*) FROM invitations i
                                       WHERE i.organization_id = c.organization_id AND i.state = 'expired')
            OR invitations_revoked <> (SELECT count(*) FROM invitations i
                                       WHERE i.organization_id = c.organization_id AND i.state = 'revoked')
            OR invitations_ended <> (SELECT count(*) FROM invitations i
                                     WHERE i.organization_id = c.organization_id AND i.state = 'ended')
            OR associations_pending <> (SELECT count(*) FROM associations a
                                        WHERE a.organization_id = c.organization_id AND a.state = 'pending')
            OR associations_active <> (SELECT count(*) FROM associations a
                                       WHERE a.organization_id = c.organization_id AND a.state = 'active')
            OR attempts_refused <> (SELECT count(*) FROM associations a
                                    WHERE a.organization_id = c.organization_id AND a.state = 'pending'
                                      AND a.refusal IS NOT NULL)
            OR associations_ended <> (SELECT count(*) FROM associations a
                                      WHERE a.organization_id = c.organization_id AND a.state = 'ended'
                                        AND a.activated_at IS NOT NULL)",
    ),
    (
        "the ways to sign in kept are the ways counted",
        "SELECT a.id FROM accounts a
         WHERE a.methods <> (SELECT count(*) FROM sign_in_methods m WHERE m.account_id = a.id)",
    ),
    (
        "a session began with a way to sign in to its account",
        "SELECT s.public_id FROM sessions s
         WHERE NOT EXISTS (SELECT 1 FROM sign_in_methods m WHERE m.id = s.method_id AND m.account_id = s.account_id)",
    ),
    (
        "an address has at most one live invitation at an organization",
        "SELECT organization_id, address_key FROM invitations
         WHERE state IN ('approved', 'accepted')
         GROUP BY organization_id, address_key HAVING count(*) > 1",
    ),
    (
        "an account has at most one live association with an organization",
        "SELECT organization_id, account_id FROM associations
         WHERE state IN ('pending', 'active')
         GROUP BY organization_id, account_id HAVING count(*) > 1",
    ),
    (
        "an address has at most one active association at an organization",
        "SELECT organization_id, address_key FROM associations
         WHERE state = 'active'
         GROUP BY organization_id, address_key HAVING count(*) > 1",
    ),
    (
        "what is active on the invitation path has a proven or confirmed mailbox and an invitation that its account accepted",
        "SELECT a.id FROM associations a
         LEFT JOIN invitations i ON i.id = a.invitation_id AND i.state = 'accepted'
             AND i.organization_id = a.organization_id AND i.accepted_by = a.account_id
             AND i.address_key = a.address_key
         WHERE a.state = 'active' AND a.origin = 'invitation' AND ((a.proven_at IS NULL AND a.confirmed_by IS NULL) OR i.id IS NULL)",
    ),
    (
        "an accepted invitation belongs to an active association of the account that accepted it",
        "SELECT i.id FROM invitations i
         WHERE i.state = 'accepted' AND 1 <> (
             SELECT count(*) FROM associations a
             WHERE a.organization_id = i.organization_id AND a.account_id = i.accepted_by AND a.state = 'active'
               AND a.address_key = i.address_key)",
    ),
    (
        "a batch has as many invitations as it says",
        "SELECT b.id FROM batches b
         WHERE b.approved <> (SELECT count(*) FROM invitations i WHERE i.batch_id = b.id)",
    ),
    (
        "every bulk approval has one event, which its rows carry by their batch",
        "SELECT b.id FROM batches b
         WHERE 1 <> coalesce(
             nullif((SELECT count(*) FROM audit_events e
                     WHERE e.action IN ('invitations.approved', 'invitations.extended', 'invitations.mailed')
                       AND e.batch_id = b.id), 0),
             (SELECT count(*) FROM audit_events e
              WHERE (e.action = 'request.approved'
                     OR e.action = 'association.confirmed' AND e.details LIKE '%address_approved\":true%')
                AND e.invitation_id IN (SELECT id FROM invitations i WHERE i.batch_id = b.id)))",
    ),
    (
        "every profile sent has one event",
        "SELECT a.id FROM associations a
         WHERE a.origin = 'invitation' AND 1 <> (
             SELECT count(*) FROM audit_events e
             WHERE e.association_id = a.id AND e.action IN ('association.submitted', 'association.asked_to_confirm'))",
    ),
    (
        "every association that became active has one event",
        "SELECT a.id FROM associations a
         WHERE a.origin = 'invitation' AND CASE WHEN a.activated_at IS NULL THEN 0 ELSE 1 END <> (
             SELECT count(*) FROM audit_events e
             WHERE e.association_id = a.id AND e.action IN ('association.activated', 'association.confirmed', 'request.approved'))",
    ),
    (
        "every revoked invitation has one event, and no other has",
        "SELECT i.id FROM invitations i
         WHERE NOT EXISTS (SELECT 1 FROM organizations o WHERE o.id = i.organization_id AND o.closed_at IS NOT NULL)
           AND CASE WHEN i.state = 'revoked' THEN 1 ELSE 0 END <> (
             SELECT count(*) FROM audit_events e WHERE e.invitation_id = i.id AND e.action = 'invitation.revoked') + (
             SELECT count(*) FROM operation_rows r
             JOIN operations o ON o.id = r.operation_id
             JOIN audit_events e ON e.reference = o.reference AND e.action = 'invitations.revoked'
             WHERE r.invitation_id = i.id AND r.outcome = 'revoked')",
    ),
    (
        "every operation has one event, and changed something",
        "SELECT o.id FROM operations o
         WHERE 1 <> (SELECT count(*) FROM audit_events e WHERE e.reference = o.reference)
            OR NOT EXISTS (SELECT 1 FROM operation_rows r WHERE r.operation_id = o.id)",
    ),
    (
        "every mail of an invitation that waits has one job",
        "SELECT l.id FROM invitation_letters l
         WHERE CASE WHEN l.state = 'queued' THEN 1 ELSE 0 END <> (
             SELECT count(*) FROM jobs j WHERE j.letter_id = l.id AND j.state = 'waiting')",
    ),
    (
        "every rotation has one event",
        "SELECT organization_id FROM invitation_links l
         GROUP BY organization_id
         HAVING count(*) <> 1 + (SELECT count(*) FROM audit_events e
                                 WHERE e.organization_id = l.organization_id AND e.action = 'invitation_url.rotated')",
    ),
    (
        "an organization has exactly one invitation URL in use",
        "SELECT o.id FROM organizations o
         WHERE 1 <> (SELECT count(*) FROM invitation_links l WHERE l.organization_id = o.id AND l.rotated_at IS NULL)",
    ),
    (
        "every session has one event",
        "SELECT account_id FROM sessions s
         GROUP BY account_id
         HAVING count(*) > (SELECT count(*) FROM audit_events e
                            WHERE e.actor_account_id = s.account_id AND e.action = 'session.started')",
    ),
    (
        "no two letters have the same Message-ID",
        "SELECT count(*) FROM jobs WHERE kind = 'mail' GROUP BY message_id HAVING count(*) > 1",
    ),
    (
        "an organization that has had an admin has one",
        "SELECT e.organization_id FROM audit_events e
         WHERE e.action = 'admin.appointed' AND NOT EXISTS (
             SELECT 1 FROM associations a JOIN association_rights r ON r.association_id = a.id
             WHERE a.organization_id = e.organization_id AND a.state = 'active' AND r.access_right = 'global_admin'
               AND r.ends_at IS NULL AND a.leaves_at IS NULL)
           AND NOT EXISTS (SELECT 1 FROM organizations o WHERE o.id = e.organization_id AND o.closed_at IS NOT NULL)",
    ),
    (
        "a contact is an active person of the organization",
        "SELECT c.contact_role FROM contacts c JOIN associations a ON a.id = c.association_id
         WHERE a.state <> 'active' OR a.organization_id <> c.organization_id",
    ),
    (
        "a primary program contact whose profile is complete is a global admin without an end",
        "SELECT c.association_id FROM contacts c JOIN associations a ON a.id = c.association_id
         WHERE c.contact_role = 'primary_program_contact' AND a.family_name <> '' AND NOT EXISTS (
             SELECT 1 FROM association_rights r
             WHERE r.association_id = a.id AND r.access_right = 'global_admin' AND r.ends_at IS NULL)",
    ),
    (
        "the requests for access that are open are the ones counted",
        "SELECT c.organization_id FROM organization_counts c
         WHERE c.access_requests_open <> (SELECT count(*) FROM access_requests r
                                          WHERE r.organization_id = c.organization_id AND r.state = 'open')",
    ),
    (
        "whoever asks for access is active and has not got it for good",
        "SELECT r.id FROM access_requests r JOIN associations a ON a.id = r.association_id
         WHERE r.state = 'open' AND (a.state <> 'active' OR a.organization_id <> r.organization_id
             OR EXISTS (SELECT 1 FROM association_rights h
                        WHERE r.kind = 'right' AND h.association_id = a.id AND h.access_right = r.wanted AND h.ends_at IS NULL)
             OR EXISTS (SELECT 1 FROM contacts c
                        WHERE r.kind = 'contact_role' AND c.association_id = a.id AND c.contact_role = r.wanted))",
    ),
    (
        "every request for access has one event, and so has its withdrawal",
        "SELECT a.id FROM associations a
         WHERE (SELECT count(*) FROM access_requests r WHERE r.association_id = a.id)
               <> (SELECT count(*) FROM audit_events e WHERE e.association_id = a.id AND e.action = 'access.requested')
            OR (SELECT count(*) FROM access_requests r WHERE r.association_id = a.id AND r.state = 'withdrawn')
               <> (SELECT count(*) FROM audit_events e WHERE e.association_id = a.id AND e.action = 'access.withdrawn')
            OR (SELECT count(*) FROM access_requests r WHERE r.association_id = a.id AND r.state = 'declined')
               <> (SELECT count(*) FROM audit_events e WHERE e.association_id = a.id AND e.action = 'access.declined')",
    ),
    (
        "of a closed account nothing is left that anyone could use",
        "SELECT c.id FROM accounts c
         WHERE c.closed_at IS NOT NULL AND (
             EXISTS (SELECT 1 FROM sessions s WHERE s.account_id = c.id)
             OR EXISTS (SELECT 1 FROM sign_in_methods m WHERE m.account_id = c.id)
             OR EXISTS (SELECT 1 FROM api_tokens t WHERE t.account_id = c.id AND t.revoked_at IS NULL)
             OR EXISTS (SELECT 1 FROM associations a WHERE a.account_id = c.id AND a.state <> 'ended'))",
    ),
    (
        "what is erased has ended, and names nobody",
        "SELECT id FROM associations
         WHERE erased_at IS NOT NULL AND (state <> 'ended' OR given_name <> '' OR address_key NOT LIKE 'erased-%')",
    ),
    (
        "an offer of the role has one event when it is made, and one when someone closes it",
        "SELECT x.organization_id FROM (
             SELECT organization_id, 'role.offered' AS action, count(*) AS n FROM role_offers GROUP BY organization_id
             UNION ALL
             SELECT organization_id, CASE state WHEN 'accepted' THEN 'role.handed_over' ELSE 'role.offer_' || state END, count(*)
             FROM role_offers WHERE state NOT IN ('open', 'ended') GROUP BY organization_id, state
         ) x
         WHERE x.n <> (SELECT count(*) FROM audit_events e WHERE e.organization_id = x.organization_id AND e.action = x.action)",
    ),
    (
        "a takeover has one event when it starts, and one when it is decided",
        "SELECT x.organization_id FROM (
             SELECT organization_id, 'takeover.started' AS action, count(*) AS n FROM takeovers GROUP BY organization_id
             UNION ALL
             SELECT organization_id, 'takeover.' || state, count(*)
             FROM takeovers WHERE state NOT IN ('waiting', 'ended') GROUP BY organization_id, state
         ) x
         WHERE x.n <> (SELECT count(*) FROM audit_events e WHERE e.organization_id = x.organization_id AND e.action = x.action)",
    ),
    (
        "deputies, and who offers, is offered or takes over, are active people of the organization",
        "SELECT d.organization_id FROM deputies d JOIN associations a ON a.id = d.association_id
         WHERE a.state <> 'active' OR a.organization_id <> d.organization_id
         UNION ALL
         SELECT o.organization_id FROM role_offers o
         JOIN associations a ON a.id IN (o.from_association_id, o.to_association_id)
         WHERE o.state = 'open' AND (a.state <> 'active' OR a.organization_id <> o.organization_id)
         UNION ALL
         SELECT t.organization_id FROM takeovers t JOIN associations a ON a.id = t.association_id
         WHERE t.state = 'waiting' AND (a.state <> 'active' OR a.organization_id <> t.organization_id)",
    ),
    (
        "only active people hold rights",
        "SELECT r.access_right FROM association_rights r JOIN associations a ON a.id = r.association_id
         WHERE a.state <> 'active'",
    ),
];

impl World {
    /// Asserts every rule.
    #[track_caller]
    pub fn holds_together(&self) {
        for (rule, breaches) in RULES {
            let found = self.place.sql(breaches);
            assert!(found.is_empty(), "broken: {rule}\n{found:?}");
        }
    }
}
