# Inviter des personnes, du champ des adresses à l’envoi de l’URL.

## Inviter
invite-heading = Inviter des personnes
invite-lead = Approuvez les adresses professionnelles de vos collègues, une seule ou des milliers à la fois. Envoyez-leur ensuite l’URL d’invitation.
invite-addresses = Adresses
invite-addresses-hint = Séparez-les par des points-virgules, des virgules ou des lignes, ou collez-les depuis un logiciel de messagerie ou un tableur.
invite-addresses-example = jane@company.com; Müller, Hans <hans@company.com>
invite-addresses-missing = Saisissez au moins une adresse, ou choisissez un fichier
invite-addresses-many = { $most ->
        [one] Saisissez au plus { NUMBER($most) } adresse à la fois
       *[other] Saisissez au plus { NUMBER($most) } adresses à la fois
    }
invite-addresses-long = { $most ->
        [one] Divisez la liste et saisissez ses parties l’une après l’autre ; une liste peut faire { NUMBER($most) } Mo
       *[other] Divisez la liste et saisissez ses parties l’une après l’autre ; une liste peut faire { NUMBER($most) } Mo
    }
invite-domains = Domaines de votre organisation :
invite-file = Ou un fichier
invite-file-hint = CSV ou TSV, tel qu’un tableur l’enregistre, avec une colonne pour les adresses et, si vous le souhaitez, pour le nom, la langue, une note, des droits et leur dernier jour. Jusqu’à 100 000 lignes.
invite-file-template = Télécharger un modèle
invite-box-and-file = Videz le champ ou ne choisissez pas de fichier : une liste vient de l’un des deux
invite-count = Adresses dans le champ :
invite-language = Langue
invite-language-hint = Des pages et du texte prêt à envoyer, quand une ligne n’en indique pas d’autre.
invite-language-missing = Choisissez une langue
invite-days = Validité
invite-days-hint = Jours avant l’expiration des invitations.
invite-days-wrong = Saisissez un nombre de jours de 1 à { NUMBER($most) }
invite-rights = Droits avec l’acceptation
invite-rights-hint = Ils sont accordés quand la personne accepte, dans la mesure où vous pouvez encore les accorder à cet instant. Une ligne d’un fichier qui nomme des droits reçoit ceux-là à la place.
invite-rights-last-day = Dernier jour des droits
invite-rights-last-day-hint = Ils prennent fin d’eux-mêmes à la fin de ce jour, en UTC. Laissé vide, ils n’ont pas de fin.
invite-rights-unknown = Choisissez des droits du programme
invite-rights-beyond = Vous ne pouvez pas accorder le droit { $right }, ou pas aussi longtemps : personne n’accorde ce qu’il n’a pas. Laissez-le de côté ou choisissez un dernier jour plus proche.
invite-button = Vérifier les adresses
invite-nothing-yet = Vous voyez un verdict pour chaque ligne avant toute approbation. Aucun e-mail n’est envoyé.

## Aperçu
preview-heading = { $count ->
        [one] Vérifier { NUMBER($count) } ligne
       *[other] Vérifier { NUMBER($count) } lignes
    }
preview-lead = Personne n’est encore approuvé.
preview-file = Lu dans { $name } : { $encoding }, { $delimiter }.
preview-file-assumed = Lu dans { $name } : { $delimiter } ; le texte n’est pas en UTF-8, { $encoding } a donc été supposé. Vérifiez des lettres comme é et ü dans les lignes ci-dessous.
preview-file-commas = séparé par des virgules
preview-file-semicolons = séparé par des points-virgules
preview-file-tabs = séparé par des tabulations
preview-table = Lu comme un tableau : { $delimiter }.
preview-unused = Colonnes non utilisées : { $columns }.
preview-column = colonne { $place }
preview-overview = Vue d’ensemble
preview-approve-heading = Approuver
preview-terms = { $days ->
        [one] Langue : { $language }. Validité : { NUMBER($days) } jour, jusqu’au { $day }.
       *[other] Langue : { $language }. Validité : { NUMBER($days) } jours, jusqu’au { $day }.
    }
preview-languages = Lignes avec leur propre langue : { $languages }.
preview-rights = Droits avec l’acceptation : { $rights }.
preview-own-rights = Lignes avec leurs propres droits : { $rights }.
preview-outside = { $count ->
        [one] Approuver aussi { NUMBER($count) } adresse hors de vos domaines
       *[other] Approuver aussi { NUMBER($count) } adresses hors de vos domaines
    }
preview-outside-domains = Ces domaines ne sont pas ceux de votre organisation :
preview-outside-more = { $count ->
        [one] et { NUMBER($count) } de plus
       *[other] et { NUMBER($count) } de plus
    }
preview-approve = { $count ->
        [one] Approuver { NUMBER($count) } personne invitée
       *[other] Approuver { NUMBER($count) } personnes invitées
    }
preview-approve-outside = Approuver
preview-approve-none = Cochez la case pour approuver des adresses hors de vos domaines, ou revenez en arrière
preview-corrected = Vos corrections font maintenant partie de la liste. Regardez leurs verdicts, puis approuvez
preview-nothing-left = Rien n’a été approuvé : plus aucune ligne n’a d’adresse nouvelle
preview-all-left-out = Gardez au moins une ligne ; ceci les laisserait toutes de côté
preview-nothing-new = Aucune ligne n’a d’adresse nouvelle, il n’y a donc rien à approuver.
preview-nothing-mailed = Aucun e-mail n’est envoyé : c’est vous qui envoyez l’URL d’invitation.
preview-back = Modifier la liste
preview-corrections = Lignes à corriger
preview-corrections-label = { $count ->
        [one] { NUMBER($count) } ligne ne peut pas être approuvée telle quelle
       *[other] { NUMBER($count) } lignes ne peuvent pas être approuvées telles quelles
    }
preview-corrections-hint = Corrigez-les ici et vérifiez de nouveau, ou laissez-les de côté. Les autres lignes sont conservées.
preview-corrections-many = { $count ->
        [one] { NUMBER($count) } ligne ne peut pas être approuvée telle quelle. Téléchargez les lignes non approuvées, corrigez-les dans un tableur, puis envoyez ce fichier.
       *[other] { NUMBER($count) } lignes ne peuvent pas être approuvées telles quelles. Téléchargez les lignes non approuvées, corrigez-les dans un tableur, puis envoyez ce fichier.
    }
preview-check-again = Vérifier de nouveau
preview-rows = Lignes et verdicts
preview-row = Ligne
preview-address = Adresse
preview-verdict = Verdict
preview-reason = Raison
preview-more = Afficher les { NUMBER($count) } : { $verdict }
preview-rejected = { $count ->
        [one] Télécharger la ligne non approuvée, avec sa raison (CSV)
       *[other] Télécharger les { NUMBER($count) } lignes non approuvées, avec leurs raisons (CSV)
    }
preview-checked = Vérifiée
preview-kept = · Cette liste est gardée un jour à cette adresse.
draft-gone = Cette liste n’est plus gardée. Saisissez-la de nouveau.

## Résultat
result-heading = { $count ->
        [one] { NUMBER($count) } personne approuvée
       *[other] { NUMBER($count) } personnes approuvées
    }
result-heading-none = Personne n’a été approuvé
result-lead = Le rattachement est possible jusqu’au { $day }.
result-left-out = { $count ->
        [one] { NUMBER($count) } ligne a été laissée de côté.
       *[other] { NUMBER($count) } lignes ont été laissées de côté.
    }
result-languages = Langues des personnes invitées
result-failed = Corriger ces lignes et les vérifier
result-failed-file = Corrigez les lignes dans ce fichier et envoyez-le : ses colonnes en plus ne gênent pas.
result-not-mailed = Aucun e-mail n’a été envoyé.
result-not-mailed-text = Envoyez l’URL d’invitation à vos collègues par votre moyen de communication habituel.
result-invitations = Voir les invitations
result-again = Inviter d’autres personnes

## Partage
share-heading = Envoyez ceci à vos collègues
share-letter = Texte prêt à envoyer
share-mailto = Ouvrir dans votre logiciel de messagerie
share-mail-heading = Leur écrire depuis votre logiciel de messagerie
share-mail-text = Chaque lien ouvre un e-mail avec les personnes invitées en copie cachée : personne ne voit qui d’autre est invité.
share-mail-all = { $count ->
        [one] Écrire à cette personne
        [2] Écrire aux deux
       *[other] Écrire aux { NUMBER($count) } personnes
    }
share-mail-first = Écrire aux { NUMBER($count) } premières sur { NUMBER($total) }
share-mail-next = Écrire aux { NUMBER($count) } suivantes
share-mail-more = Écrire à toutes
share-mail-lead = { $count ->
        [one] { NUMBER($count) } personne est approuvée et n’a pas encore rattaché son compte.
       *[other] { NUMBER($count) } personnes sont approuvées. Celles qui ont déjà rattaché leur compte ne figurent pas ici.
    }
share-mail-to = { $count ->
        [one] E-mail { NUMBER($number) } : à { NUMBER($count) } personne
       *[other] E-mail { NUMBER($number) } : à { NUMBER($count) } personnes
    }
share-mail-nobody = Toutes les personnes approuvées ont déjà rattaché leur compte.
share-mail-start = Revenir au premier
letter-subject = { $organization } vous invite à rejoindre { $program }
letter-short = { $organization } a approuvé votre adresse professionnelle pour { $program }. Ouvrez cette adresse pour rattacher votre compte : { $url }
column-address = E-mail
column-name = Nom
column-language = Langue
column-note = Note
column-rights = Droits
column-last-day = Dernier jour
template-address = jane.doe@company.com
template-name = Jane Doe
template-note = Nouvelle au bureau de Berlin
progress-uploading = Envoi
progress-checking = Lecture et vérification des lignes
letter-body =
    Bonjour,

    { $organization } a approuvé votre adresse professionnelle pour { $program }. Ouvrez cette adresse pour rattacher votre compte :

    { $url }

    Il vous faut :
    - un compte à vous, que vous gardez quand vous changez d’employeur,
    - votre adresse e-mail professionnelle ; il est vérifié qu’elle est la vôtre,
    - votre identifiant de certification, si vous en avez un.

    Cela prend environ deux minutes.
checking-heading = { $count ->
        [one] Vérification de 1 ligne
       *[other] Vérification de { NUMBER($count) } lignes
    }
checking-so-far = { $count ->
        [one] { NUMBER($done) } ligne sur 1 vérifiée
       *[other] { NUMBER($done) } lignes sur { NUMBER($count) } vérifiées
    }
checking-leave = Cette page se met à jour toute seule. Vous pouvez la quitter : la liste se retrouve sous « Inviter des personnes ».
checking-reload = Recharger maintenant
approving-heading = { $count ->
        [one] Approbation de 1 personne invitée
       *[other] Approbation de { NUMBER($count) } personnes invitées
    }
approving-so-far = { $count ->
        [one] 1 seconde jusqu’ici
       *[other] { NUMBER($count) } secondes jusqu’ici
    }
approving-once = Toutes sont approuvées en une seule étape : toutes, ou aucune.
approving-leave = Cette page passe toute seule au résultat. Vous pouvez la quitter : l’approbation continue, et les personnes approuvées se retrouvent ensuite sous « Invitations ».
approving-broken-off = L’approbation de cette liste n’a pas été menée à terme. Approuvez-la de nouveau : personne n’est approuvé deux fois

## Lists to be found again
invite-open = Listes pas encore approuvées
invite-open-pasted = Liste collée
invite-open-rows = { $count ->
        [one] 1 ligne
       *[other] { NUMBER($count) } lignes
    }
