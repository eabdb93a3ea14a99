# Der Prüfpfad in Sätzen.

activity-organization-created = { $actor } hat die Organisation angelegt
activity-admin-appointed = { $actor } hat { $address } zum globalen Admin gemacht
activity-admin-dismissed = { $actor } hat { $address } das Recht als globaler Admin genommen
activity-invitations-approved = { $count ->
        [one] { $actor } hat eine Person freigegeben
       *[other] { $actor } hat { NUMBER($count) } Personen freigegeben
    }
activity-invitations-expired = { $count ->
        [one] Eine Einladung ist abgelaufen
       *[other] { NUMBER($count) } Einladungen sind abgelaufen
    }
activity-invitation-revoked = { $actor } hat die Einladung von { $address } widerrufen
activity-invitation-changed = { $actor } hat die Einladung von { $address } geändert, gültig bis { $day }
activity-invitation-url-rotated = { $actor } hat die Einladungs-URL ersetzt
activity-association-submitted = Jemand hat das Formular gesendet und einen Code erhalten
activity-association-code-limited = Jemand hat zu viele Codes angefordert und muss warten
activity-association-code-resent = Jemand hat einen weiteren Code erhalten
activity-association-wrong-code = Jemand hat einen falschen Code eingegeben
activity-association-activated = { $address } wurde zugeordnet
activity-association-refused = { $address } wurde abgelehnt: nicht freigegeben
activity-association-refused-claimed = { $address } wurde abgelehnt: ein anderes Konto verwendet sie
activity-association-asked = { $address } bittet um Freigabe
activity-associations-lapsed = { $count ->
        [one] Eine Person wurde nicht rechtzeitig fertig
       *[other] { NUMBER($count) } Personen wurden nicht rechtzeitig fertig
    }
activity-request-approved = { $actor } hat die Anfrage von { $address } angenommen
activity-request-declined = { $actor } hat die Anfrage von { $address } abgelehnt
activity-other = Etwas wurde geändert
