# Signing in.

## Sign in
sign-in-heading = Sign in
sign-in-heading-invited = Sign in to accept the invitation of { $organization }
sign-in-lead = We mail you a six-digit code. There is no password.
sign-in-lead-unmailed = No mail can be sent here: support tells you a six-digit code. There is no password.
sign-in-email = E-mail address
sign-in-email-hint = The address of your own account. You keep it when you change employer.
sign-in-button = Mail me a code
sign-in-button-unmailed = Continue
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
sign-in-code-lead = We mailed a six-digit code to { $address }.
sign-in-code-lead-unmailed = Ask support for the six-digit code for { $address }.
sign-in-code-asked = Leave this page open: the code works only here. Say when you asked for it:
sign-in-code-button = Sign in
code-label = Code
code-hint = Six digits, valid for { NUMBER($minutes) } minutes.
code-missing = Enter the six digits of the code
code-wrong = { $left ->
        [one] This is not the right code. Check it; you can try once more
       *[other] This is not the right code. Check it; you can try { $left } more times
    }
code-used-up = You tried this code too often, so it no longer works. Ask for another one below
code-expired = This code is too old, so it no longer works. Ask for another one below
code-trouble = No mail?
code-trouble-lead = It can take a minute. Look in the spam folder, and check the address above.
code-trouble-unmailed = No code yet?
code-trouble-lead-unmailed = Support has to know you, and finds the code by your address and the time above. Check both.
code-again = Mail another code
code-again-unmailed = Start again with a new code
code-other-address = Use another address

## Where a form waits behind the sign-in
sign-in-ended = Your session had ended, so nothing was sent.
sign-in-ended-code = Your session had ended, so the code was not checked. Sign in, then type it once more.
sign-in-kept = What you typed is kept: sign in, and the form is shown again with it.
sign-in-begun-by = The form was begun by { $account }. Use that account to go on with it.
sign-in-no-cookie = Does this page come again and again? Then this browser keeps no cookies. Open the link in another browser.

## Signing in with a provider
sign-in-with = Sign in with { $provider }
sign-in-by-code = Or with a mailed code
sign-in-begun-anew = This sign-in took too long, or was begun again in another tab. Sign in once more.
sign-in-given-up = You came back from { $provider } without having signed in. Try again, or choose another way.
sign-in-provider-down = { $provider } does not answer at the moment. Try again in a minute, or sign in another way.
sign-in-provider-wrong = What { $provider } sent could not be accepted, so nobody was signed in. Try again. If it stays that way, tell the support desk the reference code.
sign-out-there = Sign out of { $provider } as well
leaving-heading = On to { $provider }
leaving-lead = Your browser goes to { $provider } now. If it stays here, use the button.
leaving-button = Go to { $provider }
waiting-form-heading = You are signed in
waiting-form-lead = What you typed is kept. The form goes on with the account { $address }.
waiting-form-button = Show the form

## The kind of account
account-kind-heading-work = This is a work or school account
account-kind-heading-personal = This is a personal account
account-kind-lead-work = The { $program } accepts personal accounts only: you keep yours, and your certifications, when you change employer.
account-kind-lead-personal = The { $program } accepts work or school accounts only: those that an employer or school looks after.
account-kind-used = Account used
account-kind-kind = Kind of account
account-kind-work = Work or school
account-kind-personal = Personal
account-kind-waits = Nothing was changed. Sign in with another account, and you come back to this step.
account-kind-waits-invited = Nothing was changed, and the invitation of { $organization } stays open. Sign in with another account, and you come back to this step.
account-kind-other = Use another account
account-kind-by-code = Sign in with a mailed code
account-kind-making-personal = No personal account yet?
account-kind-making-work = No account from work or school?
account-kind-make-code = A personal e-mail address is enough: we mail a code to it.
account-kind-make-microsoft = A personal Microsoft account costs nothing. On Microsoft’s page choose to create one, and enter an address that you already have, such as a Gmail address.
account-kind-make-google = A personal Google account costs nothing. Whoever has a Gmail address has one already.
account-kind-make-work = Ask your employer or school: whoever looks after its e-mail can make you an account.
account-kind-ends = You can use this account here until { $day }.
account-kind-ends-text = The program no longer accepts this kind of account. Before that day, have another address of yours invited and accept with an account that is accepted, or ask the support desk.

## Before a sensitive step
sign-in-again-heading = Sign in again
sign-in-again-reason = This step asks for a sign-in within the last 10 minutes, so that nobody else takes it at a computer you left open. Nothing was changed so far.
sign-in-again-account = Use the same account: { $account }.
sign-in-not-asked = { $provider } did not ask you: it let an earlier sign-in do, and this step needs one now. Sign out there first, or sign in another way. Nothing was changed so far.

## Passkeys
sign-in-passkey = Sign in with a passkey
sign-in-passkey-refused = This passkey could not be accepted, so nobody was signed in. Try again, or sign in another way.
passkey-no-script = A passkey needs JavaScript, which this browser does not run here. The other ways work without it.
passkey-no-browser = This browser knows no passkeys. The other ways work in it.
passkey-given-up = No passkey was used: it was called off, or it took too long. Try again, or choose another way.
passkey-there-already = This device or key has a passkey for this account already.
passkey-too-many = Too many tries from this network. Try again later, or choose another way.
passkey-trouble = The browser could not use a passkey. Try again, or choose another way.
sign-in-stronger-heading = Sign in more strongly
sign-in-stronger-reason = Admins of the { $program } use their rights after a strong sign-in only, so that a stolen mailbox opens nothing. Nothing was changed so far.
sign-in-stronger-add-passkey = This account has no passkey yet. Add one; then you come back to this step and sign in with it.
sign-in-stronger-add-account = This account has no strong way to sign in yet. Add one under “Ways to sign in”; support knows which.
