# L’URL d’invitation.

## URL d’invitation
invitation-url-label = URL d’invitation
invitation-url-heading = URL d’invitation
invitation-url-lead = Envoyez-la aux personnes dont vous avez approuvé l’adresse. Elle ouvre le formulaire et n’accorde rien par elle-même.
invitation-url-language = Langue du texte prêt à envoyer
invitation-url-show = Afficher
invitation-url-rotate = Remplacer l’URL
invitation-url-rotate-text = Faites-le quand elle est arrivée chez des personnes à qui elle n’était pas destinée.
invitation-url-rotate-link = Remplacer l’URL d’invitation
rotate-heading = Remplacer l’URL d’invitation ?
rotate-lead = Cette URL cesse de fonctionner et vous en recevez une nouvelle :
rotate-stops = Un message dit à qui ouvre l’ancienne de demander la nouvelle.
rotate-stands = { $count ->
        [0] Toutes les approbations restent valables.
        [one] Toutes les approbations restent valables ; { NUMBER($count) } personne invitée ne l’a pas encore utilisée.
       *[other] Toutes les approbations restent valables ; { NUMBER($count) } personnes invitées ne l’ont pas encore utilisée.
    }
rotate-send-again = Vous devez envoyer la nouvelle URL à celles et ceux qui en ont encore besoin. Cela ne peut pas être annulé.
rotate-button = Remplacer l’URL
rotate-keep = La garder
notice-rotated = L’URL d’invitation est remplacée. Envoyez la nouvelle à celles et ceux qui en ont encore besoin.

## Code QR
qr-heading = Code QR
qr-text = Il mène à l’URL d’invitation : pour une diapositive, une affiche ou une lettre.
qr-alternative = Code QR de l’URL d’invitation ci-dessus
qr-download = Enregistrer comme image (SVG)
