# The pages.

## How days and numbers are written
month-1 = Jan
month-2 = Feb
month-3 = Mar
month-4 = Apr
month-5 = May
month-6 = Jun
month-7 = Jul
month-8 = Aug
month-9 = Sep
month-10 = Oct
month-11 = Nov
month-12 = Dec
day = { $day } { $month } { $year }
minute = { $day }, { $time } UTC
number-group = ,

## Languages, by their own names
language-en = English
language-de = Deutsch
language-here = English

## The frame
page-title-error = Error:
frame-skip = Skip to the content
frame-organization = Organization:
frame-choose-organization = Choose an organization
frame-all-organizations = All organizations
frame-language = Language:
frame-account = Account:
frame-signed-in-as = Signed in as
frame-other-account = Use another account
frame-sign-in = Sign in
frame-sign-out = Sign out
frame-help = Help:
frame-reference = Reference code:
frame-theme = Appearance
frame-privacy = Privacy
theme-auto = Automatic
theme-light = Light
theme-dark = Dark
demo-banner = This is a demo. Everyone can read its mailbox.
demo-banner-link = Open the mailbox
navigation-home = Home
navigation-invite = Invite people
navigation-invitations = Invitations
navigation-invitation-url = Invitation URL
navigation-people = People
navigation-requests = Requests
navigation-waiting = waiting
support-heading = If you need help
support-page = Website
support-reference = Give this reference code:
copy-button = Copy
copy-done = Copied
organization-id = Membership ID { $id }
program-operator = The program’s operator
program-itself = Guildhall

## Forms and lists
form-error-summary = Check these fields
form-error = Error:
form-optional = (optional)
step-line = Step { $at } of 3: { $name }
step-sign-in = sign in
step-profile = your profile
step-code = prove your address
list-states = States
list-search = Search
list-chip = Search: { $q }
list-chip-remove = (remove)
list-no-match = Nothing here matches “{ $q }”.
list-actions = Actions
list-pages = Pages
list-previous = Previous
list-next = Next
standing-global-admin = Global admin
standing-member = Member
standing-pending = Not finished
state-approved = Approved
state-accepted = Accepted
state-expired = Expired
state-revoked = Revoked
state-ended = Ended

## Sign in
sign-in-heading = Sign in
sign-in-heading-invited = Sign in to accept the invitation of { $organization }
sign-in-lead = We mail you a six-digit code. There is no password.
sign-in-email = E-mail address
sign-in-email-hint = The address of your own account. You keep it when you change employer.
sign-in-button = Mail me a code
sign-in-samples = Sample people
sign-in-samples-lead = In this demo you can sign in as any of them without a code.
sample-admin = Global admin of { $organizations }
sample-colleague = Associated with { $organizations }
sample-waiting = On the way in, not finished
sample-more = { $count ->
        [one] Show 1 more person
       *[other] Show { NUMBER($count) } more people
    }
sample-newcomer = Belongs to no organization
sign-in-code-heading = Enter your code
sign-in-code-lead = We mailed a six-digit code to
sign-in-code-button = Sign in
code-label = Code
code-hint = Six digits, valid for { NUMBER($minutes) } minutes.
code-missing = Enter the six digits from the mail
code-wrong = { $left ->
        [one] This is not the code we mailed. Check it; you can try once more
       *[other] This is not the code we mailed. Check it; you can try { $left } more times
    }
code-used-up = This code no longer works. Ask for another one below
code-trouble = No mail?
code-trouble-lead = It can take a minute. Look in the spam folder, and check the address above.
code-again = Mail another code
code-other-address = Use another address

## Front page, chooser
front-heading = { $program }
front-lead = Where companies and their people belong to the { $program }.
front-sign-in = Sign in
front-invited = You were invited?
front-invited-text = Open the invitation URL your company sent you. It leads you through in about two minutes.
front-admin = You manage people?
front-admin-text = Sign in to invite colleagues, see who is associated and answer requests.
chooser-heading = Choose an organization
chooser-lead = Your account belongs to more than one. You can switch at the top of every page.
no-organization-heading = You do not belong to an organization yet
no-organization-lead = Your account works, and no organization is associated with it.
no-organization-next = What you can do
no-organization-invited = If you were invited, open the invitation URL again. It is in the message from your company.
no-organization-account = If you have associated before, use the account you had then.
no-organization-ask = If you were not invited, ask your company’s primary program contact for an invitation.

## Organization home
home-next = Next steps
home-step-requests = { $count ->
        [one] Answer 1 request of a colleague
       *[other] Answer { NUMBER($count) } requests of colleagues
    }
home-step-share = { $count ->
        [one] Remind 1 invitee: send the invitation URL again
       *[other] Remind { NUMBER($count) } invitees: send the invitation URL again
    }
home-step-first = Invite your first colleagues
home-step-more = Invite more colleagues
home-invitations = Invitations and people
home-bar = { NUMBER($accepted) } of { NUMBER($all) } invitations accepted
home-people-active = People associated
home-people-pending = Not finished yet
home-url = Invitation URL
home-url-lead = Colleagues whose address you approved open it to associate.
home-url-more = Ready text, mail and replacing it
home-activity = Recent activity
home-activity-empty = Nothing has happened yet. What you and your colleagues do appears here.
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
member-heading = Your association
member-access = Access
member-email = Communication e-mail
member-since = Associated since

## Access
access-none = Nothing to switch on
access-accepted = Accepted
access-switching-on = Switching on
access-active = Active
access-switching-on-text = Your access is being switched on. It is open at the latest by
access-open = What is open to you
access-is-open = Open
access-opens-soon = Opens soon
access-community = Meet the other partners in the community
access-next = What comes next

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
invitations-again-label = Approve { $address } again
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

## Invitation URL
invitation-url-label = Invitation URL
invitation-url-heading = Invitation URL
invitation-url-lead = Send it to colleagues whose address you approved. It opens the form and grants nothing by itself.
invitation-url-language = Language of the ready text
invitation-url-show = Show
invitation-url-rotate = Replace the URL
invitation-url-rotate-text = Do this when it has reached people it was not meant for.
invitation-url-rotate-link = Replace the invitation URL
rotate-heading = Replace the invitation URL?
rotate-lead = This URL stops working and you get a new one:
rotate-stops = Whoever opens the old URL is told to ask for the new one.
rotate-stands = { $count ->
        [0] Every approval stands.
        [one] Every approval stands; 1 invitee has not used it yet.
       *[other] Every approval stands; { NUMBER($count) } invitees have not used it yet.
    }
rotate-send-again = You have to send the new URL to those who still need it. This cannot be undone.
rotate-button = Replace the URL
rotate-keep = Keep it
notice-rotated = The invitation URL is replaced. Send the new one to those who still need it.

## People
people-heading = People
people-search = Search for a name or an address
people-search-hint = Any part of a name or an address is enough.
people-name = Name
people-email = E-mail
people-country = Country
people-since = Since
people-active = Active
people-pending = Pending
people-ended = Ended
people-empty-active = Nobody is associated yet.
people-empty-pending = Nobody is waiting to be associated.
people-empty-ended = No association has ended.

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

## The colleague: invitation
invitation-heading = { $organization } invites you
invitation-lead = { $organization } ({ $country }) invites you to be associated with it in the { $program }. You then use its benefits, and your certifications count for it.
invitation-needed = What you need
invitation-account = An account
invitation-account-personal = Your own, with a personal e-mail address: you keep it, and your certifications, when you change employer.
invitation-account-work = The one of your employer, with your work e-mail address.
invitation-account-any = Your own or the one of your employer. What you earn stays with the account.
invitation-email = Your work e-mail address
invitation-email-text = The one { $organization } has approved. A code is mailed to it.
invitation-credential-text = If you have one. You can add it later.
invitation-continue = Continue with this account
invitation-sign-in = Sign in to continue
invitation-begun = You have begun already and can go on where you were.
invitation-go-on = Go on
invitation-begin-again = Send the form again
invitation-minutes = It takes about two minutes. Nothing is saved before you send the form.
already-heading = You already belong to { $organization }
already-lead = Your account has been associated since
already-other = Is this somebody else’s device? Use your own account.
wrong-account-heading = This page belongs to another account
wrong-account-lead = An association opens for the account that began it, and for no other. It is not the one signed in now.
wrong-account-signed-in = Signed in now
wrong-account-kept = Nothing is lost: use the account that you began with, and you come back to this page.
link-refused-heading = This invitation URL does not work
link-refused-lead = It may have been replaced by a new one, or was not copied completely.
link-refused-next = What you can do
link-refused-copy = Open it again from the message you got, and make sure it is complete.
link-refused-ask = Ask whoever sent it to you for the current one.

## The colleague: profile
profile-heading = Your profile
profile-lead = { $organization } sees this as soon as you send it.
profile-given-name = Given name
profile-family-name = Family name
profile-email = Work e-mail address
profile-email-hint = The one { $organization } has approved. We mail a code to it.
profile-take = Use { $address }
profile-phone = Phone
profile-phone-hint = With the country code, such as +49 30 1234567.
profile-country = Country
profile-country-hint = Where you work.
profile-choose = Choose …
profile-language = Language
profile-language-hint = The one we write to you in.
profile-job-title = Job title
profile-credential = Credential ID
profile-credential-example = For example { $example }.
profile-missing-given-name = Enter your given name
profile-missing-family-name = Enter your family name
profile-missing-email = Enter your work e-mail address
profile-missing-country = Choose the country you work in
profile-missing-language = Choose a language
profile-button = Send and get a code
profile-next = Next, we mail a code to your work address.

## The colleague: code and outcome
association-code-heading = Prove your work address
association-code-lead = We mailed a six-digit code to
association-code-why = With it you show that the mailbox is yours. Then we compare the address with those that { $organization } approved.
association-code-button = Check the code
association-code-change = Change the address
association-organization = Organization
association-active-heading = You belong to { $organization }
association-active-lead = You are associated with the address
association-active-button = Go to { $organization }
refused-not-approved-heading = { $organization } has not approved this address
refused-not-approved-lead = You proved that this mailbox is yours:
refused-not-approved-why = It is not among the addresses that { $organization } approved. Often another spelling was approved, or an older address.
refused-what-now = What you can do
refused-ask-text = Ask the admins: they see your name and this address beside the closest approved one, and can approve it with one click. Or use another address.
refused-ask-button = Ask the admins of { $organization }
refused-other-address = Use another address
refused-claimed-heading = Another account uses this address
refused-claimed-lead = Another account is associated with { $organization } by this address:
refused-claimed-yours = If that account is yours as well, use it.
refused-claimed-not-yours = If it is not yours, tell the support desk.
waiting-asked-heading = You asked { $organization }
waiting-asked-lead = The admins of { $organization } see your request and decide.
waiting-address = Your address
waiting-since = Asked
waiting-until = Ends by itself
waiting-next = What happens next
waiting-next-text = You can close this page. Come back to it to see what was decided, or ask your admin directly.
ended-heading = Your association with { $organization } has ended
ended-text = You no longer use the benefits of { $organization }. Your certifications stay yours.
ended-expired-heading = The time to finish ran out
ended-expired-text = An association with { $organization } has to be finished within 24 hours. Nothing was kept that stands in your way.
ended-declined-heading = { $organization } declined
ended-declined-text = The admins of { $organization } did not approve this address. They know why; ask them directly.
ended-replaced-heading = You began again
ended-replaced-text = You sent the form of { $organization } again, and this older attempt ended. Go on with the newer one.
ended-at = Ended
ended-newer = Go on with the newer one
ended-again = Begin again
notice-signed-out = You are signed out.
notice-code-sent = We mailed another code. Only the newest one works.
notice-code-seconds = { $seconds ->
        [one] No code was mailed just now. You can ask for another one in a second.
       *[other] No code was mailed just now. You can ask for another one in { NUMBER($seconds) } seconds.
    }
notice-code-minutes = No code was mailed: too many were asked for. You can ask for another one in { NUMBER($minutes) } minutes.
notice-proven = Your address is proven, and you are associated. We mailed you a confirmation.

## Errors
error-home = Go to the front page
error-retry = { $minutes ->
        [one] Try again in a minute.
       *[other] Try again in { NUMBER($minutes) } minutes.
    }
error-401-heading = Sign in first
error-401-reason = This page is for people who are signed in. Your session may have ended.
error-401-next = Sign in, and you come back to this page.
error-403-heading = You may not do this
error-403-reason = Your account does not have the right that this needs.
error-403-next = Ask an admin of your organization, or use another account.
error-404-heading = There is nothing here
error-404-reason = The address may be wrong, or what was here is not for this account.
error-404-next = Check the address, or use another account.
error-409-heading = Someone was faster
error-409-reason = This was changed in the meantime, so nothing was done.
error-409-next = Go back, load the page again and look at what it says now.
error-410-heading = This is over
error-410-reason = It has expired or was used before.
error-410-next = Ask whoever sent it to you for a new one.
error-form-heading = This form is too old
error-form-reason = It was made before you signed in or out, or in another browser. Nothing was changed.
error-form-next = Go back, load the page again and send it once more.
error-413-heading = This is too much at once
error-413-reason = What you sent is larger than this page takes. Nothing was saved.
error-413-next = Send it in smaller parts: up to 100,000 addresses or 16 MB at a time.
error-422-heading = This could not be read
error-422-reason = The form was incomplete or older than this session. Nothing was changed.
error-422-next = Go back, load the page again and send it once more.
error-429-heading = Too many attempts
error-429-reason = To keep others from guessing or flooding mailboxes, attempts are limited.
error-429-next = Nothing is lost.
error-500-heading = Something failed here
error-500-reason = It was not your doing. Nothing was changed by this request.
error-500-next = Try again in a few minutes. If it stays, tell the support desk the reference code.
error-503-heading = Very busy at the moment
error-503-reason = Your request was not started, so nothing was changed.
error-503-next = Try again in a minute.

## Demo
mailbox-heading = Demo mailbox
mailbox-lead = Every mail this demo has sent, newest first. Nothing leaves this machine.
mailbox-empty = No mail has been sent yet.
mailbox-older = Older mails
mailbox-to = To { $address }
mail-back = All mails
mail-from = From
mail-to = To
mail-sent = Sent
mail-link = Open the link in this mail
