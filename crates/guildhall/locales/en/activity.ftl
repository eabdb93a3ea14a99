# The audit trail in sentences.

activity-organization-created = { $actor } set up the organization
activity-admin-appointed = { $actor } made { $address } a global admin
activity-admin-dismissed = { $actor } took the global admin right from { $address }
activity-invitations-approved = { $count ->
        [one] { $actor } approved 1 invitee
       *[other] { $actor } approved { NUMBER($count) } invitees
    }
activity-invitations-expired = { $count ->
        [one] 1 invitation expired
       *[other] { NUMBER($count) } invitations expired
    }
activity-invitation-revoked = { $actor } revoked the invitation of { $address }
activity-invitation-changed = { $actor } changed the invitation of { $address }, valid until { $day }
activity-invitation-url-rotated = { $actor } replaced the invitation URL
activity-association-submitted = A colleague sent the form and was mailed a code
activity-association-code-limited = A colleague asked for too many codes and has to wait
activity-association-code-resent = A colleague was mailed another code
activity-association-wrong-code = A colleague entered a wrong code
activity-association-activated = { $address } was associated
activity-association-refused = { $address } was refused: it is not approved
activity-association-refused-claimed = { $address } was refused: another account uses it
activity-association-asked = { $address } asks to be approved
activity-associations-lapsed = { $count ->
        [one] 1 person did not finish in time
       *[other] { NUMBER($count) } people did not finish in time
    }
activity-request-approved = { $actor } approved the request of { $address }
activity-request-declined = { $actor } declined the request of { $address }
activity-other = Something was changed
