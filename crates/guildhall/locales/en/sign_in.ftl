# Signing in.

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

## Where a form waits behind the sign-in
sign-in-ended = Your session had ended, so nothing was sent.
sign-in-ended-code = Your session had ended, so the code was not checked. Sign in, then type it once more.
sign-in-kept = What you typed is kept: sign in, and the form is shown again with it.
sign-in-begun-by = The form was begun by { $account }. Use that account to go on with it.
sign-in-no-cookie = Does this page come again and again? Then this browser keeps no cookies. Open the link in another browser.
