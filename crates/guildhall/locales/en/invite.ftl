# Inviting people, from the box to sharing the URL.

## Invite
invite-heading = Invite people
invite-lead = Approve the work addresses of your colleagues, one or thousands at once. Then send them the invitation URL.
invite-addresses = Addresses
invite-addresses-hint = Separate them by semicolons, commas or lines, or paste them from a mail program or a spreadsheet.
invite-addresses-example = jane@company.com; Müller, Hans <hans@company.com>
invite-addresses-missing = Enter at least one address
invite-addresses-many = { $most ->
        [one] Enter at most 1 address at a time
       *[other] Enter at most { NUMBER($most) } addresses at a time
    }
invite-addresses-long = { $most ->
        [one] Divide the list and enter its parts one after the other; a list may have 1 MB
       *[other] Divide the list and enter its parts one after the other; a list may have { NUMBER($most) } MB
    }
invite-domains = Your organization’s domains:
invite-count = Addresses in the box:
invite-language = Language
invite-language-hint = Of the pages and the ready text.
invite-language-missing = Choose a language
invite-days = Valid for
invite-days-hint = Days until the invitations expire.
invite-days-wrong = Enter a number of days from 1 to { NUMBER($most) }
invite-button = Check the addresses
invite-nothing-yet = You see a verdict for every address before anything is saved. Nothing is mailed.

## Preview
preview-heading = { $count ->
        [one] Check 1 row
       *[other] Check { NUMBER($count) } rows
    }
preview-lead = Nothing is saved yet.
preview-approve-heading = Approve
preview-terms = { $days ->
        [one] Language: { $language }. Valid for 1 day, until { $day }.
       *[other] Language: { $language }. Valid for { $days } days, until { $day }.
    }
preview-outside = { $count ->
        [one] Also approve 1 address outside your domains
       *[other] Also approve { NUMBER($count) } addresses outside your domains
    }
preview-outside-domains = These domains are not your organization’s:
preview-outside-more = { $count ->
        [one] and 1 more
       *[other] and { NUMBER($count) } more
    }
preview-approve = { $count ->
        [one] Approve 1 invitee
       *[other] Approve { NUMBER($count) } invitees
    }
preview-approve-outside = Approve invitees
preview-approve-none = Tick the box to approve addresses outside your domains, or go back
preview-corrected = Your corrections are now part of the list. Look at their verdicts, then approve
preview-nothing-left = Nothing was approved: no row has a new address any more
preview-changed = This list was already sent with other choices. Look at the verdicts as they are now
preview-nothing-new = No row has a new address, so there is nothing to approve.
preview-nothing-mailed = Nothing is mailed: you send the invitation URL yourself.
preview-back = Change the list
preview-corrections = Rows to correct
preview-corrections-label = { $count ->
        [one] 1 row is not an address
       *[other] { NUMBER($count) } rows are not addresses
    }
preview-corrections-hint = Correct them here and check again, or leave them out. The other rows are kept.
preview-check-again = Check again
preview-rows = Every row
preview-row = Row
preview-address = Address
preview-verdict = Verdict
preview-reason = Reason
preview-more = { $count ->
        [one] and 1 more row
       *[other] and { NUMBER($count) } more rows
    }

## Result
result-heading = { $count ->
        [one] 1 invitee approved
       *[other] { NUMBER($count) } invitees approved
    }
result-heading-none = No invitee was approved
result-lead = They can associate until { $day }.
result-left-out = { $count ->
        [one] 1 row was left out.
       *[other] { NUMBER($count) } rows were left out.
    }
result-not-mailed = Nothing has been mailed.
result-not-mailed-text = Send the invitation URL to your colleagues, in the way they know from you.
result-invitations = See the invitations
result-again = Invite more people

## Sharing
share-heading = Send this to your colleagues
share-letter = Ready text
share-mailto = Open in your mail program
share-mail-heading = Write to them from your mail program
share-mail-text = Each link opens one mail with the invitees as blind copies: nobody sees who else was invited.
share-mail-all = { $count ->
        [one] Write to this person
        [2] Write to both
       *[other] Write to all { NUMBER($count) }
    }
share-mail-first = Write to the first { NUMBER($count) } of { NUMBER($total) }
share-mail-next = Write to the next { NUMBER($count) }
share-mail-more = Write to all of them
share-mail-lead = { $count ->
        [one] 1 person is approved and has not associated.
       *[other] { NUMBER($count) } people are approved. Those who have associated are left out here.
    }
share-mail-to = { $count ->
        [one] Mail { NUMBER($number) }: to 1 person
       *[other] Mail { NUMBER($number) }: to { NUMBER($count) } people
    }
share-mail-nobody = Nobody is approved who has not associated.
share-mail-start = Back to the first
letter-subject = { $organization } invites you to the { $program }
letter-body =
    Hello,

    { $organization } has approved your work address for the { $program }. Open this address to associate:

    { $url }

    You need:
    - an account of your own, which you keep when you change employer,
    - your work e-mail address, to which a code is mailed,
    - your credential ID, if you have one.

    It takes about two minutes.
letter-short = { $organization } has approved your work address for the { $program }. Open this address to associate: { $url }
