# Notices: what people are told, in the product and by mail.

## What happened: a title, and a sentence
told-right-granted = You have a right
told-right-granted-text = You hold the right “{ $what }” at { $organization }.
told-right-taken = A right was taken from you
told-right-taken-text = You no longer hold the right “{ $what }” at { $organization }.
told-contact-named = You have a contact role
told-contact-named-text = At { $organization }, the program now turns to you as “{ $what }”.
told-contact-released = A contact role was taken from you
told-contact-released-text = At { $organization }, the program no longer turns to you as “{ $what }”.
told-end-set = Your association has a last day
told-end-set-text = Your association with { $organization } in { $program } ends by itself.
told-end-cleared = Your association has no last day
told-end-cleared-text = Your association with { $organization } in { $program } no longer ends by itself.
told-right-ending = A right of yours ends soon
told-right-ending-text = You hold the right “{ $what }” at { $organization } for a while yet. If you need it for longer, ask an admin.
told-association-ending = Your association ends soon
told-association-ending-text = Your association with { $organization } in { $program } ends by itself soon, and with it what it opens for you. If you stay, ask an admin to change the date.
told-removed = You were removed
told-removed-text = You no longer belong to { $organization } in { $program }. Your account and what you earned stay yours.
told-request-approved = Your address was approved
told-request-approved-text = The admins of { $organization } approved your address: you are associated.
told-request-declined = Your request was declined
told-request-declined-text = The admins of { $organization } declined your request. You can ask again at any time.
told-access-approved = You have what you asked for
told-access-approved-text = You asked for “{ $what }” at { $organization }, and you have it now.
told-access-declined = What you asked for was declined
told-access-declined-text = You asked for “{ $what }” at { $organization }. An admin said no.
told-role-offered = A role is offered to you
told-role-offered-text = { $person } wants to hand “{ $what }” at { $organization } over to you. It changes hands only when you accept.
told-offer-withdrawn = An offer was taken back
told-offer-withdrawn-text = { $person } no longer offers you “{ $what }” at { $organization }. Nothing has changed.
told-role-accepted = Your offer was accepted
told-role-accepted-text = { $person } accepted “{ $what }” at { $organization }, and has it now.
told-role-declined = Your offer was declined
told-role-declined-text = { $person } declined “{ $what }” at { $organization }. You still have it.
told-deputy-named = You are a deputy
told-deputy-named-text = You stand in for { $person } as “{ $what }” at { $organization }.
told-deputy-released = You are no longer a deputy
told-deputy-released-text = You no longer stand in for the “{ $what }” at { $organization }.
told-deputy-allowed = The deputy can act
told-deputy-allowed-text = You can take “{ $what }” at { $organization } now, as deputy.
told-deputy-may-act = A deputy can take a role
told-deputy-may-act-text = { $person } can take “{ $what }” at { $organization } now, as deputy: the program’s operator allowed it.
told-preset-fell-away = Preset rights were not given
told-preset-fell-away-text = { $person } joined { $organization }, but did not get all rights that were set with the invitation.
told-address-asked = A colleague asks to be let in
told-address-asked-text = { $person } wants to be associated with { $organization } and waits for the answer of an admin.
told-access-requested = A colleague asks for more
told-access-requested-text = { $person } asks for “{ $what }” at { $organization }.
told-access-reminded = A colleague still waits for an answer
told-access-reminded-text = { $person } asked for “{ $what }” at { $organization } and has no answer yet.
told-role-vacant = A role has nobody
told-role-vacant-text = { $person } no longer belongs to { $organization }, and nobody is “{ $what }” now. The deputy can take the role if there is one, and a global admin can give it to somebody.
told-takeover-started = A takeover was started
told-takeover-started-text = { $person } says that no admin of { $organization } can be reached, and becomes a global admin unless an admin ends that before. If it is wrong, tell your admins, or the program’s support.
told-takeover-ended = A takeover ended
told-takeover-ended-text = The request of { $person } to become the admin of { $organization } ended without a change.
told-takeover-decided = A takeover was decided
told-takeover-decided-text = { $person } took { $organization } over and is a global admin now.
told-admin-appointed = The operator appointed an admin
told-admin-appointed-text = The program’s operator made { $person } a global admin of { $organization }.
told-admin-dismissed = The operator dismissed an admin
told-admin-dismissed-text = The program’s operator took the right of a global admin of { $organization } from { $person }.
told-organization-suspended = The organization is suspended
told-organization-suspended-text = { $program } suspended { $organization }: nobody is invited and nobody gets in until it goes on. You can read everything.
told-organization-resumed = The organization goes on
told-organization-resumed-text = { $organization } is no longer suspended in { $program }. Invitations and associations go on as before.
told-organization-closed = The organization was closed
told-organization-closed-text = { $organization } is no longer part of { $program }, and your association with it has ended. Your account and what you earned stay yours.
told-method-added = A way to sign in was added
told-method-added-text = “{ $name }” signs in to your account of { $program } from now on. If this was not you, remove it and end your other sign-ins.
told-method-removed = A way to sign in was removed
told-method-removed-text = “{ $name }” no longer signs in to your account of { $program }. If this was not you, look at your ways to sign in and at your sign-ins.
told-someone = Someone
told-until = Last day: { $day }.
told-reason = Reason: { $reason }

## Mails
mail-notice-subject = { $sender }: { $title }
mail-notice-link = Open the page
mail-notice-why = Sent by { $program }, because this address is your communication e-mail for { $organization }. You choose such mails under “Mails about notices” in your account.
mail-notice-why-power = Sent by { $program }, because this address is your communication e-mail for { $organization }. Mails about who runs an organization are always sent.
mail-notice-why-account = Sent by { $program }, because this address belongs to your account. You choose such mails under “Mails about notices” in your account.
mail-notice-why-security = Sent by { $program }, because this address belongs to your account. Mails about the security of your account are always sent.
mail-digest-subject = { $count ->
        [one] { $organization }: 1 notice
       *[other] { $organization }: { NUMBER($count) } notices
    }
mail-digest-heading = What happened at { $organization }
mail-digest-line = { $title }: { $text }
mail-digest-more = { $count ->
        [one] And one more.
       *[other] And { NUMBER($count) } more.
    }
mail-digest-why = Sent by { $program } once a day, because you chose that for notices of { $organization }. You can change it under “Mails about notices” in your account.

## Pages
notices-heading = Notices
notices-lead = What concerns you, newest first. Notices are kept for { $days ->
        [one] one day
       *[other] { NUMBER($days) } days
    }.
notices-none = Nothing has concerned you yet. What happens to your rights, your roles and your account will stand here.
notices-unread = New
notices-read-all = Mark all as read
notices-open = Open
notices-new = { $count ->
        [one] 1 new notice
       *[other] { NUMBER($count) } new notices
    }
notices-new-many = Notices (99+ new)
notices-settings = Mails about notices
notices-settings-lead = Notices always stand in the product. Choose which of them you are mailed as well.
notices-settings-mail-off = This installation sends no mail: notices stand in the product only.
notices-own = About you
notices-admin = For admins
notices-admin-hint = These are always mailed, so that nobody takes an organization over without its admins hearing of it.
notices-security = Security
notices-security-hint = These are always mailed, so that nobody can change how your account is used without you hearing of it.
notices-each = Each as it happens
notices-daily = Once a day, together
notices-off = No mail
notices-save = Save
notice-notices-read = { $count ->
        [0] There was nothing new.
        [one] 1 notice is marked as read.
       *[other] { NUMBER($count) } notices are marked as read.
    }
notice-notices-saved = Your choices are saved.
