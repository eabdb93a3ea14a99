# The front page, an organization’s first page, one’s own access.

## Front page, chooser
front-heading = { $program }
front-lead = Where companies and their people belong to the { $program }.
front-sign-in = Sign in
front-invited = You were invited?
front-invited-text = Open the invitation URL your company sent you. It leads you through in about two minutes.
front-admin = You manage people?
front-admin-text = Sign in to invite colleagues, see who is associated and answer requests.
chooser-heading = Choose an organization
chooser-lead = Your account belongs to more than one. You can switch at the top of every page.
no-organization-heading = You do not belong to an organization yet
no-organization-heading-former = You belong to no organization at the moment
before-heading = Where you belonged before
before-until = until { $day }
no-organization-lead = Your account works, and no organization is associated with it.
no-organization-next = What you can do
no-organization-invited = If you were invited, open the invitation URL again. It is in the message from your company.
no-organization-account = If you have associated before, use the account you had then.
no-organization-ask = If you were not invited, ask your company’s primary program contact for an invitation.

## Organization home
home-next = Next steps
home-step-requests = { $count ->
        [one] Answer 1 request of a colleague
       *[other] Answer { NUMBER($count) } requests of colleagues
    }
home-step-share = { $count ->
        [one] Remind 1 invitee: send the invitation URL again
       *[other] Remind { NUMBER($count) } invitees: send the invitation URL again
    }
home-step-first = Invite your first colleagues
home-step-more = Invite more colleagues
home-invitations = Invitations and people
home-bar = { NUMBER($accepted) } of { NUMBER($all) } invitations accepted
home-people-active = People associated
home-people-pending = Not finished yet
home-url = Invitation URL
home-url-lead = Colleagues whose address you approved open it to associate.
home-url-more = Ready text, mail and replacing it
home-activity = Recent activity
home-activity-empty = Nothing has happened yet. What you and your colleagues do appears here.
home-activity-all = See all activity
member-heading = Your association
member-access = Access
member-email = Communication e-mail
member-since = Associated since

## Access
access-none = Nothing to switch on
access-accepted = Accepted
access-switching-on = Switching on
access-active = Active
access-switching-on-text = Your access is being switched on. It is open at the latest by
access-open = What is open to you
access-is-open = Open
access-opens-soon = Opens soon
access-community = Meet the other partners in the community
access-next = What comes next

## A suspended organization
suspended-banner = { $organization } is suspended.
suspended-banner-text = You can read everything. Nobody is invited and nobody gets in until the program’s operator lets it go on.
suspended-banner-reason = Reason: { $reason }
