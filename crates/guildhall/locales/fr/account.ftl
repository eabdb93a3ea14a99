# Le compte de la personne.

account-heading = Votre compte

## Jetons d’API
tokens-heading = Jetons d’API
tokens-lead = Avec un jeton, un de vos programmes appelle l’API en votre nom. Il ne peut jamais faire plus que ce que vous pouvez faire à cet instant.
tokens-new-button = Créer un jeton
tokens-reference = Référence de l’API
tokens-none = Vous n’avez aucun jeton d’API valable.
tokens-name = Nom
tokens-name-hint = Pour le distinguer des autres, par exemple « Import des RH ».
tokens-name-missing = Saisissez un nom de 1 à { $count } caractères
tokens-place = Où il vaut
tokens-everywhere = Partout où votre compte est rattaché
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
        [one] Copiez-le maintenant : il ne sera plus affiché. Il est valable { NUMBER($count) } jour.
        [many] Copiez-le maintenant : il ne sera plus affiché. Il est valable { NUMBER($count) } de jours.
       *[other] Copiez-le maintenant : il ne sera plus affiché. Il est valable { NUMBER($count) } jours.
    }
tokens-token = Jeton
tokens-made-hint = Gardez-le comme un mot de passe : dans le coffre à secrets du programme qui l’utilise, jamais dans son code ni dans une messagerie.
tokens-made-done = Je l’ai copié
tokens-made-on = Créé le
tokens-used = Dernier usage
tokens-never-used = Pas encore
tokens-until = Valable jusqu’au
tokens-revoke = Révoquer
tokens-others = Plus valables
tokens-state-revoked = Révoqué
tokens-state-expired = Expiré
tokens-revoke-heading = Révoquer le jeton « { $token } »
tokens-revoke-lead = Ce qui l’utilise est refusé dès cet instant. Cela ne peut pas être annulé ; vous pouvez créer un autre jeton à tout moment.
tokens-revoke-button = Révoquer le jeton
tokens-keep = Le garder
tokens-use-self = Mon compte
tokens-use-self-text = Vos rattachements et profils, partir, ce qui vous est proposé, prendre la relève, vos jetons et connexions.
tokens-use-read = Lire
tokens-use-read-text = Voir les organisations, les invitations, les personnes et les demandes.
tokens-use-invite = Inviter
tokens-use-invite-text = Approuver des adresses, modifier et envoyer des invitations, voir l’URL d’invitation.
tokens-use-manage = Gérer
tokens-use-manage-text = Répondre aux demandes, donner et retirer des droits et des rôles de contact, retirer des personnes, transmettre des rôles, remplacer l’URL d’invitation.
tokens-use-audit = Activité
tokens-use-audit-text = Voir et exporter ce qui a été fait.
notice-token-revoked = Le jeton « { $token } » est révoqué.

## Où l’on est connecté
sessions-heading = Vos connexions
sessions-lead = Les navigateurs dans lesquels vous êtes connecté. Mettez fin à ce que vous ne reconnaissez pas ou n’utilisez plus.
sessions-where = Appareil
sessions-begun = Connexion
sessions-seen = Dernière utilisation
sessions-this = Celle-ci
sessions-end = Mettre fin
sessions-end-others = Mettre fin à toutes les autres connexions
sessions-hint = L’appareil est ce que le navigateur dit de lui-même. La dernière utilisation est notée toutes les cinq minutes. Les jetons d’API ne sont pas des connexions : ils valent jusqu’à ce que vous les révoquiez.
sessions-device = { $browser } sur { $system }
sessions-device-system = Un navigateur sur { $system }
sessions-device-unknown = Appareil inconnu
sessions-by-code = avec un code reçu par e-mail
sessions-by-demo = comme personne d’exemple de la démonstration
sessions-by-provider = avec { $provider }
notice-session-ended = La connexion a pris fin : { $device }.
notice-sessions-ended = { $count ->
        [0] Il n’y avait pas d’autre connexion.
        [one] 1 autre connexion a pris fin.
       *[other] { NUMBER($count) } autres connexions ont pris fin.
    }

## Moyens de se connecter
methods-heading = Moyens de se connecter
methods-lead = Chacun d’eux permet de se connecter à ce compte. Avec plusieurs, vous entrez encore si l’un est perdu.
methods-name = Nom
methods-by = Type
methods-by-code = Code par e-mail
methods-by-provider = Compte { $provider }
methods-by-unknown = Un fournisseur qui n’est plus configuré ici
methods-added = Ajouté
methods-used = Dernière utilisation
methods-used-unknown = Non noté
methods-unusable = Ne permet plus de se connecter
methods-remove = Retirer
methods-only-one = Le dernier moyen de se connecter ne peut pas être retiré. Ajoutez-en d’abord un autre.
methods-add = Ajouter un moyen de se connecter
methods-add-lead = Vous montrez qu’il est à vous en vous connectant une fois avec lui. Une adresse identique ne suffit pas pour qu’un moyen soit ajouté.
methods-add-address = Ajouter une adresse e-mail
methods-add-provider = Ajouter un compte { $provider }
methods-address-heading = Ajouter une adresse e-mail
methods-address-lead = Nous y envoyons un code à six chiffres. Dès lors, les codes envoyés à cette adresse permettent de se connecter à ce compte.
methods-address-lead-unmailed = Aucun e-mail ne peut être envoyé ici : l’assistance vous donne un code à six chiffres. Dès lors, de tels codes permettent de se connecter à ce compte.
methods-address-hint = Une adresse que vous gardez en changeant d’employeur.
methods-address-button = Ajouter l’adresse
methods-remove-heading = Retirer « { $name } »
methods-remove-lead = Dès lors, il ne permet plus de se connecter à ce compte. Les navigateurs connectés avec lui sont déconnectés, celui-ci aussi s’il en fait partie.
methods-remove-button = Le retirer
methods-keep = Le garder
methods-back = Retour aux moyens de se connecter
methods-unchanged = Rien n’a été modifié.
methods-of-another-heading = Il appartient à un autre compte
methods-of-another = { $name } permet déjà ici de se connecter à un autre compte. Pour l’utiliser avec celui-ci, connectez-vous avec lui et retirez-le d’abord là-bas.
methods-kind-heading = Ce type de compte n’est pas accepté
methods-kind-work = { $name } est un compte professionnel ou scolaire. Ce programme n’accepte que les comptes personnels : vous gardez le vôtre en changeant d’employeur.
methods-kind-personal = { $name } est un compte personnel. Ce programme n’accepte que les comptes professionnels ou scolaires.
methods-too-many-heading = Aucun autre ne peut être ajouté
methods-too-many = Un compte a au plus { $count } moyens de se connecter. Retirez d’abord un de ceux que vous n’utilisez plus.
methods-last-heading = C’est le dernier moyen de se connecter
methods-last = Sans lui, personne ne pourrait plus se connecter à ce compte. Ajoutez-en d’abord un autre.
notice-method-added = { $name } permet désormais de se connecter à ce compte.
notice-method-known = { $name } permet déjà de se connecter à ce compte.
notice-method-not-added = Rien n’a été ajouté : { $provider } n’a confirmé aucun compte. Réessayez dans une minute.
notice-method-removed = { $name } ne permet plus de se connecter à ce compte.

## Passkeys
sessions-by-passkey = avec une clé d’accès
methods-by-passkey = Clé d’accès
methods-add-passkey = Ajouter une clé d’accès
passkey-heading = Ajouter une clé d’accès
passkey-lead = Votre appareil ou votre clé de sécurité garde la clé d’accès et demande votre empreinte, votre visage ou votre code. Il n’y a rien à retenir, et rien qu’une fausse page puisse vous prendre.
passkey-name = Nom
passkey-name-hint = Ce à quoi vous reconnaîtrez l’appareil ou la clé.
passkey-name-missing = Saisissez un nom de 1 à { $count } caractères
passkey-button = Ajouter la clé d’accès
passkey-refused = La clé d’accès n’a pas pu être acceptée, rien n’a donc été ajouté. Réessayez.
passkey-spent = Cela a pris trop de temps, ou a été recommencé ailleurs. Rien n’a été ajouté. Réessayez.

## One’s data, and the end of the account
data-heading = Vos données
data-lead = Vous pouvez voir et emporter ce qui est conservé sur vous.
data-export = Les emporter
data-export-text = Un fichier JSON : compte, moyens de connexion, connexions, noms des jetons d’API, rattachements avec leurs profils, droits, invitations et ce qui s’est passé.
data-export-button = Télécharger le fichier
data-close-text = La fermeture met fin à tous vos rattachements et connexions. La page suivante dit d’abord ce que cela signifie pour vous.
data-close-link = Fermer le compte…
close-heading = Fermer votre compte
close-lead = Dès ce moment, plus personne ne s’y connecte. C’est irréversible.
close-ends = Ce qui prend fin
close-access = Chaque connexion, jeton d’API et moyen de connexion prend fin aussitôt, ainsi que ce que vous avez commencé sans le terminer.
close-return = Vous pourrez vous reconnecter plus tard : un nouveau compte sera créé, et chaque organisation devra vous inviter de nouveau.
close-kept = Ce qui reste conservé, et combien de temps :
close-erase = Effacer aussi mes données personnelles
close-erase-hint = Noms, adresses et profils sont vidés en quelques minutes. Ce qui s’est passé reste consigné, sans votre nom.
close-button = Fermer le compte
close-keep = Garder le compte
close-last-admin = Vous êtes ici le dernier administrateur général sans fin. Nommez d’abord un autre administrateur général.
close-primary = Vous êtes ici le contact principal du programme. Quittez d’abord ce rôle, sur votre page parmi les personnes.
close-not-yet = Le compte ne peut pas encore être fermé. Rien n’a été modifié.
notice-account-closed = Votre compte est fermé. Son numéro, pour toute question sur vos données : { $account }
privacy-heading = Ce qui est conservé sur vous
privacy-lead = { $program } ne conserve que ce qu’il faut pour rattacher des personnes à des organisations. Voici quoi, pourquoi et combien de temps.
privacy-how-long = Combien de temps :
privacy-account = Compte et moyens de connexion
privacy-account-why = L’adresse, ou le nom que vous donne votre fournisseur : pour vous reconnaître à la connexion.
privacy-until-closed = Jusqu’à la fermeture du compte. L’adresse reste à côté de ce que vous avez fait, jusqu’à son effacement.
privacy-sessions = Connexions
privacy-sessions-why = Ce que votre navigateur dit être, et quand vous l’avez utilisé : pour que vous puissiez les voir et y mettre fin.
privacy-sessions-until = 30 jours au plus.
privacy-profile = Rattachements et leurs profils
privacy-profile-why = Nom, adresse professionnelle, téléphone, pays, langue et fonction : pour que l’organisation et le programme sachent qui en fait partie.
privacy-forms = Formulaires sans rattachement
privacy-forms-why = Les mêmes informations : pour que les administrateurs puissent répondre et distinguer l’erreur de l’abus.
privacy-invitations = Invitations inutilisées
privacy-invitations-why = L’adresse approuvée, et un nom ou une note des administrateurs : pour qu’ils voient qui ils ont invité.
privacy-letters = E-mails
privacy-letters-why = L’adresse et le texte de ce qui est envoyé : pour que rien ne se perde en chemin.
privacy-letters-until = Une semaine après l’envoi.
privacy-notices = Avis
privacy-notices-why = Ce qui vous a été annoncé sur les droits, les rôles et les demandes : pour que vous puissiez le relire.
privacy-notices-until = { $count ->
        [one] 1 jour.
        [many] { NUMBER($count) } de jours.
       *[other] { NUMBER($count) } jours.
    }
privacy-counters = Compteurs
privacy-counters-why = Combien de fois des codes et des approbations ont été demandés, par compte, adresse et adresse réseau : pour que personne ne devine de codes ni n’inonde de boîtes.
privacy-counters-until = Deux jours.
privacy-activity = Ce qui a été fait
privacy-activity-why = Qui a changé quoi, et quand : pour que les organisations puissent en répondre.
privacy-activity-until = Cela reste. Les noms et adresses y sont vidés avec les autres données d’une personne.
privacy-until-asked = Jusqu’à ce que vous demandiez l’effacement, en fermant votre compte.
privacy-months-after = { $count ->
        [one] { NUMBER($count) } mois après la fin, ou jusqu’à votre demande d’effacement.
        [many] { NUMBER($count) } de mois après la fin, ou jusqu’à votre demande d’effacement.
       *[other] { NUMBER($count) } mois après la fin, ou jusqu’à votre demande d’effacement.
    }
privacy-days-after = { $count ->
        [one] { NUMBER($count) } jour après la fin, ou jusqu’à une demande d’effacement.
        [many] { NUMBER($count) } de jours après la fin, ou jusqu’à une demande d’effacement.
       *[other] { NUMBER($count) } jours après la fin, ou jusqu’à une demande d’effacement.
    }
privacy-yours = Ce que vous pouvez faire
privacy-yours-text = Tout emporter dans un fichier, corriger votre profil à tout moment, et fermer votre compte avec ou sans effacement de ce qui est conservé.
