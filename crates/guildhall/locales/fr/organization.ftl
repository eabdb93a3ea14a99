# La page d’accueil, la première page d’une organisation, son propre accès.

## Page d’accueil, choix
front-heading = { $program }
front-lead = Là où les entreprises et leurs équipes font partie de { $program }.
front-sign-in = Se connecter
front-invited = Vous avez reçu une invitation ?
front-invited-text = Ouvrez l’URL d’invitation que votre entreprise vous a envoyée. Elle vous guide en deux minutes environ.
front-admin = Vous gérez des personnes ?
front-admin-text = Connectez-vous pour inviter des collègues, voir qui est rattaché et répondre aux demandes.
chooser-heading = Choisissez une organisation
chooser-lead = Votre compte fait partie de plusieurs organisations. Vous pouvez en changer en haut de chaque page.
no-organization-heading = Vous ne faites encore partie d’aucune organisation
no-organization-heading-former = Vous ne faites partie d’aucune organisation pour le moment
before-heading = Où vous étiez auparavant
before-until = jusqu’au { $day }
no-organization-lead = Votre compte fonctionne, et aucune organisation ne lui est rattachée.
no-organization-next = Ce que vous pouvez faire
no-organization-invited = Si vous avez reçu une invitation, ouvrez de nouveau l’URL d’invitation. Elle est dans le message de votre entreprise.
no-organization-account = Si vous aviez déjà un rattachement, utilisez le compte d’alors.
no-organization-ask = Si vous n’avez pas reçu d’invitation, demandez-en une au contact principal du programme dans votre entreprise.

## Accueil de l’organisation
home-next = Prochaines étapes
home-step-requests = { $count ->
        [one] Répondre à { NUMBER($count) } demande
       *[other] Répondre à { NUMBER($count) } demandes
    }
home-step-share = { $count ->
        [one] Relancer { NUMBER($count) } personne invitée : envoyez de nouveau l’URL d’invitation
       *[other] Relancer { NUMBER($count) } personnes invitées : envoyez de nouveau l’URL d’invitation
    }
home-step-first = Inviter vos premiers collègues
home-step-more = Inviter d’autres collègues
home-invitations = Invitations et personnes
home-bar = { NUMBER($accepted) } invitations acceptées sur { NUMBER($all) }
home-people-active = Personnes rattachées
home-people-pending = Pas encore terminé
home-url = URL d’invitation
home-url-lead = Les personnes dont vous avez approuvé l’adresse l’ouvrent pour rattacher leur compte.
home-url-more = Texte prêt à envoyer, e-mail et remplacement
home-activity = Activité récente
home-activity-empty = Il ne s’est encore rien passé. Ce que vous et vos collègues faites apparaît ici.
home-activity-all = Voir toute l’activité
member-heading = Votre rattachement
member-access = Accès
member-email = Adresse de correspondance
member-since = Rattaché depuis le

## Accès
access-none = Rien à activer
access-accepted = Accepté
access-switching-on = En cours d’activation
access-active = Actif
access-switching-on-text = Votre accès est en cours d’activation. Il sera ouvert au plus tard le
access-open = Ce qui vous est ouvert
access-is-open = Ouvert
access-opens-soon = Bientôt ouvert
access-community = Rencontrer les autres partenaires dans la communauté
access-next = La suite
suspended-banner = { $organization } est suspendue.
suspended-banner-text = Vous pouvez tout lire. Personne n’est invité et personne n’entre avant que l’exploitant du programme ne la laisse reprendre.
suspended-banner-reason = Raison : { $reason }
