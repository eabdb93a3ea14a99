# La liste des invitations.

## Invitations
invitations-heading = Invitations
invitations-search = Rechercher une adresse
invitations-search-hint = Le début d’une adresse ou d’une de ses parties suffit, par exemple le domaine.
invitations-address = Adresse
invitations-language = Langue
invitations-approved = Approuvée
invitations-expires = Expire
invitations-extend = Prolonger
invitations-extend-label = Prolonger l’invitation de { $address }
invitations-again = Approuver de nouveau
invitations-again-label = Approuver de nouveau : { $address }
invitations-newer = Invitation plus récente
invitations-newer-label = Invitation plus récente : { $address }
one-newer = Voir l’invitation plus récente
invitations-revoke = Révoquer
invitations-revoke-label = Révoquer l’invitation de { $address }
invitations-empty-approved = Aucune invitation n’est ouverte.
invitations-empty-accepted = Aucune invitation n’a encore été acceptée.
invitations-empty-expired = Aucune invitation n’a expiré.
invitations-empty-revoked = Aucune invitation n’a été révoquée.
invitations-empty-ended = Aucune invitation acceptée n’a pris fin.
revoke-heading = Révoquer cette invitation ?
revoke-approved = Approuvée le { $day } ({ $name }).
revoke-consequence = { $address } ne peut plus être rattachée à votre organisation. Personne n’est prévenu.
revoke-undo = Vous pouvez approuver l’adresse de nouveau à tout moment.
revoke-button = Révoquer l’invitation
revoke-keep = La garder
notice-revoked = L’invitation de { $address } est révoquée.
notice-extended = L’invitation de { $address } est valable jusqu’au { $day }.
notice-invitation-closed = Cette invitation n’est plus ouverte, donc rien n’a été modifié.

# Onglets, filtres et ordre
invitations-refused = Tentatives refusées
invitations-filters = Filtres
invitations-filter-apply = Afficher
invitations-filter-any = Peu importe
invitations-filter-delivery = E-mail
invitations-filter-expiring = Expire dans les { NUMBER($count) } prochains jours
invitations-chip-language = Langue : { $language }
invitations-chip-delivery = E-mail : { $delivery }
invitations-chip-batch = Une seule approbation
invitations-chip-expiring = Expire dans les { NUMBER($count) } prochains jours
invitations-sort = Trier par { $column }
invitations-no-match = Aucune invitation ne correspond ici à la recherche et aux filtres.
invitations-mail = E-mail
invitations-select-page = Tout sélectionner sur cette page
delivery-not-sent = Non envoyé
delivery-queued = En file d’attente
delivery-sent = Envoyé
delivery-failed = Échec de l’envoi
delivery-withdrawn = Plus nécessaire

# Plusieurs à la fois
bulk-bar = Avec les invitations sélectionnées
bulk-all = { $count ->
        [one] La seule de cette liste
       *[other] Les { NUMBER($count) } de cette liste
    }
bulk-all-matching = Toutes celles qui correspondent à la recherche et aux filtres
bulk-action-revoke = Révoquer…
bulk-action-extend = Prolonger…
bulk-action-language = Changer la langue…
bulk-action-mail = Envoyer par e-mail…
bulk-none-selected = Sélectionnez les invitations voulues, ou toutes celles de cette liste
bulk-heading-revoke = { $count ->
        [0] Il n’y a rien à révoquer
        [one] Révoquer { NUMBER($count) } invitation ?
       *[other] Révoquer { NUMBER($count) } invitations ?
    }
bulk-heading-extend = { $count ->
        [0] Il n’y a rien à prolonger
        [one] Prolonger { NUMBER($count) } invitation
       *[other] Prolonger { NUMBER($count) } invitations
    }
bulk-heading-language = { $count ->
        [0] Il n’y a rien à changer
        [one] Changer la langue de { NUMBER($count) } invitation
       *[other] Changer la langue de { NUMBER($count) } invitations
    }
bulk-heading-mail = { $count ->
        [0] Il n’y a rien à envoyer
        [one] Envoyer { NUMBER($count) } invitation par e-mail
       *[other] Envoyer { NUMBER($count) } invitations par e-mail
    }
bulk-meaning-revoke = Ces personnes ne pourront plus rattacher leur compte à votre organisation. Personne n’est prévenu. Vous pouvez approuver leurs adresses de nouveau à tout moment.
bulk-meaning-extend = Les invitations ouvertes restent valables plus longtemps ; celle qui l’est déjà pour plus longtemps reste telle quelle. Une invitation expirée est renouvelée : son adresse reçoit une nouvelle approbation. Personne n’est prévenu.
bulk-meaning-language = À partir de maintenant, ces personnes reçoivent les messages dans cette langue. Personne n’est prévenu.
bulk-meaning-mail = Chaque personne reçoit un e-mail avec votre URL d’invitation, dans la langue de son invitation. L’URL seule ne fait entrer personne : un code envoyé à l’adresse est toujours nécessaire. L’URL ne change pas ; une approbation expirée est d’abord renouvelée.
bulk-days = Validité
bulk-days-hint = En jours à partir d’aujourd’hui, de 1 à { NUMBER($most) }.
bulk-days-fault = Saisissez un nombre de jours de 1 à { NUMBER($most) }
bulk-language-fault = Choisissez une langue dans la liste
bulk-too-many = Choisissez-en moins : au plus { NUMBER($most) } à la fois. Une recherche ou un filtre peut aider
bulk-mail-off = L’envoi d’e-mails est désactivé ici, rien ne peut donc être envoyé. Partagez plutôt l’URL d’invitation
bulk-until = Ce qui est prolongé ou renouvelé sera valable jusqu’au { $day }.
bulk-rights = Ce qui a expiré est approuvé à nouveau, par vous, et donne ces droits lors de l’acceptation : { $rights }.
bulk-update = Actualiser l’aperçu
bulk-button-revoke = { $count ->
        [one] Révoquer { NUMBER($count) } invitation
       *[other] Révoquer { NUMBER($count) } invitations
    }
bulk-button-extend = { $count ->
        [one] Prolonger { NUMBER($count) } invitation
       *[other] Prolonger { NUMBER($count) } invitations
    }
bulk-button-language = { $count ->
        [one] Modifier { NUMBER($count) } invitation
       *[other] Modifier { NUMBER($count) } invitations
    }
bulk-button-mail = { $count ->
        [one] Envoyer { NUMBER($count) } invitation par e-mail
       *[other] Envoyer { NUMBER($count) } invitations par e-mail
    }
bulk-cancel = Revenir à la liste
bulk-nothing-left = Rien n’a été modifié : quelqu’un a été plus rapide, ou il n’y avait rien à faire. Voici la situation actuelle.
bulk-form-changed = Rien n’a été modifié : le formulaire avait déjà été envoyé avec d’autres choix. Regardez l’aperçu de nouveau.
bulk-other-choice = Rien n’a encore été modifié : avec ce choix, d’autres invitations changent que celles que la page montrait. Voici ce qui se passerait maintenant.
bulk-more = { $count ->
        [one] et { NUMBER($count) } de plus
       *[other] et { NUMBER($count) } de plus
    }
bulk-done-revoke = { $count ->
        [one] { NUMBER($count) } invitation est révoquée
       *[other] { NUMBER($count) } invitations sont révoquées
    }
bulk-done-extend = { $count ->
        [one] { NUMBER($count) } invitation est prolongée
       *[other] { NUMBER($count) } invitations sont prolongées
    }
bulk-done-language = { $count ->
        [one] La langue de { NUMBER($count) } invitation est modifiée
       *[other] La langue de { NUMBER($count) } invitations est modifiée
    }
bulk-done-mail = { $count ->
        [one] { NUMBER($count) } e-mail est en cours d’envoi
       *[other] { NUMBER($count) } e-mails sont en cours d’envoi
    }
bulk-result-lead = Fait le { $when }.
bulk-result-unknown = { $count ->
        [one] { NUMBER($count) } invitation sélectionnée n’existe pas dans votre organisation.
       *[other] { NUMBER($count) } invitations sélectionnées n’existent pas dans votre organisation.
    }
bulk-download = Télécharger tous les verdicts (CSV)
bulk-verdict = Verdict
bulk-first-rows = Les { NUMBER($count) } premières sont affichées ; le fichier les contient toutes.
bulk-will-revoked = Sera révoquée
bulk-revoked = Révoquée
bulk-will-extended = Sera prolongée
bulk-extended = Prolongée
bulk-will-renewed = Expirée : sera renouvelée
bulk-renewed = Renouvelée
bulk-will-language = Sera modifiée
bulk-language = Modifiée
bulk-will-queued = Sera envoyée par e-mail
bulk-queued = E-mail en file d’attente
bulk-will-renewed-queued = Expirée : sera renouvelée et envoyée par e-mail
bulk-renewed-queued = Renouvelée, e-mail en file d’attente
bulk-unchanged = Reste telle quelle
bulk-mailed-recently = Envoyée il y a peu de temps
bulk-recipient-limit = Envoyée assez de fois aujourd’hui
bulk-organization-limit = Limite de votre organisation pour aujourd’hui
bulk-already-accepted = Déjà acceptée
bulk-already-revoked = Déjà révoquée
bulk-already-expired = Déjà expirée
bulk-ended = Rattachement terminé
bulk-newer = Il y a une invitation plus récente
bulk-already-associated = Déjà rattachée
bulk-unknown = Inconnue

# Une invitation
one-name = Nom
one-note = Note
one-rights = Droits avec l’acceptation
one-rights-left-out = Non accordé : { $rights }. La personne qui avait approuvé l’adresse ne pouvait plus l’accorder, ou le dernier jour était passé.
one-state = État
one-language = Langue
one-batch-link = Afficher les invitations de cette approbation
one-expires = Valable jusqu’au
one-expired = Expirée le
one-mails = E-mails
one-mails-empty = Aucun e-mail n’a été envoyé par Guildhall. L’URL d’invitation a pu être transmise autrement.
one-mail-asked = { $sender } l’a fait envoyer
one-mail-said = Le serveur de messagerie a répondu : { $words }
one-mail-waits = Un nouvel essai suivra. Le serveur de messagerie a répondu : { $words }
one-history = Ce qui s’est passé
one-back = Toutes les invitations

# Tentatives refusées
attempts-lead = Ces personnes ont prouvé que la boîte aux lettres est à elles, et leur adresse n’est pas approuvée. Celles qui vous ont envoyé une demande figurent aussi sous Demandes.
attempts-empty = Aucune tentative n’attend ici. Une tentative à laquelle personne ne répond se termine d’elle-même.
attempts-not-asked = Sans demande
attempts-claimed-text = Cette adresse est celle d’une personne déjà rattachée ; elle ne peut donc pas être approuvée pour { $name }.
attempts-dismiss = Écarter
attempts-refused-at = Refusée le
attempts-dismiss-text = L’écarter met fin à la tentative. Aucun message n’est envoyé à { $name }, qui peut réessayer.
notice-attempt-dismissed = La tentative de { $name } est écartée.
requests-all-refused = { $count ->
        [one] { NUMBER($count) } autre personne a été refusée et n’a pas envoyé de demande : voir les tentatives refusées
       *[other] { NUMBER($count) } autres personnes ont été refusées et n’ont pas envoyé de demande : voir les tentatives refusées
    }
