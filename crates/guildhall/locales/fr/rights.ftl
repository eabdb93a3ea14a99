# Droits et rôles de contact.

## Les droits intégrés, et ce qu’ils ouvrent
right-global-admin = Administrateur général
right-global-admin-opens = Tout ce qui touche à l’organisation : invitations, personnes, demandes et droits.
right-location-admin = Administrateur du site
right-location-admin-opens = La même chose sur ce site, mais pas qui est administrateur.
right-software-download = Téléchargement de logiciels
right-software-download-opens = Les logiciels et les licences du programme.
right-support-incidents = Incidents de support
right-support-incidents-opens = Ouvrir des incidents de support et les suivre.
right-report-viewer = Consultation des rapports
right-report-viewer-opens = Les rapports chiffrés, sans noms.
right-personal-report-viewer = Consultation des rapports (données personnelles)
right-personal-report-viewer-opens = Les rapports qui nomment des personnes, et la liste des personnes.

## Les rôles de contact intégrés, et à quoi ils servent
role-primary-program-contact = Contact principal du programme
role-primary-program-contact-about = La première personne à qui l’on s’adresse pour tout, et administrateur général.
role-executive = Contact de direction
role-executive-about = Les accords et les questions de direction.
role-sales-marketing = Contact ventes et marketing
role-sales-marketing-about = Les campagnes, les prospects et les événements.
role-technical-1 = Contact technique 1
role-technical-1-about = Les questions techniques, en premier.
role-technical-2 = Contact technique 2
role-technical-2-about = Les questions techniques, quand le premier est absent.

## Mon accès, et la même chose sur la page d’une personne
rights-heading = Mon accès
rights-lead = Ce que vous pouvez faire chez { $organization }, et à qui demander plus.
rights-person-heading = Droits et rôles de contact
rights-right = Droit
rights-standing = Situation
rights-held = Détenu
rights-not-held = Non détenu
rights-until = Dernier jour
rights-no-end = Sans fin
rights-ask = À qui demander
rights-ask-nobody = Personne ne peut l’accorder pour le moment.
rights-roles = Rôles de contact
rights-role = Rôle de contact
rights-contact = Contact
rights-contact-none = Personne
rights-contact-waits = Prend effet quand le profil est complet
rights-grant = Accorder
rights-change = Modifier
rights-name = Donner

## En modifier un
rights-change-heading = { $what } pour { $name }
rights-last-day = Dernier jour
rights-last-day-hint = Le droit prend fin de lui-même à la fin de ce jour, en UTC. Laissé vide, il n’a pas de fin.
rights-said-until = { $right } jusqu’au { $day }
rights-left-out-own = Votre invitation devait vous donner davantage : { $rights }. La personne qui vous a invité ne pouvait plus l’accorder quand vous avez accepté, ou le dernier jour était passé. Un administrateur de votre organisation peut encore l’accorder.
rights-left-out = L’invitation devait donner davantage : { $rights }. La personne qui l’avait approuvée ne pouvait plus l’accorder lors de l’acceptation, ou le dernier jour était passé. Accordez-le ci-dessous si c’est encore souhaité.
rights-grant-button = Accorder le droit
rights-end-button = Enregistrer le dernier jour
rights-leave-as-is = Laisser tel quel
rights-take-heading = Retirer le droit
rights-take-text = Il prend fin tout de suite, dans chaque navigateur et pour chaque jeton d’API de { $name }. Il peut être accordé de nouveau.
rights-take-button = Retirer le droit
rights-name-text = Le programme s’adresse alors à { $name } pour cela. Le rôle revient à une seule personne.
rights-name-admin = { $name } devient aussi administrateur général, dès que le profil est complet.
rights-name-button = Donner le rôle
rights-release-text = Le programme ne s’adresse plus à { $name } pour cela. Le rôle est alors libre.
rights-release-button = Retirer le rôle
rights-day-wrong = Choisissez un jour à partir d’aujourd’hui et dans les dix ans, ou laissez vide
rights-beyond = Votre propre droit prend fin plus tôt. Choisissez un dernier jour qui ne dépasse pas le vôtre.
rights-last-admin = C’est le dernier administrateur général sans fin. Nommez d’abord un autre administrateur général, puis revenez.
rights-primary = Le contact principal du programme est administrateur général, sans fin. La personne doit d’abord quitter elle-même ce rôle.
rights-role-held = Quelqu’un d’autre a ce rôle. Retirez-le d’abord à cette personne.
rights-not-active = Cette personne n’est plus active ici ; rien n’a donc été modifié.
notice-right-granted = { $name } détient maintenant le droit « { $what } ».
notice-right-taken = { $name } ne détient plus le droit « { $what } ».
notice-contact-named = { $name } a maintenant le rôle « { $what } ».
notice-contact-released = { $name } n’a plus le rôle « { $what } ».

## The end of an association
remove-link = Retirer de l’organisation…
remove-heading = Retirer { $name } ?
remove-lead = { $name } n’appartiendra plus à votre organisation, dès maintenant.
remove-reason = Motif
remove-reason-hint = La personne en est informée, et vos administrateurs peuvent le lire dans l’activité.
remove-reason-missing = Dites pourquoi, en une ligne
remove-button = Retirer { $name }
leave-link = Quitter { $organization }…
leave-heading = Quitter { $organization } ?
leave-lead = Vous n’appartiendrez plus à { $organization }, dès maintenant.
leave-button = Quitter { $organization }
leave-last-admin = Vous êtes le dernier administrateur général sans fin. Nommez d’abord un autre administrateur général, puis revenez.
leave-primary = Vous êtes le contact principal du programme. Après votre départ, personne n’a ce rôle jusqu’à ce que votre suppléant le reprenne, si vous en avez désigné un, ou qu’un administrateur général le confie à quelqu’un. Vous pouvez le transmettre avant :
ending-to-people = Aller aux personnes
ending-rights = Ces droits prennent fin tout de suite, dans chaque session et chaque jeton d’API :
ending-access = Ce que le rattachement ouvrait est fermé. Les demandes ouvertes, les propositions et ce qui était approuvé pour l’adresse prennent fin aussi.
ending-roles = Ces rôles de contact prennent fin et restent vacants jusqu’à ce qu’ils soient donnés à quelqu’un :
ending-profile = Le compte, le profil et les certifications restent à la personne. L’organisation garde une note avec les dates.
ending-profile-own = Votre compte, votre profil et vos certifications restent à vous. L’organisation garde une note avec les dates.
ending-return = Pour revenir, il faut une nouvelle invitation ; tout recommence, sans les anciens droits.
notice-removed = { $name } n’appartient plus à votre organisation.
notice-left = Vous avez quitté { $organization }.

## Many people at once
people-bulk-bar = Avec les personnes sélectionnées
people-bulk-all = Toutes celles de cette liste
people-bulk-grant = Accorder…
people-bulk-take = Retirer le droit…
people-bulk-clear-end = Sans date de fin…
people-bulk-other = Avec ce jour, d’autres personnes changent que celles que la page montrait. Les voici maintenant : regardez encore une fois.
people-bulk-remove = Retirer de l’organisation…
people-bulk-none = Rien n’a été modifié. Sélectionnez les personnes, ou toutes celles de cette liste ; pour accorder ou retirer un droit, sélectionnez-le aussi.
people-verdict-granted = Reçoit le droit
people-verdict-end-changed = Reçoit un autre dernier jour
people-verdict-taken = Perd le droit
people-verdict-end-set = Reçoit cette date de fin
people-verdict-end-cleared = N’a plus de date de fin
people-verdict-removed = Est retirée
people-verdict-unchanged = Reste en l’état
people-verdict-not-held = Ne le détient pas
people-verdict-last-admin = Dernier administrateur général : reste
people-verdict-primary-contact = Contact principal du programme : reste
people-verdict-above = Au-dessus de vous : reste
people-verdict-not-active = Non active
people-verdict-unknown = Inconnue
people-bulk-do-grant = { $count ->
        [0] Personne n’est modifié
        [one] Accorder à { NUMBER($count) } personne le droit { $right }
        [many] Accorder à { NUMBER($count) } de personnes le droit { $right }
       *[other] Accorder à { NUMBER($count) } personnes le droit { $right }
    }
people-bulk-do-take = { $count ->
        [0] Personne n’est modifié
        [one] Retirer à { NUMBER($count) } personne le droit { $right }
        [many] Retirer à { NUMBER($count) } de personnes le droit { $right }
       *[other] Retirer à { NUMBER($count) } personnes le droit { $right }
    }
people-bulk-do-set-end = { $count ->
        [0] Personne n’est modifié
        [one] Fixer la date de fin de { NUMBER($count) } personne
        [many] Fixer la date de fin de { NUMBER($count) } de personnes
       *[other] Fixer la date de fin de { NUMBER($count) } personnes
    }
people-bulk-do-clear-end = { $count ->
        [0] Personne n’est modifié
        [one] Supprimer la date de fin de { NUMBER($count) } personne
        [many] Supprimer la date de fin de { NUMBER($count) } de personnes
       *[other] Supprimer la date de fin de { NUMBER($count) } personnes
    }
people-bulk-do-remove = { $count ->
        [0] Personne n’est modifié
        [one] Retirer { NUMBER($count) } personne
        [many] Retirer { NUMBER($count) } de personnes
       *[other] Retirer { NUMBER($count) } personnes
    }
people-bulk-done = { $count ->
        [one] { NUMBER($count) } personne a été modifiée
        [many] { NUMBER($count) } de personnes ont été modifiées
       *[other] { NUMBER($count) } personnes ont été modifiées
    }

## Demander un droit ou un rôle de contact
asking-column = Demander
asking-ask = Le demander
asking-longer = Demander une prolongation
asking-reason = Pourquoi vous avez besoin de « { $what } »
asking-reason-hint = Les administrateurs le lisent. 300 caractères au plus.
asking-reason-wrong = Dites pourquoi vous en avez besoin, en 300 caractères au plus
asking-button = Demander aux administrateurs
asking-open = Demandé
asking-told = Prévenu : { $name }
asking-reminded = Relancé le { $day } : { $name }
asking-withdraw = Retirer la demande
asking-declined = Refusé
asking-note = Réponse : { $note }
notice-access-asked = Vous avez demandé « { $what } ». Vous saurez ce que décident les administrateurs.
notice-access-asked-before = Vous avez déjà demandé « { $what } ». Les administrateurs décideront.
notice-access-held = Vous avez déjà « { $what } ».
notice-access-withdrawn = Votre demande de « { $what } » est retirée.

## The end date of an association
end-date-link = Date de fin…
end-date-heading = Date de fin de { $name }
end-date-lead = À la fin du dernier jour, le rattachement de { $name } prend fin de lui-même : droits, rôles de contact et approbations de l’adresse prennent fin avec lui. { $name } voit ce jour.
end-date-last-day = Dernier jour
end-date-hint = Le rattachement prend fin à la fin de ce jour, en UTC.
end-date-clear-heading = Sans fin
end-date-clear-text = { $name } appartient alors à votre organisation sans date de fin.
end-date-clear-button = Supprimer la date de fin
end-date-wrong = Choisissez un jour à partir d’aujourd’hui et dans les dix ans
end-date-beyond = Cette personne détient un droit que vous ne pourriez pas retirer, ou pas accorder si longtemps. Adressez-vous à quelqu’un qui le détient.
end-date-primary = Le contact principal du programme n’a pas de date de fin. La personne doit d’abord quitter elle-même ce rôle.
end-date-own = Ensuite, vous n’appartiendrez plus à { $organization }.
notice-end-set = Le dernier jour de { $name } est le { $day }.
notice-end-cleared = { $name } n’a plus de date de fin.
