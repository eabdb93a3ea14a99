# Inviting people, from the box to sharing the URL.

## Invite
invite-heading = Invite people
invite-lead = Approve the work addresses of your colleagues, one or thousands at once. Then send them the invitation URL.
invite-addresses = Addresses
invite-addresses-hint = Separate them by semicolons, commas or lines, or paste them from a mail program or a spreadsheet.
invite-addresses-example = jane@company.com; Müller, Hans <hans@company.com>
invite-addresses-missing = Enter at least one address, or choose a file
invite-addresses-many = { $most ->
        [one] Enter at most 1 address at a time
       *[other] Enter at most { NUMBER($most) } addresses at a time
    }
invite-addresses-long = { $most ->
        [one] Divide the list and enter its parts one after the other; a list may have 1 MB
       *[other] Divide the list and enter its parts one after the other; a list may have { NUMBER($most) } MB
    }
invite-domains = Your organization’s domains:
invite-file = Or a file
invite-file-hint = CSV or TSV, as a spreadsheet saves it, with a column for the addresses and, if you like, for name, language, note, rights and the last day of these. Up to 100,000 rows.
invite-file-template = Download a template
invite-box-and-file = Empty the box or choose no file: a list comes from one of the two
invite-count = Addresses in the box:
invite-language = Language
invite-language-hint = Of the pages and the ready text, where a row names no other.
invite-language-missing = Choose a language
invite-days = Valid for
invite-days-hint = Days until the invitations expire.
invite-days-wrong = Enter a number of days from 1 to { NUMBER($most) }
invite-rights = Rights with the acceptance
invite-rights-hint = They are given when the person accepts, as far as you can still give them at that moment. A row of a file that names rights gets those in their place.
invite-rights-last-day = Last day of the rights
invite-rights-last-day-hint = They end by themselves at the end of this day, in UTC. Left empty, they have no end.
invite-rights-unknown = Choose rights of the program
invite-rights-beyond = You cannot give the right { $right }, or not for so long: nobody gives what they do not hold. Leave it out, or choose an earlier last day.
invite-button = Check the addresses
invite-nothing-yet = You see a verdict for every row before anyone is approved. Nothing is mailed.

## Preview
preview-heading = { $count ->
        [one] Check 1 row
       *[other] Check { NUMBER($count) } rows
    }
preview-lead = Nobody is approved yet.
preview-file = Read from { $name }: { $encoding }, { $delimiter }.
preview-file-assumed = Read from { $name }: { $delimiter }; the text is no UTF-8, so { $encoding } was assumed. Check letters such as é and ü in the rows below.
preview-file-commas = separated by commas
preview-file-semicolons = separated by semicolons
preview-file-tabs = separated by tabs
preview-table = Read as a table: { $delimiter }.
preview-unused = Columns that were not used: { $columns }.
preview-column = column { $place }
preview-overview = Overview
preview-approve-heading = Approve
preview-terms = { $days ->
        [one] Language: { $language }. Valid for 1 day, until { $day }.
       *[other] Language: { $language }. Valid for { NUMBER($days) } days, until { $day }.
    }
preview-languages = Rows with a language of their own: { $languages }.
preview-rights = Rights with the acceptance: { $rights }.
preview-own-rights = Rows with rights of their own: { $rights }.
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
preview-all-left-out = Keep at least one row; this would leave out all of them
preview-nothing-new = No row has a new address, so there is nothing to approve.
preview-nothing-mailed = Nothing is mailed: you send the invitation URL yourself.
preview-back = Change the list
preview-corrections = Rows to correct
preview-corrections-label = { $count ->
        [one] 1 row cannot be approved as it is
       *[other] { NUMBER($count) } rows cannot be approved as they are
    }
preview-corrections-hint = Correct them here and check again, or leave them out. The other rows are kept.
preview-corrections-many = { $count ->
        [one] 1 row cannot be approved as it is. Download the rows that are not approved, correct them in a spreadsheet and upload that file afterwards.
       *[other] { NUMBER($count) } rows cannot be approved as they are. Download the rows that are not approved, correct them in a spreadsheet and upload that file afterwards.
    }
preview-check-again = Check again
preview-rows = Rows and verdicts
preview-row = Row
preview-address = Address
preview-verdict = Verdict
preview-reason = Reason
preview-more = Show all { NUMBER($count) }: { $verdict }
preview-rejected = { $count ->
        [one] Download the row that is not approved, with its reason (CSV)
       *[other] Download the { NUMBER($count) } rows that are not approved, with their reasons (CSV)
    }
preview-checked = Checked
preview-kept = · This list is kept for a day under this address.
draft-gone = This list is no longer kept. Enter it again.

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
result-languages = Languages of the invitees
result-failed = Correct these rows and check them
result-failed-file = Correct the rows in that file and upload it: its extra columns do no harm.
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
    - your work e-mail address, which is checked to be yours,
    - your credential ID, if you have one.

    It takes about two minutes.
letter-short = { $organization } has approved your work address for the { $program }. Open this address to associate: { $url }

## Files
column-address = E-mail
column-name = Name
column-language = Language
column-note = Note
column-rights = Rights
column-last-day = Last day
template-address = jane.doe@company.com
template-name = Jane Doe
template-note = New in the Berlin office

## Progress
progress-uploading = Uploading
progress-checking = Reading and checking the rows
checking-heading = { $count ->
        [one] Checking 1 row
       *[other] Checking { NUMBER($count) } rows
    }
checking-so-far = { $count ->
        [one] { NUMBER($done) } of 1 row checked
       *[other] { NUMBER($done) } of { NUMBER($count) } rows checked
    }
checking-leave = This page updates by itself. You can leave it: the list is found again under Invite people.
checking-reload = Reload now
approving-heading = { $count ->
        [one] Approving 1 invitee
       *[other] Approving { NUMBER($count) } invitees
    }
approving-so-far = { $count ->
        [one] 1 second so far
       *[other] { NUMBER($count) } seconds so far
    }
approving-once = All are approved in one step: every one of them, or none.
approving-leave = This page goes on to the result by itself. You can leave it: approving goes on, and everyone approved is then found under Invitations.
approving-broken-off = Approving this list was not completed. Approve it again: nobody is approved twice

## Lists to be found again
invite-open = Lists that are not approved yet
invite-open-pasted = Pasted list
invite-open-rows = { $count ->
        [one] 1 row
       *[other] { NUMBER($count) } rows
    }
