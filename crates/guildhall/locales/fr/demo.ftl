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
guide-heading = Cinq choses à essayer
guide-lead = Chacune prend environ deux minutes. Rien de ce que vous faites ici ne quitte cette machine.
guide-begin = Commencer comme { $name }
guide-list = Une liste à coller
guide-address = L’adresse à indiquer
guide-invite = Inviter des collègues en collant une liste
guide-invite-paste = Collez la liste ci-dessous dans le champ et vérifiez les adresses.
guide-invite-check = Regardez le verdict de chaque ligne, corrigez celle qui n’est pas une adresse et approuvez les autres.
guide-invite-share = Copiez l’URL d’invitation et le texte prêt à envoyer. Aucun e-mail n’est envoyé sans que vous le demandiez.
guide-join = Accepter une invitation
guide-join-open = Vous venez d’arriver dans l’entreprise et utilisez votre propre compte. La page dit qui vous invite.
guide-join-profile = Remplissez votre profil avec l’adresse ci-dessous, qui est approuvée.
guide-join-code = Ouvrez la boîte aux lettres de la démonstration, trouvez le code et saisissez-le. Votre compte est rattaché.
guide-help = Aider une collègue dont l’adresse a été refusée
guide-help-compare = Priya a confirmé une adresse que personne n’a approuvée. Comparez-la à l’adresse approuvée la plus proche.
guide-help-approve = Le domaine n’est pas celui de l’organisation : cochez la case et approuvez, ou refusez. Elle reçoit la réponse aussitôt par e-mail.
guide-find = Trouver quelqu’un parmi 3 000 personnes
guide-find-search = Cherchez un nom ou son début.
guide-find-filter = Réduisez la liste par pays ou par langue, et changez son ordre.
guide-find-export = Emportez ce que vous voyez sous forme de tableau.
guide-trail = Voir qui a fait quoi
guide-trail-read = Lisez en phrases simples ce qui s’est passé, pour une seule personne ou un seul type si vous le souhaitez.
guide-trail-verify = Sur la machine, « guildhall audit verify --data { $folder } » prouve que rien n’a été modifié ni retiré depuis.
guide-again = Accepter et aider ne s’essaient qu’une fois chacun. Pour recommencer, arrêtez la démonstration, supprimez son dossier { $folder } et relancez-la.
