# Die Demo.

## Demo
mailbox-heading = Demo-Postfach
mailbox-lead = Alle E-Mails, die diese Demo verschickt hat, die neueste zuerst. Nichts verlässt diesen Rechner.
mailbox-empty = Noch wurde keine E-Mail verschickt.
mailbox-older = Ältere E-Mails
mailbox-to = An { $address }
mail-back = Alle E-Mails
mail-from = Von
mail-to = An
mail-sent = Verschickt
mail-link = Link in dieser E-Mail öffnen
