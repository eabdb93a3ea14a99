# Le journal, en phrases.

activity-organization-created = { $actor } a créé l’organisation
activity-organization-suspended = { $actor } a suspendu l’organisation
activity-organization-resumed = { $actor } a laissé l’organisation reprendre
activity-admin-appointed = { $actor } a donné à { $address } le droit d’administrateur général
activity-admin-dismissed = { $actor } a retiré à { $address } le droit d’administrateur général
activity-right-granted = { $actor } a accordé à { $address } le droit { $right }
activity-right-granted-until = { $actor } a accordé à { $address } le droit { $right } jusqu’au { $day }
activity-right-taken = { $actor } a retiré à { $address } le droit { $right }
activity-contact-named = { $actor } a donné à { $address } le rôle de contact { $role }
activity-contact-released = { $actor } a retiré à { $address } le rôle de contact { $role }
activity-right-granted-asked = { $actor } a accordé à { $address } le droit { $right }, à sa demande
activity-contact-named-asked = { $actor } a donné à { $address } le rôle de contact { $role }, à sa demande
activity-access-requested = { $address } a demandé { $what }
activity-access-declined = { $actor } a refusé la demande de { $what } de { $address }
activity-access-withdrawn = { $address } a retiré la demande de { $what }

activity-role-offered = { $actor } a proposé le rôle { $role } à { $address }
activity-role-offer-withdrawn = { $actor } a retiré la proposition du rôle { $role } à { $address }
activity-role-offer-declined = { $address } a refusé le rôle { $role }
activity-role-offer-expired = La proposition du rôle { $role } à { $address } a expiré
activity-role-handed-over = Le rôle { $role } a été transmis à { $address }
activity-deputy-named = { $actor } a désigné { $address } comme suppléant
activity-deputy-released = { $actor } a déchargé le suppléant { $address }
activity-deputy-allowed = { $actor } permet au suppléant { $address } de reprendre le rôle { $role }
activity-deputy-took-over = { $address } a repris le rôle { $role } comme suppléant
activity-takeover-started = { $address } a commencé à prendre la relève dans l’organisation, décision le { $day }
activity-takeover-stopped = { $actor } a mis fin à la relève par { $address }
activity-takeover-withdrawn = { $address } a renoncé à sa relève
activity-takeover-ended = La relève par { $address } a pris fin d’elle-même
activity-takeover-completed = Personne n’a mis fin à la relève : { $address } est administrateur général
activity-takeover-approved = { $actor } a approuvé la relève par { $address }, qui est administrateur général
activity-takeover-refused = { $actor } a refusé la relève par { $address }
activity-association-removed = { $actor } a retiré { $address }
activity-notices-chosen = { $actor } a choisi comment les avis sont envoyés
activity-association-left = { $address } a quitté l’organisation
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
activity-invitations-revoked = { $count ->
        [one] { $actor } a révoqué { NUMBER($count) } invitation
       *[other] { $actor } a révoqué { NUMBER($count) } invitations
    }
activity-invitations-extended = { $count ->
        [one] { $actor } a prolongé { NUMBER($count) } invitation, valable jusqu’au { $day }
       *[other] { $actor } a prolongé { NUMBER($count) } invitations, valables jusqu’au { $day }
    }
activity-invitations-changed = { $count ->
        [one] { $actor } a modifié la langue de { NUMBER($count) } invitation
       *[other] { $actor } a modifié la langue de { NUMBER($count) } invitations
    }
activity-invitations-mailed = { $count ->
        [one] { $actor } a fait envoyer { NUMBER($count) } invitation par e-mail
       *[other] { $actor } a fait envoyer { NUMBER($count) } invitations par e-mail
    }
activity-attempt-dismissed = { $actor } a écarté la tentative refusée de { $address }
activity-invitation-url-rotated = { $actor } a remplacé l’URL d’invitation
activity-association-submitted = Une personne a envoyé le formulaire ; un code lui a été envoyé
activity-association-asked-to-confirm = Une personne a envoyé le formulaire avec { $address } et attend une confirmation
activity-association-confirmed = { $actor } a confirmé que { $address } est bien à cette personne
activity-association-confirmed-approved = { $actor } a confirmé que { $address } est bien à cette personne, et a approuvé l’adresse
activity-association-code-limited = Une personne a demandé trop de codes et doit attendre
activity-association-code-resent = Un autre code a été envoyé à une personne
activity-association-wrong-code = Une personne a saisi un code erroné
activity-association-activated = { $address } a été rattachée
activity-because = { $sentence } : { $why }
activity-with-rights = { $sentence }, avec ces droits : { $rights }
activity-rights-left-out = { $sentence }. Laissé de côté, car la personne qui a invité ne pouvait plus l’accorder ou le dernier jour était passé : { $rights }
activity-association-profile-changed = Une personne a modifié son profil
activity-association-address-asked = Une personne a indiqué une nouvelle adresse e-mail ; un code lui a été envoyé
activity-association-address-changed = L’adresse e-mail d’une personne est maintenant { $address }
activity-association-address-kept = Une personne a finalement gardé son adresse e-mail
activity-association-address-refused = La nouvelle adresse { $address } a été refusée : elle n’est pas approuvée
activity-association-address-claimed = La nouvelle adresse { $address } a été refusée : un autre compte l’utilise
activity-people-exported = { $actor } a exporté la liste des personnes
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
activity-activity-exported = { $actor } a exporté l’activité
activity-token-created = { $actor } a créé le jeton d’API « { $token } » pour cette organisation
activity-token-revoked = { $actor } a révoqué le jeton d’API « { $token } » pour cette organisation
activity-heading = Activité
activity-lead = Ce qui a été fait, le plus récent d’abord. Les heures sont en UTC.
activity-filter = Filtrer
activity-show = Afficher
activity-show-all = Tout afficher
activity-kind = Au sujet de
activity-kind-all = Tout
activity-kind-invitations = Invitations
activity-kind-people = Personnes
activity-kind-invitation-url = URL d’invitation
activity-kind-rights = Droits
activity-kind-organization = Organisation
activity-kind-exports = Exportations
activity-kind-sign-in = Connexion
activity-kind-other = Autres
activity-person = Personne (adresse professionnelle)
activity-part = La personne
activity-part-any = l’a fait ou est concernée
activity-part-by = l’a fait
activity-part-about = est concernée
activity-from = Du
activity-to = Au
activity-reference = Code de référence
activity-reference-hint = Trouve un seul événement ; les autres champs ne comptent alors pas.
activity-day-wrong = Choisissez un jour dont l’année a quatre chiffres
activity-chip-person = Personne : { $person }
activity-chip-by = Fait par { $person }
activity-chip-about = Au sujet de { $person }
activity-chip-from = Du { $day }
activity-chip-to = Au { $day }
activity-chip-reference = Référence { $reference }
activity-empty = Rien n’a encore été fait. Ce que vous et vos collègues faites apparaîtra ici.
activity-no-match = Rien de ce qui a été fait ne correspond.
activity-nobody = Personne n’a été invité ici avec l’adresse { $person }, ni ne s’est présenté avec elle.
activity-see-batch = Voir les personnes invitées
activity-see-verdicts = Voir les verdicts
activity-see-person = Tout sur cette personne
activity-link-label = { $link }, { $reference }
activity-export = Exporter
activity-export-lead = Tout ce qui a été fait, avec ce qu’il faut pour vérifier qu’aucun événement n’a été modifié ni retiré. L’exportation elle-même figure ici.
activity-export-csv = Exporter en CSV
activity-export-json = Exporter en lignes JSON
activity-association-end-set = { $actor } a fixé la fin du rattachement de { $address } au { $day }
activity-association-end-cleared = { $actor } a supprimé la date de fin du rattachement de { $address }
activity-association-date-reached = Le rattachement de { $address } a pris fin à la date prévue
activity-association-account-closed = Le compte de { $address } a été fermé, et le rattachement a pris fin
activity-association-organization-closed = Le rattachement de { $address } a pris fin avec l’organisation
activity-associations-ended = Ce qui était en cours a pris fin avec l’organisation
activity-associations-erased = { $count ->
        [one] Les données personnelles de { NUMBER($count) } ancienne personne ont été effacées
       *[other] Les données personnelles de { NUMBER($count) } anciennes personnes ont été effacées
    }
activity-invitations-erased = { $count ->
        [one] L’adresse de { NUMBER($count) } invitation inutilisée a été effacée
       *[other] Les adresses de { NUMBER($count) } invitations inutilisées ont été effacées
    }
activity-organization-closed = { $actor } a fermé l’organisation
activity-erased = (effacé)
