# La liste des invitations.

## Invitations
invitations-heading = Invitations
invitations-search = Rechercher une adresse
invitations-search-hint = N’importe quelle partie d’une adresse suffit.
invitations-address = Adresse
invitations-language = Langue
invitations-approved = Approuvée
invitations-expires = Expire
invitations-extend = Prolonger
invitations-extend-label = Prolonger l’invitation de { $address }
invitations-again = Approuver de nouveau
invitations-again-label = Approuver de nouveau : { $address }
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
