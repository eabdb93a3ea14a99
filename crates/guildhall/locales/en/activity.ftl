# The audit trail in sentences.

activity-organization-created = { $actor } set up the organization
activity-organization-suspended = { $actor } suspended the organization: { $reason }
activity-organization-resumed = { $actor } let the organization go on: { $reason }
activity-admin-appointed = { $actor } made { $address } a global admin
activity-admin-dismissed = { $actor } took the global admin right from { $address }
activity-right-granted = { $actor } gave { $address } the right { $right }
activity-right-granted-until = { $actor } gave { $address } the right { $right }, until { $day }
activity-right-taken = { $actor } took the right { $right } from { $address }
activity-contact-named = { $actor } gave { $address } the contact role { $role }
activity-contact-released = { $actor } took the contact role { $role } from { $address }
activity-association-removed = { $actor } removed { $address }: { $reason }
activity-notices-chosen = { $actor } chose how notices are mailed
activity-association-left = { $address } left
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
activity-invitations-revoked = { $count ->
        [one] { $actor } revoked 1 invitation
       *[other] { $actor } revoked { NUMBER($count) } invitations
    }
activity-invitations-extended = { $count ->
        [one] { $actor } extended 1 invitation, valid until { $day }
       *[other] { $actor } extended { NUMBER($count) } invitations, valid until { $day }
    }
activity-invitations-changed = { $count ->
        [one] { $actor } changed the language of 1 invitation
       *[other] { $actor } changed the language of { NUMBER($count) } invitations
    }
activity-invitations-mailed = { $count ->
        [one] { $actor } had 1 invitation mailed
       *[other] { $actor } had { NUMBER($count) } invitations mailed
    }
activity-attempt-dismissed = { $actor } dismissed the refused attempt of { $address }
activity-invitation-url-rotated = { $actor } replaced the invitation URL
activity-association-submitted = A colleague sent the form and was mailed a code
activity-association-asked-to-confirm = A colleague sent the form as { $address } and waits for a confirmation
activity-association-confirmed = { $actor } confirmed that { $address } is the colleague’s own
activity-association-confirmed-approved = { $actor } confirmed that { $address } is the colleague’s own, and approved the address
activity-association-code-limited = A colleague asked for too many codes and has to wait
activity-association-code-resent = A colleague was mailed another code
activity-association-wrong-code = A colleague entered a wrong code
activity-association-activated = { $address } was associated
activity-association-profile-changed = A colleague changed their profile
activity-association-address-asked = A colleague gave a new e-mail and was mailed a code
activity-association-address-changed = A colleague’s e-mail is now { $address }
activity-association-address-kept = A colleague kept their e-mail after all
activity-association-address-refused = The new e-mail { $address } was refused: it is not approved
activity-association-address-claimed = The new e-mail { $address } was refused: another account uses it
activity-people-exported = { $actor } exported the list of people
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
activity-activity-exported = { $actor } exported the activity
activity-token-created = { $actor } made the API token “{ $token }” for this organization
activity-token-revoked = { $actor } revoked the API token “{ $token }” for this organization

# The page.
activity-heading = Activity
activity-lead = What was done, newest first. Times are in UTC.
activity-filter = Filter
activity-show = Show
activity-show-all = Show everything
activity-kind = About
activity-kind-all = Everything
activity-kind-invitations = Invitations
activity-kind-people = People
activity-kind-invitation-url = Invitation URL
activity-kind-rights = Rights
activity-kind-organization = Organization
activity-kind-exports = Exports
activity-kind-sign-in = Sign-in
activity-kind-other = Other
activity-person = Person (work address)
activity-part = The person
activity-part-any = did it or is concerned
activity-part-by = did it
activity-part-about = is concerned
activity-from = From
activity-to = To
activity-reference = Reference code
activity-chip-person = Person: { $person }
activity-chip-by = Done by { $person }
activity-chip-about = About { $person }
activity-chip-from = From { $day }
activity-chip-to = To { $day }
activity-chip-reference = Reference { $reference }
activity-empty = Nothing was done yet. What you and your colleagues do will be told here.
activity-no-match = Nothing was done that fits.
activity-nobody = Nobody with the address { $person } is associated. Someone who left can be found from an event about them.
activity-see-batch = See the invitees
activity-see-person = All about this person
activity-link-label = { $link }, { $reference }
activity-export = Export
activity-export-lead = Everything that was done, with what is needed to check that no event was changed or removed. The export itself is told here.
activity-export-csv = Export as CSV
activity-export-json = Export as JSON lines
