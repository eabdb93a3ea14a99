# Rights and contact roles.

## The built-in rights, and what they open
right-global-admin = Global admin
right-global-admin-opens = Everything about the organization: invitations, people, requests and rights.
right-location-admin = Location admin
right-location-admin-opens = The same at this location, but not who is an admin.
right-software-download = Software download
right-software-download-opens = The program’s software and licenses.
right-support-incidents = Support incidents
right-support-incidents-opens = Opening support incidents and following them.
right-report-viewer = Report viewer
right-report-viewer-opens = Reports with numbers, without names.
right-personal-report-viewer = Report viewer (personal data)
right-personal-report-viewer-opens = Reports that name people, and the list of people.

## The built-in contact roles, and what they are for
role-primary-program-contact = Primary program contact
role-primary-program-contact-about = The first to be asked about everything, and a global admin.
role-executive = Executive contact
role-executive-about = Agreements and matters of the management.
role-sales-marketing = Sales and marketing contact
role-sales-marketing-about = Campaigns, leads and events.
role-technical-1 = Technical contact 1
role-technical-1-about = Technical matters, first.
role-technical-2 = Technical contact 2
role-technical-2-about = Technical matters, when the first is away.

## My access, and the same on a person’s page
rights-heading = My access
rights-lead = What you may do at { $organization }, and whom to ask for more.
rights-person-heading = Rights and contact roles
rights-right = Right
rights-standing = Standing
rights-held = Held
rights-not-held = Not held
rights-until = Last day
rights-no-end = No end
rights-ask = Whom to ask
rights-ask-nobody = Nobody can grant it at the moment.
rights-roles = Contact roles
rights-role = Contact role
rights-contact = Contact
rights-contact-none = Nobody
rights-contact-waits = Takes effect when the profile is complete
rights-grant = Grant
rights-change = Change
rights-name = Give

## Changing one of them
rights-change-heading = { $what } for { $name }
rights-last-day = Last day
rights-last-day-hint = The right ends by itself at the end of this day, in UTC. Left empty, it has no end.
rights-said-until = { $right } until { $day }
rights-left-out-own = Your invitation was to give you more: { $rights }. Whoever invited you could not give this any more when you accepted, or the last day had passed. An admin of your organization can still grant it.
rights-left-out = The invitation was to give more: { $rights }. Whoever approved it could not give this any more when it was accepted, or the last day had passed. Grant it below if it is still wanted.
rights-grant-button = Grant the right
rights-end-button = Save the last day
rights-leave-as-is = Leave it as it is
rights-take-heading = Take the right away
rights-take-text = It ends at once, in every browser and for every API token of { $name }. It can be granted again.
rights-take-button = Take the right away
rights-name-text = The program turns to { $name } for this from then on. The role has one holder.
rights-name-admin = { $name } becomes a global admin as well, once the profile is complete.
rights-name-button = Give the role
rights-release-text = The program no longer turns to { $name } for this. The role is then free.
rights-release-button = Take the role away
rights-day-wrong = Choose a day from today on and within ten years, or leave it empty
rights-beyond = Your own right ends earlier. Choose a last day that is not after yours.
rights-last-admin = This is the last global admin without an end. Make someone else a global admin first, then come back.
rights-primary = The primary program contact is a global admin, without an end. The role has to be laid down first, by its holder.
rights-role-held = Somebody else has this role. Take it from that person first.
rights-not-active = This person is not active here any more, so nothing was changed.
notice-right-granted = { $name } holds the right “{ $what }” now.
notice-right-taken = { $name } no longer holds the right “{ $what }”.
notice-contact-named = { $name } has the role “{ $what }” now.
notice-contact-released = { $name } no longer has the role “{ $what }”.

## The end of an association
remove-link = Remove from the organization…
remove-heading = Remove { $name }?
remove-lead = { $name } will no longer belong to your organization, from this moment on.
remove-reason = Reason
remove-reason-hint = The person is told, and your admins can read it in the activity.
remove-reason-missing = Say why, in one line
remove-button = Remove { $name }
leave-link = Leave { $organization }…
leave-heading = Leave { $organization }?
leave-lead = You will no longer belong to { $organization }, from this moment on.
leave-button = Leave { $organization }
leave-last-admin = You are the last global admin without an end. Make someone else a global admin first, then come back.
leave-primary = You are the primary program contact. After you leave, nobody has that role until your deputy takes it, if you named one, or a global admin gives it to somebody. You can hand it over first:
ending-to-people = Go to people
ending-rights = These rights end at once, in every session and API token:
ending-access = What the association opened is closed. Open requests, offers, and what was approved for the address end too.
ending-roles = These contact roles end, and nobody has them until they are given to somebody:
ending-profile = The account, the profile and the credentials stay the person’s own. The organization keeps a note with the dates.
ending-profile-own = Your account, your profile and your credentials stay yours. The organization keeps a note with the dates.
ending-return = Coming back takes a new invitation; it begins anew, without the old rights.
notice-removed = { $name } no longer belongs to your organization.
notice-left = You left { $organization }.

## Many people at once
people-bulk-bar = With the selected people
people-bulk-all = All in this list
people-bulk-grant = Grant…
people-bulk-take = Take away…
people-bulk-clear-end = No end date…
people-bulk-other = With this day, the people who change are not those the page showed. These are the ones now: look once more.
people-bulk-remove = Remove…
people-bulk-none = Nothing was changed. Select the people you mean, or all in this list; to grant or take a right, select it as well.
people-verdict-granted = Gets the right
people-verdict-end-changed = Gets another last day
people-verdict-taken = Loses the right
people-verdict-end-set = Gets this end date
people-verdict-end-cleared = Has no end date any more
people-verdict-removed = Is removed
people-verdict-unchanged = Stays as it is
people-verdict-not-held = Does not hold it
people-verdict-last-admin = Last global admin: stays
people-verdict-primary-contact = Primary program contact: stays
people-verdict-above = Stands above you: stays
people-verdict-not-active = Not active
people-verdict-unknown = Unknown
people-bulk-do-grant = { $count ->
        [0] Nobody is changed
        [one] Grant 1 person the right { $right }
       *[other] Grant { NUMBER($count) } people the right { $right }
    }
people-bulk-do-take = { $count ->
        [0] Nobody is changed
        [one] Take the right { $right } from 1 person
       *[other] Take the right { $right } from { NUMBER($count) } people
    }
people-bulk-do-set-end = { $count ->
        [0] Nobody is changed
        [one] Set the end date of 1 person
       *[other] Set the end date of { NUMBER($count) } people
    }
people-bulk-do-clear-end = { $count ->
        [0] Nobody is changed
        [one] Clear the end date of 1 person
       *[other] Clear the end date of { NUMBER($count) } people
    }
people-bulk-do-remove = { $count ->
        [0] Nobody is changed
        [one] Remove 1 person
       *[other] Remove { NUMBER($count) } people
    }
people-bulk-done = { $count ->
        [one] 1 person was changed
       *[other] { NUMBER($count) } people were changed
    }

## Asking for a right or a contact role
asking-column = Asking
asking-ask = Ask for it
asking-longer = Ask for longer
asking-reason = Why you need “{ $what }”
asking-reason-hint = The admins read it. Up to 300 characters.
asking-reason-wrong = Say why you need it, in at most 300 characters
asking-button = Ask the admins
asking-open = Asked for
asking-told = Told: { $name }
asking-reminded = Reminded on { $day }: { $name }
asking-withdraw = Withdraw the request
asking-declined = Declined
asking-note = Answer: { $note }
notice-access-asked = You asked for “{ $what }”. You will be told what the admins decide.
notice-access-asked-before = You have asked for “{ $what }” already. The admins will decide.
notice-access-held = You have “{ $what }” already.
notice-access-withdrawn = Your request for “{ $what }” is withdrawn.

## The end date of an association
end-date-link = End date…
end-date-heading = End date of { $name }
end-date-lead = With the end of its last day the association of { $name } ends by itself: rights, contact roles and what is approved for the address end with it. { $name } sees the day.
end-date-last-day = Last day
end-date-hint = The association is over at the end of this day, in UTC.
end-date-clear-heading = No end
end-date-clear-text = { $name } then belongs to your organization without an end.
end-date-clear-button = Clear the end date
end-date-wrong = Choose a day from today on and within ten years
end-date-beyond = This person holds a right that you could not take, or not give for so long. Ask someone who holds it.
end-date-primary = The primary program contact has no end date. The role has to be laid down first, by its holder.
end-date-own = Then you no longer belong to { $organization }.
notice-end-set = The last day of { $name } is { $day }.
notice-end-cleared = { $name } has no end date any more.
