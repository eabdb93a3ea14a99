# Requests.

## Requests
requests-heading = Requests
requests-lead = These people tried to associate with an address you have not approved, and ask you to approve it.
requests-empty = There are no requests.
requests-address = Their address
requests-closest = Closest approved
requests-no-closest = None is close
requests-mailbox = Mailbox
requests-proven = Proven
requests-unproven = Not proven
requests-asked = Asked
requests-approve-text = If you approve, { $name } is associated at once.
requests-confirm-text = No mail can be sent here. If you approve, you confirm that this address belongs to { $name }.
requests-outside = { $domain } is not one of our domains, and this address is welcome all the same
requests-outside-missing = Tick the box to approve an address outside your domains, or decline
requests-most = The newest { NUMBER($count) } are shown. Answer them to see the others.
requests-approve = Approve this address
requests-decline = Decline
notice-request-approved = { $address } is approved, and { $name } is associated.
notice-request-declined = The request of { $name } is declined.
notice-request-closed = This request no longer waits for an answer.
