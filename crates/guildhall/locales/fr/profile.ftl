# Son propre profil, une fois rattaché.

## Le profil
own-profile-heading = Votre profil chez { $organization }
own-profile-lead = { $organization } et le programme voient ces informations. Ce que vous enregistrez vaut aussitôt ; seule une nouvelle adresse e-mail demande un code.
own-profile-email-hint = Une nouvelle adresse reçoit un code. Tant qu’elle n’est pas prouvée et approuvée, { $address } reste en vigueur.
own-profile-button = Enregistrer
own-profile-link = Modifier votre profil
own-profile-back = Retour à { $organization }
own-profile-awaits-code = Nous avons envoyé un code à votre nouvelle adresse { $address }. Elle n’est pas encore en vigueur.
own-profile-enter-code = Saisir le code
own-profile-was-refused = Votre nouvelle adresse { $address } a été refusée. L’ancienne reste en vigueur.
own-profile-see-refusal = Voir ce que vous pouvez faire
notice-profile-saved = Votre profil est enregistré.
notice-profile-changed = Votre profil a été modifié entre-temps, peut-être dans une autre fenêtre. Rien n’a été enregistré à l’instant : relisez ce que vous avez saisi et enregistrez encore une fois.

## Une nouvelle adresse
address-code-heading = Prouvez votre nouvelle adresse
address-code-until = D’ici là, cette adresse reste en vigueur :
address-keep = Garder l’ancienne adresse
address-refused-stays = Rien n’a changé pour vous. Cette adresse reste en vigueur :
address-refused-ask = Demandez à un administrateur de { $organization } d’inviter la nouvelle adresse. Revenez ensuite et vérifiez encore. Jusqu’au { $day }, aucun nouveau code n’est nécessaire.
address-refused-again = Vérifier encore
address-claimed-yours = Si ce compte est aussi le vôtre, gardez ici l’ancienne adresse.
notice-address-changed = Votre nouvelle adresse e-mail est en vigueur. Nous avons prévenu l’ancienne.
notice-address-kept = Votre adresse e-mail reste comme elle était.
notice-still-refused = Nouvelle vérification faite : l’adresse reste refusée.
own-profile-mail-off = Aucun e-mail ne peut être envoyé ici : une autre adresse ne peut donc pas être prouvée. Gardez celle que vous aviez, ou demandez à l’assistance
