# Le compte de la personne.

account-heading = Votre compte

## Jetons d’API
tokens-heading = Jetons d’API
tokens-lead = Avec un jeton, un de vos programmes appelle l’API en votre nom. Il ne peut jamais faire plus que ce que vous pouvez faire à cet instant.
tokens-new-button = Créer un jeton
tokens-reference = Référence de l’API
tokens-none = Vous n’avez aucun jeton d’API valable.
tokens-name = Nom
tokens-name-hint = Pour le distinguer des autres, par exemple « Import des RH ».
tokens-name-missing = Saisissez un nom de 1 à { $count } caractères
tokens-place = Où il vaut
tokens-everywhere = Partout où vous êtes associé
tokens-uses = À quoi il sert
tokens-uses-hint = Seulement ce dont le programme a besoin.
tokens-uses-missing = Choisissez au moins un usage
tokens-uses-beyond = Vous ne pouvez pas faire tout cela dans cette organisation. Choisissez moins d’usages
tokens-organization-gone = Vous n’êtes plus actif dans cette organisation. Choisissez-en une autre
tokens-too-many = Vous avez 50 jetons valables, c’est le maximum. Révoquez ceux qui ne servent plus
tokens-life = Valable pendant
tokens-days = { $count ->
        [one] { NUMBER($count) } jour
        [many] { NUMBER($count) } de jours
       *[other] { NUMBER($count) } jours
    }
tokens-new-heading = Créer un jeton d’API
tokens-new-lead = Le jeton n’est affiché qu’une fois, à la page suivante.
tokens-make-button = Créer le jeton
tokens-back = Jetons d’API
tokens-made-heading = Votre nouveau jeton d’API
tokens-made-lead = { $count ->
        [one] Copiez-le maintenant : il ne sera plus affiché. Il est valable { NUMBER($count) } jour.
        [many] Copiez-le maintenant : il ne sera plus affiché. Il est valable { NUMBER($count) } de jours.
       *[other] Copiez-le maintenant : il ne sera plus affiché. Il est valable { NUMBER($count) } jours.
    }
tokens-token = Jeton
tokens-made-hint = Gardez-le comme un mot de passe : dans le coffre à secrets du programme qui l’utilise, jamais dans son code ni dans une messagerie.
tokens-made-done = Je l’ai copié
tokens-made-on = Créé le
tokens-used = Dernier usage
tokens-never-used = Pas encore
tokens-until = Valable jusqu’au
tokens-revoke = Révoquer
tokens-others = Plus valables
tokens-state-revoked = Révoqué
tokens-state-expired = Expiré
tokens-revoke-heading = Révoquer le jeton « { $token } »
tokens-revoke-lead = Ce qui l’utilise est refusé dès cet instant. Cela ne peut pas être annulé ; vous pouvez créer un autre jeton à tout moment.
tokens-revoke-button = Révoquer le jeton
tokens-keep = Le garder
tokens-use-self = Mon compte
tokens-use-self-text = Vos associations, leurs profils, vos jetons.
tokens-use-read = Lire
tokens-use-read-text = Voir les organisations, les invitations, les personnes et les demandes.
tokens-use-invite = Inviter
tokens-use-invite-text = Approuver des adresses, modifier et envoyer des invitations, voir l’URL d’invitation.
tokens-use-manage = Gérer
tokens-use-manage-text = Répondre aux demandes, remplacer l’URL d’invitation.
tokens-use-audit = Activité
tokens-use-audit-text = Voir et exporter ce qui a été fait.
notice-token-revoked = Le jeton « { $token } » est révoqué.

## Où l’on est connecté
sessions-heading = Vos connexions
sessions-lead = Les navigateurs dans lesquels vous êtes connecté. Mettez fin à ce que vous ne reconnaissez pas ou n’utilisez plus.
sessions-where = Appareil
sessions-begun = Connexion
sessions-seen = Dernière utilisation
sessions-this = Celle-ci
sessions-end = Mettre fin
sessions-end-others = Mettre fin à toutes les autres connexions
sessions-hint = L’appareil est ce que le navigateur dit de lui-même. La dernière utilisation est notée toutes les cinq minutes. Les jetons d’API ne sont pas des connexions : ils valent jusqu’à ce que vous les révoquiez.
sessions-device = { $browser } sur { $system }
sessions-device-system = Un navigateur sur { $system }
sessions-device-unknown = Appareil inconnu
sessions-by-code = avec un code reçu par e-mail
sessions-by-demo = comme personne d’exemple de la démo
sessions-by-provider = avec { $provider }
notice-session-ended = La connexion a pris fin : { $device }.
notice-sessions-ended = { $count ->
        [0] Il n’y avait pas d’autre connexion.
        [one] 1 autre connexion a pris fin.
       *[other] { NUMBER($count) } autres connexions ont pris fin.
    }

## Moyens de se connecter
methods-heading = Moyens de se connecter
methods-lead = Chacun d’eux connecte à ce compte. Avec plusieurs, vous entrez encore si l’un est perdu.
methods-name = Nom
methods-by = Type
methods-by-code = Code par e-mail
methods-by-provider = Compte { $provider }
methods-by-unknown = Un fournisseur qui n’est plus configuré ici
methods-added = Ajouté
methods-used = Dernière utilisation
methods-used-unknown = Non noté
methods-unusable = Ne connecte plus
methods-remove = Retirer
methods-only-one = Le dernier moyen de se connecter ne peut pas être retiré. Ajoutez-en d’abord un autre.
methods-add = Ajouter un moyen de se connecter
methods-add-lead = Vous montrez qu’il est à vous en vous connectant une fois avec lui. Rien n’est ajouté parce qu’une adresse est la même.
methods-add-address = Ajouter une adresse e-mail
methods-add-provider = Ajouter un compte { $provider }
methods-address-heading = Ajouter une adresse e-mail
methods-address-lead = Nous y envoyons un code à six chiffres. Dès lors, les codes envoyés à cette adresse connectent à ce compte.
methods-address-lead-unmailed = Aucun e-mail ne peut être envoyé ici : l’assistance vous dit un code à six chiffres. Dès lors, de tels codes connectent à ce compte.
methods-address-hint = Une adresse que vous gardez en changeant d’employeur.
methods-address-button = Ajouter l’adresse
methods-remove-heading = Retirer « { $name } »
methods-remove-lead = Dès lors, il ne connecte plus à ce compte. Les navigateurs connectés avec lui sont déconnectés, celui-ci aussi s’il en fait partie.
methods-remove-button = Le retirer
methods-keep = Le garder
methods-back = Retour aux moyens de se connecter
methods-unchanged = Rien n’a été modifié.
methods-of-another-heading = Il appartient à un autre compte
methods-of-another = { $name } connecte déjà ici à un autre compte. Pour l’utiliser avec celui-ci, connectez-vous avec lui et retirez-le d’abord là-bas.
methods-kind-heading = Ce type de compte n’est pas accepté
methods-kind-work = { $name } est un compte professionnel ou scolaire. Ce programme n’accepte que les comptes personnels : vous gardez le vôtre en changeant d’employeur.
methods-kind-personal = { $name } est un compte personnel. Ce programme n’accepte que les comptes professionnels ou scolaires.
methods-too-many-heading = Aucun autre ne peut être ajouté
methods-too-many = Un compte a au plus { $count } moyens de se connecter. Retirez d’abord un de ceux que vous n’utilisez plus.
methods-last-heading = C’est le dernier moyen de se connecter
methods-last = Sans lui, personne ne pourrait plus se connecter à ce compte. Ajoutez-en d’abord un autre.
notice-method-added = { $name } connecte désormais à ce compte.
notice-method-known = { $name } connecte déjà à ce compte.
notice-method-not-added = Rien n’a été ajouté : { $provider } n’a confirmé aucun compte. Réessayez dans une minute.
notice-method-removed = { $name } ne connecte plus à ce compte.
