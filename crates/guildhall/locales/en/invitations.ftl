# The list of invitations.

## Invitations
invitations-heading = Invitations
invitations-search = Search for an address
invitations-search-hint = Any part of an address is enough.
invitations-address = Address
invitations-language = Language
invitations-approved = Approved
invitations-expires = Expires
invitations-extend = Extend
invitations-extend-label = Extend the invitation of { $address }
invitations-again = Approve again
invitations-again-label = Approve again: { $address }
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
