# Connexion.

## Connexion
sign-in-heading = Se connecter
sign-in-heading-invited = Connectez-vous pour accepter l’invitation de { $organization }
sign-in-lead = Nous vous envoyons un code à six chiffres par e-mail. Il n’y a pas de mot de passe.
sign-in-lead-unmailed = Aucun e-mail ne peut être envoyé ici : l’assistance vous donne un code à six chiffres. Il n’y a pas de mot de passe.
sign-in-email = Adresse e-mail
sign-in-email-hint = L’adresse de votre propre compte. Vous la gardez quand vous changez d’employeur.
sign-in-button = M’envoyer un code
sign-in-button-unmailed = Continuer
sign-in-samples = Personnes d’exemple
sign-in-samples-lead = Dans cette démonstration, vous pouvez vous connecter sous n’importe lequel de ces noms, sans code.
sample-admin = Administre { $organizations }
sample-colleague = Rattachement : { $organizations }
sample-waiting = En chemin, pas encore terminé
sample-more = { $count ->
        [one] Afficher { NUMBER($count) } personne de plus
       *[other] Afficher { NUMBER($count) } personnes de plus
    }
sample-newcomer = Ne fait partie d’aucune organisation
sign-in-code-heading = Saisissez votre code
sign-in-code-lead = Nous avons envoyé un code à six chiffres à { $address }.
sign-in-code-lead-unmailed = Demandez à l’assistance le code à six chiffres pour { $address }.
sign-in-code-asked = Laissez cette page ouverte : le code ne marche qu’ici. Dites quand vous l’avez demandé :
sign-in-code-button = Se connecter
code-label = Code
code-hint = Six chiffres, valables { NUMBER($minutes) } minutes.
code-missing = Saisissez les six chiffres du code
code-wrong = { $left ->
        [one] Ce n’est pas le bon code. Vérifiez-le ; il vous reste un essai
       *[other] Ce n’est pas le bon code. Vérifiez-le ; il vous reste { $left } essais
    }
code-used-up = Vous avez fait trop d’essais, ce code ne fonctionne plus. Demandez-en un autre ci-dessous
code-expired = Ce code est trop ancien et ne fonctionne plus. Demandez-en un autre ci-dessous
code-trouble = Pas d’e-mail ?
code-trouble-lead = Cela peut prendre une minute. Regardez dans le dossier des indésirables, et vérifiez l’adresse ci-dessus.
code-trouble-unmailed = Pas encore de code ?
code-trouble-lead-unmailed = L’assistance doit vous connaître, et trouve le code par votre adresse et l’heure ci-dessus. Vérifiez les deux.
code-again = Envoyer un autre code
code-again-unmailed = Recommencer avec un nouveau code
code-other-address = Utiliser une autre adresse
sign-in-ended = Votre session avait pris fin, donc rien n’a été envoyé.
sign-in-ended-code = Votre session avait pris fin, donc le code n’a pas été vérifié. Connectez-vous, puis saisissez-le encore une fois.
sign-in-kept = Ce que vous avez saisi est gardé : connectez-vous, et le formulaire s’affiche de nouveau avec.
sign-in-begun-by = Le formulaire a été commencé par { $account }. Utilisez ce compte pour le continuer.
sign-in-no-cookie = Cette page revient sans cesse ? Alors ce navigateur ne garde pas de cookies. Ouvrez le lien dans un autre navigateur.

## Se connecter chez un fournisseur
sign-in-with = Se connecter avec { $provider }
sign-in-by-code = Ou avec un code envoyé par e-mail
sign-in-begun-anew = Cette connexion a pris trop de temps ou a été recommencée dans un autre onglet. Connectez-vous encore une fois.
sign-in-given-up = Vous êtes revenu de { $provider } sans vous être connecté. Réessayez ou choisissez un autre moyen.
sign-in-provider-down = { $provider } ne répond pas pour le moment. Réessayez dans une minute ou connectez-vous autrement.
sign-in-provider-wrong = Ce que { $provider } a envoyé n’a pas pu être accepté : personne n’a été connecté. Réessayez. Si cela continue, donnez le code de référence à l’assistance.
sign-out-there = Se déconnecter aussi de { $provider }
leaving-heading = Vers { $provider }
leaving-lead = Votre navigateur va maintenant chez { $provider }. S’il reste ici, utilisez le bouton.
leaving-button = Aller chez { $provider }
waiting-form-heading = Vous êtes connecté
waiting-form-lead = Ce que vous avez saisi est conservé. Le formulaire continue avec le compte { $address }.
waiting-form-button = Afficher le formulaire

## Le type de compte
account-kind-heading-work = C’est un compte professionnel ou scolaire
account-kind-heading-personal = C’est un compte personnel
account-kind-lead-work = { $program } n’accepte que les comptes personnels : vous gardez le vôtre, et vos certifications, quand vous changez d’employeur.
account-kind-lead-personal = { $program } n’accepte que les comptes professionnels ou scolaires : ceux que gère un employeur ou une école.
account-kind-used = Compte utilisé
account-kind-kind = Type de compte
account-kind-work = Professionnel ou scolaire
account-kind-personal = Personnel
account-kind-waits = Rien n’a été modifié. Connectez-vous avec un autre compte et vous revenez à cette étape.
account-kind-waits-invited = Rien n’a été modifié, et l’invitation de { $organization } reste ouverte. Connectez-vous avec un autre compte et vous revenez à cette étape.
account-kind-other = Utiliser un autre compte
account-kind-by-code = Se connecter avec un code envoyé par e-mail
account-kind-making-personal = Pas encore de compte personnel ?
account-kind-making-work = Pas de compte professionnel ou scolaire ?
account-kind-make-code = Une adresse e-mail personnelle suffit : nous y envoyons un code.
account-kind-make-microsoft = Un compte Microsoft personnel est gratuit. Sur la page de Microsoft, choisissez d’en créer un et saisissez une adresse que vous avez déjà, par exemple chez Gmail.
account-kind-make-google = Un compte Google personnel est gratuit. Qui a une adresse Gmail en a déjà un.
account-kind-make-work = Demandez à votre employeur ou à votre école : qui gère ses e-mails peut vous donner un compte.
account-kind-ends = Vous pouvez utiliser ce compte ici jusqu’au { $day }.
account-kind-ends-text = Le programme n’accepte plus ce type de compte. Avant ce jour, faites inviter une autre de vos adresses et acceptez avec un compte admis, ou demandez à l’assistance.

## Avant une étape sensible
sign-in-again-heading = Connectez-vous de nouveau
sign-in-again-reason = Cette étape demande une connexion de moins de 10 minutes, pour que personne d’autre ne la fasse sur un ordinateur laissé ouvert. Rien n’a été modifié jusqu’ici.
sign-in-again-account = Utilisez le même compte : { $account }.
sign-in-not-asked = { $provider } n’a rien demandé : une connexion antérieure lui a suffi, et cette étape en demande une maintenant. Déconnectez-vous d’abord là-bas, ou connectez-vous autrement. Rien n’a été modifié jusqu’ici.

## Passkeys
sign-in-passkey = Se connecter avec une clé d’accès
sign-in-passkey-refused = Cette clé d’accès n’a pas pu être acceptée, personne n’est donc connecté. Réessayez, ou connectez-vous autrement.
passkey-no-script = Une clé d’accès a besoin de JavaScript, que ce navigateur n’exécute pas ici. Les autres moyens fonctionnent sans.
passkey-no-browser = Ce navigateur ne connaît pas les clés d’accès. Les autres moyens y fonctionnent.
passkey-given-up = Aucune clé d’accès n’a été utilisée : l’opération a été annulée ou a pris trop de temps. Réessayez, ou choisissez un autre moyen.
passkey-there-already = Cet appareil ou cette clé a déjà une clé d’accès pour ce compte.
passkey-too-many = Trop d’essais depuis ce réseau. Réessayez plus tard, ou choisissez un autre moyen.
passkey-trouble = Le navigateur n’a pas pu utiliser de clé d’accès. Réessayez, ou choisissez un autre moyen.
sign-in-stronger-heading = Connectez-vous plus sûrement
sign-in-stronger-reason = Les administrateurs de { $program } n’utilisent leurs droits qu’après une connexion forte, pour qu’une boîte aux lettres volée n’ouvre rien. Rien n’a été modifié jusqu’ici.
sign-in-stronger-add-passkey = Ce compte n’a pas encore de clé d’accès. Ajoutez-en une ; vous revenez ensuite à cette étape et vous connectez avec elle.
sign-in-stronger-add-account = Ce compte n’a pas encore de moyen de connexion fort. Ajoutez-en un sous « Moyens de se connecter » ; l’assistance sait lequel.
