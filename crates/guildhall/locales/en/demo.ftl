# The demo.

## Demo
mailbox-heading = Demo mailbox
mailbox-lead = Every mail this demo has sent, newest first. Nothing leaves this machine.
mailbox-empty = No mail has been sent yet.
mailbox-older = Older mails
mailbox-to = To { $address }
mail-back = All mails
mail-from = From
mail-to = To
mail-sent = Sent
mail-link = Open the link in this mail

## What to try
guide-heading = Five things to try
guide-lead = Each takes about two minutes. Nothing you do here leaves this machine.
guide-begin = Begin as { $name }
guide-list = A list to paste
guide-address = The address to give
guide-invite = Invite colleagues with one paste
guide-invite-paste = Paste the list below into the box and check the addresses.
guide-invite-check = Look at the verdict on each row, correct the one that is no address, and approve the rest.
guide-invite-share = Copy the invitation URL and the ready text. Nothing is mailed unless you say so.
guide-join = Accept an invitation
guide-join-open = You are a new colleague, signed in with your own account. The page says who invites you.
guide-join-profile = Fill in your profile with the address below, which was approved.
guide-join-code = Open the demo mailbox, find the code, and enter it. You are associated.
guide-help = Help a colleague whose address was refused
guide-help-compare = Priya proved an address that nobody approved. Compare it with the closest approved one.
guide-help-approve = Her domain is not yours: tick that it is welcome and approve, or decline. She has the answer by mail at once.
guide-find = Find someone among 3,000
guide-find-search = Search for a name, or for how it begins.
guide-find-filter = Narrow the list by country or language, and change its order.
guide-find-export = Take what you see with you as a table.
guide-trail = See who did what
guide-trail-read = Read what happened in plain sentences, and narrow it to one person or one kind.
guide-trail-verify = On the machine, “guildhall audit verify --data { $folder }” proves that nothing was changed or removed since.
guide-again = Accepting and helping can each be tried once. To begin anew, stop the demo, delete its folder { $folder } and start it again.
