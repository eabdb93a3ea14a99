# The list of invitations.

## Invitations
invitations-heading = Invitations
invitations-search = Search for an address
invitations-search-hint = The beginning of an address or of any of its parts is enough, such as the domain.
invitations-address = Address
invitations-language = Language
invitations-approved = Approved
invitations-expires = Expires
invitations-extend = Extend
invitations-extend-label = Extend the invitation of { $address }
invitations-again = Approve again
invitations-again-label = Approve again: { $address }
invitations-newer = Newer invitation
invitations-newer-label = Newer invitation: { $address }
one-newer = See the newer invitation
invitations-revoke = Revoke
invitations-revoke-label = Revoke the invitation of { $address }
invitations-empty-approved = No invitation is open.
invitations-empty-accepted = No invitation has been accepted yet.
invitations-empty-expired = No invitation has expired.
invitations-empty-revoked = No invitation was revoked.
invitations-empty-ended = No accepted invitation has ended.
revoke-heading = Revoke this invitation?
revoke-approved = Approved on { $day } ({ $name }).
revoke-consequence = { $address } can no longer associate with your organization. Nobody is told.
revoke-undo = You can approve the address again at any time.
revoke-button = Revoke the invitation
revoke-keep = Keep it
notice-revoked = The invitation of { $address } is revoked.
notice-extended = The invitation of { $address } is valid until { $day }.
notice-invitation-closed = This invitation is no longer open, so nothing was changed.

# Tabs, filters and orders
invitations-refused = Refused attempts
invitations-filters = Filters
invitations-filter-apply = Show
invitations-filter-any = Any
invitations-filter-delivery = Mail
invitations-filter-expiring = Expires within { NUMBER($count) } days
invitations-chip-language = Language: { $language }
invitations-chip-delivery = Mail: { $delivery }
invitations-chip-batch = One approval only
invitations-chip-expiring = Expires within { NUMBER($count) } days
invitations-sort = Sort by { $column }
invitations-no-match = No invitation here matches the search and filters.
invitations-mail = Mail
invitations-select-page = Select all on this page
delivery-not-sent = Not sent
delivery-queued = Queued
delivery-sent = Sent
delivery-failed = Failed
delivery-withdrawn = Not needed any more

# Many at once
bulk-bar = With the selected invitations
bulk-all = { $count ->
        [one] The one in this list
       *[other] All { NUMBER($count) } in this list
    }
bulk-all-matching = All that match the search and filters
bulk-action-revoke = Revoke…
bulk-action-extend = Extend…
bulk-action-language = Change language…
bulk-action-mail = Mail…
bulk-none-selected = Select the invitations you mean, or all in this list
bulk-heading-revoke = { $count ->
        [0] There is nothing to revoke
        [one] Revoke 1 invitation?
       *[other] Revoke { NUMBER($count) } invitations?
    }
bulk-heading-extend = { $count ->
        [0] There is nothing to extend
        [one] Extend 1 invitation
       *[other] Extend { NUMBER($count) } invitations
    }
bulk-heading-language = { $count ->
        [0] There is nothing to change
        [one] Change the language of 1 invitation
       *[other] Change the language of { NUMBER($count) } invitations
    }
bulk-heading-mail = { $count ->
        [0] There is nothing to mail
        [one] Mail 1 invitation
       *[other] Mail { NUMBER($count) } invitations
    }
bulk-meaning-revoke = These people can no longer associate with your organization. Nobody is told. You can approve their addresses again at any time.
bulk-meaning-extend = Open invitations stay valid longer; one that is valid longer already stays as it is. An expired one is renewed: its address gets a fresh approval. Nobody is told.
bulk-meaning-language = From now on these people are addressed in this language. Nobody is told.
bulk-meaning-mail = Each person gets one mail with your invitation URL, in the language of their invitation. The URL alone lets nobody in: a code to their address is always needed. The URL stays as it is; an expired approval is renewed first.
bulk-days = Valid for
bulk-days-hint = Days from today, 1 to { NUMBER($most) }.
bulk-days-fault = Enter a number of days from 1 to { NUMBER($most) }
bulk-language-fault = Choose a language from the list
bulk-too-many = Choose fewer: at most { NUMBER($most) } at once. A search or filter helps
bulk-mail-off = Mail is off here, so nothing can be mailed. Share the invitation URL instead
bulk-until = Whatever is extended or renewed will be valid until { $day }.
bulk-rights = What has expired is approved anew, by you, and gives these rights when it is accepted: { $rights }.
bulk-update = Update the preview
bulk-button-revoke = { $count ->
        [one] Revoke 1 invitation
       *[other] Revoke { NUMBER($count) } invitations
    }
bulk-button-extend = { $count ->
        [one] Extend 1 invitation
       *[other] Extend { NUMBER($count) } invitations
    }
bulk-button-language = { $count ->
        [one] Change 1 invitation
       *[other] Change { NUMBER($count) } invitations
    }
bulk-button-mail = { $count ->
        [one] Mail 1 invitation
       *[other] Mail { NUMBER($count) } invitations
    }
bulk-cancel = Back to the list
bulk-nothing-left = Nothing was changed: someone was faster, or there was nothing to do. This is how things stand now.
bulk-form-changed = Nothing was changed: the form came with other choices before. Look at the preview again.
bulk-other-choice = Nothing was changed yet: with this choice, other invitations change than the page showed. This is what would happen now.
bulk-more = { $count ->
        [one] and 1 more
       *[other] and { NUMBER($count) } more
    }
bulk-done-revoke = { $count ->
        [one] 1 invitation is revoked
       *[other] { NUMBER($count) } invitations are revoked
    }
bulk-done-extend = { $count ->
        [one] 1 invitation is extended
       *[other] { NUMBER($count) } invitations are extended
    }
bulk-done-language = { $count ->
        [one] The language of 1 invitation is changed
       *[other] The language of { NUMBER($count) } invitations is changed
    }
bulk-done-mail = { $count ->
        [one] 1 mail is on its way
       *[other] { NUMBER($count) } mails are on their way
    }
bulk-result-lead = Done on { $when }.
bulk-result-unknown = { $count ->
        [one] 1 selected invitation does not exist in your organization.
       *[other] { NUMBER($count) } selected invitations do not exist in your organization.
    }
bulk-download = Download every verdict (CSV)
bulk-verdict = Verdict
bulk-first-rows = The first { NUMBER($count) } are shown; the download has all of them.
bulk-will-revoked = Will be revoked
bulk-revoked = Revoked
bulk-will-extended = Will be extended
bulk-extended = Extended
bulk-will-renewed = Expired: will be renewed
bulk-renewed = Renewed
bulk-will-language = Will be changed
bulk-language = Changed
bulk-will-queued = Will be mailed
bulk-queued = Mail queued
bulk-will-renewed-queued = Expired: will be renewed and mailed
bulk-renewed-queued = Renewed, mail queued
bulk-unchanged = Stays as it is
bulk-mailed-recently = Mailed a short while ago
bulk-recipient-limit = Mailed often enough today
bulk-organization-limit = Your organization’s limit for today
bulk-already-accepted = Already accepted
bulk-already-revoked = Already revoked
bulk-already-expired = Already expired
bulk-ended = Association ended
bulk-newer = Has a newer invitation
bulk-already-associated = Already associated
bulk-unknown = Unknown

# One invitation
one-name = Name
one-note = Note
one-rights = Rights with the acceptance
one-rights-left-out = Not given: { $rights }. Whoever approved the address could not give this any more, or the last day had passed.
one-state = State
one-language = Language
one-batch-link = Show that approval’s invitations
one-expires = Valid until
one-expired = Expired on
one-mails = Mails
one-mails-empty = Nothing was mailed through Guildhall. The invitation URL may have been shared in other ways.
one-mail-asked = { $sender } had it mailed
one-mail-said = The mail server said: { $words }
one-mail-waits = It will be tried again. The mail server said: { $words }
one-history = What happened
one-back = All invitations

# Refused attempts
attempts-lead = These people proved their mailbox, and their address is not approved. Who asked you is also under Requests.
attempts-empty = No attempt waits here. An attempt that nobody answers ends by itself.
attempts-not-asked = Did not ask
attempts-claimed-text = This address belongs to someone who is associated, so it cannot be approved for { $name }.
attempts-dismiss = Dismiss
attempts-refused-at = Refused
attempts-dismiss-text = Dismissing ends the attempt. { $name } is not told and can try again.
notice-attempt-dismissed = The attempt of { $name } is dismissed.
requests-all-refused = { $count ->
        [one] 1 more person was refused and did not ask: see refused attempts
       *[other] { NUMBER($count) } more people were refused and did not ask: see refused attempts
    }
