# Errors.

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
error-suspended-heading = The organization is suspended
error-suspended-reason = The program’s operator has suspended it. Nothing was changed.
error-suspended-next = You can read everything. Ask the operator when it goes on.
