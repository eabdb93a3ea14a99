# La démonstration.

## Démonstration
mailbox-heading = Boîte aux lettres de la démonstration
mailbox-lead = Tous les e-mails que cette démonstration a envoyés, les plus récents d’abord. Rien ne quitte cette machine.
mailbox-empty = Aucun e-mail n’a encore été envoyé.
mailbox-older = E-mails plus anciens
mailbox-to = À { $address }
mail-back = Tous les e-mails
mail-from = De
mail-to = À
mail-sent = Envoyé
mail-link = Ouvrir le lien de cet e-mail
