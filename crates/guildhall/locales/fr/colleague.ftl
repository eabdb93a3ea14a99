# Ce que la personne invitée rencontre en chemin.

## La personne invitée : invitation
invitation-heading = { $organization } vous invite
invitation-lead = { $organization } ({ $country }) vous invite à lui rattacher votre compte dans { $program }. Vous profitez alors de ses avantages, et vos certifications comptent pour elle.
invitation-needed = Ce qu’il vous faut
invitation-account = Un compte
invitation-account-personal = Le vôtre, avec une adresse e-mail personnelle : vous le gardez, ainsi que vos certifications, quand vous changez d’employeur.
invitation-account-work = Celui de votre employeur, avec votre adresse e-mail professionnelle.
invitation-account-any = Le vôtre ou celui de votre employeur. Ce que vous obtenez reste attaché au compte.
invitation-email = Votre adresse e-mail professionnelle
invitation-email-text = Celle que { $organization } a approuvée. Un code y est envoyé.
invitation-credential-text = Si vous en avez un. Vous pouvez l’ajouter plus tard.
invitation-continue = Continuer avec ce compte
invitation-sign-in = Se connecter pour continuer
invitation-begun = Vous avez déjà commencé et pouvez reprendre où vous étiez.
invitation-go-on = Reprendre
invitation-begin-again = Renvoyer le formulaire
invitation-minutes = Cela prend environ deux minutes. Rien n’est enregistré avant l’envoi du formulaire.
already-heading = Vous faites déjà partie de { $organization }
already-lead = Votre compte est rattaché depuis le
already-other = Est-ce l’appareil de quelqu’un d’autre ? Utilisez votre propre compte.
wrong-account-heading = Cette page appartient à un autre compte
wrong-account-lead = Un rattachement s’ouvre avec le compte qui l’a commencé, et avec aucun autre. Ce n’est pas celui qui est connecté.
wrong-account-signed-in = Connecté en ce moment
wrong-account-kept = Rien n’est perdu : utilisez le compte avec lequel vous avez commencé, et vous reviendrez à cette page.
link-refused-heading = Cette URL d’invitation ne fonctionne pas
link-refused-lead = Elle a peut-être été remplacée par une nouvelle, ou n’a pas été copiée en entier.
link-refused-next = Ce que vous pouvez faire
link-refused-copy = Ouvrez-la de nouveau depuis le message reçu, et vérifiez qu’elle est complète.
link-refused-ask = Demandez l’URL actuelle à la personne qui vous l’a envoyée.

## La personne invitée : profil
profile-heading = Votre profil
profile-lead = { $organization } le voit dès que vous l’envoyez.
profile-given-name = Prénom
profile-family-name = Nom
profile-email = Adresse e-mail professionnelle
profile-email-hint = Celle que { $organization } a approuvée. Nous y envoyons un code.
profile-take = Utiliser { $address }
profile-phone = Téléphone
profile-phone-hint = Avec l’indicatif du pays, par exemple +49 30 1234567.
profile-country = Pays
profile-country-hint = Celui où vous travaillez.
profile-choose = Choisissez…
profile-language = Langue
profile-language-hint = Celle dans laquelle nous vous écrivons.
profile-job-title = Fonction
profile-credential = Identifiant de certification
profile-credential-example = Par exemple { $example }.
profile-missing-given-name = Saisissez votre prénom
profile-missing-family-name = Saisissez votre nom
profile-missing-email = Saisissez votre adresse e-mail professionnelle
profile-missing-country = Choisissez le pays où vous travaillez
profile-missing-language = Choisissez une langue
profile-button = Envoyer et recevoir un code
profile-next = Ensuite, nous envoyons un code à votre adresse professionnelle.

## La personne invitée : code et résultat
association-code-heading = Prouvez votre adresse professionnelle
association-code-lead = Nous avons envoyé un code à six chiffres à
association-code-why = Il montre que la boîte aux lettres est à vous. Nous comparons ensuite l’adresse à celles que { $organization } a approuvées.
association-code-button = Vérifier le code
association-code-change = Changer l’adresse
association-organization = Organisation
association-active-heading = Vous faites partie de { $organization }
association-active-lead = Votre compte est rattaché avec l’adresse
association-active-button = Aller à { $organization }
refused-not-approved-heading = { $organization } n’a pas approuvé cette adresse
refused-not-approved-lead = Vous avez prouvé que cette boîte aux lettres est à vous :
refused-not-approved-why = Elle n’est pas parmi les adresses que { $organization } a approuvées. Souvent, c’est une autre graphie ou une adresse plus ancienne qui l’a été.
refused-what-now = Ce que vous pouvez faire
refused-ask-text = Demandez aux administrateurs : ils voient votre nom et cette adresse à côté de l’adresse approuvée la plus proche, et peuvent l’approuver en un clic. Ou utilisez une autre adresse.
refused-ask-button = Demander aux administrateurs de { $organization }
refused-other-address = Utiliser une autre adresse
refused-claimed-heading = Un autre compte utilise cette adresse
refused-claimed-lead = Un autre compte est rattaché à { $organization } avec cette adresse :
refused-claimed-yours = Si ce compte est aussi le vôtre, utilisez-le.
refused-claimed-not-yours = S’il n’est pas à vous, prévenez l’assistance.
waiting-asked-heading = Vous avez demandé à { $organization }
waiting-asked-lead = Les administrateurs de { $organization } voient votre demande et décident.
waiting-address = Votre adresse
waiting-since = Demandé
waiting-until = Se termine de lui-même
waiting-next = Et ensuite
waiting-next-text = Vous pouvez fermer cette page. Revenez-y pour voir ce qui a été décidé, ou demandez directement à votre administrateur.
ended-heading = Votre rattachement à { $organization } a pris fin
ended-text = Vous ne profitez plus des avantages de { $organization }. Vos certifications restent les vôtres.
ended-expired-heading = Le délai pour terminer est écoulé
ended-expired-text = Un rattachement à { $organization } doit être terminé en 24 heures. Rien n’a été gardé qui vous gênerait.
ended-declined-heading = { $organization } a refusé
ended-declined-text = Les administrateurs de { $organization } n’ont pas approuvé cette adresse. Ils savent pourquoi ; demandez-leur directement.
ended-replaced-heading = Vous avez recommencé
ended-replaced-text = Vous avez renvoyé le formulaire de { $organization }, et cette tentative plus ancienne a pris fin. Continuez avec la plus récente.
ended-at = Terminé
ended-newer = Continuer avec la plus récente
ended-again = Recommencer
notice-signed-out = Vous êtes hors connexion.
notice-code-sent = Nous avons envoyé un autre code. Seul le plus récent fonctionne.
notice-code-seconds = { $seconds ->
        [one] Aucun code n’a été envoyé à l’instant. Vous pourrez en demander un autre dans une seconde.
       *[other] Aucun code n’a été envoyé à l’instant. Vous pourrez en demander un autre dans { NUMBER($seconds) } secondes.
    }
notice-code-minutes = Aucun code n’a été envoyé : trop ont été demandés. Vous pourrez en demander un autre dans { NUMBER($minutes) } minutes.
notice-proven = Votre adresse est prouvée et votre compte est rattaché. Nous vous avons envoyé une confirmation.
