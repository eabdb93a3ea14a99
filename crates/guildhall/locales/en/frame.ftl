# What surrounds every page, and how days and numbers are written.

## How days and numbers are written
language-direction = ltr
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
list-separator = { ", " }
number-group = ,
number-group-from = 1000

## Languages, by their own names
language-en = English
language-de = Deutsch
language-es = Español
language-fr = Français
language-ja = 日本語
language-ar = العربية
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
demo-banner-guide = Five things to try
navigation-home = Home
navigation-invite = Invite people
navigation-invitations = Invitations
navigation-invitation-url = Invitation URL
navigation-people = People
navigation-requests = Requests
navigation-activity = Activity
navigation-roles = Contacts
navigation-access = My access
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
step-confirmation = confirmation by your organization
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
