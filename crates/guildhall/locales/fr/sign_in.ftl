# Connexion.

## Connexion
sign-in-heading = Se connecter
sign-in-heading-invited = Connectez-vous pour accepter l’invitation de { $organization }
sign-in-lead = Nous vous envoyons un code à six chiffres par e-mail. Il n’y a pas de mot de passe.
sign-in-email = Adresse e-mail
sign-in-email-hint = L’adresse de votre propre compte. Vous la gardez quand vous changez d’employeur.
sign-in-button = M’envoyer un code
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
sign-in-code-lead = Nous avons envoyé un code à six chiffres à
sign-in-code-button = Se connecter
code-label = Code
code-hint = Six chiffres, valables { NUMBER($minutes) } minutes.
code-missing = Saisissez les six chiffres de l’e-mail
code-wrong = { $left ->
        [one] Ce n’est pas le code que nous avons envoyé. Vérifiez-le ; vous pouvez essayer encore une fois
       *[other] Ce n’est pas le code que nous avons envoyé. Vérifiez-le ; vous pouvez essayer encore { $left } fois
    }
code-used-up = Ce code ne fonctionne plus. Demandez-en un autre ci-dessous
code-trouble = Pas d’e-mail ?
code-trouble-lead = Cela peut prendre une minute. Regardez dans le dossier des indésirables, et vérifiez l’adresse ci-dessus.
code-again = Envoyer un autre code
code-other-address = Utiliser une autre adresse
sign-in-ended = Votre session avait pris fin, donc rien n’a été envoyé.
sign-in-ended-code = Votre session avait pris fin, donc le code n’a pas été vérifié. Connectez-vous, puis saisissez-le encore une fois.
sign-in-kept = Ce que vous avez saisi est gardé : connectez-vous, et le formulaire s’affiche de nouveau avec.
sign-in-begun-by = Le formulaire a été commencé par { $account }. Utilisez ce compte pour le continuer.
sign-in-no-cookie = Cette page revient sans cesse ? Alors ce navigateur ne garde pas de cookies. Ouvrez le lien dans un autre navigateur.
