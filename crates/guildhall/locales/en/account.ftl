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
tokens-use-self-text = Your associations, their profiles, your tokens.
tokens-use-read = Read
tokens-use-read-text = See organizations, invitations, people and requests.
tokens-use-invite = Invite
tokens-use-invite-text = Approve addresses, change and mail invitations, see the invitation URL.
tokens-use-manage = Manage
tokens-use-manage-text = Answer requests, replace the invitation URL.
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
methods-add-lead = You show that it is yours by signing in with it once. Nothing is added because an address is the same.
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
