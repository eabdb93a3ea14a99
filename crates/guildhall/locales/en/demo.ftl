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
