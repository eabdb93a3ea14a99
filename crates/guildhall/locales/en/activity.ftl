# The audit trail in sentences.

activity-organization-created = { $actor } set up the organization
activity-organization-suspended = { $actor } suspended the organization
activity-organization-resumed = { $actor } let the organization go on
activity-admin-appointed = { $actor } made { $address } a global admin
activity-admin-dismissed = { $actor } took the global admin right from { $address }
activity-right-granted = { $actor } gave { $address } the right { $right }
activity-right-granted-until = { $actor } gave { $address } the right { $right }, until { $day }
activity-right-taken = { $actor } took the right { $right } from { $address }
activity-contact-named = { $actor } gave { $address } the contact role { $role }
activity-contact-released = { $actor } took the contact role { $role } from { $address }
activity-right-granted-asked = { $actor } gave { $address } the right { $right }, as asked
activity-contact-named-asked = { $actor } gave { $address } the contact role { $role }, as asked
activity-access-requested = { $address } asked for { $what }
activity-access-declined = { $actor } declined the request of { $address } for { $what }
activity-access-withdrawn = { $address } withdrew the request for { $what }

activity-role-offered = { $actor } offered the role { $role } to { $address }
activity-role-offer-withdrawn = { $actor } took the offer of the role { $role } to { $address } back
activity-role-offer-declined = { $address } declined the role { $role }
activity-role-offer-expired = The offer of the role { $role } to { $address } ran out
activity-role-handed-over = The role { $role } was handed over to { $address }
activity-deputy-named = { $actor } named { $address } deputy
activity-deputy-released = { $actor } released the deputy { $address }
activity-deputy-allowed = { $actor } lets the deputy { $address } take the role { $role }
activity-deputy-took-over = { $address } took the role { $role } as deputy
activity-takeover-started = { $address } started to take over the organization, to be decided on { $day }
activity-takeover-stopped = { $actor } ended the takeover by { $address }
activity-takeover-withdrawn = { $address } took their takeover back
activity-takeover-ended = The takeover by { $address } ended by itself
activity-takeover-completed = Nobody ended the takeover: { $address } is a global admin
activity-takeover-approved = { $actor } approved the takeover by { $address }, who is a global admin
activity-takeover-refused = { $actor } refused the takeover by { $address }
activity-association-removed = { $actor } removed { $address }
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
activity-because = { $sentence }: { $why }
activity-with-rights = { $sentence }, with these rights: { $rights }
activity-rights-left-out = { $sentence }. Left out, because the inviter could not give it any more or its last day had passed: { $rights }
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
activity-reference-hint = Finds one event; the other fields do not count then.
activity-day-wrong = Choose a day whose year has four digits
activity-chip-person = Person: { $person }
activity-chip-by = Done by { $person }
activity-chip-about = About { $person }
activity-chip-from = From { $day }
activity-chip-to = To { $day }
activity-chip-reference = Reference { $reference }
activity-empty = Nothing was done yet. What you and your colleagues do appears here.
activity-no-match = Nothing was done that fits.
activity-nobody = Nobody was invited or came here with the address { $person }.
activity-see-batch = See the invitees
activity-see-verdicts = See the verdicts
activity-see-person = All about this person
activity-link-label = { $link }, { $reference }
activity-export = Export
activity-export-lead = Everything that was done, with what is needed to check that no event was changed or removed. The export itself is recorded here too.
activity-export-csv = Export as CSV
activity-export-json = Export as JSON lines
activity-association-end-set = { $actor } gave the association of { $address } an end, on { $day }
activity-association-end-cleared = { $actor } took the end date from the association of { $address }
activity-association-date-reached = The association of { $address } ended, as was set
activity-association-account-closed = The account of { $address } was closed, and the association ended
activity-association-organization-closed = The association of { $address } ended with the organization
activity-associations-ended = What was under way ended with the organization
activity-associations-erased = { $count ->
        [one] The personal data of 1 former person was erased
       *[other] The personal data of { NUMBER($count) } former people was erased
    }
activity-invitations-erased = { $count ->
        [one] The address of 1 unused invitation was erased
       *[other] The addresses of { NUMBER($count) } unused invitations were erased
    }
activity-organization-closed = { $actor } closed the organization
activity-erased = (erased)
