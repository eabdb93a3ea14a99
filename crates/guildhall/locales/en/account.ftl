# The reader’s own account.

account-heading = Your account

## API tokens
tokens-heading = API tokens
tokens-lead = A token lets a program of yours call the API in your name. It never does more than you may do at that moment.
tokens-new-button = Make a token
tokens-reference = API reference
tokens-none = You have no valid API token.
tokens-name = Name
tokens-name-hint = To tell it from others by, such as “Import from HR”.
tokens-name-missing = Enter a name of 1 to { $count } characters
tokens-place = Where it works
tokens-everywhere = Wherever you belong
tokens-uses = What it may be used for
tokens-uses-hint = As little as its program needs.
tokens-uses-missing = Choose at least one use
tokens-uses-beyond = You may not do all of this at that organization. Choose fewer uses
tokens-organization-gone = You are not active at that organization any more. Choose another one
tokens-too-many = You have 50 valid tokens, which is the most. Revoke those that are not needed any more
tokens-life = Valid for
tokens-days = { $count ->
        [one] 1 day
       *[other] { NUMBER($count) } days
    }
tokens-new-heading = Make an API token
tokens-new-lead = The token is shown once, on the next page.
tokens-make-button = Make the token
tokens-back = API tokens
tokens-made-heading = Your new API token
tokens-made-lead = { $count ->
        [one] Copy it now: it is not shown again. It is valid for 1 day.
       *[other] Copy it now: it is not shown again. It is valid for { NUMBER($count) } days.
    }
tokens-token = Token
tokens-made-hint = Keep it like a password: in the secret store of the program that uses it, never in its code or in a chat.
tokens-made-done = I have copied it
tokens-made-on = Made on
tokens-used = Last used
tokens-never-used = Not yet
tokens-until = Valid until
tokens-revoke = Revoke
tokens-others = No longer valid
tokens-state-revoked = Revoked
tokens-state-expired = Expired
tokens-revoke-heading = Revoke the token “{ $token }”
tokens-revoke-lead = What uses it is refused from that moment on. This cannot be undone; you can make a new token at any time.
tokens-revoke-button = Revoke the token
tokens-keep = Keep it
tokens-use-self = My account
tokens-use-self-text = Your associations and profiles, leaving, what is offered to you, taking over, your tokens and sign-ins.
tokens-use-read = Read
tokens-use-read-text = See organizations, invitations, people and requests.
tokens-use-invite = Invite
tokens-use-invite-text = Approve addresses, change and mail invitations, see the invitation URL.
tokens-use-manage = Manage
tokens-use-manage-text = Answer requests, grant and take rights and contact roles, remove people, hand over roles, replace the invitation URL.
tokens-use-audit = Activity
tokens-use-audit-text = See and export what was done.
notice-token-revoked = The token “{ $token }” is revoked.

## Where one is signed in
sessions-heading = Your sign-ins
sessions-lead = The browsers that you are signed in with. End what you do not recognize or no longer use.
sessions-where = Device
sessions-begun = Signed in
sessions-seen = Last used
sessions-this = This one
sessions-end = End
sessions-end-others = End all other sign-ins
sessions-hint = The device is what the browser says of itself. Last use is noted every five minutes. API tokens are not sign-ins: they go on until you revoke them.
sessions-device = { $browser } on { $system }
sessions-device-system = A browser on { $system }
sessions-device-unknown = Unknown device
sessions-by-code = with a mailed code
sessions-by-demo = as a sample person of the demo
sessions-by-provider = with { $provider }
notice-session-ended = The sign-in is ended: { $device }.
notice-sessions-ended = { $count ->
        [0] There were no other sign-ins to end.
        [one] 1 other sign-in is ended.
       *[other] { NUMBER($count) } other sign-ins are ended.
    }

## Ways to sign in
methods-heading = Ways to sign in
methods-lead = Each of these signs in to this account. With more than one, you still get in when one is lost.
methods-name = Name
methods-by = Kind
methods-by-code = Code by mail
methods-by-provider = Account of { $provider }
methods-by-unknown = A provider that is no longer set up here
methods-added = Added
methods-used = Last used
methods-used-unknown = Not noted
methods-unusable = Signs in no more
methods-remove = Remove
methods-only-one = The last way to sign in cannot be removed. Add another one first.
methods-add = Add a way to sign in
methods-add-lead = You show that it is yours by signing in with it once. A matching address alone adds nothing.
methods-add-address = Add an e-mail address
methods-add-provider = Add an account of { $provider }
methods-address-heading = Add an e-mail address
methods-address-lead = We mail a six-digit code there. From then on, codes mailed to it sign in to this account.
methods-address-lead-unmailed = No mail can be sent here: support tells you a six-digit code for it. From then on, such codes sign in to this account.
methods-address-hint = An address that you keep when you change employer.
methods-address-button = Add the address
methods-remove-heading = Remove “{ $name }”
methods-remove-lead = From then on it no longer signs in to this account. Browsers that signed in with it are signed out, this one too if it did.
methods-remove-button = Remove it
methods-keep = Keep it
methods-back = Back to the ways to sign in
methods-unchanged = Nothing was changed.
methods-of-another-heading = It belongs to another account
methods-of-another = { $name } signs in to another account here already. To use it for this account, sign in with it and remove it there first.
methods-kind-heading = This kind of account is not accepted
methods-kind-work = { $name } is a work or school account. This program accepts personal accounts only: you keep yours when you change employer.
methods-kind-personal = { $name } is a personal account. This program accepts work or school accounts only.
methods-too-many-heading = No more can be added
methods-too-many = An account has at most { $count } ways to sign in. Remove one that you no longer use first.
methods-last-heading = This is the last way to sign in
methods-last = Without it nobody could sign in to this account any more. Add another one first.
notice-method-added = { $name } signs in to this account from now on.
notice-method-known = { $name } signs in to this account already.
notice-method-not-added = Nothing was added: { $provider } confirmed no account. Try again in a minute.
notice-method-removed = { $name } no longer signs in to this account.

## Passkeys
sessions-by-passkey = with a passkey
methods-by-passkey = Passkey
methods-add-passkey = Add a passkey
passkey-heading = Add a passkey
passkey-lead = Your device or security key keeps the passkey, and asks for your fingerprint, face or PIN. There is nothing to remember, and nothing that a false page could take from you.
passkey-name = Name
passkey-name-hint = What you will know the device or the key by.
passkey-name-missing = Enter a name of 1 to { $count } characters
passkey-button = Add the passkey
passkey-refused = The passkey could not be accepted, so nothing was added. Try again.
passkey-spent = That took too long, or was begun again elsewhere. Nothing was added. Try again.

## One’s data, and the end of the account
data-heading = Your data
data-lead = What is stored of you is yours to see and to take along.
data-export = Take it along
data-export-text = One JSON file: account, ways to sign in, sign-ins, API tokens by name, associations with their profiles, rights, invitations and what happened.
data-export-button = Download the file
data-close-text = Closing ends all your associations and sign-ins. The next page says first what that means for you.
data-close-link = Close the account…
close-heading = Close your account
close-lead = From that moment on nobody signs in to it. This cannot be undone.
close-ends = What ends
close-access = Every sign-in, API token and way to sign in ends at once, and so does what you have begun and not finished.
close-return = You can sign in again later: that makes a new account, and each organization has to invite you anew.
close-kept = What stays stored, and for how long:
close-erase = Erase my personal data as well
close-erase-hint = Names, addresses and profiles are blanked within minutes. What happened stays recorded, without your name.
close-button = Close the account
close-keep = Keep the account
close-last-admin = You are the last global admin without an end here. Make someone else a global admin first.
close-primary = You are the primary program contact here. Lay the role down first, on your page among the people.
close-not-yet = The account cannot be closed yet. Nothing was changed.
notice-account-closed = Your account is closed. Its number, for questions about your data: { $account }
privacy-heading = What is stored of you
privacy-lead = { $program } stores no more than it needs to attach people to organizations. This is what, why, and for how long.
privacy-how-long = How long:
privacy-account = Account and ways to sign in
privacy-account-why = Address, or what your provider calls you: so that you are recognized when you sign in.
privacy-until-closed = Until you close the account. Its address stays beside what you did, until it is erased.
privacy-sessions = Sign-ins
privacy-sessions-why = What your browser says it is, and when you used it: so that you can see and end them.
privacy-sessions-until = 30 days at most.
privacy-profile = Associations and their profiles
privacy-profile-why = Name, work address, phone, country, language and job title: so that the organization and the program know who belongs to it.
privacy-forms = Forms that led to no association
privacy-forms-why = The same details: so that admins can answer, and tell mistakes from misuse.
privacy-invitations = Invitations that nobody used
privacy-invitations-why = The approved address, and a name or note of the admins: so that they see whom they invited.
privacy-letters = Mails
privacy-letters-why = The address and the text of what is mailed: so that nothing is lost on the way.
privacy-letters-until = A week after sending.
privacy-notices = Notices
privacy-notices-why = What you were told of rights, roles and requests: so that you can read it again.
privacy-notices-until = { $count ->
        [one] 1 day.
       *[other] { NUMBER($count) } days.
    }
privacy-counters = Counters
privacy-counters-why = How often codes and approvals were asked for, by account, address and network address: so that nobody guesses codes or floods mailboxes.
privacy-counters-until = Two days.
privacy-activity = What was done
privacy-activity-why = Who changed what, and when: so that organizations can answer for it.
privacy-activity-until = It stays. Names and addresses in it are blanked with the rest of a person’s data.
privacy-until-asked = Until you ask for erasure, when you close your account.
privacy-months-after = { $count ->
        [one] 1 month after it ended, or until you ask for erasure before.
       *[other] { NUMBER($count) } months after it ended, or until you ask for erasure before.
    }
privacy-days-after = { $count ->
        [one] 1 day after it ended, or until erasure is asked for before.
       *[other] { NUMBER($count) } days after it ended, or until erasure is asked for before.
    }
privacy-yours = What you can do
privacy-yours-text = Take everything along as a file, correct your profile at any time, and close your account with or without erasing what is stored.
