# What a colleague meets on the way in.

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

## The colleague: another account, no cookies, a suspended organization
another-account-heading = Another account is signed in now
another-account-lead = You began this form with one account, and since then another one was signed in, perhaps in another tab. Nothing was sent, and what you typed is kept.
another-account-begun = The form was begun by
another-account-switch = Use { $account } again
another-account-go-on = Go on as { $account }
another-account-hint = Either way the form is shown again with what you typed. You send it yourself.
no-cookies-heading = This browser keeps no cookies
no-cookies-lead = To sign you in, we need one cookie: it tells that the code comes back to the browser that asked for it. Some mail and chat apps open links in a window of their own that keeps none.
no-cookies-next = What you can do
no-cookies-browser = Copy the link below and open it in your browser, such as Safari, Chrome, Edge or Firefox.
no-cookies-allow = If this is your browser, allow cookies for this site in its settings and try again.
no-cookies-link = Link to open
no-cookies-again = Try again here
suspended-heading = { $organization } cannot take anyone in at the moment
suspended-lead = The program’s operator has suspended the organization. You did nothing wrong, and nothing of yours is lost.
suspended-later = Come back later with the same link: an approval of your address stays valid until its own date.
suspended-ask = Ask your contact at { $organization } when it goes on.
notice-typed-again = Nothing has been sent so far. This is what you typed before you signed in again: check it and send it.
notice-code-again = The code was not checked, because your session had ended. Type it once more.
