# E-mails. Chaque lettre dit à quoi elle sert, qui l’envoie et pourquoi ; on la lit pressé, souvent dans une deuxième langue.

## Code de connexion

mail-sign-in-subject = { $program } : votre code de connexion est { $code }
mail-sign-in-heading = Votre code de connexion
mail-sign-in-intro = Saisissez ce code sur la page qui l’a demandé :
mail-sign-in-valid = Il est valable { $minutes ->
    [one] une minute
   *[other] { $minutes } minutes
  } et ne fonctionne qu’une fois.
mail-sign-in-ignore = Si vous ne l’avez pas demandé, ne tenez pas compte de cet e-mail : sans le code, personne ne peut se connecter. Ne donnez le code à personne ; nous ne le demandons jamais par téléphone ni par e-mail.
mail-sign-in-why = Envoyé par { $program }, parce que quelqu’un a demandé à se connecter avec cette adresse.

## Un code pour un autre moyen de se connecter

mail-method-subject = { $program } : votre code est { $code }
mail-method-heading = Ajouter cette adresse
mail-method-intro = Cette adresse a été donnée comme autre moyen de se connecter à un compte de { $program }. Saisissez ce code sur la page qui l’a demandé :
mail-method-ignore = Si ce n’était pas vous, ne tenez pas compte de cet e-mail : sans le code, rien n’est ajouté. Ne donnez le code à personne ; qui l’a pourrait se connecter avec votre adresse comme si c’était la sienne.
mail-method-why = Envoyé par { $program }, parce que quelqu’un a demandé à se connecter désormais avec cette adresse.

## Preuve de la boîte aux lettres

mail-proof-subject = { $organization } : votre code est { $code }
mail-proof-heading = Confirmez votre adresse professionnelle
mail-proof-intro = Cette adresse a été indiquée pour un rattachement à { $organization } dans { $program }. Saisissez ce code sur la page qui l’a demandé :
mail-proof-valid = Il est valable { $minutes ->
    [one] une minute
   *[other] { $minutes } minutes
  }. Si vous avez fermé la page, ouvrez-la de nouveau dans le même navigateur, avec le même compte. Le lien ne fait qu’ouvrir la page ; c’est là que le code doit être saisi.
mail-link-line = { $label } :
mail-proof-link = Ouvrir la page
mail-proof-ignore = Si ce n’était pas vous, ne tenez pas compte de cet e-mail : sans le code, il ne se passe rien. Ne donnez le code à personne.
mail-proof-why = Envoyé par { $program }, parce que cette adresse a été saisie comme adresse de correspondance pour { $organization }.

## Une nouvelle adresse de correspondance

mail-address-heading = Confirmez votre nouvelle adresse professionnelle
mail-address-intro = Cette adresse a été indiquée comme nouvelle adresse de correspondance d’une personne de { $organization } dans { $program }. Saisissez ce code sur la page qui l’a demandé :
mail-address-changed-subject = { $organization } : votre adresse e-mail a été modifiée
mail-address-changed-heading = Votre adresse de correspondance a été modifiée
mail-address-changed-intro = { $program } écrit désormais à une autre adresse au sujet de votre rattachement à { $organization }. Ceci est le dernier e-mail envoyé à celle-ci.
mail-address-changed-why = Envoyé par { $program }, parce que cette adresse était jusqu’ici votre adresse de correspondance pour { $organization }.

## Rattaché

mail-associated-subject = { $organization } : votre compte est rattaché
mail-associated-heading = Votre compte est rattaché
mail-associated-intro = Votre compte est maintenant rattaché à { $organization } dans { $program }.
mail-associated-next = Votre page dit ce qui vous est ouvert et ce qui vient ensuite.
mail-associated-link = Ouvrir votre page
mail-associated-unexpected = Si ce n’était pas vous, prévenez le contact principal du programme chez { $organization }.

## Une demande a été décidée

mail-approved-subject = { $organization } : votre demande est approuvée
mail-approved-heading = Votre demande est approuvée
mail-approved-intro = Les administrateurs de { $organization } ont approuvé votre demande. Votre compte est maintenant rattaché à { $organization } dans { $program }.
mail-declined-subject = { $organization } : votre demande est refusée
mail-declined-heading = Votre demande est refusée
mail-declined-intro = Les administrateurs de { $organization } ont refusé votre demande. Votre compte n’est pas rattaché à { $organization } dans { $program }.
mail-declined-next = Si vous pensez que c’est une erreur, demandez au contact principal du programme chez { $organization }. Vous pouvez faire une nouvelle demande à tout moment.

## Une invitation qu’une organisation a fait envoyer

mail-invitation-subject = { $organization } : votre invitation à rejoindre { $program }
mail-invitation-heading = Vous avez une invitation
mail-invitation-intro = { $organization } vous invite à lui rattacher votre compte dans { $program }. Cela prend environ deux minutes : ouvrez la page, connectez-vous avec un compte à vous, et indiquez cette adresse comme adresse professionnelle.
mail-invitation-code = Un code vous est ensuite envoyé par e-mail. Il est toujours nécessaire : toute autre personne qui a ce lien ne peut rien en faire.
mail-invitation-link = Ouvrir l’invitation
mail-invitation-valid = L’invitation est valable jusqu’au { $day }.
mail-invitation-ignore = Si vous n’avez rien à voir avec { $organization }, ne tenez pas compte de cet e-mail : rien ne se passe sans vous.
mail-invitation-why = Envoyé par { $program } à la demande de { $organization }, qui a approuvé cette adresse.
mail-invitation-why-sender = Envoyé par { $program } à la demande de { $sender }, de { $organization }, qui a approuvé cette adresse.

## Au bas de chaque lettre

mail-association-why = Envoyé par { $program }, parce que cette adresse est votre adresse de correspondance pour { $organization }.
mail-support = Questions : { $support }

## To the operator: an organization is taken over
mail-roles-subject = { $organization } : { $heading }
mail-roles-why = Vous recevez ce message parce que cette adresse est celle de l’assistance de { $program }.
mail-roles-reason = Le motif indiqué : { $reason }
mail-roles-command = « guildhall organization takeovers » montre ce qui est en cours ; l’exploitant peut l’approuver ou le refuser.
mail-roles-takeover = Une relève a commencé
mail-roles-takeover-text = { $name } indique qu’aucun administrateur de { $organization } ({ $id }) n’est joignable et devient administrateur général si aucun administrateur n’y met fin.
mail-roles-takeover-ended = Une relève a pris fin
mail-roles-takeover-ended-text = { $name } ne prend pas la relève chez { $organization } ({ $id }). Tout reste comme avant.
mail-roles-taken-over = La relève a été prise dans une organisation
mail-roles-taken-over-text = { $name } a pris la relève chez { $organization } ({ $id }) et est administrateur général.
