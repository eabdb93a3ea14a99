# Le journal, en phrases.

activity-organization-created = { $actor } a créé l’organisation
activity-admin-appointed = { $actor } a donné à { $address } le droit d’administrateur général
activity-admin-dismissed = { $actor } a retiré à { $address } le droit d’administrateur général
activity-invitations-approved = { $count ->
        [one] { $actor } a approuvé { NUMBER($count) } personne invitée
       *[other] { $actor } a approuvé { NUMBER($count) } personnes invitées
    }
activity-invitations-expired = { $count ->
        [one] { NUMBER($count) } invitation a expiré
       *[other] { NUMBER($count) } invitations ont expiré
    }
activity-invitation-revoked = { $actor } a révoqué l’invitation de { $address }
activity-invitation-changed = { $actor } a modifié l’invitation de { $address }, valable jusqu’au { $day }
activity-invitation-url-rotated = { $actor } a remplacé l’URL d’invitation
activity-association-submitted = Une personne a envoyé le formulaire ; un code lui a été envoyé
activity-association-code-limited = Une personne a demandé trop de codes et doit attendre
activity-association-code-resent = Un autre code a été envoyé à une personne
activity-association-wrong-code = Une personne a saisi un code erroné
activity-association-activated = { $address } a été rattachée
activity-association-refused = { $address } a été refusée : elle n’est pas approuvée
activity-association-refused-claimed = { $address } a été refusée : un autre compte l’utilise
activity-association-asked = { $address } demande à être approuvée
activity-associations-lapsed = { $count ->
        [one] { NUMBER($count) } personne n’a pas terminé à temps
       *[other] { NUMBER($count) } personnes n’ont pas terminé à temps
    }
activity-request-approved = { $actor } a approuvé la demande de { $address }
activity-request-declined = { $actor } a refusé la demande de { $address }
activity-other = Quelque chose a été modifié
