# Who runs an organization, and how it comes into other hands.

roles-heading = Contacts
roles-lead = Who speaks for { $organization }, and how that is handed over.
roles-person = Person
roles-reason = Reason
roles-deputy = Deputy
roles-deputy-about = Takes the role of primary program contact when its holder is gone.
roles-deputy-may-act = Can take the role now

## The role of primary program contact is offered
roles-offered-heading = { $name } offers you a role
roles-offered-text = { $name } would like to hand the role of primary program contact over to you. You have until { $day } to answer; until then nothing changes.
roles-offered-link = Look at the offer
roles-primary-heading = You are the primary program contact
roles-offer-text = You can hand the role over. The person you choose has to accept it.
roles-offer-link = Offer the role of primary program contact…
roles-offer-open-text = You offered the role to { $name }, who can accept it until { $day }. Until then it stays yours.
roles-offer-withdraw = Take the offer back
roles-offer-heading = Offer the role of primary program contact
roles-offer-lead = Choose someone who belongs to your organization.
roles-offer-nothing-yet = Nothing changes until the person accepts. You can take the offer back until then.
roles-offer-becomes = When they accept, they become primary program contact and a global admin.
roles-offer-ends = The offer ends by itself after { $count ->
        [one] 1 day
       *[other] { NUMBER($count) } days
    }.
roles-address = Work e-mail
roles-address-hint = The address that the person is associated by.
roles-keeps-admin = I stay a global admin
roles-offer-button = Offer the role
roles-answer-heading = Become primary program contact?
roles-answer-lead = { $name } offers you the role. You can answer until { $day }.
roles-answer-role = The program turns to you first, about everything.
roles-answer-admin = You are a global admin, without an end: you decide who is invited and who may do what.
roles-answer-keeps = Whoever offers the role stays a global admin.
roles-answer-gives-up = Whoever offers the role is no longer a global admin then.
roles-accept = Accept the role
roles-decline = Decline

## The deputy
roles-deputy-none-text = A deputy makes sure that somebody can act if you leave.
roles-deputy-link = Name a deputy…
roles-deputy-text = { $name } is your deputy.
roles-deputy-left-text = Nobody is primary program contact. { $name }, the last one’s deputy, can take the role if that one has left. Release the deputy if that is not to be.
roles-deputy-release = Release { $name }
roles-deputy-heading = Name a deputy
roles-deputy-lead = Choose someone who belongs to your organization and could speak for it in your place.
roles-deputy-when = A deputy can take the role when the primary program contact no longer belongs to the organization, or when the program’s operator says so.
roles-deputy-released = You can release the deputy at any time, and so can the deputy.
roles-deputy-button = Name the deputy
roles-deputy-own = You are the deputy
roles-deputy-own-now = You can take the role of primary program contact now.
roles-deputy-lay-down = Be deputy no more
roles-act-link = Take the role…
roles-act-heading = Take the role of primary program contact?
roles-act-lead = As deputy you can now speak for { $organization }.
roles-act-before = If somebody has the role at the moment, they stay a global admin.
roles-act-button = Take the role

## Taking over where no admin can be reached
roles-unreachable = No admin can be reached?
roles-unreachable-text = If every admin has left or does not answer, you can take over. The admins are told and have time to object.
roles-takeover-link = Take over…
roles-takeover-heading = Take over { $organization }?
roles-takeover-lead = This is for when no admin of { $organization } can be reached any more. Ask them first if you can.
roles-takeover-told = All admins and contacts are told, with your name and your reason, and so is the program’s operator.
roles-takeover-days = Any admin can end it within { $count ->
        [one] 1 day
       *[other] { NUMBER($count) } days
    }. If nobody does, you are a global admin then.
roles-takeover-recorded = Every step stands in the organization’s activity.
roles-reason-hint = Say in a few sentences why no admin can be reached. Up to 500 characters.
roles-takeover-button = Start taking over
roles-takeover-by = { $name } is taking over { $organization }
roles-takeover-own = You are taking over { $organization }
roles-takeover-since = Started
roles-takeover-due = Decision on
roles-takeover-end = End the takeover
roles-takeover-withdraw = Take it back
roles-takeover-banner = { $name } becomes a global admin of { $organization } on { $day }, unless an admin ends that.
roles-takeover-more = Who and why
roles-takeover-running = Somebody is taking over already. It is decided before anybody else can start.
roles-takeover-too-soon = Your last takeover came to nothing. You can start another one from { $day } on.

## What is not possible, and what to do instead
roles-address-wrong = Enter the address that the person is associated by, like name@company.com
roles-not-active = Nobody who belongs to your organization has this address
roles-yourself = This is you. Choose somebody else.
roles-offer-open = The role is offered to somebody already. Take that offer back first.
roles-deputy-named = There is a deputy already. Release that one first.
roles-has-end = This person’s association has an end date. Clear it first, or choose somebody else.
roles-own-end = Your association has an end date. An admin has to clear it first.
roles-deputy-waits = The primary program contact still belongs to the organization. Ask them, or the program’s support.
roles-profile-incomplete = Complete your profile first: given and family name are needed for this role.
roles-reason-wrong = Say why no admin can be reached, in up to 500 characters

## What just happened
notice-role-offered = The role is on offer. It stays yours until the person accepts.
notice-role-accepted = You are the primary program contact now, and a global admin.
notice-offer-withdrawn = The offer was taken back.
notice-offer-declined = You declined the role. Everything stays as it is.
notice-offer-closed = This offer is no longer open. Nothing was changed.
notice-deputy-named = The deputy is named.
notice-deputy-released = There is no deputy any more.
notice-takeover-started = The takeover has begun. The admins are told.
notice-takeover-ended = The takeover has ended. Nothing was changed.
notice-takeover-decided = This takeover is decided already. Nothing was changed.
notice-already-admin = You are a global admin already. There is nothing to take over.
