# Demandes.

## Demandes
requests-heading = Demandes
requests-lead = Ces personnes ont essayé de rattacher leur compte avec une adresse que vous n’avez pas approuvée, et vous demandent de l’approuver.
requests-empty = Il n’y a pas de demandes.
requests-address = Son adresse
requests-closest = Adresse approuvée la plus proche
requests-no-closest = Aucune n’est proche
requests-mailbox = Boîte aux lettres
requests-proven = Confirmée
requests-unproven = Non confirmée
requests-asked = Demandé
requests-approve-text = Si vous approuvez, le compte de { $name } est rattaché aussitôt.
requests-confirm-text = Aucun e-mail ne peut être envoyé ici. Si vous approuvez, vous confirmez que cette adresse appartient à { $name }.
requests-outside = { $domain } n’est pas un de nos domaines, et cette adresse est tout de même la bienvenue
requests-outside-missing = Cochez la case pour approuver une adresse hors de vos domaines, ou refusez
requests-most = Les { NUMBER($count) } plus récentes sont affichées. Répondez-y pour voir les autres.
requests-approve = Approuver cette adresse
requests-decline = Refuser
notice-request-approved = { $address } est approuvée, et le compte de { $name } est rattaché.
notice-request-declined = La demande de { $name } est refusée.
notice-request-closed = Cette demande n’attend plus de réponse.
