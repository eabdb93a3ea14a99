# Mails. Each letter says what it is for, who sends it and why it came; people read it in a hurry, often in their second language.

## Sign-in code

mail-sign-in-subject = { $program }: your sign-in code is { $code }
mail-sign-in-heading = Your sign-in code
mail-sign-in-intro = Type this code on the page that asked for it:
mail-sign-in-valid = It is valid for { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
  } and works once.
mail-sign-in-ignore = If you did not ask for it, ignore this mail: without the code nobody can sign in. Give the code to nobody; we never ask for it by phone or mail.
mail-sign-in-why = Sent by { $program }, because someone asked to sign in with this address.

## A code for another way to sign in

mail-method-subject = { $program }: your code is { $code }
mail-method-heading = Add this address
mail-method-intro = This address was given as another way to sign in to an account of { $program }. Type this code on the page that asked for it:
mail-method-ignore = If this was not you, ignore this mail: without the code nothing is added. Give the code to nobody; whoever has it could sign in with your address as theirs.
mail-method-why = Sent by { $program }, because someone asked to sign in with this address from now on.

## Mailbox proof

mail-proof-subject = { $organization }: your code is { $code }
mail-proof-heading = Confirm your work address
mail-proof-intro = This address was given to associate with { $organization } in { $program }. Type this code on the page that asked for it:
mail-proof-valid = It is valid for { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
  }. If you closed the page, open it again in the same browser, signed in with the same account. The link only opens the page; the code has to be typed there.
mail-link-line = { $label }:
mail-proof-link = Open the page
mail-proof-ignore = If this was not you, ignore this mail: without the code nothing happens. Give the code to nobody.
mail-proof-why = Sent by { $program }, because this address was entered as a communication e-mail for { $organization }.

## A new communication e-mail

mail-address-heading = Confirm your new work address
mail-address-intro = This address was given as the new communication e-mail of someone at { $organization } in { $program }. Type this code on the page that asked for it:
mail-address-changed-subject = { $organization }: your e-mail was changed
mail-address-changed-heading = Your communication e-mail was changed
mail-address-changed-intro = { $program } now writes to another address about your association with { $organization }. This is the last mail to this one.
mail-address-changed-why = Sent by { $program }, because this address was your communication e-mail for { $organization } until now.

## Associated

mail-associated-subject = { $organization }: you are associated
mail-associated-heading = You are associated
mail-associated-intro = Your account is now associated with { $organization } in { $program }.
mail-associated-next = Your page says what is open to you and what comes next.
mail-associated-link = Open your page
mail-associated-unexpected = If this was not you, tell the primary program contact of { $organization }.

## A request was decided

mail-approved-subject = { $organization }: your request was approved
mail-approved-heading = Your request was approved
mail-approved-intro = The admins of { $organization } approved your request. Your account is now associated with { $organization } in { $program }.
mail-declined-subject = { $organization }: your request was declined
mail-declined-heading = Your request was declined
mail-declined-intro = The admins of { $organization } declined your request. Your account is not associated with { $organization } in { $program }.
mail-declined-next = If you think this is a mistake, ask the primary program contact of { $organization }. You can ask again at any time.

## An invitation that an organization had mailed

mail-invitation-subject = { $organization }: your invitation to { $program }
mail-invitation-heading = You are invited
mail-invitation-intro = { $organization } invites you to associate with it in { $program }. It takes about two minutes: open the page, sign in with an account of your own, and give this address as your work address.
mail-invitation-code = A code is then mailed to you. It is always needed: whoever else has this link can do nothing with it.
mail-invitation-link = Open the invitation
mail-invitation-valid = The invitation is valid until { $day }.
mail-invitation-ignore = If you have nothing to do with { $organization }, ignore this mail: nothing happens without you.
mail-invitation-why = Sent by { $program } at the request of { $organization }, which approved this address.
mail-invitation-why-sender = Sent by { $program } at the request of { $sender } at { $organization }, who approved this address.

## Under every letter

mail-association-why = Sent by { $program }, because this address is your communication e-mail for { $organization }.
mail-support = Questions: { $support }

## To the operator: an organization is taken over
mail-roles-subject = { $organization }: { $heading }
mail-roles-why = You get this because this is the support address of { $program }.
mail-roles-reason = The reason given: { $reason }
mail-roles-command = “guildhall organization takeovers” lists what is under way; the operator can approve or refuse it.
mail-roles-takeover = A takeover was started
mail-roles-takeover-text = { $name } says that no admin of { $organization } ({ $id }) can be reached, and becomes a global admin unless an admin ends that.
mail-roles-takeover-ended = A takeover ended
mail-roles-takeover-ended-text = { $name } does not take { $organization } ({ $id }) over. Everything stays as it was.
mail-roles-taken-over = An organization was taken over
mail-roles-taken-over-text = { $name } took { $organization } ({ $id }) over, and holds the right of a global admin.
